//! What every page carries and what no request may do: headers, sizes, origins.

use data_encoding::BASE64;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::cards::TypedCard;
use crate::support::consumer::Stop;
use crate::support::html::Document;
use crate::support::http::{Answer, form};
use crate::support::merchant::subscription;
use crate::support::server::Server;

/// What fits into the first round trip of a connection, headers included, in bytes.
const FIRST_VIEW_MAX: usize = 14_000;

/// Sends bytes and answers every byte that came back.
async fn raw(base: &str, request: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(base.trim_start_matches("http://")).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    answer
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_view_fits_into_one_round_trip() {
    let server = Server::start().await;
    let mut body = subscription();
    body["mandate"] = serde_json::json!({
        "description": "Gym membership, unlimited access, all clubs in France and Belgium", "noticeDays": 7,
        "termsUrl": "https://shop.example/terms/of/the/membership.html",
    });
    for language in app::Locale::all().iter().map(|locale| locale.tag()) {
        body["transId"] = crate::support::merchant::fresh_name().into();
        let session = server.merchant().open(&body).await;
        let path = session.link.strip_prefix(&server.base).unwrap();
        let host = server.base.trim_start_matches("http://");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nAccept-Language: {language}\r\n\
             Accept-Encoding: gzip, deflate, br, zstd\r\nConnection: close\r\n\r\n"
        );
        let answer = raw(&server.base, &request).await;
        let head = String::from_utf8_lossy(&answer).to_lowercase();
        assert!(head.starts_with("http/1.1 200 ok") && head.contains("content-encoding: br"), "{head}");
        assert!(answer.len() <= FIRST_VIEW_MAX, "{language}: {} bytes", answer.len());
        println!("{language}: {} bytes", answer.len());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_carries_its_policy() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(1, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let card = consumer.open().await.page();
    check(&card.answer, "form-action 'self' https://shop.example");
    check(&consumer.get(&format!("{}/cancel", session.link)).await, "form-action 'self' https://shop.example");
    let challenge = consumer.type_card(&TypedCard::of("visa")).await.page();
    check(&challenge.answer, "form-action 'self' https:");
    assert!(policy(&challenge.answer).contains("frame-src 'self' https:"), "{}", policy(&challenge.answer));
    let bridge = consumer.get(&format!("{}/challenge/bridge", session.link)).await;
    assert!(policy(&bridge).contains("frame-ancestors 'self'"), "{}", policy(&bridge));
    consumer.challenge(&challenge, "1111").await;
    check(&consumer.open().await.page().answer, "form-action 'self'");
    check(&consumer.get(&format!("{}/pay/x", server.base)).await, "form-action 'self'");
    check(&consumer.get(&format!("{}/", server.base)).await, "form-action 'self'");
}

fn policy(answer: &Answer) -> &str {
    answer.header("content-security-policy")
}

fn check(answer: &Answer, opening: &str) {
    let (policy, html) = (policy(answer), answer.text());
    let style = html.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, style.as_bytes());
    let hash = format!("style-src 'sha256-{}'", BASE64.encode(digest.as_ref()));
    assert!(policy.contains(&hash), "{hash} is not in {policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    for wanted in ["default-src 'none'", "script-src 'self';", "base-uri 'none'", opening] {
        assert!(policy.contains(wanted), "{wanted} is not in {policy}");
    }
    let frame_rule = if policy.contains("frame-ancestors 'none'") { "DENY" } else { "" };
    assert_eq!(answer.header("x-frame-options"), frame_rule);
    for (name, value) in [
        ("cache-control", "no-store"),
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("content-type", "text/html; charset=utf-8"),
    ] {
        assert_eq!(answer.header(name), value, "{name}");
    }
    assert!(!answer.headers.contains_key("set-cookie") && !answer.headers.contains_key("server"));
    let inline =
        html.match_indices("<script").any(|(at, _)| !html[at..].starts_with("<script type=\"module\" src=\"/assets/"));
    assert!(!inline && !html.contains(" style=\"") && !html.contains(" onclick"), "nothing inline: {html}");
    for foreign in ["src=\"http", "href=\"http://", "url(http", "@import", "//fonts"] {
        assert!(!html.contains(foreign), "{foreign}: no third party");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn scripts_are_served_as_their_integrity_says() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let html = server.consumer(&session).open().await.page().answer.text();
    let tag = html.split_once("<script").unwrap().1.split_once('>').unwrap().0;
    let attribute = |name: &str| tag.split_once(&format!("{name}=\"")).unwrap().1.split_once('"').unwrap().0.to_owned();
    let script = server.http.get(&format!("{}{}", server.base, attribute("src"))).await;
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA384, &script.body);
    assert_eq!(attribute("integrity"), format!("sha384-{}", BASE64.encode(digest.as_ref())));
    assert!(script.header("cache-control").contains("immutable"));
    assert_eq!(server.http.get(&format!("{}/assets/none.js", server.base)).await.status, 404);
    assert_eq!(server.http.get(&format!("{}/assets/..%2fCargo.toml", server.base)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_from_another_site_is_refused() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let (page, filled) = consumer.filled(&TypedCard::of("visa")).await;
    let url = format!("{}/card", session.link);
    let kind = ("content-type", "application/x-www-form-urlencoded");
    for from in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let answer = server.http.send("POST", &url, &[kind, from], form(&filled.fields)).await;
        assert_eq!(answer.status, 403, "{from:?}");
        assert_eq!(server.state(&session.pay_id).await, "created");
    }
    let own = ("origin", server.base.as_str());
    assert_eq!(server.http.send("POST", &url, &[kind, own], form(&filled.fields)).await.status, 303);
    assert!(matches!(consumer.follow(page.url).await, Stop::Page(page) if page.is_challenge()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_too_large_is_refused_and_card_posts_close_the_connection() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let (page, mut filled) = consumer.filled(&TypedCard::of("visa")).await;
    let large = consumer.post(&page.url, filled.clone().set("holder", &"x".repeat(20_000))).await;
    assert_eq!(large.status, 413);
    let wrong = consumer.post(&page.url, filled.clone().set("number", "4970100000000007")).await;
    assert_eq!((wrong.status, wrong.header("connection")), (422, "close"));
    assert!(!wrong.text().contains("4970100000000007"), "card data is never sent back");
    let moved = consumer.post(&page.url, filled.set("number", "4970 1000-0000 0006")).await;
    assert_eq!((moved.status, moved.header("connection")), (303, "close"), "spaces and dashes are fine");
    let body = format!("{{\"metadata\":\"{}\"}}", "x".repeat(70_000));
    let call = server.merchant().call("POST", "/api/v2/payments/sessions", &[], &body).await;
    assert_eq!(call.status, 413);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn half_a_request_is_not_waited_for() {
    let server = Server::start().await;
    let started = tokio::time::Instant::now();
    let answer = raw(&server.base, "GET /pay/x HTTP/1.1\r\nHost: x\r\nX-Slow: ").await;
    let waited = started.elapsed().as_secs();
    assert!((3..12).contains(&waited), "cut after {waited} s: {}", String::from_utf8_lossy(&answer));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_that_is_wrong_with_a_card_is_said_at_once() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let (page, mut empty) = consumer.filled(&TypedCard::of("visa")).await;
    for name in ["number", "expiry", "code", "holder"] {
        empty.set(name, "");
    }
    empty.fields.retain(|(name, _)| name != "consent");
    let answer = consumer.post(&page.url, &empty).await;
    assert_eq!(answer.status, 422);
    assert!(Document::read(&answer.text()).title.starts_with("Error: "), "the title says it first");
    for error in [
        "5 things to correct",
        "Type the card number",
        "Type the month and year of expiry",
        "Type the security code",
        "Type the name as it is on the card",
        "Tick the box to give your authorisation",
    ] {
        assert!(answer.text().contains(error), "{error}");
    }
    let table = [
        ("number", "4970100000000007", "A digit of the card number is not right"),
        ("number", "49701000", "Digits are missing"),
        ("number", "6011000990139424", "This kind of card is not accepted here"),
        ("number", "4970x", "A card number has digits only"),
        ("expiry", "13/30", "Type the expiry as on the card"),
        ("expiry", "01/20", "This card has expired"),
        ("expiry", "01/99", "too far away"),
        ("code", "1234", "The security code has 3 digits"),
        ("holder", "4970100000000006", "This looks like a card number"),
        ("consent_version", "0", "The text of the authorisation has changed"),
    ];
    for (name, value, error) in table {
        let (page, mut form) = consumer.filled(&TypedCard::of("visa")).await;
        let answer = consumer.post(&page.url, form.set(name, value)).await;
        assert_eq!(answer.status, 422, "{name}={value}");
        assert!(answer.text().contains(error), "{name}={value}: {error} is not in {}", answer.text());
        assert!(name == "consent_version" || name == "expiry" || !answer.text().contains(value), "{value} came back");
    }
    for expiry in ["4/27", "04 / 2027", "0427", "04-27"] {
        let session = server.merchant().open(&subscription()).await;
        let consumer = server.consumer(&session);
        let typed = TypedCard { expiry: expiry.into(), ..TypedCard::of("visa") };
        assert!(consumer.type_card(&typed).await.page().is_challenge(), "{expiry}");
    }
}

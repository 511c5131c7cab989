//! The page inside a shop's page: who may show it, what is served to other origins, what a shop's page may ask.

use std::path::Path;

use data_encoding::BASE64;
use serde_json::json;
use url::form_urlencoded::byte_serialize;

use crate::support::cards::TypedCard;
use crate::support::consumer::{Consumer, Stop};
use crate::support::http::Answer;
use crate::support::merchant::{RETURN, Session, subscription};
use crate::support::server::Server;

const SHOP: &str = "https://shop.example";
const LOADER_BYTES_MAX: usize = 3 * 1024;

/// What one round trip of a connection carries, less than a thousand of it headers.
const FIRST_VIEW_MAX: usize = 13_000;

/// A session whose shop may embed its page from two origins.
async fn opened(server: &Server) -> Session {
    let origins = vec![SHOP.to_owned(), "https://www.shop.example:8443".to_owned()];
    let (merchant, _) = server.shop(3, |plan| plan.pos.embed_origins = origins).await;
    merchant.open(&subscription()).await
}

fn embedded(server: &Server, session: &Session, parent: &str) -> Consumer {
    let parent: String = byte_serialize(parent.as_bytes()).collect();
    let link = format!("{}?embed=inline&parent={parent}&view=420x700", session.link);
    Consumer::new(&server.http, &link)
}

fn ancestors(answer: &Answer) -> &str {
    let policy = answer.header("content-security-policy");
    policy.split_once("frame-ancestors ").unwrap().1.split(';').next().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_a_registered_origin_may_stand_around_the_page() {
    let server = Server::start().await;
    let session = opened(&server).await;
    for parent in [SHOP, "https://www.shop.example:8443"] {
        let page = embedded(&server, &session, parent).open().await.page();
        assert_eq!(ancestors(&page.answer), parent, "that one alone");
        assert_eq!(page.answer.header("x-frame-options"), "");
        assert!(page.answer.text().contains(&format!("data-parent=\"{parent}\"")));
    }
    for parent in [
        "https://evil.example",
        "https://shop.example.evil.example",
        "https://shop.example/",
        "https://shop.example:443",
        "https://shop.example; script-src *",
        "http://shop.example",
        "https://www.shop.example",
        "null",
        "*",
        "",
    ] {
        let page = embedded(&server, &session, parent).open().await.page();
        assert_eq!(ancestors(&page.answer), "'none'", "{parent}");
        assert_eq!(page.answer.header("x-frame-options"), "DENY", "{parent}");
        assert!(!page.answer.text().contains("data-parent"), "{parent}");
    }
    let parent = byte_serialize(SHOP.as_bytes()).collect::<String>();
    let address = format!("{}?embed=inline&parent={parent}", session.link);
    let first = server.http.send("GET", &address, &[("accept-encoding", "br")], "").await;
    assert!(first.body.len() <= FIRST_VIEW_MAX, "{} bytes", first.body.len());
    let plain = server.consumer(&session).open().await.page();
    assert_eq!(ancestors(&plain.answer), "'none'", "not asked for: not embedded");
    let refused = |plan: &mut crate::support::server::Plan| {
        for wrong in ["http://shop.example", "https://shop.example/", "https://*.shop.example", "*"] {
            plan.pos.embed_origins = vec![wrong.to_owned()];
            assert!(plan.pos.checked().is_err(), "{wrong}");
        }
        plan.pos.embed_origins.clear();
    };
    server.shop(3, refused).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shop_without_origins_is_embedded_by_this_machine_alone() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    for (parent, allowed) in [
        ("http://localhost:4321", true),
        ("http://127.0.0.1:4321", true),
        ("http://localhost.evil.example", false),
        ("http://192.168.1.1", false),
        ("https://shop.example", false),
    ] {
        let page = embedded(&server, &session, parent).open().await.page();
        assert_eq!(ancestors(&page.answer) == parent, allowed, "{parent}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_step_stays_in_the_frame_and_the_last_leads_nowhere() {
    let server = Server::start().await;
    let session = opened(&server).await;
    let consumer = embedded(&server, &session, SHOP);
    let challenge = consumer.type_card(&TypedCard::of("visa")).await.page();
    assert!(challenge.is_challenge() && challenge.url.contains("embed=inline"), "{}", challenge.url);
    assert_eq!(ancestors(&challenge.answer), SHOP);
    let text = challenge.answer.text();
    assert!(text.contains("class=\"bank size-01\""), "what fits beside our margins into 420 pixels: {text}");
    let bridge = text.split_once("<iframe src=\"").unwrap().1.split_once('"').unwrap().0.replace("&amp;", "&");
    let bridge = consumer.get(&format!("{}{bridge}", server.base)).await;
    assert_eq!(ancestors(&bridge), format!("'self' {SHOP}"), "our page is above it, and the shop's above that");
    let (url, said) = consumer.at_bank(&challenge, "1234").await;
    let Stop::Left(left) = consumer.back_from_bank(&url, &said).await else { panic!("a page of its own goes back") };
    assert!(left.starts_with(RETURN), "{left}");
    let done = consumer.open().await.page();
    assert_eq!(done.answer.status, 200, "no redirection to the merchant in a frame");
    let text = done.answer.text();
    let back = format!("data-return=\"{RETURN}&amp;PayId={}\"", session.pay_id);
    assert!(text.contains("data-state=\"completed\"") && text.contains(&back), "{text}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_bank_s_return_stands_in_our_page_in_the_shop_s() {
    let server = Server::start().await;
    let session = opened(&server).await;
    let consumer = embedded(&server, &session, SHOP);
    let challenge = consumer.type_card(&TypedCard::of("visa")).await.page();
    let (_, said) = consumer.at_bank(&challenge, "1234").await;
    let seen = crate::support::html::Document::read(&said.text());
    let back = seen.forms.first().unwrap();
    let headers = [("sec-fetch-dest", "iframe"), ("content-type", "application/x-www-form-urlencoded")];
    let answer = server.http.send("POST", &back.action, &headers, crate::support::http::form(&back.fields)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(ancestors(&answer), "'self' https://shop.example https://www.shop.example:8443");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cancelling_in_a_frame_ends_on_a_page_that_says_so() {
    let server = Server::start().await;
    let session = opened(&server).await;
    let consumer = embedded(&server, &session, SHOP);
    let ask = consumer.link.replace("?embed", "/cancel?embed");
    let page = consumer.follow(ask).await.page();
    let form = page.seen.form("/cancel").unwrap().clone();
    let answer = consumer.post(&page.url, &form).await;
    let end = consumer.after(&page.url, answer).await.page();
    assert!(end.answer.text().contains("data-state=\"cancelled\""), "{}", end.answer.text());
    assert!(end.answer.text().contains("data-return=\"https://shop.example/stopped?PayId="));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_loader_is_small_immutable_and_what_its_integrity_value_says() {
    let server = Server::start().await;
    let described = server.http.get(&format!("{}/widget.json", server.base)).await;
    assert_eq!(described.header("access-control-allow-origin"), "*");
    let described = described.json();
    let src = described["src"].as_str().unwrap();
    let hashed = server.http.get(src).await;
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA384, &hashed.body);
    assert_eq!(described["integrity"], json!(format!("sha384-{}", BASE64.encode(digest.as_ref()))));
    assert!(hashed.header("cache-control").contains("immutable"));
    let stable = server.http.get(&format!("{}/widget.js", server.base)).await;
    assert_eq!(stable.body, hashed.body);
    assert!(!stable.header("cache-control").contains("immutable"));
    for answer in [&hashed, &stable] {
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
        assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
        assert!(!answer.text().contains("/**"), "comments stay behind");
    }
    let compressed = server.http.send("GET", src, &[("accept-encoding", "br")], "").await;
    assert_eq!(compressed.header("content-encoding"), "br");
    let size = compressed.body.len();
    assert!((500..=LOADER_BYTES_MAX).contains(&size), "{size} bytes");
    assert_eq!(described["bytes"], json!(size));
    println!("the loader has {size} bytes, compressed");
    assert_eq!(server.http.get(&format!("{}/widget/0000-widget.js", server.base)).await.status, 404);
    for (path, kind) in [("scripts/widget-min.js", "text/javascript"), ("styles/widget-min.css", "text/css")] {
        let answer = server.http.get(&format!("{}/{path}", server.base)).await;
        assert_eq!((answer.status, answer.header("cross-origin-resource-policy")), (200, "cross-origin"));
        assert!(answer.header("content-type").starts_with(kind), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shop_s_page_asks_where_a_session_stands_and_ends_it() {
    let server = Server::start().await;
    let session = opened(&server).await;
    let address = format!("{}/widget", session.link);
    let ask = async |method: &str, origin: &str| {
        let headers = [("origin", origin), ("sec-fetch-site", "cross-site")];
        server.http.send(method, &address, &headers, "").await
    };
    let answer = ask("GET", SHOP).await;
    assert_eq!(answer.header("access-control-allow-origin"), SHOP);
    assert_eq!((answer.header("vary"), answer.header("cache-control")), ("origin", "no-store"));
    let told = answer.json();
    assert_eq!((&told["status"], &told["state"], &told["sandbox"]), (&json!("ALIVE"), &json!("created"), &json!(true)));
    assert_eq!(told["cancelUrl"], json!(format!("https://shop.example/stopped?PayId={}", session.pay_id)));
    for method in ["GET", "POST"] {
        for origin in ["https://evil.example", "null", &server.base] {
            let answer = ask(method, origin).await;
            assert_eq!((answer.status, answer.header("access-control-allow-origin")), (403, ""), "{method} {origin}");
        }
    }
    assert_eq!(server.http.get(&address).await.status, 403, "no origin, no answer");
    assert_eq!(server.state(&session.pay_id).await, "created");
    assert_eq!(ask("POST", SHOP).await.json()["status"], json!("EXPIRED"));
    assert_eq!(server.state(&session.pay_id).await, "cancelled");
    assert_eq!(ask("POST", SHOP).await.json()["state"], json!("cancelled"), "once more changes nothing");
    let nobody = format!("{}/pay/{}/widget", server.base, "a".repeat(52));
    let answer = server.http.send("GET", &nobody, &[("origin", SHOP)], "").await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (404, ""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_demo_shop_is_of_another_origin_and_shows_the_code_to_copy() {
    let server = Server::start().await;
    let start = server.http.get(&format!("{}/", server.base)).await.text();
    assert!(start.contains("href=\"/shop/widget?lang=en\""), "linked from the start page");
    let away = server.http.get(&format!("{}/shop/widget?lang=en", server.base)).await;
    let shop = server.base.replace("127.0.0.1", "localhost");
    assert_eq!((away.status, away.header("location")), (303, format!("{shop}/shop/widget?lang=en").as_str()));
    let host = shop.trim_start_matches("http://").to_owned();
    let page = server.http.send("GET", &format!("{}/shop/widget?lang=en", server.base), &[("host", &host)], "").await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains(&format!("script-src 'self' {0};", server.base)), "{policy}");
    assert!(policy.contains(&format!("frame-src {0};", server.base)) && !policy.contains("unsafe"), "{policy}");
    let text = page.text();
    for mode in ["inline", "lightbox", "redirect"] {
        assert!(text.contains(&format!("<maillon-card mode=\"{mode}\"")), "{mode}");
    }
    assert_eq!(text.matches("&lt;maillon-card").count(), 2, "a redirection needs a link alone");
    let address = format!("{}/shop/widget?markup=payline", server.base);
    let payline = server.http.send("GET", &address, &[("host", &host)], "").await.text();
    assert!(payline.contains("id=\"PaylineWidget\"") && payline.contains("/scripts/widget-min.js"), "{payline}");
}

#[test]
fn the_documentation_has_the_numbers_and_names_of_the_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let (docs, types, loader) = (read("docs/widget.md"), read("public/widget.d.ts"), read("public/widget.js"));
    for event in ["ready", "height", "state", "beforesubmit", "completed", "cancelled", "expired", "failed", "close"] {
        assert!(docs.contains(&format!("| `{event}` |")), "docs: {event}");
        assert!(types.contains(&format!("  {event}: CustomEvent")), "types: {event}");
        assert!(loader.contains(&format!("\"{event}\"")), "loader: {event}");
    }
    for name in ["init", "reset", "getTokenStatus", "endToken", "getCancelAndReturnUrls", "getContextInfo"] {
        assert!(docs.contains(&format!("`{name}")) && read("public/payline.js").contains(name), "{name}");
    }
}

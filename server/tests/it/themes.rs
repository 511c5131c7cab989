//! Looks of a shop's pages: made, refused, published, scheduled, taken back, shown.

mod pages;

use serde_json::{Value, json};

use crate::openapi::fits;
use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::http::{Answer, basic};
use crate::support::merchant::{Merchant, subscription};
use crate::support::server::Server;

/// The most that the first view may weigh on the wire, headers included, in bytes.
const FIRST_VIEW_BYTES_MAX: usize = 14_000;

pub const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 36"><!-- by hand --><title>Gym</title>
  <rect width="36" height="36" rx="8" style="fill:#e4002b"/><path d="M48 10h8v18h-8z" fill="#111"/></svg>"##;

pub const FONT: &[u8] = include_bytes!("../../adapters/src/font/samples/regular.woff2");
pub const BOLD: &[u8] = include_bytes!("../../adapters/src/font/samples/bold.woff2");
const FONTS: &str = "/api/v2/pointsOfSale/atelier/fonts";

async fn keep_font(merchant: &Merchant, bytes: &[u8]) -> Answer {
    let authorization = basic(&merchant.id, &merchant.key);
    let headers = [("authorization", authorization.as_str()), ("content-type", "font/woff2")];
    merchant.http.send("POST", &format!("{}{FONTS}", merchant.base), &headers, bytes.to_vec()).await
}

async fn call(merchant: &Merchant, method: &str, path: &str, body: &Value) -> Answer {
    merchant.call(method, &format!("/api/v2/pointsOfSale/atelier/{path}"), &[], &body.to_string()).await
}

pub async fn fine(merchant: &Merchant, method: &str, path: &str, body: &Value) -> Value {
    let answer = call(merchant, method, path, body).await;
    assert!((200..300).contains(&answer.status), "{method} {path}: {} {}", answer.status, answer.text());
    answer.json()
}

pub async fn card_page(server: &Server, body: &Value) -> Answer {
    let merchant = Merchant { shop: Some("atelier".into()), ..server.merchant() };
    let session = merchant.open(body).await;
    server.consumer(&session).get(&session.link).await
}

pub fn in_theme(name: &str) -> Value {
    let mut body = subscription();
    body["template"] = json!({ "name": name });
    body
}

/// A brand's theme in which everything is said.
fn brand(logo: &str) -> Value {
    json!({
        "light": { "accent": "#b3001b", "panel": "#fdf0f1", "background": "#f7f2f2", "text": "#1c1415", "softText": "#5f5355" },
        "dark": { "sheet": "#1c1617", "background": "#120d0e" },
        "typeface": "geometric", "corners": "round", "density": "roomy", "layout": "column", "background": "banner",
        "controlHeight": 52, "logo": logo,
        "headerLinks": [{ "label": { "en": "Clubs", "fr": "Salles" }, "href": "https://gym.example/clubs" }],
        "footerLinks": [{ "label": { "en": "Imprint" }, "href": "https://gym.example/imprint" }],
        "legal": { "en": "Gym <Example> Ltd, registered in Lyon & Paris", "fr": "Gym Exemple SAS, RCS Lyon" },
        "wording": { "saveButton": { "en": "Join now", "fr": "J'y vais" }, "cardNote": { "en": "No charge today." },
            "doneHeading": { "en": "Welcome to the club" }, "doneNote": { "en": "See you at the gym." } },
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_brands_theme_is_on_every_page_of_its_session_in_one_response() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let kept = merchant.call("POST", "/api/v2/pointsOfSale/atelier/logos", &[], LOGO).await;
    assert_eq!(kept.status, 201, "{}", kept.text());
    let logo = kept.json();
    let drafted = fine(&merchant, "PUT", "themes/brand", &brand(logo["logoId"].as_str().unwrap())).await;
    assert_eq!(
        (&drafted["revision"], &drafted["faults"], &drafted["publishedVersion"]),
        (&json!(1), &json!([]), &Value::Null)
    );
    let unpublished = merchant.ask(&in_theme("brand")).await;
    assert_eq!((unpublished.status, &unpublished.json()[0]["field"]), (400, &json!("template.name")));

    let published = fine(&merchant, "POST", "themes/brand/publish", &json!({ "revision": 1 })).await;
    assert_eq!((&published["publishedVersion"], &published["versions"][0]["version"]), (&json!(1), &json!(1)));
    let page = card_page(&server, &in_theme("brand")).await;
    let html = page.text();
    for part in [
        "--accent:#b3001b;",
        "--control:3.250rem",
        "corners-round",
        "layout-column",
        "background-banner",
        "Join now",
        "No charge today.",
        "Gym &lt;Example&gt; Ltd, registered in Lyon &amp; Paris",
        "href=\"https://gym.example/clubs\"",
        ">Imprint<",
        logo["_links"]["file"]["href"].as_str().unwrap(),
        "alt=\"Atelier Forme\"",
    ] {
        assert!(html.contains(part), "{part} is not on the page: {html}");
    }
    // Every style element is allowed by its hash; nothing else is.
    let policy = page.header("content-security-policy");
    assert_eq!(policy.matches("'sha256-").count(), 2, "{policy}");
    assert_eq!(html.matches("<style>").count(), 2);
    assert!(!policy.contains("unsafe"));

    // The whole enrolment, to the last page.
    let shop = Merchant { shop: Some("atelier".into()), ..merchant.clone() };
    let session = shop.open(&in_theme("brand")).await;
    let consumer = Consumer::new(&server.http, &session.link);
    let asked = consumer.get(&format!("{}/cancel", session.link)).await;
    assert!(asked.text().contains("--accent:#b3001b;"), "the question before giving up");
    consumer.enrol(&TypedCard::of("visa"), "1234").await.left();
    let done = consumer.get(&session.link).await.text();
    assert!(
        done.contains("Welcome to the club") && done.contains("See you at the gym.") && done.contains("corners-round")
    );

    // In French, the shop's French.
    let french = consumer.get(&format!("{}?lang=fr", shop.open(&in_theme("brand")).await.link)).await.text();
    assert!(
        french.contains("J'y vais") || french.contains("J&#x27;y vais") || french.contains("J&#39;y vais"),
        "{french}"
    );
    assert!(french.contains(">Salles<") && french.contains("RCS Lyon"));
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_themed_first_view_is_one_round_trip() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let kept = merchant.call("POST", "/api/v2/pointsOfSale/atelier/logos", &[], LOGO).await.json();
    let mut everything = brand(kept["logoId"].as_str().unwrap());
    everything["font"] = keep_font(&merchant, FONT).await.json()["fontId"].clone();
    everything["fontBold"] = keep_font(&merchant, BOLD).await.json()["fontId"].clone();
    fine(&merchant, "PUT", "themes/brand", &everything).await;
    fine(&merchant, "POST", "themes/brand/publish", &json!({})).await;
    let shop = Merchant { shop: Some("atelier".into()), ..merchant };
    let session = shop.open(&in_theme("brand")).await;
    let headers = [("accept-encoding", "br"), ("accept-language", "en")];
    let page = server.http.send("GET", &session.link, &headers, "").await;
    assert_eq!(page.header("content-encoding"), "br");
    let head: usize = page.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    let weight = head + page.body.len() + "HTTP/1.1 200 OK\r\n\r\n".len();
    assert!(weight <= FIRST_VIEW_BYTES_MAX, "{weight} bytes");
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_nobody_could_read_is_not_published_and_the_way_out_is() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let pale = json!({ "light": { "accent": "#ffd400", "softText": "#bbb" }, "controlHeight": 20 });
    let drafted = fine(&merchant, "PUT", "themes/pale", &pale).await;
    assert!(!drafted["faults"].as_array().unwrap().is_empty(), "a draft may be anything, and says what is wrong");
    let refused = call(&merchant, "POST", "themes/pale/publish", &json!({})).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let faults = refused.json()["faults"].as_array().unwrap().clone();
    let kinds: Vec<&str> = faults.iter().map(|fault| fault["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"CONTRAST") && kinds.contains(&"TARGET"), "{kinds:?}");
    for fault in faults.iter().filter(|fault| fault["kind"] == "CONTRAST") {
        assert!(fault["ratio"].as_f64() < fault["leastRatio"].as_f64(), "{fault}");
        assert!(!fault["place"].as_str().unwrap().is_empty());
    }
    assert_eq!(merchant.ask(&in_theme("pale")).await.status, 400, "nobody sees it");

    let mut better = pale;
    for fault in &faults {
        let field = fault["proposal"]["field"].as_str().unwrap();
        match field.split_once('.') {
            Some((scheme, role)) => better[scheme][role] = fault["proposal"]["value"].clone(),
            None => better[field] = fault["proposal"]["value"].clone(),
        }
    }
    let drafted = fine(&merchant, "PUT", "themes/pale", &better).await;
    assert_eq!(drafted["faults"], json!([]), "{better}");
    fine(&merchant, "POST", "themes/pale/publish", &json!({})).await;
    assert!(card_page(&server, &in_theme("pale")).await.text().contains("--control:1.500rem"));

    // What was looked at is what is published, or nothing.
    let stale = call(&merchant, "POST", "themes/pale/publish", &json!({ "revision": 1 })).await;
    assert_eq!(stale.status, 409, "{}", stale.text());
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_bad_field_of_a_draft_is_named_and_nothing_is_kept() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let hostile = json!({
        "light": { "accent": "red;}*{display:none", "paper": "#fff" },
        "dark": { "accent": "url(//x)" },
        "typeface": "</style><script>", "corners": 7, "controlHeight": 4000, "css": "body{}",
        "logo": "nobody's",
        "headerLinks": [{ "label": { "en": "x" }, "href": "javascript:alert(1)" }],
        "footerLinks": [{ "label": {}, "href": "http://shop.example" }, 1, 2, 3, 4],
        "legal": { "xx": "no language" },
        "wording": { "saveButton": { "en": "x".repeat(41) }, "consent": { "en": "I agree to nothing" } },
    });
    let refused = call(&merchant, "PUT", "themes/hostile", &hostile).await;
    assert_eq!(refused.status, 400, "{}", refused.text());
    let body = refused.json();
    let mut fields: Vec<&str> = body.as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
    fields.sort_unstable();
    fields.dedup();
    assert_eq!(
        fields,
        [
            "controlHeight",
            "corners",
            "css",
            "dark.accent",
            "footerLinks",
            "headerLinks[0].href",
            "legal.xx",
            "light.accent",
            "light.paper",
            "logo",
            "typeface",
            "wording.consent",
            "wording.saveButton.en",
        ]
    );
    assert_eq!(call(&merchant, "GET", "themes/hostile", &Value::Null).await.status, 404);
    assert_eq!(call(&merchant, "PUT", "themes/two%20words", &json!({})).await.status, 400);
    let elsewhere = merchant.call("PUT", "/api/v2/pointsOfSale/none/themes/x", &[], "{}").await;
    assert_eq!(elsewhere.status, 404);
    let other = server.other_merchant("other", false).await;
    assert_eq!(other.call("GET", "/api/v2/pointsOfSale/atelier/themes", &[], "").await.status, 404, "not theirs");
    let nobody = server.http.get(&format!("{}/api/v2/pointsOfSale/atelier/themes", server.base)).await;
    assert_eq!(nobody.status, 401);
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_cascade_a_schedule_and_the_way_back() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let accent = async |body: &Value| {
        let html = card_page(&server, body).await.text();
        html.split("--accent:").nth(3).map(|rest| rest[..7].to_owned())
    };
    assert_eq!(accent(&subscription()).await.as_deref(), None, "the product's own look has one of them");
    fine(&merchant, "PUT", "themes/default", &json!({ "light": { "accent": "#00458b" }, "corners": "square" })).await;
    fine(&merchant, "POST", "themes/default/publish", &json!({})).await;
    fine(&merchant, "PUT", "themes/sale", &json!({ "light": { "accent": "#8b0045" } })).await;
    fine(&merchant, "POST", "themes/sale/publish", &json!({})).await;
    let page = card_page(&server, &subscription()).await.text();
    assert!(page.contains("--accent:#00458b;") && page.contains("corners-square"), "the shop's default");
    let page = card_page(&server, &in_theme("sale")).await.text();
    assert!(page.contains("--accent:#8b0045;") && page.contains("corners-square"), "over the shop's default");
    let mut body = subscription();
    body["customPaymentPageCode"] = json!("sale");
    assert!(card_page(&server, &body).await.text().contains("--accent:#8b0045;"), "by its other name");
    assert!(
        card_page(&server, &in_theme("ct_responsive")).await.text().contains("--accent:#00458b;"),
        "a built-in name"
    );

    // Another accent from tomorrow on.
    fine(&merchant, "PUT", "themes/sale", &json!({ "light": { "accent": "#005c3a" } })).await;
    let now = server.running.app.clock.now();
    let tomorrow = now + jiff::SignedDuration::from_hours(24);
    let past = call(&merchant, "POST", "themes/sale/publish", &json!({ "at": "2020-01-01T00:00:00Z" })).await;
    assert_eq!(past.status, 400);
    let scheduled = fine(&merchant, "POST", "themes/sale/publish", &json!({ "at": tomorrow.to_string() })).await;
    assert_eq!((&scheduled["publishedVersion"], &scheduled["scheduled"]["version"]), (&json!(1), &json!(2)));
    assert!(card_page(&server, &in_theme("sale")).await.text().contains("--accent:#8b0045;"));
    server.advance(25 * 3_600_000).await;
    assert!(card_page(&server, &in_theme("sale")).await.text().contains("--accent:#005c3a;"));

    let back = fine(&merchant, "POST", "themes/sale/rollback", &json!({ "version": 1 })).await;
    assert_eq!((&back["publishedVersion"], &back["scheduled"]), (&json!(1), &Value::Null));
    assert!(card_page(&server, &in_theme("sale")).await.text().contains("--accent:#8b0045;"));
    assert_eq!(call(&merchant, "POST", "themes/sale/rollback", &json!({ "version": 9 })).await.status, 404);
    let later = server.running.app.clock.now() + jiff::SignedDuration::from_hours(1);
    fine(&merchant, "POST", "themes/sale/publish", &json!({ "at": later.to_string() })).await;
    let off = fine(&merchant, "DELETE", "themes/sale/schedule", &Value::Null).await;
    assert_eq!(off["scheduled"], Value::Null);
    let first = fine(&merchant, "GET", "themes/sale/versions/1", &Value::Null).await;
    assert_eq!((&first["theme"]["light"], &first["theme"]["corners"]), (&json!({ "accent": "#8b0045" }), &Value::Null));
    assert_eq!(first["shown"]["corners"], "square");
    let listed = fine(&merchant, "GET", "themes", &Value::Null).await;
    let names: Vec<&Value> = listed["themes"].as_array().unwrap().iter().map(|theme| &theme["name"]).collect();
    assert!(names.contains(&&json!("default")) && names.contains(&&json!("sale")), "{names:?}");
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn logos_are_served_so_that_they_can_do_nothing() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let keep = async |body: &str| merchant.call("POST", "/api/v2/pointsOfSale/atelier/logos", &[], body).await;
    let href = keep(LOGO).await.json()["_links"]["file"]["href"].as_str().unwrap().to_owned();
    let file = server.http.get(&format!("{}{href}", server.base)).await;
    assert_eq!((file.status, file.header("content-type")), (200, "image/svg+xml"));
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert!(file.header("cache-control").contains("immutable"));
    assert!(
        file.text().starts_with("<svg xmlns=") && !file.text().contains("by hand") && !file.text().contains("style")
    );
    for hostile in [
        LOGO.replace("<title>", "<script>alert(1)</script><title>"),
        LOGO.replace("<rect", "<rect onload=\"alert(1)\""),
        LOGO.replace("<rect", "<image href=\"https://evil.example/\"/><rect"),
        "GIF89a".to_owned(),
    ] {
        let refused = keep(&hostile).await;
        assert_eq!((refused.status, &refused.json()[0]["field"]), (400, &json!("file")), "{hostile}");
    }
    assert_eq!(server.http.get(&format!("{}/logos/{}.svg", server.base, "0".repeat(64))).await.status, 404);
    assert_eq!(server.http.get(&format!("{}{}", server.base, href.replace(".svg", ".png"))).await.status, 404);
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_of_a_shops_own_are_fetched_where_its_theme_has_them_and_nowhere_else() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let kept = keep_font(&merchant, FONT).await;
    assert_eq!(kept.status, 201, "{}", kept.text());
    let regular = kept.json();
    assert_eq!(regular["title"], "Blocks Regular");
    let bold = keep_font(&merchant, BOLD).await.json();
    let drafted = fine(
        &merchant,
        "PUT",
        "themes/own",
        &json!({ "typeface": "serif", "font": regular["fontId"], "fontBold": bold["fontId"] }),
    )
    .await;
    assert_eq!((&drafted["draft"]["font"], &drafted["draft"]["fontBold"]), (&regular["fontId"], &bold["fontId"]));
    fine(&merchant, "POST", "themes/own/publish", &json!({})).await;
    let page = card_page(&server, &in_theme("own")).await;
    let href = regular["_links"]["file"]["href"].as_str().unwrap();
    let html = page.text();
    assert!(html.contains(&format!("font-display:swap;src:url({href})")), "{html}");
    assert!(html.contains("own-font") && html.contains("typeface-serif"), "until it has arrived, the typeface");
    assert!(page.header("content-security-policy").contains("font-src 'self'; "));
    // A page elsewhere may not; nor one in letters of the device.
    let plain = card_page(&server, &subscription()).await;
    assert!(!plain.header("content-security-policy").contains("font-src") && !plain.text().contains("@font-face"));

    let file = server.http.send("GET", &format!("{}{href}", server.base), &[("accept-encoding", "br")], "").await;
    assert_eq!((file.status, file.header("content-type")), (200, "font/woff2"));
    assert_eq!(file.body, FONT, "nothing stood beside its tables, and it is not packed twice");
    assert!(file.header("cache-control").contains("immutable"));
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(file.header("cross-origin-resource-policy"), "same-origin");
    for path in
        [href.replace(".woff2", ".svg"), href.replace("/fonts/", "/logos/"), href.replace(".woff2", ".svg.woff2")]
    {
        assert_eq!(server.http.get(&format!("{}{path}", server.base)).await.status, 404, "{path}");
    }
    // A session that names a typeface wants that one.
    let mut body = in_theme("own");
    body["template"]["look"] = json!({ "typeface": "slab" });
    let page = card_page(&server, &body).await;
    assert!(page.text().contains("typeface-slab") && !page.text().contains("@font-face"));
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_font_is_not_kept() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let mut damaged = FONT.to_vec();
    damaged[300..310].fill(0xee);
    for (file, said) in [
        (LOGO.as_bytes(), "WOFF2"),
        (b"\0\x01\0\0".as_slice(), "WOFF2"),
        (b"", "damaged"),
        (&damaged, "damaged"),
        (include_bytes!("../../adapters/src/font/samples/signs.woff2"), "figures"),
        (&vec![0; 128 * 1024 + 1], "at most"),
    ] {
        let refused = keep_font(&merchant, file).await;
        assert_eq!((refused.status, &refused.json()[0]["field"]), (400, &json!("file")), "{said}");
        assert!(refused.text().contains(said), "{}", refused.text());
    }
    assert_eq!(keep_font(&merchant, &vec![0; 300_000]).await.status, 413);
    let kept = keep_font(&merchant, FONT).await.json();
    let other = server.other_merchant("other", false).await;
    assert_eq!(keep_font(&other, FONT).await.status, 404, "not their shop");
    let nobody = server.http.send("POST", &format!("{}{FONTS}", server.base), &[], FONT.to_vec()).await;
    assert_eq!(nobody.status, 401);
    for (draft, field) in [
        (json!({ "font": "nobody's" }), "font"),
        (json!({ "font": kept["fontId"], "fontBold": "0" }), "fontBold"),
        (json!({ "fontBold": kept["fontId"] }), "fontBold"),
    ] {
        let refused = call(&merchant, "PUT", "themes/x", &draft).await;
        assert_eq!((refused.status, &refused.json()[0]["field"]), (400, &json!(field)), "{draft}");
    }
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_preview_shows_every_state_and_does_nothing() {
    let server = Server::start().await;
    let merchant = server.merchant();
    fine(&merchant, "PUT", "themes/x", &json!({ "light": { "accent": "#123456" } })).await;
    let link = fine(&merchant, "POST", "themes/x/preview", &json!({})).await;
    let href = link["_links"]["preview"]["href"].as_str().unwrap().to_owned();
    let get = async |path: &str| server.http.get(&format!("{href}{path}")).await;
    for state in ["card/fixed", "card/mistyped", "verification", "done", "declined", "expired"] {
        let page = get(state).await;
        assert_eq!(page.status, 200, "{state}");
        let policy = page.header("content-security-policy").to_owned();
        assert!(policy.contains("form-action 'none'") && !policy.contains("script-src"), "{policy}");
        assert!(!page.text().contains("<script") && page.text().contains("#123456"), "{state}");
        assert_eq!(server.http.post_json(&format!("{href}{state}"), &json!({})).await.status, 405);
    }
    let dark = get("card/fixed?scheme=dark&lang=fr").await.text();
    assert!(dark.contains("color-scheme:dark") && dark.contains("lang=\"fr\"") && !dark.contains("--accent:#123456"));
    assert!(get("card/fixed?vision=protanopia").await.text().contains("url(#eyes)"));
    assert!(get("card/fixed?vision=forced").await.text().contains("CanvasText"));
    assert_eq!(get("start").await.status, 404, "no page of the sandbox");
    let forged = href.replace("/x/draft/", "/default/draft/");
    assert_eq!(server.http.get(&format!("{forged}card/fixed")).await.status, 404);
    assert_eq!(call(&merchant, "POST", "themes/x/preview", &json!({ "version": 1 })).await.status, 404);
    server.advance(25 * 3_600_000).await;
    assert_eq!(get("card/fixed").await.status, 404, "over");
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_demo_shop_has_looks_to_try_by_a_click() {
    let server = Server::start().await;
    let page = server.http.get(&format!("{}/", server.base)).await.text();
    assert!(page.contains("name=\"theme\" value=\"gym\"") && page.contains("name=\"theme\" value=\"night\""), "{page}");
    for (theme, class) in [("gym", "background-banner"), ("night", "typeface-serif")] {
        let order = format!("offer=gym&theme={theme}");
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        let sent = server.http.send("POST", &format!("{}/shop/order?lang=en", server.base), &headers, order).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        let shown = server.http.get(sent.header("location")).await.text();
        assert!(shown.contains(class), "{theme}");
    }
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_about_themes_fit_their_description() {
    let server = Server::start().await;
    let document = server.http.get(&format!("{}/api/v2/openapi.json", server.base)).await.json();
    let merchant = server.merchant();
    let themes = "/api/v2/pointsOfSale/{pointOfSale}/themes";
    let one = format!("{themes}/{{name}}");
    fine(&merchant, "PUT", "themes/pale", &json!({ "light": { "accent": "#ffd400" }, "controlHeight": 20 })).await;
    let at = (server.running.app.clock.now() + jiff::SignedDuration::from_hours(1)).to_string();
    for (path, method, name, body, status) in [
        (themes.to_owned(), "GET", "themes", Value::Null, 200),
        (
            one.clone(),
            "PUT",
            "themes/a",
            json!({ "footerLinks": [{ "label": { "en": "x" }, "href": "https://a.example/" }] }),
            201,
        ),
        (one.clone(), "PUT", "themes/a", json!({ "dark": { "accent": "#aaddee" }, "legal": { "fr": "x" } }), 200),
        (one.clone(), "PUT", "themes/a", json!({ "dark": 1 }), 400),
        (one.clone(), "GET", "themes/pale", Value::Null, 200),
        (one.clone(), "GET", "themes/none", Value::Null, 404),
        (format!("{one}/publish"), "POST", "themes/a/publish", json!({}), 200),
        (format!("{one}/publish"), "POST", "themes/a/publish", json!({ "at": at }), 200),
        (format!("{one}/publish"), "POST", "themes/a/publish", json!({ "at": "soon" }), 400),
        (format!("{one}/publish"), "POST", "themes/a/publish", json!({ "revision": 9 }), 409),
        (format!("{one}/publish"), "POST", "themes/pale/publish", json!({}), 422),
        (format!("{one}/versions/{{version}}"), "GET", "themes/a/versions/1", Value::Null, 200),
        (format!("{one}/versions/{{version}}"), "GET", "themes/a/versions/x", Value::Null, 404),
        (format!("{one}/schedule"), "DELETE", "themes/a/schedule", Value::Null, 200),
        (format!("{one}/rollback"), "POST", "themes/a/rollback", json!({ "version": 1 }), 200),
        (format!("{one}/rollback"), "POST", "themes/a/rollback", json!({}), 400),
        (format!("{one}/preview"), "POST", "themes/a/preview", json!({}), 200),
    ] {
        let answer = call(&merchant, method, name, &body).await;
        fits(&document, (&path, &method.to_lowercase(), status), &answer);
    }
    let logos = "/api/v2/pointsOfSale/{pointOfSale}/logos";
    for (file, status) in [(LOGO, 201), ("GIF89a", 400)] {
        let answer = merchant.call("POST", "/api/v2/pointsOfSale/atelier/logos", &[], file).await;
        fits(&document, (logos, "post", status), &answer);
    }
    for (file, status) in [(FONT, 201), (b"GIF89a".as_slice(), 400)] {
        let answer = keep_font(&merchant, file).await;
        fits(&document, ("/api/v2/pointsOfSale/{pointOfSale}/fonts", "post", status), &answer);
    }
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_says_a_little_of_its_own_and_nothing_unreadable() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let with = |look: Value| {
        let mut body = subscription();
        body["pointOfSale"] = "atelier".into();
        body["template"] = json!({ "name": "gym", "look": look });
        body
    };
    let session = merchant.open(&with(json!({ "accent": "#004d99", "corners": "square" }))).await;
    let html = server.consumer(&session).open().await.page().answer.text();
    assert!(html.contains("--accent:#004d99") && html.contains("corners-square"), "{html}");
    assert!(html.contains("Join the club"), "the theme's own words");
    let plain = merchant.open(&with(json!({}))).await;
    let themed = server.consumer(&plain).open().await.page().answer.text();
    let own = |html: &str| html.split("<style>").nth(2).unwrap().split_once("--accent:").unwrap().1[..7].to_owned();
    assert!(themed.contains("corners-round") && own(&themed) != own(&html), "not its colour");
    for (look, field, part) in [
        (json!({ "accent": "#ffee00" }), "template.look", "would do"),
        (json!({ "accent": "red" }), "template.look.accent", "#0b5f4b"),
        (json!({ "corners": "sharp" }), "template.look.corners", "square"),
        (json!({ "css": "a{}" }), "template.look.css", "is not one of"),
        (json!("x"), "template.look", ""),
    ] {
        let answer = merchant.ask(&with(look.clone())).await;
        assert_eq!(answer.status, 400, "{look}: {}", answer.text());
        let wrong = answer.json()[0].clone();
        assert_eq!(wrong["field"], field, "{look}: {wrong}");
        assert!(wrong["error"].as_str().unwrap().contains(part), "{look}: {wrong}");
    }
}

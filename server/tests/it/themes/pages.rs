//! A shop's look on every page that its consumers see outside of an enrolment, and in their mails.

use data_encoding::BASE64;
use serde_json::{Value, json};

use super::{LOGO, brand, card_page, fine, in_theme};
use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::http::Answer;
use crate::support::kept::Kept;
use crate::support::merchant::{Merchant, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

/// An enrolled card of the shop `atelier`, whose default look is the brand's.
async fn branded(server: &Server) -> Kept {
    let merchant = server.merchant();
    let logo = merchant.call("POST", "/api/v2/pointsOfSale/atelier/logos", &[], LOGO).await.json();
    fine(&merchant, "PUT", "themes/default", &brand(logo["logoId"].as_str().unwrap())).await;
    fine(&merchant, "POST", "themes/default/publish", &json!({ "revision": 1 })).await;
    let shop = Merchant { shop: Some("atelier".into()), ..merchant };
    let mut body = subscription();
    body["customerInfo"] = json!({ "email": "anna@example.com" });
    Kept::with(server, shop, "ATELIER".into(), "visa", None, &body).await
}

/// All of the look stands on the page, in one response, under a policy that names each style by its hash.
fn wears_it(page: &Answer, place: &str) {
    let html = page.text();
    for part in [
        "--accent:#b3001b;",
        "@media (prefers-color-scheme:dark){:root{color-scheme:dark;",
        "--paper:#1c1617;",
        "--control:3.250rem",
        "typeface-geometric corners-round density-roomy layout-column background-banner",
        "<img src=\"/logos/",
        "alt=\"Atelier Forme\"",
        "href=\"https://gym.example/clubs\"",
        ">Imprint<",
        "Gym &lt;Example&gt; Ltd, registered in Lyon &amp; Paris",
    ] {
        assert!(html.contains(part), "{part} is not on {place}: {html}");
    }
    let policy = page.header("content-security-policy");
    let styles = html.split("<style>").skip(1).map(|rest| rest.split_once("</style>").unwrap().0);
    for style in styles {
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, style.as_bytes());
        assert!(policy.contains(&format!("'sha256-{}'", BASE64.encode(digest.as_ref()))), "{place}: {policy}");
    }
    assert_eq!(policy.matches("'sha256-").count(), 2, "{place}: {policy}");
    assert!(!policy.contains("unsafe") && !html.contains(" style="), "{place}: {policy}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_wallet_page_and_the_agreement_wear_the_shops_look() {
    let server = Server::start().await;
    let kept = branded(&server).await;
    let wallet = kept.wallet_page(&server).await;
    let overview = wallet.open().await.page();
    wears_it(&overview.answer, "the wallet page");
    let at = |place: &str| format!("{}/{place}", wallet.link);
    let removal = wallet.get(&at("cards/1/removal")).await;
    wears_it(&removal, "the question before a removal");
    let renewal = wallet.press(&overview, "cards/1/renewal").await.page();
    wears_it(&renewal.answer, "the card page of a renewal");
    let nothing = wallet.get(&at("cards/9/removal")).await;
    assert_eq!(nothing.status, 404);
    wears_it(&nothing, "what is not in the wallet");
    wears_it(&wallet.get(&at(&format!("agreements/{}", kept.mandate()))).await, "an agreement, from the wallet");

    let path = format!("/api/v2/mandates/{}", kept.mandate());
    let mandate = kept.merchant.call("GET", &path, &[], "").await.json();
    let agreement = Consumer::new(&server.http, mandate["_links"]["agreement"]["href"].as_str().unwrap());
    wears_it(&agreement.get(&agreement.link).await, "the agreement");
    let unpaid = agreement.get(&format!("{}/renewal/nobodys", agreement.link)).await;
    assert_eq!(unpaid.status, 404);
    wears_it(&unpaid, "a payment that is not the agreement's");

    server.advance(31 * 60 * 1000).await;
    wears_it(&wallet.get(&wallet.link).await, "a wallet page whose time is over");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn our_own_failure_wears_the_look_of_the_shop_that_is_known() {
    let server = Server::start().await;
    let kept = branded(&server).await;
    let wallet = kept.wallet_page(&server).await;
    let french = format!("{}?lang=fr", wallet.link);
    server.tamper("ALTER TABLE mandates RENAME TO mandates_lost").await;
    let failed = wallet.get(&wallet.link).await;
    assert_eq!(failed.status, 500);
    wears_it(&failed, "our failure");
    let failed = wallet.get(&french).await.text();
    assert!(failed.contains("<html lang=\"fr\"") && failed.contains("RCS Lyon"), "{failed}");
    server.tamper("ALTER TABLE mandates_lost RENAME TO mandates").await;
    wears_it(&wallet.get(&wallet.link).await, "the page once it can be answered");
    // Where nobody's page is asked for, it is the product's.
    let nobodys = wallet.get(&format!("{}x", wallet.link)).await;
    assert!(nobodys.status == 404 && !nobodys.text().contains("#b3001b"));
}

/// A page as somebody's browser with these languages asks for it.
async fn asked_in(server: &Server, languages: &str, url: &str) -> Answer {
    server.http.send("GET", url, &[("accept-language", languages)], Vec::new()).await
}

/// Our failure, on a page of this language, in the brand's look or only under its name.
fn failed_in(answer: &Answer, language: &str, looks: bool, place: &str) {
    let html = answer.text();
    assert_eq!(answer.status, 500, "{place}: {html}");
    assert!(html.contains(&format!("<html lang=\"{language}\"")), "{place}: {html}");
    assert_eq!(html.contains("--accent:#b3001b;"), looks, "{place}: {html}");
    assert!(html.contains("Atelier Forme"), "{place}: {html}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_fails_behind_a_link_in_a_mail_is_the_shops_page_in_the_consumers_language() {
    let server = Server::start().await;
    let kept = branded(&server).await;
    let path = format!("/api/v2/mandates/{}", kept.mandate());
    let mandate = kept.merchant.call("GET", &path, &[], "").await.json();
    let agreement = mandate["_links"]["agreement"]["href"].as_str().unwrap();
    let wallet = kept.wallet_page(&server).await;

    server.tamper("ALTER TABLE consents RENAME TO lost").await;
    failed_in(&asked_in(&server, "ar, en;q=0.5", agreement).await, "ar", true, "the agreement");
    failed_in(&asked_in(&server, "ar", &format!("{agreement}?lang=fi")).await, "fi", true, "as chosen");
    server.tamper("ALTER TABLE lost RENAME TO consents; ALTER TABLE payments RENAME TO lost").await;
    let renewal = format!("{agreement}/renewal/nobodys");
    failed_in(&asked_in(&server, "de", &renewal).await, "de", true, "a payment made good");
    server.tamper("ALTER TABLE lost RENAME TO payments; ALTER TABLE wallets RENAME TO lost").await;
    failed_in(&asked_in(&server, "de", &wallet.link).await, "de", true, "the wallet page");
    server.tamper("ALTER TABLE lost RENAME TO wallets; ALTER TABLE mandates RENAME TO lost").await;
    // Nobody knows whose it is: it is in the consumer's language all the same.
    let nobodys = asked_in(&server, "it", agreement).await;
    assert!(nobodys.status == 500 && nobodys.text().contains("<html lang=\"it\""), "{}", nobodys.text());
    server.tamper("ALTER TABLE lost RENAME TO mandates; ALTER TABLE logos RENAME TO lost").await;
    let logo = asked_in(&server, "el", &format!("{}/logos/{}.svg", server.base, "0".repeat(64))).await;
    assert!(logo.status == 500 && logo.text().contains("<html lang=\"el\""), "{}", logo.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_fails_in_a_frame_is_seen_there() {
    let server = Server::start().await;
    branded(&server).await;
    let shop = Merchant { shop: Some("atelier".into()), ..server.merchant() };
    let session = shop.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let page = consumer.type_card(&TypedCard::of("visa")).await.page();
    server.tamper("ALTER TABLE authentications RENAME TO lost").await;
    let parent = "http%3A%2F%2Flocalhost%3A4000";
    let around = format!("{}/challenge?embed=inline&parent={parent}", session.link);
    let failed = asked_in(&server, "sv", &around).await;
    failed_in(&failed, "en", true, "the challenge in a shop's page");
    let policy = failed.header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'self' http://localhost:4000;"), "{policy}");
    assert!(failed.text().contains("data-state=\"failed\""), "{}", failed.text());
    server.tamper("ALTER TABLE lost RENAME TO authentications").await;

    let (_, said) = consumer.at_bank(&page, "1234").await;
    let html = said.text();
    let back = html.split("action=\"").nth(1).and_then(|rest| rest.split_once('"')).unwrap().0.to_owned();
    // What is no form of ours is a return as any other.
    let odd = server.http.send("POST", &back, &[("content-type", "text/plain")], b"?".to_vec()).await;
    assert_eq!(odd.status, 200, "{}", odd.text());
    let wrong = asked_in(&server, "pl", &format!("{back}x")).await;
    assert!(wrong.status == 404 && wrong.text().contains("<html lang=\"pl\""), "{}", wrong.text());

    server.tamper("ALTER TABLE themes RENAME TO lost").await;
    let returned = asked_in(&server, "sv", &back).await;
    // The session's language is the consumer's from the consent on.
    failed_in(&returned, "en", false, "the return from the bank");
    let policy = returned.header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'self' http://localhost:*"), "{policy}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_the_banks_page_ends_the_sessions_look_goes_on() {
    let server = Server::start().await;
    branded(&server).await;
    fine(&server.merchant(), "PUT", "themes/blue", &json!({ "light": { "accent": "#0a4a9e" } })).await;
    fine(&server.merchant(), "POST", "themes/blue/publish", &json!({ "revision": 1 })).await;
    let shop = Merchant { shop: Some("atelier".into()), ..server.merchant() };
    let session = shop.open(&in_theme("blue")).await;
    let consumer = server.consumer(&session);
    let page = consumer.type_card(&TypedCard::of("visa")).await.page();
    assert!(page.says("--accent:#0a4a9e;"), "the challenge");
    let (_, said) = consumer.at_bank(&page, "1234").await;
    let html = said.text();
    let back = html.split("action=\"").nth(1).and_then(|rest| rest.split_once('"')).unwrap().0.to_owned();
    // Inside the frame, as the browser asks for it there.
    let returned = server.http.get(&back).await;
    assert!(returned.status == 200 && returned.text().contains("--accent:#0a4a9e;"), "{}", returned.text());
    assert!(card_page(&server, &subscription()).await.text().contains("--accent:#b3001b;"), "the shop's own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mails_wear_the_shops_look_and_load_nothing() {
    let server = Server::start().await;
    branded(&server).await;
    let arrived = || async {
        let kept = server.http.get(&format!("{}/sandbox/mails", server.base)).await.json();
        kept["mails"].as_array().unwrap().first().cloned()
    };
    let mail: Value = until("the confirmation", 10, arrived).await;
    let html = mail["html"].as_str().unwrap();
    for part in [
        "background: #b3001b; color: #ffffff",
        "main { background: #1c1617;",
        "font: 16px/1.55 Avenir, Montserrat",
        "border-radius: 22px",
        "<a href=\"https://gym.example/clubs\" dir=\"auto\">Clubs</a>",
        ">Imprint</a>",
        "<p dir=\"auto\">Gym &#60;Example&#62; Ltd, registered in Lyon &#38; Paris</p>",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert!(!html.contains("src=") && !html.contains("url(") && !html.contains("@import"), "nothing is loaded");
    let text = mail["text"].as_str().unwrap();
    assert!(text.contains("Gym <Example> Ltd") && text.contains("Imprint: https://gym.example/imprint"), "{text}");
}

/// Publishes a theme of the shop `atelier` in one colour.
async fn coloured(server: &Server, name: &str, accent: &str) {
    let theme = json!({ "light": { "accent": accent } });
    fine(&server.merchant(), "PUT", &format!("themes/{name}"), &theme).await;
    fine(&server.merchant(), "POST", &format!("themes/{name}/publish"), &json!({ "revision": 1 })).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_comes_after_looks_as_the_page_on_which_the_consumer_agreed() {
    let server = Server::start().await;
    branded(&server).await;
    coloured(&server, "blue", "#0a4a9e").await;
    let shop = Merchant { shop: Some("atelier".into()), ..server.merchant() };
    let mut body = in_theme("blue");
    body["customerInfo"] = json!({ "email": "bleu@example.com" });
    let kept = Kept::with(&server, shop, "ATELIER".into(), "visa", None, &body).await;

    let path = format!("/api/v2/mandates/{}", kept.mandate());
    let mandate = kept.merchant.call("GET", &path, &[], "").await.json();
    let agreement = mandate["_links"]["agreement"]["href"].as_str().unwrap();
    let page = server.http.get(agreement).await.text();
    assert!(page.contains("--accent:#0a4a9e;") && !page.contains("#b3001b"), "the agreement: {page}");
    let arrived = || async {
        let all = server.http.get(&format!("{}/sandbox/mails", server.base)).await.json();
        let to_it = |mail: &&Value| mail.to_string().contains("bleu@example.com");
        all["mails"].as_array().unwrap().iter().find(to_it).cloned()
    };
    let mail: Value = until("the confirmation", 10, arrived).await;
    let html = mail["html"].as_str().unwrap();
    assert!(html.contains("background: #0a4a9e;") && !html.contains("#b3001b"), "the mail: {html}");

    // Without its theme, which nobody publishes any more, it is the shop's default again.
    server.tamper("UPDATE themes SET published = NULL WHERE name = 'blue'").await;
    let page = server.http.get(agreement).await.text();
    assert!(page.contains("--accent:#b3001b;"), "the agreement: {page}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wallet_page_wears_the_theme_that_it_was_opened_with() {
    let server = Server::start().await;
    let kept = branded(&server).await;
    coloured(&server, "blue", "#0a4a9e").await;
    let sessions = format!("/api/v2/wallets/{}/sessions", kept.wallet());
    let open = async |name: &str, value: Value| {
        let mut body = json!({ "urls": { "return": "https://shop.example/account" }, "pointOfSale": "atelier" });
        body[name] = value;
        kept.merchant.call("POST", &sessions, &[], &body.to_string()).await
    };
    for (name, value) in [("template", json!({ "name": "blue" })), ("customPaymentPageCode", json!("blue"))] {
        let opened = open(name, value).await.json();
        let wallet = Consumer::new(&server.http, opened["_links"]["redirect"]["href"].as_str().unwrap());
        let overview = wallet.open().await.page();
        assert!(overview.says("--accent:#0a4a9e;") && !overview.says("#b3001b"), "{name}: {}", overview.answer.text());
        let renewal = wallet.press(&overview, "cards/1/renewal").await.page();
        assert!(renewal.says("--accent:#0a4a9e;"), "the card page that it opens: {}", renewal.answer.text());
    }
    let unknown = open("template", json!({ "name": "none" })).await;
    assert_eq!((unknown.status, &unknown.json()[0]["field"]), (400, &json!("template.name")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shops_own_words_never_mix_with_another_language() {
    let server = Server::start().await;
    branded(&server).await;
    let shop = Merchant { shop: Some("atelier".into()), ..server.merchant() };
    let session = shop.open(&subscription()).await;
    let page = async |tag: &str| server.http.get(&format!("{}?lang={tag}", session.link)).await.text();
    let french = page("fr").await;
    assert!(french.contains("J&#39;y vais") || french.contains("J'y vais"), "{french}");
    assert!(!french.contains("No charge today."), "there is no French one: {french}");
    let arabic = page("ar").await;
    assert!(!arabic.contains("Join now") && !arabic.contains("y vais"), "{arabic}");
    // What is in another language says which, and reads in its own direction.
    for part in ["<bdi lang=\"en\">Clubs</bdi>", "lang=\"en\" class=\"legal own-note\"><bdi>Gym &lt;Example&gt; Ltd"] {
        assert!(arabic.contains(part), "{part} is not in {arabic}");
    }
}

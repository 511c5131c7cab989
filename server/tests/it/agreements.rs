//! What a consumer agreed to can be read again, and ended, by whoever holds its address; cards by their merchant.

use domain::ids::{MerchantId, WalletId};
use domain::ports::CardStanding;
use domain::wallet::CardStatus;
use serde_json::{Value, json};

use crate::support::consumer::Consumer;
use crate::support::kept::Kept;
use crate::support::server::Server;
use crate::support::wait::until;

async fn address(kept: &Kept) -> String {
    let path = format!("/api/v2/mandates/{}", kept.mandate());
    let mandate = kept.merchant.call("GET", &path, &[], "").await.json();
    mandate["_links"]["agreement"]["href"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_consumer_reads_the_agreement_and_ends_it() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let href = address(&kept).await;
    let consumer = Consumer::new(&server.http, &href);
    let page = consumer.open().await.page();
    let text = page.answer.text();
    assert!(text.contains("I authorise Atelier Forme") && text.contains("€34.99"), "the very words: {text}");
    assert!(text.contains(kept.card()["last4Digits"].as_str().unwrap()));

    let mut forged = page.seen.form("agreement").unwrap().clone();
    forged.set("action_token", "aaaa");
    consumer.after(&page.url, consumer.post(&page.url, &forged).await).await;
    assert_eq!(kept.charge().await["status"], "OK", "a form of nobody's ends nothing");

    for _ in 0..2 {
        let form = page.seen.form("agreement").unwrap();
        let ended = consumer.after(&page.url, consumer.post(&page.url, form).await).await.page();
        assert!(ended.answer.text().contains("This agreement has ended"), "{}", ended.answer.text());
    }
    assert_eq!(kept.refused(&server, &kept.body()).await, ["MANDATE_ENDED"]);
    let path = format!("/api/v2/mandates/{}", kept.mandate());
    assert_eq!(kept.merchant.call("GET", &path, &[], "").await.json()["endedBy"], "CONSUMER");
    let told = kept.facts(&server).await.into_iter().filter(|kind| kind == "mandate.ended").count();
    assert_eq!(told, 1, "ended once, however often it is pressed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_opens_its_own_agreement_alone() {
    let server = Server::start().await;
    let (one, other) = (Kept::new(&server, "visa", None).await, Kept::new(&server, "mastercard", None).await);
    let href = address(&one).await;
    let crossed = href.replace(&one.mandate(), &other.mandate());
    for address in [crossed, format!("{href}x"), href.replace("/agreement/", "/agreement/none-")] {
        assert_eq!(server.http.get(&address).await.status, 404, "{address}");
    }
    let french = server.http.send("GET", &format!("{href}?lang=fr"), &[], "").await;
    assert!(french.text().contains("Mettre fin à cet accord"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disabled_card_is_not_charged_until_it_is_enabled() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let wallet = kept.read["wallet"]["walletId"].as_str().unwrap();
    let card = |act: &str| format!("/api/v2/wallets/{wallet}/cards/1/{act}");
    let call = |path: String| {
        let merchant = kept.merchant.clone();
        async move { merchant.call("POST", &path, &[], "").await }
    };
    assert_eq!(call(card("disable")).await.json()["status"], "DISABLED");
    assert_eq!(kept.refused(&server, &kept.body()).await, ["CARD_DISABLED"]);
    let enabled = call(card("enable")).await.json();
    let reasons: Vec<&Value> = enabled["history"].as_array().unwrap().iter().map(|step| &step["status"]).collect();
    assert_eq!(reasons, [&json!("DISABLED"), &json!("ACTIVE")]);
    assert_eq!(kept.charge().await["status"], "OK");
    let blocked = Kept::new(&server, "visa_r0_later", None).await;
    let (name, at) =
        (WalletId::from_text(blocked.read["wallet"]["walletId"].as_str().unwrap()), server.running.app.clock.now());
    let of = MerchantId::from_text(&blocked.merchant.id);
    let store = &server.running.app.store;
    let id = store.cards_of_wallet(&of, &name).await.unwrap().remove(0).id;
    let standing = CardStanding { status: CardStatus::Blocked, at, reason: "issuer:41".into() };
    store.set_card_status(&id, &standing).await.unwrap();
    for act in ["enable", "disable", "enable"] {
        let path = format!("/api/v2/wallets/{name}/cards/1/{act}");
        let answer = blocked.merchant.call("POST", &path, &[], "").await.json();
        assert_eq!(answer["status"], "BLOCKED", "{act}: what an issuer blocked is not a merchant's to enable");
    }
    assert_eq!(call(format!("/api/v2/wallets/{wallet}/cards/9/disable")).await.status, 404);
    let stranger = server.other_merchant("99999999999999", false).await;
    assert_eq!(stranger.call("POST", &card("disable"), &[], "").await.status, 404);
    let list = format!("/api/v2/wallets/{wallet}/cards");
    assert_eq!(kept.merchant.call("GET", &list, &[], "").await.json()["cards"][0]["status"], "ACTIVE");
    assert_eq!(stranger.call("GET", &list, &[], "").await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_agreement_is_proven_offline_by_a_signed_pack() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let path = format!("/api/v2/mandates/{}/consent-pack", kept.mandate());
    let answer = kept.merchant.call("GET", &path, &[], "").await;
    let key = server.http.get(&format!("{}/api/v2/consent-key", server.base)).await.text();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let run = |pack: &std::path::Path| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_maillon"));
        command.arg("verify-consent").arg(pack).arg("--key").arg(folder.path().join("key.pem"));
        command.output().unwrap()
    };
    file("key.pem", &key);
    let good = run(&file("pack.json", &answer.text()));
    let said = String::from_utf8(good.stdout).unwrap();
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stderr));
    assert!(said.contains("I authorise Atelier Forme") && said.contains(&kept.mandate()));

    let jws = answer.json()["consentPack"].as_str().unwrap().to_owned();
    let mut parts: Vec<String> = jws.split('.').map(str::to_owned).collect();
    let said = data_encoding::BASE64URL_NOPAD.decode(parts[1].as_bytes()).unwrap();
    let altered = String::from_utf8(said).unwrap().replace("34.99", "94.99");
    parts[1] = data_encoding::BASE64URL_NOPAD.encode(altered.as_bytes());
    let bad = run(&file("altered", &parts.join(".")));
    assert!(!bad.status.success() && String::from_utf8_lossy(&bad.stderr).contains("altered"));

    let token = "/authorization/oauth/token";
    let form = "grant_type=client_credentials&client_id=12345678901234&client_secret=demo-api-key".to_owned();
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let token = server.http.send("POST", &format!("{}{token}", server.base), &headers, form).await.json();
    let other = run(&file("token", token["access_token"].as_str().unwrap()));
    assert!(!other.status.success(), "an access token proves no agreement");
    let bearer = [("authorization", format!("Bearer {jws}"))];
    let bearer: Vec<(&str, &str)> = bearer.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let read = format!("{}/api/v2/mandates/{}", server.base, kept.mandate());
    assert_eq!(server.http.send("GET", &read, &bearer, "").await.status, 401, "a pack opens nothing");
    let stranger = server.other_merchant("99999999999999", false).await;
    assert_eq!(stranger.call("GET", &path, &[], "").await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_expiring_card_is_told_of_and_an_expired_one_still_tried() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let wallet = kept.read["wallet"]["walletId"].as_str().unwrap();
    let path = format!("/api/v2/wallets/{wallet}/cards");
    let status = || async { kept.merchant.call("GET", &path, &[], "").await.json()["cards"][0]["status"].clone() };
    // The card is valid until 12/2030.
    for (day, expected) in [("2030-11-20", "ACTIVE"), ("2030-12-20", "EXPIRING"), ("2031-01-02", "EXPIRED")] {
        let wanted: jiff::Timestamp = format!("{day}T08:00:00Z").parse().unwrap();
        let now = server.running.app.clock.now();
        server.advance(wanted.as_millisecond() - now.as_millisecond()).await;
        until(expected, 5, || async { (status().await == expected).then_some(()) }).await;
    }
    let facts = kept.facts(&server).await;
    for kind in ["card.expiring", "card.expired"] {
        assert_eq!(facts.iter().filter(|fact| *fact == kind).count(), 1, "{kind}: {facts:?}");
    }
    // The bank has had enough of it, the merchant was free to ask.
    let answer = kept.pay(&kept.body()).await.json();
    assert_eq!(answer["warnings"][0]["reason"], "CARD_EXPIRED", "tried, with a warning: {answer}");
    assert_eq!((&answer["status"], &answer["decline"]["class"]), (&json!("FAILED"), &json!("NEW_CARD")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_zero_byte_in_an_address_is_refused() {
    let server = Server::start().await;
    let merchant = server.merchant();
    for path in ["mandates/%00", "mandates?walletId=%00", "wallets/%00/cards", "payments/getByTransId/a%00"] {
        assert_eq!(merchant.call("GET", &format!("/api/v2/{path}"), &[], "").await.status, 400, "{path}");
    }
}

//! Cards that consumers renew and remove while their issuers replace them too.

use domain::ids::MerchantId;
use domain::wallet::SealedCard;
use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::kept::Kept;
use crate::support::merchant::subscription;
use crate::support::server::Server;
use crate::support::wait::until;

const RENEWAL: &str = "/cards/1/renewal";

/// A day, in milliseconds.
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

async fn watched(server: &Server, key: &str, brand: Option<&str>) -> Kept {
    let (merchant, mid) = server.shop(1, |plan| plan.contracts[0].updates_cards = true).await;
    Kept::with(server, merchant, mid, key, brand, &subscription()).await
}

async fn card(kept: &Kept) -> Value {
    kept.of_wallet("GET", "/cards/1").await.json()
}

async fn versions(kept: &Kept) -> Vec<Value> {
    let list = kept.of_wallet("GET", "/cards/1/versions").await.json();
    list["versions"].as_array().cloned().unwrap_or_default()
}

/// The sealed number in force.
async fn sealed(kept: &Kept, server: &Server) -> SealedCard {
    let record = kept.cards(server).await[0].version.record_id.clone();
    server.running.app.store.sealed_card(&record).await.unwrap().unwrap()
}

async fn charged(kept: &Kept, server: &Server, last4: &str) {
    let payment = kept.charge().await;
    assert_eq!(payment["status"], "OK", "with the root of the first payment: {payment}");
    let entry = kept.later(server).pop().unwrap();
    assert_eq!(entry.masked_pan, format!("497010******{last4}"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_is_renewed_by_its_consumer_then_replaced_by_its_issuer_and_leaves_no_number() {
    let server = Server::start().await;
    let kept = watched(&server, "visa", None).await;
    let before = card(&kept).await;
    let mut numbers = vec![sealed(&kept, &server).await];
    let consumer = kept.wallet_page(&server).await;
    let renewed = consumer.type_from_wallet(RENEWAL, &TypedCard::of("visa_renewed_twice"), "1234").await;
    assert!(renewed.says("Your new card has taken the place of the old one."), "{}", renewed.answer.text());
    numbers.push(sealed(&kept, &server).await);
    charged(&kept, &server, "0002").await;

    server.advance(91 * DAY_MS).await;
    until("replaced by its issuer", 10, || async { (versions(&kept).await.len() == 3).then_some(()) }).await;
    numbers.push(sealed(&kept, &server).await);
    charged(&kept, &server, "1000").await;
    let after = card(&kept).await;
    for same in ["cardIndex", "pseudoCardNumber", "brand", "status"] {
        assert_eq!(after[same], before[same], "{same} stays");
    }
    let of: Vec<Value> = versions(&kept).await.iter().map(|version| version["source"].clone()).collect();
    assert_eq!(of, ["ISSUER", "CONSUMER", "CONSUMER"], "the newest first");

    let app = &server.running.app;
    let merchant = MerchantId::from_text(&kept.merchant.id);
    for number in &numbers {
        assert!(app.vault.open(&merchant, number).await.is_ok(), "each can be opened until the card is removed");
    }
    let removed = kept.of_wallet("DELETE", "/cards/1?endMandates=true").await;
    assert_eq!(removed.status, 200, "{}", removed.text());
    for number in &numbers {
        until("a copy of its row opens no more", 15, || async {
            app.vault.open(&merchant, number).await.is_err().then_some(())
        })
        .await;
        assert!(app.store.sealed_card(&number.id).await.unwrap().is_none());
    }
    let facts = kept.facts(&server).await;
    server.advance(120 * DAY_MS).await;
    assert!(app.store.claim_watches(app.clock.now(), app.clock.now(), 9).await.unwrap().is_empty(), "nobody asks");
    assert_eq!(kept.facts(&server).await, facts, "nothing more is told of a removed card");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_that_its_merchant_switched_off_stays_off_when_it_is_renewed() {
    let server = Server::start().await;
    let kept = watched(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    let opened = consumer.press(&consumer.open().await.page(), RENEWAL).await.page();
    assert_eq!(kept.of_wallet("POST", "/cards/1/disable").await.status, 200);
    assert!(consumer.open().await.page().seen.form(RENEWAL).is_none(), "it is the merchant's to say");
    let typing = Consumer { link: opened.url.clone(), ..consumer.clone() };
    typing.enrol(&TypedCard::of("visa_renewed"), "1234").await.page();
    assert_eq!((versions(&kept).await.len(), &card(&kept).await["status"]), (2, &json!("DISABLED")));
    assert!(kept.refused(&server, &kept.body()).await.contains(&"CARD_DISABLED".to_owned()));
    assert_eq!(kept.of_wallet("POST", "/cards/1/enable").await.status, 200);
    charged(&kept, &server, "0007").await;
}

/// On CB nothing follows another number: the page asks for it, and what the old one could not pay is paid.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_replaced_card_could_not_pay_is_paid_with_the_new_one() {
    let server = Server::start().await;
    let kept = watched(&server, "cb_replaced", Some("CB")).await;
    server.advance(89 * DAY_MS).await;
    let first = server.running.app.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let first = first.saturating_add(jiff::Span::new().days(2));
    let body = json!({ "payId": kept.read["payId"], "startDate": first.to_string() });
    let made = kept.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let path = format!("/api/v2/schedules/{}/instalments", made.json()["scheduleId"].as_str().unwrap());
    let first = || async { kept.merchant.call("GET", &path, &[], "").await.json()["instalments"][0].clone() };
    server.advance(3 * DAY_MS).await;
    let given_up = || async { (first().await["status"] == "GIVEN_UP").then_some(()) };
    until("refused for want of the new card", 10, given_up).await;
    until("its issuer was asked", 10, || async { (card(&kept).await["status"] == "REPLACED").then_some(()) }).await;

    let consumer = kept.wallet_page(&server).await;
    let page = consumer.open().await.page();
    assert!(page.says("Your bank has replaced this card."), "{}", page.answer.text());
    let new = TypedCard { brand: Some("CB".into()), ..TypedCard::of("cb_replaced_new") };
    consumer.type_from_wallet(RENEWAL, &new, "1234").await;
    assert_eq!(card(&kept).await["status"], "ACTIVE");
    until("paid", 10, || async { (first().await["status"] == "PAID").then_some(()) }).await;
    assert_eq!(kept.later(&server).last().unwrap().masked_pan, "497410******1004");
}

//! A card takes the place of another on the wallet page: index, agreements and roots stay, or nothing changes at all.

use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::kept::Kept;
use crate::support::server::Server;
use crate::support::wait::until;

const RENEWAL: &str = "/cards/1/renewal";

async fn first(kept: &Kept) -> Value {
    kept.of_wallet("GET", "/cards/1").await.json()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn later_charges_take_the_new_number_with_the_old_roots() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let before = first(&kept).await;
    let old = kept.cards(&server).await[0].clone();
    let wanted: jiff::Timestamp = "2030-12-20T08:00:00Z".parse().unwrap();
    server.advance(wanted.as_millisecond() - server.running.app.clock.now().as_millisecond()).await;
    until("expiring", 5, || async { (first(&kept).await["status"] == "EXPIRING").then_some(()) }).await;

    let consumer = kept.wallet_page(&server).await;
    let overview = consumer.open().await.page();
    assert!(overview.says("This card expires soon."), "{}", overview.answer.text());
    let opened = consumer.press(&overview, RENEWAL).await.page();
    assert_eq!(opened.seen.heading, "Your new card");
    for words in [
        "It takes the place of your card Visa ending in 0006",
        "to keep this card in place of my card Visa ending in 0006",
    ] {
        assert!(opened.says(words), "{words}: {}", opened.answer.text());
    }
    assert_eq!(opened.seen.form("card").unwrap().get("holder"), "Jeanne Dupont");
    let new = TypedCard { expiry: "12/34".into(), ..TypedCard::of("visa_renewed") };
    let renewed = consumer.type_from_wallet(RENEWAL, &new, "1234").await;
    assert!(renewed.says("Your new card has taken the place of the old one."), "{}", renewed.answer.text());

    let after = first(&kept).await;
    for same in ["cardIndex", "pseudoCardNumber", "brand"] {
        assert_eq!(after[same], before[same], "{same} never changes");
    }
    assert_eq!(
        (&after["last4Digits"], &after["expiryDate"], &after["status"]),
        (&json!("0007"), &json!("203412"), &json!("ACTIVE"))
    );
    assert_eq!(kept.charge().await["status"], "OK", "under the agreement as it was, with the reference as it was");
    let charges = kept.later(&server);
    assert_eq!(charges.len(), 1);
    assert_eq!(charges[0].masked_pan, "497010******0007");
    let mandate = kept.merchant.call("GET", &format!("/api/v2/mandates/{}", kept.mandate()), &[], "").await.json();
    assert_eq!(mandate["references"]["roots"][0]["value"], *kept.reference());
    let wallet = kept.of_wallet("GET", "").await.json();
    assert_eq!(wallet["mandates"].as_array().unwrap().len(), 1, "a renewal founds nothing: {wallet}");
    assert_eq!(kept.facts(&server).await.iter().filter(|kind| *kind == "mandate.founded").count(), 1);
    // The old plastic is a version, and no secret of it is needed any more than the new one's.
    assert_eq!(kept.cards(&server).await[0].version.number, old.version.number + 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_renewal_that_is_not_accepted_changes_nothing() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    consumer.type_from_wallet("/cards", &TypedCard::of("visa_4242"), "1234").await;
    let before = kept.of_wallet("GET", "").await.json();
    let mastercard = TypedCard::of("mastercard");
    let somebody = TypedCard { holder: "Paul Martin".into(), ..TypedCard::of("visa_renewed") };
    for (card, code, words) in [
        (TypedCard::of("visa_renewed"), "1111", ""),
        (TypedCard::of("visa_05"), "1234", ""),
        (mastercard, "1234", "This kind of card is not accepted here"),
        (TypedCard::of("visa_4242"), "1234", "This card is saved here already"),
        (somebody, "1234", "This is another name than on the card it replaces"),
    ] {
        let page = consumer.type_from_wallet(RENEWAL, &card, code).await;
        assert!(page.says(words), "{words}: {}", page.answer.text());
        assert_eq!(kept.of_wallet("GET", "").await.json(), before, "{}", card.number);
    }
    until("given back", 5, || async { (server.holds(&kept.mid).0 == 0).then_some(()) }).await;
    assert_eq!(kept.charge().await["status"], "OK");
    assert_eq!(kept.later(&server)[0].masked_pan, "497010******0006");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_number_added_in_another_tab_is_not_said_to_have_taken_a_place() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    let overview = consumer.open().await.page();
    let opened = consumer.press(&overview, RENEWAL).await.page();
    let bank = crate::support::consumer::Consumer { link: opened.url.clone(), ..consumer.clone() };
    let challenge = bank.type_card(&TypedCard::of("visa_renewed")).await.page();
    let added = consumer.type_from_wallet("/cards", &TypedCard::of("visa_renewed"), "1234").await;
    assert!(added.says("Your card is added."), "{}", added.answer.text());
    let end = bank.challenge(&challenge, "1234").await.page();
    assert!(end.says("Your card is added.") && !end.says("has taken the place"), "{}", end.answer.text());
    let cards = kept.cards(&server).await;
    let last4: Vec<&str> = cards.iter().map(|card| card.masked.last4.as_str()).collect();
    assert_eq!(last4, ["0006", "0007"], "nothing was renewed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_removed_in_another_tab_is_not_renewed() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    let overview = consumer.open().await.page();
    let opened = consumer.press(&overview, RENEWAL).await.page();
    let bank = consumer.clone();
    let bank = crate::support::consumer::Consumer { link: opened.url.clone(), ..bank };
    let challenge = bank.type_card(&TypedCard::of("visa_renewed")).await.page();
    let question = consumer.visit("cards/1/removal").await;
    assert!(consumer.press(&question, "/cards/1/removal").await.page().says("The card is removed."));
    let end = bank.challenge(&challenge, "1234").await.page();
    assert_eq!(end.seen.heading, "This card is no longer there", "{}", end.answer.text());
    assert!(kept.cards(&server).await.is_empty());
    assert_eq!(server.entries(&kept.mid).len(), 1, "nothing was authorised");
    // A form from before the removal finds no card to renew.
    assert!(consumer.press(&overview, RENEWAL).await.page().says("Something had changed in the meantime"));
}

//! The consumer at the wallet page: looks, adds, chooses, removes, ends; in one tab and in two.

use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::kept::Kept;
use crate::support::merchant::{Merchant, RETURN, fresh_name, subscription};
use crate::support::server::Server;
use crate::support::wait::until;
use crate::support::wallet::wish;

/// A schedule under the card's agreement; answers its id.
async fn scheduled(kept: &Kept, server: &Server) -> String {
    let first = server.running.app.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date().tomorrow().unwrap();
    let body = json!({ "payId": kept.read["payId"], "startDate": first.to_string(), "count": 3 });
    let answer = kept.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()["scheduleId"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_says_what_each_card_pays_for() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    scheduled(&kept, &server).await;
    let consumer = kept.wallet_page(&server).await;
    let page = consumer.open().await.page();
    assert_eq!(page.seen.heading, "Your cards at Atelier Forme");
    for words in
        ["Visa ending in 0006", "Jeanne Dupont", "12/2030", "I authorise Atelier Forme", "Next payment: €34.99 on"]
    {
        assert!(page.says(words), "{words}: {}", page.answer.text());
    }
    assert!(!page.says("Used first"), "of an only card it is not said");
    assert!(page.seen.links.contains(&RETURN.to_owned()), "a way back");
    assert!(!page.says("4970100000000006") && !page.says("<script"), "no number, and no script is needed");
    let french = consumer.follow(format!("{}?lang=fr", consumer.link)).await.page();
    assert_eq!(french.seen.heading, "Vos cartes chez Atelier Forme");
    assert!(french.form_to("/cards").action.ends_with("?lang=fr"), "the language is kept");
    for address in [format!("{}x", consumer.link), format!("{}/cards/9/nothing", consumer.link)] {
        assert_eq!(consumer.get(&address).await.status, 404, "{address}");
    }
    assert_eq!(consumer.get(&format!("{}/agreements/nobodys", consumer.link)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_is_added_by_the_enrolment_that_every_card_goes_through() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    let refused = consumer.type_from_wallet("/cards", &TypedCard::of("visa_51"), "1234").await;
    assert_eq!(kept.cards(&server).await.len(), 1, "what a bank refuses is not added: {}", refused.answer.text());
    let added = consumer.type_from_wallet("/cards", &TypedCard::of("mastercard"), "1234").await;
    assert!(added.says("Your card is added.") && added.says("Mastercard ending in 0008"), "{}", added.answer.text());
    assert!(added.says("Used first"), "of two cards it is said");
    let cards = kept.cards(&server).await;
    assert_eq!(cards.iter().map(|card| card.index).collect::<Vec<_>>(), [1, 2]);
    until("given back", 5, || async { (server.holds(&kept.mid).0 == 0).then_some(()) }).await;
    assert!(server.entries(&kept.mid).iter().all(|entry| entry.amount == 100), "verified, not charged");
    let wallet = kept.of_wallet("GET", "").await.json();
    assert_eq!(wallet["mandates"][1]["agreement"]["kind"], "ONE_CLICK", "nothing but keeping it is agreed: {wallet}");

    // A double click opens one card page; cancelling it leads back here.
    let overview = consumer.open().await.page();
    let pages = [consumer.press(&overview, "/cards").await.page(), consumer.press(&overview, "/cards").await.page()];
    assert_eq!(pages[0].url, pages[1].url);
    let question = consumer.follow(format!("{}/cancel", pages[0].url)).await.page();
    let back = consumer.press(&question, "/cancel").await.page();
    assert_eq!(back.seen.heading, "Your cards at Atelier Forme");
    // A form that is not ours opens nothing; nor does the form of one card for another.
    let overview = consumer.open().await.page();
    let renewal = overview.form_to("/cards/1/renewal").fields.iter().find(|(name, _)| name == "action_token").cloned();
    for forged in ["", "a.b", &renewal.unwrap().1] {
        let mut form = overview.form_to("/cards");
        let answer = consumer.post(&overview.url, form.set("action_token", forged)).await;
        let page = consumer.after(&overview.url, answer).await.page();
        assert!(page.says("Something had changed in the meantime"), "{forged}: {}", page.answer.text());
    }
    // Whoever has the address cannot try cards without end.
    for _ in 0..8 {
        let overview = consumer.open().await.page();
        let _ = consumer.press(&overview, "/cards").await;
    }
    let overview = consumer.open().await.page();
    let busy = consumer.press(&overview, "/cards").await.page();
    assert!(busy.says("No more cards can be added"), "{}", busy.answer.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_tabs_that_choose_a_card_one_is_told_what_stands() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    for card in ["mastercard", "cb_visa"] {
        let typed = TypedCard { brand: (card == "cb_visa").then(|| "CB".to_owned()), ..TypedCard::of(card) };
        consumer.type_from_wallet("/cards", &typed, "1234").await;
    }
    let default = || async { kept.of_wallet("GET", "").await.json()["defaultCardIndex"].clone() };
    assert_eq!(default().await, 1);
    let (one, other) = (consumer.open().await.page(), consumer.open().await.page());
    let chosen = consumer.press(&one, "/cards/2/default").await.page();
    assert!(chosen.says("From now on this card is used first."), "{}", chosen.answer.text());
    assert!(consumer.press(&one, "/cards/2/default").await.page().says("From now on"), "a second click");
    let stale = consumer.press(&other, "/cards/3/default").await.page();
    assert!(stale.says("Something had changed in the meantime"), "{}", stale.answer.text());
    assert_eq!(default().await, 2, "the stored choice stands");
    let mut forged = chosen.form_to("/cards/3/default");
    forged.set("action_token", "aaaa");
    consumer.post(&chosen.url, &forged).await;
    assert_eq!(default().await, 2);
    assert!(consumer.press(&chosen, "/cards/3/default").await.page().says("From now on"));
    assert_eq!(default().await, 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_that_pays_for_something_is_removed_once_its_consumer_knows_what_ends() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let schedule = scheduled(&kept, &server).await;
    let consumer = kept.wallet_page(&server).await;
    let overview = consumer.open().await.page();
    let asks = overview.seen.links.iter().find(|link| link.contains("/cards/1/removal")).unwrap();
    assert!(asks.starts_with("/wallet/"));
    let question = consumer.visit("cards/1/removal").await;
    assert!(
        question.says("One agreement ends with it") && question.says("Next payment: €34.99"),
        "{}",
        question.answer.text()
    );
    assert_eq!(kept.cards(&server).await.len(), 1, "asking removes nothing");

    // Meanwhile the same card founds another agreement: what the question said is not true any more.
    let mut body = crate::support::merchant::for_wallet(&kept.wallet());
    body["transId"] = json!(fresh_name());
    let again = kept.merchant.open(&body).await;
    server.consumer(&again).enrol(&TypedCard::of("visa"), "1234").await.left();
    let asked_again = consumer.press(&question, "/cards/1/removal").await.page();
    assert!(asked_again.says("2 agreements end with it"), "{}", asked_again.answer.text());
    assert_eq!(kept.cards(&server).await.len(), 1);

    let record = kept.cards(&server).await[0].version.record_id.clone();
    let removed = consumer.press(&asked_again, "/cards/1/removal").await.page();
    assert!(removed.says("The card is removed.") && removed.says("keeps no card for you"), "{}", removed.answer.text());
    for stale in [&question, &asked_again] {
        assert!(
            consumer.press(stale, "/cards/1/removal").await.page().says("The card is removed."),
            "the stored outcome"
        );
    }
    let mandate = kept.merchant.call("GET", &format!("/api/v2/mandates/{}", kept.mandate()), &[], "").await.json();
    assert_eq!((&mandate["state"], &mandate["endedBy"]), (&json!("ENDED"), &json!("CARD")));
    let path = format!("/api/v2/schedules/{schedule}");
    assert_eq!(kept.merchant.call("GET", &path, &[], "").await.json()["status"], "ENDED");
    let refused = kept.refused(&server, &kept.body()).await;
    assert!(
        refused.contains(&"CARD_DISABLED".to_owned()) && refused.contains(&"MANDATE_ENDED".to_owned()),
        "{refused:?}"
    );
    let facts = kept.facts(&server).await;
    for (kind, times) in [("card.removed", 1), ("mandate.ended", 2), ("schedule.ended", 1)] {
        assert_eq!(facts.iter().filter(|fact| *fact == kind).count(), times, "{kind}: {facts:?}");
    }
    let app = &server.running.app;
    until("its number is erased", 10, || async {
        app.store.sealed_card(&record).await.unwrap().is_none().then_some(())
    })
    .await;
    until("both holds are given back", 5, || async { (server.holds(&kept.mid) == (0, 2)).then_some(()) }).await;
    // The same plastic again is a new card, with an index of its own.
    let added = consumer.type_from_wallet("/cards", &TypedCard::of("visa"), "1234").await;
    assert!(added.says("Your card is added."), "{}", added.answer.text());
    assert_eq!(kept.cards(&server).await[0].index, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_removed_while_it_is_charged_leaves_no_hold_and_no_number() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa_none_later", None).await;
    let record = kept.cards(&server).await[0].version.record_id.clone();
    let consumer = kept.wallet_page(&server).await;
    let question = consumer.visit("cards/1/removal").await;
    let (answer, removed) = tokio::join!(async { kept.pay(&kept.body()).await.json() }, async {
        until("the bank was asked", 5, || async { (!kept.later(&server).is_empty()).then_some(()) }).await;
        consumer.press(&question, "/cards/1/removal").await.page()
    });
    assert!(removed.says("The card is removed."), "{}", removed.answer.text());
    assert_eq!(answer["status"], "FAILED", "the bank did not answer: {answer}");
    until("given back", 15, || async { (server.holds(&kept.mid).0 == 0).then_some(()) }).await;
    let store = &server.running.app.store;
    until("erased", 15, || async { store.sealed_card(&record).await.unwrap().is_none().then_some(()) }).await;
    assert_eq!(kept.later(&server).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_agreement_is_ended_from_the_page_and_leads_back_to_it() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    let place = format!("agreements/{}", kept.mandate());
    let page = consumer.visit(&place).await;
    assert!(page.says("I authorise Atelier Forme") && page.says("Back to my cards"), "{}", page.answer.text());
    for _ in 0..2 {
        let ended = consumer.press(&page, &place).await.page();
        assert!(ended.says("The agreement has ended.") && ended.says("Nothing is charged to this card without you."));
    }
    assert_eq!(kept.refused(&server, &kept.body()).await, ["MANDATE_ENDED"]);
    let other = Kept::new(&server, "mastercard", None).await;
    let foreign = consumer.get(&format!("{}/agreements/{}", consumer.link, other.mandate())).await;
    assert_eq!(foreign.status, 404, "another wallet's");
    let page = other.wallet_page(&server).await.visit(&format!("agreements/{}", other.mandate())).await;
    let mut crossed = page.form_to(&format!("agreements/{}", other.mandate()));
    crossed.action = format!("{}/{place}", consumer.link);
    consumer.post(&consumer.link, &crossed).await;
    assert_eq!(other.charge().await["status"], "OK", "a form of another page ends nothing");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_types_a_card_finds_the_page_they_came_from() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    let overview = consumer.open().await.page();
    server.advance(29 * 60 * 1000).await;
    let opened = consumer.press(&overview, "/cards").await.page();
    server.advance(20 * 60 * 1000).await;
    let typing = Consumer { link: opened.url, ..consumer.clone() };
    let added = typing.enrol(&TypedCard::of("mastercard"), "1234").await.page();
    assert!(added.says("Your card is added.") && added.says("Mastercard ending in 0008"), "{}", added.answer.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_card_added_twice_is_agreed_to_once() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let mandates = async || kept.of_wallet("GET", "").await.json()["mandates"].as_array().unwrap().clone();
    let mut last = String::new();
    for times in 1..=3 {
        // A visit of its own each time: two presses on one page are one.
        let consumer = kept.wallet_page(&server).await;
        let added = consumer.type_from_wallet("/cards", &TypedCard::of("mastercard"), "1234").await;
        assert!(added.says("Your card is added."), "{}", added.answer.text());
        let all = mandates().await;
        let one_click: Vec<&Value> = all.iter().filter(|one| one["agreement"]["kind"] == "ONE_CLICK").collect();
        assert_eq!(one_click.len(), 1, "after {times}: {all:?}");
        let now = one_click[0]["mandateId"].as_str().unwrap().to_owned();
        if times > 1 {
            let old = kept.merchant.call("GET", &format!("/api/v2/mandates/{last}"), &[], "").await.json();
            assert_eq!((&old["state"], &old["replacedBy"]), (&"REPLACED".into(), &now.clone().into()));
        }
        last = now;
    }
    assert_eq!(mandates().await.len(), 2, "the subscription on the other card stands");
    let facts = kept.facts(&server).await;
    assert_eq!(facts.iter().filter(|kind| *kind == "mandate.replaced").count(), 2, "{facts:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_has_one_address_and_what_never_was_is_not_said_to_be_gone() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    consumer.type_from_wallet("/cards", &TypedCard::of("mastercard"), "1234").await;
    let question = consumer.visit("cards/2/removal").await;
    assert!(consumer.press(&question, "/cards/2/removal").await.page().says("The card is removed."));
    assert!(consumer.visit("cards/2/removal").await.says("The card is removed."));
    for index in ["999", "3", "0", "01", "+1", "x", "02"] {
        let page = consumer.get(&format!("{}/cards/{index}/removal", consumer.link)).await;
        assert_eq!(page.status, 404, "{index}");
        assert_eq!(kept.of_wallet("GET", &format!("/cards/{index}")).await.status, 404, "{index}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_that_its_merchant_switched_off_is_not_used_first() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    consumer.type_from_wallet("/cards", &TypedCard::of("mastercard"), "1234").await;
    let overview = consumer.open().await.page();
    assert_eq!(kept.of_wallet("POST", "/cards/2/disable").await.status, 200);
    let refused = kept.of_wallet("POST", "/cards/2/default").await;
    assert_eq!((refused.status, &refused.json()["reason"]), (409, &json!("CARD_DISABLED")), "{}", refused.text());
    let page = consumer.press(&overview, "/cards/2/default").await.page();
    assert!(page.says("Something had changed in the meantime"), "{}", page.answer.text());
    assert_eq!(kept.of_wallet("GET", "").await.json()["defaultCardIndex"], 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_whose_time_is_over_offers_a_way_on() {
    let server = Server::start().await;
    let kept = Kept::new(&server, "visa", None).await;
    let consumer = kept.wallet_page(&server).await;
    let question = consumer.visit("cards/1/removal").await;
    server.advance(31 * 60 * 1000).await;
    let expired = consumer.press(&question, "/cards/1/removal").await.page();
    assert_eq!(expired.seen.heading, "This page has expired");
    assert!(expired.seen.links.contains(&RETURN.to_owned()), "back to the shop, which opens it again");
    assert!(expired.says("it is open for a limited time") && !expired.says("as you left them"), "it knows no more");
    assert_eq!(kept.cards(&server).await.len(), 1);
    let body = json!({ "expirationTime": "2020-01-01T00:00:00Z", "urls": wish()["urls"] }).to_string();
    let path = format!("/api/v2/wallets/{}/sessions", kept.wallet());
    assert_eq!(kept.merchant.call("POST", &path, &[], &body).await.json()[0]["field"], "expirationTime");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_demo_shop_opens_the_page_for_its_customer() {
    let server = Server::start().await;
    let http = &server.http;
    let start = Consumer::new(http, &server.base);
    let offer = start.open().await.page();
    let order = offer.seen.forms.iter().find(|form| form.action.starts_with("/shop/order")).unwrap().clone();
    let mut order = order;
    order.set("offer", "gym");
    let page = start.after(&offer.url, start.post(&offer.url, &order).await).await.page();
    let result = Consumer::new(http, &page.url).enrol(&TypedCard::of("visa"), "1234").await.page();
    let wallet = start.press(&result, "/shop/cards").await.page();
    assert!(wallet.seen.heading.starts_with("Your cards at"), "{}", wallet.answer.text());
    assert!(wallet.says("Your gym membership"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_card_with_an_alias_says_where_it_stands_with_american_express() {
    let server = Server::start().await;
    let shop = || Merchant { shop: Some("atelier".into()), ..server.merchant() };
    let enrolled = async |key: &str| {
        let mut body = subscription();
        body["contractNumber"] = json!("SMARTBILL");
        body["transId"] = json!(fresh_name());
        Kept::with(&server, shop(), "DEMO-SMARTBILL".into(), key, None, &body).await
    };
    let (kept, refused, cancelled) =
        (enrolled("amex").await, enrolled("smartbill_refused").await, enrolled("smartbill_cancelled").await);
    let at = async |kept: &Kept| kept.wallet_page(&server).await.open().await.page();
    let waiting = at(&kept).await;
    assert!(waiting.says("This card is being registered with American Express."), "{}", waiting.answer.text());

    let clock = format!("{}/sandbox/clock", server.base);
    let moved = server.http.post_json(&clock, &json!({ "advance": "P2D" })).await;
    assert_eq!(moved.json()["done"], true, "{}", moved.text());
    assert!(at(&kept).await.says("Registered with American Express."));
    let page = at(&refused).await;
    assert!(page.says("American Express has not registered this card. Give your new card"), "{}", page.answer.text());
    assert!(!page.says("Your bank accepts no more payments"), "it is said once");
    page.form_to("cards/1/renewal");
    assert!(at(&cancelled).await.says("Registered with American Express."));
    let moved = server.http.post_json(&clock, &json!({ "advance": "P95D" })).await;
    assert_eq!(moved.json()["done"], true, "{}", moved.text());
    assert!(at(&cancelled).await.says("American Express has cancelled this card."));
    // A card that nobody is told of says nothing of it.
    let plain = Kept::new(&server, "amex", None).await;
    let page = at(&plain).await;
    assert!(page.says("American Express") && !page.says("class=\"standing\""), "{}", page.answer.text());
}

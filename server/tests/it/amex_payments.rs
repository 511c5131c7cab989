//! Charges of an alias that leave in the file of their day: given, sent, answered, booked.

use domain::case::CaseKind;
use domain::ids::MerchantId;
use domain::smartbill::file::{Kind, PaymentResult, ResultLine};
use jiff::ToSpan;
use serde_json::{Value, json};

use crate::support::alias_desk::{Coming, Desk};
use crate::support::amex_shop::Shop;
use crate::support::database::Database;
use crate::support::receiver::Receiver;
use crate::support::server::Server;
use crate::support::wait::until;

async fn given_sent_answered(server: &Server) {
    let shop = Shop::open(server).await;
    let (paid, declined) = (shop.card("paid", "amex").await, shop.card("declined", "smartbill_unpaid").await);
    let (unsaid, back) = (shop.card("unsaid", "smartbill_unsaid").await, shop.card("back", "amex").await);
    let late = shop.card("late", "amex").await;
    let friday = shop.friday();
    shop.at(friday.saturating_sub(30.minutes()).unwrap()).await;
    for kept in [&paid, &declined, &unsaid, &back, &late] {
        shop.accepted(kept).await;
    }
    let mut wrong = paid.body();
    wrong["captureMethod"] = json!({ "type": "MANUAL" });
    let refused = paid.pay(&wrong).await;
    assert_eq!(refused.status, 400, "{}", refused.text());
    assert!(refused.text().contains("CAPTURE_IN_FILE"), "{}", refused.text());
    let asked = server.bank().ledger().entries.len();
    let (one, two) = (shop.charge(&paid).await, shop.charge(&declined).await);
    let (three, four) = (shop.charge(&unsaid).await, shop.charge(&back).await);
    assert_eq!(server.bank().ledger().entries.len(), asked, "nothing goes over the line");
    let taken_back = shop.ask(&four, "reversals").await;
    assert_eq!(taken_back["status"], "OK", "{taken_back}");
    assert_eq!(shop.status(&four).await, "FAILED");
    assert_eq!(shop.ask(&four, "reversals").await["responseCode"], "21000075");
    assert_eq!(shop.ask(&one, "captures").await["responseCode"], "21000075");

    shop.at(friday.saturating_sub(1.seconds()).unwrap()).await;
    assert!(shop.files().await.is_empty(), "it is not five yet");
    shop.forward("PT1M").await;
    shop.files_of(&[3]).await;
    assert_eq!(shop.ask(&three, "reversals").await["responseCode"], "20000164", "it has left");
    // After five: with Monday's file.
    let five = shop.charge(&late).await;
    shop.forward("PT2H").await;
    shop.comes_to(&one, "OK").await;
    shop.comes_to(&two, "FAILED").await;
    let read = shop.merchant.read(&two).await;
    assert_eq!((&read["status"], &read["responseCode"]), (&json!("FAILED"), &json!("22940351")), "{read}");
    assert_eq!((shop.status(&three).await, shop.status(&five).await), ("PENDING".into(), "PENDING".into()));
    // The first success is the enrolment's.
    for (kind, times) in [("payment.authorised", 1), ("payment.captured", 1), ("payment.succeeded", 2)] {
        let facts = paid.facts(server).await;
        assert_eq!(facts.iter().filter(|fact| *fact == kind).count(), times, "{kind}: {facts:?}");
    }
    assert!(shop.cases(CaseKind::SmartBillUnanswered).await.is_empty());
    // Money goes back over the line.
    let refunded = shop.ask(&one, "refunds").await;
    assert_eq!(refunded["status"], "OK", "{refunded}");
    let booked: Vec<_> = server.entries(&shop.number).into_iter().filter(|entry| entry.captured > 0).collect();
    assert_eq!((booked.len(), booked[0].captured, booked[0].refunded), (1, 3_499, 3_499));

    let monday = friday.saturating_add(72.hours()).unwrap();
    // Summer and winter change in the night before: an hour on either side is not looked at.
    shop.at(monday.saturating_sub(2.hours()).unwrap()).await;
    assert_eq!(shop.files().await.len(), 1, "nothing leaves on a weekend");
    shop.at(monday.saturating_add(2.hours()).unwrap()).await;
    shop.files_of(&[3, 1]).await;
    shop.forward("PT3H").await;
    shop.comes_to(&five, "OK").await;
    assert_eq!(shop.status(&three).await, "PENDING", "nobody guesses");
    let filter = async || shop.cases(CaseKind::SmartBillUnanswered).await;
    let open = until("somebody is called", 10, || async { filter().await.pop() }).await;
    assert!(open.about.detail.contains("1 of its lines"), "{}", open.about.detail);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_given_before_five_leaves_that_day_and_is_settled_by_its_result() {
    given_sent_answered(&Server::start().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_given_before_five_leaves_that_day_on_postgres_too() {
    let Some(database) = Database::postgres("amex_payments").await else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (amex, spool) = (path("amex"), path("spool"));
    let settings = [
        ("MAILLON_DATABASE_URL", database.url.as_str()),
        ("MAILLON_KEY_DATABASE_URL", &database.key_url),
        ("MAILLON_SANDBOX__AMEX_DIR", &amex),
        ("MAILLON_SMARTBILL__SPOOL", &spool),
    ];
    let server = Server::with(&settings).await;
    given_sent_answered(&server).await;
    server.running.stop().await;
    database.clear().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instalments_wait_for_their_file_and_are_tried_again() {
    let server = Server::start().await;
    let shop = Shop::open(&server).await;
    let receiver = Receiver::polite().await;
    let endpoint = json!({ "url": receiver.url, "dialect": "MONEXT", "events": ["instalment.paid"] });
    let made = shop.merchant.call("POST", "/api/v2/endpoints", &[], &endpoint.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let kept = shop.card("club", "smartbill_unpaid_once").await;
    let body = json!({ "payId": kept.read["payId"], "transId": "club", "count": 3, "missed": "CATCH_UP_ALL" });
    let made = shop.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let id = made.json()["scheduleId"].as_str().unwrap().to_owned();
    for _ in 0..4 {
        shop.forward("P1M").await;
    }
    let path = format!("/api/v2/schedules/{id}/instalments");
    let instalments = shop.merchant.call("GET", &path, &[], "").await.json();
    let all: Vec<&Value> = instalments["instalments"].as_array().unwrap().iter().map(|one| &one["status"]).collect();
    assert_eq!(all, ["PAID", "PAID", "PAID"], "{instalments}");
    let files = shop.files().await;
    assert_eq!(files.iter().map(|(_, lines)| lines).sum::<u64>(), 4, "one was tried again: {files:?}");
    let entries = server.entries(&shop.number);
    assert_eq!(entries.iter().filter(|entry| entry.captured > 0).count(), 3);
    let told = receiver.received(3).await;
    assert!(told.iter().all(|one| one.uri.query().unwrap().contains("notificationType=BILL")));
    assert!(shop.cases(CaseKind::SmartBillFile).await.is_empty());
}

/// What is in a file is taken, so its instalment is not given up meanwhile, whatever becomes of its merchant.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_merchant_that_is_switched_off_is_still_told_what_its_file_took() {
    let server = Server::start().await;
    let shop = Shop::open(&server).await;
    let kept = shop.card("club", "amex").await;
    let body = json!({ "payId": kept.read["payId"], "transId": "club", "count": 1 });
    let made = shop.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let path = format!("/api/v2/schedules/{}/instalments", made.json()["scheduleId"].as_str().unwrap());
    let status = async || shop.merchant.call("GET", &path, &[], "").await.json()["instalments"][0]["status"].clone();
    for _ in 0..144 {
        if status().await == "CHARGING" {
            break;
        }
        shop.forward("PT1H").await;
    }
    assert_eq!(status().await, "CHARGING", "it waits for its file's result");
    let store = &server.running.app.store;
    let merchant = store.merchant(&MerchantId::from_text(shop.merchant.id.clone())).await.unwrap().unwrap();
    store.put_merchant(&domain::merchant::Merchant { disabled: true, ..merchant.clone() }).await.unwrap();
    shop.forward("PT7H").await;
    store.put_merchant(&merchant).await.unwrap();
    assert_ne!(status().await, "GIVEN_UP");
    shop.forward("P5D").await;
    assert_eq!(status().await, "PAID");
    assert_eq!(server.entries(&shop.number).iter().filter(|entry| entry.captured > 0).count(), 1);
}

/// Result files that are not sound change nothing and open a case; a sound one may still come, once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_result_that_is_not_sound_settles_nothing() {
    let server = Server::with(&[("MAILLON_AMEX_RECURRING__LOOK_MS", "0")]).await;
    let shop = Shop::open(&server).await;
    let desk = Desk::default();
    let exchange = desk.exchange(&server, 1);
    let kept = shop.card("client-7", "amex").await;
    let other = shop.card("client-8", "amex").await;
    exchange.send().await.unwrap().unwrap();
    let coming = |kind, sequence, results: Vec<ResultLine>| Coming {
        kind,
        number: shop.number.clone(),
        sequence,
        lines: Vec::new(),
        fault: None,
        results,
        breaks_after: None,
    };
    let mut answers = coming(Kind::Answer, 1, Vec::new());
    for alias in ["client-71", "client-81"] {
        answers.lines.push((alias.to_owned(), crate::support::alias_desk::Say::Accepted));
    }
    desk.put("in-1", 1, answers);
    assert_eq!(exchange.receive().await.unwrap().applied, 1);
    let (one, two) = (shop.charge(&kept).await, shop.charge(&other).await);
    assert!(exchange.send().await.unwrap().is_none(), "it is not time yet");
    shop.at(shop.friday().saturating_add(1.minutes()).unwrap()).await;
    let line = |number, place: usize, amount: i64| {
        let (reference, alias, money) = desk.paid()[place].clone();
        let accepted = PaymentResult::Accepted("A1".into(), None);
        let money = domain::money::Money::new(amount, money.currency);
        ResultLine { number, reference, alias, amount: money, result: accepted }
    };
    let (a, b) = (exchange.clone(), exchange.clone());
    let (a, b) = tokio::join!(a.send(), b.send());
    assert_eq!(usize::from(a.unwrap().is_some()) + usize::from(b.unwrap().is_some()), 1, "by one of two");
    assert!(exchange.send().await.unwrap().is_none());
    assert_eq!(desk.paid().len(), 2);
    let foreign = ResultLine { reference: "999999999999".into(), ..line(1, 0, 3_499) };
    let swapped = ResultLine { alias: line(1, 1, 3_499).alias, ..line(1, 0, 3_499) };
    let wrong: [(Vec<ResultLine>, &str); 4] = [
        (vec![line(1, 0, 3_499), foreign], "a payment that we do not have"),
        (vec![line(1, 0, 3_500)], "another amount"),
        (vec![swapped], "another alias"),
        (vec![line(1, 0, 3_499), line(2, 0, 3_499)], "named twice"),
    ];
    for (place, (lines, words)) in wrong.into_iter().enumerate() {
        let digest = u8::try_from(place).unwrap() + 10;
        desk.put(&format!("bad-{digest}"), digest, coming(Kind::Result, 2, lines));
        assert_eq!(exchange.receive().await.unwrap().refused, 1, "{words}");
        let cases = shop.cases(CaseKind::SmartBillFile).await;
        let said = cases.iter().find(|case| case.about.detail.contains(&format!("bad-{digest}"))).unwrap();
        assert!(said.about.detail.contains(words), "{}", said.about.detail);
        assert_eq!((shop.status(&one).await, shop.status(&two).await), ("PENDING".into(), "PENDING".into()), "{words}");
    }
    // Out of order: it waits; then both, in their order.
    desk.put("in-3", 3, coming(Kind::Result, 3, vec![line(1, 1, 3_499)]));
    assert_eq!(exchange.receive().await.unwrap(), domain::smartbill::exchange::Received::default());
    assert_eq!(shop.cases(CaseKind::SmartBillGap).await.len(), 1);
    desk.put("in-2", 2, coming(Kind::Result, 2, vec![line(1, 0, 3_499)]));
    let (a, b) = (exchange.clone(), exchange.clone());
    let (a, b) = tokio::join!(a.receive(), b.receive());
    let applied = a.unwrap().applied + b.unwrap().applied + exchange.receive().await.unwrap().applied;
    assert_eq!(applied, 2);
    assert_eq!((shop.status(&one).await, shop.status(&two).await), ("OK".into(), "OK".into()));
    // Said again in another file: it was answered before.
    desk.put("in-4", 4, coming(Kind::Result, 4, vec![line(1, 0, 3_499)]));
    assert_eq!(exchange.receive().await.unwrap().refused, 1);
    let cases = shop.cases(CaseKind::SmartBillFile).await;
    assert!(cases.iter().any(|case| case.about.detail.contains("answered before")), "{cases:?}");
    let facts = kept.facts(&server).await;
    assert_eq!(facts.iter().filter(|fact| *fact == "payment.captured").count(), 1, "{facts:?}");
}

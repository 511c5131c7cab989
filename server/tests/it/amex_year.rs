//! A year of Amex Recurring by the sandbox's clock: enrolled by file, charged past the plastic's month, the plastic
//! prolonged, the card cancelled; what was told of it; and the same again.

use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::merchant::for_wallet;
use crate::support::receiver::Receiver;
use crate::support::server::Server;
use crate::support::wait::until;

async fn month(server: &Server) {
    let answer = server.http.post_json(&format!("{}/sandbox/clock", server.base), &json!({ "advance": "P1M" })).await;
    assert_eq!(answer.json()["done"], true, "{}", answer.text());
}

/// Mails of the year.
const MAILS: usize = 3;

/// What can be seen of a year, without its dates.
async fn year() -> Vec<String> {
    let server = Server::start().await;
    let merchant = server.merchant();
    let receiver = Receiver::polite().await;
    let endpoint = json!({ "url": receiver.url, "dialect": "MONEXT", "events": ["smartbill.*", "instalment.paid"] });
    let made = merchant.call("POST", "/api/v2/endpoints", &[], &endpoint.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let mut body = for_wallet("member-1");
    body["contractNumber"] = json!("SMARTBILL");
    body["customerInfo"]["email"] = json!("anna@example.com");
    let session = merchant.open(&body).await;
    let now = server.running.app.clock.now().to_zoned(jiff::tz::TimeZone::UTC);
    let soon = now.checked_add(jiff::Span::new().months(2)).unwrap();
    let typed = TypedCard { expiry: soon.strftime("%m/%y").to_string(), ..TypedCard::of("smartbill_year") };
    server.consumer(&session).enrol(&typed, "1234").await.left();
    let schedule = json!({ "payId": session.pay_id, "transId": "club", "count": 12, "missed": "CATCH_UP_ALL" });
    let made = merchant.call("POST", "/api/v2/schedules", &[], &schedule.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let schedule = made.json()["scheduleId"].as_str().unwrap().to_owned();

    let mut seen = Vec::new();
    let card = async || merchant.call("GET", "/api/v2/wallets/member-1", &[], "").await.json()["cards"][0].clone();
    for number in 0..14 {
        let shown = card().await;
        let alias = &shown["smartBill"];
        seen.push(format!("month {number}: {} {} {}", alias["status"], shown["status"], alias["code"]));
        month(&server).await;
    }
    let path = format!("/api/v2/schedules/{schedule}/instalments?limit=100");
    let instalments = merchant.call("GET", &path, &[], "").await.json();
    let paid = |one: &Value| format!("instalment {}: {}", one["rank"], one["status"]);
    seen.extend(instalments["instalments"].as_array().unwrap().iter().map(paid));
    let shown = card().await;
    let steps = shown["smartBill"]["history"].as_array().unwrap().clone();
    seen.extend(steps.iter().map(|step| format!("{} {} {}", step["status"], step["reason"], step["line"])));
    let mut told: Vec<String> =
        receiver.received(14).await.iter().map(|one| one.uri.query().unwrap().to_owned()).collect();
    told.retain(|query| query.contains("notificationType=Wallet&"));
    // At least once: a clock that jumps past a delivery's lease has it sent again.
    told.dedup();
    seen.extend(told);
    let inbox = format!("{}/sandbox/mails", server.base);
    let subjects = || async {
        let mails = server.http.get(&inbox).await.json();
        let subjects: Vec<_> =
            mails["mails"].as_array().unwrap().iter().map(|mail| mail["subject"].to_string()).collect();
        (subjects.len() >= MAILS).then_some(subjects)
    };
    seen.extend(until("saved, enrolled, ended", 10, subjects).await);
    let charges =
        server.entries("DEMO-SMARTBILL").into_iter().filter(|entry| entry.initiator.as_deref() == Some("MIT"));
    seen.push(format!("charges: {}", charges.count()));
    let cases = merchant.call("GET", "/api/v2/cases", &[], "").await.json();
    assert_eq!(cases["cases"], json!([]), "nobody was called");
    seen
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_year_is_enrolled_charged_prolonged_cancelled_and_told_twice_the_same() {
    let (first, second) = tokio::join!(year(), year());
    let story = first.join("\n");
    assert_eq!(story, second.join("\n"));
    for line in [
        "month 0: \"WR\" \"ACTIVE\" null",
        "month 1: \"EA\" \"ACTIVE\" null",
        "month 11: \"EDU\" \"ACTIVE\" null",
        "month 13: \"CC\" \"BLOCKED\" \"201\"",
        "instalment 12: \"PAID\"",
        "\"EDU\" \"expiry\" 1",
        "notificationType=Wallet&walletId=member-1&type=smartbillEnrollResult&result=Y&resultCode=000",
        "notificationType=Wallet&walletId=member-1&type=smartBillCanceledCard&CancellationCode=201",
        "SmartBill enrolment result: Atelier Forme",
        "charges: 12",
    ] {
        assert!(story.contains(line), "no {line} in\n{story}");
    }
    assert!(!story.contains("expires soon"), "nobody is asked for a new card\n{story}");
}

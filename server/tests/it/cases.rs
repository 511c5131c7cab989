//! What people must decide comes to a list by itself, and a clearing file is compared with the journal to the cent.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::{Database, setting};
use crate::support::merchant::purchase;
use crate::support::wait::until;

async fn cases(child: &Child, query: &str) -> Vec<Value> {
    let answer = child.merchant().call("GET", &format!("/api/v2/cases{query}"), &[], "").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["cases"].as_array().unwrap().clone()
}

/// The clearing file that the bank outside writes, of today.
async fn clearing(house: &House) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/clearing", listener.local_addr().unwrap());
    let control = house.bank.control();
    let served = tokio::spawn(async move { axum::serve(listener, control).await.unwrap() });
    let text = house.http.get(&url).await.text();
    served.abort();
    text
}

/// Gives the command a file on its standard input.
async fn reconcile(house: &House, text: &str) -> Result<String, String> {
    let mut command = house.program(&["reconcile", "-"]);
    let text = text.to_owned();
    let done = tokio::task::spawn_blocking(move || {
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        process.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        process.wait_with_output().unwrap()
    });
    let output = done.await.unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(said(&output.stdout)) } else { Err(said(&output.stderr)) }
}

/// A purchase whose amount is taken at once, and a part of it given back.
async fn bought(house: &House, child: &Child) -> String {
    let session = child.merchant().open(&purchase()).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa"), "1234").await.left();
    until("the amount is taken", 10, || async {
        let read = child.merchant().read(&session.pay_id).await;
        (read["status"] == "OK").then_some(())
    })
    .await;
    let body =
        json!({ "transId": crate::support::merchant::fresh_name(), "amount": { "value": 100, "currency": "EUR" } });
    let path = format!("/api/v2/payments/{}/refunds", session.pay_id);
    let refunded = child.merchant().call("POST", &path, &[], &body.to_string()).await;
    assert_eq!(refunded.status, 200, "{}", refunded.text());
    session.pay_id
}

async fn differences_are_found(house: House) {
    let child = house.start(0).await;
    let (first, second) = (bought(&house, &child).await, bought(&house, &child).await);
    until("all is booked", 10, || async {
        (clearing(&house).await.lines().filter(|line| line.starts_with(['C', 'R'])).count() == 4).then_some(())
    })
    .await;
    let file = clearing(&house).await;
    let said = reconcile(&house, &file).await.unwrap();
    assert!(said.contains("4 lines, 4 as in the journal, 0 differences"), "{said}");
    let again = reconcile(&house, &file).await.unwrap();
    assert!(again.contains("4 as in the journal, 0 differences"), "the same file again: {again}");
    assert!(cases(&child, "").await.is_empty());

    // Another amount, one line that we know nothing of, and one that is missing.
    let mut lines: Vec<String> = file.lines().map(ToOwned::to_owned).collect();
    let capture = lines.iter().position(|line| line.starts_with("C;")).unwrap();
    let altered = lines[capture].replace(";3499;978", ";3500;978");
    assert_ne!(altered, lines[capture]);
    let mut fields: Vec<&str> = altered.split(';').collect();
    fields[3] = "999999";
    let foreign = fields.join(";");
    lines[capture] = altered;
    lines.insert(capture, foreign);
    let cut = reconcile(&house, &lines.join("\n")).await.unwrap_err();
    assert!(cut.contains("no clearing file") && cut.contains("counts or sums are wrong"), "{cut}");
    for line in &mut lines {
        if line.starts_with("S;") {
            "S;978;3;10499;2;200".clone_into(line);
        } else if line.starts_with("T;") {
            "T;5".clone_into(line);
        }
    }
    let said = reconcile(&house, &(lines.join("\n") + "\n")).await.unwrap();
    assert!(said.contains("2 differences"), "{said}");
    assert!(said.contains("cleared_otherwise:") && said.contains("the journal says 3499 EUR"), "{said}");
    assert!(said.contains("cleared_unknown:"), "{said}");
    let ours = cases(&child, "?state=OPEN").await;
    assert_eq!(ours.len(), 1, "what belongs to nobody is the operator's alone: {ours:?}");
    assert_eq!(ours[0]["type"], "CLEARED_OTHERWISE");
    assert!([&first, &second].iter().any(|pay_id| ours[0]["payId"] == **pay_id));

    let listed = house.run(&["queue", "list"]).await.unwrap();
    assert_eq!(listed.lines().count(), 2, "{listed}");
    let id = ours[0]["caseId"].as_str().unwrap();
    assert!(house.run(&["queue", "close", id, "--decision", " "]).await.is_err());
    house.run(&["queue", "close", id, "--decision", "claimed from the acquirer"]).await.unwrap();
    assert!(house.run(&["queue", "close", id, "--decision", "twice"]).await.unwrap_err().contains("no case"));
    assert!(cases(&child, "?state=OPEN").await.is_empty());
    let closed = cases(&child, "?state=CLOSED").await;
    assert_eq!(closed[0]["decision"], "claimed from the acquirer");
    for bad in ["?state=HALF", "?limit=0", "?before=yesterday"] {
        let answer = child.merchant().call("GET", &format!("/api/v2/cases{bad}"), &[], "").await;
        assert_eq!(answer.status, 400, "{bad}");
    }
    drop(child);
    house.database.clear().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clearing_file_is_compared_with_the_journal() {
    differences_are_found(House::build(Database::sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clearing_file_is_compared_with_the_journal_on_postgres() {
    if setting("MAILLON_TEST_POSTGRES_URL").is_some() {
        let database = Database::postgres("clearing").await.unwrap();
        differences_are_found(House::build(move |_| database).await).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_no_file_has_becomes_a_case_the_day_after() {
    let house = House::build(Database::sqlite).await;
    let child = house.start(0).await;
    bought(&house, &child).await;
    let empty = |day: &str| format!("H;SANDBOX;{day};1;0\nT;0\n");
    let file = clearing(&house).await;
    let day = file.split(';').nth(2).unwrap();
    // Its own day may still be under way by an hour; the next day's file closes it.
    reconcile(&house, &empty(day)).await.unwrap();
    let next: jiff::civil::Date = day.parse::<jiff::civil::Date>().unwrap().tomorrow().unwrap();
    let said = reconcile(&house, &empty(&next.to_string())).await.unwrap();
    assert!(said.contains("2 differences") && said.contains("no clearing file has it"), "{said}");
    assert_eq!(cases(&child, "?state=OPEN").await.len(), 2);
    // The file that was forgotten comes: time settles them.
    reconcile(&house, &file).await.unwrap();
    child.advance(60_000).await;
    until("they close themselves", 10, || async { cases(&child, "?state=OPEN").await.is_empty().then_some(()) }).await;
    assert_eq!(cases(&child, "?state=CLOSED").await[0]["decision"], "settled by itself");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_capture_that_is_refused_for_good_becomes_a_case() {
    let house = House::build(Database::sqlite).await;
    let child = house.start(0).await;
    let session = child.merchant().open(&purchase()).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa_capture_57"), "1234").await;
    let found = until("it is a case", 10, || async {
        child.advance(60_000).await;
        cases(&child, "?state=OPEN").await.pop()
    })
    .await;
    assert_eq!((&found["type"], &found["payId"]), (&json!("CAPTURE_REFUSED"), &json!(session.pay_id)));
    assert_eq!(found["detail"], "capture of 3499 EUR was refused with 57");
    assert!(house.log().contains("somebody must decide"));
}

//! How an enrolment ends for each test card: session, payment, page and the bank's books.
//!
//! Each row has a shop of its own that allows one card, so that a refusal is final and its holds can be told apart.

use std::sync::Arc;

use serde_json::json;
use tokio::task::JoinSet;

use crate::support::cards::TypedCard;
use crate::support::consumer::Stop;
use crate::support::merchant::subscription;
use crate::support::server::Server;
use crate::support::wait::until;

/// Enrolments at the same time.
const AT_ONCE: usize = 6;

/// What nobody is told who holds a card: who reported it, or what is suspected.
const THEFT: [&str; 10] =
    ["lost", "stolen", "theft", "fraud", "fraudulent", "suspected", "reported", "pickup", "confiscated", "police"];

const SAVED: &str = "";
const LATER: &str = "Your bank cannot accept this card right now";
const CHECK: &str = "Something does not match the card";
const OTHER: &str = "Your bank does not accept this card here";
const CODE: &str = "The security code does not match the card";
const NOT_YOU: &str = "Your bank could not confirm that it is you";
const CANCELLED: &str = "You left your bank’s page without confirming";
const TECHNICAL: &str = "Your bank could not be reached";
const REFUSED: &str = "Your bank has refused this card";

/// Key of the card, code of the payment, what the page says, and how many authorisations the bank approved.
type Row = (&'static str, &'static str, &'static str, usize);

/// A card that is stored.
const fn saved(key: &'static str) -> Row {
    (key, "00000000", SAVED, 1)
}

/// Walks one card to its end; answers what is not as the row says.
async fn walk(server: &Server, number: &str, otp: &str, row: Row) -> Vec<String> {
    let (key, code, notice, approved) = row;
    let (merchant, mid) = server.shop(1, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let stop = server.consumer(&session).enrol(&TypedCard::number(number), otp).await;
    let mut wrong = Vec::new();
    let mut check = |what: &str, seen: String, expected: String| {
        if seen != expected {
            wrong.push(format!("{key} {number} {otp}: {what} is {seen}, not {expected}"));
        }
    };
    let (state, status) = if notice == SAVED { ("completed", "OK") } else { ("declined", "FAILED") };
    match stop {
        Stop::Left(_) => check("page", "left for the merchant".into(), shown(notice)),
        Stop::Page(page) => {
            let says =
                format!("{}: {}", page.seen.heading, if page.answer.text().contains(notice) { notice } else { "?" });
            check("page", says, shown(notice));
            check("words of theft", said(&page.seen.words, &THEFT), String::new());
            check("the bank's own code", said(&page.seen.words, &[code, bank_code(code)]), String::new());
        }
    }
    // An answer that comes late is an approval all the same: nothing is settled before it was there and was given back.
    let settled = || async { (server.holds(&mid) == (0, approved)).then_some(()) };
    until(&format!("{key} {number} {otp}: {approved} approvals, nothing held"), 20, settled).await;
    check("state", server.state(&session.pay_id).await.into(), state.into());
    let read = merchant.read(&session.pay_id).await;
    check("status", read["status"].as_str().unwrap().into(), status.into());
    check("code", read["responseCode"].as_str().unwrap().into(), code.into());
    let has_card = read.pointer("/paymentMethods/card/pseudoCardNumber").is_some();
    check("card data answered", has_card.to_string(), (notice == SAVED).to_string());
    check("wallet answered", read.get("wallet").is_some().to_string(), (notice == SAVED).to_string());
    wrong
}

/// What the bank said, where the code of the payment has it at its end.
fn bank_code(code: &str) -> &str {
    code.strip_prefix("229403").unwrap_or(code)
}

/// Which of these are among the words.
fn said(words: &str, unwanted: &[&str]) -> String {
    let words = words.to_lowercase();
    let parts: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).collect();
    unwanted.iter().filter(|word| parts.contains(*word)).copied().collect::<Vec<_>>().join(" ")
}

fn shown(notice: &str) -> String {
    if notice == SAVED { "left for the merchant".into() } else { format!("Your card was not saved: {notice}") }
}

/// Walks rows side by side and fails with everything that is wrong.
async fn all(server: Server, rows: Vec<(String, &'static str, Row)>) {
    assert!(!rows.is_empty());
    let server = Arc::new(server);
    let (mut tasks, mut wrong, mut rows) = (JoinSet::new(), Vec::new(), rows.into_iter());
    loop {
        while tasks.len() < AT_ONCE {
            let Some((number, otp, row)) = rows.next() else { break };
            let server = Arc::clone(&server);
            tasks.spawn(async move { walk(&server, &number, otp, row).await });
        }
        match tasks.join_next().await {
            Some(problems) => wrong.extend(problems.unwrap()),
            None => break,
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Every number of each row's key.
fn numbers(rows: &[Row]) -> Vec<(String, &'static str, Row)> {
    for (key, ..) in rows {
        assert!(sandbox::cards().iter().any(|card| card.key == *key), "{key} is not a card");
    }
    let pairs = rows.iter().flat_map(|row| sandbox::cards().iter().map(move |card| (card, *row)));
    pairs.filter(|(card, row)| card.key == row.0).map(|(card, row)| (card.number.to_owned(), "1234", row)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cards_that_succeed_are_stored() {
    let rows: Vec<Row> = sandbox::cards()
        .iter()
        .filter(|card| {
            matches!(card.group, sandbox::Group::Success | sandbox::Group::SmartBill) || card.key == "challenge"
        })
        .map(|card| card.key)
        .chain(["visa_51_twice", "visa_91_once", "visa_1a_later", "visa_none_later"])
        .chain(["visa_51_later", "visa_r0_later", "visa_r0_present", "visa_r1_later", "mastercard_82_advice_21_later"])
        .chain(["mastercard_51_advice_02_later", "mastercard_79_advice_03_later", "visa_code_u", "visa_code_p"])
        .chain(["visa_padded_return", "visa_double_result", "visa_return_first", "visa_forgets_reversal"])
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .map(saved)
        .collect();
    all(Server::start().await, numbers(&rows)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_refusal_of_the_issuer_has_its_code_and_its_advice() {
    let rows = [
        ("visa_05", "22940305", REFUSED, 0),
        ("visa_14", "22940314", CHECK, 0),
        ("visa_41", "22940341", OTHER, 0),
        ("visa_43", "22940343", OTHER, 0),
        ("visa_51", "22940351", LATER, 0),
        ("visa_54", "22940333", CHECK, 0),
        ("visa_57", "22940362", OTHER, 0),
        ("visa_62", "22940362", OTHER, 0),
        ("visa_91", "22940040", LATER, 0),
        ("visa_96", "22940050", LATER, 0),
        ("visa_1a", "22941542", REFUSED, 0),
        ("visa_r0", "22941523", OTHER, 0),
        ("visa_r1", "22941525", OTHER, 0),
        ("mastercard_65", "22941542", REFUSED, 0),
        ("mastercard_82_advice_21", "22940305", REFUSED, 0),
        ("mastercard_51_advice_02", "22940351", LATER, 0),
        ("mastercard_79_advice_03", "22940305", REFUSED, 0),
        ("cb_a1", "22941542", REFUSED, 0),
        ("amex_05", "22940305", REFUSED, 0),
    ];
    all(Server::start().await, numbers(&rows)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_approved_but_not_accepted_is_given_back() {
    let rows = [
        ("visa_partial", "22940313", OTHER, 1),
        ("visa_code_mismatch", "22940100", CODE, 1),
        ("visa_code_s", "22940100", CODE, 1),
        ("mastercard_code_y", "22940100", CODE, 1),
    ];
    all(Server::start().await, numbers(&rows)).await;
}

/// Alone: beside it, a line that another card's bank drops would take this answer with it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_slow_answer_is_waited_for() {
    let server = Server::start().await;
    server.bank_settings(&json!({ "slow_ms": 600 })).await;
    all(server, numbers(&[saved("visa_slow")])).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_is_late_lost_or_of_another_request_is_given_back() {
    let rows = [
        ("visa_none", "22940040", TECHNICAL, 1),
        ("visa_late", "22940040", TECHNICAL, 1),
        ("visa_wrong_stan", "22940040", TECHNICAL, 1),
        ("visa_wrong_amount", "22940040", TECHNICAL, 1),
        ("visa_dropped", "22940040", TECHNICAL, 1),
        ("mastercard_none", "22940040", TECHNICAL, 1),
        ("amex_none", "22940040", TECHNICAL, 1),
    ];
    // Each with a bank of its own: a line that is dropped takes along what others were about to send on it.
    let mut alone = JoinSet::new();
    for row in rows {
        alone.spawn(async move {
            let server = Server::start().await;
            server.bank_settings(&json!({ "late_ms": 2_500 })).await;
            all(server, numbers(&[row])).await;
        });
    }
    alone.join_all().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_proven_challenge_nothing_is_authorised() {
    let rows = [
        ("visa_areq_timeout", "21200095", NOT_YOU, 0),
        ("visa_ares_ids", "21200095", NOT_YOU, 0),
        ("visa_ares_garbage", "21200095", NOT_YOU, 0),
        ("visa_frictionless_a", "21200200", NOT_YOU, 0),
        ("visa_frictionless_r", "21200200", NOT_YOU, 0),
        ("visa_frictionless_u", "21200095", NOT_YOU, 0),
        ("visa_frictionless_d", "21200200", NOT_YOU, 0),
        ("visa_frictionless_i", "21200200", NOT_YOU, 0),
        ("mastercard_frictionless_a", "21200200", NOT_YOU, 0),
        ("frictionless_without_ds_id", "21200095", NOT_YOU, 0),
        ("frictionless_n", "21200200", NOT_YOU, 0),
        ("frictionless_y", "21200200", NOT_YOU, 0),
        ("challenge_without_url", "21200095", NOT_YOU, 0),
        ("protocol_error", "21200095", NOT_YOU, 0),
        ("challenge_without_value", "21200095", NOT_YOU, 0),
    ];
    all(Server::start().await, numbers(&rows)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_card_of_the_bank_is_in_a_table_here() {
    let here = include_str!("outcomes.rs");
    // Two that end by the clock are in `results_listener.rs`, three that store their card in `settlement_answers.rs`.
    let elsewhere = ["visa_no_result", "visa_result_ids", "visa_capture_57", "visa_refund_05", "visa_refund_none"];
    // Those that end months later are in `card_updates.rs` and `gym_year.rs`: until then they succeed. So do those
    // whose alias is the point, in `amex_recurring.rs` and `amex_year.rs`.
    let by_group = |card: &sandbox::TestCard| {
        matches!(card.group, sandbox::Group::Success | sandbox::Group::Renewal | sandbox::Group::SmartBill)
            || card.key == "challenge"
    };
    let missing: Vec<&str> = sandbox::cards()
        .iter()
        .filter(|card| !by_group(card) && !elsewhere.contains(&card.key))
        .map(|card| card.key)
        .filter(|key| !here.contains(&format!("\"{key}\"")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_one_time_code_ends_as_its_status_says() {
    let codes = [
        ("1234", "00000000", SAVED, 1),
        ("1111", "21200200", NOT_YOU, 0),
        ("2222", "21200200", NOT_YOU, 0),
        ("3333", "21200095", NOT_YOU, 0),
        ("6666", "21200095", NOT_YOU, 0),
        ("7777", "21200200", NOT_YOU, 0),
        ("8888", "21200200", NOT_YOU, 0),
        ("9999", "21200200", NOT_YOU, 0),
        ("cancel", "21200053", CANCELLED, 0),
    ];
    let reasons = ["0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011"];
    let all_codes: Vec<&str> = codes.iter().map(|row| row.0).chain(reasons).collect();
    for code in sandbox::one_time_codes() {
        assert!(all_codes.contains(&code.code), "{} is not in the table", code.code);
    }
    let visa = TypedCard::of("visa").number;
    let mut rows: Vec<(String, &'static str, Row)> = codes.iter().map(|row| (visa.clone(), row.0, *row)).collect();
    rows.extend(reasons.map(|otp| (visa.clone(), otp, (otp, "21200200", NOT_YOU, 0))));
    all(Server::start().await, rows).await;
}

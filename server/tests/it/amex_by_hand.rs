//! Payments that left in a file: a person settles what is never answered, a removed card's are paid before its alias
//! ends, and the clearing file has what the journal has.

use std::process::Stdio;

use domain::case;
use domain::case::CaseKind;
use domain::clearing::ClearingFile;
use domain::event::Stream;
use domain::ids::PayId;
use domain::smartbill::exchange::AliasExchange;
use domain::smartbill::file::{Kind, PaymentResult, ResultLine};
use jiff::{Timestamp, ToSpan};
use serde_json::json;

use crate::support::alias_desk::{Desk, Say};
use crate::support::amex_shop::Shop;
use crate::support::kept::Kept;
use crate::support::server::Server;
use crate::support::wait::until;

/// The program beside the server, on the same data.
async fn program(server: &Server, words: &[&str]) -> Result<String, String> {
    let config = &server.running.app.config;
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_maillon"));
    command
        .env_clear()
        .env("MAILLON_DATABASE_URL", &config.database_url)
        .env("MAILLON_LOG", "warn")
        .current_dir(config.data_dir())
        .stdin(Stdio::null())
        .args(["smartbill"])
        .args(words);
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(said(&output.stdout)) } else { Err(said(&output.stderr)) }
}

/// Three payments that left and one that waits, with the desk that says nothing of them.
struct Silence<'a> {
    shop: Shop<'a>,
    desk: Desk,
    exchange: AliasExchange,
    kept: Vec<Kept>,
    paid: Vec<String>,
    waiting: String,
}

impl<'a> Silence<'a> {
    /// Stands a minute after a Friday's file.
    async fn begin(server: &'a Server) -> (Self, Timestamp) {
        let shop = Shop::open(server).await;
        let desk = Desk::default();
        let exchange = desk.exchange(server, 10);
        let (mut kept, mut lines) = (Vec::new(), Vec::new());
        for wallet in ["one-", "two-", "three-", "four-"] {
            kept.push(shop.card(wallet, "amex").await);
            lines.push((format!("{wallet}1"), Say::Accepted));
        }
        exchange.send().await.unwrap().unwrap();
        let mut silence = Self { shop, desk, exchange, kept, paid: Vec::new(), waiting: String::new() };
        silence.comes(Kind::Answer, 1, lines, vec![]).await;
        let friday = silence.shop.friday();
        silence.shop.at(friday.saturating_sub(1.minutes()).unwrap()).await;
        for one in &silence.kept[..3] {
            silence.paid.push(silence.shop.charge(one).await);
        }
        silence.shop.at(friday.saturating_add(1.minutes()).unwrap()).await;
        silence.exchange.send().await.unwrap().unwrap();
        silence.waiting = silence.shop.charge(&silence.kept[3]).await;
        (silence, friday)
    }

    /// A file comes and is applied.
    async fn comes(&self, kind: Kind, sequence: u32, lines: Vec<(String, Say)>, results: Vec<ResultLine>) {
        self.desk.comes(&self.exchange, (kind, &self.shop.number, sequence), lines, results).await;
    }

    /// The results of all three: accepted.
    fn accepted(&self) -> Vec<ResultLine> {
        let line = |(number, alias)| {
            let mut paid = self.desk.paid().into_iter();
            let (reference, alias, amount) = paid.find(|line| line.1.as_str() == alias).unwrap();
            ResultLine { number, reference, alias, amount, result: PaymentResult::Accepted("A1".into(), None) }
        };
        (1..).zip(["one-1", "two-1", "three-1"]).map(line).collect()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_payment_that_is_never_answered_is_settled_by_a_person() {
    let server = Server::with(&[("MAILLON_AMEX_RECURRING__LOOK_MS", "0")]).await;
    let (silence, friday) = Silence::begin(&server).await;
    let Silence { shop, exchange, paid, waiting, .. } = &silence;
    let [one, two, three] = [&paid[0], &paid[1], &paid[2]];
    // The card goes, its number is needed for as long as the payment is open.
    let record = server.stored(one).await.journal[0].operation.record_id.clone();
    assert_eq!(silence.kept[0].of_wallet("DELETE", "/cards/1?endMandates=true").await.status, 200);
    shop.at(friday.saturating_add(97.hours()).unwrap()).await;
    exchange.look().await.unwrap();
    let case = shop.cases(CaseKind::SmartBillUnanswered).await.pop().unwrap();
    assert!(case.closed.is_none() && case.about.detail.contains("3 of its lines"), "{case:?}");
    assert!(server.running.app.store.sealed_card(&record).await.unwrap().is_some());

    let listed = program(&server, &["awaited"]).await.unwrap();
    assert_eq!(listed.lines().count(), 3, "{listed}");
    assert!(listed.contains(one) && listed.contains("one-1") && !listed.contains(waiting), "{listed}");
    let settle = async |pay_id: &str, words: &[&str]| {
        let all: Vec<&str> = ["settle", pay_id].iter().chain(words).copied().collect();
        program(&server, &all).await
    };
    let said = "American Express on the phone, 14:05; A. Martin";
    let as_paid = ["--paid", "A12345", "--decision", said];
    unclear_words_settle_nothing(&server, one).await;
    assert!(settle("nothing", &as_paid).await.unwrap_err().contains("no payment"));
    assert!(settle(waiting, &as_paid).await.unwrap_err().contains("has not left"));
    assert_eq!(shop.status(one).await, "PENDING");
    assert!(settle(one, &as_paid).await.unwrap().contains("settled as paid"));
    assert_eq!(shop.status(one).await, "OK");
    assert!(settle(one, &as_paid).await.unwrap().contains("nothing is changed"));
    let as_refused = ["--refused", "116", "--decision", said];
    assert!(settle(one, &as_refused).await.unwrap_err().contains("settled as paid before"));
    settle(two, &as_refused).await.unwrap();
    let read = shop.merchant.read(two).await;
    assert_eq!((&read["status"], &read["responseCode"]), (&json!("FAILED"), &json!("22940351")), "{read}");
    let stream = Stream::Payment(PayId::from_text(two.clone()));
    let journal = server.running.app.store.events(&stream, 0, 99).await.unwrap();
    let decided = journal.iter().find(|event| event.kind == "authorisation.decided").unwrap();
    assert!(decided.detail.ends_with(said), "{decided:?}");
    until("the removed card's number is destroyed", 20, || async {
        shop.forward("PT1M").await;
        server.running.app.store.sealed_card(&record).await.unwrap().is_none().then_some(())
    })
    .await;

    // The results come after all: what agrees is noted, what does not changes nothing and calls somebody.
    silence.comes(Kind::Result, 2, vec![], silence.accepted()).await;
    let stand = [shop.status(one).await, shop.status(two).await, shop.status(three).await];
    assert_eq!(stand, ["OK", "FAILED", "OK"]);
    let cases = shop.cases(CaseKind::SmartBillFile).await;
    assert_eq!(cases.len(), 1, "{cases:?}");
    assert!(cases[0].about.detail.contains("line 2: says paid") && cases[0].about.detail.contains(two), "{cases:?}");
    exchange.look().await.unwrap();
    assert!(shop.cases(CaseKind::SmartBillUnanswered).await.iter().all(|case| case.closed.is_some()));
    assert!(settle(three, &as_refused).await.unwrap_err().contains("settled as paid before"), "a file was faster");
}

async fn unclear_words_settle_nothing(server: &Server, pay_id: &str) {
    let said = "A. Martin";
    for wrong in [
        &["--decision", said][..],
        &["--paid", "A12345", "--refused", "116", "--decision", said],
        &["--paid", "A12345"],
        &["--paid", "A12345", "--decision", " "],
        &["--paid", "A1234567", "--decision", said],
        &["--refused", "1 6", "--decision", said],
    ] {
        let all: Vec<&str> = ["settle", pay_id].iter().chain(wrong).copied().collect();
        assert!(program(server, &all).await.is_err(), "{wrong:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_left_in_files_is_paid_and_cleared_as_the_journal_says() {
    let server = Server::start().await;
    let shop = Shop::open(&server).await;
    let (stays, goes) = (shop.card("stays", "amex").await, shop.card("goes", "amex").await);
    let friday = shop.friday();
    shop.at(friday.saturating_sub(90.minutes()).unwrap()).await;
    for kept in [&stays, &goes] {
        shop.accepted(kept).await;
    }
    let (one, two) = (shop.charge(&stays).await, shop.charge(&goes).await);
    assert_eq!(goes.of_wallet("DELETE", "/cards/1?endMandates=true").await.status, 200);
    // An hour and more: announcements that were gathered would leave before the payments do.
    shop.forward("PT80M").await;
    shop.forward("PT11M").await;
    shop.files_of(&[2]).await;
    shop.forward("PT3H").await;
    shop.comes_to(&one, "OK").await;
    shop.comes_to(&two, "OK").await;
    let ended = until("the end of the alias is announced", 10, || async {
        shop.forward("PT2H").await;
        let app = &server.running.app;
        let card = server.stored(&two).await.card.unwrap();
        let alias = app.store.alias(&card.id).await.unwrap().unwrap();
        alias.announce.is_none().then_some(alias)
    })
    .await;
    assert!(ended.file > Some(2), "in a file after the payments': {ended:?}");
    let refunded = shop.ask(&one, "refunds").await;
    assert_eq!(refunded["status"], "OK", "{refunded}");

    let mut cleared = 0;
    let app = &server.running.app;
    let mut day = friday.to_zoned(jiff::tz::TimeZone::UTC).date();
    shop.forward("P1D").await;
    for _ in 0..3 {
        let url = format!("{}/sandbox/bank/clearing?date={day}", server.base);
        let file = ClearingFile::parse(&server.http.get(&url).await.text()).unwrap();
        let done = case::reconcile(app.store.as_ref(), &file, app.clock.now()).await.unwrap();
        assert!(done.cases.is_empty(), "{day}: {:?}", done.cases);
        cleared += done.cleared.len();
        day = day.tomorrow().unwrap();
    }
    assert_eq!(cleared, 3, "two payments and a refund");
}

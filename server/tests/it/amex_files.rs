//! Alias files, as the rules see them: announced once, answered once, in order, all or nothing.

use domain::case::CaseKind;
use domain::smartbill::exchange::AliasExchange;
use domain::smartbill::file::{FileFault, Kind};
use serde_json::{Value, json};

use crate::support::alias_desk::{Coming, Say};
use crate::support::amex_house::{House, server};
use crate::support::cards::TypedCard;
use crate::support::merchant::for_wallet;

const HOUR_MS: i64 = 3_600_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_announced_is_sent_once_and_answered_once() {
    let server = server().await;
    let mut house = House::new(&server, 1);
    let first = house.card("client-7", "amex").await;
    let second = house.card("client-8", "amex").await;
    // Four workers: one file.
    let sent = futures(4, &house.exchange).await;
    assert_eq!(sent, 1);
    let name = format!("out-{}-1", house.number);
    assert_eq!(house.desk.delivered(), std::slice::from_ref(&name));
    assert_eq!(house.desk.lines(&name), ["client-71 new", "client-81 new"]);
    assert_eq!(house.desk.numbers()[0].1, "371000000000001");
    assert!(house.exchange.send().await.unwrap().is_none(), "there is nothing more");
    assert_eq!(first.status().await, "WR");

    house.put(1, Kind::Answer, 1, &[("client-71", Say::Accepted), ("client-81", Say::Refused("102"))]);
    let (one, other) = (house.exchange.clone(), house.exchange.clone());
    let (a, b) = tokio::join!(one.receive(), other.receive());
    assert_eq!(a.unwrap().applied + b.unwrap().applied, 1, "by one of two");
    assert_eq!((first.status().await, second.status().await), ("EA".to_owned(), "ER".to_owned()));
    let refused = second.shown().await;
    assert_eq!((&refused["status"], &refused["smartBill"]["code"]), (&json!("BLOCKED"), &json!("102")));
    let history = refused["smartBill"]["history"].as_array().unwrap();
    assert_eq!((&history[1]["file"], &history[1]["line"]), (&json!("in-1"), &json!(2)));
    assert_eq!(history[1]["reason"], "refused:102");
    let facts = second.facts(&server).await;
    for kind in ["smartbill.refused", "mandate.ended", "card.disabled"] {
        assert_eq!(facts.iter().filter(|fact| *fact == kind).count(), 1, "{kind}: {facts:?}");
    }
    assert_eq!(house.desk.closed(), [("in-1".to_owned(), true)]);

    // The same bytes again, under another name.
    let again = house.coming(Kind::Answer, 1, &[("client-71", Say::Accepted)]);
    house.desk.put("in-1-again", 1, again);
    assert_eq!(house.receive().await, (0, 1));
    assert!(house.cases(CaseKind::SmartBillFile).await[0].about.detail.contains("it came before"));
    assert_eq!(house.desk.closed()[1], ("in-1-again".to_owned(), false));
    assert_eq!(second.facts(&server).await, facts, "nothing was told twice");
}

async fn futures(workers: usize, exchange: &AliasExchange) -> usize {
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..workers {
        let exchange = exchange.clone();
        tasks.spawn(async move { exchange.send().await.unwrap().is_some() });
    }
    tasks.join_all().await.into_iter().filter(|sent| *sent).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_is_not_sound_changes_nothing_and_somebody_is_called() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    let first = house.card("client-7", "amex").await;
    house.exchange.send().await.unwrap().unwrap();
    let good = || ("client-71", Say::Accepted);
    let truncated = Coming { fault: Some(FileFault::Truncated), ..house.coming(Kind::Answer, 1, &[good()]) };
    let foreign =
        Coming { fault: Some(FileFault::Foreign("no key opens it".into())), ..house.coming(Kind::Answer, 1, &[]) };
    let elsewhere = Coming { number: "NOBODY".into(), ..house.coming(Kind::Answer, 1, &[good()]) };
    let wrong: [(Coming, &str); 7] = [
        (truncated, "too early"),
        (foreign, "no key opens it"),
        (elsewhere, "merchant number NOBODY"),
        (house.coming(Kind::Answer, 1, &[good(), ("client-99", Say::Accepted)]), "line 2"),
        (house.coming(Kind::Update, 1, &[good()]), "not what a file of its kind says"),
        (house.coming(Kind::Update, 1, &[("client-71", Say::Expiry("203112"))]), "cannot follow WR"),
        (
            house.coming(Kind::Update, 1, &[("client-71", Say::Product(Some("4970100000000006"), "203112"))]),
            "American Express cannot have",
        ),
    ];
    for (place, (coming, words)) in wrong.into_iter().enumerate() {
        let digest = u8::try_from(place).unwrap() + 10;
        house.desk.put(&format!("bad-{digest}"), digest, coming);
        assert_eq!(house.receive().await, (0, 1), "{words}");
        let cases = house.cases(CaseKind::SmartBillFile).await;
        let said = cases.iter().find(|case| case.about.detail.contains(&format!("bad-{digest}"))).unwrap();
        assert!(said.about.detail.contains(words), "{}", said.about.detail);
        assert_eq!(first.status().await, "WR", "{words}");
    }
    // The right one may still come, and only once.
    house.put(1, Kind::Answer, 1, &[good()]);
    assert_eq!(house.receive().await, (1, 0));
    house.put(2, Kind::Answer, 1, &[good()]);
    assert_eq!(house.receive().await, (0, 1), "the number was used");
    assert_eq!(first.status().await, "EA");
    let steps = first.shown().await["smartBill"]["history"].as_array().unwrap().len();
    assert_eq!(steps, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_waits_for_the_one_before_it() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    let first = house.card("client-7", "amex").await;
    house.enrolled(&["client-71"]).await;
    house.put(3, Kind::Update, 3, &[("client-71", Say::Cancelled("201"))]);
    assert_eq!(house.receive().await, (0, 0));
    assert_eq!(house.receive().await, (0, 0));
    let gaps = house.cases(CaseKind::SmartBillGap).await;
    assert_eq!((gaps.len(), gaps[0].closed.is_some()), (1, false));
    house.put(2, Kind::Update, 2, &[("client-71", Say::Expiry("203201"))]);
    assert_eq!(house.receive().await, (2, 0), "both, in their order");
    assert_eq!(first.status().await, "CC");
    let shown = first.shown().await;
    assert_eq!((&shown["expiryDate"], &shown["status"]), (&json!("203201"), &json!("BLOCKED")));
    assert!(house.cases(CaseKind::SmartBillGap).await[0].closed.is_some(), "it closed by itself");
}

/// The reading breaks off in the middle of applying: later it goes on where it was.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_breaks_off_goes_on_where_it_was() {
    let server = server().await;
    let mut house = House::new(&server, 1);
    let kept = [house.card("a", "amex").await, house.card("b", "amex").await, house.card("c", "amex").await];
    house.exchange.send().await.unwrap().unwrap();
    let lines = [("a1", Say::Accepted), ("b1", Say::Refused("104")), ("c1", Say::Accepted)];
    let whole = house.coming(Kind::Answer, 1, &lines);
    house.desk.put("in-1", 1, whole.clone());
    // What follows lies there already, and makes sense after it alone.
    house.put(2, Kind::Update, 2, &[("c1", Say::Expiry("203201"))]);
    // Sound when it is checked; then it breaks.
    let breaking = house.desk.clone();
    breaking.break_second_reading("in-1", 2);
    assert!(house.exchange.receive().await.is_err());
    assert_eq!(kept[0].status().await, "EA");
    assert_eq!(kept[2].status().await, "WR");
    assert_eq!(house.receive().await, (0, 0), "it is still its worker's");
    server.advance(121_000).await;
    assert_eq!(house.receive().await, (2, 0));
    assert_eq!(kept[2].status().await, "EDU");
    assert!(house.cases(CaseKind::SmartBillFile).await.is_empty());
    for (one, steps) in kept.iter().zip([2, 2, 3]) {
        let told = one.facts(&server).await.iter().filter(|fact| fact.starts_with("smartbill.")).count();
        assert_eq!(told, steps - 1);
        assert_eq!(one.shown().await["smartBill"]["history"].as_array().unwrap().len(), steps);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_is_a_version_and_agreements_go_on() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    let kept = house.card("client-7", "amex").await;
    house.enrolled(&["client-71"]).await;
    let number = Some("371000000011008");
    let lines = [("client-71", Say::Expiry("203201")), ("client-71", Say::Product(number, "203302"))];
    house.put(2, Kind::Update, 2, &lines);
    house.put(3, Kind::Update, 3, &[("client-71", Say::Product(None, "203403"))]);
    assert_eq!(house.receive().await, (2, 0));
    let shown = kept.shown().await;
    assert_eq!((&shown["expiryDate"], &shown["last4Digits"]), (&json!("203403"), &json!("1008")), "{shown}");
    assert_eq!((&shown["status"], &shown["smartBill"]["status"]), (&json!("ACTIVE"), &json!("PU")));
    assert_eq!(shown["pseudoCardNumber"], kept.card()["pseudoCardNumber"]);
    let versions = kept.of_wallet("GET", "/cards/1/versions").await.json();
    let sources: Vec<&Value> = versions["versions"].as_array().unwrap().iter().map(|one| &one["source"]).collect();
    assert_eq!(sources, ["ISSUER", "ISSUER", "ISSUER", "CONSUMER"]);
    let facts = kept.facts(&server).await;
    assert_eq!(facts.iter().filter(|fact| *fact == "smartbill.updated").count(), 3);
    assert!(!facts.contains(&"mandate.ended".to_owned()));
    assert!(house.exchange.send().await.unwrap().is_none(), "what American Express said is not announced to it");
}

/// The holder types another month; what American Express says of the old plastic meanwhile changes nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_plastic_is_announced_and_news_of_the_old_one_crosses_it() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    let kept = house.card("client-7", "amex").await;
    house.enrolled(&["client-71"]).await;
    let session = kept.merchant.open(&for_wallet("client-7")).await;
    let typed = TypedCard { expiry: "12 / 34".into(), ..TypedCard::of("amex") };
    server.consumer(&session).enrol(&typed, "1234").await.left();
    let sent = house.exchange.send().await.unwrap().unwrap();
    assert_eq!(house.desk.lines(&house.desk.delivered()[1]), ["client-71 changed"], "{sent:?}");
    let crossing = [("client-71", Say::Expiry("203501")), ("client-71", Say::Product(None, "203502"))];
    house.put(2, Kind::Update, 2, &crossing);
    assert_eq!(house.receive().await, (1, 0), "it is noted, and refuses nobody's news");
    let shown = kept.shown().await;
    assert_eq!((&shown["expiryDate"], &shown["smartBill"]["status"]), (&json!("203412"), &json!("EA")), "{shown}");
    house.put(3, Kind::Answer, 3, &[("client-71", Say::Accepted)]);
    // Of the plastic that it knows now, a later month is news and an earlier one is not.
    let after = [("client-71", Say::Expiry("203501")), ("client-71", Say::Expiry("203001"))];
    house.put(4, Kind::Update, 4, &after);
    assert_eq!(house.receive().await, (2, 0));
    assert_eq!(kept.shown().await["expiryDate"], "203501");
    // The same bytes once more: somebody is told, and the second copy is destroyed.
    house.desk.put("in-4-again", 4, house.coming(Kind::Update, 4, &after));
    assert_eq!(house.receive().await, (0, 1));
    assert!(house.desk.shredded().contains(&"in-4-again".to_owned()));
    assert_eq!(house.cases(CaseKind::SmartBillFile).await.len(), 1);
}

/// Before the first announcement is answered the holder types another plastic: that of the first may be refused, and the
/// card stands as the newest one does.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_of_what_was_overtaken_blocks_nothing() {
    let server = server().await;
    // The newer announcement was sent, or waits; both answers in one file, or each in its own.
    for (place, (sent, together)) in [(true, true), (true, false), (false, false)].into_iter().enumerate() {
        // A file is told from another by its digest.
        let digest = |one: u8| u8::try_from(place * 10).unwrap() + one;
        let mut house = House::new(&server, 500);
        let wallet = format!("client-{place}");
        let alias = format!("{wallet}1");
        let kept = house.card(&wallet, "amex").await;
        house.exchange.send().await.unwrap().unwrap();
        let session = kept.merchant.open(&for_wallet(&wallet)).await;
        let typed = TypedCard { expiry: "12 / 34".into(), ..TypedCard::of("amex") };
        server.consumer(&session).enrol(&typed, "1234").await.left();
        if sent {
            house.exchange.send().await.unwrap().unwrap();
        }
        let (refused, accepted) = ((alias.as_str(), Say::Refused("105")), (alias.as_str(), Say::Accepted));
        if together {
            house.put(digest(1), Kind::Answer, 1, &[refused, accepted]);
            assert_eq!(house.receive().await, (1, 0));
        } else {
            house.put(digest(1), Kind::Answer, 1, &[refused]);
            assert_eq!(house.receive().await, (1, 0));
            assert_eq!((kept.status().await, kept.shown().await["status"].clone()), ("WR".into(), json!("ACTIVE")));
            if !sent {
                house.exchange.send().await.unwrap().unwrap();
                let name = house.desk.delivered()[1].clone();
                assert_eq!(house.desk.lines(&name), [format!("{alias} new")], "nobody knows it there");
            }
            house.put(digest(2), Kind::Answer, 2, &[accepted]);
            assert_eq!(house.receive().await, (1, 0), "and jams nothing");
        }
        assert_eq!((kept.status().await, kept.shown().await["status"].clone()), ("EA".into(), json!("ACTIVE")));
        // From here on a refusal is one of the plastic in force.
        house.put(digest(3), Kind::Answer, if together { 2 } else { 3 }, &[(alias.as_str(), Say::Refused("104"))]);
        assert_eq!(house.receive().await, (1, 0));
        assert_eq!(kept.status().await, "ER");
    }
    // Both are refused: the second refusal is the newest one's.
    let mut house = House::new(&server, 500);
    let kept = house.card("client-9", "amex").await;
    house.exchange.send().await.unwrap().unwrap();
    let session = kept.merchant.open(&for_wallet("client-9")).await;
    let typed = TypedCard { expiry: "12 / 34".into(), ..TypedCard::of("amex") };
    server.consumer(&session).enrol(&typed, "1234").await.left();
    house.exchange.send().await.unwrap().unwrap();
    house.put(40, Kind::Answer, 1, &[("client-91", Say::Refused("105")), ("client-91", Say::Refused("102"))]);
    assert_eq!(house.receive().await, (1, 0));
    assert_eq!((kept.status().await, kept.shown().await["smartBill"]["code"].clone()), ("ER".into(), json!("102")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_removed_card_is_announced_as_cancelled() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    let kept = house.card("client-7", "amex").await;
    house.enrolled(&["client-71"]).await;
    let never = house.card("client-8", "amex").await;
    for one in [&kept, &never] {
        assert_eq!(one.of_wallet("DELETE", "/cards/1?endMandates=true").await.status, 200);
    }
    house.exchange.send().await.unwrap().unwrap();
    let name = format!("out-{}-2", house.number);
    assert_eq!(house.desk.lines(&name), ["client-71 cancelled"], "the other one was never heard of");
    // What crossed it on the way is noted.
    house.put(2, Kind::Update, 2, &[("client-71", Say::Expiry("203201"))]);
    assert_eq!(house.receive().await, (1, 0));
    server.advance(25 * HOUR_MS).await;
    assert_eq!(house.exchange.look().await.unwrap(), (0, 0), "an end is not answered");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_cannot_be_sent_calls_somebody() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    house.card("client-7", "amex").await;
    house.desk.shut(true);
    assert!(house.exchange.send().await.is_err());
    assert_eq!(house.exchange.look().await.unwrap(), (0, 0));
    server.advance(3 * HOUR_MS).await;
    assert!(house.exchange.send().await.is_err());
    assert_eq!(house.exchange.look().await.unwrap(), (1, 0));
    let case = house.cases(CaseKind::SmartBillUnsent).await.remove(0);
    assert!(case.about.detail.contains("could not be built or sent"), "{}", case.about.detail);
    assert_eq!(house.exchange.look().await.unwrap(), (0, 0), "once");
    house.desk.shut(false);
    server.advance(121_000).await;
    assert_eq!(house.exchange.send().await.unwrap().unwrap().sequence, 1, "the same one");
    assert_eq!(house.exchange.look().await.unwrap(), (0, 1), "it closes by itself");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn silence_is_an_alert_and_no_guess() {
    let server = server().await;
    let mut house = House::new(&server, 500);
    let kept = house.card("client-7", "amex").await;
    house.exchange.send().await.unwrap().unwrap();
    server.advance(23 * HOUR_MS).await;
    assert_eq!(house.exchange.look().await.unwrap(), (0, 0));
    server.advance(2 * HOUR_MS).await;
    assert_eq!(house.exchange.look().await.unwrap(), (1, 0));
    assert_eq!(house.exchange.look().await.unwrap(), (0, 0), "once");
    assert_eq!(kept.status().await, "WR");
    house.put(1, Kind::Answer, 1, &[("client-71", Say::Accepted)]);
    assert_eq!(house.receive().await, (1, 0));
    assert_eq!(house.exchange.look().await.unwrap(), (0, 1), "it closes by itself");
    assert_eq!(house.exchange.shred_old().await.unwrap(), 0);
    server.advance(8 * 24 * HOUR_MS).await;
    assert_eq!(house.exchange.shred_old().await.unwrap(), 2, "ours and theirs");
    let mut shredded = house.desk.shredded();
    shredded.sort();
    assert_eq!(shredded, ["in-1".to_owned(), format!("out-{}-1", house.number)]);
    assert_eq!(house.exchange.shred_old().await.unwrap(), 0);
}

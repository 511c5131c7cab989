//! Files about aliases: begun by one with their lines, recorded before they leave; those that come are applied once, in
//! order, part by part.

use domain::card::MaskedPan;
use domain::card_update::{CardChange, NewVersion};
use domain::case::{CaseKind, NewCase};
use domain::event::{NewEvent, Stream};
use domain::expiry::Expiry;
use domain::ids::{CardId, MandateId, RecordId};
use domain::ports::{
    AliasFileState, Arrival, ArrivalState, CardStanding, CaseFilter, Moved, NewArrival, NewsApplied, NewsChunk,
    OutFile, Removal, ScheduleMade, Store,
};
use domain::schedule::ScheduleState;
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{Kind, Spooled};
use domain::smartbill::record::{AliasStep, Announce};
use domain::smartbill::status::AliasStatus;
use domain::wallet::{Card, CardStatus, CardVersion, SealedCard};

use crate::aliases::{NUMBER, alias, enrolled, removal};
use crate::bench::Bench;
use crate::fixtures::{at, configure};

fn spooled(file: &OutFile, lines: u64) -> Spooled {
    Spooled { name: format!("out-{}", file.sequence), digest: [7; 32], lines: Some(lines) }
}

async fn next(store: &dyn Store, now: i64) -> Option<OutFile> {
    store.next_alias_file(at(now), at(now), at(now + 120), 100).await.unwrap()
}

/// Builds and sends what there is, at a second.
async fn sent(store: &dyn Store, now: i64) -> OutFile {
    let file = next(store, now).await.unwrap();
    let lines = store.announced_aliases(&file, "", 100).await.unwrap();
    assert_eq!(
        store.alias_file_built(&file, &spooled(&file, lines.len() as u64), &[], at(now + 120)).await.unwrap(),
        Moved::Done(())
    );
    assert_eq!(store.alias_file_sent(&file, at(now)).await.unwrap(), Moved::Done(()));
    file
}

fn arrival(sequence: u32) -> NewArrival {
    let digest = [u8::try_from(sequence).unwrap(); 32];
    NewArrival { digest, name: format!("in-{sequence}"), kind: Kind::Answer, merchant_number: NUMBER.into(), sequence }
}

async fn taken(store: &dyn Store, sequence: u32, now: i64) -> Arrival {
    let Moved::Done(taken) = store.take_alias_arrival(&arrival(sequence), at(now), at(now + 120)).await.unwrap() else {
        panic!("stale")
    };
    taken
}

fn applied(card: &Card, line: u64, from: AliasStatus, to: AliasStatus) -> NewsApplied {
    let told = NewEvent::of_wallet(&card.merchant_id, &card.wallet_id, "smartbill.accepted", at(300), "1 EA");
    NewsApplied {
        card_id: card.id.clone(),
        expected: from,
        step: AliasStep { status: to, at: at(300), from: Some(("in-1".into(), line)), reason: "accepted".into() },
        code: to.is_over().then(|| "102".to_owned()),
        overtaken: false,
        answers: true,
        change: None,
        ends: false,
        disables: None,
        events: vec![told],
    }
}

fn part(arrival: &Arrival, from: u64, last: bool, lines: Vec<NewsApplied>) -> NewsChunk {
    let to = lines.iter().filter_map(|line| line.step.from.as_ref()).map(|(_, line)| *line).max().unwrap_or(from);
    NewsChunk { digest: arrival.digest, fence: arrival.fence, from, to, last, lease_until: at(500), lines, at: at(300) }
}

async fn told(store: &dyn Store, card: &Card, kind: &str) -> usize {
    let stream = Stream::Wallet(card.merchant_id.clone(), card.wallet_id.clone());
    store.events(&stream, 0, 999).await.unwrap().into_iter().filter(|event| event.kind == kind).count()
}

pub async fn a_file_is_begun_by_one_and_taken_over(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    for n in 1..=5 {
        enrolled(store, n, u8::try_from(n).unwrap(), &format!("w{n}")).await;
    }
    assert!(store.next_alias_file(at(100), at(5), at(220), 100).await.unwrap().is_none(), "not gathered long enough");
    assert_eq!(store.oldest_announcement().await.unwrap(), Some(at(12)));
    let second = bench.second().await;
    let tasks: Vec<_> = (0..8)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            tokio::spawn(async move { next(store.as_ref(), 100).await })
        })
        .collect();
    let mut begun = Vec::new();
    for task in tasks {
        begun.extend(task.await.unwrap());
    }
    assert_eq!(begun.len(), 1, "{begun:?}");
    let file = begun.remove(0);
    assert_eq!((file.sequence, file.state, &file.name, file.begun_at), (1, AliasFileState::Building, &None, at(100)));
    let lines = store.announced_aliases(&file, "", 3).await.unwrap();
    let rest = store.announced_aliases(&file, lines[2].alias.as_str(), 3).await.unwrap();
    let names: Vec<&str> = lines.iter().chain(&rest).map(|line| line.alias.as_str()).collect();
    assert_eq!(names, ["w11", "w21", "w31", "w41", "w51"]);
    assert!(lines.iter().all(|line| line.announce == Announce::New && line.sealed.is_some()));

    // Its worker dies: another takes it over, and the first can store nothing any more.
    assert!(next(store, 200).await.is_none());
    let over = next(store, 220).await.unwrap();
    assert_eq!((over.sequence, over.fence), (1, file.fence + 1));
    assert_eq!(store.extend_alias_file(&file, at(999)).await.unwrap(), Moved::Stale);
    assert_eq!(store.alias_file_built(&file, &spooled(&file, 5), &[], at(999)).await.unwrap(), Moved::Stale);
    assert_eq!(store.unsent_alias_files(at(100)).await.unwrap(), []);
    assert_eq!(store.unsent_alias_files(at(101)).await.unwrap(), [(NUMBER.to_owned(), 1)]);
    assert_eq!(store.extend_alias_file(&over, at(400)).await.unwrap(), Moved::Done(()));
    assert_eq!(store.alias_file_built(&over, &spooled(&over, 5), &[], at(400)).await.unwrap(), Moved::Done(()));
    let built = next(store, 400).await.unwrap();
    assert_eq!(
        (built.state, built.name.as_deref()),
        (AliasFileState::Built, Some("out-1")),
        "recorded before it leaves"
    );
    assert_eq!(store.alias_file_sent(&over, at(401)).await.unwrap(), Moved::Stale);
    assert_eq!(store.alias_file_sent(&built, at(401)).await.unwrap(), Moved::Done(()));
    assert_eq!(store.unsent_alias_files(at(9_999)).await.unwrap(), []);
    assert!(next(store, 9_000).await.is_none(), "there is nothing more to say");
    assert_eq!(store.oldest_announcement().await.unwrap(), None);
    let (card, _) = enrolled(store, 9, 9, "w9").await;
    assert_eq!(next(store, 9_000).await.unwrap().sequence, 2);
    assert_eq!(alias(store, &card.id).await.file, Some(2));
}

pub async fn a_card_that_leaves_meanwhile_is_left_out(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (stays, _) = enrolled(store, 1, 1, "w1").await;
    let (leaves, _) = enrolled(store, 2, 2, "w2").await;
    let file = next(store, 100).await.unwrap();
    assert!(matches!(store.remove_card(&removal(&leaves.id)).await.unwrap(), Removal::Done { .. }));
    let lines = store.announced_aliases(&file, "", 9).await.unwrap();
    assert_eq!(lines.iter().map(|line| line.sealed.is_some()).collect::<Vec<_>>(), [true, false]);
    let left_out = [leaves.id.clone()];
    assert_eq!(store.alias_file_built(&file, &spooled(&file, 1), &left_out, at(220)).await.unwrap(), Moved::Done(()));
    assert_eq!(store.alias_file_sent(&file, at(110)).await.unwrap(), Moved::Done(()));
    assert!(next(store, 300).await.is_none(), "nobody heard of it");
    assert!(matches!(store.remove_card(&removal(&stays.id)).await.unwrap(), Removal::Done { .. }));
    let second = sent(store, 300).await;
    assert_eq!((second.sequence, alias(store, &stays.id).await.status), (2, AliasStatus::Cancelled));
    assert!(store.unanswered_alias_files(at(9_999), at(9_999)).await.unwrap().is_empty(), "an end is not answered");
}

pub async fn what_is_not_answered_is_found(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (card, _) = enrolled(store, 1, 1, "w1").await;
    enrolled(store, 2, 2, "w2").await;
    sent(store, 100).await;
    assert!(store.unanswered_alias_files(at(100), at(100)).await.unwrap().is_empty());
    assert_eq!(store.unanswered_alias_files(at(101), at(101)).await.unwrap(), [(NUMBER.to_owned(), 1, 2)]);
    let case = NewCase {
        kind: CaseKind::SmartBillUnanswered,
        subject: format!("{NUMBER}:1"),
        merchant_id: None,
        pay_id: None,
        detail: "2 lines".into(),
    };
    assert!(store.open_case(&case, at(200)).await.unwrap());
    assert!(!store.open_case(&case, at(201)).await.unwrap(), "once");
    assert_eq!(store.close_answered_cases(at(202)).await.unwrap(), 0);
    let arrival = taken(store, 1, 250).await;
    let other = store.alias_steps(&card.id).await.unwrap().len();
    assert_eq!(other, 1);
    let mut lines = Vec::new();
    for (line, name) in [(1, "w11"), (2, "w21")] {
        let found = store.aliases_named(NUMBER, &[Alias::read(name).unwrap()]).await.unwrap().remove(0);
        let card = store.card(&found.card_id).await.unwrap().unwrap();
        lines.push(applied(&card, line, AliasStatus::Waiting, AliasStatus::Accepted));
    }
    assert_eq!(store.apply_alias_news(&part(&arrival, 0, true, lines)).await.unwrap(), Moved::Done(()));
    assert!(store.unanswered_alias_files(at(999), at(999)).await.unwrap().is_empty());
    assert_eq!(store.close_answered_cases(at(303)).await.unwrap(), 1);
    let cases = store.cases(&CaseFilter { limit: 9, ..CaseFilter::default() }).await.unwrap();
    assert_eq!(cases[0].closed.as_ref().map(|(at, _)| *at), Some(at(303)));
    // Files are destroyed when their time is over, those that came once they are put aside.
    assert_eq!(store.old_alias_files(at(101), 9).await.unwrap(), ["out-1"]);
    store.alias_file_shredded("out-1").await.unwrap();
    assert!(store.old_alias_files(at(999), 9).await.unwrap().is_empty());
    store.alias_arrival_closed(&arrival.digest, at(304)).await.unwrap();
    assert_eq!(store.old_alias_files(at(999), 9).await.unwrap(), ["in-1"]);
    store.alias_file_shredded("in-1").await.unwrap();
    let known = store.alias_arrival(&arrival.digest).await.unwrap().unwrap();
    assert_eq!((known.state, known.is_closed), (ArrivalState::Applied, true), "its bytes stay known");
}

pub async fn a_file_that_comes_is_taken_by_one_and_in_order(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    assert_eq!(store.expected_alias_file(NUMBER).await.unwrap(), None, "nobody has this number");
    enrolled(store, 1, 1, "w1").await;
    assert_eq!(store.expected_alias_file(NUMBER).await.unwrap(), Some(1));
    assert_eq!(store.take_alias_arrival(&arrival(2), at(100), at(220)).await.unwrap(), Moved::Stale, "too early");
    let second = bench.second().await;
    let tasks: Vec<_> = (0..8)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            tokio::spawn(async move { store.take_alias_arrival(&arrival(1), at(100), at(220)).await.unwrap() })
        })
        .collect();
    let mut taken_by = 0;
    for task in tasks {
        taken_by += usize::from(matches!(task.await.unwrap(), Moved::Done(_)));
    }
    assert_eq!(taken_by, 1);
    assert_eq!(store.expected_alias_file(NUMBER).await.unwrap(), Some(2));
    let early = store.take_alias_arrival(&arrival(2), at(100), at(220)).await.unwrap();
    assert_eq!(early, Moved::Stale, "the one before it is not applied yet");
    let over = taken(store, 1, 220).await;
    assert_eq!((over.fence, over.applied, over.state), (2, 0, ArrivalState::Applying), "its worker died");
    let twin = NewArrival { digest: [99; 32], ..arrival(1) };
    assert_eq!(store.take_alias_arrival(&twin, at(900), at(999)).await.unwrap(), Moved::Stale, "the number is used");
    let case = NewCase {
        kind: CaseKind::SmartBillFile,
        subject: "x".into(),
        merchant_id: None,
        pay_id: None,
        detail: "it ends too early".into(),
    };
    assert!(store.refuse_alias_arrival(&[50; 32], "bad", &case, at(300)).await.unwrap());
    assert!(!store.refuse_alias_arrival(&[50; 32], "bad", &case, at(300)).await.unwrap(), "once");
    let known = store.refuse_alias_arrival(&arrival(1).digest, "in-1", &case, at(300)).await.unwrap();
    assert!(!known, "another worker applies it");
    let refused = store.alias_arrival(&[50; 32]).await.unwrap().unwrap();
    assert_eq!((refused.state, refused.is_closed), (ArrivalState::Refused, false));
    assert_eq!(store.cases(&CaseFilter { limit: 9, ..CaseFilter::default() }).await.unwrap().len(), 1);
}

pub async fn a_part_is_applied_once_and_whole(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (first, _) = enrolled(store, 1, 1, "w1").await;
    let (other, _) = enrolled(store, 2, 2, "w2").await;
    sent(store, 100).await;
    let arrival = taken(store, 1, 150).await;
    let line = applied(&first, 1, AliasStatus::Waiting, AliasStatus::Accepted);
    let stale = applied(&other, 2, AliasStatus::Accepted, AliasStatus::Refused);
    let chunk = part(&arrival, 0, false, vec![line.clone(), stale]);
    assert_eq!(store.apply_alias_news(&chunk).await.unwrap(), Moved::Stale, "an alias is not as it was read");
    assert_eq!(alias(store, &first.id).await.status, AliasStatus::Waiting, "nothing of it is stored");

    let chunk = part(&arrival, 0, false, vec![line]);
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let (store, chunk) = (bench.store.clone(), chunk.clone());
            tokio::spawn(async move { store.apply_alias_news(&chunk).await.unwrap() })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        done += usize::from(task.await.unwrap() == Moved::Done(()));
    }
    assert_eq!((done, told(store, &first, "smartbill.accepted").await), (1, 1));
    let found = alias(store, &first.id).await;
    assert_eq!((found.status, found.since, &found.code), (AliasStatus::Accepted, at(300), &None));
    let steps = store.alias_steps(&first.id).await.unwrap();
    assert_eq!((steps.len(), &steps[1].from), (2, &Some(("in-1".to_owned(), 1))));
    let known = store.alias_arrival(&arrival.digest).await.unwrap().unwrap();
    assert_eq!((known.applied, known.state), (1, ArrivalState::Applying));
    let dead = Arrival { fence: 0, ..arrival.clone() };
    assert_eq!(store.apply_alias_news(&part(&dead, 1, true, Vec::new())).await.unwrap(), Moved::Stale);
    let rest = applied(&other, 2, AliasStatus::Waiting, AliasStatus::Accepted);
    assert_eq!(store.apply_alias_news(&part(&arrival, 1, true, vec![rest])).await.unwrap(), Moved::Done(()));
    assert_eq!(store.alias_arrival(&arrival.digest).await.unwrap().unwrap().state, ArrivalState::Applied);
}

/// What an update makes of a card.
fn version(card: &Card, n: u8) -> CardChange {
    let id = RecordId::from_text(format!("record-alias-{n}"));
    let new = NewVersion {
        version: CardVersion {
            number: card.version.number + 1,
            record_id: id.clone(),
            expiry: Expiry::new(2035, 6).unwrap(),
            holder: card.version.holder.clone(),
        },
        sealed: SealedCard { id, ciphertext: vec![n; 80] },
        masked: MaskedPan { first6: "371000".into(), last4: format!("{n:04}"), length: 15 },
        fingerprint: [n; 32],
        at: at(300),
        revived: Vec::new(),
    };
    let standing = CardStanding { status: CardStatus::Active, at: at(300), reason: "smartbill:PU".into() };
    CardChange {
        expected: card.version.number,
        was: card.status,
        standings: vec![standing],
        version: Some(Box::new(new)),
        ends: None,
    }
}

pub async fn news_change_card_agreements_and_wallet(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let (card, _) = enrolled(store, 1, 1, "w").await;
    let (beside, _) = enrolled(store, 2, 2, "w").await;
    for n in [1, 2] {
        let mut new = crate::schedules::schedule(n, 0);
        new.schedule.mandate_id = MandateId::from_text(format!("mandate-{n:06}"));
        assert_eq!(store.add_schedule(&new).await.unwrap(), ScheduleMade::New);
    }
    sent(store, 100).await;
    let arrival = taken(store, 1, 150).await;
    let lines = vec![
        applied(&card, 1, AliasStatus::Waiting, AliasStatus::Accepted),
        applied(&beside, 2, AliasStatus::Waiting, AliasStatus::Accepted),
    ];
    assert_eq!(store.apply_alias_news(&part(&arrival, 0, true, lines)).await.unwrap(), Moved::Done(()));
    let update = taken(store, 2, 160).await;
    let product = NewsApplied {
        change: Some(version(&card, 77)),
        ..applied(&card, 1, AliasStatus::Accepted, AliasStatus::ProductUpdated)
    };
    assert_eq!(store.apply_alias_news(&part(&update, 0, true, vec![product])).await.unwrap(), Moved::Done(()));
    let renewed = store.card(&card.id).await.unwrap().unwrap();
    assert_eq!((renewed.version.number, renewed.masked.last4.as_str(), renewed.index), (2, "0077", card.index));
    assert_eq!(alias(store, &card.id).await.announce, None, "what they said is not told to them");
    let mandates = store.mandates_of_card(&card.id).await.unwrap();
    assert!(mandates.iter().all(|(mandate, _)| mandate.state == domain::mandate::MandateState::Active));

    let refusal = taken(store, 3, 170).await;
    let blocked = CardStanding { status: CardStatus::Blocked, at: at(300), reason: "smartbill:ER:102".into() };
    let change =
        CardChange { expected: 2, was: CardStatus::Active, standings: vec![blocked], version: None, ends: None };
    let refused = NewsApplied {
        change: Some(change),
        ends: true,
        disables: Some(false),
        ..applied(&card, 1, AliasStatus::ProductUpdated, AliasStatus::Refused)
    };
    assert_eq!(store.apply_alias_news(&part(&refusal, 0, true, vec![refused])).await.unwrap(), Moved::Done(()));
    let status = async |id: &CardId| store.card(id).await.unwrap().unwrap().status;
    assert_eq!((status(&card.id).await, status(&beside.id).await), (CardStatus::Blocked, CardStatus::Disabled));
    assert_eq!(alias(store, &card.id).await.code.as_deref(), Some("102"));
    let state =
        async |n: u32| store.schedule(&crate::schedules::schedule(n, 0).schedule.id).await.unwrap().unwrap().state;
    assert_eq!((state(1).await, state(2).await), (ScheduleState::Ended, ScheduleState::Paused));
    assert_eq!((told(store, &card, "mandate.ended").await, told(store, &card, "schedule.paused").await), (1, 1));
    let held = store.instalments(&crate::schedules::schedule(2, 0).schedule.id, 0, 9).await.unwrap();
    assert!(held.iter().all(|instalment| instalment.wake_at.is_none()), "{held:?}");
}

//! Schedules: what is due is claimed once, what was decided on an old view is not stored.

use domain::agreement::Kind;
use domain::brand::Brand;
use domain::event::{NewEvent, Stream};
use domain::ids::{MandateId, MerchantId, PayId, ScheduleId, SessionId, WalletId, XId};
use domain::instalment::{Attempt, Instalment, InstalmentState};
use domain::mandate::{EndedBy, MandateEnd};
use domain::payment::{CaptureMethod, Payment, PaymentStatus, Refusal};
use domain::ports::{
    Charged, Claimed, IdempotencyClaim, InstalmentClaim, InstalmentOutcome, MandatesEnd, Moved, NewCharge, NewSchedule,
    ScheduleChange, ScheduleFilter, ScheduleMade, Store,
};
use domain::retry::{CardDeclines, GiveUp, Next};
use domain::schedule::{AmountChange, Misfit, Missed, Plan, Schedule, ScheduleEnd, ScheduleState, Terms};
use jiff::{SignedDuration, Timestamp};

use crate::bench::Bench;
use crate::charges::charge;
use crate::fixtures::{at, configure, euros, new_session};
use crate::journey::{acceptance, accepted, authorising};

fn terms(notice_days: u32) -> Terms {
    Terms {
        plan: Plan::Recurring { amount: euros(3_499), first: Some(euros(1_000)) },
        cycle: domain::calendar::Cycle::Monthly,
        first: "2027-02-01".parse().unwrap(),
        day: 1,
        count: Some(12),
        end: Some("2028-12-31".parse().unwrap()),
        time_zone: "Europe/Paris".into(),
        notice_days,
        missed: Missed::CatchUpOne,
        changes: vec![AmountChange { from: "2027-06-01".parse().unwrap(), minor: 3_600 }],
        skip_before: None,
    }
}

fn pay_id(n: u32, attempt: u32) -> PayId {
    PayId::from_text(format!("{:032x}", n * 1_000 + attempt))
}

pub fn schedule(n: u32, notice_days: u32) -> NewSchedule {
    let id = ScheduleId::from_text(format!("schedule-{n:06}"));
    let terms = terms(notice_days);
    let first = Instalment::planned(&id, &terms, 1, terms.first, pay_id(n, 1));
    let schedule = Schedule {
        id,
        merchant_id: MerchantId::from_text("m1"),
        wallet_id: WalletId::from_text("w"),
        mandate_id: MandateId::from_text("mandate-000001"),
        reference: format!("gym-{n}"),
        state: ScheduleState::Active,
        ended: None,
        terms,
        version: 1,
        created_at: at(20),
    };
    NewSchedule { events: vec![told(&schedule, "schedule.created")], schedule, first, idempotency: None }
}

fn told(schedule: &Schedule, kind: &'static str) -> NewEvent {
    NewEvent::of_wallet(&schedule.merchant_id, &schedule.wallet_id, kind, at(20), schedule.id.to_string())
}

/// A mandate that may have many schedules.
async fn flexible(store: &dyn Store, n: u32) -> MandateId {
    let (session, operation) = authorising(store, n, 1).await;
    let mut acceptance = acceptance(&session, &operation, n);
    let mandate = acceptance.mandate.as_mut().unwrap();
    mandate.agreement.kind = Kind::FlexibleFrequency;
    let id = mandate.id.clone();
    assert!(matches!(store.accept(&acceptance).await.unwrap(), Moved::Done(_)));
    id
}

/// `count` schedules on one mandate.
async fn stored(bench: &Bench, count: u32, notice_days: u32) -> Vec<NewSchedule> {
    configure(bench.store.as_ref()).await;
    flexible(bench.store.as_ref(), 1).await;
    let mut all = Vec::new();
    for n in 1..=count {
        let new = schedule(n, notice_days);
        assert_eq!(bench.store.add_schedule(&new).await.unwrap(), ScheduleMade::New);
        all.push(new);
    }
    all
}

fn outcome(schedule: &Schedule, instalment: Instalment, next: Option<Instalment>) -> InstalmentOutcome {
    InstalmentOutcome {
        instalment,
        schedule_version: schedule.version,
        tried: true,
        next,
        events: vec![told(schedule, "instalment.paid")],
        finished: told(schedule, "schedule.ended"),
    }
}

async fn kinds(store: &dyn Store) -> Vec<String> {
    let stream = Stream::Wallet(MerchantId::from_text("m1"), WalletId::from_text("w"));
    store.events(&stream, 0, 999).await.unwrap().into_iter().map(|event| event.kind).collect()
}

/// After the first of February 2027.
fn due() -> Timestamp {
    terms(0).charge_at(terms(0).first)
}

fn later(seconds: i64) -> Timestamp {
    due() + SignedDuration::from_secs(seconds)
}

pub async fn a_schedule_is_read_back(bench: &Bench) {
    let all = stored(bench, 3, 7).await;
    let store = &bench.store;
    assert_eq!(store.schedule(&all[0].schedule.id).await.unwrap(), Some(all[0].schedule.clone()));
    assert_eq!(store.instalments(&all[0].schedule.id, 0, 9).await.unwrap(), [all[0].first.clone()]);
    assert_eq!(store.open_instalments(&all[0].schedule.id).await.unwrap(), [all[0].first.clone()]);
    let merchant = MerchantId::from_text("m1");
    let list = |filter: ScheduleFilter| {
        let (store, merchant) = (store.clone(), merchant.clone());
        async move {
            let found = store.schedules(&merchant, &filter).await.unwrap();
            found.into_iter().map(|schedule| schedule.reference).collect::<Vec<_>>()
        }
    };
    let limit = 2;
    assert_eq!(list(ScheduleFilter { limit, ..ScheduleFilter::default() }).await, ["gym-1", "gym-2"]);
    let after = Some(all[1].schedule.id.clone());
    assert_eq!(list(ScheduleFilter { limit, after, ..ScheduleFilter::default() }).await, ["gym-3"]);
    let mandate = Some(all[0].schedule.mandate_id.clone());
    let state = Some(ScheduleState::Paused);
    assert_eq!(list(ScheduleFilter { limit: 9, mandate, ..ScheduleFilter::default() }).await.len(), 3);
    assert!(list(ScheduleFilter { limit, state, ..ScheduleFilter::default() }).await.is_empty());
    assert!(
        store
            .schedules(&MerchantId::from_text("m2"), &ScheduleFilter { limit, ..ScheduleFilter::default() })
            .await
            .unwrap()
            .is_empty()
    );
}

pub async fn a_mandate_has_one_schedule(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    accepted(store.as_ref(), 1, 1).await;
    let tasks: Vec<_> = (1..=8)
        .map(|n| {
            let (store, new) = (store.clone(), schedule(n, 0));
            tokio::spawn(async move { store.add_schedule(&new).await.unwrap() })
        })
        .collect();
    let mut made = 0;
    for task in tasks {
        match task.await.unwrap() {
            ScheduleMade::New => made += 1,
            other => assert_eq!(other, ScheduleMade::Unfit(Misfit::Scheduled)),
        }
    }
    assert_eq!(made, 1);
    store.end_schedules_of(&MandateId::from_text("mandate-000001"), at(30)).await.unwrap();
    assert_eq!(store.add_schedule(&schedule(9, 0)).await.unwrap(), ScheduleMade::New, "one after the other");
}

/// A mandate ends while schedules are being made on it: those that were made end with it, the others are refused.
pub async fn no_schedule_outlives_its_mandate(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let second = bench.second().await;
    for n in 1..=6 {
        let mandate = flexible(bench.store.as_ref(), n).await;
        let end = MandateEnd { at: at(40), by: EndedBy::Consumer, replaced_by: None };
        let ends = MandatesEnd { mandate_id: mandate.clone(), whole_card: false, end };
        let mut tasks = Vec::new();
        for k in 0..8 {
            let mut new = schedule(n * 100 + k, 0);
            new.schedule.mandate_id = mandate.clone();
            let (store, ends) = (bench.store.clone(), (k == 4).then(|| (second.clone(), ends.clone())));
            tasks.push(tokio::spawn(async move {
                if let Some((other, ends)) = ends {
                    other.end_mandates(&ends).await.unwrap();
                }
                store.add_schedule(&new).await.unwrap()
            }));
        }
        for task in tasks {
            let made = task.await.unwrap();
            assert!(matches!(made, ScheduleMade::New | ScheduleMade::Unfit(Misfit::MandateEnded)), "{made:?}");
        }
        let filter = ScheduleFilter { mandate: Some(mandate), limit: 99, ..ScheduleFilter::default() };
        let left = bench.store.schedules(&MerchantId::from_text("m1"), &filter).await.unwrap();
        assert!(left.iter().all(|schedule| schedule.state == ScheduleState::Ended), "{left:#?}");
    }
}

pub async fn a_schedule_is_made_once(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    accepted(bench.store.as_ref(), 1, 1).await;
    let store = &bench.store;
    let claimed = |n, fingerprint| NewSchedule {
        idempotency: Some(IdempotencyClaim { key: "k".into(), fingerprint: [fingerprint; 32] }),
        ..schedule(n, 0)
    };
    assert_eq!(store.add_schedule(&claimed(1, 1)).await.unwrap(), ScheduleMade::New);
    let made = Claimed::Schedule(schedule(1, 0).schedule.id);
    assert_eq!(store.add_schedule(&claimed(2, 1)).await.unwrap(), ScheduleMade::Replayed(made.clone()));
    assert_eq!(store.add_schedule(&claimed(3, 2)).await.unwrap(), ScheduleMade::KeyReused);
    assert_eq!(store.idempotency(&MerchantId::from_text("m1"), "k").await.unwrap(), Some(([1; 32], made)));
    assert_eq!(store.schedule(&schedule(2, 0).schedule.id).await.unwrap(), None);
}

pub async fn due_instalments_are_claimed_by_one(bench: &Bench) {
    stored(bench, 30, 0).await;
    assert!(bench.store.claim_instalments(later(-1), later(60), 99).await.unwrap().is_empty(), "not due yet");
    assert_eq!(bench.store.next_due(later(-1)).await.unwrap(), Some(due()));
    assert_eq!(bench.store.unfinished(due()).await.unwrap(), 31, "and the card's reversal");
    let second = bench.second().await;
    let tasks: Vec<_> = (0..6)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            tokio::spawn(async move { store.claim_instalments(due(), later(60), 7).await.unwrap() })
        })
        .collect();
    let mut claimed = Vec::new();
    for task in tasks {
        let batch = task.await.unwrap();
        assert!(batch.len() <= 7, "the limit holds");
        claimed.extend(batch);
    }
    claimed.extend(bench.store.claim_instalments(due(), later(60), 99).await.unwrap());
    assert!(
        claimed
            .iter()
            .all(|one| { (one.state, one.fence, one.wake_at) == (InstalmentState::Charging, 1, Some(later(60))) })
    );
    let names: std::collections::HashSet<_> = claimed.iter().map(|one| one.schedule_id.clone()).collect();
    assert_eq!((claimed.len(), names.len()), (30, 30), "each once");
    let again = bench.store.claim_instalments(later(60), later(120), 99).await.unwrap();
    assert_eq!((again.len(), again[0].fence), (30, 2), "a lease ends");
}

pub async fn a_charge_of_an_instalment_rests_on_its_claim(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (founded, _) = accepted(store.as_ref(), 1, 1).await;
    let new = schedule(1, 0);
    assert_eq!(store.add_schedule(&new).await.unwrap(), ScheduleMade::New);
    let charged = |n, fence| NewCharge {
        instalment: Some(InstalmentClaim { schedule_id: new.schedule.id.clone(), rank: 1, fence }),
        ..charge(&founded, n)
    };
    assert_eq!(store.intend_charge(&charged(1, 0)).await.unwrap(), Charged::Overtaken, "nobody has claimed it");
    store.claim_instalments(due(), later(60), 9).await.unwrap();
    let claimed = store.claim_instalments(later(60), later(120), 9).await.unwrap().remove(0);
    assert_eq!(store.intend_charge(&charged(1, 1)).await.unwrap(), Charged::Overtaken, "another has it by now");
    assert!(matches!(store.intend_charge(&charged(2, claimed.fence)).await.unwrap(), Charged::New(_)));
    let given_up = claimed.clone().after(&Attempt::Forbidden(GiveUp::Rules, "too_soon".into()), pay_id(1, 9));
    let decided = outcome(&new.schedule, given_up, None);
    assert_eq!(store.settle_instalment(&decided).await.unwrap(), Moved::Done(()));
    assert_eq!(store.intend_charge(&charged(3, claimed.fence)).await.unwrap(), Charged::Overtaken, "it is given up");
}

pub async fn what_is_announced_is_not_charged_yet(bench: &Bench) {
    let all = stored(bench, 1, 7).await;
    let store = &bench.store;
    // Nobody looked in the days of notice: it is announced all the same, and then charged.
    let claimed = store.claim_instalments(due(), later(60), 9).await.unwrap();
    assert_eq!(claimed[0].state, InstalmentState::Planned);
    let next = Instalment { fence: 1, ..all[0].first.clone() }.announced();
    let outcome = InstalmentOutcome { tried: false, ..outcome(&all[0].schedule, next, None) };
    assert_eq!(store.settle_instalment(&outcome).await.unwrap(), Moved::Done(()));
    let claimed = store.claim_instalments(due(), later(60), 9).await.unwrap();
    assert_eq!((claimed[0].state, claimed[0].fence), (InstalmentState::Charging, 3));
}

pub async fn a_schedule_is_finished_whichever_instalment_ends_last(bench: &Bench) {
    let all = stored(bench, 1, 0).await;
    let (store, schedule) = (&bench.store, &all[0].schedule);
    let first = store.claim_instalments(due(), later(60), 9).await.unwrap().remove(0);
    let second = Instalment::planned(&schedule.id, &schedule.terms, 2, "2027-02-01".parse().unwrap(), pay_id(1, 2));
    let again = first.after(&Attempt::Unsent(Next::At(later(60))), pay_id(1, 3));
    let retrying = outcome(schedule, again, Some(second.clone()));
    assert_eq!(store.settle_instalment(&retrying).await.unwrap(), Moved::Done(()));
    let both = store.claim_instalments(later(60), later(120), 9).await.unwrap();
    let rank = |rank| both.iter().find(|one| one.rank == rank).cloned().unwrap();
    let later_one = outcome(schedule, rank(2).after(&Attempt::Paid, pay_id(1, 4)), None);
    assert_eq!(store.settle_instalment(&later_one).await.unwrap(), Moved::Done(()));
    let state = async || store.schedule(&schedule.id).await.unwrap().unwrap().state;
    assert_eq!(state().await, ScheduleState::Active, "the first is still being tried");
    let earlier_one = outcome(schedule, rank(1).after(&Attempt::Paid, pay_id(1, 5)), Some(second));
    assert_eq!(store.settle_instalment(&earlier_one).await.unwrap(), Moved::Done(()));
    assert_eq!(state().await, ScheduleState::Ended);
    assert_eq!(kinds(store.as_ref()).await.iter().filter(|kind| *kind == "schedule.ended").count(), 1);
}

pub async fn an_instalment_brings_the_next(bench: &Bench) {
    let all = stored(bench, 1, 0).await;
    let (store, schedule) = (&bench.store, &all[0].schedule);
    let claimed = store.claim_instalments(due(), later(60), 9).await.unwrap().remove(0);
    let next = Instalment::planned(&schedule.id, &schedule.terms, 2, "2027-03-01".parse().unwrap(), pay_id(1, 2));
    let paid = outcome(schedule, claimed.clone().after(&Attempt::Paid, pay_id(1, 9)), Some(next.clone()));
    let slow = Instalment { fence: 0, ..paid.instalment.clone() };
    let slow = InstalmentOutcome { instalment: slow, ..paid.clone() };
    assert_eq!(store.settle_instalment(&slow).await.unwrap(), Moved::Stale, "claimed by another since");
    assert_eq!(store.settle_instalment(&paid).await.unwrap(), Moved::Done(()));
    assert_eq!(store.settle_instalment(&paid).await.unwrap(), Moved::Stale, "told twice, stored once");
    let stored = store.instalments(&schedule.id, 0, 9).await.unwrap();
    assert_eq!(stored, [Instalment { fence: 2, ..paid.instalment }, next.clone()]);
    assert_eq!(store.open_instalments(&schedule.id).await.unwrap(), [next]);

    let second = later(40 * 86_400);
    let claimed = store.claim_instalments(second, second, 9).await.unwrap().remove(0);
    assert_eq!(claimed.rank, 2);
    let given_up = Attempt::Declined("41".into(), Next::GiveUp(GiveUp::Forbidden));
    let last = outcome(schedule, claimed.after(&given_up, pay_id(1, 3)), None);
    assert_eq!(store.settle_instalment(&last).await.unwrap(), Moved::Done(()));
    let ended = store.schedule(&schedule.id).await.unwrap().unwrap();
    assert_eq!((ended.state, ended.ended, ended.version), (ScheduleState::Ended, Some(ScheduleEnd::Finished), 2));
    assert_eq!(kinds(store.as_ref()).await.last().map(String::as_str), Some("schedule.ended"));
    let stored = store.instalments(&schedule.id, 1, 9).await.unwrap();
    assert_eq!(stored[0].reason.as_deref(), Some("forbidden:41"));
}

pub async fn a_change_and_a_charge_do_not_mix(bench: &Bench) {
    let all = stored(bench, 2, 0).await;
    let (store, schedule) = (&bench.store, &all[0].schedule);
    let paused = Schedule { state: ScheduleState::Paused, ..schedule.clone() };
    let held = Instalment { wake_at: None, ..all[0].first.clone() };
    let pause = ScheduleChange {
        schedule: paused.clone(),
        expected: 1,
        instalments: vec![held.clone()],
        fresh: None,
        events: vec![told(schedule, "schedule.paused")],
    };
    let claimed = store.claim_instalments(due(), later(60), 9).await.unwrap();
    assert_eq!(claimed.len(), 2);
    assert_eq!(store.change_schedule(&pause).await.unwrap(), Moved::Stale, "it is being charged");
    assert_eq!(store.schedule(&schedule.id).await.unwrap().unwrap().state, ScheduleState::Active);
    let pause = ScheduleChange { instalments: Vec::new(), ..pause };
    assert_eq!(store.change_schedule(&pause).await.unwrap(), Moved::Done(()));
    assert_eq!(store.change_schedule(&pause).await.unwrap(), Moved::Stale, "changed from an old view");
    let paid = outcome(schedule, claimed[0].clone().after(&Attempt::Paid, pay_id(1, 9)), None);
    assert_eq!(store.settle_instalment(&paid).await.unwrap(), Moved::Stale, "decided on an old view");
    let paid = InstalmentOutcome { schedule_version: 2, ..paid };
    assert_eq!(store.settle_instalment(&paid).await.unwrap(), Moved::Done(()));
    assert_eq!(kinds(store.as_ref()).await.iter().filter(|kind| *kind == "schedule.paused").count(), 1);
}

pub async fn schedules_end_with_their_mandate(bench: &Bench) {
    let all = stored(bench, 3, 0).await;
    let store = &bench.store;
    let claimed = store.claim_instalments(due(), later(60), 1).await.unwrap().remove(0);
    let mandate = &all[0].schedule.mandate_id;
    assert_eq!(store.end_schedules_of(mandate, due()).await.unwrap(), 3);
    assert_eq!(store.end_schedules_of(mandate, due()).await.unwrap(), 0, "once");
    for new in &all {
        let ended = store.schedule(&new.schedule.id).await.unwrap().unwrap();
        assert_eq!((ended.state, ended.ended), (ScheduleState::Ended, Some(ScheduleEnd::Mandate)));
        let left = store.instalments(&new.schedule.id, 0, 9).await.unwrap().remove(0);
        let expected = if left.schedule_id == claimed.schedule_id {
            InstalmentState::Charging
        } else {
            InstalmentState::Cancelled
        };
        assert_eq!(left.state, expected, "what is under way comes to its own end");
    }
    assert_eq!(kinds(store.as_ref()).await.iter().filter(|kind| *kind == "schedule.ended").count(), 3);
    assert!(store.claim_instalments(later(9), later(99), 9).await.unwrap().is_empty(), "nothing is due any more");
}

pub async fn declines_are_counted_per_card(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (acceptance, _) = accepted(store.as_ref(), 1, 1).await;
    let mandate = acceptance.mandate.unwrap().id;
    let day = 86_400;
    for (n, seconds, minor, refusal) in [
        (2, 0, 100, Some(Refusal::Issuer("51".into()))),
        (3, 25 * day, 100, Some(Refusal::Issuer("05".into()))),
        (4, 29 * day + 9, 200, Some(Refusal::Issuer("51".into()))),
        (5, 29 * day + 9, 100, Some(Refusal::NoAnswer)),
        (6, 29 * day + 9, 100, None),
    ] {
        let mut new = new_session(n);
        new.session.created_at = at(seconds);
        new.payment = Payment {
            session_id: Some(SessionId::from_text(new.session.id.as_str())),
            x_id: XId::from_text("x"),
            capture: CaptureMethod::Automatic,
            amount: euros(minor),
            status: if refusal.is_some() { PaymentStatus::Failed } else { PaymentStatus::Succeeded },
            refusal,
            mandate_id: Some(mandate.clone()),
            created_at: at(seconds),
            ..new.payment
        };
        store.open_session(&new).await.unwrap();
    }
    let declines = |seconds| store.card_declines(&mandate, euros(100), at(seconds));
    let counted = CardDeclines { day: 1, month: 3, month_same_amount: 2 };
    assert_eq!(declines(30 * day).await.unwrap(), Some((Brand::Visa, counted)));
    let month_on = CardDeclines { day: 1, month: 2, month_same_amount: 1 };
    assert_eq!(declines(30 * day + 1).await.unwrap(), Some((Brand::Visa, month_on)));
    let none = Some((Brand::Visa, CardDeclines::default()));
    assert_eq!(declines(99 * day).await.unwrap(), none);
    assert_eq!(store.card_declines(&MandateId::from_text("other"), euros(100), at(9)).await.unwrap(), None);
}

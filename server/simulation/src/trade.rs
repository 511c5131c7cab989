//! What the merchant does with a stored card: charges, captures, refunds, voids, schedules, and everything that gets in
//! their way; each call repeated, sometimes at both servers at once.

use std::future::Future;
use std::rc::Rc;

use domain::charge::{ChargeBy, ChargeOutcome, ChargeRequest};
use domain::ids::{CardId, MandateId, OperationId, PayId, ScheduleId};
use domain::mandate::{EndedBy, MandateEnd};
use domain::money::Money;
use domain::operation::OperationKind;
use domain::payment::CaptureMethod;
use domain::ports::{CardStanding, MandatesEnd, PaymentView, PortError, Told};
use domain::scheduling::{Command, MakeOutcome, ScheduleRequest};
use domain::settlement::{Outcome, Request, Wish};
use domain::wallet::CardStatus;

use crate::merchant::{Merchant, claim};
use crate::notes::{Answered, Notes, Opened};
use crate::process::{Cluster, Process};
use crate::shop::{euros, shop};

/// Acts of a merchant upon one stored card.
const ACTS_MAX: u64 = 12;

/// A call is repeated so often before the merchant gives it up.
const CALLS_MAX: u32 = 10;

/// How often the merchant looks whether a page has brought a card, and how long it waits in between at most, in
/// milliseconds.
const LOOKS_MAX: u32 = 40;
const LOOK_MAX_MS: u64 = 15 * 60 * 1_000;

/// Between two acts, in milliseconds: mostly little, sometimes a day and more.
const ACT_MAX_MS: u64 = 5 * 60 * 1_000;
const ACT_LONG_MAX_MS: u64 = 30 * 60 * 60 * 1_000;

/// A merchant at work with one card.
struct Trade {
    merchant: Merchant,
    mandate: MandateId,
    card: CardId,
    /// Payments that can be taken, refunded or given back.
    payments: Vec<PayId>,
    schedules: Vec<ScheduleId>,
}

#[derive(Clone, Copy)]
enum Act {
    Charge,
    Settle(OperationKind),
    Schedule,
    Change,
    Disable,
    Enable,
    Revoke,
    Remove,
}

const ACTS: [(u64, Act); 10] = [
    (8, Act::Charge),
    (4, Act::Settle(OperationKind::Capture)),
    (3, Act::Settle(OperationKind::Refund)),
    (2, Act::Settle(OperationKind::Reversal)),
    (4, Act::Schedule),
    (4, Act::Change),
    (1, Act::Disable),
    (2, Act::Enable),
    (1, Act::Revoke),
    (1, Act::Remove),
];

/// Waits for a page to bring a card, and does business with it.
pub async fn trade(merchant: Merchant, page: Opened) {
    let cluster = merchant.cluster.clone();
    for _ in 0..LOOKS_MAX {
        let ms = cluster.world.roll(|dice| 1_000 + dice.wait_ms(LOOK_MAX_MS));
        cluster.world.sleep(ms).await;
        let pay_id = page.pay_id.clone();
        let read = cluster.call(cluster.any(), "read", move |process| read(process, pay_id)).await.flatten();
        let Some(view) = read else { continue };
        if let (Some(mandate), Some(card)) = (&view.mandate, &view.card) {
            let (mandate, card) = (mandate.id.clone(), card.id.clone());
            let payments = vec![view.payment.pay_id.clone()];
            return Trade { merchant, mandate, card, payments, schedules: Vec::new() }.run().await;
        }
        if view.session.is_some_and(|session| session.state.is_final()) {
            return;
        }
    }
}

impl Trade {
    fn cluster(&self) -> &Rc<Cluster> {
        &self.merchant.cluster
    }

    async fn run(mut self) {
        let acts = self.cluster().world.roll(|dice| dice.below(ACTS_MAX));
        for _ in 0..acts {
            let world = self.cluster().world.clone();
            let act = world.roll(|dice| dice.weighted(&ACTS)).unwrap_or(Act::Charge);
            match act {
                Act::Charge => self.charge().await,
                Act::Settle(kind) => self.settle(kind).await,
                Act::Schedule => self.schedule().await,
                Act::Change => self.change().await,
                Act::Disable => self.stand(CardStatus::Disabled).await,
                Act::Enable => self.stand(CardStatus::Active).await,
                Act::Revoke => self.revoke().await,
                Act::Remove => self.remove().await,
            }
            let ms = world.roll(|dice| {
                let most = if dice.chance(150) { ACT_LONG_MAX_MS } else { ACT_MAX_MS };
                dice.wait_ms(most)
            });
            world.sleep(ms).await;
        }
    }

    /// A call, repeated until it is answered and sometimes beyond: whatever it made is the same in every answer.
    /// `Some(None)`: refused, for now.
    async fn insist<T, F>(&self, name: &'static str, ask: impl Fn(Rc<Process>) -> F) -> Option<T>
    where
        T: PartialEq + std::fmt::Debug + 'static,
        F: Future<Output = Option<Option<T>>> + 'static,
    {
        let (cluster, world) = (self.cluster(), &self.cluster().world);
        let mut made: Option<T> = None;
        for _ in 0..CALLS_MAX {
            if world.strikes(world.faults.merchant / 3)
                && let Some(process) = cluster.process(cluster.any())
            {
                world.count("call made twice at once");
                let twin = ask(process.clone());
                process.spawn(name, async move { drop(twin.await) });
            }
            let Some(answer) = cluster.call(cluster.any(), name, &ask).await.flatten() else {
                let ms = world.roll(|dice| dice.wait_ms(20_000));
                world.sleep(ms).await;
                continue;
            };
            match (made.take(), answer) {
                (Some(before), Some(answer)) if before != answer => {
                    world.violates(format!("one key, two answers: {before:?} and {answer:?}"));
                }
                (before, answer) => made = answer.or(before),
            }
            if !world.strikes(world.faults.merchant) {
                break;
            }
            world.count("call repeated");
        }
        made
    }

    /// A charge under one key: whoever repeats it hears of the same payment.
    async fn charge(&mut self) {
        let number = self.merchant.notes.number();
        let world = &self.cluster().world;
        let capture = world.roll(|dice| match dice.below(5) {
            0 => CaptureMethod::Manual,
            1 => CaptureMethod::Delayed { hours: 3 },
            _ => CaptureMethod::Automatic,
        });
        let request = ChargeRequest {
            merchant: shop().merchant,
            pay_id: None,
            trans_id: format!("C-{number}"),
            ref_nr: None,
            amount: euros(10_000 + i64::try_from(number).unwrap_or(0)),
            by: ChargeBy::Mandate(self.mandate.clone()),
            capture,
            echo: "{}".to_owned(),
            idempotency: Some(claim(&format!("charge-{number}"))),
            instalment: None,
        };
        world.count("charge asked for");
        self.merchant.notes.charges.borrow_mut().push(request.trans_id.clone());
        let notes = self.merchant.notes.clone();
        let made = self.insist("charge", move |process| charged(process, request.clone(), notes.clone())).await;
        self.payments.extend(made);
    }

    fn any_payment(&self) -> Option<PayId> {
        let at = self.cluster().world.roll(|dice| dice.below(self.payments.len() as u64));
        self.payments.get(usize::try_from(at).unwrap_or(0)).cloned()
    }

    async fn settle(&self, kind: OperationKind) {
        let Some(pay_id) = self.any_payment() else { return };
        let (cluster, number) = (self.cluster(), self.merchant.notes.number());
        let known = pay_id.clone();
        let view = cluster.call(cluster.any(), "read", move |process| read(process, known)).await.flatten();
        let Some(view) = view else { return };
        let whole = view.payment.amount.minor;
        let (part, finishes) = cluster.world.roll(|dice| {
            let part = if kind != OperationKind::Reversal && dice.chance(400) { (whole / 3).max(1) } else { whole };
            (part, kind == OperationKind::Capture && dice.chance(300))
        });
        let wish = Wish {
            merchant_id: shop().merchant.id,
            pay_id,
            kind,
            amount: Money { minor: part, ..view.payment.amount },
            request: Request { trans_id: format!("S-{number}"), ref_nr: None, echo: "{}".to_owned(), finishes },
            idempotency: Some(claim(&format!("settle-{number}"))),
        };
        if wish.amount.minor > 0 {
            cluster.world.count("capture, refund or reversal asked for");
            let notes = self.merchant.notes.clone();
            self.insist("settle", move |process| settled(process, wish.clone(), notes.clone())).await;
        }
    }

    async fn schedule(&mut self) {
        let number = self.merchant.notes.number();
        let (count, amount, notice) =
            self.cluster().world.roll(|dice| (1 + dice.below(3), 500 + dice.below(1_000), u32::from(dice.chance(300))));
        let request = ScheduleRequest {
            merchant: shop().merchant.id,
            mandate: self.mandate.clone(),
            reference: Some(format!("sch{number}")),
            amount: Some(euros(i64::try_from(amount).unwrap_or(500))),
            first_amount: None,
            in_parts: false,
            cycle: Some(domain::calendar::Cycle::Daily),
            start: None,
            day: None,
            count: Some(u32::try_from(count).unwrap_or(1)),
            end: None,
            notice_days: Some(notice),
            missed: None,
            idempotency: Some(claim(&format!("schedule-{number}"))),
        };
        let notes = self.merchant.notes.clone();
        let made = self.insist("schedule", move |process| scheduled(process, request.clone(), notes.clone())).await;
        self.schedules.extend(made);
    }

    async fn change(&self) {
        let (cluster, world) = (self.cluster(), &self.cluster().world);
        let Some(id) = self.schedules.last().cloned() else { return };
        let commands =
            [(3, Command::Pause), (4, Command::Resume), (1, Command::End), (2, Command::Amount(euros(777), None))];
        let Some(command) = world.roll(|dice| dice.weighted(&commands)) else { return };
        world.count("schedule changed");
        let changes = move |process: Rc<Process>| async move {
            if let Err(error) = process.scheduling.change(&shop().merchant.id, &id, command).await {
                process.failed("change of a schedule", &error);
            }
        };
        cluster.call(cluster.any(), "change", changes).await;
    }

    async fn stand(&self, status: CardStatus) {
        let from: &'static [CardStatus] = match status {
            CardStatus::Disabled => &[CardStatus::Active, CardStatus::Expiring, CardStatus::Expired],
            _ => &[CardStatus::Disabled],
        };
        let (cluster, card) = (self.cluster(), self.card.clone());
        cluster.world.count("card switched");
        let stands = move |process: Rc<Process>| async move {
            let at = process.enrolment.clock.now();
            let standing = CardStanding { status, at, reason: "merchant".to_owned() };
            let moved = process.enrolment.store.move_card_status(&card, from, &standing).await;
            answered(&process, "card", moved.map_err(Into::into));
        };
        cluster.call(cluster.any(), "card", stands).await;
    }

    async fn revoke(&self) {
        let (cluster, mandate_id) = (self.cluster(), self.mandate.clone());
        cluster.world.count("mandate revoked");
        let revokes = move |process: Rc<Process>| async move {
            let end = MandateEnd { at: process.enrolment.clock.now(), by: EndedBy::Merchant, replaced_by: None };
            let ends = MandatesEnd { mandate_id, whole_card: false, end };
            answered(&process, "revoke", process.enrolment.store.end_mandates(&ends).await.map_err(Into::into));
        };
        cluster.call(cluster.any(), "revoke", revokes).await;
    }

    async fn remove(&self) {
        let (cluster, card) = (self.cluster(), self.card.clone());
        cluster.world.count("card removed");
        let removes = move |process: Rc<Process>| async move {
            let card = answered(&process, "card", process.enrolment.store.card(&card).await.map_err(Into::into));
            let Some(card) = card.flatten() else { return };
            let by = domain::card_removal::RemovedBy::Merchant;
            if let Err(error) = process.enrolment.remove_card(&card, Told::All, by).await {
                process.failed("removal", &error);
            }
        };
        cluster.call(cluster.any(), "remove", removes).await;
    }
}

async fn read(process: Rc<Process>, pay_id: PayId) -> Option<PaymentView> {
    answered(&process, "read", process.enrolment.store.payment(&shop().merchant.id, &pay_id).await.map_err(Into::into))?
}

fn answered<T>(process: &Process, what: &str, answer: Result<T, PortError>) -> Option<T> {
    answer.map_err(|error| process.failed(what, &error)).ok()
}

/// What the API's handler does: what the key made before, else a charge, which goes on if the caller does not.
async fn charged(process: Rc<Process>, request: ChargeRequest, notes: Rc<Notes>) -> Option<Option<PayId>> {
    let name = request.trans_id.clone();
    let merchant = request.merchant.id.clone();
    let claimed = request.idempotency.clone()?;
    let before = process.enrolment.charged_before(&merchant, &claimed).await;
    let outcome = if let Some(before) = answered(&process, "charge", before)? {
        before
    } else {
        let work = process.clone();
        let charge = Box::pin(async move { Box::pin(work.enrolment.charge(request)).await });
        let asked = process.run_apart("charge", charge).await?;
        answered(&process, "charge", asked)?
    };
    match outcome {
        ChargeOutcome::Charged(view) => {
            let payment = view.payment;
            notes.answers.borrow_mut().push(Answered::Charge(name, payment.pay_id.clone(), payment.status));
            Some(Some(payment.pay_id))
        }
        ChargeOutcome::Refused(_) => Some(None),
        other => {
            process.world.violates(format!("charge: {other:?}"));
            None
        }
    }
}

/// The same; here it goes on in the jobs if the caller does not.
async fn settled(process: Rc<Process>, wish: Wish, notes: Rc<Notes>) -> Option<Option<OperationId>> {
    let (merchant, pay_id) = (wish.merchant_id.clone(), wish.pay_id.clone());
    let claimed = wish.idempotency.clone()?;
    let before = process.enrolment.settled_before(&merchant, &pay_id, &claimed).await;
    let outcome = if let Some(before) = answered(&process, "settle", before)? {
        before
    } else {
        let asked = Box::pin(process.enrolment.settle(wish)).await;
        answered(&process, "settle", asked)?
    };
    match outcome {
        Outcome::Journalled { id, trouble, .. } => {
            if let Some(error) = trouble {
                process.failed("settle", &error);
            }
            notes.answers.borrow_mut().push(Answered::Settlement(pay_id, id.clone()));
            Some(Some(id))
        }
        // What is refused now may be allowed a moment later, and nothing was claimed.
        Outcome::Denied(..) => Some(None),
        other => {
            process.world.violates(format!("settle: {other:?}"));
            None
        }
    }
}

async fn scheduled(process: Rc<Process>, request: ScheduleRequest, notes: Rc<Notes>) -> Option<Option<ScheduleId>> {
    match answered(&process, "schedule", process.scheduling.make(request).await)? {
        MakeOutcome::Made(schedule) => {
            notes.answers.borrow_mut().push(Answered::Schedule(schedule.id.clone()));
            Some(Some(schedule.id))
        }
        MakeOutcome::Unfit(_) => Some(None),
        other => {
            process.world.violates(format!("schedule: {other:?}"));
            None
        }
    }
}

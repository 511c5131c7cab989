//! What the clock does with schedules: instalments are announced, charged, tried again, given up.
//!
//! Whatever dies at whatever moment, an instalment has at most one live charge: each attempt is one payment, named
//! before anybody claims the instalment, and the next attempt begins only when that one has failed for good.

use jiff::{SignedDuration, Timestamp};

use super::Scheduling;
use crate::charge::{ChargeBy, ChargeOutcome, ChargeRequest, Obstacle};
use crate::decline::{DeclineClass, class};
use crate::event::NewEvent;
use crate::instalment::{Attempt, Duty, Instalment, InstalmentState};
use crate::operation::OperationState;
use crate::payment::{CaptureMethod, PaymentStatus, Refusal};
use crate::ports::{InstalmentClaim, InstalmentOutcome, Moved, PaymentView, PortError};
use crate::retry::{Decline, GiveUp, Meaning, Next};
use crate::schedule::{Schedule, ScheduleEnd, ScheduleState};

/// A claimed instalment is left to its worker for this long, in seconds: longer than any bank's answer is waited for.
const LEASE_S: i64 = 120;

/// When an attempt whose outcome is open is looked at again, in seconds.
const OPEN_WAIT_S: i64 = 5;

/// The same when it left, or waits to leave, in a file, in seconds; the file's result wakes it.
const FILED_WAIT_S: i64 = 6 * 3_600;

/// When an instalment that is held for an enrolment's answer is looked at again, in seconds; the answer wakes it.
const HELD_WAIT_S: i64 = 6 * 3_600;

/// How often an outcome is stored again when its schedule was changed meanwhile.
const ATTEMPTS_MAX: usize = 4;

/// DE39 of an approval for a part of the amount.
const PARTIAL: &str = "10";

/// What an attempt came to.
enum Found {
    /// A payment; its status says how it stands.
    Payment(Box<PaymentView>),
    /// A rule of ours forbids it; nothing was sent.
    Obstacle(String),
    /// The card was declined too often; nothing was sent.
    Capped,
    /// The schedule is held or ended; nothing was sent.
    NotBegun,
    /// It waits for American Express to answer the enrolment of the card's alias; nothing was sent.
    Held,
    /// It is announced, and charged when its moment comes.
    Announced,
    /// It was claimed too early.
    Early,
}

impl Scheduling {
    /// Claims instalments that somebody should look at now.
    pub async fn claim(&self, limit: u32) -> Result<Vec<Instalment>, PortError> {
        let now = self.enrolment.now();
        let lease = now.saturating_add(SignedDuration::from_secs(LEASE_S)).unwrap_or(now);
        Ok(self.enrolment.store.claim_instalments(now, lease, limit).await?)
    }

    /// Does what a claimed instalment needs, and stores it with the instalment that comes next.
    pub async fn work(&self, claimed: Instalment) -> Result<(), PortError> {
        let mut schedule = self.schedule_of(&claimed).await?;
        let mut found = match claimed.duty(self.enrolment.now()) {
            Duty::Announce => Found::Announced,
            Duty::Wait => Found::Early,
            Duty::Charge => self.attempt(&schedule, &claimed).await?,
        };
        for _ in 0..ATTEMPTS_MAX {
            let outcome = self.outcome(&schedule, claimed.clone(), &found);
            if self.enrolment.store.settle_instalment(&outcome).await? == Moved::Done(()) {
                break;
            }
            // The schedule was changed, perhaps by this very charge: the bank may have ended its mandate. Or another
            // worker has claimed the instalment; it will find the same payment.
            schedule = self.schedule_of(&claimed).await?;
            if let Found::Payment(view) = found {
                let again = self.enrolment.store.payment(&schedule.merchant_id, &view.payment.pay_id).await?;
                found = Found::Payment(again.map_or(view, Box::new));
            }
        }
        Ok(())
    }

    async fn schedule_of(&self, claimed: &Instalment) -> Result<Schedule, PortError> {
        self.enrolment.store.schedule(&claimed.schedule_id).await?.ok_or(PortError::Missing("schedule"))
    }

    /// Charges it, unless it was charged before.
    async fn attempt(&self, schedule: &Schedule, claimed: &Instalment) -> Result<Found, PortError> {
        let store = &self.enrolment.store;
        let now = self.enrolment.now();
        let declines = store.card_declines(&schedule.mandate_id, claimed.amount, now).await?;
        let capped = declines.is_some_and(|(brand, declines)| self.policy.is_capped(brand, &declines));
        let merchant = store.merchant(&schedule.merchant_id).await?.ok_or(PortError::Missing("merchant"))?;
        let forbidden = match (capped, schedule.state) {
            (true, _) => Some(Found::Capped),
            (false, ScheduleState::Active) => {
                merchant.disabled.then(|| Found::Obstacle("merchant_disabled".to_owned()))
            }
            (false, _) => Some(Found::NotBegun),
        };
        if let Some(found) = forbidden {
            // Begun before, perhaps days ago in a file, it is what it is, whatever forbids it since.
            let begun = store.payment(&schedule.merchant_id, &claimed.pay_id).await?;
            return Ok(begun.map_or(found, |view| Found::Payment(Box::new(view))));
        }
        let mut request = ChargeRequest {
            merchant,
            pay_id: Some(claimed.pay_id.clone()),
            trans_id: claimed.trans_id(schedule),
            ref_nr: None,
            amount: claimed.amount,
            by: ChargeBy::Mandate(schedule.mandate_id.clone()),
            capture: CaptureMethod::Automatic,
            echo: "{}".to_owned(),
            idempotency: None,
            // A worker that was held up for longer than its lease charges nothing that another has decided upon.
            instalment: Some(InstalmentClaim {
                schedule_id: claimed.schedule_id.clone(),
                rank: claimed.rank,
                fence: claimed.fence,
            }),
        };
        let mut outcome = Box::pin(self.enrolment.charge(request.clone())).await?;
        if matches!(outcome, ChargeOutcome::TransIdUsed) {
            // The merchant has used our name for something else: the payment's own name is nobody else's.
            request.trans_id = format!("{}-{}", request.trans_id, claimed.pay_id.as_str().get(..8).unwrap_or_default());
            outcome = Box::pin(self.enrolment.charge(request)).await?;
        }
        Ok(match outcome {
            ChargeOutcome::Charged(view) => Found::Payment(view),
            ChargeOutcome::Refused(obstacles) if obstacles.iter().all(holds) => Found::Held,
            ChargeOutcome::Refused(obstacles) => {
                Found::Obstacle(obstacles.first().map_or_else(String::new, |first| word(first).to_owned()))
            }
            ChargeOutcome::Overtaken => Found::NotBegun,
            ChargeOutcome::KeyReused | ChargeOutcome::TransIdUsed => Found::Obstacle("trans_id_used".to_owned()),
        })
    }

    /// What is stored of it.
    fn outcome(&self, schedule: &Schedule, claimed: Instalment, found: &Found) -> InstalmentOutcome {
        let rank = claimed.rank;
        let mut instalment = match found {
            Found::Announced => claimed.announced(),
            Found::Early => Instalment { wake_at: Some(claimed.charge_at), ..claimed },
            Found::NotBegun => not_begun(schedule, claimed),
            Found::Held => Instalment { wake_at: Some(self.after(HELD_WAIT_S)), ..not_begun(schedule, claimed) },
            Found::Payment(view) if view.payment.status == PaymentStatus::Pending => {
                let filed = view.authorisation.as_ref().is_some_and(|of| of.state == OperationState::Filed);
                let wait = if filed { FILED_WAIT_S } else { OPEN_WAIT_S };
                Instalment { wake_at: Some(self.after(wait)), ..claimed }
            }
            Found::Payment(view) => {
                let attempt = self.judged(schedule, &claimed, view);
                claimed.after(&attempt, self.pay_id())
            }
            Found::Capped => claimed.after(&Attempt::Forbidden(GiveUp::CardCap, String::new()), self.pay_id()),
            Found::Obstacle(word) => claimed.after(&Attempt::Forbidden(GiveUp::Rules, word.clone()), self.pay_id()),
        };
        if schedule.state == ScheduleState::Paused && instalment.state != InstalmentState::Charging {
            instalment.wake_at = None;
        }
        let tried = !matches!(found, Found::Announced | Found::Early | Found::NotBegun | Found::Held);
        let next = schedule.terms.next_after(rank).filter(|_| tried && schedule.state != ScheduleState::Ended);
        let next = next.map(|(rank, day)| {
            let next = Instalment::planned(&schedule.id, &schedule.terms, rank, day, self.pay_id());
            let held = schedule.state == ScheduleState::Paused;
            Instalment { wake_at: next.wake_at.filter(|_| !held), ..next }
        });
        InstalmentOutcome {
            events: self.events(schedule, &instalment, found).into_iter().collect(),
            instalment,
            schedule_version: schedule.version,
            next,
            tried: tried && schedule.state != ScheduleState::Ended,
            finished: self.told(schedule, "schedule.ended", ScheduleEnd::Finished.code()),
        }
    }

    /// What a payment that is no longer open means for its instalment.
    fn judged(&self, schedule: &Schedule, claimed: &Instalment, view: &PaymentView) -> Attempt {
        let now = self.enrolment.now();
        let (code, meaning) = match (view.payment.status, &view.payment.refusal) {
            (PaymentStatus::Failed, Some(Refusal::Issuer(code))) => (code.as_str(), meaning(view, code)),
            (PaymentStatus::Failed, Some(Refusal::PartialApproval)) => (PARTIAL, Meaning::Later(SignedDuration::ZERO)),
            (PaymentStatus::Failed, Some(Refusal::NotSent | Refusal::NoAnswer)) => {
                return Attempt::Unsent(self.policy.after_unsent(claimed.unsent() + 1, now));
            }
            (PaymentStatus::Failed, refusal) => {
                let why = refusal.as_ref().map_or_else(String::new, ToString::to_string);
                return Attempt::Declined(why, Next::GiveUp(GiveUp::Forbidden));
            }
            _ => return Attempt::Paid,
        };
        if schedule.state == ScheduleState::Ended {
            return Attempt::Declined(code.to_owned(), Next::GiveUp(GiveUp::Forbidden));
        }
        let operation = view.authorisation.as_ref();
        let decline = Decline {
            brand: operation.map_or(crate::brand::Brand::Cb, |operation| operation.brand),
            code,
            advice: operation.and_then(|operation| operation.advice_code.as_deref()),
            meaning,
        };
        let next = self.policy.after_decline(decline, claimed.declines + 1, now, &schedule.terms.zone());
        Attempt::Declined(code.to_owned(), next)
    }

    fn events(&self, schedule: &Schedule, instalment: &Instalment, found: &Found) -> Option<NewEvent> {
        let reason = instalment.reason.as_deref().unwrap_or_default();
        let amount = instalment.amount;
        let (kind, detail) = match (instalment.state, found) {
            (_, Found::Announced) => ("instalment.announced", format!("{amount} on {}", instalment.due_on)),
            (InstalmentState::Paid, _) => ("instalment.paid", amount.to_string()),
            (InstalmentState::Retrying, Found::Payment(_)) => {
                ("instalment.refused", format!("{reason}, next {}", instalment.charge_at))
            }
            (InstalmentState::GivenUp, _) => ("instalment.given_up", reason.to_owned()),
            (InstalmentState::Cancelled, _) => ("instalment.cancelled", reason.to_owned()),
            _ => return None,
        };
        let event = self.told(schedule, kind, &format!("{} {detail}", instalment.rank));
        Some(match found {
            Found::Payment(view) => event.about(&view.payment.pay_id),
            _ => event,
        })
    }

    fn after(&self, wait_s: i64) -> Timestamp {
        let now = self.enrolment.now();
        now.saturating_add(SignedDuration::from_secs(wait_s)).unwrap_or(now)
    }
}

/// What the schemes' codes mean for the next attempt.
fn meaning(view: &PaymentView, code: &str) -> Meaning {
    let Some(operation) = &view.authorisation else { return Meaning::Never };
    match class(operation.brand, code, operation.advice_code.as_deref()) {
        DeclineClass::TryLater { after } => Meaning::Later(after),
        DeclineClass::ConsumerNeeded => Meaning::Consumer,
        DeclineClass::NewCard => Meaning::NewCard,
        DeclineClass::Stop(_) => Meaning::Never,
    }
}

/// A claim that came too late: the schedule is held or ended.
fn not_begun(schedule: &Schedule, claimed: Instalment) -> Instalment {
    if schedule.state == ScheduleState::Ended {
        return claimed.cancelled("ended");
    }
    let state = if claimed.attempts > 0 { InstalmentState::Retrying } else { InstalmentState::Announced };
    Instalment { state, wake_at: None, ..claimed }
}

/// One word for the log and for merchants; remedies are the API's to name.
fn word(obstacle: &Obstacle) -> &'static str {
    match obstacle {
        Obstacle::MandateEnded => "mandate_ended",
        Obstacle::MandateReplaced(_) => "mandate_replaced",
        Obstacle::AmountDiffers(_) => "amount_differs",
        Obstacle::AboveCeiling(_) => "above_ceiling",
        Obstacle::BeforeStart(_) => "before_start",
        Obstacle::AfterEnd(_) => "after_end",
        Obstacle::CountReached(_) => "count_reached",
        Obstacle::TooSoon(_) => "too_soon",
        Obstacle::CardDisabled => "card_disabled",
        Obstacle::CardExpired => "card_expired",
        Obstacle::ContractDisabled => "contract_disabled",
        Obstacle::NoFiles => "no_payment_files",
        Obstacle::AliasWaiting { .. } => "alias_waiting",
        Obstacle::AliasRefused(_) => "alias_refused",
        Obstacle::AliasCancelled(_) => "alias_cancelled",
        _ => "not_allowed",
    }
}

/// What passes by itself, or by the operator's hand: the instalment waits for it.
fn holds(obstacle: &Obstacle) -> bool {
    matches!(obstacle, Obstacle::AliasWaiting { held: true } | Obstacle::NoFiles)
}

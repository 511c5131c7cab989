//! Files to American Express and back, at work: what is to be announced is gathered, built into a file, recorded,
//! delivered, recorded as sent; what comes is checked whole, then applied in parts, once and in order.
//!
//! Whatever dies at whatever moment: a file is built again under the same number until it is recorded, delivered again
//! until that is recorded, and applied on from the part that was applied last.

mod incoming;
mod news;
mod objection;
mod outgoing;
mod results;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

pub use incoming::Received;
pub use outgoing::Sent;

use crate::case::{CaseKind, NewCase};
use crate::enrolment::Enrolment;
use crate::ports::{AliasFiles, PortError};
use crate::smartbill::annex::Annex;

/// A file is left to its worker for this long after each part, in seconds.
const LEASE_S: i64 = 120;

/// A file that is begun and not sent for so long calls somebody, in hours.
const UNSENT_H: i64 = 2;

/// Files that are destroyed in one go.
const SHREDDED_AT_ONCE: u32 = 50;

/// How files are handled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ExchangeSettings {
    /// How long announcements are gathered before a file is built of them.
    pub gather: SignedDuration,
    /// How long an answer may take before somebody is called.
    pub answer: SignedDuration,
    /// How long files are kept once they are done with.
    pub keep: SignedDuration,
    /// Lines in one part: written, read or applied at once.
    pub lines_at_once: usize,
    /// Lines in one file that we send.
    pub lines_max: u32,
}

/// The exchange. Cheap to clone.
#[derive(Clone)]
pub struct AliasExchange {
    /// Store, vault, clock.
    pub enrolment: Enrolment,
    /// The files.
    pub files: Arc<dyn AliasFiles>,
    /// What codes mean.
    pub annex: Arc<Annex>,
    /// How they are handled.
    pub settings: ExchangeSettings,
}

impl AliasExchange {
    /// Calls somebody for files that were not answered or not sent in time, and nobody any more for those that were
    /// since. How many of each.
    pub async fn look(&self) -> Result<(u32, u32), PortError> {
        let now = self.enrolment.now();
        let before = now.saturating_sub(self.settings.answer).unwrap_or(Timestamp::MIN);
        // The result of a file is there before the next one leaves.
        let left = self.enrolment.departures.as_ref().and_then(|departures| departures.last(now));
        let results_before = left.unwrap_or(Timestamp::MIN).min(before);
        let begun_before = now.saturating_sub(SignedDuration::from_hours(UNSENT_H)).unwrap_or(Timestamp::MIN);
        let mut found = Vec::new();
        for (number, sequence, count) in self.enrolment.store.unanswered_alias_files(before, results_before).await? {
            let detail = format!("alias file {sequence} of {number}: {count} of its lines are not answered");
            found.push((CaseKind::SmartBillUnanswered, format!("{number}:{sequence}"), detail));
        }
        for (number, sequence) in self.enrolment.store.unsent_alias_files(begun_before).await? {
            let detail = format!("file {sequence} of {number} could not be built or sent for {UNSENT_H} hours");
            found.push((CaseKind::SmartBillUnsent, format!("{number}:{sequence}"), detail));
        }
        let mut opened = 0;
        for (kind, subject, detail) in found {
            let case = NewCase { kind, subject, merchant_id: None, pay_id: None, detail };
            opened += u32::from(self.enrolment.store.open_case(&case, now).await?);
        }
        Ok((opened, self.enrolment.store.close_answered_cases(now).await?))
    }

    /// When a file is to be built next, as far as it is known now.
    pub async fn next_file(&self) -> Result<Option<Timestamp>, PortError> {
        let oldest = self.enrolment.store.oldest_announcement().await?;
        let announced = oldest.map(|oldest| oldest.saturating_add(self.settings.gather).unwrap_or(oldest));
        let departure = self.enrolment.store.next_departure().await?;
        Ok([announced, departure].into_iter().flatten().min())
    }

    /// Destroys files that nobody needs any more; answers how many.
    pub async fn shred_old(&self) -> Result<u32, PortError> {
        let now = self.enrolment.now();
        let before = now.saturating_sub(self.settings.keep).unwrap_or(Timestamp::MIN);
        let mut shredded = 0;
        for name in self.enrolment.store.old_alias_files(before, SHREDDED_AT_ONCE).await? {
            self.files.shred(&name).await.map_err(of_files)?;
            self.enrolment.store.alias_file_shredded(&name).await?;
            shredded += 1;
        }
        Ok(shredded)
    }

    fn lease(&self) -> Timestamp {
        let now = self.enrolment.now();
        now.saturating_add(SignedDuration::from_secs(LEASE_S)).unwrap_or(now)
    }
}

fn of_files(mut error: String) -> PortError {
    error.insert_str(0, "alias files: ");
    PortError::Unanswered(error)
}

//! Cards whose last valid month is near or over: their wallet is told, once for each.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::enrolment::Enrolment;
use crate::ports::{CardStanding, PortError};
use crate::wallet::CardStatus;

/// A card expires soon when its last valid month is over in this time, in days: room for a bill and a reminder.
pub const EXPIRING_DAYS: i64 = 30;

/// Cards looked at in one pass.
const BATCH: u32 = 100;

impl Enrolment {
    /// Gives cards the status that the calendar gave them. Answers how many; fewer than there were when there are many.
    pub async fn note_expiries(&self) -> Result<usize, PortError> {
        let now = self.now();
        let soon = now.saturating_add(SignedDuration::from_hours(EXPIRING_DAYS * 24)).unwrap_or(now);
        let over = self.note(CardStatus::Expired, month(now), &[CardStatus::Active, CardStatus::Expiring]).await?;
        // A card is good to the end of its month: the end is near when the next month begins within the time.
        let near = self.note(CardStatus::Expiring, month(soon), &[CardStatus::Active]).await?;
        Ok(over + near)
    }

    /// Gives up the numbers of cards that were replaced more than `days` ago. Answers how many; fewer than there were
    /// when there are many.
    pub async fn retire_old_numbers(&self, days: u32) -> Result<u32, PortError> {
        let now = self.now();
        let before = now.saturating_sub(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(now);
        Ok(self.store.retire_versions(before, BATCH).await?)
    }

    /// `before`: months before this one, as `YYYYMM`.
    async fn note(&self, status: CardStatus, before: String, from: &[CardStatus]) -> Result<usize, PortError> {
        let found = self.store.cards_valid_before(&before, from, BATCH).await?;
        for (card, expiry) in &found {
            let standing = CardStanding { status, at: self.now(), reason: format!("expiry:{}", expiry.yyyymm()) };
            self.store.move_card_status(card, from, &standing).await?;
        }
        Ok(found.len())
    }
}

fn month(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y%m").to_string()
}

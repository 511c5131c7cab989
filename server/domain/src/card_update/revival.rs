//! Instalments that a card could not pay are charged again when a newer plastic takes its place, whoever brings it.

use jiff::SignedDuration;

use crate::enrolment::Enrolment;
use crate::ids::{CardId, PayId};
use crate::instalment::{Instalment, InstalmentState};
use crate::ports::PortError;

/// Instalments that were refused for want of a newer card are charged again when it comes in this time, in days.
const REVIVED_DAYS: i64 = 30;

impl Enrolment {
    /// Instalments that were given up for want of another card in the last days, as they are to be charged with it.
    pub(crate) async fn refused_for(&self, card: &CardId) -> Result<Vec<Instalment>, PortError> {
        let now = self.now();
        let since = now.saturating_sub(SignedDuration::from_hours(24 * REVIVED_DAYS)).unwrap_or(now);
        let refused = self.store.refused_for_card(card, since).await?;
        let again = |instalment: Instalment| Instalment {
            state: InstalmentState::Retrying,
            charge_at: now,
            wake_at: Some(now),
            pay_id: PayId::mint(self.entropy.as_ref()),
            ..instalment
        };
        Ok(refused.into_iter().map(again).collect())
    }
}

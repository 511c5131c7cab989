//! A newer plastic, as its issuer tells it. Instalments that a card could not pay are charged again when one takes its
//! place, whoever brings it.

use jiff::SignedDuration;

use super::NewVersion;
use crate::card::Pan;
use crate::checkpoint::Checkpoint;
use crate::enrolment::Enrolment;
use crate::expiry::Expiry;
use crate::ids::{CardId, PayId, RecordId};
use crate::instalment::{Instalment, InstalmentState};
use crate::ports::PortError;
use crate::wallet::{Card, CardVersion};

/// Instalments that were refused for want of a newer card are charged again when it comes in this time, in days.
const REVIVED_DAYS: i64 = 30;

impl Enrolment {
    /// A card's next version: sealed under a key of its own, to be put in force by one transaction.
    pub(crate) async fn new_version(&self, card: &Card, pan: Pan, expiry: Expiry) -> Result<NewVersion, PortError> {
        let now = self.now();
        let revived = self.refused_for(&card.id).await?;
        let record_id = RecordId::mint(self.entropy.as_ref());
        let sealed = self.vault.seal(&record_id, &card.merchant_id, &pan, expiry, now).await?;
        self.checkpoints.reached(Checkpoint::UpdateSealed);
        Ok(NewVersion {
            version: CardVersion {
                number: card.version.number + 1,
                record_id,
                expiry,
                holder: card.version.holder.clone(),
            },
            sealed,
            masked: pan.masked(),
            fingerprint: self.vault.fingerprint(&card.merchant_id, &pan),
            at: now,
            revived,
        })
    }

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

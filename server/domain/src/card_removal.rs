//! A card leaves its wallet, for good: its agreements end, nothing is charged to it any more, and its number is erased
//! as soon as nothing is owed with it (a hold to be given back, a capture under way).

use crate::enrolment::Enrolment;
use crate::ports::{CardRemoval, OpenedCard, PortError, Removal, Told, VaultError};
use crate::wallet::Card;

/// Who removes a card.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RemovedBy {
    /// On the wallet page.
    Consumer,
    /// By its API.
    Merchant,
}

impl Enrolment {
    /// Removes a card. `told`: what was said to end with it.
    pub async fn remove_card(&self, card: &Card, told: Told, by: RemovedBy) -> Result<Removal, PortError> {
        let removal = CardRemoval {
            card_id: card.id.clone(),
            told,
            by: match by {
                RemovedBy::Consumer => "consumer",
                RemovedBy::Merchant => "merchant",
            },
            blank: self.vault.keyed_hash("removed-card", &[card.id.as_str().as_bytes()]),
            at: self.now(),
        };
        let removed = self.store.remove_card(&removal).await?;
        if let Removal::Done { records, .. } = &removed {
            for record in records {
                // At once where nothing needs the number; else the sweep does it later.
                self.shred_record(record).await?;
            }
        }
        Ok(removed)
    }

    /// The number of a stored card. `None`: it was removed and erased since it was looked at.
    pub(crate) async fn open_stored(&self, card: &Card) -> Result<Option<OpenedCard>, PortError> {
        let record = &card.version.record_id;
        let Some(sealed) = self.store.sealed_card(record).await? else { return Ok(None) };
        match self.vault.open(&card.merchant_id, &sealed).await {
            Err(VaultError::Damaged(_)) if self.store.sealed_card(record).await?.is_none() => Ok(None),
            opened => Ok(Some(opened?)),
        }
    }
}

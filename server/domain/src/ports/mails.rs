//! Mails: the store's side, and the way out.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::{Moved, StoreError};
use crate::contact::Contact;
use crate::ids::{MerchantId, WalletId};
use crate::mail::{DueMail, Letter, MailOutcome, MailRefused};

/// Consumers' addresses, and the mails that wait for them. A mail is put out where its fact is published. Each method is
/// one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Mails: Send + Sync {
    /// Claims mails that are due, at most `limit`, each under a new fence and leased until `lease_until`.
    async fn claim_mails(&self, now: Timestamp, lease_until: Timestamp, limit: u32)
    -> Result<Vec<DueMail>, StoreError>;
    /// Stores what came of an attempt. `Stale`: another worker has claimed it since.
    async fn settle_mail(&self, outcome: &MailOutcome) -> Result<Moved, StoreError>;
    /// Where a wallet's consumer is written to.
    async fn contact(&self, merchant: &MerchantId, wallet: &WalletId) -> Result<Option<Contact>, StoreError>;
    /// Gives a wallet another contact. False when there is no such wallet.
    async fn put_contact(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        contact: &Contact,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
    /// Forgets a wallet's contact: no mail any more. False when it had none.
    async fn forget_contact(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
}

/// Hands mails to a server.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// One attempt; answers the server's last word.
    async fn post(&self, letter: &Letter) -> Result<String, MailRefused>;
}

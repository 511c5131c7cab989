//! The `Mails` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::contact::Contact;
use domain::ids::{MerchantId, WalletId};
use domain::mail::{DueMail, MailOutcome};
use domain::ports::{Mails, Moved};
use jiff::Timestamp;

use super::super::queries::{contact, mail};
use super::{Answer, SqlStore};
use crate::failure::moved;

#[async_trait]
impl Mails for SqlStore {
    async fn claim_mails(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> Answer<Vec<DueMail>> {
        // Nearly always there is nothing, and nobody's write waits for that to be found out.
        if limit == 0 || !mail::any_due(&mut *self.0.read().await?, now).await? {
            return Ok(Vec::new());
        }
        Ok(self.0.write((now, lease_until, limit), |c, claim| Box::pin(mail::claim(c, claim))).await?)
    }

    async fn settle_mail(&self, outcome: &MailOutcome) -> Answer<Moved> {
        moved(self.0.write(outcome.clone(), |c, outcome| Box::pin(mail::settle(c, outcome))).await)
    }

    async fn contact(&self, merchant: &MerchantId, wallet: &WalletId) -> Answer<Option<Contact>> {
        Ok(contact::of_wallet(&mut *self.0.read().await?, merchant, wallet).await?)
    }

    async fn put_contact(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        contact: &Contact,
        now: Timestamp,
    ) -> Answer<bool> {
        let put = (merchant.clone(), wallet.clone(), contact.clone(), now);
        Ok(self.0.write(put, |c, put| Box::pin(contact::put(c, put))).await?)
    }

    async fn forget_contact(&self, merchant: &MerchantId, wallet: &WalletId, now: Timestamp) -> Answer<bool> {
        let named = (merchant.clone(), wallet.clone(), now);
        Ok(self.0.erase(named, |c, named| Box::pin(contact::forget(c, named))).await?)
    }
}

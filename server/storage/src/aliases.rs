//! The `Aliases` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::case::NewCase;
use domain::ids::{CardId, MerchantId, PayId, WalletId};
use domain::ports::{
    Aliases, Arrival, FiledDecision, FiledPayment, Moved, NewArrival, NewsChunk, OutFile, ResultsChunk, ToAnnounce,
};
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{PaymentLine, Spooled};
use domain::smartbill::record::{AliasRecord, AliasStep};
use jiff::Timestamp;

use super::super::queries::{alias, alias_file, alias_news, filed_payment};
use super::{Answer, SqlStore};
use crate::failure::moved;

#[async_trait]
impl Aliases for SqlStore {
    async fn alias(&self, card: &CardId) -> Answer<Option<AliasRecord>> {
        Ok(alias::of_card(&mut *self.0.read().await?, card).await?)
    }

    async fn alias_steps(&self, card: &CardId) -> Answer<Vec<AliasStep>> {
        Ok(alias::steps(&mut *self.0.read().await?, card).await?)
    }

    async fn alias_room(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        merchant_number: &str,
        index: Option<u32>,
    ) -> Answer<bool> {
        Ok(alias::room(&mut *self.0.read().await?, (merchant, wallet), merchant_number, index).await?)
    }

    async fn next_alias_file(
        &self,
        now: Timestamp,
        gathered_before: Timestamp,
        lease_until: Timestamp,
        lines_max: u32,
    ) -> Answer<Option<OutFile>> {
        if !alias_file::any_due(&mut *self.0.read().await?, now, gathered_before).await? {
            return Ok(None);
        }
        let next = (now, gathered_before, lease_until, lines_max);
        // Stale: another worker has begun it, or its payments were taken out.
        match moved(self.0.write(next, |c, next| Box::pin(alias_file::next(c, next))).await)? {
            Moved::Done(file) => Ok(file),
            Moved::Stale => Ok(None),
        }
    }

    async fn filed_lines(&self, file: &OutFile, after: &str, limit: usize) -> Answer<Vec<PaymentLine>> {
        Ok(filed_payment::lines(&mut *self.0.read().await?, file, after, limit).await?)
    }

    async fn next_departure(&self) -> Answer<Option<Timestamp>> {
        Ok(filed_payment::next_departure(&mut *self.0.read().await?).await?)
    }

    async fn filed_payments(&self, merchant_number: &str, references: &[String]) -> Answer<Vec<FiledPayment>> {
        Ok(filed_payment::named(&mut *self.0.read().await?, merchant_number, references).await?)
    }

    async fn filed_payment(&self, pay_id: &PayId) -> Answer<Option<FiledPayment>> {
        Ok(filed_payment::of_payment(&mut *self.0.read().await?, pay_id).await?)
    }

    async fn awaited_payments(&self, after: &str, limit: u32) -> Answer<Vec<FiledPayment>> {
        Ok(filed_payment::awaited(&mut *self.0.read().await?, after, limit).await?)
    }

    async fn decide_filed(&self, decision: &FiledDecision) -> Answer<Moved> {
        moved(self.0.write(decision.clone(), |c, decision| Box::pin(filed_payment::decide(c, decision))).await)
    }

    async fn apply_results(&self, chunk: &ResultsChunk) -> Answer<Moved> {
        moved(self.0.write(chunk.clone(), |c, chunk| Box::pin(filed_payment::apply(c, chunk))).await)
    }

    async fn oldest_announcement(&self) -> Answer<Option<Timestamp>> {
        Ok(alias_file::oldest(&mut *self.0.read().await?).await?)
    }

    async fn announced_aliases(&self, file: &OutFile, after: &str, limit: usize) -> Answer<Vec<ToAnnounce>> {
        Ok(alias_file::lines(&mut *self.0.read().await?, file, after, limit).await?)
    }

    async fn extend_alias_file(&self, file: &OutFile, lease_until: Timestamp) -> Answer<Moved> {
        let lease = (file.clone(), lease_until);
        moved(self.0.write(lease, |c, lease| Box::pin(alias_file::extend(c, lease))).await)
    }

    async fn alias_file_built(
        &self,
        file: &OutFile,
        spooled: &Spooled,
        left_out: &[CardId],
        lease_until: Timestamp,
    ) -> Answer<Moved> {
        let built = (file.clone(), spooled.clone(), left_out.to_vec(), lease_until);
        moved(self.0.write(built, |c, built| Box::pin(alias_file::built(c, built))).await)
    }

    async fn alias_file_sent(&self, file: &OutFile, now: Timestamp) -> Answer<Moved> {
        let sent = (file.clone(), now);
        moved(self.0.write(sent, |c, sent| Box::pin(alias_file::sent(c, sent))).await)
    }

    async fn unanswered_alias_files(
        &self,
        before: Timestamp,
        results_before: Timestamp,
    ) -> Answer<Vec<(String, u32, u64)>> {
        Ok(alias_file::unanswered(&mut *self.0.read().await?, before, results_before).await?)
    }

    async fn unsent_alias_files(&self, before: Timestamp) -> Answer<Vec<(String, u32)>> {
        Ok(alias_file::unsent(&mut *self.0.read().await?, before).await?)
    }

    async fn close_answered_cases(&self, now: Timestamp) -> Answer<u32> {
        if !alias_file::any_answered(&mut *self.0.read().await?).await? {
            return Ok(0);
        }
        Ok(self.0.write(now, |c, now| Box::pin(alias_file::close_answered(c, now))).await?)
    }

    async fn alias_arrival(&self, digest: &[u8; 32]) -> Answer<Option<Arrival>> {
        Ok(alias_news::by_digest(&mut *self.0.read().await?, digest).await?)
    }

    async fn expected_alias_file(&self, merchant_number: &str) -> Answer<Option<u32>> {
        Ok(alias_news::expected(&mut *self.0.read().await?, merchant_number).await?)
    }

    async fn aliases_named(&self, merchant_number: &str, names: &[Alias]) -> Answer<Vec<AliasRecord>> {
        Ok(alias_news::named(&mut *self.0.read().await?, merchant_number, names).await?)
    }

    async fn take_alias_arrival(
        &self,
        new: &NewArrival,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Answer<Moved<Arrival>> {
        let take = (new.clone(), now, lease_until);
        moved(self.0.write(take, |c, take| Box::pin(alias_news::take(c, take))).await)
    }

    async fn apply_alias_news(&self, chunk: &NewsChunk) -> Answer<Moved> {
        moved(self.0.write(chunk.clone(), |c, chunk| Box::pin(alias_news::apply(c, chunk))).await)
    }

    async fn refuse_alias_arrival(
        &self,
        digest: &[u8; 32],
        name: &str,
        case: &NewCase,
        now: Timestamp,
    ) -> Answer<bool> {
        let refused = (*digest, name.to_owned(), case.clone(), now);
        Ok(self.0.write(refused, |c, refused| Box::pin(alias_news::refuse(c, refused))).await?)
    }

    async fn alias_arrival_closed(&self, digest: &[u8; 32], now: Timestamp) -> Answer<()> {
        let closed = (*digest, now);
        Ok(self.0.write(closed, |c, closed| Box::pin(alias_news::closed(c, closed))).await?)
    }

    async fn old_alias_files(&self, before: Timestamp, limit: u32) -> Answer<Vec<String>> {
        Ok(alias_file::old(&mut *self.0.read().await?, before, limit).await?)
    }

    async fn alias_file_shredded(&self, name: &str) -> Answer<()> {
        Ok(self.0.write(name.to_owned(), |c, name| Box::pin(alias_file::shredded(c, name))).await?)
    }
}

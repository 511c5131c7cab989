//! The `Store` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::authentication::Authentication;
use domain::consent::Consent;
use domain::event::{Event, NewEvent, Stream};
use domain::expiry::Expiry;
use domain::ids::{
    AuthenticationId, CardId, ConsentId, ContractId, MandateId, MerchantId, OperationId, PayId, PosId, RecordId,
    SessionId, WalletId,
};
use domain::mandate::Mandate;
use domain::merchant::{ApiKey, Contract, Merchant, PointOfSale};
use domain::operation::Operation;
use domain::ports::{
    Acceptance, BinRange, CardEntry, CardStanding, ChargeSettlement, Charged, Claimed, FollowUpOutcome, MandatesEnd,
    Moved, NewCharge, NewSession, NewSettlement, Opened, PaymentView, RefusedAuthorisation, SessionMove, Settling,
    Store, StoreError, TakenOut, Visited,
};
use domain::scheme_reference::SchemeReference;
use domain::session::Session;
use domain::wallet::{Card, CardStatus, SealedCard};
use jiff::Timestamp;

use super::Engine;
use super::queries::{
    acceptance, authentication, bin, card, card_entry, card_status, charge, consent, contract, event, filed_payment,
    idempotency, installation, mandate, merchant, opening, operation, payment, readiness, scheme_reference,
    sealed_card, session, settlement, view,
};
use crate::failure::moved;

#[path = "aliases.rs"]
mod aliases;
#[path = "backlog.rs"]
mod backlog;
#[path = "card_updates.rs"]
mod card_updates;
#[path = "cases.rs"]
mod cases;
#[path = "custody.rs"]
mod custody;
#[path = "guard.rs"]
mod guard;
#[path = "integrity.rs"]
mod integrity;
#[path = "mails.rs"]
mod mails;
#[path = "outbox.rs"]
mod outbox;
#[path = "schedules.rs"]
mod schedules;
#[path = "shown_pages.rs"]
mod shown_pages;
#[path = "themes.rs"]
mod themes;
#[path = "wallets.rs"]
mod wallets;

/// What every method answers.
type Answer<T> = Result<T, StoreError>;

/// Everything durable in one engine.
pub(super) struct SqlStore(Engine);

impl SqlStore {
    pub(super) fn new(engine: Engine) -> Self {
        Self(engine)
    }
}

#[async_trait]
impl Store for SqlStore {
    async fn put_merchant(&self, merchant: &Merchant) -> Answer<()> {
        Ok(self.0.write(merchant.clone(), |c, merchant| Box::pin(merchant::put(c, merchant))).await?)
    }

    async fn put_point_of_sale(&self, pos: &PointOfSale) -> Answer<()> {
        Ok(self.0.write(pos.clone(), |c, pos| Box::pin(merchant::put_pos(c, pos))).await?)
    }

    async fn put_contract(&self, contract: &Contract) -> Answer<()> {
        Ok(self.0.write(contract.clone(), |c, contract| Box::pin(contract::put(c, contract))).await?)
    }

    async fn add_api_key(&self, key: &ApiKey) -> Answer<()> {
        Ok(self.0.write(key.clone(), |c, key| Box::pin(merchant::add_key(c, key))).await?)
    }

    async fn disable_api_key(&self, merchant: &MerchantId, key_id: &str) -> Answer<bool> {
        let named = (merchant.clone(), key_id.to_owned());
        Ok(self.0.write(named, |c, named| Box::pin(merchant::disable_key(c, named))).await?)
    }

    async fn merchants(&self) -> Answer<Vec<Merchant>> {
        Ok(merchant::all(&mut *self.0.read().await?).await?)
    }

    async fn merchant(&self, id: &MerchantId) -> Answer<Option<Merchant>> {
        Ok(merchant::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn points_of_sale(&self, merchant: &MerchantId) -> Answer<Vec<PointOfSale>> {
        Ok(merchant::all_pos(&mut *self.0.read().await?, merchant).await?)
    }

    async fn point_of_sale(&self, merchant: &MerchantId, id: &PosId) -> Answer<Option<PointOfSale>> {
        Ok(merchant::pos(&mut *self.0.read().await?, merchant, id).await?)
    }

    async fn contracts(&self, merchant: &MerchantId) -> Answer<Vec<Contract>> {
        Ok(contract::all(&mut *self.0.read().await?, merchant).await?)
    }

    async fn contract(&self, merchant: &MerchantId, id: &ContractId) -> Answer<Option<Contract>> {
        Ok(contract::by_id(&mut *self.0.read().await?, merchant, id).await?)
    }

    async fn api_keys(&self, merchant: &MerchantId) -> Answer<Vec<ApiKey>> {
        Ok(merchant::keys(&mut *self.0.read().await?, merchant).await?)
    }

    async fn replace_bins(&self, ranges: &[BinRange]) -> Answer<()> {
        Ok(self.0.write(ranges.to_vec(), |c, ranges| Box::pin(bin::replace(c, ranges))).await?)
    }

    async fn bins(&self) -> Answer<Vec<BinRange>> {
        Ok(bin::all(&mut *self.0.read().await?).await?)
    }

    async fn open_session(&self, new: &NewSession) -> Answer<Opened> {
        Ok(self.0.write(new.clone(), |c, new| Box::pin(opening::open(c, new))).await?)
    }

    async fn session(&self, id: &SessionId) -> Answer<Option<Session>> {
        Ok(session::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn visited(&self, link_hash: &[u8; 32], now: Timestamp) -> Answer<Option<Visited>> {
        Ok(session::visited(&mut *self.0.read().await?, link_hash, now).await?)
    }

    async fn enter_card(&self, entry: &CardEntry) -> Answer<Moved> {
        moved(self.0.write(entry.clone(), |c, entry| Box::pin(card_entry::enter(c, entry))).await)
    }

    async fn move_session(&self, change: &SessionMove) -> Answer<Moved> {
        moved(self.0.write(change.clone(), |c, change| Box::pin(session::move_alone(c, change))).await)
    }

    async fn authentication(&self, id: &AuthenticationId) -> Answer<Option<Authentication>> {
        Ok(authentication::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn record_late_result(&self, run: &Authentication, events: &[NewEvent]) -> Answer<Moved> {
        let late = (run.clone(), events.to_vec());
        moved(self.0.write(late, |c, late| Box::pin(authentication::late(c, late))).await)
    }

    async fn idempotency(&self, merchant: &MerchantId, key: &str) -> Answer<Option<([u8; 32], Claimed)>> {
        Ok(idempotency::claimed(&mut *self.0.read().await?, merchant, key).await?)
    }

    async fn installation(&self) -> Answer<Option<String>> {
        Ok(installation::name(&mut *self.0.read().await?).await?)
    }

    async fn set_installation(&self, name: &str) -> Answer<()> {
        Ok(self.0.write(name.to_owned(), |c, name| Box::pin(installation::set(c, name))).await?)
    }

    async fn sealed_card(&self, id: &RecordId) -> Answer<Option<SealedCard>> {
        Ok(sealed_card::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn intend(&self, change: &SessionMove, operation: &Operation) -> Answer<Moved<Operation>> {
        let intent = (change.clone(), operation.clone());
        moved(self.0.write(intent, |c, intent| Box::pin(acceptance::intend(c, intent))).await)
    }

    async fn accept(&self, acceptance: &Acceptance) -> Answer<Moved<Option<Operation>>> {
        moved(self.0.write(acceptance.clone(), |c, accepted| Box::pin(acceptance::accept(c, accepted))).await)
    }

    async fn refuse(&self, refused: &RefusedAuthorisation) -> Answer<Moved<Option<Operation>>> {
        moved(self.0.write(refused.clone(), |c, refused| Box::pin(acceptance::refuse(c, refused))).await)
    }

    async fn settle_follow_up(&self, outcome: &FollowUpOutcome) -> Answer<Moved<Option<Operation>>> {
        moved(self.0.write(outcome.clone(), |c, outcome| Box::pin(acceptance::settle_follow_up(c, outcome))).await)
    }

    async fn intend_settlement(&self, new: &NewSettlement) -> Answer<Moved<Settling>> {
        moved(self.0.write(new.clone(), |c, new| Box::pin(settlement::intend(c, new))).await)
    }

    async fn void_authorisations(&self, before: Timestamp, limit: u32) -> Answer<Vec<Operation>> {
        Ok(operation::untaken(&mut *self.0.read().await?, before, limit).await?)
    }

    async fn operation(&self, id: &OperationId) -> Answer<Option<Operation>> {
        Ok(operation::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn operation_references(&self, id: &OperationId) -> Answer<Vec<SchemeReference>> {
        Ok(scheme_reference::by_operation(&mut *self.0.read().await?, id).await?)
    }

    async fn stuck_authorisations(&self, before: Timestamp, limit: u32) -> Answer<Vec<Operation>> {
        Ok(operation::stuck(&mut *self.0.read().await?, before, limit).await?)
    }

    async fn claim_follow_ups(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> Answer<Vec<Operation>> {
        let claim = (now, lease_until, limit);
        Ok(self.0.write(claim, |c, claim| Box::pin(operation::claim(c, claim))).await?)
    }

    async fn open_reversals(&self, before: Timestamp) -> Answer<u64> {
        Ok(operation::open_reversals(&mut *self.0.read().await?, before).await?)
    }

    async fn open_settlements(&self, attempts: u32) -> Answer<u64> {
        Ok(operation::open_settlements(&mut *self.0.read().await?, attempts).await?)
    }

    async fn sessions_over(&self, now: Timestamp, limit: u32) -> Answer<Vec<Session>> {
        Ok(session::over(&mut *self.0.read().await?, now, limit).await?)
    }

    async fn sessions_authenticated(&self, before: Timestamp, limit: u32) -> Answer<Vec<Session>> {
        Ok(session::authenticated(&mut *self.0.read().await?, before, limit).await?)
    }

    async fn shreddable(&self, limit: u32) -> Answer<Vec<RecordId>> {
        Ok(sealed_card::shreddable(&mut *self.0.read().await?, limit).await?)
    }

    async fn shred(&self, id: &RecordId, now: Timestamp) -> Answer<()> {
        let shredded = (id.clone(), now);
        Ok(self.0.write(shredded, |c, shredded| Box::pin(sealed_card::shred(c, shredded))).await?)
    }

    async fn missing_records(&self, ids: &[RecordId]) -> Answer<Vec<RecordId>> {
        Ok(sealed_card::missing(&mut *self.0.read().await?, ids).await?)
    }

    async fn payment(&self, merchant: &MerchantId, pay_id: &PayId) -> Answer<Option<PaymentView>> {
        Ok(view::by_pay_id(&mut *self.0.snapshot().await?, merchant, pay_id).await?)
    }

    async fn payment_by_trans_id(&self, merchant: &MerchantId, trans_id: &str) -> Answer<Option<PaymentView>> {
        Ok(view::by_trans_id(&mut *self.0.snapshot().await?, merchant, trans_id).await?)
    }

    async fn card(&self, id: &CardId) -> Answer<Option<Card>> {
        Ok(card::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn card_by_pcn(&self, merchant: &MerchantId, pcn: &str) -> Answer<Option<Card>> {
        Ok(card::by_pcn(&mut *self.0.read().await?, merchant, pcn).await?)
    }

    async fn mandate(&self, id: &MandateId) -> Answer<Option<(Mandate, Vec<SchemeReference>)>> {
        Ok(mandate::by_id(&mut *self.0.snapshot().await?, id).await?)
    }

    async fn mandates_of_card(&self, card: &CardId) -> Answer<Vec<(Mandate, Vec<SchemeReference>)>> {
        Ok(mandate::of_card(&mut *self.0.snapshot().await?, card).await?)
    }

    async fn seen_references(&self, mandate: &MandateId, limit: u32) -> Answer<Vec<SchemeReference>> {
        Ok(scheme_reference::seen(&mut *self.0.read().await?, mandate, limit).await?)
    }

    async fn was_seen(&self, card: &CardId, reference: &SchemeReference) -> Answer<bool> {
        Ok(scheme_reference::was_seen(&mut *self.0.read().await?, card, reference).await?)
    }

    async fn mandates_of_wallet(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        after: Option<&MandateId>,
        limit: u32,
    ) -> Answer<Vec<Mandate>> {
        Ok(mandate::of_wallet(&mut *self.0.read().await?, (merchant, wallet), false, after, limit).await?)
    }

    async fn charges_made(&self, mandate: &MandateId) -> Answer<u64> {
        Ok(payment::charges_made(&mut *self.0.read().await?, mandate).await?)
    }

    async fn charges_paced(&self, mandate: &MandateId, counts_first: bool) -> Answer<u64> {
        Ok(payment::charges_paced(&mut *self.0.read().await?, mandate, counts_first).await?)
    }

    async fn intend_charge(&self, charge: &NewCharge) -> Answer<Charged> {
        Ok(self.0.write(charge.clone(), |c, charge| Box::pin(charge::intend(c, charge))).await?)
    }

    async fn settle_charge(&self, settled: &ChargeSettlement) -> Answer<Moved<Option<Operation>>> {
        moved(self.0.write(settled.clone(), |c, settled| Box::pin(charge::settle(c, settled))).await)
    }

    async fn take_out(&self, taken: &TakenOut) -> Answer<Settling> {
        Ok(self.0.write(taken.clone(), |c, taken| Box::pin(filed_payment::take_out(c, taken))).await?)
    }

    async fn end_mandates(&self, ends: &MandatesEnd) -> Answer<Vec<MandateId>> {
        Ok(self.0.write(ends.clone(), |c, ends| Box::pin(mandate::end(c, ends))).await?)
    }

    async fn set_card_status(&self, card: &CardId, standing: &CardStanding) -> Answer<bool> {
        let change = (card.clone(), standing.clone());
        Ok(self.0.write(change, |c, (card, standing)| Box::pin(card_status::set(c, card, standing))).await?)
    }

    async fn move_card_status(&self, card: &CardId, from: &[CardStatus], standing: &CardStanding) -> Answer<bool> {
        let change = (card.clone(), from.to_vec(), standing.clone());
        Ok(self
            .0
            .write(change, |c, (card, from, standing)| Box::pin(card_status::move_from(c, card, from, standing)))
            .await?)
    }

    async fn cards_valid_before(&self, month: &str, from: &[CardStatus], limit: u32) -> Answer<Vec<(CardId, Expiry)>> {
        Ok(card_status::valid_before(&mut *self.0.read().await?, month, from, limit).await?)
    }

    async fn card_statuses(&self, card: &CardId) -> Answer<Vec<CardStanding>> {
        Ok(card_status::statuses(&mut *self.0.read().await?, card).await?)
    }

    async fn consent(&self, id: &ConsentId) -> Answer<Option<Consent>> {
        Ok(consent::by_id(&mut *self.0.read().await?, id).await?)
    }

    async fn cards_of_wallet(&self, merchant: &MerchantId, wallet: &WalletId) -> Answer<Vec<Card>> {
        Ok(card::of_wallet(&mut *self.0.read().await?, merchant, wallet).await?)
    }

    async fn events(&self, stream: &Stream, after: i64, limit: u32) -> Answer<Vec<Event>> {
        Ok(event::after(&mut *self.0.read().await?, stream, after, limit).await?)
    }

    async fn ready(&self) -> Answer<()> {
        Ok(self.0.write((), |c, nothing| Box::pin(readiness::turn(c, nothing))).await?)
    }
}

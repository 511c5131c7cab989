//! The store: everything durable but record keys.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::{
    Acceptance, BinRange, CardEntry, CardStanding, ChargeSettlement, Charged, Claimed, FollowUpOutcome, MandatesEnd,
    Moved, NewCharge, NewSession, NewSettlement, Opened, PaymentView, RefusedAuthorisation, SessionMove, Settling,
    StoreError, TakenOut, Visited,
};
use crate::authentication::Authentication;
use crate::consent::Consent;
use crate::event::{Event, NewEvent, Stream};
use crate::expiry::Expiry;
use crate::ids::{
    AuthenticationId, CardId, ConsentId, ContractId, MandateId, MerchantId, OperationId, PayId, PosId, RecordId,
    SessionId, WalletId,
};
use crate::mandate::Mandate;
use crate::merchant::{ApiKey, Contract, Merchant, PointOfSale};
use crate::operation::Operation;
use crate::scheme_reference::SchemeReference;
use crate::session::Session;
use crate::wallet::{Card, CardStatus, SealedCard};

/// Everything durable. Each method is one business transaction: when it returns, it is on disk.
#[async_trait]
pub trait Store:
    super::Aliases
    + super::Backlog
    + super::Cases
    + super::Custody
    + super::Outbox
    + super::Schedules
    + super::Mails
    + super::Wallets
    + super::Themes
    + super::CardUpdates
    + super::ShownPages
    + super::Integrity
    + super::Guard
    + Send
    + Sync
{
    /// Adds or changes a merchant.
    async fn put_merchant(&self, merchant: &Merchant) -> Result<(), StoreError>;
    /// Adds or changes a point of sale.
    async fn put_point_of_sale(&self, pos: &PointOfSale) -> Result<(), StoreError>;
    /// Adds or changes a contract.
    async fn put_contract(&self, contract: &Contract) -> Result<(), StoreError>;
    /// Adds a key; `Exists` when the merchant has [`crate::merchant::LIVE_KEYS_MAX`] live ones.
    async fn add_api_key(&self, key: &ApiKey) -> Result<(), StoreError>;
    /// Disables a key. False when there is none of that name.
    async fn disable_api_key(&self, merchant: &MerchantId, key_id: &str) -> Result<bool, StoreError>;
    /// All merchants by id.
    async fn merchants(&self) -> Result<Vec<Merchant>, StoreError>;
    /// One merchant.
    async fn merchant(&self, id: &MerchantId) -> Result<Option<Merchant>, StoreError>;
    /// A merchant's shops by id.
    async fn points_of_sale(&self, merchant: &MerchantId) -> Result<Vec<PointOfSale>, StoreError>;
    /// One shop.
    async fn point_of_sale(&self, merchant: &MerchantId, id: &PosId) -> Result<Option<PointOfSale>, StoreError>;
    /// A merchant's contracts by id.
    async fn contracts(&self, merchant: &MerchantId) -> Result<Vec<Contract>, StoreError>;
    /// One contract.
    async fn contract(&self, merchant: &MerchantId, id: &ContractId) -> Result<Option<Contract>, StoreError>;
    /// A merchant's keys, newest first, disabled ones included.
    async fn api_keys(&self, merchant: &MerchantId) -> Result<Vec<ApiKey>, StoreError>;

    /// Replaces the imported BIN table.
    async fn replace_bins(&self, ranges: &[BinRange]) -> Result<(), StoreError>;
    /// The imported BIN table.
    async fn bins(&self) -> Result<Vec<BinRange>, StoreError>;

    /// Opens a session with its payment.
    async fn open_session(&self, new: &NewSession) -> Result<Opened, StoreError>;
    /// One session.
    async fn session(&self, id: &SessionId) -> Result<Option<Session>, StoreError>;
    /// The session a capability URL names, with its shop: what every hosted page begins with, in one read.
    async fn visited(&self, link_hash: &[u8; 32], now: Timestamp) -> Result<Option<Visited>, StoreError>;
    /// A pending card with consent and authentication.
    async fn enter_card(&self, entry: &CardEntry) -> Result<Moved, StoreError>;
    /// A plain move.
    async fn move_session(&self, change: &SessionMove) -> Result<Moved, StoreError>;
    /// One 3-D Secure run.
    async fn authentication(&self, id: &AuthenticationId) -> Result<Option<Authentication>, StoreError>;
    /// Keeps a result that came too late to move its session; `Stale` when the run has one.
    async fn record_late_result(&self, run: &Authentication, events: &[NewEvent]) -> Result<Moved, StoreError>;
    /// The fingerprint of an idempotency key that was claimed before, and what its call made.
    async fn idempotency(&self, merchant: &MerchantId, key: &str) -> Result<Option<([u8; 32], Claimed)>, StoreError>;
    /// The name this store shares with its key store, once it has one.
    async fn installation(&self) -> Result<Option<String>, StoreError>;
    /// Gives it that name, unless it has one.
    async fn set_installation(&self, name: &str) -> Result<(), StoreError>;
    /// A sealed number.
    async fn sealed_card(&self, id: &RecordId) -> Result<Option<SealedCard>, StoreError>;

    /// Writes an authorisation down and moves the session; answers the operation with its STAN.
    async fn intend(&self, change: &SessionMove, operation: &Operation) -> Result<Moved<Operation>, StoreError>;
    /// Stores an accepted authorisation; answers the follow-up with its STAN.
    async fn accept(&self, acceptance: &Acceptance) -> Result<Moved<Option<Operation>>, StoreError>;
    /// Stores a refused or unknown one; answers the follow-up with its STAN.
    async fn refuse(&self, refused: &RefusedAuthorisation) -> Result<Moved<Option<Operation>>, StoreError>;
    /// Stores what became of a reversal, capture or refund, and what follows from it for the payment; answers the
    /// reversal of the rest, when one was intended, with its STAN.
    async fn settle_follow_up(&self, outcome: &FollowUpOutcome) -> Result<Moved<Option<Operation>>, StoreError>;
    /// Intends a capture, refund or reversal if the payment's journal allows it, which nobody can change meanwhile:
    /// [`crate::settlement::rules::judge`]. `Stale` when a capture that waited was taken up in the same moment.
    async fn intend_settlement(&self, new: &NewSettlement) -> Result<Moved<Settling>, StoreError>;
    /// Authorisations intended before `before` whose payment is authorised, of which something is held and neither
    /// given back nor about to be captured; oldest payments first.
    async fn void_authorisations(&self, before: Timestamp, limit: u32) -> Result<Vec<Operation>, StoreError>;
    /// One operation.
    async fn operation(&self, id: &OperationId) -> Result<Option<Operation>, StoreError>;
    /// References recorded with an operation.
    async fn operation_references(&self, id: &OperationId) -> Result<Vec<SchemeReference>, StoreError>;
    /// Authorisations still intended that were intended before `before`.
    async fn stuck_authorisations(&self, before: Timestamp, limit: u32) -> Result<Vec<Operation>, StoreError>;
    /// Claims reversals, captures and refunds that are due: each gets a new fence and `lease_until` as due time.
    async fn claim_follow_ups(
        &self,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<Operation>, StoreError>;
    /// Reversals not acknowledged that were intended before `before`: how many.
    async fn open_reversals(&self, before: Timestamp) -> Result<u64, StoreError>;
    /// Captures and refunds that were sent `attempts` times or more and are not answered: how many.
    async fn open_settlements(&self, attempts: u32) -> Result<u64, StoreError>;

    /// Sessions whose time is up.
    async fn sessions_over(&self, now: Timestamp, limit: u32) -> Result<Vec<Session>, StoreError>;
    /// Sessions that stand authenticated since before `before`.
    async fn sessions_authenticated(&self, before: Timestamp, limit: u32) -> Result<Vec<Session>, StoreError>;
    /// Sealed numbers that belong to no card and no live attempt, all their operations settled.
    async fn shreddable(&self, limit: u32) -> Result<Vec<RecordId>, StoreError>;
    /// Deletes a sealed number, unless a card or a live attempt has it, and remembers that it did.
    async fn shred(&self, id: &RecordId, now: Timestamp) -> Result<(), StoreError>;
    /// Which of these sealed numbers do not exist.
    async fn missing_records(&self, ids: &[RecordId]) -> Result<Vec<RecordId>, StoreError>;

    /// A payment with all that belongs to it.
    async fn payment(&self, merchant: &MerchantId, pay_id: &PayId) -> Result<Option<PaymentView>, StoreError>;
    /// The newest payment of that `transId`.
    async fn payment_by_trans_id(
        &self,
        merchant: &MerchantId,
        trans_id: &str,
    ) -> Result<Option<PaymentView>, StoreError>;
    /// One card.
    async fn card(&self, id: &CardId) -> Result<Option<Card>, StoreError>;
    /// The card of a PCN.
    async fn card_by_pcn(&self, merchant: &MerchantId, pcn: &str) -> Result<Option<Card>, StoreError>;
    /// A mandate with its roots.
    async fn mandate(&self, id: &MandateId) -> Result<Option<(Mandate, Vec<SchemeReference>)>, StoreError>;
    /// A card's mandates with their roots, newest last.
    async fn mandates_of_card(&self, card: &CardId) -> Result<Vec<(Mandate, Vec<SchemeReference>)>, StoreError>;
    /// What later answers of a mandate carried, at most `limit`: never sent.
    async fn seen_references(&self, mandate: &MandateId, limit: u32) -> Result<Vec<SchemeReference>, StoreError>;
    /// Whether a later answer of one of a card's mandates carried this.
    async fn was_seen(&self, card: &CardId, reference: &SchemeReference) -> Result<bool, StoreError>;
    /// A wallet's mandates, newest last, at most `limit`; those founded after one of them, when that is named.
    async fn mandates_of_wallet(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        after: Option<&MandateId>,
        limit: u32,
    ) -> Result<Vec<Mandate>, StoreError>;
    /// Payments that rest on a mandate or founded it, charged something and have not failed.
    async fn charges_made(&self, mandate: &MandateId) -> Result<u64, StoreError>;
    /// The same without the payment that founded it, unless `counts_first` and it made no other one good: what the
    /// rhythm of its agreement counts.
    async fn charges_paced(&self, mandate: &MandateId, counts_first: bool) -> Result<u64, StoreError>;
    /// Writes a merchant-initiated payment and its authorisation down.
    async fn intend_charge(&self, charge: &NewCharge) -> Result<Charged, StoreError>;
    /// Stores what became of it; answers the follow-up with its STAN.
    async fn settle_charge(&self, settled: &ChargeSettlement) -> Result<Moved<Option<Operation>>, StoreError>;
    /// Takes a payment back that waits for its file. [`Settling::Denied`]: it has left.
    async fn take_out(&self, taken: &TakenOut) -> Result<Settling, StoreError>;
    /// Ends active mandates and says so; answers those that it ended.
    async fn end_mandates(&self, ends: &MandatesEnd) -> Result<Vec<MandateId>, StoreError>;
    /// Gives a card a status and says so. False when it has it, or is removed: that is for good.
    async fn set_card_status(&self, card: &CardId, standing: &CardStanding) -> Result<bool, StoreError>;
    /// The same, if it stands in one of `from` in that moment. False, and nothing changed, when it does not.
    async fn move_card_status(
        &self,
        card: &CardId,
        from: &[CardStatus],
        standing: &CardStanding,
    ) -> Result<bool, StoreError>;
    /// Cards in one of these statuses whose last valid month is before a month (`YYYYMM`), with that month.
    async fn cards_valid_before(
        &self,
        month: &str,
        from: &[CardStatus],
        limit: u32,
    ) -> Result<Vec<(CardId, Expiry)>, StoreError>;
    /// How a card came to its status, oldest first.
    async fn card_statuses(&self, card: &CardId) -> Result<Vec<CardStanding>, StoreError>;
    /// What a consumer agreed to.
    async fn consent(&self, id: &ConsentId) -> Result<Option<Consent>, StoreError>;
    /// A wallet's cards by index, without those that were removed.
    async fn cards_of_wallet(&self, merchant: &MerchantId, wallet: &WalletId) -> Result<Vec<Card>, StoreError>;
    /// A stream's facts after `after`, in order.
    async fn events(&self, stream: &Stream, after: i64, limit: u32) -> Result<Vec<Event>, StoreError>;

    /// True when the engine answers a write.
    async fn ready(&self) -> Result<(), StoreError>;
}

//! What the rules need of the outside world.

use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;

use crate::acquiring::{AuthorisationRequest, Exchange, FollowUpRequest};
use crate::agreement::Agreement;
use crate::authentication::{Answer, Authentication};
use crate::brand::Brand;
use crate::browser::Browser;
use crate::card::Pan;
use crate::consent::Consent;
use crate::event::{Event, NewEvent, Stream};
use crate::expiry::Expiry;
use crate::ids::{
    AuthenticationId, CardId, ContractId, MandateId, MerchantId, OperationId, PayId, PosId, RecordId, SessionId,
};
use crate::mandate::Mandate;
use crate::merchant::{ApiKey, Contract, Merchant, PointOfSale};
use crate::money::Money;
use crate::operation::Operation;
use crate::payment::{Payment, PaymentChange};
use crate::scheme_reference::{Role, SchemeReference};
use crate::secret::SecretText;
use crate::session::Session;
use crate::wallet::{Card, Fingerprint, SealedCard};

/// Time that never jumps: since the process started.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Monotonic(pub Duration);

/// The time, wall and monotonic.
pub trait Clock: Send + Sync {
    /// What the wall says; the sandbox can move it.
    fn now(&self) -> Timestamp;
    /// Never moves but forward.
    fn monotonic(&self) -> Monotonic;
}

/// Where chance comes from; good enough for keys and tokens.
pub trait Entropy: Send + Sync {
    /// Fills `bytes` with unpredictable values.
    fn fill(&self, bytes: &mut [u8]);

    /// A `UUIDv7` in its usual text form.
    fn uuid(&self) -> String;

    /// Sixteen unpredictable bytes.
    fn bytes16(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        bytes
    }
}

/// What went wrong in the vault. The text is for the log.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// A record does not open: swapped, altered or its key erased.
    #[error("record {0} does not open")]
    Damaged(RecordId),
    /// The key store cannot be used now.
    #[error("key store: {0}")]
    Unavailable(String),
}

/// What a sealed record says.
#[derive(Debug)]
pub struct OpenedCard {
    /// The number.
    pub pan: Pan,
    /// Its last valid month.
    pub expiry: Expiry,
}

/// Keys and what is done with them. Record keys live in a store of their own.
#[async_trait]
pub trait Vault: Send + Sync {
    /// Seals a number under a fresh record key, which is durable when this returns.
    async fn seal(
        &self,
        id: &RecordId,
        merchant: &MerchantId,
        pan: &Pan,
        expiry: Expiry,
        now: Timestamp,
    ) -> Result<SealedCard, VaultError>;

    /// Opens a sealed number, bound to its row and merchant.
    async fn open(&self, merchant: &MerchantId, sealed: &SealedCard) -> Result<OpenedCard, VaultError>;

    /// Destroys a record key; the number can never be opened again.
    async fn erase(&self, id: &RecordId) -> Result<(), VaultError>;

    /// Record keys made before `before`, oldest first, at most `limit`, with a name greater than `after`.
    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, VaultError>;

    /// Keyed hash that finds the same card of the same merchant again.
    fn fingerprint(&self, merchant: &MerchantId, pan: &Pan) -> Fingerprint;

    /// A capability token: 256 bits in lower-case base32, derived from a key, a purpose and a subject, so that it can be handed out again without being stored.
    fn token(&self, purpose: &str, subject: &str) -> SecretText;

    /// Keyed hash (HMAC-SHA-256) of `parts` under a purpose of its own; parts are length-prefixed.
    fn keyed_hash(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32];

    /// SHA-256.
    fn hash(&self, bytes: &[u8]) -> [u8; 32];
}

/// The bank side of money.
#[async_trait]
pub trait Acquirer: Send + Sync {
    /// Asks for an authorisation, once. Never sends past the deadline and never sends again.
    async fn authorise(&self, request: AuthorisationRequest<'_>) -> Exchange;

    /// Gives a hold back. `repeat`: it was sent before.
    async fn reverse(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange;

    /// Takes what is held. `repeat`: it was sent before.
    async fn capture(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange;
}

/// What a directory server says about the range a card is in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardRange {
    /// The protocol version to use: the highest that all three sides speak.
    pub version: String,
    /// Where the bank's device check runs.
    pub method_url: Option<String>,
}

/// Whether the bank's device check (3DS method) ran: `threeDSCompInd`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MethodCompletion {
    /// It called back in time.
    Completed,
    /// The range has one, and it did not call back or could not run.
    NotCompleted,
    /// The range has none.
    Unavailable,
}

/// A request for a challenge.
#[derive(Debug)]
pub struct AuthenticationRequest<'a> {
    /// The run.
    pub authentication: &'a Authentication,
    /// The shop's wire data.
    pub contract: &'a Contract,
    /// Country, site.
    pub pos: &'a PointOfSale,
    /// What is agreed: decides the indicators.
    pub agreement: &'a Agreement,
    /// The card.
    pub pan: Pan,
    /// Its last valid month.
    pub expiry: Expiry,
    /// The name on it.
    pub holder: &'a str,
    /// The consumer's browser.
    pub browser: &'a Browser,
    /// Whether the device check ran.
    pub completion: MethodCompletion,
    /// Where the bank sends the browser afterwards.
    pub notification_url: &'a str,
    /// UTC now.
    pub now: Timestamp,
}

/// The bank side of knowing the consumer.
#[async_trait]
pub trait Authenticator: Send + Sync {
    /// The card's range with a brand's directory server, or `None`: not enrolled.
    fn range(&self, brand: Brand, pan: &Pan) -> Option<CardRange>;

    /// Asks the directory server. `Err`: no valid answer; the text is for the log.
    async fn authenticate(&self, request: AuthenticationRequest<'_>) -> Result<Answer, String>;
}

/// What went wrong in the store. The text is for the log.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine cannot be used now, or refused.
    #[error("store: {0}")]
    Engine(String),
    /// A row says what it never should.
    #[error("store: row of {0} cannot be read: {1}")]
    Row(&'static str, String),
    /// Something with that name exists.
    #[error("{0} exists already")]
    Exists(String),
}

/// Whether a compare-and-set found what it expected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use]
pub enum Moved<T = ()> {
    /// It did, and everything is durable.
    Done(T),
    /// Somebody else was first; nothing was changed.
    Stale,
}

/// A merchant's claim that a call is made at most once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IdempotencyClaim {
    /// The merchant's key.
    pub key: String,
    /// Keyed hash of route and body, card data removed.
    pub fingerprint: [u8; 32],
}

/// A session to be opened, all or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewSession {
    /// The visit.
    pub session: Session,
    /// Its payment.
    pub payment: Payment,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
    /// A used `transId` is fine.
    pub repeats_trans_id: bool,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// How opening ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Opened {
    /// It is open.
    New,
    /// The same key and body came before: that session answers.
    Replayed(SessionId),
    /// The same key came with another body.
    KeyReused,
    /// The `transId` was used.
    TransIdUsed,
}

/// A card typed and agreed to.
#[derive(Clone, Debug)]
pub struct CardEntry {
    /// The session as moved.
    pub session: Session,
    /// The version it moves from.
    pub expected: i64,
    /// The sealed number, pending.
    pub sealed: SealedCard,
    /// What was agreed to.
    pub consent: Consent,
    /// The 3-D Secure run.
    pub authentication: Authentication,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// A plain move of a session, with what goes with it.
#[derive(Clone, Debug)]
pub struct SessionMove {
    /// The session as moved.
    pub session: Session,
    /// The version it moves from.
    pub expected: i64,
    /// The 3-D Secure run, when it changed or is new.
    pub authentication: Option<Authentication>,
    /// What changes on the payment.
    pub payment: Option<PaymentChange>,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// An operation's outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settlement {
    /// As settled; its `fence` must still be the stored one.
    pub operation: Operation,
    /// References that came with it.
    pub references: Vec<SchemeReference>,
}

/// The outcome of an authorisation that was not accepted.
#[derive(Clone, Debug)]
pub struct RefusedAuthorisation {
    /// Session, payment, facts.
    pub session: SessionMove,
    /// The authorisation, settled.
    pub settlement: Settlement,
    /// The reversal, when something may be held.
    pub follow_up: Option<Operation>,
}

/// An accepted authorisation: the pending card becomes a stored one, all or nothing.
#[derive(Clone, Debug)]
pub struct Acceptance {
    /// Session, payment, facts about the payment.
    pub session: SessionMove,
    /// The authorisation, settled.
    pub settlement: Settlement,
    /// Reversal or capture; none for a zero amount.
    pub follow_up: Option<Operation>,
    /// The card as it will be if it is new to the wallet; index 0: the store gives the next. If the wallet holds the same fingerprint and brand, the store adds a version to that card and keeps its index and PCN.
    pub card: Card,
    /// The mandate; `card_id` is set by the store to the card in force.
    pub mandate: Mandate,
    /// Its roots.
    pub roots: Vec<SchemeReference>,
    /// Facts about the wallet.
    pub wallet_events: Vec<NewEvent>,
}

/// A follow-up's outcome, or its next attempt.
#[derive(Clone, Debug)]
pub struct FollowUpOutcome {
    /// The operation; settled, or still intended with a later due time.
    pub settlement: Settlement,
    /// The session's move, when it waited for this.
    pub session: Option<SessionMove>,
    /// What changes on the payment otherwise.
    pub payment: Option<PaymentChange>,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// Everything a merchant may read about a payment.
#[derive(Clone, Debug)]
pub struct PaymentView {
    /// The payment.
    pub payment: Payment,
    /// Its visit.
    pub session: Session,
    /// The stored card, once accepted.
    pub card: Option<Card>,
    /// The mandate's roots, once accepted.
    pub roots: Vec<SchemeReference>,
    /// The 3-D Secure run of the last attempt.
    pub authentication: Option<Authentication>,
    /// The authorisation of the last attempt.
    pub authorisation: Option<Operation>,
}

/// A row of the BIN table: numbers whose first digits lie between `low` and `high`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BinRange {
    /// First digits, as many as the range is precise: `49720212`.
    pub low: String,
    /// Last of the range, as many digits as `low`.
    pub high: String,
    /// Networks on the card, national first.
    pub brands: Vec<Brand>,
}

/// Everything durable. Each method is one business transaction: when it returns, it is on disk.
#[async_trait]
pub trait Store: Send + Sync {
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
    /// The session a capability URL names.
    async fn session_by_link(&self, link_hash: &[u8; 32]) -> Result<Option<Session>, StoreError>;
    /// A pending card with consent and authentication.
    async fn enter_card(&self, entry: &CardEntry) -> Result<Moved, StoreError>;
    /// A plain move.
    async fn move_session(&self, change: &SessionMove) -> Result<Moved, StoreError>;
    /// One 3-D Secure run.
    async fn authentication(&self, id: &AuthenticationId) -> Result<Option<Authentication>, StoreError>;
    /// A sealed number.
    async fn sealed_card(&self, id: &RecordId) -> Result<Option<SealedCard>, StoreError>;

    /// Writes an authorisation down and moves the session; answers the operation with its STAN.
    async fn intend(&self, change: &SessionMove, operation: &Operation) -> Result<Moved<Operation>, StoreError>;
    /// Stores an accepted authorisation; answers the follow-up with its STAN.
    async fn accept(&self, acceptance: &Acceptance) -> Result<Moved<Option<Operation>>, StoreError>;
    /// Stores a refused or unknown one; answers the follow-up with its STAN.
    async fn refuse(&self, refused: &RefusedAuthorisation) -> Result<Moved<Option<Operation>>, StoreError>;
    /// Stores what became of a reversal or capture.
    async fn settle_follow_up(&self, outcome: &FollowUpOutcome) -> Result<Moved, StoreError>;
    /// One operation.
    async fn operation(&self, id: &OperationId) -> Result<Option<Operation>, StoreError>;
    /// References recorded with an operation.
    async fn operation_references(&self, id: &OperationId) -> Result<Vec<SchemeReference>, StoreError>;
    /// Authorisations still intended that were intended before `before`.
    async fn stuck_authorisations(&self, before: Timestamp, limit: u32) -> Result<Vec<Operation>, StoreError>;
    /// Claims reversals and captures that are due: each gets a new fence and `lease_until` as due time.
    async fn claim_follow_ups(
        &self,
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<Operation>, StoreError>;
    /// Reversals not acknowledged that were intended before `before`: how many.
    async fn open_reversals(&self, before: Timestamp) -> Result<u64, StoreError>;

    /// Sessions whose time is up.
    async fn sessions_over(&self, now: Timestamp, limit: u32) -> Result<Vec<Session>, StoreError>;
    /// Sessions that stand authenticated since before `before`.
    async fn sessions_authenticated(&self, before: Timestamp, limit: u32) -> Result<Vec<Session>, StoreError>;
    /// Sealed numbers that belong to no card and no live attempt, all their operations settled.
    async fn shreddable(&self, limit: u32) -> Result<Vec<RecordId>, StoreError>;
    /// Deletes a sealed number, unless a card or a live attempt has it.
    async fn shred(&self, id: &RecordId) -> Result<(), StoreError>;
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
    /// A mandate with its references.
    async fn mandate(&self, id: &MandateId) -> Result<Option<(Mandate, Vec<(SchemeReference, Role)>)>, StoreError>;
    /// A stream's facts after `after`, in order.
    async fn events(&self, stream: &Stream, after: i64, limit: u32) -> Result<Vec<Event>, StoreError>;

    /// True when the engine answers a write.
    async fn ready(&self) -> Result<(), StoreError>;
}

/// What a use case could not do. The text is for the log; what people are told is the surface's to say.
#[derive(Debug, thiserror::Error)]
pub enum PortError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Something that was there is gone: a contract, a record.
    #[error("{0} is missing")]
    Missing(&'static str),
}

/// The amount that the bank's challenge shows.
pub fn authenticated_amount(now: Money, agreement: &Agreement, contract: &Contract) -> Money {
    use crate::merchant::AuthenticatedAmount;
    match (contract.authenticated_amount, agreement.amount) {
        (AuthenticatedAmount::Instalment, Some(instalment))
            if instalment.currency == now.currency && instalment.minor > now.minor =>
        {
            instalment
        }
        _ => now,
    }
}

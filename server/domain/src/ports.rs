//! What the rules need of the outside world.

mod aliases;
pub mod backlog;
mod card_updates;
mod cases;
mod changes;
mod custody;
mod guard;
mod integrity;
mod mails;
mod outbox;
mod schedules;
mod shown_pages;
mod smartbill;
mod store;
mod themes;
mod wallets;

use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;

use crate::acquiring::{AuthorisationRequest, Exchange, FollowUpRequest};
use crate::agreement::Agreement;
use crate::authentication::{Answer, Authentication};
use crate::brand::Brand;
use crate::browser::Browser;
use crate::card::Pan;
use crate::expiry::Expiry;
use crate::ids::{MerchantId, RecordId};
use crate::keys::KeyStanding;
use crate::merchant::{Contract, PointOfSale};
use crate::money::Money;
use crate::secret::SecretText;
use crate::wallet::{Fingerprint, SealedCard};

pub use aliases::{
    AliasFileState, Aliases, Arrival, ArrivalState, FiledDecision, FiledPayment, NewArrival, NewsApplied, NewsChunk,
    OutFile, ResultsChunk, ToAnnounce,
};
pub use backlog::Backlog;
pub use card_updates::CardUpdates;
pub use cases::{CaseFilter, Cases, Reconciled};
pub use changes::{
    Acceptance, BinRange, CardEntry, CardStanding, ChargeSettlement, Charged, Claimed, FollowUpOutcome,
    IdempotencyClaim, InstalmentClaim, MandatesEnd, Moved, NewCharge, NewFiled, NewSession, NewSettlement, NoRoom,
    Opened, Pace, PaymentView, RefusedAuthorisation, SessionMove, Settlement, Settling, StoreError, TakenOut, Visited,
};
pub use custody::{Census, Custody, Erasure, KeptNumber, KeptVersion, Refingerprint};
pub use guard::Guard;
pub use integrity::Integrity;
pub use mails::{Mailer, Mails};
pub use outbox::Outbox;
pub use schedules::{InstalmentOutcome, NewSchedule, ScheduleChange, ScheduleFilter, ScheduleMade, Schedules};
pub use shown_pages::ShownPages;
pub use smartbill::{AliasFiles, FileReader, FileWriter, PaymentWriter};
pub use store::Store;
pub use themes::{Publication, Switch, Themes};
pub use wallets::{
    CardRemoval, DefaultChoice, NewWalletSession, Removal, Told, WalletSessionMade, WalletVisited, Wallets,
};

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
    async fn erase(&self, id: &RecordId, now: Timestamp) -> Result<(), VaultError>;

    /// Where record keys stand, in the order asked for.
    async fn standings(&self, ids: &[RecordId]) -> Result<Vec<KeyStanding>, VaultError>;

    /// Record keys made before `before`, oldest first, at most `limit`, with a name greater than `after`.
    async fn keys_before(
        &self,
        before: Timestamp,
        after: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<RecordId>, VaultError>;

    /// Keyed hash that finds the same card of the same merchant again.
    fn fingerprint(&self, merchant: &MerchantId, pan: &Pan) -> Fingerprint;

    /// What the same card was found by under another key, while fingerprint keys are being exchanged.
    fn other_fingerprint(&self, merchant: &MerchantId, pan: &Pan) -> Option<Fingerprint>;

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

    /// Gives back what was taken. `repeat`: it was sent before, and must be done once however often it is said.
    async fn refund(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange;
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

/// What a use case could not do. The text is for the log; what people are told is the surface's to say.
#[derive(Debug, thiserror::Error)]
pub enum PortError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Nobody answered a question that will be asked again.
    #[error("{0}")]
    Unanswered(String),
    /// Something that was there is gone: a contract, a record.
    #[error("{0} is missing")]
    Missing(&'static str),
}

impl PortError {
    /// Whether the same may go well a moment later.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Store(StoreError::Busy(_)) | Self::Vault(VaultError::Unavailable(_)) | Self::Unanswered(_))
    }
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

//! The store's side of aliases at American Express.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::{ChargeSettlement, Moved, StoreError};
use crate::card_update::CardChange;
use crate::case::NewCase;
use crate::event::NewEvent;
use crate::ids::{CardId, MerchantId, OperationId, PayId, WalletId};
use crate::money::Money;
use crate::smartbill::alias::Alias;
use crate::smartbill::file::{Kind, OutKind, PaymentLine, Spooled};
use crate::smartbill::record::{AliasRecord, AliasStep, Announce};
use crate::smartbill::status::AliasStatus;
use crate::wallet::SealedCard;

/// A file that we send, while it is under way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AliasFileState {
    /// Its lines are claimed.
    Building,
    /// It lies in the spool, recorded.
    Built,
}

/// A file to be sent, claimed by one worker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutFile {
    /// The merchant's number at American Express.
    pub merchant_number: String,
    /// Its own, without gaps.
    pub sequence: u32,
    /// What it is.
    pub kind: OutKind,
    /// How far it is.
    pub state: AliasFileState,
    /// When its lines were claimed: what its head says.
    pub begun_at: Timestamp,
    /// Once it is built.
    pub name: Option<String>,
    /// Grows with every claim.
    pub fence: i64,
}

/// A line to be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ToAnnounce {
    /// The card.
    pub card_id: CardId,
    /// Whose.
    pub merchant_id: MerchantId,
    /// Its alias.
    pub alias: Alias,
    /// What is said of it.
    pub announce: Announce,
    /// The number in force; none when it was erased.
    pub sealed: Option<SealedCard>,
}

/// How far a file that came is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ArrivalState {
    /// It was found sound, and is being applied.
    Applying,
    /// All of it is applied.
    Applied,
    /// Nothing of it ever will be.
    Refused,
}

/// A file that came and may be applied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewArrival {
    /// SHA-256 of its bytes.
    pub digest: [u8; 32],
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The merchant's number that it is about.
    pub merchant_number: String,
    /// Its own, without gaps.
    pub sequence: u32,
}

/// A file that came, as kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arrival {
    /// SHA-256 of its bytes.
    pub digest: [u8; 32],
    /// The name under which it came first.
    pub name: String,
    /// Empty for one that was refused.
    pub merchant_number: String,
    /// 0 for one that was refused.
    pub sequence: u32,
    /// How far it is.
    pub state: ArrivalState,
    /// The last line that was applied.
    pub applied: u64,
    /// It was put aside.
    pub is_closed: bool,
    /// Grows with every claim.
    pub fence: i64,
}

/// A part of a file, all or nothing.
#[derive(Clone, Debug)]
pub struct NewsChunk {
    /// The file.
    pub digest: [u8; 32],
    /// As claimed.
    pub fence: i64,
    /// The last line that was applied before.
    pub from: u64,
    /// The last of these.
    pub to: u64,
    /// Nothing comes after them.
    pub last: bool,
    /// The file is its worker's until then.
    pub lease_until: Timestamp,
    /// They, in their order.
    pub lines: Vec<NewsApplied>,
    /// When.
    pub at: Timestamp,
}

/// A payment given for a file, as kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FiledPayment {
    /// The merchant's number in whose files it stands.
    pub merchant_number: String,
    /// The file that it left in, or is about to.
    pub file: Option<u32>,
    /// Its name in files.
    pub reference: String,
    /// Whose.
    pub alias: Alias,
    /// Whose shop's.
    pub merchant_id: MerchantId,
    /// The payment.
    pub pay_id: PayId,
    /// Its authorisation.
    pub operation_id: OperationId,
    /// Its capture.
    pub capture_id: OperationId,
    /// How much.
    pub amount: Money,
    /// It stands in a file that is built, and is not answered. The file may have left: whoever delivers it records that
    /// afterwards, and may die in between.
    pub is_awaited: bool,
    /// A person said what became of it: whether it is paid.
    pub by_hand: Option<bool>,
}

/// What a person says of a payment that left and was not answered.
#[derive(Clone, Debug)]
pub struct FiledDecision {
    /// What becomes of the payment.
    pub settled: ChargeSettlement,
    /// Their words.
    pub words: String,
    /// When.
    pub at: Timestamp,
}

/// A part of a result file, all or nothing.
#[derive(Clone, Debug)]
pub struct ResultsChunk {
    /// The file.
    pub digest: [u8; 32],
    /// As claimed.
    pub fence: i64,
    /// The last line that was applied before.
    pub from: u64,
    /// The last of these.
    pub to: u64,
    /// Nothing comes after them.
    pub last: bool,
    /// The file is its worker's until then.
    pub lease_until: Timestamp,
    /// What becomes of the payments, in their order.
    pub settled: Vec<ChargeSettlement>,
    /// When.
    pub at: Timestamp,
}

/// What a line changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewsApplied {
    /// The card of its alias.
    pub card_id: CardId,
    /// How the alias stood.
    pub expected: AliasStatus,
    /// How it stands from then on, from where and why; kept whether or not it changes.
    pub step: AliasStep,
    /// The code of a refusal or cancellation.
    pub code: Option<String>,
    /// What was announced is answered.
    pub answers: bool,
    /// The answer is a refusal of what a newer announcement has overtaken: that one is answered on its own.
    pub overtaken: bool,
    /// What changes on the card.
    pub change: Option<CardChange>,
    /// Every agreement in force on the card ends.
    pub ends: bool,
    /// The rest of the wallet is switched off, its schedules held: always (true), or when all its cards have aliases.
    pub disables: Option<bool>,
    /// Facts about the wallet.
    pub events: Vec<NewEvent>,
}

/// Aliases and the files about them. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Aliases: Send + Sync {
    /// The alias of a card, if it has one.
    async fn alias(&self, card: &CardId) -> Result<Option<AliasRecord>, StoreError>;
    /// How it came to its status, oldest first.
    async fn alias_steps(&self, card: &CardId) -> Result<Vec<AliasStep>, StoreError>;
    /// Whether a wallet has room for the alias of one more card, or for that of the card `index`.
    async fn alias_room(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        merchant_number: &str,
        index: Option<u32>,
    ) -> Result<bool, StoreError>;

    /// Claims a file that is due, or begins one for a merchant number that has had something to announce since
    /// `gathered_before`, or payments that leave by `now`: its lines, at most `lines_max`, are claimed with it. One per merchant number is under way.
    async fn next_alias_file(
        &self,
        now: Timestamp,
        gathered_before: Timestamp,
        lease_until: Timestamp,
        lines_max: u32,
    ) -> Result<Option<OutFile>, StoreError>;
    /// Since when something waits to be announced.
    async fn oldest_announcement(&self) -> Result<Option<Timestamp>, StoreError>;
    /// The lines of a file after the alias `after`, by alias, at most `limit`.
    async fn announced_aliases(&self, file: &OutFile, after: &str, limit: usize)
    -> Result<Vec<ToAnnounce>, StoreError>;
    /// The payments of a file after the reference `after`, by reference, at most `limit`.
    async fn filed_lines(&self, file: &OutFile, after: &str, limit: usize) -> Result<Vec<PaymentLine>, StoreError>;
    /// When the next payment that waits leaves.
    async fn next_departure(&self) -> Result<Option<Timestamp>, StoreError>;
    /// Keeps a file for its worker. `Stale`: another has it.
    async fn extend_alias_file(&self, file: &OutFile, lease_until: Timestamp) -> Result<Moved, StoreError>;
    /// A file lies in the spool, without the lines of `left_out`.
    async fn alias_file_built(
        &self,
        file: &OutFile,
        spooled: &Spooled,
        left_out: &[CardId],
        lease_until: Timestamp,
    ) -> Result<Moved, StoreError>;
    /// A file was delivered: its answers are awaited from now on.
    async fn alias_file_sent(&self, file: &OutFile, now: Timestamp) -> Result<Moved, StoreError>;
    /// Files sent before `before` (with payments: `results_before`) that are not answered whole: merchant number, number,
    /// and how many lines.
    async fn unanswered_alias_files(
        &self,
        before: Timestamp,
        results_before: Timestamp,
    ) -> Result<Vec<(String, u32, u64)>, StoreError>;
    /// Files begun before `before` that were not sent: merchant number and number.
    async fn unsent_alias_files(&self, before: Timestamp) -> Result<Vec<(String, u32)>, StoreError>;
    /// Closes cases of unanswered files that were answered since, and of unsent ones that were sent; answers how many.
    async fn close_answered_cases(&self, now: Timestamp) -> Result<u32, StoreError>;

    /// A file that came, by its bytes.
    async fn alias_arrival(&self, digest: &[u8; 32]) -> Result<Option<Arrival>, StoreError>;
    /// The number of the file that is to come next; none for a merchant number without aliases.
    async fn expected_alias_file(&self, merchant_number: &str) -> Result<Option<u32>, StoreError>;
    /// Aliases by name; those that there are not are left out.
    async fn aliases_named(&self, merchant_number: &str, names: &[Alias]) -> Result<Vec<AliasRecord>, StoreError>;
    /// Takes a file to apply it, or takes it over when its worker's time is up. `Stale`: another has it, or
    /// is still at the one before it.
    async fn take_alias_arrival(
        &self,
        new: &NewArrival,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Moved<Arrival>, StoreError>;
    /// Applies a part. `Stale`: another worker has the file, or an alias or card is not as it was read.
    async fn apply_alias_news(&self, chunk: &NewsChunk) -> Result<Moved, StoreError>;
    /// Payments of a merchant number by their names in files; those that there are not are left out.
    async fn filed_payments(
        &self,
        merchant_number: &str,
        references: &[String],
    ) -> Result<Vec<FiledPayment>, StoreError>;
    /// A payment that was given for a file.
    async fn filed_payment(&self, pay_id: &PayId) -> Result<Option<FiledPayment>, StoreError>;
    /// Payments that left and are not answered, after the payment `after`, at most `limit`.
    async fn awaited_payments(&self, after: &str, limit: u32) -> Result<Vec<FiledPayment>, StoreError>;
    /// Settles a payment that left and is not answered. `Stale`: it is settled, or has not left.
    async fn decide_filed(&self, decision: &FiledDecision) -> Result<Moved, StoreError>;
    /// Settles the payments of a part, once. `Stale`: another worker has the file, or a payment is settled.
    async fn apply_results(&self, chunk: &ResultsChunk) -> Result<Moved, StoreError>;
    /// Remembers that a file is not applied, and opens its case. False, and no case: it was known before.
    async fn refuse_alias_arrival(
        &self,
        digest: &[u8; 32],
        name: &str,
        case: &NewCase,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
    /// A file that came was put aside.
    async fn alias_arrival_closed(&self, digest: &[u8; 32], now: Timestamp) -> Result<(), StoreError>;
    /// Names of files that were done with before `before`, sent ones and others, at most `limit`.
    async fn old_alias_files(&self, before: Timestamp, limit: u32) -> Result<Vec<String>, StoreError>;
    /// A file was destroyed.
    async fn alias_file_shredded(&self, name: &str) -> Result<(), StoreError>;
}

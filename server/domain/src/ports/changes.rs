//! What is asked of the store: each struct is one business transaction, all or nothing.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::authentication::Authentication;
use crate::brand::Brand;
use crate::consent::Consent;
use crate::contact::Contact;
use crate::event::NewEvent;
use crate::guard::Trial;
use crate::ids::{CardId, MandateId, OperationId, PayId, ScheduleId, SessionId, WalletSessionId};
use crate::instalment::Instalment;
use crate::mandate::{Mandate, MandateEnd};
use crate::merchant::PointOfSale;
use crate::operation::Operation;
use crate::payment::{Payment, PaymentChange};
use crate::scheme_reference::SchemeReference;
use crate::session::Session;
use crate::settlement::{Denied, JournalEntry, Request};
use crate::smartbill::alias::Alias;
use crate::smartbill::record::NewAlias;
use crate::theme::Theme;
use crate::wallet::{Card, CardStatus, SealedCard};

/// What went wrong in the store. The text is for the log.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine refused.
    #[error("store: {0}")]
    Engine(String),
    /// The engine could not be reached, or did not come to it in time. What was to be written may have been.
    #[error("store, for now: {0}")]
    Busy(String),
    /// A row says what it never should.
    #[error("store: row of {0} cannot be read: {1}")]
    Row(&'static str, String),
    /// Something with that name exists.
    #[error("{0} exists already")]
    Exists(String),
    /// There is no place left for it.
    #[error("{0} is full")]
    Full(&'static str),
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

/// What an idempotent call made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Claimed {
    /// A visit to the page.
    Session(SessionId),
    /// A payment without a visit.
    Payment(PayId),
    /// A capture, refund or reversal.
    Operation(OperationId),
    /// A schedule.
    Schedule(ScheduleId),
    /// A visit to the wallet page.
    WalletSession(WalletSessionId),
}

/// A session to be opened, all or nothing. One that comes from the wallet page counts against that page's
/// [`crate::wallet_session::ENROLMENTS_MAX`].
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
    /// What the rhythm of the mandate it rests on allows.
    pub pace: Option<Pace>,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// How opening ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Opened {
    /// It is open.
    New,
    /// The same key and body came before: what it made answers.
    Replayed(Claimed),
    /// The same key came with another body.
    KeyReused,
    /// The `transId` was used.
    TransIdUsed,
    /// It would charge under a mandate that has come to its end meanwhile.
    NoRoom(NoRoom),
    /// The wallet page it comes from has opened enough.
    TooMany,
}

/// A card typed and agreed to.
#[derive(Clone, Debug)]
pub struct CardEntry {
    /// The session as moved.
    pub session: Session,
    /// The version it moves from.
    pub expected: i64,
    /// The sealed number, pending; none when the visit charges a stored card.
    pub sealed: Option<SealedCard>,
    /// What was agreed to.
    pub consent: Consent,
    /// The 3-D Secure run.
    pub authentication: Authentication,
    /// What the guard counts; none for addresses that are not counted.
    pub trial: Option<Trial>,
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
    /// Mandates that the answer ends; the store adds their facts.
    pub ends: Option<MandatesEnd>,
    /// The stored card's new status; the store adds its fact.
    pub card: Option<(CardId, CardStanding)>,
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
    /// The card, when the visit founds a mandate, as it will be if it is new to the wallet; index 0: the store gives the next. If the wallet holds the same fingerprint and brand, the store adds a version to that card and keeps its index and PCN.
    pub card: Option<Card>,
    /// The card gets an alias at American Express, unless it has one; its index is one that an alias can carry. A card
    /// for which there is none is not stored: [`StoreError::Full`].
    pub alias: Option<NewAlias>,
    /// The mandate, when it founds one; none when the card takes the place of another, which is then the card that gets
    /// the version ([`Session::renewed_card`]). `card_id` is set by the store to the card in force.
    pub mandate: Option<Mandate>,
    /// The mandate that the new one replaces.
    pub replaces: Option<MandateId>,
    /// Where the wallet's consumer is written to from now on; none: as before.
    pub contact: Option<Contact>,
    /// Its roots.
    pub roots: Vec<SchemeReference>,
    /// Instalments that were refused for want of the card that takes the place of another, as they are to be charged
    /// again.
    pub revived: Vec<Instalment>,
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
    /// The end of a payment without a session that waited for this. Everything else that changes on the payment
    /// follows from its journal, inside the transaction: [`crate::settlement::rules::after`].
    pub payment: Option<PaymentChange>,
    /// Facts.
    pub events: Vec<NewEvent>,
    /// The reversal to intend if the rest of the hold is to be given back; its amount is set by the rules.
    pub spare: Option<Operation>,
    /// Now.
    pub at: Timestamp,
}

/// A capture, refund or reversal to be intended, if the payment's journal allows it.
#[derive(Clone, Debug)]
pub struct NewSettlement {
    /// What is to be asked of the acquirer; names merchant and payment. The amount of one without a request is set by
    /// the rules.
    pub operation: Operation,
    /// What the merchant said; none when it comes from us.
    pub request: Option<Request>,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// How intending a capture, refund or reversal ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Settling {
    /// It is journalled, with its STAN.
    Intended(Box<Operation>),
    /// The same key and body came before: what it made answers.
    Replayed(Claimed),
    /// The same key came with another body.
    KeyReused,
    /// The merchant has no such payment.
    NoPayment,
    /// Refused; nothing was changed.
    Denied(Denied),
}

/// A merchant-initiated payment about to be sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewCharge {
    /// The payment; it has no session and rests on a mandate.
    pub payment: Payment,
    /// Its authorisation.
    pub operation: Operation,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
    /// A used `transId` is fine.
    pub repeats_trans_id: bool,
    /// What the rhythm of its mandate allows.
    pub pace: Option<Pace>,
    /// It leaves in a file of the alias platform.
    pub filed: Option<NewFiled>,
    /// The instalment that it charges: still under this claim, or nothing is stored.
    pub instalment: Option<InstalmentClaim>,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// How a payment leaves in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewFiled {
    /// What takes the amount when the file's result accepts it.
    pub capture: Operation,
    /// Whose.
    pub alias: Alias,
    /// The merchant's number at American Express, in whose file it leaves.
    pub merchant_number: String,
    /// What the consumer reads on the statement.
    pub descriptor: String,
    /// With the first file after that.
    pub leaves_at: Timestamp,
}

/// A payment is taken back before its file is begun.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TakenOut {
    /// What the merchant asked for, done: it names the payment.
    pub reversal: Operation,
    /// What the merchant said.
    pub request: Request,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
    /// What changes on the payment.
    pub payment: PaymentChange,
    /// Facts.
    pub events: Vec<NewEvent>,
}

/// A worker's claim of an instalment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InstalmentClaim {
    /// Of which schedule.
    pub schedule_id: ScheduleId,
    /// Which one.
    pub rank: u32,
    /// As it was claimed.
    pub fence: i64,
}

/// How many payments the rhythm of an agreement allows up to today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pace {
    /// At most so many, the new one included.
    pub most: u32,
    /// The payment that founded the mandate is one of them, unless it made another's good.
    pub counts_first: bool,
    /// From this day on there may be one more.
    pub next: Date,
}

/// How the intent of a charge ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Charged {
    /// It is intended: send it. The operation has its STAN.
    New(Box<Operation>),
    /// The same key and body came before.
    Replayed(Claimed),
    /// The same key came with another body.
    KeyReused,
    /// The `transId` was used.
    TransIdUsed,
    /// A payment of that id exists: it is the answer.
    Exists,
    /// Its mandate has come to its end meanwhile.
    NoRoom(NoRoom),
    /// The instalment is another worker's by now, or was decided upon.
    Overtaken,
}

/// Why no other payment may rest on a mandate, found out where the payment is stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoRoom {
    /// It was ended or replaced.
    MandateEnded,
    /// Every charge agreed on was made, or is being made.
    CountReached(u32),
    /// The rhythm agreed on allows no other before that day.
    TooSoon(Date),
}

/// The end of a mandate, or of all active mandates of its card.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MandatesEnd {
    /// The mandate.
    pub mandate_id: MandateId,
    /// And every other active mandate of the same card.
    pub whole_card: bool,
    /// How.
    pub end: MandateEnd,
}

/// A card's new status.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardStanding {
    /// The status.
    pub status: CardStatus,
    /// Since when.
    pub at: Timestamp,
    /// Why: `issuer:41`, `merchant`, `consumer`.
    pub reason: String,
}

/// What became of a charge's authorisation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChargeSettlement {
    /// What it rests on.
    pub mandate_id: Option<MandateId>,
    /// What changes on the payment.
    pub payment: PaymentChange,
    /// The authorisation, settled. Its references are recorded as seen.
    pub settlement: Settlement,
    /// The capture of a payment that left in a file, settled with it.
    pub capture: Option<Operation>,
    /// Capture or reversal.
    pub follow_up: Option<Operation>,
    /// Mandates that the answer ends; the store adds their facts.
    pub ends: Option<MandatesEnd>,
    /// The card's new status; the store adds its fact.
    pub card: Option<CardStanding>,
    /// The issuer wants another card, since then: if this one is watched, its network is asked at once.
    pub asks_updater: Option<Timestamp>,
    /// Facts about the payment.
    pub events: Vec<NewEvent>,
}

/// What a capability URL names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visited {
    /// The session.
    pub session: Session,
    /// Its shop.
    pub pos: PointOfSale,
    /// The shop's merchant is disabled.
    pub merchant_disabled: bool,
    /// What its pages look like unless it brings a look of its own: the theme that it names, when consumers see one of that
    /// name, else the shop's default; none for the product's own look.
    pub theme: Option<Theme>,
}

/// Everything a merchant may read about a payment.
#[derive(Clone, Debug)]
pub struct PaymentView {
    /// The payment.
    pub payment: Payment,
    /// Its visit, unless the merchant initiated it.
    pub session: Option<Session>,
    /// The mandate it founded or rests on.
    pub mandate: Option<Mandate>,
    /// The stored card, once accepted.
    pub card: Option<Card>,
    /// The mandate's roots, once accepted.
    pub roots: Vec<SchemeReference>,
    /// The 3-D Secure run of the last attempt.
    pub authentication: Option<Authentication>,
    /// The authorisation of the last attempt.
    pub authorisation: Option<Operation>,
    /// Everything asked of the acquirer for it, oldest first.
    pub journal: Vec<JournalEntry>,
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

//! One thing asked of the acquirer, journalled before it is sent.
//!
//! `intended` is the only commit before the socket. An operation that is
//! `intended` past its deadline may have been sent: it is *unknown*, and
//! reversed. Reversals, captures and refunds stay `intended` until acknowledged.

use jiff::{SignedDuration, Timestamp};

use crate::brand::Brand;
use crate::ids::{ContractId, MerchantId, OperationId, PayId, RecordId, SessionId, XId};
use crate::money::Money;

/// Past this after the intent nothing may be written to the socket any more, in seconds.
pub const SEND_DEADLINE_S: u64 = 5;

/// How long the process that intends a follow-up keeps it to itself before jobs may take it, in seconds.
pub const INLINE_LEASE_S: i64 = 40;

/// DE39 of a reversal whose original the acquirer does not know.
pub(crate) const NOT_FOUND: &str = "25";

/// After so many such answers, seconds apart, nobody waits for the authorisation any more.
pub(crate) const NOT_FOUND_TIMES: u32 = 3;

/// Waits between attempts to get a reversal, capture or refund acknowledged, in seconds; the last repeats for ever.
const BACK_OFF_S: [i64; 8] = [2, 5, 15, 30, 60, 120, 300, 600];

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OperationKind {
    /// Hold an amount (0100).
    Authorisation,
    /// Give a hold back (0400, 0420).
    Reversal,
    /// Take what is held, or a part (0220).
    Capture,
    /// Give back what was taken, or a part (0200).
    Refund,
}

impl OperationKind {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Authorisation => "authorisation",
            Self::Reversal => "reversal",
            Self::Capture => "capture",
            Self::Refund => "refund",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Authorisation, Self::Reversal, Self::Capture, Self::Refund].into_iter().find(|kind| kind.code() == code)
    }
}

/// What became of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OperationState {
    /// Written down; it may have been sent.
    Intended,
    /// The acquirer said yes.
    Approved,
    /// The acquirer said no, or it was certainly never sent.
    Declined,
    /// Sent and not answered in time; a reversal is on its way.
    Unknown,
    /// Written down for a file: nothing is sent for it, and the file's result settles it.
    Filed,
}

impl OperationState {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Intended => "intended",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Unknown => "unknown",
            Self::Filed => "filed",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Intended, Self::Approved, Self::Declined, Self::Unknown, Self::Filed]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// An operation as journalled.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Operation {
    /// Its name.
    pub id: OperationId,
    /// Whose.
    pub merchant_id: MerchantId,
    /// The visit it belongs to; none when the merchant initiated the payment.
    pub session_id: Option<SessionId>,
    /// The payment it belongs to.
    pub pay_id: PayId,
    /// The contract it is asked under.
    pub contract_id: ContractId,
    /// What is asked.
    pub kind: OperationKind,
    /// What became of it.
    pub state: OperationState,
    /// How much.
    pub amount: Money,
    /// The network.
    pub brand: Brand,
    /// The sealed card it needs.
    pub record_id: RecordId,
    /// The authorisation that a reversal, capture or refund is about.
    pub original_id: Option<OperationId>,
    /// DE11, 1 to 999999; the store gives it out, unique per acquirer and day. 0 before that.
    pub stan: u32,
    /// When it was intended; DE7, DE12 and DE13 of an authorisation are made from it.
    pub intended_at: Timestamp,
    /// DE38, once approved.
    pub approval_code: Option<String>,
    /// DE39, once answered.
    pub response_code: Option<String>,
    /// Mastercard merchant advice code, when the answer had one.
    pub advice_code: Option<String>,
    /// How often it was sent.
    pub attempts: u32,
    /// When it is sent next, if it is not settled.
    pub due_at: Timestamp,
    /// Grows with every claim, so that a slow worker cannot settle what another has taken over.
    pub fence: i64,
}

impl Operation {
    /// DE37 of this authorisation: last digit of the year, day of the year, hour, STAN.
    pub fn retrieval_reference(&self) -> String {
        let at = self.intended_at.to_zoned(jiff::tz::TimeZone::UTC);
        format!("{}{:03}{:02}{:06}", at.year() % 10, at.day_of_year(), at.hour(), self.stan)
    }

    /// The merchant's name for it: its own, in the dialect's form (32 lower-case hexadecimal characters).
    pub fn x_id(&self) -> XId {
        XId::of(&self.id)
    }

    /// True for a capture that waits for its hour: intended to be sent later, and nobody has taken it up yet.
    pub fn waits(&self) -> bool {
        self.state == OperationState::Intended && self.attempts == 0 && self.fence == 0 && !self.is_leased()
    }

    /// True for a follow-up that the process which intended it sends itself; false for one that is to be sent later,
    /// such as the capture of a `DELAYED` payment.
    pub fn is_leased(&self) -> bool {
        self.due_at.duration_since(self.intended_at) <= SignedDuration::from_secs(INLINE_LEASE_S)
    }

    /// When to try again after attempt number `attempts`.
    pub fn next_due(attempts: u32, now: Timestamp) -> Timestamp {
        let index = usize::try_from(attempts).unwrap_or(usize::MAX).saturating_sub(1);
        let wait = BACK_OFF_S.get(index).or(BACK_OFF_S.last()).copied().unwrap_or(600);
        now.saturating_add(SignedDuration::from_secs(wait)).unwrap_or(now)
    }
}

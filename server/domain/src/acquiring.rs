//! What is said to an acquirer and what it answers, free of any wire format.

use crate::agreement::Kind;
use crate::card::{Pan, SecurityCode};
use crate::expiry::Expiry;
use crate::merchant::{Contract, PointOfSale};
use crate::money::Money;
use crate::operation::Operation;
use crate::ports::Monotonic;
use crate::scheme_reference::SchemeReference;
use crate::secret::SecretText;

/// Proof that the consumer was authenticated, as the card networks want it.
#[derive(Clone, Debug)]
pub struct Proof {
    /// Two digits.
    pub eci: String,
    /// 28 base64 characters (CAVV, AAV, AEVV).
    pub value: SecretText,
    /// `dsTransID`.
    pub ds_trans_id: String,
    /// Protocol version.
    pub version: String,
}

/// The place of a charge in its agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StoredCredential {
    /// The agreement's kind.
    pub kind: Kind,
    /// The first payment, which stores the card.
    pub initial: bool,
    /// Charged by the merchant, the consumer absent.
    pub merchant_initiated: bool,
}

/// A request to hold an amount.
#[derive(Debug)]
pub struct AuthorisationRequest<'a> {
    /// The journalled operation: names, amount, network, STAN, time.
    pub operation: &'a Operation,
    /// The shop's wire data.
    pub contract: &'a Contract,
    /// City and country.
    pub pos: &'a PointOfSale,
    /// The card.
    pub pan: Pan,
    /// Its last valid month.
    pub expiry: Expiry,
    /// Wiped as soon as the message is written to the socket. `None` only where the contract allows it.
    pub code: Option<SecurityCode>,
    /// What 3-D Secure proved.
    pub proof: Option<Proof>,
    /// Its place in the agreement.
    pub credential: StoredCredential,
    /// The agreement's roots: what chains a later charge to the first payment. Empty on the first.
    pub roots: &'a [SchemeReference],
    /// A verification: an estimate that will be given back, not a final amount.
    pub verification: bool,
    /// Past this nothing may be written to the socket.
    pub deadline: Monotonic,
}

/// A request about an earlier authorisation: give it back, take it, or refund what was taken.
#[derive(Debug)]
pub struct FollowUpRequest<'a> {
    /// The journalled reversal, capture or refund.
    pub operation: &'a Operation,
    /// The authorisation it is about.
    pub original: &'a Operation,
    /// The shop's wire data.
    pub contract: &'a Contract,
    /// City and country.
    pub pos: &'a PointOfSale,
    /// The card.
    pub pan: Pan,
    /// Its last valid month.
    pub expiry: Expiry,
    /// The original's references.
    pub references: &'a [SchemeReference],
}

/// How an exchange ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Exchange {
    /// The acquirer answered this very request.
    Answered(AcquirerAnswer),
    /// Certainly nothing was written to the socket; for the log, why.
    NotSent(String),
    /// It may have arrived; no valid answer came in time. For the log, why.
    Unanswered(String),
}

/// An answer, its echoed fields already checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AcquirerAnswer {
    /// DE39.
    pub response_code: String,
    /// DE38.
    pub approval_code: Option<String>,
    /// DE4 as answered.
    pub amount: Money,
    /// What the security-code check said: M, N, P, S, U, Y or nothing.
    pub code_result: Option<char>,
    /// References, each of its scheme's form.
    pub references: Vec<SchemeReference>,
    /// Mastercard merchant advice code.
    pub advice: Option<String>,
}

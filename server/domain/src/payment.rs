//! A payment as the merchant sees it: one name, one status, and why it failed.

use std::fmt;

use jiff::Timestamp;

use crate::ids::{MandateId, MerchantId, PayId, SessionId, WalletId, XId};
use crate::money::Money;

/// Where a payment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PaymentStatus {
    /// Not final: the consumer is still on the page, or the bank's word is open.
    Pending,
    /// Authorised; nothing captured.
    Authorised,
    /// Authorised; the capture is on its way.
    CaptureRequested,
    /// Finished: captured, or the card verified.
    Succeeded,
    /// Refused, cancelled, expired.
    Failed,
}

impl PaymentStatus {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Authorised => "authorised",
            Self::CaptureRequested => "capture_requested",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pending, Self::Authorised, Self::CaptureRequested, Self::Succeeded, Self::Failed]
            .into_iter()
            .find(|status| status.code() == code)
    }
}

/// When an authorised amount is taken (Axepta `captureMethod`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CaptureMethod {
    /// At once.
    Automatic,
    /// When the merchant says so.
    Manual,
    /// So many hours after the authorisation: 1 to 696.
    Delayed {
        /// Hours.
        hours: u32,
    },
}

impl CaptureMethod {
    /// Longest delay, in hours.
    pub const DELAY_MAX_H: u32 = 696;

    /// Where a payment stands once it is authorised.
    pub fn status_when_authorised(self) -> PaymentStatus {
        match self {
            Self::Automatic => PaymentStatus::CaptureRequested,
            Self::Manual | Self::Delayed { .. } => PaymentStatus::Authorised,
        }
    }

    /// The stored form.
    pub fn code(self) -> String {
        match self {
            Self::Automatic => "automatic".to_owned(),
            Self::Manual => "manual".to_owned(),
            Self::Delayed { hours } => format!("delayed:{hours}"),
        }
    }

    /// Reads the stored form.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split_once(':') {
            None if code == "automatic" => Some(Self::Automatic),
            None if code == "manual" => Some(Self::Manual),
            Some(("delayed", hours)) => {
                let hours = hours.parse().ok().filter(|hours| (1..=Self::DELAY_MAX_H).contains(hours))?;
                Some(Self::Delayed { hours })
            }
            _ => None,
        }
    }
}

/// Why a card, or a whole visit, was refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The issuer said no: its response code (DE39).
    Issuer(String),
    /// Approved for a part only; reversed.
    PartialApproval,
    /// Approved although the security code was wrong; reversed.
    CodeMismatch,
    /// The bank did not confirm the consumer: transaction status, and the reason when given.
    NotAuthenticated {
        /// `transStatus`: N, R, A, Y without challenge ...
        status: char,
        /// `transStatusReason`.
        reason: Option<String>,
    },
    /// The consumer pressed cancel on the bank's page.
    ChallengeCancelled,
    /// The bank waited in vain.
    ChallengeTimedOut,
    /// The bank could not be asked, or gave no usable proof.
    AuthenticationUnavailable,
    /// Too many cards were tried: nothing was sent.
    TooManyTrials,
    /// The wallet has no index left that an alias at American Express can carry.
    WalletFull,
    /// The acquirer could not be reached; nothing was sent.
    NotSent,
    /// The acquirer did not answer; what may have been held is reversed.
    NoAnswer,
    /// The consumer gave up.
    Cancelled,
    /// The stored card was removed, or the agreement it is kept for ended, before anything was charged.
    CardGone,
    /// Time was up.
    Expired,
    /// Authorised, then given back: the merchant asked for it, or nobody captured in time.
    Reversed,
}

impl Refusal {
    /// Reads the stored form written by `Display`.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, rest) = text.split_once(':').unwrap_or((text, ""));
        Some(match name {
            "issuer" => Self::Issuer(rest.to_owned()),
            "partial_approval" => Self::PartialApproval,
            "code_mismatch" => Self::CodeMismatch,
            "not_authenticated" => {
                let (status, reason) = rest.split_once(':').unwrap_or((rest, ""));
                Self::NotAuthenticated {
                    status: status.chars().next()?,
                    reason: (!reason.is_empty()).then(|| reason.to_owned()),
                }
            }
            "challenge_cancelled" => Self::ChallengeCancelled,
            "challenge_timed_out" => Self::ChallengeTimedOut,
            "authentication_unavailable" => Self::AuthenticationUnavailable,
            "too_many_trials" => Self::TooManyTrials,
            "wallet_full" => Self::WalletFull,
            "not_sent" => Self::NotSent,
            "no_answer" => Self::NoAnswer,
            "cancelled" => Self::Cancelled,
            "card_gone" => Self::CardGone,
            "expired" => Self::Expired,
            "reversed" => Self::Reversed,
            _ => return None,
        })
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Issuer(code) => write!(f, "issuer:{code}"),
            Self::PartialApproval => f.write_str("partial_approval"),
            Self::CodeMismatch => f.write_str("code_mismatch"),
            Self::NotAuthenticated { status, reason } => {
                write!(f, "not_authenticated:{status}:{}", reason.as_deref().unwrap_or_default())
            }
            Self::ChallengeCancelled => f.write_str("challenge_cancelled"),
            Self::ChallengeTimedOut => f.write_str("challenge_timed_out"),
            Self::AuthenticationUnavailable => f.write_str("authentication_unavailable"),
            Self::TooManyTrials => f.write_str("too_many_trials"),
            Self::WalletFull => f.write_str("wallet_full"),
            Self::NotSent => f.write_str("not_sent"),
            Self::NoAnswer => f.write_str("no_answer"),
            Self::Cancelled => f.write_str("cancelled"),
            Self::CardGone => f.write_str("card_gone"),
            Self::Expired => f.write_str("expired"),
            Self::Reversed => f.write_str("reversed"),
        }
    }
}

/// A payment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Payment {
    /// Its name for life.
    pub pay_id: PayId,
    /// Whose.
    pub merchant_id: MerchantId,
    /// The visit that makes it; none when the merchant initiates it.
    pub session_id: Option<SessionId>,
    /// The wallet whose card it charges.
    pub wallet_id: WalletId,
    /// When what is authorised is taken.
    pub capture: CaptureMethod,
    /// The merchant's name for it.
    pub trans_id: String,
    /// The merchant's reference up to the acquirer.
    pub ref_nr: String,
    /// The last operation as the merchant sees it.
    pub x_id: XId,
    /// What the merchant asked for; may be zero.
    pub amount: Money,
    /// Captured so far, minor units.
    pub captured_minor: i64,
    /// Refunded so far, minor units.
    pub refunded_minor: i64,
    /// Where it stands.
    pub status: PaymentStatus,
    /// Why it failed, once it has.
    pub refusal: Option<Refusal>,
    /// The mandate it founded, once accepted; or the one it rests on.
    pub mandate_id: Option<MandateId>,
    /// What is echoed in answers: the request as JSON with card data removed.
    pub echo: String,
    /// When it was asked for.
    pub created_at: Timestamp,
}

/// What a move changes on its payment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaymentChange {
    /// Which payment.
    pub pay_id: PayId,
    /// The new status.
    pub status: PaymentStatus,
    /// Why it failed.
    pub refusal: Option<Refusal>,
    /// A new operation name, when an operation was done.
    pub x_id: Option<XId>,
    /// The new captured total, when it changed.
    pub captured_minor: Option<i64>,
    /// The new refunded total, when it changed.
    pub refunded_minor: Option<i64>,
}

impl PaymentChange {
    /// A new status and nothing else.
    pub fn to(pay_id: &PayId, status: PaymentStatus) -> Self {
        Self { pay_id: pay_id.clone(), status, refusal: None, x_id: None, captured_minor: None, refunded_minor: None }
    }

    /// The end without success.
    pub fn failed(pay_id: &PayId, refusal: Refusal) -> Self {
        Self { refusal: Some(refusal), ..Self::to(pay_id, PaymentStatus::Failed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_are_read_back() {
        for refusal in [
            Refusal::Issuer("51".into()),
            Refusal::PartialApproval,
            Refusal::CodeMismatch,
            Refusal::NotAuthenticated { status: 'N', reason: Some("10".into()) },
            Refusal::NotAuthenticated { status: 'A', reason: None },
            Refusal::ChallengeCancelled,
            Refusal::ChallengeTimedOut,
            Refusal::AuthenticationUnavailable,
            Refusal::TooManyTrials,
            Refusal::WalletFull,
            Refusal::NotSent,
            Refusal::NoAnswer,
            Refusal::Cancelled,
            Refusal::CardGone,
            Refusal::Expired,
            Refusal::Reversed,
        ] {
            assert_eq!(Refusal::parse(&refusal.to_string()), Some(refusal));
        }
    }
}

//! One 3-D Secure run: what was asked, what the bank said, and what that allows.

use jiff::Timestamp;

use crate::brand::Brand;
use crate::ids::{AuthenticationId, PayId, SessionId};
use crate::money::Money;
use crate::payment::Refusal;
use crate::secret::SecretText;

/// Where a run stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AuthenticationState {
    /// Nothing is answered yet.
    Started,
    /// The bank's challenge is shown.
    Challenge,
    /// A result stands; it never changes.
    Final,
}

impl AuthenticationState {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Challenge => "challenge",
            Self::Final => "final",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Started, Self::Challenge, Self::Final].into_iter().find(|state| state.code() == code)
    }
}

/// A run as stored.
#[derive(Clone, Debug)]
pub struct Authentication {
    /// `threeDSServerTransID`.
    pub id: AuthenticationId,
    /// The visit.
    pub session_id: SessionId,
    /// The payment.
    pub pay_id: PayId,
    /// Which directory server.
    pub brand: Brand,
    /// Protocol version, as `2.2.0`.
    pub version: String,
    /// Where it stands.
    pub state: AuthenticationState,
    /// What the bank showed the consumer; an authorisation may not exceed it.
    pub amount: Money,
    /// Where the device check runs, when the card's range has one.
    pub method_url: Option<String>,
    /// When it began.
    pub started_at: Timestamp,
    /// What the directory server answered.
    pub answer: Option<Answer>,
    /// What the bank reported after the challenge.
    pub result: Option<ChallengeResult>,
}

/// The answer to the authentication request (`ARes`).
#[derive(Clone, Default, Debug)]
pub struct Answer {
    /// `transStatus`.
    pub status: Option<char>,
    /// `transStatusReason`.
    pub reason: Option<String>,
    /// `dsTransID`.
    pub ds_trans_id: Option<String>,
    /// `acsTransID`.
    pub acs_trans_id: Option<String>,
    /// `acsReferenceNumber`.
    pub acs_reference: Option<String>,
    /// `dsReferenceNumber`.
    pub ds_reference: Option<String>,
    /// `acsURL`, checked: https, or the sandbox bank's.
    pub acs_url: Option<String>,
    /// `acsChallengeMandated` is Y.
    pub challenge_mandated: bool,
    /// `authenticationType`.
    pub authentication_type: Option<String>,
    /// `eci`.
    pub eci: Option<String>,
    /// `authenticationValue`.
    pub value: Option<SecretText>,
    /// A sentence of the bank for the consumer.
    pub cardholder_info: Option<String>,
}

/// What the bank reported after the challenge (`RReq`), believed only from its directory server's certificate.
#[derive(Clone, Debug)]
pub struct ChallengeResult {
    /// `transStatus`.
    pub status: char,
    /// `transStatusReason`.
    pub reason: Option<String>,
    /// `eci`.
    pub eci: Option<String>,
    /// `authenticationValue`: 28 base64 characters.
    pub value: Option<SecretText>,
    /// `authenticationType`.
    pub authentication_type: Option<String>,
    /// `challengeCancel`.
    pub challenge_cancel: Option<String>,
    /// `interactionCounter`.
    pub interaction_counter: Option<String>,
    /// When it came.
    pub received_at: Timestamp,
}

/// What a run allows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Show the bank's challenge.
    Challenge,
    /// Go on to the authorisation.
    Proceed,
    /// Refuse, for this reason.
    Refuse(Refusal),
}

/// The policy for the answer to a request that mandates a challenge (EMV sheet §3).
///
/// Only a challenge goes on: an authenticated answer without one is no proof
/// of strong authentication, and asking again with the same mandate would
/// get the same answer.
pub fn judge_answer(answer: &Answer) -> Verdict {
    match answer.status {
        Some('C') if answer.acs_url.is_some() && answer.acs_trans_id.is_some() && answer.ds_trans_id.is_some() => {
            Verdict::Challenge
        }
        Some('C' | 'U') | None => Verdict::Refuse(Refusal::AuthenticationUnavailable),
        Some(status) => Verdict::Refuse(Refusal::NotAuthenticated { status, reason: answer.reason.clone() }),
    }
}

/// The policy for the bank's result: only Y, with a value and the brand's own ECI, goes on.
pub fn judge_result(brand: Brand, result: &ChallengeResult) -> Verdict {
    match (result.status, result.challenge_cancel.as_deref()) {
        ('Y', _) if result.value.is_some() && eci_proves(brand, result.eci.as_deref()) => Verdict::Proceed,
        ('Y' | 'U', _) => Verdict::Refuse(Refusal::AuthenticationUnavailable),
        (_, Some("01")) => Verdict::Refuse(Refusal::ChallengeCancelled),
        (_, Some("03" | "04" | "05" | "08")) => Verdict::Refuse(Refusal::ChallengeTimedOut),
        (status, _) => Verdict::Refuse(Refusal::NotAuthenticated { status, reason: result.reason.clone() }),
    }
}

/// ECI of a full authentication: 02 for Mastercard, 05 elsewhere, either for CB (EMV sheet §3).
fn eci_proves(brand: Brand, eci: Option<&str>) -> bool {
    match brand {
        Brand::Mastercard => eci == Some("02"),
        Brand::Visa | Brand::Amex => eci == Some("05"),
        Brand::Cb => matches!(eci, Some("02" | "05")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(status: char, eci: Option<&str>, value: bool, cancel: Option<&str>) -> ChallengeResult {
        ChallengeResult {
            status,
            reason: Some("10".into()),
            eci: eci.map(Into::into),
            value: value.then(|| SecretText::new("v".into())),
            authentication_type: None,
            challenge_cancel: cancel.map(Into::into),
            interaction_counter: None,
            received_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn only_a_proven_challenge_proceeds() {
        for brand in Brand::ALL {
            for status in ['Y', 'N', 'U', 'A', 'C', 'D', 'R', 'I', 'S'] {
                for eci in [None, Some("00"), Some("01"), Some("02"), Some("05"), Some("06"), Some("07")] {
                    for value in [true, false] {
                        let proceeds = judge_result(brand, &result(status, eci, value, None)) == Verdict::Proceed;
                        let proves = match brand {
                            Brand::Mastercard => eci == Some("02"),
                            Brand::Cb => eci == Some("02") || eci == Some("05"),
                            _ => eci == Some("05"),
                        };
                        assert_eq!(proceeds, status == 'Y' && value && proves, "{brand:?} {status} {eci:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn an_answer_never_proceeds_without_a_challenge() {
        for status in ['Y', 'N', 'U', 'A', 'C', 'D', 'R', 'I', 'S'] {
            let answer = Answer { status: Some(status), ..Answer::default() };
            assert!(matches!(judge_answer(&answer), Verdict::Refuse(_)), "{status}");
        }
        assert_eq!(
            judge_result(Brand::Visa, &result('N', None, false, Some("01"))),
            Verdict::Refuse(Refusal::ChallengeCancelled)
        );
    }
}

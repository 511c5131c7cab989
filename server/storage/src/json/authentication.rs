//! What directory servers and banks said, as stored. The authentication
//! values are not here: they have columns of their own, which nothing prints.

use domain::authentication::{Answer, ChallengeResult};
use domain::secret::SecretText;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// An answer without its authentication value.
#[derive(Serialize, Deserialize)]
pub(crate) struct AnswerShape {
    status: Option<char>,
    reason: Option<String>,
    ds_trans_id: Option<String>,
    acs_trans_id: Option<String>,
    acs_reference: Option<String>,
    ds_reference: Option<String>,
    acs_url: Option<String>,
    challenge_mandated: bool,
    authentication_type: Option<String>,
    eci: Option<String>,
    cardholder_info: Option<String>,
}

impl AnswerShape {
    /// The stored form.
    pub(crate) fn new(answer: &Answer) -> Self {
        Self {
            status: answer.status,
            reason: answer.reason.clone(),
            ds_trans_id: answer.ds_trans_id.clone(),
            acs_trans_id: answer.acs_trans_id.clone(),
            acs_reference: answer.acs_reference.clone(),
            ds_reference: answer.ds_reference.clone(),
            acs_url: answer.acs_url.clone(),
            challenge_mandated: answer.challenge_mandated,
            authentication_type: answer.authentication_type.clone(),
            eci: answer.eci.clone(),
            cardholder_info: answer.cardholder_info.clone(),
        }
    }

    /// The domain's value, with the authentication value from its own column.
    pub(crate) fn read(self, value: Option<SecretText>) -> Answer {
        Answer {
            status: self.status,
            reason: self.reason,
            ds_trans_id: self.ds_trans_id,
            acs_trans_id: self.acs_trans_id,
            acs_reference: self.acs_reference,
            ds_reference: self.ds_reference,
            acs_url: self.acs_url,
            challenge_mandated: self.challenge_mandated,
            authentication_type: self.authentication_type,
            eci: self.eci,
            value,
            cardholder_info: self.cardholder_info,
        }
    }
}

/// A challenge's result without its authentication value.
#[derive(Serialize, Deserialize)]
pub(crate) struct ResultShape {
    status: char,
    reason: Option<String>,
    eci: Option<String>,
    authentication_type: Option<String>,
    challenge_cancel: Option<String>,
    interaction_counter: Option<String>,
    /// Milliseconds UTC.
    received_at: i64,
}

impl ResultShape {
    /// The stored form.
    pub(crate) fn new(result: &ChallengeResult) -> Self {
        Self {
            status: result.status,
            reason: result.reason.clone(),
            eci: result.eci.clone(),
            authentication_type: result.authentication_type.clone(),
            challenge_cancel: result.challenge_cancel.clone(),
            interaction_counter: result.interaction_counter.clone(),
            received_at: result.received_at.as_millisecond(),
        }
    }

    /// The domain's value, with the authentication value from its own column.
    pub(crate) fn read(self, value: Option<SecretText>) -> Option<ChallengeResult> {
        Some(ChallengeResult {
            status: self.status,
            reason: self.reason,
            eci: self.eci,
            value,
            authentication_type: self.authentication_type,
            challenge_cancel: self.challenge_cancel,
            interaction_counter: self.interaction_counter,
            received_at: Timestamp::from_millisecond(self.received_at).ok()?,
        })
    }
}

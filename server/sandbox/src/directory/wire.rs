//! The 3-D Secure 2.2.0 messages that the bank writes.

use serde::Serialize;

/// The only protocol version of this bank.
pub(crate) const VERSION: &str = "2.2.0";

/// The three names of one authentication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ids {
    pub(crate) server: String,
    pub(crate) ds: String,
    pub(crate) acs: String,
}

/// Authentication response; absent members are left out.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ARes {
    pub(crate) message_type: &'static str,
    pub(crate) message_version: &'static str,
    #[serde(rename = "threeDSServerTransID")]
    pub(crate) server_transaction: String,
    #[serde(rename = "dsTransID", skip_serializing_if = "Option::is_none")]
    pub(crate) ds_transaction: Option<String>,
    #[serde(rename = "acsTransID")]
    pub(crate) acs_transaction: String,
    pub(crate) ds_reference_number: &'static str,
    pub(crate) acs_reference_number: &'static str,
    #[serde(rename = "acsOperatorID")]
    pub(crate) acs_operator: &'static str,
    pub(crate) trans_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) trans_status_reason: Option<&'static str>,
    #[serde(rename = "acsURL", skip_serializing_if = "Option::is_none")]
    pub(crate) acs_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) acs_challenge_mandated: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) acs_dec_con_ind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) authentication_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) authentication_value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) eci: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cardholder_info: Option<&'static str>,
}

/// Results request, from the directory to the 3DS server.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RReq {
    pub(crate) message_type: &'static str,
    pub(crate) message_version: &'static str,
    pub(crate) message_category: String,
    #[serde(rename = "threeDSServerTransID")]
    pub(crate) server_transaction: String,
    #[serde(rename = "dsTransID")]
    pub(crate) ds_transaction: String,
    #[serde(rename = "acsTransID")]
    pub(crate) acs_transaction: String,
    pub(crate) trans_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) trans_status_reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) authentication_value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) eci: Option<&'static str>,
    pub(crate) authentication_type: &'static str,
    pub(crate) interaction_counter: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) challenge_cancel: Option<&'static str>,
}

/// The last message of a challenge, through the browser.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CRes {
    pub(crate) message_type: &'static str,
    pub(crate) message_version: &'static str,
    #[serde(rename = "threeDSServerTransID")]
    pub(crate) server_transaction: String,
    #[serde(rename = "acsTransID")]
    pub(crate) acs_transaction: String,
    pub(crate) trans_status: &'static str,
}

/// Card ranges in the layout of 2.2.0.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PRes {
    pub(crate) message_type: &'static str,
    pub(crate) message_version: &'static str,
    #[serde(rename = "threeDSServerTransID")]
    pub(crate) server_transaction: String,
    #[serde(rename = "dsTransID")]
    pub(crate) ds_transaction: String,
    pub(crate) ds_start_protocol_version: &'static str,
    pub(crate) ds_end_protocol_version: &'static str,
    pub(crate) serial_num: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) card_range_data: Vec<CardRange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CardRange {
    pub(crate) start_range: String,
    pub(crate) end_range: String,
    pub(crate) action_ind: &'static str,
    pub(crate) acs_start_protocol_version: &'static str,
    pub(crate) acs_end_protocol_version: &'static str,
    pub(crate) acs_info_ind: [&'static str; 1],
    #[serde(rename = "threeDSMethodURL", skip_serializing_if = "Option::is_none")]
    pub(crate) method_url: Option<String>,
}

/// A protocol error. `errorComponent` is D, the directory.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Erro {
    message_type: &'static str,
    message_version: &'static str,
    error_code: &'static str,
    error_component: &'static str,
    error_description: &'static str,
    error_detail: String,
    error_message_type: String,
    #[serde(rename = "threeDSServerTransID", skip_serializing_if = "Option::is_none")]
    server_transaction: Option<String>,
}

impl Erro {
    pub(crate) fn new(code: &'static str, description: &'static str, detail: impl Into<String>, about: &str) -> Self {
        Self {
            message_type: "Erro",
            message_version: VERSION,
            error_code: code,
            error_component: "D",
            error_description: description,
            error_detail: detail.into(),
            error_message_type: about.chars().take(4).collect(),
            server_transaction: None,
        }
    }

    /// The same error, raised by the bank's page instead of the directory.
    pub(crate) fn of_acs(self) -> Self {
        Self { error_component: "A", ..self }
    }

    pub(crate) fn about(self, server_transaction: Option<String>) -> Self {
        Self { server_transaction, ..self }
    }

    pub(crate) fn code(&self) -> &'static str {
        self.error_code
    }

    pub(crate) fn detail(&self) -> &str {
        &self.error_detail
    }
}

//! What a call that fails is answered, in the dialect's own forms.
//!
//! | status | body |
//! | --- | --- |
//! | 400 | array of `{field, error, responseCode}`, every bad field at once |
//! | 401 | OAuth style `{error, error_description, error_uri}` |
//! | 404, 409, 422, 500, 504 | `{responseCode, responseDescription}` |

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ports::PortError;
use domain::wallet::CardStatus;
use serde::Serialize;
use serde_json::json;

use super::codes::Area;

/// After so many seconds it is worth asking again.
const RETRY_AFTER_S: u16 = 1;

/// One field of a request that cannot be taken.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FieldError {
    /// Path of the field, as `amount.currency`.
    #[schema(example = "amount.currency")]
    pub field: String,
    /// Why, and what is expected.
    #[schema(example = "is missing")]
    pub error: String,
    /// Eight characters; see the table of codes.
    #[schema(example = "20100006")]
    pub response_code: String,
    /// A word for programs, where the rules of an agreement refuse.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "AMOUNT_DIFFERS")]
    pub reason: Option<&'static str>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

/// Why a call failed.
#[derive(Debug)]
pub enum ApiError {
    /// Fields that cannot be taken.
    Fields(Vec<FieldError>),
    /// No or wrong credentials.
    Unauthorised {
        /// OAuth error code.
        error: &'static str,
        /// For a person.
        description: &'static str,
    },
    /// No such payment of this merchant.
    NoPayment,
    /// No such thing of this merchant: what it is.
    NotFound(&'static str),
    /// A card is not removed: these mandates would end with it.
    MandatesEnd(Vec<serde_json::Value>),
    /// A card on which nothing may be charged is not made the default.
    NotDefault(CardStatus),
    /// The schedule has ended; nothing changes it any more.
    ScheduleEnded,
    /// The first call with this idempotency key is still running.
    InFlight,
    /// The idempotency key came with another body before.
    KeyReused,
    /// Our fault; the reason goes to the log alone.
    Internal(PortError),
}

/// We were too late, or what we depend on was. What was begun is brought to its end without the call. It is no 503:
/// that sends a balancer to another server, which depends on the same.
pub fn late() -> Response {
    let why = "not answered in time; ask again with the same Idempotency-Key, or read the payment first";
    let mut response = coded(StatusCode::GATEWAY_TIMEOUT, "20000050", why);
    response.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER_S.into());
    response
}

impl From<PortError> for ApiError {
    fn from(error: PortError) -> Self {
        Self::Internal(error)
    }
}

impl From<axum::extract::rejection::QueryRejection> for ApiError {
    fn from(_: axum::extract::rejection::QueryRejection) -> Self {
        Self::Fields(vec![field_error("query", Area::Format, "cannot be read: is a parameter there twice?")])
    }
}

impl From<domain::ports::StoreError> for ApiError {
    fn from(error: domain::ports::StoreError) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Coded {
    response_code: &'static str,
    response_description: &'static str,
}

#[derive(Serialize)]
struct OAuth {
    error: &'static str,
    error_description: &'static str,
    error_uri: &'static str,
}

fn coded(status: StatusCode, response_code: &'static str, response_description: &'static str) -> Response {
    (status, Json(Coded { response_code, response_description })).into_response()
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self {
            Self::Fields(fields) => (StatusCode::BAD_REQUEST, Json(fields)).into_response(),
            Self::Unauthorised { error, description } => {
                let body = OAuth { error, error_description: description, error_uri: "/api/docs" };
                let mut response = (StatusCode::UNAUTHORIZED, Json(body)).into_response();
                let challenge = HeaderValue::from_static("Basic realm=\"maillon\", Bearer");
                response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
                response
            }
            Self::NoPayment => coded(StatusCode::NOT_FOUND, "20120061", "no such payment"),
            Self::NotFound(what) => {
                let body = json!({ "responseCode": "20120061", "responseDescription": format!("no such {what}") });
                (StatusCode::NOT_FOUND, Json(body)).into_response()
            }
            Self::MandatesEnd(mandates) => {
                let body = json!({
                    "responseCode": "20120000",
                    "responseDescription": "mandates would end with this card: send endMandates to end them",
                    "mandates": mandates,
                });
                (StatusCode::CONFLICT, Json(body)).into_response()
            }
            Self::NotDefault(status) => {
                let body = json!({
                    "responseCode": "20120000",
                    "responseDescription": "nothing may be charged to this card: choose another, or enable it first",
                    "reason": format!("CARD_{}", status.code().to_ascii_uppercase()),
                });
                (StatusCode::CONFLICT, Json(body)).into_response()
            }
            Self::ScheduleEnded => coded(StatusCode::CONFLICT, "20120000", "the schedule has ended"),
            Self::InFlight => coded(
                StatusCode::CONFLICT,
                "60000004",
                "the first request with this idempotency key is still being processed; ask again in a moment",
            ),
            Self::KeyReused => coded(
                StatusCode::UNPROCESSABLE_ENTITY,
                "20170004",
                "this idempotency key was used with another request",
            ),
            Self::Internal(error) if error.passes() => {
                tracing::warn!(%error, "a call cannot be answered now");
                late()
            }
            Self::Internal(error) => {
                tracing::error!(%error, "a call failed");
                coded(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "20000050",
                    "internal error; read the payment before you ask again without the same Idempotency-Key",
                )
            }
        }
    }
}

/// Builds a field error with its composed code.
pub fn field_error(field: &str, area: Area, error: impl Into<String>) -> FieldError {
    FieldError {
        field: field.to_owned(),
        error: error.into(),
        response_code: area.code(field),
        reason: None,
        remedy: None,
    }
}

//! The directory servers: one path per network, `PReq` → `PRes` and `AReq` → `ARes`, errors as Erro.

mod areq;
mod authenticate;
mod ranges;
mod rules;
pub(crate) mod wire;

pub(crate) use authenticate::{authentication_value, eci};
pub(crate) use rules::is_web_address;

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Extension, Router};
use serde_json::{Map, Value};

use crate::Scheme;
use crate::listen::Caller;
use crate::state::State;
use wire::{Erro, VERSION};

/// How long the slow card's answer takes: longer than any caller should wait.
const SLOW_ANSWER_S: u64 = 20;
const CONTENT_TYPE: &str = "application/JSON; charset=UTF-8";

/// What goes back to the 3DS server.
pub(crate) struct Reply {
    body: String,
    delay: Duration,
}

impl Reply {
    fn json(message: &impl serde::Serialize) -> Self {
        let body = serde_json::to_string(message).unwrap_or_default();
        Self { body, delay: Duration::ZERO }
    }

    fn slow(self) -> Self {
        Self { delay: Duration::from_secs(SLOW_ANSWER_S), ..self }
    }
}

pub(crate) fn router(state: Arc<State>) -> Router {
    Router::new().route("/ds/{scheme}", post(receive)).with_state(state)
}

async fn receive(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(scheme): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(scheme) = Scheme::from_path(&scheme) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if caller.0 != Some(scheme) {
        tracing::info!(bank.directory = scheme.path(), "caller of another authority refused");
        return StatusCode::FORBIDDEN.into_response();
    }
    let json = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if !json.is_some_and(|value| value.to_ascii_lowercase().starts_with("application/json")) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let Some(reply) = answer(&state, scheme, &body) else {
        return StatusCode::OK.into_response();
    };
    tokio::time::sleep(reply.delay).await;
    ([(header::CONTENT_TYPE, CONTENT_TYPE)], reply.body).into_response()
}

/// `None`: the message was an Erro, which is never answered.
fn answer(state: &State, scheme: Scheme, body: &[u8]) -> Option<Reply> {
    let Ok(message) = serde_json::from_slice::<Map<String, Value>>(body) else {
        return Some(Reply::json(&Erro::new("101", "not a JSON object", "", "Unknown")));
    };
    let kind = message.get("messageType").and_then(Value::as_str).unwrap_or_default();
    if kind == "Erro" {
        return None;
    }
    let refused = match kind {
        "AReq" | "PReq" => match message.get("messageVersion").and_then(Value::as_str) {
            None => Erro::new("201", "required element missing", "messageVersion", kind),
            Some(VERSION) => {
                let result = match kind {
                    "AReq" => {
                        areq::read(&message).and_then(|request| authenticate::authenticate(state, scheme, &request))
                    }
                    _ => ranges::answer(state, scheme, &message),
                };
                match result {
                    Ok(reply) => return Some(reply),
                    Err(erro) => *erro,
                }
            }
            Some(_) => Erro::new("102", "message version not supported", VERSION, kind),
        },
        _ => Erro::new("101", "message not expected here", "messageType", kind),
    };
    let transaction = message.get("threeDSServerTransID").and_then(Value::as_str);
    let transaction = transaction.filter(|id| is_uuid(id)).map(str::to_owned);
    tracing::info!(bank.code = refused.code(), bank.detail = refused.detail(), "directory answered with an error");
    Some(Reply::json(&refused.about(transaction)))
}

/// Whether a text is a UUID of any version, hyphens included.
pub(crate) fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

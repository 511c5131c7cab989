//! What people and tests may ask of the alias platform.

use std::io;
use std::sync::Arc;

use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::book::{Book, Planned};
use super::fate;
use super::faults::Fault;
use super::{Platform, work};
use crate::state::State;

/// The longest time until an answer that may be set, in hours.
const ANSWER_H_MAX: i64 = 24 * 30;

pub(crate) fn router() -> Router<Arc<State>> {
    Router::new()
        .route("/", get(look))
        .route("/run", post(run))
        .route("/settings", post(settings))
        .route("/say", post(say))
        .route("/fault", post(fault))
}

type Bank = Shared<Arc<State>>;

async fn look(Shared(state): Bank) -> Response {
    changed(&state, |_, _, _| Ok(Ok(()))).await
}

/// Takes and says at once what the next look would.
async fn run(Shared(state): Bank) -> Response {
    let Some(platform) = state.platform() else { return no_folder() };
    if let Err(error) = work(&state, &platform).await {
        return failed(&error);
    }
    changed(&state, |_, _, _| Ok(Ok(()))).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    answer_h: i64,
}

async fn settings(Shared(state): Bank, Json(settings): Json<Settings>) -> Response {
    changed(&state, move |_, _, book| {
        if !(0..=ANSWER_H_MAX).contains(&settings.answer_h) {
            return Ok(Err("answer_h is 0 to 720"));
        }
        book.answer_h = settings.answer_h;
        Ok(Ok(()))
    })
    .await
}

/// News of an alias, now.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Say {
    /// The first one when missing.
    merchant: Option<String>,
    alias: String,
    /// `EA`, `ER`, `EDU`, `PU`, `CC`
    code: String,
    #[serde(default)]
    reason: String,
    /// With `EDU` and `PU`, `YYMM`; four years from now when missing.
    month: Option<String>,
    /// With `PU`: a test card's key.
    #[serde(default)]
    product: String,
}

async fn say(Shared(state): Bank, Json(say): Json<Say>) -> Response {
    changed(&state, move |platform, state, book| {
        let Some(number) = merchant(book, say.merchant) else { return Ok(Err("no such merchant number")) };
        let Some(merchant) = book.merchants.get_mut(&number) else { return Ok(Err("no such merchant number")) };
        if !merchant.aliases.contains_key(&say.alias) {
            return Ok(Err("no such alias"));
        }
        let month = say.month.unwrap_or_else(|| fate::new_month(state.now()));
        let (with_reason, with_month) = match say.code.as_str() {
            "EA" => (false, false),
            "ER" | "CC" => (true, false),
            "EDU" | "PU" => (false, true),
            _ => return Ok(Err("code is EA, ER, EDU, PU or CC")),
        };
        if with_reason == say.reason.is_empty() || !is_word(&say.reason) || (with_month && !is_month(&month)) {
            return Ok(Err("ER and CC want a reason of at most 10 letters and digits; month is YYMM"));
        }
        if !say.product.is_empty() && (say.code != "PU" || fate::product(&say.product).is_none()) {
            return Ok(Err("product is the key of an American Express test card, with PU"));
        }
        merchant.planned.push(Planned {
            due: state.now(),
            alias: say.alias,
            code: say.code,
            reason: say.reason,
            product: say.product,
            month: if with_month { month } else { String::new() },
            payment: None,
        });
        platform.turn(state, book)?;
        Ok(Ok(()))
    })
    .await
}

fn is_word(text: &str) -> bool {
    text.len() <= 10 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_month(text: &str) -> bool {
    text.len() == 4
        && text.get(2..).and_then(|month| month.parse::<u8>().ok()).is_some_and(|m| (1..=12).contains(&m))
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A file that is not as it should be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spoilt {
    /// The first one when missing.
    merchant: Option<String>,
    fault: Fault,
}

async fn fault(Shared(state): Bank, Json(spoilt): Json<Spoilt>) -> Response {
    changed(&state, move |platform, state, book| {
        let Some(number) = merchant(book, spoilt.merchant) else { return Ok(Err("no such merchant number")) };
        let sent = platform.send_fault(state, book, &number, spoilt.fault)?;
        Ok(if sent.is_some() { Ok(()) } else { Err("nothing was exchanged yet that could be spoilt") })
    })
    .await
}

fn merchant(book: &Book, named: Option<String>) -> Option<String> {
    match named {
        Some(number) => book.merchants.contains_key(&number).then_some(number),
        None => book.merchants.keys().next().cloned(),
    }
}

/// Changes the memory, and answers how it is then.
async fn changed(
    state: &Arc<State>,
    change: impl FnOnce(&Platform, &State, &mut Book) -> io::Result<Result<(), &'static str>> + Send + 'static,
) -> Response {
    let Some(platform) = state.platform() else { return no_folder() };
    let state = Arc::clone(state);
    let done = tokio::task::spawn_blocking(move || {
        platform.with_book(|book| Ok(change(&platform, &state, book)?.map(|()| view(&platform, book))))
    });
    match done.await.map_err(io::Error::other).and_then(|done| done) {
        Ok(Ok(view)) => Json(view).into_response(),
        Ok(Err(problem)) => (StatusCode::UNPROCESSABLE_ENTITY, format!("{problem}\n")).into_response(),
        Err(error) => failed(&error),
    }
}

fn no_folder() -> Response {
    (StatusCode::NOT_FOUND, "this bank exchanges no alias files\n").into_response()
}

fn failed(error: &io::Error) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")).into_response()
}

fn view(platform: &Platform, book: &Book) -> Value {
    let mut aliases = Vec::new();
    let mut planned = Vec::new();
    for (number, merchant) in &book.merchants {
        for (alias, entry) in &merchant.aliases {
            aliases.push(json!({
                "merchant": number, "alias": alias, "status": entry.status, "card": entry.card, "month": entry.month,
            }));
        }
        for plan in &merchant.planned {
            planned.push(json!({
                "merchant": number, "alias": plan.alias, "code": plan.code, "reason": plan.reason, "due": plan.due,
            }));
        }
    }
    json!({
        "recipient": platform.recipient(),
        "answer_h": book.answer_h,
        "received": book.received,
        "aliases": aliases,
        "planned": planned,
        "sent": book.sent,
    })
}

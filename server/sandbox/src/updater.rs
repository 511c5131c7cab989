//! The networks' account updaters: which cards were replaced or closed. Lines of ASCII over HTTPS, beside the
//! directories and with their certificates; the format is in `docs/sandbox-bank.md`.

use std::fmt::Write;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Extension, Router};
use zeroize::Zeroizing;

use crate::Scheme;
use crate::acquirer::renewal;
use crate::cards::{Renewal, find};
use crate::listen::Caller;
use crate::state::{State, UpdaterMood};

/// Version of the format.
const VERSION: &str = "1";

pub(crate) fn router(state: Arc<State>) -> Router {
    Router::new().route("/updater/{scheme}", post(receive)).with_state(state)
}

async fn receive(
    Shared(state): Shared<Arc<State>>,
    Extension(caller): Extension<Caller>,
    Path(scheme): Path<String>,
    body: Bytes,
) -> Response {
    let Some(scheme) = Scheme::from_path(&scheme) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if caller.0 != Some(scheme) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mood = state.settings().updater;
    if mood == UpdaterMood::Down {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let body = Zeroizing::new(body.to_vec());
    let Some(answers) = std::str::from_utf8(&body).ok().and_then(|text| answers(&state, scheme, text)) else {
        return (StatusCode::UNPROCESSABLE_ENTITY, "not a whole question of version 1\n").into_response();
    };
    ([(header::CONTENT_TYPE, "text/plain; charset=us-ascii")], written(&answers, mood)).into_response()
}

/// One answer a question. `None`: not a whole file of them.
fn answers(state: &State, scheme: Scheme, text: &str) -> Option<Vec<String>> {
    let mut lines = text.lines();
    let mut head = lines.next()?.split(';');
    let (kind, version, merchant) = (head.next()?, head.next()?, head.next()?);
    let count: usize = head.next()?.parse().ok()?;
    let lines: Vec<&str> = lines.collect();
    let (end, questions) = lines.split_last()?;
    let whole = kind == "ASK" && version == VERSION && *end == format!("END;{count}") && questions.len() == count;
    if !whole {
        return None;
    }
    questions.iter().map(|question| answer(state, scheme, merchant, question)).collect()
}

fn answer(state: &State, scheme: Scheme, merchant: &str, question: &str) -> Option<String> {
    let mut parts = question.split(';');
    let (reference, number, month) = (parts.next()?, parts.next()?, parts.next()?);
    let card = find(number).filter(|card| card.brands.contains(&scheme));
    let digest = state.card_digest(number);
    let since = state.book().known_since(&digest, merchant);
    let said = match card.and_then(|card| renewal::of(card, since, state.now())).zip(since) {
        Some((Renewal::Number(successor), since)) => format!("NUMBER;{successor};{}", renewal::new_expiry(since)),
        Some((Renewal::Expiry, since)) if renewal::new_expiry(since) != month => {
            format!("EXPIRY;{}", renewal::new_expiry(since))
        }
        Some((Renewal::Closed, _)) => "CLOSED".to_owned(),
        Some((Renewal::ContactHolder, _)) => "CONTACT".to_owned(),
        _ => "NONE".to_owned(),
    };
    Some(format!("{reference};{said}"))
}

fn written(answers: &[String], mood: UpdaterMood) -> String {
    let mut lines = Vec::new();
    for line in answers {
        let reference = line.split(';').next().unwrap_or_default();
        match mood {
            UpdaterMood::Garbled => lines.push(format!("{reference};NUMB")),
            UpdaterMood::Repeats => lines.extend([line.clone(), line.clone()]),
            UpdaterMood::Contradicts => lines.extend([line.clone(), format!("{reference};EXPIRY;9901")]),
            UpdaterMood::Foreign => {
                lines.extend([line.clone(), format!("{};CLOSED", reference.chars().rev().collect::<String>())]);
            }
            _ => lines.push(line.clone()),
        }
    }
    let count = lines.len();
    let mut text = format!("ANSWER;{VERSION};{count}\n");
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    if mood != UpdaterMood::Cut {
        // Writing into memory cannot fail.
        let _ = writeln!(text, "END;{count}");
    }
    text
}

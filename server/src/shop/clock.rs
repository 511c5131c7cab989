//! The sandbox's clock. Moving it forward makes everything happen that was due in between, in its order: it goes from
//! one due moment to the next, and waits at each until that is worked off.
//!
//! Only our rules and the sandbox bank follow it. TLS, certificates and time-outs keep to the machine's time.

use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::time::Duration;

use adapters::clock::SystemClock;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ports::StoreError;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use serde::Deserialize;
use serde_json::json;

use super::account;
use crate::jobs::smartbill;
use crate::state::App;
use crate::web::page::see_other;

/// Furthest that the clock can be moved in one call, in milliseconds: ten years.
const STEP_MAX_MS: i64 = 10 * 366 * 24 * 3_600_000;

/// How long a call works off what is due before it answers, in seconds: below the limit of a request.
const WORK_S: u64 = 30;

/// Between two looks at what is still to be done, in milliseconds.
const LOOK_MS: u64 = 5;

/// The demo shops' time zone, whose days and months count.
const ZONE: &str = "Europe/Paris";

/// The next file about aliases, ours or American Express'; where none is due, the clock stays.
const ALIAS_FILE: &str = "alias-file";

/// How far to move the clock: one of these.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Turn {
    /// Milliseconds in one jump, whatever is due; negative goes back.
    advance_ms: Option<i64>,
    /// A length of time, ISO 8601: `P1M`, `P1DT12H`.
    advance: Option<String>,
    /// A moment, RFC 3339.
    to: Option<String>,
    /// Something to come: [`ALIAS_FILE`].
    until: Option<String>,
}

/// What the clock shows.
pub async fn show(State(app): State<App>) -> Response {
    Json(json!({ "now": app.clock.now().to_string() })).into_response()
}

/// The same as people in the shop read it.
pub fn shown(app: &App) -> String {
    local(app.clock.now())
}

/// A moment as people in the shop read it.
pub fn local(at: Timestamp) -> String {
    zone().to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
}

/// Moves the clock, by a program (JSON) or by a button (a form).
pub async fn turn(
    State(app): State<App>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let by_form = kind.starts_with("application/x-www-form-urlencoded");
    let turn =
        if by_form { form_turn(&body) } else { serde_json::from_slice(&body).map_err(|error| error.to_string()) };
    let turn = match turn.and_then(Turn::one_way) {
        Ok(turn) => turn,
        Err(why) => return refused(&why),
    };
    let Some(clock) = app.sandbox_clock.clone() else { return refused("this clock cannot be moved") };
    if let Some(ms) = turn.advance_ms {
        if ms.saturating_abs() > STEP_MAX_MS {
            return refused("too far");
        }
        clock.shift(ms);
        return Json(json!({ "now": app.clock.now().to_string() })).into_response();
    }
    let Some(target) = turn.target(&app).await else { return refused("not a moment to come that is near enough") };
    match work_off(&app, &clock, target).await {
        Ok(done) if by_form => {
            let lang: String =
                query.get("lang").into_iter().flat_map(|tag| tag.chars()).filter(char::is_ascii_alphabetic).collect();
            let busy = if done { "" } else { "&busy=1" };
            if query.contains_key("account") {
                let back = account::address(&account::pay_id(&query), &query, &lang);
                return see_other(&format!("{back}{busy}#clock"));
            }
            see_other(&format!("/?lang={lang}{busy}#clock"))
        }
        Ok(done) => {
            let now = app.clock.now().to_string();
            Json(json!({ "now": now, "target": target.to_string(), "done": done })).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "the sandbox's clock could not be moved on");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

impl Turn {
    /// The same when it says exactly one thing.
    fn one_way(self) -> Result<Self, String> {
        let said = [
            ("advanceMs", self.advance_ms.is_some()),
            ("advance", self.advance.is_some()),
            ("to", self.to.is_some()),
            ("until", self.until.is_some()),
        ];
        let said: Vec<&str> = said.into_iter().filter(|(_, said)| *said).map(|(name, _)| name).collect();
        match said.as_slice() {
            [] => Err("nothing says how far".to_owned()),
            [_] => Ok(self),
            several => Err(format!("one of them at a time, not {}", several.join(" and "))),
        }
    }

    /// Where the clock is to stand; not in the past.
    async fn target(&self, app: &App) -> Option<Timestamp> {
        let due = match self.until.as_deref() {
            Some(ALIAS_FILE) => smartbill::work_off(app).await.ok()?,
            Some(_) => return None,
            None => None,
        };
        let now = app.clock.now();
        let target = match (&self.advance, &self.to) {
            (None, None) => due.unwrap_or(now).max(now),
            (Some(length), None) => {
                let length: Span = length.parse().ok()?;
                now.to_zoned(zone()).checked_add(length).ok()?.timestamp()
            }
            (None, Some(moment)) => moment.parse().ok()?,
            _ => return None,
        };
        let step = target.as_millisecond().checked_sub(now.as_millisecond())?;
        (0..=STEP_MAX_MS).contains(&step).then_some(target)
    }
}

/// Goes to `target`, by every moment at which something is due. False when time was up before everything was done:
/// then the clock stands where it got to.
async fn work_off(app: &App, clock: &SystemClock, target: Timestamp) -> Result<bool, StoreError> {
    let until = app.clock.monotonic().0 + Duration::from_secs(WORK_S);
    loop {
        let aliases = smartbill::work_off(app).await.unwrap_or_else(|error| {
            tracing::error!(%error, "alias files could not be worked off");
            None
        });
        while !is_quiet(app).await? {
            if app.clock.monotonic().0 >= until {
                return Ok(false);
            }
            tokio::time::sleep(Duration::from_millis(LOOK_MS)).await;
        }
        let now = app.clock.now();
        if now >= target {
            return Ok(true);
        }
        if app.clock.monotonic().0 >= until {
            return Ok(false);
        }
        let next = if app.acquirer.is_up() { app.store.next_due(now).await? } else { None };
        let next = [next, aliases].into_iter().flatten().min().map_or(target, |next| next.min(target));
        clock.shift(next.duration_since(now).max(SignedDuration::from_millis(1)).as_millis().try_into().unwrap_or(0));
    }
}

/// True when nothing is due and nothing is under way, or when nothing can be: the bank's line is down.
async fn is_quiet(app: &App) -> Result<bool, StoreError> {
    if !app.acquirer.is_up() {
        return Ok(true);
    }
    let due = app.store.unfinished(app.clock.now()).await?;
    // In this order, so that what is taken up meanwhile is found due or under way: a lease is not hopped over.
    let under_way = [&app.instalments_under_way, &app.updates_under_way, &app.mails_under_way];
    Ok(due == 0 && under_way.iter().all(|count| count.load(Ordering::Acquire) == 0))
}

fn form_turn(body: &[u8]) -> Result<Turn, String> {
    let mut turn = Turn::default();
    for (name, value) in url::form_urlencoded::parse(body) {
        let place = match name.as_ref() {
            "advance" => &mut turn.advance,
            "to" => &mut turn.to,
            "until" => &mut turn.until,
            "action_token" => continue,
            other => return Err(format!("unknown field `{other}`")),
        };
        if place.replace(value.into_owned()).is_some() {
            return Err(format!("`{name}` twice"));
        }
    }
    Ok(turn)
}

fn refused(why: &str) -> Response {
    let hint = "advance: a length of time as P1M, or to: a moment as 2027-01-05T08:00:00Z, or until: alias-file, or \
                advanceMs; at most ten years, back by advanceMs alone";
    (StatusCode::BAD_REQUEST, format!("{why}; {hint}\n")).into_response()
}

fn zone() -> TimeZone {
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

//! Before the card page: when many cards failed, a browser works or waits first.
//!
//! Who is to be checked is led to the same page under an address with a pass that is worth nothing before the wait is
//! over. A script does the work meanwhile and gets a pass that is worth something at once. A pass is good for its
//! session alone, which has a handful of trials.

use std::collections::HashMap;

use altcha::{Challenge, CreateChallengeOptions, Payload, VerifySolutionOptions, create_challenge, verify_solution};
use app::Page;
use app::pages::guard::{GuardPage, GuardRefused};
use axum::extract::Form;
use axum::response::Response;
use data_encoding::HEXLOWER;
use domain::guard::{Source, Verdict};
use domain::session::State;
use domain::tokens;
use jiff::{SignedDuration, Timestamp};

use super::failure::Failure;
use super::visit::Visit;
use crate::web::page::see_other;

/// How long who does no work waits, in seconds.
const WAIT_S: i64 = 20;

/// How long a pass is good for, in minutes.
const PASS_LIFE_MIN: i64 = 60;

/// A pass is a number and a token.
const PASS_CHARS_MAX: usize = 80;

/// One attempt of the work, in rounds of PBKDF2.
const WORK_COST: u32 = 1_000;

/// What the result must begin with: one of 256 attempts, about half a second on a telephone.
const WORK_PREFIX: &str = "00";

/// Where the visitor is, for the guard; none for addresses that it does not count.
pub fn source(visit: &Visit) -> Option<Source> {
    let (config, ip) = (&visit.app.config, visit.ip.to_canonical());
    let here = config.is_sandbox() && ip.is_loopback();
    let exempt = here || config.guard.exempt.iter().any(|net| net.contains(&ip));
    (!exempt).then(|| Source::of(visit.app.vault.as_ref(), visit.ip))
}

/// What stands before the card page.
enum Before {
    Nothing,
    /// A pass that is not good yet: for so long.
    Wait(SignedDuration),
    /// A check, and no pass yet.
    Check,
    /// Nothing is taken from here now.
    Refusal,
}

/// True when a card may be typed here now.
pub async fn lets_through(visit: &Visit) -> Result<bool, Failure> {
    Ok(matches!(before(visit).await?, Before::Nothing))
}

/// The page that stands before the card page; none when nothing does.
pub async fn before_card(visit: &Visit) -> Result<Option<Response>, Failure> {
    Ok(match before(visit).await? {
        Before::Nothing => None,
        Before::Wait(wait) => Some(visit.page(&check(visit, wait)?)),
        Before::Check => Some(see_other(&visit.href_passed(&pass(visit, visit.app.clock.now(), WAIT_S)))),
        Before::Refusal => {
            let page = GuardRefused { return_href: Some(visit.return_href().await?) };
            Some(visit.page(&Page::GuardRefused(page)))
        }
    })
}

async fn before(visit: &Visit) -> Result<Before, Failure> {
    let verdict = visit.app.enrolment.visitor(&visit.session.merchant_id, source(visit)).await?;
    let now = visit.app.clock.now();
    Ok(match verdict {
        Verdict::Open => Before::Nothing,
        Verdict::Check => match visit.pass.as_deref().and_then(|pass| valid_from(visit, pass)) {
            Some(from) if from <= now => Before::Nothing,
            Some(from) => Before::Wait(from.duration_since(now)),
            None => Before::Check,
        },
        Verdict::Refuse => Before::Refusal,
    })
}

/// The work is done, or says so.
pub async fn solved(visit: Visit, Form(fields): Form<HashMap<String, String>>) -> Result<Response, Failure> {
    if visit.session.state != State::Created || !visit.action_matches(fields.get("action_token")) {
        return Ok(visit.to_current());
    }
    let payload = fields.get("solution").and_then(|text| serde_json::from_str::<Payload>(text).ok());
    let worked = payload.is_some_and(|payload| is_solved(&visit, &payload));
    let now = visit.app.clock.now();
    let href = if worked { visit.href_passed(&pass(&visit, now, 0)) } else { visit.href("") };
    Ok(see_other(&href))
}

fn check(visit: &Visit, wait: SignedDuration) -> Result<Page, Failure> {
    let options = CreateChallengeOptions {
        cost: WORK_COST,
        key_prefix: WORK_PREFIX.to_owned(),
        hmac_signature_secret: Some(secret(visit)),
        ..CreateChallengeOptions::default()
    };
    let work: Challenge = create_challenge(options).map_err(Failure::ours)?;
    Ok(Page::Guard(GuardPage {
        action: visit.href("guard"),
        action_token: visit.action_token(),
        work: serde_json::to_string(&work).map_err(Failure::ours)?,
        wait_s: u8::try_from(wait.as_secs().saturating_add(1)).unwrap_or(u8::MAX),
        continue_href: visit.href(""),
    }))
}

/// The signature is this session's, the work is ours, and no easier than what we gave out.
fn is_solved(visit: &Visit, payload: &Payload) -> bool {
    let given = &payload.challenge.parameters;
    let as_hard = given.cost == WORK_COST && given.key_prefix == WORK_PREFIX;
    let options = VerifySolutionOptions::new(&payload.challenge, &payload.solution, secret(visit));
    as_hard && verify_solution(options).is_ok_and(|result| result.verified)
}

/// What signs the work of one session.
fn secret(visit: &Visit) -> String {
    HEXLOWER.encode(&visit.app.vault.keyed_hash("guard-work", &[visit.session.id.as_str().as_bytes()]))
}

/// `<seconds>.<token>`: good from then on.
fn pass(visit: &Visit, now: Timestamp, wait_s: i64) -> String {
    let from = now.as_second().saturating_add(wait_s);
    let token = tokens::guard_pass(visit.app.vault.as_ref(), &visit.session.id, from);
    format!("{from}.{}", token.expose())
}

/// What a pass may be written with; it is kept in links as it came.
pub fn is_pass(text: &str) -> bool {
    text.len() <= PASS_CHARS_MAX && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'.'))
}

/// From when on a pass of ours is good; none for any other text, and for one whose life is over.
fn valid_from(visit: &Visit, pass: &str) -> Option<Timestamp> {
    let (from, token) = pass.split_once('.')?;
    let from: i64 = from.parse().ok()?;
    let vault = visit.app.vault.as_ref();
    let ours = tokens::guard_pass(vault, &visit.session.id, from);
    let from = Timestamp::from_second(from).ok()?;
    let fresh = visit.app.clock.now().duration_since(from) < SignedDuration::from_mins(PASS_LIFE_MIN);
    (fresh && tokens::same(vault, token, ours.expose())).then_some(from)
}

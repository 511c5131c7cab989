//! The challenge: `CReq` in, a page with one field, the result out, `CRes` back.

use std::sync::Arc;

use axum::Form;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use data_encoding::{BASE64URL, BASE64URL_NOPAD};
use serde::Deserialize;

use super::page::{self, Language, Trouble};
use super::results;
use super::session::{Phase, Session, TRIES_MAX, Verdict};
use crate::cards::Issuer;
use crate::codes::one_time_codes;
use crate::directory::wire::{CRes, Erro, VERSION};
use crate::state::State;

const SESSION_DATA_MAX_BYTES: usize = 1_024;

#[derive(Deserialize)]
pub(super) struct OpenForm {
    creq: String,
    #[serde(rename = "threeDSSessionData")]
    session_data: Option<String>,
}

#[derive(Deserialize)]
struct CReq {
    #[serde(rename = "messageType")]
    message_type: String,
    #[serde(rename = "messageVersion")]
    message_version: String,
    #[serde(rename = "threeDSServerTransID")]
    server_transaction: String,
    #[serde(rename = "acsTransID")]
    acs_transaction: String,
    #[serde(rename = "challengeWindowSize")]
    window_size: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct AnswerForm {
    transaction: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    action: String,
}

/// What to do once the session's lock is released.
enum Next {
    Show(Response),
    Conclude(String),
    AwaitClosing(String),
}

pub(super) async fn open(
    Shared(state): Shared<Arc<State>>,
    headers: HeaderMap,
    Form(form): Form<OpenForm>,
) -> Response {
    let next = admit(&state, &headers, &form);
    follow(&state, &headers, next).await
}

pub(super) async fn answer(
    Shared(state): Shared<Arc<State>>,
    headers: HeaderMap,
    Form(form): Form<AnswerForm>,
) -> Response {
    let next = judge(&state, &headers, &form);
    follow(&state, &headers, next).await
}

/// Checks a `CReq`. The same one may come again: a reload, a second tab, a page opened in full.
fn admit(state: &State, headers: &HeaderMap, form: &OpenForm) -> Next {
    let unreadable = |trouble| Next::Show(page::message(StatusCode::BAD_REQUEST, Language::of(headers, ""), trouble));
    let Some(request) = read(&form.creq) else {
        return unreadable(Trouble::Unreadable);
    };
    let digest = state.chance.bytes("challenge request", &[&form.creq]);
    let mut sessions = state.sessions();
    let known = sessions.get(&request.acs_transaction);
    let known = known.filter(|session| session.ids.server == request.server_transaction);
    let Some(session) = known else {
        return unreadable(Trouble::Unknown);
    };
    let language = Language::of(headers, &session.purchase.language);
    if let Some(erro) = fault(&request, form, session, digest) {
        return Next::Show(send_back(session, language, &erro));
    }
    match session.phase {
        Phase::AwaitingRequest => {
            session.request = Some(digest);
            session.merchant_data = form.session_data.clone().filter(|data| !data.is_empty());
            session.show(state.now());
            Next::Show(page::challenge(session, language))
        }
        Phase::Shown => Next::Show(page::challenge(session, language)),
        Phase::Deciding | Phase::Closed => Next::AwaitClosing(request.acs_transaction),
    }
}

fn read(creq: &str) -> Option<CReq> {
    let json = BASE64URL_NOPAD.decode(creq.trim_end_matches('=').as_bytes()).ok()?;
    serde_json::from_slice(&json).ok()
}

/// What is wrong with a readable `CReq` of a known challenge.
fn fault(request: &CReq, form: &OpenForm, session: &Session, digest: [u8; 32]) -> Option<Erro> {
    let sizes = ["01", "02", "03", "04", "05"];
    let size = request.window_size.as_deref();
    let data = form.session_data.as_deref().unwrap_or_default();
    let (code, description, detail) = if request.message_type != "CReq" {
        ("101", "message not expected here", "messageType")
    } else if request.message_version != VERSION {
        ("203", "format or value invalid", "messageVersion")
    } else if size.is_none() {
        ("201", "required element missing", "challengeWindowSize")
    } else if size.is_some_and(|size| !sizes.contains(&size)) {
        ("203", "format or value invalid", "challengeWindowSize")
    } else if data.len() > SESSION_DATA_MAX_BYTES {
        ("203", "format or value invalid", "threeDSSessionData")
    } else if session.request.is_some_and(|first| first != digest) {
        ("305", "another challenge request than before", "creq")
    } else {
        return None;
    };
    let erro = Erro::new(code, description, detail, "CReq").of_acs();
    Some(erro.about(Some(session.ids.server.clone())))
}

/// Reads the holder's answer.
fn judge(state: &State, headers: &HeaderMap, form: &AnswerForm) -> Next {
    let mut sessions = state.sessions();
    let Some(session) = sessions.get(&form.transaction) else {
        let language = Language::of(headers, "");
        return Next::Show(page::message(StatusCode::BAD_REQUEST, language, Trouble::Unknown));
    };
    let language = Language::of(headers, &session.purchase.language);
    match session.phase {
        Phase::AwaitingRequest => {
            let trouble = Trouble::Unknown;
            return Next::Show(page::message(StatusCode::BAD_REQUEST, language, trouble));
        }
        Phase::Shown => {}
        Phase::Deciding | Phase::Closed => return Next::AwaitClosing(form.transaction.clone()),
    }
    session.interactions += 1;
    let verdict = if form.action == "cancel" {
        Verdict::cancelled()
    } else if let Some(code) = one_time_codes().iter().find(|code| code.code == form.code.trim()) {
        Verdict { status: code.status, reason: code.reason, cancel: None, value: code.value }
    } else {
        session.wrong_codes += 1;
        if session.wrong_codes < TRIES_MAX {
            session.show(state.now());
            return Next::Show(page::challenge(session, language));
        }
        Verdict::refused("01", None)
    };
    session.decide(verdict);
    Next::Conclude(form.transaction.clone())
}

/// Sends the result when there is one, and the browser back once that is done.
async fn follow(state: &Arc<State>, headers: &HeaderMap, next: Next) -> Response {
    let id = match next {
        Next::Show(response) => return response,
        Next::Conclude(id) => {
            // In the background: a browser that leaves now must not stop it.
            state.run(results::conclude(Arc::clone(state), id.clone()));
            id
        }
        Next::AwaitClosing(id) => id,
    };
    let closing = state.sessions().get(&id).map(|session| session.closing());
    if let Some(mut closing) = closing {
        // An error means that the bank was reset; the session is then gone below.
        let _ = closing.wait_for(|closed| *closed).await;
    }
    let mut sessions = state.sessions();
    let Some(session) = sessions.get(&id) else {
        let language = Language::of(headers, "");
        return page::message(StatusCode::BAD_REQUEST, language, Trouble::Unknown);
    };
    let language = Language::of(headers, &session.purchase.language);
    let authenticated = session.verdict.is_some_and(|verdict| matches!(verdict.status, "Y" | "A"));
    let result = CRes {
        message_type: "CRes",
        message_version: VERSION,
        server_transaction: session.ids.server.clone(),
        acs_transaction: session.ids.acs.clone(),
        trans_status: if authenticated { "Y" } else { "N" },
    };
    send_back(session, language, &result)
}

fn send_back(session: &Session, language: Language, message: &impl serde::Serialize) -> Response {
    let mut json = serde_json::to_string(message).unwrap_or_default();
    let cres = if session.card.issuer == Issuer::PaddedReturn {
        if json.len().is_multiple_of(3) {
            json.push(' ');
        }
        BASE64URL.encode(json.as_bytes())
    } else {
        BASE64URL_NOPAD.encode(json.as_bytes())
    };
    let mut fields = vec![("cres", cres)];
    if let Some(data) = &session.merchant_data {
        fields.push(("threeDSSessionData", data.clone()));
    }
    page::send(language, &session.purchase.notification_url, fields)
}

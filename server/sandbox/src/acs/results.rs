//! `RReq`: the result of a challenge, from the issuer through the directory to the 3DS server.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::header::CONTENT_TYPE;
use hyper::{Method, Request};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use serde_json::Value;
use tokio::time::{sleep, timeout};

use super::session::{Session, Verdict};
use crate::Scheme;
use crate::acquirer::Issued;
use crate::cards::Issuer;
use crate::directory::wire::{RReq, VERSION};
use crate::directory::{authentication_value, eci};
use crate::pki::Pki;
use crate::state::State;
use crate::tls::{BankTime, TlsError, directory_client};

/// How long a directory waits for an `RRes`.
const ANSWER_TIMEOUT_S: u64 = 3;
const ANSWER_MAX_BYTES: usize = 64 * 1_024;
/// A kept connection is used again within this: well before listeners give up on it, so that it does not close just
/// when it is needed.
const IDLE_S: u64 = 2;
/// How much later the result comes for the card whose payer returns first.
const RESULT_DELAY_S: u64 = 3;

type HttpsClient = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

/// The four directories as callers, each with its own certificate.
pub(crate) struct Directories(HashMap<Scheme, HttpsClient>);

impl Directories {
    pub(crate) fn new(pki: &Pki, time: &BankTime) -> Result<Self, TlsError> {
        let client = |scheme| {
            let connector = HttpsConnectorBuilder::new()
                .with_tls_config(directory_client(pki, scheme, time)?)
                .https_only()
                .enable_http1()
                .build();
            let client = Client::builder(TokioExecutor::new())
                .pool_timer(TokioTimer::new())
                .pool_idle_timeout(Duration::from_secs(IDLE_S))
                .build(connector);
            Ok((scheme, client))
        };
        Scheme::ALL.into_iter().map(client).collect::<Result<_, _>>().map(Self)
    }

    /// Sends one result; says in a few words what came back. Retries once, and only when no
    /// connection could be made.
    async fn send(&self, scheme: Scheme, url: &str, result: &RReq) -> String {
        let Some(client) = self.0.get(&scheme) else {
            return "no directory".to_owned();
        };
        let body = serde_json::to_vec(result).unwrap_or_default();
        for last in [false, true] {
            let request = Request::builder()
                .method(Method::POST)
                .uri(url)
                .header(CONTENT_TYPE, "application/JSON; charset=UTF-8")
                .body(Full::new(Bytes::from(body.clone())));
            let Ok(request) = request else {
                return "address not usable".to_owned();
            };
            let limit = Duration::from_secs(ANSWER_TIMEOUT_S);
            match timeout(limit, exchange(client, request)).await {
                Ok(Ok(answer)) => return answer,
                Ok(Err(Failure::Connect)) if !last => {}
                Ok(Err(Failure::Connect)) => return "no connection".to_owned(),
                Ok(Err(Failure::Broken)) => return "no answer".to_owned(),
                Err(_) => return "timed out".to_owned(),
            }
        }
        "no connection".to_owned()
    }
}

enum Failure {
    Connect,
    Broken,
}

async fn exchange(client: &HttpsClient, request: Request<Full<Bytes>>) -> Result<String, Failure> {
    let response = client
        .request(request)
        .await
        .map_err(|error| if error.is_connect() { Failure::Connect } else { Failure::Broken })?;
    let status = response.status();
    let body = Limited::new(response.into_body(), ANSWER_MAX_BYTES);
    let body = body.collect().await.map_err(|_| Failure::Broken)?.to_bytes();
    let message: Value = serde_json::from_slice(&body).unwrap_or_default();
    let member = |name| message.get(name).and_then(Value::as_str).unwrap_or_default();
    Ok(match member("messageType") {
        "RRes" => format!("RRes {}", member("resultsStatus")),
        "Erro" => format!("Erro {}", member("errorCode")),
        _ => format!("HTTP {}", status.as_u16()),
    })
}

/// Delivers the result of a decided challenge as the card's scenario wants, then lets the
/// browser go back.
pub(crate) async fn conclude(state: Arc<State>, id: String) {
    let Some(session) = state.sessions().get(&id).cloned() else {
        return;
    };
    let Some(verdict) = session.verdict else {
        return;
    };
    let result = result(&state, &session, verdict);
    match session.card.issuer {
        Issuer::NoResult => close(&state, &id),
        Issuer::ReturnBeforeResult => {
            close(&state, &id);
            sleep(Duration::from_secs(RESULT_DELAY_S)).await;
            deliver(&state, &session, &result).await;
        }
        Issuer::DoubleResult => {
            deliver(&state, &session, &result).await;
            let status = if verdict.status == "Y" { "N" } else { "Y" };
            let contrary = RReq {
                trans_status: status,
                trans_status_reason: (status == "N").then_some("01"),
                eci: Some(eci(session.card, session.scheme, status)),
                authentication_value: (status == "Y").then(|| authentication_value(&state, &session.ids)),
                challenge_cancel: None,
                ..result
            };
            deliver(&state, &session, &contrary).await;
            close(&state, &id);
        }
        Issuer::ResultForOtherAcsId => {
            let other = state.chance.uuid("other issuer transaction", &[&id]);
            deliver(&state, &session, &RReq { acs_transaction: other, ..result }).await;
            close(&state, &id);
        }
        _ => {
            deliver(&state, &session, &result).await;
            close(&state, &id);
        }
    }
}

fn result(state: &State, session: &Session, verdict: Verdict) -> RReq {
    let wanted = verdict.value && session.card.issuer != Issuer::ChallengeWithoutValue;
    let eci = eci(session.card, session.scheme, verdict.status);
    let value = wanted.then(|| authentication_value(state, &session.ids));
    if let Some(value) = &value {
        let issued = Issued {
            value: value.clone(),
            card: state.card_digest(session.card.number),
            network: session.scheme,
            amount: session.purchase.amount,
            currency: session.purchase.currency.clone(),
            eci,
            fully: verdict.status == "Y",
        };
        state.issue(&session.ids.ds, issued);
    }
    RReq {
        message_type: "RReq",
        message_version: VERSION,
        message_category: session.purchase.category.clone(),
        server_transaction: session.ids.server.clone(),
        ds_transaction: session.ids.ds.clone(),
        acs_transaction: session.ids.acs.clone(),
        trans_status: verdict.status,
        trans_status_reason: verdict.reason,
        authentication_value: value,
        eci: Some(eci),
        authentication_type: "02",
        interaction_counter: format!("{:02}", session.interactions.min(99)),
        challenge_cancel: verdict.cancel,
    }
}

async fn deliver(state: &State, session: &Session, result: &RReq) {
    let url = &session.purchase.server_url;
    let outcome = state.directories.send(session.scheme, url, result).await;
    tracing::info!(
        bank.transaction = session.ids.server,
        bank.status = result.trans_status,
        bank.answer = outcome,
        "challenge result delivered"
    );
    if let Some(session) = state.sessions().get(&session.ids.acs) {
        session.deliveries.push(outcome);
    }
}

fn close(state: &State, id: &str) {
    if let Some(session) = state.sessions().get(id) {
        session.close();
    }
}

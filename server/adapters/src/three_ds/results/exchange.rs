//! One request on the results listener.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use domain::brand::Brand;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONNECTION, CONTENT_TYPE, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use tokio::time::timeout;

use super::{Caller, ResultMessage, ResultReply, Service};
use crate::three_ds::config::results_brand;
use crate::three_ds::link::MEDIA_TYPE;
use crate::three_ds::messages::erro::{self, Erro};
use crate::three_ds::messages::rreq::{self, RReq};
use crate::three_ds::messages::rres::{self, ResultsStatus};
use crate::three_ds::messages::{Document, ErrorCode, Fault, KnownIds, Version};

/// Largest body, in bytes.
const BODY_BYTES_MAX: usize = 64 * 1024;
/// A body may take this long, in seconds.
const BODY_TIMEOUT_S: u64 = 5;
/// Our own work may take this long, in seconds; then the caller is told to come again.
const HANDLER_TIMEOUT_S: u64 = 5;

/// Answers with an `RRes`, an Erro, or a bare HTTP status for what is not a message on a path of the caller's.
pub(super) async fn answer(
    service: Arc<Service>,
    caller: Arc<Caller>,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut reply = match checked_body(&caller, request).await {
        Ok((directory, body)) => message(&service, &caller, directory, &body).await,
        Err(status) => bare(status),
    };
    if *service.stopped.borrow() {
        reply.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(reply)
}

async fn checked_body(caller: &Caller, request: Request<Incoming>) -> Result<(Brand, Bytes), StatusCode> {
    let directory = results_brand(request.uri().path()).ok_or(StatusCode::NOT_FOUND)?;
    if !caller.brands.contains(&directory) {
        tracing::warn!(
            peer = %caller.peer,
            directory = directory.code(),
            "results listener refused a path that belongs to another directory server"
        );
        return Err(StatusCode::FORBIDDEN);
    }
    if request.method() != Method::POST {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    if !is_json(request.headers().get(CONTENT_TYPE)) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let body = Limited::new(request.into_body(), BODY_BYTES_MAX).collect();
    match timeout(Duration::from_secs(BODY_TIMEOUT_S), body).await {
        Ok(Ok(body)) => Ok((directory, body.to_bytes())),
        Ok(Err(_)) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

/// A missing type is let pass; another one is not.
fn is_json(header: Option<&HeaderValue>) -> bool {
    header.is_none_or(|value| {
        let text = value.to_str().unwrap_or_default();
        text.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
    })
}

async fn message(service: &Arc<Service>, caller: &Arc<Caller>, directory: Brand, body: &[u8]) -> Response<Full<Bytes>> {
    let document = match Document::parse(body) {
        Ok(document) => document,
        Err(fault) => return refuse(caller, &fault, &KnownIds::default(), None, Version::NEWEST),
    };
    if document.is_erro() {
        // An error is never answered with another.
        tracing::warn!(directory = directory.code(), erro = %Erro::parse(&document), "directory server reports an error");
        return bare(StatusCode::OK);
    }
    let request = match rreq::parse(&document, service.clock.now()) {
        Ok(request) => request,
        Err(fault) => {
            return refuse(caller, &fault, &document.known_ids(), document.message_type(), Version::NEWEST);
        }
    };
    let status = match handle(service, caller, directory, &request).await {
        ResultReply::Received => ResultsStatus::Received,
        ResultReply::CreqNotSent => ResultsStatus::CreqNotSent,
        ResultReply::NotDelivered => ResultsStatus::NotDelivered,
        ResultReply::Refused { code, detail } => {
            let fault = Fault::new(code, detail);
            return refuse(caller, &fault, &document.known_ids(), document.message_type(), request.version);
        }
    };
    if let Some(fault) = request.fault() {
        return refuse(caller, &fault, &document.known_ids(), document.message_type(), request.version);
    }
    json(rres::body(&request, status))
}

/// Hands a result to the product, in a task of its own: a caller that hangs up must not undo it.
async fn handle(service: &Arc<Service>, caller: &Arc<Caller>, directory: Brand, request: &RReq) -> ResultReply {
    let message = ResultMessage {
        three_ds_server_trans_id: request.server_trans_id.clone(),
        acs_trans_id: request.acs_trans_id.clone(),
        ds_trans_id: request.ds_trans_id.clone(),
        message_version: request.version,
        result: request.result.clone(),
    };
    let (service, caller) = (Arc::clone(service), Arc::clone(caller));
    let work = tokio::spawn(async move {
        let reply = service.handler.result(directory, message).await;
        drop(caller);
        reply
    });
    let late = || ResultReply::Refused { code: ErrorCode::Transient, detail: "not stored in time".into() };
    match timeout(Duration::from_secs(HANDLER_TIMEOUT_S), work).await {
        Ok(Ok(reply)) => reply,
        Ok(Err(_)) | Err(_) => late(),
    }
}

fn refuse(
    caller: &Caller,
    fault: &Fault,
    ids: &KnownIds,
    message_type: Option<&str>,
    version: Version,
) -> Response<Full<Bytes>> {
    tracing::warn!(peer = %caller.peer, code = fault.code.code(), "results listener refused a message");
    json(erro::body(fault, ids, message_type, version))
}

fn json(body: Result<Vec<u8>, serde_json::Error>) -> Response<Full<Bytes>> {
    let Ok(body) = body else { return bare(StatusCode::INTERNAL_SERVER_ERROR) };
    let mut response = Response::new(Full::new(Bytes::from(body)));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    response
}

fn bare(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}

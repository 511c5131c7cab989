//! A payment as the dialect answers it (Axepta sheet §1.5, §2.5).

use domain::authentication::{Authentication, AuthenticationState};
use domain::brand::Brand;
use domain::decline::{DeclineClass, StopScope, class};
use domain::ids::OperationId;
use domain::operation::{Operation, OperationKind};
use domain::payment::{PaymentStatus, Refusal};
use domain::ports::PaymentView;
use domain::scheme_reference::ReferenceKind;
use domain::settlement::{Denied, JournalEntry};
use domain::wallet::Card;
use serde_json::{Map, Value, json};

use super::codes;
use super::echo::{ECHOED, SETTLEMENT_ECHOED};

/// The payment object.
pub fn payment(view: &PaymentView) -> Value {
    Value::Object(members(view))
}

fn members(view: &PaymentView) -> Map<String, Value> {
    let payment = &view.payment;
    let echo: Value = serde_json::from_str(&payment.echo).unwrap_or(Value::Null);
    let mut body = Map::new();
    for name in ECHOED {
        if let Some(value) = echo.get(name) {
            body.insert(name.to_owned(), value.clone());
        }
    }
    let attempt = view.session.as_ref().and_then(|session| session.attempt.as_ref());
    let brand = attempt.map(|attempt| attempt.brand).or_else(|| view.card.as_ref().map(|card| card.brand));
    let (code, description) = codes::of_payment(payment.status, payment.refusal.as_ref(), brand);
    let mut set = |name: &str, value: Value| body.insert(name.to_owned(), value);
    set("payId", json!(payment.pay_id.as_str()));
    set("merchantId", json!(payment.merchant_id.as_str()));
    set("transId", json!(payment.trans_id));
    set("refNr", json!(payment.ref_nr));
    set("xId", json!(payment.x_id.as_str()));
    set("status", json!(codes::status_name(payment.status)));
    set("responseCode", json!(code));
    set("responseDescription", json!(description));
    set(
        "amount",
        json!({
            "value": payment.amount.minor,
            "currency": payment.amount.currency.code(),
            "capturedValue": payment.captured_minor,
            "refundedValue": payment.refunded_minor,
        }),
    );
    set("creationDate", json!(payment.created_at.to_string()));
    let mut methods = Map::from_iter([("type".to_owned(), json!("CARD"))]);
    if let Some(card) = card(view) {
        methods.insert("card".to_owned(), card);
    }
    set("paymentMethods", Value::Object(methods));
    if let Some(mandate) = view.mandate.as_ref().filter(|_| payment.status != PaymentStatus::Pending) {
        set("mandateId", json!(mandate.id.as_str()));
    }
    if let Some(decline) = decline(view) {
        set("decline", decline);
    }
    if let Some(card) = &view.card {
        // Ours: the wallet the card is in, made up when the merchant named none.
        set("wallet", json!({ "walletId": card.wallet_id.as_str(), "cardIndex": card.index }));
    }
    // Ours: what was asked of the acquirer, oldest first.
    set("operations", view.journal.iter().map(|entry| Value::Object(line(entry))).collect());
    body
}

/// What an `xId` is when nothing was made, as the dialect's own plugins read it.
const NO_X_ID: &str = "00000000000000000000000000000000";

/// The payment object, its names, status and code those of one operation.
pub fn operation(view: &PaymentView, id: &OperationId) -> Value {
    let mut body = members(view);
    let entry = view.journal.iter().find(|entry| entry.operation.id == *id);
    let line = entry.map(line).unwrap_or_default();
    for name in ["xId", "transId", "refNr", "status", "responseCode", "responseDescription"] {
        if let Some(value) = line.get(name) {
            body.insert(name.to_owned(), value.clone());
        }
    }
    let echo = entry
        .and_then(|entry| entry.request.as_ref())
        .and_then(|request| serde_json::from_str::<Value>(&request.echo).ok());
    for name in SETTLEMENT_ECHOED {
        if let Some(value) = echo.as_ref().and_then(|echo| echo.get(name)) {
            body.insert(name.to_owned(), value.clone());
        }
    }
    Value::Object(body)
}

/// What a refused merchant-initiated payment means for the next (an extension of ours).
fn decline(view: &PaymentView) -> Option<Value> {
    let (Some(Refusal::Issuer(code)), None) = (&view.payment.refusal, &view.session) else { return None };
    let operation = view.authorisation.as_ref().filter(|_| view.payment.status == PaymentStatus::Failed)?;
    let advice = operation.advice_code.as_deref();
    let mut body = Map::new();
    let word = match class(operation.brand, code, advice) {
        DeclineClass::TryLater { after } => {
            let when = operation.intended_at.saturating_add(after).unwrap_or(operation.intended_at);
            body.insert("retryAfter".to_owned(), json!(when.to_string()));
            "TRY_LATER"
        }
        DeclineClass::ConsumerNeeded => "CONSUMER_NEEDED",
        DeclineClass::NewCard => "NEW_CARD",
        DeclineClass::Stop(StopScope::Payment) => "STOP",
        DeclineClass::Stop(StopScope::Mandate) => "STOP_MANDATE",
        DeclineClass::Stop(StopScope::Card) => "STOP_CARD",
    };
    body.insert("class".to_owned(), json!(word));
    if let Some(advice) = advice {
        body.insert("adviceCode".to_owned(), json!(advice));
    }
    Some(Value::Object(body))
}

/// The payment object with the code of an operation that was refused before anything was sent.
pub fn denied(view: &PaymentView, denied: Denied) -> Value {
    let mut body = members(view);
    let (code, description) = codes::of_denied(denied);
    for (name, value) in
        [("xId", NO_X_ID), ("status", "FAILED"), ("responseCode", code), ("responseDescription", description)]
    {
        body.insert(name.to_owned(), json!(value));
    }
    Value::Object(body)
}

fn line(entry: &JournalEntry) -> Map<String, Value> {
    let operation = &entry.operation;
    let (status, code, description) = codes::of_operation(operation);
    let mut object = Map::new();
    let mut set = |name: &str, value: Value| object.insert(name.to_owned(), value);
    set("type", json!(kind_name(operation.kind)));
    set("xId", json!(operation.x_id().as_str()));
    if let Some(request) = &entry.request {
        set("transId", json!(request.trans_id));
        if let Some(ref_nr) = &request.ref_nr {
            set("refNr", json!(ref_nr));
        }
    }
    set("amount", json!({ "value": operation.amount.minor, "currency": operation.amount.currency.code() }));
    set("status", json!(status));
    set("responseCode", json!(code));
    set("responseDescription", json!(description));
    set("creationDate", json!(operation.intended_at.to_string()));
    if operation.waits() {
        set("dueDate", json!(operation.due_at.to_string()));
    }
    object
}

fn kind_name(kind: OperationKind) -> &'static str {
    match kind {
        OperationKind::Authorisation => "AUTHORIZATION",
        OperationKind::Capture => "CAPTURE",
        OperationKind::Refund => "REFUND",
        OperationKind::Reversal => "REVERSAL",
    }
}

/// The card object; card data of an enrolment that is not accepted is answered to nobody.
fn card(view: &PaymentView) -> Option<Value> {
    // A payment that failed after its acceptance (given back, not capturable) has stored its card all the same.
    let accepted = view.payment.status != PaymentStatus::Pending;
    let mut object = Map::new();
    if let (true, Some(card)) = (accepted, &view.card) {
        stored_card(card, view, &mut object);
    }
    if view.payment.status != PaymentStatus::Pending {
        if let Some(run) = view.authentication.as_ref().filter(|run| run.state == AuthenticationState::Final) {
            object.insert("authenticationData".to_owned(), authentication(run));
        }
        if let Some(operation) = &view.authorisation {
            provider(operation, &mut object);
        }
    }
    (!object.is_empty()).then_some(Value::Object(object))
}

fn stored_card(card: &Card, view: &PaymentView, object: &mut Map<String, Value>) {
    let mut set = |name: &str, value: Value| object.insert(name.to_owned(), value);
    set("cardHolderName", json!(card.version.holder));
    set("pseudoCardNumber", json!(card.pcn.as_str()));
    set("first6Digits", json!(card.masked.first6));
    set("last4Digits", json!(card.masked.last4));
    set("expiryDate", json!(card.version.expiry.yyyymm()));
    set("brand", json!(codes::brand_name(card.brand)));
    set("bin", json!({ "accountBin": card.masked.first6 }));
    let root = |kind| view.roots.iter().find(|root| root.kind == kind).map(|root| root.value.clone());
    if let Some(value) = root(ReferenceKind::primary(card.brand)) {
        // American Express answers and takes `transactionId` where the others have `schemeReferenceId`.
        let name = if card.brand == Brand::Amex { "transactionId" } else { "schemeReferenceId" };
        set(name, json!(value));
    }
    if let Some(value) = root(ReferenceKind::MastercardLinkId) {
        set("transactionLinkId", json!(value));
    }
}

fn authentication(run: &Authentication) -> Value {
    let mut object = Map::new();
    let mut set = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            object.insert(name.to_owned(), Value::String(value));
        }
    };
    set("threeDSServerTransId", Some(run.id.to_string()));
    set("messageVersion", Some(run.version.clone()));
    if let Some(answer) = &run.answer {
        set("acsTransId", answer.acs_trans_id.clone());
        set("dsTransId", answer.ds_trans_id.clone());
        set("acsReferenceNumber", answer.acs_reference.clone());
        set("dsReferenceNumber", answer.ds_reference.clone());
        set("acsChallengeMandated", Some(if answer.challenge_mandated { "Y" } else { "N" }.to_owned()));
        set("authenticationType", answer.authentication_type.clone());
        set("transStatus", answer.status.map(String::from));
        set("transStatusReason", answer.reason.clone());
        set("eci", answer.eci.clone());
        set("cardholderInfo", answer.cardholder_info.clone());
    }
    if let Some(result) = &run.result {
        set("transStatus", Some(result.status.to_string()));
        set("transStatusReason", result.reason.clone());
        set("eci", result.eci.clone());
        set("authenticationType", result.authentication_type.clone());
        set("authenticationValue", result.value.as_ref().map(|value| value.expose().to_owned()));
        set("challengeCancel", result.challenge_cancel.clone());
        set("interactionCounter", result.interaction_counter.clone());
    }
    Value::Object(object)
}

fn provider(operation: &Operation, object: &mut Map<String, Value>) {
    if let Some(code) = &operation.approval_code {
        object.insert("providerApprovalCode".to_owned(), json!(code));
    }
    if let Some(code) = &operation.response_code {
        object.insert("providerResponseCode".to_owned(), json!(code));
        object.insert("issuerResponseCode".to_owned(), json!(code));
    }
    if operation.stan > 0 {
        object.insert("providerTransactionId".to_owned(), json!(operation.retrieval_reference()));
    }
}

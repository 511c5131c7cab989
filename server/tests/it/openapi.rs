//! Real answers fit the description that the server serves.

use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::http::Answer;
use crate::support::merchant::{fresh_name, purchase, subscription};
use crate::support::server::Server;
use crate::support::settlements::{manual, wish};

/// What of `value` does not fit `schema`, each with its path. Enough of JSON Schema for what the description uses;
/// a keyword that it does not know is a fault too.
fn misfits(document: &Value, schema: &Value, value: &Value, path: &str) -> Vec<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = document.pointer(reference.trim_start_matches('#'));
        return misfits(document, target.unwrap_or_else(|| panic!("{reference} leads nowhere")), value, path);
    }
    let known = [
        "type",
        "properties",
        "required",
        "items",
        "description",
        "format",
        "minimum",
        "maximum",
        "example",
        "oneOf",
        "additionalProperties",
        "propertyNames",
        "enum",
        "default",
    ];
    let members = schema.as_object().unwrap();
    let mut wrong: Vec<String> = members
        .keys()
        .filter(|name| !known.contains(&name.as_str()))
        .map(|name| format!("{path}: the keyword {name} is not understood here"))
        .collect();
    if let Some(options) = schema["oneOf"].as_array() {
        let fits = options.iter().any(|option| misfits(document, option, value, path).is_empty());
        return if fits { wrong } else { vec![format!("{path}: fits none of its forms")] };
    }
    if !has_type(&schema["type"], value) {
        wrong.push(format!("{path}: {value} is not of type {}", schema["type"]));
    }
    if let Some(object) = value.as_object() {
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                wrong.push(format!("{path}.{name} is missing"));
            }
        }
        for (name, member) in object {
            if let Some(described) = schema["properties"].get(name) {
                wrong.extend(misfits(document, described, member, &format!("{path}.{name}")));
            }
        }
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        wrong.extend(misfits(document, &schema["items"], item, &format!("{path}[{index}]")));
    }
    wrong
}

fn has_type(wanted: &Value, value: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    };
    match wanted {
        Value::String(name) => is(name),
        Value::Array(names) => names.iter().filter_map(Value::as_str).any(is),
        _ => true,
    }
}

fn response<'a>(document: &'a Value, path: &str, method: &str, status: u16) -> &'a Value {
    let place = &document["paths"][path][method]["responses"][status.to_string()];
    let schema = &place["content"]["application/json"]["schema"];
    assert!(schema.is_object(), "{method} {path} {status} is not described");
    schema
}

/// One answer fits what is said of it: path, method, status.
pub fn fits(document: &Value, (path, method, status): (&str, &str, u16), answer: &Answer) {
    assert_eq!(answer.status, status, "{method} {path}: {}", answer.text());
    let wrong = misfits(document, response(document, path, method, status), &answer.json(), "$");
    assert!(wrong.is_empty(), "{method} {path} {status}: {wrong:#?}\n{}", answer.text());
}

#[test]
fn the_check_finds_what_does_not_fit() {
    let document = json!({ "s": { "type": "object", "required": ["a"], "properties": {
        "a": { "type": "string" }, "b": { "type": ["integer", "null"] },
        "c": { "type": "array", "items": { "type": "integer" } } } } });
    let schema = json!({ "$ref": "#/s" });
    let wrong = |value: Value| misfits(&document, &schema, &value, "$").len();
    assert_eq!(wrong(json!({ "a": "x", "b": null, "c": [1, 2], "more": true })), 0);
    assert_eq!(wrong(json!({ "a": 1 })), 1);
    assert_eq!(wrong(json!({ "b": "x", "c": [1, "2"] })), 3);
    assert_eq!(wrong(json!([])), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn real_answers_fit_the_served_description() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let document = server.http.get(&format!("{}/api/v2/openapi.json", server.base)).await.json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    let fits = |path: &str, method: &str, status: u16, answer: &Answer| {
        assert_eq!(answer.status, status, "{}", answer.text());
        let wrong = misfits(&document, response(&document, path, method, status), &answer.json(), "$");
        assert!(wrong.is_empty(), "{method} {path} {status}: {wrong:#?}\n{}", answer.text());
    };
    let (sessions, payments) = ("/api/v2/payments/sessions", "/api/v2/payments");
    let (by_pay_id, by_name) = ("/api/v2/payments/getByPayId/{payId}", "/api/v2/payments/getByTransId/{transId}");

    let body = subscription();
    let opened = merchant.call("POST", sessions, &[("idempotency-key", "k")], &body.to_string()).await;
    fits(sessions, "post", 201, &opened);
    fits(sessions, "post", 400, &merchant.ask(&json!({})).await);
    let mut other = body.clone();
    other["transId"] = fresh_name().into();
    fits(
        sessions,
        "post",
        422,
        &merchant.call("POST", sessions, &[("idempotency-key", "k")], &other.to_string()).await,
    );
    fits(payments, "post", 202, &merchant.call("POST", payments, &[], &purchase().to_string()).await);
    let stranger = crate::support::merchant::Merchant { key: "wrong".into(), ..merchant.clone() };
    fits(sessions, "post", 401, &stranger.ask(&body).await);
    fits(by_pay_id, "get", 401, &stranger.call("GET", &by_pay_id.replace("{payId}", "x"), &[], "").await);
    fits(by_pay_id, "get", 404, &merchant.call("GET", &by_pay_id.replace("{payId}", "x"), &[], "").await);
    fits(by_name, "get", 404, &merchant.call("GET", &by_name.replace("{transId}", "x"), &[], "").await);

    for (card, otp) in
        [("visa", "1234"), ("mastercard", "1234"), ("amex", "1234"), ("visa", "1111"), ("visa_05", "1234")]
    {
        for body in [subscription(), purchase()] {
            let session = merchant.open(&body).await;
            let path = by_pay_id.replace("{payId}", &session.pay_id);
            fits(by_pay_id, "get", 200, &merchant.call("GET", &path, &[], "").await);
            server.consumer(&session).enrol(&TypedCard::of(card), otp).await;
            fits(by_pay_id, "get", 200, &merchant.call("GET", &path, &[], "").await);
            let path = by_name.replace("{transId}", body["transId"].as_str().unwrap());
            fits(by_name, "get", 200, &merchant.call("GET", &path, &[], "").await);
        }
    }
    let session = merchant.open(&manual()).await;
    server.consumer(&session).enrol(&TypedCard::of("visa"), "1234").await.left();
    let key = [("idempotency-key", "settle")];
    for (what, minor) in [("captures", 3000), ("refunds", 1000), ("reversals", 1)] {
        let path = format!("/api/v2/payments/{{payId}}/{what}");
        fits(&path, "post", 200, &merchant.ask_to(&session.pay_id, what, &[], &wish(minor)).await);
        fits(&path, "post", 200, &merchant.ask_to(&session.pay_id, what, &[], &wish(3499)).await);
        fits(&path, "post", 400, &merchant.ask_to(&session.pay_id, what, &[], &json!({})).await);
        fits(&path, "post", 404, &merchant.ask_to("x", what, &[], &wish(1)).await);
        fits(&path, "post", 401, &stranger.ask_to(&session.pay_id, what, &[], &wish(1)).await);
    }
    let last = wish(1);
    merchant.ask_to(&session.pay_id, "refunds", &key, &last).await;
    let path = "/api/v2/payments/{payId}/refunds";
    fits(path, "post", 200, &merchant.ask_to(&session.pay_id, "refunds", &key, &last).await);
    fits(path, "post", 422, &merchant.ask_to(&session.pay_id, "refunds", &key, &wish(2)).await);
    let read = merchant.call("GET", &by_pay_id.replace("{payId}", &session.pay_id), &[], "").await;
    assert_eq!(read.json()["operations"].as_array().unwrap().len(), 4);
    fits(by_pay_id, "get", 200, &read);

    let token = "/authorization/oauth/token";
    for (secret, status) in [("demo-api-key", 200), ("wrong", 401)] {
        let form = format!("grant_type=client_credentials&client_id=12345678901234&client_secret={secret}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        fits(
            token,
            "post",
            status,
            &server.http.send("POST", &format!("{}{token}", server.base), &headers, form).await,
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_described_operation_is_served_and_readable() {
    let server = Server::start().await;
    let document = server.http.get(&format!("{}/api/v2/openapi.json", server.base)).await.json();
    let docs = server.http.get(&format!("{}/api/docs", server.base)).await.text();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            let url = format!("{}{}", server.base, path.replace(['{', '}'], "x"));
            let answer = server.http.send(&method.to_uppercase(), &url, &[], "").await;
            assert!(![404, 405].contains(&answer.status), "{method} {path}: {}", answer.status);
            assert!(docs.contains(path.split('{').next().unwrap()), "{path} is on the readable page");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_answered_about_notifications_fits_too() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let document = server.http.get(&format!("{}/api/v2/openapi.json", server.base)).await.json();
    let fits = |path: &str, method: &str, status: u16, answer: &Answer| {
        assert_eq!(answer.status, status, "{}", answer.text());
        let wrong = misfits(&document, response(&document, path, method, status), &answer.json(), "$");
        assert!(wrong.is_empty(), "{method} {path} {status}: {wrong:#?}\n{}", answer.text());
    };
    let (events, replay) = ("/api/v2/events", "/api/v2/events/{position}/replay");
    let (endpoints, endpoint) = ("/api/v2/endpoints", "/api/v2/endpoints/{endpointId}");
    let (rotate, resume) = ("/api/v2/endpoints/{endpointId}/rotate", "/api/v2/endpoints/{endpointId}/resume");
    let deliveries = "/api/v2/deliveries";
    let receiver = crate::support::receiver::Receiver::polite().await;
    for body in [
        json!({ "url": receiver.url }),
        json!({ "url": receiver.url, "signing": "ED25519", "events": ["payment.*"] }),
        json!({ "dialect": "AXEPTA_ENHANCED", "pointOfSale": "only" }),
    ] {
        let added = merchant.call("POST", endpoints, &[], &body.to_string()).await;
        fits(endpoints, "post", 201, &added);
        let id = added.json()["endpointId"].as_str().unwrap().to_owned();
        for (path, method, verb) in [(endpoint, "get", "GET"), (rotate, "post", "POST"), (resume, "post", "POST")] {
            fits(path, method, 200, &merchant.call(verb, &path.replace("{endpointId}", &id), &[], "").await);
            fits(path, method, 404, &merchant.call(verb, &path.replace("{endpointId}", "none"), &[], "").await);
        }
    }
    fits(endpoints, "post", 400, &merchant.call("POST", endpoints, &[], "{}").await);
    fits(endpoints, "get", 200, &merchant.call("GET", endpoints, &[], "").await);
    let session = merchant.open(&subscription()).await;
    server.consumer(&session).enrol(&TypedCard::of("visa"), "1234").await;
    receiver.received(4).await;
    fits(events, "get", 200, &merchant.call("GET", events, &[], "").await);
    fits(events, "get", 400, &merchant.call("GET", "/api/v2/events?after=x", &[], "").await);
    fits(deliveries, "get", 200, &merchant.call("GET", deliveries, &[], "").await);
    fits(deliveries, "get", 200, &merchant.call("GET", "/api/v2/deliveries?limit=1", &[], "").await);
    fits(replay, "post", 202, &merchant.call("POST", "/api/v2/events/1/replay", &[], "").await);
    fits(replay, "post", 404, &merchant.call("POST", "/api/v2/events/99/replay", &[], "").await);
    let stranger = crate::support::merchant::Merchant { key: "wrong".into(), ..merchant.clone() };
    for path in [events, endpoints, deliveries] {
        fits(path, "get", 401, &stranger.call("GET", path, &[], "").await);
    }
}

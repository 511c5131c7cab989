//! Who may call: keys, tokens, other merchants; and calls that are repeated.

use data_encoding::BASE64URL_NOPAD;
use domain::ids::MerchantId;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::http::{Answer, Http};
use crate::support::merchant::{DEMO, Merchant, Session, subscription};
use crate::support::server::Server;

async fn token(server: &Server, fields: &str) -> Answer {
    let url = format!("{}/authorization/oauth/token", server.base);
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    server.http.send("POST", &url, &headers, fields.to_owned()).await
}

async fn with_authorization(http: &Http, url: &str, authorization: &str) -> Answer {
    http.send("GET", url, &[("authorization", authorization)], "").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_has_three_members_and_opens_what_its_key_opens() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let read = format!("{}/api/v2/payments/getByPayId/{}", server.base, session.pay_id);
    let granted =
        token(&server, "grant_type=client_credentials&client_id=12345678901234&client_secret=demo-api-key").await;
    assert_eq!((granted.status, granted.header("cache-control")), (200, "no-store"));
    let granted = granted.json();
    let mut members: Vec<&String> = granted.as_object().unwrap().keys().collect();
    members.sort();
    assert_eq!(members, ["access_token", "expires_in", "token_type"]);
    assert_eq!(granted["token_type"], "Bearer", "exactly so");
    assert!(granted["expires_in"].as_i64().is_some_and(|seconds| seconds > 0));
    let text = granted["access_token"].as_str().unwrap();
    let claims = BASE64URL_NOPAD.decode(text.split('.').nth(1).unwrap().as_bytes()).unwrap();
    assert!(!String::from_utf8_lossy(&claims).contains("demo-api-key"), "a token does not contain the key");
    assert_eq!(with_authorization(&server.http, &read, &format!("Bearer {text}")).await.status, 200);
    let mut forged = text.to_owned();
    forged.replace_range(text.len() - 8..text.len() - 6, "AA");
    for bad in [format!("Bearer {forged}"), "Bearer x".into(), "Bearer ".into(), format!("Basic {text}")] {
        assert_eq!(with_authorization(&server.http, &read, &bad).await.status, 401, "{bad}");
    }
    server.advance(3_601_000).await;
    let late = with_authorization(&server.http, &read, &format!("Bearer {text}")).await;
    assert_eq!(late.status, 401, "a token ends after an hour");
    for bad in [
        "grant_type=password&client_id=12345678901234&client_secret=demo-api-key",
        "grant_type=client_credentials&client_id=12345678901234&client_secret=wrong",
        "grant_type=client_credentials&client_id=other&client_secret=demo-api-key",
        "grant_type=client_credentials",
    ] {
        let refused = token(&server, bad).await;
        assert_eq!(refused.status, 401, "{bad}");
        let refused = refused.json();
        assert!(refused["error"].is_string() && refused["error_description"].is_string(), "{refused}");
    }
    let url = format!("{}/authorization/oauth/token", server.base);
    let refused = server.http.send("POST", &url, &[("content-type", "application/json")], "{}").await;
    assert_eq!((refused.status, refused.json()["error"].as_str()), (401, Some("invalid_request")), "not a form");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_key_opens_nothing() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let other = server.other_merchant("98765432109876", false).await;
    let session = merchant.open(&subscription()).await;
    let path = format!("/api/v2/payments/getByPayId/{}", session.pay_id);
    let read = |id: &str, key: &str| {
        let caller = Merchant { id: id.into(), key: key.into(), ..merchant.clone() };
        let path = path.clone();
        async move { caller.call("GET", &path, &[], "").await }
    };
    assert_eq!(read(DEMO.0, DEMO.1).await.status, 200);
    for (id, key) in
        [(DEMO.0, "wrong"), (DEMO.0, ""), ("", ""), (other.id.as_str(), DEMO.1), (DEMO.0, other.key.as_str())]
    {
        let refused = read(id, key).await;
        assert_eq!(refused.status, 401, "{id}");
        assert!(refused.header("www-authenticate").starts_with("Basic"));
        assert!(!key.is_empty() || refused.json()["error"].is_string());
    }
    let bare = server.http.get(&format!("{}{path}", server.base)).await;
    assert_eq!(bare.status, 401, "no credentials at all");
    let foreign = other.call("GET", &path, &[], "").await;
    let none = other.call("GET", "/api/v2/payments/getByPayId/00000000000000000000000000000000", &[], "").await;
    assert_eq!((foreign.status, none.status), (404, 404));
    assert_eq!(foreign.body, none.body, "another merchant's payment looks like none");
    let trans_id = merchant.read(&session.pay_id).await["transId"].as_str().unwrap().to_owned();
    let by_name = format!("/api/v2/payments/getByTransId/{trans_id}");
    assert_eq!(merchant.call("GET", &by_name, &[], "").await.json()["payId"], session.pay_id.as_str());
    assert_eq!(other.call("GET", &by_name, &[], "").await.status, 404);
    let with_body = merchant.call("GET", &path, &[], "[]").await;
    assert_eq!(with_body.status, 200, "the official PHP library sends a body with GET");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disabled_key_and_its_tokens_end_at_once() {
    let server = Server::start().await;
    let other = server.other_merchant("98765432109876", false).await;
    let fields = format!("grant_type=client_credentials&client_id={}&client_secret={}", other.id, other.key);
    let bearer = format!("Bearer {}", token(&server, &fields).await.json()["access_token"].as_str().unwrap());
    let path = "/api/v2/payments/getByTransId/none";
    let url = format!("{}{path}", server.base);
    assert_eq!(with_authorization(&server.http, &url, &bearer).await.status, 404);
    let store = &server.running.app.store;
    let id = MerchantId::from_text(other.id.as_str());
    let key = store.api_keys(&id).await.unwrap().remove(0);
    assert!(store.disable_api_key(&id, &key.id).await.unwrap());
    assert_eq!(with_authorization(&server.http, &url, &bearer).await.status, 401, "the token");
    assert_eq!(other.call("GET", path, &[], "").await.status, 401, "the key");
    assert_eq!(token(&server, &fields).await.status, 401, "a new token");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_key_and_body_get_the_same_answer() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let mut body = subscription();
    body["paymentMethods"]["card"]["securityCode"] = json!("111");
    let keyed = |key: &'static str, body: Value| {
        let merchant = merchant.clone();
        async move {
            merchant.call("POST", "/api/v2/payments/sessions", &[("idempotency-key", key)], &body.to_string()).await
        }
    };
    let first = keyed("\"a-1\"", body.clone()).await;
    assert_eq!(first.status, 201);
    for again in [keyed("\"a-1\"", body.clone()).await, keyed("a-1", body.clone()).await] {
        assert_eq!(again.status, 201);
        assert_eq!(again.body, first.body, "quoted or bare, the same link included");
    }
    let mut other = body.clone();
    other["amount"]["value"] = json!(3500);
    let reused = keyed("a-1", other.clone()).await;
    assert_eq!((reused.status, &reused.json()["responseCode"]), (422, &json!("20170004")));
    let mut dropped = body.clone();
    dropped["paymentMethods"]["card"]["securityCode"] = json!("739");
    let same = keyed("a-1", dropped).await;
    assert_eq!((same.status, &same.body), (201, &first.body), "card data is not part of what is compared");
    for bad in ["", "\"\"", "a b"] {
        assert_eq!(keyed(bad, body.clone()).await.status, 400, "{bad:?}");
    }
    let mut named = subscription();
    named["requestId"] = json!("req-1");
    let first = merchant.ask(&named).await;
    assert_eq!((first.status, merchant.ask(&named).await.body), (201, first.body));
    named["amount"]["value"] = json!(1);
    assert_eq!(merchant.ask(&named).await.status, 422);
    let foreign = server.other_merchant("98765432109876", false).await;
    let theirs =
        foreign.call("POST", "/api/v2/payments/sessions", &[("idempotency-key", "a-1")], &other.to_string()).await;
    assert_eq!(theirs.status, 201, "a key is its merchant's own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_calls_at_once_open_one_session() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let body = subscription().to_string();
    let mut calls = JoinSet::new();
    for _ in 0..50 {
        let (merchant, body) = (merchant.clone(), body.clone());
        calls.spawn(async move {
            merchant.call("POST", "/api/v2/payments/sessions", &[("idempotency-key", "once")], &body).await
        });
    }
    let answers = calls.join_all().await;
    let opened: Vec<Session> = answers.iter().filter(|answer| answer.status == 201).map(Session::of).collect();
    let busy = answers.iter().filter(|answer| answer.status == 409).count();
    assert_eq!(opened.len() + busy, 50, "opened or still being processed");
    assert!(!opened.is_empty());
    assert!(opened.iter().all(|session| session.link == opened[0].link), "one link");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_trans_id_is_used_once_unless_the_merchant_repeats_them() {
    let server = Server::start().await;
    let merchant = server.merchant();
    let body = subscription();
    merchant.open(&body).await;
    assert_eq!(merchant.refused_fields(&body).await, [("transId".to_owned(), "20170002".to_owned())]);
    let lenient = server.other_merchant("98765432109876", true).await;
    let first = lenient.open(&body).await;
    let second = lenient.open(&body).await;
    assert_ne!(first.pay_id, second.pay_id);
    let path = format!("/api/v2/payments/getByTransId/{}", body["transId"].as_str().unwrap());
    assert_eq!(lenient.call("GET", &path, &[], "").await.json()["payId"], second.pay_id.as_str(), "the latest answers");
    assert_eq!(lenient.read(&first.pay_id).await["payId"], first.pay_id.as_str());
}

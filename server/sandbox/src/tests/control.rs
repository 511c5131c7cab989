//! The control routes, mounted as a server would.

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::{Request, StatusCode};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{Lab, authorisation, card, one_off};
use crate::{cards, listen};

struct Control(String);

impl Control {
    async fn mount(lab: &Lab) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/sandbox/bank", listener.local_addr().unwrap());
        let router = axum::Router::new().nest("/sandbox/bank", lab.bank.control());
        tokio::spawn(listen::serve(listener, router, None));
        Self(base)
    }

    async fn ask(&self, method: &str, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.0))
            .header("content-type", "application/json")
            .body(Full::new(Bytes::from(body.map_or_else(String::new, |body| body.to_string()))))
            .unwrap();
        let client = Client::builder(TokioExecutor::new()).build_http();
        let response = client.request(request).await.unwrap();
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, serde_json::from_slice(&body).unwrap_or_default())
    }
}

#[tokio::test]
async fn the_ledger_is_read_and_emptied() {
    let lab = Lab::open().await;
    let control = Control::mount(&lab).await;
    let visa = card("visa");
    lab.ask(&authorisation(visa.number, 1, &one_off(visa))).await;
    let (_, ledger) = control.ask("GET", "/ledger", None).await;
    assert_eq!(ledger["counts"]["live"], 1);
    assert_eq!(ledger["entries"][0]["state"], "live");
    assert_eq!(ledger["entries"][0]["network"], "VISA");
    assert_eq!(control.ask("POST", "/reset", None).await.0, StatusCode::NO_CONTENT);
    let (_, ledger) = control.ask("GET", "/ledger", None).await;
    assert_eq!(ledger["entries"], json!([]));
}

#[tokio::test]
async fn settings_change_one_by_one() {
    let lab = Lab::open().await;
    let control = Control::mount(&lab).await;
    let (_, settings) = control.ask("POST", "/settings", Some(json!({ "late_ms": 5 }))).await;
    assert_eq!(settings, json!({ "slow_ms": 3000, "late_ms": 5, "echo": true, "line": "up", "updater": "fine" }));
    control.ask("POST", "/echo-off", None).await;
    assert_eq!(control.ask("GET", "/settings", None).await.1["echo"], false);
    for wrong in [json!({ "late_ms": 700_000 }), json!({ "other": 1 }), json!({ "line": "gone" })] {
        let (status, _) = control.ask("POST", "/settings", Some(wrong)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut line = lab.line().await;
    control.ask("POST", "/settings", Some(json!({ "line": "down" }))).await;
    assert!(line.receive().await.is_none(), "lines are cut");
}

#[tokio::test]
async fn cards_and_codes_are_listed() {
    let lab = Lab::open().await;
    let control = Control::mount(&lab).await;
    let (_, listed) = control.ask("GET", "/cards", None).await;
    assert_eq!(listed.as_array().unwrap().len(), cards().len());
    assert_eq!(listed[0]["brands"], json!(["VISA"]));
    let (_, codes) = control.ask("GET", "/codes", None).await;
    assert_eq!(codes[0]["code"], "1234");
}

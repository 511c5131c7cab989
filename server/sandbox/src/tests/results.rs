//! A results listener, as a 3DS server has one: what the directories say of a challenge.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::State as Shared;
use axum::routing::post;
use axum::{Extension, Json, Router};
use rustls::{RootCertStore, ServerConfig};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::Lab;
use crate::Scheme;
use crate::listen::{self, Caller, Tls};
use crate::tls::{self, BankTime};

/// A message and whose authority vouched for its sender.
type Received = (Option<Scheme>, Value);

#[derive(Clone)]
pub(super) struct Inbox {
    results: Arc<Mutex<Vec<Received>>>,
    pub(super) url: String,
}

impl Inbox {
    /// Opens a listener that shows the bank's certificate for results and believes callers of
    /// any directory; it notes whose authority vouched for each.
    pub(super) async fn open(lab: &Lab) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let inbox = Self {
            results: Arc::default(),
            url: format!("https://localhost:{}/results", listener.local_addr().unwrap().port()),
        };
        let router = Router::new().route("/results", post(receive)).with_state(inbox.clone());
        tokio::spawn(listen::serve(listener, router, Some(server_tls(lab))));
        inbox
    }

    /// The results so far, once there are at least so many.
    pub(super) async fn wait(&self, count: usize) -> Vec<Received> {
        for _ in 0..600 {
            let results = self.results.lock().unwrap().clone();
            if results.len() >= count {
                return results;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("fewer than {count} results");
    }

    pub(super) fn is_empty(&self) -> bool {
        self.results.lock().unwrap().is_empty()
    }
}

async fn receive(
    Shared(inbox): Shared<Inbox>,
    Extension(caller): Extension<Caller>,
    Json(result): Json<Value>,
) -> Json<Value> {
    inbox.results.lock().unwrap().push((caller.0, result.clone()));
    Json(json!({
        "messageType": "RRes",
        "messageVersion": "2.2.0",
        "threeDSServerTransID": result["threeDSServerTransID"],
        "dsTransID": result["dsTransID"],
        "acsTransID": result["acsTransID"],
        "resultsStatus": "01",
    }))
}

fn server_tls(lab: &Lab) -> Tls {
    let pki = lab.bank.pki();
    let clock = Arc::clone(&lab.clock);
    let time = BankTime(Arc::new(move || clock.load(std::sync::atomic::Ordering::SeqCst)));
    let (_, callers) = tls::directory_server(pki, &time).unwrap();
    let mut roots = RootCertStore::empty();
    for scheme in Scheme::ALL {
        roots.add(super::directory::certificate(&pki.scheme(scheme).ca_pem)).unwrap();
    }
    let (chain, key) = tls::read(&pki.results).unwrap();
    let config = ServerConfig::builder_with_details(tls::provider(), Arc::new(time))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(tls::client_verifier(roots).unwrap())
        .with_single_cert(chain, key)
        .unwrap();
    Tls { config: Arc::new(config), callers }
}

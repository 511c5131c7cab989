//! The directory servers over mutual TLS.

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::CONTENT_TYPE;
use hyper::{Request, StatusCode};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::TokioExecutor;
use rustls::client::WebPkiServerVerifier;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use serde_json::{Value, json};

use super::{Lab, card};
use crate::tls::{self, BankTime};
use crate::{Identity, Scheme};

pub(super) const SERVER_TRANSACTION: &str = "8a880dc0-d2d2-4067-bcb1-b08d1690b26e";

pub(super) fn certificate(pem: &str) -> CertificateDer<'static> {
    CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()
}

impl Lab {
    /// Posts to one directory as a 3DS server that trusts this directory's authority alone.
    pub(super) async fn directory(&self, scheme: Scheme, message: &Value) -> Value {
        let client = &self.bank.pki().scheme(scheme).client;
        let (status, body) = self.directory_as(scheme, client, message.to_string()).await.unwrap();
        assert_eq!(status, StatusCode::OK);
        serde_json::from_slice(&body).unwrap_or(Value::String(String::from_utf8(body).unwrap()))
    }

    async fn directory_as(
        &self,
        scheme: Scheme,
        client: &Identity,
        body: String,
    ) -> Result<(StatusCode, Vec<u8>), Error> {
        let clock = Arc::clone(&self.clock);
        let time = BankTime(Arc::new(move || clock.load(Ordering::SeqCst)));
        let mut roots = RootCertStore::empty();
        roots.add(certificate(&self.bank.pki().scheme(scheme).ca_pem)).unwrap();
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), tls::provider());
        let (chain, key) = tls::read(client).unwrap();
        let config = ClientConfig::builder_with_details(tls::provider(), Arc::new(time))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_webpki_verifier(verifier.build().unwrap())
            .with_client_auth_cert(chain, key)
            .unwrap();
        let connector = HttpsConnectorBuilder::new().with_tls_config(config).https_only().enable_http1().build();
        let client = Client::builder(TokioExecutor::new()).build(connector);
        let request = Request::post(self.bank.directory_url(scheme))
            .header(CONTENT_TYPE, "application/JSON; charset=UTF-8")
            .body(Full::new(Bytes::from(body)))
            .unwrap();
        let response = client.request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        Ok((status, body.to_vec()))
    }
}

/// A whole `AReq` for a first payment of 12.34 EUR with a mandated challenge.
pub(super) fn areq(number: &str, results_url: &str) -> Value {
    json!({
        "messageType": "AReq", "messageVersion": "2.2.0", "messageCategory": "01",
        "deviceChannel": "02", "threeDSServerTransID": SERVER_TRANSACTION,
        "threeDSServerRefNumber": "3DS_TEST", "threeDSServerURL": results_url,
        "threeDSRequestorID": "R1", "threeDSRequestorName": "Atelier Forme",
        "threeDSRequestorURL": "https://atelier.example/",
        "threeDSRequestorAuthenticationInd": "02", "threeDSRequestorChallengeInd": "04",
        "threeDSCompInd": "U", "notificationURL": "http://127.0.0.1:3000/3ds/return?s=1&t=2",
        "acctNumber": number, "cardExpiryDate": "2912",
        "acquirerBIN": "401234", "acquirerMerchantID": "MERCHANT0000001", "mcc": "7997",
        "merchantCountryCode": "250", "merchantName": "Atelier <Forme>",
        "purchaseAmount": "1234", "purchaseCurrency": "978", "purchaseExponent": "2",
        "purchaseDate": "20261121235959", "recurringExpiry": "20271130",
        "recurringFrequency": "28", "browserAcceptHeader": "text/html",
        "browserUserAgent": "Test/1.0", "browserIP": "192.0.2.1",
        "browserJavascriptEnabled": true, "browserJavaEnabled": false,
        "browserLanguage": "fr-FR", "browserColorDepth": "24", "browserScreenHeight": "900",
        "browserScreenWidth": "1600", "browserTZ": "-60",
    })
}

#[tokio::test]
async fn every_directory_asks_for_a_challenge() {
    let lab = Lab::open().await;
    for (key, scheme) in
        [("visa", Scheme::Visa), ("mastercard", Scheme::Mastercard), ("cb_visa", Scheme::Cb), ("amex", Scheme::Amex)]
    {
        let message = areq(card(key).number, "https://localhost:1/results");
        let ares = lab.directory(scheme, &message).await;
        assert_eq!(ares["messageType"], "ARes", "{ares}");
        assert_eq!(ares["transStatus"], "C");
        assert_eq!(ares["threeDSServerTransID"], SERVER_TRANSACTION);
        assert_eq!(ares["acsURL"], format!("{}/challenge", lab.bank.acs_origin()));
        assert_eq!(ares["acsChallengeMandated"], "Y");
        assert!(ares.get("authenticationValue").is_none());
        lab.bank.state().reset();
    }
}

#[tokio::test]
async fn strangers_are_refused() {
    let lab = Lab::open().await;
    let pki = lab.bank.pki();
    let body = || areq(card("visa").number, "https://localhost:1/").to_string();
    assert!(lab.directory_as(Scheme::Visa, &pki.rogue, body()).await.is_err());
    let neighbour = &pki.scheme(Scheme::Mastercard).client;
    let (status, _) = lab.directory_as(Scheme::Visa, neighbour, body()).await.unwrap();
    assert_eq!(status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn cards_without_challenge() {
    let lab = Lab::open().await;
    for (key, status, eci, value) in [
        ("frictionless_y", "Y", Some("05"), true),
        ("frictionless_n", "N", Some("07"), false),
        ("visa_frictionless_a", "A", Some("06"), true),
        ("visa_frictionless_r", "R", Some("07"), false),
        ("visa_frictionless_u", "U", Some("07"), false),
        ("visa_frictionless_d", "D", None, false),
        ("visa_frictionless_i", "I", Some("07"), false),
        ("frictionless_without_ds_id", "Y", Some("05"), true),
        ("challenge_without_url", "C", None, false),
    ] {
        let message = areq(card(key).number, "https://localhost:1/");
        let ares = lab.directory(Scheme::Visa, &message).await;
        assert_eq!(ares["transStatus"], status, "{key}: {ares}");
        assert_eq!(ares.get("eci").and_then(Value::as_str), eci, "{key}");
        assert_eq!(ares.get("authenticationValue").is_some(), value, "{key}");
        assert_eq!(ares.get("dsTransID").is_none(), key == "frictionless_without_ds_id");
        assert!(ares.get("acsURL").is_none(), "{key}");
        lab.bank.state().reset();
    }
}

#[tokio::test]
async fn answers_that_go_wrong() {
    let lab = Lab::open().await;
    let ask = |key: &str| areq(card(key).number, "https://localhost:1/");
    assert_eq!(lab.directory(Scheme::Visa, &ask("protocol_error")).await["errorCode"], "404");
    lab.bank.state().reset();
    assert!(lab.directory(Scheme::Visa, &ask("visa_ares_garbage")).await.is_string());
    lab.bank.state().reset();
    let other = lab.directory(Scheme::Visa, &ask("visa_ares_ids")).await;
    assert_ne!(other["threeDSServerTransID"], SERVER_TRANSACTION);
    lab.bank.state().reset();
    let unlisted = areq("4000056655665556", "https://localhost:1/");
    let unlisted = lab.directory(Scheme::Visa, &unlisted).await;
    assert_eq!((&unlisted["transStatus"], &unlisted["transStatusReason"]), (&json!("U"), &json!("06")));
    assert!(unlisted["cardholderInfo"].as_str().unwrap().contains("cartes de test"));
}

#[tokio::test]
async fn ranges_say_who_takes_part() {
    let lab = Lab::open().await;
    let mut message = json!({
        "messageType": "PReq", "messageVersion": "2.2.0", "threeDSServerRefNumber": "3DS_TEST",
        "threeDSServerTransID": SERVER_TRANSACTION,
    });
    let prepared = lab.directory(Scheme::Visa, &message).await;
    assert_eq!(prepared["messageType"], "PRes");
    let ranges = prepared["cardRangeData"].as_array().unwrap();
    for (key, path) in [("visa_method", "/method"), ("visa_method_silent", "/method/silent")] {
        let number = card(key).number;
        let range = ranges.iter().find(|range| {
            range["startRange"].as_str().unwrap() <= number && number <= range["endRange"].as_str().unwrap()
        });
        let expected = format!("{}{path}", lab.bank.acs_origin());
        assert_eq!(range.unwrap()["threeDSMethodURL"], expected);
    }
    message["serialNum"] = prepared["serialNum"].clone();
    assert!(lab.directory(Scheme::Visa, &message).await.get("cardRangeData").is_none());
    message["serialNum"] = json!("1");
    assert_eq!(lab.directory(Scheme::Visa, &message).await["errorCode"], "307");
}

#[tokio::test]
async fn certificates_are_made_once_and_kept_private() {
    let lab = Lab::open().await;
    let before = lab.bank.pki().scheme(Scheme::Visa).clone();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(mode(&before.client.key_path) & 0o777, 0o600);
    assert_eq!(mode(before.client.key_path.parent().unwrap()) & 0o777, 0o700);
    assert!(!format!("{:?}", lab.bank.pki()).contains("PRIVATE KEY"));
    let lab = lab.reopen().await;
    assert_eq!(lab.bank.pki().scheme(Scheme::Visa).ca_pem, before.ca_pem);
}

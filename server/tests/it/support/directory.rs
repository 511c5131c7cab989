//! A caller of the results listener, with any certificate or none.

use std::sync::Arc;

use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore};
use sandbox::{Identity, Pki};
use serde_json::{Value, json};

/// Names of a run, as the directory server knows them.
#[derive(Clone, Debug)]
pub struct Ids {
    pub server: String,
    pub acs: String,
    pub ds: String,
}

impl Ids {
    /// A result message about this run.
    pub fn result(&self, status: &str) -> Value {
        let mut message = json!({
            "messageType": "RReq",
            "messageVersion": "2.2.0",
            "messageCategory": "01",
            "threeDSServerTransID": self.server,
            "acsTransID": self.acs,
            "dsTransID": self.ds,
            "transStatus": status,
            "authenticationType": "02",
            "interactionCounter": "01",
            "eci": "05",
        });
        if status == "Y" {
            message["authenticationValue"] = json!("AAABBWcSNIdjeUZThmNHAAAAAAA=");
        } else {
            message["transStatusReason"] = json!("01");
        }
        message
    }
}

/// Posts a message to the results listener. `Err` when no connection is made or it is cut.
pub async fn deliver(
    port: u16,
    path: &str,
    pki: &Pki,
    identity: Option<&Identity>,
    message: &Value,
) -> Result<(u16, Value), String> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(pki.results_ca_pem.as_bytes()).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let builder = builder.with_root_certificates(roots);
    let config = match identity {
        None => builder.with_no_client_auth(),
        Some(identity) => {
            let chain = CertificateDer::pem_slice_iter(identity.certificate_pem.as_bytes());
            let key = PrivateKeyDer::from_pem_slice(identity.key_pem.expose().as_bytes()).unwrap();
            builder.with_client_auth_cert(chain.map(Result::unwrap).collect(), key).unwrap()
        }
    };
    let connector = HttpsConnectorBuilder::new().with_tls_config(config).https_only().enable_http1().build();
    let client: Client<_, Full<Bytes>> = Client::builder(TokioExecutor::new()).build(connector);
    let request = Request::post(format!("https://localhost:{port}{path}"))
        .header("content-type", "application/JSON; charset=UTF-8")
        .body(Full::new(Bytes::from(message.to_string())))
        .unwrap();
    let response = client.request(request).await.map_err(|error| format!("{error:?}"))?;
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.map_err(|error| error.to_string())?.to_bytes();
    Ok((status, serde_json::from_slice(&body).unwrap_or(Value::Null)))
}

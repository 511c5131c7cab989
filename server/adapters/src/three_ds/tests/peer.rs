//! A directory server on a real socket with real certificates, that answers as a test tells it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use domain::brand::Brand;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use super::fixtures::{pres, with};
use super::pki::{Authority, Identity};
use crate::three_ds::config::{CardOnFile, Config, Directory};

/// What the peer does with one message.
pub(super) enum Reply {
    Json(Value),
    Raw(Vec<u8>),
    Status(u16),
    Hang,
    HangUp,
}

type Script = dyn Fn(&Value) -> Reply + Send + Sync;

pub(super) struct Peer {
    pub(super) authority: Authority,
    pub(super) port: u16,
    received: Arc<Mutex<Vec<Value>>>,
    _tasks: JoinSet<()>,
}

impl Peer {
    /// Answers every `PReq` with one range, and everything else by `script`.
    pub(super) async fn start(script: impl Fn(&Value) -> Reply + Send + Sync + 'static) -> Self {
        Self::start_with(move |message| match message["messageType"].as_str() {
            Some("PReq") => Reply::Json(ranges_for(message)),
            _ => script(message),
        })
        .await
    }

    pub(super) async fn start_with(script: impl Fn(&Value) -> Reply + Send + Sync + 'static) -> Self {
        let authority = Authority::new("directory server");
        let acceptor = TlsAcceptor::from(server_config(&authority));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let received = Arc::new(Mutex::new(Vec::new()));
        let (script, seen): (Arc<Script>, _) = (Arc::new(script), Arc::clone(&received));
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (acceptor, script, seen) = (acceptor.clone(), Arc::clone(&script), Arc::clone(&seen));
                tokio::spawn(async move {
                    if let Ok(mut stream) = acceptor.accept(stream).await {
                        let message = read_message(&mut stream).await;
                        seen.lock().unwrap().push(message.clone());
                        write_reply(&mut stream, script(&message)).await;
                    }
                });
            }
        });
        Self { authority, port, received, _tasks: tasks }
    }

    pub(super) fn received(&self, message_type: &str) -> Vec<Value> {
        let received = self.received.lock().unwrap();
        received.iter().filter(|message| message["messageType"] == message_type).cloned().collect()
    }

    /// Waits for a message that nobody answers for.
    pub(super) async fn wait_for(&self, message_type: &str) -> Value {
        for _ in 0..200 {
            if let Some(message) = self.received(message_type).pop() {
                return message;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("no {message_type} came");
    }

    pub(super) fn config(&self, client: &Identity) -> Config {
        Config {
            directories: vec![Directory {
                brand: Brand::Visa,
                url: format!("https://localhost:{}/ds?x=1", self.port),
                ca_pem: self.authority.pem(),
                client_cert_pem: client.cert_pem.clone(),
                client_key_pem: client.key_pem.clone(),
                card_on_file_indicator: CardOnFile::AddCard,
                answer_timeout: Duration::from_millis(400),
            }],
            server_reference: "REF".into(),
            operator_id: Some("OPERATOR".into()),
            results_url_base: "https://localhost:9443/".into(),
            allow_http_acs_origin: None,
        }
    }
}

pub(super) fn ranges_for(request: &Value) -> Value {
    with(&pres(), "threeDSServerTransID", request["threeDSServerTransID"].clone())
}

fn server_config(authority: &Authority) -> Arc<ServerConfig> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(authority.pem().as_bytes()).unwrap()).unwrap();
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider)).build().unwrap();
    let identity = authority.issue();
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(verifier)
        .with_single_cert(
            vec![CertificateDer::from_pem_slice(identity.cert_pem.as_bytes()).unwrap()],
            PrivateKeyDer::from_pem_slice(identity.key_pem.expose().as_bytes()).unwrap(),
        )
        .unwrap();
    Arc::new(config)
}

async fn read_message(stream: &mut (impl AsyncReadExt + Unpin)) -> Value {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_ascii_lowercase();
            assert!(head.starts_with("post /ds?x=1 http/1.1\r\n"), "{head}");
            assert!(head.contains("content-type: application/json; charset=utf-8"), "{head}");
            assert!(head.contains("connection: close"), "{head}");
            let length = head.split_once("content-length: ").unwrap().1.lines().next().unwrap();
            if body.len() == length.parse::<usize>().unwrap() {
                return serde_json::from_str(body).unwrap();
            }
        }
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return Value::Null;
        }
    }
}

async fn write_reply(stream: &mut (impl AsyncWriteExt + Unpin), reply: Reply) {
    let body = match reply {
        Reply::Json(json) => json.to_string().into_bytes(),
        Reply::Raw(bytes) => bytes,
        Reply::Status(status) => {
            let head = format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n");
            stream.write_all(head.as_bytes()).await.unwrap();
            return;
        }
        Reply::Hang => return std::future::pending().await,
        Reply::HangUp => return,
    };
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    // The other side may have had enough before everything is written.
    if stream.write_all(head.as_bytes()).await.is_ok() && stream.write_all(&body).await.is_ok() {
        let _ = stream.shutdown().await;
    }
}

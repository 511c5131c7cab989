//! The results listener, called over real mutual TLS.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use domain::brand::Brand;
use domain::ports::{Clock, Monotonic};
use jiff::Timestamp;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, HandshakeKind, RootCertStore};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::fixtures::{ACS_ID, DS_ID, SERVER_ID, VALUE, rreq, with, without};
use super::pki::{Authority, Identity};
use crate::three_ds::messages::{ErrorCode, Version};
use crate::three_ds::results::{ResultMessage, ResultReply, ResultsHandler, ResultsTls, serve_results};

struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }

    fn monotonic(&self) -> Monotonic {
        Monotonic(Duration::ZERO)
    }
}

/// Takes the first result and refuses every other, as the product does.
#[derive(Default)]
struct Recorder {
    results: Mutex<Vec<(Brand, ResultMessage)>>,
    delay: Duration,
}

#[async_trait]
impl ResultsHandler for Recorder {
    async fn result(&self, directory: Brand, message: ResultMessage) -> ResultReply {
        tokio::time::sleep(self.delay).await;
        let mut results = self.results.lock().unwrap();
        results.push((directory, message));
        match results.len() {
            1 => ResultReply::Received,
            2 => ResultReply::Refused { code: ErrorCode::UnknownTransaction, detail: "threeDSServerTransID".into() },
            3 => ResultReply::CreqNotSent,
            _ => ResultReply::NotDelivered,
        }
    }
}

struct Listener {
    address: SocketAddr,
    visa: Authority,
    amex: Authority,
    ours: Authority,
    recorder: Arc<Recorder>,
    stop: Option<oneshot::Sender<()>>,
    serving: tokio::task::JoinHandle<()>,
}

impl Listener {
    async fn start(recorder: Recorder) -> Self {
        let (visa, amex, ours) = (Authority::new("visa"), Authority::new("amex"), Authority::new("ours"));
        let identity = ours.issue();
        let authorities = [(Brand::Visa, visa.pem()), (Brand::Amex, amex.pem())];
        let tls = ResultsTls::new(&identity.cert_pem, &identity.key_pem, &authorities).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let recorder = Arc::new(recorder);
        let handler = Arc::clone(&recorder);
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(serve_results(listener, tls, handler, Arc::new(Still), async {
            let _ = stopped.await;
        }));
        Self { address, visa, amex, ours, recorder, stop: Some(stop), serving }
    }

    fn results(&self) -> Vec<(Brand, ResultMessage)> {
        self.recorder.results.lock().unwrap().clone()
    }

    fn caller(&self, identity: Option<&Identity>) -> Arc<ClientConfig> {
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(self.ours.pem().as_bytes()).unwrap()).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let builder = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots);
        Arc::new(match identity {
            None => builder.with_no_client_auth(),
            Some(identity) => builder
                .with_client_auth_cert(
                    vec![CertificateDer::from_pem_slice(identity.cert_pem.as_bytes()).unwrap()],
                    PrivateKeyDer::from_pem_slice(identity.key_pem.expose().as_bytes()).unwrap(),
                )
                .unwrap(),
        })
    }

    async fn connect(&self, identity: Option<&Identity>) -> std::io::Result<TlsStream<TcpStream>> {
        self.connect_as(&self.caller(identity)).await
    }

    async fn connect_as(&self, caller: &Arc<ClientConfig>) -> std::io::Result<TlsStream<TcpStream>> {
        let stream = TcpStream::connect(self.address).await.unwrap();
        TlsConnector::from(Arc::clone(caller)).connect(ServerName::try_from("localhost").unwrap(), stream).await
    }

    async fn send(&self, identity: Option<&Identity>, request: &[u8]) -> std::io::Result<(u16, Value)> {
        let mut stream = self.connect(identity).await?;
        stream.write_all(request).await?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await?;
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").ok_or(std::io::ErrorKind::UnexpectedEof)?;
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Ok((status, serde_json::from_str(body).unwrap_or(Value::Null)))
    }

    async fn post(&self, identity: &Identity, path: &str, message: &Value) -> (u16, Value) {
        self.send(Some(identity), &http(path, message.to_string().as_bytes())).await.unwrap()
    }
}

/// A request that is its connection's last.
fn http(path: &str, body: &[u8]) -> Vec<u8> {
    request(path, "close", body)
}

fn request(path: &str, connection: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/JSON; charset=UTF-8\r\nConnection: {connection}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// Posts a result on a connection that is kept. Answers the status.
async fn post_on(stream: &mut TlsStream<TcpStream>, path: &str) -> u16 {
    stream.write_all(&request(path, "keep-alive", rreq().to_string().as_bytes())).await.unwrap();
    let mut answer = Vec::new();
    loop {
        assert_ne!(stream.read_buf(&mut answer).await.unwrap(), 0, "closed");
        let text = String::from_utf8_lossy(&answer).to_ascii_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.split_once("content-length: ").unwrap().1.lines().next().unwrap();
            if body.len() == length.parse::<usize>().unwrap() {
                return head.split(' ').nth(1).unwrap().parse().unwrap();
            }
        }
    }
}

#[tokio::test]
async fn a_result_is_taken_once_and_the_handler_decides_the_rest() {
    let listener = Listener::start(Recorder::default()).await;
    let visa = listener.visa.issue();
    let (status, rres) = listener.post(&visa, "/3ds/results/visa", &rreq()).await;
    let expected = json!({
        "messageType": "RRes", "messageVersion": "2.2.0", "resultsStatus": "01",
        "threeDSServerTransID": SERVER_ID, "acsTransID": ACS_ID, "dsTransID": DS_ID
    });
    assert_eq!((status, rres), (200, expected));
    let (brand, message) = listener.results().remove(0);
    assert_eq!((brand, message.message_version, message.result.status), (Brand::Visa, Version::V220, 'Y'));
    assert_eq!(message.result.value.as_ref().unwrap().expose(), VALUE);
    assert!(!format!("{message:?}").contains(VALUE));

    let (status, erro) = listener.post(&visa, "/3ds/results/visa", &rreq()).await;
    assert_eq!((status, &erro["messageType"], &erro["errorCode"]), (200, &json!("Erro"), &json!("301")));
    assert_eq!((&erro["errorComponent"], &erro["errorMessageType"]), (&json!("S"), &json!("RReq")));
    assert_eq!(erro["threeDSServerTransID"], SERVER_ID);
    for code in ["02", "03"] {
        assert_eq!(listener.post(&visa, "/3ds/results/visa", &rreq()).await.1["resultsStatus"], code);
    }
}

#[tokio::test]
async fn only_the_directory_servers_own_certificate_reaches_the_handler() {
    let listener = Listener::start(Recorder::default()).await;
    let request = http("/3ds/results/visa", rreq().to_string().as_bytes());
    assert!(listener.send(None, &request).await.is_err(), "no certificate");
    let stranger = Authority::new("visa").issue();
    assert!(listener.send(Some(&stranger), &request).await.is_err(), "an authority of the same name");
    let ours = listener.ours.issue();
    assert!(listener.send(Some(&ours), &request).await.is_err(), "our own authority");
    let amex = listener.amex.issue();
    assert_eq!(listener.send(Some(&amex), &request).await.unwrap().0, 403, "another directory server");
    let mut plain = TcpStream::connect(listener.address).await.unwrap();
    plain.write_all(&request).await.unwrap();
    let mut answer = Vec::new();
    let _ = plain.read_to_end(&mut answer).await;
    assert!(!answer.starts_with(b"HTTP"), "no TLS");
    assert!(listener.results().is_empty());
    let visa = listener.visa.issue();
    assert_eq!(listener.post(&visa, "/3ds/results/visa", &rreq()).await.0, 200, "and nobody else is disturbed");
    assert_eq!(listener.post(&amex, "/3ds/results/amex", &rreq()).await.0, 200);
    let brands: Vec<Brand> = listener.results().into_iter().map(|(brand, _)| brand).collect();
    assert_eq!(brands, [Brand::Visa, Brand::Amex]);
}

#[tokio::test]
async fn a_kept_connection_and_a_resumed_session_prove_no_more_than_the_certificate_they_began_with() {
    let listener = Listener::start(Recorder::default()).await;
    for (authority, own, other) in [
        (&listener.visa, "/3ds/results/visa", "/3ds/results/amex"),
        (&listener.amex, "/3ds/results/amex", "/3ds/results/visa"),
    ] {
        let caller = listener.caller(Some(&authority.issue()));
        for kind in [HandshakeKind::Full, HandshakeKind::Resumed] {
            let mut stream = listener.connect_as(&caller).await.unwrap();
            assert_eq!(post_on(&mut stream, own).await, 200);
            assert_eq!(stream.get_ref().1.handshake_kind(), Some(kind));
            assert_eq!(post_on(&mut stream, other).await, 403);
            assert_eq!(post_on(&mut stream, own).await, 200, "the connection is kept");
        }
    }
    let brands: Vec<Brand> = listener.results().into_iter().map(|(brand, _)| brand).collect();
    assert_eq!(brands, [[Brand::Visa; 4], [Brand::Amex; 4]].concat());
}

#[tokio::test]
async fn what_is_not_a_result_is_refused() {
    let listener = Listener::start(Recorder::default()).await;
    let visa = listener.visa.issue();
    let path = "/3ds/results/visa";
    let code = async |message: Value| listener.post(&visa, path, &message).await.1["errorCode"].clone();
    for other in ["ARes", "CReq", "PReq", "OReq", ""] {
        assert_eq!(code(with(&rreq(), "messageType", other)).await, "101", "{other}");
    }
    assert_eq!(code(json!([])).await, "101");
    assert_eq!(code(with(&rreq(), "messageVersion", "2.1.0")).await, "102");
    assert_eq!(code(without(&rreq(), "interactionCounter")).await, "201");
    assert_eq!(code(with(&rreq(), "transStatus", "D")).await, "203");
    let raw = async |body: &[u8]| listener.send(Some(&visa), &http(path, body)).await.unwrap();
    assert_eq!(raw(b"{\"messageType\":\"\xff\"}").await.1["errorCode"], "101");
    assert_eq!(raw(br#"{"messageType":"RReq","messageVersion":"2.2.0","x":1,"x":1}"#).await.1["errorCode"], "204");
    assert_eq!(raw(&vec![b' '; 65 * 1024]).await.0, 413);
    let erro = with(&with(&rreq(), "messageType", "Erro"), "errorCode", "402");
    assert_eq!(listener.post(&visa, path, &erro).await, (200, Value::Null), "no error for an error");
    assert_eq!(listener.post(&visa, "/3ds/results/VISA", &rreq()).await.0, 404);
    assert_eq!(listener.post(&visa, "/", &rreq()).await.0, 404);
    let get = b"GET /3ds/results/visa HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assert_eq!(listener.send(Some(&visa), get).await.unwrap().0, 405);
    let form = b"POST /3ds/results/visa HTTP/1.1\r\nHost: l\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
    assert_eq!(listener.send(Some(&visa), form).await.unwrap().0, 415);
    assert!(listener.results().is_empty());
}

#[tokio::test]
async fn a_result_without_its_value_is_recorded_and_refused() {
    let listener = Listener::start(Recorder::default()).await;
    let message = without(&rreq(), "authenticationValue");
    let (_, erro) = listener.post(&listener.visa.issue(), "/3ds/results/visa", &message).await;
    assert_eq!((&erro["errorCode"], &erro["errorDetail"]), (&json!("201"), &json!("authenticationValue")));
    assert!(listener.results().remove(0).1.result.value.is_none());
}

#[tokio::test]
async fn a_slow_caller_is_cut_and_others_are_served() {
    let listener = Listener::start(Recorder::default()).await;
    let visa = listener.visa.issue();
    let drip = async |start: &[u8]| {
        let mut stream = listener.connect(Some(&visa)).await.unwrap();
        stream.write_all(start).await.unwrap();
        let (mut read, mut write) = tokio::io::split(stream);
        let dripping = async {
            while write.write_all(b" ").await.is_ok() && write.flush().await.is_ok() {
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        };
        let mut answer = Vec::new();
        let reading = read.read_to_end(&mut answer);
        tokio::select! {
            () = dripping => {}
            _ = reading => {}
        }
        answer
    };
    let whole = async {
        let head = b"POST /3ds/results/visa HTTP/1.1\r\nHost:";
        let body = b"POST /3ds/results/visa HTTP/1.1\r\nHost: l\r\nContent-Length: 60000\r\n\r\n";
        let silent = async {
            let mut stream = TcpStream::connect(listener.address).await.unwrap();
            let mut answer = Vec::new();
            let _ = stream.read_to_end(&mut answer).await;
        };
        let idle = async {
            let mut stream = listener.connect(Some(&visa)).await.unwrap();
            assert_eq!(post_on(&mut stream, "/3ds/results/visa").await, 200);
            let mut more = Vec::new();
            let _ = stream.read_to_end(&mut more).await;
            assert!(more.is_empty(), "closed without a word");
        };
        let message = rreq();
        let served = listener.post(&visa, "/3ds/results/visa", &message);
        let (dripped_head, dripped_body, (), (), served) = tokio::join!(drip(head), drip(body), silent, idle, served);
        assert!(!dripped_head.starts_with(b"HTTP/1.1 200"));
        assert!(dripped_body.is_empty() || dripped_body.starts_with(b"HTTP/1.1 408"));
        assert_eq!(served.0, 200);
    };
    tokio::time::timeout(Duration::from_secs(9), whole).await.expect("cut in time");
    assert_eq!(listener.results().len(), 2);
}

#[tokio::test]
async fn a_result_survives_a_caller_that_hangs_up() {
    let listener = Listener::start(Recorder { delay: Duration::from_millis(300), ..Recorder::default() }).await;
    let mut stream = listener.connect(Some(&listener.visa.issue())).await.unwrap();
    stream.write_all(&http("/3ds/results/visa", rreq().to_string().as_bytes())).await.unwrap();
    tokio::time::sleep(Duration::from_millis(150)).await;
    drop(stream);
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(listener.results().len(), 1);
}

#[tokio::test]
async fn stopping_finishes_what_is_being_answered() {
    let mut listener = Listener::start(Recorder { delay: Duration::from_millis(300), ..Recorder::default() }).await;
    let stop = listener.stop.take().unwrap();
    let visa = listener.visa.issue();
    let posting = async { listener.post(&visa, "/3ds/results/visa", &rreq()).await };
    let stopping = async {
        tokio::time::sleep(Duration::from_millis(150)).await;
        stop.send(()).unwrap();
    };
    let (answer, ()) = tokio::join!(posting, stopping);
    assert_eq!(answer.1["resultsStatus"], "01");
    listener.serving.await.unwrap();
    assert!(TcpStream::connect(listener.address).await.is_err());
}

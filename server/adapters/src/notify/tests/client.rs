use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use crate::notify::{Body, Message, NotifyClient, NotifyError, Policy, Refused, Resolver};

fn message(url: String) -> Message {
    let body = Body { media_type: "application/json", bytes: b"{}".to_vec() };
    Message { url, body: Some(body), headers: vec![("webhook-id".into(), "evt_1".into())] }
}

fn sandbox() -> Policy {
    Policy { loopback: true, ..Policy::default() }
}

/// A receiver that reads a request's head and then does one thing. Answers its address and how often it was called.
async fn receiver(answer: &'static [u8]) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = calls.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(async move {
                let mut head = [0; 4096];
                let _ = stream.read(&mut head).await;
                let _ = stream.write_all(answer).await;
                // Keeps the connection, as slow receivers do.
                tokio::time::sleep(std::time::Duration::from_secs(30)).await;
            });
        }
    });
    (address, calls)
}

#[tokio::test]
async fn an_answer_is_its_head_and_a_little_of_its_body() {
    let client = NotifyClient::new(sandbox(), &[]).unwrap();
    let (address, _) = receiver(b"HTTP/1.1 503 Busy\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nno\x00!").await;
    let answered = client.send(&message(format!("http://{address}/hook"))).await.unwrap();
    assert_eq!((answered.status, answered.retry_after_s, answered.excerpt.as_str()), (503, Some(7), "no!"));
    let (address, _) = receiver(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nit goes on").await;
    let answered = client.send(&message(format!("http://{address}/hook"))).await.unwrap();
    assert_eq!((answered.status, answered.excerpt.as_str()), (200, "it goes on"), "a body that drips is left");
}

#[tokio::test]
async fn redirects_are_answers() {
    let client = NotifyClient::new(sandbox(), &[]).unwrap();
    let (inside, calls) = receiver(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
    let target: &'static [u8] =
        format!("HTTP/1.1 307 Go\r\nLocation: http://{inside}/\r\nContent-Length: 0\r\n\r\n").into_bytes().leak();
    let (address, _) = receiver(target).await;
    assert_eq!(client.send(&message(format!("http://{address}/"))).await.unwrap().status, 307);
    assert_eq!(calls.load(Ordering::SeqCst), 0, "nobody went there");
}

#[tokio::test]
async fn silence_and_nonsense_are_no_answers() {
    let client = NotifyClient::new(sandbox(), &[]).unwrap();
    let (address, _) = receiver(b"220 smtp.example ESMTP\r\n").await;
    assert_eq!(client.send(&message(format!("http://{address}/"))).await, Err(NotifyError::Broken));
    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    assert!(matches!(client.send(&message(format!("http://{gone}/"))).await, Err(NotifyError::Unreachable(_))));
}

/// Answers a list of address lists, one for each look-up.
struct Answers(Vec<Vec<SocketAddr>>, AtomicUsize);

#[async_trait]
impl Resolver for Answers {
    async fn resolve(&self, _host: &str, _port: u16) -> io::Result<Vec<SocketAddr>> {
        let turn = self.1.fetch_add(1, Ordering::SeqCst);
        self.0.get(turn).cloned().ok_or_else(|| io::Error::other("asked too often"))
    }
}

#[tokio::test]
async fn a_name_is_looked_up_once_and_every_address_checked() {
    let (inside, calls) = receiver(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
    let public: SocketAddr = "203.0.114.1:443".parse().unwrap();
    for answer in [vec![inside], vec![public, inside], vec![inside, public], vec!["[::1]:443".parse().unwrap()]] {
        // The second look-up of a rebinding attack would come here; it never does.
        let names = Arc::new(Answers(vec![answer.clone()], AtomicUsize::new(0)));
        let policy = Policy { http: true, ports: vec![inside.port()], loopback: false };
        let client = NotifyClient::with_resolver(policy, &[], names.clone()).unwrap();
        let refused = client.send(&message(format!("http://hook.shop.example:{}/", inside.port()))).await;
        assert_eq!(refused, Err(NotifyError::Refused(Refused::Network)), "{answer:?}");
        assert_eq!(names.1.load(Ordering::SeqCst), 1);
    }
    assert_eq!(calls.load(Ordering::SeqCst), 0, "no connection was made");
}

#[tokio::test]
async fn the_address_that_was_checked_is_the_one_dialled() {
    let (inside, calls) = receiver(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
    let names = Arc::new(Answers(vec![vec![inside]], AtomicUsize::new(0)));
    let policy = Policy { http: true, loopback: true, ports: vec![inside.port()] };
    let client = NotifyClient::with_resolver(policy, &[], names.clone()).unwrap();
    let url = format!("http://a-name-that-nobody-has.example:{}/", inside.port());
    assert_eq!(client.send(&message(url)).await.unwrap().status, 200);
    assert_eq!((names.1.load(Ordering::SeqCst), calls.load(Ordering::SeqCst)), (1, 1));
}

#[tokio::test]
async fn only_trusted_certificates_for_the_name_are_talked_to() {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let ca_key = KeyPair::generate().unwrap();
    let ca = params.self_signed(&ca_key).unwrap();
    let issuer = Issuer::new(params, ca_key);
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec!["localhost".into()]).unwrap().signed_by(&key, &issuer).unwrap();
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der())),
        )
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut head = [0; 4096];
                let _ = stream.read(&mut head).await;
                let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await;
            });
        }
    });
    let trusting = NotifyClient::new(sandbox(), &[ca.pem()]).unwrap();
    assert_eq!(trusting.send(&message(format!("https://localhost:{port}/"))).await.unwrap().status, 204);
    let untrusted = NotifyError::Unreachable("its certificate is not trusted".into());
    let other_name = message(format!("https://127.0.0.1:{port}/"));
    assert_eq!(trusting.send(&other_name).await, Err(untrusted.clone()));
    let stranger = NotifyClient::new(sandbox(), &[]).unwrap();
    assert_eq!(stranger.send(&message(format!("https://localhost:{port}/"))).await, Err(untrusted));
}

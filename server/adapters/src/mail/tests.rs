//! The mailer against a server that speaks TLS and wants a password.

use std::sync::{Arc, Mutex};

use data_encoding::BASE64;
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::PrivatePkcs8KeyDer;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::*;

/// How the server behaves.
#[derive(Clone, Copy)]
struct Manner {
    starttls: bool,
    wrapped: bool,
    /// What it answers to the recipient.
    recipient: &'static str,
}

const PLAIN: Manner = Manner { starttls: false, wrapped: false, recipient: "250 fine" };
const STARTTLS: Manner = Manner { starttls: true, ..PLAIN };

struct Peer {
    port: u16,
    authority: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Peer {
    async fn start(manner: Manner) -> Self {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()).into();
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::<Mutex<Vec<String>>>::default();
        let all = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, heard) = (acceptor.clone(), Arc::clone(&all));
                tokio::spawn(async move {
                    if manner.wrapped {
                        let Ok(stream) = acceptor.accept(stream).await else { return };
                        talk(stream, manner, true, true, &heard).await;
                    } else if let Some(stream) = talk(stream, manner, false, true, &heard).await
                        && let Ok(stream) = acceptor.accept(stream).await
                    {
                        talk(stream, manner, true, false, &heard).await;
                    }
                });
            }
        });
        Self { port, authority: made.cert.pem(), heard }
    }

    fn settings(&self, security: Security) -> Settings {
        Settings {
            host: "localhost".into(),
            port: self.port,
            security,
            credentials: Some(("shop".into(), SecretText::new("correct horse".into()))),
            from: EmailAddress::parse("noreply@pay.example").unwrap(),
            timeout: Duration::from_secs(2),
            connections: 2,
            authorities: vec![self.authority.clone()],
        }
    }

    fn heard(&self) -> String {
        self.heard.lock().unwrap().join("\n")
    }
}

/// Until the other side leaves, or wants TLS: then the stream is given back.
async fn talk<S>(stream: S, manner: Manner, secure: bool, greets: bool, heard: &Mutex<Vec<String>>) -> Option<S>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut stream = BufReader::new(stream);
    if greets {
        stream.write_all(b"220 peer\r\n").await.ok()?;
    }
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        heard.lock().unwrap().push(line.trim_end().to_owned());
        let word = line.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
        let answer = match word.as_str() {
            "EHLO" if secure => "250-peer\r\n250 AUTH PLAIN".to_owned(),
            "EHLO" if manner.starttls => "250-peer\r\n250 STARTTLS".to_owned(),
            "EHLO" => "250 peer".to_owned(),
            "STARTTLS" => {
                stream.write_all(b"220 now\r\n").await.ok()?;
                return Some(stream.into_inner());
            }
            "AUTH" => {
                let typed = line.split_whitespace().nth(2).unwrap_or_default();
                let right = BASE64.encode(b"\0shop\0correct horse");
                if typed == right { "235 you are".to_owned() } else { "535 you are not".to_owned() }
            }
            "RCPT" => manner.recipient.to_owned(),
            "DATA" => {
                stream.write_all(b"354 go\r\n").await.ok()?;
                loop {
                    let mut line = String::new();
                    stream.read_line(&mut line).await.ok()?;
                    if line == ".\r\n" {
                        break;
                    }
                    heard.lock().unwrap().push(line.trim_end().to_owned());
                }
                "250 queued as 42".to_owned()
            }
            _ => "250 fine".to_owned(),
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
}

fn letter() -> Letter {
    Letter {
        message_id: "0123@pay.example".into(),
        at: "2026-11-22T08:00:00Z".parse().unwrap(),
        sender: "Caf\u{e9} \"Le\r\nBcc: all@example.com".into(),
        reply_to: EmailAddress::parse("bonjour@shop.example"),
        to: EmailAddress::parse("anna@example.com").unwrap(),
        language: "fr",
        subject: "Votre carte\r\nBcc: all@example.com".into(),
        text: SecretText::new("Bonjour \u{20ac}".into()),
        html: SecretText::new("<p>Bonjour</p>".into()),
    }
}

async fn post(settings: Settings) -> Result<String, MailRefused> {
    SmtpMailer::new(settings).unwrap().post(&letter()).await
}

#[tokio::test]
async fn a_mail_goes_out_over_starttls_with_a_password() {
    let peer = Peer::start(STARTTLS).await;
    assert_eq!(post(peer.settings(Security::StartTls)).await.unwrap(), "250 queued as 42");
    let heard = peer.heard();
    for line in [
        "MAIL FROM:<noreply@pay.example>",
        "RCPT TO:<anna@example.com>",
        "Message-ID: <0123@pay.example>",
        "Date: Sun, 22 Nov 2026 08:00:00 +0000",
        "Auto-Submitted: auto-generated",
        "Content-Language: fr",
        "Reply-To: bonjour@shop.example",
        "To: anna@example.com",
    ] {
        assert!(heard.contains(line), "{line} in {heard}");
    }
    assert!(!heard.lines().any(|line| line.starts_with("Bcc")), "no value begins a header: {heard}");
    let (upgrade, password) = (heard.find("STARTTLS").unwrap(), heard.find("AUTH PLAIN").unwrap());
    assert!(upgrade < password, "the password travels inside TLS alone");
}

#[tokio::test]
async fn tls_from_the_first_byte_works_too() {
    let peer = Peer::start(Manner { wrapped: true, ..PLAIN }).await;
    assert!(post(peer.settings(Security::Tls)).await.is_ok());
}

#[tokio::test]
async fn nothing_is_sent_in_clear_or_to_a_stranger() {
    let peer = Peer::start(PLAIN).await;
    let refused = post(peer.settings(Security::StartTls)).await;
    assert!(matches!(refused, Err(MailRefused::Later(None, _))), "{refused:?}");
    assert!(!peer.heard().contains("AUTH") && !peer.heard().contains("MAIL"), "{}", peer.heard());

    let peer = Peer::start(STARTTLS).await;
    let unknown = Settings { authorities: Vec::new(), ..peer.settings(Security::StartTls) };
    let refused = post(unknown).await;
    assert!(matches!(refused, Err(MailRefused::Later(None, _))), "{refused:?}");
    assert!(!peer.heard().contains("AUTH"), "{}", peer.heard());
}

#[tokio::test]
async fn what_is_about_the_mail_is_told_from_what_is_about_us() {
    let peer = Peer::start(Manner { recipient: "550 5.1.1 no such user", ..STARTTLS }).await;
    let refused = post(peer.settings(Security::StartTls)).await;
    assert!(matches!(&refused, Err(MailRefused::Never(550, said)) if said.contains("no such user")), "{refused:?}");
    let peer = Peer::start(Manner { recipient: "451 busy", ..STARTTLS }).await;
    let refused = post(peer.settings(Security::StartTls)).await;
    assert!(matches!(refused, Err(MailRefused::Later(Some(451), _))), "{refused:?}");

    let wrong = Some(("shop".to_owned(), SecretText::new("wrong".into())));
    let refused = post(Settings { credentials: wrong, ..peer.settings(Security::StartTls) }).await;
    assert!(matches!(refused, Err(MailRefused::Later(Some(535), _))), "a mail is not given up for it: {refused:?}");
    let said = format!("{refused:?}");
    assert!(!said.contains("wrong") && !said.contains(&BASE64.encode(b"wrong")), "{said}");
}

#[tokio::test]
async fn a_silent_server_is_not_waited_for() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let peer = Peer::start(STARTTLS).await;
    let settings = Settings {
        port: listener.local_addr().unwrap().port(),
        timeout: Duration::from_millis(200),
        ..peer.settings(Security::StartTls)
    };
    let refused = timeout(Duration::from_secs(2), post(settings)).await.unwrap();
    assert!(matches!(refused, Err(MailRefused::Later(None, _))), "{refused:?}");
}

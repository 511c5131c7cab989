//! Mails leave by SMTP: one message in two forms, over TLS, to the server that the operator named.

mod message;
#[cfg(test)]
mod tests;

use std::time::Duration;

use async_trait::async_trait;
use domain::contact::EmailAddress;
use domain::mail::{Letter, MailRefused};
use domain::ports::Mailer;
use domain::secret::SecretText;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use tokio::time::timeout;

/// How long a connection may wait for the next mail, in seconds: servers close after five minutes (RFC 5321 §4.5.3.2).
const IDLE_S: u64 = 60;

/// A whole exchange may take so many times what one command may.
const EXCHANGE_COMMANDS: u32 = 3;

/// Characters of the server's word that are kept.
const WORD_CHARS: usize = 256;

/// Refusals that are about us, not about the mail: of authentication (RFC 4954 §6), and by a server that takes no mail
/// at all (RFC 7504). Correcting the settings helps; giving mails up would not.
const ABOUT_US: [u16; 5] = [521, 530, 534, 535, 538];

/// How the connection is protected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Security {
    /// Not at all: for a server on the same machine.
    None,
    /// It becomes TLS by `STARTTLS`, or no mail is sent.
    StartTls,
    /// TLS from the first byte.
    Tls,
}

/// Which server, and as whom.
pub struct Settings {
    /// Its host name; its certificate must carry it.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// Name and password, when it wants them.
    pub credentials: Option<(String, SecretText)>,
    /// Whom mails come from: the envelope's sender and the address in `From`.
    pub from: EmailAddress,
    /// How long connecting and each command may take.
    pub timeout: Duration,
    /// Connections held at most.
    pub connections: u32,
    /// Certificate authorities that are trusted beside the public ones, PEM.
    pub authorities: Vec<String>,
}

/// Settings that no server can be reached with. The text is for the operator.
#[derive(Debug, thiserror::Error)]
#[error("mail: {0}")]
pub struct Unusable(String);

/// The way out, with a small pool of connections.
pub struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: EmailAddress,
    timeout: Duration,
}

impl SmtpMailer {
    /// Prepares it; nothing is connected before the first mail.
    pub fn new(settings: Settings) -> Result<Self, Unusable> {
        let unusable = |error: lettre::transport::smtp::Error| Unusable(error.to_string());
        let tls = match settings.security {
            Security::None => Tls::None,
            Security::StartTls => Tls::Required(parameters(&settings).map_err(unusable)?),
            Security::Tls => Tls::Wrapper(parameters(&settings).map_err(unusable)?),
        };
        let idle = Duration::from_secs(IDLE_S);
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(settings.host)
            .port(settings.port)
            .tls(tls)
            .hello_name(ClientId::Domain(settings.from.domain().to_owned()))
            .timeout(Some(settings.timeout))
            .pool_config(PoolConfig::new().max_size(settings.connections).idle_timeout(idle));
        if let Some((user, password)) = settings.credentials {
            builder = builder.credentials(Credentials::new(user, password.expose().to_owned()));
        }
        Ok(Self { transport: builder.build(), from: settings.from, timeout: settings.timeout })
    }
}

fn parameters(settings: &Settings) -> Result<TlsParameters, lettre::transport::smtp::Error> {
    let mut builder = TlsParameters::builder(settings.host.clone());
    for authority in &settings.authorities {
        builder = builder.add_root_certificate(Certificate::from_pem(authority.as_bytes())?);
    }
    builder.build_rustls()
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn post(&self, letter: &Letter) -> Result<String, MailRefused> {
        let message = message::of(letter, &self.from)?;
        let limit = self.timeout.saturating_mul(EXCHANGE_COMMANDS);
        match timeout(limit, self.transport.send(message)).await {
            Ok(Ok(response)) => Ok(word(&response)),
            Ok(Err(error)) => Err(refused(&error)),
            Err(_) => Err(MailRefused::Later(None, format!("no end after {} s", limit.as_secs()))),
        }
    }
}

fn word(response: &Response) -> String {
    shortened(&format!("{} {}", response.code(), response.message().collect::<Vec<_>>().join(" ")))
}

fn refused(error: &lettre::transport::smtp::Error) -> MailRefused {
    let code = error.status().and_then(|code| code.to_string().parse().ok());
    let said = shortened(&error.to_string());
    match code {
        Some(code) if error.is_permanent() && !ABOUT_US.contains(&code) => MailRefused::Never(code, said),
        code => MailRefused::Later(code, said),
    }
}

fn shortened(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(WORD_CHARS).collect()
}

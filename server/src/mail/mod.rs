//! Mails to consumers: the server they leave by, and their words.

mod compose;
pub mod look;
pub mod preview;
pub mod sheet;

use std::sync::Arc;
use std::time::Duration;

use adapters::mail::{Security, Settings, SmtpMailer};
use anyhow::Context;
use domain::contact::EmailAddress;
use domain::ports::{Clock, Mailer};
use domain::secret::SecretText;

pub use compose::letter;

use crate::config::{Config, MailSecurity, text_of};

/// Whom the sandbox's mails come from.
const SANDBOX_FROM: &str = "noreply@pay.example";

/// Where mails leave, and in the sandbox where they arrive.
pub struct Mails {
    /// The way out; none: no mail is sent.
    pub mailing: Option<Mailing>,
    /// The sandbox's own server, unless another is configured.
    #[cfg(feature = "sandbox")]
    pub sink: Option<sandbox::MailSink>,
}

impl Mails {
    /// As configured. `clock` stamps what arrives in the sandbox.
    #[cfg_attr(
        not(feature = "sandbox"),
        expect(clippy::unused_async, reason = "the sandbox's mail server is started here")
    )]
    pub async fn start(config: &Config, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        #[cfg(feature = "sandbox")]
        {
            let sink = crate::sandbox_mode::mail_sink(config, clock).await?;
            Ok(Self { mailing: mailing(config, sink.as_ref().map(sandbox::MailSink::address))?, sink })
        }
        #[cfg(not(feature = "sandbox"))]
        {
            let _ = clock;
            Ok(Self { mailing: mailing(config, None)? })
        }
    }
}

/// The way out.
pub struct Mailing {
    /// Hands mails over.
    pub mailer: Arc<dyn Mailer>,
    /// Whom they come from.
    pub from: EmailAddress,
}

/// As configured; `sandbox` is where the sandbox's own mail server listens. `None`: no mail is sent.
pub fn mailing(config: &Config, sandbox: Option<std::net::SocketAddr>) -> anyhow::Result<Option<Mailing>> {
    let mail = &config.mail;
    let timeout = Duration::from_millis(mail.timeout_ms);
    let settings = match sandbox {
        _ if !mail.host.is_empty() => Settings {
            host: mail.host.clone(),
            port: mail.port,
            security: match mail.security {
                MailSecurity::None => Security::None,
                MailSecurity::Starttls => Security::StartTls,
                MailSecurity::Tls => Security::Tls,
            },
            credentials: credentials(config)?,
            from: EmailAddress::parse(&mail.from).context("mail.from is not an address such as noreply@pay.example")?,
            timeout,
            connections: mail.at_once,
            authorities: mail.authorities.iter().map(text_of).collect::<anyhow::Result<_>>()?,
        },
        Some(address) => Settings {
            host: address.ip().to_string(),
            port: address.port(),
            security: Security::None,
            credentials: None,
            from: EmailAddress::parse(SANDBOX_FROM).context("the sandbox's own address")?,
            timeout,
            connections: mail.at_once,
            authorities: Vec::new(),
        },
        None => {
            tracing::warn!("mail.host is empty: no mail is sent to consumers");
            return Ok(None);
        }
    };
    let from = settings.from.clone();
    Ok(Some(Mailing { mailer: Arc::new(SmtpMailer::new(settings)?), from }))
}

fn credentials(config: &Config) -> anyhow::Result<Option<(String, SecretText)>> {
    let mail = &config.mail;
    if mail.user.is_empty() {
        return Ok(None);
    }
    let password = text_of(&mail.password_file)?;
    Ok(Some((mail.user.clone(), SecretText::new(password.trim_end_matches(['\r', '\n']).to_owned()))))
}

//! The server that mails leave by.

use domain::contact::EmailAddress;
use serde::Deserialize;

/// `[mail]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Mail {
    pub host: String,
    pub port: u16,
    pub security: MailSecurity,
    pub user: String,
    pub password_file: String,
    pub from: String,
    pub timeout_ms: u64,
    pub at_once: u32,
    pub authorities: Vec<String>,
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    /// Not at all.
    None,
    /// By `STARTTLS`.
    Starttls,
    /// TLS from the first byte.
    Tls,
}

impl Mail {
    /// What cannot work, or would not be safe.
    pub(super) fn check(&self, problems: &mut Vec<String>) {
        if self.at_once == 0 {
            problems.push("mail.at_once must be at least 1".into());
        }
        if self.host.is_empty() {
            return;
        }
        if EmailAddress::parse(&self.from).is_none() {
            problems.push("mail.from is not an address such as noreply@pay.example".into());
        }
        if self.user.is_empty() != self.password_file.is_empty() {
            problems.push("mail.user and mail.password_file go together".into());
        }
        let here = matches!(self.host.as_str(), "localhost" | "127.0.0.1" | "::1");
        if self.security == MailSecurity::None && !here {
            problems.push("mail.security is \"none\": mails and password would travel in clear".into());
        }
    }
}

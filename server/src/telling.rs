//! Which case goes by mail, which by server, as written in the configuration file and on the command line.

use domain::contact::EmailAddress;
use domain::telling::{Case, Telling};
use serde::Deserialize;

/// Longest name that mails come from, in characters.
const SENDER_CHARS_MAX: usize = 40;

/// What a shop says of it; by default everything goes both ways.
#[derive(Clone, Debug, Default, Deserialize, clap::Args)]
#[serde(deny_unknown_fields, default)]
pub struct TellingRecord {
    /// The name that mails to consumers come from; the shop's own unless said
    #[arg(long = "mail-sender")]
    pub sender: Option<String>,
    /// Where consumers' answers to mails go
    #[arg(long = "mail-reply-to")]
    pub reply_to: Option<String>,
    /// A case that consumers get no mail about: `enrolled`, `payment_coming`, `payment_failed`, `card_expiring`,
    /// `agreement_ended` or `smartbill_result`
    #[arg(long = "not-by-mail")]
    pub not_by_mail: Vec<String>,
    /// A case whose facts endpoints are not told; the feed has them all the same
    #[arg(long = "not-by-server")]
    pub not_by_server: Vec<String>,
}

impl TellingRecord {
    /// Checks it; else the field and why.
    pub fn checked(&self) -> Result<Telling, (&'static str, String)> {
        let sender = self.sender.as_deref().map(str::trim);
        if sender.is_some_and(|name| {
            name.is_empty() || name.chars().count() > SENDER_CHARS_MAX || name.chars().any(char::is_control)
        }) {
            return Err(("telling.sender", format!("1 to {SENDER_CHARS_MAX} characters")));
        }
        let address = |text: &String| {
            EmailAddress::parse(text)
                .ok_or_else(|| ("telling.reply_to", format!("{text} is not an address such as name@example.com")))
        };
        Ok(Telling {
            sender: sender.map(ToOwned::to_owned),
            reply_to: self.reply_to.as_ref().map(address).transpose()?,
            not_by_mail: cases("telling.not_by_mail", &self.not_by_mail)?,
            not_by_server: cases("telling.not_by_server", &self.not_by_server)?,
        })
    }
}

fn cases(field: &'static str, codes: &[String]) -> Result<Vec<Case>, (&'static str, String)> {
    let read = |code: &String| {
        Case::from_code(code).ok_or_else(|| {
            let known: Vec<&str> = Case::ALL.iter().map(|case| case.code()).collect();
            (field, format!("{code}: one of {}", known.join(", ")))
        })
    };
    codes.iter().map(read).collect()
}

//! A letter as a message (RFC 5322, RFC 2046): plain text and HTML of the same words.

use std::time::SystemTime;

use domain::contact::EmailAddress;
use domain::mail::{Letter, MailRefused};
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

/// What our own code got wrong; the next release will do better.
const UNWRITABLE: u16 = 0;

/// `Auto-Submitted` (RFC 3834 §5): out-of-office answers stay at home.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// `Content-Language` (RFC 3282).
#[derive(Clone)]
struct ContentLanguage(String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// The message. Nothing in it can begin a header of its own: names and subject lose their control characters before
/// they are encoded, addresses were checked when they came in.
pub(super) fn of(letter: &Letter, from: &EmailAddress) -> Result<Message, MailRefused> {
    let unwritable = |reason: String| MailRefused::Never(UNWRITABLE, reason);
    let address = |address: &EmailAddress| {
        address.expose().parse::<Address>().map_err(|error| unwritable(format!("address: {error}")))
    };
    let mut builder = Message::builder()
        .message_id(Some(format!("<{}>", letter.message_id)))
        .date(SystemTime::from(letter.at))
        .from(Mailbox::new(Some(line(&letter.sender)), address(from)?))
        .to(Mailbox::new(None, address(&letter.to)?))
        .subject(line(&letter.subject))
        .header(AutoSubmitted)
        .header(ContentLanguage(letter.language.to_owned()));
    if let Some(reply_to) = &letter.reply_to {
        builder = builder.reply_to(Mailbox::new(None, address(reply_to)?));
    }
    let parts = MultiPart::alternative_plain_html(letter.text.expose().to_owned(), letter.html.expose().to_owned());
    builder.multipart(parts).map_err(|error| unwritable(error.to_string()))
}

fn line(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

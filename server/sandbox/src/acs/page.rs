//! The bank's pages: no script but one line that submits a form, everything works without it.

use std::sync::LazyLock;

use askama::Template;
use aws_lc_rs::digest;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::session::{Session, TRIES_MAX};
use crate::codes::{OneTimeCode, one_time_codes};

const STYLE: &str = include_str!("../../templates/bank.css");
const SUBMIT: &str = "document.forms[0].submit()";

static STYLE_HASH: LazyLock<String> = LazyLock::new(|| hash(STYLE));
static SCRIPT_HASH: LazyLock<String> = LazyLock::new(|| hash(SUBMIT));

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    En,
    Fr,
}

impl Language {
    /// The first language the browser asks for now that the bank has; else the one it announced
    /// with the authentication request; else English.
    pub(super) fn of(headers: &HeaderMap, announced: &str) -> Self {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let mut wanted = accepted.unwrap_or_default().split(',').chain([announced]);
        wanted
            .find_map(|tag| match tag.trim().to_ascii_lowercase().get(..2) {
                Some("fr") => Some(Self::Fr),
                Some("en") => Some(Self::En),
                _ => None,
            })
            .unwrap_or(Self::En)
    }

    fn pick<T>(self, en: T, fr: T) -> T {
        match self {
            Self::En => en,
            Self::Fr => fr,
        }
    }

    fn tag(self) -> &'static str {
        self.pick("en", "fr")
    }
}

/// Why there is no challenge to show.
#[derive(Clone, Copy)]
pub(super) enum Trouble {
    Unreadable,
    Unknown,
    Silence,
}

#[derive(Template)]
#[template(path = "challenge.html")]
struct Challenge<'a> {
    style: &'static str,
    lang: &'static str,
    french: bool,
    transaction: &'a str,
    merchant: &'a str,
    amount: String,
    last_digits: &'a str,
    tries_left: Option<u8>,
    codes: &'static [OneTimeCode],
}

#[derive(Template)]
#[template(path = "send.html")]
struct Send<'a> {
    style: &'static str,
    script: &'static str,
    lang: &'static str,
    title: &'static str,
    button: &'static str,
    action: &'a str,
    fields: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "message.html")]
struct Message {
    style: &'static str,
    lang: &'static str,
    title: &'static str,
    text: &'static str,
}

/// One field for the code, Confirm and Cancel.
pub(super) fn challenge(session: &Session, language: Language) -> Response {
    let number = session.card.number;
    let purchase = &session.purchase;
    let wrong = session.wrong_codes;
    let page = Challenge {
        style: STYLE,
        lang: language.tag(),
        french: language == Language::Fr,
        transaction: &session.ids.acs,
        merchant: &purchase.merchant_name,
        amount: money(language, purchase.amount, &purchase.currency, purchase.exponent),
        last_digits: number.get(number.len().saturating_sub(4)..).unwrap_or_default(),
        tries_left: (wrong > 0).then_some(TRIES_MAX.saturating_sub(wrong)),
        codes: one_time_codes(),
    };
    respond(StatusCode::OK, &policy("form-action 'self'"), &page)
}

/// A form that submits itself to another site, with a button where there is no script.
pub(super) fn send(language: Language, action: &str, fields: Vec<(&'static str, String)>) -> Response {
    let page = Send {
        style: STYLE,
        script: SUBMIT,
        lang: language.tag(),
        title: language.pick("Back to the merchant", "Retour chez le commerçant"),
        button: language.pick("Continue", "Continuer"),
        action,
        fields,
    };
    let policy = policy(&format!("script-src '{}'; form-action http: https:", *SCRIPT_HASH));
    respond(StatusCode::OK, &policy, &page)
}

pub(super) fn message(status: StatusCode, language: Language, trouble: Trouble) -> Response {
    let text = match trouble {
        Trouble::Unreadable => {
            language.pick("The bank cannot read this request.", "La banque ne peut pas lire cette demande.")
        }
        Trouble::Unknown => language.pick(
            "The bank does not know this request, or no longer. Go back to the merchant and start again.",
            "La banque ne connaît pas, ou plus, cette demande. Retournez chez le commerçant et recommencez.",
        ),
        Trouble::Silence => language.pick("Nothing more will come.", "Rien d’autre ne viendra."),
    };
    let title = language.pick("Nothing to confirm", "Rien à confirmer");
    let page = Message { style: STYLE, lang: language.tag(), title, text };
    respond(status, &policy("form-action 'none'"), &page)
}

fn respond(status: StatusCode, policy: &str, page: &impl Template) -> Response {
    let Ok(html) = page.render() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers: [(HeaderName, &str); 4] = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (status, headers, Html(html)).into_response()
}

fn policy(rest: &str) -> String {
    format!("default-src 'none'; base-uri 'none'; style-src '{}'; {rest}", *STYLE_HASH)
}

fn hash(text: &str) -> String {
    let digest = digest::digest(&digest::SHA256, text.as_bytes());
    format!("sha256-{}", data_encoding::BASE64.encode(digest.as_ref()))
}

/// An amount as the language writes it.
fn money(language: Language, minor: u64, currency: &str, exponent: u32) -> String {
    let unit = 10_u64.checked_pow(exponent).unwrap_or(1);
    let (whole, part) = (grouped(language, minor / unit), minor % unit);
    let digits = usize::try_from(exponent).unwrap_or(0);
    let number = if exponent == 0 { whole } else { format!("{whole}{}{part:0digits$}", language.pick('.', ',')) };
    let sign = match currency {
        "978" => "€",
        "840" => "$",
        "826" => "£",
        "392" => "¥",
        "756" => "CHF",
        "124" => "CAD",
        other => other,
    };
    match language {
        Language::En if sign.chars().count() == 1 => format!("{sign}{number}"),
        Language::En => format!("{sign}\u{a0}{number}"),
        Language::Fr => format!("{number}\u{a0}{sign}"),
    }
}

fn grouped(language: Language, whole: u64) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(language.pick(',', '\u{202f}'));
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, header};

    use super::{Language, money};

    #[test]
    fn amounts_are_written_as_the_language_does() {
        assert_eq!(money(Language::En, 100, "978", 2), "€1.00");
        assert_eq!(money(Language::Fr, 123_456_789, "978", 2), "1\u{202f}234\u{202f}567,89\u{a0}€");
        assert_eq!(money(Language::En, 1_500, "392", 0), "¥1,500");
        assert_eq!(money(Language::En, 5, "756", 2), "CHF\u{a0}0.05");
    }

    #[test]
    fn the_language_is_the_first_one_known() {
        let mut headers = HeaderMap::new();
        assert_eq!(Language::of(&headers, "fr-FR"), Language::Fr);
        headers.insert(header::ACCEPT_LANGUAGE, "de-DE, fr;q=0.9, en;q=0.8".parse().unwrap());
        assert_eq!(Language::of(&headers, "en"), Language::Fr);
        assert_eq!(Language::of(&HeaderMap::new(), "de"), Language::En);
    }
}

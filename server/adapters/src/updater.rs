//! The networks' account updaters: has the issuer replaced these cards?
//!
//! A question is a small file of lines over HTTPS, both sides with certificates; the format is in
//! `docs/sandbox-bank.md`. Card numbers go one way and come back the other: nothing of a line is ever logged.

use std::fmt::Write;
use std::time::Duration;

use async_trait::async_trait;
use domain::brand::Brand;
use domain::card::Pan;
use domain::card_update::{CardUpdater, Enquiry, Line, Update};
use domain::expiry::Expiry;
use domain::secret::SecretText;
use hyper::body::Bytes;
use zeroize::Zeroizing;

use crate::three_ds::TlsError;
use crate::three_ds::link::{AnswerLimits, Link};
use crate::three_ds::tls;

/// An answer is waited for so long, in seconds.
const ANSWER_TIMEOUT_S: u64 = 30;

/// Largest answer, in bytes: some hundred lines.
const ANSWER_BYTES_MAX: usize = 64 * 1024;

/// The media type of questions.
const MEDIA_TYPE: &str = "text/plain; charset=us-ascii";

/// Longest reference of a line, in characters.
const REFERENCE_CHARS_MAX: usize = 64;

/// One network's service.
pub struct Service {
    /// The network.
    pub brand: Brand,
    /// Where, https.
    pub url: String,
    /// Its authority, PEM.
    pub ca_pem: String,
    /// Our certificate, PEM.
    pub client_cert_pem: String,
    /// Its key, PEM.
    pub client_key_pem: SecretText,
}

/// Every network's service that is configured.
pub struct AccountUpdater(Vec<(Brand, Link)>);

impl AccountUpdater {
    /// Prepares the links; nothing is sent before a card is asked about.
    pub fn new(services: &[Service]) -> Result<Self, TlsError> {
        let link = |service: &Service| {
            let tls = tls::client(&service.ca_pem, &service.client_cert_pem, &service.client_key_pem)?;
            Ok((service.brand, Link::new(&service.url, tls)?))
        };
        services.iter().map(link).collect::<Result<_, TlsError>>().map(Self)
    }
}

#[async_trait]
impl CardUpdater for AccountUpdater {
    fn knows(&self, brand: Brand) -> bool {
        self.0.iter().any(|(of, _)| *of == brand)
    }

    async fn ask(&self, brand: Brand, mid: &str, enquiries: &[Enquiry]) -> Result<Vec<Line>, String> {
        let (_, link) = self.0.iter().find(|(of, _)| *of == brand).ok_or("none for this network")?;
        let limits = AnswerLimits { time: Duration::from_secs(ANSWER_TIMEOUT_S), bytes: ANSWER_BYTES_MAX };
        let question = Bytes::from(question(mid, enquiries).to_vec());
        let answer = link.post_as(MEDIA_TYPE, question, limits).await.map_err(|error| error.to_string())?;
        let answer = Zeroizing::new(answer.to_vec());
        let text = std::str::from_utf8(&answer).map_err(|_| "the answer is no text")?;
        lines(text).ok_or_else(|| "the answer is not whole".to_owned())
    }
}

fn question(mid: &str, enquiries: &[Enquiry]) -> Zeroizing<Vec<u8>> {
    let mut text = String::new();
    let count = enquiries.len();
    // Writing into memory cannot fail.
    let _ = writeln!(text, "ASK;1;{};{count}", mid.trim_end());
    for Enquiry { reference, pan, expiry } in enquiries {
        let _ = writeln!(text, "{reference};{};{}", pan.expose(), expiry.yymm());
    }
    let _ = writeln!(text, "END;{count}");
    Zeroizing::new(text.into_bytes())
}

/// The lines between head and end. `None`: the file is of another version, or not whole.
fn lines(text: &str) -> Option<Vec<Line>> {
    let mut lines = text.lines();
    let head = lines.next()?;
    let lines: Vec<&str> = lines.collect();
    let (end, answers) = lines.split_last()?;
    let count = answers.len();
    let whole = head == format!("ANSWER;1;{count}") && *end == format!("END;{count}") && text.ends_with('\n');
    whole.then(|| answers.iter().map(|answer| line(answer).unwrap_or(Line::Garbled)).collect())
}

fn line(text: &str) -> Option<Line> {
    let parts: Vec<&str> = text.split(';').collect();
    let (reference, said) = parts.split_first()?;
    let update = match said {
        ["NONE"] => Update::None,
        ["CLOSED"] => Update::Closed,
        ["CONTACT"] => Update::ContactHolder,
        ["EXPIRY", month] => Update::Expiry(expiry(month)?),
        ["NUMBER", number, month] if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            Update::Number(Pan::parse_typed(number).ok()?, expiry(month)?)
        }
        _ => return None,
    };
    (!reference.is_empty() && reference.len() <= REFERENCE_CHARS_MAX)
        .then(|| Line::Answer((*reference).to_owned(), update))
}

/// `YYMM`, of this century.
fn expiry(text: &str) -> Option<Expiry> {
    if text.len() == 4 { Expiry::parse_yyyymm(&format!("20{text}")) } else { None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Option<Vec<String>> {
        let shown = |line: &Line| match line {
            Line::Garbled => "garbled".to_owned(),
            Line::Answer(reference, update) => format!("{reference} {update:?}"),
        };
        lines(text).map(|lines| lines.iter().map(shown).collect())
    }

    #[test]
    fn a_question_is_a_whole_file() {
        let pan = Pan::parse_typed("4970100000000006").unwrap();
        let enquiry = Enquiry { reference: "ab".into(), pan, expiry: Expiry::new(2030, 4).unwrap() };
        let text = String::from_utf8(question("MID1 ", &[enquiry]).to_vec()).unwrap();
        assert_eq!(text, "ASK;1;MID1;1\nab;4970100000000006;3004\nEND;1\n");
    }

    #[test]
    fn answers_are_read_line_by_line() {
        let text = "ANSWER;1;7\na;NONE\nb;EXPIRY;3112\nc;NUMBER;4970100070011008;3112\nd;CLOSED\ne;CONTACT\n\
                    f;NUMBER;4970100070011009;3112\ng;NUMB\nEND;7\n";
        let read = read(text).unwrap();
        assert_eq!(read.len(), 7);
        assert_eq!((read[0].as_str(), read[3].as_str(), read[4].as_str()), ("a None", "d Closed", "e ContactHolder"));
        assert!(read[2].starts_with("c Number([card number]"), "no digits in sight: {}", read[2]);
        assert_eq!((read[5].as_str(), read[6].as_str()), ("garbled", "garbled"), "a wrong check digit is no number");
    }

    #[test]
    fn what_is_not_whole_is_nothing() {
        for text in [
            "",
            "ANSWER;1;1\na;CLOSED\n",
            "ANSWER;1;2\na;CLOSED\nEND;2\n",
            "ANSWER;1;1\na;CLOSED\nEND;2\n",
            "ANSWER;2;1\na;CLOSED\nEND;1\n",
            "ANSWER;1;1\na;CLOSED\nEND;1",
        ] {
            assert!(read(text).is_none(), "{text:?}");
        }
        assert_eq!(read("ANSWER;1;0\nEND;0\n"), Some(Vec::new()));
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fall(text in "(ANSWER;1;[0-3]\n)?([a-z;0-9A-Z]{0,30}\n){0,4}(END;[0-3]\n)?") {
            let _ = lines(&text);
        }
    }
}

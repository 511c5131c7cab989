//! What an answer says, in the domain's words.

use domain::acquiring::AcquirerAnswer;
use domain::money::{Currency, Money};
use domain::scheme_reference::{ReferenceKind, SchemeReference};

use super::elements::tag_of;
use super::message::Message;
use super::private_data::{self as tags, PrivateData};

/// Reads an answer that was matched with its request; `currency` is the request's, which the answer repeats.
pub(super) fn read(answer: &Message, currency: Currency) -> AcquirerAnswer {
    let data = answer.get(48).and_then(|text| PrivateData::parse(text).ok()).unwrap_or_default();
    AcquirerAnswer {
        response_code: answer.text(39).to_owned(),
        approval_code: answer.get(38).map(str::to_owned),
        amount: Money::new(answer.text(4).parse().unwrap_or_default(), currency),
        code_result: data.get(tags::CODE_RESULT).and_then(|result| result.trim().chars().next()),
        references: references(&data),
        advice: data.get(tags::ADVICE).map(str::to_owned),
    }
}

/// References of their schemes' form, padding cut. One of another form is left out: a chain cannot be built on it.
fn references(data: &PrivateData) -> Vec<SchemeReference> {
    ReferenceKind::ALL
        .into_iter()
        .filter_map(|kind| {
            let value = data.get(tag_of(kind))?.trim_end_matches(' ');
            let fits = kind.accepts(value);
            if !fits {
                tracing::warn!(reference.kind = kind.code(), "an answer's scheme reference has another form");
            }
            fits.then(|| SchemeReference { kind, value: value.to_owned() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(private: &str) -> AcquirerAnswer {
        let mut message = Message::new("0110");
        message.set(4, "000000000050");
        message.set(38, "A1B2C3");
        message.set(39, "10");
        message.set(48, private);
        read(&message, Currency::EUR)
    }

    #[test]
    fn reads_amount_codes_and_references() {
        let answer = answer("21001M31015MCCA1B2C31122  32022abcdefghijklmnopqrst-_4000203");
        assert_eq!(answer.amount, Money::new(50, Currency::EUR));
        assert_eq!((answer.response_code.as_str(), answer.approval_code.as_deref()), ("10", Some("A1B2C3")));
        assert_eq!((answer.code_result, answer.advice.as_deref()), (Some('M'), Some("03")));
        let references: Vec<_> = answer.references.iter().map(|r| (r.kind, r.value.as_str())).collect();
        assert_eq!(
            references,
            [
                (ReferenceKind::MastercardTraceId, "MCCA1B2C31122"),
                (ReferenceKind::MastercardLinkId, "abcdefghijklmnopqrst-_")
            ]
        );
    }

    #[test]
    fn leaves_out_references_of_another_form() {
        assert!(answer("30014123456789012343300512A45").references.is_empty());
    }
}

//! Which answer belongs to which request.
//!
//! Answers come in any order on a connection that many requests share. One is
//! found by type, STAN, transmission time, acquirer, terminal and merchant;
//! reference, amount, currency and card must then be the request's too. An
//! answer that fails any of this is nobody's: the request stays unanswered.

use zeroize::Zeroizing;

use super::message::Message;
use super::private_data::PrivateData;
use super::profile::answer_to;

/// Approved for a part: the only answer whose amount may differ from the request's.
const PARTLY_APPROVED: &str = "10";

/// What an answer is found by: the answer's type, DE11, DE7, DE32, DE41 and DE42.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Key {
    mti: String,
    fields: [String; 5],
}

impl Key {
    /// The key of an answer.
    pub(super) fn of_answer(answer: &Message) -> Self {
        Self::new(answer.mti(), answer)
    }

    /// The key of the answer that a request waits for; `None` for a type that nothing answers.
    pub(super) fn of_request(request: &Message) -> Option<Self> {
        answer_to(request.mti()).map(|mti| Self::new(mti, request))
    }

    fn new(mti: &str, message: &Message) -> Self {
        Self { mti: mti.to_owned(), fields: [11, 7, 32, 41, 42].map(|field| message.text(field).to_owned()) }
    }
}

/// What an answer must repeat of its request.
pub(super) struct Expected(Vec<(u8, Zeroizing<String>)>);

impl Expected {
    /// Card, processing code, reference, currency, network code: as far as the request has them; and the amount.
    pub(super) fn of_request(request: &Message) -> Self {
        let value = |field| request.get(field).map(|value| (field, Zeroizing::new(value.to_owned())));
        Self([2, 3, 4, 37, 49, 70].into_iter().filter_map(value).collect())
    }

    /// The first data element that is not as it must be, or nothing: the answer is the request's.
    pub(super) fn fault(&self, answer: &Message) -> Option<u8> {
        if answer.get(39).is_none() {
            return Some(39);
        }
        // An answer whose private data cannot be read may hide a refusal of the security code.
        if answer.get(48).is_some_and(|data| PrivateData::parse(data).is_err()) {
            return Some(48);
        }
        let differs = |(field, value): &&(u8, Zeroizing<String>)| match field {
            4 => !amount_fits(value, answer),
            field => answer.text(*field) != value.as_str(),
        };
        self.0.iter().find(differs).map(|(field, _)| *field)
    }
}

/// Both have twelve digits: they compare as they are.
fn amount_fits(asked: &str, answer: &Message) -> bool {
    let answered = answer.text(4);
    answered == asked || (answer.text(39) == PARTLY_APPROVED && !answered.is_empty() && answered < asked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acquirer::samples;

    fn pair() -> (Message, Message) {
        let (operation, contract, pos) = (samples::authorisation(), samples::contract(), samples::pos());
        let request = crate::acquirer::authorisation::message(&samples::request(&operation, &contract, &pos));
        let mut answer = Message::new("0110");
        for field in [2, 3, 4, 7, 11, 32, 37, 41, 42, 49] {
            answer.set(field, request.text(field));
        }
        answer.set(39, "00");
        (request, answer)
    }

    fn matches(request: &Message, answer: &Message) -> bool {
        Key::of_request(request) == Some(Key::of_answer(answer))
            && Expected::of_request(request).fault(answer).is_none()
    }

    #[test]
    fn every_echoed_element_counts() {
        let (request, answer) = pair();
        assert!(matches(&request, &answer));
        for (field, value) in [
            (2, "4970101122334430"),
            (3, "200000"),
            (4, "000000000099"),
            (7, "1121235958"),
            (11, "000124"),
            (32, "401235"),
            (37, "632523000124"),
            (41, "TERM0002"),
            (42, "MERCHANT0000002"),
            (48, "20003"),
            (49, "840"),
        ] {
            let mut wrong = answer.clone();
            wrong.set(field, value);
            assert!(!matches(&request, &wrong), "{field} differs");
        }
        let mut other = Message::new("0410");
        answer.iter().for_each(|(field, value)| other.set(field, value));
        assert!(!matches(&request, &other), "another type");
        for left_out in [2, 3, 4, 7, 11, 32, 37, 39, 41, 42, 49] {
            let mut short = Message::new("0110");
            answer.iter().filter(|(field, _)| *field != left_out).for_each(|(field, value)| short.set(field, value));
            assert!(!matches(&request, &short), "{left_out} missing");
        }
    }

    #[test]
    fn only_a_partial_approval_may_answer_less_and_none_may_answer_more() {
        let (request, mut answer) = pair();
        answer.set(4, "000000000050");
        assert!(!matches(&request, &answer));
        answer.set(39, "10");
        assert!(matches(&request, &answer));
        answer.set(4, "000000000101");
        assert!(!matches(&request, &answer));
    }
}

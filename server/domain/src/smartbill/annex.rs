//! The codes of refusals and cancellations, with what they mean. The platform's annex is not public: the table comes
//! from a file (`docs/smartbill-codes.toml`), which an operator replaces.

use std::collections::BTreeMap;

/// A code in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// French.
    pub fr: String,
    /// English.
    pub en: String,
}

/// Why a payment is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaymentCode {
    /// In words.
    pub label: Label,
    /// The response code (DE39) that says the same over a line: what retries and schedules go by.
    pub response: String,
}

/// DE39 for a code that the table does not have: declined, and nobody knows why.
const DECLINED: &str = "05";

/// The table. A code that it does not have is passed on as it is, without words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Annex {
    /// The return code of an accepted enrolment.
    pub accepted: String,
    /// Why an enrolment is refused.
    pub refusals: BTreeMap<String, Label>,
    /// Why a card is cancelled.
    pub cancellations: BTreeMap<String, Label>,
    /// Why a payment is refused.
    pub payments: BTreeMap<String, PaymentCode>,
}

impl Annex {
    /// What a code of a refusal or cancellation means.
    pub fn label(&self, code: &str) -> Option<&Label> {
        self.refusals.get(code).or_else(|| self.cancellations.get(code))
    }

    /// The response code (DE39) of a refused payment.
    pub fn response(&self, code: &str) -> &str {
        self.payments.get(code).map_or(DECLINED, |code| &code.response)
    }
}

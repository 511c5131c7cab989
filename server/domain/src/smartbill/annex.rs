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

/// The table. A code that it does not have is passed on as it is, without words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Annex {
    /// The return code of an accepted enrolment.
    pub accepted: String,
    /// Why an enrolment is refused.
    pub refusals: BTreeMap<String, Label>,
    /// Why a card is cancelled.
    pub cancellations: BTreeMap<String, Label>,
}

impl Annex {
    /// What a code of a refusal or cancellation means.
    pub fn label(&self, code: &str) -> Option<&Label> {
        self.refusals.get(code).or_else(|| self.cancellations.get(code))
    }
}

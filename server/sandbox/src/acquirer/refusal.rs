//! A refusal, as the rules of the acquirer's host state it.

/// Why the bank refuses: DE39, DE44 and, when known, the advice and the code's result.
pub(super) struct Refusal {
    pub(super) code: &'static str,
    pub(super) text: Option<String>,
    pub(super) advice: Option<&'static str>,
}

impl Refusal {
    pub(super) fn new(code: &'static str) -> Self {
        Self { code, text: None, advice: None }
    }

    pub(super) fn saying(code: &'static str, text: impl Into<String>) -> Self {
        Self { text: Some(text.into()), ..Self::new(code) }
    }

    /// 30, naming a tag of DE48.
    pub(super) fn tag(tag: &str) -> Self {
        Self::saying("30", format!("048.{tag}"))
    }
}

//! Why a message is refused, in the protocol's own codes.

/// An error code of the protocol (EMV sheet §2.8). Only what a 3DS Server raises.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErrorCode {
    /// 101: not one of the messages we accept.
    InvalidMessage,
    /// 102: a version we do not speak.
    Version,
    /// 201: a required element is missing.
    Missing,
    /// 202: a critical extension we do not know.
    CriticalExtension,
    /// 203: format or value.
    Invalid,
    /// 204: the same element twice.
    Duplicate,
    /// 205: card ranges overlap.
    RangeOverlap,
    /// 206: a card range action that cannot be done.
    RangeAction,
    /// 301: no such transaction, or not in a state to take this.
    UnknownTransaction,
    /// 403: a failure of ours that may pass.
    Transient,
}

impl ErrorCode {
    /// The wire form.
    pub fn code(self) -> &'static str {
        match self {
            Self::InvalidMessage => "101",
            Self::Version => "102",
            Self::Missing => "201",
            Self::CriticalExtension => "202",
            Self::Invalid => "203",
            Self::Duplicate => "204",
            Self::RangeOverlap => "205",
            Self::RangeAction => "206",
            Self::UnknownTransaction => "301",
            Self::Transient => "403",
        }
    }

    /// `errorDescription`.
    pub fn description(self) -> &'static str {
        match self {
            Self::InvalidMessage => "The message is not one that this server accepts.",
            Self::Version => "The protocol version is not supported.",
            Self::Missing => "A required element is missing.",
            Self::CriticalExtension => "A critical message extension is not known.",
            Self::Invalid => "An element has a wrong format or value.",
            Self::Duplicate => "An element is present twice.",
            Self::RangeOverlap => "Card ranges overlap.",
            Self::RangeAction => "A card range action cannot be done.",
            Self::UnknownTransaction => "The transaction is not known or not waiting for this message.",
            Self::Transient => "A failure that may pass.",
        }
    }
}

/// A refusal: a code and, for the other side, which elements. Never holds a value of a message.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("error {}: {detail}", code.code())]
pub struct Fault {
    /// What is wrong.
    pub code: ErrorCode,
    /// `errorDetail`: element names, comma separated, or a short sentence.
    pub detail: String,
}

impl Fault {
    /// A refusal with its `errorDetail`.
    pub fn new(code: ErrorCode, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}

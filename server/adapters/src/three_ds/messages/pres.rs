//! `PRes`: card ranges.
//!
//! The answer may have 200,000 entries, so each one is turned into a
//! [`RangeEntry`] as soon as it is read.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::document::{Document, MessageType};
use super::fault::{ErrorCode, Fault};
use super::node::{Members, Node};
use super::reader::{Reader, chars, uuid};
use super::version::{Number, Span, Version};

/// Most card ranges in one answer.
pub const RANGES_MAX: usize = 200_000;
/// How many digits a bound of a range has.
pub const BOUND_DIGITS: std::ops::RangeInclusive<usize> = 13..=19;
/// Longest `serialNum`, in characters.
const SERIAL_CHARS_MAX: usize = 20;
/// Longest `threeDSMethodURL`, in characters.
const METHOD_URL_CHARS_MAX: usize = 256;

/// What to do with an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// A new range.
    Add,
    /// The range is gone.
    Delete,
    /// Same bounds, other data.
    Modify,
}

/// One entry of `cardRangeData`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RangeEntry {
    /// `startRange`, 13 to 19 digits.
    pub start: Box<str>,
    /// `endRange`, as many digits, not below `start`.
    pub end: Box<str>,
    /// `actionInd`.
    pub action: Action,
    /// Versions of the bank's access control server.
    pub bank: Span,
    /// Versions of the directory server for this range, when they differ from its own.
    pub directory: Option<Span>,
    /// `threeDSMethodURL`, not yet checked.
    pub method_url: Option<Box<str>>,
}

/// The answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PRes {
    /// `serialNum`: what the next request may start from.
    pub serial: Option<String>,
    /// Versions of the directory server.
    pub directory: Span,
    /// The entries, in the order of the message; empty: nothing changed.
    pub ranges: Vec<RangeEntry>,
}

/// A `PRes` whose entries are read and whose other members are not yet checked.
pub struct Received {
    /// Everything but `cardRangeData`.
    pub document: Document,
    ranges: Option<Result<Vec<RangeEntry>, Fault>>,
}

impl Received {
    /// Reads a body; no JSON object is error 101.
    pub fn parse(body: &[u8]) -> Result<Self, Fault> {
        let mut json = serde_json::Deserializer::from_slice(body);
        let received = json.deserialize_map(MessageVisitor).and_then(|received| json.end().map(|()| received));
        received.map_err(|error| {
            if error.is_data() && error.to_string().contains(NOT_A_LIST) {
                return Fault::new(ErrorCode::Invalid, "cardRangeData");
            }
            Fault::new(ErrorCode::InvalidMessage, "not a JSON object")
        })
    }

    /// Checks everything. `server_trans_id` is that of the request.
    pub fn check(self, server_trans_id: &str, version: Version) -> Result<PRes, Fault> {
        match self.document.open(MessageType::PRes)? {
            answered if answered != version => return Err(Fault::new(ErrorCode::Invalid, "messageVersion")),
            Version::V220 => {}
        }
        let mut reader = Reader::new(&self.document.members);
        let answered_id = reader.required("threeDSServerTransID", uuid);
        reader.optional("dsTransID", uuid);
        let serial = reader
            .optional("serialNum", |text| chars(SERIAL_CHARS_MAX)(text) && text.chars().all(char::is_alphanumeric));
        let start = reader.required("dsStartProtocolVersion", is_version);
        let end = reader.required("dsEndProtocolVersion", is_version);
        reader.finish()?;
        if !answered_id.eq_ignore_ascii_case(server_trans_id) {
            return Err(Fault::new(ErrorCode::UnknownTransaction, "threeDSServerTransID"));
        }
        let directory = span(&start, &end).ok_or_else(|| Fault::new(ErrorCode::Invalid, "dsEndProtocolVersion"))?;
        Ok(PRes { serial, directory, ranges: self.ranges.transpose()?.unwrap_or_default() })
    }
}

/// Marks the error of a `cardRangeData` that is not a list.
const NOT_A_LIST: &str = "a list of card ranges";

struct MessageVisitor;

impl<'de> Visitor<'de> for MessageVisitor {
    type Value = Received;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a message")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Received, A::Error> {
        let mut members = Members::default();
        let mut ranges = None;
        while let Some(name) = entries.next_key::<String>()? {
            if name != "cardRangeData" {
                members.insert(name, entries.next_value()?);
            } else if ranges.is_none() {
                ranges = Some(entries.next_value_seed(RangesSeed)?);
            } else {
                members.note_twice(&name);
                entries.next_value::<IgnoredAny>()?;
            }
        }
        Ok(Received { document: Document { members }, ranges })
    }
}

struct RangesSeed;

impl<'de> DeserializeSeed<'de> for RangesSeed {
    type Value = Result<Vec<RangeEntry>, Fault>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for RangesSeed {
    type Value = Result<Vec<RangeEntry>, Fault>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(NOT_A_LIST)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut ranges: Self::Value = Ok(Vec::new());
        let mut count = 0;
        while let Some(node) = items.next_element::<Node>()? {
            count += 1;
            let Ok(read) = &mut ranges else { continue };
            match entry(&node) {
                Ok(_) if count > RANGES_MAX => return Err(Error::custom(NOT_A_LIST)),
                Ok(range) => read.push(range),
                Err(fault) => ranges = Err(fault),
            }
        }
        Ok(if count == 0 { Err(Fault::new(ErrorCode::Invalid, "cardRangeData")) } else { ranges })
    }
}

fn entry(node: &Node) -> Result<RangeEntry, Fault> {
    let Node::Object(members) = node else {
        return Err(Fault::new(ErrorCode::Invalid, "cardRangeData"));
    };
    if let Some(path) = members.duplicate() {
        return Err(Fault::new(ErrorCode::Duplicate, format!("cardRangeData.{path}")));
    }
    read_entry(members).map_err(|fault| {
        let names: Vec<String> = fault.detail.split(',').map(|name| format!("cardRangeData.{name}")).collect();
        Fault::new(fault.code, names.join(","))
    })
}

fn read_entry(members: &Members) -> Result<RangeEntry, Fault> {
    let mut reader = Reader::new(members);
    let start = reader.required("startRange", is_bound);
    let end = reader.required("endRange", is_bound);
    let action = match reader.optional("actionInd", |text| ["A", "D", "M"].contains(&text)).as_deref() {
        Some("D") => Action::Delete,
        Some("M") => Action::Modify,
        _ => Action::Add,
    };
    let bank_start = reader.required("acsStartProtocolVersion", is_version);
    let bank_end = reader.required("acsEndProtocolVersion", is_version);
    let directory_start = reader.optional("dsStartProtocolVersion", is_version);
    let directory_end = reader.optional("dsEndProtocolVersion", is_version);
    let method_url = reader.optional("threeDSMethodURL", chars(METHOD_URL_CHARS_MAX)).map(String::into_boxed_str);
    reader.finish()?;
    let invalid = |name: &str| Fault::new(ErrorCode::Invalid, name);
    if start.len() != end.len() || start > end {
        return Err(invalid("endRange"));
    }
    let bank = span(&bank_start, &bank_end).ok_or_else(|| invalid("acsEndProtocolVersion"))?;
    let directory = match (directory_start, directory_end) {
        (Some(start), Some(end)) => Some(span(&start, &end).ok_or_else(|| invalid("dsEndProtocolVersion"))?),
        _ => None,
    };
    Ok(RangeEntry { start: start.into(), end: end.into(), action, bank, directory, method_url })
}

fn is_bound(text: &str) -> bool {
    BOUND_DIGITS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_version(text: &str) -> bool {
    text.parse::<Number>().is_ok()
}

fn span(start: &str, end: &str) -> Option<Span> {
    let span = Span { start: start.parse().ok()?, end: end.parse().ok()? };
    (span.start <= span.end).then_some(span)
}

//! A received message before its own rules are looked at: type, version, ids, extensions.

use super::fault::{ErrorCode, Fault};
use super::node::{Members, Node};
use super::reader::uuid;
use super::version::Version;

/// Most entries of `messageExtension` in 2.2.0.
const EXTENSIONS_MAX: usize = 10;
/// Longest `id` and `name` of an extension, in characters.
const EXTENSION_NAME_CHARS_MAX: usize = 64;

/// The messages we know.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MessageType {
    /// Card ranges asked for.
    PReq,
    /// Card ranges.
    PRes,
    /// Authentication asked for.
    AReq,
    /// The answer to it.
    ARes,
    /// Challenge opened by the browser.
    CReq,
    /// The browser is back.
    CRes,
    /// The bank's result.
    RReq,
    /// Result received.
    RRes,
    /// A refusal.
    Erro,
}

impl MessageType {
    /// The wire form: `messageType`.
    pub fn code(self) -> &'static str {
        match self {
            Self::PReq => "PReq",
            Self::PRes => "PRes",
            Self::AReq => "AReq",
            Self::ARes => "ARes",
            Self::CReq => "CReq",
            Self::CRes => "CRes",
            Self::RReq => "RReq",
            Self::RRes => "RRes",
            Self::Erro => "Erro",
        }
    }
}

/// The transaction ids a message names, where they are well formed.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct KnownIds {
    /// `threeDSServerTransID`.
    pub server: Option<String>,
    /// `acsTransID`.
    pub acs: Option<String>,
    /// `dsTransID`.
    pub ds: Option<String>,
}

/// A JSON object that was received.
pub struct Document {
    pub(super) members: Members,
}

impl Document {
    /// Reads a body. Anything that is not one JSON object in UTF-8 is error 101.
    pub fn parse(body: &[u8]) -> Result<Self, Fault> {
        match serde_json::from_slice(body) {
            Ok(Node::Object(members)) => Ok(Self { members }),
            _ => Err(Fault::new(ErrorCode::InvalidMessage, "not a JSON object")),
        }
    }

    /// Whether the message is an `Erro`, which is never answered with another.
    pub fn is_erro(&self) -> bool {
        self.members.text("messageType") == Some(MessageType::Erro.code())
    }

    /// `messageType`, if it is one of ours; for the error message about it.
    pub fn message_type(&self) -> Option<&str> {
        self.members.text("messageType").filter(|text| text.len() == 4)
    }

    /// The ids it names.
    pub fn known_ids(&self) -> KnownIds {
        let id = |name| self.members.text(name).filter(|text| uuid(text)).map(str::to_owned);
        KnownIds { server: id("threeDSServerTransID"), acs: id("acsTransID"), ds: id("dsTransID") }
    }

    /// Checks what every message has in common and gives its version.
    pub fn open(&self, expected: MessageType) -> Result<Version, Fault> {
        if self.members.text("messageType") != Some(expected.code()) {
            return Err(Fault::new(ErrorCode::InvalidMessage, "messageType"));
        }
        if let Some(path) = self.members.duplicate() {
            return Err(Fault::new(ErrorCode::Duplicate, path));
        }
        let version = match self.members.get("messageVersion") {
            None => return Err(Fault::new(ErrorCode::Missing, "messageVersion")),
            Some(Node::Text(text)) if text.expose().is_empty() => {
                return Err(Fault::new(ErrorCode::Invalid, "messageVersion"));
            }
            Some(Node::Text(text)) => {
                Version::parse(text.expose()).ok_or_else(|| Fault::new(ErrorCode::Version, Version::list()))?
            }
            Some(_) => return Err(Fault::new(ErrorCode::Invalid, "messageVersion")),
        };
        self.check_extensions()?;
        Ok(version)
    }

    /// We know no extension, so a critical one is refused and any other ignored.
    fn check_extensions(&self) -> Result<(), Fault> {
        let invalid = || Fault::new(ErrorCode::Invalid, "messageExtension");
        let extensions = match self.members.get("messageExtension") {
            None => return Ok(()),
            Some(Node::Array(extensions)) if (1..=EXTENSIONS_MAX).contains(&extensions.len()) => extensions,
            Some(_) => return Err(invalid()),
        };
        let mut critical = Vec::new();
        for extension in extensions {
            let Node::Object(extension) = extension else { return Err(invalid()) };
            let short = |name| {
                extension.text(name).filter(|text| (1..=EXTENSION_NAME_CHARS_MAX).contains(&text.chars().count()))
            };
            let (Some(id), Some(_)) = (short("id"), short("name")) else { return Err(invalid()) };
            match (extension.get("criticalityIndicator"), extension.get("data")) {
                (Some(Node::Bool(true)), _) => critical.push(id),
                (Some(Node::Bool(false)), Some(Node::Object(_))) => {}
                _ => return Err(invalid()),
            }
        }
        if critical.is_empty() { Ok(()) } else { Err(Fault::new(ErrorCode::CriticalExtension, critical.join(","))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(body: &str) -> Result<Version, Fault> {
        Document::parse(body.as_bytes())?.open(MessageType::ARes)
    }

    fn code(body: &str) -> (ErrorCode, String) {
        let fault = open(body).unwrap_err();
        (fault.code, fault.detail)
    }

    #[test]
    fn type_version_and_duplicates_are_checked() {
        assert_eq!(code("[]").0, ErrorCode::InvalidMessage);
        assert_eq!(code("\u{0}").0, ErrorCode::InvalidMessage);
        assert_eq!(code(r#"{"messageType":"AReq"}"#).0, ErrorCode::InvalidMessage);
        assert_eq!(code(r#"{"messageType":"ARes"}"#), (ErrorCode::Missing, "messageVersion".into()));
        assert_eq!(
            code(r#"{"messageType":"ARes","messageVersion":""}"#),
            (ErrorCode::Invalid, "messageVersion".into())
        );
        let newer = r#"{"messageType":"ARes","messageVersion":"2.3.1"}"#;
        assert_eq!(code(newer), (ErrorCode::Version, "2.2.0".into()));
        let twice = r#"{"messageType":"ARes","messageVersion":"2.2.0","x":[{"y":{"z":1,"z":2}}]}"#;
        assert_eq!(code(twice), (ErrorCode::Duplicate, "x.y.z".into()));
        assert_eq!(open(r#"{"messageType":"ARes","messageVersion":"2.2.0","new":null}"#), Ok(Version::V220));
    }

    #[test]
    fn a_critical_extension_is_refused_and_others_are_ignored() {
        let with = |extension: &str| {
            format!(r#"{{"messageType":"ARes","messageVersion":"2.2.0","messageExtension":{extension}}}"#)
        };
        let one = r#"[{"name":"n","id":"A-1","criticalityIndicator":true,"data":{"a":1}}]"#;
        assert_eq!(code(&with(one)), (ErrorCode::CriticalExtension, "A-1".into()));
        assert!(open(&with(&one.replace("true", "false"))).is_ok());
        for bad in ["null", "[]", "{}", "[1]", r#"[{"id":"A-1"}]"#] {
            assert_eq!(code(&with(bad)), (ErrorCode::Invalid, "messageExtension".into()), "{bad}");
        }
        let eleven = format!("[{}]", vec![one.trim_matches(['[', ']']).replace("true", "false"); 11].join(","));
        assert_eq!(code(&with(&eleven)).0, ErrorCode::Invalid);
    }
}

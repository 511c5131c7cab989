//! Whether what browsers get is what this installation serves: checks of the live pages, and what they or browsers
//! found.

use jiff::Timestamp;

use crate::ids::NodeId;

/// Different findings that are kept, of what browsers report and of what we find: a flood of them is one finding, told
/// often. Anybody may post reports, and must not take the place of what we find.
pub const FINDINGS_MAX: u32 = 1_000;

/// A finding that was silent for so long is told again, in hours.
pub const TOLD_AGAIN_H: i64 = 24;

/// What is not as it should be.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FindingKind {
    /// A document came with other bytes.
    Page,
    /// A header is missing, changed or one too many.
    Header,
    /// A script or style came with other bytes.
    Script,
    /// It was not answered, or not by us.
    Unreachable,
    /// A browser told that its content security policy stopped something.
    Report,
}

impl FindingKind {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Header => "header",
            Self::Script => "script",
            Self::Unreachable => "unreachable",
            Self::Report => "report",
        }
    }

    /// Bytes or headers are others than those that were sent. The other kinds may be a network's doing, or anybody's who
    /// posts a report.
    pub fn is_change(self) -> bool {
        matches!(self, Self::Page | Self::Header | Self::Script)
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Page, Self::Header, Self::Script, Self::Unreachable, Self::Report]
            .into_iter()
            .find(|kind| kind.code() == code)
    }
}

/// Something found, once or more often in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Hash of kind, place and detail: the same thing found again is the same finding.
    pub id: [u8; 32],
    /// What is wrong.
    pub kind: FindingKind,
    /// Where: a document or file, without tokens.
    pub place: String,
    /// What was seen, shortened, without tokens.
    pub detail: String,
    /// How often.
    pub times: u32,
    /// When, the last time.
    pub at: Timestamp,
}

/// What merchants are told of what was found: the first of it, and how much more there is. None when nothing was changed.
pub fn alert(found: &[Finding]) -> Option<String> {
    let mut changed = found.iter().filter(|finding| finding.kind.is_change());
    let Finding { kind, place, .. } = changed.next()?;
    let more = match changed.count() {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    Some(format!("{} {place}{more}", kind.code()))
}

/// A finding with its history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownFinding {
    /// The finding, with all its times and its last moment.
    pub finding: Finding,
    /// When it was seen first.
    pub first_at: Timestamp,
}

/// One check of the live pages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Check {
    /// Which process checked.
    pub node: NodeId,
    /// When.
    pub at: Timestamp,
    /// The base address that was asked, as browsers ask it.
    pub address: String,
    /// Documents and files compared.
    pub documents: u32,
    /// What was found.
    pub findings: u32,
}

/// What the checks of an address came to, whichever process made them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CheckedAddress {
    /// The base address.
    pub address: String,
    /// How many checks.
    pub checks: u32,
    /// How many of them found nothing.
    pub clean: u32,
    /// Documents and files that the last one compared.
    pub documents: u32,
    /// When the first was.
    pub first_at: Timestamp,
    /// When the last was.
    pub last_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alert_names_the_first_change_and_counts_the_others() {
        let found = |kind, place: &str| Finding {
            id: [0; 32],
            kind,
            place: place.to_owned(),
            detail: String::new(),
            times: 1,
            at: Timestamp::UNIX_EPOCH,
        };
        let (script, header) = (found(FindingKind::Script, "/widget.js"), found(FindingKind::Header, "/pay/*"));
        let (gone, report) = (found(FindingKind::Unreachable, "/pay/*"), found(FindingKind::Report, "/pay/*"));
        assert_eq!(alert(&[gone.clone(), report.clone()]), None);
        assert_eq!(alert(&[gone.clone(), script.clone()]).as_deref(), Some("script /widget.js"));
        assert_eq!(alert(&[script, gone, header, report]).as_deref(), Some("script /widget.js, and 1 more"));
    }
}

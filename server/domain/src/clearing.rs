//! The acquirer's clearing file of a day, and what it says that our journal does not, or the other way round.
//!
//! The layout is the sandbox bank's (`docs/sandbox-bank.md`); an acquirer's own takes its place with its profile.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::case::{CaseKind, NewCase};
use crate::ids::OperationId;
use crate::money::{Currency, Money};
use crate::operation::{Operation, OperationKind, OperationState};

/// Version of the layout that is read.
const LAYOUT: &str = "1";

/// Fields of a sum: currency, captures and their sum, refunds and theirs.
const SUM_FIELDS: usize = 5;

/// Lines of a file, at most.
const LINES_MAX: usize = 1_000_000;

/// A clearing file, read whole: its counts and sums are right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClearingFile {
    /// The UTC day.
    pub day: Date,
    /// What was booked.
    pub lines: Vec<ClearingLine>,
}

/// One capture or refund that the acquirer booked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClearingLine {
    /// Capture or refund.
    pub kind: OperationKind,
    /// DE32.
    pub acquirer_id: String,
    /// DE42.
    pub mid: String,
    /// DE11.
    pub stan: u32,
    /// DE37 of the authorisation.
    pub original_reference: String,
    /// How much.
    pub amount: Money,
}

/// An operation of ours that a line may be about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The capture or refund.
    pub operation: Operation,
    /// Its authorisation.
    pub original: Operation,
    /// True when an earlier line was about it.
    pub cleared: bool,
}

/// Why a text is no clearing file: which line, and what is wrong with it.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct FileFault {
    /// From 1.
    pub line: usize,
    /// In words.
    pub reason: &'static str,
}

/// What a line comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Matched {
    /// Ours, as it should be.
    Cleared(OperationId),
    /// Somebody must look at it.
    Differs(Box<NewCase>),
}

impl ClearingFile {
    /// Reads a file; nothing is taken of one that is cut, repeated in part or summed up wrong.
    pub fn parse(text: &str) -> Result<Self, FileFault> {
        let mut lines = (1..).zip(text.lines());
        let (_, head) = lines.next().ok_or(FileFault { line: 1, reason: "the file is empty" })?;
        let day = head_day(head).ok_or(FileFault { line: 1, reason: "not a head of layout 1" })?;
        let mut file = Self { day, lines: Vec::new() };
        let mut told: Vec<Vec<String>> = Vec::new();
        for (line, text) in lines {
            let fault = |reason| FileFault { line, reason };
            let fields: Vec<&str> = text.split(';').collect();
            match fields.as_slice() {
                ["C" | "R", ..] if told.is_empty() && file.lines.len() < LINES_MAX => {
                    file.lines.push(booked(&fields).ok_or(fault("not a booking"))?);
                }
                ["S", sum @ ..] if sum.len() == SUM_FIELDS => {
                    told.push(sum.iter().map(|field| (*field).to_owned()).collect());
                }
                ["T", count] => {
                    let right = *count == file.lines.len().to_string() && told == file.sums();
                    return if right { Ok(file) } else { Err(fault("counts or sums are wrong")) };
                }
                _ => return Err(fault("not a line of this layout")),
            }
        }
        Err(FileFault { line: text.lines().count(), reason: "the last line is missing" })
    }

    /// What the sums of the file should be, by currency.
    fn sums(&self) -> Vec<Vec<String>> {
        let mut currencies: Vec<&str> = self.lines.iter().map(|line| line.amount.currency.numeric()).collect();
        currencies.sort_unstable();
        currencies.dedup();
        let of = |currency: &str, kind: OperationKind| {
            let fits = |line: &&ClearingLine| line.kind == kind && line.amount.currency.numeric() == currency;
            let amounts: Vec<i64> = self.lines.iter().filter(fits).map(|line| line.amount.minor).collect();
            [amounts.len().to_string(), amounts.iter().sum::<i64>().to_string()]
        };
        let sum = |currency: &str| {
            let (taken, given) = (of(currency, OperationKind::Capture), of(currency, OperationKind::Refund));
            [currency.to_owned()].into_iter().chain(taken).chain(given).collect()
        };
        currencies.into_iter().map(sum).collect()
    }
}

impl ClearingLine {
    /// Judges a line by what we have under its number.
    pub fn matched(&self, day: Date, candidates: &[Candidate]) -> Matched {
        let ours = candidates.iter().find(|one| {
            one.operation.kind == self.kind && one.original.retrieval_reference() == self.original_reference
        });
        let Some(Candidate { operation, cleared, .. }) = ours else {
            return self.differs(CaseKind::ClearedUnknown, day, None, "the acquirer booked what is not in the journal");
        };
        let approved = operation.state == OperationState::Approved;
        if *cleared {
            return self.differs(CaseKind::ClearedTwice, day, Some(operation), "booked before");
        }
        if operation.amount != self.amount {
            let detail = format!("the journal says {}", operation.amount);
            return self.differs(CaseKind::ClearedOtherwise, day, Some(operation), &detail);
        }
        if !approved {
            let detail = format!("the journal says {}", operation.state.code());
            return self.differs(CaseKind::ClearedOtherwise, day, Some(operation), &detail);
        }
        Matched::Cleared(operation.id.clone())
    }

    fn differs(&self, kind: CaseKind, day: Date, ours: Option<&Operation>, detail: &str) -> Matched {
        let Self { mid, acquirer_id, stan, original_reference, amount, .. } = self;
        let booked = format!("{} of {amount}, merchant number {mid}, reference {original_reference}", self.kind.code());
        Matched::Differs(Box::new(NewCase {
            kind,
            subject: format!("{acquirer_id}-{day}-{stan}"),
            merchant_id: ours.map(|operation| operation.merchant_id.clone()),
            pay_id: ours.map(|operation| operation.pay_id.clone()),
            detail: format!("{booked}: {detail}"),
        }))
    }
}

/// An approved operation that no file had though its day is over.
pub fn uncleared(operation: &Operation) -> NewCase {
    NewCase {
        kind: CaseKind::NotCleared,
        subject: operation.id.to_string(),
        merchant_id: Some(operation.merchant_id.clone()),
        pay_id: Some(operation.pay_id.clone()),
        detail: format!("{} of {} is approved, and no clearing file has it", operation.kind.code(), operation.amount),
    }
}

/// The last moment of a day after which what was approved must be in that day's file or an earlier one.
pub fn due_by(day: Date) -> Option<Timestamp> {
    let end = day.tomorrow().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    end.checked_sub(MARGIN).ok()
}

/// Between our clock and the acquirer's, and between an answer and its booking.
const MARGIN: jiff::SignedDuration = jiff::SignedDuration::from_mins(60);

fn head_day(line: &str) -> Option<Date> {
    let mut fields = line.split(';');
    let (mark, _name, day, layout) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    (mark == "H" && layout == LAYOUT).then_some(())?;
    day.parse().ok()
}

fn booked(fields: &[&str]) -> Option<ClearingLine> {
    let [kind, acquirer, mid, stan, _reference, original, _approval, _card, _network, amount, currency, _at] = fields
    else {
        return None;
    };
    let minor: i64 = amount.parse().ok().filter(|minor| (0..=Money::MAX_MINOR).contains(minor))?;
    Some(ClearingLine {
        kind: if *kind == "C" { OperationKind::Capture } else { OperationKind::Refund },
        acquirer_id: (*acquirer).to_owned(),
        mid: (*mid).to_owned(),
        stan: stan.parse().ok()?,
        original_reference: (*original).to_owned(),
        amount: Money::new(minor, Currency::from_numeric(currency)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "H;SANDBOX;2026-11-22;1;1795348800000\n\
        C;401234;MID;2;632610000001;632610000001;A1;497010xxxxxx0006;visa;400;978;1795348000000\n\
        R;401234;MID;3;632610000003;632610000001;;497010xxxxxx0006;visa;150;978;1795348000001\n\
        S;978;1;400;1;150\nT;2\n";

    #[test]
    fn a_file_is_read_whole_or_not_at_all() {
        let file = ClearingFile::parse(FILE).unwrap();
        assert_eq!((file.lines.len(), file.day.to_string().as_str()), (2, "2026-11-22"));
        assert_eq!((file.lines[1].kind, file.lines[1].amount.minor), (OperationKind::Refund, 150));
        for (from, to, line) in [
            ("H;", "X;", 1),
            (";1;1795", ";2;1795", 1),
            ("2026-11-22", "2026-13-22", 1),
            ("C;401234", "D;401234", 2),
            (";400;978;17", ";-400;978;17", 2),
            (";400;978;17", ";400;999;17", 2),
            ("S;978;1;400", "S;978;1;401", 5),
            ("T;2", "T;3", 5),
            ("T;2\n", "", 4),
            ("S;978;1;400;1;150\n", "", 4),
        ] {
            let fault = ClearingFile::parse(&FILE.replace(from, to)).unwrap_err();
            assert_eq!(fault.line, line, "{from} -> {to}: {fault}");
        }
        assert!(ClearingFile::parse("").is_err());
        assert!(ClearingFile::parse("H;SANDBOX;2026-11-22;1;0\nT;0\n").unwrap().lines.is_empty());
    }
}

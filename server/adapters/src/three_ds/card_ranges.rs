//! Which cards a directory server knows, as its last `PRes` said.

use std::collections::BTreeMap;
use std::ops::Bound::{Included, Unbounded};

use super::messages::pres::{Action, PRes, RangeEntry};
use super::messages::version::{Span, Version};
use super::messages::{ErrorCode, Fault};

/// What is known about one range of card numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Range {
    end: Box<str>,
    bank: Span,
    directory: Option<Span>,
    pub(super) method_url: Option<Box<str>>,
}

/// Every range of one directory server. Numbers of different lengths are never compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CardRanges {
    by_length: BTreeMap<usize, BTreeMap<Box<str>, Range>>,
    directory: Span,
    /// What the next request may start from; `None`: everything is asked for again.
    pub(super) serial: Option<String>,
}

impl CardRanges {
    /// A full load.
    pub(super) fn load(answer: PRes) -> Result<Self, Fault> {
        let mut ranges = Self { by_length: BTreeMap::new(), directory: answer.directory, serial: answer.serial };
        ranges.apply(answer.ranges)?;
        Ok(ranges)
    }

    /// The ranges after an update. On any fault the whole update is dropped and these stay as they are.
    /// An answer without a serial replaces everything (EMV sheet §1.1).
    pub(super) fn updated(&self, answer: PRes) -> Result<Self, Fault> {
        if answer.serial.is_none() {
            return Self::load(answer);
        }
        let mut ranges = Self { by_length: self.by_length.clone(), directory: answer.directory, serial: answer.serial };
        ranges.apply(answer.ranges)?;
        Ok(ranges)
    }

    /// The range of a number.
    pub(super) fn find(&self, digits: &str) -> Option<&Range> {
        let (_, range) =
            self.by_length.get(&digits.len())?.range::<str, _>((Unbounded, Included(digits))).next_back()?;
        (digits <= &*range.end).then_some(range)
    }

    /// The version to use with a range: the highest that all three sides speak. A range's own directory versions win.
    pub(super) fn version(&self, range: &Range) -> Option<Version> {
        Version::common(range.directory.unwrap_or(self.directory), range.bank)
    }

    /// How many ranges there are.
    pub(super) fn count(&self) -> usize {
        self.by_length.values().map(BTreeMap::len).sum()
    }

    fn apply(&mut self, entries: Vec<RangeEntry>) -> Result<(), Fault> {
        entries.into_iter().try_for_each(|entry| match entry.action {
            Action::Add => self.add(entry),
            Action::Delete => self.same_bounds(&entry).map(|()| {
                self.by_length.entry(entry.start.len()).or_default().remove(&entry.start);
            }),
            Action::Modify => self.same_bounds(&entry).map(|()| self.put(entry)),
        })
    }

    fn add(&mut self, entry: RangeEntry) -> Result<(), Fault> {
        let same_length = self.by_length.entry(entry.start.len()).or_default();
        // Ranges do not overlap each other, so only the last one that starts at or before this end can.
        let before = same_length.range::<str, _>((Unbounded, Included(&*entry.end))).next_back();
        if before.is_some_and(|(_, range)| range.end >= entry.start) {
            return Err(Fault::new(ErrorCode::RangeOverlap, "cardRangeData"));
        }
        self.put(entry);
        Ok(())
    }

    fn same_bounds(&self, entry: &RangeEntry) -> Result<(), Fault> {
        let known = self.by_length.get(&entry.start.len()).and_then(|ranges| ranges.get(&entry.start));
        if known.is_some_and(|range| range.end == entry.end) {
            return Ok(());
        }
        Err(Fault::new(ErrorCode::RangeAction, "cardRangeData.actionInd"))
    }

    fn put(&mut self, entry: RangeEntry) {
        let RangeEntry { start, end, bank, directory, method_url, action: _ } = entry;
        let range = Range { end, bank, directory, method_url };
        self.by_length.entry(start.len()).or_default().insert(start, range);
    }
}

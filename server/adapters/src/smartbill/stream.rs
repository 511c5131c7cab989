//! A file as its records go by: written and read one at a time, with constant memory.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Read, Write};
use std::sync::Arc;

use aws_lc_rs::digest::{Context, SHA256};
use domain::smartbill::file::{Announced, FileFault, FileHead, Kind, NewsLine, PaymentLine, ResultLine};
use zeroize::Zeroizing;

use super::head::{self, Sort};
use super::layout::{KindLayout, Layout};
use super::line;
use super::payment;
use super::record::Wrong;

/// What head, lines and trailer must agree about.
struct Totals {
    checksum: Context,
    lines: u64,
    counts: BTreeMap<&'static str, u64>,
    /// Minor units, whatever their currency.
    total: u64,
}

impl Totals {
    fn new() -> Self {
        Self { checksum: Context::new(&SHA256), lines: 0, counts: BTreeMap::new(), total: 0 }
    }

    fn checksum(&self) -> String {
        data_encoding::HEXLOWER.encode(self.checksum.clone().finish().as_ref())
    }
}

/// Writes one of our files.
pub(super) struct Writer<W> {
    out: W,
    layout: Arc<Layout>,
    sort: Sort,
    sequence: u32,
    line: Zeroizing<Vec<u8>>,
    totals: Totals,
}

impl<W: Write> Writer<W> {
    /// Writes the head.
    pub(super) fn begin(out: W, layout: Arc<Layout>, sort: Sort, head: &FileHead) -> Result<Self, String> {
        let line = Zeroizing::new(vec![b' '; layout.line_bytes()]);
        let mut writer = Self { out, layout, sort, sequence: head.sequence, line, totals: Totals::new() };
        let layout = Arc::clone(&writer.layout);
        writer.line(|line| head::write(&layout, sort, head, line))?;
        Ok(writer)
    }

    /// Writes a line of an announcement.
    pub(super) fn add(&mut self, of: &Announced) -> Result<(), String> {
        let (layout, number) = (Arc::clone(&self.layout), self.totals.lines + 1);
        let name = self.line(|line| line::write(&layout.announcement, line, number, of))?;
        self.totals.lines = number;
        *self.totals.counts.entry(name).or_default() += 1;
        Ok(())
    }

    /// Writes a payment.
    pub(super) fn pay(&mut self, of: &PaymentLine) -> Result<(), String> {
        let (layout, number) = (Arc::clone(&self.layout), self.totals.lines + 1);
        let amount = self.line(|line| payment::write(&layout.payments, line, number, of))?;
        self.totals.lines = number;
        self.totals.total = self.totals.total.checked_add(amount).ok_or("the total is too much")?;
        *self.totals.counts.entry(payment::CHARGE).or_default() += 1;
        Ok(())
    }

    /// Writes the trailer; answers where it was written to, and the number of lines.
    pub(super) fn finish(mut self) -> Result<(W, u64), String> {
        let layout = Arc::clone(&self.layout);
        let (sequence, lines, checksum) = (self.sequence, self.totals.lines, self.totals.checksum());
        let (counts, total) = (self.totals.counts.clone(), self.totals.total);
        let kind = layout.kind(self.sort);
        self.line(|line| {
            let record = &kind.trailer;
            record.begin(line);
            record.write(line, "kind", &kind.kind)?;
            record.write(line, "sequence", &sequence.to_string())?;
            record.write(line, "lines", &lines.to_string())?;
            for name in kind.codes.keys() {
                record.write(line, name, &counts.get(name.as_str()).copied().unwrap_or(0).to_string())?;
            }
            record.write(line, "total", &total.to_string())?;
            record.write(line, "checksum", &checksum)
        })?;
        Ok((self.out, lines))
    }

    /// Fills one record, and writes it with its end.
    fn line<T>(&mut self, fill: impl FnOnce(&mut [u8]) -> Result<T, Wrong>) -> Result<T, String> {
        let (record, end) = self.line.split_at_mut(self.layout.width);
        let filled = fill(record).map_err(|(field, what)| format!("{field} {what}"))?;
        end.copy_from_slice(self.layout.line_end.as_bytes());
        self.totals.checksum.update(&self.line);
        self.out.write_all(&self.line).map_err(|error| format!("a file cannot be written: {error}"))?;
        Ok(filled)
    }
}

/// Reads a file of theirs.
pub(super) struct Reader<R> {
    from: R,
    layout: Arc<Layout>,
    kind: Kind,
    head: FileHead,
    line: Zeroizing<Vec<u8>>,
    totals: Totals,
    done: bool,
}

impl<R: Read> Reader<R> {
    /// Reads the head.
    pub(super) fn open(mut from: R, layout: Arc<Layout>) -> Result<Self, FileFault> {
        let mut line = Zeroizing::new(vec![0; layout.line_bytes()]);
        if !fill(&mut from, &mut line)? {
            return Err(FileFault::Truncated);
        }
        let record = record(&layout, &line)
            .ok_or_else(|| FileFault::Foreign("its first line is not as long as this layout's".to_owned()))?;
        let (sort, head) = head::read(&layout, record)?;
        let kind = match sort {
            Sort::Answer => Kind::Answer,
            Sort::Update => Kind::Update,
            Sort::Result => Kind::Result,
            Sort::Announcement => return Err(FileFault::Foreign("it is an announcement".to_owned())),
            Sort::Payments => return Err(FileFault::Foreign("it is a payment file".to_owned())),
        };
        let mut totals = Totals::new();
        totals.checksum.update(&line);
        Ok(Self { from, layout, kind, head, line, totals, done: false })
    }

    /// Its kind and head.
    pub(super) fn head(&self) -> (Kind, &FileHead) {
        (self.kind, &self.head)
    }

    /// The next line of an answer or update; `None` after the last one, when totals and checksum agree.
    pub(super) fn next(&mut self) -> Result<Option<NewsLine>, FileFault> {
        if self.kind == Kind::Result {
            return Err(FileFault::Foreign("it is a result file".to_owned()));
        }
        self.step(|kind, record, number| {
            let line::Read { code, alias, news } = line::read(kind, record, number)?;
            Ok((code, 0, NewsLine { number, alias, news }))
        })
    }

    /// The same of a result file.
    pub(super) fn next_result(&mut self) -> Result<Option<ResultLine>, FileFault> {
        if self.kind != Kind::Result {
            return Err(FileFault::Foreign("it is no result file".to_owned()));
        }
        self.step(payment::read)
    }

    /// What `read` makes of the next line: with the name of its code, and its amount.
    fn step<T>(
        &mut self,
        read: impl FnOnce(&KindLayout, &[u8], u64) -> Result<(&'static str, u64, T), Wrong>,
    ) -> Result<Option<T>, FileFault> {
        if self.done {
            return Ok(None);
        }
        let number = self.totals.lines + 1;
        let fault = |(field, what): Wrong| FileFault::Line(number, field, what.to_owned());
        if !fill(&mut self.from, &mut self.line)? {
            return Err(FileFault::Truncated);
        }
        let layout = Arc::clone(&self.layout);
        let record =
            record(&layout, &self.line).ok_or_else(|| fault(("record".to_owned(), "does not have its length")))?;
        let kind = kind_of(&layout, self.kind);
        if kind.trailer.is(record) {
            if !self.agrees(kind, record) {
                return Err(FileFault::Totals);
            }
            let mut beyond = [0];
            if read_some(&mut self.from, &mut beyond)? > 0 {
                return Err(fault(("record".to_owned(), "follows the trailer")));
            }
            self.done = true;
            return Ok(None);
        }
        let (code, amount, said) = read(kind, record, number).map_err(fault)?;
        self.totals.checksum.update(&self.line);
        self.totals.lines = number;
        *self.totals.counts.entry(code).or_default() += 1;
        self.totals.total = self.totals.total.checked_add(amount).ok_or(FileFault::Totals)?;
        Ok(Some(said))
    }

    fn agrees(&self, kind: &KindLayout, record: &[u8]) -> bool {
        let trailer = &kind.trailer;
        let text = |name: &str| trailer.read(record, name);
        let number =
            |name: &str, count: u64| text(name).is_ok_and(|said| said.is_none_or(|said| said.parse() == Ok(count)));
        trailer.blanks(record).is_ok()
            && text("kind").is_ok_and(|said| said.is_none_or(|said| said == kind.kind))
            && number("sequence", self.head.sequence.into())
            && number("lines", self.totals.lines)
            && number("total", self.totals.total)
            && kind.codes.keys().all(|name| number(name, self.totals.counts.get(name.as_str()).copied().unwrap_or(0)))
            && text("checksum").is_ok_and(|said| said == Some(self.totals.checksum().as_str()))
    }
}

fn kind_of(layout: &Layout, kind: Kind) -> &KindLayout {
    match kind {
        Kind::Answer => &layout.answer,
        Kind::Update => &layout.update,
        Kind::Result => &layout.result,
    }
}

/// The record of a line that ends as lines do.
fn record<'a>(layout: &Layout, line: &'a [u8]) -> Option<&'a [u8]> {
    let (record, end) = line.split_at_checked(layout.width)?;
    (end == layout.line_end.as_bytes()).then_some(record)
}

/// Fills the whole line. `false`: the file ends before.
fn fill(from: &mut impl Read, line: &mut [u8]) -> Result<bool, FileFault> {
    let mut filled = 0;
    while let Some(rest) = line.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        let more = read_some(from, rest)?;
        if more == 0 {
            return Ok(false);
        }
        filled += more;
    }
    Ok(true)
}

/// What decrypting and the disk say, as faults of the file or of the moment.
fn read_some(from: &mut impl Read, into: &mut [u8]) -> Result<usize, FileFault> {
    loop {
        return match from.read(into) {
            Ok(more) => Ok(more),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => Err(fault(&error)),
        };
    }
}

/// A fault while an encrypted file is read.
pub(super) fn fault(error: &io::Error) -> FileFault {
    match error.kind() {
        ErrorKind::UnexpectedEof => FileFault::Truncated,
        ErrorKind::InvalidData => FileFault::Foreign("it was damaged or cut after it was encrypted".to_owned()),
        _ => FileFault::Unreachable(error.to_string()),
    }
}

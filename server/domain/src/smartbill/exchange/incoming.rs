//! Taking in what comes.

use std::collections::{HashMap, HashSet};

use super::objection::{Objection, case};
use super::{AliasExchange, of_files};
use crate::checkpoint::Checkpoint;
use crate::ports::{Arrival, ArrivalState, FileReader, Moved, NewArrival, NewsChunk, PortError};
use crate::smartbill::alias::Alias;
use crate::smartbill::file::{FileHead, Kind, News, NewsLine, Spooled};
use crate::smartbill::record::AliasRecord;
use crate::smartbill::status::{Happening, Step, step};

/// How often a part is prepared again when its cards were changed meanwhile.
pub(super) const TRIES_MAX: u32 = 5;

/// What came of one look.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Received {
    /// Files applied.
    pub applied: u32,
    /// Files put aside, each with a case.
    pub refused: u32,
}

/// A file that came, opened.
struct Opened {
    spooled: Spooled,
    kind: Kind,
    head: FileHead,
    reader: Box<dyn FileReader>,
}

impl AliasExchange {
    /// Takes in what has come, in the order of its numbers. A file that cannot be worked off just now holds up those
    /// of its merchant number that follow it, and no others; the first such mishap is answered when all are through.
    pub async fn receive(&self) -> Result<Received, PortError> {
        let mut received = Received::default();
        let mut mishap = None;
        let mut opened: Vec<Opened> = Vec::new();
        for spooled in self.files.arrived().await.map_err(of_files)? {
            match self.opened(&spooled, &mut received).await {
                Ok(file) => opened.extend(file),
                Err(error) => mishap = mishap.or(Some(error)),
            }
        }
        opened.sort_by(|a, b| {
            (&a.head.merchant_number, a.head.sequence).cmp(&(&b.head.merchant_number, b.head.sequence))
        });
        let mut busy = HashSet::new();
        for file in opened {
            let number = file.head.merchant_number.clone();
            if busy.contains(&number) {
                continue;
            }
            match self.worked_off(file, &mut received).await {
                Ok(true) => {}
                Ok(false) => drop(busy.insert(number)),
                Err(error) => {
                    mishap = mishap.or(Some(error));
                    busy.insert(number);
                }
            }
        }
        mishap.map_or(Ok(received), Err)
    }

    /// A file that may have to be applied; none when it is put aside.
    async fn opened(&self, spooled: &Spooled, received: &mut Received) -> Result<Option<Opened>, PortError> {
        let known = self.enrolment.store.alias_arrival(&spooled.digest).await?;
        if let Some(known) = known.filter(|known| known.state != ArrivalState::Applying) {
            received.refused += self.put_aside_again(spooled, &known).await?;
            return Ok(None);
        }
        match self.files.open(&spooled.name).await {
            Ok(reader) => {
                let (kind, head) = reader.head();
                let head = head.clone();
                Ok(Some(Opened { spooled: spooled.clone(), kind, head, reader }))
            }
            Err(fault) => {
                received.refused += self.object(spooled, fault.into(), None).await?;
                Ok(None)
            }
        }
    }

    /// False: another worker has the file, so what follows it is not to be looked at yet.
    async fn worked_off(&self, file: Opened, received: &mut Received) -> Result<bool, PortError> {
        let (spooled, head) = (file.spooled.clone(), (file.kind, file.head.clone()));
        match self.take(file).await? {
            Ok(applied) => {
                received.applied += u32::from(applied);
                Ok(applied)
            }
            Err(objection) => {
                received.refused += self.object(&spooled, objection, Some(head)).await?;
                Ok(true)
            }
        }
    }

    /// The same bytes again. Put aside already, they are another delivery: somebody should know, and nobody needs a
    /// second copy. Answers how many such there were.
    async fn put_aside_again(&self, spooled: &Spooled, known: &Arrival) -> Result<u32, PortError> {
        if known.is_closed {
            // Gone: another worker has just put the only one aside.
            if self.files.close(&spooled.name, false).await.is_err() {
                return Ok(0);
            }
            let case = case(spooled, ":again", &format!("it came before, as {}", known.name));
            self.enrolment.store.open_case(&case, self.enrolment.now()).await?;
            self.files.shred(&spooled.name).await.map_err(of_files)?;
            return Ok(1);
        }
        let applied = known.state == ArrivalState::Applied;
        self.files.close(&spooled.name, applied).await.map_err(of_files)?;
        self.enrolment.store.alias_arrival_closed(&spooled.digest, self.enrolment.now()).await?;
        if applied {
            self.settle_gap(known).await?;
        }
        Ok(0)
    }

    /// Checks a file whole, then applies it. True when it is applied to its end; false when another worker has it.
    async fn take(&self, mut file: Opened) -> Result<Result<bool, Objection>, PortError> {
        let store = &self.enrolment.store;
        let begun = store.alias_arrival(&file.spooled.digest).await?;
        if begun.is_none()
            && let Err(objection) = self.check(&mut file).await?
        {
            return Ok(Err(objection));
        }
        let new = NewArrival {
            digest: file.spooled.digest,
            name: file.spooled.name.clone(),
            kind: file.kind,
            merchant_number: file.head.merchant_number.clone(),
            sequence: file.head.sequence,
        };
        let taken = store.take_alias_arrival(&new, self.enrolment.now(), self.lease()).await?;
        let Moved::Done(arrival) = taken else { return Ok(Ok(false)) };
        self.enrolment.checkpoints.reached(Checkpoint::AliasFileReceived);
        // The reader is at its end, or in the middle: each part is read again from the start.
        let reader = match self.files.open(&file.spooled.name).await {
            Ok(reader) => reader,
            Err(fault) => return Ok(Err(Objection::Later(format!("it was readable before: {fault:?}")))),
        };
        match file.kind {
            Kind::Result => self.apply_results(reader, arrival).await,
            Kind::Answer | Kind::Update => self.apply(reader, arrival).await,
        }
    }

    /// Whether a file may be applied: its place in the order, every line, totals and checksum.
    async fn check(&self, file: &mut Opened) -> Result<Result<(), Objection>, PortError> {
        let FileHead { merchant_number, sequence, .. } = &file.head;
        let Some(expected) = self.enrolment.store.expected_alias_file(merchant_number).await? else {
            return Ok(Err(Objection::Refused(format!("no alias of ours has the merchant number {merchant_number}"))));
        };
        if *sequence < expected {
            return Ok(Err(Objection::Refused(format!("file {sequence} of {merchant_number} came before"))));
        }
        if *sequence > expected {
            return Ok(Err(Objection::Waits(expected)));
        }
        if file.kind == Kind::Result {
            return self.check_results(&file.head, file.reader.as_mut()).await;
        }
        loop {
            let lines = match file.reader.lines(self.settings.lines_at_once).await {
                Ok(lines) => lines,
                Err(fault) => return Ok(Err(fault.into())),
            };
            if lines.is_empty() {
                return Ok(Ok(()));
            }
            let known = self.known(merchant_number, &lines).await?;
            if let Some(why) = lines.iter().find_map(|line| self.wrong(file.kind, line, known.get(&line.alias))) {
                return Ok(Err(Objection::Refused(why)));
            }
        }
    }

    async fn known(&self, merchant_number: &str, lines: &[NewsLine]) -> Result<HashMap<Alias, AliasRecord>, PortError> {
        let mut names: Vec<Alias> = lines.iter().map(|line| line.alias.clone()).collect();
        names.sort();
        names.dedup();
        let records = self.enrolment.store.aliases_named(merchant_number, &names).await?;
        Ok(records.into_iter().map(|record| (record.alias.clone(), record)).collect())
    }

    /// What is wrong with a line, if anything. Never what it said.
    fn wrong(&self, kind: Kind, line: &NewsLine, record: Option<&AliasRecord>) -> Option<String> {
        let number = line.number;
        let Some(record) = record else { return Some(format!("line {number}: an alias that we do not have")) };
        let is_answer = matches!(line.news, News::Accepted | News::Refused(_));
        if is_answer != (kind == Kind::Answer) {
            return Some(format!("line {number}: not what a file of its kind says"));
        }
        if let News::Product(Some(pan), _) = &line.news
            && !self.enrolment.amex_takes(pan)
        {
            return Some(format!("line {number}: a number that American Express cannot have"));
        }
        let impossible = step(record.status, Happening::from(&line.news)) == Step::Never;
        impossible.then(|| format!("line {number}: cannot follow {} of alias {}", record.status.code(), record.alias))
    }

    /// Applies a file from the line after the last that was applied. True when it is applied to its end.
    async fn apply(
        &self,
        mut reader: Box<dyn FileReader>,
        mut arrival: Arrival,
    ) -> Result<Result<bool, Objection>, PortError> {
        loop {
            let lines = match reader.lines(self.settings.lines_at_once).await {
                Ok(lines) => lines,
                Err(fault) => return Ok(Err(Objection::Later(format!("it was sound before: {fault:?}")))),
            };
            let last = lines.is_empty();
            let lines: Vec<NewsLine> = lines.into_iter().filter(|line| line.number > arrival.applied).collect();
            if !last && lines.is_empty() {
                continue;
            }
            let mut rest = lines.as_slice();
            loop {
                let Some(applied) = self.apply_part(&arrival, rest, last).await? else { return Ok(Ok(false)) };
                arrival.applied = applied;
                self.enrolment.checkpoints.reached(Checkpoint::AliasNewsApplied);
                let left = rest.iter().position(|line| line.number > applied);
                rest = left.and_then(|place| rest.get(place..)).unwrap_or_default();
                if rest.is_empty() {
                    break;
                }
            }
            if last {
                break;
            }
        }
        self.done_with(&arrival).await?;
        Ok(Ok(true))
    }

    /// A file is applied to its end.
    pub(super) async fn done_with(&self, arrival: &Arrival) -> Result<(), PortError> {
        self.files.close(&arrival.name, true).await.map_err(of_files)?;
        let now = self.enrolment.now();
        self.enrolment.store.alias_arrival_closed(&arrival.digest, now).await?;
        self.settle_gap(arrival).await
    }

    /// One transaction, of these lines or the first of them. Answers the last line applied; `None`: another worker has the file.
    async fn apply_part(&self, arrival: &Arrival, lines: &[NewsLine], last: bool) -> Result<Option<u64>, PortError> {
        let store = &self.enrolment.store;
        for _ in 0..TRIES_MAX {
            let known = self.known(&arrival.merchant_number, lines).await?;
            let applied = self.prepared(&arrival.name, lines, known).await?;
            let last_of = applied.len().checked_sub(1).and_then(|place| lines.get(place));
            let to = last_of.map_or(arrival.applied, |line| line.number);
            let chunk = NewsChunk {
                digest: arrival.digest,
                fence: arrival.fence,
                from: arrival.applied,
                to,
                last,
                lease_until: self.lease(),
                lines: applied,
                at: self.enrolment.now(),
            };
            if store.apply_alias_news(&chunk).await? == Moved::Done(()) {
                return Ok(Some(to));
            }
            for record in chunk.lines.iter().filter_map(|line| line.change.as_ref()?.version.as_ref()) {
                // Nothing of it was stored: these numbers belong to nothing.
                self.enrolment.vault.erase(&record.sealed.id, self.enrolment.now()).await?;
            }
            let now = store.alias_arrival(&arrival.digest).await?;
            if now.is_none_or(|now| now.fence != arrival.fence || now.applied != arrival.applied) {
                return Ok(None);
            }
        }
        Err(PortError::Missing("a moment in which the cards of a file stand still"))
    }
}

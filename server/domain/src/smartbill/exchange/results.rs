//! What became of payments: each is settled once, by the file that names it.

use std::collections::{HashMap, HashSet};

use super::objection::Objection;
use super::{AliasExchange, incoming};
use crate::card_entry::lower_hex;
use crate::case::{CaseKind, NewCase};
use crate::checkpoint::Checkpoint;
use crate::ports::{Arrival, ChargeSettlement, FileReader, FiledPayment, Moved, PortError, ResultsChunk};
use crate::smartbill::decision::operations;
use crate::smartbill::file::{FileHead, ResultLine};

impl AliasExchange {
    /// Whether a result file may be applied: every line is about a payment that left and is not answered, once.
    pub(super) async fn check_results(
        &self,
        head: &FileHead,
        reader: &mut dyn FileReader,
    ) -> Result<Result<(), Objection>, PortError> {
        let mut seen = HashSet::new();
        loop {
            let lines = match reader.results(self.settings.lines_at_once).await {
                Ok(lines) => lines,
                Err(fault) => return Ok(Err(fault.into())),
            };
            if lines.is_empty() {
                return Ok(Ok(()));
            }
            let known = self.filed(&head.merchant_number, &lines).await?;
            for line in &lines {
                if let Some(why) = wrong(line, known.get(&line.reference), &mut seen) {
                    return Ok(Err(Objection::Refused(format!("line {}: {why}", line.number))));
                }
            }
        }
    }

    async fn filed(&self, number: &str, lines: &[ResultLine]) -> Result<HashMap<String, FiledPayment>, PortError> {
        let references: Vec<String> = lines.iter().map(|line| line.reference.clone()).collect();
        let found = self.enrolment.store.filed_payments(number, &references).await?;
        Ok(found.into_iter().map(|filed| (filed.reference.clone(), filed)).collect())
    }

    /// Applies a result file from the line after the last that was applied. True when it is applied to its end.
    pub(super) async fn apply_results(
        &self,
        mut reader: Box<dyn FileReader>,
        mut arrival: Arrival,
    ) -> Result<Result<bool, Objection>, PortError> {
        loop {
            let lines = match reader.results(self.settings.lines_at_once).await {
                Ok(lines) => lines,
                Err(fault) => return Ok(Err(Objection::Later(format!("it was sound before: {fault:?}")))),
            };
            let last = lines.is_empty();
            let lines: Vec<ResultLine> = lines.into_iter().filter(|line| line.number > arrival.applied).collect();
            if !last && lines.is_empty() {
                continue;
            }
            let Some(applied) = self.settle_part(&arrival, &lines, last).await? else { return Ok(Ok(false)) };
            arrival.applied = applied;
            self.enrolment.checkpoints.reached(Checkpoint::AliasNewsApplied);
            if last {
                break;
            }
        }
        self.done_with(&arrival).await?;
        Ok(Ok(true))
    }

    /// One transaction. Answers the last line applied; `None`: another worker has the file.
    async fn settle_part(&self, arrival: &Arrival, lines: &[ResultLine], last: bool) -> Result<Option<u64>, PortError> {
        let store = &self.enrolment.store;
        let to = lines.last().map_or(arrival.applied, |line| line.number);
        for _ in 0..incoming::TRIES_MAX {
            let chunk = ResultsChunk {
                digest: arrival.digest,
                fence: arrival.fence,
                from: arrival.applied,
                to,
                last,
                lease_until: self.lease(),
                settled: self.settled(arrival, lines).await?,
                at: self.enrolment.now(),
            };
            if store.apply_results(&chunk).await? == Moved::Done(()) {
                for settled in &chunk.settled {
                    let brand = settled.settlement.operation.brand;
                    self.enrolment.meter.charged(brand, settled.payment.refusal.as_ref());
                }
                return Ok(Some(to));
            }
            let now = store.alias_arrival(&arrival.digest).await?;
            if now.is_none_or(|now| now.fence != arrival.fence || now.applied != arrival.applied) {
                return Ok(None);
            }
        }
        Err(PortError::Missing("a moment in which the payments of a file stand still"))
    }

    async fn settled(&self, arrival: &Arrival, lines: &[ResultLine]) -> Result<Vec<ChargeSettlement>, PortError> {
        let known = self.filed(&arrival.merchant_number, lines).await?;
        let mut settled = Vec::with_capacity(lines.len());
        for line in lines {
            let filed = known.get(&line.reference).ok_or(PortError::Missing("payment of a file"))?;
            if let Some(paid) = filed.by_hand {
                self.heard_late(arrival, line, filed, paid).await?;
                continue;
            }
            let view = self.enrolment.store.payment(&filed.merchant_id, &filed.pay_id).await?;
            let view = view.ok_or(PortError::Missing("payment"))?;
            let (authorisation, capture) = operations(&view, filed)?;
            let concluding = self.enrolment.concluding();
            let annex = &self.annex;
            settled.push(concluding.filed_result(&view.payment, authorisation, capture, &line.result, annex));
        }
        Ok(settled)
    }

    /// A result of what a person has settled meanwhile changes nothing; where it says otherwise, somebody must know.
    async fn heard_late(
        &self,
        arrival: &Arrival,
        line: &ResultLine,
        filed: &FiledPayment,
        paid: bool,
    ) -> Result<(), PortError> {
        if paid == line.result.is_paid() {
            return Ok(());
        }
        let word = |paid| if paid { "paid" } else { "refused" };
        let (says, stands) = (word(line.result.is_paid()), word(paid));
        let digest = lower_hex(arrival.digest.get(..16).unwrap_or_default());
        let case = NewCase {
            kind: CaseKind::SmartBillFile,
            subject: format!("{digest}:{}", line.number),
            merchant_id: None,
            pay_id: Some(filed.pay_id.clone()),
            detail: format!(
                "alias file {}, line {}: says {says} of payment {}, which was settled by hand as {stands} and stays so",
                arrival.name, line.number, filed.pay_id
            ),
        };
        self.enrolment.store.open_case(&case, self.enrolment.now()).await?;
        Ok(())
    }
}

/// What is wrong with a line, if anything.
fn wrong(line: &ResultLine, filed: Option<&FiledPayment>, seen: &mut HashSet<u64>) -> Option<&'static str> {
    let Some(filed) = filed else { return Some("a payment that we do not have") };
    // Twelve digits: as a number, a million of them take little room.
    let is_first = line.reference.parse().is_ok_and(|reference| seen.insert(reference));
    [
        (is_first, "a payment that is named twice"),
        (filed.alias == line.alias, "another alias than the payment's"),
        (filed.amount == line.amount, "another amount than the payment's"),
        // What a person has settled while its result was on its way holds up nothing.
        (filed.is_awaited || filed.by_hand.is_some(), "a payment that did not leave, or was answered before"),
    ]
    .into_iter()
    .find_map(|(fine, why)| (!fine).then_some(why))
}

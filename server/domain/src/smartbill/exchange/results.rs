//! What became of payments: each is settled once, by the file that names it.

use std::collections::{HashMap, HashSet};

use super::objection::Objection;
use super::{AliasExchange, incoming};
use crate::checkpoint::Checkpoint;
use crate::operation::OperationKind;
use crate::ports::{Arrival, ChargeSettlement, FileReader, FiledPayment, Moved, PortError, ResultsChunk};
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
                settled: self.settled(&arrival.merchant_number, lines).await?,
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

    async fn settled(&self, number: &str, lines: &[ResultLine]) -> Result<Vec<ChargeSettlement>, PortError> {
        let known = self.filed(number, lines).await?;
        let mut settled = Vec::with_capacity(lines.len());
        for line in lines {
            let filed = known.get(&line.reference).ok_or(PortError::Missing("payment of a file"))?;
            let view = self.enrolment.store.payment(&filed.merchant_id, &filed.pay_id).await?;
            let view = view.ok_or(PortError::Missing("payment"))?;
            let of = |kind, id| {
                let mut operations = view.journal.iter().map(|entry| &entry.operation);
                operations.find(|operation| operation.kind == kind && operation.id == id).cloned()
            };
            let authorisation = of(OperationKind::Authorisation, filed.operation_id.clone());
            let capture = of(OperationKind::Capture, filed.capture_id.clone());
            let (authorisation, capture) =
                authorisation.zip(capture).ok_or(PortError::Missing("operations of a payment"))?;
            let (payment, annex) = (&view.payment, &self.annex);
            settled.push(self.enrolment.filed_result(payment, authorisation, capture, &line.result, annex));
        }
        Ok(settled)
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
        (filed.is_awaited, "a payment that did not leave, or was answered before"),
    ]
    .into_iter()
    .find_map(|(fine, why)| (!fine).then_some(why))
}

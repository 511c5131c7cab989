//! What speaks against a file that came.

use super::{AliasExchange, of_files};
use crate::case::{CaseKind, NewCase};
use crate::ports::{Arrival, PortError};
use crate::smartbill::file::{FileFault, FileHead, Kind, Spooled};

/// Why a file changes nothing.
pub(super) enum Objection {
    /// Somebody must look; it is put aside.
    Refused(String),
    /// One before it has not come: it waits.
    Waits(u32),
    /// It cannot be read just now.
    Later(String),
}

impl From<FileFault> for Objection {
    fn from(fault: FileFault) -> Self {
        Self::Refused(match fault {
            FileFault::Unreachable(why) => return Self::Later(why),
            FileFault::Foreign(why) => format!("not a file for us: {why}"),
            FileFault::Truncated => "it ends too early".to_owned(),
            FileFault::Totals => "totals or checksum do not agree with its lines".to_owned(),
            FileFault::Line(number, field, why) => format!("line {number}, {field}: {why}"),
        })
    }
}

impl AliasExchange {
    /// What speaks against a file: nothing of it is applied. Answers how many were put aside.
    pub(super) async fn object(
        &self,
        spooled: &Spooled,
        objection: Objection,
        head: Option<(Kind, FileHead)>,
    ) -> Result<u32, PortError> {
        let now = self.enrolment.now();
        let store = &self.enrolment.store;
        match objection {
            Objection::Later(why) => Err(PortError::Unanswered(format!("alias file {}: {why}", spooled.name))),
            Objection::Waits(expected) => {
                let Some((_, head)) = head else { return Ok(0) };
                let number = &head.merchant_number;
                let detail = format!("file {} of {number} waits for file {expected}", head.sequence);
                let case = NewCase { kind: CaseKind::SmartBillGap, ..case(spooled, "", &detail) };
                store.open_case(&NewCase { subject: gap(number, expected), ..case }, now).await?;
                Ok(0)
            }
            Objection::Refused(why) => {
                let case = case(spooled, "", &why);
                // Another worker has taken it meanwhile, which is why it seems to have come before.
                if !store.refuse_alias_arrival(&spooled.digest, &spooled.name, &case, now).await? {
                    return Ok(0);
                }
                self.files.close(&spooled.name, false).await.map_err(of_files)?;
                store.alias_arrival_closed(&spooled.digest, now).await?;
                Ok(1)
            }
        }
    }

    /// The file that others waited for is here.
    pub(super) async fn settle_gap(&self, arrival: &Arrival) -> Result<(), PortError> {
        let id = format!("{}:{}", CaseKind::SmartBillGap.code(), gap(&arrival.merchant_number, arrival.sequence));
        self.enrolment.store.close_case(&id, "the file has come", self.enrolment.now()).await?;
        Ok(())
    }
}

fn gap(number: &str, expected: u32) -> String {
    format!("{number}:{expected}")
}

pub(super) fn case(spooled: &Spooled, about: &str, why: &str) -> NewCase {
    let digest = crate::card_entry::lower_hex(spooled.digest.get(..16).unwrap_or_default());
    NewCase {
        kind: CaseKind::SmartBillFile,
        subject: format!("{digest}{about}"),
        merchant_id: None,
        pay_id: None,
        detail: format!("alias file {}: {why}; nothing of it was applied", spooled.name),
    }
}

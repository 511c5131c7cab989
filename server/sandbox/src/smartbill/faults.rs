//! Files that are not as they should be, on demand. None of them counts: the next good file has its own number.

use std::io;

use serde::Deserialize;

use super::book::{Book, Merchant, Planned, Sent};
use super::fate::CANCELLED;
use super::{Platform, file_name, folder, written};
use crate::state::State;

/// What is wrong with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Fault {
    /// The last good file once more, the same bytes under the same name.
    Duplicate,
    /// The last good file's number once more, with other lines.
    SameNumber,
    /// It ends in the middle of a line.
    Truncated,
    /// The encrypted file was cut.
    Cut,
    /// A number is missing before it.
    OutOfOrder,
    /// It is about a merchant number that nobody here has.
    Foreign,
    /// It is encrypted for somebody else.
    Stranger,
    /// It is not encrypted.
    Clear,
    /// A line was changed after the checksum was taken.
    Damaged,
    /// It is about an alias that nobody announced.
    UnknownAlias,
}

/// Characters of a record with its end.
const RECORD: usize = 129;
/// A merchant number that nobody has.
const NOBODY: &str = "NOBODY";

impl Platform {
    /// Sends a file with a fault: it says that the first alias is cancelled. `None`: nothing was sent to this merchant
    /// before, or there is no alias.
    pub(super) fn send_fault(
        &self,
        state: &State,
        book: &mut Book,
        merchant: &str,
        fault: Fault,
    ) -> io::Result<Option<String>> {
        let last = book.sent.iter().rev().find(|sent| sent.merchant == merchant && sent.fault.is_empty()).cloned();
        let Some(of) = book.merchants.get(merchant) else { return Ok(None) };
        let at = state.now();
        let (name, sequence, bytes) = if fault == Fault::Duplicate {
            let Some(last) = last else { return Ok(None) };
            (last.name.clone(), last.sequence, self.folder.sent(&last.name)?)
        } else {
            let Some((sequence, text)) = text(merchant, of, fault, at) else { return Ok(None) };
            let Some(bytes) = self.sealed(fault, &text)? else { return Ok(None) };
            (file_name("UPDT", merchant, sequence, &format!("-{fault:?}").to_lowercase()), sequence, bytes)
        };
        self.folder.send_again(&name, &bytes)?;
        let fault = format!("{fault:?}");
        book.sent.push(Sent { name: name.clone(), at, merchant: merchant.to_owned(), sequence, lines: 1, fault });
        Ok(Some(name))
    }

    fn sealed(&self, fault: Fault, text: &str) -> io::Result<Option<Vec<u8>>> {
        match fault {
            Fault::Clear => Ok(Some(text.as_bytes().to_vec())),
            Fault::Stranger => folder::stranger(text).map(Some),
            Fault::Cut => Ok(self.folder.seal(text)?.map(|mut bytes| {
                bytes.truncate(bytes.len() - RECORD);
                bytes
            })),
            _ => self.folder.seal(text),
        }
    }
}

fn text(merchant: &str, of: &Merchant, fault: Fault, at: i64) -> Option<(u32, String)> {
    let sequence = match fault {
        Fault::OutOfOrder => of.sent + 2,
        Fault::SameNumber => of.sent,
        _ => of.sent + 1,
    };
    let known = of.aliases.keys().next();
    let alias = if fault == Fault::UnknownAlias { "nobodys-alias1".to_owned() } else { known?.clone() };
    let (code, reason) = ("CC".to_owned(), CANCELLED.to_owned());
    let said = Planned { due: at, alias, code, reason, product: String::new(), month: String::new(), payment: None };
    let whom = if fault == Fault::Foreign { NOBODY } else { merchant };
    let mut text = written("UPDT", whom, sequence, at, &[said]).to_string();
    match fault {
        Fault::Truncated => text.truncate(RECORD + RECORD / 2),
        Fault::Damaged => {
            let from = text.get(RECORD..).unwrap_or_default().replacen(CANCELLED, "299", 1);
            text.truncate(RECORD);
            text.push_str(&from);
        }
        _ => {}
    }
    (sequence > 0).then_some((sequence, text))
}

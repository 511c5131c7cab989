//! The lines of payment and result files.

use domain::money::{Currency, Money};
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{PaymentLine, PaymentResult, ResultLine};

use super::head::time_text;
use super::layout::KindLayout;
use super::record::Wrong;
use crate::acquirer::plain_descriptor;

/// The name of the one thing that a payment file says.
pub(super) const CHARGE: &str = "charge";

/// Writes a payment; answers its amount, to be summed up.
pub(super) fn write(kind: &KindLayout, line: &mut [u8], number: u64, of: &PaymentLine) -> Result<u64, Wrong> {
    let record = &kind.detail;
    let amount = u64::try_from(of.amount.minor).map_err(|_| ("amount".to_owned(), "is negative"))?;
    record.begin(line);
    record.write(line, "line", &number.to_string())?;
    record.write(line, "alias", of.alias.as_str())?;
    record.write(line, "code", kind.codes.get(CHARGE).map_or("", String::as_str))?;
    record.write(line, "reference", &of.reference)?;
    record.write(line, "trace", &of.trace.to_string())?;
    record.write(line, "amount", &amount.to_string())?;
    record.write(line, "currency", of.amount.currency.numeric())?;
    if let Some(field) = record.field("given_at") {
        record.write(line, "given_at", &time_text(of.given_at, field.range.len()))?;
    }
    if let Some(field) = record.field("descriptor") {
        record.write(line, "descriptor", plain_descriptor(&of.descriptor, field.range.len()).trim())?;
    }
    Ok(amount)
}

/// Reads a result that must be line number `number`; answers the name of its code, to be counted, and its amount, to be
/// summed up when it was accepted.
pub(super) fn read(kind: &KindLayout, line: &[u8], number: u64) -> Result<(&'static str, u64, ResultLine), Wrong> {
    let record = &kind.detail;
    let wrong = |name: &str, what| (name.to_owned(), what);
    if !record.is(line) {
        return Err(wrong("record", "is neither a line nor the trailer"));
    }
    if record.read(line, "line")?.is_some_and(|said| said.parse() != Ok(number)) {
        return Err(wrong("line", "is not its number in the file"));
    }
    record.blanks(line)?;
    let text = |name: &str| Ok::<_, Wrong>(record.read(line, name)?.unwrap_or_default());
    let alias = Alias::read(text("alias")?).map_err(|_| wrong("alias", "is none"))?;
    let said = text("code")?;
    let code = kind.codes.iter().find(|(_, code)| *code == said).map(|(name, _)| name.as_str());
    let (reason, approval) = (text("reason")?, text("approval")?);
    for (name, value) in [("reason", reason), ("approval", approval)] {
        if !value.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(wrong(name, "is not letters and digits"));
        }
    }
    let minor: i64 = text("amount")?.parse().map_err(|_| wrong("amount", "is too much"))?;
    let currency = Currency::from_numeric(text("currency")?).ok_or_else(|| wrong("currency", "is unknown"))?;
    let transaction = Some(text("transaction")?.to_owned()).filter(|transaction| !transaction.is_empty());
    let needless = |name: &str| wrong(name, "does not go with the code");
    let (code, result) = match code.ok_or_else(|| wrong("code", "is unknown"))? {
        "accepted" if !reason.is_empty() => return Err(needless("reason")),
        "accepted" if approval.is_empty() => return Err(wrong("approval", "is missing")),
        "accepted" => ("accepted", PaymentResult::Accepted(approval.to_owned(), transaction)),
        _ if reason.is_empty() => return Err(wrong("reason", "is missing")),
        _ if !approval.is_empty() => return Err(needless("approval")),
        _ if transaction.is_some() => return Err(needless("transaction")),
        _ => ("refused", PaymentResult::Refused(reason.to_owned())),
    };
    let reference = text("reference")?.to_owned();
    let taken = if code == "accepted" { u64::try_from(minor).unwrap_or(0) } else { 0 };
    Ok((code, taken, ResultLine { number, reference, alias, amount: Money::new(minor, currency), result }))
}

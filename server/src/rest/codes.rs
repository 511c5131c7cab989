//! The eight characters of a response code: severity, area, detail (Axepta sheet §7).

use domain::brand::Brand;
use domain::operation::{Operation, OperationKind, OperationState};
use domain::payment::{PaymentStatus, Refusal};
use domain::settlement::Denied;

/// What is wrong with a field: the middle three digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Area {
    /// Missing.
    Missing,
    /// Written wrong.
    Format,
    /// Not a value that can be taken.
    Value,
    /// Too long.
    TooLong,
    /// Not known, not ours, or not allowed.
    Unknown,
    /// Used before.
    Used,
}

impl Area {
    /// The whole code: severity 2, this area, the field's number.
    pub fn code(self, field: &str) -> String {
        let area = match self {
            Self::Missing => "010",
            Self::Format => "011",
            Self::Value => "012",
            Self::TooLong => "014",
            Self::Unknown => "016",
            Self::Used => "017",
        };
        // Numbers of the form interface's parameters; fields it does not have are 0000.
        let detail = match field {
            "transId" => "0002",
            "requestId" => "0004",
            "amount" | "amount.value" => "0005",
            "amount.currency" => "0006",
            "captureMethod" | "captureMethod.type" | "captureMethod.delayed.delayedHours" => "0009",
            "paymentMethods.card.prefillInfo.number" => "0015",
            "paymentMethods.card.prefillInfo.expiryDate" => "0017",
            "urls.return" => "0020",
            "urls.cancel" => "0021",
            "urls.webhook" => "0022",
            "refNr" => "0032",
            _ => "0000",
        };
        format!("2{area}{detail}")
    }
}

/// Success.
pub const SUCCESS: &str = "00000000";

/// Code and text of a payment as it stands.
pub fn of_payment(status: PaymentStatus, refusal: Option<&Refusal>, brand: Option<Brand>) -> (String, &'static str) {
    match (status, refusal) {
        (PaymentStatus::Authorised | PaymentStatus::CaptureRequested | PaymentStatus::Succeeded, _) => {
            (SUCCESS.to_owned(), "Transaction successful")
        }
        (PaymentStatus::Pending, _) => ("60000000".to_owned(), "not finished"),
        (PaymentStatus::Failed, Some(refusal)) => of_refusal(refusal, brand),
        (PaymentStatus::Failed, None) => ("20000050".to_owned(), "failed"),
    }
}

/// Areas used for refusals: 294 the French card acquirer link, 120 3-D Secure, 000 none.
fn of_refusal(refusal: &Refusal, brand: Option<Brand>) -> (String, &'static str) {
    let (code, text) = match refusal {
        Refusal::Issuer(de39) => {
            let (detail, text) = issuer_detail(de39, brand);
            return (format!("2294{detail}"), text);
        }
        Refusal::PartialApproval => ("22940313", "approved for a part only, given back"),
        Refusal::CodeMismatch => ("22940100", "security code does not match"),
        Refusal::NotAuthenticated { .. } => ("21200200", "3-D Secure authentication failed"),
        Refusal::ChallengeCancelled => ("21200053", "cancelled by consumer during authentication"),
        Refusal::ChallengeTimedOut => ("21200051", "authentication timed out"),
        Refusal::AuthenticationUnavailable => ("21200095", "3-D Secure authentication not possible"),
        Refusal::TooManyTrials => ("20000161", "too many cards tried: not sent"),
        Refusal::WalletFull => ("20000163", "no card index is left in this wallet: not sent"),
        Refusal::NotSent => ("22940052", "acquirer not reachable, nothing was sent"),
        Refusal::NoAnswer => ("22940040", "no answer from acquirer, given back"),
        Refusal::Cancelled => ("20000053", "cancelled by consumer"),
        Refusal::CardGone => ("20000162", "stored card removed, or its agreement ended: not sent"),
        Refusal::Expired => ("20000051", "session expired"),
        Refusal::Reversed => ("20000073", "authorised, then given back"),
    };
    (code.to_owned(), text)
}

fn issuer_detail(de39: &str, brand: Option<Brand>) -> (&'static str, &'static str) {
    match (de39, brand) {
        ("1A" | "A1", _) | ("65", Some(Brand::Mastercard)) => ("1542", "soft decline: authentication needed"),
        ("01" | "02", _) => ("0103", "call issuer"),
        ("04" | "07", _) => ("0120", "pick up card"),
        ("13", _) => ("0074", "amount not valid"),
        ("14" | "15", _) => ("0314", "card number not valid"),
        ("33" | "54", _) => ("0333", "card expired"),
        ("41", _) => ("0341", "card lost"),
        ("43", _) => ("0343", "card stolen"),
        ("51", _) => ("0351", "insufficient funds"),
        ("57" | "62" | "78", _) => ("0362", "card blocked or not permitted"),
        ("61" | "65", _) => ("0313", "limit exceeded"),
        ("34" | "59" | "83", _) => ("0334", "fraud suspected"),
        ("82", Some(Brand::Mastercard)) => ("0305", "declined by issuer"),
        ("82" | "N7", _) => ("0102", "card verification failed"),
        ("06" | "96", _) => ("0050", "system error at issuer"),
        ("91" | "92" | "86", _) => ("0040", "issuer not reachable"),
        ("R0", _) => ("1523", "this recurring payment was stopped by the cardholder"),
        ("R1", _) => ("1525", "all recurring payments of this merchant were stopped by the cardholder"),
        ("R3", _) => ("1524", "all recurring payments were stopped by the cardholder"),
        _ => ("0305", "declined by issuer"),
    }
}

/// Status, code and text of an operation.
pub fn of_operation(operation: &Operation) -> (&'static str, String, &'static str) {
    match (operation.state, operation.kind) {
        (OperationState::Approved, _) => ("OK", SUCCESS.to_owned(), "Transaction successful"),
        (OperationState::Intended, OperationKind::Capture) => {
            ("CAPTURE_REQUEST", "60000000".to_owned(), "not finished")
        }
        (OperationState::Intended | OperationState::Filed, _) => ("PENDING", "60000000".to_owned(), "not finished"),
        (OperationState::Unknown, _) => ("FAILED", "22940040".to_owned(), "no answer from acquirer, given back"),
        (OperationState::Declined, _) => match &operation.response_code {
            Some(de39) => {
                let (detail, text) = issuer_detail(de39, Some(operation.brand));
                ("FAILED", format!("2294{detail}"), text)
            }
            None => ("FAILED", "20000073".to_owned(), "not sent"),
        },
    }
}

/// Code and text of a capture, refund or reversal that is refused before anything is sent. Area 100: cards, common.
pub fn of_denied(denied: Denied) -> (&'static str, &'static str) {
    match denied {
        Denied::NothingAuthorised => ("21000075", "nothing is authorised, or it was given back"),
        Denied::AlreadyCaptured => ("21000072", "already captured, or being captured"),
        Denied::AboveHold => ("21000074", "more than what is still held"),
        Denied::NothingCaptured => ("21000069", "nothing is captured yet"),
        Denied::AboveCaptured => ("21000957", "more than what is captured and not refunded"),
        Denied::AlreadyRefunded => ("21000958", "already refunded, or being refunded"),
        Denied::NotAvailable => ("21000071", "not available: a verification, or a card that was erased"),
        Denied::Left => ("20000164", "left in a file: refund it once its result is there"),
        Denied::Currency | Denied::NotWhole => ("20120005", "not the payment's amount"),
    }
}

/// The dialect's name of a status.
pub fn status_name(status: PaymentStatus) -> &'static str {
    match status {
        PaymentStatus::Pending => "PENDING",
        PaymentStatus::Authorised => "AUTHORIZED",
        PaymentStatus::CaptureRequested => "CAPTURE_REQUEST",
        PaymentStatus::Succeeded => "OK",
        PaymentStatus::Failed => "FAILED",
    }
}

/// The dialect's name of a network in answers.
pub fn brand_name(brand: Brand) -> &'static str {
    match brand {
        Brand::Cb => "CARTESBANCAIRES",
        Brand::Visa => "VISA",
        Brand::Mastercard => "MASTERCARD",
        Brand::Amex => "AMEX",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composes_codes_as_the_dialect_does() {
        assert_eq!(Area::Used.code("transId"), "20170002");
        assert_eq!(Area::Missing.code("amount.currency"), "20100006");
        assert_eq!(of_refusal(&Refusal::NoAnswer, None).0, "22940040");
        assert_eq!(of_refusal(&Refusal::Issuer("65".into()), Some(Brand::Mastercard)).0, "22941542");
        assert_eq!(of_refusal(&Refusal::Issuer("65".into()), Some(Brand::Visa)).0, "22940313");
    }

    #[test]
    fn no_two_refusals_of_ours_read_the_same() {
        let ours = [
            Refusal::CodeMismatch,
            Refusal::ChallengeCancelled,
            Refusal::ChallengeTimedOut,
            Refusal::AuthenticationUnavailable,
            Refusal::TooManyTrials,
            Refusal::WalletFull,
            Refusal::NotSent,
            Refusal::NoAnswer,
            Refusal::Cancelled,
            Refusal::CardGone,
            Refusal::Expired,
            Refusal::Reversed,
        ];
        let codes: std::collections::BTreeSet<String> =
            ours.iter().map(|refusal| of_refusal(refusal, None).0).collect();
        assert_eq!(codes.len(), ours.len(), "{codes:?}");
    }
}

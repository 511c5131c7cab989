//! Why a charge was not sent, in the dialect: field, reason, remedy.

use domain::agreement::Kind;
use domain::charge::Obstacle;
use domain::money::Money;

use super::codes::Area;
use super::error::{FieldError, field_error as plain};

const NUMBER: &str = "paymentMethods.card.number";
const REFERENCE: &str = "paymentMethods.card.schemeReferenceId";
const NEW_CIT: &str = "open a session: the consumer enters a card and agrees anew";

/// The field error of an obstacle.
pub fn field_error(obstacle: &Obstacle) -> FieldError {
    let (field, area, reason, error, remedy) = said(obstacle);
    FieldError { reason: Some(reason), remedy: Some(remedy.to_owned()), ..plain(field, area, error) }
}

type Said = (&'static str, Area, &'static str, String, &'static str);

fn said(obstacle: &Obstacle) -> Said {
    match obstacle {
        Obstacle::PcnUnknown
        | Obstacle::MandateUnknown
        | Obstacle::ReferenceMissing
        | Obstacle::ReferenceForeign
        | Obstacle::ReferenceSeen
        | Obstacle::BrandDiffers(_) => named(obstacle),
        Obstacle::KindDiffers(_)
        | Obstacle::ConsumerNeeded
        | Obstacle::MandateEnded
        | Obstacle::MandateReplaced(_)
        | Obstacle::CardDisabled
        | Obstacle::CardExpired
        | Obstacle::ContractDisabled => standing(obstacle),
        Obstacle::NoFiles | Obstacle::CaptureInFile => by_file(obstacle),
        Obstacle::AliasWaiting { .. } | Obstacle::AliasRefused(_) | Obstacle::AliasCancelled(_) => alias(obstacle),
        _ => terms(obstacle),
    }
}

/// How the request names what it rests on.
fn named(obstacle: &Obstacle) -> Said {
    match obstacle {
        Obstacle::PcnUnknown => (
            NUMBER,
            Area::Unknown,
            "PCN_UNKNOWN",
            "is no stored card of this merchant".into(),
            "send the pseudoCardNumber that the first payment's answer had",
        ),
        Obstacle::MandateUnknown => (
            "mandateId",
            Area::Unknown,
            "MANDATE_UNKNOWN",
            "is no mandate of this merchant".into(),
            "send the mandateId that the first payment's answer had",
        ),
        Obstacle::ReferenceMissing => (
            REFERENCE,
            Area::Missing,
            "REFERENCE_MISSING",
            "is missing".into(),
            "send the schemeReferenceId (AMEX: transactionId) that the first payment's answer had",
        ),
        Obstacle::ReferenceSeen => (
            REFERENCE,
            Area::Value,
            "REFERENCE_NOT_ROOT",
            "came with a later payment and chains nothing".into(),
            "send the one that the first payment's answer had; never replace it",
        ),
        Obstacle::BrandDiffers(brand) => (
            "paymentMethods.card.brand",
            Area::Value,
            "BRAND_DIFFERS",
            format!("must be {}, the network chosen at the first payment", super::codes::brand_name(*brand)),
            "send the brand that the first payment's answer had, or none",
        ),
        _ => (
            REFERENCE,
            Area::Unknown,
            "REFERENCE_FOREIGN",
            "is not the reference of an agreement on this card".into(),
            "send the one that the first payment of this agreement had",
        ),
    }
}

/// Where mandate, card and contract stand.
fn standing(obstacle: &Obstacle) -> Said {
    match obstacle {
        Obstacle::KindDiffers(kind) => (
            "credentialOnFile.type",
            Area::Value,
            "KIND_DIFFERS",
            format!("says another kind of agreement than the consumer's: {}", kind_name(*kind)),
            "send the kind agreed on; another kind needs a new first payment",
        ),
        Obstacle::ConsumerNeeded => (
            "credentialOnFile.unscheduled.subType",
            Area::Value,
            "CONSUMER_NEEDED",
            "is a one-click agreement: the consumer confirms each purchase".into(),
            "send the consumer to the page with integrationType HOSTED",
        ),
        Obstacle::MandateReplaced(by) => (
            "mandateId",
            Area::Value,
            "MANDATE_REPLACED",
            match by {
                Some(id) => format!("was replaced by mandate {id}"),
                None => "was replaced".into(),
            },
            "charge the mandate that replaced it",
        ),
        Obstacle::CardDisabled => (
            NUMBER,
            Area::Value,
            "CARD_DISABLED",
            "is disabled, or its issuer will not approve it any more".into(),
            NEW_CIT,
        ),
        Obstacle::CardExpired => (
            NUMBER,
            Area::Value,
            "CARD_EXPIRED",
            "has expired, and the contract does not charge expired cards".into(),
            NEW_CIT,
        ),
        Obstacle::ContractDisabled => (
            "paymentMethods",
            Area::Value,
            "CONTRACT_DISABLED",
            "were agreed under a contract that is disabled".into(),
            "ask the operator",
        ),
        _ => ("mandateId", Area::Value, "MANDATE_ENDED", "was ended: nothing may be charged".into(), NEW_CIT),
    }
}

/// What a contract whose charges leave in files does not do.
fn by_file(obstacle: &Obstacle) -> Said {
    match obstacle {
        Obstacle::CaptureInFile => (
            "captureMethod.type",
            Area::Value,
            "CAPTURE_IN_FILE",
            "must be AUTOMATIC: what leaves in a file is taken when it is accepted".into(),
            "send it on the day on which it is to be taken",
        ),
        _ => (
            "contractNumber",
            Area::Value,
            "NO_PAYMENT_FILES",
            "leaves in files, and this installation exchanges none".into(),
            "ask the operator",
        ),
    }
}

/// Where the card's alias at American Express stands.
fn alias(obstacle: &Obstacle) -> Said {
    let with = |code: &Option<String>| code.as_ref().map_or_else(String::new, |code| format!(", code {code}"));
    match obstacle {
        Obstacle::AliasRefused(code) => (
            NUMBER,
            Area::Value,
            "ALIAS_REFUSED",
            format!("was not enrolled by American Express{}", with(code)),
            NEW_CIT,
        ),
        Obstacle::AliasCancelled(code) => {
            (NUMBER, Area::Value, "ALIAS_CANCELLED", format!("is cancelled at American Express{}", with(code)), NEW_CIT)
        }
        _ => (
            NUMBER,
            Area::Value,
            "ALIAS_WAITING",
            "waits for American Express to answer its enrolment".into(),
            "charge it when its smartBill status is EA: the event smartbill.accepted says so",
        ),
    }
}

/// What the agreement says of amount and days.
fn terms(obstacle: &Obstacle) -> Said {
    match obstacle {
        Obstacle::AmountMissing => {
            ("amount.value", Area::Value, "AMOUNT_MISSING", "must be more than 0".into(), "send what is to be charged")
        }
        Obstacle::AmountDiffers(agreed) => (
            "amount.value",
            Area::Value,
            "AMOUNT_DIFFERS",
            format!("must be {}, the amount agreed on", minor(*agreed)),
            "another amount needs another agreement",
        ),
        Obstacle::AboveCeiling(ceiling) => (
            "amount.value",
            Area::Value,
            "ABOVE_CEILING",
            format!("must be at most {}, the ceiling agreed on", minor(*ceiling)),
            "charge less, or ask the consumer for another agreement",
        ),
        Obstacle::Currency => (
            "amount.currency",
            Area::Value,
            "CURRENCY_DIFFERS",
            "is not the agreement's".into(),
            "charge in the currency agreed on",
        ),
        Obstacle::BeforeStart(day) => {
            ("credentialOnFile", Area::Value, "BEFORE_START", format!("begins on {day}"), "charge on or after that day")
        }
        Obstacle::AfterEnd(day) => ("credentialOnFile", Area::Value, "AFTER_END", format!("ended on {day}"), NEW_CIT),
        Obstacle::CountReached(count) => (
            "credentialOnFile",
            Area::Value,
            "COUNT_REACHED",
            format!("was for {count} charges, all of them made"),
            NEW_CIT,
        ),
        Obstacle::TooSoon(day) => (
            "credentialOnFile.recurring.frequency",
            Area::Value,
            "TOO_SOON",
            format!("allows the next charge from {day} on"),
            "charge once a period, as agreed; what was missed may be charged later",
        ),
        _ => ("mandateId", Area::Value, "REFUSED", "does not allow this charge".into(), NEW_CIT),
    }
}

fn minor(money: Money) -> String {
    format!("{} {}", money.minor, money.currency.code())
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Fixed => "RECURRING FIXED",
        Kind::FlexibleAmount => "RECURRING FLEXIBLE_AMOUNT",
        Kind::FlexibleFrequency => "RECURRING FLEXIBLE_FREQUENCY",
        Kind::Instalments => "INSTALLMENTS",
        Kind::Unscheduled => "UNSCHEDULED MIT",
        Kind::OneClick => "UNSCHEDULED CIT",
    }
}

//! The bodies of `POST` and `PATCH /schedules`, read whole: every bad field at once.

use domain::calendar::Cycle;
use domain::ids::{MandateId, MerchantId, PayId};
use domain::money::{Currency, Money};
use domain::schedule::{INSTALMENTS_MAX, Misfit, Missed};
use domain::scheduling::ScheduleRequest;
use jiff::civil::Date;
use serde_json::Value;

use super::super::codes::Area;
use super::super::error::{FieldError, field_error};
use super::super::fields::{Field, Mistakes};

/// Longest `transId` of a schedule, in characters: room for rank and attempt of each payment behind it.
const REFERENCE_CHARS_MAX: usize = 48;

/// Longest notice before a charge, in days.
const NOTICE_DAYS_MAX: i64 = 90;

/// A schedule as asked for.
pub struct Wish {
    /// The payment that founded the mandate, when it is named by that.
    pub pay_id: Option<PayId>,
    /// All else; merchant and claim are the caller's to fill.
    pub terms: ScheduleRequest,
}

/// Reads the body of `POST /schedules`.
pub fn read(body: &Value) -> Result<Wish, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    let mandate = root.get("mandateId").text(64, &mut mistakes);
    let pay_id = root.get("payId").text(64, &mut mistakes);
    if mandate.is_none() && pay_id.is_none() && !root.get("mandateId").is_present() {
        root.get("mandateId").missing(&mut mistakes);
    }
    let in_parts = root.get("type").word(&[("RECURRING", false), ("INSTALLMENTS", true)], &mut mistakes);
    let small = |name: &str, most: i64, mistakes: &mut Mistakes| {
        root.get(name).integer(1..=most, mistakes).and_then(|number| u32::try_from(number).ok())
    };
    let notice = root.get("noticeDays").integer(0..=NOTICE_DAYS_MAX, &mut mistakes);
    let terms = ScheduleRequest {
        merchant: MerchantId::from_text(""),
        mandate: MandateId::from_text(mandate.unwrap_or_default()),
        reference: reference(&root.get("transId"), &mut mistakes),
        amount: optional_amount(&root.get("amount"), &mut mistakes),
        first_amount: optional_amount(&root.get("firstAmount"), &mut mistakes),
        in_parts: in_parts.unwrap_or(false),
        cycle: root.get("frequency").word(&Cycle::ALL.map(|cycle| (cycle.code(), cycle)), &mut mistakes),
        start: root.get("startDate").date(&mut mistakes),
        day: small("dayOfMonth", 31, &mut mistakes).and_then(|day| i8::try_from(day).ok()),
        count: small("count", i64::from(INSTALMENTS_MAX), &mut mistakes),
        end: root.get("endDate").date(&mut mistakes),
        notice_days: notice.and_then(|days| u32::try_from(days).ok()),
        missed: root.get("missed").word(&Missed::ALL.map(|missed| (missed.code(), missed)), &mut mistakes),
        idempotency: None,
    };
    if terms.in_parts && terms.first_amount.is_some() {
        root.get("firstAmount").wrong(
            &mut mistakes,
            Area::Value,
            "goes with RECURRING only: parts add up by themselves",
        );
    }
    match mistakes.found() {
        Some(found) => Err(found),
        None => Ok(Wish { pay_id: pay_id.map(PayId::from_text), terms }),
    }
}

/// Reads the body of `PATCH /schedules/{scheduleId}`: the new amount, and the first day it holds for.
pub fn read_change(body: &Value) -> Result<(Money, Option<Date>), Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    if !root.get("amount").is_present() {
        root.get("amount").missing(&mut mistakes);
    }
    let amount = optional_amount(&root.get("amount"), &mut mistakes);
    let from = root.get("from").date(&mut mistakes);
    match (mistakes.found(), amount) {
        (None, Some(amount)) => Ok((amount, from)),
        (found, _) => Err(found.unwrap_or_default()),
    }
}

/// What in a call for a schedule does not fit.
pub fn misfit(misfit: Misfit) -> FieldError {
    let (field, area, error) = match misfit {
        Misfit::StartPast => ("startDate", Area::Value, "must not be in the past"),
        Misfit::EndBeforeStart => ("endDate", Area::Value, "must not be before the first charge"),
        Misfit::AmountMissing => ("amount", Area::Missing, "is missing, and the agreement fixes none"),
        Misfit::CycleMissing => ("frequency", Area::Missing, "is missing, and the agreement fixes none"),
        Misfit::CountMissing => ("count", Area::Missing, "is missing: INSTALLMENTS are a number of parts"),
        Misfit::PartsTooSmall => ("count", Area::Value, "leaves less than one minor unit for each part"),
        Misfit::PartsAfterEnd => ("endDate", Area::Value, "leaves no time for all parts"),
        Misfit::MandateEnded => ("mandateId", Area::Value, "names an agreement that was ended"),
        Misfit::OneClick => {
            ("mandateId", Area::Value, "names an agreement whose charges the consumer confirms one by one")
        }
        Misfit::Currency => ("amount.currency", Area::Value, "must be the agreement's"),
        Misfit::Amount => ("amount.value", Area::Value, "must be the amount that the agreement fixes"),
        Misfit::Ceiling => ("amount.value", Area::Value, "must not exceed the agreement's ceiling"),
        Misfit::Cycle => ("frequency", Area::Value, "must be the agreement's"),
        Misfit::BeforeStart => ("startDate", Area::Value, "must not be before the agreement's first charge"),
        Misfit::AfterEnd => ("endDate", Area::Value, "must not be after the agreement's last day"),
        Misfit::Count => ("count", Area::Value, "must not exceed the agreement's number of charges"),
        Misfit::Notice => ("noticeDays", Area::Value, "must not be less than the notice that was promised"),
        Misfit::NotRecurring => ("amount", Area::Value, "of a purchase in parts does not change"),
        Misfit::TooEarly => {
            ("startDate", Area::Value, "comes before the next charge that the agreement's rhythm allows")
        }
        Misfit::Scheduled => {
            ("mandateId", Area::Value, "names an agreement that has a schedule; end that one first, or change it")
        }
        Misfit::TooSoon => ("from", Area::Value, "must be later than today by more than noticeDays"),
    };
    field_error(field, area, error)
}

/// The same for a change, which has no other field than these two.
pub fn misfit_of_change(found: Misfit) -> FieldError {
    let mut error = misfit(found);
    if !["from", "amount", "amount.value", "amount.currency"].contains(&error.field.as_str()) {
        error = field_error("amount", Area::Value, format!("cannot change: {} {}", error.field, error.error));
    }
    error
}

fn optional_amount(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Money> {
    if !field.is_present() {
        return None;
    }
    let (value, code) = (field.get("value"), field.get("currency"));
    if !value.is_present() {
        value.missing(mistakes);
    }
    let minor = value.integer(1..=Money::MAX_MINOR, mistakes);
    let currency = code.required_text(3, mistakes)?;
    let Some(currency) = Currency::parse(currency) else {
        code.wrong(mistakes, Area::Unknown, "must be a currency as EUR (ISO 4217)");
        return None;
    };
    Some(Money::new(minor?, currency))
}

fn reference(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<String> {
    field.text(REFERENCE_CHARS_MAX, mistakes).map(ToOwned::to_owned)
}

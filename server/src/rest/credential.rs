//! `credentialOnFile` in its two vocabularies (Axepta sheet §2.1 and §2.2), read as one kind of agreement.

use domain::agreement::{Frequency, Kind};
use domain::opening::KindWish;
use jiff::civil::Date;

use super::codes::Area;
use super::fields::{Field, Mistakes};

/// What a `credentialOnFile` says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Credential {
    /// The kind of agreement.
    pub kind: KindWish,
    /// Its rhythm.
    pub frequency: Option<Frequency>,
    /// First charge.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Number of instalments.
    pub count: Option<u32>,
}

impl Credential {
    fn of(kind: KindWish) -> Self {
        Self { kind, frequency: None, start: None, end: None, count: None }
    }
}

/// Most instalments that 3-D Secure can say.
const INSTALMENTS_MAX: i64 = 999;

/// Reads that of a first payment. `None` when a mistake was noted.
pub fn read(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Credential> {
    if !field.is_present() {
        field.missing(mistakes);
        return None;
    }
    if initial(field, mistakes) == Some(false) {
        let error = "must be true here: a page stores a card with the first payment of an agreement";
        field.get("initialPayment").wrong(mistakes, Area::Value, error);
    }
    agreement(field, mistakes)
}

/// Reads the kind that a later payment names. Its rhythm and days are the mandate's, whatever is said here.
pub fn read_later(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<KindWish> {
    if !field.is_present() {
        field.missing(mistakes);
        return None;
    }
    if initial(field, mistakes) == Some(true) {
        let error = "must be false here: a first payment needs the consumer on the page (integrationType HOSTED)";
        field.get("initialPayment").wrong(mistakes, Area::Value, error);
    }
    agreement(field, mistakes).map(|credential| credential.kind)
}

fn initial(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<bool> {
    let initial = field.get("initialPayment");
    if !initial.is_present() {
        initial.missing(mistakes);
    }
    initial.boolean(mistakes)
}

fn agreement(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Credential> {
    let kind = field.get("type");
    if kind.value().is_some_and(serde_json::Value::is_object) {
        form_interface(field, &kind, mistakes)
    } else {
        rest(field, &kind, mistakes)
    }
}

#[derive(Clone, Copy)]
enum Type {
    Recurring,
    Unscheduled,
    Instalments,
}

fn rest(field: &Field<'_>, kind: &Field<'_>, mistakes: &mut Mistakes) -> Option<Credential> {
    if !kind.is_present() {
        kind.missing(mistakes);
    }
    let words =
        [("RECURRING", Type::Recurring), ("UNSCHEDULED", Type::Unscheduled), ("INSTALLMENTS", Type::Instalments)];
    match kind.word(&words, mistakes)? {
        Type::Recurring => recurring(&field.get("recurring"), mistakes),
        Type::Unscheduled => unscheduled(field, mistakes),
        Type::Instalments => Some(instalments(&field.get("installments"), mistakes)),
    }
}

fn recurring(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Credential> {
    let words = [
        ("FIXED", Kind::Fixed),
        ("FLEXIBLE_AMOUNT", Kind::FlexibleAmount),
        ("FLEXIBLE_FREQUENCY", Kind::FlexibleFrequency),
    ];
    field.object(mistakes);
    let use_case = field.get("useCase");
    let kind = if use_case.is_present() { use_case.word(&words, mistakes)? } else { Kind::Fixed };
    Some(Credential {
        frequency: frequency(&field.get("frequency"), mistakes),
        start: field.get("startDate").date(mistakes),
        end: field.get("expiryDate").date(mistakes),
        ..Credential::of(KindWish::Kind(kind))
    })
}

fn unscheduled(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Credential> {
    // Beside the documented place, clients put `subType` directly under `credentialOnFile`.
    let nested = field.get("unscheduled").get("subType");
    let sub_type = if nested.is_present() { nested } else { field.get("subType") };
    if !sub_type.is_present() {
        field.get("unscheduled").get("subType").missing(mistakes);
        return None;
    }
    let words = [("CIT", KindWish::UnscheduledCit), ("MIT", KindWish::Kind(Kind::Unscheduled))];
    Some(Credential::of(sub_type.word(&words, mistakes)?))
}

fn instalments(field: &Field<'_>, mistakes: &mut Mistakes) -> Credential {
    field.object(mistakes);
    let total = field.get("total");
    if !total.is_present() {
        total.missing(mistakes);
    }
    let count = total.integer(2..=INSTALMENTS_MAX, mistakes).and_then(|count| u32::try_from(count).ok());
    Credential {
        count,
        frequency: frequency(&field.get("frequency"), mistakes),
        start: field.get("startDate").date(mistakes),
        end: field.get("expiryDate").date(mistakes),
        ..Credential::of(KindWish::Kind(Kind::Instalments))
    }
}

fn frequency(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Frequency> {
    field.word(&Frequency::ALL.map(|frequency| (frequency.code(), frequency)), mistakes)
}

/// The older vocabulary: `type` is an object, `useCase` stands beside it, rhythms are days.
fn form_interface(field: &Field<'_>, kind: &Field<'_>, mistakes: &mut Mistakes) -> Option<Credential> {
    let use_case = field.get("useCase");
    let recurring = kind.get("recurring");
    if recurring.is_present() {
        let words = [
            ("fixed", Kind::Fixed),
            ("flexibleAmount", Kind::FlexibleAmount),
            ("flexibleFrequency", Kind::FlexibleFrequency),
        ];
        let kind = if use_case.is_present() { use_case.word(&words, mistakes)? } else { Kind::Fixed };
        return Some(Credential {
            frequency: days(&recurring.get("recurringFrequency"), mistakes),
            start: recurring.get("recurringStartDate").date(mistakes),
            end: recurring.get("recurringExpiryDate").date(mistakes),
            ..Credential::of(KindWish::Kind(kind))
        });
    }
    let unscheduled = kind.get("unscheduled");
    if !unscheduled.is_present() {
        kind.wrong(mistakes, Area::Value, "must contain recurring or unscheduled");
        return None;
    }
    unscheduled.word(&[("CIT", ()), ("MIT", ())], mistakes)?;
    let words = [("cof", KindWish::Kind(Kind::OneClick)), ("ucof", KindWish::Kind(Kind::Unscheduled))];
    let kind = if use_case.is_present() {
        use_case.word(&words, mistakes)?
    } else if unscheduled
        .value()
        .and_then(serde_json::Value::as_str)
        .is_some_and(|word| word.eq_ignore_ascii_case("MIT"))
    {
        KindWish::Kind(Kind::Unscheduled)
    } else {
        KindWish::UnscheduledCit
    };
    Some(Credential::of(kind))
}

/// Days between charges as the rhythm they mean.
fn days(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Frequency> {
    if !field.is_present() {
        field.missing(mistakes);
    }
    let found = match field.integer(1..=9_999, mistakes)? {
        1 => Frequency::Daily,
        7 => Frequency::Weekly,
        14 => Frequency::Biweekly,
        28..=31 => Frequency::Monthly,
        56..=62 => Frequency::Bimonthly,
        84..=92 => Frequency::Quarterly,
        365 | 366 => Frequency::Yearly,
        _ => {
            let known = "must be 1, 7, 14, 28 to 31, 56 to 62, 84 to 92 or 365 days";
            field.wrong(mistakes, Area::Value, known);
            return None;
        }
    };
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn kind(body: &serde_json::Value) -> Result<KindWish, String> {
        let mut mistakes = Mistakes::default();
        let read = read(&Field::root(body), &mut mistakes);
        match (read, mistakes.found()) {
            (Some(credential), None) => Ok(credential.kind),
            (_, found) => Err(format!("{found:?}")),
        }
    }

    #[test]
    fn both_vocabularies_mean_one_kind() {
        let kinds = [
            (
                json!({"type": "RECURRING", "initialPayment": true, "recurring": {"useCase": "FIXED", "frequency": "monthly", "expiryDate": "2027-11-30"}}),
                KindWish::Kind(Kind::Fixed),
            ),
            (
                json!({"type": {"recurring": {"recurringFrequency": 30, "recurringExpiryDate": "2027-09-14"}}, "initialPayment": true, "useCase": "fixed"}),
                KindWish::Kind(Kind::Fixed),
            ),
            (
                json!({"type": "RECURRING", "initialPayment": true, "recurring": {"useCase": "FLEXIBLE_AMOUNT", "frequency": "MONTHLY", "expiryDate": "2027-11-30"}}),
                KindWish::Kind(Kind::FlexibleAmount),
            ),
            (
                json!({"type": {"recurring": {"recurringFrequency": 30, "recurringExpiryDate": "2027-09-14"}}, "initialPayment": true, "useCase": "flexibleAmount"}),
                KindWish::Kind(Kind::FlexibleAmount),
            ),
            (
                json!({"type": "UNSCHEDULED", "initialPayment": true, "unscheduled": {"subType": "MIT"}}),
                KindWish::Kind(Kind::Unscheduled),
            ),
            (
                json!({"type": {"unscheduled": "CIT"}, "initialPayment": true, "useCase": "ucof"}),
                KindWish::Kind(Kind::Unscheduled),
            ),
            (
                json!({"type": {"unscheduled": "CIT"}, "initialPayment": true, "useCase": "cof"}),
                KindWish::Kind(Kind::OneClick),
            ),
            (
                json!({"type": "UNSCHEDULED", "initialPayment": true, "unscheduled": {"subType": "CIT"}}),
                KindWish::UnscheduledCit,
            ),
            (
                json!({"type": "INSTALLMENTS", "initialPayment": true, "installments": {"total": 4, "frequency": "MONTHLY"}}),
                KindWish::Kind(Kind::Instalments),
            ),
        ];
        for (body, expected) in kinds {
            assert_eq!(kind(&body), Ok(expected), "{body}");
        }
    }

    #[test]
    fn says_every_mistake() {
        let error =
            kind(&json!({"type": "RECURRING", "recurring": {"useCase": "NONE", "frequency": "HOURLY"}})).unwrap_err();
        assert!(error.contains("initialPayment") && error.contains("recurring.useCase"), "{error}");
        assert!(kind(&json!({"type": "RECURRING", "initialPayment": false, "recurring": {}})).is_err());
    }
}

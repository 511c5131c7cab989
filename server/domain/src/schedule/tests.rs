//! Amounts add up, days end, and nothing goes beyond the agreement.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::agreement::Frequency;
use crate::money::Currency;

fn euros(minor: i64) -> Money {
    Money { minor, currency: Currency::EUR }
}

fn terms(plan: Plan) -> Terms {
    Terms {
        plan,
        cycle: Cycle::Monthly,
        first: date(2027, 1, 31),
        day: 31,
        count: Some(12),
        end: None,
        time_zone: "Europe/Paris".into(),
        notice_days: 0,
        missed: Missed::Skip,
        changes: Vec::new(),
        skip_before: None,
    }
}

fn monthly(amount: i64) -> Terms {
    terms(Plan::Recurring { amount: euros(amount), first: None })
}

fn agreement(kind: Kind) -> Agreement {
    Agreement {
        kind,
        description: None,
        amount: Some(euros(3_499)),
        ceiling: None,
        frequency: Some(Frequency::Monthly),
        start: Some(date(2027, 1, 1)),
        end: Some(date(2028, 1, 1)),
        count: Some(12),
        notice_days: None,
        terms_url: None,
    }
}

#[test]
fn a_first_amount_and_changes() {
    let mut terms = terms(Plan::Recurring { amount: euros(2_000), first: Some(euros(500)) });
    terms.changes = vec![
        AmountChange { from: date(2027, 6, 1), minor: 2_500 },
        AmountChange { from: date(2027, 3, 31), minor: 2_200 },
    ];
    let amounts: Vec<i64> = (1..=6).map(|rank| terms.amount(rank, terms.due_on(rank).unwrap()).minor).collect();
    assert_eq!(amounts, [500, 2_000, 2_200, 2_200, 2_200, 2_500]);
    assert_eq!(terms.due_on(12).map(|day| day.to_string()).as_deref(), Some("2027-12-31"));
    assert_eq!((terms.due_on(13), terms.due_on(0)), (None, None));
    terms.end = Some(date(2027, 4, 29));
    assert_eq!(terms.next_after(3), None, "the 30th of April is too late");
}

#[test]
fn a_pause_leaves_days_out() {
    let mut terms = monthly(3_499);
    terms.skip_before = Some(date(2027, 4, 2));
    assert_eq!(terms.next_after(1), Some((4, date(2027, 4, 30))));
    terms.skip_before = Some(date(2029, 1, 1));
    assert_eq!(terms.next_after(1), None);
}

#[test]
fn what_was_agreed_is_kept_to() {
    let of = |terms: &Terms, kind| misfits(terms, &agreement(kind));
    assert_eq!(of(&monthly(3_499), Kind::Fixed), []);
    assert_eq!(of(&monthly(3_500), Kind::Fixed), [Misfit::Amount]);
    assert_eq!(of(&monthly(3_500), Kind::FlexibleAmount), []);
    assert_eq!(of(&monthly(3_499), Kind::OneClick), [Misfit::OneClick]);
    let mut other = monthly(3_499);
    other.cycle = Cycle::Weekly;
    other.count = Some(13);
    other.end = Some(date(2028, 1, 2));
    assert_eq!(of(&other, Kind::Fixed), [Misfit::Cycle, Misfit::AfterEnd, Misfit::Count]);
    assert_eq!(of(&other, Kind::FlexibleFrequency), [Misfit::AfterEnd, Misfit::Count]);
    other.first = date(2026, 12, 31);
    assert!(of(&other, Kind::Unscheduled).contains(&Misfit::BeforeStart));
    let mut dollars = monthly(3_499);
    dollars.plan =
        Plan::Recurring { amount: Money { currency: Currency::parse("USD").unwrap(), ..euros(1) }, first: None };
    assert!(of(&dollars, Kind::FlexibleAmount).contains(&Misfit::Currency));
    let capped = Agreement {
        ceiling: Some(euros(3_000)),
        amount: None,
        notice_days: Some(3),
        ..agreement(Kind::FlexibleAmount)
    };
    assert_eq!(misfits(&monthly(3_001), &capped), [Misfit::Ceiling, Misfit::Notice]);
    let mut raised = monthly(2_000);
    raised.changes = vec![AmountChange { from: date(2027, 6, 1), minor: 3_001 }];
    raised.notice_days = 3;
    assert_eq!(misfits(&raised, &capped), [Misfit::Ceiling]);
}

#[test]
fn parts_keep_to_the_agreed_part() {
    let agreed = Agreement { amount: Some(euros(3_333)), count: Some(3), ..agreement(Kind::Instalments) };
    let mut terms = terms(Plan::Instalments { total: euros(10_000) });
    terms.count = Some(3);
    assert_eq!(misfits(&terms, &agreed), []);
    assert_eq!(misfits(&Terms { count: Some(4), ..terms.clone() }, &agreed), [Misfit::Amount, Misfit::Count]);
    let today = date(2027, 1, 1);
    assert_eq!(terms.faults(today), []);
    assert_eq!(Terms { count: None, ..terms.clone() }.faults(today), [Misfit::CountMissing]);
    assert_eq!(Terms { end: Some(date(2027, 2, 1)), ..terms.clone() }.faults(today), [Misfit::PartsAfterEnd]);
    assert_eq!(terms.faults(date(2027, 2, 1)), [Misfit::StartPast]);
}

proptest! {
    #[test]
    fn parts_add_up(total in 1_i64..1_000_000_000, count in 1_u32..400) {
        prop_assume!(total >= i64::from(count));
        let mut terms = terms(Plan::Instalments { total: euros(total) });
        terms.count = Some(count);
        let amounts: Vec<i64> =
            (1..=count).map(|rank| terms.amount(rank, terms.due_on(rank).unwrap()).minor).collect();
        prop_assert_eq!(amounts.iter().sum::<i64>(), total);
        prop_assert!(amounts.iter().all(|part| *part >= 1));
        prop_assert!(amounts.iter().skip(1).all(|part| *part == total / i64::from(count)));
    }
}

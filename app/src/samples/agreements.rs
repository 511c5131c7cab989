//! One agreement of each kind.

use crate::{Agreement, Date, Frequency, Kind, Money, Today};

pub(super) fn euros(minor: i64) -> Money {
    Money { minor, currency: "EUR".to_owned(), exponent: 2 }
}

pub(super) fn fixed() -> Agreement {
    Agreement {
        kind: Kind::Fixed,
        description: Some("Abonnement à la salle".to_owned()),
        amount: Some(euros(3499)),
        ceiling: None,
        frequency: Some(Frequency::Monthly),
        start: Some(Date { year: 2026, month: 12, day: 1 }),
        end: Some(Date { year: 2027, month: 11, day: 30 }),
        count: Some(12),
        notice_days: None,
        terms_url: Some("https://shop.example/terms".to_owned()),
        today: Today::HeldAndReturned(euros(100)),
    }
}

pub(super) fn flexible_amount() -> Agreement {
    Agreement {
        kind: Kind::FlexibleAmount,
        description: None,
        amount: None,
        ceiling: Some(euros(25_000)),
        start: Some(Date { year: 2026, month: 12, day: 5 }),
        end: None,
        count: None,
        notice_days: Some(10),
        today: Today::Nothing,
        ..fixed()
    }
}

pub(super) fn flexible_frequency() -> Agreement {
    Agreement {
        kind: Kind::FlexibleFrequency,
        description: None,
        amount: Some(euros(2000)),
        frequency: None,
        start: None,
        end: None,
        count: None,
        notice_days: Some(1),
        ..fixed()
    }
}

pub(super) fn instalments() -> Agreement {
    Agreement {
        kind: Kind::Instalments,
        description: Some("Commande 2026-1187".to_owned()),
        amount: Some(euros(41_250)),
        count: Some(4),
        start: Some(Date { year: 2026, month: 11, day: 30 }),
        end: Some(Date { year: 2027, month: 2, day: 28 }),
        today: Today::Charged(euros(41_250)),
        ..fixed()
    }
}

pub(super) fn unscheduled() -> Agreement {
    Agreement {
        kind: Kind::Unscheduled,
        description: None,
        amount: None,
        frequency: None,
        start: None,
        end: None,
        count: None,
        ..fixed()
    }
}

pub(super) fn one_click() -> Agreement {
    Agreement { kind: Kind::OneClick, terms_url: None, ..unscheduled() }
}

pub(super) fn save_only() -> Agreement {
    Agreement { kind: Kind::SaveOnly, today: Today::Nothing, terms_url: None, ..unscheduled() }
}

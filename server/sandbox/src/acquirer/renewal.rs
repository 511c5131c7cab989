//! Plastic that was replaced, and accounts that were closed.

use super::authorisation::Asked;
use crate::calendar::Date;
use crate::cards::{RENEWAL_DAYS, Renewal, TestCard};

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// How long new plastic is good for, in years.
const NEW_YEARS: i64 = 4;

/// What became of a card that a merchant has known since `since`. `None`: nothing yet.
pub(crate) fn of(card: &TestCard, since: Option<i64>, now_ms: i64) -> Option<Renewal> {
    let over = since? + RENEWAL_DAYS * DAY_MS;
    (card.renewal != Renewal::None && now_ms >= over).then_some(card.renewal)
}

/// The last month of the new plastic, `YYMM`.
pub(crate) fn new_expiry(since: i64) -> String {
    let made = Date::of(since + RENEWAL_DAYS * DAY_MS);
    format!("{:02}{:02}", (made.year + NEW_YEARS) % 100, made.month)
}

/// DE39 for a card that was replaced or closed.
pub(super) fn refusal(asked: &Asked, now_ms: i64) -> Option<&'static str> {
    let since = asked.known_since?;
    match of(asked.card, Some(since), now_ms)? {
        Renewal::Number(_) => Some("54"),
        Renewal::Expiry => (asked.request.text(14) != new_expiry(since)).then_some("54"),
        Renewal::Closed => Some("46"),
        Renewal::None | Renewal::ContactHolder => None,
    }
}

//! What waits, counted from indexes and no further than is of use.

use domain::ports::backlog::{COUNTED_MAX, Kind, Waiting};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, ms};

/// Counts rows that wait, and names the moment from which the first has waited. `$1` is now, `$2` the most counted.
macro_rules! waiting {
    ($since:literal, $rows:literal) => {
        concat!(
            "SELECT COUNT(*) AS waiting, MIN(since) AS oldest FROM (SELECT ",
            $since,
            " AS since FROM ",
            $rows,
            " AND ",
            $since,
            " <= $1 ORDER BY ",
            $since,
            " LIMIT $2) AS counted"
        )
    };
}

pub(in super::super) async fn waiting(c: &mut Connection, kind: Kind, now: Timestamp) -> Result<Waiting> {
    let statement = match kind {
        Kind::Authorisations => {
            waiting!("intended_at", "operations WHERE state = 'intended' AND kind = 'authorisation'")
        }
        Kind::Reversals => waiting!("intended_at", "operations WHERE state = 'intended' AND kind = 'reversal'"),
        Kind::Settlements => {
            waiting!("intended_at", "operations WHERE state = 'intended' AND kind IN ('capture', 'refund')")
        }
        Kind::Notifications => waiting!("due_at", "lanes WHERE 1 = 1"),
        Kind::Mails => waiting!("due_at", "mails WHERE state = 'open'"),
        Kind::Instalments => waiting!("wake_at", "instalments WHERE wake_at IS NOT NULL"),
        Kind::Cases => waiting!("opened_at", "cases WHERE closed_at IS NULL"),
    };
    let row: Row = sqlx::query(statement).bind(ms(now)).bind(i64::from(COUNTED_MAX)).fetch_one(c).await?;
    let fields = Fields::of("backlog", &row);
    Ok(Waiting { count: fields.small("waiting")?, oldest: fields.optional_time("oldest")? })
}

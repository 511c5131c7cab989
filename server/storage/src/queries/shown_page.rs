//! What consumers were shown. Bodies are written once; a showing is counted.

use domain::ids::SessionId;
use domain::session::State;
use domain::shown_page::{BodyHash, PAGES_PER_SESSION_MAX, PageBody, Showing, ShownPage};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, ms};

/// A body that is shown again counts as kept anew only when it was last kept so long ago, in milliseconds: half a day,
/// so that a page that everybody sees is not written with every visit.
const KEPT_ANEW_MS: i64 = 12 * 60 * 60 * 1_000;

/// A body outlives the last time it was kept by so much, in milliseconds: a day, more than it may have been shown later.
const OUTLIVES_MS: i64 = 24 * 60 * 60 * 1_000;

/// Keeps bodies that are new, and writes showings down.
pub(in super::super) async fn keep(
    c: &mut Connection,
    (bodies, showings): &(Vec<PageBody>, Vec<Showing>),
) -> Result<()> {
    let now = showings.iter().map(|showing| ms(showing.at)).max().unwrap_or_default();
    // In one order everywhere, so that two writers never wait for each other in a circle.
    let mut bodies: Vec<&PageBody> = bodies.iter().collect();
    bodies.sort_by_key(|body| body.hash);
    for body in bodies {
        sqlx::query(
            "INSERT INTO page_bodies (hash, opening, packed, kept_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (hash) DO UPDATE SET kept_at = excluded.kept_at WHERE page_bodies.kept_at < $5",
        )
        .bind(&body.hash[..])
        .bind(body.opening.as_ref().map(|hash| &hash[..]))
        .bind(&body.packed)
        .bind(now)
        .bind(now - KEPT_ANEW_MS)
        .execute(&mut *c)
        .await?;
    }
    for showing in showings {
        show(c, showing).await?;
    }
    Ok(())
}

async fn show(c: &mut Connection, showing: &Showing) -> Result<()> {
    let again = sqlx::query(
        "UPDATE shown_pages SET last_at = $4, times = times + 1 WHERE session_id = $1 AND hash = $2 AND state = $3",
    )
    .bind(showing.session_id.as_str())
    .bind(&showing.hash[..])
    .bind(showing.state.code())
    .bind(ms(showing.at))
    .execute(&mut *c)
    .await?;
    if again.rows_affected() > 0 {
        return Ok(());
    }
    // Nobody's dispute ends the journal of others: what cannot be written of one visit is left out.
    sqlx::query(
        "INSERT INTO shown_pages (session_id, hash, state, language, status, rank, first_at, last_at, times)
         SELECT s.id, $2, $3, $4, $5, kept.rank, $6, $6, 1
         FROM sessions AS s, (SELECT COUNT(*) + 1 AS rank FROM shown_pages WHERE session_id = $1) AS kept
         WHERE s.id = $1 AND kept.rank <= $7
         ON CONFLICT (session_id, hash, state) DO NOTHING",
    )
    .bind(showing.session_id.as_str())
    .bind(&showing.hash[..])
    .bind(showing.state.code())
    .bind(&showing.language)
    .bind(i64::from(showing.status))
    .bind(ms(showing.at))
    .bind(i64::from(PAGES_PER_SESSION_MAX))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn of_session(c: &mut Connection, session: &SessionId) -> Result<Vec<ShownPage>> {
    let rows = sqlx::query(
        "SELECT hash, state, language, status, first_at, last_at, times FROM shown_pages
         WHERE session_id = $1 ORDER BY first_at, rank, hash",
    )
    .bind(session.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

/// A body and what it begins with, when the visit was shown it.
pub(in super::super) async fn body(
    c: &mut Connection,
    session: &SessionId,
    hash: &BodyHash,
) -> Result<Option<Vec<PageBody>>> {
    let shown = "SELECT b.hash, b.opening, b.packed FROM page_bodies AS b
         WHERE b.hash = $2 AND EXISTS (SELECT 1 FROM shown_pages AS p WHERE p.session_id = $1 AND p.hash = b.hash)";
    let row = sqlx::query(shown).bind(session.as_str()).bind(&hash[..]).fetch_optional(&mut *c).await?;
    let Some(body) = row.as_ref().map(read_body).transpose()? else { return Ok(None) };
    let Some(opening) = body.opening else { return Ok(Some(vec![body])) };
    let row = sqlx::query("SELECT hash, opening, packed FROM page_bodies WHERE hash = $1")
        .bind(&opening[..])
        .fetch_optional(c)
        .await?;
    Ok(row.as_ref().map(read_body).transpose()?.map(|opening| vec![opening, body]))
}

/// Whether there is anything to forget: nearly always not.
pub(in super::super) async fn any_before(c: &mut Connection, before: Timestamp) -> Result<bool> {
    let old: i64 = sqlx::query_scalar(
        "SELECT (SELECT COUNT(*) FROM (SELECT 1 AS one FROM shown_pages WHERE last_at < $1 LIMIT 1) AS shown)
              + (SELECT COUNT(*) FROM (SELECT 1 AS one FROM page_bodies WHERE kept_at < $2 LIMIT 1) AS kept)",
    )
    .bind(ms(before))
    .bind(ms(before) - OUTLIVES_MS)
    .fetch_one(c)
    .await?;
    Ok(old > 0)
}

/// Showings first, then the bodies that nobody can have been shown since.
pub(in super::super) async fn forget(c: &mut Connection, (before, limit): &(Timestamp, u32)) -> Result<u32> {
    let showings = sqlx::query(
        "DELETE FROM shown_pages WHERE (session_id, hash, state) IN
             (SELECT session_id, hash, state FROM shown_pages WHERE last_at < $1 ORDER BY last_at LIMIT $2)",
    )
    .bind(ms(*before))
    .bind(i64::from(*limit))
    .execute(&mut *c)
    .await?;
    let bodies = sqlx::query(
        "DELETE FROM page_bodies WHERE kept_at < $1 AND hash IN
             (SELECT hash FROM page_bodies WHERE kept_at < $1 ORDER BY kept_at LIMIT $2)",
    )
    .bind(ms(*before) - OUTLIVES_MS)
    .bind(i64::from(*limit))
    .execute(c)
    .await?;
    Ok(u32::try_from(showings.rows_affected() + bodies.rows_affected()).unwrap_or(u32::MAX))
}

fn read(row: &Row) -> Result<ShownPage> {
    let fields = Fields::of("shown_pages", row);
    Ok(ShownPage {
        hash: fields.hash("hash")?,
        state: fields.named("state", State::from_code)?,
        language: fields.text("language")?,
        status: u16::try_from(fields.number("status")?).map_err(|_| fields.wrong("status"))?,
        first_at: fields.time("first_at")?,
        last_at: fields.time("last_at")?,
        times: fields.small("times")?,
    })
}

fn read_body(row: &Row) -> Result<PageBody> {
    let fields = Fields::of("page_bodies", row);
    let opening: Option<Vec<u8>> = fields.get("opening")?;
    let opening = opening.map(BodyHash::try_from).transpose().map_err(|_| fields.wrong("opening"))?;
    Ok(PageBody { hash: fields.hash("hash")?, opening, packed: fields.get("packed")? })
}

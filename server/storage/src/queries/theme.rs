//! How shops' pages look. Versions are written once; what is shown is two numbers beside the draft.

use domain::ids::{MerchantId, PosId};
use domain::ports::{Publication, Switch};
use domain::theme::{StoredTheme, THEMES_MAX, Theme, ThemeKey, ThemeName, ThemeVersion};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, lock, ms};
use crate::failure::Failure;
use crate::json::theme::ThemeShape;
use crate::json::{from_text, to_text};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT merchant_id, pos_id, name, revision, draft, changed_at, versions, published, scheduled, scheduled_at
             FROM themes ",
            $tail
        )
    };
}

/// Joins what consumers see now, as `v`, to a row `s` of a shop that names a theme or none: its version, else that of the
/// shop's default ($3). $2 is the time. Nothing is looked up for a row whose theme is empty.
macro_rules! join_shown {
    () => {
        "LEFT JOIN themes AS t ON t.merchant_id = s.merchant_id AND t.pos_id = s.pos_id AND t.name = (
             SELECT n.name FROM themes AS n
             WHERE n.merchant_id = s.merchant_id AND n.pos_id = s.pos_id
                 AND n.name IN (s.theme, $3) AND COALESCE(s.theme, $3) <> ''
                 AND CASE WHEN n.scheduled_at <= $2 THEN n.scheduled ELSE n.published END IS NOT NULL
             ORDER BY CASE WHEN n.name = $3 THEN 1 ELSE 0 END LIMIT 1)
         LEFT JOIN theme_versions AS v ON v.merchant_id = t.merchant_id AND v.pos_id = t.pos_id AND v.name = t.name
             AND v.number = CASE WHEN t.scheduled_at <= $2 THEN t.scheduled ELSE t.published END "
    };
}
pub(super) use join_shown;

/// Adds one or replaces its draft; nothing when there are too many.
pub(in super::super) async fn put(
    c: &mut Connection,
    (key, draft, now): &(ThemeKey, Theme, Timestamp),
) -> Result<Option<StoredTheme>> {
    lock(c, &format!("themes:{}:{}", key.merchant_id, key.pos_id)).await?;
    let others = all(c, &key.merchant_id, &key.pos_id).await?;
    if others.len() >= THEMES_MAX && !others.iter().any(|other| other.key == *key) {
        return Ok(None);
    }
    sqlx::query(
        "INSERT INTO themes (merchant_id, pos_id, name, revision, draft, changed_at, versions)
         VALUES ($1, $2, $3, 1, $4, $5, 0)
         ON CONFLICT (merchant_id, pos_id, name) DO UPDATE SET revision = themes.revision + 1,
             draft = excluded.draft, changed_at = excluded.changed_at",
    )
    .bind(key.merchant_id.as_str())
    .bind(key.pos_id.as_str())
    .bind(key.name.as_str())
    .bind(to_text("themes", &ThemeShape::new(draft))?)
    .bind(ms(*now))
    .execute(&mut *c)
    .await?;
    by_key(c, key).await
}

pub(in super::super) async fn by_key(c: &mut Connection, key: &ThemeKey) -> Result<Option<StoredTheme>> {
    let row = sqlx::query(select!("WHERE merchant_id = $1 AND pos_id = $2 AND name = $3"))
        .bind(key.merchant_id.as_str())
        .bind(key.pos_id.as_str())
        .bind(key.name.as_str())
        .fetch_optional(c)
        .await?;
    row.as_ref().map(read).transpose()
}

pub(in super::super) async fn all(c: &mut Connection, merchant: &MerchantId, pos: &PosId) -> Result<Vec<StoredTheme>> {
    let rows = sqlx::query(select!("WHERE merchant_id = $1 AND pos_id = $2 ORDER BY name"))
        .bind(merchant.as_str())
        .bind(pos.as_str())
        .fetch_all(c)
        .await?;
    rows.iter().map(read).collect()
}

pub(in super::super) async fn versions(c: &mut Connection, key: &ThemeKey, limit: u32) -> Result<Vec<ThemeVersion>> {
    let rows = sqlx::query(
        "SELECT number, own, shown, made_at FROM theme_versions
         WHERE merchant_id = $1 AND pos_id = $2 AND name = $3 ORDER BY number DESC LIMIT $4",
    )
    .bind(key.merchant_id.as_str())
    .bind(key.pos_id.as_str())
    .bind(key.name.as_str())
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read_version).collect()
}

pub(in super::super) async fn version(c: &mut Connection, key: &ThemeKey, number: u32) -> Result<Option<ThemeVersion>> {
    let row = sqlx::query(
        "SELECT number, own, shown, made_at FROM theme_versions
         WHERE merchant_id = $1 AND pos_id = $2 AND name = $3 AND number = $4",
    )
    .bind(key.merchant_id.as_str())
    .bind(key.pos_id.as_str())
    .bind(key.name.as_str())
    .bind(i64::from(number))
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read_version).transpose()
}

/// Makes a version of a draft that nobody has changed since it was checked.
pub(in super::super) async fn publish(c: &mut Connection, publication: &Publication) -> Result<u32> {
    let key = &publication.key;
    lock(c, &format!("themes:{}:{}", key.merchant_id, key.pos_id)).await?;
    let stored = by_key(c, key).await?.filter(|stored| stored.revision == publication.revision);
    let Some(stored) = stored else { return Err(Failure::Stale) };
    let number = stored.versions + 1;
    sqlx::query(
        "INSERT INTO theme_versions (merchant_id, pos_id, name, number, own, shown, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(key.merchant_id.as_str())
    .bind(key.pos_id.as_str())
    .bind(key.name.as_str())
    .bind(i64::from(number))
    .bind(to_text("theme_versions", &ThemeShape::new(&publication.own))?)
    .bind(to_text("theme_versions", &ThemeShape::new(&publication.shown))?)
    .bind(ms(publication.now))
    .execute(&mut *c)
    .await?;
    let (shown, scheduled) = match publication.at.filter(|at| *at > publication.now) {
        Some(at) => (stored.current(publication.now), Some((number, at))),
        None => (Some(number), stored.coming(publication.now)),
    };
    set(c, key, number, shown, scheduled).await?;
    Ok(number)
}

/// Changes what is shown. False when there is no such theme or version.
pub(in super::super) async fn switch(
    c: &mut Connection,
    (key, switch, now): &(ThemeKey, Switch, Timestamp),
) -> Result<bool> {
    lock(c, &format!("themes:{}:{}", key.merchant_id, key.pos_id)).await?;
    let Some(stored) = by_key(c, key).await? else { return Ok(false) };
    let shown = match switch {
        Switch::Stay => stored.current(*now),
        Switch::Back(number) if (1..=stored.versions).contains(number) => Some(*number),
        Switch::Back(_) => return Ok(false),
    };
    set(c, key, stored.versions, shown, None).await?;
    Ok(true)
}

async fn set(
    c: &mut Connection,
    key: &ThemeKey,
    versions: u32,
    shown: Option<u32>,
    scheduled: Option<(u32, Timestamp)>,
) -> Result<()> {
    sqlx::query(
        "UPDATE themes SET versions = $4, published = $5, scheduled = $6, scheduled_at = $7
         WHERE merchant_id = $1 AND pos_id = $2 AND name = $3",
    )
    .bind(key.merchant_id.as_str())
    .bind(key.pos_id.as_str())
    .bind(key.name.as_str())
    .bind(i64::from(versions))
    .bind(shown.map(i64::from))
    .bind(scheduled.map(|(number, _)| i64::from(number)))
    .bind(scheduled.map(|(_, at)| ms(at)))
    .execute(c)
    .await?;
    Ok(())
}

/// What consumers see now: of that name, else the shop's default.
pub(in super::super) async fn shown(c: &mut Connection, key: &ThemeKey, now: Timestamp) -> Result<Option<Theme>> {
    let row = sqlx::query(concat!(
        "SELECT v.shown AS look
         FROM (SELECT CAST($1 AS TEXT) AS merchant_id, CAST($4 AS TEXT) AS pos_id, CAST($5 AS TEXT) AS theme) AS s ",
        join_shown!(),
    ))
    .bind(key.merchant_id.as_str())
    .bind(ms(now))
    .bind(ThemeName::default_theme().as_str())
    .bind(key.pos_id.as_str())
    .bind(key.name.as_str())
    .fetch_optional(c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    look(&Fields::of("theme_versions", &row))
}

/// What [`join_shown`] found, selected as `look`.
pub(super) fn look(fields: &Fields<'_>) -> Result<Option<Theme>> {
    fields.optional_text("look")?.map(|text| from_text("theme_versions", &text, ThemeShape::read)).transpose()
}

fn theme(fields: &Fields<'_>, column: &'static str) -> Result<Theme> {
    from_text(fields.table, &fields.text(column)?, ThemeShape::read)
}

fn read(row: &Row) -> Result<StoredTheme> {
    let fields = Fields::of("themes", row);
    let number = |column: &'static str| -> Result<Option<u32>> {
        let number: Option<i64> = fields.get(column)?;
        number.map(u32::try_from).transpose().map_err(|_| fields.wrong(column))
    };
    Ok(StoredTheme {
        key: ThemeKey {
            merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
            pos_id: PosId::from_text(fields.text("pos_id")?),
            name: fields.named("name", ThemeName::parse)?,
        },
        revision: fields.number("revision")?,
        draft: theme(&fields, "draft")?,
        changed_at: fields.time("changed_at")?,
        versions: fields.small("versions")?,
        published: number("published")?,
        scheduled: number("scheduled")?.zip(fields.optional_time("scheduled_at")?),
    })
}

fn read_version(row: &Row) -> Result<ThemeVersion> {
    let fields = Fields::of("theme_versions", row);
    Ok(ThemeVersion {
        number: fields.small("number")?,
        own: theme(&fields, "own")?,
        shown: theme(&fields, "shown")?,
        made_at: fields.time("made_at")?,
    })
}

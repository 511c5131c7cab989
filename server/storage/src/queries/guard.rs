//! Cards that were tried, and how many in which window.

use domain::guard::{Asked, AttackMode, Counts, Source, Tally, Trial};
use domain::ids::{CardId, MerchantId, SessionId};
use jiff::{SignedDuration, Timestamp};

use super::{Connection, Fields, Result, ms};

/// More trials of one window than this are not counted: no rule asks for more.
const COUNTED_MAX: i64 = 2_000;

const TEN_MINUTES: SignedDuration = SignedDuration::from_mins(10);
const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);
const MONTH: SignedDuration = SignedDuration::from_hours(24 * domain::guard::KEPT_DAYS);

pub(super) async fn insert(c: &mut Connection, trial: &Trial) -> Result<()> {
    sqlx::query(
        "INSERT INTO card_trials (session_id, ordinal, merchant_id, tried_at, address, network, card, bin, passed)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)",
    )
    .bind(trial.session_id.as_str())
    .bind(i64::from(trial.ordinal))
    .bind(trial.merchant_id.as_str())
    .bind(ms(trial.at))
    .bind(&trial.source.address[..])
    .bind(&trial.source.network[..])
    .bind(&trial.card[..])
    .bind(&trial.bin)
    .execute(c)
    .await?;
    Ok(())
}

/// The last trial of a session was accepted.
pub(super) async fn passed(c: &mut Connection, session: &SessionId) -> Result<()> {
    sqlx::query(
        "UPDATE card_trials SET passed = 1 WHERE session_id = $1
         AND ordinal = (SELECT MAX(ordinal) FROM card_trials WHERE session_id = $1)",
    )
    .bind(session.as_str())
    .execute(c)
    .await?;
    Ok(())
}

/// A removed card is not found by its trials either; they go on counting for where they came from.
pub(super) async fn forget_card(c: &mut Connection, card: &CardId, blank: &[u8]) -> Result<()> {
    sqlx::query(
        "UPDATE card_trials SET card = $2
         WHERE merchant_id = (SELECT merchant_id FROM cards WHERE id = $1)
             AND card IN (SELECT fingerprint FROM card_versions WHERE card_id = $1)",
    )
    .bind(card.as_str())
    .bind(blank)
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn by_session(
    c: &mut Connection,
    session: &SessionId,
    ordinal: u32,
) -> Result<Option<Trial>> {
    let row = sqlx::query(
        "SELECT session_id, ordinal, merchant_id, tried_at, address, network, card, bin FROM card_trials
         WHERE session_id = $1 AND ordinal = $2",
    )
    .bind(session.as_str())
    .bind(i64::from(ordinal))
    .fetch_optional(c)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("card_trials", &row);
    Ok(Some(Trial {
        session_id: SessionId::from_text(fields.text("session_id")?),
        ordinal: fields.small("ordinal")?,
        at: fields.time("tried_at")?,
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        source: Source { address: fields.hash("address")?, network: fields.hash("network")? },
        card: fields.hash("card")?,
        bin: fields.text("bin")?,
    }))
}

pub(in super::super) async fn strike_out(c: &mut Connection, (session, ordinal): &(SessionId, u32)) -> Result<()> {
    sqlx::query("DELETE FROM card_trials WHERE session_id = $1 AND ordinal = $2")
        .bind(session.as_str())
        .bind(i64::from(*ordinal))
        .execute(c)
        .await?;
    Ok(())
}

pub(in super::super) async fn counts(c: &mut Connection, asked: &Asked) -> Result<Counts> {
    let merchant = &asked.merchant_id;
    let mut counts = Counts {
        merchant_burst: of_merchant(c, merchant, None, asked.window(TEN_MINUTES)).await?,
        merchant_day_failed: failed(c, merchant, asked.window(DAY), asked.budget).await?,
        mode: mode(c, merchant).await?,
        ..Counts::default()
    };
    if let Some(Source { address, network }) = &asked.source {
        counts.address_hour = of_source(c, ADDRESS, address, asked.window(HOUR)).await?;
        counts.address_day = of_source(c, ADDRESS, address, asked.window(DAY)).await?;
        counts.network_hour = of_source(c, NETWORK, network, asked.window(HOUR)).await?;
    }
    if let Some((card, bin)) = &asked.card {
        counts.card_day = of_card(c, merchant, card, asked.window(DAY)).await?;
        counts.card_month = of_card(c, merchant, card, asked.window(MONTH)).await?;
        counts.bin_burst = of_merchant(c, merchant, Some(bin), asked.window(TEN_MINUTES)).await?;
    }
    Ok(counts)
}

const ADDRESS: &str = "SELECT COUNT(*) AS tried, COUNT(CASE WHEN passed = 1 THEN 1 END) AS passed FROM
     (SELECT passed FROM card_trials WHERE address = $1 AND tried_at > $2 AND tried_at <= $3 LIMIT $4) AS counted";

const NETWORK: &str = "SELECT COUNT(*) AS tried, COUNT(CASE WHEN passed = 1 THEN 1 END) AS passed FROM
     (SELECT passed FROM card_trials WHERE network = $1 AND tried_at > $2 AND tried_at <= $3 LIMIT $4) AS counted";

async fn of_source(
    c: &mut Connection,
    query: &'static str,
    hash: &[u8],
    (since, until): (Timestamp, Timestamp),
) -> Result<Tally> {
    let row = sqlx::query(query).bind(hash).bind(ms(since)).bind(ms(until)).bind(COUNTED_MAX).fetch_one(c).await?;
    tally(&Fields::of("card_trials", &row))
}

async fn of_card(
    c: &mut Connection,
    merchant: &MerchantId,
    card: &[u8],
    (since, until): (Timestamp, Timestamp),
) -> Result<Tally> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS tried, COUNT(CASE WHEN passed = 1 THEN 1 END) AS passed FROM
         (SELECT passed FROM card_trials WHERE merchant_id = $1 AND card = $2
              AND tried_at > $3 AND tried_at <= $4 LIMIT $5) AS counted",
    )
    .bind(merchant.as_str())
    .bind(card)
    .bind(ms(since))
    .bind(ms(until))
    .bind(COUNTED_MAX)
    .fetch_one(c)
    .await?;
    tally(&Fields::of("card_trials", &row))
}

async fn of_merchant(
    c: &mut Connection,
    merchant: &MerchantId,
    bin: Option<&str>,
    (since, until): (Timestamp, Timestamp),
) -> Result<Tally> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS tried, COUNT(CASE WHEN passed = 1 THEN 1 END) AS passed FROM
         (SELECT passed FROM card_trials WHERE merchant_id = $1
              AND tried_at > $2 AND tried_at <= $3 AND (CAST($4 AS TEXT) IS NULL OR bin = $4)
          ORDER BY tried_at DESC LIMIT $5) AS counted",
    )
    .bind(merchant.as_str())
    .bind(ms(since))
    .bind(ms(until))
    .bind(bin)
    .bind(COUNTED_MAX)
    .fetch_one(c)
    .await?;
    tally(&Fields::of("card_trials", &row))
}

/// Failures of a merchant, up to `most`.
async fn failed(
    c: &mut Connection,
    merchant: &MerchantId,
    (since, until): (Timestamp, Timestamp),
    most: u32,
) -> Result<u32> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS failed FROM
         (SELECT 1 FROM card_trials WHERE merchant_id = $1 AND tried_at > $2 AND tried_at <= $3
              AND passed = 0 LIMIT $4) AS counted",
    )
    .bind(merchant.as_str())
    .bind(ms(since))
    .bind(ms(until))
    .bind(i64::from(most))
    .fetch_one(c)
    .await?;
    Fields::of("card_trials", &row).small("failed")
}

fn tally(fields: &Fields<'_>) -> Result<Tally> {
    Ok(Tally { tried: fields.small("tried")?, passed: fields.small("passed")? })
}

pub(in super::super) async fn mode(c: &mut Connection, merchant: &MerchantId) -> Result<AttackMode> {
    let row = sqlx::query("SELECT mode FROM attack_modes WHERE merchant_id = $1")
        .bind(merchant.as_str())
        .fetch_optional(c)
        .await?;
    row.map_or(Ok(AttackMode::default()), |row| Fields::of("attack_modes", &row).named("mode", AttackMode::from_code))
}

pub(in super::super) async fn set_mode(
    c: &mut Connection,
    (merchant, mode, now): &(MerchantId, AttackMode, Timestamp),
) -> Result<()> {
    sqlx::query(
        "INSERT INTO attack_modes (merchant_id, mode, set_at) VALUES ($1, $2, $3)
         ON CONFLICT (merchant_id) DO UPDATE SET mode = excluded.mode, set_at = excluded.set_at",
    )
    .bind(merchant.as_str())
    .bind(mode.code())
    .bind(ms(*now))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn forget(c: &mut Connection, (before, limit): &(Timestamp, u32)) -> Result<u32> {
    let done = sqlx::query(
        "DELETE FROM card_trials WHERE (session_id, ordinal) IN
         (SELECT session_id, ordinal FROM card_trials WHERE tried_at < $1 ORDER BY tried_at LIMIT $2)",
    )
    .bind(ms(*before))
    .bind(i64::from(*limit))
    .execute(c)
    .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}

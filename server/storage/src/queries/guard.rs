//! Cards that were tried, and how many in which window.

use domain::guard::{Asked, AttackMode, Counts, Source, Tally, Trial};
use domain::ids::{CardId, MerchantId, SessionId};
use jiff::{SignedDuration, Timestamp};

use super::{Connection, Fields, Result, ms};
use crate::failure::Failure;

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

/// Every window in one question: it stands before each card page. What is not asked about is counted as nothing.
const COUNTS: &str = "SELECT * FROM
    (SELECT COUNT(*) AS address_day_tried, COUNT(CASE WHEN passed = 1 THEN 1 END) AS address_day_passed,
         COUNT(CASE WHEN tried_at > $8 THEN 1 END) AS address_hour_tried,
         COUNT(CASE WHEN tried_at > $8 AND passed = 1 THEN 1 END) AS address_hour_passed
     FROM (SELECT tried_at, passed FROM card_trials
           WHERE address = $1 AND tried_at > $9 AND tried_at <= $6 ORDER BY tried_at DESC LIMIT $11) AS a) AS of_address
    CROSS JOIN
    (SELECT COUNT(*) AS network_hour_tried, COUNT(CASE WHEN passed = 1 THEN 1 END) AS network_hour_passed
     FROM (SELECT passed FROM card_trials
           WHERE network = $2 AND tried_at > $8 AND tried_at <= $6 ORDER BY tried_at DESC LIMIT $11) AS n) AS of_network
    CROSS JOIN
    (SELECT COUNT(*) AS card_month_tried, COUNT(CASE WHEN passed = 1 THEN 1 END) AS card_month_passed,
         COUNT(CASE WHEN tried_at > $9 THEN 1 END) AS card_day_tried,
         COUNT(CASE WHEN tried_at > $9 AND passed = 1 THEN 1 END) AS card_day_passed
     FROM (SELECT tried_at, passed FROM card_trials WHERE merchant_id = $3 AND card = $4
               AND tried_at > $10 AND tried_at <= $6 ORDER BY tried_at DESC LIMIT $11) AS c) AS of_card
    CROSS JOIN
    (SELECT COUNT(*) AS merchant_burst_tried, COUNT(CASE WHEN passed = 1 THEN 1 END) AS merchant_burst_passed,
         COUNT(CASE WHEN bin = $5 THEN 1 END) AS bin_burst_tried,
         COUNT(CASE WHEN bin = $5 AND passed = 1 THEN 1 END) AS bin_burst_passed
     FROM (SELECT bin, passed FROM card_trials
           WHERE merchant_id = $3 AND tried_at > $7 AND tried_at <= $6 ORDER BY tried_at DESC LIMIT $11) AS m) AS of_merchant
    CROSS JOIN
    (SELECT COUNT(*) AS failed
     FROM (SELECT 1 AS one FROM card_trials
           WHERE merchant_id = $3 AND tried_at > $9 AND tried_at <= $6 AND passed = 0 LIMIT $12) AS f) AS of_day
    CROSS JOIN
    (SELECT (SELECT mode FROM attack_modes WHERE merchant_id = $3) AS mode) AS of_mode";

pub(in super::super) async fn counts(c: &mut Connection, asked: &Asked) -> Result<Counts> {
    let row = sqlx::query(COUNTS)
        .bind(asked.source.as_ref().map(|source| &source.address[..]))
        .bind(asked.source.as_ref().map(|source| &source.network[..]))
        .bind(asked.merchant_id.as_str())
        .bind(asked.card.as_ref().map(|(card, _)| &card[..]))
        .bind(asked.card.as_ref().map(|(_, bin)| bin.as_str()))
        .bind(ms(asked.at))
        .bind(ms(asked.since(TEN_MINUTES)))
        .bind(ms(asked.since(HOUR)))
        .bind(ms(asked.since(DAY)))
        .bind(ms(asked.since(MONTH)))
        .bind(COUNTED_MAX)
        .bind(i64::from(asked.budget))
        .fetch_one(c)
        .await?;
    let fields = Fields::of("card_trials", &row);
    let tally = |tried, passed| Ok::<_, Failure>(Tally { tried: fields.small(tried)?, passed: fields.small(passed)? });
    Ok(Counts {
        address_hour: tally("address_hour_tried", "address_hour_passed")?,
        address_day: tally("address_day_tried", "address_day_passed")?,
        network_hour: tally("network_hour_tried", "network_hour_passed")?,
        card_day: tally("card_day_tried", "card_day_passed")?,
        card_month: tally("card_month_tried", "card_month_passed")?,
        bin_burst: tally("bin_burst_tried", "bin_burst_passed")?,
        merchant_burst: tally("merchant_burst_tried", "merchant_burst_passed")?,
        merchant_day_failed: fields.small("failed")?,
        mode: fields.optional_named("mode", AttackMode::from_code)?.unwrap_or_default(),
    })
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

//! Visits to the page. What a session was opened with never changes; every
//! move is a compare-and-set on the version.

use domain::ids::{MerchantId, PayId, PosId, SessionId, WalletId};
use domain::payment::Refusal;
use domain::ports::{SessionMove, Visited};
use domain::session::{Attempt, Purpose, Session, State};
use domain::theme::ThemeName;
use domain::wallet::{Card, Fingerprint};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, authentication, event, ms, payment, readable, theme};
use crate::failure::Failure;
use crate::json::attempt::AttemptShape;
use crate::json::merchant::PosShape;
use crate::json::session::SessionShape;
use crate::json::{from_text, to_text};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, link_hash, merchant_id, pos_id, pay_id, wallet_id, version, state, amount_minor, currency,
                 purpose, settings, created_at, expires_at, hard_limit_at, moved_at, attempts_used, attempts_max,
                 refusal, attempt, extensions_used, theme
             FROM sessions ",
            $tail
        )
    };
}

pub(super) async fn insert(c: &mut Connection, session: &Session) -> Result<()> {
    sqlx::query(
        "INSERT INTO sessions (id, link_hash, merchant_id, pos_id, pay_id, wallet_id, version, state,
             amount_minor, currency, purpose, settings, created_at, expires_at, hard_limit_at, moved_at, closes_at,
             attempts_used, attempts_max, refusal, attempt, record_id, extensions_used, theme)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
             $23, $24)",
    )
    .bind(session.id.as_str())
    .bind(&session.link_hash[..])
    .bind(session.merchant_id.as_str())
    .bind(session.pos_id.as_str())
    .bind(session.pay_id.as_str())
    .bind(session.wallet_id.as_str())
    .bind(session.version)
    .bind(session.state.code())
    .bind(session.amount.minor)
    .bind(session.amount.currency.code())
    .bind(session.purpose.code())
    .bind(to_text("sessions", &SessionShape::new(session))?)
    .bind(ms(session.created_at))
    .bind(ms(session.expires_at))
    .bind(ms(session.hard_limit_at))
    .bind(ms(session.moved_at))
    .bind(session.closes_at().map(ms))
    .bind(i64::from(session.attempts_used))
    .bind(i64::from(session.attempts_max))
    .bind(session.refusal.as_ref().map(ToString::to_string))
    .bind(attempt_text(session)?)
    .bind(record(session))
    .bind(i64::from(session.extensions_used))
    // For a look of its own nothing is looked up.
    .bind(if session.look.is_some() { Some("") } else { session.theme.as_ref().map(ThemeName::as_str) })
    .execute(c)
    .await?;
    Ok(())
}

/// The compare-and-set by which every move goes.
pub(super) async fn set(c: &mut Connection, session: &Session, expected: i64) -> Result<()> {
    let done = sqlx::query(
        "UPDATE sessions SET version = $3, state = $4, expires_at = $5, moved_at = $6, closes_at = $7,
             attempts_used = $8, refusal = $9, attempt = $10, record_id = $11, extensions_used = $12
         WHERE id = $1 AND version = $2",
    )
    .bind(session.id.as_str())
    .bind(expected)
    .bind(session.version)
    .bind(session.state.code())
    .bind(ms(session.expires_at))
    .bind(ms(session.moved_at))
    .bind(session.closes_at().map(ms))
    .bind(i64::from(session.attempts_used))
    .bind(session.refusal.as_ref().map(ToString::to_string))
    .bind(attempt_text(session)?)
    .bind(record(session))
    .bind(i64::from(session.extensions_used))
    .execute(c)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Stale) }
}

/// A move alone: one unit of work.
pub(in super::super) async fn move_alone(c: &mut Connection, change: &SessionMove) -> Result<()> {
    apply(c, change).await?;
    event::tell(c, &change.events).await
}

/// A move with what goes with it, but for what merchants are told: the unit of work stores that last.
pub(super) async fn apply(c: &mut Connection, change: &SessionMove) -> Result<()> {
    set(c, &change.session, change.expected).await?;
    if let Some(run) = &change.authentication {
        authentication::put(c, run).await?;
    }
    if let Some(payment) = &change.payment {
        payment::change(c, payment).await?;
    }
    event::journal(c, &change.events).await
}

pub(in super::super) async fn by_id(c: &mut Connection, id: &SessionId) -> Result<Option<Session>> {
    let row = sqlx::query(select!("WHERE id = $1")).bind(id.as_str()).fetch_optional(c).await?;
    row.as_ref().map(read).transpose()
}

/// Every hosted page asks for it: all that any of them needs, in one read.
pub(in super::super) async fn visited(
    c: &mut Connection,
    link_hash: &[u8; 32],
    now: Timestamp,
) -> Result<Option<Visited>> {
    let row = sqlx::query(concat!(
        "SELECT s.*, p.name AS pos_name, p.disabled AS pos_disabled, p.settings AS pos_settings,
             m.disabled AS merchant_disabled, v.shown AS look
         FROM (",
        select!("WHERE link_hash = $1"),
        ") AS s
         JOIN points_of_sale AS p ON p.merchant_id = s.merchant_id AND p.id = s.pos_id
         JOIN merchants AS m ON m.id = s.merchant_id ",
        theme::join_shown!(),
    ))
    .bind(&link_hash[..])
    .bind(ms(now))
    .bind(ThemeName::default_theme().as_str())
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read_visited).transpose()
}

/// The visits that know of a card's holder and number: those it was typed in, of every version, and those that were
/// opened to renew it. Nobody moves them to the end of the transaction.
pub(super) async fn held_of_card(c: &mut Connection, card: &Card) -> Result<Vec<SessionId>> {
    let typed: Vec<String> = sqlx::query_scalar(
        "UPDATE sessions SET record_id = record_id
         WHERE record_id IN (SELECT card_versions.record_id FROM card_versions WHERE card_versions.card_id = $1)
         RETURNING id",
    )
    .bind(card.id.as_str())
    .fetch_all(&mut *c)
    .await?;
    let renewing: Vec<String> = sqlx::query_scalar(
        "UPDATE sessions SET record_id = record_id
         WHERE merchant_id = $1 AND wallet_id = $2 AND settings LIKE $3 RETURNING id",
    )
    .bind(card.merchant_id.as_str())
    .bind(card.wallet_id.as_str())
    .bind(format!("%\"renews\":\"{}\"%", card.id.as_str()))
    .fetch_all(c)
    .await?;
    Ok(typed.into_iter().chain(renewing).map(SessionId::from_text).collect())
}

/// Takes what told of a card's holder and number out of visits. It is no move: what is under way in them goes on.
pub(super) async fn forget_card(c: &mut Connection, visits: &[SessionId], blank: &Fingerprint) -> Result<()> {
    for id in visits {
        let Some(mut visit) = by_id(c, id).await? else { continue };
        visit.prefilled_holder = None;
        if let Some(attempt) = &mut visit.attempt {
            attempt.holder = String::new();
            attempt.fingerprint = *blank;
        }
        sqlx::query("UPDATE sessions SET settings = $2, attempt = $3 WHERE id = $1")
            .bind(id.as_str())
            .bind(to_text("sessions", &SessionShape::new(&visit))?)
            .bind(attempt_text(&visit)?)
            .execute(&mut *c)
            .await?;
    }
    Ok(())
}

pub(in super::super) async fn over(c: &mut Connection, now: Timestamp, limit: u32) -> Result<Vec<Session>> {
    let rows = sqlx::query(select!("WHERE closes_at <= $1 ORDER BY closes_at, id LIMIT $2"))
        .bind(ms(now))
        .bind(i64::from(limit))
        .fetch_all(c)
        .await?;
    Ok(readable("sessions", &rows, read))
}

/// The moment itself counts as before: stored times are cut to milliseconds, and a clock may stand still.
pub(in super::super) async fn authenticated(c: &mut Connection, before: Timestamp, limit: u32) -> Result<Vec<Session>> {
    let rows = sqlx::query(select!("WHERE state = 'authenticated' AND moved_at <= $1 ORDER BY moved_at, id LIMIT $2"))
        .bind(ms(before))
        .bind(i64::from(limit))
        .fetch_all(c)
        .await?;
    Ok(readable("sessions", &rows, read))
}

fn read(row: &Row) -> Result<Session> {
    let fields = Fields::of("sessions", row);
    let settings = from_text("sessions", &fields.text("settings")?, SessionShape::read)?;
    let attempt =
        fields.optional_text("attempt")?.map(|text| from_text("sessions", &text, AttemptShape::read)).transpose()?;
    Ok(Session {
        id: SessionId::from_text(fields.text("id")?),
        link_hash: fields.hash("link_hash")?,
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        pos_id: PosId::from_text(fields.text("pos_id")?),
        contracts: settings.contracts,
        stored: settings.stored,
        from_wallet: settings.from_wallet,
        pay_id: PayId::from_text(fields.text("pay_id")?),
        wallet_id: WalletId::from_text(fields.text("wallet_id")?),
        version: fields.number("version")?,
        state: fields.named("state", State::from_code)?,
        agreement: settings.agreement,
        amount: fields.money()?,
        purpose: fields.named("purpose", Purpose::from_code)?,
        brands: settings.brands,
        brand_selection: settings.brand_selection,
        prefilled_holder: settings.prefilled_holder,
        language: settings.language,
        email: settings.email,
        theme: settings.theme,
        look: settings.look,
        return_url: settings.return_url,
        cancel_url: settings.cancel_url,
        created_at: fields.time("created_at")?,
        expires_at: fields.time("expires_at")?,
        hard_limit_at: fields.time("hard_limit_at")?,
        extensions_used: fields.small("extensions_used")?,
        attempts_used: fields.small("attempts_used")?,
        attempts_max: fields.small("attempts_max")?,
        refusal: fields.optional_named("refusal", Refusal::parse)?,
        attempt,
        moved_at: fields.time("moved_at")?,
    })
}

fn read_visited(row: &Row) -> Result<Visited> {
    let session = read(row)?;
    let fields = Fields::of("points_of_sale", row);
    let (id, merchant) = (session.pos_id.clone(), session.merchant_id.clone());
    let (name, disabled) = (fields.text("pos_name")?, fields.flag("pos_disabled")?);
    let pos = from_text("points_of_sale", &fields.text("pos_settings")?, |shape: PosShape| {
        Some(shape.read(id, merchant, name, disabled))
    })?;
    let (merchant_disabled, theme) = (fields.flag("merchant_disabled")?, theme::look(&fields)?);
    Ok(Visited { session, pos, merchant_disabled, theme })
}

fn attempt_text(session: &Session) -> Result<Option<String>> {
    let text = |attempt: &Attempt| to_text("sessions", &AttemptShape::new(attempt));
    session.attempt.as_ref().map(text).transpose()
}

fn record(session: &Session) -> Option<&str> {
    session.attempt.as_ref().map(|attempt| attempt.record_id.as_str())
}

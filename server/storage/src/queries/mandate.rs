//! The agreements that accepted first payments found. Nothing here updates their terms.

use domain::agreement::Agreement;
use domain::event::NewEvent;
use domain::ids::{CardId, ConsentId, ContractId, MandateId, MerchantId, PayId, WalletId};
use domain::mandate::{Channel, EndedBy, Mandate, MandateEnd, MandateState};
use domain::ports::{MandatesEnd, NoRoom, Pace};
use domain::scheme_reference::SchemeReference;
use domain::theme::ThemeName;

use super::{Connection, Fields, Result, Row, bit, event, lock, ms, payment, schedule, scheme_reference};
use crate::json::agreement::AgreementShape;
use crate::json::{from_text, to_text};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, merchant_id, wallet_id, card_id, pay_id, agreement, channel, consent_id, created_at,
                 contract_id, state, ended_at, ended_by, replaced_by, theme
             FROM mandates ",
            $tail
        )
    };
}

/// Stores a mandate on the card that is in force.
pub(super) async fn insert(c: &mut Connection, mandate: &Mandate, card: &CardId) -> Result<()> {
    sqlx::query(
        "INSERT INTO mandates (id, merchant_id, wallet_id, card_id, pay_id, agreement, channel, consent_id, created_at,
             contract_id, state, theme)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(mandate.id.as_str())
    .bind(mandate.merchant_id.as_str())
    .bind(mandate.wallet_id.as_str())
    .bind(card.as_str())
    .bind(mandate.pay_id.as_str())
    .bind(to_text("mandates", &AgreementShape::new(&mandate.agreement))?)
    .bind(mandate.channel.code())
    .bind(mandate.consent_id.as_str())
    .bind(ms(mandate.created_at))
    .bind(mandate.contract_id.as_str())
    .bind(mandate.state.code())
    .bind(mandate.theme.as_ref().map(ThemeName::as_str))
    .execute(c)
    .await?;
    Ok(())
}

/// A mandate with its roots.
pub(in super::super) async fn by_id(
    c: &mut Connection,
    id: &MandateId,
) -> Result<Option<(Mandate, Vec<SchemeReference>)>> {
    let row = sqlx::query(select!("WHERE id = $1")).bind(id.as_str()).fetch_optional(&mut *c).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some((read(&row)?, scheme_reference::roots(c, id).await?)))
}

/// What keeps one more payment from resting on a mandate, if anything does.
///
/// Under a lock that lasts to the end of the transaction: of two payments that would both be the last one agreed on,
/// one is; and a card that is removed in the same moment ([`super::card_removal`]) is removed before or after.
pub(super) async fn no_room(c: &mut Connection, id: &MandateId, pace: Option<Pace>) -> Result<Option<NoRoom>> {
    lock(c, &charges_of(id)).await?;
    let row = sqlx::query("SELECT state, agreement FROM mandates WHERE id = $1")
        .bind(id.as_str())
        .fetch_optional(&mut *c)
        .await?;
    let Some(row) = row else { return Ok(Some(NoRoom::MandateEnded)) };
    let fields = Fields::of("mandates", &row);
    if fields.named("state", MandateState::from_code)? != MandateState::Active {
        return Ok(Some(NoRoom::MandateEnded));
    }
    let agreement: Agreement = from_text("mandates", &fields.text("agreement")?, AgreementShape::read)?;
    if agreement.count.is_none() && pace.is_none() {
        return Ok(None);
    }
    if let Some(count) = agreement.count
        && payment::charges_made(c, id).await? >= u64::from(count)
    {
        return Ok(Some(NoRoom::CountReached(count)));
    }
    let Some(pace) = pace else { return Ok(None) };
    let made = payment::charges_paced(c, id, pace.counts_first).await?;
    Ok((made >= u64::from(pace.most)).then_some(NoRoom::TooSoon(pace.next)))
}

/// How many charges are left of an agreement that is being replaced, the one that replaces it included: none is made
/// under the old one from here on.
pub(super) async fn remainder(c: &mut Connection, id: &MandateId) -> Result<Option<u32>> {
    let Some(agreement) = held(c, id).await?.map(|(_, agreement)| agreement) else { return Ok(None) };
    let Some(count) = agreement.count else { return Ok(None) };
    lock(c, &charges_of(id)).await?;
    let made = u32::try_from(payment::charges_made(c, id).await?).unwrap_or(u32::MAX);
    Ok(Some(count.saturating_sub(made).max(1)))
}

/// State and terms of a mandate whose state nobody changes to the end of the transaction.
pub(super) async fn held(c: &mut Connection, id: &MandateId) -> Result<Option<(MandateState, Agreement)>> {
    // A write locks on both engines, and waits for whoever is ending it.
    let row = sqlx::query("UPDATE mandates SET state = state WHERE id = $1 RETURNING state, agreement")
        .bind(id.as_str())
        .fetch_optional(c)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let fields = Fields::of("mandates", &row);
    let agreement = from_text("mandates", &fields.text("agreement")?, AgreementShape::read)?;
    Ok(Some((fields.named("state", MandateState::from_code)?, agreement)))
}

/// Waits for the payments that are about to rest on a mandate; none comes to rest on it before this transaction ends.
pub(super) async fn held_alone(c: &mut Connection, id: &MandateId) -> Result<()> {
    held(c, id).await?;
    lock(c, &charges_of(id)).await
}

fn charges_of(id: &MandateId) -> String {
    format!("mandate:{id}")
}

/// A card's mandates with their roots, newest last.
pub(in super::super) async fn of_card(
    c: &mut Connection,
    card: &CardId,
) -> Result<Vec<(Mandate, Vec<SchemeReference>)>> {
    let rows = sqlx::query(select!("WHERE card_id = $1 ORDER BY created_at, id LIMIT 1000"))
        .bind(card.as_str())
        .fetch_all(&mut *c)
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let mandate = read(row)?;
        let roots = scheme_reference::roots(c, &mandate.id).await?;
        found.push((mandate, roots));
    }
    Ok(found)
}

/// A wallet's mandates, or those of them that are in force, newest last, from the one after `after` on.
pub(in super::super) async fn of_wallet(
    c: &mut Connection,
    (merchant, wallet): (&MerchantId, &WalletId),
    active: bool,
    after: Option<&MandateId>,
    limit: u32,
) -> Result<Vec<Mandate>> {
    let rows = sqlx::query(select!(
        "WHERE merchant_id = $1 AND wallet_id = $2 AND ($3 = '' OR (created_at, id) >
             (SELECT named.created_at, named.id FROM mandates AS named
              WHERE named.id = $3 AND named.merchant_id = $1 AND named.wallet_id = $2))
             AND ($5 = 0 OR state = 'active')
         ORDER BY created_at, id LIMIT $4"
    ))
    .bind(merchant.as_str())
    .bind(wallet.as_str())
    .bind(after.map_or("", MandateId::as_str))
    .bind(i64::from(limit))
    .bind(bit(active))
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

/// A card's agreements in force, newest first.
pub(in super::super) async fn active_of_card(c: &mut Connection, card: &CardId, limit: u32) -> Result<Vec<Mandate>> {
    let rows =
        sqlx::query(select!("WHERE card_id = $1 AND state = 'active' ORDER BY created_at DESC, id DESC LIMIT $2"))
            .bind(card.as_str())
            .bind(i64::from(limit))
            .fetch_all(c)
            .await?;
    rows.iter().map(read).collect()
}

/// A card's other agreements in force that say the same under the same contract, by name.
pub(super) async fn same_as(c: &mut Connection, mandate: &Mandate, card: &CardId) -> Result<Vec<MandateId>> {
    let rows =
        sqlx::query(select!("WHERE card_id = $1 AND state = 'active' AND contract_id = $2 AND id <> $3 ORDER BY id"))
            .bind(card.as_str())
            .bind(mandate.contract_id.as_str())
            .bind(mandate.id.as_str())
            .fetch_all(c)
            .await?;
    let others = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(others.into_iter().filter(|other| other.agreement == mandate.agreement).map(|other| other.id).collect())
}

/// All of them, by name and in its order.
pub(in super::super) async fn active_ids_of_card(c: &mut Connection, card: &CardId) -> Result<Vec<MandateId>> {
    let ids: Vec<String> =
        sqlx::query_scalar("SELECT id FROM mandates WHERE card_id = $1 AND state = 'active' ORDER BY id")
            .bind(card.as_str())
            .fetch_all(c)
            .await?;
    Ok(ids.into_iter().map(MandateId::from_text).collect())
}

/// Ends what is active, and says so to the wallet. Ended mandates stay as they are.
pub(in super::super) async fn end(c: &mut Connection, ends: &MandatesEnd) -> Result<Vec<MandateId>> {
    let (ids, events) = end_untold(c, ends).await?;
    event::append(c, &events).await?;
    Ok(ids)
}

/// The same for units of work that lock more before they tell the wallet; with what it is to be told.
pub(super) async fn end_untold(c: &mut Connection, ends: &MandatesEnd) -> Result<(Vec<MandateId>, Vec<NewEvent>)> {
    let ended = sqlx::query(
        "UPDATE mandates SET state = $2, ended_at = $3, ended_by = $4, replaced_by = $5
         WHERE state = 'active' AND (id = $1
             OR ($6 = 1 AND card_id = (SELECT named.card_id FROM mandates AS named WHERE named.id = $1)))
         RETURNING id, merchant_id, wallet_id, pay_id",
    )
    .bind(ends.mandate_id.as_str())
    .bind(if ends.end.replaced_by.is_some() { MandateState::Replaced.code() } else { MandateState::Ended.code() })
    .bind(ms(ends.end.at))
    .bind(ends.end.by.code())
    .bind(ends.end.replaced_by.as_ref().map(MandateId::as_str))
    .bind(bit(ends.whole_card))
    .fetch_all(&mut *c)
    .await?;
    let kind = if ends.end.replaced_by.is_some() { "mandate.replaced" } else { "mandate.ended" };
    let mut ids = Vec::with_capacity(ended.len());
    let mut events = Vec::new();
    for row in &ended {
        let fields = Fields::of("mandates", row);
        let id = MandateId::from_text(fields.text("id")?);
        let (merchant, wallet) = (fields.text("merchant_id")?, fields.text("wallet_id")?);
        let (merchant, wallet) = (MerchantId::from_text(merchant), WalletId::from_text(wallet));
        let detail = format!("{id} {}", ends.end.by.code());
        let founded_by = PayId::from_text(fields.text("pay_id")?);
        events.push(NewEvent::of_wallet(&merchant, &wallet, kind, ends.end.at, detail).about(&founded_by));
        match &ends.end.replaced_by {
            Some(new) => schedule::follow_mandate(c, &id, new).await?,
            None => events.extend(schedule::end_of_mandate(c, &id, ends.end.at).await?),
        }
        ids.push(id);
    }
    Ok((ids, events))
}

fn read(row: &Row) -> Result<Mandate> {
    let fields = Fields::of("mandates", row);
    let agreement: Agreement = from_text("mandates", &fields.text("agreement")?, AgreementShape::read)?;
    Ok(Mandate {
        id: MandateId::from_text(fields.text("id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        wallet_id: WalletId::from_text(fields.text("wallet_id")?),
        card_id: CardId::from_text(fields.text("card_id")?),
        pay_id: PayId::from_text(fields.text("pay_id")?),
        contract_id: ContractId::from_text(fields.text("contract_id")?),
        agreement,
        channel: fields.named("channel", |code| [Channel::Page].into_iter().find(|channel| channel.code() == code))?,
        consent_id: ConsentId::from_text(fields.text("consent_id")?),
        theme: fields.optional_named("theme", ThemeName::parse)?,
        created_at: fields.time("created_at")?,
        state: fields.named("state", MandateState::from_code)?,
        end: how_it_ended(&fields)?,
    })
}

fn how_it_ended(fields: &Fields<'_>) -> Result<Option<MandateEnd>> {
    let Some(by) = fields.optional_named("ended_by", EndedBy::from_code)? else { return Ok(None) };
    Ok(Some(MandateEnd {
        at: fields.time("ended_at")?,
        by,
        replaced_by: fields.optional_text("replaced_by")?.map(MandateId::from_text),
    }))
}

//! Cards that their issuers replace: who is watched, what came of it, which versions there were.

use domain::card::MaskedPan;
use domain::card_update::{CardChange, FIRST_AFTER_H, NewVersion, PastVersion, Source, Watch, WatchOutcome};
use domain::expiry::Expiry;
use domain::ids::{CardId, ContractId, MandateId, MerchantId, RecordId};
use domain::instalment::Instalment;
use domain::merchant::Contract;
use domain::retry::GiveUp;
use domain::smartbill::status::Happening;
use domain::wallet::Card;
use jiff::Timestamp;

use super::{
    CLAIM_WATCHES, Connection, Fields, Result, Row, alias, card, card_status, contract, event, instalment, lock,
    mandate, ms, readable, sealed_card,
};
use crate::failure::Failure;

/// One hour, in milliseconds.
const HOUR_MS: i64 = 60 * 60 * 1000;

/// Begins to watch cards of a contract's active mandates, and leaves alone those of none any more.
pub(in super::super) async fn watch(
    c: &mut Connection,
    (contract, wanted, now, limit): &(Contract, bool, Timestamp, u32),
) -> Result<u32> {
    let (merchant, id) = (contract.merchant_id.as_str(), contract.id.as_str());
    let idle = "DELETE FROM card_watches WHERE merchant_id = $1 AND contract_id = $2 AND NOT EXISTS (
         SELECT mandates.id FROM mandates WHERE mandates.merchant_id = $1 AND mandates.contract_id = $2
             AND mandates.card_id = card_watches.card_id AND mandates.state = 'active')";
    let all = "DELETE FROM card_watches WHERE merchant_id = $1 AND contract_id = $2";
    sqlx::query(if *wanted { idle } else { all }).bind(merchant).bind(id).execute(&mut *c).await?;
    if !wanted {
        return Ok(0);
    }
    let begun = sqlx::query(
        "INSERT INTO card_watches (card_id, merchant_id, contract_id, due_at, fence)
         SELECT DISTINCT mandates.card_id, mandates.merchant_id, mandates.contract_id, CAST($3 AS BIGINT), 0
         FROM mandates
         WHERE mandates.merchant_id = $1 AND mandates.contract_id = $2 AND mandates.state = 'active'
             AND NOT EXISTS (SELECT card_watches.card_id FROM card_watches
                 WHERE card_watches.card_id = mandates.card_id)
         LIMIT $4
         ON CONFLICT DO NOTHING",
    )
    .bind(merchant)
    .bind(id)
    .bind(ms(*now))
    .bind(i64::from(*limit))
    .execute(c)
    .await?;
    Ok(u32::try_from(begun.rows_affected()).unwrap_or(u32::MAX))
}

/// Whether [`watch`] would change anything: asked by a reader, so that nobody's write waits.
pub(in super::super) async fn is_to_be_watched(c: &mut Connection, contract: &Contract, wanted: bool) -> Result<bool> {
    let (merchant, id) = (contract.merchant_id.as_str(), contract.id.as_str());
    let new = "SELECT mandates.card_id FROM mandates
         WHERE mandates.merchant_id = $1 AND mandates.contract_id = $2 AND mandates.state = 'active'
             AND NOT EXISTS (SELECT card_watches.card_id FROM card_watches
                 WHERE card_watches.card_id = mandates.card_id)
         LIMIT 1";
    let idle = "SELECT card_watches.card_id FROM card_watches
         WHERE card_watches.merchant_id = $1 AND card_watches.contract_id = $2 AND NOT EXISTS (
             SELECT mandates.id FROM mandates WHERE mandates.merchant_id = $1 AND mandates.contract_id = $2
                 AND mandates.card_id = card_watches.card_id AND mandates.state = 'active')
         LIMIT 1";
    let all = "SELECT card_id FROM card_watches WHERE merchant_id = $1 AND contract_id = $2 LIMIT 1";
    let asked: &[&'static str] = if wanted { &[new, idle] } else { &[all] };
    for statement in asked {
        if sqlx::query(*statement).bind(merchant).bind(id).fetch_optional(&mut *c).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A card that a new mandate rests on is watched from the first moment, if its contract wants that.
pub(super) async fn watch_new(
    c: &mut Connection,
    card: &CardId,
    merchant: &MerchantId,
    named: &ContractId,
    now: Timestamp,
) -> Result<()> {
    if !contract::by_id(c, merchant, named).await?.is_some_and(|contract| contract.updates_cards) {
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO card_watches (card_id, merchant_id, contract_id, due_at, fence) VALUES ($1, $2, $3, $4, 0)
         ON CONFLICT DO NOTHING",
    )
    .bind(card.as_str())
    .bind(merchant.as_str())
    .bind(named.as_str())
    .bind(ms(now) + FIRST_AFTER_H * HOUR_MS)
    .execute(c)
    .await?;
    Ok(())
}

/// Nobody asks about a card any more; an answer that is on its way changes nothing.
pub(super) async fn unwatch(c: &mut Connection, card: &CardId) -> Result<()> {
    sqlx::query("DELETE FROM card_watches WHERE card_id = $1").bind(card.as_str()).execute(c).await?;
    Ok(())
}

/// The issuer of a mandate's card wants another: its network is asked at once.
pub(super) async fn hurry(c: &mut Connection, mandate: &MandateId, now: Timestamp) -> Result<()> {
    sqlx::query(
        "UPDATE card_watches SET due_at = $2
         WHERE due_at > $2 AND card_id = (SELECT mandates.card_id FROM mandates WHERE mandates.id = $1)",
    )
    .bind(mandate.as_str())
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn any_due(c: &mut Connection, now: Timestamp) -> Result<bool> {
    let due =
        sqlx::query("SELECT card_id FROM card_watches WHERE due_at <= $1 LIMIT 1").bind(ms(now)).fetch_optional(c);
    Ok(due.await?.is_some())
}

/// Those that are due, each under a new fence and leased.
pub(in super::super) async fn claim(
    c: &mut Connection,
    (now, lease_until, limit): &(Timestamp, Timestamp, u32),
) -> Result<Vec<Watch>> {
    let rows =
        sqlx::query(CLAIM_WATCHES).bind(ms(*now)).bind(ms(*lease_until)).bind(i64::from(*limit)).fetch_all(c).await?;
    let mut claimed = readable("card_watches", &rows, read_watch);
    claimed.sort_by(|a, b| a.card_id.cmp(&b.card_id));
    Ok(claimed)
}

/// What came of a watch. Rows are touched in the order that all units of work keep: the watch, mandates and their
/// schedules, instalments, the card.
pub(in super::super) async fn settle(c: &mut Connection, outcome: &WatchOutcome) -> Result<()> {
    let id = &outcome.watch.card_id;
    let done = sqlx::query("UPDATE card_watches SET due_at = $3 WHERE card_id = $1 AND fence = $2")
        .bind(id.as_str())
        .bind(outcome.watch.fence)
        .bind(ms(outcome.next_at))
        .execute(&mut *c)
        .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    let mut told = Vec::new();
    if let Some(change) = &outcome.change {
        // For an agreement that ends with its card there is no newer plastic, so nothing is both ended and revived.
        if let Some(ends) = &change.ends {
            told = mandate::end_untold(c, ends).await?.1;
            // Nothing rests on it any more: there is nobody to ask for.
            unwatch(c, id).await?;
        }
        revive(c, change.version.iter().flat_map(|new| &new.revived)).await?;
        apply(c, id, change).await?;
        if let Some(new) = &change.version {
            alias::happened(c, id, Happening::Typed, "updater", new.at).await?;
        }
    }
    event::tell(c, &outcome.events).await?;
    event::tell(c, &told).await
}

/// Instalments that were refused for want of another plastic are charged again.
pub(super) async fn revive(c: &mut Connection, instalments: impl Iterator<Item = &Instalment>) -> Result<()> {
    for again in instalments {
        match instalment::update(c, again).await {
            // Paid meanwhile, by whatever way.
            Ok(()) | Err(Failure::Stale) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// What its issuer changes of a card; the card is as it was read, or nothing is changed.
pub(super) async fn apply(c: &mut Connection, id: &CardId, change: &CardChange) -> Result<()> {
    let number = change.version.as_ref().map_or(change.expected, |new| new.version.number);
    let status = change.standings.last().map_or(change.was, |standing| standing.status);
    let done = sqlx::query("UPDATE cards SET version = $4, status = $5 WHERE id = $1 AND version = $2 AND status = $3")
        .bind(id.as_str())
        .bind(i64::from(change.expected))
        .bind(change.was.code())
        .bind(i64::from(number))
        .bind(status.code())
        .execute(&mut *c)
        .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    for standing in &change.standings {
        card_status::keep(c, id, standing).await?;
    }
    match &change.version {
        Some(new) => renew(c, id, change.expected, new).await,
        None => Ok(()),
    }
}

async fn renew(c: &mut Connection, id: &CardId, replaced: u32, new: &NewVersion) -> Result<()> {
    let old: String = sqlx::query_scalar("SELECT record_id FROM card_versions WHERE card_id = $1 AND number = $2")
        .bind(id.as_str())
        .bind(i64::from(replaced))
        .fetch_one(&mut *c)
        .await?;
    sealed_card::insert_beside(c, &new.sealed, &RecordId::from_text(old), new.at).await?;
    let plastic =
        card::Plastic { masked: &new.masked, fingerprint: &new.fingerprint, at: new.at, source: Source::Issuer };
    card::insert_version(c, id, i64::from(new.version.number), &new.version, &plastic).await
}

/// Instalments of a card's schedules that were given up because their issuer wanted another card, or for its month.
pub(in super::super) async fn refused(c: &mut Connection, id: &CardId, since: Timestamp) -> Result<Vec<Instalment>> {
    let rows = sqlx::query(
        "SELECT i.schedule_id, i.rank, i.state, i.due_on, i.amount_minor, i.currency, i.notice, i.charge_at, i.wake_at,
             i.pay_id, i.attempts, i.declines, i.reason, i.fence
         FROM mandates AS m JOIN schedules AS s ON s.mandate_id = m.id JOIN instalments AS i ON i.schedule_id = s.id
         WHERE m.card_id = $1 AND m.state = 'active' AND s.state = 'active' AND i.state = 'given_up'
             AND i.charge_at >= $2 AND (i.reason LIKE $3 OR i.reason = $4)
         ORDER BY i.charge_at LIMIT 100",
    )
    .bind(id.as_str())
    .bind(ms(since))
    .bind(format!("{}:%", GiveUp::NewCardNeeded.code()))
    .bind(format!("{}:card_expired", GiveUp::Rules.code()))
    .fetch_all(c)
    .await?;
    rows.iter().map(instalment::read).collect()
}

/// Every version of a card, those whose number is destroyed included.
pub(in super::super) async fn versions(c: &mut Connection, id: &CardId) -> Result<Vec<PastVersion>> {
    let rows = sqlx::query(
        "SELECT number, expiry, first6, last4, pan_length, source, created_at, CAST(0 AS BIGINT) AS destroyed FROM card_versions
         WHERE card_id = $1
         UNION ALL
         SELECT number, expiry, first6, last4, pan_length, source, created_at, CAST(1 AS BIGINT) AS destroyed FROM past_card_versions
         WHERE card_id = $1
         ORDER BY number LIMIT 1000",
    )
    .bind(id.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(read_version).collect()
}

/// Versions replaced before `before` whose number nothing at the acquirer is open for: card and number.
pub(in super::super) async fn outlived(
    c: &mut Connection,
    before: Timestamp,
    limit: u32,
) -> Result<Vec<(String, i64)>> {
    Ok(sqlx::query_as(
        "SELECT DISTINCT v.card_id, v.number FROM card_versions AS later
         JOIN card_versions AS v ON v.card_id = later.card_id AND v.number < later.number
         WHERE later.number > 1 AND later.created_at < $1 AND NOT EXISTS (
             SELECT o.id FROM operations AS o WHERE o.record_id = v.record_id AND o.state = 'intended')
         ORDER BY v.card_id, v.number LIMIT $2",
    )
    .bind(ms(before))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?)
}

/// Takes numbers from their cards: what may be shown of them stays, the numbers are shredded like any that no card has.
pub(in super::super) async fn retire(c: &mut Connection, outlived: &Vec<(String, i64)>) -> Result<u32> {
    let mut count = 0;
    for (card, number) in outlived {
        lock(c, &format!("card:{card}")).await?;
        sqlx::query(
            "INSERT INTO past_card_versions (card_id, number, expiry, first6, last4, pan_length, source, created_at)
             SELECT card_id, number, expiry, first6, last4, pan_length, source, created_at FROM card_versions
             WHERE card_id = $1 AND number = $2
                 AND number < (SELECT cards.version FROM cards WHERE cards.id = $1)
             ON CONFLICT DO NOTHING",
        )
        .bind(card)
        .bind(number)
        .execute(&mut *c)
        .await?;
        let record: Option<String> = sqlx::query_scalar(
            "DELETE FROM card_versions WHERE card_id = $1 AND number = $2
                 AND number < (SELECT cards.version FROM cards WHERE cards.id = $1) RETURNING record_id",
        )
        .bind(card)
        .bind(number)
        .fetch_optional(&mut *c)
        .await?;
        if let Some(record) = record {
            sealed_card::release(c, &RecordId::from_text(record)).await?;
            count += 1;
        }
    }
    Ok(count)
}

/// The version of a newly accepted plastic.
pub(super) fn plastic_of(card: &Card) -> card::Plastic<'_> {
    card::Plastic {
        masked: &card.masked,
        fingerprint: &card.fingerprint,
        at: card.created_at,
        source: Source::Consumer,
    }
}

fn read_watch(row: &Row) -> Result<Watch> {
    let fields = Fields::of("card_watches", row);
    Ok(Watch {
        card_id: CardId::from_text(fields.text("card_id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        contract_id: ContractId::from_text(fields.text("contract_id")?),
        fence: fields.number("fence")?,
    })
}

fn read_version(row: &Row) -> Result<PastVersion> {
    let fields = Fields::of("card_versions", row);
    let length = usize::try_from(fields.number("pan_length")?).map_err(|_| fields.wrong("pan_length"))?;
    Ok(PastVersion {
        number: fields.small("number")?,
        masked: MaskedPan { first6: fields.text("first6")?, last4: fields.text("last4")?, length },
        expiry: fields.named("expiry", Expiry::parse_yyyymm)?,
        source: fields.named("source", Source::from_code)?,
        at: fields.time("created_at")?,
        destroyed: fields.flag("destroyed")?,
    })
}

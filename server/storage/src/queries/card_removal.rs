//! A card leaves its wallet: one unit of work.
//!
//! Rows are touched in the order of `acceptance.rs`: visits, wallet, watch, mandates and their schedules, the card, what
//! the wallet is told.

use domain::ids::RecordId;
use domain::mandate::{EndedBy, MandateEnd};
use domain::ports::{CardRemoval, CardStanding, MandatesEnd, Removal, Told};
use domain::smartbill::status::Happening;
use domain::wallet::CardStatus;

use super::{
    Connection, Result, alias, card, card_status, card_update, event, guard, mandate, sealed_card, session, wallet,
};

pub(in super::super) async fn remove(c: &mut Connection, removal: &CardRemoval) -> Result<Removal> {
    let Some(found) = card::by_id(c, &removal.card_id).await? else { return Ok(Removal::Before) };
    let visits = session::held_of_card(c, &found).await?;
    wallet::locked(c, &found).await?;
    // Nobody asks about it any more, and what was answered meanwhile finds no watch to apply it to.
    card_update::unwatch(c, &removal.card_id).await?;
    let active = mandate::active_ids_of_card(c, &removal.card_id).await?;
    for id in &active {
        // A charge under it is intended before this, or finds it ended: never in between.
        mandate::held_alone(c, id).await?;
    }
    if let Told::These(told) = &removal.told
        && active.iter().any(|id| !told.contains(id))
    {
        return Ok(Removal::Untold);
    }
    let mut ended = Vec::new();
    let mut told = Vec::new();
    for id in &active {
        let end = MandateEnd { at: removal.at, by: EndedBy::Card, replaced_by: None };
        let (ids, events) =
            mandate::end_untold(c, &MandatesEnd { mandate_id: id.clone(), whole_card: false, end }).await?;
        ended.extend(ids);
        told.extend(events);
    }
    let standing = CardStanding { status: CardStatus::Removed, at: removal.at, reason: removal.by.to_owned() };
    let Some(removed) = card_status::set_untold(c, &removal.card_id, &standing).await? else {
        return Ok(Removal::Before);
    };
    alias::happened(c, &removal.card_id, Happening::Removed, "removed", removal.at).await?;
    session::forget_card(c, &visits, &removal.blank).await?;
    let records = forget(c, removal).await?;
    told.push(removed);
    event::append(c, &told).await?;
    Ok(Removal::Done { ended, records })
}

/// What told of the person or the number goes now; the numbers themselves, of every version, when nothing is owed with
/// them any more. Answers which they are.
async fn forget(c: &mut Connection, removal: &CardRemoval) -> Result<Vec<RecordId>> {
    let card = removal.card_id.as_str();
    guard::forget_card(c, &removal.card_id, &removal.blank).await?;
    sqlx::query("UPDATE cards SET fingerprint = $2 WHERE id = $1")
        .bind(card)
        .bind(&removal.blank[..])
        .execute(&mut *c)
        .await?;
    let records: Vec<String> = sqlx::query_scalar(
        "UPDATE card_versions SET holder = '', fingerprint = $2 WHERE card_id = $1 RETURNING record_id",
    )
    .bind(card)
    .bind(&removal.blank[..])
    .fetch_all(&mut *c)
    .await?;
    let records: Vec<RecordId> = records.into_iter().map(RecordId::from_text).collect();
    for record in &records {
        sealed_card::release(c, record).await?;
    }
    sqlx::query(
        "UPDATE wallets SET chosen_index = NULL
         WHERE EXISTS (SELECT cards.id FROM cards WHERE cards.id = $1 AND cards.merchant_id = wallets.merchant_id
             AND cards.wallet_id = wallets.wallet_id AND cards.card_index = wallets.chosen_index)",
    )
    .bind(card)
    .execute(c)
    .await?;
    Ok(records)
}

//! What becomes of an authorisation and of what follows it: units of work.
//!
//! All of them touch rows in the same order (session, payment and its facts,
//! operation, wallet, the card's watch, mandates and their schedules, cards,
//! acquirer's counter, wallet's facts), so that two of them never wait for
//! each other in a circle.

use domain::agreement::Kind;
use domain::event::NewEvent;
use domain::ids::{CardId, SessionId};
use domain::mandate::{EndedBy, Mandate, MandateEnd};
use domain::operation::Operation;
use domain::ports::{Acceptance, FollowUpOutcome, MandatesEnd, RefusedAuthorisation, SessionMove};
use domain::scheme_reference::{Role, SchemeReference};
use domain::wallet::CardStatus;

use super::{
    Connection, Result, alias, card, card_status, card_update, contact, event, guard, instalment, mandate, operation,
    payment, scheme_reference, session, settlement,
};

/// An authorisation is about to be sent.
pub(in super::super) async fn intend(
    c: &mut Connection,
    (change, intended): &(SessionMove, Operation),
) -> Result<Operation> {
    session::apply(c, change).await?;
    let intended = operation::insert(c, intended).await?;
    event::tell(c, &change.events).await?;
    Ok(intended)
}

/// The pending card becomes a stored one.
pub(in super::super) async fn accept(c: &mut Connection, acceptance: &Acceptance) -> Result<Option<Operation>> {
    session::apply(c, &acceptance.session).await?;
    operation::settle(c, &acceptance.settlement).await?;
    let mut consequences = Vec::new();
    let stored = match &acceptance.card {
        Some(card) => {
            let renews = acceptance.session.session.renewed_card();
            Some(card::store(c, card, renews, acceptance.alias.as_ref()).await?)
        }
        None => None,
    };
    if let Some(stored) = stored.as_ref().filter(|stored| stored.removed) {
        forget_again(c, &acceptance.session.session.id, &stored.id).await?;
    }
    if let (Some(stored), Some(mandate)) = (&stored, &acceptance.mandate) {
        consequences.extend(found(c, acceptance, mandate, stored).await?);
    }
    let mandate = payment::mandate_of(c, &acceptance.settlement.operation.pay_id).await?;
    let seen: Vec<SchemeReference> = acceptance
        .settlement
        .references
        .iter()
        .filter(|reference| !acceptance.roots.contains(reference))
        .cloned()
        .collect();
    if let Some(mandate) = &mandate {
        scheme_reference::add(c, mandate, Role::Seen, &seen).await?;
    }
    guard::passed(c, &acceptance.session.session.id).await?;
    if let Some(contact) = &acceptance.contact {
        let session = &acceptance.session.session;
        contact::set(c, &session.merchant_id, &session.wallet_id, contact, session.moved_at).await?;
    }
    if let (Some(old), Some(new)) = (&acceptance.replaces, &acceptance.mandate) {
        let end = MandateEnd { at: new.created_at, by: EndedBy::Replacement, replaced_by: Some(new.id.clone()) };
        let ends = MandatesEnd { mandate_id: old.clone(), whole_card: false, end };
        consequences.extend(mandate::end_untold(c, &ends).await?.1);
    }
    if let Some(stored) = stored.as_ref().filter(|stored| !stored.removed) {
        consequences.extend(not_twice(c, acceptance, stored).await?);
    }
    let charged = acceptance.session.session.stored.as_ref();
    if let Some(refused) = charged.and_then(|charged| charged.makes_good.as_ref()) {
        instalment::made_good(c, refused, &acceptance.settlement.operation.pay_id).await?;
    }
    if let (Some(stored), Some(card)) = (&stored, &acceptance.card) {
        card_update::revive(c, acceptance.revived.iter().filter(|_| !stored.removed)).await?;
        consequences.extend(card::put_in_force(c, stored, card).await?);
        alias::of_accepted(c, stored, acceptance.alias.as_ref(), card.created_at).await?;
    }
    let follow_up = follow_up(c, acceptance.follow_up.as_ref()).await?;
    event::tell(c, &acceptance.session.events).await?;
    event::append(c, &acceptance.wallet_events).await?;
    event::tell(c, &consequences).await?;
    Ok(follow_up)
}

/// Founds a mandate. Of a card that was removed meanwhile it ends in the same moment.
async fn found(
    c: &mut Connection,
    acceptance: &Acceptance,
    mandate: &Mandate,
    stored: &card::Stored,
) -> Result<Vec<NewEvent>> {
    let mut mandate = mandate.clone();
    if !stored.removed {
        let since = mandate.created_at;
        card_update::watch_new(c, &stored.id, &mandate.merchant_id, &mandate.contract_id, since).await?;
    }
    // The page was opened for what was left then: the old agreement may have been charged meanwhile.
    if let (Some(old), Some(count)) = (&acceptance.replaces, mandate.agreement.count) {
        let left = mandate::remainder(c, old).await?;
        mandate.agreement.count = Some(left.map_or(count, |left| count.min(left)));
    }
    mandate::insert(c, &mandate, &stored.id).await?;
    payment::found(c, &mandate.pay_id, &mandate.id).await?;
    scheme_reference::add(c, &mandate.id, Role::Root, &acceptance.roots).await?;
    if !stored.removed {
        return Ok(Vec::new());
    }
    let end = MandateEnd { at: mandate.created_at, by: EndedBy::Card, replaced_by: None };
    let ends = MandatesEnd { mandate_id: mandate.id.clone(), whole_card: false, end };
    Ok(mandate::end_untold(c, &ends).await?.1)
}

/// A card that is added once more on the wallet page is agreed to be kept once: the agreement to keep it takes the place of
/// those that say the same.
async fn not_twice(c: &mut Connection, acceptance: &Acceptance, stored: &card::Stored) -> Result<Vec<NewEvent>> {
    let from_wallet = acceptance.session.session.from_wallet.is_some();
    let new = acceptance.mandate.as_ref().filter(|new| from_wallet && new.agreement.kind == Kind::OneClick);
    let Some(new) = new else { return Ok(Vec::new()) };
    let mut events = Vec::new();
    for old in mandate::same_as(c, new, &stored.id).await? {
        let end = MandateEnd { at: new.created_at, by: EndedBy::Replacement, replaced_by: Some(new.id.clone()) };
        let ends = MandatesEnd { mandate_id: old, whole_card: false, end };
        events.extend(mandate::end_untold(c, &ends).await?.1);
    }
    Ok(events)
}

/// Of a card that was removed while its bank was asked, the visit has just been written with what was known before.
async fn forget_again(c: &mut Connection, visit: &SessionId, card: &CardId) -> Result<()> {
    match card::by_id(c, card).await? {
        Some(card) if card.status == CardStatus::Removed => {
            session::forget_card(c, std::slice::from_ref(visit), &card.fingerprint).await
        }
        _ => Ok(()),
    }
}

/// The card is not stored; what may be held is given back.
pub(in super::super) async fn refuse(c: &mut Connection, refused: &RefusedAuthorisation) -> Result<Option<Operation>> {
    session::apply(c, &refused.session).await?;
    operation::settle(c, &refused.settlement).await?;
    let mut consequences = Vec::new();
    if let Some(ends) = &refused.ends {
        consequences.extend(mandate::end_untold(c, ends).await?.1);
    }
    if let Some((card, standing)) = &refused.card {
        consequences.extend(card_status::set_untold(c, card, standing).await?);
    }
    if let Some(stored) = &refused.session.session.stored {
        forget_again(c, &refused.session.session.id, &stored.card_id).await?;
    }
    let follow_up = follow_up(c, refused.follow_up.as_ref()).await?;
    event::tell(c, &refused.session.events).await?;
    event::tell(c, &consequences).await?;
    Ok(follow_up)
}

/// What became of a reversal, capture or refund, and what follows from it. References of a mandate's later answers
/// are kept as seen.
pub(in super::super) async fn settle_follow_up(
    c: &mut Connection,
    outcome: &FollowUpOutcome,
) -> Result<Option<Operation>> {
    let settled = &outcome.settlement.operation;
    if let Some(change) = &outcome.session {
        session::apply(c, change).await?;
    }
    if let Some(change) = &outcome.payment {
        payment::change(c, change).await?;
    }
    event::journal(c, &outcome.events).await?;
    // As the rules want it: nobody changes the journal between reading it and what follows from it.
    let locked = payment::locked(c, &settled.pay_id).await?;
    operation::settle(c, &outcome.settlement).await?;
    let references = &outcome.settlement.references;
    if !references.is_empty()
        && let Some(mandate) = payment::mandate_of(c, &settled.pay_id).await?
    {
        scheme_reference::add(c, &mandate, Role::Seen, references).await?;
    }
    let reversal = match &locked {
        Some(payment) => settlement::follow(c, outcome, payment).await?,
        None => None,
    };
    if let Some(change) = &outcome.session {
        event::tell(c, &change.events).await?;
    }
    event::tell(c, &outcome.events).await?;
    Ok(reversal)
}

pub(super) async fn follow_up(c: &mut Connection, intended: Option<&Operation>) -> Result<Option<Operation>> {
    match intended {
        Some(intended) => Ok(Some(operation::insert(c, intended).await?)),
        None => Ok(None),
    }
}

//! What becomes of an authorisation and of what follows it: units of work.
//!
//! All of them touch rows in the same order (session, payment and its facts,
//! operation, wallet, mandates and their schedules, cards' standing,
//! acquirer's counter, wallet's facts), so that two of them never wait for
//! each other in a circle.

use domain::ids::MandateId;
use domain::mandate::{EndedBy, Mandate, MandateEnd};
use domain::operation::Operation;
use domain::ports::{Acceptance, FollowUpOutcome, MandatesEnd, RefusedAuthorisation, SessionMove};
use domain::scheme_reference::{Role, SchemeReference};
use domain::wallet::Card;

use super::{
    Connection, Result, card, card_update, contact, event, instalment, mandate, operation, payment, scheme_reference,
    session, settlement,
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
    let mandate = match (&acceptance.card, &acceptance.mandate) {
        (Some(card), Some(mandate)) => {
            Some(found(c, card, mandate, acceptance.replaces.as_ref(), &acceptance.roots).await?)
        }
        _ => payment::mandate_of(c, &acceptance.settlement.operation.pay_id).await?,
    };
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
    if let Some(contact) = &acceptance.contact {
        let session = &acceptance.session.session;
        contact::set(c, &session.merchant_id, &session.wallet_id, contact, session.moved_at).await?;
    }
    let mut replaced = Vec::new();
    if let (Some(old), Some(new)) = (&acceptance.replaces, &acceptance.mandate) {
        let end = MandateEnd { at: new.created_at, by: EndedBy::Replacement, replaced_by: Some(new.id.clone()) };
        replaced = mandate::end_untold(c, &MandatesEnd { mandate_id: old.clone(), whole_card: false, end }).await?.1;
    }
    let stored = acceptance.session.session.stored.as_ref();
    if let Some(refused) = stored.and_then(|stored| stored.makes_good.as_ref()) {
        instalment::made_good(c, refused, &acceptance.settlement.operation.pay_id).await?;
    }
    let follow_up = follow_up(c, acceptance.follow_up.as_ref()).await?;
    event::tell(c, &acceptance.session.events).await?;
    event::append(c, &acceptance.wallet_events).await?;
    event::tell(c, &replaced).await?;
    Ok(follow_up)
}

async fn found(
    c: &mut Connection,
    card: &Card,
    mandate: &Mandate,
    replaces: Option<&MandateId>,
    roots: &[SchemeReference],
) -> Result<MandateId> {
    let card = card::store(c, card).await?;
    let mut mandate = mandate.clone();
    // The page was opened for what was left then: the old agreement may have been charged meanwhile.
    if let (Some(old), Some(count)) = (replaces, mandate.agreement.count) {
        let left = mandate::remainder(c, old).await?;
        mandate.agreement.count = Some(left.map_or(count, |left| count.min(left)));
    }
    mandate::insert(c, &mandate, &card).await?;
    card_update::watch_new(c, &card, &mandate.merchant_id, &mandate.contract_id, mandate.created_at).await?;
    payment::found(c, &mandate.pay_id, &mandate.id).await?;
    scheme_reference::add(c, &mandate.id, Role::Root, roots).await?;
    Ok(mandate.id.clone())
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
        consequences.extend(card::set_status_untold(c, card, standing).await?);
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

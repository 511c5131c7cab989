//! What becomes of an authorisation and of what follows it: units of work.
//!
//! All of them touch rows in the same order (session, payment and its facts,
//! operation, wallet, acquirer's counter, wallet's facts), so that two of
//! them never wait for each other in a circle.

use domain::operation::Operation;
use domain::ports::{Acceptance, FollowUpOutcome, RefusedAuthorisation, SessionMove};
use domain::scheme_reference::{Role, SchemeReference};

use super::{Connection, Result, card, event, mandate, operation, payment, scheme_reference, session, settlement};

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
    let card = card::store(c, &acceptance.card).await?;
    mandate::insert(c, &acceptance.mandate, &card).await?;
    payment::found(c, &acceptance.mandate.pay_id, &acceptance.mandate.id).await?;
    scheme_reference::add(c, &acceptance.mandate.id, Role::Root, &acceptance.roots).await?;
    let seen: Vec<SchemeReference> = acceptance
        .settlement
        .references
        .iter()
        .filter(|reference| !acceptance.roots.contains(reference))
        .cloned()
        .collect();
    scheme_reference::add(c, &acceptance.mandate.id, Role::Seen, &seen).await?;
    let follow_up = follow_up(c, acceptance.follow_up.as_ref()).await?;
    event::tell(c, &acceptance.session.events).await?;
    event::append(c, &acceptance.wallet_events).await?;
    Ok(follow_up)
}

/// The card is not stored; what may be held is given back.
pub(in super::super) async fn refuse(c: &mut Connection, refused: &RefusedAuthorisation) -> Result<Option<Operation>> {
    session::apply(c, &refused.session).await?;
    operation::settle(c, &refused.settlement).await?;
    let follow_up = follow_up(c, refused.follow_up.as_ref()).await?;
    event::tell(c, &refused.session.events).await?;
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

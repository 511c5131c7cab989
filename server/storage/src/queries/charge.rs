//! Merchant-initiated payments: the intent of one, and what became of it. Units of work.

use domain::event::NewEvent;
use domain::operation::Operation;
use domain::ports::{ChargeSettlement, Charged, Claimed, NewCharge, Settlement};
use domain::scheme_reference::Role;

use super::acceptance::follow_up;
use super::idempotency::Earlier;
use super::{
    Connection, Result, card_status, card_update, event, filed_payment, idempotency, instalment, lock, mandate,
    operation, payment, scheme_reference,
};

pub(in super::super) async fn intend(c: &mut Connection, charge: &NewCharge) -> Result<Charged> {
    let payment = &charge.payment;
    let merchant = &payment.merchant_id;
    if let Some(claim) = &charge.idempotency
        && let Some(earlier) = idempotency::earlier(c, merchant, claim).await?
    {
        return Ok(match earlier {
            Earlier::Replayed(made) => Charged::Replayed(made),
            Earlier::Reused => Charged::KeyReused,
        });
    }
    lock(c, &format!("payment:{}", payment.pay_id)).await?;
    if payment::by_id(c, merchant, &payment.pay_id).await?.is_some() {
        return Ok(Charged::Exists);
    }
    if !charge.repeats_trans_id {
        lock(c, &format!("trans_id:{merchant}:{}", payment.trans_id)).await?;
        if payment::trans_id_used(c, merchant, &payment.trans_id).await? {
            return Ok(Charged::TransIdUsed);
        }
    }
    if let Some(id) = &payment.mandate_id
        && let Some(why) = mandate::no_room(c, id, charge.pace).await?
    {
        return Ok(Charged::NoRoom(why));
    }
    if let Some(claim) = &charge.instalment
        && !instalment::is_claimed(c, claim).await?
    {
        return Ok(Charged::Overtaken);
    }
    payment::insert(c, payment).await?;
    event::journal(c, &charge.events).await?;
    let operation = match &charge.filed {
        None => operation::insert(c, &charge.operation).await?,
        Some(filed) => {
            let operation = operation::insert_filed(c, &charge.operation, &filed.merchant_number).await?;
            let capture = operation::insert(c, &filed.capture).await?;
            filed_payment::insert(c, &operation, &capture, filed).await?;
            operation
        }
    };
    if let Some(claim) = &charge.idempotency {
        let made = Claimed::Payment(payment.pay_id.clone());
        idempotency::insert(c, merchant, claim, &made, payment.created_at).await?;
    }
    event::tell(c, &charge.events).await?;
    Ok(Charged::New(Box::new(operation)))
}

pub(in super::super) async fn settle(c: &mut Connection, settled: &ChargeSettlement) -> Result<Option<Operation>> {
    let (follow_up, consequences) = settle_untold(c, settled).await?;
    event::tell(c, &settled.events).await?;
    event::tell(c, &consequences).await?;
    Ok(follow_up)
}

/// The same, without telling the wallet: what it is to be told after the settlement's own facts.
pub(super) async fn settle_untold(
    c: &mut Connection,
    settled: &ChargeSettlement,
) -> Result<(Option<Operation>, Vec<NewEvent>)> {
    payment::change(c, &settled.payment).await?;
    event::journal(c, &settled.events).await?;
    operation::settle(c, &settled.settlement).await?;
    if let Some(capture) = &settled.capture {
        operation::settle(c, &Settlement { operation: capture.clone(), references: Vec::new() }).await?;
    }
    let mut consequences = Vec::new();
    if let (Some(mandate), Some(at)) = (&settled.mandate_id, settled.asks_updater) {
        card_update::hurry(c, mandate, at).await?;
    }
    if let Some(mandate) = &settled.mandate_id {
        scheme_reference::add(c, mandate, Role::Seen, &settled.settlement.references).await?;
        if let Some(ends) = &settled.ends {
            consequences.extend(mandate::end_untold(c, ends).await?.1);
        }
        if let (Some(standing), Some((found, _))) = (&settled.card, mandate::by_id(c, mandate).await?) {
            consequences.extend(card_status::set_untold(c, &found.card_id, standing).await?);
        }
    }
    Ok((follow_up(c, settled.follow_up.as_ref()).await?, consequences))
}

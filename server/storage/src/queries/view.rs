//! Everything a merchant may read about a payment, as it stood at one moment:
//! the caller runs these in one transaction.

use domain::ids::{MerchantId, PayId};
use domain::payment::Payment;
use domain::ports::PaymentView;

use super::{Connection, Result, authentication, card, mandate, operation, payment, session};
use crate::failure::Failure;

pub(in super::super) async fn by_pay_id(
    c: &mut Connection,
    merchant: &MerchantId,
    pay_id: &PayId,
) -> Result<Option<PaymentView>> {
    match payment::by_id(c, merchant, pay_id).await? {
        Some(payment) => Ok(Some(around(c, payment).await?)),
        None => Ok(None),
    }
}

pub(in super::super) async fn by_trans_id(
    c: &mut Connection,
    merchant: &MerchantId,
    trans_id: &str,
) -> Result<Option<PaymentView>> {
    match payment::newest_by_trans_id(c, merchant, trans_id).await? {
        Some(payment) => Ok(Some(around(c, payment).await?)),
        None => Ok(None),
    }
}

async fn around(c: &mut Connection, payment: Payment) -> Result<PaymentView> {
    let session = match &payment.session_id {
        Some(id) => Some(
            session::by_id(c, id)
                .await?
                .ok_or_else(|| Failure::Row("payments", "the session is missing".to_owned()))?,
        ),
        None => None,
    };
    let (mut card, mut roots, mut authentication, mut authorisation) = (None, Vec::new(), None, None);
    let mut stands_on = None;
    if let Some(id) = &payment.mandate_id
        && let Some((mandate, sent)) = mandate::by_id(c, id).await?
    {
        card = card::by_id(c, &mandate.card_id).await?;
        roots = sent;
        stands_on = Some(mandate);
    }
    if let Some(attempt) = session.as_ref().and_then(|session| session.attempt.as_ref()) {
        authentication = authentication::by_id(c, &attempt.authentication_id).await?;
        if let Some(id) = &attempt.operation_id {
            authorisation = operation::by_id(c, id).await?;
        }
    } else if session.is_none() {
        authorisation = operation::authorisation_of(c, &payment.pay_id).await?;
    }
    let journal = operation::journal(c, &payment.pay_id).await?;
    Ok(PaymentView { payment, session, mandate: stands_on, card, roots, authentication, authorisation, journal })
}

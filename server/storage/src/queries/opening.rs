//! Opening a session with its payment: one unit of work.

use domain::ports::{NewSession, Opened};

use super::{Connection, Result, event, idempotency, lock, payment, session};

pub(in super::super) async fn open(c: &mut Connection, new: &NewSession) -> Result<Opened> {
    if let Some(claim) = &new.idempotency
        && let Some(earlier) = idempotency::earlier(c, &new.session, claim).await?
    {
        return Ok(earlier);
    }
    if !new.repeats_trans_id {
        // No unique index can say this, because some merchants may repeat themselves.
        let (merchant, trans_id) = (&new.payment.merchant_id, &new.payment.trans_id);
        lock(c, &format!("trans_id:{merchant}:{trans_id}")).await?;
        if payment::trans_id_used(c, merchant, trans_id).await? {
            return Ok(Opened::TransIdUsed);
        }
    }
    session::insert(c, &new.session).await?;
    payment::insert(c, &new.payment).await?;
    if let Some(claim) = &new.idempotency {
        idempotency::insert(c, &new.session, claim).await?;
    }
    event::append(c, &new.events).await?;
    Ok(Opened::New)
}

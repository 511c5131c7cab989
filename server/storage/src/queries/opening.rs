//! Opening a session with its payment: one unit of work.

use domain::ports::{Claimed, NewSession, Opened};
use domain::wallet_session::stays_open_until;

use super::idempotency::Earlier;
use super::{Connection, Result, event, idempotency, lock, mandate, payment, session, wallet_session};

pub(in super::super) async fn open(c: &mut Connection, new: &NewSession) -> Result<Opened> {
    if let Some(claim) = &new.idempotency
        && let Some(earlier) = idempotency::earlier(c, &new.session.merchant_id, claim).await?
    {
        return Ok(match earlier {
            Earlier::Replayed(made) => Opened::Replayed(made),
            Earlier::Reused => Opened::KeyReused,
        });
    }
    if new.session.stored.is_some() {
        // The name of a renewal's payment follows from the refused one: of two calls at once the first visit answers.
        lock(c, &format!("payment:{}", new.payment.pay_id)).await?;
    }
    if new.session.stored.is_some()
        && let Some(earlier) = payment::by_id(c, &new.payment.merchant_id, &new.payment.pay_id).await?
    {
        return Ok(earlier.session_id.map_or(Opened::TransIdUsed, |id| Opened::Replayed(Claimed::Session(id))));
    }
    if !new.repeats_trans_id {
        // No unique index can say this, because some merchants may repeat themselves.
        let (merchant, trans_id) = (&new.payment.merchant_id, &new.payment.trans_id);
        lock(c, &format!("trans_id:{merchant}:{trans_id}")).await?;
        if payment::trans_id_used(c, merchant, trans_id).await? {
            return Ok(Opened::TransIdUsed);
        }
    }
    if let Some(id) = &new.payment.mandate_id
        && let Some(why) = mandate::no_room(c, id, new.pace).await?
    {
        return Ok(Opened::NoRoom(why));
    }
    if let Some(from) = &new.session.from_wallet
        && !wallet_session::count_enrolment(c, &from.session_id, stays_open_until(&new.session)).await?
    {
        return Ok(Opened::TooMany);
    }
    session::insert(c, &new.session).await?;
    payment::insert(c, &new.payment).await?;
    if let Some(claim) = &new.idempotency {
        let made = Claimed::Session(new.session.id.clone());
        idempotency::insert(c, &new.session.merchant_id, claim, &made, new.session.created_at).await?;
    }
    event::append(c, &new.events).await?;
    Ok(Opened::New)
}

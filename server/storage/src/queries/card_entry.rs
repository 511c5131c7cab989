//! A card typed and agreed to: one unit of work.

use domain::ports::CardEntry;

use super::{Connection, Result, authentication, consent, event, guard, sealed_card, session};

pub(in super::super) async fn enter(c: &mut Connection, entry: &CardEntry) -> Result<()> {
    session::set(c, &entry.session, entry.expected).await?;
    if let Some(sealed) = &entry.sealed {
        sealed_card::insert(c, sealed, &entry.session.id, entry.consent.given_at).await?;
    }
    consent::insert(c, &entry.consent).await?;
    authentication::put(c, &entry.authentication).await?;
    if let Some(trial) = &entry.trial {
        guard::insert(c, trial).await?;
    }
    event::append(c, &entry.events).await
}

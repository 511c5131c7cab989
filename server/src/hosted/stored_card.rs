//! The stored card on the card page: what is shown of it, what is confirmed, and what the form brings.

use app::MaskedCard;
use app::pages::card::StoredCard;
use app::text::Consent;
use domain::card_entry::{Entered, EntryErrors, ShownConsent, TypedCard};
use domain::ports::PortError;
use domain::session::Purpose;

use super::convert;
use super::failure::Failure;
use super::visit::Visit;

/// The stored card of a visit; none when a card is typed.
pub async fn shown(visit: &Visit) -> Result<Option<StoredCard>, Failure> {
    let Some(stored) = &visit.session.stored else { return Ok(None) };
    let card = visit.app.store.card(&stored.card_id).await?.ok_or(PortError::Missing("card"))?;
    Ok(Some(StoredCard { card: convert::stored_card(&card), renews: stored.renews }))
}

/// The stored card that the typed one takes the place of; none unless the visit came from the wallet page for that.
pub async fn renewed(visit: &Visit) -> Result<Option<MaskedCard>, Failure> {
    let Some(id) = visit.session.renewed_card() else { return Ok(None) };
    let card = visit.app.store.card(id).await?.ok_or(PortError::Missing("card"))?;
    Ok(Some(convert::stored_card(&card)))
}

/// The words that pressing the button confirms.
pub fn confirmation(visit: &Visit, stored: &StoredCard) -> Consent {
    let session = &visit.session;
    let amount = (session.purpose == Purpose::FirstInstalment).then(|| convert::money(session.amount));
    app::text::confirmation(visit.locale, &visit.pos.name, amount.as_ref(), &stored.card)
}

/// Takes the form: a code, and the box when the visit founds a new mandate.
pub async fn enter(
    visit: &Visit,
    stored: &StoredCard,
    typed: &TypedCard,
    shown: ShownConsent,
) -> Result<Entered, Failure> {
    if stored.renews && !typed.consent {
        return Ok(Entered::Wrong(EntryErrors { consent: true, ..EntryErrors::default() }));
    }
    Ok(visit.app.enrolment.enter_stored_card(&visit.session, &typed.code, shown).await?)
}

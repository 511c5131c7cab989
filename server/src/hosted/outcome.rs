//! Where a session stands, as a page with a way forward.

use app::Page;
use app::pages::already_done::AlreadyDone;
use app::pages::cancelled::Cancelled;
use app::pages::card::Notice;
use app::pages::card_gone::CardGone;
use app::pages::declined::Declined;
use app::pages::done::Done;
use app::pages::expired::Expired;
use app::pages::unknown::Unknown;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use domain::payment::Refusal;
use domain::session::State;
use domain::tokens;
use jiff::SignedDuration;

use super::card;
use super::convert;
use super::failure::Failure;
use super::links;
use super::visit::Visit;

/// Opened again within this time, a finished session says what was done; later, that it was done before. In minutes.
const JUST_DONE_MIN: i64 = 10;

/// How soon the page of an unclear outcome looks again, in seconds.
const LOOK_AGAIN_S: &str = "5";

/// The capability URL itself: the card page, or where the session stands.
pub async fn open(visit: Visit) -> Result<Response, Failure> {
    Ok(match visit.session.state {
        State::Created => match visit.app.enrolment.over_meanwhile(&visit.session).await? {
            None => card::page(&visit).await?,
            Some(over) if over.state.is_final() => page(&visit.with(over)).await?,
            Some(moved) => visit.with(moved).to_current(),
        },
        State::Completed | State::Declined | State::Cancelled | State::Expired | State::Unknown => page(&visit).await?,
        _ => visit.to_current(),
    })
}

/// The page of an end, or of an outcome that is being clarified.
pub async fn page(visit: &Visit) -> Result<Response, Failure> {
    let session = &visit.session;
    let return_href = Some(visit.return_href().await?);
    let page = match (session.state, convert::masked(session)) {
        (State::Completed, Some(card)) => {
            let age = visit.app.clock.now().duration_since(session.moved_at);
            if age < SignedDuration::from_mins(JUST_DONE_MIN) {
                let paid_with_stored = !session.stores_card();
                let agreement_href = agreement_href(visit).await?;
                let agreement = convert::agreement(session);
                Page::Done(Done { card, paid_with_stored, agreement, agreement_href, return_href })
            } else {
                Page::AlreadyDone(AlreadyDone { card, return_href })
            }
        }
        (State::Cancelled | State::Expired, _) if session.refusal == Some(Refusal::CardGone) => {
            Page::CardGone(CardGone { return_href })
        }
        (State::Cancelled, _) => Page::Cancelled(Cancelled { return_href }),
        (State::Expired, _) => Page::Expired(Expired { return_href }),
        (State::Unknown, _) => {
            let page = Page::Unknown(Unknown { continue_href: visit.href("verification"), return_href });
            let mut response = visit.page(&page);
            response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(LOOK_AGAIN_S));
            return Ok(response);
        }
        _ => Page::Declined(Declined { notice: convert::notice(session).unwrap_or(Notice::Refused), return_href }),
    };
    Ok(visit.page(&page))
}

/// Where the agreement that this visit founded can be read again.
async fn agreement_href(visit: &Visit) -> Result<Option<String>, Failure> {
    if !visit.session.founds_mandate() {
        return Ok(None);
    }
    let view = visit.app.store.payment(&visit.session.merchant_id, &visit.session.pay_id).await?;
    Ok(view.and_then(|view| view.payment.mandate_id).map(|id| {
        let token = tokens::agreement(visit.app.vault.as_ref(), &id);
        links::agreement("", id.as_str(), token.expose(), Some(visit.locale.tag()))
    }))
}

//! The pages on which an enrolment ends or rests.

use super::{ACTION_TOKEN, agreements, masked_card, shop_href};
use crate::pages::agreement::{AgreementPage, Standing};
use crate::pages::already_done::AlreadyDone;
use crate::pages::cancel::Cancel;
use crate::pages::cancelled::Cancelled;
use crate::pages::card::Notice;
use crate::pages::card_gone::CardGone;
use crate::pages::declined::Declined;
use crate::pages::done::Done;
use crate::pages::expired::Expired;
use crate::pages::failure::Failure;
use crate::pages::in_progress::InProgress;
use crate::pages::not_found::NotFound;
use crate::pages::unavailable::Unavailable;
use crate::pages::unknown::Unknown;
use crate::{Date, Page};

pub(super) fn samples() -> Vec<(&'static str, Page)> {
    let mut all = done();
    all.extend([
        ("already-done", Page::AlreadyDone(AlreadyDone { card: masked_card(), return_href: Some(shop_href()) })),
        ("declined", Page::Declined(Declined { notice: Notice::Refused, return_href: Some(shop_href()) })),
        ("agreement", agreement(active())),
        ("agreement/ended", agreement(Standing::Ended { on: day() })),
        ("agreement/replaced", agreement(Standing::Replaced { on: day() })),
        ("expired", Page::Expired(Expired { return_href: Some(shop_href()) })),
        ("cancel", Page::Cancel(cancel())),
        ("cancelled", Page::Cancelled(Cancelled { return_href: Some(shop_href()) })),
        ("card-gone", Page::CardGone(CardGone { return_href: Some(shop_href()) })),
        ("not-found", Page::NotFound(NotFound {})),
        ("in-progress", Page::InProgress(InProgress { continue_href: "verification".to_owned() })),
        (
            "unknown",
            Page::Unknown(Unknown { continue_href: "verification".to_owned(), return_href: Some(shop_href()) }),
        ),
        ("failure", Page::Failure(failure(Some("card".to_owned())))),
        ("failure/final", Page::Failure(failure(None))),
        (
            "unavailable",
            Page::Unavailable(Unavailable { retry_href: "card".to_owned(), return_href: Some(shop_href()) }),
        ),
    ]);
    all
}

fn done() -> Vec<(&'static str, Page)> {
    [
        ("done", agreements::fixed(), Some(shop_href())),
        ("done/paid", agreements::instalments(), Some(shop_href())),
        ("done/kept", agreements::save_only(), None),
        ("done/stored", agreements::instalments(), Some(shop_href())),
    ]
    .into_iter()
    .map(|(name, agreement, return_href)| {
        let paid_with_stored = name == "done/stored";
        (
            name,
            Page::Done(Done {
                card: masked_card(),
                paid_with_stored,
                agreement_href: Some("/agreement".to_owned()),
                agreement,
                return_href,
            }),
        )
    })
    .collect()
}

fn day() -> Date {
    Date { year: 2027, month: 3, day: 2 }
}

fn active() -> Standing {
    Standing::Active { action: "agreement".to_owned(), action_token: ACTION_TOKEN.to_owned() }
}

fn agreement(standing: Standing) -> Page {
    let consent = crate::text::consent(crate::Locale::Fr, "Atelier Forme", &agreements::fixed());
    Page::Agreement(Box::new(AgreementPage {
        card: masked_card(),
        agreed_on: Date { year: 2026, month: 11, day: 22 },
        consent: consent.text,
        consent_language: "fr".to_owned(),
        standing,
        back_href: None,
    }))
}

fn cancel() -> Cancel {
    Cancel { action: "cancel".to_owned(), action_token: ACTION_TOKEN.to_owned(), back_href: "card".to_owned() }
}

fn failure(retry_href: Option<String>) -> Failure {
    Failure { reference: "7KQ2-M4XA".to_owned(), retry_href, return_href: Some(shop_href()) }
}

//! The card page: the deal, the card, the consent.

use std::collections::HashMap;
use std::sync::atomic::Ordering;

use app::pages::card::{
    BrandChoice, BrandError, Card, CardErrors, Cobadged, CodeError, ConsentError, ExpiryError, HolderError,
    NumberError, Shown, StoredCard,
};
use app::pages::unavailable::Unavailable;
use app::{MaskedCard, Page, SWITCH_FIELD};
use axum::extract::Form;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use domain::brand::Brand;
use domain::card_entry::{self, Entered, EntryErrors, ShownConsent, TypedCard};
use domain::merchant::Contract;
use domain::secret::SecretText;
use domain::session::{BrandSelection, Session, State};

use super::authentication;
use super::convert;
use super::failure::Failure;
use super::guard;
use super::stored_card;
use super::visit::Visit;
use crate::web::client;
use crate::web::page::{Openings, closing};

/// A server that stops is back, or replaced, after this time, in seconds.
const RETRY_AFTER_S: &str = "5";

/// What a card page starts from.
#[derive(Default)]
struct Filled {
    holder: String,
    brand: Option<Brand>,
    consent: bool,
    /// The networks of a card whose network was not chosen.
    on_card: Vec<Brand>,
    /// The stored card that is charged instead.
    stored: Option<StoredCard>,
    /// The stored card that the typed one takes the place of.
    renews: Option<MaskedCard>,
    errors: CardErrors,
}

/// The page, empty or after a refusal.
pub async fn page(visit: &Visit) -> Result<Response, Failure> {
    if let Some(first) = guard::before_card(visit).await? {
        return Ok(first);
    }
    let session = &visit.session;
    let holder = match (&session.attempt, &session.prefilled_holder) {
        (Some(attempt), _) => attempt.holder.clone(),
        (None, Some(holder)) => holder.clone(),
        (None, None) => String::new(),
    };
    let (stored, renews) = (stored_card::shown(visit).await?, stored_card::renewed(visit).await?);
    Ok(visit.page(&form(visit, Filled { holder, stored, renews, ..Filled::default() })))
}

/// Takes the form. The answer closes the connection, so that no buffer keeps the number.
pub async fn submit(visit: Visit, Form(fields): Form<HashMap<String, String>>) -> Result<Response, Failure> {
    let wanted = fields.get(SWITCH_FIELD).map(String::as_str);
    let visit = visit.in_language(fields.get("lang").map(String::as_str)).in_language(wanted);
    submit_open(visit, fields).await.map(closing)
}

async fn submit_open(visit: Visit, mut fields: HashMap<String, String>) -> Result<Response, Failure> {
    let typed = typed(&mut fields);
    // A second click, a second tab, the back button: the form is of a state that is over.
    if visit.session.state != State::Created || !visit.action_matches(fields.get("action_token")) {
        return Ok(visit.to_current());
    }
    if !guard::lets_through(&visit).await? {
        return Ok(visit.to_current());
    }
    let (stored, renews) = (stored_card::shown(&visit).await?, stored_card::renewed(&visit).await?);
    if visit.app.draining.load(Ordering::Relaxed) {
        return Ok(stopping(&visit));
    }
    if fields.contains_key(SWITCH_FIELD) {
        return Ok(switched(&visit, &typed, stored, renews));
    }
    let consent = match (&stored, &renews) {
        (Some(card), _) if !card.renews => stored_card::confirmation(&visit, card),
        (None, Some(renewed)) => app::text::renewal(visit.locale, &visit.pos.name, renewed),
        _ => app::text::consent(visit.locale, &visit.pos.name, &convert::agreement(&visit.session)),
    };
    let shown_version = fields.get("consent_version").map(String::as_str);
    if typed.consent && shown_version != Some(consent.version) {
        let errors = CardErrors { consent: Some(ConsentError::Changed), ..CardErrors::default() };
        let filled = Filled { holder: typed.holder, brand: typed.brand, errors, stored, renews, ..Filled::default() };
        return Ok(wrong(&visit, filled));
    }
    let browser = client::browser(&visit.headers, visit.ip, &fields);
    let shown = ShownConsent {
        text: consent.text,
        version: consent.version.to_owned(),
        language: visit.locale.tag().to_owned(),
        ip: visit.ip.to_string(),
        source: guard::source(&visit),
        user_agent: browser.user_agent.clone(),
    };
    let (holder, brand, ticked) = (typed.holder.clone(), typed.brand, typed.consent);
    let entered = if let Some(card) = &stored {
        stored_card::enter(&visit, card, &typed, shown).await?
    } else {
        let contracts = contracts(&visit).await?;
        visit.app.enrolment.enter_card(&visit.session, &contracts, typed, shown).await?
    };
    match entered {
        Entered::Wrong(errors) => {
            let shown = errors_of(&errors);
            let filled =
                Filled { holder, brand, consent: ticked, on_card: errors.brand, errors: shown, stored, renews };
            Ok(wrong(&visit, filled))
        }
        Entered::Stands(session) => Ok(visit.with(*session).to_current()),
        Entered::Stored(session) => {
            let visit = visit.with(*session);
            visit.app.browsers.put(&visit.session.id, browser);
            authentication::after_entry(visit).await
        }
    }
}

/// This server ends before the consumer would be back from the bank. A load balancer that sees 503 hands the form to
/// the next server; a person sees a page that leads back to an empty form.
fn stopping(visit: &Visit) -> Response {
    let retry_href = visit.href("");
    let page = Page::Unavailable(Unavailable { retry_href, return_href: None });
    let mut response = visit.page_with(StatusCode::SERVICE_UNAVAILABLE, &page, Openings::default());
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER_S));
    response
}

/// The same form in another language: what is no card data is kept, and the box is not, since its text was another.
fn switched(visit: &Visit, typed: &TypedCard, stored: Option<StoredCard>, renews: Option<MaskedCard>) -> Response {
    let holder = card_entry::check_holder(&typed.holder).unwrap_or_default();
    visit.page(&form(visit, Filled { holder, brand: typed.brand, stored, renews, ..Filled::default() }))
}

fn typed(fields: &mut HashMap<String, String>) -> TypedCard {
    let mut take = |name: &str| fields.remove(name).unwrap_or_default();
    TypedCard {
        number: SecretText::new(take("number")),
        code: SecretText::new(take("code")),
        expiry: take("expiry"),
        holder: take("holder"),
        brand: Brand::parse(&take("brand")),
        consent: !take("consent").is_empty(),
    }
}

async fn contracts(visit: &Visit) -> Result<Vec<Contract>, Failure> {
    let mut contracts = visit.app.store.contracts(&visit.session.merchant_id).await?;
    contracts.retain(|contract| !contract.disabled);
    Ok(contracts)
}

fn wrong(visit: &Visit, mut filled: Filled) -> Response {
    // A number typed into the name's field is not shown again.
    if filled.errors.holder == Some(HolderError::LooksLikeNumber) {
        filled.holder.clear();
    }
    visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(visit, filled), Openings::default())
}

fn form(visit: &Visit, filled: Filled) -> Page {
    let session = &visit.session;
    let refused = filled.errors == CardErrors::default();
    let notice = convert::notice(session).filter(|_| refused);
    Page::Card(Box::new(Card {
        action: visit.href("card"),
        action_token: visit.action_token(),
        cancel_href: visit.href("cancel"),
        stored: filled.stored,
        renews: filled.renews,
        agreement: convert::agreement(session),
        accepted: session.brands.iter().copied().map(convert::brand).collect(),
        brands: brand_choice(visit, session, filled.brand, &filled.on_card),
        holder: filled.holder,
        consent_given: filled.consent,
        errors: filled.errors,
        attempts_left: notice.map(|_| session.attempts_max.saturating_sub(session.attempts_used)),
        notice,
    }))
}

/// The choice of network, when this shop takes two that one card can carry.
fn brand_choice(visit: &Visit, session: &Session, chosen: Option<Brand>, on_card: &[Brand]) -> Option<BrandChoice> {
    let offers_both = |brands: &[Brand]| brands.iter().filter(|brand| session.brands.contains(brand)).count() > 1;
    let mut options: Vec<Brand> = Vec::new();
    let mut cobadged = Vec::new();
    for range in visit.app.enrolment.bins.co_badged().filter(|range| offers_both(&range.brands)) {
        options.extend(range.brands.iter().filter(|brand| session.brands.contains(brand)));
        // The page's hint takes prefixes; wider ranges are for the server alone.
        if range.low == range.high {
            let brands = range.brands.iter().copied().map(convert::brand).collect();
            cobadged.push(Cobadged { prefix: range.low.clone(), brands });
        }
    }
    cobadged.truncate(COBADGED_PREFIXES_MAX);
    if options.is_empty() {
        return None;
    }
    let mut in_order: Vec<Brand> = session.brands.clone();
    in_order.retain(|brand| if on_card.is_empty() { options.contains(brand) } else { on_card.contains(brand) });
    let preselected = (session.brand_selection == BrandSelection::Merchant).then(|| in_order.first().copied());
    Some(BrandChoice {
        selected: chosen.or(preselected.flatten()).map(convert::brand),
        options: in_order.into_iter().map(convert::brand).collect(),
        shown: if on_card.is_empty() { Shown::WhenCobadged } else { Shown::Always },
        cobadged,
    })
}

/// Prefixes given to the page's script, so that an imported table cannot swell the page.
const COBADGED_PREFIXES_MAX: usize = 40;

fn errors_of(errors: &EntryErrors) -> CardErrors {
    use domain::card::{CodeError as C, NumberError as N};
    use domain::expiry::ExpiryError as E;
    CardErrors {
        number: errors.number.map(|error| match error {
            N::Missing => NumberError::Missing,
            N::NotDigits => NumberError::NotDigits,
            N::TooShort => NumberError::TooShort,
            N::TooLong => NumberError::TooLong,
            N::Checksum => NumberError::Mistyped,
            N::BrandNotTaken | N::TestNumber => NumberError::NotAccepted,
            N::AlreadyStored => NumberError::AlreadyStored,
        }),
        brand: (!errors.brand.is_empty()).then_some(BrandError::Missing),
        expiry: errors.expiry.map(|error| match error {
            E::Missing => ExpiryError::Missing,
            E::Unreadable | E::Month => ExpiryError::Unreadable,
            E::Past => ExpiryError::Past,
            E::TooFar => ExpiryError::TooFar,
        }),
        code: errors.code.map(|error| match error {
            C::Missing => CodeError::Missing,
            C::Length { expected } => CodeError::Length(u8::try_from(expected).unwrap_or(3)),
        }),
        holder: errors.holder.map(|error| match error {
            card_entry::HolderError::Missing => HolderError::Missing,
            card_entry::HolderError::TooLong => HolderError::TooLong,
            card_entry::HolderError::Digits => HolderError::LooksLikeNumber,
            card_entry::HolderError::Differs => HolderError::Differs,
        }),
        consent: errors.consent.then_some(ConsentError::Missing),
    }
}

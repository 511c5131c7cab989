//! What the demo shop sells, as the requests a merchant's server would send.

use app::Locale;
use app::pages::start::OfferKind;
use jiff::tz::TimeZone;
use jiff::{Span, civil::Date};
use sandbox::Group;
use serde_json::{Value, json};

use crate::state::App;

/// The offers, in the order of the page.
pub const KINDS: [OfferKind; 4] = [OfferKind::Gym, OfferKind::Utility, OfferKind::Save, OfferKind::Amex];

/// The request for an offer.
pub fn request(kind: OfferKind, language: &str, app: &App) -> Value {
    let french = language == "fr";
    let today = app.clock.now().to_zoned(TimeZone::UTC).date();
    let first = today.first_of_month().saturating_add(Span::new().months(1));
    let last = first.saturating_add(Span::new().months(12)).yesterday().unwrap_or(first);
    let (credential, mandate, amount, card) = match kind {
        OfferKind::Gym => (
            recurring("FIXED", first, last),
            json!({ "description": if french { "Votre abonnement à la salle" } else { "Your gym membership" }, "count": 12 }),
            3499,
            json!({ "eventToken": "ACCOUNT_VERIFICATION" }),
        ),
        OfferKind::Utility => (
            recurring("FLEXIBLE_AMOUNT", first, last),
            json!({ "description": if french { "Votre électricité" } else { "Your electricity" }, "ceiling": 15_000, "noticeDays": 7 }),
            0,
            json!({}),
        ),
        OfferKind::Save => (one_click(), json!({}), 0, json!({ "brandSelection": "CUSTOMER" })),
        OfferKind::Amex => (
            recurring("FIXED", first, last),
            json!({ "description": if french { "Votre abonnement à la presse" } else { "Your press subscription" }, "count": 12 }),
            1290,
            json!({ "subType": ["AMEX"], "eventToken": "ACCOUNT_VERIFICATION" }),
        ),
    };
    let base = &app.public_base;
    let shop = match kind {
        OfferKind::Gym => "atelier",
        OfferKind::Utility => "energie",
        OfferKind::Save => "maison",
        OfferKind::Amex => "gazette",
    };
    json!({
        "pointOfSale": shop,
        "transId": format!("demo-{}", app.entropy.uuid()),
        "amount": { "value": amount, "currency": "EUR" },
        "language": language,
        "customerInfo": { "email": "you@consumer.example" },
        "credentialOnFile": credential,
        "mandate": mandate,
        "paymentMethods": { "integrationType": "HOSTED", "type": "CARD", "card": card },
        "urls": {
            "return": format!("{base}/shop/return?lang={language}&shop={shop}"),
            "cancel": format!("{base}/shop/cancelled?lang={language}"),
        },
    })
}

fn recurring(use_case: &str, first: Date, last: Date) -> Value {
    json!({
        "type": "RECURRING",
        "initialPayment": true,
        "recurring": {
            "useCase": use_case,
            "frequency": "MONTHLY",
            "startDate": first.to_string(),
            "expiryDate": last.to_string(),
        },
    })
}

fn one_click() -> Value {
    json!({ "type": "UNSCHEDULED", "initialPayment": true, "unscheduled": { "subType": "CIT" } })
}

/// The heading of a group of test cards.
pub fn group_title(locale: Locale, group: Group) -> String {
    let (english, french) = match group {
        Group::Success => ("Cards that work", "Cartes qui passent"),
        Group::Authorisation => {
            ("What the bank answers to the verification", "Ce que la banque répond à la vérification")
        }
        Group::Line => ("When the line to the bank misbehaves", "Quand la liaison avec la banque faiblit"),
        Group::ThreeDs => ("What happens at the bank's page", "Ce qui arrive sur la page de la banque"),
        Group::Renewal => ("Cards that are replaced or closed later", "Cartes remplacées ou clôturées plus tard"),
        Group::SmartBill => {
            ("Cards whose alias American Express is told of", "Cartes dont l’alias est annoncé à American Express")
        }
        Group::Published => ("Cards published for Axepta Online", "Cartes publiées pour Axepta Online"),
    };
    if locale == Locale::Fr { french.to_owned() } else { english.to_owned() }
}

//! The body of `POST /payments` and `POST /payments/sessions`, read whole: every bad field at once.

use adapters::notify::{NotifyClient, Refused};
use domain::brand::Brand;
use domain::card::HOLDER_CHARS_MAX;
use domain::card_entry::check_holder;
use domain::ids::WalletId;
use domain::money::{Currency, Money};
use domain::opening::{OpenRequest, may_expire};
use domain::pcn::Pcn;
use domain::session::BrandSelection;
use jiff::Timestamp;
use serde_json::Value;

use super::codes::Area;
use super::echo::echo;
use super::error::FieldError;
use super::fields::{Field, Mistakes};
use super::settlements::capture_method;
use super::{contact, credential};
use crate::web::return_url;

/// Which of the two calls a body came with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Call {
    /// `POST /payments/sessions`
    Session,
    /// `POST /payments`
    Payment,
}

/// What a body is read against.
pub struct Shop<'a> {
    /// Who asks.
    pub merchant: &'a domain::merchant::Merchant,
    /// Its shop.
    pub pos: &'a domain::merchant::PointOfSale,
    /// Its contracts.
    pub contracts: Vec<domain::merchant::Contract>,
    /// Which addresses may be called.
    pub notifier: &'a NotifyClient,
    /// Any return address is fine.
    pub sandbox: bool,
}

/// Reads a body into a request, or says all that is wrong.
pub fn read(body: &Value, call: Call, shop: Shop<'_>) -> Result<OpenRequest, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    let methods = root.get("paymentMethods");
    check_integration(&methods, call, &mut mistakes);
    let capture = capture_method(&root.get("captureMethod"), &mut mistakes);
    let card = methods.get("card");
    check_policy(&card, &mut mistakes);
    let holder = prefill(&card.get("prefillInfo"), &mut mistakes);
    let credential = credential::read(&root.get("credentialOnFile"), &mut mistakes);
    let trans_id = root.get("transId").required_text(64, &mut mistakes);
    let amount = amount(&root.get("amount"), &mut mistakes);
    let verify_only = event_token(&card, &mut mistakes);
    let currency = amount.map_or(Currency::EUR, |amount| amount.currency);
    let mandate = mandate(&root.get("mandate"), currency, &mut mistakes);
    let urls = addresses(&root, shop.pos, shop.sandbox, shop.notifier, &mut mistakes);
    let request_fields = (
        reference(&root.get("refNr"), &mut mistakes),
        wallet(&root.get("customerInfo").get("merchantCustomerId"), &mut mistakes),
        brands(&root, &card, &mut mistakes),
        brand_selection(&card, &mut mistakes),
        language(&root.get("language"), &mut mistakes),
        root.get("expirationTime").time(&mut mistakes),
        contact::email(&root.get("customerInfo").get("email"), &mut mistakes),
    );
    if let Some(found) = mistakes.found() {
        return Err(found);
    }
    let (Some(credential), Some(trans_id), Some(amount), Some(Addresses { return_url, cancel_url })) =
        (credential, trans_id, amount, urls)
    else {
        return Err(Vec::new());
    };
    let (ref_nr, wallet_id, brands, brand_selection, language, expires_at, email) = request_fields;
    Ok(OpenRequest {
        capture,
        merchant: shop.merchant.clone(),
        pos: shop.pos.clone(),
        contracts: shop.contracts,
        trans_id: trans_id.to_owned(),
        ref_nr,
        amount,
        verify_only,
        kind: credential.kind,
        frequency: credential.frequency,
        start: mandate.first.or(credential.start),
        end: credential.end,
        count: mandate.count.or(credential.count),
        mandate_amount: mandate.amount,
        ceiling: mandate.ceiling,
        description: mandate.description,
        notice_days: mandate.notice_days,
        terms_url: mandate.terms_url,
        wallet_id,
        brands,
        brand_selection,
        holder,
        language,
        email,
        theme: None,
        look: None,
        return_url,
        cancel_url,
        expires_at,
        echo: echo(body),
        idempotency: None,
    })
}

/// Where the consumer goes.
pub(super) struct Addresses {
    pub(super) return_url: String,
    pub(super) cancel_url: String,
}

/// When a page closes, if the request says so.
pub(super) fn expiry(root: &Field<'_>, now: Timestamp, mistakes: &mut Mistakes) -> Option<Timestamp> {
    let field = root.get("expirationTime");
    let at = field.time(mistakes);
    if at.is_some_and(|at| !may_expire(at, now)) {
        field.wrong(mistakes, Area::Value, "must be from one minute to 24 hours ahead");
    }
    at
}

/// The addresses of a request, each of an origin that the shop has registered.
pub(super) fn addresses(
    root: &Field<'_>,
    pos: &domain::merchant::PointOfSale,
    sandbox: bool,
    notifier: &NotifyClient,
    mistakes: &mut Mistakes,
) -> Option<Addresses> {
    let urls = root.get("urls");
    let address = |name: &str, mistakes: &mut Mistakes| {
        let field = urls.get(name);
        let text = field.required_text(256, mistakes)?;
        return_url::checked(text, &pos.return_origins, sandbox)
            .map_err(|reason| field.wrong(mistakes, Area::Value, reason))
            .ok()
    };
    let return_url = address("return", mistakes);
    let cancel_url = if urls.get("cancel").is_present() { address("cancel", mistakes) } else { return_url.clone() };
    webhook(&urls.get("webhook"), notifier, mistakes);
    Some(Addresses { return_url: return_url?, cancel_url: cancel_url? })
}

fn check_integration(methods: &Field<'_>, call: Call, mistakes: &mut Mistakes) {
    methods.object(mistakes);
    let integration = methods.get("integrationType");
    if call == Call::Payment && !integration.is_present() {
        integration.missing(mistakes);
    }
    if integration.word(&[("HOSTED", true), ("DIRECT", false)], mistakes) == Some(false) {
        integration.wrong(mistakes, Area::Value, "must be HOSTED: a first payment needs the consumer on the page");
    }
    methods.get("type").word(&[("CARD", ())], mistakes);
}

/// A first payment asks for a challenge, never for an exemption from one.
fn check_policy(card: &Field<'_>, mistakes: &mut Mistakes) {
    let policy = card.either("threeDsPolicy", "threeDSPolicy");
    policy.object(mistakes);
    for name in ["exemption", "threeDSExemption", "skip", "skipThreeDS"] {
        let field = policy.get(name);
        if field.is_present() {
            field.wrong(mistakes, Area::Value, "is not possible on a first payment: it always asks for a challenge");
        }
    }
    let preference = policy.get("challengePreference");
    let words = [
        ("MANDATE_CHALLENGE", true),
        ("REQUEST_CHALLENGE", true),
        ("NO_PREFERENCE", true),
        ("NO_CHALLENGE", false),
        ("mandateChallenge", true),
        ("requestChallenge", true),
        ("noPreference", true),
        ("noChallenge", false),
    ];
    if preference.word(&words, mistakes) == Some(false) {
        preference.wrong(mistakes, Area::Value, "must not refuse the challenge on a first payment");
    }
}

/// A PAN is refused, a PCN accepted, a security code dropped unread.
fn prefill(info: &Field<'_>, mistakes: &mut Mistakes) -> Option<String> {
    info.object(mistakes);
    let number = info.get("number");
    if number.is_present() && number.value().and_then(Value::as_str).is_none_or(|text| Pcn::parse(text).is_none()) {
        number.wrong(
            mistakes,
            Area::Value,
            "must be a pseudo card number; card numbers are typed by the consumer alone",
        );
    }
    let holder = info.either("cardHolderName", "cardholderName");
    let text = holder.text(HOLDER_CHARS_MAX, mistakes)?;
    if check_holder(text).is_err() {
        holder.wrong(mistakes, Area::Value, "must be a name");
        return None;
    }
    Some(text.to_owned())
}

/// An amount: minor units and a currency.
pub(super) fn amount(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<Money> {
    if !field.is_present() {
        field.missing(mistakes);
        return None;
    }
    let value = field.get("value");
    if !value.is_present() {
        value.missing(mistakes);
    }
    let minor = value.integer(0..=Money::MAX_MINOR, mistakes);
    let code = field.get("currency");
    let currency = code.required_text(3, mistakes).and_then(|text| {
        let currency = Currency::parse(text);
        if currency.is_none() {
            code.wrong(mistakes, Area::Unknown, "must be a currency as EUR (ISO 4217)");
        }
        currency
    });
    Some(Money::new(minor?, currency?))
}

/// `ACCOUNT_VERIFICATION` stores the card without charging; other tokens do not fit a first payment here.
fn event_token(card: &Field<'_>, mistakes: &mut Mistakes) -> bool {
    let words = [
        ("ACCOUNT_VERIFICATION", true),
        ("ORDER", false),
        ("DELAYED_SHIPMENT", false),
        ("PRE_AUTH", false),
        ("PLBS", false),
    ];
    card.get("eventToken").word(&words, mistakes).unwrap_or(false)
}

#[derive(Default)]
struct MandateTerms {
    amount: Option<Money>,
    ceiling: Option<Money>,
    description: Option<String>,
    first: Option<jiff::civil::Date>,
    count: Option<u32>,
    notice_days: Option<u32>,
    terms_url: Option<String>,
}

/// Our extension: what is agreed, in the merchant's words. Amounts are minor units of `amount.currency`.
fn mandate(field: &Field<'_>, currency: Currency, mistakes: &mut Mistakes) -> MandateTerms {
    field.object(mistakes);
    let money = |name: &str, mistakes: &mut Mistakes| {
        field.get(name).integer(1..=Money::MAX_MINOR, mistakes).map(|minor| Money::new(minor, currency))
    };
    let small = |name: &str, mistakes: &mut Mistakes| {
        field.get(name).integer(1..=999, mistakes).and_then(|n| u32::try_from(n).ok())
    };
    let terms = field.get("termsUrl");
    let terms_url = terms.text(256, mistakes).and_then(|text| {
        let fine = url::Url::parse(text).is_ok_and(|url| url.scheme() == "https");
        if !fine {
            terms.wrong(mistakes, Area::Value, "must be an https address");
        }
        fine.then(|| text.to_owned())
    });
    MandateTerms {
        amount: money("amount", mistakes),
        ceiling: money("ceiling", mistakes),
        description: field.get("description").text(80, mistakes).map(ToOwned::to_owned),
        first: field.get("firstChargeDate").date(mistakes),
        count: small("count", mistakes),
        notice_days: small("noticeDays", mistakes),
        terms_url,
    }
}

fn webhook(field: &Field<'_>, notifier: &NotifyClient, mistakes: &mut Mistakes) {
    if let Some(Err(refused)) = field.text(256, mistakes).map(|text| notifier.check(text)) {
        let area = if matches!(refused, Refused::Malformed | Refused::Scheme) { Area::Format } else { Area::Value };
        field.wrong(mistakes, area, refused.to_string());
    }
}

/// `refNr`.
pub(super) fn reference(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<String> {
    let text = field.text(12, mistakes)?;
    if text.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Some(text.to_owned());
    }
    field.wrong(mistakes, Area::Format, "must be 1 to 12 letters and digits");
    None
}

fn wallet(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<WalletId> {
    let text = field.text(50, mistakes)?;
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.@+".contains(&b)) {
        return Some(WalletId::from_text(text));
    }
    field.wrong(mistakes, Area::Format, "must be 1 to 50 letters, digits and - _ . @ +");
    None
}

/// Networks wanted: `subType`, and methods allowed (plural or singular; only `CARD` exists here).
fn brands(root: &Field<'_>, card: &Field<'_>, mistakes: &mut Mistakes) -> Vec<Brand> {
    let allowed = root.either("allowedPaymentMethods", "allowedPaymentMethod");
    let list = allowed.list();
    let card_allowed = list
        .iter()
        .any(|item| item.value().and_then(Value::as_str).is_some_and(|word| word.eq_ignore_ascii_case("CARD")));
    if !list.is_empty() && !card_allowed {
        allowed.wrong(mistakes, Area::Value, "must contain CARD");
    }
    let mut brands = Vec::new();
    for item in card.get("subType").list() {
        let Some(word) = item.text(40, mistakes) else { continue };
        match Brand::parse(word) {
            Some(brand) => brands.push(brand),
            None => item.wrong(mistakes, Area::Unknown, "must be one of VISA, MASTERCARD, CARTESBANCAIRES, AMEX"),
        }
    }
    brands
}

fn brand_selection(card: &Field<'_>, mistakes: &mut Mistakes) -> BrandSelection {
    let words = [("MERCHANT", BrandSelection::Merchant), ("CUSTOMER", BrandSelection::Customer)];
    card.get("brandSelection").word(&words, mistakes).unwrap_or(BrandSelection::Merchant)
}

pub(super) fn language(field: &Field<'_>, mistakes: &mut Mistakes) -> Option<String> {
    let text = field.text(35, mistakes)?;
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Some(text.to_owned());
    }
    field.wrong(mistakes, Area::Format, "must be a language as fr or fr-FR");
    None
}

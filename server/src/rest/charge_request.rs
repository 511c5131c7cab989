//! The body of a merchant-initiated payment, read whole: every bad field at once.

use domain::agreement::Kind;
use domain::brand::Brand;
use domain::charge::{ChargeBy, ChargeRequest};
use domain::ids::MandateId;
use domain::merchant::Merchant;
use domain::opening::KindWish;
use domain::pcn::Pcn;
use serde_json::Value;

use super::codes::Area;
use super::credential;
use super::echo::echo;
use super::error::FieldError;
use super::fields::{Field, Mistakes};
use super::request::{amount, reference};

/// Longest reference a scheme has (CB), in characters.
const REFERENCE_CHARS_MAX: usize = 64;

/// Reads the body of a charge without the consumer, or says all that is wrong.
pub fn read(body: &Value, merchant: Merchant) -> Result<ChargeRequest, Vec<FieldError>> {
    read_with(body, merchant, |card| card.clone())
}

/// The same of a charge on the page, where the card's data stands in `prefillInfo`.
pub fn read_hosted(body: &Value, merchant: Merchant) -> Result<ChargeRequest, Vec<FieldError>> {
    read_with(body, merchant, |card| card.get("prefillInfo"))
}

fn read_with(
    body: &Value,
    merchant: Merchant,
    data: impl for<'a> Fn(&Field<'a>) -> Field<'a>,
) -> Result<ChargeRequest, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let root = Field::root(body);
    let trans_id = root.get("transId").required_text(64, &mut mistakes).map(ToOwned::to_owned);
    let amount = amount(&root.get("amount"), &mut mistakes);
    let ref_nr = reference(&root.get("refNr"), &mut mistakes);
    let capture = super::settlements::capture_method(&root.get("captureMethod"), &mut mistakes);
    let methods = root.get("paymentMethods");
    methods.object(&mut mistakes);
    methods.get("type").word(&[("CARD", ())], &mut mistakes);
    let mandate = root.get("mandateId");
    let by = if mandate.is_present() {
        mandate.text(64, &mut mistakes).map(|id| ChargeBy::Mandate(MandateId::from_text(id)))
    } else {
        let card = methods.get("card");
        by_card(&root, &card, &data(&card), &mut mistakes)
    };
    match (mistakes.found(), trans_id, amount, by) {
        (None, Some(trans_id), Some(amount), Some(by)) => Ok(ChargeRequest {
            merchant,
            pay_id: None,
            trans_id,
            ref_nr,
            amount,
            by,
            capture,
            echo: echo(body),
            idempotency: None,
            instalment: None,
        }),
        (found, ..) => Err(found.unwrap_or_default()),
    }
}

/// The dialect's way: pseudo card number, kind and root. A security code is dropped unread: nobody types one when the
/// merchant charges, and keeping one is forbidden.
fn by_card(root: &Field<'_>, card: &Field<'_>, data: &Field<'_>, mistakes: &mut Mistakes) -> Option<ChargeBy> {
    card.object(mistakes);
    data.object(mistakes);
    let credential = credential::read_later(&root.get("credentialOnFile"), mistakes);
    let number = data.get("number");
    let pcn = match number.value() {
        None => {
            number.missing(mistakes);
            None
        }
        Some(value) => {
            let pcn = value.as_str().filter(|text| Pcn::parse(text).is_some());
            if pcn.is_none() {
                let error = "must be a pseudo card number; card numbers are typed by the consumer alone";
                number.wrong(mistakes, Area::Value, error);
            }
            pcn.map(ToOwned::to_owned)
        }
    };
    let word = data.get("brand");
    let brand = word.text(40, mistakes).and_then(|text| {
        let brand = Brand::parse(text);
        if brand.is_none() {
            word.wrong(mistakes, Area::Unknown, "must be one of VISA, MASTERCARD, CARTESBANCAIRES, AMEX");
        }
        brand
    });
    Some(ChargeBy::Card {
        pcn: pcn?,
        kind: kind(credential?),
        reference: scheme_reference(card, mistakes),
        link: card.get("transactionLinkId").text(REFERENCE_CHARS_MAX, mistakes).map(ToOwned::to_owned),
        brand,
    })
}

fn kind(wish: KindWish) -> Kind {
    match wish {
        KindWish::Kind(kind) => kind,
        KindWish::UnscheduledCit => Kind::OneClick,
    }
}

/// American Express has `transactionId` where the others have `schemeReferenceId`; either name is taken for any card.
fn scheme_reference(card: &Field<'_>, mistakes: &mut Mistakes) -> Option<String> {
    let (first, second) = (card.get("schemeReferenceId"), card.get("transactionId"));
    let one = first.text(REFERENCE_CHARS_MAX, mistakes);
    let other = second.text(REFERENCE_CHARS_MAX, mistakes);
    if let (Some(one), Some(other)) = (one, other)
        && one != other
    {
        second.wrong(mistakes, Area::Value, "differs from schemeReferenceId: send one of them");
    }
    one.or(other).map(ToOwned::to_owned)
}

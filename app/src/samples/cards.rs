//! The card page, by kind of agreement, with errors, with each refusal.

use super::{ACTION_TOKEN, agreements};
use crate::pages::card::{
    BrandChoice, BrandError, Card, CardErrors, Cobadged, CodeError, ConsentError, ExpiryError, HolderError, Notice,
    NumberError, Shown, StoredCard,
};
use crate::{Agreement, Brand, Page, Today};

pub(super) fn samples() -> Vec<(&'static str, Page)> {
    let mut all = vec![
        ("card/fixed", page(blank(agreements::fixed()))),
        ("card/flexible-amount", page(blank(agreements::flexible_amount()))),
        ("card/flexible-frequency", page(blank(agreements::flexible_frequency()))),
        ("card/instalments", page(blank(agreements::instalments()))),
        ("card/unscheduled", page(blank(agreements::unscheduled()))),
        ("card/one-click", page(blank(agreements::one_click()))),
        ("card/save-only", page(blank(agreements::save_only()))),
        ("card/two-networks", page(two_networks())),
        ("card/amex", page(amex())),
        ("card/missing", page(Card { errors: missing(), ..blank(agreements::fixed()) })),
        ("card/mistyped", page(with_errors(mistyped()))),
        ("card/not-accepted", page(with_errors(not_accepted()))),
        ("card/hostile", page(hostile())),
        ("card/stored", page(stored(false))),
        ("card/stored-code", page(Card { errors: code_missing(), ..stored(false) })),
        ("card/stored-renewal", page(stored(true))),
        ("card/renewal", page(renewal())),
        ("card/renewal-mistaken", page(Card { errors: renewal_errors(), ..renewal() })),
    ];
    all.extend(refusals());
    all
}

fn page(card: Card) -> Page {
    Page::Card(Box::new(card))
}

fn blank(agreement: Agreement) -> Card {
    Card {
        action: "card".to_owned(),
        action_token: ACTION_TOKEN.to_owned(),
        cancel_href: "cancel".to_owned(),
        stored: None,
        renews: None,
        agreement,
        accepted: vec![Brand::Cb, Brand::Visa, Brand::Mastercard],
        brands: Some(BrandChoice {
            options: vec![Brand::Cb, Brand::Visa, Brand::Mastercard],
            selected: None,
            shown: Shown::WhenCobadged,
            cobadged: vec![
                Cobadged { prefix: "4970".to_owned(), brands: vec![Brand::Cb, Brand::Visa] },
                Cobadged { prefix: "5132".to_owned(), brands: vec![Brand::Cb, Brand::Mastercard] },
            ],
        }),
        holder: String::new(),
        consent_given: false,
        errors: CardErrors::default(),
        notice: None,
        attempts_left: None,
    }
}

fn renewal() -> Card {
    Card { renews: Some(super::masked_card()), holder: "Jeanne Dupont".to_owned(), ..blank(agreements::one_click()) }
}

fn renewal_errors() -> CardErrors {
    let (number, holder) = (Some(NumberError::AlreadyStored), Some(HolderError::Differs));
    CardErrors { number, holder, ..CardErrors::default() }
}

fn stored(renews: bool) -> Card {
    let agreement = Agreement { today: Today::Charged(agreements::euros(34_99)), ..agreements::fixed() };
    Card {
        stored: Some(StoredCard { card: super::masked_card(), renews }),
        accepted: vec![Brand::Visa],
        brands: None,
        ..blank(agreement)
    }
}

fn code_missing() -> CardErrors {
    CardErrors { code: Some(CodeError::Missing), ..CardErrors::default() }
}

fn two_networks() -> Card {
    let choice = BrandChoice {
        options: vec![Brand::Cb, Brand::Visa],
        selected: Some(Brand::Cb),
        shown: Shown::Always,
        cobadged: Vec::new(),
    };
    Card { brands: Some(choice), holder: "Jeanne Dupont".to_owned(), ..blank(agreements::fixed()) }
}

fn amex() -> Card {
    Card { accepted: vec![Brand::Amex], brands: None, ..blank(agreements::one_click()) }
}

fn with_errors(errors: CardErrors) -> Card {
    Card { errors, holder: "Jeanne Dupont".to_owned(), consent_given: true, ..two_networks() }
}

fn missing() -> CardErrors {
    CardErrors {
        number: Some(NumberError::Missing),
        brand: Some(BrandError::NotOnCard),
        expiry: Some(ExpiryError::Missing),
        code: Some(CodeError::Missing),
        holder: Some(HolderError::Missing),
        consent: Some(ConsentError::Missing),
    }
}

fn mistyped() -> CardErrors {
    CardErrors {
        number: Some(NumberError::Mistyped),
        expiry: Some(ExpiryError::Past),
        code: Some(CodeError::Length(3)),
        ..CardErrors::default()
    }
}

fn not_accepted() -> CardErrors {
    CardErrors { number: Some(NumberError::NotAccepted), ..CardErrors::default() }
}

/// What a merchant or a consumer could put in to break out of the document.
fn hostile() -> Card {
    let text = "\"><script>alert(1)</script><!>&amp;'".to_owned();
    let agreement = Agreement { description: Some(text.clone()), ..agreements::fixed() };
    Card { holder: text.clone(), action_token: text, ..blank(agreement) }
}

fn refusals() -> Vec<(&'static str, Page)> {
    [
        ("card/refused", Notice::Refused),
        ("card/try-later", Notice::TryLater),
        ("card/check-details", Notice::CheckDetails),
        ("card/use-other-card", Notice::UseOtherCard),
        ("card/code-mismatch", Notice::CodeMismatch),
        ("card/authentication-failed", Notice::AuthenticationFailed),
        ("card/authentication-cancelled", Notice::AuthenticationCancelled),
        ("card/technical", Notice::Technical),
    ]
    .into_iter()
    .zip([1_u32, 2].into_iter().cycle())
    .map(|((name, notice), left)| {
        let card = Card { notice: Some(notice), attempts_left: Some(left), ..with_errors(CardErrors::default()) };
        (name, page(card))
    })
    .collect()
}

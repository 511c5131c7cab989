//! The fields of the card, in the order of the card in the hand.
//!
//! Each carries the texts that the script shows before the form is sent, so that they are written once.

use leptos::prelude::*;

use super::{BrandChoice, BrandError, CodeError, ExpiryError, HolderError, NumberError, Shown};
use crate::{Brand, Locale, form, text};

/// 19 digits in groups of four, with room for other separators.
const NUMBER_LENGTH_MAX: &str = "30";
const EXPIRY_LENGTH_MAX: &str = "9";
const CODE_LENGTH_MAX: &str = "4";
/// As EMV 3-D Secure: 45 characters.
const HOLDER_LENGTH_MAX: &str = "45";

pub(super) fn number(locale: Locale, accepted: &[Brand], error: Option<NumberError>) -> AnyView {
    let names = accepted.iter().map(|brand| brand.name()).collect::<Vec<_>>().join(", ");
    let error = error.map(|error| error.text(locale));
    let invalid = error.is_some().then_some("true");
    view! {
        <div class="field">
            <label for="number">{text::number_label(locale)}</label>
            {form::error_line("number", error)}
            <div class="with-network" dir="ltr">
                <input id="number" name="number" type="text" inputmode="numeric" autocomplete="cc-number"
                    autocapitalize="off" spellcheck="false" maxlength=NUMBER_LENGTH_MAX required=true dir="ltr"
                    aria-invalid=invalid aria-describedby="number-error number-hint"
                    data-missing=NumberError::Missing.text(locale)
                    data-not-digits=NumberError::NotDigits.text(locale)
                    data-short=NumberError::TooShort.text(locale)
                    data-long=NumberError::TooLong.text(locale)
                    data-mistyped=NumberError::Mistyped.text(locale)/>
                // Filled by script, and said once by a screen reader; always rendered, or nothing would be said.
                <output class="network" id="network" for="number"></output>
            </div>
            <p class="hint" id="number-hint">{text::number_accepted(locale, &names)}</p>
        </div>
    }
    .into_any()
}

pub(super) fn brand(locale: Locale, choice: &BrandChoice, error: Option<BrandError>) -> AnyView {
    // What has to be corrected is shown, whatever the script makes of the number.
    let shown = if error.is_some() { Shown::Always } else { choice.shown };
    let error = error.map(|error| error.text(locale));
    let hint = match shown {
        Shown::Always => text::brand_two_networks(locale),
        Shown::WhenCobadged => text::brand_if_two_networks(locale),
    };
    let class = match shown {
        Shown::Always => "field brands",
        Shown::WhenCobadged => "field brands when-cobadged",
    };
    let cobadged = (shown == Shown::WhenCobadged).then(|| ranges(choice));
    let options = choice.options.iter().map(|brand| option(*brand, choice.selected)).collect::<Vec<_>>();
    view! {
        <fieldset class=class id="brand" tabindex="-1" aria-describedby="brand-error" data-cobadged=cobadged
            data-two=text::brand_two_networks(locale) data-missing=BrandError::Missing.text(locale)>
            <legend>{text::brand_label(locale)}" "<span class="hint">{hint}</span></legend>
            {form::error_line("brand", error)}
            <div class="options">{options}</div>
        </fieldset>
    }
    .into_any()
}

fn option(brand: Brand, selected: Option<Brand>) -> AnyView {
    let id = format!("brand-{}", brand.code().to_lowercase());
    view! {
        <label for=id.clone()>
            <input type="radio" id=id.clone() name="brand" value=brand.code() checked={selected == Some(brand)}/>
            {brand.name()}
        </label>
    }
    .into_any()
}

/// The prefixes as the script reads them: `497=CB+VISA 513=CB+MASTERCARD`.
fn ranges(choice: &BrandChoice) -> String {
    choice
        .cobadged
        .iter()
        .map(|range| {
            let brands = range.brands.iter().map(|brand| brand.code()).collect::<Vec<_>>().join("+");
            format!("{}={brands}", range.prefix)
        })
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn expiry(locale: Locale, error: Option<ExpiryError>) -> AnyView {
    let error = error.map(|error| error.text(locale));
    let invalid = error.is_some().then_some("true");
    view! {
        <div class="field">
            <label for="expiry">{text::expiry_label(locale)}" "<span class="hint">{text::expiry_hint(locale)}</span></label>
            {form::error_line("expiry", error)}
            <input id="expiry" name="expiry" type="text" inputmode="numeric" autocomplete="cc-exp" required=true
                spellcheck="false" maxlength=EXPIRY_LENGTH_MAX dir="ltr" aria-invalid=invalid
                aria-describedby="expiry-error" data-missing=ExpiryError::Missing.text(locale)
                data-unreadable=ExpiryError::Unreadable.text(locale)/>
        </div>
    }
    .into_any()
}

pub(super) fn code(locale: Locale, accepted: &[Brand], error: Option<CodeError>) -> AnyView {
    let error = error.map(|error| error.text(locale));
    let invalid = error.is_some().then_some("true");
    let hint = match (accepted.contains(&Brand::Amex), accepted.len()) {
        (true, 1) => text::code_hint_four(locale),
        (true, _) => text::code_hint_any(locale),
        (false, _) => text::code_hint_three(locale),
    };
    view! {
        <div class="field">
            <label for="code">{text::code_label(locale)}" "<span class="hint" id="code-hint">{hint}</span></label>
            {form::error_line("code", error)}
            <input id="code" name="code" type="text" inputmode="numeric" autocomplete="cc-csc" required=true
                spellcheck="false" maxlength=CODE_LENGTH_MAX dir="ltr" aria-invalid=invalid
                aria-describedby="code-error" data-missing=CodeError::Missing.text(locale)
                data-length3=CodeError::Length(3).text(locale) data-length4=CodeError::Length(4).text(locale)
                data-hint3=text::code_hint_three(locale) data-hint4=text::code_hint_four(locale)/>
        </div>
    }
    .into_any()
}

pub(super) fn holder(locale: Locale, value: &str, error: Option<HolderError>) -> AnyView {
    let error = error.map(|error| error.text(locale));
    let invalid = error.is_some().then_some("true");
    view! {
        <div class="field">
            <label for="holder">{text::holder_label(locale)}</label>
            {form::error_line("holder", error)}
            <input id="holder" name="holder" type="text" autocomplete="cc-name" autocapitalize="words"
                spellcheck="false" maxlength=HOLDER_LENGTH_MAX required=true value=value.to_owned() dir="auto"
                aria-invalid=invalid aria-describedby="holder-error"
                data-missing=HolderError::Missing.text(locale)
                data-number=HolderError::LooksLikeNumber.text(locale)/>
        </div>
    }
    .into_any()
}

//! The card page: the deal on one side, the card's fields and the consent on the other.

mod deal;
mod errors;
mod fields;
mod notice;

pub use errors::{BrandError, CardErrors, CodeError, ConsentError, ExpiryError, HolderError, NumberError};
pub use notice::Notice;

use leptos::prelude::*;

use super::Sheet;
use crate::{Agreement, Brand, DocumentKind, Frame, Locale, MaskedCard, Today, form, text};

/// The names of the hidden fields about the browser, filled by script; empty without it.
///
/// `browser_script` is `1` when the script ran, and the others then hold what EMV 3-D Secure asks for:
/// `true`/`false`, a BCP 47 tag, bits, pixels, pixels, minutes.
pub const BROWSER_FIELDS: [&str; 7] = [
    "browser_script",
    "browser_java_enabled",
    "browser_language",
    "browser_color_depth",
    "browser_screen_height",
    "browser_screen_width",
    "browser_time_zone_offset",
];

/// The card page.
///
/// The form posts `number`, `expiry`, `code`, `holder`, `brand` (a [`Brand::code`], absent when none is chosen),
/// `consent` (`1` or absent), `consent_version`, `lang`, `action_token` and [`BROWSER_FIELDS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Where the form posts to.
    pub action: String,
    /// The hidden token of the form.
    pub action_token: String,
    /// Where the question "cancel?" is asked.
    pub cancel_href: String,
    /// What is agreed to.
    pub agreement: Agreement,
    /// The stored card that is charged instead of one that is typed; the form then asks for its code alone.
    pub stored: Option<StoredCard>,
    /// The stored card that the typed one takes the place of.
    pub renews: Option<MaskedCard>,
    /// The networks that this merchant accepts, in the merchant's order.
    pub accepted: Vec<Brand>,
    /// The choice of network; `None` when no accepted card can carry two.
    pub brands: Option<BrandChoice>,
    /// The name on the card, as typed before; number, expiry and code are never sent back.
    pub holder: String,
    /// Whether the box was ticked before.
    pub consent_given: bool,
    /// What has to be corrected.
    pub errors: CardErrors,
    /// What the bank's refusal means for the consumer.
    pub notice: Option<Notice>,
    /// How many tries are left, told after a refusal.
    pub attempts_left: Option<u32>,
}

/// A stored card on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCard {
    /// What may be shown of it.
    pub card: MaskedCard,
    /// The consumer agrees anew: the box is shown. Else the button alone confirms this one payment.
    pub renews: bool,
}

/// The choice between the networks of one card, of equal weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrandChoice {
    /// The networks to choose from, in the merchant's order.
    pub options: Vec<Brand>,
    /// The one chosen before, or by the merchant's default.
    pub selected: Option<Brand>,
    /// When the choice is shown.
    pub shown: Shown,
    /// The number prefixes of cards that carry two networks; the script reads them.
    pub cobadged: Vec<Cobadged>,
}

/// When the choice of network is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Always: the server knows that this card carries two.
    Always,
    /// When the script sees a number that carries two; always without script, in general words.
    WhenCobadged,
}

/// A range of cards that carry two networks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cobadged {
    /// The first digits of the number.
    pub prefix: String,
    /// The networks, each among the options.
    pub brands: Vec<Brand>,
}

impl Card {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let title = match (&self.stored, &self.renews) {
            (Some(_), _) => text::stored_card_title(locale),
            (None, Some(_)) => text::renewal_title(locale),
            (None, None) => text::card_title(locale),
        };
        let listed = self.errors.listed(locale);
        Sheet {
            // The word first: it is the first thing that a screen reader says of the new page.
            title: if listed.is_empty() { title } else { text::title_with_error(locale, &title) },
            kind: DocumentKind::Consumer,
            class: "card-sheet",
            script: Some(frame.assets.card.clone()),
            body: view! {
                {self.renews.as_ref().map_or_else(
                    || deal::view(frame, &self.agreement, self.stored.is_none()),
                    |renewed| deal::renewal(frame, &self.agreement, renewed),
                )}
                {self.form(frame, &listed)}
            }
            .into_any(),
        }
    }

    fn form(&self, frame: &Frame, listed: &[(&'static str, String)]) -> AnyView {
        let locale = frame.locale;
        let note = frame.words().card_note.clone().map(|note| view! { <p class="own-note">{note}</p> });
        let notice = self.notice.map(|notice| notice.view(locale, self.attempts_left));
        view! {
            <form method="post" action=self.action.clone() id="card" novalidate=true aria-labelledby="card-heading">
                <h2 id="card-heading">{self.heading(locale)}</h2>
                {note}
                {notice}
                {form::error_summary(locale, listed)}
                {form::action_token(&self.action_token)}
                {form::hidden("lang", locale.tag())}
                {Vec::from(BROWSER_FIELDS.map(|name| form::hidden(name, "")))}
                {self.fields(frame)}
                <p class="next">{text::card_bank_next(locale)}</p>
                <button>{self.button(frame)}</button>
                {form::quiet_link(&self.cancel_href, text::card_cancel(locale))}
            </form>
        }
        .into_any()
    }

    fn heading(&self, locale: Locale) -> String {
        if self.stored.is_some() { text::stored_card_heading(locale) } else { text::card_heading(locale) }
    }

    fn fields(&self, frame: &Frame) -> AnyView {
        let locale = frame.locale;
        if let Some(stored) = &self.stored {
            let words = if stored.renews { self.consent(frame) } else { self.confirmation(frame, stored) };
            return view! {
                <p class="masked">{text::masked_card(locale, &stored.card)}</p>
                {fields::code(locale, &self.accepted, self.errors.code)}
                {words}
            }
            .into_any();
        }
        view! {
            {fields::number(locale, &self.accepted, self.errors.number)}
            {self.brands.as_ref().map(|choice| fields::brand(locale, choice, self.errors.brand))}
            <div class="two">
                {fields::expiry(locale, self.errors.expiry)}
                {fields::code(locale, &self.accepted, self.errors.code)}
            </div>
            {fields::holder(locale, &self.holder, self.errors.holder)}
            {self.consent(frame)}
        }
        .into_any()
    }

    /// What pressing the button says: no box, since nothing beyond this payment is agreed to.
    fn confirmation(&self, frame: &Frame, stored: &StoredCard) -> AnyView {
        let amount = match &self.agreement.today {
            Today::Charged(amount) | Today::HeldAndReturned(amount) => Some(amount),
            Today::Nothing => None,
        };
        let confirmation = text::confirmation(frame.locale, &frame.merchant_name, amount, &stored.card);
        view! {
            {form::hidden("consent_version", confirmation.version)}
            <p class="hint" id="consent-text">{confirmation.text}</p>
        }
        .into_any()
    }

    fn consent(&self, frame: &Frame) -> AnyView {
        let locale = frame.locale;
        let merchant = &frame.merchant_name;
        let consent = self.renews.as_ref().map_or_else(
            || text::consent(locale, merchant, &self.agreement),
            |renewed| text::renewal(locale, merchant, renewed),
        );
        let error = self.errors.consent.map(|error| error.text(locale));
        let invalid = error.is_some().then_some("true");
        let terms = self.agreement.terms_url.clone().map(|href| {
            view! {
                <a class="terms" href=href target="_blank" rel="noopener noreferrer">{text::card_terms(locale)}</a>
            }
        });
        view! {
            <div class="field">
                {form::error_line("consent", error)}
                {form::hidden("consent_version", consent.version)}
                <label class="consent" for="consent">
                    <input type="checkbox" id="consent" name="consent" value="1" required=true
                        checked=self.consent_given aria-invalid=invalid aria-describedby="consent-error"
                        data-missing=ConsentError::Missing.text(locale)/>
                    <span id="consent-text">{consent.text}</span>
                </label>
                {terms}
            </div>
        }
        .into_any()
    }

    fn button(&self, frame: &Frame) -> String {
        match &self.agreement.today {
            Today::Charged(amount) if self.stored.is_some() => {
                text::stored_card_submit(frame.locale, &text::money(frame.locale, amount))
            }
            Today::Charged(amount) => text::card_submit_paying(frame.locale, &text::money(frame.locale, amount)),
            Today::HeldAndReturned(_) | Today::Nothing => {
                frame.words().save_button.clone().unwrap_or_else(|| text::card_submit(frame.locale))
            }
        }
    }
}

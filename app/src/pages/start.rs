//! The sandbox's start page: what Maillon is, a demo shop, test cards.

use leptos::prelude::*;

use super::Sheet;
use crate::{DocumentKind, Frame, Locale, form, text};

/// The start page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The demo shop's offers.
    pub offers: Vec<Offer>,
    /// Themes to see an order in.
    pub looks: Looks,
    /// The sandbox bank's cards.
    pub cards: Vec<CardGroup>,
    /// The codes that the sandbox bank's challenge page understands.
    pub codes: Vec<OneTimeCode>,
    /// The language of what the bank says of its cards and codes; it does not speak all of ours.
    pub bank_speaks: Locale,
    /// The clock that can be moved.
    pub clock: Clock,
    /// The last mails to consumers, the newest first.
    pub mails: Vec<MailLine>,
    /// Where else to look.
    pub links: StartLinks,
}

/// The first offer again, each time in a theme: forms with one button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looks {
    /// The heading, in the bank's language.
    pub title: String,
    /// What it is about, likewise.
    pub line: String,
    /// Where the forms post to.
    pub action: String,
    /// The themes.
    pub looks: Vec<Look>,
    /// The editor: its words and address.
    pub editor: (String, String),
}

/// A theme of the demo shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Its name; the form posts it as `theme`.
    pub name: String,
    /// What it is like, in the bank's language.
    pub label: String,
}

/// The sandbox's clock: buttons, each posting a length of time as `advance`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// What it shows, in the shop's time.
    pub now: String,
    /// Where the forms post to.
    pub action: String,
    /// The hidden token of the forms.
    pub action_token: String,
    /// The last move did not finish all that was due.
    pub busy: bool,
    /// One more button, which goes to the next file about aliases: it posts `until`.
    pub files: bool,
}

/// A mail to a consumer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailLine {
    /// Whom it went to.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Where it can be read.
    pub href: String,
}

/// One offer of the demo shop: a form with one button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Which offer it is; the form posts its code as `offer`.
    pub kind: OfferKind,
    /// Where the form posts to.
    pub action: String,
    /// The hidden token of the form.
    pub action_token: String,
}

/// The offers of the demo shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferKind {
    /// A gym: 34.99 EUR a month, twelve times.
    Gym,
    /// A power supplier: every month, as much as was used.
    Utility,
    /// Just keep the card.
    Save,
    /// A press subscription by an American Express card that is told of by file.
    Amex,
}

impl OfferKind {
    /// The value of the form field `offer`, and the selector in the language files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Gym => "gym",
            Self::Utility => "utility",
            Self::Save => "save",
            Self::Amex => "amex",
        }
    }
}

/// Test cards that show the same kind of thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardGroup {
    /// The heading, in the bank's language.
    pub title: String,
    /// The cards.
    pub cards: Vec<TestCard>,
}

/// A test card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestCard {
    /// Its number, digits only. A published test number, never a real one.
    pub number: String,
    /// Its networks, such as `CB, Visa`.
    pub networks: String,
    /// What it does, in the bank's language.
    pub label: String,
}

/// A code for the sandbox bank's challenge page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneTimeCode {
    /// What to type.
    pub code: String,
    /// What it does, in the bank's language.
    pub label: String,
}

/// Where else to look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StartLinks {
    /// The demo shop with the page inside its own.
    pub widget: Option<String>,
    /// The readable API reference.
    pub api_reference: Option<String>,
    /// The `OpenAPI` description.
    pub openapi: Option<String>,
    /// The sandbox bank's ledger.
    pub ledger: Option<String>,
    /// What the sandbox bank clears today.
    pub clearing: Option<String>,
}

impl Start {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let offers = self.offers.iter().map(|offer| offer_view(locale, offer)).collect::<Vec<_>>();
        let groups = self.cards.iter().map(|group| group_view(locale, self.bank_speaks, group)).collect::<Vec<_>>();
        let codes = self.codes.iter().map(|code| code_view(locale, self.bank_speaks, code)).collect::<Vec<_>>();
        Sheet {
            title: text::start_title(locale),
            kind: DocumentKind::Sandbox,
            class: "start",
            script: Some(frame.assets.start.clone()),
            body: view! {
                <section class="opening">
                    <h1>{text::start_heading(locale)}</h1>
                    <p>{text::start_line(locale)}</p>
                    {links(locale, &self.links)}
                </section>
                <section aria-labelledby="shop">
                    <h2 id="shop">{text::start_shop(locale)}</h2>
                    <p class="about">{text::start_shop_line(locale)}</p>
                    <ul class="offers">{offers}</ul>
                </section>
                {looks_view(locale, self.bank_speaks, &self.looks)}
                {clock_view(locale, &self.clock)}
                {mails_view(locale, &self.mails)}
                <section aria-labelledby="cards">
                    <h2 id="cards">{text::start_cards(locale)}</h2>
                    <p class="about">{text::start_cards_line(locale)}</p>
                    {groups}
                </section>
                <section aria-labelledby="codes">
                    <h2 id="codes">{text::start_codes(locale)}</h2>
                    <p class="about">{text::start_codes_line(locale)}</p>
                    {table([text::start_column_code(locale), text::start_column_effect(locale)].to_vec(), codes)}
                </section>
            }
            .into_any(),
        }
    }
}

fn links(locale: Locale, links: &StartLinks) -> Option<AnyView> {
    let entries = [
        (&links.widget, text::widget_title(locale)),
        (&links.api_reference, text::start_api(locale)),
        (&links.openapi, text::start_openapi(locale)),
        (&links.ledger, text::start_ledger(locale)),
        (&links.clearing, text::start_clearing(locale)),
    ]
    .into_iter()
    .filter_map(|(href, label)| href.clone().map(|href| view! { <li><a href=href>{label}</a></li> }))
    .collect::<Vec<_>>();
    (!entries.is_empty()).then(|| view! { <ul class="links">{entries}</ul> }.into_any())
}

fn offer_view(locale: Locale, offer: &Offer) -> AnyView {
    let code = offer.kind.code();
    view! {
        <li>
            <h3>{text::offer_title(locale, code)}</h3>
            <p class="price">{text::offer_price(locale, code)}</p>
            <p>{text::offer_terms(locale, code)}</p>
            <form method="post" action=offer.action.clone()>
                {form::action_token(&offer.action_token)}
                {form::hidden("offer", code)}
                <button>{text::offer_button(locale, code)}</button>
            </form>
        </li>
    }
    .into_any()
}

/// Like the bank, the shop does not speak all languages.
fn looks_view(locale: Locale, speaks: Locale, looks: &Looks) -> AnyView {
    let buttons = looks
        .looks
        .iter()
        .map(|look| {
            view! {
                <form method="post" action=looks.action.clone()>
                    {form::action_token("")}
                    {form::hidden("offer", OfferKind::Gym.code())}
                    {form::hidden("theme", &look.name)}
                    <button>{said(locale, speaks, &look.label)}</button>
                </form>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <section aria-labelledby="looks">
            <h2 id="looks">{said(locale, speaks, &looks.title)}</h2>
            <p class="about">{said(locale, speaks, &looks.line)}</p>
            <div class="steps">{buttons}</div>
            <ul class="links"><li><a href=looks.editor.1.clone()>{said(locale, speaks, &looks.editor.0)}</a></li></ul>
        </section>
    }
    .into_any()
}

pub(super) fn clock_view(locale: Locale, clock: &Clock) -> AnyView {
    let step = |name: &'static str, how_far: &str, label: String| {
        view! {
            <form method="post" action=clock.action.clone()>
                {form::action_token(&clock.action_token)}
                {form::hidden(name, how_far)}
                <button>{label}</button>
            </form>
        }
    };
    let file = clock.files.then(|| step("until", "alias-file", text::start_clock_file(locale)));
    let busy = clock.busy.then(|| view! { <p class="about" role="status">{text::start_clock_busy(locale)}</p> });
    view! {
        <section aria-labelledby="clock">
            <h2 id="clock">{text::start_clock(locale)}</h2>
            <p class="about">{text::start_clock_line(locale)}</p>
            <p class="price">{text::start_clock_now(locale, &clock.now)}</p>
            {busy}
            <div class="steps">
                {file}
                {step("advance", "P1D", text::start_clock_day(locale))}
                {step("advance", "P1M", text::start_clock_month(locale))}
            </div>
        </section>
    }
    .into_any()
}

fn mails_view(locale: Locale, mails: &[MailLine]) -> AnyView {
    let lines = mails
        .iter()
        .map(|mail| {
            view! {
                <li><a href=mail.href.clone() lang=mail.language.clone()>{mail.subject.clone()}</a>" "{mail.to.clone()}</li>
            }
        })
        .collect::<Vec<_>>();
    let list = if lines.is_empty() {
        view! { <p>{text::start_mails_none(locale)}</p> }.into_any()
    } else {
        view! { <ul>{lines}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="mails">
            <h2 id="mails">{text::start_mails(locale)}</h2>
            <p class="about">{text::start_mails_line(locale)}</p>
            {list}
        </section>
    }
    .into_any()
}

fn group_view(locale: Locale, bank: Locale, group: &CardGroup) -> AnyView {
    let rows = group.cards.iter().map(|card| card_view(locale, bank, card)).collect::<Vec<_>>();
    let columns =
        vec![text::start_column_number(locale), text::start_column_network(locale), text::start_column_effect(locale)];
    view! { <h3>{said(locale, bank, &group.title)}</h3>{table(columns, rows)} }.into_any()
}

/// A wide table scrolls inside its own region, which the keyboard can reach.
pub(super) fn table(columns: Vec<String>, rows: Vec<AnyView>) -> AnyView {
    let columns = columns.into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect::<Vec<_>>();
    view! { <table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

fn card_view(locale: Locale, bank: Locale, card: &TestCard) -> AnyView {
    view! {
        <tr>
            <td>{copyable(locale, &card.number, &grouped(&card.number))}</td>
            <td>{card.networks.clone()}</td>
            <td>{said(locale, bank, &card.label)}</td>
        </tr>
    }
    .into_any()
}

fn code_view(locale: Locale, bank: Locale, code: &OneTimeCode) -> AnyView {
    view! {
        <tr><td>{copyable(locale, &code.code, &code.code)}</td><td>{said(locale, bank, &code.label)}</td></tr>
    }
    .into_any()
}

/// What the bank says; its language is named where it is not the page's.
fn said(locale: Locale, bank: Locale, words: &str) -> AnyView {
    let words = words.to_owned();
    if bank == locale {
        return words.into_any();
    }
    view! { <span lang=bank.tag() dir=bank.dir()>{words}</span> }.into_any()
}

/// Shown for reading; the button is for the script and unseen without it.
fn copyable(locale: Locale, value: &str, shown: &str) -> AnyView {
    view! {
        <span class="copyable">
            <code>{shown.to_owned()}</code>
            <button type="button" class="copy" hidden=true data-copy=value.to_owned()
                data-copied=text::copied(locale) aria-label=text::copy_value(locale, shown)>{text::copy(locale)}</button>
        </span>
    }
    .into_any()
}

/// Groups as printed on cards: 4-6-5 for fifteen digits, fours otherwise.
fn grouped(number: &str) -> String {
    let ends: &[usize] = if number.len() == 15 { &[4, 10] } else { &[4, 8, 12, 16] };
    number
        .chars()
        .enumerate()
        .flat_map(|(index, digit)| ends.contains(&index).then_some('\u{a0}').into_iter().chain([digit]))
        .collect()
}

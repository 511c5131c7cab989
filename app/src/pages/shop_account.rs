//! The demo shop's view of a customer: charges month by month, what it was told, and the clock that makes months pass.

use leptos::prelude::*;

use super::Sheet;
use super::shop::{Notice, WalletLink, my_cards, told};
use super::start::{Clock, clock_view, table};
use crate::{DocumentKind, Frame, Locale, form, text};

/// A customer of the demo shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopAccount {
    /// The card, as the API shows it: network, last digits, month, status.
    pub card: String,
    /// Opens the wallet page.
    pub wallet: WalletLink,
    /// Charges, the oldest first.
    pub charges: Vec<Charge>,
    /// Starts monthly charges, while there are none.
    pub begin: Option<Begin>,
    /// What the shop was told about the customer, the newest first.
    pub notices: Vec<Notice>,
    /// The card's alias at American Express, when it has one.
    pub alias: Option<Alias>,
    /// The clock.
    pub clock: Clock,
    /// Back to the start page.
    pub start_href: String,
}

/// One charge of the schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Its day, `2027-01-05`.
    pub day: String,
    /// How much, in the page's language.
    pub amount: String,
    /// The API's word for where it stands.
    pub status: String,
    /// Why, in the API's words.
    pub reason: String,
}

/// An alias as the API shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// What American Express knows the card by.
    pub name: String,
    /// Its status, in the API's letters.
    pub status: String,
    /// How it came there, the oldest first.
    pub history: Vec<AliasStep>,
}

/// One step of an alias.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AliasStep {
    /// When, in the shop's time.
    pub at: String,
    /// The status from then on.
    pub status: String,
    /// Why, with file and line, in the API's words.
    pub why: String,
}

/// The form that makes a schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begin {
    /// Where it posts to.
    pub action: String,
    /// Its hidden token.
    pub action_token: String,
}

impl ShopAccount {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        Sheet {
            title: text::shop_account(locale),
            kind: DocumentKind::Sandbox,
            class: "reading",
            script: None,
            body: view! {
                <h1>{text::shop_account(locale)}</h1>
                <p class="about">{text::shop_account_line(locale)}</p>
                <p><code>{self.card.clone()}</code></p>
                {my_cards(locale, &self.wallet)}
                {self.alias.as_ref().map(|alias| alias.view(locale))}
                {self.charges(frame)}
                {clock_view(locale, &self.clock)}
                {told(locale, &self.notices)}
                {form::forward_link(&self.start_href, text::shop_to_start(locale))}
            }
            .into_any(),
        }
    }

    fn charges(&self, frame: &Frame) -> AnyView {
        let locale = frame.locale;
        if let Some(begin) = &self.begin {
            return view! {
                <h2>{text::shop_charges(locale)}</h2>
                <p class="about">{text::shop_charges_none(locale)}</p>
                <form method="post" action=begin.action.clone()>
                    {form::action_token(&begin.action_token)}
                    <button>{text::shop_charges_begin(locale)}</button>
                </form>
            }
            .into_any();
        }
        let rows = self
            .charges
            .iter()
            .map(|charge| {
                view! {
                    <tr>
                        <td><bdi dir="ltr">{charge.day.clone()}</bdi></td>
                        <td>{charge.amount.clone()}</td>
                        <td><code>{charge.status.clone()}</code>" "{charge.reason.clone()}</td>
                    </tr>
                }
                .into_any()
            })
            .collect::<Vec<_>>();
        let columns =
            vec![text::shop_column_day(locale), text::shop_column_amount(locale), text::shop_column_status(locale)];
        view! { <h2>{text::shop_charges(locale)}</h2>{table(columns, rows)} }.into_any()
    }
}

impl Alias {
    fn view(&self, locale: Locale) -> AnyView {
        let row = |step: &AliasStep| {
            view! {
                <tr>
                    <td><bdi dir="ltr">{step.at.clone()}</bdi></td>
                    <td><code class="long">{format!("{} {}", step.status, step.why)}</code></td>
                </tr>
            }
            .into_any()
        };
        let rows = self.history.iter().map(row).collect::<Vec<_>>();
        let columns = vec![text::shop_column_day(locale), text::shop_column_status(locale)];
        view! {
            <h2>{text::shop_alias(locale)}</h2>
            <p><code>{self.name.clone()}</code></p>
            <p><code id="alias-status">{self.status.clone()}</code></p>
            {table(columns, rows)}
        }
        .into_any()
    }
}

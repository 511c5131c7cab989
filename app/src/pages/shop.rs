//! The demo shop after the hosted page: what a merchant's server knows then.

use leptos::prelude::*;

use super::Sheet;
use crate::{DocumentKind, Frame, Locale, form, text};

/// What the shop's server read back with its own credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopResult {
    /// Whether a card was saved.
    pub saved: bool,
    /// Field names and values worth a look, as the API names them.
    pub facts: Vec<Fact>,
    /// What the shop was told about the payment, the newest first.
    pub notices: Vec<Notice>,
    /// The whole answer, pretty-printed.
    pub json: String,
    /// The request that was made, such as `GET /api/v2/…`.
    pub request: String,
    /// The customer's account, once a card was saved.
    pub account_href: Option<String>,
    /// Opens the wallet page, when a card was saved.
    pub wallet: Option<WalletLink>,
    /// Back to the start page.
    pub start_href: String,
}

/// The button "My cards", as a shop has it in its customers' accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalletLink {
    /// Where it posts to.
    pub action: String,
    /// The hidden token of the form.
    pub action_token: String,
    /// The payment whose wallet it opens.
    pub pay_id: String,
}

/// One field of the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its name in the API.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A notification that the shop's server received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// When it happened, as a time of day.
    pub at: String,
    /// What happened, in the API's words.
    pub kind: String,
}

/// The shop after a cancelled enrolment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShopCancelled {
    /// Back to the start page.
    pub start_href: String,
}

impl ShopResult {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let heading = if self.saved { text::shop_saved(locale) } else { text::shop_not_saved(locale) };
        let facts = self
            .facts
            .iter()
            .map(|fact| view! { <div><dt><code>{fact.name.clone()}</code></dt><dd>{fact.value.clone()}</dd></div> })
            .collect::<Vec<_>>();
        let account = self.account_href.as_ref().map(|href| form::forward_link(href, text::shop_account_link(locale)));
        let wallet = self.wallet.as_ref().map(|link| my_cards(locale, link));
        Sheet {
            title: heading.clone(),
            kind: DocumentKind::Sandbox,
            class: "reading",
            script: None,
            body: view! {
                <h1>{heading}</h1>
                <p class="about">{text::shop_result_line(locale)}</p>
                <dl class="facts-table">{facts}</dl>
                {account}
                {wallet}
                {told(locale, &self.notices)}
                <h2>{text::shop_answer(locale)}</h2>
                <p><code>{self.request.clone()}</code></p>
                <pre tabindex="0" role="region" aria-label=text::shop_answer(locale)><code>{self.json.clone()}</code></pre>
                {form::forward_link(&self.start_href, text::shop_to_start(locale))}
            }
            .into_any(),
        }
    }
}

impl ShopCancelled {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        Sheet {
            title: text::shop_cancelled(locale),
            kind: DocumentKind::Sandbox,
            class: "reading",
            script: None,
            body: view! {
                <h1>{text::shop_cancelled(locale)}</h1>
                <p class="about">{text::shop_cancelled_line(locale)}</p>
                {form::forward_link(&self.start_href, text::shop_to_start(locale))}
            }
            .into_any(),
        }
    }
}

/// The button that opens the wallet page.
pub(super) fn my_cards(locale: Locale, link: &WalletLink) -> AnyView {
    view! {
        <form method="post" action=link.action.clone() id="my-cards">
            {form::action_token(&link.action_token)}
            {form::hidden("pay_id", &link.pay_id)}
            <button>{text::shop_my_cards(locale)}</button>
        </form>
    }
    .into_any()
}

/// What the shop was told; nothing when that is nothing.
pub(super) fn told(locale: Locale, notices: &[Notice]) -> Option<AnyView> {
    let entry = |notice: &Notice| {
        view! { <div><dt>{notice.at.clone()}</dt><dd><code>{notice.kind.clone()}</code></dd></div> }
    };
    let entries = notices.iter().map(entry).collect::<Vec<_>>();
    (!entries.is_empty()).then(|| {
        view! {
            <h2>{text::shop_told(locale)}</h2>
            <p class="about">{text::shop_told_line(locale)}</p>
            <dl class="facts-table">{entries}</dl>
        }
        .into_any()
    })
}

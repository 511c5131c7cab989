//! The wallet page: the consumer's cards at a merchant, what each pays for, and what can be done with it.

mod standing;

use leptos::prelude::*;
pub use standing::{AtAmex, News, Trouble};

use super::Sheet;
use crate::{Date, DocumentKind, Frame, Kind, Locale, MaskedCard, Money, form, text};

/// The wallet page. Its forms post `action_token` and `lang`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalletPage {
    /// The cards by index.
    pub cards: Vec<WalletCard>,
    /// Opens the card page for one more.
    pub add: WalletAct,
    /// What was just done, or why not.
    pub news: Option<News>,
    /// Back to the merchant, if the visit came from there; already validated by the caller.
    pub return_href: Option<String>,
}

/// A form of one button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalletAct {
    /// Where it posts to.
    pub action: String,
    /// The hidden token of the form.
    pub action_token: String,
}

/// A card on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalletCard {
    /// 1, 2, 3 ... in the wallet.
    pub index: u32,
    /// What may be shown of it.
    pub card: MaskedCard,
    /// The name on it.
    pub holder: String,
    /// What stands in its way.
    pub trouble: Option<Trouble>,
    /// Where it stands with American Express, when that looks after it.
    pub amex: Option<AtAmex>,
    /// It is used first. Not said of an only card.
    pub first: bool,
    /// Makes it the one that is used first; none when it is, or cannot be.
    pub choose: Option<WalletAct>,
    /// Opens the card page for the one that takes its place.
    pub renew: Option<WalletAct>,
    /// Where the question "remove?" is asked.
    pub removal_href: String,
    /// What it pays for.
    pub uses: Vec<Use>,
    /// Agreements that it pays for beside those.
    pub more: u32,
}

/// An agreement that a card pays for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// What it is for, in the merchant's words; else it is named by its kind.
    pub description: Option<String>,
    /// Its kind.
    pub kind: Kind,
    /// The exact words that were agreed to.
    pub consent: String,
    /// The language of those words, a BCP 47 tag.
    pub consent_language: String,
    /// The day of the consent.
    pub agreed_on: Date,
    /// The next payment, when it is planned.
    pub next: Option<NextPayment>,
    /// Where it is read on its own and ended.
    pub end_href: String,
}

/// A payment to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextPayment {
    /// Its day.
    pub on: Date,
    /// How much.
    pub amount: Money,
}

impl WalletPage {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let merchant = &frame.merchant_name;
        let heading = text::wallet_heading(locale, merchant);
        let line = if self.cards.is_empty() {
            text::wallet_empty(locale, merchant)
        } else {
            text::wallet_line(locale, merchant)
        };
        let news = self.news.map(|news| {
            view! { <p class="news" role="status">{text::wallet_news(locale, news.key())}</p> }
        });
        let cards = self.cards.iter().map(|card| card.view(frame)).collect::<Vec<_>>();
        let cards = (!cards.is_empty()).then(|| view! { <ul class="cards">{cards}</ul> });
        Sheet {
            title: heading.clone(),
            kind: DocumentKind::Wallet,
            class: "wallet",
            script: None,
            body: view! {
                <div class="lead"><h1>{heading}</h1><p>{line}</p></div>
                {news}
                {cards}
                {button(locale, &self.add, text::wallet_add(locale), None, "")}
                {self.return_href.as_ref().map(|href| form::quiet_link(href, text::back_to(locale, merchant)))}
            }
            .into_any(),
        }
    }
}

impl WalletCard {
    fn view(&self, frame: &Frame) -> AnyView {
        let locale = frame.locale;
        let id = format!("card-{}", self.index);
        let name = text::wallet_card(locale, self.card.brand.name(), &self.card.last4);
        let act = |act: &Option<WalletAct>, label: String, class: &'static str| {
            act.as_ref().map(|act| button(locale, act, label, Some(&name), class))
        };
        let asked = self.trouble.is_some_and(|trouble| trouble != Trouble::Disabled);
        let trouble = self.trouble.map(|trouble| {
            // Who has ended it says more than that it cannot be charged.
            let words = match self.amex.filter(|amex| amex.is_over() && trouble == Trouble::Blocked) {
                Some(amex) => text::wallet_amex(locale, amex.key()),
                None => text::wallet_state(locale, trouble.key(), &frame.merchant_name),
            };
            let renew = act(&self.renew, text::wallet_renew(locale), "").filter(|_| asked);
            view! { <div class="trouble"><p>{words}</p>{renew}</div> }
        });
        let standing = self.amex.filter(|amex| !amex.is_over());
        let standing = standing.map(|amex| view! { <p class="standing">{text::wallet_amex(locale, amex.key())}</p> });
        let remove = text::wallet_remove(locale);
        let removal = view! {
            <a class="act" href=self.removal_href.clone() aria-label=format!("{remove}, {name}")>{remove.clone()}</a>
        };
        let calm_renewal = act(&self.renew, text::wallet_renew(locale), "act").filter(|_| !asked);
        view! {
            <li>
                {self.face(locale, id, &name)}
                <div class="about-card">
                    {trouble}
                    {standing}
                    {self.uses(frame)}
                    <div class="acts">
                        {act(&self.choose, text::wallet_choose(locale), "act")}
                        {calm_renewal}
                        {removal}
                    </div>
                </div>
            </li>
        }
        .into_any()
    }

    /// The card as one remembers it: network, last digits, name, expiry.
    fn face(&self, locale: Locale, id: String, name: &str) -> AnyView {
        let class = match (self.trouble, self.first) {
            (Some(_), _) => "face off",
            (None, true) => "face first",
            (None, false) => "face",
        };
        let first = self.first.then(|| view! { <span class="tag">{text::wallet_first(locale)}</span> });
        let expiry = format!("{:02}/{}", self.card.expiry_month, self.card.expiry_year);
        let digits = format!("•••• {}", self.card.last4);
        view! {
            <div class=class>
                <p class="top"><span class="network" aria-hidden="true">{self.card.brand.name()}</span>{first}</p>
                <h2 id=id>
                    <span class="heard">{name.to_owned()}</span>
                    <span class="digits" aria-hidden="true">{digits}</span>
                </h2>
                <p>{self.holder.clone()}</p>
                <p>{text::wallet_until(locale, &expiry)}</p>
            </div>
        }
        .into_any()
    }

    fn uses(&self, frame: &Frame) -> AnyView {
        let locale = frame.locale;
        if self.uses.is_empty() {
            return view! { <p class="hint">{text::wallet_no_use(locale)}</p> }.into_any();
        }
        let uses = self.uses.iter().map(|one| one.view(frame)).collect::<Vec<_>>();
        view! { <h3>{text::wallet_uses(locale)}</h3><ul class="uses">{uses}{more(locale, self.more)}</ul> }.into_any()
    }
}

impl Use {
    /// What it is called.
    pub(super) fn title(&self, frame: &Frame) -> String {
        let named = || text::deal_subject(frame.locale, self.kind.key(), &frame.merchant_name);
        self.description.clone().unwrap_or_else(named)
    }

    /// When it is charged next.
    pub(super) fn when(&self, locale: Locale) -> Option<String> {
        let next = self.next.as_ref()?;
        Some(text::wallet_next(locale, &text::money(locale, &next.amount), &text::date(locale, next.on)))
    }

    fn view(&self, frame: &Frame) -> AnyView {
        let locale = frame.locale;
        let title = self.title(frame);
        let when = self.when(locale).map(|when| view! { <p class="when">{when}</p> });
        let end = text::wallet_end(locale);
        view! {
            <li>
                <p class="what">{title.clone()}</p>
                {when}
                <details>
                    <summary>{text::wallet_words(locale)}</summary>
                    <p>{text::agreement_agreed(locale, &text::date(locale, self.agreed_on))}</p>
                    <blockquote lang=self.consent_language.clone() dir=Locale::dir_of(&self.consent_language)>{self.consent.clone()}</blockquote>
                </details>
                <a class="act" href=self.end_href.clone() aria-label=format!("{end}, {title}")>{end.clone()}</a>
            </li>
        }
        .into_any()
    }
}

/// How many agreements there are beside those listed.
pub(super) fn more(locale: Locale, count: u32) -> Option<AnyView> {
    (count > 0).then(|| view! { <li>{text::wallet_more(locale, count)}</li> }.into_any())
}

/// A button that acts; `of` is what it acts on, said to those who hear the button alone.
fn button(locale: Locale, act: &WalletAct, label: String, of: Option<&str>, class: &'static str) -> AnyView {
    let heard = of.map(|of| format!("{label}, {of}"));
    let class = (!class.is_empty()).then_some(class);
    view! {
        <form method="post" action=act.action.clone()>
            {form::action_token(&act.action_token)}
            {form::hidden("lang", locale.tag())}
            <button class=class aria-label=heard>{label}</button>
        </form>
    }
    .into_any()
}

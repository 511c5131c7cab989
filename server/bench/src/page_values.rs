//! What varies in the card page, read out of a real one, for the two pages that it is compared with.

use std::sync::Arc;

use app::pages::card::{BrandChoice, Card, CardErrors, Cobadged, Shown};
use app::{Agreement, Assets, Brand, Date, DocumentKind, Frame, Frequency, Kind, Language, Links, Locale, Money};
use app::{Page, Script, TimeLeft, Today};
use askama::Template;
use serde::{Deserialize, Serialize};

use crate::consumer::{between, year};
use crate::http::Answer;

/// The demo shop.
const MERCHANT: &str = "Atelier Forme";

/// What the order of `consumer.rs` is for, and its amounts as the page writes them.
const SUBJECT: &str = "Your gym membership";
const PRICE: &str = "€34.99";
const TOTAL: &str = "€419.88";

/// Headers that the HTTP loop and the compression write themselves.
const NOT_THE_PAGES: [&str; 5] = ["date", "content-length", "content-encoding", "transfer-encoding", "connection"];

/// What varies from session to session, and the headers of the page.
#[derive(Clone, Serialize, Deserialize)]
pub struct Values {
    /// Path of the page: `/pay/<token>`.
    pub path: String,
    action_token: String,
    script_src: String,
    script_integrity: String,
    switch_src: String,
    switch_integrity: String,
    time_src: String,
    time_integrity: String,
    time_left: String,
    cobadged: String,
    period: String,
    consent: String,
    /// Name and value of each header.
    pub headers: Vec<(String, String)>,
}

impl Values {
    /// Reads them.
    pub fn read(path: &str, answer: &Answer<'_>) -> anyhow::Result<Self> {
        let html = answer.text()?;
        let value = |before: &str, after: &str| between(&html, before, after).map(ToOwned::to_owned);
        let second = between(&html, "</script>", "</script>")?;
        let of_second = |before: &str| between(second, before, "\"").map(ToOwned::to_owned);
        let third = between(html.split_once(second).map_or("", |(_, rest)| rest), "</script>", "</script>")?;
        let of_third = |before: &str| between(third, before, "\"").map(ToOwned::to_owned);
        let by_page = |(name, value): &(String, String)| {
            !NOT_THE_PAGES.contains(&name.as_str()) && !value.eq_ignore_ascii_case("accept-encoding")
        };
        Ok(Self {
            path: path.to_owned(),
            action_token: value("name=\"action_token\" value=\"", "\"")?,
            script_src: value("<script type=\"module\" src=\"", "\"")?,
            script_integrity: value("integrity=\"", "\"")?,
            switch_src: of_second("src=\"")?,
            switch_integrity: of_second("integrity=\"")?,
            time_src: of_third("src=\"")?,
            time_integrity: of_third("integrity=\"")?,
            time_left: value("data-left=\"", "\"")?,
            cobadged: value("data-cobadged=\"", "\"")?,
            period: value("</h1><p>", "</p>")?,
            consent: value("<span id=\"consent-text\">", "</span>")?,
            headers: answer.headers().into_iter().filter(by_page).collect(),
        })
    }

    /// The real page turned into the template of `CardPage`.
    pub fn template(&self, html: &str) -> String {
        [
            (app::stylesheet(DocumentKind::Consumer), "{{ css|safe }}"),
            (&self.consent, "{{ consent }}"),
            (&self.period, "{{ period }}"),
            (&self.cobadged, "{{ cobadged }}"),
            (&self.script_src, "{{ script_src }}"),
            (&self.script_integrity, "{{ script_integrity }}"),
            (&self.switch_src, "{{ switch_src }}"),
            (&self.switch_integrity, "{{ switch_integrity }}"),
            (&self.time_src, "{{ time_src }}"),
            (&self.time_integrity, "{{ time_integrity }}"),
            (&self.time_left, "{{ time_left }}"),
            (&self.action_token, "{{ action_token }}"),
            (&self.path, "{{ path }}"),
            (SUBJECT, "{{ subject }}"),
            (TOTAL, "{{ total }}"),
            (PRICE, "{{ price }}"),
            (MERCHANT, "{{ merchant }}"),
        ]
        .into_iter()
        .fold(html.to_owned(), |text, (value, name)| text.replace(value, name))
    }

    /// The page as an askama template.
    pub fn plain(&self) -> CardPage<'_> {
        CardPage {
            css: app::stylesheet(DocumentKind::Consumer),
            consent: &self.consent,
            period: &self.period,
            cobadged: &self.cobadged,
            script_src: &self.script_src,
            script_integrity: &self.script_integrity,
            switch_src: &self.switch_src,
            switch_integrity: &self.switch_integrity,
            time_src: &self.time_src,
            time_integrity: &self.time_integrity,
            time_left: &self.time_left,
            action_token: &self.action_token,
            path: &self.path,
            subject: SUBJECT,
            total: TOTAL,
            price: PRICE,
            merchant: MERCHANT,
        }
    }

    /// The page as the product's own view, made anew as a handler does it.
    pub fn leptos(&self) -> (Page, Frame) {
        let card = Card {
            action: format!("{}/card", self.path),
            action_token: self.action_token.clone(),
            cancel_href: format!("{}/cancel", self.path),
            stored: None,
            renews: None,
            agreement: agreement(),
            accepted: vec![Brand::Amex, Brand::Cb, Brand::Visa, Brand::Mastercard],
            brands: Some(BrandChoice {
                options: vec![Brand::Cb, Brand::Visa, Brand::Mastercard],
                selected: Some(Brand::Cb),
                shown: Shown::WhenCobadged,
                cobadged: self.cobadged.split(' ').filter_map(cobadged).collect(),
            }),
            holder: String::new(),
            consent_given: false,
            errors: CardErrors::default(),
            notice: None,
            attempts_left: None,
        };
        let frame = Frame {
            locale: Locale::En,
            merchant_name: MERCHANT.to_owned(),
            test_mode: true,
            languages: Locale::all()
                .iter()
                .map(|locale| Language { locale: *locale, href: format!("?lang={}", locale.tag()) })
                .collect(),
            assets: Arc::new(self.assets()),
            links: Links::default(),
            embed: None,
            theme: None,
            time_left: Some(TimeLeft {
                href: format!("{}/time", self.path),
                status_url: format!("{}/status", self.path),
                continue_href: self.path.clone(),
                action_token: self.action_token.clone(),
                seconds: self.time_left.parse().unwrap_or_default(),
                extensions_used: 0,
                may_extend: true,
            }),
            preview: None,
        };
        (Page::Card(Box::new(card)), frame)
    }

    /// The card page uses three scripts; the others may be any.
    fn assets(&self) -> Assets {
        let script = Script { src: self.script_src.clone(), integrity: self.script_integrity.clone() };
        Assets {
            card: script.clone(),
            languages: Script { src: self.switch_src.clone(), integrity: self.switch_integrity.clone() },
            authentication: script.clone(),
            challenge: script.clone(),
            bridge: script.clone(),
            challenge_return: script.clone(),
            verification: script.clone(),
            embed: script.clone(),
            shop_widget: script.clone(),
            theme_editor: script.clone(),
            time_left: Script { src: self.time_src.clone(), integrity: self.time_integrity.clone() },
            guard: script.clone(),
            start: script,
        }
    }
}

/// The card page in askama. `templates/card.html` is made from the real page: `bench template`.
#[derive(Template)]
#[template(path = "card.html")]
pub struct CardPage<'a> {
    css: &'a str,
    consent: &'a str,
    period: &'a str,
    cobadged: &'a str,
    script_src: &'a str,
    script_integrity: &'a str,
    switch_src: &'a str,
    switch_integrity: &'a str,
    time_src: &'a str,
    time_integrity: &'a str,
    time_left: &'a str,
    action_token: &'a str,
    path: &'a str,
    subject: &'a str,
    total: &'a str,
    price: &'a str,
    merchant: &'a str,
}

/// The agreement of the order in `consumer.rs`.
fn agreement() -> Agreement {
    let euros = |minor| Money { minor, currency: "EUR".to_owned(), exponent: 2 };
    let year = year() + 1;
    Agreement {
        kind: Kind::Fixed,
        description: Some(SUBJECT.to_owned()),
        amount: Some(euros(3499)),
        ceiling: None,
        frequency: Some(Frequency::Monthly),
        start: Some(Date { year, month: 1, day: 1 }),
        end: Some(Date { year, month: 12, day: 31 }),
        count: Some(12),
        notice_days: None,
        terms_url: None,
        today: Today::HeldAndReturned(euros(100)),
    }
}

/// `497010=CB+VISA`
fn cobadged(text: &str) -> Option<Cobadged> {
    let (prefix, brands) = text.split_once('=')?;
    Some(Cobadged { prefix: prefix.to_owned(), brands: brands.split('+').filter_map(Brand::parse).collect() })
}

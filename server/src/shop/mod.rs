//! The sandbox's own surface: the start page with its demo shop, the bank's
//! control panel, the clock.
//!
//! The shop is a merchant like any other: its server calls the API over HTTP
//! with its own key, and believes nothing but what it reads back.

mod account;
mod cards;
mod client;
mod clock;
mod inbox;
pub mod looks;
mod mails;
mod offers;
mod widget;

use std::collections::HashMap;

use app::pages::shop::{Fact, Notice, ShopCancelled, ShopResult};
use app::pages::start::{CardGroup, Clock, Look, Looks, Offer, OneTimeCode, Start, StartLinks, TestCard};
use app::{Frame, Links, Locale, Page};
use axum::Router;
use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};
use serde_json::Value;

use crate::hosted::failure_page;
use crate::state::App;
use crate::web::language;
use crate::web::origin;
use crate::web::page::{Openings, respond, see_other};

/// Pages and controls of the sandbox.
pub fn router(app: &App) -> Router<App> {
    let pages = Router::new()
        .route("/", get(start))
        .route("/shop/order", post(order))
        .route("/shop/return", get(returned))
        .route("/shop/cards", post(cards::open))
        .route("/shop/cancelled", get(cancelled))
        .route(widget::PATH, get(widget::show))
        .route("/shop/account", get(account::show).post(account::begin))
        .layer(from_fn_with_state(app.clone(), origin::require_same));
    let clock = Router::new()
        .route("/sandbox/clock", get(clock::show).post(clock::turn))
        .layer(from_fn_with_state(app.clone(), origin::require_same));
    let webhook = Router::new().route(crate::notify::inbox::PATH, post(inbox::receive));
    let mails = Router::new()
        .route("/sandbox/mails", get(mails::list))
        .route("/sandbox/mails/{id}", get(mails::show))
        .route("/sandbox/mails/samples", get(mails::samples))
        .route("/sandbox/mails/samples/{lang}/{name}", get(mails::sample));
    let router = pages.merge(clock).merge(webhook).merge(mails);
    match &app.bank {
        Some(bank) => router.nest("/sandbox/bank", bank.control().with_state(())),
        None => router,
    }
}

fn answer(app: &App, headers: &HeaderMap, query: &HashMap<String, String>, page: &Page) -> Response {
    answer_with(app, headers, query, page, &Openings::default())
}

fn answer_with(
    app: &App,
    headers: &HeaderMap,
    query: &HashMap<String, String>,
    page: &Page,
    openings: &Openings,
) -> Response {
    let frame = Frame {
        locale: spoken(headers, query),
        merchant_name: app::text::PRODUCT_NAME.to_owned(),
        test_mode: true,
        languages: language::offered(""),
        assets: app.assets.pages.clone(),
        links: Links::default(),
        embed: None,
        theme: None,
        time_left: None,
        preview: None,
    };
    respond(StatusCode::OK, page, &frame, openings, false)
}

/// The shop's pages name no session and no point of sale.
fn spoken(headers: &HeaderMap, query: &HashMap<String, String>) -> Locale {
    language::chosen(query).unwrap_or_else(|| language::of_browser(headers, Locale::En.tag()))
}

/// The language of the sandbox bank's words about its cards: it has two.
fn bank_speaks(page: Locale) -> Locale {
    if page == Locale::Fr { Locale::Fr } else { Locale::En }
}

type Params = Query<HashMap<String, String>>;

async fn start(State(app): State<App>, headers: HeaderMap, Query(query): Params) -> Response {
    let locale = spoken(&headers, &query);
    let bank = bank_speaks(locale);
    let page = Page::Start(Start {
        offers: offers::KINDS
            .into_iter()
            .map(|kind| Offer {
                kind,
                action: format!("/shop/order?lang={}", locale.tag()),
                action_token: String::new(),
            })
            .collect(),
        looks: looks(&app, locale, bank),
        cards: card_groups(bank),
        codes: sandbox::one_time_codes()
            .iter()
            .map(|code| OneTimeCode { code: code.code.to_owned(), label: label(bank, code.label_en, code.label_fr) })
            .collect(),
        bank_speaks: bank,
        clock: Clock {
            now: clock::shown(&app),
            action: format!("/sandbox/clock?lang={}", locale.tag()),
            action_token: String::new(),
            busy: query.contains_key("busy"),
            files: false,
        },
        mails: mails::lines(&app),
        links: StartLinks {
            widget: Some(format!("{}?lang={}", widget::PATH, locale.tag())),
            api_reference: Some("/api/docs".into()),
            openapi: Some("/api/v2/openapi.json".into()),
            ledger: Some("/sandbox/bank/ledger".into()),
            clearing: Some("/sandbox/bank/clearing".into()),
        },
    });
    answer(&app, &headers, &query, &page)
}

/// The same order in other clothes.
fn looks(app: &App, page: Locale, speaks: Locale) -> Looks {
    let (title, line, edit) = if speaks == Locale::Fr {
        (
            "La même page aux couleurs d’une enseigne",
            "Le commerçant choisit un thème par commande.",
            "Modifier le premier dans l’éditeur de thèmes",
        )
    } else {
        (
            "The same page in a brand’s colours",
            "A merchant chooses a theme for each order.",
            "Change the first one in the theme editor",
        )
    };
    Looks {
        title: title.to_owned(),
        line: line.to_owned(),
        action: format!("/shop/order?lang={}", page.tag()),
        looks: looks::NAMES.map(|name| Look { name: name.to_owned(), label: looks::label(name, speaks) }).into(),
        editor: (edit.to_owned(), looks::editor(app)),
    }
}

fn card_groups(locale: Locale) -> Vec<CardGroup> {
    let mut groups: Vec<(sandbox::Group, CardGroup)> = Vec::new();
    for card in sandbox::cards() {
        let networks: Vec<&str> = card.brands.iter().map(|brand| brand.tag()).collect();
        let shown = TestCard {
            number: card.number.to_owned(),
            networks: networks.join(", "),
            label: label(locale, card.label_en, card.label_fr),
        };
        if let Some((_, group)) = groups.iter_mut().find(|(group, _)| *group == card.group) {
            group.cards.push(shown);
        } else {
            let title = offers::group_title(locale, card.group);
            groups.push((card.group, CardGroup { title, cards: vec![shown] }));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn label(locale: Locale, english: &str, french: &str) -> String {
    if locale == Locale::Fr { french.to_owned() } else { english.to_owned() }
}

/// The shop's server opens a session and sends the browser there.
async fn order(State(app): State<App>, Query(query): Params, Form(form): Form<HashMap<String, String>>) -> Response {
    let Some(kind) = offers::KINDS.into_iter().find(|kind| form.get("offer").is_some_and(|code| code == kind.code()))
    else {
        return see_other("/");
    };
    let language = language::chosen(&query).unwrap_or(Locale::En).tag();
    let mut body = offers::request(kind, language, &app);
    let look = form.get("theme").filter(|name| looks::NAMES.contains(&name.as_str()));
    if let (Some(name), Some(body)) = (look, body.as_object_mut()) {
        body.insert("pointOfSale".to_owned(), Value::from(looks::SHOP));
        body.insert("template".to_owned(), serde_json::json!({ "name": name }));
    }
    match client::call(&app, "POST", "/api/v2/payments/sessions", Some(&body)).await {
        Ok((_, answer)) => match answer.pointer("/_links/redirect/href").and_then(Value::as_str) {
            Some(href) => see_other(href),
            None => failure_page(&format!("the demo shop's request was refused: {answer}")),
        },
        Err(error) => failure_page(&format!("the demo shop could not call the API: {error}")),
    }
}

/// The consumer is back: the shop's server reads what happened.
async fn returned(State(app): State<App>, headers: HeaderMap, Query(query): Params) -> Response {
    let pay_id = account::pay_id(&query);
    let language = spoken(&headers, &query).tag();
    let path = format!("/api/v2/payments/getByPayId/{pay_id}");
    match client::call(&app, "GET", &path, None).await {
        Ok((_, read)) => {
            let saved = read.pointer("/paymentMethods/card/pseudoCardNumber").is_some();
            let page = Page::ShopResult(ShopResult {
                saved,
                account_href: saved.then(|| account::address(&pay_id, &query, language)),
                facts: facts(&read),
                notices: notices(&app, &pay_id),
                wallet: saved.then(|| cards::link(&query, &pay_id)),
                json: serde_json::to_string_pretty(&read).unwrap_or_default(),
                request: format!("GET {path}"),
                start_href: "/".into(),
            });
            answer(&app, &headers, &query, &page)
        }
        Err(error) => failure_page(&format!("the demo shop could not read its payment: {error}")),
    }
}

async fn cancelled(State(app): State<App>, headers: HeaderMap, Query(query): Params) -> Response {
    answer(&app, &headers, &query, &Page::ShopCancelled(ShopCancelled { start_href: "/".into() }))
}

/// What the shop was told about a payment so far, the newest first.
fn notices(app: &App, pay_id: &str) -> Vec<Notice> {
    let about = app.inbox.all().into_iter().filter(|told| told.pay_id.as_deref() == Some(pay_id));
    about.map(|told| Notice { at: told.at.strftime("%H:%M:%S UTC").to_string(), kind: told.kind }).collect()
}

fn facts(read: &Value) -> Vec<Fact> {
    let card = "/paymentMethods/card";
    [
        ("status", "/status".to_owned()),
        ("responseCode", "/responseCode".to_owned()),
        ("pseudoCardNumber", format!("{card}/pseudoCardNumber")),
        ("schemeReferenceId", format!("{card}/schemeReferenceId")),
        ("transactionId", format!("{card}/transactionId")),
        ("brand", format!("{card}/brand")),
        ("last4Digits", format!("{card}/last4Digits")),
        ("expiryDate", format!("{card}/expiryDate")),
        ("walletId", "/wallet/walletId".to_owned()),
        ("cardIndex", "/wallet/cardIndex".to_owned()),
    ]
    .into_iter()
    .filter_map(|(name, pointer)| {
        let value = read.pointer(&pointer)?;
        let value = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        Some(Fact { name: name.to_owned(), value })
    })
    .collect()
}

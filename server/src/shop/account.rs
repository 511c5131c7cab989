//! The demo shop's view of a customer, read with the shop's own key: the card, its charges, what the shop was told.

use std::collections::HashMap;

use app::Page;
use app::pages::shop::Notice;
use app::pages::shop_account::{Alias, AliasStep, Begin, Charge, ShopAccount};
use app::pages::start::Clock;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{answer, cards, client, clock, spoken};
use crate::hosted::failure_page;
use crate::state::App;
use crate::web::page::see_other;

/// Notifications that the page shows.
const NOTICES_MAX: usize = 40;

type Params = Query<HashMap<String, String>>;

/// `GET /shop/account?PayId=…`
pub async fn show(State(app): State<App>, headers: HeaderMap, Query(query): Params) -> Response {
    let pay_id = pay_id(&query);
    match read(&app, &pay_id, spoken(&headers, &query).tag(), &query).await {
        Ok(Some(page)) => answer(&app, &headers, &query, &Page::ShopAccount(page)),
        Ok(None) => see_other("/"),
        Err(error) => failure_page(&format!("the demo shop could not read its customer: {error}")),
    }
}

/// `POST /shop/account?PayId=…`: the shop's server makes a schedule, as the agreement has it.
pub async fn begin(State(app): State<App>, headers: HeaderMap, Query(query): Params) -> Response {
    let pay_id = pay_id(&query);
    let body = json!({ "payId": pay_id, "transId": format!("demo-{}", app.entropy.uuid()) });
    match client::call(&app, "POST", "/api/v2/schedules", Some(&body)).await {
        Ok((201, _)) => see_other(&address(&pay_id, &query, spoken(&headers, &query).tag())),
        Ok((_, refused)) => failure_page(&format!("the demo shop's schedule was refused: {refused}")),
        Err(error) => failure_page(&format!("the demo shop could not call the API: {error}")),
    }
}

/// Where a customer's account is, in the same shop.
pub fn address(pay_id: &str, query: &HashMap<String, String>, language: &str) -> String {
    format!("/shop/account?PayId={pay_id}&{}", cards::same_shop(query, language))
}

/// `None`: the shop knows no such payment, or it kept no card.
async fn read(
    app: &App,
    pay_id: &str,
    language: &str,
    query: &HashMap<String, String>,
) -> anyhow::Result<Option<ShopAccount>> {
    let (status, payment) = client::call(app, "GET", &format!("/api/v2/payments/getByPayId/{pay_id}"), None).await?;
    let text =
        |value: &Value, pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (wallet, index) = (text(&payment, "/wallet/walletId"), payment.pointer("/wallet/cardIndex").cloned());
    if status != 200 || wallet.is_empty() {
        return Ok(None);
    }
    let (_, cards) = client::call(app, "GET", &format!("/api/v2/wallets/{wallet}/cards"), None).await?;
    let cards = cards.get("cards").and_then(Value::as_array).cloned().unwrap_or_default();
    let card = cards.into_iter().find(|card| card.get("cardIndex") == index.as_ref()).unwrap_or_default();
    let words = ["/brand", "/last4Digits", "/expiryDate", "/status"].map(|name| text(&card, name));
    let schedule = schedule_of(app, &wallet).await?;
    let charges = match &schedule {
        Some(id) => charges(app, id).await?,
        None => Vec::new(),
    };
    let page = address(pay_id, query, language);
    let alias = card.get("smartBill").map(alias);
    Ok(Some(ShopAccount {
        card: words.join(" "),
        wallet: cards::link(query, pay_id),
        charges,
        begin: schedule.is_none().then(|| Begin { action: page, action_token: String::new() }),
        notices: notices(app, &wallet),
        alias: alias.clone(),
        clock: Clock {
            now: clock::shown(app),
            action: format!("/sandbox/clock?{}&account={pay_id}", cards::same_shop(query, language)),
            action_token: String::new(),
            busy: query.contains_key("busy"),
            files: alias.is_some(),
        },
        start_href: "/".into(),
    }))
}

/// What the API says of an alias.
fn alias(shown: &Value) -> Alias {
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let step = |step: &Value| {
        let line = step.get("line").and_then(Value::as_u64).map(|line| line.to_string());
        let why = [Some(text(step, "reason")), Some(text(step, "file")), line].into_iter().flatten();
        let at = text(step, "date").parse::<Timestamp>().map(clock::local).unwrap_or_default();
        let why = why.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        AliasStep { at, status: text(step, "status"), why }
    };
    let history = shown.get("history").and_then(Value::as_array).into_iter().flatten().map(step).collect();
    Alias { name: text(shown, "alias"), status: text(shown, "status"), history }
}

/// The newest schedule of a wallet's mandates.
async fn schedule_of(app: &App, wallet: &str) -> anyhow::Result<Option<String>> {
    let (_, mandates) = client::call(app, "GET", &format!("/api/v2/mandates?walletId={wallet}"), None).await?;
    let mut newest = None;
    for mandate in mandates.get("mandates").and_then(Value::as_array).into_iter().flatten() {
        let id = mandate.get("mandateId").and_then(Value::as_str).unwrap_or_default();
        let (_, list) = client::call(app, "GET", &format!("/api/v2/schedules?mandateId={id}"), None).await?;
        let schedule = list.get("schedules").and_then(Value::as_array).and_then(|all| all.last().cloned());
        let named = schedule.as_ref().and_then(|schedule| schedule.get("scheduleId")).and_then(Value::as_str);
        newest = named.map(ToOwned::to_owned).or(newest);
    }
    Ok(newest)
}

async fn charges(app: &App, schedule: &str) -> anyhow::Result<Vec<Charge>> {
    let path = format!("/api/v2/schedules/{schedule}/instalments?limit=100");
    let (_, list) = client::call(app, "GET", &path, None).await?;
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let charge = |instalment: &Value| {
        let minor = instalment.pointer("/amount/value").and_then(Value::as_i64).unwrap_or_default();
        let currency = instalment.pointer("/amount/currency").and_then(Value::as_str).unwrap_or_default();
        Charge {
            day: text(instalment, "dueDate"),
            // The demo's shops sell in euros.
            amount: format!("{}.{:02} {currency}", minor / 100, minor % 100),
            status: text(instalment, "status"),
            reason: text(instalment, "reason"),
        }
    };
    Ok(list.get("instalments").and_then(Value::as_array).into_iter().flatten().map(charge).collect())
}

fn notices(app: &App, wallet: &str) -> Vec<Notice> {
    let about = app.inbox.all().into_iter().filter(|told| told.wallet_id.as_deref() == Some(wallet));
    let notice = |told: crate::notify::inbox::Told| Notice { at: clock::local(told.at), kind: told.kind };
    about.map(notice).take(NOTICES_MAX).collect()
}

/// The payment that the address names.
pub fn pay_id(query: &HashMap<String, String>) -> String {
    named(query.get("PayId").or(query.get("account")))
}

/// A payment's name as it may stand in an address: hexadecimal, whatever else it holds is dropped.
pub fn named(given: Option<&String>) -> String {
    given.map(|id| id.chars().filter(char::is_ascii_hexdigit).take(32).collect()).unwrap_or_default()
}

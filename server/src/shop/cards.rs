//! "My cards" in a customer's account: the shop's server asks for a link to the wallet page and sends the browser there.

use std::collections::HashMap;

use app::Locale;
use app::pages::shop::WalletLink;
use axum::extract::{Form, Query, State};
use axum::response::Response;
use serde_json::{Value, json};

use super::{account, client};
use crate::hosted::failure_page;
use crate::state::App;
use crate::web::language;
use crate::web::page::see_other;

/// The button.
pub fn link(query: &HashMap<String, String>, pay_id: &str) -> WalletLink {
    let language = language::chosen(query).unwrap_or(Locale::En);
    WalletLink {
        action: format!("/shop/cards?{}", same_shop(query, language.tag())),
        action_token: String::new(),
        pay_id: pay_id.to_owned(),
    }
}

/// `POST /shop/cards`
pub async fn open(
    State(app): State<App>,
    Query(query): Query<HashMap<String, String>>,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let pay_id = account::named(form.get("pay_id"));
    let wallet = match client::call(&app, "GET", &format!("/api/v2/payments/getByPayId/{pay_id}"), None).await {
        Ok((_, read)) => read.pointer("/wallet/walletId").and_then(Value::as_str).map(ToOwned::to_owned),
        Err(error) => return failure_page(&format!("the demo shop could not read its payment: {error}")),
    };
    let Some(wallet) = wallet else { return see_other("/") };
    let language = language::chosen(&query).unwrap_or(Locale::En).tag();
    let back = format!("{}/shop/return?{}&PayId={pay_id}", app.public_base, same_shop(&query, language));
    let mut body = json!({ "language": language, "urls": { "return": back } });
    if let (Some(shop), Some(members)) = (query.get("shop"), body.as_object_mut()) {
        members.insert("pointOfSale".to_owned(), json!(shop));
    }
    match client::call(&app, "POST", &format!("/api/v2/wallets/{wallet}/sessions"), Some(&body)).await {
        Ok((_, answer)) => match answer.pointer("/_links/redirect/href").and_then(Value::as_str) {
            Some(href) => see_other(href),
            None => failure_page(&format!("the demo shop's request was refused: {answer}")),
        },
        Err(error) => failure_page(&format!("the demo shop could not call the API: {error}")),
    }
}

/// Language and shop of an address, for the next one.
pub fn same_shop(query: &HashMap<String, String>, language: &str) -> String {
    let shop = query.get("shop").map(|shop| ("shop", shop.as_str()));
    let kept = [("lang", language)].into_iter().chain(shop);
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish()
}

//! The 3DS method: a page in a hidden frame that would look at the browser, then calls back.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use data_encoding::BASE64URL_NOPAD;
use serde::Deserialize;

use super::page;
use crate::directory::{is_uuid, is_web_address};

const ADDRESS_MAX_BYTES: usize = 2_048;

#[derive(Deserialize)]
pub(super) struct MethodForm {
    #[serde(rename = "threeDSMethodData")]
    data: String,
}

#[derive(Deserialize)]
struct MethodData {
    #[serde(rename = "threeDSServerTransID")]
    transaction: String,
    #[serde(rename = "threeDSMethodNotificationURL")]
    notification_url: String,
}

pub(super) async fn look_and_call_back(Form(form): Form<MethodForm>) -> Response {
    let Some(data) = read(&form.data) else {
        return page::message(StatusCode::BAD_REQUEST, page::Language::En, page::Trouble::Unreadable);
    };
    let callback = serde_json::json!({ "threeDSServerTransID": data.transaction }).to_string();
    let fields = vec![("threeDSMethodData", BASE64URL_NOPAD.encode(callback.as_bytes()))];
    page::send(page::Language::En, &data.notification_url, fields)
}

/// For the card whose method never calls back.
pub(super) async fn stay_silent(Form(_): Form<MethodForm>) -> Response {
    page::message(StatusCode::OK, page::Language::En, page::Trouble::Silence)
}

fn read(data: &str) -> Option<MethodData> {
    let json = BASE64URL_NOPAD.decode(data.trim_end_matches('=').as_bytes()).ok()?;
    let data: MethodData = serde_json::from_slice(&json).ok()?;
    let fits = is_uuid(&data.transaction)
        && is_web_address(&data.notification_url)
        && data.notification_url.len() <= ADDRESS_MAX_BYTES;
    fits.then_some(data)
}

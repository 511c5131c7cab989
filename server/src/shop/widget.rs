//! The demo shop's checkout: the hosted page inside the shop's own, in every mode, with the code to copy.
//!
//! A shop lives on another origin than the payment page, and so does this: `localhost` against `127.0.0.1`.

use std::collections::HashMap;

use app::Page;
use app::pages::start::OfferKind;
use app::pages::widget::{Widget, WidgetMode, WidgetShop};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use serde_json::{Value, json};
use url::{Host, Url};

use super::{answer_with, client, offers, spoken};
use crate::hosted::failure_page;
use crate::state::App;
use crate::web::page::{Openings, see_other};
use crate::web::widget;

/// Where it is.
pub const PATH: &str = "/shop/widget";

/// Shows the page in the mode of each part; `?markup=payline` the Payline markup.
pub async fn show(
    State(app): State<App>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let shop = origin(&app.public_base);
    let locale = spoken(&headers, &query);
    let payline = query.get("markup").is_some_and(|markup| markup == "payline");
    let here = |markup: bool| format!("{PATH}?lang={}{}", locale.tag(), if markup { "&markup=payline" } else { "" });
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if shop.split_once("://").is_some_and(|(_, authority)| authority != host) {
        return see_other(&format!("{shop}{}", here(payline)));
    }
    let modes: &[WidgetMode] = if payline {
        &[WidgetMode::Payline]
    } else {
        &[WidgetMode::Inline, WidgetMode::Lightbox, WidgetMode::Redirect]
    };
    let mut widgets = Vec::new();
    for mode in modes {
        match open(&app, &shop, locale.tag()).await {
            Ok(address) => widgets.push(part(&app, *mode, &address, &app::text::widget_link(locale))),
            Err(reason) => return failure_page(&reason),
        }
    }
    let other = if payline { WidgetMode::Inline } else { WidgetMode::Payline };
    let base = &app.public_base;
    let page = Page::WidgetShop(WidgetShop {
        loader: if payline { widget::payline(base) } else { widget::loader(base) },
        stylesheet: payline.then(|| format!("{base}/styles/widget-min.css")),
        widgets,
        others: vec![(other, here(!payline))],
        start_href: format!("{base}/?lang={}", locale.tag()),
    });
    let openings = Openings { frames: vec![base.clone()], included: vec![base.clone()], ..Openings::default() };
    answer_with(&app, &headers, &query, &page, &openings)
}

/// The shop's own origin: the payment page's by another name where it has one.
fn origin(public_base: &str) -> String {
    let Ok(mut url) = Url::parse(public_base) else { return public_base.to_owned() };
    let other = match url.host() {
        Some(Host::Ipv4(address)) if address.is_loopback() => "localhost",
        Some(Host::Domain("localhost")) => "127.0.0.1",
        _ => return url.origin().ascii_serialization(),
    };
    // Both are hosts: it cannot fail.
    let _ = url.set_host(Some(other));
    url.origin().ascii_serialization()
}

/// Opens a session as the shop's server would; answers the address of its page.
async fn open(app: &App, shop: &str, language: &str) -> Result<String, String> {
    let mut body = offers::request(OfferKind::Gym, language, app);
    if let Some(body) = body.as_object_mut() {
        let back = |path: &str| format!("{shop}/shop/{path}?lang={language}");
        body.insert("urls".to_owned(), json!({ "return": back("return"), "cancel": back("cancelled") }));
    }
    match client::call(app, "POST", "/api/v2/payments/sessions", Some(&body)).await {
        Ok((_, answer)) => match answer.pointer("/_links/redirect/href").and_then(Value::as_str) {
            Some(href) => Ok(href.to_owned()),
            None => Err(format!("the demo shop's request was refused: {answer}")),
        },
        Err(error) => Err(format!("the demo shop could not call the API: {error}")),
    }
}

fn part(app: &App, mode: WidgetMode, address: &str, words: &str) -> Widget {
    let base = &app.public_base;
    if mode == WidgetMode::Payline {
        let token = address.rsplit('/').next().unwrap_or_default();
        let code = format!(
            "<script src=\"{base}/scripts/widget-min.js\"></script>\n\
             <link rel=\"stylesheet\" href=\"{base}/styles/widget-min.css\">\n\n\
             <div id=\"PaylineWidget\" data-template=\"column\"\n     data-event-didshowstate=\"shopDidShowState\"\n     \
             data-token=\"{token}\"></div>\n"
        );
        return Widget { mode, address: token.to_owned(), code };
    }
    let loader = widget::loader(base);
    let link = format!("<a href=\"{address}\">{words}</a>");
    let code = if mode == WidgetMode::Redirect {
        format!("{link}\n")
    } else {
        format!(
            "<script type=\"module\" crossorigin=\"anonymous\"\n        src=\"{}\"\n        integrity=\"{}\"></script>\n\n\
             <maillon-card mode=\"{}\">\n  {link}\n</maillon-card>\n",
            loader.src,
            loader.integrity,
            mode.code(),
        )
    };
    Widget { mode, address: address.to_owned(), code }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shop_is_of_another_origin_where_the_machine_has_two_names() {
        assert_eq!(origin("http://127.0.0.1:3000"), "http://localhost:3000");
        assert_eq!(origin("http://localhost:3000"), "http://127.0.0.1:3000");
        assert_eq!(origin("https://sandbox.example"), "https://sandbox.example");
    }
}

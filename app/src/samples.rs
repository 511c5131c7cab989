//! Named samples of every page and state, for tests and for looking at.

mod agreements;
mod cards;
mod outcomes;
mod sandbox;
mod steps;
mod theme;
mod wallets;

use std::sync::Arc;

use crate::{Assets, Brand, Frame, Language, Links, Locale, MaskedCard, Page, Script, TimeLeft};

/// The token in every sample form.
pub const ACTION_TOKEN: &str = "SAMPLETOKENSAMPLETOKENSAMP";

/// Every sample, named `page` or `page/state`.
pub fn samples() -> Vec<(&'static str, Page)> {
    let mut all = cards::samples();
    all.extend(steps::samples());
    all.extend(outcomes::samples());
    all.extend(wallets::samples());
    all.extend(sandbox::samples());
    all.extend(theme::samples());
    all
}

/// A frame for the samples: a merchant with every link, in test mode.
pub fn frame(locale: Locale) -> Frame {
    Frame {
        locale,
        merchant_name: "Atelier Forme".to_owned(),
        test_mode: true,
        languages: Locale::all()
            .iter()
            .map(|locale| Language { locale: *locale, href: format!("?lang={}", locale.tag()) })
            .collect(),
        assets: Arc::new(assets()),
        links: Links {
            terms: Some("https://shop.example/terms".to_owned()),
            privacy: Some("https://shop.example/privacy".to_owned()),
            help: Some("https://shop.example/help".to_owned()),
        },
        embed: None,
        theme: None,
        time_left: Some(time_left()),
        preview: None,
    }
}

/// Plenty of time, and more to be had.
pub fn time_left() -> TimeLeft {
    TimeLeft {
        href: "time".to_owned(),
        status_url: "status".to_owned(),
        continue_href: "./".to_owned(),
        action_token: ACTION_TOKEN.to_owned(),
        seconds: 1_795,
        extensions_used: 0,
        may_extend: true,
    }
}

fn assets() -> Assets {
    let script = |name: &str| Script {
        src: format!("/assets/{name}.js"),
        // Of the empty text: samples are looked at, not served.
        integrity: "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb".to_owned(),
    };
    Assets {
        card: script("card"),
        languages: script("languages"),
        authentication: script("authentication"),
        challenge: script("challenge"),
        bridge: script("bridge"),
        challenge_return: script("challenge-return"),
        verification: script("verification"),
        start: script("start"),
        embed: script("embed"),
        shop_widget: script("shop-widget"),
        theme_editor: script("theme-editor"),
        time_left: script("time-left"),
        guard: script("guard"),
    }
}

fn masked_card() -> MaskedCard {
    MaskedCard { brand: Brand::Visa, last4: "0042".to_owned(), expiry_month: 12, expiry_year: 2028 }
}

fn shop_href() -> String {
    "https://shop.example/back?id=42".to_owned()
}

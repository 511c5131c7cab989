//! The scripts of `public/`, under content-hashed addresses that may be kept for ever.

use std::collections::HashMap;
use std::sync::Arc;

use app::{Assets, Script};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use data_encoding::{BASE64, HEXLOWER};

use crate::state::App;

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../../../public/", $name)))),+]
    };
}

const FILES: [(&str, &str); 14] = files![
    "card.js",
    "languages.js",
    "authentication.js",
    "challenge.js",
    "bridge.js",
    "challenge-return.js",
    "verification.js",
    "start.js",
    "embed.js",
    "shop-widget.js",
    "theme-editor.js",
    "time-left.js",
    "guard.js",
    "method-return.js",
];

/// Where they are served.
const FOLDER: &str = "/assets/";

fn hashed(name: &str, text: &str) -> Script {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA384, text.as_bytes());
    let short: String = HEXLOWER.encode(digest.as_ref()).chars().take(16).collect();
    let integrity = format!("sha384-{}", BASE64.encode(digest.as_ref()));
    Script { src: format!("{FOLDER}{short}-{name}"), integrity }
}

/// Served files by address, and what pages need to know of them.
pub struct Served {
    by_name: HashMap<String, &'static str>,
    /// Addresses and integrity values for pages.
    pub pages: Arc<Assets>,
    /// `public/method-return.js`
    pub method_return: Script,
}

impl Served {
    /// Hashes every file once.
    pub fn new() -> Self {
        let mut by_name = HashMap::new();
        let mut scripts = FILES.into_iter().map(|(name, text)| {
            let script = hashed(name, text);
            by_name.insert(script.src.trim_start_matches(FOLDER).to_owned(), text);
            script
        });
        let mut next = || scripts.next().unwrap_or_else(|| Script { src: String::new(), integrity: String::new() });
        let pages = Arc::new(Assets {
            card: next(),
            languages: next(),
            authentication: next(),
            challenge: next(),
            bridge: next(),
            challenge_return: next(),
            verification: next(),
            start: next(),
            embed: next(),
            shop_widget: next(),
            theme_editor: next(),
            time_left: next(),
            guard: next(),
        });
        let method_return = next();
        drop(scripts);
        Self { by_name, pages, method_return }
    }
}

impl Served {
    /// A file of `public/` by its name there: its address and integrity value, and its text.
    pub fn file(&self, name: &str) -> Option<(Script, &'static str)> {
        let (_, text) = FILES.iter().find(|(of, _)| *of == name)?;
        Some((hashed(name, text), text))
    }
}

impl Default for Served {
    fn default() -> Self {
        Self::new()
    }
}

/// Answers one file.
pub async fn serve(State(app): State<App>, Path(name): Path<String>) -> Response {
    let Some(text) = app.assets.by_name.get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    (headers, *text).into_response()
}

/// The product's mark. Browsers ask for it unbidden, after the page.
pub async fn icon() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=86400"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, include_str!("../../../public/favicon.svg")).into_response()
}

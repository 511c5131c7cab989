//! The widget's files for pages of other origins: the loader under a stable and under a content-hashed address, the
//! script and style of the Payline markup, and the document that says what integrity value the loader has.

use std::sync::LazyLock;

use app::Script;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router, routing::get};
use brotli::enc::BrotliEncoderParams;
use data_encoding::{BASE64, HEXLOWER};
use serde_json::json;

use super::compression::takes_brotli;
use crate::state::App;

/// How long browsers keep what stands under a stable address, in seconds.
const STABLE_S: u32 = 300;

/// A file and what is said of it.
pub struct File {
    text: String,
    compressed: Vec<u8>,
    kind: &'static str,
    name: String,
    integrity: String,
}

static LOADER: LazyLock<File> = LazyLock::new(|| File::script("widget.js", include_str!("../../../public/widget.js")));
static PAYLINE: LazyLock<File> =
    LazyLock::new(|| File::script("payline.js", include_str!("../../../public/payline.js")));
static PAYLINE_STYLE: LazyLock<File> = LazyLock::new(|| {
    File::new("payline.css", include_str!("../../../public/payline.css").to_owned(), "text/css; charset=utf-8")
});

/// Everything under its stable address; `hashed` answers the loader under the other.
pub fn router() -> Router<App> {
    Router::new()
        .route("/widget.js", get(|headers: HeaderMap| async move { LOADER.stable(&headers) }))
        .route("/widget.json", get(describe))
        .route("/widget/{name}", get(hashed))
        .route("/scripts/widget-min.js", get(|headers: HeaderMap| async move { PAYLINE.stable(&headers) }))
        .route("/styles/widget-min.css", get(|headers: HeaderMap| async move { PAYLINE_STYLE.stable(&headers) }))
}

/// The loader as pages of other origins write it: an absolute, immutable address with its integrity value.
pub fn loader(base: &str) -> Script {
    Script { src: format!("{base}/widget/{}", LOADER.name), integrity: LOADER.integrity.clone() }
}

/// The script of the Payline markup, under the address that its users know.
pub fn payline(base: &str) -> Script {
    Script { src: format!("{base}/scripts/widget-min.js"), integrity: PAYLINE.integrity.clone() }
}

/// Address, name, text, media type, integrity value and reason of a file.
pub type Described = (String, &'static str, String, &'static str, String, &'static str);

/// What shops include, as it is served.
pub fn files() -> [Described; 4] {
    let of = |path: String, name, file: &File, reason| {
        (path, name, file.text.clone(), file.kind, file.integrity.clone(), reason)
    };
    let loader = "Shows the payment page inside a shop's page; runs in the shop's page, which holds no card data";
    [
        of("/widget.js".to_owned(), "widget.js", &LOADER, loader),
        of(format!("/widget/{}", LOADER.name), "widget.js", &LOADER, loader),
        of(
            "/scripts/widget-min.js".to_owned(),
            "payline.js",
            &PAYLINE,
            "The same for pages written for another vendor's markup",
        ),
        of("/styles/widget-min.css".to_owned(), "payline.css", &PAYLINE_STYLE, "The style of that markup"),
    ]
}

/// `GET /widget.json`: what a shop needs to write the loader into its page.
async fn describe(State(app): State<App>) -> Response {
    let Script { src, integrity } = loader(&app.public_base);
    let tag =
        format!("<script type=\"module\" src=\"{src}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>");
    let body = json!({ "src": src, "integrity": integrity, "bytes": LOADER.compressed.len(), "tag": tag });
    let headers = [
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ];
    (headers, Json(body)).into_response()
}

async fn hashed(Path(name): Path<String>, headers: HeaderMap) -> Response {
    if name == LOADER.name {
        LOADER.answer(&headers, HeaderValue::from_static("public, max-age=31536000, immutable"))
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

impl File {
    fn script(name: &str, source: &str) -> Self {
        Self::new(name, compact(source), "text/javascript; charset=utf-8")
    }

    fn new(name: &str, text: String, kind: &'static str) -> Self {
        let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA384, text.as_bytes());
        let short: String = HEXLOWER.encode(digest.as_ref()).chars().take(16).collect();
        let mut compressed = Vec::new();
        let best = BrotliEncoderParams { quality: 11, ..BrotliEncoderParams::default() };
        // Into memory: it cannot fail, and an empty answer is not served below.
        let _ = brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &best);
        let integrity = format!("sha384-{}", BASE64.encode(digest.as_ref()));
        Self { text, compressed, kind, name: format!("{short}-{name}"), integrity }
    }

    fn stable(&self, asked: &HeaderMap) -> Response {
        let kept = HeaderValue::from_str(&format!("public, max-age={STABLE_S}"));
        self.answer(asked, kept.unwrap_or_else(|_| HeaderValue::from_static("no-cache")))
    }

    fn answer(&self, asked: &HeaderMap, kept: HeaderValue) -> Response {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        headers.insert(header::CACHE_CONTROL, kept);
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        // Pages of any origin include it: with an integrity value, browsers want both.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
        if takes_brotli(asked) && !self.compressed.is_empty() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            return (headers, self.compressed.clone()).into_response();
        }
        (headers, self.text.clone()).into_response()
    }
}

/// Takes out comments and indentation. Our own files only: no `/**` in a string, `//` comments on lines of their own.
fn compact(source: &str) -> String {
    let mut rest = source;
    let mut text = String::with_capacity(source.len());
    while let Some((before, after)) = rest.split_once("/**") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compacting_takes_comments_and_indentation() {
        let source =
            "// @ts-check\n/** @type {string} */ #a = \"\";\n\n  /**\n   * Says.\n   */\n  b(/** @type {X} */ (c));\n";
        assert_eq!(compact(source), "#a = \"\";\nb( (c));");
    }
}

//! A form of ours may be posted from a page of ours alone (security sheet §2.4).
//!
//! `Sec-Fetch-Site` says it where the browser sends it, `Origin` otherwise.
//! The two addresses that a bank posts to are not behind this.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::state::App;

/// Refuses a POST that comes from elsewhere.
pub async fn require_same(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method() == Method::POST && !is_same(request.headers(), &app.public_base) {
        tracing::warn!("a form was posted from another site; refused");
        return (StatusCode::FORBIDDEN, "this form was sent from another site").into_response();
    }
    next.run(request).await
}

fn is_same(headers: &HeaderMap, public_base: &str) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(header::HeaderName::from_static("sec-fetch-site")), text(header::ORIGIN)) {
        (Some(site), _) => site == "same-origin" || site == "none",
        // A shop may have its pages on a host of its own: then that is what the browser names, twice.
        (None, Some(origin)) => {
            let ours = url::Url::parse(public_base).is_ok_and(|ours| ours.origin().ascii_serialization() == origin);
            let authority = origin.split_once("://").map(|(_, authority)| authority);
            ours || (authority.is_some() && authority == text(header::HOST))
        }
        // A browser sends one of them with a POST; a command-line client sends neither and holds the capability.
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_site_is_refused() {
        let same = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, value.parse().unwrap());
            }
            is_same(&headers, "https://pay.example")
        };
        assert!(same(&[("sec-fetch-site", "same-origin")]));
        assert!(same(&[("origin", "https://pay.example")]));
        assert!(!same(&[("sec-fetch-site", "cross-site"), ("origin", "https://pay.example")]));
        assert!(!same(&[("sec-fetch-site", "same-site")]));
        assert!(!same(&[("origin", "https://evil.example")]));
        assert!(same(&[("origin", "https://pay.shop.example"), ("host", "pay.shop.example")]));
        assert!(!same(&[("origin", "https://evil.example"), ("host", "pay.shop.example")]));
        assert!(!same(&[("origin", "null"), ("host", "null")]));
        assert!(!same(&[("origin", "null")]));
    }
}

//! In which language a request is answered: the one chosen on the page, then the session's, then the browser's, then
//! the shop's, then English.

use std::collections::HashMap;
use std::hash::BuildHasher;

use app::{Language, Locale};
use axum::http::{HeaderMap, header};

/// The parameter of a page's address that names the language chosen on it.
const PARAMETER: &str = "lang";

/// Reads a language's tag; sandboxes know the pseudo-language too.
pub fn parse(tag: &str) -> Option<Locale> {
    #[cfg(feature = "sandbox")]
    return Locale::parse_in_sandbox(tag);
    #[cfg(not(feature = "sandbox"))]
    return Locale::parse(tag);
}

/// The language chosen on the page.
pub fn chosen<S: BuildHasher>(query: &HashMap<String, String, S>) -> Option<Locale> {
    query.get(PARAMETER).and_then(|tag| parse(tag))
}

/// The language of the browser, else the shop's, else English.
pub fn of_browser(headers: &HeaderMap, shop: &str) -> Locale {
    let named = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    named.and_then(app::negotiate).or_else(|| parse(shop)).unwrap_or(Locale::En)
}

/// What the switch of a page offers: the same page in each language. `kept` is the rest of its address' parameters,
/// each after an ampersand.
pub fn offered(kept: &str) -> Vec<Language> {
    let language = |locale: &Locale| Language { locale: *locale, href: format!("?{PARAMETER}={}{kept}", locale.tag()) };
    Locale::all().iter().map(language).collect()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_browser_comes_before_the_shop_and_the_shop_before_english() {
        let browser =
            |value: &'static str| HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static(value))]);
        assert_eq!(of_browser(&browser("de-AT, fr;q=0.5"), "it"), Locale::De);
        assert_eq!(of_browser(&browser("nn-NO"), "it"), Locale::Nb);
        assert_eq!(of_browser(&browser("zh, ja;q=0.5"), "it"), Locale::It);
        assert_eq!(of_browser(&browser("*"), "ita"), Locale::It);
        assert_eq!(of_browser(&HeaderMap::new(), "it"), Locale::It);
        assert_eq!(of_browser(&browser("zh"), "zh"), Locale::En);
        let unreadable = HeaderValue::from_bytes(b"fr\xff").unwrap();
        assert_eq!(of_browser(&HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, unreadable)]), "it"), Locale::It);
    }

    #[test]
    fn every_language_is_offered_by_an_address_that_chooses_it() {
        for language in offered("") {
            let tag = language.href.strip_prefix("?lang=").unwrap();
            assert_eq!(parse(tag), Some(language.locale));
        }
    }
}

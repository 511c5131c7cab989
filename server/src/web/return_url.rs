//! Where a consumer may be sent back to (security sheet §2.13).

use url::Url;

/// Checks a merchant's address: https (or anything in the sandbox) and one of the shop's origins.
///
/// Answers the address as it will be used, or why it is refused.
pub fn checked(text: &str, origins: &[String], sandbox: bool) -> Result<String, String> {
    if text.contains('\\') || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err("must not contain spaces, backslashes or control characters".into());
    }
    let url = Url::parse(text).map_err(|_| "must be an absolute address as https://shop.example/back".to_owned())?;
    let scheme_fits = url.scheme() == "https" || (sandbox && url.scheme() == "http");
    if !scheme_fits {
        return Err("must begin with https://".into());
    }
    if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() || !url.has_host() {
        return Err("must not contain a user name, a password or a fragment".into());
    }
    let origin = url.origin().ascii_serialization();
    if origins.contains(&origin) || (origins.is_empty() && sandbox) {
        return Ok(url.into());
    }
    Err(format!("{origin} is not one of the origins registered for this shop"))
}

/// The address with `PayId` added to its query; what was there stays.
pub fn with_pay_id(address: &str, pay_id: &str) -> String {
    match Url::parse(address) {
        Ok(mut url) => {
            url.query_pairs_mut().append_pair("PayId", pay_id);
            url.into()
        }
        Err(_) => address.to_owned(),
    }
}

/// The origin of an address that was checked before.
pub fn origin(address: &str) -> Option<String> {
    Url::parse(address).ok().map(|url| url.origin().ascii_serialization()).filter(|origin| origin != "null")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_registered_origins() {
        let origins = ["https://shop.example".to_owned()];
        let check = |text: &str| checked(text, &origins, false);
        assert_eq!(check("https://shop.example/back?a=b"), Ok("https://shop.example/back?a=b".into()));
        assert_eq!(check("https://SHOP.example"), Ok("https://shop.example/".into()));
        for bad in [
            "http://shop.example/",
            "https://shop.example.evil/",
            "https://shop.example@evil.example/",
            "https://evil.example/?https://shop.example",
            "//shop.example/",
            "/back",
            "javascript:alert(1)",
            "https://shop.example/#x",
            "https://shop.example:8443/",
            "https:\\\\shop.example",
            "https://shop.example/ x",
            "data:text/html,x",
            "https://u:p@shop.example/",
            "",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn keeps_the_query() {
        assert_eq!(with_pay_id("https://s.example/b?order=1", "ab"), "https://s.example/b?order=1&PayId=ab");
    }
}

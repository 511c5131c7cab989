//! Which of a bank's addresses a consumer's browser may be sent to.

use url::Url;

/// Longest address, in characters (EMV sheet §2.5).
const ADDRESS_CHARS_MAX: usize = 2048;

/// https only, and without credentials; the sandbox bank's own origin is the one exception.
#[derive(Clone, Default, Debug)]
pub struct AddressRule {
    allowed_origin: Option<String>,
}

impl AddressRule {
    /// `allowed_origin`: one origin such as `http://localhost:4003` that need not be https.
    pub fn new(allowed_origin: Option<&str>) -> Self {
        let origin = allowed_origin.and_then(|text| Url::parse(text).ok());
        Self { allowed_origin: origin.map(|url| url.origin().ascii_serialization()) }
    }

    /// The address as it may be used: normalised, so that what was checked is what is shown.
    pub fn check(&self, text: &str) -> Option<String> {
        if text.len() > ADDRESS_CHARS_MAX {
            return None;
        }
        let url = Url::parse(text).ok()?;
        let plain = url.username().is_empty() && url.password().is_none() && url.has_host();
        let safe = url.scheme() == "https"
            || (url.scheme() == "http" && self.allowed_origin.as_deref() == Some(&url.origin().ascii_serialization()));
        (plain && safe).then(|| url.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_and_the_sandbox_bank_pass() {
        let rule = AddressRule::new(Some("http://localhost:4003"));
        let passes = |text: &str| rule.check(text).is_some();
        assert!(passes("https://acs.bank.example/challenge?a=1"));
        assert!(passes("http://localhost:4003/acs"));
        for text in [
            "http://localhost:4004/acs",
            "http://127.0.0.1:4003/acs",
            "http://acs.bank.example/",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://user:pass@acs.bank.example/",
            "https://user@acs.bank.example/",
            "//acs.bank.example/",
            "acs.bank.example",
            "",
        ] {
            assert!(!passes(text), "{text}");
        }
        assert!(AddressRule::new(None).check("http://localhost:4003/acs").is_none());
        assert!(rule.check(&format!("https://a.example/{}", "x".repeat(2048))).is_none());
    }
}

//! Where a consumer can be written to. Personal data: kept with the wallet, shown to nobody but in part.

use std::fmt;

/// Longest address, in characters (Monext `wallet.email`, AN150).
pub const EMAIL_CHARS_MAX: usize = 150;

/// Longest part before the `@`, in characters (RFC 5321 §4.5.3.1.1).
const LOCAL_CHARS_MAX: usize = 64;

/// Longest label of a domain, in characters (RFC 1035 §2.3.4).
const LABEL_CHARS_MAX: usize = 63;

/// An e-mail address that was checked: plain ASCII, neither quoted nor an address literal, so that it means the same
/// to every server on its way and cannot end a header. Prints as `a***@example.com`.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads one; `None` when it is none, or one of the rare forms that we do not take.
    pub fn parse(text: &str) -> Option<Self> {
        let (local, domain) = text.split_once('@')?;
        let fine = text.len() <= EMAIL_CHARS_MAX && is_local(local) && is_domain(domain);
        fine.then(|| Self(text.to_owned()))
    }

    /// The whole address; search for `expose` to find every use.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What may be shown: the first letter and the domain.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or_default();
        format!("{}***@{domain}", local.get(..1).unwrap_or_default())
    }

    /// What stands behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').unwrap_or_default().1
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

/// A dot-atom (RFC 5322 §3.2.3).
fn is_local(local: &str) -> bool {
    let atom = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b);
    local.len() <= LOCAL_CHARS_MAX && local.split('.').all(|part| !part.is_empty() && part.bytes().all(atom))
}

/// Two labels or more; names in other scripts come as `xn--…`.
fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=LABEL_CHARS_MAX).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    domain.contains('.')
        && domain.split('.').all(label)
        && domain.rsplit('.').next().is_some_and(|top| top.bytes().any(|b| b.is_ascii_alphabetic()))
}

/// Where and in which language a wallet's consumer is written to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contact {
    /// Where.
    pub address: EmailAddress,
    /// BCP 47: the language of the last consent, unless the merchant said another.
    pub language: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_are_taken() {
        for text in ["anna@example.com", "a.b+tag@mail.example.co.uk", "o'neil@xn--bcher-kva.example", "x_1@a-b.fr"] {
            assert_eq!(EmailAddress::parse(text).map(|address| address.expose().to_owned()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_could_mean_something_else_is_refused() {
        let long = format!("{}@example.com", "a".repeat(65));
        let longer = format!("a@{}.com", "b.".repeat(80));
        for text in [
            "",
            "anna",
            "@example.com",
            "anna@",
            "anna@localhost",
            "anna@[127.0.0.1]",
            "anna@127.0.0.1",
            "anna@@example.com",
            "anna@ex@mple.com",
            "anna@example.com\r\nBcc: all@example.com",
            "anna@example.com\n",
            "an na@example.com",
            "\"anna\"@example.com",
            "Anna <anna@example.com>",
            ".anna@example.com",
            "anna.@example.com",
            "an..na@example.com",
            "anna@-example.com",
            "anna@example..com",
            "ann\u{e9}@example.com",
            "anna@ex\u{e4}mple.com",
            long.as_str(),
            longer.as_str(),
        ] {
            assert!(EmailAddress::parse(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn it_is_shown_in_part() {
        let address = EmailAddress::parse("anna@example.com").unwrap();
        assert_eq!(
            (address.masked().as_str(), format!("{address:?}").as_str()),
            ("a***@example.com", "a***@example.com")
        );
    }
}

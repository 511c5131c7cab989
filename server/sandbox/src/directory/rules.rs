//! What an `AReq` of the browser channel must, may and must not hold in 2.2.0.

use serde_json::Value;

/// When an element is required.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Always,
    Never,
    /// In payment authentications, and in others that found an agreement.
    Purchase,
    /// For recurring and instalment agreements.
    Agreement,
    Instalments,
    /// When the browser runs script; forbidden when it does not.
    Script,
}

/// What an element may look like; lengths in characters.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Text(usize, usize),
    Digits(usize, usize),
    OneOf(&'static [&'static str]),
    Uuid,
    Https(usize),
    Web(usize),
    Bool,
    Country,
    Currency,
    Date,
    Moment,
    MonthOfExpiry,
    Instalments,
    TimeZone,
    Email,
    Phone,
    Extensions,
    Object,
}

/// The longest amount that fits 64 bits; the protocol would allow 48 digits.
const AMOUNT_MAX_DIGITS: usize = 18;

#[rustfmt::skip]
pub(super) const RULES: &[(&str, Need, Form)] = &[
    ("messageCategory", Need::Always, Form::OneOf(&["01", "02"])),
    ("deviceChannel", Need::Always, Form::OneOf(&["02"])),
    ("threeDSServerTransID", Need::Always, Form::Uuid),
    ("threeDSServerRefNumber", Need::Always, Form::Text(1, 32)),
    ("threeDSServerOperatorID", Need::Never, Form::Text(1, 32)),
    ("threeDSServerURL", Need::Always, Form::Https(2048)),
    ("threeDSRequestorID", Need::Always, Form::Text(1, 35)),
    ("threeDSRequestorName", Need::Always, Form::Text(1, 40)),
    ("threeDSRequestorURL", Need::Always, Form::Web(2048)),
    ("threeDSRequestorAuthenticationInd", Need::Always, Form::OneOf(&["01", "02", "03", "04", "05", "06"])),
    ("threeDSRequestorChallengeInd", Need::Never, Form::OneOf(&["01", "02", "03", "04", "05", "06", "07", "08", "09"])),
    ("threeDSRequestorAuthenticationInfo", Need::Never, Form::Object),
    ("threeDSRequestorPriorAuthenticationInfo", Need::Never, Form::Object),
    ("threeDSRequestorDecReqInd", Need::Never, Form::OneOf(&["Y", "N"])),
    ("threeDSRequestorDecMaxTime", Need::Never, Form::Digits(5, 5)),
    ("threeDSCompInd", Need::Always, Form::OneOf(&["Y", "N", "U"])),
    ("notificationURL", Need::Always, Form::Web(256)),
    ("messageExtension", Need::Never, Form::Extensions),
    ("acctNumber", Need::Always, Form::Digits(13, 19)),
    ("cardExpiryDate", Need::Always, Form::MonthOfExpiry),
    ("acctType", Need::Never, Form::OneOf(&["01", "02", "03"])),
    ("acctID", Need::Never, Form::Text(1, 64)),
    ("acquirerBIN", Need::Purchase, Form::Digits(1, 11)),
    ("acquirerMerchantID", Need::Purchase, Form::Text(1, 35)),
    ("mcc", Need::Purchase, Form::Digits(4, 4)),
    ("merchantCountryCode", Need::Purchase, Form::Country),
    ("merchantName", Need::Purchase, Form::Text(1, 40)),
    ("merchantRiskIndicator", Need::Never, Form::Object),
    ("acctInfo", Need::Never, Form::Object),
    ("transType", Need::Never, Form::OneOf(&["01", "03", "10", "11", "28"])),
    ("purchaseAmount", Need::Purchase, Form::Digits(1, AMOUNT_MAX_DIGITS)),
    ("purchaseCurrency", Need::Purchase, Form::Currency),
    ("purchaseExponent", Need::Purchase, Form::Digits(1, 1)),
    ("purchaseDate", Need::Purchase, Form::Moment),
    ("purchaseInstalData", Need::Instalments, Form::Instalments),
    ("recurringExpiry", Need::Agreement, Form::Date),
    ("recurringFrequency", Need::Agreement, Form::Digits(1, 4)),
    ("cardholderName", Need::Never, Form::Text(2, 45)),
    ("email", Need::Never, Form::Email),
    ("homePhone", Need::Never, Form::Phone),
    ("mobilePhone", Need::Never, Form::Phone),
    ("workPhone", Need::Never, Form::Phone),
    ("billAddrLine1", Need::Never, Form::Text(1, 50)),
    ("billAddrLine2", Need::Never, Form::Text(1, 50)),
    ("billAddrLine3", Need::Never, Form::Text(1, 50)),
    ("billAddrCity", Need::Never, Form::Text(1, 50)),
    ("billAddrPostCode", Need::Never, Form::Text(1, 16)),
    ("billAddrState", Need::Never, Form::Text(1, 3)),
    ("billAddrCountry", Need::Never, Form::Country),
    ("shipAddrLine1", Need::Never, Form::Text(1, 50)),
    ("shipAddrLine2", Need::Never, Form::Text(1, 50)),
    ("shipAddrLine3", Need::Never, Form::Text(1, 50)),
    ("shipAddrCity", Need::Never, Form::Text(1, 50)),
    ("shipAddrPostCode", Need::Never, Form::Text(1, 16)),
    ("shipAddrState", Need::Never, Form::Text(1, 3)),
    ("shipAddrCountry", Need::Never, Form::Country),
    ("addrMatch", Need::Never, Form::OneOf(&["Y", "N"])),
    ("browserAcceptHeader", Need::Always, Form::Text(1, 2048)),
    ("browserUserAgent", Need::Always, Form::Text(1, 2048)),
    ("browserIP", Need::Never, Form::Text(2, 45)),
    ("browserJavascriptEnabled", Need::Always, Form::Bool),
    ("browserLanguage", Need::Always, Form::Text(1, 8)),
    ("browserJavaEnabled", Need::Script, Form::Bool),
    ("browserColorDepth", Need::Script, Form::OneOf(&["1", "4", "8", "15", "16", "24", "32", "48"])),
    ("browserScreenHeight", Need::Script, Form::Digits(1, 6)),
    ("browserScreenWidth", Need::Script, Form::Digits(1, 6)),
    ("browserTZ", Need::Script, Form::TimeZone),
];

impl Form {
    /// Whether a fault in this element is one of an ISO code (304) rather than of form (203).
    pub(super) fn is_iso(self) -> bool {
        matches!(self, Self::Country | Self::Currency)
    }

    pub(super) fn admits(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Bool, value) => value.is_boolean(),
            (Self::Object, Value::Object(members)) => !members.is_empty(),
            (Self::Phone, Value::Object(phone)) => {
                let part = |name, max| phone.get(name).is_some_and(|part| digits(part, 1, max));
                part("cc", 3) && part("subscriber", 15)
            }
            (Self::Extensions, Value::Array(list)) => (1..=10).contains(&list.len()),
            (form, Value::String(text)) => form.admits_text(text, value),
            _ => false,
        }
    }

    fn admits_text(self, text: &str, value: &Value) -> bool {
        match self {
            Self::Text(min, max) => (min..=max).contains(&text.chars().count()),
            Self::Digits(min, max) => digits(value, min, max),
            Self::OneOf(values) => values.contains(&text),
            Self::Uuid => super::is_uuid(text),
            Self::Https(max) => text.len() <= max && text.starts_with("https://"),
            Self::Web(max) => is_web_address(text) && text.len() <= max,
            Self::Country => digits(value, 3, 3) && !("901"..="999").contains(&text),
            Self::Currency => digits(value, 3, 3) && !("955"..="964").contains(&text) && text != "999",
            Self::Date => digits(value, 8, 8) && is_month_day(text.get(4..8)),
            Self::Moment => digits(value, 14, 14) && is_month_day(text.get(4..8)),
            Self::MonthOfExpiry => {
                digits(value, 4, 4) && text.get(2..).is_some_and(|month| ("01"..="12").contains(&month))
            }
            Self::Instalments => digits(value, 1, 3) && text.parse::<u16>().is_ok_and(|n| n >= 2),
            Self::TimeZone => {
                let minutes = text.strip_prefix(['+', '-']).unwrap_or(text);
                (1..=4).contains(&minutes.len()) && minutes.bytes().all(|b| b.is_ascii_digit())
            }
            Self::Email => {
                let halves = text.split_once('@');
                text.len() <= 254 && halves.is_some_and(|(a, b)| !a.is_empty() && !b.is_empty())
            }
            Self::Bool | Self::Phone | Self::Extensions | Self::Object => false,
        }
    }
}

/// An address a browser can be sent to. Plain HTTP is fine for a sandbox.
pub(crate) fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\'))
}

fn digits(value: &Value, min: usize, max: usize) -> bool {
    let text = value.as_str().unwrap_or_default();
    (min..=max).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_month_day(text: Option<&str>) -> bool {
    text.and_then(|text| text.split_at_checked(2))
        .is_some_and(|(month, day)| ("01"..="12").contains(&month) && ("01"..="31").contains(&day))
}

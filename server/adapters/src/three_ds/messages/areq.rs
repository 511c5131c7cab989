//! `AReq`: an authentication asked for. The only message with a card number.

use hyper::body::Bytes;
use serde::Serialize;
use zeroize::Zeroizing;

/// The browser-channel payment request of 2.2.0, member for member. No `Debug`: it holds a card number.
#[derive(Serialize)]
pub struct AReq220<'a> {
    /// Always `AReq`.
    #[serde(rename = "messageType")]
    pub message_type: &'static str,
    /// `2.2.0`.
    #[serde(rename = "messageVersion")]
    pub message_version: &'static str,
    /// 01: payment. Only its results carry a value and an ECI that an authorisation can use.
    #[serde(rename = "messageCategory")]
    pub message_category: &'static str,
    /// 02: browser.
    #[serde(rename = "deviceChannel")]
    pub device_channel: &'static str,
    /// Who asks.
    #[serde(flatten)]
    pub requestor: Requestor<'a>,
    /// For which card.
    #[serde(flatten)]
    pub card: Card<'a>,
    /// For which purchase.
    #[serde(flatten)]
    pub purchase: Purchase<'a>,
    /// From which browser.
    #[serde(flatten)]
    pub browser: BrowserFields<'a>,
}

/// The 3DS Server and requestor members.
#[derive(Serialize)]
pub struct Requestor<'a> {
    /// The transaction.
    #[serde(rename = "threeDSServerTransID")]
    pub server_trans_id: &'a str,
    /// Approval id of this server.
    #[serde(rename = "threeDSServerRefNumber")]
    pub server_reference: &'a str,
    /// Given by the directory server, when it has such ids.
    #[serde(rename = "threeDSServerOperatorID", skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<&'a str>,
    /// Where the result is sent.
    #[serde(rename = "threeDSServerURL")]
    pub results_url: &'a str,
    /// At most 35 characters.
    #[serde(rename = "threeDSRequestorID")]
    pub id: &'a str,
    /// At most 40 characters.
    #[serde(rename = "threeDSRequestorName")]
    pub name: &'a str,
    /// The shop's site.
    #[serde(rename = "threeDSRequestorURL")]
    pub url: &'a str,
    /// 01 payment, 02 recurring, 03 instalments, 04 add card.
    #[serde(rename = "threeDSRequestorAuthenticationInd")]
    pub authentication_indicator: &'static str,
    /// 04: a challenge is mandated.
    #[serde(rename = "threeDSRequestorChallengeInd")]
    pub challenge_indicator: &'static str,
    /// Y, N or U.
    #[serde(rename = "threeDSCompInd")]
    pub method_completion: &'static str,
    /// Where the browser comes back to.
    #[serde(rename = "notificationURL")]
    pub notification_url: &'a str,
}

/// Card and holder.
#[derive(Serialize)]
pub struct Card<'a> {
    /// The number; written into the wiped buffer and nowhere else.
    #[serde(rename = "acctNumber")]
    pub number: &'a str,
    /// `YYMM`.
    #[serde(rename = "cardExpiryDate")]
    pub expiry: String,
    /// 2 to 45 ASCII characters.
    #[serde(rename = "cardholderName", skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
}

/// Merchant, amount and agreement.
#[derive(Serialize)]
pub struct Purchase<'a> {
    /// At most 11 digits.
    #[serde(rename = "acquirerBIN")]
    pub acquirer_bin: &'a str,
    /// The value of DE42.
    #[serde(rename = "acquirerMerchantID")]
    pub merchant_id: &'a str,
    /// Four digits.
    #[serde(rename = "mcc")]
    pub mcc: &'a str,
    /// ISO 3166-1 numeric.
    #[serde(rename = "merchantCountryCode")]
    pub country: &'a str,
    /// Shown by the bank.
    #[serde(rename = "merchantName")]
    pub merchant_name: &'a str,
    /// Minor units.
    #[serde(rename = "purchaseAmount")]
    pub amount: String,
    /// ISO 4217 numeric.
    #[serde(rename = "purchaseCurrency")]
    pub currency: &'static str,
    /// Decimals of the currency.
    #[serde(rename = "purchaseExponent")]
    pub exponent: String,
    /// `YYYYMMDDHHMMSS`, UTC.
    #[serde(rename = "purchaseDate")]
    pub date: String,
    /// Number of parts, 2 to 999.
    #[serde(rename = "purchaseInstalData", skip_serializing_if = "Option::is_none")]
    pub instalments: Option<String>,
    /// `YYYYMMDD`: no charge after this day.
    #[serde(rename = "recurringExpiry", skip_serializing_if = "Option::is_none")]
    pub recurring_expiry: Option<String>,
    /// Least number of days between two charges.
    #[serde(rename = "recurringFrequency", skip_serializing_if = "Option::is_none")]
    pub recurring_frequency: Option<String>,
}

/// What the browser tells; everything optional is left out when scripting is off.
#[derive(Serialize)]
pub struct BrowserFields<'a> {
    /// `Accept`, cut at 2048 characters.
    #[serde(rename = "browserAcceptHeader")]
    pub accept: &'a str,
    /// `User-Agent`, cut at 2048 characters.
    #[serde(rename = "browserUserAgent")]
    pub user_agent: &'a str,
    /// IPv4 or IPv6 text.
    #[serde(rename = "browserIP")]
    pub ip: String,
    /// BCP 47, at most 8 characters.
    #[serde(rename = "browserLanguage")]
    pub language: &'a str,
    /// Scripting is on.
    #[serde(rename = "browserJavascriptEnabled")]
    pub javascript: bool,
    /// `navigator.javaEnabled()`.
    #[serde(rename = "browserJavaEnabled", skip_serializing_if = "Option::is_none")]
    pub java: Option<bool>,
    /// One of eight depths.
    #[serde(rename = "browserColorDepth", skip_serializing_if = "Option::is_none")]
    pub color_depth: Option<String>,
    /// Pixels.
    #[serde(rename = "browserScreenHeight", skip_serializing_if = "Option::is_none")]
    pub screen_height: Option<String>,
    /// Pixels.
    #[serde(rename = "browserScreenWidth", skip_serializing_if = "Option::is_none")]
    pub screen_width: Option<String>,
    /// Minutes west of UTC.
    #[serde(rename = "browserTZ", skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
}

impl AReq220<'_> {
    /// The body, in one buffer that never grows (a grown one would leave a copy behind) and is wiped with the last handle to it.
    pub fn body(&self) -> Result<Bytes, serde_json::Error> {
        let mut length = Length(0);
        serde_json::to_writer(&mut length, self)?;
        let mut body = Zeroizing::new(Vec::with_capacity(length.0));
        serde_json::to_writer(&mut *body, self)?;
        Ok(Bytes::from_owner(body))
    }
}

/// Counts what would be written.
struct Length(usize);

impl std::io::Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

//! Merchants, shops and contracts as written in the configuration file and on the command line.

use app::Locale;
use domain::brand::Brand;
use domain::ids::{ContractId, MerchantId, PosId};
use domain::merchant::{
    AuthenticatedAmount, Charging, Contract, Links, Merchant, PointOfSale, Requestor, SmartBill, UnscheduledCit,
    VerificationAmount, Waiting,
};
use domain::money::Currency;
use domain::ports::{Store, StoreError};
use serde::Deserialize;

use crate::telling::TellingRecord;

/// What cannot be a merchant, shop or contract: the field and why.
#[derive(Debug, thiserror::Error)]
#[error("{field}: {reason}")]
pub struct Invalid {
    field: &'static str,
    reason: String,
}

/// A merchant.
#[derive(Clone, Debug, Deserialize, clap::Args)]
#[serde(deny_unknown_fields)]
pub struct MerchantRecord {
    /// The merchant id (Axepta MID): letters, digits, dashes
    #[arg(long)]
    pub id: String,
    /// The name that consumers see
    #[arg(long)]
    pub name: String,
    /// Accept a transId that was used before; the latest payment then answers
    #[arg(long)]
    #[serde(default)]
    pub repeats_trans_id: bool,
}

/// A point of sale.
#[derive(Clone, Debug, Deserialize, clap::Args)]
#[serde(deny_unknown_fields)]
pub struct PointOfSaleRecord {
    /// The merchant it belongs to
    #[arg(long)]
    pub merchant: String,
    /// Its id
    #[arg(long)]
    pub id: String,
    /// The name at the top of the page
    #[arg(long)]
    pub name: String,
    /// Origins that consumers may be sent back to, as `https://shop.example`
    #[arg(long = "return-origin")]
    #[serde(default)]
    pub return_origins: Vec<String>,
    /// Origins that may show the page inside theirs (the widget), as `https://shop.example`
    #[arg(long = "embed-origin")]
    #[serde(default)]
    pub embed_origins: Vec<String>,
    /// Where its pages answer, as `https://pay.shop.example`; the installation's own address when missing
    #[arg(long)]
    #[serde(default)]
    pub page_origin: Option<String>,
    /// How long a page stays open, in minutes: 10 to 90
    #[arg(long, default_value_t = 30)]
    #[serde(default = "thirty")]
    pub session_minutes: u32,
    /// Language when neither session nor browser says, as `fr`
    #[arg(long, default_value = "en")]
    #[serde(default = "english")]
    pub language: String,
    /// Country, ISO 3166-1 numeric
    #[arg(long, default_value = "250")]
    #[serde(default = "france")]
    pub country: String,
    /// City, as on card statements
    #[arg(long)]
    pub city: String,
    /// Time zone whose days scheduled charges keep to
    #[arg(long, default_value = "Europe/Paris")]
    #[serde(default = "paris")]
    pub time_zone: String,
    /// The shop's site
    #[arg(long)]
    pub url: String,
    /// Terms page
    #[arg(long)]
    #[serde(default)]
    pub terms_url: Option<String>,
    /// Privacy page
    #[arg(long)]
    #[serde(default)]
    pub privacy_url: Option<String>,
    /// Help page
    #[arg(long)]
    #[serde(default)]
    pub help_url: Option<String>,
    /// Cards that may be tried in one session: 1 to 10
    #[arg(long, default_value_t = 3)]
    #[serde(default = "three")]
    pub attempts: u32,
    /// Which case goes by mail, which by server
    #[command(flatten)]
    #[serde(default)]
    pub telling: TellingRecord,
}

/// A contract.
#[derive(Clone, Debug, Deserialize, clap::Args)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
pub struct ContractRecord {
    /// The merchant it belongs to
    #[arg(long)]
    pub merchant: String,
    /// The point of sale it belongs to
    #[arg(long)]
    pub pos: String,
    /// The contract number, unique per merchant
    #[arg(long)]
    pub id: String,
    /// Networks, the favourite first: CB, VISA, MASTERCARD, AMEX
    #[arg(long = "brand", required = true)]
    pub brands: Vec<String>,
    /// Merchant id at the acquirer (DE42), at most 15 characters
    #[arg(long)]
    pub mid: String,
    /// Terminal id at the acquirer (DE41), at most 8 characters
    #[arg(long)]
    pub tid: String,
    /// Merchant category code, four digits
    #[arg(long)]
    pub mcc: String,
    /// Acquiring institution (DE32), at most 11 digits
    #[arg(long)]
    pub acquirer_id: String,
    /// The name on card statements, at most 25 characters
    #[arg(long)]
    pub descriptor: String,
    /// Registrations with directory servers: BRAND:requestor id:requestor name:acquirer BIN
    #[arg(long = "requestor", required = true)]
    pub requestors: Vec<String>,
    /// Currency of verifications
    #[arg(long, default_value = "EUR")]
    #[serde(default = "euro")]
    pub currency: String,
    /// Verify with a zero amount instead of one unit that is reversed
    #[arg(long)]
    #[serde(default)]
    pub zero_verification: bool,
    /// An initial UNSCHEDULED CIT lets the merchant charge (otherwise the consumer confirms each purchase)
    #[arg(long)]
    #[serde(default)]
    pub unscheduled_cit_may_charge: bool,
    /// The bank's challenge shows the instalment even when less is authorised
    #[arg(long)]
    #[serde(default)]
    pub authenticate_instalment: bool,
    /// Authorise without a security code when it was lost; only if the acquirer allows it
    #[arg(long)]
    #[serde(default)]
    pub authorises_without_code: bool,
    /// Refuse to charge expired cards instead of trying with a warning
    #[arg(long)]
    #[serde(default)]
    pub refuses_expired_cards: bool,
    /// Ask the networks' account updaters about its cards
    #[arg(long)]
    #[serde(default)]
    pub updates_cards: bool,
    /// Amex Recurring: its cards get an alias at American Express
    #[arg(long)]
    #[serde(default)]
    pub smartbill: bool,
    /// While American Express has not answered an enrolment: hold charges, refuse them, or send them all the same
    #[arg(long, default_value = "hold")]
    #[serde(default = "hold")]
    pub smartbill_waiting: String,
    /// A refused enrolment disables the whole wallet, whatever else is in it
    #[arg(long)]
    #[serde(default)]
    pub smartbill_disables_wallet: bool,
    /// How charges of an alias go: over the link, or in the file of their day
    #[arg(long, default_value = "link")]
    #[serde(default = "by_link")]
    pub smartbill_charges: String,
}

fn by_link() -> String {
    Charging::Link.code().to_owned()
}

fn thirty() -> u32 {
    30
}
fn three() -> u32 {
    3
}
fn english() -> String {
    "en".into()
}
fn france() -> String {
    "250".into()
}
fn paris() -> String {
    "Europe/Paris".into()
}
fn hold() -> String {
    "hold".into()
}
fn euro() -> String {
    "EUR".into()
}

impl MerchantRecord {
    /// Checks it.
    pub fn checked(&self) -> Result<Merchant, Invalid> {
        Ok(Merchant {
            id: MerchantId::from_text(name("id", &self.id)?),
            name: text("name", &self.name, 40)?,
            disabled: false,
            repeats_trans_id: self.repeats_trans_id,
        })
    }
}

impl PointOfSaleRecord {
    /// Checks it.
    pub fn checked(&self) -> Result<PointOfSale, Invalid> {
        range("session_minutes", self.session_minutes, 10..=90)?;
        range("attempts", self.attempts, 1..=10)?;
        digits("country", &self.country, 3..=3)?;
        if !domain::calendar::is_zone(&self.time_zone) {
            return Err(invalid("time_zone", format!("{} is not a time zone such as Europe/Paris", self.time_zone)));
        }
        origins("return_origins", &self.return_origins)?;
        origins("embed_origins", &self.embed_origins)?;
        self.page_origin.as_deref().map(page_origin).transpose()?;
        Ok(PointOfSale {
            id: PosId::from_text(name("id", &self.id)?),
            merchant_id: MerchantId::from_text(name("merchant", &self.merchant)?),
            name: text("name", &self.name, 40)?,
            return_origins: self.return_origins.clone(),
            embed_origins: self.embed_origins.clone(),
            page_origin: self.page_origin.clone(),
            session_minutes: self.session_minutes,
            time_zone: self.time_zone.clone(),
            language: language(&self.language)?,
            country: self.country.clone(),
            city: text("city", &self.city, 13)?,
            url: link("url", &self.url)?,
            links: Links {
                terms: self.terms_url.as_deref().map(|u| link("terms_url", u)).transpose()?,
                privacy: self.privacy_url.as_deref().map(|u| link("privacy_url", u)).transpose()?,
                help: self.help_url.as_deref().map(|u| link("help_url", u)).transpose()?,
            },
            attempts: self.attempts,
            telling: self.telling.checked().map_err(|(field, reason)| invalid(field, reason))?,
            disabled: false,
        })
    }
}

impl ContractRecord {
    /// Checks it.
    pub fn checked(&self) -> Result<Contract, Invalid> {
        let brands = self.brands.iter().map(|b| brand("brands", b)).collect::<Result<Vec<_>, _>>()?;
        let requestors = self.requestors.iter().map(|r| requestor(r)).collect::<Result<Vec<_>, _>>()?;
        if let Some(missing) = brands.iter().find(|b| !requestors.iter().any(|r| r.brand == **b)) {
            return Err(invalid(
                "requestors",
                format!("no registration with the directory server of {}", missing.code()),
            ));
        }
        digits("mcc", &self.mcc, 4..=4)?;
        digits("acquirer_id", &self.acquirer_id, 1..=11)?;
        let smartbill = self.smartbill(&brands)?;
        Ok(Contract {
            id: ContractId::from_text(name("id", &self.id)?),
            merchant_id: MerchantId::from_text(name("merchant", &self.merchant)?),
            pos_id: PosId::from_text(name("pos", &self.pos)?),
            brands,
            mid: text("mid", &self.mid, 15)?,
            tid: text("tid", &self.tid, 8)?,
            mcc: self.mcc.clone(),
            acquirer_id: self.acquirer_id.clone(),
            descriptor: text("descriptor", &self.descriptor, 25)?,
            requestors,
            currency: Currency::parse(&self.currency)
                .ok_or_else(|| invalid("currency", format!("{} is not a currency we know", self.currency)))?,
            verification: if self.zero_verification { VerificationAmount::Zero } else { VerificationAmount::OneUnit },
            unscheduled_cit: if self.unscheduled_cit_may_charge {
                UnscheduledCit::MerchantMayCharge
            } else {
                UnscheduledCit::OneClick
            },
            authenticated_amount: if self.authenticate_instalment {
                AuthenticatedAmount::Instalment
            } else {
                AuthenticatedAmount::Now
            },
            authorises_without_code: self.authorises_without_code,
            refuses_expired_cards: self.refuses_expired_cards,
            updates_cards: self.updates_cards,
            smartbill,
            disabled: false,
        })
    }

    fn smartbill(&self, brands: &[Brand]) -> Result<Option<SmartBill>, Invalid> {
        let waiting = Waiting::from_code(&self.smartbill_waiting)
            .ok_or_else(|| invalid("smartbill_waiting", "one of hold, refuse, send"))?;
        let charging = Charging::from_code(&self.smartbill_charges)
            .ok_or_else(|| invalid("smartbill_charges", "one of link, file"))?;
        if !self.smartbill {
            return Ok(None);
        }
        if brands != [Brand::Amex] {
            return Err(invalid("smartbill", "such a contract takes AMEX alone"));
        }
        if self.updates_cards {
            return Err(invalid("updates_cards", "not with smartbill: American Express itself says what is new"));
        }
        Ok(Some(SmartBill { waiting, disables_wallet: self.smartbill_disables_wallet, charging }))
    }
}

/// Stores a merchant; one that was disabled stays so.
pub async fn put_merchant(store: &dyn Store, mut merchant: Merchant) -> Result<(), StoreError> {
    merchant.disabled = store.merchant(&merchant.id).await?.is_some_and(|stored| stored.disabled);
    store.put_merchant(&merchant).await
}

/// Stores a point of sale; one that was disabled stays so.
pub async fn put_point_of_sale(store: &dyn Store, mut pos: PointOfSale) -> Result<(), StoreError> {
    pos.disabled = store.point_of_sale(&pos.merchant_id, &pos.id).await?.is_some_and(|stored| stored.disabled);
    store.put_point_of_sale(&pos).await
}

/// Stores a contract; one that was disabled stays so.
pub async fn put_contract(store: &dyn Store, mut contract: Contract) -> Result<(), StoreError> {
    contract.disabled =
        store.contract(&contract.merchant_id, &contract.id).await?.is_some_and(|stored| stored.disabled);
    store.put_contract(&contract).await
}

fn invalid(field: &'static str, reason: impl Into<String>) -> Invalid {
    Invalid { field, reason: reason.into() }
}

fn name(field: &'static str, value: &str) -> Result<String, Invalid> {
    let fine = (1..=50).contains(&value.len())
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    fine.then(|| value.to_owned()).ok_or_else(|| invalid(field, "1 to 50 letters, digits, dashes, dots, underscores"))
}

fn text(field: &'static str, value: &str, max: usize) -> Result<String, Invalid> {
    let value = value.trim();
    let fine = (1..=max).contains(&value.chars().count()) && !value.chars().any(char::is_control);
    fine.then(|| value.to_owned()).ok_or_else(|| invalid(field, format!("1 to {max} characters")))
}

fn language(value: &str) -> Result<String, Invalid> {
    let known = Locale::parse(value).map(|locale| locale.tag().to_owned());
    known.ok_or_else(|| {
        let tags: Vec<&str> = Locale::all().iter().map(|locale| locale.tag()).collect();
        invalid("language", format!("{value}: one of {}", tags.join(", ")))
    })
}

fn digits(field: &'static str, value: &str, range: std::ops::RangeInclusive<usize>) -> Result<(), Invalid> {
    let fine = range.contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit());
    if fine { Ok(()) } else { Err(invalid(field, format!("{} to {} digits", range.start(), range.end()))) }
}

fn range(field: &'static str, value: u32, range: std::ops::RangeInclusive<u32>) -> Result<(), Invalid> {
    if range.contains(&value) { Ok(()) } else { Err(invalid(field, format!("{} to {}", range.start(), range.end()))) }
}

/// An origin that pages may answer at: https, or this machine for trying it out.
pub fn page_origin(value: &str) -> Result<(), Invalid> {
    let here = |url: &url::Url| url.scheme() == "http" && matches!(url.host_str(), Some("localhost" | "127.0.0.1"));
    let exact = url::Url::parse(value).is_ok_and(|url| here(&url) && url.origin().ascii_serialization() == *value);
    if exact { Ok(()) } else { origins("page_origin", &[value.to_owned()]) }
}

fn origins(field: &'static str, values: &[String]) -> Result<(), Invalid> {
    let exact = |value: &String| {
        // A star is a host to the parser, and every host to a content security policy.
        let url = url::Url::parse(value).ok().filter(|_| !value.contains('*'));
        url.is_some_and(|url| url.scheme() == "https" && url.origin().ascii_serialization() == *value)
    };
    match values.iter().find(|value| !exact(value)) {
        Some(wrong) => Err(invalid(field, format!("{wrong} is not an origin such as https://shop.example"))),
        None => Ok(()),
    }
}

fn link(field: &'static str, value: &str) -> Result<String, Invalid> {
    let fine = url::Url::parse(value).is_ok_and(|url| matches!(url.scheme(), "https" | "http"));
    fine.then(|| value.to_owned()).ok_or_else(|| invalid(field, "an http or https address"))
}

fn brand(field: &'static str, value: &str) -> Result<Brand, Invalid> {
    Brand::parse(value).ok_or_else(|| invalid(field, format!("{value}: one of CB, VISA, MASTERCARD, AMEX")))
}

fn requestor(value: &str) -> Result<Requestor, Invalid> {
    let parts: Vec<&str> = value.split(':').collect();
    let [brand_name, id, requestor_name, bin] = parts.as_slice() else {
        return Err(invalid("requestors", "BRAND:requestor id:requestor name:acquirer BIN"));
    };
    digits("requestors", bin, 6..=11)?;
    Ok(Requestor {
        brand: brand("requestors", brand_name)?,
        id: text("requestors", id, 35)?,
        name: text("requestors", requestor_name, 40)?,
        acquirer_bin: (*bin).to_owned(),
    })
}

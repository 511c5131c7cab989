//! Merchants, their shops, the payment methods of a shop, and the keys they call with.

use jiff::Timestamp;

use crate::brand::Brand;
use crate::ids::{ContractId, MerchantId, PosId};
use crate::money::Currency;
use crate::telling::Telling;

/// Who charges.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merchant {
    /// Axepta `MID`.
    pub id: MerchantId,
    /// Shown to consumers.
    pub name: String,
    /// No call and no page any more when set.
    pub disabled: bool,
    /// A `transId` used before is accepted again (then the latest payment answers) instead of refused.
    pub repeats_trans_id: bool,
}

/// One shop of a merchant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PointOfSale {
    /// Its name in the configuration.
    pub id: PosId,
    /// Whose it is.
    pub merchant_id: MerchantId,
    /// Shown on the page's header.
    pub name: String,
    /// Exact origins (`https://shop.example`) that a consumer may be sent back to; empty allows any, in the sandbox only.
    pub return_origins: Vec<String>,
    /// Exact origins that may show the page inside a page of theirs; empty for none (in the sandbox: this machine's).
    pub embed_origins: Vec<String>,
    /// How long a page stays open, in minutes: 10 to 90.
    pub session_minutes: u32,
    /// BCP 47 tag of the page when neither session nor browser says.
    pub language: String,
    /// ISO 3166-1 numeric, three digits.
    pub country: String,
    /// City, as in DE43.
    pub city: String,
    /// Where its pages answer, as an origin: `https://pay.shop.example`. The installation's own address when missing.
    pub page_origin: Option<String>,
    /// IANA name of the time zone its days are in, `Europe/Paris`.
    pub time_zone: String,
    /// The shop's site: 3-D Secure `threeDSRequestorURL`.
    pub url: String,
    /// Terms, privacy and help pages, when the shop has them.
    pub links: Links,
    /// How many cards a consumer may try in one session: 1 to 10.
    pub attempts: u32,
    /// Which case goes by mail, which by server.
    pub telling: Telling,
    /// No page any more when set.
    pub disabled: bool,
}

/// Where the footer of a page leads; https addresses.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Links {
    /// General terms.
    pub terms: Option<String>,
    /// Privacy notice.
    pub privacy: Option<String>,
    /// Help.
    pub help: Option<String>,
}

/// What a verification asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VerificationAmount {
    /// One unit of the contract's currency, reversed at once.
    OneUnit,
    /// Nothing: a zero-amount account verification, nothing to reverse.
    Zero,
}

/// What an initial `UNSCHEDULED` `CIT` founds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnscheduledCit {
    /// The consumer confirms each purchase.
    OneClick,
    /// The merchant may charge by its terms.
    MerchantMayCharge,
}

/// What the bank's challenge shows when nothing, or only a first part, is charged now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AuthenticatedAmount {
    /// The amount that is authorised now.
    Now,
    /// The agreement's instalment, when that is more.
    Instalment,
}

/// A requestor's registration with one directory server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Requestor {
    /// Which directory server.
    pub brand: Brand,
    /// `threeDSRequestorID`, at most 35 characters; its form is the scheme's.
    pub id: String,
    /// `threeDSRequestorName`, at most 40 characters.
    pub name: String,
    /// `acquirerBIN` known to that directory server, at most 11 digits.
    pub acquirer_bin: String,
}

/// What becomes of a charge while American Express has not answered an alias's enrolment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Waiting {
    /// A schedule keeps its instalment until the answer is there; a single charge is refused for now.
    Hold,
    /// It is refused.
    Refuse,
    /// It is sent all the same.
    Send,
}

impl Waiting {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Hold, Self::Refuse, Self::Send];

    /// The name in settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Refuse => "refuse",
            Self::Send => "send",
        }
    }

    /// Reads the name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|waiting| waiting.code() == code)
    }
}

/// How charges of an alias go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Charging {
    /// Over the acquirer's line.
    Link,
    /// In the file of their day.
    File,
}

impl Charging {
    /// The name in settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::File => "file",
        }
    }

    /// Reads the name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Link, Self::File].into_iter().find(|charging| charging.code() == code)
    }
}

/// Amex Recurring: a contract whose cards get an alias at American Express (`SmartBill`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SmartBill {
    /// While the answer is awaited.
    pub waiting: Waiting,
    /// A refused enrolment disables the whole wallet, even one that holds other cards (Monext sheet §5.4).
    pub disables_wallet: bool,
    /// How charges go.
    pub charging: Charging,
}

/// One payment method of a shop: everything the wires need.
#[derive(Clone, PartialEq, Eq, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
pub struct Contract {
    /// Unique per merchant (Monext `contractNumber`).
    pub id: ContractId,
    /// Whose it is.
    pub merchant_id: MerchantId,
    /// Which shop.
    pub pos_id: PosId,
    /// Networks it takes, the merchant's favourite first (preselected on co-badged cards).
    pub brands: Vec<Brand>,
    /// DE42, at most 15 characters.
    pub mid: String,
    /// DE41, at most 8 characters.
    pub tid: String,
    /// DE18, four digits.
    pub mcc: String,
    /// DE32, at most 11 digits.
    pub acquirer_id: String,
    /// What the consumer reads on the statement: DE43 and `merchantName`, at most 25 characters.
    pub descriptor: String,
    /// One registration per directory server.
    pub requestors: Vec<Requestor>,
    /// What verifications are held in.
    pub currency: Currency,
    /// One unit or zero.
    pub verification: VerificationAmount,
    /// Which agreement an initial `UNSCHEDULED` `CIT` founds.
    pub unscheduled_cit: UnscheduledCit,
    /// Which amount the bank's challenge shows.
    pub authenticated_amount: AuthenticatedAmount,
    /// Authorise without a security code when the process that held it is gone. Off unless the acquirer allows it.
    pub authorises_without_code: bool,
    /// An expired card is refused when the merchant charges it, instead of tried with a warning.
    pub refuses_expired_cards: bool,
    /// Its cards' networks are asked whether their issuers replaced them.
    pub updates_cards: bool,
    /// Its cards get an alias at American Express.
    pub smartbill: Option<SmartBill>,
    /// No new session when set.
    pub disabled: bool,
}

impl Contract {
    /// The registration with a brand's directory server.
    pub fn requestor(&self, brand: Brand) -> Option<&Requestor> {
        self.requestors.iter().find(|requestor| requestor.brand == brand)
    }
}

/// Most keys of one merchant that work at the same time, so that one can be exchanged for the next.
pub const LIVE_KEYS_MAX: usize = 2;

/// An API key as stored: never the key itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ApiKey {
    /// Public part; names the key in lists.
    pub id: String,
    /// Whose it is.
    pub merchant_id: MerchantId,
    /// Keyed hash (HMAC-SHA-256) of the whole key.
    pub hash: [u8; 32],
    /// When it was made.
    pub created_at: Timestamp,
    /// Refused from the next call on when set.
    pub disabled: bool,
}

/// A merchant with everything a call or a page needs of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shop {
    /// Who charges.
    pub merchant: Merchant,
    /// The shop.
    pub pos: PointOfSale,
    /// The payment method that takes the card.
    pub contract: Contract,
}

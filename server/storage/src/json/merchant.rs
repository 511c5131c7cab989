//! Settings of shops and contracts that no query asks for.

use domain::brand::Brand;
use domain::contact::EmailAddress;
use domain::ids::{ContractId, MerchantId, PosId};
use domain::merchant::{
    AuthenticatedAmount, Charging, Contract, Links, PointOfSale, Requestor, SmartBill, UnscheduledCit,
    VerificationAmount, Waiting,
};
use domain::money::Currency;
use domain::telling::{Case, Telling};
use serde::{Deserialize, Serialize};

use super::{brand_names, brands};

/// A shop's settings.
#[derive(Serialize, Deserialize)]
pub(crate) struct PosShape {
    return_origins: Vec<String>,
    /// Shops stored before this was a setting are embedded by nobody.
    #[serde(default)]
    embed_origins: Vec<String>,
    #[serde(default)]
    page_origin: Option<String>,
    session_minutes: u32,
    /// Shops stored before this was a setting have the default.
    #[serde(default = "default_zone")]
    time_zone: String,
    language: String,
    country: String,
    city: String,
    url: String,
    terms: Option<String>,
    privacy: Option<String>,
    help: Option<String>,
    attempts: u32,
    /// Shops stored before this was a setting tell everything both ways.
    #[serde(default)]
    telling: TellingShape,
}

fn default_zone() -> String {
    "Europe/Paris".to_owned()
}

impl PosShape {
    /// The stored form.
    pub(crate) fn new(pos: &PointOfSale) -> Self {
        let Links { terms, privacy, help } = pos.links.clone();
        Self {
            return_origins: pos.return_origins.clone(),
            embed_origins: pos.embed_origins.clone(),
            page_origin: pos.page_origin.clone(),
            session_minutes: pos.session_minutes,
            time_zone: pos.time_zone.clone(),
            language: pos.language.clone(),
            country: pos.country.clone(),
            city: pos.city.clone(),
            url: pos.url.clone(),
            terms,
            privacy,
            help,
            attempts: pos.attempts,
            telling: TellingShape::new(&pos.telling),
        }
    }

    /// The domain's value, with what has columns of its own.
    pub(crate) fn read(self, id: PosId, merchant_id: MerchantId, name: String, disabled: bool) -> PointOfSale {
        PointOfSale {
            id,
            merchant_id,
            name,
            return_origins: self.return_origins,
            embed_origins: self.embed_origins,
            page_origin: self.page_origin,
            session_minutes: self.session_minutes,
            time_zone: self.time_zone,
            language: self.language,
            country: self.country,
            city: self.city,
            url: self.url,
            links: Links { terms: self.terms, privacy: self.privacy, help: self.help },
            attempts: self.attempts,
            telling: self.telling.read(),
            disabled,
        }
    }
}

/// Which case goes by mail, which by server.
#[derive(Default, Serialize, Deserialize)]
struct TellingShape {
    sender: Option<String>,
    reply_to: Option<String>,
    not_by_mail: Vec<String>,
    not_by_server: Vec<String>,
}

impl TellingShape {
    fn new(telling: &Telling) -> Self {
        let codes = |cases: &[Case]| cases.iter().map(|case| case.code().to_owned()).collect();
        Self {
            sender: telling.sender.clone(),
            reply_to: telling.reply_to.as_ref().map(|address| address.expose().to_owned()),
            not_by_mail: codes(&telling.not_by_mail),
            not_by_server: codes(&telling.not_by_server),
        }
    }

    fn read(self) -> Telling {
        let cases = |codes: &[String]| codes.iter().filter_map(|code| Case::from_code(code)).collect();
        Telling {
            sender: self.sender,
            reply_to: self.reply_to.as_deref().and_then(EmailAddress::parse),
            not_by_mail: cases(&self.not_by_mail),
            not_by_server: cases(&self.not_by_server),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct RequestorShape {
    brand: String,
    id: String,
    name: String,
    acquirer_bin: String,
}

impl RequestorShape {
    fn new(requestor: &Requestor) -> Self {
        Self {
            brand: requestor.brand.code().to_owned(),
            id: requestor.id.clone(),
            name: requestor.name.clone(),
            acquirer_bin: requestor.acquirer_bin.clone(),
        }
    }

    fn read(self) -> Option<Requestor> {
        Some(Requestor {
            brand: Brand::parse(&self.brand)?,
            id: self.id,
            name: self.name,
            acquirer_bin: self.acquirer_bin,
        })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum VerificationShape {
    OneUnit,
    Zero,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum UnscheduledCitShape {
    OneClick,
    MerchantMayCharge,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum AuthenticatedAmountShape {
    Now,
    Instalment,
}

/// What a contract says of aliases.
#[derive(Serialize, Deserialize)]
struct SmartBillShape {
    waiting: String,
    disables_wallet: bool,
    /// Contracts stored before this was a setting charge over the line.
    #[serde(default = "link")]
    charging: String,
}

fn link() -> String {
    Charging::Link.code().to_owned()
}

impl SmartBillShape {
    fn new(smartbill: SmartBill) -> Self {
        Self {
            waiting: smartbill.waiting.code().to_owned(),
            disables_wallet: smartbill.disables_wallet,
            charging: smartbill.charging.code().to_owned(),
        }
    }

    fn read(self) -> Option<SmartBill> {
        Some(SmartBill {
            waiting: Waiting::from_code(&self.waiting)?,
            disables_wallet: self.disables_wallet,
            charging: Charging::from_code(&self.charging)?,
        })
    }
}

/// A contract's settings.
#[derive(Serialize, Deserialize)]
pub(crate) struct ContractShape {
    brands: Vec<String>,
    mid: String,
    tid: String,
    mcc: String,
    descriptor: String,
    requestors: Vec<RequestorShape>,
    currency: String,
    verification: VerificationShape,
    unscheduled_cit: UnscheduledCitShape,
    authenticated_amount: AuthenticatedAmountShape,
    authorises_without_code: bool,
    #[serde(default)]
    refuses_expired_cards: bool,
    #[serde(default)]
    updates_cards: bool,
    #[serde(default)]
    smartbill: Option<SmartBillShape>,
}

impl ContractShape {
    /// The stored form.
    pub(crate) fn new(contract: &Contract) -> Self {
        Self {
            brands: brand_names(&contract.brands),
            mid: contract.mid.clone(),
            tid: contract.tid.clone(),
            mcc: contract.mcc.clone(),
            descriptor: contract.descriptor.clone(),
            requestors: contract.requestors.iter().map(RequestorShape::new).collect(),
            currency: contract.currency.code().to_owned(),
            verification: match contract.verification {
                VerificationAmount::OneUnit => VerificationShape::OneUnit,
                VerificationAmount::Zero => VerificationShape::Zero,
            },
            unscheduled_cit: match contract.unscheduled_cit {
                UnscheduledCit::OneClick => UnscheduledCitShape::OneClick,
                UnscheduledCit::MerchantMayCharge => UnscheduledCitShape::MerchantMayCharge,
            },
            authenticated_amount: match contract.authenticated_amount {
                AuthenticatedAmount::Now => AuthenticatedAmountShape::Now,
                AuthenticatedAmount::Instalment => AuthenticatedAmountShape::Instalment,
            },
            authorises_without_code: contract.authorises_without_code,
            refuses_expired_cards: contract.refuses_expired_cards,
            updates_cards: contract.updates_cards,
            smartbill: contract.smartbill.map(SmartBillShape::new),
        }
    }

    /// The domain's value, with what has columns of its own.
    pub(crate) fn read(self, columns: ContractColumns) -> Option<Contract> {
        Some(Contract {
            id: columns.id,
            merchant_id: columns.merchant_id,
            pos_id: columns.pos_id,
            brands: brands(&self.brands)?,
            mid: self.mid,
            tid: self.tid,
            mcc: self.mcc,
            acquirer_id: columns.acquirer_id,
            descriptor: self.descriptor,
            requestors: self.requestors.into_iter().map(RequestorShape::read).collect::<Option<_>>()?,
            currency: Currency::parse(&self.currency)?,
            verification: match self.verification {
                VerificationShape::OneUnit => VerificationAmount::OneUnit,
                VerificationShape::Zero => VerificationAmount::Zero,
            },
            unscheduled_cit: match self.unscheduled_cit {
                UnscheduledCitShape::OneClick => UnscheduledCit::OneClick,
                UnscheduledCitShape::MerchantMayCharge => UnscheduledCit::MerchantMayCharge,
            },
            authenticated_amount: match self.authenticated_amount {
                AuthenticatedAmountShape::Now => AuthenticatedAmount::Now,
                AuthenticatedAmountShape::Instalment => AuthenticatedAmount::Instalment,
            },
            authorises_without_code: self.authorises_without_code,
            refuses_expired_cards: self.refuses_expired_cards,
            updates_cards: self.updates_cards,
            smartbill: match self.smartbill {
                Some(shape) => Some(shape.read()?),
                None => None,
            },
            disabled: columns.disabled,
        })
    }
}

/// What of a contract has columns of its own.
pub(crate) struct ContractColumns {
    pub(crate) id: ContractId,
    pub(crate) merchant_id: MerchantId,
    pub(crate) pos_id: PosId,
    pub(crate) acquirer_id: String,
    pub(crate) disabled: bool,
}

//! Whole messages and a whole request, from which tests take one thing away.

use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::agreement::{Agreement, Kind};
use domain::authentication::{Authentication, AuthenticationState};
use domain::brand::Brand;
use domain::browser::{Browser, BrowserScript};
use domain::card::Pan;
use domain::expiry::Expiry;
use domain::ids::{AuthenticationId, ContractId, MerchantId, PayId, PosId, SessionId};
use domain::merchant::{
    AuthenticatedAmount, Contract, Links, PointOfSale, Requestor, UnscheduledCit, VerificationAmount,
};
use domain::money::{Currency, Money};
use domain::ports::{AuthenticationRequest, Entropy, MethodCompletion};
use jiff::Timestamp;
use serde_json::{Value, json};

pub(super) const SERVER_ID: &str = "8a880dc0-d2d2-4067-bcb1-b08d1690b26e";
pub(super) const ACS_ID: &str = "d7c1ee99-9478-44a6-b1f2-391e29c6b340";
pub(super) const DS_ID: &str = "f25084f0-5b16-4c0a-ae5d-b24808a95e4b";
pub(super) const VALUE: &str = "AAECAwQFBgcICQoLDA0ODxAREhM=";
pub(super) const PAN: &str = "4970101122334422";

pub(super) fn ares() -> Value {
    json!({
        "messageType": "ARes", "messageVersion": "2.2.0",
        "threeDSServerTransID": SERVER_ID, "acsTransID": ACS_ID, "dsTransID": DS_ID,
        "acsReferenceNumber": "ACS-1", "dsReferenceNumber": "DS-1",
        "transStatus": "C", "acsChallengeMandated": "Y", "authenticationType": "02",
        "acsURL": "https://acs.bank.example/challenge", "unknown": {"anything": [1.5, null]}
    })
}

pub(super) fn rreq() -> Value {
    json!({
        "messageType": "RReq", "messageVersion": "2.2.0", "messageCategory": "01",
        "threeDSServerTransID": SERVER_ID, "acsTransID": ACS_ID, "dsTransID": DS_ID,
        "transStatus": "Y", "authenticationValue": VALUE, "eci": "05",
        "authenticationType": "02", "interactionCounter": "01"
    })
}

pub(super) fn pres() -> Value {
    json!({
        "messageType": "PRes", "messageVersion": "2.2.0",
        "threeDSServerTransID": SERVER_ID, "dsTransID": DS_ID, "serialNum": "1",
        "dsStartProtocolVersion": "2.1.0", "dsEndProtocolVersion": "2.3.1",
        "cardRangeData": [range("4970100000000000", "4970109999999999")]
    })
}

pub(super) fn range(start: &str, end: &str) -> Value {
    json!({
        "startRange": start, "endRange": end, "actionInd": "A",
        "acsStartProtocolVersion": "2.1.0", "acsEndProtocolVersion": "2.2.0",
        "threeDSMethodURL": "https://acs.bank.example/method", "acsInfoInd": ["01", "02"]
    })
}

pub(super) fn cres() -> Value {
    json!({
        "messageType": "CRes", "messageVersion": "2.2.0",
        "threeDSServerTransID": SERVER_ID, "acsTransID": ACS_ID, "transStatus": "Y"
    })
}

pub(super) fn without(message: &Value, name: &str) -> Value {
    let mut message = message.clone();
    message.as_object_mut().unwrap().remove(name).unwrap();
    message
}

pub(super) fn with(message: &Value, name: &str, value: impl Into<Value>) -> Value {
    let mut message = message.clone();
    message[name] = value.into();
    message
}

pub(super) struct Counting(AtomicU64);

impl Counting {
    pub(super) fn new() -> Self {
        Self(AtomicU64::new(1))
    }
}

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        let count = self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        bytes.iter_mut().zip(count.into_iter().cycle()).for_each(|(byte, value)| *byte = value);
    }

    fn uuid(&self) -> String {
        AuthenticationId::mint(self).as_str().to_owned()
    }
}

/// Everything a request borrows.
pub(super) struct Purchase {
    pub(super) authentication: Authentication,
    pub(super) contract: Contract,
    pub(super) pos: PointOfSale,
    pub(super) agreement: Agreement,
    pub(super) browser: Browser,
    pub(super) holder: String,
}

impl Purchase {
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            authentication: authentication(),
            contract: contract(),
            pos: pos(),
            agreement: Agreement {
                kind,
                description: None,
                amount: None,
                ceiling: None,
                frequency: None,
                start: None,
                end: None,
                count: None,
                notice_days: None,
                terms_url: None,
            },
            browser: browser(),
            holder: "Zoë Łukasiewicz".into(),
        }
    }

    pub(super) fn request(&self) -> AuthenticationRequest<'_> {
        AuthenticationRequest {
            authentication: &self.authentication,
            contract: &self.contract,
            pos: &self.pos,
            agreement: &self.agreement,
            pan: Pan::parse_typed(PAN).unwrap(),
            expiry: Expiry::new(2028, 4).unwrap(),
            holder: &self.holder,
            browser: &self.browser,
            completion: MethodCompletion::Completed,
            notification_url: "https://pay.shop.example/3ds/notification/abc",
            now: "2026-11-22T23:59:58Z".parse().unwrap(),
        }
    }
}

fn authentication() -> Authentication {
    Authentication {
        id: AuthenticationId::from_text(SERVER_ID),
        session_id: SessionId::from_text("s"),
        pay_id: PayId::from_text("p"),
        brand: Brand::Visa,
        version: "2.2.0".into(),
        state: AuthenticationState::Started,
        amount: Money::new(3499, Currency::EUR),
        method_url: None,
        started_at: Timestamp::UNIX_EPOCH,
        answer: None,
        result: None,
    }
}

fn contract() -> Contract {
    Contract {
        id: ContractId::from_text("CB"),
        merchant_id: MerchantId::from_text("m"),
        pos_id: PosId::from_text("shop"),
        brands: vec![Brand::Visa],
        mid: "1234567".into(),
        tid: "00000001".into(),
        mcc: "5942".into(),
        acquirer_id: "30004".into(),
        descriptor: "LIBRAIRIE DU PORT".into(),
        requestors: vec![Requestor {
            brand: Brand::Visa,
            id: "30004*1234567".into(),
            name: "Librairie du Port".into(),
            acquirer_bin: "497010".into(),
        }],
        currency: Currency::EUR,
        verification: VerificationAmount::OneUnit,
        unscheduled_cit: UnscheduledCit::OneClick,
        authenticated_amount: AuthenticatedAmount::Now,
        authorises_without_code: false,
        refuses_expired_cards: false,
        updates_cards: false,
        smartbill: None,
        disabled: false,
    }
}

fn pos() -> PointOfSale {
    PointOfSale {
        id: PosId::from_text("shop"),
        merchant_id: MerchantId::from_text("m"),
        name: "Librairie du Port".into(),
        return_origins: Vec::new(),
        embed_origins: Vec::new(),
        page_origin: None,
        session_minutes: 30,
        time_zone: "Europe/Paris".into(),
        language: "fr".into(),
        country: "250".into(),
        city: "MARSEILLE".into(),
        url: "https://shop.example".into(),
        links: Links::default(),
        attempts: 3,
        telling: domain::telling::Telling::default(),
        disabled: false,
    }
}

fn browser() -> Browser {
    Browser {
        accept: "text/html".into(),
        user_agent: "Mozilla/5.0".into(),
        language: "fr-FR".into(),
        ip: IpAddr::from([192, 0, 2, 7]),
        script: Some(BrowserScript {
            java: false,
            color_depth: 30,
            screen_height: 1080,
            screen_width: 1920,
            time_zone: -60,
        }),
    }
}

//! Plain values, numbered so that no two tests' rows are alike.

use domain::agreement::{Agreement, Frequency, Kind};
use domain::authentication::{Answer, Authentication, AuthenticationState};
use domain::brand::Brand;
use domain::consent::Consent;
use domain::contact::EmailAddress;
use domain::event::NewEvent;
use domain::ids::{AuthenticationId, ConsentId, ContractId, MerchantId, PayId, PosId, SessionId, WalletId, XId};
use domain::merchant::{
    AuthenticatedAmount, Contract, Links, Merchant, PointOfSale, Requestor, UnscheduledCit, VerificationAmount,
};
use domain::money::{Currency, Money};
use domain::payment::{CaptureMethod, Payment, PaymentStatus};
use domain::ports::{NewSession, Store};
use domain::secret::SecretText;
use domain::session::{BrandSelection, Purpose, Session, State};
use domain::telling::{Case, Telling};
use jiff::{SignedDuration, Timestamp};

/// A moment, `seconds` after the one at which all tests begin.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

pub fn euros(minor: i64) -> Money {
    Money { minor, currency: Currency::EUR }
}

pub fn merchant(id: &str) -> Merchant {
    Merchant { id: MerchantId::from_text(id), name: format!("Maison {id}"), disabled: false, repeats_trans_id: false }
}

pub fn pos(merchant: &str) -> PointOfSale {
    PointOfSale {
        id: PosId::from_text("web"),
        merchant_id: MerchantId::from_text(merchant),
        name: "Boutique".into(),
        return_origins: vec!["https://shop.example".into()],
        embed_origins: vec!["https://shop.example".into(), "https://www.shop.example".into()],
        page_origin: Some("https://pay.shop.example".into()),
        session_minutes: 30,
        time_zone: "Europe/London".into(),
        language: "fr".into(),
        country: "250".into(),
        city: "Lyon".into(),
        url: "https://shop.example/".into(),
        links: Links { terms: Some("https://shop.example/cgv".into()), privacy: None, help: None },
        attempts: 3,
        telling: Telling {
            sender: Some("La Boutique".into()),
            reply_to: EmailAddress::parse("bonjour@shop.example"),
            not_by_mail: vec![Case::CardExpiring],
            not_by_server: vec![Case::PaymentComing],
        },
        disabled: false,
    }
}

pub fn contract(merchant: &str, id: &str, acquirer: &str) -> Contract {
    Contract {
        id: ContractId::from_text(id),
        merchant_id: MerchantId::from_text(merchant),
        pos_id: PosId::from_text("web"),
        brands: vec![Brand::Cb, Brand::Visa, Brand::Mastercard],
        mid: "000000012345678".into(),
        tid: "T0000001".into(),
        mcc: "5968".into(),
        acquirer_id: acquirer.into(),
        descriptor: "BOUTIQUE LYON".into(),
        requestors: vec![Requestor {
            brand: Brand::Visa,
            id: "req-1".into(),
            name: "Boutique".into(),
            acquirer_bin: "400000".into(),
        }],
        currency: Currency::EUR,
        verification: VerificationAmount::OneUnit,
        unscheduled_cit: UnscheduledCit::MerchantMayCharge,
        authenticated_amount: AuthenticatedAmount::Instalment,
        authorises_without_code: false,
        refuses_expired_cards: false,
        updates_cards: false,
        smartbill: None,
        disabled: false,
    }
}

/// Merchants `m1` and `m2`, each with a shop and two contracts at two acquirers.
pub async fn configure(store: &dyn Store) {
    for id in ["m1", "m2"] {
        store.put_merchant(&merchant(id)).await.unwrap();
        store.put_point_of_sale(&pos(id)).await.unwrap();
        store.put_contract(&contract(id, "CB", "acq-1")).await.unwrap();
        store.put_contract(&contract(id, "AMEX", "acq-2")).await.unwrap();
    }
}

pub fn agreement() -> Agreement {
    Agreement {
        kind: Kind::FlexibleAmount,
        description: Some("Panier de saison".into()),
        amount: Some(euros(3_499)),
        ceiling: Some(euros(5_000)),
        frequency: Some(Frequency::Monthly),
        start: Some("2027-02-01".parse().unwrap()),
        end: None,
        count: Some(12),
        notice_days: Some(7),
        terms_url: Some("https://shop.example/abo".into()),
    }
}

/// Session number `n` of `m1`, as opened, in the wallet `w`.
pub fn session(n: u32) -> Session {
    let mut link_hash = [0; 32];
    link_hash[..4].copy_from_slice(&n.to_be_bytes());
    Session {
        id: SessionId::from_text(format!("session-{n:06}")),
        link_hash,
        merchant_id: MerchantId::from_text("m1"),
        pos_id: PosId::from_text("web"),
        contracts: vec![ContractId::from_text("CB"), ContractId::from_text("AMEX")],
        pay_id: PayId::from_text(format!("{n:032x}")),
        wallet_id: WalletId::from_text("w"),
        version: 1,
        state: State::Created,
        agreement: agreement(),
        amount: euros(100),
        purpose: Purpose::Verification,
        stored: None,
        from_wallet: None,
        brands: vec![Brand::Visa, Brand::Cb],
        brand_selection: BrandSelection::Customer,
        prefilled_holder: Some("Jeanne Martin".into()),
        language: Some("fr".into()),
        email: Some(EmailAddress::parse("jeanne@example.com").unwrap()),
        theme: domain::theme::ThemeName::parse("gym"),
        look: Some(std::sync::Arc::new(domain::theme::Theme::default().completed())),
        return_url: "https://shop.example/back".into(),
        cancel_url: "https://shop.example/cancel".into(),
        created_at: at(0),
        expires_at: at(1_800),
        hard_limit_at: at(3_600),
        extensions_used: 0,
        attempts_used: 0,
        attempts_max: 3,
        refusal: None,
        attempt: None,
        moved_at: at(0),
    }
}

pub fn new_session(n: u32) -> NewSession {
    let session = session(n);
    let payment = Payment {
        pay_id: session.pay_id.clone(),
        merchant_id: session.merchant_id.clone(),
        session_id: Some(session.id.clone()),
        wallet_id: session.wallet_id.clone(),
        capture: CaptureMethod::Automatic,
        trans_id: format!("T-{n}"),
        ref_nr: format!("R-{n}"),
        x_id: XId::from_text(format!("{:032x}", n + 1_000_000)),
        amount: euros(0),
        captured_minor: 0,
        refunded_minor: 0,
        status: PaymentStatus::Pending,
        refusal: None,
        mandate_id: None,
        echo: "{\"transId\":\"T\"}".into(),
        created_at: session.created_at,
    };
    let events = vec![fact(&session, "session.opened")];
    NewSession { session, payment, idempotency: None, repeats_trans_id: false, pace: None, events }
}

pub fn fact(session: &Session, kind: &'static str) -> NewEvent {
    NewEvent::of_payment(&session.pay_id, kind, at(1), "detail")
}

pub fn consent(session: &Session, name: &str) -> Consent {
    Consent {
        id: ConsentId::from_text(name),
        session_id: session.id.clone(),
        text: "J'accepte que ma carte soit conservée.".into(),
        version: "1".into(),
        language: "fr".into(),
        hash: "ab".repeat(32),
        given_at: at(2),
        ip: "2001:db8::1".into(),
        user_agent: "Mozilla/5.0".into(),
    }
}

pub fn authentication(session: &Session, name: &str) -> Authentication {
    Authentication {
        id: AuthenticationId::from_text(name),
        session_id: session.id.clone(),
        pay_id: session.pay_id.clone(),
        brand: Brand::Visa,
        version: "2.2.0".into(),
        state: AuthenticationState::Started,
        amount: euros(3_499),
        method_url: Some("https://acs.example/method".into()),
        started_at: at(2),
        answer: Some(Answer {
            status: Some('C'),
            acs_url: Some("https://acs.example/challenge".into()),
            challenge_mandated: true,
            value: Some(SecretText::new("answer-value".into())),
            ..Answer::default()
        }),
        result: None,
    }
}

/// A copy of `session` in another state, one version on, `seconds` later.
pub fn moved(session: &Session, state: State, seconds: i64) -> Session {
    let moved_at = session.moved_at + SignedDuration::from_secs(seconds);
    Session { state, version: session.version + 1, moved_at, ..session.clone() }
}

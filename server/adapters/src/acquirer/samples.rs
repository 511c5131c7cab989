//! Values of the acquirer sheet's test vectors (§1.5), for tests.

use std::time::Duration;

use domain::acquiring::{AuthorisationRequest, FollowUpRequest, Proof, StoredCredential};
use domain::agreement::Kind;
use domain::brand::Brand;
use domain::card::{Pan, SecurityCode};
use domain::expiry::Expiry;
use domain::ids::{ContractId, MerchantId, OperationId, PayId, PosId, RecordId, SessionId};
use domain::merchant::{AuthenticatedAmount, Contract, Links, PointOfSale, UnscheduledCit, VerificationAmount};
use domain::money::{Currency, Money};
use domain::operation::{Operation, OperationKind, OperationState};
use domain::ports::Monotonic;
use domain::scheme_reference::SchemeReference;
use domain::secret::SecretText;

pub(super) fn pan() -> Pan {
    Pan::parse_typed("4970101122334422").unwrap()
}

pub(super) fn expiry() -> Expiry {
    Expiry::new(2027, 12).unwrap()
}

pub(super) fn contract() -> Contract {
    Contract {
        id: ContractId::from_text("CB"),
        merchant_id: MerchantId::from_text("12345678901234"),
        pos_id: PosId::from_text("shop"),
        brands: Brand::ALL.to_vec(),
        mid: "MERCHANT0000001".into(),
        tid: "TERM0001".into(),
        mcc: "5815".into(),
        acquirer_id: "401234".into(),
        descriptor: "Demo shop".into(),
        requestors: Vec::new(),
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

pub(super) fn pos() -> PointOfSale {
    PointOfSale {
        id: PosId::from_text("shop"),
        merchant_id: MerchantId::from_text("12345678901234"),
        name: "Demo shop".into(),
        return_origins: Vec::new(),
        embed_origins: Vec::new(),
        page_origin: None,
        session_minutes: 30,
        time_zone: "Europe/Paris".into(),
        language: "en".into(),
        country: "250".into(),
        city: "Paris".into(),
        url: "https://shop.example".into(),
        links: Links::default(),
        attempts: 3,
        telling: domain::telling::Telling::default(),
        disabled: false,
    }
}

pub(super) fn authorisation() -> Operation {
    let intended_at = "2026-11-21T23:59:59Z".parse().unwrap();
    Operation {
        id: OperationId::from_text("operation"),
        merchant_id: MerchantId::from_text("12345678901234"),
        session_id: Some(SessionId::from_text("session")),
        pay_id: PayId::from_text("pay"),
        contract_id: ContractId::from_text("CB"),
        kind: OperationKind::Authorisation,
        state: OperationState::Intended,
        amount: Money::new(100, Currency::EUR),
        brand: Brand::Visa,
        record_id: RecordId::from_text("record"),
        original_id: None,
        stan: 123,
        intended_at,
        approval_code: Some("A1B2C3".into()),
        response_code: None,
        advice_code: None,
        attempts: 0,
        due_at: intended_at,
        fence: 0,
    }
}

pub(super) fn reversal() -> Operation {
    Operation {
        id: OperationId::from_text("reversal"),
        kind: OperationKind::Reversal,
        original_id: Some(OperationId::from_text("operation")),
        stan: 124,
        approval_code: None,
        ..authorisation()
    }
}

pub(super) fn request<'a>(
    operation: &'a Operation,
    contract: &'a Contract,
    pos: &'a PointOfSale,
) -> AuthorisationRequest<'a> {
    AuthorisationRequest {
        operation,
        contract,
        pos,
        pan: pan(),
        expiry: expiry(),
        code: Some(SecurityCode::parse_typed("123", 3).unwrap()),
        proof: Some(Proof {
            eci: "05".into(),
            value: SecretText::new("AAECAwQFBgcICQoLDA0ODxAREhM=".into()),
            ds_trans_id: "f25084f0-5b16-4c0a-ae5d-b24808a95e4b".into(),
            version: "2.2.0".into(),
        }),
        roots: &[],
        credential: StoredCredential { kind: Kind::Fixed, initial: true, merchant_initiated: false },
        verification: true,
        deadline: Monotonic(Duration::from_secs(5)),
    }
}

pub(super) fn follow_up<'a>(
    operation: &'a Operation,
    original: &'a Operation,
    contract: &'a Contract,
    pos: &'a PointOfSale,
    references: &'a [SchemeReference],
) -> FollowUpRequest<'a> {
    FollowUpRequest { operation, original, contract, pos, pan: pan(), expiry: expiry(), references }
}

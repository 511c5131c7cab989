//! The way from an opened session to an accepted card, in the store's own steps.

use domain::brand::Brand;
use domain::card::MaskedPan;
use domain::event::{NewEvent, Stream};
use domain::expiry::Expiry;
use domain::guard::{Source, Trial};
use domain::ids::{
    AuthenticationId, CardId, ConsentId, ContractId, MandateId, NodeId, OperationId, RecordId, SessionId,
};
use domain::mandate::{Channel, Mandate, MandateState};
use domain::operation::{Operation, OperationKind, OperationState};
use domain::payment::{PaymentChange, PaymentStatus, Refusal};
use domain::pcn::Pcn;
use domain::ports::{Acceptance, CardEntry, Moved, Opened, RefusedAuthorisation, SessionMove, Settlement, Store};
use domain::scheme_reference::{ReferenceKind, SchemeReference};
use domain::session::{Attempt, Session, State};
use domain::wallet::{Card, CardStatus, CardVersion, SealedCard};

use crate::fixtures::{at, authentication, consent, euros, fact, moved, new_session};

/// One card of one visit: `n` numbers the visit, `card` the plastic.
pub fn attempt(n: u32, card: u8) -> Attempt {
    Attempt {
        record_id: RecordId::from_text(format!("record-{n:06}")),
        brand: Brand::Visa,
        contract_id: ContractId::from_text("CB"),
        masked: MaskedPan { first6: "497010".into(), last4: format!("{card:04}"), length: 16 },
        expiry: Expiry::new(2030, 4).unwrap(),
        holder: "Jeanne Martin".into(),
        fingerprint: [card; 32],
        consent_id: ConsentId::from_text(format!("consent-{n:06}")),
        authentication_id: AuthenticationId::from_text(format!("run-{n:06}")),
        operation_id: None,
        node_id: NodeId::from_text("node-1"),
        language: "fr".into(),
    }
}

pub fn entry(session: &Session, n: u32, card: u8) -> CardEntry {
    let attempt = attempt(n, card);
    let mut next = moved(session, State::Authenticating, 2);
    next.attempts_used += 1;
    let record = attempt.record_id.clone();
    let entry = CardEntry {
        expected: session.version,
        sealed: Some(SealedCard { id: record, ciphertext: vec![card; 80] }),
        consent: consent(session, attempt.consent_id.as_str()),
        authentication: authentication(session, attempt.authentication_id.as_str()),
        trial: Some(trial(session, next.attempts_used, card)),
        events: vec![fact(session, "card.entered")],
        session: next,
    };
    CardEntry { session: Session { attempt: Some(attempt), ..entry.session.clone() }, ..entry }
}

/// What the guard keeps of `card`, typed at an address of its own number.
pub fn trial(session: &Session, ordinal: u32, card: u8) -> Trial {
    Trial {
        session_id: session.id.clone(),
        ordinal,
        at: at(1),
        merchant_id: session.merchant_id.clone(),
        source: Source { address: [card.wrapping_add(100); 32], network: [7; 32] },
        card: [card; 32],
        bin: "497010".into(),
    }
}

/// Nothing but a move.
pub fn plain(from: &Session, session: Session) -> SessionMove {
    SessionMove { session, expected: from.version, authentication: None, payment: None, events: Vec::new() }
}

pub fn operation(session: &Session, name: &str, kind: OperationKind) -> Operation {
    let attempt = session.attempt.as_ref().unwrap();
    Operation {
        id: OperationId::from_text(name),
        merchant_id: session.merchant_id.clone(),
        session_id: Some(session.id.clone()),
        pay_id: session.pay_id.clone(),
        contract_id: attempt.contract_id.clone(),
        kind,
        state: OperationState::Intended,
        amount: euros(100),
        brand: attempt.brand,
        record_id: attempt.record_id.clone(),
        original_id: None,
        stan: 0,
        intended_at: at(10),
        approval_code: None,
        response_code: None,
        advice_code: None,
        attempts: 1,
        due_at: at(10),
        fence: 0,
    }
}

/// Opens visit `n` and enters `card`.
pub async fn entered(store: &dyn Store, n: u32, card: u8) -> Session {
    let new = new_session(n);
    assert_eq!(store.open_session(&new).await.unwrap(), Opened::New);
    let entry = entry(&new.session, n, card);
    assert_eq!(store.enter_card(&entry).await.unwrap(), Moved::Done(()));
    entry.session
}

/// The same, on to the moment before the authorisation is intended.
pub async fn authenticated(store: &dyn Store, n: u32, card: u8) -> Session {
    let entered = entered(store, n, card).await;
    let next = moved(&entered, State::Authenticated, 2);
    assert_eq!(store.move_session(&plain(&entered, next.clone())).await.unwrap(), Moved::Done(()));
    next
}

/// The move and the operation of an intent.
pub fn intent(session: &Session, name: &str) -> (SessionMove, Operation) {
    let operation = operation(session, name, OperationKind::Authorisation);
    let mut next = moved(session, State::Authorising, 1);
    next.attempt.as_mut().unwrap().operation_id = Some(operation.id.clone());
    let mut change = plain(session, next);
    change.events.push(fact(session, "authorisation.intended"));
    (change, operation)
}

/// The same, on to an intended authorisation.
pub async fn authorising(store: &dyn Store, n: u32, card: u8) -> (Session, Operation) {
    let session = authenticated(store, n, card).await;
    let (change, operation) = intent(&session, &format!("auth-{n:06}"));
    let Moved::Done(operation) = store.intend(&change, &operation).await.unwrap() else { panic!("stale") };
    (change.session, operation)
}

pub fn root(value: &str) -> SchemeReference {
    SchemeReference { kind: ReferenceKind::VisaTransactionId, value: value.into() }
}

/// The reversal of an authorisation, due at once.
pub fn reversal(original: &Operation) -> Operation {
    Operation {
        id: OperationId::from_text(original.id.as_str().replace("auth", "reversal")),
        kind: OperationKind::Reversal,
        state: OperationState::Intended,
        original_id: Some(original.id.clone()),
        stan: 0,
        attempts: 0,
        due_at: at(20),
        ..original.clone()
    }
}

/// The acceptance of an intended authorisation; its PCN ends in `n`.
pub fn acceptance(session: &Session, operation: &Operation, n: u32) -> Acceptance {
    let attempt = session.attempt.clone().unwrap();
    let card = Card {
        id: CardId::from_text(format!("card-{n:06}")),
        merchant_id: session.merchant_id.clone(),
        wallet_id: session.wallet_id.clone(),
        index: 0,
        pcn: Pcn::parse(&format!("0{n:015}")).unwrap(),
        brand: attempt.brand,
        masked: attempt.masked,
        fingerprint: attempt.fingerprint,
        other_fingerprint: None,
        created_at: at(12),
        version: CardVersion {
            number: 1,
            record_id: attempt.record_id,
            expiry: attempt.expiry,
            holder: attempt.holder,
        },
        status: CardStatus::Active,
    };
    let mandate = Mandate {
        id: MandateId::from_text(format!("mandate-{n:06}")),
        merchant_id: session.merchant_id.clone(),
        wallet_id: session.wallet_id.clone(),
        card_id: card.id.clone(),
        pay_id: session.pay_id.clone(),
        contract_id: attempt.contract_id,
        agreement: session.agreement.clone(),
        channel: Channel::Page,
        consent_id: attempt.consent_id,
        theme: session.theme.clone(),
        created_at: at(12),
        state: MandateState::Active,
        end: None,
    };
    let mut change = plain(session, moved(session, State::Completed, 1));
    change.payment = Some(PaymentChange {
        pay_id: session.pay_id.clone(),
        status: PaymentStatus::Succeeded,
        refusal: None,
        x_id: None,
        captured_minor: None,
        refunded_minor: None,
    });
    change.events.push(fact(session, "authorisation.accepted"));
    let stream = Stream::Wallet(session.merchant_id.clone(), session.wallet_id.clone());
    Acceptance {
        session: change,
        settlement: settled(operation, OperationState::Approved, vec![root("123456789012345")]),
        follow_up: Some(reversal(operation)),
        card: Some(card),
        alias: None,
        mandate: Some(mandate),
        replaces: None,
        contact: None,
        roots: vec![root("123456789012345")],
        revived: Vec::new(),
        wallet_events: vec![NewEvent { stream, kind: "card.stored", at: at(12), detail: String::new(), pay_id: None }],
    }
}

pub fn settled(operation: &Operation, state: OperationState, references: Vec<SchemeReference>) -> Settlement {
    let mut operation = operation.clone();
    operation.state = state;
    operation.response_code = Some("00".into());
    operation.approval_code = Some("A12345".into());
    Settlement { operation, references }
}

/// The whole way: visit `n`, accepted.
pub async fn accepted(store: &dyn Store, n: u32, card: u8) -> (Acceptance, Operation) {
    let (session, operation) = authorising(store, n, card).await;
    let acceptance = acceptance(&session, &operation, n);
    let Moved::Done(Some(follow_up)) = store.accept(&acceptance).await.unwrap() else { panic!("stale") };
    (acceptance, follow_up)
}

/// A refused authorisation: back to the page, and a reversal when something may be held.
pub fn refusal(session: &Session, operation: &Operation, reverses: bool) -> RefusedAuthorisation {
    let mut next = moved(session, State::Created, 1);
    next.refusal = Some(Refusal::PartialApproval);
    RefusedAuthorisation {
        session: plain(session, next),
        settlement: settled(operation, OperationState::Approved, Vec::new()),
        follow_up: reverses.then(|| reversal(operation)),
        ends: None,
        card: None,
    }
}

/// Visit `n`, refused, with a reversal due at second 20.
pub async fn reversing(store: &dyn Store, n: u32) -> (Session, Operation) {
    let (session, operation) = authorising(store, n, 1).await;
    let refused = refusal(&session, &operation, true);
    let Moved::Done(Some(follow_up)) = store.refuse(&refused).await.unwrap() else { panic!("stale") };
    (refused.session.session, follow_up)
}

/// A session as stored.
pub async fn stored(store: &dyn Store, id: &SessionId) -> Session {
    store.session(id).await.unwrap().unwrap()
}

//! Whatever is asked, in whatever order it is answered: no more is taken than was held, no more refunded than taken.

use jiff::Timestamp;
use proptest::prelude::*;

use super::rules::{after, hold, judge};
use super::{Denied, JournalEntry, Request};
use crate::brand::Brand;
use crate::ids::{ContractId, MerchantId, OperationId, PayId, RecordId, WalletId, XId};
use crate::money::{Currency, Money};
use crate::operation::{Operation, OperationKind, OperationState};
use crate::payment::{CaptureMethod, Payment, PaymentStatus, Refusal};

const WHOLE: i64 = 100;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

fn operation(name: usize, kind: OperationKind, minor: i64) -> Operation {
    let intended_at = at(i64::try_from(name).unwrap());
    Operation {
        id: OperationId::from_text(format!("{name:04}")),
        merchant_id: MerchantId::from_text("m"),
        session_id: None,
        pay_id: PayId::from_text("p"),
        contract_id: ContractId::from_text("CB"),
        kind,
        state: OperationState::Intended,
        amount: Money::new(minor, Currency::EUR),
        brand: Brand::Visa,
        record_id: RecordId::from_text("r"),
        original_id: Some(OperationId::from_text("0000")),
        stan: 1,
        intended_at,
        approval_code: None,
        response_code: None,
        advice_code: None,
        attempts: 0,
        due_at: intended_at,
        fence: 0,
    }
}

fn payment(capture: CaptureMethod) -> Payment {
    Payment {
        pay_id: PayId::from_text("p"),
        merchant_id: MerchantId::from_text("m"),
        session_id: None,
        wallet_id: WalletId::from_text("w"),
        capture,
        trans_id: "T".into(),
        ref_nr: "R".into(),
        x_id: XId::from_text("x"),
        amount: Money::new(WHOLE, Currency::EUR),
        captured_minor: 0,
        refunded_minor: 0,
        status: capture.status_when_authorised(),
        refusal: None,
        mandate_id: None,
        echo: String::new(),
        created_at: at(0),
    }
}

/// What a store does with the rules, without a store.
struct Books {
    payment: Payment,
    journal: Vec<JournalEntry>,
    succeeded: usize,
}

impl Books {
    fn open(capture: CaptureMethod) -> Self {
        let original = Operation {
            state: OperationState::Approved,
            original_id: None,
            ..operation(0, OperationKind::Authorisation, WHOLE)
        };
        let mut books = Self { payment: payment(capture), journal: Vec::new(), succeeded: 0 };
        books.journal.push(JournalEntry { operation: original, request: None });
        let own = operation(1, OperationKind::Capture, WHOLE);
        let due_at = if capture == CaptureMethod::Automatic { own.due_at } else { at(7_200) };
        if capture != CaptureMethod::Manual {
            books.journal.push(JournalEntry { operation: Operation { due_at, ..own }, request: None });
        }
        books
    }

    fn ask(&mut self, kind: OperationKind, minor: i64, finishes: bool) -> Result<(), Denied> {
        let request = Request { trans_id: "t".into(), ref_nr: None, echo: String::new(), finishes };
        self.intend(kind, minor, Some(request))
    }

    fn intend(&mut self, kind: OperationKind, minor: i64, request: Option<Request>) -> Result<(), Denied> {
        let mut entry = JournalEntry { operation: operation(self.journal.len(), kind, minor), request };
        let plan = judge(&self.payment, &self.journal, &entry)?;
        if let Some((waiting, left)) = plan.overtaken {
            let line = self.journal.iter_mut().find(|line| line.operation.id == waiting).unwrap();
            if left == 0 {
                line.operation.state = OperationState::Declined;
            } else {
                line.operation.amount.minor = left;
            }
        }
        entry.operation.amount = plan.amount;
        self.payment.status = plan.change.status;
        self.journal.push(entry);
        Ok(())
    }

    /// The bank answers the `pick`-th open line; nothing happens when there is none.
    fn answer(&mut self, pick: usize, yes: bool) {
        let open = |line: &&mut JournalEntry| line.operation.state == OperationState::Intended;
        let count = self.journal.iter_mut().filter(open).count();
        if count == 0 {
            return;
        }
        let line = self.journal.iter_mut().filter(open).nth(pick % count).unwrap();
        let settled = &mut line.operation;
        settled.attempts += 1;
        // A reversal is never refused for good.
        if yes || settled.kind == OperationKind::Reversal {
            settled.state = OperationState::Approved;
        } else {
            (settled.state, settled.response_code) = (OperationState::Declined, Some("57".into()));
        }
        let settled = settled.clone();
        let spare = operation(self.journal.len(), OperationKind::Reversal, WHOLE);
        let consequence = after(&self.payment, &self.journal, &settled, Some(&spare), at(99));
        if let Some(change) = consequence.change {
            self.payment.status = change.status;
            self.payment.refusal = change.refusal;
            self.payment.captured_minor = change.captured_minor.unwrap();
            self.payment.refunded_minor = change.refunded_minor.unwrap();
        }
        self.succeeded += consequence.events.iter().filter(|event| event.kind == "payment.succeeded").count();
        self.journal.extend(consequence.reversal.map(|operation| JournalEntry { operation, request: None }));
    }

    fn sum(&self, kind: OperationKind, states: &[OperationState]) -> i64 {
        let lines = self.journal.iter().map(|line| &line.operation);
        lines.filter(|line| line.kind == kind && states.contains(&line.state)).map(|line| line.amount.minor).sum()
    }

    /// What must be true at every moment.
    fn check(&self) {
        use OperationState::{Approved, Intended};
        let live = [Approved, Intended];
        let (captured, refunded) =
            (self.sum(OperationKind::Capture, &[Approved]), self.sum(OperationKind::Refund, &[Approved]));
        assert_eq!((self.payment.captured_minor, self.payment.refunded_minor), (captured, refunded));
        let (taken, back) = (self.sum(OperationKind::Capture, &live), self.sum(OperationKind::Reversal, &live));
        assert!(taken + back <= WHOLE, "more than was held: {:?}", self.journal);
        assert!(self.sum(OperationKind::Refund, &live) <= captured, "more than was taken: {:?}", self.journal);
        let reversals = self.journal.iter().filter(|line| line.operation.kind == OperationKind::Reversal).count();
        assert!(reversals <= 1);
        match self.payment.status {
            PaymentStatus::Failed => assert!(captured == 0 && self.payment.refusal.is_some()),
            PaymentStatus::Succeeded => assert!(captured > 0 && self.payment.refusal.is_none()),
            _ => assert!(hold(&self.payment, &self.journal).is_some()),
        }
        assert!(self.succeeded <= 1, "success is told once");
    }

    /// Everything is answered with yes, then what is left is void.
    fn close(&mut self) {
        for _ in 0..2 {
            while self.journal.iter().any(|line| line.operation.state == OperationState::Intended) {
                self.answer(0, true);
                self.check();
            }
            let _ = self.intend(OperationKind::Reversal, WHOLE, None);
        }
        let (taken, back) = (
            self.sum(OperationKind::Capture, &[OperationState::Approved]),
            self.sum(OperationKind::Reversal, &[OperationState::Approved]),
        );
        assert_eq!(taken + back, WHOLE, "something is held for ever: {:?}", self.journal);
        assert!(matches!(self.payment.status, PaymentStatus::Succeeded | PaymentStatus::Failed));
    }
}

fn method() -> impl Strategy<Value = CaptureMethod> {
    prop_oneof![Just(CaptureMethod::Automatic), Just(CaptureMethod::Manual), Just(CaptureMethod::Delayed { hours: 2 }),]
}

proptest! {
    #[test]
    fn no_order_of_calls_and_answers_moves_too_much(
        capture in method(),
        steps in prop::collection::vec((0_u8..7, 1_i64..130, any::<bool>(), 0_usize..9), 0..40),
    ) {
        let mut books = Books::open(capture);
        for (step, minor, yes, pick) in steps {
            let _ = match step {
                0 | 1 => books.ask(OperationKind::Capture, minor, yes && step == 1),
                2 => books.ask(OperationKind::Refund, minor, false),
                3 => books.ask(OperationKind::Reversal, if yes { WHOLE } else { minor }, false),
                4 => books.intend(OperationKind::Reversal, minor, None),
                _ => {
                    books.answer(pick, yes);
                    Ok(())
                }
            };
            books.check();
        }
        books.close();
    }
}

#[test]
fn a_refused_automatic_capture_fails_the_payment_and_frees_the_card() {
    let mut books = Books::open(CaptureMethod::Automatic);
    books.answer(0, false);
    assert_eq!(books.payment.refusal, Some(Refusal::Issuer("57".into())));
    assert_eq!(books.sum(OperationKind::Reversal, &[OperationState::Intended]), WHOLE);
}

#[test]
fn another_currency_is_nobodys() {
    let books = Books::open(CaptureMethod::Manual);
    let mut foreign = operation(9, OperationKind::Capture, 1);
    foreign.amount.currency = Currency::parse("USD").unwrap();
    let request = Some(Request { trans_id: "t".into(), ref_nr: None, echo: String::new(), finishes: false });
    let entry = JournalEntry { operation: foreign, request };
    assert_eq!(judge(&books.payment, &books.journal, &entry), Err(Denied::Currency));
}

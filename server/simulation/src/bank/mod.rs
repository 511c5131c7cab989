//! A hostile acquirer: the port, with a bank behind it that answers, refuses, forgets, is late, is silent or is gone.
//!
//! What the port promises is kept, since the adapter that does is tested over real sockets: nothing is written past
//! the deadline, *not sent* is certain, and an answer with another's echo counts as none.

mod book;
mod fate;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use domain::acquiring::{AcquirerAnswer, AuthorisationRequest, Exchange, FollowUpRequest};
use domain::brand::Brand;
use domain::merchant::Contract;
use domain::operation::Operation;
use domain::ports::{Acquirer, Monotonic};
use domain::scheme_reference::{ReferenceKind, SchemeReference};

pub use book::{Book, Hold, Movement, Standing};
use fate::{Fate, FollowUpFate};

use crate::faults::Planted;
use crate::world::{Place, World};

/// How long an answer is waited for, in milliseconds.
const READ_TIMEOUT_MS: i64 = 30_000;

/// Longest way of an authorisation that is late, in milliseconds.
const LATE_MAX_MS: u64 = 120_000;

/// The bank, and the way to it.
pub struct Bank {
    world: Arc<World>,
    book: Mutex<Book>,
    /// Gone until then, in milliseconds of true time.
    gone_until: Mutex<i64>,
}

impl Bank {
    /// With empty books.
    pub fn new(world: Arc<World>) -> Arc<Self> {
        Arc::new(Self { world, book: Mutex::default(), gone_until: Mutex::new(0) })
    }

    /// The books, with everything booked that has arrived by now.
    pub fn book(&self) -> MutexGuard<'_, Book> {
        let mut book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        for wrong in book.arrive(self.world.elapsed_ms()) {
            self.world.violates(wrong);
        }
        book
    }

    /// It cannot be reached for so long.
    pub fn goes(&self, ms: i64) {
        self.world.count("bank gone for long");
        self.world.say(|| format!("the bank is gone for {ms} ms"));
        *self.gone_until.lock().unwrap_or_else(PoisonError::into_inner) = self.world.elapsed_ms() + ms;
    }

    /// What a server knows of its link.
    pub fn is_up(&self) -> bool {
        let until = *self.gone_until.lock().unwrap_or_else(PoisonError::into_inner);
        self.world.is_calm() || self.world.elapsed_ms() >= until
    }

    /// What an authorisation must be, whoever asks.
    fn examine(&self, request: &AuthorisationRequest<'_>) {
        let operation = request.operation;
        let initial = !request.credential.merchant_initiated;
        if initial && request.code.is_none() && !request.contract.authorises_without_code {
            self.world.violates(format!("{}: sent without its security code", operation.id));
        }
        if initial && request.proof.is_none() {
            self.world.violates(format!("{}: sent without authentication", operation.id));
        }
        if operation.stan == 0 {
            self.world.violates(format!("{}: no STAN", operation.id));
        }
        if request.credential.merchant_initiated {
            let book = self.book();
            let founded = |hold: &&Hold| !hold.merchant_initiated && hold.references == request.roots;
            if !request.roots.is_empty() && !book.holds.iter().any(|hold| founded(&hold)) {
                drop(book);
                self.world.violates(format!("{}: chained to what no first payment got", operation.id));
            }
        }
    }

    fn hold(&self, request: &AuthorisationRequest<'_>, fate: Fate) -> Hold {
        let code = fate.code(&self.world, request.credential.merchant_initiated);
        let asked = request.operation.amount.minor;
        let approved = matches!(code, "00" | "10" | "85");
        let held = match code {
            "00" => asked,
            "10" => asked / 2,
            _ => 0,
        };
        let digits = || self.world.roll(|dice| 100_000 + dice.below(900_000));
        Hold {
            name: name(request.operation, request.contract),
            pay_id: request.operation.pay_id.clone(),
            pan: request.pan.expose().to_owned(),
            proven_by: request.proof.as_ref().map(|proof| proof.ds_trans_id.clone()),
            merchant_initiated: request.credential.merchant_initiated,
            asked,
            held,
            captured: 0,
            refunded: 0,
            code: code.to_owned(),
            approval: approved.then(|| digits().to_string()),
            references: if approved && fate.refers() { self.references(request.operation.brand) } else { Vec::new() },
            at_ms: self.world.elapsed_ms(),
            forgets: if fate == Fate::Forgets { 2 } else { 0 },
            standing: match (approved, held) {
                (false, _) => Standing::Declined,
                (true, 0) => Standing::Verified,
                (true, _) => Standing::Live,
            },
        }
    }

    fn references(&self, brand: Brand) -> Vec<SchemeReference> {
        let kind = ReferenceKind::primary(brand);
        let number = self.world.roll(|dice| 100_000_000_000_000 + dice.below(900_000_000_000_000));
        let value = match kind {
            ReferenceKind::MastercardTraceId => format!("MCC{:06}0119", number % 1_000_000),
            _ => number.to_string(),
        };
        vec![SchemeReference { kind, value }]
    }

    /// Books what has arrived, or lets it be under way.
    fn take(&self, hold: Hold, arrives_ms: i64) {
        self.world.say(|| {
            let Hold { name, pay_id, code, held, asked, .. } = &hold;
            format!("authorisation {name} of {pay_id}: {code}, {held} of {asked}, arrives {arrives_ms}")
        });
        self.book().send(arrives_ms, hold);
        drop(self.book());
    }

    async fn silence(&self, why: &'static str) -> Exchange {
        self.world.count(why);
        self.world.sleep(READ_TIMEOUT_MS).await;
        Exchange::Unanswered(why.to_owned())
    }

    /// The way of a reversal, capture or refund: booked or not, answered or not.
    async fn follow_up(
        &self,
        request: &FollowUpRequest<'_>,
        what: &str,
        book: impl FnOnce(&mut Book, i64) -> &'static str,
    ) -> Exchange {
        self.world.point(Place::Bank, what).await;
        if !self.is_up() {
            return Exchange::NotSent("the bank is gone".to_owned());
        }
        let fate = FollowUpFate::throw(&self.world);
        let latency = self.world.roll(|dice| dice.wait_ms(2_000));
        self.world.sleep(latency).await;
        let code = match fate {
            FollowUpFate::Lost => return self.silence("follow-up lost on its way").await,
            FollowUpFate::Busy => {
                self.world.count("follow-up: bank busy");
                "91"
            }
            _ => book(&mut self.book(), self.world.elapsed_ms()),
        };
        self.world.say(|| format!("{what} of {}: {code}", request.operation.pay_id));
        self.world.point(Place::Bank, "booked").await;
        if fate == FollowUpFate::AnswerLost {
            return self.silence("answer to a follow-up lost").await;
        }
        self.world.sleep(latency).await;
        Exchange::Answered(AcquirerAnswer {
            response_code: code.to_owned(),
            approval_code: None,
            amount: request.operation.amount,
            code_result: None,
            references: Vec::new(),
            advice: None,
        })
    }
}

#[async_trait]
impl Acquirer for Bank {
    async fn authorise(&self, request: AuthorisationRequest<'_>) -> Exchange {
        self.world.point(Place::Bank, "authorise").await;
        let fate = Fate::throw(&self.world);
        if fate == Fate::SlowToConnect {
            let ms = self.world.roll(|dice| dice.wait_ms(8_000));
            self.world.sleep(ms).await;
        }
        let now_ms = self.world.elapsed_ms();
        if !self.is_up() || fate == Fate::Unreachable {
            return Exchange::NotSent("no connection".to_owned());
        }
        if Monotonic(Duration::from_millis(u64::try_from(now_ms).unwrap_or(0))) > request.deadline {
            self.world.count("authorisation too late to be sent");
            return Exchange::NotSent("too late".to_owned());
        }
        self.examine(&request);
        let hold = self.hold(&request, fate);
        if let Some(why) = fate.silence() {
            if fate == Fate::Late {
                let late = self.world.roll(|dice| dice.wait_ms(LATE_MAX_MS));
                self.take(hold.clone(), now_ms + late);
            } else if fate != Fate::Lost {
                self.take(hold.clone(), now_ms);
            }
            self.world.point(Place::Bank, "sent").await;
            if self.world.planted == Some(Planted::SendsAgain) {
                let again = Hold { name: format!("{}+", hold.name), ..hold };
                self.take(again, self.world.elapsed_ms());
            }
            return self.silence(why).await;
        }
        self.take(hold.clone(), now_ms);
        self.world.point(Place::Bank, "sent").await;
        let ms = self.world.roll(|dice| dice.wait_ms(if fate == Fate::Slow { 29_000 } else { 1_500 }));
        self.world.sleep(ms).await;
        let currency = request.operation.amount.currency;
        Exchange::Answered(AcquirerAnswer {
            amount: domain::money::Money::new(if hold.code == "10" { hold.held } else { hold.asked }, currency),
            code_result: fate.code_result(request.code.is_some()),
            response_code: hold.code,
            approval_code: hold.approval,
            references: hold.references,
            advice: None,
        })
    }

    async fn reverse(&self, request: FollowUpRequest<'_>, _repeat: bool) -> Exchange {
        let (original, contract) = (name(request.original, request.contract), request.contract);
        let kept = request.original.amount.minor - request.operation.amount.minor;
        if self.world.planted == Some(Planted::ForgetsReversals) {
            return self.follow_up(&request, "reversal", |_, _| "00").await;
        }
        let pan = request.pan.expose().to_owned();
        let _ = contract;
        self.follow_up(&request, "reversal", move |book, now_ms| book.reverse(&original, &pan, kept, now_ms)).await
    }

    async fn capture(&self, request: FollowUpRequest<'_>, repeat: bool) -> Exchange {
        let (original, mut movement) =
            (name(request.original, request.contract), name(request.operation, request.contract));
        if repeat && self.world.planted == Some(Planted::CapturesAgain) {
            movement.push('+');
        }
        let (pan, minor) = (request.pan.expose().to_owned(), request.operation.amount.minor);
        self.follow_up(&request, "capture", move |book, _| book.capture(&movement, &original, &pan, minor)).await
    }

    async fn refund(&self, request: FollowUpRequest<'_>, _repeat: bool) -> Exchange {
        let (original, movement) =
            (name(request.original, request.contract), name(request.operation, request.contract));
        let (pan, minor) = (request.pan.expose().to_owned(), request.operation.amount.minor);
        self.follow_up(&request, "refund", move |book, _| book.refund(&movement, &original, &pan, minor)).await
    }
}

/// What identifies a message: institution, STAN, and the time its operation was intended.
pub fn name(operation: &Operation, contract: &Contract) -> String {
    let at = operation.intended_at.strftime("%m%d%H%M%S");
    format!("{}/{:06}/{at}", contract.acquirer_id, operation.stan)
}

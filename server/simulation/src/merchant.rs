//! A hostile merchant: it repeats its calls, at both servers at once, and acts at the worst time.

use std::rc::Rc;

use domain::agreement::{Frequency, Kind};
use domain::ids::{MerchantId, WalletId};
use domain::opening::{KindWish, OpenOutcome, OpenRequest};
use domain::payment::CaptureMethod;
use domain::ports::{IdempotencyClaim, PortError};
use domain::session::{BrandSelection, Session};
use domain::tokens;
use jiff::ToSpan;
use jiff::tz::TimeZone;

use crate::consumer::Consumer;
use crate::notes::{Notes, Opened};
use crate::process::{Cluster, Process};
use crate::shop::{euros, shop};
use crate::trade::trade;

/// A call is repeated so often before the merchant gives it up.
const CALLS_MAX: u32 = 12;

/// The merchant's shop system.
#[derive(Clone)]
pub struct Merchant {
    /// The servers it calls.
    pub cluster: Rc<Cluster>,
    /// What it knows.
    pub notes: Rc<Notes>,
}

impl Merchant {
    /// Opens pages, one after the other, and sends a consumer to each.
    pub async fn opens(self, pages: u64) {
        for number in 0..pages {
            let wallet = self.cluster.world.roll(|dice| dice.below(pages.div_ceil(2)));
            if let Some(opened) = self.open(number, &format!("w-{wallet}")).await {
                self.cluster.world.count("page opened");
                let consumer = Consumer::new(&self.cluster, &self.notes, opened.clone());
                self.cluster.tasks.spawn(None, "consumer", consumer.visit());
                self.cluster.tasks.spawn(None, "trade", trade(self.clone(), opened.clone()));
                if self.cluster.world.strikes(self.cluster.world.faults.browser / 4) {
                    self.cluster.world.count("second tab");
                    let tab = Consumer::new(&self.cluster, &self.notes, opened);
                    self.cluster.tasks.spawn(None, "second tab", tab.visit());
                }
            }
            let ms = self.cluster.world.roll(|dice| dice.wait_ms(120_000));
            self.cluster.world.sleep(ms).await;
        }
    }

    async fn open(&self, number: u64, wallet: &str) -> Option<Opened> {
        let request = self.request(number, wallet);
        let mut known: Option<Opened> = None;
        for _ in 0..CALLS_MAX {
            let asked = request.clone();
            let heard = self.cluster.call(self.cluster.any(), "open", move |process| open(process, asked)).await;
            let Some(Some(opened)) = heard else {
                let ms = self.cluster.world.roll(|dice| dice.wait_ms(10_000));
                self.cluster.world.sleep(ms).await;
                continue;
            };
            match &known {
                None => {
                    self.notes.opened.borrow_mut().push(opened.clone());
                    known = Some(opened);
                }
                Some(before) if *before == opened => {}
                Some(before) => {
                    self.cluster.world.violates(format!("one key opened {before:?} and {opened:?}"));
                }
            }
            if !self.cluster.world.strikes(self.cluster.world.faults.merchant) {
                break;
            }
            self.cluster.world.count("call repeated");
        }
        known
    }

    /// What it asks for with its page number `number`.
    pub fn request(&self, number: u64, wallet: &str) -> OpenRequest {
        let shop = shop();
        let world = &self.cluster.world;
        let (kind, amount, capture) = world.roll(|dice| {
            let kind = if dice.chance(500) { Kind::Unscheduled } else { Kind::FlexibleAmount };
            let amount = if dice.chance(600) { 0 } else { 1_000 + i64::try_from(dice.below(5_000)).unwrap_or(0) };
            let capture = match dice.below(4) {
                0 => CaptureMethod::Manual,
                1 => CaptureMethod::Delayed { hours: 6 },
                _ => CaptureMethod::Automatic,
            };
            (kind, amount, capture)
        });
        let today = world.now().to_zoned(TimeZone::UTC).date();
        let recurring = kind == Kind::FlexibleAmount;
        OpenRequest {
            merchant: shop.merchant,
            pos: shop.pos,
            contracts: vec![shop.contract],
            trans_id: format!("T-{number}"),
            ref_nr: None,
            amount: euros(amount),
            capture,
            verify_only: false,
            kind: KindWish::Kind(kind),
            frequency: recurring.then_some(Frequency::Daily),
            start: None,
            end: recurring.then(|| today.checked_add(90.days()).unwrap_or(today)),
            count: None,
            mandate_amount: None,
            ceiling: None,
            description: None,
            notice_days: None,
            terms_url: None,
            wallet_id: Some(WalletId::from_text(wallet)),
            brands: Vec::new(),
            brand_selection: BrandSelection::Merchant,
            holder: None,
            language: None,
            email: None,
            theme: None,
            look: None,
            return_url: "https://shop.example/back".to_owned(),
            cancel_url: "https://shop.example/cancel".to_owned(),
            expires_at: None,
            echo: "{}".to_owned(),
            idempotency: Some(claim(&format!("open-{number}"))),
        }
    }
}

/// A merchant's claim under a key; its body is always the same.
pub fn claim(key: &str) -> IdempotencyClaim {
    IdempotencyClaim { key: key.to_owned(), fingerprint: [7; 32] }
}

/// What the API's handler does: what the key made before, else a new page.
async fn open(process: Rc<Process>, request: OpenRequest) -> Option<Opened> {
    let done = opened(&process, request).await;
    match done {
        Ok(Some(session)) => {
            let link = tokens::link(process.enrolment.vault.as_ref(), &session.id).expose().to_owned();
            Some(Opened { session: session.id, link, pay_id: session.pay_id, wallet: session.wallet_id })
        }
        Ok(None) => {
            process.world.violates("a page could not be opened".to_owned());
            None
        }
        Err(error) => {
            process.failed("open", &error);
            None
        }
    }
}

async fn opened(process: &Process, request: OpenRequest) -> Result<Option<Box<Session>>, PortError> {
    let merchant: MerchantId = request.merchant.id.clone();
    if let Some(claim) = &request.idempotency
        && let Some(before) = process.enrolment.opened_before(&merchant, claim).await?
    {
        return Ok(session(before, process));
    }
    Ok(session(process.enrolment.open(request).await?, process))
}

fn session(outcome: OpenOutcome, process: &Process) -> Option<Box<Session>> {
    match outcome {
        OpenOutcome::Open(session) => Some(session),
        other => {
            process.world.say(|| format!("{other:?}"));
            None
        }
    }
}

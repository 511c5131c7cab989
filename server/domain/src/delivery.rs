//! Telling: at least once, in order per wallet, and not for ever.

use jiff::{SignedDuration, Timestamp};

use crate::endpoint::{Dialect, Endpoint};
use crate::event::Published;
use crate::ids::EndpointId;

/// Waits after the first, second … attempt, in seconds (Standard Webhooks' example schedule): about 75 hours in all.
const STANDARD_WAITS_S: [i64; 9] =
    [5, 5 * 60, 30 * 60, 2 * 3_600, 5 * 3_600, 10 * 3_600, 14 * 3_600, 20 * 3_600, 24 * 3_600];

/// Monext tries every minute (Monext sheet §6.1), in seconds.
const MONEXT_WAIT_S: i64 = 60;

/// Monext gives up after so many attempts: two hours.
const MONEXT_ATTEMPTS_MAX: u32 = 120;

/// A wait is stretched by at most this, in hundredths, so that receivers that failed together are not called together.
const JITTER_PERCENT: i64 = 10;

/// A receiver may ask for patience, but not for more than this, in seconds.
const RETRY_AFTER_MAX_S: i64 = 3_600;

/// HTTP: the address is gone for good.
const GONE: u16 = 410;

/// How a delivery is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DeliveryState {
    /// To be sent, perhaps again, when those before it are through.
    Open,
    /// Acknowledged.
    Delivered,
    /// Given up; it can be replayed.
    Parked,
    /// The merchant read the payment itself before it was acknowledged.
    Read,
}

impl DeliveryState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Delivered, Self::Parked, Self::Read];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Delivered => "delivered",
            Self::Parked => "parked",
            Self::Read => "read",
        }
    }

    /// Reads the stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A delivery that one worker has claimed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delivery {
    /// To whom, as it stood at the claim.
    pub endpoint: Endpoint,
    /// What.
    pub event: Published,
    /// Where to.
    pub url: String,
    /// Attempts before this one.
    pub attempts: u32,
    /// Given out with each claim.
    pub fence: i64,
}

/// What came of one attempt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attempt {
    /// 1, 2, 3 …
    pub number: u32,
    /// When it began.
    pub at: Timestamp,
    /// The answer's HTTP status, when there was one.
    pub status: Option<u16>,
    /// Why there was none, or the first characters of the answer.
    pub note: String,
    /// How long it took, in milliseconds.
    pub took_ms: u32,
}

impl Attempt {
    /// Any 2xx acknowledges; redirects do not.
    pub fn acknowledges(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }
}

/// What happens to the delivery.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// It is through.
    Delivered,
    /// Again, then.
    Retry(Timestamp),
    /// Given up.
    Parked,
}

/// What happens to the endpoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Health {
    /// It works.
    Well,
    /// It failed; nothing is sent before that time.
    Failed(Timestamp),
    /// It failed for days.
    Parked,
    /// It said that it is gone.
    Gone,
}

/// One attempt and what follows from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeliveryOutcome {
    /// As claimed.
    pub delivery: Delivery,
    /// What came of it.
    pub attempt: Attempt,
    /// What happens to it.
    pub next: Next,
    /// What happens to the endpoint.
    pub health: Health,
}

impl Delivery {
    /// Judges an attempt that ended at `now`. `jitter`: chance, 0 to 255. `retry_after_s`: what the receiver asked for.
    pub fn judge(self, attempt: Attempt, retry_after_s: Option<u32>, now: Timestamp, jitter: u8) -> DeliveryOutcome {
        let (next, health) = if attempt.acknowledges() {
            (Next::Delivered, Health::Well)
        } else {
            let health = match self.endpoint.after_failure(now) {
                _ if attempt.status == Some(GONE) && self.endpoint.url.is_some() => Health::Gone,
                (_, true) => Health::Parked,
                (open_at, false) => Health::Failed(open_at),
            };
            let next = match wait_s(self.endpoint.dialect, attempt.number) {
                Some(wait) if attempt.status != Some(GONE) => {
                    let asked = retry_after_s.map_or(0, |asked| i64::from(asked).min(RETRY_AFTER_MAX_S));
                    let stretch_ms = wait * 10 * JITTER_PERCENT * i64::from(jitter) / 255;
                    let wait = SignedDuration::from_millis(wait.max(asked) * 1_000 + stretch_ms);
                    Next::Retry(now.saturating_add(wait).unwrap_or(now))
                }
                _ => Next::Parked,
            };
            (next, health)
        };
        DeliveryOutcome { delivery: self, attempt, next, health }
    }
}

/// How long after attempt `number` the next one comes, in seconds; `None`: it was the last.
fn wait_s(dialect: Dialect, number: u32) -> Option<i64> {
    if dialect == Dialect::Monext {
        return (number < MONEXT_ATTEMPTS_MAX).then_some(MONEXT_WAIT_S);
    }
    let index = usize::try_from(number.checked_sub(1)?).ok()?;
    STANDARD_WAITS_S.get(index).copied()
}

/// How much may be claimed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClaimLimits {
    /// Deliveries in this claim.
    pub overall: u32,
    /// Deliveries to one endpoint under way at once, those of `busy` included; a failing one gets one.
    pub per_endpoint: u32,
    /// Deliveries to failing endpoints in this claim.
    pub failing: u32,
    /// What is under way in this process.
    pub busy: Vec<(EndpointId, u32)>,
    /// Endpoints after this one come first, so that everybody's turn comes.
    pub after: Option<EndpointId>,
}

/// A delivery as merchants see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeliveryRecord {
    /// To whom.
    pub endpoint_id: EndpointId,
    /// What: its position in the merchant's feed.
    pub position: i64,
    /// What happened.
    pub kind: String,
    /// How it is.
    pub state: DeliveryState,
    /// When it was put out.
    pub created_at: Timestamp,
    /// For a mail: whom it goes to, in part; none for what a server is told.
    pub recipient: Option<String>,
    /// What came of it so far, oldest first.
    pub attempts: Vec<Attempt>,
}

/// Which deliveries to list.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct DeliveryFilter {
    /// Of one endpoint.
    pub endpoint: Option<EndpointId>,
    /// In one state.
    pub state: Option<DeliveryState>,
    /// Older than this position and endpoint.
    pub before: Option<(i64, EndpointId)>,
    /// At most so many.
    pub limit: u32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{MerchantId, WalletId};

    fn delivery(dialect: Dialect) -> Delivery {
        let merchant = MerchantId::from_text("m");
        let implicit = Endpoint::implicit(&merchant, Timestamp::UNIX_EPOCH);
        let event = Published {
            position: 1,
            merchant_id: merchant,
            wallet_id: Some(WalletId::from_text("w")),
            sequence: 1,
            kind: "card.stored".into(),
            at: Timestamp::UNIX_EPOCH,
            detail: String::new(),
            pay_id: None,
        };
        let url = "https://shop.example/".to_owned();
        let endpoint = Endpoint { dialect, url: Some(url.clone()), ..implicit };
        Delivery { endpoint, event, url, attempts: 0, fence: 1 }
    }

    fn attempt(number: u32, status: Option<u16>) -> Attempt {
        Attempt { number, at: Timestamp::UNIX_EPOCH, status, note: String::new(), took_ms: 1 }
    }

    /// Attempts until it is given up, and how long that takes at most and at least, in seconds.
    fn rhythm(dialect: Dialect, jitter: u8) -> (u32, i64) {
        let (mut now, mut number) = (Timestamp::UNIX_EPOCH, 1);
        loop {
            match delivery(dialect).judge(attempt(number, Some(500)), None, now, jitter).next {
                Next::Retry(at) => now = at,
                Next::Parked => return (number, now.as_second()),
                Next::Delivered => panic!("500 is no acknowledgement"),
            }
            number += 1;
        }
    }

    #[test]
    fn the_schedules_are_those_of_the_dialects() {
        assert_eq!(rhythm(Dialect::Standard, 0), (10, 75 * 3_600 + 35 * 60 + 5));
        let (attempts, longest) = rhythm(Dialect::Standard, 255);
        assert_eq!(attempts, 10);
        assert!(longest > 82 * 3_600 && longest < 84 * 3_600, "{longest}");
        assert_eq!(rhythm(Dialect::Monext, 0), (120, 119 * 60));
    }

    #[test]
    fn only_2xx_acknowledges() {
        let judge = |status| delivery(Dialect::Standard).judge(attempt(1, status), None, Timestamp::UNIX_EPOCH, 0);
        for status in [200, 202, 204, 299] {
            assert_eq!((judge(Some(status)).next, judge(Some(status)).health), (Next::Delivered, Health::Well));
        }
        for status in [None, Some(199), Some(301), Some(307), Some(400), Some(404), Some(500)] {
            assert!(matches!(judge(status).next, Next::Retry(_)), "{status:?}");
            assert!(matches!(judge(status).health, Health::Failed(_)), "{status:?}");
        }
        assert_eq!((judge(Some(410)).next, judge(Some(410)).health), (Next::Parked, Health::Gone));
    }

    #[test]
    fn a_receiver_may_ask_for_patience_within_bounds() {
        let asked = |seconds| {
            let start = Timestamp::UNIX_EPOCH;
            match delivery(Dialect::Standard).judge(attempt(1, Some(429)), Some(seconds), start, 0).next {
                Next::Retry(at) => at.as_second(),
                _ => 0,
            }
        };
        assert_eq!((asked(1), asked(90), asked(u32::MAX)), (5, 90, 3_600));
    }
}

//! The conformance kit: what a receiver must get right, tried on it.

use adapters::notify::signature::SigningKey;
use adapters::notify::{Answered, Message, NotifyClient, NotifyError};
use domain::ports::{Clock, Entropy, Monotonic};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::standard;

/// A secret that everybody knows, for trying a receiver out.
pub const PUBLIC_SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// How far beyond every tolerance a stale message is, in seconds.
const STALE_S: i64 = 600;

/// Bytes of the largest body that a receiver must take.
const LARGE_BYTES: usize = 20 * 1024;

/// Notifications sent at the same time.
const AT_ONCE: usize = 10;

/// A receiver that takes longer than this to answer works before it answers, in milliseconds.
const SLOW_MS: u128 = 5_000;

/// One line of the sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Check {
    /// What was tried.
    pub name: &'static str,
    /// Whether the receiver did right.
    pub passed: bool,
    /// What it did.
    pub said: String,
}

/// What is right.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Right {
    /// 2xx
    Acknowledge,
    /// 4xx
    Refuse,
}

/// Tries a receiver.
pub struct Kit<'a> {
    /// Sends.
    pub client: std::sync::Arc<NotifyClient>,
    /// The receiver.
    pub url: &'a str,
    /// The secret that it knows.
    pub key: &'a SigningKey,
    /// A secret that it does not know.
    pub other: &'a SigningKey,
    /// Time.
    pub clock: &'a dyn Clock,
    /// Chance, for ids.
    pub entropy: &'a dyn Entropy,
}

impl Kit<'_> {
    /// The whole sheet.
    pub async fn run(&self) -> Vec<Check> {
        let mut sheet = Vec::new();
        let mut tries = Tries::default();
        self.acknowledges(&mut sheet, &mut tries).await;
        self.refuses(&mut sheet, &mut tries).await;
        let slowest = tries.slowest_ms;
        sheet.push(Check {
            name: "answers before it works",
            passed: slowest <= SLOW_MS,
            said: format!("the slowest answer took {slowest} ms; {SLOW_MS} ms are enough to keep a notification"),
        });
        sheet.push(Check {
            name: "answers itself",
            passed: !tries.redirected,
            said: if tries.redirected {
                "it redirects, and redirects are not followed".to_owned()
            } else {
                "no redirect was seen".to_owned()
            },
        });
        sheet
    }

    async fn acknowledges(&self, sheet: &mut Vec<Check>, tries: &mut Tries) {
        let valid = self.signed(&payload("payment.succeeded", 1, None));
        let with = |name, messages| (name, messages);
        let more = "it must take what it does not know";
        let unknown = self.signed(&payload("comet.sighted", 4, None));
        let extended = self.signed(&payload("payment.succeeded", 5, Some(more)));
        let large = self.signed(&payload("payment.succeeded", 6, Some(&"x".repeat(LARGE_BYTES))));
        let later = self.signed(&payload("payment.refunded", 3, None));
        let earlier = self.signed(&payload("payment.captured", 2, None));
        for (name, messages) in [
            with("takes a valid notification", vec![valid.clone()]),
            with("takes the same one again", vec![valid.clone(), valid]),
            with("takes a later one before an earlier one", vec![later, earlier]),
            with("takes a kind that it does not know", vec![unknown]),
            with("takes members that it does not know", vec![extended]),
            with("takes 20 kB", vec![large]),
            with("takes a good signature beside an unknown one", vec![self.rotating()]),
        ] {
            let mut said = Vec::new();
            for message in messages {
                said.push(tries.one(self, message).await);
            }
            sheet.push(judged(name, Right::Acknowledge, &said));
        }
        let crowd = (10..10 + AT_ONCE).map(|n| self.signed(&payload("payment.succeeded", n, None))).collect();
        let said = tries.at_once(self, crowd).await;
        sheet.push(judged("takes ten at once", Right::Acknowledge, &said));
    }

    async fn refuses(&self, sheet: &mut Vec<Check>, tries: &mut Tries) {
        let body = || payload("payment.succeeded", 30, None).to_string().into_bytes();
        let now = self.now_s();
        let by =
            |key: &SigningKey, at: i64| standard::signed(self.url, body(), &self.id(), at, std::slice::from_ref(key));
        let mut unsigned = by(self.key, now);
        unsigned.headers.retain(|(name, _)| name != "webhook-signature");
        let mut altered = by(self.key, now);
        if let Some(body) = &mut altered.body {
            body.bytes.push(b' ');
        }
        let mut renamed = by(self.key, now);
        if let Some((_, id)) = renamed.headers.iter_mut().find(|(name, _)| name == "webhook-id") {
            *id = self.id();
        }
        for (name, message) in [
            ("refuses one without a signature", unsigned),
            ("refuses a wrong signature", by(self.other, now)),
            ("refuses a changed body", altered),
            ("refuses another id under the signature", renamed),
            ("refuses one that is ten minutes old", by(self.key, now - STALE_S)),
            ("refuses one from ten minutes ahead", by(self.key, now + STALE_S)),
        ] {
            let said = tries.one(self, message).await;
            sheet.push(judged(name, Right::Refuse, &[said]));
        }
    }

    fn signed(&self, payload: &Value) -> Message {
        let bytes = payload.to_string().into_bytes();
        standard::signed(self.url, bytes, &self.id(), self.now_s(), std::slice::from_ref(self.key))
    }

    /// As in a rotation: the receiver knows only the second secret.
    fn rotating(&self) -> Message {
        let bytes = payload("payment.succeeded", 7, None).to_string().into_bytes();
        let (id, now) = (self.id(), self.now_s());
        let list = format!("{} {}", self.other.sign(&id, now, &bytes), self.key.sign(&id, now, &bytes));
        let mut message = standard::signed(self.url, bytes, &id, now, &[]);
        if let Some((_, signatures)) = message.headers.iter_mut().find(|(name, _)| name == "webhook-signature") {
            *signatures = list;
        }
        message
    }

    fn id(&self) -> String {
        format!("evt_check_{}", data_encoding::BASE32_NOPAD.encode(&self.entropy.bytes16()).to_lowercase())
    }

    fn now_s(&self) -> i64 {
        self.clock.now().as_second()
    }
}

fn payload(kind: &str, position: usize, more: Option<&str>) -> Value {
    let mut payload = json!({
        "type": kind,
        "timestamp": "2026-01-01T00:00:00Z",
        "data": {
            "position": position, "sequence": position, "merchantId": "check", "walletId": "check-endpoint",
            "payId": "00000000000000000000000000000000", "detail": "maillon check-endpoint",
        },
    });
    if let (Some(more), Some(object)) = (more, payload.as_object_mut()) {
        object.insert("more".to_owned(), json!({ "text": more }));
    }
    payload
}

/// What was seen so far.
#[derive(Default)]
struct Tries {
    slowest_ms: u128,
    redirected: bool,
}

impl Tries {
    async fn one(&mut self, kit: &Kit<'_>, message: Message) -> Result<Answered, NotifyError> {
        let started = kit.clock.monotonic();
        let said = kit.client.send(&message).await;
        self.note(started, kit.clock.monotonic(), &said);
        said
    }

    async fn at_once(&mut self, kit: &Kit<'_>, messages: Vec<Message>) -> Vec<Result<Answered, NotifyError>> {
        let started = kit.clock.monotonic();
        let mut under_way = JoinSet::new();
        for message in messages {
            let client = kit.client.clone();
            under_way.spawn(async move { client.send(&message).await });
        }
        let said = under_way.join_all().await;
        for one in &said {
            self.note(started, kit.clock.monotonic(), one);
        }
        said
    }

    fn note(&mut self, from: Monotonic, to: Monotonic, said: &Result<Answered, NotifyError>) {
        self.slowest_ms = self.slowest_ms.max(to.0.saturating_sub(from.0).as_millis());
        self.redirected |= said.as_ref().is_ok_and(|answered| (300..400).contains(&answered.status));
    }
}

fn judged(name: &'static str, right: Right, said: &[Result<Answered, NotifyError>]) -> Check {
    let wanted = match right {
        Right::Acknowledge => 200..300,
        Right::Refuse => 400..500,
    };
    let wrong = said.iter().find(|one| !one.as_ref().is_ok_and(|answered| wanted.contains(&answered.status)));
    let words = match wrong.or_else(|| said.first()) {
        Some(Ok(answered)) => format!("it answered {}", answered.status),
        Some(Err(error)) => error.to_string(),
        None => "nothing was sent".to_owned(),
    };
    Check { name, passed: wrong.is_none() && !said.is_empty(), said: words }
}

//! Who is told: a merchant's receiver of notifications.

use jiff::{SignedDuration, Timestamp};

use crate::ids::{EndpointId, MerchantId, PosId};
use crate::ports::Vault;

/// Endpoints that one merchant may have.
pub const ENDPOINTS_MAX: usize = 20;

/// Failures in a row after which an endpoint counts as failing: it is tried by one request at a time, with pauses.
pub const FAILING_AFTER: u32 = 5;

/// An endpoint that has failed without one success for this long is parked, in hours: five days.
const PARKED_AFTER_H: i64 = 5 * 24;

/// The first pause of a failing endpoint, in seconds; doubled with each further failure.
const PAUSE_S: i64 = 5;

/// Longest pause of a failing endpoint, in seconds.
const PAUSE_MAX_S: i64 = 60;

/// In which language an endpoint is spoken to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// Axepta: `POST {"payId": …}`, unsigned.
    AxeptaBasic,
    /// Axepta: the payment's state, with an HMAC.
    AxeptaEnhanced,
    /// Monext: `GET` with a query, unsigned.
    Monext,
    /// Standard Webhooks 1.0.
    Standard,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::AxeptaBasic, Self::AxeptaEnhanced, Self::Monext, Self::Standard];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::AxeptaBasic => "axepta_basic",
            Self::AxeptaEnhanced => "axepta_enhanced",
            Self::Monext => "monext",
            Self::Standard => "standard",
        }
    }

    /// Reads the stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.code() == code)
    }

    /// Whether it has words for a kind of event.
    pub fn speaks_of(self, kind: &str) -> bool {
        match self {
            Self::Standard => true,
            Self::AxeptaBasic | Self::AxeptaEnhanced => PAYMENT_OUTCOMES.contains(&kind),
            Self::Monext => MONEXT_KINDS.contains(&kind),
        }
    }

    /// Whether what it says is signed.
    pub fn is_signed(self) -> bool {
        matches!(self, Self::AxeptaEnhanced | Self::Standard)
    }
}

/// Events after which a payment reads differently to its merchant (Axepta sheet §1.8: sent when the payment is final).
pub const PAYMENT_OUTCOMES: [&str; 8] = [
    "payment.authorised",
    "payment.succeeded",
    "payment.failed",
    "payment.captured",
    "payment.capture_failed",
    "payment.refunded",
    "payment.refund_failed",
    "payment.reversed",
];

/// Events that Monext's types have words for (Monext sheet §6.2).
const MONEXT_KINDS: [&str; 15] = [
    "card.stored",
    "card.updated",
    "card.replaced",
    "card.disabled",
    "smartbill.accepted",
    "smartbill.refused",
    "smartbill.cancelled",
    "payment.authorised",
    "payment.succeeded",
    "payment.failed",
    "payment.captured",
    "payment.refunded",
    "payment.reversed",
    "instalment.paid",
    "instalment.refused",
];

/// How messages of the Standard dialect are signed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signing {
    /// A shared secret.
    Hmac,
    /// A public key.
    Ed25519,
}

impl Signing {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hmac => "hmac",
            Self::Ed25519 => "ed25519",
        }
    }

    /// Reads the stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Hmac, Self::Ed25519].into_iter().find(|signing| signing.code() == code)
    }
}

/// A receiver of notifications.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Endpoint {
    /// Its name.
    pub id: EndpointId,
    /// Whose it is.
    pub merchant_id: MerchantId,
    /// Only what happens at this shop; `None`: everything.
    pub pos_id: Option<PosId>,
    /// Where it is; `None`: where each payment's own `urls.webhook` says.
    pub url: Option<String>,
    /// Its language.
    pub dialect: Dialect,
    /// Kinds of events: exact ones, or `payment.*`; empty: all that the dialect has words for.
    pub kinds: Vec<String>,
    /// How messages are signed.
    pub signing: Signing,
    /// Which secret signs: 1, 2, 3 …
    pub key_number: u32,
    /// The secret before it signs as well, until then.
    pub old_key_until: Option<Timestamp>,
    /// It answered that it is gone, or the merchant switched it off.
    pub disabled: bool,
    /// Failed for days; nothing is sent until the merchant resumes it.
    pub parked_at: Option<Timestamp>,
    /// The first failure after the last success.
    pub failing_since: Option<Timestamp>,
    /// Failures after the last success.
    pub failures: u32,
    /// Nothing is sent before this.
    pub open_at: Timestamp,
    /// When it was added.
    pub created_at: Timestamp,
}

impl Endpoint {
    /// The endpoint that a merchant has without asking for it: each payment's own `urls.webhook`, basic.
    pub fn implicit(merchant: &MerchantId, now: Timestamp) -> Self {
        Self {
            id: EndpointId::from_text(format!("webhook-{merchant}")),
            merchant_id: merchant.clone(),
            pos_id: None,
            url: None,
            dialect: Dialect::AxeptaBasic,
            kinds: Vec::new(),
            signing: Signing::Hmac,
            key_number: 1,
            old_key_until: None,
            disabled: false,
            parked_at: None,
            failing_since: None,
            failures: 0,
            open_at: now,
            created_at: now,
        }
    }

    /// Whether it is told about such an event.
    pub fn wants(&self, kind: &str) -> bool {
        let chosen = |pattern: &String| match pattern.strip_suffix('*') {
            Some(prefix) => kind.starts_with(prefix),
            None => kind == pattern,
        };
        self.dialect.speaks_of(kind) && (self.kinds.is_empty() || self.kinds.iter().any(chosen))
    }

    /// It has failed so often in a row that it gets one request at a time.
    pub fn is_failing(&self) -> bool {
        self.failures >= FAILING_AFTER
    }

    /// The secrets that sign now, the newest first. They are derived, never stored.
    pub fn secrets(&self, vault: &dyn Vault, now: Timestamp) -> Vec<[u8; 32]> {
        let mut secrets = vec![self.secret(vault, self.key_number)];
        if self.key_number > 1 && self.old_key_until.is_some_and(|until| now < until) {
            secrets.push(self.secret(vault, self.key_number - 1));
        }
        secrets
    }

    fn secret(&self, vault: &dyn Vault, number: u32) -> [u8; 32] {
        vault.keyed_hash("webhook-secret", &[self.id.as_str().as_bytes(), &number.to_be_bytes()])
    }

    /// How it is after one more failure: how long it is left alone, and whether it is parked.
    pub fn after_failure(&self, now: Timestamp) -> (Timestamp, bool) {
        let failures = self.failures.saturating_add(1);
        let pause = match failures.checked_sub(FAILING_AFTER) {
            None => 0,
            Some(beyond) => PAUSE_S.saturating_mul(1_i64 << beyond.min(10)).min(PAUSE_MAX_S),
        };
        let open_at = now.saturating_add(SignedDuration::from_secs(pause)).unwrap_or(now);
        let long = SignedDuration::from_hours(PARKED_AFTER_H);
        // One whose address is each payment's own is many receivers: it is never parked as a whole.
        let parked = self.url.is_some()
            && self.is_failing()
            && self.failing_since.is_some_and(|since| now.duration_since(since) >= long);
        (open_at, parked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(kinds: &[&str], dialect: Dialect) -> Endpoint {
        let implicit = Endpoint::implicit(&MerchantId::from_text("m"), Timestamp::UNIX_EPOCH);
        let url = Some("https://shop.example/".to_owned());
        Endpoint { kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(), dialect, url, ..implicit }
    }

    #[test]
    fn kinds_are_chosen_exactly_or_by_family() {
        assert!(endpoint(&[], Dialect::Standard).wants("card.stored"));
        assert!(endpoint(&["payment.*"], Dialect::Standard).wants("payment.failed"));
        assert!(!endpoint(&["payment.*"], Dialect::Standard).wants("card.stored"));
        assert!(!endpoint(&["card.stored"], Dialect::Standard).wants("card.stored.twice"));
        assert!(!endpoint(&[], Dialect::AxeptaBasic).wants("card.stored"), "there are no words for it");
        assert!(endpoint(&[], Dialect::Monext).wants("card.stored"));
        for kind in ["payment.capture_failed", "payment.refund_failed"] {
            assert!(endpoint(&[], Dialect::AxeptaBasic).wants(kind), "{kind}: the payment reads differently");
        }
    }

    #[test]
    fn a_failing_endpoint_pauses_and_is_parked_after_days() {
        let at = |seconds| Timestamp::from_second(seconds).unwrap();
        let mut endpoint = endpoint(&[], Dialect::Standard);
        assert_eq!(endpoint.after_failure(at(0)), (at(0), false), "once is not failing");
        endpoint.failures = FAILING_AFTER - 1;
        endpoint.failing_since = Some(at(0));
        assert_eq!(endpoint.after_failure(at(9)), (at(14), false));
        endpoint.failures = 1_000;
        assert_eq!(endpoint.after_failure(at(9)), (at(69), false));
        let days = 5 * 24 * 3_600;
        assert_eq!(endpoint.after_failure(at(days)), (at(days + 60), true));
        endpoint.url = None;
        assert_eq!(endpoint.after_failure(at(days)), (at(days + 60), false));
    }
}

//! Card testing: who tries cards, how often, and with how little success.
//!
//! A trial is a card that is about to be asked about at its bank. It is stored
//! with the entry, before anything is sent, so that a crash hands out no free
//! trials; what was accepted is marked, and what our own side spoiled is
//! struck out. Success buys room: many people behind one address are many
//! successes, a tester is many failures.

mod asking;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use jiff::{SignedDuration, Timestamp};

use crate::ids::{MerchantId, SessionId};
use crate::ports::Vault;
use crate::wallet::Fingerprint;

pub use asking::Held;

/// Failures in an hour from one address after which its browser is checked first; twice its successes come on top.
const ADDRESS_CHECKED: u32 = 6;

/// Failures in an hour from one address after which nothing is sent any more; thrice its successes come on top.
const ADDRESS_REFUSED: u32 = 25;

/// The same in a day. The bar: a tester of 10,000 cards at one address gets at most 50 calls to banks.
const ADDRESS_REFUSED_DAY: u32 = 45;

/// Failures in an hour from a network (IPv4 /24, IPv6 /48), likewise.
const NETWORK_CHECKED: u32 = 30;

/// Failures in an hour from a network after which nothing is sent any more, likewise.
const NETWORK_REFUSED: u32 = 120;

/// Failures of one card at one merchant in a day: two visits' worth.
const CARD_REFUSED_DAY: u32 = 6;

/// The same in 30 days: three digits of a code must not be guessed.
const CARD_REFUSED_MONTH: u32 = 15;

/// Trials in ten minutes from which on a share of failures says something: of one BIN, of a merchant.
const BIN_BURST: u32 = 20;
const MERCHANT_BURST: u32 = 30;

/// Failures in percent of a burst that look like testing: of one BIN, of a merchant.
const BIN_FAILED_PERCENT: u32 = 60;
const MERCHANT_FAILED_PERCENT: u32 = 50;

/// With a merchant's budget spent, an address with so many failures in a day gets nothing more.
const SPENT_REFUSED_DAY: u32 = 2;

/// How long trials are kept, in days: the longest window.
pub const KEPT_DAYS: i64 = 30;

/// One card that is about to be asked about. No address and no number: keyed hashes alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trial {
    /// Its session.
    pub session_id: SessionId,
    /// Which of its session's, from 1.
    pub ordinal: u32,
    /// When.
    pub at: Timestamp,
    /// At whose shop.
    pub merchant_id: MerchantId,
    /// From where.
    pub source: Source,
    /// The card.
    pub card: Fingerprint,
    /// Its first six digits.
    pub bin: String,
}

/// Where somebody is, as keyed hashes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Source {
    /// The address: IPv4 /32, IPv6 /64.
    pub address: [u8; 32],
    /// The network around it: IPv4 /24, IPv6 /48.
    pub network: [u8; 32],
}

impl Source {
    /// Of an address.
    pub fn of(vault: &dyn Vault, ip: IpAddr) -> Self {
        let hash = |bits: u8| vault.keyed_hash("guard-source", &[&[bits], &prefix(ip, bits)]);
        match ip.to_canonical() {
            IpAddr::V4(_) => Self { address: hash(32), network: hash(24) },
            IpAddr::V6(_) => Self { address: hash(64), network: hash(48) },
        }
    }
}

/// The first `bits` of an address, the rest zero.
fn prefix(ip: IpAddr, bits: u8) -> Vec<u8> {
    match ip.to_canonical() {
        IpAddr::V4(ip) => {
            let mask = u32::MAX.checked_shl(32_u32.saturating_sub(u32::from(bits))).unwrap_or(0);
            Ipv4Addr::from(u32::from(ip) & mask).octets().to_vec()
        }
        IpAddr::V6(ip) => {
            let mask = u128::MAX.checked_shl(128_u32.saturating_sub(u32::from(bits))).unwrap_or(0);
            Ipv6Addr::from(u128::from(ip) & mask).octets().to_vec()
        }
    }
}

/// What is asked about: a visitor, or one trial of theirs, which counts itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// At whose shop.
    pub merchant_id: MerchantId,
    /// From where; none when only the merchant is asked about.
    pub source: Option<Source>,
    /// The card and its first six digits, once typed.
    pub card: Option<(Fingerprint, String)>,
    /// Now, or when the trial was stored: later ones are not its business.
    pub at: Timestamp,
    /// Failures of one merchant in a day that are counted at most.
    pub budget: u32,
}

impl Asked {
    /// So long before; what is counted was tried after that.
    pub fn since(&self, ago: SignedDuration) -> Timestamp {
        self.at.saturating_sub(ago).unwrap_or(self.at)
    }
}

/// Trials in a window, and those of them that were accepted.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// All.
    pub tried: u32,
    /// Accepted.
    pub passed: u32,
}

impl Tally {
    /// Neither accepted nor struck out: refused, given up, or under way.
    pub fn failed(self) -> u32 {
        self.tried.saturating_sub(self.passed)
    }

    fn beyond(self, most: u32, for_success: u32) -> bool {
        self.failed() > most.saturating_add(self.passed.saturating_mul(for_success))
    }

    fn bursts(self, least: u32, percent: u32) -> bool {
        self.tried > least && self.failed().saturating_mul(100) > self.tried.saturating_mul(percent)
    }
}

/// What the store counts.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    /// From the address in an hour.
    pub address_hour: Tally,
    /// From the address in a day.
    pub address_day: Tally,
    /// From the network in an hour.
    pub network_hour: Tally,
    /// Of the card at the merchant in a day.
    pub card_day: Tally,
    /// Of the card at the merchant in 30 days.
    pub card_month: Tally,
    /// Of the BIN at the merchant in ten minutes.
    pub bin_burst: Tally,
    /// At the merchant in ten minutes.
    pub merchant_burst: Tally,
    /// Failures at the merchant in a day.
    pub merchant_day_failed: u32,
    /// Whether the merchant wants every browser checked.
    pub mode: AttackMode,
}

/// Whether every browser is checked before it may send a card.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub enum AttackMode {
    /// When the counts say so.
    #[default]
    Automatic,
    /// Always.
    Always,
}

impl AttackMode {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Always => "always",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Automatic, Self::Always].into_iter().find(|mode| mode.code() == code)
    }
}

/// What somebody may do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verdict {
    /// Send a card.
    Open,
    /// Send a card once their browser has worked or waited for it.
    Check,
    /// Nothing now.
    Refuse,
}

/// What the counts mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ruling {
    /// What they may do.
    pub verdict: Verdict,
    /// The card's BIN is being walked through: the bank is asked after a pause.
    pub pause: bool,
}

/// The rules. `budget`: failures a day that a merchant puts up with.
pub fn rule(counts: &Counts, budget: u32) -> Ruling {
    let spent = counts.merchant_day_failed >= budget;
    let refused = counts.address_hour.beyond(ADDRESS_REFUSED, 3)
        || counts.address_day.beyond(ADDRESS_REFUSED_DAY, 3)
        || counts.network_hour.beyond(NETWORK_REFUSED, 3)
        || counts.card_day.beyond(CARD_REFUSED_DAY, 0)
        || counts.card_month.beyond(CARD_REFUSED_MONTH, 0)
        || (spent && counts.address_day.beyond(SPENT_REFUSED_DAY, 1));
    let checked = spent
        || counts.mode == AttackMode::Always
        || counts.address_hour.beyond(ADDRESS_CHECKED, 2)
        || counts.network_hour.beyond(NETWORK_CHECKED, 2)
        || counts.merchant_burst.bursts(MERCHANT_BURST, MERCHANT_FAILED_PERCENT);
    let verdict = match (refused, checked) {
        (true, _) => Verdict::Refuse,
        (false, true) => Verdict::Check,
        (false, false) => Verdict::Open,
    };
    Ruling { verdict, pause: counts.bin_burst.bursts(BIN_BURST, BIN_FAILED_PERCENT) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BUDGET: u32 = 500;

    fn tally(tried: u32, passed: u32) -> Tally {
        Tally { tried, passed }
    }

    fn from_address(tried: u32, passed: u32) -> Counts {
        let tally = tally(tried, passed);
        Counts { address_hour: tally, address_day: tally, ..Counts::default() }
    }

    fn verdict(counts: Counts) -> Verdict {
        rule(&counts, BUDGET).verdict
    }

    #[test]
    fn failures_from_one_address_are_checked_and_then_refused() {
        assert_eq!(verdict(from_address(6, 0)), Verdict::Open);
        assert_eq!(verdict(from_address(7, 0)), Verdict::Check);
        assert_eq!(verdict(from_address(25, 0)), Verdict::Check);
        assert_eq!(verdict(from_address(26, 0)), Verdict::Refuse);
        let yesterday = Counts { address_day: tally(46, 0), ..Counts::default() };
        assert_eq!(verdict(yesterday), Verdict::Refuse);
    }

    #[test]
    fn success_buys_room() {
        // Two hundred people behind one address, one in five with a refused card before the right one.
        assert_eq!(verdict(from_address(240, 200)), Verdict::Open);
        assert_eq!(verdict(from_address(40, 10)), Verdict::Check);
        assert_eq!(verdict(from_address(100, 10)), Verdict::Refuse);
    }

    #[test]
    fn a_card_is_not_guessed_at_whoever_tries_it() {
        assert_eq!(verdict(Counts { card_day: tally(6, 0), ..Counts::default() }), Verdict::Open);
        assert_eq!(verdict(Counts { card_day: tally(7, 0), ..Counts::default() }), Verdict::Refuse);
        // Its own successes, of agreements before, change nothing.
        assert_eq!(verdict(Counts { card_month: tally(36, 20), ..Counts::default() }), Verdict::Refuse);
    }

    #[test]
    fn a_merchant_under_attack_has_every_browser_checked() {
        let burst = |tried, passed| Counts { merchant_burst: tally(tried, passed), ..Counts::default() };
        assert_eq!(verdict(burst(30, 0)), Verdict::Open, "too few to say");
        assert_eq!(verdict(burst(40, 20)), Verdict::Open);
        assert_eq!(verdict(burst(40, 19)), Verdict::Check);
        assert_eq!(verdict(Counts { mode: AttackMode::Always, ..Counts::default() }), Verdict::Check);
    }

    #[test]
    fn a_spent_budget_stops_whoever_fails_and_checks_everybody() {
        let spent = |failed| Counts { merchant_day_failed: BUDGET, ..from_address(failed, 0) };
        assert_eq!(verdict(spent(0)), Verdict::Check);
        assert_eq!(verdict(spent(2)), Verdict::Check);
        assert_eq!(verdict(spent(3)), Verdict::Refuse);
    }

    #[test]
    fn a_bin_that_is_walked_through_slows_down() {
        assert!(!rule(&Counts { bin_burst: tally(20, 0), ..Counts::default() }, BUDGET).pause);
        assert!(rule(&Counts { bin_burst: tally(21, 0), ..Counts::default() }, BUDGET).pause);
        assert!(!rule(&Counts { bin_burst: tally(30, 15), ..Counts::default() }, BUDGET).pause);
    }

    #[test]
    fn prefixes_are_what_one_household_or_one_network_shares() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        assert_eq!(prefix(ip("203.0.113.77"), 24), prefix(ip("203.0.113.1"), 24));
        assert_ne!(prefix(ip("203.0.113.77"), 32), prefix(ip("203.0.113.1"), 32));
        assert_eq!(prefix(ip("2001:db8:1:2::5"), 64), prefix(ip("2001:db8:1:2:ffff::1"), 64));
        assert_ne!(prefix(ip("2001:db8:1:2::5"), 64), prefix(ip("2001:db8:1:3::5"), 64));
        assert_eq!(prefix(ip("2001:db8:1:2::5"), 48), prefix(ip("2001:db8:1:3::5"), 48));
        assert_eq!(prefix(ip("::ffff:203.0.113.77"), 32), prefix(ip("203.0.113.77"), 32), "one address, two spellings");
    }

    proptest! {
        #[test]
        fn more_failures_never_open_what_fewer_closed(tried in 0_u32..400, passed in 0_u32..100, more in 1_u32..50) {
            let passed = passed.min(tried);
            prop_assert!(verdict(from_address(tried + more, passed)) >= verdict(from_address(tried, passed)));
        }
    }
}

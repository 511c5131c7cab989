//! Which faults a run has, and how often: each seed has a mixture of its own, since a fault that always comes hides
//! what others would find.

use crate::dice::Dice;

/// Per mille of the places where it may come, unless another unit is named.
#[derive(Clone, Default, Debug)]
pub struct Faults {
    /// The process ends, at a place where it touches store, keys or bank.
    pub crash: u64,
    /// The store refuses before it does anything, or says so after it has done it.
    pub store: u64,
    /// The bank does not do what it is asked to, or does not say so.
    pub bank: u64,
    /// The directory server or the bank's page misbehave.
    pub directory: u64,
    /// The browser misbehaves.
    pub browser: u64,
    /// The merchant repeats itself, or acts at the worst time.
    pub merchant: u64,
    /// A request is given up by whoever sent it.
    pub hang_up: u64,
    /// The wall clock jumps, or a process stands still; per 100,000 steps.
    pub clock: u64,
    /// The bank is gone for a long time; per 100,000 steps.
    pub outage: u64,
    /// Milliseconds by which the second server's wall clock is ahead.
    pub skew_ms: i64,
}

impl Faults {
    /// The mixture of a seed.
    pub fn of(dice: &mut Dice) -> Self {
        let mut rate = |rates: &[u64]| {
            let at = usize::try_from(dice.below(rates.len() as u64)).unwrap_or(0);
            rates.get(at).copied().unwrap_or(0)
        };
        Self {
            crash: rate(&[0, 2, 8, 25, 60]),
            store: rate(&[0, 0, 0, 3, 15]),
            bank: rate(&[0, 100, 300, 600]),
            directory: rate(&[0, 100, 300]),
            browser: rate(&[0, 100, 300, 600]),
            merchant: rate(&[0, 150, 400]),
            hang_up: rate(&[0, 20, 100]),
            clock: rate(&[0, 50, 300, 1_000]),
            outage: rate(&[0, 0, 20, 100]),
            skew_ms: i64::try_from(rate(&[0, 0, 400, 1_500])).unwrap_or(0),
        }
    }
}

/// A mistake put in on purpose, to see that it is found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Planted {
    /// Reversals are said to be acknowledged and were never sent.
    ForgetsReversals,
    /// An authorisation that was not answered is sent again.
    SendsAgain,
    /// Nothing looks for what a crash left.
    NoRecovery,
    /// A capture that was not answered is said again under a new name.
    CapturesAgain,
    /// A record key is lost when the process dies between it and its row, and with it an older one.
    LosesKeys,
}

impl Planted {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::ForgetsReversals, Self::SendsAgain, Self::NoRecovery, Self::CapturesAgain, Self::LosesKeys];

    /// The name on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::ForgetsReversals => "forgets-reversals",
            Self::SendsAgain => "sends-again",
            Self::NoRecovery => "no-recovery",
            Self::CapturesAgain => "captures-again",
            Self::LosesKeys => "loses-keys",
        }
    }

    /// Reads that name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|planted| planted.code() == code)
    }
}

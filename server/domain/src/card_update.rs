//! Issuers replace cards: the networks' account updaters say which, and what was agreed on goes on with the new one.
//!
//! A card that a mandate may charge is watched. Its network is asked about it now and then, and at once when an
//! issuer wants another card. Whatever is answered is applied once, all or nothing, as a new *version* of the card:
//! index, pseudo card number, mandates and their roots stay.

mod asking;
mod revival;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use async_trait::async_trait;
use jiff::Timestamp;

pub use asking::{Asked, Updating};

use crate::brand::Brand;
use crate::card::{MaskedPan, Pan};
use crate::event::NewEvent;
use crate::expiry::Expiry;
use crate::ids::{CardId, ContractId, MerchantId};
use crate::instalment::Instalment;
use crate::ports::{CardStanding, MandatesEnd};
use crate::wallet::{CardStatus, CardVersion, Fingerprint, SealedCard};

/// A card is asked about first so long after it was stored, in hours: its issuer has just approved it.
pub const FIRST_AFTER_H: i64 = 24;

/// One question: is there news of this card?
#[derive(Debug)]
pub struct Enquiry {
    /// Comes back with the answer; means nothing to anybody else.
    pub reference: String,
    /// The card.
    pub pan: Pan,
    /// Its last valid month, as we know it.
    pub expiry: Expiry,
}

/// What an issuer says of a card.
#[derive(Debug)]
pub enum Update {
    /// Nothing new.
    None,
    /// The same number is good for longer.
    Expiry(Expiry),
    /// Another number took its place.
    Number(Pan, Expiry),
    /// The account is closed: nothing will be approved any more.
    Closed,
    /// The issuer says nothing but that its holder should be asked.
    ContactHolder,
}

/// A line of an answer.
#[derive(Debug)]
pub enum Line {
    /// One that can be read: the reference it names, and what it says.
    Answer(String, Update),
    /// Anything else.
    Garbled,
}

/// The networks' account updaters.
#[async_trait]
pub trait CardUpdater: Send + Sync {
    /// Whether there is one for a network.
    fn knows(&self, brand: Brand) -> bool;

    /// Asks about cards of one network that one merchant number (DE42) charges. `Err`: no whole answer; the text is
    /// for the log.
    async fn ask(&self, brand: Brand, mid: &str, enquiries: &[Enquiry]) -> Result<Vec<Line>, String>;
}

/// Lines that changed nothing, and should not have been there.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Faults {
    /// About no card that was asked about.
    pub foreign: usize,
    /// About one that was answered before; when they contradict each other, none counts.
    pub repeated: usize,
    /// Unreadable, or a number that its network cannot have.
    pub garbled: usize,
}

impl Faults {
    /// True when every line was as it should be.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds others.
    pub fn add(&mut self, more: Self) {
        self.foreign += more.foreign;
        self.repeated += more.repeated;
        self.garbled += more.garbled;
    }
}

/// Sorts lines by the enquiry they answer. `takes`: whether the network can have a number.
pub fn sorted(
    enquiries: &[Enquiry],
    lines: Vec<Line>,
    takes: impl Fn(&Pan) -> bool,
) -> (HashMap<&str, Update>, Faults) {
    let asked: HashMap<&str, &Enquiry> =
        enquiries.iter().map(|enquiry| (enquiry.reference.as_str(), enquiry)).collect();
    let mut answers: HashMap<&str, Option<Update>> = HashMap::new();
    let mut faults = Faults::default();
    for line in lines {
        let Line::Answer(reference, update) = line else {
            faults.garbled += 1;
            continue;
        };
        let Some(enquiry) = asked.get(reference.as_str()) else {
            faults.foreign += 1;
            continue;
        };
        let update = match update {
            Update::Number(pan, _) if !takes(&pan) => {
                faults.garbled += 1;
                continue;
            }
            Update::Number(pan, expiry) if pan.expose() == enquiry.pan.expose() => Update::Expiry(expiry),
            update => update,
        };
        let update = match update {
            Update::Expiry(expiry) if expiry == enquiry.expiry => Update::None,
            update => update,
        };
        match answers.get_mut(enquiry.reference.as_str()) {
            None => drop(answers.insert(&enquiry.reference, Some(update))),
            Some(first) => {
                faults.repeated += 1;
                if !first.as_ref().is_some_and(|first| same(first, &update)) {
                    *first = None;
                }
            }
        }
    }
    (answers.into_iter().filter_map(|(reference, update)| Some((reference, update?))).collect(), faults)
}

fn same(one: &Update, other: &Update) -> bool {
    match (one, other) {
        (Update::Number(a, until), Update::Number(b, other)) => a.expose() == b.expose() && until == other,
        (Update::Expiry(one), Update::Expiry(other)) => one == other,
        (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

/// What running agreements may follow, by network: the operator's choice, since it is each scheme's rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Follows {
    /// They go on with another number.
    pub numbers: Vec<Brand>,
    /// They go on with a later last month.
    pub expiries: Vec<Brand>,
}

/// A card that is asked about, claimed by one worker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Watch {
    /// The card.
    pub card_id: CardId,
    /// Whose.
    pub merchant_id: MerchantId,
    /// The contract that wants to know.
    pub contract_id: ContractId,
    /// Grows with every claim.
    pub fence: i64,
}

/// What came of a watch: one transaction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WatchOutcome {
    /// As claimed.
    pub watch: Watch,
    /// When it is asked about next.
    pub next_at: Timestamp,
    /// What changes; the card is as it was read, or nothing does.
    pub change: Option<CardChange>,
    /// Facts about the wallet.
    pub events: Vec<NewEvent>,
}

/// A change of a card by its issuer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardChange {
    /// The version that was in force when it was decided.
    pub expected: u32,
    /// The status that it had.
    pub was: CardStatus,
    /// How it comes to its status, in order; the last one stands.
    pub standings: Vec<CardStanding>,
    /// The new version.
    pub version: Option<Box<NewVersion>>,
    /// Agreements that end with it.
    pub ends: Option<MandatesEnd>,
}

/// Another plastic, sealed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewVersion {
    /// As it will be in force.
    pub version: CardVersion,
    /// Number and month under a key of their own.
    pub sealed: SealedCard,
    /// What may be shown.
    pub masked: MaskedPan,
    /// Finds it again.
    pub fingerprint: Fingerprint,
    /// Since when.
    pub at: Timestamp,
    /// Instalments that were refused for want of it, as they are to be charged again.
    pub revived: Vec<Instalment>,
}

/// Where a version of a card came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// Its holder typed it.
    Consumer,
    /// Its issuer said so.
    Issuer,
}

impl Source {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Consumer => "consumer",
            Self::Issuer => "issuer",
        }
    }

    /// Reads the stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Consumer, Self::Issuer].into_iter().find(|source| source.code() == code)
    }
}

/// A version as people may see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PastVersion {
    /// 1, 2, 3 ...
    pub number: u32,
    /// What may be shown.
    pub masked: MaskedPan,
    /// Last valid month.
    pub expiry: Expiry,
    /// Where it came from.
    pub source: Source,
    /// Since when it was in force.
    pub at: Timestamp,
    /// Its number is destroyed.
    pub destroyed: bool,
}

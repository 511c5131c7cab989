//! What is kept of an alias.

use jiff::Timestamp;

use super::alias::Alias;
use super::status::AliasStatus;
use crate::ids::{CardId, ContractId, MerchantId};
use crate::ports::NewsApplied;

/// What is to be announced of an alias, or was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Announce {
    /// That it is to be enrolled.
    New,
    /// That its holder has another plastic.
    Changed,
    /// That it is to be forgotten.
    Cancelled,
}

impl Announce {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads the stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::New, Self::Changed, Self::Cancelled].into_iter().find(|announce| announce.code() == code)
    }
}

/// An alias that a card gets where it is stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewAlias {
    /// The contract that it is charged under.
    pub contract_id: ContractId,
    /// The merchant's number at American Express (DE42), in whose files it stands.
    pub merchant_number: String,
}

/// An alias as kept. It stays a card's own for ever, and is no other card's afterwards.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AliasRecord {
    /// The card.
    pub card_id: CardId,
    /// Whose.
    pub merchant_id: MerchantId,
    /// Where it was enrolled.
    pub new: NewAlias,
    /// It.
    pub alias: Alias,
    /// Where it stands.
    pub status: AliasStatus,
    /// The code of a refusal or cancellation.
    pub code: Option<String>,
    /// Since when.
    pub since: Timestamp,
    /// What is to be announced next.
    pub announce: Option<Announce>,
    /// What was announced last, until it is answered.
    pub announced: Option<Announce>,
    /// The file in which it was announced last.
    pub file: Option<u32>,
}

impl AliasRecord {
    /// True while American Express may still speak of the plastic before the one that its holder has now.
    pub fn is_changing(&self) -> bool {
        [self.announce, self.announced].contains(&Some(Announce::Changed))
    }

    /// As a line of a file leaves it.
    pub fn answered(&mut self, line: &NewsApplied) {
        if line.overtaken && self.status == AliasStatus::Waiting {
            let was = self.announced;
            self.announced = was.filter(|was| *was == Announce::Changed).map(|_| Announce::New);
            if was == Some(Announce::New) {
                self.announce = self.announce.map(|_| Announce::New);
            }
        } else if line.answers {
            self.announced = None;
        }
        self.status = line.step.status;
    }

    /// True while the next answer is about a plastic that its holder has replaced since: a newer announcement waits, or
    /// was sent before the first one was answered.
    pub fn is_overtaken(&self) -> bool {
        let waits = self.announce == Some(Announce::Changed) && self.announced.is_some();
        waits || (self.status == AliasStatus::Waiting && self.announced == Some(Announce::Changed))
    }
}

/// One step of its history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AliasStep {
    /// The status from then on.
    pub status: AliasStatus,
    /// When.
    pub at: Timestamp,
    /// The file that said so, and in which line.
    pub from: Option<(String, u64)>,
    /// Why: `enrolled`, `accepted`, `refused:<code>`, `removed` …
    pub reason: String,
}

//! Asking, and applying what is answered.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::{CardChange, CardUpdater, Enquiry, Faults, Follows, Update, Watch, WatchOutcome, sorted};
use crate::brand::Brand;
use crate::card::Pan;
use crate::card_entry::lower_hex;
use crate::checkpoint::Checkpoint;
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::mandate::{EndedBy, Mandate, MandateEnd, MandateState};
use crate::merchant::Contract;
use crate::ports::{CardStanding, MandatesEnd, Moved, PortError};
use crate::test_numbers;
use crate::wallet::{Card, CardStatus};

/// Cards asked about at once.
const BATCH: u32 = 50;

/// A claimed card is left to its worker for this long, in seconds: longer than any updater is waited for.
const LEASE_S: i64 = 120;

/// When a card is asked about again whose question was not answered, in hours.
const UNANSWERED_H: i64 = 6;

/// When an issuer that wants its holder asked is asked again itself, in days: the merchant was told.
const CONTACT_AGAIN_DAYS: i64 = 30;

/// Cards that begin to be watched in one transaction.
const WATCHED_AT_ONCE: u32 = 500;

/// Account updaters at work. Cheap to clone.
#[derive(Clone)]
pub struct Updating {
    /// Store, vault, clock.
    pub enrolment: Enrolment,
    /// Whom to ask.
    pub updater: Arc<dyn CardUpdater>,
    /// What agreements follow.
    pub follows: Arc<Follows>,
    /// A card is asked about so often, in days.
    pub every_days: u32,
}

/// What came of one batch.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Asked {
    /// Cards that were due.
    pub due: usize,
    /// Of which something was new, stored now.
    pub updated: usize,
    /// Questions without an answer; they are asked again.
    pub unanswered: usize,
    /// Lines that changed nothing and should not have been there.
    pub faults: Faults,
}

/// A claimed card with what asking about it takes.
struct Case {
    watch: Watch,
    card: Card,
    contract: Contract,
    enquiry: Enquiry,
}

impl Updating {
    /// Watches the cards that contracts want watched, and leaves alone those that none does any more. Answers how many
    /// began to be watched; fewer than there are when there are many.
    pub async fn watch(&self) -> Result<u32, PortError> {
        let store = &self.enrolment.store;
        let now = self.enrolment.now();
        let mut begun = 0;
        for merchant in store.merchants().await? {
            for contract in store.contracts(&merchant.id).await? {
                let wanted = contract.updates_cards && !contract.disabled && !merchant.disabled;
                begun += store.watch_cards(&contract, wanted, now, WATCHED_AT_ONCE).await?;
            }
        }
        Ok(begun)
    }

    /// Asks about cards that are due, one batch.
    pub async fn ask(&self) -> Result<Asked, PortError> {
        let now = self.enrolment.now();
        let lease = now.saturating_add(SignedDuration::from_secs(LEASE_S)).unwrap_or(now);
        let claimed = self.enrolment.store.claim_watches(now, lease, BATCH).await?;
        let mut asked = Asked { due: claimed.len(), ..Asked::default() };
        let mut trouble = None;
        let mut groups: HashMap<(Brand, String), Vec<Case>> = HashMap::new();
        for watch in claimed {
            match self.case(watch.clone()).await {
                Ok(Some(case)) => {
                    groups.entry((case.card.brand, case.contract.mid.clone())).or_default().push(case);
                }
                Ok(None) => drop(self.settle(watch, None, Vec::new(), self.later()).await?),
                Err(error) => {
                    // One record that cannot be read keeps nobody else from being asked about.
                    asked.unanswered += 1;
                    self.settle(watch, None, Vec::new(), self.soon()).await?;
                    trouble = Some(error);
                }
            }
        }
        for ((brand, mid), cases) in groups {
            if let Err(error) = self.ask_group(brand, &mid, cases, &mut asked).await {
                trouble = Some(error);
            }
        }
        trouble.map_or(Ok(asked), Err)
    }

    /// Nothing for a card of a network without an updater, or one that was removed since it was claimed.
    async fn case(&self, watch: Watch) -> Result<Option<Case>, PortError> {
        let card = self.enrolment.store.card(&watch.card_id).await?.ok_or(PortError::Missing("card"))?;
        let contract = self.enrolment.store.contract(&watch.merchant_id, &watch.contract_id).await?;
        let contract = contract.ok_or(PortError::Missing("contract"))?;
        if !self.updater.knows(card.brand) || card.status == CardStatus::Removed {
            return Ok(None);
        }
        let opened = match self.enrolment.open_stored(&card).await? {
            Some(opened) => opened,
            None if self.is_removed(&card).await? => return Ok(None),
            None => return Err(PortError::Missing("sealed card")),
        };
        let enquiry = Enquiry { reference: self.reference(&watch), pan: opened.pan, expiry: opened.expiry };
        Ok(Some(Case { watch, card, contract, enquiry }))
    }

    async fn is_removed(&self, card: &Card) -> Result<bool, PortError> {
        let now = self.enrolment.store.card(&card.id).await?;
        Ok(now.is_none_or(|now| now.status == CardStatus::Removed))
    }

    async fn ask_group(&self, brand: Brand, mid: &str, cases: Vec<Case>, asked: &mut Asked) -> Result<(), PortError> {
        let (known, enquiries): (Vec<_>, Vec<_>) =
            cases.into_iter().map(|case| ((case.watch, case.card, case.contract), case.enquiry)).unzip();
        let lines = match self.updater.ask(brand, mid, &enquiries).await {
            Ok(lines) => lines,
            Err(error) => {
                asked.unanswered += known.len();
                return self.unanswered(known.into_iter().map(|(watch, ..)| watch), &error).await;
            }
        };
        let (mut answers, faults) = sorted(&enquiries, lines, |pan| self.takes(brand, pan));
        asked.faults.add(faults);
        self.enrolment.checkpoints.reached(Checkpoint::UpdateAnswered);
        for ((watch, card, contract), enquiry) in known.into_iter().zip(&enquiries) {
            let Some(update) = answers.remove(enquiry.reference.as_str()) else {
                asked.unanswered += 1;
                self.settle(watch, None, Vec::new(), self.soon()).await?;
                continue;
            };
            asked.updated += usize::from(self.apply(watch, &card, &contract, update).await?);
        }
        Ok(())
    }

    async fn unanswered(&self, watches: impl Iterator<Item = Watch>, error: &str) -> Result<(), PortError> {
        for watch in watches {
            self.settle(watch, None, Vec::new(), self.soon()).await?;
        }
        Err(PortError::Unanswered(format!("account updater: {error}")))
    }

    /// Stores an answer; true when something was new.
    async fn apply(&self, watch: Watch, card: &Card, contract: &Contract, update: Update) -> Result<bool, PortError> {
        let follows = |brands: &[Brand]| brands.contains(&card.brand);
        let now = self.enrolment.now();
        let standing = |status, reason: &str| CardStanding { status, at: now, reason: format!("updater:{reason}") };
        let told = |kind, word: &str| {
            let detail = format!("{} {word}", card.index);
            vec![NewEvent::of_wallet(&card.merchant_id, &card.wallet_id, kind, now, detail)]
        };
        let (version, standings, ends, events) = match update {
            Update::None => return self.settle(watch, None, Vec::new(), self.later()).await.map(|_| false),
            Update::Number(pan, expiry) if follows(&self.follows.numbers) => {
                let version = self.enrolment.new_version(card, pan, expiry).await?;
                let standings = vec![standing(CardStatus::Replaced, "number"), standing(usable(card), "number")];
                (Some(version), standings, None, told("card.replaced", "number"))
            }
            Update::Expiry(expiry) if follows(&self.follows.expiries) => {
                let opened = self.enrolment.open_stored(card).await?.ok_or(PortError::Missing("sealed card"))?;
                let pan = opened.pan;
                let version = self.enrolment.new_version(card, pan, expiry).await?;
                let status = if card.status == CardStatus::Blocked { card.status } else { usable(card) };
                (Some(version), vec![standing(status, "expiry")], None, told("card.updated", "expiry"))
            }
            // The scheme lets no agreement follow: its holder has to come.
            Update::Number(..) | Update::Expiry(_) if card.status == CardStatus::Replaced => {
                return self.settle(watch, None, Vec::new(), self.later()).await.map(|_| false);
            }
            Update::Number(..) | Update::Expiry(_) => (
                None,
                vec![standing(CardStatus::Replaced, "not_followed")],
                None,
                told("card.replaced", "not_followed"),
            ),
            // Blocked before, by an answer to a charge: what rests on it ends all the same.
            Update::Closed if card.status == CardStatus::Blocked => {
                (None, Vec::new(), self.ends(card, contract, now).await?, Vec::new())
            }
            Update::Closed => {
                let ends = self.ends(card, contract, now).await?;
                let standings = vec![standing(CardStatus::Blocked, "closed")];
                (None, standings, ends, told("card.disabled", "blocked updater:closed"))
            }
            Update::ContactHolder => {
                let events = told("card.contact_holder", "updater:contact_holder");
                return self.settle(watch, None, events, self.in_hours(24 * CONTACT_AGAIN_DAYS)).await.map(|_| true);
            }
        };
        let (expected, was) = (card.version.number, card.status);
        let change = CardChange { expected, was, standings, version: version.map(Box::new), ends };
        let record = change.version.as_ref().map(|version| version.sealed.id.clone());
        let stored = self.settle(watch, Some(change), events, self.later()).await?;
        if let (false, Some(record)) = (stored, record) {
            // Somebody changed the card meanwhile: the number belongs to nothing.
            self.enrolment.vault.erase(&record, self.enrolment.clock.now()).await?;
        }
        Ok(stored)
    }

    /// A closed account ends what was agreed on with its card.
    async fn ends(&self, card: &Card, contract: &Contract, at: Timestamp) -> Result<Option<MandatesEnd>, PortError> {
        let mandates = self.enrolment.store.mandates_of_card(&card.id).await?;
        let active = |mandate: &Mandate| mandate.state == MandateState::Active && mandate.contract_id == contract.id;
        let named = mandates.into_iter().find(|(mandate, _)| active(mandate));
        let end = MandateEnd { at, by: EndedBy::Card, replaced_by: None };
        Ok(named.map(|(mandate, _)| MandatesEnd { mandate_id: mandate.id, whole_card: true, end }))
    }

    /// Stores what came of a watch. False: somebody else changed card or watch, and nothing was stored.
    async fn settle(
        &self,
        watch: Watch,
        change: Option<CardChange>,
        events: Vec<NewEvent>,
        next_at: Timestamp,
    ) -> Result<bool, PortError> {
        let outcome = WatchOutcome { watch, next_at, change, events };
        let stored = self.enrolment.store.settle_watch(&outcome).await?;
        if outcome.change.is_some() {
            self.enrolment.checkpoints.reached(Checkpoint::UpdateStored);
        }
        Ok(stored == Moved::Done(()))
    }

    /// Whether a network can have a number: a line with another one is not about this card.
    fn takes(&self, brand: Brand, pan: &Pan) -> bool {
        let published = self.enrolment.refuses_test_numbers && test_numbers::is_test_number(pan);
        self.enrolment.bins.brands(pan).contains(&brand) && !published
    }

    /// Names an enquiry: new with every claim, and of no use to anybody else.
    fn reference(&self, watch: &Watch) -> String {
        let parts = [watch.card_id.as_str().as_bytes(), &watch.fence.to_be_bytes()];
        let hash = self.enrolment.vault.keyed_hash("card-update", &parts);
        lower_hex(hash.get(..16).unwrap_or_default())
    }

    fn later(&self) -> Timestamp {
        self.in_hours(24 * i64::from(self.every_days))
    }

    fn soon(&self) -> Timestamp {
        self.in_hours(UNANSWERED_H)
    }

    fn in_hours(&self, hours: i64) -> Timestamp {
        let now = self.enrolment.now();
        now.saturating_add(SignedDuration::from_hours(hours)).unwrap_or(now)
    }
}

/// The status with a new plastic: what its issuer blocked is over, what was switched off by hand is not.
fn usable(card: &Card) -> CardStatus {
    if card.status == CardStatus::Disabled { CardStatus::Disabled } else { CardStatus::Active }
}

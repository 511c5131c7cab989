//! What a line means for the card that its alias names.

use std::collections::{HashMap, HashSet};

use super::AliasExchange;
use crate::brand::Brand;
use crate::card::Pan;
use crate::card_update::CardChange;
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::ports::{CardStanding, NewsApplied, PortError};
use crate::smartbill::alias::Alias;
use crate::smartbill::file::{News, NewsLine};
use crate::smartbill::record::{AliasRecord, AliasStep};
use crate::smartbill::status::{AliasStatus, Happening, Step, step};
use crate::test_numbers::is_test_number;
use crate::wallet::{Card, CardStatus};

impl AliasExchange {
    /// The lines of a part, each following from what those before it leave; those up to the first that needs what
    /// another has made of its card or wallet.
    pub(super) async fn prepared(
        &self,
        file: &str,
        lines: &[NewsLine],
        mut known: HashMap<Alias, AliasRecord>,
    ) -> Result<Vec<NewsApplied>, PortError> {
        let mut applied = Vec::with_capacity(lines.len());
        let mut seen: HashMap<Alias, Card> = HashMap::new();
        let (mut switched_off, mut renewed) = (HashSet::new(), HashSet::new());
        for line in lines {
            let record = known.get_mut(&line.alias).ok_or(PortError::Missing("alias"))?;
            let card = match seen.get(&line.alias) {
                Some(card) => card.clone(),
                None => self.enrolment.store.card(&record.card_id).await?.ok_or(PortError::Missing("card"))?,
            };
            if switched_off.contains(&card.wallet_id) || renewed.contains(&card.id) {
                break;
            }
            let one = self.applied(file, line, record, &card).await?;
            if one.change.as_ref().is_some_and(|change| change.version.is_some()) {
                renewed.insert(card.id.clone());
            }
            if one.disables.is_some() {
                switched_off.insert(card.wallet_id.clone());
            }
            let mut card = card;
            if let Some(change) = &one.change {
                card.status = change.standings.last().map_or(card.status, |standing| standing.status);
            }
            seen.insert(line.alias.clone(), card);
            record.answered(&one);
            applied.push(one);
        }
        Ok(applied)
    }

    async fn applied(
        &self,
        file: &str,
        line: &NewsLine,
        record: &AliasRecord,
        card: &Card,
    ) -> Result<NewsApplied, PortError> {
        let now = self.enrolment.now();
        let (word, code) = said(&line.news);
        let moved = match step(record.status, Happening::from(&line.news)) {
            Step::To(status) if is_news(&line.news, record, card) => Some(status),
            // Impossible ones were refused with their file; what has changed since crossed it on the way.
            _ => None,
        };
        let reason = match (moved, code) {
            (None, _) => format!("noted:{word}"),
            (Some(_), Some(code)) => format!("{word}:{code}"),
            (Some(_), None) => word.to_owned(),
        };
        let from = Some((file.to_owned(), line.number));
        let mut one = NewsApplied {
            card_id: record.card_id.clone(),
            expected: record.status,
            step: AliasStep { status: moved.unwrap_or(record.status), at: now, from, reason },
            code: code.map(ToOwned::to_owned).filter(|_| moved.is_some()),
            answers: matches!(line.news, News::Accepted | News::Refused(_)),
            overtaken: matches!(line.news, News::Refused(_)) && record.is_overtaken(),
            change: None,
            ends: false,
            disables: None,
            events: Vec::new(),
        };
        if let Some(status) = moved {
            one.events.push(told(record, card, status, code, now));
            if card.status != CardStatus::Removed {
                self.consequences(&mut one, &line.news, record, card).await?;
            }
        }
        Ok(one)
    }

    async fn consequences(
        &self,
        one: &mut NewsApplied,
        news: &News,
        record: &AliasRecord,
        card: &Card,
    ) -> Result<(), PortError> {
        let (now, step) = (one.step.at, one.step.status.code());
        let standing = |status, code: &str| CardStanding {
            status,
            at: now,
            reason: format!("smartbill:{}", [step, code].join(":").trim_end_matches(':')),
        };
        let mut change = CardChange {
            expected: card.version.number,
            was: card.status,
            standings: vec![],
            version: None,
            ends: None,
        };
        match news {
            News::Accepted => return Ok(()),
            News::Refused(code) | News::Cancelled(code) => {
                if card.status != CardStatus::Blocked {
                    let standing = standing(CardStatus::Blocked, code);
                    one.events.push(of_card(card, "card.disabled", &format!("blocked {}", standing.reason), now));
                    change.standings.push(standing);
                }
                one.ends = true;
                if matches!(news, News::Refused(_)) {
                    one.disables = Some(self.disables_wallet(record).await?);
                }
            }
            News::Expiry(expiry) | News::Product(None, expiry) => {
                let Some(opened) = self.enrolment.open_stored(card).await? else { return Ok(()) };
                change.version = Some(Box::new(self.enrolment.new_version(card, opened.pan, *expiry).await?));
                change.standings.push(standing(usable(card, news), ""));
                one.events.push(of_card(card, "card.updated", "expiry", now));
            }
            News::Product(Some(pan), expiry) => {
                change.version = Some(Box::new(self.enrolment.new_version(card, pan.clone(), *expiry).await?));
                change.standings.push(standing(usable(card, news), ""));
                one.events.push(of_card(card, "card.replaced", "number", now));
            }
        }
        one.change = Some(change);
        Ok(())
    }

    /// Whether the contract wants the whole wallet disabled with a refused card.
    async fn disables_wallet(&self, record: &AliasRecord) -> Result<bool, PortError> {
        let contract = self.enrolment.store.contract(&record.merchant_id, &record.new.contract_id).await?;
        Ok(contract.and_then(|contract| contract.smartbill).is_some_and(|smartbill| smartbill.disables_wallet))
    }
}

impl Enrolment {
    /// Whether American Express can have a number, as far as we know.
    pub(super) fn amex_takes(&self, pan: &Pan) -> bool {
        let published = self.refuses_test_numbers && is_test_number(pan);
        self.bins.brands(pan).contains(&Brand::Amex) && !published
    }
}

/// Whether it says more of a plastic than we know. What is said while another one is being announced is about the one
/// before it, and a month that is no later is none.
fn is_news(news: &News, record: &AliasRecord, card: &Card) -> bool {
    match news {
        // What is refused is a plastic that nobody has any more: the newer one has its own answer.
        News::Refused(_) => !record.is_overtaken(),
        News::Accepted | News::Cancelled(_) => true,
        News::Expiry(expiry) => !record.is_changing() && *expiry > card.version.expiry,
        News::Product(..) => !record.is_changing(),
    }
}

/// A word for the history, and the code that came with it.
fn said(news: &News) -> (&'static str, Option<&str>) {
    match news {
        News::Accepted => ("accepted", None),
        News::Refused(code) => ("refused", Some(code)),
        News::Expiry(_) => ("expiry", None),
        News::Product(..) => ("product", None),
        News::Cancelled(code) => ("cancelled", Some(code)),
    }
}

/// The status with a new plastic: another product ends what its issuer blocked; what was switched off by hand stays so.
fn usable(card: &Card, news: &News) -> CardStatus {
    match (card.status, news) {
        (CardStatus::Disabled, _) => CardStatus::Disabled,
        (CardStatus::Blocked, News::Expiry(_)) => CardStatus::Blocked,
        _ => CardStatus::Active,
    }
}

/// What the merchant is told: index, alias, status, code.
fn told(record: &AliasRecord, card: &Card, status: AliasStatus, code: Option<&str>, at: jiff::Timestamp) -> NewEvent {
    let kind = match status {
        AliasStatus::Waiting | AliasStatus::Accepted => "smartbill.accepted",
        AliasStatus::Refused => "smartbill.refused",
        AliasStatus::ExpiryUpdated | AliasStatus::ProductUpdated => "smartbill.updated",
        AliasStatus::Cancelled => "smartbill.cancelled",
    };
    let detail = format!("{} {} {} {}", card.index, record.alias, status.code(), code.unwrap_or_default());
    NewEvent::of_wallet(&card.merchant_id, &card.wallet_id, kind, at, detail.trim_end())
}

/// What its card's own facts say of it, as for whoever changes a card.
fn of_card(card: &Card, kind: &'static str, what: &str, at: jiff::Timestamp) -> NewEvent {
    NewEvent::of_wallet(&card.merchant_id, &card.wallet_id, kind, at, format!("{} {what}", card.index))
}

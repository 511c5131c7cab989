//! What a mandate covers, asked before anything is sent.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Allowed, ChargeBy, ChargeRequest, Checked, Obstacle, Warning};
use crate::agreement::{Agreement, Kind};
use crate::calendar::day_of;
use crate::enrolment::Enrolment;
use crate::mandate::{Mandate, MandateState};
use crate::merchant::{Charging, Contract, SmartBill, Waiting};
use crate::money::Money;
use crate::payment::CaptureMethod;
use crate::ports::{NoRoom, Pace, PortError};
use crate::rhythm::Rhythm;
use crate::scheme_reference::{ReferenceKind, SchemeReference};
use crate::smartbill::record::AliasRecord;
use crate::smartbill::status::AliasStatus;
use crate::wallet::Card;

type WithRoots = (Mandate, Vec<SchemeReference>);

impl Enrolment {
    /// Every rule of a charge, without sending anything: the pre-flight.
    pub async fn check_charge(&self, request: &ChargeRequest) -> Result<Checked, PortError> {
        let (mut obstacles, found) = self.resolve(request).await?;
        let Some((mandate, roots)) = found else { return Ok(Checked::Refused(obstacles)) };
        let merchant = &request.merchant.id;
        let card = self.store.card(&mandate.card_id).await?.ok_or(PortError::Missing("card"))?;
        let contract =
            self.store.contract(merchant, &mandate.contract_id).await?.ok_or(PortError::Missing("contract"))?;
        let pos = self.store.point_of_sale(merchant, &contract.pos_id).await?;
        let pos = pos.ok_or(PortError::Missing("point of sale"))?;
        let zone = TimeZone::get(&pos.time_zone).unwrap_or(TimeZone::UTC);
        let today = day_of(self.now(), &zone);
        let alias = self.alias_under(&contract, &card).await?;
        let has_expired = has_expired(&card, alias.as_ref(), today);
        let filed = alias.as_ref().filter(|(smartbill, _)| smartbill.charging == Charging::File);
        let filed = filed.map(|(_, alias)| alias.clone());
        if filed.is_some() {
            obstacles.extend(self.departures.is_none().then_some(Obstacle::NoFiles));
            obstacles.extend((request.capture != CaptureMethod::Automatic).then_some(Obstacle::CaptureInFile));
        }
        obstacles.extend(alias.and_then(|(smartbill, alias)| of_alias(smartbill, alias)));
        obstacles.extend(of_mandate(&mandate));
        obstacles.extend(of_terms(&mandate, request.amount, today));
        obstacles.extend(of_card(&card, &contract, has_expired));
        if let Some(count) = mandate.agreement.count
            && self.store.charges_made(&mandate.id).await? >= u64::from(count)
        {
            obstacles.push(Obstacle::CountReached(count));
        }
        let pace = pace(&mandate, today, &zone);
        if let Some(pace) = pace.filter(|_| mandate.state == MandateState::Active)
            && self.store.charges_paced(&mandate.id, pace.counts_first).await? >= u64::from(pace.most)
        {
            obstacles.push(Obstacle::TooSoon(pace.next));
        }
        if !obstacles.is_empty() {
            return Ok(Checked::Refused(obstacles));
        }
        let warnings = [has_expired.then_some(Warning::CardExpired), roots.is_empty().then_some(Warning::RootMissing)];
        let warnings = warnings.into_iter().flatten().collect();
        Ok(Checked::Allowed(Box::new(Allowed { mandate, roots, card, contract, pos, pace, filed, warnings })))
    }

    /// How a card's alias stands, under a contract that wants aliases. None for a card that was enrolled before it did,
    /// and for one whose alias is another merchant number's: American Express does not know it under this contract's.
    pub(crate) async fn alias_under(
        &self,
        contract: &Contract,
        card: &Card,
    ) -> Result<Option<(SmartBill, AliasRecord)>, PortError> {
        let Some(smartbill) = contract.smartbill else { return Ok(None) };
        let alias = self.store.alias(&card.id).await?;
        Ok(alias.filter(|alias| alias.new.merchant_number == contract.mid).map(|alias| (smartbill, alias)))
    }

    /// The mandate that a request means, and what is wrong with how it names it.
    pub(crate) async fn resolve(
        &self,
        request: &ChargeRequest,
    ) -> Result<(Vec<Obstacle>, Option<WithRoots>), PortError> {
        let merchant = &request.merchant.id;
        let (pcn, kind, reference, link, brand) = match &request.by {
            ChargeBy::Mandate(id) => {
                let found = self.store.mandate(id).await?.filter(|(mandate, _)| mandate.merchant_id == *merchant);
                let obstacles = found.is_none().then_some(Obstacle::MandateUnknown);
                return Ok((obstacles.into_iter().collect(), found));
            }
            ChargeBy::Card { pcn, kind, reference, link, brand } => (pcn, kind, reference, link, brand),
        };
        let Some(card) = self.store.card_by_pcn(merchant, pcn).await? else {
            return Ok((vec![Obstacle::PcnUnknown], None));
        };
        let mut obstacles = Vec::new();
        if brand.is_some_and(|brand| brand != card.brand) {
            obstacles.push(Obstacle::BrandDiffers(card.brand));
        }
        let Some(reference) = reference else {
            obstacles.push(Obstacle::ReferenceMissing);
            return Ok((obstacles, None));
        };
        let mandates = self.store.mandates_of_card(&card.id).await?;
        // Padding that transports add is ignored.
        let reference =
            SchemeReference { kind: ReferenceKind::primary(card.brand), value: reference.trim_end().to_owned() };
        let Some(found) = by_root(mandates, &reference) else {
            let seen = self.store.was_seen(&card.id, &reference).await?;
            obstacles.push(if seen { Obstacle::ReferenceSeen } else { Obstacle::ReferenceForeign });
            return Ok((obstacles, None));
        };
        let is_root = |value: &String| {
            found.1.iter().any(|root| root.kind == ReferenceKind::MastercardLinkId && root.value == *value)
        };
        if link.as_ref().is_some_and(|link| !is_root(link)) {
            obstacles.push(Obstacle::ReferenceForeign);
        }
        // Kinds are compared, not the words that two vocabularies have for them.
        if *kind != found.0.agreement.kind {
            obstacles.push(Obstacle::KindDiffers(found.0.agreement.kind));
        }
        Ok((obstacles, Some(found)))
    }
}

impl From<NoRoom> for Obstacle {
    fn from(why: NoRoom) -> Self {
        match why {
            NoRoom::MandateEnded => Self::MandateEnded,
            NoRoom::CountReached(count) => Self::CountReached(count),
            NoRoom::TooSoon(next) => Self::TooSoon(next),
        }
    }
}

/// The mandate that has `reference` as its root. Two mandates of one card never share a root; should a bank repeat
/// itself, the one that can be charged is meant.
fn by_root(mandates: Vec<WithRoots>, reference: &SchemeReference) -> Option<WithRoots> {
    let mut found: Vec<WithRoots> = mandates.into_iter().filter(|(_, roots)| roots.contains(reference)).collect();
    found.sort_by_key(|(mandate, _)| mandate.state == MandateState::Active);
    found.pop()
}

/// What the rhythm agreed on allows up to `today`.
fn pace(mandate: &Mandate, today: Date, zone: &TimeZone) -> Option<Pace> {
    Rhythm::of(&mandate.agreement, day_of(mandate.created_at, zone)).map(|rhythm| rhythm.pace(today))
}

fn of_mandate(mandate: &Mandate) -> Option<Obstacle> {
    match mandate.state {
        MandateState::Active if mandate.agreement.kind == Kind::OneClick => Some(Obstacle::ConsumerNeeded),
        MandateState::Active => None,
        MandateState::Ended => Some(Obstacle::MandateEnded),
        MandateState::Replaced => {
            Some(Obstacle::MandateReplaced(mandate.end.as_ref().and_then(|end| end.replaced_by.clone())))
        }
    }
}

fn of_terms(mandate: &Mandate, amount: Money, today: Date) -> Vec<Obstacle> {
    let agreed = &mandate.agreement;
    let fixed = agreed.amount.filter(|_| matches!(agreed.kind, Kind::Fixed | Kind::Instalments));
    let limits = [fixed, agreed.ceiling];
    [
        amount.is_zero().then_some(Obstacle::AmountMissing),
        limits.iter().flatten().any(|limit| limit.currency != amount.currency).then_some(Obstacle::Currency),
        fixed
            .filter(|fixed| fixed.currency == amount.currency && !fits(agreed, *fixed, amount))
            .map(Obstacle::AmountDiffers),
        agreed
            .ceiling
            .filter(|ceiling| ceiling.currency == amount.currency && ceiling.minor < amount.minor)
            .map(Obstacle::AboveCeiling),
        agreed.start.filter(|start| today < *start).map(Obstacle::BeforeStart),
        agreed.end.filter(|end| today > *end).map(Obstacle::AfterEnd),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The amount that was agreed; or, paying in parts, that and what is left over when parts do not come out even.
fn fits(agreed: &Agreement, fixed: Money, amount: Money) -> bool {
    let over = amount.minor - fixed.minor;
    over == 0 || (agreed.kind == Kind::Instalments && (0..i64::from(agreed.count.unwrap_or(1))).contains(&over))
}

/// Whether a card's month is over. Whose alias is enrolled is charged past it: American Express knows the next one.
pub(crate) fn has_expired(card: &Card, alias: Option<&(SmartBill, AliasRecord)>, today: Date) -> bool {
    card.version.expiry.is_past(today) && !alias.is_some_and(|(_, alias)| alias.status.is_enrolled())
}

fn of_alias(smartbill: SmartBill, alias: AliasRecord) -> Option<Obstacle> {
    match (alias.status, smartbill.waiting) {
        (AliasStatus::Waiting, Waiting::Hold) => Some(Obstacle::AliasWaiting { held: true }),
        (AliasStatus::Waiting, Waiting::Refuse) => Some(Obstacle::AliasWaiting { held: false }),
        (AliasStatus::Refused, _) => Some(Obstacle::AliasRefused(alias.code)),
        (AliasStatus::Cancelled, _) => Some(Obstacle::AliasCancelled(alias.code)),
        (AliasStatus::Waiting, Waiting::Send)
        | (AliasStatus::Accepted | AliasStatus::ExpiryUpdated | AliasStatus::ProductUpdated, _) => None,
    }
}

fn of_card(card: &Card, contract: &Contract, has_expired: bool) -> Vec<Obstacle> {
    [
        card.status.forbids_charges().then_some(Obstacle::CardDisabled),
        (has_expired && contract.refuses_expired_cards).then_some(Obstacle::CardExpired),
        contract.disabled.then_some(Obstacle::ContractDisabled),
    ]
    .into_iter()
    .flatten()
    .collect()
}

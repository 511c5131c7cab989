//! What a request means: the contracts it can use, the agreement it founds, and what does not fit.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{EXPIRATION_MAX_H, EXPIRATION_MIN_S, KindWish, OpenRequest, Unfit};
use crate::agreement::{Agreement, Frequency, Kind};
use crate::brand::Brand;
use crate::ids::WalletId;
use crate::merchant::{Contract, UnscheduledCit};
use crate::session::Purpose;
use crate::smartbill::alias::{Alias, INDEX_MAX};

/// Contracts that take at least one of the networks wanted, and those networks, favourites first.
pub(super) fn offered(request: &OpenRequest) -> (Vec<Contract>, Vec<Brand>) {
    let wanted = |brand: &Brand| request.brands.is_empty() || request.brands.contains(brand);
    let mut brands = Vec::new();
    let mut contracts = Vec::new();
    for contract in request.contracts.iter().filter(|contract| !contract.disabled) {
        let of_contract: Vec<Brand> =
            contract.brands.iter().copied().filter(|b| wanted(b) && !brands.contains(b)).collect();
        if !of_contract.is_empty() {
            brands.extend(of_contract);
            contracts.push(contract.clone());
        }
    }
    (contracts, brands)
}

fn kind(request: &OpenRequest, contracts: &[Contract]) -> Kind {
    match (request.kind, contracts.first().map(|contract| contract.unscheduled_cit)) {
        (KindWish::Kind(kind), _) => kind,
        (KindWish::UnscheduledCit, Some(UnscheduledCit::MerchantMayCharge)) => Kind::Unscheduled,
        (KindWish::UnscheduledCit, _) => Kind::OneClick,
    }
}

pub(super) fn agreement(request: &OpenRequest, contracts: &[Contract], purpose: Purpose, today: Date) -> Agreement {
    let kind = kind(request, contracts);
    let says_amount = matches!(kind, Kind::Fixed | Kind::Instalments);
    let amount =
        request.mandate_amount.or_else(|| (says_amount && !request.amount.is_zero()).then_some(request.amount));
    Agreement {
        kind,
        description: request.description.clone(),
        amount,
        ceiling: request.ceiling,
        frequency: request.frequency,
        start: request.start,
        end: request.end,
        count: request.count.or_else(|| {
            let first = request.start?;
            let counted = count_charges(kind, request.frequency?, first, request.end?)?;
            // A first charge today comes on top of those that begin on a later day.
            Some(counted + u32::from(purpose == Purpose::FirstInstalment && first > today))
        }),
        notice_days: request.notice_days,
        terms_url: request.terms_url.clone(),
    }
}

/// How many charges a fixed agreement makes from its first to its last day.
fn count_charges(kind: Kind, frequency: Frequency, first: Date, last: Date) -> Option<u32> {
    if kind != Kind::Fixed {
        return None;
    }
    let step = |n: i64| -> Option<Date> {
        let span = match frequency {
            Frequency::Daily => jiff::Span::new().try_days(n),
            Frequency::Weekly => jiff::Span::new().try_weeks(n),
            Frequency::Biweekly => jiff::Span::new().try_weeks(2 * n),
            Frequency::Monthly => jiff::Span::new().try_months(n),
            Frequency::Bimonthly => jiff::Span::new().try_months(2 * n),
            Frequency::Quarterly => jiff::Span::new().try_months(3 * n),
            Frequency::Yearly => jiff::Span::new().try_years(n),
        };
        first.checked_add(span.ok()?).ok()
    };
    let count = (0..=CHARGES_MAX).take_while(|n| step(*n).is_some_and(|day| day <= last)).count();
    u32::try_from(count).ok().filter(|count| (1..=1_000).contains(count))
}

/// Agreements with more charges than this are shown without their number.
const CHARGES_MAX: i64 = 1_000;

pub(super) fn unfit(request: &OpenRequest, contracts: &[Contract], brands: &[Brand], now: Timestamp) -> Vec<Unfit> {
    let today = now.to_zoned(TimeZone::UTC).date();
    // The shop may be ahead of or behind UTC by a day.
    let yesterday = today.yesterday().unwrap_or(today);
    let wish = match request.kind {
        KindWish::Kind(kind) => Some(kind),
        KindWish::UnscheduledCit => None,
    };
    let recurring = wish.is_some_and(Kind::is_recurring);
    let needs_amount = matches!(wish, Some(Kind::Fixed | Kind::Instalments));
    let needs_rhythm = matches!(wish, Some(Kind::Fixed | Kind::FlexibleAmount | Kind::Instalments));
    let amounts = [Some(request.amount).filter(|m| !m.is_zero()), request.mandate_amount, request.ceiling];
    let mut currencies = amounts.iter().flatten().map(|money| money.currency);
    let first_currency = currencies.next();
    [
        (needs_amount && request.mandate_amount.is_none() && request.amount.is_zero(), Unfit::AmountMissing),
        (needs_rhythm && request.frequency.is_none(), Unfit::FrequencyMissing),
        (recurring && wish != Some(Kind::FlexibleFrequency) && request.end.is_none(), Unfit::EndMissing),
        (wish == Some(Kind::Instalments) && request.count.is_none_or(|n| n < 2), Unfit::CountMissing),
        (request.end.is_some_and(|end| end < request.start.unwrap_or(today)), Unfit::EndBeforeStart),
        (request.start.is_some_and(|start| start < yesterday), Unfit::StartPast),
        (request.expires_at.is_some_and(|at| !may_expire(at, now)), Unfit::Expiration),
        (brands.is_empty(), Unfit::NoContract),
        (
            request.ceiling.is_some_and(|ceiling| {
                ceiling.minor < request.amount.minor
                    || request.mandate_amount.is_some_and(|amount| ceiling.minor < amount.minor)
            }),
            Unfit::AboveCeiling,
        ),
        (currencies.any(|currency| Some(currency) != first_currency), Unfit::Currencies),
        (differ(contracts), Unfit::ContractsDiffer),
        (
            contracts.iter().any(|contract| contract.smartbill.is_some())
                && request.wallet_id.as_ref().is_some_and(|wallet| !can_have_aliases(wallet)),
            Unfit::WalletName,
        ),
    ]
    .into_iter()
    .filter_map(|(wrong, unfit)| wrong.then_some(unfit))
    .collect()
}

/// Whether every card of a wallet can have an alias at American Express.
pub(super) fn can_have_aliases(wallet: &WalletId) -> bool {
    Alias::of(wallet, INDEX_MAX).is_ok()
}

/// The page says what is held and agreed before the card, and so the contract, is known: they must agree on it.
fn differ(contracts: &[Contract]) -> bool {
    let says = |contract: &Contract| (contract.currency, contract.verification, contract.unscheduled_cit);
    contracts.windows(2).any(|pair| matches!(pair, [one, other] if says(one) != says(other)))
}

/// Whether a page that is opened `now` may stay open until `at`.
pub fn may_expire(at: Timestamp, now: Timestamp) -> bool {
    later(now, EXPIRATION_MIN_S) <= at && at <= later(now, EXPIRATION_MAX_H * 3600)
}

pub(super) fn later(at: Timestamp, seconds: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn counts_the_charges_of_a_fixed_agreement() {
        let count = |f, a, b| count_charges(Kind::Fixed, f, a, b);
        assert_eq!(count(Frequency::Monthly, date(2026, 12, 1), date(2027, 11, 30)), Some(12));
        assert_eq!(count(Frequency::Daily, date(2025, 11, 7), date(2025, 11, 20)), Some(14));
        assert_eq!(count(Frequency::Monthly, date(2026, 1, 31), date(2026, 4, 30)), Some(4));
        assert_eq!(count(Frequency::Daily, date(2026, 1, 1), date(2036, 1, 1)), None);
    }
}

//! A merchant opens a session: what is asked for becomes an agreement, a
//! payment and a page, or an answer that says which field does not fit.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::agreement::{Agreement, Frequency, Kind};
use crate::brand::Brand;
use crate::enrolment::Enrolment;
use crate::event::{NewEvent, Stream};
use crate::ids::{MerchantId, PayId, SessionId, WalletId, XId};
use crate::merchant::{Contract, Merchant, PointOfSale, UnscheduledCit, VerificationAmount};
use crate::money::Money;
use crate::payment::{Payment, PaymentStatus};
use crate::ports::{IdempotencyClaim, NewSession, Opened, PortError};
use crate::session::{BrandSelection, CHALLENGE_PAUSE_MIN, Purpose, Session, State};
use crate::tokens;

/// A merchant may ask for a page that stays open at most this long, in hours.
pub const EXPIRATION_MAX_H: i64 = 24;

/// A page that closes sooner than this is of no use to anybody, in seconds.
pub const EXPIRATION_MIN_S: i64 = 60;

/// The kind of agreement asked for, as far as the request says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KindWish {
    /// This kind.
    Kind(Kind),
    /// An initial `UNSCHEDULED` `CIT`: the contract says which kind that founds.
    UnscheduledCit,
}

/// What a merchant asks for, checked for form by the surface it came through.
#[derive(Clone, Debug)]
pub struct OpenRequest {
    /// Who asks.
    pub merchant: Merchant,
    /// For which shop.
    pub pos: PointOfSale,
    /// That shop's contracts.
    pub contracts: Vec<Contract>,
    /// The merchant's name for the payment.
    pub trans_id: String,
    /// The merchant's reference; made up when missing.
    pub ref_nr: Option<String>,
    /// What to charge; zero for nothing.
    pub amount: Money,
    /// Verify the card even when an amount is given.
    pub verify_only: bool,
    /// The kind.
    pub kind: KindWish,
    /// The rhythm.
    pub frequency: Option<Frequency>,
    /// First charge.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Number of charges.
    pub count: Option<u32>,
    /// Amount of each charge, when the mandate says it.
    pub mandate_amount: Option<Money>,
    /// The most a charge may be.
    pub ceiling: Option<Money>,
    /// What it is for.
    pub description: Option<String>,
    /// Days of notice.
    pub notice_days: Option<u32>,
    /// Terms.
    pub terms_url: Option<String>,
    /// The wallet; made up when missing.
    pub wallet_id: Option<WalletId>,
    /// Networks wanted; all when empty.
    pub brands: Vec<Brand>,
    /// Who chooses on co-badged cards.
    pub brand_selection: BrandSelection,
    /// A name to start with.
    pub holder: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// Where the consumer goes at the end.
    pub return_url: String,
    /// Where the consumer goes after giving up.
    pub cancel_url: String,
    /// When the page closes, if the merchant says.
    pub expires_at: Option<Timestamp>,
    /// The request without card data.
    pub echo: String,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
}

/// What does not fit in a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// A fixed agreement, or instalments, without the amount of a charge.
    AmountMissing,
    /// A recurring agreement without rhythm or end, or instalments without their number.
    FrequencyMissing,
    /// No last day.
    EndMissing,
    /// No number of instalments.
    CountMissing,
    /// The last day is before the first, or over.
    EndBeforeStart,
    /// The first charge is in the past.
    StartPast,
    /// The page would close too soon or too late.
    Expiration,
    /// No contract takes any of the networks wanted.
    NoContract,
    /// The first charge exceeds the ceiling.
    AboveCeiling,
    /// One agreement has one currency.
    Currencies,
    /// The contracts offered differ in what they verify with or what they found: one of them must be chosen.
    ContractsDiffer,
}

/// How opening ended.
#[derive(Clone, Debug)]
pub enum OpenOutcome {
    /// Open, or open before under the same idempotency key.
    Open(Box<Session>),
    /// These do not fit.
    Unfit(Vec<Unfit>),
    /// The idempotency key came with another body.
    KeyReused,
    /// The `transId` was used.
    TransIdUsed,
}

impl Enrolment {
    /// The session that an idempotency key opened before, whatever its request would be worth today.
    pub async fn opened_before(
        &self,
        merchant: &MerchantId,
        claim: &IdempotencyClaim,
    ) -> Result<Option<OpenOutcome>, PortError> {
        let Some((fingerprint, id)) = self.store.idempotency(merchant, &claim.key).await? else { return Ok(None) };
        if fingerprint != claim.fingerprint {
            return Ok(Some(OpenOutcome::KeyReused));
        }
        let session = self.store.session(&id).await?.ok_or(PortError::Missing("session"))?;
        Ok(Some(OpenOutcome::Open(Box::new(session))))
    }

    /// Opens a session with its payment, all or nothing.
    pub async fn open(&self, request: OpenRequest) -> Result<OpenOutcome, PortError> {
        let now = self.now();
        let (contracts, brands) = offered(&request);
        let unfit = unfit(&request, &contracts, &brands, now);
        let (true, Some(contract)) = (unfit.is_empty(), contracts.first()) else {
            return Ok(OpenOutcome::Unfit(unfit));
        };
        let (amount, purpose) = if request.amount.is_zero() || request.verify_only {
            let amount = match contract.verification {
                VerificationAmount::OneUnit => Money::one_unit(contract.currency),
                VerificationAmount::Zero => Money::new(0, contract.currency),
            };
            (amount, Purpose::Verification)
        } else {
            (request.amount, Purpose::FirstInstalment)
        };
        let new = self.new_session(request, &contracts, brands, amount, purpose, now);
        Ok(match self.store.open_session(&new).await? {
            Opened::New => OpenOutcome::Open(Box::new(new.session)),
            Opened::Replayed(id) => {
                let session = self.store.session(&id).await?.ok_or(PortError::Missing("session"))?;
                OpenOutcome::Open(Box::new(session))
            }
            Opened::KeyReused => OpenOutcome::KeyReused,
            Opened::TransIdUsed => OpenOutcome::TransIdUsed,
        })
    }

    fn new_session(
        &self,
        request: OpenRequest,
        contracts: &[Contract],
        brands: Vec<Brand>,
        amount: Money,
        purpose: Purpose,
        now: Timestamp,
    ) -> NewSession {
        let id = SessionId::mint(self.entropy.as_ref());
        let pay_id = PayId::mint(self.entropy.as_ref());
        let expires_at = request.expires_at.unwrap_or_else(|| later(now, i64::from(request.pos.session_minutes) * 60));
        let agreement = agreement(&request, contracts, purpose, now.to_zoned(TimeZone::UTC).date());
        let link = tokens::link(self.vault.as_ref(), &id);
        let session = Session {
            link_hash: self.vault.hash(link.expose().as_bytes()),
            merchant_id: request.merchant.id.clone(),
            pos_id: request.pos.id.clone(),
            contracts: contracts.iter().map(|contract| contract.id.clone()).collect(),
            pay_id: pay_id.clone(),
            wallet_id: request.wallet_id.unwrap_or_else(|| WalletId::mint(self.entropy.as_ref())),
            version: 1,
            state: State::Created,
            agreement,
            amount,
            purpose,
            brands,
            brand_selection: request.brand_selection,
            prefilled_holder: request.holder,
            language: request.language,
            return_url: request.return_url,
            cancel_url: request.cancel_url,
            created_at: now,
            expires_at,
            hard_limit_at: later(expires_at, CHALLENGE_PAUSE_MIN * 60),
            attempts_used: 0,
            attempts_max: request.pos.attempts,
            refusal: None,
            attempt: None,
            moved_at: now,
            id: id.clone(),
        };
        let payment = Payment {
            merchant_id: request.merchant.id,
            session_id: id,
            trans_id: request.trans_id,
            ref_nr: request.ref_nr.unwrap_or_else(|| reference(&pay_id)),
            x_id: XId::mint(self.entropy.as_ref()),
            amount: request.amount,
            captured_minor: 0,
            refunded_minor: 0,
            status: PaymentStatus::Pending,
            refusal: None,
            mandate_id: None,
            echo: request.echo,
            created_at: now,
            pay_id: pay_id.clone(),
        };
        NewSession {
            session,
            payment,
            idempotency: request.idempotency,
            repeats_trans_id: request.merchant.repeats_trans_id,
            events: vec![NewEvent {
                stream: Stream::Payment(pay_id),
                kind: "session.opened",
                at: now,
                detail: String::new(),
            }],
        }
    }
}

/// A reference of 12 characters for a merchant that gave none (Axepta `refNr`, an12).
fn reference(pay_id: &PayId) -> String {
    pay_id.as_str().get(..12).unwrap_or_default().to_uppercase()
}

/// Contracts that take at least one of the networks wanted, and those networks, favourites first.
fn offered(request: &OpenRequest) -> (Vec<Contract>, Vec<Brand>) {
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

fn agreement(request: &OpenRequest, contracts: &[Contract], purpose: Purpose, today: Date) -> Agreement {
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

fn unfit(request: &OpenRequest, contracts: &[Contract], brands: &[Brand], now: Timestamp) -> Vec<Unfit> {
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
    let within = |at: Timestamp| later(now, EXPIRATION_MIN_S) <= at && at <= later(now, EXPIRATION_MAX_H * 3600);
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
        (request.expires_at.is_some_and(|at| !within(at)), Unfit::Expiration),
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
    ]
    .into_iter()
    .filter_map(|(wrong, unfit)| wrong.then_some(unfit))
    .collect()
}

/// The page says what is held and agreed before the card, and so the contract, is known: they must agree on it.
fn differ(contracts: &[Contract]) -> bool {
    let says = |contract: &Contract| (contract.currency, contract.verification, contract.unscheduled_cit);
    contracts.windows(2).any(|pair| matches!(pair, [one, other] if says(one) != says(other)))
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
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

//! A merchant opens a session: what is asked for becomes an agreement, a
//! payment and a page, or an answer that says which field does not fit.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::agreement::{Frequency, Kind};
use crate::brand::Brand;
use crate::contact::EmailAddress;
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::ids::{MerchantId, PayId, SessionId, WalletId, XId};
use crate::merchant::{Contract, Merchant, PointOfSale, VerificationAmount};
use crate::money::Money;
use crate::payment::{CaptureMethod, Payment, PaymentStatus};
use crate::ports::{Claimed, IdempotencyClaim, NewSession, Opened, PortError};
use crate::session::{BrandSelection, CHALLENGE_PAUSE_MIN, FromWallet, Purpose, Session, State};
use crate::theme::{Theme, ThemeName};
use crate::tokens;

mod rules;

pub use rules::may_expire;
use rules::{agreement, can_have_aliases, later, offered, unfit};

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
    /// When the first charge is taken.
    pub capture: CaptureMethod,
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
    /// Where the consumer can be written to.
    pub email: Option<EmailAddress>,
    /// The look of the pages.
    pub theme: Option<ThemeName>,
    /// The same with values of this session's own.
    pub look: Option<Arc<Theme>>,
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
    /// The wallet's name cannot begin an alias at American Express.
    WalletName,
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
    /// The wallet page that it comes from has opened enough.
    TooMany,
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
        self.claimed_session(id).await.map(Some)
    }

    pub(crate) async fn claimed_session(&self, claimed: Claimed) -> Result<OpenOutcome, PortError> {
        let Claimed::Session(id) = claimed else { return Ok(OpenOutcome::KeyReused) };
        let session = self.store.session(&id).await?.ok_or(PortError::Missing("session"))?;
        Ok(OpenOutcome::Open(Box::new(session)))
    }

    /// Opens a session with its payment, all or nothing.
    pub async fn open(&self, request: OpenRequest) -> Result<OpenOutcome, PortError> {
        self.open_from(request, None).await
    }

    pub(crate) async fn open_from(
        &self,
        mut request: OpenRequest,
        from_wallet: Option<FromWallet>,
    ) -> Result<OpenOutcome, PortError> {
        let now = self.now();
        if from_wallet.is_some() && request.wallet_id.as_ref().is_some_and(|wallet| !can_have_aliases(wallet)) {
            // The wallet was there before; its consumer may still add what needs no alias.
            request.contracts.retain(|contract| contract.smartbill.is_none());
        }
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
        let mut new = self.new_session(request, &contracts, brands, amount, purpose, now);
        new.session.from_wallet = from_wallet;
        Ok(match self.store.open_session(&new).await? {
            Opened::New => {
                self.meter.visited(new.session.state, None);
                OpenOutcome::Open(Box::new(new.session))
            }
            Opened::Replayed(claimed) => self.claimed_session(claimed).await?,
            Opened::KeyReused => OpenOutcome::KeyReused,
            Opened::TransIdUsed => OpenOutcome::TransIdUsed,
            Opened::TooMany => OpenOutcome::TooMany,
            Opened::NoRoom(_) => return Err(PortError::Missing("mandate, before there is one")),
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
            stored: None,
            from_wallet: None,
            brands,
            brand_selection: request.brand_selection,
            prefilled_holder: request.holder,
            language: request.language,
            email: request.email,
            theme: request.theme,
            look: request.look,
            return_url: request.return_url,
            cancel_url: request.cancel_url,
            created_at: now,
            expires_at,
            hard_limit_at: later(expires_at, CHALLENGE_PAUSE_MIN * 60),
            extensions_used: 0,
            attempts_used: 0,
            attempts_max: request.pos.attempts,
            refusal: None,
            attempt: None,
            moved_at: now,
            id: id.clone(),
        };
        let payment = Payment {
            merchant_id: request.merchant.id,
            session_id: Some(id),
            wallet_id: session.wallet_id.clone(),
            capture: request.capture,
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
            pace: None,
            events: vec![NewEvent::of_payment(&pay_id, "session.opened", now, "")],
        }
    }
}

/// A reference of 12 characters for a merchant that gave none (Axepta `refNr`, an12).
pub(crate) fn reference(pay_id: &PayId) -> String {
    pay_id.as_str().get(..12).unwrap_or_default().to_uppercase()
}

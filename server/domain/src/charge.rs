//! A merchant charges a stored card, the consumer absent: a merchant-initiated
//! payment (MIT). It rests on a mandate and sends that mandate's roots; it has
//! no 3-D Secure and no security code.
//!
//! What the mandate does not cover is refused before anything is sent
//! ([`Obstacle`]); what was sent ends like every authorisation: accepted,
//! refused, or unknown and reversed.

mod filed;
mod outcome;
mod rules;

pub(crate) use outcome::Concluding;
pub(crate) use rules::has_expired;

use std::time::Duration;

use crate::acquiring::{AuthorisationRequest, StoredCredential};
use crate::agreement::Kind;
use crate::brand::Brand;
use crate::checkpoint::Checkpoint;
use crate::enrolment::Enrolment;
use crate::event::NewEvent;
use crate::ids::{MandateId, OperationId, PayId, XId};
use crate::mandate::Mandate;
use crate::merchant::{Contract, Merchant, PointOfSale};
use crate::money::Money;
use crate::opening::reference;
use crate::operation::{Operation, OperationKind, OperationState, SEND_DEADLINE_S};
use crate::payment::{CaptureMethod, Payment, PaymentStatus};
use crate::ports::{
    Charged, Claimed, IdempotencyClaim, InstalmentClaim, Monotonic, NewCharge, OpenedCard, Pace, PaymentView, PortError,
};
use crate::scheme_reference::SchemeReference;
use crate::smartbill::record::AliasRecord;
use crate::wallet::Card;

/// What a merchant wants to charge.
#[derive(Clone, Debug)]
pub struct ChargeRequest {
    /// Who charges.
    pub merchant: Merchant,
    /// Minted by a caller who may have to repeat itself: the same id makes at most one payment.
    pub pay_id: Option<PayId>,
    /// The merchant's name for the payment.
    pub trans_id: String,
    /// The merchant's reference; made up when missing.
    pub ref_nr: Option<String>,
    /// How much.
    pub amount: Money,
    /// What it rests on.
    pub by: ChargeBy,
    /// When it is taken.
    pub capture: CaptureMethod,
    /// What is echoed in answers: JSON without card data.
    pub echo: String,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
    /// The instalment that it charges, when a schedule charges.
    pub instalment: Option<InstalmentClaim>,
}

/// How a charge names what it rests on.
#[derive(Clone, Debug)]
pub enum ChargeBy {
    /// The mandate itself.
    Mandate(MandateId),
    /// A stored card, the kind of agreement, and the root reference, as the dialect has it.
    Card {
        /// Pseudo card number.
        pcn: String,
        /// The kind that the request says.
        kind: Kind,
        /// The root that is shown as the scheme reference.
        reference: Option<String>,
        /// Mastercard's transaction link id, when given.
        link: Option<String>,
        /// The network, when given.
        brand: Option<Brand>,
    },
}

/// Why nothing was sent. Each has a remedy that the surface names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Obstacle {
    /// No stored card of this merchant has that number.
    PcnUnknown,
    /// No mandate of this merchant has that name.
    MandateUnknown,
    /// The request carries no root reference.
    ReferenceMissing,
    /// The reference is no root of this card's mandates.
    ReferenceForeign,
    /// The reference came with a later answer: those are never sent.
    ReferenceSeen,
    /// The network is not the card's.
    BrandDiffers(Brand),
    /// The mandate is of another kind.
    KindDiffers(Kind),
    /// A one-click agreement: the consumer has to be there.
    ConsumerNeeded,
    /// Nothing to charge.
    AmountMissing,
    /// The agreement fixes another amount.
    AmountDiffers(Money),
    /// More than the agreement's ceiling.
    AboveCeiling(Money),
    /// Another currency than the agreement's, or one the contract does not take.
    Currency,
    /// The first charge is later.
    BeforeStart(jiff::civil::Date),
    /// The last charge was earlier.
    AfterEnd(jiff::civil::Date),
    /// Every charge agreed on was made.
    CountReached(u32),
    /// The rhythm agreed on allows the next one from this day on.
    TooSoon(jiff::civil::Date),
    /// The mandate was ended.
    MandateEnded,
    /// A newer mandate took its place.
    MandateReplaced(Option<MandateId>),
    /// The card was disabled or blocked.
    CardDisabled,
    /// The card has expired, and the contract does not charge expired cards.
    CardExpired,
    /// The contract is disabled.
    ContractDisabled,
    /// American Express has not answered the enrolment of the card's alias.
    AliasWaiting {
        /// A schedule keeps its instalment until then.
        held: bool,
    },
    /// Charges of the contract leave in files, and none are exchanged.
    NoFiles,
    /// What leaves in a file is taken when it is accepted, not later.
    CaptureInFile,
    /// American Express refused the alias: its code.
    AliasRefused(Option<String>),
    /// The alias is cancelled: the code, when American Express gave one.
    AliasCancelled(Option<String>),
}

/// What a merchant should know although the charge may go on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Warning {
    /// The card's last valid month is over; many issuers approve all the same.
    CardExpired,
    /// The mandate has no root reference: its first payment's answer had none. Issuers may want the consumer.
    RootMissing,
}

/// A charge that nothing stands in the way of.
#[derive(Clone, Debug)]
pub struct Allowed {
    /// What it rests on.
    pub mandate: Mandate,
    /// What is sent with it.
    pub roots: Vec<SchemeReference>,
    /// The card.
    pub card: Card,
    /// The contract.
    pub contract: Contract,
    /// Its shop.
    pub pos: PointOfSale,
    /// What the agreement's rhythm allows up to today.
    pub pace: Option<Pace>,
    /// Its alias, when the charge leaves in a file.
    pub filed: Option<AliasRecord>,
    /// Worth knowing.
    pub warnings: Vec<Warning>,
}

/// The rules' word before anything is sent.
#[derive(Clone, Debug)]
pub enum Checked {
    /// It may be sent.
    Allowed(Box<Allowed>),
    /// It may not, for all of these reasons.
    Refused(Vec<Obstacle>),
}

/// How a charge ended.
#[derive(Clone, Debug)]
pub enum ChargeOutcome {
    /// There is a payment; its status says how it stands.
    Charged(Box<PaymentView>),
    /// Nothing was sent.
    Refused(Vec<Obstacle>),
    /// The idempotency key came with another body.
    KeyReused,
    /// The `transId` was used.
    TransIdUsed,
    /// The instalment that it was to charge is another worker's by now: nothing was sent.
    Overtaken,
}

impl Enrolment {
    /// Charges a stored card, once. The same `pay_id` or idempotency key again answers what the first call did.
    pub async fn charge(&self, request: ChargeRequest) -> Result<ChargeOutcome, PortError> {
        let merchant = request.merchant.id.clone();
        if let Some(pay_id) = &request.pay_id
            && let Some(view) = self.store.payment(&merchant, pay_id).await?
        {
            return Ok(ChargeOutcome::Charged(Box::new(view)));
        }
        let allowed = match self.check_charge(&request).await? {
            Checked::Allowed(allowed) => *allowed,
            Checked::Refused(obstacles) => return Ok(ChargeOutcome::Refused(obstacles)),
        };
        if let Some(alias) = allowed.filed.clone() {
            return self.file_charge(request, &allowed, alias).await;
        }
        let Some(opened) = self.open_stored(&allowed.card).await? else {
            return Ok(ChargeOutcome::Refused(vec![Obstacle::CardDisabled]));
        };
        // Taken before the intent is stored, so that nothing is sent later than recovery believes.
        let deadline = Monotonic(self.clock.monotonic().0 + Duration::from_secs(SEND_DEADLINE_S));
        let new = self.new_charge(request, &allowed);
        let pay_id = new.payment.pay_id.clone();
        match self.store.intend_charge(&new).await? {
            Charged::New(operation) => {
                self.checkpoints.reached(Checkpoint::AuthorisationIntended);
                self.send_charge(new.payment, *operation, allowed, opened, deadline).await?;
                self.charged(&merchant, &pay_id).await
            }
            stood => self.stood(&merchant, &pay_id, stood).await,
        }
    }

    /// What an intent came to that made nothing new.
    async fn stood(
        &self,
        merchant: &crate::ids::MerchantId,
        pay_id: &PayId,
        stood: Charged,
    ) -> Result<ChargeOutcome, PortError> {
        match stood {
            Charged::Replayed(Claimed::Payment(earlier)) => self.charged(merchant, &earlier).await,
            Charged::Replayed(_) | Charged::KeyReused => Ok(ChargeOutcome::KeyReused),
            Charged::TransIdUsed => Ok(ChargeOutcome::TransIdUsed),
            Charged::New(_) | Charged::Exists => self.charged(merchant, pay_id).await,
            Charged::Overtaken => Ok(ChargeOutcome::Overtaken),
            Charged::NoRoom(why) => Ok(ChargeOutcome::Refused(vec![why.into()])),
        }
    }

    /// What an idempotency key charged before, whatever its request would be worth today.
    pub async fn charged_before(
        &self,
        merchant: &crate::ids::MerchantId,
        claim: &IdempotencyClaim,
    ) -> Result<Option<ChargeOutcome>, PortError> {
        let Some((fingerprint, made)) = self.store.idempotency(merchant, &claim.key).await? else { return Ok(None) };
        match made {
            Claimed::Payment(pay_id) if fingerprint == claim.fingerprint => {
                self.charged(merchant, &pay_id).await.map(Some)
            }
            _ => Ok(Some(ChargeOutcome::KeyReused)),
        }
    }

    async fn charged(&self, merchant: &crate::ids::MerchantId, pay_id: &PayId) -> Result<ChargeOutcome, PortError> {
        let view = self.store.payment(merchant, pay_id).await?.ok_or(PortError::Missing("payment"))?;
        Ok(ChargeOutcome::Charged(Box::new(view)))
    }

    fn new_charge(&self, request: ChargeRequest, allowed: &Allowed) -> NewCharge {
        let now = self.now();
        let pay_id = request.pay_id.unwrap_or_else(|| PayId::mint(self.entropy.as_ref()));
        let operation = Operation {
            id: OperationId::mint(self.entropy.as_ref()),
            merchant_id: request.merchant.id.clone(),
            session_id: None,
            pay_id: pay_id.clone(),
            contract_id: allowed.contract.id.clone(),
            kind: OperationKind::Authorisation,
            state: OperationState::Intended,
            amount: request.amount,
            brand: allowed.card.brand,
            record_id: allowed.card.version.record_id.clone(),
            original_id: None,
            stan: 0,
            intended_at: now,
            approval_code: None,
            response_code: None,
            advice_code: None,
            attempts: 1,
            due_at: now,
            fence: 0,
        };
        let event = NewEvent::of_payment(&pay_id, "authorisation.intended", now, operation.id.to_string());
        let payment = Payment {
            merchant_id: request.merchant.id.clone(),
            session_id: None,
            wallet_id: allowed.mandate.wallet_id.clone(),
            capture: request.capture,
            trans_id: request.trans_id,
            ref_nr: request.ref_nr.unwrap_or_else(|| reference(&pay_id)),
            x_id: XId::mint(self.entropy.as_ref()),
            amount: request.amount,
            captured_minor: 0,
            refunded_minor: 0,
            status: PaymentStatus::Pending,
            refusal: None,
            mandate_id: Some(allowed.mandate.id.clone()),
            echo: request.echo,
            created_at: now,
            pay_id,
        };
        NewCharge {
            payment,
            operation,
            idempotency: request.idempotency,
            repeats_trans_id: request.merchant.repeats_trans_id,
            pace: allowed.pace,
            filed: None,
            instalment: request.instalment,
            events: vec![event],
        }
    }

    async fn send_charge(
        &self,
        payment: Payment,
        operation: Operation,
        allowed: Allowed,
        card: OpenedCard,
        deadline: Monotonic,
    ) -> Result<(), PortError> {
        let kind = allowed.mandate.agreement.kind;
        let request = AuthorisationRequest {
            operation: &operation,
            contract: &allowed.contract,
            pos: &allowed.pos,
            pan: card.pan,
            expiry: card.expiry,
            code: None,
            proof: None,
            credential: StoredCredential { kind, initial: false, merchant_initiated: true },
            roots: &allowed.roots,
            verification: false,
            deadline,
        };
        let exchange = self.acquirer.authorise(request).await;
        self.checkpoints.reached(Checkpoint::AuthorisationAnswered);
        self.conclude_charge(payment, operation, &exchange).await
    }
}

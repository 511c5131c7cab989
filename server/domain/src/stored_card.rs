//! A stored card is charged with the consumer present: a page with the masked
//! card, a challenge, the security code. Nothing is charged before the
//! consumer confirms.
//!
//! Either under the mandate that the card is kept for (one-click, or a charge
//! that the merchant wants confirmed), or to found a new mandate that replaces
//! it: when an issuer asks for the consumer.

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::calendar::day_of;
use crate::card::SecurityCode;
use crate::card_entry::{AttemptCard, Entered, EntryErrors, ShownConsent, lower_hex};
use crate::charge::{Allowed, ChargeBy, ChargeRequest, Checked, Obstacle, has_expired};
use crate::decline::{DeclineClass, class};
use crate::enrolment::Enrolment;
use crate::ids::{PayId, SessionId, XId};
use crate::mandate::{Mandate, MandateState};
use crate::merchant::{Contract, Merchant, PointOfSale};
use crate::opening::{OpenOutcome, reference};
use crate::payment::{Payment, PaymentStatus, Refusal};
use crate::ports::{NewSession, Opened, PaymentView, PortError};
use crate::secret::SecretText;
use crate::session::{BrandSelection, CHALLENGE_PAUSE_MIN, Move, Purpose, Session, State, StoredCard};
use crate::theme::{Theme, ThemeName};
use crate::tokens;
use crate::wallet::{Card, CardStatus};

/// A page on which the consumer authenticates anew stays open this long, in minutes: a day, since it is reached from a
/// message.
const RENEWAL_OPEN_MIN: i64 = 24 * 60;

/// Pages for one refused payment, after the first.
const RENEWALS_MAX: u8 = 9;

/// Longest name a merchant may give a payment (Axepta `transId`), in characters.
const TRANS_ID_CHARS_MAX: usize = 64;

/// What the name of a payment that makes another good ends with.
const RENEWAL_SUFFIX: &str = "/renewal";

/// What a page with a stored card needs beside the charge.
#[derive(Clone, Debug)]
pub struct StoredCardVisit {
    /// BCP 47, when the merchant said.
    pub language: Option<String>,
    /// The look of the page, when the merchant said.
    pub theme: Option<ThemeName>,
    /// The same with values of this session's own.
    pub look: Option<Arc<Theme>>,
    /// Where the consumer goes at the end.
    pub return_url: String,
    /// Where the consumer goes after giving up.
    pub cancel_url: String,
    /// When the page closes, if the merchant says.
    pub expires_at: Option<jiff::Timestamp>,
}

/// How opening a page with a stored card ended.
#[derive(Clone, Debug)]
pub enum StoredCardOutcome {
    /// As for any page.
    Opened(OpenOutcome),
    /// The mandate does not cover it.
    Refused(Vec<Obstacle>),
}

impl Enrolment {
    /// Opens a page that charges a stored card when the consumer confirms.
    pub async fn open_stored_card(
        &self,
        request: ChargeRequest,
        visit: StoredCardVisit,
    ) -> Result<StoredCardOutcome, PortError> {
        let allowed = match self.check_charge(&request).await? {
            Checked::Allowed(allowed) => *allowed,
            Checked::Refused(mut obstacles) => {
                obstacles.retain(|obstacle| !is_of_absence(obstacle));
                if !obstacles.is_empty() {
                    return Ok(StoredCardOutcome::Refused(obstacles));
                }
                match self.allowed_with_consumer(&request).await? {
                    Some(allowed) => allowed,
                    // Of what forbids a page the rules have named everything but this.
                    None => return Ok(StoredCardOutcome::Refused(vec![Obstacle::CardExpired])),
                }
            }
        };
        let stored = StoredCard {
            card_id: allowed.card.id.clone(),
            mandate_id: allowed.mandate.id.clone(),
            renews: false,
            makes_good: None,
        };
        let new = self.stored_visit(request, &allowed, visit, stored);
        self.opened(new).await
    }

    /// Opens a page on which the consumer authenticates anew after an issuer asked for it: its success founds a mandate
    /// that replaces the one of the refused payment, and makes that payment good.
    ///
    /// The same refused payment has one such page at a time, however often it is asked for. `None` when the refusal was of
    /// another kind, or mandate or card have come to their end.
    pub async fn open_renewal(
        &self,
        merchant: &Merchant,
        refused: &PaymentView,
        visit: Option<StoredCardVisit>,
    ) -> Result<Option<Session>, PortError> {
        let payment = &refused.payment;
        let (Some(mandate), true) = (&refused.mandate, asks_for_consumer(refused)) else { return Ok(None) };
        let mut pages = 0;
        let pay_id = loop {
            let pay_id = self.renewal_of(&payment.pay_id, pages);
            let Some(open) = self.store.payment(&merchant.id, &pay_id).await? else { break pay_id };
            // A page that ended unpaid is followed by another, a few times.
            if open.payment.status != PaymentStatus::Failed || pages == RENEWALS_MAX {
                return Ok(open.session);
            }
            pages += 1;
        };
        let mut trans_id: String = payment.trans_id.chars().take(TRANS_ID_CHARS_MAX - RENEWAL_SUFFIX.len()).collect();
        trans_id.push_str(RENEWAL_SUFFIX);
        let request = ChargeRequest {
            // A name made of another's may be taken; the payment's id is what tells them apart.
            merchant: Merchant { repeats_trans_id: true, ..merchant.clone() },
            pay_id: Some(pay_id),
            trans_id,
            ref_nr: Some(payment.ref_nr.clone()),
            amount: payment.amount,
            by: ChargeBy::Mandate(mandate.id.clone()),
            capture: payment.capture,
            echo: payment.echo.clone(),
            idempotency: None,
            instalment: None,
        };
        let Some(mut allowed) = self.allowed_with_consumer(&request).await? else { return Ok(None) };
        self.remainder(&mut allowed.mandate, &zone_of(&allowed.pos)).await?;
        let stored = StoredCard {
            card_id: allowed.card.id.clone(),
            mandate_id: allowed.mandate.id.clone(),
            renews: true,
            makes_good: Some(payment.pay_id.clone()),
        };
        let shop = || StoredCardVisit {
            language: None,
            theme: allowed.mandate.theme.clone(),
            look: None,
            return_url: allowed.pos.url.clone(),
            cancel_url: allowed.pos.url.clone(),
            expires_at: Some(later(self.now(), RENEWAL_OPEN_MIN)),
        };
        let new = self.stored_visit(request, &allowed, visit.unwrap_or_else(shop), stored);
        Ok(match self.opened(new).await? {
            StoredCardOutcome::Opened(OpenOutcome::Open(session)) => Some(*session),
            _ => None,
        })
    }

    /// What is left of an agreement: the new one is for that, not for the whole again.
    async fn remainder(&self, mandate: &mut Mandate, zone: &TimeZone) -> Result<(), PortError> {
        let today = day_of(self.now(), zone);
        let agreement = &mut mandate.agreement;
        agreement.start = agreement.start.map(|start| start.max(today));
        if let Some(count) = agreement.count {
            let made = u32::try_from(self.store.charges_made(&mandate.id).await?).unwrap_or(u32::MAX);
            agreement.count = Some(count.saturating_sub(made).max(1));
        }
        Ok(())
    }

    /// The payment that makes a refused one good has a name that follows from it.
    fn renewal_of(&self, refused: &PayId, page: u8) -> PayId {
        let hash = self.vault.keyed_hash("renewal", &[refused.as_str().as_bytes(), &[page]]);
        PayId::from_text(lower_hex(hash.get(..16).unwrap_or_default()))
    }

    /// Takes the form of a stored card: the security code, and the words that were confirmed.
    pub async fn enter_stored_card(
        &self,
        session: &Session,
        code: &SecretText,
        shown: ShownConsent,
    ) -> Result<Entered, PortError> {
        let stored = session.stored.as_ref().ok_or(PortError::Missing("stored card"))?;
        let card = self.store.card(&stored.card_id).await?.ok_or(PortError::Missing("card"))?;
        let code = match SecurityCode::parse_typed(code.expose(), card.brand.code_length()) {
            Ok(code) => code,
            Err(error) => return Ok(Entered::Wrong(EntryErrors { code: Some(error), ..EntryErrors::default() })),
        };
        let (mandate, _) = self.store.mandate(&stored.mandate_id).await?.ok_or(PortError::Missing("mandate"))?;
        let contract = self.store.contract(&session.merchant_id, &mandate.contract_id).await?;
        let contract = contract.ok_or(PortError::Missing("contract"))?;
        if !usable(&mandate, &card, &contract) {
            // Ended or removed since the page was opened: nothing is left to confirm.
            let over = self.end(session, Move::Cancel, Refusal::CardGone, "mandate.over").await?;
            return Ok(Entered::Stands(Box::new(over)));
        }
        let sealed = self.store.sealed_card(&card.version.record_id).await?.ok_or(PortError::Missing("sealed card"))?;
        let opened = self.vault.open(&session.merchant_id, &sealed).await?;
        let Some(begun) = self.begin(session, &contract, card.brand, &opened.pan) else {
            return Ok(Entered::Stands(Box::new(session.clone())));
        };
        let attempt = AttemptCard {
            record_id: card.version.record_id,
            brand: card.brand,
            contract_id: contract.id.clone(),
            masked: card.masked,
            expiry: card.version.expiry,
            holder: card.version.holder,
            fingerprint: card.fingerprint,
        };
        drop(opened);
        self.entered(session, begun, attempt, None, code, shown).await
    }

    /// Ends a visit whose mandate, card or contract came to its end since it was opened, or while the consumer was at the
    /// bank: what was revoked meanwhile is not charged. `None`: it goes on.
    pub async fn over_meanwhile(&self, session: &Session) -> Result<Option<Session>, PortError> {
        let way_out = if session.state == State::Created { Move::Cancel } else { Move::Expire };
        if let Some(renewed) = session.renewed_card() {
            let card = self.store.card(renewed).await?.ok_or(PortError::Missing("card"))?;
            let gone = card.status == CardStatus::Removed;
            return Ok(if gone {
                Some(self.end(session, way_out, Refusal::CardGone, "card.over").await?)
            } else {
                None
            });
        }
        let Some(stored) = &session.stored else { return Ok(None) };
        let (mandate, _) = self.store.mandate(&stored.mandate_id).await?.ok_or(PortError::Missing("mandate"))?;
        let card = self.store.card(&stored.card_id).await?.ok_or(PortError::Missing("card"))?;
        let contract = self.store.contract(&session.merchant_id, &mandate.contract_id).await?;
        // A renewal's own charge is one of those that were left.
        let used_up = match mandate.agreement.count.filter(|_| stored.renews) {
            Some(count) => self.store.charges_made(&mandate.id).await? >= u64::from(count),
            None => false,
        };
        if usable(&mandate, &card, &contract.ok_or(PortError::Missing("contract"))?) && !used_up {
            return Ok(None);
        }
        self.end(session, way_out, Refusal::CardGone, "mandate.over").await.map(Some)
    }

    /// What a charge rests on when only the consumer's absence stood in its way.
    async fn allowed_with_consumer(&self, request: &ChargeRequest) -> Result<Option<Allowed>, PortError> {
        let (obstacles, found) = self.resolve(request).await?;
        let Some((mandate, _)) = found.filter(|_| obstacles.is_empty()) else { return Ok(None) };
        let card = self.store.card(&mandate.card_id).await?;
        let contract = self.store.contract(&mandate.merchant_id, &mandate.contract_id).await?;
        let (Some(card), Some(contract)) = (card, contract) else { return Ok(None) };
        let Some(pos) = self.store.point_of_sale(&mandate.merchant_id, &contract.pos_id).await? else {
            return Ok(None);
        };
        let usable = usable(&mandate, &card, &contract);
        let today = day_of(self.now(), &zone_of(&pos));
        let expired = has_expired(&card, self.alias_under(&contract, &card).await?.as_ref(), today);
        let allowed =
            Allowed { mandate, roots: Vec::new(), card, contract, pos, pace: None, filed: None, warnings: Vec::new() };
        Ok((usable && !expired).then_some(allowed))
    }

    fn stored_visit(
        &self,
        request: ChargeRequest,
        allowed: &Allowed,
        visit: StoredCardVisit,
        stored: StoredCard,
    ) -> NewSession {
        let now = self.now();
        let id = SessionId::mint(self.entropy.as_ref());
        let pay_id = request.pay_id.unwrap_or_else(|| PayId::mint(self.entropy.as_ref()));
        let link = tokens::link(self.vault.as_ref(), &id);
        let expires_at = visit.expires_at.unwrap_or_else(|| later(now, i64::from(allowed.pos.session_minutes)));
        let payment = Payment {
            merchant_id: request.merchant.id.clone(),
            session_id: Some(id.clone()),
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
            // A renewal founds its own.
            mandate_id: (!stored.renews).then(|| allowed.mandate.id.clone()),
            echo: request.echo,
            created_at: now,
            pay_id: pay_id.clone(),
        };
        let session = Session {
            link_hash: self.vault.hash(link.expose().as_bytes()),
            merchant_id: request.merchant.id,
            pos_id: allowed.pos.id.clone(),
            contracts: vec![allowed.contract.id.clone()],
            wallet_id: allowed.mandate.wallet_id.clone(),
            version: 1,
            state: State::Created,
            agreement: allowed.mandate.agreement.clone(),
            amount: request.amount,
            purpose: Purpose::FirstInstalment,
            stored: Some(stored),
            from_wallet: None,
            brands: vec![allowed.card.brand],
            brand_selection: BrandSelection::Merchant,
            prefilled_holder: None,
            language: visit.language,
            email: None,
            theme: visit.theme,
            look: visit.look,
            return_url: visit.return_url,
            cancel_url: visit.cancel_url,
            created_at: now,
            expires_at,
            hard_limit_at: later(expires_at, CHALLENGE_PAUSE_MIN),
            extensions_used: 0,
            attempts_used: 0,
            attempts_max: allowed.pos.attempts,
            refusal: None,
            attempt: None,
            moved_at: now,
            pay_id: pay_id.clone(),
            id,
        };
        let opened = crate::event::NewEvent::of_payment(&pay_id, "session.opened", now, "stored card");
        NewSession {
            session,
            payment,
            idempotency: request.idempotency,
            repeats_trans_id: request.merchant.repeats_trans_id,
            pace: allowed.pace,
            events: vec![opened],
        }
    }

    async fn opened(&self, new: NewSession) -> Result<StoredCardOutcome, PortError> {
        Ok(StoredCardOutcome::Opened(match self.store.open_session(&new).await? {
            Opened::New => OpenOutcome::Open(Box::new(new.session)),
            Opened::Replayed(claimed) => self.claimed_session(claimed).await?,
            Opened::KeyReused => OpenOutcome::KeyReused,
            Opened::TransIdUsed => OpenOutcome::TransIdUsed,
            Opened::NoRoom(why) => return Ok(StoredCardOutcome::Refused(vec![why.into()])),
            Opened::TooMany => OpenOutcome::TooMany,
        }))
    }
}

fn zone_of(pos: &PointOfSale) -> TimeZone {
    TimeZone::get(&pos.time_zone).unwrap_or(TimeZone::UTC)
}

fn usable(mandate: &Mandate, card: &Card, contract: &Contract) -> bool {
    mandate.state == MandateState::Active && !card.status.forbids_charges() && !contract.disabled
}

/// What only stands in the way while the consumer is not there: what an agreement leaves to the consumer, and what comes
/// of leaving in a file. A payment with the consumer present goes over the line.
fn is_of_absence(obstacle: &Obstacle) -> bool {
    matches!(obstacle, Obstacle::ConsumerNeeded | Obstacle::NoFiles | Obstacle::CaptureInFile)
}

fn later(at: jiff::Timestamp, minutes: i64) -> jiff::Timestamp {
    at.saturating_add(jiff::SignedDuration::from_mins(minutes)).unwrap_or(at)
}

/// True for a merchant-initiated payment that the issuer refused because it wants to see the consumer.
pub fn asks_for_consumer(view: &PaymentView) -> bool {
    let (Some(Refusal::Issuer(code)), None, Some(operation)) =
        (&view.payment.refusal, &view.session, &view.authorisation)
    else {
        return false;
    };
    view.payment.status == PaymentStatus::Failed
        && class(operation.brand, code, operation.advice_code.as_deref()) == DeclineClass::ConsumerNeeded
}

//! A card is typed and agreed to: checked, sealed, stored as pending, nothing sent yet.

use jiff::tz::TimeZone;

use crate::authentication::{Authentication, AuthenticationState};
use crate::brand::Brand;
use crate::card::{CodeError, HOLDER_CHARS_MAX, MaskedPan, NumberError, Pan, SecurityCode};
use crate::checkpoint::Checkpoint;
use crate::consent::Consent;
use crate::enrolment::Enrolment;
use crate::expiry::{Expiry, ExpiryError};
use crate::guard::{Source, Trial};
use crate::ids::{AuthenticationId, ConsentId, ContractId, RecordId};
use crate::merchant::Contract;
use crate::ports::{CardEntry, Moved, PortError, SessionMove, authenticated_amount};
use crate::secret::SecretText;
use crate::session::{Attempt, BrandSelection, Move, Session};
use crate::test_numbers::is_test_number;
use crate::wallet::{Fingerprint, SealedCard};

/// A name has no more digits than this; more look like a card number in the wrong field.
const DIGITS_IN_NAME_MAX: usize = 3;

/// What came with the form. Card data is wiped when this is dropped.
#[derive(Debug)]
pub struct TypedCard {
    /// Card number.
    pub number: SecretText,
    /// Expiry.
    pub expiry: String,
    /// Security code.
    pub code: SecretText,
    /// Name on the card.
    pub holder: String,
    /// The network chosen, when one was.
    pub brand: Option<Brand>,
    /// The box was ticked.
    pub consent: bool,
}

/// The consent as it was shown, and to whom.
#[derive(Clone, Debug)]
pub struct ShownConsent {
    /// The exact text.
    pub text: String,
    /// Version of the wording.
    pub version: String,
    /// Its language.
    pub language: String,
    /// The consumer's address.
    pub ip: String,
    /// The same for the guard; none for addresses that are not counted.
    pub source: Option<Source>,
    /// The browser.
    pub user_agent: String,
}

/// Why a name was not accepted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HolderError {
    /// Nothing was typed.
    Missing,
    /// More than the schemes take.
    TooLong,
    /// Digits where a name should be: perhaps a card number in the wrong field.
    Digits,
    /// Another person's card cannot take the place of the stored one.
    Differs,
}

/// All that is wrong with a form, at once.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct EntryErrors {
    /// Card number.
    pub number: Option<NumberError>,
    /// Expiry.
    pub expiry: Option<ExpiryError>,
    /// Security code.
    pub code: Option<CodeError>,
    /// Name.
    pub holder: Option<HolderError>,
    /// A co-badged card and no choice: the networks to choose from.
    pub brand: Vec<Brand>,
    /// The box is not ticked.
    pub consent: bool,
}

impl EntryErrors {
    fn any(&self) -> bool {
        *self != Self::default()
    }
}

/// How an entry ended.
#[derive(Debug)]
pub enum Entered {
    /// Something is wrong; nothing was stored.
    Wrong(EntryErrors),
    /// Stored: the session as moved.
    Stored(Box<Session>),
    /// Somebody else was first: the session as it stands; nothing was stored.
    Stands(Box<Session>),
}

/// An entry that can be made: the session as moved, and its 3-D Secure run.
pub(crate) struct Begun {
    next: Session,
    run: Authentication,
}

/// The card of an attempt.
pub(crate) struct AttemptCard {
    pub(crate) record_id: RecordId,
    pub(crate) brand: Brand,
    pub(crate) contract_id: ContractId,
    pub(crate) masked: MaskedPan,
    pub(crate) expiry: Expiry,
    pub(crate) holder: String,
    pub(crate) fingerprint: Fingerprint,
}

struct Checked {
    pan: Pan,
    expiry: Expiry,
    code: SecurityCode,
    holder: String,
    brand: Brand,
    contract: ContractId,
}

impl Enrolment {
    /// Takes a form. Every mistake is answered at once; a good one becomes a pending card.
    pub async fn enter_card(
        &self,
        session: &Session,
        contracts: &[Contract],
        typed: TypedCard,
        shown: ShownConsent,
    ) -> Result<Entered, PortError> {
        let checked = match self.check(session, contracts, &typed) {
            Ok(checked) => checked,
            Err(errors) => return Ok(Entered::Wrong(errors)),
        };
        drop(typed);
        let fingerprint = self.vault.fingerprint(&session.merchant_id, &checked.pan);
        // While fingerprint keys are exchanged, the stored one may be of either.
        let other = self.vault.other_fingerprint(&session.merchant_id, &checked.pan);
        let known: Vec<_> = std::iter::once(fingerprint).chain(other).collect();
        let as_renewal = (checked.brand, checked.holder.as_str(), known.as_slice());
        if let Some(errors) = self.unfit_renewal(session, as_renewal).await? {
            return Ok(Entered::Wrong(errors));
        }
        let contract =
            contracts.iter().find(|contract| contract.id == checked.contract).ok_or(PortError::Missing("contract"))?;
        if contract.smartbill.is_some() && !self.has_alias_room(session, contract, &known).await? {
            return Ok(Entered::Stands(Box::new(self.refuse_full(session).await?)));
        }
        let Some(begun) = self.begin(session, contract, checked.brand, &checked.pan) else {
            return Ok(Entered::Stands(Box::new(session.clone())));
        };
        let now = self.now();
        let record_id = RecordId::mint(self.entropy.as_ref());
        let sealed = self.vault.seal(&record_id, &session.merchant_id, &checked.pan, checked.expiry, now).await?;
        self.checkpoints.reached(Checkpoint::KeyCommitted);
        let card = AttemptCard {
            record_id,
            brand: checked.brand,
            contract_id: checked.contract,
            masked: checked.pan.masked(),
            expiry: checked.expiry,
            holder: checked.holder,
            fingerprint,
        };
        drop(checked.pan);
        self.entered(session, begun, card, Some(sealed), checked.code, shown).await
    }

    /// What every entry begins with: the move, and the 3-D Secure run. `None`: the session is not waiting for a card.
    pub(crate) fn begin(&self, session: &Session, contract: &Contract, brand: Brand, pan: &Pan) -> Option<Begun> {
        let now = self.now();
        let range = self.authenticator.range(brand, pan);
        let method_url = range.as_ref().and_then(|range| range.method_url.clone());
        let next = session.moved(Move::EnterCard { method: method_url.is_some() }, now)?;
        let run = Authentication {
            id: AuthenticationId::mint(self.entropy.as_ref()),
            session_id: session.id.clone(),
            pay_id: session.pay_id.clone(),
            brand,
            version: range.map_or_else(|| "2.2.0".to_owned(), |range| range.version),
            state: AuthenticationState::Started,
            amount: authenticated_amount(session.amount, &session.agreement, contract),
            method_url,
            started_at: now,
            answer: None,
            result: None,
        };
        Some(Begun { next, run })
    }

    /// Stores an entry with its consent; the security code stays in memory.
    pub(crate) async fn entered(
        &self,
        session: &Session,
        begun: Begun,
        card: AttemptCard,
        sealed: Option<SealedCard>,
        code: SecurityCode,
        shown: ShownConsent,
    ) -> Result<Entered, PortError> {
        let Begun { mut next, run } = begun;
        let language = shown.language.clone();
        let source = shown.source;
        let consent = self.consent(session, shown);
        let brand = card.brand;
        next.attempts_used += 1;
        next.refusal = None;
        let trial = source.map(|source| Trial {
            session_id: session.id.clone(),
            ordinal: next.attempts_used,
            at: self.now(),
            merchant_id: session.merchant_id.clone(),
            source,
            card: card.fingerprint,
            bin: card.masked.first6.clone(),
        });
        next.attempt = Some(Attempt {
            record_id: card.record_id,
            brand,
            contract_id: card.contract_id,
            masked: card.masked,
            expiry: card.expiry,
            holder: card.holder,
            fingerprint: card.fingerprint,
            consent_id: consent.id.clone(),
            authentication_id: run.id.clone(),
            operation_id: None,
            node_id: self.node.clone(),
            language,
        });
        let events = vec![self.fact(&next, "card.entered", brand.code().to_owned())];
        let entry =
            CardEntry { session: next, expected: session.version, sealed, consent, authentication: run, trial, events };
        match self.store.enter_card(&entry).await? {
            Moved::Done(()) => {
                self.codes.put(session.id.clone(), code, self.clock.monotonic());
                self.meter.visited(entry.session.state, None);
                self.checkpoints.reached(Checkpoint::CardEntered);
                Ok(Entered::Stored(Box::new(entry.session)))
            }
            Moved::Stale => Ok(Entered::Stands(Box::new(self.reload(session).await?))),
        }
    }

    /// Starts the 3-D Secure run of a pending card, or starts it over when the asking was lost.
    ///
    /// `session` stands `card_entered` or `authenticating`. A run that was lost gets a new name, so that
    /// nothing the bank says about the lost one can be taken for this one.
    /// `None`: somebody else was first, and asks.
    pub async fn start_authentication(&self, session: &Session) -> Result<Option<Session>, PortError> {
        let Some(attempt) = session.attempt.as_ref() else { return Ok(None) };
        let Some(mut next) = session.moved(Move::Authenticate, self.now()) else { return Ok(None) };
        let again = session.state == next.state;
        let mut run = None;
        if again {
            let lost = self
                .store
                .authentication(&attempt.authentication_id)
                .await?
                .ok_or(PortError::Missing("authentication"))?;
            let fresh = Authentication { id: AuthenticationId::mint(self.entropy.as_ref()), ..lost };
            if let Some(attempt) = next.attempt.as_mut() {
                attempt.authentication_id = fresh.id.clone();
            }
            run = Some(fresh);
        }
        let events = vec![self.fact(&next, "authentication.started", String::new())];
        let change =
            SessionMove { session: next, expected: session.version, authentication: run, payment: None, events };
        Ok(match self.store.move_session(&change).await? {
            Moved::Done(()) => {
                self.meter.visited(change.session.state, None);
                Some(change.session)
            }
            Moved::Stale => None,
        })
    }

    fn check(&self, session: &Session, contracts: &[Contract], typed: &TypedCard) -> Result<Checked, EntryErrors> {
        let today = self.now().to_zoned(TimeZone::UTC).date();
        let mut errors = EntryErrors { consent: !typed.consent, ..EntryErrors::default() };
        let number = Pan::parse_typed(typed.number.expose());
        let expiry = Expiry::parse_typed(&typed.expiry, today);
        let holder = check_holder(&typed.holder);
        errors.expiry = expiry.err();
        errors.holder = holder.as_ref().err().copied();
        let mut choice = None;
        match &number {
            Ok(pan) if self.refuses_test_numbers && is_test_number(pan) => {
                errors.number = Some(NumberError::TestNumber);
            }
            Ok(pan) => match self.choose(session, contracts, pan, typed.brand) {
                Choice::Made(brand, contract) => choice = Some((brand, contract)),
                Choice::NotTaken => errors.number = Some(NumberError::BrandNotTaken),
                Choice::Open(offered) => errors.brand = offered,
            },
            Err(error) => errors.number = Some(*error),
        }
        let digits = match (&choice, &number) {
            (Some((brand, _)), _) => brand.code_length(),
            (None, Ok(pan)) if pan.masked().length == 15 => Brand::Amex.code_length(),
            _ => code_digits(typed.code.expose()),
        };
        let code = SecurityCode::parse_typed(typed.code.expose(), digits);
        errors.code = code.as_ref().err().copied();
        match (errors.any(), number, expiry, code, holder, choice) {
            (false, Ok(pan), Ok(expiry), Ok(code), Ok(holder), Some((brand, contract))) => {
                Ok(Checked { pan, expiry, code, holder, brand, contract })
            }
            _ => Err(errors),
        }
    }

    /// The consumer's choice is final when the card carries it; else the only network, else what is preselected.
    fn choose(&self, session: &Session, contracts: &[Contract], pan: &Pan, wanted: Option<Brand>) -> Choice {
        let on_card = self.bins.brands(pan);
        let offered: Vec<Brand> = session.brands.iter().copied().filter(|brand| on_card.contains(brand)).collect();
        let brand = match (wanted.filter(|brand| offered.contains(brand)), offered.as_slice()) {
            (Some(brand), _) => brand,
            (None, []) => return Choice::NotTaken,
            (None, [only]) => *only,
            (None, [first, ..]) if session.brand_selection == BrandSelection::Merchant => *first,
            (None, _) => return Choice::Open(offered),
        };
        contracts
            .iter()
            .find(|contract| session.contracts.contains(&contract.id) && contract.brands.contains(&brand))
            .map_or(Choice::NotTaken, |contract| Choice::Made(brand, contract.id.clone()))
    }

    fn consent(&self, session: &Session, shown: ShownConsent) -> Consent {
        Consent {
            id: ConsentId::mint(self.entropy.as_ref()),
            session_id: session.id.clone(),
            hash: lower_hex(&self.vault.hash(shown.text.as_bytes())),
            text: shown.text,
            version: shown.version,
            language: shown.language,
            given_at: self.now(),
            ip: shown.ip,
            user_agent: shown.user_agent,
        }
    }
}

enum Choice {
    Made(Brand, ContractId),
    NotTaken,
    Open(Vec<Brand>),
}

/// Takes a name as it may be stored and sent, blanks made single.
pub fn check_holder(typed: &str) -> Result<String, HolderError> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(HolderError::Missing);
    }
    if name.chars().count() > HOLDER_CHARS_MAX {
        return Err(HolderError::TooLong);
    }
    // Digits of any script: a number in the wrong field would be stored in clear.
    if name.chars().filter(|c| c.is_numeric()).count() > DIGITS_IN_NAME_MAX {
        return Err(HolderError::Digits);
    }
    Ok(name)
}

/// How long the code should be when the card is unknown: as typed if that can be right.
fn code_digits(typed: &str) -> usize {
    if typed.trim().len() == 4 { 4 } else { 3 }
}

pub(crate) fn lower_hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

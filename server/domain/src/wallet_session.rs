//! The wallet page: a consumer looks at the cards that a merchant keeps, adds one, renews one.
//!
//! A card that is typed from here goes through the same enrolment as any
//! other: the page opens a session of its own kind of agreement and gets its
//! consumer back. Removal is in [`crate::card_removal`].

use jiff::Timestamp;

use crate::agreement::Kind;
use crate::brand::Brand;
use crate::card::NumberError;
use crate::card_entry::{EntryErrors, HolderError};
use crate::enrolment::Enrolment;
use crate::ids::{CardId, MerchantId, PosId, WalletId, WalletSessionId};
use crate::merchant::{Contract, Merchant, PointOfSale};
use crate::money::Money;
use crate::opening::{KindWish, OpenOutcome, OpenRequest};
use crate::payment::CaptureMethod;
use crate::ports::{Claimed, IdempotencyClaim, NewWalletSession, PortError, WalletSessionMade};
use crate::session::{BrandSelection, FromWallet, Session};
use crate::theme::ThemeName;
use crate::tokens;
use crate::wallet::{Card, CardStatus, Fingerprint};

/// Enrolments that one visit to the wallet page may open: who has its address cannot try cards without end.
pub const ENROLMENTS_MAX: u32 = 10;

/// How long the wallet page stays open after the last moment of a card page that it opened, in minutes: its consumer
/// comes back to it from there.
const COME_BACK_MIN: i64 = 10;

/// Shortest word of a name that tells people apart, in characters.
const NAME_WORD_CHARS_MIN: usize = 2;

/// One visit to the wallet page. It stays open until its time is up; what is done on it is facts of the wallet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WalletSession {
    /// Its name; never in a URL.
    pub id: WalletSessionId,
    /// SHA-256 of the capability token in the page's URL.
    pub link_hash: [u8; 32],
    /// Whose.
    pub merchant_id: MerchantId,
    /// Which shop.
    pub pos_id: PosId,
    /// The wallet it shows.
    pub wallet_id: WalletId,
    /// BCP 47, when the merchant said.
    pub language: Option<String>,
    /// The look of the page, when it was said.
    pub theme: Option<ThemeName>,
    /// Where the consumer goes at the end; none when it was opened from a mail.
    pub return_url: Option<String>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When the page closes.
    pub expires_at: Timestamp,
}

impl WalletSession {
    /// True when its time is up.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.expires_at <= now
    }
}

/// Until when the wallet page that opened this visit to the card page stays open at least.
pub fn stays_open_until(enrolment: &Session) -> Timestamp {
    let last = enrolment.hard_limit_at;
    last.saturating_add(jiff::SignedDuration::from_mins(COME_BACK_MIN)).unwrap_or(last)
}

/// What a merchant asks for, checked for form by the surface it came through.
#[derive(Clone, Debug)]
pub struct WalletSessionRequest {
    /// Who asks.
    pub merchant_id: MerchantId,
    /// For which shop.
    pub pos: PointOfSale,
    /// The wallet.
    pub wallet_id: WalletId,
    /// BCP 47.
    pub language: Option<String>,
    /// The look of the page, when it is said.
    pub theme: Option<ThemeName>,
    /// Where the consumer goes at the end; none when it was opened from a mail.
    pub return_url: Option<String>,
    /// When the page closes, if the merchant says.
    pub expires_at: Option<Timestamp>,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
}

/// How opening ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WalletOpening {
    /// Open, or open before under the same idempotency key.
    Open(Box<WalletSession>),
    /// The idempotency key came with another body.
    KeyReused,
    /// The merchant has no such wallet.
    NoWallet,
}

/// A card to be typed, asked for on the wallet page.
#[derive(Clone, Debug)]
pub struct WalletEnrolment {
    /// The visit.
    pub session: WalletSession,
    /// Its merchant.
    pub merchant: Merchant,
    /// Its shop.
    pub pos: PointOfSale,
    /// That shop's contracts.
    pub contracts: Vec<Contract>,
    /// The language of the page.
    pub language: String,
    /// The card that the new one takes the place of; none when a card is added.
    pub renews: Option<Card>,
    /// What makes two presses of one button one.
    pub press: String,
    /// Where the page itself is: stands for a merchant's address where the visit has none.
    pub home: String,
}

impl Enrolment {
    /// Opens a visit to the wallet page.
    pub async fn open_wallet(&self, request: WalletSessionRequest) -> Result<WalletOpening, PortError> {
        let now = self.now();
        let id = WalletSessionId::mint(self.entropy.as_ref());
        let link = tokens::wallet(self.vault.as_ref(), &id);
        let life = jiff::SignedDuration::from_mins(i64::from(request.pos.session_minutes));
        let session = WalletSession {
            link_hash: self.vault.hash(link.expose().as_bytes()),
            merchant_id: request.merchant_id,
            pos_id: request.pos.id,
            wallet_id: request.wallet_id,
            language: request.language,
            theme: request.theme,
            return_url: request.return_url,
            created_at: now,
            expires_at: request.expires_at.unwrap_or_else(|| now.saturating_add(life).unwrap_or(now)),
            id,
        };
        let new = NewWalletSession { session, idempotency: request.idempotency };
        Ok(match self.store.open_wallet_session(&new).await? {
            WalletSessionMade::New => WalletOpening::Open(Box::new(new.session)),
            WalletSessionMade::Replayed(made) => self.opened_wallet(made).await?,
            WalletSessionMade::KeyReused => WalletOpening::KeyReused,
            WalletSessionMade::NoWallet => WalletOpening::NoWallet,
        })
    }

    /// The visit that an idempotency key opened before, whatever its request would be worth today.
    pub async fn wallet_opened_before(
        &self,
        merchant: &MerchantId,
        claim: &IdempotencyClaim,
    ) -> Result<Option<WalletOpening>, PortError> {
        let Some((fingerprint, made)) = self.store.idempotency(merchant, &claim.key).await? else { return Ok(None) };
        if fingerprint != claim.fingerprint {
            return Ok(Some(WalletOpening::KeyReused));
        }
        self.opened_wallet(made).await.map(Some)
    }

    async fn opened_wallet(&self, made: Claimed) -> Result<WalletOpening, PortError> {
        let Claimed::WalletSession(id) = made else { return Ok(WalletOpening::KeyReused) };
        let session = self.store.wallet_session(&id).await?.ok_or(PortError::Missing("wallet session"))?;
        Ok(WalletOpening::Open(Box::new(session)))
    }

    /// Opens the card page for a card that is added to the wallet, or that takes the place of one in it. `None`: not
    /// now: this visit has opened enough, or the shop takes no card of that network any more.
    pub async fn enrol_from_wallet(&self, wish: WalletEnrolment) -> Result<Option<Session>, PortError> {
        let from = FromWallet {
            session_id: wish.session.id.clone(),
            renews: wish.renews.as_ref().map(|card| card.id.clone()),
        };
        let key = self.vault.keyed_hash("wallet-press", &[from.session_id.as_str().as_bytes(), wish.press.as_bytes()]);
        let key = format!("wallet-{}", crate::card_entry::lower_hex(&key));
        let fingerprint = self.vault.hash(from.renews.as_ref().map_or("", CardId::as_str).as_bytes());
        let Some(request) = request(wish, &self.entropy.uuid(), IdempotencyClaim { key, fingerprint }) else {
            return Ok(None);
        };
        Ok(match self.open_from(request, Some(from)).await? {
            OpenOutcome::Open(session) => Some(*session),
            _ => None,
        })
    }

    /// What keeps a typed card from taking the place of the one that is renewed.
    pub(crate) async fn unfit_renewal(
        &self,
        session: &Session,
        (brand, holder, fingerprints): (Brand, &str, &[Fingerprint]),
    ) -> Result<Option<EntryErrors>, PortError> {
        let Some(renewed) = session.renewed_card() else { return Ok(None) };
        let cards = self.store.cards_of_wallet(&session.merchant_id, &session.wallet_id).await?;
        let known = |card: &Card| fingerprints.contains(&card.fingerprint) && card.brand == brand;
        let stored = |card: &&Card| card.id != *renewed && known(card);
        let old = cards.iter().find(|card| card.id == *renewed);
        let errors = EntryErrors {
            number: cards.iter().find(stored).map(|_| NumberError::AlreadyStored),
            holder: old.filter(|old| !same_person(&old.version.holder, holder)).map(|_| HolderError::Differs),
            ..EntryErrors::default()
        };
        Ok((errors != EntryErrors::default()).then_some(errors))
    }
}

/// A first payment that verifies a card and agrees on nothing but keeping it.
fn request(wish: WalletEnrolment, name: &str, claim: IdempotencyClaim) -> Option<OpenRequest> {
    let WalletEnrolment { session, merchant, pos, mut contracts, language, renews, home, .. } = wish;
    let return_url = session.return_url.unwrap_or(home);
    // What is agreed is charged under the contract it was made with, and on the network it was made with.
    contracts.retain(|contract| {
        !contract.disabled && renews.as_ref().is_none_or(|card| contract.brands.contains(&card.brand))
    });
    let chosen = contracts.first()?.clone();
    let says = |contract: &Contract| (contract.currency, contract.verification, contract.unscheduled_cit);
    contracts.retain(|contract| says(contract) == says(&chosen));
    Some(OpenRequest {
        merchant,
        pos,
        contracts,
        trans_id: format!("wallet-{name}"),
        ref_nr: None,
        amount: Money::new(0, chosen.currency),
        capture: CaptureMethod::Automatic,
        verify_only: true,
        kind: KindWish::Kind(Kind::OneClick),
        frequency: None,
        start: None,
        end: None,
        count: None,
        mandate_amount: None,
        ceiling: None,
        description: None,
        notice_days: None,
        terms_url: None,
        wallet_id: Some(session.wallet_id),
        brands: renews.as_ref().map(|card| card.brand).into_iter().collect(),
        brand_selection: BrandSelection::Customer,
        holder: renews.map(|card| card.version.holder),
        language: Some(language),
        email: None,
        theme: session.theme,
        look: None,
        cancel_url: return_url.clone(),
        return_url,
        expires_at: None,
        echo: "{}".to_owned(),
        idempotency: Some(claim),
    })
}

/// Whether two names can be one person's: agreements follow a new card of their own consumer alone. Banks write names
/// in many ways (initials, order, capitals), so one word in common is enough.
fn same_person(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let folded = name.to_lowercase();
        let words = folded.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.chars().count() >= NAME_WORD_CHARS_MIN).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    one.is_empty() || one.iter().any(|word| other.contains(word))
}

/// What a consumer can do with a card on the wallet page.
impl CardStatus {
    /// True when a newer card is needed for payments to go on.
    pub fn asks_for_renewal(self) -> bool {
        matches!(self, Self::Expiring | Self::Expired | Self::Replaced | Self::Blocked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_known_by_one_word_of_the_name() {
        for (one, other) in [("Jeanne Dupont", "J DUPONT"), ("DUPONT JEANNE", "Jeanne Martin"), ("X", "Paul")] {
            assert!(same_person(one, other), "{one} {other}");
        }
        assert!(!same_person("Jeanne Dupont", "Paul Martin"));
        assert!(!same_person("J Dupont", "J Martin"), "an initial is nobody's");
    }
}

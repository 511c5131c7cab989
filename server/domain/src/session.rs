//! One visit to the hosted page, as states.
//!
//! `created → card_entered → authenticating → challenging → authenticated
//! (→ code_needed) → authorising → completed`; ways out: `declined` (back to
//! the card while attempts last), `unknown` (until what may be held is reversed),
//! `cancelled`, `expired`. Every move is a compare-and-set on the version.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use crate::agreement::Agreement;
use crate::brand::Brand;
use crate::card::MaskedPan;
use crate::contact::EmailAddress;
use crate::expiry::Expiry;
use crate::ids::{
    AuthenticationId, CardId, ConsentId, ContractId, MandateId, MerchantId, NodeId, OperationId, PayId, PosId,
    RecordId, SessionId, WalletId, WalletSessionId,
};
use crate::money::Money;
use crate::payment::Refusal;
use crate::theme::{Theme, ThemeName};
use crate::wallet::Fingerprint;

mod state;

pub use state::{Move, State, step};

/// The clock stands still while the bank's challenge is shown, for at most this long, in minutes.
pub const CHALLENGE_PAUSE_MIN: i64 = 60;

/// A challenge that brings no result in this time has failed, in minutes: several screens of 10 minutes each.
pub const CHALLENGE_MAX_MIN: i64 = 30;

/// How often a visit can be extended: what WCAG 2.2 asks for at least (success criterion 2.2.1).
pub const EXTENSIONS_MAX: u32 = 10;

/// What one extension adds, in minutes: all of them together reach the hard limit of a visit without a challenge.
pub const EXTENSION_MIN: i64 = 6;

/// What the authorisation of this visit is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// It proves the card and is reversed (or is for nothing, by contract).
    Verification,
    /// It is the first charge and is captured.
    FirstInstalment,
}

impl Purpose {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Verification => "verification",
            Self::FirstInstalment => "first_instalment",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Verification, Self::FirstInstalment].into_iter().find(|purpose| purpose.code() == code)
    }
}

/// Who chooses the network of a co-badged card. The consumer's choice is final either way; this sets what is preselected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BrandSelection {
    /// The merchant's first network is preselected.
    Merchant,
    /// Nothing is preselected.
    Customer,
}

/// A stored card that a visit charges, the consumer present.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredCard {
    /// The card.
    pub card_id: CardId,
    /// The mandate it is charged under, or that is to be renewed.
    pub mandate_id: MandateId,
    /// The visit founds a new mandate that replaces that one: the consumer authenticates anew.
    pub renews: bool,
    /// The refused payment that this visit makes good, when there is one.
    pub makes_good: Option<PayId>,
}

/// The wallet page that a visit was opened from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromWallet {
    /// The page that it leads back to.
    pub session_id: WalletSessionId,
    /// The card that the typed one takes the place of; none when a card is added.
    pub renews: Option<CardId>,
}

/// One visit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// Its name; never in a URL.
    pub id: SessionId,
    /// SHA-256 of the capability token in the page's URL.
    pub link_hash: [u8; 32],
    /// Whose.
    pub merchant_id: MerchantId,
    /// Which shop.
    pub pos_id: PosId,
    /// The payment methods offered; the card's network chooses among them.
    pub contracts: Vec<ContractId>,
    /// The payment it makes.
    pub pay_id: PayId,
    /// The wallet the card goes into.
    pub wallet_id: WalletId,
    /// Grows by one with every move.
    pub version: i64,
    /// Where it stands.
    pub state: State,
    /// What is agreed.
    pub agreement: Agreement,
    /// What is authorised: the verification or the first charge.
    pub amount: Money,
    /// What that authorisation is for.
    pub purpose: Purpose,
    /// The stored card it charges; none when a card is typed.
    pub stored: Option<StoredCard>,
    /// The wallet page it was opened from; none when a merchant opened it.
    pub from_wallet: Option<FromWallet>,
    /// Networks offered, favourite first.
    pub brands: Vec<Brand>,
    /// Who chooses on co-badged cards.
    pub brand_selection: BrandSelection,
    /// A name to start with, from the merchant.
    pub prefilled_holder: Option<String>,
    /// BCP 47, when the merchant said.
    pub language: Option<String>,
    /// Where the consumer can be written to, when the merchant said.
    pub email: Option<EmailAddress>,
    /// The look of its pages, when the merchant said.
    pub theme: Option<ThemeName>,
    /// That look with values of this session's own, decided and checked when it was opened.
    pub look: Option<Arc<Theme>>,
    /// Where the consumer goes at the end.
    pub return_url: String,
    /// Where the consumer goes after giving up.
    pub cancel_url: String,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When the page closes; the clock stands still while the bank's challenge is shown.
    pub expires_at: Timestamp,
    /// When it closes in any case.
    pub hard_limit_at: Timestamp,
    /// How often the consumer asked for more time.
    pub extensions_used: u32,
    /// Cards tried so far.
    pub attempts_used: u32,
    /// Cards that may be tried.
    pub attempts_max: u32,
    /// Why the last try, or the session, was refused.
    pub refusal: Option<Refusal>,
    /// The card being tried, or the one that was.
    pub attempt: Option<Attempt>,
    /// When the state was reached.
    pub moved_at: Timestamp,
}

/// A pending card and what is being done with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attempt {
    /// The sealed number.
    pub record_id: RecordId,
    /// The network chosen.
    pub brand: Brand,
    /// The contract that takes it.
    pub contract_id: ContractId,
    /// What may be shown.
    pub masked: MaskedPan,
    /// Last valid month.
    pub expiry: Expiry,
    /// The name on the card.
    pub holder: String,
    /// Finds the same card again.
    pub fingerprint: Fingerprint,
    /// What was agreed to.
    pub consent_id: ConsentId,
    /// The 3-D Secure run.
    pub authentication_id: AuthenticationId,
    /// The authorisation, once intended.
    pub operation_id: Option<OperationId>,
    /// The process that holds the security code.
    pub node_id: NodeId,
    /// BCP 47 tag of the consent: the consumer's language from then on.
    pub language: String,
}

impl Session {
    /// True when its authorisation is the first payment of a mandate.
    pub fn founds_mandate(&self) -> bool {
        self.renewed_card().is_none() && self.stored.as_ref().is_none_or(|stored| stored.renews)
    }

    /// The stored card that the typed one takes the place of: its agreements go on, and none is founded.
    pub fn renewed_card(&self) -> Option<&CardId> {
        self.from_wallet.as_ref()?.renews.as_ref()
    }

    /// True when its authorisation proves a card that is to be stored.
    pub fn stores_card(&self) -> bool {
        self.founds_mandate() || self.renewed_card().is_some()
    }

    /// Applies a move: a copy with the next state and version, or `None` when it is not allowed.
    #[must_use]
    pub fn moved(&self, event: Move, now: Timestamp) -> Option<Self> {
        let state = step(self.state, event)?;
        let mut next = self.clone();
        if self.state == State::Challenging {
            next.expires_at =
                (self.expires_at + now.duration_since(self.moved_at).max(SignedDuration::ZERO)).min(self.hard_limit_at);
        }
        next.state = state;
        next.version += 1;
        next.moved_at = now;
        Some(next)
    }

    /// True when the consumer may ask for more time: while it is the consumer who is waited for.
    pub fn may_extend(&self, now: Timestamp) -> bool {
        matches!(self.state, State::Created | State::CardEntered)
            && !self.is_over(now)
            && self.extensions_used < EXTENSIONS_MAX
            && self.expires_at < self.hard_limit_at
    }

    /// The same visit with more time, or `None` when it has had all there is.
    #[must_use]
    pub fn extended(&self, now: Timestamp) -> Option<Self> {
        if !self.may_extend(now) {
            return None;
        }
        let later = self.expires_at.saturating_add(SignedDuration::from_mins(EXTENSION_MIN)).ok()?;
        let mut next = self.clone();
        next.expires_at = later.min(self.hard_limit_at);
        next.extensions_used += 1;
        next.version += 1;
        Some(next)
    }

    /// Changes with every move and with nothing else: a form stays good when its page is given more time.
    pub fn moves(&self) -> i64 {
        self.version - i64::from(self.extensions_used)
    }

    /// When this session closes if nothing happens, or `None` when it is not time that decides.
    pub fn closes_at(&self) -> Option<Timestamp> {
        match self.state {
            State::Created | State::CardEntered | State::Authenticating => Some(self.expires_at),
            State::Challenging => {
                let longest = SignedDuration::from_mins(CHALLENGE_MAX_MIN);
                Some(self.moved_at.saturating_add(longest).unwrap_or(self.hard_limit_at).min(self.hard_limit_at))
            }
            State::Authenticated | State::CodeNeeded => Some(self.hard_limit_at),
            _ => None,
        }
    }

    /// True when its time is up, whether or not that has been stored yet.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.closes_at().is_some_and(|at| at <= now)
    }

    /// True when another card may be tried after the current one is refused.
    pub fn attempts_left(&self) -> bool {
        self.attempts_used < self.attempts_max
    }
}

#[cfg(test)]
mod tests;

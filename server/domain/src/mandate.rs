//! The agreement that an accepted first payment founds: what later charges rest on.

use jiff::Timestamp;

use crate::agreement::Agreement;
use crate::ids::{CardId, ConsentId, ContractId, MandateId, MerchantId, PayId, WalletId};
use crate::theme::ThemeName;

/// How the agreement was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Channel {
    /// On our page, with a completed challenge.
    Page,
}

impl Channel {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
        }
    }
}

/// Whether a mandate can be charged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MandateState {
    /// It can.
    Active,
    /// Somebody ended it, or it came to its end.
    Ended,
    /// A newer agreement took its place.
    Replaced,
}

impl MandateState {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Ended => "ended",
            Self::Replaced => "replaced",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Active, Self::Ended, Self::Replaced].into_iter().find(|state| state.code() == code)
    }
}

/// Who or what ended a mandate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EndedBy {
    /// The consumer, on our page.
    Consumer,
    /// The merchant, by its API.
    Merchant,
    /// A scheme's stop order: the response or advice code.
    Scheme(String),
    /// Its card was removed.
    Card,
    /// A newer mandate replaced it.
    Replacement,
}

impl EndedBy {
    /// The stored form.
    pub fn code(&self) -> String {
        match self {
            Self::Consumer => "consumer".to_owned(),
            Self::Merchant => "merchant".to_owned(),
            Self::Scheme(code) => format!("scheme:{code}"),
            Self::Card => "card".to_owned(),
            Self::Replacement => "replacement".to_owned(),
        }
    }

    /// Reads the stored form.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code.split_once(':') {
            Some(("scheme", code)) => Self::Scheme(code.to_owned()),
            None if code == "consumer" => Self::Consumer,
            None if code == "merchant" => Self::Merchant,
            None if code == "card" => Self::Card,
            None if code == "replacement" => Self::Replacement,
            _ => return None,
        })
    }
}

/// The end of a mandate: once, never undone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MandateEnd {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: EndedBy,
    /// The mandate that replaced it.
    pub replaced_by: Option<MandateId>,
}

/// A mandate. Kind, terms, brand, card index and roots never change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mandate {
    /// Its name.
    pub id: MandateId,
    /// Who may charge.
    pub merchant_id: MerchantId,
    /// The wallet the card is in.
    pub wallet_id: WalletId,
    /// The card.
    pub card_id: CardId,
    /// The payment that founded it.
    pub pay_id: PayId,
    /// The contract it was founded under and is charged under.
    pub contract_id: ContractId,
    /// What is agreed.
    pub agreement: Agreement,
    /// How it was made.
    pub channel: Channel,
    /// What the consumer read.
    pub consent_id: ConsentId,
    /// The theme that the consumer agreed in, when the merchant named one.
    pub theme: Option<ThemeName>,
    /// When it was founded.
    pub created_at: Timestamp,
    /// Whether it can be charged.
    pub state: MandateState,
    /// How it ended, once it has.
    pub end: Option<MandateEnd>,
}

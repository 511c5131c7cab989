//! The agreement that an accepted first payment founds: what later charges rest on.

use jiff::Timestamp;

use crate::agreement::Agreement;
use crate::ids::{CardId, ConsentId, MandateId, MerchantId, PayId, WalletId};

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
    /// What is agreed.
    pub agreement: Agreement,
    /// How it was made.
    pub channel: Channel,
    /// What the consumer read.
    pub consent_id: ConsentId,
    /// When it was founded.
    pub created_at: Timestamp,
}

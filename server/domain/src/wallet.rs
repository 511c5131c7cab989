//! Cards kept for a consumer under a name that the merchant chose.

use jiff::Timestamp;

use crate::brand::Brand;
use crate::card::MaskedPan;
use crate::expiry::Expiry;
use crate::ids::{CardId, MerchantId, RecordId, WalletId};
use crate::pcn::Pcn;

/// Keyed hash of a card number, one key per installation, scoped to a merchant: finds the same card again and tells nothing else.
pub type Fingerprint = [u8; 32];

/// Where a stored card stands: one vocabulary for all brands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CardStatus {
    /// It can be charged.
    Active,
    /// Its last valid month is near.
    Expiring,
    /// Its last valid month is over; charging it is the contract's choice.
    Expired,
    /// The issuer replaced it. Active again at once with the newer version, unless its scheme lets no agreement follow.
    Replaced,
    /// The issuer or scheme will not approve it any more.
    Blocked,
    /// Switched off by its merchant, who may switch it on again.
    Disabled,
    /// Its consumer or merchant has removed it, for good: its number is erased as soon as nothing is owed with it.
    Removed,
}

impl CardStatus {
    /// Every status.
    pub const ALL: [Self; 7] =
        [Self::Active, Self::Expiring, Self::Expired, Self::Replaced, Self::Blocked, Self::Disabled, Self::Removed];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::Replaced => "replaced",
            Self::Blocked => "blocked",
            Self::Disabled => "disabled",
            Self::Removed => "removed",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// True when nothing may be charged, whatever the contract says.
    pub fn forbids_charges(self) -> bool {
        matches!(self, Self::Blocked | Self::Disabled | Self::Removed)
    }
}

/// A wallet with the cards that are in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wallet {
    /// Whose.
    pub merchant_id: MerchantId,
    /// The merchant's name for it.
    pub id: WalletId,
    /// The card that the consumer chose to be used first.
    pub chosen_index: Option<u32>,
    /// The index of the card that was added last, whether or not it is still there.
    pub last_index: u32,
    /// When its first card was stored.
    pub created_at: Timestamp,
    /// Its cards by index; those removed are not in it any more.
    pub cards: Vec<Card>,
}

impl Wallet {
    /// The index of the card to be used first: the one chosen, else the oldest that can be charged, else the oldest.
    pub fn default_index(&self) -> Option<u32> {
        let chosen = self.cards.iter().find(|card| Some(card.index) == self.chosen_index);
        let usable = || self.cards.iter().find(|card| !card.status.forbids_charges());
        chosen.or_else(usable).or(self.cards.first()).map(|card| card.index)
    }

    /// One of its cards.
    pub fn card(&self, index: u32) -> Option<&Card> {
        self.cards.iter().find(|card| card.index == index)
    }

    /// True when a card had this index and was removed.
    pub fn had(&self, index: u32) -> bool {
        (1..=self.last_index).contains(&index) && self.card(index).is_none()
    }
}

/// Reads the index of a card as addresses write it: digits alone, with no zero before them.
pub fn card_index(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if plain { text.parse().ok() } else { None }
}

/// A stored card. Its index in the wallet and its PCN never change; its versions may.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// Its name.
    pub id: CardId,
    /// Whose it is.
    pub merchant_id: MerchantId,
    /// The wallet it is in.
    pub wallet_id: WalletId,
    /// 1, 2, 3 ... in the wallet, never used twice.
    pub index: u32,
    /// The token merchants charge with.
    pub pcn: Pcn,
    /// The network chosen.
    pub brand: Brand,
    /// What may be shown.
    pub masked: MaskedPan,
    /// Finds the same card again.
    pub fingerprint: Fingerprint,
    /// What it may still be stored under, while fingerprint keys are being exchanged; never read back.
    pub other_fingerprint: Option<Fingerprint>,
    /// When it was first accepted.
    pub created_at: Timestamp,
    /// The version in force.
    pub version: CardVersion,
    /// Where it stands.
    pub status: CardStatus,
}

/// One plastic: a sealed number with its expiry. The newest is in force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardVersion {
    /// 1, 2, 3 ...
    pub number: u32,
    /// The sealed number.
    pub record_id: RecordId,
    /// Last valid month.
    pub expiry: Expiry,
    /// The name on the card.
    pub holder: String,
}

/// A sealed card number as stored: ciphertext bound to its row.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedCard {
    /// Names the row and its record key.
    pub id: RecordId,
    /// Header, nonce and ciphertext.
    pub ciphertext: Vec<u8>,
}

impl std::fmt::Debug for SealedCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealedCard({})", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_has_one_address() {
        assert_eq!((card_index("1"), card_index("4294967295")), (Some(1), Some(u32::MAX)));
        for wrong in ["", "0", "01", "+1", "-1", " 1", "1 ", "٣", "4294967296"] {
            assert_eq!(card_index(wrong), None, "{wrong:?}");
        }
    }
}

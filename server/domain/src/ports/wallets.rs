//! The store's side of wallets: what is in them, the page that shows them, and what a consumer does there.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::{Claimed, IdempotencyClaim, Moved, StoreError};
use crate::ids::{CardId, MandateId, MerchantId, RecordId, WalletId, WalletSessionId};
use crate::mandate::Mandate;
use crate::merchant::PointOfSale;
use crate::theme::Theme;
use crate::wallet::{Fingerprint, Wallet};
use crate::wallet_session::WalletSession;

/// A visit to the wallet page to be opened, all or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewWalletSession {
    /// It.
    pub session: WalletSession,
    /// The merchant's claim.
    pub idempotency: Option<IdempotencyClaim>,
}

/// How opening one ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WalletSessionMade {
    /// It is open.
    New,
    /// The same key and body came before: what it made answers.
    Replayed(Claimed),
    /// The same key came with another body.
    KeyReused,
    /// The merchant has no such wallet.
    NoWallet,
}

/// What the wallet page's capability URL names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WalletVisited {
    /// The visit.
    pub session: WalletSession,
    /// Its shop.
    pub pos: PointOfSale,
    /// The shop's merchant is disabled.
    pub merchant_disabled: bool,
    /// What its pages look like: the theme that it names, else the shop's default; none for the product's own look.
    pub theme: Option<Theme>,
}

/// The choice of the card that is used first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DefaultChoice {
    /// Whose wallet.
    pub merchant_id: MerchantId,
    /// Which.
    pub wallet_id: WalletId,
    /// The choice it takes the place of; `Some(None)`: there was none. `None`: whatever it was.
    pub expected: Option<Option<u32>>,
    /// The card chosen.
    pub index: u32,
    /// When.
    pub at: Timestamp,
}

/// The removal of a card, for good.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardRemoval {
    /// The card.
    pub card_id: CardId,
    /// The agreements that whoever removes it was told would end.
    pub told: Told,
    /// Who: `consumer` or `merchant`.
    pub by: &'static str,
    /// What stands in the place of the number's fingerprint from then on: that of no number.
    pub blank: Fingerprint,
    /// When.
    pub at: Timestamp,
}

/// What whoever removes a card knows of its agreements.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// That these end. If one more is in force by then, nothing is changed.
    These(Vec<MandateId>),
    /// That all end that are in force by then.
    All,
}

/// How a removal ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Removal {
    /// It is removed.
    Done {
        /// The agreements that ended with it.
        ended: Vec<MandateId>,
        /// The sealed numbers that it had, of every version.
        records: Vec<RecordId>,
    },
    /// It was removed before; nothing was changed.
    Before,
    /// An agreement that nobody was told of would end; nothing was changed.
    Untold,
}

/// Wallets. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Wallets: Send + Sync {
    /// A wallet with its cards, if it ever had one.
    async fn wallet(&self, merchant: &MerchantId, id: &WalletId) -> Result<Option<Wallet>, StoreError>;
    /// A wallet's agreements in force, newest last, at most `limit`; those founded after one of them, when that is named.
    async fn active_mandates(
        &self,
        merchant: &MerchantId,
        wallet: &WalletId,
        after: Option<&MandateId>,
        limit: u32,
    ) -> Result<Vec<Mandate>, StoreError>;
    /// A card's agreements in force, newest first, at most `limit`.
    async fn active_of_card(&self, card: &CardId, limit: u32) -> Result<Vec<Mandate>, StoreError>;
    /// The names of all of a card's agreements in force, in their order.
    async fn active_ids_of_card(&self, card: &CardId) -> Result<Vec<MandateId>, StoreError>;
    /// Chooses the card that is used first. `Stale`: another choice stands, or that card is not in the wallet, or
    /// nothing may be charged to it.
    async fn choose_default(&self, choice: &DefaultChoice) -> Result<Moved, StoreError>;
    /// Removes a card: it can be charged no more, its agreements end, its numbers wait to be shredded, its holder's
    /// name and its fingerprint are gone, from the visits that it was typed in too.
    async fn remove_card(&self, removal: &CardRemoval) -> Result<Removal, StoreError>;

    /// Opens a visit to the wallet page.
    async fn open_wallet_session(&self, new: &NewWalletSession) -> Result<WalletSessionMade, StoreError>;
    /// One visit.
    async fn wallet_session(&self, id: &WalletSessionId) -> Result<Option<WalletSession>, StoreError>;
    /// The visit that a capability URL names, with its shop and how that looks, in one read.
    async fn visited_wallet(&self, link_hash: &[u8; 32], now: Timestamp) -> Result<Option<WalletVisited>, StoreError>;
}

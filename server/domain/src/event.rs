//! Facts about a wallet or a payment, numbered without gaps.

use jiff::Timestamp;

/// What a fact is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stream {
    /// `payment:<payId>`
    Payment(crate::ids::PayId),
    /// `wallet:<merchant>:<walletId>`
    Wallet(crate::ids::MerchantId, crate::ids::WalletId),
}

impl Stream {
    /// The stored name.
    pub fn name(&self) -> String {
        match self {
            Self::Payment(id) => format!("payment:{id}"),
            Self::Wallet(merchant, wallet) => format!("wallet:{merchant}:{wallet}"),
        }
    }
}

/// A fact on its way to the store, which gives it the stream's next number in the same transaction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewEvent {
    /// What it is about.
    pub stream: Stream,
    /// What happened, as `noun.verb`: `session.opened`, `card.stored`.
    pub kind: &'static str,
    /// When.
    pub at: Timestamp,
    /// A short, plain detail: a code, an id. Never card data.
    pub detail: String,
}

/// A stored fact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// 1, 2, 3 ... in its stream, without gaps.
    pub sequence: i64,
    /// What happened.
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// Detail.
    pub detail: String,
}

//! Facts about a wallet or a payment, numbered without gaps.

use jiff::Timestamp;

use crate::ids::{MerchantId, PayId, WalletId};

/// What a fact is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stream {
    /// `payment:<payId>`
    Payment(PayId),
    /// `wallet:<merchant>:<walletId>`
    Wallet(MerchantId, WalletId),
    /// `merchant:<merchant>`: what is of no wallet of theirs.
    Merchant(MerchantId),
}

impl Stream {
    /// The stored name.
    pub fn name(&self) -> String {
        match self {
            Self::Payment(id) => format!("payment:{id}"),
            Self::Wallet(merchant, wallet) => format!("wallet:{merchant}:{wallet}"),
            Self::Merchant(merchant) => format!("merchant:{merchant}"),
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
    /// The payment it is about, when it is about one.
    pub pay_id: Option<PayId>,
}

impl NewEvent {
    /// A fact that merchants are told, not one of a payment's journal.
    pub fn is_public(&self) -> bool {
        matches!(self.stream, Stream::Wallet(..) | Stream::Merchant(_))
    }

    /// A fact in a payment's journal: for us and for support.
    pub fn of_payment(pay_id: &PayId, kind: &'static str, at: Timestamp, detail: impl Into<String>) -> Self {
        Self { stream: Stream::Payment(pay_id.clone()), kind, at, detail: detail.into(), pay_id: Some(pay_id.clone()) }
    }

    /// A public fact about a wallet: what merchants are told.
    pub fn of_wallet(
        merchant: &MerchantId,
        wallet: &WalletId,
        kind: &'static str,
        at: Timestamp,
        detail: impl Into<String>,
    ) -> Self {
        let stream = Stream::Wallet(merchant.clone(), wallet.clone());
        Self { stream, kind, at, detail: detail.into(), pay_id: None }
    }

    /// A public fact about none of a merchant's wallets.
    pub fn of_merchant(merchant: &MerchantId, kind: &'static str, at: Timestamp, detail: impl Into<String>) -> Self {
        Self { stream: Stream::Merchant(merchant.clone()), kind, at, detail: detail.into(), pay_id: None }
    }

    /// The same, about a payment.
    #[must_use]
    pub fn about(self, pay_id: &PayId) -> Self {
        Self { pay_id: Some(pay_id.clone()), ..self }
    }
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
    /// The payment it is about.
    pub pay_id: Option<PayId>,
}

/// A fact as its merchant is told it, numbered in the merchant's feed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Published {
    /// 1, 2, 3 ... in the merchant's feed, without gaps; a later fact of the same wallet has a higher one.
    pub position: i64,
    /// Whose fact.
    pub merchant_id: MerchantId,
    /// Whose wallet; none of what is about none.
    pub wallet_id: Option<WalletId>,
    /// 1, 2, 3 ... in the wallet, without gaps; or among what is about none.
    pub sequence: i64,
    /// What happened.
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// Detail.
    pub detail: String,
    /// The payment it is about.
    pub pay_id: Option<PayId>,
}

impl Published {
    /// What it is about.
    pub fn stream(&self) -> Stream {
        match &self.wallet_id {
            Some(wallet) => Stream::Wallet(self.merchant_id.clone(), wallet.clone()),
            None => Stream::Merchant(self.merchant_id.clone()),
        }
    }
}

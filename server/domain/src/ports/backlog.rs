//! What waits to be done, for those who watch over the service.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;

/// No more of a kind than this are counted: the figure then says "at least".
pub const COUNTED_MAX: u32 = 10_000;

/// How much of one kind waits, and since when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// At most [`COUNTED_MAX`].
    pub count: u32,
    /// The moment from which the oldest has waited.
    pub oldest: Option<Timestamp>,
}

/// What waits, by kind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// Authorisations that were intended and have no answer yet.
    Authorisations,
    /// Holds that are to be given back and are not yet: by when the reversal was intended.
    Reversals,
    /// Captures and refunds that are not acknowledged yet.
    Settlements,
    /// Wallets and endpoints that merchants' servers should have heard of by now.
    Notifications,
    /// Mails that should have been sent by now.
    Mails,
    /// Instalments that should have been charged or announced by now.
    Instalments,
    /// What people must decide.
    Cases,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Authorisations,
        Self::Reversals,
        Self::Settlements,
        Self::Notifications,
        Self::Mails,
        Self::Instalments,
        Self::Cases,
    ];

    /// Its name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Authorisations => "authorisations",
            Self::Reversals => "reversals",
            Self::Settlements => "settlements",
            Self::Notifications => "notifications",
            Self::Mails => "mails",
            Self::Instalments => "instalments",
            Self::Cases => "cases",
        }
    }
}

/// Connections of the pool.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Connections {
    /// Held by work that is under way.
    pub used: u32,
    /// At most so many.
    pub most: u32,
}

/// Looked at every few seconds: each question is answered from an index.
#[async_trait]
pub trait Backlog: Send + Sync {
    /// What waits of one kind.
    async fn waiting(&self, kind: Kind, now: Timestamp) -> Result<Waiting, StoreError>;

    /// How busy the pool is.
    fn connections(&self) -> Connections;
}

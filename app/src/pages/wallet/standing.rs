//! Where a card stands, and what has just happened, by their names in the language files.

/// Why a card cannot be charged, or soon not any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Its last month is near.
    Expiring,
    /// Its last month is over.
    Expired,
    /// Its bank has issued another.
    Replaced,
    /// Its bank refuses it for good.
    Blocked,
    /// Its merchant has switched it off.
    Disabled,
}

/// Where a card stands with American Express, which is told of it by file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtAmex {
    /// The answer is awaited.
    Waiting,
    /// It is registered.
    Enrolled,
    /// It was refused.
    Refused,
    /// It was cancelled.
    Cancelled,
}

/// What has just happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// A card was added.
    Added,
    /// A card took the place of another.
    Renewed,
    /// A card is gone.
    Removed,
    /// Another card is used first.
    Chosen,
    /// An agreement ended.
    Ended,
    /// No more cards from this page.
    Busy,
    /// A form was of a page that is not true any more; nothing was done.
    Changed,
}

impl News {
    /// Every piece of news.
    pub const ALL: [Self; 7] =
        [Self::Added, Self::Renewed, Self::Removed, Self::Chosen, Self::Ended, Self::Busy, Self::Changed];

    /// Its name in addresses and language files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Renewed => "renewed",
            Self::Removed => "removed",
            Self::Chosen => "chosen",
            Self::Ended => "ended",
            Self::Busy => "busy",
            Self::Changed => "changed",
        }
    }

    /// Reads its name.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|news| news.key() == key)
    }
}

impl Trouble {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::Replaced => "replaced",
            Self::Blocked => "blocked",
            Self::Disabled => "disabled",
        }
    }
}

impl AtAmex {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Enrolled => "enrolled",
            Self::Refused => "refused",
            Self::Cancelled => "cancelled",
        }
    }

    /// Nothing can be charged to it.
    pub(super) fn is_over(self) -> bool {
        matches!(self, Self::Refused | Self::Cancelled)
    }
}

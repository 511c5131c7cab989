//! What a consumer was shown: the body of each page of a visit, kept once by its hash, and a journal of when it was
//! shown. Never card data, and no token that opens anything.

use jiff::Timestamp;

use crate::ids::SessionId;
use crate::session::State;

/// Different pages of one visit that are kept: far more than any honest visit has.
pub const PAGES_PER_SESSION_MAX: u32 = 500;

/// SHA-256 of a body.
pub type BodyHash = [u8; 32];

/// A body as it is kept. What every page of a kind begins with is a body of its own, kept once for all of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageBody {
    /// Of the whole body, what it begins with included.
    pub hash: BodyHash,
    /// The body that it begins with.
    pub opening: Option<BodyHash>,
    /// What follows that, compressed.
    pub packed: Vec<u8>,
}

/// One showing on its way to the store.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Showing {
    /// To whom.
    pub session_id: SessionId,
    /// What.
    pub hash: BodyHash,
    /// Where the visit stood.
    pub state: State,
    /// BCP 47 tag of the page.
    pub language: String,
    /// HTTP status of the answer.
    pub status: u16,
    /// When.
    pub at: Timestamp,
}

/// What the journal knows of one page of a visit in one state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ShownPage {
    /// Names the body.
    pub hash: BodyHash,
    /// Where the visit stood.
    pub state: State,
    /// BCP 47 tag of the page.
    pub language: String,
    /// HTTP status of the answer.
    pub status: u16,
    /// When it was shown first.
    pub first_at: Timestamp,
    /// When it was shown last.
    pub last_at: Timestamp,
    /// How often.
    pub times: u32,
}

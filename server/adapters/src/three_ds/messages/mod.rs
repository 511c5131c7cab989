//! The messages of EMV 3-D Secure, one file each: what we send is built here,
//! what we receive is checked here.
//!
//! Unknown members are ignored; members of the tables are checked exactly as
//! the tables say, and a [`Fault`] carries the error code that the other side
//! is told (EMV sheet §1.4 and §2.8).

pub mod areq;
pub mod ares;
pub mod creq;
pub mod cres;
pub mod document;
pub mod erro;
pub mod fault;
pub mod method;
mod node;
pub mod preq;
pub mod pres;
mod reader;
pub mod rreq;
pub mod rres;
pub mod text;
pub mod version;

pub use document::{Document, KnownIds, MessageType};
pub use fault::{ErrorCode, Fault};
pub use version::Version;

//! Our 3-D Secure server (3DS Server): it asks a network's directory server
//! to authenticate a consumer, and takes the bank's result on a listener of
//! its own.
//!
//! * [`ThreeDsServer`] is the `Authenticator` port: card ranges and requests.
//! * [`results`] is the listener that directory servers call.
//! * [`challenge`] builds and reads what the browser carries to the bank and back.
//! * [`messages`] has the wire formats, one file per message.

pub mod address;
mod card_ranges;
pub mod challenge;
pub mod config;
mod directory;
pub(crate) mod link;
pub mod messages;
mod names;
mod refresh;
mod request;
pub mod results;
mod server;
pub(crate) mod tls;

#[cfg(test)]
mod tests;

pub use config::{CardOnFile, Config, Directory};
pub use server::ThreeDsServer;
pub use tls::TlsError;

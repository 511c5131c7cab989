//! The sandbox bank: an acquirer's host, four directory servers, an issuer's challenge pages and an alias platform
//! that speak the real protocols (ISO 8583 over TCP, EMV 3-D Secure 2.2.0 over mutual TLS, encrypted files).
//!
//! It shares no code with the product it is used to try, so that the two cannot agree on a
//! mistake. It knows test cards only ([`cards()`]), takes its time from the clock it is given and
//! derives everything else from a seed. See `docs/sandbox-bank.md`.

mod acquirer;
mod acs;
mod bank;
mod calendar;
mod cards;
mod chance;
mod clearing;
mod codes;
mod control;
mod directory;
mod iso8583;
mod ledger;
mod listen;
mod mail;
mod pki;
mod scheme;
mod smartbill;
mod state;
#[cfg(test)]
mod tests;
mod tls;
mod updater;

pub use bank::{Bank, Config, StartError};
pub use cards::{Group, TestCard, cards};
pub use codes::{OneTimeCode, one_time_codes};
pub use ledger::{Counts, HoldState, Ledger, LedgerEntry, Movement, MovementKind};
pub use mail::{Mail, MailSink};
pub use pki::{Identity, Pki, PkiError, PrivateKeyPem, SchemePki};
pub use scheme::Scheme;
pub use tls::TlsError;

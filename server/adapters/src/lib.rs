//! The outside world as the rules see it: clock and chance, the acquirer, the
//! card networks' directory servers, and the keys that card numbers are
//! sealed under.
//!
//! Each module implements a port of [`domain::ports`]; nothing here decides
//! what may happen to a payment.

pub mod acquirer;
pub mod clock;
pub mod font;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod https;
pub mod keys;
pub mod logo;
pub mod mail;
pub mod notify;
pub mod probe;
pub mod smartbill;
pub mod three_ds;
pub mod traces;
pub mod updater;

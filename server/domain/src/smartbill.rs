//! American Express keeps an *alias* for a card that is charged again and again, and looks after the plastic behind it.
//!
//! An alias is announced by file, answered by file within a day, and from then on kept up to date by files of its own:
//! a later month, another product, the end. The layout of these files is the exchange's (`docs/smartbill-layout.toml`);
//! here is what they say.
//!
//! | step | file |
//! | --- | --- |
//! | what a card is called there | [`alias`] |
//! | a card gets an alias, as long as the wallet has indexes | [`enrolling`] |
//! | where an alias stands, and what may follow | [`status`] |
//! | what is kept of it | [`record`] |
//! | what files say | [`file`](mod@file) |
//! | what codes mean | [`annex`] |
//! | when a payment leaves | [`departure`] |
//! | a person says what became of a payment | [`decision`] |
//! | files are built, sent, taken in and applied | [`exchange`] |

pub mod alias;
pub mod annex;
pub mod decision;
pub mod departure;
pub mod enrolling;
pub mod exchange;
pub mod file;
pub mod record;
pub mod status;

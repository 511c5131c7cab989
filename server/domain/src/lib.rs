//! The rules of Maillon: what may happen to a session, a card, a mandate and
//! a payment, and in which order. No I/O, no runtime, no other crate of ours:
//! the outside is reached through the traits in [`ports`].
//!
//! One file per noun; the same noun names the file that stores it, shows it
//! and proves it.

pub mod acceptance;
pub mod acquiring;
pub mod agreement;
pub mod authentication;
pub mod bins;
pub mod brand;
pub mod browser;
pub mod calendar;
pub mod card;
pub mod card_entry;
pub mod card_expiry;
pub mod card_removal;
pub mod card_update;
pub mod case;
pub mod charge;
pub mod checkpoint;
pub mod clearing;
pub mod codes;
pub mod consent;
pub mod contact;
pub mod custody;
pub mod decline;
pub mod delivery;
pub mod endpoint;
pub mod enrolment;
pub mod event;
pub mod expiry;
pub mod follow_up;
pub mod guard;
pub mod ids;
pub mod instalment;
pub mod integrity;
pub mod keys;
pub mod mail;
pub mod mandate;
pub mod merchant;
pub mod meter;
pub mod money;
pub mod opening;
pub mod operation;
pub mod payment;
pub mod pcn;
pub mod ports;
pub mod recovery;
pub mod retry;
pub mod rhythm;
pub mod schedule;
pub mod scheduling;
pub mod scheme_reference;
pub mod secret;
pub mod session;
pub mod settlement;
pub mod shown_page;
pub mod smartbill;
pub mod stored_card;
pub mod telling;
pub mod test_numbers;
pub mod theme;
pub mod tokens;
pub mod verification;
pub mod wallet;
pub mod wallet_session;

//! The deterministic simulation: use cases and jobs of two servers over one store, with a hostile bank, directory
//! server, browser, merchant and clock, and processes that die. One seed decides everything, and the same seed gives
//! the same run, line by line.
//!
//! | what | where |
//! | --- | --- |
//! | who may go on, and where a process may die | [`tasks`], [`world`] |
//! | the product's use cases, as its servers call them | [`process`], [`page`], [`jobs`] |
//! | those outside | [`bank`], [`directory`], [`consumer`], [`merchant`], [`trade`] |
//! | one run, and its books | [`run`](mod@run), [`books`] |
//!
//! Real: the domain, and the store's queries on SQLite. Not here: HTML, wires, cryptography, what a disk or a network
//! of machines does to an engine; each has tests of its own.

pub mod bank;
pub mod books;
pub mod consumer;
pub mod dice;
pub mod directory;
pub mod faults;
pub mod jobs;
pub mod merchant;
pub mod notes;
pub mod page;
pub mod ports;
pub mod process;
pub mod run;
pub mod shop;
pub mod tasks;
pub mod trace;
pub mod trade;
pub mod world;

pub use faults::Planted;
pub use run::{Ground, Outcome, RunError, Settings, run};

//! The server from outside: merchants call its API, consumers walk its pages, the bank's books are compared.
//!
//! Longer matrices run when `MAILLON_TEST_FULL=1`; stories on PostgreSQL when
//! `MAILLON_TEST_POSTGRES_URL` names a server on which databases may be made.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod agreements;
mod alias_files;
mod amex_by_hand;
mod amex_consequences;
mod amex_crashes;
mod amex_files;
mod amex_over_the_line;
mod amex_payments;
mod amex_recurring;
mod amex_year;
mod amounts;
mod api_access;
mod api_opening;
mod api_page;
mod backups;
mod bounds;
mod canaries;
mod card_updates;
mod cases;
mod charges;
mod crashes;
mod guard;
mod gym_year;
mod integrity;
mod key_rotation;
mod languages;
mod mails;
mod memory;
mod metrics;
mod misuse;
mod notifications;
mod openapi;
mod outcomes;
mod page_hosts;
mod page_states;
mod production;
mod random_faults;
mod readme;
mod receivers;
mod results_listener;
mod schedule_crashes;
mod schedules;
mod servers;
mod settlement_answers;
mod settlement_crashes;
mod settlements;
mod shop_account;
mod shown_pages;
mod stored_cards;
mod support;
mod theme_editor;
mod themes;
mod time_left;
mod traces;
mod wallet_api;
mod wallet_page;
mod wallet_renewal;
mod wallet_updates;
mod wallets;
mod widget;

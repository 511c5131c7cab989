//! Maillon's server: the surfaces and their wiring. The rules are in `domain`.

pub mod api_key;
pub mod banks;
pub mod browsers;
pub mod commands;
pub mod config;
pub mod consent_pack;
pub mod hosted;
pub mod jobs;
pub mod mail;
pub mod merchants;
pub mod moves;
pub mod notify;
pub mod rest;
pub mod results;
pub mod retry;
pub mod routes;
#[cfg(feature = "sandbox")]
pub mod sandbox_mode;
#[cfg(feature = "sandbox")]
pub mod shop;
pub mod start;
pub mod state;
pub mod telling;
pub mod theme;
pub mod web;

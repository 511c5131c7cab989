//! Tests of the 3DS Server against real peers over mutual TLS, and of its messages.

mod authenticate;
mod card_ranges;
mod fixtures;
mod messages;
mod peer;
mod pki;
mod properties;
mod request;
mod results;
mod vectors;

//! The client against real sockets, the guard against every spelling, the signatures against others' verifiers.

mod address;
mod client;
mod signature;

//! Every target is this program under another name.

#![no_main]

use std::sync::LazyLock;

use adapters::fuzzing::TARGETS;
use libfuzzer_sys::fuzz_target;

static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let named = TARGETS.iter().find(|(name, _)| *name == env!("CARGO_BIN_NAME"));
    named.map(|(_, target)| *target).expect("Cargo.toml and the table name the same targets")
});

fuzz_target!(|bytes: &[u8]| TARGET(bytes));

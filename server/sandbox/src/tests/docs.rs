//! The documentation lists what the bank has.

use crate::{cards, one_time_codes};

#[test]
fn every_card_and_code_is_documented() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/sandbox-bank.md");
    let text = std::fs::read_to_string(path).unwrap();
    for card in cards() {
        for word in [card.number, card.key] {
            assert!(text.contains(&format!("`{word}`")), "{word}");
        }
    }
    for code in one_time_codes() {
        assert!(text.contains(&format!("| `{}` | {} |", code.code, code.status)), "{}", code.code);
    }
}

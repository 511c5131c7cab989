//! What lies in a database that others can write to, given anything.

use domain::ids::{MerchantId, RecordId};

use super::aead::{KEY_BYTES, NONCE_BYTES};
use super::{SecretBytes, card_record};

/// A sealed card that somebody exchanged does not open; one that was sealed by mistake is read without harm.
pub(crate) fn sealed_card(bytes: &[u8]) {
    let (merchant, id) = (MerchantId::from_text("merchant"), RecordId::from_text("record"));
    let key = SecretBytes::new(vec![7; KEY_BYTES]);
    assert!(card_record::open_card(&key, &merchant, &id, bytes).is_err(), "a seal was guessed");
    card_record::read_sealed(&key, [7; NONCE_BYTES], &merchant, &id, bytes);
}

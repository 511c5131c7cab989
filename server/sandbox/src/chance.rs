//! Everything that looks random is derived from the seed and from what was asked, so that the
//! same questions always get the same answers.

use aws_lc_rs::{digest, hmac};

const ALPHANUMERIC: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const DIGITS: &[u8] = b"0123456789";

/// The keyed source of identifiers, codes and references.
pub(crate) struct Chance {
    key: hmac::Key,
}

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        let key = digest::digest(&digest::SHA256, &seed.to_be_bytes());
        Self { key: hmac::Key::new(hmac::HMAC_SHA256, key.as_ref()) }
    }

    /// 32 bytes that depend on the purpose and on each part, lengths included.
    pub(crate) fn bytes(&self, purpose: &str, parts: &[&str]) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.key);
        for part in std::iter::once(&purpose).chain(parts) {
            context.update(&(part.len() as u64).to_be_bytes());
            context.update(part.as_bytes());
        }
        let mut bytes = [0; 32];
        for (to, from) in bytes.iter_mut().zip(context.sign().as_ref()) {
            *to = *from;
        }
        bytes
    }

    /// At most 32 decimal digits, the first of which is not 0.
    pub(crate) fn digits(&self, purpose: &str, parts: &[&str], length: usize) -> String {
        let text = self.text(purpose, parts, DIGITS, length);
        match text.strip_prefix('0') {
            Some(rest) => format!("1{rest}"),
            None => text,
        }
    }

    /// At most 32 upper-case letters and digits.
    pub(crate) fn alphanumeric(&self, purpose: &str, parts: &[&str], length: usize) -> String {
        self.text(purpose, parts, ALPHANUMERIC, length)
    }

    /// A UUID of version 4 shape.
    pub(crate) fn uuid(&self, purpose: &str, parts: &[&str]) -> String {
        let mut bits = [0; 16];
        for (to, from) in bits.iter_mut().zip(self.bytes(purpose, parts)) {
            *to = from;
        }
        let number = u128::from_be_bytes(bits);
        let number = number & !(0xf << 76) | (0x4 << 76);
        let number = number & !(0x3 << 62) | (0x2 << 62);
        let hex = format!("{number:032x}");
        let mut text = String::with_capacity(36);
        for (index, digit) in hex.chars().enumerate() {
            if matches!(index, 8 | 12 | 16 | 20) {
                text.push('-');
            }
            text.push(digit);
        }
        text
    }

    fn text(&self, purpose: &str, parts: &[&str], alphabet: &[u8], length: usize) -> String {
        self.bytes(purpose, parts)
            .iter()
            .take(length)
            .filter_map(|byte| alphabet.get(usize::from(*byte) % alphabet.len()))
            .map(|byte| char::from(*byte))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn same_seed_and_question_give_the_same_answer() {
        let (one, other) = (Chance::new(7), Chance::new(8));
        assert_eq!(one.uuid("a", &["b"]), Chance::new(7).uuid("a", &["b"]));
        assert_ne!(one.uuid("a", &["b"]), other.uuid("a", &["b"]));
        assert_ne!(one.bytes("a", &["bc"]), one.bytes("a", &["b", "c"]));
    }

    #[test]
    fn uuids_have_the_shape_of_version_4() {
        let uuid = Chance::new(1).uuid("x", &[]);
        let groups: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12]);
        assert_eq!(&uuid[14..15], "4");
        assert!("89ab".contains(&uuid[19..20]));
    }

    #[test]
    fn digits_never_start_with_zero() {
        for seed in 0..200 {
            let digits = Chance::new(seed).digits("reference", &[], 15);
            assert_eq!(digits.len(), 15);
            assert!(!digits.starts_with('0'));
        }
    }
}

//! Authenticated encryption, the one function that everything sealed goes through.
//!
//! A sealed value is: algorithm (1 byte), nonce (12), ciphertext, tag (16).
//! Whatever it belongs to is authenticated with it, as length-prefixed parts,
//! so that no two lists of parts look alike.

use aws_lc_rs::aead::{AES_256_GCM, AES_256_GCM_SIV, Aad, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

use super::SecretBytes;

/// Bytes of a key.
pub(super) const KEY_BYTES: usize = 32;
/// Bytes of a nonce.
pub(super) const NONCE_BYTES: usize = 12;
const TAG_BYTES: usize = 16;
const HEADER_BYTES: usize = 1 + NONCE_BYTES;

/// How a value is sealed; the number is its first byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Algorithm {
    /// For a key that seals once.
    Aes256Gcm = 1,
    /// For a key that seals many values: a nonce that came twice would not break it.
    Aes256GcmSiv = 2,
}

/// It does not open: altered, moved, or another key's. Nothing more is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Broken;

/// Seals `plain`, bound to `belongs`. A nonce must not be used twice with a key.
pub(super) fn seal(
    algorithm: Algorithm,
    key: &SecretBytes,
    nonce: [u8; NONCE_BYTES],
    belongs: &[&[u8]],
    plain: &[u8],
) -> Result<Vec<u8>, Broken> {
    let cipher = cipher(algorithm, key)?;
    let mut sealed = Zeroizing::new(Vec::with_capacity(HEADER_BYTES + plain.len() + TAG_BYTES));
    sealed.push(algorithm as u8);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(plain);
    let body = sealed.get_mut(HEADER_BYTES..).ok_or(Broken)?;
    let aad = Aad::from(canonical(algorithm, belongs));
    let tag = cipher.seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), aad, body).map_err(|_| Broken)?;
    sealed.extend_from_slice(tag.as_ref());
    Ok(std::mem::take(&mut *sealed))
}

/// Opens what [`seal`] made with the same algorithm, key and `belongs`.
pub(super) fn open(
    algorithm: Algorithm,
    key: &SecretBytes,
    belongs: &[&[u8]],
    sealed: &[u8],
) -> Result<SecretBytes, Broken> {
    let (header, body) = sealed.split_at_checked(HEADER_BYTES).ok_or(Broken)?;
    let nonce = match header.split_first() {
        Some((first, nonce)) if *first == algorithm as u8 => nonce,
        _ => return Err(Broken),
    };
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| Broken)?;
    let mut opened = Zeroizing::new(body.to_vec());
    let aad = Aad::from(canonical(algorithm, belongs));
    let length = cipher(algorithm, key)?.open_in_place(nonce, aad, &mut opened).map_err(|_| Broken)?.len();
    opened.truncate(length);
    Ok(SecretBytes::new(std::mem::take(&mut *opened)))
}

/// Parts with their lengths (32 bits, big-endian) before them.
pub(super) fn length_prefixed(parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(parts.iter().map(|part| part.len() + 4).sum());
    for part in parts {
        bytes.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

/// The algorithm is authenticated too, so that a value cannot be read as another one's.
fn canonical(algorithm: Algorithm, belongs: &[&[u8]]) -> Vec<u8> {
    if belongs.is_empty() {
        return Vec::new();
    }
    let mut bytes = length_prefixed(&[&[algorithm as u8]]);
    bytes.extend(length_prefixed(belongs));
    bytes
}

fn cipher(algorithm: Algorithm, key: &SecretBytes) -> Result<LessSafeKey, Broken> {
    let algorithm = match algorithm {
        Algorithm::Aes256Gcm => &AES_256_GCM,
        Algorithm::Aes256GcmSiv => &AES_256_GCM_SIV,
    };
    UnboundKey::new(algorithm, key.expose()).map(LessSafeKey::new).map_err(|_| Broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> Vec<u8> {
        data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap()
    }

    /// Key, nonce, plaintext, ciphertext and tag of vectors without additional data.
    fn check(algorithm: Algorithm, vectors: &[[&str; 4]]) {
        for [key, nonce, plain, expected] in vectors {
            let key = SecretBytes::new(hex(key));
            let sealed = seal(algorithm, &key, hex(nonce).try_into().unwrap(), &[], &hex(plain)).unwrap();
            assert_eq!(sealed[0], algorithm as u8);
            assert_eq!(sealed[1..HEADER_BYTES], hex(nonce));
            assert_eq!(sealed[HEADER_BYTES..], hex(expected));
            assert_eq!(open(algorithm, &key, &[], &sealed).unwrap().expose(), hex(plain));
        }
    }

    /// NIST CAVP gcmEncryptExtIV256, and test case 15 of the GCM specification.
    #[test]
    fn aes_256_gcm_answers_as_nist_says() {
        check(
            Algorithm::Aes256Gcm,
            &[
                [
                    "b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4",
                    "516c33929df5a3284ff463d7",
                    "",
                    "bdc1ac884d332457a1d2664f168c76f0",
                ],
                [
                    "31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22",
                    "0d18e06c7c725ac9e362e1ce",
                    "2db5168e932556f8089a0622981d017d",
                    "fa4362189661d163fcd6a56d8bf0405ad636ac1bbedd5cc3ee727dc2ab4a9489",
                ],
                [
                    "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
                    "cafebabefacedbaddecaf888",
                    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72\
                     1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255",
                    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa\
                     8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad\
                     b094dac5d93471bdec1a502270e3cc6c",
                ],
            ],
        );
    }

    /// RFC 8452, appendix C.2.
    #[test]
    fn aes_256_gcm_siv_answers_as_its_rfc_says() {
        let key = "0100000000000000000000000000000000000000000000000000000000000000";
        let nonce = "030000000000000000000000";
        check(
            Algorithm::Aes256GcmSiv,
            &[
                [key, nonce, "", "07f5f4169bbf55a8400cd47ea6fd400f"],
                [key, nonce, "0100000000000000", "c2ef328e5c71c83b843122130f7364b761e0b97427e3df28"],
            ],
        );
    }

    #[test]
    fn what_it_belongs_to_is_authenticated_part_by_part() {
        let key = SecretBytes::new(vec![7; KEY_BYTES]);
        for algorithm in [Algorithm::Aes256Gcm, Algorithm::Aes256GcmSiv] {
            let sealed = seal(algorithm, &key, [9; NONCE_BYTES], &[b"ab", b"c"], b"plain").unwrap();
            assert_eq!(open(algorithm, &key, &[b"ab", b"c"], &sealed).unwrap().expose(), b"plain");
            let others: [&[&[u8]]; 5] = [&[b"a", b"bc"], &[b"abc"], &[b"ab", b"c", b""], &[], &[b"c", b"ab"]];
            for other in others {
                assert_eq!(open(algorithm, &key, other, &sealed).err(), Some(Broken));
            }
        }
        let sealed = seal(Algorithm::Aes256Gcm, &key, [9; NONCE_BYTES], &[b"a"], b"plain").unwrap();
        assert!(open(Algorithm::Aes256GcmSiv, &key, &[b"a"], &sealed).is_err(), "another algorithm");
        for cut in 0..sealed.len() {
            assert!(open(Algorithm::Aes256Gcm, &key, &[b"a"], &sealed[..cut]).is_err(), "{cut}");
        }
    }
}

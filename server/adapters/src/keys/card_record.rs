//! A card as it is sealed: number and expiry in a form whose length tells nothing.

use domain::card::{PAN_DIGITS, Pan};
use domain::expiry::Expiry;
use domain::ids::{MerchantId, RecordId};
use domain::ports::OpenedCard;
use zeroize::Zeroizing;

use super::SecretBytes;
use super::aead::{Algorithm, Broken, NONCE_BYTES, open, seal};

/// Changes when the form of a sealed card does.
const SCHEME: &[u8] = b"maillon/card/v1";
/// Number of digits (1 byte), digits filled up with zero bytes (19), `YYYYMM` (6), zero bytes.
const RECORD_BYTES: usize = 32;
const EXPIRY_AT: usize = 1 + *PAN_DIGITS.end();
const EXPIRY_CHARS: usize = 6;

/// Seals a card under its own key, bound to merchant and record.
pub(super) fn seal_card(
    key: &SecretBytes,
    nonce: [u8; NONCE_BYTES],
    merchant: &MerchantId,
    id: &RecordId,
    pan: &Pan,
    expiry: Expiry,
) -> Result<Vec<u8>, Broken> {
    let mut record = Zeroizing::new([0; RECORD_BYTES]);
    let (digits, month) = (pan.expose().as_bytes(), expiry.yyyymm());
    write(record.as_mut(), 0, &[u8::try_from(digits.len()).map_err(|_| Broken)?])?;
    write(record.as_mut(), 1, digits)?;
    write(record.as_mut(), EXPIRY_AT, month.as_bytes())?;
    seal(Algorithm::Aes256Gcm, key, nonce, &belongs(merchant, id), record.as_ref())
}

/// Opens what [`seal_card`] sealed.
pub(super) fn open_card(
    key: &SecretBytes,
    merchant: &MerchantId,
    id: &RecordId,
    sealed: &[u8],
) -> Result<OpenedCard, Broken> {
    let record = open(Algorithm::Aes256Gcm, key, &belongs(merchant, id), sealed)?;
    read(record.expose()).ok_or(Broken)
}

/// Seals anything in a card's place, and opens it.
#[cfg(any(test, fuzzing))]
pub(super) fn read_sealed(
    key: &SecretBytes,
    nonce: [u8; NONCE_BYTES],
    merchant: &MerchantId,
    id: &RecordId,
    anything: &[u8],
) {
    if let Ok(sealed) = seal(Algorithm::Aes256Gcm, key, nonce, &belongs(merchant, id), anything) {
        let _ = open_card(key, merchant, id, &sealed);
    }
}

/// The key-encryption key is left out on purpose: it changes without the card being touched.
fn belongs<'a>(merchant: &'a MerchantId, id: &'a RecordId) -> [&'a [u8]; 4] {
    [SCHEME, b"card", merchant.as_str().as_bytes(), id.as_str().as_bytes()]
}

fn write(record: &mut [u8], at: usize, bytes: &[u8]) -> Result<(), Broken> {
    record.get_mut(at..at + bytes.len()).ok_or(Broken)?.copy_from_slice(bytes);
    Ok(())
}

fn read(record: &[u8]) -> Option<OpenedCard> {
    let length = usize::from(*record.first()?);
    let digits = record.get(1..EXPIRY_AT)?.get(..length)?;
    let month = record.get(EXPIRY_AT..EXPIRY_AT + EXPIRY_CHARS)?;
    let pan = Pan::parse_typed(str::from_utf8(digits).ok()?).ok()?;
    Some(OpenedCard { pan, expiry: Expiry::parse_yyyymm(str::from_utf8(month).ok()?)? })
}

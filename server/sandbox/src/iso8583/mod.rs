//! ISO 8583:1987 messages: ASCII data under binary bitmaps, written without any other crate of
//! the product so that the two sides cannot share a mistake.

mod field;
pub(crate) mod private_data;

use std::collections::BTreeMap;
use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use field::{Length, format_of};

/// The longest message, header excluded.
pub(crate) const MESSAGE_MAX_BYTES: usize = 2_048;

/// One message. Its values are wiped when it is dropped; `Debug` shows field numbers only.
#[derive(Clone, Default)]
pub(crate) struct Message {
    mti: String,
    fields: BTreeMap<u8, String>,
}

/// A message that cannot be read, with what could be read before the fault.
#[derive(Debug)]
pub(crate) struct Malformed {
    /// The first bad field; 0 for the type, the bitmap or bytes left over.
    pub(crate) field: u8,
    pub(crate) partial: Message,
}

/// A value that does not fit its field.
#[derive(Debug, thiserror::Error)]
#[error("field {0} cannot be encoded")]
pub(crate) struct Unencodable(pub(crate) u8);

impl Message {
    pub(crate) fn new(mti: &str) -> Self {
        Self { mti: mti.to_owned(), fields: BTreeMap::new() }
    }

    pub(crate) fn mti(&self) -> &str {
        &self.mti
    }

    pub(crate) fn get(&self, field: u8) -> Option<&str> {
        self.fields.get(&field).map(String::as_str)
    }

    /// The value, or an empty string: for fields whose presence was checked before.
    pub(crate) fn text(&self, field: u8) -> &str {
        self.get(field).unwrap_or_default()
    }

    pub(crate) fn set(&mut self, field: u8, value: impl Into<String>) {
        if let Some(mut old) = self.fields.insert(field, value.into()) {
            old.zeroize();
        }
    }

    pub(crate) fn remove(&mut self, field: u8) {
        if let Some(mut old) = self.fields.remove(&field) {
            old.zeroize();
        }
    }

    /// Every field in ascending order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u8, &str)> {
        self.fields.iter().map(|(field, value)| (*field, value.as_str()))
    }

    /// Reads a message without its length header.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut message = Self::default();
        match message.read(bytes) {
            Ok(()) => Ok(message),
            Err(field) => Err(Malformed { field, partial: message }),
        }
    }

    /// Writes the message without its length header.
    pub(crate) fn encode(&self) -> Result<Zeroizing<Vec<u8>>, Unencodable> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(512));
        bytes.extend_from_slice(self.mti.as_bytes());
        let mut bits: u128 = 0;
        for field in self.fields.keys() {
            bits |= bit(*field);
        }
        let secondary = bits & u128::from(u64::MAX) != 0;
        if secondary {
            bits |= bit(1);
        }
        let bitmap_bytes = if secondary { 16 } else { 8 };
        bytes.extend(bits.to_be_bytes().iter().take(bitmap_bytes));
        for (field, value) in &self.fields {
            let format = format_of(*field).ok_or(Unencodable(*field))?;
            if !format.admits(value.as_bytes()) {
                return Err(Unencodable(*field));
            }
            if let Length::Variable { digits, .. } = format.length {
                bytes.extend_from_slice(format!("{:0digits$}", value.len()).as_bytes());
            }
            bytes.extend_from_slice(value.as_bytes());
        }
        if bytes.len() > MESSAGE_MAX_BYTES {
            return Err(Unencodable(0));
        }
        Ok(bytes)
    }

    fn read(&mut self, bytes: &[u8]) -> Result<(), u8> {
        let mut rest = bytes;
        let mti = take(&mut rest, 4).ok_or(0)?;
        if !mti.iter().all(u8::is_ascii_digit) {
            return Err(0);
        }
        self.mti = String::from_utf8_lossy(mti).into_owned();
        let primary = u64::from_be_bytes(take_array(&mut rest).ok_or(0)?);
        let mut bits = u128::from(primary) << 64;
        if bits & bit(1) != 0 {
            bits |= u128::from(u64::from_be_bytes(take_array(&mut rest).ok_or(0)?));
        }
        for field in (2..=128).filter(|field| bits & bit(*field) != 0) {
            let format = format_of(field).ok_or(field)?;
            let length = match format.length {
                Length::Fixed(length) => length,
                Length::Variable { digits, .. } => decimal(take(&mut rest, digits).ok_or(field)?).ok_or(field)?,
            };
            let value = take(&mut rest, length).ok_or(field)?;
            if !format.admits(value) {
                return Err(field);
            }
            self.set(field, String::from_utf8_lossy(value));
        }
        if rest.is_empty() { Ok(()) } else { Err(0) }
    }
}

impl Drop for Message {
    fn drop(&mut self) {
        self.fields.values_mut().for_each(Zeroize::zeroize);
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Message")
            .field("mti", &self.mti)
            .field("fields", &self.fields.keys())
            .finish_non_exhaustive()
    }
}

fn bit(field: u8) -> u128 {
    1 << (128 - u32::from(field))
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}

fn take_array<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    take(rest, N)?.try_into().ok()
}

fn decimal(digits: &[u8]) -> Option<usize> {
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + usize::from(digit - b'0')))
}

#[cfg(test)]
mod tests;

//! Messages to bytes and back, by the table of [`super::profile`].

use zeroize::Zeroizing;

use super::message::Message;
use super::profile::{HEADER_BYTES, Length, MESSAGE_MAX_BYTES, field};

const MTI_BYTES: usize = 4;
const BITMAP_BYTES: usize = 8;

/// A message that does not fit the profile; the text names the data element, never its value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub(super) enum CodecError {
    /// A value without the form of its data element, or an element that the profile does not know.
    #[error("data element {0} does not fit the profile")]
    Element(u8),
    /// Not a type of four digits.
    #[error("the message type cannot be read")]
    Type,
    /// Shorter than its bitmap, or longer than any message.
    #[error("the message is cut short or too long")]
    Size,
}

/// Writes a message with its length header into one wiped buffer that never moves.
pub(super) fn encode(message: &Message) -> Result<Zeroizing<Vec<u8>>, CodecError> {
    if message.mti().len() != MTI_BYTES || !message.mti().bytes().all(|b| b.is_ascii_digit()) {
        return Err(CodecError::Type);
    }
    let bits = message.iter().try_fold(0, |bits: u128, (number, _)| {
        field(number).map(|_| bits | bit(number)).ok_or(CodecError::Element(number))
    })?;
    // Bit 1 announces the second bitmap, for the elements 65 to 128.
    let second = bits & u128::from(u64::MAX) != 0;
    let bits = if second { bits | bit(1) } else { bits };
    let bitmap = bits.to_be_bytes();
    let bitmap = if second { bitmap.as_slice() } else { bitmap.get(..BITMAP_BYTES).unwrap_or_default() };

    // Room for the longest message: growing would leave copies of card data behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(HEADER_BYTES + MESSAGE_MAX_BYTES));
    bytes.extend_from_slice(&[0; HEADER_BYTES]);
    bytes.extend_from_slice(message.mti().as_bytes());
    bytes.extend_from_slice(bitmap);
    for (number, value) in message.iter() {
        write(&mut bytes, number, value)?;
    }
    let length = u16::try_from(bytes.len() - HEADER_BYTES).map_err(|_| CodecError::Size)?;
    if let Some(header) = bytes.get_mut(..HEADER_BYTES) {
        header.copy_from_slice(&length.to_be_bytes());
    }
    Ok(bytes)
}

/// Reads a message without its length header.
pub(super) fn decode(bytes: &[u8]) -> Result<Message, CodecError> {
    if bytes.len() > MESSAGE_MAX_BYTES {
        return Err(CodecError::Size);
    }
    let mut rest = bytes;
    let mti = take(&mut rest, MTI_BYTES).ok_or(CodecError::Type)?;
    if !mti.iter().all(u8::is_ascii_digit) {
        return Err(CodecError::Type);
    }
    let mut message = Message::new(String::from_utf8_lossy(mti));
    let mut bits = bitmap(&mut rest)? << 64;
    if bits & bit(1) != 0 {
        bits |= bitmap(&mut rest)?;
    }
    for number in (2..=128).filter(|number| bits & bit(*number) != 0) {
        let fault = CodecError::Element(number);
        let field = field(number).ok_or(fault)?;
        let length = match field.length {
            Length::Fixed(length) => length,
            Length::Prefixed { digits, .. } => decimal(take(&mut rest, digits).ok_or(fault)?).ok_or(fault)?,
        };
        let value = take(&mut rest, length).filter(|value| field.admits(value)).ok_or(fault)?;
        message.set(number, str::from_utf8(value).map_err(|_| fault)?);
    }
    if rest.is_empty() { Ok(message) } else { Err(CodecError::Size) }
}

fn write(bytes: &mut Vec<u8>, number: u8, value: &str) -> Result<(), CodecError> {
    let fault = CodecError::Element(number);
    let field = field(number).filter(|field| field.admits(value.as_bytes())).ok_or(fault)?;
    if let Length::Prefixed { digits, .. } = field.length {
        bytes.extend_from_slice(format!("{:0digits$}", value.len()).as_bytes());
    }
    if bytes.len() + value.len() > HEADER_BYTES + MESSAGE_MAX_BYTES {
        return Err(CodecError::Size);
    }
    bytes.extend_from_slice(value.as_bytes());
    Ok(())
}

/// Element 1 is the most significant of 128 bits.
fn bit(number: u8) -> u128 {
    1_u128.checked_shl(128_u32.saturating_sub(u32::from(number))).unwrap_or(0)
}

fn bitmap(rest: &mut &[u8]) -> Result<u128, CodecError> {
    let bytes = take(rest, BITMAP_BYTES).ok_or(CodecError::Size)?;
    Ok(u128::from(u64::from_be_bytes(bytes.try_into().map_err(|_| CodecError::Size)?)))
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}

fn decimal(digits: &[u8]) -> Option<usize> {
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + usize::from(digit - b'0')))
}

//! Base64url as browsers carry it between the bank and us.

use data_encoding::BASE64URL_NOPAD;

use super::fault::{ErrorCode, Fault};

/// Largest text that is decoded, in characters.
pub const TEXT_CHARS_MAX: usize = 64 * 1024;

/// Base64url without padding.
pub fn encode(json: &[u8]) -> String {
    BASE64URL_NOPAD.encode(json)
}

/// Decodes base64url or base64, padded or not: both are met in the field.
pub fn decode(text: &str) -> Result<Vec<u8>, Fault> {
    let fault = || Fault::new(ErrorCode::InvalidMessage, "not base64url");
    if text.len() > TEXT_CHARS_MAX {
        return Err(fault());
    }
    let url_safe = |byte: u8| match byte {
        b'+' => b'-',
        b'/' => b'_',
        other => other,
    };
    let text: Vec<u8> = text.trim().trim_end_matches('=').bytes().map(url_safe).collect();
    BASE64URL_NOPAD.decode(&text).map_err(|_| fault())
}

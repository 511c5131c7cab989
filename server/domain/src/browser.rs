//! What a browser tells about itself, as 3-D Secure asks for it (EMV sheet §2.4).

use std::net::IpAddr;

/// Longest header value that is passed on, in characters; the rest is cut.
pub const HEADER_CHARS_MAX: usize = 2048;

/// A consumer's browser. Headers and address come from the connection; the screen from script.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Browser {
    /// `Accept` header.
    pub accept: String,
    /// `User-Agent` header.
    pub user_agent: String,
    /// BCP 47 tag: from script, else the first of `Accept-Language`.
    pub language: String,
    /// The address the consumer came from.
    pub ip: IpAddr,
    /// Only when scripting is on.
    pub script: Option<BrowserScript>,
}

/// What only script can tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BrowserScript {
    /// `navigator.javaEnabled()`.
    pub java: bool,
    /// One of 1 4 8 15 16 24 32 48; others are mapped down to the nearest.
    pub color_depth: u8,
    /// Pixels.
    pub screen_height: u32,
    /// Pixels.
    pub screen_width: u32,
    /// Minutes, positive west of UTC (JavaScript `getTimezoneOffset`).
    pub time_zone: i16,
}

/// Colour depths that protocol 2.2.0 knows.
const COLOR_DEPTHS: [u8; 8] = [1, 4, 8, 15, 16, 24, 32, 48];

/// Maps a colour depth down to the nearest one that protocol 2.2.0 knows.
pub fn known_color_depth(depth: u32) -> u8 {
    COLOR_DEPTHS.into_iter().rev().find(|known| u32::from(*known) <= depth).unwrap_or(1)
}

//! How a body is kept: what all pages of a kind begin with once, and what follows it, each compressed.

use std::io::Read;

use aws_lc_rs::digest::{SHA256, digest};
use brotli::enc::BrotliEncoderParams;
use domain::shown_page::{BodyHash, PageBody};

use super::{Seen, blanked};

/// Brotli quality: kept for long, packed once, a few milliseconds each.
const QUALITY: i32 = 9;

/// Largest body that is unpacked, in bytes.
const UNPACKED_MAX: u64 = 1024 * 1024;

/// Buffer of the compressor, in bytes.
const BUFFER: usize = 4096;

/// SHA-256.
pub fn hash(bytes: &[u8]) -> BodyHash {
    let mut hash = BodyHash::default();
    hash.copy_from_slice(digest(&SHA256, bytes).as_ref());
    hash
}

/// What is kept of a page: its name, and the bodies by which it is kept.
pub struct Packed {
    /// The page without what must not be kept.
    pub hash: BodyHash,
    opening: Vec<u8>,
    rest: Vec<u8>,
}

impl Packed {
    /// Blanks and names it; nothing is compressed yet.
    pub fn new(seen: &Seen) -> Self {
        let begins = app::opening(seen.kind, seen.locale);
        let html = String::from_utf8_lossy(&seen.html);
        let (opening, rest) = match html.strip_prefix(begins) {
            Some(rest) => (begins, rest),
            None => ("", html.as_ref()),
        };
        let rest = blanked(rest).into_bytes();
        let opening = opening.as_bytes().to_vec();
        Self { hash: hash(&[opening.as_slice(), &rest].concat()), opening, rest }
    }

    /// The bodies, compressed; what the page begins with only when `opening_known` does not have it.
    pub fn bodies(&self, opening_known: impl Fn(&BodyHash) -> bool) -> Vec<PageBody> {
        let opening = (!self.opening.is_empty()).then(|| hash(&self.opening));
        let first = opening.filter(|opening| !opening_known(opening));
        let first = first.map(|hash| PageBody { hash, opening: None, packed: compressed(&self.opening) });
        let whole = PageBody { hash: self.hash, opening, packed: compressed(&self.rest) };
        first.into_iter().chain([whole]).collect()
    }
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let parameters = BrotliEncoderParams { quality: QUALITY, ..BrotliEncoderParams::default() };
    // Into memory: it cannot fail.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters);
    packed
}

/// The whole body again; `None` when it is not what its name says.
pub fn unpacked(parts: &[PageBody]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    for part in parts {
        brotli::Decompressor::new(part.packed.as_slice(), BUFFER).take(UNPACKED_MAX).read_to_end(&mut body).ok()?;
    }
    (hash(&body) == parts.last()?.hash).then_some(body)
}

#[cfg(test)]
mod tests {
    use app::{DocumentKind, Locale};
    use axum::body::Bytes;
    use domain::ids::SessionId;
    use domain::session::State;
    use jiff::Timestamp;

    use super::*;

    #[test]
    fn a_page_comes_out_as_it_was_shown_and_its_beginning_is_kept_once() {
        let frame = app::samples::frame(Locale::Fr);
        let (_, page) = app::samples::samples().into_iter().find(|(name, _)| *name == "card/fixed").unwrap();
        let html = app::render(&page, &frame).into_string();
        let seen = Seen {
            session_id: SessionId::from_text("s"),
            state: State::Created,
            locale: Locale::Fr,
            kind: DocumentKind::Consumer,
            status: 200,
            html: Bytes::from(html.clone()),
            at: Timestamp::UNIX_EPOCH,
        };
        let packed = Packed::new(&seen);
        let bodies = packed.bodies(|_| false);
        assert_eq!(bodies.len(), 2);
        assert_eq!(packed.bodies(|known| *known == bodies[0].hash), bodies[1..]);
        assert_eq!(String::from_utf8(unpacked(&bodies).unwrap()).unwrap(), blanked(&html));
        assert!(bodies[1].packed.len() < 4_000, "{} bytes", bodies[1].packed.len());
        let mut changed = bodies;
        changed[1].hash = [1; 32];
        assert_eq!(unpacked(&changed), None);
    }
}

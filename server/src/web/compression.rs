//! Compression of pages whose beginning is known beforehand.
//!
//! Every document of a kind in a language begins with the same bytes, the stylesheet among them ([`app::opening`]):
//! most of a page. They are compressed once, as well as brotli can. For each view only what follows is, as a
//! continuation of the same stream that refers to nothing before itself. Everything else that is answered is
//! compressed by the layer around this one.

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use app::{DocumentKind, Locale};
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use brotli::enc::StandardAlloc;
use brotli::enc::encode::{
    BrotliEncoderMaxCompressedSize, BrotliEncoderOperation, BrotliEncoderParameter, BrotliEncoderStateStruct,
};

/// Brotli quality of what is compressed once.
const OPENING_QUALITY: u32 = 11;

/// Brotli quality of what is compressed for each view: above it, half as much time again saves one byte in a hundred.
const VIEW_QUALITY: u32 = 4;

/// The window of both parts, as a power of two, in bytes: larger than any page of ours.
const WINDOW_BITS: u32 = 18;

/// An empty last block: the end of a stream.
const END: u8 = 0b11;

/// A page in a response, put there by `page.rs`: what it says, and how it begins.
#[derive(Clone)]
pub struct Document {
    /// The whole document.
    pub html: Bytes,
    /// Its kind, which with the language decides how it begins.
    pub kind: DocumentKind,
    /// Its language.
    pub locale: Locale,
}

/// The beginnings, compressed when they are first needed.
type Openings = HashMap<(DocumentKind, Locale), OnceLock<Option<Vec<u8>>>>;

/// Compresses pages for browsers that take brotli.
pub async fn pages(request: Request, next: Next) -> Response {
    let wanted = takes_brotli(request.headers());
    let mut response = next.run(request).await;
    let document = response.extensions_mut().remove::<Document>().filter(|_| wanted);
    if let Some(compressed) = document.and_then(|document| brotli(&document)) {
        let headers = response.headers_mut();
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
        *response.body_mut() = Body::from(compressed);
    }
    response
}

/// The page as one brotli stream; `None` when it does not begin as its kind does.
pub fn brotli(document: &Document) -> Option<Vec<u8>> {
    static OPENINGS: LazyLock<Openings> = LazyLock::new(|| {
        let each = |kind| Locale::all().iter().map(move |locale| ((kind, *locale), OnceLock::new()));
        DocumentKind::ALL.into_iter().flat_map(each).collect()
    });
    let Document { html, kind, locale } = document;
    let begins = app::opening(*kind, *locale).as_bytes();
    let rest = html.strip_prefix(begins)?;
    let opening = OPENINGS.get(&(*kind, *locale))?.get_or_init(|| opening(begins)).as_ref()?;
    let most = BrotliEncoderMaxCompressedSize(rest.len());
    let mut stream = Vec::with_capacity(opening.len() + most + 1);
    stream.extend_from_slice(opening);
    // A bare stream has neither head nor end; `CATABLE` keeps it from referring to what it did not see.
    let continued = [
        (BrotliEncoderParameter::BROTLI_PARAM_CATABLE, 1),
        (BrotliEncoderParameter::BROTLI_PARAM_BARE_STREAM, 1),
        (BrotliEncoderParameter::BROTLI_PARAM_QUALITY, VIEW_QUALITY),
    ];
    encode(&mut stream, rest, &continued, BrotliEncoderOperation::BROTLI_OPERATION_FINISH)?;
    stream.push(END);
    Some(stream)
}

/// The head of a stream and its first part, up to the last whole byte.
fn opening(begins: &[u8]) -> Option<Vec<u8>> {
    let mut stream = Vec::new();
    let continuable = [
        (BrotliEncoderParameter::BROTLI_PARAM_APPENDABLE, 1),
        (BrotliEncoderParameter::BROTLI_PARAM_BYTE_ALIGN, 1),
        (BrotliEncoderParameter::BROTLI_PARAM_QUALITY, OPENING_QUALITY),
    ];
    encode(&mut stream, begins, &continuable, BrotliEncoderOperation::BROTLI_OPERATION_FLUSH)?;
    Some(stream)
}

/// Appends what the encoder makes of `input`.
fn encode(
    stream: &mut Vec<u8>,
    input: &[u8],
    settings: &[(BrotliEncoderParameter, u32)],
    end: BrotliEncoderOperation,
) -> Option<()> {
    let mut encoder = BrotliEncoderStateStruct::new(StandardAlloc::default());
    encoder.set_parameter(BrotliEncoderParameter::BROTLI_PARAM_LGWIN, WINDOW_BITS);
    for (name, value) in settings {
        encoder.set_parameter(*name, *value);
    }
    let start = stream.len();
    let (mut unread, mut read, mut written) = (input.len(), 0, 0);
    stream.resize(start + BrotliEncoderMaxCompressedSize(input.len()), 0);
    loop {
        let output = stream.get_mut(start..)?;
        let mut room = output.len() - written;
        let going = encoder.compress_stream(
            end,
            &mut unread,
            input,
            &mut read,
            &mut room,
            output,
            &mut written,
            &mut None,
            &mut |_, _, _, _| (),
        );
        if !going || (room == 0 && encoder.has_more_output()) {
            return None;
        }
        if unread == 0 && !encoder.has_more_output() {
            stream.truncate(start + written);
            return Some(());
        }
    }
}

/// Whether `br` is named and not refused; who names no coding or `*` is served by the layer around this one.
pub fn takes_brotli(headers: &HeaderMap) -> bool {
    let named = headers.get_all(header::ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    let mut codings = named.flat_map(|value| value.split(','));
    codings.any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0));
        name.trim().eq_ignore_ascii_case("br") && !refused
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use proptest::prelude::*;

    use super::*;

    fn unpacked(stream: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        brotli::Decompressor::new(stream, 4096).read_to_end(&mut text).unwrap();
        text
    }

    #[test]
    fn every_page_comes_out_as_it_went_in() {
        for locale in [Locale::En, Locale::El, Locale::Ar] {
            let frame = app::samples::frame(locale);
            for (name, page) in app::samples::samples() {
                let html = Bytes::from(app::render(&page, &frame).into_string());
                let stream = brotli(&Document { html: html.clone(), kind: page.kind(), locale }).unwrap();
                assert_eq!(unpacked(&stream), html, "{name} in {}", locale.tag());
                assert!(stream.len() * 2 < html.len(), "{name}: {} of {}", stream.len(), html.len());
            }
        }
    }

    #[test]
    fn a_page_that_begins_otherwise_is_left_alone() {
        let html = Bytes::from_static(b"<!doctype html><p>else");
        assert_eq!(brotli(&Document { html, kind: DocumentKind::Consumer, locale: Locale::En }), None);
    }

    #[test]
    fn brotli_is_taken_when_it_is_named_and_not_refused() {
        let takes = |value: &'static str| {
            takes_brotli(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(value))]))
        };
        assert!(takes("gzip, deflate, br, zstd") && takes("BR;q=0.5") && takes("gzip;q=1, br ; q=0.1"));
        assert!(!takes("gzip") && !takes("br;q=0") && !takes("br; q=0.0, gzip") && !takes("*") && !takes("brr"));
        assert!(!takes_brotli(&HeaderMap::new()));
    }

    proptest! {
        #[test]
        fn whatever_follows_comes_out_as_it_went_in(rest in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..5_000),
            "[a-d<>/ ]{0,4000}".prop_map(String::into_bytes),
            (0..60_000_usize).prop_map(|length| b"<p>once more</p>".repeat(length / 16)),
        ]) {
            let begins = app::opening(DocumentKind::Consumer, Locale::Fr).as_bytes();
            let html = Bytes::from([begins, &rest].concat());
            let stream = brotli(&Document { html: html.clone(), kind: DocumentKind::Consumer, locale: Locale::Fr });
            prop_assert_eq!(unpacked(&stream.unwrap()), html);
        }
    }
}

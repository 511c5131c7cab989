//! What comes from American Express, given anything.

use std::sync::{Arc, OnceLock};

use super::layout::Layout;
use super::stream::Reader;
use super::{head, line, payment};

/// A file as it goes by. Its checksums keep most of what is invented out, so its records are read one by one as well.
pub(crate) fn file(bytes: &[u8]) {
    static LAYOUT: OnceLock<Option<Arc<Layout>>> = OnceLock::new();
    let Some(layout) = LAYOUT.get_or_init(|| Layout::built_in().ok().map(Arc::new)) else { return };
    if let Ok(mut reader) = Reader::open(bytes, Arc::clone(layout)) {
        while let Ok(Some(_)) = reader.next() {}
    }
    if let Ok(mut reader) = Reader::open(bytes, Arc::clone(layout)) {
        while let Ok(Some(_)) = reader.next_result() {}
    }
    for (number, record) in (1..).zip(bytes.chunks_exact(layout.width)) {
        let _ = head::read(layout, record);
        let _ = line::read(&layout.answer, record, number);
        let _ = line::read(&layout.update, record, number);
        let _ = payment::read(&layout.result, record, number);
    }
}

/// A table that an operator wrote.
pub(crate) fn layout(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = Layout::read(text);
}

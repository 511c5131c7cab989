//! Named samples of every page and state, for tests and for looking at.

use crate::Page;
use crate::pages::not_found::NotFound;

/// Every sample, named `page/state`.
pub fn samples() -> Vec<(&'static str, Page)> {
    vec![("not_found", Page::NotFound(NotFound {}))]
}

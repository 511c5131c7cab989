//! One ISO 8583 message in memory.

use std::collections::BTreeMap;
use std::fmt;

use zeroize::Zeroizing;

/// A message type and its data elements. Values are wiped when dropped; `Debug` shows numbers only.
#[derive(Clone)]
pub(super) struct Message {
    mti: String,
    fields: BTreeMap<u8, Zeroizing<String>>,
}

impl Message {
    pub(super) fn new(mti: impl Into<String>) -> Self {
        Self { mti: mti.into(), fields: BTreeMap::new() }
    }

    pub(super) fn mti(&self) -> &str {
        &self.mti
    }

    pub(super) fn get(&self, field: u8) -> Option<&str> {
        self.fields.get(&field).map(|value| value.as_str())
    }

    /// The value, or nothing: for logs and keys, where a missing one is as good as an empty one.
    pub(super) fn text(&self, field: u8) -> &str {
        self.get(field).unwrap_or_default()
    }

    pub(super) fn set(&mut self, field: u8, value: impl Into<String>) {
        self.fields.insert(field, Zeroizing::new(value.into()));
    }

    /// Every field in ascending order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u8, &str)> {
        self.fields.iter().map(|(field, value)| (*field, value.as_str()))
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").field("mti", &self.mti).field("fields", &self.fields.keys()).finish()
    }
}

//! The way to American Express and back.

use async_trait::async_trait;

use crate::smartbill::file::{Announced, FileFault, FileHead, Kind, NewsLine, PaymentLine, ResultLine, Spooled};

/// Builds, sends, receives and reads alias files. Card numbers are encrypted while they are written: what lies in the
/// spool, on the way and at the other end is never in clear. `Err(String)` is for the log and carries no line.
#[async_trait]
pub trait AliasFiles: Send + Sync {
    /// Begins an announcement file. Building one again under the same head replaces what lay there.
    async fn begin(&self, head: &FileHead) -> Result<Box<dyn FileWriter>, String>;

    /// Begins a payment file, likewise.
    async fn begin_payments(&self, head: &FileHead) -> Result<Box<dyn PaymentWriter>, String>;

    /// Hands a built file to American Express. Doing it again has no second effect.
    async fn deliver(&self, name: &str) -> Result<(), String>;

    /// Takes what has come into the spool, and names all that lies there, oldest first.
    async fn arrived(&self) -> Result<Vec<Spooled>, String>;

    /// Opens a file of the spool that has come.
    async fn open(&self, name: &str) -> Result<Box<dyn FileReader>, FileFault>;

    /// Puts a file that has come aside, so that it does not arrive again: applied, or refused.
    async fn close(&self, name: &str, applied: bool) -> Result<(), String>;

    /// Destroys a file wherever it lies on our side. No error when it is gone already.
    async fn shred(&self, name: &str) -> Result<(), String>;
}

/// A file while it is written.
#[async_trait]
pub trait FileWriter: Send {
    /// Adds lines.
    async fn write(&mut self, lines: &[Announced]) -> Result<(), String>;

    /// Adds the trailer and closes it.
    async fn finish(self: Box<Self>) -> Result<Spooled, String>;
}

/// A payment file while it is written.
#[async_trait]
pub trait PaymentWriter: Send {
    /// Adds payments.
    async fn write(&mut self, lines: &[PaymentLine]) -> Result<(), String>;

    /// Adds the trailer with its totals and closes it.
    async fn finish(self: Box<Self>) -> Result<Spooled, String>;
}

/// A file while it is read.
#[async_trait]
pub trait FileReader: Send {
    /// Its kind and head.
    fn head(&self) -> (Kind, &FileHead);

    /// The next lines of an answer or update, at most `max`. An empty answer: all were read, and totals and checksum agree.
    async fn lines(&mut self, max: usize) -> Result<Vec<NewsLine>, FileFault>;

    /// The same of a result file.
    async fn results(&mut self, max: usize) -> Result<Vec<ResultLine>, FileFault>;
}

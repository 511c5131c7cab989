//! Our files, while they are written and encrypted.

use std::io::BufWriter;

use age::stream::StreamWriter;
use async_trait::async_trait;
use domain::ports::{FileWriter, PaymentWriter};
use domain::smartbill::file::{Announced, PaymentLine, Spooled};

use super::spool::Unfinished;
use super::stream::Writer;

/// Where records go: encrypted, into a file that has no name yet.
type Sealed = StreamWriter<BufWriter<Unfinished>>;

/// A file of ours while it is written. The writer is away while it works, and does not come back when it fails.
pub(super) struct Writing {
    name: String,
    writer: Option<Writer<Sealed>>,
}

impl Writing {
    /// Its head is written.
    pub(super) fn new(name: String, writer: Writer<Sealed>) -> Self {
        Self { name, writer: Some(writer) }
    }

    async fn close(mut self) -> Result<Spooled, String> {
        let writer = self.writer.take().ok_or("writing has failed before")?;
        let name = self.name.clone();
        let finished = move || {
            let failed = |error: std::io::Error| format!("a file cannot be written: {error}");
            let (sealed, lines) = writer.finish()?;
            let buffered = sealed.finish().map_err(failed)?;
            let file = buffered.into_inner().map_err(|error| failed(error.into_error()))?;
            let digest = file.finish(&name).map_err(failed)?;
            Ok(Spooled { name, digest, lines: Some(lines) })
        };
        tokio::task::spawn_blocking(finished).await.map_err(|_| "the work was interrupted".to_owned())?
    }
}

#[async_trait]
impl FileWriter for Writing {
    async fn write(&mut self, lines: &[Announced]) -> Result<(), String> {
        let mut writer = self.writer.take().ok_or("writing has failed before")?;
        // In place: the lines are borrowed, and a batch is formatted and encrypted in milliseconds.
        for line in lines {
            writer.add(line)?;
        }
        self.writer = Some(writer);
        Ok(())
    }

    async fn finish(self: Box<Self>) -> Result<Spooled, String> {
        self.close().await
    }
}

#[async_trait]
impl PaymentWriter for Writing {
    async fn write(&mut self, lines: &[PaymentLine]) -> Result<(), String> {
        let mut writer = self.writer.take().ok_or("writing has failed before")?;
        for line in lines {
            writer.pay(line)?;
        }
        self.writer = Some(writer);
        Ok(())
    }

    async fn finish(self: Box<Self>) -> Result<Spooled, String> {
        self.close().await
    }
}

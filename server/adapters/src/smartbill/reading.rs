//! Files that came, while they are decrypted and read.

use std::fs::File;
use std::io::BufReader;

use age::stream::StreamReader;
use async_trait::async_trait;
use domain::ports::FileReader;
use domain::smartbill::file::{FileFault, FileHead, Kind, NewsLine, ResultLine};

use super::interrupted;
use super::stream::Reader;

/// Where records come from.
type Opened = StreamReader<BufReader<File>>;

/// A file that came while it is read. The reader is away while it works, and does not come back when it fails.
pub(super) struct Reading {
    kind: Kind,
    head: FileHead,
    reader: Option<Reader<Opened>>,
}

impl Reading {
    /// Its head is read.
    pub(super) fn new(kind: Kind, head: FileHead, reader: Reader<Opened>) -> Self {
        Self { kind, head, reader: Some(reader) }
    }

    /// The next lines, as `next` reads them.
    async fn some<T: Send + 'static>(
        &mut self,
        max: usize,
        next: fn(&mut Reader<Opened>) -> Result<Option<T>, FileFault>,
    ) -> Result<Vec<T>, FileFault> {
        let mut reader = self.reader.take().ok_or_else(interrupted)?;
        let read = move || {
            let mut lines = Vec::new();
            while lines.len() < max {
                match next(&mut reader)? {
                    Some(line) => lines.push(line),
                    None => break,
                }
            }
            Ok((reader, lines))
        };
        let (reader, lines) = tokio::task::spawn_blocking(read).await.map_err(|_| interrupted())??;
        self.reader = Some(reader);
        Ok(lines)
    }
}

#[async_trait]
impl FileReader for Reading {
    fn head(&self) -> (Kind, &FileHead) {
        (self.kind, &self.head)
    }

    async fn lines(&mut self, max: usize) -> Result<Vec<NewsLine>, FileFault> {
        self.some(max, Reader::next).await
    }

    async fn results(&mut self, max: usize) -> Result<Vec<ResultLine>, FileFault> {
        self.some(max, Reader::next_result).await
    }
}

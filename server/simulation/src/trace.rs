//! What happened, line by line: hashed always, kept when somebody wants to read it.

use aws_lc_rs::digest::{Context, SHA256};

/// The lines of one run.
pub struct Trace {
    hash: Context,
    kept: Option<Vec<String>>,
    count: u64,
}

impl Trace {
    /// `keep`: the lines themselves too.
    pub fn new(keep: bool) -> Self {
        Self { hash: Context::new(&SHA256), kept: keep.then(Vec::new), count: 0 }
    }

    /// The next line.
    pub fn add(&mut self, line: String) {
        self.hash.update(line.as_bytes());
        self.hash.update(b"\n");
        self.count += 1;
        if let Some(kept) = &mut self.kept {
            kept.push(line);
        }
    }

    /// SHA-256 of all lines so far, in hexadecimal.
    pub fn digest(&self) -> String {
        data_encoding::HEXLOWER.encode(self.hash.clone().finish().as_ref())
    }

    /// How many lines there were.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The lines, if they were kept.
    pub fn take(&mut self) -> Vec<String> {
        self.kept.take().unwrap_or_default()
    }
}

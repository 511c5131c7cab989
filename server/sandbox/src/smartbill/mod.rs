//! American Express' alias platform: it takes announcements of aliases, answers them some hours later, and later tells
//! what has become of the cards, all by files.
//!
//! What it says depends on the announcements, on the test cards in them and on the clock, and on nothing else: the same
//! ones give the same files. Encryption alone is by chance, so "the same" is what is encrypted, not the bytes.

mod book;
mod control;
mod fate;
mod faults;
mod folder;
mod layout;
mod payments;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use zeroize::Zeroizing;

use self::book::{Book, Merchant, Planned, Received, Sent};
use self::folder::Folder;
use self::layout::{Announcements, News};
use self::payments::Payments;
use crate::state::State;

pub(crate) use self::control::router;

/// Between two looks into the folder, in milliseconds.
const LOOK_MS: u64 = 100;
/// Nothing is to be said.
const NEVER: i64 = i64::MAX;

/// The platform, once it has a folder.
pub(crate) struct Platform {
    folder: Folder,
    /// When the next thing is to be said, in milliseconds since 1970.
    next: AtomicI64,
}

impl Platform {
    /// Makes the folder.
    pub(crate) fn open(root: &Path) -> io::Result<Self> {
        // The first look reads the memory.
        Ok(Self { folder: Folder::open(root)?, next: AtomicI64::new(0) })
    }

    /// When the next thing is to be said, in milliseconds since 1970.
    pub(crate) fn next(&self) -> Option<i64> {
        Some(self.next.load(Ordering::Relaxed)).filter(|next| *next != NEVER)
    }

    /// Our age public key.
    pub(crate) fn recipient(&self) -> String {
        self.folder.recipient()
    }

    /// Takes what has come, and says what is due. Blocks.
    fn work(&self, state: &State) -> io::Result<()> {
        if self.folder.waiting()?.is_empty() && state.now() < self.next.load(Ordering::Relaxed) {
            return Ok(());
        }
        self.with_book(|book| self.turn(state, book))
    }

    /// Changes the memory, alone.
    fn with_book<T>(&self, change: impl FnOnce(&mut Book) -> io::Result<T>) -> io::Result<T> {
        let _lock = self.folder.lock()?;
        let mut book = Book::load(&self.folder.memory())?;
        let changed = change(&mut book);
        // What was said before something went wrong stays said.
        book.save(&self.folder.memory())?;
        changed
    }

    fn turn(&self, state: &State, book: &mut Book) -> io::Result<()> {
        for name in self.folder.waiting()? {
            let (outcome, lines) = match self.folder.read(&name)? {
                Ok(text) => receive(state, book, &text),
                Err(why) => (why, 0),
            };
            self.folder.done(&name, matches!(outcome.as_str(), TAKEN | REPEATED))?;
            book.received.push(Received { name, at: state.now(), outcome, lines });
        }
        while self.say_next(state, book)? {}
        let enrolled = book.merchants.iter().flat_map(|(number, merchant)| {
            let aliases =
                merchant.aliases.values().filter(|entry| matches!(entry.status.as_str(), "EA" | "EDU" | "PU"));
            aliases.map(move |entry| (number.clone(), entry.digest.clone()))
        });
        state.set_enrolled(enrolled.collect::<HashSet<_>>());
        Ok(())
    }

    /// Sends the file that has been due longest. `false`: nothing is due.
    fn say_next(&self, state: &State, book: &mut Book) -> io::Result<bool> {
        let next = book.next_due();
        self.next.store(next.unwrap_or(NEVER), Ordering::Relaxed);
        let Some(due) = next.filter(|due| *due <= state.now()) else { return Ok(false) };
        let of = |merchant: &Merchant| merchant.planned.iter().find(|planned| planned.due == due).map(Planned::kind);
        let found = book.merchants.iter_mut().find_map(|(number, merchant)| Some((number, of(merchant)?, merchant)));
        let Some((number, kind, merchant)) = found else { return Ok(false) };
        let now = |planned: &Planned| planned.due == due && planned.kind() == kind;
        let said: Vec<Planned> = merchant.planned.iter().filter(|planned| now(planned)).cloned().collect();
        let sequence = merchant.sent + 1;
        let text = written(kind, number, sequence, due, &said);
        let Some(sealed) = self.folder.seal(&text)? else {
            // Nobody to say it to, yet.
            self.next.store(0, Ordering::Relaxed);
            return Ok(false);
        };
        let name = file_name(kind, number, sequence, "");
        self.folder.send(&name, &sealed)?;
        merchant.sent = sequence;
        merchant.planned.retain(|planned| !now(planned));
        for planned in &said {
            match planned.payment {
                Some(_) => payments::book(state, number, merchant, planned),
                None => fate::said(state, merchant, planned),
            }
        }
        let merchant = number.clone();
        book.sent.push(Sent { name, at: due, merchant, sequence, lines: said.len(), fault: String::new() });
        Ok(true)
    }
}

/// Looks into the folder until the task is aborted.
pub(crate) async fn run(state: Arc<State>, platform: Arc<Platform>) {
    let mut ticks = tokio::time::interval(Duration::from_millis(LOOK_MS));
    let mut failed = false;
    loop {
        ticks.tick().await;
        let result = work(&state, &platform).await;
        if let (Err(error), false) = (&result, failed) {
            tracing::warn!(%error, "alias platform: its folder cannot be used");
        }
        failed = result.is_err();
    }
}

/// Takes what has come, and says what is due.
pub(crate) async fn work(state: &Arc<State>, platform: &Arc<Platform>) -> io::Result<()> {
    let (state, platform) = (Arc::clone(state), Arc::clone(platform));
    tokio::task::spawn_blocking(move || platform.work(&state)).await.map_err(io::Error::other)?
}

/// What becomes of an announcement.
const TAKEN: &str = "taken";
const REPEATED: &str = "repeated";

/// What came: of one numbering.
enum File {
    Announcements(Announcements),
    Payments(Payments),
}

/// Takes a file in: whole, in its turn, once.
fn receive(state: &State, book: &mut Book, text: &str) -> (String, usize) {
    let read = if payments::is_one(text) {
        payments::read(text).map(File::Payments)
    } else {
        layout::read(text).map(File::Announcements)
    };
    let file = match read {
        Ok(file) => file,
        Err(why) => return (why, 0),
    };
    let (number, sequence, lines) = match &file {
        File::Announcements(file) => (&file.merchant, file.sequence, file.lines.len()),
        File::Payments(file) => (&file.merchant, file.sequence, file.lines.len()),
    };
    let digest = layout::sha256(text);
    let answer_h = book.answer_h;
    let merchant = book.merchants.entry(number.clone()).or_default();
    if sequence == merchant.announced && digest == merchant.announced_digest {
        return (REPEATED.to_owned(), lines);
    }
    // A first file that differs from ours comes from an installation that begins anew.
    if sequence == 1 {
        *merchant = Merchant::default();
    }
    let expected = merchant.announced + 1;
    if sequence != expected {
        return (format!("it is number {sequence}, and {expected} was expected"), lines);
    }
    merchant.announced = expected;
    merchant.announced_digest = digest;
    match &file {
        File::Announcements(file) => {
            for line in &file.lines {
                fate::take(state, merchant, line, file.made_at, answer_h);
            }
        }
        File::Payments(file) => payments::take(state, merchant, file),
    }
    (TAKEN.to_owned(), lines)
}

fn written(kind: &str, merchant: &str, sequence: u32, at: i64, said: &[Planned]) -> Zeroizing<String> {
    if kind == payments::RESULT {
        return Zeroizing::new(payments::write(merchant, sequence, at, said));
    }
    let lines: Vec<News<'_>> = said.iter().map(news).collect();
    layout::write(kind, merchant, sequence, at, &lines)
}

fn news(planned: &Planned) -> News<'_> {
    let Planned { alias, code, reason, product, month, .. } = planned;
    News { alias, code, reason, number: fate::product(product).map_or("", |card| card.number), month }
}

fn file_name(kind: &str, merchant: &str, sequence: u32, suffix: &str) -> String {
    format!("{kind}-{merchant}-{sequence:08}{suffix}.age")
}

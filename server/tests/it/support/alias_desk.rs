//! American Express' desk as the rules see it: what was sent, and what comes, line by line, without any layout.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use async_trait::async_trait;
use domain::card::Pan;
use domain::expiry::Expiry;
use domain::money::Money;
use domain::ports::{AliasFiles, FileReader, FileWriter, PaymentWriter};
use domain::smartbill::alias::Alias;
use domain::smartbill::exchange::{AliasExchange, ExchangeSettings};
use domain::smartbill::file::{
    Announced, Announcement, FileFault, FileHead, Kind, News, NewsLine, PaymentLine, ResultLine, Spooled,
};
use jiff::{SignedDuration, Timestamp};

use super::server::Server;

/// What a line says, to be said as often as it is read.
#[derive(Clone)]
pub enum Say {
    Accepted,
    Refused(&'static str),
    Expiry(&'static str),
    Product(Option<&'static str>, &'static str),
    Cancelled(&'static str),
}

/// A file that comes.
#[derive(Clone)]
pub struct Coming {
    pub kind: Kind,
    pub number: String,
    pub sequence: u32,
    pub lines: Vec<(String, Say)>,
    pub fault: Option<FileFault>,
    pub results: Vec<ResultLine>,
    /// After so many lines it cannot be read on, once.
    pub breaks_after: Option<usize>,
}

#[derive(Default)]
struct Papers {
    spool: BTreeMap<String, Vec<String>>,
    delivered: Vec<String>,
    inbox: BTreeMap<String, (Coming, u8)>,
    closed: Vec<(String, bool)>,
    shredded: Vec<String>,
    written: Vec<(String, String)>,
    paid: Vec<(String, Alias, Money)>,
    breaks: Option<(String, usize, u32)>,
    is_shut: bool,
}

/// The desk. Clones are the same one.
#[derive(Clone, Default)]
pub struct Desk(Arc<Mutex<Papers>>);

impl Desk {
    fn papers(&self) -> MutexGuard<'_, Papers> {
        self.0.lock().unwrap()
    }

    /// Puts a file into the inbox; `digest` tells bytes apart.
    pub fn put(&self, name: &str, digest: u8, coming: Coming) {
        self.papers().inbox.insert(name.to_owned(), (coming, digest));
    }

    /// From its second opening on, a file cannot be read beyond so many lines; once.
    pub fn break_second_reading(&self, name: &str, after: usize) {
        self.papers().breaks = Some((name.to_owned(), after, 0));
    }

    /// A file of that kind and number comes for a merchant number, and is applied.
    pub async fn comes(
        &self,
        exchange: &AliasExchange,
        (kind, number, sequence): (Kind, &str, u32),
        lines: Vec<(String, Say)>,
        results: Vec<ResultLine>,
    ) {
        let number = number.to_owned();
        let coming = Coming { kind, number, sequence, lines, fault: None, results, breaks_after: None };
        self.put(&format!("in-{sequence}"), u8::try_from(sequence).unwrap(), coming);
        assert_eq!(exchange.receive().await.unwrap().applied, 1);
    }

    /// Nothing is taken any more; or again.
    pub fn shut(&self, is_shut: bool) {
        self.papers().is_shut = is_shut;
    }

    /// Names of files delivered, each time they were.
    pub fn delivered(&self) -> Vec<String> {
        self.papers().delivered.clone()
    }

    /// The lines of a file in the spool: alias and what is announced, never a number.
    pub fn lines(&self, name: &str) -> Vec<String> {
        self.papers().spool[name].clone()
    }

    /// Payments written: reference, alias, amount.
    pub fn paid(&self) -> Vec<(String, Alias, Money)> {
        self.papers().paid.clone()
    }

    pub fn closed(&self) -> Vec<(String, bool)> {
        self.papers().closed.clone()
    }

    pub fn shredded(&self) -> Vec<String> {
        self.papers().shredded.clone()
    }

    /// Numbers written, by alias.
    pub fn numbers(&self) -> Vec<(String, String)> {
        self.papers().written.clone()
    }

    /// The use case over this desk and a server's store, which gathers for no time.
    pub fn exchange(&self, server: &Server, lines_at_once: usize) -> AliasExchange {
        let settings = ExchangeSettings {
            gather: SignedDuration::ZERO,
            answer: SignedDuration::from_hours(24),
            keep: SignedDuration::from_hours(7 * 24),
            lines_at_once,
            lines_max: 1_000,
        };
        let app = &server.running.app;
        let annex = app.annex.clone();
        AliasExchange { enrolment: app.enrolment.clone(), files: Arc::new(self.clone()), annex, settings }
    }
}

struct Writer(Desk, FileHead, Vec<String>);

#[async_trait]
impl FileWriter for Writer {
    async fn write(&mut self, lines: &[Announced]) -> Result<(), String> {
        for line in lines {
            let word = match &line.announcement {
                Announcement::New(pan, _) | Announcement::Changed(pan, _) => {
                    self.0.papers().written.push((line.alias.to_string(), pan.expose().to_owned()));
                    if matches!(line.announcement, Announcement::New(..)) { "new" } else { "changed" }
                }
                Announcement::Cancelled => "cancelled",
            };
            self.2.push(format!("{} {word}", line.alias));
        }
        Ok(())
    }

    async fn finish(self: Box<Self>) -> Result<Spooled, String> {
        let name = format!("out-{}-{}", self.1.merchant_number, self.1.sequence);
        let mut digest = [0; 32];
        digest[..4].copy_from_slice(&self.1.sequence.to_be_bytes());
        let lines = Some(self.2.len() as u64);
        self.0.papers().spool.insert(name.clone(), self.2);
        Ok(Spooled { name, digest, lines })
    }
}

#[async_trait]
impl PaymentWriter for Writer {
    async fn write(&mut self, lines: &[PaymentLine]) -> Result<(), String> {
        let mut papers = self.0.papers();
        for line in lines {
            self.2.push(format!("{} {}", line.alias, line.amount));
            papers.paid.push((line.reference.clone(), line.alias.clone(), line.amount));
        }
        Ok(())
    }

    async fn finish(self: Box<Self>) -> Result<Spooled, String> {
        FileWriter::finish(self).await
    }
}

struct Reader {
    coming: Coming,
    head: FileHead,
    at: usize,
}

#[async_trait]
impl FileReader for Reader {
    fn head(&self) -> (Kind, &FileHead) {
        (self.coming.kind, &self.head)
    }

    async fn lines(&mut self, max: usize) -> Result<Vec<NewsLine>, FileFault> {
        if self.coming.breaks_after.is_some_and(|after| self.at >= after) {
            return Err(FileFault::Unreachable("the cable".into()));
        }
        let rest: Vec<_> = self.coming.lines.iter().skip(self.at).take(max).cloned().collect();
        if rest.is_empty()
            && let Some(fault) = self.coming.fault.clone()
        {
            return Err(fault);
        }
        let first = self.at;
        self.at += rest.len();
        let line = |(place, (alias, say)): (usize, (String, Say))| NewsLine {
            number: (first + place + 1) as u64,
            alias: Alias::read(&alias).unwrap(),
            news: news(&say),
        };
        Ok(rest.into_iter().enumerate().map(line).collect())
    }

    async fn results(&mut self, max: usize) -> Result<Vec<ResultLine>, FileFault> {
        let rest: Vec<_> = self.coming.results.iter().skip(self.at).take(max).cloned().collect();
        self.at += rest.len();
        Ok(rest)
    }
}

fn news(say: &Say) -> News {
    let month = |text: &str| Expiry::parse_yyyymm(text).unwrap();
    match say {
        Say::Accepted => News::Accepted,
        Say::Refused(code) => News::Refused((*code).to_owned()),
        Say::Expiry(text) => News::Expiry(month(text)),
        Say::Product(number, text) => {
            News::Product(number.map(|number| Pan::parse_typed(number).unwrap()), month(text))
        }
        Say::Cancelled(code) => News::Cancelled((*code).to_owned()),
    }
}

#[async_trait]
impl AliasFiles for Desk {
    async fn begin(&self, head: &FileHead) -> Result<Box<dyn FileWriter>, String> {
        Ok(Box::new(Writer(self.clone(), head.clone(), Vec::new())))
    }

    async fn begin_payments(&self, head: &FileHead) -> Result<Box<dyn PaymentWriter>, String> {
        Ok(Box::new(Writer(self.clone(), head.clone(), Vec::new())))
    }

    async fn deliver(&self, name: &str) -> Result<(), String> {
        if self.papers().is_shut {
            return Err("nobody is at the desk".into());
        }
        self.papers().delivered.push(name.to_owned());
        Ok(())
    }

    async fn arrived(&self) -> Result<Vec<Spooled>, String> {
        let spooled = |(name, (_, digest)): (&String, &(Coming, u8))| Spooled {
            name: name.clone(),
            digest: [*digest; 32],
            lines: None,
        };
        Ok(self.papers().inbox.iter().map(spooled).collect())
    }

    async fn open(&self, name: &str) -> Result<Box<dyn FileReader>, FileFault> {
        let mut papers = self.papers();
        let mut coming = papers.inbox.get(name).ok_or(FileFault::Unreachable("gone".into()))?.0.clone();
        if let Some((broken, after, opened)) = &mut papers.breaks
            && broken == name
        {
            *opened += 1;
            coming.breaks_after = (*opened == 2).then_some(*after);
        }
        if let Some(fault @ FileFault::Foreign(_)) = &coming.fault {
            return Err(fault.clone());
        }
        let head = FileHead {
            merchant_number: coming.number.clone(),
            sequence: coming.sequence,
            made_at: Timestamp::UNIX_EPOCH,
        };
        Ok(Box::new(Reader { coming, head, at: 0 }))
    }

    async fn close(&self, name: &str, applied: bool) -> Result<(), String> {
        let mut papers = self.papers();
        papers.inbox.remove(name);
        papers.closed.push((name.to_owned(), applied));
        Ok(())
    }

    async fn shred(&self, name: &str) -> Result<(), String> {
        let mut papers = self.papers();
        papers.spool.remove(name);
        papers.shredded.push(name.to_owned());
        Ok(())
    }
}

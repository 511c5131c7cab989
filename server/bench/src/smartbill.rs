//! A million aliases each way: announcements written and encrypted, answers decrypted, parsed and validated.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use adapters::clock::{SystemClock, SystemEntropy};
use adapters::smartbill::{Identity, Layout, Recipient, Settings, SmartBillFiles, Way};
use age::x25519;
use anyhow::{Context, anyhow};
use aws_lc_rs::digest;
use domain::card::Pan;
use domain::expiry::Expiry;
use domain::ports::{AliasFiles, Clock};
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{Announced, Announcement, FileHead};

use crate::figures::float;
use crate::process::memory_mib;
use crate::report::Report;
use crate::time::Stopwatch;

/// Aliases of a file.
const ALIASES: usize = 1_000_000;
/// Lines that are handed over or asked for at once.
const BATCH: usize = 1_000;
/// Between two looks at the memory, in milliseconds.
const LOOK_MS: u64 = 20;
/// Longest file, in bytes.
const BYTES_MAX: u64 = 1 << 30;

/// Measures and reports.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    let ends = Ends::open(folder)?;
    let theirs = ends.write_answer(folder)?;
    // What is needed once is there before it counts.
    ends.announce(1, BATCH).await?;
    let (announced, out_mib) = grown(ends.announce(2, ALIASES)).await?;
    let (read, in_mib) = grown(ends.read()).await?;
    report.heading("Alias files");
    report.line(format!(
        "{ALIASES} aliases each way, through the port that the jobs use: {BATCH} lines at a time, one after the other, \
         so that one core works. The file that comes has {theirs} MiB and was encrypted beforehand. Aims: at least \
         50,000 lines/s parsed and validated, memory grows by less than 64 MiB."
    ));
    report.line("");
    let row = |what: &str, took: Duration, grown: f64| {
        [what.to_owned(), format!("**{:.0}**", float(ALIASES) / took.as_secs_f64()), format!("{grown:.1}")]
    };
    report.table(
        ["what", "lines/s", "memory grows by, MiB"],
        &[
            row("formatted, encrypted, on disk", announced, out_mib),
            row("decrypted, parsed, validated, totals and checksum agreed", read, in_mib),
        ],
    );
    Ok(())
}

struct Ends {
    files: SmartBillFiles,
    ours: x25519::Recipient,
}

impl Ends {
    fn open(folder: &Path) -> anyhow::Result<Self> {
        let (outbox, inbox) = (folder.join("outbox"), folder.join("inbox"));
        std::fs::create_dir(&outbox)?;
        std::fs::create_dir(&inbox)?;
        let entropy = Arc::new(SystemEntropy::new());
        let identity = Identity::development(&folder.join("identity.key"), entropy.as_ref())?;
        let ours = identity.recipient().to_string().parse().map_err(|error| anyhow!("{error}"))?;
        let files = SmartBillFiles::open(Settings {
            spool: folder.join("spool"),
            layout: Layout::built_in()?,
            identity,
            recipient: Recipient::parse(&x25519::Identity::generate().to_public().to_string())?,
            way: Way::Folder { outbox, inbox },
            bytes_max: BYTES_MAX,
            entropy,
        });
        Ok(Self { files: files?, ours })
    }

    /// Builds an announcement.
    async fn announce(&self, sequence: u32, aliases: usize) -> anyhow::Result<()> {
        let head = FileHead { merchant_number: "BENCH".into(), sequence, made_at: SystemClock::new().now() };
        let mut writer = self.files.begin(&head).await.map_err(|error| anyhow!(error))?;
        let expiry = Expiry::new(2031, 12).context("no month")?;
        for batch in 0..aliases / BATCH {
            let line = |at: usize| -> anyhow::Result<Announced> {
                let pan = Pan::parse_typed("371000000000001").map_err(|error| anyhow!("{error:?}"))?;
                let alias = Alias::read(&format!("customer-{:07}1", batch * BATCH + at));
                let alias = alias.map_err(|error| anyhow!("{error:?}"))?;
                Ok(Announced { alias, announcement: Announcement::New(pan, expiry) })
            };
            let lines = (0..BATCH).map(line).collect::<anyhow::Result<Vec<_>>>()?;
            writer.write(&lines).await.map_err(|error| anyhow!(error))?;
        }
        writer.finish().await.map_err(|error| anyhow!(error))?;
        Ok(())
    }

    /// Puts an answer into the inbox, by a hand of its own; answers its size in MiB.
    fn write_answer(&self, folder: &Path) -> anyhow::Result<u64> {
        let path = folder.join("inbox/answer.age");
        let recipients = std::iter::once(&self.ours as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(recipients).map_err(|error| anyhow!("{error}"))?;
        let mut out = encryptor.wrap_output(BufWriter::new(File::create(&path)?))?;
        let mut checksum = digest::Context::new(&digest::SHA256);
        let mut put = |line: String| {
            checksum.update(line.as_bytes());
            out.write_all(line.as_bytes()).map(|()| line)
        };
        let head = format!("HANSW001{:<10}{:<10}{:<15}0000000120261122200000123", "AMEX", "MAILLON", "BENCH");
        let head = format!("{head:<128}");
        let check = data_encoding::HEXLOWER.encode(digest::digest(&digest::SHA256, head.as_bytes()).as_ref());
        put(format!("{}{}\n", head.get(..120).unwrap_or_default(), check.get(..8).unwrap_or_default()))?;
        for at in 0..ALIASES {
            let alias = format!("customer-{at:07}1");
            put(format!("D{:08}{alias:<52}{:<67}\n", at + 1, "EA"))?;
        }
        let trailer = format!("TANSW00000001{ALIASES:08}{ALIASES:08}{:08}", 0);
        let sum = data_encoding::HEXLOWER.encode(checksum.finish().as_ref());
        out.write_all(format!("{trailer:<64}{sum}\n").as_bytes())?;
        out.finish()?.flush()?;
        Ok(std::fs::metadata(&path)?.len() >> 20)
    }

    /// Reads it to its end.
    async fn read(&self) -> anyhow::Result<()> {
        let came = self.files.arrived().await.map_err(|error| anyhow!(error))?;
        let name = &came.first().context("nothing has come")?.name;
        let mut reader = self.files.open(name).await.map_err(|fault| anyhow!("{fault:?}"))?;
        let mut count = 0;
        loop {
            let lines = reader.lines(BATCH).await.map_err(|fault| anyhow!("{fault:?}"))?;
            count += lines.len();
            if lines.is_empty() {
                anyhow::ensure!(count == ALIASES, "{count} lines were read");
                return Ok(());
            }
        }
    }
}

/// How long something takes, and by how many MiB this process grows at most meanwhile.
async fn grown(work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<(Duration, f64)> {
    let id = std::process::id();
    let before = memory_mib(id, "VmRSS");
    let over = Arc::new(AtomicBool::new(false));
    let done = Arc::clone(&over);
    let watched = std::thread::spawn(move || {
        let mut most = before;
        while !done.load(Ordering::Relaxed) {
            most = most.max(memory_mib(id, "VmRSS"));
            std::thread::sleep(Duration::from_millis(LOOK_MS));
        }
        most
    });
    let watch = Stopwatch::start();
    let result = work.await;
    let took = watch.elapsed();
    over.store(true, Ordering::Relaxed);
    let most = watched.join().map_err(|_| anyhow!("the memory was not watched"))?;
    result?;
    Ok((took, most - before))
}

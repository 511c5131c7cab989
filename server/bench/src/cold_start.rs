//! From the start of the process to the first 200.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::time::Duration;

use crate::disk::Disk;
use crate::figures::Figures;
use crate::http::{self, Connection};
use crate::process::Process;
use crate::product::command;
use crate::report::Report;
use crate::time::Stopwatch;

/// Starts of each kind.
const STARTS: usize = 20;

/// Between two tries to connect, in microseconds.
const TRY_US: u64 = 500;

/// A start takes no longer, in seconds.
const START_S: u64 = 30;

/// Measures and reports.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    let existing = folder.join("existing");
    std::fs::create_dir_all(&existing)?;
    start(&existing).await?;
    let (mut again, mut first) = (Figures::default(), Figures::default());
    for number in 0..STARTS {
        again.push(start(&existing).await?);
        let empty = folder.join(format!("empty-{number}"));
        std::fs::create_dir_all(&empty)?;
        first.push(start(&empty).await?);
        std::fs::remove_dir_all(&empty)?;
    }
    report.heading("Cold start");
    report.line(format!(
        "From the start of the process to the first 200 of `/healthz`, sandbox bank inside, {STARTS} starts of each; \
         milliseconds, median (lowest–highest). Aim: below 150 ms."
    ));
    report.line("");
    report.table(
        ["database", "ms"],
        &[
            ["existing".to_owned(), again.shown(0)],
            ["none yet: migrations, keys, the sandbox's certificates, the demo merchant".to_owned(), first.shown(0)],
        ],
    );
    Ok(())
}

/// Starts and stops a server; answers how long the start took, in milliseconds.
async fn start(folder: &Path) -> anyhow::Result<f64> {
    let address = free_address()?;
    let mut command = command(Disk::AsIs, folder, &address.to_string(), None)?;
    let watch = Stopwatch::start();
    let mut process = Process::start(&mut command)?;
    while !is_healthy(address).await {
        anyhow::ensure!(watch.elapsed() < Duration::from_secs(START_S), "the server does not start");
        std::thread::sleep(Duration::from_micros(TRY_US));
    }
    let took = watch.elapsed();
    process.stop()?;
    Ok(took.as_secs_f64() * 1_000.0)
}

/// A port that nobody uses now.
fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))?.local_addr()?)
}

async fn is_healthy(address: SocketAddr) -> bool {
    let Ok(mut connection) = Connection::open(address).await else { return false };
    let request = http::get(&address.to_string(), "/healthz");
    connection.exchange(&request).await.is_ok_and(|answer| answer.status == 200)
}

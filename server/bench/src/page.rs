//! The card page: requests per second, processor time, bytes, beside a plain page and a bare view.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::bank::OtherBank;
use crate::consumer::{Merchant, Places};
use crate::figures::{Figures, float, per_second};
use crate::http::{self, Connection};
use crate::load;
use crate::page_values::Values;
use crate::process::{Process, processor_time, processor_time_since};
use crate::product::Product;
use crate::report::{Report, say};
use crate::time::Stopwatch;

/// Connections at the same time, each with one request under way.
const CONNECTIONS: usize = 8;

/// Before anything counts, per server, in seconds.
const WARM_UP_S: u64 = 2;

/// How long each server is asked in one round, in seconds.
const ROUND_S: u64 = 3;

/// Alternating rounds.
const ROUNDS: usize = 7;

/// One answer takes no longer, in seconds.
const ANSWER_S: u64 = 10;

/// One server under test.
struct Subject {
    name: &'static str,
    id: u32,
    address: SocketAddr,
    requests: Figures,
    server_us: Figures,
    load_us: Figures,
    bytes: [usize; 2],
}

impl Subject {
    fn new(name: &'static str, id: u32, address: SocketAddr) -> Self {
        let (requests, server_us, load_us) = Default::default();
        Self { name, id, address, requests, server_us, load_us, bytes: [0, 0] }
    }

    fn row(&self) -> [String; 6] {
        [
            self.name.to_owned(),
            self.requests.shown(0),
            self.server_us.shown(0),
            self.load_us.shown(0),
            self.bytes[0].to_string(),
            self.bytes[1].to_string(),
        ]
    }
}

/// Measures and reports.
pub async fn measure(folder: &Path, report: &mut Report) -> anyhow::Result<()> {
    let bank = OtherBank::start(folder)?;
    let product = Product::start(folder, Some(&bank))?;
    load::warm_up(Places { product: product.address, bank: bank.pages }).await?;
    let (values, html) = real_page(product.address).await?;
    let file = folder.join("values.json");
    std::fs::write(&file, serde_json::to_vec(&values)?)?;
    let (askama, askama_address) = page_server("askama", &file)?;
    let (likewise, likewise_address) = page_server("askama-compressed", &file)?;
    let (leptos, leptos_address) = page_server("leptos", &file)?;
    let mut subjects = [
        Subject::new("Maillon", product.process.id(), product.address),
        Subject::new("axum + askama", askama.id(), askama_address),
        Subject::new("axum + askama, compressed as Maillon's", likewise.id(), likewise_address),
        Subject::new("axum + leptos, compressed as Maillon's, nothing looked up", leptos.id(), leptos_address),
    ];
    for subject in &mut subjects {
        let same = read_bytes(subject, &values, &html).await?;
        if !same {
            say(&format!("{}: not the same document as Maillon's; `bench template` renews the template", subject.name));
        }
        ask(subject.address, &values.path, Duration::from_secs(WARM_UP_S)).await?;
    }
    for _ in 0..ROUNDS {
        for subject in &mut subjects {
            round(subject, &values.path).await?;
        }
    }
    tell(report, &subjects);
    Ok(())
}

/// Makes `templates/card.html` from the real page.
pub async fn renew_template(folder: &Path, template: &Path) -> anyhow::Result<()> {
    let product = Product::start(folder, None)?;
    let (values, html) = real_page(product.address).await?;
    std::fs::write(template, values.template(&html))?;
    say(&format!("{} is made from the page as it is now", template.display()));
    Ok(())
}

async fn real_page(product: SocketAddr) -> anyhow::Result<(Values, String)> {
    let trans_id = format!("page-{}", crate::time::now().as_microsecond());
    let opened = Merchant::new(product).open(&trans_id).await?;
    let mut connection = Connection::open(product).await?;
    let answer = connection.exchange(&http::get(&product.to_string(), &opened.page)).await?;
    anyhow::ensure!(answer.status == 200, "the card page: status {}", answer.status);
    Ok((Values::read(&opened.page, &answer)?, answer.text()?))
}

fn page_server(kind: &str, values: &Path) -> anyhow::Result<(Process, SocketAddr)> {
    let mut process = Process::start(Command::new(std::env::current_exe()?).arg("page-server").arg(kind).arg(values))?;
    let address = process.read_line()?.parse()?;
    Ok((process, address))
}

/// Fills in the page's size, unpacked and on the wire; answers whether it is the same document.
async fn read_bytes(subject: &mut Subject, values: &Values, html: &str) -> anyhow::Result<bool> {
    let mut connection = Connection::open(subject.address).await?;
    let answer = connection.exchange(&http::get(&subject.address.to_string(), &values.path)).await?;
    let text = answer.text()?;
    subject.bytes = [text.len(), answer.wire.len()];
    Ok(text == html)
}

async fn round(subject: &mut Subject, path: &str) -> anyhow::Result<()> {
    let own = std::process::id();
    let before = (processor_time(subject.id), processor_time(own));
    let watch = Stopwatch::start();
    let count = ask(subject.address, path, Duration::from_secs(ROUND_S)).await?;
    let took = watch.elapsed();
    let used = [processor_time_since(subject.id, before.0), processor_time_since(own, before.1)];
    let [server_us, load_us] = used.map(|time| time.as_secs_f64() * 1e6 / float(count.max(1)));
    subject.requests.push(per_second(count, took));
    subject.server_us.push(server_us);
    subject.load_us.push(load_us);
    Ok(())
}

/// Asks again and again over all connections; answers how often.
async fn ask(address: SocketAddr, path: &str, time: Duration) -> anyhow::Result<usize> {
    let request = http::get(&address.to_string(), path);
    let watch = Stopwatch::start();
    let mut tasks = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let request = request.clone();
        tasks.spawn(async move {
            let mut connection = Connection::open(address).await?;
            let mut count = 0;
            while watch.elapsed() < time {
                let answer = connection.exchange(&request).await?;
                anyhow::ensure!(answer.status == 200, "status {}", answer.status);
                count += 1;
            }
            Ok(count)
        });
    }
    let all = async {
        let mut total = 0;
        while let Some(counted) = tasks.join_next().await {
            total += counted??;
        }
        anyhow::Ok(total)
    };
    timeout(time + Duration::from_secs(ANSWER_S), all).await?
}

fn tell(report: &mut Report, subjects: &[Subject; 4]) {
    let [product, others @ ..] = subjects;
    report.heading("The card page");
    report.line(format!(
        "{CONNECTIONS} keep-alive connections, brotli, {ROUNDS} alternating rounds of {ROUND_S} s; median (lowest–highest)."
    ));
    report.line("");
    let titles = [
        "server",
        "requests/s",
        "server, µs CPU a request",
        "load, µs CPU a request",
        "HTML, bytes",
        "on the wire, bytes",
    ];
    report.table(titles, &subjects.each_ref().map(Subject::row));
    for other in others {
        report.line(format!(
            "- Maillon ÷ {}: **{:.2}** of its requests/s; {:.2} of its requests per second of server CPU",
            other.name,
            product.requests.median() / other.requests.median(),
            other.server_us.median() / product.server_us.median(),
        ));
    }
    report.line(format!(
        "- First view: one response of **{} bytes** on the wire, headers included (at most 14,000; aim 10,000)",
        product.bytes[1]
    ));
}

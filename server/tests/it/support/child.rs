//! The real program as a child process, its bank outside: it can be killed and started again on the same data.

use std::fmt::Write;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use sandbox::{Bank, HoldState, Scheme};
use serde_json::json;
use tempfile::TempDir;

use super::database::Database;
use super::http::Http;
use super::merchant::{DEMO, Merchant};
use super::server::free_port;
use super::wait::until;

/// So many lines of the log are shown when a test fails.
const COMPLAINTS: usize = 20;

/// What outlives a process: data, bank, ports.
pub struct House {
    pub folder: TempDir,
    pub bank: Bank,
    pub http: Http,
    pub database: Database,
    bank_offset_ms: Arc<AtomicI64>,
    port: u16,
    ds_port: u16,
}

/// A running process. Dropping it kills it.
pub struct Child {
    process: std::process::Child,
    pub base: String,
    http: Http,
    bank_offset_ms: Arc<AtomicI64>,
}

/// The machine's time, in milliseconds.
#[expect(clippy::disallowed_methods, reason = "the bank outside is given the machine's clock, as the program has it")]
fn machine_ms() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

impl House {
    pub async fn build(database: impl FnOnce(&TempDir) -> Database) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = database(&folder);
        let offset = Arc::new(AtomicI64::new(0));
        let clock = Arc::clone(&offset);
        let any = "127.0.0.1:0".parse().unwrap();
        let bank = Bank::start(sandbox::Config {
            acquirer_listen: any,
            directory_listen: any,
            acs_listen: any,
            pki_dir: folder.path().join("pki"),
            seed: 7,
            clock: Arc::new(move || machine_ms() + clock.load(Ordering::Relaxed)),
        });
        let bank = bank.await.unwrap();
        let house = Self {
            folder,
            bank,
            http: Http::new(),
            database,
            bank_offset_ms: offset,
            port: free_port(),
            ds_port: free_port(),
        };
        std::fs::write(house.config_path(), house.config()).unwrap();
        house
    }

    fn config_path(&self) -> PathBuf {
        self.folder.path().join("maillon.toml")
    }

    pub fn log_path(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn config(&self) -> String {
        let pki = self.bank.pki();
        let mut text = format!(
            "listen = \"127.0.0.1:{}\"\nds_listen = \"127.0.0.1:{}\"\nlog = \"trace\"\nrecovery_wait_s = 10\n\
             database_url = \"{}\"\nkey_database_url = \"{}\"\ndatabase_connections = 4\n\
             [acquirer]\naddress = \"{}\"\nanswer_timeout_ms = 1500\n\
             [sandbox]\nexternal_acs_origin = \"{}\"\n\
             [three_ds]\nresults_url = \"https://localhost:{}\"\ncertificate = \"{}\"\nkey = \"{}\"\n",
            self.port,
            self.ds_port,
            self.database.url,
            self.database.key_url,
            self.bank.acquirer_addr(),
            self.bank.acs_origin(),
            self.ds_port,
            pki.results.certificate_path.display(),
            pki.results.key_path.display(),
        );
        for (brand, scheme) in
            [("CB", Scheme::Cb), ("VISA", Scheme::Visa), ("MASTERCARD", Scheme::Mastercard), ("AMEX", Scheme::Amex)]
        {
            let scheme_pki = pki.scheme(scheme);
            let _ = writeln!(
                text,
                "[[three_ds.directories]]\nbrand = \"{brand}\"\nurl = \"{}\"\nca = \"{}\"\ncertificate = \"{}\"\nkey = \"{}\"",
                self.bank.directory_url(scheme),
                scheme_pki.ca_path.display(),
                scheme_pki.client.certificate_path.display(),
                scheme_pki.client.key_path.display(),
            );
            let _ = writeln!(
                text,
                "[[updater.services]]\nbrand = \"{brand}\"\nurl = \"{}\"\nca = \"{}\"\ncertificate = \"{}\"\nkey = \"{}\"",
                self.bank.updater_url(scheme),
                scheme_pki.ca_path.display(),
                scheme_pki.client.certificate_path.display(),
                scheme_pki.client.key_path.display(),
            );
        }
        text
    }

    /// The program with this configuration, to be given words.
    pub fn program(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
        command
            .env_clear()
            .env("MAILLON_CONFIG", self.config_path())
            .env("MAILLON_LOG", "warn")
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .args(words);
        command
    }

    /// Runs a command to its end. `Err`: what it said when it failed.
    pub async fn run(&self, words: &[&str]) -> Result<String, String> {
        let mut command = self.program(words);
        let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
        let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        if output.status.success() {
            return Ok(said(&output.stdout));
        }
        Err(said(&output.stdout) + &said(&output.stderr))
    }

    /// Starts the program on this data. `crash_at` 0: it stays up.
    pub async fn start(&self, crash_at: u8) -> Child {
        self.start_with(&[("MAILLON_SANDBOX__CRASH_AT", &crash_at.to_string())]).await
    }

    /// Starts it once more beside the one that runs, on the same data.
    pub async fn start_beside(&self) -> Child {
        let (listen, results) = (format!("127.0.0.1:{}", free_port()), format!("127.0.0.1:{}", free_port()));
        self.start_with(&[("MAILLON_LISTEN", &listen), ("MAILLON_DS_LISTEN", &results)]).await
    }

    /// Starts it with further settings, named as in the environment.
    pub async fn start_with(&self, settings: &[(&str, &str)]) -> Child {
        let log = File::options().create(true).append(true).open(self.log_path()).unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_maillon"))
            .env_clear()
            .env("MAILLON_CONFIG", self.config_path())
            .envs(settings.iter().copied())
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let stdout = process.stdout.take().unwrap();
        let (tell, told) = tokio::sync::oneshot::channel();
        // Its words are read to the end: a closed pipe would end it.
        std::thread::spawn(move || {
            let mut tell = Some(tell);
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if let Some(tell) = tell.take_if(|_| line.contains("http://")) {
                    let _ = tell.send(line);
                }
            }
        });
        let said = told.await;
        let said = said.unwrap_or_else(|_| panic!("it did not start: {}", self.log()));
        let base = said[said.find("http://").unwrap()..].split(['/', ' ']).take(3).collect::<Vec<_>>().join("/");
        let (http, bank_offset_ms) = (self.http.clone(), Arc::clone(&self.bank_offset_ms));
        Child { process, base, http, bank_offset_ms }
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log_path()).unwrap_or_default()
    }

    /// Live holds at the bank, and authorisations it ever approved.
    pub fn holds(&self) -> (usize, usize) {
        let ledger = self.bank.ledger();
        let approved = ledger.entries.iter().filter(|entry| entry.state != HoldState::Declined).count();
        (ledger.live_holds().len(), approved)
    }
}

/// A test that fails says what the program complained of last.
impl Drop for House {
    #[expect(clippy::print_stderr, reason = "beside what the test says")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            let log = self.log();
            let complaints: Vec<&str> = log.lines().filter(|line| line.contains(" ERROR ")).collect();
            for line in &complaints[complaints.len().saturating_sub(COMPLAINTS)..] {
                eprintln!("{line}");
            }
        }
    }
}

impl Child {
    pub fn merchant(&self) -> Merchant {
        let (id, key) = (DEMO.0.to_owned(), DEMO.1.to_owned());
        Merchant { http: self.http.clone(), base: self.base.clone(), id, key, shop: None }
    }

    /// Moves the program's clock and the bank's.
    pub async fn advance(&self, ms: i64) {
        self.bank_offset_ms.fetch_add(ms, Ordering::Relaxed);
        self.follow(ms).await;
    }

    /// The same for a program beside one whose bank has moved already.
    pub async fn follow(&self, ms: i64) {
        let answer = self.http.post_json(&format!("{}/sandbox/clock", self.base), &json!({ "advanceMs": ms })).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }

    /// The same for a program that may end of it.
    pub async fn try_advance(&self, ms: i64) {
        self.bank_offset_ms.fetch_add(ms, Ordering::Relaxed);
        let json = [("content-type", "application/json")];
        let body = json!({ "advanceMs": ms }).to_string();
        let _ = self.http.try_send("POST", &format!("{}/sandbox/clock", self.base), &json, body).await;
    }

    /// SIGKILL: nothing is flushed, nobody is told.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// SIGTERM: it is asked to stop.
    pub fn ask_to_stop(&self) {
        self.signal("TERM");
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Any other signal, by its name without `SIG`.
    pub fn signal(&self, name: &str) {
        let (name, pid) = (format!("-{name}"), self.process.id().to_string());
        assert!(Command::new("kill").args([name, pid]).status().unwrap().success());
    }

    /// Waits until it has stopped as it was asked to.
    pub async fn stopped(mut self) {
        for _ in 0..400 {
            if let Some(status) = self.process.try_wait().unwrap() {
                assert!(status.success(), "{status}");
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("the process lives on");
    }

    /// Waits until the process ended by itself.
    pub async fn died(mut self) {
        let process = &mut self.process;
        for _ in 0..200 {
            if let Some(status) = process.try_wait().unwrap() {
                assert!(!status.success(), "it ended in peace");
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("the process lives on");
    }

    /// Waits until it answers.
    pub async fn ready(&self) {
        let url = format!("{}/readyz", self.base);
        let look = || async { (self.http.try_send("GET", &url, &[], "").await.ok()?.status == 200).then_some(()) };
        until("ready", 10, look).await;
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

//! Two real servers on one PostgreSQL behind one address: either may end, at any moment, in peace or not.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tokio::sync::Barrier;

use crate::support::balancer::Balancer;
use crate::support::cards::TypedCard;
use crate::support::child::{Child, House};
use crate::support::consumer::Consumer;
use crate::support::database::{Database, setting};
use crate::support::kept::Kept;
use crate::support::merchant::{Merchant, fresh_name, subscription};
use crate::support::server::{Server, free_port};
use crate::support::wait::until;

/// Two servers, what stands before them, and what they share.
struct Pair {
    house: House,
    front: Balancer,
    results: Balancer,
    ports: [(u16, u16); 2],
}

impl Pair {
    /// `None` without PostgreSQL.
    async fn new(name: &str) -> Option<Self> {
        let database = Database::postgres(name).await?;
        let house = House::build(move |_| database).await;
        let ports = [(free_port(), free_port()), (free_port(), free_port())];
        let front = Balancer::before(ports.iter().map(|one| one.0).collect()).await;
        let results = Balancer::before(ports.iter().map(|one| one.1).collect()).await;
        Some(Self { house, front, results, ports })
    }

    async fn server(&self, which: usize) -> Child {
        let (port, ds_port) = self.ports[which];
        let (listen, results) = (format!("127.0.0.1:{port}"), format!("127.0.0.1:{ds_port}"));
        let base = self.base();
        let results_url = format!("https://localhost:{}", self.results.port);
        let settings = [
            ("MAILLON_LISTEN", listen.as_str()),
            ("MAILLON_DS_LISTEN", &results),
            ("MAILLON_PUBLIC_URL", base.as_str()),
            ("MAILLON_THREE_DS__RESULTS_URL", &results_url),
        ];
        self.house.start_with(&settings).await
    }

    fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.front.port)
    }

    /// An address of the page, asked for at one server alone.
    fn at(&self, which: usize, link: &str) -> String {
        link.replace(&self.base(), &format!("http://127.0.0.1:{}", self.ports[which].0))
    }

    async fn ready(&self, which: usize) {
        let url = format!("http://127.0.0.1:{}/readyz", self.ports[which].0);
        let http = &self.house.http;
        let look = || async { (http.try_send("GET", &url, &[], "").await.ok()?.status == 200).then_some(()) };
        until("ready", 15, look).await;
    }
}

async fn is_ok(merchant: &Merchant, pay_id: &str) {
    let look = || async { (merchant.read(pay_id).await["status"] == "OK").then_some(()) };
    until("the payment is made", 15, look).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_is_killed_during_the_challenge_and_the_other_asks_for_the_code_alone() {
    let Some(pair) = Pair::new("killed").await else { return };
    // Both at once, on an empty database.
    let (first, second) = tokio::join!(pair.server(0), pair.server(1));
    pair.ready(0).await;
    pair.ready(1).await;
    let session = first.merchant().open(&subscription()).await;
    let consumer = Consumer::new(&pair.house.http, &pair.at(0, &session.link));
    let challenge = consumer.type_card(&TypedCard::of("visa")).await.page();
    assert!(challenge.is_challenge());
    first.kill();
    // The bank's page is still open; its result and the browser come back to whoever is there.
    let consumer = Consumer::new(&pair.house.http, &session.link);
    let page = consumer.challenge(&challenge, "1234").await.page();
    assert!(page.is_code_needed(), "{}", page.answer.text());
    consumer.retype(&page, "123").await.left();
    is_ok(&second.merchant(), &session.pay_id).await;
    until("no hold is left", 10, || async { (pair.house.holds() == (0, 1)).then_some(()) }).await;
    drop(second);
    pair.house.database.clear().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_stops_lets_its_consumers_finish_and_takes_no_new_cards() {
    let Some(pair) = Pair::new("stopped").await else { return };
    let (first, second) = tokio::join!(pair.server(0), pair.server(1));
    pair.ready(0).await;
    pair.ready(1).await;
    let begun = first.merchant().open(&subscription()).await;
    let consumer = Consumer::new(&pair.house.http, &pair.at(0, &begun.link));
    let challenge = consumer.type_card(&TypedCard::of("visa")).await.page();
    first.ask_to_stop();
    let readiness = format!("http://127.0.0.1:{}/readyz", pair.ports[0].0);
    let look = || async { (pair.house.http.get(&readiness).await.status == 503).then_some(()) };
    until("it says that it is stopping", 5, look).await;

    let late = second.merchant().open(&subscription()).await;
    let refused = Consumer::new(&pair.house.http, &pair.at(0, &late.link));
    let (page, form) = refused.filled(&TypedCard::of("visa")).await;
    let answer = refused.post(&page.url, &form).await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, "5"), "{}", answer.text());
    let other = Consumer::new(&pair.house.http, &pair.at(1, &late.link));
    other.post(&page.url.replace(&pair.at(0, &pair.base()), &pair.at(1, &pair.base())), &form).await;
    let taken = other.open().await.page();
    assert!(taken.is_challenge(), "the same form, at the other one: {}", taken.answer.text());

    // Nobody asks this consumer for the code again: the server waits for them, then ends.
    let consumer = Consumer::new(&pair.house.http, &begun.link);
    consumer.challenge(&challenge, "1234").await.left();
    is_ok(&second.merchant(), &begun.pay_id).await;
    first.stopped().await;
    drop(second);
    pair.house.database.clear().await;
}

/// The documented configuration, on a port of this machine and without TLS.
fn nginx_configuration(pair: &Pair, folder: &std::path::Path, port: u16) -> String {
    let documented = include_str!("../../../docs/nginx.conf");
    let kept = documented.lines().filter(|line| !line.trim_start().starts_with("ssl_"));
    let mut site = kept.collect::<Vec<_>>().join("\n");
    for (from, to) in [
        ("10.0.0.1:3000", format!("127.0.0.1:{}", pair.ports[0].0)),
        ("10.0.0.2:3000", format!("127.0.0.1:{}", pair.ports[1].0)),
        ("443 ssl http2", format!("127.0.0.1:{port}")),
    ] {
        assert!(site.contains(from), "{from}");
        site = site.replace(from, &to);
    }
    let folder = folder.display();
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let scratch = kinds.map(|kind| format!("{kind}_temp_path {folder}/{kind};")).join("\n");
    format!(
        "daemon off;\npid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\nevents {{}}\nhttp {{\n{scratch}\n{site}\n}}\n"
    )
}

/// Ends nginx when dropped.
struct Nginx(std::process::Child);

impl Drop for Nginx {
    fn drop(&mut self) {
        let pid = self.0.id().to_string();
        let _ = std::process::Command::new("kill").args(["-TERM", &pid]).status();
        let _ = self.0.wait();
    }
}

/// Servers are replaced one after the other behind nginx, as documented, while consumers enrol: nobody notices.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn servers_are_replaced_behind_nginx_and_nobody_notices() {
    let program = std::path::Path::new("/usr/sbin/nginx");
    if !program.exists() {
        return;
    }
    let Some(mut pair) = Pair::new("nginx").await else { return };
    let (folder, port) = (tempfile::tempdir().unwrap(), free_port());
    let path = folder.path().join("nginx.conf");
    std::fs::write(&path, nginx_configuration(&pair, folder.path(), port)).unwrap();
    pair.front.port = port;
    let (first, second) = tokio::join!(pair.server(0), pair.server(1));
    pair.ready(0).await;
    pair.ready(1).await;
    let mut nginx = std::process::Command::new(program);
    nginx.arg("-c").arg(&path).arg("-p").arg(folder.path()).stderr(std::process::Stdio::null());
    let _nginx = Nginx(nginx.spawn().unwrap());
    let front = format!("{}/healthz", pair.base());
    let look = || async { (pair.house.http.try_send("GET", &front, &[], "").await.ok()?.status == 200).then_some(()) };
    until("nginx answers", 5, look).await;

    let over = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let enrolling: Vec<_> = (0..3)
        .map(|_| {
            let (merchant, http, over) = (first.merchant(), pair.house.http.clone(), Arc::clone(&over));
            tokio::spawn(async move {
                let mut made = Vec::new();
                while !over.load(std::sync::atomic::Ordering::Relaxed) {
                    let session = merchant.open(&subscription()).await;
                    Consumer::new(&http, &session.link).enrol(&TypedCard::of("visa"), "1234").await.left();
                    made.push(session.pay_id);
                }
                made
            })
        })
        .collect();
    let mut servers = vec![first, second];
    for which in [0, 1] {
        let server = servers.remove(0);
        server.ask_to_stop();
        server.stopped().await;
        servers.push(pair.server(which).await);
        pair.ready(which).await;
        // As documented: nginx asks a server that has gone away again after two seconds, which it counts as whole ones.
        tokio::time::sleep(Duration::from_secs(4)).await;
    }
    over.store(true, std::sync::atomic::Ordering::Relaxed);
    let mut count = 0;
    for consumer in enrolling {
        for pay_id in consumer.await.unwrap() {
            is_ok(&servers[0].merchant(), &pay_id).await;
            count += 1;
        }
    }
    assert!(count > 3, "{count}");
    until("no hold is left", 10, || async { (pair.house.holds() == (0, count)).then_some(()) }).await;
    drop(servers);
    pair.house.database.clear().await;
}

/// Duplicates of one call, all at once: one payment, one authorisation.
async fn one_effect(kept: &Kept, duplicates: usize) {
    let mut body = kept.body();
    body["credentialOnFile"] =
        json!({ "type": "UNSCHEDULED", "initialPayment": false, "unscheduled": { "subType": "MIT" } });
    let body = Arc::new(body.to_string());
    let key = fresh_name();
    let start = Arc::new(Barrier::new(duplicates));
    let calls: Vec<_> = (0..duplicates)
        .map(|_| {
            let (merchant, body) = (kept.merchant.clone(), Arc::clone(&body));
            let (key, start) = (key.clone(), Arc::clone(&start));
            tokio::spawn(async move {
                start.wait().await;
                loop {
                    let answer = merchant.call("POST", "/api/v2/payments", &[("idempotency-key", &key)], &body).await;
                    match answer.status {
                        200 => return answer.json()["payId"].as_str().unwrap().to_owned(),
                        // Another one is under way; it is asked again, as a merchant's client would.
                        409 => tokio::time::sleep(Duration::from_millis(20)).await,
                        _ => panic!("{}", answer.text()),
                    }
                }
            })
        })
        .collect();
    let mut ids = Vec::new();
    for call in calls {
        ids.push(call.await.unwrap());
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 1, "every duplicate is answered with the same payment");
    let read = kept.merchant.read(&ids[0]).await;
    assert_eq!(read["status"], "OK", "{read}");
}

async fn duplicates_have_one_effect(server: Server) {
    let full = setting("MAILLON_TEST_FULL").is_some();
    let (keys, duplicates) = if full { (100, 1_000) } else { (3, 60) };
    let kept = Kept::agreed(&server, "visa", None, &unscheduled()).await;
    let before = kept.later(&server).len();
    for _ in 0..keys {
        one_effect(&kept, duplicates).await;
    }
    assert_eq!(kept.later(&server).len() - before, keys, "one authorisation for each key");
}

fn unscheduled() -> serde_json::Value {
    let mut body = subscription();
    body["credentialOnFile"] = json!({ "type": "UNSCHEDULED", "initialPayment": true,
        "unscheduled": { "subType": "MIT" } });
    body
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn duplicates_of_one_key_have_one_effect() {
    duplicates_have_one_effect(Server::start().await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn duplicates_of_one_key_have_one_effect_on_postgres() {
    let Some(database) = Database::postgres("duplicates").await else { return };
    let settings = [("MAILLON_DATABASE_URL", database.url.as_str()), ("MAILLON_KEY_DATABASE_URL", &database.key_url)];
    duplicates_have_one_effect(Server::with(&settings).await).await;
    database.clear().await;
}

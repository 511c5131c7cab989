//! Receivers that misbehave, receivers that are dead, receivers that follow the documentation or do not.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use domain::endpoint::{Dialect, Endpoint};
use domain::event::NewEvent;
use domain::ids::{EndpointId, MerchantId, PayId, WalletId};
use domain::ports::{Moved, SessionMove};
use serde_json::json;
use server::state::App;
use standardwebhooks::Webhook;
use tokio::net::TcpListener;

use crate::notifications::endpoint;
use crate::support::cards::TypedCard;
use crate::support::child::House;
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::merchant::{Merchant, subscription};
use crate::support::receiver::{Arrived, Receiver};
use crate::support::server::Server;
use crate::support::wait::until;

/// Wallets in the chaos, and facts of each.
const WALLETS: usize = 1_000;
const FACTS: usize = 10;

/// Tells facts of wallets, in one transaction of a visit of the merchant's.
async fn tell(app: &App, merchant: &Merchant, pay_id: &str, wallets: &[String], facts: usize) {
    let id = MerchantId::from_text(&merchant.id);
    let view = app.store.payment(&id, &PayId::from_text(pay_id)).await.unwrap().unwrap();
    let stored = view.session.unwrap();
    let mut session = stored.clone();
    session.version += 1;
    let now = app.clock.now();
    let events = wallets.iter().flat_map(|wallet| {
        let wallet = WalletId::from_text(wallet);
        let id = id.clone();
        (1..=facts).map(move |n| NewEvent::of_wallet(&id, &wallet, "card.updated", now, n.to_string()))
    });
    let change = SessionMove {
        session,
        expected: stored.version,
        authentication: None,
        payment: None,
        events: events.collect(),
    };
    assert_eq!(app.store.move_session(&change).await.unwrap(), Moved::Done(()));
}

/// What a receiver made of what it was told.
#[derive(Default)]
struct Books {
    /// Highest sequence of each wallet, with the details in a row.
    wallets: HashMap<String, (u64, String)>,
    attempts: HashMap<String, u64>,
    out_of_order: usize,
    misbehaved: u64,
}

impl Books {
    /// Idempotent: a repeated fact changes nothing.
    fn keep(&mut self, arrived: &Arrived) {
        let (sequence, detail) = (arrived.json()["data"]["sequence"].as_u64().unwrap(), arrived.text("/data/detail"));
        let wallet = self.wallets.entry(arrived.text("/data/walletId")).or_default();
        if sequence > wallet.0 {
            self.out_of_order += usize::from(sequence != wallet.0 + 1);
            wallet.0 = sequence;
            wallet.1.push_str(&detail);
        }
    }

    /// Drops, refuses, hangs, before or after it has kept what it was told; the third attempt at the latest is fine.
    fn chaos(&mut self, arrived: &Arrived) -> (u16, Duration) {
        let id = arrived.header("webhook-id").to_owned();
        let attempt = self.attempts.entry(id.clone()).or_default();
        *attempt += 1;
        let mut hasher = DefaultHasher::new();
        (&id, *attempt).hash(&mut hasher);
        let dice = hasher.finish();
        let fine = *attempt > 2;
        let fate = if fine { 99 } else { dice % 20 };
        self.misbehaved += u64::from(fate < 7);
        let (kept, answer) = match fate {
            0 => (false, (0, Duration::ZERO)),
            1 => (true, (0, Duration::ZERO)),
            2 | 3 => (false, (500, Duration::ZERO)),
            4 | 5 => (true, (503, Duration::ZERO)),
            6 if (dice / 20).is_multiple_of(5) => (true, (200, Duration::from_millis(900))),
            6 => (false, (429, Duration::ZERO)),
            _ => (true, (200, Duration::ZERO)),
        };
        if kept {
            self.keep(arrived);
        }
        answer
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chaotic_receiver_ends_in_the_same_state() {
    let settings =
        [("MAILLON_NOTIFICATIONS__ANSWER_TIMEOUT_MS", "400"), ("MAILLON_NOTIFICATIONS__AT_ONCE_PER_ENDPOINT", "64")];
    let server = Server::with(&settings).await;
    let app = &server.running.app;
    let merchant = server.other_merchant("4711", false).await;
    let books = Arc::<Mutex<Books>>::default();
    let kept = books.clone();
    let receiver = Receiver::with(move |arrived| kept.lock().unwrap().chaos(arrived)).await;
    endpoint(&merchant, &json!({ "url": receiver.url })).await;
    let pay_id = merchant.open(&subscription()).await.pay_id;
    let names: Vec<String> = (0..WALLETS).map(|n| format!("wallet-{n}")).collect();
    for some in names.chunks(20) {
        tell(app, &merchant, &pay_id, some, FACTS).await;
    }
    // Whenever it has become quiet, the sandbox's clock makes what waits due.
    let told = Mutex::new(0);
    let done = || async {
        let count = books.lock().unwrap().attempts.values().sum::<u64>();
        let quiet = std::mem::replace(&mut *told.lock().unwrap(), count) == count;
        tokio::time::sleep(Duration::from_millis(50)).await;
        if !quiet {
            return None;
        }
        let open = merchant.call("GET", "/api/v2/deliveries?state=OPEN&limit=1", &[], "").await.json();
        server.advance(40 * 60_000).await;
        let all = books.lock().unwrap().wallets.len() >= WALLETS;
        (all && open["deliveries"].as_array().unwrap().is_empty()).then_some(())
    };
    until("everything is acknowledged", 100, done).await;

    let mut pulled: HashMap<String, (u64, String)> = HashMap::new();
    let (mut after, mut count) = (0, 0);
    loop {
        let page = merchant.call("GET", &format!("/api/v2/events?limit=500&after={after}"), &[], "").await.json();
        let events = page["events"].as_array().unwrap().clone();
        if events.is_empty() {
            break;
        }
        for event in events {
            let wallet = pulled.entry(event["walletId"].as_str().unwrap().to_owned()).or_default();
            assert_eq!((event["position"].as_i64(), event["sequence"].as_u64()), (Some(after + 1), Some(wallet.0 + 1)));
            wallet.0 += 1;
            wallet.1.push_str(event["detail"].as_str().unwrap());
            after += 1;
            count += 1;
        }
    }
    let parked = merchant.call("GET", "/api/v2/deliveries?state=PARKED", &[], "").await.json();
    assert!(parked["deliveries"].as_array().unwrap().is_empty(), "something was given up");
    let books = books.lock().unwrap();
    // And the visit itself, whose time is up by then.
    assert!((0..=1).contains(&(count - WALLETS * FACTS)), "{count}");
    assert!(books.wallets == pulled, "what was told is what is so");
    assert_eq!(books.out_of_order, 0);
    assert!(books.misbehaved > u64::try_from(count).unwrap() / 5, "it was chaotic: {}", books.misbehaved);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dead_receiver_slows_nobody() {
    const MERCHANTS: usize = 50;
    const EACH: usize = 20;
    let server = Server::start().await;
    let app = &server.running.app;
    let late = Arc::<Mutex<Vec<i64>>>::default();
    let (seen, clock) = (late.clone(), app.clock.clone());
    let receiver = Receiver::with(move |arrived| {
        let told: jiff::Timestamp = arrived.text("/timestamp").parse().unwrap();
        seen.lock().unwrap().push(clock.now().as_millisecond() - told.as_millisecond());
        (204, Duration::ZERO)
    })
    .await;
    // It takes connections and never says a word.
    let dead = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let dead_url = format!("http://{}/", dead.local_addr().unwrap());
    let mut merchants = Vec::new();
    for n in 0..MERCHANTS {
        let merchant = server.other_merchant(&format!("m-{n}"), false).await;
        for e in 0..EACH {
            let url = if n == 0 && e == 0 { dead_url.clone() } else { format!("{}/{n}/{e}", receiver.url) };
            let implicit = Endpoint::implicit(&MerchantId::from_text(&merchant.id), app.clock.now());
            let id = EndpointId::from_text(format!("e-{n}-{e}"));
            let added = Endpoint { id, url: Some(url), dialect: Dialect::Standard, ..implicit };
            assert!(app.store.add_endpoint(&added).await.unwrap());
        }
        let pay_id = merchant.open(&subscription()).await.pay_id;
        merchants.push((merchant, pay_id));
    }
    // A hundred wallets of the dead one's merchant fill its lanes; its other endpoints are not the measure.
    let many: Vec<String> = (0..100).map(|n| format!("w-{n}")).collect();
    tell(app, &merchants[0].0, &merchants[0].1, &many, 1).await;
    let first = 100 * (EACH - 1);
    until("the first load is through", 60, || async { (late.lock().unwrap().len() >= first).then_some(()) }).await;
    late.lock().unwrap().clear();
    for (merchant, pay_id) in &merchants {
        tell(app, merchant, pay_id, &["w".to_owned()], 1).await;
        tokio::time::sleep(Duration::from_millis(80)).await;
    }
    let count = MERCHANTS * EACH - 1;
    until("everybody else is told", 60, || async { (late.lock().unwrap().len() >= count).then_some(()) }).await;
    let mut late = late.lock().unwrap().clone();
    late.sort_unstable();
    let p99 = late[late.len() * 99 / 100];
    assert!(p99 < 2_000, "p99 of the first delivery: {p99} ms, median {} ms", late[late.len() / 2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_killed_process_was_telling_is_told_again_in_order() {
    let house = House::build(Database::sqlite).await;
    let child = house.start(0).await;
    child.ready().await;
    let calls = Mutex::new(0);
    let receiver = Receiver::with(move |_| {
        let mut calls = calls.lock().unwrap();
        *calls += 1;
        (200, if *calls == 1 { Duration::from_mins(1) } else { Duration::ZERO })
    })
    .await;
    let merchant = child.merchant();
    endpoint(&merchant, &json!({ "url": receiver.url })).await;
    let session = merchant.open(&subscription()).await;
    Consumer::new(&house.http, &session.link).enrol(&TypedCard::of("visa"), "1234").await.left();
    receiver.received(1).await;
    child.kill();
    let child = house.start(0).await;
    child.ready().await;
    child.advance(60_000).await;
    let arrived = receiver.received(4).await;
    let kinds: Vec<String> = arrived.iter().map(|one| one.text("/type")).collect();
    assert_eq!(kinds, ["card.stored", "card.stored", "mandate.founded", "payment.succeeded"]);
    assert_eq!(arrived[0].header("webhook-id"), arrived[1].header("webhook-id"));
    assert_eq!(arrived[0].body, arrived[1].body);
}

/// Runs the kit as its user does.
async fn check(url: &str) -> (Output, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
    command.args(["check-endpoint", url]).env_clear().current_dir(folder.path());
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    (output, said)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_kit_passes_who_follows_the_documentation_and_fails_who_does_not() {
    let hook = Webhook::new(server::notify::kit::PUBLIC_SECRET).unwrap();
    let good = Receiver::with(move |arrived| {
        let fine = hook.verify(&arrived.body, &arrived.headers).is_ok();
        (if fine { 204 } else { 401 }, Duration::ZERO)
    })
    .await;
    let (output, said) = check(&good.url).await;
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("16 passed, 0 failed"), "{said}");

    // Believes everybody.
    let (output, said) = check(&Receiver::polite().await.url).await;
    assert!(!output.status.success());
    assert_eq!(said.lines().filter(|line| line.starts_with("FAIL  refuses")).count(), 6, "{said}");
    assert!(said.contains("10 passed, 6 failed"), "{said}");

    let moved = Receiver::with(|_| (302, Duration::ZERO)).await;
    let (output, said) = check(&moved.url).await;
    assert!(!output.status.success() && said.contains("FAIL  answers itself"), "{said}");
    assert!(said.contains("FAIL  takes a valid notification"), "{said}");

    // Chokes on what it has seen.
    let seen = Mutex::new(Vec::new());
    let choking = Receiver::with(move |arrived| {
        let id = arrived.header("webhook-id").to_owned();
        let mut seen = seen.lock().unwrap();
        let again = seen.contains(&id);
        seen.push(id);
        (if again { 500 } else { 200 }, Duration::ZERO)
    })
    .await;
    let (_, said) = check(&choking.url).await;
    assert!(said.contains("FAIL  takes the same one again"), "{said}");

    let (output, _) = check("http://10.0.0.1/").await;
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("https://"));
}

/// The first block of a language in the documentation.
fn documented(language: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("docs/notifications.md");
    let text = std::fs::read_to_string(path).unwrap();
    let block = text.split(&format!("```{language}\n")).nth(1).unwrap();
    block.split("```").next().unwrap().to_owned()
}

/// Runs a documented verifier on what arrived; `None` when its language is not installed.
fn verdict(program: &str, file: &str, script: &str, secret: &str, arrived: &Arrived) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(file), script).unwrap();
    let headers: HashMap<&str, &str> =
        arrived.headers.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
    let input = json!({ "secret": secret, "headers": headers, "body": data_encoding::BASE64.encode(&arrived.body) });
    std::fs::write(folder.path().join("input.json"), input.to_string()).unwrap();
    let output = Command::new(program).arg(file).current_dir(folder.path()).output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).trim().to_lowercase())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_documented_verifiers_verify() {
    let server = Server::start().await;
    let merchant = server.other_merchant("4711", false).await;
    let (shared, public) = (Receiver::polite().await, Receiver::polite().await);
    let secret = endpoint(&merchant, &json!({ "url": shared.url })).await["secret"].as_str().unwrap().to_owned();
    let wish = json!({ "url": public.url, "signing": "ED25519" });
    let added = endpoint(&merchant, &wish).await;
    assert!(added.get("secret").is_none(), "the private key is nobody's to see");
    let key = added["publicKeys"][0].as_str().unwrap().to_owned();
    let session = merchant.open(&subscription()).await;
    server.consumer(&session).enrol(&TypedCard::of("visa"), "1234").await;
    let (by_secret, by_key) = (shared.received(1).await.remove(0), public.received(1).await.remove(0));
    let python = documented("python")
        + "\nimport json\ninput = json.load(open('input.json'))\n\
           print(verify(input['secret'], input['headers'], base64.b64decode(input['body'])))\n";
    let node = documented("js")
        + "\nimport { readFileSync } from 'node:fs';\nconst input = JSON.parse(readFileSync('input.json'));\n\
           console.log(verify(input.secret, input.headers, Buffer.from(input.body, 'base64')));\n";
    for (good, secret) in [(&by_secret, &secret), (&by_key, &key)] {
        let mut altered = good.clone();
        altered.body = [altered.body.as_ref(), b" "].concat().into();
        for (arrived, expected) in [(good, "true"), (&altered, "false")] {
            if secret.starts_with("whsec_")
                && let Some(said) = verdict("python3", "verify.py", &python, secret, arrived)
            {
                assert_eq!(said, expected, "python");
            }
            if let Some(said) = verdict("node", "verify.mjs", &node, secret, arrived) {
                assert_eq!(said, expected, "node, {secret}");
            }
        }
    }
}

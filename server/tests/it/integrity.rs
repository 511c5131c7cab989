//! Whether browsers get what is served: a proxy in front changes a byte, and it is seen.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use domain::integrity::{FindingKind, KnownFinding};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use jiff::Timestamp;
use serde_json::{Value, json};
use server::integrity::{Address, check, inventory, live};

use crate::support::merchant::{Merchant, subscription};
use crate::support::server::{Server, free_port};
use crate::support::wait::until;

/// What the proxy does to an answer.
type Change = Arc<Mutex<Box<dyn Fn(&str, &mut Response<Bytes>) + Send>>>;

/// Something between browsers and the server.
struct Proxy {
    base: String,
    change: Change,
    target: Arc<Mutex<String>>,
}

impl Proxy {
    async fn start() -> Self {
        let change: Change = Arc::new(Mutex::new(Box::new(|_, _| ())));
        let target = Arc::new(Mutex::new(String::new()));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let state = (change.clone(), target.clone());
        let router = Router::new().fallback(forward).with_state(state);
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { base, change, target }
    }

    fn points_to(&self, base: &str) {
        base.clone_into(&mut self.target.lock().unwrap());
    }

    fn does(&self, change: impl Fn(&str, &mut Response<Bytes>) + Send + 'static) {
        *self.change.lock().unwrap() = Box::new(change);
    }
}

async fn forward(State((change, target)): State<(Change, Arc<Mutex<String>>)>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let uri = format!("{}{}", target.lock().unwrap(), request.uri());
    let mut asked = hyper::Request::builder().uri(uri);
    for (name, value) in request.headers() {
        // So that it can be changed.
        if name != "host" && name != "accept-encoding" {
            asked = asked.header(name, value);
        }
    }
    let client = Client::builder(TokioExecutor::new()).build_http();
    let answer = client.request(asked.body(Full::<Bytes>::default()).unwrap()).await.unwrap();
    let (mut head, body) = answer.into_parts();
    head.headers.remove("transfer-encoding");
    let mut whole = Response::from_parts(head, body.collect().await.unwrap().to_bytes());
    change.lock().unwrap()(&path, &mut whole);
    whole.headers_mut().remove("content-length");
    whole.map(Body::from)
}

fn replaced(answer: &mut Response<Bytes>, from: &str, to: &str) {
    let text = String::from_utf8(answer.body().to_vec()).unwrap();
    *answer.body_mut() = text.replace(from, to).into();
}

async fn through(proxy: &Proxy) -> Server {
    let server =
        Server::with(&[("MAILLON_INTEGRITY__URL", &proxy.base), ("MAILLON_INTEGRITY__CHECK_EVERY_S", "1")]).await;
    proxy.points_to(&server.base);
    server
}

async fn found(server: &Server) -> Vec<KnownFinding> {
    server.running.app.store.integrity_findings(Timestamp::UNIX_EPOCH, 100).await.unwrap()
}

/// Waits for `count` more checks that began after now.
async fn checked(server: &Server) {
    let count =
        || async { server.running.app.store.integrity_checks(Timestamp::UNIX_EPOCH, 1_000).await.unwrap().len() };
    let before = count().await;
    until("two more checks", 20, || async { (count().await >= before + 2).then_some(()) }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_byte_header_or_script_is_found_by_the_next_check() {
    let proxy = Proxy::start().await;
    let server = through(&proxy).await;
    checked(&server).await;
    assert_eq!(found(&server).await, [], "as it is served, nothing is found");
    let kinds = |known: &[KnownFinding]| known.iter().map(|known| known.finding.kind).collect::<Vec<_>>();

    proxy.does(|path, answer| {
        if path.ends_with("-card.js") {
            replaced(answer, "const ", "const  ");
        }
    });
    checked(&server).await;
    let known = found(&server).await;
    assert_eq!(kinds(&known), [FindingKind::Script], "{known:?}");
    assert!(known[0].finding.place.ends_with("-card.js") && known[0].finding.times >= 1);
    let told = alerts(&server.merchant()).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["detail"], format!("script {}", known[0].finding.place));

    proxy.does(|path, answer| {
        if path.starts_with("/pay/") && path.ends_with("/challenge") {
            replaced(answer, "</head>", "<script src=https://evil.example/x.js></script></head>");
        }
    });
    checked(&server).await;
    let known = found(&server).await;
    assert_eq!(known.len(), 2);
    assert!(
        known[0].finding.detail.contains("evil.example") && known[0].finding.place == "/pay/*/challenge (challenge)"
    );

    proxy.does(|path, answer| {
        if path.starts_with("/pay/") {
            answer.headers_mut().insert("content-security-policy", "default-src *".parse().unwrap());
        }
    });
    checked(&server).await;
    let known = found(&server).await;
    let headers = known.iter().filter(|known| known.finding.kind == FindingKind::Header).count();
    assert_eq!(headers, inventory::DOCUMENTS.len(), "on every document");

    proxy.points_to(&format!("http://127.0.0.1:{}", free_port()));
    let before = found(&server).await.len();
    until("found to be gone", 20, || async {
        let known = found(&server).await;
        known[before..].iter().chain(&known).any(|known| known.finding.kind == FindingKind::Unreachable).then_some(())
    })
    .await;
}

/// Something in front that drops the first connections, and lets the others through. Answers its address, and how many
/// there were.
async fn dropping(server: &Server, first: usize) -> (String, Arc<AtomicUsize>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let (count, target) = (Arc::new(AtomicUsize::new(0)), server.base.trim_start_matches("http://").to_owned());
    let seen = count.clone();
    tokio::spawn(async move {
        loop {
            let (mut near, _) = listener.accept().await.unwrap();
            if seen.fetch_add(1, Ordering::SeqCst) >= first {
                let mut far = tokio::net::TcpStream::connect(&target).await.unwrap();
                tokio::spawn(async move { tokio::io::copy_bidirectional(&mut near, &mut far).await });
            }
        }
    });
    (base, count)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_that_is_lost_by_chance_is_no_finding_and_a_dead_host_is_one() {
    let server = Server::start().await;
    let app = &server.running.app;
    let check = async |base: &str| {
        let address = Address { base: base.to_owned(), own: false, merchants: Vec::new() };
        check::run(&live(app), &app.probe, &address).await
    };
    let whole = check(&server.base).await;
    assert_eq!(whole.findings, []);
    let (once, _) = dropping(&server, 1).await;
    let outcome = check(&once).await;
    assert_eq!((outcome.findings, outcome.documents), (Vec::new(), whole.documents));
    let (dead, asked) = dropping(&server, usize::MAX).await;
    let outcome = check(&dead).await;
    let kinds: Vec<_> = outcome.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!((kinds, outcome.documents), (vec![FindingKind::Unreachable], 1));
    assert_eq!(asked.load(Ordering::SeqCst), 2, "asked once more, and given up");
}

/// What a merchant was told of pages that are not as they were served.
async fn alerts(merchant: &Merchant) -> Vec<Value> {
    let feed = merchant.call("GET", "/api/v2/events?limit=500", &[], "").await.json();
    let events = feed["events"].as_array().unwrap().iter();
    events.filter(|event| event["type"] == "integrity.alert").cloned().collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_byte_on_a_shops_own_host_is_told_to_that_shop_alone() {
    let proxy = Proxy::start().await;
    let server = Server::with(&[("MAILLON_INTEGRITY__CHECK_EVERY_S", "1")]).await;
    proxy.points_to(&server.base);
    let host = proxy.base.clone();
    let (merchant, _) = server.shop(1, move |plan| plan.pos.page_origin = Some(host)).await;
    let other = server.other_merchant("other", false).await;
    checked(&server).await;
    assert_eq!((alerts(&merchant).await.len(), alerts(&other).await.len()), (0, 0), "as it is served");
    proxy.does(|path, answer| {
        if path.ends_with("-card.js") {
            replaced(answer, "const ", "const  ");
        }
    });
    let told = until("an alert", 20, || async { alerts(&merchant).await.pop() }).await;
    assert_eq!((&told["walletId"], &told["payId"]), (&Value::Null, &Value::Null));
    let detail = told["detail"].as_str().unwrap();
    assert!(detail.starts_with(&format!("script {}/assets/", proxy.base)) && detail.ends_with("-card.js"), "{detail}");
    checked(&server).await;
    assert_eq!(alerts(&merchant).await.len(), 1, "the same thing once a day");
    assert_eq!(alerts(&other).await.len(), 0, "whose pages are elsewhere");
    // A host that is not there is one finding, and nothing that anybody changed.
    proxy.points_to(&format!("http://127.0.0.1:{}", free_port()));
    proxy.does(|_, _| ());
    checked(&server).await;
    assert_eq!(alerts(&merchant).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_live_page_is_like_a_consumers_and_there_for_nobody_else() {
    let server = Server::start().await;
    let app = &server.running.app;
    let now = live(app);
    let token = now.token();
    let url = format!("{}/pay/{}", server.base, token.expose());
    let sample = server.http.get(&url).await;
    let session = server.merchant().open(&subscription()).await;
    let consumer = server.consumer(&session);
    let real = consumer.open().await.page().answer;
    assert_eq!((sample.status, real.status), (200, 200));
    let names = |headers: &axum::http::HeaderMap| {
        let mut names: Vec<String> = headers.keys().map(ToString::to_string).collect();
        names.retain(|name| name != "content-encoding" && name != "transfer-encoding" && name != "content-length");
        names.sort();
        names
    };
    assert_eq!(names(&sample.headers), names(&real.headers));
    let text = real.text();
    assert_eq!(inventory::scripts_of(&sample.text()), inventory::scripts_of(&text));
    assert!(real.header("content-security-policy").ends_with("; report-uri /reports/csp; report-to csp"));
    // It ends with the second hour, and posts to it do nothing.
    assert_eq!(server.http.get(&format!("{url}/nothing")).await.status, 404);
    server.advance(2 * 3_600_000).await;
    assert_eq!(server.http.get(&url).await.status, 404);
    let address = Address { base: server.base.clone(), own: false, merchants: Vec::new() };
    let outcome = check::run(&live::Live { now: app.clock.now(), ..now }, &app.probe, &address).await;
    assert_eq!(outcome.findings, []);
    assert!(outcome.documents > 15, "{}", outcome.documents);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_browsers_report_is_kept_once_without_tokens_and_within_limits() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let url = format!("{}/reports/csp", server.base);
    let report = json!({ "csp-report": { "document-uri": format!("{}/card?lang=en", session.link),
        "effective-directive": "script-src-elem", "blocked-uri": "https://evil.example/skim.js" } });
    let post = |kind: &'static str, body: String| {
        let (http, url) = (server.http.clone(), url.clone());
        async move { http.send("POST", &url, &[("content-type", kind)], body).await.status }
    };
    for _ in 0..3 {
        assert_eq!(post("application/csp-report", report.to_string()).await, 204);
    }
    let new = json!([{ "type": "csp-violation", "body": { "documentURL": session.link, "effectiveDirective": "connect-src",
        "blockedURL": "https://evil.example/out", "sourceFile": "chrome-extension" } }]);
    assert_eq!(post("application/reports+json", new.to_string()).await, 204);
    assert_eq!(post("application/csp-report", "garbage".into()).await, 400);
    assert_eq!(post("application/csp-report", "[".repeat(10_000)).await, 400);
    assert_eq!(post("application/csp-report", "x".repeat(17 * 1024)).await, 413);
    let known = until("stored", 15, || async {
        server.running.app.csp_reports.wake.notify_one();
        let known = found(&server).await;
        (!known.is_empty()).then_some(known)
    })
    .await;
    assert_eq!(known.len(), 1, "an extension is the consumer's own: {known:?}");
    let finding = &known[0].finding;
    assert_eq!((finding.kind, finding.place.as_str(), finding.times), (FindingKind::Report, "/pay/*/card", 3));
    assert_eq!(finding.detail, "script-src-elem stopped “https://evil.example/skim.js”");
    for _ in 0..40 {
        assert_eq!(post("application/csp-report", report.to_string()).await, 204, "a flood is not told that it is one");
    }
    server.running.app.csp_reports.wake.notify_one();
    until("counted", 15, || async { (found(&server).await[0].finding.times > 3).then_some(()) }).await;
    assert!(found(&server).await[0].finding.times <= 20);
}

/// The report and the check by hand, as an operator runs them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_report_names_every_script_and_what_was_found() {
    let proxy = Proxy::start().await;
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite://{}/maillon.db", folder.path().display());
    let server = Server::with(&[
        ("MAILLON_DATABASE_URL", &database),
        ("MAILLON_INTEGRITY__URL", &proxy.base),
        ("MAILLON_INTEGRITY__CHECK_EVERY_S", "1"),
    ])
    .await;
    proxy.points_to(&server.base);
    let maillon = |arguments: &'static [&'static str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
        command.args(arguments).current_dir(folder.path()).env_clear();
        command.env("MAILLON_DATABASE_URL", &database).env("MAILLON_INTEGRITY__URL", &proxy.base);
        command.env("MAILLON_LISTEN", server.base.trim_start_matches("http://"));
        tokio::task::spawn_blocking(move || command.output().unwrap())
    };
    checked(&server).await;
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let clean = maillon(&["integrity", "check"]).await.unwrap();
    assert!(clean.status.success(), "{}{}", text(&clean.stdout), text(&clean.stderr));
    proxy.does(|path, answer| {
        if path == "/widget.js" {
            replaced(answer, "maillon", "mai|<b>on");
        }
    });
    checked(&server).await;
    let failed = maillon(&["integrity", "check"]).await.unwrap();
    assert!(!failed.status.success() && text(&failed.stdout).contains("script: /widget.js: differs from byte"));
    let markdown = text(&maillon(&["integrity", "report"]).await.unwrap().stdout);
    for (name, reason) in inventory::SCRIPTS {
        assert!(markdown.contains(&format!("| `{name}` | ")) && markdown.contains(reason), "{name}: {markdown}");
    }
    for part in [
        "PCI DSS 6.4.3",
        "PCI DSS 11.6.1",
        "| address | checks | without a finding |",
        "| `content-security-policy` | default\\-src",
        "| script | /widget\\.js |",
    ] {
        assert!(markdown.contains(part), "{part}: {markdown}");
    }
    assert!(!markdown.contains("mai|<b>on"), "what came stays text");
    let html = text(&maillon(&["integrity", "report", "--format", "html"]).await.unwrap().stdout);
    assert!(html.starts_with("<!doctype html>") && html.contains("mai|&#60;b&#62;on"), "{html}");
}

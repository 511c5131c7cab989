//! What the README promises: its paths exist, its commands work.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::http::Http;
use crate::support::merchant::{Merchant, subscription};
use crate::support::server::free_port;
use crate::support::wait::until;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

/// The text from a heading to the next of its level.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let from = text.find(heading).unwrap_or_else(|| panic!("README has no {heading:?}"));
    let rest = &text[from + heading.len()..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_path_of_the_where_is_table_exists() {
    let readme = readme();
    let rows: Vec<&str> = section(&readme, "## Where is").lines().filter(|line| line.starts_with('|')).collect();
    assert!(rows.len() > 10, "the table has rows");
    let mut missing = Vec::new();
    let mut paths = 0;
    for row in rows.iter().skip(2) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let named = quoted(cells.last().unwrap());
        assert!(!named.is_empty(), "{row} names nothing");
        paths += named.len();
        missing.extend(named.into_iter().filter(|path| !root().join(path).exists()).map(ToOwned::to_owned));
    }
    assert!(paths >= rows.len() - 2 && missing.is_empty(), "not there: {missing:?}");
}

#[test]
fn every_linked_document_exists() {
    let readme = readme();
    let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let local: Vec<&str> = links.filter(|link| !link.contains("://") && !link.starts_with('#')).collect();
    assert!(!local.is_empty());
    for link in local {
        let path = link.split('#').next().unwrap();
        assert!(root().join(path).exists(), "README links to {link}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_commands_for_merchants_make_one_that_enrols() {
    let readme = readme();
    let block = section(&readme, "## Merchants without the demo");
    let script = block.split("```sh\n").nth(1).unwrap().split("```").next().unwrap().to_owned();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bins.csv"), "# none\n49701000,49701000,CB+VISA\n").unwrap();
    let program = Path::new(env!("CARGO_BIN_EXE_maillon"));
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let mut shell = Command::new("/bin/sh");
    shell.args(["-e", "-c", &script]).env_clear().env("PATH", path).current_dir(folder.path());
    let output = tokio::task::spawn_blocking(move || shell.output().unwrap()).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let key = said.split_whitespace().find(|word| word.starts_with("mk_test_")).unwrap_or_else(|| panic!("{said}"));

    let listen = format!("127.0.0.1:{}", free_port());
    let mut server = Command::new(program);
    server.env_clear().env("MAILLON_LISTEN", &listen).env("MAILLON_LOG", "warn").current_dir(folder.path());
    let mut process = server.stdout(std::process::Stdio::null()).spawn().unwrap();
    let (http, base) = (Http::new(), format!("http://{listen}"));
    let url = format!("{base}/readyz");
    let look = || async { (http.try_send("GET", &url, &[], "").await.ok()?.status == 200).then_some(()) };
    until("the server answers", 15, look).await;
    let merchant = Merchant { http: http.clone(), base, id: "4711".into(), key: key.to_owned(), shop: None };
    let mut body = subscription();
    let mut foreign = body.clone();
    foreign["urls"]["return"] = "https://elsewhere.example/".into();
    assert_eq!(merchant.ask(&foreign).await.status, 400, "only the shop's own origin");
    body["urls"]["cancel"] = "https://shop.example/".into();
    let session = merchant.open(&body).await;
    // The imported range makes this card co-badged.
    let card = TypedCard::of("mastercard");
    let left = Consumer::new(&http, &session.link).enrol(&card, "1234").await.left();
    assert!(left.contains(&session.pay_id));
    assert_eq!(merchant.read(&session.pay_id).await["status"], "OK");
    process.kill().unwrap();
    process.wait().unwrap();
}

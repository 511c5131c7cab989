//! Alias files as a server exchanges them, and settings with which it does not start.

use std::collections::HashMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use adapters::clock::SystemEntropy;
use adapters::smartbill::Identity;
use domain::card::Pan;
use domain::expiry::Expiry;
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{Announced, Announcement, FileFault, FileHead, Kind, News};
use serde_json::json;
use server::config::Config;
use server::start;

use crate::support::canary;
use crate::support::server::Server;
use crate::support::wait::until;

const HOUR_MS: i64 = 3_600_000;

#[tokio::test]
async fn a_sandbox_exchanges_files_without_settings() {
    // The files are left to the test.
    let server = Server::with(&[("MAILLON_AMEX_RECURRING__LOOK_MS", "0")]).await;
    let app = &server.running.app;
    let files = app.alias_files.as_ref().unwrap();
    let head = FileHead { merchant_number: "DEMO-SMARTBILL".into(), sequence: 1, made_at: app.clock.now() };
    let mut writer = files.begin(&head).await.unwrap();
    for (alias, number) in [("client-71", "371000000000001"), ("client-72", "371000200001007")] {
        let pan = Pan::parse_typed(number).unwrap();
        let announcement = Announcement::New(pan, Expiry::new(2031, 12).unwrap());
        writer.write(&[Announced { alias: Alias::read(alias).unwrap(), announcement }]).await.unwrap();
    }
    let spooled = writer.finish().await.unwrap();
    files.deliver(&spooled.name).await.unwrap();
    let bank = format!("{}/sandbox/bank/smartbill", server.base);
    let view = server.http.post_json(&format!("{bank}/run"), &json!({})).await.json();
    assert_eq!(view["received"][0]["outcome"], "taken");
    assert!(files.arrived().await.unwrap().is_empty());

    app.sandbox_clock.as_ref().unwrap().shift(4 * HOUR_MS);
    let came = until("an answer", 10, async || files.arrived().await.unwrap().pop()).await;
    let mut reader = files.open(&came.name).await.unwrap();
    assert_eq!((reader.head().0, reader.head().1.sequence), (Kind::Answer, 1));
    assert_eq!(reader.head().1.made_at, head.made_at + jiff::SignedDuration::from_hours(4));
    let lines = reader.lines(10).await.unwrap();
    assert!(matches!((&lines[0].news, &lines[1].news), (News::Accepted, News::Refused(code)) if code == "102"));
    assert!(reader.lines(10).await.unwrap().is_empty());
    files.close(&came.name, true).await.unwrap();

    server.http.post_json(&format!("{bank}/fault"), &json!({ "fault": "damaged" })).await;
    let came = files.arrived().await.unwrap().remove(0);
    let mut reader = files.open(&came.name).await.unwrap();
    assert_eq!(reader.lines(1).await.unwrap().len(), 1);
    assert_eq!(reader.lines(1).await.err(), Some(FileFault::Totals));
}

/// What is said when a server is to start with these settings of `[smartbill]`.
async fn refusal(folder: &Path, settings: &[(&str, &str)]) -> String {
    let mut all = HashMap::from([
        ("MAILLON_LISTEN".to_owned(), "127.0.0.1:0".to_owned()),
        ("MAILLON_DATABASE_URL".to_owned(), format!("sqlite://{}/maillon.db", folder.display())),
    ]);
    all.extend(settings.iter().map(|(name, value)| (format!("MAILLON_SMARTBILL__{name}"), (*value).to_owned())));
    let config = match Config::from_sources(&all) {
        Ok(config) => config,
        Err(error) => return error.to_string(),
    };
    match start::start(config).await {
        Ok(running) => {
            running.stop().await;
            String::new()
        }
        Err(error) => format!("{error:#}"),
    }
}

#[tokio::test]
async fn settings_that_are_not_safe_end_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    for name in ["out", "in"] {
        fs::create_dir(path(name)).unwrap();
    }
    let ours = Identity::development(&folder.path().join("ours.key"), &SystemEntropy::new()).unwrap();
    let theirs = Identity::development(&folder.path().join("theirs.key"), &SystemEntropy::new()).unwrap();
    let (ours, theirs) = (ours.recipient().to_string(), theirs.recipient().to_string());
    fs::copy(path("ours.key"), path("open.key")).unwrap();
    fs::set_permissions(path("open.key"), fs::Permissions::from_mode(0o644)).unwrap();
    let table = include_str!("../../../docs/smartbill-layout.toml");
    fs::write(path("layout.toml"), table.replace("name = \"checksum\"", "name = \"sum\"")).unwrap();
    let (identity, outbox, inbox, layout) = (path("ours.key"), path("out"), path("in"), path("layout.toml"));
    let (open, missing) = (path("open.key"), path("missing"));
    let complete = [
        ("WAY", "folder"),
        ("IDENTITY", identity.as_str()),
        ("RECIPIENT", theirs.as_str()),
        ("OUTBOX", outbox.as_str()),
        ("INBOX", inbox.as_str()),
    ];
    assert_eq!(refusal(folder.path(), &complete).await, "");
    for (change, reason) in [
        (("RECIPIENT", ""), "recipient is empty"),
        (("IDENTITY", ""), "identity is empty"),
        (("INBOX", outbox.as_str()), "inbox is the outbox"),
        (("MAX_MIB", "0"), "max_mib must be at least 1"),
        (("WAY", "pigeon"), "pigeon"),
        (("IDENTITY", open.as_str()), "mode 0644 lets others in"),
        (("IDENTITY", missing.as_str()), "No such file"),
        (("RECIPIENT", "age1xyz"), "not an age public key"),
        (("RECIPIENT", ours.as_str()), "our own public key"),
        (("OUTBOX", missing.as_str()), "is not a folder"),
        (("WAY", "sftp"), "sftp.host_key is empty"),
        (("LAYOUT", missing.as_str()), "cannot read"),
        (("LAYOUT", layout.as_str()), "announcement.trailer: the field checksum is missing"),
    ] {
        let settings: Vec<(&str, &str)> = complete.into_iter().chain([change]).collect();
        let said = refusal(folder.path(), &settings).await;
        assert!(said.contains(reason), "{change:?}: {said:?}");
    }
}

#[tokio::test]
async fn no_card_number_lies_in_a_folder() {
    let server = Server::start().await;
    let files = server.running.app.alias_files.as_ref().unwrap();
    let head = FileHead { merchant_number: "M1".into(), sequence: 1, made_at: server.running.app.clock.now() };
    let mut writer = files.begin(&head).await.unwrap();
    let number = "371000200007004";
    let mut lines = Vec::new();
    for index in 0..2_000 {
        let announcement = Announcement::New(Pan::parse_typed(number).unwrap(), Expiry::new(2031, 12).unwrap());
        lines.push(Announced { alias: Alias::read(&format!("client{index}")).unwrap(), announcement });
    }
    writer.write(&lines).await.unwrap();
    let folder = server.running.app.config.data_dir();
    let found = || {
        let needles = canary::of_number(number);
        let mut found = Vec::new();
        let mut folders = vec![folder.clone()];
        let mut seen = 0;
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(bytes) = fs::read(&path) {
                    seen += bytes.len();
                    found.extend(canary::scan(&path.display().to_string(), &bytes, &needles));
                }
            }
        }
        assert!(seen > 100_000, "there is something to look at");
        found
    };
    assert!(found().is_empty(), "while it is written");
    let spooled = writer.finish().await.unwrap();
    files.deliver(&spooled.name).await.unwrap();
    server.http.post_json(&format!("{}/sandbox/bank/smartbill/run", server.base), &json!({})).await;
    assert_eq!(found(), Vec::<String>::new(), "and once the bank has taken it");
}

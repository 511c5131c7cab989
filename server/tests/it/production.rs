//! Production mode refuses what is not safe, names every reason, and does not take over a sandbox.

use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::canary::hex;
use crate::support::server::free_port;
use crate::support::wait::until;

/// The program with nothing in its environment but these settings.
fn program(folder: &Path, settings: &[(&str, &str)], arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
    command.env_clear().current_dir(folder).args(arguments);
    let results = format!("127.0.0.1:{}", free_port());
    let ports = [("MAILLON_LISTEN", "127.0.0.1:0"), ("MAILLON_DS_LISTEN", results.as_str())];
    command.envs(ports).envs(settings.iter().copied());
    command
}

/// Runs it to its end, which must come by itself.
async fn run(folder: &TempDir, settings: &[(&str, &str)], arguments: &[&str]) -> Output {
    let mut command = program(folder.path(), settings, arguments);
    let ended = tokio::task::spawn_blocking(move || command.output().unwrap());
    tokio::time::timeout(std::time::Duration::from_secs(20), ended)
        .await
        .unwrap_or_else(|_| panic!("it stays up"))
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A production configuration that is complete; its files need not exist for what is tested.
fn complete(folder: &TempDir, key: &str) -> String {
    let path = folder.path().join("production.toml");
    let text = format!(
        "mode = \"production\"\npublic_url = \"https://pay.example\"\ndatabase_url = \"sqlite://data/maillon.db\"\n\
         [keys]\nsource = \"file\"\npath = \"{key}\"\n\
         [acquirer]\naddress = \"127.0.0.1:1\"\n\
         [three_ds]\nserver_reference = \"3DS_LOA_SER_TEST\"\nresults_url = \"https://ds.example\"\n\
         certificate = \"none.pem\"\nkey = \"none.key\"\n\
         [[three_ds.directories]]\nbrand = \"VISA\"\nurl = \"https://ds.example\"\nca = \"none.pem\"\n\
         certificate = \"none.pem\"\nkey = \"none.key\"\n"
    );
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn production_names_every_reason_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(&folder, &[("MAILLON_MODE", "production"), ("MAILLON_SANDBOX__CRASH_AT", "3")], &[]).await;
    assert!(!output.status.success());
    let said = said(&output);
    for reason in [
        "keys.source is \"development\"",
        "keys.path is empty",
        "public_url is not https",
        "acquirer.address is empty",
        "three_ds.directories is empty",
        "three_ds.certificate and three_ds.key are empty",
        "three_ds.results_url is empty",
        "three_ds.server_reference is the sandbox's",
        "sandbox.crash_at is set",
    ] {
        assert!(said.contains(reason), "{reason} is not in {said}");
    }
    assert!(!folder.path().join("data").exists(), "nothing was made");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_reason_alone_is_enough() {
    let folder = tempfile::tempdir().unwrap();
    let config = complete(&folder, "none");
    for (name, value, reason) in [
        ("MAILLON_KEYS__SOURCE", "development", "keys.source"),
        ("MAILLON_PUBLIC_URL", "http://pay.example", "public_url"),
        ("MAILLON_THREE_DS__SERVER_REFERENCE", "MAILLON-SANDBOX-3DSS", "server_reference"),
        ("MAILLON_THREE_DS__RESULTS_URL", "http://ds.example", "results_url"),
        ("MAILLON_SANDBOX__CRASH_AT", "1", "crash_at"),
        ("MAILLON_SANDBOX__EXTERNAL_ACS_ORIGIN", "http://localhost:1", "external_acs_origin"),
        ("MAILLON_RECOVERY_WAIT_S", "9", "recovery_wait_s"),
    ] {
        let output = run(&folder, &[("MAILLON_CONFIG", &config), (name, value)], &[]).await;
        assert!(!output.status.success(), "{name}={value}");
        assert!(said(&output).contains(reason), "{name}={value}: {}", said(&output));
        assert_eq!(said(&output).matches("\n- ").count(), 1, "one reason: {}", said(&output));
    }
    let output = run(&folder, &[("MAILLON_CONFIG", &config), ("MAILLON_LISTENN", "x")], &[]).await;
    assert!(!output.status.success() && said(&output).contains("listenn"), "an unknown name: {}", said(&output));
}

/// Runs a sandbox once, so that its database exists with demo merchant, demo key and development key.
async fn sandbox_database(folder: &TempDir) {
    let settings = [("MAILLON_LOG", "warn")];
    let port = free_port().to_string();
    let listen = format!("127.0.0.1:{port}");
    let mut command = program(folder.path(), &[settings.as_slice(), &[("MAILLON_LISTEN", &listen)]].concat(), &[]);
    let mut process = command.stdout(std::process::Stdio::null()).spawn().unwrap();
    let http = crate::support::http::Http::new();
    let url = format!("http://{listen}/readyz");
    let look = || async { (http.try_send("GET", &url, &[], "").await.ok()?.status == 200).then_some(()) };
    until("the sandbox answers", 15, look).await;
    process.kill().unwrap();
    process.wait().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sandboxs_database_does_not_become_a_production_one() {
    let folder = tempfile::tempdir().unwrap();
    sandbox_database(&folder).await;
    let config = complete(&folder, "data/development.key");
    let output = run(&folder, &[("MAILLON_CONFIG", &config)], &[]).await;
    assert!(!output.status.success());
    assert!(said(&output).contains("the demo API key"), "{}", said(&output));
    let key = ["key", "disable", "--merchant", "12345678901234", "--id", "demo"];
    let disabled = run(&folder, &[], &key).await;
    assert!(disabled.status.success(), "{}", said(&disabled));
    let output = run(&folder, &[("MAILLON_CONFIG", &config)], &[]).await;
    assert!(!output.status.success());
    assert!(said(&output).contains("has no return origins"), "{}", said(&output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_file_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("kek");
    let digits = hex(&(0x70..0x90).collect::<Vec<u8>>());
    std::fs::write(&key, &digits).unwrap();
    let config = complete(&folder, &key.display().to_string());
    std::fs::create_dir(folder.path().join("data")).unwrap();
    for (mode, refused) in [(0o644, true), (0o640, true), (0o600, false)] {
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).unwrap();
        let output = run(&folder, &[("MAILLON_CONFIG", &config)], &[]).await;
        // With a private key file it goes on, to the certificates that are not there.
        let reason = if refused { "kek" } else { "none.pem" };
        assert!(!output.status.success() && said(&output).contains(reason), "{mode:o}: {}", said(&output));
        assert!(!said(&output).contains(&digits[..16]), "a key is not shown");
    }
}

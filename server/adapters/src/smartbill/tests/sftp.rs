//! The exchange over a real sshd (Debian's `openssh-server`), started here on a private port as this user. Where there
//! is none, nothing is tested, and said.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use domain::ports::AliasFiles;
use tempfile::TempDir;

use super::super::{SftpError, SftpSettings, Way};
use super::exchange::{Ends, build};
use super::hand::{ANSWER, said};

const SSHD: &str = "/usr/sbin/sshd";
/// Longer than sshd takes to start, in steps of 50 ms.
const START_STEPS: u32 = 200;

/// A running sshd. Dropping it ends it.
struct Sshd {
    process: Child,
    port: u16,
    folder: PathBuf,
}

impl Drop for Sshd {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Draws a key; its private half's path.
fn key(folder: &Path, name: &str, kind: &str) -> PathBuf {
    let path = folder.join(name);
    let drawn = Command::new("ssh-keygen").args(["-q", "-N", "", "-t", kind, "-f"]).arg(&path).status();
    assert!(drawn.unwrap().success());
    path
}

fn public(path: &Path) -> String {
    let text = fs::read_to_string(path.with_extension("pub")).unwrap();
    text.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

impl Sshd {
    /// `None`: there is no sshd on this machine.
    async fn start(folder: &Path) -> Option<Self> {
        if !Path::new(SSHD).exists() {
            println!("skipped: {SSHD} is not here");
            return None;
        }
        // As root it wants this folder, which its package makes at boot.
        let _ = fs::create_dir_all("/run/sshd");
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let host = key(folder, "host", "ed25519");
        let other = key(folder, "host-ecdsa", "ecdsa");
        let ours = key(folder, "ours", "ed25519");
        fs::write(folder.join("authorized"), format!("{}\n", public(&ours))).unwrap();
        for name in ["outbox", "inbox"] {
            fs::create_dir(folder.join(name)).unwrap();
        }
        let config = format!(
            "Port {port}\nListenAddress 127.0.0.1\nHostKey {}\nHostKey {}\nAuthorizedKeysFile {}\nPasswordAuthentication no\n\
             KbdInteractiveAuthentication no\nUsePAM no\nStrictModes no\nPermitRootLogin prohibit-password\n\
             PidFile none\nSubsystem sftp internal-sftp\nForceCommand internal-sftp\n",
            other.display(),
            host.display(),
            folder.join("authorized").display()
        );
        fs::write(folder.join("config"), config).unwrap();
        let log = fs::File::create(folder.join("log")).unwrap();
        let process = Command::new(SSHD)
            .args(["-D", "-e", "-f"])
            .arg(folder.join("config"))
            .stdin(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let sshd = Self { process, port, folder: folder.to_owned() };
        for _ in 0..START_STEPS {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return Some(sshd);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("sshd does not start: {}", fs::read_to_string(folder.join("log")).unwrap());
    }

    fn settings(&self) -> SftpSettings {
        let user = Command::new("id").arg("-un").output().unwrap().stdout;
        SftpSettings {
            address: format!("127.0.0.1:{}", self.port),
            user: String::from_utf8(user).unwrap().trim().to_owned(),
            key: self.folder.join("ours"),
            host_key: public(&self.folder.join("host")),
            outbox: self.folder.join("outbox").display().to_string(),
            inbox: format!("{}/", self.folder.join("inbox").display()),
            step: Duration::from_secs(10),
        }
    }

    fn ends(settings: SftpSettings) -> Ends {
        Ends::with(tempfile::tempdir().unwrap(), Way::Sftp(settings))
    }
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn files_go_and_come() {
    let folder = TempDir::new().unwrap();
    let Some(sshd) = Sshd::start(folder.path()).await else { return };
    let ends = Sshd::ends(sshd.settings());
    let spooled = build(&ends, 1).await;
    // An upload that a crash cut, and a whole one that was not known to be.
    fs::write(folder.path().join(format!("outbox/.{}.part", spooled.name)), vec![b'x'; 100_000]).unwrap();
    fs::write(folder.path().join("outbox").join(&spooled.name), b"before").unwrap();
    ends.files.deliver(&spooled.name).await.unwrap();
    assert_eq!(names(&folder.path().join("outbox")), std::slice::from_ref(&spooled.name));
    let sent = fs::read(folder.path().join("outbox").join(&spooled.name)).unwrap();
    assert!(age::decrypt(&ends.theirs, &sent).is_ok());
    ends.files.deliver(&spooled.name).await.unwrap();

    let answer = ends.sealed(ANSWER);
    fs::write(folder.path().join("inbox/ANSW-1.age"), &answer).unwrap();
    fs::write(folder.path().join("inbox/.ANSW-2.age"), b"still written").unwrap();
    fs::write(folder.path().join("inbox/long"), vec![b'x'; 1_000_000]).unwrap();
    fs::create_dir(folder.path().join("inbox/folder")).unwrap();
    let mut came = ends.files.arrived().await.unwrap();
    came.sort_by_key(|file| !file.name.ends_with("-ANSW-1.age"));
    assert_eq!(came.len(), 2);
    let mut left = names(&folder.path().join("inbox"));
    left.sort();
    assert_eq!(left, [".ANSW-2.age", "folder"]);
    let mut reader = ends.files.open(&came[0].name).await.unwrap();
    assert_eq!(said(&reader.lines(10).await.unwrap()), ["1 client-71 EA", "2 A12 EA", "3 B1 ER 101"]);
    assert!(reader.lines(10).await.unwrap().is_empty());
    let fault = format!("{:?}", ends.fault(&came[1].name).await);
    assert!(fault.contains("longer than 100000 bytes"), "{fault}");
}

#[tokio::test]
async fn nobody_else_is_believed_and_every_wait_ends() {
    let folder = TempDir::new().unwrap();
    let Some(sshd) = Sshd::start(folder.path()).await else { return };
    let said = async |settings: SftpSettings| Sshd::ends(settings).files.arrived().await.unwrap_err();
    let stranger = key(folder.path(), "stranger", "ed25519");
    let pinned = SftpSettings { host_key: public(&stranger), ..sshd.settings() };
    assert_eq!(said(pinned).await, "the server shows another key than host_key");
    let unknown = SftpSettings { key: stranger, ..sshd.settings() };
    assert_eq!(said(unknown).await, "the server does not let us in with this user and key");
    let nowhere = SftpSettings { inbox: "/nowhere".into(), ..sshd.settings() };
    assert!(said(nowhere).await.contains("No such file"));
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap().to_string();
    let silent = SftpSettings { address, step: Duration::from_millis(300), ..sshd.settings() };
    assert_eq!(said(silent).await, "the server does not answer in time");
    let ecdsa = SftpSettings { host_key: public(&sshd.folder.join("host-ecdsa")), ..sshd.settings() };
    assert!(Sshd::ends(ecdsa).files.arrived().await.unwrap().is_empty(), "of several keys, the pinned one");
}

#[tokio::test]
async fn keys_are_checked_before_anything_is_sent() {
    let folder = TempDir::new().unwrap();
    let Some(sshd) = Sshd::start(folder.path()).await else { return };
    let refused = |settings| super::super::sftp::Sftp::new(settings).err().unwrap();
    let rsa = key(folder.path(), "rsa", "rsa");
    let open = folder.path().join("open");
    fs::copy(sshd.folder.join("ours"), &open).unwrap();
    fs::set_permissions(&open, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    let secret = folder.path().join("secret");
    let drawn =
        Command::new("ssh-keygen").args(["-q", "-N", "a passphrase", "-t", "ed25519", "-f"]).arg(&secret).status();
    assert!(drawn.unwrap().success());
    let settings = || sshd.settings();
    assert!(matches!(refused(SftpSettings { host_key: "ssh-ed25519 AAAA".into(), ..settings() }), SftpError::HostKey));
    assert!(matches!(refused(SftpSettings { host_key: public(&rsa), ..settings() }), SftpError::HostKey));
    assert!(matches!(refused(SftpSettings { key: rsa, ..settings() }), SftpError::Key(_)));
    assert!(matches!(refused(SftpSettings { key: secret, ..settings() }), SftpError::Key(_)));
    assert!(matches!(refused(SftpSettings { key: open, ..settings() }), SftpError::File(_)));
}

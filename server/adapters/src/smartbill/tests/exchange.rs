//! The whole exchange through two folders, with real files and real encryption.

use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use age::secrecy::ExposeSecret;
use age::x25519;
use domain::expiry::Expiry;
use domain::ports::AliasFiles;
use domain::smartbill::file::{Announcement, FileFault, FileHead, Kind};
use tempfile::TempDir;

use super::super::{AgeKeyError, Identity, Layout, Recipient, SecretFileError, Settings, SmartBillFiles, Way};
use super::golden::{announced, pan};
use super::hand::{ANSWER, UPDATE, said};
use crate::clock::SystemEntropy;

/// Both ends of an exchange.
pub struct Ends {
    pub folder: TempDir,
    pub files: SmartBillFiles,
    pub theirs: x25519::Identity,
    pub ours: x25519::Recipient,
}

const BYTES_MAX: u64 = 100_000;

fn settings(folder: &Path, theirs: &x25519::Identity, way: Way) -> Settings {
    Settings {
        spool: folder.join("spool"),
        layout: Layout::built_in().unwrap(),
        identity: Identity::development(&folder.join("identity.key"), &SystemEntropy::new()).unwrap(),
        recipient: Recipient::parse(&theirs.to_public().to_string()).unwrap(),
        way,
        bytes_max: BYTES_MAX,
        entropy: Arc::new(SystemEntropy::new()),
    }
}

impl Ends {
    pub fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (outbox, inbox) = (folder.path().join("outbox"), folder.path().join("inbox"));
        fs::create_dir(&outbox).unwrap();
        fs::create_dir(&inbox).unwrap();
        Self::with(folder, Way::Folder { outbox, inbox })
    }

    pub fn with(folder: TempDir, way: Way) -> Self {
        let theirs = x25519::Identity::generate();
        let settings = settings(folder.path(), &theirs, way);
        let ours = settings.identity.recipient().to_string().parse().unwrap();
        Self { files: SmartBillFiles::open(settings).unwrap(), folder, theirs, ours }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn sealed(&self, text: &str) -> Vec<u8> {
        age::encrypt(&self.ours, text.as_bytes()).unwrap()
    }

    fn send(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path("inbox").join(name), bytes).unwrap();
    }

    /// The only file that has come.
    async fn came(&self) -> String {
        let mut files = self.files.arrived().await.unwrap();
        assert_eq!(files.len(), 1);
        files.remove(0).name
    }

    pub async fn fault(&self, name: &str) -> FileFault {
        let mut reader = match self.files.open(name).await {
            Ok(reader) => reader,
            Err(fault) => return fault,
        };
        loop {
            match reader.lines(2).await {
                Ok(lines) => assert!(!lines.is_empty(), "the file is taken"),
                Err(fault) => return fault,
            }
        }
    }
}

fn head(sequence: u32) -> FileHead {
    FileHead {
        merchant_number: "DEMO-SMARTBILL".into(),
        sequence,
        made_at: "2026-11-22T16:00:00.123Z".parse().unwrap(),
    }
}

pub async fn build(ends: &Ends, sequence: u32) -> domain::smartbill::file::Spooled {
    let mut writer = ends.files.begin(&head(sequence)).await.unwrap();
    let expiry = Expiry::new(2030, 12).unwrap();
    writer.write(&[announced("A1", Announcement::New(pan("371000000000001"), expiry))]).await.unwrap();
    writer.write(&[announced("A2", Announcement::Cancelled)]).await.unwrap();
    writer.finish().await.unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn what_we_send_opens_at_the_other_end_alone() {
    let ends = Ends::open();
    let spooled = build(&ends, 1).await;
    assert_eq!((spooled.name.as_str(), spooled.lines), ("ANNC-DEMO-SMARTBILL-00000001.age", Some(2)));
    let built = ends.path("spool/out").join(&spooled.name);
    assert_eq!((mode(&built), mode(&ends.path("spool")), mode(&ends.path("spool/out"))), (0o600, 0o700, 0o700));
    let bytes = fs::read(&built).unwrap();
    assert_eq!(spooled.digest, super::super::spool::digest(&built).unwrap());
    assert!(!bytes.windows(15).any(|window| window == b"371000000000001"));
    ends.files.deliver(&spooled.name).await.unwrap();
    let sent = ends.path("outbox").join(&spooled.name);
    assert_eq!(fs::read(&sent).unwrap(), bytes);
    let text = String::from_utf8(age::decrypt(&ends.theirs, &bytes).unwrap()).unwrap();
    assert!(text.contains("371000000000001") && text.contains("TANNC0000000100000002"));
    assert!(age::decrypt(&x25519::Identity::generate(), &bytes).is_err());
}

#[tokio::test]
async fn delivering_again_does_nothing_more() {
    let ends = Ends::open();
    let spooled = build(&ends, 1).await;
    ends.files.deliver(&spooled.name).await.unwrap();
    fs::remove_file(ends.path("outbox").join(&spooled.name)).unwrap();
    ends.files.deliver(&spooled.name).await.unwrap();
    assert_eq!(names(&ends.path("outbox")), Vec::<String>::new(), "they have taken it");
    assert!(ends.files.begin(&head(1)).await.is_err(), "what was sent is not built again");
    assert!(ends.files.deliver("ANNC-DEMO-SMARTBILL-00000009.age").await.is_err());
}

#[tokio::test]
async fn building_again_replaces_and_giving_up_leaves_nothing() {
    let ends = Ends::open();
    let first = build(&ends, 1).await;
    let second = build(&ends, 1).await;
    assert_ne!(first.digest, second.digest, "encrypted anew");
    drop(ends.files.begin(&head(2)).await.unwrap());
    assert_eq!(names(&ends.path("spool/out")), [second.name]);
}

#[tokio::test]
async fn what_comes_is_taken_read_and_put_aside() {
    let ends = Ends::open();
    let (answer, update) = (ends.sealed(ANSWER), ends.sealed(UPDATE));
    ends.send("ANSW-1.age", &answer);
    ends.send("UPDT-2.age", &update);
    ends.send(".UPDT-3.age", b"still written");
    ends.send("UPDT-3.age.part", b"still written");
    fs::File::options()
        .write(true)
        .open(ends.path("inbox/UPDT-2.age"))
        .unwrap()
        .set_modified(
            fs::metadata(ends.path("inbox/ANSW-1.age")).unwrap().modified().unwrap()
                + std::time::Duration::from_secs(1),
        )
        .unwrap();
    let came = ends.files.arrived().await.unwrap();
    assert_eq!(names(&ends.path("inbox")), [".UPDT-3.age", "UPDT-3.age.part"]);
    let came: Vec<&str> = came.iter().map(|file| file.name.as_str()).collect();
    assert!(came[0].ends_with("-ANSW-1.age") && came[1].ends_with("-UPDT-2.age"), "{came:?}");
    let kept = ends.path("spool/in").join(came[0]);
    assert_eq!((fs::read(&kept).unwrap(), mode(&kept)), (answer, 0o600));

    let mut reader = ends.files.open(came[0]).await.unwrap();
    assert_eq!((reader.head().0, reader.head().1.sequence), (Kind::Answer, 1));
    let mut lines = reader.lines(2).await.unwrap();
    lines.extend(reader.lines(2).await.unwrap());
    assert!(reader.lines(2).await.unwrap().is_empty() && reader.lines(2).await.unwrap().is_empty());
    assert_eq!(said(&lines), ["1 client-71 EA", "2 A12 EA", "3 B1 ER 101"]);

    ends.files.close(came[0], true).await.unwrap();
    ends.files.close(came[0], true).await.unwrap();
    ends.files.close(came[1], false).await.unwrap();
    assert!(ends.files.arrived().await.unwrap().is_empty());
    assert_eq!(
        (names(&ends.path("spool/applied")), names(&ends.path("spool/refused"))),
        (vec![came[0].to_owned()], vec![came[1].to_owned()])
    );
    assert!(matches!(ends.files.open(came[0]).await, Err(FileFault::Unreachable(_))));
    assert!(ends.files.close("0123456789abcdef-other", true).await.is_err());
}

#[tokio::test]
async fn the_same_file_again_arrives_again() {
    let ends = Ends::open();
    let answer = ends.sealed(ANSWER);
    ends.send("ANSW-1.age", &answer);
    let first = ends.files.arrived().await.unwrap().remove(0);
    ends.files.close(&first.name, true).await.unwrap();
    ends.send("ANSW-1.age", &answer);
    let again = ends.files.arrived().await.unwrap().remove(0);
    assert_eq!(again.digest, first.digest, "who knows the digest knows that it is the same");
    ends.files.close(&again.name, false).await.unwrap();
    assert!(ends.files.arrived().await.unwrap().is_empty());
}

#[tokio::test]
async fn files_that_are_not_right_say_why() {
    let ends = Ends::open();
    let sealed = ends.sealed(ANSWER);
    let mut flipped = sealed.clone();
    let at = flipped.len() - 300;
    flipped[at] ^= 1;
    let stranger = age::encrypt(&x25519::Identity::generate().to_public(), ANSWER.as_bytes()).unwrap();
    let long = vec![b'x'; usize::try_from(BYTES_MAX).unwrap() * 2];
    let endless = [b"age-encryption.org/v1\n".as_slice(), &long[..50_000]].concat();
    let foreign = |what: &str| FileFault::Foreign(what.to_owned());
    for (bytes, fault) in [
        (stranger.as_slice(), foreign("it is encrypted for somebody else")),
        (ANSWER.as_bytes(), foreign("it is not encrypted as agreed")),
        (&endless, foreign("it is not encrypted as agreed")),
        (&long, foreign("it is longer than 100000 bytes")),
        (&flipped, foreign("it was damaged or cut after it was encrypted")),
        (&sealed[..sealed.len() - 300], foreign("it was damaged or cut after it was encrypted")),
        (&sealed[..100], FileFault::Truncated),
        (b"", FileFault::Truncated),
        (&ends.sealed(&ANSWER[..300]), FileFault::Truncated),
        (&ends.sealed(&ANSWER.replace("TANSW00000001", "TANSW00000002")), FileFault::Totals),
        (&ends.sealed(&ANSWER.replace("EA ", "XX ")), FileFault::Line(1, "code".to_owned(), "is unknown".to_owned())),
    ] {
        ends.send("file", bytes);
        let name = ends.came().await;
        assert_eq!(ends.fault(&name).await, fault);
        ends.files.close(&name, false).await.unwrap();
    }
}

#[tokio::test]
async fn names_lead_nowhere() {
    let ends = Ends::open();
    ends.send("a name; with $(everything) é", &ends.sealed(ANSWER));
    let name = ends.came().await;
    assert!(name.ends_with("-a_name__with___everything___"), "{name}");
    assert!(ends.files.open(&name).await.is_ok());
    fs::write(ends.path("precious"), b"precious").unwrap();
    for name in ["../precious", "../../precious", "", ".", "..", "a/b", &"a".repeat(300)] {
        assert!(ends.files.shred(name).await.is_err(), "{name}");
        assert!(ends.files.open(name).await.is_err() && ends.files.deliver(name).await.is_err());
        assert!(ends.files.close(name, true).await.is_err());
    }
    std::os::unix::fs::symlink(ends.path("precious"), ends.path("inbox/link")).unwrap();
    assert_eq!(ends.files.arrived().await.unwrap().len(), 1, "links are no files");
    assert_eq!(fs::read(ends.path("precious")).unwrap(), b"precious");
}

#[tokio::test]
async fn shredding_overwrites_and_removes() {
    let ends = Ends::open();
    let spooled = build(&ends, 1).await;
    let built = ends.path("spool/out").join(&spooled.name);
    // A second name of the same file shows what became of its bytes.
    let witness = ends.path("witness");
    fs::hard_link(&built, &witness).unwrap();
    ends.files.shred(&spooled.name).await.unwrap();
    assert!(!built.exists());
    let mut bytes = Vec::new();
    fs::File::open(&witness).unwrap().read_to_end(&mut bytes).unwrap();
    assert!(!bytes.is_empty() && bytes.iter().all(|byte| *byte == 0));
    ends.files.shred(&spooled.name).await.unwrap();
}

#[tokio::test]
async fn a_missing_inbox_is_said() {
    let ends = Ends::open();
    ends.send("file", &ends.sealed(ANSWER));
    assert_eq!(ends.files.arrived().await.unwrap().len(), 1);
    fs::remove_dir(ends.path("inbox")).unwrap();
    assert_eq!(ends.files.arrived().await.unwrap().len(), 1, "what is here already goes on");
    let name = ends.came().await;
    ends.files.close(&name, true).await.unwrap();
    assert!(ends.files.arrived().await.is_err());
}

#[test]
fn identities_are_their_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("identity.key");
    let secret = x25519::Identity::generate();
    let mut file = fs::File::create(&path).unwrap();
    writeln!(file, "# created: today\n# public key: {}\n{}", secret.to_public(), secret.to_string().expose_secret())
        .unwrap();
    for (mode, fine) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false), (0o700, false)] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        match Identity::load(&path) {
            Ok(identity) => assert!(fine && identity.recipient().to_string() == secret.to_public().to_string()),
            Err(AgeKeyError::File(SecretFileError::Permissions { .. })) => assert!(!fine, "{mode:o}"),
            Err(error) => panic!("{error}"),
        }
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let two = format!("{0}\n{0}\n", secret.to_string().expose_secret());
    for text in ["", "# nothing\n", "AGE-SECRET-KEY-1XYZ\n", two.as_str()] {
        fs::write(&path, text).unwrap();
        assert!(matches!(Identity::load(&path), Err(AgeKeyError::NoIdentity(_))), "{text}");
    }
    assert!(Recipient::parse("age1xyz").is_err() && Recipient::parse("").is_err());
}

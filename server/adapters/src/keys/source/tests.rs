use super::*;
use crate::clock::SystemEntropy;

const HEX: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

fn write(folder: &Path, name: &str, content: &[u8], mode: u32) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    path
}

fn newest(keys: &dyn KeySource) -> String {
    keys.keys().last().unwrap().id().to_owned()
}

#[test]
fn reads_bytes_and_hexadecimal_alike() {
    let folder = tempfile::tempdir().unwrap();
    let raw: Vec<u8> = (0..32).collect();
    let raw = FileKeys::load(&write(folder.path(), "raw", &raw, 0o400), &[]).unwrap();
    let text = write(folder.path(), "hex", format!("{HEX}\n").as_bytes(), 0o600);
    let hex = FileKeys::load(&text, &[]).unwrap();
    assert_eq!(newest(&raw), newest(&hex));
    assert_eq!(newest(&raw).len(), ID_CHARS);
    assert!(hex.by_id(&newest(&raw)).is_some() && hex.by_id("00000000").is_none());
    assert!(hex.is_safe_for_production());
}

#[test]
fn refuses_files_that_others_may_read_or_that_hold_no_key() {
    let folder = tempfile::tempdir().unwrap();
    for mode in [0o644, 0o640, 0o604, 0o620, 0o700, 0o4600] {
        let path = write(folder.path(), "key", HEX.as_bytes(), mode);
        let error = FileKeys::load(&path, &[]).err().unwrap();
        assert!(matches!(error, KeySourceError::Permissions { mode: seen, .. } if seen == mode), "{mode:o}");
        assert!(!error.to_string().contains(HEX));
    }
    for content in ["", "0001", &HEX[1..], &"0".repeat(64), &format!("{HEX}00"), &"g".repeat(64)] {
        let path = write(folder.path(), "key", content.as_bytes(), 0o600);
        assert!(matches!(FileKeys::load(&path, &[]), Err(KeySourceError::NotAKey { .. })), "{content}");
    }
    let older = [folder.path().to_owned()];
    assert!(matches!(FileKeys::load(&folder.path().join("key"), &older), Err(KeySourceError::NotAKey { .. })));
    assert!(matches!(FileKeys::load(&folder.path().join("none"), &[]), Err(KeySourceError::File { .. })));
}

#[test]
fn a_folder_holds_generations_and_takes_another() {
    let folder = tempfile::tempdir().unwrap();
    let load = || FileKeys::load(folder.path(), &[]);
    assert!(matches!(load(), Err(KeySourceError::Count { count: 0, .. })));
    let first = FileKeys::draw_into(folder.path(), &SystemEntropy::new()).unwrap();
    let (keys, other) = (load().unwrap(), load().unwrap());
    assert_eq!((newest(&keys), newest(&other)), (first.clone(), first.clone()));
    let second = keys.draw(&SystemEntropy::new()).unwrap();
    assert_eq!(newest(&keys), second);
    assert!(other.by_id(&second).is_none(), "a process that has not looked again");
    other.reload().unwrap();
    assert!(other.by_id(&second).is_some() && other.by_id(&first).is_some());
    write(folder.path(), "broken.key", b"", 0o600);
    assert!(keys.reload().is_err());
    assert!(keys.by_id(&first).is_some(), "what was there stays");
    write(folder.path(), "broken.key", HEX.as_bytes(), 0o644);
    assert!(matches!(load(), Err(KeySourceError::Permissions { .. })));
    fs::remove_file(folder.path().join("broken.key")).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o770)).unwrap();
    assert!(matches!(load(), Err(KeySourceError::OpenFolder { mode: 0o770, .. })));
}

#[test]
fn listed_files_are_not_added_to() {
    let folder = tempfile::tempdir().unwrap();
    let keys = FileKeys::load(&write(folder.path(), "key", HEX.as_bytes(), 0o600), &[]).unwrap();
    assert!(matches!(keys.draw(&SystemEntropy::new()), Err(KeySourceError::ReadOnly)));
}

#[test]
fn a_development_key_is_made_once_and_is_the_owners() {
    let folder = tempfile::tempdir().unwrap();
    let open = || FileKeys::development(folder.path(), &SystemEntropy::new()).unwrap();
    let ids: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| newest(&open()))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    let path = folder.path().join("development.key");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left over");
    assert!(!open().is_safe_for_production());
    let keys = open();
    let drawn = keys.draw(&SystemEntropy::new()).unwrap();
    assert_eq!(newest(&open()), drawn, "the newest is the last by name");
}

//! Copies of a SQLite file are whole, closed to others, and made while it is written to.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::ids::{MerchantId, RecordId};
use domain::merchant::Merchant;
use storage::Options;
use storage::backup::{back_up, damage, put_back};

fn merchant(n: u32) -> Merchant {
    Merchant {
        id: MerchantId::from_text(format!("m{n:06}")),
        name: "M".into(),
        disabled: false,
        repeats_trans_id: false,
    }
}

fn url(path: &Path) -> String {
    format!("sqlite://{}", path.display())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_made_under_load_is_whole_and_of_one_moment() {
    let folder = tempfile::tempdir().unwrap();
    let live = url(&folder.path().join("live.db"));
    let store = storage::open(&live, &Options::default()).await.unwrap();
    let over = Arc::new(AtomicBool::new(false));
    let writer = tokio::spawn({
        let (store, over) = (store.clone(), Arc::clone(&over));
        async move {
            let mut n = 0;
            while !over.load(Ordering::Relaxed) {
                store.put_merchant(&merchant(n)).await.unwrap();
                n += 1;
            }
            n
        }
    });
    let mut seen = 0;
    for copy in 0..5 {
        let path = folder.path().join(format!("copy-{copy}.db"));
        back_up(&live, &path).await.unwrap();
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(damage(&path).await.unwrap(), Vec::<String>::new());
        let back = folder.path().join(format!("back-{copy}.db"));
        put_back(&path, &url(&back)).await.unwrap();
        let copied = storage::open(&url(&back), &Options::default()).await.unwrap().merchants().await.unwrap().len();
        assert!(copied >= seen, "{copied} after {seen}");
        let ids = (0..u32::try_from(copied).unwrap()).map(|n| merchant(n).id);
        let there = storage::open(&url(&back), &Options::default()).await.unwrap().merchants().await.unwrap();
        assert!(ids.eq(there.into_iter().map(|merchant| merchant.id)), "no gap");
        seen = copied;
    }
    over.store(true, Ordering::Relaxed);
    assert!(writer.await.unwrap() >= u32::try_from(seen).unwrap());
    assert!(back_up(&live, &folder.path().join("copy-0.db")).await.is_err(), "a copy is never overwritten");
    assert!(put_back(&folder.path().join("copy-0.db"), &live).await.is_err(), "nor what is in use");
    assert!(back_up("postgres://localhost/x", &folder.path().join("x")).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn damage_is_found_and_erased_keys_are_not_copied() {
    const CANARY: &[u8] = b"canary-51d0a7e2-wrapped-record-key-canary";
    let folder = tempfile::tempdir().unwrap();
    let live = url(&folder.path().join("keys.db"));
    let keys = storage::key_store::open_keys(&live, &Options::default()).await.unwrap();
    let now = "2026-11-22T10:00:00Z".parse().unwrap();
    for n in 0..400 {
        keys.put(&RecordId::from_text(format!("record-{n}")), "kek", CANARY.to_vec(), now).await.unwrap();
    }
    let copy = folder.path().join("copy.db");
    back_up(&live, &copy).await.unwrap();
    let mut bytes = std::fs::read(&copy).unwrap();
    let holds = |bytes: &[u8]| bytes.windows(CANARY.len()).any(|window| window == CANARY);
    assert!(holds(&bytes));
    // The head of a page in the middle: what a page holds is not summed up anywhere, and is found by opening it.
    let page = bytes.len() / 2 / 4_096 * 4_096;
    bytes.get_mut(page..page + 100).unwrap().fill(0xff);
    std::fs::write(&copy, &bytes).unwrap();
    assert!(!matches!(damage(&copy).await, Ok(faults) if faults.is_empty()));
    for n in 0..400 {
        keys.delete(&RecordId::from_text(format!("record-{n}")), now).await.unwrap();
    }
    back_up(&live, &folder.path().join("later.db")).await.unwrap();
    assert!(!holds(&std::fs::read(folder.path().join("later.db")).unwrap()));
}

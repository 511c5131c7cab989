//! What is acknowledged is there, whatever happens next to it.

use std::os::unix::fs::PermissionsExt;

use domain::ids::MerchantId;
use domain::merchant::ApiKey;
use domain::ports::{Opened, StoreError};
use storage::{OpenError, Options};

use crate::bench::{Bench, OPTIONS, Place};
use crate::fixtures::{at, configure, new_session};
use crate::journey::{accepted, stored};

pub async fn a_store_is_reopened(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let (acceptance, follow_up) = accepted(bench.store.as_ref(), 1, 1).await;
    let again = bench.second().await;
    assert_eq!(stored(again.as_ref(), &acceptance.session.session.id).await, acceptance.session.session);
    assert_eq!(again.operation(&follow_up.id).await.unwrap(), Some(follow_up));
    assert_eq!(again.open_session(&new_session(2)).await.unwrap(), Opened::New);
    assert_eq!(stored(bench.store.as_ref(), &new_session(2).session.id).await, new_session(2).session);
    match &bench.place {
        Place::Sqlite(folder) => {
            for name in ["store.db", "store.db-wal", "store.db-shm"] {
                let mode = folder.path().join(name).metadata().unwrap().permissions().mode();
                assert_eq!(mode & 0o777, 0o600, "{name}");
            }
        }
        Place::Postgres { .. } => {
            let loose = format!("{}?options[synchronous_commit]=off", bench.place.url().split('?').next().unwrap());
            assert!(matches!(storage::open(&loose, &OPTIONS).await, Err(OpenError::Unsafe(_))));
            let warned = Options { strict: false, ..OPTIONS };
            assert!(storage::open(&loose, &warned).await.is_ok(), "where nothing is at stake the log says so");
        }
    }
}

/// Servers that start together on an empty database: each finds it migrated, once.
pub async fn many_start_at_once(bench: &Bench) {
    let (url, keys_url) = bench.empty("together").await;
    let starts: Vec<_> = (0..6)
        .map(|_| {
            let (url, keys_url) = (url.clone(), keys_url.clone());
            tokio::spawn(async move {
                let store = storage::open(&url, &OPTIONS).await.unwrap();
                let keys = storage::key_store::open_keys(&keys_url, &OPTIONS).await.unwrap();
                store.ready().await.unwrap();
                keys.secret("none").await.unwrap()
            })
        })
        .collect();
    for start in starts {
        assert_eq!(start.await.unwrap(), None);
    }
    bench.remove("together").await;
}

/// Many units at once, a third of which fail after they have written something.
pub async fn a_failing_unit_disturbs_nobody(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let tasks: Vec<_> = (1..=60)
        .map(|n| {
            let (store, mut new) = (bench.store.clone(), new_session(n));
            let breaks = n % 3 == 0;
            if breaks {
                // The session's row is written before the payment's is refused.
                new.payment.merchant_id = MerchantId::from_text("nobody");
            }
            tokio::spawn(async move { (n, breaks, store.open_session(&new).await) })
        })
        .collect();
    for task in tasks {
        let (n, breaks, outcome) = task.await.unwrap();
        let id = new_session(n).session.id;
        if breaks {
            assert!(matches!(outcome, Err(StoreError::Engine(_))), "{n}");
            assert!(bench.store.session(&id).await.unwrap().is_none(), "{n}");
        } else {
            assert_eq!(outcome.unwrap(), Opened::New);
            assert_eq!(stored(bench.store.as_ref(), &id).await.id, id);
        }
    }
}

pub async fn a_store_says_it_is_ready(bench: &Bench) {
    bench.store.ready().await.unwrap();
    configure(bench.store.as_ref()).await;
    let key = ApiKey {
        id: "k".into(),
        merchant_id: MerchantId::from_text("m1"),
        hash: [1; 32],
        created_at: at(0),
        disabled: false,
    };
    bench.store.add_api_key(&key).await.unwrap();
    bench.execute("DELETE FROM readiness").await.unwrap();
    assert!(bench.store.ready().await.is_err());
}

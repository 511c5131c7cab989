//! What is configured.

use domain::brand::Brand;
use domain::ids::{ContractId, MerchantId, PosId};
use domain::merchant::{ApiKey, VerificationAmount};
use domain::ports::{BinRange, StoreError};

use crate::bench::Bench;
use crate::fixtures::{at, configure, contract, merchant, pos};

pub async fn configuration_is_read_back(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let id = MerchantId::from_text("m1");
    assert_eq!(store.merchant(&id).await.unwrap(), Some(merchant("m1")));
    assert_eq!(store.merchants().await.unwrap(), [merchant("m1"), merchant("m2")]);
    assert_eq!(store.points_of_sale(&id).await.unwrap(), [pos("m1")]);
    assert_eq!(store.point_of_sale(&id, &PosId::from_text("web")).await.unwrap(), Some(pos("m1")));
    let both = [contract("m1", "AMEX", "acq-2"), contract("m1", "CB", "acq-1")];
    assert_eq!(store.contracts(&id).await.unwrap(), both);

    let mut changed = contract("m1", "CB", "acq-9");
    (changed.disabled, changed.verification) = (true, VerificationAmount::Zero);
    store.put_contract(&changed).await.unwrap();
    assert_eq!(store.contract(&id, &ContractId::from_text("CB")).await.unwrap(), Some(changed));
    let mut renamed = merchant("m1");
    (renamed.name, renamed.repeats_trans_id, renamed.disabled) = ("Autre".into(), true, true);
    store.put_merchant(&renamed).await.unwrap();
    assert_eq!(store.merchant(&id).await.unwrap(), Some(renamed));
    let mut shop = pos("m1");
    (shop.session_minutes, shop.return_origins) = (90, Vec::new());
    store.put_point_of_sale(&shop).await.unwrap();
    assert_eq!(store.points_of_sale(&id).await.unwrap(), [shop]);
    assert!(store.merchant(&MerchantId::from_text("m3")).await.unwrap().is_none());
    assert!(store.put_point_of_sale(&pos("m3")).await.is_err(), "a shop of nobody");
}

fn key(id: &str, created: i64) -> ApiKey {
    let hash = [u8::try_from(created).unwrap(); 32];
    ApiKey { id: id.into(), merchant_id: MerchantId::from_text("m1"), hash, created_at: at(created), disabled: false }
}

pub async fn a_merchant_has_two_live_keys(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let id = MerchantId::from_text("m1");
    store.add_api_key(&key("a", 1)).await.unwrap();
    assert!(matches!(store.add_api_key(&key("a", 2)).await, Err(StoreError::Exists(_))), "the name is taken");
    store.add_api_key(&key("b", 2)).await.unwrap();
    assert!(matches!(store.add_api_key(&key("c", 3)).await, Err(StoreError::Exists(_))), "two are live");
    assert!(!store.disable_api_key(&MerchantId::from_text("m2"), "a").await.unwrap());
    assert!(store.disable_api_key(&id, "a").await.unwrap());
    store.add_api_key(&key("c", 3)).await.unwrap();
    let disabled = ApiKey { disabled: true, ..key("a", 1) };
    assert_eq!(store.api_keys(&id).await.unwrap(), [key("c", 3), key("b", 2), disabled]);
    let orphan = ApiKey { merchant_id: MerchantId::from_text("m3"), ..key("d", 4) };
    assert!(store.add_api_key(&orphan).await.is_err());
}

pub async fn two_keys_at_once_are_two(bench: &Bench) {
    configure(bench.store.as_ref()).await;
    let tasks: Vec<_> = (0..12)
        .map(|n| {
            let store = bench.store.clone();
            tokio::spawn(async move { store.add_api_key(&key(&format!("k{n}"), n)).await.is_ok() })
        })
        .collect();
    let mut added = 0;
    for task in tasks {
        added += usize::from(task.await.unwrap());
    }
    assert_eq!(added, 2);
    assert_eq!(bench.store.api_keys(&MerchantId::from_text("m1")).await.unwrap().len(), 2);
}

pub async fn the_bin_table_is_replaced(bench: &Bench) {
    let range = |n: u32, brands: &[Brand]| BinRange {
        low: format!("{n:08}"),
        high: format!("{:08}", n + 9),
        brands: brands.to_vec(),
    };
    let many: Vec<BinRange> = (0..1_234).map(|n| range(40_000_000 + n * 10, &[Brand::Cb, Brand::Visa])).collect();
    bench.store.replace_bins(&many).await.unwrap();
    assert_eq!(bench.store.bins().await.unwrap(), many);
    let few = [range(50_000_000, &[Brand::Mastercard]), range(10, &[])];
    bench.store.replace_bins(&few).await.unwrap();
    assert_eq!(bench.store.bins().await.unwrap(), few);
}

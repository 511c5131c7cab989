//! Checks of the live pages and what was found: the same thing is told once a day.

use domain::ids::{MerchantId, NodeId};
use domain::integrity::{Check, CheckedAddress, FINDINGS_MAX, Finding, FindingKind, KnownFinding};

use crate::bench::Bench;
use crate::fixtures::{at, configure};

const HOUR_S: i64 = 3600;

fn finding(name: u32, seconds: i64) -> Finding {
    let mut id = [0; 32];
    id[..4].copy_from_slice(&name.to_be_bytes());
    let detail = format!("differs {name}");
    Finding { id, kind: FindingKind::Script, place: "/card.js".into(), detail, times: 2, at: at(seconds) }
}

fn check(seconds: i64, findings: u32) -> Check {
    let node = NodeId::from_text("n");
    Check { node, at: at(seconds), address: "https://pay.example".into(), documents: 18, findings }
}

pub async fn a_finding_is_told_once_a_day(bench: &Bench) {
    let store = &bench.store;
    let told = store.keep_findings(Some(&check(0, 1)), &[finding(1, 0)], &[]).await.unwrap();
    assert_eq!(told, [finding(1, 0)]);
    let told =
        store.keep_findings(Some(&check(HOUR_S, 2)), &[finding(1, HOUR_S), finding(2, HOUR_S)], &[]).await.unwrap();
    assert_eq!(told, [finding(2, HOUR_S)], "the other is known");
    let later = 26 * HOUR_S;
    assert_eq!(
        store.keep_findings(None, &[finding(1, later)], &[]).await.unwrap(),
        [finding(1, later)],
        "it was silent"
    );
    assert_eq!(store.integrity_checks(at(0), 10).await.unwrap(), [check(HOUR_S, 2), check(0, 1)]);
    assert_eq!(store.integrity_checks(at(1), 10).await.unwrap(), [check(HOUR_S, 2)]);
    let known = |name, last, times, first| KnownFinding {
        finding: Finding { times, ..finding(name, last) },
        first_at: at(first),
    };
    let found = store.integrity_findings(at(0), 10).await.unwrap();
    assert_eq!(found, [known(1, later, 6, 0), known(2, HOUR_S, 2, HOUR_S)]);
    let mut forgotten = 0;
    for _ in 0..4 {
        forgotten += store.forget_integrity(at(2 * HOUR_S), 1).await.unwrap();
    }
    assert_eq!(forgotten, 3);
    assert_eq!(store.integrity_findings(at(0), 10).await.unwrap(), [known(1, later, 6, 0)]);
    assert_eq!(store.integrity_checks(at(0), 10).await.unwrap(), []);
}

pub async fn checks_are_counted_by_address(bench: &Bench) {
    let store = &bench.store;
    let of = |host: &str, seconds, documents, findings| Check {
        address: format!("https://{host}.example"),
        documents,
        ..check(seconds, findings)
    };
    // Two addresses in the same moment by the same process, and one of them by another as well.
    let other = Check { node: NodeId::from_text("other"), ..of("a", 10, 19, 0) };
    for check in
        [of("a", 0, 18, 1), of("b", 0, 18, 0), of("a", 10, 18, 0), of("a", 10, 18, 0), other, of("a", 20, 20, 0)]
    {
        store.keep_findings(Some(&check), &[], &[]).await.unwrap();
    }
    let counted = |host: &str, checks, clean, documents, first, last| CheckedAddress {
        address: format!("https://{host}.example"),
        checks,
        clean,
        documents,
        first_at: at(first),
        last_at: at(last),
    };
    let all = [counted("a", 4, 3, 20, 0, 20), counted("b", 1, 1, 18, 0, 0)];
    assert_eq!(store.checked_addresses(at(0), 10).await.unwrap(), all);
    assert_eq!(store.checked_addresses(at(0), 1).await.unwrap(), all[..1]);
    assert_eq!(store.checked_addresses(at(15), 10).await.unwrap(), [counted("a", 1, 1, 20, 20, 20)]);
    assert_eq!(store.forget_integrity(at(10), 10).await.unwrap(), 2);
    assert_eq!(store.checked_addresses(at(0), 10).await.unwrap(), [counted("a", 3, 3, 20, 10, 20)]);
}

pub async fn a_flood_of_findings_is_told_and_not_kept(bench: &Bench) {
    let store = &bench.store;
    let many: Vec<Finding> = (0..FINDINGS_MAX + 5).map(|name| finding(name, 0)).collect();
    assert_eq!(store.keep_findings(None, &many, &[]).await.unwrap().len(), many.len());
    let kept = store.integrity_findings(at(0), FINDINGS_MAX * 2).await.unwrap();
    assert_eq!(kept.len(), usize::try_from(FINDINGS_MAX).unwrap());
    // What anybody may post has room of its own, and takes none of ours.
    let reports = (0..FINDINGS_MAX + 5).map(|name| Finding { kind: FindingKind::Report, ..finding(9_000 + name, 0) });
    store.keep_findings(None, &reports.collect::<Vec<_>>(), &[]).await.unwrap();
    let kept = store.integrity_findings(at(0), FINDINGS_MAX * 3).await.unwrap();
    assert_eq!(kept.len(), 2 * usize::try_from(FINDINGS_MAX).unwrap());
}

pub async fn a_change_is_told_to_those_whose_pages_are_there(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let told = [MerchantId::from_text("m1"), MerchantId::from_text("m2")];
    let gone = Finding { kind: FindingKind::Unreachable, ..finding(1, 0) };
    store.keep_findings(Some(&check(0, 1)), &[gone], &told).await.unwrap();
    store.publish(at(1), 10).await.unwrap();
    assert_eq!(store.feed(&told[0], 0, 10).await.unwrap(), [], "nothing was changed");
    store.keep_findings(Some(&check(2, 2)), &[finding(2, 2), finding(3, 2)], &told).await.unwrap();
    store.keep_findings(Some(&check(3, 2)), &[finding(2, 3), finding(3, 3)], &told).await.unwrap();
    store.publish(at(4), 10).await.unwrap();
    for merchant in &told {
        let [alert] = store.feed(merchant, 0, 10).await.unwrap().try_into().unwrap();
        assert_eq!((alert.kind.as_str(), &alert.wallet_id, alert.sequence), ("integrity.alert", &None, 1));
        assert_eq!((alert.detail.as_str(), alert.at), ("script /card.js, and 1 more", at(2)));
    }
}

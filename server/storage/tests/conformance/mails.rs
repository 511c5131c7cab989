//! Mails to consumers: put out with their fact, claimed by one worker, tried again, replayed, forgotten.

use domain::contact::{Contact, EmailAddress};
use domain::delivery::{Attempt, DeliveryFilter, DeliveryState};
use domain::endpoint::{Dialect, Endpoint};
use domain::event::NewEvent;
use domain::ids::{EndpointId, MandateId, MerchantId, WalletId};
use domain::mail::{DueMail, MAIL_ENDPOINT, MailOutcome, Next};
use domain::mandate::{EndedBy, MandateEnd};
use domain::ports::{Acceptance, MandatesEnd, Moved, Store};
use domain::telling::Case;

use crate::bench::Bench;
use crate::fixtures::{at, configure};
use crate::journey::{acceptance, authorising};

fn m1() -> MerchantId {
    MerchantId::from_text("m1")
}

fn wallet() -> WalletId {
    WalletId::from_text("w")
}

fn contact(address: &str) -> Contact {
    Contact { address: EmailAddress::parse(address).unwrap(), language: "fr".into() }
}

/// Visit `n` is accepted, with facts that consumers are written about.
async fn enrolled(store: &dyn Store, n: u32, contact: Option<Contact>, kinds: &[&'static str]) -> Acceptance {
    let (session, operation) = authorising(store, n, u8::try_from(n).unwrap()).await;
    let mut accepted = acceptance(&session, &operation, n);
    accepted.contact = contact;
    let mandate = MandateId::from_text(format!("mandate-{n:06}"));
    accepted.wallet_events = kinds
        .iter()
        .map(|kind| {
            let detail = if *kind == "card.expiring" { "1 expiring".to_owned() } else { mandate.to_string() };
            let pay_id = &accepted.session.session.pay_id;
            NewEvent::of_wallet(&m1(), &wallet(), kind, at(12), detail).about(pay_id)
        })
        .collect();
    let Moved::Done(_) = store.accept(&accepted).await.unwrap() else { panic!("stale") };
    accepted
}

async fn publish(store: &dyn Store) {
    while store.publish(at(14), 100).await.unwrap() > 0 {}
}

async fn claim(store: &dyn Store, seconds: i64) -> Vec<DueMail> {
    store.claim_mails(at(seconds), at(seconds + 60), 10).await.unwrap()
}

fn outcome(mail: &DueMail, seconds: i64, next: Next) -> MailOutcome {
    let status = Some(if next == Next::Delivered { 250 } else { 451 });
    let attempt = Attempt { number: mail.attempts + 1, at: at(seconds), status, note: "said".into(), took_ms: 3 };
    MailOutcome { mail: mail.clone(), attempt: Some(attempt), next }
}

async fn settle(store: &dyn Store, mail: &DueMail, seconds: i64, next: Next) -> Moved {
    store.settle_mail(&outcome(mail, seconds, next)).await.unwrap()
}

fn mails(state: Option<DeliveryState>) -> DeliveryFilter {
    DeliveryFilter { endpoint: Some(EndpointId::from_text(MAIL_ENDPOINT)), state, before: None, limit: 9 }
}

pub async fn a_mail_goes_out_with_its_fact(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    enrolled(store, 1, None, &["mandate.founded"]).await;
    publish(store).await;
    assert!(claim(store, 20).await.is_empty(), "nobody can be written to");
    assert_eq!(store.contact(&m1(), &wallet()).await.unwrap(), None);

    let kinds = ["card.stored", "mandate.founded", "card.expiring"];
    enrolled(store, 2, Some(contact("anna@example.com")), &kinds).await;
    publish(store).await;
    let due = claim(store, 20).await;
    // The shop wants no mail about cards that expire, and a stored card is no case.
    assert_eq!(due.iter().map(|mail| mail.event.kind.as_str()).collect::<Vec<_>>(), ["mandate.founded"]);
    assert_eq!((due[0].case, due[0].attempts, due[0].event.position), (Case::Enrolled, 0, 3));
    assert_eq!(due[0].mandate_id, MandateId::from_text("mandate-000002"));
    assert_eq!(due[0].contact, Some(contact("anna@example.com")));
    assert!(claim(store, 21).await.is_empty(), "leased");

    assert_eq!(settle(store, &due[0], 21, Next::Retry(at(300))).await, Moved::Done(()));
    assert_eq!(settle(store, &due[0], 22, Next::Delivered).await, Moved::Done(()), "the claim still stands");
    assert_eq!(settle(store, &due[0], 23, Next::Delivered).await, Moved::Stale, "settled once");
    assert!(claim(store, 9_999).await.is_empty());
    let log = store.deliveries(&m1(), &mails(None)).await.unwrap();
    assert_eq!((log.len(), log[0].state, log[0].position), (1, DeliveryState::Delivered, 3));
    assert_eq!((log[0].recipient.as_deref(), log[0].kind.as_str()), (Some("a***@example.com"), "mandate.founded"));
    let tried: Vec<_> = log[0].attempts.iter().map(|attempt| (attempt.number, attempt.status, attempt.at)).collect();
    assert_eq!(tried, [(1, Some(451), at(21)), (2, Some(250), at(22))]);
    assert!(store.deliveries(&MerchantId::from_text("m2"), &mails(None)).await.unwrap().is_empty());
    assert!(store.deliveries(&m1(), &mails(Some(DeliveryState::Open))).await.unwrap().is_empty());
}

pub async fn an_end_is_written_about(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    enrolled(store, 1, Some(contact("anna@example.com")), &[]).await;
    let end = MandateEnd { at: at(30), by: EndedBy::Merchant, replaced_by: None };
    let mandate_id = MandateId::from_text("mandate-000001");
    let ends = MandatesEnd { mandate_id: mandate_id.clone(), whole_card: false, end };
    assert_eq!(store.end_mandates(&ends).await.unwrap().len(), 1);
    publish(store).await;
    let due = claim(store, 40).await;
    assert_eq!((due.len(), due[0].case, &due[0].mandate_id), (1, Case::AgreementEnded, &mandate_id));
}

pub async fn mails_are_claimed_by_one(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    let kinds = ["mandate.founded"; 20];
    enrolled(store, 1, Some(contact("anna@example.com")), &kinds).await;
    publish(store).await;
    let second = bench.second().await;
    let workers: Vec<_> = (0..8)
        .map(|n| {
            let store = if n % 2 == 0 { bench.store.clone() } else { second.clone() };
            tokio::spawn(async move { store.claim_mails(at(20), at(80), 3).await.unwrap() })
        })
        .collect();
    let mut claimed = Vec::new();
    for worker in workers {
        claimed.extend(worker.await.unwrap().into_iter().map(|mail| mail.event.position));
    }
    claimed.extend(store.claim_mails(at(20), at(80), 30).await.unwrap().into_iter().map(|mail| mail.event.position));
    claimed.sort_unstable();
    assert_eq!(claimed, (1..=20).collect::<Vec<_>>());
    // The lease runs out: another worker takes it, and the slow one cannot settle.
    let slow = claim(store, 100).await.remove(0);
    let quick = store.claim_mails(at(200), at(260), 20).await.unwrap();
    let same = quick.iter().find(|mail| mail.event == slow.event).unwrap();
    assert_eq!(settle(store, &slow, 201, Next::Delivered).await, Moved::Stale);
    assert_eq!(settle(store, same, 201, Next::Delivered).await, Moved::Done(()));
}

pub async fn a_mail_is_replayed_or_forgotten(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    enrolled(store, 1, Some(contact("anna@example.com")), &["mandate.founded", "mandate.founded"]).await;
    publish(store).await;
    let due = claim(store, 20).await;
    assert_eq!(settle(store, &due[0], 21, Next::Parked).await, Moved::Done(()));
    let dropped = due[1].clone().dropped();
    assert_eq!(store.settle_mail(&dropped).await.unwrap(), Moved::Done(()));
    assert_eq!(store.settle_mail(&dropped).await.unwrap(), Moved::Stale);
    let log = store.deliveries(&m1(), &mails(None)).await.unwrap();
    assert_eq!(
        log.iter().map(|record| (record.position, record.state)).collect::<Vec<_>>(),
        [(1, DeliveryState::Parked)]
    );

    let mail = EndpointId::from_text(MAIL_ENDPOINT);
    assert_eq!(store.replay(&m1(), 1, None, at(30)).await.unwrap(), 0, "only when it is asked for by name");
    assert_eq!(store.replay(&m1(), 2, Some(&mail), at(30)).await.unwrap(), 0, "dropped");
    assert_eq!(store.replay(&m1(), 1, Some(&mail), at(30)).await.unwrap(), 1);
    // Whom it goes to is looked up anew, each time.
    assert!(store.put_contact(&m1(), &wallet(), &contact("bea@example.com"), at(31)).await.unwrap());
    assert!(!store.put_contact(&m1(), &WalletId::from_text("none"), &contact("x@example.com"), at(31)).await.unwrap());
    let again = claim(store, 32).await;
    assert_eq!((again[0].attempts, &again[0].contact), (0, &Some(contact("bea@example.com"))));
    assert_eq!(settle(store, &again[0], 33, Next::Delivered).await, Moved::Done(()));
    let log = store.deliveries(&m1(), &mails(None)).await.unwrap();
    let numbers: Vec<u32> = log[0].attempts.iter().map(|attempt| attempt.number).collect();
    assert_eq!((log[0].recipient.as_deref(), numbers), (Some("b***@example.com"), vec![1, 2]));

    assert_eq!(store.replay(&m1(), 1, Some(&mail), at(40)).await.unwrap(), 1);
    assert!(store.forget_contact(&m1(), &wallet(), at(60)).await.unwrap());
    assert!(!store.forget_contact(&m1(), &wallet(), at(60)).await.unwrap());
    assert_eq!(claim(store, 41).await[0].contact, None);
    assert_eq!(store.contact(&m1(), &wallet()).await.unwrap(), None);
}

pub async fn mails_and_notifications_are_listed_together(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    for name in ["a-hook", "z-hook"] {
        let endpoint = Endpoint {
            id: EndpointId::from_text(name),
            url: Some("https://shop.example/hook".into()),
            dialect: Dialect::Standard,
            ..Endpoint::implicit(&m1(), at(0))
        };
        assert!(store.add_endpoint(&endpoint).await.unwrap());
    }
    enrolled(store, 1, Some(contact("anna@example.com")), &["mandate.founded", "mandate.founded", "card.stored"]).await;
    // Of a payment that is coming this shop's consumers are written, its endpoints are not told.
    enrolled(store, 2, None, &["instalment.announced"]).await;
    publish(store).await;
    let mut listed = Vec::new();
    let mut filter = DeliveryFilter { limit: 2, ..DeliveryFilter::default() };
    loop {
        let page = store.deliveries(&m1(), &filter).await.unwrap();
        let Some(last) = page.last() else { break };
        filter.before = Some((last.position, last.endpoint_id.clone()));
        listed.extend(page.iter().map(|record| format!("{} {}", record.position, record.endpoint_id)));
    }
    assert_eq!(listed, ["3 z-hook", "3 a-hook", "2 z-hook", "2 mail", "2 a-hook", "1 z-hook", "1 mail", "1 a-hook"]);
    let one = DeliveryFilter { endpoint: Some(EndpointId::from_text("a-hook")), limit: 9, ..DeliveryFilter::default() };
    assert_eq!(store.deliveries(&m1(), &one).await.unwrap().len(), 3);
}

/// An address that no release of ours would have written must not keep everybody else from being written to.
pub async fn an_unreadable_address_is_parked_and_holds_nobody_up(bench: &Bench) {
    let store = bench.store.as_ref();
    configure(store).await;
    enrolled(store, 1, Some(contact("anna@example.com")), &["mandate.founded"]).await;
    publish(store).await;
    assert_eq!(bench.execute("UPDATE contacts SET email = 'nonsense'").await.unwrap(), 1);
    // What is published meanwhile goes on as well.
    enrolled(store, 2, None, &["mandate.founded"]).await;
    publish(store).await;
    assert_eq!(store.feed(&m1(), 0, 10).await.unwrap().len(), 2);
    assert_eq!(claim(store, 20).await, [], "it is passed over");
    let log = store.deliveries(&m1(), &mails(None)).await.unwrap();
    assert_eq!(log.iter().map(|record| record.state).collect::<Vec<_>>(), [DeliveryState::Parked]);
    let notes: Vec<&str> = log[0].attempts.iter().map(|attempt| attempt.note.as_str()).collect();
    assert_eq!(notes, ["cannot be read: contacts"]);
    // Put right, it is sent again like any other.
    assert!(store.put_contact(&m1(), &wallet(), &contact("bea@example.com"), at(30)).await.unwrap());
    let mail = EndpointId::from_text(MAIL_ENDPOINT);
    assert_eq!(store.replay(&m1(), 1, Some(&mail), at(31)).await.unwrap(), 1);
    assert_eq!(claim(store, 32).await[0].contact, Some(contact("bea@example.com")));
}

//! Three books: the bank's, ours, and what the merchant was told. After everything has settled they agree.

mod trade;

use std::collections::{BTreeMap, BTreeSet};

use domain::event::{Event, Published, Stream};
use domain::ids::{PayId, RecordId, WalletId};
use domain::payment::{PaymentStatus, Refusal};
use domain::ports::{PaymentView, StoreError, Vault};
use domain::session::{Purpose, Session, State};
use domain::wallet::CardStatus;

use crate::bank::{Hold, Standing};
use crate::notes::{Notes, Opened};
use crate::process::Cluster;
use crate::shop::shop;

/// Events read at a time; no run has more in one stream.
const EVENTS_MAX: u32 = 500;

/// True once nothing is under way any more.
pub async fn are_settled(cluster: &Cluster, notes: &Notes) -> Result<bool, StoreError> {
    {
        let book = cluster.bank.book();
        if book.awaits() || book.holds.iter().any(|hold| hold.standing == Standing::Live) {
            return Ok(false);
        }
    }
    let opened = notes.opened.borrow().clone();
    for page in &opened {
        if cluster.store.session(&page.session).await?.is_some_and(|session| !session.state.is_final()) {
            return Ok(false);
        }
        if is_open(cluster.store.payment(&shop().merchant.id, &page.pay_id).await?.as_ref()) {
            return Ok(false);
        }
    }
    if !trade::are_settled(cluster, notes).await? {
        return Ok(false);
    }
    let keys = cluster.keys.present();
    Ok(cluster.store.unfinished(cluster.world.now()).await? == 0
        && cluster.store.missing_records(&keys).await?.is_empty()
        && cluster.store.shreddable(1).await?.is_empty())
}

/// True while a payment has not come to its end.
fn is_open(view: Option<&PaymentView>) -> bool {
    let ended = |view: &PaymentView| matches!(view.payment.status, PaymentStatus::Succeeded | PaymentStatus::Failed);
    view.is_some_and(|view| !ended(view))
}

/// Says everything in which the books differ.
pub async fn compare(cluster: &Cluster, notes: &Notes) -> Result<(), StoreError> {
    bank(cluster);
    trade::compare(cluster, notes).await?;
    let mut stored = 0;
    let opened = notes.opened.borrow().clone();
    for page in &opened {
        stored += visit(cluster, notes, page).await?;
    }
    keys(cluster).await?;
    feed(cluster, &opened, stored).await
}

/// Nothing is held that nobody wants, and nothing was asked for in the name of a consumer whom nobody confirmed.
fn bank(cluster: &Cluster) {
    let holds = cluster.bank.book().holds.clone();
    for hold in holds.iter().filter(|hold| hold.standing == Standing::Live) {
        cluster.world.violates(format!("open hold: {hold:?}"));
    }
    let is_confirmed = |hold: &Hold| hold.proven_by.as_ref().is_some_and(|id| cluster.directory.has_confirmed(id));
    for hold in holds.iter().filter(|hold| !hold.merchant_initiated && !is_confirmed(hold)) {
        cluster.world.violates(format!("authorised without the consumer: {hold:?}"));
    }
}

/// One visit in all three books; 1 when it stored a card.
async fn visit(cluster: &Cluster, notes: &Notes, page: &Opened) -> Result<usize, StoreError> {
    let world = &cluster.world;
    let merchant = shop().merchant.id;
    let (Some(session), Some(view)) =
        (cluster.store.session(&page.session).await?, cluster.store.payment(&merchant, &page.pay_id).await?)
    else {
        world.violates(format!("{page:?} is lost"));
        return Ok(0);
    };
    if !session.state.is_final() {
        world.violates(format!("{}: a dead end in state {:?}", session.id, session.state));
    }
    let holds = holds_of(cluster, &page.pay_id);
    let completed = session.state == State::Completed;
    money(cluster, &session, &view, &holds);
    if completed {
        token(cluster, notes, &session, &view, &holds).await?;
    } else if view.mandate.is_some() {
        world.violates(format!("{}: a mandate from a visit that ended {:?}", session.id, session.state));
    }
    told(cluster, &page.wallet, &view, Some(usize::from(completed))).await?;
    Ok(usize::from(completed))
}

fn holds_of(cluster: &Cluster, pay_id: &PayId) -> Vec<Hold> {
    let book = cluster.bank.book();
    book.holds.iter().filter(|hold| hold.pay_id == *pay_id).cloned().collect()
}

/// What was taken at the bank is what the payment says; how much that is.
fn taken(cluster: &Cluster, view: &PaymentView, holds: &[Hold]) -> i64 {
    let payment = &view.payment;
    let taken: i64 = holds.iter().map(|hold| hold.captured).sum();
    let back: i64 = holds.iter().map(|hold| hold.refunded).sum();
    if (taken, back) != (payment.captured_minor, payment.refunded_minor) {
        cluster.world.violates(format!(
            "{}: the bank took {taken} and gave back {back}, we say {} and {}",
            payment.pay_id, payment.captured_minor, payment.refunded_minor
        ));
    }
    taken
}

/// A verification takes nothing; a first charge that succeeded is taken.
fn money(cluster: &Cluster, session: &Session, view: &PaymentView, holds: &[Hold]) {
    let (payment, taken) = (&view.payment, taken(cluster, view, holds));
    let completed = session.state == State::Completed;
    let verification = session.purpose == Purpose::Verification;
    let stands = match payment.status {
        PaymentStatus::Succeeded => completed && (verification || taken > 0),
        // Authorised, then given back: nobody took it in time, or its capture was refused.
        PaymentStatus::Failed => taken == 0 && (!completed || !verification),
        _ => false,
    };
    if !stands || (verification && taken > 0) {
        cluster.world.violates(format!(
            "{}: payment {:?} ({:?}) after {:?}, {taken} taken",
            payment.pay_id, payment.status, payment.refusal, session.state
        ));
    }
}

/// The card opens and is the one that was typed; its references are those of the bank's answer to its founding.
async fn token(
    cluster: &Cluster,
    notes: &Notes,
    session: &Session,
    view: &PaymentView,
    holds: &[Hold],
) -> Result<(), StoreError> {
    let world = &cluster.world;
    let lost = |why: &str| world.violates(format!("{}: token lost: {why}", session.id));
    let (Some(card), Some(_)) = (&view.card, &view.mandate) else {
        lost("no card or no mandate");
        return Ok(());
    };
    if card.status == CardStatus::Removed {
        return Ok(());
    }
    let Some(sealed) = cluster.store.sealed_card(&card.version.record_id).await? else {
        lost("no sealed number");
        return Ok(());
    };
    match cluster.vault().open(&session.merchant_id, &sealed).await {
        Ok(opened) => {
            let typed = notes.typed.borrow();
            if !typed.get(&session.id).is_some_and(|typed| typed.iter().any(|number| number == opened.pan.expose())) {
                lost("another card than was typed");
            }
        }
        Err(error) => lost(&error.to_string()),
    }
    let approved = holds.iter().rfind(|hold| hold.code == "00" && !hold.merchant_initiated);
    if approved.is_none_or(|hold| hold.references != view.roots) {
        world.violates(format!("{}: roots {:?}, the bank said {approved:?}", session.id, view.roots));
    }
    Ok(())
}

/// The merchant hears of each end once, and of the right one.
async fn told(
    cluster: &Cluster,
    wallet: &WalletId,
    view: &PaymentView,
    stores: Option<usize>,
) -> Result<(), StoreError> {
    let payment = &view.payment;
    let journal = cluster.store.events(&Stream::Payment(payment.pay_id.clone()), 0, EVENTS_MAX).await?;
    gap_free(cluster, payment.pay_id.as_str(), &journal);
    let stream = Stream::Wallet(shop().merchant.id, wallet.clone());
    let facts = cluster.store.events(&stream, 0, EVENTS_MAX).await?;
    gap_free(cluster, wallet.as_str(), &facts);
    let about = |fact: &&Event| fact.pay_id.as_ref() == Some(&payment.pay_id);
    let said = |kind: &str| facts.iter().filter(about).filter(|fact| fact.kind == kind).count();
    let failed = payment.status == PaymentStatus::Failed;
    let reversed = failed && payment.refusal == Some(Refusal::Reversed);
    let mut expected = vec![
        ("payment.succeeded", usize::from(payment.status == PaymentStatus::Succeeded)),
        ("payment.failed", usize::from(failed && !reversed)),
    ];
    // What is left of a captured hold is given back, and told as such.
    expected.extend(failed.then_some(("payment.reversed", usize::from(reversed))));
    expected.extend(stores.into_iter().flat_map(|times| [("card.stored", times), ("mandate.founded", times)]));
    for (kind, times) in expected {
        if said(kind) != times {
            let id = &payment.pay_id;
            cluster.world.violates(format!("{id}: {kind} told {} times instead of {times}", said(kind)));
        }
    }
    Ok(())
}

fn gap_free(cluster: &Cluster, stream: &str, events: &[Event]) {
    for (at, event) in events.iter().enumerate() {
        if usize::try_from(event.sequence) != Ok(at + 1) {
            cluster.world.violates(format!("{stream}: event {} stands at place {}", event.sequence, at + 1));
        }
    }
}

/// A key for each sealed number, and none for what is gone.
async fn keys(cluster: &Cluster) -> Result<(), StoreError> {
    let present: BTreeSet<RecordId> = cluster.keys.present().into_iter().collect();
    let ids: Vec<RecordId> = present.iter().cloned().collect();
    for id in cluster.store.missing_records(&ids).await? {
        cluster.world.violates(format!("{id}: a key without a row"));
    }
    for kept in cluster.store.kept_numbers(None, EVENTS_MAX).await? {
        if !present.contains(&kept.sealed.id) {
            cluster.world.violates(format!("{}: token lost: a row without its key", kept.sealed.id));
        }
    }
    Ok(())
}

/// The merchant's feed: every place once, every wallet in order, every card once.
async fn feed(cluster: &Cluster, opened: &[Opened], stored: usize) -> Result<(), StoreError> {
    let merchant = shop().merchant.id;
    let mut after = 0;
    let mut cards = 0;
    let mut sequences: BTreeMap<String, i64> = BTreeMap::new();
    loop {
        let page: Vec<Published> = cluster.store.feed(&merchant, after, EVENTS_MAX).await?;
        if page.is_empty() {
            break;
        }
        for fact in page {
            let last = sequences.entry(fact.stream().name()).or_default();
            if fact.position != after + 1 || fact.sequence != *last + 1 {
                cluster.world.violates(format!("feed: place {} after {after}, {fact:?}", fact.position));
            }
            (after, *last) = (fact.position, fact.sequence);
            cards += usize::from(fact.kind == "card.stored");
        }
    }
    let wallets: BTreeSet<_> = opened.iter().map(|page| page.wallet.clone()).collect();
    for wallet in wallets {
        let stream = Stream::Wallet(merchant.clone(), wallet);
        let facts = cluster.store.events(&stream, 0, EVENTS_MAX).await?;
        if sequences.get(&stream.name()).copied().unwrap_or(0) != i64::try_from(facts.len()).unwrap_or(0) {
            cluster.world.violates(format!("feed: not all of {}", stream.name()));
        }
    }
    if cards != stored {
        cluster.world.violates(format!("feed: {cards} cards stored instead of {stored}"));
    }
    Ok(())
}

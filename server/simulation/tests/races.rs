//! Races that the simulation found, made to happen.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::net::{IpAddr, Ipv4Addr};
use std::rc::Rc;

use domain::browser::Browser;
use domain::card_entry::{Entered, ShownConsent, TypedCard};
use domain::opening::OpenOutcome;
use domain::ports::MethodCompletion;
use domain::recovery::RECOVERY_WAIT_S;
use domain::secret::SecretText;
use domain::session::{Session, State};
use simulation::merchant::Merchant;
use simulation::process::{Cluster, Process};
use simulation::shop::shop;
use simulation::{Ground, Settings};

/// A visit whose card was typed: its directory server is to be asked.
async fn entered(cluster: &Rc<Cluster>, process: &Process) -> Session {
    let merchant = Merchant { cluster: cluster.clone(), notes: Rc::default() };
    let OpenOutcome::Open(session) = process.enrolment.open(merchant.request(1, "w")).await.unwrap() else {
        panic!("not opened")
    };
    let typed = TypedCard {
        number: SecretText::new("4242 4242 4242 4242".into()),
        expiry: "12/29".into(),
        code: SecretText::new("123".into()),
        holder: "Jeanne Martin".into(),
        brand: None,
        consent: true,
    };
    let shown = ShownConsent {
        text: "J'accepte.".into(),
        version: "1".into(),
        language: "fr".into(),
        ip: "192.0.2.1".into(),
        source: None,
        user_agent: "test".into(),
    };
    match process.enrolment.enter_card(&session, &[shop().contract], typed, shown).await.unwrap() {
        Entered::Stored(session) => *session,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_visit_that_ended_before_its_bank_was_asked_is_shown_as_it_stands() {
    let ground = Ground::prepare().await.unwrap();
    let cluster = ground.cluster(1, Settings::default()).await.unwrap();
    cluster.world.calm_down();
    cluster.start(0);
    let process = cluster.process(0).unwrap();
    let session = entered(&cluster, &process).await;
    assert_eq!(session.state, State::Authenticating);
    // The request stands still here, longer than the page is open; the other server ends it and destroys the number.
    cluster.world.set_wall(3 * 60 * 60 * 1_000);
    let pass = process.enrolment.recover(RECOVERY_WAIT_S).await;
    assert_eq!((pass.expired, pass.shredded, pass.failed), (1, 1, 0));
    let browser = Browser {
        accept: "text/html".into(),
        user_agent: "test".into(),
        language: "fr".into(),
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        script: None,
    };
    let asked = process.enrolment.authenticate(session, &browser, MethodCompletion::Unavailable, "https://x").await;
    assert_eq!(asked.unwrap().state, State::Expired);
}

#[tokio::test]
async fn a_number_that_is_missing_from_a_visit_that_goes_on_is_an_error() {
    let ground = Ground::prepare().await.unwrap();
    let cluster = ground.cluster(1, Settings::default()).await.unwrap();
    cluster.world.calm_down();
    cluster.start(0);
    let process = cluster.process(0).unwrap();
    let session = entered(&cluster, &process).await;
    let record = session.attempt.clone().unwrap().record_id;
    process.enrolment.vault.erase(&record, cluster.world.now()).await.unwrap();
    let browser = Browser {
        accept: "text/html".into(),
        user_agent: "test".into(),
        language: "fr".into(),
        ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
        script: None,
    };
    let asked = process.enrolment.authenticate(session, &browser, MethodCompletion::Unavailable, "https://x").await;
    assert!(asked.unwrap_err().to_string().contains("does not open"));
}

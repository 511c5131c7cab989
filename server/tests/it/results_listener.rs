//! The listener of the directory servers: only the right certificate with the right ids moves a session, once.

use sandbox::Scheme;
use serde_json::Value;

use crate::support::cards::TypedCard;
use crate::support::consumer::{Consumer, Page, looks_again};
use crate::support::directory::{Ids, deliver};
use crate::support::merchant::{Merchant, Session, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

const VISA: &str = "/3ds/results/visa";

const MINUTE_MS: i64 = 60_000;

/// A session at its challenge, with the names of its run.
async fn challenging(server: &Server, merchant: &Merchant, card: &str) -> (Session, Consumer, Page, Ids) {
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let page = consumer.type_card(&TypedCard::of(card)).await.page();
    assert!(page.is_challenge(), "{}", page.answer.text());
    let ids = ids(server, &session).await;
    (session, consumer, page, ids)
}

async fn ids(server: &Server, session: &Session) -> Ids {
    let run = server.stored(&session.pay_id).await.authentication.unwrap();
    let answer = run.answer.unwrap();
    Ids { server: run.id.to_string(), acs: answer.acs_trans_id.unwrap(), ds: answer.ds_trans_id.unwrap() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_directory_servers_own_certificate_is_believed() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let (session, consumer, page, ids) = challenging(&server, &merchant, "visa").await;
    let pki = server.bank().pki();
    let visa = &pki.scheme(Scheme::Visa).directory_client;
    let mastercard = &pki.scheme(Scheme::Mastercard).directory_client;
    let yes = ids.result("Y");
    let call = async |identity, path: &str| deliver(server.ds_port, path, pki, identity, &yes).await;

    assert!(call(None, VISA).await.is_err(), "no certificate");
    assert!(call(Some(&pki.rogue), VISA).await.is_err(), "an authority that nobody trusts");
    assert!(call(Some(&pki.results), VISA).await.is_err(), "the listener's own certificate");
    assert_eq!(call(Some(mastercard), VISA).await.unwrap().0, 403, "another directory server, on this one's path");
    let (status, answer) = call(Some(mastercard), "/3ds/results/mastercard").await.unwrap();
    assert_eq!((status, &answer["messageType"]), (200, &"Erro".into()), "another one, on its own path");
    assert_eq!(call(Some(visa), "/").await.unwrap().0, 404);
    let public = server.http.post_json(&format!("{}{VISA}", server.base), &yes).await;
    assert_eq!(public.status, 404, "the public port");
    let forwarded = [("x-forwarded-client-cert", "visa"), ("x-ssl-client-verify", "SUCCESS")];
    let public = server.http.send("POST", &format!("{}{VISA}", server.base), &forwarded, yes.to_string()).await;
    assert_eq!(public.status, 404, "the public port with a proxy's words");

    assert_eq!(server.state(&session.pay_id).await, "challenging");
    assert!(server.stored(&session.pay_id).await.authentication.unwrap().result.is_none());
    assert_eq!(server.entries(&mid).len(), 0, "nothing was sent to the acquirer");
    consumer.challenge(&page, "1234").await.left();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn other_ids_are_refused_and_a_second_result_changes_nothing() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let (session, consumer, page, ids) = challenging(&server, &merchant, "visa").await;
    let (_, _, _, others) = challenging(&server, &merchant, "visa_4242").await;
    let pki = server.bank().pki();
    let visa = Some(&pki.scheme(Scheme::Visa).directory_client);
    let erro = async |message: Value| {
        let (status, answer) = deliver(server.ds_port, VISA, pki, visa, &message).await.unwrap();
        assert_eq!((status, answer["messageType"].as_str()), (200, Some("Erro")), "{message} answered {answer}");
        answer["errorCode"].as_str().unwrap().to_owned()
    };
    let unknown = "00000000-0000-7000-8000-000000000000".to_owned();
    for wrong in [
        Ids { acs: others.acs.clone(), ..ids.clone() },
        Ids { ds: others.ds.clone(), ..ids.clone() },
        Ids { server: others.server.clone(), ..ids.clone() },
        Ids { server: unknown.clone(), ..ids.clone() },
        Ids { acs: unknown, ..ids.clone() },
    ] {
        assert_eq!(erro(wrong.result("Y")).await, "301", "{wrong:?}");
        assert_eq!(server.state(&session.pay_id).await, "challenging");
    }
    for (name, value, code) in [
        ("messageVersion", "2.1.0", "102"),
        ("messageType", "ARes", "101"),
        ("transStatus", "Q", "203"),
        ("acsTransID", "x", "203"),
        ("dsTransID", "", "203"),
    ] {
        let mut message = ids.result("Y");
        message[name] = value.into();
        let found = erro(message).await;
        assert!(found == code || (value.is_empty() && found == "201"), "{name}={value}: {found}");
    }
    assert_eq!(server.state(&session.pay_id).await, "challenging");
    assert_eq!(server.entries(&mid).len(), 0);

    consumer.challenge(&page, "1234").await.left();
    for status in ["N", "Y"] {
        assert_eq!(erro(ids.result(status)).await, "301", "a second result");
    }
    assert_eq!(server.state(&session.pay_id).await, "completed");
    let run = server.stored(&session.pay_id).await.authentication.unwrap();
    assert_eq!(run.result.unwrap().status, 'Y', "the first stands");
    assert_eq!(server.entries(&mid).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_result_that_comes_after_the_end_is_kept_and_authorises_nothing() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(1, |_| ()).await;
    let (session, consumer, page, ids) = challenging(&server, &merchant, "visa_no_result").await;
    consumer.at_bank(&page, "1234").await;
    assert_eq!(server.state(&session.pay_id).await, "challenging");
    server.advance(31 * MINUTE_MS).await;
    assert_eq!(consumer.open().await.page().seen.heading, "Your card was not saved");
    assert_eq!(merchant.read(&session.pay_id).await["responseCode"], "21200051");
    let pki = server.bank().pki();
    let visa = Some(&pki.scheme(Scheme::Visa).directory_client);
    let (status, answer) = deliver(server.ds_port, VISA, pki, visa, &ids.result("Y")).await.unwrap();
    assert_eq!((status, &answer["messageType"]), (200, &"RRes".into()), "{answer}");
    let stored = server.stored(&session.pay_id).await;
    assert_eq!(stored.authentication.unwrap().result.unwrap().status, 'Y', "recorded");
    assert_eq!(stored.session.unwrap().state.code(), "declined");
    assert_eq!(server.entries(&mid).len(), 0, "not authorised");
    assert_eq!(merchant.read(&session.pay_id).await["status"], "FAILED");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_late_result_of_the_first_card_does_not_confirm_the_second() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let (session, consumer, page, first) = challenging(&server, &merchant, "visa_no_result").await;
    consumer.at_bank(&page, "1234").await;
    server.advance(31 * MINUTE_MS).await;
    let again = consumer.open().await.page();
    assert!(again.is_card(), "another card may be tried: {}", again.answer.text());
    let second = consumer.type_card(&TypedCard::of("mastercard")).await.page();
    assert!(second.is_challenge());
    let pki = server.bank().pki();
    let visa = Some(&pki.scheme(Scheme::Visa).directory_client);
    let (_, answer) = deliver(server.ds_port, VISA, pki, visa, &first.result("Y")).await.unwrap();
    assert_eq!(answer["messageType"], "RRes", "{answer}");
    assert_eq!(server.state(&session.pay_id).await, "challenging");
    assert_eq!(server.entries(&mid).len(), 0);
    let stop = consumer.challenge(&consumer.open().await.page(), "1234").await;
    stop.left();
    assert_eq!(server.entries(&mid).len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_result_for_another_transaction_leaves_the_session_waiting() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let (session, consumer, page, _) = challenging(&server, &merchant, "visa_result_ids").await;
    let (url, said) = consumer.at_bank(&page, "1234").await;
    let back = crate::support::html::Document::read(&said.text()).forms.remove(0);
    let waiting = consumer.get(&format!("{}/verification", session.link)).await;
    assert_eq!(consumer.post(&url, &back).await.status, 303);
    assert!(looks_again(&waiting), "a page that looks again");
    assert_eq!(server.state(&session.pay_id).await, "challenging");
    assert_eq!(server.entries(&mid).len(), 0);
    let seen = server.http.get(&format!("{}/sandbox/bank/challenges", server.base)).await.text();
    assert!(seen.contains("Erro 301"), "the bank was told: {seen}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_tab_does_not_stop_a_confirmed_enrolment() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let (session, consumer, page, _) = challenging(&server, &merchant, "visa").await;
    consumer.at_bank(&page, "1234").await;
    // Nobody comes back from the bank.
    until("completed", 5, || async { (server.state(&session.pay_id).await == "completed").then_some(()) }).await;
    until("given back", 5, || async { (server.holds(&mid) == (0, 1)).then_some(()) }).await;
    assert_eq!(merchant.read(&session.pay_id).await["status"], "OK");
    assert_eq!(consumer.open().await.page().seen.heading, "Your card is saved");
}

//! The 3DS Server against a directory server on the other end of a real connection.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::agreement::Kind;
use domain::authentication::Answer;
use domain::brand::Brand;
use domain::card::Pan;
use domain::ports::{Authenticator, Entropy};
use serde_json::{Value, json};

use super::fixtures::{ACS_ID, Counting, DS_ID, PAN, Purchase, SERVER_ID, ares, with, without};
use super::peer::{Peer, Reply, ranges_for};
use super::pki::Authority;
use crate::three_ds::ThreeDsServer;

fn entropy() -> Arc<dyn Entropy> {
    Arc::new(Counting::new())
}

async fn started(peer: &Peer) -> Arc<ThreeDsServer> {
    let server = ThreeDsServer::start(&peer.config(&peer.authority.issue()), &entropy()).unwrap();
    server.first_load().await;
    server
}

async fn ask(peer: &Peer) -> Result<Answer, String> {
    started(peer).await.authenticate(Purchase::new(Kind::Fixed).request()).await
}

#[tokio::test]
async fn a_card_is_found_and_the_challenge_comes_back() {
    let peer = Peer::start(|_| Reply::Json(ares())).await;
    let server = started(&peer).await;
    assert!(server.has_ranges(Brand::Visa));
    let range = server.range(Brand::Visa, &Pan::parse_typed(PAN).unwrap()).unwrap();
    assert_eq!(range.version, "2.2.0");
    assert_eq!(range.method_url.as_deref(), Some("https://acs.bank.example/method"));
    assert!(server.range(Brand::Visa, &Pan::parse_typed("4111111111111111").unwrap()).is_none());
    assert!(server.range(Brand::Amex, &Pan::parse_typed(PAN).unwrap()).is_none());

    let answer = server.authenticate(Purchase::new(Kind::Fixed).request()).await.unwrap();
    assert_eq!(answer.status, Some('C'));
    assert_eq!(answer.acs_trans_id.as_deref(), Some(ACS_ID));
    assert_eq!(answer.ds_trans_id.as_deref(), Some(DS_ID));
    assert_eq!(answer.acs_url.as_deref(), Some("https://acs.bank.example/challenge"));
    assert!(answer.challenge_mandated);

    let preq = peer.received("PReq").remove(0);
    assert_eq!(
        (&preq["threeDSServerRefNumber"], &preq["threeDSServerOperatorID"]),
        (&json!("REF"), &json!("OPERATOR"))
    );
    assert!(preq.get("serialNum").is_none(), "everything is asked for at start");
    let areq = peer.received("AReq").remove(0);
    assert_eq!(areq["acctNumber"], PAN);
    assert_eq!(areq["threeDSServerURL"], "https://localhost:9443/3ds/results/visa");
}

#[tokio::test]
async fn a_faulty_answer_is_an_error_and_the_directory_server_is_told() {
    let other_id = with(&ares(), "threeDSServerTransID", "00000000-d2d2-4067-bcb1-b08d1690b26e");
    let twice = ares().to_string().replacen('{', r#"{"eci":"05","eci":"06","#, 1).into_bytes();
    let cases: [(Vec<u8>, &str, &str); 5] = [
        (other_id.to_string().into_bytes(), "301", "threeDSServerTransID"),
        (without(&ares(), "acsURL").to_string().into_bytes(), "201", "acsURL"),
        (with(&ares(), "acsURL", "http://acs.bank.example/").to_string().into_bytes(), "203", "acsURL"),
        (twice, "204", "eci"),
        (b"\xff\xfe garbage".to_vec(), "101", "not a JSON object"),
    ];
    for (answer, code, detail) in cases {
        let peer = Peer::start(move |message| match message["messageType"].as_str() {
            Some("AReq") => Reply::Raw(answer.clone()),
            _ => Reply::Status(204),
        })
        .await;
        let error = ask(&peer).await.unwrap_err();
        assert!(error.contains(code), "{error}");
        assert!(!error.contains(PAN));
        let erro = peer.wait_for("Erro").await;
        let expected =
            json!({"errorCode": code, "errorDetail": detail, "errorComponent": "S", "errorMessageType": "ARes"});
        for (name, value) in expected.as_object().unwrap() {
            assert_eq!(&erro[name], value, "{erro}");
        }
        assert_eq!(erro["threeDSServerTransID"], SERVER_ID);
    }
}

#[tokio::test]
async fn an_error_message_is_never_answered_with_another() {
    let erro = json!({"messageType": "Erro", "messageVersion": "2.2.0", "errorCode": "305",
        "errorComponent": "D", "errorDetail": format!("acctNumber {PAN}")});
    let peer = Peer::start(move |_| Reply::Json(erro.clone())).await;
    let error = ask(&peer).await.unwrap_err();
    assert!(error.contains("error 305 from component D: acctNumber ####"), "{error}");
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(peer.received("Erro").is_empty());
}

#[tokio::test]
async fn no_answer_is_an_error_and_a_request_is_sent_once() {
    type Behaviour = fn() -> Reply;
    let cases: [(Behaviour, &str); 4] = [
        (|| Reply::Hang, "no answer in"),
        (|| Reply::HangUp, "broke"),
        (|| Reply::Status(503), "status 503"),
        (|| Reply::Raw(vec![b' '; 65 * 1024]), "larger than"),
    ];
    for (reply, text) in cases {
        let peer = Peer::start(move |_| reply()).await;
        let error = ask(&peer).await.unwrap_err();
        assert!(error.contains(text), "{error}");
        assert_eq!(peer.received("AReq").len(), 1, "{text}");
        assert!(peer.received("Erro").is_empty(), "a local failure is not reported");
    }
}

#[tokio::test]
async fn a_directory_server_of_another_authority_is_told_nothing() {
    let peer = Peer::start(|_| Reply::Json(ares())).await;
    let mut config = peer.config(&peer.authority.issue());
    config.directories[0].ca_pem = Authority::new("somebody else").pem();
    let server = ThreeDsServer::start(&config, &entropy()).unwrap();
    server.first_load().await;
    assert!(!server.has_ranges(Brand::Visa));
    let error = server.authenticate(Purchase::new(Kind::Fixed).request()).await.unwrap_err();
    assert!(error.contains("cannot be reached"), "{error}");
    assert!(peer.received("AReq").is_empty() && peer.received("PReq").is_empty());
}

#[tokio::test]
async fn ranges_that_are_refused_or_faulty_are_not_in_force() {
    let erro = json!({"messageType": "Erro", "messageVersion": "2.2.0", "errorCode": "103", "errorComponent": "D"});
    let overlap = |message: &Value| {
        let mut answer = ranges_for(message);
        let range = answer["cardRangeData"][0].clone();
        answer["cardRangeData"].as_array_mut().unwrap().push(range);
        answer
    };
    let peer = Peer::start_with(move |_| Reply::Json(erro.clone())).await;
    assert!(!started(&peer).await.has_ranges(Brand::Visa));
    let peer = Peer::start_with(move |message| match message["messageType"].as_str() {
        Some("PReq") => Reply::Json(overlap(message)),
        _ => Reply::Status(204),
    })
    .await;
    assert!(!started(&peer).await.has_ranges(Brand::Visa));
    let told = peer.wait_for("Erro").await;
    assert_eq!((&told["errorCode"], &told["errorMessageType"]), (&json!("205"), &json!("PRes")));
}

#[tokio::test]
async fn a_connection_that_cannot_be_made_is_tried_twice() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let count = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&count);
    tokio::spawn(async move {
        loop {
            drop(listener.accept().await.unwrap());
            seen.fetch_add(1, Ordering::Relaxed);
        }
    });
    let authority = Authority::new("directory server");
    let peer = Peer::start(|_| Reply::HangUp).await;
    let mut config = peer.config(&authority.issue());
    config.directories[0].url = format!("https://127.0.0.1:{port}/");
    let server = ThreeDsServer::start(&config, &entropy()).unwrap();
    server.first_load().await;
    assert_eq!(count.load(Ordering::Relaxed), 2, "one card range load");
}

#[test]
fn a_plain_address_is_refused_at_start() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let peer = Peer::start(|_| Reply::HangUp).await;
        let identity = peer.authority.issue();
        let mut config = peer.config(&identity);
        config.directories[0].url = "http://localhost/".into();
        assert!(ThreeDsServer::start(&config, &entropy()).is_err());
        let mut config = peer.config(&identity);
        config.results_url_base = "http://localhost".into();
        assert!(ThreeDsServer::start(&config, &entropy()).is_err());
    });
}

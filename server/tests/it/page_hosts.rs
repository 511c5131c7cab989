//! A shop's pages on a host of its own: links, the way to the bank and back, posts, mails.

use std::process::Command;

use crate::support::cards::TypedCard;
use crate::support::consumer::Stop;
use crate::support::http::form;
use crate::support::merchant::subscription;
use crate::support::server::Server;

/// The same listener under another name, as a second host in front would be.
fn other_name(server: &Server) -> String {
    server.base.replace("127.0.0.1", "localhost")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_enrolment_stays_on_the_host_of_its_shop() {
    let server = Server::start().await;
    let host = other_name(&server);
    let origin = host.clone();
    let (merchant, _) = server.shop(3, move |plan| plan.pos.page_origin = Some(origin)).await;
    let session = merchant.open(&subscription()).await;
    assert!(session.link.starts_with(&format!("{host}/pay/")), "{}", session.link);
    let consumer = server.consumer(&session);
    let challenge = consumer.type_card(&TypedCard::of("visa")).await.page();
    assert!(challenge.url.starts_with(&host) && challenge.is_challenge());
    let (url, said) = consumer.at_bank(&challenge, "1234").await;
    let back = crate::support::html::Document::read(&said.text()).forms.remove(0);
    assert!(back.action.starts_with(&format!("{host}/3ds/return/")), "{}", back.action);
    assert!(matches!(consumer.back_from_bank(&url, &said).await, Stop::Left(_)));
    let read = merchant.read(&session.pay_id).await;
    let mandate = read["mandateId"].as_str().unwrap();
    let answer = merchant.call("GET", &format!("/api/v2/mandates/{mandate}"), &[], "").await.json();
    let href = answer["_links"]["agreement"]["href"].as_str().unwrap();
    assert!(href.starts_with(&format!("{host}/agreement/")), "{href}");
    assert_eq!(server.http.get(href).await.status, 200);
    // Every other shop stays where it was.
    let (merchant, _) = server.shop(3, |_| ()).await;
    assert!(merchant.open(&subscription()).await.link.starts_with(&server.base));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_there_is_taken_from_there_alone() {
    let server = Server::start().await;
    let host = other_name(&server);
    let origin = host.clone();
    let (merchant, _) = server.shop(3, move |plan| plan.pos.page_origin = Some(origin)).await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    let asking = consumer.open().await.page().seen.form("time-form").unwrap().clone();
    // A browser that sends no Sec-Fetch-Site.
    let post = |origin: String| {
        let (http, url, body) = (server.http.clone(), format!("{}/time", session.link), form(&asking.fields));
        async move {
            let kind = "application/x-www-form-urlencoded";
            http.send("POST", &url, &[("content-type", kind), ("origin", origin.as_str())], body).await.status
        }
    };
    assert_eq!(post(host.clone()).await, 303);
    assert_eq!(post("https://evil.example".into()).await, 403);
    assert_eq!(post("null".into()).await, 403);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_operator_gives_a_shop_its_host_and_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite://{}/maillon.db", folder.path().display());
    let server = Server::with(&[("MAILLON_DATABASE_URL", &database)]).await;
    let maillon = |arguments: Vec<&'static str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
        command.args(["pos", "host", "--merchant", "12345678901234", "--id", "atelier"]).args(arguments);
        command.current_dir(folder.path()).env_clear().env("MAILLON_DATABASE_URL", &database);
        tokio::task::spawn_blocking(move || command.output().unwrap())
    };
    let mut body = subscription();
    body["pointOfSale"] = "atelier".into();
    let link = || {
        let mut body = body.clone();
        body["transId"] = crate::support::merchant::fresh_name().into();
        let merchant = server.merchant();
        async move { merchant.open(&body).await.link }
    };
    for wrong in ["http://pay.shop.example", "https://pay.shop.example/", "https://*.example", "pay.shop.example"] {
        let refused = maillon(vec!["--origin", wrong]).await.unwrap();
        assert!(!refused.status.success(), "{wrong}");
        assert!(String::from_utf8_lossy(&refused.stderr).contains("page_origin"), "{wrong}");
    }
    assert!(link().await.starts_with(&server.base));
    assert!(maillon(vec!["--origin", "https://pay.shop.example"]).await.unwrap().status.success());
    assert!(link().await.starts_with("https://pay.shop.example/pay/"));
    assert!(maillon(Vec::new()).await.unwrap().status.success());
    assert!(link().await.starts_with(&server.base));
}

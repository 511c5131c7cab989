//! What a merchant keeps of an accepted card: references by network, the wallet, the index, the versions.

use serde_json::Value;

use crate::support::cards::TypedCard;
use crate::support::consumer::Stop;
use crate::support::html::Form;
use crate::support::merchant::{Merchant, for_wallet, subscription};
use crate::support::server::Server;
use crate::support::wait::until;

/// Enrols and answers the payment as the merchant reads it.
async fn stored(server: &Server, merchant: &Merchant, body: &Value, card: &TypedCard) -> Value {
    let session = merchant.open(body).await;
    server.consumer(&session).enrol(card, "1234").await.left();
    merchant.read(&session.pay_id).await
}

fn card(read: &Value) -> &Value {
    &read["paymentMethods"]["card"]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_network_has_its_own_reference() {
    let server = Server::start().await;
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    for (key, brand, name, field) in [
        ("visa", None, "VISA", "schemeReferenceId"),
        ("mastercard", None, "MASTERCARD", "schemeReferenceId"),
        ("amex", None, "AMEX", "transactionId"),
        ("cb_visa", Some("CB"), "CARTESBANCAIRES", "schemeReferenceId"),
        ("cb_visa", Some("VISA"), "VISA", "schemeReferenceId"),
        ("cb_mastercard", Some("CB"), "CARTESBANCAIRES", "schemeReferenceId"),
        ("cb_mastercard", Some("MASTERCARD"), "MASTERCARD", "schemeReferenceId"),
    ] {
        let (merchant, mid) = server.shop(1, |_| ()).await;
        let mut typed = TypedCard::of(key);
        typed.brand = brand.map(ToOwned::to_owned);
        let read = stored(&server, &merchant, &subscription(), &typed).await;
        let entry = server.entries(&mid).remove(0);
        let reference = card(&read)[field].as_str().unwrap_or_else(|| panic!("{key}: no {field} in {read}"));
        assert_eq!(Some(reference.trim_end()), entry.reference.as_deref().map(str::trim_end), "{key} {brand:?}");
        let other = if field == "transactionId" { "schemeReferenceId" } else { "transactionId" };
        assert_eq!(card(&read)[other], Value::Null, "{key}: one name only");
        let network = entry.network.unwrap().tag();
        assert_eq!(card(&read)["brand"], name, "{key} {brand:?} went to {network}");
        let expected = brand.map_or(key, |brand| brand).to_ascii_uppercase();
        assert_eq!(network, expected, "{key} {brand:?}");
        if network == "MASTERCARD" {
            assert_eq!(card(&read)["transactionLinkId"].as_str().map(str::len), Some(22), "{read}");
        } else {
            assert!(digits(reference, 15), "{key}: {reference}");
            assert_eq!(card(&read)["transactionLinkId"], Value::Null);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_answered_of_a_card_says_enough_and_no_more() {
    let server = Server::start().await;
    let typed = TypedCard::of("visa");
    let read = stored(&server, &server.merchant(), &subscription(), &typed).await;
    let card = card(&read);
    let pcn = card["pseudoCardNumber"].as_str().unwrap();
    assert!(pcn.len() == 16 && pcn.starts_with('0') && pcn.ends_with(&typed.number[13..]), "{pcn}");
    assert_eq!((&card["first6Digits"], &card["last4Digits"]), (&"497010".into(), &"0006".into()));
    assert_eq!((&card["expiryDate"], &card["cardHolderName"]), (&"203012".into(), &"Jeanne Dupont".into()));
    assert_eq!(card["authenticationData"]["transStatus"], "Y");
    assert_eq!(card["authenticationData"]["eci"], "05");
    assert!(!read.to_string().contains(&typed.number), "{read}");
    assert!(read["wallet"]["walletId"].as_str().is_some_and(|name| !name.is_empty()), "a wallet is made up: {read}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_card_again_is_a_version_and_another_card_gets_the_next_index() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(1, |_| ()).await;
    let visa = TypedCard::of("visa");
    let first = stored(&server, &merchant, &for_wallet("customer-1"), &visa).await;
    let renewed = TypedCard { expiry: "01/31".into(), ..visa.clone() };
    let second = stored(&server, &merchant, &for_wallet("customer-1"), &renewed).await;
    for (read, expiry) in [(&first, "203012"), (&second, "203101")] {
        assert_eq!(read["wallet"], serde_json::json!({ "walletId": "customer-1", "cardIndex": 1 }));
        assert_eq!(card(read)["pseudoCardNumber"], card(&first)["pseudoCardNumber"], "the PCN stays");
        assert_eq!(card(read)["expiryDate"], expiry);
    }
    assert_ne!(card(&first)["schemeReferenceId"], card(&second)["schemeReferenceId"], "each mandate has its own root");
    let view = server.stored(second["payId"].as_str().unwrap()).await;
    assert_eq!(view.card.unwrap().version.number, 2);
    let read_again = merchant.read(first["payId"].as_str().unwrap()).await;
    assert_eq!(card(&read_again)["schemeReferenceId"], card(&first)["schemeReferenceId"], "roots are never replaced");
    let other = stored(&server, &merchant, &for_wallet("customer-1"), &TypedCard::of("mastercard")).await;
    assert_eq!(other["wallet"]["cardIndex"], 2);
    let elsewhere = stored(&server, &merchant, &for_wallet("customer-2"), &visa).await;
    assert_eq!(elsewhere["wallet"]["cardIndex"], 1);
    assert_ne!(card(&elsewhere)["pseudoCardNumber"], card(&first)["pseudoCardNumber"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_re_enrolment_that_is_refused_changes_nothing() {
    let server = Server::start().await;
    let (merchant, _) = server.shop(1, |_| ()).await;
    let first = stored(&server, &merchant, &for_wallet("customer-1"), &TypedCard::of("visa")).await;
    let session = merchant.open(&for_wallet("customer-1")).await;
    server.consumer(&session).enrol(&TypedCard::of("visa"), "1111").await.page();
    let failed = merchant.read(&session.pay_id).await;
    assert_eq!((&failed["status"], &failed["wallet"]), (&"FAILED".into(), &Value::Null));
    let view = server.stored(first["payId"].as_str().unwrap()).await;
    assert_eq!(view.card.unwrap().version.number, 1);
    assert_eq!(merchant.read(first["payId"].as_str().unwrap()).await, first);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_refusals_end_the_session_and_each_shows_what_to_do() {
    let server = Server::start().await;
    let (merchant, mid) = server.shop(3, |_| ()).await;
    let session = merchant.open(&subscription()).await;
    let consumer = server.consumer(&session);
    for (card, otp, notice, left) in [
        ("visa_51", "1234", "Your bank cannot accept this card right now", "You can try 2 more times."),
        ("mastercard", "1111", "Your bank could not confirm that it is you", "You can try once more."),
    ] {
        let page = consumer.enrol(&TypedCard::of(card), otp).await.page();
        assert!(page.is_card(), "{}", page.answer.text());
        assert_eq!(page.seen.alert.as_deref(), Some(notice));
        assert!(page.answer.text().contains(left), "{}", page.answer.text());
        let form = page.seen.form("card").unwrap();
        assert_eq!((form.get("holder"), form.get("number"), form.get("code")), ("Jeanne Dupont", "", ""));
        assert_eq!(merchant.read(&session.pay_id).await["status"], "PENDING", "another card may still come");
    }
    let page = consumer.enrol(&TypedCard::of("visa_05"), "1234").await.page();
    assert_eq!(page.seen.heading, "Your card was not saved");
    assert!(page.seen.links.iter().any(|link| link.starts_with("https://shop.example/back")), "a way forward");
    assert_eq!(merchant.read(&session.pay_id).await["status"], "FAILED");
    assert_eq!(server.holds(&mid), (0, 0));
    // A card that would succeed comes too late.
    let form = form_of_another(&server, &merchant, &session.link).await;
    let answer = consumer.post(&session.link, &form).await;
    let refused = consumer.after(&session.link, answer).await;
    assert_eq!(refused.page().seen.heading, "Your card was not saved");
    assert_eq!(server.holds(&mid), (0, 0));
}

/// A filled card form that belongs to another session.
async fn form_of_another(server: &Server, merchant: &Merchant, link: &str) -> Form {
    let other = merchant.open(&subscription()).await;
    let (_, mut form) = server.consumer(&other).filled(&TypedCard::of("visa")).await;
    form.action = format!("{link}/card");
    form
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_journey_speaks_french_when_asked_to() {
    let server = Server::start().await;
    let session = server.merchant().open(&subscription()).await;
    let mut consumer = server.consumer(&session);
    consumer.language = "fr-FR,fr;q=0.9,en;q=0.5".into();
    let (page, _) = consumer.filled(&TypedCard::of("visa_51")).await;
    assert_eq!(page.seen.language, "fr");
    assert!(page.answer.text().contains("J’autorise") && page.answer.text().contains("34,99"), "the consent is French");
    let stop = consumer.enrol(&TypedCard::of("visa_51"), "1234").await;
    let page = stop.page();
    assert_eq!(page.seen.language, "fr");
    let alert = page.seen.alert.unwrap();
    assert!(alert.starts_with("Votre banque"), "{alert}");
    // English chosen by link stays chosen, whatever the browser says.
    let chosen = consumer.follow(format!("{}?lang=en", session.link)).await.page();
    assert_eq!(chosen.seen.language, "en");
    let action = &chosen.seen.form("card").unwrap().action;
    assert!(action.ends_with("?lang=en"), "{action}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_banks_device_check_may_run_or_not() {
    let server = Server::start().await;
    for (key, ran) in
        [("visa_method", "Y"), ("visa_method", "N"), ("mastercard_method", "Y"), ("visa_method_silent", "N")]
    {
        let (merchant, mid) = server.shop(1, |_| ()).await;
        let session = merchant.open(&subscription()).await;
        let consumer = server.consumer(&session);
        let (card_page, form) = consumer.filled(&TypedCard::of(key)).await;
        let page = consumer.after(&card_page.url, consumer.post(&card_page.url, &form).await).await.page();
        assert!(page.is_method(), "{key}: {}", page.answer.text());
        let again = consumer.open().await.page();
        assert!(again.is_method() && page.url.starts_with(&again.url), "a reload stays where it is");
        let challenge = consumer.go_on(&page, ran).await.page();
        assert!(challenge.is_challenge(), "{key} {ran}");
        let stop = consumer.challenge(&challenge, "1234").await;
        assert!(matches!(stop, Stop::Left(_)), "{key} {ran}");
        until("given back", 5, || async { (server.holds(&mid) == (0, 1)).then_some(()) }).await;
    }
}

//! What goes over the line although its contract's charges leave in files; what comes back with the next plastic.

use domain::ids::{ContractId, MerchantId};
use domain::merchant::Contract;
use domain::smartbill::exchange::AliasExchange;
use domain::smartbill::file::{Kind, PaymentResult, ResultLine};
use jiff::Span;
use sandbox::HoldState;
use serde_json::{Value, json};

use crate::support::alias_desk::{Desk, Say};
use crate::support::amex_shop::Shop;
use crate::support::cards::TypedCard;
use crate::support::kept::Kept;
use crate::support::merchant::{RETURN, Session, for_wallet, fresh_name};
use crate::support::server::Server;
use crate::support::wait::until;

/// A card whose month is the next one.
async fn soon_over(shop: &Shop<'_>, body: &Value) -> Kept {
    let now = shop.server.running.app.clock.now().to_zoned(jiff::tz::TimeZone::UTC);
    let next = now.checked_add(Span::new().months(1)).unwrap();
    let typed = TypedCard { expiry: next.strftime("%m/%y").to_string(), ..TypedCard::of("amex") };
    let session = shop.merchant.open(body).await;
    shop.server.consumer(&session).enrol(&typed, "1234").await.left();
    let read = shop.merchant.read(&session.pay_id).await;
    Kept { merchant: shop.merchant.clone(), mid: shop.number.clone(), read }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_alias_is_charged_under_its_own_merchant_number_only() {
    let server = Server::start().await;
    let shop = Shop::open(&server).await;
    let kept = shop.card("mover", "amex").await;
    shop.forward("PT12H").await;
    shop.accepted(&kept).await;
    let shown = kept.of_wallet("GET", "").await.json()["cards"][0]["smartBill"].clone();
    let (merchant, id) = (&shop.merchant.id, shown["contractNumber"].as_str().unwrap());
    let (merchant, id) = (MerchantId::from_text(merchant.clone()), ContractId::from_text(id));
    let store = &server.running.app.store;
    let contract = store.contract(&merchant, &id).await.unwrap().unwrap();
    let moved = Contract { mid: "MIDMOVED".into(), ..contract.clone() };
    store.put_contract(&moved).await.unwrap();
    let answer = kept.pay(&kept.body()).await;
    assert_eq!((answer.status, &answer.json()["responseCode"]), (200, &json!("00000000")), "{}", answer.text());
    assert_eq!(server.entries("MIDMOVED").len(), 1, "American Express does not know the alias under this number");
    store.put_contract(&contract).await.unwrap();
    shop.forward("P1M").await;
    shop.charge(&kept).await;
}

/// The consumer is there: nothing waits for a file, and what files cannot do is done.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_consumer_present_a_payment_goes_over_the_line() {
    let server = Server::start().await;
    let shop = Shop::open(&server).await;
    let mut body = for_wallet("present");
    body["credentialOnFile"] =
        json!({ "type": "UNSCHEDULED", "initialPayment": true, "unscheduled": { "subType": "CIT" } });
    let kept = soon_over(&shop, &body).await;
    shop.forward("PT12H").await;
    shop.accepted(&kept).await;
    let hosted = json!({
        "transId": fresh_name(),
        "amount": { "value": 1250, "currency": "EUR" },
        "captureMethod": { "type": "MANUAL" },
        "credentialOnFile": { "type": "UNSCHEDULED", "initialPayment": false, "unscheduled": { "subType": "CIT" } },
        "paymentMethods": { "integrationType": "HOSTED", "type": "Card", "card": {
            "brandSelection": "MERCHANT", "transactionId": kept.reference(),
            "prefillInfo": { "number": kept.card()["pseudoCardNumber"], "expiryDate": "203012",
                "cardHolderName": "Jeanne Dupont", "brand": kept.card()["brand"] } } },
        "urls": { "return": RETURN, "cancel": RETURN },
    });
    let answer = kept.pay(&hosted).await;
    assert_eq!(answer.status, 202, "{}", answer.text());
    let session = Session::of(&answer);
    let consumer = server.consumer(&session);
    let challenge = consumer.confirm("1234", false).await.page();
    assert!(challenge.is_challenge(), "{}", challenge.answer.text());
    consumer.challenge(&challenge, "1234").await.left();
    let entry =
        until("it is held", 10, || async { server.entries(&shop.number).pop().filter(|entry| entry.amount == 1250) })
            .await;
    assert_eq!((entry.initiator.as_deref(), entry.state), (Some("CIT"), HoldState::Live));
    assert!(shop.files().await.is_empty(), "nothing leaves in a file");
    // Past the month that is printed on the plastic the page is there too: American Express knows the next one.
    for _ in 0..2 {
        shop.forward("P1M").await;
    }
    let mut later = hosted.clone();
    later["transId"] = json!(fresh_name());
    let answer = kept.pay(&later).await;
    assert_eq!(answer.status, 202, "{}", answer.text());
    let page = server.consumer(&Session::of(&answer)).open().await.page();
    assert!(page.is_card() && page.answer.text().contains("€12.50"), "{}", page.answer.text());
    // Without the consumer it is refused as before.
    let mut absent = kept.body();
    absent["captureMethod"] = json!({ "type": "MANUAL" });
    absent["credentialOnFile"] = hosted["credentialOnFile"].clone();
    assert_eq!(kept.refused(&server, &absent).await, ["CAPTURE_IN_FILE", "CONSUMER_NEEDED"]);
}

/// The desk's side of one shop.
struct Talk<'a> {
    shop: &'a Shop<'a>,
    desk: Desk,
    exchange: AliasExchange,
}

impl Talk<'_> {
    async fn said(&self, kind: Kind, sequence: u32, lines: Vec<(String, Say)>, results: Vec<ResultLine>) {
        self.desk.comes(&self.exchange, (kind, &self.shop.number, sequence), lines, results).await;
    }

    /// Moves on until the payment leaves.
    async fn left(&self) -> ResultLine {
        let before = self.desk.paid().len();
        for _ in 0..20 {
            self.shop.forward("PT12H").await;
            self.exchange.send().await.unwrap();
            if let Some((reference, alias, amount)) = self.desk.paid().get(before).cloned() {
                return ResultLine {
                    number: 1,
                    reference,
                    alias,
                    amount,
                    result: PaymentResult::Refused("101".into()),
                };
            }
        }
        panic!("nothing left");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instalment_refused_for_its_month_comes_back_with_the_next_plastic() {
    let server = Server::with(&[("MAILLON_AMEX_RECURRING__LOOK_MS", "0")]).await;
    let shop = Shop::open(&server).await;
    let desk = Desk::default();
    let talk = Talk { exchange: desk.exchange(&server, 10), shop: &shop, desk };
    let kept = soon_over(&shop, &for_wallet("club")).await;
    talk.exchange.send().await.unwrap().unwrap();
    talk.said(Kind::Answer, 1, vec![("club1".into(), Say::Accepted)], vec![]).await;
    for _ in 0..2 {
        shop.forward("P1M").await;
    }
    let body = json!({ "payId": kept.read["payId"], "transId": "club", "count": 3 });
    let made = shop.merchant.call("POST", "/api/v2/schedules", &[], &body.to_string()).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let path = format!("/api/v2/schedules/{}/instalments", made.json()["scheduleId"].as_str().unwrap());
    let comes_to = async |status: &str| {
        for _ in 0..8 {
            let shown = shop.merchant.call("GET", &path, &[], "").await.json()["instalments"][0].clone();
            if shown["status"] == status {
                return shown["reason"].clone();
            }
            shop.forward("PT1M").await;
        }
        panic!("not {status}: {}", shop.merchant.call("GET", &path, &[], "").await.text());
    };
    let refused = talk.left().await;
    talk.said(Kind::Result, 2, vec![], vec![refused]).await;
    assert_eq!(comes_to("GIVEN_UP").await, "new_card_needed:54");
    talk.said(Kind::Update, 3, vec![("club1".into(), Say::Expiry("203512"))], vec![]).await;
    comes_to("CHARGING").await;
    let paid = ResultLine { result: PaymentResult::Accepted("A1".into(), None), ..talk.left().await };
    talk.said(Kind::Result, 4, vec![], vec![paid]).await;
    comes_to("PAID").await;
}

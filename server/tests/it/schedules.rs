//! Charges that come by themselves: a year at the gym, and what comes between.

use domain::event::Stream;
use domain::ids::{MerchantId, WalletId};
use jiff::civil::Date;
use jiff::{ToSpan, tz::TimeZone};
use sandbox::{HoldState, LedgerEntry};
use serde_json::{Value, json};

use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::http::Answer;
use crate::support::merchant::{DEMO, Merchant, subscription};
use crate::support::server::Server;

const SCHEDULES: &str = "/api/v2/schedules";

/// A member of the gym: an enrolled card in a shop of its own.
struct Member {
    merchant: Merchant,
    mid: String,
    pay_id: String,
    wallet: String,
}

impl Member {
    async fn join(server: &Server, key: &str) -> Self {
        Self::agree(server, key, &subscription()).await
    }

    async fn agree(server: &Server, key: &str, body: &Value) -> Self {
        let (merchant, mid) = server.shop(1, |_| ()).await;
        let session = merchant.open(body).await;
        server.consumer(&session).enrol(&TypedCard::of(key), "1234").await.left();
        let read = merchant.read(&session.pay_id).await;
        let wallet = read["wallet"]["walletId"].as_str().unwrap_or_else(|| panic!("not enrolled: {read}")).to_owned();
        Self { merchant, mid, pay_id: session.pay_id, wallet }
    }

    async fn call(&self, method: &str, path: &str, body: &Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.merchant.call(method, &format!("{SCHEDULES}{path}"), &[], &body).await
    }

    /// A schedule on this member's card, which must be taken.
    async fn schedule(&self, more: &Value) -> String {
        let mut body = json!({ "payId": self.pay_id });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let answer = self.call("POST", "", &body).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()["scheduleId"].as_str().unwrap().to_owned()
    }

    async fn instalments(&self, id: &str) -> Vec<Value> {
        let answer = self.call("GET", &format!("/{id}/instalments"), &Value::Null).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()["instalments"].as_array().unwrap().clone()
    }

    async fn statuses(&self, id: &str) -> Vec<String> {
        let all = self.instalments(id).await;
        all.iter().map(|one| format!("{} {}", one["rank"], one["status"].as_str().unwrap())).collect()
    }

    /// The later charges in the bank's books.
    fn charges(&self, server: &Server) -> Vec<LedgerEntry> {
        server.entries(&self.mid).into_iter().filter(|entry| entry.initiator.as_deref() == Some("MIT")).collect()
    }

    /// The wallet's facts, whose numbers must have no gaps.
    async fn events(&self, server: &Server) -> Vec<(String, String)> {
        let stream = Stream::Wallet(MerchantId::from_text(DEMO.0), WalletId::from_text(self.wallet.as_str()));
        let events = server.running.app.store.events(&stream, 0, 9_999).await.unwrap();
        for (index, event) in events.iter().enumerate() {
            assert_eq!(event.sequence, i64::try_from(index).unwrap() + 1, "no gaps");
        }
        events.into_iter().map(|event| (event.kind, event.detail)).collect()
    }

    async fn count(&self, server: &Server, kind: &str) -> usize {
        self.events(server).await.iter().filter(|(found, _)| found == kind).count()
    }
}

/// Moves the clock and waits until everything due is done.
async fn turn(server: &Server, how: &Value) -> Value {
    let answer = server.http.post_json(&format!("{}/sandbox/clock", server.base), how).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer = answer.json();
    assert_eq!(answer["done"], true, "{answer}");
    answer
}

async fn months(server: &Server, count: u32) {
    for _ in 0..count {
        turn(server, &json!({ "advance": "P1M" })).await;
    }
}

fn today(server: &Server) -> Date {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    zone.to_datetime(server.running.app.clock.now()).date()
}

/// The shop's day of a bank entry.
fn day(entry: &LedgerEntry) -> Date {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    zone.to_datetime(jiff::Timestamp::from_millisecond(entry.received_ms).unwrap()).date()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_year_at_the_gym() {
    let server = Server::start().await;
    for (key, marker) in [("visa", "R"), ("mastercard", "M103")] {
        let member = Member::join(&server, key).await;
        let first = today(&server).saturating_add(3.days());
        let more = json!({ "transId": key, "startDate": first.to_string(), "count": 12, "noticeDays": 3 });
        let id = member.schedule(&more).await;
        months(&server, 12).await;

        let charges = member.charges(&server);
        assert_eq!(charges.len(), 12, "{charges:#?}");
        for (index, charge) in charges.iter().enumerate() {
            assert_eq!((charge.amount, charge.marker.as_deref()), (3_499, Some(marker)));
            assert_eq!((charge.response_code.as_str(), charge.state), ("00", HoldState::Captured));
            let month = i32::try_from(index).unwrap();
            assert_eq!(day(charge), first.saturating_add(month.months()), "each on its day");
        }
        let paid: Vec<String> = (1..=12).map(|rank| format!("{rank} PAID")).collect();
        assert_eq!(member.statuses(&id).await, paid);
        let seventh = &member.instalments(&id).await[6];
        assert_eq!(seventh["transId"], format!("{key}-7"));
        let read = member.merchant.read(seventh["payId"].as_str().unwrap()).await;
        assert_eq!((&read["status"], &read["transId"]), (&json!("OK"), &seventh["transId"]));
        let schedule = member.call("GET", &format!("/{id}"), &Value::Null).await.json();
        assert_eq!((&schedule["status"], &schedule["endedBy"]), (&json!("ENDED"), &json!("FINISHED")));
        for (kind, count) in [
            ("schedule.created", 1),
            ("instalment.announced", 12),
            ("payment.captured", 12),
            ("instalment.paid", 12),
            ("schedule.ended", 1),
        ] {
            assert_eq!(member.count(&server, kind).await, count, "{kind}");
        }
        assert_eq!(member.events(&server).await.last().unwrap().0, "schedule.ended");
    }
    assert!(server.bank().ledger().live_holds().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_whole_year_in_one_move_is_the_same_as_in_twelve() {
    let story = |moves: Vec<&'static str>| async move {
        let server = Server::start().await;
        let member = Member::join(&server, "visa").await;
        let first = today(&server).saturating_add(1.day());
        member.schedule(&json!({ "transId": "g", "startDate": first.to_string(), "count": 12, "noticeDays": 2 })).await;
        for length in moves {
            turn(&server, &json!({ "advance": length })).await;
        }
        let days: Vec<Date> = member.charges(&server).iter().map(day).collect();
        let ids = |text: &str| text.split(' ').filter(|word| word.len() < 32).collect::<Vec<_>>().join(" ");
        let events: Vec<String> =
            member.events(&server).await.iter().map(|(kind, detail)| format!("{kind} {}", ids(detail))).collect();
        (days, events)
    };
    let once = story(vec!["P1Y"]).await;
    assert_eq!(once.0.len(), 12);
    let (again, stepped) = tokio::join!(story(vec!["P1Y"]), story(vec!["P1M"; 12]));
    assert_eq!(once, again, "the same moves, the same facts");
    assert_eq!(once, stepped, "however the clock gets there");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pause_leaves_days_out_and_a_change_comes_with_notice() {
    let server = Server::start().await;
    let mut body = subscription();
    body["credentialOnFile"]["recurring"]["useCase"] = json!("FLEXIBLE_AMOUNT");
    body["mandate"] = json!({ "ceiling": 5000 });
    let member = Member::agree(&server, "visa", &body).await;
    let first = today(&server).saturating_add(1.day());
    let more = json!({ "amount": { "value": 2000, "currency": "EUR" }, "firstAmount": { "value": 500, "currency": "EUR" },
        "startDate": first.to_string() });
    let id = member.schedule(&more).await;
    months(&server, 1).await;
    let command = |name: &'static str| {
        let (member, id) = (&member, &id);
        async move { member.call("POST", &format!("/{id}/{name}"), &Value::Null).await }
    };
    assert_eq!(command("pause").await.json()["status"], "PAUSED");
    assert_eq!(command("pause").await.status, 200, "twice is once");
    months(&server, 3).await;
    assert_eq!(member.charges(&server).len(), 1, "nothing while it is held");
    assert_eq!(command("resume").await.json()["status"], "ACTIVE");
    months(&server, 1).await;
    let statuses = member.statuses(&id).await;
    assert_eq!(statuses, ["1 PAID", "2 CANCELLED", "5 PAID", "6 PLANNED"], "what was missed is left out");

    let too_much = json!({ "amount": { "value": 5001, "currency": "EUR" } });
    let refused = member.call("PATCH", &format!("/{id}"), &too_much).await;
    assert_eq!((refused.status, &refused.json()[0]["field"]), (400, &json!("amount.value")));
    let too_soon = json!({ "amount": { "value": 3000, "currency": "EUR" }, "from": today(&server).to_string() });
    assert_eq!(member.call("PATCH", &format!("/{id}"), &too_soon).await.json()[0]["field"], "from");
    let fine = json!({ "amount": { "value": 3000, "currency": "EUR" } });
    let changed = member.call("PATCH", &format!("/{id}"), &fine).await;
    assert_eq!((changed.status, &changed.json()["amountChanges"][0]["value"]), (200, &json!(3000)));
    months(&server, 2).await;
    let amounts: Vec<u64> = member.charges(&server).iter().map(|charge| charge.amount).collect();
    assert_eq!(amounts, [500, 2_000, 3_000, 3_000]);

    assert_eq!(command("end").await.json()["endedBy"], "MERCHANT");
    assert_eq!((command("end").await.status, command("resume").await.status), (200, 409));
    months(&server, 2).await;
    assert_eq!(member.charges(&server).len(), 4, "never again");
    for (kind, count) in
        [("schedule.paused", 1), ("schedule.resumed", 1), ("schedule.changed", 1), ("schedule.ended", 1)]
    {
        assert_eq!(member.count(&server, kind).await, count, "{kind}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn parts_of_one_purchase_add_up() {
    let server = Server::start().await;
    let mut body = subscription();
    body["credentialOnFile"] = json!({ "type": "INSTALLMENTS", "initialPayment": true,
        "installments": { "total": 3, "frequency": "MONTHLY", "expiryDate": "2099-12-31" } });
    body["amount"]["value"] = json!(3333);
    let member = Member::agree(&server, "cb_visa", &body).await;
    let first = today(&server).saturating_add(1.day());
    let parts = json!({ "type": "INSTALLMENTS", "amount": { "value": 10000, "currency": "EUR" },
        "startDate": first.to_string() });
    let id = member.schedule(&parts).await;
    months(&server, 3).await;
    let amounts: Vec<u64> = member.charges(&server).iter().map(|charge| charge.amount).collect();
    assert_eq!(amounts, [3_334, 3_333, 3_333], "{:?}", member.instalments(&id).await);
    assert!(member.charges(&server).iter().all(|charge| charge.marker.as_deref() == Some("I")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_declined_instalment_is_tried_again_on_another_day() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa_51_twice").await;
    let first = today(&server).saturating_add(1.day());
    let id = member.schedule(&json!({ "transId": "r", "startDate": first.to_string(), "count": 2 })).await;
    turn(&server, &json!({ "advance": "P2D" })).await;
    let waiting = &member.instalments(&id).await[0];
    assert_eq!((&waiting["status"], &waiting["reason"]), (&json!("RETRYING"), &json!("51")), "{waiting}");
    turn(&server, &json!({ "advance": "P8D" })).await;
    let charges = member.charges(&server);
    let story: Vec<(String, Date)> = charges.iter().map(|charge| (charge.response_code.clone(), day(charge))).collect();
    let on = |days: i32| first.saturating_add(days.days());
    assert_eq!(story, [("51".into(), on(0)), ("51".into(), on(1)), ("00".into(), on(4))]);
    let paid = &member.instalments(&id).await[0];
    assert_eq!((&paid["status"], &paid["transId"], &paid["declines"]), (&json!("PAID"), &json!("r-1-3"), &json!(2)));
    assert_eq!(member.count(&server, "instalment.refused").await, 2);
    months(&server, 1).await;
    assert_eq!(member.statuses(&id).await, ["1 PAID", "2 PAID"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_declined_again_and_again_is_given_up() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa_51_later").await;
    let first = today(&server).saturating_add(1.day());
    let id = member.schedule(&json!({ "startDate": first.to_string(), "count": 2 })).await;
    turn(&server, &json!({ "advance": "P20D" })).await;
    let given_up = &member.instalments(&id).await[0];
    let declines = member.charges(&server);
    assert_eq!(declines.len(), 4, "{declines:#?}");
    assert_eq!((&given_up["status"], &given_up["reason"]), (&json!("GIVEN_UP"), &json!("too_many_declines:51")));
    assert_eq!(member.count(&server, "instalment.given_up").await, 1);
    let days: std::collections::HashSet<Date> = declines.iter().map(day).collect();
    assert_eq!(days.len(), 4, "never twice a day");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stop_order_ends_the_schedule_at_once() {
    let server = Server::start().await;
    for (key, code) in [("visa_r0_later", "R0"), ("mastercard_82_advice_21_later", "82")] {
        let member = Member::join(&server, key).await;
        let first = today(&server).saturating_add(1.day());
        let id = member.schedule(&json!({ "startDate": first.to_string() })).await;
        months(&server, 3).await;
        let charges = member.charges(&server);
        assert_eq!((charges.len(), charges[0].response_code.as_str()), (1, code), "asked once");
        let schedule = member.call("GET", &format!("/{id}"), &Value::Null).await.json();
        assert_eq!((&schedule["status"], &schedule["endedBy"]), (&json!("ENDED"), &json!("MANDATE")));
        assert_eq!(member.statuses(&id).await, ["1 GIVEN_UP"]);
        for kind in ["mandate.ended", "schedule.ended", "instalment.given_up"] {
            assert_eq!(member.count(&server, kind).await, 1, "{key} {kind}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bank_that_cannot_be_reached_declines_nothing() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa").await;
    let first = today(&server).saturating_add(1.day());
    let id = member.schedule(&json!({ "startDate": first.to_string(), "count": 1 })).await;
    server.bank_settings(&json!({ "line": "down" })).await;
    let is_up = |wanted| move |up: bool| (up == wanted).then_some(());
    let line = |wanted| {
        let (server, is) = (&server, is_up(wanted));
        crate::support::wait::until("the line changes", 20, move || {
            std::future::ready(is(server.running.app.acquirer.is_up()))
        })
    };
    line(false).await;
    turn(&server, &json!({ "advance": "P30D" })).await;
    let waiting = &member.instalments(&id).await[0];
    assert_eq!((&waiting["status"], &waiting["attempts"]), (&json!("DUE"), &json!(0)), "{waiting}");
    server.bank_settings(&json!({ "line": "up" })).await;
    line(true).await;
    turn(&server, &json!({ "advance": "P1D" })).await;
    assert_eq!(member.statuses(&id).await, ["1 PAID"]);
    assert_eq!(member.charges(&server).len(), 1, "one live charge");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_silent_bank_is_asked_again_only_when_its_hold_is_given_back() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa_none_later").await;
    let first = today(&server).saturating_add(1.day());
    let id = member.schedule(&json!({ "startDate": first.to_string(), "count": 1 })).await;
    turn(&server, &json!({ "advance": "P1DT12H" })).await;
    let charges = member.charges(&server);
    assert!(charges.len() >= 2, "{charges:#?}");
    assert!(charges.iter().all(|charge| charge.state == HoldState::Reversed), "{charges:#?}");
    for pair in charges.windows(2) {
        assert!(pair[0].settled_ms.unwrap() <= pair[1].received_ms, "given back before the next is asked for");
    }
    let waiting = &member.instalments(&id).await[0];
    assert_eq!((&waiting["status"], &waiting["reason"]), (&json!("RETRYING"), &json!("no_answer")), "{waiting}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_beyond_the_agreement_is_scheduled() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa").await;
    let refused = |more: Value| {
        let member = &member;
        async move {
            let mut body = json!({ "payId": member.pay_id });
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            let answer = member.call("POST", "", &body).await;
            assert_eq!(answer.status, 400, "{}", answer.text());
            let fields = answer.json();
            fields
                .as_array()
                .unwrap()
                .iter()
                .map(|field| field["field"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        }
    };
    let amount = |value: i64, currency: &str| json!({ "value": value, "currency": currency });
    assert_eq!(refused(json!({ "amount": amount(3500, "EUR") })).await, ["amount.value"]);
    assert_eq!(refused(json!({ "amount": amount(3499, "USD") })).await, ["amount.currency"]);
    assert_eq!(refused(json!({ "frequency": "WEEKLY" })).await, ["frequency"]);
    assert_eq!(refused(json!({ "endDate": "2100-01-01" })).await, ["endDate"]);
    assert_eq!(refused(json!({ "startDate": "2020-01-01" })).await, ["startDate"]);
    let many = json!({ "frequency": "SOMETIMES", "dayOfMonth": 32, "count": 0, "noticeDays": -1, "missed": 1, "type": "X",
        "startDate": "soon", "amount": { "value": 0 } });
    let mut fields = refused(many).await;
    fields.sort();
    let expected = [
        "amount.currency",
        "amount.value",
        "count",
        "dayOfMonth",
        "frequency",
        "missed",
        "noticeDays",
        "startDate",
        "type",
    ];
    assert_eq!(fields, expected, "every bad field at once");
    assert_eq!(member.call("POST", "", &json!({})).await.json()[0]["field"], "mandateId");
    let unknown = json!({ "mandateId": "none", "count": 2 });
    assert_eq!(member.call("POST", "", &unknown).await.json()[0]["field"], "mandateId");

    let other = server.other_merchant("98765", false).await;
    let id = member.schedule(&json!({})).await;
    for (method, path) in [("GET", ""), ("GET", "/instalments"), ("POST", "/end"), ("POST", "/pause")] {
        let answer = other.call(method, &format!("{SCHEDULES}/{id}{path}"), &[], "").await;
        assert_eq!(answer.status, 404, "{method} {path}");
    }
    assert_eq!(other.call("GET", SCHEDULES, &[], "").await.json()["schedules"], json!([]));
    let listed = member.call("GET", "?status=active&limit=1", &Value::Null).await.json();
    assert_eq!((&listed["schedules"][0]["scheduleId"], &listed["next"]), (&json!(id), &Value::Null));
    assert_eq!(member.call("GET", "?status=some&limit=0", &Value::Null).await.status, 400);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_repeated_call_makes_one_schedule() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa").await;
    let body = json!({ "payId": member.pay_id, "transId": "once" });
    let key = [("idempotency-key", "k-1")];
    let first = member.merchant.call("POST", SCHEDULES, &key, &body.to_string()).await;
    let again = member.merchant.call("POST", SCHEDULES, &key, &body.to_string()).await;
    assert_eq!((first.status, again.status), (201, 201));
    assert_eq!(first.json(), again.json());
    let other = json!({ "payId": member.pay_id, "transId": "twice" });
    assert_eq!(member.merchant.call("POST", SCHEDULES, &key, &other.to_string()).await.status, 422);
    let listed = member.call("GET", "", &Value::Null).await.json();
    assert_eq!(listed["schedules"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_clock_is_moved_by_buttons_too_and_enrolments_go_on_after_years() {
    let server = Server::start().await;
    let url = format!("{}/sandbox/clock", server.base);
    let form = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    let before = server.running.app.clock.now();
    let answer = server.http.send("POST", &format!("{url}?lang=fr"), &form, "action_token=&advance=P1M").await;
    assert_eq!((answer.status, answer.header("location")), (303, "/?lang=fr#clock"));
    let page = server.http.get(&format!("{}/?lang=fr", server.base)).await.text();
    assert!(page.contains(&today(&server).to_string()) && page.contains("Un mois de plus"), "the page shows it");
    assert!(server.running.app.clock.now().duration_since(before).as_hours() >= 28 * 24);
    let elsewhere = [form[0], ("sec-fetch-site", "cross-site")];
    assert_eq!(server.http.send("POST", &url, &elsewhere, "advance=P1M").await.status, 403);
    for wrong in [
        json!({}),
        json!({ "advance": "soon" }),
        json!({ "advance": "-P1D" }),
        json!({ "to": "2020-01-01T00:00:00Z" }),
        json!({ "advance": "P11Y" }),
        json!({ "more": 1 }),
    ] {
        assert_eq!(server.http.post_json(&url, &wrong).await.status, 400, "{wrong}");
    }
    for (extra, says) in [
        (json!({ "advance": "P1D", "to": "2099-01-01T00:00:00Z" }), "not advance and to"),
        (json!({ "until": "alias-file", "advance": "P1D" }), "not advance and until"),
        (json!({ "until": "alias-file", "to": "2099-01-01T00:00:00Z" }), "not to and until"),
        (json!({ "advanceMs": 1, "advance": "P1D" }), "not advanceMs and advance"),
        (json!({ "advance": "P1D", "until": "alias-file", "days": 2 }), "unknown field `days`"),
    ] {
        let refused = server.http.post_json(&url, &extra).await;
        assert!(refused.status == 400 && refused.text().contains(says), "{extra}: {}", refused.text());
    }
    for (extra, says) in
        [("advance=P1M&until=alias-file", "not advance and until"), ("advance=P1M&advance=P1D", "`advance` twice")]
    {
        let refused = server.http.send("POST", &url, &form, extra).await;
        assert!(refused.status == 400 && refused.text().contains(says), "{extra}: {}", refused.text());
    }
    let now = server.running.app.clock.now();
    assert!(now.duration_since(before).as_hours() < 32 * 24, "nothing of this moved it");
    // Certificates and TLS keep to the machine's time; cards do not.
    turn(&server, &json!({ "advance": "P3Y" })).await;
    Member::join(&server, "visa").await;
}

/// The issuer asks for the consumer in the middle of a year: the consumer comes once, and the year goes on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instalment_is_made_good_by_the_consumer_and_the_schedule_goes_on() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa_1a_later").await;
    let id = member.schedule(&json!({ "transId": "club", "count": 12 })).await;
    turn(&server, &json!({ "advance": "P1D" })).await;
    let refused = member.instalments(&id).await.remove(0);
    assert_eq!(
        (&refused["status"], &refused["reason"]),
        (&json!("GIVEN_UP"), &json!("consumer_needed:1A")),
        "{refused}"
    );

    let path = format!("/api/v2/payments/{}/renewals", refused["payId"].as_str().unwrap());
    let page = member.merchant.call("POST", &path, &[], "").await.json();
    let link = page["_links"]["authenticate"]["href"].as_str().unwrap().to_owned();
    let consumer = Consumer::new(&server.http, &link);
    let challenge = consumer.confirm("123", true).await.page();
    consumer.challenge(&challenge, "1234").await.left();

    let paid = member.instalments(&id).await.remove(0);
    assert_eq!(paid["status"], "PAID", "{paid}");
    assert_ne!(paid["payId"], refused["payId"], "by the payment that the consumer made");
    let schedule = member.call("GET", &format!("/{id}"), &Value::Null).await.json();
    let read = member.merchant.read(paid["payId"].as_str().unwrap()).await;
    assert_eq!((&schedule["mandateId"], &schedule["status"]), (&read["mandateId"], &json!("ACTIVE")), "{schedule}");
    let live = server.entries(&member.mid).into_iter().filter(|entry| entry.state == HoldState::Captured).count();
    assert_eq!(live, 1, "paid once");
}

/// The bank approved it, and then would not let it be taken.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_instalment_whose_capture_is_refused_is_not_paid() {
    let server = Server::start().await;
    let member = Member::join(&server, "visa_capture_57").await;
    let first = today(&server).saturating_add(1.day());
    let id = member.schedule(&json!({ "startDate": first.to_string(), "count": 2 })).await;
    turn(&server, &json!({ "advance": "P5D" })).await;
    let unpaid = &member.instalments(&id).await[0];
    assert_eq!((&unpaid["status"], &unpaid["reason"]), (&json!("GIVEN_UP"), &json!("forbidden:57")), "{unpaid}");
    assert_eq!(member.count(&server, "instalment.given_up").await, 1);
    assert_eq!(member.count(&server, "payment.capture_failed").await, 1);
    assert_eq!(member.statuses(&id).await[1], "2 PLANNED", "the next month is another");
}

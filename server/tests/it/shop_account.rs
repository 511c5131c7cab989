//! The demo shop's customer: joins the gym, is charged month by month, and the shop sees what it was told.

use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::html::Document;
use crate::support::server::Server;
use crate::support::wait::until;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_subscription_by_american_express_goes_from_file_to_file() {
    let server = Server::start().await;
    let form = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    let ordered = server.http.send("POST", &format!("{}/shop/order?lang=en", server.base), &form, "offer=amex").await;
    let consumer = Consumer::new(&server.http, ordered.header("location"));
    let result = consumer.enrol(&TypedCard::of("smartbill_year"), "1234").await.page();
    let seen = result.answer.text();
    let at = seen.find("/shop/account?PayId=").unwrap_or_else(|| panic!("no way to the account: {seen}"));
    let url = format!("{}{}", server.base, seen[at..].split('"').next().unwrap().replace("&amp;", "&"));
    let page = consumer.get(&url).await.text();
    let standing = |page: &str| page.split("id=\"alias-status\">").nth(1).map(|rest| rest[..2].to_owned());
    assert_eq!(standing(&page).as_deref(), Some("WR"), "{page}");
    let press = async |how: &str| {
        let posted = format!("action_token=&{how}");
        let clock = Document::read(&consumer.get(&url).await.text()).form("/sandbox/clock").unwrap().action.clone();
        let moved = server.http.send("POST", &format!("{}{clock}", server.base), &form, posted).await;
        assert!(moved.status == 303 && !moved.header("location").contains("busy"), "{}", moved.header("location"));
        consumer.get(&url).await.text()
    };
    // Ours goes, theirs comes.
    assert_eq!(standing(&press("until=alias-file").await).as_deref(), Some("WR"), "told, not answered");
    let page = press("until=alias-file").await;
    assert_eq!(standing(&page).as_deref(), Some("EA"), "{page}");
    assert!(page.contains("accepted") && page.contains("Alias at American Express"), "{page}");
    let begin = Document::read(&page).form("/shop/account").unwrap().clone();
    assert_eq!(consumer.post(&url, &begin).await.status, 303);
    let page = press("advance=P1M").await;
    assert!(page.contains(">PAID<") && page.contains("12.90 EUR"), "{page}");
    until("the shop was told", 10, || async {
        consumer.get(&url).await.text().contains("smartbill.accepted").then_some(())
    })
    .await;
    let nonsense = server.http.send("POST", &format!("{}/sandbox/clock", server.base), &form, "until=never").await;
    assert_eq!(nonsense.status, 400);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_customers_months_are_seen_in_the_demo_shop() {
    let server = Server::start().await;
    let form = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    let ordered = server.http.send("POST", &format!("{}/shop/order?lang=en", server.base), &form, "offer=gym").await;
    assert_eq!(ordered.status, 303, "{}", ordered.text());
    let consumer = Consumer::new(&server.http, ordered.header("location"));
    let result = consumer.enrol(&TypedCard::of("visa"), "1234").await.page();
    assert!(result.url.contains("/shop/return"), "{}", result.url);
    let seen = result.answer.text();
    let at = seen.find("/shop/account?PayId=").unwrap_or_else(|| panic!("no way to the account: {seen}"));
    let href: String = seen[at..].split('"').next().unwrap().replace("&amp;", "&");
    let url = format!("{}{href}", server.base);
    let page = consumer.get(&url).await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("VISA 0006") && page.text().contains("Nothing is scheduled yet"), "{}", page.text());

    let seen = Document::read(&page.text());
    let begin = seen.form("/shop/account").unwrap_or_else(|| panic!("no button: {}", page.text()));
    let posted = consumer.post(&url, begin).await;
    assert_eq!((posted.status, posted.header("location")), (303, href.as_str()));
    for _ in 0..3 {
        let pay_id = &href["/shop/account?PayId=".len()..][..32];
        let clock = format!("{}/sandbox/clock?lang=en&shop=atelier&account={pay_id}", server.base);
        let moved = server.http.send("POST", &clock, &form, "action_token=&advance=P1M").await;
        assert_eq!((moved.status, moved.header("location")), (303, format!("{href}#clock").as_str()));
    }
    let told = || async {
        let page = consumer.get(&url).await.text();
        (page.matches("instalment.paid").count() >= 2).then_some(page)
    };
    let page = until("the shop was told", 10, told).await;
    assert!(page.matches(">PAID<").count() >= 2 && page.contains("34.99 EUR"), "{page}");
    assert!(page.contains("One more month") || page.contains("P1M"), "the clock is near: {page}");
    let cards = Document::read(&page).form("/shop/cards").unwrap().clone();
    let wallet = consumer.after(&url, consumer.post(&url, &cards).await).await.page();
    assert_eq!(wallet.seen.heading, "Your cards at Atelier Forme", "in the same shop");
    let stranger = consumer.get(&format!("{}/shop/account?PayId=00", server.base)).await;
    assert_eq!((stranger.status, stranger.header("location")), (303, "/"));
}

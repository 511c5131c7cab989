//! The demo shop's customer: joins the gym, is charged month by month, and the shop sees what it was told.

use crate::support::cards::TypedCard;
use crate::support::consumer::Consumer;
use crate::support::html::Document;
use crate::support::server::Server;
use crate::support::wait::until;

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

//! The wallet page of an enrolled card.

use domain::ids::{MerchantId, WalletId};
use domain::wallet::Card;
use serde_json::{Value, json};

use super::cards::TypedCard;
use super::consumer::{Consumer, Page, Stop};
use super::html::Form;
use super::http::Answer;
use super::kept::Kept;
use super::merchant::RETURN;
use super::server::Server;

/// What the page is asked for with.
pub fn wish() -> Value {
    json!({ "urls": { "return": RETURN } })
}

impl Kept {
    pub fn wallet(&self) -> String {
        self.read["wallet"]["walletId"].as_str().unwrap().to_owned()
    }

    /// A call about the wallet.
    pub async fn of_wallet(&self, method: &str, path: &str) -> Answer {
        let path = format!("/api/v2/wallets/{}{path}", self.wallet());
        self.merchant.call(method, &path, &[], "").await
    }

    /// A consumer with a link to the wallet page.
    pub async fn wallet_page(&self, server: &Server) -> Consumer {
        let mut body = wish();
        if let Some(shop) = &self.merchant.shop {
            body["pointOfSale"] = json!(shop);
        }
        let path = format!("/api/v2/wallets/{}/sessions", self.wallet());
        let answer = self.merchant.call("POST", &path, &[], &body.to_string()).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        let href = answer.json()["_links"]["redirect"]["href"].as_str().unwrap().to_owned();
        Consumer::new(&server.http, &href)
    }

    /// The cards as stored.
    pub async fn cards(&self, server: &Server) -> Vec<Card> {
        let (merchant, wallet) = (MerchantId::from_text(&self.merchant.id), WalletId::from_text(self.wallet()));
        server.running.app.store.cards_of_wallet(&merchant, &wallet).await.unwrap()
    }
}

impl Page {
    /// The form that posts to an address that ends so.
    pub fn form_to(&self, place: &str) -> Form {
        self.seen.form(place).unwrap_or_else(|| panic!("no form to {place}: {}", self.answer.text())).clone()
    }

    pub fn says(&self, words: &str) -> bool {
        self.answer.text().contains(words)
    }
}

impl Consumer {
    /// Presses the button of a form on a page, and follows.
    pub async fn press(&self, page: &Page, place: &str) -> Stop {
        let answer = self.post(&page.url, &page.form_to(place)).await;
        self.after(&page.url, answer).await
    }

    /// Opens a page below the wallet's.
    pub async fn visit(&self, place: &str) -> Page {
        self.follow(format!("{}/{place}", self.link)).await.page()
    }

    /// Types a card on the card page that a button of the wallet page opens; ends where its consumer is sent.
    pub async fn type_from_wallet(&self, place: &str, card: &TypedCard, code: &str) -> Page {
        let overview = self.open().await.page();
        let opened = self.press(&overview, place).await.page();
        assert!(opened.is_card(), "{}", opened.answer.text());
        Self { link: opened.url.clone(), ..self.clone() }.enrol(card, code).await.page()
    }
}

//! A merchant and a consumer without script: from the call that opens a session to the one that reads the card back.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context;
use serde_json::{Value, json};

use crate::http::{self, Connection};
use crate::time;

/// A test card that passes, without a device check of its bank.
pub const PLAIN_CARD: &str = "4970100000000006";

/// A test card whose bank wants a device check (3DS method) first.
pub const METHOD_CARD: &str = "4970100000010005";

/// The one-time code that the sandbox bank takes.
const ONE_TIME_CODE: &str = "1234";

/// The demo merchant's credentials, for Basic.
const CREDENTIALS: &str = "12345678901234:demo-api-key";

/// How often a page that asks to wait is opened again.
const LOOKS_MAX: u32 = 100;

/// Between two looks, in milliseconds.
const LOOK_MS: u64 = 20;

/// Where things are.
#[derive(Clone, Copy)]
pub struct Places {
    /// The server's pages and API.
    pub product: SocketAddr,
    /// The bank's pages.
    pub bank: SocketAddr,
}

/// A session that a merchant opened.
pub struct Opened {
    /// The payment's name.
    pub pay_id: String,
    /// The path of its page.
    pub page: String,
}

/// An answer: status, where it leads, content.
struct Page {
    status: u16,
    location: String,
    text: String,
}

/// A connection that is opened when it is needed.
struct Line {
    address: SocketAddr,
    host: String,
    connection: Option<Connection>,
}

/// The merchant's server, which keeps its connection.
pub struct Merchant {
    line: Line,
    credentials: String,
}

impl Merchant {
    /// The demo merchant.
    pub fn new(product: SocketAddr) -> Self {
        let credentials = format!("Basic {}", data_encoding::BASE64.encode(CREDENTIALS.as_bytes()));
        Self { line: Line::new(product, product.to_string()), credentials }
    }

    /// Opens a session; `trans_id` is used once.
    pub async fn open(&mut self, trans_id: &str) -> anyhow::Result<Opened> {
        let body = order(trans_id).to_string();
        let request = http::api("POST", &self.line.host, "/api/v2/payments/sessions", &self.credentials, &body);
        let page = self.line.send(&request, 201).await.context("opening a session")?;
        let answer: Value = serde_json::from_str(&page.text)?;
        let text = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str).map(ToOwned::to_owned);
        let href = text("/_links/redirect/href").context("no link")?;
        let page = href.split_once(&self.line.host).context("a link that leads elsewhere")?.1.to_owned();
        Ok(Opened { pay_id: text("/payId").context("no payId")?, page })
    }

    /// Reads a payment back and makes sure that it brought a card.
    pub async fn read_back(&mut self, pay_id: &str) -> anyhow::Result<()> {
        let path = format!("/api/v2/payments/getByPayId/{pay_id}");
        let request = http::api("GET", &self.line.host, &path, &self.credentials, "");
        let page = self.line.send(&request, 200).await.context("reading back")?;
        let answer: Value = serde_json::from_str(&page.text)?;
        let card = answer.pointer("/paymentMethods/card").context("no card")?;
        for name in ["pseudoCardNumber", "schemeReferenceId"] {
            anyhow::ensure!(card.get(name).is_some_and(Value::is_string), "no {name}");
        }
        Ok(())
    }
}

/// One enrolment, from the merchant's first call to its last.
pub async fn enrol(merchant: &mut Merchant, places: Places, trans_id: &str, card: &str) -> anyhow::Result<()> {
    let opened = merchant.open(trans_id).await?;
    let mut browser = Line::new(places.product, merchant.line.host.clone());
    let challenge = enter_card(&mut browser, &opened.page, card).await?;
    let mut step = answer_challenge(&mut browser, places, &challenge).await?;
    for _ in 0..LOOKS_MAX {
        let page = browser.open(&step).await.context("the verification")?;
        if page.status == 303 && page.location.contains("PayId=") {
            anyhow::ensure!(page.location.contains(&opened.pay_id), "another payment's return");
            return merchant.read_back(&opened.pay_id).await;
        }
        anyhow::ensure!(page.status == 200 || page.location.starts_with("/pay/"), "sent to {}", page.location);
        if page.status == 303 {
            step = page.location;
        } else {
            tokio::time::sleep(Duration::from_millis(LOOK_MS)).await;
        }
    }
    anyhow::bail!("the verification has no outcome")
}

/// Types the card. Answers the path of the challenge.
async fn enter_card(browser: &mut Line, path: &str, card: &str) -> anyhow::Result<String> {
    let page = browser.open(path).await.context("the card page")?;
    let field = |name: &str| field(&page.text, name);
    let expiry = format!("12/{:02}", (year() + 2) % 100);
    let fields = [
        ("action_token", field("action_token")?),
        ("consent_version", field("consent_version")?),
        ("lang", field("lang")?),
        ("number", card),
        ("expiry", &expiry),
        ("code", "123"),
        ("holder", "Camille Martin"),
        ("consent", "1"),
    ];
    let page = browser.post(&format!("{path}/card"), "same-origin", &fields).await.context("the card")?;
    if !page.location.contains("/authentication") {
        return Ok(page.location);
    }
    let step = page.location;
    let page = browser.open(&step).await.context("the device check")?;
    let fields = [("action_token", self::field(&page.text, "action_token")?)];
    Ok(browser.post(&step, "same-origin", &fields).await.context("after the device check")?.location)
}

/// Goes to the bank, types the one-time code, comes back. Answers the path of the verification.
async fn answer_challenge(browser: &mut Line, places: Places, path: &str) -> anyhow::Result<String> {
    let page = browser.open(path).await.context("the challenge")?;
    let creq = field(&page.text, "creq")?;
    let address = between(&page.text, "action=\"http://localhost:", "\"")?;
    let (_, bank_path) = address.split_once('/').context("the bank's address has no path")?;
    let mut bank = Line::new(places.bank, format!("localhost:{}", places.bank.port()));
    let shown =
        bank.post(&format!("/{bank_path}"), "cross-site", &[("creq", creq)]).await.context("the bank's page")?;
    let fields = [("transaction", field(&shown.text, "transaction")?), ("code", ONE_TIME_CODE), ("action", "confirm")];
    let sent = bank.post("/challenge/answer", "same-origin", &fields).await.context("the one-time code")?;
    let address = between(&sent.text, "action=\"", "\"")?;
    let (_, path) = address.split_once(&browser.host).context("the bank leads elsewhere")?;
    let page = browser.post(path, "cross-site", &[("cres", field(&sent.text, "cres")?)]).await.context("the return")?;
    anyhow::ensure!(page.status == 303, "the return shows a page");
    Ok(page.location)
}

impl Line {
    fn new(address: SocketAddr, host: String) -> Self {
        Self { address, host, connection: None }
    }

    async fn open(&mut self, path: &str) -> anyhow::Result<Page> {
        let request = http::get(&self.host, path);
        self.exchange(&request).await
    }

    async fn post(&mut self, path: &str, site: &str, fields: &[(&str, &str)]) -> anyhow::Result<Page> {
        let request = http::post_form(&self.host, path, site, fields);
        let page = self.exchange(&request).await?;
        anyhow::ensure!(matches!(page.status, 200 | 303), "status {}", page.status);
        Ok(page)
    }

    async fn send(&mut self, request: &[u8], expected: u16) -> anyhow::Result<Page> {
        let page = self.exchange(request).await?;
        anyhow::ensure!(page.status == expected, "status {}: {}", page.status, page.text);
        Ok(page)
    }

    async fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Page> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => Connection::open(self.address).await?,
        };
        let answer = connection.exchange(request).await?;
        let page = Page {
            status: answer.status,
            location: answer.header("location").unwrap_or_default(),
            text: answer.text()?,
        };
        if !answer.closes {
            self.connection = Some(connection);
        }
        Ok(page)
    }
}

/// A year of a gym, paid by the month: the demo shop's first offer, from next January.
fn order(trans_id: &str) -> Value {
    let year = year() + 1;
    json!({
        "transId": trans_id,
        "amount": { "value": 3499, "currency": "EUR" },
        "language": "en",
        "credentialOnFile": {
            "type": "RECURRING",
            "initialPayment": true,
            "recurring": {
                "useCase": "FIXED",
                "frequency": "MONTHLY",
                "startDate": format!("{year}-01-01"),
                "expiryDate": format!("{year}-12-31"),
            },
        },
        "mandate": { "description": "Your gym membership", "count": 12 },
        "paymentMethods": { "integrationType": "HOSTED", "type": "CARD", "card": { "eventToken": "ACCOUNT_VERIFICATION" } },
        "urls": { "return": "https://shop.example/back", "cancel": "https://shop.example/cancelled" },
    })
}

/// This year.
pub fn year() -> i16 {
    time::now().to_zoned(jiff::tz::TimeZone::UTC).year()
}

/// The value of a field of a form.
fn field<'a>(html: &'a str, name: &str) -> anyhow::Result<&'a str> {
    between(html, &format!("name=\"{name}\" value=\""), "\"")
}

/// What stands between two texts, first occurrence.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> anyhow::Result<&'a str> {
    let rest = text.split_once(before).with_context(|| format!("the page has no {before}"))?.1;
    Ok(rest.split_once(after).context("the page breaks off")?.0)
}

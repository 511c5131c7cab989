//! A consumer with a browser whose scripting is off.

use std::time::Duration;

use url::Url;

use super::cards::TypedCard;
use super::html::{Document, Form};
use super::http::{Answer, Http, form};

/// A page that looks again is looked at this often, in milliseconds, and at most this many times.
const LOOK_MS: u64 = 200;
const LOOKS_MAX: u32 = 300;

/// A page asks for no more than this before it ends.
const ASKED_MAX: u32 = 6;

/// The browser.
#[derive(Clone)]
pub struct Consumer {
    pub http: Http,
    pub link: String,
    pub language: String,
    /// What a proxy in front says where they are.
    pub address: Option<String>,
}

/// Where following redirections ended.
#[derive(Clone, Debug)]
pub enum Stop {
    /// On a page that waits for a person.
    Page(Box<Page>),
    /// At another site: the merchant's.
    Left(String),
}

/// A page that a person looks at.
#[derive(Clone, Debug)]
pub struct Page {
    pub url: String,
    pub answer: Answer,
    pub seen: Document,
}

impl Stop {
    /// The page; panics when the consumer left.
    pub fn page(self) -> Page {
        match self {
            Self::Page(page) => *page,
            Self::Left(url) => panic!("left for {url}"),
        }
    }

    /// The address the consumer left for; panics on a page.
    pub fn left(self) -> String {
        match self {
            Self::Left(url) => url,
            Self::Page(page) => panic!("still at {}: {}", page.url, page.answer.text()),
        }
    }
}

impl Page {
    pub fn is_card(&self) -> bool {
        self.seen.form("card").is_some()
    }

    pub fn is_challenge(&self) -> bool {
        self.seen.form("full-page").is_some()
    }

    pub fn is_method(&self) -> bool {
        self.seen.form("/authentication").is_some()
    }

    pub fn is_code_needed(&self) -> bool {
        self.seen.form("/verification").is_some_and(|form| form.open == ["code"])
    }
}

impl Consumer {
    pub fn new(http: &Http, link: &str) -> Self {
        Self { http: http.clone(), link: link.to_owned(), language: "en".to_owned(), address: None }
    }

    /// Opens an address, without following anything.
    pub async fn get(&self, url: &str) -> Answer {
        self.http.send("GET", url, &self.headers(), "").await
    }

    fn headers(&self) -> Vec<(&str, &str)> {
        let mut headers = vec![
            ("accept", "text/html,application/xhtml+xml"),
            ("accept-language", &self.language),
            ("user-agent", "Mozilla/5.0 (X11; Linux x86_64) Test/1"),
            ("sec-fetch-dest", "document"),
            ("sec-fetch-site", "same-origin"),
        ];
        headers.extend(self.address.as_deref().map(|address| ("x-forwarded-for", address)));
        headers
    }

    /// Follows redirections, but not what a page does by itself.
    pub async fn look(&self, url: &str) -> Stop {
        let answer = self.get(url).await;
        match answer.status {
            303 => {
                let next = Url::parse(url).unwrap().join(answer.header("location")).unwrap();
                Box::pin(self.look(next.as_str())).await
            }
            _ => self.after(url, answer).await,
        }
    }

    /// Posts a form from `page` to where it wants to go. `Err` when the connection broke.
    pub async fn try_post(&self, page: &str, sent: &Form) -> Result<Answer, String> {
        let url = Url::parse(page).unwrap().join(&sent.action).unwrap();
        let same = url.origin() == Url::parse(page).unwrap().origin();
        let mut headers = self.headers();
        headers.retain(|(name, _)| *name != "sec-fetch-site");
        headers.push(("sec-fetch-site", if same { "same-origin" } else { "cross-site" }));
        headers.push(("content-type", "application/x-www-form-urlencoded"));
        self.http.try_send("POST", url.as_str(), &headers, form(&sent.fields)).await
    }

    pub async fn post(&self, page: &str, sent: &Form) -> Answer {
        let answer = self.try_post(page, sent).await;
        answer.unwrap_or_else(|error| panic!("POST {}: {error}", sent.action))
    }

    /// Follows redirections and pages that look again, until a person is asked or another site is reached.
    pub async fn follow(&self, mut url: String) -> Stop {
        let home = Url::parse(&self.link).unwrap().origin();
        for _ in 0..LOOKS_MAX {
            if Url::parse(&url).unwrap().origin() != home {
                return Stop::Left(url);
            }
            let answer = self.get(&url).await;
            if answer.status == 303 {
                url = Url::parse(&url).unwrap().join(answer.header("location")).unwrap().into();
            } else if looks_again(&answer) {
                tokio::time::sleep(Duration::from_millis(LOOK_MS)).await;
            } else {
                let seen = Document::read(&answer.text());
                return Stop::Page(Box::new(Page { url, answer, seen }));
            }
        }
        panic!("{url} still looks again");
    }

    /// Goes where an answer leads; an answer that is a page is that page.
    pub async fn after(&self, url: &str, answer: Answer) -> Stop {
        if answer.status == 303 {
            let next = Url::parse(url).unwrap().join(answer.header("location")).unwrap();
            return self.follow(next.into()).await;
        }
        let seen = Document::read(&answer.text());
        Stop::Page(Box::new(Page { url: url.to_owned(), answer, seen }))
    }

    /// The page that the capability URL shows now.
    pub async fn open(&self) -> Stop {
        self.follow(self.link.clone()).await
    }

    /// The card form, filled.
    pub async fn filled(&self, card: &TypedCard) -> (Page, Form) {
        let page = self.open().await.page();
        let mut form = page.seen.form("card").unwrap_or_else(|| panic!("no card form: {}", page.answer.text())).clone();
        card.fill(&mut form);
        (page, form)
    }

    /// Types a card and goes on without the bank's device check, to whatever comes next.
    pub async fn type_card(&self, card: &TypedCard) -> Stop {
        let (page, form) = self.filled(card).await;
        let answer = self.post(&page.url, &form).await;
        let stop = self.after(&page.url, answer).await;
        match stop {
            Stop::Page(page) if page.is_method() => self.go_on(&page, "N").await,
            stop => stop,
        }
    }

    /// Leaves the page of the bank's device check, which ran (`Y`) or did not (`N`).
    pub async fn go_on(&self, page: &Page, ran: &str) -> Stop {
        let mut form = page.seen.form("/authentication").unwrap().clone();
        let answer = self.post(&page.url, form.set("method", ran)).await;
        self.after(&page.url, answer).await
    }

    /// Opens the bank's page and types a code there; answers the bank's last page. Wrong codes stay on it.
    pub async fn at_bank(&self, page: &Page, code: &str) -> (String, Answer) {
        let open = page.seen.form("full-page").unwrap_or_else(|| panic!("no challenge: {}", page.answer.text()));
        let asked = self.post(&page.url, open).await;
        assert_eq!(asked.status, 200, "{}", asked.text());
        self.type_code(&open.action, &asked, code).await
    }

    /// Types a code on the bank's page, or presses cancel.
    pub async fn type_code(&self, url: &str, asked: &Answer, code: &str) -> (String, Answer) {
        let seen = Document::read(&asked.text());
        let mut answer_form = seen.form("/challenge/answer").unwrap_or_else(|| panic!("{}", asked.text())).clone();
        let action = if code == "cancel" { "cancel" } else { "confirm" };
        answer_form.set("code", code).set("action", action);
        (url.to_owned(), self.post(url, &answer_form).await)
    }

    /// Brings the bank's last word back, and follows.
    pub async fn back_from_bank(&self, url: &str, said: &Answer) -> Stop {
        let seen = Document::read(&said.text());
        let back = seen.forms.first().unwrap_or_else(|| panic!("no way back: {}", said.text()));
        let answer = self.post(url, back).await;
        self.after(&back.action, answer).await
    }

    /// The whole challenge.
    pub async fn challenge(&self, page: &Page, code: &str) -> Stop {
        let (url, said) = self.at_bank(page, code).await;
        self.back_from_bank(&url, &said).await
    }

    /// From the card page to where it ends.
    pub async fn enrol(&self, card: &TypedCard, code: &str) -> Stop {
        match self.type_card(card).await {
            Stop::Page(page) if page.is_challenge() => self.challenge(&page, code).await,
            stop => stop,
        }
    }

    /// Confirms a payment with the stored card that the page shows: its code, and the box when there is one.
    pub async fn confirm(&self, code: &str, ticked: bool) -> Stop {
        let page = self.open().await.page();
        let mut form = page.seen.form("card").unwrap_or_else(|| panic!("{}", page.answer.text())).clone();
        form.set("code", code);
        if ticked {
            form.set("consent", "1");
        }
        let answer = self.post(&page.url, &form).await;
        match self.after(&page.url, answer).await {
            Stop::Page(page) if page.is_method() => self.go_on(&page, "N").await,
            stop => stop,
        }
    }

    /// As somebody patient: opens the page again and does what it asks for until nothing is asked.
    pub async fn finish(&self) -> Stop {
        for _ in 0..ASKED_MAX {
            let stop = self.open().await;
            let Stop::Page(page) = &stop else { return stop };
            let next = if page.is_card() {
                self.enrol(&TypedCard::of("visa"), "1234").await
            } else if page.is_challenge() {
                self.challenge(page, "1234").await
            } else if page.is_code_needed() {
                self.retype(page, "123").await
            } else {
                return stop;
            };
            if let Stop::Left(_) = next {
                return next;
            }
        }
        panic!("it still asks: {:?}", self.open().await);
    }

    /// Types the security code again where it is asked for.
    pub async fn retype(&self, page: &Page, code: &str) -> Stop {
        let mut form = page.seen.form("/verification").unwrap_or_else(|| panic!("{}", page.answer.text())).clone();
        let answer = self.post(&page.url, form.set("code", code)).await;
        self.after(&page.url, answer).await
    }
}

/// Whether a page loads itself again for a browser without script.
pub fn looks_again(answer: &Answer) -> bool {
    answer.headers.contains_key("refresh") || answer.text().contains("<meta http-equiv=\"refresh\"")
}

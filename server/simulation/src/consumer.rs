//! A hostile browser: it submits twice, goes back, reloads, opens a second tab, edits fields, leaves, comes back hours
//! later, cancels; and the bank's page behind it, whose word comes late, twice, wrong or never.

use std::rc::Rc;

use domain::authentication::ChallengeResult;
use domain::brand::Brand;
use domain::enrolment::RunIds;
use domain::ids::AuthenticationId;
use domain::secret::SecretText;
use domain::session::State;

use crate::notes::{Notes, Opened};
use crate::page::{Page, Reply, Typed};
use crate::process::Cluster;

/// What a browser does before it is closed for good.
const ACTS_MAX: u32 = 40;

/// Away for so long at most, in milliseconds: three hours.
const AWAY_MAX_MS: u64 = 3 * 60 * 60 * 1_000;

/// How often a directory server repeats itself.
const RESULTS_MAX: u32 = 5;

/// Somebody with a page.
pub struct Consumer {
    cluster: Rc<Cluster>,
    notes: Rc<Notes>,
    page: Opened,
    /// A form's token from before.
    old_token: Option<String>,
}

/// What is done with a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Fill,
    FillTwice,
    FillWrong,
    FillOld,
    Cancel,
    Leave,
    Reload,
}

impl Consumer {
    /// Sits down before a page.
    pub fn new(cluster: &Rc<Cluster>, notes: &Rc<Notes>, page: Opened) -> Self {
        Self { cluster: cluster.clone(), notes: notes.clone(), page, old_token: None }
    }

    /// Goes on until the end, or until patience is.
    pub async fn visit(mut self) {
        for _ in 0..ACTS_MAX {
            let link = self.page.link.clone();
            let shown = self.cluster.call(self.cluster.any(), "page", move |process| process.open_page(link)).await;
            match shown {
                None | Some(Page::Broken | Page::Asking | Page::Waiting) => self.pause(4_000).await,
                Some(Page::Missing) => {
                    self.cluster.world.violates(format!("{}: its page is gone", self.page.session));
                    return;
                }
                Some(Page::End(state)) => {
                    self.cluster.world.count(end(state));
                    if self.acts(300) {
                        continue;
                    }
                    return;
                }
                Some(Page::Card(token)) => self.card(token).await,
                Some(Page::Method(token)) => self.method(token).await,
                Some(Page::Challenge(run)) => self.challenge(run).await,
                Some(Page::Code(token)) => self.code(token).await,
                Some(Page::Reversing) => self.pause(90_000).await,
            }
        }
    }

    /// Whether the browser misbehaves, `weight` times of a thousand of those in which it may.
    fn acts(&self, weight: u64) -> bool {
        let world = &self.cluster.world;
        world.strikes(world.faults.browser) && world.strikes(weight)
    }

    async fn pause(&self, most_ms: u64) {
        let ms = self.cluster.world.roll(|dice| 200 + dice.wait_ms(most_ms));
        self.cluster.world.sleep(ms).await;
    }

    fn act(&self) -> Act {
        let world = &self.cluster.world;
        if !world.strikes(world.faults.browser) {
            return Act::Fill;
        }
        world.count("browser misbehaves");
        let acts = [
            (4, Act::FillTwice),
            (2, Act::FillWrong),
            (2, Act::FillOld),
            (1, Act::Cancel),
            (2, Act::Leave),
            (2, Act::Reload),
        ];
        world.roll(|dice| dice.weighted(&acts)).unwrap_or(Act::Fill)
    }

    async fn card(&mut self, token: String) {
        match self.act() {
            Act::Cancel => return self.cancel(token).await,
            Act::Leave => return self.pause(AWAY_MAX_MS).await,
            Act::Reload => return,
            Act::FillWrong => {
                let edited = Typed { number: "4000000000000001".to_owned(), ..self.typed(false) };
                self.submit(&token, edited).await;
            }
            Act::FillOld => {
                let old = self.old_token.clone().unwrap_or_else(|| "edited".to_owned());
                let typed = self.typed(true);
                self.submit(&old, typed).await;
            }
            Act::FillTwice => {
                let (first, second) = (self.typed(true), self.typed(true));
                let typed = if self.acts(500) { second } else { first.clone() };
                let twin = Self::new(&self.cluster, &self.notes, self.page.clone());
                let again = token.clone();
                self.cluster.tasks.spawn(None, "second submit", async move { twin.submit(&again, typed).await });
                self.submit(&token, first).await;
            }
            Act::Fill => {
                let typed = self.typed(true);
                self.submit(&token, typed).await;
            }
        }
        self.old_token = Some(token);
    }

    /// A card: a new one, or one that was typed on this page before.
    fn typed(&self, good: bool) -> Typed {
        let world = &self.cluster.world;
        let mut typed = self.notes.typed.borrow_mut();
        let before = typed.entry(self.page.session.clone()).or_default();
        let number = match before.first().filter(|_| world.roll(|dice| dice.chance(300))) {
            Some(number) => number.clone(),
            None => self.notes.new_card(),
        };
        if good {
            before.push(number.clone());
        }
        Typed {
            number,
            expiry: "12/29".to_owned(),
            code: "123".to_owned(),
            holder: "Jeanne Martin".to_owned(),
            consent: good,
        }
    }

    async fn submit(&self, token: &str, typed: Typed) {
        let (link, token) = (self.page.link.clone(), token.to_owned());
        let server = self.cluster.any();
        self.cluster.call(server, "card", move |process| process.submit_card(link, token, typed)).await;
    }

    async fn cancel(&self, token: String) {
        let link = self.page.link.clone();
        self.cluster.call(self.cluster.any(), "cancel", move |process| process.give_up(link, token)).await;
    }

    async fn method(&self, token: String) {
        match self.act() {
            Act::Cancel => self.cancel(token).await,
            Act::Leave => self.pause(AWAY_MAX_MS).await,
            Act::Reload => {}
            _ => {
                let link = self.page.link.clone();
                let server = self.cluster.any();
                self.cluster.call(server, "device check", move |process| process.proceed(link, token)).await;
            }
        }
    }

    async fn code(&self, token: String) {
        match self.act() {
            Act::Cancel => self.cancel(token).await,
            Act::Leave => self.pause(AWAY_MAX_MS).await,
            Act::Reload => {}
            act => {
                let code = if act == Act::FillWrong { "12" } else { "123" };
                let (link, code) = (self.page.link.clone(), code.to_owned());
                let server = self.cluster.any();
                self.cluster.call(server, "code", move |process| process.retype(link, token, code)).await;
            }
        }
    }

    /// The bank's page: it has its own mind about who is there, and about telling.
    async fn challenge(&self, run: AuthenticationId) {
        let world = &self.cluster.world;
        let Some(ids) = self.cluster.directory.challenge(&run) else {
            world.violates(format!("{run}: a challenge that no directory server offered"));
            return;
        };
        if self.acts(250) {
            return self.pause(AWAY_MAX_MS).await;
        }
        self.pause(60_000).await;
        let bad = world.strikes(world.faults.directory);
        let said = if bad { world.roll(|dice| dice.weighted(&WORDS)) } else { None };
        let said = said.unwrap_or(Word::Status('Y', None));
        if bad {
            world.count("the bank's page misbehaves");
        }
        let bad = |weight| world.strikes(world.faults.directory) && world.strikes(weight);
        let (wrong, twice, late) = (bad(200), bad(500), bad(400));
        if let Word::Status(status, cancel) = said {
            if status == 'Y' {
                self.cluster.directory.confirm(&ids);
            }
            let heard = if wrong { RunIds { ds_trans_id: "another".to_owned(), ..ids.clone() } } else { ids.clone() };
            self.tell(heard, result(world.now(), ids.brand, status, cancel), late);
            if twice {
                // The first word stands.
                let other = if status == 'Y' { 'N' } else { 'Y' };
                if other == 'Y' {
                    self.cluster.directory.confirm(&ids);
                }
                self.tell(ids.clone(), result(world.now(), ids.brand, other, None), true);
            }
        }
        self.pause(3_000).await;
    }

    /// A directory server's message, said again until it is taken.
    fn tell(&self, ids: RunIds, result: ChallengeResult, late: bool) {
        let cluster = self.cluster.clone();
        self.cluster.tasks.spawn(None, "result", async move {
            let most = if late { 45 * 60 * 1_000 } else { 1_000 };
            for _ in 0..RESULTS_MAX {
                let ms = cluster.world.roll(|dice| dice.wait_ms(most));
                cluster.world.sleep(ms).await;
                let (ids, result) = (ids.clone(), result.clone());
                let reply = cluster.call(cluster.any(), "result", move |process| process.result(ids, result)).await;
                if matches!(reply, Some(Reply::Received | Reply::Refused)) {
                    return;
                }
            }
        });
    }
}

/// What the bank's page says.
#[derive(Clone, Copy)]
enum Word {
    /// `transStatus` and `challengeCancel`.
    Status(char, Option<&'static str>),
    /// Nothing at all.
    Nothing,
}

const WORDS: [(u64, Word); 7] = [
    (3, Word::Status('N', None)),
    (2, Word::Status('N', Some("01"))),
    (1, Word::Status('N', Some("04"))),
    (1, Word::Status('U', None)),
    (1, Word::Status('R', None)),
    (1, Word::Status('A', None)),
    (3, Word::Nothing),
];

fn result(now: jiff::Timestamp, brand: Brand, status: char, cancel: Option<&str>) -> ChallengeResult {
    let proves = status == 'Y';
    let eci = if brand == Brand::Mastercard { "02" } else { "05" };
    ChallengeResult {
        status,
        reason: None,
        eci: proves.then(|| eci.to_owned()),
        value: proves.then(|| SecretText::new("AAABBEg0VhI0VniQEjRWAAAAAAA=".to_owned())),
        authentication_type: None,
        challenge_cancel: cancel.map(ToOwned::to_owned),
        interaction_counter: None,
        received_at: now,
    }
}

fn end(state: State) -> &'static str {
    match state {
        State::Completed => "visit completed",
        State::Declined => "visit declined",
        State::Cancelled => "visit cancelled",
        _ => "visit expired",
    }
}

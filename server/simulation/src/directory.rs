//! A hostile directory server, and what the bank's challenge page says behind it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use domain::authentication::Answer;
use domain::brand::Brand;
use domain::card::Pan;
use domain::enrolment::RunIds;
use domain::ids::AuthenticationId;
use domain::ports::{AuthenticationRequest, Authenticator, CardRange};

use crate::world::{Place, World};

/// How long an answer is waited for, in milliseconds.
const READ_TIMEOUT_MS: i64 = 10_000;

/// What the directory server remembers.
#[derive(Default)]
pub struct Runs {
    /// Challenges that were offered.
    open: BTreeMap<AuthenticationId, RunIds>,
    /// Runs that the bank's page has confirmed, by `dsTransID`.
    confirmed: BTreeSet<String>,
}

/// The directory server.
pub struct Directory {
    world: Arc<World>,
    runs: Mutex<Runs>,
}

/// What befalls a question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Challenge,
    Silent,
    AnswerLost,
    Says(char),
    NoAddress,
}

impl Directory {
    /// Nothing was asked yet.
    pub fn new(world: Arc<World>) -> Arc<Self> {
        Arc::new(Self { world, runs: Mutex::default() })
    }

    fn runs(&self) -> MutexGuard<'_, Runs> {
        self.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What names the challenge of a run.
    pub fn challenge(&self, id: &AuthenticationId) -> Option<RunIds> {
        self.runs().open.get(id).cloned()
    }

    /// The bank's page has confirmed the consumer.
    pub fn confirm(&self, ids: &RunIds) {
        self.runs().confirmed.insert(ids.ds_trans_id.clone());
    }

    /// True if it has.
    pub fn has_confirmed(&self, ds_trans_id: &str) -> bool {
        self.runs().confirmed.contains(ds_trans_id)
    }

    fn fate(&self) -> Fate {
        if !self.world.strikes(self.world.faults.directory) {
            return Fate::Challenge;
        }
        let fates = [
            (2, Fate::Silent),
            (2, Fate::AnswerLost),
            (1, Fate::Says('Y')),
            (1, Fate::Says('A')),
            (2, Fate::Says('N')),
            (1, Fate::Says('U')),
            (1, Fate::Says('R')),
            (1, Fate::Says('I')),
            (1, Fate::NoAddress),
        ];
        self.world.count("directory server misbehaves");
        self.world.roll(|dice| dice.weighted(&fates)).unwrap_or(Fate::Challenge)
    }

    fn uuid(&self) -> String {
        let mut bytes = [0; 16];
        self.world.fill(&mut bytes);
        data_encoding::HEXLOWER.encode(&bytes)
    }
}

#[async_trait]
impl Authenticator for Directory {
    fn range(&self, _: Brand, pan: &Pan) -> Option<CardRange> {
        // Cards that end on an odd digit have a device check, those that end on 9 are not enrolled.
        let last = pan.expose().bytes().last().unwrap_or(b'0');
        let method_url = (last % 2 == 1).then(|| "https://acs.example/method".to_owned());
        (last != b'9').then(|| CardRange { version: "2.2.0".to_owned(), method_url })
    }

    async fn authenticate(&self, request: AuthenticationRequest<'_>) -> Result<Answer, String> {
        self.world.point(Place::Bank, "authenticate").await;
        let fate = self.fate();
        let ms = self.world.roll(|dice| dice.wait_ms(5_000));
        self.world.sleep(ms).await;
        let (acs, ds) = (self.uuid(), self.uuid());
        let answer = Answer {
            status: Some('C'),
            ds_trans_id: Some(ds.clone()),
            acs_trans_id: Some(acs.clone()),
            acs_url: Some("https://acs.example/challenge".to_owned()),
            challenge_mandated: true,
            ..Answer::default()
        };
        if fate == Fate::Silent {
            self.world.sleep(READ_TIMEOUT_MS).await;
            return Err("silence".to_owned());
        }
        if matches!(fate, Fate::Challenge | Fate::AnswerLost) {
            let run = request.authentication;
            let ids = RunIds {
                brand: run.brand,
                id: run.id.clone(),
                acs_trans_id: acs,
                ds_trans_id: ds,
                version: run.version.clone(),
            };
            self.runs().open.insert(run.id.clone(), ids);
        }
        self.world.point(Place::Bank, "authenticated").await;
        match fate {
            Fate::AnswerLost => {
                self.world.sleep(READ_TIMEOUT_MS).await;
                Err("the answer was lost".to_owned())
            }
            Fate::Says(status) => Ok(Answer { status: Some(status), acs_url: None, ..answer }),
            Fate::NoAddress => Ok(Answer { acs_url: None, ..answer }),
            _ => Ok(answer),
        }
    }
}

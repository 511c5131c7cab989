//! Where the rules are asked: before a card is typed, and before its bank is.

use jiff::Timestamp;

use super::{Asked, AttackMode, Counts, Ruling, Source, Verdict, rule};
use crate::enrolment::Enrolment;
use crate::ids::MerchantId;
use crate::payment::Refusal;
use crate::ports::PortError;
use crate::session::Session;
use crate::wallet::Fingerprint;

/// Whether a pending card goes to its bank.
#[derive(Debug)]
pub enum Held {
    /// It does.
    Goes {
        /// After a pause.
        pause: bool,
    },
    /// It does not: the session as moved.
    Refused(Box<Session>),
}

impl Enrolment {
    /// What a visitor may do who has not typed a card. `source`: none for addresses that are not counted.
    pub async fn visitor(&self, merchant: &MerchantId, source: Option<Source>) -> Result<Verdict, PortError> {
        let Some(source) = source else {
            return Ok(match self.store.attack_mode(merchant).await? {
                AttackMode::Always => Verdict::Check,
                AttackMode::Automatic => Verdict::Open,
            });
        };
        let mut counts = self.counted(merchant, source, None, self.now()).await?;
        // What the rules say of the trial that the visitor is about to make.
        for tally in [&mut counts.address_hour, &mut counts.address_day, &mut counts.network_hour] {
            tally.tried += 1;
        }
        Ok(rule(&counts, self.trial_budget).verdict)
    }

    /// Decides whether the pending card of `session`, which stands `authenticating`, is asked about.
    ///
    /// Its trial was stored before and counts itself and those before it, so of any number at once the first ones go.
    pub async fn hold_back(&self, session: &Session) -> Result<Held, PortError> {
        let Some(trial) = self.store.trial(&session.id, session.attempts_used).await? else {
            return Ok(Held::Goes { pause: false });
        };
        let card = Some((trial.card, trial.bin));
        let counts = self.counted(&session.merchant_id, trial.source, card, trial.at).await?;
        let Ruling { verdict, pause } = rule(&counts, self.trial_budget);
        if verdict != Verdict::Refuse {
            return Ok(Held::Goes { pause });
        }
        let refused = self.refuse_attempt(session, None, Refusal::TooManyTrials).await?;
        Ok(Held::Refused(Box::new(refused)))
    }

    async fn counted(
        &self,
        merchant: &MerchantId,
        source: Source,
        card: Option<(Fingerprint, String)>,
        at: Timestamp,
    ) -> Result<Counts, PortError> {
        let budget = self.trial_budget;
        let asked = Asked { merchant_id: merchant.clone(), source: Some(source), card, at, budget };
        Ok(self.store.counts(&asked).await?)
    }
}

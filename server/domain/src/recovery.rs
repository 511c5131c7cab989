//! What a crash, a silent bank or an absent consumer left: found again and finished.
//!
//! One pass is bounded and can be repeated at any time, on any process.

use jiff::{SignedDuration, Timestamp};

use crate::acquiring::Exchange;
use crate::enrolment::Enrolment;
use crate::ids::RecordId;
use crate::ports::PortError;

/// Rows looked at in one pass, of each kind.
const BATCH: u32 = 100;

/// A claimed reversal or capture is left to its worker for this long, in seconds: longer than connecting and waiting for an answer.
const LEASE_S: i64 = 60;

/// A record key without a row is swept when it is older than this, in seconds: far longer than the way from key to row.
const ORPHAN_KEY_S: i64 = 60 * 60;

/// How long an authorisation may stand intended before it counts as lost, in seconds; far above the send deadline.
pub const RECOVERY_WAIT_S: u32 = 45;

/// What one pass did.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Pass {
    /// Authorisations found lost, now being reversed.
    pub lost: usize,
    /// Reversals and captures sent again.
    pub pursued: usize,
    /// Sessions whose time was up.
    pub expired: usize,
    /// Confirmed sessions authorised or asked for their code.
    pub resumed: usize,
    /// Sealed numbers destroyed.
    pub shredded: usize,
    /// Things that failed and stay for the next pass.
    pub failed: usize,
}

impl Enrolment {
    /// One pass over everything that is due. `recovery_wait_s`: see [`RECOVERY_WAIT_S`].
    pub async fn recover(&self, recovery_wait_s: u32) -> Result<Pass, PortError> {
        let mut pass = Pass::default();
        self.recover_authorisations(recovery_wait_s, &mut pass).await?;
        Box::pin(self.resume_confirmed(&mut pass)).await?;
        self.expire_sessions(&mut pass).await?;
        self.pursue_due(&mut pass).await?;
        self.shred(&mut pass).await?;
        self.codes.sweep(self.clock.monotonic());
        Ok(pass)
    }

    async fn recover_authorisations(&self, wait_s: u32, pass: &mut Pass) -> Result<(), PortError> {
        let before = self.ago(i64::from(wait_s));
        for operation in self.store.stuck_authorisations(before, BATCH).await? {
            let Some(session) = self.store.session(&operation.session_id).await? else { continue };
            let lost = Exchange::Unanswered("the process ended before the answer was stored".to_owned());
            match self.conclude(session, operation, &lost).await {
                Ok(_) => pass.lost += 1,
                Err(_) => pass.failed += 1,
            }
        }
        Ok(())
    }

    async fn resume_confirmed(&self, pass: &mut Pass) -> Result<(), PortError> {
        for session in self.store.sessions_authenticated(self.now(), BATCH).await? {
            let outcome = if self.codes.holds(&session.id) {
                Box::pin(self.authorise(session)).await
            } else if self.grace_is_over(&session) {
                self.lose_code(&session).await
            } else {
                continue;
            };
            match outcome {
                Ok(_) => pass.resumed += 1,
                Err(_) => pass.failed += 1,
            }
        }
        Ok(())
    }

    async fn expire_sessions(&self, pass: &mut Pass) -> Result<(), PortError> {
        for session in self.store.sessions_over(self.now(), BATCH).await? {
            self.expire(&session).await?;
            pass.expired += 1;
        }
        Ok(())
    }

    /// Sends what is due once more.
    pub async fn pursue_due(&self, pass: &mut Pass) -> Result<(), PortError> {
        let now = self.now();
        let lease = now.saturating_add(SignedDuration::from_secs(LEASE_S)).unwrap_or(now);
        for operation in self.store.claim_follow_ups(now, lease, BATCH).await? {
            match self.pursue(operation).await {
                Ok(()) => pass.pursued += 1,
                Err(_) => pass.failed += 1,
            }
        }
        Ok(())
    }

    async fn shred(&self, pass: &mut Pass) -> Result<(), PortError> {
        for id in self.store.shreddable(BATCH).await? {
            self.shred_record(&id).await?;
            pass.shredded += 1;
        }
        Ok(())
    }

    /// The row goes first: a key without a row is swept, a row without a key cannot exist.
    async fn shred_record(&self, id: &RecordId) -> Result<(), PortError> {
        self.store.shred(id).await?;
        if !self.store.missing_records(std::slice::from_ref(id)).await?.is_empty() {
            self.vault.erase(id).await?;
        }
        Ok(())
    }

    /// Destroys record keys whose row never came or is gone. Answers how many.
    pub async fn sweep_keys(&self) -> Result<usize, PortError> {
        let before = self.ago(ORPHAN_KEY_S);
        let mut after: Option<RecordId> = None;
        let mut swept = 0;
        loop {
            let ids = self.vault.keys_before(before, after.as_ref(), BATCH).await?;
            let Some(last) = ids.last().cloned() else { return Ok(swept) };
            for id in self.store.missing_records(&ids).await? {
                self.vault.erase(&id).await?;
                swept += 1;
            }
            after = Some(last);
        }
    }

    fn ago(&self, seconds: i64) -> Timestamp {
        let now = self.now();
        now.saturating_sub(SignedDuration::from_secs(seconds)).unwrap_or(now)
    }
}

//! What a crash, a silent bank or an absent consumer left: found again and finished.
//!
//! One pass is bounded and can be repeated at any time, on any process.

use jiff::{SignedDuration, Timestamp};

use crate::acquiring::Exchange;
use crate::enrolment::Enrolment;
use crate::ids::RecordId;
use crate::operation::Operation;
use crate::ports::PortError;

/// Rows looked at in one pass, of each kind.
const BATCH: u32 = 100;

/// A claimed reversal or capture is left to its worker for this long, in seconds: longer than connecting and waiting for an answer.
const LEASE_S: i64 = 60;

/// A record key without a row is swept when it is older than this, in seconds: seven days, far longer than the way
/// from key to row, and long enough to notice that a store was restored from a backup.
const ORPHAN_KEY_S: i64 = 7 * 24 * 60 * 60;

/// More keys without a row than this are not the trace of crashes.
const ORPHANS_MAX: usize = 100;

/// Follow-ups that one worker takes at a time.
const CLAIM: u32 = 16;

/// How long an authorisation may stand intended before it counts as lost, in seconds; far above the send deadline.
pub const RECOVERY_WAIT_S: u32 = 45;

/// What one pass did.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Pass {
    /// Authorisations found lost, now being reversed.
    pub lost: usize,
    /// Sessions whose time was up.
    pub expired: usize,
    /// Confirmed sessions authorised or asked for their code.
    pub resumed: usize,
    /// Sealed numbers destroyed.
    pub shredded: usize,
    /// Holds that nobody took, now being given back.
    pub voided: usize,
    /// Things that failed and stay for the next pass.
    pub failed: usize,
}

/// How a sweep of record keys ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sweep {
    /// So many keys were destroyed.
    Swept(usize),
    /// Far too many keys have no row; nothing was destroyed.
    TooMany,
}

impl Enrolment {
    /// One pass over everything that is due but reversals and captures. `recovery_wait_s`: see [`RECOVERY_WAIT_S`].
    ///
    /// A stage that fails does not keep the others from their work.
    pub async fn recover(&self, recovery_wait_s: u32) -> Pass {
        let mut pass = Pass::default();
        let stages = [
            Box::pin(self.recover_authorisations(recovery_wait_s, &mut pass)).await,
            Box::pin(self.resume_confirmed(&mut pass)).await,
            self.expire_sessions(&mut pass).await,
            self.shred(&mut pass).await,
            self.release_void(BATCH).await.map(|released| pass.voided = released),
        ];
        pass.failed += stages.iter().filter(|stage| stage.is_err()).count();
        self.codes.sweep(self.clock.monotonic());
        pass
    }

    async fn recover_authorisations(&self, wait_s: u32, pass: &mut Pass) -> Result<(), PortError> {
        let before = self.ago(i64::from(wait_s));
        for operation in self.store.stuck_authorisations(before, BATCH).await? {
            let lost = Exchange::Unanswered("the process ended before the answer was stored".to_owned());
            match Box::pin(self.lose(operation, &lost)).await {
                Ok(()) => pass.lost += 1,
                Err(_) => pass.failed += 1,
            }
        }
        Ok(())
    }

    /// Concludes an authorisation whose answer nobody stored: of a visit, or of a charge.
    async fn lose(&self, operation: Operation, lost: &Exchange) -> Result<(), PortError> {
        if let Some(id) = operation.session_id.clone() {
            let session = self.store.session(&id).await?.ok_or(PortError::Missing("session"))?;
            return self.conclude(session, operation, lost).await.map(drop);
        }
        let view = self.store.payment(&operation.merchant_id, &operation.pay_id).await?;
        self.conclude_charge(view.ok_or(PortError::Missing("payment"))?.payment, operation, lost).await
    }

    async fn resume_confirmed(&self, pass: &mut Pass) -> Result<(), PortError> {
        for session in self.store.sessions_authenticated(self.now(), BATCH).await? {
            if !self.codes.holds(&session.id) && !self.grace_is_over(&session) {
                continue;
            }
            match Box::pin(self.authorise(session)).await {
                Ok(_) => pass.resumed += 1,
                Err(_) => pass.failed += 1,
            }
        }
        Ok(())
    }

    async fn expire_sessions(&self, pass: &mut Pass) -> Result<(), PortError> {
        for session in self.store.sessions_over(self.now(), BATCH).await? {
            match self.expire(&session).await {
                Ok(_) => pass.expired += 1,
                Err(_) => pass.failed += 1,
            }
        }
        Ok(())
    }

    /// Claims reversals and captures that are due, no more than one worker can finish within their lease.
    pub async fn claim_due(&self) -> Result<Vec<Operation>, PortError> {
        let now = self.now();
        let lease = now.saturating_add(SignedDuration::from_secs(LEASE_S)).unwrap_or(now);
        Ok(self.store.claim_follow_ups(now, lease, CLAIM).await?)
    }

    async fn shred(&self, pass: &mut Pass) -> Result<(), PortError> {
        for id in self.store.shreddable(BATCH).await? {
            self.shred_record(&id).await?;
            pass.shredded += 1;
        }
        Ok(())
    }

    /// The row goes first: a key without a row is swept, a row without a key cannot exist.
    pub(crate) async fn shred_record(&self, id: &RecordId) -> Result<(), PortError> {
        self.store.shred(id, self.now()).await?;
        if !self.store.missing_records(std::slice::from_ref(id)).await?.is_empty() {
            self.vault.erase(id, self.now()).await?;
        }
        Ok(())
    }

    /// Destroys record keys whose row never came. Answers how many.
    ///
    /// A crash between key and row leaves one; many at once mean that this is not the store these keys belong to,
    /// or not all of it: then nothing is destroyed.
    pub async fn sweep_keys(&self) -> Result<Sweep, PortError> {
        let before = self.ago(ORPHAN_KEY_S);
        let mut after: Option<RecordId> = None;
        let mut orphans = Vec::new();
        loop {
            let ids = self.vault.keys_before(before, after.as_ref(), BATCH).await?;
            let Some(last) = ids.last().cloned() else { break };
            orphans.extend(self.store.missing_records(&ids).await?);
            if orphans.len() > ORPHANS_MAX {
                return Ok(Sweep::TooMany);
            }
            after = Some(last);
        }
        for id in &orphans {
            self.vault.erase(id, self.now()).await?;
        }
        Ok(Sweep::Swept(orphans.len()))
    }

    fn ago(&self, seconds: i64) -> Timestamp {
        let now = self.now();
        now.saturating_sub(SignedDuration::from_secs(seconds)).unwrap_or(now)
    }
}

//! Keeping numbers safe as a whole: what a restored store must forget, whether everything in it opens, and how the
//! keys of fingerprints are exchanged.

use jiff::Timestamp;

use crate::ids::RecordId;
use crate::keys::KeyStanding;
use crate::ports::{Erasure, KeptNumber, KeptVersion, PortError, Refingerprint, Store, Vault, VaultError};

/// Numbers looked at together.
const BATCH: u32 = 200;

/// Faults that are named; the rest is counted.
const NAMED_MAX: usize = 20;

/// What a replay of erasures took away.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Replayed {
    /// Record keys that came back and were destroyed again.
    pub keys: u64,
    /// Sealed numbers that came back and were destroyed again.
    pub numbers: u64,
}

/// What a look at every number found.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Findings {
    /// Sealed numbers in all.
    pub numbers: u64,
    /// Opened, and found to be what their card says.
    pub opened: u64,
    /// Destroyed on purpose.
    pub erased: u64,
    /// Without a key, though nobody destroyed it.
    pub missing: u64,
    /// Altered, moved, or not what their card says.
    pub damaged: u64,
    /// The first faults, in words.
    pub faults: Vec<String>,
}

/// What an exchange of fingerprints did.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Refingerprinted {
    /// Versions looked at.
    pub versions: u64,
    /// Of these, with a new fingerprint now.
    pub changed: u64,
    /// Of these, that do not open; they keep the old one.
    pub failed: u64,
}

/// Store and vault together.
#[derive(Clone, Copy)]
pub struct Custodian<'a> {
    /// Rows.
    pub store: &'a dyn Store,
    /// Keys.
    pub vault: &'a dyn Vault,
}

impl Findings {
    fn fault(&mut self, text: String) {
        if self.faults.len() < NAMED_MAX {
            self.faults.push(text);
        }
    }
}

impl Custodian<'_> {
    /// Destroys once more what was destroyed at `since` or later on either side, whichever side came from a backup.
    pub async fn replay(&self, since: Timestamp, now: Timestamp) -> Result<Replayed, PortError> {
        Ok(Replayed { keys: self.replay_on_keys(since, now).await?, numbers: self.replay_on_numbers(now).await? })
    }

    /// Record keys whose number is destroyed.
    pub async fn replay_on_keys(&self, since: Timestamp, now: Timestamp) -> Result<u64, PortError> {
        let (mut after, mut count): (Option<Erasure>, u64) = (None, 0);
        loop {
            let erasures = self.store.erasures(since, after.as_ref(), BATCH).await?;
            let records: Vec<RecordId> = erasures.iter().map(|erasure| erasure.record.clone()).collect();
            for (record, standing) in records.iter().zip(self.vault.standings(&records).await?) {
                if standing == KeyStanding::Present {
                    self.vault.erase(record, now).await?;
                    count += 1;
                }
            }
            let Some(last) = erasures.last() else { return Ok(count) };
            after = Some(last.clone());
        }
    }

    async fn replay_on_numbers(&self, now: Timestamp) -> Result<u64, PortError> {
        let (mut after, mut count): (Option<RecordId>, u64) = (None, 0);
        loop {
            let numbers = self.store.kept_numbers(after.as_ref(), BATCH).await?;
            let Some(last) = numbers.last().map(|number| number.sealed.id.clone()) else { return Ok(count) };
            let there: Vec<RecordId> = numbers
                .into_iter()
                .filter(|number| !number.sealed.ciphertext.is_empty())
                .map(|number| number.sealed.id)
                .collect();
            let standings = self.vault.standings(&there).await?;
            let erased = there.into_iter().zip(standings).filter(|(_, standing)| *standing == KeyStanding::Erased);
            let erased: Vec<RecordId> = erased.map(|(record, _)| record).collect();
            if !erased.is_empty() {
                count += u64::from(self.store.bury(&erased, now).await?);
            }
            after = Some(last);
        }
    }

    /// Looks for the key of every number, and opens every `every`-th.
    pub async fn inspect(&self, every: u64) -> Result<Findings, PortError> {
        let mut findings = Findings::default();
        let mut after: Option<RecordId> = None;
        loop {
            let numbers = self.store.kept_numbers(after.as_ref(), BATCH).await?;
            let Some(last) = numbers.last().map(|number| number.sealed.id.clone()) else { return Ok(findings) };
            let ids: Vec<RecordId> = numbers.iter().map(|number| number.sealed.id.clone()).collect();
            for (number, standing) in numbers.iter().zip(self.vault.standings(&ids).await?) {
                let opens = findings.numbers.is_multiple_of(every.max(1));
                findings.numbers += 1;
                self.look_at(number, standing, opens, &mut findings).await?;
            }
            after = Some(last);
        }
    }

    async fn look_at(
        &self,
        number: &KeptNumber,
        standing: KeyStanding,
        opens: bool,
        findings: &mut Findings,
    ) -> Result<(), PortError> {
        let id = &number.sealed.id;
        match standing {
            KeyStanding::Erased => findings.erased += 1,
            KeyStanding::Missing => {
                findings.missing += 1;
                findings.fault(format!("record {id} has no key"));
            }
            KeyStanding::Present if !opens => {}
            KeyStanding::Present => match self.is_whole(number).await? {
                None => findings.opened += 1,
                Some(fault) => {
                    findings.damaged += 1;
                    findings.fault(format!("record {id} {fault}"));
                }
            },
        }
        Ok(())
    }

    /// `None`: it opens, and is what its card says.
    async fn is_whole(&self, number: &KeptNumber) -> Result<Option<&'static str>, PortError> {
        let card = match self.vault.open(&number.merchant_id, &number.sealed).await {
            Ok(card) => card,
            Err(VaultError::Damaged(_)) => return Ok(Some("does not open")),
            Err(error) => return Err(error.into()),
        };
        let Some(version) = &number.version else { return Ok(None) };
        let known = [
            Some(self.vault.fingerprint(&number.merchant_id, &card.pan)),
            self.vault.other_fingerprint(&number.merchant_id, &card.pan),
        ];
        Ok(if card.expiry != version.expiry {
            Some("is good for another month than its card says")
        } else if !known.contains(&Some(version.fingerprint)) {
            Some("has another fingerprint than its card")
        } else {
            None
        })
    }

    /// Gives every version the fingerprint that the active key makes. May be stopped and begun again at any time.
    pub async fn refingerprint(&self) -> Result<Refingerprinted, PortError> {
        let mut done = Refingerprinted::default();
        let mut after: Option<RecordId> = None;
        loop {
            let numbers = self.store.kept_numbers(after.as_ref(), BATCH).await?;
            let Some(last) = numbers.last().map(|number| number.sealed.id.clone()) else { return Ok(done) };
            let mut changes = Vec::new();
            for number in &numbers {
                let Some(version) = &number.version else { continue };
                done.versions += 1;
                match self.vault.open(&number.merchant_id, &number.sealed).await {
                    Ok(card) => {
                        changes.extend(changed(
                            number,
                            version,
                            self.vault.fingerprint(&number.merchant_id, &card.pan),
                        ));
                    }
                    Err(VaultError::Damaged(_)) => done.failed += 1,
                    Err(error) => return Err(error.into()),
                }
            }
            if !changes.is_empty() {
                done.changed += u64::from(self.store.refingerprint(&changes).await?);
            }
            after = Some(last);
        }
    }
}

fn changed(number: &KeptNumber, version: &KeptVersion, to: crate::wallet::Fingerprint) -> Option<Refingerprint> {
    (version.fingerprint != to).then(|| Refingerprint {
        card_id: version.card_id.clone(),
        record: number.sealed.id.clone(),
        from: version.fingerprint,
        to,
    })
}

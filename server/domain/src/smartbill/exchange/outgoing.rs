//! Announcing, and handing payments over.

use super::{AliasExchange, of_files};
use crate::checkpoint::Checkpoint;
use crate::ids::CardId;
use crate::ports::{AliasFileState, Moved, OutFile, PortError, ToAnnounce, VaultError};
use crate::smartbill::file::{Announced, Announcement, FileHead, OutKind, Spooled};
use crate::smartbill::record::Announce;

/// A file that was sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sent {
    /// Its name.
    pub name: String,
    /// The merchant's number.
    pub merchant_number: String,
    /// Its own.
    pub sequence: u32,
}

impl AliasExchange {
    /// Builds and sends one file, or goes on with one that was begun. `None`: there is nothing to send, or another
    /// worker has it.
    pub async fn send(&self) -> Result<Option<Sent>, PortError> {
        let now = self.enrolment.now();
        let gathered_before = now.saturating_sub(self.settings.gather).unwrap_or(now);
        let store = &self.enrolment.store;
        let begun = store.next_alias_file(now, gathered_before, self.lease(), self.settings.lines_max).await?;
        let Some(file) = begun else { return Ok(None) };
        let name = match (&file.state, file.name.clone()) {
            (AliasFileState::Built, Some(name)) => name,
            _ => match self.build(&file).await? {
                Some(name) => name,
                None => return Ok(None),
            },
        };
        self.files.deliver(&name).await.map_err(of_files)?;
        self.enrolment.checkpoints.reached(Checkpoint::AliasFileDelivered);
        let Moved::Done(()) = store.alias_file_sent(&file, self.enrolment.now()).await? else { return Ok(None) };
        Ok(Some(Sent { name, merchant_number: file.merchant_number, sequence: file.sequence }))
    }

    /// `None`: another worker has taken it over.
    async fn build(&self, file: &OutFile) -> Result<Option<String>, PortError> {
        let store = &self.enrolment.store;
        let head =
            FileHead { merchant_number: file.merchant_number.clone(), sequence: file.sequence, made_at: file.begun_at };
        let built = match file.kind {
            OutKind::Announcement => self.announce(file, &head).await?,
            OutKind::Payments => self.hand_over(file, &head).await?,
        };
        let Some((spooled, left_out)) = built else { return Ok(None) };
        self.enrolment.checkpoints.reached(Checkpoint::AliasFileBuilt);
        let recorded = store.alias_file_built(file, &spooled, &left_out, self.lease()).await?;
        self.enrolment.checkpoints.reached(Checkpoint::AliasFileRecorded);
        Ok((recorded == Moved::Done(())).then_some(spooled.name))
    }

    /// A file of announcements, and the cards whose lines it does not have after all.
    async fn announce(&self, file: &OutFile, head: &FileHead) -> Result<Option<(Spooled, Vec<CardId>)>, PortError> {
        let store = &self.enrolment.store;
        let mut writer = self.files.begin(head).await.map_err(of_files)?;
        let (mut after, mut left_out) = (String::new(), Vec::new());
        loop {
            let part = store.announced_aliases(file, &after, self.settings.lines_at_once).await?;
            let Some(last) = part.last() else { break };
            last.alias.as_str().clone_into(&mut after);
            let mut lines = Vec::with_capacity(part.len());
            for one in part {
                let card = one.card_id.clone();
                match self.line(one).await? {
                    Some(line) => lines.push(line),
                    None => left_out.push(card),
                }
            }
            writer.write(&lines).await.map_err(of_files)?;
            if store.extend_alias_file(file, self.lease()).await? == Moved::Stale {
                return Ok(None);
            }
        }
        Ok(Some((writer.finish().await.map_err(of_files)?, left_out)))
    }

    /// A file of payments: all that were claimed with its number.
    async fn hand_over(&self, file: &OutFile, head: &FileHead) -> Result<Option<(Spooled, Vec<CardId>)>, PortError> {
        let store = &self.enrolment.store;
        let mut writer = self.files.begin_payments(head).await.map_err(of_files)?;
        let mut after = String::new();
        loop {
            let lines = store.filed_lines(file, &after, self.settings.lines_at_once).await?;
            let Some(last) = lines.last() else { break };
            last.reference.clone_into(&mut after);
            writer.write(&lines).await.map_err(of_files)?;
            if store.extend_alias_file(file, self.lease()).await? == Moved::Stale {
                return Ok(None);
            }
        }
        Ok(Some((writer.finish().await.map_err(of_files)?, Vec::new())))
    }

    /// A line; none for a card that was removed and erased since it was to be announced: American Express never hears
    /// of its number.
    async fn line(&self, one: ToAnnounce) -> Result<Option<Announced>, PortError> {
        let ToAnnounce { merchant_id, alias, announce, sealed, .. } = one;
        if announce == Announce::Cancelled {
            return Ok(Some(Announced { alias, announcement: Announcement::Cancelled }));
        }
        let Some(sealed) = sealed else { return Ok(None) };
        let opened = match self.enrolment.vault.open(&merchant_id, &sealed).await {
            Ok(opened) => opened,
            Err(VaultError::Damaged(_)) if self.is_gone(&one.card_id).await? => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let announcement = match announce {
            Announce::Changed => Announcement::Changed(opened.pan, opened.expiry),
            _ => Announcement::New(opened.pan, opened.expiry),
        };
        Ok(Some(Announced { alias, announcement }))
    }

    async fn is_gone(&self, card: &CardId) -> Result<bool, PortError> {
        let card = self.enrolment.store.card(card).await?;
        Ok(card.is_none_or(|card| card.status == crate::wallet::CardStatus::Removed))
    }
}

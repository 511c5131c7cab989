//! Numbered places at which a test may stop the process.

/// A place between two durable steps. The number is what tests name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Checkpoint {
    /// The record key is committed, nothing else of the card.
    KeyCommitted = 1,
    /// Pending card and consent are stored; nothing was sent to a bank.
    CardEntered = 2,
    /// The directory server has answered; the answer is not stored.
    AuthenticationAnswered = 3,
    /// The challenge is stored; the browser does not know yet.
    ChallengeStored = 4,
    /// The bank's result is stored; nobody was told.
    ResultStored = 5,
    /// The authorisation is intended; nothing was sent.
    AuthorisationIntended = 6,
    /// The acquirer has answered; the answer is not stored.
    AuthorisationAnswered = 7,
    /// The outcome is stored, its reversal or capture intended; that was not sent.
    OutcomeStored = 8,
    /// The reversal, capture or refund is answered; the answer is not stored.
    FollowUpAnswered = 9,
    /// A capture, refund or reversal that the merchant asked for is intended; nothing was sent.
    FollowUpIntended = 10,
    /// An account updater has answered; nothing of it is stored.
    UpdateAnswered = 11,
    /// The record key of a card's new version is committed, nothing else of it.
    UpdateSealed = 12,
    /// What it answered is stored.
    UpdateStored = 13,
    /// An alias file lies in the spool; that is not recorded.
    AliasFileBuilt = 14,
    /// It is recorded; it was not delivered.
    AliasFileRecorded = 15,
    /// It is delivered; that is not recorded.
    AliasFileDelivered = 16,
    /// An alias file that came is found sound and taken; nothing of it is applied.
    AliasFileReceived = 17,
    /// A part of it is applied.
    AliasNewsApplied = 18,
}

impl Checkpoint {
    /// Every checkpoint: those of an enrolment in the order it meets them, then those of what follows.
    pub const ALL: [Self; 18] = [
        Self::KeyCommitted,
        Self::CardEntered,
        Self::AuthenticationAnswered,
        Self::ChallengeStored,
        Self::ResultStored,
        Self::AuthorisationIntended,
        Self::AuthorisationAnswered,
        Self::OutcomeStored,
        Self::FollowUpAnswered,
        Self::FollowUpIntended,
        Self::UpdateAnswered,
        Self::UpdateSealed,
        Self::UpdateStored,
        Self::AliasFileBuilt,
        Self::AliasFileRecorded,
        Self::AliasFileDelivered,
        Self::AliasFileReceived,
        Self::AliasNewsApplied,
    ];
}

/// Told when a checkpoint is reached. In production nothing listens.
pub trait Checkpoints: Send + Sync {
    /// May end the process.
    fn reached(&self, checkpoint: Checkpoint);
}

/// Nobody listens.
pub struct NoCheckpoints;

impl Checkpoints for NoCheckpoints {
    fn reached(&self, _checkpoint: Checkpoint) {}
}

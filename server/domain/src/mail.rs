//! Mails to consumers: what a fact gives them to read, at least once, and not for ever.

use jiff::{SignedDuration, Timestamp};

use crate::contact::{Contact, EmailAddress};
use crate::decline::{DeclineClass, StopScope, class};
use crate::delivery::Attempt;
use crate::event::Published;
use crate::ids::{MandateId, ScheduleId};
use crate::payment::Refusal;
use crate::ports::{PaymentView, Vault};
use crate::secret::SecretText;
use crate::telling::Case;

/// Waits after the first, second … attempt, in seconds: two days and a half in all, longer than a weekend's outage.
const WAITS_S: [i64; 9] = [60, 5 * 60, 15 * 60, 3_600, 3 * 3_600, 6 * 3_600, 12 * 3_600, 16 * 3_600, 22 * 3_600];

/// A wait is stretched by at most this, in hundredths, so that a server that comes back is not run over.
const JITTER_PERCENT: i64 = 10;

/// What stands for an endpoint's name where mails are listed with what servers were told.
pub const MAIL_ENDPOINT: &str = "mail";

/// A mail that one worker has claimed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DueMail {
    /// The fact it is about.
    pub event: Published,
    /// What it says of it.
    pub case: Case,
    /// The agreement it is about.
    pub mandate_id: MandateId,
    /// Whom it goes to; none when the address was taken away since.
    pub contact: Option<Contact>,
    /// Attempts before this one.
    pub attempts: u32,
    /// Given out with each claim.
    pub fence: i64,
}

/// A mail as it leaves.
#[derive(Debug)]
pub struct Letter {
    /// `…@…` without the brackets: the same for every attempt at one fact and one recipient.
    pub message_id: String,
    /// Its date.
    pub at: Timestamp,
    /// The name it comes from.
    pub sender: String,
    /// Where answers go.
    pub reply_to: Option<EmailAddress>,
    /// Whom it goes to.
    pub to: EmailAddress,
    /// BCP 47 tag.
    pub language: &'static str,
    /// One line.
    pub subject: String,
    /// The body as plain text; it holds addresses that open the consumer's pages.
    pub text: SecretText,
    /// The same as HTML.
    pub html: SecretText,
}

/// Why a mail was not taken.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MailRefused {
    /// Not now: the server did not answer, said 4xx, or does not know us. The text is for the log.
    #[error("not taken now: {1}")]
    Later(Option<u16>, String),
    /// Never: 5xx about this very mail.
    #[error("refused: {0} {1}")]
    Never(u16, String),
}

/// What happens to the mail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// A server has taken it.
    Delivered,
    /// Again, then.
    Retry(Timestamp),
    /// Given up; it can be replayed.
    Parked,
    /// There is nothing to say any more: it is forgotten.
    Dropped,
}

/// One attempt and what follows from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailOutcome {
    /// As claimed.
    pub mail: DueMail,
    /// What came of it; none when nothing was tried.
    pub attempt: Option<Attempt>,
    /// What happens to it.
    pub next: Next,
}

impl DueMail {
    /// Judges an attempt that ended at `now`. `jitter`: chance, 0 to 255.
    pub fn judge(self, attempt: Attempt, refused: Option<&MailRefused>, now: Timestamp, jitter: u8) -> MailOutcome {
        let next = match refused {
            None => Next::Delivered,
            Some(MailRefused::Never(..)) => Next::Parked,
            Some(MailRefused::Later(..)) => match wait_s(attempt.number) {
                Some(wait) => {
                    let stretch_ms = wait * 10 * JITTER_PERCENT * i64::from(jitter) / 255;
                    let wait = SignedDuration::from_millis(wait * 1_000 + stretch_ms);
                    Next::Retry(now.saturating_add(wait).unwrap_or(now))
                }
                None => Next::Parked,
            },
        };
        MailOutcome { mail: self, attempt: Some(attempt), next }
    }

    /// Nothing is to be said any more.
    pub fn dropped(self) -> MailOutcome {
        MailOutcome { mail: self, attempt: None, next: Next::Dropped }
    }

    /// The `Message-ID` to one recipient: a second delivery of the same fact can be told from a second fact.
    pub fn message_id(&self, vault: &dyn Vault, to: &EmailAddress, from: &EmailAddress) -> String {
        let position = self.event.position.to_be_bytes();
        let parts: [&[u8]; 3] = [self.event.merchant_id.as_str().as_bytes(), &position, to.expose().as_bytes()];
        let hash = vault.keyed_hash("mail-id", &parts);
        format!("{}@{}", crate::card_entry::lower_hex(hash.get(..16).unwrap_or_default()), from.domain())
    }

    /// The instalment that a fact about one is about.
    pub fn instalment(&self) -> Option<(ScheduleId, u32)> {
        let mut words = self.event.detail.split(' ');
        let (id, rank) = (words.next()?, words.next()?);
        Some((ScheduleId::from_text(id), rank.parse().ok()?))
    }
}

/// How long after attempt `number` the next one comes, in seconds; `None`: it was the last.
fn wait_s(number: u32) -> Option<i64> {
    let index = usize::try_from(number.checked_sub(1)?).ok()?;
    WAITS_S.get(index).copied()
}

/// What a refused charge leaves the consumer to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remedy {
    /// Confirm it at the bank: there is a page for it.
    Confirm,
    /// Give the merchant another card.
    NewCard,
    /// Settle it with the merchant: nothing more happens by itself.
    Settle,
}

/// What the consumer is told of a charge that did not go through; `None`: nothing, since it is tried again, or somebody
/// else says it. `kind` is that of the fact; `view` the payment, when one was made.
pub fn remedy(kind: &str, view: Option<&PaymentView>) -> Option<Remedy> {
    let class = view.map(declined);
    if kind == "payment.failed" {
        return match class?? {
            DeclineClass::ConsumerNeeded => Some(Remedy::Confirm),
            DeclineClass::NewCard => Some(Remedy::NewCard),
            DeclineClass::TryLater { .. } | DeclineClass::Stop(_) => None,
        };
    }
    match class.flatten() {
        // It was said when the bank refused, or the end of the agreement says it.
        Some(
            DeclineClass::ConsumerNeeded
            | DeclineClass::NewCard
            | DeclineClass::Stop(StopScope::Mandate | StopScope::Card),
        ) => None,
        Some(DeclineClass::TryLater { .. } | DeclineClass::Stop(StopScope::Payment)) | None => Some(Remedy::Settle),
    }
}

/// The class of a bank's refusal; none when the consumer was there, or no bank refused.
fn declined(view: &PaymentView) -> Option<DeclineClass> {
    let (Some(Refusal::Issuer(code)), None, Some(operation)) =
        (&view.payment.refusal, &view.session, &view.authorisation)
    else {
        return None;
    };
    Some(class(operation.brand, code, operation.advice_code.as_deref()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{MerchantId, WalletId};

    fn due() -> DueMail {
        DueMail {
            event: Published {
                position: 7,
                merchant_id: MerchantId::from_text("m"),
                wallet_id: Some(WalletId::from_text("w")),
                sequence: 1,
                kind: "instalment.announced".into(),
                at: Timestamp::UNIX_EPOCH,
                detail: "s-1 3 34.99 EUR on 2027-01-05".into(),
                pay_id: None,
            },
            case: Case::PaymentComing,
            mandate_id: MandateId::from_text("a"),
            contact: None,
            attempts: 0,
            fence: 1,
        }
    }

    fn attempt(number: u32) -> Attempt {
        Attempt { number, at: Timestamp::UNIX_EPOCH, status: None, note: String::new(), took_ms: 1 }
    }

    #[test]
    fn it_is_tried_for_days_and_then_parked() {
        let (mut now, mut number) = (Timestamp::UNIX_EPOCH, 1);
        let later = MailRefused::Later(Some(451), "busy".into());
        loop {
            match due().judge(attempt(number), Some(&later), now, 0).next {
                Next::Retry(at) => now = at,
                Next::Parked => break,
                other => panic!("{other:?}"),
            }
            number += 1;
        }
        assert_eq!((number, now.as_second()), (10, 60 * 3_600 + 21 * 60));
    }

    #[test]
    fn what_is_refused_for_good_is_not_tried_again() {
        let never = MailRefused::Never(550, "no such user".into());
        assert_eq!(due().judge(attempt(1), Some(&never), Timestamp::UNIX_EPOCH, 0).next, Next::Parked);
        assert_eq!(due().judge(attempt(1), None, Timestamp::UNIX_EPOCH, 0).next, Next::Delivered);
        assert_eq!(due().dropped().next, Next::Dropped);
    }

    #[test]
    fn a_fact_names_its_instalment() {
        assert_eq!(due().instalment(), Some((ScheduleId::from_text("s-1"), 3)));
    }

    #[test]
    fn without_a_payment_only_the_end_of_trying_is_told() {
        assert_eq!(remedy("payment.failed", None), None);
        assert_eq!(remedy("instalment.given_up", None), Some(Remedy::Settle));
    }
}

//! What those outside know: the merchant of its calls, the consumers of their cards.

use std::cell::RefCell;
use std::collections::BTreeMap;

use domain::ids::{OperationId, PayId, ScheduleId, SessionId, WalletId};
use domain::payment::PaymentStatus;

/// A page that was opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The visit.
    pub session: SessionId,
    /// The token of its address.
    pub link: String,
    /// Its payment.
    pub pay_id: PayId,
    /// The wallet.
    pub wallet: WalletId,
}

/// An answer that the merchant keeps in its own books.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answered {
    /// This payment was made of the charge of that name, and stood so.
    Charge(String, PayId, PaymentStatus),
    /// This was asked of the bank for that payment.
    Settlement(PayId, OperationId),
    /// A schedule was made.
    Schedule(ScheduleId),
}

/// Everything that is known outside.
#[derive(Default)]
pub struct Notes {
    /// Pages, in the order in which the merchant heard of them.
    pub opened: RefCell<Vec<Opened>>,
    /// Cards typed on a page, by its visit.
    pub typed: RefCell<BTreeMap<SessionId, Vec<String>>>,
    /// Names of the charges that were asked for.
    pub charges: RefCell<Vec<String>>,
    /// What the merchant was answered.
    pub answers: RefCell<Vec<Answered>>,
    /// How many calls with a name of their own there were so far.
    pub numbers: RefCell<u64>,
    /// How many cards there are so far.
    pub cards: RefCell<u64>,
}

impl Notes {
    /// A number for the next call's names.
    pub fn number(&self) -> u64 {
        let mut numbers = self.numbers.borrow_mut();
        *numbers += 1;
        *numbers
    }

    /// A card number nobody has had before: Visa or Mastercard.
    pub fn new_card(&self) -> String {
        let mut cards = self.cards.borrow_mut();
        *cards += 1;
        let brand = if cards.is_multiple_of(3) { "5500" } else { "4000" };
        let stem = format!("{brand}{:011}", *cards * 7);
        let check = ('0'..='9').find(|digit| domain::card::luhn(&format!("{stem}{digit}")));
        format!("{stem}{}", check.unwrap_or('0'))
    }
}

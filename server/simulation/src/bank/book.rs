//! The bank's books: each authorisation it was asked for, and what became of it.

use std::collections::BTreeMap;

use domain::ids::PayId;
use domain::scheme_reference::SchemeReference;

/// A reversal that comes sooner is not recognised by a forgetful card, in milliseconds.
const EARLY_MS: i64 = 5_000;

/// What became of an authorisation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// The amount, or what is not captured of it, is held.
    Live,
    /// Approved for nothing.
    Verified,
    /// Given back.
    Reversed,
    /// Taken; nothing is held any more.
    Captured,
    /// Refused.
    Declined,
}

/// One authorisation.
#[derive(Clone, Debug)]
pub struct Hold {
    /// STAN, time and institution: what identifies it.
    pub name: String,
    /// Which payment asked.
    pub pay_id: PayId,
    /// The card.
    pub pan: String,
    /// `dsTransID` of the authentication that came with it.
    pub proven_by: Option<String>,
    /// The merchant asked, the consumer absent.
    pub merchant_initiated: bool,
    /// Minor units asked for.
    pub asked: i64,
    /// Minor units that stand on the card: held, or captured.
    pub held: i64,
    /// Minor units captured.
    pub captured: i64,
    /// Minor units of what was captured that were given back.
    pub refunded: i64,
    /// DE39.
    pub code: String,
    /// DE38.
    pub approval: Option<String>,
    /// What the answer carried.
    pub references: Vec<SchemeReference>,
    /// When it came, in milliseconds of true time.
    pub at_ms: i64,
    /// Reversals that are not recognised while it is young.
    pub forgets: u32,
    /// What became of it.
    pub standing: Standing,
}

/// A capture or refund.
#[derive(Clone, Debug)]
pub struct Movement {
    /// Which authorisation's.
    pub hold: String,
    /// Minor units.
    pub minor: i64,
    /// Back to the card.
    pub refund: bool,
}

/// The books.
#[derive(Default)]
pub struct Book {
    /// Every authorisation, as they came.
    pub holds: Vec<Hold>,
    by_name: BTreeMap<String, usize>,
    /// Every capture and refund by its name.
    pub movements: BTreeMap<String, Movement>,
    /// On their way, with the moment at which they arrive.
    under_way: Vec<(i64, Hold)>,
}

impl Book {
    /// Puts one on its way, to arrive then.
    pub fn send(&mut self, arrives_ms: i64, hold: Hold) {
        self.under_way.push((arrives_ms, hold));
    }

    /// Books what has arrived; what must never be.
    pub fn arrive(&mut self, now_ms: i64) -> Vec<String> {
        let (mut arrived, left): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.under_way).into_iter().partition(|(at, _)| *at <= now_ms);
        self.under_way = left;
        arrived.sort_by_key(|(at, _)| *at);
        arrived.into_iter().filter_map(|(at_ms, hold)| self.book(Hold { at_ms, ..hold })).collect()
    }

    /// True while something is under way.
    pub fn awaits(&self) -> bool {
        !self.under_way.is_empty()
    }

    fn book(&mut self, hold: Hold) -> Option<String> {
        let twice = self.by_name.contains_key(&hold.name);
        let other = self.holds.iter().find(|other| {
            other.pay_id == hold.pay_id && other.standing == Standing::Live && hold.standing == Standing::Live
        });
        let wrong = match other {
            _ if twice => Some(format!("authorisation {} was sent twice", hold.name)),
            Some(other) => Some(format!("double live authorisation: {} and {}", other.name, hold.name)),
            None => None,
        };
        if !twice {
            self.by_name.insert(hold.name.clone(), self.holds.len());
            self.holds.push(hold);
        }
        wrong
    }

    /// The authorisation of that name.
    pub fn hold(&self, name: &str) -> Option<&Hold> {
        self.holds.get(*self.by_name.get(name)?)
    }

    fn find(&mut self, name: &str, pan: &str) -> Result<&mut Hold, &'static str> {
        let at = self.by_name.get(name).copied().ok_or("25")?;
        self.holds.get_mut(at).filter(|hold| hold.pan == pan).ok_or("25")
    }

    /// Gives a hold back, or all of it but `kept`. Twice is as good as once.
    pub fn reverse(&mut self, name: &str, pan: &str, kept: i64, now_ms: i64) -> &'static str {
        let hold = match self.find(name, pan) {
            Ok(hold) => hold,
            Err(code) => return code,
        };
        match hold.standing {
            Standing::Live => {}
            Standing::Captured if kept > 0 && kept == hold.held => return "00",
            Standing::Captured => return "12",
            Standing::Verified | Standing::Reversed | Standing::Declined => return "00",
        }
        if hold.forgets > 0 && now_ms - hold.at_ms < EARLY_MS {
            hold.forgets -= 1;
            return "25";
        }
        if kept > 0 {
            if kept > hold.held || kept < hold.captured {
                return "13";
            }
            hold.held = kept;
            hold.close();
            return "00";
        }
        if hold.captured > 0 {
            return "12";
        }
        hold.held = 0;
        hold.standing = Standing::Reversed;
        "00"
    }

    /// Takes a hold or a part of it, once however often it is said under one name.
    pub fn capture(&mut self, movement: &str, name: &str, pan: &str, minor: i64) -> &'static str {
        if let Some(before) = self.movements.get(movement) {
            return if before.hold == name && before.minor == minor && !before.refund { "00" } else { "94" };
        }
        let hold = match self.find(name, pan) {
            Ok(hold) => hold,
            Err(code) => return code,
        };
        if hold.standing != Standing::Live {
            return "12";
        }
        if minor <= 0 || minor > hold.held - hold.captured {
            return "13";
        }
        hold.captured += minor;
        hold.close();
        self.movements.insert(movement.to_owned(), Movement { hold: name.to_owned(), minor, refund: false });
        "00"
    }

    /// Gives back what was captured or a part of it, once however often it is said under one name.
    pub fn refund(&mut self, movement: &str, name: &str, pan: &str, minor: i64) -> &'static str {
        if let Some(before) = self.movements.get(movement) {
            return if before.hold == name && before.minor == minor && before.refund { "00" } else { "94" };
        }
        let hold = match self.find(name, pan) {
            Ok(hold) => hold,
            Err(code) => return code,
        };
        if minor <= 0 || minor > hold.captured - hold.refunded {
            return "13";
        }
        hold.refunded += minor;
        self.movements.insert(movement.to_owned(), Movement { hold: name.to_owned(), minor, refund: true });
        "00"
    }
}

impl Hold {
    fn close(&mut self) {
        if self.captured > 0 && self.captured == self.held {
            self.standing = Standing::Captured;
        }
    }
}

//! What the files say, whatever their layout is.

use jiff::Timestamp;

use super::alias::Alias;
use crate::card::Pan;
use crate::expiry::Expiry;
use crate::money::Money;

/// The head of a file. Each direction counts its own files: 1, 2, 3 …, without gaps.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileHead {
    /// The merchant's number at American Express, whose aliases these are.
    pub merchant_number: String,
    /// The number of the file.
    pub sequence: u32,
    /// When it was made.
    pub made_at: Timestamp,
}

/// What is announced of an alias.
#[derive(Debug)]
pub enum Announcement {
    /// Enrol it.
    New(Pan, Expiry),
    /// Its holder gave another plastic.
    Changed(Pan, Expiry),
    /// Forget it.
    Cancelled,
}

/// One line that we send.
#[derive(Debug)]
pub struct Announced {
    /// The alias.
    pub alias: Alias,
    /// What is to become of it.
    pub announcement: Announcement,
}

/// What American Express says of an alias.
#[derive(Debug)]
pub enum News {
    /// `EA`: it is enrolled.
    Accepted,
    /// `ER`: it is not, with a code of the annex.
    Refused(String),
    /// `EDU`: the plastic is good for longer.
    Expiry(Expiry),
    /// `PU`: another product, with another number as a rule.
    Product(Option<Pan>, Expiry),
    /// `CC`: the card is cancelled, with a code of the annex.
    Cancelled(String),
}

/// One line that comes.
#[derive(Debug)]
pub struct NewsLine {
    /// Its place in the file; the first line after the head is 1.
    pub number: u64,
    /// The alias.
    pub alias: Alias,
    /// What is said of it.
    pub news: News,
}

/// A payment that we hand over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PaymentLine {
    /// Its name in files: DE37, twelve digits.
    pub reference: String,
    /// The number under which it is cleared: DE11 of its capture.
    pub trace: u32,
    /// Whose.
    pub alias: Alias,
    /// How much.
    pub amount: Money,
    /// When it was given.
    pub given_at: Timestamp,
    /// What the consumer reads on the statement.
    pub descriptor: String,
}

/// What American Express says of a payment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ResultLine {
    /// Its place in the file; the first line after the head is 1.
    pub number: u64,
    /// The payment.
    pub reference: String,
    /// Whose.
    pub alias: Alias,
    /// How much.
    pub amount: Money,
    /// How it went.
    pub result: PaymentResult,
}

/// How a payment went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PaymentResult {
    /// It is paid: the approval code, and the transaction's reference when there is one.
    Accepted(String, Option<String>),
    /// It is not, with a code of the annex.
    Refused(String),
}

impl PaymentResult {
    /// True when it is paid.
    pub fn is_paid(&self) -> bool {
        matches!(self, Self::Accepted(..))
    }
}

/// Which files go.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum OutKind {
    /// What there is to say of aliases.
    Announcement,
    /// Payments.
    Payments,
}

impl OutKind {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Announcement => "announcement",
            Self::Payments => "payments",
        }
    }

    /// Reads the stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Announcement, Self::Payments].into_iter().find(|kind| kind.code() == code)
    }
}

/// Which files come.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// Answers to what was announced.
    Answer,
    /// What American Express has learned of enrolled cards since.
    Update,
    /// What became of payments.
    Result,
}

impl Kind {
    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Update => "update",
            Self::Result => "result",
        }
    }

    /// Reads the stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Answer, Self::Update, Self::Result].into_iter().find(|kind| kind.code() == code)
    }
}

/// A file that was built or has come, as it lies in the spool: encrypted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spooled {
    /// Its name, without folder.
    pub name: String,
    /// SHA-256 of its bytes as they lie there.
    pub digest: [u8; 32],
    /// Lines between head and trailer; none known before a file that has come is read.
    pub lines: Option<u64>,
}

/// Why a file is not taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileFault {
    /// It is not for us, not from American Express, of no layout that we know, or cannot be decrypted.
    Foreign(String),
    /// It ends too early.
    Truncated,
    /// Its totals or its checksum do not agree with its lines.
    Totals,
    /// A line is not as the layout says: its number, the field, what is wrong. Never what was read.
    Line(u64, String, String),
    /// It could not be read just now: another time.
    Unreachable(String),
}

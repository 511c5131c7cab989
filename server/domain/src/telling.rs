//! What consumers are written about, and which case goes by mail, which by server (Monext sheet §5.6), per shop.

use crate::contact::EmailAddress;

/// What a consumer is written about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Case {
    /// A card was saved: what was agreed, word for word.
    Enrolled,
    /// A schedule's charge is near.
    PaymentComing,
    /// A charge was refused, and something is the consumer's to do or to know.
    PaymentFailed,
    /// A stored card's last valid month is near.
    CardExpiring,
    /// An agreement has ended.
    AgreementEnded,
    /// American Express has answered the enrolment of a card's alias.
    SmartBillResult,
    /// American Express has cancelled one: told by server alone.
    SmartBillCancelled,
}

impl Case {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Enrolled,
        Self::PaymentComing,
        Self::PaymentFailed,
        Self::CardExpiring,
        Self::AgreementEnded,
        Self::SmartBillResult,
        Self::SmartBillCancelled,
    ];

    /// The stored name, also in settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Enrolled => "enrolled",
            Self::PaymentComing => "payment_coming",
            Self::PaymentFailed => "payment_failed",
            Self::CardExpiring => "card_expiring",
            Self::AgreementEnded => "agreement_ended",
            Self::SmartBillResult => "smartbill_result",
            Self::SmartBillCancelled => "smartbill_cancelled",
        }
    }

    /// Reads a stored name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|case| case.code() == code)
    }

    /// Whether consumers are written about it at all.
    pub fn has_mail(self) -> bool {
        self != Self::SmartBillCancelled
    }

    /// The case that a fact belongs to, if to any.
    pub fn of_fact(kind: &str) -> Option<Self> {
        Some(match kind {
            "mandate.founded" => Self::Enrolled,
            "instalment.announced" => Self::PaymentComing,
            "payment.failed" | "instalment.given_up" => Self::PaymentFailed,
            "card.expiring" => Self::CardExpiring,
            "mandate.ended" => Self::AgreementEnded,
            "smartbill.accepted" | "smartbill.refused" => Self::SmartBillResult,
            "smartbill.cancelled" => Self::SmartBillCancelled,
            _ => return None,
        })
    }
}

/// How a shop's consumers and server are told. Unless said, both are told of every case.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Telling {
    /// The name that mails come from; the shop's own unless said.
    pub sender: Option<String>,
    /// Where answers to mails go.
    pub reply_to: Option<EmailAddress>,
    /// Consumers get no mail about these.
    pub not_by_mail: Vec<Case>,
    /// Endpoints are not told the facts of these; the feed has them all the same.
    pub not_by_server: Vec<Case>,
}

impl Telling {
    /// Whether consumers get a mail.
    pub fn by_mail(&self, case: Case) -> bool {
        case.has_mail() && !self.not_by_mail.contains(&case)
    }

    /// Whether endpoints are told.
    pub fn by_server(&self, case: Case) -> bool {
        !self.not_by_server.contains(&case)
    }
}

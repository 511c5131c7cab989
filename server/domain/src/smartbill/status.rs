//! Where an alias stands, and what may follow what (`docs/amex-recurring.md` has the table).

use super::file::News;

/// A status of the Monext sheet, §5.4.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AliasStatus {
    /// `WR`: the enrolment's result is awaited.
    Waiting,
    /// `EA`: enrolled.
    Accepted,
    /// `ER`: the enrolment was refused.
    Refused,
    /// `EDU`: the plastic is good for longer.
    ExpiryUpdated,
    /// `PU`: another product took the plastic's place.
    ProductUpdated,
    /// `CC`: the card is cancelled.
    Cancelled,
}

impl AliasStatus {
    /// Every status.
    pub const ALL: [Self; 6] =
        [Self::Waiting, Self::Accepted, Self::Refused, Self::ExpiryUpdated, Self::ProductUpdated, Self::Cancelled];

    /// The sheet's name, also stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "WR",
            Self::Accepted => "EA",
            Self::Refused => "ER",
            Self::ExpiryUpdated => "EDU",
            Self::ProductUpdated => "PU",
            Self::Cancelled => "CC",
        }
    }

    /// Reads it.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// True when American Express looks after the plastic: its printed month is no limit.
    pub fn is_enrolled(self) -> bool {
        matches!(self, Self::Accepted | Self::ExpiryUpdated | Self::ProductUpdated)
    }

    /// True when nothing may be charged to the alias.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Refused | Self::Cancelled)
    }
}

/// What happens to an alias.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Happening {
    /// American Express has enrolled it.
    Accepted,
    /// It will not.
    Refused,
    /// It says that the plastic is good for longer.
    Expiry,
    /// It says that another product took the plastic's place.
    Product,
    /// It says that the card is cancelled.
    Cancelled,
    /// The holder proved another plastic on our page.
    Typed,
    /// The card left its wallet.
    Removed,
}

impl Happening {
    /// Everything that can happen.
    pub const ALL: [Self; 7] =
        [Self::Accepted, Self::Refused, Self::Expiry, Self::Product, Self::Cancelled, Self::Typed, Self::Removed];
}

impl From<&News> for Happening {
    fn from(news: &News) -> Self {
        match news {
            News::Accepted => Self::Accepted,
            News::Refused(_) => Self::Refused,
            News::Expiry(_) => Self::Expiry,
            News::Product(..) => Self::Product,
            News::Cancelled(_) => Self::Cancelled,
        }
    }
}

/// What follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// It stands so from then on, even when it did before.
    To(AliasStatus),
    /// It is noted, and nothing changes: what crossed on the way, or was said twice.
    Stays,
    /// It cannot be: whoever says it does not speak of what we announced.
    Never,
}

/// The one table.
pub fn step(status: AliasStatus, happening: Happening) -> Step {
    use AliasStatus as S;
    use Happening as H;
    match (status, happening) {
        (S::Waiting, H::Accepted) => Step::To(S::Accepted),
        // Of a plastic that was changed since its alias was enrolled, too.
        (S::Waiting | S::Accepted | S::ExpiryUpdated | S::ProductUpdated, H::Refused) => Step::To(S::Refused),
        (S::Accepted | S::ExpiryUpdated | S::ProductUpdated, H::Expiry) => Step::To(S::ExpiryUpdated),
        (S::Accepted | S::ExpiryUpdated | S::ProductUpdated, H::Product) => Step::To(S::ProductUpdated),
        (S::Waiting | S::Accepted | S::ExpiryUpdated | S::ProductUpdated, H::Cancelled | H::Removed)
        | (S::Refused, H::Removed) => Step::To(S::Cancelled),
        // Another plastic is announced anew.
        (S::Refused | S::Cancelled, H::Typed) => Step::To(S::Waiting),
        // What is not enrolled is not kept up to date.
        (S::Waiting, H::Expiry | H::Product) => Step::Never,
        (S::Waiting, H::Typed)
        | (S::Accepted | S::ExpiryUpdated | S::ProductUpdated, H::Accepted | H::Typed)
        | (S::Refused, H::Accepted | H::Refused | H::Expiry | H::Product | H::Cancelled)
        | (S::Cancelled, H::Accepted | H::Refused | H::Expiry | H::Product | H::Cancelled | H::Removed) => Step::Stays,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_as_the_documentation_says() {
        let table = include_str!("../../../../docs/amex-recurring.md");
        let mut rows = table.lines().filter(|line| AliasStatus::ALL.iter().any(|s| starts(line, s.code())));
        for status in AliasStatus::ALL {
            let row = rows.next().unwrap_or_else(|| panic!("no row of {}", status.code()));
            let cells: Vec<&str> = row.split('|').map(str::trim).filter(|cell| !cell.is_empty()).collect();
            assert_eq!(cells.len(), 1 + Happening::ALL.len(), "{row}");
            assert_eq!(cells[0], format!("`{}`", status.code()));
            for (happening, cell) in Happening::ALL.into_iter().zip(&cells[1..]) {
                let said = match step(status, happening) {
                    Step::To(next) => format!("`{}`", next.code()),
                    Step::Stays => "stays".to_owned(),
                    Step::Never => "never".to_owned(),
                };
                assert_eq!(said, *cell, "{status:?} {happening:?}");
            }
        }
    }

    fn starts(line: &str, code: &str) -> bool {
        line.starts_with(&format!("| `{code}` |")) && line.matches('|').count() == 2 + Happening::ALL.len()
    }

    #[test]
    fn names_are_read_back() {
        for status in AliasStatus::ALL {
            assert_eq!(AliasStatus::from_code(status.code()), Some(status));
            assert!(!(status.is_enrolled() && status.is_over()));
        }
    }
}

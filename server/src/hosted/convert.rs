//! From the domain's values to what pages show.

use app::pages::card::Notice;
use app::{Brand as PageBrand, Date as PageDate, MaskedCard, Money as PageMoney, Today};
use domain::agreement::{Agreement, Frequency, Kind};
use domain::brand::Brand;
use domain::money::Money;
use domain::payment::Refusal;
use domain::session::{Purpose, Session};

/// A network.
pub fn brand(brand: Brand) -> PageBrand {
    match brand {
        Brand::Cb => PageBrand::Cb,
        Brand::Visa => PageBrand::Visa,
        Brand::Mastercard => PageBrand::Mastercard,
        Brand::Amex => PageBrand::Amex,
    }
}

/// An amount.
pub fn money(money: Money) -> PageMoney {
    PageMoney { minor: money.minor, currency: money.currency.code().to_owned(), exponent: money.currency.exponent() }
}

/// A day.
pub fn date(date: jiff::civil::Date) -> PageDate {
    PageDate { year: date.year(), month: date.month().unsigned_abs(), day: date.day().unsigned_abs() }
}

/// The kind of an agreement.
pub fn kind(kind: Kind) -> app::Kind {
    match kind {
        Kind::Fixed => app::Kind::Fixed,
        Kind::FlexibleAmount => app::Kind::FlexibleAmount,
        Kind::FlexibleFrequency => app::Kind::FlexibleFrequency,
        Kind::Instalments => app::Kind::Instalments,
        Kind::Unscheduled => app::Kind::Unscheduled,
        Kind::OneClick => app::Kind::OneClick,
    }
}

/// The deal of a session.
pub fn agreement(session: &Session) -> app::Agreement {
    let Agreement { kind, description, amount, ceiling, frequency, start, end, count, notice_days, terms_url } =
        session.agreement.clone();
    app::Agreement {
        kind: self::kind(kind),
        description,
        amount: amount.map(money),
        ceiling: ceiling.map(money),
        frequency: frequency.map(|frequency| match frequency {
            Frequency::Daily => app::Frequency::Daily,
            Frequency::Weekly => app::Frequency::Weekly,
            Frequency::Biweekly => app::Frequency::Biweekly,
            Frequency::Monthly => app::Frequency::Monthly,
            Frequency::Bimonthly => app::Frequency::Bimonthly,
            Frequency::Quarterly => app::Frequency::Quarterly,
            Frequency::Yearly => app::Frequency::Yearly,
        }),
        start: start.map(date),
        end: end.map(date),
        count,
        notice_days,
        terms_url,
        today: match session.purpose {
            Purpose::FirstInstalment => Today::Charged(money(session.amount)),
            Purpose::Verification if session.amount.is_zero() => Today::Nothing,
            Purpose::Verification => Today::HeldAndReturned(money(session.amount)),
        },
    }
}

/// What may be shown of the card being tried.
pub fn masked(session: &Session) -> Option<MaskedCard> {
    let attempt = session.attempt.as_ref()?;
    let yyyymm = attempt.expiry.yyyymm();
    Some(MaskedCard {
        brand: brand(attempt.brand),
        last4: attempt.masked.last4.clone(),
        expiry_month: yyyymm.get(4..)?.parse().ok()?,
        expiry_year: yyyymm.get(..4)?.parse().ok()?,
    })
}

/// What may be shown of a stored card.
pub fn stored_card(card: &domain::wallet::Card) -> MaskedCard {
    let yyyymm = card.version.expiry.yyyymm();
    let number = |range: std::ops::Range<usize>| yyyymm.get(range).and_then(|digits| digits.parse().ok());
    MaskedCard {
        brand: brand(card.brand),
        last4: card.masked.last4.clone(),
        expiry_month: number(4..6).unwrap_or_default(),
        expiry_year: yyyymm.get(..4).and_then(|digits| digits.parse().ok()).unwrap_or_default(),
    }
}

/// A session's refusal as what the consumer can do now (acquirer sheet §1.6); never why the bank said no.
pub fn notice(session: &Session) -> Option<Notice> {
    let brand = session.attempt.as_ref().map(|attempt| attempt.brand);
    session.refusal.as_ref().map(|refusal| notice_of(refusal, brand))
}

fn notice_of(refusal: &Refusal, brand: Option<Brand>) -> Notice {
    match refusal {
        // On Mastercard these two are a wish for authentication and a policy, not a limit and a wrong code.
        Refusal::Issuer(code) if brand == Some(Brand::Mastercard) && matches!(code.as_str(), "65" | "82") => {
            Notice::Refused
        }
        Refusal::Issuer(code) => match code.as_str() {
            "51" | "61" | "65" | "75" | "86" | "91" | "92" | "96" | "06" | "01" | "02" | "19" => Notice::TryLater,
            "14" | "54" | "33" | "55" | "63" | "12" => Notice::CheckDetails,
            "N7" | "82" => Notice::CodeMismatch,
            "04" | "07" | "15" | "34" | "41" | "43" | "46" | "57" | "59" | "62" | "78" | "93" | "R0" | "R1" | "R3" => {
                Notice::UseOtherCard
            }
            _ => Notice::Refused,
        },
        Refusal::PartialApproval | Refusal::WalletFull => Notice::UseOtherCard,
        Refusal::CodeMismatch => Notice::CodeMismatch,
        Refusal::ChallengeCancelled | Refusal::Cancelled => Notice::AuthenticationCancelled,
        // Before the bank has confirmed who is there, all refusals read the same: who tries found numbers learns nothing.
        Refusal::NotAuthenticated { .. }
        | Refusal::AuthenticationUnavailable
        | Refusal::TooManyTrials
        | Refusal::ChallengeTimedOut
        | Refusal::CardGone
        | Refusal::Expired
        | Refusal::Reversed => Notice::AuthenticationFailed,
        Refusal::NotSent | Refusal::NoAnswer => Notice::Technical,
    }
}

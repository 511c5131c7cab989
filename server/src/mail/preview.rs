//! Every mail in every language, with made-up values: for whoever translates, and for whoever wants to see.

use app::text::Money;
use app::{Brand, Date, Locale, MaskedCard};
use domain::mail::Remedy;
use domain::merchant::Links;

use super::look::Look;
use super::sheet::{About, Says, Sheet};

/// A name for a file, and the mail.
pub struct Sample {
    /// As `fr/enrolled`.
    pub name: String,
    /// It.
    pub sheet: Sheet,
}

/// All of them.
pub fn samples() -> Vec<Sample> {
    let each = |locale: &Locale| {
        let locale = *locale;
        says(locale).into_iter().map(move |(name, says)| Sample {
            name: format!("{}/{name}", locale.tag()),
            sheet: Sheet::new(about(locale), &says),
        })
    };
    Locale::all().iter().flat_map(each).collect()
}

fn about(locale: Locale) -> About {
    About {
        locale,
        merchant: "Atelier Forme".into(),
        card: MaskedCard { brand: Brand::Visa, last4: "0006".into(), expiry_month: 12, expiry_year: 2030 },
        agreement_href: "https://pay.example/agreement/sample/sample".into(),
        links: Links::default(),
        look: Look::of(None, locale),
        test_mode: true,
    }
}

fn says(locale: Locale) -> Vec<(&'static str, Says)> {
    let money = || Money { minor: 3_499, currency: "EUR".into(), exponent: 2 };
    let day = Date { year: 2027, month: 1, day: 5 };
    let failed = |remedy| Says::Failed {
        amount: money(),
        remedy,
        href: match remedy {
            Remedy::Confirm => Some("https://pay.example/agreement/sample/sample/renewal/sample".into()),
            Remedy::NewCard => Some("https://pay.example/wallet-link/sample/sample/sample".into()),
            Remedy::Settle => None,
        },
    };
    let consent = if locale == Locale::Fr {
        "J’autorise Atelier Forme à conserver ma carte et à la débiter de 34,99\u{a0}€ chaque mois."
    } else {
        "I authorise Atelier Forme to keep my card and to charge it €34.99 every month."
    };
    vec![
        (
            "enrolled",
            Says::Enrolled {
                agreed_on: day,
                consent: consent.into(),
                language: if locale == Locale::Fr { "fr" } else { "en" }.into(),
            },
        ),
        ("payment_coming", Says::Coming { amount: money(), on: day }),
        ("payment_failed_confirm", failed(Remedy::Confirm)),
        ("payment_failed_new_card", failed(Remedy::NewCard)),
        ("payment_failed_settle", failed(Remedy::Settle)),
        ("card_expiring", Says::Expiring { href: "https://pay.example/wallet-link/sample/sample/sample".into() }),
        ("smartbill_result_accepted", Says::SmartBill { wallet: "client-7".into(), refused: None }),
        (
            "smartbill_result_refused",
            Says::SmartBill {
                wallet: "client-7".into(),
                refused: Some("102 (Card not eligible for the programme)".into()),
            },
        ),
        ("agreement_ended", Says::Ended { on: day }),
    ]
}

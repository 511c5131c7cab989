//! A mail's words, laid out: the same sheet becomes plain text and HTML.

use app::text::{self, Money};
use app::{Date, Locale, MaskedCard};
use askama::Template;
use domain::mail::Remedy;
use domain::merchant::Links;

use super::look::Look;

/// What a mail is about, whatever it says.
pub struct About {
    /// Its language.
    pub locale: Locale,
    /// The shop's name.
    pub merchant: String,
    /// The card.
    pub card: MaskedCard,
    /// Where the agreement is read and ended.
    pub agreement_href: String,
    /// The merchant's own pages.
    pub links: Links,
    /// What the shop's mails look like.
    pub look: Look,
    /// It comes from the sandbox.
    pub test_mode: bool,
}

/// What it says.
pub enum Says {
    /// A card was saved; these words were agreed to.
    Enrolled {
        /// When.
        agreed_on: Date,
        /// The consent, word for word.
        consent: String,
        /// Its language, BCP 47.
        language: String,
    },
    /// A charge is near.
    Coming {
        /// How much.
        amount: Money,
        /// When.
        on: Date,
    },
    /// A charge was refused.
    Failed {
        /// How much.
        amount: Money,
        /// What is to be done.
        remedy: Remedy,
        /// Where, when there is a page for it.
        href: Option<String>,
    },
    /// The card expires soon.
    Expiring {
        /// Where the new one is given.
        href: String,
    },
    /// American Express has answered the enrolment of the card's alias.
    SmartBill {
        /// The wallet's name.
        wallet: String,
        /// The code of a refusal, with its words.
        refused: Option<String>,
    },
    /// The agreement has ended.
    Ended {
        /// When.
        on: Date,
    },
}

/// The words of one mail.
pub struct Sheet {
    /// One line; also the heading.
    pub subject: String,
    lang: &'static str,
    dir: &'static str,
    look: Look,
    merchant: String,
    test_mode: Option<String>,
    lines: Vec<String>,
    quote: Option<Quote>,
    action: Option<Link>,
    manage: Link,
    footer: String,
    links: Vec<Link>,
}

struct Quote {
    before: String,
    lang: String,
    dir: &'static str,
    text: String,
}

struct Link {
    label: String,
    href: String,
    /// BCP 47, when the label is in another language than the mail.
    lang: Option<String>,
}

#[derive(Template)]
#[template(path = "mails/letter.html")]
struct HtmlLetter<'a> {
    sheet: &'a Sheet,
}

#[derive(Template)]
#[template(path = "mails/letter.txt")]
struct TextLetter<'a> {
    sheet: &'a Sheet,
}

impl Sheet {
    /// Lays the words out.
    pub fn new(about: About, says: &Says) -> Self {
        let locale = about.locale;
        let card = text::masked_card(locale, &about.card);
        let mut sheet = Self::bare(about, says);
        sheet.say(locale, &card, says);
        sheet
    }

    /// What every mail has.
    fn bare(about: About, says: &Says) -> Self {
        let (locale, merchant) = (about.locale, about.merchant.as_str());
        let links = &about.links;
        let own = [
            (&links.terms, text::footer_terms(locale)),
            (&links.privacy, text::footer_privacy(locale)),
            (&links.help, text::footer_help(locale)),
        ];
        let own = own.into_iter().filter_map(|(href, label)| Some(Link { label, href: href.clone()?, lang: None }));
        let theirs = about.look.links.iter().cloned();
        let theirs = theirs.map(|(href, own)| Link { label: own.text, href, lang: own.lang });
        let links = own.chain(theirs).collect();
        Self {
            subject: text::mail_subject(locale, case(says), merchant),
            lang: locale.tag(),
            dir: locale.dir(),
            test_mode: about.test_mode.then(|| text::test_mode(locale)),
            lines: Vec::new(),
            quote: None,
            action: None,
            manage: Link { label: text::done_manage(locale), href: about.agreement_href, lang: None },
            footer: text::mail_footer(locale, merchant),
            links,
            look: about.look,
            merchant: about.merchant,
        }
    }

    fn say(&mut self, locale: Locale, card: &str, says: &Says) {
        let sheet = self;
        let merchant = sheet.merchant.clone();
        let merchant = merchant.as_str();
        match says {
            Says::Enrolled { agreed_on, consent, language } => {
                sheet.lines.push(text::mail_enrolled_line(locale, merchant, card));
                sheet.quote = Some(Quote {
                    before: text::agreement_agreed(locale, &text::date(locale, *agreed_on)),
                    lang: language.clone(),
                    dir: Locale::dir_of(language),
                    text: consent.clone(),
                });
            }
            Says::Coming { amount, on } => {
                let (amount, day) = (text::money(locale, amount), text::date(locale, *on));
                sheet.lines.push(text::mail_coming_line(locale, merchant, &amount, &day, card));
            }
            Says::Failed { amount, remedy, href } => {
                sheet.lines.push(text::mail_failed_line(locale, merchant, &text::money(locale, amount), card));
                sheet.lines.push(text::mail_failed_advice(locale, word(*remedy), merchant));
                let label = match remedy {
                    Remedy::NewCard => text::wallet_renew(locale),
                    Remedy::Confirm | Remedy::Settle => text::mail_confirm(locale),
                };
                sheet.action = href.as_ref().map(|href| Link { label, href: href.clone(), lang: None });
            }
            Says::Expiring { href } => {
                sheet.lines.push(text::mail_expiring_line(locale, merchant, card));
                sheet.lines.push(text::mail_expiring_advice(locale, merchant));
                sheet.action = Some(Link { label: text::wallet_renew(locale), href: href.clone(), lang: None });
            }
            Says::SmartBill { wallet, refused } => match refused {
                None => sheet.lines.push(text::mail_smartbill_accepted(locale, wallet)),
                Some(code) => {
                    sheet.lines.push(text::mail_smartbill_refused(locale, wallet, code));
                    sheet.lines.push(text::mail_smartbill_stopped(locale, card));
                }
            },
            Says::Ended { on } => {
                sheet.lines.push(text::agreement_ended_line(locale, &text::date(locale, *on), merchant, card));
            }
        }
    }

    /// As plain text.
    pub fn text(&self) -> Result<String, askama::Error> {
        TextLetter { sheet: self }.render()
    }

    /// As one HTML document that loads nothing.
    pub fn html(&self) -> Result<String, askama::Error> {
        HtmlLetter { sheet: self }.render()
    }
}

/// The selector in the language files.
fn case(says: &Says) -> &'static str {
    use domain::telling::Case;
    let case = match says {
        Says::Enrolled { .. } => Case::Enrolled,
        Says::Coming { .. } => Case::PaymentComing,
        Says::Failed { .. } => Case::PaymentFailed,
        Says::Expiring { .. } => Case::CardExpiring,
        Says::SmartBill { .. } => Case::SmartBillResult,
        Says::Ended { .. } => Case::AgreementEnded,
    };
    case.code()
}

/// The selector in the language files.
fn word(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Confirm => "confirm",
        Remedy::NewCard => "new_card",
        Remedy::Settle => "settle",
    }
}

//! A claimed mail becomes a letter. It is written at the moment it is sent: what it says is true then, and the
//! addresses in it, which open the consumer's pages, are stored nowhere.

use app::Locale;
use domain::contact::Contact;
use domain::ids::PayId;
use domain::instalment::{Instalment, InstalmentState};
use domain::mail::{self, DueMail, Letter, Remedy};
use domain::mandate::{Mandate, MandateState};
use domain::merchant::PointOfSale;
use domain::money::Money;
use domain::ports::{PaymentView, PortError};
use domain::secret::SecretText;
use domain::telling::Case;
use domain::tokens;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Mailing;
use super::look::Look;
use super::sheet::{About, Says, Sheet};
use crate::hosted::{convert, links, wallet_link};
use crate::notify::wall_s;
use crate::state::App;
use crate::theme;

/// The letter; none when there is nothing to say any more, or nobody to say it to.
pub async fn letter(app: &App, mailing: &Mailing, due: &DueMail) -> Result<Option<Letter>, PortError> {
    let Some(contact) = &due.contact else { return Ok(None) };
    let (mandate, _) = app.store.mandate(&due.mandate_id).await?.ok_or(PortError::Missing("mandate"))?;
    let pos = shop(app, &mandate).await?;
    let locale = Locale::parse(&contact.language).or_else(|| Locale::parse(&pos.language)).unwrap_or(Locale::En);
    let Some(says) = says(app, due, &mandate, &pos, (contact, locale)).await? else { return Ok(None) };
    let card = app.store.card(&mandate.card_id).await?.ok_or(PortError::Missing("card"))?;
    let token = tokens::agreement(app.vault.as_ref(), &mandate.id);
    let about = About {
        locale,
        merchant: pos.name.clone(),
        card: convert::stored_card(&card),
        agreement_href: links::agreement(app.base_of(&pos), mandate.id.as_str(), token.expose(), Some(locale.tag())),
        links: pos.links.clone(),
        look: Look::of(theme::shown(app, &pos, mandate.theme.as_ref()).await?.as_ref(), locale),
        test_mode: app.config.is_sandbox(),
    };
    let sheet = Sheet::new(about, &says);
    let written = |result: Result<String, askama::Error>| result.map_err(|_| PortError::Missing("a mail's template"));
    Ok(Some(Letter {
        message_id: due.message_id(app.vault.as_ref(), &contact.address, &mailing.from),
        // The real time, as for notifications: a moved sandbox clock would make it a forgery.
        at: Timestamp::from_second(wall_s(app)).unwrap_or(Timestamp::UNIX_EPOCH),
        sender: pos.telling.sender.unwrap_or(pos.name),
        reply_to: pos.telling.reply_to,
        to: contact.address.clone(),
        language: locale.tag(),
        text: SecretText::new(written(sheet.text())?),
        html: SecretText::new(written(sheet.html())?),
        subject: sheet.subject,
    }))
}

async fn shop(app: &App, mandate: &Mandate) -> Result<PointOfSale, PortError> {
    let contract = app.store.contract(&mandate.merchant_id, &mandate.contract_id).await?;
    let contract = contract.ok_or(PortError::Missing("contract"))?;
    let pos = app.store.point_of_sale(&mandate.merchant_id, &contract.pos_id).await?;
    pos.ok_or(PortError::Missing("point of sale"))
}

async fn says(
    app: &App,
    due: &DueMail,
    mandate: &Mandate,
    pos: &PointOfSale,
    (contact, locale): (&Contact, Locale),
) -> Result<Option<Says>, PortError> {
    // Of an agreement that has ended meanwhile, only the end is still worth a mail.
    if mandate.state != MandateState::Active && !matches!(due.case, Case::AgreementEnded | Case::SmartBillResult) {
        return Ok(None);
    }
    let zone = TimeZone::get(&pos.time_zone).unwrap_or(TimeZone::UTC);
    let day = |at: Timestamp| convert::date(at.to_zoned(zone.clone()).date());
    Ok(match due.case {
        Case::Enrolled => {
            let consent = app.store.consent(&mandate.consent_id).await?.ok_or(PortError::Missing("consent"))?;
            Some(Says::Enrolled { agreed_on: day(consent.given_at), consent: consent.text, language: consent.language })
        }
        Case::PaymentComing => instalment(app, due)
            .await?
            .filter(|instalment| instalment.state != InstalmentState::Cancelled)
            .map(|instalment| Says::Coming {
                amount: convert::money(instalment.amount),
                on: convert::date(instalment.due_on),
            }),
        Case::PaymentFailed => failed(app, due, (mandate, app.base_of(pos)), (contact, locale)).await?,
        Case::CardExpiring => {
            Some(Says::Expiring { href: wallet_link::href(app, app.base_of(pos), mandate, contact, locale) })
        }
        Case::SmartBillResult => {
            Some(Says::SmartBill { wallet: mandate.wallet_id.to_string(), refused: refusal(app, due, locale) })
        }
        Case::SmartBillCancelled => None,
        Case::AgreementEnded => mandate.end.as_ref().map(|end| Says::Ended { on: day(end.at) }),
    })
}

/// The code of a refused enrolment with its words, which are French or English as in the annex.
fn refusal(app: &App, due: &DueMail, locale: Locale) -> Option<String> {
    if due.event.kind != "smartbill.refused" {
        return None;
    }
    let code = due.event.detail.split(' ').nth(3).unwrap_or_default();
    let words = app.annex.label(code).map(|label| if locale == Locale::Fr { &label.fr } else { &label.en });
    Some(words.map_or_else(|| code.to_owned(), |words| format!("{code} ({words})")))
}

async fn failed(
    app: &App,
    due: &DueMail,
    (mandate, base): (&Mandate, &str),
    (contact, locale): (&Contact, Locale),
) -> Result<Option<Says>, PortError> {
    let view = match &due.event.pay_id {
        Some(pay_id) => app.store.payment(&mandate.merchant_id, pay_id).await?,
        None => None,
    };
    let Some(remedy) = mail::remedy(&due.event.kind, view.as_ref()) else { return Ok(None) };
    let Some(amount) = amount(app, due, view.as_ref()).await? else { return Ok(None) };
    let href = match remedy {
        Remedy::Confirm => view.as_ref().map(|view| renewal(app, base, mandate, &view.payment.pay_id, locale)),
        Remedy::NewCard => Some(wallet_link::href(app, base, mandate, contact, locale)),
        Remedy::Settle => None,
    };
    Ok(Some(Says::Failed { amount: convert::money(amount), remedy, href }))
}

fn renewal(app: &App, base: &str, mandate: &Mandate, pay_id: &PayId, locale: Locale) -> String {
    let token = tokens::agreement(app.vault.as_ref(), &mandate.id);
    links::renewal(base, mandate.id.as_str(), token.expose(), pay_id.as_str(), locale.tag())
}

async fn amount(app: &App, due: &DueMail, view: Option<&PaymentView>) -> Result<Option<Money>, PortError> {
    match view {
        Some(view) => Ok(Some(view.payment.amount)),
        None => Ok(instalment(app, due).await?.map(|instalment| instalment.amount)),
    }
}

async fn instalment(app: &App, due: &DueMail) -> Result<Option<Instalment>, PortError> {
    let Some((schedule, rank)) = due.instalment() else { return Ok(None) };
    let found = app.store.instalments(&schedule, rank.saturating_sub(1), 1).await?;
    Ok(found.into_iter().find(|instalment| instalment.rank == rank))
}

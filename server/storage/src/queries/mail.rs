//! Mails to consumers: put out where their fact is published, claimed, settled.

use domain::contact::{Contact, EmailAddress};
use domain::delivery::{Attempt, DeliveryState};
use domain::ids::{MandateId, MerchantId, PosId, WalletId};
use domain::mail::{DueMail, MailOutcome, Next};
use domain::telling::{Case, Telling};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, contact, feed, lock, merchant, ms};
use crate::failure::Failure;

/// What a fact means to consumers, and how its shop wants it told.
pub(super) struct Subject {
    case: Case,
    mandate: Option<MandateId>,
    telling: Telling,
}

impl Subject {
    /// Whether endpoints are told.
    pub(super) fn by_server(&self) -> bool {
        self.telling.by_server(self.case)
    }
}

/// A fact as it is being published.
pub(super) struct Fact<'a> {
    pub(super) merchant: &'a MerchantId,
    pub(super) wallet: &'a str,
    pub(super) kind: &'a str,
    pub(super) detail: &'a str,
    pub(super) pay_id: Option<&'a str>,
    /// The shop of its payment, when it is about one.
    pub(super) pos: Option<&'a PosId>,
}

/// The subject of a fact; none when it is of no case.
pub(super) async fn subject(c: &mut Connection, fact: &Fact<'_>) -> Result<Option<Subject>> {
    let Some(case) = Case::of_fact(fact.kind) else { return Ok(None) };
    let found = mandate_of(c, fact).await?;
    let (mandate, pos) = found.map_or((None, fact.pos.cloned()), |(mandate, pos)| (Some(mandate), Some(pos)));
    let pos = match pos {
        Some(pos) => merchant::pos(c, fact.merchant, &pos).await?,
        None => None,
    };
    Ok(Some(Subject { case, mandate, telling: pos.map(|pos| pos.telling).unwrap_or_default() }))
}

/// The agreement that a fact is about, and its shop. Of a card's agreements the newest that is in force speaks for all.
async fn mandate_of(c: &mut Connection, fact: &Fact<'_>) -> Result<Option<(MandateId, PosId)>> {
    let named = fact.detail.split(' ').next().unwrap_or_default();
    macro_rules! select {
        ($tail:literal) => {
            concat!(
                "SELECT mandates.id, contracts.pos_id FROM mandates
                 JOIN contracts ON contracts.merchant_id = mandates.merchant_id AND contracts.id = mandates.contract_id
                 WHERE mandates.merchant_id = $1 AND ",
                $tail
            )
        };
    }
    let query = match fact.kind {
        "mandate.founded" | "mandate.ended" => {
            sqlx::query(select!("mandates.id = $2")).bind(fact.merchant.as_str()).bind(named)
        }
        "instalment.announced" | "instalment.given_up" => {
            sqlx::query(select!("mandates.id = (SELECT mandate_id FROM schedules WHERE schedules.id = $2)"))
                .bind(fact.merchant.as_str())
                .bind(named)
        }
        "payment.failed" => {
            sqlx::query(select!("mandates.id = (SELECT mandate_id FROM payments WHERE payments.pay_id = $2)"))
                .bind(fact.merchant.as_str())
                .bind(fact.pay_id)
        }
        "smartbill.accepted" | "smartbill.refused" | "smartbill.cancelled" => {
            let Ok(index) = named.parse::<i64>() else { return Ok(None) };
            // The agreement may have ended with its card: it is still the one that this is about.
            sqlx::query(select!(
                "mandates.card_id = (SELECT cards.id FROM cards
                     WHERE cards.merchant_id = $1 AND cards.wallet_id = $2 AND cards.card_index = $3)
                 ORDER BY mandates.created_at DESC, mandates.id DESC LIMIT 1"
            ))
            .bind(fact.merchant.as_str())
            .bind(fact.wallet)
            .bind(index)
        }
        "card.expiring" => {
            let Ok(index) = named.parse::<i64>() else { return Ok(None) };
            sqlx::query(select!(
                "mandates.state = 'active' AND mandates.card_id = (SELECT cards.id FROM cards
                     WHERE cards.merchant_id = $1 AND cards.wallet_id = $2 AND cards.card_index = $3)
                 ORDER BY mandates.created_at DESC, mandates.id DESC LIMIT 1"
            ))
            .bind(fact.merchant.as_str())
            .bind(fact.wallet)
            .bind(index)
        }
        _ => return Ok(None),
    };
    let Some(row) = query.fetch_optional(c).await? else { return Ok(None) };
    let fields = Fields::of("mandates", &row);
    Ok(Some((MandateId::from_text(fields.text("id")?), PosId::from_text(fields.text("pos_id")?))))
}

/// Puts a mail out, if the shop wants one and somebody can be written to.
pub(super) async fn put_out(
    c: &mut Connection,
    (merchant, wallet, position): (&MerchantId, &WalletId, i64),
    subject: &Subject,
    now: Timestamp,
) -> Result<()> {
    let Some(mandate) = subject.mandate.as_ref().filter(|_| subject.telling.by_mail(subject.case)) else {
        return Ok(());
    };
    let contact = match contact::of_wallet(c, merchant, wallet).await {
        Ok(contact) => contact,
        // The facts of everybody else are not held up by it.
        Err(Failure::Row(table, what)) => {
            tracing::error!(%merchant, position, table, what, "an address cannot be read: no mail");
            return Ok(());
        }
        Err(failure) => return Err(failure),
    };
    let Some(contact) = contact else {
        let case = subject.case.code();
        tracing::info!(%merchant, position, case, "no mail: no address is known");
        return Ok(());
    };
    sqlx::query(
        "INSERT INTO mails (merchant_id, position, kind, mandate_id, recipient, state, attempts, due_at, fence,
             created_at)
         VALUES ($1, $2, $3, $4, $5, 'open', 0, $6, 0, $6)",
    )
    .bind(merchant.as_str())
    .bind(position)
    .bind(subject.case.code())
    .bind(mandate.as_str())
    .bind(contact.address.masked())
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(())
}

/// True when a mail is due.
pub(in super::super) async fn any_due(c: &mut Connection, now: Timestamp) -> Result<bool> {
    let due = sqlx::query("SELECT position FROM mails WHERE state = 'open' AND due_at <= $1 LIMIT 1");
    Ok(due.bind(ms(now)).fetch_optional(c).await?.is_some())
}

/// Claims what is due, the longest first; one claims at a time.
pub(in super::super) async fn claim(
    c: &mut Connection,
    (now, lease_until, limit): &(Timestamp, Timestamp, u32),
) -> Result<Vec<DueMail>> {
    lock(c, "mails").await?;
    let rows = sqlx::query(
        "UPDATE mails SET fence = fence + 1, due_at = $2
         WHERE (merchant_id, position) IN (
             SELECT merchant_id, position FROM mails WHERE state = 'open' AND due_at <= $1
             ORDER BY due_at, merchant_id, position LIMIT $3)
         RETURNING merchant_id, position, kind, mandate_id, attempts, fence",
    )
    .bind(ms(*now))
    .bind(ms(*lease_until))
    .bind(i64::from(*limit))
    .fetch_all(&mut *c)
    .await?;
    let mut claimed = Vec::with_capacity(rows.len());
    for row in &rows {
        match loaded(c, row).await {
            Ok(mail) => claimed.push(mail),
            // What says what it never should keeps nobody else from being written to.
            Err(Failure::Row(table, what)) => park_unreadable(c, row, table, &what, *now).await?,
            Err(failure) => return Err(failure),
        }
    }
    claimed.sort_by_key(|mail: &DueMail| mail.event.position);
    Ok(claimed)
}

/// Parks a mail that cannot be read, and says so in its log. Sending it again, once it is put right, opens it.
async fn park_unreadable(
    c: &mut Connection,
    claimed: &Row,
    table: &'static str,
    what: &str,
    now: Timestamp,
) -> Result<()> {
    let mail = Fields::of("mails", claimed);
    let (merchant, position) = (mail.text("merchant_id")?, mail.number("position")?);
    tracing::error!(merchant, position, table, what, "a mail cannot be read and is parked");
    sqlx::query("UPDATE mails SET state = $3 WHERE merchant_id = $1 AND position = $2")
        .bind(&merchant)
        .bind(position)
        .bind(DeliveryState::Parked.code())
        .execute(&mut *c)
        .await?;
    let note = format!("cannot be read: {table}");
    log(c, &merchant, position, &Attempt { number: 0, at: now, status: None, note, took_ms: 0 }).await
}

async fn loaded(c: &mut Connection, claimed: &Row) -> Result<DueMail> {
    let mail = Fields::of("mails", claimed);
    let row = sqlx::query(
        "SELECT published.position, published.merchant_id, published.wallet_id, published.sequence, events.kind,
             events.at, events.detail, events.pay_id, contacts.email, contacts.language
         FROM published
         JOIN events ON events.stream = published.stream AND events.sequence = published.sequence
         LEFT JOIN contacts
             ON contacts.merchant_id = published.merchant_id AND contacts.wallet_id = published.wallet_id
         WHERE published.merchant_id = $1 AND published.position = $2",
    )
    .bind(mail.text("merchant_id")?)
    .bind(mail.number("position")?)
    .fetch_one(c)
    .await?;
    let fields = Fields::of("contacts", &row);
    let address = fields.optional_named("email", EmailAddress::parse)?;
    let language = fields.optional_text("language")?;
    Ok(DueMail {
        event: feed::read_published(&row)?,
        case: mail.named("kind", Case::from_code)?,
        mandate_id: MandateId::from_text(mail.text("mandate_id")?),
        contact: address.zip(language).map(|(address, language)| Contact { address, language }),
        attempts: mail.small("attempts")?,
        fence: mail.number("fence")?,
    })
}

/// Stores what came of an attempt.
pub(in super::super) async fn settle(c: &mut Connection, outcome: &MailOutcome) -> Result<()> {
    let MailOutcome { mail, attempt, next } = outcome;
    let (merchant, position) = (mail.event.merchant_id.as_str(), mail.event.position);
    let (state, due_at) = match next {
        Next::Delivered => (DeliveryState::Delivered, None),
        Next::Retry(at) => (DeliveryState::Open, Some(*at)),
        Next::Parked | Next::Dropped => (DeliveryState::Parked, None),
    };
    let done = sqlx::query(
        "UPDATE mails SET state = $4, attempts = $5, due_at = COALESCE($6, due_at), recipient = COALESCE($7, recipient)
         WHERE merchant_id = $1 AND position = $2 AND fence = $3 AND state = 'open'",
    )
    .bind(merchant)
    .bind(position)
    .bind(mail.fence)
    .bind(state.code())
    .bind(i64::from(attempt.as_ref().map_or(mail.attempts, |attempt| attempt.number)))
    .bind(due_at.map(ms))
    .bind(mail.contact.as_ref().map(|contact| contact.address.masked()))
    .execute(&mut *c)
    .await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Stale);
    }
    if *next == Next::Dropped {
        for table in [
            "DELETE FROM mail_attempts WHERE merchant_id = $1 AND position = $2",
            "DELETE FROM mails WHERE merchant_id = $1 AND position = $2",
        ] {
            sqlx::query(table).bind(merchant).bind(position).execute(&mut *c).await?;
        }
    } else if let Some(attempt) = attempt {
        log(c, merchant, position, attempt).await?;
    }
    Ok(())
}

async fn log(c: &mut Connection, merchant: &str, position: i64, attempt: &Attempt) -> Result<()> {
    sqlx::query(
        "INSERT INTO mail_attempts (merchant_id, position, number, at, status, note, took_ms)
         SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4, $5, $6 FROM mail_attempts
         WHERE merchant_id = $1 AND position = $2",
    )
    .bind(merchant)
    .bind(position)
    .bind(ms(attempt.at))
    .bind(attempt.status.map(i64::from))
    .bind(&attempt.note)
    .bind(i64::from(attempt.took_ms))
    .execute(c)
    .await?;
    Ok(())
}

/// Sends a mail again; how many: one, or none when there is no such mail.
pub(super) async fn reopen(c: &mut Connection, merchant: &MerchantId, position: i64, now: Timestamp) -> Result<u32> {
    let done = sqlx::query(
        "UPDATE mails SET state = 'open', attempts = 0, due_at = $3, fence = fence + 1
         WHERE merchant_id = $1 AND position = $2",
    )
    .bind(merchant.as_str())
    .bind(position)
    .bind(ms(now))
    .execute(c)
    .await?;
    Ok(u32::try_from(done.rows_affected()).unwrap_or(u32::MAX))
}

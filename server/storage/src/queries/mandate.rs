//! The agreements that accepted first payments found. Nothing here updates their terms.

use domain::agreement::Agreement;
use domain::ids::{CardId, ConsentId, ContractId, MandateId, MerchantId, PayId, WalletId};
use domain::mandate::{Channel, EndedBy, Mandate, MandateEnd, MandateState};
use domain::scheme_reference::{Role, SchemeReference};

use super::{Connection, Fields, Result, Row, ms, scheme_reference};
use crate::json::agreement::AgreementShape;
use crate::json::{from_text, to_text};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, merchant_id, wallet_id, card_id, pay_id, agreement, channel, consent_id, created_at,
                 contract_id, state, ended_at, ended_by, replaced_by
             FROM mandates ",
            $tail
        )
    };
}

/// Stores a mandate on the card that is in force.
pub(super) async fn insert(c: &mut Connection, mandate: &Mandate, card: &CardId) -> Result<()> {
    sqlx::query(
        "INSERT INTO mandates (id, merchant_id, wallet_id, card_id, pay_id, agreement, channel, consent_id, created_at,
             contract_id, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(mandate.id.as_str())
    .bind(mandate.merchant_id.as_str())
    .bind(mandate.wallet_id.as_str())
    .bind(card.as_str())
    .bind(mandate.pay_id.as_str())
    .bind(to_text("mandates", &AgreementShape::new(&mandate.agreement))?)
    .bind(mandate.channel.code())
    .bind(mandate.consent_id.as_str())
    .bind(ms(mandate.created_at))
    .bind(mandate.contract_id.as_str())
    .bind(mandate.state.code())
    .execute(c)
    .await?;
    Ok(())
}

/// A mandate with all its references.
pub(in super::super) async fn by_id(
    c: &mut Connection,
    id: &MandateId,
) -> Result<Option<(Mandate, Vec<(SchemeReference, Role)>)>> {
    let row = sqlx::query(select!("WHERE id = $1")).bind(id.as_str()).fetch_optional(&mut *c).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some((read(&row)?, scheme_reference::by_mandate(c, id).await?)))
}

fn read(row: &Row) -> Result<Mandate> {
    let fields = Fields::of("mandates", row);
    let agreement: Agreement = from_text("mandates", &fields.text("agreement")?, AgreementShape::read)?;
    Ok(Mandate {
        id: MandateId::from_text(fields.text("id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        wallet_id: WalletId::from_text(fields.text("wallet_id")?),
        card_id: CardId::from_text(fields.text("card_id")?),
        pay_id: PayId::from_text(fields.text("pay_id")?),
        contract_id: ContractId::from_text(fields.text("contract_id")?),
        agreement,
        channel: fields.named("channel", |code| [Channel::Page].into_iter().find(|channel| channel.code() == code))?,
        consent_id: ConsentId::from_text(fields.text("consent_id")?),
        created_at: fields.time("created_at")?,
        state: fields.named("state", MandateState::from_code)?,
        end: end(&fields)?,
    })
}

fn end(fields: &Fields<'_>) -> Result<Option<MandateEnd>> {
    let Some(by) = fields.optional_named("ended_by", EndedBy::from_code)? else { return Ok(None) };
    Ok(Some(MandateEnd {
        at: fields.time("ended_at")?,
        by,
        replaced_by: fields.optional_text("replaced_by")?.map(MandateId::from_text),
    }))
}

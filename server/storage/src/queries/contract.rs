//! Payment methods of shops.

use domain::ids::{ContractId, MerchantId, PosId};
use domain::merchant::Contract;

use super::{Connection, Fields, Result, Row, bit};
use crate::failure::Failure;
use crate::json::merchant::{ContractColumns, ContractShape};
use crate::json::{from_text, to_text};

pub(in super::super) async fn put(c: &mut Connection, contract: &Contract) -> Result<()> {
    sqlx::query(
        "INSERT INTO contracts (merchant_id, id, pos_id, acquirer_id, disabled, settings)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (merchant_id, id) DO UPDATE SET pos_id = excluded.pos_id,
             acquirer_id = excluded.acquirer_id, disabled = excluded.disabled, settings = excluded.settings",
    )
    .bind(contract.merchant_id.as_str())
    .bind(contract.id.as_str())
    .bind(contract.pos_id.as_str())
    .bind(&contract.acquirer_id)
    .bind(bit(contract.disabled))
    .bind(to_text("contracts", &ContractShape::new(contract))?)
    .execute(c)
    .await?;
    Ok(())
}

pub(in super::super) async fn all(c: &mut Connection, merchant: &MerchantId) -> Result<Vec<Contract>> {
    let rows = sqlx::query(
        "SELECT merchant_id, id, pos_id, acquirer_id, disabled, settings FROM contracts
         WHERE merchant_id = $1 ORDER BY id",
    )
    .bind(merchant.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(read).collect()
}

pub(in super::super) async fn by_id(
    c: &mut Connection,
    merchant: &MerchantId,
    id: &ContractId,
) -> Result<Option<Contract>> {
    let row = sqlx::query(
        "SELECT merchant_id, id, pos_id, acquirer_id, disabled, settings FROM contracts
         WHERE merchant_id = $1 AND id = $2",
    )
    .bind(merchant.as_str())
    .bind(id.as_str())
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read).transpose()
}

/// The acquirer of a contract: STANs are counted per acquirer.
pub(super) async fn acquirer(c: &mut Connection, merchant: &MerchantId, id: &ContractId) -> Result<String> {
    sqlx::query_scalar("SELECT acquirer_id FROM contracts WHERE merchant_id = $1 AND id = $2")
        .bind(merchant.as_str())
        .bind(id.as_str())
        .fetch_optional(c)
        .await?
        .ok_or_else(|| Failure::Refused(format!("contract {id} of merchant {merchant} is missing")))
}

fn read(row: &Row) -> Result<Contract> {
    let fields = Fields::of("contracts", row);
    let columns = ContractColumns {
        id: ContractId::from_text(fields.text("id")?),
        merchant_id: MerchantId::from_text(fields.text("merchant_id")?),
        pos_id: PosId::from_text(fields.text("pos_id")?),
        acquirer_id: fields.text("acquirer_id")?,
        disabled: fields.flag("disabled")?,
    };
    from_text("contracts", &fields.text("settings")?, |shape: ContractShape| shape.read(columns))
}

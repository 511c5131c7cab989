//! A card's alias at American Express, as its merchant sees it. An extension of ours.

use domain::brand::Brand;
use domain::smartbill::record::AliasStep;
use domain::wallet::Card;
use serde_json::{Value, json};

use super::error::ApiError;
use crate::state::App;

/// The alias with its status and history; none for a card without one.
pub(super) async fn of_card(app: &App, card: &Card) -> Result<Option<Value>, ApiError> {
    if card.brand != Brand::Amex {
        return Ok(None);
    }
    let Some(record) = app.store.alias(&card.id).await? else { return Ok(None) };
    let steps = app.store.alias_steps(&card.id).await?;
    Ok(Some(json!({
        "alias": record.alias.as_str(),
        "contractNumber": record.new.contract_id.as_str(),
        "status": record.status.code(),
        "statusDate": record.since.to_string(),
        "code": record.code,
        "history": steps.iter().map(shown).collect::<Vec<_>>(),
    })))
}

fn shown(step: &AliasStep) -> Value {
    let (file, line) = step.from.clone().unzip();
    json!({
        "status": step.status.code(),
        "date": step.at.to_string(),
        "file": file,
        "line": line,
        "reason": step.reason,
    })
}

//! References by which schemes chain later charges. Nothing here updates or
//! deletes: a reference is written once, and the engine's triggers hold to it.

use domain::ids::{CardId, MandateId, OperationId};
use domain::scheme_reference::{ReferenceKind, Role, SchemeReference};

use super::{Connection, Fields, Result};

/// What an operation's answer carried.
pub(super) async fn of_operation(
    c: &mut Connection,
    operation: &OperationId,
    references: &[SchemeReference],
) -> Result<()> {
    for reference in references {
        sqlx::query(
            "INSERT INTO operation_references (operation_id, kind, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(operation.as_str())
        .bind(reference.kind.code())
        .bind(&reference.value)
        .execute(&mut *c)
        .await?;
    }
    Ok(())
}

/// Adds references to a mandate. A second root of a kind is an error of the engine; as seen, only what is new is added.
pub(super) async fn add(
    c: &mut Connection,
    mandate: &MandateId,
    role: Role,
    references: &[SchemeReference],
) -> Result<()> {
    let statement = match role {
        Role::Root => "INSERT INTO scheme_references (mandate_id, role, kind, value) VALUES ($1, 'root', $2, $3)",
        Role::Seen => {
            "INSERT INTO scheme_references (mandate_id, role, kind, value)
             SELECT CAST($1 AS TEXT), 'seen', CAST($2 AS TEXT), CAST($3 AS TEXT)
             WHERE NOT EXISTS (SELECT mandate_id FROM scheme_references
                 WHERE mandate_id = $1 AND kind = $2 AND value = $3)
             ON CONFLICT DO NOTHING"
        }
    };
    for reference in references {
        sqlx::query(statement)
            .bind(mandate.as_str())
            .bind(reference.kind.code())
            .bind(&reference.value)
            .execute(&mut *c)
            .await?;
    }
    Ok(())
}

pub(in super::super) async fn by_operation(c: &mut Connection, id: &OperationId) -> Result<Vec<SchemeReference>> {
    let rows = sqlx::query("SELECT kind, value FROM operation_references WHERE operation_id = $1 ORDER BY kind, value")
        .bind(id.as_str())
        .fetch_all(c)
        .await?;
    rows.iter().map(|row| read(&Fields::of("operation_references", row))).collect()
}

/// What a mandate sends with each charge.
pub(super) async fn roots(c: &mut Connection, id: &MandateId) -> Result<Vec<SchemeReference>> {
    let rows = sqlx::query(
        "SELECT kind, value FROM scheme_references WHERE mandate_id = $1 AND role = 'root' ORDER BY kind, value",
    )
    .bind(id.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(|row| read(&Fields::of("scheme_references", row))).collect()
}

/// What later answers carried. An agreement that is charged every day for years has thousands.
pub(in super::super) async fn seen(c: &mut Connection, id: &MandateId, limit: u32) -> Result<Vec<SchemeReference>> {
    let rows = sqlx::query(
        "SELECT kind, value FROM scheme_references WHERE mandate_id = $1 AND role = 'seen' ORDER BY kind, value
         LIMIT $2",
    )
    .bind(id.as_str())
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(|row| read(&Fields::of("scheme_references", row))).collect()
}

/// Whether a later answer of one of a card's mandates carried `reference`.
pub(in super::super) async fn was_seen(c: &mut Connection, card: &CardId, reference: &SchemeReference) -> Result<bool> {
    let row = sqlx::query(
        "SELECT 1 FROM scheme_references AS r JOIN mandates AS m ON m.id = r.mandate_id
         WHERE m.card_id = $1 AND r.role = 'seen' AND r.kind = $2 AND r.value = $3 LIMIT 1",
    )
    .bind(card.as_str())
    .bind(reference.kind.code())
    .bind(reference.value.as_str())
    .fetch_optional(c)
    .await?;
    Ok(row.is_some())
}

fn read(fields: &Fields<'_>) -> Result<SchemeReference> {
    Ok(SchemeReference { kind: fields.named("kind", ReferenceKind::from_code)?, value: fields.text("value")? })
}

//! References by which schemes chain later charges. Nothing here updates or
//! deletes: a reference is written once, and the engine's triggers hold to it.

use domain::ids::{MandateId, OperationId};
use domain::scheme_reference::{ReferenceKind, Role, SchemeReference};

use super::{Connection, Fields, Result, Row};

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

/// Of a mandate, roots first: all of them, and of those that were seen as many as anybody will look at. An agreement
/// that is charged every day for years has thousands.
pub(super) async fn by_mandate(c: &mut Connection, id: &MandateId) -> Result<Vec<(SchemeReference, Role)>> {
    let rows = sqlx::query(
        "SELECT role, kind, value FROM scheme_references WHERE mandate_id = $1 ORDER BY role, kind, value LIMIT 1000",
    )
    .bind(id.as_str())
    .fetch_all(c)
    .await?;
    rows.iter().map(with_role).collect()
}

fn with_role(row: &Row) -> Result<(SchemeReference, Role)> {
    let fields = Fields::of("scheme_references", row);
    let role = fields.named("role", |role| match role {
        "root" => Some(Role::Root),
        "seen" => Some(Role::Seen),
        _ => None,
    })?;
    Ok((read(&fields)?, role))
}

fn read(fields: &Fields<'_>) -> Result<SchemeReference> {
    Ok(SchemeReference { kind: fields.named("kind", ReferenceKind::from_code)?, value: fields.text("value")? })
}

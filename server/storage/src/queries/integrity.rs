//! Checks of the live pages, and what they and browsers found: the same thing found again is counted.

use domain::event::NewEvent;
use domain::ids::{MerchantId, NodeId};
use domain::integrity::{Check, CheckedAddress, FINDINGS_MAX, Finding, FindingKind, KnownFinding, TOLD_AGAIN_H, alert};
use jiff::Timestamp;

use super::{Connection, Fields, Result, Row, event, lock, ms};

const HOUR_MS: i64 = 3_600_000;

/// Answers what nobody has been told lately.
pub(in super::super) async fn keep(
    c: &mut Connection,
    (check, findings, told): &(Option<Check>, Vec<Finding>, Vec<MerchantId>),
) -> Result<Vec<Finding>> {
    lock(c, "integrity").await?;
    if let Some(check) = check {
        sqlx::query(
            "INSERT INTO integrity_checks (node, at, address, documents, findings) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (address, at, node) DO NOTHING",
        )
        .bind(check.node.as_str())
        .bind(ms(check.at))
        .bind(&check.address)
        .bind(i64::from(check.documents))
        .bind(i64::from(check.findings))
        .execute(&mut *c)
        .await?;
    }
    let mut untold = Vec::new();
    for finding in findings {
        if keep_one(c, finding).await? {
            untold.push(finding.clone());
        }
    }
    let at = untold.iter().map(|finding| finding.at).max();
    if let Some((at, detail)) = at.zip(alert(&untold)) {
        let event = |merchant| NewEvent::of_merchant(merchant, "integrity.alert", at, detail.clone());
        event::tell(c, &told.iter().map(event).collect::<Vec<_>>()).await?;
    }
    Ok(untold)
}

/// True when it is new, or was silent for long.
async fn keep_one(c: &mut Connection, finding: &Finding) -> Result<bool> {
    let last: Option<i64> = sqlx::query_scalar("SELECT last_at FROM integrity_findings WHERE id = $1")
        .bind(&finding.id[..])
        .fetch_optional(&mut *c)
        .await?;
    let at = ms(finding.at);
    if let Some(last) = last {
        sqlx::query("UPDATE integrity_findings SET last_at = $2, times = times + $3 WHERE id = $1")
            .bind(&finding.id[..])
            .bind(at.max(last))
            .bind(i64::from(finding.times))
            .execute(c)
            .await?;
        return Ok(at - last >= TOLD_AGAIN_H * HOUR_MS);
    }
    sqlx::query(
        "INSERT INTO integrity_findings (id, kind, place, detail, times, first_at, last_at)
         SELECT $1, $2, $3, $4, $5, $6, $6 FROM (
             SELECT COUNT(CASE WHEN kind = 'report' THEN 1 END) AS reports,
                 COUNT(CASE WHEN kind <> 'report' THEN 1 END) AS others FROM integrity_findings) AS kept
         WHERE CASE WHEN $2 = 'report' THEN kept.reports ELSE kept.others END < $7",
    )
    .bind(&finding.id[..])
    .bind(finding.kind.code())
    .bind(&finding.place)
    .bind(&finding.detail)
    .bind(i64::from(finding.times))
    .bind(at)
    .bind(i64::from(FINDINGS_MAX))
    .execute(c)
    .await?;
    Ok(true)
}

pub(in super::super) async fn checks(c: &mut Connection, since: Timestamp, limit: u32) -> Result<Vec<Check>> {
    let rows = sqlx::query(
        "SELECT node, at, address, documents, findings FROM integrity_checks
         WHERE at >= $1 ORDER BY at DESC, address, node LIMIT $2",
    )
    .bind(ms(since))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read_check).collect()
}

/// Each address once, with what its checks came to.
pub(in super::super) async fn checked(c: &mut Connection, since: Timestamp, limit: u32) -> Result<Vec<CheckedAddress>> {
    let rows = sqlx::query(
        "SELECT c.address, COUNT(*) AS checks, SUM(CASE WHEN c.findings = 0 THEN 1 ELSE 0 END) AS clean,
             MIN(c.at) AS first_at, MAX(c.at) AS last_at,
             (SELECT l.documents FROM integrity_checks AS l WHERE l.address = c.address
              ORDER BY l.at DESC, l.node LIMIT 1) AS documents
         FROM integrity_checks AS c WHERE c.at >= $1 GROUP BY c.address ORDER BY c.address LIMIT $2",
    )
    .bind(ms(since))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read_checked).collect()
}

pub(in super::super) async fn findings(c: &mut Connection, since: Timestamp, limit: u32) -> Result<Vec<KnownFinding>> {
    let rows = sqlx::query(
        "SELECT id, kind, place, detail, times, first_at, last_at FROM integrity_findings
         WHERE last_at >= $1 ORDER BY last_at DESC, id LIMIT $2",
    )
    .bind(ms(since))
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter().map(read_finding).collect()
}

/// True when there is nothing to forget: nearly always.
pub(in super::super) async fn oldest_after(c: &mut Connection, before: Timestamp) -> Result<bool> {
    let old: i64 = sqlx::query_scalar(
        "SELECT (SELECT COUNT(*) FROM (SELECT 1 AS one FROM integrity_checks WHERE at < $1 LIMIT 1) AS checked)
              + (SELECT COUNT(*) FROM (SELECT 1 AS one FROM integrity_findings WHERE last_at < $1 LIMIT 1) AS found)",
    )
    .bind(ms(before))
    .fetch_one(c)
    .await?;
    Ok(old == 0)
}

pub(in super::super) async fn forget(c: &mut Connection, (before, limit): &(Timestamp, u32)) -> Result<u32> {
    let checks = sqlx::query(
        "DELETE FROM integrity_checks WHERE (address, at, node) IN
             (SELECT address, at, node FROM integrity_checks WHERE at < $1 ORDER BY at LIMIT $2)",
    )
    .bind(ms(*before))
    .bind(i64::from(*limit))
    .execute(&mut *c)
    .await?;
    let findings = sqlx::query(
        "DELETE FROM integrity_findings WHERE id IN
             (SELECT id FROM integrity_findings WHERE last_at < $1 ORDER BY last_at LIMIT $2)",
    )
    .bind(ms(*before))
    .bind(i64::from(*limit))
    .execute(c)
    .await?;
    Ok(u32::try_from(checks.rows_affected() + findings.rows_affected()).unwrap_or(u32::MAX))
}

fn read_check(row: &Row) -> Result<Check> {
    let fields = Fields::of("integrity_checks", row);
    Ok(Check {
        node: NodeId::from_text(fields.text("node")?),
        at: fields.time("at")?,
        address: fields.text("address")?,
        documents: fields.small("documents")?,
        findings: fields.small("findings")?,
    })
}

fn read_checked(row: &Row) -> Result<CheckedAddress> {
    let fields = Fields::of("integrity_checks", row);
    Ok(CheckedAddress {
        address: fields.text("address")?,
        checks: fields.small("checks")?,
        clean: fields.small("clean")?,
        documents: fields.small("documents")?,
        first_at: fields.time("first_at")?,
        last_at: fields.time("last_at")?,
    })
}

fn read_finding(row: &Row) -> Result<KnownFinding> {
    let fields = Fields::of("integrity_findings", row);
    let finding = Finding {
        id: fields.hash("id")?,
        kind: fields.named("kind", FindingKind::from_code)?,
        place: fields.text("place")?,
        detail: fields.text("detail")?,
        times: fields.small("times")?,
        at: fields.time("last_at")?,
    };
    Ok(KnownFinding { finding, first_at: fields.time("first_at")? })
}

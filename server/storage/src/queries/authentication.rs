//! 3-D Secure runs.

use domain::authentication::{Authentication, AuthenticationState};
use domain::brand::Brand;
use domain::event::NewEvent;
use domain::ids::{AuthenticationId, PayId, SessionId};
use domain::secret::SecretText;

use super::{Connection, Fields, Result, Row, event, ms};
use crate::failure::Failure;
use crate::json::authentication::{AnswerShape, ResultShape};
use crate::json::{from_text, to_text};

/// Adds a run, or stores what became of it. A final run never changes: then somebody else was first.
pub(super) async fn put(c: &mut Connection, run: &Authentication) -> Result<()> {
    let (answer, result) = (run.answer.as_ref(), run.result.as_ref());
    let answer_text = answer.map(|a| to_text("authentications", &AnswerShape::new(a))).transpose()?;
    let result_text = result.map(|r| to_text("authentications", &ResultShape::new(r))).transpose()?;
    let done = sqlx::query(
        "INSERT INTO authentications (id, session_id, pay_id, brand, version, state, amount_minor, currency,
             method_url, started_at, answer, result, answer_value, result_value)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state,
             method_url = excluded.method_url, answer = excluded.answer, result = excluded.result,
             answer_value = excluded.answer_value, result_value = excluded.result_value
         WHERE authentications.state <> 'final'",
    )
    .bind(run.id.as_str())
    .bind(run.session_id.as_str())
    .bind(run.pay_id.as_str())
    .bind(run.brand.code())
    .bind(&run.version)
    .bind(run.state.code())
    .bind(run.amount.minor)
    .bind(run.amount.currency.code())
    .bind(run.method_url.as_deref())
    .bind(ms(run.started_at))
    .bind(answer_text)
    .bind(result_text)
    .bind(answer.and_then(|a| a.value.as_ref()).map(SecretText::expose))
    .bind(result.and_then(|r| r.value.as_ref()).map(SecretText::expose))
    .execute(c)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Failure::Stale) }
}

/// A result that came too late to move its session.
pub(in super::super) async fn late(c: &mut Connection, (run, events): &(Authentication, Vec<NewEvent>)) -> Result<()> {
    put(c, run).await?;
    event::append(c, events).await
}

pub(in super::super) async fn by_id(c: &mut Connection, id: &AuthenticationId) -> Result<Option<Authentication>> {
    let row = sqlx::query(
        "SELECT id, session_id, pay_id, brand, version, state, amount_minor, currency, method_url, started_at,
             answer, result, answer_value, result_value
         FROM authentications WHERE id = $1",
    )
    .bind(id.as_str())
    .fetch_optional(c)
    .await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Authentication> {
    let fields = Fields::of("authentications", row);
    let secret = |column| Ok::<_, Failure>(fields.optional_text(column)?.map(SecretText::new));
    let (answer_value, result_value) = (secret("answer_value")?, secret("result_value")?);
    let answer = fields
        .optional_text("answer")?
        .map(|text| from_text("authentications", &text, |shape: AnswerShape| Some(shape.read(answer_value))));
    let result = fields
        .optional_text("result")?
        .map(|text| from_text("authentications", &text, |shape: ResultShape| shape.read(result_value)));
    Ok(Authentication {
        id: AuthenticationId::from_text(fields.text("id")?),
        session_id: SessionId::from_text(fields.text("session_id")?),
        pay_id: PayId::from_text(fields.text("pay_id")?),
        brand: fields.named("brand", Brand::parse)?,
        version: fields.text("version")?,
        state: fields.named("state", AuthenticationState::from_code)?,
        amount: fields.money()?,
        method_url: fields.optional_text("method_url")?,
        started_at: fields.time("started_at")?,
        answer: answer.transpose()?,
        result: result.transpose()?,
    })
}

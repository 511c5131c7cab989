//! Facts, each with its stream's next number.

use domain::event::{Event, NewEvent, Stream};
use domain::ids::PayId;

use super::{Connection, Fields, Result, feed, ms};

/// The facts of payments' journals among these.
///
/// Units of work that lock other rows afterwards store these first and what wallets are told last, so that two of
/// them never wait for each other in a circle.
pub(super) async fn journal(c: &mut Connection, events: &[NewEvent]) -> Result<()> {
    put(c, events.iter().filter(|event| !event.is_public())).await
}

/// The facts about wallets among these: what merchants are told. Wallet by wallet in one order for all, each wallet's
/// in theirs, so that two who tell the same wallets never wait for each other.
pub(super) async fn tell(c: &mut Connection, events: &[NewEvent]) -> Result<()> {
    let mut told: Vec<&NewEvent> = events.iter().filter(|event| event.is_public()).collect();
    told.sort_by_cached_key(|event| event.stream.name());
    put(c, told.into_iter()).await
}

/// All of these, the public ones last.
pub(super) async fn append(c: &mut Connection, events: &[NewEvent]) -> Result<()> {
    journal(c, events).await?;
    tell(c, events).await
}

/// Numbers and stores facts. The stream's row stays locked to the end of the transaction, so that a
/// number is given out only if its fact is stored: no gaps.
async fn put(c: &mut Connection, events: impl Iterator<Item = &NewEvent>) -> Result<()> {
    for event in events {
        let stream = event.stream.name();
        let sequence: i64 = sqlx::query_scalar(
            "INSERT INTO streams (name, last) VALUES ($1, 1)
             ON CONFLICT (name) DO UPDATE SET last = streams.last + 1 RETURNING last",
        )
        .bind(&stream)
        .fetch_one(&mut *c)
        .await?;
        sqlx::query("INSERT INTO events (stream, sequence, kind, at, detail, pay_id) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(&stream)
            .bind(sequence)
            .bind(event.kind)
            .bind(ms(event.at))
            .bind(&event.detail)
            .bind(event.pay_id.as_ref().map(PayId::as_str))
            .execute(&mut *c)
            .await?;
        match &event.stream {
            Stream::Payment(_) => {}
            Stream::Wallet(merchant, wallet) => feed::put_out(c, merchant, wallet.as_str(), &stream, sequence).await?,
            Stream::Merchant(merchant) => feed::put_out(c, merchant, feed::NO_WALLET, &stream, sequence).await?,
        }
    }
    Ok(())
}

pub(in super::super) async fn after(c: &mut Connection, stream: &Stream, after: i64, limit: u32) -> Result<Vec<Event>> {
    let rows = sqlx::query(
        "SELECT sequence, kind, at, detail, pay_id FROM events WHERE stream = $1 AND sequence > $2
         ORDER BY sequence LIMIT $3",
    )
    .bind(stream.name())
    .bind(after)
    .bind(i64::from(limit))
    .fetch_all(c)
    .await?;
    rows.iter()
        .map(|row| {
            let fields = Fields::of("events", row);
            Ok(Event {
                sequence: fields.number("sequence")?,
                kind: fields.text("kind")?,
                at: fields.time("at")?,
                detail: fields.text("detail")?,
                pay_id: fields.optional_text("pay_id")?.map(PayId::from_text),
            })
        })
        .collect()
}

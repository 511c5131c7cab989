//! The imported BIN table.

use domain::ports::BinRange;
use sqlx::QueryBuilder;

use super::{Connection, Db, Fields, Result};
use crate::json::{brand_names, brands};

/// Rows in one statement: four values each, far below what either engine takes.
const ROWS_PER_INSERT: usize = 500;

pub(in super::super) async fn replace(c: &mut Connection, ranges: &Vec<BinRange>) -> Result<()> {
    sqlx::query("DELETE FROM bins").execute(&mut *c).await?;
    let numbered: Vec<(i64, &BinRange)> = (0..).zip(ranges).collect();
    for rows in numbered.chunks(ROWS_PER_INSERT) {
        let mut insert = QueryBuilder::<Db>::new("INSERT INTO bins (position, low, high, brands) ");
        insert.push_values(rows, |mut row, (position, range)| {
            row.push_bind(*position)
                .push_bind(range.low.clone())
                .push_bind(range.high.clone())
                .push_bind(brand_names(&range.brands).join(","));
        });
        insert.build().execute(&mut *c).await?;
    }
    Ok(())
}

pub(in super::super) async fn all(c: &mut Connection) -> Result<Vec<BinRange>> {
    let rows = sqlx::query("SELECT low, high, brands FROM bins ORDER BY position").fetch_all(c).await?;
    rows.iter()
        .map(|row| {
            let fields = Fields::of("bins", row);
            let names = |text: &str| -> Vec<String> {
                text.split(',').filter(|name| !name.is_empty()).map(ToOwned::to_owned).collect()
            };
            Ok(BinRange {
                low: fields.text("low")?,
                high: fields.text("high")?,
                brands: fields.named("brands", |text| brands(&names(text)))?,
            })
        })
        .collect()
}

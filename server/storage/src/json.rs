//! The stored form of values that are kept as one JSON text each.
//!
//! Private shapes, so that a change of a domain type cannot change what is
//! stored unseen: it stops compiling here. Unknown fields are ignored and new
//! ones optional, so that old code and new rows live together.

pub(crate) mod agreement;
pub(crate) mod attempt;
pub(crate) mod authentication;
pub(crate) mod merchant;
pub(crate) mod schedule;
pub(crate) mod session;
pub(crate) mod theme;

use domain::brand::Brand;
use domain::money::{Currency, Money};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// Writes a shape as text.
pub(crate) fn to_text<T: Serialize>(table: &'static str, shape: &T) -> Result<String, Failure> {
    serde_json::to_string(shape).map_err(|error| Failure::Row(table, error.to_string()))
}

/// Reads a text; `read` turns the shape into the domain's value.
pub(crate) fn from_text<S: DeserializeOwned, T>(
    table: &'static str,
    text: &str,
    read: impl FnOnce(S) -> Option<T>,
) -> Result<T, Failure> {
    // serde's own words may quote values; where it stopped is enough to find them.
    let shape = serde_json::from_str(text)
        .map_err(|error| Failure::Row(table, format!("JSON text, column {}", error.column())))?;
    read(shape).ok_or_else(|| Failure::Row(table, "a value in a JSON text".to_owned()))
}

/// Minor units with their currency's three letters.
#[derive(Serialize, Deserialize)]
struct MoneyShape {
    minor: i64,
    currency: String,
}

impl MoneyShape {
    fn new(money: Money) -> Self {
        Self { minor: money.minor, currency: money.currency.code().to_owned() }
    }

    fn read(&self) -> Option<Money> {
        Some(Money { minor: self.minor, currency: Currency::parse(&self.currency)? })
    }
}

/// Names of networks, in order.
pub(crate) fn brand_names(brands: &[Brand]) -> Vec<String> {
    brands.iter().map(|brand| brand.code().to_owned()).collect()
}

/// Reads names of networks, in order.
pub(crate) fn brands(names: &[String]) -> Option<Vec<Brand>> {
    names.iter().map(|name| Brand::parse(name)).collect()
}

//! Which networks a card carries, by its first digits.
//!
//! CB has no public prefixes: a real installation imports its acquirer's
//! table (`maillon bins import`). The built-in one knows the public ranges
//! and the test ranges (acquirer sheet §5, Axepta sheet §8).

use crate::brand::Brand;
use crate::card::Pan;
use crate::ports::BinRange;

/// Most digits of a range bound.
pub const BIN_DIGITS_MAX: usize = 12;

const BUILT_IN: &[(&str, &str, &[Brand])] = &[
    ("4", "4", &[Brand::Visa]),
    ("51", "55", &[Brand::Mastercard]),
    ("2221", "2720", &[Brand::Mastercard]),
    ("34", "34", &[Brand::Amex]),
    ("37", "37", &[Brand::Amex]),
    ("497202", "497202", &[Brand::Cb, Brand::Visa]),
    ("534101", "534101", &[Brand::Cb, Brand::Mastercard]),
    ("497410", "497410", &[Brand::Cb, Brand::Visa]),
    ("513410", "513410", &[Brand::Cb, Brand::Mastercard]),
    ("403550", "403550", &[Brand::Cb, Brand::Visa]),
    ("436000", "436000", &[Brand::Cb, Brand::Visa]),
    ("40000025", "40000025", &[Brand::Cb, Brand::Visa]),
    ("55555525", "55555525", &[Brand::Cb, Brand::Mastercard]),
];

/// A look-up table; the narrowest range wins.
#[derive(Clone, Debug)]
pub struct Bins(Vec<BinRange>);

/// Why a range of an imported table was not taken.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BinError {
    /// A bound is not 1 to 12 digits.
    #[error("a bound has 1 to {BIN_DIGITS_MAX} digits")]
    Digits,
    /// The bounds have different lengths.
    #[error("both bounds have the same number of digits")]
    Lengths,
    /// The first bound is above the last.
    #[error("the first bound is above the last")]
    Order,
    /// No network.
    #[error("at least one of CB, VISA, MASTERCARD, AMEX")]
    Brands,
}

impl BinRange {
    /// Checks a range of an imported table.
    pub fn checked(low: &str, high: &str, brands: Vec<Brand>) -> Result<Self, BinError> {
        let digits = |t: &str| (1..=BIN_DIGITS_MAX).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit());
        if !digits(low) || !digits(high) {
            return Err(BinError::Digits);
        }
        if low.len() != high.len() {
            return Err(BinError::Lengths);
        }
        if low > high {
            return Err(BinError::Order);
        }
        if brands.is_empty() {
            return Err(BinError::Brands);
        }
        Ok(Self { low: low.to_owned(), high: high.to_owned(), brands })
    }
}

impl Bins {
    /// The built-in table with an imported one on top; on equal width the imported range wins.
    pub fn with_imported(imported: Vec<BinRange>) -> Self {
        let built_in = BUILT_IN.iter().map(|(low, high, brands)| BinRange {
            low: (*low).to_owned(),
            high: (*high).to_owned(),
            brands: brands.to_vec(),
        });
        let mut ranges: Vec<BinRange> = imported.into_iter().chain(built_in).collect();
        // Longest prefix first; the sort is stable, so imported ranges stay before built-in ones.
        ranges.sort_by_key(|range| std::cmp::Reverse(range.low.len()));
        Self(ranges)
    }

    /// The networks a card carries, national first; empty when its range is unknown.
    pub fn brands(&self, pan: &Pan) -> &[Brand] {
        let digits = pan.expose();
        self.0
            .iter()
            .find(|range| {
                digits
                    .get(..range.low.len())
                    .is_some_and(|first| range.low.as_str() <= first && first <= range.high.as_str())
            })
            .map_or(&[], |range| &range.brands)
    }

    /// Ranges that carry two networks: what the page's script needs for its hint.
    pub fn co_badged(&self) -> impl Iterator<Item = &BinRange> {
        self.0.iter().filter(|range| range.brands.len() > 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brands(bins: &Bins, number: &str) -> Vec<Brand> {
        bins.brands(&Pan::parse_typed(number).unwrap()).to_vec()
    }

    #[test]
    fn the_narrowest_range_wins() {
        let bins = Bins::with_imported(Vec::new());
        assert_eq!(brands(&bins, "4242424242424242"), [Brand::Visa]);
        assert_eq!(brands(&bins, "4972021234567891"), [Brand::Cb, Brand::Visa]);
        assert_eq!(brands(&bins, "5341011234567810"), [Brand::Cb, Brand::Mastercard]);
        assert_eq!(brands(&bins, "2223000048400011"), [Brand::Mastercard]);
        assert_eq!(brands(&bins, "371449635398431"), [Brand::Amex]);
        assert_eq!(brands(&bins, "6011111111111117"), []);
        let imported = BinRange::checked("424242", "424242", vec![Brand::Cb, Brand::Visa]).unwrap();
        assert_eq!(brands(&Bins::with_imported(vec![imported]), "4242424242424242"), [Brand::Cb, Brand::Visa]);
    }

    #[test]
    fn refuses_a_bad_range() {
        assert_eq!(BinRange::checked("49", "4", vec![Brand::Cb]), Err(BinError::Lengths));
        assert_eq!(BinRange::checked("5", "4", vec![Brand::Cb]), Err(BinError::Order));
        assert_eq!(BinRange::checked("x", "4", vec![Brand::Cb]), Err(BinError::Digits));
        assert_eq!(BinRange::checked("4", "5", vec![]), Err(BinError::Brands));
    }
}

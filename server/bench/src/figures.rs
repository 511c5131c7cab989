//! Medians, ranges and percentiles.

use std::time::Duration;

/// Several measurements of the same thing.
#[derive(Clone, Default)]
pub struct Figures(Vec<f64>);

impl Figures {
    /// Adds one.
    pub fn push(&mut self, figure: f64) {
        self.0.push(figure);
        self.0.sort_by(f64::total_cmp);
    }

    /// The one in the middle; 0 when there is none.
    pub fn median(&self) -> f64 {
        self.0.get(self.0.len() / 2).copied().unwrap_or_default()
    }

    /// `median (min–max)` with that many decimals.
    pub fn shown(&self, decimals: usize) -> String {
        let low = self.0.first().copied().unwrap_or_default();
        let high = self.0.last().copied().unwrap_or_default();
        format!("{:.decimals$} ({low:.decimals$}–{high:.decimals$})", self.median())
    }
}

impl FromIterator<f64> for Figures {
    fn from_iter<I: IntoIterator<Item = f64>>(figures: I) -> Self {
        let mut all: Vec<f64> = figures.into_iter().collect();
        all.sort_by(f64::total_cmp);
        Self(all)
    }
}

/// The time that `percent` % of all stay below, in milliseconds. `times` is sorted here.
pub fn percentile_ms(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    let index = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(index).map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}

/// As a float; counts here are far below 2^52.
#[expect(clippy::cast_precision_loss, reason = "counts of a benchmark are far below 2^52")]
pub fn float(count: usize) -> f64 {
    count as f64
}

/// How many of something in one second.
pub fn per_second(count: usize, took: Duration) -> f64 {
    float(count) / took.as_secs_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_range() {
        let figures: Figures = [3.0, 1.0, 2.0].into_iter().collect();
        assert_eq!(figures.shown(1), "2.0 (1.0–3.0)");
    }

    #[test]
    fn percentiles_of_a_hundred() {
        let mut times: Vec<Duration> = (1..=100).rev().map(Duration::from_millis).collect();
        let shown = [50, 95, 99, 100].map(|percent| format!("{:.0}", percentile_ms(&mut times, percent)));
        assert_eq!(shown, ["51", "96", "100", "100"]);
    }
}

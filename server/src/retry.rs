//! When declined instalments are tried again, as written in the configuration.

use domain::brand::Brand;
use domain::retry::{Cap, Meaning, RetryPolicy, Rule, Window};
use jiff::SignedDuration;
use serde::Deserialize;

/// `[retry]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct Retry {
    pub declines_max: u32,
    pub waits_days: Vec<u32>,
    pub caps: Vec<CapRecord>,
    pub rules: Vec<RuleRecord>,
}

/// A line of `retry.caps`.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct CapRecord {
    pub brand: String,
    pub declines: u32,
    pub per: Per,
}

/// What a cap counts.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub enum Per {
    Day,
    Month,
    MonthSameAmount,
}

/// `[[retry.rules]]`
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub struct RuleRecord {
    #[serde(default)]
    pub brand: Option<String>,
    #[serde(default)]
    pub codes: Vec<String>,
    #[serde(default)]
    pub advice: Vec<String>,
    pub then: Then,
    #[serde(default)]
    pub wait_h: u32,
}

/// What a code means.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "config.default.toml is the one place that documents settings")]
pub enum Then {
    Later,
    Consumer,
    NewCard,
    Never,
}

impl Retry {
    /// The policy, if it makes sense.
    pub fn policy(&self) -> anyhow::Result<RetryPolicy> {
        anyhow::ensure!((1..=20).contains(&self.declines_max), "retry.declines_max: 1 to 20");
        let waits = !self.waits_days.is_empty() && self.waits_days.iter().all(|days| (1..=60).contains(days));
        anyhow::ensure!(waits, "retry.waits_days: at least one, each from 1 to 60");
        let caps = self.caps.iter().map(|cap| {
            let window = match cap.per {
                Per::Day => Window::Day,
                Per::Month => Window::Month,
                Per::MonthSameAmount => Window::MonthSameAmount,
            };
            Ok(Cap { brand: brand(&cap.brand)?, declines: cap.declines, window })
        });
        let rules = self.rules.iter().map(|rule| {
            Ok(Rule {
                brand: rule.brand.as_deref().map(brand).transpose()?,
                codes: rule.codes.clone(),
                advice: rule.advice.clone(),
                meaning: match rule.then {
                    Then::Later => Meaning::Later(SignedDuration::from_hours(i64::from(rule.wait_h))),
                    Then::Consumer => Meaning::Consumer,
                    Then::NewCard => Meaning::NewCard,
                    Then::Never => Meaning::Never,
                },
            })
        });
        Ok(RetryPolicy {
            declines_max: self.declines_max,
            waits_days: self.waits_days.clone(),
            caps: caps.collect::<anyhow::Result<_>>()?,
            rules: rules.collect::<anyhow::Result<_>>()?,
        })
    }
}

fn brand(name: &str) -> anyhow::Result<Brand> {
    Brand::parse(name).ok_or_else(|| anyhow::anyhow!("retry: {name} is not one of CB, VISA, MASTERCARD, AMEX"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use domain::retry::RetryPolicy;

    use crate::config::Config;

    #[test]
    fn the_defaults_are_the_rules_own() {
        let config = Config::from_sources(&HashMap::new()).unwrap();
        assert_eq!(config.retry.policy().unwrap(), RetryPolicy::default());
        let strange = HashMap::from([("MAILLON_RETRY__DECLINES_MAX".to_owned(), "0".to_owned())]);
        let error = Config::from_sources(&strange).err().unwrap().to_string();
        assert!(error.contains("declines_max"), "{error}");
    }
}

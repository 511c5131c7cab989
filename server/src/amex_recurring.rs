//! Amex Recurring as configured: how alias files are handled, and what their codes mean.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Context;
use config::{File, FileFormat};
use domain::ports::AliasFiles;
use domain::smartbill::annex::{Annex, Label, PaymentCode};
use domain::smartbill::departure::{ClosedDay, Departures};
use domain::smartbill::exchange::{AliasExchange, ExchangeSettings};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::config::{Config, text_of};
use crate::state::App;

/// The codes that are built in.
const CODES: &str = include_str!("../../docs/smartbill-codes.toml");

/// Lines in one file that we send: its lines are claimed in one transaction.
const LINES_MAX: u32 = 50_000;

/// The file of codes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Codes {
    accepted: String,
    refusals: BTreeMap<String, Words>,
    cancellations: BTreeMap<String, Words>,
    /// Tables of before payments left in files have none.
    #[serde(default)]
    payments: BTreeMap<String, Payment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Payment {
    fr: String,
    en: String,
    response: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    fr: String,
    en: String,
}

/// The codes, as built in or from a file.
pub fn annex(path: &str) -> anyhow::Result<Annex> {
    let text = if path.is_empty() { CODES.to_owned() } else { text_of(path)? };
    let read = config::Config::builder().add_source(File::from_str(&text, FileFormat::Toml)).build();
    let codes: Codes =
        read.and_then(config::Config::try_deserialize).with_context(|| format!("amex_recurring.codes {path}"))?;
    let labels = |words: BTreeMap<String, Words>| {
        words.into_iter().map(|(code, Words { fr, en })| (code, Label { fr, en })).collect()
    };
    let payment = |(code, Payment { fr, en, response }): (String, Payment)| {
        let known =
            response.len() == 2 && response.bytes().all(|byte| byte.is_ascii_alphanumeric()) && response != "00";
        anyhow::ensure!(
            known,
            "amex_recurring.codes: payments.{code}.response is no response code of a refusal (DE39)"
        );
        Ok((code, PaymentCode { label: Label { fr, en }, response }))
    };
    Ok(Annex {
        accepted: codes.accepted,
        refusals: labels(codes.refusals),
        cancellations: labels(codes.cancellations),
        payments: codes.payments.into_iter().map(payment).collect::<anyhow::Result<_>>()?,
    })
}

/// The exchange over some files.
pub fn exchange(app: &App, files: Arc<dyn AliasFiles>) -> AliasExchange {
    AliasExchange { enrolment: app.enrolment.clone(), files, annex: app.annex.clone(), settings: settings(&app.config) }
}

/// When payment files leave, as configured.
pub fn departures(config: &Config) -> anyhow::Result<Departures> {
    let settings = &config.amex_recurring;
    let cut_off = settings.cut_off.parse().context("amex_recurring.cut_off is no time such as 17:00")?;
    let zone = TimeZone::get(&settings.time_zone).context("amex_recurring.time_zone")?;
    let closed = |day: &String| ClosedDay::parse(day).with_context(|| format!("amex_recurring.closed_days: {day}"));
    Ok(Departures { cut_off, zone, closed: settings.closed_days.iter().map(closed).collect::<anyhow::Result<_>>()? })
}

fn settings(config: &Config) -> ExchangeSettings {
    let settings = &config.amex_recurring;
    ExchangeSettings {
        gather: SignedDuration::from_mins(i64::from(settings.gather_minutes)),
        answer: SignedDuration::from_hours(i64::from(settings.answer_hours)),
        keep: SignedDuration::from_hours(24 * i64::from(settings.keep_days)),
        lines_at_once: settings.lines_at_once.max(1),
        lines_max: LINES_MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_that_are_built_in_can_be_read() {
        let annex = annex("").unwrap();
        assert_eq!(annex.label("102").unwrap().en, "Card not eligible for the programme");
        assert_eq!(annex.label("201").unwrap().fr, "Compte clôturé");
        assert_eq!(annex.label("777"), None);
        assert_eq!((annex.response("116"), annex.response("777")), ("51", "05"));
    }

    #[test]
    fn another_table_takes_their_place_and_a_wrong_one_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("codes.toml");
        let read = |text: &str| {
            std::fs::write(&path, text).unwrap();
            annex(&path.display().to_string())
        };
        let own = "accepted = \"OK\"\n[refusals]\nX1 = { fr = \"Non\", en = \"No\" }\n[cancellations]\n";
        assert_eq!(read(own).unwrap().label("X1").unwrap().fr, "Non");
        assert!(read(&own.replace("fr = ", "de = ")).is_err());
        let payment =
            |response: &str| format!("{own}[payments]\n9 = {{ fr = \"x\", en = \"x\", response = \"{response}\" }}\n");
        assert_eq!(read(&payment("54")).unwrap().response("9"), "54");
        assert!(read(&payment("00")).is_err(), "an approval is no refusal");
        assert!(annex("/nowhere/codes.toml").is_err());
    }
}

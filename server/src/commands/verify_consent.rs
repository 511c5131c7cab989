//! `maillon verify-consent`: checks the proof of an agreement, without a server and without a network.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use serde_json::Value;

use crate::consent_pack;

/// What to check.
#[derive(Args)]
pub struct VerifyConsent {
    /// The answer of `GET /api/v2/mandates/{mandateId}/consent-pack`, or the pack alone
    pack: PathBuf,
    /// The public key, from `GET /api/v2/consent-key` of the installation that signed; never from the pack itself
    #[arg(long)]
    key: PathBuf,
}

/// Prints what is proven, or fails and says why nothing is.
pub fn run(command: &VerifyConsent) -> anyhow::Result<()> {
    let text =
        std::fs::read_to_string(&command.pack).with_context(|| format!("{} cannot be read", command.pack.display()))?;
    let key =
        std::fs::read_to_string(&command.key).with_context(|| format!("{} cannot be read", command.key.display()))?;
    let answer: Option<Value> = serde_json::from_str(&text).ok();
    let inside = answer.as_ref().and_then(|answer| answer.get("consentPack")).and_then(Value::as_str);
    let said = consent_pack::verify(inside.unwrap_or(&text), &key)?;
    let member = |path: &str| said.pointer(path).map(|value| value.as_str().map_or(value.to_string(), str::to_owned));
    let mut out = std::io::stdout();
    writeln!(out, "The signature is right, and the words have the hash that was kept with them.\n")?;
    for (name, path) in [
        ("merchant", "/merchantName"),
        ("mandate", "/mandate/mandateId"),
        ("agreed at", "/consent/givenAt"),
        ("from", "/consent/ipAddress"),
        ("card ending in", "/card/last4Digits"),
        ("authentication", "/authentication/transStatus"),
        ("ECI", "/authentication/eci"),
        ("approval code", "/authorisation/approvalCode"),
        ("words", "/consent/text"),
    ] {
        writeln!(out, "{name:>16}: {}", member(path).unwrap_or_else(|| "-".to_owned()))?;
    }
    Ok(())
}

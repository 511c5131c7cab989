//! Reading an `AReq`: every fault of one kind is named at once.

use serde_json::{Map, Value};

use super::rules::{Need, RULES};
use super::wire::Erro;

/// What the bank uses of a well-formed `AReq`.
#[derive(Clone)]
pub(super) struct Request {
    pub(super) server_transaction: String,
    pub(super) server_url: String,
    pub(super) notification_url: String,
    pub(super) category: String,
    pub(super) challenge: String,
    pub(super) number: zeroize::Zeroizing<String>,
    pub(super) amount: u64,
    pub(super) currency: String,
    pub(super) exponent: u32,
    pub(super) merchant_name: String,
    pub(super) language: String,
}

/// Missing elements (201) come before bad ones (203), those before bad ISO codes (304).
pub(super) fn read(message: &Map<String, Value>) -> Result<Request, Box<Erro>> {
    let text = |name: &str| message.get(name).and_then(Value::as_str).unwrap_or_default();
    let script = message.get("browserJavascriptEnabled").and_then(Value::as_bool);
    let purpose = text("threeDSRequestorAuthenticationInd");
    let agreement = matches!(purpose, "02" | "03");
    let required = |need| match need {
        Need::Always => true,
        Need::Never => false,
        Need::Purchase => text("messageCategory") != "02" || agreement,
        Need::Agreement => agreement,
        Need::Instalments => purpose == "03",
        Need::Script => script == Some(true),
    };
    let names = |faulty: &dyn Fn(&str, Need, super::rules::Form) -> bool| {
        let faulty = RULES.iter().filter(|(name, need, form)| faulty(name, *need, *form));
        faulty.map(|(name, ..)| *name).collect::<Vec<_>>().join(",")
    };
    let missing = names(&|name, need, _| required(need) && !message.contains_key(name));
    if !missing.is_empty() {
        return Err(Box::new(Erro::new("201", "required element missing", missing, "AReq")));
    }
    let is_bad = |name: &str, form: super::rules::Form| message.get(name).is_some_and(|value| !form.admits(value));
    let bad = names(&|name, need, form| {
        let out_of_place = need == Need::Script && script == Some(false) && message.contains_key(name);
        out_of_place || !form.is_iso() && is_bad(name, form)
    });
    if !bad.is_empty() {
        return Err(Box::new(Erro::new("203", "format or value invalid", bad, "AReq")));
    }
    let unknown_codes = names(&|name, _, form| form.is_iso() && is_bad(name, form));
    if !unknown_codes.is_empty() {
        return Err(Box::new(Erro::new("304", "ISO code invalid", unknown_codes, "AReq")));
    }
    Ok(Request {
        server_transaction: text("threeDSServerTransID").to_owned(),
        server_url: text("threeDSServerURL").to_owned(),
        notification_url: text("notificationURL").to_owned(),
        category: text("messageCategory").to_owned(),
        challenge: text("threeDSRequestorChallengeInd").to_owned(),
        number: zeroize::Zeroizing::new(text("acctNumber").to_owned()),
        amount: text("purchaseAmount").parse().unwrap_or_default(),
        currency: text("purchaseCurrency").to_owned(),
        exponent: text("purchaseExponent").parse().unwrap_or_default(),
        merchant_name: text("merchantName").to_owned(),
        language: text("browserLanguage").to_owned(),
    })
}

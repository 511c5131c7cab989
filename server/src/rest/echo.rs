//! What is kept of a request, and what its idempotency fingerprint is made of: never card data.

use serde_json::Value;

/// Members of a request that are kept and echoed; everything else is read and forgotten. None of them is meant for
/// card data, and none of the places where card data could stand is among them.
pub const ECHOED: [&str; 19] = [
    "externalIntegrationId",
    "metadata",
    "language",
    "captureMethod",
    "credentialOnFile",
    "order",
    "simulationMode",
    "urls",
    "billingAddress",
    "shipping",
    "statementDescriptor",
    "customerInfo",
    "expirationTime",
    "fraudData",
    "paymentFacilitator",
    "channel",
    "template",
    "mandate",
    "allowedPaymentMethods",
];

/// The body as it is kept and echoed.
pub fn echo(body: &Value) -> String {
    kept(body, &ECHOED)
}

/// Members of a capture, refund or reversal that are kept and echoed.
pub const SETTLEMENT_ECHOED: [&str; 2] = ["order", "metadata"];

/// The body of a capture, refund or reversal as it is kept and echoed.
pub fn settlement_echo(body: &Value) -> String {
    kept(body, &SETTLEMENT_ECHOED)
}

fn kept(body: &Value, names: &[&str]) -> String {
    let members = names.iter().filter_map(|name| Some(((*name).to_owned(), body.get(name)?.clone())));
    Value::Object(members.collect()).to_string()
}

/// Names under which card data travels, in the dialects we know; compared without case, at every depth.
const CARD_DATA: [&str; 14] = [
    "number",
    "cardnumber",
    "pan",
    "ccnr",
    "securitycode",
    "cvc",
    "cvv",
    "cvv2",
    "cvc2",
    "cccvc",
    "expirydate",
    "ccexpiry",
    "encryptedcard",
    "track2",
];

/// The body as its idempotency fingerprint is computed: card data removed, members in a fixed order.
pub fn fingerprint_text(body: &Value) -> String {
    without_card_data(body).to_string()
}

fn without_card_data(value: &Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .iter()
                .filter(|(name, _)| !CARD_DATA.contains(&name.to_ascii_lowercase().as_str()))
                .map(|(name, value)| (name.clone(), without_card_data(value)))
                .collect(),
        ),
        Value::Array(items) => Value::Array(items.iter().map(without_card_data).collect()),
        other => other.clone(),
    }
}

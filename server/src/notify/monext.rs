//! Monext's notifications: a `GET` that only says where to look (Monext sheet §6).

use adapters::notify::Message;
use domain::event::Published;
use domain::ids::{PayId, WalletId};
use domain::ports::PaymentView;
use jiff::tz::TimeZone;
use url::Url;

/// The merchant's address with the parameters of the event's type added to its query. `accepted`: the return code of an
/// enrolment at American Express.
pub fn message(url: &str, event: &Published, view: Option<&PaymentView>, accepted: &str) -> Message {
    let mut parameters = Vec::new();
    let pay_id = event.pay_id.as_ref().map_or("", PayId::as_str);
    let wallet = event.wallet_id.as_ref().map_or("", WalletId::as_str);
    if event.kind.starts_with("card.") {
        parameters.extend([("notificationType", "WALLET".to_owned()), ("walletId", wallet.to_owned())]);
        if let Some(mandate) = view.and_then(|view| view.mandate.as_ref()) {
            parameters.push(("contractNumber", mandate.contract_id.to_string()));
        }
    } else if event.kind.starts_with("smartbill.") {
        parameters.extend([("notificationType", "Wallet".to_owned()), ("walletId", wallet.to_owned())]);
        parameters.extend(smartbill(event, accepted));
    } else if event.kind.starts_with("instalment.") {
        let date = event.at.to_zoned(TimeZone::UTC).strftime("%d/%m/%Y").to_string();
        parameters.extend([
            ("notificationType", "BILL".to_owned()),
            ("paymentRecordId", event.detail.clone()),
            ("walletId", wallet.to_owned()),
            ("transactionId", pay_id.to_owned()),
            ("billingRecordDate", date),
        ]);
        if let Some(view) = view {
            parameters.push(("orderRef", view.payment.trans_id.clone()));
        }
    } else {
        parameters.extend([
            ("notificationType", "TRSWALLET".to_owned()),
            ("transactionId", pay_id.to_owned()),
            ("walletId", wallet.to_owned()),
        ]);
    }
    let mut address = url.to_owned();
    if let Ok(mut parsed) = Url::parse(url) {
        parsed.query_pairs_mut().extend_pairs(parameters);
        address = parsed.into();
    }
    Message { url: address, headers: Vec::new(), body: None }
}

/// Written as the platform writes it (Monext sheet §5.7), in whatever case.
fn smartbill(event: &Published, accepted: &str) -> Vec<(&'static str, String)> {
    // Index, alias, status, and the code when there is one.
    let code = event.detail.split(' ').nth(3).unwrap_or_default();
    let result = |result: &str, code: &str| {
        vec![
            ("type", "smartbillEnrollResult".to_owned()),
            ("result", result.to_owned()),
            ("resultCode", code.to_owned()),
        ]
    };
    match event.kind.as_str() {
        "smartbill.accepted" => result("Y", accepted),
        "smartbill.refused" => result("N", code),
        _ => vec![("type", "smartBillCanceledCard".to_owned()), ("CancellationCode", code.to_owned())],
    }
}

//! Values that other implementations agree on.

use serde_json::{Value, json};

use super::fixtures::{ACS_ID, SERVER_ID, cres};
use crate::three_ds::challenge::{creq, method_data, parse_cres, parse_method_notification};
use crate::three_ds::messages::text;

#[test]
fn the_creq_is_base64url_without_padding() {
    let field = creq(SERVER_ID, ACS_ID, "2.2.0", "03");
    assert!(!field.contains(['=', '+', '/']));
    let json: Value = serde_json::from_slice(&text::decode(&field).unwrap()).unwrap();
    let expected = json!({
        "threeDSServerTransID": SERVER_ID, "acsTransID": ACS_ID,
        "messageType": "CReq", "messageVersion": "2.2.0", "challengeWindowSize": "03"
    });
    assert_eq!(json, expected);
}

#[test]
fn the_method_callback_is_read() {
    let field = "eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjhhODgwZGMwLWQyZDItNDA2Ny1iY2IxLWIwOGQxNjkwYjI2ZSJ9";
    assert_eq!(parse_method_notification(field).unwrap(), SERVER_ID);
    assert_eq!(text::encode(format!(r#"{{"threeDSServerTransID":"{SERVER_ID}"}}"#).as_bytes()), field);
    for bad in ["", "!", "e30", "bnVsbA", &text::encode(br#"{"threeDSServerTransID":"x"}"#)] {
        assert!(parse_method_notification(bad).is_none(), "{bad}");
    }
}

#[test]
fn the_method_data_names_transaction_and_address() {
    let field = method_data(SERVER_ID, "https://pay.example/3ds/method/1");
    let json: Value = serde_json::from_slice(&text::decode(&field).unwrap()).unwrap();
    let expected = json!({
        "threeDSServerTransID": SERVER_ID, "threeDSMethodNotificationURL": "https://pay.example/3ds/method/1"
    });
    assert_eq!(json, expected);
}

#[test]
fn a_cres_is_read_in_every_spelling_of_base64() {
    for filler in ["", "?", "??", "???>>>", "\u{ff}\u{fe}"] {
        let mut message = cres();
        message["filler"] = filler.into();
        let json = message.to_string();
        let spellings = [
            data_encoding::BASE64URL_NOPAD.encode(json.as_bytes()),
            data_encoding::BASE64URL.encode(json.as_bytes()),
            data_encoding::BASE64.encode(json.as_bytes()),
            data_encoding::BASE64_NOPAD.encode(json.as_bytes()),
        ];
        for field in spellings {
            let notice = parse_cres(&field).unwrap();
            assert_eq!(notice.three_ds_server_trans_id, SERVER_ID);
            assert_eq!((notice.trans_status, notice.error), (Some('Y'), None));
        }
    }
}

#[test]
fn an_error_in_place_of_a_cres_is_a_return_too() {
    let erro = json!({
        "messageType": "Erro", "messageVersion": "2.2.0", "threeDSServerTransID": SERVER_ID,
        "errorCode": "402", "errorComponent": "A", "errorDetail": "timed out 4970101122334422"
    });
    let notice = parse_cres(&text::encode(erro.to_string().as_bytes())).unwrap();
    assert_eq!(notice.three_ds_server_trans_id, SERVER_ID);
    assert_eq!(notice.trans_status, None);
    assert_eq!(notice.error.as_deref(), Some("error 402 from component A: timed out ################"));
}

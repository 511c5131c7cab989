//! Every required element, every condition, every code.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::fixtures::{SERVER_ID, VALUE, ares, cres, pres, rreq, with, without};
use crate::three_ds::address::AddressRule;
use crate::three_ds::messages::pres::Received;
use crate::three_ds::messages::{Document, ErrorCode, Fault, Version, ares, cres, rreq};

fn document(message: &Value) -> Document {
    Document::parse(message.to_string().as_bytes()).unwrap()
}

fn read_ares(message: &Value) -> Result<(), Fault> {
    ares::parse(&document(message), SERVER_ID, Version::V220, &AddressRule::default()).map(drop)
}

fn read_rreq(message: &Value) -> Result<(), Fault> {
    rreq::parse(&document(message), Timestamp::UNIX_EPOCH)?.fault().map_or(Ok(()), Err)
}

fn read_cres(message: &Value) -> Result<(), Fault> {
    cres::parse(&document(message)).map(drop)
}

fn read_pres(message: &Value) -> Result<(), Fault> {
    Received::parse(message.to_string().as_bytes())?.check(SERVER_ID, Version::V220).map(drop)
}

type Read = fn(&Value) -> Result<(), Fault>;

fn missing(name: &str) -> Result<(), Fault> {
    Err(Fault::new(ErrorCode::Missing, name))
}

fn invalid(name: &str) -> Result<(), Fault> {
    Err(Fault::new(ErrorCode::Invalid, name))
}

#[test]
fn each_missing_element_is_named() {
    let ids = ["messageVersion", "threeDSServerTransID", "acsTransID"];
    let cases: [(Read, Value, &[&str]); 4] = [
        (
            read_ares,
            ares(),
            &[
                "dsTransID",
                "acsReferenceNumber",
                "dsReferenceNumber",
                "transStatus",
                "acsURL",
                "acsChallengeMandated",
                "authenticationType",
            ],
        ),
        (
            read_rreq,
            rreq(),
            &[
                "dsTransID",
                "messageCategory",
                "transStatus",
                "authenticationValue",
                "authenticationType",
                "interactionCounter",
            ],
        ),
        (read_cres, cres(), &["transStatus"]),
        (read_pres, with(&pres(), "acsTransID", Value::Null), &["dsStartProtocolVersion", "dsEndProtocolVersion"]),
    ];
    for (read, message, names) in cases {
        assert_eq!(read(&message), Ok(()));
        let kind = message["messageType"].clone();
        let ids = ids.iter().filter(|id| kind != "PRes" || **id != "acsTransID");
        for name in ids.chain(names) {
            assert_eq!(read(&without(&message, name)), missing(name), "{kind} {name}");
            for empty in [json!(""), json!(null), json!(1), json!({})] {
                assert_eq!(read(&with(&message, name, empty)), invalid(name), "{kind} {name}");
            }
        }
        assert_eq!(read(&without(&message, "messageType")).unwrap_err().code, ErrorCode::InvalidMessage);
    }
}

#[test]
fn several_missing_elements_are_named_together() {
    let message = without(&without(&ares(), "dsTransID"), "acsReferenceNumber");
    assert_eq!(read_ares(&message), missing("dsTransID,acsReferenceNumber"));
}

#[test]
fn conditions_of_the_answer_follow_its_status() {
    let bare = ["acsURL", "acsChallengeMandated", "authenticationType"].iter().fold(ares(), |m, n| without(&m, n));
    for status in ["N", "U", "R"] {
        let message = with(&bare, "transStatus", status);
        assert_eq!(read_ares(&message), missing("transStatusReason"), "{status}");
        assert_eq!(read_ares(&with(&message, "transStatusReason", "01")), Ok(()));
    }
    for status in ["Y", "A"] {
        let message = with(&bare, "transStatus", status);
        assert_eq!(read_ares(&message), missing("authenticationValue"), "{status}");
        assert_eq!(read_ares(&with(&message, "authenticationValue", VALUE)), Ok(()));
        assert_eq!(read_ares(&with(&message, "authenticationValue", "AAECAw==")), invalid("authenticationValue"));
    }
    assert_eq!(read_ares(&with(&bare, "transStatus", "I")), Ok(()));
    assert_eq!(
        read_ares(&with(&bare, "transStatus", "D")),
        missing("acsChallengeMandated,acsDecConInd,authenticationType")
    );
    for status in ["S", "X", "YN", "y"] {
        assert_eq!(read_ares(&with(&bare, "transStatus", status)), invalid("transStatus"));
    }
}

#[test]
fn the_answer_must_belong_to_the_request() {
    let other = with(&ares(), "threeDSServerTransID", "00000000-d2d2-4067-bcb1-b08d1690b26e");
    assert_eq!(read_ares(&other), Err(Fault::new(ErrorCode::UnknownTransaction, "threeDSServerTransID")));
    let newer = with(&ares(), "messageVersion", "2.3.1");
    assert_eq!(read_ares(&newer), Err(Fault::new(ErrorCode::Version, "2.2.0")));
    for url in ["http://acs.bank.example/", "javascript:alert(1)", "https://u:p@acs.bank.example/", "acs"] {
        assert_eq!(read_ares(&with(&ares(), "acsURL", url)), invalid("acsURL"), "{url}");
    }
    for (name, value) in [("eci", ""), ("eci", "5"), ("transStatusReason", "1"), ("whiteListStatus", "X")] {
        assert_eq!(read_ares(&with(&ares(), name, value)), invalid(name));
    }
    assert_eq!(read_ares(&with(&ares(), "cardholderInfo", "é".repeat(128))), Ok(()));
    assert_eq!(read_ares(&with(&ares(), "cardholderInfo", "é".repeat(129))), invalid("cardholderInfo"));
}

#[test]
fn conditions_of_the_result_follow_its_status() {
    let bare = ["authenticationValue", "eci", "authenticationType"].iter().fold(rreq(), |m, n| without(&m, n));
    let failed = with(&with(&bare, "transStatus", "N"), "transStatusReason", "14");
    assert_eq!(read_rreq(&failed), missing("authenticationType"));
    assert_eq!(read_rreq(&with(&failed, "challengeCancel", "05")), Ok(()), "an abandonment notice has no type");
    assert_eq!(read_rreq(&without(&failed, "transStatusReason")), missing("transStatusReason,authenticationType"));
    assert_eq!(read_rreq(&with(&bare, "transStatus", "A")), missing("authenticationValue"));
    for status in ["C", "D", "I", "S"] {
        assert_eq!(read_rreq(&with(&rreq(), "transStatus", status)), invalid("transStatus"), "{status}");
    }
    assert_eq!(read_rreq(&with(&rreq(), "messageCategory", "02")), invalid("messageCategory"));
}

#[test]
fn a_bad_card_range_is_named_with_its_path() {
    let entry = |name: &str, value: Value| {
        let mut message = pres();
        message["cardRangeData"][0][name] = value;
        read_pres(&message)
    };
    assert_eq!(entry("startRange", json!("497010000000000X")), invalid("cardRangeData.startRange"));
    assert_eq!(entry("endRange", json!("49701099999999999")), invalid("cardRangeData.endRange"));
    assert_eq!(entry("endRange", json!("4970099999999999")), invalid("cardRangeData.endRange"));
    assert_eq!(entry("actionInd", json!("X")), invalid("cardRangeData.actionInd"));
    assert_eq!(entry("threeDSMethodURL", json!("")), invalid("cardRangeData.threeDSMethodURL"));
    for name in ["startRange", "endRange", "acsStartProtocolVersion", "acsEndProtocolVersion"] {
        let mut message = pres();
        message["cardRangeData"][0].as_object_mut().unwrap().remove(name).unwrap();
        assert_eq!(read_pres(&message), missing(&format!("cardRangeData.{name}")));
    }
    for data in [json!([]), json!(null), json!("x"), json!({}), json!([1])] {
        assert_eq!(read_pres(&with(&pres(), "cardRangeData", data)), invalid("cardRangeData"));
    }
    assert_eq!(read_pres(&without(&pres(), "cardRangeData")), Ok(()));
    let twice = pres().to_string().replacen('{', r#"{"cardRangeData":[],"#, 1);
    let fault = Received::parse(twice.as_bytes()).unwrap().check(SERVER_ID, Version::V220).unwrap_err();
    assert_eq!(fault, Fault::new(ErrorCode::Duplicate, "cardRangeData"));
}

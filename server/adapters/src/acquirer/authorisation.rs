//! 0100: the request to hold an amount.

use domain::acquiring::{AuthorisationRequest, Proof, StoredCredential};
use domain::agreement::Kind;
use domain::brand::Brand;

use super::elements::{card_message, put_references, transmission};
use super::message::Message;
use super::place::place;
use super::private_data::{self as tags, PrivateData};

/// E-commerce, no PIN entry.
pub(super) const ENTRY_E_COMMERCE: &str = "812";
/// Credential on file, no PIN entry.
pub(super) const ENTRY_ON_FILE: &str = "102";
/// E-commerce.
pub(super) const CONDITION_E_COMMERCE: &str = "59";
/// Account verification: nothing is held.
const CONDITION_VERIFICATION: &str = "51";

/// Builds the request. The security code is in it: it is wiped when the message is dropped.
pub(super) fn message(request: &AuthorisationRequest<'_>) -> Message {
    let (operation, contract) = (request.operation, request.contract);
    let mut message =
        card_message("0100", operation, operation, contract, &request.pan, request.expiry, operation.amount);
    message.set(7, transmission(operation.intended_at));
    message.set(22, if request.credential.initial { ENTRY_E_COMMERCE } else { ENTRY_ON_FILE });
    message.set(25, if operation.amount.is_zero() { CONDITION_VERIFICATION } else { CONDITION_E_COMMERCE });
    message.set(43, place(contract, request.pos));
    message.set(48, private_data(request).encode().as_str());
    message
}

fn private_data(request: &AuthorisationRequest<'_>) -> PrivateData {
    let (brand, credential) = (request.operation.brand, request.credential);
    let mut data = PrivateData::default();
    data.set(tags::NETWORK, brand.code());
    data.set(tags::MARKER, marker(brand, credential));
    data.set(tags::INITIATOR, if credential.merchant_initiated { "MIT" } else { "CIT" });
    data.set(tags::STORAGE, if credential.initial { "F" } else { "S" });
    put_references(&mut data, request.roots);
    if let Some(proof) = &request.proof {
        put_proof(&mut data, brand, proof);
    }
    // Nobody types a code when the merchant charges; one that were sent all the same would prove illegal storage.
    if let Some(code) = request.code.as_ref().filter(|_| !credential.merchant_initiated) {
        data.set(tags::SECURITY_CODE, code.expose());
    }
    data.set(tags::FINALITY, if request.verification { "P" } else { "F" });
    data
}

fn put_proof(data: &mut PrivateData, brand: Brand, proof: &Proof) {
    data.set(tags::ECI, &proof.eci);
    data.set(tags::AUTHENTICATION_VALUE, proof.value.expose());
    data.set(tags::DS_TRANSACTION, &proof.ds_trans_id);
    data.set(tags::PROTOCOL_VERSION, &proof.version);
    if let Some(level) = security_level(&proof.eci).filter(|_| brand == Brand::Mastercard) {
        data.set(tags::SECURITY_LEVEL, level);
    }
}

/// Visa, CB and American Express: recurring, instalment, unscheduled or one-click. Mastercard has a code per
/// kind and initiator. It has none for an amount and a rhythm that both vary by agreement: such an agreement
/// goes with those whose amount varies, as the other networks' `R` and the 3-D Secure indicator also have it.
fn marker(brand: Brand, credential: StoredCredential) -> &'static str {
    let merchant = credential.merchant_initiated;
    match (brand, credential.kind) {
        (Brand::Mastercard, Kind::Unscheduled | Kind::OneClick) => pick(merchant, "M101", "C101"),
        (Brand::Mastercard, Kind::FlexibleAmount | Kind::FlexibleFrequency) => pick(merchant, "M102", "C102"),
        (Brand::Mastercard, Kind::Fixed) => pick(merchant, "M103", "C103"),
        (Brand::Mastercard, Kind::Instalments) => pick(merchant, "M104", "C104"),
        (_, Kind::Fixed | Kind::FlexibleAmount | Kind::FlexibleFrequency) => "R",
        (_, Kind::Instalments) => "I",
        (_, Kind::Unscheduled | Kind::OneClick) => "C",
    }
}

fn pick(merchant: bool, by_merchant: &'static str, by_customer: &'static str) -> &'static str {
    if merchant { by_merchant } else { by_customer }
}

/// What an ECI is called in Mastercard's security level (acquirer sheet §1.4).
fn security_level(eci: &str) -> Option<&'static str> {
    Some(match eci {
        "00" => "210",
        "01" => "211",
        "02" => "212",
        "06" => "216",
        "07" => "217",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acquirer::samples;

    #[test]
    fn an_initial_payment_carries_code_proof_and_markers() {
        let (operation, contract, pos) = (samples::authorisation(), samples::contract(), samples::pos());
        let message = message(&samples::request(&operation, &contract, &pos));
        let numbers: Vec<u8> = message.iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [2, 3, 4, 7, 11, 12, 13, 14, 18, 22, 25, 32, 37, 41, 42, 43, 48, 49]);
        assert_eq!((message.text(4), message.text(7), message.text(14)), ("000000000100", "1121235959", "2712"));
        assert_eq!((message.text(12), message.text(13), message.text(37)), ("235959", "1121", "632523000123"));
        assert_eq!((message.text(22), message.text(25), message.text(49)), ("812", "59", "978"));
        let data = PrivateData::parse(message.text(48)).unwrap();
        for (tag, value) in [
            ("01", "VISA"),
            ("02", "R"),
            ("03", "CIT"),
            ("04", "F"),
            ("10", "05"),
            ("11", "AAECAwQFBgcICQoLDA0ODxAREhM="),
            ("12", "f25084f0-5b16-4c0a-ae5d-b24808a95e4b"),
            ("13", "2.2.0"),
            ("20", "123"),
            ("50", "P"),
        ] {
            assert_eq!(data.get(tag), Some(value), "{tag}");
        }
        assert_eq!(data.get("14"), None);
    }

    #[test]
    fn a_merchant_initiated_payment_never_carries_a_code() {
        let (operation, contract, pos) = (samples::authorisation(), samples::contract(), samples::pos());
        let mut request = samples::request(&operation, &contract, &pos);
        request.credential = StoredCredential { kind: Kind::Fixed, initial: false, merchant_initiated: true };
        request.verification = false;
        let message = message(&request);
        assert_eq!(message.text(22), "102");
        let data = PrivateData::parse(message.text(48)).unwrap();
        assert_eq!((data.get("20"), data.get("03"), data.get("04")), (None, Some("MIT"), Some("S")));
        assert_eq!(data.get("50"), Some("F"));
    }

    #[test]
    fn mastercard_has_its_own_marker_and_level() {
        let (mut operation, contract, pos) = (samples::authorisation(), samples::contract(), samples::pos());
        operation.brand = Brand::Mastercard;
        let expected = ["C103", "C102", "C102", "C104", "C101", "C101"];
        for (kind, marker) in Kind::ALL.into_iter().zip(expected) {
            let mut request = samples::request(&operation, &contract, &pos);
            request.credential.kind = kind;
            request.proof.as_mut().unwrap().eci = "02".into();
            let data = PrivateData::parse(message(&request).text(48)).unwrap();
            assert_eq!((data.get("02"), data.get("14")), (Some(marker), Some("212")), "{kind:?}");
        }
    }

    #[test]
    fn a_zero_amount_is_a_verification() {
        let (mut operation, contract, pos) = (samples::authorisation(), samples::contract(), samples::pos());
        operation.amount.minor = 0;
        let message = message(&samples::request(&operation, &contract, &pos));
        assert_eq!((message.text(4), message.text(25)), ("000000000000", "51"));
    }
}

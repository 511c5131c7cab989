use domain::secret::SecretText;

use crate::notify::signature::{BodyHmac, Scheme, SigningKey, body_hmac};

fn parse(text: &str) -> SigningKey {
    SigningKey::parse(&SecretText::new(text.to_owned())).unwrap()
}

/// The example of the published libraries' own tests.
#[test]
fn the_published_example_is_signed_alike() {
    let key = parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    let signature = key.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, br#"{"test": 2432232314}"#);
    assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

/// RFC 8032 §7.1, first test: its key, and its public key.
#[test]
fn an_ed25519_key_shows_its_public_half() {
    let seed =
        data_encoding::HEXLOWER.decode(b"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
    let public =
        data_encoding::HEXLOWER.decode(b"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a").unwrap();
    let key = SigningKey::new(Scheme::Ed25519, &seed.try_into().unwrap());
    assert_eq!(key.for_receiver().expose(), format!("whpk_{}", data_encoding::BASE64.encode(&public)));
}

#[test]
fn others_verify_what_we_sign() {
    let key = SigningKey::new(Scheme::Hmac, &[7; 32]);
    let theirs = standardwebhooks::Webhook::new(key.for_receiver().expose()).unwrap();
    let body = br#"{"type":"payment.succeeded"}"#;
    let signature = key.sign("evt_1", 1_800_000_000, body);
    assert_eq!(theirs.sign("evt_1", 1_800_000_000, body).unwrap(), signature);
}

#[test]
fn one_good_signature_is_enough_and_any_changed_byte_is_too_much() {
    for scheme in [Scheme::Hmac, Scheme::Ed25519] {
        let (old, new) = (SigningKey::new(scheme, &[1; 32]), SigningKey::new(scheme, &[2; 32]));
        let body = b"{}";
        let header = format!("{} {}", new.sign("id", 5, body), old.sign("id", 5, body));
        assert!(old.verifies("id", 5, body, &header) && new.verifies("id", 5, body, &header), "rotation");
        assert!(!new.verifies("id", 6, body, &header) && !new.verifies("ie", 5, body, &header));
        assert!(!new.verifies("id", 5, b"{ }", &header));
        assert!(!new.verifies("id", 5, body, "") && !new.verifies("id", 5, body, "v1, v1a, v2,AAAA"));
        assert!(!SigningKey::new(scheme, &[3; 32]).verifies("id", 5, body, &header));
    }
}

#[test]
fn only_secrets_of_the_form_are_taken() {
    for text in ["", "whsec_", "whsec_AAAA", "whpk_AAAA", "whsk_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_*"] {
        assert!(SigningKey::parse(&SecretText::new(text.to_owned())).is_err(), "{text}");
    }
    let seed = data_encoding::BASE64.encode(&[9; 32]);
    let text = SecretText::new(format!("whsk_{seed}"));
    let key = SigningKey::parse(&text).unwrap();
    assert_eq!(key.for_receiver().expose(), SigningKey::new(Scheme::Ed25519, &[9; 32]).for_receiver().expose());
}

/// RFC 4231, test case 2, with the key filled up with zeros, which HMAC does anyway.
#[test]
fn the_plain_hmac_is_the_one_of_the_standard() {
    let mut key = [0; 32];
    key[..4].copy_from_slice(b"Jefe");
    let data = b"what do ya want for nothing?";
    assert_eq!(
        body_hmac(&key, BodyHmac::Sha256, data),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
    assert!(body_hmac(&key, BodyHmac::Sha512, data).starts_with("164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd6"));
}

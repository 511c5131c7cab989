//! The proof of an agreement, signed: what was agreed to, how its consumer was authenticated, and the authorisation that
//! founded it. A compact JWS (RS256), so that any JOSE library can check it, and `maillon verify-consent` without one.

use adapters::keys::SecretBytes;
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::KeyPair;
use data_encoding::{BASE64, HEXLOWER};
use domain::secret::SecretText;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde_json::Value;

/// `typ` of the header: such a JWS is no access token.
const TYPE: &str = "consent-pack+jwt";

/// Characters of a line of PEM (RFC 7468).
const PEM_LINE: usize = 64;

/// Signs packs with the installation's RSA key.
pub struct PackSigner {
    encoding: EncodingKey,
    public_pem: String,
}

/// Why a pack proves nothing.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The key cannot be read.
    #[error("the key is not an RSA public key in PEM form")]
    Key,
    /// The signature is not of this key, or the pack was altered.
    #[error("the signature is not right: the pack was altered, or another installation signed it")]
    Signature,
    /// It is signed, and something else.
    #[error("this is no consent pack")]
    NotAPack,
    /// The words do not have the hash that was kept with them.
    #[error("the words do not have the hash that was kept when they were agreed to")]
    Words,
}

impl PackSigner {
    /// From an RSA private key, PKCS#8 DER. `None` when it is not one.
    pub fn new(private_der: &SecretBytes) -> Option<Self> {
        let pair = aws_lc_rs::rsa::KeyPair::from_pkcs8(private_der.expose()).ok()?;
        let private = SecretText::new(pem("PRIVATE KEY", private_der.expose()));
        Some(Self {
            encoding: EncodingKey::from_rsa_pem(private.expose().as_bytes()).ok()?,
            public_pem: pem("RSA PUBLIC KEY", pair.public_key().as_ref()),
        })
    }

    /// The public key that packs are checked with, PEM (PKCS#1).
    pub fn public_pem(&self) -> &str {
        &self.public_pem
    }

    /// A signed pack.
    pub fn sign(&self, pack: &Value) -> Option<String> {
        let header = Header { typ: Some(TYPE.to_owned()), ..Header::new(Algorithm::RS256) };
        jsonwebtoken::encode(&header, pack, &self.encoding).ok()
    }
}

/// Checks a pack against a public key (PEM) and answers what it says.
pub fn verify(pack: &str, public_pem: &str) -> Result<Value, PackError> {
    let key = DecodingKey::from_rsa_pem(public_pem.as_bytes()).map_err(|_| PackError::Key)?;
    let mut validation = Validation::new(Algorithm::RS256);
    // A proof does not expire.
    validation.validate_exp = false;
    validation.required_spec_claims.clear();
    let read = jsonwebtoken::decode::<Value>(pack.trim(), &key, &validation).map_err(|_| PackError::Signature)?;
    if read.header.typ.as_deref() != Some(TYPE) {
        return Err(PackError::NotAPack);
    }
    let member = |name: &str| read.claims.pointer(name).and_then(Value::as_str);
    let (Some(text), Some(hash)) = (member("/consent/text"), member("/consent/hash")) else {
        return Err(PackError::NotAPack);
    };
    if HEXLOWER.encode(digest(&SHA256, text.as_bytes()).as_ref()) != hash {
        return Err(PackError::Words);
    }
    Ok(read.claims)
}

fn pem(label: &str, der: &[u8]) -> String {
    let body = SecretText::new(BASE64.encode(der));
    let mut text = format!("-----BEGIN {label}-----\n");
    for line in body.expose().as_bytes().chunks(PEM_LINE) {
        text.push_str(&String::from_utf8_lossy(line));
        text.push('\n');
    }
    text.push_str("-----END ");
    text.push_str(label);
    text.push_str("-----\n");
    text
}

//! `POST /authorization/oauth/token`: client credentials for a bearer token.
//!
//! The token is an RS256 JWT of type `at+jwt`, as on the platform; clients
//! treat it as opaque. It names the API key it was made with and dies with it.

use adapters::keys::SecretBytes;
use aws_lc_rs::signature::KeyPair;
use axum::Json;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use data_encoding::BASE64;
use domain::ids::MerchantId;
use domain::secret::SecretText;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use super::access;
use super::error::ApiError;
use crate::state::App;

/// How long a token lives, in seconds.
const TOKEN_LIFE_S: i64 = 3600;

/// Signs and checks tokens.
pub struct Signer {
    encoding: EncodingKey,
    decoding: DecodingKey,
}

/// What a token says.
#[derive(Serialize, Deserialize)]
pub struct Claims {
    iss: String,
    /// Merchant id.
    pub sub: String,
    client_id: String,
    name: String,
    iat: i64,
    exp: i64,
    jti: String,
    /// Id of the API key it was made with.
    pub key: String,
}

impl Signer {
    /// From an RSA private key, PKCS#8 DER. `None` when it is not one.
    pub fn new(private_der: &SecretBytes) -> Option<Self> {
        let pair = aws_lc_rs::rsa::KeyPair::from_pkcs8(private_der.expose()).ok()?;
        let body = SecretText::new(BASE64.encode(private_der.expose()));
        let pem =
            SecretText::new(format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", body.expose()));
        Some(Self {
            encoding: EncodingKey::from_rsa_pem(pem.expose().as_bytes()).ok()?,
            decoding: DecodingKey::from_rsa_der(pair.public_key().as_ref()),
        })
    }

    /// What a token says, if we made it and it still lives.
    pub fn verify(&self, token: &str, now: Timestamp) -> Option<Claims> {
        let mut validation = Validation::new(Algorithm::RS256);
        // The library reads the machine's clock; ours can be moved, so expiry is checked here.
        validation.validate_exp = false;
        validation.required_spec_claims.clear();
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &validation).ok()?.claims;
        (claims.exp > now.as_second() && claims.iat <= now.as_second() + TOKEN_LIFE_S).then_some(claims)
    }

    fn sign(&self, claims: &Claims) -> Option<String> {
        let header = Header { typ: Some("at+jwt".into()), ..Header::new(Algorithm::RS256) };
        jsonwebtoken::encode(&header, claims, &self.encoding).ok()
    }
}

/// The form of a token request.
#[derive(Deserialize)]
pub struct TokenRequest {
    grant_type: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
}

/// A token, as the official PHP library wants it: all three members, `Bearer` with a capital.
#[derive(Serialize)]
pub struct TokenAnswer {
    access_token: String,
    token_type: &'static str,
    expires_in: i64,
}

/// Issues a token. Every refusal has one shape, that of a form which cannot be read included.
pub async fn issue(
    State(app): State<App>,
    form: Result<Form<TokenRequest>, FormRejection>,
) -> Result<Json<TokenAnswer>, ApiError> {
    let Form(form) = form.map_err(|_| ApiError::Unauthorised {
        error: "invalid_request",
        description: "send grant_type, client_id and client_secret as application/x-www-form-urlencoded",
    })?;
    if form.grant_type.as_deref() != Some("client_credentials") {
        return Err(ApiError::Unauthorised {
            error: "unsupported_grant_type",
            description: "grant_type must be client_credentials",
        });
    }
    let wrong =
        || ApiError::Unauthorised { error: "invalid_client", description: "client_id or client_secret is not valid" };
    let (Some(id), Some(secret)) = (form.client_id, form.client_secret.map(SecretText::new)) else {
        return Err(wrong());
    };
    let id = MerchantId::from_text(id);
    let found = access::by_key(app.store.as_ref(), app.vault.as_ref(), &id, &secret).await?;
    let (merchant, key) = found.ok_or_else(wrong)?;
    let now = app.clock.now().as_second();
    let id = merchant.id.to_string();
    let claims = Claims {
        iss: app.public_base.clone(),
        sub: id.clone(),
        client_id: id.clone(),
        name: id,
        iat: now,
        exp: now + TOKEN_LIFE_S,
        jti: app.entropy.uuid(),
        key,
    };
    let access_token = app.signer().await?.sign(&claims).ok_or(domain::ports::PortError::Missing("signing key"))?;
    Ok(Json(TokenAnswer { access_token, token_type: "Bearer", expires_in: TOKEN_LIFE_S }))
}

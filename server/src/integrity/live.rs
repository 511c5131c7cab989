//! Live pages for the check: the documents of an enrolment under addresses like those of consumers, made by the same
//! code with the same headers, but of no session. Whoever tampers on the way cannot tell them from a consumer's by
//! their address; who knows the token sees a sample.

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ports::Vault;
use domain::secret::SecretText;
use domain::tokens;
use jiff::Timestamp;

use super::inventory;
use crate::web::assets::Served;
use crate::web::page::{Openings, respond};

/// A token is good in the hour it was made in and the next one.
const HOUR_S: i64 = 3_600;

/// What a live page is made from: as much of the server as a command line has too.
pub struct Live<'a> {
    /// Keys.
    pub vault: &'a dyn Vault,
    /// Scripts.
    pub assets: &'a Served,
    /// Whether browsers come by https.
    pub secure: bool,
    /// Whether pages say that no real money moves.
    pub test_mode: bool,
    /// Now.
    pub now: Timestamp,
}

impl Live<'_> {
    /// The token in the address of live pages.
    pub fn token(&self) -> SecretText {
        token_of(self.vault, self.now.as_second().div_euclid(HOUR_S))
    }

    /// Whether somebody asks for a live page.
    pub fn is_asked(&self, token: &str) -> bool {
        let hour = self.now.as_second().div_euclid(HOUR_S);
        [hour, hour - 1].iter().any(|hour| tokens::same(self.vault, token, token_of(self.vault, *hour).expose()))
    }

    /// The document of a step, as it is answered.
    pub fn page(&self, step: &str) -> Option<Response> {
        let page = inventory::document(step)?;
        let frame = inventory::frame(self.assets, self.test_mode);
        let openings = Openings {
            form_action: if step.starts_with("challenge") { vec!["https:".to_owned()] } else { Vec::new() },
            frames: if step == "challenge" {
                vec!["'self'".to_owned(), "https:".to_owned()]
            } else {
                vec!["'self'".to_owned()]
            },
            ..Openings::default()
        };
        Some(respond(StatusCode::OK, &page, &frame, &openings, self.secure))
    }

    /// What browsers have to get: headers and body.
    pub async fn expected(&self, step: &str) -> Option<(HeaderMap, Vec<u8>)> {
        let (head, body) = self.page(step)?.into_parts();
        let body = axum::body::to_bytes(Body::new(body), usize::MAX).await.ok()?;
        Some((head.headers, body.to_vec()))
    }
}

fn token_of(vault: &dyn Vault, hour: i64) -> SecretText {
    vault.token("integrity-live", &hour.to_string())
}

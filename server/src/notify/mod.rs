//! What merchants' servers are told, in each dialect's words.

mod axepta;
pub mod inbox;
pub mod kit;
mod monext;
pub mod standard;

use std::time::Duration;

use adapters::notify::signature::{BodyHmac, Scheme, SigningKey};
use adapters::notify::{Message, NotifyClient, Policy};
use domain::delivery::Delivery;
use domain::endpoint::{Dialect, Endpoint, Signing};
use domain::ports::{PaymentView, PortError, Vault};
use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::config::{BodyHmacKind, Config, text_of};
use crate::state::App;

/// The client, with what the configuration allows.
pub fn client(config: &Config) -> anyhow::Result<NotifyClient> {
    let settings = &config.notifications;
    let policy = Policy {
        http: settings.allow_http,
        loopback: settings.loopback && config.is_sandbox(),
        ports: settings.ports.clone(),
    };
    let authorities = settings.authorities.iter().map(text_of).collect::<anyhow::Result<Vec<_>>>()?;
    let timeout = Duration::from_millis(settings.answer_timeout_ms);
    Ok(NotifyClient::new(policy, &authorities)?.with_timeout(timeout))
}

/// A delivery as it goes out now.
pub async fn message(app: &App, delivery: &Delivery) -> Result<Message, PortError> {
    let Delivery { endpoint, event, url, .. } = delivery;
    let now = app.clock.now();
    Ok(match endpoint.dialect {
        Dialect::Standard => {
            let keys = signing_keys(endpoint, app.vault.as_ref(), now);
            standard::message(url, event, &standard::id(app.vault.as_ref(), event), wall_s(app), &keys)
        }
        Dialect::AxeptaBasic => axepta::basic(url, event),
        Dialect::AxeptaEnhanced => {
            let view = view(app, delivery).await?.ok_or(PortError::Missing("payment"))?;
            let algorithm = match app.config.notifications.enhanced_algorithm {
                BodyHmacKind::Sha256 => BodyHmac::Sha256,
                BodyHmacKind::Sha512 => BodyHmac::Sha512,
            };
            let secrets = Zeroizing::new(endpoint.secrets(app.vault.as_ref(), now));
            axepta::enhanced(url, &view, &app.config.notifications.enhanced_header, algorithm, &secrets)
        }
        Dialect::Monext => monext::message(url, event, view(app, delivery).await?.as_ref(), &app.annex.accepted),
    })
}

/// The keys that sign for an endpoint now, the newest first.
pub fn signing_keys(endpoint: &Endpoint, vault: &dyn Vault, now: Timestamp) -> Vec<SigningKey> {
    let scheme = match endpoint.signing {
        Signing::Hmac => Scheme::Hmac,
        Signing::Ed25519 => Scheme::Ed25519,
    };
    let secrets = Zeroizing::new(endpoint.secrets(vault, now));
    secrets.iter().map(|secret| SigningKey::new(scheme, secret)).collect()
}

async fn view(app: &App, delivery: &Delivery) -> Result<Option<PaymentView>, PortError> {
    let event = &delivery.event;
    match &event.pay_id {
        Some(pay_id) => Ok(app.store.payment(&event.merchant_id, pay_id).await?),
        None => Ok(None),
    }
}

/// Seconds of the real clock: receivers compare a signature's time with theirs, which no sandbox moves.
pub fn wall_s(app: &App) -> i64 {
    let moved_ms = app.sandbox_clock.as_ref().map_or(0, |clock| clock.offset_ms());
    app.clock.now().as_millisecond().saturating_sub(moved_ms).div_euclid(1_000)
}

//! Capability tokens: who has the URL may take that one step, and nothing else.
//!
//! A token is derived from a key and the session's id, so that an answer can
//! be given again without storing it; only its hash is stored.

use crate::contact::EmailAddress;
use crate::ids::{AuthenticationId, MandateId, SessionId, WalletSessionId};
use crate::ports::Vault;
use crate::secret::SecretText;
use crate::session::Session;

/// Characters of a token: 256 bits in base32.
pub const TOKEN_CHARS: usize = 52;

/// The token in the page's URL.
pub fn link(vault: &dyn Vault, session: &SessionId) -> SecretText {
    vault.token("link", session.as_str())
}

/// The token in the address at which a consumer reads an agreement again and ends it.
pub fn agreement(vault: &dyn Vault, mandate: &MandateId) -> SecretText {
    vault.token("agreement", mandate.as_str())
}

/// The token in the form that ends an agreement.
pub fn agreement_action(vault: &dyn Vault, mandate: &MandateId) -> SecretText {
    vault.token("agreement-action", mandate.as_str())
}

/// The token in the wallet page's URL.
pub fn wallet(vault: &dyn Vault, session: &WalletSessionId) -> SecretText {
    vault.token("wallet", session.as_str())
}

/// The token in the address, sent by mail, that opens the wallet page of an agreement's card until then (Unix time, in
/// seconds); worth nothing once the consumer is written to at another address.
pub fn wallet_link(vault: &dyn Vault, mandate: &MandateId, until: i64, to: &EmailAddress) -> SecretText {
    vault.token("wallet-link", &format!("{mandate}/{until}/{}", to.expose()))
}

/// The token in a form of the wallet page: it names the act and what stood when the form was shown, so that a form from
/// before a change does nothing.
pub fn wallet_action(vault: &dyn Vault, session: &WalletSessionId, act: &str) -> SecretText {
    vault.token("wallet-action", &format!("{session}:{act}"))
}

/// The token of a pass of the guard: good for one session, from a second of Unix time on.
pub fn guard_pass(vault: &dyn Vault, session: &SessionId, from_s: i64) -> SecretText {
    vault.token("guard-pass", &format!("{session}:{from_s}"))
}

/// True when two tokens are the same. Compared by keyed hash, so timing tells nothing.
pub fn same(vault: &dyn Vault, one: &str, other: &str) -> bool {
    let hash = |text: &str| vault.keyed_hash("token-compare", &[text.as_bytes()]);
    hash(one) == hash(other)
}

/// The token in the URL that the bank sends the browser back to.
pub fn challenge_return(vault: &dyn Vault, authentication: &AuthenticationId) -> SecretText {
    vault.token("challenge-return", authentication.as_str())
}

/// The token in a form: it names the session's last move, so that a form from before a move does nothing.
pub fn action(vault: &dyn Vault, session: &Session) -> SecretText {
    vault.token("action", &format!("{}:{}", session.id, session.moves()))
}

/// True when `typed` is the form token of the session as it stands now. Compared by keyed hash, so timing tells nothing.
pub fn action_matches(vault: &dyn Vault, session: &Session, typed: &str) -> bool {
    let hash = |text: &str| vault.keyed_hash("action-compare", &[text.as_bytes()]);
    hash(typed) == hash(action(vault, session).expose())
}

//! Addresses of the hosted pages, built in one place.

/// The page of a capability token.
pub fn page(base: &str, token: &str) -> String {
    format!("{base}/pay/{token}")
}

/// A page of the wallet: `place` is empty for the overview.
pub fn wallet(base: &str, token: &str, place: &str, language: Option<&str>) -> String {
    let query = language.map(|tag| format!("?lang={tag}")).unwrap_or_default();
    let slash = if place.is_empty() { "" } else { "/" };
    format!("{base}/wallet/{token}{slash}{place}{query}")
}

/// The address in a mail that opens the wallet page until then, in Unix time.
pub fn wallet_link(base: &str, mandate: &str, until: i64, token: &str, language: &str) -> String {
    format!("{base}/wallet-link/{mandate}/{until}/{token}?lang={language}")
}

/// The overview with a word on what was just done.
pub fn wallet_news(base: &str, token: &str, news: &str, language: Option<&str>) -> String {
    let query = language.map(|tag| format!("&lang={tag}")).unwrap_or_default();
    format!("{base}/wallet/{token}?news={news}{query}")
}

/// The page on which a consumer reads an agreement again and ends it.
pub fn agreement(base: &str, mandate: &str, token: &str, language: Option<&str>) -> String {
    let query = language.map(|tag| format!("?lang={tag}")).unwrap_or_default();
    format!("{base}/agreement/{mandate}/{token}{query}")
}

/// Where a consumer makes a refused payment of an agreement good.
pub fn renewal(base: &str, mandate: &str, token: &str, pay_id: &str, language: &str) -> String {
    format!("{base}/agreement/{mandate}/{token}/renewal/{pay_id}?lang={language}")
}

/// Where the bank sends the browser after the challenge (`notificationURL`, at most 256 characters).
pub fn challenge_return(base: &str, run: &str, token: &str) -> String {
    format!("{base}/3ds/return/{run}/{token}")
}

/// Where the bank's device check calls back (`threeDSMethodNotificationURL`).
pub fn method_notification(base: &str, run: &str, token: &str) -> String {
    format!("{base}/3ds/method/{run}/{token}")
}

/// A step of a session, the language kept when one was chosen.
pub fn step(token: &str, step: &str, language: Option<&str>) -> String {
    let query = language.map(|tag| format!("?lang={tag}")).unwrap_or_default();
    if step.is_empty() { format!("/pay/{token}{query}") } else { format!("/pay/{token}/{step}{query}") }
}

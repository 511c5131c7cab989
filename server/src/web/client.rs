//! Who is on the other end: the address, and the browser as 3-D Secure wants it.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, header};
use domain::browser::{Browser, BrowserScript, HEADER_CHARS_MAX, known_color_depth};
use ipnet::IpNet;

/// The peer of the connection, put into every request by the server loop.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The consumer's address: the peer's, or what trusted proxies say in `X-Forwarded-For`, read from the right.
pub fn address(peer: SocketAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |ip: &IpAddr| trusted.iter().any(|net| net.contains(ip));
    let mut address = peer.ip();
    if !is_trusted(&address) {
        return address;
    }
    let forwarded: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    for hop in forwarded.iter().rev() {
        let Ok(ip) = hop.trim().parse() else { break };
        address = ip;
        if !is_trusted(&address) {
            break;
        }
    }
    address
}

/// The browser: headers and address from the connection, the screen from the form's script fields.
#[expect(clippy::implicit_hasher, reason = "forms come with the standard one")]
pub fn browser(headers: &HeaderMap, ip: IpAddr, fields: &HashMap<String, String>) -> Browser {
    let text = |name| {
        let value = headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        value.chars().take(HEADER_CHARS_MAX).collect::<String>()
    };
    let field = |name: &str| fields.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
    let from_header = || {
        let header = text(header::ACCEPT_LANGUAGE);
        header.split([',', ';']).next().map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty())
    };
    let language = field("browser_language").map(ToOwned::to_owned).or_else(from_header);
    Browser {
        accept: text(header::ACCEPT),
        user_agent: text(header::USER_AGENT),
        // Protocol 2.2.0 takes at most 8 characters.
        language: language.unwrap_or_else(|| "en".to_owned()).chars().take(8).collect(),
        ip,
        script: script(&field),
    }
}

/// All or nothing: half a screen is no use to the bank.
fn script<'a>(field: &impl Fn(&str) -> Option<&'a str>) -> Option<BrowserScript> {
    field("browser_script").filter(|value| *value == "1")?;
    Some(BrowserScript {
        java: field("browser_java_enabled") == Some("true"),
        color_depth: known_color_depth(field("browser_color_depth")?.parse().ok()?),
        screen_height: field("browser_screen_height")?.parse().ok().filter(|n| *n <= 999_999)?,
        screen_width: field("browser_screen_width")?.parse().ok().filter(|n| *n <= 999_999)?,
        time_zone: field("browser_time_zone_offset")?.parse().ok().filter(|n: &i16| n.abs() <= 9_999)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forwarded_addresses_are_believed_from_trusted_proxies_alone() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "6.6.6.6, 203.0.113.9, 10.0.0.2".parse().unwrap());
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        let from = |peer: &str| address(peer.parse().unwrap(), &headers, &trusted).to_string();
        assert_eq!(from("10.0.0.1:1"), "203.0.113.9", "the last hop that no proxy of ours wrote");
        assert_eq!(from("198.51.100.1:1"), "198.51.100.1");
    }
}

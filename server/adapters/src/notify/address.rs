//! Which addresses may be called: whoever gives us one must not reach through
//! us what they could not reach themselves.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Ports that need no configuration.
const PORTS: [u16; 2] = [443, 80];

/// Longest address, in bytes.
pub const URL_BYTES_MAX: usize = 512;

/// IPv4 networks that are not the public internet (IANA special-purpose registry), and one public address that
/// answers virtual machines alone (the last). First address and prefix length.
const FORBIDDEN_V4: [([u8; 4], u32); 16] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
    ([168, 63, 129, 16], 32),
];

/// IPv6: only global unicast is called (`2000::/3`), less these: protocol assignments with Teredo, documentation (twice),
/// and 6to4, which carries an IPv4 address. IPv4-mapped, NAT64, unique-local, link-local and multicast lie outside.
const GLOBAL_V6: (u16, u32) = (0x2000, 3);
const FORBIDDEN_V6: [([u16; 2], u32); 4] =
    [([0x2001, 0x0000], 23), ([0x2001, 0x0db8], 32), ([0x2002, 0x0000], 16), ([0x3fff, 0x0000], 20)];

/// What may be called.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Policy {
    /// Plain http as well as https.
    pub http: bool,
    /// Loopback over http on any port: for sandboxes.
    pub loopback: bool,
    /// Ports beside 443 and 80.
    pub ports: Vec<u16>,
}

/// Why an address is not called.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// Not an absolute address, or longer than [`URL_BYTES_MAX`].
    #[error("it is not an address of at most {URL_BYTES_MAX} characters")]
    Malformed,
    /// Neither https nor, where allowed, http.
    #[error("it must begin with https://")]
    Scheme,
    /// `user:password@` in it.
    #[error("it must not contain credentials")]
    Credentials,
    /// A port that is not configured.
    #[error("port {0} is not allowed")]
    Port(u16),
    /// It leads, now or as it was looked up, to a network that is not the public internet.
    #[error("it does not lead to the public internet")]
    Network,
}

impl Policy {
    /// Reads an address and refuses what needs no look-up to be refused. The parser has turned every spelling of an IP
    /// literal (decimal, octal, hexadecimal, short) into the address it means.
    pub fn check(&self, text: &str) -> Result<Url, Refused> {
        if text.len() > URL_BYTES_MAX || text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(Refused::Malformed);
        }
        let mut url = Url::parse(text).map_err(|_| Refused::Malformed)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::Credentials);
        }
        let literal = match url.host().ok_or(Refused::Malformed)? {
            Host::Ipv4(address) => Some(IpAddr::V4(address)),
            Host::Ipv6(address) => Some(IpAddr::V6(address)),
            Host::Domain(_) => None,
        };
        let local = self.loopback && (literal.is_some_and(is_loopback) || url.host_str() == Some("localhost"));
        if url.scheme() != "https" && !(url.scheme() == "http" && (self.http || local)) {
            return Err(Refused::Scheme);
        }
        if literal.is_some_and(|address| !self.allows(address)) {
            return Err(Refused::Network);
        }
        let port = url.port_or_known_default().ok_or(Refused::Malformed)?;
        if !(local || PORTS.contains(&port) || self.ports.contains(&port)) {
            return Err(Refused::Port(port));
        }
        url.set_fragment(None);
        Ok(url)
    }

    /// Whether an address may be dialled.
    pub fn allows(&self, address: IpAddr) -> bool {
        if self.loopback && is_loopback(address) {
            return true;
        }
        match address {
            IpAddr::V4(address) => !FORBIDDEN_V4.iter().any(|(network, length)| within_v4(address, *network, *length)),
            IpAddr::V6(address) => is_public_v6(address),
        }
    }
}

fn is_loopback(address: IpAddr) -> bool {
    // Not the IPv4-mapped form: nobody needs it.
    address.is_loopback()
}

fn within_v4(address: Ipv4Addr, network: [u8; 4], length: u32) -> bool {
    let shift = 32 - length;
    u32::from(address) >> shift == u32::from_be_bytes(network) >> shift
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let high = u32::try_from(u128::from(address) >> 96).unwrap_or(0);
    let within = |network: u32, length: u32| high >> (32 - length) == network >> (32 - length);
    let (global, length) = GLOBAL_V6;
    within(u32::from(global) << 16, length)
        && !FORBIDDEN_V6
            .iter()
            .any(|([first, second], length)| within((u32::from(*first) << 16) | u32::from(*second), *length))
}

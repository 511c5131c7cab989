//! What the 3DS Server is told at start.

use std::time::Duration;

use domain::brand::Brand;
use domain::secret::SecretText;

/// How long a directory server may take to answer an authentication request, in seconds, unless configured.
pub const ANSWER_TIMEOUT_S: u64 = 10;

/// The whole set-up.
#[derive(Clone, Debug)]
pub struct Config {
    /// One per network, at most.
    pub directories: Vec<Directory>,
    /// `threeDSServerRefNumber`: this server's approval id, at most 32 characters.
    pub server_reference: String,
    /// `threeDSServerOperatorID`, where the networks give one, at most 32 characters.
    pub operator_id: Option<String>,
    /// Origin of the results listener as directory servers reach it: `https://host:port`.
    pub results_url_base: String,
    /// An origin that may be http: the sandbox bank's pages. `None` outside the sandbox.
    pub allow_http_acs_origin: Option<String>,
}

/// One network's directory server.
#[derive(Clone, Debug)]
pub struct Directory {
    /// The network.
    pub brand: Brand,
    /// Where `PReq` and `AReq` go: an https address.
    pub url: String,
    /// The network's own certificate authorities, PEM; nothing else is trusted.
    pub ca_pem: String,
    /// Our client certificate with its chain, PEM.
    pub client_cert_pem: String,
    /// Its private key, PEM.
    pub client_key_pem: SecretText,
    /// How a card kept for later purchases is announced.
    pub card_on_file_indicator: CardOnFile,
    /// How long an answer may take; [`ANSWER_TIMEOUT_S`] unless the network says otherwise.
    pub answer_timeout: Duration,
}

/// `threeDSRequestorAuthenticationInd` for unscheduled and one-click agreements.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub enum CardOnFile {
    /// 01: a payment.
    Payment,
    /// 04: a card is added.
    #[default]
    AddCard,
}

impl CardOnFile {
    /// The wire form.
    pub fn code(self) -> &'static str {
        match self {
            Self::Payment => "01",
            Self::AddCard => "04",
        }
    }

    /// Reads the wire form.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Payment, Self::AddCard].into_iter().find(|indicator| indicator.code() == code)
    }
}

/// Path on the results listener that belongs to a network: `/3ds/results/visa`.
pub fn results_path(brand: Brand) -> String {
    format!("{RESULTS_PREFIX}{}", brand.code().to_ascii_lowercase())
}

/// The network that a path on the results listener belongs to.
pub fn results_brand(path: &str) -> Option<Brand> {
    let name = path.strip_prefix(RESULTS_PREFIX)?;
    Brand::ALL.into_iter().find(|brand| brand.code().to_ascii_lowercase() == name)
}

const RESULTS_PREFIX: &str = "/3ds/results/";

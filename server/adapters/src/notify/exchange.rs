//! Look-up, check, dial, one request, the head of one answer.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{ACCEPT, CONNECTION, CONTENT_TYPE, HOST, RETRY_AFTER, USER_AGENT};
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use url::{Host, Position, Url};

use super::{
    ADDRESSES_MAX, ANSWER_BYTES_MAX, Answered, BODY_TIMEOUT_S, CONNECT_TIMEOUT_S, EXCERPT_CHARS, Message, NotifyClient,
    NotifyError, Refused,
};

/// How we call ourselves.
const AGENT: &str = concat!("Maillon/", env!("CARGO_PKG_VERSION"));

/// A plain or an encrypted stream.
trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

impl NotifyClient {
    pub(super) async fn exchange(&self, url: &Url, message: &Message) -> Result<Answered, NotifyError> {
        let connect = Duration::from_secs(CONNECT_TIMEOUT_S);
        let slow = || NotifyError::Unreachable(format!("nobody answered in {CONNECT_TIMEOUT_S} s"));
        let stream = timeout(connect, self.connect(url)).await.map_err(|_| slow())??;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(|_| NotifyError::Broken)?;
        // Aborted when this future ends, however it ends.
        let mut driver = JoinSet::new();
        driver.spawn(connection);
        let response = sender.send_request(request(url, message)?).await.map_err(|_| NotifyError::Broken)?;
        Ok(answered(response).await)
    }

    async fn connect(&self, url: &Url) -> Result<Box<dyn Stream>, NotifyError> {
        let unreachable = |error: std::io::Error| NotifyError::Unreachable(reason(&error));
        let tcp = self.dial(url).await?;
        tcp.set_nodelay(true).map_err(unreachable)?;
        if url.scheme() != "https" {
            return Ok(Box::new(tcp));
        }
        let name = match url.host().ok_or(Refused::Malformed)? {
            Host::Domain(name) => ServerName::try_from(name.to_owned()).map_err(|_| Refused::Malformed)?,
            Host::Ipv4(address) => ServerName::from(IpAddr::V4(address)),
            Host::Ipv6(address) => ServerName::from(IpAddr::V6(address)),
        };
        Ok(Box::new(self.tls.connect(name, tcp).await.map_err(unreachable)?))
    }

    /// Dials an address that was checked, never a name.
    async fn dial(&self, url: &Url) -> Result<TcpStream, NotifyError> {
        let port = url.port_or_known_default().ok_or(Refused::Malformed)?;
        let addresses = match url.host().ok_or(Refused::Malformed)? {
            Host::Domain(name) => self.resolver.resolve(name, port).await.map_err(|_| NotifyError::Unresolved)?,
            Host::Ipv4(address) => vec![SocketAddr::new(address.into(), port)],
            Host::Ipv6(address) => vec![SocketAddr::new(address.into(), port)],
        };
        // One forbidden address spoils the name: somebody mixes them to get the other one dialled.
        if addresses.iter().any(|address| !self.policy.allows(address.ip())) {
            return Err(Refused::Network.into());
        }
        // Loopback's freedoms (http, any port) are for loopback alone, whatever the name says.
        let loopback = addresses.iter().all(|address| address.ip().is_loopback());
        if !loopback {
            let strict = super::Policy { loopback: false, ..self.policy.clone() };
            strict.check(url.as_str())?;
        }
        let mut last = NotifyError::Unresolved;
        for address in addresses.iter().take(ADDRESSES_MAX) {
            match TcpStream::connect(SocketAddr::new(address.ip(), port)).await {
                Ok(stream) => return Ok(stream),
                Err(error) => last = NotifyError::Unreachable(reason(&error)),
            }
        }
        Err(last)
    }
}

/// An error in words that name no address.
fn reason(error: &std::io::Error) -> String {
    if let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        return match tls {
            rustls::Error::InvalidCertificate(_) => "its certificate is not trusted".to_owned(),
            _ => "TLS failed".to_owned(),
        };
    }
    error.kind().to_string()
}

fn request(url: &Url, message: &Message) -> Result<Request<Full<Bytes>>, NotifyError> {
    let (method, bytes) = match &message.body {
        Some(body) => (Method::POST, Bytes::from(body.bytes.clone())),
        None => (Method::GET, Bytes::new()),
    };
    let authority = &url[Position::BeforeHost..Position::AfterPort];
    let mut builder = Request::builder()
        .method(method)
        .uri(&url[Position::BeforePath..Position::AfterQuery])
        .header(HOST, authority)
        .header(USER_AGENT, AGENT)
        .header(ACCEPT, "*/*")
        .header(CONNECTION, "close");
    if let Some(body) = &message.body {
        builder = builder.header(CONTENT_TYPE, body.media_type);
    }
    for (name, value) in &message.headers {
        builder = builder.header(name, value);
    }
    builder.body(Full::new(bytes)).map_err(|_| Refused::Malformed.into())
}

/// The head decides; of the body only as much is read as the log keeps, and not for long.
async fn answered(response: Response<Incoming>) -> Answered {
    let status = response.status().as_u16();
    let retry_after_s =
        response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()).and_then(|text| text.parse().ok());
    let mut body = response.into_body();
    let mut read = Vec::new();
    let reading = async {
        while let Some(Ok(frame)) = body.frame().await {
            let Ok(data) = frame.into_data() else { continue };
            let room = ANSWER_BYTES_MAX - read.len();
            read.extend(data.iter().take(room));
            if data.len() >= room {
                return;
            }
        }
    };
    drop(timeout(Duration::from_secs(BODY_TIMEOUT_S), reading).await);
    let printable = |c: &char| !c.is_control() && *c != char::REPLACEMENT_CHARACTER;
    let excerpt = String::from_utf8_lossy(&read).chars().filter(printable).take(EXCERPT_CHARS).collect();
    Answered { status, retry_after_s, excerpt }
}

//! One SMTP conversation (RFC 5321), without extensions that nobody needs here.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::net::tcp::OwnedReadHalf;
use tokio::time::timeout;

use super::Shelf;

/// Longest line of a command or of a mail, in bytes (RFC 5321 §4.5.3.1: 1,000; some say more).
const LINE_MAX_BYTES: u64 = 4_096;

/// Largest mail, in bytes.
const MAIL_MAX_BYTES: usize = 256 * 1_024;

/// Recipients of one mail.
const RECIPIENTS_MAX: usize = 20;

/// How long a line is waited for, in seconds.
const LINE_TIMEOUT_S: u64 = 120;

/// What was said of the mail that is being handed over.
#[derive(Default)]
struct Envelope {
    from: Option<String>,
    to: Vec<String>,
}

/// Talks until the other side leaves.
pub(super) async fn hold(stream: TcpStream, shelf: &Shelf) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let (read, mut write) = stream.into_split();
    let mut read = BufReader::new(read);
    let mut envelope = Envelope::default();
    write.write_all(b"220 sandbox ESMTP\r\n").await?;
    loop {
        let line = line(&mut read).await?;
        let text = String::from_utf8_lossy(&line).trim_end().to_owned();
        let (verb, rest) = text.split_once(' ').unwrap_or((text.as_str(), ""));
        let answer = match verb.to_ascii_uppercase().as_str() {
            "" if line.is_empty() => return Ok(()),
            "EHLO" => format!("250-sandbox\r\n250-8BITMIME\r\n250 SIZE {MAIL_MAX_BYTES}"),
            "HELO" => "250 sandbox".to_owned(),
            "MAIL" => begin(&mut envelope, rest),
            "RCPT" => add(&mut envelope, rest),
            "DATA" if envelope.to.is_empty() => "503 5.5.1 whom to?".to_owned(),
            "DATA" => {
                write.write_all(b"354 go ahead\r\n").await?;
                let raw = data(&mut read).await?;
                let Envelope { from, to } = std::mem::take(&mut envelope);
                match raw {
                    None => "552 5.3.4 too large".to_owned(),
                    Some(raw) if shelf.keep(from.unwrap_or_default(), to, &raw) => "250 2.0.0 kept".to_owned(),
                    Some(_) => "554 5.6.0 this is no mail".to_owned(),
                }
            }
            "RSET" => {
                envelope = Envelope::default();
                "250 2.0.0 forgotten".to_owned()
            }
            "NOOP" => "250 2.0.0 here".to_owned(),
            "QUIT" => {
                write.write_all(b"221 2.0.0 bye\r\n").await?;
                return Ok(());
            }
            _ => "502 5.5.1 not understood".to_owned(),
        };
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
}

fn begin(envelope: &mut Envelope, rest: &str) -> String {
    let Some(from) = path(rest, "FROM:") else { return "501 5.5.4 whom from?".to_owned() };
    *envelope = Envelope { from: Some(from), to: Vec::new() };
    "250 2.1.0 well".to_owned()
}

fn add(envelope: &mut Envelope, rest: &str) -> String {
    let Some(to) = path(rest, "TO:") else { return "501 5.5.4 whom to?".to_owned() };
    if envelope.from.is_none() {
        return "503 5.5.1 whom from?".to_owned();
    }
    if envelope.to.len() >= RECIPIENTS_MAX {
        return "452 4.5.3 too many".to_owned();
    }
    if let Some(code) = refusal(&to) {
        return format!("{code} <{to}> is refused, as its name asks");
    }
    envelope.to.push(to);
    "250 2.1.5 well".to_owned()
}

/// What stands between the brackets.
fn path(rest: &str, word: &str) -> Option<String> {
    let start = rest.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
    let inside = rest.get(start.len()..)?.trim_start().strip_prefix('<')?;
    inside.split_once('>').map(|(address, _)| address.to_owned())
}

/// The code that an address asks to be refused with: its first three digits, from 400 to 599.
fn refusal(address: &str) -> Option<u16> {
    let local = address.split('@').next()?;
    let code = local.split('.').next()?.parse().ok()?;
    (400..600).contains(&code).then_some(code)
}

/// The mail; none when it is too large.
async fn data(read: &mut BufReader<OwnedReadHalf>) -> io::Result<Option<Vec<u8>>> {
    let mut raw = Vec::new();
    let mut too_large = false;
    loop {
        let line = line(read).await?;
        if line.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" {
            return Ok((!too_large).then_some(raw));
        }
        let line = if line.starts_with(b".") { line.get(1..).unwrap_or_default() } else { &line };
        too_large = too_large || raw.len() + line.len() > MAIL_MAX_BYTES;
        if !too_large {
            raw.extend_from_slice(line);
        }
    }
}

/// The next line with its end; empty at the end of all.
async fn line(read: &mut BufReader<OwnedReadHalf>) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    let mut limited = read.take(LINE_MAX_BYTES);
    timeout(Duration::from_secs(LINE_TIMEOUT_S), limited.read_until(b'\n', &mut line)).await??;
    if line.is_empty() || line.ends_with(b"\n") {
        return Ok(line);
    }
    Err(io::Error::new(io::ErrorKind::InvalidData, "a line without end"))
}

//! A small HTTP/1.1 client: requests are bytes made once, answers are counted to the byte.
//!
//! It does little so that what is measured is the server and not the load.

use std::io::Read;
use std::net::SocketAddr;

use anyhow::Context;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Header lines of an answer, at most.
const HEADERS_MAX: usize = 48;

/// Largest answer, in bytes.
const ANSWER_MAX: usize = 1024 * 1024;

/// What a browser sends with every request.
const BROWSER: &str = "user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36\r\n\
     accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n\
     accept-language: en-GB,en;q=0.9\r\n\
     accept-encoding: gzip, deflate, br, zstd\r\n\
     sec-fetch-dest: document\r\nsec-fetch-mode: navigate\r\nsec-fetch-user: ?1\r\n";

/// A browser opens a page.
pub fn get(host: &str, path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: {host}\r\n{BROWSER}sec-fetch-site: same-origin\r\n\r\n").into_bytes()
}

/// A browser posts a form. `site` as in `Sec-Fetch-Site`.
pub fn post_form(host: &str, path: &str, site: &str, fields: &[(&str, &str)]) -> Vec<u8> {
    let body: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\n{BROWSER}sec-fetch-site: {site}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// A merchant's server calls the API; `credentials` as in `Authorization`.
pub fn api(method: &str, host: &str, path: &str, credentials: &str, body: &str) -> Vec<u8> {
    format!(
        "{method} {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: {credentials}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// One connection, kept alive.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// What a head says about its body, and what clients need of it.
struct Head {
    status: u16,
    bytes: usize,
    length: Option<usize>,
    brotli: bool,
    closes: bool,
}

/// An answer as it came.
pub struct Answer<'a> {
    /// Status.
    pub status: u16,
    /// All bytes on the wire, status line and headers included.
    pub wire: &'a [u8],
    /// The connection ends here.
    pub closes: bool,
    head: usize,
    chunked: bool,
    brotli: bool,
}

impl Connection {
    /// Connects.
    pub async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads the whole answer.
    pub async fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Answer<'_>> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let head = loop {
            self.read().await?;
            if let Some(head) = read_head(&self.buffer)? {
                break head;
            }
        };
        let end = match head.length {
            Some(length) => head.bytes + length,
            None => self.read_chunks(head.bytes).await?,
        };
        while self.buffer.len() < end {
            self.read().await?;
        }
        Ok(Answer {
            status: head.status,
            wire: self.buffer.get(..end).unwrap_or_default(),
            closes: head.closes,
            head: head.bytes,
            chunked: head.length.is_none(),
            brotli: head.brotli,
        })
    }

    async fn read(&mut self) -> anyhow::Result<()> {
        anyhow::ensure!(self.buffer.len() < ANSWER_MAX, "an answer is too large");
        anyhow::ensure!(self.stream.read_buf(&mut self.buffer).await? > 0, "closed before the answer was complete");
        Ok(())
    }

    /// Reads to the end of the last chunk; answers where that is.
    async fn read_chunks(&mut self, mut at: usize) -> anyhow::Result<usize> {
        loop {
            match chunk(&self.buffer, at)? {
                Some((_, end, true)) => return Ok(end),
                Some((_, end, false)) => at = end,
                None => self.read().await?,
            }
        }
    }
}

impl Answer<'_> {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<String> {
        self.headers().into_iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// All headers.
    pub fn headers(&self) -> Vec<(String, String)> {
        let mut headers = [httparse::EMPTY_HEADER; HEADERS_MAX];
        let mut response = httparse::Response::new(&mut headers);
        let _ = response.parse(self.wire);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        response.headers.iter().map(|header| (header.name.to_owned(), text(header.value))).collect()
    }

    /// The body as text, unpacked.
    pub fn text(&self) -> anyhow::Result<String> {
        let raw = self.wire.get(self.head..).unwrap_or_default();
        let mut body = Vec::with_capacity(raw.len());
        if self.chunked {
            let mut at = 0;
            while let Some((start, end, last)) = chunk(raw, at)? {
                body.extend_from_slice(raw.get(start..end.saturating_sub(2)).unwrap_or_default());
                if last {
                    break;
                }
                at = end;
            }
        } else {
            body.extend_from_slice(raw);
        }
        if self.brotli {
            let mut unpacked = Vec::with_capacity(4 * body.len());
            brotli_decompressor::Decompressor::new(body.as_slice(), 4096).read_to_end(&mut unpacked)?;
            body = unpacked;
        }
        Ok(String::from_utf8(body)?)
    }
}

fn read_head(buffer: &[u8]) -> anyhow::Result<Option<Head>> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS_MAX];
    let mut response = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(bytes) = response.parse(buffer)? else { return Ok(None) };
    let status = response.code.context("no status")?;
    let mut head =
        Head { status, bytes, length: (status == 204 || status == 304).then_some(0), brotli: false, closes: false };
    for header in response.headers.iter() {
        let is = |value: &[u8]| header.value.eq_ignore_ascii_case(value);
        match header.name {
            name if name.eq_ignore_ascii_case("content-length") => {
                head.length = std::str::from_utf8(header.value)?.parse().ok();
            }
            name if name.eq_ignore_ascii_case("content-encoding") => head.brotli = is(b"br"),
            name if name.eq_ignore_ascii_case("connection") => head.closes = is(b"close"),
            _ => {}
        }
    }
    Ok(Some(head))
}

/// A chunk: where its content starts, where the next one does, whether it is the last. `None`: not all here yet.
fn chunk(buffer: &[u8], at: usize) -> anyhow::Result<Option<(usize, usize, bool)>> {
    let parsed = httparse::parse_chunk_size(buffer.get(at..).unwrap_or_default());
    let parsed = parsed.map_err(|_| anyhow::anyhow!("a chunk is malformed"))?;
    let httparse::Status::Complete((start, size)) = parsed else { return Ok(None) };
    let (start, size) = (at + start, usize::try_from(size)?);
    let end = start + size + 2;
    Ok((buffer.len() >= end).then_some((start, end, size == 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(wire: &[u8]) -> Answer<'_> {
        let head = read_head(wire).unwrap().unwrap();
        let chunked = head.length.is_none();
        Answer { status: head.status, wire, closes: head.closes, head: head.bytes, chunked, brotli: head.brotli }
    }

    #[test]
    fn chunks_are_put_together() {
        let wire = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        assert_eq!(answer(wire).text().unwrap(), "abcde");
        let end = chunk(wire, wire.len() - 5).unwrap();
        assert_eq!(end, Some((wire.len() - 2, wire.len(), true)));
        assert_eq!(chunk(&wire[..wire.len() - 1], wire.len() - 5).unwrap(), None);
    }

    #[test]
    fn heads_say_what_clients_need() {
        let wire = b"HTTP/1.1 303 See Other\r\nlocation: /pay/x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
        let answer = answer(wire);
        assert_eq!((answer.status, answer.closes), (303, true));
        assert_eq!(answer.header("Location").as_deref(), Some("/pay/x"));
        assert!(read_head(&wire[..40]).unwrap().is_none());
    }
}

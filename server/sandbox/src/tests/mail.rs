//! The mail server keeps what it is given and refuses what it is asked to refuse.

use std::sync::Arc;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use crate::MailSink;

struct Talk(BufReader<TcpStream>);

impl Talk {
    async fn with(sink: &MailSink) -> Self {
        let mut talk = Self(BufReader::new(TcpStream::connect(sink.address()).await.unwrap()));
        assert!(talk.heard().await.starts_with("220"));
        talk
    }

    async fn heard(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).await.unwrap();
        if line.get(3..4) == Some("-") { Box::pin(self.heard()).await } else { line }
    }

    async fn say(&mut self, line: &str) -> String {
        self.0.write_all(format!("{line}\r\n").as_bytes()).await.unwrap();
        self.heard().await
    }
}

async fn sink() -> MailSink {
    MailSink::start("127.0.0.1:0".parse().unwrap(), Arc::new(|| 1_000)).await.unwrap()
}

#[tokio::test]
async fn a_mail_is_kept_and_read() {
    let sink = sink().await;
    let mut talk = Talk::with(&sink).await;
    for line in ["EHLO here", "MAIL FROM:<us@example.com>", "RCPT TO:<anna@example.com>"] {
        assert!(talk.say(line).await.starts_with("250"), "{line}");
    }
    assert!(talk.say("DATA").await.starts_with("354"));
    let mail =
        "Subject: =?utf-8?q?caf=C3=A9?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n..dotted\r\nsecond\r\n.";
    assert!(talk.say(mail).await.starts_with("250"));
    let kept = sink.mails();
    assert_eq!((kept.len(), kept[0].subject.as_str(), kept[0].received_ms), (1, "caf\u{e9}", 1_000));
    assert_eq!(
        (kept[0].from.as_str(), kept[0].to.as_slice()),
        ("us@example.com", &["anna@example.com".to_owned()][..])
    );
    assert_eq!(kept[0].text.trim_end(), ".dotted\r\nsecond");
    assert!(talk.say("QUIT").await.starts_with("221"));
}

#[tokio::test]
async fn an_address_says_how_it_is_refused() {
    let sink = sink().await;
    let mut talk = Talk::with(&sink).await;
    assert!(talk.say("RCPT TO:<anna@example.com>").await.starts_with("503"));
    talk.say("MAIL FROM:<us@example.com>").await;
    for (address, code) in [("550@example.com", "550"), ("451.anna@example.com", "451"), ("600@example.com", "250")] {
        assert!(talk.say(&format!("RCPT TO:<{address}>")).await.starts_with(code), "{address}");
    }
    assert!(talk.say("DATA ").await.starts_with("354"));
    let large = format!("Subject: x\r\n\r\n{}.", "0123456789\r\n".repeat(30_000));
    assert!(talk.say(&large).await.starts_with("552"));
    assert!(talk.say("VRFY anna").await.starts_with("502"));
    assert!(sink.mails().is_empty());
}

//! An acquirer host for tests: accepts connections, answers network messages, and hands every other request
//! to the test, with a way to answer.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::OwnedWriteHalf;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Mutex, mpsc};

use crate::acquirer::codec::{decode, encode};
use crate::acquirer::message::Message;
use crate::acquirer::profile::answer_to;

/// A request as it arrived.
pub(super) struct Arrived {
    pub(super) message: Message,
    socket: Arc<Mutex<OwnedWriteHalf>>,
}

impl Arrived {
    /// The answer that echoes what it must, with DE39 = `code`.
    pub(super) fn answer(&self, code: &str) -> Message {
        let mut answer = Message::new(answer_to(self.message.mti()).unwrap());
        for field in [2, 3, 4, 7, 11, 32, 37, 41, 42, 49, 70] {
            if let Some(value) = self.message.get(field) {
                answer.set(field, value);
            }
        }
        answer.set(39, code);
        answer
    }

    pub(super) async fn send(&self, answer: &Message) {
        self.send_bytes(&encode(answer).unwrap()).await;
    }

    pub(super) async fn send_bytes(&self, bytes: &[u8]) {
        self.socket.lock().await.write_all(bytes).await.unwrap();
    }

    /// Closes the connection it came on.
    pub(super) async fn hang_up(&self) {
        self.socket.lock().await.shutdown().await.unwrap();
    }
}

/// The host. Its listener ends with the test's runtime.
pub(super) struct Peer {
    pub(super) address: String,
    pub(super) requests: mpsc::UnboundedReceiver<Arrived>,
    pub(super) echoes: mpsc::UnboundedReceiver<Message>,
    /// Whether echo messages are answered.
    pub(super) answers_echo: Arc<AtomicBool>,
}

impl Peer {
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (arrived, requests) = mpsc::unbounded_channel();
        let (heard, echoes) = mpsc::unbounded_channel();
        let answers_echo = Arc::new(AtomicBool::new(true));
        let flag = Arc::clone(&answers_echo);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, arrived.clone(), heard.clone(), Arc::clone(&flag)));
            }
        });
        Self { address, requests, echoes, answers_echo }
    }
}

async fn converse(
    stream: TcpStream,
    arrived: mpsc::UnboundedSender<Arrived>,
    heard: mpsc::UnboundedSender<Message>,
    answers_echo: Arc<AtomicBool>,
) {
    let (mut reading, writing) = stream.into_split();
    let socket = Arc::new(Mutex::new(writing));
    let mut header = [0; 2];
    while reading.read_exact(&mut header).await.is_ok() {
        let mut body = vec![0; usize::from(u16::from_be_bytes(header))];
        reading.read_exact(&mut body).await.unwrap();
        let request = Arrived { message: decode(&body).unwrap(), socket: Arc::clone(&socket) };
        if request.message.mti() != "0800" {
            arrived.send(request).unwrap_or_default();
            continue;
        }
        if request.message.text(70) == "001" || answers_echo.load(Ordering::SeqCst) {
            request.send(&request.answer("00")).await;
        }
        heard.send(request.message).unwrap_or_default();
    }
}

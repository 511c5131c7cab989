//! One connection to the acquirer: many requests under way, answers in any order.
//!
//! One task owns the socket's writing side, so that a message is written whole
//! or the connection ends, whoever gives up waiting. It says *started* just
//! before the first byte: before that a request was certainly not sent, after
//! that it may have arrived.

use std::sync::Arc;
use std::time::Duration;

use domain::ports::{Clock, Monotonic};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::codec::{decode, encode};
use super::matching::{Expected, Key};
use super::message::Message;
use super::profile::{HEADER_BYTES, MESSAGE_MAX_BYTES};
use super::waiting::Waiting;

/// Requests that may wait to be written on one connection.
pub(super) const QUEUE_MAX: usize = 256;
/// A peer that takes longer to take one message does not read any more, in seconds.
const WRITE_TIMEOUT_S: u64 = 5;
/// The rest of a message must follow its header within, in seconds.
const FRAME_TIMEOUT_S: u64 = 10;

/// Why there is no answer; the text is for the log.
#[derive(Debug)]
pub(super) enum Failure {
    /// Certainly nothing was written.
    NotSent(String),
    /// It may have arrived.
    Unanswered(String),
}

struct Job {
    key: Key,
    expected: Expected,
    frame: Zeroizing<Vec<u8>>,
    deadline: Monotonic,
    started: oneshot::Sender<Result<(), &'static str>>,
    answer: oneshot::Sender<Message>,
}

/// The asking side of a connection.
pub(super) struct Connection {
    jobs: mpsc::Sender<Job>,
    waiting: Waiting,
    /// Something went unanswered: the connection may be dead without a sign of it.
    pub(super) doubted: Notify,
}

impl Connection {
    /// Writes a request, unless it is past `deadline` when its turn comes, and waits for its answer.
    pub(super) async fn exchange(
        &self,
        request: Message,
        deadline: Monotonic,
        answer_timeout: Duration,
    ) -> Result<Message, Failure> {
        let not_sent = |why: &str| Failure::NotSent(why.to_owned());
        let key = Key::of_request(&request).ok_or_else(|| not_sent("nothing answers this type"))?;
        let expected = Expected::of_request(&request);
        let frame = encode(&request).map_err(|error| Failure::NotSent(error.to_string()))?;
        // Wipes the security code in it; the frame's copy goes when it is written.
        drop(request);
        let (started, starts) = oneshot::channel();
        let (answer, answers) = oneshot::channel();
        self.jobs
            .try_send(Job { key, expected, frame, deadline, started, answer })
            .map_err(|_| not_sent("the connection has ended or its queue is full"))?;
        match starts.await {
            Ok(Ok(())) => {}
            Ok(Err(why)) => return Err(not_sent(why)),
            Err(_) => return Err(not_sent("the connection ended before the request's turn")),
        }
        match timeout(answer_timeout, answers).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(_)) => Err(Failure::Unanswered("the connection ended before an answer".to_owned())),
            Err(_) => {
                self.waiting.sweep();
                self.doubted.notify_one();
                Err(Failure::Unanswered("no answer in time".to_owned()))
            }
        }
    }
}

/// Serves a socket until it ends, for the reason answered. `keep` runs meanwhile; the connection ends with it.
pub(super) async fn serve<F>(stream: TcpStream, clock: &dyn Clock, keep: impl FnOnce(Arc<Connection>) -> F) -> String
where
    F: Future<Output = String>,
{
    let (reading, writing) = stream.into_split();
    let (jobs, queue) = mpsc::channel(QUEUE_MAX);
    let connection = Arc::new(Connection { jobs, waiting: Waiting::default(), doubted: Notify::new() });
    let why = tokio::select! {
        why = read(reading, &connection.waiting) => why,
        why = write(writing, queue, &connection.waiting, clock) => why,
        why = keep(Arc::clone(&connection)) => why,
    };
    // What was queued is dropped with the writer and was not sent; what was written stays unanswered.
    connection.waiting.clear();
    why
}

async fn write(
    mut socket: OwnedWriteHalf,
    mut queue: mpsc::Receiver<Job>,
    waiting: &Waiting,
    clock: &dyn Clock,
) -> String {
    while let Some(Job { key, expected, frame, deadline, started, answer }) = queue.recv().await {
        if !waiting.insert(&key, expected, answer) {
            let _ = started.send(Err("a request with the same number and time is under way"));
            continue;
        }
        let left = deadline.0.saturating_sub(clock.monotonic().0);
        if left.is_zero() {
            waiting.remove(&key);
            let _ = started.send(Err("the deadline has passed"));
            continue;
        }
        // Nobody would learn what becomes of a request whose sender is gone.
        if started.send(Ok(())).is_err() {
            waiting.remove(&key);
            continue;
        }
        let limit = left.min(Duration::from_secs(WRITE_TIMEOUT_S));
        match timeout(limit, socket.write_all(&frame)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => return format!("writing: {error}"),
            Err(_) => return "the peer does not read".to_owned(),
        }
    }
    "nobody asks any more".to_owned()
}

async fn read(mut socket: OwnedReadHalf, waiting: &Waiting) -> String {
    loop {
        let mut header = [0; HEADER_BYTES];
        if let Err(error) = socket.read_exact(&mut header).await {
            return format!("reading: {error}");
        }
        let length = usize::from(u16::from_be_bytes(header));
        if length > MESSAGE_MAX_BYTES {
            return "the peer announces more than any message has".to_owned();
        }
        let mut body = Zeroizing::new(vec![0; length]);
        match timeout(Duration::from_secs(FRAME_TIMEOUT_S), socket.read_exact(&mut body)).await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => return format!("reading: {error}"),
            Err(_) => return "the peer stopped within a message".to_owned(),
        }
        match decode(&body) {
            Ok(message) => waiting.deliver(message),
            // Some hosts keep a line alive with empty messages.
            Err(_) if length == 0 => {}
            // The frame was whole: the next one can be read.
            Err(error) => tracing::warn!(error = %error, "a message of the acquirer cannot be read"),
        }
    }
}

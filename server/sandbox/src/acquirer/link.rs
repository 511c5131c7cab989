//! The TCP side: frames of a 2-byte big-endian length and a message; many requests outstanding
//! on a connection, answers in whatever order they are ready.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, Semaphore, mpsc};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use zeroize::Zeroizing;

use super::{Reply, reply};
use crate::cards::Delivery;
use crate::iso8583::{MESSAGE_MAX_BYTES, Message};
use crate::state::{Line, Settings, State};

const CONNECTIONS_MAX: usize = 64;
const OUTSTANDING_MAX: usize = 512;
/// A line on which nothing comes for so long is cut.
const IDLE_TIMEOUT_S: u64 = 300;
/// From the length header to the end of its message.
const MESSAGE_TIMEOUT_S: u64 = 10;
const WRITE_TIMEOUT_S: u64 = 10;
const ACCEPT_PAUSE_MS: u64 = 50;
/// Between two looks at how long an answer is held back.
const HELD_LOOK_MS: u64 = 50;

type Frame = Zeroizing<Vec<u8>>;

/// Accepts lines until the task is aborted, which cuts all of them.
pub(crate) async fn serve(listener: TcpListener, state: Arc<State>) {
    let mut lines = JoinSet::new();
    let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    loop {
        while lines.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            sleep(Duration::from_millis(ACCEPT_PAUSE_MS)).await;
            continue;
        };
        let Ok(permit) = Arc::clone(&room).try_acquire_owned() else {
            tracing::warn!("acquirer line refused: too many connections");
            continue;
        };
        if state.settings().line == Line::Down {
            continue;
        }
        let state = Arc::clone(&state);
        lines.spawn(async move {
            serve_line(stream, state).await;
            drop(permit);
        });
    }
}

/// One connection; when this ends, answers not yet sent are lost, as on a real line.
async fn serve_line(stream: TcpStream, state: Arc<State>) {
    if stream.set_nodelay(true).is_err() {
        return;
    }
    let (reader, writer) = stream.into_split();
    let (answers, queue) = mpsc::channel(OUTSTANDING_MAX);
    let hang_up = Arc::new(Notify::new());
    let mut disconnects = state.disconnects.subscribe();
    tokio::select! {
        () = read_requests(reader, Arc::clone(&state), answers, Arc::clone(&hang_up)) => {}
        () = write_answers(writer, queue) => {}
        () = hang_up.notified() => {}
        _ = disconnects.changed() => {}
    }
}

async fn read_requests(
    mut reader: OwnedReadHalf,
    state: Arc<State>,
    answers: mpsc::Sender<Frame>,
    hang_up: Arc<Notify>,
) {
    let mut work = JoinSet::new();
    let room = Arc::new(Semaphore::new(OUTSTANDING_MAX));
    while let Some(frame) = read_frame(&mut reader).await {
        while work.try_join_next().is_some() {}
        if state.settings().line == Line::Mute {
            continue;
        }
        let Some(reply) = reply(&state, Message::decode(&frame)) else {
            return;
        };
        drop(frame);
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        let (state, answers, hang_up) = (Arc::clone(&state), answers.clone(), Arc::clone(&hang_up));
        work.spawn(async move {
            deliver(&state, reply, &answers, &hang_up).await;
            drop(permit);
        });
    }
}

async fn deliver(state: &State, reply: Reply, answers: &mpsc::Sender<Frame>, hang_up: &Notify) {
    match reply.delivery {
        Delivery::Never => return,
        Delivery::HangUp => return hang_up.notify_one(),
        Delivery::Slow => held(state, |settings| settings.slow_ms).await,
        Delivery::Late => held(state, |settings| settings.late_ms).await,
        Delivery::Now | Delivery::WrongStan | Delivery::WrongAmount => {}
    }
    match reply.message.encode() {
        // A failed send means that the line is gone: nobody is waiting any more.
        Ok(frame) => drop(answers.send(frame).await),
        Err(error) => tracing::error!(%error, "acquirer answer lost"),
    }
}

/// Waits as long as the settings say. They are looked at again and again: who makes the time shorter lets go what waits.
async fn held(state: &State, length_ms: impl Fn(&Settings) -> u64) {
    let mut waited_ms = 0;
    while let Some(rest_ms) = length_ms(&state.settings()).checked_sub(waited_ms).filter(|rest_ms| *rest_ms > 0) {
        let step_ms = rest_ms.min(HELD_LOOK_MS);
        sleep(Duration::from_millis(step_ms)).await;
        waited_ms += step_ms;
    }
}

/// The next message, or `None` when the line is over, idle, or out of step.
async fn read_frame(reader: &mut OwnedReadHalf) -> Option<Frame> {
    let idle = Duration::from_secs(IDLE_TIMEOUT_S);
    let length = timeout(idle, reader.read_u16()).await.ok()?.ok()?;
    let length = usize::from(length);
    if length == 0 || length > MESSAGE_MAX_BYTES {
        tracing::warn!(bank.length_bytes = length, "acquirer line cut: bad length");
        return None;
    }
    let mut frame = Zeroizing::new(vec![0; length]);
    let limit = Duration::from_secs(MESSAGE_TIMEOUT_S);
    timeout(limit, reader.read_exact(&mut frame)).await.ok()?.ok()?;
    Some(frame)
}

async fn write_answers(mut writer: OwnedWriteHalf, mut queue: mpsc::Receiver<Frame>) {
    let limit = Duration::from_secs(WRITE_TIMEOUT_S);
    while let Some(frame) = queue.recv().await {
        let Ok(length) = u16::try_from(frame.len()) else {
            return;
        };
        let mut bytes = Zeroizing::new(Vec::with_capacity(frame.len() + 2));
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(&frame);
        if !matches!(timeout(limit, writer.write_all(&bytes)).await, Ok(Ok(()))) {
            return;
        }
    }
}

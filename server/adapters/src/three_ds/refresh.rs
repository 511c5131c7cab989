//! Keeps card ranges fresh: everything at start, changes afterwards.

use std::sync::Arc;
use std::time::Duration;

use domain::ids::AuthenticationId;
use domain::ports::Entropy;
use hyper::body::Bytes;
use tokio::time::{Instant, sleep};

use super::card_ranges::CardRanges;
use super::directory::DirectoryServer;
use super::link::AnswerLimits;
use super::messages::erro::Erro;
use super::messages::preq::PReq;
use super::messages::pres::Received;
use super::messages::{Fault, KnownIds, MessageType, Version};

/// A directory server that cannot be reached is asked again after this long, in seconds.
const RETRY_S: u64 = 60;
/// Changes are asked for at most this often, in seconds (EMV sheet §1.1).
const PARTIAL_S: u64 = 60 * 60;
/// Everything is asked for at most this often, in seconds (EMV sheet §1.1).
const FULL_S: u64 = 12 * 60 * 60;
/// Largest answer, in bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024 * 1024;
/// How long a full answer may take, in seconds.
const ANSWER_TIMEOUT_S: u64 = 120;
/// The directory server does not know the serial we named.
const SERIAL_UNKNOWN: &str = "307";

/// How one load ended.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Outcome {
    /// Ranges are in force; with a serial, the next load may be partial.
    Loaded {
        /// There is a serial.
        serial: bool,
    },
    /// No answer.
    Unreachable,
    /// An answer that cannot be used.
    Refused {
        /// Everything must be asked for again.
        serial_unknown: bool,
    },
}

/// Loads now and for ever; ends when its task is aborted.
pub(super) async fn keep_fresh(directory: Arc<DirectoryServer>, entropy: Arc<dyn Entropy>) {
    let mut full = true;
    let mut last_full = Instant::now();
    loop {
        if full {
            last_full = Instant::now();
        }
        let outcome = load(&directory, entropy.as_ref(), full).await;
        directory.note_attempt();
        let (wait, next_full) = next(&outcome, full, last_full.elapsed());
        full = next_full;
        sleep(wait).await;
    }
}

/// When to load again, and whether everything.
fn next(outcome: &Outcome, was_full: bool, since_full: Duration) -> (Duration, bool) {
    let partial = Duration::from_secs(PARTIAL_S);
    let full = Duration::from_secs(FULL_S);
    match outcome {
        Outcome::Unreachable => (Duration::from_secs(RETRY_S), was_full),
        Outcome::Loaded { serial: true } => (partial, false),
        Outcome::Loaded { serial: false } => (full, true),
        // An update that does not fit is tried again as an update, until a full load is allowed.
        Outcome::Refused { serial_unknown } => (partial, was_full || *serial_unknown || since_full + partial >= full),
    }
}

async fn load(directory: &Arc<DirectoryServer>, entropy: &dyn Entropy, full: bool) -> Outcome {
    let held = directory.ranges().filter(|_| !full);
    let trans_id = AuthenticationId::mint(entropy);
    let version = Version::NEWEST;
    let request = PReq {
        server_reference: &directory.profile.server_reference,
        operator_id: directory.profile.operator_id.as_deref(),
        server_trans_id: trans_id.as_str(),
        serial: held.as_ref().and_then(|ranges| ranges.serial.as_deref()),
    };
    let Ok(body) = request.body(version) else { return Outcome::Refused { serial_unknown: false } };
    let limits = AnswerLimits { time: Duration::from_secs(ANSWER_TIMEOUT_S), bytes: ANSWER_BYTES_MAX };
    let answer = match directory.link.post(body.into(), limits).await {
        Ok(answer) => answer,
        Err(error) => {
            tracing::warn!(brand = directory.brand.code(), %error, "card ranges cannot be loaded");
            return Outcome::Unreachable;
        }
    };
    // Tens of megabytes may have to be read: not on a thread that serves others.
    let id = trans_id.as_str().to_owned();
    let read = tokio::task::spawn_blocking(move || read(&answer, &id, version, held.as_deref())).await;
    match read {
        Ok(Read::Ranges(ranges)) => {
            let serial = ranges.serial.is_some();
            tracing::info!(brand = directory.brand.code(), count = ranges.count(), "card ranges are in force");
            directory.set_ranges(ranges);
            Outcome::Loaded { serial }
        }
        Ok(Read::Erro(erro)) => {
            tracing::warn!(brand = directory.brand.code(), %erro, "card ranges were refused");
            Outcome::Refused { serial_unknown: erro.code == SERIAL_UNKNOWN }
        }
        Ok(Read::Fault(fault, mut ids)) => {
            tracing::warn!(brand = directory.brand.code(), %fault, "card ranges are not valid; the old ones stay");
            ids.server = Some(trans_id.as_str().to_owned());
            directory.report(fault, ids, MessageType::PRes, version);
            Outcome::Refused { serial_unknown: false }
        }
        Err(_) => Outcome::Refused { serial_unknown: false },
    }
}

enum Read {
    Ranges(CardRanges),
    Erro(Erro),
    Fault(Fault, KnownIds),
}

fn read(answer: &Bytes, server_trans_id: &str, version: Version, held: Option<&CardRanges>) -> Read {
    let received = match Received::parse(answer) {
        Ok(received) => received,
        Err(fault) => return Read::Fault(fault, KnownIds::default()),
    };
    if received.document.is_erro() {
        return Read::Erro(Erro::parse(&received.document));
    }
    let ids = received.document.known_ids();
    let ranges = received.check(server_trans_id, version).and_then(|answer| match held {
        Some(held) => held.updated(answer),
        None => CardRanges::load(answer),
    });
    match ranges {
        Ok(ranges) => Read::Ranges(ranges),
        Err(fault) => Read::Fault(fault, ids),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loads_keep_the_pace_of_the_directory_server() {
        let hours = Duration::from_hours;
        let minute = Duration::from_mins(1);
        assert_eq!(next(&Outcome::Unreachable, true, hours(0)), (minute, true));
        assert_eq!(next(&Outcome::Unreachable, false, hours(0)), (minute, false));
        assert_eq!(next(&Outcome::Loaded { serial: true }, true, hours(0)), (hours(1), false));
        assert_eq!(next(&Outcome::Loaded { serial: false }, true, hours(0)), (hours(12), true));
        let refused = |serial_unknown| Outcome::Refused { serial_unknown };
        assert_eq!(next(&refused(false), false, hours(2)), (hours(1), false));
        assert_eq!(next(&refused(false), false, hours(11)), (hours(1), true));
        assert_eq!(next(&refused(true), false, hours(2)), (hours(1), true));
    }
}

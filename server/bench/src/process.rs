//! Processes under measurement: started, read about in `/proc`, ended by their own id.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::Context;
use rustix::process::{Pid, Signal, kill_process};

use crate::time::Stopwatch;

/// A process that was asked to stop is killed after this, in seconds.
const STOP_S: u64 = 15;

/// Between two looks at whether it has ended, in milliseconds.
const LOOK_MS: u64 = 5;

/// Linux counts processor time in hundredths of a second (`USER_HZ`).
const TICK_MS: u64 = 10;

/// A child process; killed when dropped.
pub struct Process {
    child: Child,
    output: BufReader<ChildStdout>,
}

impl Process {
    /// Starts it, with a pipe to and from it.
    pub fn start(command: &mut Command) -> anyhow::Result<Self> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} does not start", command.get_program().display()))?;
        let output = child.stdout.take().context("no pipe")?;
        Ok(Self { child, output: BufReader::new(output) })
    }

    /// The next line that it prints; an error when it has ended.
    pub fn read_line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        anyhow::ensure!(self.output.read_line(&mut line)? > 0, "a process ended before it was ready");
        Ok(line.trim_end().to_owned())
    }

    /// Its id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to stop, as an operator would, and waits.
    pub fn stop(&mut self) -> anyhow::Result<()> {
        self.signal(Signal::TERM)
    }

    /// Interrupts it, as from a keyboard, and waits.
    pub fn interrupt(&mut self) -> anyhow::Result<()> {
        self.signal(Signal::INT)
    }

    fn signal(&mut self, signal: Signal) -> anyhow::Result<()> {
        let id = Pid::from_raw(i32::try_from(self.id())?).context("no process id")?;
        kill_process(id, signal)?;
        let waited = Stopwatch::start();
        while self.child.try_wait()?.is_none() {
            anyhow::ensure!(waited.elapsed() < Duration::from_secs(STOP_S), "a process does not stop");
            std::thread::sleep(Duration::from_millis(LOOK_MS));
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It has usually ended; both calls then do nothing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Processor time of a process so far, user and kernel, all threads; known to 10 ms.
pub fn processor_time(id: u32) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // The name, in parentheses, may hold blanks; what follows it starts with the third field.
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    let ticks: u64 = fields.skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * TICK_MS)
}

/// Processor time of a process since it was `before`.
pub fn processor_time_since(id: u32, before: Duration) -> Duration {
    processor_time(id).saturating_sub(before)
}

/// A line of `/proc/<id>/status` that is given in KiB, such as `VmRSS` or `VmHWM`, in MiB.
pub fn memory_mib(id: u32, name: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kib.unwrap_or_default() / 1_024.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_uses_memory_and_time() {
        let id = std::process::id();
        let before = processor_time(id);
        let watch = Stopwatch::start();
        let mut sum = 0_u64;
        while watch.elapsed() < Duration::from_millis(60) {
            sum = std::hint::black_box(sum.wrapping_add(1));
        }
        assert!(processor_time(id) > before);
        assert!(memory_mib(id, "VmRSS") > 1.0);
    }
}

//! The disk as it is, or made slower, so that figures of machines whose disks differ can be compared.

use std::path::Path;
use std::process::Command;

/// How much longer a sync takes on the slower disk, in microseconds: about what a network volume of a cloud takes.
const SLOWER_US: u32 = 2_000;

/// How a process meets the disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Disk {
    /// As it is.
    AsIs,
    /// `strace` holds every `fsync` and `fdatasync` back; other calls are not traced (seccomp) and run at full speed.
    Slower,
}

impl Disk {
    /// The command that runs a program on this disk. Its process id is the program's in both cases.
    pub fn command(self, program: &Path) -> Command {
        match self {
            Self::AsIs => Command::new(program),
            Self::Slower => {
                let mut command = Command::new("strace");
                let delay = format!("inject=fsync,fdatasync:delay_exit={SLOWER_US}");
                command.args(["-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=fsync,fdatasync", "-e", "signal=none"]);
                command.args(["-o", "/dev/null", "-e", &delay]).arg(program);
                command
            }
        }
    }

    /// Whether it can be had here.
    pub fn is_here(self) -> bool {
        let shown = |output: std::process::Output| output.status.success();
        self == Self::AsIs || self.command(Path::new("true")).output().is_ok_and(shown)
    }

    /// In words.
    pub fn name(self) -> String {
        match self {
            Self::AsIs => "the disk as it is".to_owned(),
            Self::Slower => format!("a disk whose syncs take {} ms longer", SLOWER_US / 1_000),
        }
    }
}

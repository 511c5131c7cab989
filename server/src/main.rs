//! The `maillon` program.

use std::process::ExitCode;

use clap::Parser;
use server::commands::Cli;
use zeroizing_alloc::ZeroAlloc;

/// Every heap buffer is wiped when it is freed, those of HTTP and TLS included:
/// a card number does not outlive its request in memory.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

#[tokio::main]
#[expect(clippy::print_stderr, reason = "the log may not be set up yet when a start fails")]
async fn main() -> ExitCode {
    match server::commands::run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("maillon: {error:#}");
            ExitCode::FAILURE
        }
    }
}

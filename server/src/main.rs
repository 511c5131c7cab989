//! The `maillon` program.

use clap::Parser;
use server::commands::Cli;
use zeroizing_alloc::ZeroAlloc;

/// Every heap buffer is wiped when it is freed, those of HTTP and TLS included:
/// a card number does not outlive its request in memory.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    server::commands::run(Cli::parse()).await
}

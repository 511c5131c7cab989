//! maillon
fn main() {}

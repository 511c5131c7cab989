//! Five seconds after the last session ended nothing of a card is left in the program's memory.

use std::os::unix::fs::FileExt;
use std::time::Duration;

use crate::support::canary::{Needle, of_code, of_number, of_text, scan};
use crate::support::cards::TypedCard;
use crate::support::child::House;
use crate::support::consumer::Consumer;
use crate::support::database::Database;
use crate::support::merchant::{fresh_name, subscription};

/// From the end of the last session until memory is searched, in seconds.
const AFTER_S: u64 = 5;

/// Numbers that the sandbox bank takes and nobody has written down anywhere.
fn number(within: &str, length: usize) -> String {
    let chance: u32 = fresh_name().bytes().map(u32::from).fold(7, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte));
    let digits = format!("{within}{:01$}", chance % 1_000, length - within.len() - 1);
    let weighed = digits.bytes().rev().enumerate().map(|(at, digit)| {
        let digit = u32::from(digit - b'0');
        if at % 2 == 1 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
    });
    format!("{digits}{}", (10 - weighed.sum::<u32>() % 10) % 10)
}

/// What is in a process' memory that it may write to, part by part.
fn memory(id: u32) -> Vec<(String, Vec<u8>)> {
    let maps = std::fs::read_to_string(format!("/proc/{id}/maps")).unwrap();
    let memory = std::fs::File::open(format!("/proc/{id}/mem")).unwrap();
    let mut parts = Vec::new();
    for line in maps.lines().filter(|line| line.split(' ').nth(1).unwrap().starts_with("rw")) {
        let (from, to) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
        let number = |text| u64::from_str_radix(text, 16).unwrap();
        let mut bytes = vec![0; usize::try_from(number(to) - number(from)).unwrap()];
        if memory.read_exact_at(&mut bytes, number(from)).is_ok() {
            parts.push((line.to_owned(), bytes));
        }
    }
    parts
}

fn found(id: u32, needles: &[Needle]) -> Vec<String> {
    memory(id).iter().flat_map(|(part, bytes)| scan(part, bytes, needles)).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_of_a_card_is_left_in_memory() {
    let house = House::build(Database::sqlite).await;
    let child = house.start(0).await;
    let merchant = child.merchant();
    let cards = [
        TypedCard::number(&number("497010000000", 16)).with_code("862"),
        TypedCard::number(&number("513210000000", 16)).with_code("862"),
        TypedCard::number(&number("37100000000", 15)).with_code("7391"),
        // Refused by the bank.
        TypedCard::number("4970100000510004").with_code("862"),
    ];
    let numbers = cards.iter().flat_map(|card| of_number(&card.number));
    let needles: Vec<Needle> = numbers.chain(["862", "7391"].into_iter().flat_map(of_code)).collect();
    let mut read = Vec::new();
    for card in &cards {
        let session = merchant.open(&subscription()).await;
        Consumer::new(&house.http, &session.link).enrol(card, "1234").await;
        read.push(session.pay_id);
    }
    // One who typed a card and went away: the session ends by its time.
    let session = merchant.open(&subscription()).await;
    let gone = Consumer::new(&house.http, &session.link);
    gone.type_card(&cards[0]).await;
    read.push(session.pay_id);
    child.advance(60 * 60 * 1_000).await;
    for pay_id in &read {
        let ended = || async { (merchant.read(pay_id).await["status"] != "PENDING").then_some(()) };
        crate::support::wait::until("ended", 20, ended).await;
    }
    tokio::time::sleep(Duration::from_secs(AFTER_S)).await;
    let left = found(child.id(), &needles);
    assert!(left.is_empty(), "{}", left.join("\n"));
    // What is known to be there is found by the same search.
    assert!(!found(child.id(), &[of_text("the database", "maillon-keys.db")]).is_empty(), "memory was not searched");
}

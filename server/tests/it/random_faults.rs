//! The program is killed or held up at random moments while cards are enrolled and charged, or the power of its disk
//! fails. Then three books must agree: ours, the bank's, and what the merchant was told.
//!
//! `MAILLON_FAULTS` says how many faults an engine is given, `MAILLON_FAULTS_SEED` which ones, and
//! `MAILLON_FAULTS_REPORT` names the file that a line about the run is added to (`./test crashes`).

use std::time::Duration;

use crate::support::books::agree;
use crate::support::child::{Child, House};
use crate::support::crowd::Crowd;
use crate::support::database::{Database, setting};
use crate::support::dice::Dice;
use crate::support::disk::{Disk, Lost};

/// Faults without a setting.
const FAULTS: u64 = 5;

/// The longest time from one fault to the next, in milliseconds.
const BETWEEN_MAX_MS: u64 = 1_500;

/// How long the program is held up, in seconds: in a short run, and in a long one.
const PAUSE_MAX_S: u64 = 2;
const PAUSE_MAX_LONG_S: u64 = 120;

/// One fault of so many holds the program up, the others kill it; in a long run, where it takes longer, fewer do.
const PAUSE_ONE_IN: u64 = 4;
const PAUSE_ONE_IN_LONG: u64 = 16;

/// A run is long from so many faults on.
const LONG: u64 = 100;

/// With this seed the first cut loses all that was not synced.
const LOSES_ALL: u64 = 3;

/// Where in the report a line belongs: after the table with this head.
const KILLS_HEAD: &str = "| engine | seed | kills |";
const CUTS_HEAD: &str = "| seed | cuts |";

fn number(name: &str, unless: u64) -> u64 {
    setting(name).map_or(unless, |text| text.parse().unwrap())
}

/// What befell the program.
#[derive(Default)]
struct Befell {
    kills: u64,
    pauses: u64,
    paused_s: u64,
    lost: Lost,
}

/// With a disk, its power fails with every kill.
async fn trouble(
    house: &House,
    mut child: Child,
    dice: &mut Dice,
    faults: u64,
    mut disk: Option<&mut Disk>,
) -> (Child, Befell) {
    let mut befell = Befell::default();
    let (longest, pause_one_in) =
        if faults >= LONG { (PAUSE_MAX_LONG_S, PAUSE_ONE_IN_LONG) } else { (PAUSE_MAX_S, PAUSE_ONE_IN) };
    for _ in 0..faults {
        tokio::time::sleep(Duration::from_millis(20 + dice.below(BETWEEN_MAX_MS))).await;
        if disk.is_none() && dice.below(pause_one_in) == 0 {
            let seconds = dice.seconds(longest);
            child.signal("STOP");
            tokio::time::sleep(Duration::from_secs(seconds)).await;
            child.signal("CONT");
            (befell.pauses, befell.paused_s) = (befell.pauses + 1, befell.paused_s + seconds);
            continue;
        }
        child.kill();
        befell.kills += 1;
        if let Some(disk) = &mut disk {
            befell.lost += disk.cut(dice);
        }
        child = start(house, disk.as_deref()).await;
    }
    child.ready().await;
    (child, befell)
}

async fn start(house: &House, disk: Option<&Disk>) -> Child {
    let environment = disk.map(Disk::environment).unwrap_or_default();
    let settings: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    house.start_with(&settings).await
}

/// Adds a line to the table with this head.
fn report(head: &str, line: &str) {
    let Some(path) = setting("MAILLON_FAULTS_REPORT") else { return };
    let text = std::fs::read_to_string(&path).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    let table = lines.iter().position(|line| line.starts_with(head)).unwrap();
    let length = lines[table..].iter().take_while(|line| line.starts_with('|')).count();
    lines.insert(table + length, line);
    std::fs::write(path, lines.join("\n") + "\n").unwrap();
}

async fn faults(house: &House, mut disk: Option<Disk>) -> (String, Befell) {
    let (faults, seed) = (number("MAILLON_FAULTS", FAULTS), number("MAILLON_FAULTS_SEED", 1));
    let begun = tokio::time::Instant::now();
    let child = start(house, disk.as_ref()).await;
    child.ready().await;
    let (crowd, card) = Crowd::gather(house, &child).await;
    let work = crowd.work(&card);
    let (child, befell) = trouble(house, child, &mut Dice(seed), faults, disk.as_mut()).await;
    crowd.rest(work).await;
    let agreed = agree(house, &child, &crowd).await;
    house.database.clear().await;
    let counts = format!("{} | {} | {} | {}", agreed.sessions, agreed.saved, agreed.taken, agreed.not_taken);
    (format!("{counts} | {} |", begun.elapsed().as_secs()), befell)
}

async fn killed(engine: &str, house: House) {
    let (line, Befell { kills, pauses, paused_s, .. }) = faults(&house, None).await;
    let seed = number("MAILLON_FAULTS_SEED", 1);
    report(KILLS_HEAD, &format!("| {engine} | {seed} | {kills} | {pauses} ({paused_s} s) | {line}"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_books_agree_after_random_faults() {
    killed("SQLite", House::build(Database::sqlite).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_books_agree_after_random_faults_on_postgres() {
    let Some(database) = Database::postgres("faults").await else { return };
    killed("PostgreSQL", House::build(move |_| database).await).await;
}

/// A house whose databases, and nothing else, lie in the folder that is answered.
async fn house_with_a_disk() -> (House, std::path::PathBuf) {
    let house = House::build(|folder| {
        std::fs::create_dir(folder.path().join("disk")).unwrap();
        Database::sqlite_in(&folder.path().join("disk"))
    });
    let house = house.await;
    let folder = house.folder.path().join("disk");
    (house, folder)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_books_agree_after_the_power_failed() {
    let (house, folder) = house_with_a_disk().await;
    let (line, Befell { kills, lost, .. }) = faults(&house, Some(Disk::new(&folder))).await;
    assert!(lost.writes > 0, "the power never failed while something was written");
    let seed = number("MAILLON_FAULTS_SEED", 1);
    report(CUTS_HEAD, &format!("| {seed} | {kills} | {} | {} | {line}", lost.writes, lost.bytes));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_lies_about_syncs_is_found_out() {
    let (house, folder) = house_with_a_disk().await;
    let mut disk = Disk::that_lies(&folder);
    let child = start(&house, Some(&disk)).await;
    child.ready().await;
    let (crowd, _) = Crowd::gather(&house, &child).await;
    child.kill();
    disk.cut(&mut Dice(LOSES_ALL));
    let child = start(&house, Some(&disk)).await;
    child.ready().await;
    let pay_id = crowd.notes.sessions.lock().unwrap()[0].pay_id.clone();
    let path = format!("/api/v2/payments/getByPayId/{pay_id}");
    assert_eq!(crowd.merchant.call("GET", &path, &[], "").await.status, 404, "what was answered is lost");
}

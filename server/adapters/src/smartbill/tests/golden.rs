//! The files under `tests/smartbill`, byte for byte.

use domain::card::Pan;
use domain::expiry::Expiry;
use domain::money::{Currency, Money};
use domain::smartbill::alias::Alias;
use domain::smartbill::file::{
    Announced, Announcement, FileFault, FileHead, Kind, PaymentLine, PaymentResult, ResultLine,
};

use super::super::head::Sort;
use super::super::stream::{Reader, Writer};
use super::hand::{ANNOUNCEMENT, ANSWER, UPDATE, hex, layout, read, said};

const PAYMENTS: &str = include_str!("../../../tests/smartbill/payments.txt");
const RESULT: &str = include_str!("../../../tests/smartbill/result.txt");

pub fn announced(alias: &str, announcement: Announcement) -> Announced {
    Announced { alias: Alias::read(alias).unwrap(), announcement }
}

pub fn pan(digits: &str) -> Pan {
    Pan::parse_typed(digits).unwrap()
}

fn head() -> FileHead {
    FileHead {
        merchant_number: "DEMO-SMARTBILL".into(),
        sequence: 1,
        made_at: "2026-11-22T16:00:00.123Z".parse().unwrap(),
    }
}

#[test]
fn an_announcement_is_written_as_it_is_drawn() {
    let mut writer = Writer::begin(Vec::new(), layout(), Sort::Announcement, &head()).unwrap();
    let month = |year, month| Expiry::new(year, month).unwrap();
    for line in [
        announced("client-71", Announcement::New(pan("371000000000001"), month(2030, 12))),
        announced("A12", Announcement::Changed(pan("371000000000001"), month(2029, 4))),
        announced("A13", Announcement::Cancelled),
    ] {
        writer.add(&line).unwrap();
    }
    let (bytes, lines) = writer.finish().unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), ANNOUNCEMENT);
    assert_eq!(lines, 3);
}

#[test]
fn answers_and_updates_are_read() {
    let (kind, head_read, lines) = read(ANSWER.as_bytes()).unwrap();
    assert_eq!(kind, Kind::Answer);
    assert_eq!(head_read, FileHead { made_at: "2026-11-22T20:00:00.123Z".parse().unwrap(), ..head() });
    assert_eq!(said(&lines), ["1 client-71 EA", "2 A12 EA", "3 B1 ER 101"]);
    let (kind, head_read, lines) = read(UPDATE.as_bytes()).unwrap();
    assert_eq!((kind, head_read.sequence), (Kind::Update, 2));
    let expected = ["1 client-71 EDU 3412", "2 A12 PU 378282246310005 3405", "3 A13 PU 3001", "4 B1 CC 201"];
    assert_eq!(said(&lines), expected);
    assert!(!format!("{lines:?}").contains("378282"), "no number is ever printed");
}

#[test]
fn payments_are_written_as_they_are_drawn() {
    let of = FileHead { sequence: 2, made_at: "2026-11-23T16:00:00.123Z".parse().unwrap(), ..head() };
    let mut writer = Writer::begin(Vec::new(), layout(), Sort::Payments, &of).unwrap();
    let payment = |reference: &str, trace, alias, amount, given: &str, descriptor: &str| PaymentLine {
        reference: reference.into(),
        trace,
        alias: Alias::read(alias).unwrap(),
        amount,
        given_at: given.parse().unwrap(),
        descriptor: descriptor.into(),
    };
    let euros = Money::new(3_499, Currency::parse("EUR").unwrap());
    let francs = Money::new(1, Currency::parse("CHF").unwrap());
    let first = payment("632714000042", 43, "client-71", euros, "2026-11-23T14:30:05.9Z", "ATELIER FORME");
    let second = payment("632714000044", 45, "A12", francs, "2026-11-23T15:00:00Z", "CAFÉ DE L’OLIVIER");
    writer.pay(&first).unwrap();
    writer.pay(&second).unwrap();
    let (bytes, lines) = writer.finish().unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), PAYMENTS);
    assert_eq!(lines, 2);
    let mut writer = Writer::begin(Vec::new(), layout(), Sort::Payments, &of).unwrap();
    assert!(writer.pay(&PaymentLine { amount: Money::new(-1, euros.currency), ..first }).is_err());
}

fn results(text: &str) -> Result<Vec<ResultLine>, FileFault> {
    let mut reader = Reader::open(text.as_bytes(), layout())?;
    let mut lines = Vec::new();
    while let Some(line) = reader.next_result()? {
        lines.push(line);
    }
    Ok(lines)
}

#[test]
fn results_are_read_and_what_does_not_agree_is_refused() {
    let lines = results(RESULT).unwrap();
    let said = |line: &ResultLine| format!("{} {} {} {}", line.number, line.alias, line.reference, line.amount);
    assert_eq!(
        lines.iter().map(said).collect::<Vec<_>>(),
        ["1 client-71 632714000042 3499 EUR", "2 A12 632714000044 1 CHF"]
    );
    let accepted = PaymentResult::Accepted("A00042".into(), Some("373632714000042".into()));
    assert_eq!((&lines[0].result, &lines[1].result), (&accepted, &PaymentResult::Refused("116".into())));
    // Whoever changes a line has to sum up anew: then the line itself must make sense.
    let changed = |from: &str, to: &str| {
        let text = RESULT.replacen(from, to, 1);
        assert_ne!(text, RESULT, "{from}");
        let above = text.len() - 129;
        let total = if to.contains("9999") { "000000000009999" } else { "000000000003499" };
        let last = text[above..above + 64].replace("000000000003499", total);
        results(&format!("{}{last}{}\n", &text[..above], hex(&text[..above])))
    };
    assert!(changed("000000003499", "000000009999").is_ok());
    assert_eq!(results(&RESULT.replace("000000000003499", "000000000003498")), Err(FileFault::Totals));
    for (from, to, field) in [
        ("PA           ", "PA 116       ", "reason"),
        ("PR 116", "PR    ", "reason"),
        ("A00042", "      ", "approval"),
        ("PR 116", "PX 116", "code"),
        ("978A", "999A", "currency"),
        ("D00000002A12", "D00000003A12", "line"),
        ("000000000001756      ", "000000000001756A     ", "approval"),
    ] {
        let fault = changed(from, to).err();
        assert!(matches!(&fault, Some(FileFault::Line(_, name, _)) if name == field), "{field}: {fault:?}");
    }
    assert!(matches!(results(ANSWER), Err(FileFault::Foreign(_))), "an answer is no result");
    assert!(matches!(read(RESULT.as_bytes()), Err(FileFault::Foreign(_))));
}

#[test]
fn our_own_files_are_not_taken() {
    assert!(matches!(read(ANNOUNCEMENT.as_bytes()), Err(FileFault::Foreign(_))));
    assert!(matches!(results(PAYMENTS), Err(FileFault::Foreign(_))));
}

#[test]
fn what_cannot_be_written_is_refused() {
    let refuses = |number: &str| {
        Writer::begin(Vec::new(), layout(), Sort::Announcement, &FileHead { merchant_number: number.into(), ..head() })
            .err()
            .unwrap()
    };
    assert_eq!(refuses("DEMO SMARTBILL"), "merchant_number is none");
    assert_eq!(refuses("../x"), "merchant_number is none");
    assert_eq!(refuses("A123456789012345"), "merchant_number is too long");
    assert!(
        Writer::begin(Vec::new(), layout(), Sort::Announcement, &FileHead { sequence: 100_000_000, ..head() }).is_err()
    );
}

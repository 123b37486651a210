//! A commune's evening: 200 files of one session are read and merged, with a thousand, ten thousand and a hundred
//! thousand people in all, each of whom stands in two files. Prints times, how they grow, and the memory taken; fails where ten times as many take so much longer that something grows with the square.
//! `cargo bench -p growth --bench merge`

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::session::answers::{Answers, Letter, Mark, Marked};
use thuoc_so::domain::session::board::{Cuts, board};
use thuoc_so::domain::session::merge::{Stamped, merge};
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Tally, Way};
use thuoc_so::domain::session::{About, Session, SessionId, saved};

const FILES: u64 = 200;

/// Ten times as much may take this many times longer. Linear growth makes it ten; the tree in which records stand grows deeper,
/// and less of it fits the processor's caches. Quadratic growth would make it a hundred.
const ALLOWED: f64 = 40.0;

fn main() {
    let mut before: Option<Duration> = None;
    println!("{FILES} files, each person in two of them");
    for people in [1_000, 10_000, 100_000] {
        let files = files(people);
        let bytes: usize = files.iter().map(String::len).sum();
        // The quickest of many rounds: what else the machine does only makes one slower.
        let rounds = 300_000 / people;
        let time = (0..rounds).map(|_| merged(&files, people)).min().unwrap_or_default();
        let memory = memory().map(|kilobytes| format!(", at most {} MB of memory", kilobytes / 1024));
        print!(
            "{people:>7} people: {:>8.1} ms for {:.1} MB of text{}",
            time.as_secs_f64() * 1000.0,
            bytes as f64 / 1e6,
            memory.unwrap_or_default()
        );
        match before {
            None => println!(),
            Some(before) => {
                let ratio = time.as_secs_f64() / before.as_secs_f64();
                println!(", {ratio:.1} times as long as a tenth of them");
                assert!(ratio <= ALLOWED, "{people} people take {ratio:.1} times as long as a tenth of them");
            }
        }
        before = Some(time);
    }
}

/// Reads and merges all files, and counts; how long that took.
fn merged(files: &[String], people: u64) -> Duration {
    let start = Instant::now();
    let mut whole = Session::new(SessionId::new("bench"), About::default(), Moment(0));
    for file in files {
        match saved::from_text(black_box(file)) {
            Ok(session) => assert!(merge(&mut whole, session)),
            Err(unreadable) => panic!("a file cannot be read: {unreadable:?}"),
        }
    }
    let time = start.elapsed();
    let cuts = Cuts::of_the_checks().unwrap_or_else(|| panic!("no cuts"));
    assert_eq!(u64::from(board(&whole, cuts).all.sum().people), people, "everybody, and nobody twice");
    time
}

/// Files in which every person stands twice.
fn files(people: u64) -> Vec<String> {
    let file = |number: u64| {
        let mut session = Session::new(SessionId::new("bench"), About::default(), Moment(number));
        let own = (0..people).filter(|person| person % FILES == number || (person + 1) % FILES == number);
        for person in own {
            add(&mut session, person);
        }
        saved::to_text(&session)
    };
    (0..FILES).map(file).collect()
}

fn add(session: &mut Session, person: u64) {
    let at = Moment(1_795_000_000_000 + person);
    let id = RecordId(person.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20);
    let marks = |length: usize| {
        let mark = |number: usize| Mark::Chosen(Letter::ALL[(person as usize + number) % 4]);
        Some(Marked { version: 2, marks: (0..length).map(mark).collect() })
    };
    let record = Record {
        way: Way::Phone,
        holder: Holder::Yes,
        group: Group::Community,
        skills: Tally::new((person % 25) as u16, 24),
        online: Tally::new((person % 13) as u16, 12),
    };
    session.records.insert(id, Stamped { at, value: Some(record) });
    session.answers.insert(id, Stamped { at, value: Answers { skills: marks(24), online: marks(12) } });
}

/// The most memory this process has held so far, in kilobytes, where the system tells.
fn memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

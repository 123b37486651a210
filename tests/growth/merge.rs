//! A commune's evening: 200 files of one session are read and merged, with a thousand, ten thousand and a hundred
//! thousand people in all, each of whom stands in two files. Prints times, instructions, how both grow, and the memory
//! taken; fails where the instructions grow faster than the people.
//! `cargo bench -p growth --bench merge`

use std::env;
use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::session::answers::{Answers, Letter, Mark, Marked};
use thuoc_so::domain::session::board::{Cuts, board};
use thuoc_so::domain::session::merge::{Stamped, merge};
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Tally, Way};
use thuoc_so::domain::session::{About, Session, SessionId, saved};

const FILES: u64 = 200;

/// Ten times as many people may be this many times the work; linear growth makes it ten. Time grows faster than work: what
/// of a hundred thousand people does not fit the processor's caches has to be waited for.
const ALLOWED: f64 = 11.0;

/// Tells this program to do nothing but what is counted.
const COUNTED: &str = "--counted";

fn main() {
    if let Some((people, rounds)) = counted_for(env::args().skip(1)) {
        let files = files(people);
        for _ in 0..rounds {
            merged(&files, people);
        }
        return;
    }
    let (mut before, mut work_before) = (None, None);
    println!("{FILES} files, each person in two of them");
    for people in [1_000, 10_000, 100_000] {
        let files = files(people);
        let bytes: usize = files.iter().map(String::len).sum();
        // The quickest of many rounds: what else the machine does only makes one slower.
        let rounds = 300_000 / people;
        let time = (0..rounds).map(|_| merged(&files, people)).min().unwrap_or_default().as_secs_f64();
        let memory = memory().map(|kilobytes| format!(", at most {} MB of memory", kilobytes / 1024));
        println!(
            "{people:>7} people: {:>8.1} ms for {:.1} MB of text{}{}",
            time * 1000.0,
            bytes as f64 / 1e6,
            memory.unwrap_or_default(),
            growth(time, before)
        );
        before = Some(time);
        let Some(work) = instructions(people) else {
            println!("{:>7}  (how many instructions that are is counted where valgrind is installed)", "");
            continue;
        };
        println!("{:>7}         {:>8.1} million instructions{}", "", work / 1e6, growth(work, work_before));
        if let Some(before) = work_before {
            assert!(
                work <= before * ALLOWED,
                "{people} people are more than {ALLOWED} times the work of a tenth of them"
            );
        }
        work_before = Some(work);
    }
}

/// How many times as much as with a tenth of the people, in words.
fn growth(figure: f64, before: Option<f64>) -> String {
    before.map_or_else(String::new, |before| {
        format!(", {:.1} times as much as for a tenth of them", figure / before)
    })
}

/// How many instructions one round takes: the same at every run, whatever else the machine does. `None` without valgrind.
fn instructions(people: u64) -> Option<f64> {
    let this = env::current_exe().ok()?;
    let count = |rounds: &str| {
        let mut valgrind = Command::new("valgrind");
        valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(&this);
        let output = valgrind.args([COUNTED, &people.to_string(), rounds]).output().ok()?;
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        let number = told
            .lines()
            .find_map(|line| line.split_once("Collected : ").map(|(_, number)| number.trim().to_owned()));
        number?.parse::<f64>().ok()
    };
    // The second of two rounds alone: files are made in both runs.
    Some(count("2")? - count("1")?)
}

/// For how many people, and how many rounds, this process is counted by another one.
fn counted_for(mut arguments: impl Iterator<Item = String>) -> Option<(u64, u64)> {
    arguments.find(|argument| argument == COUNTED)?;
    Some((arguments.next()?.parse().ok()?, arguments.next()?.parse().ok()?))
}

/// Reads and merges all files, and counts; how long that took.
fn merged(files: &[String], people: u64) -> Duration {
    let start = Instant::now();
    let mut whole = Session::new(SessionId::new("bench"), About::default(), Moment(0));
    let copies = files.iter().map(|file| match saved::from_text(black_box(file)) {
        Ok(session) => session,
        Err(unreadable) => panic!("a file cannot be read: {unreadable:?}"),
    });
    assert!(merge(&mut whole, copies.collect()));
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

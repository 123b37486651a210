//! Feeds the readers with mutations of sound data and of what is kept in the corpus:
//! `cargo run --profile fuzz -p fuzz -- [READER|all] [EXECUTIONS] [SEED]`; `-- keep READER FOLDER` puts what stands in a folder into
//! the corpus.
//!
//! Prints for each reader how many executions there were, how quick, and the slowest; ends with an error after the first
//! panic or anything that takes longer than a second. What made a reader panic is put into its corpus, where every
//! later run begins with it.

use fastrand::Rng;
use fuzz::{READERS, Reader, corpus, keep, kept, reader};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, panic, thread};

/// Anything slower hangs, as people see it. Machines pause, so a slow execution is tried once more.
const SLOW: Duration = Duration::from_secs(1);

/// No mutation grows beyond this many bytes.
const LONGEST: usize = 16_384;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let argument = |place: usize, or: &'static str| arguments.get(place).map_or(or, String::as_str);
    let wanted = argument(0, "all");
    if let ("keep", Some(reader)) = (wanted, reader(argument(1, ""))) {
        return keep_folder(&reader, Path::new(argument(2, "")));
    }
    let (Ok(executions), Ok(seed)) = (argument(1, "10000").parse::<u64>(), argument(2, "1").parse()) else {
        eprintln!("usage: fuzz [READER|all] [EXECUTIONS] [SEED]");
        return ExitCode::FAILURE;
    };
    let readers = if wanted == "all" { READERS.to_vec() } else { reader(wanted).into_iter().collect() };
    if readers.is_empty() {
        eprintln!("there is no reader {wanted}; there are {}", READERS.map(|reader| reader.name).join(", "));
        return ExitCode::FAILURE;
    }
    let mut sound = true;
    for reader in readers {
        let share = if wanted == "all" { reader.dear } else { 1 };
        sound &= run(&reader, executions / share, seed);
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Keeps what stands in a folder, a file for each, as far as it is short and not kept already.
fn keep_folder(reader: &Reader, folder: &Path) -> ExitCode {
    /// Longer ones reach little that short ones do not.
    const SHORT: usize = 160;
    let known = kept(reader).unwrap_or_default();
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<Vec<u8>> = files.filter_map(|file| fs::read(file.path()).ok()).collect();
    found.retain(|bytes| bytes.len() <= SHORT && !known.contains(bytes));
    found.sort();
    println!("{} more for {}", found.len(), reader.name);
    match keep(reader, &found) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Feeds a reader from as many threads as the machine has processors.
fn run(reader: &Reader, executions: u64, seed: u64) -> bool {
    let mut stock = (reader.seeds)();
    stock.extend(kept(reader).unwrap_or_else(|line| panic!("the corpus cannot be read: {line}")));
    assert!(!stock.is_empty(), "{} has nothing to begin with", reader.name);
    let start = Instant::now();
    let (stopped, slowest) = (AtomicBool::new(false), AtomicU64::new(0));
    // Everything kept is fed as it stands, then mutations.
    let whole = stock.iter().all(|bytes| feed(reader, bytes, &slowest));
    let threads = thread::available_parallelism().map_or(1, usize::from) as u64;
    if whole {
        thread::scope(|scope| {
            for number in 0..threads {
                let (stock, stopped, slowest) = (&stock, &stopped, &slowest);
                scope.spawn(move || {
                    let mut rng = Rng::with_seed(seed.wrapping_mul(1_000_003).wrapping_add(number));
                    for _ in 0..executions.div_ceil(threads) {
                        if stopped.load(Ordering::Relaxed) {
                            return;
                        }
                        if !feed(reader, &mutated(stock, &mut rng), slowest) {
                            stopped.store(true, Ordering::Relaxed);
                        }
                    }
                });
            }
        });
    }
    let sound = whole && !stopped.into_inner();
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{:<9} {} in the stock, {executions} executions, {:>7.0} a second, slowest {:.1} ms{}",
        reader.name,
        stock.len(),
        executions as f64 / seconds,
        slowest.into_inner() as f64 / 1000.0,
        if sound { "" } else { ": FAILED" }
    );
    sound
}

/// Feeds a reader once. `false` where it panicked or hung; then the bytes are kept.
fn feed(reader: &Reader, bytes: &[u8], slowest: &AtomicU64) -> bool {
    let attempt = || {
        let start = Instant::now();
        let calm = panic::catch_unwind(|| (reader.feed)(bytes)).is_ok();
        (calm, start.elapsed())
    };
    let (mut calm, mut time) = attempt();
    if calm && time > SLOW {
        (calm, time) = attempt();
    }
    slowest.fetch_max(u64::try_from(time.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
    if calm && time <= SLOW {
        return true;
    }
    let written = keep(reader, &[bytes.to_vec()]);
    let what = if calm { "hangs" } else { "panics" };
    eprintln!("{} {what}: the last line of {} ({written:?})", reader.name, corpus(reader).display());
    false
}

/// Something of the stock, changed in one place or several.
fn mutated(stock: &[Vec<u8>], rng: &mut Rng) -> Vec<u8> {
    let mut bytes = stock[rng.usize(..stock.len())].clone();
    for _ in 0..1 + rng.usize(..4) {
        change(&mut bytes, stock, rng);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(bytes: &mut Vec<u8>, stock: &[Vec<u8>], rng: &mut Rng) {
    /// Ends of ranges, lengths that the bytes cannot bear out, signs that stand between things.
    const TELLING: [&[u8]; 12] = [
        &[0],
        &[0x7f],
        &[0x80],
        &[0xff],
        &[0xff, 0xff, 0xff, 0xff, 0x0f],
        &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
        &[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
        b".",
        b" ",
        b"\n",
        b"\"",
        "\u{1ec7}".as_bytes(),
    ];
    let place = rng.usize(..=bytes.len());
    let end = (place + 1 + rng.usize(..24)).min(bytes.len());
    match rng.u8(..9) {
        0 if place < bytes.len() => bytes[place] ^= 1 << rng.u8(..8),
        1 if place < bytes.len() => bytes[place] = rng.u8(..),
        2 if place < bytes.len() => bytes[place] = bytes[place].wrapping_add(1),
        3 => bytes.insert(place, rng.u8(..)),
        4 => drop(bytes.drain(place..end)),
        5 => {
            let again = bytes[place..end].to_vec();
            bytes.splice(place..place, again);
        }
        6 => bytes.truncate(place),
        7 => {
            let telling = TELLING[rng.usize(..TELLING.len())];
            bytes.splice(place..end.min(place + telling.len() * rng.usize(..2)), telling.iter().copied());
        }
        _ => {
            let other = &stock[rng.usize(..stock.len())];
            let from = rng.usize(..=other.len());
            let to = (from + rng.usize(..64)).min(other.len());
            bytes.splice(place..end, other[from..to].iter().copied());
        }
    }
}

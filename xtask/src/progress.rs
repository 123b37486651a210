//! Says what is being done and how long it took.

use anyhow::Result;
use std::time::Instant;

/// Runs one step, printing its name before and its time after.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("▸ {name} …");
    let start = Instant::now();
    let outcome = work();
    let seconds = start.elapsed().as_secs_f32();
    match &outcome {
        Ok(_) => eprintln!("  {name}: {seconds:.1} s"),
        Err(_) => eprintln!("  {name}: failed after {seconds:.1} s"),
    }
    outcome
}

/// Says that a step had nothing to do.
pub fn unchanged(name: &str) {
    eprintln!("· {name}: unchanged");
}

/// Says something in passing.
pub fn note(text: &str) {
    eprintln!("  {text}");
}

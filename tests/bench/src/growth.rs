//! The rules alone, measured natively by `tests/growth/`; criterion leaves its figures in files.

use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use xtask::{command, project};

/// How long something takes with so much of it.
#[derive(Clone, Debug)]
pub struct Growth {
    /// What is done.
    pub name: &'static str,
    /// With how many.
    pub count: u32,
    /// Median time.
    pub microseconds: f64,
}

/// Names of the groups in `tests/growth/`, and what they do.
const GROUPS: [(&str, &str); 3] = [
    ("score", "scoring an attempt, questions"),
    ("merge", "merging two copies of a session, records"),
    ("read", "reading hand-over numbers from a conversation, numbers"),
];

/// Runs them all.
pub fn run() -> Result<Vec<Growth>> {
    command::run(command::cargo().args(["bench", "--quiet", "--package", "growth"]))?;
    let mut growth = Vec::new();
    for (group, name) in GROUPS {
        let folder = project::path("target/criterion").join(group);
        let entries =
            fs::read_dir(&folder).with_context(|| format!("criterion left no {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            // Beside the counts stands a report.
            let Ok(count) = entry.file_name().to_string_lossy().parse() else { continue };
            let path = entry.path().join("new/estimates.json");
            let text =
                fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let estimates: Value = serde_json::from_str(&text)?;
            let nanoseconds = estimates["median"]["point_estimate"].as_f64().context("no median")?;
            growth.push(Growth { name, count, microseconds: nanoseconds / 1000.0 });
        }
    }
    let place = |one: &Growth| GROUPS.iter().position(|(_, name)| *name == one.name);
    growth.sort_by_key(|one| (place(one), one.count));
    Ok(growth)
}

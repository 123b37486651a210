//! Counts tests in what `cargo test` and `cargo nextest` print.

use std::ops::Add;

/// Numbers of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that passed.
    pub passed: u32,
    /// Those that did not.
    pub failed: u32,
}

impl Count {
    /// The sum of all summaries in this text.
    pub fn of(text: &str) -> Self {
        let is_summary = |line: &&str| {
            let line = line.trim_start();
            line.starts_with("test result: ") || line.starts_with("Summary [")
        };
        text.lines().filter(is_summary).map(Self::of_line).fold(Self::default(), Self::add)
    }

    /// `… 5 passed; 1 failed; …` or `… 5 passed (1 slow), 1 failed, 2 timed out, …`
    fn of_line(line: &str) -> Self {
        let words: Vec<&str> = line.split_whitespace().collect();
        let mut count = Self::default();
        for pair in words.windows(2) {
            let [number, word] = pair else { continue };
            let Ok(number) = number.parse::<u32>() else { continue };
            match word.trim_end_matches([',', ';']) {
                "passed" => count.passed += number,
                "failed" | "timed" => count.failed += number,
                _ => {}
            }
        }
        count
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn sums_what_cargo_test_prints() {
        let text = "test result: ok. 6 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\nnoise: 3 passed\n\
                    test result: FAILED. 10 passed; 9 failed; 0 ignored\n";
        assert_eq!(Count::of(text), Count { passed: 16, failed: 9 });
    }

    #[test]
    fn reads_what_nextest_prints() {
        let text =
            "     Summary [   0.521s] 14 tests run: 11 passed (1 slow), 2 failed, 1 timed out, 4 skipped\n";
        assert_eq!(Count::of(text), Count { passed: 11, failed: 3 });
    }
}

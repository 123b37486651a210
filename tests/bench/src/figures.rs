//! What several rounds gave: the median, and how far they lie apart.

use std::fmt;

/// Values measured again and again.
#[derive(Clone, Debug, Default)]
pub struct Figures(Vec<f64>);

impl Figures {
    /// Adds what one round gave.
    pub fn add(&mut self, value: f64) {
        self.0.push(value);
        self.0.sort_by(f64::total_cmp);
    }

    /// The one in the middle, or the mean of the two; `None` before the first round.
    pub fn median(&self) -> Option<f64> {
        let middle = self.0.len() / 2;
        let upper = self.0.get(middle)?;
        let lower = if self.0.len().is_multiple_of(2) { self.0.get(middle.checked_sub(1)?)? } else { upper };
        Some(f64::midpoint(*lower, *upper))
    }

    /// How many times the median of others this one is.
    pub fn ratio_to(&self, others: &Self) -> Option<f64> {
        Some(self.median()? / others.median().filter(|median| *median > 0.0)?)
    }
}

impl Extend<f64> for Figures {
    fn extend<I: IntoIterator<Item = f64>>(&mut self, values: I) {
        values.into_iter().for_each(|value| self.add(value));
    }
}

/// The median, with the lowest and the highest in brackets.
impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Some(median), Some(lowest), Some(highest)) = (self.median(), self.0.first(), self.0.last())
        else {
            return formatter.write_str("–");
        };
        write!(formatter, "{}", Short(median))?;
        if lowest < highest {
            write!(formatter, " ({}–{})", Short(*lowest), Short(*highest))?;
        }
        Ok(())
    }
}

/// A number with as many places as mean something.
struct Short(f64);

impl fmt::Display for Short {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = match self.0 {
            0.0 => 0,
            small if small < 1.0 => 3,
            middle if middle < 10.0 => 1,
            _ => 0,
        };
        write!(formatter, "{:.places$}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Figures;

    fn figures(values: &[f64]) -> Figures {
        let mut figures = Figures::default();
        figures.extend(values.iter().copied());
        figures
    }

    #[test]
    fn the_median_is_in_the_middle_whatever_the_order() {
        assert_eq!(figures(&[30.0, 10.0, 200.0]).to_string(), "30 (10–200)");
        assert_eq!(figures(&[4.0, 1.0, 2.0, 3.0]).to_string(), "2.5 (1.0–4.0)");
        assert_eq!(figures(&[7.0, 7.0]).to_string(), "7.0");
        assert_eq!(figures(&[0.0, 0.0, 0.0417]).to_string(), "0 (0–0.042)");
        assert_eq!(figures(&[]).to_string(), "–");
    }

    #[test]
    fn ratios_are_those_of_medians() {
        assert_eq!(figures(&[1.0, 2.0, 9.0]).ratio_to(&figures(&[4.0])), Some(0.5));
        assert_eq!(figures(&[1.0]).ratio_to(&figures(&[])), None);
        assert_eq!(figures(&[1.0]).ratio_to(&figures(&[0.0])), None);
    }
}

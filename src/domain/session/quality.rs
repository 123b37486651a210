//! Whether the questions of a hall do their work (chất lượng câu hỏi), for those who write them: what the answers of
//! thirty people or more say of each question and of all together.

use super::Session;
use super::answers::Mark;
use super::hall::{Hall, Part};
use super::reliability::{self, Figure, Reliability};

/// The fewest people whose answers say anything about questions.
pub const FEWEST: usize = 30;

/// Why a question should be looked at. The bounds are those usual in test construction (Ebel and Frisbie 1991);
/// they say where to look, not that a question is bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Those who do better elsewhere do worse here: the key may be wrong, or the question misread.
    Contrary,
    /// It hardly tells apart who can do more and who less.
    Weak,
    /// At most one in four has it right, no more than by choosing blindly among four.
    Hard,
    /// More than nineteen in twenty have it right.
    Easy,
}

/// Discrimination below which a question is weak.
const WEAK: Figure = Figure(2_000_000_000);

/// What answers say of the questions of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quality {
    /// The part.
    pub part: Part,
    /// The figures, question by question in the order asked, and of all together.
    pub figures: Reliability,
}

impl Quality {
    /// Why a question should be looked at.
    pub fn flags(&self, item: &reliability::Item) -> Vec<Flag> {
        let people = u64::from(self.figures.people);
        let right = u64::from(item.right);
        let discrimination = match item.discrimination {
            Some(Figure(..0)) => Some(Flag::Contrary),
            Some(figure) if figure < WEAK => Some(Flag::Weak),
            _ => None,
        };
        let hard = (right * 4 <= people).then_some(Flag::Hard);
        let easy = (right * 20 > people * 19).then_some(Flag::Easy);
        discrimination.into_iter().chain(hard).chain(easy).collect()
    }
}

/// What the records of a session say of the questions of a part; the number of usable sheets where these are too few.
/// A sheet counts where something on it is answered and its questions are those at hand. What is left open on it
/// has no point, as in every score.
pub fn quality(session: &Session, hall: &Hall, part: Part, seed: u64) -> Result<Quality, usize> {
    let version = hall.check(part).version;
    let marked = session.answered().filter_map(|(_, answers)| match part {
        Part::Skills => answers.skills.as_ref(),
        Part::Online => answers.online.as_ref(),
    });
    let usable = marked
        .filter(|marked| marked.version == version && marked.marks.iter().any(|mark| *mark != Mark::Open));
    let right = |marks: &[Mark]| -> Vec<bool> {
        let is_right = |number| {
            let key = hall.key(part, number).map(Mark::Chosen);
            key.is_some() && marks.get(number).copied() == key
        };
        (0..hall.length(part)).map(is_right).collect()
    };
    let people: Vec<Vec<bool>> = usable.map(|marked| right(&marked.marks)).collect();
    if people.len() < FEWEST {
        return Err(people.len());
    }
    Ok(Quality { part, figures: reliability::reliability(&people, seed) })
}

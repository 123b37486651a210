//! What is taken home from a session: the paragraph to be pasted, the report of one page, the tables for a
//! spreadsheet, and the message with which the session is handed on.

pub mod printed;
pub mod sheets;

use super::findings::{Among, Figure, Findings};
use crate::domain::programme::{Plan, TargetId};
use crate::domain::quantity::Percent;
use crate::domain::session::{Session, saved};
use crate::text::Text;

/// The target of a plan for a share, by the target's identifier in `quizzes/targets.toml`.
pub fn target(plan: Option<&Plan>, id: &str) -> Option<Percent> {
    let id = TargetId::new(id);
    plan?.shares.iter().find(|(target, _)| *target == id).map(|(_, share)| *share)
}

/// The target for digital skills among holders.
pub const SKILLS: &str = "ky-nang-so";
/// The target for the proficient among those.
pub const PROFICIENT: &str = "thanh-thao";
/// The target for training.
pub const TRAINED: &str = "tap-huan";
/// The target for adults who hold the title.
pub const COMMUNITY: &str = "nguoi-lon";
/// The target for staff who hold it.
pub const UNITS: &str = "can-bo";

/// What a session is called: its place and day.
pub fn name(text: Text, session: &Session) -> String {
    let about = &session.about.value;
    let place = if about.place.trim().is_empty() { text.session_nowhere() } else { about.place.trim() };
    text.session_name(place, &text.day(about.day))
}

/// The paragraph: three sentences with every number and its denominator.
pub fn paragraph(text: Text, findings: &Findings<'_>) -> String {
    let Findings { session, board, .. } = findings;
    let about = &session.about.value;
    let place = if about.place.trim().is_empty() { "…" } else { about.place.trim() };
    let all = board.all.sum();
    let came = match board.attended {
        Some(attended) => text.report_attended(attended, all.people),
        None => text.report_tested(all.people),
    };
    let mut sentences = vec![format!("{}, {came}", text.report_where(&text.day(about.day), place))];
    let mut of_holders = Vec::new();
    for line in findings.lines(Among::Holders).into_iter().filter(|line| line.rate.whole() > 0) {
        let rate = line.rate;
        let share = rate.permille().map(|permille| text.percent(permille)).unwrap_or_default();
        let mut said = match line.figure {
            Figure::Skills => text.report_holders(rate.whole(), rate.part(), &share),
            Figure::Proficient => text.report_both(rate.whole(), rate.part(), &share),
            _ => continue,
        };
        let standing = line.target.and_then(|target| text.standing(rate.against(target), target.value()));
        said.extend(standing.map(|standing| format!(", {standing}")));
        of_holders.push(said);
    }
    if !of_holders.is_empty() {
        sentences.push(format!("{}.", of_holders.join("; ")));
    }
    if all.people > 0 && findings.has_online() {
        sentences.push(text.report_all(all.people, all.skills, all.both));
    } else if all.people > 0 {
        sentences.push(text.report_all_skills(all.people, all.skills));
    }
    sentences.join(" ")
}

/// The message with which a session is handed on: what it is, and the session itself on a line of its own.
pub fn message(text: Text, session: &Session) -> String {
    format!("{}\n{}", text.message_session(&name(text, session)), saved::to_text(session))
}

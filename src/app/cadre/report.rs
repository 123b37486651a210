//! The texts of a report: the paragraph to be pasted, and the message with which a session is handed on.

use crate::domain::programme::{Plan, TargetId};
use crate::domain::quantity::Percent;
use crate::domain::session::board::Board;
use crate::domain::session::rate::Rate;
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
pub fn paragraph(text: Text, session: &Session, board: &Board, plan: Option<&Plan>) -> String {
    let about = &session.about.value;
    let place = if about.place.trim().is_empty() { "…" } else { about.place.trim() };
    let tested = board.all.sum().people;
    let came = match board.attended {
        Some(attended) => text.report_attended(attended, tested),
        None => text.report_tested(tested),
    };
    let mut sentences = vec![format!("{}, {came}", text.report_where(&text.day(about.day), place))];
    let holders = board.holders;
    let share = |rate: Rate| rate.permille().map(|permille| text.percent(permille)).unwrap_or_default();
    if holders.sum().people > 0 {
        let skills = holders.skills();
        let mut sentence = text.report_holders(skills.whole(), skills.part(), &share(skills));
        sentence += &short(text, skills, target(plan, SKILLS));
        let both = holders.proficient();
        if both.whole() > 0 {
            sentence += &format!("; {}", text.report_both(both.whole(), both.part(), &share(both)));
            sentence += &short(text, both, target(plan, PROFICIENT));
        }
        sentences.push(format!("{sentence}."));
    }
    if tested > 0 {
        let all = board.all.sum();
        sentences.push(text.report_all(all.people, all.skills, all.both));
    }
    sentences.join(" ")
}

/// How far a rate is from a target, after a comma; empty where there is no target.
fn short(text: Text, rate: Rate, target: Option<Percent>) -> String {
    let said = target.and_then(|target| text.standing(rate.against(target), target.value()));
    said.map(|said| format!(", {said}")).unwrap_or_default()
}

/// The message with which a session is handed on: what it is, and the session itself on a line of its own.
pub fn message(text: Text, session: &Session) -> String {
    format!("{}\n{}", text.message_session(&name(text, session)), saved::to_text(session))
}

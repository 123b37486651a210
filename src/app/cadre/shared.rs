//! The device that a hall shares: one person after the other, and nothing of the last one is left.

use super::effect::Effect;
use super::model::Model;
use super::update::change;
use crate::app::Circumstances;
use crate::domain::quantity::Moment;
use crate::domain::session::answers::Mark;
use crate::domain::session::hall::Part;
use crate::domain::session::record::{Group, Holder, RecordId};
use crate::domain::session::sitting::{self, Place, Sitting};
use crate::domain::session::{Checks, SessionId};
use crate::domain::state::envelope::Unreadable;

/// What can happen there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Whether the next person is recognised.
    Holder(Holder),
    /// To which group they belong.
    Group(Group),
    /// They begin.
    Began,
    /// A mark beside a question; the same once more takes it back.
    Marked(Part, usize, Mark),
    /// The button that goes on.
    WentOn,
    /// The link back.
    WentBack,
    /// Handed in without the second part.
    HandedIn,
    /// "Người tiếp theo", or giving up: asked whether that is meant.
    AskedNext,
    /// It was not.
    Stayed,
    /// It was: everything of the last person goes.
    Next,
    /// Somebody says that they are still there.
    Returned,
    /// Some time has passed.
    Ticked,
}

/// What the page of the shared device knows beside the sitting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// What the next person says of themselves; `None` as long as the session's first choice stands.
    pub holder: Option<Holder>,
    /// The same of their group.
    pub group: Option<Group>,
    /// Whether "next person" waits for an answer.
    pub asking: bool,
    /// Whether a question was left without an answer.
    pub unanswered: bool,
    /// Whether nothing is shown until somebody says that they are still there.
    pub covered: bool,
    /// When the device was last touched.
    pub touched: Moment,
}

/// After so long without a touch a question is covered, in milliseconds: five minutes, since reading aloud to a
/// neighbour takes its time.
pub const COVER_AFTER: u64 = 300_000;
/// After so long without a touch a result goes, in milliseconds: two minutes.
pub const LEAVE_AFTER: u64 = 120_000;

/// Lets something happen.
pub fn update(model: &mut Model, id: &SessionId, event: Event, circumstances: Circumstances) -> Vec<Effect> {
    let now = circumstances.now;
    if event == Event::Ticked {
        return tick(model, now);
    }
    model.shared.touched = now;
    match event {
        Event::Holder(holder) => model.shared.holder = Some(holder),
        Event::Group(group) => model.shared.group = Some(group),
        Event::Began => return begin(model, id),
        Event::Marked(part, number, mark) => {
            model.shared.unanswered = false;
            return sit(model, |sitting| {
                let taken_back = sitting.mark(part, number) == mark && mark == Mark::DontKnow;
                sitting.write(part, number, if taken_back { Mark::Open } else { mark });
            });
        }
        Event::WentOn => return go_on(model, circumstances),
        Event::WentBack => {
            model.redraws += 1;
            return sit(model, |sitting| sitting.place = sitting.before().unwrap_or(sitting.place));
        }
        Event::HandedIn => return finish(model, circumstances),
        Event::AskedNext => ask(model, true),
        Event::Stayed => ask(model, false),
        Event::Next => return wipe(model),
        Event::Returned => {
            model.redraws += 1;
            model.shared.covered = false;
        }
        Event::Ticked => {}
    }
    Vec::new()
}

fn ask(model: &mut Model, asking: bool) {
    model.redraws += 1;
    model.shared.asking = asking;
}

fn begin(model: &mut Model, id: &SessionId) -> Vec<Effect> {
    let (Some(session), Some(hall)) = (model.session(id), model.hall.as_ref()) else { return Vec::new() };
    if model.sitting.is_some() {
        return Vec::new();
    }
    let about = &session.about.value;
    let holder = model.shared.holder.unwrap_or(about.holder);
    let group = model.shared.group.unwrap_or(about.group);
    let sitting = Sitting::begin(id.clone(), holder, group, hall);
    let text = sitting::to_text(&sitting);
    model.sitting = Some(sitting);
    model.shared.covered = false;
    model.redraws += 1;
    vec![Effect::SaveSitting(Some(text))]
}

fn sit(model: &mut Model, change: impl FnOnce(&mut Sitting)) -> Vec<Effect> {
    let Some(sitting) = &mut model.sitting else { return Vec::new() };
    change(sitting);
    vec![Effect::SaveSitting(Some(sitting::to_text(sitting)))]
}

fn go_on(model: &mut Model, circumstances: Circumstances) -> Vec<Effect> {
    let Some(sitting) = &model.sitting else { return Vec::new() };
    if let Place::Question(part, number) = sitting.place
        && sitting.mark(part, number) == Mark::Open
    {
        model.shared.unanswered = true;
        return Vec::new();
    }
    let checks = model.session(&sitting.session).map(|session| session.about.value.checks);
    match sitting.after(checks != Some(Checks::SkillsOnly)) {
        Place::Finished => finish(model, circumstances),
        place => {
            model.redraws += 1;
            sit(model, |sitting| sitting.place = place)
        }
    }
}

/// Puts the record into the session. It is on the disk before the result is shown.
fn finish(model: &mut Model, circumstances: Circumstances) -> Vec<Effect> {
    let (Some(sitting), Some(hall)) = (model.sitting.clone(), &model.hall) else { return Vec::new() };
    if sitting.place == Place::Finished {
        return Vec::new();
    }
    let (record, answers) = sitting.handed_in(hall);
    let (id, now) = (RecordId::drawn(circumstances.seed), circumstances.now);
    model.redraws += 1;
    let mut effects = change(model, &sitting.session, |session| {
        session.records.entry(id).or_default().write(Some(record), now);
        session.answers.entry(id).or_default().write(answers, now);
    });
    effects.extend(sit(model, |sitting| sitting.place = Place::Finished));
    effects
}

/// Forgets everything of the last person, on the screen, in memory and on the disk.
fn wipe(model: &mut Model) -> Vec<Effect> {
    let touched = model.shared.touched;
    model.sitting = None;
    model.shared = Shared { touched, ..Shared::default() };
    model.redraws += 1;
    vec![Effect::SaveSitting(None)]
}

/// Nobody has touched the device for a while: a result goes, a question is covered.
fn tick(model: &mut Model, now: Moment) -> Vec<Effect> {
    let idle = now.0.saturating_sub(model.shared.touched.0);
    match model.sitting.as_ref().map(|sitting| sitting.place) {
        Some(Place::Finished) if idle >= LEAVE_AFTER => wipe(model),
        Some(Place::Question(..) | Place::Between) if idle >= COVER_AFTER && !model.shared.covered => {
            model.shared.covered = true;
            model.redraws += 1;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Takes up the sitting that was on the device when the page was opened. A result that was shown before has been
/// seen: it goes. An open question is covered, for nobody knows who opened the page.
pub fn take_up(model: &mut Model, text: Option<&str>) -> Vec<Effect> {
    match text.map(sitting::from_text) {
        // Of a newer release: it stays where it is until somebody begins.
        None | Some(Err(Unreadable::Newer(_))) => Vec::new(),
        Some(Err(Unreadable::Foreign | Unreadable::Damaged)) => {
            let aside = text.unwrap_or_default().to_owned();
            vec![Effect::SetAside(aside), Effect::SaveSitting(None)]
        }
        Some(Ok(sitting)) if sitting.place == Place::Finished => vec![Effect::SaveSitting(None)],
        Some(Ok(sitting)) => {
            model.sitting = Some(sitting);
            model.shared.covered = true;
            Vec::new()
        }
    }
}

/// A sitting at questions that there are no more cannot go on; it is told by there being none.
pub fn fit(model: &mut Model) -> Vec<Effect> {
    let unfit = match (&model.sitting, &model.hall) {
        (Some(sitting), Some(hall)) => !sitting.fits(hall),
        _ => false,
    };
    if unfit { wipe(model) } else { Vec::new() }
}

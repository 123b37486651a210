//! Running the questions on a projector: what is shown, the hands counted for each answer, and one step back.

use super::effect::Effect;
use super::model::Model;
use super::update::change;
use crate::domain::check::id::ItemId;
use crate::domain::quantity::Moment;
use crate::domain::session::answers::Letter;
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::projection::{Projection, Raised};
use crate::domain::session::{Checks, Session, SessionId};

/// What can happen there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page was opened: the first question is shown where none was.
    Opened,
    /// A question was chosen, counted from 0 within its part.
    Showed(Part, usize),
    /// Hands were typed for an answer.
    Counted(Letter, u32),
    /// One hand more.
    More(Letter),
    /// One hand less.
    Fewer(Letter),
    /// On: the right answer, then the next question.
    WentOn,
    /// The question before.
    WentBack,
    /// The last change is taken back.
    Undid,
}

/// What stood before a change, to be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    session: SessionId,
    projection: Option<Projection>,
    raised: Option<(ItemId, Option<Raised>)>,
}

/// Steps that can be taken back.
const STEPS: usize = 200;

/// Lets something happen.
pub fn update(model: &mut Model, id: &SessionId, event: Event, now: Moment) -> Vec<Effect> {
    let (Some(session), Some(hall)) = (model.session(id), model.hall.as_ref()) else { return Vec::new() };
    if event == Event::Undid {
        return undo(model, id, now);
    }
    let shown = session.projection.value;
    let Some(next) = next(session, hall, event) else { return Vec::new() };
    match next {
        Next::Show(projection) => {
            model.redraws += 1;
            remember(model, Step { session: id.clone(), projection: shown, raised: None });
            change(model, id, |session| session.projection.write(Some(projection), now))
        }
        Next::Raise(item, raised) => {
            let before = session.raised(&item);
            remember(
                model,
                Step { session: id.clone(), projection: shown, raised: Some((item.clone(), before)) },
            );
            change(model, id, |session| {
                session.raised.entry(item).or_default().write(Some(raised), now);
            })
        }
    }
}

enum Next {
    Show(Projection),
    Raise(ItemId, Raised),
}

/// What an event leads to; `None` where it leads nowhere.
fn next(session: &Session, hall: &Hall, event: Event) -> Option<Next> {
    let first = Projection { part: Part::Skills, number: 0, revealed: false };
    let shown = session.projection.value;
    let projection = shown.unwrap_or(first);
    let item = &hall.item(projection.part, projection.number)?.id;
    let raised = session.raised(item).unwrap_or_default();
    let raise = |letter, hands| Some(Next::Raise(item.clone(), raised.with(letter, hands)));
    let show = |projection| (Some(projection) != shown).then_some(Next::Show(projection));
    match event {
        Event::Opened => shown.is_none().then_some(Next::Show(first)),
        Event::Showed(part, number) => {
            hall.item(part, number).and_then(|_| show(Projection { part, number, revealed: false }))
        }
        Event::Counted(letter, hands) => raise(letter, hands).filter(|_| raised.of(letter) != hands),
        Event::More(letter) => raise(letter, raised.of(letter).saturating_add(1)),
        Event::Fewer(letter) => raise(letter, raised.of(letter).checked_sub(1)?),
        Event::WentOn if !projection.revealed => show(Projection { revealed: true, ..projection }),
        Event::WentOn => show(after(session, hall, projection)?),
        Event::WentBack if projection.revealed => show(Projection { revealed: false, ..projection }),
        Event::WentBack => show(before(hall, projection)?),
        Event::Undid => None,
    }
}

fn after(session: &Session, hall: &Hall, shown: Projection) -> Option<Projection> {
    let Projection { part, number, .. } = shown;
    if number + 1 < hall.length(part) {
        return Some(Projection { part, number: number + 1, revealed: false });
    }
    let has_second = session.about.value.checks == Checks::Both && part == Part::Skills;
    has_second.then_some(Projection { part: Part::Online, number: 0, revealed: false })
}

fn before(hall: &Hall, shown: Projection) -> Option<Projection> {
    match (shown.part, shown.number) {
        (part, number @ 1..) => Some(Projection { part, number: number - 1, revealed: true }),
        (Part::Online, 0) => {
            let number = hall.length(Part::Skills).checked_sub(1)?;
            Some(Projection { part: Part::Skills, number, revealed: true })
        }
        (Part::Skills, 0) => None,
    }
}

/// Whether there is another question after this one, as the session goes.
pub fn is_last(session: &Session, hall: &Hall, shown: Projection) -> bool {
    after(session, hall, shown).is_none()
}

fn remember(model: &mut Model, step: Step) {
    if model.steps.len() == STEPS {
        model.steps.remove(0);
    }
    model.steps.push(step);
}

fn undo(model: &mut Model, id: &SessionId, now: Moment) -> Vec<Effect> {
    let last = model.steps.iter().rposition(|step| step.session == *id);
    let Some(Step { projection, raised, .. }) = last.map(|last| model.steps.remove(last)) else {
        return Vec::new();
    };
    model.redraws += 1;
    change(model, id, |session| {
        session.projection.write(projection, now);
        if let Some((item, before)) = raised {
            session.raised.entry(item).or_default().write(before, now);
        }
    })
}

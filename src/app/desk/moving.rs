//! Moving everything to another device by a backup, and erasing everything with one way back.

use super::effect::Effect;
use super::event::Stored;
use super::model::Model;
use crate::app::StorageFault;
use crate::domain::backup::plan::Plan;
use crate::domain::backup::{self, Everything};
use crate::domain::state::envelope::Unreadable;

/// Something that happened to everything on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// A text with a backup was handed in, beside what is on the device.
    Offered(String, Everything),
    /// What it brings is to be taken in, beside what is on the device by now.
    TookIn(Everything),
    /// That was written, or nothing was.
    Written(Result<(), StorageFault>),
    /// Everything is to be erased, and the person has confirmed it.
    Erase,
    /// It is gone; these keys and texts were there.
    Erased(Vec<(String, String)>),
    /// All of it comes back.
    Undo,
}

/// What became of a move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moving {
    /// The text handed in last, and what it would bring or why it cannot be read.
    pub offered: Option<(String, Result<Plan, Unreadable>)>,
    /// What became of taking it in.
    pub outcome: Option<Result<(), StorageFault>>,
    /// What was erased and can come back.
    pub erased: Option<Vec<(String, String)>>,
    /// What was erased has come back.
    pub is_back: bool,
}

/// Lets a move happen.
pub(super) fn update(model: &mut Model, event: Move) -> Vec<Effect> {
    model.redraws += 1;
    match event {
        Move::Offered(text, everything) => {
            let plan = backup::read(&text).map(|backup| Plan::of(&backup, &everything));
            model.moving.offered = Some((text, plan));
            model.moving.outcome = None;
            Vec::new()
        }
        Move::TookIn(everything) => {
            // What is on the device may have changed since it was looked at.
            let Some((text, _)) = model.moving.offered.take() else { return Vec::new() };
            let plan = backup::read(&text).map(|backup| Plan::of(&backup, &everything));
            plan.map(|plan| vec![Effect::WriteAll(plan.writes)]).unwrap_or_default()
        }
        Move::Written(outcome) => {
            model.moving.outcome = Some(outcome);
            vec![Effect::Read(model.route.clone())]
        }
        Move::Erase => {
            let (route, look) = (model.route.clone(), model.look);
            let (fresh, _) = Model::open(route, look, Stored::default());
            let (titles, content) = (std::mem::take(&mut model.titles), model.content);
            *model = Model { titles, content, redraws: model.redraws + 1, ..fresh };
            // The other program still has it in mind, so it begins anew.
            vec![Effect::Erase, Effect::Outdate]
        }
        Move::Erased(texts) => {
            model.moving.erased = Some(texts);
            Vec::new()
        }
        Move::Undo => {
            let Some(erased) = model.moving.erased.take() else { return Vec::new() };
            model.moving.is_back = true;
            vec![Effect::UndoErasing(erased), Effect::Read(model.route.clone())]
        }
    }
}

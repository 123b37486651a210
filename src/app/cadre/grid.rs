//! The entry grid: sheets of paper typed question by question, one row a person. A row half typed is kept on the
//! device with every key; a finished one becomes a record with its answers.

use super::effect::Effect;
use super::model::Model;
use super::update::change;
use crate::app::Circumstances;
use crate::domain::session::answers::Answers;
use crate::domain::session::record::{Record, RecordId, Way};
use crate::domain::session::row::{self, Reading, Row};
use crate::domain::session::{Session, SessionId};

/// Something that happens to the grid of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// What was kept of half-typed rows when the page was left, if anything.
    Restored(Option<String>),
    /// The row typed at present, as it stands in its field.
    Typed(String),
    /// The row is to become a record.
    Finished,
    /// An earlier row is to be corrected.
    Opened(RecordId),
    /// It is to stay as it was.
    Closed,
}

/// The rows under way in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The session.
    pub session: SessionId,
    /// The row typed at present.
    pub row: Row,
    /// The row that waits until another one is corrected.
    pub waiting: Option<Row>,
    /// Whether the row was to be finished before it was complete.
    pub unfinished: bool,
}

impl Grid {
    /// A grid in which nothing has been typed.
    pub fn new(session: SessionId) -> Self {
        Self { session, row: Row::default(), waiting: None, unfinished: false }
    }

    /// What is kept of it until its rows are finished; `None` where that is nothing.
    fn kept(&self) -> Option<String> {
        let rows: Vec<Row> = [self.waiting.clone(), Some(self.row.clone())].into_iter().flatten().collect();
        let is_worth_it = |row: &Row| row.record.is_some() || !row.typed.is_empty();
        rows.iter().any(is_worth_it).then(|| row::to_text(&rows))
    }

    fn restore(&mut self, text: &str) {
        let mut rows = row::from_text(text);
        self.row = rows.pop().unwrap_or_default();
        self.waiting = rows.pop();
    }
}

/// The records of a session that were typed with their answers, newest first.
pub fn rows(session: &Session) -> Vec<(RecordId, &Record, &Answers)> {
    let mut rows: Vec<_> = session
        .answers
        .iter()
        .filter_map(|(id, answers)| {
            let record = session.records.get(id)?;
            Some((record.at, *id, record.value.as_ref()?, &answers.value))
        })
        .filter(|(_, _, record, _)| record.way == Way::Paper)
        .collect();
    rows.sort_by_key(|(at, id, ..)| (std::cmp::Reverse(*at), *id));
    rows.into_iter().map(|(_, id, record, answers)| (id, record, answers)).collect()
}

/// Lets an event happen to the grid of a session.
pub fn update(model: &mut Model, id: SessionId, event: Event, circumstances: Circumstances) -> Vec<Effect> {
    let mut grid = match model.grid.take() {
        Some(grid) if grid.session == id => grid,
        _ => Grid::new(id.clone()),
    };
    grid.unfinished = false;
    model.told = !model.told;
    let mut effects = Vec::new();
    match event {
        Event::Restored(text) => {
            grid.restore(&text.unwrap_or_default());
            model.redraws += 1;
            model.grid = Some(grid);
            return effects;
        }
        Event::Typed(typed) => grid.row.typed = typed,
        Event::Finished => effects = finish(model, &mut grid, circumstances),
        Event::Opened(record) => open(model, &mut grid, record),
        Event::Closed => {
            grid.row = grid.waiting.take().unwrap_or_default();
            model.redraws += 1;
        }
    }
    effects.push(Effect::KeepRows(id, grid.kept()));
    model.grid = Some(grid);
    effects
}

fn finish(model: &mut Model, grid: &mut Grid, circumstances: Circumstances) -> Vec<Effect> {
    let finished = model.hall.as_ref().zip(model.session(&grid.session)).and_then(|(hall, session)| {
        let about = &session.about.value;
        Reading::of(&grid.row.typed, hall, about.checks).finished(hall, about)
    });
    let Some((record, answers)) = finished else {
        grid.unfinished = true;
        return Vec::new();
    };
    let now = circumstances.now;
    let id = grid.row.record.unwrap_or_else(|| RecordId::drawn(circumstances.seed));
    grid.row = grid.waiting.take().unwrap_or_default();
    model.redraws += 1;
    change(model, &grid.session, |session| {
        session.records.entry(id).or_default().write(Some(record), now);
        session.answers.entry(id).or_default().write(answers, now);
    })
}

fn open(model: &mut Model, grid: &mut Grid, id: RecordId) {
    let Some(session) = model.session(&grid.session) else { return };
    let found = rows(session).into_iter().find(|(known, ..)| *known == id);
    let Some((_, record, answers)) = found else { return };
    let Some(hall) = &model.hall else { return };
    let row = Row::again(id, record, answers, hall, session.about.value.checks);
    let before = std::mem::replace(&mut grid.row, row);
    if before.record.is_none() && !before.typed.is_empty() {
        grid.waiting = Some(before);
    }
    model.redraws += 1;
}

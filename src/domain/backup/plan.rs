//! What taking a backup in would change on a device: the union of both, of two versions of one thing the newest.
//! Nothing that is here goes away.

use super::{Backup, Broken, Everything, Kept, Part, What};
use crate::domain::check::attempt::Underway;
use crate::domain::quantity::{Day, Moment};
use crate::domain::session::merge::merge as merge_session;
use crate::domain::session::{SessionId, saved};
use crate::domain::state::envelope::Unreadable;
use crate::domain::state::profiles::Profiles;
use crate::domain::state::{State, saved as attempts};
use crate::domain::title::{merge, saved as titles};

/// A text to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Who shares the device.
    Profiles(String),
    /// Attempts of the profile with this number.
    Attempts(u32, String),
    /// Scores of the profile with this number.
    Scores(u32, String),
    /// Sets typed in.
    Sets(String),
    /// A session.
    Session(SessionId, String),
}

/// What a backup brings to a device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// When the backup was made.
    pub made: Moment,
    /// People in it, in the order in which they are named.
    pub people: Vec<Gain>,
    /// Sets typed in that are new or in a later version.
    pub sets: usize,
    /// Sessions that are new or bring something new.
    pub sessions: Vec<SessionGain>,
    /// Parts that are not taken, and why.
    pub refused: Vec<(What, Refusal)>,
    /// What has to be written.
    pub writes: Vec<Write>,
}

/// What a backup brings for a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gain {
    /// Their name; empty for the guest.
    pub name: String,
    /// They are not on this device yet.
    pub is_new: bool,
    /// Results that are not here.
    pub finished: usize,
    /// Attempts under way that are not here, or not as far.
    pub underway: usize,
    /// Criteria sets with scores that are not here, or later ones.
    pub scores: usize,
    /// When the latest result in the backup was reached.
    pub latest: Option<Moment>,
    number: u32,
}

impl Gain {
    /// Whether everything of it is here already.
    pub const fn is_known(&self) -> bool {
        self.finished == 0 && self.underway == 0 && self.scores == 0
    }
}

/// What a backup brings of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionGain {
    /// Where it was held.
    pub place: String,
    /// When.
    pub day: Day,
    /// It is not here yet; otherwise both copies become one.
    pub is_new: bool,
}

/// Why a part is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// See [`Broken::Missing`].
    Missing,
    /// See [`Broken::Changed`], or what stands in it makes no sense.
    Changed,
    /// It was written by a newer release.
    Newer,
    /// What is on this device cannot be read, so nothing can be added to it.
    Here,
}

impl Plan {
    /// What taking in a backup would change.
    pub fn of(backup: &Backup, device: &Everything) -> Self {
        let mut plan = Self { made: backup.made, ..Self::default() };
        let mut after = After { profiles: Profiles::from_text(&device.profiles), device: device.clone() };
        for Part { what, text } in &backup.parts {
            let outcome = match text {
                Err(Broken::Missing) => Err(Refusal::Missing),
                Err(Broken::Changed) => Err(Refusal::Changed),
                Ok(text) => match what {
                    What::Attempts(name) => plan.attempts(&mut after, name, text),
                    What::Scores(name) => plan.scores(&mut after, name, text),
                    What::Sets => plan.sets(&mut after, text),
                    What::Session => plan.session(&mut after, text),
                },
            };
            if let Err(refusal) = outcome {
                plan.refused.push((what.clone(), refusal));
            }
        }
        plan.writes = after.writes(device);
        plan
    }

    /// The person with this name, added where there is none.
    fn person<'a>(&'a mut self, after: &'a mut After, name: &str) -> (&'a mut Gain, &'a mut Kept) {
        let count = after.profiles.people().len();
        let number = after.profiles.number_of(name);
        let place = self.people.iter().position(|gain| gain.number == number).unwrap_or_else(|| {
            let is_new = after.profiles.people().len() > count;
            self.people.push(Gain { name: name.to_owned(), is_new, number, ..Gain::default() });
            self.people.len() - 1
        });
        let people = &mut after.device.people;
        let kept = people.iter().position(|(own, _)| *own == number).unwrap_or_else(|| {
            people.push((number, Kept::default()));
            people.len() - 1
        });
        (&mut self.people[place], &mut people[kept].1)
    }

    fn attempts(&mut self, after: &mut After, name: &str, text: &str) -> Result<(), Refusal> {
        let incoming = attempts::from_text(text).map_err(refusal)?.profile;
        let (gain, kept) = self.person(after, name);
        let before = own(kept.attempts.as_deref(), attempts::from_text)?.profile;
        let latest = incoming.finished.iter().map(|attempt| attempt.finished).max();
        let mut profile = before.clone();
        profile.take_in(incoming);
        gain.latest = gain.latest.max(latest);
        gain.finished += profile.finished.len().saturating_sub(before.finished.len());
        let is_news = |attempt: &&Underway| !before.underway.contains(attempt);
        gain.underway += profile.underway.iter().filter(is_news).count();
        if profile != before {
            kept.attempts = Some(attempts::to_text(&State { profile }));
        }
        Ok(())
    }

    fn scores(&mut self, after: &mut After, name: &str, text: &str) -> Result<(), Refusal> {
        let incoming = titles::scores_from_text(text).map_err(refusal)?;
        let (gain, kept) = self.person(after, name);
        let before = own(kept.scores.as_deref(), titles::scores_from_text)?;
        let mut works = before.clone();
        merge::works(&mut works, incoming);
        gain.scores += works.iter().filter(|work| !before.contains(work)).count();
        if works != before {
            kept.scores = Some(titles::scores_to_text(&works));
        }
        Ok(())
    }

    fn sets(&mut self, after: &mut After, text: &str) -> Result<(), Refusal> {
        let incoming = titles::sets_from_text(text).map_err(refusal)?;
        let mut sets = own(after.device.sets.as_deref(), titles::sets_from_text)?;
        let taken = merge::sets(&mut sets, incoming);
        if taken > 0 {
            after.device.sets = Some(titles::sets_to_text(&sets));
        }
        self.sets += taken;
        Ok(())
    }

    fn session(&mut self, after: &mut After, text: &str) -> Result<(), Refusal> {
        let incoming = saved::from_text(text).map_err(refusal)?;
        let sessions = &mut after.device.sessions;
        let place = sessions.iter().position(|(id, _)| *id == incoming.id);
        let before =
            place.map(|place| own(Some(&sessions[place].1), |text| saved::from_text(text).map(Some)));
        let before = before.transpose()?.flatten();
        let mut session = before.clone().unwrap_or_else(|| incoming.clone());
        merge_session(&mut session, vec![incoming]);
        if before.as_ref() == Some(&session) {
            return Ok(());
        }
        let about = &session.about.value;
        self.sessions.push(SessionGain {
            place: about.place.clone(),
            day: about.day,
            is_new: before.is_none(),
        });
        let text = saved::to_text(&session);
        match place {
            Some(place) => sessions[place].1 = text,
            None => sessions.push((session.id, text)),
        }
        Ok(())
    }
}

/// The device as it would be.
struct After {
    profiles: Profiles,
    device: Everything,
}

impl After {
    /// What has to be written so that the device becomes like this.
    fn writes(self, before: &Everything) -> Vec<Write> {
        let mut writes = Vec::new();
        if self.profiles != Profiles::from_text(&before.profiles) {
            writes.push(Write::Profiles(self.profiles.to_text()));
        }
        let nothing = Kept::default();
        for (number, kept) in self.device.people {
            let own = before.people.iter().find(|(own, _)| *own == number).map_or(&nothing, |(_, own)| own);
            let changed = |after: Option<String>, before: &Option<String>| {
                after.filter(|text| before.as_ref() != Some(text))
            };
            writes.extend(changed(kept.attempts, &own.attempts).map(|text| Write::Attempts(number, text)));
            writes.extend(changed(kept.scores, &own.scores).map(|text| Write::Scores(number, text)));
        }
        if self.device.sets != before.sets {
            writes.extend(self.device.sets.map(Write::Sets));
        }
        let news = self.device.sessions.into_iter().filter(|entry| !before.sessions.contains(entry));
        writes.extend(news.map(|(id, text)| Write::Session(id, text)));
        writes
    }
}

/// What is on this device already, to be added to; nothing is added to what cannot be read.
fn own<T: Default>(
    text: Option<&str>,
    read: impl FnOnce(&str) -> Result<T, Unreadable>,
) -> Result<T, Refusal> {
    text.map(read).transpose().map(Option::unwrap_or_default).map_err(|_| Refusal::Here)
}

const fn refusal(unreadable: Unreadable) -> Refusal {
    match unreadable {
        Unreadable::Newer(_) => Refusal::Newer,
        Unreadable::Foreign | Unreadable::Damaged => Refusal::Changed,
    }
}

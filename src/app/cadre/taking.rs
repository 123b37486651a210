//! Results that come in as numbers and codes: typed, pasted or scanned.

use super::effect::Effect;
use super::model::{Model, Taken};
use super::update::change;
use crate::domain::handover::join::SessionMark;
use crate::domain::handover::{Handed, message, number};
use crate::domain::quantity::Moment;
use crate::domain::session::answers::Answers;
use crate::domain::session::record::{Record, RecordId, Way};
use crate::domain::session::{Session, SessionId};

/// Takes the results in a text. The identifier of a record follows from the person in the number, so that a number
/// and a code of the same person, and what they hand over after a second check, are one record, on every device.
pub(super) fn take(model: &mut Model, id: &SessionId, text: &str, now: Moment) -> Vec<Effect> {
    model.told = !model.told;
    let found = message::read(text);
    let Some(code) = model.session(id).map(Session::code) else { return Vec::new() };
    let mut taken = Taken { known: found.repeated, refused: found.refused, ..Taken::default() };
    let effects = change(model, id, |session| {
        let mark = SessionMark::of(&session.id);
        for sent in found.handed {
            let Some(id) = number::person(&sent.handed).map(RecordId) else { continue };
            if sent.handed.session != code || sent.mark.is_some_and(|other| other != mark) {
                taken.foreign.push(sent.handed.session);
                continue;
            }
            let here = session.records.get(&id).and_then(|record| record.value.as_ref());
            let is_new = here.is_none();
            let record = joined(here, record_of(&sent.handed));
            let is_changed = here != Some(&record);
            let known = session.answers.get(&id).map(|answers| answers.value.clone()).unwrap_or_default();
            let answers = Answers {
                skills: sent.answers.skills.or_else(|| known.skills.clone()),
                online: sent.answers.online.or_else(|| known.online.clone()),
            };
            let tells = answers != known;
            if is_changed {
                session.records.entry(id).or_default().write(Some(record), now);
            }
            if tells {
                session.answers.entry(id).or_default().write(answers, now);
            }
            match (is_new, is_changed, tells) {
                (true, ..) => taken.new += 1,
                (false, true, _) => taken.changed += 1,
                (false, false, true) => taken.answered += 1,
                (false, false, false) => taken.known += 1,
            }
        }
    });
    let changes = taken.new + taken.changed + taken.answered > 0;
    model.taken = Some(taken);
    if changes { effects } else { Vec::new() }
}

const fn record_of(handed: &Handed) -> Record {
    Record {
        way: Way::Phone,
        holder: handed.holder,
        group: handed.group,
        skills: handed.skills,
        online: handed.online,
    }
}

/// What is known of a person who hands over once more. What they say later counts; but a message from before the second
/// check, met once more in a conversation, takes nothing away.
fn joined(here: Option<&Record>, sent: Record) -> Record {
    match here {
        Some(here) if here.online.is_some() && sent.online.is_none() => here.clone(),
        _ => sent,
    }
}

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

/// Takes the results in a text. The identifier of a record follows from the number, so that a number and a code of
/// the same person are one record, on every device.
pub(super) fn take(model: &mut Model, id: &SessionId, text: &str, now: Moment) -> Vec<Effect> {
    model.told = !model.told;
    let found = message::read(text);
    let Some(code) = model.session(id).map(Session::code) else { return Vec::new() };
    let mut taken = Taken { known: found.repeated, refused: found.refused, ..Taken::default() };
    let effects = change(model, id, |session| {
        let mark = SessionMark::of(&session.id);
        for sent in found.handed {
            let Some(id) = number::value(&sent.handed).map(RecordId) else { continue };
            if sent.handed.session != code || sent.mark.is_some_and(|other| other != mark) {
                taken.foreign.push(sent.handed.session);
                continue;
            }
            let is_here = session.records.get(&id).is_some_and(|record| record.value.is_some());
            let is_answered = session.answers.contains_key(&id);
            let tells = sent.answers != Answers::default() && !is_answered;
            if !is_here {
                session.records.entry(id).or_default().write(Some(record_of(&sent.handed)), now);
                taken.new += 1;
            } else if tells {
                taken.answered += 1;
            } else {
                taken.known += 1;
            }
            if tells {
                session.answers.entry(id).or_default().write(sent.answers, now);
            }
        }
    });
    let changes = taken.new + taken.answered > 0;
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

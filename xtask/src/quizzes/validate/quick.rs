//! A quick check that can work: its form covers every domain, its zone holds the cut, and whatever it decides is
//! what the points of the questions asked say, too.

use super::super::compile;
use super::super::notes::Notes;
use super::super::problem::Trouble;
use super::super::schema::{CheckFile, Located, Quick};
use thuoc_so::domain::check::id::{MORE, QUICK};
use thuoc_so::domain::check::quick::COVERAGE;
use thuoc_so::domain::quantity::{Percent, Points, Score};

/// Everything about the quick check of this file.
pub fn check(check: &CheckFile, notes: &mut Notes) {
    for id in check.forms.iter().filter_map(|form| form.id.as_ref()) {
        if [QUICK, MORE].contains(&id.value.as_str()) {
            notes.add(&id.span, Trouble::ReservedForm(id.value.clone()));
        }
    }
    let Some(quick) = &check.quick else { return };
    notes.range(quick.from.as_ref(), 1, 99);
    notes.range(quick.to.as_ref(), 1, 99);
    // A test that errs every second time is none.
    notes.range(quick.false_met.as_ref(), 1, 49);
    notes.range(quick.false_not_met.as_ref(), 1, 49);
    let length = form(check, quick, notes);
    let (Some(cut), Some(from), Some(to)) = (&check.cut, &quick.from, &quick.to) else { return };
    if from.value >= cut.value || to.value <= cut.value {
        return notes.add(&quick.span, Trouble::ZoneWithoutCut(cut.value));
    }
    against_points(quick, cut, length, notes);
}

/// How many questions the form has.
fn form(check: &CheckFile, quick: &Quick, notes: &mut Notes) -> u32 {
    let Some(named) = &quick.form else { return 0 };
    let form = check.forms.iter().find(|form| form.id.as_ref().is_some_and(|id| id.value == named.value));
    let Some(counts) = form.and_then(|form| form.counts.as_ref()) else {
        notes.add(&named.span, Trouble::NoFormToDraw(named.value.clone()));
        return 0;
    };
    let is_thin = |domain: &&Located<String>| {
        let count = counts.iter().find(|(asked, _)| asked.value == domain.value);
        count.is_none_or(|(_, count)| usize::try_from(count.value).is_ok_and(|count| count < COVERAGE))
    };
    let domains = check.domains.iter().filter_map(|domain| domain.id.as_ref()).filter(is_thin);
    let domains: Vec<String> = domains.map(|domain| domain.value.clone()).collect();
    if !domains.is_empty() {
        notes.add(&named.span, Trouble::FormCoversTooLittle { domains, needed: COVERAGE });
    }
    counts.iter().map(|(_, count)| u32::try_from(count.value).unwrap_or(0)).sum()
}

/// Every number of right answers at which the test decides.
fn against_points(quick: &Quick, cut: &Located<i64>, length: u32, notes: &mut Notes) {
    let (Some(built), Ok(cut)) = (compile::quick(quick), u8::try_from(cut.value)) else { return };
    let Some(cut) = Percent::new(cut) else { return };
    for asked in 1..=length {
        for right in 0..=asked {
            let met = built.evidence.decides(right, asked);
            if met.is_some() && met != Score::new(Points(right), Points(asked)).meets(cut) {
                return notes.add(&quick.span, Trouble::QuickAgainstPoints { right, asked });
            }
        }
    }
}

//! Two copies of scores, or of sets typed in, become one: the union, and of two versions of one thing the
//! newest.

use super::criteria::CriteriaSet;
use super::work::Work;

/// Takes over the scores that another copy knows more. Of an indicator in both, the entry of the work that was
/// changed later stays.
pub fn works(own: &mut Vec<Work>, other: Vec<Work>) {
    for work in other {
        match own.iter_mut().find(|known| known.set == work.set) {
            None => own.push(work),
            Some(known) => {
                let (newer, older) =
                    if work.changed > known.changed { (work, known.clone()) } else { (known.clone(), work) };
                *known = newer;
                for entry in older.entries {
                    if known.entry(&entry.indicator).is_none() {
                        known.entries.push(entry);
                    }
                }
            }
        }
    }
}

/// Takes over the sets that another copy knows more, or in a later version. Returns how many.
pub fn sets(own: &mut Vec<CriteriaSet>, other: Vec<CriteriaSet>) -> usize {
    let mut taken = 0;
    for set in other {
        // What comes from outside must not take the place of what the release knows.
        if !set.is_entered() {
            continue;
        }
        match own.iter_mut().find(|known| known.id == set.id) {
            Some(known) if known.version >= set.version => continue,
            Some(known) => *known = set,
            None => own.push(set),
        }
        taken += 1;
    }
    taken
}

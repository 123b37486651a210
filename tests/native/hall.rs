//! The questions of a hall, and marks beside them.

use crate::bank;
use proptest::prelude::*;
use thuoc_so::domain::session::answers::{Letter, Mark};
use thuoc_so::domain::session::hall::{Hall, Part, from_bytes, to_bytes};
use thuoc_so::domain::session::record::Tally;

fn mark() -> impl Strategy<Value = Mark> {
    (0..Mark::KINDS).prop_map(|number| Mark::from_number(number).expect("a mark"))
}

#[test]
fn every_mark_has_a_number() {
    for number in 0..Mark::KINDS {
        assert_eq!(Mark::from_number(number).map(Mark::number), Some(number));
    }
    assert_eq!(Mark::from_number(Mark::KINDS), None);
}

#[test]
fn the_questions_come_through_as_bytes() {
    let hall = bank::hall();
    let bytes = to_bytes(&hall).unwrap();
    let read = from_bytes(&bytes).expect("a hall");
    for part in Part::ALL {
        assert_eq!(read.items(part), hall.items(part));
        for (number, item) in hall.items(part).iter().enumerate() {
            assert_eq!(read.place(&item.id), Some((part, number)));
            assert_eq!(read.note(part, &item.id), hall.note(part, &item.id));
            assert_eq!(read.domain(part, &item.id).map(|domain| &domain.helper[..]), Some("helper"));
            assert_eq!(read.key(part, number), Some(Letter::ALL[number % 4]));
        }
    }
    assert_eq!((hall.length(Part::Skills), hall.length(Part::Online)), (24, 12));
    assert_eq!((hall.needed(Part::Skills), hall.needed(Part::Online)), (17, 8));
    for length in 0..bytes.len() {
        assert_eq!(from_bytes(&bytes[..length]), None, "{length} bytes of {}", bytes.len());
    }
}

#[test]
fn a_check_without_a_spoken_form_is_no_hall() {
    let spoken = bank::hall();
    let ordinary = bank::check("ky-nang-so", 70, &[(6, 3)]);
    assert_eq!(Hall::new(&ordinary, spoken.check(Part::Online)), None);
}

proptest! {
    #[test]
    fn points_are_the_marks_that_are_right(marks in prop::collection::vec(mark(), 0..=24)) {
        let hall = bank::hall();
        let right = marks.iter().enumerate();
        let right = right.filter(|(number, mark)| **mark == Mark::Chosen(Letter::ALL[number % 4])).count();
        prop_assert_eq!(hall.grade(Part::Skills, &marks), Tally::new(right as u16, 24));
    }
}

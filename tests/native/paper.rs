//! What is printed for a hall.

use crate::bank;
use std::collections::BTreeSet;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::session::hall::Part;
use thuoc_so::domain::session::paper::{Paper, SCRIPT, lessons};
use thuoc_so::text::Text;

#[test]
fn the_script_takes_ninety_minutes() {
    assert_eq!(SCRIPT.iter().map(|(_, minutes)| minutes).sum::<u32>(), 90);
}

#[test]
fn the_script_names_the_cuts_and_the_chest() {
    let text = Text(Locale::Vi);
    let said: Vec<String> = SCRIPT.iter().flat_map(|(step, _)| text.step_say(*step, [17, 8])).collect();
    let said = said.join(" ");
    for words in ["từ 17 câu phần 1", "thêm từ 8 câu phần 2", "bà con", "không phải giấy chứng nhận"]
    {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    let holders = said.find(text.count_say_holders()).expect("holders are asked");
    assert!(said.find(text.count_say_all()).is_some_and(|all| holders < all), "holders are asked first");
    assert!(text.script_chest().contains("trước ngực"));
    assert!(text.script_cannot_read().contains("phiếu của chính người ấy"));
}

#[test]
fn there_is_one_thing_to_learn_of_every_group_of_questions() {
    let hall = bank::hall();
    let lessons = lessons(&hall);
    let numbers: Vec<_> = lessons.iter().map(|lesson| (lesson.part, lesson.numbers)).collect();
    let (skills, online) = (Part::Skills, Part::Online);
    let expected = [
        (skills, (1, 6)),
        (skills, (7, 12)),
        (skills, (13, 18)),
        (skills, (19, 24)),
        (online, (1, 6)),
        (online, (7, 12)),
    ];
    assert_eq!(numbers, expected);
    for lesson in &lessons {
        let first = hall.item(lesson.part, lesson.numbers.0 - 1).expect("a question");
        assert_eq!(Some(lesson.learn), hall.note(lesson.part, &first.id).map(|note| note.learn.as_str()));
        assert!(!lesson.domain.helper.is_empty());
    }
}

#[test]
fn papers_have_names_of_their_own() {
    let names: BTreeSet<&str> = Paper::ALL.map(Paper::name).into();
    let files: BTreeSet<&str> = Paper::ALL.map(Paper::file).into();
    assert_eq!((names.len(), files.len()), (5, 5));
    for paper in Paper::ALL {
        assert_eq!(Paper::named(paper.name()), Some(paper));
        assert!(paper.file().ends_with(".pdf"));
    }
}

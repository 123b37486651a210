//! The code with every answer, the same among other words, as a QR code, and the link that asks for it.

use crate::handover::{handed, one};
use proptest::prelude::*;
use thuoc_so::domain::handover::code::{Code, read, write};
use thuoc_so::domain::handover::join::{Invitation, SessionMark};
use thuoc_so::domain::handover::number::{Refused, in_groups};
use thuoc_so::domain::handover::qr::Qr;
use thuoc_so::domain::handover::{message, number};
use thuoc_so::domain::session::answers::{Answers, Mark, Marked};
use thuoc_so::domain::session::record::{Group, Holder};
use thuoc_so::domain::session::{Checks, SessionId};
use thuoc_so::domain::state::envelope::{Kind, Unreadable, seal};

fn marked(length: usize) -> impl Strategy<Value = Option<Marked>> {
    let mark = (0..Mark::KINDS).prop_map(|number| Mark::from_number(number).unwrap());
    let marks = prop::collection::vec(mark, length);
    prop::option::of((1..=u32::MAX, marks).prop_map(|(version, marks)| Marked { version, marks }))
}

/// Of any version of the content, with forms of any length.
fn code() -> impl Strategy<Value = Code> {
    let mark = prop::option::of(any::<u32>().prop_map(SessionMark));
    let answers =
        (0..=60_usize, 0..=60_usize).prop_flat_map(|(skills, online)| (marked(skills), marked(online)));
    (handed(), mark, answers).prop_map(|(handed, mark, (skills, online))| Code {
        handed,
        mark,
        answers: Answers { skills, online },
    })
}

/// The code of a hall with most to say: all marks, a high version.
pub fn longest() -> Code {
    let marks = |length| Some(Marked { version: 127, marks: vec![Mark::from_number(5).unwrap(); length] });
    let mark = Some(SessionMark(u32::MAX));
    Code { handed: one(), mark, answers: Answers { skills: marks(24), online: marks(12) } }
}

proptest! {
    #[test]
    fn what_is_written_is_read(code in code()) {
        let text = write(&code).unwrap();
        prop_assert_eq!(read(&text), Ok(code));
    }

    #[test]
    fn bytes_of_chance_are_refused_or_read_but_never_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..60), text in "\\PC{0,80}",
    ) {
        let sealed = seal(Kind::Code, 1, &bytes);
        if let Ok(code) = read(&sealed) {
            prop_assert_eq!(write(&code), Some(sealed));
        }
        prop_assert_eq!(read(&text), Err(Unreadable::Foreign));
        let _ = message::read(&format!("TK1.{text} TK{text}"));
        let _ = Invitation::parse(&text);
    }

    #[test]
    fn a_wrong_symbol_or_a_lost_end_is_refused(code in code(), place in any::<prop::sample::Index>(), other in "[A-Za-z0-9_.-]") {
        let text = write(&code).unwrap();
        let place = place.index(text.len());
        let wrong = format!("{}{other}{}", &text[..place], &text[place + 1..]);
        prop_assert!(wrong == text || read(&wrong).is_err(), "{wrong}");
        prop_assert!(read(&text[..place]).is_err());
    }

    #[test]
    fn a_conversation_yields_its_codes_and_their_numbers_once(people in prop::collection::vec(code(), 1..=60)) {
        let mut expected: Vec<Code> = Vec::new();
        let mut text = String::new();
        for (index, code) in people.iter().enumerate() {
            if expected.iter().any(|known| known.handed == code.handed) {
                continue;
            }
            let (word, number) = (write(code).unwrap(), in_groups(&number::write(&code.handed).unwrap()));
            text += &match index % 4 {
                0 => format!("Bà Năm, 07:{:02}\nKết quả tự kiểm tra: {number} · {word}\n👍\n", index % 60),
                1 => format!("dạ con gửi ({word}), mẹ con cũng làm rồi ạ 😀\n{number}\n"),
                2 => format!("[24/11/2026 19:30] Chú Bảy: {word}. Cảm ơn!\n"),
                _ => format!("{word}\nThích 12\n"),
            };
            expected.push(code.clone());
        }
        let found = message::read(&text);
        prop_assert_eq!(&found.handed, &expected);
        prop_assert_eq!((found.repeated, found.refused.len()), (0, 0));
    }

    #[test]
    fn a_link_comes_back_whole_or_not_at_all(
        code in 0..1000_u16, mark in any::<u32>(), choices in (0..2_usize, 0..3_usize, 0..4_usize),
        place in 0..16_usize, other in "[0-9a-f]",
    ) {
        let invitation = Invitation {
            code,
            mark: SessionMark(mark),
            checks: [Checks::Both, Checks::SkillsOnly][choices.0],
            holder: [Holder::Unknown, Holder::Yes, Holder::No][choices.1],
            group: [Group::Unknown, Group::Association, Group::Community, Group::Unit][choices.2],
        };
        let text = invitation.to_text();
        prop_assert_eq!(text.len(), 16);
        prop_assert_eq!(Invitation::parse(&text), Some(invitation));
        let wrong = format!("{}{other}{}", &text[..place], &text[place + 1..]);
        prop_assert_eq!(Invitation::parse(&wrong).is_some(), wrong == text);
        prop_assert_eq!(Invitation::parse(&text[..place]), None);
        prop_assert_eq!(Invitation::parse(&text.to_uppercase()).is_some(), text == text.to_uppercase());
    }
}

/// Codes handed over are read for ever: this one is of the first release.
#[test]
fn the_code_of_the_first_release() {
    let numbers = [2, 3, 4, 5, 0, 1];
    let marks = |length| {
        numbers.iter().cycle().take(length).map(|number| Mark::from_number(*number).unwrap()).collect()
    };
    let marked = |version, length| Some(Marked { version, marks: marks(length) });
    let code = Code {
        handed: one(),
        mark: Some(SessionMark(0x2a_1f_9c_3e)),
        answers: Answers { skills: marked(2, 24), online: marked(2, 12) },
    };
    assert_eq!(write(&code).as_deref(), Some(CODE));
    assert_eq!(read(CODE), Ok(code));
}

const CODE: &str = "TK1.gsrh-KoWAb64_tACAQIYXrVetV61XrUBAgxetV61.eaa849e8";

#[test]
fn a_code_says_what_is_wrong_with_it() {
    let whole = write(&longest()).unwrap();
    let cut = &whole[..whole.len() - 4];
    let newer = seal(Kind::Code, 2, &[1, 2, 3]);
    let found = message::read(&format!("Cô Tư: {cut}\n{newer}\nTKV. và TK, TK1"));
    assert!(found.handed.is_empty());
    assert_eq!(
        found.refused,
        [(cut.to_owned(), Refused::Code(Unreadable::Damaged)), (newer, Refused::Code(Unreadable::Newer(2))),]
    );
}

#[test]
fn a_code_that_comes_twice_is_named_once() {
    let word = write(&longest()).unwrap();
    let found = message::read(&format!("{word}\n{word}"));
    assert_eq!((found.handed.len(), found.repeated), (1, 1));
}

#[test]
fn the_code_of_a_hall_fits_a_small_picture() {
    let word = write(&longest()).unwrap();
    let picture = Qr::new(&word).unwrap();
    println!("{} bytes, QR version {}", word.len(), picture.version());
    assert!(picture.version() <= 4, "version {}", picture.version());
    assert_eq!(picture.size(), 33 + 8);
    assert!((0..4).all(|place| {
        (0..41).all(|other| !picture.is_dark(place, other) && !picture.is_dark(other, 40 - place))
    }));
    assert!(picture.svg().starts_with("<svg ") && !picture.data_address().contains(['<', '>', '"', '#']));
    assert!(Qr::new(&"a".repeat(3000)).is_none());
}

#[test]
fn sessions_have_marks_of_their_own() {
    let marks: std::collections::BTreeSet<u32> =
        (0..2000).map(|id| SessionMark::of(&SessionId::new(format!("{id:x}"))).0).collect();
    assert_eq!(marks.len(), 2000);
}

//! The number that is read out, and numbers in a pasted conversation.

use proptest::prelude::*;
use thuoc_so::domain::handover::number::{DIGITS, Refused, in_groups, read, write};
use thuoc_so::domain::handover::{Handed, message};
use thuoc_so::domain::session::record::{Group, Holder, Tally};

pub fn tally(lengths: [u16; 2]) -> impl Strategy<Value = Option<Tally>> {
    let taken = (prop::sample::select(lengths.to_vec()), 0..=48_u16)
        .prop_map(|(maximum, points)| Tally::new(points.min(maximum), maximum));
    prop_oneof![Just(None), taken]
}

pub fn handed() -> impl Strategy<Value = Handed> {
    let holder = prop::sample::select(vec![Holder::Yes, Holder::No, Holder::Unknown]);
    let group = prop::sample::select(vec![Group::Association, Group::Community, Group::Unit, Group::Unknown]);
    (0..1000_u16, 0..100_000_u32, holder, group, tally([24, 48]), tally([12, 20])).prop_map(
        |(session, tag, holder, group, skills, online)| Handed {
            session,
            tag,
            holder,
            group,
            skills,
            online,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read(handed in handed()) {
        let number = write(&handed).unwrap();
        prop_assert_eq!(number.len(), DIGITS);
        prop_assert_eq!(read(&number), Ok(handed));
        prop_assert_eq!(read(&in_groups(&number)), Ok(handed));
        prop_assert_eq!(in_groups(&number).len(), DIGITS + 4);
    }

    #[test]
    fn a_wrong_digit_or_a_swap_of_neighbours_is_noticed(handed in handed()) {
        let digits: Vec<u8> = write(&handed).unwrap().bytes().collect();
        for place in 0..DIGITS {
            for other in b'0'..=b'9' {
                let mut wrong = digits.clone();
                wrong[place] = other;
                let expected = if other == digits[place] { Ok(handed) } else { Err(Refused::Mistyped) };
                prop_assert_eq!(read(std::str::from_utf8(&wrong).unwrap()), expected);
            }
            let mut swapped = digits.clone();
            if place + 1 < DIGITS && swapped[place] != swapped[place + 1] {
                swapped.swap(place, place + 1);
                prop_assert_eq!(read(std::str::from_utf8(&swapped).unwrap()), Err(Refused::Mistyped));
            }
        }
    }

    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,120}", digits in "[0-9 .-]{0,60}") {
        let _ = read(&text);
        let _ = message::read(&text);
        let _ = message::read(&digits);
    }

    #[test]
    fn a_conversation_yields_exactly_its_numbers(
        people in prop::collection::vec(handed(), 1..=200), seed in 0..1000_usize,
    ) {
        let mut expected: Vec<Handed> = Vec::new();
        let mut text = String::new();
        for (index, handed) in people.iter().enumerate() {
            let number = write(handed).unwrap();
            let shown = if (index + seed) % 3 == 0 { number } else { in_groups(&number) };
            let around = match (index + seed) % 5 {
                0 => format!("Bà Năm, 07:{:02} {shown} 👍\n", index % 60),
                1 => format!("[24/11/2026 19:3{}] Chú Bảy Liên: Kết quả tự kiểm tra: {shown}\n", index % 10),
                2 => format!("0912 345 678 gọi lại nhé\n{shown}\n❤️ 3\n"),
                3 => format!("dạ con gửi {shown}, mẹ con cũng làm rồi ạ 😀😀\n"),
                _ => format!("{shown}\nThích 12 · Trả lời 5\n"),
            };
            text += &around;
            if !expected.contains(handed) {
                expected.push(*handed);
            }
        }
        let found = message::read(&text);
        let read: Vec<Handed> = found.handed.iter().map(|code| code.handed).collect();
        prop_assert_eq!(&read, &expected);
        prop_assert_eq!(found.repeated, people.len() - expected.len());
        prop_assert!(found.refused.is_empty(), "{:?}", found.refused);
    }
}

pub fn one() -> Handed {
    Handed {
        session: 417,
        tag: 90_210,
        holder: Holder::Yes,
        group: Group::Community,
        skills: Tally::new(17, 24),
        online: Tally::new(8, 12),
    }
}

/// Handed-over numbers are read for ever: this one is of the first release.
#[test]
fn the_number_of_the_first_release() {
    assert_eq!(write(&one()).as_deref(), Some(NUMBER));
    assert_eq!(read(NUMBER), Ok(one()));
}

const NUMBER: &str = "076744179021071";

#[test]
fn two_wrong_digits_are_noticed_nearly_always() {
    let digits: Vec<u8> = write(&one()).unwrap().bytes().collect();
    let (mut tried, mut refused) = (0, 0);
    for first in 0..DIGITS {
        for second in first + 1..DIGITS {
            for (one, other) in (b'0'..=b'9').flat_map(|one| (b'0'..=b'9').map(move |other| (one, other))) {
                if one == digits[first] || other == digits[second] {
                    continue;
                }
                let mut wrong = digits.clone();
                (wrong[first], wrong[second]) = (one, other);
                tried += 1;
                refused += u32::from(read(std::str::from_utf8(&wrong).unwrap()).is_err());
            }
        }
    }
    println!("two wrong digits: {refused} of {tried} refused");
    assert!(refused * 100 >= tried * 98);
}

#[test]
fn what_does_not_fit_is_not_written() {
    assert_eq!(write(&Handed { session: 1000, ..one() }), None);
    assert_eq!(write(&Handed { tag: 100_000, ..one() }), None);
    assert_eq!(write(&Handed { skills: Tally::new(3, 30), ..one() }), None);
}

#[test]
fn what_looks_like_a_number_and_is_none_is_named() {
    let number = write(&one()).unwrap();
    let other = if number.ends_with('0') { "1" } else { "0" };
    let mistyped = format!("{}{other}", &number[..DIGITS - 1]);
    let text = format!("Cô Tư: {mistyped}\nBác Sáu: {}\nsđt 84912345678", &number[..DIGITS - 1]);
    let found = message::read(&text);
    assert!(found.handed.is_empty());
    assert_eq!(
        found.refused,
        [(mistyped, Refused::Mistyped), (number[..DIGITS - 1].to_owned(), Refused::Length(14))]
    );
}

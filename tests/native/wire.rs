//! What is read without serde is what serde and postcard write.

use crate::bank;
use proptest::prelude::*;
use thuoc_so::domain::check::content::{
    Notes, items_from_bytes, items_to_bytes, notes_from_bytes, notes_to_bytes, outline_from_bytes,
    outline_to_bytes,
};
use thuoc_so::domain::check::definition::{Check, Draw, Look};
use thuoc_so::domain::wire::{Reader, Writer};

fn any_check() -> impl Strategy<Value = Check> {
    let domains = prop::collection::vec((1usize..14, 0u16..8), 1..7);
    let texts = prop::collection::vec("[a-zăạ ]{0,200}", 8);
    (domains, texts, any::<bool>(), any::<u32>()).prop_map(|(domains, texts, self_rating, version)| {
        let mut check = bank::check("ky-nang-so", 70, &domains);
        check.self_rating = self_rating;
        check.version = version;
        check.forms[1].draw = Draw::Fixed(check.heads.iter().map(|head| head.id.clone()).collect());
        let partner = check.heads[0].id.clone();
        for (number, head) in check.heads.iter_mut().enumerate() {
            head.retired = number % 5 == 3;
            head.by_ear = (number % 4 == 2).then(|| partner.clone());
        }
        for (number, item) in check.items.iter_mut().enumerate() {
            item.stem = texts[number % 8].clone();
            if let Some(shown) = &mut item.exhibit {
                shown.look = Look::ALL[number % 8];
                shown.lines[0].spell = true;
                shown.lines[1].cells = texts.clone();
                shown.lines[2].id = None;
            }
        }
        check
    })
}

proptest! {
    #[test]
    fn an_outline_is_read_as_postcard_reads_it(check in any_check()) {
        let bytes = outline_to_bytes(&check).unwrap();
        let mut outline = Check { items: Vec::new(), notes: Vec::new(), ..check };
        for domain in &mut outline.domains {
            domain.tip.clear();
            domain.helper.clear();
        }
        prop_assert_eq!(postcard::from_bytes::<Check>(&bytes).unwrap(), outline.clone());
        prop_assert_eq!(outline_from_bytes(&bytes), Some(outline));
    }

    #[test]
    fn items_are_read_as_postcard_reads_them(check in any_check()) {
        let bytes = items_to_bytes(&check.items.iter().collect::<Vec<_>>()).unwrap();
        prop_assert_eq!(postcard::from_bytes(&bytes), Ok(check.items.clone()));
        prop_assert_eq!(items_from_bytes(&bytes), Some(check.items));
    }

    #[test]
    fn notes_are_read_as_postcard_reads_them(check in any_check()) {
        let bytes = notes_to_bytes(&check.domains[0], &check.notes.iter().collect::<Vec<_>>()).unwrap();
        let (tip, helper, notes) = postcard::from_bytes(&bytes).unwrap();
        let notes = Notes { tip, helper, notes };
        prop_assert_eq!(notes_from_bytes(&bytes), Some(notes.clone()));
        let mut received = outline_from_bytes(&outline_to_bytes(&check).unwrap()).unwrap();
        received.receive(&check.domains[0].id, notes);
        prop_assert_eq!(&received.notes, &check.notes);
        prop_assert_eq!(&received.domains[0], &check.domains[0]);
    }

    #[test]
    fn content_cut_short_is_noticed(check in any_check(), at in 0usize..10_000) {
        let outline = outline_to_bytes(&check).unwrap();
        prop_assert_eq!(outline_from_bytes(&outline[..at % outline.len()]), None);
        let items = items_to_bytes(&check.items.iter().collect::<Vec<_>>()).unwrap();
        prop_assert_eq!(items_from_bytes(&items[..at % items.len()]), None);
        let notes = notes_to_bytes(&check.domains[0], &check.notes.iter().collect::<Vec<_>>()).unwrap();
        prop_assert_eq!(notes_from_bytes(&notes[..at % notes.len()]), None);
    }

    #[test]
    fn no_bytes_are_too_strange(bytes: Vec<u8>) {
        let _ = outline_from_bytes(&bytes);
        let _ = items_from_bytes(&bytes);
        let _ = notes_from_bytes(&bytes);
    }

    #[test]
    fn numbers_and_texts_are_written_as_postcard_writes_them(number: u64, text in ".{0,300}", list: Vec<u16>) {
        let mut writer = Writer::new();
        writer.number(number);
        writer.text(&text);
        writer.list(&list, |writer, entry| writer.number(u64::from(*entry)));
        let bytes = writer.end();
        prop_assert_eq!(&bytes, &postcard::to_allocvec(&(number, &text, &list)).unwrap());
        let mut reader = Reader::new(&bytes);
        let read = (reader.number(), reader.text().to_owned(), reader.list(|reader| reader.small() as u16));
        prop_assert_eq!(reader.end(read), Some((number, text, list)));
    }
}

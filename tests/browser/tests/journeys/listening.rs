//! With a screen reader on a phone: on to the next thing, and activating it. Nothing else.

use crate::{EN, SKILLS, VI};
use browser_tests::answers::{self, Item, Words};
use browser_tests::fingers::up_until;
use browser_tests::listener::{Heard, Listener};
use browser_tests::pages::KINDS;
use browser_tests::{Phone, Site, Work, desk, work};
use thuoc_so::domain::check::attempt::Place;
use thuoc_so::domain::locale::Locale;
use thuoc_so::text::Text;

/// Letters that English does not know.
const VIETNAMESE: &str = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ";

/// The wording in a language.
fn worded(text: Text, words: &Words) -> &str {
    match text.0 {
        Locale::Vi => &words.vi,
        Locale::En => &words.en,
    }
}

/// Every thing that takes the focus has a name, in the language of the page, or says which other one it is in.
#[track_caller]
fn names_are_right(listener: &Listener, text: Text) {
    for heard in listener.everything().iter().filter(|heard| heard.focusable) {
        assert!(!heard.name.is_empty(), "nothing is read of {heard:?}");
        let tongue = listener.tongue(heard);
        if heard.name == text.app_name() || tongue.own {
            assert!(heard.name == text.app_name() || tongue.language != text.0.tag(), "{heard:?}");
            continue;
        }
        assert_eq!(tongue.language, text.0.tag(), "{heard:?}");
        let foreign = match text.0 {
            // A Vietnamese sentence without a single mark does not occur.
            Locale::Vi => heard.name.is_ascii() && heard.name.split(' ').count() > 4,
            // An English one has at most a name in it.
            Locale::En => {
                let words = || heard.name.split(' ');
                let marked =
                    words().filter(|word| word.to_lowercase().contains(|one| VIETNAMESE.contains(one)));
                marked.count() * 2 > words().count()
            }
        };
        assert!(!foreign, "{heard:?} is not in the language {}", text.0.tag());
    }
}

/// Gives the right answer to the question read, kind by kind, by what is read of it.
#[track_caller]
fn answer(listener: &mut Listener, text: Text, item: &Item) {
    let wording = |id: &str| {
        let option = item.options.iter().find(|option| option.id == id);
        option.map(|option| worded(text, &option.text)).unwrap_or_default()
    };
    match item.kind.as_str() {
        "order" => {
            for step in up_until(item.standing(), &item.key) {
                let up = format!("{}: {}.", text.up(), wording(&step));
                let on_it = |heard: &Heard| heard.role == "button" && heard.name.starts_with(&up);
                // After a move the step's button has the focus, and its new place is read.
                if !listener.here().is_some_and(|here| on_it(&here)) {
                    listener.to_the_top();
                    listener.find(&up, on_it);
                }
                listener.activate();
            }
        }
        "match" => {
            for (row, option) in item.key.iter().filter_map(|pair| pair.split_once(':')) {
                let row = item.rows.iter().find(|choice| choice.id == row);
                let row = row.map(|row| worded(text, &row.text)).unwrap_or_default();
                listener.to_the_top();
                listener.find(row, |heard| heard.role == "combobox" && heard.name.starts_with(row));
                listener.find(option, |heard| heard.is("option", wording(option)));
                listener.activate();
            }
        }
        "spot" => {
            for line in item.lines().filter(|(id, _)| item.key.contains(id)).map(|(_, line)| line) {
                choose(listener, "checkbox", worded(text, line));
            }
        }
        kind => {
            let role = if kind == "single" { "radio" } else { "checkbox" };
            for option in &item.key {
                choose(listener, role, wording(option));
            }
        }
    }
}

/// Finds something that can be chosen, from the top of the page, and chooses it.
#[track_caller]
fn choose(listener: &mut Listener, role: &str, name: &str) {
    listener.to_the_top();
    listener.find(name, |heard| heard.is(role, name));
    listener.activate();
    assert!(
        listener.here().is_some_and(|here| here.is(role, name) && here.on),
        "{name} is not heard as chosen"
    );
}

/// Goes on from the page read to the result; returns how many questions were answered.
#[track_caller]
fn to_the_result(phone: &Phone, listener: &mut Listener, text: Text) -> usize {
    let mut answered = 0;
    loop {
        names_are_right(listener, text);
        let view = phone.view();
        if view.result.is_some() {
            return answered;
        }
        if let Some(item) = view.item.as_deref().map(answers::item) {
            // The question is the page's heading, and has the focus: it has been read already.
            assert_eq!(view.heading, worded(text, &item.stem));
            answer(listener, text, item);
            phone.until("the right answer", |view| view.shows(&item.key));
            assert_eq!(listener.said(), Vec::<String>::new(), "saving is read aloud");
            answered += 1;
        } else if view.rating.is_some() {
            let alone = text.rating_alone();
            listener.find(alone, |heard| heard.role == "radio" && heard.name.to_lowercase() == alone);
            listener.activate();
        }
        let onward = phone.script::<String>(
            "return document.querySelector('main button[type=submit]').innerText;",
            Vec::new(),
        );
        listener.find("the way on", |heard| heard.is("button", &onward));
        let before = view.address;
        listener.activate();
        phone.until("another page", |view| view.address != before && view.focus == "#page-heading");
    }
}

#[test]
fn a_whole_check_from_the_first_page_to_the_ruler() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let mut listener = Listener::new(&phone);
    phone.open("");
    names_are_right(&listener, VI);
    listener.find("the way in", |heard| heard.is("link", VI.opens_new()));
    listener.activate_to(|heading| !heading.is_empty() && heading != VI.app_title());
    names_are_right(&listener, VI);
    let quick = |heard: &Heard| heard.role == "button" && heard.name.contains(VI.quick_name());
    listener.find("the quick check", quick);
    listener.activate();
    phone.until("a question", |view| view.item.is_some() && view.focus == "#page-heading");
    let answered = to_the_result(&phone, &mut listener, VI);
    assert!((10..=24).contains(&answered), "{answered} questions");
    listener.to_the_top();
    listener.find("the ruler in a sentence", |heard| {
        heard.role == "image" && heard.name.starts_with("Thước từ 0 đến 100%: kết quả ở 100%")
    });
}

#[test]
fn every_kind_in_both_languages() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let mut listener = Listener::new(&phone);
    let check = answers::check(SKILLS);
    let items: Vec<&Item> = KINDS.iter().filter_map(|kind| check.of_kind(kind).next()).collect();
    for text in [VI, EN] {
        phone.bring(&Work::none().asking(SKILLS, &items, Place::Question(0)));
        phone.store(work::LOOK, &format!("{} 0", text.0.tag()));
        phone.open("#/check/ky-nang-so");
        phone.focus_page();
        assert_eq!(to_the_result(&phone, &mut listener, text), items.len());
        assert_eq!(phone.outcome().points, items.len());
    }
}

#[test]
fn what_is_missing_is_read_at_once_and_leads_to_the_answers() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let mut listener = Listener::new(&phone);
    let (_, item) = phone.meet_kind(SKILLS, "single");
    listener.find("the way on", |heard| heard.is("button", VI.go_on()));
    listener.activate();
    phone.until("what is missing", |view| view.focus == "#error-summary");
    let said = listener.said().join(" ");
    assert!(said.contains(VI.nothing_chosen_title()) && said.contains(VI.nothing_chosen()), "{said}");
    listener.to_the_top();
    listener.find("the way to the answers", |heard| heard.is("link", VI.nothing_chosen()));
    listener.activate();
    let first = worded(VI, &item.options[0].text);
    assert!(listener.here().is_some_and(|here| here.is("radio", first)), "{:?}", listener.here());
}

#[test]
fn a_result_is_handed_over_by_number() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let mut listener = Listener::new(&phone);
    phone.bring(&Work::none().finished(SKILLS, 17));
    phone.open("#/check/ky-nang-so/result");
    names_are_right(&listener, VI);
    listener.find("the way to hand over", |heard| heard.is("link", VI.hand_over_title()));
    listener.activate_to(|heading| heading == VI.hand_over_title());
    names_are_right(&listener, VI);
    listener.find("the field for the code", |heard| heard.is("textbox", VI.hand_over_code()));
    listener.activate();
    phone.press(desk::session_code());
    phone.until("the number", |view| view.text.contains(VI.hand_over_number()));
    assert!(
        listener.said().join(" ").contains(VI.hand_over_number()),
        "that the number is there is not read"
    );
    names_are_right(&listener, VI);
    listener.find("the heading of the number", |heard| heard.is("heading", VI.hand_over_number()));
    let number = listener.go_on();
    let digits: String = number.name.chars().filter(char::is_ascii_digit).collect();
    assert_eq!((number.role.as_str(), digits.len()), ("StaticText", 15), "{number:?}");

    let cadre = Phone::new(&site);
    let mut listener = Listener::new(&cadre);
    cadre.stop_by();
    cadre.store(desk::SESSION, &desk::session());
    cadre.open("cadre.html#/session/feed/numbers");
    names_are_right(&listener, VI);
    listener.find("the field for numbers", |heard| heard.is("textbox", VI.numbers_field()));
    listener.activate();
    cadre.press(number.name.as_str());
    listener.find("the button that takes it", |heard| heard.is("button", VI.numbers_take()));
    listener.activate();
    cadre.until("that it was taken", |view| view.text.contains(&VI.numbers_new(1)));
    let said = listener.said();
    assert!(said.join(" ").contains(&VI.numbers_new(1)), "that it was taken is not read: {said:?}");
    names_are_right(&listener, VI);
}

//! Small checks made for tests.

use thuoc_so::domain::check::definition::{
    Check, Choice, Domain, Draw, Exhibit, Form, Head, Item, Line, Look, Note,
};
use thuoc_so::domain::check::id::{CheckId, DomainId, FormId, ItemId, ONLINE, OptionId, SKILLS};
use thuoc_so::domain::check::kinds::matching::Matching;
use thuoc_so::domain::check::kinds::multiple::Multiple;
use thuoc_so::domain::check::kinds::order::Order;
use thuoc_so::domain::check::kinds::single::Single;
use thuoc_so::domain::check::kinds::spot::Spot;
use thuoc_so::domain::check::kinds::{Deed, Kind, Response};
use thuoc_so::domain::check::quick::{Evidence, Quick};
use thuoc_so::domain::quantity::Percent;
use thuoc_so::domain::session::hall::{FORM, Hall};

/// The cut in percent.
pub fn percent(value: u8) -> Percent {
    Percent::new(value).expect("a percentage of a test")
}

/// A check with so many items in each domain, of which the form `short` draws so many and the form `full`
/// all. The kinds of items take turns: multiple (`a` and `c` are right), single twice (`b`), order
/// (`b a c d`, shown as `a b c d`), match (`r1` to `b`, `r2` to `a`), spot (lines `a` and `c`).
pub fn check(id: &str, cut: u8, domains: &[(usize, u16)]) -> Check {
    let names: Vec<DomainId> = (0..domains.len()).map(|index| DomainId::new(format!("d{index}"))).collect();
    let mut heads = Vec::new();
    let mut items = Vec::new();
    for (domain, (size, _)) in names.iter().zip(domains) {
        for number in 0..*size {
            let id = ItemId::new(format!("{}-{number}", domain.as_str()));
            let level = (number % 4) as u8 + 1;
            heads.push(Head { id: id.clone(), domain: domain.clone(), level, retired: false, by_ear: None });
            items.push(item(id, number));
        }
    }
    Check {
        id: CheckId::new(id),
        version: 1,
        cut: percent(cut),
        title: id.to_owned(),
        domains: names
            .iter()
            .map(|id| Domain {
                id: id.clone(),
                title: format!("title of {}", id.as_str()),
                can: format!("do {}", id.as_str()),
                tip: "tip".to_owned(),
                helper: "helper".to_owned(),
                items_file: format!("{}.bin", id.as_str()),
                notes_file: format!("{}.notes.bin", id.as_str()),
            })
            .collect(),
        forms: vec![
            form("short", &names, domains.iter().map(|(_, count)| *count)),
            form("full", &names, domains.iter().map(|(size, _)| *size as u16)),
        ],
        self_rating: false,
        heads,
        quick: Some(quick(cut)),
        notes: items.iter().map(note).collect(),
        items,
    }
}

/// The questions of a hall: 24 in four groups and 12 in two, each with four answers, of which A, B, C and D are
/// right in turn.
pub fn hall() -> Hall {
    Hall::new(&spoken(SKILLS, 70, 4), &spoken(ONLINE, 60, 2)).expect("a fixed form with four answers each")
}

fn spoken(id: &str, cut: u8, domains: usize) -> Check {
    let mut check = check(id, cut, &vec![(6, 3); domains]);
    for (number, item) in check.items.iter_mut().enumerate() {
        let options = OPTIONS.map(|id| Choice { id: OptionId::new(id), text: id.to_owned() }).to_vec();
        item.id = ItemId::new(format!("{id}-{}", item.id.as_str()));
        item.kind = Kind::Single(Single { options, key: OptionId::new(OPTIONS[number % 4]) });
        item.exhibit = None;
    }
    for ((head, note), item) in check.heads.iter_mut().zip(&mut check.notes).zip(&check.items) {
        head.id = item.id.clone();
        note.item = item.id.clone();
    }
    let items = check.items.iter().map(|item| item.id.clone()).collect();
    check.forms.push(Form { id: FormId::new(FORM), draw: Draw::Fixed(items) });
    check
}

/// A quick check that is as long as the form `full`, with an indifference zone of ten hundredths on each side of
/// the cut and error rates of 10%.
pub fn quick(cut: u8) -> Quick {
    let (from, to) = (f64::from(cut - 10) / 100.0, f64::from(cut + 10) / 100.0);
    let millionths = |ratio: f64| (ratio.ln() * 1e6).round() as u32;
    Quick {
        form: FormId::new("full"),
        from: percent(cut - 10),
        to: percent(cut + 10),
        false_met: percent(10),
        false_not_met: percent(10),
        evidence: Evidence {
            right: millionths(to / from),
            wrong: millionths((1.0 - from) / (1.0 - to)),
            met: millionths(9.0),
            not_met: millionths(9.0),
        },
    }
}

fn note(item: &Item) -> Note {
    let id = item.id.as_str();
    Note { item: item.id.clone(), rationale: format!("because {id}"), learn: format!("learn {id}") }
}

fn form(id: &str, names: &[DomainId], counts: impl Iterator<Item = u16>) -> Form {
    Form { id: FormId::new(id), draw: Draw::Counts(names.iter().cloned().zip(counts).collect()) }
}

/// The options of an item, and the lines of one whose lines are picked out.
pub const OPTIONS: [&str; 4] = ["a", "b", "c", "d"];

fn ids(ids: &[&str]) -> Vec<OptionId> {
    ids.iter().map(|id| OptionId::new(*id)).collect()
}

/// What to do to an item so that its answer becomes wholly right, or wrong, from wherever it stands.
pub fn deeds(item: &Item, before: Option<&Response>, right: bool) -> Vec<Deed> {
    let touch = |id: &OptionId| Deed::Touch(id.clone());
    let pair = |row: &OptionId, option| Deed::Pair { row: row.clone(), option: Some(option) };
    match (&item.kind, right) {
        (Kind::Single(kind), true) => vec![touch(&kind.key)],
        (Kind::Multiple(Multiple { key, .. }) | Kind::Spot(Spot { key, .. }), true) => {
            key.iter().filter(|id| !chosen(before).contains(id)).map(touch).collect()
        }
        (Kind::Order(kind), _) => {
            let is_right = kind.grade(&kind.standing(before));
            if is_right == right { Vec::new() } else { vec![Deed::Up(OptionId::new("b"))] }
        }
        (Kind::Match(kind), true) => kind.key.iter().map(|(row, option)| pair(row, option.clone())).collect(),
        (Kind::Match(kind), false) => kind.key.iter().map(|(row, _)| pair(row, OptionId::new("d"))).collect(),
        (Kind::Single(_) | Kind::Multiple(_) | Kind::Spot(_), false) => vec![Deed::Touch(OptionId::new("d"))],
    }
}

fn chosen(response: Option<&Response>) -> Vec<OptionId> {
    match response {
        Some(Response::Chosen(chosen)) => chosen.clone(),
        _ => Vec::new(),
    }
}

fn item(id: ItemId, number: usize) -> Item {
    let options = OPTIONS.map(|id| Choice { id: OptionId::new(id), text: id.to_owned() }).to_vec();
    let rows = ["r1", "r2"].map(|id| Choice { id: OptionId::new(id), text: id.to_owned() }).to_vec();
    let kind = match number % 6 {
        0 => Kind::Multiple(Multiple { options, key: ids(&["a", "c"]) }),
        3 => Kind::Order(Order { options, key: ids(&["b", "a", "c", "d"]) }),
        4 => Kind::Match(Matching {
            key: rows.iter().map(|row| row.id.clone()).zip(ids(&["b", "a"])).collect(),
            rows,
            options,
        }),
        5 => Kind::Spot(Spot { lines: ids(&OPTIONS), key: ids(&["a", "c"]) }),
        _ => Kind::Single(Single { options, key: OptionId::new("b") }),
    };
    let line = |id: &str| Line { id: Some(OptionId::new(id)), cells: vec![id.to_owned()], spell: false };
    let shown = Exhibit { look: Look::Page, from: "page".to_owned(), lines: OPTIONS.map(line).to_vec() };
    Item {
        stem: format!("question {}", id.as_str()),
        exhibit: matches!(kind, Kind::Spot(_)).then_some(shown),
        id,
        kind,
    }
}

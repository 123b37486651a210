//! Small checks made for tests.

use thuoc_so::domain::check::definition::{Check, Choice, Domain, Form, Head, Item};
use thuoc_so::domain::check::id::{CheckId, DomainId, FormId, ItemId, OptionId};
use thuoc_so::domain::check::kinds::Kind;
use thuoc_so::domain::check::kinds::multiple::Multiple;
use thuoc_so::domain::check::kinds::single::Single;
use thuoc_so::domain::quantity::Percent;

/// The cut in percent.
pub fn percent(value: u8) -> Percent {
    Percent::new(value).expect("a percentage of a test")
}

/// A check with so many items in each domain, of which the form draws so many. Every third item has
/// several right answers, `a` and `c`; the others have one, `b`.
pub fn check(id: &str, cut: u8, domains: &[(usize, u16)]) -> Check {
    let names: Vec<DomainId> = (0..domains.len()).map(|index| DomainId::new(format!("d{index}"))).collect();
    let mut heads = Vec::new();
    let mut items = Vec::new();
    for (domain, (size, _)) in names.iter().zip(domains) {
        for number in 0..*size {
            let id = ItemId::new(format!("{}-{number}", domain.as_str()));
            let level = (number % 4) as u8 + 1;
            heads.push(Head { id: id.clone(), domain: domain.clone(), level, retired: false });
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
            })
            .collect(),
        forms: vec![Form {
            id: FormId::new("short"),
            counts: names.iter().cloned().zip(domains.iter().map(|(_, count)| *count)).collect(),
        }],
        heads,
        items,
    }
}

fn item(id: ItemId, number: usize) -> Item {
    let options: Vec<Choice> =
        ["a", "b", "c", "d"].map(|id| Choice { id: OptionId::new(id), text: id.to_owned() }).into();
    let kind = if number.is_multiple_of(3) {
        Kind::Multiple(Multiple { options, key: vec![OptionId::new("a"), OptionId::new("c")] })
    } else {
        Kind::Single(Single { options, key: OptionId::new("b") })
    };
    Item {
        learn: format!("learn {}", id.as_str()),
        rationale: format!("because {}", id.as_str()),
        stem: format!("question {}", id.as_str()),
        exhibit: None,
        id,
        kind,
    }
}

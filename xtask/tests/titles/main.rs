//! Criteria sets and targets as authors write them: what each of the four rules becomes, how the sets are
//! ordered and counted.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what it expects")]

mod mistakes;
mod samples;

use samples::{HEAD, LEVELS, POINTS, RANKS, SHARES, TARGETS, UNKNOWN, read, source};
use thuoc_so::domain::check::id::CheckId;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::programme::{self, Plan, PlanId, Programme, Target, TargetId};
use thuoc_so::domain::quantity::{Day, Percent};
use thuoc_so::domain::title::content::{Titles, from_bytes, to_bytes};
use thuoc_so::domain::title::criteria::{
    Ask, Audience, Basis, CriteriaSet, Criterion, Document, Indicator, Readers, Wording,
};
use thuoc_so::domain::title::id::{AudienceId, CriterionId, IndicatorId, SetId, TitleId};
use thuoc_so::domain::title::rules::{Rule, points, ranks, share, targets};
use xtask::project;
use xtask::quizzes::problem::Source;
use xtask::quizzes::{self, report, summary, titles};

fn compiled(sources: Vec<Source>, locale: Locale) -> Titles {
    let (quizzes, problems) = read(sources);
    let shown = problems.iter().map(|problem| report::render(problem, &quizzes.sources, Locale::En, false));
    assert_eq!(shown.collect::<Vec<_>>(), Vec::<String>::new());
    let titles = titles::compile::all(&quizzes, locale).expect("compiles");
    assert_eq!(from_bytes(&to_bytes(&titles)).as_ref(), Some(&titles), "survives the round trip");
    titles
}

fn compiled_set(text: &str) -> CriteriaSet {
    compiled(vec![source("titles/mau", text)], Locale::En).sets.remove(0)
}

fn rule_of(rest: &str) -> (Vec<Indicator>, Basis) {
    let set = compiled_set(&[HEAD, rest].concat());
    assert_eq!((set.readers, &set.wording), (Readers::Heads, &Wording::Paraphrase));
    (set.indicators, set.basis)
}

fn indicator(id: &str, text: &str, ask: Ask) -> Indicator {
    Indicator {
        id: IndicatorId::new(id),
        criterion: CriterionId::new(""),
        text: text.to_owned(),
        evidence: Vec::new(),
        ask,
        verified: true,
        beside: None,
    }
}

fn asked(adjustable: bool) -> Ask {
    Ask::Share(share::Asked {
        at_least: Percent::new(60).expect("a percentage"),
        adjustable,
        members: "People".to_owned(),
        qualified: "People who learn".to_owned(),
    })
}

#[test]
fn a_set_with_points() {
    let expected = CriteriaSet {
        id: SetId::new("cong-dan-xa-mau"),
        title: TitleId::new("cong-dan"),
        version: 2,
        name: "Công dân học tập".to_owned(),
        readers: Readers::Citizens,
        document: Document {
            issuer: "Xã Mẫu".to_owned(),
            number: "12/QĐ-UBND".to_owned(),
            date: "7/2022".to_owned(),
            valid_from: Day::new(2022, 7, 15),
            valid_to: Day::new(2030, 12, 31),
            source: "Bản mẫu, không có thật".to_owned(),
        },
        audiences: vec![Audience { id: AudienceId::new("nong-dan"), name: "Nông dân".to_owned() }],
        wording: Wording::Verbatim,
        known: vec!["Có hai chỉ số.".to_owned()],
        unknown: Vec::new(),
        criteria: vec![Criterion { id: CriterionId::new("hoc"), name: "Việc học".to_owned() }],
        indicators: vec![
            Indicator {
                criterion: CriterionId::new("hoc"),
                evidence: vec!["Thẻ thư viện".to_owned(), "Sổ ghi".to_owned()],
                ..indicator("doc-sach", "Đọc sách đều", Ask::Points(10))
            },
            Indicator {
                criterion: CriterionId::new("hoc"),
                verified: false,
                beside: Some(CheckId::new("ky-nang-so")),
                ..indicator("dung-may", "Dùng được điện thoại", Ask::Points(20))
            },
        ],
        basis: Basis::Whole(Rule::Points(points::Rule {
            cut: 24,
            floor: 5,
            disadvantaged: Some(points::Disadvantaged { cut: 20, verified: false }),
        })),
    };
    assert_eq!(compiled(vec![source("titles/x", POINTS)], Locale::Vi).sets, [expected]);
    assert_eq!(compiled_set(POINTS).indicators[0].evidence, ["A library card", "Notes"]);
}

#[test]
fn a_set_with_ranks() {
    let (indicators, basis) = rule_of(RANKS);
    assert_eq!(indicators, [indicator("hop", "Meets", Ask::Points(50))]);
    let rank = |name: &str, from| ranks::Rank { name: name.to_owned(), from };
    let ranks = vec![rank("Good", 45), rank("Fair", 30)];
    assert_eq!(basis, Basis::Whole(Rule::Ranks(ranks::Rule { ranks, floor: 0 })));
}

#[test]
fn a_set_with_levels() {
    let (indicators, basis) = rule_of(LEVELS);
    let expected =
        [indicator("quy-che", "Has rules", Ask::Target), indicator("nguoi-hoc", "Many learn", asked(true))];
    assert_eq!(indicators, expected);
    let level = |name: &str, id: &str| targets::Level {
        name: name.to_owned(),
        indicators: vec![IndicatorId::new(id)],
    };
    let levels = vec![level("Level 1", "quy-che"), level("Level 2", "nguoi-hoc")];
    assert_eq!(basis, Basis::Whole(Rule::Targets(targets::Rule { levels })));
}

#[test]
fn a_set_with_shares() {
    let (indicators, basis) = rule_of(SHARES);
    assert_eq!(indicators, [indicator("nguoi-hoc", "Many learn", asked(false))]);
    assert_eq!(basis, Basis::Whole(Rule::Share));
}

#[test]
fn a_set_of_which_little_is_known() {
    let head = HEAD.replace("complete = true", UNKNOWN);
    let none = points::Rule { cut: 0, floor: 0, disadvantaged: None };
    for (rest, rule) in [
        ("[rule]\nkind = \"points\"", Rule::Points(none)),
        ("[rule]\nkind = \"points\"\ncut = 80", Rule::Points(points::Rule { cut: 80, ..none })),
        ("[rule]\nkind = \"share\"", Rule::Share),
        (
            "[rule]\nkind = \"targets\"\n[[rule.levels]]\nname = { vi = \"Mức\", en = \"Level\" }\nindicators = []",
            Rule::Targets(targets::Rule {
                levels: vec![targets::Level { name: "Level".to_owned(), indicators: Vec::new() }],
            }),
        ),
    ] {
        let set = compiled_set(&[head.as_str(), rest].concat());
        assert_eq!(set.basis, Basis::Partial(rule));
        assert_eq!((set.unknown, set.indicators), (vec!["How to score".to_owned()], Vec::new()));
    }
}

#[test]
fn the_programme() {
    let target = |id: &str, text: &str, denominator: &str| Target {
        id: TargetId::new(id),
        text: text.to_owned(),
        denominator: denominator.to_owned(),
    };
    let share = |id: &str, share| (TargetId::new(id), Percent::new(share).expect("a percentage"));
    let expected = Programme {
        documents: vec![programme::Document {
            number: "1/QĐ".to_owned(),
            date: "1/2021".to_owned(),
            about: "Sample programme".to_owned(),
        }],
        targets: vec![
            target("dung-may", "Can use a phone", "Adults"),
            target("biet-chu", "Can read", "People of 15 and over"),
        ],
        plans: vec![Plan {
            id: PlanId::new("den-2030"),
            name: "By 2030".to_owned(),
            source: "A sample".to_owned(),
            // In the order of the targets.
            shares: vec![share("dung-may", 70), share("biet-chu", 99)],
        }],
    };
    assert_eq!(compiled(vec![source("targets", TARGETS)], Locale::En).programme, expected);
    assert_eq!(compiled(Vec::new(), Locale::En), Titles::default());
}

#[test]
fn sets_stand_by_title_with_the_newest_first() {
    let set = |id: &str, title: &str, from: &str| {
        let text = [HEAD, SHARES].concat().replacen("\"mau\"", &format!("\"{id}\""), 1);
        let text = text.replacen("\"don-vi\"", &format!("\"{title}\"\n{from}"), 1);
        source(&format!("titles/{id}"), &text)
    };
    let sources = vec![
        set("a", "don-vi-tinh", ""),
        set("b", "gia-dinh", ""),
        set("c", "cong-dan", ""),
        set("d", "cong-dan", "valid_from = \"2020-02-29\""),
        set("f", "cong-dan", "valid_from = \"2023-10-25\""),
        set("e", "cong-dan", "valid_from = \"2023-10-25\""),
    ];
    let sets = compiled(sources, Locale::Vi).sets;
    let order: Vec<&str> = sets.iter().map(|set| set.id.as_str()).collect();
    assert_eq!(order, ["e", "f", "c", "d", "b", "a"]);
}

/// What the authors' guide shows can be copied as it stands.
#[test]
fn the_example_in_the_guide_is_a_set() {
    let guide = include_str!("../../../quizzes/README.md");
    let (_, section) = guide.split_once("## Bộ tiêu chí danh hiệu").expect("the section");
    let (_, example) = section.split_once("```toml\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    let set = compiled_set(example);
    assert!(set.basis.is_whole());
    assert_eq!((set.id.as_str(), set.maximum()), ("cong-dan-xa-mau", 10));
}

/// Sets that were superseded: they can be read, and the project offers none of them.
#[test]
fn superseded_sets_are_read_and_not_offered() {
    let fixtures = [
        ("tt-22-2020", include_str!("../../../tests/fixtures/titles/tt-22-2020.toml")),
        ("qd-448", include_str!("../../../tests/fixtures/titles/qd-448.toml")),
    ];
    let (own, problems) = quizzes::load(&project::path("quizzes")).expect("the project's own files");
    assert!(problems.is_empty(), "{problems:#?}");
    for (id, text) in fixtures {
        let sets = compiled(vec![source(&format!("titles/{id}"), text)], Locale::Vi).sets;
        assert_eq!(sets.iter().map(|set| set.id.as_str()).collect::<Vec<_>>(), [id]);
        assert!(own.titles.iter().all(|set| set.id.as_ref().is_none_or(|own| own.value != id)), "{id}");
    }
}

#[test]
fn the_summary_says_what_is_complete() {
    let open = [&HEAD.replace("complete = true", UNKNOWN), "[rule]\nkind = \"share\""].concat();
    let sources = vec![source("titles/a", POINTS), source("titles/b", &open), source("targets", TARGETS)];
    let (quizzes, _) = read(sources);
    let table = summary::titles(&quizzes.titles, &quizzes.programme);
    let lines: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
    assert!(lines.contains(&vec!["criteria", "sets:", "2,", "complete:", "1"]), "{table}");
    assert!(lines.contains(&vec!["cong-dan-xa-mau", "2", "points", "2", "complete"]), "{table}");
    assert!(lines.contains(&vec!["mau", "1", "share", "0", "not", "complete,", "1", "unknown"]), "{table}");
    assert!(table.contains("programme: 1 documents, 2 targets, 1 plans"), "{table}");
}

#[test]
fn the_site_gets_one_file_for_each_language() {
    let contents = xtask::dist::content::compile().expect("the project's own files have no mistake");
    for key in ["titles.vi", "titles.en"] {
        let content = contents.iter().find(|content| content.key == key).expect("is there");
        assert!(from_bytes(&content.bytes).is_some(), "{key} can be read");
    }
}

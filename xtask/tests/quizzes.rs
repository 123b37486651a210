//! One bad example for every mistake an author can make: it has to be found, at its line.

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what it expects")]

use thuoc_so::domain::check::content;
use thuoc_so::domain::check::definition::{Draw, Item, Look, Note};
use thuoc_so::domain::check::id::ItemId;
use thuoc_so::domain::check::kinds::Kind;
use thuoc_so::domain::check::quick::Evidence;
use thuoc_so::domain::locale::Locale;
use xtask::quizzes::problem::Source;
use xtask::quizzes::{compile, examine, report, summary};

/// A small file without a mistake. The tests spoil one thing in it each.
const GOOD: &str = r#"id = "thu"
version = 3
kind = "check"
cut = 70
title = { vi = "Bài thử", en = "Sample" }

[[forms]]
id = "short"
counts = { may = 1, mang = 1 }

[[domains]]
id = "mang"
code = "1"
title = { vi = "Lên mạng", en = "Going online" }
can = { vi = "vào mạng", en = "go online" }
tip = { vi = "Tắt đi bật lại.", en = "Switch it off and on." }
helper = { vi = "con cháu", en = "family" }

[[domains]]
id = "may"
code = "0"
title = { vi = "Dùng máy", en = "Using the phone" }
can = { vi = "bật máy", en = "switch it on" }
tip = { vi = "Sạc đầy.", en = "Charge it." }
helper = { vi = "con cháu", en = "family" }

[[items]]
id = "may-sac"
domain = "may"
competence = "0.1"
level = 1
kind = "single"
themes = ["fraud"]
source = { text = "Luật mẫu", checked = 2026 }
stem = { vi = "Sạc thế nào?", en = "How to charge?" }
key = ["b"]
rationale = { vi = "Vì thế.", en = "Because." }
learn = { vi = "Sạc thử", en = "Try it" }
[items.exhibit]
kind = "table"
from = { vi = "Bảng", en = "Table" }
lines = [
  { vi = "Tên | Giá", en = "Name | Price" },
  { vi = "Sạc | 0", en = "Charger | 0" },
]
[[items.options]]
id = "a"
text = { vi = "Cách một", en = "One way" }
[[items.options]]
id = "b"
text = { vi = "Cách hai", en = "Another" }
[[items.options]]
id = "c"
text = { vi = "Cách ba", en = "A third" }

[[items]]
id = "mang-tim"
domain = "mang"
competence = "1.1"
level = 2
kind = "multiple"
stem = { vi = "Chọn hai việc.", en = "Choose two." }
key = ["d", "a"]
rationale = { vi = "Vì thế.", en = "Because." }
learn = { vi = "Tìm thử", en = "Search" }
[[items.options]]
id = "a"
text = { vi = "Việc một", en = "First" }
[[items.options]]
id = "c"
text = { vi = "Việc hai", en = "Second" }
[[items.options]]
id = "d"
text = { vi = "Việc ba", en = "Third" }
"#;

fn source(name: &str, text: &str) -> Source {
    Source { name: format!("quizzes/{name}.toml"), text: text.to_owned() }
}

/// Everything said about a file, in one language.
fn reports(sources: Vec<Source>, retired: &str, locale: Locale) -> Vec<String> {
    let (quizzes, problems) = examine(sources, retired);
    problems.iter().map(|problem| report::render(problem, &quizzes.sources, locale, false)).collect()
}

/// The good file with `good` replaced by `bad` has exactly one mistake, in the line that became
/// different, and what is said about it contains `expected`.
fn expect(good: &str, bad: &str, expected: &str) {
    let spoiled = spoil(good, bad);
    let same = GOOD.bytes().zip(spoiled.bytes()).take_while(|(before, after)| before == after).count();
    let line = GOOD.bytes().take(same).filter(|byte| *byte == b'\n').count() + 1;
    expect_at(&spoiled, line, expected);
}

fn spoil(good: &str, bad: &str) -> String {
    assert!(GOOD.contains(good), "the good file has no {good:?}");
    GOOD.replacen(good, bad, 1)
}

fn expect_at(spoiled: &str, line: usize, expected: &str) {
    let found = reports(vec![source("thu", spoiled)], "", Locale::En);
    let [only] = found.as_slice() else {
        panic!("not one problem but {}:\n{}", found.len(), found.join("\n\n"))
    };
    assert!(only.contains(expected), "no {expected:?} in\n{only}");
    let place = format!("quizzes/thu.toml:{line}:");
    assert!(only.contains(&place), "no {place:?} in\n{only}");
    assert!(only.contains("help: "), "it is not said what would be right in\n{only}");
    let (_, problems) = examine(vec![source("thu", spoiled)], "");
    let sources = [source("thu", spoiled)];
    let vietnamese = problems.iter().map(|problem| report::render(problem, &sources, Locale::Vi, false));
    assert!(vietnamese.into_iter().all(|text| text.contains("lỗi: ") && text.contains("cách sửa: ")));
}

#[test]
fn a_good_file_has_no_problem_and_survives_the_round_trip() {
    let (quizzes, problems) = examine(vec![source("thu", GOOD)], "old-id\n");
    assert_eq!(problems, []);
    for locale in Locale::ALL {
        let check = compile::check(&quizzes.checks[0], locale).expect("compiles");
        let bytes = content::outline_to_bytes(&check).expect("is written");
        let mut arrived = content::outline_from_bytes(&bytes).expect("is read");
        for domain in &check.domains {
            let belongs = |item: &ItemId| check.head(item).is_some_and(|head| head.domain == domain.id);
            let items: Vec<&Item> = check.items.iter().filter(|item| belongs(&item.id)).collect();
            let bytes = content::items_to_bytes(&items).expect("is written");
            arrived.items.extend(content::items_from_bytes(&bytes).expect("is read"));
            let notes: Vec<&Note> = check.notes.iter().filter(|note| belongs(&note.item)).collect();
            let bytes = content::notes_to_bytes(domain, &notes).expect("is written");
            arrived.receive(&domain.id, content::notes_from_bytes(&bytes).expect("is read"));
        }
        arrived.items.sort_by_key(|item| check.items.iter().position(|other| other.id == item.id));
        arrived.notes.sort_by_key(|note| check.items.iter().position(|item| item.id == note.item));
        assert_eq!(arrived, check);
    }
    let check = compile::check(&quizzes.checks[0], Locale::Vi).expect("compiles");
    assert_eq!((check.version, check.cut.value(), check.title.as_str()), (3, 70, "Bài thử"));
    let Draw::Counts(counts) = &check.forms[0].draw else { panic!("drawn by chance") };
    let order: Vec<&str> = counts.iter().map(|(domain, _)| domain.as_str()).collect();
    assert_eq!(order, ["mang", "may"], "the domains' own order");
    let exhibit = check.items[0].exhibit.as_ref().expect("is shown");
    assert_eq!(exhibit.look, Look::Table);
    assert_eq!(exhibit.lines[1].cells, ["Sạc", "0"]);
    let Kind::Multiple(multiple) = &check.items[1].kind else { panic!("several keys") };
    let key: Vec<&str> = multiple.key.iter().map(|id| id.as_str()).collect();
    assert_eq!(key, ["a", "d"], "sorted");
}

/// The good file with a domain of two items and a quick check.
fn with_quick(rule: &str) -> String {
    let second = GOOD[GOOD.find("[[items]]").unwrap_or(0)..]
        .replace("may-sac", "may-hai")
        .replace("mang-tim", "mang-hai");
    let rule = format!("[[forms]]\nid = \"full\"\ncounts = {{ mang = 2, may = 2 }}\n\n{rule}\n[[domains]]");
    format!("{GOOD}\n{second}").replacen("[[domains]]", &rule, 1)
}

const QUICK: &str = "[quick]\nform = \"full\"\nfrom = 60\nto = 80\nfalse_met = 5\nfalse_not_met = 10\n";

#[test]
fn a_quick_check_is_compiled_with_its_logarithms() {
    let (quizzes, problems) = examine(vec![source("thu", &with_quick(QUICK))], "");
    assert_eq!(problems, []);
    let check = compile::check(&quizzes.checks[0], Locale::Vi).expect("compiles");
    let quick = check.quick.expect("is there");
    assert_eq!((quick.from.value(), quick.to.value()), (60, 80));
    assert_eq!((quick.false_met.value(), quick.false_not_met.value()), (5, 10));
    // ln(80/60), ln(40/20), ln(90/5), ln(95/10) to six places, from tables of logarithms.
    let Evidence { right, wrong, met, not_met } = quick.evidence;
    assert_eq!([right, wrong, met, not_met], [287_682, 693_147, 2_890_372, 2_251_292]);
}

#[test]
fn mistakes_in_a_quick_check() {
    // The form before it takes three lines and an empty one.
    let at = |good: &str, bad: &str, line: usize, expected: &str| {
        assert!(QUICK.contains(good));
        expect_at(&with_quick(&QUICK.replacen(good, bad, 1)), line, expected);
    };
    at("\"full\"", "\"short\"", 16, "fewer than 2 items of `mang`, `may`");
    at("\"full\"", "\"dai\"", 16, "no form `dai` with `counts`");
    at("from = 60", "from = 70", 15, "the cut of 70 does not lie between");
    at("to = 80", "to = 70", 15, "the cut of 70 does not lie between");
    at("to = 80", "to = 100", 18, "from 1 to 99");
    at("false_met = 5", "false_met = 50", 19, "from 1 to 49");
    at("false_not_met = 10", "false_not_met = 0", 20, "from 1 to 49");
    at("from = 60\n", "", 15, "the key `from` is missing");
    at("to = 80", "to = 80\nuntil = 3", 19, "unknown key `until`");
    // Between 1 and 71 lies 70, but not where the test turns.
    at("from = 60\nto = 80", "from = 1\nto = 71", 15, "the test says otherwise than the points");
    expect("id = \"short\"", "id = \"quick\"", "`quick` cannot be the id of a form");
}

#[test]
fn a_retired_item_is_shipped_but_not_counted() {
    let text = spoil("id = \"may-sac\"\n", "id = \"may-sac\"\nretired = true\n");
    expect_at(&text, 9, "asks for 1 items of `may`, and only 0 are in use");
    let (quizzes, problems) = examine(vec![source("thu", &text.replacen("may = 1, ", "", 1))], "");
    assert_eq!(problems, []);
    let check = compile::check(&quizzes.checks[0], Locale::En).expect("compiles");
    assert!(check.heads[0].retired);
    let table = summary::table(&quizzes.checks[0]);
    let row: Vec<&str> =
        table.lines().find(|line| line.starts_with("may ")).unwrap_or("").split_whitespace().collect();
    assert_eq!(row, ["may", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "1"]);
}

#[test]
fn all_problems_are_reported_at_once() {
    let text = spoil("cut = 70", "cut = 0").replace("level = 1", "level = 9").replace(", en = \"Third\"", "");
    assert_eq!(reports(vec![source("thu", &text)], "", Locale::En).len(), 3);
}

#[test]
fn a_problem_shows_its_line_with_a_caret() {
    let text = spoil("cut = 70", "cut = 101");
    let report = reports(vec![source("thu", &text)], "", Locale::Vi).join("");
    assert!(report.contains("4 | cut = 101\n  |       ^^^"), "{report}");
    assert!(report.contains("lỗi: số phải từ 1 đến 100"), "{report}");
}

#[test]
fn syntax() {
    expect("cut = 70", "cut =", "this is not TOML");
    // The place of a mistake may lie in the middle of a letter; nothing else is said of such a file.
    expect("vi = \"Sạc thử\"", "vi = ạạ", "this is not TOML");
}

#[test]
fn unknown_keys() {
    expect("cut = 70", "cut = 70\ncolour = 1", "unknown key `colour`");
    expect(
        "code = \"1\"",
        "code = \"1\"\nname = \"x\"",
        "the keys here are `id`, `code`, `competences`, `title`",
    );
    expect("level = 1", "level = 1\nlevle = 2", "unknown key `levle`");
    expect("en = \"Because.\"", "fr = \"Car.\", en = \"Because.\"", "unknown key `fr`");
}

#[test]
fn missing_keys() {
    expect_at(&spoil("version = 3\n", ""), 1, "the key `version` is missing");
    expect_at(&spoil("code = \"1\"\n", ""), 12, "the key `code` is missing");
    expect_at(
        &spoil("learn = { vi = \"Sạc thử\", en = \"Try it\" }\n", ""),
        28,
        "the key `learn` is missing",
    );
    expect_at(&spoil("key = [\"b\"]\n", ""), 28, "the key `key` is missing");
}

#[test]
fn missing_languages() {
    expect(
        "{ vi = \"Bài thử\", en = \"Sample\" }",
        "{ en = \"Sample\" }",
        "the Vietnamese text (`vi`) is missing",
    );
    expect(
        "{ vi = \"Bài thử\", en = \"Sample\" }",
        "{ vi = \"Bài thử\" }",
        "the English text (`en`) is missing",
    );
}

#[test]
fn types() {
    expect("cut = 70", "cut = \"70\"", "this has to be a whole number");
    expect("code = \"1\"", "code = 1", "this has to be a text in quotes");
    expect("key = [\"b\"]", "key = \"b\"", "this has to be a list");
    expect("themes = [\"fraud\"]", "retired = \"no\"", "this has to be true or false");
    expect(
        "title = { vi = \"Bài thử\", en = \"Sample\" }",
        "title = \"Bài thử\"",
        "this has to be a text in both",
    );
    expect("counts = { may = 1, mang = 1 }", "counts = 3", "this has to be a table");
}

#[test]
fn empty_texts_and_lists() {
    expect("vi = \"Cách hai\"", "vi = \" \"", "this text is empty");
    expect("counts = { may = 1, mang = 1 }", "counts = {}", "this list is empty");
    expect("themes = [\"fraud\"]", "themes = []", "this list is empty");
}

#[test]
fn identifiers() {
    expect("id = \"may-sac\"", "id = \"May_sạc\"", "the id `May_sạc` is badly written");
    expect("id = \"mang-tim\"", "id = \"may-sac\"\n# again", "the id `may-sac` is used twice");
    expect(
        "id = \"c\"\ntext = { vi = \"Cách ba\"",
        "id = \"a\" # again\ntext = { vi = \"Cách ba\"",
        "used twice",
    );
    expect_at(&spoil("key = [\"d\", \"a\"]", "key = [\"a\", \"a\"]"), 63, "used twice");
}

#[test]
fn duplicates_show_the_first_place_too() {
    let text = spoil("id = \"mang-tim\"", "id = \"may-sac\"");
    assert!(reports(vec![source("thu", &text)], "", Locale::En).join("").contains("first used here"));
}

#[test]
fn retired_identifiers() {
    let found = reports(vec![source("thu", GOOD)], "# gone\nx\nmay-sac 2026\n", Locale::En);
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("`may-sac` belonged to an item that is gone"), "{}", found[0]);
}

#[test]
fn two_files_with_the_same_check() {
    let found = reports(vec![source("a", GOOD), source("b", GOOD)], "", Locale::En);
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("the check `thu` stands in quizzes/a.toml already"), "{}", found[0]);
    assert!(found[0].contains("quizzes/b.toml:1:"), "{}", found[0]);
}

#[test]
fn words_of_a_fixed_list() {
    expect("kind = \"check\"", "kind = \"title\"", "choose one of `check`");
    let text = spoil("kind = \"multiple\"", "kind = \"essay\"");
    let found = reports(vec![source("thu", &text)], "", Locale::En).join("\n");
    assert!(found.contains("choose one of `single`, `multiple`, `order`, `match`, `spot`"), "{found}");
    expect("themes = [\"fraud\"]", "themes = [\"fun\"]", "`fun` is not possible here");
    expect("kind = \"table\"", "kind = \"poster\"", "`poster` is not possible here");
}

#[test]
fn numbers() {
    expect("cut = 70", "cut = 0", "the number has to be from 1 to 100");
    expect("cut = 70", "cut = 101", "the number has to be from 1 to 100");
    expect("version = 3", "version = 0", "the number has to be from 1 to");
    expect("level = 2", "level = 5", "the number has to be from 1 to 4");
    expect(
        "counts = { may = 1, mang = 1 }",
        "counts = { may = 0, mang = 1 }",
        "the number has to be from 1 to",
    );
    expect("checked = 2026", "checked = 26", "the number has to be from 2020 to");
}

#[test]
fn domains_and_forms() {
    let text = spoil("counts = { may = 1, mang = 1 }", "counts = { may = 1, nha = 1 }");
    expect_at(&text, 9, "there is no domain with the id `nha`");
    let text = spoil("counts = { may = 1, mang = 1 }", "counts = { may = 2, mang = 1 }");
    expect_at(&text, 9, "asks for 2 items of `may`, and only 1 are in use");
    let text = spoil("counts = { may = 1, mang = 1 }", "counts = { may = 1 }").replacen(
        "domain = \"mang\"",
        "domain = \"may\"",
        1,
    );
    expect_at(&text, 12, "the domain `mang` has no items");
    let text = GOOD.replacen("domain = \"mang\"", "domain = \"nha\"", 1);
    let found = reports(vec![source("thu", &text)], "", Locale::En).join("\n");
    assert!(
        found.contains("there is no domain with the id `nha`") && found.contains("thu.toml:58:"),
        "{found}"
    );
}

#[test]
fn keys_and_options() {
    expect("key = [\"b\"]", "key = [\"e\"]", "the key `e` is none of the options");
    expect("key = [\"b\"]", "key = [\"b\", \"c\"]", "an item of kind `single` has 2 keys");
    expect("key = [\"d\", \"a\"]", "key = [\"d\"]", "has only 1 key(s)");
    expect("key = [\"d\", \"a\"]", "key = [\"d\", \"a\", \"c\"]", "every option is a key");
    let text = spoil("[[items.options]]\nid = \"c\"\ntext = { vi = \"Cách ba\", en = \"A third\" }\n", "");
    expect_at(&text, 28, "only 2 option(s) to choose from");
}

#[test]
fn rows_of_a_table() {
    expect("{ vi = \"Sạc | 0\", en", "{ vi = \"Sạc\", en", "this row has 1 cells, the header has 2");
}

/// One item of each kind that is done, to stand after the good file.
const TASKS: &str = r#"
[[items]]
id = "mang-xep"
domain = "mang"
competence = "1.1"
level = 2
kind = "order"
by_ear = "mang-tim"
stem = { vi = "Xếp các bước.", en = "Put in order." }
key = ["b", "a", "c"]
rationale = { vi = "Vì thế.", en = "Because." }
learn = { vi = "Tìm thử", en = "Search" }
[[items.options]]
id = "a"
text = { vi = "Bước hai", en = "Second" }
[[items.options]]
id = "b"
text = { vi = "Bước một", en = "First" }
[[items.options]]
id = "c"
text = { vi = "Bước ba", en = "Third" }

[[items]]
id = "mang-ghep"
domain = "mang"
competence = "1.1"
level = 2
kind = "match"
stem = { vi = "Ghép lại.", en = "Match." }
key = ["r2:a", "r1:c"]
rationale = { vi = "Vì thế.", en = "Because." }
learn = { vi = "Tìm thử", en = "Search" }
[[items.rows]]
id = "r1"
text = { vi = "Dòng một", en = "First" }
[[items.rows]]
id = "r2"
text = { vi = "Dòng hai", en = "Second" }
[[items.options]]
id = "a"
text = { vi = "Việc một", en = "One" }
[[items.options]]
id = "b"
text = { vi = "Việc hai", en = "Two" }
[[items.options]]
id = "c"
text = { vi = "Việc ba", en = "Three" }

[[items]]
id = "mang-chi"
domain = "mang"
competence = "1.1"
level = 2
kind = "spot"
stem = { vi = "Chọn dòng lạ.", en = "Pick the odd lines." }
key = ["4", "2"]
rationale = { vi = "Vì thế.", en = "Because." }
learn = { vi = "Tìm thử", en = "Search" }
[items.exhibit]
kind = "sms"
from = { vi = "Tin nhắn", en = "Message" }
lines = [
  { vi = "Chào bác", en = "Hello" },
  { id = "1", vi = "Một", en = "One" },
  { id = "2", vi = "mau-gov.vn", en = "mau-gov.vn", spell = true },
  { id = "3", vi = "Ba", en = "Three" },
  { id = "4", vi = "Bốn", en = "Four" },
]
"#;

/// The file with these tasks and `good` replaced by `bad` has exactly one mistake, about which `expected`
/// is said.
fn expect_task(good: &str, bad: &str, expected: &str) {
    let tasks = [GOOD, TASKS].concat();
    assert!(tasks.contains(good), "the good file has no {good:?}");
    let spoiled = tasks.replacen(good, bad, 1);
    let found = reports(vec![source("thu", &spoiled)], "", Locale::En);
    let [only] = found.as_slice() else {
        panic!("not one problem but {}:\n{}", found.len(), found.join("\n\n"))
    };
    assert!(only.contains(expected), "no {expected:?} in\n{only}");
}

#[test]
fn tasks_are_compiled() {
    let (quizzes, problems) = examine(vec![source("thu", &[GOOD, TASKS].concat())], "");
    assert_eq!(problems, []);
    let check = compile::check(&quizzes.checks[0], Locale::Vi).expect("compiles");
    let Kind::Order(order) = &check.items[2].kind else { panic!("an order") };
    assert_eq!(order.key.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["b", "a", "c"], "as written");
    let Kind::Match(matching) = &check.items[3].kind else { panic!("pairs") };
    let pairs: Vec<_> = matching.key.iter().map(|(row, option)| (row.as_str(), option.as_str())).collect();
    assert_eq!(pairs, [("r1", "c"), ("r2", "a")], "in the order of the rows");
    let Kind::Spot(spot) = &check.items[4].kind else { panic!("lines") };
    assert_eq!(spot.key.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["2", "4"], "sorted");
    assert_eq!(spot.lines.len(), 4);
    let shown = check.items[4].exhibit.as_ref().expect("is shown");
    assert!(shown.lines[2].spell && !shown.lines[1].spell && shown.lines[0].id.is_none());
    assert_eq!(check.heads[2].by_ear.as_ref().map(|id| id.as_str()), Some("mang-tim"));
    let table = summary::table(&quizzes.checks[0]);
    let row = table.lines().find(|line| line.starts_with("all ")).unwrap_or("");
    let row: Vec<&str> = row.split_whitespace().collect();
    assert_eq!(row, ["all", "1", "4", "0", "0", "1", "1", "1", "1", "1", "3", "5", "0"]);
    let row = |name: &str| -> Vec<&str> {
        table.lines().find(|line| line.starts_with(name)).unwrap_or("").split_whitespace().skip(1).collect()
    };
    assert_eq!(row("1.1 "), ["4", "2", "2"], "count, easiest and hardest level");
    assert_eq!(row("fraud "), ["1", "20%"]);
    assert_eq!(row("payment "), ["0", "0%"]);
}

#[test]
fn orders() {
    expect_task("key = [\"b\", \"a\", \"c\"]", "key = [\"b\", \"a\"]", "the key has to name every step once");
    expect_task(
        "key = [\"b\", \"a\", \"c\"]",
        "key = [\"a\", \"b\", \"c\"]",
        "already stand in the right order",
    );
}

#[test]
fn pairs() {
    expect_task("\"r2:a\", ", "\"r2\", \"r2:a\", ", "`r2` is not a pair");
    expect_task("\"r2:a\", ", "", "rows without an answer in the key: `r2`");
    expect_task("r2:a", "r2:e", "the key `e` is none of the options");
    expect_task("r2:a", "r2:c", "the id `c` is used twice");
}

#[test]
fn lines_to_pick_out() {
    expect_task("key = [\"4\", \"2\"]", "key = [\"4\", \"9\"]", "the key `9` is none of the options");
    expect_task("key = [\"4\", \"2\"]", "key = [\"1\", \"2\", \"3\", \"4\"]", "every option is a key");
    expect_task("  { id = \"3\", vi", "  { vi", "there are only 3 line(s) to pick from");
}

#[test]
fn each_kind_has_what_it_needs_and_nothing_else() {
    expect_task(
        "[items.exhibit]\nkind = \"sms\"",
        "[[items.rows]]\nid = \"r\"\ntext = { vi = \"x\", en = \"x\" }\n[items.exhibit]\nkind = \"sms\"",
        "has no use for `rows`",
    );
    expect_task(
        "{ vi = \"Sạc | 0\"",
        "{ id = \"1\", vi = \"Sạc | 0\"",
        "an item of kind `single` has no use for `lines`",
    );
}

#[test]
fn fixed_forms() {
    let two = [
        "\n[[items]]\nid = \"mang-mot\"\ndomain = \"mang\"",
        GOOD.split("id = \"may-sac\"\ndomain = \"may\"")
            .nth(1)
            .and_then(|rest| rest.split("[[items]]").next())
            .expect("an item"),
    ]
    .concat();
    let text = [GOOD, &two].concat();
    let with = |items: &str| text.replacen("counts = { may = 1, mang = 1 }", items, 1);
    let found = |items| reports(vec![source("thu", &with(items))], "", Locale::En);
    assert_eq!(found("items = [\"mang-mot\", \"may-sac\"]"), Vec::<String>::new());
    let wrong = found("items = [\"may-sac\", \"mang-mot\"]").join("\n");
    assert!(wrong.contains("`mang-mot` stands after one of a later domain"), "{wrong}");
    assert!(wrong.contains("thu.toml:9:"), "{wrong}");
    let counts = "counts = { may = 1, mang = 1 }";
    expect_task(counts, "items = [\"may-sac\", \"nowhere\"]", "there is no item `nowhere` in use");
    expect_task(counts, "items = [\"mang-tim\", \"may-sac\"]", "the item `mang-tim` is not of kind `single`");
    expect_task(counts, "items = [\"may-sac\", \"may-sac\"]", "the id `may-sac` is used twice");
    expect_task(counts, "", "either `counts` or `items`");
    expect_task(counts, "counts = { may = 1 }\nitems = [\"may-sac\"]", "either `counts` or `items`");
}

#[test]
fn partners_by_ear() {
    expect_task("by_ear = \"mang-tim\"", "by_ear = \"nowhere\"", "there is no item `nowhere` in use");
    expect_task("by_ear = \"mang-tim\"", "by_ear = \"may-sac\"", "`may-sac` cannot stand in for this one");
    expect_task("by_ear = \"mang-tim\"", "by_ear = \"mang-xep\"", "`mang-xep` cannot stand in for this one");
    // The same competence in another domain will not do.
    let tasks = [GOOD, TASKS].concat().replacen("competence = \"0.1\"", "competence = \"1.1\"", 1);
    let text = tasks.replacen("by_ear = \"mang-tim\"", "by_ear = \"may-sac\"", 1);
    let found = reports(vec![source("thu", &text)], "", Locale::En).join("\n");
    assert!(found.contains("`may-sac` cannot stand in for this one"), "{found}");
}

/// Phones hand over the letter of an answer without knowing the question: the name of the option is its letter.
#[test]
fn the_answers_of_a_hall_are_named_by_their_letters() {
    use thuoc_so::domain::session::answers::Letter;
    use thuoc_so::domain::session::hall::FORM;
    let quizzes = xtask::quizzes::sound(Locale::En).expect("sound quizzes");
    let mut asked = 0;
    for check in quizzes.checks.iter().filter_map(|file| compile::check(file, Locale::Vi)) {
        let form = check.forms.iter().find(|form| form.id.as_str() == FORM).expect("a form of the hall");
        let Draw::Fixed(items) = &form.draw else { panic!("{:?} draws by chance", check.id) };
        for id in items {
            let item = check.item(id).expect("an item");
            let letters: Vec<_> = item.kind.options().iter().map(|option| Letter::of(&option.id)).collect();
            assert_eq!(letters, Letter::ALL.map(Some), "{id:?}");
            asked += 1;
        }
    }
    assert_eq!(asked, 36);
}

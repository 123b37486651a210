//! One bad example for every mistake that an author of a criteria set or of the targets can make: it has to
//! be found, at its line.

use crate::samples::{CHECK, HEAD, LEVELS, POINTS, RANKS, SHARES, TARGETS, UNKNOWN, read, source};
use thuoc_so::domain::locale::Locale;
use xtask::quizzes::{examine, report};

/// What is changed in a good file, the beginning of the line in which that is a mistake, and what is said
/// about it.
type Mistake = (&'static str, &'static str, &'static str, &'static str);

const IN_POINTS: [Mistake; 46] = [
    ("version = 2", "version =", "version =", "this is not TOML"),
    ("number = ", "colour = 1\nnumber = ", "colour", "unknown key `colour`"),
    ("maximum = 20", "maximum = 20\nlevel = 1", "level = 1", "unknown key `level`"),
    ("kind = \"points\"", "kind = \"points\"\ncuts = 1", "cuts", "unknown key `cuts`"),
    ("readers = \"citizens\"\n", "", "id = \"cong-dan-xa-mau\"", "the key `readers` is missing"),
    ("complete = true\n", "", "id = \"cong-dan-xa-mau\"", "the key `complete` is missing"),
    ("complete = true", "complete = \"yes\"", "complete", "this has to be true or false"),
    (", en = \"Learning citizen\"", "", "name", "the English text (`en`) is missing"),
    ("[{ vi = \"Có hai chỉ số.\", en", "[{ en", "known", "the Vietnamese text (`vi`) is missing"),
    ("[{ vi = \"Có hai", "[\"x\", { vi = \"Có hai", "known", "this has to be a text in both languages"),
    ("wording = \"verbatim\"", "wording = \"verbatim\"\nunknown = []", "unknown", "this list is empty"),
    ("date = \"7/2022\"", "date = 2022", "date", "this has to be a text in quotes"),
    ("date = \"7/2022\"", "date = \"\"", "date", "this text is empty"),
    ("id = \"cong-dan-xa-mau\"", "id = \"Xã\"", "id", "the id `Xã` is badly written"),
    ("id = \"cong-dan-xa-mau\"", "id = \"nhap-xa\"", "id", "the id `nhap-xa` begins with `nhap-`"),
    ("id = \"cong-dan-xa-mau\"", "id = \"aa\"", "id", "`aa` stands in quizzes/titles/aa.toml already"),
    ("version = 2", "version = 0", "version", "the number has to be from 1 to"),
    ("kind = \"title\"", "kind = \"check\"", "kind", "choose one of `title`"),
    ("title = \"cong-dan\"", "title = \"lang\"", "title", "choose one of `cong-dan`, `gia-dinh`"),
    ("\"citizens\"", "\"all\"", "readers", "choose one of `citizens`, `heads`"),
    ("\"verbatim\"", "\"entered\"", "wording", "choose one of `paraphrase`, `verbatim`"),
    ("2022-07-15", "2022-02-29", "valid_from", "`2022-02-29` is not a day"),
    ("2030-12-31", "31/12/2030", "valid_to", "`31/12/2030` is not a day"),
    ("2030-12-31", "2022-07-14", "valid_to", "the last day is before the first"),
    ("complete = true", "complete = false", "complete", "with complete = false there has to be `unknown`"),
    ("id = \"nong-dan\"", "id = \"nông-dân\"", "id = \"nông-dân\"", "badly written"),
    ("id = \"dung-may\"", "id = \"doc-sach\" # again", "id = \"doc-sach\" #", "used twice"),
    ("criterion = \"hoc\"\ntext", "text", "id = \"doc-sach\"", "the key `criterion` is missing"),
    (
        "criterion = \"hoc\"",
        "criterion = \"nghe\"",
        "criterion = \"nghe\"",
        "no criterion with the id `nghe`",
    ),
    ("beside = \"ky-nang-so\"", "beside = \"b\"", "beside", "no check with the id `b`"),
    ("ask = \"points\"", "ask = \"marks\"", "ask = \"marks\"", "choose one of `points`, `target`, `share`"),
    (
        "ask = \"points\"\nmaximum = 10",
        "ask = \"target\"",
        "ask = \"target\"",
        "nothing with an answer by `target`",
    ),
    ("maximum = 10\n", "", "id = \"doc-sach\"", "with ask = \"points\" there has to be `maximum`"),
    ("maximum = 10", "maximum = 101", "maximum = 101", "the number has to be from 1 to 100"),
    ("maximum = 10", "maximum = 10\nat_least = 1", "at_least", "there is no use for `at_least`"),
    (
        "maximum = 10",
        "maximum = 10\nmembers = { vi = \"x\", en = \"x\" }",
        "members",
        "with ask = \"points\" there is no use for `members`",
    ),
    ("maximum = 10", "maximum = 10\nadjustable = true", "adjustable", "there is no use for `adjustable`"),
    ("kind = \"points\"", "kind = \"lots\"", "kind = \"lots\"", "choose one of `points`, `ranks`, `targets`"),
    ("cut = 24\n", "", "[rule]", "with kind = \"points\" there has to be `cut`"),
    ("floor = 5\n", "", "[rule]", "with kind = \"points\" there has to be `floor`"),
    ("cut = 24", "cut = 31", "cut", "the number has to be from 1 to 30"),
    ("floor = 5", "floor = 11", "floor", "the number has to be from 0 to 10"),
    ("{ cut = 20", "{ cut = 25", "disadvantaged", "the number has to be from 1 to 24"),
    (", verified = false }", " }", "disadvantaged", "the key `verified` is missing"),
    ("verified = false\nbeside", "verified = 0\nbeside", "verified = 0", "this has to be true or false"),
    (
        "disadvantaged =",
        "ranks = [{ name = { vi = \"x\", en = \"x\" }, from = 3 }]\ndisadvantaged =",
        "ranks",
        "with kind = \"points\" there is no use for `ranks`",
    ),
];

const IN_RANKS: [Mistake; 6] = [
    ("from = 30", "from = 45 # again", "from = 45 #", "this rank is not below the one before"),
    ("from = 45", "from = 51", "from = 51", "the number has to be from 1 to 50"),
    ("from = 45\n", "", "[[rule.ranks]]", "the key `from` is missing"),
    ("kind = \"ranks\"", "kind = \"ranks\"\nfloor = 51", "floor", "the number has to be from 0 to 50"),
    ("kind = \"ranks\"", "kind = \"ranks\"\ncut = 10", "cut", "there is no use for `cut`"),
    ("id = \"hop\"", "id = \"hop\"\ncriterion = \"a\"", "criterion", "no criterion with the id `a`"),
];

const IN_LEVELS: [Mistake; 7] = [
    (
        "[\"nguoi-hoc\"]",
        "[\"nguoi-hoc\", \"x\"]",
        "indicators = [\"nguoi-hoc\"",
        "no indicator with the id `x`",
    ),
    ("[\"nguoi-hoc\"]", "[\"nguoi-hoc\", \"quy-che\"]", "indicators = [\"nguoi-hoc\"", "in a level already"),
    (
        "[rule]\nkind = \"targets\"",
        "[rule]\nkind = \"targets\"\nfloor = 1",
        "floor",
        "there is no use for `floor`",
    ),
    ("ask = \"target\"", "ask = \"points\"\nmaximum = 5", "ask = \"points\"", "choose `target`, `share`"),
    ("at_least = 60\n", "", "id = \"nguoi-hoc\"", "with ask = \"share\" there has to be `at_least`"),
    ("at_least = 60", "at_least = 0", "at_least", "the number has to be from 1 to 100"),
    ("ask = \"share\"", "ask = \"share\"\nmaximum = 9", "maximum", "there is no use for `maximum`"),
];

const IN_TARGETS: [Mistake; 6] = [
    ("kind = \"programme\"", "kind = \"title\"", "kind", "choose one of `programme`"),
    ("date = \"1/2021\"\n", "", "[[documents]]", "the key `date` is missing"),
    ("biet-chu = 99", "biet-chu = 101", "shares", "the number has to be from 1 to 100"),
    ("biet-chu = 99", "biet = 99", "shares", "there is no target with the id `biet`"),
    ("shares = {", "share = {}\nshares = {", "share =", "unknown key `share`"),
    ("{ biet-chu = 99, dung-may = 70 }", "{}", "shares", "this list is empty"),
];

fn expect_all(name: &str, good_file: &str, mistakes: &[Mistake]) {
    for (good, bad, line, expected) in mistakes {
        assert!(good_file.contains(good), "the good file has no {good:?}");
        expect(name, &good_file.replacen(good, bad, 1), line, expected);
    }
}

/// The file has exactly one mistake, in the line that begins with `line`, and what is said about it
/// contains `expected`.
fn expect(name: &str, text: &str, line: &str, expected: &str) {
    let number = text.lines().position(|own| own.starts_with(line)).expect("there is such a line") + 1;
    // Something before it, so that the number of the file matters.
    let sources = vec![source("titles/aa", &[HEAD, SHARES].concat().replacen("\"mau\"", "\"aa\"", 1))];
    let (quizzes, problems) = read([sources, vec![source(name, text)]].concat());
    let say = |problem, locale| report::render(problem, &quizzes.sources, locale, false);
    let found: Vec<String> = problems.iter().map(|problem| say(problem, Locale::En)).collect();
    let [only] = found.as_slice() else {
        panic!("not one problem but {} for {expected:?}:\n{}", found.len(), found.join("\n\n"))
    };
    assert!(only.contains(expected), "no {expected:?} in\n{only}");
    let place = format!("quizzes/{name}.toml:{number}:");
    assert!(only.contains(&place), "no {place:?} in\n{only}");
    assert!(only.contains("help: "), "it is not said what would be right in\n{only}");
    let vietnamese = say(&problems[0], Locale::Vi);
    assert!(vietnamese.contains("lỗi: ") && vietnamese.contains("cách sửa: "), "{vietnamese}");
}

#[test]
fn in_a_set_with_points() {
    expect_all("titles/xa", POINTS, &IN_POINTS);
}

#[test]
fn in_a_set_with_ranks() {
    expect_all("titles/xa", &[HEAD, RANKS].concat(), &IN_RANKS);
}

#[test]
fn in_a_set_with_levels() {
    expect_all("titles/xa", &[HEAD, LEVELS].concat(), &IN_LEVELS);
}

#[test]
fn in_the_targets() {
    expect_all("targets", TARGETS, &IN_TARGETS);
}

#[test]
fn in_what_a_rule_needs() {
    let end = |text: &str| [HEAD, &text[..text.find("[[rule.").unwrap_or(text.len())]].concat();
    expect("titles/xa", &end(RANKS), "[rule]", "with kind = \"ranks\" there has to be `ranks`");
    expect("titles/xa", &end(LEVELS), "[rule]", "with kind = \"targets\" there has to be `levels`");
    let text = [HEAD, "[rule]\nkind = \"share\""].concat();
    expect("titles/xa", &text, "complete", "with complete = true there has to be `indicators`");
    let text = [HEAD, SHARES].concat().replace("[rule]\nkind = \"share\"\n", "");
    expect("titles/xa", &text, "id", "the key `rule` is missing");
    let only_target = "[[indicators]]\nid = \"a\"\ntext = { vi = \"x\", en = \"x\" }\nask = \"target\"\n";
    let text = [HEAD, only_target, "[rule]\nkind = \"share\""].concat();
    expect("titles/xa", &text, "[rule]", "no indicator counts a share");
    let open = HEAD.replace("complete = true", UNKNOWN);
    let text = [&open, "[rule]\nkind = \"points\"\ndisadvantaged = { cut = 70, verified = false }"].concat();
    expect("titles/xa", &text, "[rule]", "with kind = \"points\" there has to be `cut`");
}

#[test]
fn in_levels_of_which_one_has_too_little() {
    let text = [HEAD, LEVELS].concat();
    let third = "[[rule.levels]] # empty\nname = { vi = \"Mức 3\", en = \"Level 3\" }\n";
    expect("titles/xa", &[&text, third].concat(), "[[rule.levels]] # empty", "this level asks for nothing");
    let third = [third, "indicators = []"].concat();
    expect("titles/xa", &[text.as_str(), &third].concat(), "indicators = []", "this level asks for nothing");
    let left_out =
        "[[indicators]]\nid = \"moi\"\ntext = { vi = \"x\", en = \"x\" }\nask = \"target\"\n[rule]";
    let text = text.replace("[rule]", left_out);
    expect("titles/xa", &text, "id = \"moi\"", "the indicator `moi` stands in no level");
}

#[test]
fn in_targets_and_plans_that_stand_there_twice() {
    for (heading, id) in [("targets", "biet-chu"), ("plans", "den-2030")] {
        let begin = TARGETS.rfind(&format!("[[{heading}]]")).expect("there is one");
        let end = TARGETS[begin + 2..].find("[[").map_or(TARGETS.len(), |end| begin + 2 + end);
        let again = TARGETS[begin..end].replace(&format!("id = \"{id}\""), &format!("id = \"{id}\" # again"));
        let text = [TARGETS, &again].concat();
        expect("targets", &text, &format!("id = \"{id}\" #"), &format!("the id `{id}` is used twice"));
    }
}

#[test]
fn a_check_that_cannot_be_read_is_not_missed() {
    let (_, problems) = examine(vec![source("ky-nang-so", "id ="), source("titles/xa", POINTS)], "");
    assert_eq!(problems.iter().map(|problem| problem.file).collect::<Vec<_>>(), [0]);
}

#[test]
fn all_mistakes_of_all_files_are_said_at_once() {
    let sources = vec![
        source("titles/b", &POINTS.replace("cut = 24", "cut = 0").replace("floor = 5", "floor = 11")),
        source("targets", &TARGETS.replace("99", "0")),
        source("ky-nang-so", CHECK),
        source("titles/c", &[HEAD, SHARES].concat().replace("= 60", "= 0")),
    ];
    let (quizzes, problems) = examine(sources, "");
    let mut files: Vec<usize> = problems.iter().map(|problem| problem.file).collect();
    files.retain(|file| *file != 2);
    assert_eq!(files, [0, 0, 1, 3]);
    assert_eq!((quizzes.checks[0].file, quizzes.titles[1].file), (2, 3));
}

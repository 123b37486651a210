//! Each rule of the linter fires on a bad example and is silent about a good one.

use std::fmt::Write;
use thuoc_so::domain::locale::Locale;
use xtask::quizzes::lint::{self, Finding, Severity};
use xtask::quizzes::problem::Source;
use xtask::quizzes::{examine, report};

const TOP: &str = r#"id = "thu"
version = 1
kind = "check"
cut = 70
title = { vi = "Bài thử", en = "Sample" }
[[forms]]
id = "hall"
items = ["q0"]
[[domains]]
id = "may"
code = "0"
competences = ["0.1"]
title = { vi = "Dùng máy", en = "Using the phone" }
can = { vi = "bật máy", en = "switch it on" }
tip = { vi = "Sạc đầy.", en = "Charge it." }
helper = { vi = "con cháu", en = "family" }
"#;

/// One question of the bank, of which a test spoils a piece.
#[derive(Clone)]
struct Question {
    stem: String,
    stem_en: String,
    options: [String; 4],
    key: usize,
    rationale: String,
    rationale_en: String,
    learn: String,
    level: usize,
    competence: &'static str,
    more: String,
}

/// A bank of so many sound questions: no two alike, the keys going round.
fn bank(count: usize) -> Vec<Question> {
    let question = |number: usize| Question {
        stem: format!(
            "Nhà số {number} có chuyện thứ {} cần người {} giúp. Nên làm gì?",
            number * 7,
            number * 11
        ),
        stem_en: format!("Question {number}?"),
        options: ["Hỏi người nhà", "Gọi cho hàng xóm", "Đợi đến mai", "Tắt máy đi"].map(str::to_owned),
        key: number % 4,
        rationale: format!("Vì trong trường hợp {number} này thì việc kia mới thật sự có ích."),
        learn: "Làm thử một lần.".to_owned(),
        rationale_en: "Because only that helps here.".to_owned(),
        level: number % 3 + 1,
        competence: "0.1",
        more: String::new(),
    };
    (0..count).map(question).collect()
}

fn findings(questions: &[Question]) -> Vec<Finding> {
    findings_below(TOP, questions)
}

/// The findings in a file that begins with these lines.
fn findings_below(top: &str, questions: &[Question]) -> Vec<Finding> {
    let mut text = top.to_owned();
    for (number, question) in questions.iter().enumerate() {
        let Question { stem, stem_en, options, key, rationale, .. } = question;
        let Question { rationale_en, learn, level, competence, more, .. } = question;
        let key = ["a", "b", "c", "d"][*key];
        let _ = write!(
            text,
            r#"[[items]]
id = "q{number}"
domain = "may"
competence = "{competence}"
level = {level}
kind = "single"
{more}
stem = {{ vi = "{stem}", en = "{stem_en}" }}
key = ["{key}"]
rationale = {{ vi = "{rationale}", en = "{rationale_en}" }}
learn = {{ vi = "{learn}", en = "Try it once." }}
"#
        );
        for (id, option) in ["a", "b", "c", "d"].iter().zip(options) {
            let _ = writeln!(
                text,
                "[[items.options]]\nid = \"{id}\"\ntext = {{ vi = \"{option}\", en = \"Option\" }}"
            );
        }
    }
    let sources = vec![Source { name: "quizzes/thu.toml".to_owned(), text }];
    let (quizzes, problems) = examine(sources, "");
    assert_eq!(problems, []);
    let found = lint::all(&quizzes.checks);
    for finding in &found {
        let words = report::render_finding(finding, &quizzes.sources, Locale::Vi, false);
        assert!(words.contains(finding.rule) && words.contains(&finding.item), "{words}");
        assert!(words.contains("cách sửa: "), "{words}");
    }
    found
}

/// The rules that fire, each once, with what they weigh.
fn rules(questions: &[Question]) -> Vec<(&'static str, Severity)> {
    let mut rules: Vec<_> = findings(questions).into_iter().map(|one| (one.rule, one.severity)).collect();
    rules.dedup();
    rules
}

/// A sound bank of which the first question has been spoiled.
fn spoiled(spoil: impl FnOnce(&mut Question)) -> Vec<(&'static str, Severity)> {
    let mut questions = bank(12);
    spoil(&mut questions[0]);
    rules(&questions)
}

#[test]
fn a_sound_bank_is_silent() {
    assert_eq!(rules(&bank(12)), []);
}

#[test]
fn keys_that_always_stand_at_the_same_place() {
    let mut questions = bank(12);
    questions.iter_mut().for_each(|question| question.key = 1);
    let found = rules(&questions);
    assert!(found.contains(&("key-position", Severity::Warning)), "{found:?}");
    assert!(found.contains(&("key-run", Severity::Warning)), "{found:?}");
}

#[test]
fn keys_that_give_themselves_away_by_their_length() {
    for (rule, key) in [("longest-key", "Hỏi lại cho thật kỹ rồi mới làm"), ("shortest-key", "Hỏi")]
    {
        let mut questions = bank(12);
        for question in &mut questions {
            question.options[question.key] = key.to_owned();
        }
        assert_eq!(rules(&questions), [(rule, Severity::Warning)]);
    }
}

#[test]
fn sentences_and_options_that_nobody_can_keep_in_mind() {
    let long = "một ".repeat(46);
    assert_eq!(spoiled(|question| question.stem = long.clone()), [("long-sentence", Severity::Error)]);
    let two = format!("{}. {}?", "một ".repeat(45).trim(), "hai ".repeat(30).trim());
    assert!(!spoiled(|question| question.stem = two).contains(&("long-sentence", Severity::Error)));
    assert_eq!(
        spoiled(|question| question.options[1] = "một ".repeat(26)),
        [("long-option", Severity::Error)]
    );
}

#[test]
fn a_mark_within_a_number_ends_no_sentence() {
    let long = format!("{} 1.500.000 đồng trên mau.gov.vn {}?", "một ".repeat(22).trim(), "hai ".repeat(22));
    assert_eq!(spoiled(|question| question.stem = long), [("long-sentence", Severity::Error)]);
}

#[test]
fn options_that_sum_up_the_others() {
    let catch_all = [("catch-all", Severity::Error)];
    for option in
        ["Cả ba ý trên", "Cả ba", "Cả A và C", "Tất cả các ý trên", "Không ý nào", "None of the above"]
    {
        assert_eq!(spoiled(|question| question.options[3] = option.to_owned()), catch_all, "{option}");
    }
    for option in ["Cả nhà cùng xem", "Cả ba chị em cùng góp", "Tất cả ảnh trong máy"] {
        assert_eq!(spoiled(|question| question.options[3] = option.to_owned()), [], "{option}");
    }
}

#[test]
fn negative_questions() {
    let bare = [("bare-negative", Severity::Warning)];
    let asking = |vi: &str, en: &str| {
        spoiled(|question| {
            question.stem = vi.to_owned();
            question.stem_en = en.to_owned();
        })
    };
    for stem in
        ["Việc nào không nên làm?", "Chọn hai câu không đúng.", "Điều nào sai?", "Cái gì chưa cần mang?"]
    {
        assert_eq!(asking(&format!("Ông Ba mở máy. {stem}"), "What is wrong?"), bare, "{stem}");
    }
    assert_eq!(asking("Ông Ba mở máy. Việc nào KHÔNG nên làm?", "What should he NOT do?"), []);
    assert_eq!(asking("Ông Ba mở máy. Việc nào KHÔNG nên làm?", "What should he avoid?"), bare);
    for stem in [
        "Máy không kêu nữa thì có cần nạp tiền không?",
        "Việc nào không nên làm thì bà đã biết. Giờ làm gì?",
        "Cách nào giúp tìm lại mà không để người khác xem?",
        "Máy không có tiếng chuông. Làm gì trước?",
        "Chọn hai dòng không khớp với giấy.",
    ] {
        assert_eq!(asking(stem, "What to do?"), [], "{stem}");
    }
}

#[test]
fn questions_asked_twice() {
    let mut questions = bank(12);
    questions[5].stem = questions[4].stem.clone();
    assert_eq!(rules(&questions), [("near-duplicate", Severity::Warning)]);
}

#[test]
fn rationales_that_teach_nothing() {
    let copy = |question: &mut Question| {
        question.options[0] = "Hỏi lại người nhà cho chắc rồi làm".to_owned();
        question.rationale = "Hỏi lại người nhà cho chắc rồi làm.".to_owned();
    };
    assert_eq!(spoiled(copy), [("rationale-copy", Severity::Warning)]);
    assert_eq!(
        spoiled(|question| question.rationale = "Vì thế là đúng.".to_owned()),
        [("rationale-copy", Severity::Warning)]
    );
}

#[test]
fn too_little_to_do() {
    assert_eq!(
        spoiled(|question| question.learn = "Thử một lần.".to_owned()),
        [("short-learn", Severity::Warning)]
    );
}

#[test]
fn english_that_was_forgotten() {
    let half = "Because chuyện này phải hỏi lại for sure.";
    assert_eq!(
        spoiled(|question| question.rationale_en = half.to_owned()),
        [("english-same", Severity::Warning)]
    );
    let names = "Because Mrs Sáu of Mẫu commune paid Ông Tân 50,000 đồng.";
    assert_eq!(spoiled(|question| question.rationale_en = names.to_owned()), []);
    assert_eq!(
        spoiled(|question| question.rationale_en = question.rationale.clone()),
        [("english-same", Severity::Warning)]
    );
}

#[test]
fn words_that_do_not_belong_here() {
    assert_eq!(
        spoiled(|question| question.rationale = "Vì như thế thì bạn mới biết chắc việc đó.".to_owned()),
        [("pronoun", Severity::Warning)]
    );
    assert_eq!(
        spoiled(|question| question.rationale = "Vì như thế thì bạn bè mới biết chắc việc đó.".to_owned()),
        []
    );
    assert_eq!(
        spoiled(
            |question| question.rationale = "Vì việc này nộp ở huyện từ lâu rồi, ai cũng biết.".to_owned()
        ),
        [("old-unit", Severity::Warning)]
    );
    assert_eq!(
        spoiled(|question| question.rationale = "Vì chuyện này ai cũng biết từ lâu rồi, khỏi hỏi.".to_owned()),
        []
    );
}

#[test]
fn the_texts_of_a_domain_are_read_too() {
    for (bad, rule) in [("Bạn nên sạc đầy.", "pronoun"), ("Hỏi ở huyện.", "old-unit")] {
        let top = TOP.replacen("Sạc đầy.", bad, 1);
        let found = findings_below(&top, &bank(12));
        assert_eq!(
            found.iter().map(|one| (one.rule, one.item.as_str())).collect::<Vec<_>>(),
            [(rule, "may")]
        );
    }
}

#[test]
fn competences_that_their_domain_does_not_name() {
    assert_eq!(spoiled(|question| question.competence = "0.2"), [("competence", Severity::Error)]);
}

#[test]
fn competences_that_are_not_covered() {
    assert_eq!(rules(&bank(4)), []);
    assert_eq!(rules(&bank(3)), [("coverage", Severity::Warning)]);
}

#[test]
fn competences_of_one_level_only() {
    let of_levels = |levels: [usize; 2]| {
        let mut questions = bank(12);
        for (number, question) in questions.iter_mut().enumerate() {
            question.level = levels[number % 2];
        }
        rules(&questions)
    };
    assert_eq!(of_levels([1, 2]), []);
    assert_eq!(of_levels([2, 2]), [("level-spread", Severity::Warning)]);
    assert_eq!(of_levels([3, 4]), [("level-spread", Severity::Warning)], "nothing easy");
}

#[test]
fn a_question_too_long_to_be_read_aloud() {
    let long = format!("{}.", ["một hai ba bốn năm sáu bảy tám chín mười"; 4].join(" "));
    let long = [long.as_str(); 3].join(" ");
    assert_eq!(spoiled(|question| question.stem = long), [("hall-form", Severity::Error)]);
}

#[test]
fn facts_that_were_looked_up_long_ago() {
    let mut questions = bank(12);
    questions[0].more = "source = { text = \"Luật mẫu\", checked = 2022 }".to_owned();
    questions[1].more = "source = { text = \"Luật mẫu\", checked = 2026 }".to_owned();
    assert_eq!(rules(&questions), [("stale-source", Severity::Warning)]);
}

#[test]
fn what_a_page_of_the_repository_shows_beside_the_line() {
    let source = Source { name: "quizzes/thu.toml".to_owned(), text: "a\nb\nc\n".to_owned() };
    let said = report::annotation(Severity::Warning, &source, &(4..5), "a: b, c", "100%\ny");
    assert_eq!(said, "::warning file=quizzes/thu.toml,line=3,title=a%3A b%2C c::100%25%0Ay");
}

#[test]
fn the_banks_themselves_are_silent() -> anyhow::Result<()> {
    let (quizzes, problems) = xtask::quizzes::load(&xtask::project::path("quizzes"))?;
    assert_eq!(problems, []);
    assert_eq!(lint::all(&quizzes.checks), []);
    Ok(())
}

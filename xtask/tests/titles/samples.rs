//! Small files without a mistake: a set for each rule, and the targets.

use xtask::quizzes::problem::{Problem, Source};
use xtask::quizzes::{Quizzes, examine};

/// A set with points, all of it known.
pub const POINTS: &str = r#"id = "cong-dan-xa-mau"
version = 2
kind = "title"
title = "cong-dan"
name = { vi = "Công dân học tập", en = "Learning citizen" }
readers = "citizens"
issuer = { vi = "Xã Mẫu", en = "Sample commune" }
number = "12/QĐ-UBND"
date = "7/2022"
valid_from = "2022-07-15"
valid_to = "2030-12-31"
source = { vi = "Bản mẫu, không có thật", en = "A sample that does not exist" }
wording = "verbatim"
complete = true
known = [{ vi = "Có hai chỉ số.", en = "There are two indicators." }]

[[audiences]]
id = "nong-dan"
name = { vi = "Nông dân", en = "Farmers" }

[[criteria]]
id = "hoc"
name = { vi = "Việc học", en = "Learning" }

[[indicators]]
id = "doc-sach"
criterion = "hoc"
text = { vi = "Đọc sách đều", en = "Reads regularly" }
evidence = [{ vi = "Thẻ thư viện", en = "A library card" }, { vi = "Sổ ghi", en = "Notes" }]
ask = "points"
maximum = 10

[[indicators]]
id = "dung-may"
criterion = "hoc"
text = { vi = "Dùng được điện thoại", en = "Can use a phone" }
ask = "points"
maximum = 20
verified = false
beside = "ky-nang-so"

[rule]
kind = "points"
cut = 24
floor = 5
disadvantaged = { cut = 20, verified = false }
"#;

/// Begins a set that has something else to be scored, ticked or counted.
pub const HEAD: &str = r#"id = "mau"
version = 1
kind = "title"
title = "don-vi"
name = { vi = "Đơn vị học tập", en = "Learning unit" }
readers = "heads"
issuer = { vi = "Xã Mẫu", en = "Sample commune" }
number = "13/QĐ-UBND"
date = "2023"
source = { vi = "Bản mẫu", en = "A sample" }
wording = "paraphrase"
complete = true
"#;

/// Ends a set with ranks.
pub const RANKS: &str = r#"
[[indicators]]
id = "hop"
text = { vi = "Họp nhóm", en = "Meets" }
ask = "points"
maximum = 50
[rule]
kind = "ranks"
[[rule.ranks]]
name = { vi = "Tốt", en = "Good" }
from = 45
[[rule.ranks]]
name = { vi = "Khá", en = "Fair" }
from = 30
"#;

/// Ends a set with levels.
pub const LEVELS: &str = r#"
[[indicators]]
id = "quy-che"
text = { vi = "Có nội quy", en = "Has rules" }
ask = "target"
[[indicators]]
id = "nguoi-hoc"
text = { vi = "Nhiều người học", en = "Many learn" }
ask = "share"
at_least = 60
members = { vi = "Số người", en = "People" }
qualified = { vi = "Số người có học", en = "People who learn" }
adjustable = true
[rule]
kind = "targets"
[[rule.levels]]
name = { vi = "Mức 1", en = "Level 1" }
indicators = ["quy-che"]
[[rule.levels]]
name = { vi = "Mức 2", en = "Level 2" }
indicators = ["nguoi-hoc"]
"#;

/// Ends a set with shares.
pub const SHARES: &str = r#"
[[indicators]]
id = "nguoi-hoc"
text = { vi = "Nhiều người học", en = "Many learn" }
ask = "share"
at_least = 60
members = { vi = "Số người", en = "People" }
qualified = { vi = "Số người có học", en = "People who learn" }
[rule]
kind = "share"
"#;

/// The programme with its targets.
pub const TARGETS: &str = r#"kind = "programme"
[[documents]]
number = "1/QĐ"
date = "1/2021"
about = { vi = "Chương trình mẫu", en = "Sample programme" }
[[targets]]
id = "dung-may"
text = { vi = "Dùng được máy", en = "Can use a phone" }
denominator = { vi = "Người lớn", en = "Adults" }
[[targets]]
id = "biet-chu"
text = { vi = "Biết chữ", en = "Can read" }
denominator = { vi = "Người từ 15 tuổi", en = "People of 15 and over" }
[[plans]]
id = "den-2030"
name = { vi = "Đến năm 2030", en = "By 2030" }
source = { vi = "Bản mẫu", en = "A sample" }
shares = { biet-chu = 99, dung-may = 70 }
"#;

/// Nothing of it matters but that it is there.
pub const CHECK: &str = "id = \"ky-nang-so\"\n";

/// A file below `quizzes/`.
pub fn source(name: &str, text: &str) -> Source {
    Source { name: format!("quizzes/{name}.toml"), text: text.to_owned() }
}

/// What stands in these files, with the problems of all but the check that is only there to be named.
pub fn read(mut sources: Vec<Source>) -> (Quizzes, Vec<Problem>) {
    sources.insert(0, source("ky-nang-so", CHECK));
    let (quizzes, mut problems) = examine(sources, "");
    problems.retain(|problem| problem.file > 0);
    (quizzes, problems)
}

/// Says that not all is known.
pub const UNKNOWN: &str = "complete = false\nunknown = [{ vi = \"Cách chấm\", en = \"How to score\" }]";

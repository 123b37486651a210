//! The problems of criteria sets and targets in the author's language, Vietnamese first: what is wrong, and
//! what would be right.

use super::super::words::list;
use super::problem::{Reference, TitleTrouble};

/// What is wrong.
pub fn titles(trouble: &TitleTrouble) -> (String, String) {
    match trouble {
        TitleTrouble::SameSet { id, other } => (
            format!("bộ tiêu chí `{id}` đã có trong {other}"),
            format!("the criteria set `{id}` stands in {other} already"),
        ),
        TitleTrouble::EnteredId(id) => {
            (format!("mã `{id}` bắt đầu bằng `nhap-`"), format!("the id `{id}` begins with `nhap-`"))
        }
        TitleTrouble::NotADay(text) => {
            (format!("`{text}` không phải một ngày"), format!("`{text}` is not a day"))
        }
        TitleTrouble::DaysOutOfOrder => (
            "ngày hết hiệu lực đứng trước ngày có hiệu lực".to_owned(),
            "the last day is before the first".to_owned(),
        ),
        TitleTrouble::Unknown { what, id, .. } => {
            let (vi, en) = named(*what);
            (format!("không có {vi} nào mang mã `{id}`"), format!("there is no {en} with the id `{id}`"))
        }
        TitleTrouble::NeededWith { key, other, value } => (
            format!("{other} = {value} thì phải có `{key}`"),
            format!("with {other} = {value} there has to be `{key}`"),
        ),
        TitleTrouble::NotWith { key, other, value } => (
            format!("{other} = {value} thì không dùng `{key}`"),
            format!("with {other} = {value} there is no use for `{key}`"),
        ),
        TitleTrouble::AskOfOtherRule { ask, kind, .. } => (
            format!("cách xét `{kind}` không dùng được câu trả lời kiểu `{ask}`"),
            format!("a rule of kind `{kind}` can do nothing with an answer by `{ask}`"),
        ),
        TitleTrouble::RankNotLower => (
            "bậc này không thấp hơn bậc đứng trước".to_owned(),
            "this rank is not below the one before".to_owned(),
        ),
        TitleTrouble::EmptyLevel => {
            ("mức này không đòi hỏi gì".to_owned(), "this level asks for nothing".to_owned())
        }
        TitleTrouble::InTwoLevels(id) => (
            format!("chỉ số `{id}` đã ghi ở trên"),
            format!("the indicator `{id}` stands in a level already"),
        ),
        TitleTrouble::InNoLevel(id) => {
            (format!("chỉ số `{id}` chưa thuộc mức nào"), format!("the indicator `{id}` stands in no level"))
        }
        TitleTrouble::NoShare => {
            ("không có chỉ số nào đếm tỷ lệ".to_owned(), "no indicator counts a share".to_owned())
        }
    }
}

/// What would be right.
pub fn helps(trouble: &TitleTrouble) -> (String, String) {
    match trouble {
        TitleTrouble::SameSet { .. } => (
            "mỗi bộ tiêu chí một tệp, mỗi tệp một mã `id` riêng".to_owned(),
            "one file per criteria set, each with an `id` of its own".to_owned(),
        ),
        TitleTrouble::EnteredId(_) => (
            "đặt mã khác: `nhap-` dành cho bộ tiêu chí người dùng tự nhập trên máy".to_owned(),
            "choose another id: `nhap-` is kept for sets that people type in on their device".to_owned(),
        ),
        TitleTrouble::NotADay(_) => (
            "viết năm-tháng-ngày, như \"2023-10-25\"".to_owned(),
            "write year, month and day, as in \"2023-10-25\"".to_owned(),
        ),
        TitleTrouble::DaysOutOfOrder => (
            "xem lại `valid_from` và `valid_to`".to_owned(),
            "look at `valid_from` and `valid_to`".to_owned(),
        ),
        TitleTrouble::Unknown { known, .. } if known.is_empty() => (
            "hiện chưa có mã nào: bỏ dòng này, hoặc viết thêm phần đó".to_owned(),
            "there are none so far: leave this out, or add what it names".to_owned(),
        ),
        TitleTrouble::Unknown { known, .. } => {
            let known = list(known);
            (format!("các mã đang có: {known}"), format!("there are {known}"))
        }
        TitleTrouble::NeededWith { key, other, .. } => {
            (format!("thêm `{key}`, hoặc đổi `{other}`"), format!("add `{key}`, or change `{other}`"))
        }
        TitleTrouble::NotWith { key, other, .. } => {
            (format!("bỏ `{key}`, hoặc đổi `{other}`"), format!("take `{key}` away, or change `{other}`"))
        }
        TitleTrouble::AskOfOtherRule { possible, .. } => {
            let possible = list(possible);
            (
                format!("chọn {possible}, hoặc đổi `kind` trong [rule]"),
                format!("choose {possible}, or change `kind` in [rule]"),
            )
        }
        TitleTrouble::RankNotLower => (
            "ghi bậc cao nhất trước, điểm `from` của bậc sau phải ít hơn".to_owned(),
            "write the highest rank first; `from` has to go down from rank to rank".to_owned(),
        ),
        TitleTrouble::EmptyLevel => (
            "ghi `indicators` có ít nhất một mã; chưa biết thì ghi complete = false".to_owned(),
            "write one id or more in `indicators`; where they are not known, complete = false".to_owned(),
        ),
        TitleTrouble::InTwoLevels(_) => (
            "bỏ một chỗ: mức cao đã gồm mọi chỉ số của mức thấp".to_owned(),
            "take it out of one: a level asks for everything that the ones below it ask for".to_owned(),
        ),
        TitleTrouble::InNoLevel(id) => (
            format!("thêm \"{id}\" vào `indicators` của một [[rule.levels]]"),
            format!("add \"{id}\" to the `indicators` of one of the [[rule.levels]]"),
        ),
        TitleTrouble::NoShare => (
            "thêm một [[indicators]] có ask = \"share\", hoặc ghi complete = false".to_owned(),
            "add an [[indicators]] with ask = \"share\", or write complete = false".to_owned(),
        ),
    }
}

fn named(what: Reference) -> (&'static str, &'static str) {
    match what {
        Reference::Criterion => ("tiêu chí", "criterion"),
        Reference::Indicator => ("chỉ số", "indicator"),
        Reference::Check => ("bài tự kiểm tra", "check"),
        Reference::Target => ("chỉ tiêu", "target"),
    }
}

//! Every problem in the author's language: what is wrong, and what would be right.

use super::problem::{Trouble, Wanted};
use super::titles::words as title_words;
use thuoc_so::domain::locale::Locale;

/// What is wrong.
pub fn title(trouble: &Trouble, locale: Locale) -> String {
    let (vi, en) = titles(trouble);
    choose(locale, vi, en)
}

/// What would be right.
pub fn help(trouble: &Trouble, locale: Locale) -> String {
    let (vi, en) = helps(trouble);
    choose(locale, vi, en)
}

/// The word before a problem.
pub fn error(locale: Locale) -> &'static str {
    choose(locale, "lỗi", "error")
}

/// The word before a finding that does not stop the build.
pub fn warning(locale: Locale) -> &'static str {
    choose(locale, "lưu ý", "warning")
}

/// The word before what would be right.
pub fn right(locale: Locale) -> &'static str {
    choose(locale, "cách sửa", "help")
}

/// Beside the other place that a problem has to do with.
pub fn first_here(locale: Locale) -> &'static str {
    choose(locale, "đã dùng ở đây", "first used here")
}

/// How many problems there are.
pub fn count(problems: usize, locale: Locale) -> String {
    choose(locale, format!("{problems} lỗi trong quizzes/"), format!("{problems} problem(s) in quizzes/"))
}

fn choose<T>(locale: Locale, vi: T, en: T) -> T {
    match locale {
        Locale::Vi => vi,
        Locale::En => en,
    }
}

fn titles(trouble: &Trouble) -> (String, String) {
    match trouble {
        Trouble::Syntax(words) => {
            (format!("không đúng cú pháp TOML: {words}"), format!("this is not TOML: {words}"))
        }
        Trouble::UnknownKey { key, .. } => {
            (format!("không có mục nào tên `{key}`"), format!("unknown key `{key}`"))
        }
        Trouble::MissingKey(key) => (format!("thiếu mục `{key}`"), format!("the key `{key}` is missing")),
        Trouble::MissingLanguage(Locale::Vi) => {
            ("thiếu bản tiếng Việt (`vi`)".to_owned(), "the Vietnamese text (`vi`) is missing".to_owned())
        }
        Trouble::MissingLanguage(Locale::En) => {
            ("thiếu bản tiếng Anh (`en`)".to_owned(), "the English text (`en`) is missing".to_owned())
        }
        Trouble::WrongType(wanted) => {
            let (vi, en) = wanted_words(*wanted);
            (format!("chỗ này phải là {vi}"), format!("this has to be {en}"))
        }
        Trouble::EmptyText => ("chữ bị bỏ trống".to_owned(), "this text is empty".to_owned()),
        Trouble::EmptyList => ("danh sách trống".to_owned(), "this list is empty".to_owned()),
        Trouble::BadId(id) => (format!("mã `{id}` viết sai"), format!("the id `{id}` is badly written")),
        Trouble::DuplicateId(id) => (format!("mã `{id}` bị trùng"), format!("the id `{id}` is used twice")),
        Trouble::RetiredId(id) => (
            format!("mã `{id}` là của một câu đã bỏ, không được dùng lại"),
            format!("the id `{id}` belonged to an item that is gone and must not be used again"),
        ),
        Trouble::SameCheck { id, other } => {
            (format!("bài `{id}` đã có trong {other}"), format!("the check `{id}` stands in {other} already"))
        }
        Trouble::NotOneOf { word, .. } => {
            (format!("`{word}` không có ở đây"), format!("`{word}` is not possible here"))
        }
        Trouble::UnknownDomain { id, .. } => (
            format!("không có nhóm kỹ năng nào mang mã `{id}`"),
            format!("there is no domain with the id `{id}`"),
        ),
        Trouble::DomainWithoutItems(id) => {
            (format!("nhóm kỹ năng `{id}` chưa có câu hỏi nào"), format!("the domain `{id}` has no items"))
        }
        Trouble::FormAsksTooMuch { domain, asked, there } => (
            format!("cần {asked} câu nhóm `{domain}`, mà chỉ có {there} câu đang dùng"),
            format!("this asks for {asked} items of `{domain}`, and only {there} are in use"),
        ),
        Trouble::OutOfRange { from, to } => {
            (format!("số phải từ {from} đến {to}"), format!("the number has to be from {from} to {to}"))
        }
        Trouble::TooFewOptions(count) => {
            (format!("chỉ có {count} câu trả lời để chọn"), format!("only {count} option(s) to choose from"))
        }
        Trouble::KeyNotAmongOptions { key, .. } => (
            format!("đáp án `{key}` không có trong các câu trả lời"),
            format!("the key `{key}` is none of the options"),
        ),
        Trouble::SingleNeedsOneKey(count) => (
            format!("câu loại `single` có {count} đáp án"),
            format!("an item of kind `single` has {count} keys"),
        ),
        Trouble::MultipleNeedsTwoKeys(count) => (
            format!("câu loại `multiple` chỉ có {count} đáp án"),
            format!("an item of kind `multiple` has only {count} key(s)"),
        ),
        Trouble::EveryOptionIsKey => {
            ("câu trả lời nào cũng là đáp án".to_owned(), "every option is a key".to_owned())
        }
        Trouble::OrderNeedsEveryStep => (
            "đáp án phải có đủ các bước, mỗi bước một lần".to_owned(),
            "the key has to name every step once".to_owned(),
        ),
        Trouble::OrderShownSolved => (
            "các bước viết sẵn đúng thứ tự".to_owned(),
            "the steps already stand in the right order".to_owned(),
        ),
        Trouble::NotAPair(pair) => {
            (format!("`{pair}` không phải một cặp"), format!("`{pair}` is not a pair"))
        }
        Trouble::RowsWithoutPair(rows) => {
            let rows = list(rows);
            (format!("dòng chưa có đáp án: {rows}"), format!("rows without an answer in the key: {rows}"))
        }
        Trouble::NotOfThisKind { key, kind } => (
            format!("loại `{kind}` không dùng `{key}`"),
            format!("an item of kind `{kind}` has no use for `{key}`"),
        ),
        Trouble::NeededByKind { key, kind } => (
            format!("loại `{kind}` phải có `{key}`"),
            format!("an item of kind `{kind}` has to have `{key}`"),
        ),
        Trouble::TooFewLines(count) => {
            (format!("chỉ có {count} dòng để chọn"), format!("there are only {count} line(s) to pick from"))
        }
        Trouble::FormNeedsOneDraw => (
            "bản này phải có `counts` hoặc `items`, không phải cả hai".to_owned(),
            "this form has to have either `counts` or `items`".to_owned(),
        ),
        Trouble::FormOutOfOrder(id) => (
            format!("câu `{id}` đứng sau câu của nhóm kế tiếp"),
            format!("the item `{id}` stands after one of a later domain"),
        ),
        Trouble::ReservedForm(id) => (
            format!("`{id}` không đặt tên cho bản làm bài được"),
            format!("`{id}` cannot be the id of a form"),
        ),
        Trouble::NoFormToDraw(id) => (
            format!("không có bản `{id}` rút câu theo `counts`"),
            format!("there is no form `{id}` with `counts`"),
        ),
        Trouble::FormCoversTooLittle { domains, needed } => {
            let domains = list(domains);
            (
                format!("bản này hỏi chưa đủ {needed} câu của nhóm {domains}"),
                format!("that form asks fewer than {needed} items of {domains}"),
            )
        }
        Trouble::ZoneWithoutCut(cut) => (
            format!("mức {cut} không nằm giữa `from` và `to`"),
            format!("the cut of {cut} does not lie between `from` and `to`"),
        ),
        Trouble::QuickAgainstPoints { right, asked } => (
            format!("đúng {right} trên {asked} câu thì phép thử kết luận ngược với điểm"),
            format!("with {right} of {asked} right the test says otherwise than the points"),
        ),
        Trouble::NoSuchItem(id) => {
            (format!("không có câu hỏi `{id}` đang dùng"), format!("there is no item `{id}` in use"))
        }
        Trouble::FormItemNotSingle(id) => (
            format!("câu `{id}` không phải loại `single`"),
            format!("the item `{id}` is not of kind `single`"),
        ),
        Trouble::BadPartner(id) => (
            format!("câu `{id}` không thay được cho câu này"),
            format!("the item `{id}` cannot stand in for this one"),
        ),
        Trouble::RowOfOtherWidth { cells, header } => (
            format!("dòng này có {cells} ô, dòng đầu bảng có {header} ô"),
            format!("this row has {cells} cells, the header has {header}"),
        ),
        Trouble::OfTitles(trouble) => title_words::titles(trouble),
    }
}

fn helps(trouble: &Trouble) -> (String, String) {
    match trouble {
        Trouble::Syntax(_) => (
            "xem lại dấu ngoặc kép, dấu ngoặc và dấu phẩy ở dòng này và dòng trước".to_owned(),
            "look at the quotes, brackets and commas of this line and the one before".to_owned(),
        ),
        Trouble::UnknownKey { known, .. } => {
            let known = list(known);
            (format!("các mục có thể ghi: {known}"), format!("the keys here are {known}"))
        }
        Trouble::MissingKey(key) => (format!("thêm dòng `{key} = …`"), format!("add a line `{key} = …`")),
        Trouble::MissingLanguage(_) | Trouble::WrongType(Wanted::Texts) => (
            "viết cả hai thứ tiếng: { vi = \"…\", en = \"…\" }".to_owned(),
            "write both languages: { vi = \"…\", en = \"…\" }".to_owned(),
        ),
        Trouble::WrongType(wanted) => {
            let example = example(*wanted);
            (format!("ví dụ: {example}"), format!("for example: {example}"))
        }
        Trouble::EmptyText => (
            "viết chữ vào, hoặc bỏ cả mục này".to_owned(),
            "write something, or leave the key out".to_owned(),
        ),
        Trouble::EmptyList => ("ghi ít nhất một mục".to_owned(), "write at least one entry".to_owned()),
        Trouble::BadId(_) => (
            "chỉ dùng chữ thường không dấu a-z, chữ số và dấu gạch nối".to_owned(),
            "use only a-z, 0-9 and hyphens".to_owned(),
        ),
        Trouble::DuplicateId(_) => {
            ("đặt một mã khác cho chỗ này".to_owned(), "give this one another id".to_owned())
        }
        Trouble::RetiredId(_) => (
            "đặt mã mới; danh sách mã đã bỏ nằm trong quizzes/retired-ids.txt".to_owned(),
            "choose a new id; the ids that are gone stand in quizzes/retired-ids.txt".to_owned(),
        ),
        Trouble::SameCheck { .. } => (
            "mỗi bài một tệp, mỗi tệp một mã `id` riêng".to_owned(),
            "one file per check, each with an `id` of its own".to_owned(),
        ),
        Trouble::NotOneOf { possible, .. } => {
            let possible = list(possible);
            (format!("chọn một trong: {possible}"), format!("choose one of {possible}"))
        }
        Trouble::UnknownDomain { known, .. } => {
            let known = list(known);
            (format!("các nhóm có trong tệp: {known}"), format!("the domains of this file are {known}"))
        }
        Trouble::DomainWithoutItems(id) => (
            format!("viết một [[items]] có domain = \"{id}\", hoặc bỏ nhóm này"),
            format!("write an [[items]] with domain = \"{id}\", or leave the domain out"),
        ),
        Trouble::FormAsksTooMuch { there, .. } => (
            format!("ghi nhiều nhất là {there}, hoặc viết thêm câu hỏi"),
            format!("write {there} at most, or add items"),
        ),
        Trouble::OutOfRange { from, to } => {
            (format!("ghi một số từ {from} đến {to}"), format!("write a number from {from} to {to}"))
        }
        Trouble::TooFewOptions(_) => (
            "viết ít nhất ba câu trả lời; “Chưa biết” phần mềm tự thêm".to_owned(),
            "write three options or more; the app adds “don't know” by itself".to_owned(),
        ),
        Trouble::KeyNotAmongOptions { options, .. } => {
            let options = list(options);
            (format!("các câu trả lời có mã: {options}"), format!("the options are {options}"))
        }
        Trouble::SingleNeedsOneKey(_) => (
            "ghi đúng một đáp án, như key = [\"b\"], hoặc đổi kind = \"multiple\"".to_owned(),
            "write one key, as in key = [\"b\"], or kind = \"multiple\"".to_owned(),
        ),
        Trouble::MultipleNeedsTwoKeys(_) => (
            "ghi từ hai đáp án trở lên, như key = [\"a\", \"c\"], hoặc đổi kind = \"single\"".to_owned(),
            "write two keys or more, as in key = [\"a\", \"c\"], or kind = \"single\"".to_owned(),
        ),
        Trouble::EveryOptionIsKey => (
            "thêm một câu trả lời sai, hoặc bớt đáp án".to_owned(),
            "add an option that is wrong, or take a key away".to_owned(),
        ),
        Trouble::OrderNeedsEveryStep => (
            "ghi mã của mọi bước theo thứ tự đúng, như key = [\"b\", \"a\", \"c\"]".to_owned(),
            "write the id of every step in the right order, as in key = [\"b\", \"a\", \"c\"]".to_owned(),
        ),
        Trouble::OrderShownSolved => (
            "đổi chỗ vài câu trả lời trong tệp".to_owned(),
            "change the places of some options in the file".to_owned(),
        ),
        Trouble::NotAPair(_) => (
            "ghi dòng rồi câu trả lời, như \"r1:b\"".to_owned(),
            "write the row, then the option, as in \"r1:b\"".to_owned(),
        ),
        Trouble::RowsWithoutPair(_) => {
            ("thêm một cặp cho mỗi dòng".to_owned(), "add a pair for each row".to_owned())
        }
        Trouble::NotOfThisKind { key, .. } => {
            (format!("bỏ `{key}`, hoặc đổi `kind`"), format!("take `{key}` away, or change `kind`"))
        }
        Trouble::NeededByKind { key: "lines", .. } => (
            "thêm [items.exhibit] có `lines`, mỗi dòng có `id`".to_owned(),
            "add [items.exhibit] with `lines`, each with an `id`".to_owned(),
        ),
        Trouble::NeededByKind { key, .. } => {
            (format!("thêm [[items.{key}]]"), format!("add [[items.{key}]]"))
        }
        Trouble::TooFewLines(_) => {
            ("viết ít nhất bốn dòng có `id`".to_owned(), "write four lines with an `id` or more".to_owned())
        }
        Trouble::FormNeedsOneDraw => (
            "`counts` để rút ngẫu nhiên, `items` để lần nào cũng như nhau".to_owned(),
            "`counts` draws by chance, `items` are the same every time".to_owned(),
        ),
        Trouble::FormOutOfOrder(_) => (
            "xếp theo thứ tự các nhóm kỹ năng trong tệp".to_owned(),
            "list the items in the order of the file's domains".to_owned(),
        ),
        Trouble::ReservedForm(_) => (
            "chọn tên khác; `quick` và `more` là của ứng dụng".to_owned(),
            "choose another one; `quick` and `more` belong to the application".to_owned(),
        ),
        Trouble::NoFormToDraw(_) => (
            "ghi `id` của một bản có `counts`, thường là `full`".to_owned(),
            "name a form that has `counts`, usually `full`".to_owned(),
        ),
        Trouble::FormCoversTooLittle { needed, .. } => (
            format!(
                "Kiểm tra nhanh hỏi mỗi nhóm ít nhất {needed} câu: thêm câu vào bản ấy, hoặc chọn bản khác"
            ),
            format!(
                "a quick check asks at least {needed} of each domain: let the form ask more, or name another"
            ),
        ),
        Trouble::ZoneWithoutCut(cut) => (
            format!("`from` nhỏ hơn {cut}, `to` lớn hơn {cut}"),
            format!("`from` below {cut}, `to` above {cut}"),
        ),
        Trouble::QuickAgainstPoints { .. } => (
            "để mức cần đạt nằm gần giữa `from` và `to`, hoặc giảm hai mức sai".to_owned(),
            "let the cut lie near the middle of `from` and `to`, or make the two error rates smaller"
                .to_owned(),
        ),
        Trouble::NoSuchItem(_) => (
            "ghi mã của một câu trong tệp này, chưa bị bỏ".to_owned(),
            "write the id of an item of this file that is not retired".to_owned(),
        ),
        Trouble::FormItemNotSingle(_) => (
            "chọn câu có đúng một đáp án: bản này đọc to và giơ tay".to_owned(),
            "choose items with one right answer: this form is read aloud and answered by raised hands"
                .to_owned(),
        ),
        Trouble::BadPartner(_) => (
            "chọn câu cùng nhóm và cùng năng lực thành phần, nghe đọc là làm được".to_owned(),
            "choose an item of the same domain and competence that is fair by ear".to_owned(),
        ),
        Trouble::RowOfOtherWidth { header, .. } => (
            format!("viết {header} ô, giữa hai ô là ` | `"),
            format!("write {header} cells with ` | ` between them"),
        ),
        Trouble::OfTitles(trouble) => title_words::helps(trouble),
    }
}

fn wanted_words(wanted: Wanted) -> (&'static str, &'static str) {
    match wanted {
        Wanted::Text => ("một đoạn chữ trong ngoặc kép", "a text in quotes"),
        Wanted::Texts => ("một đoạn chữ bằng hai thứ tiếng", "a text in both languages"),
        Wanted::Number => ("một số nguyên", "a whole number"),
        Wanted::YesOrNo => ("true hoặc false", "true or false"),
        Wanted::List => ("một danh sách", "a list"),
        Wanted::Table => ("một nhóm mục", "a table"),
        Wanted::Tables => ("nhiều nhóm mục, mỗi nhóm mở bằng [[…]]", "tables that begin with [[…]]"),
    }
}

fn example(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text | Wanted::Texts => "\"…\"",
        Wanted::Number => "3",
        Wanted::YesOrNo => "true",
        Wanted::List => "[\"a\", \"b\"]",
        Wanted::Table => "{ … = … }",
        Wanted::Tables => "[[items]]",
    }
}

pub(super) fn list<T: AsRef<str>>(words: &[T]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{}`", word.as_ref())).collect();
    quoted.join(", ")
}

//! The page that runs no script: both checks on paper, to be read or printed by devices on which the program
//! cannot start.

use std::fmt::Write;
use thuoc_so::domain::check::definition::{Exhibit, Item, Look};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::session::answers::Letter;
use thuoc_so::domain::session::hall::{Hall, Part};
use thuoc_so::text::Text;

/// Its name.
pub const NAME: &str = "phieu-giay.html";

/// The sheet in `public/` that it shares with the guide for hosts.
const STYLE: &str = "paper.css";

/// Nothing runs here.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The questions that are asked in a hall, then their key and what each of them teaches.
pub fn paper(hall: &Hall) -> String {
    let text = Text(Locale::Vi);
    let (title, lead, print, free) =
        (text.no_script_title(), text.no_script_lead(), text.no_script_print(), text.no_script_free());
    let (mut questions, mut keys) = (String::new(), String::new());
    for (index, part) in Part::ALL.into_iter().enumerate() {
        let (number, length) = (index + 1, hall.length(part));
        let name = text.no_script_part(number, text.check_name(&hall.check(part).id), length);
        // Writing to a string cannot fail.
        let _ = writeln!(questions, "<h2>{}</h2>\n<ol class=\"questions\">", escaped(&name));
        let needed = text.no_script_needed(number, hall.needed(part), length);
        let _ = writeln!(keys, "<p><b>{}</b></p>\n<ol>", escaped(&needed));
        for (place, item) in hall.items(part).iter().enumerate() {
            questions += &question(text, item);
            let key = hall.key(part, place).map_or("", Letter::symbol);
            let learn = hall.note(part, &item.id).map_or("", |note| note.learn.as_str());
            let _ = writeln!(keys, "<li><b>{key}</b> · {}</li>", escaped(learn));
        }
        questions += "</ol>\n";
        keys += "</ol>\n";
    }
    let (page_title, key) = (text.page_title(title), text.no_script_key());
    format!(
        r#"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{page_title}</title>
<link rel="icon" href="icon-192.png">
<link rel="stylesheet" href="{STYLE}">
</head>
<body>
<main>
<h1>{title}</h1>
<p>{lead}</p>
<p class="small">{free}</p>
<p class="small screen">{print}</p>
{questions}<section class="key">
<h2>{key}</h2>
{keys}</section>
</main>
</body>
</html>
"#
    )
}

fn question(text: Text, item: &Item) -> String {
    let shown = item.exhibit.as_ref().map(|exhibit| shown(text, exhibit)).unwrap_or_default();
    let options: String =
        item.kind.options().iter().map(|option| format!("<li>{}</li>", escaped(&option.text))).collect();
    format!(
        "<li><p class=\"stem\">{}</p>{shown}<ol class=\"answers\">{options}</ol></li>\n",
        escaped(&item.stem)
    )
}

/// A made-up message, page or table, labelled as such.
fn shown(text: Text, exhibit: &Exhibit) -> String {
    let rows = exhibit.lines.iter();
    let lines: String = match exhibit.look {
        Look::Table => {
            let rows: String = rows
                .enumerate()
                .map(|(number, row)| {
                    let cell = if number == 0 { "th" } else { "td" };
                    let cells = row.cells.iter().map(|words| format!("<{cell}>{}</{cell}>", escaped(words)));
                    format!("<tr>{}</tr>", cells.collect::<String>())
                })
                .collect();
            format!("<table>{rows}</table>")
        }
        _ => rows.map(|line| format!("<p>{}</p>", escaped(&line.cells.join(" ")))).collect(),
    };
    let (label, from) = (text.exhibit_label(), escaped(&exhibit.from));
    format!("<figure class=\"shown\"><figcaption>{label}</figcaption><p><b>{from}</b></p>{lines}</figure>")
}

/// Text as it stands between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{escaped, paper};
    use crate::dist::content;
    use anyhow::{Context, Result};
    use thuoc_so::domain::session::hall;

    #[test]
    fn every_question_of_the_hall_stands_on_paper_and_nothing_runs() -> Result<()> {
        let contents = content::compile()?;
        let found = contents.iter().find(|content| content.key == content::HALL);
        let hall = found.and_then(|content| hall::from_bytes(&content.bytes)).context("no hall")?;
        let page = paper(&hall);
        assert_eq!(page.matches("class=\"stem\"").count(), 36);
        assert_eq!(page.matches("<li><b>").count(), 36);
        for part in hall::Part::ALL {
            for item in hall.items(part) {
                assert!(page.contains(&escaped(&item.stem)), "{}", item.stem);
            }
        }
        assert!(!page.contains("<script") && !page.contains("javascript:"));
        assert_eq!(escaped("a<b>&"), "a&lt;b&gt;&amp;");
        Ok(())
    }
}

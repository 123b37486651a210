//! Reads a file into the types of [`super::schema`], noting everything that does not fit. (serde
//! would stop at the first key it does not know.)

pub mod table;

use super::problem::{Problem, Trouble};
use super::schema::{Backing, CheckFile, Choice, Domain, Exhibit, Form, Item, Line, Quick};
use std::cell::RefCell;
use table::Table;
use toml::de::DeTable;

/// Reads the check in this text.
pub fn check(file: usize, text: &str) -> (CheckFile, Vec<Problem>) {
    let (read, problems) = whole(file, text, |table| CheckFile {
        id: table.required_text("id"),
        version: table.required_number("version"),
        kind: table.required_text("kind"),
        cut: table.required_number("cut"),
        title: table.texts("title"),
        self_rating: table.yes_or_no("self_rating"),
        forms: table.tables("forms", form),
        quick: table.table("quick", quick),
        domains: table.tables("domains", domain),
        items: table.tables("items", item),
        ..CheckFile::default()
    });
    (CheckFile { file, ..read }, problems)
}

/// Reads all of a text by `read`. Of a text that is not TOML nothing is read.
pub fn whole<T: Default>(
    file: usize,
    text: &str,
    read: impl for<'a> FnOnce(&mut Table<'a>) -> T,
) -> (T, Vec<Problem>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        // What a broken file seems to say is not worth complaining about.
        let problems = errors.iter().map(|error| Problem {
            file,
            span: error.span().unwrap_or_default(),
            see: None,
            trouble: Trouble::Syntax(error.message().to_owned()),
        });
        return (T::default(), problems.collect());
    }
    let problems = RefCell::new(Vec::new());
    let mut table = Table::new(root.get_ref(), 0..0, file, &problems);
    let result = read(&mut table);
    table.finish();
    (result, problems.into_inner())
}

fn form(table: &mut Table) -> Form {
    Form {
        span: table.span(),
        id: table.required_text("id"),
        counts: table.counts("counts"),
        items: table.list("items"),
    }
}

fn quick(table: &mut Table) -> Quick {
    Quick {
        span: table.span(),
        form: table.required_text("form"),
        from: table.required_number("from"),
        to: table.required_number("to"),
        false_met: table.required_number("false_met"),
        false_not_met: table.required_number("false_not_met"),
    }
}

fn domain(table: &mut Table) -> Domain {
    Domain {
        id: table.required_text("id"),
        code: table.required_text("code"),
        competences: table.list("competences").map(|list| list.value).unwrap_or_default(),
        title: table.texts("title"),
        can: table.texts("can"),
        tip: table.texts("tip"),
        helper: table.texts("helper"),
    }
}

fn item(table: &mut Table) -> Item {
    Item {
        span: table.span(),
        id: table.required_text("id"),
        domain: table.required_text("domain"),
        competence: table.required_text("competence"),
        level: table.required_number("level"),
        kind: table.required_text("kind"),
        retired: table.yes_or_no("retired"),
        task: table.yes_or_no("task"),
        by_ear: table.optional_text("by_ear"),
        themes: table.list("themes").map(|list| list.value).unwrap_or_default(),
        source: table.table("source", backing),
        stem: table.texts("stem"),
        key: table.required("key").and_then(|_| table.list("key")),
        rationale: table.texts("rationale"),
        learn: table.texts("learn"),
        exhibit: table.table("exhibit", exhibit),
        rows: table.optional_tables("rows", choice),
        options: table.optional_tables("options", choice),
    }
}

fn backing(table: &mut Table) -> Backing {
    Backing { text: table.required_text("text"), checked: table.required_number("checked") }
}

fn exhibit(table: &mut Table) -> Exhibit {
    Exhibit {
        kind: table.required_text("kind"),
        from: table.texts("from"),
        lines: table.tables("lines", line),
    }
}

fn line(table: &mut Table) -> Line {
    Line { id: table.optional_text("id"), spell: table.yes_or_no("spell"), text: table.languages() }
}

fn choice(table: &mut Table) -> Choice {
    Choice { id: table.required_text("id"), text: table.texts("text") }
}

//! Reads criteria sets and targets into the types of [`super::schema`], noting everything that does not
//! fit.

use super::super::problem::Problem;
use super::super::read::table::Table;
use super::super::read::whole;
use super::schema::{
    Disadvantaged, Document, Indicator, Level, Named, Plan, ProgrammeFile, Rank, Rule, SetFile, Target,
};

/// Reads the criteria set in this text.
pub fn set(file: usize, text: &str) -> (SetFile, Vec<Problem>) {
    let (read, problems) = whole(file, text, |table| SetFile {
        span: table.span(),
        id: table.required_text("id"),
        version: table.required_number("version"),
        kind: table.required_text("kind"),
        title: table.required_text("title"),
        name: table.texts("name"),
        readers: table.required_text("readers"),
        issuer: table.texts("issuer"),
        number: table.required_text("number"),
        date: table.required_text("date"),
        valid_from: table.optional_text("valid_from"),
        valid_to: table.optional_text("valid_to"),
        source: table.texts("source"),
        wording: table.required_text("wording"),
        complete: table.required_yes_or_no("complete"),
        known: table.list_of_texts("known"),
        unknown: table.list_of_texts("unknown"),
        audiences: table.optional_tables("audiences", named),
        criteria: table.optional_tables("criteria", named),
        indicators: table.optional_tables("indicators", indicator),
        rule: table.required_table("rule", rule),
        ..SetFile::default()
    });
    (SetFile { file, ..read }, problems)
}

/// Reads the programme in this text.
pub fn programme(file: usize, text: &str) -> (ProgrammeFile, Vec<Problem>) {
    let (read, problems) = whole(file, text, |table| ProgrammeFile {
        kind: table.required_text("kind"),
        documents: table.optional_tables("documents", document),
        targets: table.optional_tables("targets", target),
        plans: table.optional_tables("plans", plan),
        ..ProgrammeFile::default()
    });
    (ProgrammeFile { file, ..read }, problems)
}

fn named(table: &mut Table) -> Named {
    Named { id: table.required_text("id"), name: table.texts("name") }
}

fn indicator(table: &mut Table) -> Indicator {
    Indicator {
        span: table.span(),
        id: table.required_text("id"),
        criterion: table.optional_text("criterion"),
        text: table.texts("text"),
        evidence: table.list_of_texts("evidence"),
        ask: table.required_text("ask"),
        maximum: table.optional_number("maximum"),
        at_least: table.optional_number("at_least"),
        members: table.optional_texts("members"),
        qualified: table.optional_texts("qualified"),
        adjustable: table.yes_or_no("adjustable"),
        verified: table.yes_or_no("verified"),
        beside: table.optional_text("beside"),
    }
}

fn rule(table: &mut Table) -> Rule {
    Rule {
        span: table.span(),
        kind: table.required_text("kind"),
        cut: table.optional_number("cut"),
        floor: table.optional_number("floor"),
        disadvantaged: table.table("disadvantaged", disadvantaged),
        ranks: table.optional_tables("ranks", rank),
        levels: table.optional_tables("levels", level),
    }
}

fn disadvantaged(table: &mut Table) -> Disadvantaged {
    Disadvantaged {
        span: table.span(),
        cut: table.required_number("cut"),
        verified: table.required_yes_or_no("verified"),
    }
}

fn rank(table: &mut Table) -> Rank {
    Rank { span: table.span(), name: table.texts("name"), from: table.required_number("from") }
}

fn level(table: &mut Table) -> Level {
    Level { span: table.span(), name: table.texts("name"), indicators: table.list_or_nothing("indicators") }
}

fn document(table: &mut Table) -> Document {
    Document {
        number: table.required_text("number"),
        date: table.required_text("date"),
        about: table.texts("about"),
    }
}

fn target(table: &mut Table) -> Target {
    Target {
        id: table.required_text("id"),
        text: table.texts("text"),
        denominator: table.texts("denominator"),
    }
}

fn plan(table: &mut Table) -> Plan {
    Plan {
        id: table.required_text("id"),
        name: table.texts("name"),
        source: table.texts("source"),
        shares: table.required("shares").and_then(|_| table.counts("shares")),
    }
}

//! Shows problems the way a compiler does: file, line, column, the line itself and what would be right.

use super::lint::{Finding, Severity};
use super::problem::{Problem, Source, Span};
use super::words;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use thuoc_so::domain::locale::Locale;

/// The problem as text; `colours` for a terminal.
pub fn render(problem: &Problem, sources: &[Source], locale: Locale, colours: bool) -> String {
    let title = words::title(&problem.trouble, locale);
    let Some(source) = sources.get(problem.file) else { return title };
    let primary = AnnotationKind::Primary.span(whole_characters(&problem.span, &source.text));
    let mut snippet = Snippet::source(source.text.as_str()).path(source.name.as_str()).annotation(primary);
    if let Some(see) = &problem.see {
        let there = whole_characters(see, &source.text);
        snippet = snippet.annotation(AnnotationKind::Context.span(there).label(words::first_here(locale)));
    }
    let help = Level::HELP.with_name(words::right(locale)).message(words::help(&problem.trouble, locale));
    let group =
        Level::ERROR.with_name(words::error(locale)).primary_title(title).element(snippet).element(help);
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// A finding of the linter as text, with its rule and its item.
pub fn render_finding(finding: &Finding, sources: &[Source], locale: Locale, colours: bool) -> String {
    let title = format!("{} ({}: {})", finding.what.of(locale), finding.rule, finding.item);
    let Some(source) = sources.get(finding.file) else { return title };
    let primary = AnnotationKind::Primary.span(whole_characters(&finding.span, &source.text));
    let snippet = Snippet::source(source.text.as_str()).path(source.name.as_str()).annotation(primary);
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(words::error(locale)),
        Severity::Warning => Level::WARNING.with_name(words::warning(locale)),
    };
    let help = Level::HELP.with_name(words::right(locale)).message(finding.help.of(locale));
    let group = level.primary_title(title).element(snippet).element(help);
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// The same for the page on which a repository's files are edited: GitHub shows it beside the line.
pub fn annotation(severity: Severity, source: &Source, span: &Span, title: &str, words: &str) -> String {
    let before = source.text.get(..whole_characters(span, &source.text).start).unwrap_or_default();
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let kind = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let (file, title) = (in_property(&source.name), in_property(title));
    format!("::{kind} file={file},line={line},title={title}::{}", in_message(words))
}

/// Signs that would end a message; the percent sign first, as it begins what stands for the others.
fn in_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Signs that would end a property.
fn in_property(text: &str) -> String {
    in_message(text).replace(':', "%3A").replace(',', "%2C")
}

/// The TOML reader counts bytes, and may stop in the middle of a letter with diacritics.
fn whole_characters(span: &Span, text: &str) -> Span {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

//! The pages beside which the application is measured, made from the same questions: what a careful web team
//! would build with SurveyJS, and the limit, a plain page that knows nothing but the first question.

use crate::form::Form;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use thuoc_so::domain::check::definition::{Choice, Exhibit, Item};
use thuoc_so::domain::check::kinds::Kind;
use thuoc_so::domain::locale::Locale;
use thuoc_so::text::Text;
use xtask::dist::{self, bundle, names};
use xtask::tools::node::NodeTools;
use xtask::{command, project};

const TEXT: Text = Text(Locale::Vi);

/// The value of the answer "Chưa biết" on every page.
const DONT_KNOW: &str = "chua-biet";

/// The style sheet without a web font, as the application has none either.
const SURVEY_STYLE: &str = "survey-core.fontless.min.css";

const SURVEY_FLAGS: [&str; 6] =
    ["--bundle", "--format=iife", "--target=es2018", "--minify", "--charset=utf8", "--legal-comments=none"];

/// Builds the SurveyJS page and returns its folder. All questions of the attempt come with the script, one a
/// page: a second request for them would only cost another round trip.
pub fn survey(form: &Form) -> Result<PathBuf> {
    let folder = empty("survey")?;
    let sources = project::path("tests/bench/npm");
    let packages = NodeTools::installed(&sources)?;
    let questions = project::scratch().join("bench/form.json");
    fs::write(&questions, survey_model(form).to_string())?;
    let mut esbuild = bundle::esbuild(&NodeTools::find()?);
    let script = command::output(
        esbuild
            .arg(sources.join("survey.js"))
            .args(SURVEY_FLAGS)
            .arg(format!("--alias:thuoc-so-form={}", questions.display())),
    )?;
    let style = packages.package("survey-core").join(SURVEY_STYLE);
    let style = fs::read(&style).with_context(|| format!("cannot read {}", style.display()))?;
    let (script_name, style_name) =
        (names::hashed("app", "js", &script), names::hashed("app", "css", &style));
    let page = page(
        &form.title,
        &format!(r#"<link rel="stylesheet" href="{style_name}"><script defer src="{script_name}"></script>"#),
        &format!(r#"<div id="survey"><h1>{}</h1><p>{}</p></div>"#, form.title, TEXT.loading()),
    );
    write(&folder, &[("index.html", page.as_bytes()), (&script_name, &script), (&style_name, &style)])?;
    Ok(folder)
}

/// Builds the plain page and returns its folder: one answer of the server brings the question, the application's
/// own style and nothing else.
pub fn plain(form: &Form) -> Result<PathBuf> {
    let folder = empty("plain")?;
    let style = String::from_utf8(bundle::style("style", &dist::cache(), &NodeTools::find()?)?)?;
    let item = form.first()?;
    let rows: String = choices(item.kind.options())
        .map(|(value, text)| {
            format!(
                r#"<label class="option"><input type="radio" name="answer" value="{value}"><span>{}</span></label>"#,
                escaped(text)
            )
        })
        .collect();
    let (brand, count) = (TEXT.app_name(), TEXT.question_of(1, form.items.len()));
    let (stem, hint, go_on, pause) = (escaped(&item.stem), TEXT.choose_one(), TEXT.go_on(), TEXT.pause());
    let body = format!(
        r#"<header><a class="brand" href="">{brand}</a></header>
<main><p class="caption"><span>{title}</span><span>{count}</span></p>
<form class="question"><fieldset><legend><h1>{stem}</h1></legend><p class="hint">{hint}</p>
<div class="options">{rows}</div></fieldset>
<p class="go-on"><button class="button" type="submit">{go_on}</button></p></form>
<p class="quiet"><a href="">{pause}</a></p></main>"#,
        title = form.title,
    );
    let page = page(&form.title, &format!("<style>{style}</style>"), &body);
    write(&folder, &[("index.html", page.as_bytes())])?;
    Ok(folder)
}

/// The attempt in SurveyJS's own words.
fn survey_model(form: &Form) -> Value {
    let pages: Vec<Value> =
        form.items.iter().map(|item| json!({ "elements": survey_elements(item) })).collect();
    json!({ "showQuestionNumbers": "off", "showProgressBar": "top", "pages": pages })
}

fn survey_elements(item: &Item) -> Vec<Value> {
    let id = item.id.as_str();
    let options = item.kind.options();
    let mut question = match &item.kind {
        Kind::Single(_) => json!({ "type": "radiogroup", "choices": survey_choices(choices(options)) }),
        Kind::Multiple(_) => json!({ "type": "checkbox", "choices": survey_choices(choices(options)) }),
        Kind::Order(_) => json!({ "type": "ranking", "choices": survey_choices(worded(options)) }),
        Kind::Match(kind) => json!({
            "type": "matrix", "rows": survey_choices(worded(&kind.rows)), "columns": survey_choices(worded(options)),
        }),
        Kind::Spot(_) => {
            let lines = item.exhibit.iter().flat_map(|exhibit| &exhibit.lines);
            let lines: Vec<Value> = lines
                .filter_map(|line| {
                    Some(json!({ "value": line.id.as_ref()?.as_str(), "text": line.cells.join(" ") }))
                })
                .collect();
            json!({ "type": "checkbox", "choices": lines })
        }
    };
    if let Some(question) = question.as_object_mut() {
        question.insert("name".to_owned(), json!(id));
        question.insert("title".to_owned(), json!(item.stem));
    }
    let shown = item.exhibit.as_ref().filter(|_| !matches!(item.kind, Kind::Spot(_)));
    let shown =
        shown.map(|shown| json!({ "type": "html", "name": format!("{id}-shown"), "html": html_of(shown) }));
    shown.into_iter().chain([question]).collect()
}

fn survey_choices<'choice>(choices: impl Iterator<Item = (&'choice str, &'choice str)>) -> Vec<Value> {
    choices.map(|(value, text)| json!({ "value": value, "text": text })).collect()
}

fn html_of(shown: &Exhibit) -> String {
    let lines: String =
        shown.lines.iter().map(|line| format!("<p>{}</p>", escaped(&line.cells.join(" ")))).collect();
    format!("<p><b>{}</b></p>{lines}", escaped(&shown.from))
}

/// The options, with "Chưa biết" after them.
fn choices(options: &[Choice]) -> impl Iterator<Item = (&str, &str)> {
    worded(options).chain([(DONT_KNOW, TEXT.dont_know())])
}

fn worded(options: &[Choice]) -> impl Iterator<Item = (&str, &str)> {
    options.iter().map(|choice| (choice.id.as_str(), choice.text.as_str()))
}

fn page(title: &str, head: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
{head}
</head>
<body>
{body}
</body>
</html>
"#
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn empty(name: &str) -> Result<PathBuf> {
    let folder = project::scratch().join("bench").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

fn write(folder: &Path, files: &[(&str, &[u8])]) -> Result<()> {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

//! What covers the first page until its program arrives: the introduction of the first check, for somebody new who comes
//! by a link, and the script that decides what is seen. The page itself draws `src/ui/page/introduction.rs`; a journey
//! holds the two against each other.

use crate::dist::content::Content;
use crate::page::FIRST_CHECK;
use anyhow::{Context, Result};
use std::fmt::Write;
use thuoc_so::domain::check::content::outline_from_bytes;
use thuoc_so::domain::check::definition::{Check, Draw};
use thuoc_so::domain::check::quick::COVERAGE;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::route::desk::Way;
use thuoc_so::domain::route::{Address as _, Route};
use thuoc_so::text::Text;
use thuoc_so::text::number::minutes;

/// The element that covers, and the script in it.
pub struct Cover {
    /// What stands in the page before the place of the program.
    pub markup: String,
    /// The script, which comes after it.
    pub script: String,
}

impl Cover {
    /// Puts the introduction of the first check and the script together.
    pub fn new(content: &[Content], script: String) -> Result<Self> {
        let key = format!("{FIRST_CHECK}.{}", Locale::Vi.tag());
        let outline = content.iter().find(|content| content.key == key);
        let check = outline.and_then(|outline| outline_from_bytes(&outline.bytes));
        let check = check.with_context(|| format!("there is no content {key}"))?;
        let introduction = introduction(Text(Locale::Vi), &check)?;
        let markup = format!("<div id=\"cover\" hidden>{introduction}</div>\n");
        Ok(Self { markup, script })
    }
}

fn introduction(text: Text, check: &Check) -> Result<String> {
    let mut forms = check.forms.iter().filter_map(|form| match &form.draw {
        Draw::Counts(counts) => Some((form, counts.len())),
        Draw::Fixed(_) => None,
    });
    let (form, parts) = forms.next().context("the first check has no form that is drawn")?;
    let length = form.length();
    let length = text.introduction_length(&text.questions(length), parts, minutes(length));
    let quick = check.quick.as_ref().and_then(|quick| check.form(&quick.form));
    let quick = quick.context("the first check has no quick one")?;
    let quick = text.start_quick(quick.counts().len() * COVERAGE, quick.length());
    let mut longer = String::new();
    for (form, _) in forms {
        let length = form.length();
        let label = text.start_form(&text.questions(length), minutes(length));
        // Writing to a string cannot fail.
        let _ = write!(longer, r#"<p><button type="button" class="button-second">{label}</button></p>"#);
    }
    let facts: String = [
        text.introduction_rest(),
        text.introduction_dont_know(),
        text.introduction_private(),
        text.introduction_not_certificate(),
    ]
    .map(|fact| format!("<li>{fact}</li>"))
    .concat();
    let (home, title, about) = (Route::Home.href(), &check.title, text.introduction_skills());
    let (skip, brand, sizes) = (text.skip_to_content(), text.app_name(), text.size_group());
    let (smaller, larger, language) = (text.smaller(), text.larger(), text.other_language());
    let other = Locale::En.tag();
    let (back, start, hint) = (text.back(), text.start(), text.start_quick_hint());
    let (by_ear, by_ear_hint) = (text.by_ear(), text.by_ear_hint());
    let (audience, private) = (text.introduction_audience(), text.home_private());
    let (help, help_page) = (text.help_title(), Way::Help.href());
    Ok(format!(
        r##"<header><a class="skip" href="#main">{skip}</a><a class="brand" href="{home}">{brand}</a><div class="look"><div role="group" aria-label="{sizes}"><button type="button" aria-label="{smaller}">A−</button><button type="button" aria-label="{larger}">A+</button></div><button type="button" lang="{other}">{language}</button></div></header>
<main><div><p class="back"><a href="{home}">{back}</a></p><h1 tabindex="-1">{title}</h1><p class="lead">{about}</p><p><strong>{length}</strong></p><form class="go-on"><button type="submit" class="button">{start}</button></form><p><button type="button" class="button-second">{quick}</button><br><small>{hint}</small></p><ul class="facts">{facts}</ul>{longer}<label class="option"><input type="checkbox" name="by-ear" value="on"><span>{by_ear}<br><small>{by_ear_hint}</small></span></label><p class="small">{audience}</p></div></main>
<footer><p class="quiet"><a href="{help_page}">{help}</a></p><p>{private}</p></footer>"##
    ))
}

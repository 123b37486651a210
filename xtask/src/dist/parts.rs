//! The overview of all parts: a page with a program of its own, in a folder beside the site.

use super::names::hashed;
use super::{Files, add, built, bundle, cache, content, style, write_into};
use crate::tools::node::NodeTools;
use crate::tools::rust::WasmRust;
use crate::{page, project, quizzes};
use anyhow::{Context, Result};
use std::collections::HashSet;
use std::fs;
use std::mem::discriminant;
use std::path::PathBuf;
use thuoc_so::domain::check::attempt::{Part, Place, Underway};
use thuoc_so::domain::check::blueprint::Drawing;
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::id::SKILLS;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::state::{State, saved};

/// Builds it and returns its folder.
pub fn build() -> Result<PathBuf> {
    let (cache, node) = (cache(), NodeTools::find()?);
    let content = content::compile()?;
    let sheets =
        [style(&cache, &node)?, String::from_utf8(bundle::style(bundle::DESK_STYLE, &cache, &node)?)?];
    let (script, wasm) = built("parts", bundle::BOOT, &cache, &node, &WasmRust::find()?)?;
    let names: Vec<_> = content.iter().map(|content| (content.key.clone(), content.name())).collect();
    let parts = page::Overview {
        script: hashed("parts", "js", &script),
        wasm: hashed("parts", "wasm", &wasm),
        sheets: sheets.concat(),
        content: &names,
        work: work()?,
    };
    let mut files = Files::new();
    add(parts.script.clone(), script, &mut files)?;
    add(parts.wasm.clone(), wasm, &mut files)?;
    add("index.html".to_owned(), page::overview(&parts).into_bytes(), &mut files)?;
    for content in content {
        add(content.name(), content.bytes, &mut files)?;
    }
    let folder = project::scratch().join("parts");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    write_into(&folder, &files)?;
    Ok(folder)
}

/// An attempt, as the application stores it, that asks every kind of question and shows every look of an exhibit.
fn work() -> Result<String> {
    let quizzes = quizzes::sound(Locale::En)?;
    let mut checks = quizzes.checks.iter().filter_map(|file| quizzes::compile::check(file, Locale::Vi));
    let check =
        checks.find(|check| check.id.as_str() == SKILLS).context("the check is missing in quizzes/")?;
    let form = check.forms.first().context("the check has no form")?;
    let mut attempt = Underway::begin(&check, form, Drawing::default(), Moment(0));
    attempt.parts = different(&check);
    let mut state = State::new();
    state.profile.underway.push(attempt.at(Place::Review));
    Ok(saved::to_text(&state))
}

/// One item for each pair of a kind and a look that occurs, in a part for each group of skills.
fn different(check: &Check) -> Vec<Part> {
    let mut seen = HashSet::new();
    let mut parts: Vec<Part> = Vec::new();
    for item in &check.items {
        let Some(head) = check.head(&item.id).filter(|head| !head.retired) else { continue };
        let look = item.exhibit.as_ref().map(|shown| discriminant(&shown.look));
        if !seen.insert((discriminant(&item.kind), look)) {
            continue;
        }
        match parts.iter_mut().find(|part| part.domain == head.domain) {
            Some(part) => part.items.push(item.id.clone()),
            None => {
                let (domain, items) = (head.domain.clone(), vec![item.id.clone()]);
                parts.push(Part { domain, items, closed: false });
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::work;
    use thuoc_so::domain::state::saved;

    #[test]
    fn the_overview_can_open_the_attempt_that_it_shows() -> anyhow::Result<()> {
        let state = saved::from_text(&work()?).map_err(|error| anyhow::anyhow!("{error:?}"))?;
        let attempt = state.profile.underway.first().map(|attempt| attempt.length());
        // Five kinds of questions, and more looks of what is shown.
        assert!(attempt.is_some_and(|length| length >= 10), "{attempt:?}");
        Ok(())
    }
}

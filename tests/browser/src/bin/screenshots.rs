//! Takes pictures of every page: `cargo run -p browser-tests --bin screenshots -- FOLDER`, or of those whose
//! names begin with one of the words after it.
//!
//! `dist/` has to be there. A picture is called `<page>.<language>.<colours>.<width>.png`; `-open`
//! after the page's name means that everything folded is open.

use anyhow::{Context, Result};
use browser_tests::{Colours, Page, Phone, Screen, Site};
use std::fs;
use std::path::{Path, PathBuf};

const SCREENS: [Screen; 4] = [Screen::PHONE, Screen::NARROW, Screen::TABLET, Screen::DESK];

/// Screens on which the pages are pictured in all colours and in English, too.
const MAIN: [Screen; 2] = [Screen::PHONE, Screen::DESK];

/// Pages that people print: also as PDF.
const PRINTED: [&str; 3] = ["result-", "title-", "session-report"];

fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).context("name a folder for the pictures")?;
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let wanted: Vec<String> = std::env::args().skip(2).collect();
    let mut taken = 0;
    for screen in SCREENS {
        let site = Site::new();
        let phone = Phone::with_screen(&site, screen);
        for page in Page::all()
            .iter()
            .filter(|page| wanted.is_empty() || wanted.iter().any(|name| page.name.starts_with(name)))
        {
            taken += pictures(&phone, page, screen, &folder)?;
            println!("{} at {} px", page.name, screen.width);
        }
    }
    println!("{taken} pictures in {}", folder.display());
    Ok(())
}

fn pictures(phone: &Phone, page: &Page, screen: Screen, folder: &Path) -> Result<usize> {
    let is_main = MAIN.contains(&screen);
    let languages: &[&str] = if is_main { &["vi", "en"] } else { &["vi"] };
    let mut taken = 0;
    if screen == Screen::PHONE && PRINTED.iter().any(|beginning| page.name.starts_with(beginning)) {
        page.show(phone, "vi");
        let path = folder.join(format!("{}.pdf", page.name));
        fs::write(&path, phone.printed()).with_context(|| format!("cannot write {}", path.display()))?;
        taken += 1;
    }
    for language in languages {
        let all = if is_main && *language == "vi" { &Colours::ALL[..] } else { &[Colours::Light] };
        for colours in all {
            phone.colours(*colours);
            page.show(phone, language);
            let end = format!("{language}.{}.{}.png", colours.name(), screen.width);
            save(phone, &folder.join(format!("{}.{end}", page.name)))?;
            taken += 1;
            let folded: bool = phone.script("return document.querySelector('details') !== null;", Vec::new());
            if folded && *colours == Colours::Light {
                phone.unfold();
                save(phone, &folder.join(format!("{}-open.{end}", page.name)))?;
                taken += 1;
            }
        }
    }
    Ok(taken)
}

fn save(phone: &Phone, path: &Path) -> Result<()> {
    fs::write(path, phone.picture()).with_context(|| format!("cannot write {}", path.display()))
}

//! The finished site: everything a web server needs, and nothing that has to be set up there.

pub mod bundle;
pub mod content;
pub mod glue;
pub mod names;
pub mod offline;
pub mod package;
pub mod papers;
pub mod parts;
pub mod program;
pub mod size;
pub mod validate;

use crate::cache::Cache;
use crate::cover::Cover;
use crate::tools::node::NodeTools;
use crate::tools::rust::WasmRust;
use crate::{page, plain_page, progress, project};
use anyhow::{Context, Result, ensure};
use names::Names;
use size::Size;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use thuoc_so::domain::session::hall;

/// Files of the site by their path in it.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The edition that is one file, for a USB stick or a message.
pub const ONE_FILE: &str = "thuoc-so.html";

/// Results of earlier builds.
pub fn cache() -> Cache {
    Cache::new(project::scratch().join("cache"))
}

/// Builds the site into `dist/`, prints what each file weighs and fails where that is too much.
pub fn dist() -> Result<()> {
    size::check(&build()?)
}

/// The same for whoever wants to look at the site whatever it weighs.
pub fn dist_of_any_size() -> Result<()> {
    if let Err(error) = size::check(&build()?) {
        println!("\nwarning: {error:#}");
    }
    Ok(())
}

/// Builds the site into `dist/`, prints what each file weighs and returns that.
pub fn build() -> Result<Vec<Size>> {
    let cache = cache();
    let files = files(&cache)?;
    write(&files)?;
    let sizes = size::measure(&files, &cache)?;
    println!("{}", size::table(&sizes));
    cache.tidy();
    Ok(sizes)
}

/// The files of the site.
fn files(cache: &Cache) -> Result<Files> {
    // The author's own mistakes first: they are found in no time.
    let content = content::compile()?;
    let node = NodeTools::find()?;
    let style = style(cache, &node)?;
    let desk_style = bundle::style(bundle::DESK_STYLE, cache, &node)?;
    let rust = WasmRust::find()?;
    progress::note(&format!("Rust for wasm: {} ({})", rust.way.name(), rust.version));
    let after = offline::after(cache, &node)?;
    let first = [("FIRST_CHECK", format!("{:?}", page::FIRST_CHECK))];
    let early = String::from_utf8(bundle::plain(bundle::EARLY, &first, cache, &node)?)?;
    let cover = Cover::new(&content, early.trim_end().to_owned())?;
    let (script, wasm) = built("citizen", bundle::BOOT, cache, &node, &rust)?;
    let (cadre_script, cadre_wasm) = built("cadre", bundle::PROGRAM, cache, &node, &rust)?;
    let (desk_script, desk_wasm) = built("desk", bundle::PROGRAM, cache, &node, &rust)?;

    let (reader_script, reader_wasm) = built("reader", bundle::READER, cache, &node, &rust)?;
    let (drawer_script, drawer_wasm) = built("drawer", bundle::PROGRAM, cache, &node, &rust)?;

    let mut files = Files::new();
    copy_public(&project::path("public"), "", &mut files)?;
    let module = |name: &str, wasm: &[u8]| ["wasm", "bin"].map(|ending| names::hashed(name, ending, wasm));
    let script_of_desk = names::hashed("desk", "js", &desk_script);
    let style_of_desk = names::hashed("desk", "css", &desk_style);
    let script_of_cadre = names::hashed("cadre", "js", &cadre_script);
    let [wasm_of_desk, copy_of_desk] = module("desk", &desk_wasm);
    let [wasm_of_cadre, copy_of_cadre] = module("cadre", &cadre_wasm);
    let script_of_reader = names::hashed("reader", "js", &reader_script);
    let [wasm_of_reader, copy_of_reader] = module("reader", &reader_wasm);
    let script_of_drawer = names::hashed("drawer", "js", &drawer_script);
    let [wasm_of_drawer, copy_of_drawer] = module("drawer", &drawer_wasm);
    let names = Names {
        script: names::hashed("app", "js", &script),
        after: names::hashed("after", "js", &after),
        citizen: module("citizen", &wasm),
        desk: [&script_of_desk, &style_of_desk, &wasm_of_desk, &copy_of_desk].map(String::clone),
        cadre: [&script_of_cadre, &style_of_desk, &wasm_of_cadre, &copy_of_cadre].map(String::clone),
        reader: [&script_of_reader, &wasm_of_reader, &copy_of_reader].map(String::clone),
        drawer: [&script_of_drawer, &wasm_of_drawer, &copy_of_drawer].map(String::clone),
        content: content.iter().map(|content| (content.key.clone(), content.name())).collect(),
    };
    let [wasm_of_citizen, copy_of_citizen] = names.citizen.clone();
    let hall = content.iter().find(|content| content.key == content::HALL);
    let hall = hall.and_then(|content| hall::from_bytes(&content.bytes)).context("there is no hall")?;
    let made = [
        (plain_page::NAME.to_owned(), plain_page::paper(&hall).into_bytes()),
        (names.script.clone(), script),
        (names.after.clone(), after),
        (wasm_of_citizen, wasm.clone()),
        // Servers that know no type for `.wasm` refuse it, but every one serves `.bin`.
        (copy_of_citizen, wasm),
        (script_of_desk, desk_script),
        (style_of_desk, desk_style),
        (wasm_of_desk, desk_wasm.clone()),
        (copy_of_desk, desk_wasm),
        (script_of_cadre, cadre_script),
        (wasm_of_cadre, cadre_wasm.clone()),
        (copy_of_cadre, cadre_wasm),
        (script_of_reader, reader_script),
        (wasm_of_reader, reader_wasm.clone()),
        (copy_of_reader, reader_wasm),
        (script_of_drawer, drawer_script),
        (wasm_of_drawer, drawer_wasm.clone()),
        (copy_of_drawer, drawer_wasm),
    ];
    for (name, bytes) in
        made.into_iter().chain(content.into_iter().map(|content| (content.name(), content.bytes)))
    {
        add(name, bytes, &mut files)?;
    }
    let papers = papers::print(&page::cadre(&names, &style, "", false), &files, cache);
    let has_papers = papers.is_some();
    let pages = |release: &str| {
        [page::index(&names, &style, &cover, release), page::cadre(&names, &style, release, has_papers)]
    };
    let kept = offline::kept(&files);
    let release = offline::release(&kept, &pages(""))?;
    let worker = offline::worker(&release, &kept, cache, &node)?;
    add(bundle::WORKER.to_owned(), worker, &mut files)?;
    for (name, page) in offline::PAGES.into_iter().zip(pages(&release)) {
        add(name.to_owned(), page.into_bytes(), &mut files)?;
    }
    let one_file = page::one_file(&names, &style, &files)?;
    add(ONE_FILE.to_owned(), one_file.into_bytes(), &mut files)?;
    files.extend(papers.unwrap_or_default());
    let package = package::zip(&files)?;
    add(package::PACKAGE.to_owned(), package, &mut files)?;
    for (name, bytes) in &files {
        names::check(name)?;
        if name.ends_with(".js") {
            validate::script(name, bytes)?;
        }
    }
    Ok(files)
}

/// The style of every page.
fn style(cache: &Cache, node: &NodeTools) -> Result<String> {
    let style = String::from_utf8(bundle::style("style", cache, node)?).context("the style is not a text")?;
    ensure!(!style.contains("</style"), "`</style` would end the sheet in the page too early");
    Ok(style)
}

/// Writes the files into a folder.
fn write_into(folder: &Path, files: &Files) -> Result<()> {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// Adds a file that the build has made.
fn add(name: String, bytes: Vec<u8>, files: &mut Files) -> Result<()> {
    ensure!(!files.contains_key(&name), "public/{name} stands where the build puts a file of its own");
    files.insert(name, bytes);
    Ok(())
}

/// A program's script and module.
fn built(
    name: &'static str,
    entry: &str,
    cache: &Cache,
    node: &NodeTools,
    rust: &WasmRust,
) -> Result<(Vec<u8>, Vec<u8>)> {
    let bound = program::bind(name, cache, rust)?;
    let bound = program::prune(&bound, cache, node)?;
    let script = bundle::script(entry, &bound, cache, node)?;
    let wasm = program::shrink(&bound, &script, cache, node)?;
    Ok((script, wasm))
}

/// Copies `public/` as it is, but for the scripts that are bundled.
fn copy_public(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            copy_public(&path, &format!("{name}/"), files)?;
        } else if !bundle::SCRIPTS.contains(&name.as_str()) {
            files.insert(name, fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
        }
    }
    Ok(())
}

/// Puts the files in place of the last build's, all at once, so that a server never shows a mixture.
fn write(files: &Files) -> Result<()> {
    let next = project::scratch().join("dist-next");
    let last = project::scratch().join("dist-last");
    for folder in [&next, &last] {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
        }
    }
    write_into(&next, files)?;
    let dist = project::dist();
    if dist.exists() {
        fs::rename(&dist, &last).context("cannot replace dist/; is a file in it held open?")?;
    }
    fs::rename(&next, &dist).context("cannot put the new dist/ in place")?;
    if last.exists() {
        fs::remove_dir_all(&last)?;
    }
    Ok(())
}

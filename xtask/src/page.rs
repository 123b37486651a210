//! The pages that a browser loads first: `index.html`, `cadre.html`, and the one-file edition, which is both.

use crate::cover::Cover;
use crate::dist::Files;
use crate::dist::names::Names;
use crate::plain_page;
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::iter;
use thuoc_so::domain::check::id::{CheckId, SKILLS};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::route::desk::Way;
use thuoc_so::domain::route::{Address as _, Route};
use thuoc_so::domain::session::paper::{FOLDER, Paper};
use thuoc_so::text::Text;

/// The check whose content most people need first.
pub const FIRST_CHECK: &str = SKILLS;

/// What its first question waits for.
const FIRST_CONTENT: [&str; 2] = ["ky-nang-so.vi", "ky-nang-so.thiet-bi.vi"];

/// The icon, as it stands in `public/`: the drawing, for the one-file edition.
const ICON: &str = "icon.svg";

/// The colour around the page, as in `style/00-tokens.css` and in the manifest.
const THEME: &str = "#0b5a52";

/// Only this site's own files, the one sheet that stands in the page, and no script in it but those named. `'unsafe-eval'` is what
/// engines before Chrome 97 and Safari 16 ask for to run WebAssembly; nothing here ever evaluates a text. No text
/// becomes markup, and addresses of scripts come from `public/start.js` alone.
fn policy(style: &str, scripts: &[&str]) -> String {
    with_inline(&hashes(scripts), &hashes(&[style]))
}

/// The same for hosts that set it as a header, without what only old engines ask for; the samples in
/// `public/servers/` have it. A header outlives a release, so it leaves the sheet to the page's own policy: both
/// have to allow it. The script in the page is left out: without it the page opens as well.
pub fn strict_policy() -> String {
    with_inline("", " 'unsafe-inline'").replace(" 'unsafe-eval'", "")
}

fn with_inline(scripts: &str, styles: &str) -> String {
    format!(
        "default-src 'self'; script-src 'self'{scripts} 'wasm-unsafe-eval' 'unsafe-eval'; img-src 'self' data:; \
         style-src 'self'{styles}; object-src 'none'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types thuoc-so"
    )
}

/// Five lines that a host fills in with any text editor. What the previews of chat applications read, which run
/// no script, stands in the same lines.
const HOST: &str = r#"<!-- NĂM DÒNG CỦA ĐƠN VỊ: điền vào giữa hai dấu nháy kép, bằng bất kỳ trình soạn văn bản nào. -->
<!-- 1. Tên đơn vị phụ trách --><meta name="thuoc-so:unit" property="og:site_name" content="">
<!-- 2. Người để hỏi --><meta name="thuoc-so:person" content="">
<!-- 3. Số điện thoại --><meta name="thuoc-so:phone" content="">
<!-- 4. Địa chỉ trang này, bắt đầu bằng https:// --><meta name="thuoc-so:address" property="og:url" content="">
<!-- 5. Ảnh xem trước khi gửi qua Zalo --><meta name="thuoc-so:picture" property="og:image" content="preview.png">
<!-- Từ đây trở xuống không cần sửa. -->
"#;

/// What makes one page differ from another.
struct Parts<'a> {
    /// What the host fills in.
    host: &'a str,
    /// The content security policy.
    policy: &'a str,
    /// The page's title.
    title: &'a str,
    /// What `public/boot.js` and the programs are told: a word, and what it stands for.
    told: &'a [(&'a str, String)],
    /// Icon, sheets, and what is fetched early.
    links: String,
    /// What stands in the program's place until it arrives.
    place: String,
    /// What covers it until then, and the script that decides about it.
    cover: [&'a str; 2],
    /// The checks on paper, where they are at hand.
    paper: &'a str,
    /// The scripts.
    scripts: String,
}

/// `index.html` of a release. Every address in it is relative, so that the site works in any folder. The style stands
/// in the page: a sheet of its own would cost another round trip before anything can be painted.
pub fn index(names: &Names, style: &str, cover: &Cover, release: &str) -> String {
    let Names { script, after, citizen, desk, drawer, .. } = names;
    let text = Text(Locale::Vi);
    let mut links = String::new();
    let early = FIRST_CONTENT.iter().filter_map(|key| names.content(key));
    for file in iter::once(citizen[0].as_str()).chain(early) {
        // Writing to a string cannot fail.
        let _ = writeln!(links, r#"<link rel="preload" as="fetch" crossorigin href="{file}">"#);
    }
    links += &with_style(style);
    page(&Parts {
        host: HOST,
        policy: &policy(style, &[&cover.script]),
        title: &text.page_title(text.app_title()),
        told: &[
            ("first", "citizen".to_owned()),
            ("citizen", citizen.join(" ")),
            ("desk", desk.join(" ")),
            ("drawer", drawer.join(" ")),
            ("cadre", "cadre.html".to_owned()),
            ("content", list(&names.content, is_of_citizen)),
            ("after", after.clone()),
            ("release", release.to_owned()),
        ],
        links,
        place: first_screen(text),
        cover: [&cover.markup, &format!("\n<script>{}</script>", cover.script)],
        paper: &paper_link(text),
        scripts: format!("<script defer src=\"{script}\"></script>\n"),
    })
}

/// `cadre.html`, the facilitator's entry. `papers`: the site has what is to be printed as files for a copy shop.
pub fn cadre(names: &Names, style: &str, release: &str, papers: bool) -> String {
    let Names { script, after, cadre, reader, .. } = names;
    let [_, desk_style, wasm, _] = cadre;
    let text = Text(Locale::Vi);
    let (heading, lead, opening) = (text.cadre_title(), text.cadre_lead(), text.loading());
    let early = format!(r#"<link rel="preload" as="fetch" crossorigin href="{wasm}">"#);
    let mut told = vec![
        ("first", "cadre".to_owned()),
        ("cadre", cadre.join(" ")),
        ("reader", reader.join(" ")),
        ("content", list(&names.content, is_of_cadre)),
        ("after", after.clone()),
        ("release", release.to_owned()),
    ];
    if papers {
        told.push((FOLDER, Paper::ALL.map(Paper::file).join(" ")));
    }
    page(&Parts {
        host: "",
        policy: &policy(style, &[]),
        title: &text.page_title(text.cadre_title()),
        told: &told,
        links: format!("{early}\n{}<link rel=\"stylesheet\" href=\"{desk_style}\">\n", with_style(style)),
        place: format!(
            r#"<main id="main"><h1>{heading}</h1><p class="lead">{lead}</p><p class="loading">{opening}</p></main>"#
        ),
        cover: ["", ""],
        paper: &paper_link(text),
        scripts: format!("<script defer src=\"{script}\"></script>\n"),
    })
}

/// `thuoc-so.html`: the same programs, sheets and content as those of the site, all of it in one page that opens
/// by a double click. Its scripts are the only ones that its policy lets run, and it asks nobody for anything.
pub fn one_file(names: &Names, style: &str, files: &Files) -> Result<String> {
    let Names { script, citizen, desk, cadre, reader, content, .. } = names;
    let bytes = |name: &str| files.get(name).with_context(|| format!("the site has no {name}"));
    let words = |name: &str| -> Result<&str> {
        std::str::from_utf8(bytes(name)?).with_context(|| format!("{name} is not a text"))
    };
    let [desk_script, desk_style, desk_wasm, _] = desk;
    let [cadre_script, _, cadre_wasm, _] = cadre;
    let [reader_script, reader_wasm, _] = reader;
    let sheets = [style, words(desk_style)?];
    // The first script looks for the others' glue.
    let scripts = [words(desk_script)?, words(cadre_script)?, words(reader_script)?, words(script)?];
    for (text, end) in
        sheets.iter().map(|text| (text, "</style")).chain(scripts.iter().map(|text| (text, "</script")))
    {
        ensure!(!text.contains(end), "`{end}` would end what stands in the page too early");
    }
    let policy = format!(
        "default-src 'none'; script-src{} 'wasm-unsafe-eval' 'unsafe-eval'; style-src{}; img-src data: blob:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types thuoc-so",
        hashes(&scripts),
        hashes(&sheets)
    );
    let mut blocks = String::new();
    let programs = [&citizen[0], desk_wasm, cadre_wasm, reader_wasm];
    for name in programs.into_iter().chain(content.iter().map(|(_, file)| file)) {
        // Of a type that no browser runs, so that it is nothing but text.
        let text = BASE64.encode(bytes(name)?);
        let _ =
            writeln!(blocks, r#"<script type="application/octet-stream" data-file="{name}">{text}</script>"#);
    }
    for text in scripts {
        let _ = writeln!(blocks, "<script>{text}</script>");
    }
    let mut links =
        format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n", BASE64.encode(bytes(ICON)?));
    for text in sheets {
        let _ = writeln!(links, "<style>{text}</style>");
    }
    let text = Text(Locale::Vi);
    // A message that carries the file itself has no preview, and nothing beside the file.
    let host = HOST.replace("preview.png", "");
    Ok(page(&Parts {
        host: &host,
        policy: &policy,
        title: &text.page_title(text.app_title()),
        told: &[
            ("first", "citizen".to_owned()),
            ("citizen", citizen[0].clone()),
            ("desk", desk_wasm.clone()),
            ("cadre", cadre_wasm.clone()),
            // Without its script, since no worker can be started from a file.
            ("reader", reader_wasm.clone()),
            ("content", list(content, |key| is_of_citizen(key) || is_of_cadre(key))),
        ],
        links,
        place: first_screen(text),
        cover: ["", ""],
        paper: "",
        scripts: blocks,
    }))
}

/// What the overview of all parts is made of; it is no part of the site.
pub struct Overview<'a> {
    /// Its script.
    pub script: String,
    /// Its program.
    pub wasm: String,
    /// All sheets, one after the other.
    pub sheets: String,
    /// All content by its key.
    pub content: &'a [(String, String)],
    /// The attempt that it shows.
    pub work: String,
}

/// The page of the overview of all parts.
pub fn overview(parts: &Overview<'_>) -> String {
    let Overview { script, wasm, sheets, content, work } = parts;
    let text = Text(Locale::Vi);
    page(&Parts {
        host: "",
        policy: &policy(sheets, &[]),
        title: &text.page_title(text.parts_title()),
        told: &[
            ("first", "citizen".to_owned()),
            ("citizen", wasm.clone()),
            ("content", list(content, is_of_citizen)),
            ("work", work.clone()),
        ],
        links: format!("<style>{sheets}</style>\n"),
        place: format!(r#"<main id="main"><p class="loading">{}</p></main>"#, text.loading()),
        cover: ["", ""],
        paper: "",
        scripts: format!("<script defer src=\"{script}\"></script>\n"),
    })
}

/// `<check>.<locale>`: the outlines, which name all other files.
fn is_of_citizen(key: &str) -> bool {
    key.matches('.').count() == 1 && !key.starts_with("hall.")
}

/// What the facilitator's program asks for.
fn is_of_cadre(key: &str) -> bool {
    key.starts_with("titles.") || key.starts_with("hall.")
}

/// Content as the programs find it: `<key>=<file>`.
fn list(content: &[(String, String)], wanted: impl Fn(&str) -> bool) -> String {
    let wanted = content.iter().filter(|(key, _)| wanted(key));
    wanted.map(|(key, file)| format!("{key}={file}")).collect::<Vec<_>>().join(" ")
}

/// The style. Icon and manifest are named by `public/after.js`: browsers fetch them at once, which the first question
/// would wait for. Without an icon they would ask the server for one.
fn with_style(style: &str) -> String {
    format!("<link rel=\"icon\" href=\"data:,\">\n<style>{style}</style>\n")
}

/// What a policy calls these scripts or sheets.
fn hashes(texts: &[&str]) -> String {
    let hash = |text: &&str| format!(" 'sha256-{}'", BASE64.encode(Sha256::digest(text.as_bytes())));
    texts.iter().map(hash).collect()
}

/// The way to the checks on paper, which needs no program.
fn paper_link(text: Text) -> String {
    format!(r#"<p><a class="button" href="{}">{}</a></p>"#, plain_page::NAME, text.no_script_offer())
}

fn page(parts: &Parts) -> String {
    let Parts { host, policy, title, told, links, place, cover: [cover, early], paper, scripts } = parts;
    let told: String = told
        .iter()
        .map(|(word, says)| format!("<meta name=\"thuoc-so:{word}\" content=\"{says}\">\n"))
        .collect();
    let text = Text(Locale::Vi);
    let about = text.home_lead();
    let (cannot_start_title, cannot_start) = (text.cannot_start_title(), text.cannot_start());
    let (stopped_title, stopped, reopen) = (text.stopped_title(), text.stopped(), text.reopen());
    let (cannot_fetch_title, cannot_fetch) = (text.cannot_fetch_title(), text.cannot_fetch());
    // Which language was chosen may not be known where nothing works.
    let english = |sentence: &str| format!("<p lang=\"en\">{sentence}</p>");
    let [fetch_english, start_english, stopped_english] =
        [Text::cannot_fetch, Text::cannot_start, Text::stopped].map(|say| english(say(Text(Locale::En))));
    let (retry, home) = (text.retry(), text.home());
    let (opening, no_script) = (text.loading(), text.no_script());
    format!(
        r##"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
{host}<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="{THEME}">
<title>{title}</title>
<meta property="og:title" content="{title}">
<meta name="description" property="og:description" content="{about}">
{told}{links}</head>
<body>
{cover}<div id="app">{place}</div>{early}
<p id="opening" class="stop" hidden>{opening}</p>
<main id="cannot-fetch" class="stop" hidden><h1 tabindex="-1">{cannot_fetch_title}</h1><p>{cannot_fetch}</p>{fetch_english}<p><a class="button" href="?">{retry}</a></p><p class="quiet"><a href="#/">{home}</a></p></main>
<main id="cannot-start" class="stop" hidden><h1>{cannot_start_title}</h1><p>{cannot_start}</p>{start_english}{paper}</main>
<main id="stopped" class="stop" hidden><h1 tabindex="-1">{stopped_title}</h1><p>{stopped}</p>{stopped_english}<p><a class="button" href="?">{reopen}</a></p></main>
<noscript><div class="stop"><p>{no_script}</p>{paper}</div></noscript>
{scripts}</body>
</html>
"##
    )
}

/// What stands on the page before the application arrives: the home page of somebody new, as real
/// links and text. A tap on a link is kept by the address until the application reads it.
fn first_screen(text: Text) -> String {
    let begin = Route::Check(CheckId::new(FIRST_CHECK)).href();
    let home = Route::Home.href();
    let links = |ways: &[Way]| -> String {
        ways.iter()
            .map(|way| format!(r#"<p class="quiet"><a href="{}">{}</a></p>"#, way.href(), text.way(*way)))
            .collect()
    };
    let (titles, ways, more) = (text.home_titles(), links(&Way::TITLES), links(&Way::MORE));
    let help = links(&[Way::Help]);
    let (brand, title, lead, label) = (text.app_name(), text.app_title(), text.home_lead(), text.opens_new());
    let (free, offered, private) = (text.home_free(), text.offered_by_nobody(), text.home_private());
    let (unit, person, phone) = (text.offered_by(), text.offered_contact(), text.offered_phone());
    format!(
        r#"<header><a class="brand" href="{home}">{brand}</a></header>
<main id="main"><h1>{title}</h1><p class="lead">{lead}</p>
<p class="first-action"><a class="button" href="{begin}">{label}</a></p>
<p class="assurance">{free}</p><p class="offered" data-unit="{unit}" data-person="{person}" data-phone="{phone}">{offered}</p>
<section class="titles"><h2>{titles}</h2>{ways}</section>
<nav class="ways">{more}</nav></main>
<footer>{help}<p>{private}</p></footer>"#
    )
}

#[cfg(test)]
mod tests {
    use super::{index, one_file};
    use crate::cover::Cover;
    use crate::dist::Files;
    use crate::dist::names::Names;

    /// Of the letter alone.
    const HASH_OF_X: &str = "'sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE='";

    fn names() -> Names {
        Names {
            script: "app.1.js".to_owned(),
            after: "after.10.js".to_owned(),
            citizen: ["citizen.3.wasm", "citizen.3.bin"].map(str::to_owned),
            desk: ["desk.5.js", "desk.6.css", "desk.7.wasm", "desk.7.bin"].map(str::to_owned),
            cadre: ["cadre.8.js", "desk.6.css", "cadre.9.wasm", "cadre.9.bin"].map(str::to_owned),
            reader: ["reader.10.js", "reader.11.wasm", "reader.11.bin"].map(str::to_owned),
            drawer: ["drawer.12.js", "drawer.13.wasm", "drawer.13.bin"].map(str::to_owned),
            content: vec![("ky-nang-so.vi".to_owned(), "content/ky-nang-so.vi.4.bin".to_owned())],
        }
    }

    #[test]
    fn names_every_file_and_has_one_script_within() {
        let cover = Cover { markup: String::new(), script: "x".to_owned() };
        let page = index(&names(), "x", &cover, "r1");
        assert!(page.contains(r#"content="citizen.3.wasm citizen.3.bin""#));
        assert!(page.contains(r#"content="ky-nang-so.vi=content/ky-nang-so.vi.4.bin""#));
        assert!(page.contains(r#"crossorigin href="content/ky-nang-so.vi.4.bin""#));
        assert!(page.contains("<style>x</style>") && page.matches(HASH_OF_X).count() == 2);
        assert_eq!(page.matches("<script").count(), 2);
        assert!(page.contains(r#"<script defer src="app.1.js"></script>"#));
        assert!(!page.contains("=\"/"), "an address starts at the root");
    }

    #[test]
    fn the_one_file_edition_holds_every_file_it_names() -> anyhow::Result<()> {
        let mut files = Files::new();
        for name in [
            "app.1.js",
            "citizen.3.wasm",
            "desk.5.js",
            "desk.6.css",
            "desk.7.wasm",
            "cadre.8.js",
            "cadre.9.wasm",
            "reader.10.js",
            "reader.11.wasm",
        ] {
            files.insert(name.to_owned(), b"x".to_vec());
        }
        files.insert("icon.svg".to_owned(), b"<svg/>".to_vec());
        files.insert("content/ky-nang-so.vi.4.bin".to_owned(), vec![0, 255]);
        let page = one_file(&names(), "x", &files)?;
        assert!(page.contains(r#"data-file="content/ky-nang-so.vi.4.bin">AP8=</script>"#));
        assert!(page.contains(HASH_OF_X));
        for word in [" src=", "<link rel=\"stylesheet\"", "<link rel=\"manifest\"", "preload", "preview.png"]
        {
            assert!(!page.contains(word), "{word}");
        }
        files.remove("desk.7.wasm");
        assert!(one_file(&names(), "x", &files).is_err());
        files.insert("desk.7.wasm".to_owned(), Vec::new());
        files.insert("desk.5.js".to_owned(), b"'</script>'".to_vec());
        assert!(one_file(&names(), "x", &files).is_err());
        Ok(())
    }
}

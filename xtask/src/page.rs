//! The page that a browser loads first.

use crate::dist::names::Names;
use std::fmt::Write;
use std::iter;
use thuoc_so::domain::check::id::{CheckId, SKILLS};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::route::desk::Way;
use thuoc_so::domain::route::{Address as _, Route};
use thuoc_so::text::Text;

/// The check whose content most people need first.
const FIRST_CHECK: &str = SKILLS;

/// What its first question waits for.
const FIRST_CONTENT: [&str; 2] = ["ky-nang-so.vi", "ky-nang-so.thiet-bi.vi"];

/// Only this site's own files, no inline script. `'unsafe-eval'` is what engines before Chrome 97
/// and Safari 16 ask for to run WebAssembly; nothing here ever evaluates a text.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; \
                      img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'";

/// `index.html`. Every address in it is relative, so that the site works in any folder.
pub fn index(names: &Names) -> String {
    let Names { script, style, wasm, wasm_copy, desk, content, .. } = names;
    let desk = desk.join(" ");
    // `<check>.<locale>`: the outlines, which name all other files.
    let outlines =
        content.iter().filter(|(key, _)| key.matches('.').count() == 1 && !key.starts_with("hall."));
    let content: Vec<String> = outlines.map(|(key, file)| format!("{key}={file}")).collect();
    let content = content.join(" ");
    let mut preload = String::new();
    let first = FIRST_CONTENT.iter().filter_map(|key| names.content(key));
    for file in iter::once(wasm.as_str()).chain(first) {
        // Writing to a string cannot fail.
        let _ = writeln!(preload, r#"<link rel="preload" as="fetch" crossorigin href="{file}">"#);
    }
    let text = Text(Locale::Vi);
    let first = first_screen(text);
    let title = text.page_title(text.app_title());
    let (cannot_start_title, cannot_start) = (text.cannot_start_title(), text.cannot_start());
    let (stopped_title, stopped, reopen) = (text.stopped_title(), text.stopped(), text.reopen());
    let (opening, no_script) = (text.loading(), text.no_script());
    format!(
        r##"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<!-- Đơn vị phụ trách: điền vào giữa hai dấu nháy của ba dòng sau, bằng bất kỳ trình soạn văn bản nào. -->
<meta name="thuoc-so:unit" content="">
<meta name="thuoc-so:person" content="">
<meta name="thuoc-so:phone" content="">
<!-- Từ đây trở xuống không cần sửa. -->
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="thuoc-so:wasm" content="{wasm} {wasm_copy}">
<meta name="thuoc-so:desk" content="{desk}">
<meta name="thuoc-so:content" content="{content}">
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="{style}">
{preload}</head>
<body>
<div id="app">{first}</div>
<p id="opening" class="stop" hidden>{opening}</p>
<main id="cannot-start" class="stop" hidden><h1>{cannot_start_title}</h1><p>{cannot_start}</p></main>
<main id="stopped" class="stop" hidden><h1 tabindex="-1">{stopped_title}</h1><p>{stopped}</p><p><a class="button" href="?">{reopen}</a></p></main>
<noscript><p class="stop">{no_script}</p></noscript>
<script defer src="{script}"></script>
</body>
</html>
"##
    )
}

/// `cadre.html`, the facilitator's entry.
pub fn cadre(names: &Names) -> String {
    let Names { style, desk: [_, desk_style, _, _], cadre: [script, wasm, wasm_copy], content, .. } = names;
    let wanted = content.iter().filter(|(key, _)| key.starts_with("titles.") || key.starts_with("hall."));
    let content: Vec<String> = wanted.map(|(key, file)| format!("{key}={file}")).collect();
    let content = content.join(" ");
    let text = Text(Locale::Vi);
    let title = text.page_title(text.cadre_title());
    let (heading, lead, opening) = (text.cadre_title(), text.cadre_lead(), text.loading());
    let (cannot_start_title, cannot_start) = (text.cannot_start_title(), text.cannot_start());
    let (stopped_title, stopped, reopen) = (text.stopped_title(), text.stopped(), text.reopen());
    let no_script = text.no_script();
    format!(
        r##"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="thuoc-so:wasm" content="{wasm} {wasm_copy}">
<meta name="thuoc-so:content" content="{content}">
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="{style}">
<link rel="stylesheet" href="{desk_style}">
<link rel="preload" as="fetch" crossorigin href="{wasm}">
</head>
<body>
<div id="app"><main id="main"><h1>{heading}</h1><p class="lead">{lead}</p><p class="loading">{opening}</p></main></div>
<main id="cannot-start" class="stop" hidden><h1>{cannot_start_title}</h1><p>{cannot_start}</p></main>
<main id="stopped" class="stop" hidden><h1 tabindex="-1">{stopped_title}</h1><p>{stopped}</p><p><a class="button" href="?">{reopen}</a></p></main>
<noscript><p class="stop">{no_script}</p></noscript>
<script defer src="{script}"></script>
</body>
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
    let (brand, title, lead, label) = (text.app_name(), text.app_title(), text.home_lead(), text.opens_new());
    let (free, offered, private) = (text.home_free(), text.offered_by_nobody(), text.home_private());
    format!(
        r#"<header><a class="brand" href="{home}">{brand}</a></header>
<main id="main"><h1>{title}</h1><p class="lead">{lead}</p>
<p class="first-action"><a class="button" href="{begin}">{label}</a></p>
<p class="assurance">{free}</p><p class="offered">{offered}</p>
<section class="titles"><h2>{titles}</h2>{ways}</section>
<nav class="ways">{more}</nav></main>
<footer><p>{private}</p></footer>"#
    )
}

#[cfg(test)]
mod tests {
    use super::index;
    use crate::dist::names::Names;

    #[test]
    fn names_every_file_and_has_no_inline_script() {
        let page = index(&Names {
            script: "app.1.js".to_owned(),
            style: "app.2.css".to_owned(),
            wasm: "citizen.3.wasm".to_owned(),
            wasm_copy: "citizen.3.bin".to_owned(),
            desk: ["desk.5.js", "desk.6.css", "desk.7.wasm", "desk.7.bin"].map(str::to_owned),
            cadre: ["cadre.8.js", "cadre.9.wasm", "cadre.9.bin"].map(str::to_owned),
            content: vec![("ky-nang-so.vi".to_owned(), "content/ky-nang-so.vi.4.bin".to_owned())],
        });
        assert!(page.contains(r#"content="citizen.3.wasm citizen.3.bin""#));
        assert!(page.contains(r#"content="ky-nang-so.vi=content/ky-nang-so.vi.4.bin""#));
        assert!(page.contains(r#"crossorigin href="content/ky-nang-so.vi.4.bin""#));
        assert_eq!(page.matches("<script").count(), 1);
        assert!(page.contains(r#"<script defer src="app.1.js"></script>"#));
        assert!(!page.contains("=\"/"), "an address starts at the root");
    }
}

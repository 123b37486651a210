//! The page that a browser loads first.

use crate::dist::names::Names;
use std::fmt::Write;

/// The check whose content most people need first.
const FIRST_CHECK: &str = "ky-nang-so";

/// Only this site's own files, no inline script. `'unsafe-eval'` is what engines before Chrome 97
/// and Safari 16 ask for to run WebAssembly; nothing here ever evaluates a text.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; \
                      img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'";

/// `index.html`. Every address in it is relative, so that the site works in any folder.
pub fn index(names: &Names) -> String {
    let Names { script, style, wasm, wasm_copy, content } = names;
    let content: Vec<String> = content.iter().map(|(key, file)| format!("{key}={file}")).collect();
    let content = content.join(" ");
    let mut preload = String::new();
    for file in [Some(wasm.as_str()), names.content(FIRST_CHECK, "vi")].into_iter().flatten() {
        // Writing to a string cannot fail.
        let _ = writeln!(preload, r#"<link rel="preload" as="fetch" crossorigin href="{file}">"#);
    }
    format!(
        r#"<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tự kiểm tra kỹ năng số · Thước Số</title>
<meta name="thuoc-so:wasm" content="{wasm} {wasm_copy}">
<meta name="thuoc-so:content" content="{content}">
<link rel="stylesheet" href="{style}">
{preload}</head>
<body>
<p id="starting">Đang mở…</p>
<p id="cannot-start" hidden>Trình duyệt này không mở được bài tự kiểm tra.</p>
<p id="stopped" hidden>Bài tự kiểm tra đã dừng vì một lỗi. Tải lại trang để làm tiếp.</p>
<noscript><p>Bài tự kiểm tra cần JavaScript.</p></noscript>
<script defer src="{script}"></script>
</body>
</html>
"#
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

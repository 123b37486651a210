//! Media types by file ending.

/// Type of WebAssembly.
pub const WASM: &str = "application/wasm";

/// Type of pages.
pub const HTML: &str = "text/html; charset=utf-8";

/// What can stand in the site: ending, type, whether it is worth compressing.
const TYPES: [(&str, &str, bool); 20] = [
    ("bin", "application/octet-stream", true),
    ("css", "text/css; charset=utf-8", true),
    ("csv", "text/csv; charset=utf-8", true),
    ("gif", "image/gif", false),
    ("htm", HTML, true),
    ("html", HTML, true),
    ("ico", "image/x-icon", true),
    ("jpeg", "image/jpeg", false),
    ("jpg", "image/jpeg", false),
    ("js", "text/javascript; charset=utf-8", true),
    ("json", "application/json", true),
    ("pdf", "application/pdf", false),
    ("png", "image/png", false),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain; charset=utf-8", true),
    ("wasm", WASM, true),
    ("webmanifest", "application/manifest+json", true),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    ("xml", "text/xml; charset=utf-8", true),
    ("zip", "application/zip", false),
];

/// Endings of a site's files that IIS 7.5, the oldest still met, has a type for without being told.
const IIS: [&str; 16] = [
    "bin", "bmp", "css", "csv", "gif", "htm", "html", "ico", "jpeg", "jpg", "js", "pdf", "png", "txt", "xml",
    "zip",
];

/// Media type of a file with this ending, and whether compressing it pays.
pub fn of(ending: &str) -> (&'static str, bool) {
    let known = TYPES.iter().find(|(own, _, _)| own.eq_ignore_ascii_case(ending));
    known.map_or(("application/octet-stream", false), |(_, media_type, worth)| (media_type, *worth))
}

/// Whether an IIS that was not set up for the site serves this ending.
pub fn iis_knows(ending: &str) -> bool {
    IIS.iter().any(|own| own.eq_ignore_ascii_case(ending))
}

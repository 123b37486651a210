//! The server as a browser meets it, awkward settings included.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use std::collections::HashMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use xtask::cache::Cache;
use xtask::serve::{Endings, Options, Server};

const PAGE: &str = "<!doctype html><body><p>Thước Số</p></body>";
const SCRIPT: &str = "app.0123456789.js";
const WASM: &str = "citizen.0123456789.wasm";

/// A small site in a folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("thuoc-so-{name}-{}", std::process::id()));
        let site = folder.join("site");
        fs::create_dir_all(site.join("bin")).expect("a folder");
        fs::write(folder.join("secret.txt"), "not for you").expect("a file");
        fs::write(site.join("index.html"), PAGE).expect("a file");
        fs::write(site.join(SCRIPT), "let x = 1;\n".repeat(200)).expect("a file");
        fs::write(site.join(WASM), b"\0asm\x01\0\0\0").expect("a file");
        fs::write(site.join("site.webmanifest"), "{}").expect("a file");
        fs::write(site.join("bin/a.txt"), "a").expect("a file");
        fs::write(site.join("a+b.txt"), "a").expect("a file");
        Self(folder)
    }

    fn options(&self) -> Options {
        Options {
            root: self.0.join("site"),
            cache: Some(Cache::new(self.0.join("cache"))),
            ..Options::default()
        }
    }

    fn serve(&self, change: impl FnOnce(&mut Options)) -> Server {
        let mut options = self.options();
        change(&mut options);
        Server::start(options).expect("the server starts")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

struct Answer {
    status: u16,
    fields: HashMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

fn ask(server: &Server, method: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).expect("it listens");
    let more: String = fields.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{more}\r\n")
        .expect("it hears");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("it answers");
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let fields = lines.filter_map(|line| line.split_once(": "));
    Answer {
        status: status.expect("a status"),
        fields: fields.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
        body: bytes[end + 4..].to_vec(),
    }
}

fn get(server: &Server, path: &str) -> Answer {
    ask(server, "GET", path, &[])
}

#[test]
fn files_have_their_type_and_are_kept_as_long_as_their_name_allows() {
    let folder = Folder::new("types");
    let server = folder.serve(|_| {});
    let page = get(&server, "/");
    assert_eq!((page.status, page.field("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(page.field("cache-control"), "no-cache");
    assert_eq!(page.body, PAGE.as_bytes());
    let wasm = get(&server, &format!("/{WASM}?x=1"));
    assert_eq!((wasm.status, wasm.field("content-type")), (200, "application/wasm"));
    assert_eq!(wasm.field("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(get(&server, "/site.webmanifest").field("content-type"), "application/manifest+json");
}

#[test]
fn brotli_is_sent_where_it_is_wanted() {
    let folder = Folder::new("brotli");
    let server = folder.serve(|_| {});
    let path = format!("/{SCRIPT}");
    let plain = get(&server, &path);
    let small = ask(&server, "GET", &path, &[("Accept-Encoding", "gzip, br")]);
    assert_eq!((plain.field("content-encoding"), small.field("content-encoding")), ("", "br"));
    assert!(small.body.len() < plain.body.len() / 4);
    assert_eq!(small.field("vary"), "Accept-Encoding");
    assert_ne!(small.field("etag"), plain.field("etag"));
}

#[test]
fn what_is_known_is_not_sent_again() {
    let folder = Folder::new("conditional");
    let server = folder.serve(|_| {});
    let tag = get(&server, "/").field("etag").to_owned();
    let again = ask(&server, "GET", "/", &[("If-None-Match", &tag)]);
    assert_eq!((again.status, again.body.len(), again.field("etag")), (304, 0, tag.as_str()));
    assert_eq!(ask(&server, "GET", "/", &[("If-None-Match", "\"other\"")]).status, 200);
}

#[test]
fn head_tells_the_same_without_the_body() {
    let folder = Folder::new("head");
    let server = folder.serve(|_| {});
    let head = ask(&server, "HEAD", "/", &[]);
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.field("content-length"), PAGE.len().to_string());
    let post = ask(&server, "POST", "/", &[]);
    assert_eq!((post.status, post.field("allow")), (405, "GET, HEAD"));
}

#[test]
fn nothing_outside_of_the_site_is_served() {
    let folder = Folder::new("outside");
    let server = folder.serve(|_| {});
    for path in
        ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/bin/../../secret.txt", "/nothing"]
    {
        assert_eq!(get(&server, path).status, 404, "{path}");
    }
}

#[test]
fn a_site_in_a_folder_stands_nowhere_else() {
    let folder = Folder::new("prefix");
    let server = folder.serve(|options| options.prefix = Some("/xa/hoc-tap/".to_owned()));
    assert!(server.url().ends_with("/xa/hoc-tap/"));
    assert_eq!(get(&server, "/xa/hoc-tap/").status, 200);
    assert_eq!(get(&server, "/").status, 404);
    let redirect = get(&server, "/xa/hoc-tap");
    assert_eq!((redirect.status, redirect.field("location")), (301, "/xa/hoc-tap/"));
}

#[test]
fn awkward_servers_can_be_imitated() {
    let folder = Folder::new("awkward");
    let without = folder.serve(|options| options.endings = Endings::Except(vec!["wasm".to_owned()]));
    assert_eq!(get(&without, &format!("/{WASM}")).status, 404);
    assert_eq!(get(&without, &format!("/{SCRIPT}")).status, 200);
    let iis = folder.serve(|options| options.endings = Endings::Iis);
    for path in [&format!("/{WASM}"), "/site.webmanifest", "/bin/a.txt", "/a+b.txt"] {
        assert_eq!(get(&iis, path).status, 404, "{path}");
    }
    assert_eq!(get(&iis, "/").status, 200);
    let odd = folder.serve(|options| options.wasm_type = "text/plain");
    assert_eq!(get(&odd, &format!("/{WASM}")).field("content-type"), "text/plain");
}

#[test]
fn pages_learn_of_a_new_build_only_where_that_is_wanted() {
    let folder = Folder::new("live");
    let quiet = folder.serve(|_| {});
    assert_eq!(get(&quiet, "/thuoc-so-dev/build").status, 404);
    let live = folder.serve(|options| options.live = true);
    assert!(String::from_utf8_lossy(&get(&live, "/").body).contains("thuoc-so-dev/reload.js"));
    let before = get(&live, "/thuoc-so-dev/build").body;
    live.reload();
    assert_ne!(get(&live, "/thuoc-so-dev/build").body, before);
}

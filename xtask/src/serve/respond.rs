//! The answer to one request.

use super::path::{self, Target};
use super::{Options, live, types};
use crate::dist::names;
use crate::{cache, compress};
use anyhow::{Context, Result};
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use tiny_http::{Header, Method, Request, Response};

type Answer = Response<Cursor<Vec<u8>>>;

/// The site as requests see it.
pub struct Site {
    options: Options,
    prefix: String,
    build: AtomicU32,
}

impl Site {
    /// Prepares a site for being served.
    pub fn new(options: Options) -> Result<Self> {
        let root = fs::canonicalize(&options.root).with_context(|| {
            format!("there is no {}; run `cargo xtask dist` first", options.root.display())
        })?;
        let prefix = options.prefix.as_deref().unwrap_or_default().trim_matches('/');
        let prefix = if prefix.is_empty() { String::new() } else { format!("/{prefix}") };
        Ok(Self { options: Options { root, ..options }, prefix, build: AtomicU32::new(0) })
    }

    /// The path under which the site stands, without a slash at its end.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Makes open pages reload.
    pub fn reload(&self) {
        self.build.fetch_add(1, Ordering::Relaxed);
    }

    /// Answers a request.
    pub fn answer(&self, request: Request) -> std::io::Result<()> {
        let answer = match request.method() {
            Method::Get | Method::Head => self.look_up(&request),
            _ => with(plain(405, "only GET and HEAD"), "Allow", "GET, HEAD"),
        };
        request.respond(answer)
    }

    fn look_up(&self, request: &Request) -> Answer {
        if self.options.live
            && let Some(answer) = self.live_file(request.url())
        {
            return answer;
        }
        match path::resolve(&self.options.root, &self.prefix, &self.options.endings, request.url()) {
            Target::File(file) => match fs::read(self.options.root.join(&file)) {
                Ok(bytes) => self.file(request, &file, bytes),
                Err(_) => plain(404, "not found"),
            },
            Target::Redirect(address) => with(plain(301, "see there"), "Location", &address),
            Target::Missing => plain(404, "not found"),
        }
    }

    fn live_file(&self, url: &str) -> Option<Answer> {
        let (media_type, text) = match url.strip_prefix(self.prefix.as_str())?.strip_prefix('/')? {
            live::SCRIPT_NAME => ("text/javascript", live::SCRIPT.to_owned()),
            live::WORKER_NAME => ("text/javascript", live::WORKER.to_owned()),
            live::BUILD_NAME => ("text/plain", self.build.load(Ordering::Relaxed).to_string()),
            _ => return None,
        };
        Some(with(with(Response::from_data(text), "Content-Type", media_type), "Cache-Control", "no-store"))
    }

    fn file(&self, request: &Request, file: &Path, mut bytes: Vec<u8>) -> Answer {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let (media_type, worth_compressing) = match types::of(&ending) {
            (types::WASM, worth) => (self.options.wasm_type, worth),
            known => known,
        };
        if self.options.live && media_type == types::HTML {
            bytes = live::with_script(bytes);
        }
        let mut tag = cache::hash(&[&bytes]);
        let accepts = header(request, "Accept-Encoding").is_some_and(accepts_brotli);
        let compressed = match &self.options.cache {
            Some(cache) if worth_compressing && accepts => compress::brotli(&name, &bytes, cache).ok(),
            _ => None,
        };
        let encoded = compressed.is_some();
        if let Some(smaller) = compressed {
            bytes = smaller;
            tag += "-br";
        }
        let tag = format!("\"{tag}\"");
        let known = header(request, "If-None-Match").is_some_and(|tags| names_tag(tags, &tag));
        // Of an answer 304 the body is not sent, only its length told.
        let mut answer = Response::from_data(bytes).with_status_code(if known { 304 } else { 200 });
        // The reader's wish decides, so caches between here and there have to ask it too.
        for (field, value) in
            [("Vary", "Accept-Encoding"), ("ETag", tag.as_str()), ("X-Content-Type-Options", "nosniff")]
        {
            answer = with(answer, field, value);
        }
        let keep = if names::is_hashed(&name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        answer = with(answer, "Cache-Control", keep);
        answer = with(answer, "Content-Type", media_type);
        // Told the length, tiny_http would still split a long answer into chunks.
        answer = answer.with_chunked_threshold(usize::MAX);
        if encoded { with(answer, "Content-Encoding", "br") } else { answer }
    }
}

fn plain(status: u16, text: &str) -> Answer {
    with(Response::from_string(text).with_status_code(status), "Cache-Control", "no-store")
}

fn with(mut answer: Answer, field: &str, value: &str) -> Answer {
    // Only a value that is not ASCII is refused; such a file name goes without its header.
    if let Ok(header) = Header::from_bytes(field, value) {
        answer.add_header(header);
    }
    answer
}

fn header<'request>(request: &'request Request, field: &'static str) -> Option<&'request str> {
    request.headers().iter().find(|header| header.field.equiv(field)).map(|header| header.value.as_str())
}

fn accepts_brotli(wishes: &str) -> bool {
    wishes.split(',').any(|wish| {
        let mut parts = wish.split(';').map(str::trim);
        let named = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case("br"));
        let refused = parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        named && !refused
    })
}

fn names_tag(tags: &str, tag: &str) -> bool {
    tags.split(',')
        .map(|known| known.trim().trim_start_matches("W/"))
        .any(|known| known == "*" || known == tag)
}

#[cfg(test)]
mod tests {
    use super::{accepts_brotli, names_tag};

    #[test]
    fn brotli_is_sent_to_those_who_want_it() {
        assert!(accepts_brotli("gzip, deflate, br"));
        assert!(accepts_brotli("br;q=0.5"));
        assert!(!accepts_brotli("gzip, br;q=0"));
        assert!(!accepts_brotli("gzip, brr"));
    }

    #[test]
    fn a_known_version_is_recognised() {
        assert!(names_tag("\"a\", W/\"b\"", "\"b\""));
        assert!(names_tag("*", "\"b\""));
        assert!(!names_tag("\"a\"", "\"b\""));
    }
}

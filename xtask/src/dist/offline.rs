//! What works without a network: the service worker with the list of a release's files, and what the page says
//! about it.

use super::{Files, bundle};
use crate::cache::{self, Cache};
use crate::serve::types;
use crate::tools::node::NodeTools;
use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use thuoc_so::domain::locale::Locale;
use thuoc_so::text::Text;

/// The pages that name their release. A host edits the first lines of one, so their bytes are not fixed. The first
/// one stands at the site's own address.
pub const PAGES: [&str; 2] = ["index.html", "cadre.html"];

/// Files that no page of the site asks for: for hosts, and for being sent on.
const BESIDE: [&str; 3] = ["servers/", "in-an/", "preview."];

/// The script for what can wait, with its sentences in every language.
pub fn after(cache: &Cache, node: &NodeTools) -> Result<Vec<u8>> {
    let sentences = Locale::ALL.map(|locale| {
        let text = Text(locale);
        let said = [
            ("offline_ready", text.offline_ready()),
            ("new_release", text.new_release()),
            ("take_new_release", text.take_new_release()),
            ("framed", text.framed()),
            ("whole_page", text.whole_page()),
            ("way_out", text.way_out()),
            ("way_out_why", text.way_out_why()),
            ("way_out_0", text.way_out_copy()),
            ("way_out_1", text.way_out_menu()),
            ("way_out_2", text.way_out_open()),
            ("way_out_3", text.way_out_paste()),
            ("data_link", text.data_link()),
            ("on_phone", text.on_phone()),
            ("on_phone_code", text.on_phone_code()),
        ];
        (locale.tag(), object(said.map(|(word, sentence)| (word, quoted(sentence)))))
    });
    bundle::plain(bundle::AFTER, &[("SENTENCES", object(sentences))], cache, node)
}

/// Which of the files stand in the list of the worker, with the hash by which a browser knows their bytes. The
/// oldest servers refuse some endings; such a file, a drawing or the manifest, is not needed. Of a program that has
/// two names the worker knows which one to try first.
pub fn kept(files: &Files) -> BTreeMap<&str, String> {
    let wanted = |name: &str| {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let is_copy = ending == "bin" && files.contains_key(&name.replace(".bin", ".wasm"));
        let is_served = ending == "wasm" || types::iis_knows(ending);
        is_served && !is_copy && !PAGES.contains(&name) && !BESIDE.iter().any(|start| name.starts_with(start))
    };
    let hash = |bytes: &[u8]| format!("sha256-{}", BASE64.encode(Sha256::digest(bytes)));
    files.iter().filter(|(name, _)| wanted(name)).map(|(name, bytes)| (name.as_str(), hash(bytes))).collect()
}

/// The name of a release: another one as soon as anything in it is another.
pub fn release(kept: &BTreeMap<&str, String>, pages: &[String]) -> Result<String> {
    let list: Vec<String> = kept.iter().map(|(name, hash)| format!("{name} {hash}")).collect();
    let worker = std::fs::read(crate::project::path("public").join(bundle::WORKER))?;
    let pages = pages.join("\n");
    Ok(cache::short_hash(&[list.join("\n").as_bytes(), pages.as_bytes(), &worker].concat()))
}

/// The service worker of a release.
pub fn worker(
    release: &str,
    kept: &BTreeMap<&str, String>,
    cache: &Cache,
    node: &NodeTools,
) -> Result<Vec<u8>> {
    let pages = PAGES.map(quoted).join(",");
    let words = [
        ("RELEASE", quoted(release)),
        ("FILES", object(kept.iter().map(|(name, hash)| (*name, quoted(hash))))),
        ("PAGES", format!("[{pages}]")),
    ];
    bundle::plain(bundle::WORKER, &words, cache, node)
}

/// A JSON object of members that are JSON already.
fn object<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let members: Vec<String> =
        members.into_iter().map(|(name, json)| format!("{}:{json}", quoted(name))).collect();
    format!("{{{}}}", members.join(","))
}

/// A JSON string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::{kept, release};
    use crate::dist::Files;

    #[test]
    fn what_every_server_serves_is_kept_once() -> anyhow::Result<()> {
        let names = [
            "index.html",
            "citizen.0123456789.wasm",
            "citizen.0123456789.bin",
            "content/titles.vi.0123456789.bin",
            "icon.svg",
            "icon-192.png",
            "manifest.json",
            "servers/README.txt",
        ];
        let mut files: Files = names.map(|name| (name.to_owned(), b"x".to_vec())).into();
        let list = kept(&files);
        let wanted = ["citizen.0123456789.wasm", "content/titles.vi.0123456789.bin", "icon-192.png"];
        assert_eq!(list.keys().copied().collect::<Vec<_>>(), wanted);
        let before = release(&list, &["page".to_owned()])?;
        assert_ne!(before, release(&list, &["another".to_owned()])?);
        files.insert("icon-192.png".to_owned(), b"y".to_vec());
        assert_ne!(before, release(&kept(&files), &["page".to_owned()])?);
        Ok(())
    }
}

//! From the path of a request to a file of the site, and to nothing else.

use super::{Endings, types};
use std::path::{Path, PathBuf};

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The path, relative to the site's root and free of `..`.
    File(PathBuf),
    /// The folder's address with a slash at its end.
    Redirect(String),
    /// Nothing.
    Missing,
}

/// Finds what stands under `path` (which may carry a query) in `root`, served under `prefix`.
pub fn resolve(root: &Path, prefix: &str, endings: &Endings, path: &str) -> Target {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if path == prefix && !prefix.is_empty() {
        return Target::Redirect(format!("{prefix}/"));
    }
    let Some(below) = path.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('/')) else {
        return Target::Missing;
    };
    let Some(relative) = decode(below) else { return Target::Missing };
    let mut file = PathBuf::new();
    let (folders, last) =
        relative.rsplit_once('/').map_or(("", relative.as_str()), |(folders, last)| (folders, last));
    for segment in
        folders.split('/').filter(|_| !folders.is_empty()).chain((!last.is_empty()).then_some(last))
    {
        if !is_plain(segment) || !endings.allow_segment(segment) {
            return Target::Missing;
        }
        file.push(segment);
    }
    if last.is_empty() {
        file.push("index.html");
    } else if root.join(&file).is_dir() {
        return Target::Redirect(format!("{path}/"));
    }
    if !root.join(&file).is_file() || !endings.allow_file(&file) {
        return Target::Missing;
    }
    Target::File(file)
}

impl Endings {
    fn allow_file(&self, file: &Path) -> bool {
        let ending = file.extension().unwrap_or_default().to_string_lossy();
        match self {
            Self::All => true,
            Self::Except(denied) => !denied.iter().any(|denied| denied.eq_ignore_ascii_case(&ending)),
            Self::Iis => types::iis_knows(&ending),
        }
    }

    fn allow_segment(&self, segment: &str) -> bool {
        *self != Self::Iis || !(segment.contains('+') || segment.eq_ignore_ascii_case("bin"))
    }
}

/// Neither a way up nor anything that some system reads as more than a name.
fn is_plain(segment: &str) -> bool {
    !matches!(segment, "" | "." | "..") && !segment.contains(['\\', ':', '\0', '/'])
}

/// Undoes percent encoding; `None` where it is not UTF-8 or not well formed.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes().iter().copied();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Target, resolve};
    use crate::project;
    use crate::serve::Endings;

    /// Serves this crate's own folder, which is sure to be there.
    fn target(prefix: &str, endings: &Endings, path: &str) -> Target {
        resolve(&project::path("xtask"), prefix, endings, path)
    }

    #[test]
    fn finds_files_and_ignores_the_query() {
        assert_eq!(target("", &Endings::All, "/src/lib.rs?v=1"), Target::File("src/lib.rs".into()));
        assert_eq!(target("/a/b", &Endings::All, "/a/b/src/%6Cib.rs"), Target::File("src/lib.rs".into()));
    }

    #[test]
    fn nothing_outside_the_site_is_reachable() {
        for path in [
            "/../Cargo.toml",
            "/src/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/src//lib.rs",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/C:/x",
            "/%zz",
            "/%ff",
            "",
            "src/lib.rs",
        ] {
            assert_eq!(target("", &Endings::All, path), Target::Missing, "{path}");
        }
    }

    #[test]
    fn a_prefix_hides_everything_else() {
        assert_eq!(target("/a", &Endings::All, "/src/lib.rs"), Target::Missing);
        assert_eq!(target("/a", &Endings::All, "/ab/src/lib.rs"), Target::Missing);
        assert_eq!(target("/a", &Endings::All, "/a"), Target::Redirect("/a/".to_owned()));
        assert_eq!(target("/a", &Endings::All, "/a/src"), Target::Redirect("/a/src/".to_owned()));
    }

    #[test]
    fn awkward_servers_refuse_what_they_do_not_know() {
        assert_eq!(target("", &Endings::Iis, "/src/lib.rs"), Target::Missing);
        assert_eq!(target("", &Endings::Except(vec!["rs".to_owned()]), "/src/lib.rs"), Target::Missing);
        assert_eq!(
            target("", &Endings::Except(vec!["toml".to_owned()]), "/src/lib.rs"),
            Target::File("src/lib.rs".into())
        );
    }
}

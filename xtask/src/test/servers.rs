//! The samples in `public/servers/`, each tried on the real server that it is for. The one for IIS is only read as
//! XML: no IIS runs here.

use super::count::Count;
use crate::tools::apt;
use crate::{command, page, project};
use anyhow::{Context, Result, ensure};
use quick_xml::events::Event;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// By Debian's names; of Apache the programs only.
const PACKAGES: [&str; 2] = ["nginx", "apache2-bin"];

/// How long a server may take until it answers.
const PATIENCE: Duration = Duration::from_secs(10);

/// Apache's modules that a usual installation has switched on.
const MODULES: [&str; 8] =
    ["mpm_event", "authz_core", "authz_host", "mime", "dir", "headers", "deflate", "filter"];

/// Files like those of the site, long enough to be worth compressing.
const FILES: [&str; 6] = [
    "index.html",
    "sw.js",
    "app.0123456789.js",
    "citizen.0123456789.wasm",
    "content/titles.vi.0123456789.bin",
    "thuoc-so.html",
];

/// What is expected of one answer: the path, and parts of its header.
const EXPECTED: [(&str, &[&str]); 6] = [
    ("/", &["content-type: text/html", "cache-control: no-cache", "x-content-type-options: nosniff"]),
    ("/sw.js", &["javascript", "cache-control: no-cache"]),
    ("/app.0123456789.js", &["javascript", "max-age=31536000", "content-encoding: gzip"]),
    (
        "/citizen.0123456789.wasm",
        &["content-type: application/wasm", "max-age=31536000", "content-encoding: gzip"],
    ),
    ("/content/titles.vi.0123456789.bin", &["application/octet-stream", "max-age=31536000"]),
    ("/thuoc-so.html", &["content-disposition: attachment"]),
];

/// Tries all of them; `None` where a server is not installed and cannot be.
pub fn run() -> Result<Option<Count>> {
    xml(&sample("web.config")?)?;
    // Elsewhere than on Debian the same programs may well be there.
    let installed = apt::install_missing(&PACKAGES);
    let (Some(nginx), Some(apache)) = (program("nginx"), program("apache2")) else {
        return installed.map(|()| None);
    };
    let folder = project::scratch().join("servers");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for file in FILES {
        let path = folder.join("site").join(file);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(&path, "// the same line again and again\n".repeat(200))?;
    }
    let mut passed = 1;
    for (name, mut command, port) in [start_nginx(&nginx, &folder)?, start_apache(&apache, &folder)?] {
        let _running =
            Running(command.stdin(Stdio::null()).spawn().with_context(|| format!("{name} does not start"))?);
        passed += examine(name, port).with_context(|| format!("public/servers/ on {name}"))?;
    }
    Ok(Some(Count { passed, ..Count::default() }))
}

/// A server that ends with this value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Nothing is left to be done where it has ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start_nginx(program: &Path, folder: &Path) -> Result<(&'static str, Command, u16)> {
    let port = free_port()?;
    fs::copy("/etc/nginx/mime.types", folder.join("mime.types")).context("nginx has no mime.types")?;
    fs::write(folder.join("site.conf"), sample("nginx.conf")?)?;
    let shown = folder.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("  {kind}_temp_path {shown}/{kind};\n"))
        .concat();
    let config = format!(
        "daemon off;\nmaster_process off;\npid {shown}/nginx.pid;\nerror_log {shown}/nginx.log;\nevents {{}}\nhttp {{\n\
         {temporary}  access_log off;\n  server {{\n    listen 127.0.0.1:{port};\n    root {shown}/site;\n    \
         include site.conf;\n  }}\n}}\n"
    );
    fs::write(folder.join("nginx.conf"), config)?;
    let mut command = Command::new(program);
    command
        .arg("-p")
        .arg(folder)
        .arg("-e")
        .arg(folder.join("nginx.log"))
        .arg("-c")
        .arg(folder.join("nginx.conf"));
    Ok(("nginx", command, port))
}

fn start_apache(program: &Path, folder: &Path) -> Result<(&'static str, Command, u16)> {
    let port = free_port()?;
    fs::write(folder.join("site/.htaccess"), sample("htaccess.txt")?)?;
    let shown = folder.display();
    let modules: String = MODULES
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .concat();
    let config = format!(
        "ServerRoot {shown}\nServerName localhost\nUser nobody\nGroup nogroup\nListen 127.0.0.1:{port}\nPidFile {shown}/apache.pid\n\
         ErrorLog {shown}/apache.log\nDefaultRuntimeDir {shown}\n{modules}TypesConfig /etc/mime.types\n\
         DirectoryIndex index.html\nDocumentRoot {shown}/site\n\
         <Directory {shown}/site>\n  AllowOverride All\n  Require all granted\n</Directory>\n"
    );
    fs::write(folder.join("apache.conf"), config)?;
    // One process, so that nothing is left when it ends.
    let mut command = Command::new(program);
    command.arg("-f").arg(folder.join("apache.conf")).arg("-X");
    Ok(("Apache", command, port))
}

/// Number of answers that are as expected; all problems of a server are reported at once.
fn examine(name: &str, port: u16) -> Result<u32> {
    let begin = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        ensure!(begin.elapsed() < PATIENCE, "it does not answer");
        thread::sleep(Duration::from_millis(50));
    }
    let policy = format!("content-security-policy: {}", page::strict_policy());
    let mut problems = String::new();
    for (path, parts) in EXPECTED {
        let head = head(port, path)?;
        let is_page = path == "/";
        for part in parts.iter().copied().chain(is_page.then_some(policy.as_str())).chain(["200"]) {
            if !head.to_lowercase().contains(&part.to_lowercase()) {
                problems += &format!("\n{path} lacks `{part}`:\n{head}");
            }
        }
    }
    ensure!(problems.is_empty(), "{problems}");
    println!("{name}: {} answers as expected", EXPECTED.len());
    Ok(EXPECTED.len().try_into()?)
}

/// The head of the answer to a request.
fn head(port: u16, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let head = answer.split("\r\n\r\n").next().unwrap_or_default();
    ensure!(head.starts_with("HTTP/1.1 "), "`{head}` is no answer");
    Ok(head.to_owned())
}

/// Refuses what is not well-formed, and another policy than that of the pages.
fn xml(text: &str) -> Result<()> {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open = 0;
    loop {
        match reader.read_event().context("web.config is not XML")? {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    ensure!(open == 0, "web.config ends within an element");
    ensure!(text.contains(&page::strict_policy()), "web.config has another policy than the pages");
    Ok(())
}

fn sample(name: &str) -> Result<String> {
    let path = project::path("public/servers").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// A program, also where only the administrator's path names it.
fn program(name: &str) -> Option<PathBuf> {
    command::find(name).or_else(|| Some(Path::new("/usr/sbin").join(name)).filter(|path| path.is_file()))
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::xml;
    use crate::page;

    #[test]
    fn xml_that_is_not_well_formed_is_refused() {
        let whole = format!("<?xml?><a><!-- <b> --><c x=\"{}\" /></a>", page::strict_policy());
        assert!(xml(&whole).is_ok());
        assert!(xml(&whole.replace("</a>", "")).is_err());
        assert!(xml(&whole.replace("</a>", "</b>")).is_err());
        assert!(xml("<a></a>").is_err(), "the policy is missing");
    }
}

//! Stands between browser and server and gives every request a connection of its own.
//!
//! `tiny_http`, which answers the requests, can leave a connection without a thread when a browser opens
//! several at once and keeps them open: its pool counts a thread as idle until it has woken up. The page
//! then loads for ever. A connection that ends with its answer frees its thread for the next.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// A running relay; dropping it stops it.
pub struct Relay {
    port: u16,
    stopped: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Relay {
    /// Relays what comes to a listener to the server's port on this machine.
    pub fn start(listener: TcpListener, server: u16) -> io::Result<Self> {
        let port = listener.local_addr()?.port();
        let stopped = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopped);
        let thread = thread::spawn(move || {
            for browser in listener.incoming().flatten() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                // A browser that goes away in the middle is no mistake.
                thread::spawn(move || relay(&browser, server));
            }
        });
        Ok(Self { port, stopped, thread: Some(thread) })
    }

    /// Where browsers find it.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // It waits for a connection, so it gets one.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn relay(mut browser: &TcpStream, server: u16) -> io::Result<()> {
    let request = head(&mut BufReader::new(browser))?;
    let mut server = TcpStream::connect((Ipv4Addr::LOCALHOST, server))?;
    server.write_all(request.as_bytes())?;
    let mut answer = BufReader::new(server);
    browser.write_all(head(&mut answer)?.as_bytes())?;
    io::copy(&mut answer, &mut browser).map(drop)
}

/// The lines before an empty one, with the wish to close the connection afterwards.
fn head(stream: &mut impl BufRead) -> io::Result<String> {
    let mut head = String::new();
    for line in stream.by_ref().lines() {
        let line = line?;
        if line.is_empty() {
            return Ok(head + "Connection: close\r\n\r\n");
        }
        if !line.to_ascii_lowercase().starts_with("connection:") {
            head.push_str(&line);
            head.push_str("\r\n");
        }
    }
    Err(io::ErrorKind::UnexpectedEof.into())
}

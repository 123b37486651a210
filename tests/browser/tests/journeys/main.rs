//! What people do with the application, in a real browser, from beginning to end.

mod accessible;
mod aloud;
mod backup;
mod board;
mod by_ear;
mod cover;
mod data;
mod engines;
mod framed;
mod from_paper;
mod grid;
mod hall;
mod help;
mod history;
mod hosts;
mod items;
mod join;
mod keyboard;
mod keys;
mod kinds;
mod listening;
mod longer;
mod look;
mod nested;
mod network;
mod offline;
mod one_file;
mod outcomes;
mod papers;
mod parts;
mod people;
mod poor;
mod privacy;
mod quality;
mod quick;
mod rating;
mod rehearsal;
mod reload;
mod routes;
mod scan;
mod servers;
mod sessions;
mod steady;
mod stopped;
mod storage;
mod titles;
mod unanswered;
mod width;

use thuoc_so::domain::locale::Locale;
use thuoc_so::text::Text;

/// The check of digital skills: 24 questions, cut 70%.
const SKILLS: &str = "ky-nang-so";
/// The check of finding information: 12 questions, cut 60%.
const ONLINE: &str = "tu-tim-thong-tin";
/// What the screen says.
const VI: Text = Text(Locale::Vi);
/// What it says to those who read English.
const EN: Text = Text(Locale::En);

//! The readers. Bytes are fed as they are and, where a checksum guards what is read, once more in a sound envelope:
//! whoever wants to do harm can write that, too.

use thuoc_so::domain::backup::plan::Plan;
use thuoc_so::domain::backup::{self as backups, Everything};
use thuoc_so::domain::check::content::{items_from_bytes, notes_from_bytes, outline_from_bytes};
use thuoc_so::domain::check::scoring;
use thuoc_so::domain::handover::{
    code as codes, join::Invitation, message as messages, number as numbers, reading,
};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::route::Route;
use thuoc_so::domain::route::{Address, Page, cadre, desk};
use thuoc_so::domain::session::board::{Cuts, board};
use thuoc_so::domain::session::merge::merge;
use thuoc_so::domain::session::{hall, row, saved as sessions, sitting as sittings};
use thuoc_so::domain::state::envelope::{Kind, seal};
use thuoc_so::domain::state::look::Look;
use thuoc_so::domain::state::profiles::Profiles;
use thuoc_so::domain::state::saved as states;
use thuoc_so::domain::title::{content as titles, saved as title_texts};
use xtask::quizzes::problem::Source;
use xtask::quizzes::{examine, report};

/// What was opened is written, opens again and is written alike from then on. Not the same as what was opened: bytes
/// by a stranger may hold, say, an answer to a question that was never asked, which nobody writes.
fn settles<T: std::fmt::Debug>(opened: &T, write: impl Fn(&T) -> String, read: impl Fn(&str) -> Option<T>) {
    let text = write(opened);
    let again = read(&text);
    assert!(again.is_some_and(|again| write(&again) == text), "does not open again alike: {opened:?}");
}

/// The bytes as text, and in an envelope whose version is the first byte.
fn enveloped(kind: Kind, newest: u32, bytes: &[u8], read: impl Fn(&str)) {
    read(&String::from_utf8_lossy(bytes));
    if let Some((version, rest)) = bytes.split_first() {
        read(&seal(kind, u32::from(*version) % (newest + 2), rest));
    }
}

pub fn attempts(bytes: &[u8]) {
    enveloped(Kind::Attempts, states::VERSION, bytes, |text| {
        if let Ok(state) = states::from_text(text) {
            for finished in &state.profile.finished {
                let _ = scoring::verdict(finished);
                let _ = (state.profile.earlier_of(finished), state.profile.change_of(finished));
            }
            settles(&state, states::to_text, |text| states::from_text(text).ok());
        }
    });
}

pub fn backup(bytes: &[u8]) {
    enveloped(Kind::Backup, backups::VERSION, bytes, |text| {
        if let Ok(backup) = backups::read(text) {
            let _ = Plan::of(&backup, &Everything::default());
        }
    });
}

pub fn scores(bytes: &[u8]) {
    enveloped(Kind::Scores, 1, bytes, |text| {
        if let Ok(works) = title_texts::scores_from_text(text) {
            settles(
                &works,
                |works| title_texts::scores_to_text(works),
                |text| title_texts::scores_from_text(text).ok(),
            );
        }
    });
}

pub fn sets(bytes: &[u8]) {
    enveloped(Kind::Sets, 1, bytes, |text| {
        if let Ok(sets) = title_texts::sets_from_text(text) {
            settles(
                &sets,
                |sets| title_texts::sets_to_text(sets),
                |text| title_texts::sets_from_text(text).ok(),
            );
        }
    });
}

pub fn session(bytes: &[u8]) {
    enveloped(Kind::Session, sessions::VERSION, bytes, |text| {
        let _ = sessions::every_in_message(text);
        if let Ok(mut session) = sessions::from_text(text) {
            let _ = Cuts::of_the_checks().map(|cuts| board(&session, cuts));
            let copy = session.clone();
            assert!(
                merge(&mut session, vec![copy.clone()]) && session == copy,
                "merged with itself it is the same"
            );
            settles(&session, sessions::to_text, |text| sessions::from_text(text).ok());
        }
    });
}

pub fn sitting(bytes: &[u8]) {
    enveloped(Kind::Sitting, 1, bytes, |text| {
        if let Ok(sitting) = sittings::from_text(text) {
            settles(&sitting, sittings::to_text, |text| sittings::from_text(text).ok());
        }
    });
}

pub fn code(bytes: &[u8]) {
    enveloped(Kind::Code, 1, bytes, |text| {
        if let Ok(code) = codes::read(text) {
            settles(&code, |code| codes::write(code).unwrap_or_default(), |text| codes::read(text).ok());
        }
    });
}

pub fn number(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(handed) = numbers::read(&text) {
        let again = numbers::write(&handed).map(|number| numbers::read(&numbers::in_groups(&number)));
        assert_eq!(again, Some(Ok(handed)));
        assert!(numbers::person(&handed).is_some());
    }
}

pub fn message(bytes: &[u8]) {
    let _ = messages::read(&String::from_utf8_lossy(bytes));
}

pub fn address(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = (Route::parse(&text), cadre::Route::parse(&text));
    // An invitation is part of the address and comes back with it.
    if let desk::Route::Join(Some(invitation)) = desk::Route::parse(&text) {
        let again = desk::Route::parse(&desk::Route::Join(Some(invitation)).href());
        assert_eq!(again, desk::Route::Join(Some(invitation)));
        assert_eq!(Invitation::parse(&invitation.to_text()), Some(invitation));
    }
}

pub fn small(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let look = Look::from_text(&text);
    assert_eq!(Look::from_text(&look.to_text()), look);
    let profiles = Profiles::from_text(&text);
    settles(&profiles, Profiles::to_text, |text| Some(Profiles::from_text(text)));
    let rows = row::from_text(&text);
    settles(&rows, |rows| row::to_text(rows), |text| Some(row::from_text(text)));
}

pub fn content(bytes: &[u8]) {
    let _ = (outline_from_bytes(bytes), items_from_bytes(bytes), notes_from_bytes(bytes));
    let _ = (titles::from_bytes(bytes), hall::from_bytes(bytes));
}

/// The first byte is the width, the next the height; each of the others is a pixel in grey.
pub fn picture(bytes: &[u8]) {
    let [width, height, greys @ ..] = bytes else { return };
    let (width, height) = (usize::from(*width), usize::from(*height));
    let mut pixels: Vec<u8> = greys.iter().flat_map(|grey| [*grey, *grey, *grey, 255]).collect();
    let _ = reading::texts(width, height, &pixels);
    pixels.resize(width * height * 4, 255);
    for text in reading::texts(width, height, &pixels) {
        let _ = messages::read(&text);
    }
}

/// The first byte tells which kind of file it is.
pub fn quiz(bytes: &[u8]) {
    let Some((kind, rest)) = bytes.split_first() else { return };
    let name = ["quizzes/ky-nang-so.toml", "quizzes/titles/ho-244.toml", "quizzes/targets.toml"]
        [usize::from(*kind) % 3];
    let sources = vec![Source { name: name.to_owned(), text: String::from_utf8_lossy(rest).into_owned() }];
    let (_, problems) = examine(sources.clone(), "cu-1\n");
    for problem in &problems {
        for locale in [Locale::Vi, Locale::En] {
            let _ = report::render(problem, &sources, locale, false);
        }
    }
}

//! The checks on their way from the server, in the present language: the outline of each, then the files of
//! its domains. Every program that shows something of a check keeps such shelves.

use crate::domain::check::content;
use crate::domain::check::definition::{Check, Domain};
use crate::domain::check::id::{CheckId, DomainId};
use crate::domain::locale::Locale;

/// The checks asked for so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelves(Vec<Shelf>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Shelf {
    id: CheckId,
    /// The check without the items that have not arrived; `None` before its outline has.
    check: Option<Check>,
    outline: Readiness,
    /// How far the files of each domain are.
    pieces: Vec<(DomainId, Piece, Readiness)>,
}

/// What a domain's files hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Its items.
    Items,
    /// What they teach, its tip and who can help.
    Notes,
}

/// How far something is that has to be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// Asked for.
    Waiting,
    /// Here.
    Ready,
    /// Could not be fetched.
    Failed,
}

/// Something to be fetched. Answered by a [`Delivery`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The check that it belongs to.
    pub check: CheckId,
    /// The language.
    pub locale: Locale,
    /// The file of a domain, with its address; `None` for the check's outline.
    pub piece: Option<(DomainId, Piece, String)>,
}

/// A part of a check that was asked for, as the bytes of [`content`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The check that it belongs to.
    pub check: CheckId,
    /// The language in which it was asked for.
    pub locale: Locale,
    /// Which file of which domain; `None` for the check's outline.
    pub piece: Option<(DomainId, Piece)>,
    /// The bytes; `None` where they could not be fetched.
    pub bytes: Option<Vec<u8>>,
}

impl Shelves {
    /// Nothing has been asked for yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Another language was chosen: nothing here is of use any more.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// A check whose outline is here.
    pub fn check(&self, id: &CheckId) -> Option<&Check> {
        self.shelf(id)?.check.as_ref()
    }

    fn shelf(&self, id: &CheckId) -> Option<&Shelf> {
        self.0.iter().find(|shelf| shelf.id == *id)
    }

    /// How far a check is: its outline, and the files that are `needed`.
    pub fn readiness(&self, id: &CheckId, needed: impl Fn(&DomainId, Piece) -> bool) -> Readiness {
        let Some(shelf) = self.shelf(id) else { return Readiness::Waiting };
        let mut worst = shelf.outline;
        for (domain, piece, readiness) in &shelf.pieces {
            if needed(domain, *piece) {
                worst = match (worst, readiness) {
                    (Readiness::Failed, _) | (_, Readiness::Failed) => Readiness::Failed,
                    (Readiness::Waiting, _) | (_, Readiness::Waiting) => Readiness::Waiting,
                    (Readiness::Ready, Readiness::Ready) => Readiness::Ready,
                };
            }
        }
        worst
    }

    /// Asks for what has not been asked for yet of a check, and again for what could not be fetched.
    pub fn fetch(&mut self, id: &CheckId, locale: Locale) -> Vec<Request> {
        let outline = Request { check: id.clone(), locale, piece: None };
        let Some(shelf) = self.0.iter_mut().find(|shelf| shelf.id == *id) else {
            let (check, pieces) = (None, Vec::new());
            self.0.push(Shelf { id: id.clone(), check, outline: Readiness::Waiting, pieces });
            return vec![outline];
        };
        let mut requests = Vec::new();
        if shelf.outline == Readiness::Failed {
            shelf.outline = Readiness::Waiting;
            requests.push(outline);
        }
        for domain in shelf.check.iter().flat_map(|check| &check.domains) {
            for (of_domain, piece, readiness) in &mut shelf.pieces {
                if *of_domain == domain.id && *readiness == Readiness::Failed {
                    *readiness = Readiness::Waiting;
                    requests.push(request(id, domain, *piece, locale));
                }
            }
        }
        requests
    }

    /// Puts what was fetched on its shelf. With the outline comes the request for every domain's items, in
    /// the order in which they are asked, and then for what they teach.
    pub fn deliver(&mut self, delivery: Delivery) -> Vec<Request> {
        let Delivery { check: id, locale, piece, bytes } = delivery;
        let mut requests = Vec::new();
        let Some(shelf) = self.0.iter_mut().find(|shelf| shelf.id == id) else { return requests };
        let bytes = bytes.unwrap_or_default();
        let Some((domain, piece)) = piece else {
            let check = content::outline_from_bytes(&bytes).filter(|check| check.id == id);
            shelf.outline = if check.is_some() { Readiness::Ready } else { Readiness::Failed };
            for piece in [Piece::Items, Piece::Notes] {
                for domain in check.iter().flat_map(|check| &check.domains) {
                    shelf.pieces.push((domain.id.clone(), piece, Readiness::Waiting));
                    requests.push(request(&id, domain, piece, locale));
                }
            }
            shelf.check = check;
            return requests;
        };
        let arrived = shelf.check.as_mut().and_then(|check| match piece {
            Piece::Items => content::items_from_bytes(&bytes).map(|items| check.items.extend(items)),
            Piece::Notes => content::notes_from_bytes(&bytes).map(|notes| check.receive(&domain, notes)),
        });
        for (of_domain, known, readiness) in &mut shelf.pieces {
            if *of_domain == domain && *known == piece {
                *readiness = if arrived.is_some() { Readiness::Ready } else { Readiness::Failed };
            }
        }
        requests
    }
}

fn request(id: &CheckId, domain: &Domain, piece: Piece, locale: Locale) -> Request {
    let file = match piece {
        Piece::Items => &domain.items_file,
        Piece::Notes => &domain.notes_file,
    };
    Request { check: id.clone(), locale, piece: Some((domain.id.clone(), piece, file.clone())) }
}

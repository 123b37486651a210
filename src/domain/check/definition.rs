//! What a check consists of, in one language. Definitions are data compiled from `quizzes/`; a
//! person's answers live in [`super::attempt`], the verdict on them in [`super::scoring`].

use super::content::Notes;
use super::id::{CheckId, DomainId, FormId, ItemId, OptionId};
use super::kinds::Kind;
use super::quick::Quick;
use crate::domain::quantity::Percent;
use serde::{Deserialize, Serialize};

/// A set of items with one scoring rule (bài tự kiểm tra).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Identifier, part of addresses and of saved work.
    pub id: CheckId,
    /// Version of the content; grows with every change of an item.
    pub version: u32,
    /// The share of the points that has to be reached. The application's own rule, derived from the
    /// programme's figures.
    pub cut: Percent,
    /// Name of the check.
    pub title: String,
    /// The domains, in the order in which they are asked.
    pub domains: Vec<Domain>,
    /// The forms in which the check can be taken; the first is the usual one.
    pub forms: Vec<Form>,
    /// Each domain begins with the person's own view of how well they can do it.
    pub self_rating: bool,
    /// What a draw has to know of every item there ever was, retired ones included.
    pub heads: Vec<Head>,
    /// How its quick check goes, where it has one.
    pub quick: Option<Quick>,
    /// The items that have arrived so far: a phone fetches them domain by domain.
    #[serde(skip)]
    pub items: Vec<Item>,
    /// What the items teach, as far as it has arrived.
    #[serde(skip)]
    pub notes: Vec<Note>,
}

impl Check {
    /// Takes in what a domain teaches.
    pub fn receive(&mut self, id: &DomainId, notes: Notes) {
        if let Some(domain) = self.domains.iter_mut().find(|domain| domain.id == *id) {
            domain.tip = notes.tip;
            domain.helper = notes.helper;
        }
        self.notes.extend(notes.notes);
    }

    /// What an item teaches, if it has arrived.
    pub fn note(&self, item: &ItemId) -> Option<&Note> {
        self.notes.iter().find(|note| note.item == *item)
    }

    /// The item with this identifier, retired or not, if it has arrived.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// What a draw knows of the item with this identifier.
    pub fn head(&self, id: &ItemId) -> Option<&Head> {
        self.heads.iter().find(|head| head.id == *id)
    }

    /// The shortest form with more than so many questions, drawn by chance.
    pub fn longer_form(&self, items: usize) -> Option<&Form> {
        let drawn = self.forms.iter().filter(|form| !form.counts().is_empty());
        drawn.filter(|form| form.length() > items).min_by_key(|form| form.length())
    }

    /// The longest form drawn by chance: the check's blueprint.
    pub fn longest_form(&self) -> Option<&Form> {
        self.forms.iter().filter(|form| !form.counts().is_empty()).max_by_key(|form| form.length())
    }

    /// The form with this identifier.
    pub fn form(&self, id: &FormId) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == *id)
    }

    /// The domain with this identifier.
    pub fn domain(&self, id: &DomainId) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id == *id)
    }
}

/// A group of skills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Domain {
    /// Identifier.
    pub id: DomainId,
    /// Name as a citizen would say it.
    pub title: String,
    /// What somebody strong in this domain can do, in verbs, lower case.
    pub can: String,
    /// One tip worth having even for a person who stops here; arrives with the notes.
    #[serde(skip)]
    pub tip: String,
    /// Who can sit beside a person who wants to learn this; arrives with the notes.
    #[serde(skip)]
    pub helper: String,
    /// The file with its items, relative to the page.
    pub items_file: String,
    /// The file with what they teach.
    pub notes_file: String,
}

/// What a draw has to know of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Identifier.
    pub id: ItemId,
    /// The domain it belongs to.
    pub domain: DomainId,
    /// Level, 1 (first steps) to 4.
    pub level: u8,
    /// No longer drawn, kept so that old results stay readable.
    pub retired: bool,
    /// The item asked instead where the page is read aloud by a screen reader; `None` where this one is
    /// fair by ear.
    pub by_ear: Option<ItemId>,
}

/// A length in which a check can be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Identifier.
    pub id: FormId,
    /// How its items are found.
    pub draw: Draw,
}

/// How the items of an attempt are found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Draw {
    /// So many of each domain, by chance.
    Counts(Vec<(DomainId, u16)>),
    /// The same ones every time, so that villages can be compared.
    Fixed(Vec<ItemId>),
}

impl Form {
    /// So many of each domain; nothing where the items are the same every time.
    pub fn counts(&self) -> &[(DomainId, u16)] {
        match &self.draw {
            Draw::Counts(counts) => counts,
            Draw::Fixed(_) => &[],
        }
    }

    /// Number of items in an attempt of this form.
    pub fn length(&self) -> usize {
        match &self.draw {
            Draw::Counts(counts) => counts.iter().map(|(_, count)| usize::from(*count)).sum(),
            Draw::Fixed(items) => items.len(),
        }
    }
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Identifier.
    pub id: ItemId,
    /// The question.
    pub stem: String,
    /// Something made up that is shown above the options.
    pub exhibit: Option<Exhibit>,
    /// How it is answered and which answer is right.
    pub kind: Kind,
}

/// What an item teaches. Nobody waits for it before the first question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The item.
    pub item: ItemId,
    /// Why the right answer is right.
    pub rationale: String,
    /// One thing to do this week on one's own phone.
    pub learn: String,
}

impl Item {
    /// What an option, a row or a line of what is shown says; empty where there is none with this
    /// identifier.
    pub fn wording(&self, id: &OptionId) -> String {
        let lines = self.exhibit.iter().flat_map(|exhibit| &exhibit.lines);
        let line = lines.filter(|line| line.id.as_ref() == Some(id)).map(|line| line.cells.join(" ")).next();
        let rows = match &self.kind {
            Kind::Match(kind) => &kind.rows[..],
            _ => &[],
        };
        let option = self.kind.options().iter().chain(rows).find(|option| option.id == *id);
        option.map(|option| option.text.clone()).or(line).unwrap_or_default()
    }
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Identifier, unique within the item.
    pub id: OptionId,
    /// What it says.
    pub text: String,
}

/// A made-up message, page, document or table that an item is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exhibit {
    /// What it looks like.
    pub look: Look,
    /// Sender, page title or caption.
    pub from: String,
    /// Its lines; of a table, the rows.
    pub lines: Vec<Line>,
}

/// A line of an exhibit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Identifier, where the line can be picked out.
    pub id: Option<OptionId>,
    /// What it says; of a table, cell by cell.
    pub cells: Vec<String>,
    /// How it is written matters, so it can be read character by character.
    pub spell: bool,
}

/// The look of an exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// A text message.
    Sms,
    /// A conversation in a chat application.
    Chat,
    /// A web address.
    Address,
    /// A web page.
    Page,
    /// A document on paper.
    Document,
    /// A table, the first row being its header.
    Table,
    /// A screen of settings.
    Settings,
    /// A screen of a payment.
    Payment,
}

impl Look {
    /// Every look, in the order of their numbers in a content file.
    pub const ALL: [Self; 8] = [
        Self::Sms,
        Self::Chat,
        Self::Address,
        Self::Page,
        Self::Document,
        Self::Table,
        Self::Settings,
        Self::Payment,
    ];
}

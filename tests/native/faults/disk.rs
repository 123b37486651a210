//! A browser's storage as the world has it: blocked, full at any byte, throwing now and then, cleared while
//! pages are open. Shared by the tabs, each of which has a page memory of its own.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use thuoc_so::app::StorageFault;
use thuoc_so::app::store::Device;

/// When the tab that writes is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kill {
    /// Before the storage has the text.
    Before,
    /// After that, before the screen shows anything.
    After,
}

/// A storage.
pub struct Disk {
    texts: RefCell<BTreeMap<String, String>>,
    /// Bytes that fit, keys and texts together.
    pub capacity: Cell<usize>,
    /// Neither read nor written.
    pub blocked: Cell<bool>,
    /// So many writes throw before one succeeds.
    pub throws: Cell<usize>,
    /// Writes asked for so far.
    pub writes: Cell<usize>,
    /// Writes refused so far.
    pub refused: Cell<usize>,
    /// At which write the writing tab is killed.
    pub kill: Cell<Option<(usize, Kill)>>,
    /// The writing tab has been killed.
    pub dead: Cell<bool>,
}

impl Disk {
    /// An empty storage without faults.
    pub fn new() -> Self {
        Self {
            texts: RefCell::default(),
            capacity: Cell::new(usize::MAX),
            blocked: Cell::new(false),
            throws: Cell::new(0),
            writes: Cell::new(0),
            refused: Cell::new(0),
            kill: Cell::new(None),
            dead: Cell::new(false),
        }
    }

    /// Everything stored, whatever a page would be allowed to see.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// Bytes in use.
    pub fn size(&self) -> usize {
        self.texts.borrow().iter().map(|(key, text)| key.len() + text.len()).sum()
    }

    /// The person clears the browser's data.
    pub fn clear(&self) {
        self.texts.borrow_mut().clear();
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        let before = self.texts.borrow().get(key).map_or(0, |text| key.len() + text.len());
        if self.blocked.get() {
            return Err(StorageFault::Blocked);
        }
        if self.throws.get() > 0 {
            self.throws.set(self.throws.get() - 1);
            return Err(StorageFault::Full);
        }
        if self.size() - before + key.len() + text.len() > self.capacity.get() {
            return Err(StorageFault::Full);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
}

/// The storage as a tab sees it, and what the tab's page keeps itself.
pub struct Seen<'disk> {
    disk: &'disk Disk,
    page: RefCell<BTreeMap<String, String>>,
}

impl<'disk> Seen<'disk> {
    /// The storage as a fresh page sees it.
    pub fn new(disk: &'disk Disk) -> Self {
        Self { disk, page: RefCell::default() }
    }
}

impl Device for Seen<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        if self.disk.blocked.get() {
            return Err(StorageFault::Blocked);
        }
        Ok(self.disk.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        let disk = self.disk;
        if disk.dead.get() {
            return Err(StorageFault::Blocked);
        }
        let number = disk.writes.get();
        disk.writes.set(number + 1);
        let kill = disk.kill.get().filter(|(at, _)| *at == number).map(|(_, kill)| kill);
        if kill == Some(Kill::Before) {
            disk.dead.set(true);
            return Err(StorageFault::Blocked);
        }
        let outcome = disk.put(key, text);
        disk.refused.set(disk.refused.get() + usize::from(outcome.is_err()));
        disk.dead.set(kill == Some(Kill::After));
        outcome
    }

    fn remove(&self, key: &str) {
        self.disk.texts.borrow_mut().remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.disk.texts.borrow().keys().cloned().collect()
    }

    fn in_page(&self, key: &str) -> Option<String> {
        self.page.borrow().get(key).cloned()
    }

    fn keep_in_page(&self, key: &str, text: Option<&str>) {
        match text {
            Some(text) => self.page.borrow_mut().insert(key.to_owned(), text.to_owned()),
            None => self.page.borrow_mut().remove(key),
        };
    }

    fn keys_in_page(&self) -> Vec<String> {
        self.page.borrow().keys().cloned().collect()
    }
}

//! Something known of each of a few items, in the order of their identifiers.
//!
//! A list, not a `BTreeMap`: an attempt has a few dozen items, and each kind of tree costs some two
//! kilobytes on the wire.

use super::id::ItemId;

/// A value for each of some items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByItem<V>(Vec<(ItemId, V)>);

impl<V> ByItem<V> {
    /// No item yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value of an item.
    pub fn get(&self, item: &ItemId) -> Option<&V> {
        self.0.iter().find(|(id, _)| id == item).map(|(_, value)| value)
    }

    /// Sets the value of an item.
    pub fn set(&mut self, item: ItemId, value: V) {
        let position = self.0.iter().position(|(id, _)| *id >= item).unwrap_or(self.0.len());
        match self.0.get_mut(position) {
            Some((id, before)) if *id == item => *before = value,
            _ => self.0.insert(position, (item, value)),
        }
    }

    /// Items and values, in the order of the identifiers.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, &V)> {
        self.0.iter().map(|(item, value)| (item, value))
    }

    /// The values, in the order of the identifiers.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V> Default for ByItem<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V> FromIterator<(ItemId, V)> for ByItem<V> {
    fn from_iter<I: IntoIterator<Item = (ItemId, V)>>(entries: I) -> Self {
        let mut all = Self::new();
        for (item, value) in entries {
            all.set(item, value);
        }
        all
    }
}

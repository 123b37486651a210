//! Identifiers. They never change and are never used again for something else: saved work and
//! handed-over results refer to them for ever.

/// Defines a type for identifiers of one sort.
macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier with this text.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The identifier's text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

pub(in crate::domain) use identifier;

identifier!(
    /// A check, such as `ky-nang-so`.
    CheckId
);
identifier!(
    /// A domain of a check, shown to a citizen as a group of skills.
    DomainId
);
identifier!(
    /// A form of a check: how many items of each domain an attempt draws, such as `short`.
    FormId
);
identifier!(
    /// An item of a check.
    ItemId
);
identifier!(
    /// An option of an item, unique within that item.
    OptionId
);

/// The check of digital skills (check A, cut 70%).
pub const SKILLS: &str = "ky-nang-so";
/// The check of keeping up with the title's criteria online (check B, cut 60%).
pub const ONLINE: &str = "tu-tim-thong-tin";

/// The form of attempts at the quick check, which ends as soon as its outcome is sure enough.
pub const QUICK: &str = "quick";
/// The form of attempts that go on with an earlier one by a few questions more.
pub const MORE: &str = "more";

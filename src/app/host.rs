//! Who offers this copy of the application, as a host has filled it in.

use crate::text::Text;

/// The lines that the host has filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// The unit in charge.
    pub unit: Option<String>,
    /// A person to ask.
    pub person: Option<String>,
    /// That person's telephone number.
    pub phone: Option<String>,
}

impl Host {
    /// What is known of them, on one line, for texts that are handed on; `None` where no unit is named.
    pub fn line(&self, text: Text) -> Option<String> {
        let said = [
            (text.offered_by(), Some(self.unit.as_ref()?)),
            (text.offered_contact(), self.person.as_ref()),
            (text.offered_phone(), self.phone.as_ref()),
        ];
        let known = said.into_iter().filter_map(|(label, says)| Some([label, ": ", says?].concat()));
        Some(known.collect::<Vec<_>>().join(". "))
    }
}

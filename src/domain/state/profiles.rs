//! The people who share a device: names of their own choosing, each with work of their own. Kept as a few
//! plain lines apart from the work, so that one person's damaged work never touches another's:
//!
//! ```text
//! 2 4
//! 1 Ông Tư
//! 2 Bà Năm
//! ```
//!
//! First the one in use and the next number to be given, then everybody. Number 0 is the guest, who is
//! always there and has no name.

/// Letters that a name can have.
pub const NAME: usize = 40;

/// The people who share a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profiles {
    current: u32,
    // Grows for ever: work that was left behind under a number never becomes somebody else's.
    next: u32,
    people: Vec<Person>,
}

/// A profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Its number.
    pub number: u32,
    /// The name that the person gave themselves; empty for the guest.
    pub name: String,
}

impl Person {
    /// The one in use, from the saved form of everybody: all that the program of the checks has to know.
    pub fn in_use(text: &str) -> Self {
        let mut lines = text.split('\n');
        let number = lines.next().unwrap_or_default().split(' ').next().unwrap_or_default();
        let name = lines.find_map(|line| line.strip_prefix(number)?.strip_prefix(' '));
        match (number.parse(), name) {
            (Ok(number @ 1..), Some(name)) => Self { number, name: name.to_owned() },
            _ => Self::default(),
        }
    }
}

impl Default for Profiles {
    fn default() -> Self {
        Self { current: 0, next: 1, people: Vec::new() }
    }
}

impl Profiles {
    /// Reads the saved form; lines that cannot be read are left out, and a person who is not there is the
    /// guest.
    pub fn from_text(text: &str) -> Self {
        let mut lines = text.split('\n');
        let first = lines.next().unwrap_or_default();
        let (current, next) = first.split_once(' ').unwrap_or_default();
        let mut profiles = Self {
            current: current.parse().unwrap_or(0),
            next: next.parse().unwrap_or(1).max(1),
            people: Vec::new(),
        };
        for line in lines {
            if let Some((number, name)) = line.split_once(' ')
                && let Ok(number @ 1..) = number.parse::<u32>()
            {
                profiles.next = profiles.next.max(number.saturating_add(1));
                profiles.people.push(Person { number, name: name.to_owned() });
            }
        }
        if profiles.name().is_none() {
            profiles.current = 0;
        }
        profiles
    }

    /// The saved form.
    pub fn to_text(&self) -> String {
        let mut text = format!("{} {}", self.current, self.next);
        for Person { number, name } in &self.people {
            text += &format!("\n{number} {name}");
        }
        text
    }

    /// Number of the one in use; 0 for the guest.
    pub const fn current(&self) -> u32 {
        self.current
    }

    /// Name of the one in use; `None` for the guest.
    pub fn name(&self) -> Option<&str> {
        let person = self.people.iter().find(|person| person.number == self.current)?;
        Some(&person.name)
    }

    /// Everybody but the guest, in the order in which they came.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Whether there is nobody but the guest.
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Takes up another one; without effect where there is none with this number.
    pub fn choose(&mut self, number: u32) {
        if number == 0 || self.people.iter().any(|person| person.number == number) {
            self.current = number;
        }
    }

    /// A new person, who is the one in use from then on. `false` where the name says nothing.
    pub fn add(&mut self, name: &str) -> bool {
        let Some(name) = tidy(name) else { return false };
        self.people.push(Person { number: self.next, name });
        self.current = self.next;
        self.next = self.next.saturating_add(1);
        true
    }

    /// The number of the person with this name, who is added where there is none; 0, the guest, where it says
    /// nothing. The one in use stays.
    pub fn number_of(&mut self, name: &str) -> u32 {
        let Some(name) = tidy(name) else { return 0 };
        if let Some(person) = self.people.iter().find(|person| person.name == name) {
            return person.number;
        }
        let (current, number) = (self.current, self.next);
        self.add(&name);
        self.current = current;
        number
    }

    /// Gives a person another name. `false` where it says nothing.
    pub fn rename(&mut self, number: u32, name: &str) -> bool {
        let person = self.people.iter_mut().find(|person| person.number == number);
        match (person, tidy(name)) {
            (Some(person), Some(name)) => {
                person.name = name;
                true
            }
            _ => false,
        }
    }

    /// Takes a person out; where that was the one in use, the guest is from then on. Returns the place and
    /// the person, to be put back.
    pub fn remove(&mut self, number: u32) -> Option<(usize, Person)> {
        let place = self.people.iter().position(|person| person.number == number)?;
        if self.current == number {
            self.current = 0;
        }
        Some((place, self.people.remove(place)))
    }

    /// Puts a person back.
    pub fn put_back(&mut self, place: usize, person: Person) {
        self.people.insert(place.min(self.people.len()), person);
    }
}

/// A name on one line, without spaces around it and not too long; `None` where nothing is left.
fn tidy(name: &str) -> Option<String> {
    let name: String = name.chars().map(|letter| if letter < ' ' { ' ' } else { letter }).collect();
    let name: String = name.trim_matches(' ').chars().take(NAME).collect();
    (!name.is_empty()).then_some(name)
}

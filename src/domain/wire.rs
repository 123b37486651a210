//! Bytes in the format of postcard, read and written without code of their own for every type.
//!
//! Numbers are LEB128, texts and lists begin with their length, an optional value begins with 0 or 1, a
//! variant with its number. The code that serde derives for reading and writing the same bytes weighed
//! eight kilobytes on the wire; `tests/native/wire.rs` holds the two against each other (docs/adr/0004).

/// Reads bytes from front to back. A reader that meets something impossible goes on with empty values and
/// remembers it, so that nothing has to be asked until [`Reader::end`].
pub struct Reader<'bytes> {
    rest: &'bytes [u8],
    failed: bool,
}

impl<'bytes> Reader<'bytes> {
    /// A reader at the beginning of these bytes.
    pub const fn new(bytes: &'bytes [u8]) -> Self {
        Self { rest: bytes, failed: false }
    }

    /// What was read, unless something impossible was met on the way.
    pub fn end<T>(self, value: T) -> Option<T> {
        (!self.failed).then_some(value)
    }

    /// Notes that what was read makes no sense.
    pub const fn fail(&mut self) {
        self.failed = true;
    }

    /// One byte.
    pub fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((first, rest)) => {
                self.rest = rest;
                *first
            }
            None => {
                self.fail();
                0
            }
        }
    }

    /// A number.
    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                return number;
            }
            if shift > 63 {
                self.fail();
                return 0;
            }
        }
    }

    /// A number of at most 32 bits.
    pub fn small(&mut self) -> u32 {
        let number = self.number();
        u32::try_from(number).unwrap_or_else(|_| {
            self.fail();
            0
        })
    }

    /// `true` or `false`, or whether an optional value is there.
    pub fn yes(&mut self) -> bool {
        match self.byte() {
            0 => false,
            1 => true,
            _ => {
                self.fail();
                false
            }
        }
    }

    /// Bytes that are read by somebody else.
    pub fn bytes(&mut self) -> &'bytes [u8] {
        let length = usize::try_from(self.number()).unwrap_or(usize::MAX);
        let Some((bytes, rest)) = self.rest.split_at_checked(length) else {
            self.fail();
            return &[];
        };
        self.rest = rest;
        bytes
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self) -> &'bytes str {
        std::str::from_utf8(self.bytes()).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }

    /// A list. A length that the bytes do not bear out ends with them.
    pub fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let length = self.number();
        let mut list = Vec::new();
        for _ in 0..length {
            if self.failed {
                break;
            }
            list.push(one(self));
        }
        list
    }

    /// One of several values that have a number each.
    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all.get(usize::from(self.byte())).copied().unwrap_or_else(|| {
            self.fail();
            all[0]
        })
    }

    /// A value that may be missing.
    pub fn optional<T>(&mut self, one: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.yes() { Some(one(self)) } else { None }
    }
}

/// Writes bytes from front to back.
#[derive(Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// A writer that has written nothing yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The bytes written.
    pub fn end(self) -> Vec<u8> {
        self.0
    }

    /// One byte.
    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// A number.
    #[inline(never)]
    pub fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    /// Bytes that somebody else wrote.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// The length of a list, whose entries follow.
    pub fn length(&mut self, length: usize) {
        self.number(length as u64);
    }

    /// One of several values that have a number each.
    pub fn one_of<T: PartialEq>(&mut self, all: &[T], one: &T) {
        self.byte(all.iter().position(|known| known == one).unwrap_or_default() as u8);
    }

    /// A list.
    pub fn list<T>(&mut self, list: &[T], mut one: impl FnMut(&mut Self, &T)) {
        self.length(list.len());
        for entry in list {
            one(self, entry);
        }
    }
}

//! The four letters of a hall, each with a shape and a colour of its own, so that none of the three is needed alone.

use crate::domain::session::answers::Letter;
use crate::ui::markup::{Markup, tag};

/// A letter in its shape: A in a circle, B in a square, C in a triangle, D in a diamond.
pub fn letter(letter: Letter) -> Markup {
    let class = match letter {
        Letter::A => "letter letter-a",
        Letter::B => "letter letter-b",
        Letter::C => "letter letter-c",
        Letter::D => "letter letter-d",
    };
    tag("span").class(class).child(tag("i")).child(tag("b").text(letter.symbol()))
}

//! The four cards of a person on one sheet: letter, shape and pattern, so that they are told apart in grey and from
//! the front of a hall.

use super::whole;
use crate::domain::session::answers::Letter;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// One page.
pub fn sheets(text: Text) -> Vec<Markup> {
    let cards = Letter::ALL.map(|letter| {
        tag("article")
            .class(class(letter))
            .child(
                tag("i").class("card-shape exact").set("role", "img").set("aria-label", text.shape(letter)),
            )
            .child(tag("b").text(letter.symbol()))
    });
    vec![whole().child(tag("div").class("cards").children(cards))]
}

const fn class(letter: Letter) -> &'static str {
    match letter {
        Letter::A => "card card-a",
        Letter::B => "card card-b",
        Letter::C => "card card-c",
        Letter::D => "card card-d",
    }
}

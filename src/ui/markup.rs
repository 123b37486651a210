//! Elements without a type of their own for each shape of page.
//!
//! `view!` gives every element a type that spells out its attributes and children, and the program
//! carries the code to build, update and remove each of these types. Measured on this application that
//! made up half of it (docs/adr/0001). Here every element has one type, so that code stands once.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::attr::custom::custom_attribute;
use leptos::either::Either;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::class::class;
use leptos::tachys::html::event::{EventDescriptor, on};
use leptos::tachys::html::property::prop;
use leptos::tachys::html::style::style;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a listener is told, as the browser gives it.
type Event = <ev::Custom as EventDescriptor>::EventType;

/// An element that is being put together. Behind a pointer, so that handing it from one step of a chain
/// to the next costs next to nothing.
pub struct Markup(Box<Parts>);

struct Parts {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this name.
#[inline(never)]
pub fn tag(name: &'static str) -> Markup {
    Markup(Box::new(Parts { name, attributes: Vec::new(), children: Vec::new() }))
}

/// A text on its own.
#[inline(never)]
pub fn text(content: &str) -> AnyView {
    content.to_owned().into_any()
}

/// Nothing at all.
#[inline(never)]
pub fn nothing() -> AnyView {
    ().into_any()
}

/// A piece of the page that is drawn anew whenever a signal read in `draw` changes.
pub fn dynamic(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    alternating(Box::new(draw))
}

#[inline(never)]
fn alternating(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    // All elements having one type, Leptos would take the new piece for the old one with other
    // contents, whatever its element's name. Changing sides makes it put the new one in its place.
    let side = AtomicBool::new(false);
    let alternate = move || {
        let view = draw();
        if side.fetch_xor(true, Ordering::Relaxed) { Either::Left(view) } else { Either::Right(view) }
    };
    alternate.into_any()
}

// The steps are short calls to functions that are never copied into the pages.
impl Markup {
    /// Adds an attribute.
    pub fn set(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.set_text(name, value.as_ref())
    }

    #[inline(never)]
    fn set_text(self, name: &'static str, value: &str) -> Self {
        self.with(custom_attribute(name, value.to_owned()).into_any_attr())
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// Sets the classes.
    #[inline(never)]
    pub fn class(self, classes: &'static str) -> Self {
        self.set_text("class", classes)
    }

    /// Adds a class that comes and goes with a signal.
    #[inline(never)]
    pub fn class_when(self, name: &'static str, holds: Memo<bool>) -> Self {
        self.with(class((name, holds)).into_any_attr())
    }

    /// Binds the state of a checkbox or radio button to a signal.
    #[inline(never)]
    pub fn checked(self, holds: Memo<bool>) -> Self {
        self.with(prop("checked", holds).into_any_attr())
    }

    /// Binds whether an option of a list is the one shown to a signal.
    #[inline(never)]
    pub fn selected(self, holds: Memo<bool>) -> Self {
        self.with(prop("selected", holds).into_any_attr())
    }

    /// Binds what stands in a field to a signal.
    pub fn value(self, words: Memo<String>) -> Self {
        self.with(prop("value", words).into_any_attr())
    }

    /// Sets a property of the style. It goes through the document's model, which the content security
    /// policy allows, not through a `style` attribute, which it does not.
    #[inline(never)]
    pub fn style(self, name: &'static str, value: String) -> Self {
        self.with(style((name, value)).into_any_attr())
    }

    /// Listens to an event.
    pub fn on(self, event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    #[inline(never)]
    fn listen(self, event: &'static str, listener: Box<dyn FnMut(Event)>) -> Self {
        self.with(on(ev::Custom::<Event>::new(event), listener).into_any_attr())
    }

    /// Listens to an event in place of what the browser would do.
    pub fn instead(self, event: &'static str, mut listener: impl FnMut() + 'static) -> Self {
        self.on(event, move |event| {
            event.prevent_default();
            listener();
        })
    }

    /// Adds a text.
    pub fn text(self, content: impl AsRef<str>) -> Self {
        self.child(text(content.as_ref()))
    }

    /// Adds an element or a finished view.
    pub fn child(self, child: impl Into<AnyView>) -> Self {
        self.child_view(child.into())
    }

    #[inline(never)]
    fn child_view(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// Adds an element if there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds several elements.
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }
}

impl From<Markup> for AnyView {
    #[inline(never)]
    fn from(markup: Markup) -> Self {
        let Parts { name, attributes, children } = *markup.0;
        custom(name).add_any_attr(attributes).child(children).into_any()
    }
}

/// The pieces of a page, one after the other.
pub fn page(pieces: impl Into<Vec<AnyView>>) -> AnyView {
    pieces_in_order(pieces.into())
}

#[inline(never)]
fn pieces_in_order(pieces: Vec<AnyView>) -> AnyView {
    pieces.into_any()
}

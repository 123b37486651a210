//! The one thing to do on a page, and the quieter ones beside it.

use crate::domain::route::Route;
use leptos::prelude::*;

/// A form whose only content is the button that goes on.
pub fn go_on(label: String, press: impl Fn() + Send + Sync + 'static) -> AnyView {
    view! {
        <form class="go-on" on:submit=move |event| {
            event.prevent_default();
            press();
        }>
            <button type="submit" class="button">{label}</button>
        </form>
    }
    .into_any()
}

/// A link that looks like the page's main button.
pub fn link_button(label: String, route: &Route) -> AnyView {
    view! { <a class="button" href=route.href()>{label}</a> }.into_any()
}

/// A quieter link on a line of its own.
pub fn quiet_link(label: impl Into<String>, route: &Route) -> AnyView {
    let label: String = label.into();
    view! { <p class="quiet"><a href=route.href()>{label}</a></p> }.into_any()
}

/// The link at the top that leads back.
pub fn back(label: &'static str, route: &Route) -> AnyView {
    view! { <p class="back"><a href=route.href()>{label}</a></p> }.into_any()
}

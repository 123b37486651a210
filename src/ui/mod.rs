//! Leptos components.

use leptos::prelude::*;

/// Mounts the application in place of the first screen.
pub fn start() {
    leptos::mount::mount_to_body(|| view! { <p>"Thước Số"</p> });
}

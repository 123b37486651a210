//! The entry of the overview of all parts, which is no part of the site.

fn main() {
    #[cfg(target_arch = "wasm32")]
    thuoc_so::start_parts();
}

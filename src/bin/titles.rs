//! The entry of the program of titles, profiles and the programme.

fn main() {
    #[cfg(target_arch = "wasm32")]
    thuoc_so::start_titles();
}

//! The entry of the desk: titles, earlier attempts, what is kept, profiles, the programme.

fn main() {
    #[cfg(target_arch = "wasm32")]
    thuoc_so::start_desk();
}

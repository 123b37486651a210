//! The drawer of QR codes, for a page whose own program has no room for one.

fn main() {
    #[cfg(target_arch = "wasm32")]
    thuoc_so::start_drawer();
}

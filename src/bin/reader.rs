//! The reader of QR codes, for browsers that have none of their own.

fn main() {
    #[cfg(target_arch = "wasm32")]
    thuoc_so::start_reader();
}

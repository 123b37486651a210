//! The facilitator's entry.

fn main() {
    #[cfg(target_arch = "wasm32")]
    thuoc_so::start_cadre();
}

//! How many browsers run at the same time.

use std::sync::{Condvar, Mutex, PoisonError};

/// More would only get in each other's way on two cores.
const AT_ONCE: usize = 2;

static RUNNING: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

/// The right to run a browser; dropping it lets the next one begin.
#[derive(Debug)]
pub struct Turn(());

impl Turn {
    /// Waits until a browser may run.
    pub fn wait() -> Self {
        let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |running: &mut usize| *running >= AT_ONCE;
        let mut running = FREED.wait_while(running, full).unwrap_or_else(PoisonError::into_inner);
        *running += 1;
        Self(())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}

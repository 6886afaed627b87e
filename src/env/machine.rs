//! What the machine may refuse, and what must not happen: no threads, and a fault of this program itself.

use super::world::Env;
use crate::words::env::ProgramFault;
use crate::words::fault::three_parts;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Where this program went wrong, if it did.
static WRONG: Mutex<Option<String>> = Mutex::new(None);

/// Runs what ends in an exit status. A fault of this program itself is said in plain words, with exit status 2: what it was
/// writing is not there, as after any other failure.
pub fn catch_fault(env: &mut Env<'_>, run: impl FnOnce(&mut Env<'_>) -> u8) -> u8 {
    panic::set_hook(Box::new(|fault| {
        let place = fault.location().map(ToString::to_string).unwrap_or_default();
        let what = fault.payload_as_str().unwrap_or_default();
        let mut wrong = WRONG.lock().unwrap_or_else(PoisonError::into_inner);
        wrong.get_or_insert(format!("{place}: {what}"));
    }));
    panic::catch_unwind(AssertUnwindSafe(|| run(env))).unwrap_or_else(|_| {
        let detail = WRONG.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
        // a library that makes threads of its own, as that of workbooks does, cannot go on without them
        let fault = match detail.contains("failed to spawn thread") {
            true => ProgramFault::NoThread,
            false => ProgramFault::Wrong { detail },
        };
        let said = three_parts(env.lang, &fault, None) + &env.left_words();
        let _ = env.err.write_all(said.as_bytes());
        2
    })
}

/// Prepares work on all cores. Where there is one, or so many threads cannot be had, this thread does it all.
pub fn use_threads() {
    let many = cores();
    let pool = rayon::ThreadPoolBuilder::new();
    let pool = if many > 1 && can_have(many + 1) { pool } else { pool.num_threads(1).use_current_thread() };
    let _ = pool.build_global(); // it is there already
}

/// So many cores may be used.
pub(super) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Whether there can be so many threads more.
pub(super) fn can_have(many: usize) -> bool {
    let gate = Mutex::new(());
    thread::scope(|scope| {
        let held = gate.lock();
        // none ends before all have begun
        let begun = (0..many).all(|_| thread::Builder::new().spawn_scoped(scope, || drop(gate.lock())).is_ok());
        drop(held);
        begun
    })
}

/// Frees what takes long to take apart, such as a list of a million practices, beside what goes on: nobody waits for it.
pub fn free_aside<T: Send + 'static>(large: T) {
    // where no thread can be had it is freed here
    let _ = std::thread::Builder::new().spawn(move || drop(large));
}

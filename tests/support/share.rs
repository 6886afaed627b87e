//! How much of what a test could try it tries in every run.

/// Whether everything is tried: `INSTROOM_ALL=1`.
pub fn all() -> bool {
    std::env::var_os("INSTROOM_ALL").is_some()
}

/// One case in so many, in every run.
pub fn one_in(many: usize) -> usize {
    if all() { 1 } else { many }
}

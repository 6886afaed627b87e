//! How much of what a test could try it tries in every run.

/// One case in so many; each of them with `INSTROOM_ALL=1`.
pub fn one_in(many: usize) -> usize {
    if std::env::var_os("INSTROOM_ALL").is_some() { 1 } else { many }
}

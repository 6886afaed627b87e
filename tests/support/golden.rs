//! Goldens: files that tests compare with, and write with `INSTROOM_REGENERATE=1`.

use std::path::Path;

/// Whether goldens are written, not compared with.
pub fn regenerate() -> bool {
    std::env::var_os("INSTROOM_REGENERATE").is_some()
}

/// Writes a golden; one that is right stays untouched, for other tests may be reading it.
pub fn put(file: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
    let (file, bytes) = (file.as_ref(), bytes.as_ref());
    if std::fs::read(file).ok().as_deref() != Some(bytes) {
        std::fs::write(file, bytes).unwrap();
    }
}

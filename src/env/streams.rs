//! What is written to the two streams.

use super::world::{Env, Failure};
use crate::words::env::ScreenFault;
use crate::words::fault::lines_visible;
use std::io::ErrorKind;

impl Env<'_> {
    /// Writes words to the product stream; nothing in them can steer a terminal.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn print(&mut self, text: &str) -> Result<(), Failure> {
        self.print_bytes(lines_visible(text).as_bytes())
    }

    /// Writes to the product stream.
    ///
    /// # Errors
    /// When it cannot be written. That nobody reads on (`… | head`) is no error.
    pub fn print_bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let fault = match error.kind() {
                    ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ScreenFault::Full,
                    _ => ScreenFault::Unwritable { detail: error.to_string() },
                };
                Err(Failure::new(self.lang, &fault, None))
            }
            _ => Ok(()),
        }
    }

    /// Says something beside the product. That nobody listens is no reason to stop.
    pub fn say(&mut self, text: &str) {
        let _ = writeln!(self.err, "{}", lines_visible(text));
    }
}

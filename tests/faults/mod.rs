//! How every `fixtures/faults/transcript/<fault>.jsonl` is made: from a golden transcript, by an edit, closed by an organiser who did not notice.
//!
//! To add a fault:
//! 1. Write a row in a table: `fault("name", draft)`. Rows for lines above the seal stand in `form`, for what was given,
//!    derived or left out in `drawn`, for checkpoints in `notes`, for second rounds and amendments in `later`, those of
//!    witnesses in `witnessed`, for other signers in `handed`, for sources in `planned` and `given`, for pseudonyms in
//!    `hidden`, for baskets in `baskets`, for when was drawn in `moment`, and for what is for people alone in `people`.
//! 2. A draft begins with `drawn()`, `sealed()` or `Draft::golden(story)`, goes on with edits (`draft`), and is closed
//!    (`close`): `.signed()` if only lines are wrong, `.redrawn()` if something above the derived lines is and all below should
//!    follow from it, nothing if it was changed behind the organiser's back. What is edited after that is not signed.
//! 3. An edit names lines by type and condition and members by name; it does not count on a lot, a root or a neighbour.
//! 4. Write `<name>.txt` with one line, the verdict, from the format document and not from the program.
//! 5. `tests/regenerate` writes the transcript, the faults below that line and the words.

mod baskets;
mod close;
mod draft;
mod drawn;
mod form;
mod given;
mod handed;
mod hidden;
mod later;
mod member;
mod moment;
mod notes;
mod people;
mod planned;
pub mod signer;
mod witnessed;

pub use draft::Draft;
pub use notes::mixed_key_that_holds;

/// A transcript with a fault.
#[derive(Clone)]
pub struct Fault {
    /// Its name in `fixtures/faults/transcript`, without `.jsonl`.
    pub name: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

fn fault(name: &'static str, draft: Draft) -> Fault {
    Fault { name, bytes: draft.bytes() }
}

/// All of them.
pub fn faults() -> Vec<Fault> {
    let above = [form::faults(), planned::faults(), hidden::faults(), people::faults()];
    let below = [drawn::faults(), moment::faults(), given::faults(), notes::faults(), witnessed::faults()];
    let behind = [later::faults(), handed::faults(), baskets::faults()];
    [above.concat(), below.concat(), behind.concat()].concat()
}

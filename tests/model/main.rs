//! A second, plain and slow implementation of the format, written from `transcripts/README.md` and not from the
//! engine: against the engine, byte for byte, on thousands of random logs (`compare`, `hand`), and as the measure of
//! what holds for every draw, whatever the register, the rules and the seed (`amended`, `fair`, `published`): the
//! invariants of the design, one test each, on small random rounds that shrink to the smallest counterexample.
//!
//! The model has its own ChaCha20, its own Merkle tree and its own JSON; only SHA-256, Ed25519, base64 and the
//! escapes of strings come from libraries.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod allocate;
mod amend;
mod baskets;
mod case;
mod chacha;
mod chance;
mod engine;
mod forge;
mod generate;
mod grow;
mod lines;
mod notes;
mod plan;
mod round;
mod seeded;
mod story;
mod tell;
mod typed;

#[path = "../support/share.rs"]
mod share;

mod amended;
mod compare;
mod corners;
mod fair;
mod fair_baskets;
mod hand;
mod logs;
mod published;
mod recounted;
mod restored;

// the second telling of stories and results, of logs that nobody has seen
#[path = "../stories/aloud.rs"]
mod aloud;
#[path = "../stories/reader.rs"]
mod reader;
#[path = "../stories/reasoned.rs"]
mod reasoned;
#[path = "../stories/recount.rs"]
mod recount;
#[path = "../stories/written.rs"]
mod written;

//! A second, plain and slow implementation of the format, written from `transcripts/README.md` and not from the
//! engine, against the engine: whole transcripts, byte for byte, on thousands of random registers.
//!
//! The model has its own ChaCha20, its own Merkle tree and its own JSON; only SHA-256, Ed25519, base64 and the
//! escapes of strings come from libraries.

#[cfg(test)]
#[path = "model/chacha.rs"]
mod chacha;
#[cfg(test)]
#[path = "model/draw.rs"]
mod draw;
#[cfg(test)]
#[path = "model/engine.rs"]
mod engine;
#[cfg(test)]
#[path = "model/generate.rs"]
mod generate;
#[cfg(test)]
#[path = "model/lines.rs"]
mod lines;
#[cfg(test)]
#[path = "model/story.rs"]
mod story;

#[cfg(test)]
#[path = "model/compare.rs"]
mod compare;
#[cfg(test)]
#[path = "model/hand.rs"]
mod hand;

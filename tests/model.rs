//! A second, plain and slow implementation of the format, written from `transcripts/README.md` and not from the
//! engine, against the engine: whole transcripts, byte for byte, on thousands of random logs.
//!
//! The model has its own ChaCha20, its own Merkle tree and its own JSON; only SHA-256, Ed25519, base64 and the
//! escapes of strings come from libraries.

#[cfg(test)]
#[path = "model/allocate.rs"]
mod allocate;
#[cfg(test)]
#[path = "model/amend.rs"]
mod amend;
#[cfg(test)]
#[path = "model/chacha.rs"]
mod chacha;
#[cfg(test)]
#[path = "model/chance.rs"]
mod chance;
#[cfg(test)]
#[path = "model/engine.rs"]
mod engine;
#[cfg(test)]
#[path = "model/generate.rs"]
mod generate;
#[cfg(test)]
#[path = "model/grow.rs"]
mod grow;
#[cfg(test)]
#[path = "model/lines.rs"]
mod lines;
#[cfg(test)]
#[path = "model/round.rs"]
mod round;
#[cfg(test)]
#[path = "model/story.rs"]
mod story;
#[cfg(test)]
#[path = "model/tell.rs"]
mod tell;

#[cfg(test)]
#[path = "model/compare.rs"]
mod compare;
#[cfg(test)]
#[path = "model/corners.rs"]
mod corners;
#[cfg(test)]
#[path = "model/hand.rs"]
mod hand;

//! What holds for every draw, whatever the register, the rules and the seed: the invariants of the design, one
//! test each, on small random stories that shrink to the smallest counterexample.

#[cfg(test)]
#[path = "model/case.rs"]
mod case;
#[cfg(test)]
#[path = "model/engine.rs"]
mod engine;
#[cfg(test)]
#[path = "model/fair.rs"]
mod fair;
#[cfg(test)]
#[path = "model/published.rs"]
mod published;
#[cfg(test)]
#[path = "model/story.rs"]
mod story;

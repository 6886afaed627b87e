//! What holds for every draw, whatever the register, the rules and the seed: the invariants of the design, one
//! test each, on small random rounds that shrink to the smallest counterexample, and on
//! the random logs of the model.

#[cfg(test)]
#[path = "model/allocate.rs"]
mod allocate;
#[cfg(test)]
#[path = "model/amend.rs"]
mod amend;
#[cfg(test)]
#[path = "model/case.rs"]
mod case;
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
#[path = "model/seeded.rs"]
mod seeded;
#[cfg(test)]
#[path = "model/story.rs"]
mod story;
#[cfg(test)]
#[path = "model/tell.rs"]
mod tell;

#[cfg(test)]
#[path = "model/amended.rs"]
mod amended;
#[cfg(test)]
#[path = "model/fair.rs"]
mod fair;
#[cfg(test)]
#[path = "model/published.rs"]
mod published;

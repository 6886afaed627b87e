#![doc = include_str!("../README.md")]

// What comes in.
pub mod register;
pub mod rules;

// What is drawn and decided.
pub mod allocation;
pub mod draw;
pub mod lots;
pub mod seed;

// What is written.
pub mod log;
pub mod transcript;

// Who reads it.
pub mod verify;

// Words for people.
pub mod fault;
pub mod lang;

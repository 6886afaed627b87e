#![doc = include_str!("../README.md")]

// What comes in.
pub mod pseudonym;
pub mod register;
pub mod roster;
pub mod rules;

// What is drawn and decided.
pub mod allocation;
pub mod beacon;
pub mod draw;
pub mod history;
pub mod lots;
pub mod round;
pub mod secret;
pub mod seed;
pub mod units;

// What is written.
pub mod log;
pub mod transcript;

// What the rules do, before it is drawn.
pub mod chances;

// Who reads it.
pub mod count;
pub mod explain;
pub mod fork;
pub mod list;
pub mod receipt;
pub mod spreadsheet;
pub mod status;
pub mod survey;
pub mod verify;
pub mod witness;

// The shell.
pub mod env;
pub mod verbs;

// Words for people, and input for those who want to try.
pub mod fault;
pub mod init;
pub mod lang;
pub mod sample;

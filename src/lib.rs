#![doc = include_str!("../README.md")]

// What people read.
pub mod words;

// What comes in.
pub mod register;
pub mod roster;
pub mod rules;

// What is drawn and decided.
pub mod draw;

// What is written.
pub mod log;
pub mod transcript;

// Who checks it.
pub mod receipt;
pub mod verify;
pub mod witness;

// What is told of it.
pub mod tell;

// Trying and preparing.
pub mod chances;
pub mod init;
pub mod sample;

// The shell.
pub mod env;
pub mod verbs;

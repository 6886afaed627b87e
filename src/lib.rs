#![doc = include_str!("../README.md")]

pub mod fault;
pub mod lang;
pub mod register;
pub mod rules;
pub mod sample;

#![doc = include_str!("../README.md")]

pub mod allocation;
pub mod fault;
pub mod lang;

pub mod log;
pub mod lots;
pub mod register;
pub mod rules;
pub mod seed;
pub mod transcript;

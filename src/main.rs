//! The doorstep.

fn main() {}

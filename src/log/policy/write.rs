//! Writing a policy file (C2SP `tlog-policy`): who signs a log, for its readers.

use crate::log::key::WitnessKey;
use crate::log::signers::Signers;
use std::fmt::Write;

/// Who signs from some line of a log on, as a policy to publish: the organiser, and as many of the witnesses as must.
pub fn write_policy(signers: &Signers) -> String {
    let Signers { organiser, witnesses, required } = signers;
    let mut text = format!("# c2sp.org/tlog-policy\nlog {organiser}\n");
    let names = names(&witnesses.iter().map(|witness| &witness.key).collect::<Vec<_>>());
    for (name, witness) in names.iter().zip(witnesses) {
        let _ = writeln!(text, "witness {name} {}", witness.key);
    }
    if witnesses.is_empty() {
        return text + "quorum none\n";
    }
    let _ = writeln!(text, "group {GROUP} {required} {}\nquorum {GROUP}", names.join(" "));
    text
}

const GROUP: &str = "witnesses";

/// Names for the witnesses in the file: those of their keys, unless one of them means something else there.
fn names(keys: &[&WitnessKey]) -> Vec<String> {
    let taken = keys.iter().any(|key| ["none", GROUP].contains(&key.name()));
    (1..).zip(keys).map(|(at, key)| if taken { format!("w{at}") } else { key.name().to_owned() }).collect()
}

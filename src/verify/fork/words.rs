//! Two transcripts side by side, in words and for programs.

use super::{Branch, Fork, Relation, Side};
use crate::say;
use crate::verify::{End, Section, Subject, Transcript, Verdict, verdict_json};
use crate::words::lang::Lang;
use serde_json::{Value, json};
use std::fmt::Write;

/// So many characters of a line that differs are shown.
const SHOWN: usize = 240;

/// What two transcripts are to each other; `files` are their names as the user typed them.
pub fn relation_words(relation: &Relation, (transcripts, files): ([&Transcript; 2], [&str; 2]), lang: Lang) -> String {
    let [first, second] = files;
    match relation {
        Relation::Same => {
            let lines = lang.number(transcripts[0].last.0 as u64 + 1);
            say!(lang,
                nl: "HETZELFDE VERSLAG: {first} en {second} hebben dezelfde {lines} regels.\n",
                en: "THE SAME TRANSCRIPT: {first} and {second} hold the same {lines} lines.\n")
        }
        Relation::Further { side: Side::First, .. } => further_words([transcripts[0], transcripts[1]], files, lang),
        Relation::Further { side: Side::Second, .. } => {
            further_words([transcripts[1], transcripts[0]], [second, first], lang)
        }
        Relation::Fork(fork) => fork_words(fork, (transcripts, files), lang),
    }
}

/// `longer` goes on where `shorter` ends.
fn further_words([longer, shorter]: [&Transcript; 2], [file, other]: [&str; 2], lang: Lang) -> String {
    let same = shorter.last.0 + 1;
    let more = lang.count((longer.last.0 + 1 - same) as u64, ["regel", "regels"], ["line", "lines"]);
    let same = lang.number(same as u64);
    let mut text = say!(lang,
        nl: "ÉÉN VERSLAG: {file} begint met de {same} regels van {other} en gaat {more} verder:\n",
        en: "ONE TRANSCRIPT: {file} begins with the {same} lines of {other} and goes on for {more}:\n");
    // what was sealed in both may have ended in one
    let known = shorter.sections.len() - usize::from(shorter.waiting().is_some());
    for (index, section) in longer.sections.iter().enumerate().skip(known) {
        let _ = writeln!(text, "  - {}", news_words(section, shorter.sections.get(index), lang));
    }
    text
}

/// What a section brings; of one that is known the shorter has the seal.
fn news_words(section: &Section, known: Option<&Section>, lang: Lang) -> String {
    let what = match &section.subject {
        Subject::Round { sealed, .. } => {
            let (number, title) = (sealed.round.number, &sealed.round.title);
            say!(lang, nl: "ronde {number} ({title})", en: "round {number} ({title})")
        }
        Subject::Amendment(amendment) => {
            let (number, reason) = (amendment.number, &amendment.reason);
            say!(lang, nl: "wijziging {number} ({reason})", en: "amendment {number} ({reason})")
        }
        Subject::Handover(handover) => {
            return say!(lang, nl: "sleutelwissel: {}", en: "handover: {}", handover.reason);
        }
    };
    let sealed = known.is_none().then(|| lang.pick("verzegeld", "sealed"));
    let ended = match (&section.end, &section.subject) {
        (End::Sealed | End::Announced, _) | (End::Drawn(_), Subject::Handover(_)) => None,
        (End::Drawn(_), Subject::Round { .. }) => Some(lang.pick("geloot", "drawn")),
        (End::Drawn(_), Subject::Amendment(_)) => Some(lang.pick("uitgewerkt", "worked out")),
        (End::Aborted(_), _) => Some(lang.pick("afgebroken", "aborted")),
    };
    let both: Vec<&str> = sealed.into_iter().chain(ended).collect();
    format!("{what}: {}", both.join(lang.pick(" en ", " and ")))
}

/// Two histories, and what they prove.
fn fork_words(fork: &Fork, (transcripts, files): ([&Transcript; 2], [&str; 2]), lang: Lang) -> String {
    let line = lang.number(fork.line as u64);
    let mut text = say!(lang,
        nl: "TWEE VERSLAGEN VAN ÉÉN PROGRAMMA DIE NIET SAMENGAAN.\nVóór regel {line} zijn zij gelijk; daar staat:\n",
        en: "TWO TRANSCRIPTS OF ONE PROGRAMME THAT DO NOT GO TOGETHER.\nThey are the same before line {line}; there it says:\n");
    for (branch, file) in fork.branches.iter().zip(files) {
        let _ = writeln!(text, "  {file}:{}\n    {}", fork.line, shown(&branch.found));
    }
    text.push_str(lang.pick("Ondertekend is:\n", "What was signed:\n"));
    for (branch, file) in fork.branches.iter().zip(files) {
        text.push_str(&signed_words(branch, file, lang));
    }
    let [first, second] = transcripts.map(first_key);
    text.push_str(&if first == second {
        say!(lang,
            nl: "Beide ondertekeningen zijn echt, met dezelfde sleutel:\n  {first}\nEen verslag groeit alleen aan het eind. De organisator heeft dus twee geschiedenissen ondertekend, en deze twee\nbestanden bewijzen dat. Bewaar ze allebei en leg ze aan de organisator en de getuigen voor.\n",
            en: "Both signatures are genuine, by the same key:\n  {first}\nA transcript grows only at its end. So the organiser signed two histories, and these two files prove it. Keep both\nand put them before the organiser and the witnesses.\n")
    } else {
        say!(lang,
            nl: "De sleutels verschillen:\n  {first}\n  {second}\nMinstens één verslag is niet van de organisator. Vergelijk met de sleutel die de organisator bekend maakte, en reken\nna met --trust SLEUTEL.\n",
            en: "The keys differ:\n  {first}\n  {second}\nAt least one of the transcripts is not the organiser's. Compare with the key the organiser published, and verify\nwith --trust KEY.\n")
    });
    text
}

/// The organiser's key of the first line: a handover changes it for both or is part of the fork.
fn first_key(transcript: &Transcript) -> String {
    let first = transcript.sections.first().map_or(&transcript.signers, |section| &section.signers);
    first.organiser.to_string()
}

fn signed_words(branch: &Branch, file: &str, lang: Lang) -> String {
    let Some(signed) = &branch.checkpoint else { return String::new() };
    let (line, size, root, signature) = (signed.line, &signed.size, &signed.root, &signed.signature);
    say!(lang,
        nl: "  {file}:{line}\n    {size} regels, controlegetal {root}\n    {signature}\n",
        en: "  {file}:{line}\n    {size} lines, root {root}\n    {signature}\n")
}

/// The beginning of a line; all of a short one.
fn shown(line: &str) -> String {
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// Two transcripts as one JSON object: `agrees`, `relation` (`same`, `first-further`, `second-further`, `fork`, or `null`
/// when one of them does not agree in itself), both verdicts, and of a fork where it is and what was signed.
pub fn write_relation_json(verdicts: [&Verdict; 2], relation: Option<&Relation>) -> String {
    let word = relation.map(|relation| match relation {
        Relation::Same => "same",
        Relation::Further { side: Side::First, .. } => "first-further",
        Relation::Further { side: Side::Second, .. } => "second-further",
        Relation::Fork(_) => "fork",
    });
    let fork = match relation {
        Some(Relation::Fork(fork)) => {
            json!({ "line": fork.line, "first": branch_json(&fork.branches[0]), "second": branch_json(&fork.branches[1]) })
        }
        _ => Value::Null,
    };
    let agrees = word.is_some_and(|word| word != "fork");
    let [first, second] = verdicts.map(verdict_json);
    let object = json!({ "agrees": agrees, "relation": word, "fork": fork, "first": first, "second": second });
    format!("{object:#}\n")
}

fn branch_json(branch: &Branch) -> Value {
    let checkpoint = branch.checkpoint.as_ref().map(|signed| {
        json!({ "line": signed.line, "lines": signed.size, "root": signed.root, "signature": signed.signature })
    });
    json!({ "found": branch.found, "checkpoint": checkpoint })
}

//! How every `fixtures/faults/receipt/<fault>.tlog-proof` is made, from golden transcripts.
//!
//! To add one: a row here, `<name>.txt` with its verdict in one line, from the format document and not from the program, then
//! `tests/regenerate`.

use crate::faults::Draft;
use crate::faults::signer::{Signer, cosigner, witness};
use crate::support::golden;
use crate::support::receipts::{receipt_at, receipt_of};
use instroom::receipt::{Opening, Receipt, write_receipt};

/// A receipt with a fault, and whose keys the reader has.
pub struct Broken {
    /// Its file, without ending.
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub given: Vec<&'static str>,
}

/// When witnesses sign who are not of a story: 2023-08-23T15:07:40Z.
const TIME: u64 = 1_692_803_260;

/// All of them.
pub fn broken() -> Vec<Broken> {
    [spelt(), outcomes(), opened(), noted(), placed(), outlived(), signed()].into_iter().flatten().collect()
}

/// Under the organiser's key.
fn of(name: &'static str, bytes: impl Into<Vec<u8>>) -> Broken {
    Broken { name, bytes: bytes.into(), given: vec!["organiser"] }
}

fn made(name: &'static str, receipt: &Receipt) -> Broken {
    of(name, write_receipt(receipt))
}

/// The receipt that all others are made of: practice 01990001 of the example.
fn own() -> Receipt {
    receipt_of(&golden("voorbeeld"), "01990001")
}

fn text() -> String {
    String::from_utf8(write_receipt(&own())).unwrap()
}

/// With another text in the place of the first like this.
#[track_caller]
fn bent(name: &'static str, from: &str, to: &str) -> Broken {
    assert!(text().contains(from), "{name}: no {from:?}");
    of(name, text().replacen(from, to, 1))
}

/// With other text in the place of a line, from 1, or none.
fn with_line(name: &'static str, line: usize, to: impl Fn(&str) -> String) -> Broken {
    let lines = text().split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
    let of_line = |(at, own): (usize, &String)| if at + 1 == line { to(own) } else { own.clone() };
    of(name, lines.iter().enumerate().map(of_line).collect::<String>())
}

/// The first line, and the lines down to the note.
fn spelt() -> Vec<Broken> {
    let odd = |line: &str| next_digit(line, line.len() - "=\n".len() - 1);
    let mut no_text = text().into_bytes();
    no_text[60] = 0xff;
    let many = Receipt { proof: vec![[1; 32]; 54], ..own() };
    vec![
        bent("first-line-space", "@v1\n", "@v1 \n"),
        of("first-line-windows-line-end", text().replace('\n', "\r\n")),
        bent("first-line-other-version", "@v1\n", "@v2\n"),
        of("cut-off-last-line-end", text().trim_end()),
        of("no-text", no_text),
        of("ends-behind-the-index", text().split_inclusive('\n').take(3).collect::<String>()),
        of("ends-behind-the-proof", text().split_inclusive('\n').take(8).collect::<String>()),
        bent("extra-two-spaces", "extra ", "extra  "),
        bent("extra-missing", "extra ", "extra"),
        with_line("extra-base64-cut", 2, |line| format!("{}\n", &line[..line.len() - 2])),
        bent("index-leading-zero", "index ", "index 0"),
        with_line("index-out-of-bounds", 3, |_| "index 9007199254740992\n".to_owned()),
        with_line("hash-short", 4, |line| line[1..].to_owned()),
        with_line("hash-base64-unused-bits", 5, odd),
        made("hashes-too-many", &many),
        with_line("empty-line-missing", 9, |_| String::new()),
    ]
}

/// The same line, in which a digit of base64 is the next one.
fn next_digit(line: &str, at: usize) -> String {
    format!("{}{}{}", &line[..at], char::from(line.as_bytes()[at] + 1), &line[at + 1..])
}

const OUTCOME: &str = "outcome practice=01990001";

/// The receipt of a line that was bent and signed all the same.
fn signed_anew(name: &'static str, bend: impl Fn(Draft) -> Draft) -> Broken {
    let log = Draft::golden("voorbeeld");
    let (line, result) = (log.at(OUTCOME), *log.all("checkpoint").last().unwrap());
    made(name, &receipt_at(&bend(log).signed().bytes(), line, result))
}

/// Outcomes that the organiser signed, and that are none.
fn outcomes() -> Vec<Broken> {
    let set = |name, member: &'static str, value: &str| signed_anew(name, |log| log.set(OUTCOME, member, value));
    let long = format!("\"{}\"", "x".repeat(65));
    let turn = |year: usize| format!(r#"{{"start":"{year}-01-01","place":1,"of":1,"room":0,"result":"full"}}"#);
    let turns = |count: usize| format!("[{}]", (0..count).map(|at| turn(2000 + at)).collect::<Vec<_>>().join(","));
    vec![
        signed_anew("outcome-spaced", |log| log.replace(OUTCOME, ",\"practice\":", ", \"practice\":")),
        signed_anew("outcome-member-missing", |log| log.without(OUTCOME, "group")),
        signed_anew("outcome-member-unknown", |log| log.behind(OUTCOME, "reason", "\"more\":1")),
        signed_anew("outcome-of-another-type", |log| log.set(OUTCOME, "type", "\"practice\"")),
        set("number-zero", "number", "0"),
        set("number-beyond-outcomes", "number", "7"),
        set("outcomes-out-of-bounds", "outcomes", "9007199254740992"),
        set("practice-with-a-space", "practice", "\"0199 001\""),
        set("practice-too-long", "practice", &long),
        set("group-empty", "group", "\"\""),
        set("group-too-long", "group", &long),
        set("region-empty", "region", "\"\""),
        set("region-turned-around", "region", "\"\u{202e}droon\""),
        set("ion-zero", "ion", "0"),
        set("size-zero", "size", "0"),
        set("wish-of-no-such-kind", "wish", "\"2023-04-31\""),
        set("class-empty", "class", "\"\""),
        set("lot-of-no-such-kind", "lot", "\"1B22FFFFFFFFFFFF\""),
        set("lot-missing", "lot", "null"),
        set("rank-zero", "rank", "0"),
        set("rank-missing", "rank", "null"),
        set("rank-beyond-of", "rank", "5"),
        set("turn-start-of-no-such-kind", "tranches.0.start", "\"april\""),
        set("turn-place-zero", "tranches.0.place", "0"),
        set("turn-place-beyond-of", "tranches.0.place", "4"),
        set("result-of-no-such-kind", "tranches.0.result", "\"later\""),
        set("turns-of-one-date", "tranches", &format!("[{},{}]", turn(2023), turn(2023))),
        set("turns-too-many", "tranches", &turns(101)),
        set("start-of-no-such-kind", "start", "\"2023-4-1\""),
        set("reason-unknown", "reason", "\"geluk\""),
        set("start-without-a-place", "reason", "\"full\""),
        set("place-without-a-start", "start", "null"),
    ]
}

/// What stands behind the outcome.
fn opened() -> Vec<Broken> {
    let salt = "5f1d2c3b4a59687706152433425160ffeeddccbbaa99887766554433221100aa";
    let line = Opening::new("01990001", salt).write();
    let spaced = String::from_utf8(line.clone()).unwrap().replace(':', ": ").into_bytes();
    let opening = |line| Receipt { opening: Some(line), ..own() };
    vec![
        made("opening-of-another", &opening(line)),
        made("opening-spaced", &opening(spaced)),
        made("opening-empty", &opening(Vec::new())),
    ]
}

/// The receipt with these lines behind the organiser's.
fn with_signatures(name: &'static str, lines: &str) -> Broken {
    made(name, &Receipt { note: own().note + lines, ..own() })
}

/// What is signed in it.
fn signed_text(receipt: &Receipt) -> String {
    receipt.note.split_once("\n\n").map(|(text, _)| format!("{text}\n")).unwrap()
}

/// The form of the note; nobody can check the lines that are added, and they must have it all the same.
fn noted() -> Vec<Broken> {
    let notary = |name: &str| cosigner("x.example", 5, TIME).line("x").replacen("x.example", name, 1);
    let text = signed_text(&own());
    let longer = |line: &str| line.replacen("\u{2014} rho.example/mtvp ", "\u{2014} rho.example/mtvp AAAA", 1);
    let many: String = (0..101).map(|at| notary(&format!("x{at}.example"))).collect();
    let (first, rest) =
        own().note.split_once("\n\n").map(|(above, below)| (above.to_owned(), below.to_owned())).unwrap();
    let before = format!("{first}\n\n{}{rest}", notary("x.example"));
    vec![
        bent("size-leading-zero", "\n31\n", "\n031\n"),
        with_line("size-out-of-bounds", 11, |_| "9007199254740992\n".to_owned()),
        with_line("root-short", 12, |line| line[1..].to_owned()),
        with_line("name-of-the-log-with-a-space", 10, |_| "rho.example mtvp\n".to_owned()),
        bent("signatures-missing", &rest, ""),
        bent("signature-hyphen", "\u{2014} ", "- "),
        with_line("signature-too-long", 14, longer),
        with_line("signature-in-another-name", 14, |line| line.replace("rho.example/mtvp", "rho.example/x")),
        made("witness-before-the-organiser", &Receipt { note: before, ..own() }),
        with_signatures("organiser-behind-the-organiser", &Signer::renamed("x.example").line(&text)),
        with_signatures("cosignature-at-time-zero", &cosigner("x.example", 5, 0).line(&text)),
        with_signatures("stranger-name-plus", &notary("a+b.example")),
        with_signatures("stranger-name-no-break-space", &notary("a\u{a0}b.example")),
        with_signatures("stranger-name-escape", &notary("a\u{1b}[2Kb.example")),
        with_signatures("stranger-name-too-long", &notary(&"n".repeat(256))),
        with_signatures("one-name-twice", &(notary("x.example") + &cosigner("x.example", 6, TIME).line("x"))),
        with_signatures("signatures-too-many", &many),
    ]
}

/// Where the line stands in the tree.
fn placed() -> Vec<Broken> {
    let own = own();
    let neighbour = receipt_of(&golden("voorbeeld"), "01990002");
    let mut other = own.proof.clone();
    other[2][0] ^= 1;
    vec![
        made("index-of-a-neighbour", &Receipt { index: own.index + 1, ..own.clone() }),
        made("index-beyond-the-log", &Receipt { index: 31, ..own.clone() }),
        made("outcome-of-a-neighbour", &Receipt { line: neighbour.line, ..own.clone() }),
        made("proof-of-a-neighbour", &Receipt { proof: neighbour.proof, ..own.clone() }),
        made("hash-changed", &Receipt { proof: other, ..own.clone() }),
        made("hash-missing", &Receipt { proof: own.proof[1..].to_vec(), ..own.clone() }),
        made("hash-twice", &Receipt { proof: [&own.proof[..1], &own.proof].concat(), ..own.clone() }),
    ]
}

/// Genuine lines with genuine proofs, under a checkpoint of which they are not the last word.
fn outlived() -> Vec<Broken> {
    let withdraw = r#"{"type":"withdraw","practice":"01990001"}"#;
    let sealed = Draft::golden("voorbeeld").amended(&[withdraw]).closed().signed().looking_from(0);
    let seal = receipt_at(&sealed.bytes(), sealed.at(OUTCOME), sealed.all("checkpoint")[2]);
    let ceremony = Draft::golden("ceremonie");
    let (first, all) = (ceremony.at(OUTCOME), ceremony.all("checkpoint"));
    let withdrawn = Draft::golden("terugtrekking");
    let (practice, newest) = (withdrawn.at("outcome practice=01990006"), *withdrawn.all("checkpoint").last().unwrap());
    let given = |keys: &[&'static str], broken: Broken| Broken { given: keys.to_vec(), ..broken };
    vec![
        made("outcome-above-a-seal", &seal),
        given(&[], made("outcome-above-a-withdrawal", &receipt_at(&withdrawn.bytes(), practice, newest))),
        made("outcome-above-a-handover", &receipt_at(&ceremony.bytes(), first, all[2])),
        given(&["organiser-2"], made("outcome-above-a-later-round", &receipt_at(&ceremony.bytes(), first, all[4]))),
        signed_anew("outcome-numbered-otherwise", |log| log.set(OUTCOME, "number", "2")),
        signed_anew("outcome-counted-otherwise", |log| log.set(OUTCOME, "outcomes", "7")),
    ]
}

/// Who signed, against what the reader has.
fn signed() -> Vec<Broken> {
    let own = own();
    let text = signed_text(&own);
    let by = |signer: &Signer| Receipt { note: format!("{text}\n{}", signer.line(&text)), ..own.clone() };
    let later = receipt_of(&golden("ceremonie"), "01990001");
    let given = |name, receipt: &Receipt, keys: &[&'static str]| Broken { given: keys.to_vec(), ..made(name, receipt) };
    let line = |text: &str| witness(1, TIME).line(text);
    let witnessed = |line: &str| Receipt { note: own.note.clone() + line, ..own.clone() };
    let genuine = line(&text);
    let hash = genuine.rfind(' ').unwrap() + 1;
    vec![
        given("no-key", &own, &[]),
        given("no-key-of-this-log", &own, &["getuige-1"]),
        given("no-key-that-signed", &later, &["getuige-3"]),
        made("organiser-of-another-log", &renamed()),
        made("organiser-after-a-handover", &later),
        given("organiser-after-a-handover-with-a-witness", &later, &["organiser", "getuige-1"]),
        made("signature-by-another-key", &by(&Signer::other())),
        made("signature-large-s", &by(&Signer::large_s())),
        made("signature-small-r", &by(&Signer::small_r())),
        made("signature-mixed-r-cofactored", &by(&Signer::mixed_r())),
        given("cosignature-of-another-text", &witnessed(&line("x\n")), &["organiser", "getuige-1"]),
        given("witness-with-another-id", &witnessed(&next_digit(&genuine, hash)), &["organiser", "getuige-1"]),
        given("witness-with-another-id-alone", &witnessed(&next_digit(&genuine, hash)), &["getuige-1"]),
    ]
}

/// A log of another name, with the same key.
fn renamed() -> Receipt {
    let other = Signer::renamed("ander.example/mtvp");
    let log = Draft::golden("voorbeeld").set("programme", "origin", "\"ander.example/mtvp\"");
    let log = log.set("programme", "organiser", &other.verifier()).signed_by(&other);
    receipt_at(&log.bytes(), log.at(OUTCOME), *log.all("checkpoint").last().unwrap())
}

//! Every change of a transcript is refused. Of several changes at one place they are tried in turn, unless `INSTROOM_ALL=1`.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use instroom::log::policy::Policy;
use instroom::verify::{Ends, Uncheckable, verify, verify_more};
use instroom::words::value::Digits;
use std::io::Read;
use support::share::one_in;
use support::{golden, stories};

fn agrees(bytes: Vec<u8>) -> bool {
    verify(&bytes[..], &Policy::default()).is_ok_and(|verdict| verdict.agrees())
}

/// Of so many changes at one place those that are tried there.
fn in_turn(at: usize, changes: &[u8]) -> impl Iterator<Item = u8> {
    let stride = one_in(changes.len());
    changes.iter().copied().skip(at % stride).step_by(stride)
}

/// Every byte of the small example, changed in one bit, in case, and to a digit.
#[test]
fn every_byte_of_a_small_transcript() {
    let golden = golden("voorbeeld");
    for at in 0..golden.len() {
        for change in in_turn(at, &[golden[at] ^ 1, golden[at] ^ 0x20, golden[at] ^ 0x80, b'0']) {
            if change != golden[at] {
                let mut bytes = golden.clone();
                bytes[at] = change;
                assert!(!agrees(bytes), "byte {at} as {change:#04x}");
            }
        }
    }
}

#[test]
fn every_byte_more_or_less() {
    let golden = golden("voorbeeld");
    for at in 0..golden.len() {
        let mut less = golden.clone();
        less.remove(at);
        assert!(!agrees(less), "without byte {at}");
        for byte in in_turn(at, b" 0\n,") {
            let mut more = golden.clone();
            more.insert(at, byte);
            assert!(!agrees(more), "with {byte:#04x} at {at}");
        }
    }
}

/// Every prefix but the seal: a log that was not drawn yet agrees, and says that it was not drawn.
#[test]
fn every_shorter_transcript_but_the_seal() {
    let golden = golden("voorbeeld");
    let mut agreeing = Vec::new();
    for end in 0..golden.len() {
        if agrees(golden[..end].to_vec()) {
            agreeing.push(golden[..end].iter().filter(|&&byte| byte == b'\n').count());
        }
    }
    assert_eq!(agreeing, [11]);
}

/// What stands behind a verified part is judged as the whole is: of every story up to a megabyte each step behind the one before
/// it, as it is and with a bit changed at some ten places, with `INSTROOM_ALL=1` forty.
#[test]
fn what_is_added_is_verified_as_the_whole_is() {
    let mut steps = 0;
    for story in stories() {
        let golden = golden(&story);
        if golden.len() > 1 << 20 {
            continue;
        }
        let mut ends = vec![];
        let mut end = 0;
        for line in lines(&golden) {
            end += line.len();
            ends.extend(line.starts_with(b"{\"type\":\"checkpoint\"").then_some(end));
        }
        for step in ends.windows(2) {
            let [before, now] = [step[0], step[1]].map(|end| &golden[..end]);
            let whole = |bytes: &[u8]| {
                let verified = verify(bytes, &Policy::default()).ok().and_then(|verdict| verdict.verified());
                verified.map(|verified| verified.into_told().0)
            };
            let transcript = whole(before).unwrap();
            let more = |bytes: &[u8]| verify_more(&transcript, &transcript.tree, bytes).unwrap();
            let added = &now[before.len()..];
            assert_eq!(more(added), Some(Ends::of(&whole(now).unwrap())), "{story}");
            assert_eq!(more(&[]), Some(Ends::of(&transcript)), "{story}");
            for at in (0..added.len()).step_by(added.len().div_ceil(40 / one_in(4))) {
                let mut bytes = added.to_vec();
                bytes[at] ^= 1;
                assert_eq!(more(&bytes), None, "{story}, byte {at}");
            }
            assert_eq!((more(&added[..added.len() - 1]), more(&[added, b"{}\n"].concat())), (None, None), "{story}");
            steps += 1;
        }
    }
    assert!(steps > 80, "only {steps}");
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|&byte| byte == b'\n').collect()
}

/// Every line of a large one: dropped, doubled, swapped with the next.
#[test]
fn every_line_of_a_large_transcript() {
    let golden = golden("hoog-2023");
    assert!(lines(&golden).len() > 400);
    every_line_counts(&golden);
}

/// The same of four rounds in one log. What is left when it ends with an earlier checkpoint is the log of that day,
/// and agrees; nothing else that is shorter does.
#[test]
fn every_line_of_a_log_of_four_rounds() {
    let golden = golden("leidraad-2023");
    every_line_counts(&golden);
    let lines = lines(&golden);
    let agreeing: Vec<usize> = (1..=lines.len()).filter(|&end| agrees(lines[..end].concat())).collect();
    let checkpoint = |end: &usize| lines[end - 1].starts_with(b"{\"type\":\"checkpoint\"");
    assert_eq!(agreeing, (1..=lines.len()).filter(checkpoint).collect::<Vec<_>>());
    assert_eq!(agreeing.len(), 8, "a seal and a result each quarter");
}

/// The same of a log with amendments, one of which draws a lot.
#[test]
fn every_line_of_a_log_with_amendments() {
    every_line_counts(&golden("nagekomen"));
    every_line_counts(&golden("afgebroken-ronde"));
}

/// The same of a log whose places come out of baskets.
#[test]
fn every_line_of_a_log_with_baskets() {
    every_line_counts(&golden("manden"));
}

/// The same of a log with witnesses, a beacon and a handover, and of one whose sources failed.
#[test]
fn every_line_of_a_ceremony() {
    every_line_counts(&golden("ceremonie"));
    every_line_counts(&golden("uitval"));
}

/// One byte in three of what people signed, gave and announced, changed in one bit: a beacon makes each verification slow, so that
/// the other lines, which are of the same types as in the small example, are left alone.
#[test]
fn bytes_that_people_gave_in_a_ceremony() {
    for story in ["ceremonie", "uitval"] {
        let golden = golden(story);
        let mut start = 0;
        for line in lines(&golden) {
            let given = ["checkpoint", "seed-plan", "contribution", "failure", "draw", "handover"];
            if given.iter().any(|kind| line.starts_with(format!("{{\"type\":\"{kind}\"").as_bytes())) {
                bytes_count(&golden, start..start + line.len());
            }
            start += line.len();
        }
    }
}

/// Refuses a transcript with a bit changed in any of these bytes.
fn bytes_count(golden: &[u8], bytes: std::ops::Range<usize>) {
    for at in bytes.step_by(one_in(7)) {
        let mut changed = golden.to_vec();
        changed[at] ^= 1;
        assert!(!agrees(changed), "byte {at}");
    }
}

/// Whole sections: a round dropped, doubled, or swapped with the next.
#[test]
fn every_round_of_a_log_stands_in_its_place() {
    let golden = golden("leidraad-2023");
    let lines = lines(&golden);
    let round = |line: &&[u8]| line.starts_with(b"{\"type\":\"round\"");
    let mut starts: Vec<usize> = (0..lines.len()).filter(|&at| round(&lines[at])).collect();
    starts.push(lines.len());
    let section = |at: usize| lines[starts[at]..starts[at + 1]].concat();
    let first = lines[..starts[0]].concat();
    for at in 0..3 {
        let with = |order: [usize; 3]| [first.clone(), order.map(section).concat()].concat();
        let mut order = [0, 1, 2];
        assert!(agrees(with(order)));
        order[at] = 3;
        assert!(!agrees(with(order)), "the last round in the place of round {}", at + 1);
        let (before, after) = (lines[..starts[at]].concat(), lines[starts[at + 1]..].concat());
        assert!(!agrees([&before[..], &after].concat()), "without round {}", at + 1);
        assert!(!agrees([before, section(at), section(at), after].concat()), "round {} doubled", at + 1);
    }
}

/// Refuses a transcript with any line dropped, doubled, or swapped with the next.
fn every_line_counts(golden: &[u8]) {
    let lines = lines(golden);
    for at in 0..lines.len() {
        let (before, after) = (lines[..at].concat(), lines[at + 1..].concat());
        // a transcript without its last line ends behind the outcomes, without a checkpoint
        assert!(!agrees([&before[..], &after].concat()), "without line {}", at + 1);
        assert!(!agrees([&before[..], lines[at], lines[at], &after].concat()), "line {} doubled", at + 1);
        if at + 1 < lines.len() {
            let swapped = [&before[..], lines[at + 1], lines[at], &lines[at + 2..].concat()].concat();
            assert!(!agrees(swapped), "lines {} and {} swapped", at + 1, at + 2);
        }
    }
}

/// Every line replaced by the line of the same place in the transcript of another seed.
#[test]
fn lines_of_two_transcripts_do_not_mix() {
    let golden = golden("voorbeeld");
    let text = String::from_utf8(golden.clone()).unwrap();
    assert!(agrees(golden));
    for (from, to) in [
        ("\"rank\":1,", "\"rank\":2,"),
        ("\"boundary\":\"skip\"", "\"boundary\":\"stop\""),
        ("\"ion\":3000", "\"ion\":3001"),
        ("\"value\":\"00761,44\"", "\"value\":\"00761,45\""),
        ("\"lottery\":true", "\"lottery\":false"),
        ("\\\"Het Plein\\\"", "\\u0022Het Plein\\u0022"),
        ("Zoë", "Zo\\u00eb"),
        ("\"ion\":3000", "\"ion\":3000.0"),
        ("\"ion\":3000", "\"ion\": 3000"),
        ("\"class\":null,\"group\"", "\"class\":null,\"class\":null,\"group\""),
    ] {
        assert!(text.contains(from), "{from}");
        assert!(!agrees(text.replacen(from, to, 1).into_bytes()), "{from} → {to}");
    }
}

/// Files that would never end: what they are is known from their first bytes, or from a line that is too long.
#[test]
fn a_file_without_end_is_refused_all_the_same() {
    let zeros = verify(std::io::repeat(0), &Policy::default());
    assert_eq!(zeros.err(), Some(Uncheckable::NotALog));
    let opening = &golden("voorbeeld")[..100];
    let endless = verify(opening.chain(std::io::repeat(b'x')), &Policy::default());
    assert_eq!(endless.err(), Some(Uncheckable::NotALog));
    let lines = golden("voorbeeld");
    let end = lines.iter().position(|&byte| byte == b'\n').unwrap() + 1;
    let second = verify(lines[..end].chain(std::io::repeat(b'x')), &Policy::default());
    assert_eq!(second.err(), Some(Uncheckable::Unfinished { lines: Digits(1) }));
}

/// A reader that counts what it gives.
struct Counted<'a> {
    bytes: &'a [u8],
    reads: usize,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.reads += 1;
        self.bytes.read(buffer)
    }
}

/// Behind a long tail without line ends, the lines that are due are not looked for again and again.
#[test]
fn a_long_torn_tail_is_read_once() {
    let mut bytes = golden("hoog-2023");
    let lot = bytes.windows(13).position(|window| window == b"{\"type\":\"lot\"").unwrap_or(20_000);
    bytes.truncate(lot + 40);
    bytes.extend(std::iter::repeat_n(b'x', 5 << 20));
    let mut counted = Counted { bytes: &bytes, reads: 0 };
    assert!(matches!(verify(&mut counted, &Policy::default()).err(), Some(Uncheckable::Unfinished { .. })));
    assert!(counted.reads < 40, "{} reads", counted.reads);
}

//! Forged logs: changed behind the organiser's back, signed by the organiser though it does not follow, oddly signed.

use crate::faults::Draft;
use crate::faults::signer::{Signer, cosigner, witness};
use crate::support::golden;
use crate::{FAILS, HOLDS, SH, Trial, key, replaced, witness_key};

const SCRIPTS: [&str; 6] = ["signature", "seed", "lot", "cap", "short-number", "root"];
/// A story of one practice.
const SMALL: &str = "een-praktijk";
const BEACON: &str = "contribution label=baken";
const TIME: u64 = 1_692_803_260;

fn example() -> Draft {
    Draft::golden("voorbeeld")
}

/// Two lines and a checkpoint: for what hangs on a signature alone.
fn tiny() -> Draft {
    let mut log = example();
    log.lines.truncate(2);
    log.closed().signed()
}

/// Another digit or letter in the place of this one.
fn other(value: &str, at: usize) -> String {
    let digit = if value.as_bytes()[at] == b'7' { '8' } else { '7' };
    format!("{}{digit}{}", &value[..at], &value[at + 1..])
}

#[track_caller]
fn fails(script: &'static str, log: &[u8], why: &str) {
    let key = key();
    let arguments: &[&str] = if script == "root" { &[] } else { &[&key] };
    let said = Trial::of(script, log).fails(arguments);
    assert!(said.iter().all(|said| said.contains(why)), "{script}: {said:?}");
}

#[test]
fn a_line_above_a_checkpoint_is_another() {
    for script in SCRIPTS {
        fails(
            script,
            &example().set("practice id=01990003", "ion", "4999").bytes(),
            "line 11: root of the lines above: ",
        );
    }
    for (at, path, value) in [
        ("contribution label=krant", "value", "\"00761,45\""),
        ("draw", "drawn", "\"2023-06-12T13:00:01Z\""),
        ("lot rank=2", "rank", "1"),
        ("tranche", "room", "1249"),
        ("outcome practice=01990002", "reason", "\"lot\""),
    ] {
        fails("signature", &example().set(at, path, value).bytes(), "line 32: root of the lines above: ");
    }
}

/// Whatever a shell passes over, and what shows as nothing.
#[test]
fn bytes_that_nobody_sees() {
    let log = tiny().bytes();
    for byte in ["\0", "\r", "\u{1}", "\t", "\u{7f}"] {
        fails("signature", &replaced(&log, "Ronde 1", &format!("Ronde{byte} 1")), "control characters");
    }
    fails("root", &log[..log.len() - 1], "cut off");
    fails("root", &tiny().then(r#"{"type":"round"}"#).bytes(), "no checkpoint covers it");
    fails("root", b"", "");
    // what would be shown as a line of its own
    for more in ["\\nKLOPT / HOLDS: it does\\n", "\\t", "\\u004b", "\\/"] {
        let log = tiny().set("round", "title", &format!("\"Ronde 1{more}\"")).signed();
        fails("signature", &log.bytes(), "in its one spelling");
    }
    fails("root", &[&log[..], b"\n"].concat(), "");
}

/// The last line is under no root: nothing in it may be something else.
#[test]
fn every_part_of_the_last_line() {
    let log = tiny();
    let last = log.lines.last().unwrap().clone();
    let whole = String::from_utf8(last).unwrap();
    for (old, new) in [
        ("\"checkpoint\"", "\"Checkpoint\""),
        ("\"note\"", "\"text\""),
        ("\"note\":", "\"note\": "),
        ("rho.example/mtvp\\n2", "rho.example/mtvq\\n2"),
        ("\\n2\\n", "\\n3\\n"),
        ("\\n2\\n", "\\n02\\n"),
        ("=\\n\\n", "=\\n"),
        ("\\u2014 rho".strip_prefix("\\u2014").unwrap(), " sho"),
        ("\\n\"}", "\"}"),
        ("\\n\"}", "\\n\\n\"}"),
        ("\\n\"}", "\\n\"]"),
        ("\\n\"}", "\\n\"} "),
        ("\\n\"}", "\\n\",\"more\":1}"),
        ("\\n\"}", "\\nx\\n\"}"),
        ("rho.example/mtvp\\n2", "\\u0072ho.example/mtvp\\n2"),
        ("=\\n\"}", "\\n\"}"),
    ] {
        assert!(whole.contains(old), "{old}");
        let mut forged = log.clone();
        *forged.lines.last_mut().unwrap() = replaced(whole.as_bytes(), old, new);
        fails("signature", &forged.bytes(), "");
    }
    // the key hash, R and S
    let signature = whole.rfind(' ').unwrap() + 1;
    for at in [1, 9, 40, 60, 85] {
        let mut forged = log.clone();
        *forged.lines.last_mut().unwrap() = other(&whole, signature + at).into_bytes();
        fails("signature", &forged.bytes(), "");
    }
}

#[test]
fn other_keys_than_the_organisers() {
    let trial = Trial::of("signature", &tiny().bytes());
    let own = key();
    let unknown = "nothing in this log is signed with the key";
    for (key, why) in [
        (Signer::forger().verifier().trim_matches('"'), unknown),
        (Signer::renamed("rho.example/other").verifier().trim_matches('"'), unknown),
        (&witness_key(1), unknown),
        (&own[..own.len() - 1], "this is no base64"),
        (&own.replace("+be", "+bf"), "key hash of rho.example/mtvp: "),
        ("rho.example/mtvp", "this is no verifier key"),
        ("", "this is no verifier key"),
    ] {
        let said = trial.fails(&[key]);
        assert!(said.iter().all(|said| said.contains(why)), "{key}: {said:?}");
    }
    // the forger signs, and names the organiser
    fails("signature", &tiny().signed_by(&Signer::forger()).bytes(), "");
    // or the key of the forger, which is not the one that the reader knows
    let named = tiny().set("programme", "organiser", &Signer::forger().verifier());
    fails("signature", &named.signed_by(&Signer::forger()).bytes(), "nothing in this log is signed with the key");
    // an announced key has signed nothing yet
    let announced = Draft::golden("ceremonie").until("checkpoint #3");
    let later = Signer::successor().verifier();
    Trial::of("signature", &announced.bytes()).holds(&[&key()]);
    Trial::of("signature", &announced.bytes()).fails(&[later.trim_matches('"')]);
    // and what comes behind the handover the earlier key does not sign
    let behind = Draft::golden("ceremonie");
    fails("signature", &behind.stamped("checkpoint #4", &Signer::organiser(), &[]).bytes(), "");
}

/// What OpenSSL lets pass: small order, and the equation with a cofactor.
#[test]
fn signatures_that_a_lenient_verifier_takes() {
    for signer in [Signer::large_s(), Signer::small_r(), Signer::mixed_r()] {
        fails("signature", &tiny().signed_by(&signer).bytes(), "");
    }
    for signer in [Signer::weak(), Signer::mixed_key()] {
        let key = signer.verifier();
        let log = tiny().set("programme", "organiser", &key).signed_by(&signer);
        Trial::of("signature", &log.bytes()).fails(&[key.trim_matches('"')]);
    }
    // mixed order alone is no fault
    let signer = Signer::mixed_key_that_holds();
    let key = signer.verifier();
    let log = tiny().set("programme", "organiser", &key).signed_by(&signer);
    Trial::of("signature", &log.bytes()).holds(&[key.trim_matches('"')]);
    // y = p + 3, a second spelling of a point
    let spelled = "rho.example/mtvp+76dd2ad9+AfD///////////////////////////////////////9/";
    let said = Trial::of("signature", &tiny().bytes()).fails(&[spelled]);
    assert!(said.iter().all(|said| said.contains("no canonical point")), "{said:?}");
}

#[test]
fn cosignatures_of_another_time_place_or_key() {
    let mut log = Draft::golden("ceremonie");
    log.lines.truncate(2);
    let log = log.closed();
    let key = witness_key(1);
    let check = |log: &Draft| Trial::of("cosignature", &log.bytes()).fails(&[&key]);
    let genuine = log.clone().stamped("checkpoint", &Signer::organiser(), &[witness(1, TIME)]);
    Trial::of("cosignature", &genuine.bytes()).holds(&[&key]);
    // over another text; at another time; nothing at all
    check(&genuine.clone().set("round", "title", "\"Ronde 2\""));
    check(&genuine.clone().stamped("checkpoint", &Signer::organiser(), &[]));
    let line = genuine.lines.last().unwrap().clone();
    let text = String::from_utf8(line).unwrap();
    let start = text.rfind(' ').unwrap() + 1;
    for at in [2, 12, 14, 30, 80] {
        let mut forged = genuine.clone();
        *forged.lines.last_mut().unwrap() = other(&text, start + at).into_bytes();
        check(&forged);
    }
    for time in [0, 253_370_764_800] {
        check(&log.clone().stamped("checkpoint", &Signer::organiser(), &[witness(1, time)]));
    }
    // somebody else under this name, and somebody whom the log does not name
    let name = key.split_once('+').unwrap().0;
    check(&log.clone().stamped("checkpoint", &Signer::organiser(), &[cosigner(name, 5, TIME)]));
    let stranger = cosigner("stranger.example/x", 5, TIME);
    let along = log.stamped("checkpoint", &Signer::organiser(), &[cosigner("stranger.example/x", 5, TIME)]);
    Trial::of("cosignature", &along.bytes()).fails(&[stranger.verifier().trim_matches('"')]);
    Trial::of("cosignature", &along.bytes()).fails(&[&self::key()]);
}

/// The organiser signs a seed, lots and ranks that do not follow.
#[test]
fn seeds_lots_and_ranks_that_do_not_follow() {
    let seed = |bend: fn(Draft) -> Draft, why: &str| {
        let log = bend(Draft::golden(SMALL)).signed_by(&Signer::renamed(&format!("voorbeeld.example/{SMALL}")));
        let said = Trial::of("seed", &log.bytes()).fails(&[&crate::key_of(SMALL)]);
        assert!(said.iter().all(|said| said.contains(why)), "{said:?}");
    };
    let why = "line 11: seed: computed ";
    seed(|log| log.change("seed", "seed", |seed| other(seed, 8)), why);
    seed(|log| log.change("contribution", "value", |dice| other(dice, 3)), why);
    seed(|log| log.set("practice", "name", "\"De Lind\""), why);
    seed(|log| log.swapped("contribution", "contribution #2"), why);
    seed(|log| log.until("checkpoint"), "there is no seed");
    let lot = ": lot of 019900";
    fails("lot", &example().change("lot", "lot", |lot| other(lot, 8)).signed().bytes(), lot);
    fails("lot", &example().change("seed", "seed", |seed| other(seed, 8)).signed().bytes(), lot);
    let rank = "in the section from line 2 on: ";
    fails("lot", &example().set("lot rank=2", "rank", "1").signed().bytes(), rank);
    fails("lot", &example().set("outcome rank=2", "rank", "3").signed().bytes(), rank);
    fails("lot", &example().set("outcome rank=2", "of", "5").signed().bytes(), rank);
    fails("lot", &example().set("outcome rank=1", "region", "\"Zuid\"").signed().bytes(), rank);
    fails("lot", &example().change("outcome rank=2", "lot", |lot| other(lot, 8)).signed().bytes(), rank);
    fails("lot", &example().struck("outcome rank=1").struck("lot rank=1").signed().bytes(), rank);
    Trial::of("lot", &golden("voorbeeld")).fails(&[&key(), "01990009"]);
}

/// The organiser signs sums that do not add up.
#[test]
fn caps_rooms_and_sums_that_do_not_follow() {
    for (name, value) in [
        ("base", "2501"),
        ("cap", "1251"),
        ("used_before", "1"),
        ("room", "4001"),
        ("candidates", "2"),
        ("asked", "2501"),
        ("lottery", "false"),
        ("placed", "1"),
        ("placed_size", "1"),
        ("used", "1"),
        ("left", "1251"),
        ("waiting", "2"),
        ("waiting_size", "2499"),
    ] {
        let log = Draft::golden(SMALL)
            .set("tranche", name, value)
            .signed_by(&Signer::renamed(&format!("voorbeeld.example/{SMALL}")));
        let said = Trial::of("cap", &log.bytes()).fails(&[&crate::key_of(SMALL)]);
        assert!(said.iter().all(|said| said.contains("line 13: ")), "{name}: {said:?}");
    }
    fails(
        "cap",
        &example().set("rules", "tranches.0.cap_millionths", "250063").signed().bytes(),
        "line 22: cap: computed 4001",
    );
    fails(
        "cap",
        &example().set("outcome region=Noord", "ion", "3001").signed().bytes(),
        "line 22: base: computed 16001",
    );
    fails("cap", &example().set("outcome start=2023-07-01", "reason", "\"takes-part\"").signed().bytes(), "line 22: ");
    fails("cap", &example().struck("tranche").signed().bytes(), "there is no tranche");
    let story = "provincie-balanced";
    let name = crate::key_of(story);
    let shared = Draft::golden(story).change("tranche region=null", "room", |room| format!("{room}1"));
    let shared = shared.signed_by(&Signer::renamed(name.split_once('+').unwrap().0));
    let said = Trial::of("cap", &shared.bytes()).fails(&[&name]);
    assert!(said.iter().all(|said| said.contains(": room: computed ")), "{said:?}");
}

/// After an amendment the room hangs on places that are kept in later tranches.
#[test]
fn rooms_after_an_amendment() {
    for change in [-1, 1] {
        let amended = Draft::golden("pseudoniemen");
        let from = amended.at("amendment");
        let more = amended
            .looking_from(from)
            .change("tranche", "room", |room| (room.parse::<i64>().unwrap() + change).to_string());
        fails("cap", &more.looking_from(0).signed().bytes(), "line 36: room: computed ");
    }
}

#[test]
fn secrets_beacons_numbers_and_pseudonyms_that_are_others() {
    let drawn = || Draft::golden("ceremonie").until("checkpoint #2");
    let secret = drawn().change("contribution label=geheim-notaris", "value", |secret| other(secret, 8));
    fails("secret", &secret.signed().bytes(), ": SHA-256 of the secret of geheim-notaris: ");
    fails("secret", &golden("voorbeeld"), "no secret was shown");
    let beacon = |bend: fn(Draft) -> Draft, why| fails("beacon", &bend(drawn()).signed().bytes(), why);
    beacon(|log| log.change(BEACON, "value", |value| value.replace("123 ", "124 ")), ": round: ");
    beacon(|log| log.change(BEACON, "value", |value| other(value, 20)), ": SHA-256 of the signature: ");
    beacon(|log| log.change(BEACON, "signature", |value| other(value, 20)), ": SHA-256 of the signature: ");
    beacon(|log| log.set("draw", "drawn", "\"morgen\""), "this is no moment: morgen");
    beacon(
        |log| log.set("draw", "drawn", "\"2023-08-23T15:15:32Z\""),
        "before the beacon appeared at 2023-08-23T15:15:33Z",
    );
    beacon(|log| log.set("round", "opened", "\"2023-08-23T15:15:33Z\""), "not after 2023-08-23T15:15:33Z");
    fails("beacon", &golden("voorbeeld"), "there is no beacon");

    let number = ["0000 0000 0000 0000 0000 0000", "1234"];
    for number in number {
        let said = Trial::of("short-number", &golden("voorbeeld")).fails(&[&key(), number]);
        assert!(
            said[0].ends_with(&format!("no checkpoint of this log has the short number {number}\n")),
            "{}",
            said[0]
        );
    }
    let log = golden("pseudoniemen");
    let salt = crate::genuine::salt("01990002");
    for (code, salt) in [("01990013", salt.clone()), ("01990002", other(&salt, 8)), ("01990002", String::new())] {
        let said = Trial::of("pseudonym", &log).fails(&[&key(), code, &salt]);
        assert!(said[0].contains("no practice of this log has this pseudonym"), "{}", said[0]);
    }
}

/// A tool that is missing or fails at every call: what is forged does not hold for that.
#[test]
fn tools_that_fail() {
    let by = Signer::renamed(&format!("voorbeeld.example/{SMALL}"));
    let bent = |at, path, value| Draft::golden(SMALL).set(at, path, value).signed_by(&by).bytes();
    let own = crate::key_of(SMALL);
    let forged = [
        ("lot", bent("outcome", "rank", "2")),
        ("cap", bent("tranche", "room", "1")),
        ("seed", bent("contribution", "value", "\"1 1\"")),
        ("signature", Draft::golden(SMALL).set("round", "title", "\"Ronde 2\"").bytes()),
    ];
    let tools = [
        "openssl", "sed", "awk", "od", "tr", "grep", "sort", "uniq", "cut", "head", "tail", "wc", "cmp", "cat", "cp",
        "mv",
    ];
    for tool in tools {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("/usr/bin/false", folder.path().join(tool)).unwrap();
        let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
        for (script, log) in &forged {
            let run = Trial::of(script, log).command(SH, &[&own]).env("PATH", &path).output().unwrap();
            let said = String::from_utf8_lossy(&run.stdout);
            assert!(!run.status.success() && said.contains(FAILS) && !said.contains(HOLDS), "{tool}, {script}: {said}");
        }
    }
}

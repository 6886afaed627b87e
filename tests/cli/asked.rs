//! What somebody at a terminal is shown and asked, in a real terminal.

use super::cosign::{DRAW, cosign, cosigned};
use super::desk::{AT, Desk, fixture};

#[test]
fn before_sealing_all_is_shown_and_asked() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let before = desk.files();
    let seal = format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT}");
    desk.talk(2, &seal, &[("(ja/nee)", "misschien"), ("(ja/nee)", "nee")]);
    assert!(desk.files() == before);
    desk.run(2, &seal);
    desk.run(2, &format!("{seal} --lang en"));
    desk.talk(0, &seal, &[("(ja/nee)", "ja")]);
    desk.says();
}

/// A moment before all start dates of the story `voorbeeld`.
const WHEN: &str = "--date 2023-03-01 --at 2023-03-01T10:00:00+01:00 --key sleutel.pem";

/// Whoever answers something else is asked again, a few times; then, and where the input ends, it is no.
#[test]
fn an_answer_that_is_neither_yes_nor_no_is_asked_for_again() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let before = desk.files();
    let withdraw = format!("amend withdraw loting.jsonl 01990003 --reason stopt {WHEN}");
    desk.talk(2, &withdraw, &[("(ja/nee)", "jazeker"); 5]);
    desk.talk(2, &withdraw, &[("(ja/nee)", ""), ("(ja/nee)", "\u{4}")]);
    assert!(desk.files() == before);
    desk.talk(0, &withdraw, &[("(ja/nee)", "jazeker"), ("(ja/nee)", "JA")]);
    desk.says();
}

#[test]
fn nothing_is_typed_anew_for_an_answer_that_is_not_clear() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00";
    // who leaves at a doubt does not draw
    let odd = format!("{draw} --contribute krant=00761,44 --contribute dobbelstenen={}", "1".repeat(50));
    desk.talk(2, &odd, &[("(ja/nee)", "\u{4}")]);
    let draw = format!("{draw} --contribute dobbelstenen={HONEST}");
    let shown = desk.talk(0, &draw, &[("2023:", "00761,44"), ("(ja/nee)", "klopt"), ("(ja/nee)", "j")]);
    assert_eq!(shown.matches("2023:").count(), 1, "{shown}");
    desk.says();
}

/// Whoever typed fifty throws hears of nothing that could have been said before.
#[test]
fn what_is_given_is_checked_before_anything_is_asked() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00";
    for given in ["krnt=00761,44", "krant=", "krant"] {
        let shown = desk.talk(2, &format!("{draw} --contribute {given}"), &[]);
        assert!(!shown.contains("(1 t/m 6)") && !shown.contains("dobbelstenen` van"), "{shown}");
    }
    desk.talk(2, &format!("{draw} --failed krant=dicht"), &[]);
    desk.says();
}

/// It is read for ever, so what somebody may not have meant to publish is remarked upon.
#[test]
fn a_reason_is_shown_as_it_will_be_published() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let reason = "--reason 'stopt,  zie  j.jansen@praktijk.example (BSN 123456782)'";
    let withdraw = format!("amend withdraw loting.jsonl 01990003 {WHEN} {reason}");
    desk.talk(2, &withdraw, &[("(ja/nee)", "nee")]);
    desk.run(2, &format!("{withdraw} --lang en"));
    let change = "key change loting.jsonl --key sleutel.pem --organiser";
    let public = desk.run(0, "keygen --name rho.example/mtvp --out nieuw.pem --no-passphrase").text();
    let shown = desk.talk(2, &format!("{change} nieuw.pem.pub {reason}"), &[("(ja/nee)", "nee")]);
    assert!(shown.contains("“stopt, zie j.jansen@") && shown.contains("negen cijfers"), "{shown}");
    let mut sealed = Desk::dutch().sealed("voorbeeld");
    let abort = format!("abort loting.jsonl --key sleutel.pem --at {AT} {reason}");
    let shown = sealed.talk(2, &abort, &[("(ja/nee)", "nee")]);
    assert!(shown.contains("negen cijfers") && shown.contains("e-mailadres"), "{shown}");
    desk.says_but(&[(public.trim(), "NIEUW")]);
}

/// Why a source failed stands in the log too.
#[test]
fn why_a_source_failed_is_published_too() {
    let mut desk = cosigned(Desk::dutch());
    let given: Vec<String> = desk.read("inbreng.txt").lines().map(str::to_owned).collect();
    let given = given.into_iter().filter(|line| !line.starts_with("geheim-verzekeraar="));
    desk.write("inbreng.txt", given.collect::<Vec<_>>().join("\n") + "\n");
    let draw = format!("{DRAW} --failed 'geheim-verzekeraar=ziek, zie jan@praktijk.example'");
    let before = desk.files();
    let shown = desk.talk(2, &draw, &[("(ja/nee)", "nee")]);
    assert!(shown.contains("e-mailadres") && desk.files() == before, "{shown}");
    assert!(desk.run(0, &draw).err.contains("e-mailadres"), "where nobody can be asked it is said");
}

/// What was sealed for when a source gives nothing is shown where it is asked for; whoever says why there draws as with `--failed`.
#[test]
fn a_source_that_gives_nothing_is_answered_with_why() {
    let given = String::from_utf8(fixture("uitval/inbreng.txt")).unwrap();
    let [dice, beacon] =
        ["dobbelstenen=", "baken="].map(|label| given.lines().find_map(|line| line.strip_prefix(label)).unwrap());
    let draw = format!(
        "draw loting.jsonl --key sleutel.pem --at 2023-08-23T17:20:00+02:00 --contribute 'dobbelstenen={dice}'"
    );
    let why = ["de notaris is ziek", "de beurs was dicht", "ronde 23 was nergens te krijgen"];
    let [ill, closed, nowhere] = why.map(|why| format!("--failed {why}"));
    let mut desk = Desk::dutch().sealed("uitval");
    let answers = [
        ("staat:", "--failed"),
        ("staat:", &ill),
        ("(ja/nee)", "ja"),
        ("2023:", &closed),
        ("(ja/nee)", "nee"),
        ("2023:", "--failed krant=de beurs was dicht"),
        ("(ja/nee)", "ja"),
        ("bestand:", &nowhere),
        ("(ja/nee)", "ja"),
        ("bestand:", beacon),
    ];
    desk.talk(0, &draw, &answers);
    let mut other = Desk::dutch().sealed("uitval");
    other.write("baken.json", beacon);
    let [ill, closed, nowhere] = why;
    other.run(
        0,
        &format!(
            "{draw} --contribute baken=baken.json --failed 'geheim-notaris={ill}' --failed 'krant={closed}' \
             --failed 'baken={nowhere}'"
        ),
    );
    assert_eq!(desk.read("loting.jsonl"), other.read("loting.jsonl"));
    desk.says();
    // a reason that was brought is looked at too where what stands in for it is typed
    let mut third = Desk::dutch().sealed("uitval");
    let private = "--failed geheim-notaris=ziek --failed krant=dicht --failed 'baken=zie jan@praktijk.example'";
    let shown = third.talk(2, &format!("{draw} {private}"), &[("bestand:", beacon), ("(ja/nee)", "nee")]);
    assert!(shown.contains("e-mailadres"), "{shown}");
}

/// From a telephone that nothing can be pasted from: what is wrong with the form is told by group, and a slip by the groups to compare.
#[test]
fn a_beacon_is_typed_over_from_a_telephone() {
    let given = String::from_utf8(fixture("uitval/inbreng.txt")).unwrap();
    let dice = given.lines().find(|line| line.starts_with("dobbelstenen=")).unwrap();
    let (_, rest) = given.split_once("\"signature\":\"").unwrap();
    let groups: Vec<&str> = (0..12).map(|at| &rest[at * 8..at * 8 + 8]).collect();
    let typed = groups.join(" ");
    assert_eq!(groups[2], "6e854e80");
    let failed = "--failed geheim-notaris=ziek --failed krant=dicht --failed baken=stil";
    let draw =
        format!("draw loting.jsonl --key sleutel.pem --at 2023-08-23T17:20:00+02:00 --contribute '{dice}' {failed}");
    let answers = [
        ("bestand:", typed.replace("6e854e80", "6e854eO8")),
        ("bestand:", typed.replace("6e854e80", "6e854e8")),
        ("bestand:", typed.replace("6e854e80", "6e854e08")),
        ("bestand:", typed.to_uppercase()),
    ];
    let answers: Vec<(&str, &str)> = answers.iter().map(|(asked, answer)| (*asked, answer.as_str())).collect();
    let mut desk = Desk::dutch().sealed("uitval");
    desk.talk(0, &draw, &answers);
    desk.run(0, "verify loting.jsonl");
    desk.says();
}

/// Every amendment is shown name by name, and `no` leaves all as it was.
fn amendments(mut desk: Desk, question: &str, no: &str) {
    desk.write(
        "vergeten.csv",
        "praktijk;naam;regio;ion;voorkeursdatum;intervisie;scan;training\r\n01990099;De Vergeten (FICTIEF);Zuid;900;1-4-2023;ja;nee;nee\r\n",
    );
    let before = desk.files();
    for what in [
        "withdraw loting.jsonl 01990002 01990003",
        "correct loting.jsonl 01990002 --ion 20000 --class basis",
        "correct loting.jsonl 01990003 --ion 1500",
        "successor loting.jsonl 01990050 --of 01990001 --of 01990002",
        "late loting.jsonl vergeten.csv",
    ] {
        desk.talk(2, &format!("amend {what} --reason x {WHEN}"), &[(question, no)]);
    }
    for when in ["--date 2023-05-01 --at 2023-03-01T10:00:00+01:00", "--at 2023-09-01T10:00:00+01:00"] {
        let line = format!("amend withdraw loting.jsonl 01990003 --reason x --key sleutel.pem {when}");
        desk.talk(2, &line, &[(question, no)]);
    }
    assert!(desk.files() == before);
    desk.says();
}

#[test]
fn whom_an_amendment_is_about_is_shown_by_name() {
    amendments(Desk::dutch().drawn("voorbeeld"), "(ja/nee)", "nee");
}

#[test]
fn whom_an_amendment_is_about_is_shown_by_name_in_english() {
    amendments(Desk::english().drawn("voorbeeld"), "(yes/no)", "no");
}

/// The messages do not send each other round: who has a place, who withdrew and who was not in the draw get an answer each.
#[test]
fn a_wish_that_cannot_change_says_why_and_what_can() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(0, &format!("amend withdraw loting.jsonl 01990002 --reason vergissing {WHEN} --yes"));
    for lang in ["nl", "en"] {
        for practice in ["01990001", "01990002", "01990006"] {
            desk.run(
                2,
                &format!(
                    "amend correct loting.jsonl {practice} --wish 2023-07-01 --reason x {WHEN} --lang {lang} --yes"
                ),
            );
        }
    }
    desk.says();
}

#[test]
fn before_a_round_is_given_up_it_is_said_what_it_was_and_what_comes_next() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let abort = format!("abort loting.jsonl --reason 'verkeerde lijst' --at {AT} --key sleutel.pem");
    let before = desk.files();
    desk.talk(2, &abort, &[("(ja/nee)", "nee")]);
    desk.run(2, &format!("{abort} --lang en"));
    assert!(desk.files() == before);
    desk.talk(0, &abort, &[("(ja/nee)", "ja")]);
    desk.says();
}

/// With witnesses a log does not go on before they signed that it was given up: it is said before and after, and is so.
#[test]
fn a_round_with_witnesses_goes_on_only_when_they_signed_that_it_was_given_up() {
    let mut desk = cosigned(Desk::dutch());
    let abort = "abort loting.jsonl --reason 'verkeerde lijst' --at 2023-08-23T17:08:00+02:00 --key sleutel.pem";
    desk.run(2, &format!("{abort} --lang en"));
    desk.talk(0, abort, &[("(ja/nee)", "ja")]);
    let again =
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2023-08-23T17:09:40+02:00 --yes";
    desk.run(2, again);
    desk.run(0, &cosign(1, "17:09:00"));
    desk.run(0, &cosign(2, "17:09:10"));
    desk.run(0, again);
    desk.says();
}

#[test]
fn before_a_change_of_keys_old_and_new_are_shown() {
    let mut desk = cosigned(Desk::dutch());
    desk.run(0, DRAW);
    desk.run(0, &cosign(1, "17:20:00"));
    desk.run(0, &cosign(2, "17:21:00"));
    desk.forget();
    let change =
        "key change loting.jsonl --key sleutel.pem --reason 'nieuwe secretaris' --at 2023-09-20T12:00:00+02:00";
    let before = desk.files();
    let both = format!("{change} --organiser organiser-2.pem.pub --rules rules-2.toml");
    desk.talk(2, &both, &[("(ja/nee)", "nee")]);
    desk.talk(2, &format!("{both} --lang en"), &[("(yes/no)", "no")]);
    desk.run(2, &format!("{change} --organiser organiser-2.pem.pub"));
    desk.run(2, &format!("{change} --rules rules-2.toml"));
    assert!(desk.files() == before);
    desk.says();
}

/// Fifty throws that nobody doubts, and others.
const HONEST: &str = "31624415362251346612533416524431265513246115326442";
const OTHER: &str = "25146336215441632556123434611526243513662541326514";

#[test]
fn throws_are_kept_until_the_draw_is_written() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00";
    // the second source gets no answer: the terminal is closed there
    let dice = [("tussen:", HONEST), ("tweede keer:", HONEST)];
    desk.talk(2, draw, &[&dice[..], &[("2023:", "\u{4}")]].concat());
    let kept = desk.read("loting.jsonl.worpen");
    assert!(kept.contains("dobbelstenen=3 1 6 2 4 4 1 5"), "{kept}");
    assert_eq!(mode(&desk, "loting.jsonl.worpen"), 0o600);
    desk.shows("loting.jsonl.worpen", &kept);
    // not wanted: thrown again, and kept again
    let again = [("(ja/nee)", "nee"), ("tussen:", OTHER), ("tweede keer:", OTHER), ("2023:", "\u{4}")];
    desk.talk(2, draw, &again);
    // a file that says otherwise is remarked upon
    desk.write("worpen.txt", format!("dobbelstenen={HONEST}\n"));
    desk.run(2, &format!("{draw} --contributions worpen.txt"));
    // nobody is there: they are not used, but with --yes
    desk.run(2, &format!("{draw} --contribute krant=00761,44"));
    desk.talk(0, draw, &[("(ja/nee)", "ja"), ("2023:", "00761,44"), ("(ja/nee)", "ja")]);
    assert!(!desk.path("loting.jsonl.worpen").exists());
    desk.run(0, "verify loting.jsonl");
    desk.says();
}

#[test]
fn throws_that_were_kept_serve_a_script_that_says_yes() {
    let mut desk = Desk::english().sealed("voorbeeld");
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00";
    desk.talk(2, draw, &[("between:", HONEST), ("second time:", HONEST), ("2023:", "\u{4}")]);
    desk.run(0, &format!("{draw} --contribute krant=00761,44 --yes"));
    assert!(!desk.path("loting.jsonl.worpen").exists());
    desk.says();
}

/// Whoever stops between the two goes on with the second; a script does not take the word of one.
#[test]
fn throws_that_one_person_typed_wait_for_a_second() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00 --contribute krant=00761,44";
    desk.talk(2, draw, &[("tussen:", HONEST), ("tweede keer:", "\u{4}")]);
    let kept = desk.read("loting.jsonl.worpen");
    assert!(kept.contains("#once dobbelstenen=3 1 6"), "{kept}");
    let said = desk.run(2, &format!("{draw} --yes"));
    assert!(said.err.contains("de inbreng `dobbelstenen` van bestuur ontbreekt"), "{}", said.err);
    let shown = desk.talk(0, draw, &[("tweede keer:", HONEST)]);
    assert!(shown.contains("één persoon") && !shown.contains("tussen:"), "{shown}");
    assert!(!desk.path("loting.jsonl.worpen").exists());
    desk.run(0, "verify loting.jsonl");
}

/// Throws of a seal that was given up are nobody's.
#[test]
fn throws_for_another_seal_are_not_offered() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.write("loting.jsonl.worpen", format!("#seal AAAA\ndobbelstenen={HONEST}\n"));
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00";
    let said = desk.run(2, &format!("{draw} --contribute krant=00761,44 --yes"));
    assert!(said.err.contains("de inbreng `dobbelstenen` van bestuur ontbreekt"), "{}", said.err);
}

#[test]
fn odd_throws_are_questioned() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00 --contribute krant=00761,44";
    let odd = "1".repeat(50);
    desk.talk(2, &format!("{draw} --contribute dobbelstenen={odd}"), &[("(ja/nee)", "nee")]);
    let row = "123456".repeat(8) + "12";
    let slip = HONEST.replacen("4153", "4135", 1);
    let typed = [
        ("tussen:", &*row),
        ("tweede keer:", HONEST),
        ("tussen:", HONEST),
        ("tweede keer:", &slip),
        ("tussen:", HONEST),
    ];
    let shown = desk.talk(0, draw, &[&typed[..], &[("tweede keer:", "7"), ("tweede keer:", HONEST)]].concat());
    assert!(shown.contains("eerste keer 5, de tweede keer 3"), "{shown}");
    desk.says();
}

/// What was typed is on disk by then, so not nothing was written.
#[test]
fn who_does_not_want_odd_throws_keeps_what_was_typed() {
    let mut desk = Desk::english().sealed("voorbeeld");
    let odd = format!("--contribute dobbelstenen={}", "1".repeat(50));
    let draw = format!("draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00 {odd}");
    let shown = desk.talk(2, &draw, &[("2023:", "00761,44"), ("(yes/no)", "yes"), ("(yes/no)", "no")]);
    assert!(!shown.contains("Nothing was written") && desk.path("loting.jsonl.worpen").exists(), "{shown}");
    desk.says();
}

#[test]
fn the_throws_of_the_round_before_are_known_again() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.write(
        "vergeten.csv",
        "praktijk;naam;regio;ion;voorkeursdatum;intervisie;scan;training\r\n01990099;De Vergeten (FICTIEF);Zuid;900;1-4-2023;ja;nee;nee\r\n",
    );
    desk.run(0, &format!("amend late loting.jsonl vergeten.csv --reason kwijt {WHEN} --yes"));
    desk.forget();
    let dice = desk.read("inbreng.txt").lines().find(|line| line.starts_with("dobbel")).unwrap().to_owned();
    desk.write("worpen.txt", dice);
    let draw = "draw loting.jsonl --key sleutel.pem --contributions worpen.txt --at 2023-03-01T11:00:00+01:00";
    desk.talk(2, draw, &[("(yes/no)", "no")]);
    desk.run(0, draw); // where nobody can be asked it is said
    desk.says();
}

/// A disk that is full, or a file that may not grow: nobody throws a die for it.
#[test]
fn whether_the_draw_can_be_written_is_tried_before_anybody_throws() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let line = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00";
    // files of more than 1 KB cannot be written
    desk.write("krant.txt", "krant=00761,44\n");
    for given in ["", " --contributions krant.txt", " --contribute krant=1 --contribute krant=2"] {
        let shown = desk.talk_in(2, &format!("{line}{given}"), "trap '' XFSZ; ulimit -f 1; exec \"$@\"");
        assert!(!shown.contains("dobbelsteen"), "{shown}");
    }
    desk.says();
}

/// Every try at a passphrase is typed unseen, however many there are.
#[test]
fn no_try_at_a_passphrase_is_shown() {
    let mut desk = Desk::dutch();
    let new = [("onzichtbaar):", "vier gewone woorden"), ("keer:", "vier gewone woorden")];
    desk.talk(0, "keygen --name rho.example/mtvp --out eigen.pem", &new);
    let tries =
        [("stopt):", "mis 1"), ("stopt):", "mis 2"), ("stopt):", "mis 3"), ("stopt):", "mis 4"), ("stopt):", "")];
    let shown = desk.talk(2, "key show eigen.pem", &tries);
    assert!(["mis", "vier gewone"].iter().all(|typed| !shown.contains(typed)), "{shown}");
    let public = desk.read("eigen.pem.pub").trim().to_owned();
    desk.says_but(&[(&public, "EIGEN")]);
}

fn mode(desk: &Desk, name: &str) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777
}

/// Killed between what the key remembers and the log: the same draw is made again, with the throws that were kept, and no
/// other can be.
#[test]
fn throws_that_were_kept_end_a_draw_that_was_killed() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-06-12T15:00:00+02:00 --contribute krant=00761,44";
    let sealed = desk.bytes("loting.jsonl");
    desk.talk(0, draw, &[("tussen:", HONEST), ("tweede keer:", HONEST)]);
    let drawn = desk.bytes("loting.jsonl");
    // as it was in that moment
    desk.write("loting.jsonl", &sealed);
    let seal = "1d5L/FyvE3mU+QfjZjSxaANDYPAp0EftMO2McUE10sU="; // of this story, as the other cases show it
    let throws: Vec<String> = HONEST.chars().map(String::from).collect();
    desk.write("loting.jsonl.worpen", format!("#seal {seal}\ndobbelstenen={}\n", throws.join(" ")));
    desk.forget();
    desk.run(0, draw);
    assert!(desk.bytes("loting.jsonl") == drawn);
    assert!(!desk.path("loting.jsonl.worpen").exists());
    desk.says();
}

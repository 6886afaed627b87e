//! Witnesses that are always on: `witness --listen`, and `cosign --submit` which asks them.

use super::desk::{DRAW, Desk, VKEY, fixture};
use super::listening::{On, server};

/// The keys of three witnesses and of another organiser, and the rules of `voorbeeld` with the three in it.
fn desk(desk: Desk) -> Desk {
    let desk = desk.with("voorbeeld");
    let mut rules = desk.read("rules.toml");
    for name in ["getuige-1.pem", "getuige-2.pem", "getuige-3.pem", "organiser-2.pem"] {
        for file in [name.to_owned(), format!("{name}.pub")] {
            desk.write(&file, fixture(&file));
        }
    }
    for witness in 1..=3 {
        let key = desk.read(&format!("getuige-{witness}.pem.pub"));
        let (name, _) = key.split_once('+').unwrap();
        rules +=
            &format!("\n[[witness]]\nname = \"{name}\"\nrole = \"getuige {witness}\"\nvkey = \"{}\"\n", key.trim());
    }
    desk.write("rules.toml", rules + "\n[witnesses]\nrequired = 2\n");
    desk
}

/// The same sealed.
fn sealed(desk: Desk) -> Desk {
    self::desk(desk).and_sealed()
}

/// A witness that signs for the log.
fn on(desk: &Desk, witness: u8) -> On {
    On::start(desk, &format!("--key getuige-{witness}.pem --trust {VKEY}"))
}

fn submit(to: &[&On]) -> String {
    let urls: Vec<String> = to.iter().map(|on| format!("--submit {}", on.url)).collect();
    format!("cosign loting.jsonl {}", urls.join(" "))
}

/// The body for the end of the log, of who signed so many lines.
fn body(desk: &mut Desk, log: &str, old: u64) -> String {
    let file = format!("verzoek-{}.txt", desk.names().len());
    desk.run(0, &format!("cosign {log} --request {file} --old {old}"));
    desk.read(&file)
}

/// How many lines a log has above its last one.
fn size(desk: &Desk, log: &str) -> u64 {
    desk.read(log).lines().count() as u64 - 1
}

/// The cosignatures at the end of the log.
fn signatures(desk: &Desk, log: &str) -> Vec<String> {
    let last = desk.read(log).lines().last().unwrap().replace("\\n", "\n").replace("\"}", "");
    last.lines().filter(|line| line.starts_with('\u{2014}')).skip(1).map(|line| format!("{line}\n")).collect()
}

#[test]
fn two_witnesses_that_are_on_sign_the_seal_and_the_result() {
    let mut desk = sealed(Desk::dutch());
    let before = desk.bytes("loting.jsonl");
    let (one, two) = (on(&desk, 1), on(&desk, 2));
    let said = desk.run(0, &submit(&[&one, &two])).err;
    assert!(said.contains("Medeondertekend door 2 van 3 getuigen; nodig: 2. Dat is genoeg."), "{said}");
    // the log is the one that `--add` would have made
    desk.write("zelf.jsonl", before);
    desk.write("handtekeningen.txt", signatures(&desk, "loting.jsonl").concat());
    desk.run(0, "cosign zelf.jsonl --add handtekeningen.txt");
    assert_eq!(desk.bytes("zelf.jsonl"), desk.bytes("loting.jsonl"));
    desk.run(0, DRAW);
    desk.run(0, &submit(&[&one, &two]));
    let again = desk.run(0, &submit(&[&two])).err;
    assert!(again.contains("Er is niets toegevoegd"), "{again}");
    desk.run(0, &format!("verify loting.jsonl --trust {VKEY} --trust getuige-1.pem.pub --trust getuige-2.pem.pub"));
    let ((status, one), (_, two)) = (one.stop(), two.stop());
    assert_eq!(status, Some(0));
    assert_eq!(one.matches(": ondertekend: ").count(), 2, "{one}");
    assert!(!one.contains("niet ondertekend"), "the proof begins at the seal: {one}");
    // what was signed already is asked for from the size that the witness names
    assert_eq!((two.matches(": ondertekend: ").count(), two.matches(": niet ondertekend: ").count()), (3, 1), "{two}");
    assert!(one.trim_end().ends_with("De getuige staat uit."), "{one}");
}

/// The log says what witnesses signed, not which of them this one is.
#[test]
fn a_witness_that_comes_later_is_asked_again_from_where_it_is() {
    let mut desk = sealed(Desk::english());
    let (one, two, three) = (on(&desk, 1), on(&desk, 2), on(&desk, 3));
    desk.run(0, &submit(&[&one, &two]));
    desk.run(0, DRAW);
    let said = desk.run(0, &submit(&[&three])).err;
    assert!(said.contains("Added: the signature of getuige 3"), "{said}");
    let three = three.kill();
    assert!(
        three.contains("not signed: the proof does not begin at 0 lines") && three.contains(": signed: "),
        "{three}"
    );
}

/// A second history from the same seal.
fn forked(desk: &mut Desk) {
    desk.write("eerder.txt", desk.bytes("loting.jsonl"));
    desk.write("eerder.seen", desk.bytes("sleutel.pem.seen"));
    desk.run(0, DRAW);
    desk.change("inbreng.txt", "dobbelstenen=3 1", "dobbelstenen=1 3");
    desk.run(0, &format!("{} --state eerder.seen", DRAW.replace("loting.jsonl", "eerder.txt")));
}

#[test]
fn a_fork_is_not_signed() {
    for (language, words) in
        [(Desk::dutch(), "DIT EEN ANDER VERSLAG is"), (Desk::english(), "THIS IS ANOTHER LOG than")]
    {
        let mut desk = sealed(language);
        let (one, two) = (on(&desk, 1), on(&desk, 2));
        desk.run(0, &submit(&[&one, &two]));
        forked(&mut desk);
        desk.run(0, &submit(&[&one]));
        let refused = desk.run(2, &submit(&[&one]).replace("loting.jsonl", "eerder.txt")).err;
        assert!(refused.contains(words), "{refused}");
        // the other one has signed neither, so it signs the first that comes, and that one only
        desk.run(0, &submit(&[&two]).replace("loting.jsonl", "eerder.txt"));
        let refused = desk.run(2, &submit(&[&two])).err;
        assert!(refused.contains(words), "{refused}");
    }
}

/// Of two histories that come at the same moment one is signed.
#[test]
fn who_asks_at_the_same_time_waits_for_their_turn() {
    let mut desk = sealed(Desk::dutch());
    let (one, two) = (on(&desk, 1), on(&desk, 2));
    desk.run(0, &submit(&[&one, &two]));
    let seal = size(&desk, "loting.jsonl");
    forked(&mut desk);
    let bodies = ["loting.jsonl", "eerder.txt"].map(|log| body(&mut desk, log, seal));
    let answers: Vec<(usize, String)> = std::thread::scope(|scope| {
        let (one, bodies) = (&one, &bodies);
        let asked: Vec<_> = (0..8).map(|at| scope.spawn(move || (at % 2, one.send(&bodies[at % 2])))).collect();
        asked.into_iter().map(|asked| asked.join().unwrap()).collect()
    });
    let signed =
        |history| answers.iter().filter(|(own, said)| *own == history && said.starts_with("HTTP/1.1 200 ")).count();
    assert_eq!((signed(0) + signed(1), signed(0) * signed(1)), (1, 0), "{answers:?}");
    assert_eq!(answers.iter().filter(|(_, said)| said.starts_with("HTTP/1.1 409 ")).count(), 7, "{answers:?}");
}

#[test]
fn a_witness_that_was_killed_remembers() {
    let mut desk = sealed(Desk::dutch());
    let seal = body(&mut desk, "loting.jsonl", 0);
    let lines = size(&desk, "loting.jsonl");
    let one = on(&desk, 1);
    assert!(one.send(&seal).starts_with("HTTP/1.1 200 "));
    one.kill();
    let one = on(&desk, 1);
    let told = one.send(&seal);
    assert!(told.starts_with("HTTP/1.1 409 ") && told.ends_with(&format!("\r\n\r\n{lines}\n")), "{told}");
    assert!(told.contains("content-type: text/x.tlog.size\r\n"), "{told}");
    // whose answer got lost asks once more
    let again = body(&mut desk, "loting.jsonl", lines);
    assert!(one.send(&again).starts_with("HTTP/1.1 200 "));
    // what it signed on, it knows where it signs by hand too
    assert!(desk.run(0, "cosign loting.jsonl --key getuige-1.pem --yes").err.contains("Eerder ondertekende u"));
}

/// As C2SP `tlog-witness` has it.
#[test]
fn every_refusal_has_its_status() {
    let mut desk = sealed(Desk::english());
    let (good, lines) = (body(&mut desk, "loting.jsonl", 0), size(&desk, "loting.jsonl"));
    desk.run(0, "keygen --name ander.example/x --out ander.pem --no-passphrase");
    let (one, other) = (on(&desk, 1), On::start(&desk, "--key getuige-2.pem --trust organiser-2.pem.pub"));
    let elsewhere = On::start(&desk, "--key getuige-3.pem --trust ander.pem.pub");
    let proof = "BELCXakVKYjQCAqvBcKgMEflZ+I4JNeNlS5wQeguJOI=";
    let long = format!("{good}{}", " ".repeat(1 << 20));
    for (witness, body, status) in [
        (&one, "", "400"),
        (&one, good.split_once("\n\n").unwrap().1, "400"),
        (&one, good.trim_end(), "400"),
        (&one, &good.replace("old 0", "old 1000"), "400"),
        (&one, &long, "413"),
        (&one, &good.replace("old 0\n", &format!("old 0\n{proof}\n")), "422"),
        (&one, &good.replace("old 0", "old 1"), "409"),
        (&one, &good.replace(&format!("\n{lines}\n"), "\n1\n"), "403"),
        (&other, &good, "403"),
        (&elsewhere, &good, "404"),
    ] {
        let told = witness.send(body);
        assert!(told.starts_with(&format!("HTTP/1.1 {status} ")), "{status}: {told}");
    }
    assert!(one.post("/", &good).starts_with("HTTP/1.1 404 "));
    assert!(
        one.raw("GET /add-checkpoint HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 405 ")
    );
    assert!(one.raw("nonsense\r\n\r\n").starts_with("HTTP/1.1 400 "));
    assert!(!desk.names().contains(&"getuige-1.pem.seen".to_owned()), "nothing was signed");
    let signed = one.send(&good);
    assert!(
        signed.starts_with("HTTP/1.1 200 ") && signed.contains("\r\n\r\n\u{2014} apeldoorn.rho.example/getuige "),
        "{signed}"
    );
    let said = one.kill();
    assert!(!said.contains("PRIVATE KEY") && said.contains("from 127.0.0.1:"), "{said}");
}

/// One that fails stops nobody else.
#[test]
fn each_witness_that_does_not_sign_is_told_of() {
    let mut desk = sealed(Desk::dutch());
    let (other, two) = (On::start(&desk, "--key getuige-1.pem --trust organiser-2.pem.pub"), on(&desk, 2));
    desk.run(0, "keygen --name apeldoorn.rho.example/getuige --out vreemd.pem --witness --no-passphrase");
    std::fs::create_dir(desk.path("elders")).unwrap();
    desk.forget();
    let stranger = On::start(&desk, &format!("--key vreemd.pem --state elders/vreemd.seen --trust {VKEY}"));
    let number = desk.read("vreemd.pem.pub").split('+').nth(1).unwrap().to_owned();
    let names = [
        (other.url.clone(), "http://ANDERE-SLEUTEL"),
        (stranger.url.clone(), "http://VREEMDE"),
        (server(None), "http://HANGT-OP"),
        (server(Some((200, "<html>\n".to_owned()))), "http://PRAAT-ONZIN"),
        (server(Some((200, "x".repeat((1 << 20) + 1)))), "http://PRAAT-TE-VEEL"),
        (server(Some((400, String::new()))), "http://LEEST-NIET"),
        (server(Some((404, String::new()))), "http://KENT-NIET"),
        (server(Some((409, "x".to_owned()))), "http://ZEGT-GEEN-AANTAL"),
        (server(Some((409, "1\n".to_owned()))), "http://BLIJFT-BIJ-EEN"),
        (server(Some((409, "1000\n".to_owned()))), "http://WEET-MEER"),
        (server(Some((422, String::new()))), "http://ANDER-VERSLAG"),
        (server(Some((500, String::new()))), "http://STUK"),
        (server(Some((307, String::new()))), "http://STUURT-DOOR"),
        ("http://127.0.0.1:1".to_owned(), "http://ER-NIET"),
    ];
    let all: Vec<String> = names.iter().map(|(url, _)| format!("--submit {url}")).collect();
    for lang in ["nl", "en"] {
        desk.run(2, &format!("cosign loting.jsonl {} --lang {lang}", all.join(" ")));
    }
    let said = desk.run(0, &format!("cosign loting.jsonl {} --submit {}", all.join(" "), two.url)).err;
    assert!(said.contains("Medeondertekend door 1 van 3 getuigen; nodig: 2, nog 1 te gaan."), "{said}");
    let mut names: Vec<(&str, &str)> = names.iter().map(|(url, name)| (url.as_str(), *name)).collect();
    names.extend([(two.url.as_str(), "http://TEKENT"), (number.as_str(), "NUMMER")]);
    desk.says_but(&names);
}

#[test]
fn who_cannot_listen_or_ask_is_told_why() {
    let mut desk = sealed(Desk::dutch());
    desk.write("alleen.jsonl", fixture("../transcripts/voorbeeld.jsonl"));
    let witness = desk.read("getuige-2.pem.pub");
    desk.write("getuigen.policy", format!("witness w {witness}quorum w\n"));
    for lang in ["nl", "en"] {
        for url in
            ["w.example", "ftp://w.example", "https://a@w.example", "http://w.example", "http://127.0.0.1@w.example"]
        {
            desk.run(2, &format!("cosign loting.jsonl --submit {url} --lang {lang}"));
        }
        desk.run(2, &format!("cosign alleen.jsonl --submit https://w.example --lang {lang}"));
        let key = "--key getuige-1.pem";
        desk.run(2, &format!("witness --listen localhost {key} --trust {VKEY} --lang {lang}"));
        desk.run(2, &format!("witness --listen 192.0.2.1:80 {key} --trust {VKEY} --lang {lang}"));
        desk.run(2, &format!("witness --listen {key} --trust getuige-2.pem.pub --lang {lang}"));
        desk.run(2, &format!("witness --listen {key} --trust getuigen.policy --lang {lang}"));
        desk.run(2, &format!("witness {key} --trust {VKEY} --lang {lang}"));
        desk.run(2, &format!("witness --listen --key sleutel.pem --trust {VKEY} --lang {lang}"));
    }
    desk.says_but(&[("Cannot assign requested address (os error 99)", "NOT THIS COMPUTER")]);
}

/// What the keeper of a witness reads, but for times and ports.
fn keeper(language: Desk) {
    let mut desk = sealed(language);
    let one = On::start(&desk, &format!("--key getuige-1.pem --trust {VKEY} --trust organiser-2.pem.pub"));
    let url = one.url.clone();
    desk.run(0, &submit(&[&one]));
    one.send("onzin");
    desk.forget();
    for line in one.stop().1.replace(&url, "http://HIER").lines() {
        let told = match line.split_once("127.0.0.1:") {
            Some((_, rest)) => format!("MOMENT, 127.0.0.1:{}", rest.trim_start_matches(|c: char| c.is_ascii_digit())),
            None => line.split_once(" computer: ").map_or(line, |(clock, _)| clock).to_owned(),
        };
        desk.tells(&(told + "\n"));
    }
    desk.says();
}

#[test]
fn what_a_witness_says_in_dutch() {
    keeper(Desk::dutch());
}

#[test]
fn what_a_witness_says_in_english() {
    keeper(Desk::english());
}

//! Exit statuses, row by row of the table in the format document ("Failures"): in every verb that reads a log under `--trust`,
//! of receipts, of two transcripts, of requests to cosign. That what is not 0 writes nothing is asserted in `Desk::run`.

use super::cosign::desk;
use super::desk::{Desk, VKEY};
use super::share::one_in;

/// The ceremony, handed over and cosigned by the first two witnesses; keys and policies of others.
fn given() -> Desk {
    let mut desk = desk(Desk::english());
    desk.write("loting.jsonl", std::fs::read("transcripts/ceremonie.jsonl").unwrap());
    desk.run(0, "keygen --no-passphrase --name ander.example/x --out ander.pem");
    desk.run(0, "keygen --no-passphrase --name rho.example/mtvp --out zelfde.pem");
    desk.run(0, "keygen --no-passphrase --witness --name vreemd.example/w --out vreemd.pem");
    let key = |name: &str| desk.read(&format!("{name}.pem.pub")).trim().to_owned();
    desk.write("ander.policy", format!("log {}\nquorum none\n", key("ander")));
    desk.write("vreemd.policy", format!("witness w {}\nquorum w\n", key("vreemd")));
    let witnesses = format!("witness a {}\nwitness b {}\n", key("getuige-1"), key("getuige-3"));
    desk.write("eerder.policy", format!("log {VKEY}\n{witnesses}group q 2 a b\nquorum q\n"));
    desk.write("nu.policy", format!("log {}\n{witnesses}group q 2 a b\nquorum q\n", key("organiser-2")));
    desk.write("mis.policy", "log geen\nquorum none\n");
    desk.run(0, "receipt loting.jsonl 01990001 --out bewijs");
    desk.forget();
    desk
}

/// A transcript shows all its keys: that a key is none of them is known.
#[test]
fn every_verb_ends_as_verify_does() {
    let mut desk = given();
    let second = "organiser-2.pem.pub";
    let all = [
        (0, &[VKEY][..]),
        (0, &[second]),
        (0, &["getuige-1.pem.pub"]),
        (0, &["ander.pem.pub", VKEY]),
        (1, &["ander.pem.pub"]),
        (1, &["zelfde.pem.pub"]),
        (1, &["ander.policy"]),
        (1, &["vreemd.pem.pub"]),
        (1, &["vreemd.pem.pub", VKEY]),
        (2, &["getuige-3.pem.pub"]),
        (2, &["vreemd.policy"]),
        (2, &["eerder.policy"]),
        (2, &["nu.policy", VKEY]),
        (2, &["mis.policy"]),
        (2, &["rho.example/mtvp+00000000+AAAA"]),
        (2, &["ander.pem"]),
        (2, &["nergens"]),
    ];
    let share = one_in(4);
    for (at, (status, keys)) in all.into_iter().enumerate() {
        let trust: String = keys.iter().map(|key| format!(" --trust {key}")).collect();
        for verb in ["verify loting.jsonl", "status loting.jsonl", "explain loting.jsonl 01990001"] {
            desk.run(status, &format!("{verb}{trust}"));
        }
        // of what writes, each tries four or five of the keys in every run, of every status
        let writers = [
            ("list loting.jsonl --start 2023-04-01", "uit.xlsx"),
            ("list loting.jsonl --start 2023-04-01", "uit.json"),
            ("list loting.jsonl --sealed", "uit.xlsx"),
            ("list loting.jsonl --all-insurers", "map"),
            ("receipt loting.jsonl 01990001", "uit"),
            ("receipts loting.jsonl", "map"),
            ("minutes loting.jsonl", "uit.docx"),
            ("letters loting.jsonl", "uit.txt"),
            ("outcomes loting.jsonl", "uit.xlsx"),
            ("publish loting.jsonl", "map"),
            ("screen loting.jsonl", "uit.html"),
        ];
        for (verb, name) in writers.into_iter().skip(at % share).step_by(share) {
            desk.run(status, &format!("{verb} --out {name}{trust}"));
            let _ = std::fs::remove_file(desk.path(name)).or_else(|_| std::fs::remove_dir_all(desk.path(name)));
        }
    }
}

/// A receipt does not show the keys of its log: what a key is none of cannot be known.
#[test]
fn a_receipt_ends_by_what_its_reader_knows() {
    let mut desk = given();
    let second = "organiser-2.pem.pub";
    for (status, keys) in [
        (0, &[second][..]),
        (0, &["getuige-1.pem.pub"]),
        (0, &[second, "ander.pem.pub"]),
        (0, &[second, "vreemd.pem.pub"]),
        (0, &[second, VKEY]),
        (0, &[second, "getuige-3.pem.pub"]),
        (2, &[]),
        (2, &["ander.pem.pub"]),
        (2, &["vreemd.pem.pub"]),
        (2, &["getuige-3.pem.pub"]),
        (2, &[VKEY]),
        (2, &["zelfde.pem.pub"]),
        (2, &[VKEY, "getuige-1.pem.pub"]),
        (2, &["eerder.policy"]),
        (2, &["nu.policy"]),
        (2, &["mis.policy"]),
    ] {
        let trust: String = keys.iter().map(|key| format!(" --trust {key}")).collect();
        desk.run(status, &format!("verify bewijs{trust}"));
        desk.run(status, &format!("verify bewijs --json{trust}"));
    }
    // what needs no key is found without one, and with one of another programme
    desk.change("bewijs", "\nindex ", "\nindex 1");
    for trust in ["", "--trust ander.pem.pub", "--trust organiser-2.pem.pub"] {
        desk.run(1, &format!("verify bewijs {trust}"));
    }
    desk.run(2, "verify bewijs --trust mis.policy");
}

#[test]
fn two_transcripts_end_by_both() {
    let mut desk = given();
    let log = desk.read("loting.jsonl");
    let checkpoint = log.lines().position(|line| line.contains("\"checkpoint\"")).unwrap();
    let seal: String = log.split_inclusive('\n').take(checkpoint + 1).collect();
    desk.write("zegel.jsonl", &seal);
    desk.write("ander.jsonl", std::fs::read("transcripts/fusie.jsonl").unwrap());
    desk.write("anders.jsonl", std::fs::read("transcripts/voorbeeld.jsonl").unwrap());
    desk.write("fout.jsonl", log.replacen("\"ion\":3000", "\"ion\":3001", 1));
    desk.write("af.jsonl", log.trim_end());
    for (status, line) in [
        (0, "loting.jsonl --against loting.jsonl"),
        (0, "loting.jsonl --against zegel.jsonl"),
        (0, &format!("zegel.jsonl --against loting.jsonl --trust {VKEY}")),
        (1, "loting.jsonl --against anders.jsonl"),
        (1, &format!("loting.jsonl --against anders.jsonl --trust {VKEY}")),
        (1, "loting.jsonl --against fout.jsonl"),
        (1, "loting.jsonl --against zegel.jsonl --trust ander.pem.pub"),
        (2, "loting.jsonl --against ander.jsonl"),
        (2, "loting.jsonl --against af.jsonl"),
        (2, "fout.jsonl --against af.jsonl"),
        (2, "loting.jsonl --against bewijs"),
        (2, "loting.jsonl --against nergens"),
        (2, "loting.jsonl --against zegel.jsonl --trust getuige-3.pem.pub"),
        (2, "loting.jsonl --against zegel.jsonl --trust mis.policy"),
        (1, "fout.jsonl --against ander.jsonl"),
    ] {
        desk.run(status, &format!("verify {line}"));
        desk.run(status, &format!("verify {line} --json"));
    }
}

/// A checkpoint alone shows no keys either; a witness who is refused has signed nothing and keeps nothing.
#[test]
fn a_request_to_cosign_is_refused_and_never_said_to_differ() {
    let mut desk = given();
    let log = desk.read("loting.jsonl");
    let checkpoints: Vec<usize> =
        log.lines().enumerate().filter(|(_, line)| line.contains("\"checkpoint\"")).map(|(at, _)| at).collect();
    let until = |at: usize| log.split_inclusive('\n').take(checkpoints[at] + 1).collect::<String>();
    for (name, at) in [("zegel", 0), ("uitslag", 1)] {
        desk.write(&format!("{name}.jsonl"), until(at));
        desk.run(0, &format!("cosign {name}.jsonl --request {name}.txt"));
    }
    desk.write("geen.txt", "hallo\n");
    let text = desk.read("uitslag.txt");
    desk.write("lang.txt", text.clone() + &"x".repeat(1 << 20) + "\n");
    desk.write("ander.txt", text.replacen("rho.example/mtvp", "rho.example/mtvq", 1));
    let sign = |file: &str, trust: &str, key: &str| {
        let time = "--at 2023-08-23T18:00:00+02:00 --yes";
        format!("cosign --checkpoint {file} --trust {trust} --key {key} --out handtekening {time}")
    };
    for (file, trust, key) in [
        ("uitslag.txt", "ander.pem.pub", "getuige-2.pem"),
        ("uitslag.txt", "organiser-2.pem.pub", "getuige-2.pem"),
        ("uitslag.txt", "mis.policy", "getuige-2.pem"),
        ("uitslag.txt", VKEY, "ander.pem"),
        ("geen.txt", VKEY, "getuige-2.pem"),
        ("lang.txt", VKEY, "getuige-2.pem"),
        ("ander.txt", VKEY, "getuige-2.pem"),
    ] {
        desk.run(2, &sign(file, trust, key));
    }
    desk.run(0, &sign("uitslag.txt", VKEY, "getuige-2.pem"));
    std::fs::remove_file(desk.path("handtekening")).unwrap();
    desk.run(2, &sign("zegel.txt", VKEY, "getuige-2.pem"));
}

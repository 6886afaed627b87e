//! `instroom demo`. Its key and its rolls are new every time.

use super::desk::Desk;

const FILES: [&str; 23] = [
    "01990012.tlog-proof",
    "aanmeldingen.csv",
    "bestuursstuk.pdf",
    "brief-01990012.pdf",
    "getuige-1.pem",
    "getuige-1.pem.pub",
    "getuige-1.pem.seen",
    "getuige-2.pem",
    "getuige-2.pem.pub",
    "getuige-2.pem.seen",
    "hoog-2023.jsonl",
    "hoog-2023.policy",
    "inbreng.txt",
    "lijsten",
    "na-te-kijken.xlsx",
    "organisator.pem",
    "organisator.pem.pub",
    "organisator.pem.seen",
    "proces-verbaal.docx",
    "rules.toml",
    "site",
    "spelregels.toml",
    "uitkomsten.xlsx",
];

const COMMANDS: [&str; 18] = [
    "sample --preset hoog --out instroom-demo",
    "check rules.toml aanmeldingen.csv --report na-te-kijken.xlsx",
    "chances rules.toml aanmeldingen.csv --draws 2000 --paper bestuursstuk.pdf",
    "keygen --name hoog.example/mtvp-2023 --out organisator.pem --no-passphrase",
    "keygen --witness --name notaris.hoog.example/getuige --out getuige-2.pem --no-passphrase",
    "seal spelregels.toml aanmeldingen.csv --key organisator.pem --log hoog-2023.jsonl --yes",
    "cosign hoog-2023.jsonl --key getuige-1.pem --yes",
    "cosign hoog-2023.jsonl --key getuige-2.pem --yes",
    "draw hoog-2023.jsonl --key organisator.pem --contributions inbreng.txt",
    "verify hoog-2023.jsonl --trust organisator.pem.pub",
    "list hoog-2023.jsonl --all-insurers --out lijsten",
    "explain hoog-2023.jsonl 01990012",
    "receipt hoog-2023.jsonl 01990012 --out 01990012.tlog-proof",
    "verify 01990012.tlog-proof --trust organisator.pem.pub --trust getuige-2.pem.pub",
    "publish hoog-2023.jsonl --out site --trust organisator.pem.pub",
    "minutes hoog-2023.jsonl --out proces-verbaal.docx",
    "letters hoog-2023.jsonl --practice 01990012 --out brief-01990012.pdf",
    "outcomes hoog-2023.jsonl --out uitkomsten.xlsx",
];

fn folder(desk: &Desk, name: &str) -> Vec<String> {
    let entries = std::fs::read_dir(desk.path(name)).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_whole_journey_is_shown_and_its_files_stay() {
    for (mut desk, words) in [
        (
            Desk::dutch(),
            ["UITKOMST: uw praktijk", "Klopt: alles is nagerekend", "Verzegeld: Ronde 1 in hoog-2023.jsonl"],
        ),
        (
            Desk::english(),
            ["OUTCOME: your practice", "Agrees: everything was computed", "Sealed: Ronde 1 in hoog-2023.jsonl"],
        ),
    ] {
        let said = desk.run(0, "demo");
        let shown = said.text();
        assert_eq!(said.err, "");
        assert_eq!(desk.names(), ["instroom-demo"]);
        assert_eq!(folder(&desk, "instroom-demo"), FILES);
        for command in COMMANDS {
            assert!(shown.contains(&format!("\n$ instroom {command}\n")), "{command}");
        }
        for words in words {
            assert!(shown.contains(words), "{words}");
        }
    }
}

#[test]
fn nothing_of_one_language_is_said_in_the_other() {
    // `het` is no word to look for: it stands in names of practices and in the rules of the demo
    let dutch = Desk::dutch().run(0, "demo").text();
    let english = Desk::english().run(0, "demo").text();
    for word in [" the ", "practices", "Sealed", "start date", "OUTCOME"] {
        assert!(!dutch.contains(word), "{word} in {dutch}");
        assert!(english.contains(word), "{word}");
    }
    for word in [" een ", "praktijken", "Verzegeld", "startdatum", "UITKOMST"] {
        assert!(!english.contains(word), "{word} in {english}");
        assert!(dutch.contains(word), "{word}");
    }
}

/// What the demo shows is what the same commands say afterwards.
#[test]
fn what_was_shown_can_be_done_again() {
    let mut desk = Desk::dutch();
    let shown = desk.run(0, "demo").text();
    let (log, key) = ("instroom-demo/hoog-2023.jsonl", "instroom-demo/organisator.pem.pub");
    let verdict = desk.run(0, &format!("verify {log} --trust {key}")).text().replace("instroom-demo/", "");
    assert!(shown.contains(&verdict), "{verdict}");
    let story = desk.run(0, &format!("explain {log} 01990012")).text();
    assert!(shown.contains(&story), "{story}");
    desk.run(0, &format!("list {log} --all-insurers --out opnieuw"));
    for list in folder(&desk, "opnieuw") {
        let [shown, now] = ["instroom-demo/lijsten", "opnieuw"].map(|folder| desk.bytes(&format!("{folder}/{list}")));
        assert_eq!(shown, now, "{list}");
    }
}

/// The last words of the demo invite the reader to do this.
#[test]
fn one_digit_changed_is_noticed() {
    let mut desk = Desk::dutch();
    let shown = desk.run(0, "demo").text();
    assert!(shown.ends_with("\n  instroom verify instroom-demo/hoog-2023.jsonl\n"), "{shown}");
    desk.change("instroom-demo/hoog-2023.jsonl", "\"ion\":2956", "\"ion\":2957");
    desk.run(1, "verify instroom-demo/hoog-2023.jsonl");
}

#[test]
fn a_second_demo_gets_a_folder_of_its_own() {
    let mut desk = Desk::dutch();
    desk.run(0, "demo");
    desk.run(0, "demo");
    assert_eq!(desk.names(), ["instroom-demo", "instroom-demo-2"]);
    let logs = ["instroom-demo", "instroom-demo-2"].map(|folder| desk.bytes(&format!("{folder}/hoog-2023.jsonl")));
    assert_ne!(logs[0], logs[1], "another key, other rolls");
}

#[test]
fn a_folder_that_exists_is_refused() {
    let mut desk = Desk::dutch();
    std::fs::create_dir(desk.path("mijn-map")).unwrap();
    desk.run(2, "demo --out mijn-map");
    assert_eq!(folder(&desk, "mijn-map"), [""; 0]);
    desk.run(0, "demo --out nieuwe-map");
    assert_eq!(folder(&desk, "nieuwe-map"), FILES);
}

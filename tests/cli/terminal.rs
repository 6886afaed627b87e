//! Somebody at a terminal: the program gets a real one, and what it asks is answered as it is asked.

use super::desk::{Desk, words};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};
use std::fs::File;
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// So long nothing may be said before it counts as stuck; nothing is measured.
const STUCK: Duration = Duration::from_secs(60);

impl Desk {
    /// Runs `instroom` on a terminal: each question that ends like this gets its answer, in order. What stood on the screen is
    /// kept.
    pub fn talk(&mut self, status: i32, line: &str, answers: &[(&str, &str)]) -> String {
        self.talked(status, line, (answers, "exec \"$@\""))
    }

    /// The same without an answer, from a shell that does this first.
    pub fn talk_in(&mut self, status: i32, line: &str, shell: &str) -> String {
        self.talked(status, line, (&[], shell))
    }

    fn talked(&mut self, status: i32, line: &str, (answers, shell): (&[(&str, &str)], &str)) -> String {
        let (mut child, mut screen) = self.start(line, shell);
        for (question, answer) in answers {
            screen.wait_for(question);
            if screen.is_unseen() {
                screen.wait_for_no_echo();
            }
            // the end of input is a key of its own
            let end = if *answer == "\u{4}" { "" } else { "\n" };
            screen.keys.write_all(format!("{answer}{end}").as_bytes()).unwrap();
        }
        screen.read_to_the_end();
        let found = child.wait().unwrap().code();
        let shown = screen.shown.replace("\r\n", "\n");
        self.tells(&format!("$ instroom {line}\n[{}]\n--- screen\n{shown}\n", found.unwrap_or(-1)));
        assert_eq!(found, Some(status), "{}", self.said());
        shown
    }

    fn start(&self, line: &str, shell: &str) -> (Child, Screen) {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap();
        let name = Path::new(std::ffi::OsStr::from_bytes(name.as_bytes()));
        let end = || File::options().read(true).write(true).open(name).unwrap();
        let bin = Path::new(env!("CARGO_BIN_EXE_instroom")).parent().unwrap();
        // a session of its own, whose terminal this is: a passphrase is read from there
        let mut command = Command::new("/usr/bin/setsid");
        command.args(["--ctty", "--wait", "/bin/sh", "-c", shell, "sh", "instroom"]).args(words(line));
        command.current_dir(self.path("."));
        command.stdin(Stdio::from(end())).stdout(Stdio::from(end())).stderr(Stdio::from(end()));
        let child = command.env_clear().env("PATH", bin).env("LANG", self.locale()).spawn().unwrap();
        drop(command);
        (child, Screen::of(File::from(master)))
    }
}

/// What the terminal shows, and its keyboard.
struct Screen {
    keys: File,
    shows: Receiver<Vec<u8>>,
    shown: String,
    /// Up to here it was answered.
    answered: usize,
}

impl Screen {
    fn of(master: File) -> Self {
        let mut reader = master.try_clone().unwrap();
        let (send, shows) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            // when the last program left it, reading fails
            while let Ok(read @ 1..) = reader.read(&mut bytes) {
                if send.send(bytes[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self { keys: master, shows, shown: String::new(), answered: 0 }
    }

    /// Reads until a question stands at the end.
    fn wait_for(&mut self, question: &str) {
        while !self.shown[self.answered..].trim_end().ends_with(question) {
            let Ok(bytes) = self.shows.recv_timeout(STUCK) else {
                panic!("`{question}` was not asked:\n{}", self.shown)
            };
            self.shown.push_str(&String::from_utf8_lossy(&bytes));
        }
        self.answered = self.shown.len();
    }

    /// Whether what is typed now must not be shown.
    fn is_unseen(&self) -> bool {
        let line = self.shown.lines().last().unwrap_or_default();
        ["onzichtbaar", "invisible", "wachtwoord", "passphrase"].iter().any(|word| line.contains(word))
    }

    /// The question stands there a moment before the terminal stops showing what is typed.
    fn wait_for_no_echo(&self) {
        while tcgetattr(&self.keys).unwrap().local_modes.contains(LocalModes::ECHO) {
            std::thread::yield_now();
        }
    }

    fn read_to_the_end(&mut self) {
        while let Ok(bytes) = self.shows.recv_timeout(STUCK) {
            self.shown.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
}

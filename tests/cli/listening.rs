//! Witnesses that are on, and servers that only say so: real ones on this computer, at ports that nobody uses.

use super::desk::{Desk, words};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// `instroom witness` over a folder, until this is dropped.
pub struct On {
    child: Child,
    /// Where it listens.
    pub url: String,
    said: Arc<Mutex<String>>,
    hears: Option<JoinHandle<()>>,
}

impl On {
    /// Turns one on, with these options besides where to listen.
    pub fn start(desk: &Desk, options: &str) -> Self {
        let bin = Path::new(env!("CARGO_BIN_EXE_instroom")).parent().unwrap();
        let mut command = Command::new("instroom");
        command.args(words(&format!("witness --listen 127.0.0.1:0 {options}"))).current_dir(desk.path("."));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.env_clear().env("PATH", bin).env("LANG", desk.locale()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let said = Arc::new(Mutex::new(String::new()));
        let keep = |line: &str| *said.lock().unwrap() += &format!("{line}\n");
        let mut address = None;
        while address.is_none() {
            let line = lines.next().unwrap_or_else(|| panic!("it is not on: {}", said.lock().unwrap()));
            keep(&line);
            address = line.split(' ').find(|word| word.starts_with("http://")).map(str::to_owned);
        }
        let own = said.clone();
        let hears = std::thread::spawn(move || lines.for_each(|line| *own.lock().unwrap() += &format!("{line}\n")));
        Self { child, url: address.unwrap(), said, hears: Some(hears) }
    }

    /// Sends it a text, as any program can; what it answers, from the status on.
    pub fn send(&self, body: &str) -> String {
        self.post("/add-checkpoint", body)
    }

    /// The same to another path.
    pub fn post(&self, path: &str, body: &str) -> String {
        let length = body.len();
        self.raw(&format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
    }

    /// Sends it bytes, and hears it to its end.
    pub fn raw(&self, bytes: &str) -> String {
        let mut stream = TcpStream::connect(self.url.strip_prefix("http://").unwrap()).unwrap();
        let _ = stream.write_all(bytes.as_bytes()); // who hears too much hangs up
        let mut heard = Vec::new();
        let _ = stream.read_to_end(&mut heard);
        String::from_utf8(heard).unwrap()
    }

    /// Takes the power away; what it said.
    pub fn kill(mut self) -> String {
        let _ = self.child.kill();
        self.heard()
    }

    /// Stops it as Ctrl-C does; how it ended, and what it said.
    pub fn stop(mut self) -> (Option<i32>, String) {
        let told = Command::new("/bin/kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
        let status = self.child.wait().unwrap().code();
        (status, self.heard())
    }

    /// Waits until it has gone.
    fn heard(&mut self) -> String {
        let _ = self.child.wait();
        self.hears.take().unwrap().join().unwrap();
        self.said.lock().unwrap().clone()
    }
}

impl Drop for On {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A server that answers every request like this, or hangs up where there is no answer; its address.
pub fn server(answer: Option<(u16, String)>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let head: Vec<String> =
                (&mut reader).lines().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
            let length =
                head.iter().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
            let mut sent = vec![0; length.unwrap_or(0)];
            reader.read_exact(&mut sent).unwrap();
            let Some((status, body)) = &answer else { continue };
            let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            let _ = stream.write_all((head + body).as_bytes()); // who hears too much hangs up
        }
    });
    address
}

//! The doorstep.

use instroom::env::{
    Env, Written, ask_on_terminal, ask_secret_on_terminal, catch_fault, system_clock, system_entropy, system_fetch,
    system_itself, system_send, system_sleep, system_variable, tidy_when_stopped, use_threads,
};
use instroom::words::lang::Lang;
use std::ffi::OsString;
use std::io::{IsTerminal, stdin, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    use_threads();
    tidy_when_stopped();
    let program = std::env::args_os().next();
    let mut env = Env {
        program: program.map_or_else(|| "instroom".to_owned(), |name| name.to_string_lossy().into_owned()),
        dir: std::path::PathBuf::new(),
        out: &mut std::io::stdout(),
        err: &mut std::io::stderr(),
        lang: Lang::of_locale(&sys_locale::get_locale().unwrap_or_default()),
        now: system_clock,
        entropy: system_entropy,
        ask: &ask_on_terminal,
        ask_secret: &ask_secret_on_terminal,
        checked: None,
        waits: None,
        variable: system_variable,
        fetch: system_fetch,
        send: system_send,
        sleep: system_sleep,
        itself: system_itself,
        written: Written::default(),
    };
    let mut args: Vec<OsString> = std::env::args_os().collect();
    if args.len() == 1 && stdin().is_terminal() && stdout().is_terminal() {
        args.push("desk".into()); // a double click, or somebody who knows no verb
    }
    ExitCode::from(catch_fault(&mut env, |env| instroom::verbs::run(args, env)))
}

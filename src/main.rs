//! The doorstep.

use instroom::env::{
    Env, ask_on_terminal, ask_secret_on_terminal, system_clock, system_entropy, system_fetch, system_sleep,
    system_variable,
};
use instroom::words::lang::Lang;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut env = Env {
        program: std::env::args().next().unwrap_or_else(|| "instroom".to_owned()),
        dir: std::path::PathBuf::new(),
        out: &mut std::io::stdout(),
        err: &mut std::io::stderr(),
        lang: Lang::of_locale(&sys_locale::get_locale().unwrap_or_default()),
        now: system_clock,
        entropy: system_entropy,
        ask: ask_on_terminal,
        ask_secret: ask_secret_on_terminal,
        variable: system_variable,
        fetch: system_fetch,
        sleep: system_sleep,
    };
    ExitCode::from(instroom::verbs::run(std::env::args_os(), &mut env))
}

//! `instroom cosign`: a witness's signature on the last checkpoint of a log, and how signatures travel between computers.

mod add;
mod args;
mod checkpoint;
mod request;
mod sign;
mod signature;
mod submit;

pub(super) use args::Args;

use crate::env::{Env, Failure};
use crate::verbs::arg::shown::refusal;
use crate::witness::CosignFault;

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    match (&args.key, &args.log, &args.request) {
        (Some(key), Some(log), _) => sign::run(args, key, log, env),
        (Some(key), None, _) => checkpoint::run(args, key, env),
        (None, Some(log), Some(request)) => request::run(log, args.old.unwrap_or(0), request, env),
        (None, Some(log), None) if !args.submit.is_empty() => submit::run(&args.submit, log, env),
        (None, Some(log), None) => add::run(&args.add, log, env),
        (None, None, _) => Err(refusal(&CosignFault::NotARequest, env)), // clap asks for one of them
    }
}

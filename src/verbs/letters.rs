//! `instroom letters`: a letter to every practice.

use crate::env::{Access, Env, Failure};
use crate::receipt::file_stem;
use crate::tell::letters::{LONGEST, Letter, Post, Template, one_paper, paper_of_all, template_file};
use crate::tell::paper::{Paper, WINDOW_LINES, write_pdf};
use crate::verbs::arg::shown::{all_refusals, refusal_at, refusal_of, say, shown};
use crate::verbs::step::letters::LettersArgs;
use crate::verbs::step::lookup::practice_of;
use crate::verbs::step::paper::Form;
use crate::words::verbs::letters::{LettersRefusal, LettersWritten};
use crate::words::verbs::noun::Letters;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// Writes a letter to every practice of what was drawn last: its outcome, why, what comes next, and how to check it
///
/// Schrijft een brief aan elke praktijk van de laatste uitslag: haar uitkomst, waarom, wat er nu komt, en hoe zij het narekent
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    #[arg(required_unless_present = "template_out")]
    log: Option<PathBuf>,
    /// A new folder, with a letter a practice and its receipt; or one file for all: .pdf, .docx or .txt
    ///
    /// Een nieuwe map, met van elke praktijk een brief en haar bewijs; of één bestand voor alle: .pdf, .docx of .txt
    #[arg(long, value_name = "FOLDER|FILE", required_unless_present = "template_out")]
    out: Option<PathBuf>,
    /// Only the letter to this practice: its code, or its whole name
    ///
    /// Alleen de brief aan deze praktijk: haar code, of haar hele naam
    #[arg(long, value_name = "PRACTICE", conflicts_with = "changed")]
    practice: Option<String>,
    #[command(flatten)]
    letters: LettersArgs,
    /// Your own text of the letter; --template-out gives one to begin with
    ///
    /// Uw eigen tekst van de brief; --template-out geeft er een om mee te beginnen
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
    /// Writes the text of the letter as a template, with all fields that it can hold, and nothing else
    ///
    /// Schrijft de tekst van de brief als sjabloon, met alle velden die erin kunnen, en verder niets
    #[arg(long, value_name = "FILE", conflicts_with_all = ["log", "out", "practice", "template"])]
    template_out: Option<PathBuf>,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    if let Some(path) = &args.template_out {
        env.write_new(path, template_file(env.lang).as_bytes(), Access::Usual)?;
        say(&LettersWritten::Template { path: shown(path) }, env);
        return Ok(0);
    }
    let (Some(log), Some(out)) = (&args.log, &args.out) else { return Ok(2) }; // clap wants both
    let form = if out.extension().is_some() { Some(Form::of(out, env)?) } else { None };
    env.refuse_existing(out)?;
    let template = read_template(args.template.as_deref(), env)?;
    args.letters.with_post(log, env, |post, env| {
        let letters = letters(args, post, env)?;
        let count = Letters::from(letters.len());
        let path = shown(out);
        match form {
            Some(form) => {
                let paper = one_file(post, &letters, &template);
                env.write_new(out, &form.write(&paper, out, env)?, Access::Usual)?;
                say(&LettersWritten::File { path, letters: count }, env);
            }
            None => {
                write_folder(&letters, &template, out, env)?;
                say(&LettersWritten::Folder { path, letters: count }, env);
            }
        }
        say(&LettersWritten::Street, env);
        let long: Vec<String> = letters.iter().filter(|letter| !letter.fits_window()).map(Letter::code).collect();
        if !long.is_empty() {
            say(&LettersWritten::LongAddress { practices: long, most: WINDOW_LINES }, env);
        }
        if args.letters.page.is_none() {
            say(&LettersWritten::NoPage, env);
        }
        Ok(())
    })?;
    Ok(0)
}

fn read_template(path: Option<&Path>, env: &Env<'_>) -> Result<Template, Failure> {
    let Some(path) = path else { return Ok(Template::own(env.lang)) };
    let bytes = env.read_within(path, LONGEST)?;
    Template::read(&bytes, &shown(path), env.lang).map_err(|faults| all_refusals(&faults, env))
}

/// The letters that are asked for.
fn letters<'p>(args: &Args, post: &'p Post<'p>, env: &Env<'_>) -> Result<Vec<Letter<'p>>, Failure> {
    let Some(asked) = &args.practice else {
        return Ok(args.letters.letters(post));
    };
    let id = practice_of(post.transcript(), post.names(), asked.trim());
    let id = id.map_err(|unknown| refusal_of("--practice", &unknown, env))?;
    let unknown = || LettersRefusal::NotInLast { practice: post.names().code(id).into_owned(), result: post.round() };
    let letter = post.letter(id).ok_or_else(|| refusal_of("--practice", &unknown(), env))?;
    Ok(vec![letter])
}

/// All in one paper.
fn one_file(post: &Post<'_>, letters: &[Letter<'_>], template: &Template) -> Paper {
    match letters {
        [letter] => one_paper(letter, template),
        letters => paper_of_all(post, letters.par_iter().map(|letter| letter.blocks(template)).collect()),
    }
}

/// A file for each, with its receipt beside it.
fn write_folder(letters: &[Letter<'_>], template: &Template, out: &Path, env: &Env<'_>) -> Result<(), Failure> {
    let papers = letters.par_iter().map(|letter| write_pdf(&one_paper(letter, template)));
    let papers = papers.collect::<Result<Vec<_>, _>>().map_err(|fault| refusal_at(out, &fault, env))?;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (letter, paper) in letters.iter().zip(papers) {
        files.push((format!("{}.pdf", file_stem(&letter.code())), paper));
        files.extend(letter.receipt().map(|(name, bytes)| (name, bytes.to_vec())));
    }
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    env.new_folder_with(out, &files)
}

//! The report on a register, and the list of who misses which condition: files for the organisation alone.

use crate::env::{Access, Env, Failure};
use crate::register::{Field, Options, conditions_met, copy_register, locate};
use crate::rules::RulesFile;
use crate::tell::report::{
    Checked, ConditionList, Document, Finding, Head, Of, Reach, Sheet, conditions_document, write_page, write_text,
    write_workbook,
};
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::shown::{refusal, refusal_of, say, shown};
use crate::verbs::step::plan::Planned;
use crate::words::report::{ReportFault, Written};
use crate::words::value::Digits;
use std::path::{Path, PathBuf};

/// Files for the organisation alone.
#[derive(clap::Args)]
pub struct ReportArgs {
    /// A file (.txt, .html or .xlsx) with everything that is wrong, odd or read freely, for the organisation alone; an earlier
    /// .txt or .html report on this register is replaced
    ///
    /// Bestand (.txt, .html of .xlsx) met alles wat fout, opvallend of vrij gelezen is, alleen voor de organisatie; een eerder
    /// rapport over deze aanmeldingen in .txt of .html wordt vervangen
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// A file (.txt, .html or .xlsx) with who misses which condition, to help in time; for the organisation alone, and replaced
    /// as the report is
    ///
    /// Bestand (.txt, .html of .xlsx) met wie welke voorwaarde mist, om op tijd te helpen; alleen voor de organisatie, en
    /// vervangen zoals het rapport
    #[arg(long, value_name = "FILE")]
    conditions: Option<PathBuf>,
}

/// What a report is about.
pub struct Subject<'a> {
    /// The file of the register.
    pub register: &'a Path,
    /// How it is read.
    pub reading: &'a ReadingArgs,
    /// The rules, where they could be read.
    pub rules: Option<&'a RulesFile>,
    /// What the round is called, where that is known.
    pub title: Option<&'a str>,
}

impl Subject<'_> {
    /// What is told of a check, with so many rows of the register beside those of which something is said.
    fn checked(&self, mut found: Vec<Finding>, reach: Reach, rows: usize, env: &Env<'_>) -> Checked {
        let (register, options) = (shown(self.register), self.reading.options());
        let read = self.rules.and_then(|rules| Some((env.read(self.register).ok()?, rules)));
        let grid = read.and_then(|(bytes, rules)| {
            place(&mut found, (&bytes, &register), (rules, &options));
            let extent = Sheet::extent(&found, &register, rows);
            (rows > 0).then(|| copy_register(&bytes, (rules, &options), &extent)).flatten()
        });
        let round = self.rules.map(|rules| &rules.programme).zip(self.title);
        Checked::new(Head { register: &register, round }, found, grid, reach, env.lang)
    }
}

/// Finds the places of what is about practices.
fn place(found: &mut [Finding], (bytes, file): (&[u8], &str), with: (&RulesFile, &Options)) {
    let own = found.iter().enumerate().filter_map(|(at, found)| match &found.of {
        Some(Of::Practice(code, field)) => Some((at, code.clone(), *field)),
        _ => None,
    });
    let own: Vec<(usize, String, Field)> = own.collect();
    if own.is_empty() {
        return;
    }
    let wanted: Vec<(&str, Field)> = own.iter().map(|(_, code, field)| (code.as_str(), *field)).collect();
    for ((at, ..), place) in own.iter().zip(locate(bytes, file, with, &wanted)) {
        found[*at].place = place;
    }
}

/// So many rows of a large register are shown, and all of which something is said.
const ROWS: usize = 20_000;

/// Writes a report; what is said of it.
fn write_report(form: Form, path: &Path, checked: &Checked, env: &Env<'_>) -> Result<Written, Failure> {
    let bytes = form.write(&checked.document, checked.sheet.as_ref());
    let kept = form.keep(path, &bytes.map_err(|fault| refusal_of("--report", &fault, env))?, env)?;
    let (path, faults, remarks) = (shown(path), checked.faults, checked.remarks);
    Ok(match kept {
        Kept::New => Written::Report { path, faults, remarks },
        Kept::Instead => Written::ReportAgain { path, faults, remarks },
    })
}

/// In what form a file is written: by the end of its name.
#[derive(Clone, Copy)]
enum Form {
    Text,
    Page,
    Workbook,
}

/// Whether an earlier report made place.
enum Kept {
    New,
    Instead,
}

/// The title of a report ends within so many bytes.
const TITLE: usize = 4_096;

impl Form {
    fn of(path: &Path) -> Result<Self, ReportFault> {
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
        match ending.as_deref() {
            Some("txt") => Ok(Self::Text),
            Some("html" | "htm") => Ok(Self::Page),
            Some("xlsx") => Ok(Self::Workbook),
            _ => Err(ReportFault::Format { name: shown(path) }),
        }
    }

    fn write(self, document: &Document, sheet: Option<&Sheet>) -> Result<Vec<u8>, ReportFault> {
        match self {
            Self::Text => Ok(write_text(document).into_bytes()),
            Self::Page => Ok(write_page(document, sheet).into_bytes()),
            Self::Workbook => write_workbook(document, sheet),
        }
    }

    /// How a report begins, up to and with its title; of a workbook nothing, for people write in those.
    fn opening(self, bytes: &[u8]) -> Option<&[u8]> {
        let end: &[u8] = match self {
            Self::Text => b"\r\n=",
            Self::Page => b"</title>",
            Self::Workbook => return None,
        };
        let length = bytes.windows(end.len()).take(TITLE).position(|part| part == end)?;
        Some(&bytes[..length])
    }

    /// What stands there already, where that can be an earlier report.
    fn earlier(self, path: &Path, env: &Env<'_>) -> Result<Option<Vec<u8>>, Failure> {
        let earlier = match env.path(path).exists() {
            true => env.read(path).ok().filter(|bytes| self.opening(bytes).is_some()),
            false => return Ok(None),
        };
        if earlier.is_none() {
            env.refuse_existing(path)?;
        }
        Ok(earlier)
    }

    /// Writes a report, in the place of the one before with the same title; nothing else is replaced.
    fn keep(self, path: &Path, bytes: &[u8], env: &Env<'_>) -> Result<Kept, Failure> {
        let earlier = self.earlier(path, env)?;
        match earlier.filter(|earlier| self.opening(earlier) == self.opening(bytes)) {
            Some(earlier) => {
                env.lock(path)?.replace(bytes, Some(&earlier), Access::Usual)?;
                Ok(Kept::Instead)
            }
            None => env.write_new(path, bytes, Access::Usual).map(|()| Kept::New),
        }
    }
}

impl ReportArgs {
    /// Refuses what cannot be written, before anything is read.
    pub fn check(&self, env: &Env<'_>) -> Result<(), Failure> {
        for (option, path) in [("--report", &self.report), ("--conditions", &self.conditions)] {
            let Some(path) = path else { continue };
            let form = Form::of(path).map_err(|fault| refusal_of(option, &fault, env))?;
            form.earlier(path, env)?;
        }
        if self.report.is_some() && self.report == self.conditions {
            return Err(refusal_of("--conditions", &ReportFault::OneFile, env));
        }
        Ok(())
    }

    /// Refuses files on a round that is sealed already: they would say of it whether it can be.
    pub fn refuse_sealed(&self, number: u64, env: &Env<'_>) -> Result<(), Failure> {
        let asked = [("--report", &self.report), ("--conditions", &self.conditions)];
        let asked = asked.into_iter().find(|(_, path)| path.is_some());
        asked
            .map_or(Ok(()), |(option, _)| Err(refusal_of(option, &ReportFault::Sealed { number: Digits(number) }, env)))
    }

    /// Tells what came of a check: in the report where one is asked for, and to whoever shows more than text. What is said of the
    /// report.
    pub fn tell(
        &self,
        subject: &Subject<'_>,
        (found, reach): (Vec<Finding>, Reach),
        env: &Env<'_>,
    ) -> Result<Option<Written>, Failure> {
        if !self.is_told(env) {
            return Ok(None);
        }
        let form = self.report.as_deref().map(Form::of).transpose().map_err(|fault| refusal(&fault, env))?;
        let rows = match form {
            Some(Form::Workbook) => usize::MAX,
            Some(Form::Text) if env.checked.is_none() => 0,
            _ => ROWS,
        };
        let checked = subject.checked(found, reach, rows, env);
        let written = form.zip(self.report.as_deref()).map(|(form, path)| write_report(form, path, &checked, env));
        if let Some(show) = env.checked {
            show(checked);
        }
        written.transpose()
    }

    /// Whether anybody is told what came of a check, beside what is said.
    pub fn is_told(&self, env: &Env<'_>) -> bool {
        self.report.is_some() || env.checked.is_some()
    }

    /// Writes who misses which condition, where that is asked for.
    pub fn write_conditions(
        &self,
        planned: &Planned,
        register: &Path,
        reading: &ReadingArgs,
        env: &mut Env<'_>,
    ) -> Result<(), Failure> {
        let Some(path) = &self.conditions else { return Ok(()) };
        let rules = &planned.file.rules;
        if rules.eligibility.is_empty() && rules.classes.is_empty() {
            return Err(refusal_of("--conditions", &ReportFault::NoConditions, env));
        }
        let met = conditions_met(&env.read(register)?, &planned.file, &reading.options());
        let met = met.map_err(|refused| Failure { text: refused.faults.words(env.lang), status: 2 })?;
        let name = shown(register);
        let head = Head { register: &name, round: Some((&planned.file.programme, &planned.title)) };
        let list = ConditionList { rules, register: &planned.reading.register, units: &planned.units, met: &met };
        let document = conditions_document(head, &list, env.lang);
        let form = Form::of(path).map_err(|fault| refusal(&fault, env))?;
        let bytes = form.write(&document, None).map_err(|fault| refusal_of("--conditions", &fault, env))?;
        let kept = form.keep(path, &bytes, env)?;
        let path = shown(path);
        let written = match kept {
            Kept::New => Written::Conditions { path },
            Kept::Instead => Written::ConditionsAgain { path },
        };
        say(&written, env);
        Ok(())
    }
}

//! The report on a register, and the list of who misses which condition: files for the organisation alone.

use crate::env::{Access, Env, Failure};
use crate::register::{conditions_met, copy_register};
use crate::rules::RulesFile;
use crate::tell::report::{
    ConditionList, Copy, Document, Finding, Head, conditions_document, count, report_document, write_page, write_text,
    write_workbook,
};
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::shown::{refusal, refusal_of, say, shown};
use crate::verbs::step::plan::Planned;
use crate::words::report::{FaultsFound, RemarksFound, ReportFault, Weight, Written};
use crate::words::value::Digits;
use std::path::{Path, PathBuf};

/// Files for the organisation alone.
#[derive(clap::Args)]
pub struct ReportArgs {
    /// A new file (.txt, .html or .xlsx) with everything that is wrong, odd or read freely; for the organisation alone
    ///
    /// Nieuw bestand (.txt, .html of .xlsx) met alles wat fout, opvallend of vrij gelezen is; alleen voor de organisatie
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// A new file (.txt, .html or .xlsx) with who misses which condition, to help in time; for the organisation alone
    ///
    /// Nieuw bestand (.txt, .html of .xlsx) met wie welke voorwaarde mist, om op tijd te helpen; alleen voor de organisatie
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

/// In what form a file is written: by the end of its name.
#[derive(Clone, Copy)]
enum Form {
    Text,
    Page,
    Workbook,
}

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

    fn write(self, document: &Document, copy: Option<Copy<'_>>) -> Result<Vec<u8>, ReportFault> {
        match self {
            Self::Text => Ok(write_text(document).into_bytes()),
            Self::Page => Ok(write_page(document).into_bytes()),
            Self::Workbook => write_workbook(document, copy),
        }
    }
}

impl ReportArgs {
    /// Whether a report is asked for.
    pub fn has_report(&self) -> bool {
        self.report.is_some()
    }

    /// Refuses what cannot be written, before anything is read.
    pub fn check(&self, env: &Env<'_>) -> Result<(), Failure> {
        for (option, path) in [("--report", &self.report), ("--conditions", &self.conditions)] {
            let Some(path) = path else { continue };
            Form::of(path).map_err(|fault| refusal_of(option, &fault, env))?;
            env.refuse_existing(path)?;
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

    /// Writes the report, where one is asked for; what is said of it.
    pub fn write_report(
        &self,
        subject: &Subject<'_>,
        findings: &[Finding],
        env: &Env<'_>,
    ) -> Result<Option<Written>, Failure> {
        let Some(path) = &self.report else { return Ok(None) };
        let register = shown(subject.register);
        let round = subject.rules.map(|rules| rules.programme.title.as_str()).zip(subject.title);
        let document = report_document(Head { register: &register, round }, findings, env.lang);
        let form = Form::of(path).map_err(|fault| refusal(&fault, env))?;
        let grid = match (form, subject.rules) {
            (Form::Workbook, Some(rules)) => {
                copy_register(&env.read(subject.register)?, rules, &subject.reading.options())
            }
            _ => None,
        };
        let copy = grid.as_ref().map(|grid| Copy { grid, findings, register: &register });
        let bytes = form.write(&document, copy).map_err(|fault| refusal_of("--report", &fault, env))?;
        env.write_new(path, &bytes, Access::Usual)?;
        let faults = FaultsFound(count(findings, Weight::Fault));
        let remarks = RemarksFound(count(findings, Weight::Odd));
        Ok(Some(Written::Report { path: shown(path), faults, remarks }))
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
        let head = Head { register: &name, round: Some((&planned.file.programme.title, &planned.title)) };
        let list = ConditionList { rules, register: &planned.reading.register, units: &planned.units, met: &met };
        let document = conditions_document(head, &list, env.lang);
        let form = Form::of(path).map_err(|fault| refusal(&fault, env))?;
        let bytes = form.write(&document, None).map_err(|fault| refusal_of("--conditions", &fault, env))?;
        env.write_new(path, &bytes, Access::Usual)?;
        say(&Written::Conditions { path: shown(path) }, env);
        Ok(())
    }
}

//! The whole of `rules.toml`.
//!
//! Comes in: the bytes of the file. Goes out: the rules, or every fault of the file with its place. The tables are
//! read in the order of the format document; each part notes what is wrong and gives nothing, so that reading
//! goes on.

use super::base::read_bases;
use super::choice::{Selection, read_selection};
use super::condition::{read_classes, read_eligibility};
use super::line::Line;
use super::notes::{Choice, Notes};
use super::register::{Register, read_register};
use super::result::read_result;
use super::table::Table;
use super::witness::read_witnesses;
use super::{name, schedule, source};
use crate::rules::base::{Base, Measure};
use crate::rules::model::{Identity, NoAnswer, Profile, Programme, Repair, Rules, RulesFile, Tranche};
use crate::rules::plan::SeedPlan;
use crate::rules::result::ResultTerms;
use crate::rules::selection::{Boundary, Class, Key, Spread};
use crate::rules::share::Share;
use crate::rules::witness::Witnesses;
use crate::words::fault::Faults;
use crate::words::rules::{ChoiceFault, RulesFault, ShapeFault};
use toml::de::DeTable;

/// Reads `rules.toml`; `file` is its name for messages.
///
/// # Errors
/// All that is wrong with the file, in one run: what is not TOML; unknown, missing and mistyped keys; names that
/// cannot be; rules at odds with each other; a seed that could be guessed; under profile `leidraad` what the parties
/// refused ([`Refused`](crate::words::rules::Refused)); and what this version does not have yet
/// ([`NotYet`](crate::words::rules::NotYet)).
pub fn read_rules(bytes: &[u8], file: &str) -> Result<RulesFile, Faults<RulesFault>> {
    read(bytes, file, Choice::Needed).map(|(file, _)| file)
}

/// The same of rules in which the board has not chosen the boundary yet: it is then [`Choice::Undecided`], and `skip` stands in
/// its place.
///
/// # Errors
/// Those of [`read_rules`].
pub fn read_undecided_rules(bytes: &[u8], file: &str) -> Result<(RulesFile, Choice), Faults<RulesFault>> {
    read(bytes, file, Choice::MayWait)
}

/// Reads `[[source]]` of a file and passes over the rest: the plan of an amendment, and each text of it that was read otherwise
/// than it is written.
///
/// # Errors
/// All that is wrong with these.
pub fn read_sources(bytes: &[u8], file: &str) -> Result<(SeedPlan, Vec<Repair>), Faults<RulesFault>> {
    let (text, rest) = utf8(bytes);
    let mut notes = Notes::new(file, text);
    if rest {
        notes.wrong(text.len(), ShapeFault::NotUtf8);
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    notes.broken(&errors);
    let plan = source::read_plan(&mut Table::root(root.get_ref()), &mut notes);
    let repairs = notes.take_repairs();
    Faults::none_of(notes.into_found())?;
    match plan {
        Some(plan) => Ok((plan, repairs)),
        None => unreachable!("a plan that could not be read without a fault"),
    }
}

fn read(bytes: &[u8], file: &str, boundary: Choice) -> Result<(RulesFile, Choice), Faults<RulesFault>> {
    let (text, rest) = utf8(bytes);
    let mut notes = Notes::new(file, text);
    notes.boundary = boundary;
    if let Some(other) = another_kind(bytes, text) {
        notes.wrong(0, other);
        return finish(notes, None);
    }
    if rest {
        notes.wrong(text.len(), ShapeFault::NotUtf8);
        return finish(notes, None);
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    notes.broken(&errors);
    let read = Parts::read(Table::root(root.get_ref()), &mut notes).whole(&mut notes);
    finish(notes, read)
}

/// So many filled lines show whether a file is a register.
const TOP: usize = 20;

/// What else this file is, when it holds no rules at all.
fn another_kind(bytes: &[u8], text: &str) -> Option<ShapeFault> {
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|here| here == part);
    if bytes.starts_with(b"{\\rtf") {
        return Some(ShapeFault::Document);
    }
    if bytes.starts_with(b"%PDF") {
        return Some(ShapeFault::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let document = holds(b"word/document.xml") || holds(b"opendocument.text");
        return Some(if document { ShapeFault::Document } else { ShapeFault::Workbook });
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(ShapeFault::Workbook);
    }
    is_register(text).then_some(ShapeFault::Register)
}

/// Whether it has a line of headings, perhaps below a title, and nothing that rules have.
fn is_register(text: &str) -> bool {
    let lines = text.lines().map(Line::of).filter(|line| !line.text.is_empty()).take(TOP);
    let (mut has_headings, mut is_rules) = (false, false);
    for line in lines {
        // a comma before a space is one of a sentence
        let text = line.text.replace(", ", "");
        has_headings |= [';', ',', '\t'].iter().any(|separator| text.matches(*separator).count() >= 2);
        // a formula of Excel (`="01990001"`) is no setting
        let is_setting = !line.key.is_empty() && !line.key.contains([';', ',', '\t']);
        is_rules |= is_setting || line.text.starts_with('[');
    }
    has_headings && !is_rules
}

/// Rules with faults, as far as a register needs them to be read: its columns, conditions and start dates. None where these
/// are not known.
pub fn read_enough(bytes: &[u8], file: &str) -> Option<RulesFile> {
    let (text, rest) = utf8(bytes);
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut notes = Notes::new(file, text);
    let is_toml = errors.is_empty() && !rest;
    is_toml.then(|| Parts::read(Table::root(root.get_ref()), &mut notes).enough(&mut notes)).flatten()
}

fn finish(notes: Notes<'_>, read: Option<RulesFile>) -> Result<(RulesFile, Choice), Faults<RulesFault>> {
    let boundary = notes.boundary;
    Faults::none_of(notes.into_found())?;
    match read {
        Some(read) => Ok((read, boundary)),
        // Every way to give nothing notes a fault first, or leaves out a note because a broken line has one.
        None => unreachable!("rules that could not be read without a fault"),
    }
}

/// The part that is UTF-8, without a byte order mark, and whether something follows that is not.
fn utf8(bytes: &[u8]) -> (&str, bool) {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    match bytes.utf8_chunks().next() {
        Some(chunk) => (chunk.valid(), !chunk.invalid().is_empty()),
        None => ("", false),
    }
}

/// What was read of a file, part by part; nothing where something is wrong with a part.
struct Parts {
    profile: Option<Profile>,
    programme: Option<Programme>,
    round_title: Option<Option<String>>,
    tranches: Option<Vec<Tranche>>,
    eligibility: Option<Vec<String>>,
    classes: Option<Vec<Class>>,
    register: Option<Register>,
    bases: Option<Vec<Base>>,
    result: Option<ResultTerms>,
    selection: Option<Selection>,
    plan: Option<SeedPlan>,
    witnesses: Option<Witnesses>,
}

impl Parts {
    fn read(mut root: Table<'_>, notes: &mut Notes<'_>) -> Self {
        let (profile, programme) = read_programme(&mut root, notes);
        let round_title = read_round(&mut root, notes);
        let tranches = schedule::read_tranches(&mut root, profile, notes);
        let eligibility = read_eligibility(&mut root, notes);
        let classes = read_classes(&mut root, notes);
        let conditions = eligibility.as_deref().zip(classes.as_deref()).map(|(e, c)| named(e, c));
        let register = read_register(&mut root, profile, conditions, notes);
        let bases = read_bases(&mut root, notes);
        let result = read_result(&mut root, notes);
        let selection = read_selection(&mut root, profile, notes);
        let plan = source::read_plan(&mut root, notes);
        let witnesses = read_witnesses(&mut root, notes);
        let until = register.as_ref().and_then(|register| register.objections_until?);
        if let (Some(plan), Some(until)) = (&plan, until) {
            source::check_after(plan, until, &mut root, notes);
        }
        if let (Some(plan), Some(selection)) = (&plan, &selection) {
            check_dice(plan, selection, notes);
        }
        root.finish(notes);
        Self {
            profile,
            programme,
            round_title,
            tranches,
            eligibility,
            classes,
            register,
            bases,
            result,
            selection,
            plan,
            witnesses,
        }
    }

    fn whole(self, notes: &mut Notes<'_>) -> Option<RulesFile> {
        let Register { reference_date, measure, no_answer, identity, objections_until, columns } = self.register?;
        let Selection { spread, boundary, order, .. } = self.selection?;
        let rules = Rules {
            profile: self.profile?,
            tranches: self.tranches?,
            reference_date: reference_date?,
            measure: measure?,
            no_answer: no_answer?,
            identity: identity?,
            objections_until: objections_until?,
            result: self.result?,
            bases: self.bases?,
            spread,
            boundary,
            order,
            eligibility: self.eligibility?,
            classes: self.classes?,
        };
        Some(RulesFile {
            programme: self.programme?,
            round_title: self.round_title?,
            rules,
            plan: self.plan?,
            witnesses: self.witnesses?,
            columns: columns?,
            repairs: notes.take_repairs(),
        })
    }

    /// The same with something in the place of what a register is read without: not its columns, conditions and start dates.
    fn enough(self, notes: &mut Notes<'_>) -> Option<RulesFile> {
        let register = self.register?;
        let starts = notes.take_starts()?;
        let first = *starts.first()?;
        let tranche = |start| Tranche { start, cap: Share::WHOLE };
        let (boundary, order) = (Boundary::Skip, vec![Key::Lot]);
        let blank = || Programme { origin: String::new(), title: String::new(), by: None };
        let register = Register {
            reference_date: register.reference_date.or(Some(first)),
            measure: register.measure.or(Some(Measure::Ion)),
            no_answer: register.no_answer.or(Some(NoAnswer::Out)),
            identity: register.identity.or(Some(Identity::Open)),
            objections_until: Some(register.objections_until.flatten()),
            columns: register.columns,
        };
        let parts = Self {
            programme: self.programme.or_else(|| Some(blank())),
            round_title: Some(self.round_title.flatten()),
            tranches: self.tranches.or_else(|| Some(starts.into_iter().map(tranche).collect())),
            register: Some(register),
            bases: Some(self.bases.unwrap_or_default()),
            result: Some(self.result.unwrap_or_default()),
            selection: self.selection.or(Some(Selection { spread: Spread::PerRegion, boundary, order, dice_at: None })),
            plan: self.plan.or_else(|| Some(SeedPlan { sources: Vec::new() })),
            witnesses: Some(self.witnesses.unwrap_or_default()),
            ..self
        };
        parts.whole(notes)
    }
}

/// The dice that are the number of a basket are rolled in the room, or the round is not drawn.
fn check_dice(plan: &SeedPlan, selection: &Selection, notes: &mut Notes<'_>) {
    let (Some(at), Boundary::Baskets(rule)) = (selection.dice_at, &selection.boundary) else { return };
    if let Some(label) = rule.dice.clone().filter(|_| !plan.has_dice_of(rule)) {
        notes.wrong(at, ChoiceFault::BasketDice { label, rolls: rule.rolls() });
    }
}

fn read_programme(root: &mut Table<'_>, notes: &mut Notes<'_>) -> (Option<Profile>, Option<Programme>) {
    let table = root.required("programme", notes).and_then(|field| field.table("[programme]", notes));
    let Some(mut table) = table else { return (None, None) };
    let origin = table.required("origin", notes).and_then(|field| name::origin(field, notes));
    let title = table.required("title", notes).and_then(|field| name::text(field, notes));
    let by = table.optional("by").map_or(Some(None), |field| name::text(field, notes).map(Some));
    let profile = table.required("profile", notes).and_then(|field| field.choose(&Profile::ALL, Profile::code, notes));
    table.finish(notes);
    let programme = || Some(Programme { origin: origin?, title: title?, by: by? });
    (profile, programme())
}

/// The title of the round; the inner `None` when it has none of its own.
fn read_round(root: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<Option<String>> {
    let Some(field) = root.optional("round") else { return Some(None) };
    let mut table = field.table("[round]", notes)?;
    let title = table.required("title", notes);
    table.finish(notes);
    name::text(title?, notes).map(Some)
}

/// The conditions that the rules name, each once.
fn named(eligibility: &[String], classes: &[Class]) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for condition in eligibility.iter().chain(classes.iter().flat_map(|class| &class.all)) {
        if !named.contains(condition) {
            named.push(condition.clone());
        }
    }
    named
}

//! The rules as a form, with beside it their text as a meeting adopts it, or what is still missing.

use super::Desk;
use super::folder::{ending, text};
use crate::rules::form::{At, Filled, Form, FormKind, PARTS, Part, Setting, name, places, read_form, written};
use crate::rules::secret::hex;
use crate::rules::{MOST_BYTES, RulesFault, read_rules};
use crate::tell::charter::charter;
use crate::words::Message;
use crate::words::desk::{DeskTold, RulesTold, StepTold};
use crate::words::fault::{Fault, Wording};
use maud::{Markup, html};
use sha2::{Digest, Sha256};

/// A public key is not longer than this, in bytes.
const MOST_KEY: u64 = 1 << 12;
/// Stands for the number of a row that is still to be added.
const NEW: &str = "__";

impl Desk {
    /// The rules that lie here, to be filled in.
    pub(super) fn rules(&self) -> Markup {
        let names = self.names();
        let rules: Vec<&str> = ending(&names, &["toml"]).collect();
        match rules[..] {
            [] => html! {
                p { (self.words(&RulesTold::None)) }
                p { a href="#step/begin" { (self.words(&DeskTold::Further { name: self.words(&StepTold::Begin) })) } }
            },
            [only] => self.rules_form(only, None, None),
            _ => html! { ul.rules { @for name in rules { li {
                button.plain type="button" data-rules=(name) { (self.words(&RulesTold::FillIn { name: name.to_owned() })) }
            } } } },
        }
    }

    /// Whether some rules here are filled in.
    pub(super) fn has_whole_rules(&self) -> bool {
        let names = self.names();
        let is_whole = |file| self.rules_text(file).is_some_and(|text| read_rules(text.as_bytes(), file).is_ok());
        ending(&names, &["toml"]).any(is_whole)
    }

    /// One file as a form, with what was filled in and not kept yet; what is said of it stands above.
    pub(super) fn rules_form(&self, file: &str, unkept: Option<Filled>, said: Option<&RulesTold>) -> Markup {
        let Some(text) = self.rules_text(file) else {
            return self.told(&DeskTold::NotOpened { name: file.to_owned() });
        };
        let Some(mut form) = read_form(&text) else {
            return html! {
                p { (self.words(&RulesTold::NoForm { name: file.to_owned() })) }
                p { button.plain type="button" data-open=(file) { (self.words(&DeskTold::Open { name: file.to_owned() })) } }
                (self.beside(file, &text))
            };
        };
        let tried = unkept.as_ref().and_then(|filled| written(&text, filled));
        let is_unkept = unkept.is_some();
        form.filled = unkept.unwrap_or(form.filled);
        html! {
            @if let Some(said) = said {
                p.lead role="status" tabindex="-1" data-first {
                    b { (self.words(said)) } " "
                    @if matches!(said, RulesTold::Saved { .. }) && self.has_whole_rules() {
                        a href="#step/register" { (self.words(&DeskTold::Further { name: self.words(&StepTold::Register) })) }
                    }
                }
            }
            div.rules {
                form.rules data-keep=(file) data-unkept[is_unkept] {
                    h3 { (self.words(&RulesTold::FillIn { name: file.to_owned() })) }
                    input type="hidden" name=(WAS) value=(digest(&text));
                    @for part in PARTS { (self.part(part, &form)) }
                    @if !form.kept.is_empty() { p.hint { (self.words(&RulesTold::Kept { what: form.kept.clone() })) } }
                    p.keep { button type="submit" { (self.words(&RulesTold::Keep)) } span.refused role="alert" {} " " span.unkept hidden[!is_unkept] { (self.words(&RulesTold::Unkept)) } " "
                        a href="#step/chances" { (self.words(&RulesTold::Chances)) }
                    }
                    datalist id="keys" { @for (name, key) in self.keys() { option value=(key) { (name) } } }
                }
                section.beside aria-label=(self.words(&RulesTold::Beside)) {
                    (self.beside(file, tried.as_deref().unwrap_or(&text)))
                }
            }
        }
    }

    /// The same under the heading of its step.
    pub(super) fn rules_page(&self, form: &Markup) -> Markup {
        html! { h2 { (self.words(&StepTold::Rules)) } (form) }
    }

    /// What was filled in before and not kept, of a file that is as it was.
    pub(super) fn rules_again(&self, file: &str, filled: Filled) -> Markup {
        match self.rules_written(file, &filled) {
            Ok(_) => self.rules_form(file, Some(filled), Some(&RulesTold::Back)),
            Err(_) => self.rules_form(file, None, None),
        }
    }

    /// The text of a file in the folder.
    fn rules_text(&self, file: &str) -> Option<String> {
        let names = self.names();
        text(&self.here(), ending(&names, &["toml"]).find(|own| *own == file)?, MOST_BYTES)
    }

    /// Public keys that lie here.
    fn keys(&self) -> Vec<(String, String)> {
        let names = self.names();
        let key = |name: &str| Some((name.to_owned(), text(&self.here(), name, MOST_KEY)?.trim().to_owned()));
        ending(&names, &["pub"]).filter_map(key).collect()
    }

    fn part(&self, part: &'static Part, form: &Form) -> Markup {
        let mut rows = form.rows(part);
        if rows.is_empty() && !part.many {
            rows.push(0);
        }
        let next = rows.last().map_or(0, |last| last + 1);
        let row = |row: &dyn std::fmt::Display| {
            html! {
                div.row data-row={ (part.table) "." (row) } {
                    @for setting in part.settings { (self.setting(part, setting, row, &form.filled)) }
                    @if part.many { button.plain type="button" data-drop { (self.words(&RulesTold::Drop)) } }
                }
            }
        };
        html! {
            fieldset data-part=(part.table) {
                legend { (self.words(&part.told)) }
                @if let Some(means) = &part.means { p.hint { (self.words(means)) } }
                @for number in &rows { (row(number)) }
                @if part.many {
                    template data-next=(next) { (row(&NEW)) }
                    button.plain type="button" data-more { (self.words(&RulesTold::More)) }
                }
            }
        }
    }

    fn setting(&self, part: &Part, setting: &Setting, row: &dyn std::fmt::Display, filled: &Filled) -> Markup {
        let name = name(part, row, setting.key);
        let own = filled.get(&name).map_or("", String::as_str);
        let choices = setting.kind.choices();
        let is_clicked = !choices.is_empty() && !part.many; // in a row there is no room for all of them
        let is_other = !own.is_empty() && choices.iter().all(|(word, _)| *word != own);
        let only = setting.only.map(|(key, values)| (crate::rules::form::name(part, row, key), values.join(" ")));
        let about = format!("about-{name}");
        let described = setting.means.is_some().then_some(about.as_str());
        let kind = match setting.kind {
            FormKind::Day => "date",
            FormKind::Moment => "datetime-local",
            _ => "text",
        };
        html! {
            div.setting data-only=[only.as_ref().map(|(key, _)| key)] data-values=[only.as_ref().map(|(_, values)| values)] {
                @if is_clicked {
                    p.label id={ "label-" (name) } { (self.words(&setting.told)) }
                } @else {
                    label for=(name) { (self.words(&setting.told)) }
                }
                @if let Some(means) = &setting.means { p.hint id=(about) { (self.words(means)) } }
                @match setting.kind {
                    _ if !choices.is_empty() && !is_clicked => {
                        select id=(name) name=(name) aria-describedby=[described] {
                            option value="" { (self.words(&DeskTold::Choose)) }
                            @for (word, means) in &choices { option value=(word) selected[*word == own] { (self.words(means)) } }
                            @if is_other { option value=(own) selected { (own) } }
                        }
                    },
                    _ if is_clicked => {
                        div role="radiogroup" aria-labelledby={ "label-" (name) } aria-describedby=[described] {
                            @for (word, means) in &choices { (radio(&name, word, own, &self.words(means))) }
                            @if is_other { (radio(&name, own, own, own)) }
                        }
                    },
                    FormKind::Lines => textarea id=(name) name=(name) rows="3" aria-describedby=[described] { (own) },
                    _ => input id=(name) name=(name) type=(kind) value=(own) autocomplete="off" aria-describedby=[described]
                        step=[(setting.kind == FormKind::Moment).then_some("1")]
                        inputmode=[(setting.kind == FormKind::Number).then_some("numeric")]
                        list=[(setting.kind == FormKind::Key).then_some("keys")];,
                }
            }
        }
    }

    /// The text of the rules, or what is still to be done.
    fn beside(&self, file: &str, text: &str) -> Markup {
        let rules = read_rules(text.as_bytes(), file);
        let (places, form) = (places(text), read_form(text).unwrap_or_default());
        match &rules {
            Ok(rules) => html! {
                @match rules.plan.first_beacon().filter(|moment| *moment <= (self.world.now)()) {
                    Some(moment) => p.fault { (self.words(&RulesTold::Past { moment })) },
                    None => p.done { (self.words(&RulesTold::Whole)) },
                }
                div.charter tabindex="0" { (charter(rules, self.lang).markup()) }
            },
            Err(faults) => html! {
                h3 { (self.words(&RulesTold::Todo)) }
                ul.todo { @for fault in faults.list() { (self.fault(fault, places.get(&fault.place.line), &form)) } }
            },
        }
    }

    /// What is wrong or missing, with the field where it can be mended.
    fn fault(&self, fault: &Fault<RulesFault>, place: Option<&At>, form: &Form) -> Markup {
        let says = fault.kind.words(self.lang);
        let at = place.map(|place| meant(*place, &says));
        let own = at.map(|at| form.filled.get(&at.to_string()).map_or("", String::as_str));
        let says = match (at.and_then(|at| at.setting), own) {
            (Some(setting), Some("")) if setting.kind.choices().is_empty() => self.words(&RulesTold::Empty),
            (Some(_), Some("")) => self.words(&RulesTold::Unchosen),
            _ => self.plain(&format!("{says}; {}", fault.kind.mend(self.lang)), own.unwrap_or_default()),
        };
        html! {
            li data-at=[at] {
                @if let Some(at) = &at { button.link type="button" data-to=(at) { (self.place(at)) } ": " }
                span { (says) }
            }
        }
    }

    /// Words about the file as words about the form: what stands there between back-ticks is a key, a table, or a value; `own` is
    /// what was filled in, which stays as it is.
    fn plain(&self, text: &str, own: &str) -> String {
        let settings = || PARTS.iter().flat_map(|part| part.settings);
        let shown = |code: &str| {
            let value = code.split_once(" = ").map_or(code, |(_, value)| value).trim_matches('"');
            let part = PARTS.iter().find(|part| code.starts_with('[') && part.table == code.trim_matches(['[', ']']));
            let setting = settings().find(|setting| setting.key == code);
            let choice = settings().flat_map(|setting| setting.kind.choices()).find(|(word, _)| *word == value);
            match (part, setting, choice) {
                _ if code == own => code.to_owned(),
                (Some(part), _, _) => self.words(&part.told),
                (None, Some(setting), _) => self.words(&setting.told),
                (None, None, Some((_, means))) => self.words(&means),
                (None, None, None) => value.to_owned(),
            }
        };
        let parts = text.split('`').enumerate();
        parts.map(|(at, part)| if at % 2 == 0 { part.to_owned() } else { format!("“{}”", shown(part)) }).collect()
    }

    /// Where something is, in words: the part, of several rows which, and the field.
    fn place(&self, at: &At) -> String {
        let number = if at.part.many { format!(" {}", at.row + 1) } else { String::new() };
        let setting = at.setting.map(|setting| format!(", {}", self.words(&setting.told))).unwrap_or_default();
        self.words(&at.part.told) + &number + &setting
    }

    /// What stands in the file, and what would stand there with what is filled in.
    ///
    /// # Errors
    /// Where another text stands in the file than the form was made of.
    fn rules_written(&self, file: &str, filled: &Filled) -> Result<(String, String), RulesTold> {
        let text = self.rules_text(file).filter(|text| filled.get(WAS) == Some(&digest(text)));
        let text = text.ok_or(RulesTold::Changed)?;
        let new = written(&text, filled).ok_or(RulesTold::Changed)?;
        Ok((text, new))
    }

    /// What stands beside a form while it is filled in.
    pub(super) fn rules_tried(&self, file: &str, filled: &Filled) -> Markup {
        match self.rules_written(file, filled) {
            Ok((_, text)) => self.beside(file, &text),
            Err(told) => html! { p.alert { (self.words(&told)) } },
        }
    }

    /// Keeps what is filled in, in the place of what the form was made of.
    ///
    /// # Errors
    /// In words, where another text stands in the file by now, and when it cannot be written.
    pub(super) fn rules_keep(&self, file: &str, filled: &Filled) -> Result<Markup, String> {
        let (old, new) = self.rules_written(file, filled).map_err(|told| self.words(&told))?;
        if old != new {
            self.seat().replace(file, new.as_bytes(), old.as_bytes()).map_err(|failure| failure.text)?;
        }
        Ok(self.rules_form(file, None, Some(&RulesTold::Saved { name: file.to_owned() })))
    }
}

/// The field by which a form says of which text it was made.
const WAS: &str = "was";

/// A text by its digest.
fn digest(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// One of some words, to be clicked.
fn radio(name: &str, word: &str, own: &str, means: &str) -> Markup {
    let id = format!("{name}-{word}");
    html! {
        p.flag {
            input type="radio" id=(id) name=(name) value=(word) checked[word == own];
            label for=(id) { (means) }
        }
    }
}

/// The place of a fault; where it is a row, the field of it that the words name.
fn meant(at: At, says: &str) -> At {
    let named = |setting: &&Setting| says.contains(&format!("`{}`", setting.key));
    At { setting: at.setting.or_else(|| at.part.settings.iter().find(named)), ..at }
}

//! What the browser shows: the page once, and within it one part at a time.

use super::folder::{self, Shown, shown};
use super::form::{Field, Filled, Kind, There, fields};
use super::hand::REQUESTED;
use super::offer::{Offer, SCREEN, STEPS, Step, step};
use super::routes::MOST_BYTES;
use super::suggest::{Part, parts};
use super::talk::{State, Talk};
use super::{Desk, verb_of};
use crate::words::Message;
use crate::words::desk::{DeskTold, StepTold};
use maud::{DOCTYPE, Markup, html};

impl Desk {
    pub(super) fn words(&self, message: &dyn Message) -> String {
        message.words(self.lang)
    }

    /// The page, which asks for the rest once it has the key.
    pub(super) fn page(&self) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.lang.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (self.words(&DeskTold::Title)) }
                    link rel="icon" href="/icon.svg";
                    link rel="stylesheet" href="/desk.css";
                    script src="/desk.js" defer {}
                }
                body {
                    header { h1 { (self.words(&DeskTold::Title)) } }
                    nav aria-label=(self.words(&DeskTold::Steps)) {
                        a href="#now" { (self.words(&StepTold::Now)) }
                        ol { @for step in STEPS { li { a href={ "#step/" (step.id) } { (self.words(&step.name)) } } } }
                    }
                    main id="main" tabindex="-1" { p { (self.words(&DeskTold::Opening)) } }
                    p id="closed" role="alert" hidden { (self.words(&DeskTold::Closed)) }
                    p id="gone" role="alert" hidden { (self.words(&DeskTold::Gone)) }
                    aside id="remote" hidden aria-label=(self.words(&DeskTold::Remote)) { (self.remote()) }
                    p id="blocked" role="alert" hidden { (self.words(&DeskTold::Blocked)) }
                    footer { p { (self.words(&DeskTold::Safe)) } }
                }
            }
        }
    }

    /// What steers the second window.
    fn remote(&self) -> Markup {
        let buttons = [
            ("back", DeskTold::RemoteBack),
            ("next", DeskTold::RemoteNext),
            ("run", DeskTold::RemoteRun),
            ("black", DeskTold::RemoteBlack),
        ];
        html! {
            p { strong { (self.words(&DeskTold::Remote)) } " " span id="shows" data-at=(self.words(&DeskTold::RemoteAt)) {} }
            @for (does, told) in buttons { button.plain type="button" data-remote=(does) { (self.words(&told)) } }
            form.one data-one="" {
                label for="one" { (self.words(&DeskTold::RemoteOne)) }
                input id="one" name="one" required autocomplete="off";
                button.plain type="submit" { (self.words(&DeskTold::RemoteShow)) }
            }
        }
    }

    /// Where things stand: what each log says of itself, and the files.
    pub(super) fn now(&self, states: &[(String, String)]) -> Markup {
        html! {
            h2 { (self.words(&StepTold::Now)) }
            p.lead { (self.words(&DeskTold::Folder { path: self.here().display().to_string() })) }
            @if states.is_empty() { (self.first_step()) }
            @for (log, said) in states { h3 { (log) } (self.said(said)) }
            (self.drop())
            (self.files())
        }
    }

    /// Where to begin, by what is there.
    fn first_step(&self) -> Markup {
        let names = self.names();
        let is_there = |endings: &[&str]| folder::ending(&names, endings).next().is_some();
        let next = match (is_there(&["toml"]), is_there(&["csv", "xlsx"]), is_there(&["pem"])) {
            (false, _, _) => "begin",
            _ if !self.has_whole_rules() => "rules",
            (true, false, _) => "register",
            (true, true, false) => "keys",
            (true, true, true) => "seal",
        };
        html! {
            p { (self.words(&StepTold::NowLead)) }
            @if let Some(step) = step(next) {
                p { a href={ "#step/" (step.id) } { (self.words(&DeskTold::Further { name: self.words(&step.name) })) } }
            }
        }
    }

    /// A step: what is done in it, and a form for each verb.
    pub(super) fn step(&self, step: &Step) -> Markup {
        html! {
            h2 { (self.words(&step.name)) }
            p.lead { (self.words(&step.lead)) }
            @if step.name == StepTold::Register { (self.drop()) }
            @if step.name == StepTold::Rules { (self.rules()) }
            @for (place, offer) in step.offers.iter().enumerate() {
                @if step.offers.len() == 1 {
                    (self.form(offer, &Filled::new()))
                } @else {
                    details.offer open[place == 0] {
                        summary { (self.words(&offer.name)) }
                        (self.form(offer, &Filled::new()))
                    }
                }
            }
        }
    }

    /// One form, with what a verb proposed to do next.
    pub(super) fn one(&self, offer: &Offer, filled: &Filled) -> Markup {
        html! {
            (self.form(offer, filled))
            (self.back())
        }
    }

    /// Where a file is dropped that shall stand in the folder.
    fn drop(&self) -> Markup {
        html! {
            form.drop id="drop" data-most=(MOST_BYTES) {
                label for="file" { (self.words(&DeskTold::Drop)) }
                input id="file" name="file" type="file" required;
                button type="submit" { (self.words(&DeskTold::Copy)) }
            }
        }
    }

    fn files(&self) -> Markup {
        let (here, files) = (self.here(), shown(&self.here()));
        html! {
            section.files {
                h3 { (self.words(&DeskTold::Files)) }
                @if here != self.root { p { button.plain type="button" data-up="" { (self.words(&DeskTold::Up)) } } }
                @if files.is_empty() { p { (self.words(&DeskTold::NoFiles)) } }
                ul { @for file in &files { li {
                    @match file {
                        Shown::Folder(name) => button.plain type="button" data-go=(name) { (name) "/" },
                        Shown::Page(name) | Shown::Paper(name) => button.plain type="button" data-open=(name) { (name) },
                        Shown::Other(name) => (name),
                    }
                } } }
            }
        }
    }

    fn form(&self, offer: &Offer, filled: &Filled) -> Markup {
        let Some(command) = verb_of(&self.command, offer.verb) else { return Markup::default() };
        let fields = fields(offer, command, &There::of(&self.here()), self.lang);
        let (first, more): (Vec<_>, Vec<_>) =
            fields.iter().partition(|field| field.place.is_some() || filled.contains_key(&field.id));
        html! {
            form.verb data-offer=(offer.id) aria-labelledby={ "about-" (offer.id) } {
                h3 id={ "about-" (offer.id) } { (self.words(&offer.name)) }
                @for field in &first { (self.field(offer.id, field, filled)) }
                @if !more.is_empty() {
                    details {
                        summary { (self.words(&DeskTold::More)) }
                        @for field in &more { (self.field(offer.id, field, filled)) }
                    }
                }
                button type="submit" { (self.words(&DeskTold::Go)) }
                @if offer.id == SCREEN.id { button.plain type="button" data-beam="" { (self.words(&DeskTold::Beam)) } }
            }
        }
    }

    fn field(&self, form: &str, field: &Field, filled: &Filled) -> Markup {
        let id = format!("{form}-{}", field.id);
        let own = filled.get(&field.id).map(String::as_str);
        let control = match &field.kind {
            Kind::Flag => {
                return html! {
                    p.flag {
                        input id=(id) name=(field.id) type="checkbox" value="x" checked[own.is_some()];
                        label for=(id) { (field.label) }
                    }
                };
            }
            Kind::File { known, chosen } => self.choice((&id, own.or(chosen.as_deref())), known, field),
            Kind::Choice(words) => self.choice((&id, own), words, field),
            Kind::Name { proposed, known } => html! {
                input id=(id) name=(field.id) list={ (id) "-known" } required[field.needed] autocomplete="off"
                    value=(own.unwrap_or(proposed));
                datalist id={ (id) "-known" } { @for name in known { option value=(name) {} } }
            },
            Kind::Signatures { known } => return self.signatures((&id, own), known, field),
            Kind::Lines => html! { textarea id=(id) name=(field.id) rows="2" { (own.unwrap_or_default()) } },
            Kind::Text(proposed) => html! {
                input id=(id) name=(field.id) required[field.needed] autocomplete="off" value=(own.unwrap_or(proposed));
            },
        };
        let more = if (form, field.id.as_str()) == REQUESTED { self.received(&id) } else { Markup::default() };
        html! { p.field { label for=(id) { (field.label) } (control) } (more) }
    }

    fn choice(&self, (id, own): (&str, Option<&str>), words: &[String], field: &Field) -> Markup {
        let only = words.len() == 1 && field.needed && own.is_some();
        html! {
            select id=(id) name=(field.id) required[field.needed] {
                @if !only { option value="" { (self.words(&DeskTold::Choose)) } }
                @for word in words { option value=(word) selected[own == Some(word)] { (word) } }
            }
        }
    }

    /// A conversation as it stands. `number` is its own.
    pub(super) fn talk(&self, number: u64, talk: &Talk, state: &State) -> Markup {
        html! {
            section.talk data-talk=(number) data-place=(place_of(talk.offer)) data-said=(state.said.len()) data-asked=(state.asked)
                data-running[state.ended.is_none()] {
                h2 { (self.words(&talk.offer.name)) }
                (self.said(&String::from_utf8_lossy(&state.said)))
                @if let Some(question) = &state.asks { (self.question(number, question)) }
                @if let Some(wait) = state.waits { (self.waiting((number, state.asked), wait)) }
                div role="status" {
                    @match state.ended {
                        None if state.asks.is_none() && state.waits.is_none() => p.busy { (self.words(&DeskTold::Busy)) },
                        None => {},
                        Some(0) => p.done { (self.words(&DeskTold::Done)) },
                        Some(1) => p.differs { (self.words(&DeskTold::Differs)) },
                        Some(_) => p.failed { (self.words(&DeskTold::Failed)) },
                    }
                }
                @if state.ended == Some(0) { (self.handed(talk)) }
                @if state.ended.is_some() { (self.ended(talk, state)) }
                @if let Some(checked) = state.checked.as_ref().filter(|_| state.ended.is_some()) {
                    (self.checked(number, talk, checked))
                }
                details { summary { (self.words(&DeskTold::Line)) } p { code { (talk.line.join(" ")) } } }
            }
        }
    }

    fn ended(&self, talk: &Talk, state: &State) -> Markup {
        let makes = ["out", "html", "report"].into_iter().find_map(|option| talk.filled.get(option));
        html! {
            p {
                @if let Some(name) = makes { @match Shown::of(&self.here(), name) {
                    Some(Shown::Folder(name)) => button type="button" data-go=(name) { (self.words(&DeskTold::Enter { name })) },
                    Some(Shown::Page(name) | Shown::Paper(name)) => {
                        button type="button" data-open=(name) { (self.words(&DeskTold::Open { name })) }
                    },
                    _ => {},
                } }
                @if let Some(log) = talk.filled.get("log").filter(|_| SHOWN.contains(&talk.offer.id) && state.ended == Some(0)) {
                    button type="button" data-beam=(serde_json::json!({ "log": log })) { (self.words(&DeskTold::Beam)) }
                }
                @if let Some(next) = next_step(talk.offer).filter(|_| state.ended == Some(0)) {
                    a href={ "#step/" (next.id) } { (self.words(&DeskTold::Further { name: self.words(&next.name) })) } " "
                }
                @if state.ended == Some(0) {
                    button.plain type="button" data-back="" { (self.words(&DeskTold::Back)) }
                } @else {
                    button.plain type="button" data-form=(talk.offer.id) data-filled=(serde_json::json!(talk.filled)) {
                        (self.words(&DeskTold::Again))
                    }
                }
            }
        }
    }

    /// What a verb said; a command that it proposes is a button that fills in the form for it.
    fn said(&self, said: &str) -> Markup {
        html! {
            div.said { @for part in parts(said, &self.command) { @match part {
                Part::Text(text) => pre { (text) },
                Part::Table(text) => pre.table tabindex="0" { (text) },
                Part::Short(number) => p.short { (number) },
                Part::Next(offer, filled) => p {
                    button.plain type="button" data-form=(offer.id) data-filled=(serde_json::json!(filled)) {
                        (self.words(&DeskTold::Next { name: self.words(&offer.name) }))
                    }
                },
            } } }
        }
    }

    /// What is said before a verb could run.
    pub(super) fn told(&self, told: &DeskTold) -> Markup {
        self.refused(&self.words(told))
    }

    /// The same in words that somebody else made.
    pub(super) fn refused(&self, words: &str) -> Markup {
        html! {
            section.talk {
                p.alert role="alert" { (words) }
                (self.back())
            }
        }
    }

    fn back(&self) -> Markup {
        html! { p { button.plain type="button" data-back="" { (self.words(&DeskTold::Back)) } } }
    }
}

/// What has something new for the hall.
const SHOWN: [&str; 2] = ["seal", "draw"];

/// Where the step of a form is among all.
fn index(offer: &Offer) -> Option<usize> {
    STEPS.iter().position(|step| step.offers.iter().any(|own| own.id == offer.id))
}

/// The step behind that of a form.
fn next_step(offer: &Offer) -> Option<&'static Step> {
    STEPS.get(index(offer)? + 1)
}

/// The address of the step of a form.
fn place_of(offer: &Offer) -> String {
    let own = index(offer).and_then(|at| STEPS.get(at));
    own.map_or_else(|| "now".to_owned(), |step| format!("step/{}", step.id))
}

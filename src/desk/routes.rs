//! What the browser can ask for: the page, where things stand, a step, a form, a conversation, a file to keep or to open.

use super::folder::{self, Shown};
use super::form::{Filled, fields, line};
use super::guard::{House, guard};
use super::offer::{Offer, STEPS, offer_of, step};
use super::talk::{Begun, State as Known, Talk};
use super::{Desk, PROGRAM, lock, verb_of};
use crate::words::desk::DeskTold;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use maud::Markup;
use std::fs::File;
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// The largest file that is copied into the folder, in bytes: as large as a register may be.
const MOST_BYTES: usize = 128 << 20;
/// So long an answer waits for news of a conversation.
const NEWS: Duration = Duration::from_secs(20);

const SCRIPT: &str = include_str!("../web/desk/desk.js");
const STYLE: &str = include_str!("../web/desk/desk.css");
const ICON: &str = include_str!("../web/desk/icon.svg");

type Own = State<Arc<Desk>>;

/// All that can be asked for. The guard stands before it, so that nothing else is even routed.
pub(super) fn router(desk: Arc<Desk>, port: u16) -> Router {
    let is = |kind| [(header::CONTENT_TYPE, kind)];
    let routes = Router::new()
        .route("/", get(async |State(desk): Own| html(&desk.page())))
        .route("/desk.js", get(async move || (is("text/javascript; charset=utf-8"), SCRIPT)))
        .route("/desk.css", get(async move || (is("text/css; charset=utf-8"), STYLE)))
        .route("/icon.svg", get(async move || (is("image/svg+xml"), ICON)))
        .route("/enter", post(enter))
        .route("/now", get(now))
        .route("/step/{id}", get(one_step))
        .route("/form/{id}", post(one_form))
        .route("/run/{id}", post(run))
        .route("/talk/{number}/{said}/{asked}", get(news))
        .route("/talk/{number}/{question}", post(answer))
        .route("/file/{name}", post(keep).layer(DefaultBodyLimit::max(MOST_BYTES)))
        .route("/open/{name}", post(open))
        .route("/go/{name}", post(go))
        .with_state(desk.clone());
    routes.layer(from_fn_with_state(House::new(desk, port), guard))
}

fn html(markup: &Markup) -> Response {
    Html(markup.0.clone()).into_response()
}

fn none() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

/// The key for a token; it opens once.
async fn enter(State(desk): Own, token: String) -> Response {
    let key = lock(&desk.door).enter(&token);
    key.map_or_else(|| StatusCode::UNAUTHORIZED.into_response(), |key| key.as_str().to_owned().into_response())
}

/// Where things stand; while a verb runs, that is its conversation.
async fn now(State(desk): Own) -> Response {
    if let Some(talk) = desk.running() {
        return talk;
    }
    let own = desk.clone();
    let states = tokio::task::spawn_blocking(move || own.states()).await.unwrap_or_default();
    html(&desk.now(&states))
}

async fn one_step(State(desk): Own, Path(id): Path<String>) -> Response {
    match (desk.running(), step(&id)) {
        (Some(talk), _) => talk,
        (None, Some(step)) => html(&desk.step(step)),
        (None, None) => none(),
    }
}

/// A form that is filled in already, as a verb proposed.
async fn one_form(State(desk): Own, Path(id): Path<String>, form: String) -> Response {
    let filled: Filled = serde_json::from_str(&form).unwrap_or_default();
    offer_of(&id).map_or_else(none, |offer| html(&desk.one(offer, &filled)))
}

/// Begins a verb with what was filled in: one at a time, so that no two write the same file.
async fn run(State(desk): Own, Path(id): Path<String>, form: String) -> Response {
    let Some((offer, command)) = offer_of(&id).and_then(|offer| Some((offer, verb_of(&desk.command, offer.verb)?)))
    else {
        return none();
    };
    let filled: Filled = serde_json::from_str(&form).unwrap_or_default();
    match line(offer, command, &fields(offer, command, &desk.names(), desk.lang), &filled) {
        Err(field) => html(&desk.told(&DeskTold::Field { field })),
        Ok(words) => match desk.begin(offer, words, &filled) {
            Some((number, talk)) => desk.shown(number, &talk),
            None => html(&desk.told(&DeskTold::Already)),
        },
    }
}

/// A conversation, when there is more of it than the browser has seen: so many bytes of what was said, and so many questions.
async fn news(State(desk): Own, Path((number, said, asked)): Path<(u64, usize, u64)>) -> Response {
    let Some(talk) = lock(&desk.talks).get(&number).cloned() else { return none() };
    let mut watch = talk.watch();
    let is_new = |state: &Known| state.said.len() != said || state.asked != asked || state.ended.is_some();
    let _ = tokio::time::timeout(NEWS, watch.wait_for(is_new)).await; // old news are shown again
    desk.shown(number, &talk)
}

/// The answer to a question: `=` and what was typed; anything else is that somebody would rather stop.
async fn answer(State(desk): Own, Path((number, question)): Path<(u64, u64)>, body: Bytes) -> Response {
    let Some(talk) = lock(&desk.talks).get(&number).cloned() else { return none() };
    let text = std::str::from_utf8(&body).ok();
    talk.answer(question, text.and_then(|text| text.strip_prefix('=')).map(|text| Zeroizing::new(text.to_owned())));
    StatusCode::NO_CONTENT.into_response()
}

/// Keeps a file in the folder under its own name; one that is there stays as it is.
async fn keep(State(desk): Own, Path(name): Path<String>, body: Bytes) -> Response {
    if !folder::is_name(&name) {
        return html(&desk.told(&DeskTold::BadName { name }));
    }
    let kept = File::create_new(desk.here().join(&name)).and_then(|mut file| {
        file.write_all(&body)?;
        file.sync_all()
    });
    let told = match kept {
        Ok(()) => DeskTold::Kept { name },
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => DeskTold::Exists { name },
        Err(error) => {
            let _ = std::fs::remove_file(desk.here().join(&name)); // half a file is none
            DeskTold::NotKept { name, detail: error.to_string() }
        }
    };
    html(&desk.told(&told))
}

/// Has a program of this computer open a paper or a page.
async fn open(State(desk): Own, Path(name): Path<String>) -> Response {
    let here = desk.here();
    let Some(path) = Shown::of(&here, &name).and_then(|shown| shown.opens(&here)) else { return none() };
    let show = desk.world.show;
    match tokio::task::spawn_blocking(move || show(path.as_os_str())).await {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        _ => html(&desk.told(&DeskTold::NotOpened { name })),
    }
}

/// Goes to a folder in the one where the desk began, and back.
async fn go(State(desk): Own, Path(name): Path<String>) -> Response {
    let to = match name.as_str() {
        ".." => Some(desk.root.clone()),
        name => Some(desk.here().join(name)).filter(|path| folder::is_name(name) && path.is_dir()),
    };
    let Some(to) = to else { return none() };
    *lock(&desk.here) = to;
    StatusCode::NO_CONTENT.into_response()
}

impl Desk {
    /// A conversation as it stands.
    fn shown(&self, number: u64, talk: &Talk) -> Response {
        let state = talk.watch().borrow().clone();
        html(&self.talk(number, talk, &state))
    }

    /// The conversation that goes on.
    fn running(&self) -> Option<Response> {
        let running =
            lock(&self.talks).iter().find(|(_, talk)| talk.is_running()).map(|(&number, talk)| (number, talk.clone()));
        running.map(|(number, talk)| self.shown(number, &talk))
    }

    /// Every log of the folder, and what it says of itself.
    fn states(&self) -> Vec<(String, String)> {
        let names = self.names();
        let logs = folder::ending(&names, &["jsonl"]).map(str::to_owned);
        logs.map(|log| (log.clone(), self.begun(&STEPS[0].offers[0], "status", vec!["--".to_owned(), log]).said()))
            .collect()
    }

    /// Begins a conversation; nothing where another goes on.
    fn begin(&self, offer: &'static Offer, words: Vec<String>, filled: &Filled) -> Option<(u64, Arc<Talk>)> {
        let mut talks = lock(&self.talks);
        if talks.values().any(|talk| talk.is_running()) {
            return None;
        }
        let makes = ["out", "html", "report"].into_iter().find_map(|option| filled.get(option).cloned());
        let talk = Talk::begin(Begun { makes, ..self.begun(offer, offer.verb, words) });
        let number = talks.keys().next_back().map_or(1, |last| last + 1);
        talks.insert(number, talk.clone());
        Some((number, talk))
    }

    fn begun(&self, offer: &'static Offer, verb: &str, words: Vec<String>) -> Begun {
        let line = [PROGRAM, "--lang", self.lang.code()].into_iter().chain(verb.split(' ')).map(str::to_owned);
        Begun {
            offer,
            makes: None,
            line: line.chain(words).collect(),
            folder: self.here(),
            lang: self.lang,
            world: self.world,
            run: self.run,
        }
    }
}

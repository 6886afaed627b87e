//! What the browser can ask for: the page, where things stand, a step, a form, a conversation, a file to keep or to open.

use super::folder::{self, Shown, is_rehearsed};
use super::form::{Filled, There, fields, line};
use super::guard::{House, guard};
use super::offer::{Offer, offer_of, step};
use super::seat::Seat;
use super::talk::{State as Known, Talk};
use super::{Desk, PROGRAM, lock, verb_of};
use crate::tell::report::SHEET_STYLE;
use crate::words::desk::DeskTold;
use crate::words::rehearsal::RehearsalWords;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderName, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// The largest file that is copied into the folder, in bytes: as large as a register may be.
pub(super) const MOST_BYTES: usize = 128 << 20;
/// The folder that a window shows, by its number.
const HERE: &str = "desk-here";
/// Whether a file was kept.
const KEPT: HeaderName = HeaderName::from_static("desk-kept");
/// So long an answer waits for news of a conversation.
const NEWS: Duration = Duration::from_secs(20);

const SCRIPT: &str = include_str!("../web/bundle/desk.js");
const READER: &str = include_str!("../web/bundle/qr.js");
const STYLE: &str = include_str!("../web/desk/desk.css");
const ICON: &str = include_str!("../web/desk/icon.svg");

type Own = State<Arc<Desk>>;

/// All that can be asked for. The guard stands before it, so that nothing else is even routed.
pub(super) fn router(desk: Arc<Desk>, port: u16) -> Router {
    let is = |kind| [(header::CONTENT_TYPE, kind)];
    let routes = Router::new()
        .route("/", get(async |State(desk): Own| Html(desk.page().0)))
        .route("/desk.js", get(async move || (is("text/javascript; charset=utf-8"), SCRIPT)))
        .route("/qr.js", get(async move || (is("text/javascript; charset=utf-8"), READER)))
        .route("/desk.css", get(async move || (is("text/css; charset=utf-8"), [STYLE, SHEET_STYLE].concat())))
        .route("/icon.svg", get(async move || (is("image/svg+xml"), ICON)))
        .route("/now", get(now))
        .route("/step/{id}", get(one_step))
        .route("/form/{id}", post(one_form))
        .route("/rules/{name}", get(rules).post(keep_rules))
        .route("/rules/{name}/try", post(try_rules))
        .route("/rules/{name}/again", post(rules_again))
        .route("/run/{id}", post(run))
        .route("/talk/{number}/{said}/{asked}", get(news))
        .route("/sheet/{number}/{view}", get(sheet))
        .route("/file/{name}", post(keep).layer(DefaultBodyLimit::max(MOST_BYTES)))
        .route("/large", post(async |State(desk): Own| desk.html(&desk.told(&DeskTold::TooLarge))))
        .route("/open/{name}", post(open))
        .route("/go/{name}", post(go))
        .route("/up", post(up))
        .route("/screen", post(beam))
        .layer(from_fn_with_state(desk.clone(), here))
        // these act on no folder
        .route("/enter", post(enter))
        .route("/screen/{ticket}", get(beamed))
        .route("/talk/{number}/{question}", post(answer))
        .with_state(desk.clone());
    routes.layer(from_fn_with_state(House::new(desk, port), guard))
}

fn none() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

/// The key for a token; it opens once.
async fn enter(State(desk): Own, token: String) -> Response {
    let key = lock(&desk.door).enter(&token);
    if key.is_some() {
        lock(&desk.page).take();
    }
    key.map_or_else(|| StatusCode::UNAUTHORIZED.into_response(), |key| key.as_str().to_owned().into_response())
}

/// Where things stand; while a verb runs, that is its conversation.
async fn now(State(desk): Own) -> Response {
    if let Some(talk) = desk.running() {
        return talk;
    }
    let own = desk.clone();
    let states = tokio::task::spawn_blocking(move || own.states()).await.unwrap_or_default();
    desk.html(&desk.now(&states))
}

async fn one_step(State(desk): Own, Path(id): Path<String>) -> Response {
    match (desk.running(), step(&id)) {
        (Some(talk), _) => talk,
        (None, Some(step)) => desk.html(&desk.step(step)),
        (None, None) => none(),
    }
}

/// A form that is filled in already, as a verb proposed.
async fn one_form(State(desk): Own, Path(id): Path<String>, form: String) -> Response {
    let filled: Filled = serde_json::from_str(&form).unwrap_or_default();
    offer_of(&id).map_or_else(none, |offer| desk.html(&desk.one(offer, &filled)))
}

/// Rules as a form.
async fn rules(State(desk): Own, Path(name): Path<String>) -> Response {
    desk.html(&desk.rules_page(&desk.rules_form(&name, None, None)))
}

/// What stands beside rules while they are filled in.
async fn try_rules(State(desk): Own, Path(name): Path<String>, form: String) -> Response {
    let filled = serde_json::from_str(&form).unwrap_or_default();
    Html(desk.rules_tried(&name, &filled).0).into_response()
}

/// The form with what was filled in before and not kept.
async fn rules_again(State(desk): Own, Path(name): Path<String>, form: String) -> Response {
    let form = desk.rules_again(&name, serde_json::from_str(&form).unwrap_or_default());
    desk.html(&desk.rules_page(&form))
}

/// Keeps rules that were filled in.
async fn keep_rules(State(desk): Own, Path(name): Path<String>, form: String) -> Response {
    let (own, filled) = (desk.clone(), serde_json::from_str(&form).unwrap_or_default());
    match tokio::task::spawn_blocking(move || own.rules_keep(&name, &filled)).await {
        Ok(Ok(form)) => desk.html(&desk.rules_page(&form)),
        Ok(Err(words)) => (StatusCode::CONFLICT, words).into_response(), // said beside what was filled in, which stays
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Begins a verb with what was filled in: one at a time, so that no two write the same file.
async fn run(State(desk): Own, Path(id): Path<String>, form: String) -> Response {
    let Some(offer) = offer_of(&id) else { return none() };
    let filled: Filled = serde_json::from_str(&form).unwrap_or_default();
    match desk.line_of(offer, &filled).and_then(|line| desk.begin(offer, line, filled)) {
        Ok((number, talk)) => desk.shown(number, &talk, &talk.state()),
        Err(told) => desk.html(&desk.told(&told)),
    }
}

/// The big screen for a second window; the answer is where that window finds it.
async fn beam(State(desk): Own, form: String) -> Response {
    let (own, filled) = (desk.clone(), serde_json::from_str::<Filled>(&form).unwrap_or_default());
    match tokio::task::spawn_blocking(move || own.beam(&filled)).await {
        Ok(Ok(path)) => path.into_response(),
        Ok(Err(words)) => desk.html(&desk.refused(&words)),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn beamed(State(desk): Own, Path(ticket): Path<String>) -> Response {
    let shown = desk.beamed(&ticket);
    shown.map_or_else(none, |(policy, page)| ([(header::CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response())
}

/// A conversation, when there is more of it than the browser has seen: so many bytes of what was said, and so many questions.
async fn news(State(desk): Own, Path((number, said, asked)): Path<(u64, usize, u64)>) -> Response {
    let Some(talk) = desk.talk_of(number) else { return none() };
    let is_new = |state: &Known| state.said.len() != said || state.asked != asked || state.ended.is_some();
    match talk.when(NEWS, is_new).await {
        Some(state) => desk.shown(number, &talk, &state),
        None => StatusCode::NO_CONTENT.into_response(), // what is half typed stays
    }
}

/// Some rows of the register that was checked.
async fn sheet(State(desk): Own, Path((number, view)): Path<(u64, String)>) -> Response {
    let checked = desk.talk_of(number).and_then(|talk| talk.state().checked);
    let shown = checked.and_then(|checked| desk.sheet(checked.sheet.as_ref()?, &view));
    shown.map_or_else(none, |shown| Html(shown.0).into_response())
}

/// The answer to a question: `=` and what was typed; anything else is that somebody would rather stop.
async fn answer(State(desk): Own, Path((number, question)): Path<(u64, u64)>, body: Bytes) -> Response {
    let Some(talk) = desk.talk_of(number) else { return none() };
    let text = std::str::from_utf8(&body).ok();
    talk.answer(question, text.and_then(|text| text.strip_prefix('=')).map(|text| Zeroizing::new(text.to_owned())));
    StatusCode::NO_CONTENT.into_response()
}

/// Keeps a file in the folder under its own name; one that is there stays as it is.
async fn keep(State(desk): Own, Path(name): Path<String>, body: Bytes) -> Response {
    if !folder::is_name(&name) {
        return desk.html(&desk.told(&DeskTold::BadName { name }));
    }
    let (seat, own) = (desk.seat(), name.clone());
    match tokio::task::spawn_blocking(move || seat.keep(&own, &body)).await {
        Ok(Ok(())) => ([(KEPT, "")], desk.html(&desk.told(&DeskTold::Kept { name }))).into_response(),
        Ok(Err(failure)) => desk.html(&desk.refused(&failure.text)),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Has a program of this computer open a paper or a page.
async fn open(State(desk): Own, Path(name): Path<String>) -> Response {
    let here = desk.here();
    let (path, show) = (Shown::of(&here, &name).and_then(|shown| shown.opens(&here)), desk.world.show);
    let opened = tokio::task::spawn_blocking(move || path.is_some_and(|path| show(path.as_os_str()))).await;
    match opened {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        _ => desk.html(&desk.told(&DeskTold::NotOpened { name })),
    }
}

/// Goes to a folder in the one where the desk is.
async fn go(State(desk): Own, Path(name): Path<String>) -> Response {
    let to = desk.here().join(&name).canonicalize().ok();
    let Some(to) = to.filter(|to| folder::is_name(&name) && to.is_dir() && to.starts_with(&desk.root)) else {
        return none();
    };
    desk.go(to);
    StatusCode::NO_CONTENT.into_response()
}

/// Goes back to where the desk began.
async fn up(State(desk): Own) -> Response {
    desk.go(desk.root.clone());
    StatusCode::NO_CONTENT.into_response()
}

/// Refuses what was meant for another folder: the window that sent it shows files that are not here.
async fn here(State(desk): Own, request: Request, next: Next) -> Response {
    let meant = request.headers().get(HERE).and_then(|number| number.to_str().ok()?.parse().ok());
    if request.method() == Method::POST && meant.is_some_and(|meant: u64| meant != lock(&desk.here).1) {
        return desk.html(&desk.told(&DeskTold::Elsewhere));
    }
    next.run(request).await
}

impl Desk {
    /// A part of the page, which says of which folder it is.
    fn html(&self, part: &Markup) -> Response {
        let mark = is_rehearsed(&self.here()).then_some(RehearsalWords::Said);
        let number = lock(&self.here).1;
        let head = html! { @if let Some(mark) = mark { p.rehearsal { (self.words(&mark)) } } };
        Html(html! { div data-here=(number) { (head) (part) } }.0).into_response()
    }

    /// A conversation as it stood.
    fn shown(&self, number: u64, talk: &Talk, state: &Known) -> Response {
        self.html(&self.talk(number, talk, state))
    }

    /// The conversation that goes on.
    fn running(&self) -> Option<Response> {
        let (number, talk) = lock(&self.talk).clone().filter(|(_, talk)| talk.is_running())?;
        Some(self.shown(number, &talk, &talk.state()))
    }

    /// The conversation of this number, if it is the last one.
    fn talk_of(&self, number: u64) -> Option<Arc<Talk>> {
        lock(&self.talk).as_ref().filter(|(own, _)| *own == number).map(|(_, talk)| talk.clone())
    }

    /// Every log of the folder, and what it says of itself.
    fn states(&self) -> Vec<(String, String)> {
        let (names, seat) = (self.names(), self.seat());
        let logs = folder::ending(&names, &["jsonl"]).map(str::to_owned);
        logs.map(|log| (log.clone(), seat.said(self.line("status", ["--".to_owned(), log])))).collect()
    }

    /// Begins a conversation, with its number.
    ///
    /// # Errors
    /// Where another goes on, and when the system gives no thread.
    fn begin(&self, offer: &'static Offer, line: Vec<String>, filled: Filled) -> Result<(u64, Arc<Talk>), DeskTold> {
        let mut last = lock(&self.talk);
        let number = match &*last {
            Some((_, talk)) if talk.is_running() => return Err(DeskTold::Already),
            Some((number, _)) => number + 1,
            None => 1,
        };
        let earlier = last.as_ref().map(|(_, talk)| talk.as_ref());
        let talk = Talk::begin(self.seat(), line, (offer, filled), earlier).map_err(|_| DeskTold::Busiest)?;
        Ok(last.insert((number, talk)).clone())
    }

    /// What is filled in as a command line.
    ///
    /// # Errors
    /// What is still to be filled in.
    pub(super) fn line_of(&self, offer: &Offer, filled: &Filled) -> Result<Vec<String>, DeskTold> {
        let command = verb_of(&self.command, offer.verb).ok_or(DeskTold::Failed)?;
        let fields = fields(offer, command, &There::of(&self.here()), self.lang);
        let words = line(offer, command, &fields, filled).map_err(|field| DeskTold::Field { field })?;
        Ok(self.line(offer.verb, words))
    }

    fn line(&self, verb: &str, words: impl IntoIterator<Item = String>) -> Vec<String> {
        let line = [PROGRAM, "--lang", self.lang.code()].into_iter().chain(verb.split(' ')).map(str::to_owned);
        line.chain(words).collect()
    }

    pub(super) fn seat(&self) -> Seat {
        Seat { folder: self.here(), lang: self.lang, world: self.world, run: self.run }
    }
}

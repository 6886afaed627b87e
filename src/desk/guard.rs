//! What every request must have before anything is looked at: the one name of this server, no page of a stranger behind it, and
//! the key.
//!
//! A page of a stranger can make a browser send requests here, under a name that it points to this computer (DNS rebinding) or
//! by a form. Such a request bears another `Host`, or another `Origin`, and never the key, which no browser sends by itself.

use super::{Desk, lock};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The desk, and the one name under which it answers.
#[derive(Clone)]
pub(super) struct House {
    pub(super) desk: Arc<Desk>,
    host: String,
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It was sent to another name.
    Host,
    /// Another page sent it.
    Origin,
    /// It has no key, or another one.
    Key,
}

/// What needs no key: the page that asks for one, what it is made of, and the exchange itself.
const OPEN: [&str; 6] = ["/", "/desk.js", "/qr.js", "/desk.css", "/icon.svg", "/enter"];
const BEARER: &str = "Bearer ";
/// What every answer bears: nothing from elsewhere, in nobody's frame, kept nowhere.
const HEADERS: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'",
    ),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

impl House {
    pub(super) fn new(desk: Arc<Desk>, port: u16) -> Self {
        Self { desk, host: format!("127.0.0.1:{port}") }
    }

    fn check(&self, method: &Method, uri: &Uri, headers: &HeaderMap) -> Result<(), Refused> {
        let elsewhere = uri.authority().is_some_and(|own| own.as_str() != self.host);
        if elsewhere || one(headers, header::HOST) != Some(&self.host) {
            return Err(Refused::Host);
        }
        let own = format!("http://{}", self.host);
        let origin = one(headers, header::ORIGIN);
        let named = headers.contains_key(header::ORIGIN);
        if named && origin != Some(&own) || method != Method::GET && !named {
            return Err(Refused::Origin);
        }
        let key = one(headers, header::AUTHORIZATION).and_then(|value| value.strip_prefix(BEARER));
        // a window that only shows has an address that nobody guesses, and no key
        if OPEN.contains(&uri.path())
            || is_screen(method, uri)
            || key.is_some_and(|key| lock(&self.desk.door).knows(key))
        {
            return Ok(());
        }
        Err(Refused::Key)
    }
}

/// Whether a page for the second window is asked for.
fn is_screen(method: &Method, uri: &Uri) -> bool {
    method == Method::GET && uri.path().starts_with("/screen/")
}

/// A header that stands there once.
fn one(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    let mut values = headers.get_all(name).iter();
    values.next().filter(|_| values.next().is_none())?.to_str().ok()
}

impl Refused {
    fn status(self) -> StatusCode {
        match self {
            Self::Host => StatusCode::MISDIRECTED_REQUEST,
            Self::Origin => StatusCode::FORBIDDEN,
            Self::Key => StatusCode::UNAUTHORIZED,
        }
    }
}

/// Lets a request through, or refuses it before it is routed.
pub(super) async fn guard(State(house): State<House>, request: Request, next: Next) -> Response {
    let mut answer = match house.check(request.method(), request.uri(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(refused) => refused.status().into_response(),
    };
    for (name, value) in HEADERS {
        answer.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    answer
}

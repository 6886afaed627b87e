//! The page from its head to its last table.

use super::annex::{figures, never};
use super::decide::front;
use super::practices::practices;
use super::show::Show;
use super::style::STYLE;
use crate::chances::report::{Naming, Report};
use crate::words::Lang;
use crate::words::chances::{Front, Page};
use maud::{DOCTYPE, PreEscaped, html};

/// The page.
pub fn write_page(report: &Report<'_>, lang: Lang) -> String {
    let show = Show { report, lang };
    let title = show.words(&Page::Title { title: report.title.to_owned() });
    let named = report.naming == Naming::Named;
    let page = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    p.small { (report.title) }
                    h1 { (show.words(&Front::Question)) }
                    @if named { p.notice { (show.words(&Front::Names)) } }
                }
                main {
                    (front(show))
                    p.small { (show.words(&Front::NoDraw)) }
                }
                section.annex {
                    h2 { (show.words(&Page::Annex)) }
                    (figures(show))
                    (never(show))
                    @if named { (practices(show)) }
                }
            }
        }
    };
    page.into_string() + "\n"
}

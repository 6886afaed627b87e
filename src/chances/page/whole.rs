//! The page from its head to its last table.

use super::groups::{dates, groups};
use super::practices::practices;
use super::question::{question, rooms, sizes};
use super::show::Show;
use super::style::STYLE;
use crate::chances::report::Report;
use crate::words::Lang;
use crate::words::chances::Page;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The page.
pub fn write_page(report: &Report<'_>, lang: Lang) -> String {
    let show = Show { report, lang };
    let title = show.words(&Page::Title { title: report.title.to_owned() });
    let head = report.head();
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
                    h1 { (title) }
                    @for line in head.iter().take(1) { p.notice { (show.words(line)) } }
                    @for line in head.iter().skip(1) { p { (show.words(line)) } }
                }
                main {
                    (question(show))
                    (sizes(show))
                    (rooms(show))
                    (groups(show))
                    (dates(show))
                    (never(show))
                    (practices(show))
                }
            }
        }
    };
    page.into_string() + "\n"
}

fn never(show: Show<'_>) -> Markup {
    let report = show.report;
    let never = report.never();
    html! {
        section {
            h2 { (show.words(&Page::Never)) }
            p { (show.words(&Page::NeverRead)) }
            @if never.is_empty() { p { (show.words(&Page::Nobody)) } }
            @for (variant, practices) in &never {
                h3 { (show.words(&report.variant(*variant))) }
                ul { @for practice in practices { li { (show.words(&report.never_told(practice))) } } }
            }
        }
    }
}

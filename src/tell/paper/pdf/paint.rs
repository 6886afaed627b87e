//! Sheets as a file: PDF/A-2a and PDF/UA-1, so that it can be kept, and read out.

use super::face::Face;
use super::measure::{FOOT, FOOTED, HEAD, LEFT, Milli, SHEET_HEIGHT, SHEET_WIDTH, WIDTH, points};
use super::setting::Setting;
use super::sheets::{Sheet, sheets};
use super::strip::{Area, Ink, Rank, Shade, Shape, Spot, Strip, Text};
use super::tags::{Drawn, Leaf};
use crate::tell::paper::Paper;
use crate::words::paper::{PaperFault, PaperWords};
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use jiff::tz::TimeZone;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::luma;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::KrillaGlyph;
use krilla::{Document, SerializeSettings};
use memchr::memmem;
use std::borrow::Cow;

/// A paper that was set, as a file.
///
/// # Errors
/// What the file cannot hold.
pub(super) fn paint(paper: &Paper, setting: Setting) -> Result<Vec<u8>, PaperFault> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| other(&error))?;
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let Setting { lang, tags, strips, foot, head, .. } = setting;
    let (mut drawn, sheets) = (tags.drawn(), sheets(&strips));
    for sheet in &sheets {
        let head = head.iter().map(|head| (HEAD, Cow::Borrowed(head)));
        let strips: Vec<_> = head.chain(footed(sheet, &foot, lang)).collect();
        draw(&mut document, &strips, &mut drawn);
    }
    document.set_outline(outline(&sheets));
    document.set_metadata(metadata(paper));
    document.set_tag_tree(tags.tree(drawn).with_lang(Some(paper.lang.code().to_owned())));
    document.finish().map(told_apart).map_err(|error: KrillaError| other(&error))
}

/// The same file in which no stream seems a byte shorter than it says: the line end behind one that ends in a carriage return
/// would be taken for a longer line end that begins with it (ISO 19005-2, 6.1.7.1).
fn told_apart(mut file: Vec<u8>) -> Vec<u8> {
    let ends: Vec<_> = memmem::find_iter(&file, b"\r\nendstream").collect();
    ends.into_iter().for_each(|end| file[end + 1] = b'\r');
    file
}

fn other(error: &impl std::fmt::Debug) -> PaperFault {
    PaperFault::Other { detail: format!("{error:?}") }
}

/// The strips of a sheet, and last its foot.
pub(super) fn footed<'a>(sheet: &Sheet<'a>, foot: &Strip, lang: Lang) -> Vec<(Milli, Cow<'a, Strip>)> {
    let strips = sheet.strips.iter().map(|(top, strip)| (*top, Cow::Borrowed(*strip)));
    let (number, of) = sheet.number;
    let words = PaperWords::Sheet { number: Digits(number), of: Digits(of) }.words(lang);
    let left = LEFT + WIDTH - Face::Regular.width(&words, FOOTED.em);
    let text = Text { spot: (left, FOOTED.base()), words, face: Face::Regular, em: FOOTED.em };
    let mut foot = foot.clone();
    foot.ink.push(Ink { leaf: None, shape: Shape::Text(text) });
    let top = FOOT - foot.height;
    let again = sheet.again.map(|(top, strip)| (top, Cow::Borrowed(strip)));
    again.into_iter().chain(strips).chain([(top, Cow::Owned(foot))]).collect()
}

fn draw(document: &mut Document, strips: &[(Milli, Cow<'_, Strip>)], drawn: &mut Drawn) {
    let settings = PageSettings::from_wh(points(SHEET_WIDTH), points(SHEET_HEIGHT)).unwrap_or_default();
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let inks: Vec<_> = strips.iter().flat_map(|(top, strip)| strip.ink.iter().map(|ink| (*top, ink))).collect();
    for same in inks.chunk_by(|(_, one), (_, next)| one.leaf == next.leaf) {
        let leaf = same.first().and_then(|(_, ink)| ink.leaf);
        let seen = || same.iter().filter(|(_, ink)| !matches!(ink.shape, Shape::Link(..)));
        if seen().next().is_none() {
            continue;
        }
        let id = surface.start_tagged(content(leaf, same));
        seen().for_each(|(top, ink)| shape(&mut surface, *top, &ink.shape));
        surface.end_tagged();
        leaf.into_iter().for_each(|leaf| drawn.push(leaf, id));
    }
    surface.finish();
    for (top, ink) in inks {
        if let (Shape::Link(area, [address, said]), Some(leaf)) = (&ink.shape, ink.leaf) {
            let Some(area) = rect(top, *area) else { continue };
            let target = Target::Action(LinkAction::new(address.clone()).into());
            let link = LinkAnnotation::new(area, target);
            drawn.push(leaf, page.add_tagged_annotation(Annotation::new_link(link, Some(said.clone()))));
        }
    }
}

fn content(leaf: Option<Leaf>, same: &[(Milli, &Ink)]) -> ContentTag<'static> {
    let is_text = same.iter().any(|(_, ink)| matches!(ink.shape, Shape::Text(_)));
    match (leaf, is_text) {
        (Some(_), true) => ContentTag::Span(SpanTag::empty()),
        (Some(_), false) => ContentTag::Other,
        (None, true) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
        (None, false) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
    }
}

fn shape(surface: &mut Surface<'_>, top: Milli, shape: &Shape) {
    match shape {
        Shape::Text(text) => words(surface, top, text),
        Shape::Areas(areas, shade) => {
            let mut path = PathBuilder::new();
            areas.iter().filter_map(|area| rect(top, *area)).for_each(|area| path.push_rect(area));
            surface.set_fill(Some(fill(*shade)));
            path.finish().iter().for_each(|path| surface.draw_path(path));
        }
        Shape::Lines(lines, pen) => {
            let mut path = PathBuilder::new();
            for [from, to] in lines {
                path.move_to(points(from.0), points(top + from.1));
                path.line_to(points(to.0), points(top + to.1));
            }
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: ink(pen.shade).into(),
                width: points(pen.width),
                ..Stroke::default()
            }));
            path.finish().iter().for_each(|path| surface.draw_path(path));
            surface.set_stroke(None);
        }
        Shape::Link(..) => {}
    }
}

fn words(surface: &mut Surface<'_>, top: Milli, Text { spot: (left, base), words, face, em }: &Text) {
    let glyph = |(at, char): (usize, char)| {
        let glyph = face.glyph(char)?;
        let range = at..at + char.len_utf8();
        Some(KrillaGlyph::new(glyph.id, points(glyph.advance), 0.0, 0.0, 0.0, range, None))
    };
    let glyphs: Vec<_> = words.char_indices().filter_map(glyph).collect();
    surface.set_fill(Some(fill(Shade::Ink)));
    surface.draw_glyphs(point((*left, top + base)), &glyphs, face.font(), words, points(*em), false);
}

fn point((left, top): Spot) -> Point {
    Point::from_xy(points(left), points(top))
}

fn rect(top: Milli, Area { spot, size }: Area) -> Option<Rect> {
    Rect::from_xywh(points(spot.0), points(top + spot.1), points(size.0), points(size.1))
}

fn fill(shade: Shade) -> Fill {
    Fill { paint: ink(shade).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn ink(shade: Shade) -> luma::Color {
    luma::Color::new(match shade {
        Shade::Ink => 0,
        Shade::Half => 150,
        Shade::White => 255,
    })
}

/// The title of the paper and the author, and its moment, which stands in the log: no clock.
fn metadata(paper: &Paper) -> Metadata {
    let made = paper.made.to_zoned(TimeZone::UTC);
    let small = |number: i8| u8::try_from(number).unwrap_or(0);
    let moment = DateTime::new(u16::try_from(made.year()).unwrap_or(0))
        .month(small(made.month()))
        .day(small(made.day()))
        .hour(small(made.hour()))
        .minute(small(made.minute()))
        .second(small(made.second()))
        .utc_offset_hour(0);
    Metadata::new()
        .title(paper.title.clone())
        .authors(paper.author.iter().cloned().collect())
        .language(paper.lang.code().to_owned())
        .creator("instroom".to_owned())
        .creation_date(moment)
}

/// All headings, each below the one it is part of.
fn outline(sheets: &[Sheet<'_>]) -> Outline {
    let mut open: Vec<(Rank, OutlineNode)> = Vec::new();
    let mut outline = Outline::new();
    for (number, sheet) in sheets.iter().enumerate() {
        for (top, strip) in &sheet.strips {
            let Some((rank, words)) = &strip.heading else { continue };
            close(&mut open, *rank, &mut outline);
            let spot = XyzDestination::new(number, point((LEFT, *top)));
            open.push((*rank, OutlineNode::new(words.clone(), spot).with_open(true)));
        }
    }
    close(&mut open, 0, &mut outline);
    outline
}

/// Ends every heading that is not above this rank.
fn close(open: &mut Vec<(Rank, OutlineNode)>, rank: Rank, outline: &mut Outline) {
    while let Some((_, node)) = open.pop_if(|(last, _)| *last >= rank) {
        match open.iter_mut().next_back() {
            Some((_, above)) => above.push_child(node),
            None => outline.push_child(node),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_end_behind_a_stream_is_one_sign_also_where_the_stream_ends_in_one() {
        let apart = |file: &[u8]| told_apart(file.to_vec());
        assert_eq!(apart(b"stream\nab\r\nendstream"), b"stream\nab\r\rendstream");
        assert_eq!(apart(b"stream\nab\nendstream\r\nendobj"), b"stream\nab\nendstream\r\nendobj");
    }
}

//! The parts of a document, and the container that holds them.

use super::picture::Picture;
use crate::tell::paper::Paper;
use maud::{Markup, html};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// What a document is made of, as XML without its first line.
pub(super) struct Parts {
    pub(super) document: String,
    pub(super) styles: String,
    pub(super) numbering: String,
    pub(super) footer: String,
    /// What stands at the head of every page, if anything does.
    pub(super) header: Option<String>,
    pub(super) properties: String,
    pub(super) pictures: Vec<Picture>,
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/// The parts that the document names, each with the last word of its kind; their ids are `r1`, `r2`, `r3`.
const RELATED: [(&str, &str); 3] =
    [("styles.xml", "styles"), ("numbering.xml", "numbering"), ("footer1.xml", "footer")];
/// By which the last page setting finds the footer.
pub(super) const FOOTER: &str = "r3";
/// By which it finds the header.
pub(super) const HEADER: &str = "head";

impl Parts {
    /// The file. Every entry bears the same moment.
    pub(super) fn zip(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let texts = [
            ("[Content_Types].xml", &self.types().into_string()),
            ("_rels/.rels", &package_relations().into_string()),
            ("docProps/core.xml", &self.properties),
            ("word/document.xml", &self.document),
            ("word/_rels/document.xml.rels", &self.relations().into_string()),
            ("word/styles.xml", &self.styles),
            ("word/numbering.xml", &self.numbering),
            ("word/footer1.xml", &self.footer),
        ];
        let header = self.header.as_ref().map(|header| ("word/header1.xml", header));
        for (name, text) in texts.into_iter().chain(header) {
            put(&mut zip, name, &[XML.as_bytes(), text.as_bytes()]);
        }
        for (at, picture) in self.pictures.iter().enumerate() {
            put(&mut zip, &format!("word/{}", picture_name(at)), &[&picture.png]);
        }
        zip.finish().map_or_else(|_| Vec::new(), Cursor::into_inner) // memory takes every byte
    }

    fn relations(&self) -> Markup {
        let parts = RELATED.iter().map(|(name, kind)| ((*name).to_owned(), *kind));
        let pictures = (0..self.pictures.len()).map(|at| (picture_name(at), "image"));
        html! {
            Relationships xmlns={ (PACKAGE) "/relationships" } {
                @for (at, (name, kind)) in parts.chain(pictures).enumerate() {
                    Relationship Id={ "r" (at + 1) } Type={ (OFFICE) "/" (kind) } Target=(name) {}
                }
                @if self.header.is_some() {
                    Relationship Id=(HEADER) Type={ (OFFICE) "/header" } Target="header1.xml" {}
                }
            }
        }
    }

    fn types(&self) -> Markup {
        let part = |name: &str, kind: &str| html! { Override PartName=(name) ContentType=(kind) {} };
        html! {
            Types xmlns={ (PACKAGE) "/content-types" } {
                Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" {}
                Default Extension="xml" ContentType="application/xml" {}
                Default Extension="png" ContentType="image/png" {}
                (part("/word/document.xml", &format!("{WORD}.document.main+xml")))
                (part("/word/styles.xml", &format!("{WORD}.styles+xml")))
                (part("/word/numbering.xml", &format!("{WORD}.numbering+xml")))
                (part("/word/footer1.xml", &format!("{WORD}.footer+xml")))
                @if self.header.is_some() { (part("/word/header1.xml", &format!("{WORD}.header+xml"))) }
                (part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
            }
        }
    }
}

/// By which a place in the document finds a picture.
pub(super) fn picture_id(at: usize) -> String {
    format!("r{}", RELATED.len() + at + 1)
}

fn picture_name(at: usize) -> String {
    format!("media/picture{}.png", at + 1)
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[&[u8]]) {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let started = zip.start_file(name, options);
    let written = bytes.iter().try_for_each(|bytes| zip.write_all(bytes));
    debug_assert!(started.is_ok() && written.is_ok(), "memory takes every byte");
}

fn package_relations() -> Markup {
    html! {
        Relationships xmlns={ (PACKAGE) "/relationships" } {
            Relationship Id="r1" Type={ (OFFICE) "/officeDocument" } Target="word/document.xml" {}
            Relationship Id="r2" Type={ (PACKAGE) "/relationships/metadata/core-properties" } Target="docProps/core.xml" {}
        }
    }
}

/// What a computer shows of the file: title, whose it is, when it was made, in which language.
pub(super) fn properties(paper: &Paper) -> Markup {
    html! {
        cp:coreProperties xmlns:cp={ (PACKAGE) "/metadata/core-properties" } xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" {
            dc:title { (paper.title) }
            @if let Some(author) = &paper.author { dc:creator { (author) } }
            dc:language { (paper.lang.code()) }
            dcterms:created xsi:type="dcterms:W3CDTF" { (paper.made) }
            dcterms:modified xsi:type="dcterms:W3CDTF" { (paper.made) }
        }
    }
}

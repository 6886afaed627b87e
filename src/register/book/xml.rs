//! A part of a workbook as XML: elements of known namespaces, and text in every spelling that XML has for it.
//!
//! Refuses: what is not well-formed, document types (and so entities), elements without end. A part can be as large as
//! it likes: no more of it is in memory than one tag or one text.

use super::limit::{MOST_BETWEEN, MOST_DEPTH};
use crate::register::sheet::At;
use quick_xml::XmlVersion;
use quick_xml::encoding::DecodingReader;
use quick_xml::events::Event;
use quick_xml::events::attributes::{Attribute, Attributes};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;
use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};

/// Namespaces of what is read: of the usual form of the standard, of its strict form, and of relations.
const KNOWN: [&str; 3] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
];

/// Why a part cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It is not what it should be.
    Broken,
    /// It is larger than anything that is read.
    TooLarge,
    /// A cell says what no cell can say.
    Cell(At),
    /// A cell or its row stands there twice, or not in its place.
    Place(At),
}

impl From<quick_xml::Error> for Flaw {
    fn from(error: quick_xml::Error) -> Self {
        match error {
            quick_xml::Error::Io(error) if error.kind() == ErrorKind::FileTooLarge => Self::TooLarge,
            _ => Self::Broken,
        }
    }
}

impl From<quick_xml::events::attributes::AttrError> for Flaw {
    fn from(_: quick_xml::events::attributes::AttrError) -> Self {
        Self::Broken
    }
}

/// The bytes of a part.
type Bytes<'r> = Box<dyn Read + 'r>;

/// A part, read from front to end.
pub(super) struct Xml<'r> {
    reader: NsReader<Guard<DecodingReader<BufReader<Bytes<'r>>>>>,
    buffer: Vec<u8>,
    /// The last tag that began an element: its text, the length of its name, and whether its namespace is known.
    tag: String,
    name: usize,
    known: bool,
    /// The last piece of text.
    text: String,
    depth: usize,
    /// So many pieces may still be read.
    left: &'r mut usize,
}

/// What stands in a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// An element begins: [`Xml::name`], [`Xml::attribute`].
    Open,
    /// It ends.
    Close,
    /// Text, or a part of it.
    Text,
    /// Nothing more.
    End,
}

impl<'r> Xml<'r> {
    /// A part of these bytes, and how many pieces of it may be read.
    pub fn new(bytes: impl Read + 'r, left: &'r mut usize) -> Self {
        let bytes: Bytes<'r> = Box::new(bytes);
        let guard = Guard { inner: DecodingReader::new(BufReader::with_capacity(1 << 16, bytes)), run: 0 };
        let mut reader = NsReader::from_reader(guard);
        reader.config_mut().expand_empty_elements = true;
        let (buffer, tag, text) = (Vec::new(), String::new(), String::new());
        Self { reader, buffer, tag, name: 0, known: false, text, depth: 0, left }
    }

    /// The name of the element that began last, without prefix; empty where its namespace is another one.
    pub fn name(&self) -> &str {
        let name = &self.tag[..self.name];
        if self.known { name.rsplit(':').next().unwrap_or(name) } else { "" }
    }

    /// The value of an attribute without prefix of the element that began last.
    pub fn attribute(&self, name: &str) -> Result<Option<Cow<'_, str>>, Flaw> {
        self.only(|attribute| attribute.key.as_ref() == name)
    }

    /// The value of an attribute with any prefix.
    pub fn prefixed(&self, name: &str) -> Result<Option<Cow<'_, str>>, Flaw> {
        self.only(|attribute| attribute.key.prefix().is_some() && attribute.key.local_name().as_ref() == name)
    }

    /// Whether an attribute without prefix says yes.
    pub fn says(&self, name: &str) -> Result<bool, Flaw> {
        Ok(self.attribute(name)?.is_some_and(|value| matches!(value.trim(), "1" | "true" | "on")))
    }

    /// Looked at one by one: comparing all with all would take time without end.
    fn only(&self, is: impl Fn(&Attribute) -> bool) -> Result<Option<Cow<'_, str>>, Flaw> {
        let mut found = None;
        for attribute in Attributes::new(&self.tag, self.name).with_checks(false) {
            let attribute = attribute?;
            if is(&attribute) && found.replace(attribute.normalized_value(XmlVersion::Explicit1_0)?).is_some() {
                return Err(Flaw::Broken);
            }
        }
        Ok(found)
    }

    /// What comes next; comments are passed over.
    pub fn next(&mut self) -> Result<Piece, Flaw> {
        loop {
            *self.left = self.left.checked_sub(1).ok_or(Flaw::TooLarge)?;
            self.buffer.clear();
            self.reader.get_mut().run = 0;
            let (namespace, event) = self.reader.read_resolved_event_into(&mut self.buffer)?;
            match event {
                Event::Start(start) => {
                    self.known = matches!(namespace, ResolveResult::Bound(Namespace(name)) if KNOWN.contains(&name));
                    self.name = start.name().as_ref().len();
                    self.tag.clear();
                    self.tag.push_str(&start);
                    self.depth += 1;
                    return if self.depth <= MOST_DEPTH { Ok(Piece::Open) } else { Err(Flaw::TooLarge) };
                }
                Event::End(_) => {
                    self.depth -= 1;
                    return Ok(Piece::Close);
                }
                Event::Text(text) => return Ok(keep(&mut self.text, &text.xml10_content())),
                Event::CData(text) => return Ok(keep(&mut self.text, &text.xml10_content())),
                Event::GeneralRef(reference) => {
                    let char = match reference.resolve_char_ref()? {
                        Some(char) => char,
                        None => predefined(&reference).ok_or(Flaw::Broken)?,
                    };
                    return Ok(keep(&mut self.text, char.encode_utf8(&mut [0; 4])));
                }
                Event::Decl(declaration) if is_utf(&declaration) => {}
                Event::Comment(_) | Event::PI(_) => {}
                Event::Eof if self.depth == 0 => return Ok(Piece::End),
                Event::Eof | Event::Decl(_) | Event::DocType(_) | Event::Empty(_) => return Err(Flaw::Broken),
            }
        }
    }

    /// Passes over the rest of an element that has begun.
    pub fn skip(&mut self) -> Result<(), Flaw> {
        let outside = self.depth - 1;
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// The text of an element that has begun, which holds nothing else.
    pub fn text(&mut self) -> Result<String, Flaw> {
        let mut whole = String::new();
        loop {
            match self.next()? {
                Piece::Text => whole.push_str(&self.text),
                Piece::Close => return Ok(whole),
                Piece::Open | Piece::End => return Err(Flaw::Broken),
            }
            if whole.len() > MOST_BETWEEN {
                return Err(Flaw::TooLarge);
            }
        }
    }

    /// Goes through the elements within the one that has begun, or within the whole part. `each` reads each of them to
    /// its end. Text between them is no text of theirs: some programs leave a word there.
    pub fn each(&mut self, mut each: impl FnMut(&mut Self) -> Result<(), Flaw>) -> Result<(), Flaw> {
        loop {
            match self.next()? {
                Piece::Open => each(self)?,
                Piece::Text => {}
                Piece::Close | Piece::End => return Ok(()),
            }
        }
    }
}

fn keep(text: &mut String, piece: &str) -> Piece {
    text.clear();
    text.push_str(piece);
    Piece::Text
}

fn is_utf(declaration: &quick_xml::events::BytesDecl) -> bool {
    let Some(Ok(encoding)) = declaration.encoding() else { return declaration.encoding().is_none() };
    ["utf-8", "utf-16", "us-ascii"].contains(&encoding.to_ascii_lowercase().as_str())
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// Stops a tag or a text that does not end.
struct Guard<R> {
    inner: R,
    run: usize,
}

impl<R: BufRead> Read for Guard<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let from = self.fill_buf()?;
        let count = from.len().min(into.len());
        into[..count].copy_from_slice(&from[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Guard<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.run > MOST_BETWEEN {
            return Err(ErrorKind::FileTooLarge.into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.run += count;
        self.inner.consume(count);
    }
}

//! A drawing, read and written anew from a list of what may stay.
//!
//! Shapes, groups, gradients, clips and masks stay, with their geometry and paint. Editors' notes (comments, metadata,
//! titles, elements and attributes of other vocabularies, classes, `data-`) are left out. Everything that acts, fetches
//! or cannot be judged makes the file refused, by name: scripts, handlers, animation, style sheets, pictures inside,
//! text, foreign objects, references out of the file, entities.

use std::fmt::Write;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Refused;

/// Elements in a drawing, and how deep they lie.
const ELEMENTS_MAX: usize = 2_000;
const DEPTH_MAX: usize = 32;

/// Elements that stay.
const ELEMENTS: [&str; 15] = [
    "svg",
    "g",
    "defs",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
];

/// Elements that are left out with what is in them.
const NOTES: [&str; 3] = ["title", "desc", "metadata"];

/// Attributes that stay.
const ATTRIBUTES: [&str; 48] = [
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "color",
    "cx",
    "cy",
    "d",
    "display",
    "fill",
    "fill-opacity",
    "fill-rule",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "id",
    "mask",
    "maskContentUnits",
    "maskUnits",
    "offset",
    "opacity",
    "points",
    "preserveAspectRatio",
    "r",
    "rx",
    "ry",
    "spreadMethod",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "transform",
    "vector-effect",
    "visibility",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Properties of a `style` attribute that become attributes.
const PROPERTIES: [&str; 20] = [
    "clip-path",
    "clip-rule",
    "color",
    "display",
    "fill",
    "fill-opacity",
    "fill-rule",
    "mask",
    "opacity",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "visibility",
];

/// The drawing again, with its size in units of its own.
pub(super) fn again(text: &str) -> Result<(String, (u32, u32)), Refused> {
    let mut reader = Reader::from_str(text);
    let mut drawing = Drawing { written: String::with_capacity(text.len()), ..Drawing::default() };
    loop {
        match reader.read_event().map_err(|_| Refused::Format)? {
            Event::Start(element) => drawing.start(&element, false)?,
            Event::Empty(element) => drawing.start(&element, true)?,
            Event::End(_) => drawing.end(),
            Event::DocType(_) => return Err(contains("a document type")),
            Event::PI(_) => return Err(contains("a processing instruction")),
            // Letters between elements are notes or nothing: elements that would show them are refused.
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) | Event::Comment(_) | Event::Decl(_) => {}
            Event::Eof => break,
        }
    }
    let size = drawing.size.ok_or(Refused::Format)?;
    if drawing.open.is_empty() { Ok((drawing.written, size)) } else { Err(Refused::Format) }
}

#[derive(Default)]
struct Drawing {
    written: String,
    /// Names of open elements; `None` for those that are left out.
    open: Vec<Option<&'static str>>,
    elements: usize,
    size: Option<(u32, u32)>,
}

impl Drawing {
    fn start(&mut self, element: &BytesStart<'_>, empty: bool) -> Result<(), Refused> {
        self.elements += 1;
        if self.elements > ELEMENTS_MAX || self.open.len() >= DEPTH_MAX {
            return Err(contains("too many elements"));
        }
        let name = self.name(element)?;
        if let Some(name) = name {
            self.write(name, element, empty)?;
        }
        if !empty {
            self.open.push(name);
        }
        Ok(())
    }

    /// The element as it stays; `None` when it is left out.
    fn name(&self, element: &BytesStart<'_>) -> Result<Option<&'static str>, Refused> {
        let whole = utf8(element.name().as_ref())?;
        let (prefix, name) = whole.split_once(':').map_or(("", whole.as_str()), |(prefix, name)| (prefix, name));
        let inside_notes = self.open.iter().any(Option::is_none);
        if !matches!(prefix, "" | "svg") || NOTES.contains(&name) || inside_notes {
            // What acts is refused wherever it stands: a file that hides it is not a logo.
            return if matches!(name, "script" | "foreignObject") { Err(contains(name)) } else { Ok(None) };
        }
        let known = ELEMENTS.into_iter().find(|known| *known == name);
        let known = known.ok_or_else(|| contains(&format!("the element {}", short(name))))?;
        match (known, self.size.is_none()) {
            ("svg", true) if self.open.is_empty() => Ok(Some(known)),
            ("svg", _) | (_, true) => Err(Refused::Format),
            _ if self.open.is_empty() => Err(Refused::Format),
            _ => Ok(Some(known)),
        }
    }

    fn write(&mut self, name: &str, element: &BytesStart<'_>, empty: bool) -> Result<(), Refused> {
        let attributes = attributes(element)?;
        let _ = write!(self.written, "<{name}");
        if self.size.is_none() {
            let (size, view) = measured(&attributes)?;
            self.size = Some(size);
            let (width, height) = size;
            let _ = write!(
                self.written,
                " xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\" width=\"{width}\" height=\"{height}\""
            );
        }
        let root = self.open.is_empty();
        for (name, value) in &attributes {
            if !(root && matches!(name.as_str(), "width" | "height" | "viewBox")) {
                let _ = write!(self.written, " {name}=\"{value}\"");
            }
        }
        self.written.push_str(if empty { "/>" } else { ">" });
        Ok(())
    }

    fn end(&mut self) {
        if let Some(Some(name)) = self.open.pop() {
            let _ = write!(self.written, "</{name}>");
        }
    }
}

/// The attributes that stay, each once; `viewBox` among them.
fn attributes(element: &BytesStart<'_>) -> Result<Vec<(String, String)>, Refused> {
    let mut kept: Vec<(String, String)> = Vec::new();
    let mut keep = |name: &str, value: String| {
        kept.retain(|(other, _)| other != name);
        kept.push((name.to_owned(), value));
    };
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| Refused::Format)?;
        let name = utf8(attribute.key.as_ref())?;
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|_| Refused::Format)?;
        let local = name.rsplit(':').next().unwrap_or(&name);
        if local.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) {
            return Err(contains(&format!("the handler {}", short(local))));
        }
        match (name.as_str(), local) {
            (_, "href") if value.starts_with('#') => keep("href", checked_value("href", &value)?),
            (_, "href") => return Err(contains("a reference out of the file")),
            ("style", _) => {
                for (property, value) in value.split(';').filter_map(|part| part.split_once(':')) {
                    let property = property.trim();
                    if PROPERTIES.contains(&property) {
                        keep(property, checked_value(property, value.trim())?);
                    } else if value.contains("url") {
                        return Err(contains("a reference in a style"));
                    }
                }
            }
            ("viewBox", _) => keep("viewBox", checked_value("viewBox", &value)?),
            _ if ATTRIBUTES.contains(&name.as_str()) => keep(&name, checked_value(&name, &value)?),
            _ => {}
        }
    }
    Ok(kept)
}

/// A value of letters, digits and the marks of numbers, lists and colours; a reference only to the file itself.
fn checked_value(name: &str, value: &str) -> Result<String, Refused> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b" \t\r\n#.,()%+-_".contains(&b);
    let references = value.to_ascii_lowercase().matches("url").count();
    if !value.bytes().all(plain) || references != value.matches("url(#").count() {
        return Err(contains(&format!("a value of {name} that is no number, colour or shape")));
    }
    Ok(value.split_ascii_whitespace().collect::<Vec<_>>().join(" "))
}

/// The size as whole units, and the view box.
fn measured(attributes: &[(String, String)]) -> Result<((u32, u32), String), Refused> {
    let get = |name: &str| attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
    let numbers = |text: &str| text.split([' ', ',']).filter(|part| !part.is_empty()).map(str::parse::<f64>).collect();
    let (view, width, height) = if let Some(view) = get("viewBox") {
        let numbers: Vec<f64> = Result::map_err(numbers(view), |_| Refused::Size)?;
        let &[_, _, width, height] = numbers.as_slice() else { return Err(Refused::Size) };
        (view.to_owned(), width, height)
    } else {
        let side = |name: &str| get(name)?.trim_end_matches("px").parse::<f64>().ok();
        let (width, height) = side("width").zip(side("height")).ok_or(Refused::Size)?;
        (format!("0 0 {width} {height}"), width, height)
    };
    // A tiny or huge drawing keeps its shape in units that a page can count in.
    let scale = if width.max(height) < 100.0 || width.max(height) > 1_000.0 { 200.0 / width.max(height) } else { 1.0 };
    Ok(((whole(width * scale)?, whole(height * scale)?), view))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 1 to 100 000")]
fn whole(side: f64) -> Result<u32, Refused> {
    let rounded = side.round();
    if (1.0..=100_000.0).contains(&rounded) { Ok(rounded as u32) } else { Err(Refused::Size) }
}

fn contains(what: &str) -> Refused {
    Refused::Content(what.to_owned())
}

fn utf8(bytes: impl AsRef<[u8]>) -> Result<String, Refused> {
    String::from_utf8(bytes.as_ref().to_vec()).map_err(|_| Refused::Format)
}

/// A name for a message, cut.
fn short(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).take(30).collect()
}

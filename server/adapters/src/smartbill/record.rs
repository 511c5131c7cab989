//! One record: values put into their places and taken out of them, strictly.

use std::ops::Range;

use super::layout::Format;

/// What is wrong with a field: its name, and what. Never what was read.
pub(super) type Wrong = (String, &'static str);

/// One field of a record.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) range: Range<usize>,
    pub(super) format: Format,
    pub(super) value: String,
}

/// The fields of a record, and where blanks are.
pub(super) struct Record {
    fields: Vec<Field>,
    gaps: Vec<Range<usize>>,
}

impl Record {
    /// Fields that do not overlap, in any order, within `width`.
    pub(super) fn new(mut fields: Vec<Field>, width: usize) -> Self {
        fields.sort_by_key(|field| field.range.start);
        let mut gaps = Vec::new();
        let mut next = 0;
        for field in &fields {
            gaps.push(next..field.range.start);
            next = field.range.end;
        }
        gaps.push(next..width);
        gaps.retain(|gap| !gap.is_empty());
        Self { fields, gaps }
    }

    /// The field of that name.
    pub(super) fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Blanks, and what never changes.
    pub(super) fn begin(&self, line: &mut [u8]) {
        line.fill(b' ');
        for field in self.fields.iter().filter(|field| field.format == Format::Constant) {
            put(line, field.range.start, &field.value);
        }
    }

    /// Writes a value; a field that this layout does not have is left out.
    pub(super) fn write(&self, line: &mut [u8], name: &str, value: &str) -> Result<(), Wrong> {
        let Some(field) = self.field(name) else { return Ok(()) };
        let length = field.range.len();
        let wrong = |what| Err((name.to_owned(), what));
        if value.len() > length {
            return wrong("is too long");
        }
        if !value.bytes().all(|byte| matches!(byte, b' '..=b'~')) || value.starts_with(' ') || value.ends_with(' ') {
            return wrong("has a character that does not go into a file");
        }
        let start = match field.format {
            Format::Number => {
                for byte in line.get_mut(field.range.clone()).unwrap_or_default() {
                    *byte = b'0';
                }
                field.range.end - value.len()
            }
            Format::Text | Format::Digits => field.range.start,
            _ if value.is_empty() || value.len() == length => field.range.start,
            _ => return wrong("is too short"),
        };
        put(line, start, value);
        Ok(())
    }

    /// True when the constants are in their places: it is a record of this sort.
    pub(super) fn is(&self, line: &[u8]) -> bool {
        self.fields
            .iter()
            .filter(|field| field.format == Format::Constant)
            .all(|field| line.get(field.range.clone()) == Some(field.value.as_bytes()))
    }

    /// Nothing but blanks stands where no field is.
    pub(super) fn blanks(&self, line: &[u8]) -> Result<(), Wrong> {
        let blank = |gap: &Range<usize>| line.get(gap.clone()).is_some_and(|bytes| bytes.iter().all(|b| *b == b' '));
        if self.gaps.iter().all(blank) { Ok(()) } else { Err(("blanks".to_owned(), "are not blank")) }
    }

    /// A value without what fills its place; of a field that this layout does not have: `None`.
    pub(super) fn read<'a>(&self, line: &'a [u8], name: &str) -> Result<Option<&'a str>, Wrong> {
        let Some(field) = self.field(name) else { return Ok(None) };
        let wrong = |what| (name.to_owned(), what);
        let bytes = line.get(field.range.clone()).ok_or_else(|| wrong("is missing"))?;
        let text = std::str::from_utf8(bytes).map_err(|_| wrong("is not ASCII"))?;
        if !bytes.iter().all(|byte| matches!(byte, b' '..=b'~')) {
            return Err(wrong("is not ASCII"));
        }
        let cut = text.trim_end_matches(' ');
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let whole = cut.len() == text.len();
        match field.format {
            Format::Constant if text == field.value => Ok(Some(text)),
            Format::Text if !cut.starts_with(' ') => Ok(Some(cut)),
            Format::Digits if digits(cut) => Ok(Some(cut)),
            Format::Number | Format::Time if whole && digits(text) => Ok(Some(text)),
            Format::Yymm | Format::Mmyy | Format::Yyyymm if cut.is_empty() || (whole && digits(text)) => Ok(Some(cut)),
            Format::Hex if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) => Ok(Some(text)),
            Format::Constant => Err(wrong("is not what it always is")),
            Format::Text => Err(wrong("does not begin at the left")),
            Format::Hex => Err(wrong("is not hexadecimal")),
            _ => Err(wrong("is not digits")),
        }
    }
}

fn put(line: &mut [u8], at: usize, value: &str) {
    for (to, from) in line.iter_mut().skip(at).zip(value.bytes()) {
        *to = from;
    }
}

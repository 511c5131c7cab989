//! Reads a JSON body field by field and collects every mistake, so that a
//! merchant learns all of them at once.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

use super::codes::Area;
use super::error::{FieldError, field_error};

/// Mistakes found so far.
#[derive(Default)]
pub struct Mistakes(Vec<FieldError>);

impl Mistakes {
    /// Adds one.
    pub fn add(&mut self, field: &str, area: Area, error: impl Into<String>) {
        self.0.push(field_error(field, area, error));
    }

    /// All of them, or `None` when there are none.
    pub fn found(self) -> Option<Vec<FieldError>> {
        (!self.0.is_empty()).then_some(self.0)
    }
}

/// A place in a body: its path and what is there.
#[derive(Clone)]
pub struct Field<'a> {
    path: String,
    value: Option<&'a Value>,
}

impl<'a> Field<'a> {
    /// The whole body.
    pub fn root(body: &'a Value) -> Self {
        Self { path: String::new(), value: Some(body) }
    }

    /// A member; `null` counts as absent.
    pub fn get(&self, name: &str) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Self { path, value: self.value.and_then(|value| value.get(name)).filter(|value| !value.is_null()) }
    }

    /// The first of two spellings that is there.
    pub fn either(&self, name: &str, other: &str) -> Self {
        let first = self.get(name);
        if first.is_present() { first } else { self.get(other) }
    }

    /// True when something is there.
    pub fn is_present(&self) -> bool {
        self.value.is_some()
    }

    /// What is there.
    pub fn value(&self) -> Option<&'a Value> {
        self.value
    }

    /// Notes a mistake about this field.
    pub fn wrong(&self, mistakes: &mut Mistakes, area: Area, error: impl Into<String>) {
        mistakes.add(&self.path, area, error);
    }

    /// Notes that it is missing.
    pub fn missing(&self, mistakes: &mut Mistakes) {
        self.wrong(mistakes, Area::Missing, "is missing");
    }

    /// An object, if there: anything else is a mistake.
    pub fn object(&self, mistakes: &mut Mistakes) {
        if self.value.is_some_and(|value| !value.is_object()) {
            self.wrong(mistakes, Area::Format, "must be an object");
        }
    }

    /// A text of at most `max` characters, without control characters.
    pub fn text(&self, max: usize, mistakes: &mut Mistakes) -> Option<&'a str> {
        let value = self.value?;
        let Some(text) = value.as_str() else {
            self.wrong(mistakes, Area::Format, "must be a string");
            return None;
        };
        if text.is_empty() {
            self.wrong(mistakes, Area::Format, "must not be empty");
        } else if text.chars().count() > max {
            self.wrong(mistakes, Area::TooLong, format!("must have at most {max} characters"));
        } else if text.chars().any(char::is_control) {
            self.wrong(mistakes, Area::Format, "must not contain control characters");
        } else {
            return Some(text);
        }
        None
    }

    /// A text that must be there.
    pub fn required_text(&self, max: usize, mistakes: &mut Mistakes) -> Option<&'a str> {
        if !self.is_present() {
            self.missing(mistakes);
        }
        self.text(max, mistakes)
    }

    /// One word of a list, in any case.
    pub fn word<T: Copy>(&self, words: &[(&str, T)], mistakes: &mut Mistakes) -> Option<T> {
        let text = self.text(64, mistakes)?;
        let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text)).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.wrong(mistakes, Area::Unknown, format!("must be one of {}", known.join(", ")));
        }
        found
    }

    /// A boolean, or its two words as a string.
    pub fn boolean(&self, mistakes: &mut Mistakes) -> Option<bool> {
        match self.value? {
            Value::Bool(value) => Some(*value),
            Value::String(text) if text == "true" => Some(true),
            Value::String(text) if text == "false" => Some(false),
            _ => {
                self.wrong(mistakes, Area::Format, "must be true or false");
                None
            }
        }
    }

    /// A whole number between bounds; a string of digits is taken too (the PHP library sends one).
    pub fn integer(&self, range: std::ops::RangeInclusive<i64>, mistakes: &mut Mistakes) -> Option<i64> {
        let number = match self.value? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) => text.parse().ok(),
            _ => None,
        };
        if let Some(number) = number.filter(|number| range.contains(number)) {
            return Some(number);
        }
        let area = if number.is_some() { Area::Value } else { Area::Format };
        self.wrong(mistakes, area, format!("must be a whole number from {} to {}", range.start(), range.end()));
        None
    }

    /// A day, `YYYY-MM-DD`.
    pub fn date(&self, mistakes: &mut Mistakes) -> Option<Date> {
        let date = self.text(10, mistakes)?.parse().ok();
        if date.is_none() {
            self.wrong(mistakes, Area::Format, "must be a day as YYYY-MM-DD");
        }
        date
    }

    /// A point in time, RFC 3339.
    pub fn time(&self, mistakes: &mut Mistakes) -> Option<Timestamp> {
        let time = self.text(40, mistakes)?.parse().ok();
        if time.is_none() {
            self.wrong(mistakes, Area::Format, "must be a time as 2026-11-22T13:20:30Z (RFC 3339)");
        }
        time
    }

    /// A list, or one value where a list is meant.
    pub fn list(&self) -> Vec<Self> {
        match self.value {
            None => Vec::new(),
            Some(Value::Array(items)) => items
                .iter()
                .enumerate()
                .map(|(i, item)| Self { path: format!("{}[{i}]", self.path), value: Some(item) })
                .collect(),
            Some(_) => vec![self.clone()],
        }
    }
}

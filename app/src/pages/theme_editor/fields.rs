//! The editor's fields.

use leptos::prelude::*;

use super::Group;
use crate::form;

/// One colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColourField {
    /// Name of the field, `light.accent`.
    pub name: String,
    /// What it is for.
    pub label: String,
    /// `#rrggbb`
    pub value: String,
}

/// One choice from a few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceField {
    /// Name of the field.
    pub name: String,
    /// What it is.
    pub label: String,
    /// Value and words of each; the value of the shop's default is empty.
    pub options: Vec<(String, String)>,
    /// The value chosen.
    pub selected: String,
}

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextField {
    /// Name of the field.
    pub name: String,
    /// What it is.
    pub label: String,
    /// As written.
    pub value: String,
    /// Most characters.
    pub max: usize,
    /// It may have more than one line.
    pub lines: bool,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileField {
    /// Name of the field.
    pub name: String,
    /// What it is.
    pub label: String,
    /// What is taken.
    pub hint: String,
    /// Ends of files' names that are offered for choice.
    pub accept: &'static str,
    /// Most bytes of a file: a larger one is not sent.
    pub max: usize,
    /// What is there now.
    pub kept: Option<Kept>,
}

/// A file that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// A picture, by its address.
    Picture(String),
    /// A font, by its own name.
    Letters(String),
}

/// One link; removed by clearing both of its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkField {
    /// What both fields' names begin with.
    pub name: String,
    /// Name of the field with its words.
    pub words_name: String,
    /// Its words in the language that is previewed.
    pub words: String,
    /// Most characters of them.
    pub words_max: usize,
    /// Its address.
    pub href: String,
    /// Its address before: what the form is about.
    pub was: String,
}

pub(super) fn colours(group: &Group<ColourField>) -> AnyView {
    let field = |field: &ColourField| {
        view! {
            <div class="row">
                <label for=field.name.clone()>{field.label.clone()}</label>
                <input type="color" id=field.name.clone() name=field.name.clone() value=field.value.clone()/>
            </div>
        }
    };
    let fields = group.items.iter().map(field).collect::<Vec<_>>();
    view! { <fieldset><legend>{group.title.clone()}</legend><div class="rows">{fields}</div></fieldset> }.into_any()
}

pub(super) fn choice(field: &ChoiceField) -> AnyView {
    let option = |(value, words): &(String, String)| {
        let selected = *value == field.selected;
        view! { <option value=value.clone() selected=selected>{words.clone()}</option> }
    };
    let options = field.options.iter().map(option).collect::<Vec<_>>();
    view! {
        <div class="row">
            <label for=field.name.clone()>{field.label.clone()}</label>
            <select id=field.name.clone() name=field.name.clone()>{options}</select>
        </div>
    }
    .into_any()
}

pub(super) fn file(field: &FileField, mistake: Option<String>) -> AnyView {
    let (id, hint) = (field.name.clone(), format!("{}-hint", field.name));
    let described = format!("{hint} {}", form::error_id(&id));
    let now = format!("{} now", field.label);
    let kept = field.kept.clone().map(|kept| match kept {
        Kept::Picture(src) => view! { <p class="kept"><img src=src alt=now/></p> }.into_any(),
        Kept::Letters(title) => view! { <p class="kept-name">{format!("{now}: {title}")}</p> }.into_any(),
    });
    let remove = field.kept.as_ref().map(|_| {
        let (name, words) = (format!("remove.{}", field.name), format!("Remove: {}", field.label));
        view! {
            <label class="tick" for=name.clone()>
                <input type="checkbox" id=name.clone() name=name.clone() value="yes"/>
                <span>{words}</span>
            </label>
        }
    });
    let invalid = mistake.as_ref().map(|_| "true");
    view! {
        <div class="field">
            <label for=id.clone()>{field.label.clone()}</label>
            {kept}
            <p class="hint" id=hint>{field.hint.clone()}</p>
            {form::error_line(&id, mistake)}
            <input type="file" id=id.clone() name=id.clone() accept=field.accept data-max=field.max.to_string() aria-invalid=invalid
                aria-describedby=described/>
            {remove}
        </div>
    }
    .into_any()
}

pub(super) fn links(group: &Group<LinkField>, mistake: &dyn Fn(&str) -> Option<String>) -> AnyView {
    let fields = group.items.iter().zip(1..).map(|(field, number)| link(field, number, mistake)).collect::<Vec<_>>();
    view! { <fieldset><legend>{group.title.clone()}</legend>{fields}</fieldset> }.into_any()
}

fn link(field: &LinkField, number: u32, mistake: &dyn Fn(&str) -> Option<String>) -> AnyView {
    let (href, was) = (format!("{}.href", field.name), format!("{}.was", field.name));
    let (wrong_words, wrong_href) = (mistake(&field.words_name), mistake(&href));
    let words = field.words_name.clone();
    view! {
        <div class="rows link">
            <input type="hidden" name=was value=field.was.clone()/>
            <div class="field">
                <label for=words.clone()>{format!("Link {number}: words")}</label>
                {form::error_line(&words, wrong_words.clone())}
                <input type="text" id=words.clone() name=words.clone() value=field.words.clone()
                    maxlength=field.words_max.to_string() aria-invalid=wrong_words.map(|_| "true")
                    aria-describedby=form::error_id(&words)/>
            </div>
            <div class="field">
                <label for=href.clone()>{format!("Link {number}: address")}</label>
                {form::error_line(&href, wrong_href.clone())}
                <input type="text" inputmode="url" id=href.clone() name=href.clone() value=field.href.clone()
                    aria-invalid=wrong_href.map(|_| "true") aria-describedby=form::error_id(&href)/>
            </div>
        </div>
    }
    .into_any()
}

pub(super) fn text(field: &TextField, mistake: Option<String>) -> AnyView {
    let (name, invalid, error) = (field.name.clone(), mistake.as_ref().map(|_| "true"), form::error_id(&field.name));
    let input = if field.lines {
        // The parser takes a line's end right behind the tag away; a text that begins with one keeps it this way.
        view! {
            <textarea rows="3" id=name.clone() name=name.clone() aria-invalid=invalid aria-describedby=error>
                {format!("\n{}", field.value)}
            </textarea>
        }
        .into_any()
    } else {
        view! {
            <input type="text" id=name.clone() name=name.clone() value=field.value.clone()
                maxlength=field.max.to_string() aria-invalid=invalid aria-describedby=error/>
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=name.clone()>{field.label.clone()}</label>
            {form::error_line(&field.name, mistake)}
            {input}
        </div>
    }
    .into_any()
}

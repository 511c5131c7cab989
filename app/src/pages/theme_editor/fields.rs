//! The editor's fields.

use leptos::prelude::*;

use super::{ChoiceField, ColourField, FileField, Group, Kept, LinkField, TextField};
use crate::form;

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
            <input type="file" id=id.clone() name=id.clone() accept=field.accept aria-invalid=invalid
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

//! The theme editor: colours and choices of a shop's look beside its pages. For merchants, in English.

mod fields;

pub use fields::{ChoiceField, ColourField, FileField, Kept, LinkField, TextField};
use leptos::prelude::*;

use super::Sheet;
use crate::{DocumentKind, Frame, form};

/// The editor of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeEditor {
    /// The shop's name and the theme's.
    pub heading: String,
    /// What consumers see now, and what they will.
    pub standing: String,
    /// What came of the last press of a button.
    pub said: Vec<String>,
    /// What could not be taken: the field's id, and why.
    pub mistakes: Vec<(String, String)>,
    /// Where all forms post to.
    pub action: String,
    /// The hidden token of the forms.
    pub action_token: String,
    /// Colours, light and dark.
    pub palettes: Vec<Group<ColourField>>,
    /// What is chosen from a few.
    pub choices: Vec<ChoiceField>,
    /// Height of fields and buttons, in CSS pixels.
    pub control_px: u32,
    /// Pictures and letters of the shop's own.
    pub files: Vec<FileField>,
    /// Links at the top and in the footer, their words in the language that is previewed.
    pub links: Vec<Group<LinkField>>,
    /// Texts in the language that is previewed.
    pub texts: Group<TextField>,
    /// What keeps it from being published.
    pub faults: Vec<FaultLine>,
    /// What the previews show: each a row of links.
    pub axes: Vec<Group<Choice>>,
    /// The previews.
    pub frames: Vec<PreviewFrame>,
}

/// Things under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<T> {
    /// The heading.
    pub title: String,
    /// The things.
    pub items: Vec<T>,
}

/// One fault with the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultLine {
    /// What is wrong and where.
    pub words: String,
    /// The field to set, and the value.
    pub proposal: (String, String),
    /// Words of the button that does it.
    pub take: String,
}

/// One thing that previews can show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its words.
    pub label: String,
    /// The editor with it.
    pub href: String,
    /// It is shown.
    pub current: bool,
}

/// A preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewFrame {
    /// What it is.
    pub title: String,
    /// Its address.
    pub src: String,
    /// Its size: a class of `style/editor.css`.
    pub class: &'static str,
}

impl ThemeEditor {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let said = (!self.said.is_empty()).then(|| {
            let lines = self.said.iter().map(|line| view! { <p>{line.clone()}</p> }).collect::<Vec<_>>();
            view! { <div class="said" role="status">{lines}</div> }
        });
        Sheet {
            title: self.heading.clone(),
            kind: DocumentKind::Editor,
            class: "editor",
            script: Some(frame.assets.theme_editor.clone()),
            body: view! {
                <div class="editor-head">
                    <h1>{self.heading.clone()}</h1>
                    <p>{self.standing.clone()}</p>
                    {said}
                    {self.mistakes()}
                </div>
                <div class="editor-form">
                    {self.faults()}
                    {self.form()}
                </div>
                <section class="editor-view" aria-labelledby="views">
                    <h2 id="views">"Preview"</h2>
                    {self.axes()}
                    {self.previews()}
                </section>
            }
            .into_any(),
        }
    }

    /// What was typed stays in its field, and what could be taken is saved.
    fn mistakes(&self) -> Option<AnyView> {
        let entry = |(id, text): &(String, String)| view! { <li><a href=format!("#{id}")>{text.clone()}</a></li> };
        let entries = self.mistakes.iter().map(entry).collect::<Vec<_>>();
        (!entries.is_empty()).then(|| {
            view! {
                <div class="alert" id="errors" role="alert" tabindex="-1" autofocus=true>
                    <p class="alert-title">"Not everything could be taken; the rest is saved."</p>
                    <ul>{entries}</ul>
                </div>
            }
            .into_any()
        })
    }

    /// What is wrong with a field.
    fn mistake(&self, id: &str) -> Option<String> {
        self.mistakes.iter().find(|(of, _)| of == id).map(|(_, text)| text.clone())
    }

    fn faults(&self) -> AnyView {
        if self.faults.is_empty() {
            return view! { <p class="fine">"Everybody can read and press everything: this can be published."</p> }
                .into_any();
        }
        let lines = self.faults.iter().map(|fault| self.fault(fault)).collect::<Vec<_>>();
        view! {
            <section class="alert" aria-labelledby="faults">
                <h2 id="faults">"Not ready to publish"</h2>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    }

    fn fault(&self, fault: &FaultLine) -> AnyView {
        let (field, value) = &fault.proposal;
        view! {
            <li>
                <p>{fault.words.clone()}</p>
                <form method="post" action=self.action.clone()>
                    {form::action_token(&self.action_token)}
                    {form::hidden("field", field)}
                    {form::hidden("value", value)}
                    <button name="do" value="take" class="second">{fault.take.clone()}</button>
                </form>
            </li>
        }
        .into_any()
    }

    fn form(&self) -> AnyView {
        let palettes = self.palettes.iter().map(fields::colours).collect::<Vec<_>>();
        let choices = self.choices.iter().map(fields::choice).collect::<Vec<_>>();
        let files = self.files.iter().map(|field| fields::file(field, self.mistake(&field.name))).collect::<Vec<_>>();
        let links = self.links.iter().map(|group| fields::links(group, &|id| self.mistake(id))).collect::<Vec<_>>();
        let texts = self.texts.items.iter().map(|field| fields::text(field, self.mistake(&field.name)));
        let texts = texts.collect::<Vec<_>>();
        view! {
            <form method="post" action=self.action.clone() id="theme" enctype="multipart/form-data">
                {form::action_token(&self.action_token)}
                <fieldset>
                    <legend>"Shapes"</legend>
                    <div class="rows">
                        {choices}
                        <div class="row">
                            <label for="controlHeight">"Height of fields and buttons, in pixels"</label>
                            <input type="number" id="controlHeight" name="controlHeight" min="16" max="72"
                                value=self.control_px.to_string()/>
                        </div>
                    </div>
                </fieldset>
                {palettes}
                <fieldset>
                    <legend>"Logo and letters of your own"</legend>
                    <div class="rows files">{files}</div>
                </fieldset>
                {links}
                <fieldset>
                    <legend>{self.texts.title.clone()}</legend>
                    {texts}
                </fieldset>
                <p id="live" class="hint" role="status"></p>
                <div class="editor-buttons">
                    <button name="do" value="save" class="second">"Save the draft"</button>
                    <button name="do" value="publish">"Publish"</button>
                </div>
            </form>
        }
        .into_any()
    }

    fn axes(&self) -> Vec<AnyView> {
        let axis = |axis: &Group<Choice>| {
            let entry = |option: &Choice| {
                let current = option.current.then_some("true");
                view! { <li><a href=option.href.clone() aria-current=current>{option.label.clone()}</a></li> }
            };
            let entries = axis.items.iter().map(entry).collect::<Vec<_>>();
            view! { <nav class="axis" aria-label=axis.title.clone()><p>{axis.title.clone()}</p><ul>{entries}</ul></nav> }
                .into_any()
        };
        self.axes.iter().map(axis).collect()
    }

    fn previews(&self) -> AnyView {
        let one = |shown: &PreviewFrame| {
            view! {
                <figure class=shown.class>
                    <figcaption>{shown.title.clone()}</figcaption>
                    // It scrolls, so the keyboard must reach it.
                    <div tabindex="0" role="region" aria-label=shown.title.clone()>
                        <iframe title=shown.title.clone() src=shown.src.clone()></iframe>
                    </div>
                </figure>
            }
        };
        let frames = self.frames.iter().map(one).collect::<Vec<_>>();
        view! { <div class="views">{frames}</div> }.into_any()
    }
}

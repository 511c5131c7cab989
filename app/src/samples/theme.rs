//! The theme editor, ready to publish and not.

use super::ACTION_TOKEN;
use crate::Page;
use crate::pages::theme_editor::{
    Choice, ChoiceField, ColourField, FaultLine, FileField, Group, Kept, LinkField, PreviewFrame, TextField,
    ThemeEditor,
};

pub(super) fn samples() -> Vec<(&'static str, Page)> {
    let ready = || Page::ThemeEditor(Box::new(editor(false)));
    vec![("theme-editor", ready()), ("theme-editor/faults", Page::ThemeEditor(Box::new(editor(true))))]
}

fn editor(faults: bool) -> ThemeEditor {
    let fault = FaultLine {
        words: "light, the words on buttons: #ffffff on #ffd400 has a contrast of 1.42, and 4.5 is needed.".to_owned(),
        proposal: ("light.onAccent".to_owned(), "#4f4200".to_owned()),
        take: "Text on the accent: take #4f4200".to_owned(),
    };
    let colour = |name: &str| ColourField {
        name: name.to_owned(),
        label: "Accent: buttons, ticks, focus".to_owned(),
        value: "#ffd400".to_owned(),
    };
    let palette = |title: &str, name: &str| Group { title: title.to_owned(), items: vec![colour(name)] };
    let shown =
        |label: &str, current| Choice { label: label.to_owned(), href: "?page=card%2Ffixed".to_owned(), current };
    ThemeEditor {
        heading: "Atelier Forme: the look “gym”".to_owned(),
        standing: "Consumers see version 3.".to_owned(),
        said: if faults {
            vec!["Not published: some consumers could not read everything.".to_owned()]
        } else {
            Vec::new()
        },
        mistakes: if faults {
            vec![("header.0.href".to_owned(), "Link 1 at the top: the address begins with https://.".to_owned())]
        } else {
            Vec::new()
        },
        action: "/theme-editor/1/atelier/gym/1/x".to_owned(),
        action_token: ACTION_TOKEN.to_owned(),
        palettes: vec![
            palette("Colours on light devices", "light.accent"),
            palette("Colours on dark devices", "dark.accent"),
        ],
        choices: vec![ChoiceField {
            name: "corners".to_owned(),
            label: "Corners".to_owned(),
            options: vec![
                (String::new(), "as the shop's default".to_owned()),
                ("round".to_owned(), "round".to_owned()),
            ],
            selected: "round".to_owned(),
        }],
        control_px: 48,
        files: files(),
        links: vec![Group { title: "Links at the top, in English".to_owned(), items: vec![link()] }],
        texts: Group {
            title: "Words in English".to_owned(),
            items: vec![TextField {
                name: "wording.saveButton.en".to_owned(),
                label: "The button that saves a card".to_owned(),
                value: "Join now".to_owned(),
                max: 40,
                lines: false,
            }],
        },
        faults: if faults { vec![fault] } else { Vec::new() },
        axes: vec![Group { title: "Page".to_owned(), items: vec![shown("card", true), shown("done", false)] }],
        frames: vec![PreviewFrame {
            title: "On a telephone".to_owned(),
            src: "/theme-preview/1/atelier/gym/draft/1/x/card/fixed".to_owned(),
            class: "phone-view",
        }],
    }
}

fn files() -> Vec<FileField> {
    let file = |name: &str, label: &str, kept| FileField {
        name: name.to_owned(),
        label: label.to_owned(),
        hint: "SVG or PNG, at most 48 KiB.".to_owned(),
        accept: ".svg,.png",
        max: 48 * 1024,
        kept,
    };
    vec![
        file("logo", "Logo", Some(Kept::Picture("/logos/0.svg".to_owned()))),
        file("font", "Letters", Some(Kept::Letters("Fira Sans Regular".to_owned()))),
        file("fontBold", "Bold letters", None),
    ]
}

fn link() -> LinkField {
    LinkField {
        name: "header.0".to_owned(),
        words_name: "header.0.label.en".to_owned(),
        words: "Clubs".to_owned(),
        words_max: 40,
        href: "http://gym.example/clubs".to_owned(),
        was: String::new(),
    }
}

//! The switch of languages: closed, it shows the page's language; open, every language in its own name.

use leptos::prelude::*;

use crate::{Frame, Language, Page, Script, text};

/// The form whose fields the switch takes along, by its id.
const CARD_FORM: &str = "card";

/// The field that carries the tag of the language switched to, posted with what was typed into the card's form.
pub const SWITCH_FIELD: &str = "switch";

/// A line, two bows, a circle.
const GLOBE: &str = "M2.5 12h19M12 2.5c-6 6-6 13 0 19c6-6 6-13 0-19a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19";

/// The script that switches in place, on the page that has something to keep.
pub(crate) fn script(page: &Page, frame: &Frame) -> Option<Script> {
    (keeps_form(page) && !frame.languages.is_empty()).then(|| frame.assets.languages.clone())
}

fn keeps_form(page: &Page) -> bool {
    matches!(page, Page::Card(_))
}

pub(crate) fn view(page: &Page, frame: &Frame) -> Option<AnyView> {
    if frame.languages.is_empty() {
        return None;
    }
    let keeps_form = keeps_form(page);
    let entries = frame.languages.iter().map(|language| entry(frame, language, keeps_form)).collect::<Vec<_>>();
    let label = text::language(frame.locale);
    let name = frame.locale.name();
    // Enter in a field presses the first button of its form, wherever that stands: it has to be this one.
    let enter = keeps_form.then(|| {
        view! { <button class="skip" form=CARD_FORM tabindex="-1" aria-hidden="true">{text::go_on(frame.locale)}</button> }
    });
    let heard = format!("{label}, {name}");
    Some(
        view! {
            <nav class="languages" aria-label=label>
                {enter}
                <details>
                    <summary aria-label=heard>
                        <svg viewBox="0 0 24 24" aria-hidden="true"><path d=GLOBE/></svg>{name}
                    </summary>
                    <ul>{entries}</ul>
                </details>
            </nav>
        }
        .into_any(),
    )
}

/// A link; on the card's page a button that takes the form along, so that what was typed is not lost.
fn entry(frame: &Frame, language: &Language, keeps_form: bool) -> AnyView {
    let (tag, name) = (language.locale.tag(), language.locale.name());
    let current = (language.locale == frame.locale).then_some("true");
    if keeps_form {
        return view! {
            <li><button form=CARD_FORM name=SWITCH_FIELD value=tag lang=tag aria-current=current>{name}</button></li>
        }
        .into_any();
    }
    let href = language.href.clone();
    view! { <li><a href=href lang=tag hreflang=tag aria-current=current>{name}</a></li> }.into_any()
}

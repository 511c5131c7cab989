//! What all forms share: the action token, errors in place, the summary above, buttons and links.

use leptos::prelude::*;

use crate::{Locale, text};

/// The hidden field that ties a POST to the page it was made from.
pub(crate) fn action_token(token: &str) -> AnyView {
    hidden("action_token", token)
}

/// A hidden field.
pub(crate) fn hidden(name: &'static str, value: &str) -> AnyView {
    view! { <input type="hidden" name=name value=value.to_owned()/> }.into_any()
}

/// The id of the line that says what is wrong with a field.
pub(crate) fn error_id(id: &str) -> String {
    format!("{id}-error")
}

/// The line between label and field; always there, so that a script can fill it, and unseen while empty.
pub(crate) fn error_line(id: &str, error: Option<String>) -> AnyView {
    view! { <p class="error" id=error_id(id)>{error}</p> }.into_any()
}

/// The list of all errors, above the form; it takes the focus when the page opens.
pub(crate) fn error_summary(locale: Locale, errors: &[(&'static str, String)]) -> Option<AnyView> {
    let count = u32::try_from(errors.len()).ok().filter(|count| *count > 0)?;
    let entries = errors
        .iter()
        .map(|(id, text)| view! { <li><a href=format!("#{id}")>{text.clone()}</a></li> })
        .collect::<Vec<_>>();
    let title = text::errors_to_correct(locale, count);
    Some(
        view! {
            <div class="alert" id="errors" role="alert" tabindex="-1" autofocus=true>
                <p class="alert-title">{title}</p>
                <ul>{entries}</ul>
            </div>
        }
        .into_any(),
    )
}

/// A message above the form, with what to do about it.
pub(crate) fn alert(title: String, lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect::<Vec<_>>();
    view! {
        <div class="alert" role="alert" tabindex="-1" autofocus=true><p class="alert-title">{title}</p>{lines}</div>
    }
    .into_any()
}

/// The one way forward, when it is a link.
pub(crate) fn forward_link(href: &str, label: String) -> AnyView {
    view! { <a class="button" href=href.to_owned()>{label}</a> }.into_any()
}

/// The calm way out.
pub(crate) fn quiet_link(href: &str, label: String) -> AnyView {
    view! { <a class="quiet" href=href.to_owned()>{label}</a> }.into_any()
}

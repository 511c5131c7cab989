//! The document around every page: head, header, sheet, footer.

use leptos::prelude::*;

use crate::pages::Sheet;
use crate::{DocumentKind, Frame, Locale, stylesheet, text};

/// The whole `<html>` element.
pub(crate) fn document(sheet: Sheet, frame: &Frame) -> AnyView {
    let locale = frame.locale;
    let css = stylesheet(sheet.kind);
    let title = match sheet.kind {
        DocumentKind::Sandbox => text::title_sandbox(locale, &sheet.title),
        DocumentKind::Consumer | DocumentKind::Framed => text::title(locale, &sheet.title, &frame.merchant_name),
    };
    let script =
        sheet.script.map(|script| view! { <script type="module" src=script.src integrity=script.integrity></script> });
    let body = match sheet.kind {
        DocumentKind::Framed => view! { <main class=sheet.class>{sheet.body}</main> }.into_any(),
        DocumentKind::Consumer => {
            let line = footer_line(frame);
            shell(frame, &frame.merchant_name, line, sheet.class, sheet.body)
        }
        DocumentKind::Sandbox => {
            let line = text::footer_sandbox(frame.locale);
            shell(frame, text::PRODUCT_NAME, line, sheet.class, sheet.body)
        }
    };
    view! {
        <html lang=locale.tag() dir=locale.dir()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="robots" content="noindex"/>
                <title>{title}</title>
                <style>{css}</style>
                {script}
            </head>
            <body>{body}</body>
        </html>
    }
    .into_any()
}

fn shell(frame: &Frame, name: &str, line: String, class: &'static str, body: AnyView) -> AnyView {
    let locale = frame.locale;
    let initial: String = name.chars().find(|letter| letter.is_alphanumeric()).into_iter().collect();
    let test_mode = frame.test_mode.then(|| view! { <p class="test-mode">{text::test_mode(locale)}</p> });
    view! {
        <a class="skip" href="#main">{text::skip(locale)}</a>
        <header>
            <p class="brand"><span class="mark" aria-hidden="true">{initial}</span>{name.to_owned()}</p>
            {test_mode}
            {languages(frame)}
        </header>
        <main id="main" class=class>{body}</main>
        {footer(frame, line)}
    }
    .into_any()
}

fn languages(frame: &Frame) -> Option<AnyView> {
    if frame.languages.is_empty() {
        return None;
    }
    let entries = frame
        .languages
        .iter()
        .map(|language| entry(language.locale, language.href.clone(), language.locale == frame.locale))
        .collect::<Vec<_>>();
    let label = text::language(frame.locale);
    Some(view! { <nav aria-label=label><ul class="languages">{entries}</ul></nav> }.into_any())
}

/// The short tag is what is seen; the name, which contains no abbreviation, is what is heard.
fn entry(locale: Locale, href: String, current: bool) -> AnyView {
    let short = locale.tag().to_uppercase();
    let heard = format!("{short}, {}", locale.name());
    if current {
        view! { <li><a href=href lang=locale.tag() aria-current="true" aria-label=heard>{short}</a></li> }.into_any()
    } else {
        view! { <li><a href=href lang=locale.tag() hreflang=locale.tag() aria-label=heard>{short}</a></li> }.into_any()
    }
}

/// Pages that belong to no session carry the product's own name.
fn footer_line(frame: &Frame) -> String {
    if frame.merchant_name == text::PRODUCT_NAME {
        text::footer_nobody(frame.locale)
    } else {
        text::footer_operated(frame.locale, &frame.merchant_name)
    }
}

fn footer(frame: &Frame, line: String) -> AnyView {
    let locale = frame.locale;
    let links = [
        (&frame.links.terms, text::footer_terms(locale)),
        (&frame.links.privacy, text::footer_privacy(locale)),
        (&frame.links.help, text::footer_help(locale)),
    ];
    let links = links
        .into_iter()
        .filter_map(|(href, label)| href.clone().map(|href| view! { <li><a href=href>{label}</a></li> }))
        .collect::<Vec<_>>();
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    view! { <footer><p>{line}</p>{links}</footer> }.into_any()
}

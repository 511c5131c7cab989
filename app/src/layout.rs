//! The document around every page: head, header, sheet, footer.

use std::fmt::Write;
use std::sync::OnceLock;

use leptos::prelude::*;

use crate::theme::{Logo, OwnText, Preview, Scheme};
use crate::{DocumentKind, Frame, Locale, Page, embed, languages, stylesheet, text, time_left};

/// Most documents fit, in bytes: what is written grows no further.
const DOCUMENT_BYTES: usize = 20 * 1024;

/// How every document of a kind in a language begins, byte for byte: up to its style's end, the larger half of most.
pub fn opening(kind: DocumentKind, locale: Locale) -> &'static str {
    static OPENINGS: [[OnceLock<String>; Locale::COUNT]; DocumentKind::ALL.len()] =
        [const { [const { OnceLock::new() }; Locale::COUNT] }; DocumentKind::ALL.len()];
    let of_kind = OPENINGS.get(kind as usize);
    let opening = of_kind.and_then(|languages| languages.get(locale.index()));
    opening.map_or("", |opening| opening.get_or_init(|| begin(kind, locale)))
}

fn begin(kind: DocumentKind, locale: Locale) -> String {
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">\
         <style>{}</style>",
        locale.tag(),
        locale.dir(),
        stylesheet(kind),
    )
}

/// The whole document.
pub(crate) fn document(page: &Page, frame: &Frame) -> String {
    let locale = frame.locale;
    let sheet = page.sheet(frame);
    let title = match sheet.kind {
        DocumentKind::Sandbox | DocumentKind::Editor => text::title_sandbox(locale, &sheet.title),
        DocumentKind::Consumer | DocumentKind::Wallet | DocumentKind::Framed => {
            text::title(locale, &sheet.title, &frame.merchant_name)
        }
    };
    let switch = languages::script(page, frame);
    let counts = time_left::of(page, frame).map(|_| frame.assets.time_left.clone());
    let scripts = sheet
        .script
        .into_iter()
        .chain(switch)
        .chain(counts)
        .filter(|_| frame.preview.is_none())
        .map(|script| view! { <script type="module" src=script.src integrity=script.integrity></script> })
        .collect::<Vec<_>>();
    // Where a script asks for news, a page that loads itself again would only interrupt it.
    let again = page
        .loads_again_without_script_s()
        .filter(|_| frame.preview.is_none())
        .map(|seconds| view! { <noscript><meta http-equiv="refresh" content=seconds.to_string()/></noscript> });
    // After the page's own script: what that one refuses to send is not asked about.
    let around = frame.embed.as_ref().filter(|_| sheet.kind == DocumentKind::Consumer);
    let embedded = around.map(|_| {
        let script = frame.assets.embed.clone();
        view! { <script type="module" src=script.src integrity=script.integrity></script> }
    });
    let facts = around.map(|around| embed::facts(page, frame, around));
    let head = view! { <title>{title}</title>{again}{scripts}{embedded} };
    let body = match sheet.kind {
        DocumentKind::Framed => view! { <main class=sheet.class>{sheet.body}</main> }.into_any(),
        DocumentKind::Consumer | DocumentKind::Wallet => {
            let line = footer_line(frame);
            // The page around has a main part of its own: this one is told apart by its name.
            let label = frame.embed.is_some().then(|| sheet.title.clone());
            shell(page, frame, &frame.merchant_name, line, (sheet.class, label), sheet.body)
        }
        DocumentKind::Editor => {
            let line = text::footer_nobody(locale);
            shell(page, frame, text::PRODUCT_NAME, line, (sheet.class, None), sheet.body)
        }
        DocumentKind::Sandbox => {
            let line = text::footer_sandbox(frame.locale);
            shell(page, frame, text::PRODUCT_NAME, line, (sheet.class, None), sheet.body)
        }
    };
    let mut document = String::with_capacity(DOCUMENT_BYTES);
    document.push_str(opening(sheet.kind, locale));
    push(&mut document, &head.to_html());
    // Its bytes are numbers and names of ours: nothing in it needs escaping.
    if let Some(style) = page.own_style(frame) {
        let _ = write!(document, "<style>{style}</style>");
    }
    let own = frame.theme.iter().filter(|_| page.is_themed()).flat_map(|theme| theme.classes.iter().copied());
    let classes = around.map(|around| embed::classes(around.mode)).into_iter().chain(own).collect::<Vec<_>>().join(" ");
    let _ = match classes.as_str() {
        "" => write!(document, "</head><body>"),
        classes => write!(document, "</head><body class=\"{classes}\">"),
    };
    document.push_str(&frame.preview.and_then(|preview| preview.vision?.filter()).unwrap_or_default());
    push(&mut document, &body.to_html());
    push(&mut document, &facts.to_html());
    document.push_str("</body></html>");
    document
}

/// Leptos marks absent children with `<!>`, which is not HTML. Text cannot contain it: `<` is escaped.
fn push(document: &mut String, html: &str) {
    for part in html.split("<!>") {
        document.push_str(part);
    }
}

fn shell(
    page: &Page,
    frame: &Frame,
    name: &str,
    line: String,
    (class, label): (&'static str, Option<String>),
    body: AnyView,
) -> AnyView {
    let locale = frame.locale;
    let logo = frame.theme.as_ref().and_then(|theme| theme.logo.as_ref());
    let test_mode = frame.test_mode.then(|| view! { <p class="test-mode">{text::test_mode(locale)}</p> });
    // Embedded, the shop's own page says whose it is.
    let brand = frame.embed.is_none().then(|| match logo {
        Some(logo) => view! { <p class="brand">{picture(logo, name, frame.preview)}</p> }.into_any(),
        None => initial_and_name(name),
    });
    let own = frame.theme.as_ref().filter(|_| frame.embed.is_none()).and_then(|theme| own_links(frame, &theme.header));
    view! {
        <a class="skip" href="#main">{text::skip(locale)}</a>
        <header>
            {brand}
            {own}
            {test_mode}
            {languages::view(page, frame)}
        </header>
        <main id="main" class=class aria-label=label>{body}</main>
        {time_left::view(page, frame)}
        {footer(frame, line)}
    }
    .into_any()
}

fn initial_and_name(name: &str) -> AnyView {
    let initial: String = name.chars().find(|letter| letter.is_alphanumeric()).into_iter().collect();
    view! { <p class="brand"><span class="mark" aria-hidden="true">{initial}</span><bdi>{name.to_owned()}</bdi></p> }
        .into_any()
}

/// The picture stands for the name. Light and dark have one shape, so that nothing moves.
fn picture(logo: &Logo, name: &str, preview: Option<Preview>) -> AnyView {
    let (width, height) = logo.size;
    let scheme = preview.and_then(|preview| preview.scheme);
    let src = match (scheme, &logo.dark_src) {
        (Some(Scheme::Dark), Some(dark)) => dark.clone(),
        _ => logo.src.clone(),
    };
    let dark = logo.dark_src.clone().filter(|_| scheme.is_none());
    let dark = dark.map(|src| view! { <source srcset=src media="(prefers-color-scheme: dark)"/> });
    view! {
        <picture>{dark}<img src=src alt=name.to_owned() width=width.to_string() height=height.to_string()/></picture>
    }
    .into_any()
}

/// Links that a shop adds beside its name.
fn own_links(frame: &Frame, links: &[(String, OwnText)]) -> Option<AnyView> {
    let entries = own_entries(frame, links);
    (!entries.is_empty()).then(|| view! { <ul class="own">{entries}</ul> }.into_any())
}

fn own_entries(frame: &Frame, links: &[(String, OwnText)]) -> Vec<AnyView> {
    let label = |own: &OwnText| view! { <bdi lang=own.lang.clone()>{own.text.clone()}</bdi> }.into_any();
    links.iter().map(|(href, own)| outward(frame, href.clone(), label(own))).collect()
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
        .filter_map(|(href, label)| href.clone().map(|href| outward(frame, href, label.into_any())))
        .chain(frame.theme.iter().flat_map(|theme| own_entries(frame, &theme.footer)))
        .collect::<Vec<_>>();
    let legal = frame.theme.as_ref().and_then(|theme| theme.legal.clone());
    let legal = legal.map(|own| view! { <p class="legal own-note" lang=own.lang><bdi>{own.text}</bdi></p> });
    let links = (!links.is_empty()).then(|| view! { <ul>{links}</ul> });
    view! { <footer><p>{line}</p>{links}{legal}</footer> }.into_any()
}

/// A link to the merchant's site; from an embedded page it opens beside it, since that site cannot open inside itself.
fn outward(frame: &Frame, href: String, label: AnyView) -> AnyView {
    let beside = frame.embed.as_ref().map(|_| ("_blank", "noopener noreferrer")).unzip();
    view! { <li><a href=href target=beside.0 rel=beside.1>{label}</a></li> }.into_any()
}

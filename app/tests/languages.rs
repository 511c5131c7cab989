//! The switch of languages, the two writing directions, and what is not translated.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use std::collections::BTreeSet;

use app::{DocumentKind, Frame, Locale, Page, SWITCH_FIELD, render, samples};
use scraper::{ElementRef, Html, Selector};

fn page(page: &Page, locale: Locale) -> Html {
    Html::parse_document(render(page, &samples::frame(locale)).as_str())
}

fn select<'a>(tree: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    tree.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn every_page_can_be_read_in_every_language() {
    for (name, sample) in samples::samples() {
        let tree = page(&sample, Locale::De);
        let entries = select(&tree, "nav.languages li > *");
        if sample.kind() == DocumentKind::Framed {
            assert!(entries.is_empty(), "{name}");
            continue;
        }
        let tags: Vec<&str> = entries.iter().map(|entry| entry.attr("lang").unwrap()).collect();
        assert_eq!(tags, Locale::all().iter().map(|locale| locale.tag()).collect::<Vec<_>>(), "{name}");
        for (entry, locale) in entries.iter().zip(Locale::all()) {
            assert_eq!(entry.text().collect::<String>(), locale.name(), "{name}");
            assert_eq!(entry.attr("aria-current").is_some(), *locale == Locale::De, "{name}");
        }
        let summary = select(&tree, "nav.languages summary")[0];
        assert_eq!(summary.text().collect::<String>().trim(), "Deutsch", "{name}");
        assert!(summary.attr("aria-label").unwrap().ends_with("Deutsch"), "{name}");
    }
}

/// On the card's page the switch posts the form; elsewhere it is a link.
#[test]
fn the_switch_takes_the_card_form_along() {
    for (name, sample) in samples::samples() {
        let tree = page(&sample, Locale::En);
        let buttons = select(&tree, "nav.languages li button");
        let scripts = select(&tree, "script[src*='languages']");
        if !matches!(sample, Page::Card(_)) {
            assert!(buttons.is_empty() && scripts.is_empty(), "{name}");
            continue;
        }
        assert_eq!((buttons.len(), scripts.len()), (Locale::all().len(), 1), "{name}");
        for (button, locale) in buttons.iter().zip(Locale::all()) {
            let attributes = ["form", "name", "value"].map(|attribute| button.attr(attribute).unwrap());
            assert_eq!(attributes, ["card", SWITCH_FIELD, locale.tag()], "{name}");
        }
        // Enter in a field presses the first button that the form owns: it must not change the language.
        let first = select(&tree, "form#card button, button[form=card]")[0];
        assert_eq!((first.attr("name"), first.attr("form")), (None, Some("card")), "{name}");
        assert_eq!((first.attr("tabindex"), first.attr("aria-hidden")), (Some("-1"), Some("true")), "{name}");
    }
}

#[test]
fn no_switch_is_shown_where_no_language_is_offered() {
    for (name, sample) in samples::samples() {
        let frame = Frame { languages: Vec::new(), ..samples::frame(Locale::En) };
        let html = render(&sample, &frame);
        assert!(!html.as_str().contains("languages\"") && !html.as_str().contains("languages.js"), "{name}");
    }
}

#[test]
fn digits_are_typed_from_left_to_right_in_every_language() {
    for (name, sample) in samples::samples() {
        for locale in [Locale::Ar, Locale::He] {
            let tree = page(&sample, locale);
            assert_eq!(select(&tree, "html[dir=rtl]").len(), 1, "{name}");
            for field in select(&tree, "[inputmode=numeric]") {
                assert_eq!(field.attr("dir"), Some("ltr"), "{name}");
            }
            for field in select(&tree, "#holder") {
                assert_eq!(field.attr("dir"), Some("auto"), "{name}");
            }
        }
    }
}

/// What was agreed in another language is shown in its own direction.
#[test]
fn a_consent_keeps_its_direction() {
    for (name, sample) in samples::samples() {
        let Page::Agreement(agreement) = sample else { continue };
        let french = page(&Page::Agreement(agreement.clone()), Locale::Ar);
        assert_eq!(select(&french, "blockquote")[0].attr("dir"), Some("ltr"), "{name}");
        let arabic = app::pages::agreement::AgreementPage { consent_language: "ar".to_owned(), ..*agreement };
        let shown = page(&Page::Agreement(Box::new(arabic)), Locale::En);
        assert_eq!(select(&shown, "blockquote")[0].attr("dir"), Some("rtl"), "{name}");
    }
}

/// The pseudo-language changes every letter that comes from a language file. What is left is data, or forgotten.
#[test]
fn nothing_is_written_beside_the_language_files() {
    let mut forgotten = BTreeSet::new();
    for (name, sample) in samples::samples() {
        // Merchants' staff read the editor, in English.
        if sample.kind() == DocumentKind::Editor {
            continue;
        }
        let tree = page(&sample, Locale::Pseudo);
        for node in select(&tree, "title, body *:not(noscript)") {
            let own: String = node.children().filter_map(|child| child.value().as_text().map(|text| &**text)).collect();
            let attributes =
                node.value().attrs().filter(|(attribute, _)| is_read(&node, attribute)).map(|(_, value)| value);
            for text in std::iter::once(own.as_str()).chain(attributes) {
                let without_addresses = text.split_whitespace().filter(|part| !part.contains('@'));
                let words = without_addresses.flat_map(|part| part.split(|letter: char| !letter.is_alphanumeric()));
                for word in words.filter(|word| word.len() > 2) {
                    let plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
                    if plain && !is_data(&node, word) {
                        forgotten.insert(format!("{word:?} of {text:?} in {name}"));
                    }
                }
            }
        }
    }
    assert!(forgotten.is_empty(), "not translated: {forgotten:#?}");
}

/// Attributes that are shown or read aloud; the page's script shows those of fields.
fn is_read(node: &ElementRef<'_>, attribute: &str) -> bool {
    let of_field = ["input", "fieldset"].contains(&node.value().name()) && attribute != "data-cobadged";
    ["aria-label", "title", "alt", "placeholder"].contains(&attribute) || (of_field && attribute.starts_with("data-"))
}

/// Names and values that samples carry, and parts whose language is named.
fn is_data(node: &ElementRef<'_>, word: &str) -> bool {
    const NAMES: &[&str] = &[
        "Atelier",
        "Forme",
        "Maillon",
        "Pseudo",
        "Visa",
        "Mastercard",
        "American",
        "Express",
        "EUR",
        "CHF",
        "UTC",
        "Jeanne",
        "Dupont",
        "Abonnement",
        "salle",
    ];
    let foreign = node.ancestors().filter_map(ElementRef::wrap).chain([*node]).any(|element| {
        let tag = element.value();
        // What the merchant calls the agreement, what the bank says.
        let described = [Some("subject"), Some("what"), Some("bank-says")].contains(&tag.attr("class"));
        described || ["code", "pre"].contains(&tag.name()) || (tag.name() != "html" && tag.attr("lang").is_some())
    });
    foreign || NAMES.contains(&word)
}

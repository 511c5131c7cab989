//! The language files against the list of messages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::super::messages::MESSAGES;
use crate::Locale;

/// Numbers that texts are asked for: payments, days of notice, tries.
const NUMBERS: std::ops::RangeInclusive<u32> = 1..=120;

/// The digits that a security code can have.
const CODE_DIGITS: std::ops::RangeInclusive<u32> = 3..=4;

#[test]
fn every_language_has_every_message_with_the_same_placeables() {
    let wanted: BTreeMap<&str, BTreeSet<&str>> =
        MESSAGES.iter().map(|(key, args)| (*key, args.iter().copied().collect())).collect();
    for locale in Locale::all() {
        let found = catalogue(locale.messages());
        assert_eq!(
            found.keys().map(String::as_str).collect::<Vec<_>>(),
            wanted.keys().copied().collect::<Vec<_>>(),
            "the keys of {locale:?}"
        );
        for (key, placeables) in found {
            let placeables: BTreeSet<&str> = placeables.iter().map(String::as_str).collect();
            assert_eq!(placeables, wanted[key.as_str()], "the placeables of {key} in {locale:?}");
        }
    }
}

#[test]
fn no_message_is_unused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut inside, mut outside) = (String::new(), String::new());
    read_into(&mut inside, &root.join("src/text"));
    for folder in [root.join("src"), root.join("../server/src")] {
        read_into(&mut outside, &folder);
    }
    for (key, _) in MESSAGES {
        let used = outside.contains(&format!("text::{key}(")) || calls(&inside, key);
        assert!(used, "{key} is used nowhere");
    }
}

/// Whether the text calls the function by its bare name.
fn calls(text: &str, name: &str) -> bool {
    text.match_indices(&format!("{name}("))
        .any(|(at, _)| !text[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_'))
}

/// Where English tells cases apart by a word, every language does; of currencies, each has signs of its own.
#[test]
fn no_case_falls_to_the_default_by_mistake() {
    let english = selections(Locale::En);
    let mut wrong = Vec::new();
    for locale in Locale::all() {
        for ((key, selector), wanted) in &english {
            if selector == "code" || is_number(selector) {
                continue;
            }
            let found = selections(*locale).remove(&(key.clone(), selector.clone()));
            if found.as_ref() != Some(wanted) {
                wrong.push(format!("{key} in {locale:?} has {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A language that tells plural forms apart tells all of its own apart.
#[test]
fn every_plural_form_of_a_language_has_its_text() {
    let mut wrong = BTreeSet::new();
    for locale in Locale::all() {
        let language: LanguageIdentifier = locale.tag().parse().unwrap();
        let rules = PluralRules::create(language, PluralRuleType::CARDINAL).unwrap();
        for ((key, selector), variants) in selections(*locale) {
            let numbers = match selector.as_str() {
                "digits" => CODE_DIGITS,
                "count" | "days" => NUMBERS,
                _ => continue,
            };
            // Words that do not change with the number need one form.
            if variants.len() == 1 {
                continue;
            }
            for number in numbers.filter(|number| !variants.contains(&number.to_string())) {
                let form = name(&rules.select(number).unwrap());
                // The old rules of Hebrew had a form for tens that nobody writes any more.
                let gone = *locale == Locale::He && form == "many";
                if !gone && !variants.contains(form) {
                    wrong.insert(format!("{key} in {locale:?} lacks [{form}]"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn quotation_marks_are_not_a_typewriters_and_nobody_shouts() {
    for locale in Locale::all() {
        for line in locale.messages().lines().filter(|line| !line.starts_with('#')) {
            assert!(!line.contains('\'') && !line.contains('!'), "{locale:?}: {line}");
            assert!(!line.replace("{\"\"}", "").contains('"'), "{locale:?}: {line}");
        }
    }
}

fn is_number(selector: &str) -> bool {
    ["count", "days", "digits", "day", "month"].contains(&selector)
}

fn name(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// The cases of each message, by message and the placeable that they are told apart by.
fn selections(locale: Locale) -> BTreeMap<(String, String), BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(locale.messages()).expect("the file reads without an error");
    let mut found = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            for element in &message.value.as_ref().expect("a value").elements {
                let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element
                else {
                    continue;
                };
                let InlineExpression::VariableReference { id } = selector else { continue };
                let cases: &mut BTreeSet<String> =
                    found.entry((message.id.name.to_owned(), id.name.to_owned())).or_default();
                cases.extend(variants.iter().map(case));
            }
        }
    }
    found
}

fn case(variant: &Variant<&str>) -> String {
    match variant.key {
        VariantKey::Identifier { name } => name.to_owned(),
        VariantKey::NumberLiteral { value } => value.to_owned(),
    }
}

fn catalogue(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(source).expect("the file reads without an error");
    let mut found = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut names = BTreeSet::new();
            collect(message.value.as_ref().expect("a value"), &mut names);
            assert!(found.insert(message.id.name.to_owned(), names).is_none(), "{} is there twice", message.id.name);
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, names),
            Expression::Select { selector, variants } => {
                collect_inline(selector, names);
                for variant in variants {
                    collect(&variant.value, names);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.to_owned());
    }
}

fn read_into(text: &mut String, folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_into(text, &path);
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("messages.rs") {
            text.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

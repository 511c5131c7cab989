//! Links of a draft: rows of the editor's form, each with an address and words in one language at a time.

use std::collections::HashMap;

use app::Locale;
use domain::theme::{LABEL_CHARS_MAX, LINKS_MAX, Link, Theme};

use super::Mistake;
use crate::theme::{HREF_CHARS_MAX, outward};

/// Where links are: name in the form, words.
pub const PLACES: [(&str, &str); 2] = [("header", "at the top"), ("footer", "in the footer")];

/// The links of a place.
pub fn of<'a>(theme: &'a Theme, place: &str) -> &'a [Link] {
    if place == "header" { &theme.header } else { &theme.footer }
}

/// The same, to be changed.
pub fn of_mut<'a>(theme: &'a mut Theme, place: &str) -> &'a mut Vec<Link> {
    if place == "header" { &mut theme.header } else { &mut theme.footer }
}

/// The rows' names with the addresses that they have by now: which link each row is about.
pub fn rows(draft: &Theme, form: &HashMap<String, String>) -> HashMap<String, String> {
    let mut rows = HashMap::new();
    for (place, _) in PLACES {
        for row in names(place) {
            let typed = form.get(&format!("{row}.href")).map_or("", |href| href.trim());
            let kept = outward(typed).and_then(|href| of(draft, place).iter().find(|link| link.href == href));
            let was = form.get(&format!("{row}.was")).cloned().unwrap_or_default();
            rows.insert(format!("{row}.was"), kept.map_or(was, |link| link.href.clone()));
        }
    }
    rows
}

/// The rows of a place.
pub fn names(place: &'static str) -> impl Iterator<Item = String> {
    (0..LINKS_MAX).map(move |number| format!("{place}.{number}"))
}

/// The links of a place after a form; none when the form is not about them. A row that cannot be taken leaves its link
/// as it was.
pub fn read(
    place: &'static str,
    words: &str,
    before: &[Link],
    form: &HashMap<String, String>,
    mistakes: &mut Vec<Mistake>,
) -> Option<Vec<Link>> {
    form.get(&format!("{place}.0.href"))?;
    let mut links = Vec::new();
    // Each is the link of one row, in their order: two may have the same address.
    let mut left = before.to_vec();
    for (row, number) in names(place).zip(1..) {
        let was = form.get(&format!("{row}.was")).map_or("", String::as_str);
        let old = left.iter().position(|link| !was.is_empty() && link.href == was).map(|at| left.remove(at));
        match one(&row, old.as_ref(), form) {
            Ok(link) => links.extend(link),
            Err(Mistake { field, why }) => {
                mistakes.push(Mistake { field, why: format!("Link {number} {words}: {why}") });
                links.extend(old);
            }
        }
    }
    Some(links)
}

fn one(row: &str, old: Option<&Link>, form: &HashMap<String, String>) -> Result<Option<Link>, Mistake> {
    let href_field = format!("{row}.href");
    let href = form.get(&href_field).map_or("", |href| href.trim());
    let mut label = old.map(|link| link.label.clone()).unwrap_or_default();
    let mut typed_any = false;
    let mut last_field = format!("{row}.label.{}", Locale::En.tag());
    for locale in Locale::all() {
        let field = format!("{row}.label.{}", locale.tag());
        let Some(typed) = form.get(&field).map(|text| text.trim()) else { continue };
        if typed.chars().count() > LABEL_CHARS_MAX || typed.chars().any(char::is_control) {
            return Err(Mistake::new(field, format!("the words have at most {LABEL_CHARS_MAX} characters.")));
        }
        if typed.is_empty() {
            label.remove(locale.tag());
        } else {
            label.insert(locale.tag().to_owned(), typed.to_owned());
            typed_any = true;
        }
        last_field = field;
    }
    if href.is_empty() && !typed_any {
        return Ok(None);
    }
    if href.is_empty() {
        return Err(Mistake::new(href_field, "it needs an address; to remove it, clear its words too."));
    }
    let address = outward(href).filter(|_| href.chars().count() <= HREF_CHARS_MAX);
    let Some(address) = address else {
        return Err(Mistake::new(
            href_field,
            format!("an address begins with https:// and has at most {HREF_CHARS_MAX} characters."),
        ));
    };
    if label.is_empty() {
        return Err(Mistake::new(last_field, "it needs words; to remove it, clear its address too."));
    }
    Ok(Some(Link { label, href: address }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(href: &str, words: &[(&str, &str)]) -> Link {
        let label = words.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect();
        Link { label, href: href.to_owned() }
    }

    fn form(fields: &[(&str, &str)]) -> HashMap<String, String> {
        let rows = (0..LINKS_MAX).map(|row| (format!("header.{row}.href"), String::new()));
        rows.chain(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))).collect()
    }

    fn after(before: &[Link], fields: &[(&str, &str)]) -> (Vec<Link>, Vec<String>) {
        let mut mistakes = Vec::new();
        let links = read("header", "at the top", before, &form(fields), &mut mistakes).unwrap();
        (links, mistakes.into_iter().map(|mistake| mistake.field).collect())
    }

    #[test]
    fn words_of_other_languages_stay_when_the_address_changes() {
        let before = [link("https://a.example/", &[("en", "Clubs"), ("fr", "Salles")])];
        let row = [
            ("header.0.was", "https://a.example/"),
            ("header.0.href", "https://b.example"),
            ("header.0.label.en", "Gyms"),
        ];
        assert_eq!(after(&before, &row).0, [link("https://b.example/", &[("en", "Gyms"), ("fr", "Salles")])]);
    }

    #[test]
    fn two_links_to_one_address_keep_their_own_words() {
        let before = [
            link("https://a.example/", &[("en", "Clubs"), ("fr", "Salles")]),
            link("https://a.example/", &[("en", "Prices"), ("fr", "Prix")]),
        ];
        let row = [
            ("header.0.was", "https://a.example/"),
            ("header.0.href", "https://a.example/"),
            ("header.0.label.en", "Clubs"),
            ("header.1.was", "https://a.example/"),
            ("header.1.href", "https://a.example/"),
            ("header.1.label.en", "Prices"),
        ];
        assert_eq!(after(&before, &row), (before.to_vec(), vec![]));
    }

    #[test]
    fn both_fields_cleared_is_gone_and_one_alone_is_a_mistake() {
        let before = [
            link("https://a.example/", &[("en", "Clubs"), ("fr", "Salles")]),
            link("https://c.example/", &[("en", "C")]),
        ];
        let kept = [
            ("header.1.was", "https://c.example/"),
            ("header.1.href", "https://c.example/"),
            ("header.1.label.en", "C"),
        ];
        let of = |first: [(&'static str, &'static str); 2]| {
            let was = [("header.0.was", "https://a.example/")];
            after(&before, &[&was[..], &first[..], &kept[..]].concat())
        };
        assert_eq!(of([("header.0.href", ""), ("header.0.label.en", "")]), (vec![before[1].clone()], vec![]));
        let (links, wrong) = of([("header.0.href", ""), ("header.0.label.en", "Gyms")]);
        assert_eq!((links, wrong), (before.to_vec(), vec!["header.0.href".to_owned()]), "nothing of it is changed");
        let (links, wrong) = of([("header.0.href", "javascript:alert(1)"), ("header.0.label.en", "Gyms")]);
        assert_eq!((links, wrong), (before.to_vec(), vec!["header.0.href".to_owned()]));
        let (_, wrong) = after(&[], &[("header.0.href", "https://a.example"), ("header.0.label.fr", "")]);
        assert_eq!(wrong, ["header.0.label.fr"]);
    }
}

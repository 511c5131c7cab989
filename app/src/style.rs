//! The stylesheets of `style/`, one constant text per kind of document.
//!
//! They are written into the document, so that the first view needs one response; the server allows each by its
//! hash in the content security policy, so the text must be the same in every document of a kind.

use std::sync::LazyLock;

use crate::DocumentKind;

static CONSUMER: LazyLock<String> = LazyLock::new(|| {
    compact(concat!(
        include_str!("../../style/base.css"),
        include_str!("../../style/page.css"),
        include_str!("../../style/card.css"),
        include_str!("../../style/step.css"),
        include_str!("../../style/embed.css")
    ))
});
static WALLET: LazyLock<String> = LazyLock::new(|| {
    compact(concat!(
        include_str!("../../style/base.css"),
        include_str!("../../style/page.css"),
        include_str!("../../style/wallet.css")
    ))
});
static FRAMED: LazyLock<String> =
    LazyLock::new(|| compact(concat!(include_str!("../../style/base.css"), include_str!("../../style/framed.css"))));
static SANDBOX: LazyLock<String> = LazyLock::new(|| {
    compact(concat!(
        include_str!("../../style/base.css"),
        include_str!("../../style/page.css"),
        include_str!("../../style/step.css"),
        include_str!("../../style/sandbox.css")
    ))
});

static EDITOR: LazyLock<String> = LazyLock::new(|| {
    compact(concat!(
        include_str!("../../style/base.css"),
        include_str!("../../style/page.css"),
        include_str!("../../style/editor.css")
    ))
});
static THEME: LazyLock<String> = LazyLock::new(|| compact(include_str!("../../style/theme.css")));
static FORCED: LazyLock<String> = LazyLock::new(|| compact(include_str!("../../style/forced.css")));

/// The rules of themed pages.
pub(crate) fn theme_rules() -> &'static str {
    &THEME
}

/// The rules of a preview in a device's own colours.
pub(crate) fn forced_rules() -> &'static str {
    &FORCED
}

/// The text inside `<style>` of every document of a kind, byte for byte.
pub fn stylesheet(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Consumer => &CONSUMER,
        DocumentKind::Wallet => &WALLET,
        DocumentKind::Framed => &FRAMED,
        DocumentKind::Sandbox => &SANDBOX,
        DocumentKind::Editor => &EDITOR,
    }
}

/// Takes out comments and the white space that only people need. Our own files only: no strings with braces.
fn compact(css: &str) -> String {
    let mut rest = css;
    let mut text = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    ["{", "}", ";", ",", ":"]
        .iter()
        .fold(text, |text, mark| text.replace(&format!("{mark} "), mark))
        .replace(" {", "{")
        .replace(" }", "}")
        .replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compacting_keeps_what_matters() {
        let css = "/* a */ a:hover , b > c {\n  color : red;\n margin: 0 1px;\n}\n@media (x: y) { d :is(e) { f: g } }";
        assert_eq!(compact(css), "a:hover ,b > c{color :red;margin:0 1px}@media (x:y){d :is(e){f:g}}");
    }

    /// What has a left and a right is wrong in half of the directions.
    #[test]
    fn a_stylesheet_has_no_sides_but_those_of_writing() {
        for kind in DocumentKind::ALL {
            for declaration in stylesheet(kind).split(['{', '}', ';']) {
                let Some((property, value)) = declaration.split_once(':') else { continue };
                let sides = ["left", "right"].map(|side| property == side || property.ends_with(&format!("-{side}")));
                assert_eq!(sides, [false; 2], "{declaration}");
                assert!(!["left", "right"].contains(&value), "{declaration}");
                let values: Vec<&str> = value.split(' ').collect();
                if let (true, [_, end, _, start]) = (["margin", "padding"].contains(&property), values.as_slice()) {
                    assert_eq!(end, start, "{declaration}");
                }
            }
        }
    }

    #[test]
    fn a_stylesheet_cannot_end_its_element_or_fetch() {
        for kind in DocumentKind::ALL {
            let css = stylesheet(kind);
            assert!(!css.contains('<'), "would need escaping, which changes the hash");
            assert!(!css.contains("url(") && !css.contains("@import"), "no request beyond the document");
        }
    }
}

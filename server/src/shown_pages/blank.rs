//! Takes out of a page what must not be kept: whatever opens something, and what the consumer typed.
//!
//! The page is our own: its hidden fields are written in one way, and every token of ours has one length and alphabet.

use domain::tokens::TOKEN_CHARS;

/// What stands in its place.
const BLANK: &str = "*";

/// Fields whose values are not kept: tokens, what goes to the bank, and the name that the consumer typed.
const FIELDS: [&str; 5] = ["action_token", "creq", "threeDSMethodData", "threeDSSessionData", "holder"];

/// What would make every view a page of its own: the time that is left; the guard's work, and from when on its pass is
/// good. Begin and end of each place.
const COUNTS: [(&str, char); 5] = [
    (" data-left=\"", '"'),
    ("<strong id=\"time-left\">", '<'),
    ("<strong id=\"time-soon-minutes\">", '<'),
    (" data-work=\"", '"'),
    ("pass=", '.'),
];

/// The page without them.
pub fn blanked(html: &str) -> String {
    let mut page = without_tokens(html);
    for (begin, end) in COUNTS {
        page = without_count(&page, begin, end);
    }
    for field in FIELDS {
        page = without_value(&page, field);
    }
    page
}

/// Every run of as many base32 characters as a token has.
fn without_tokens(html: &str) -> String {
    let mut page = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(is_word) {
        let (before, from) = rest.split_at(start);
        page.push_str(before);
        let end = from.find(|letter: char| !is_word(letter)).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        page.push_str(if is_token(word) { BLANK } else { word });
        rest = after;
    }
    page.push_str(rest);
    page
}

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
}

fn is_token(word: &str) -> bool {
    word.len() == TOKEN_CHARS && word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'2'..=b'7'))
}

/// What stands between each `begin` and the `end` after it.
fn without_count(html: &str, begin: &str, end: char) -> String {
    let mut page = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(begin) {
        let Some(further) = after.find(end).and_then(|at| after.get(at..)) else { break };
        page.push_str(before);
        page.push_str(begin);
        page.push_str(BLANK);
        rest = further;
    }
    page.push_str(rest);
    page
}

/// `name="…" … value="…"` within one element.
fn without_value(html: &str, field: &str) -> String {
    let name = format!(" name=\"{field}\"");
    let mut page = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(&name) {
        page.push_str(before);
        page.push_str(&name);
        let (element, further) = after.split_at(after.find('>').unwrap_or(after.len()));
        match element.split_once(" value=\"") {
            Some((attributes, value)) => {
                page.push_str(attributes);
                page.push_str(" value=\"");
                page.push_str(BLANK);
                page.push_str(value.find('"').and_then(|end| value.get(end..)).unwrap_or("\""));
            }
            None => page.push_str(element),
        }
        rest = further;
    }
    page.push_str(rest);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst";

    #[test]
    fn tokens_are_blanked_wherever_they_stand() {
        let html = format!("<a href=\"/pay/{TOKEN}/cancel?lang=en\">{TOKEN}x</a>{TOKEN}");
        assert_eq!(blanked(&html), format!("<a href=\"/pay/*/cancel?lang=en\">{TOKEN}x</a>*"));
        let hash = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293";
        assert_eq!(blanked(hash), hash, "a hash is no token");
        assert_eq!(blanked("<p>déjà € vu</p>"), "<p>déjà € vu</p>");
    }

    #[test]
    fn values_of_some_fields_are_blanked_and_no_others() {
        let html = "<input type=\"hidden\" name=\"creq\" value=\"eyJ9\"/><input name=\"lang\" value=\"en\"/>\
                    <input id=\"holder\" name=\"holder\" maxlength=\"45\" value=\"4970 &gt; 1\" dir=\"auto\"/>";
        assert_eq!(
            blanked(html),
            "<input type=\"hidden\" name=\"creq\" value=\"*\"/><input name=\"lang\" value=\"en\"/>\
             <input id=\"holder\" name=\"holder\" maxlength=\"45\" value=\"*\" dir=\"auto\"/>"
        );
        assert_eq!(blanked("<input name=\"holder\"/> value=\"x\""), "<input name=\"holder\"/> value=\"x\"");
        assert_eq!(blanked("<input name=\"creq\" value=\"unended"), "<input name=\"creq\" value=\"*\"");
    }

    /// The same page a minute later is the same page.
    #[test]
    fn a_page_does_not_change_with_its_time() {
        let (_, page) = app::samples::samples().into_iter().find(|(name, _)| *name == "card/fixed").unwrap();
        let at = |seconds: u32| {
            let time_left = Some(app::TimeLeft { seconds, ..app::samples::time_left() });
            blanked(app::render(&page, &app::Frame { time_left, ..app::samples::frame(app::Locale::Ar) }).as_str())
        };
        assert_eq!(at(1_800), at(65));
        assert!(at(65).contains("data-left=\"*\""));
    }

    /// Under attack everybody is checked: their pages must not fill the store.
    #[test]
    fn a_checked_visit_is_shown_the_same_pages_as_any_other() {
        let token = |letter: &str| letter.repeat(TOKEN_CHARS);
        let view = |from: u32, letter: &str| {
            let href = format!("/pay/{0}?lang=en&amp;pass={from}.{0}", token(letter));
            blanked(&format!("<a href=\"{href}\"></a><form data-work=\"{{&quot;{from}&quot;}}\" action=\"{href}\">"))
        };
        assert_eq!(view(1_795_000_000, "a"), view(1_795_000_020, "b"));
        assert_eq!(
            view(1, "a"),
            "<a href=\"/pay/*?lang=en&amp;pass=*.*\"></a><form data-work=\"*\" action=\"/pay/*?lang=en&amp;pass=*.*\">"
        );
    }

    /// What a page of ours really holds: every sample, its fields found as the browser finds them.
    #[test]
    fn nothing_of_it_stays_in_any_page() {
        let frame = app::samples::frame(app::Locale::En);
        let fields = scraper::Selector::parse(&FIELDS.map(|name| format!("[name={name}]")).join(",")).unwrap();
        for (name, page) in app::samples::samples() {
            let html = blanked(app::render(&page, &frame).as_str());
            for field in scraper::Html::parse_document(&html).select(&fields) {
                assert!(field.attr("value").is_none_or(|value| value == BLANK), "{name}: {}", field.html());
            }
        }
    }
}

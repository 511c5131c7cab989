//! Every sample of every page, in languages of each kind: what holds for all of them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

use std::collections::BTreeSet;

use app::{DocumentKind, Frame, Locale, Page, render, samples, stylesheet};
use scraper::{ElementRef, Html, Selector};

/// The most that the body of the card page may weigh, compressed: one round trip is 14,000 bytes with the headers.
const CARD_PAGE_COMPRESSED_MAX: usize = 11_000;

/// The two that others are translated from, another script, the other direction, the longest words.
const LANGUAGES: [Locale; 5] = [Locale::En, Locale::Fr, Locale::El, Locale::Ar, Locale::Pseudo];

struct Sample {
    name: String,
    page: Page,
    locale: Locale,
    text: String,
    tree: Html,
}

fn all() -> Vec<Sample> {
    let mut all = Vec::new();
    for locale in LANGUAGES {
        let frame = samples::frame(locale);
        for (name, page) in samples::samples() {
            let text = render(&page, &frame).into_string();
            let tree = Html::parse_document(&text);
            all.push(Sample { name: format!("{name} in {}", locale.tag()), page, locale, text, tree });
        }
    }
    all
}

impl Sample {
    fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.tree.select(&Selector::parse(selector).unwrap()).collect()
    }

    fn ids(&self) -> Vec<&str> {
        self.select("[id]").iter().map(|element| element.attr("id").unwrap()).collect()
    }
}

#[test]
fn names_are_unique() {
    let names: Vec<&str> = samples::samples().iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn a_document_is_valid_html() {
    for sample in all() {
        assert!(sample.text.starts_with("<!doctype html><html "), "{}", sample.name);
        assert!(!sample.text.contains("<!>"), "{}", sample.name);
        assert_eq!(sample.tree.errors, Vec::<std::borrow::Cow<'static, str>>::new(), "{}", sample.name);
        let ids = sample.ids();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "ids of {}: {ids:?}", sample.name);
    }
}

#[test]
fn nothing_runs_that_the_policy_does_not_name() {
    for sample in all() {
        for script in sample.select("script") {
            // The script of the other vendor's markup is none, and comes from the payment page's own origin.
            let classic = sample.name.starts_with("widget-shop/payline") && script.attr("crossorigin").is_some();
            assert_eq!(script.attr("type"), if classic { None } else { Some("module") }, "{}", sample.name);
            assert!(script.attr("src").is_some_and(|src| src.starts_with("/assets/")), "{}", sample.name);
            assert!(script.attr("integrity").is_some_and(|value| value.starts_with("sha384-")), "{}", sample.name);
            assert_eq!(script.inner_html(), "", "{}", sample.name);
        }
        for element in sample.select("*") {
            for (attribute, value) in element.value().attrs() {
                assert!(attribute != "style" && !attribute.starts_with("on"), "{attribute} in {}", sample.name);
                assert!(!value.trim_start().starts_with("javascript:"), "{attribute} in {}", sample.name);
            }
        }
        let styles = sample.select("style");
        assert_eq!(styles.len(), 1, "{}", sample.name);
        let css = styles[0].text().collect::<String>();
        assert_eq!(css, stylesheet(sample.page.kind()), "{}: the policy allows these bytes", sample.name);
        assert!(sample.text.contains(&format!("<style>{css}</style>")), "{}: unescaped", sample.name);
    }
}

#[test]
fn a_document_begins_as_every_one_of_its_kind_and_language() {
    for sample in all() {
        let opening = app::opening(sample.page.kind(), sample.locale);
        assert!(opening.ends_with("</style>") && sample.text.starts_with(opening), "{}", sample.name);
    }
}

#[test]
fn only_a_page_whose_script_goes_on_by_itself_loads_itself_again_and_only_without_script() {
    for sample in all() {
        let after_s = match &sample.page {
            Page::Verification(_) => Some(2),
            Page::Guard(page) => Some(page.wait_s),
            _ => None,
        };
        assert_eq!(sample.text.matches("http-equiv").count(), usize::from(after_s.is_some()), "{}", sample.name);
        let head = sample.text.split_once("</head>").unwrap().0;
        let again = |seconds| format!("<noscript><meta http-equiv=\"refresh\" content=\"{seconds}\"></noscript>");
        assert!(after_s.is_none_or(|seconds| head.contains(&again(seconds))), "{}", sample.name);
    }
}

#[test]
fn the_language_is_named() {
    for sample in all() {
        let html = sample.select("html");
        assert_eq!(html[0].attr("lang"), Some(sample.locale.tag()), "{}", sample.name);
        assert_eq!(html[0].attr("dir"), Some(sample.locale.dir()), "{}", sample.name);
        assert!(sample.select("title")[0].text().collect::<String>().len() > 10, "{}", sample.name);
    }
}

#[test]
fn there_is_one_heading_one_main_part_and_a_way_to_skip_to_it() {
    for sample in all() {
        assert_eq!(sample.select("h1").len(), 1, "{}", sample.name);
        assert_eq!(sample.select("main").len(), 1, "{}", sample.name);
        if sample.page.kind() != DocumentKind::Framed {
            assert_eq!(sample.select("a.skip[href='#main']").len(), 1, "{}", sample.name);
            assert_eq!(sample.select("main#main").len(), 1, "{}", sample.name);
        }
    }
}

#[test]
fn every_control_has_a_name() {
    for sample in all() {
        for control in sample.select("input:not([type=hidden]), select, textarea") {
            let id = control.attr("id").unwrap_or_else(|| panic!("a control without id in {}", sample.name));
            assert_eq!(sample.select(&format!("label[for='{id}']")).len(), 1, "label of {id} in {}", sample.name);
        }
        for button in sample.select("button, a") {
            let words = button.text().collect::<String>();
            assert!(!words.trim().is_empty(), "a nameless button or link in {}", sample.name);
        }
        for frame in sample.select("iframe") {
            assert!(frame.attr("title").is_some(), "{}", sample.name);
        }
    }
}

#[test]
fn references_lead_somewhere() {
    for sample in all() {
        let ids: BTreeSet<&str> = sample.ids().into_iter().collect();
        for attribute in ["aria-describedby", "aria-labelledby", "for"] {
            for element in sample.select(&format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap().split_whitespace() {
                    assert!(ids.contains(id), "{attribute} {id} in {}", sample.name);
                }
            }
        }
        for link in sample.select("a[href^='#']") {
            assert!(ids.contains(&link.attr("href").unwrap()[1..]), "{}", sample.name);
        }
    }
}

#[test]
fn an_error_stands_between_label_and_field_and_in_the_summary() {
    for sample in all() {
        let wrong = sample.select("[aria-invalid]");
        for field in &wrong {
            assert_eq!(field.attr("aria-invalid"), Some("true"), "{}", sample.name);
            let id = field.attr("id").unwrap();
            let line = sample.select(&format!("[id='{id}-error']"));
            assert!(!line[0].text().collect::<String>().is_empty(), "{id} in {}", sample.name);
            let described = field.attr("aria-describedby").unwrap();
            assert!(described.contains(&format!("{id}-error")), "{id} in {}", sample.name);
            assert_eq!(sample.select(&format!("#errors a[href='#{id}']")).len(), 1, "{id} in {}", sample.name);
            assert!(sample.text.find(&format!("id=\"{id}-error\"")) < sample.text.find(&format!("id=\"{id}\"")));
        }
        let shown = sample.select(".error").iter().filter(|line| line.text().next().is_some()).count();
        assert_eq!(shown, sample.select("#errors li").len(), "{}", sample.name);
    }
}

#[test]
fn our_own_forms_carry_a_token_and_the_banks_do_not() {
    for sample in all() {
        for form in sample.select("form") {
            assert_eq!(form.attr("method"), Some("post"), "{}", sample.name);
            let action = form.attr("action").unwrap();
            let tokens = form.select(&Selector::parse("input[type=hidden][name=action_token]").unwrap()).count();
            let expected = usize::from(!action.starts_with("https://acs.example/"));
            assert_eq!(tokens, expected, "the form to {action} in {}", sample.name);
        }
    }
}

/// Number, expiry and code are never sent back, whatever the page.
#[test]
fn no_card_number_is_ever_printed() {
    for sample in all() {
        for field in sample.select("#number, #expiry, #code") {
            assert_eq!(field.attr("value"), None, "{}", sample.name);
        }
        if matches!(sample.page, Page::Start(_)) {
            continue;
        }
        for run in sample.text.split(|letter: char| !letter.is_ascii_digit()).filter(|run| run.len() >= 12) {
            assert!(run.len() > 19 || !passes_check_digit(run), "{run} in {}", sample.name);
        }
    }
}

#[test]
fn what_others_typed_stays_text() {
    for sample in all().iter().filter(|sample| sample.name.starts_with("card/hostile")) {
        let scripts = sample.select("script");
        assert!(scripts.len() == 3 && scripts.iter().all(|script| script.attr("src").is_some()), "{}", sample.name);
        let typed = "\"><script>alert(1)</script><!>&amp;'";
        assert_eq!(sample.select("#holder")[0].attr("value"), Some(typed), "{}", sample.name);
        assert_eq!(sample.select(".subject")[0].text().collect::<String>(), typed, "{}", sample.name);
    }
}

#[test]
fn the_page_shows_exactly_the_consent_that_is_stored() {
    for sample in all() {
        let Page::Card(card) = &sample.page else { continue };
        let consent = match (&card.stored, &card.renews, &card.agreement.today) {
            (Some(stored), _, app::Today::Charged(amount)) if !stored.renews => {
                app::text::confirmation(sample.locale, "Atelier Forme", Some(amount), &stored.card)
            }
            (None, Some(renewed), _) => app::text::renewal(sample.locale, "Atelier Forme", renewed),
            _ => app::text::consent(sample.locale, "Atelier Forme", &card.agreement),
        };
        let shown = sample.select("#consent-text")[0].text().collect::<String>();
        assert_eq!(shown, consent.text, "{}", sample.name);
        assert_eq!(sample.select("[name=consent_version]")[0].attr("value"), Some(consent.version));
    }
}

#[test]
fn rendering_twice_gives_the_same_bytes() {
    for (first, second) in all().iter().zip(all()) {
        assert_eq!(first.text, second.text, "{}", first.name);
    }
}

#[test]
fn the_card_page_fits_one_round_trip() {
    for locale in Locale::all() {
        let frame = samples::frame(*locale);
        for (name, page) in samples::samples() {
            if matches!(page, Page::Card(_)) {
                let size = compressed(render(&page, &frame).as_str());
                assert!(size <= CARD_PAGE_COMPRESSED_MAX, "{name} in {} weighs {size} bytes", locale.tag());
            }
        }
    }
}

#[test]
fn a_page_without_a_session_has_no_merchant() {
    let bare = Frame { merchant_name: app::text::PRODUCT_NAME.to_owned(), ..samples::frame(Locale::En) };
    let page = Page::NotFound(app::pages::not_found::NotFound {});
    assert!(render(&page, &bare).as_str().contains("<p>Payment page run with Maillon</p>"));
}

fn compressed(text: &str) -> usize {
    let mut out = Vec::new();
    // A moderate quality, as a server compresses while it answers.
    let parameters = brotli::enc::BrotliEncoderParams { quality: 4, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut out, &parameters).unwrap();
    out.len()
}

fn passes_check_digit(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(index, digit)| u32::from(digit - b'0') * if index % 2 == 0 { 1 } else { 2 })
        .map(|doubled| if doubled > 9 { doubled - 9 } else { doubled })
        .sum();
    sum.is_multiple_of(10)
}

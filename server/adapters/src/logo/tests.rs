//! Safe files stay as they look; everything else is refused by name.

use domain::theme::LogoFormat;
use proptest::prelude::*;

use super::{LOGO_BYTES_MAX, Refused, checked};

fn svg(inside: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30">{inside}</svg>"#)
}

fn text(file: &str) -> String {
    String::from_utf8(checked(file.as_bytes()).unwrap().bytes).unwrap()
}

#[test]
fn shapes_and_paint_stay_and_notes_go() {
    let file = r##"<?xml version="1.0" encoding="UTF-8"?>
        <!-- made by hand --><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:x" width="100%" viewBox="0 0 120 30" class="a" data-n="1">
        <title>Atelier</title><x:view name="v"><path d="M0 0"/></x:view><metadata><rdf>notes</rdf></metadata>
        <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
        <path d="M1 2 L3 4z" style="fill:url(#g); stroke : red; font-size:3px" x:note="n"/></svg>"##;
    let safe = text(file);
    assert_eq!(
        safe,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 30\" width=\"120\" height=\"30\"><defs>\
         <linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs>\
         <path d=\"M1 2 L3 4z\" fill=\"url(#g)\" stroke=\"red\"/></svg>"
    );
    assert_eq!(text(&safe), safe, "a safe file stays byte for byte");
    let logo = checked(file.as_bytes()).unwrap().logo;
    assert_eq!((logo.format, logo.width, logo.height, logo.hash.len()), (LogoFormat::Svg, 120, 30, 64));
}

#[test]
fn what_acts_or_fetches_is_refused_by_name() {
    for (inside, named) in [
        ("<script>alert(1)</script>", "script"),
        ("<title><script>alert(1)</script></title>", "script"),
        ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\">1</x:script>", "script"),
        ("<g onclick=\"alert(1)\"/>", "onclick"),
        ("<g ONload=\"alert(1)\"/>", "ONload"),
        ("<foreignObject><p/></foreignObject>", "foreignObject"),
        ("<image href=\"https://evil.example/x.png\"/>", "image"),
        ("<use href=\"#a\"/>", "use"),
        ("<style>path{fill:red}</style>", "style"),
        ("<animate attributeName=\"href\"/>", "animate"),
        ("<a href=\"#x\"/>", "element a"),
        ("<text>Brand</text>", "text"),
        ("<linearGradient href=\"https://evil.example/#g\"/>", "out of the file"),
        ("<linearGradient xlink:href=\"javascript:alert(1)\"/>", "out of the file"),
        ("<path fill=\"url(https://evil.example/#g)\"/>", "fill"),
        ("<path fill=\"URL(#g)\"/>", "fill"),
        ("<path style=\"fill:url('//evil.example')\"/>", "fill"),
        ("<path style=\"background:url(//evil.example)\"/>", "style"),
        ("<path d=\"M0 0&quot; onload=&quot;alert(1)\"/>", "value of d"),
    ] {
        match checked(svg(inside).as_bytes()) {
            Err(Refused::Content(what)) => assert!(what.contains(named), "{inside}: {what}"),
            other => panic!("{inside}: {other:?}"),
        }
    }
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"aa\">]><svg viewBox=\"0 0 9 9\"><path d=\"&a;\"/></svg>";
    assert!(matches!(checked(bomb.as_bytes()), Err(Refused::Content(_))));
}

#[test]
fn what_is_no_drawing_is_refused() {
    for file in [
        "",
        "hello",
        "<svg",
        "<svg viewBox=\"0 0 9 9\"><g></svg>",
        "<svg viewBox=\"0 0 9 9\"/><svg viewBox=\"0 0 9 9\"/>",
        "<svg viewBox=\"0 0 9 9\"><svg viewBox=\"0 0 9 9\"/></svg>",
    ] {
        assert_eq!(checked(file.as_bytes()), Err(Refused::Format), "{file}");
    }
    for file in
        ["<svg/>", "<svg viewBox=\"0 0 x 9\"/>", "<svg viewBox=\"0 0 900 9\"/>", "<svg width=\"-3\" height=\"3\"/>"]
    {
        assert_eq!(checked(file.as_bytes()), Err(Refused::Size), "{file}");
    }
    let deep = svg(&format!("{}{}", "<g>".repeat(40), "</g>".repeat(40)));
    assert!(matches!(checked(deep.as_bytes()), Err(Refused::Content(_))));
    assert_eq!(checked(&vec![b' '; LOGO_BYTES_MAX + 1]), Err(Refused::TooLarge));
}

fn picture(width: u32, height: u32, note: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    if note {
        encoder.add_text_chunk("Comment".into(), "<script>alert(1)</script>".into()).unwrap();
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![200; (width * height * 3) as usize]).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn of_a_picture_nothing_stays_but_pixels() {
    let file = checked(&picture(40, 20, true)).unwrap();
    assert_eq!((file.logo.format, file.logo.width, file.logo.height), (LogoFormat::Png, 40, 20));
    assert!(!file.bytes.windows(6).any(|part| part == b"script"));
    assert_eq!(checked(&file.bytes).unwrap(), file, "a safe file stays byte for byte");
    let mut trailing = picture(40, 20, false);
    trailing.extend_from_slice(b"<script>alert(1)</script>");
    assert!(!checked(&trailing).unwrap().bytes.ends_with(b"</script>"));
    assert_eq!(checked(&picture(400, 20, false)), Err(Refused::Size));
    let whole = picture(40, 20, false);
    assert_eq!(checked(&whole[..whole.len() / 2]), Err(Refused::Damaged));
}

proptest! {
    #[test]
    fn whatever_comes_out_goes_in_again_unchanged(inside in "(<(g|path|rect|title|a)( (d|id|fill|style|onx|href)=\"[a-z:#(); ]{0,8}\")?/>){0,6}") {
        if let Ok(file) = checked(svg(&inside).as_bytes()) {
            prop_assert_eq!(checked(&file.bytes).unwrap(), file);
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = checked(&bytes);
        let _ = checked(&[b"\x89PNG\r\n\x1a\n".as_slice(), &bytes].concat());
    }
}

//! The theme editor: what its forms change, refuse and publish.

use serde_json::{Value, json};

use crate::support::html::Document;
use crate::support::http::{Answer, form as encoded};
use crate::support::server::Server;
use crate::themes::{BOLD, FONT, LOGO, card_page, fine, in_theme};

/// The form of the editor with a field changed.
async fn edit(server: &Server, url: &str, fields: &[(&str, &str)]) -> Answer {
    let page = Document::read(&server.http.get(url).await.text());
    let mut form = page.form("theme").unwrap_or_else(|| panic!("no form on {url}")).clone();
    for (name, value) in fields {
        form.set(name, value);
    }
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    server.http.send("POST", &format!("{}{}", server.base, form.action), &headers, encoded(&form.fields)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_editor_publishes_by_the_same_rule_and_its_address_ends() {
    let server = Server::start().await;
    let (url, merchant) = (editor_of_gym(&server).await, server.merchant());
    let page = server.http.get(&url).await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains("frame-src 'self'") && policy.contains("frame-ancestors 'none'"), "{policy}");

    let unreadable =
        [("light.accent", "#ffd400"), ("corners", "square"), ("wording.saveButton.en", "Join & go"), ("do", "publish")];
    let refused = edit(&server, &url, &unreadable).await;
    assert_eq!(refused.status, 200);
    let text = refused.text();
    assert!(text.contains("Not published") && text.contains("the words on buttons"), "{text}");
    assert_eq!(
        fine(&merchant, "GET", "themes/gym", &Value::Null).await["publishedVersion"],
        1,
        "nothing was published"
    );
    // Every proposal taken by its button, one after the other.
    let mut taken = 0;
    loop {
        let page = Document::read(&server.http.get(&url).await.text());
        let Some(form) = page.forms.iter().find(|form| form.fields.iter().any(|(name, _)| name == "field")) else {
            break;
        };
        let mut form = form.clone();
        form.set("do", "take");
        let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
        let sent =
            server.http.send("POST", &format!("{}{}", server.base, form.action), &headers, encoded(&form.fields)).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        taken += 1;
        assert!(taken < 20, "proposals lead somewhere");
    }
    assert!(taken > 0);
    let published = edit(&server, &url, &[("do", "publish")]).await.text();
    assert!(published.contains("Published: version 2"), "{published}");
    let shown = card_page(&server, &in_theme("gym")).await.text();
    assert!(shown.contains("corners-square") && shown.contains("Join &amp; go"));

    // Nobody else's form, nobody else's theme, no longer than an hour.
    let foreign = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")];
    assert_eq!(server.http.send("POST", &url, &foreign, "do=publish").await.status, 403);
    let own = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    assert_eq!(server.http.send("POST", &url, &own, "do=publish").await.status, 404, "without the form's token");
    assert_eq!(server.http.get(&url.replace("/gym/", "/night/")).await.status, 404);
    server.advance(61 * 60_000).await;
    assert_eq!(server.http.get(&url).await.status, 404, "over");
    server.running.stop().await;
}

/// The editor's form with fields changed and files chosen, as a browser sends it.
async fn edit_with(server: &Server, url: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
    const FILES: [&str; 4] = ["logo", "logoDark", "font", "fontBold"];
    let page = Document::read(&server.http.get(url).await.text());
    let mut form = page.form("theme").unwrap_or_else(|| panic!("no form on {url}")).clone();
    for (name, value) in fields {
        form.set(name, value);
    }
    let mut body = Vec::new();
    for (name, value) in form.fields.iter().filter(|(name, _)| !FILES.contains(&name.as_str())) {
        let part = format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for name in FILES {
        // What nobody chose a file for is sent without a name and without bytes.
        let chosen = files.iter().find(|(of, _)| *of == name);
        let file = if chosen.is_some() { "a.bin" } else { "" };
        let head = format!(
            "--b\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(chosen.map_or(b"".as_slice(), |(_, bytes)| bytes));
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    let headers = [("content-type", "multipart/form-data; boundary=b"), ("sec-fetch-site", "same-origin")];
    server.http.send("POST", &format!("{}{}", server.base, form.action), &headers, body).await
}

async fn editor_of_gym(server: &Server) -> String {
    let start = Document::read(&server.http.get(&format!("{}/", server.base)).await.text());
    let href = start.links.iter().find(|link| link.starts_with("/theme-editor/")).unwrap();
    format!("{}{href}", server.base)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_editor_takes_logos_letters_links_and_legal_texts() {
    let server = Server::start().await;
    let (url, merchant) = (editor_of_gym(&server).await, server.merchant());
    let draft = async || fine(&merchant, "GET", "themes/gym", &Value::Null).await["draft"].clone();
    let links = [
        ("header.0.label.en", "Clubs"),
        ("header.0.href", " https://gym.example/clubs "),
        ("header.1.label.en", ""),
        ("header.1.href", ""),
        ("footer.3.label.en", "Imprint"),
        ("footer.3.href", "https://gym.example/imprint"),
        ("legal.en", "Gym Ltd\r\nLyon"),
        ("do", "save"),
    ];
    let files = [("logo", LOGO.as_bytes()), ("logoDark", LOGO.as_bytes()), ("font", FONT), ("fontBold", BOLD)];
    let saved = edit_with(&server, &url, &links, &files).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let kept = draft().await;
    let hash = |value: &Value| value.as_str().is_some_and(|text| text.len() == 64);
    assert!(["logo", "logoDark", "font", "fontBold"].iter().all(|name| hash(&kept[name])), "{kept}");
    assert_eq!(
        kept["headerLinks"],
        json!([{ "label": { "en": "Clubs" }, "href": "https://gym.example/clubs" }]),
        "only what was typed"
    );
    let footer = kept["footerLinks"].as_array().unwrap();
    assert_eq!(footer.last().unwrap()["href"], "https://gym.example/imprint");
    assert_eq!(kept["legal"]["en"], "Gym Ltd\nLyon");
    let page = server.http.get(&url).await.text();
    for part in [
        &format!("/logos/{}.svg", kept["logo"].as_str().unwrap()),
        "Letters of your own now: Blocks Regular",
        "Bold letters of your own now: Blocks Bold",
        ">\nGym Ltd\nLyon</textarea>",
        "value=\"https://gym.example/clubs\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    // In another language the same link has other words, and keeps those it had.
    let french = format!("{url}?lang=fr");
    assert_eq!(edit_with(&server, &french, &[("header.0.label.fr", "Salles"), ("do", "save")], &[]).await.status, 303);
    assert_eq!(draft().await["headerLinks"][0]["label"], json!({ "en": "Clubs", "fr": "Salles" }));
    let published = edit_with(&server, &url, &[("do", "publish")], &[]).await.text();
    assert!(published.contains("Published: version 2"), "{published}");
    let shown = card_page(&server, &in_theme("gym")).await.text();
    assert!(shown.contains("@font-face") && shown.contains(">Clubs<") && shown.contains("Gym Ltd\nLyon"));

    let gone = [
        ("remove.logo", "yes"),
        ("remove.logoDark", "yes"),
        ("remove.font", "yes"),
        ("header.0.label.en", ""),
        ("header.0.href", ""),
        ("legal.en", " "),
        ("do", "save"),
    ];
    assert_eq!(edit_with(&server, &url, &gone, &[]).await.status, 303);
    let kept = draft().await;
    for name in ["logo", "logoDark", "font", "fontBold"] {
        assert_eq!(kept[name], Value::Null, "{name}: bold letters do not stay alone");
    }
    assert_eq!((&kept["headerLinks"], &kept["legal"]["en"]), (&json!([]), &Value::Null));
    server.running.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_editor_cannot_take_stays_where_it_was_typed() {
    let server = Server::start().await;
    let (url, merchant) = (editor_of_gym(&server).await, server.merchant());
    let stored = async || fine(&merchant, "GET", "themes/gym", &Value::Null).await;
    let before = stored().await;
    let long = "x".repeat(41);
    let wrong = [
        ("header.0.label.en", "Clubs"),
        ("header.0.href", "javascript:alert(1)"),
        ("header.1.label.en", ""),
        ("header.1.href", "https://gym.example/nameless"),
        ("wording.saveButton.en", long.as_str()),
        ("corners", "square"),
        ("do", "publish"),
    ];
    let hostile = LOGO.replace("<rect", "<rect onload=\"alert(1)\"");
    let answer = edit_with(&server, &url, &wrong, &[("logo", hostile.as_bytes()), ("fontBold", BOLD)]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let page = answer.text();
    for part in [
        "Not everything could be taken",
        "Not published.",
        "value=\"javascript:alert(1)\"",
        "value=\"https://gym.example/nameless\"",
        &long,
        "The file the drawing contains",
        "Bold letters need letters",
        "href=\"#header.0.href\"",
        "href=\"#header.1.label.en\"",
        "aria-invalid=\"true\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let after = stored().await;
    for name in ["headerLinks", "logo", "wording", "fontBold"] {
        assert_eq!(after["draft"][name], before["draft"][name], "{name}");
    }
    assert_eq!(after["draft"]["corners"], "square", "what could be taken is saved");
    assert_eq!(after["publishedVersion"], before["publishedVersion"]);

    // What the script is answered: which link each row is about by now.
    let document = Document::read(&server.http.get(&url).await.text());
    let mut form = document.form("theme").unwrap().clone();
    form.set("header.0.label.en", "Clubs").set("header.0.href", "https://gym.example").set("do", "save");
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("accept", "application/json"),
    ];
    let address = format!("{}{}", server.base, form.action);
    let saved = server.http.send("POST", &address, &headers, encoded(&form.fields)).await.json();
    assert_eq!((&saved["said"], &saved["was"]["header.0.was"]), (&json!([]), &json!("https://gym.example/")));
    for kib in [800, 5 * 1024] {
        let large = vec![0; kib * 1024];
        let page = edit_with(&server, &url, &[("do", "save")], &[("logo", &large)]).await;
        assert_eq!(page.status, 413);
        assert!(page.text().contains("Nothing was saved: a logo has at most 48 KiB"), "{}", page.text());
        Document::read(&page.text()).form("theme").unwrap();
    }
    server.running.stop().await;
}

//! The editor's page: forms that change the draft, links that change the previews. Its address is handed out by
//! `maillon theme edit` and ends after an hour.

use std::collections::HashMap;

use app::pages::theme_editor::{
    Choice, ChoiceField, ColourField, FaultLine, Group, PreviewFrame, TextField, ThemeEditor,
};
use app::{Frame, Locale, Page};
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Json, http::HeaderName};
use domain::merchant::PointOfSale;
use domain::ports::{Moved, Publication, StoreError};
use domain::theme::contrast::{Fault, TARGET_MIN_PX, faults};
use domain::theme::{LEGAL_CHARS_MAX, Role, Scheme, StoredTheme, Theme, Word};
use serde_json::json;

use super::draft::{self, CHOICES};
use super::link::{EditorLink, PreviewLink};
use super::whole;
use crate::hosted::{bare_frame, failure_page, not_found};
use crate::state::App;
use crate::web::language;
use crate::web::page::{Openings, respond, see_other};

/// What previews can show, beside languages: name in the address, words.
const SCHEMES: [(&str, &str); 3] = [("", "as the device asks"), ("light", "light"), ("dark", "dark")];
const VISIONS: [(&str, &str); 6] = [
    ("", "usual"),
    ("forced", "forced colours"),
    ("protanopia", "no red"),
    ("deuteranopia", "no green"),
    ("tritanopia", "no blue"),
    ("achromatopsia", "no colours"),
];

/// Pages to look at: samples with their words. Every other sample can be opened by its own address.
const PAGES: [(&str, &str); 11] = [
    ("card/fixed", "card"),
    ("card/missing", "mistakes"),
    ("card/two-networks", "two networks"),
    ("card/stored", "stored card"),
    ("authentication", "device check"),
    ("verification", "verification"),
    ("code-needed", "code again"),
    ("done", "done"),
    ("declined", "declined"),
    ("expired", "expired"),
    ("cancel", "giving up"),
];

/// The page that is looked at first.
const FIRST_PAGE: &str = "card/fixed";

type Params = Query<HashMap<String, String>>;

/// The page.
pub async fn show(
    State(app): State<App>,
    Path(path): Path<HashMap<String, String>>,
    Query(query): Params,
    headers: HeaderMap,
) -> Response {
    let Some((link, pos)) = opened(&app, &path).await else { return not_found(&app, &headers) };
    match stored(&app, &link).await {
        Ok(Some(stored)) => page(&app, &link, &pos, &stored, &query, &headers, &[]).await,
        Ok(None) => not_found(&app, &headers),
        Err(error) => failure_page(&app, &error.to_string()),
    }
}

/// A button was pressed: the draft is saved, a proposal is taken, the draft is published.
pub async fn act(
    State(app): State<App>,
    Path(path): Path<HashMap<String, String>>,
    Query(query): Params,
    headers: HeaderMap,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let Some((link, pos)) = opened(&app, &path).await else { return not_found(&app, &headers) };
    if form.get("action_token").is_none_or(|typed| *typed != link.action_token(app.vault.as_ref())) {
        return not_found(&app, &headers);
    }
    match changed(&app, &link, &form).await {
        Ok((stored, said)) => {
            let json = headers.get(header::ACCEPT).is_some_and(|accept| accept == "application/json");
            if json {
                return saved(&app, &link, &stored, &said).await;
            }
            let published = form.get("do").is_some_and(|act| act == "publish");
            if said.is_empty() && !published {
                return see_other(&format!("{}{}", link.path(app.vault.as_ref()), asked(&query, None)));
            }
            page(&app, &link, &pos, &stored, &query, &headers, &said).await
        }
        Err(error) => failure_page(&app, &error.to_string()),
    }
}

async fn opened(app: &App, path: &HashMap<String, String>) -> Option<(EditorLink, PointOfSale)> {
    let part = |name: &str| path.get(name).map_or("", String::as_str);
    let parts = [part("merchant"), part("pos"), part("name"), part("until"), part("token")];
    let link = EditorLink::read(parts, app.vault.as_ref(), app.clock.now())?;
    let pos = app.store.point_of_sale(&link.key.merchant_id, &link.key.pos_id).await.ok()??;
    Some((link, pos))
}

/// The theme; made from nothing when the address is the first to name it.
async fn stored(app: &App, link: &EditorLink) -> Result<Option<StoredTheme>, StoreError> {
    match app.store.theme(&link.key).await? {
        Some(stored) => Ok(Some(stored)),
        None => app.store.put_theme(&link.key, &Theme::default(), app.clock.now()).await,
    }
}

/// Does what was asked; answers the theme as it is then, and what is to be said.
async fn changed(
    app: &App,
    link: &EditorLink,
    form: &HashMap<String, String>,
) -> Result<(StoredTheme, Vec<String>), StoreError> {
    let missing = || StoreError::Exists("a shop with too many themes".to_owned());
    let before = stored(app, link).await?.ok_or_else(missing)?;
    let now = app.clock.now();
    let act = form.get("do").map_or("", String::as_str);
    let shown = whole(app, &link.key, &before.draft).await?;
    let (draft, mut said) = match act {
        "take" => (draft::taken(&before.draft, form), Vec::new()),
        _ => draft::read(&before.draft, &shown, form),
    };
    let stored = if draft == before.draft {
        before
    } else {
        app.store.put_theme(&link.key, &draft, now).await?.ok_or_else(missing)?
    };
    if act == "publish" && said.is_empty() {
        said.push(publish(app, link, &stored).await?);
        let stored = app.store.theme(&link.key).await?.ok_or_else(missing)?;
        return Ok((stored, said));
    }
    Ok((stored, said))
}

async fn publish(app: &App, link: &EditorLink, stored: &StoredTheme) -> Result<String, StoreError> {
    let shown = whole(app, &link.key, &stored.draft).await?;
    if !faults(&shown).is_empty() {
        return Ok("Not published: some consumers could not read or press everything. Take the proposals below.".into());
    }
    let publication = Publication {
        key: link.key.clone(),
        revision: stored.revision,
        own: stored.draft.clone(),
        shown,
        now: app.clock.now(),
        at: None,
    };
    Ok(match app.store.publish_theme(&publication).await? {
        Moved::Done(number) => format!("Published: version {number} is what consumers see."),
        Moved::Stale => "Not published: the draft has changed meanwhile. Look at it again.".to_owned(),
    })
}

/// What the script is answered.
async fn saved(app: &App, link: &EditorLink, stored: &StoredTheme, said: &[String]) -> Response {
    match whole(app, &link.key, &stored.draft).await {
        Ok(shown) => {
            let no_store = (HeaderName::from_static("cache-control"), "no-store");
            ([no_store], Json(json!({ "faults": faults(&shown).len(), "said": said }))).into_response()
        }
        Err(error) => failure_page(app, &error.to_string()),
    }
}

async fn page(
    app: &App,
    link: &EditorLink,
    pos: &PointOfSale,
    stored: &StoredTheme,
    query: &HashMap<String, String>,
    headers: &HeaderMap,
    said: &[String],
) -> Response {
    let shown = match whole(app, &link.key, &stored.draft).await {
        Ok(shown) => shown,
        Err(error) => return failure_page(app, &error.to_string()),
    };
    let vault = app.vault.as_ref();
    let locale = language::chosen(query).unwrap_or(Locale::En);
    let preview = PreviewLink::new(link.key.clone(), None, app.clock.now()).path(vault);
    let editor = ThemeEditor {
        heading: format!("{}: the look “{}”", pos.name, link.key.name.as_str()),
        standing: standing(stored, app.clock.now()),
        said: said.to_vec(),
        action: format!("{}{}", link.path(vault), asked(query, None)),
        action_token: link.action_token(vault),
        palettes: Scheme::ALL.map(|scheme| palette(&shown, scheme)).into(),
        choices: CHOICES.iter().map(|field| choice(&stored.draft, field)).collect(),
        control_px: shown.control_px(),
        texts: texts(&stored.draft, locale),
        faults: faults(&shown).iter().map(fault).collect(),
        axes: axes(query),
        frames: frames(&preview, query),
    };
    let frame = Frame { locale: Locale::En, ..bare_frame(app, headers) };
    let openings = Openings { frames: vec!["'self'".to_owned()], ..Openings::default() };
    let secure = app.public_base.starts_with("https://");
    respond(StatusCode::OK, &Page::ThemeEditor(Box::new(editor)), &frame, &openings, secure)
}

fn standing(stored: &StoredTheme, now: jiff::Timestamp) -> String {
    let shown = stored.current(now).map_or_else(
        || "Consumers see nothing of it yet.".to_owned(),
        |number| format!("Consumers see version {number}."),
    );
    match stored.coming(now) {
        Some((number, at)) => {
            format!("{shown} From {} on they see version {number}.", at.strftime("%d.%m.%Y %H:%M UTC"))
        }
        None => shown,
    }
}

fn palette(shown: &Theme, scheme: Scheme) -> Group<ColourField> {
    let title = match scheme {
        Scheme::Light => "Colours on light devices",
        Scheme::Dark => "Colours on dark devices",
    };
    let field = |role: Role| ColourField {
        name: format!("{}.{}", scheme.code(), role.code()),
        label: words(role).to_owned(),
        value: shown.palette(scheme).get(role).to_string(),
    };
    Group { title: title.to_owned(), items: Role::ALL.map(field).into() }
}

fn words(role: Role) -> &'static str {
    match role {
        Role::Accent => "Accent: buttons, ticks, focus",
        Role::OnAccent => "Text on the accent",
        Role::Text => "Text",
        Role::SoftText => "Softer text",
        Role::Line => "Edges of fields",
        Role::Hairline => "Dividing lines",
        Role::Sheet => "Sheet",
        Role::Background => "Background",
        Role::Panel => "Panel",
        Role::Error => "Mistakes",
        Role::ErrorBackground => "Behind mistakes",
        Role::Note => "Test notice",
        Role::NoteBackground => "Behind the test notice",
    }
}

fn choice(draft: &Theme, field: &draft::Choices) -> ChoiceField {
    let standard = (String::new(), "as the shop's default".to_owned());
    let options = field.values.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned()));
    ChoiceField {
        name: field.name.to_owned(),
        label: field.label.to_owned(),
        options: std::iter::once(standard).chain(options).collect(),
        selected: (field.get)(draft).unwrap_or_default().to_owned(),
    }
}

fn texts(draft: &Theme, locale: Locale) -> Group<TextField> {
    let of = |texts: Option<&domain::theme::Texts>| {
        texts.and_then(|texts| texts.get(locale.tag())).cloned().unwrap_or_default()
    };
    let word = |word: &Word| TextField {
        name: format!("wording.{}.{}", word.code(), locale.tag()),
        label: match word {
            Word::CardNote => "A note above the card's fields",
            Word::SaveButton => "The button that saves a card",
            Word::DoneHeading => "The heading when all is done",
            Word::DoneNote => "A note below it",
        }
        .to_owned(),
        value: of(draft.wording.get(word)),
        max: word.chars_max(),
    };
    let legal = TextField {
        name: format!("legal.{}", locale.tag()),
        label: "Legal text in the footer".to_owned(),
        value: of(Some(&draft.legal)),
        max: LEGAL_CHARS_MAX,
    };
    Group { title: format!("Words in {}", locale.name()), items: Word::ALL.iter().map(word).chain([legal]).collect() }
}

fn fault(fault: &Fault) -> FaultLine {
    match fault {
        Fault::Contrast { scheme, pair, colours, ratio, change: (role, colour) } => FaultLine {
            words: format!(
                "{}, {}: {} on {} has a contrast of {:.2}, and {} is needed.",
                scheme.code(),
                pair.place,
                colours.0,
                colours.1,
                (ratio * 100.0).floor() / 100.0,
                pair.least
            ),
            proposal: (format!("{}.{}", scheme.code(), role.code()), colour.to_string()),
            take: format!("{}: take {colour}", words(*role)),
        },
        Fault::Target { px } => FaultLine {
            words: format!("Buttons and fields are {px} pixels high, and {TARGET_MIN_PX} are needed."),
            proposal: ("controlHeight".to_owned(), TARGET_MIN_PX.to_string()),
            take: format!("Take {TARGET_MIN_PX} pixels"),
        },
    }
}

fn axes(query: &HashMap<String, String>) -> Vec<Group<Choice>> {
    let axis = |title: &str, name: &str, values: Vec<(String, String)>, unless: &str| {
        let now = query.get(name).map_or(unless, String::as_str);
        let option = |(value, words): (String, String)| Choice {
            label: words,
            current: value == now,
            href: format!("{}#views", asked(query, Some((name, &value)))),
        };
        Group { title: title.to_owned(), items: values.into_iter().map(option).collect() }
    };
    let owned = |values: &[(&str, &str)]| {
        values.iter().map(|(value, words)| ((*value).to_owned(), (*words).to_owned())).collect::<Vec<_>>()
    };
    let languages = Locale::all().iter().map(|locale| (locale.tag().to_owned(), locale.name().to_owned())).collect();
    vec![
        axis("Page", "page", owned(&PAGES), FIRST_PAGE),
        axis("Language", "lang", languages, Locale::En.tag()),
        axis("Device", "scheme", owned(&SCHEMES), ""),
        axis("Eyes", "vision", owned(&VISIONS), ""),
    ]
}

fn frames(preview: &str, query: &HashMap<String, String>) -> Vec<PreviewFrame> {
    let wanted = query.get("page").map_or("", String::as_str);
    let page = PAGES.iter().find(|(sample, _)| *sample == wanted).map_or(FIRST_PAGE, |(sample, _)| sample);
    let src = format!("{preview}{page}{}", asked(query, None));
    vec![
        PreviewFrame { title: "On a telephone".to_owned(), src: src.clone(), class: "phone-view" },
        PreviewFrame { title: "On a desk".to_owned(), src, class: "desktop-view" },
    ]
}

/// What the previews show, as a query; with one of it changed.
fn asked(query: &HashMap<String, String>, change: Option<(&str, &str)>) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    for name in ["page", "lang", "scheme", "vision"] {
        let value = match change {
            Some((changed, value)) if changed == name => value,
            _ => query.get(name).map_or("", String::as_str),
        };
        if !value.is_empty() {
            pairs.append_pair(name, value);
        }
    }
    format!("?{}", pairs.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_to_look_at_is_a_sample() {
        let samples = super::super::preview::samples();
        for (page, words) in PAGES {
            assert!(samples.iter().any(|(name, _)| *name == page), "{words}: {page}");
        }
        assert!(PAGES.iter().any(|(page, _)| *page == FIRST_PAGE));
    }
}

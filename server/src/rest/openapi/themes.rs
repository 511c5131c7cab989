//! Themes and logos, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use std::collections::HashMap;

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::{CodedError, Link, TokenError};
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(
    paths(list, show, put, version, publish, rollback, call_off, preview, add_logo),
    components(schemas(
        ThemeList,
        ThemeSummary,
        StoredTheme,
        Theme,
        ThemeLink,
        ThemeVersion,
        ThemeVersionLine,
        Scheduled,
        Fault,
        FaultColour,
        Proposal,
        NotPublished,
        PublishRequest,
        RollbackRequest,
        PreviewRequest,
        PreviewAnswer,
        PreviewLinks,
        Logo,
        LogoLinks,
        FileLink
    ))
)]
pub(super) struct Description;

/// Rows of the readable list: `curl` prefixes credentials, `base` is the server.
pub(super) fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<Row> {
    let themes = "/api/v2/pointsOfSale/{pointOfSale}/themes";
    let at = format!("{base}/api/v2/pointsOfSale/atelier/themes");
    let json = "-H 'Content-Type: application/json' -d";
    vec![
        row("GET", themes, "The looks of a shop's pages", curl(&at)),
        row(
            "PUT",
            &format!("{themes}/{{name}}"),
            "Make a look, or change its draft; the answer says what nobody could read",
            curl(&format!(
                "-X PUT {at}/autumn {json} '{{\"light\": {{\"accent\": \"#8a3b12\"}}, \"corners\": \"round\"}}'"
            )),
        ),
        row(
            "POST",
            &format!("{themes}/{{name}}/preview"),
            "An address at which a look can be seen for a day",
            curl(&format!("{at}/autumn/preview {json} '{{}}'")),
        ),
        row(
            "POST",
            &format!("{themes}/{{name}}/publish"),
            "Publish a draft, now or at a time",
            curl(&format!("{at}/autumn/publish {json} '{{}}'")),
        ),
        row(
            "POST",
            &format!("{themes}/{{name}}/rollback"),
            "Show an earlier version again",
            curl(&format!("{at}/autumn/rollback {json} '{{\"version\": 1}}'")),
        ),
        row(
            "POST",
            "/api/v2/pointsOfSale/{pointOfSale}/logos",
            "Keep a logo: SVG or PNG, at most 48 KiB, made safe",
            curl(&format!(
                "{base}/api/v2/pointsOfSale/atelier/logos -H 'Content-Type: image/svg+xml' --data-binary @logo.svg"
            )),
        ),
    ]
}

/// Texts by language.
type Texts = HashMap<String, String>;

/// A shop's themes by name.
#[derive(ToSchema)]
struct ThemeList {
    /// At most 20.
    themes: Vec<ThemeSummary>,
}

/// A theme in a list.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct ThemeSummary {
    /// What sessions name as `template.name`; `default` is for those that name none.
    #[schema(example = "default")]
    name: String,
    /// Grows with every change of the draft.
    revision: i64,
    /// RFC 3339.
    last_modified_date: String,
    /// What consumers see.
    published_version: Option<u32>,
    /// What they will see.
    #[schema(value_type = Option<Scheduled>)]
    scheduled: Option<Scheduled>,
}

/// A switch to come.
#[derive(ToSchema)]
struct Scheduled {
    /// To this version.
    version: u32,
    /// RFC 3339.
    at: String,
}

/// A theme.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct StoredTheme {
    /// Its name.
    name: String,
    /// Grows with every change of the draft.
    revision: i64,
    /// RFC 3339.
    last_modified_date: String,
    /// What consumers see.
    published_version: Option<u32>,
    /// What they will see.
    #[schema(value_type = Option<Scheduled>)]
    scheduled: Option<Scheduled>,
    /// What is being worked on.
    draft: Theme,
    /// What keeps the draft from being published.
    faults: Vec<Fault>,
    /// Newest first, at most 100.
    versions: Vec<ThemeVersionLine>,
}

/// A version in a list.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct ThemeVersionLine {
    /// 1, 2, 3 …
    version: u32,
    /// RFC 3339.
    creation_date: String,
}

/// A version.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct ThemeVersion {
    /// 1, 2, 3 …
    version: u32,
    /// RFC 3339.
    creation_date: String,
    /// What its draft said.
    theme: Theme,
    /// What consumers see: completed from the shop's default as it was then.
    shown: Theme,
}

/// A look. Everything may be left out: it is then the shop's default theme's, then the product's.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase", example = json!({
    "light": { "accent": "#8a3b12" }, "corners": "round", "wording": { "saveButton": { "en": "Join now" } }
}))]
struct Theme {
    /// Colours as `#rrggbb` by role: accent, onAccent, text, softText, line, hairline, sheet, background, panel, error, errorBackground, note, noteBackground.
    light: HashMap<String, String>,
    /// The same on dark devices; the accent follows from the light one unless chosen.
    dark: HashMap<String, String>,
    /// `system`, `humanist`, `geometric`, `serif`, `slab` or `rounded`.
    typeface: Option<String>,
    /// `square`, `soft` or `round`.
    corners: Option<String>,
    /// `compact`, `normal` or `roomy`.
    density: Option<String>,
    /// `twoColumns`, `column` or `bare`.
    layout: Option<String>,
    /// `plain`, `band` or `banner`.
    background: Option<String>,
    /// Height of fields and buttons in CSS pixels: 16 to 72; less than 24 is not published.
    control_height: Option<u32>,
    /// A `logoId`.
    logo: Option<String>,
    /// A `logoId` for dark devices.
    logo_dark: Option<String>,
    /// At most four.
    header_links: Vec<ThemeLink>,
    /// At most four.
    footer_links: Vec<ThemeLink>,
    /// At most 600 characters in each language.
    #[schema(value_type = HashMap<String, String>)]
    legal: Texts,
    /// By text (cardNote, saveButton, doneHeading, doneNote) and language.
    #[schema(value_type = HashMap<String, HashMap<String, String>>)]
    wording: HashMap<String, Texts>,
}

/// A link of the shop's own.
#[derive(ToSchema)]
struct ThemeLink {
    /// By language, at most 40 characters.
    #[schema(value_type = HashMap<String, String>)]
    label: Texts,
    /// An https address.
    href: String,
}

/// Why a draft cannot be published, and the nearest change that helps.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct Fault {
    /// `CONTRAST` or `TARGET`.
    #[schema(example = "CONTRAST")]
    kind: String,
    /// `light` or `dark`.
    scheme: Option<String>,
    /// Where on the pages.
    place: String,
    /// What is to be seen.
    #[schema(value_type = Option<FaultColour>)]
    foreground: Option<FaultColour>,
    /// What it is seen on.
    #[schema(value_type = Option<FaultColour>)]
    background: Option<FaultColour>,
    /// As it is.
    ratio: Option<f64>,
    /// As it must be.
    least_ratio: Option<f64>,
    /// As it is, in CSS pixels.
    height: Option<u32>,
    /// As it must be.
    least_height: Option<u32>,
    /// Set this field to this value.
    proposal: Proposal,
}

/// A colour with its role.
#[derive(ToSchema)]
struct FaultColour {
    /// A role.
    role: String,
    /// `#rrggbb`
    colour: String,
}

/// The nearest change that helps.
#[derive(ToSchema)]
struct Proposal {
    /// As `light.accent`.
    #[schema(example = "light.accent")]
    field: String,
    /// A colour, or a number.
    #[schema(value_type = serde_json::Value)]
    value: (),
}

/// Not published.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct NotPublished {
    /// Eight characters.
    response_code: String,
    /// For people.
    response_description: String,
    /// All of them.
    faults: Vec<Fault>,
}

/// How to publish.
#[derive(ToSchema)]
struct PublishRequest {
    /// RFC 3339; at once when missing.
    at: Option<String>,
    /// The revision that was looked at; refused with 409 when the draft has another.
    revision: Option<i64>,
}

/// What to show again.
#[derive(ToSchema)]
struct RollbackRequest {
    /// A version.
    version: u32,
}

/// What to look at.
#[derive(ToSchema)]
struct PreviewRequest {
    /// A version; the draft when missing.
    version: Option<u32>,
}

/// Where to look.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct PreviewAnswer {
    /// RFC 3339.
    expiration_time: String,
    /// `preview.href`
    #[schema(rename = "_links")]
    links: PreviewLinks,
}

/// Links of a preview.
#[derive(ToSchema)]
struct PreviewLinks {
    /// Sample pages; `lang`, `scheme` and `vision` as query parameters.
    preview: Link,
}

/// A logo that is kept.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the surface's")]
struct Logo {
    /// What a theme names it by: the hash of the file as served.
    logo_id: String,
    /// `svg` or `png`.
    format: String,
    /// In units of its own.
    width: u32,
    /// In units of its own.
    height: u32,
    /// `file.href`
    #[schema(rename = "_links")]
    links: LogoLinks,
}

/// Links of a logo.
#[derive(ToSchema)]
struct LogoLinks {
    /// The file.
    file: FileLink,
}

/// A file.
#[derive(ToSchema)]
struct FileLink {
    /// A path on this server.
    href: String,
}

#[utoipa::path(get, path = "/api/v2/pointsOfSale/{pointOfSale}/themes", tag = "themes",
    params(("pointOfSale" = String, Path, description = "the shop")),
    responses((status = 200, description = "its themes", body = ThemeList), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such shop", body = CodedError)))]
fn list() {}

#[utoipa::path(get, path = "/api/v2/pointsOfSale/{pointOfSale}/themes/{name}", tag = "themes",
    params(("pointOfSale" = String, Path, description = "the shop"), ("name" = String, Path, description = "the theme")),
    responses((status = 200, description = "the theme", body = StoredTheme), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such theme", body = CodedError)))]
fn show() {}

#[utoipa::path(put, path = "/api/v2/pointsOfSale/{pointOfSale}/themes/{name}", tag = "themes", request_body = Theme,
    params(("pointOfSale" = String, Path, description = "the shop"), ("name" = String, Path, description = "the theme")),
    responses((status = 200, description = "the draft is replaced", body = StoredTheme), (status = 201, description = "the theme is new", body = StoredTheme),
        (status = 400, description = "every bad field", body = Vec<FieldError>), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such shop", body = CodedError)))]
fn put() {}

#[utoipa::path(get, path = "/api/v2/pointsOfSale/{pointOfSale}/themes/{name}/versions/{version}", tag = "themes",
    params(("pointOfSale" = String, Path, description = "the shop"), ("name" = String, Path, description = "the theme"),
        ("version" = u32, Path, description = "1, 2, 3 …")),
    responses((status = 200, description = "the version", body = ThemeVersion), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such version", body = CodedError)))]
fn version() {}

#[utoipa::path(post, path = "/api/v2/pointsOfSale/{pointOfSale}/themes/{name}/publish", tag = "themes", request_body = PublishRequest,
    params(("pointOfSale" = String, Path, description = "the shop"), ("name" = String, Path, description = "the theme")),
    responses((status = 200, description = "published, or scheduled", body = StoredTheme), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such theme", body = CodedError),
        (status = 409, description = "the draft has changed", body = CodedError), (status = 422, description = "some consumers could not read or press everything", body = NotPublished)))]
fn publish() {}

#[utoipa::path(post, path = "/api/v2/pointsOfSale/{pointOfSale}/themes/{name}/rollback", tag = "themes", request_body = RollbackRequest,
    params(("pointOfSale" = String, Path, description = "the shop"), ("name" = String, Path, description = "the theme")),
    responses((status = 200, description = "shown again; a switch to come is called off", body = StoredTheme), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such version", body = CodedError)))]
fn rollback() {}

#[utoipa::path(delete, path = "/api/v2/pointsOfSale/{pointOfSale}/themes/{name}/schedule", tag = "themes",
    params(("pointOfSale" = String, Path, description = "the shop"), ("name" = String, Path, description = "the theme")),
    responses((status = 200, description = "a switch to come is called off", body = StoredTheme), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such theme", body = CodedError)))]
fn call_off() {}

#[utoipa::path(post, path = "/api/v2/pointsOfSale/{pointOfSale}/themes/{name}/preview", tag = "themes", request_body = PreviewRequest,
    params(("pointOfSale" = String, Path, description = "the shop"), ("name" = String, Path, description = "the theme")),
    responses((status = 200, description = "where to look, for a day", body = PreviewAnswer), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such theme or version", body = CodedError)))]
fn preview() {}

#[utoipa::path(post, path = "/api/v2/pointsOfSale/{pointOfSale}/logos", tag = "themes",
    request_body(content = Vec<u8>, content_type = "image/svg+xml", description = "the file: SVG or PNG, at most 48 KiB"),
    params(("pointOfSale" = String, Path, description = "the shop")),
    responses((status = 201, description = "kept, made safe", body = Logo), (status = 400, description = "why it is no logo", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such shop", body = CodedError)))]
fn add_logo() {}

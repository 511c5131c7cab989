//! What is sent and answered about themes and logos.

use std::collections::HashMap;

use utoipa::ToSchema;

use super::super::super::schema::Link;

/// Texts by language.
type Texts = HashMap<String, String>;

/// A shop's themes by name.
#[derive(ToSchema)]
pub(super) struct ThemeList {
    /// At most 20.
    themes: Vec<ThemeSummary>,
}

/// A theme in a list.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(super) struct ThemeSummary {
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
pub(super) struct Scheduled {
    /// To this version.
    version: u32,
    /// RFC 3339.
    at: String,
}

/// A theme.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(super) struct StoredTheme {
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
pub(super) struct ThemeVersionLine {
    /// 1, 2, 3 …
    version: u32,
    /// RFC 3339.
    creation_date: String,
}

/// A version.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(super) struct ThemeVersion {
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
pub(super) struct Theme {
    /// Colours as `#rrggbb` by role: accent, onAccent, text, softText, line, hairline, sheet, background, panel, error, errorBackground, note, noteBackground.
    light: HashMap<String, String>,
    /// The same on dark devices; the accent follows from the light one unless chosen.
    dark: HashMap<String, String>,
    /// `system`, `humanist`, `geometric`, `serif`, `slab` or `rounded`.
    typeface: Option<String>,
    /// A `fontId`: letters of the shop's own, in place of those as soon as they have arrived.
    font: Option<String>,
    /// A `fontId` for what is written bold; only together with `font`.
    font_bold: Option<String>,
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
pub(super) struct ThemeLink {
    /// By language, at most 40 characters.
    #[schema(value_type = HashMap<String, String>)]
    label: Texts,
    /// An https address.
    href: String,
}

/// Why a draft cannot be published, and the nearest change that helps.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(super) struct Fault {
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
pub(super) struct FaultColour {
    /// A role.
    role: String,
    /// `#rrggbb`
    colour: String,
}

/// The nearest change that helps.
#[derive(ToSchema)]
pub(super) struct Proposal {
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
pub(super) struct NotPublished {
    /// Eight characters.
    response_code: String,
    /// For people.
    response_description: String,
    /// All of them.
    faults: Vec<Fault>,
}

/// How to publish.
#[derive(ToSchema)]
pub(super) struct PublishRequest {
    /// RFC 3339; at once when missing.
    at: Option<String>,
    /// The revision that was looked at; refused with 409 when the draft has another.
    revision: Option<i64>,
}

/// What to show again.
#[derive(ToSchema)]
pub(super) struct RollbackRequest {
    /// A version.
    version: u32,
}

/// What to look at.
#[derive(ToSchema)]
pub(super) struct PreviewRequest {
    /// A version; the draft when missing.
    version: Option<u32>,
}

/// Where to look.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(super) struct PreviewAnswer {
    /// RFC 3339.
    expiration_time: String,
    /// `preview.href`
    #[schema(rename = "_links")]
    links: PreviewLinks,
}

/// Links of a preview.
#[derive(ToSchema)]
pub(super) struct PreviewLinks {
    /// Sample pages; `lang`, `scheme` and `vision` as query parameters.
    preview: Link,
}

/// A logo that is kept.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the surface's")]
pub(super) struct Logo {
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

/// A font that is kept.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the surface's")]
pub(super) struct Font {
    /// What a theme names it by: the hash of the file as served.
    font_id: String,
    /// What the font calls itself.
    #[schema(example = "Fira Sans Regular")]
    title: String,
    /// `file.href`
    #[schema(rename = "_links")]
    links: LogoLinks,
}

/// Links of a logo or a font.
#[derive(ToSchema)]
pub(super) struct LogoLinks {
    /// The file.
    file: FileLink,
}

/// A file.
#[derive(ToSchema)]
pub(super) struct FileLink {
    /// A path on this server.
    href: String,
}

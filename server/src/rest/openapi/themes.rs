//! Themes, logos and fonts, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

mod schema;

use schema::{
    Fault, FaultColour, FileLink, Font, Logo, LogoLinks, NotPublished, PreviewAnswer, PreviewLinks, PreviewRequest,
    Proposal, PublishRequest, RollbackRequest, Scheduled, StoredTheme, Theme, ThemeLink, ThemeList, ThemeSummary,
    ThemeVersion, ThemeVersionLine,
};
use utoipa::OpenApi;

use super::super::error::FieldError;
use super::super::schema::{CodedError, TokenError};
use super::{Row, row};

#[derive(OpenApi)]
#[openapi(
    paths(list, show, put, version, publish, rollback, call_off, preview, add_logo, add_font),
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
        Font,
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
        row(
            "POST",
            "/api/v2/pointsOfSale/{pointOfSale}/fonts",
            "Keep a font: WOFF2, at most 128 KiB, checked",
            curl(&format!(
                "{base}/api/v2/pointsOfSale/atelier/fonts -H 'Content-Type: font/woff2' --data-binary @regular.woff2"
            )),
        ),
    ]
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

#[utoipa::path(post, path = "/api/v2/pointsOfSale/{pointOfSale}/fonts", tag = "themes",
    request_body(content = Vec<u8>, content_type = "font/woff2", description = "the file: WOFF2, at most 128 KiB"),
    params(("pointOfSale" = String, Path, description = "the shop")),
    responses((status = 201, description = "kept, with its tables alone", body = Font), (status = 400, description = "why it is no font", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such shop", body = CodedError)))]
fn add_font() {}

//! The widget's loader, described.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::{Row, row};

#[derive(OpenApi)]
#[openapi(paths(loader), components(schemas(Loader)))]
pub(super) struct Description;

/// Rows of the readable list.
pub(super) fn operations(base: &str) -> Vec<Row> {
    vec![row(
        "GET",
        "/widget.json",
        "The widget's script: its immutable address and its integrity value",
        format!("curl -s {base}/widget.json"),
    )]
}

/// What a shop writes into its page.
#[derive(ToSchema)]
struct Loader {
    /// The script, under an address that never changes its content.
    src: String,
    /// Its subresource integrity value.
    #[schema(example = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb")]
    integrity: String,
    /// Its size as sent, compressed with brotli.
    bytes: u32,
    /// The whole element, ready to be copied.
    tag: String,
}

#[utoipa::path(get, path = "/widget.json", tag = "widget",
    responses((status = 200, description = "where the script is", body = Loader)))]
fn loader() {}

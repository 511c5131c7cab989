//! The API, operation by operation, for people.

use leptos::prelude::*;

use super::Sheet;
use crate::{DocumentKind, Frame, text};

/// The API reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiReference {
    /// The operations, in the order of a first use.
    pub operations: Vec<Operation>,
    /// The `OpenAPI` description.
    pub openapi_href: String,
}

/// One operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// `GET`, `POST` …
    pub method: String,
    /// The path, with its parameters in braces.
    pub path: String,
    /// What it does, in a sentence.
    pub summary: String,
    /// A command that works as it stands.
    pub curl: String,
}

impl ApiReference {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let contents = self
            .operations
            .iter()
            .enumerate()
            .map(|(index, operation)| {
                view! { <li><a href=format!("#operation-{index}")>{operation.summary.clone()}</a></li> }
            })
            .collect::<Vec<_>>();
        let operations =
            self.operations.iter().enumerate().map(|(index, operation)| article(index, operation)).collect::<Vec<_>>();
        Sheet {
            title: text::api_title(locale),
            kind: DocumentKind::Sandbox,
            class: "reading",
            script: None,
            body: view! {
                <h1>{text::api_title(locale)}</h1>
                <p class="about">{text::api_line(locale)}</p>
                <ul class="links"><li><a href=self.openapi_href.clone()>{text::start_openapi(locale)}</a></li></ul>
                <nav aria-label=text::api_contents(locale)><ol class="contents" lang="en" dir="ltr">{contents}</ol></nav>
                {operations}
            }
            .into_any(),
        }
    }
}

fn article(index: usize, operation: &Operation) -> AnyView {
    let id = format!("operation-{index}");
    // Two operations may share a path: the summary tells their regions apart.
    let label = format!("{}: {} {}", operation.summary, operation.method, operation.path);
    view! {
        <section class="operation" lang="en" dir="ltr" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{operation.summary.clone()}</h2>
            <p class="endpoint"><code><b>{operation.method.clone()}</b>" "{operation.path.clone()}</code></p>
            <pre tabindex="0" role="region" aria-label=label><code>{operation.curl.clone()}</code></pre>
        </section>
    }
    .into_any()
}

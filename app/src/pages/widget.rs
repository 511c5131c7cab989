//! The demo shop's checkout: the page inside the shop's own page, in every mode, with the code to copy.

use leptos::prelude::*;

use super::Sheet;
use crate::{DocumentKind, Frame, Locale, Script, form, text};

/// The checkout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WidgetShop {
    /// The loader, `public/widget.js` or `public/payline.js`, from the origin of the hosted page.
    pub loader: Script,
    /// The stylesheet that belongs to the Payline markup, of the same origin.
    pub stylesheet: Option<String>,
    /// The ways to show the page.
    pub widgets: Vec<Widget>,
    /// Other pages of the same kind.
    pub others: Vec<(WidgetMode, String)>,
    /// Back to the start page.
    pub start_href: String,
}

/// One way to show the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Widget {
    /// Which way.
    pub mode: WidgetMode,
    /// The page of a session that was opened for it; for the Payline markup the token.
    pub address: String,
    /// What a shop writes to get the same.
    pub code: String,
}

/// The ways to show the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WidgetMode {
    /// In place.
    Inline,
    /// In a dialogue above.
    Lightbox,
    /// On its own, the shop's page left.
    Redirect,
    /// In place, by the markup of another vendor's widget.
    Payline,
}

impl WidgetMode {
    /// The value of the attribute `mode`, and the selector in the language files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Lightbox => "lightbox",
            Self::Redirect => "redirect",
            Self::Payline => "payline",
        }
    }
}

impl WidgetShop {
    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        let locale = frame.locale;
        let widgets = self.widgets.iter().map(|widget| widget.view(locale)).collect::<Vec<_>>();
        let others = self.others.iter().map(|(mode, href)| {
            view! { <li><a href=href.clone()>{text::widget_heading(locale, mode.code())}</a></li> }
        });
        let others = others.collect::<Vec<_>>();
        let style = self.stylesheet.clone().map(|href| view! { <link rel="stylesheet" href=href/> });
        let loader = self.loader.clone();
        // The other vendor's script is no module, and reads where it came from.
        let kind = self.stylesheet.is_none().then_some("module");
        Sheet {
            title: text::widget_title(locale),
            kind: DocumentKind::Sandbox,
            class: "reading wide",
            script: Some(frame.assets.shop_widget.clone()),
            body: view! {
                <h1>{text::widget_title(locale)}</h1>
                <p class="about">{text::widget_line(locale)}</p>
                <ul class="links">{others}</ul>
                <div class="widgets">{widgets}</div>
                <h2 id="told">{text::widget_told(locale)}</h2>
                <ol id="log" role="log" aria-labelledby="told" tabindex="0"></ol>
                {form::forward_link(&self.start_href, text::shop_to_start(locale))}
                {style}
                <script type=kind src=loader.src integrity=loader.integrity crossorigin="anonymous"></script>
            }
            .into_any(),
        }
    }
}

impl Widget {
    fn view(&self, locale: Locale) -> AnyView {
        let code = self.mode.code();
        let live = if self.mode == WidgetMode::Payline {
            view! { <div id="PaylineWidget" class="PaylineWidget" data-token=self.address.clone() data-template="column"
            data-event-didshowstate="shopDidShowState"></div> }
            .into_any()
        } else {
            view! {
                <maillon-card mode=code lang=locale.tag()>
                    <a class="button" href=self.address.clone()>{text::widget_link(locale)}</a>
                </maillon-card>
            }
            .into_any()
        };
        let label = format!("{}: {}", text::widget_code(locale), text::widget_heading(locale, code));
        view! {
            <section aria-labelledby=code>
                <h2 id=code>{text::widget_heading(locale, code)}</h2>
                <p class="about">{text::widget_about(locale, code)}</p>
                {live}
                <h3>{text::widget_code(locale)}</h3>
                <pre tabindex="0" role="region" aria-label=label><code>{self.code.clone()}</code></pre>
            </section>
        }
        .into_any()
    }
}

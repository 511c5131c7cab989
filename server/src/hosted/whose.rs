//! Whose page a request asks for, said by the first that knows: what fails from then on looks like the shop's pages, in
//! the language of its consumer.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use app::{Embed, Frame, Locale};
use axum::extract::{FromRequestParts, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use domain::merchant::PointOfSale;
use domain::theme::Theme;

use super::frame::{bare_frame_in, shop_frame};
use crate::state::App;
use crate::web::language;
use crate::web::page::Openings;

/// A shop as a page shows it.
pub struct Shop {
    /// The shop.
    pub pos: Arc<PointOfSale>,
    /// Its look; none for the product's own.
    pub theme: Option<Arc<Theme>>,
    /// The language of its consumer.
    pub locale: Locale,
    /// The shop's page around it.
    pub embed: Option<Embed>,
    /// Who may stand above it beside that page.
    pub ancestors: Vec<String>,
}

impl Shop {
    /// On a page that stands alone.
    pub fn of(pos: &Arc<PointOfSale>, theme: Option<&Arc<Theme>>, locale: Locale) -> Self {
        Self { pos: Arc::clone(pos), theme: theme.cloned(), locale, embed: None, ancestors: Vec::new() }
    }
}

/// What is known of one request. It costs next to nothing where nothing fails.
#[derive(Clone, Default)]
pub struct Whose(Arc<Asked>);

#[derive(Default)]
struct Asked {
    uri: Uri,
    languages: Option<HeaderValue>,
    shop: Mutex<Option<Shop>>,
}

impl<S: Send + Sync> FromRequestParts<S> for Whose {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}

impl Whose {
    /// What a request says of itself.
    pub fn asks(request: &Request) -> Self {
        let languages = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
        Self(Arc::new(Asked { uri: request.uri().clone(), languages, shop: Mutex::default() }))
    }

    /// What is known of the request that is being answered.
    pub fn of(parts: &Parts) -> Self {
        parts.extensions.get::<Self>().cloned().unwrap_or_default()
    }

    /// Says it.
    pub fn say(&self, shop: Shop) {
        *self.0.shop.lock().unwrap_or_else(PoisonError::into_inner) = Some(shop);
    }

    /// What surrounds a page about a failure. In a frame it is seen as what it stands for would have been.
    pub fn around(&self, app: &App) -> (Frame, Openings) {
        let shop = self.0.shop.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Shop { pos, theme, locale, embed, ancestors }) = shop else {
            return (bare_frame_in(app, self.language()), Openings::default());
        };
        let mut openings = Openings { ancestors: vec!["'self'".to_owned()], ..Openings::default() };
        let around = embed.iter().map(|embed| embed.parent.clone()).chain(ancestors);
        openings.ancestors.extend(around.filter(|origin| origin != "'self'"));
        // There is no other language of what could not be answered.
        let frame = shop_frame(app, &pos, theme.as_deref(), locale);
        (Frame { languages: Vec::new(), embed, ..frame }, openings)
    }

    /// The language chosen on the page, else the browser's.
    fn language(&self) -> Locale {
        let query = Query::<HashMap<String, String>>::try_from_uri(&self.0.uri).unwrap_or_default();
        let languages = self.0.languages.iter().map(|value| (header::ACCEPT_LANGUAGE, value.clone()));
        let browser = || language::of_browser(&languages.collect::<HeaderMap>(), Locale::En.tag());
        language::chosen(&query).unwrap_or_else(browser)
    }
}

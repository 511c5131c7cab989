//! A visit to the wallet page: the session that its capability URL names, with its shop, its language, its wallet.

use std::collections::HashMap;
use std::sync::Arc;

use app::pages::wallet::{News, WalletAct};
use app::pages::wallet_expired::WalletExpired;
use app::{Locale, Page};
use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::Response;
use domain::merchant::PointOfSale;
use domain::ports::{PortError, WalletVisited};
use domain::secret::SecretText;
use domain::theme::Theme;
use domain::tokens;
use domain::wallet::Wallet;
use domain::wallet_session::WalletSession;

use super::failure::Failure;
use super::frame::{not_found, not_found_at, shop_frame};
use super::links;
use super::whose::{Shop, Whose};
use crate::state::App;
use crate::web::language;
use crate::web::page::{Openings, respond, see_other};
use crate::web::return_url;

/// What a handler of the wallet page starts from.
pub struct WalletVisit {
    /// Shared state.
    pub app: App,
    /// The visit.
    pub session: WalletSession,
    /// Its shop.
    pub pos: Arc<PointOfSale>,
    /// The wallet as it stood when the request came.
    pub wallet: Wallet,
    /// What was just done, if the address says so.
    pub news: Option<News>,
    /// The language of the answer.
    pub locale: Locale,
    token: SecretText,
    chosen: Option<Locale>,
    /// What the shop's pages look like.
    theme: Option<Arc<Theme>>,
}

impl FromRequestParts<App> for WalletVisit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let Path(path) = Path::<HashMap<String, String>>::from_request_parts(parts, app)
            .await
            .map_err(|_| not_found(app, &parts.headers))?;
        let token = SecretText::new(path.get("token").cloned().unwrap_or_default());
        let hash = app.vault.hash(token.expose().as_bytes());
        let found = app.store.visited_wallet(&hash, app.clock.now()).await.map_err(Failure::response)?;
        let Some(WalletVisited { session, pos, merchant_disabled, theme }) = found else {
            return Err(not_found(app, &parts.headers));
        };
        if pos.disabled || merchant_disabled {
            return Err(not_found(app, &parts.headers));
        }
        let query = Query::<HashMap<String, String>>::from_request_parts(parts, app).await.unwrap_or_default();
        let chosen = language::chosen(&query);
        let wanted = chosen.or_else(|| session.language.as_deref().and_then(language::parse));
        let locale = wanted.unwrap_or_else(|| language::of_browser(&parts.headers, &pos.language));
        let (pos, theme) = (Arc::new(pos), theme.map(Arc::new));
        Whose::of(parts).say(Shop::of(&pos, theme.as_ref(), locale));
        let wallet = app.store.wallet(&session.merchant_id, &session.wallet_id).await.map_err(Failure::response)?;
        let wallet = wallet.ok_or_else(|| Failure::response(PortError::Missing("wallet")))?;
        let news = query.get("news").and_then(|key| News::parse(key));
        let app = app.clone();
        let visit = Self { app, session, pos, wallet, news, locale, token, chosen, theme };
        if visit.session.is_over(visit.app.clock.now()) {
            return Err(visit.expired(&parts.method));
        }
        Ok(visit)
    }
}

impl WalletVisit {
    /// The visit in the language that a form was shown in.
    #[must_use]
    pub fn in_language(mut self, tag: Option<&String>) -> Self {
        if let Some(locale) = tag.and_then(|tag| language::parse(tag)) {
            self.locale = locale;
            self.chosen = Some(locale);
        }
        self
    }

    /// The address of one of the visit's pages; empty for the overview.
    pub fn href(&self, place: &str) -> String {
        links::wallet("", self.token.expose(), place, self.chosen.map(Locale::tag))
    }

    /// A form that posts to `place`. Its token is worth something as long as what `act` says stands.
    pub fn act(&self, place: &str, act: &str) -> WalletAct {
        WalletAct { action: self.href(place), action_token: self.token_of(act) }
    }

    /// A form that does something once, however often its button is pressed.
    pub fn press(&self, place: &str) -> WalletAct {
        let name = self.app.entropy.uuid();
        let action_token = format!("{name}.{}", self.token_of(&pressing(place, &name)));
        WalletAct { action: self.href(place), action_token }
    }

    /// The name of such a form of ours that was sent to `place`.
    pub fn pressed<'f>(&self, fields: &'f HashMap<String, String>, place: &str) -> Option<&'f str> {
        let (name, token) = fields.get("action_token")?.split_once('.')?;
        let ours = self.token_of(&pressing(place, name));
        tokens::same(self.app.vault.as_ref(), token, &ours).then_some(name)
    }

    /// True when a form was made while what `act` says stood.
    pub fn acts(&self, fields: &HashMap<String, String>, act: &str) -> bool {
        let wanted = self.token_of(act);
        fields.get("action_token").is_some_and(|typed| tokens::same(self.app.vault.as_ref(), typed, &wanted))
    }

    fn token_of(&self, act: &str) -> String {
        tokens::wallet_action(self.app.vault.as_ref(), &self.session.id, act).expose().to_owned()
    }

    /// Leads the browser to the overview, with a word on what was done.
    pub fn to_overview(&self, news: News) -> Response {
        see_other(&links::wallet_news("", self.token.expose(), news.key(), self.chosen.map(Locale::tag)))
    }

    /// Answers a page of this visit.
    pub fn page(&self, page: &Page) -> Response {
        // A form may lead to the card page and from there, given up at once, back to the merchant.
        let openings = Openings {
            form_action: self.session.return_url.as_deref().and_then(return_url::origin).into_iter().collect(),
            ..Openings::default()
        };
        let secure = self.app.base_of(&self.pos).starts_with("https://");
        let frame = shop_frame(&self.app, &self.pos, self.theme.as_deref(), self.locale);
        respond(StatusCode::OK, page, &frame, &openings, secure)
    }

    /// The page of an address that names nothing in this wallet.
    pub fn not_found(&self) -> Response {
        not_found_at(&self.app, &self.pos, self.theme.as_deref(), self.locale)
    }

    fn expired(&self, method: &Method) -> Response {
        if *method == Method::POST {
            return see_other(&self.href(""));
        }
        self.page(&Page::WalletExpired(WalletExpired { return_href: self.session.return_url.clone() }))
    }
}

fn pressing(place: &str, name: &str) -> String {
    format!("press:{place}:{name}")
}

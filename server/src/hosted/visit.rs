//! A visit: the session that a capability URL names, with its shop and language.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;

use app::pages::wallet::News;
use app::{Frame, Locale, Page};
use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::merchant::PointOfSale;
use domain::ports::Visited;
use domain::secret::SecretText;
use domain::session::{FromWallet, Session, State};
use domain::theme::Theme;
use domain::tokens;

use super::embed::Embedding;
use super::failure::Failure;
use super::frame::{not_found, shop_frame};
use super::guard;
use super::links;
use super::time_left;
use super::whose::{Shop, Whose};
use crate::shown_pages::Seen;
use crate::state::App;
use crate::web::client::{self, Peer};
use crate::web::compression::Document;
use crate::web::language;
use crate::web::page::{Openings, respond, see_other};
use crate::web::return_url;

/// What a handler of a step starts from.
pub struct Visit {
    /// Shared state.
    pub app: App,
    /// The session as it stood when the request came.
    pub session: Session,
    /// Its shop.
    pub pos: Arc<PointOfSale>,
    /// The token of the page's URL.
    pub token: SecretText,
    /// The language of the answer.
    pub locale: Locale,
    /// The language chosen by the consumer, to be kept in links.
    chosen: Option<Locale>,
    /// How a shop's page shows this one, to be kept in links.
    pub embedding: Option<Embedding>,
    /// What the guard gave out, to be kept in links.
    pub pass: Option<String>,
    /// The request's headers.
    pub headers: HeaderMap,
    /// The consumer's address.
    pub ip: IpAddr,
    /// The look of its pages; none for the product's own.
    theme: Option<Arc<Theme>>,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let Path(path) = Path::<HashMap<String, String>>::from_request_parts(parts, app)
            .await
            .map_err(|_| not_found(app, &parts.headers))?;
        let token = SecretText::new(path.get("token").cloned().unwrap_or_default());
        let hash = app.vault.hash(token.expose().as_bytes());
        let visited = app.store.visited(&hash, app.clock.now()).await.map_err(Failure::response)?;
        let Some(Visited { session, pos, merchant_disabled, theme }) = visited else {
            // The check of our own pages asks for samples of them, under addresses like these.
            let live = crate::integrity::live_page(app, token.expose(), parts.uri.path());
            return Err(live.unwrap_or_else(|| not_found(app, &parts.headers)));
        };
        if pos.disabled || merchant_disabled {
            return Err(not_found(app, &parts.headers));
        }
        let query = Query::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let query = query.map(|Query(query)| query).unwrap_or_default();
        let chosen = language::chosen(&query);
        let embedding = Embedding::asked(app, &pos, &query);
        let theme = session.look.clone().or_else(|| theme.map(Arc::new));
        let pass = query.get("pass").filter(|pass| guard::is_pass(pass)).cloned();
        let visit = Self { embedding, pass, theme, ..Self::new(app, session, Arc::new(pos), token, chosen, parts) };
        let embed = visit.embedding.as_ref().map(|embedding| embedding.embed.clone());
        Whose::of(parts).say(Shop { embed, ..Shop::of(&visit.pos, visit.theme.as_ref(), visit.locale) });
        if visit.session.is_over(app.clock.now()) {
            let over = app.enrolment.expire(&visit.session).await.map_err(Failure::response)?;
            return Ok(visit.with(over));
        }
        Ok(visit)
    }
}

impl Visit {
    fn new(
        app: &App,
        session: Session,
        pos: Arc<PointOfSale>,
        token: SecretText,
        chosen: Option<Locale>,
        parts: &Parts,
    ) -> Self {
        let wanted = chosen.or_else(|| of_session(&session));
        let locale = wanted.unwrap_or_else(|| language::of_browser(&parts.headers, &pos.language));
        let peer = parts.extensions.get::<Peer>().map(|peer| peer.0);
        let ip = peer.map_or(IpAddr::from([127, 0, 0, 1]), |peer| {
            client::address(peer, &parts.headers, &app.config.trusted_proxies)
        });
        let (app, headers) = (app.clone(), parts.headers.clone());
        Self { app, session, pos, token, locale, chosen, embedding: None, pass: None, headers, ip, theme: None }
    }

    /// The visit after somebody moved its session.
    #[must_use]
    pub fn with(mut self, session: Session) -> Self {
        self.session = session;
        self
    }

    /// The visit in the language that a form was shown in.
    #[must_use]
    pub fn in_language(mut self, tag: Option<&str>) -> Self {
        if let Some(locale) = tag.and_then(language::parse) {
            self.locale = locale;
            self.chosen = Some(locale);
        }
        self
    }

    /// The address of a step of this session.
    pub fn href(&self, step: &str) -> String {
        self.linked(step, self.pass.as_deref())
    }

    /// The first page, with what the guard gives out.
    pub fn href_passed(&self, pass: &str) -> String {
        self.linked("", Some(pass))
    }

    fn linked(&self, step: &str, pass: Option<&str>) -> String {
        let href = links::step(self.token.expose(), step, self.chosen.map(Locale::tag));
        let kept = self.kept(pass);
        match kept.strip_prefix('&') {
            Some(first) if !href.contains('?') => format!("{href}?{first}"),
            _ => href + &kept,
        }
    }

    /// What is kept in every link beside the language, each after an ampersand.
    fn kept(&self, pass: Option<&str>) -> String {
        let embedding = self.embedding.as_ref().map(|embedding| format!("&{}", embedding.query()));
        let pass = pass.map(|pass| format!("&pass={pass}"));
        [embedding, pass].into_iter().flatten().collect()
    }

    /// The hidden token of a form, worth something until the session moves.
    pub fn action_token(&self) -> String {
        tokens::action(self.app.vault.as_ref(), &self.session).expose().to_owned()
    }

    /// True when a form was made from the session as it stands.
    pub fn action_matches(&self, typed: Option<&String>) -> bool {
        typed.is_some_and(|typed| tokens::action_matches(self.app.vault.as_ref(), &self.session, typed))
    }

    /// Where the merchant wants the consumer at the end: at the wallet page when the visit came from there.
    pub async fn return_href(&self) -> Result<String, Failure> {
        if let Some(from) = &self.session.from_wallet {
            let token = tokens::wallet(self.app.vault.as_ref(), &from.session_id);
            let language = self.chosen.map(Locale::tag);
            let base = self.app.base_of(&self.pos);
            return Ok(match self.session.state {
                State::Completed => {
                    let news = self.wallet_news(from).await?;
                    links::wallet_news(base, token.expose(), news.key(), language)
                }
                _ => links::wallet(base, token.expose(), "", language),
            });
        }
        let address = match self.session.state {
            State::Cancelled => &self.session.cancel_url,
            _ => &self.session.return_url,
        };
        Ok(return_url::with_pay_id(address, self.session.pay_id.as_str()))
    }

    /// What became of the wallet: not what was meant, but what is stored. The number may have become another card of the
    /// wallet meanwhile, and the card that was to be renewed may have left it.
    async fn wallet_news(&self, from: &FromWallet) -> Result<News, Failure> {
        let Some(renewed) = &from.renews else { return Ok(News::Added) };
        let session = &self.session;
        let cards = self.app.store.cards_of_wallet(&session.merchant_id, &session.wallet_id).await?;
        let typed = session.attempt.as_ref().map(|attempt| &attempt.record_id);
        let stored = cards.iter().find(|card| Some(&card.version.record_id) == typed);
        // Renewed once more since, its newest number is another.
        let stored = stored.or_else(|| cards.iter().find(|card| card.id == *renewed));
        Ok(match stored {
            Some(card) if card.id == *renewed => News::Renewed,
            Some(_) => News::Added,
            None => News::Changed,
        })
    }

    /// The end of the way: back to the merchant. In a shop's page the last page stays, and tells the page around.
    pub async fn to_merchant(&self) -> Result<Response, Failure> {
        Ok(match self.embedding {
            Some(_) => see_other(&self.href("")),
            None => see_other(&self.return_href().await?),
        })
    }

    /// Leads the browser to the step where the session stands.
    pub fn to_current(&self) -> Response {
        let step = match self.session.state {
            State::CardEntered | State::Authenticating => "authentication",
            State::Challenging => "challenge",
            State::Authenticated | State::CodeNeeded | State::Authorising | State::Completed | State::Unknown => {
                "verification"
            }
            State::Created | State::Declined | State::Cancelled | State::Expired => "",
        };
        see_other(&self.href(step))
    }

    /// Answers a page of this visit. Forms may end at the merchant, whose origin the policy therefore names.
    pub fn page(&self, page: &Page) -> Response {
        self.page_with(StatusCode::OK, page, Openings::default())
    }

    /// The same with a status and further openings.
    pub fn page_with(&self, status: StatusCode, page: &Page, mut openings: Openings) -> Response {
        for address in [&self.session.return_url, &self.session.cancel_url] {
            if let Some(origin) = return_url::origin(address).filter(|origin| !openings.form_action.contains(origin)) {
                openings.form_action.push(origin);
            }
        }
        let frame = self.frame();
        if frame.time_left.is_some() {
            // Without script the time that is left is counted in a frame.
            openings.frames.extend(openings.frames.is_empty().then(|| "'self'".to_owned()));
        }
        openings.ancestors.extend(self.embedding.iter().map(|embedding| embedding.embed.parent.clone()));
        let secure = self.app.base_of(&self.pos).starts_with("https://");
        let response = respond(status, page, &frame, &openings, secure);
        self.remember(page, &response);
        response
    }

    /// Leaves what is shown to be kept. The count of minutes in its frame is part of a page that is kept already.
    fn remember(&self, page: &Page, response: &Response) {
        let Some(document) = response.extensions().get::<Document>() else { return };
        if self.app.config.shown_pages_days == 0 || matches!(page, Page::TimeLeft(_)) {
            return;
        }
        self.app.shown_pages.leave(Seen {
            session_id: self.session.id.clone(),
            state: self.session.state,
            locale: document.locale,
            kind: document.kind,
            status: response.status().as_u16(),
            html: document.html.clone(),
            at: self.app.clock.now(),
        });
    }

    /// The openings of a document that leads to the bank, whose host nobody knows beforehand.
    pub fn bank_origins(&self) -> Vec<String> {
        std::iter::once("https:".to_owned()).chain(self.app.sandbox_acs.clone()).collect()
    }

    /// What surrounds its pages.
    pub fn frame(&self) -> Frame {
        Frame {
            languages: language::offered(&self.kept(self.pass.as_deref())),
            embed: self.embedding.as_ref().map(|embedding| embedding.embed.clone()),
            time_left: time_left::of(self),
            ..shop_frame(&self.app, &self.pos, self.theme.as_deref(), self.locale)
        }
    }
}

/// The language of the consent, which is the consumer's from then on; before it, the one that the merchant named.
pub fn of_session(session: &Session) -> Option<Locale> {
    let agreed = session.attempt.as_ref().and_then(|attempt| language::parse(&attempt.language));
    agreed.or_else(|| session.language.as_deref().and_then(language::parse))
}

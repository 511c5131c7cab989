//! The pages: one struct and one file each.

pub mod agreement;
pub mod already_done;
pub mod api_reference;
pub mod authentication;
pub mod bridge;
pub mod cancel;
pub mod cancelled;
pub mod card;
pub mod card_gone;
pub mod card_removal;
pub mod challenge;
pub mod challenge_return;
pub mod code_needed;
pub mod declined;
pub mod done;
pub mod expired;
pub mod failure;
pub mod guard;
pub mod in_progress;
pub mod not_found;
pub mod shop;
pub mod shop_account;
pub mod start;
pub(crate) mod step;
pub mod theme_editor;
pub mod time_left;
pub mod unavailable;
pub mod unknown;
pub mod verification;
pub mod wallet;
pub mod wallet_expired;
pub mod widget;

use leptos::prelude::*;

use crate::{Frame, Script};

/// Every page there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The deal, the card's fields, the consent.
    Card(Box<card::Card>),
    /// The bank looks at the browser before it decides.
    Authentication(authentication::Authentication),
    /// The bank asks the consumer to confirm.
    Challenge(challenge::Challenge),
    /// Inside the challenge frame: the post to the bank.
    Bridge(bridge::Bridge),
    /// Where the bank's page ends, inside the frame or not.
    ChallengeReturn(challenge_return::ChallengeReturn),
    /// Waiting for the bank's answer on the card.
    Verification(verification::Verification),
    /// The security code has to be typed once more.
    CodeNeeded(code_needed::CodeNeeded),
    /// The card is saved.
    Done(done::Done),
    /// The card was saved on an earlier visit.
    AlreadyDone(already_done::AlreadyDone),
    /// An agreement, read again, and its end.
    Agreement(Box<agreement::AgreementPage>),
    /// The consumer's cards at a merchant, and what each pays for.
    Wallet(Box<wallet::WalletPage>),
    /// The question before a card is removed.
    CardRemoval(card_removal::CardRemoval),
    /// The wallet page's time is over.
    WalletExpired(wallet_expired::WalletExpired),
    /// The card was refused for good.
    Declined(declined::Declined),
    /// The session's time is over.
    Expired(expired::Expired),
    /// The question before cancelling.
    Cancel(cancel::Cancel),
    /// The consumer has cancelled.
    Cancelled(cancelled::Cancelled),
    /// [`card_gone::CardGone`]
    CardGone(card_gone::CardGone),
    /// The address names no session.
    NotFound(not_found::NotFound),
    /// Another tab or click is already at work.
    InProgress(in_progress::InProgress),
    /// Before the card: the browser works or waits.
    Guard(guard::GuardPage),
    /// Before the card: nothing is taken from here now.
    GuardRefused(guard::GuardRefused),
    /// The outcome is being clarified.
    Unknown(unknown::Unknown),
    /// Our fault.
    Failure(failure::Failure),
    /// Out of service for a moment.
    Unavailable(unavailable::Unavailable),
    /// The sandbox: demo shop, test cards, links.
    Start(start::Start),
    /// The demo shop: what its server read back.
    ShopResult(shop::ShopResult),
    /// The demo shop after a cancelled enrolment.
    ShopCancelled(shop::ShopCancelled),
    /// The demo shop with the page inside its own.
    WidgetShop(widget::WidgetShop),
    /// A shop's look, and what it does to the pages.
    ThemeEditor(Box<theme_editor::ThemeEditor>),
    /// Without script: the time that is left, inside the page it is about.
    TimeLeft(time_left::TimeLeftPage),
    /// The demo shop: a customer's charges, and what the shop was told.
    ShopAccount(shop_account::ShopAccount),
    /// The API, operation by operation.
    ApiReference(api_reference::ApiReference),
}

/// The kinds of document; each has one constant stylesheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// A page of an enrolment.
    Consumer,
    /// The wallet page.
    Wallet,
    /// A document inside the challenge frame.
    Framed,
    /// A page of the sandbox or of the documentation.
    Sandbox,
    /// The theme editor.
    Editor,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Consumer, Self::Wallet, Self::Framed, Self::Sandbox, Self::Editor];
}

/// What a page gives to the layout.
pub(crate) struct Sheet {
    /// The page's own part of the document title.
    pub(crate) title: String,
    pub(crate) kind: DocumentKind,
    /// The width and character of the sheet: a class of `style/page.css`.
    pub(crate) class: &'static str,
    pub(crate) script: Option<Script>,
    pub(crate) body: AnyView,
}

impl Page {
    /// The kind of document this page is; its stylesheet is [`crate::stylesheet`] of it.
    pub fn kind(&self) -> DocumentKind {
        match self {
            Self::Bridge(_) | Self::ChallengeReturn(_) | Self::TimeLeft(_) => DocumentKind::Framed,
            Self::Start(_)
            | Self::ShopResult(_)
            | Self::ShopCancelled(_)
            | Self::WidgetShop(_)
            | Self::ShopAccount(_)
            | Self::ApiReference(_) => DocumentKind::Sandbox,
            Self::Wallet(_) => DocumentKind::Wallet,
            Self::ThemeEditor(_) => DocumentKind::Editor,
            _ => DocumentKind::Consumer,
        }
    }

    /// True for pages that take a shop's look: all that its consumers see.
    pub(crate) fn is_themed(&self) -> bool {
        matches!(self.kind(), DocumentKind::Consumer | DocumentKind::Wallet | DocumentKind::Framed)
    }

    /// What this document's second `<style>` says, when it has one; the server allows it by its hash.
    pub fn own_style(&self, frame: &Frame) -> Option<String> {
        if self.is_themed() { crate::theme::style_of(frame.theme.as_deref(), frame.preview) } else { None }
    }

    /// The document fetches letters of the shop's own, so the server allows it to.
    pub fn fetches_letters(&self, frame: &Frame) -> bool {
        self.is_themed() && frame.theme.as_ref().is_some_and(|theme| theme.font.is_some())
    }

    /// How soon the page loads itself again where no script asks for news, in seconds.
    pub(crate) fn loads_again_without_script_s(&self) -> Option<u8> {
        match self {
            Self::Verification(_) => Some(verification::LOOK_AGAIN_S),
            Self::Guard(page) => Some(page.wait_s),
            _ => None,
        }
    }

    /// True when nothing goes on until the consumer does something, within the time of the session.
    pub(crate) fn waits_for_the_consumer(&self) -> bool {
        matches!(self, Self::Card(_) | Self::Authentication(_) | Self::CodeNeeded(_) | Self::Cancel(_))
    }

    pub(crate) fn sheet(&self, frame: &Frame) -> Sheet {
        match self {
            Self::Card(page) => page.sheet(frame),
            Self::Authentication(page) => page.sheet(frame),
            Self::Challenge(page) => page.sheet(frame),
            Self::Bridge(page) => page.sheet(frame),
            Self::ChallengeReturn(page) => page.sheet(frame),
            Self::Verification(page) => page.sheet(frame),
            Self::CodeNeeded(page) => page.sheet(frame),
            Self::Done(page) => page.sheet(frame),
            Self::AlreadyDone(page) => page.sheet(frame),
            Self::Agreement(page) => page.sheet(frame),
            Self::Wallet(page) => page.sheet(frame),
            Self::CardRemoval(page) => page.sheet(frame),
            Self::WalletExpired(page) => page.sheet(frame),
            Self::Declined(page) => page.sheet(frame),
            Self::Expired(page) => page.sheet(frame),
            Self::Cancel(page) => page.sheet(frame),
            Self::Cancelled(page) => page.sheet(frame),
            Self::CardGone(page) => page.sheet(frame),
            Self::NotFound(page) => page.sheet(frame),
            Self::InProgress(page) => page.sheet(frame),
            Self::Guard(page) => page.sheet(frame),
            Self::GuardRefused(page) => page.sheet(frame),
            Self::Unknown(page) => page.sheet(frame),
            Self::Failure(page) => page.sheet(frame),
            Self::Unavailable(page) => page.sheet(frame),
            Self::Start(page) => page.sheet(frame),
            Self::ShopResult(page) => page.sheet(frame),
            Self::ShopCancelled(page) => page.sheet(frame),
            Self::WidgetShop(page) => page.sheet(frame),
            Self::ThemeEditor(page) => page.sheet(frame),
            Self::TimeLeft(page) => page.sheet(frame),
            Self::ShopAccount(page) => page.sheet(frame),
            Self::ApiReference(page) => page.sheet(frame),
        }
    }
}

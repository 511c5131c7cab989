//! The pages between the card and the outcome.

use super::{ACTION_TOKEN, masked_card};
use crate::pages::authentication::Authentication;
use crate::pages::bridge::Bridge;
use crate::pages::card::CodeError;
use crate::pages::challenge::{BankPost, Challenge, ChallengeSize};
use crate::pages::challenge_return::ChallengeReturn;
use crate::pages::code_needed::CodeNeeded;
use crate::pages::guard::{GuardPage, GuardRefused};
use crate::pages::time_left::TimeLeftPage;
use crate::pages::verification::Verification;
use crate::{Brand, MaskedCard, Page, TimeLeft};

pub(super) fn samples() -> Vec<(&'static str, Page)> {
    vec![
        ("guard", Page::Guard(guard())),
        ("guard/refused", Page::GuardRefused(GuardRefused { return_href: Some("https://shop.example/".to_owned()) })),
        ("authentication", Page::Authentication(authentication())),
        ("challenge", Page::Challenge(challenge(ChallengeSize::W500H600))),
        ("challenge/full-screen", Page::Challenge(challenge(ChallengeSize::FullScreen))),
        ("challenge/small", Page::Challenge(small())),
        ("bridge", Page::Bridge(Bridge { post: post() })),
        ("challenge-return", Page::ChallengeReturn(ChallengeReturn { continue_href: "verification".to_owned() })),
        ("time-left", Page::TimeLeft(time_left(Some(1_795), true))),
        ("time-left/soon", Page::TimeLeft(time_left(Some(100), true))),
        ("time-left/last", Page::TimeLeft(time_left(Some(100), false))),
        ("time-left/over", Page::TimeLeft(time_left(None, false))),
        ("verification", Page::Verification(verification())),
        ("code-needed", Page::CodeNeeded(code_needed(None))),
        ("code-needed/error", Page::CodeNeeded(code_needed(Some(CodeError::Length(4))))),
    ]
}

fn guard() -> GuardPage {
    GuardPage {
        action: "guard".to_owned(),
        action_token: ACTION_TOKEN.to_owned(),
        work: r#"{"parameters":{"algorithm":"PBKDF2/SHA-256","cost":1000}}"#.to_owned(),
        wait_s: 20,
        continue_href: "?pass=1".to_owned(),
    }
}

fn authentication() -> Authentication {
    Authentication {
        method_url: "https://acs.example/method".to_owned(),
        method_data: "eyJ0aHJlZURTU2VydmVyVHJhbnNJRCI6IjhhIn0".to_owned(),
        action: "authentication".to_owned(),
        action_token: ACTION_TOKEN.to_owned(),
    }
}

fn post() -> BankPost {
    BankPost {
        acs_url: "https://acs.example/challenge".to_owned(),
        creq: "eyJtZXNzYWdlVHlwZSI6IkNSZXEifQ".to_owned(),
        session_data: Some("c2Vzc2lvbg".to_owned()),
    }
}

fn challenge(size: ChallengeSize) -> Challenge {
    Challenge {
        bridge_url: "bridge".to_owned(),
        post: post(),
        size,
        cardholder_info: None,
        card: masked_card(),
        status_url: "status".to_owned(),
        continue_href: "verification".to_owned(),
        cancel_href: "cancel".to_owned(),
    }
}

fn small() -> Challenge {
    Challenge {
        cardholder_info: Some("Your telephone number has changed? Call us on +33 1 00 00 00 00.".to_owned()),
        post: BankPost { session_data: None, ..post() },
        ..challenge(ChallengeSize::W250H400)
    }
}

fn verification() -> Verification {
    Verification { status_url: "status".to_owned(), continue_href: "verification".to_owned() }
}

fn code_needed(error: Option<CodeError>) -> CodeNeeded {
    let brand = if error.is_some() { Brand::Amex } else { Brand::Visa };
    CodeNeeded {
        action: "code".to_owned(),
        action_token: ACTION_TOKEN.to_owned(),
        card: MaskedCard { brand, ..masked_card() },
        error,
        cancel_href: "cancel".to_owned(),
    }
}

fn time_left(seconds: Option<u32>, may_extend: bool) -> TimeLeftPage {
    let left = seconds.map(|seconds| TimeLeft { seconds, may_extend, ..super::time_left() });
    TimeLeftPage { expired: left.is_none(), left, continue_href: "./".to_owned() }
}

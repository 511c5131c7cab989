//! The pages of the sandbox.

use super::ACTION_TOKEN;
use crate::pages::api_reference::{ApiReference, Operation};
use crate::pages::shop::{Fact, Notice, ShopCancelled, ShopResult, WalletLink};
use crate::pages::shop_account::{Alias, AliasStep, Begin, Charge, ShopAccount};
use crate::pages::start::{
    CardGroup, Clock, Look, Looks, MailLine, Offer, OfferKind, OneTimeCode, Start, StartLinks, TestCard,
};
use crate::pages::widget::{Widget, WidgetMode, WidgetShop};
use crate::{Locale, Page};

pub(super) fn samples() -> Vec<(&'static str, Page)> {
    vec![
        ("start", Page::Start(start())),
        ("shop-result", Page::ShopResult(shop_result(true))),
        ("shop-result/nothing", Page::ShopResult(shop_result(false))),
        ("shop-account", Page::ShopAccount(shop_account(false))),
        ("shop-account/nothing", Page::ShopAccount(shop_account(true))),
        ("shop-cancelled", Page::ShopCancelled(ShopCancelled { start_href: "/".to_owned() })),
        (
            "widget-shop",
            Page::WidgetShop(widget_shop(&[WidgetMode::Inline, WidgetMode::Lightbox, WidgetMode::Redirect])),
        ),
        ("widget-shop/payline", Page::WidgetShop(widget_shop(&[WidgetMode::Payline]))),
        ("api-reference", Page::ApiReference(api_reference())),
    ]
}

fn start() -> Start {
    let offer = |kind| Offer { kind, action: "/sandbox/shop".to_owned(), action_token: ACTION_TOKEN.to_owned() };
    Start {
        offers: [OfferKind::Gym, OfferKind::Utility, OfferKind::Save, OfferKind::Amex].map(offer).into(),
        looks: Looks {
            title: "In a brand's colours".to_owned(),
            line: "A theme for each order.".to_owned(),
            action: "/sandbox/shop".to_owned(),
            looks: vec![Look { name: "gym".to_owned(), label: "Gym".to_owned() }],
            editor: ("Change the look".to_owned(), "/theme-editor/1/atelier/gym/1/x".to_owned()),
        },
        cards: vec![
            CardGroup {
                title: "Cards that pass".to_owned(),
                cards: vec![
                    card("4111111111111111", "Visa", "Is accepted after a challenge."),
                    card("378282246310005", "American Express", "Is accepted after a challenge."),
                ],
            },
            CardGroup {
                title: "Cards that the bank refuses".to_owned(),
                cards: vec![card("4000000000000002", "CB, Visa", "Refused: insufficient funds.")],
            },
        ],
        codes: vec![
            OneTimeCode { code: "1234".to_owned(), label: "Confirms.".to_owned() },
            OneTimeCode { code: "1111".to_owned(), label: "Is refused.".to_owned() },
        ],
        bank_speaks: Locale::En,
        clock: Clock {
            now: "2026-11-22 13:20".to_owned(),
            action: "/sandbox/clock".to_owned(),
            action_token: ACTION_TOKEN.to_owned(),
            busy: true,
            files: false,
        },
        mails: vec![MailLine {
            to: "you@consumer.example".to_owned(),
            subject: "Atelier Forme has saved your card".to_owned(),
            language: "en".to_owned(),
            href: "/sandbox/mails/1".to_owned(),
        }],
        links: StartLinks {
            widget: Some("/shop/widget".to_owned()),
            api_reference: Some("/api/docs".to_owned()),
            openapi: Some("/api/v2/openapi.json".to_owned()),
            ledger: Some("/sandbox/bank/ledger".to_owned()),
            clearing: Some("/sandbox/bank/clearing".to_owned()),
        },
    }
}

fn card(number: &str, networks: &str, label: &str) -> TestCard {
    TestCard { number: number.to_owned(), networks: networks.to_owned(), label: label.to_owned() }
}

fn shop_result(saved: bool) -> ShopResult {
    let facts = [("status", "OK"), ("pseudoCardNumber", "0123450000000042"), ("schemeReferenceId", "486123456789012")];
    ShopResult {
        saved,
        facts: facts.map(|(name, value)| Fact { name: name.to_owned(), value: value.to_owned() }).into(),
        notices: vec![Notice { at: "13:20:30 UTC".to_owned(), kind: "payment.succeeded".to_owned() }],
        json: "{\n  \"status\": \"OK\",\n  \"card\": { \"brand\": \"VISA\" }\n}".to_owned(),
        request: "GET /api/v2/payments/getByPayId/0123456789abcdef".to_owned(),
        account_href: saved.then(|| "/shop/account?PayId=0123456789abcdef".to_owned()),
        wallet: saved.then(wallet_link),
        start_href: "/".to_owned(),
    }
}

fn wallet_link() -> WalletLink {
    WalletLink {
        action: "/shop/cards".to_owned(),
        action_token: ACTION_TOKEN.to_owned(),
        pay_id: "0123456789abcdef".to_owned(),
    }
}

fn shop_account(new: bool) -> ShopAccount {
    let charge = |day: &str, status: &str, reason: &str| Charge {
        day: day.to_owned(),
        amount: "34.99 EUR".to_owned(),
        status: status.to_owned(),
        reason: reason.to_owned(),
    };
    ShopAccount {
        card: "VISA 0042 202812 ACTIVE".to_owned(),
        wallet: wallet_link(),
        charges: if new {
            Vec::new()
        } else {
            vec![charge("2026-12-01", "PAID", ""), charge("2027-01-01", "RETRYING", "51")]
        },
        begin: new.then(|| Begin { action: "/shop/account".to_owned(), action_token: ACTION_TOKEN.to_owned() }),
        notices: vec![Notice { at: "2026-12-01".to_owned(), kind: "instalment.paid".to_owned() }],
        alias: (!new).then(alias),
        clock: Clock { files: !new, ..start().clock },
        start_href: "/".to_owned(),
    }
}

fn alias() -> Alias {
    let step = |at: &str, status: &str, why: &str| AliasStep {
        at: at.to_owned(),
        status: status.to_owned(),
        why: why.to_owned(),
    };
    Alias {
        name: "reader-71".to_owned(),
        status: "EA".to_owned(),
        history: vec![
            step("2026-11-22 13:20", "WR", "enrolled"),
            step("2026-11-23 02:20", "EA", "accepted 4696e28fd73259e2-ANSW-DEMO-SMARTBILL--00000001.age 3"),
        ],
    }
}

fn api_reference() -> ApiReference {
    let operation = |method: &str, path: &str, summary: &str| Operation {
        method: method.to_owned(),
        path: path.to_owned(),
        summary: summary.to_owned(),
        curl: format!("curl -X {method} \\\n  -u 12345678901234:demo-api-key \\\n  http://127.0.0.1:3000{path}"),
    };
    ApiReference {
        operations: vec![
            operation("POST", "/api/v2/payments/sessions", "Start an enrolment"),
            operation("GET", "/api/v2/payments/getByPayId/{id}", "Read a payment"),
        ],
        openapi_href: "/api/v2/openapi.json".to_owned(),
    }
}

fn widget_shop(modes: &[WidgetMode]) -> WidgetShop {
    let widget = |mode: &WidgetMode| Widget {
        mode: *mode,
        address: "https://pay.example/pay/sample".to_owned(),
        code: "<maillon-card></maillon-card>".to_owned(),
    };
    WidgetShop {
        loader: super::assets().shop_widget,
        stylesheet: modes.contains(&WidgetMode::Payline).then(|| "/styles/widget-min.css".to_owned()),
        widgets: modes.iter().map(widget).collect(),
        others: vec![(WidgetMode::Payline, "/shop/widget?markup=payline".to_owned())],
        start_href: "/".to_owned(),
    }
}

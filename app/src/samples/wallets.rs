//! The wallet page: empty, with one card, with every trouble; the question before a removal; the end of its time.

use super::agreements::euros;
use super::{ACTION_TOKEN, masked_card, shop_href};
use crate::pages::card_removal::CardRemoval;
use crate::pages::wallet::{AtAmex, News, NextPayment, Trouble, Use, WalletAct, WalletCard, WalletPage};
use crate::pages::wallet_expired::WalletExpired;
use crate::{Brand, Date, Kind, MaskedCard, Page};

pub(super) fn samples() -> Vec<(&'static str, Page)> {
    vec![
        ("wallet", page(vec![card(1, None, true), card(2, Some(Trouble::Expiring), false), unused(3)], None)),
        ("wallet/empty", page(Vec::new(), None)),
        ("wallet/many", page(vec![WalletCard { more: 212, ..card(1, None, false) }], None)),
        ("wallet/one", page(vec![card(1, None, false)], Some(News::Added))),
        ("wallet/troubles", page(troubles(), Some(News::Changed))),
        ("wallet/amex", page(at_amex(), None)),
        ("wallet/renewed", page(vec![unused(1)], Some(News::Renewed))),
        ("wallet/removed", page(vec![unused(1)], Some(News::Removed))),
        ("wallet/chosen", page(vec![unused(1)], Some(News::Chosen))),
        ("wallet/ended", page(vec![unused(1)], Some(News::Ended))),
        ("wallet/busy", page(vec![unused(1)], Some(News::Busy))),
        ("card-removal", removal(vec![gym(), next_purchases()])),
        ("card-removal/one", removal(vec![gym()])),
        ("card-removal/unused", removal(Vec::new())),
        ("wallet-expired", Page::WalletExpired(WalletExpired { return_href: Some(shop_href()) })),
        ("wallet-expired/mail", Page::WalletExpired(WalletExpired { return_href: None })),
    ]
}

fn page(cards: Vec<WalletCard>, news: Option<News>) -> Page {
    Page::Wallet(Box::new(WalletPage { cards, add: act("cards"), news, return_href: Some(shop_href()) }))
}

fn removal(ends: Vec<Use>) -> Page {
    Page::CardRemoval(CardRemoval {
        card: masked_card(),
        ends,
        more: 0,
        act: act("removal"),
        back_href: "wallet".to_owned(),
    })
}

fn act(action: &str) -> WalletAct {
    WalletAct { action: action.to_owned(), action_token: ACTION_TOKEN.to_owned() }
}

fn card(index: u32, trouble: Option<Trouble>, first: bool) -> WalletCard {
    let brand = if index == 1 { Brand::Visa } else { Brand::Mastercard };
    WalletCard {
        index,
        card: MaskedCard { brand, ..masked_card() },
        holder: "Jeanne Dupont".to_owned(),
        trouble,
        amex: None,
        first,
        choose: (!first).then(|| act("default")),
        renew: Some(act("renewal")),
        removal_href: "removal".to_owned(),
        uses: vec![gym(), next_purchases()],
        more: 0,
    }
}

fn unused(index: u32) -> WalletCard {
    WalletCard { uses: Vec::new(), choose: None, ..card(index, None, false) }
}

fn troubles() -> Vec<WalletCard> {
    let all = [Trouble::Expiring, Trouble::Expired, Trouble::Replaced, Trouble::Blocked, Trouble::Disabled];
    (1..)
        .zip(all)
        .map(|(index, trouble)| WalletCard { uses: Vec::new(), ..card(index, Some(trouble), false) })
        .collect()
}

fn at_amex() -> Vec<WalletCard> {
    let all = [AtAmex::Waiting, AtAmex::Enrolled, AtAmex::Refused, AtAmex::Cancelled];
    let one = |(index, amex): (u32, AtAmex)| {
        let over = matches!(amex, AtAmex::Refused | AtAmex::Cancelled);
        let uses = if over { Vec::new() } else { vec![gym()] };
        let shown = card(index, over.then_some(Trouble::Blocked), false);
        WalletCard {
            amex: Some(amex),
            card: MaskedCard { brand: Brand::Amex, ..shown.card },
            uses,
            choose: None,
            ..shown
        }
    };
    (1..).zip(all).map(one).collect()
}

fn gym() -> Use {
    Use {
        description: Some("Abonnement à la salle".to_owned()),
        kind: Kind::Fixed,
        consent: "J’autorise Atelier Forme à conserver ma carte et à la débiter de 34,99 € le 1er de chaque mois. \
                  Je peux retirer cette autorisation à tout moment."
            .to_owned(),
        consent_language: "fr".to_owned(),
        agreed_on: Date { year: 2026, month: 11, day: 22 },
        next: Some(NextPayment { on: Date { year: 2026, month: 12, day: 1 }, amount: euros(3499) }),
        end_href: "agreement".to_owned(),
    }
}

fn next_purchases() -> Use {
    Use {
        description: None,
        kind: Kind::OneClick,
        consent: "I authorise Atelier Forme to keep my card for my next purchases.".to_owned(),
        consent_language: "en".to_owned(),
        next: None,
        ..gym()
    }
}

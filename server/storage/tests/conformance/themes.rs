//! How shops' pages look.

use domain::ids::{MerchantId, PosId};
use domain::ports::{Moved, Publication, Switch};
use domain::theme::{
    Background, Colour, Corners, Density, FONTS_MAX, Font, FontFile, LOGOS_MAX, Layout, Link, Logo, LogoFile,
    LogoFormat, Role, Scheme, THEMES_MAX, Texts, Theme, ThemeKey, ThemeName, Typeface, Word,
};
use jiff::Timestamp;

use crate::bench::Bench;
use crate::fixtures::{at, configure, new_session};

fn key(name: &str) -> ThemeKey {
    ThemeKey {
        merchant_id: MerchantId::from_text("m1"),
        pos_id: PosId::from_text("web"),
        name: ThemeName::parse(name).unwrap(),
    }
}

fn texts(french: &str) -> Texts {
    Texts::from([("fr".to_owned(), french.to_owned())])
}

fn logo(number: usize) -> LogoFile {
    let logo = Logo { hash: format!("{number:064x}"), format: LogoFormat::Svg, width: 120, height: 32 };
    LogoFile { logo, bytes: format!("<svg>{number}</svg>").into_bytes() }
}

fn font(number: usize) -> FontFile {
    let font = Font { hash: format!("{number:064x}"), title: format!("Fira {number}") };
    FontFile { font, bytes: vec![b'w', 0, 255, 7] }
}

/// A theme in which everything is chosen.
fn whole() -> Theme {
    let mut theme = Theme {
        typeface: Some(Typeface::Slab),
        font: Some(font(1).font),
        font_bold: Some(font(2).font),
        corners: Some(Corners::Round),
        density: Some(Density::Compact),
        layout: Some(Layout::Column),
        background: Some(Background::Banner),
        control_px: Some(44),
        logo: Some(logo(1).logo),
        logo_dark: Some(Logo { format: LogoFormat::Png, ..logo(2).logo }),
        header: vec![Link { label: texts("Magasins"), href: "https://shop.example/magasins".into() }],
        footer: vec![Link { label: texts("Retours"), href: "https://shop.example/retours".into() }],
        legal: texts("SAS au capital de 1 €, \"Lyon\""),
        ..Theme::default()
    };
    theme.wording.insert(Word::SaveButton, texts("J'y vais"));
    for scheme in Scheme::ALL {
        for role in Role::ALL {
            theme.palette_mut(scheme).set(role, Colour::new(1, 2, 3));
        }
    }
    theme
}

fn publication(name: &str, revision: i64, shown: &Theme, now: i64, at: Option<Timestamp>) -> Publication {
    Publication {
        key: key(name),
        revision,
        own: Theme::default(),
        shown: shown.clone(),
        now: crate::fixtures::at(now),
        at,
    }
}

fn with(px: u32) -> Theme {
    Theme { control_px: Some(px), ..Theme::default() }
}

pub async fn a_theme_is_read_back(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    assert!(store.theme(&key("gym")).await.unwrap().is_none());
    let made = store.put_theme(&key("gym"), &whole(), at(1)).await.unwrap().unwrap();
    assert_eq!((made.revision, made.versions, made.published, made.scheduled), (1, 0, None, None));
    assert_eq!((&made.draft, made.changed_at), (&whole(), at(1)));
    assert_eq!(store.theme(&key("gym")).await.unwrap(), Some(made));
    let changed = store.put_theme(&key("gym"), &Theme::default(), at(2)).await.unwrap().unwrap();
    assert_eq!((changed.revision, changed.draft.clone()), (2, Theme::default()));
    assert_eq!(store.themes(&MerchantId::from_text("m1"), &PosId::from_text("web")).await.unwrap(), [changed]);
    assert!(store.themes(&MerchantId::from_text("m2"), &PosId::from_text("web")).await.unwrap().is_empty());
    let nobodys = ThemeKey { pos_id: PosId::from_text("none"), ..key("gym") };
    assert!(store.put_theme(&nobodys, &Theme::default(), at(1)).await.is_err(), "a theme of no shop");
}

pub async fn versions_are_published_scheduled_and_taken_back(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let gym = key("gym");
    store.put_theme(&gym, &with(40), at(1)).await.unwrap();
    assert_eq!(store.shown_theme(&gym, at(1)).await.unwrap(), None, "a draft is not shown");
    let publish =
        async |px, now, when| store.publish_theme(&publication("gym", 1, &with(px), now, when)).await.unwrap();
    assert_eq!(publish(41, 2, None).await, Moved::Done(1));
    assert_eq!(publish(42, 3, Some(at(100))).await, Moved::Done(2));
    let shown = async |now| store.shown_theme(&gym, at(now)).await.unwrap().and_then(|theme| theme.control_px);
    assert_eq!((shown(99).await, shown(100).await), (Some(41), Some(42)));

    assert_eq!(publish(43, 50, None).await, Moved::Done(3), "another version meanwhile");
    assert_eq!((shown(99).await, shown(100).await), (Some(43), Some(42)), "the switch still comes");
    assert_eq!(publish(44, 150, Some(at(200))).await, Moved::Done(4), "the first switch is behind us");
    assert_eq!((shown(199).await, shown(200).await), (Some(42), Some(44)));

    assert!(store.switch_theme(&gym, Switch::Stay, at(160)).await.unwrap());
    assert_eq!(shown(200).await, Some(42), "called off");
    assert!(store.switch_theme(&gym, Switch::Back(1), at(170)).await.unwrap());
    assert_eq!(shown(170).await, Some(41));
    assert!(!store.switch_theme(&gym, Switch::Back(9), at(170)).await.unwrap());
    assert!(!store.switch_theme(&key("none"), Switch::Stay, at(170)).await.unwrap());

    let numbers: Vec<u32> = store.theme_versions(&gym, 3).await.unwrap().iter().map(|version| version.number).collect();
    assert_eq!(numbers, [4, 3, 2]);
    let first = store.theme_version(&gym, 1).await.unwrap().unwrap();
    assert_eq!((first.shown, first.own, first.made_at), (with(41), Theme::default(), at(2)));
    assert_eq!(store.theme_version(&gym, 5).await.unwrap(), None);
}

/// A visit brings the look of its theme with it, as it is shown at that moment: the one that it names, else the shop's
/// default; and none where it has a look of its own.
pub async fn a_visit_brings_the_look_of_its_shop(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let mut new = new_session(1);
    new.session.look = None;
    store.open_session(&new).await.unwrap();
    let own = new_session(3);
    store.open_session(&own).await.unwrap();
    crate::journey::accepted(store.as_ref(), 2, 2).await;
    store.open_wallet_session(&crate::wallets::visit(1)).await.unwrap();
    let look = async |now| {
        let visited = store.visited(&new.session.link_hash, at(now)).await.unwrap().unwrap();
        let wallet = store.visited_wallet(&[1; 32], at(now)).await.unwrap().unwrap();
        assert_eq!(wallet.theme, visited.theme, "the wallet page looks the same");
        assert_eq!(store.shown_theme(&key("gym"), at(now)).await.unwrap(), visited.theme, "and what is found by name");
        let own = store.visited(&own.session.link_hash, at(now)).await.unwrap().unwrap();
        assert!(own.theme.is_none() && own.session.look.is_some(), "a look of its own is read alone");
        visited.theme.and_then(|theme| theme.control_px)
    };
    for name in ["gym", "default", "other"] {
        store.put_theme(&key(name), &with(40), at(1)).await.unwrap();
    }
    let publish = async |name, px, when| {
        let published = store.publish_theme(&publication(name, 1, &with(px), 2, when)).await.unwrap();
        assert!(matches!(published, Moved::Done(_)));
    };
    publish("other", 44, None).await;
    assert_eq!(look(3).await, None, "another theme's versions, and drafts, are not the shop's look");
    publish("default", 41, None).await;
    publish("default", 42, Some(at(100))).await;
    assert_eq!((look(3).await, look(99).await, look(100).await), (Some(41), Some(41), Some(42)));
    publish("gym", 45, Some(at(50))).await;
    assert_eq!((look(49).await, look(50).await), (Some(41), Some(45)), "the one it names, from when there is one");
}

pub async fn a_changed_draft_is_not_published(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let gym = key("gym");
    assert_eq!(store.publish_theme(&publication("gym", 1, &with(40), 2, None)).await.unwrap(), Moved::Stale);
    store.put_theme(&gym, &with(40), at(1)).await.unwrap();
    store.put_theme(&gym, &with(20), at(2)).await.unwrap();
    assert_eq!(store.publish_theme(&publication("gym", 1, &with(40), 3, None)).await.unwrap(), Moved::Stale);
    assert_eq!(store.shown_theme(&gym, at(3)).await.unwrap(), None);
    // Of many who publish the same draft at once, each gets a version of its own.
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.publish_theme(&publication("gym", 2, &with(40), 4, None)).await.unwrap() })
        })
        .collect();
    let mut numbers = Vec::new();
    for task in tasks {
        let Moved::Done(number) = task.await.unwrap() else { panic!("the draft did not change") };
        numbers.push(number);
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=8).collect::<Vec<u32>>());
}

pub async fn a_shop_has_so_many_themes_and_logos(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    for number in 0..THEMES_MAX {
        assert!(store.put_theme(&key(&format!("t{number}")), &Theme::default(), at(1)).await.unwrap().is_some());
    }
    assert!(store.put_theme(&key("more"), &Theme::default(), at(1)).await.unwrap().is_none());
    assert!(store.put_theme(&key("t3"), &with(30), at(1)).await.unwrap().is_some(), "one that exists may change");

    let (merchant, pos) = (MerchantId::from_text("m1"), PosId::from_text("web"));
    for number in 0..LOGOS_MAX {
        assert!(store.put_logo(&merchant, &pos, &logo(number), at(1)).await.unwrap());
    }
    assert!(!store.put_logo(&merchant, &pos, &logo(LOGOS_MAX), at(1)).await.unwrap());
    assert!(store.put_logo(&merchant, &pos, &logo(7), at(1)).await.unwrap(), "the same file is kept once");
    let hash = logo(7).logo.hash;
    assert_eq!(store.logo(&merchant, &pos, &hash).await.unwrap(), Some(logo(7).logo));
    assert_eq!(store.logo(&MerchantId::from_text("m2"), &pos, &hash).await.unwrap(), None, "somebody else's");
    assert_eq!(store.logo_file(&hash).await.unwrap(), Some(logo(7)));
    assert_eq!(store.logo_file("none").await.unwrap(), None);
}

pub async fn a_shop_has_so_many_fonts(bench: &Bench) {
    let store = &bench.store;
    configure(store.as_ref()).await;
    let (merchant, pos) = (MerchantId::from_text("m1"), PosId::from_text("web"));
    for number in 0..FONTS_MAX {
        assert!(store.put_font(&merchant, &pos, &font(number), at(1)).await.unwrap());
    }
    assert!(!store.put_font(&merchant, &pos, &font(FONTS_MAX), at(1)).await.unwrap());
    assert!(store.put_font(&merchant, &pos, &font(7), at(1)).await.unwrap(), "the same file is kept once");
    let hash = font(7).font.hash;
    assert_eq!(store.font(&merchant, &pos, &hash).await.unwrap(), Some(font(7).font));
    assert_eq!(store.font(&MerchantId::from_text("m2"), &pos, &hash).await.unwrap(), None, "somebody else's");
    assert_eq!(store.font_file(&hash).await.unwrap(), Some(font(7)));
    assert_eq!(store.font_file("none").await.unwrap(), None);
    assert!(store.put_font(&merchant, &PosId::from_text("none"), &font(1), at(1)).await.is_err(), "a font of no shop");
}

//! Looks of the demo shops, made and published at the first start as any merchant's are: two to choose between, and a
//! default of each other shop, which its mails wear too.

use adapters::logo;
use app::Locale;
use domain::ids::{MerchantId, PosId};
use domain::ports::{Clock, Publication, Store};
use domain::theme::contrast::{faults, repaired};
use domain::theme::{
    Background, Colour, Corners, Density, Layout, Role, Scheme, Texts, Theme, ThemeKey, ThemeName, Typeface, Word,
};

use crate::sandbox_mode::DEMO_MERCHANT;
use crate::state::App;
use crate::theme::link::EditorLink;

/// The shop that has two to choose between.
pub const SHOP: &str = "atelier";

/// Their names.
pub const NAMES: [&str; 2] = ["gym", "night"];

const GYM_LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 132 36">
<g fill="#fff"><rect x="0" y="12" width="5" height="12" rx="2"/><rect x="7" y="7" width="6" height="22" rx="2"/>
<rect x="13" y="16" width="14" height="4"/><rect x="27" y="7" width="6" height="22" rx="2"/><rect x="35" y="12" width="5" height="12" rx="2"/>
<path d="M52 9h14v4H56.500v4.200H65v3.800h-8.500V27H52zM71 9h4.500v18H71zM80 9h15v4h-5.200v14h-4.600V13H80zM99 9h4.500l5 11 5-11h4.500v18h-4.200V16.500L110 25h-3l-3.800-8.500V27H99z"/></g></svg>"##;

const NIGHT_LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 112 36"><path d="M18 4a14 14 0 1 0 14 17A11 11 0 0 1 18 4z" fill="#e8c98a"/>
<path d="M44 10h3.400l9.600 11.600V10h3.400v17h-3L47.600 15.200V27H44zM66 10h3.500v17H66zM75 10h4l6 7.600L91 10h4l-8.200 10.200V27h-3.600v-6.800z" fill="#e8c98a"/></svg>"##;

/// The default look of the other shops: one colour, from which the rest follows.
const DEFAULTS: [(&str, u32); 3] = [("energie", 0x00_9a_4a_00), ("gazette", 0x00_1d_2a_44), ("maison", 0x00_2e_6b_34)];

/// Makes and publishes them, unless the shops have them.
pub async fn make(store: &dyn Store, clock: &dyn Clock) -> anyhow::Result<()> {
    for (name, (theme, drawing)) in NAMES.into_iter().zip([(gym(), GYM_LOGO), (night(), NIGHT_LOGO)]) {
        publish(store, clock, (SHOP, name), theme, Some(drawing)).await?;
    }
    for (shop, accent) in DEFAULTS {
        let mut theme = Theme::default();
        choose(&mut theme, Scheme::Light, &[(Role::Accent, accent)]);
        publish(store, clock, (shop, ThemeName::default_theme().as_str()), theme, None).await?;
    }
    Ok(())
}

async fn publish(
    store: &dyn Store,
    clock: &dyn Clock,
    (shop, name): (&str, &str),
    theme: Theme,
    drawing: Option<&str>,
) -> anyhow::Result<()> {
    let (merchant, pos) = (MerchantId::from_text(DEMO_MERCHANT), PosId::from_text(shop));
    let Some(name) = ThemeName::parse(name) else { return Ok(()) };
    let key = ThemeKey { merchant_id: merchant.clone(), pos_id: pos.clone(), name };
    if store.point_of_sale(&merchant, &pos).await?.is_none() || store.theme(&key).await?.is_some() {
        return Ok(());
    }
    let (now, mut own) = (clock.now(), theme);
    if let Some(drawing) = drawing {
        let file = logo::checked(drawing.as_bytes())?;
        store.put_logo(&merchant, &pos, &file, now).await?;
        own.logo = Some(file.logo);
    }
    let shown = own.completed();
    anyhow::ensure!(faults(&shown).is_empty(), "the demo theme {} cannot be read", key.name.as_str());
    if let Some(stored) = store.put_theme(&key, &own, now).await? {
        let publication = Publication { key, revision: stored.revision, own, shown, now, at: None };
        let _ = store.publish_theme(&publication).await?;
    }
    Ok(())
}

/// Where the first of them can be changed, for an hour.
pub fn editor(app: &App) -> String {
    let key = ThemeKey {
        merchant_id: MerchantId::from_text(DEMO_MERCHANT),
        pos_id: PosId::from_text(SHOP),
        name: NAMES.first().and_then(|name| ThemeName::parse(name)).unwrap_or_else(ThemeName::default_theme),
    };
    EditorLink::new(key, app.clock.now()).path(app.vault.as_ref())
}

/// A look in words, in the language of the start page.
pub fn label(name: &str, locale: Locale) -> String {
    let french = locale.tag() == "fr";
    match (name, french) {
        ("gym", true) => "Salle de sport, clair",
        ("gym", false) => "Gym, bright",
        (_, true) => "Nuit, sombre",
        (_, false) => "Night, dark",
    }
    .to_owned()
}

/// Bright, loud, round.
fn gym() -> Theme {
    let mut theme = Theme {
        typeface: Some(Typeface::Geometric),
        corners: Some(Corners::Round),
        density: Some(Density::Roomy),
        background: Some(Background::Banner),
        control_px: Some(52),
        ..Theme::default()
    };
    let both = |english: &str, french: &str| Texts::from([("en".into(), english.into()), ("fr".into(), french.into())]);
    theme.wording.insert(Word::SaveButton, both("Join the club", "Rejoindre le club"));
    theme.wording.insert(Word::DoneHeading, both("Welcome to the club", "Bienvenue au club"));
    theme.legal = both("FITM SAS · 12 rue des Haltères, 69002 Lyon", "FITM SAS · 12 rue des Haltères, 69002 Lyon");
    choose(&mut theme, Scheme::Light, &[(Role::Accent, 0x00_c4_00_2f), (Role::Background, 0x00_f8_f4_f4)]);
    // The white drawing lies on the accent: it stays strong in the dark.
    choose(
        &mut theme,
        Scheme::Dark,
        &[(Role::Accent, 0x00_dd_2c_50), (Role::OnAccent, 0x00_ff_ff_ff), (Role::Hairline, 0x00_20_25_2c)],
    );
    repaired(&theme)
}

/// Dark on every device, calm, angular.
fn night() -> Theme {
    let mut theme = Theme {
        typeface: Some(Typeface::Serif),
        corners: Some(Corners::Square),
        layout: Some(Layout::Column),
        background: Some(Background::Band),
        ..Theme::default()
    };
    for scheme in Scheme::ALL {
        for role in Role::ALL {
            theme.palette_mut(scheme).set(role, role.standard(Scheme::Dark));
        }
        let own = [
            (Role::Accent, 0x00_e8_c9_8a),
            (Role::OnAccent, 0x00_22_1a_08),
            (Role::Sheet, 0x00_1a_1b_26),
            (Role::Background, 0x00_10_11_1a),
            (Role::Panel, 0x00_21_22_33),
            (Role::Hairline, 0x00_34_36_4a),
        ];
        choose(&mut theme, scheme, &own);
    }
    repaired(&theme)
}

fn choose(theme: &mut Theme, scheme: Scheme, colours: &[(Role, u32)]) {
    for (role, colour) in colours {
        let [_, red, green, blue] = colour.to_be_bytes();
        theme.palette_mut(scheme).set(*role, Colour::new(red, green, blue));
    }
}

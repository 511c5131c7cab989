//! Files of a shop's own: checked, kept, and named by a theme. By API and in the editor the same.

use adapters::font::FONT_BYTES_MAX;
use adapters::logo::LOGO_BYTES_MAX;
use adapters::{font, logo};
use axum::body::Bytes;
use domain::ids::{MerchantId, PosId};
use domain::ports::StoreError;
use domain::theme::{FONTS_MAX, Font, LOGOS_MAX, Logo, Theme, ThemeKey};

use super::draft::Mistake;
use super::posted::Posted;
use crate::state::App;

/// All files of one form, in bytes: two logos and two fonts.
pub const FILES_MAX: usize = 2 * (LOGO_BYTES_MAX + FONT_BYTES_MAX);

/// A file that a theme names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The logo.
    Logo,
    /// The logo on dark devices.
    LogoDark,
    /// Letters.
    Font,
    /// Bold letters.
    FontBold,
}

impl Slot {
    /// All of them, as the editor shows them.
    pub const ALL: [Self; 4] = [Self::Logo, Self::LogoDark, Self::Font, Self::FontBold];

    /// Its field's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::LogoDark => "logoDark",
            Self::Font => "font",
            Self::FontBold => "fontBold",
        }
    }
}

/// Keeps a logo, made safe; or says why not.
pub async fn keep_logo(
    app: &App,
    merchant: &MerchantId,
    pos: &PosId,
    bytes: Bytes,
) -> Result<Result<Logo, String>, StoreError> {
    // Writing a picture anew takes a moment that other requests need not wait for.
    let checked = tokio::task::spawn_blocking(move || logo::checked(&bytes)).await;
    let Ok(checked) = checked else { return Ok(Err("cannot be read".to_owned())) };
    let file = match checked {
        Ok(file) => file,
        Err(refused) => return Ok(Err(refused.to_string())),
    };
    let kept = app.store.put_logo(merchant, pos, &file, app.clock.now()).await?;
    Ok(if kept { Ok(file.logo) } else { Err(format!("cannot be kept: there are {LOGOS_MAX} already")) })
}

/// Keeps a font; or says why not.
pub async fn keep_font(
    app: &App,
    merchant: &MerchantId,
    pos: &PosId,
    bytes: Bytes,
) -> Result<Result<Font, String>, StoreError> {
    // Unpacking takes a moment that other requests need not wait for.
    let checked = tokio::task::spawn_blocking(move || font::checked(&bytes)).await;
    let Ok(checked) = checked else { return Ok(Err("cannot be read".to_owned())) };
    let file = match checked {
        Ok(file) => file,
        Err(refused) => return Ok(Err(refused.to_string())),
    };
    let kept = app.store.put_font(merchant, pos, &file, app.clock.now()).await?;
    Ok(if kept { Ok(file.font) } else { Err(format!("cannot be kept: there are {FONTS_MAX} already")) })
}

/// The draft with the files of a form, those to be removed gone; and what could not be taken.
pub async fn taken(
    app: &App,
    key: &ThemeKey,
    draft: Theme,
    posted: &Posted,
) -> Result<(Theme, Vec<Mistake>), StoreError> {
    let (mut next, mut mistakes) = (draft, Vec::new());
    for slot in Slot::ALL {
        if posted.fields.contains_key(&format!("remove.{}", slot.name())) {
            remove(&mut next, slot);
        }
        if let Some(bytes) = posted.files.get(slot.name()) {
            match put(app, key, &mut next, slot, bytes.clone()).await? {
                Ok(()) => {}
                Err(why) => mistakes.push(Mistake::new(slot.name(), format!("The file {why}."))),
            }
        }
    }
    if next.font.is_none() && next.font_bold.take().is_some() && posted.files.contains_key(Slot::FontBold.name()) {
        let why = "Bold letters need letters that are not bold beside them: choose those too.";
        mistakes.push(Mistake::new(Slot::FontBold.name(), why));
    }
    Ok((next, mistakes))
}

async fn put(
    app: &App,
    key: &ThemeKey,
    next: &mut Theme,
    slot: Slot,
    bytes: Bytes,
) -> Result<Result<(), String>, StoreError> {
    let (merchant, pos) = (&key.merchant_id, &key.pos_id);
    Ok(match slot {
        Slot::Logo => keep_logo(app, merchant, pos, bytes).await?.map(|logo| next.logo = Some(logo)),
        Slot::LogoDark => keep_logo(app, merchant, pos, bytes).await?.map(|logo| next.logo_dark = Some(logo)),
        Slot::Font => keep_font(app, merchant, pos, bytes).await?.map(|font| next.font = Some(font)),
        Slot::FontBold => keep_font(app, merchant, pos, bytes).await?.map(|font| next.font_bold = Some(font)),
    })
}

fn remove(next: &mut Theme, slot: Slot) {
    match slot {
        Slot::Logo => next.logo = None,
        Slot::LogoDark => next.logo_dark = None,
        Slot::Font => next.font = None,
        Slot::FontBold => next.font_bold = None,
    }
}

//! The store's side of themes.

use async_trait::async_trait;
use jiff::Timestamp;

use super::changes::{Moved, StoreError};
use crate::ids::{MerchantId, PosId};
use crate::theme::{Font, FontFile, Logo, LogoFile, StoredTheme, Theme, ThemeKey, ThemeVersion};

/// A draft becomes a version, which is shown at once or from a time on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Publication {
    /// Which theme.
    pub key: ThemeKey,
    /// The revision of the draft that was checked: nothing else is published.
    pub revision: i64,
    /// What the draft says.
    pub own: Theme,
    /// What consumers will see.
    pub shown: Theme,
    /// When this happens.
    pub now: Timestamp,
    /// When it is shown; at once when missing.
    pub at: Option<Timestamp>,
}

/// What is shown changes without a new version.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Switch {
    /// An earlier version is shown again at once; a switch to come is called off.
    Back(u32),
    /// A switch to come is called off.
    Stay,
}

/// Themes. Each method is one business transaction, as in [`super::Store`].
#[async_trait]
pub trait Themes: Send + Sync {
    /// Adds a theme or replaces its draft; `None` when the shop has [`crate::theme::THEMES_MAX`].
    async fn put_theme(&self, key: &ThemeKey, draft: &Theme, now: Timestamp)
    -> Result<Option<StoredTheme>, StoreError>;
    /// One theme.
    async fn theme(&self, key: &ThemeKey) -> Result<Option<StoredTheme>, StoreError>;
    /// A shop's themes by name.
    async fn themes(&self, merchant: &MerchantId, pos: &PosId) -> Result<Vec<StoredTheme>, StoreError>;
    /// The versions of a theme, newest first, at most `limit`.
    async fn theme_versions(&self, key: &ThemeKey, limit: u32) -> Result<Vec<ThemeVersion>, StoreError>;
    /// One version.
    async fn theme_version(&self, key: &ThemeKey, number: u32) -> Result<Option<ThemeVersion>, StoreError>;
    /// Makes a version and answers its number; `Stale` when the draft has changed since it was checked.
    async fn publish_theme(&self, publication: &Publication) -> Result<Moved<u32>, StoreError>;
    /// Switches; false when there is no such theme or version.
    async fn switch_theme(&self, key: &ThemeKey, switch: Switch, now: Timestamp) -> Result<bool, StoreError>;
    /// What consumers of a theme see now; where they see none of that name, the shop's default.
    async fn shown_theme(&self, key: &ThemeKey, now: Timestamp) -> Result<Option<Theme>, StoreError>;
    /// Keeps a logo; false when the shop has [`crate::theme::LOGOS_MAX`]. The same file again is kept once.
    async fn put_logo(
        &self,
        merchant: &MerchantId,
        pos: &PosId,
        file: &LogoFile,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
    /// A logo of a shop by its name.
    async fn logo(&self, merchant: &MerchantId, pos: &PosId, hash: &str) -> Result<Option<Logo>, StoreError>;
    /// A logo's file, whoever's it is: the name is the hash of it.
    async fn logo_file(&self, hash: &str) -> Result<Option<LogoFile>, StoreError>;
    /// Keeps a font; false when the shop has [`crate::theme::FONTS_MAX`]. The same file again is kept once.
    async fn put_font(
        &self,
        merchant: &MerchantId,
        pos: &PosId,
        file: &FontFile,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
    /// A font of a shop by its name.
    async fn font(&self, merchant: &MerchantId, pos: &PosId, hash: &str) -> Result<Option<Font>, StoreError>;
    /// A font's file, whoever's it is: the name is the hash of it.
    async fn font_file(&self, hash: &str) -> Result<Option<FontFile>, StoreError>;
}

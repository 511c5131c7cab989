//! The `Themes` port, written once and compiled for each engine.

use async_trait::async_trait;
use domain::ids::{MerchantId, PosId};
use domain::ports::{Moved, Publication, Switch, Themes};
use domain::theme::{Font, FontFile, Logo, LogoFile, StoredTheme, Theme, ThemeKey, ThemeVersion};
use jiff::Timestamp;

use super::super::queries::{font, logo, theme};
use super::{Answer, SqlStore};
use crate::failure::moved;

#[async_trait]
impl Themes for SqlStore {
    async fn put_theme(&self, key: &ThemeKey, draft: &Theme, now: Timestamp) -> Answer<Option<StoredTheme>> {
        let put = (key.clone(), draft.clone(), now);
        Ok(self.0.write(put, |c, put| Box::pin(theme::put(c, put))).await?)
    }

    async fn theme(&self, key: &ThemeKey) -> Answer<Option<StoredTheme>> {
        Ok(theme::by_key(&mut *self.0.read().await?, key).await?)
    }

    async fn themes(&self, merchant: &MerchantId, pos: &PosId) -> Answer<Vec<StoredTheme>> {
        Ok(theme::all(&mut *self.0.read().await?, merchant, pos).await?)
    }

    async fn theme_versions(&self, key: &ThemeKey, limit: u32) -> Answer<Vec<ThemeVersion>> {
        Ok(theme::versions(&mut *self.0.read().await?, key, limit).await?)
    }

    async fn theme_version(&self, key: &ThemeKey, number: u32) -> Answer<Option<ThemeVersion>> {
        Ok(theme::version(&mut *self.0.read().await?, key, number).await?)
    }

    async fn publish_theme(&self, publication: &Publication) -> Answer<Moved<u32>> {
        moved(self.0.write(publication.clone(), |c, publication| Box::pin(theme::publish(c, publication))).await)
    }

    async fn switch_theme(&self, key: &ThemeKey, switch: Switch, now: Timestamp) -> Answer<bool> {
        let change = (key.clone(), switch, now);
        Ok(self.0.write(change, |c, change| Box::pin(theme::switch(c, change))).await?)
    }

    async fn shown_theme(&self, key: &ThemeKey, now: Timestamp) -> Answer<Option<Theme>> {
        Ok(theme::shown(&mut *self.0.read().await?, key, now).await?)
    }

    async fn put_logo(&self, merchant: &MerchantId, pos: &PosId, file: &LogoFile, now: Timestamp) -> Answer<bool> {
        let put = (merchant.clone(), pos.clone(), file.clone(), now);
        Ok(self.0.write(put, |c, put| Box::pin(logo::put(c, put))).await?)
    }

    async fn logo(&self, merchant: &MerchantId, pos: &PosId, hash: &str) -> Answer<Option<Logo>> {
        Ok(logo::by_hash(&mut *self.0.read().await?, merchant, pos, hash).await?)
    }

    async fn logo_file(&self, hash: &str) -> Answer<Option<LogoFile>> {
        Ok(logo::file(&mut *self.0.read().await?, hash).await?)
    }

    async fn put_font(&self, merchant: &MerchantId, pos: &PosId, file: &FontFile, now: Timestamp) -> Answer<bool> {
        let put = (merchant.clone(), pos.clone(), file.clone(), now);
        Ok(self.0.write(put, |c, put| Box::pin(font::put(c, put))).await?)
    }

    async fn font(&self, merchant: &MerchantId, pos: &PosId, hash: &str) -> Answer<Option<Font>> {
        Ok(font::by_hash(&mut *self.0.read().await?, merchant, pos, hash).await?)
    }

    async fn font_file(&self, hash: &str) -> Answer<Option<FontFile>> {
        Ok(font::file(&mut *self.0.read().await?, hash).await?)
    }
}

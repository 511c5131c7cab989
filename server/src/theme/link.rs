//! Addresses that show a preview, for some time. They are derived, never stored, and open nothing else.

use domain::ids::{MerchantId, PosId};
use domain::ports::Vault;
use domain::theme::{ThemeKey, ThemeName};
use domain::tokens;
use jiff::{SignedDuration, Timestamp};

/// How long a preview can be looked at, in hours.
pub const PREVIEW_H: i64 = 24;

/// What is previewed, until when.
#[derive(Clone, Debug)]
pub struct PreviewLink {
    /// The theme.
    pub key: ThemeKey,
    /// The version; the draft as it stands when there is none.
    pub version: Option<u32>,
    /// When the address ends.
    pub until: Timestamp,
}

impl PreviewLink {
    /// One that lasts [`PREVIEW_H`].
    pub fn new(key: ThemeKey, version: Option<u32>, now: Timestamp) -> Self {
        Self { key, version, until: now.saturating_add(SignedDuration::from_hours(PREVIEW_H)).unwrap_or(now) }
    }

    /// Its path, with a slash at the end: samples are below it.
    pub fn path(&self, vault: &dyn Vault) -> String {
        let ThemeKey { merchant_id, pos_id, name } = &self.key;
        let (version, until) = (self.version_text(), self.until.as_second());
        let token = self.token(vault);
        format!("/theme-preview/{merchant_id}/{pos_id}/{}/{version}/{until}/{token}/", name.as_str())
    }

    /// Reads the parts of a path; `None` when it was not made here or its time is over.
    pub fn read(parts: [&str; 6], vault: &dyn Vault, now: Timestamp) -> Option<Self> {
        let [merchant, pos, name, version, until, token] = parts;
        let link = Self {
            key: ThemeKey {
                merchant_id: MerchantId::from_text(merchant),
                pos_id: PosId::from_text(pos),
                name: ThemeName::parse(name)?,
            },
            version: if version == "draft" { None } else { Some(version.parse().ok()?) },
            until: Timestamp::from_second(until.parse().ok()?).ok()?,
        };
        (now < link.until && tokens::same(vault, token, &link.token(vault))).then_some(link)
    }

    fn version_text(&self) -> String {
        self.version.map_or_else(|| "draft".to_owned(), |number| number.to_string())
    }

    fn token(&self, vault: &dyn Vault) -> String {
        let ThemeKey { merchant_id, pos_id, name } = &self.key;
        let (version, until) = (self.version_text(), self.until.as_second());
        let subject = format!("{merchant_id}/{pos_id}/{}/{version}/{until}", name.as_str());
        vault.token("theme-preview", &subject).expose().to_owned()
    }
}

/// How long a theme can be edited, in minutes.
const EDITOR_MIN: i64 = 60;

/// What is edited, until when.
#[derive(Clone, Debug)]
pub struct EditorLink {
    /// The theme.
    pub key: ThemeKey,
    until: Timestamp,
}

impl EditorLink {
    /// One that lasts an hour.
    pub fn new(key: ThemeKey, now: Timestamp) -> Self {
        Self { key, until: now.saturating_add(SignedDuration::from_mins(EDITOR_MIN)).unwrap_or(now) }
    }

    /// Its path.
    pub fn path(&self, vault: &dyn Vault) -> String {
        let ThemeKey { merchant_id, pos_id, name } = &self.key;
        let token = self.token("theme-editor", vault);
        format!("/theme-editor/{merchant_id}/{pos_id}/{}/{}/{token}", name.as_str(), self.until.as_second())
    }

    /// Reads the parts of a path; `None` when it was not made here or its time is over.
    pub fn read(parts: [&str; 5], vault: &dyn Vault, now: Timestamp) -> Option<Self> {
        let [merchant, pos, name, until, token] = parts;
        let link = Self {
            key: ThemeKey {
                merchant_id: MerchantId::from_text(merchant),
                pos_id: PosId::from_text(pos),
                name: ThemeName::parse(name)?,
            },
            until: Timestamp::from_second(until.parse().ok()?).ok()?,
        };
        (now < link.until && tokens::same(vault, token, &link.token("theme-editor", vault))).then_some(link)
    }

    /// The hidden token of its forms.
    pub fn action_token(&self, vault: &dyn Vault) -> String {
        self.token("theme-editor-action", vault)
    }

    fn token(&self, purpose: &str, vault: &dyn Vault) -> String {
        let ThemeKey { merchant_id, pos_id, name } = &self.key;
        let subject = format!("{merchant_id}/{pos_id}/{}/{}", name.as_str(), self.until.as_second());
        vault.token(purpose, &subject).expose().to_owned()
    }
}

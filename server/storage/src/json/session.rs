//! What a session was opened with and no move ever changes.

use std::sync::Arc;

use domain::agreement::Agreement;
use domain::brand::Brand;
use domain::contact::EmailAddress;
use domain::ids::{CardId, ContractId, MandateId, PayId, WalletSessionId};
use domain::session::{BrandSelection, FromWallet, Session, StoredCard};
use domain::theme::{Theme, ThemeName};
use serde::{Deserialize, Serialize};

use super::agreement::AgreementShape;
use super::theme::ThemeShape;
use super::{brand_names, brands};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SelectionShape {
    Merchant,
    Customer,
}

/// A stored card that a visit charges.
#[derive(Serialize, Deserialize)]
struct StoredShape {
    card: String,
    mandate: String,
    renews: bool,
    makes_good: Option<String>,
}

impl StoredShape {
    fn new(stored: &StoredCard) -> Self {
        Self {
            card: stored.card_id.as_str().to_owned(),
            mandate: stored.mandate_id.as_str().to_owned(),
            renews: stored.renews,
            makes_good: stored.makes_good.as_ref().map(|id| id.as_str().to_owned()),
        }
    }

    fn read(self) -> StoredCard {
        StoredCard {
            card_id: CardId::from_text(self.card),
            mandate_id: MandateId::from_text(self.mandate),
            renews: self.renews,
            makes_good: self.makes_good.map(PayId::from_text),
        }
    }
}

/// The wallet page that a visit was opened from.
#[derive(Serialize, Deserialize)]
struct FromWalletShape {
    session: String,
    renews: Option<String>,
}

impl FromWalletShape {
    fn new(from: &FromWallet) -> Self {
        Self {
            session: from.session_id.as_str().to_owned(),
            renews: from.renews.as_ref().map(|id| id.as_str().to_owned()),
        }
    }

    fn read(self) -> FromWallet {
        FromWallet { session_id: WalletSessionId::from_text(self.session), renews: self.renews.map(CardId::from_text) }
    }
}

/// A session's settings.
#[derive(Serialize, Deserialize)]
pub(crate) struct SessionShape {
    contracts: Vec<String>,
    agreement: AgreementShape,
    brands: Vec<String>,
    brand_selection: SelectionShape,
    prefilled_holder: Option<String>,
    language: Option<String>,
    #[serde(default)]
    email: Option<String>,
    return_url: String,
    cancel_url: String,
    #[serde(default)]
    stored: Option<StoredShape>,
    #[serde(default)]
    from_wallet: Option<FromWalletShape>,
    #[serde(default)]
    theme: Option<String>,
    #[serde(default)]
    look: Option<ThemeShape>,
}

/// The same, as the domain has it.
pub(crate) struct Settings {
    pub(crate) contracts: Vec<ContractId>,
    pub(crate) agreement: Agreement,
    pub(crate) brands: Vec<Brand>,
    pub(crate) brand_selection: BrandSelection,
    pub(crate) prefilled_holder: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) email: Option<EmailAddress>,
    pub(crate) return_url: String,
    pub(crate) cancel_url: String,
    pub(crate) stored: Option<StoredCard>,
    pub(crate) from_wallet: Option<FromWallet>,
    pub(crate) theme: Option<ThemeName>,
    pub(crate) look: Option<Arc<Theme>>,
}

impl SessionShape {
    /// The stored form.
    pub(crate) fn new(session: &Session) -> Self {
        Self {
            contracts: session.contracts.iter().map(|id| id.as_str().to_owned()).collect(),
            agreement: AgreementShape::new(&session.agreement),
            brands: brand_names(&session.brands),
            brand_selection: match session.brand_selection {
                BrandSelection::Merchant => SelectionShape::Merchant,
                BrandSelection::Customer => SelectionShape::Customer,
            },
            prefilled_holder: session.prefilled_holder.clone(),
            language: session.language.clone(),
            email: session.email.as_ref().map(|email| email.expose().to_owned()),
            return_url: session.return_url.clone(),
            cancel_url: session.cancel_url.clone(),
            stored: session.stored.as_ref().map(StoredShape::new),
            from_wallet: session.from_wallet.as_ref().map(FromWalletShape::new),
            theme: session.theme.as_ref().map(|name| name.as_str().to_owned()),
            look: session.look.as_deref().map(ThemeShape::new),
        }
    }

    /// The domain's values.
    pub(crate) fn read(self) -> Option<Settings> {
        Some(Settings {
            contracts: self.contracts.into_iter().map(ContractId::from_text).collect(),
            agreement: self.agreement.read()?,
            brands: brands(&self.brands)?,
            brand_selection: match self.brand_selection {
                SelectionShape::Merchant => BrandSelection::Merchant,
                SelectionShape::Customer => BrandSelection::Customer,
            },
            prefilled_holder: self.prefilled_holder,
            language: self.language,
            email: self.email.as_deref().and_then(EmailAddress::parse),
            return_url: self.return_url,
            cancel_url: self.cancel_url,
            stored: self.stored.map(StoredShape::read),
            from_wallet: self.from_wallet.map(FromWalletShape::read),
            theme: self.theme.as_deref().and_then(ThemeName::parse),
            look: self.look.and_then(ThemeShape::read).map(Arc::new),
        })
    }
}

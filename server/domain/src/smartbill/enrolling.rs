//! A card gets an alias, as long as its wallet has an index that an alias can carry.

use super::record::NewAlias;
use crate::enrolment::{Enrolment, failed};
use crate::ids::ContractId;
use crate::merchant::Contract;
use crate::payment::Refusal;
use crate::ports::PortError;
use crate::session::{Move, Session};
use crate::wallet::Fingerprint;

impl Enrolment {
    /// Whether a typed card can have an alias. `known`: its fingerprint, under each key in force.
    pub(crate) async fn has_alias_room(
        &self,
        session: &Session,
        contract: &Contract,
        known: &[Fingerprint],
    ) -> Result<bool, PortError> {
        let cards = self.store.cards_of_wallet(&session.merchant_id, &session.wallet_id).await?;
        let same = match session.renewed_card() {
            Some(renewed) => cards.iter().find(|card| card.id == *renewed),
            None => {
                cards.iter().find(|card| contract.brands.contains(&card.brand) && known.contains(&card.fingerprint))
            }
        };
        let index = same.map(|card| card.index);
        Ok(self.store.alias_room(&session.merchant_id, &session.wallet_id, &contract.mid, index).await?)
    }

    /// The visit ends: no bank was asked.
    pub(crate) async fn refuse_full(&self, session: &Session) -> Result<Session, PortError> {
        let Some(mut next) = session.moved(Move::Refuse { attempts_left: false }, self.now()) else {
            return Ok(session.clone());
        };
        next.refusal = Some(Refusal::WalletFull);
        self.store_move(session, next, None, Some(failed(session, Refusal::WalletFull)), "wallet.full").await
    }

    /// The alias that a card accepted under a contract is to have.
    pub(crate) async fn alias_wanted(
        &self,
        session: &Session,
        contract: &ContractId,
    ) -> Result<Option<NewAlias>, PortError> {
        let contract = self.store.contract(&session.merchant_id, contract).await?;
        let contract = contract.ok_or(PortError::Missing("contract"))?;
        let new = NewAlias { contract_id: contract.id, merchant_number: contract.mid };
        Ok(contract.smartbill.map(|_| new))
    }
}

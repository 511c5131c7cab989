//! The card being tried in a session, as stored: masked, never the number.

use data_encoding::HEXLOWER;
use domain::brand::Brand;
use domain::card::MaskedPan;
use domain::expiry::Expiry;
use domain::ids::{AuthenticationId, ConsentId, ContractId, NodeId, OperationId, RecordId};
use domain::session::Attempt;
use serde::{Deserialize, Serialize};

/// An attempt; expiry as `YYYYMM`, fingerprint in hexadecimal.
#[derive(Serialize, Deserialize)]
pub(crate) struct AttemptShape {
    record_id: String,
    brand: String,
    contract_id: String,
    first6: String,
    last4: String,
    length: usize,
    expiry: String,
    holder: String,
    fingerprint: String,
    consent_id: String,
    authentication_id: String,
    operation_id: Option<String>,
    node_id: String,
    #[serde(default)]
    language: Option<String>,
}

impl AttemptShape {
    /// The stored form.
    pub(crate) fn new(attempt: &Attempt) -> Self {
        Self {
            record_id: attempt.record_id.as_str().to_owned(),
            brand: attempt.brand.code().to_owned(),
            contract_id: attempt.contract_id.as_str().to_owned(),
            first6: attempt.masked.first6.clone(),
            last4: attempt.masked.last4.clone(),
            length: attempt.masked.length,
            expiry: attempt.expiry.yyyymm(),
            holder: attempt.holder.clone(),
            fingerprint: HEXLOWER.encode(&attempt.fingerprint),
            consent_id: attempt.consent_id.as_str().to_owned(),
            authentication_id: attempt.authentication_id.as_str().to_owned(),
            operation_id: attempt.operation_id.as_ref().map(|id| id.as_str().to_owned()),
            node_id: attempt.node_id.as_str().to_owned(),
            language: Some(attempt.language.clone()),
        }
    }

    /// The domain's value.
    pub(crate) fn read(self) -> Option<Attempt> {
        Some(Attempt {
            record_id: RecordId::from_text(self.record_id),
            brand: Brand::parse(&self.brand)?,
            contract_id: ContractId::from_text(self.contract_id),
            masked: MaskedPan { first6: self.first6, last4: self.last4, length: self.length },
            expiry: Expiry::parse_yyyymm(&self.expiry)?,
            holder: self.holder,
            fingerprint: HEXLOWER.decode(self.fingerprint.as_bytes()).ok()?.try_into().ok()?,
            consent_id: ConsentId::from_text(self.consent_id),
            authentication_id: AuthenticationId::from_text(self.authentication_id),
            operation_id: self.operation_id.map(OperationId::from_text),
            node_id: NodeId::from_text(self.node_id),
            language: self.language.unwrap_or_default(),
        })
    }
}

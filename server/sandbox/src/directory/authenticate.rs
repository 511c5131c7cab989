//! `AReq` → `ARes`: what the issuer of each test card decides.

use std::sync::atomic::Ordering;

use super::areq::Request;
use super::wire::{ARes, Erro, Ids};
use super::{Reply, wire};
use crate::Scheme;
use crate::acquirer::Issued;
use crate::acs::session::Session;
use crate::cards::{self, Issuer, TestCard};
use crate::state::State;

const UNLISTED_EN: &str = "This is a sandbox bank: it knows the listed test cards only.";
const UNLISTED_FR: &str = "Banque d’essai : elle ne connaît que les cartes de test affichées.";

pub(super) fn authenticate(state: &State, scheme: Scheme, request: &Request) -> Result<Reply, Box<Erro>> {
    state.asked.fetch_add(1, Ordering::Relaxed);
    let names = [request.server_transaction.as_str(), scheme.path()];
    let ids = Ids {
        server: request.server_transaction.clone(),
        ds: state.chance.uuid("directory transaction", &names),
        acs: state.chance.uuid("issuer transaction", &names),
    };
    if !state.sessions().note_request(&ids.server, state.now()) {
        let detail = "threeDSServerTransID";
        return Err(Box::new(Erro::new("301", "transaction id used before", detail, "AReq")));
    }
    let card = cards::find(&request.number).filter(|card| card.brands.contains(&scheme));
    let Some(card) = card else {
        return Ok(Reply::json(&unlisted(&ids, request)));
    };
    let case = Case { state, scheme, request, card, ids };
    case.answer()
}

struct Case<'a> {
    state: &'a State,
    scheme: Scheme,
    request: &'a Request,
    card: &'static TestCard,
    ids: Ids,
}

impl Case<'_> {
    fn answer(self) -> Result<Reply, Box<Erro>> {
        Ok(match self.card.issuer {
            Issuer::Frictionless(status) => Reply::json(&self.frictionless(status)),
            Issuer::FrictionlessWithoutDsId => Reply::json(&ARes { ds_transaction: None, ..self.frictionless("Y") }),
            Issuer::ChallengeWithoutAcsUrl => Reply::json(&ARes { acs_url: None, ..self.challenge_form() }),
            Issuer::ProtocolError => {
                let detail = "this card makes the directory refuse";
                return Err(Box::new(Erro::new("404", "permanent system failure", detail, "AReq")));
            }
            Issuer::SlowAnswer => Reply::json(&self.challenge()).slow(),
            Issuer::MismatchedIds => {
                let other = self.state.chance.uuid("other", &[&self.ids.server]);
                Reply::json(&ARes { server_transaction: other, ..self.challenge_form() })
            }
            Issuer::Garbage => Reply { body: "<html>not JSON".to_owned(), ..Reply::json(&()) },
            Issuer::Challenge => match self.request.challenge.as_str() {
                "02" | "05" | "07" | "08" => Reply::json(&self.frictionless("Y")),
                "06" => Reply::json(&self.frictionless("I")),
                _ => Reply::json(&self.challenge()),
            },
            Issuer::ChallengeWithoutValue
            | Issuer::DoubleResult
            | Issuer::ResultForOtherAcsId
            | Issuer::ReturnBeforeResult
            | Issuer::NoResult
            | Issuer::PaddedReturn => Reply::json(&self.challenge()),
        })
    }

    fn frictionless(&self, status: &'static str) -> ARes {
        let value = matches!(status, "Y" | "A").then(|| {
            let value = authentication_value(self.state, &self.ids);
            let issued = Issued {
                value: value.clone(),
                card: self.state.card_digest(self.card.number),
                network: self.scheme,
                amount: self.request.amount,
                currency: self.request.currency.clone(),
                eci: eci(self.card, self.scheme, status),
                fully: status == "Y",
            };
            self.state.issue(&self.ids.ds, issued);
            value
        });
        ARes {
            trans_status: status,
            trans_status_reason: match status {
                "N" => Some("01"),
                "R" => Some("11"),
                "U" => Some("22"),
                _ => None,
            },
            authentication_value: value,
            eci: (status != "D").then(|| eci(self.card, self.scheme, status)),
            acs_dec_con_ind: (status == "D").then_some("Y"),
            acs_challenge_mandated: (status == "D").then_some("Y"),
            authentication_type: (status == "D").then_some("04"),
            ..skeleton(&self.ids)
        }
    }

    /// The answer that sends the browser to the bank's page.
    fn challenge_form(&self) -> ARes {
        ARes {
            trans_status: "C",
            acs_url: Some(format!("{}/challenge", self.state.acs_origin)),
            acs_challenge_mandated: Some("Y"),
            authentication_type: Some("02"),
            ..skeleton(&self.ids)
        }
    }

    /// The same, and the bank waits for the browser.
    fn challenge(&self) -> ARes {
        let session = Session::new(
            self.scheme,
            self.card,
            self.ids.clone(),
            crate::acs::session::Purchase {
                category: self.request.category.clone(),
                amount: self.request.amount,
                currency: self.request.currency.clone(),
                exponent: self.request.exponent,
                merchant_name: self.request.merchant_name.clone(),
                language: self.request.language.clone(),
                notification_url: self.request.notification_url.clone(),
                server_url: self.request.server_url.clone(),
            },
            self.state.now(),
        );
        if self.state.sessions().open(session) {
            self.challenge_form()
        } else {
            ARes { trans_status: "U", trans_status_reason: Some("22"), ..skeleton(&self.ids) }
        }
    }
}

/// ECI by the network that carries the card and by the outcome; empty hands are 07 or 00.
pub(crate) fn eci(card: &TestCard, scheme: Scheme, status: &str) -> &'static str {
    let mastercard = scheme == Scheme::Mastercard || scheme == Scheme::Cb && card.brands.contains(&Scheme::Mastercard);
    match (status, mastercard) {
        ("Y", false) => "05",
        ("Y", true) => "02",
        ("A", false) => "06",
        ("A", true) => "01",
        ("I", true) => "04",
        (_, false) => "07",
        (_, true) => "00",
    }
}

/// 20 bytes as base64, always the same for the same transaction.
pub(crate) fn authentication_value(state: &State, ids: &Ids) -> String {
    let bytes = state.chance.bytes("authentication value", &[&ids.ds, &ids.acs]);
    data_encoding::BASE64.encode(bytes.first_chunk::<20>().map_or(&[], |value| value))
}

fn unlisted(ids: &Ids, request: &Request) -> ARes {
    let french = request.language.to_ascii_lowercase().starts_with("fr");
    ARes {
        trans_status: "U",
        trans_status_reason: Some("06"),
        cardholder_info: Some(if french { UNLISTED_FR } else { UNLISTED_EN }),
        ..skeleton(ids)
    }
}

fn skeleton(ids: &Ids) -> ARes {
    ARes {
        message_type: "ARes",
        message_version: wire::VERSION,
        server_transaction: ids.server.clone(),
        ds_transaction: Some(ids.ds.clone()),
        acs_transaction: ids.acs.clone(),
        ds_reference_number: "SANDBOX_DS_220",
        acs_reference_number: "SANDBOX_ACS_220",
        acs_operator: "SANDBOX-BANK",
        ..ARes::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{UNLISTED_EN, UNLISTED_FR};

    #[test]
    fn what_the_holder_is_told_fits_the_protocol() {
        assert!(UNLISTED_EN.chars().count() <= 128);
        assert!(UNLISTED_FR.chars().count() <= 128);
    }
}

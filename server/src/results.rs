//! Results from directory servers: stored, answered, and only then acted on.

use adapters::three_ds::results::{ResultMessage, ResultReply, ResultsHandler};
use async_trait::async_trait;
use domain::brand::Brand;
use domain::enrolment::{ResultVerdict, RunIds};
use domain::ids::AuthenticationId;
use tracing::Instrument;

use crate::hosted::authorise_in_background;
use crate::state::App;
use crate::traces;

/// The product's side of the results listener.
pub struct Results(pub App);

#[async_trait]
impl ResultsHandler for Results {
    async fn result(&self, brand: Brand, message: ResultMessage) -> ResultReply {
        let ids = RunIds {
            brand,
            id: AuthenticationId::from_text(message.three_ds_server_trans_id.to_ascii_lowercase()),
            acs_trans_id: message.acs_trans_id,
            ds_trans_id: message.ds_trans_id,
            version: message.message_version.code().to_owned(),
        };
        let app = &self.0;
        let span = traces::result();
        let recorded = app.enrolment.record_result(&ids, message.result).instrument(span.clone()).await;
        match recorded {
            Ok((ResultVerdict::Proceed, Some(session))) => {
                span.in_scope(|| authorise_in_background(app, session));
                ResultReply::Received
            }
            Ok((ResultVerdict::Proceed | ResultVerdict::Refused | ResultVerdict::Late, session)) => {
                if let Some(session) = session {
                    app.moves.tell(&session.id);
                }
                ResultReply::Received
            }
            Ok((ResultVerdict::NotFound, _)) => refused(brand, "unknown run or other ids"),
            Ok((ResultVerdict::Duplicate, _)) => refused(brand, "that run has its result"),
            Err(error) => {
                tracing::error!(%error, "a result could not be stored");
                ResultReply::Refused {
                    code: adapters::three_ds::messages::ErrorCode::Transient,
                    detail: "try again".to_owned(),
                }
            }
        }
    }
}

/// Protocol 2.2.0 has no codes for duplicates or results without a challenge: 301 stands for both.
fn refused(brand: Brand, detail: &str) -> ResultReply {
    tracing::warn!(brand = brand.code(), detail, "a result was refused");
    ResultReply::Refused {
        code: adapters::three_ds::messages::ErrorCode::UnknownTransaction,
        detail: "threeDSServerTransID, acsTransID, dsTransID".to_owned(),
    }
}

//! The wallet page: the cards that a merchant keeps for a consumer, what each pays for, and the end of an agreement.

use std::collections::HashMap;

use app::Page;
use app::pages::wallet::{AtAmex, News, NextPayment, Trouble, Use, WalletCard, WalletPage};
use axum::extract::{Form, Path};
use axum::response::Response;
use domain::brand::Brand;
use domain::ids::MandateId;
use domain::mandate::{Mandate, MandateState};
use domain::ports::{PortError, ScheduleFilter};
use domain::schedule::ScheduleState;
use domain::smartbill::status::AliasStatus;
use domain::wallet::{Card, CardStatus};
use jiff::tz::TimeZone;

use super::agreement::{self, Ends};
use super::convert;
use super::failure::Failure;
use super::wallet_visit::WalletVisit;

/// Most agreements that are shown of one card, the newest.
const USES_MAX: u32 = 50;

/// Most schedules of one agreement that are looked at for its next payment.
const SCHEDULES_MAX: u32 = 20;

/// The overview.
pub async fn show(visit: WalletVisit) -> Result<Response, Failure> {
    let mut cards = Vec::with_capacity(visit.wallet.cards.len());
    for card in &visit.wallet.cards {
        let amex = at_amex(&visit, card).await?;
        cards.push(WalletCard { amex, ..shown(&visit, card, uses(&visit, card).await?) });
    }
    let page = WalletPage {
        cards,
        add: visit.press(super::wallet_card::ADDING),
        news: visit.news,
        return_href: visit.session.return_url.clone(),
    };
    Ok(visit.page(&Page::Wallet(Box::new(page))))
}

/// One agreement, on a page of its own.
pub async fn agreement(visit: WalletVisit, Path((_, id)): Path<(String, String)>) -> Result<Response, Failure> {
    let Some(mandate) = found(&visit, id).await? else { return Ok(visit.not_found()) };
    let act = visit.act(&place(&mandate), &ending(&mandate));
    let ends = Ends { action: act.action, action_token: act.action_token };
    let page = agreement::page(&visit.app, &mandate, ends, Some(visit.href(""))).await?;
    Ok(visit.page(&Page::Agreement(Box::new(page))))
}

/// Ends it. Once ended it stays so; ending it again says the same.
pub async fn end_agreement(
    visit: WalletVisit,
    Path((_, id)): Path<(String, String)>,
    Form(fields): Form<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let visit = visit.in_language(fields.get("lang"));
    let Some(mandate) = found(&visit, id).await? else { return Ok(visit.not_found()) };
    if !visit.acts(&fields, &ending(&mandate)) {
        return Ok(visit.to_overview(News::Changed));
    }
    agreement::end_by_consumer(&visit.app, &mandate).await?;
    Ok(visit.to_overview(News::Ended))
}

/// What a card pays for, and how many agreements there are beyond those shown.
pub async fn uses(visit: &WalletVisit, card: &Card) -> Result<(Vec<Use>, u32), Failure> {
    let store = &visit.app.store;
    let all = store.active_ids_of_card(&card.id).await?;
    let mut uses = Vec::new();
    for mandate in store.active_of_card(&card.id, USES_MAX).await? {
        uses.push(used(visit, &mandate).await?);
    }
    let more = u32::try_from(all.len().saturating_sub(uses.len())).unwrap_or(u32::MAX);
    Ok((uses, more))
}

async fn used(visit: &WalletVisit, mandate: &Mandate) -> Result<Use, Failure> {
    let store = &visit.app.store;
    let consent = store.consent(&mandate.consent_id).await?.ok_or(PortError::Missing("consent"))?;
    Ok(Use {
        description: mandate.agreement.description.clone(),
        kind: convert::kind(mandate.agreement.kind),
        consent: consent.text,
        consent_language: consent.language,
        agreed_on: convert::date(consent.given_at.to_zoned(TimeZone::UTC).date()),
        next: next(visit, mandate).await?,
        end_href: visit.href(&place(mandate)),
    })
}

/// The next payment that a schedule has planned under an agreement.
async fn next(visit: &WalletVisit, mandate: &Mandate) -> Result<Option<NextPayment>, Failure> {
    let filter = ScheduleFilter {
        mandate: Some(mandate.id.clone()),
        state: Some(ScheduleState::Active),
        after: None,
        limit: SCHEDULES_MAX,
    };
    let mut open = Vec::new();
    for schedule in visit.app.store.schedules(&mandate.merchant_id, &filter).await? {
        open.extend(visit.app.store.open_instalments(&schedule.id).await?);
    }
    let first = open.into_iter().min_by_key(|instalment| instalment.due_on);
    Ok(first.map(|first| NextPayment { on: convert::date(first.due_on), amount: convert::money(first.amount) }))
}

fn shown(visit: &WalletVisit, card: &Card, (uses, more): (Vec<Use>, u32)) -> WalletCard {
    let wallet = &visit.wallet;
    let place = |act: &str| format!("cards/{}/{act}", card.index);
    let first = wallet.default_index() == Some(card.index);
    let chargeable = !card.status.forbids_charges() && card.status != CardStatus::Expired;
    let chosen = wallet.chosen_index.unwrap_or(0);
    WalletCard {
        index: card.index,
        card: convert::stored_card(card),
        holder: card.version.holder.clone(),
        trouble: match card.status {
            CardStatus::Active => None,
            CardStatus::Expiring => Some(Trouble::Expiring),
            CardStatus::Expired => Some(Trouble::Expired),
            CardStatus::Replaced => Some(Trouble::Replaced),
            CardStatus::Blocked => Some(Trouble::Blocked),
            CardStatus::Disabled | CardStatus::Removed => Some(Trouble::Disabled),
        },
        amex: None,
        first: first && wallet.cards.len() > 1,
        choose: (!first && chargeable)
            .then(|| visit.act(&place("default"), &super::wallet_card::choosing(card.index, chosen))),
        renew: (card.status != CardStatus::Disabled).then(|| visit.press(&super::wallet_card::renewing(card))),
        removal_href: visit.href(&place("removal")),
        uses,
        more,
    }
}

/// Where a card stands with American Express; none for one whose alias is announced to nobody.
async fn at_amex(visit: &WalletVisit, card: &Card) -> Result<Option<AtAmex>, Failure> {
    if card.brand != Brand::Amex {
        return Ok(None);
    }
    let record = visit.app.store.alias(&card.id).await?;
    Ok(record.map(|record| match record.status {
        AliasStatus::Waiting => AtAmex::Waiting,
        AliasStatus::Accepted | AliasStatus::ExpiryUpdated | AliasStatus::ProductUpdated => AtAmex::Enrolled,
        AliasStatus::Refused => AtAmex::Refused,
        AliasStatus::Cancelled => AtAmex::Cancelled,
    }))
}

/// A mandate of the visit's wallet.
async fn found(visit: &WalletVisit, id: String) -> Result<Option<Mandate>, Failure> {
    let found = visit.app.store.mandate(&MandateId::from_text(id)).await?.map(|(mandate, _)| mandate);
    let session = &visit.session;
    Ok(found.filter(|mandate| mandate.merchant_id == session.merchant_id && mandate.wallet_id == session.wallet_id))
}

fn place(mandate: &Mandate) -> String {
    format!("agreements/{}", mandate.id)
}

/// An agreement ends once: a form from before its end says so again, and one from after has no button.
fn ending(mandate: &Mandate) -> String {
    let replaced = mandate.state == MandateState::Replaced;
    format!("end:{}:{replaced}", mandate.id)
}

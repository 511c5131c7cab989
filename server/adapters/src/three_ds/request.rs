//! From what is agreed to an `AReq`: the first payment of an agreement, with a mandated challenge.

use domain::agreement::{Agreement, Kind};
use domain::browser::{Browser, HEADER_CHARS_MAX, known_color_depth};
use domain::card::HOLDER_CHARS_MAX;
use domain::merchant::Requestor;
use domain::ports::{AuthenticationRequest, MethodCompletion};
use hyper::body::Bytes;
use jiff::Timestamp;
use jiff::civil::Date;

use super::config::CardOnFile;
use super::messages::Version;
use super::messages::areq::{self, AReq220, BrowserFields, Purchase};
use super::messages::pres::BOUND_DIGITS;
use super::names::folded;

/// Longest `notificationURL`, in characters.
const NOTIFICATION_URL_CHARS_MAX: usize = 256;
/// Longest `threeDSRequestorID`, in characters.
const REQUESTOR_ID_CHARS_MAX: usize = 35;
/// Longest `threeDSRequestorName` and `merchantName`, in characters.
const NAME_CHARS_MAX: usize = 40;
/// Longest `threeDSRequestorURL`, in characters.
const URL_CHARS_MAX: usize = 2048;
/// Shortest `cardholderName`, in characters.
const HOLDER_CHARS_MIN: usize = 2;
/// Longest `browserLanguage` in 2.2.0, in characters.
const LANGUAGE_CHARS_MAX: usize = 8;
/// Largest screen measure: six digits.
const SCREEN_MAX: u32 = 999_999;
/// 2.2.0 wants an end even of an agreement that has none (EMV sheet §2.2).
const OPEN_END: &str = "99991231";
/// Least days between two charges when no rhythm is agreed: nothing is promised.
const NO_RHYTHM_DAYS: u16 = 1;

/// What is the same in every request to one directory server.
pub(super) struct Profile {
    /// `threeDSServerRefNumber`.
    pub(super) server_reference: String,
    /// `threeDSServerOperatorID`.
    pub(super) operator_id: Option<String>,
    /// `threeDSServerURL`.
    pub(super) results_url: String,
    /// How a card kept for later purchases is announced.
    pub(super) card_on_file: CardOnFile,
}

/// The body of the request. `Err`: something in the shop's set-up is not fit for the wire; the text names it.
pub(super) fn body(version: Version, request: &AuthenticationRequest<'_>, profile: &Profile) -> Result<Bytes, String> {
    match version {
        Version::V220 => v220(request, profile)?.body().map_err(|error| error.to_string()),
    }
}

fn v220<'a>(request: &'a AuthenticationRequest<'a>, profile: &'a Profile) -> Result<AReq220<'a>, String> {
    let brand = request.authentication.brand;
    let registration = request
        .contract
        .requestor(brand)
        .ok_or_else(|| format!("contract {} is not registered with {}", request.contract.id, brand.code()))?;
    let number = request.pan.expose();
    if !BOUND_DIGITS.contains(&number.len()) {
        return Err("the card number is too short for 3-D Secure".into());
    }
    Ok(AReq220 {
        message_type: "AReq",
        message_version: Version::V220.code(),
        message_category: "01",
        device_channel: "02",
        requestor: requestor(request, registration, profile)?,
        card: areq::Card {
            number,
            expiry: request.expiry.yymm(),
            holder: folded(request.holder, HOLDER_CHARS_MIN, HOLDER_CHARS_MAX),
        },
        purchase: purchase(request, registration)?,
        browser: browser(request.browser),
    })
}

fn requestor<'a>(
    request: &'a AuthenticationRequest<'a>,
    registration: &'a Requestor,
    profile: &'a Profile,
) -> Result<areq::Requestor<'a>, String> {
    fits("notification URL", request.notification_url, NOTIFICATION_URL_CHARS_MAX)?;
    fits("requestor id", &registration.id, REQUESTOR_ID_CHARS_MAX)?;
    fits("requestor name", &registration.name, NAME_CHARS_MAX)?;
    fits("URL of the point of sale", &request.pos.url, URL_CHARS_MAX)?;
    Ok(areq::Requestor {
        server_trans_id: request.authentication.id.as_str(),
        server_reference: &profile.server_reference,
        operator_id: profile.operator_id.as_deref(),
        results_url: &profile.results_url,
        id: &registration.id,
        name: &registration.name,
        url: &request.pos.url,
        authentication_indicator: authentication_indicator(request.agreement.kind, profile.card_on_file),
        challenge_indicator: "04",
        method_completion: match request.completion {
            MethodCompletion::Completed => "Y",
            MethodCompletion::NotCompleted => "N",
            MethodCompletion::Unavailable => "U",
        },
        notification_url: request.notification_url,
    })
}

fn authentication_indicator(kind: Kind, card_on_file: CardOnFile) -> &'static str {
    match kind {
        Kind::Fixed | Kind::FlexibleAmount | Kind::FlexibleFrequency => "02",
        Kind::Instalments => "03",
        Kind::Unscheduled | Kind::OneClick => card_on_file.code(),
    }
}

fn purchase<'a>(request: &'a AuthenticationRequest<'a>, registration: &'a Requestor) -> Result<Purchase<'a>, String> {
    let contract = request.contract;
    let amount = request.authentication.amount;
    digits("acquirer BIN", &registration.acquirer_bin, 1..=11)?;
    digits("merchant category code", &contract.mcc, 4..=4)?;
    digits("country of the point of sale", &request.pos.country, 3..=3)?;
    fits("merchant name", &contract.descriptor, NAME_CHARS_MAX)?;
    fits("merchant id", &contract.mid, REQUESTOR_ID_CHARS_MAX)?;
    if amount.minor < 0 {
        return Err("the amount is negative".into());
    }
    let scheduled = request.agreement.kind.is_recurring() || request.agreement.kind == Kind::Instalments;
    Ok(Purchase {
        acquirer_bin: &registration.acquirer_bin,
        merchant_id: &contract.mid,
        mcc: &contract.mcc,
        country: &request.pos.country,
        merchant_name: &contract.descriptor,
        amount: amount.minor.to_string(),
        currency: amount.currency.numeric(),
        exponent: amount.currency.exponent().to_string(),
        date: utc(request.now),
        instalments: instalments(request.agreement)?,
        recurring_expiry: scheduled.then(|| request.agreement.end.map_or_else(|| OPEN_END.to_owned(), day)),
        recurring_frequency: scheduled.then(|| {
            request.agreement.frequency.map_or(NO_RHYTHM_DAYS, domain::agreement::Frequency::days).to_string()
        }),
    })
}

fn instalments(agreement: &Agreement) -> Result<Option<String>, String> {
    match (agreement.kind, agreement.count) {
        (Kind::Instalments, Some(count @ 2..=999)) => Ok(Some(count.to_string())),
        (Kind::Instalments, _) => Err("an agreement in instalments has 2 to 999 of them".into()),
        _ => Ok(None),
    }
}

fn browser(browser: &Browser) -> BrowserFields<'_> {
    let script = browser.script.as_ref();
    let measure = |pixels: u32| pixels.min(SCREEN_MAX).to_string();
    BrowserFields {
        // A browser that names no type takes any: that is what the header's absence means.
        accept: if browser.accept.is_empty() { "*/*" } else { cut(&browser.accept, HEADER_CHARS_MAX) },
        user_agent: if browser.user_agent.is_empty() { "unknown" } else { cut(&browser.user_agent, HEADER_CHARS_MAX) },
        ip: browser.ip.to_canonical().to_string(),
        language: language(&browser.language),
        javascript: script.is_some(),
        java: script.map(|script| script.java),
        color_depth: script.map(|script| known_color_depth(script.color_depth.into()).to_string()),
        screen_height: script.map(|script| measure(script.screen_height)),
        screen_width: script.map(|script| measure(script.screen_width)),
        time_zone: script.map(|script| script.time_zone.to_string()),
    }
}

/// A language tag cut between its parts: `zh-Hans-CN` becomes `zh-Hans`. `und` when nothing was said.
fn language(tag: &str) -> &str {
    let mut tag = tag.trim();
    while tag.len() > LANGUAGE_CHARS_MAX {
        tag = tag.rsplit_once('-').map_or("", |(head, _)| head);
    }
    if tag.is_empty() { "und" } else { tag }
}

fn cut(text: &str, max: usize) -> &str {
    text.char_indices().nth(max).map_or(text, |(at, _)| text.get(..at).unwrap_or(text))
}

fn fits(what: &str, text: &str, max: usize) -> Result<(), String> {
    if (1..=max).contains(&text.chars().count()) {
        return Ok(());
    }
    Err(format!("{what} has none or more than {max} characters"))
}

fn digits(what: &str, text: &str, count: std::ops::RangeInclusive<usize>) -> Result<(), String> {
    if count.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(());
    }
    Err(format!("{what} is not {} to {} digits", count.start(), count.end()))
}

fn utc(now: Timestamp) -> String {
    now.strftime("%Y%m%d%H%M%S").to_string()
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

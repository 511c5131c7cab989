//! Schedules in the `OpenAPI` description and on the readable page.

#![expect(dead_code, reason = "these types and signatures describe; the surface reads and writes JSON field by field")]

use utoipa::{OpenApi, ToSchema};

use super::super::error::FieldError;
use super::super::schema::{AmountRequest, CodedError, Link, TokenError};

#[derive(OpenApi)]
#[openapi(
    paths(create, list, read, change, pause, resume, end, instalments),
    components(schemas(ScheduleRequest, AmountChangeRequest, Schedule, Schedules, Instalment, Instalments))
)]
struct Description;

/// Adds schedules to a description.
pub fn describe(document: &mut utoipa::openapi::OpenApi) {
    document.merge(Description::openapi());
}

/// Method, path, summary and a command that works.
pub fn operations(base: &str, curl: impl Fn(&str) -> String) -> Vec<(String, String, String, String)> {
    let row = |method: &str, rest: &str, summary: &str, more: &str| {
        let method_flag = if method == "GET" { String::new() } else { format!("-X {method} ") };
        let command = curl(&format!("{method_flag}{base}/api/v2/schedules{rest}{more}"));
        (
            method.to_owned(),
            format!("/api/v2/schedules{}", rest.replace("SCHEDULE_ID", "{scheduleId}")),
            summary.to_owned(),
            command,
        )
    };
    let make = r#" -H 'Content-Type: application/json' -d '{
  "payId": "PAY_ID", "transId": "gym-42", "startDate": "2027-01-05", "noticeDays": 3}'"#;
    let amount = r#" -H 'Content-Type: application/json' -d '{
  "amount": {"value": 3799, "currency": "EUR"}, "from": "2027-06-01"}'"#;
    vec![
        row("POST", "", "Charge a stored card on a schedule", make),
        row("GET", "", "List schedules", ""),
        row("GET", "/SCHEDULE_ID", "Read a schedule", ""),
        row("PATCH", "/SCHEDULE_ID", "Change the amount from a day on", amount),
        row("POST", "/SCHEDULE_ID/pause", "Charge nothing until it is resumed", ""),
        row("POST", "/SCHEDULE_ID/resume", "Go on", ""),
        row("POST", "/SCHEDULE_ID/end", "Never charge again", ""),
        row("GET", "/SCHEDULE_ID/instalments", "Read what was and will be charged", ""),
    ]
}

/// The body that makes a schedule; what is missing comes from the agreement.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase", example = json!({
    "payId": "4f0c2a9be35d4f7a8d1e6b0c9a7f3e21", "transId": "gym-42",
    "amount": {"value": 3499, "currency": "EUR"}, "frequency": "MONTHLY", "startDate": "2027-01-31", "count": 12, "noticeDays": 3
}))]
struct ScheduleRequest {
    /// The agreement; or `payId`.
    mandate_id: Option<String>,
    /// The payment that founded the agreement.
    pay_id: Option<String>,
    /// Begins each payment's `transId` (`gym-42-1`, `gym-42-2` ...); at most 48 characters.
    trans_id: Option<String>,
    /// `RECURRING` (default) or `INSTALLMENTS`.
    r#type: Option<String>,
    /// Each charge; with `INSTALLMENTS` the whole purchase.
    amount: Option<AmountRequest>,
    /// The first charge, when it differs.
    first_amount: Option<AmountRequest>,
    /// `DAILY`, `WEEKLY`, `BIWEEKLY`, `SEMIMONTHLY`, `MONTHLY`, `BIMONTHLY`, `QUARTERLY`, `HALF_YEARLY`, `YEARLY` or `BIENNIAL`.
    frequency: Option<String>,
    /// No charge before this day, `YYYY-MM-DD`.
    start_date: Option<String>,
    /// 1 to 31; a shorter month's last day stands in. The start's own when missing.
    day_of_month: Option<u32>,
    /// How many charges.
    count: Option<u32>,
    /// No charge after this day.
    end_date: Option<String>,
    /// How many days before a charge it is announced, 0 to 90.
    notice_days: Option<u32>,
    /// What a pause leaves: `SKIP` (default), `CATCH_UP_ONE` or `CATCH_UP_ALL`.
    missed: Option<String>,
}

/// Another amount.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase", example = json!({"amount": {"value": 3799, "currency": "EUR"}, "from": "2027-06-01"}))]
struct AmountChangeRequest {
    /// Each charge.
    amount: AmountRequest,
    /// The first day it holds for; the soonest that the notice allows when missing.
    from: Option<String>,
}

/// A schedule.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the dialect's")]
struct Schedule {
    /// Constant for life.
    schedule_id: String,
    /// The merchant.
    merchant_id: String,
    /// Whose card.
    wallet_id: String,
    /// The agreement.
    mandate_id: String,
    /// Begins each payment's `transId`.
    trans_id: String,
    /// `ACTIVE`, `PAUSED` or `ENDED`.
    status: String,
    /// `FINISHED`, `MERCHANT` or `MANDATE`.
    ended_by: Option<String>,
    /// `RECURRING` or `INSTALLMENTS`.
    r#type: String,
    /// Each charge, or the whole purchase.
    amount: AmountRequest,
    /// The first charge, when it differs.
    first_amount: Option<AmountRequest>,
    /// Later amounts.
    amount_changes: Vec<AmountChange>,
    /// How often.
    frequency: String,
    /// The day of the first charge.
    start_date: String,
    /// The wanted day of the month.
    day_of_month: u32,
    /// How many charges.
    count: Option<u32>,
    /// The last possible day.
    end_date: Option<String>,
    /// The shop's, whose days count.
    time_zone: String,
    /// Days of notice.
    notice_days: u32,
    /// What a pause leaves.
    missed: String,
    /// RFC 3339
    creation_date: String,
    /// `instalments.href`
    #[schema(rename = "_links")]
    links: ScheduleLinks,
}

/// Where to go from a schedule.
#[derive(ToSchema)]
struct ScheduleLinks {
    /// Its instalments.
    instalments: Link,
}

/// A later amount.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct AmountChange {
    /// The first day it holds for.
    from: String,
    /// Minor units.
    value: i64,
}

/// Some schedules.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct Schedules {
    /// By age.
    schedules: Vec<Schedule>,
    /// `after` of the next page.
    next: Option<String>,
}

/// One charge of a schedule.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct Instalment {
    /// 1 for the first; a number is missing where a pause passed over a day.
    rank: u32,
    /// `PLANNED`, `ANNOUNCED`, `DUE`, `CHARGING`, `PAID`, `RETRYING`, `GIVEN_UP` or `CANCELLED`.
    status: String,
    /// Its day.
    due_date: String,
    /// How much.
    amount: AmountRequest,
    /// RFC 3339; when the next attempt begins.
    charge_time: Option<String>,
    /// Of the present or last attempt's payment.
    trans_id: String,
    /// The payment, once there is one.
    pay_id: Option<String>,
    /// Attempts that ended.
    attempts: u32,
    /// Those that the bank declined.
    declines: u32,
    /// Why the last attempt failed: a response code, `no_answer`; when given up, why and then that.
    reason: Option<String>,
}

/// Some instalments.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct Instalments {
    /// In order. Future ones appear when those before them had their turn.
    instalments: Vec<Instalment>,
    /// `after` of the next page.
    next: Option<u32>,
}

#[utoipa::path(post, path = "/api/v2/schedules", tag = "schedules", request_body = ScheduleRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "the same key and body make one schedule")),
    responses((status = 201, description = "it stands", body = Schedule), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 409, description = "still being processed", body = CodedError),
        (status = 422, description = "the key came with another body", body = CodedError)))]
fn create() {}

#[utoipa::path(get, path = "/api/v2/schedules", tag = "schedules",
    params(("mandateId" = Option<String>, Query, description = "of one agreement"), ("status" = Option<String>, Query, description = "ACTIVE, PAUSED or ENDED"),
        ("after" = Option<String>, Query, description = "`next` of the page before"), ("limit" = Option<u32>, Query, description = "1 to 100")),
    responses((status = 200, description = "by age", body = Schedules), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError)))]
fn list() {}

#[utoipa::path(get, path = "/api/v2/schedules/{scheduleId}", tag = "schedules", params(("scheduleId" = String, Path, description = "the schedule")),
    responses((status = 200, description = "the schedule", body = Schedule), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such schedule", body = CodedError)))]
fn read() {}

#[utoipa::path(patch, path = "/api/v2/schedules/{scheduleId}", tag = "schedules", params(("scheduleId" = String, Path, description = "the schedule")),
    request_body = AmountChangeRequest,
    responses((status = 200, description = "as it stands now", body = Schedule), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such schedule", body = CodedError),
        (status = 409, description = "it has ended", body = CodedError)))]
fn change() {}

#[utoipa::path(post, path = "/api/v2/schedules/{scheduleId}/pause", tag = "schedules", params(("scheduleId" = String, Path, description = "the schedule")),
    responses((status = 200, description = "as it stands now", body = Schedule), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such schedule", body = CodedError), (status = 409, description = "it has ended", body = CodedError)))]
fn pause() {}

#[utoipa::path(post, path = "/api/v2/schedules/{scheduleId}/resume", tag = "schedules", params(("scheduleId" = String, Path, description = "the schedule")),
    responses((status = 200, description = "as it stands now", body = Schedule), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such schedule", body = CodedError), (status = 409, description = "it has ended", body = CodedError)))]
fn resume() {}

#[utoipa::path(post, path = "/api/v2/schedules/{scheduleId}/end", tag = "schedules", params(("scheduleId" = String, Path, description = "the schedule")),
    responses((status = 200, description = "as it stands now", body = Schedule), (status = 401, description = "wrong credentials", body = TokenError),
        (status = 404, description = "no such schedule", body = CodedError)))]
fn end() {}

#[utoipa::path(get, path = "/api/v2/schedules/{scheduleId}/instalments", tag = "schedules",
    params(("scheduleId" = String, Path, description = "the schedule"), ("after" = Option<u32>, Query, description = "beyond this rank"),
        ("limit" = Option<u32>, Query, description = "1 to 100")),
    responses((status = 200, description = "in order", body = Instalments), (status = 400, description = "every bad field", body = Vec<FieldError>),
        (status = 401, description = "wrong credentials", body = TokenError), (status = 404, description = "no such schedule", body = CodedError)))]
fn instalments() {}

//! Shapes of requests and answers for the `OpenAPI` description. Answers of a running server are checked against them in tests.

#![expect(dead_code, reason = "these types describe; the surface reads and writes JSON field by field")]

use std::collections::HashMap;

use utoipa::ToSchema;

/// The body that opens a session.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct PaymentRequest {
    /// The merchant's name for the payment, at most 64 characters, used once.
    trans_id: String,
    /// The merchant's reference up to the acquirer: 1 to 12 letters and digits.
    ref_nr: Option<String>,
    /// Replay protection, like the `Idempotency-Key` header; at most 32 characters.
    request_id: Option<String>,
    /// What to charge now; value 0 for nothing.
    amount: AmountRequest,
    /// Language of the page, as `fr`, `fr-FR` or `fra`: one of ar, bg, cs, da, de, el, en, es, et, fi, fr, ga, he, hr,
    /// hu, is, it, lt, lv, mt, nb (also no, nn), nl, pl, pt, ro, sk, sl, sv, tr, uk. Another well-formed one is kept
    /// and echoed, and the page is in the browser's language, else the shop's.
    language: Option<String>,
    /// When the first charge is taken: `AUTOMATIC` (default), `MANUAL`, or `DELAYED` by 1 to 696 hours.
    capture_method: Option<CaptureMethodRequest>,
    /// The agreement that this payment founds, in one of the dialect's two vocabularies.
    #[schema(value_type = Object)]
    credential_on_file: (),
    /// What is agreed (an extension of ours).
    mandate: Option<MandateRequest>,
    /// `integrationType` HOSTED, `type` CARD, `card` with `eventToken`, `subType`, `brandSelection`, `prefillInfo`.
    #[schema(value_type = Object)]
    payment_methods: (),
    /// Where the consumer goes.
    urls: Urls,
    /// `merchantCustomerId` names the wallet; mails go to `email`.
    #[schema(value_type = Object)]
    customer_info: Option<()>,
    /// RFC 3339; when the page closes.
    expiration_time: Option<String>,
    /// Returned unchanged.
    metadata: Option<HashMap<String, String>>,
    /// Which of the merchant's shops (an extension of ours); the first when missing.
    point_of_sale: Option<String>,
    /// Which of the shop's contracts (an extension of ours); as the networks need it when missing.
    contract_number: Option<String>,
    /// How the pages look.
    template: Option<TemplateRequest>,
}

/// How the pages of a session look.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct TemplateRequest {
    /// A published theme of the shop.
    #[schema(example = "gym")]
    name: Option<String>,
    /// Values of this session's own over that theme (an extension of ours); refused when somebody could not read the
    /// pages.
    look: Option<LookRequest>,
}

/// What a session may say of its own.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct LookRequest {
    /// The brand's colour; what is lighter, darker or written on it follows.
    #[schema(example = "#7b1fa2")]
    accent: Option<String>,
    /// As in a theme.
    typeface: Option<String>,
    /// As in a theme.
    corners: Option<String>,
    /// As in a theme.
    density: Option<String>,
    /// As in a theme.
    layout: Option<String>,
    /// As in a theme.
    background: Option<String>,
}

/// When an authorised amount is taken.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase", example = json!({ "type": "DELAYED", "delayed": { "delayedHours": 48 } }))]
pub struct CaptureMethodRequest {
    /// `AUTOMATIC`, `MANUAL` or `DELAYED`.
    r#type: Option<String>,
    /// With `DELAYED`.
    delayed: Option<DelayedRequest>,
}

/// How long a capture waits.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct DelayedRequest {
    /// Hours after the authorisation: 1 to 696.
    #[schema(minimum = 1, maximum = 696)]
    delayed_hours: u32,
}

/// An amount asked for.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct AmountRequest {
    /// Minor units.
    value: i64,
    /// ISO 4217 letters.
    currency: String,
}

/// What is agreed.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct MandateRequest {
    /// Minor units of each charge.
    amount: Option<i64>,
    /// Most minor units of a charge.
    ceiling: Option<i64>,
    /// What it is for, at most 80 characters.
    description: Option<String>,
    /// `YYYY-MM-DD`
    first_charge_date: Option<String>,
    /// Number of charges.
    count: Option<u32>,
    /// Days of notice before a charge.
    notice_days: Option<u32>,
    /// An https address.
    terms_url: Option<String>,
}

/// Where the consumer goes, and where we call.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct Urls {
    /// At the end, success or failure; `PayId` is added.
    r#return: String,
    /// After giving up; `PayId` is added.
    cancel: Option<String>,
    /// Told when the payment is final: `POST {"payId": …}`, or as an endpoint without address says.
    webhook: Option<String>,
}

/// A session is open.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct SessionOpened {
    /// 32 lower-case hexadecimal characters.
    pay_id: String,
    /// The merchant.
    merchant_id: String,
    /// PENDING
    status: String,
    /// 60000000
    response_code: String,
    /// For people.
    response_description: String,
    /// RFC 3339; when the page closes.
    expiration_time: String,
    /// `redirect.href` is where the browser goes.
    #[schema(rename = "_links")]
    links: OpenedLinks,
}

/// Links of an open session.
#[derive(ToSchema)]
pub struct OpenedLinks {
    /// The page.
    redirect: Link,
}

/// A link.
#[derive(ToSchema)]
pub struct Link {
    /// An address.
    href: String,
    /// `text/html`
    r#type: String,
}

/// A payment.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are the dialect's")]
pub struct Payment {
    /// Constant for life.
    pay_id: String,
    /// The merchant.
    merchant_id: String,
    /// The merchant's name for it.
    trans_id: String,
    /// The merchant's reference.
    ref_nr: String,
    /// The last operation.
    x_id: String,
    /// `PENDING`, `AUTHORIZED`, `CAPTURE_REQUEST`, `OK` or `FAILED`.
    status: String,
    /// Eight characters; 00000000 is success.
    response_code: String,
    /// For people.
    response_description: String,
    /// Asked for, captured, refunded.
    amount: AmountAnswer,
    /// RFC 3339
    creation_date: String,
    /// `type` CARD; `card` once accepted: `pseudoCardNumber`, `schemeReferenceId` (AMEX: `transactionId`), brand, digits, expiry, authentication.
    #[schema(value_type = Object)]
    payment_methods: (),
    /// The mandate it founded or rests on (an extension of ours).
    mandate_id: Option<String>,
    /// What a refused later payment means for the next: `class` `TRY_LATER` (with `retryAfter`), `CONSUMER_NEEDED`, `NEW_CARD`, `STOP`, `STOP_MANDATE` or `STOP_CARD` (an extension of ours).
    #[schema(value_type = Option<Object>)]
    decline: (),
    /// `authenticate.href`: where the consumer authenticates anew when the issuer asked for it (an extension of ours).
    #[schema(rename = "_links", value_type = Option<Object>)]
    links: (),
    /// What is worth knowing about a charge that was made all the same (an extension of ours).
    #[schema(value_type = Option<Vec<Object>>)]
    warnings: (),
    /// Once accepted: the wallet and the card's index in it (an extension of ours).
    wallet: Option<WalletAnswer>,
    /// Everything that was asked of the acquirer, oldest first (an extension of ours).
    operations: Vec<OperationAnswer>,
}

/// One thing asked of the acquirer.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct OperationAnswer {
    /// `AUTHORIZATION`, `CAPTURE`, `REFUND` or `REVERSAL`.
    #[schema(example = "CAPTURE")]
    r#type: String,
    /// Its own name: 32 lower-case hexadecimal characters.
    x_id: String,
    /// The merchant's name for it, when the merchant asked for it.
    trans_id: Option<String>,
    /// The merchant's reference for it.
    ref_nr: Option<String>,
    /// How much.
    amount: AmountRequest,
    /// `OK`, `CAPTURE_REQUEST` or `PENDING` while it is not answered, `FAILED`.
    #[schema(example = "OK")]
    status: String,
    /// Eight characters; 00000000 is success.
    response_code: String,
    /// For people.
    response_description: String,
    /// RFC 3339
    creation_date: String,
    /// RFC 3339; when a capture that waits for its hour will be sent.
    due_date: Option<String>,
}

/// A capture, refund or reversal.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase", example = json!({
    "transId": "order-1-parcel-1", "amount": { "value": 1200, "currency": "EUR" }, "refNr": "PARCEL1"
}))]
pub struct SettlementRequest {
    /// The merchant's name for the operation, at most 64 characters.
    trans_id: String,
    /// Minor units, more than zero, in the payment's currency. A reversal gives back the whole.
    amount: AmountRequest,
    /// The merchant's reference: 1 to 12 letters and digits.
    ref_nr: Option<String>,
    /// Replay protection, like the `Idempotency-Key` header; at most 32 characters.
    request_id: Option<String>,
    /// Captures: `Y` when nothing more will be taken; the rest of the hold is given back. `N` by default.
    finish_auth: Option<String>,
    /// Returned unchanged.
    #[schema(value_type = Option<Object>)]
    order: Option<()>,
    /// Returned unchanged.
    metadata: Option<HashMap<String, String>>,
}

/// Amounts of a payment.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct AmountAnswer {
    /// Minor units asked for.
    value: i64,
    /// ISO 4217 letters.
    currency: String,
    /// Minor units captured.
    captured_value: i64,
    /// Minor units refunded.
    refunded_value: i64,
}

/// Where a card is.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct WalletAnswer {
    /// The wallet.
    wallet_id: String,
    /// 1, 2, 3 ...
    card_index: u32,
}

/// A call that failed for another reason than its fields.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub struct CodedError {
    /// Eight characters.
    response_code: String,
    /// For people.
    response_description: String,
}

/// What a token is asked with.
#[derive(ToSchema)]
pub struct TokenWish {
    /// `client_credentials`
    grant_type: String,
    /// Merchant id.
    client_id: String,
    /// API key.
    client_secret: String,
}

/// A token.
#[derive(ToSchema)]
pub struct TokenGranted {
    /// A JWT; treat it as opaque.
    access_token: String,
    /// Bearer
    token_type: String,
    /// Seconds.
    expires_in: i64,
}

/// Wrong credentials.
#[derive(ToSchema)]
pub struct TokenError {
    /// OAuth code.
    error: String,
    /// For people.
    error_description: String,
    /// Where to read more.
    error_uri: String,
}

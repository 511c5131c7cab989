//! One function per message. The name is the key in the language files, the arguments are its placeables; a test
//! proves that every language has every message with exactly these.

use fluent_bundle::{FluentArgs, FluentValue};

use super::value::Value;
use crate::Locale;

macro_rules! messages {
    ($($name:ident($($arg:ident: $kind:ty),*);)*) => {
        $(
            #[doc = concat!("The message `", stringify!($name), "`.")]
            pub fn $name(locale: Locale $(, $arg: $kind)*) -> String {
                let values: Vec<(&str, FluentValue<'_>)> = vec![$((stringify!($arg), $arg.value(locale))),*];
                super::format(locale, stringify!($name), &FluentArgs::from_iter(values))
            }
        )*

        /// Every message and its placeables.
        #[cfg(test)]
        pub(crate) const MESSAGES: &[(&str, &[&str])] = &[$((stringify!($name), &[$(stringify!($arg)),*])),*];
    };
}

/// The product's name, the same in every language.
pub const PRODUCT_NAME: &str = "Maillon";

messages! {
    // Around every page
    title(page: &str, merchant: &str);
    title_sandbox(page: &str);
    title_with_error(title: &str);
    skip();
    language();
    test_mode();
    footer_operated(merchant: &str);
    footer_nobody();
    footer_sandbox();
    footer_terms();
    footer_privacy();
    footer_help();
    errors_to_correct(count: u32);
    go_on();
    look_again();
    try_again();
    back_to(merchant: &str);
    start_again_at(merchant: &str);

    // Money, dates, cards
    currency_symbol(code: &str);
    money_words(shape: &str, symbol: &str, number: &str);
    month_name(month: u32);
    date_words(day: u32, month: &str, year: &str);
    masked_card_words(brand: &str, last4: &str, expiry: &str);
    rhythm_words(frequency: &str);
    rhythm_on_day(day: u32);
    period_between(start: &str, end: &str);
    period_from(start: &str);
    period_until(end: &str);

    // A stored card, the consumer present
    stored_card_title();
    stored_card_heading();
    stored_card_submit(amount: &str);
    stored_card_confirm(amount: &str, merchant: &str, card: &str);
    stored_card_done_heading();
    stored_card_done_line(merchant: &str, card: &str);

    // The wallet page
    wallet_heading(merchant: &str);
    wallet_line(merchant: &str);
    wallet_empty(merchant: &str);
    wallet_card(brand: &str, last4: &str);
    wallet_until(expiry: &str);
    wallet_first();
    wallet_state(state: &str, merchant: &str);
    wallet_amex(state: &str);
    wallet_uses();
    wallet_no_use();
    wallet_next(amount: &str, date: &str);
    wallet_words();
    wallet_end();
    wallet_choose();
    wallet_renew();
    wallet_remove();
    wallet_more(count: u32);
    wallet_add();
    wallet_back();
    wallet_news(news: &str);
    wallet_expired_line();
    removal_heading();
    removal_line(merchant: &str, card: &str);
    removal_ends(count: u32);
    removal_paid(merchant: &str);
    removal_yes(count: u32);
    removal_no();
    renewal_title();
    renewal_line(card: &str);
    renewal_consent(merchant: &str, card: &str);
    number_already_stored();
    holder_differs();
    shop_my_cards();

    // The agreement, read again
    agreement_heading(merchant: &str);
    agreement_active_line(merchant: &str, card: &str);
    agreement_agreed(date: &str);
    agreement_what_ends(merchant: &str);
    agreement_end();
    agreement_ended_heading();
    agreement_ended_line(date: &str, merchant: &str, card: &str);
    agreement_replaced_heading();
    agreement_replaced_line(date: &str);
    done_manage();

    // Mails
    mail_subject(case: &str, merchant: &str);
    mail_enrolled_line(merchant: &str, card: &str);
    mail_coming_line(merchant: &str, amount: &str, date: &str, card: &str);
    mail_failed_line(merchant: &str, amount: &str, card: &str);
    mail_failed_advice(remedy: &str, merchant: &str);
    mail_confirm();
    mail_expiring_line(merchant: &str, card: &str);
    mail_expiring_advice(merchant: &str);
    mail_smartbill_accepted(wallet: &str);
    mail_smartbill_refused(wallet: &str, code: &str);
    mail_smartbill_stopped(card: &str);
    mail_footer(merchant: &str);
    start_mails();
    start_mails_line();
    start_mails_none();

    // The page inside a shop's page
    embed_close();
    widget_title();
    widget_line();
    widget_heading(mode: &str);
    widget_about(mode: &str);
    widget_link();
    widget_code();
    widget_told();

    // The deal
    deal_subject(kind: &str, merchant: &str);
    deal_per(frequency: &str);
    deal_times(count: u32);
    deal_each_time();
    deal_up_to(amount: &str);
    deal_varying_amount();
    deal_save();
    deal_count(count: u32);
    deal_count_dates(count: &str, dates: &str);
    deal_explanation(kind: &str, merchant: &str);
    deal_notice(days: u32);
    deal_varies();
    deal_at_most();
    deal_total(count: u32);
    today();
    today_held();
    today_checked();
    today_nothing();
    today_charged();

    // The consent: changing any of it means a new version in consent.rs
    consent_fixed(merchant: &str, amount: &str, rhythm: &str);
    consent_instalments(count: u32, merchant: &str, amount: &str, rhythm: &str);
    consent_flexible_amount(merchant: &str, rhythm: &str);
    consent_flexible_frequency(merchant: &str);
    consent_flexible_frequency_amount(merchant: &str, amount: &str);
    consent_unscheduled(merchant: &str);
    consent_keep(merchant: &str);
    consent_save(merchant: &str);
    consent_rhythm_unstated();
    consent_period(period: &str);
    consent_count(count: u32);
    consent_count_total(count: u32, total: &str);
    consent_limit(ceiling: &str);
    consent_notice(days: u32);
    consent_today(amount: &str);
    consent_confirmed();
    consent_withdraw();

    // The card page
    card_title();
    card_heading();
    card_bank_next();
    card_submit();
    card_submit_paying(amount: &str);
    card_cancel();
    card_terms();
    number_label();
    number_accepted(networks: &str);
    number_missing();
    number_not_digits();
    number_too_short();
    number_too_long();
    number_mistyped();
    number_not_accepted();
    brand_label();
    brand_two_networks();
    brand_if_two_networks();
    brand_missing();
    brand_not_on_card();
    expiry_label();
    expiry_hint();
    expiry_missing();
    expiry_unreadable();
    expiry_past();
    expiry_too_far();
    code_label();
    code_hint_three();
    code_hint_four();
    code_hint_any();
    code_missing();
    code_length(digits: u32);
    holder_label();
    holder_missing();
    holder_too_long();
    holder_looks_like_number();
    holder_characters();
    consent_missing();
    consent_changed();

    // Refusals
    notice_title(family: &str);
    notice_advice(family: &str);
    attempts_left(count: u32);

    // At the bank
    method_frame();
    authentication_heading();
    authentication_line();
    challenge_heading();
    challenge_line(card: &str);
    challenge_bank_says();
    challenge_frame();
    challenge_no_page();
    challenge_open();
    challenge_cancel();
    bridge_heading();
    return_heading();
    return_line();
    verification_heading();
    verification_line();
    code_needed_heading();
    code_needed_line();
    code_needed_submit();

    // The time that is left
    time_label();
    time_minutes(minutes: &str);
    time_more();
    time_question();
    time_line();
    time_last();

    // Outcomes
    done_heading();
    done_line(merchant: &str, card: &str);
    done_today_held(amount: &str);
    done_today_nothing();
    done_today_charged(amount: &str);
    done_first_payment(date: &str);
    done_withdraw(merchant: &str);
    already_done_heading();
    already_done_line(card: &str);
    declined_heading();
    declined_line(merchant: &str);
    expired_heading();
    expired_line();
    cancel_heading();
    cancel_line(merchant: &str);
    cancel_yes();
    cancel_no();
    cancelled_heading();
    cancelled_line();
    card_gone_heading();
    card_gone_line();
    not_found_heading();
    not_found_line();
    not_found_advice();
    in_progress_heading();
    in_progress_line();
    guard_heading();
    guard_line();
    guard_wait(seconds: u32);
    guard_refused_heading();
    guard_refused_line();
    guard_refused_advice();
    unknown_heading();
    unknown_line();
    unknown_advice();
    failure_heading();
    failure_line();
    failure_reference();
    unavailable_heading();
    unavailable_line();

    // The sandbox
    start_title();
    start_heading();
    start_line();
    start_api();
    start_openapi();
    start_ledger();
    start_clearing();
    start_shop();
    start_shop_line();
    start_cards();
    start_cards_line();
    start_codes();
    start_codes_line();
    start_clock();
    start_clock_line();
    start_clock_now(now: &str);
    start_clock_busy();
    start_clock_day();
    start_clock_month();
    start_clock_file();
    start_column_number();
    start_column_network();
    start_column_code();
    start_column_effect();
    copy();
    copied();
    copy_value(value: &str);
    offer_title(offer: &str);
    offer_price(offer: &str);
    offer_terms(offer: &str);
    offer_button(offer: &str);
    shop_saved();
    shop_not_saved();
    shop_result_line();
    shop_answer();
    shop_told();
    shop_told_line();
    shop_to_start();
    shop_cancelled();
    shop_cancelled_line();
    shop_account();
    shop_account_line();
    shop_account_link();
    shop_charges();
    shop_charges_none();
    shop_charges_begin();
    shop_column_day();
    shop_column_amount();
    shop_column_status();
    shop_alias();
    api_title();
    api_line();
    api_contents();
}

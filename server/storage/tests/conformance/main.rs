//! One suite, two engines: what every store must do.
//!
//! It runs on SQLite always, and on PostgreSQL when
//! `MAILLON_TEST_POSTGRES_URL` names a server on which databases may be made.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod alias_files;
mod aliases;
mod bench;
mod card_updates;
mod cards;
mod cases;
mod charges;
mod custody;
mod durability;
mod events;
mod filed_payments;
mod fixtures;
mod guard;
mod integrity;
mod journey;
mod keys;
mod mails;
mod merchants;
mod notifications;
mod operations;
mod records;
mod schedules;
mod sessions;
mod settlements;
mod shown_pages;
mod themes;
mod wallets;

macro_rules! conformance {
    ($($file:ident: $($name:ident),+;)+) => {
        mod on_sqlite {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    crate::$file::$name(&crate::bench::Bench::sqlite().await).await;
                }
            )+)+
        }

        mod on_postgres {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    let Some(bench) = crate::bench::Bench::postgres().await else { return };
                    crate::$file::$name(&bench).await;
                    bench.clear().await;
                }
            )+)+
        }
    };
}

conformance! {
    alias_files: a_file_is_begun_by_one_and_taken_over, a_card_that_leaves_meanwhile_is_left_out,
        what_is_not_answered_is_found, a_file_that_comes_is_taken_by_one_and_in_order,
        a_part_is_applied_once_and_whole, news_change_card_agreements_and_wallet;
    aliases: an_accepted_card_gets_its_alias, an_index_whose_alias_is_taken_is_passed_over, the_last_index_is_the_end,
        a_removed_card_cancels_its_alias;
    integrity: a_finding_is_told_once_a_day, checks_are_counted_by_address, a_flood_of_findings_is_told_and_not_kept,
        a_change_is_told_to_those_whose_pages_are_there;
    shown_pages: a_page_is_kept_once_and_its_showings_are_counted, a_visit_keeps_so_many_pages_and_no_more,
        old_pages_are_forgotten_and_shared_ones_stay;
    merchants: configuration_is_read_back, a_merchant_has_two_live_keys, two_keys_at_once_are_two,
        the_bin_table_is_replaced;
    sessions: a_session_is_read_back, more_time_is_given_once, a_repeated_call_is_answered_again, one_of_many_repeated_calls_opens,
        a_trans_id_is_used_once, a_trans_id_is_used_once_by_many, a_trans_id_may_be_repeated,
        a_stale_move_changes_nothing, one_of_many_moves_wins, sessions_are_found_when_their_time_is_up,
        a_final_authentication_never_changes, a_late_result_moves_no_session, an_installation_keeps_its_name;
    cards: a_card_entry_is_all_or_nothing, an_accepted_card_is_stored, the_same_card_gets_a_version,
        indexes_are_given_once, a_taken_pcn_stores_nothing, one_of_many_acceptances_wins,
        a_wallet_is_a_merchants_own;
    card_updates: watched_cards_are_claimed_by_one, a_new_number_is_another_version_of_the_card,
        an_update_is_applied_once_and_whole, a_closed_account_ends_what_rests_on_it,
        refused_instalments_come_back_with_the_new_card, an_old_number_is_given_up,
        a_removed_card_leaves_with_every_number, a_removed_card_is_not_updated,
        a_removal_an_update_and_a_renewal_do_not_mix;
    charges: a_charge_is_read_back, a_charge_is_intended_once, one_of_many_charges_of_one_id_is_intended,
        no_more_charges_are_intended_than_were_agreed_on, no_more_charges_are_intended_than_periods_have_begun,
        a_replacement_is_for_what_is_left, a_refused_visit_ends_what_the_issuer_stops,
        an_ended_mandate_stays_ended, a_card_keeps_how_it_came_to_its_status, no_answer_adds_a_root;
    operations: stans_are_unique, stans_are_counted_per_acquirer_and_day, stans_run_out,
        a_visit_has_one_live_authorisation, a_refusal_intends_its_reversal, a_claim_is_exclusive,
        a_slow_worker_cannot_settle, a_stale_session_settles_nothing, lost_authorisations_are_found,
        later_references_are_seen_only;
    settlements: a_request_is_read_back, one_of_many_takes_all, parts_never_exceed_the_hold,
        a_repeated_request_is_answered_again, the_rest_is_given_back, a_waiting_capture_is_overtaken,
        nobody_elses_payment_is_touched, an_instalment_is_not_paid_when_its_capture_is_refused, void_holds_are_found, refunds_are_claimed;
    records: a_number_is_shredded_when_nothing_needs_it, a_stored_number_stays;
    events: numbers_have_no_gaps, what_is_written_once_stays;
    filed_payments: a_payment_is_in_one_file_and_settled_once, a_payment_that_was_taken_out_never_leaves,
        a_reference_that_is_taken_is_passed_over, an_end_is_announced_after_the_payments,
        a_person_settles_what_is_not_answered, a_part_tells_wallets_last_and_in_order;
    notifications: a_feed_has_no_gaps, a_wallet_is_told_in_order, deliveries_are_claimed_by_one,
        one_endpoint_takes_its_share_alone, an_endpoint_is_parked_and_resumed,
        endpoints_are_kept_rotated_and_forgotten, a_fact_is_replayed, reading_a_payment_stops_monext,
        a_payment_names_its_own_receiver, what_is_over_is_forgotten;
    mails: a_mail_goes_out_with_its_fact, an_end_is_written_about, mails_are_claimed_by_one,
        a_mail_is_replayed_or_forgotten, mails_and_notifications_are_listed_together,
        an_unreadable_address_is_parked_and_holds_nobody_up;
    schedules: a_schedule_is_read_back, a_schedule_is_made_once, due_instalments_are_claimed_by_one,
        a_charge_of_an_instalment_rests_on_its_claim, what_is_announced_is_not_charged_yet, an_instalment_brings_the_next,
        a_schedule_is_finished_whichever_instalment_ends_last, a_change_and_a_charge_do_not_mix,
        schedules_end_with_their_mandate, a_mandate_has_one_schedule, no_schedule_outlives_its_mandate,
        declines_are_counted_per_card;
    wallets: a_visit_to_the_wallet_is_read_back, a_visit_opens_so_many_enrolments, one_choice_of_a_card_stands,
        a_card_leaves_with_its_agreements, of_many_agreements_none_is_overlooked,
        a_removed_card_is_forgotten_everywhere, a_number_stays_while_a_payment_of_a_removed_card_is_open,
        a_renewed_card_keeps_index_pcn_and_agreements, a_new_enrolment_does_not_undo_a_merchants_word,
        a_card_removed_while_its_bank_is_asked_founds_nothing,
        a_number_goes_while_a_payment_made_with_another_is_open, another_contact_closes_open_visits;
    themes: a_theme_is_read_back, versions_are_published_scheduled_and_taken_back, a_visit_brings_the_look_of_its_shop,
        a_changed_draft_is_not_published, a_shop_has_so_many_themes_and_logos, a_shop_has_so_many_fonts;
    guard: trials_are_counted_in_their_windows, success_is_marked_and_what_we_spoiled_is_struck_out,
        old_trials_are_forgotten, a_merchant_s_mode_is_its_own;
    durability: a_store_is_reopened, many_start_at_once, a_failing_unit_disturbs_nobody, a_store_says_it_is_ready;
    keys: keys_are_kept_and_erased, keys_are_sealed_anew, keys_are_paged, a_secret_is_made_once,
        secrets_are_sealed_anew, generations_follow_each_other, one_of_many_generations_comes_first,
        servers_say_what_they_hold;
    custody: what_is_destroyed_is_remembered, what_came_back_is_destroyed_again, fingerprints_are_exchanged,
        a_card_is_found_by_either_fingerprint;
    cases: an_old_hold_is_a_case_until_it_is_given_back, a_case_is_opened_and_closed_once, cleared_operations_are_found;
}

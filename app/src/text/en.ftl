### English, British usage. Plain sentences; no exclamation marks; never "invalid".

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Error: { $title }
skip = Skip to the content
language = Language
test_mode = Test mode
footer_operated = Payment page of { $merchant }, run with Maillon
footer_nobody = Payment page run with Maillon
footer_sandbox = Maillon, sandbox: no real card works here
footer_terms = Terms
footer_privacy = Privacy
footer_help = Help
errors_to_correct = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
}
go_on = Continue
look_again = See where it stands
try_again = Try again
back_to = Back to { $merchant }
start_again_at = To start again, go back to { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
    [USD] US$
    [JPY] ¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $symbol } { $number }
   *[sign] { $symbol }{ $number }
}
month_name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand } ending in { $last4 }, valid until { $expiry }
rhythm_words = { $frequency ->
    [daily] every day
    [weekly] every week
    [biweekly] every two weeks
    [bimonthly] every two months
    [quarterly] every three months
    [yearly] every year
   *[monthly] every month
}
rhythm_on_day = on the { $day ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $day }th
} of every month
period_between = from { $start } to { $end }
period_from = from { $start }
period_until = until { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Your subscription to { $merchant }
    [flexible_amount] Your agreement with { $merchant }
    [flexible_frequency] Your agreement with { $merchant }
    [instalments] Your purchase from { $merchant }, in instalments
    [unscheduled] Your agreement with { $merchant }
    [one_click] For your next purchases
   *[save_only] For later
}
deal_per = { $frequency ->
    [daily] a day
    [weekly] a week
    [biweekly] every two weeks
    [bimonthly] every two months
    [quarterly] every three months
    [yearly] a year
   *[monthly] a month
}
deal_times = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
deal_each_time = each time
deal_up_to = Up to { $amount }
deal_varying_amount = An amount that varies
deal_save = Save your card
deal_count = { $count ->
    [one] one payment
   *[other] { $count } payments
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] The amount changes from one payment to the next.
    [flexible_frequency] Payments do not fall on regular dates.
    [unscheduled] { $merchant } charges your card when you owe something under this agreement, so neither dates nor amounts are fixed.
    [one_click] Next time you buy from { $merchant }, you will not have to type your card. You will confirm each purchase.
    [save_only] { $merchant } keeps your card for payments that you will ask for.
   *[other] {""}
}
deal_notice = { $days ->
    [one] You will be told at least one day before each payment.
   *[other] You will be told at least { $days } days before each payment.
}
deal_varies = varies
deal_at_most = At most, each time
deal_total = { $count ->
    [one] In total
   *[other] In total, over { $count } payments
}
today = Today
today_held = Held to check the card, given back at once
today_checked = The card is checked
today_nothing = nothing
today_charged = First payment

## The consent: changing any of it means a new version in consent.rs

consent_fixed = I authorise { $merchant } to keep my card and to charge it { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] I authorise { $merchant } to keep my card and to charge it one instalment of { $amount }.
   *[other] I authorise { $merchant } to keep my card and to charge it { $count } instalments of { $amount }, { $rhythm }.
}
consent_flexible_amount = I authorise { $merchant } to keep my card and to charge it { $rhythm }, with an amount that varies from one payment to the next.
consent_flexible_frequency = I authorise { $merchant } to keep my card and to charge it on dates, and with amounts, that vary from one payment to the next.
consent_flexible_frequency_amount = I authorise { $merchant } to keep my card and to charge it { $amount } each time, on dates that vary from one payment to the next.
consent_unscheduled = I authorise { $merchant } to keep my card and to charge it when I owe something under our agreement, on dates and with amounts that are not fixed.
consent_keep = I authorise { $merchant } to keep my card for my next purchases.
consent_save = I authorise { $merchant } to keep my card for payments that I will ask for.
consent_rhythm_unstated = at a rhythm that we agree
consent_period = The payments run { $period }.
consent_count = { $count ->
    [one] There is one payment.
   *[other] There are { $count } payments.
}
consent_count_total = { $count ->
    [one] There is one payment, { $total } in total.
   *[other] There are { $count } payments, { $total } in total.
}
consent_limit = No payment is more than { $ceiling }.
consent_notice = { $days ->
    [one] I am told at least one day before each payment.
   *[other] I am told at least { $days } days before each payment.
}
consent_today = The first payment, { $amount }, is made today.
consent_confirmed = I will confirm each purchase; nothing is charged without me.
consent_withdraw = I can withdraw this authorisation at any time.

## The card page

card_title = Save my card
card_heading = Your card
card_bank_next = Next, your bank will ask you to confirm that it is you.
card_submit = Save my card
card_submit_paying = Pay { $amount } and save my card
card_cancel = Cancel and go back to the shop
card_terms = Read the terms (opens in a new tab)
number_label = Card number
number_accepted = { $networks }
number_missing = Type the card number
number_not_digits = A card number has digits only: type it as on the card
number_too_short = Digits are missing from the card number: compare it with your card
number_too_long = The card number has too many digits: compare it with your card
number_mistyped = A digit of the card number is not right: compare it with your card
number_not_accepted = This kind of card is not accepted here: use one of another network
brand_label = Network
brand_two_networks = your card has two, the choice is yours
brand_if_two_networks = if your card has two, choose the one to use
brand_missing = Choose the network to use
brand_not_on_card = Your card is not of the network chosen: choose one that is printed on it
expiry_label = Expires end
expiry_hint = MM/YY
expiry_missing = Type the month and year of expiry
expiry_unreadable = Type the expiry as on the card: two digits for the month, two for the year
expiry_past = This card has expired: check the date, or use another card
expiry_too_far = This year of expiry is too far away: compare it with your card
code_label = Security code
code_hint_three = 3 digits, on the back
code_hint_four = 4 digits, on the front
code_hint_any = 3 or 4 digits
code_missing = Type the security code
code_length = { $digits ->
   *[other] The security code has { $digits } digits: look at your card
}
holder_label = Name on the card
holder_missing = Type the name as it is on the card
holder_too_long = Type at most 45 characters of the name
holder_looks_like_number = This looks like a card number: type the name here
holder_characters = Type the name in plain letters, as it is on the card
consent_missing = Tick the box to give your authorisation
consent_changed = The text of the authorisation has changed: read it again, then tick the box

## Refusals

notice_title = { $family ->
    [try_later] Your bank cannot accept this card right now
    [check_details] Something does not match the card
    [use_other_card] Your bank does not accept this card here
    [code_mismatch] The security code does not match the card
    [authentication_failed] Your bank could not confirm that it is you
    [authentication_cancelled] You left your bank’s page without confirming
    [technical] Your bank could not be reached
   *[refused] Your bank has refused this card
}
notice_advice = { $family ->
    [try_later] Try again in a while, or use another card. Nothing was charged.
    [check_details] Compare number, expiry and code with your card, then try again. Nothing was charged.
    [use_other_card] Use another card, or ask your bank. Nothing was charged.
    [code_mismatch] Read the code from the card once more, then try again. Nothing was charged.
    [authentication_failed] Try again, or use another card. Nothing was charged.
    [authentication_cancelled] To save your card, start again and confirm with your bank. Nothing was charged.
    [technical] Try again in a few minutes, or use another card. Nothing was charged.
   *[refused] Use another card, or ask your bank and try again. Nothing was charged.
}
attempts_left = { $count ->
    [one] You can try once more.
   *[other] You can try { $count } more times.
}

## At the bank

method_frame = Check by your bank
authentication_heading = Checking with your bank
authentication_line = Your bank is looking at this request. This takes a few seconds.
challenge_heading = Confirm with your bank
challenge_line = Your bank wants to be sure that it is you: { $card }.
challenge_bank_says = A word from your bank
challenge_frame = Your bank’s page
challenge_no_page = If your bank’s page does not appear, open it on its own.
challenge_open = Open my bank’s page
challenge_cancel = Cancel and go back to the shop
bridge_heading = Your bank’s page is about to open
return_heading = Your bank has answered
return_line = The page goes on by itself; if it does not, continue here.
verification_heading = Checking your card
verification_line = We are checking your card with your bank. Keep this page open; it goes on by itself.
code_needed_heading = One more thing
code_needed_line = Your bank has confirmed you. Type the security code again to finish: we never keep it.
code_needed_submit = Finish

## The time that is left

time_label = Time left on this page
time_minutes = { $minutes } min
time_more = More time
time_question = Do you need more time?
time_line = For your safety, the page then closes.
time_last = This page cannot stay open any longer than that.

## Outcomes

done_heading = Your card is saved
done_line = { $merchant } can now use it as agreed: { $card }.
done_today_held = Today: { $amount } was held to check the card, and is given back at once.
done_today_nothing = Today: nothing was charged.
done_today_charged = Today: { $amount } was paid.
done_first_payment = First payment: { $date }.
done_withdraw = You can withdraw your authorisation at any time: ask { $merchant }.
already_done_heading = Your card is already saved
already_done_line = Nothing more to do: { $card }.
declined_heading = Your card was not saved
declined_line = Nothing was charged. { $merchant } can offer you another way to pay.
expired_heading = This page has expired
expired_line = For your safety it is open for a limited time. Your card was not saved and nothing was charged.
cancel_heading = Stop here?
cancel_line = Your card will not be saved, and you go back to { $merchant }.
cancel_yes = Yes, stop and go back
cancel_no = No, go on with my card
cancelled_heading = You have cancelled
cancelled_line = Your card was not saved and nothing was charged.
card_gone_heading = This card is no longer there
card_gone_line = It was removed, or the agreement it was kept for has ended. Nothing was charged.
not_found_heading = There is no such page
not_found_line = The address is incomplete, or its page is long gone.
not_found_advice = Go back to the shop and start again from there.
in_progress_heading = Already under way
in_progress_line = Your card is being checked in another window or tab. Nothing is done twice.
guard_heading = One moment, please
guard_line = Many cards were refused lately. Before you type yours, your browser shows that no program is at work here.
guard_wait = The page goes on by itself, after { $seconds } s at the latest.
guard_refused_heading = No card can be taken right now
guard_refused_line = Too many cards were tried from your connection.
guard_refused_advice = Try again in an hour, or from another connection. Nothing was charged.
unknown_heading = Your bank has not answered yet
unknown_line = We are finding out what became of the request. Nothing is charged twice, and anything held is given back.
unknown_advice = You can wait here or come back to this page later.
failure_heading = Something went wrong on our side
failure_line = It is not your card. Nothing is charged twice, and anything held is given back.
failure_reference = Reference for anyone who helps you:
unavailable_heading = Back in a moment
unavailable_line = The payment page is out of service for a short while. Your card was not charged.

## The sandbox

start_title = Sandbox
start_heading = A card typed once, kept safely, charged as agreed.
start_line = Maillon is a payment page that you host yourself. It turns a card, typed once by its holder, into a credential that a merchant may charge again and again. This is its sandbox: the bank is ours, and no real card works here.
start_api = API reference
start_openapi = OpenAPI description
start_ledger = Ledger of the sandbox bank
start_clearing = Clearing file of today
start_shop = A demo shop
start_shop_line = Each button starts an enrolment through the API, as a merchant’s server would, and opens the hosted page.
start_cards = Test cards
start_cards_line = Any expiry date in the future, any name. Any security code, except 999 and 9999, which do not match.
start_codes = Codes for the bank’s page
start_codes_line = What to type when the sandbox bank asks you to confirm.
start_clock = The clock
start_clock_line = Moving it forward makes everything happen that was due in between: charges of schedules, retries, captures, the end of open pages. It never goes back by itself.
start_clock_now = It shows { $now }.
start_clock_busy = Not everything that is due is done yet. Move it again in a moment.
start_clock_day = One day on
start_clock_month = One month on
start_clock_file = To the next alias file
start_column_number = Number
start_column_network = Network
start_column_code = Code
start_column_effect = What happens
copy = Copy
copied = Copied
copy_value = Copy { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] €34.99 a month
    [utility] As much as you use
    [amex] €12.90 a month · American Express
   *[save] Just keep my card
}
offer_terms = { $offer ->
    [gym] A gym: the same amount each month, twelve times.
    [utility] Electricity: every month, an amount that varies, with a ceiling.
    [amex] A newspaper: the same amount each month. American Express is told of the card by file and looks after it.
   *[save] A garden shop: the card is kept, nothing else is agreed.
}
offer_button = { $offer ->
    [gym] Join the gym
    [utility] Sign the contract
    [amex] Subscribe
   *[save] Save a card
}
shop_saved = The shop has its credential
shop_not_saved = The shop has no credential
shop_result_line = Your browser came back with an identifier only. This is what the shop’s server then read, with its own key.
shop_answer = Answer of the API
shop_told = What the shop was told
shop_told_line = Signed notifications that reached the shop’s server, the newest first.
shop_to_start = To the start page
shop_cancelled = Back at the shop, without a card
shop_cancelled_line = The enrolment was cancelled; the shop has nothing to charge.
api_title = API reference
api_line = Every command works as it stands against this sandbox, with its demo key.
api_contents = Operations

# A stored card, the consumer present
stored_card_title = Pay with your saved card
stored_card_heading = Your saved card
stored_card_submit = Pay { $amount }
stored_card_confirm = By continuing I pay { $amount } to { $merchant } with my card { $card }.
stored_card_done_heading = Your payment is made
stored_card_done_line = { $merchant } was paid with your card { $card }.

# The agreement, read again
agreement_heading = Your agreement with { $merchant }
agreement_active_line = { $merchant } may charge your card { $card } as you agreed.
agreement_agreed = These are the words you agreed to on { $date }:
agreement_what_ends = If you end it, { $merchant } can no longer charge this card under it, and payments to come are cancelled. Payments already made stay as they are.
agreement_end = End this agreement
agreement_ended_heading = This agreement has ended
agreement_ended_line = It ended on { $date }. { $merchant } can no longer charge your card { $card } under it.
agreement_replaced_heading = This agreement was replaced
agreement_replaced_line = A newer agreement took its place on { $date }.
done_manage = Read or end this agreement

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } has saved your card
    [payment_coming] A payment to { $merchant } is coming
    [payment_failed] Your payment to { $merchant } did not go through
    [card_expiring] Your card saved with { $merchant } expires soon
    [smartbill_result] SmartBill enrolment result: { $merchant }
   *[agreement_ended] Your agreement with { $merchant } has ended
}
mail_enrolled_line = { $merchant } may now charge your card as you agreed: { $card }.
mail_coming_line = { $merchant } will charge { $amount } to your card on { $date }: { $card }.
mail_failed_line = A payment of { $amount } to { $merchant } was refused: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Your bank wants you to confirm it yourself. It takes a minute.
    [new_card] This card cannot be charged any more. Give { $merchant } another one, so that what you agreed on can go on.
   *[settle] It is not tried again by itself. Please settle it with { $merchant }.
}
mail_confirm = Confirm the payment
mail_expiring_line = { $merchant } keeps a card of yours that expires soon: { $card }.
mail_expiring_advice = When you have the new one, give it to { $merchant }, so that your payments go on.
mail_smartbill_accepted = American Express has accepted the SmartBill enrolment of wallet { $wallet }.
mail_smartbill_refused = American Express has refused the SmartBill enrolment of wallet { $wallet }. Return code: { $code }.
mail_smartbill_stopped = Scheduled payments with this card have been stopped: { $card }.
mail_footer = You get this mail because you have an agreement on payments with { $merchant }. Card numbers and codes are never asked for by mail.
start_mails = Mails
start_mails_line = What consumers were written, the newest first. Nothing leaves this machine.
start_mails_none = None yet. Save a card with one of the offers above.

# The page inside a shop's page
embed_close = Close
widget_title = The page inside a shop’s page
widget_line = This shop is of another origin than the payment page. Each part below opens a page of its own; the codes of the sandbox bank are on the start page.
widget_heading = { $mode ->
    [inline] In the page
    [lightbox] Above the page
    [redirect] On a page of its own
   *[payline] With the markup of Payline
}
widget_about = { $mode ->
    [inline] The card form is part of the checkout, as high as its content.
    [lightbox] A dialogue opens above the checkout; on a telephone it fills the screen.
    [redirect] The browser leaves the checkout and comes back. Nothing but a link is needed.
   *[payline] An element that was made for the Payline widget, unchanged but for the host of the script.
}
widget_link = Pay by card
widget_code = The code to copy
widget_told = What the shop’s page was told

# The demo shop: a customer’s account
shop_account = The customer’s account
shop_account_line = What the shop’s server reads with its own key: the card that is kept, and what was charged to it.
shop_account_link = To the customer’s account
shop_charges = Charges
shop_charges_none = Nothing is scheduled yet.
shop_charges_begin = Charge every month
shop_column_day = Day
shop_column_amount = Amount
shop_column_status = Where it stands
shop_alias = Alias at American Express

# The wallet page
wallet_heading = Your cards at { $merchant }
wallet_line = The cards that { $merchant } keeps for you, and what each of them pays for.
wallet_empty = { $merchant } keeps no card for you.
wallet_card = { $brand } ending in { $last4 }
wallet_until = Valid until { $expiry }
wallet_first = Used first
wallet_state = { $state ->
    [expiring] This card expires soon. Give your new card, and everything it pays for goes on.
    [expired] This card has expired. Give your new card, and everything it pays for goes on.
    [replaced] Your bank has replaced this card. Give the new one, and everything it pays for goes on.
    [blocked] Your bank accepts no more payments with this card. Give your new card, or remove this one.
   *[disabled] { $merchant } has switched this card off. Nothing is charged to it.
}
wallet_amex = { $state ->
    [waiting] This card is being registered with American Express.
    [enrolled] Registered with American Express. When the card is renewed, payments go on by themselves.
    [refused] American Express has not registered this card. Give your new card, or remove this one.
   *[cancelled] American Express has cancelled this card. Give your new card, or remove this one.
}
wallet_uses = It pays for
wallet_no_use = Nothing is charged to this card without you.
wallet_more = More agreements: { $count }
wallet_next = Next payment: { $amount } on { $date }
wallet_words = What you agreed to
wallet_end = End this agreement
wallet_choose = Use first
wallet_renew = I have a new card
wallet_remove = Remove
wallet_add = Add a card
wallet_back = Back to my cards
wallet_news = { $news ->
    [added] Your card is added.
    [renewed] Your new card has taken the place of the old one. Everything it pays for goes on.
    [removed] The card is removed. Nothing can be charged to it any more.
    [chosen] From now on this card is used first.
    [ended] The agreement has ended.
    [busy] No more cards can be added from this page now. Open it again later from the shop.
   *[changed] Something had changed in the meantime. This is how it stands now.
}
wallet_expired_line = For your safety it is open for a limited time.
removal_heading = Remove this card?
removal_line = { $merchant } erases { $card } and can no longer charge it. This cannot be undone.
removal_ends = { $count ->
    [one] One agreement ends with it, and its payments to come are cancelled:
   *[other] { $count } agreements end with it, and their payments to come are cancelled:
}
removal_paid = Payments already made stay as they are. If you still owe { $merchant } something, it may ask you to pay in another way.
removal_yes = { $count ->
    [0] Remove the card
    [one] Remove the card and end the agreement
   *[other] Remove the card and end the agreements
}
removal_no = Keep it
renewal_title = Your new card
renewal_line = It takes the place of your card { $card }. Everything that card pays for goes on as agreed.
renewal_consent = I authorise { $merchant } to keep this card in place of my card { $card }, and to charge it as I agreed for that card.
number_already_stored = This card is saved here already: type the number of your new card
holder_differs = This is another name than on the card it replaces: add a card in another name as a new one
shop_my_cards = My cards

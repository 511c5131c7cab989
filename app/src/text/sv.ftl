### Svenska. Enkla meningar, tilltal med du, inga utropstecken, aldrig ”ogiltig”.
### Hårda mellanslag står i filen.

## Runt varje sida

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Fel: { $title }
skip = Gå till innehållet
language = Språk
test_mode = Testläge
footer_operated = Betalsida för { $merchant }, drivs med Maillon
footer_nobody = Betalsida som drivs med Maillon
footer_sandbox = Maillon, sandlåda: inga riktiga kort fungerar här
footer_terms = Villkor
footer_privacy = Integritet
footer_help = Hjälp
errors_to_correct = { $count ->
    [one] En sak att rätta
   *[other] { $count } saker att rätta
}
go_on = Fortsätt
look_again = Se hur det går
try_again = Försök igen
back_to = Tillbaka till { $merchant }
start_again_at = Gå tillbaka till { $merchant } om du vill börja om.

## Belopp, datum, kort

currency_symbol = { $code ->
    [EUR] €
    [SEK] kr
    [USD] US$
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand } som slutar på { $last4 }, giltigt till och med { $expiry }
rhythm_words = { $frequency ->
    [daily] varje dag
    [weekly] varje vecka
    [biweekly] varannan vecka
    [bimonthly] varannan månad
    [quarterly] var tredje månad
    [yearly] varje år
   *[monthly] varje månad
}
rhythm_on_day = den { $day } i varje månad
period_between = från och med den { $start } till och med den { $end }
period_from = från och med den { $start }
period_until = till och med den { $end }

## Avtalet

deal_subject = { $kind ->
    [fixed] Ditt abonnemang hos { $merchant }
    [flexible_amount] Ditt avtal med { $merchant }
    [flexible_frequency] Ditt avtal med { $merchant }
    [instalments] Ditt köp hos { $merchant }, med delbetalning
    [unscheduled] Ditt avtal med { $merchant }
    [one_click] För dina nästa köp
   *[save_only] För senare
}
deal_per = { $frequency ->
    [daily] per dag
    [weekly] per vecka
    [biweekly] varannan vecka
    [bimonthly] varannan månad
    [quarterly] var tredje månad
    [yearly] per år
   *[monthly] per månad
}
deal_times = { $count ->
    [one] en gång
    [2] två gånger
   *[other] { $count } gånger
}
deal_each_time = varje gång
deal_up_to = Högst { $amount }
deal_varying_amount = Ett belopp som varierar
deal_save = Spara ditt kort
deal_count = { $count ->
    [one] en betalning
   *[other] { $count } betalningar
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Beloppet varierar från betalning till betalning.
    [flexible_frequency] Betalningarna görs inte på regelbundna datum.
    [unscheduled] { $merchant } debiterar ditt kort när du har något att betala enligt avtalet. Varken datum eller belopp är därför bestämda.
    [one_click] Nästa gång du handlar hos { $merchant } behöver du inte skriva in ditt kort. Du bekräftar varje köp.
    [save_only] { $merchant } sparar ditt kort för betalningar som du själv begär.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Du får besked minst en dag före varje betalning.
   *[other] Du får besked minst { $days } dagar före varje betalning.
}
deal_varies = varierar
deal_at_most = Högst, varje gång
deal_total = { $count ->
    [one] Totalt
   *[other] Totalt, för { $count } betalningar
}
today = I dag
today_held = Reserveras för att kontrollera kortet och släpps direkt
today_checked = Kortet kontrolleras
today_nothing = inget
today_charged = Första betalningen

## Medgivandet: varje ändring kräver en ny version i consent.rs

consent_fixed = Jag medger att { $merchant } sparar mitt kort och debiterar det med { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Jag medger att { $merchant } sparar mitt kort och debiterar det med en delbetalning på { $amount }.
   *[other] Jag medger att { $merchant } sparar mitt kort och debiterar det med { $count } delbetalningar på vardera { $amount }, { $rhythm }.
}
consent_flexible_amount = Jag medger att { $merchant } sparar mitt kort och debiterar det { $rhythm }, med ett belopp som varierar från betalning till betalning.
consent_flexible_frequency = Jag medger att { $merchant } sparar mitt kort och debiterar det på datum och med belopp som varierar från betalning till betalning.
consent_flexible_frequency_amount = Jag medger att { $merchant } sparar mitt kort och debiterar det med { $amount } varje gång, på datum som varierar från betalning till betalning.
consent_unscheduled = Jag medger att { $merchant } sparar mitt kort och debiterar det när jag har något att betala enligt vårt avtal, på datum och med belopp som inte är bestämda i förväg.
consent_keep = Jag medger att { $merchant } sparar mitt kort för mina nästa köp.
consent_save = Jag medger att { $merchant } sparar mitt kort för betalningar som jag själv begär.
consent_rhythm_unstated = i den takt som vi har kommit överens om
consent_period = Betalningarna görs { $period }.
consent_count = { $count ->
    [one] Det är en betalning.
   *[other] Det är { $count } betalningar.
}
consent_count_total = { $count ->
    [one] Det är en betalning, totalt { $total }.
   *[other] Det är { $count } betalningar, totalt { $total }.
}
consent_limit = Ingen betalning är högre än { $ceiling }.
consent_notice = { $days ->
    [one] Jag får besked minst en dag före varje betalning.
   *[other] Jag får besked minst { $days } dagar före varje betalning.
}
consent_today = Den första betalningen, { $amount }, görs i dag.
consent_confirmed = Jag bekräftar varje köp. Inget debiteras utan mig.
consent_withdraw = Jag kan när som helst återkalla detta medgivande.

## Kortsidan

card_title = Spara mitt kort
card_heading = Ditt kort
card_bank_next = I nästa steg ber din bank dig att bekräfta att det är du.
card_submit = Spara mitt kort
card_submit_paying = Betala { $amount } och spara mitt kort
card_cancel = Avbryt och gå tillbaka till butiken
card_terms = Läs villkoren (öppnas i en ny flik)
number_label = Kortnummer
number_accepted = { $networks }
number_missing = Ange kortnumret
number_not_digits = Ett kortnummer har bara siffror: skriv det som på kortet
number_too_short = Det fattas siffror i kortnumret: jämför med ditt kort
number_too_long = Kortnumret har för många siffror: jämför med ditt kort
number_mistyped = En siffra i kortnumret stämmer inte: jämför med ditt kort
number_not_accepted = Den här typen av kort tas inte emot här: använd ett från ett annat kortnätverk
brand_label = Kortnätverk
brand_two_networks = ditt kort har två, du väljer själv
brand_if_two_networks = om ditt kort har två, välj vilket som ska användas
brand_missing = Välj vilket kortnätverk som ska användas
brand_not_on_card = Ditt kort hör inte till det valda nätverket: välj ett som står på kortet
expiry_label = Giltigt till och med
expiry_hint = MM/ÅÅ
expiry_missing = Ange månad och år för kortets giltighetstid
expiry_unreadable = Ange giltighetstiden som på kortet: två siffror för månaden och två för året
expiry_past = Kortets giltighetstid har gått ut: kontrollera datumet eller använd ett annat kort
expiry_too_far = Året ligger för långt fram: jämför med ditt kort
code_label = Säkerhetskod
code_hint_three = 3 siffror, på baksidan
code_hint_four = 4 siffror, på framsidan
code_hint_any = 3 eller 4 siffror
code_missing = Ange säkerhetskoden
code_length = Säkerhetskoden har { $digits } siffror: titta på ditt kort
holder_label = Namn på kortet
holder_missing = Ange namnet som det står på kortet
holder_too_long = Ange högst 45 tecken av namnet
holder_looks_like_number = Det här ser ut som ett kortnummer: skriv namnet här
holder_characters = Ange namnet med vanliga bokstäver, som det står på kortet
consent_missing = Kryssa i rutan för att ge ditt medgivande
consent_changed = Texten i medgivandet har ändrats: läs den igen och kryssa sedan i rutan

## Avslag

notice_title = { $family ->
    [try_later] Din bank kan inte godkänna kortet just nu
    [check_details] Något stämmer inte med kortet
    [use_other_card] Din bank godkänner inte kortet här
    [code_mismatch] Säkerhetskoden stämmer inte med kortet
    [authentication_failed] Din bank kunde inte bekräfta att det är du
    [authentication_cancelled] Du lämnade bankens sida utan att bekräfta
    [technical] Det gick inte att nå din bank
   *[refused] Din bank nekade kortet
}
notice_advice = { $family ->
    [try_later] Försök igen om en stund eller använd ett annat kort. Inget har debiterats.
    [check_details] Jämför nummer, giltighetstid och säkerhetskod med ditt kort och försök igen. Inget har debiterats.
    [use_other_card] Använd ett annat kort eller fråga din bank. Inget har debiterats.
    [code_mismatch] Läs koden på kortet en gång till och försök igen. Inget har debiterats.
    [authentication_failed] Försök igen eller använd ett annat kort. Inget har debiterats.
    [authentication_cancelled] Börja om och bekräfta hos din bank om du vill spara kortet. Inget har debiterats.
    [technical] Försök igen om några minuter eller använd ett annat kort. Inget har debiterats.
   *[refused] Använd ett annat kort, eller fråga din bank och försök igen. Inget har debiterats.
}
attempts_left = { $count ->
    [one] Du kan försöka en gång till.
   *[other] Du kan försöka { $count } gånger till.
}

## Hos banken

method_frame = Kontroll hos din bank
authentication_heading = Kontroll hos din bank
authentication_line = Din bank tittar på begäran. Det tar några sekunder.
challenge_heading = Bekräfta hos din bank
challenge_line = Din bank vill vara säker på att det är du: { $card }.
challenge_bank_says = Meddelande från din bank
challenge_frame = Din banks sida
challenge_no_page = Om bankens sida inte visas kan du öppna den separat.
challenge_open = Öppna min banks sida
challenge_cancel = Avbryt och gå tillbaka till butiken
bridge_heading = Din banks sida öppnas strax
return_heading = Din bank har svarat
return_line = Sidan går vidare av sig själv. Om den inte gör det kan du fortsätta här.
verification_heading = Ditt kort kontrolleras
verification_line = Vi kontrollerar ditt kort hos din bank. Låt sidan vara öppen. Den går vidare av sig själv.
code_needed_heading = En sak till
code_needed_line = Din bank har bekräftat att det är du. Ange säkerhetskoden igen för att slutföra. Vi sparar den aldrig.
code_needed_submit = Slutför

## The time that is left

time_label = Tid kvar på sidan
time_minutes = { $minutes } min
time_more = Mer tid
time_question = Behöver du mer tid?
time_line = För din säkerhet stängs sidan sedan.
time_last = Längre än så kan sidan inte vara öppen.

## Utfall

done_heading = Ditt kort är sparat
done_line = { $merchant } kan nu använda kortet enligt avtalet: { $card }.
done_today_held = I dag: { $amount } reserverades för att kontrollera kortet och släpps direkt.
done_today_nothing = I dag: inget har debiterats.
done_today_charged = I dag: { $amount } har betalats.
done_first_payment = Första betalningen: { $date }.
done_withdraw = Du kan när som helst återkalla ditt medgivande: kontakta { $merchant }.
already_done_heading = Ditt kort är redan sparat
already_done_line = Du behöver inte göra något mer: { $card }.
declined_heading = Ditt kort sparades inte
declined_line = Inget har debiterats. { $merchant } kan erbjuda dig ett annat sätt att betala.
expired_heading = Sidans tid har gått ut
expired_line = För din säkerhet är sidan öppen en begränsad tid. Ditt kort sparades inte och inget har debiterats.
cancel_heading = Vill du avbryta?
cancel_line = Ditt kort sparas inte, och du kommer tillbaka till { $merchant }.
cancel_yes = Ja, avbryt och gå tillbaka
cancel_no = Nej, fortsätt med mitt kort
cancelled_heading = Du har avbrutit
cancelled_line = Ditt kort sparades inte och inget har debiterats.
card_gone_heading = Kortet finns inte kvar
card_gone_line = Det har tagits bort, eller så är avtalet som det sparades för avslutat. Inget har dragits.
not_found_heading = Sidan finns inte
not_found_line = Adressen är ofullständig, eller så är sidan borttagen sedan länge.
not_found_advice = Gå tillbaka till butiken och börja om därifrån.
in_progress_heading = Det pågår redan
in_progress_line = Ditt kort kontrolleras i ett annat fönster eller en annan flik. Inget görs två gånger.
guard_heading = Ett ögonblick
guard_line = Många kort har nekats på sistone. Innan du skriver in ditt visar din webbläsare att inget program är i farten här.
guard_wait = Sidan går vidare av sig själv, senast efter { $seconds } s.
guard_refused_heading = Inget kort kan tas emot just nu
guard_refused_line = För många kort har prövats från din anslutning.
guard_refused_advice = Försök igen om en timme eller från en annan anslutning. Inget har dragits.
unknown_heading = Din bank har inte svarat än
unknown_line = Vi tar reda på vad som hände med begäran. Inget debiteras två gånger, och reserverade belopp släpps.
unknown_advice = Du kan vänta här eller komma tillbaka till sidan senare.
failure_heading = Något gick fel hos oss
failure_line = Det är inget fel på ditt kort. Inget debiteras två gånger, och reserverade belopp släpps.
failure_reference = Referens till den som hjälper dig:
unavailable_heading = Strax tillbaka
unavailable_line = Betalsidan är tillfälligt ur drift. Ditt kort har inte debiterats.

## Sandlådan

start_title = Sandlåda
start_heading = Ett kort som skrivs in en gång, förvaras säkert och debiteras enligt avtal.
start_line = Maillon är en betalsida som du driver själv. Den gör om ett kort, som innehavaren skriver in en gång, till en kortreferens som en säljare får debitera gång på gång. Det här är sandlådan: banken är vår, och inga riktiga kort fungerar här.
start_api = API-referens
start_openapi = OpenAPI-beskrivning
start_ledger = Sandlådebankens huvudbok
start_clearing = Dagens clearingfil
start_shop = En demobutik
start_shop_line = Varje knapp startar en kortregistrering via API:et, på samma sätt som en säljares server, och öppnar betalsidan.
start_cards = Testkort
start_cards_line = Valfri giltighetstid framåt i tiden, valfritt namn. Valfri säkerhetskod utom 999 och 9999, som inte stämmer.
start_codes = Koder till bankens sida
start_codes_line = Det du skriver när sandlådebanken ber dig bekräfta.
start_clock = Klockan
start_clock_line = När den flyttas fram händer allt som skulle ha hänt under tiden: schemalagda debiteringar, nya försök, slutdebiteringar och öppna sidor som går ut. Den går aldrig bakåt av sig själv.
start_clock_now = Den visar { $now }.
start_clock_busy = Allt som ska göras är inte klart än. Flytta fram den igen om en stund.
start_clock_day = En dag framåt
start_clock_month = En månad framåt
start_clock_file = Till nästa aliasfil
start_column_number = Nummer
start_column_network = Nätverk
start_column_code = Kod
start_column_effect = Vad som händer
copy = Kopiera
copied = Kopierat
copy_value = Kopiera { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € per månad
    [utility] Efter förbrukning
    [amex] 12,90 € per månad · American Express
   *[save] Spara bara mitt kort
}
offer_terms = { $offer ->
    [gym] Ett gym: samma belopp varje månad, tolv gånger.
    [utility] El: varje månad, ett belopp som varierar, med ett tak.
    [amex] En tidning: samma belopp varje månad. Kortet anmäls till American Express i en fil och hålls aktuellt där.
   *[save] En trädgårdsbutik: kortet sparas, inget annat avtalas.
}
offer_button = { $offer ->
    [gym] Bli medlem på gymmet
    [utility] Teckna avtalet
    [amex] Prenumerera
   *[save] Spara ett kort
}
shop_saved = Butiken har sin kortreferens
shop_not_saved = Butiken har ingen kortreferens
shop_result_line = Din webbläsare kom tillbaka med enbart ett id. Det här är vad butikens server sedan läste, med sin egen nyckel.
shop_answer = Svar från API:et
shop_told = Vad butiken fick veta
shop_told_line = Signerade aviseringar som nådde butikens server, den senaste först.
shop_to_start = Till startsidan
shop_cancelled = Tillbaka i butiken, utan kort
shop_cancelled_line = Kortregistreringen avbröts. Butiken har inget att debitera.
api_title = API-referens
api_line = Varje kommando fungerar som det står mot den här sandlådan, med dess demonyckel.
api_contents = Anrop

# A stored card, the consumer present
stored_card_title = Betala med ditt sparade kort
stored_card_heading = Ditt sparade kort
stored_card_submit = Betala { $amount }
stored_card_confirm = Genom att fortsätta betalar jag { $amount } till { $merchant } med mitt kort { $card }.
stored_card_done_heading = Din betalning är genomförd
stored_card_done_line = { $merchant } har fått betalt med ditt kort { $card }.

# The agreement, read again
agreement_heading = Ditt avtal med { $merchant }
agreement_active_line = { $merchant } får debitera ditt kort enligt avtalet: { $card }.
agreement_agreed = Det här godkände du den { $date }:
agreement_what_ends = Om du avslutar avtalet kan { $merchant } inte längre debitera kortet enligt det, och kommande betalningar ställs in. Betalningar som redan är gjorda ändras inte.
agreement_end = Avsluta avtalet
agreement_ended_heading = Avtalet är avslutat
agreement_ended_line = Det avslutades den { $date }. { $merchant } kan inte längre debitera ditt kort enligt avtalet: { $card }.
agreement_replaced_heading = Avtalet har ersatts
agreement_replaced_line = Ett nyare avtal ersatte det den { $date }.
done_manage = Läs eller avsluta avtalet

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } har sparat ditt kort
    [payment_coming] En betalning till { $merchant } är på väg
    [payment_failed] Din betalning till { $merchant } gick inte igenom
    [card_expiring] Ditt kort hos { $merchant } går snart ut
    [smartbill_result] Resultat av SmartBill-registrering: { $merchant }
   *[agreement_ended] Ditt avtal med { $merchant } har upphört
}
mail_enrolled_line = { $merchant } får nu debitera ditt kort som avtalat: { $card }.
mail_coming_line = { $merchant } debiterar ditt kort med { $amount } den { $date }: { $card }.
mail_failed_line = En betalning på { $amount } till { $merchant } nekades: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Din bank vill att du själv bekräftar den. Det tar en minut.
    [new_card] Kortet kan inte debiteras längre. Ge { $merchant } ett annat, så att det ni har avtalat kan fortsätta.
   *[settle] Inget nytt försök görs av sig självt. Gör upp med { $merchant }.
}
mail_confirm = Bekräfta betalningen
mail_expiring_line = { $merchant } har ett kort från dig som snart går ut: { $card }.
mail_expiring_advice = När du har det nya, ge det till { $merchant }, så att dina betalningar fortsätter.
mail_smartbill_accepted = American Express har godkänt SmartBill-registreringen av plånboken { $wallet }.
mail_smartbill_refused = American Express har avvisat SmartBill-registreringen av plånboken { $wallet }. Avvisningskod: { $code }.
mail_smartbill_stopped = Schemalagda betalningar med det här kortet har stoppats: { $card }.
mail_footer = Du får det här mejlet för att du har ett avtal om betalningar med { $merchant }. Kortnummer och koder efterfrågas aldrig i mejl.
start_mails = Mejl
start_mails_line = Vad konsumenterna har fått skrivet till sig, det nyaste först. Inget lämnar den här datorn.
start_mails_none = Inga än. Spara ett kort med ett av erbjudandena ovan.

# The page inside a shop's page
embed_close = Stäng
widget_title = Sidan inuti en butiks sida
widget_line = Butiken har ett annat ursprung än betalsidan. Varje del nedan öppnar en egen sida; testbankens koder står på startsidan.
widget_heading = { $mode ->
    [inline] På sidan
    [lightbox] Ovanför sidan
    [redirect] På en egen sida
   *[payline] Med Paylines uppmärkning
}
widget_about = { $mode ->
    [inline] Kortformuläret är en del av kassan och lika högt som sitt innehåll.
    [lightbox] En dialogruta öppnas ovanför kassan; på en telefon fyller den skärmen.
    [redirect] Webbläsaren lämnar kassan och kommer tillbaka. Bara en länk behövs.
   *[payline] Ett element gjort för Payline-widgeten, oförändrat utom skriptets värd.
}
widget_link = Betala med kort
widget_code = Koden att kopiera
widget_told = Vad butikens sida fick veta

# The demo shop: a customer’s account
shop_account = Kundens konto
shop_account_line = Vad butikens server läser med sin egen nyckel: kortet som är sparat och vad som har debiterats det.
shop_account_link = Till kundens konto
shop_charges = Debiteringar
shop_charges_none = Inget är planerat än.
shop_charges_begin = Debitera varje månad
shop_column_day = Dag
shop_column_amount = Belopp
shop_column_status = Läge
shop_alias = Alias hos American Express

# The wallet page
wallet_heading = Dina kort hos { $merchant }
wallet_line = Korten som { $merchant } sparar åt dig och vad vart och ett betalar.
wallet_empty = { $merchant } sparar inget kort åt dig.
wallet_card = { $brand } som slutar på { $last4 }
wallet_until = Giltigt till och med { $expiry }
wallet_first = Används först
wallet_state = { $state ->
    [expiring] Kortet går snart ut. Ange ditt nya kort, så fortsätter allt som det betalar.
    [expired] Kortet har gått ut. Ange ditt nya kort, så fortsätter allt som det betalar.
    [replaced] Din bank har ersatt kortet. Ange det nya, så fortsätter allt som det betalar.
    [blocked] Din bank godtar inga fler betalningar med kortet. Ange ditt nya kort eller ta bort det här.
   *[disabled] { $merchant } har stängt av kortet. Inget debiteras det.
}
wallet_amex = { $state ->
    [waiting] Kortet håller på att registreras hos American Express.
    [enrolled] Registrerat hos American Express. När kortet förnyas fortsätter betalningarna av sig själva.
    [refused] American Express har inte registrerat kortet. Ange ditt nya kort eller ta bort det här.
   *[cancelled] American Express har sagt upp kortet. Ange ditt nya kort eller ta bort det här.
}
wallet_uses = Det betalar
wallet_no_use = Inget debiteras det här kortet utan dig.
wallet_more = Fler avtal: { $count }
wallet_next = Nästa betalning: { $amount } den { $date }
wallet_words = Vad du har gått med på
wallet_end = Avsluta det här avtalet
wallet_choose = Använd först
wallet_renew = Jag har ett nytt kort
wallet_remove = Ta bort
wallet_add = Lägg till ett kort
wallet_back = Tillbaka till mina kort
wallet_news = { $news ->
    [added] Ditt kort har lagts till.
    [renewed] Ditt nya kort har tagit det gamlas plats. Allt som det betalar fortsätter.
    [removed] Kortet har tagits bort. Det kan inte debiteras längre.
    [chosen] Från och med nu används det här kortet först.
    [ended] Avtalet har upphört.
    [busy] Just nu kan inga fler kort läggas till från den här sidan. Öppna den igen senare från butiken.
   *[changed] Något hade ändrats under tiden. Så här är det nu.
}
wallet_expired_line = För din säkerhet är sidan öppen under begränsad tid.
removal_heading = Ta bort det här kortet?
removal_line = { $merchant } raderar kortet och kan inte längre debitera det: { $card }. Det går inte att ångra.
removal_ends = { $count ->
    [one] Ett avtal upphör med det, och dess kommande betalningar ställs in:
   *[other] { $count } avtal upphör med det, och deras kommande betalningar ställs in:
}
removal_paid = Betalningar som redan är gjorda ändras inte. Om du fortfarande är skyldig { $merchant } något kan du bli ombedd att betala på annat sätt.
removal_yes = { $count ->
    [0] Ta bort kortet
    [one] Ta bort kortet och avsluta avtalet
   *[other] Ta bort kortet och avsluta avtalen
}
removal_no = Behåll det
renewal_title = Ditt nya kort
renewal_line = Det tar platsen för ditt kort { $card }. Allt som det kortet betalar fortsätter som avtalat.
renewal_consent = Jag medger att { $merchant } sparar det här kortet i stället för mitt kort { $card } och debiterar det så som jag har avtalat för det kortet.
number_already_stored = Kortet är redan sparat här: ange numret på ditt nya kort
holder_differs = Namnet är ett annat än på kortet som ersätts: lägg till ett kort i ett annat namn som ett nytt
shop_my_cards = Mina kort

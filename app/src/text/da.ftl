### Dansk. Enkle sætninger, tiltale med du, ingen udråbstegn, aldrig ”ugyldig”.
### Hårde mellemrum står i filen.

## Omkring hver side

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Fejl: { $title }
skip = Gå til indholdet
language = Sprog
test_mode = Testtilstand
footer_operated = Betalingsside for { $merchant }, drives med Maillon
footer_nobody = Betalingsside drevet med Maillon
footer_sandbox = Maillon, sandkasse: ingen rigtige kort virker her
footer_terms = Vilkår
footer_privacy = Privatliv
footer_help = Hjælp
errors_to_correct = { $count ->
    [one] Én ting at rette
   *[other] { $count } ting at rette
}
go_on = Fortsæt
look_again = Se, hvor langt det er
try_again = Prøv igen
back_to = Tilbage til { $merchant }
start_again_at = Gå tilbage til { $merchant } for at begynde forfra.

## Beløb, datoer, kort

currency_symbol = { $code ->
    [EUR] €
    [DKK] kr.
    [GBP] £
    [USD] US$
    [JPY] JP¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] januar
    [2] februar
    [3] marts
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand }, der ender på { $last4 }, gyldigt til og med { $expiry }
rhythm_words = { $frequency ->
    [daily] hver dag
    [weekly] hver uge
    [biweekly] hver anden uge
    [bimonthly] hver anden måned
    [quarterly] hver tredje måned
    [yearly] hvert år
   *[monthly] hver måned
}
rhythm_on_day = den { $day }. i hver måned
period_between = fra og med den { $start } til og med den { $end }
period_from = fra og med den { $start }
period_until = til og med den { $end }

## Aftalen

deal_subject = { $kind ->
    [fixed] Dit abonnement hos { $merchant }
    [flexible_amount] Din aftale med { $merchant }
    [flexible_frequency] Din aftale med { $merchant }
    [instalments] Dit køb hos { $merchant }, i rater
    [unscheduled] Din aftale med { $merchant }
    [one_click] Til dine næste køb
   *[save_only] Til senere
}
deal_per = { $frequency ->
    [daily] om dagen
    [weekly] om ugen
    [biweekly] hver anden uge
    [bimonthly] hver anden måned
    [quarterly] hver tredje måned
    [yearly] om året
   *[monthly] om måneden
}
deal_times = { $count ->
    [one] én gang
    [2] to gange
   *[other] { $count } gange
}
deal_each_time = hver gang
deal_up_to = Op til { $amount }
deal_varying_amount = Et beløb, der varierer
deal_save = Gem dit kort
deal_count = { $count ->
    [one] én betaling
   *[other] { $count } betalinger
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Beløbet varierer fra betaling til betaling.
    [flexible_frequency] Betalingerne falder ikke på faste datoer.
    [unscheduled] { $merchant } trækker på dit kort, når du skylder noget ifølge aftalen. Derfor er hverken datoer eller beløb faste.
    [one_click] Næste gang du handler hos { $merchant }, behøver du ikke indtaste dit kort. Du bekræfter hvert køb.
    [save_only] { $merchant } gemmer dit kort til betalinger, som du selv beder om.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Du får besked mindst én dag før hver betaling.
   *[other] Du får besked mindst { $days } dage før hver betaling.
}
deal_varies = varierer
deal_at_most = Højst, hver gang
deal_total = { $count ->
    [one] I alt
   *[other] I alt, for { $count } betalinger
}
today = I dag
today_held = Reserveres for at kontrollere kortet og frigives med det samme
today_checked = Kortet kontrolleres
today_nothing = intet
today_charged = Første betaling

## Samtykket: enhver ændring kræver en ny version i consent.rs

consent_fixed = Jeg giver samtykke til, at { $merchant } gemmer mit kort og trækker { $amount } på det { $rhythm }.
consent_instalments = { $count ->
    [one] Jeg giver samtykke til, at { $merchant } gemmer mit kort og trækker én rate på { $amount } på det.
   *[other] Jeg giver samtykke til, at { $merchant } gemmer mit kort og trækker { $count } rater à { $amount } på det, { $rhythm }.
}
consent_flexible_amount = Jeg giver samtykke til, at { $merchant } gemmer mit kort og { $rhythm } trækker et beløb på det, der varierer fra betaling til betaling.
consent_flexible_frequency = Jeg giver samtykke til, at { $merchant } gemmer mit kort og trækker på det på datoer og med beløb, der varierer fra betaling til betaling.
consent_flexible_frequency_amount = Jeg giver samtykke til, at { $merchant } gemmer mit kort og trækker { $amount } på det hver gang, på datoer, der varierer fra betaling til betaling.
consent_unscheduled = Jeg giver samtykke til, at { $merchant } gemmer mit kort og trækker på det, når jeg skylder noget ifølge vores aftale, på datoer og med beløb, der ikke er fastsat på forhånd.
consent_keep = Jeg giver samtykke til, at { $merchant } gemmer mit kort til mine næste køb.
consent_save = Jeg giver samtykke til, at { $merchant } gemmer mit kort til betalinger, som jeg selv beder om.
consent_rhythm_unstated = i den takt, vi har aftalt
consent_period = Betalingerne løber { $period }.
consent_count = { $count ->
    [one] Der er én betaling.
   *[other] Der er { $count } betalinger.
}
consent_count_total = { $count ->
    [one] Der er én betaling, i alt { $total }.
   *[other] Der er { $count } betalinger, i alt { $total }.
}
consent_limit = Ingen betaling er højere end { $ceiling }.
consent_notice = { $days ->
    [one] Jeg får besked mindst én dag før hver betaling.
   *[other] Jeg får besked mindst { $days } dage før hver betaling.
}
consent_today = Den første betaling, { $amount }, sker i dag.
consent_confirmed = Jeg bekræfter hvert køb. Der trækkes intet uden mig.
consent_withdraw = Jeg kan til enhver tid trække dette samtykke tilbage.

## Kortsiden

card_title = Gem mit kort
card_heading = Dit kort
card_bank_next = I næste trin beder din bank dig bekræfte, at det er dig.
card_submit = Gem mit kort
card_submit_paying = Betal { $amount }, og gem mit kort
card_cancel = Annuller, og gå tilbage til butikken
card_terms = Læs vilkårene (åbner i en ny fane)
number_label = Kortnummer
number_accepted = { $networks }
number_missing = Indtast kortnummeret
number_not_digits = Et kortnummer består kun af cifre: Indtast det som på kortet
number_too_short = Der mangler cifre i kortnummeret: Sammenlign med dit kort
number_too_long = Kortnummeret har for mange cifre: Sammenlign med dit kort
number_mistyped = Et ciffer i kortnummeret passer ikke: Sammenlign med dit kort
number_not_accepted = Denne type kort kan ikke bruges her: Brug et fra et andet kortnetværk
brand_label = Kortnetværk
brand_two_networks = dit kort har to, du vælger selv
brand_if_two_networks = hvis dit kort har to, så vælg det, der skal bruges
brand_missing = Vælg, hvilket kortnetværk der skal bruges
brand_not_on_card = Dit kort hører ikke til det valgte netværk: Vælg et, der står på kortet
expiry_label = Udløber med udgangen af
expiry_hint = MM/ÅÅ
expiry_missing = Indtast måned og år for kortets udløb
expiry_unreadable = Indtast udløbsdatoen som på kortet: to cifre for måneden og to for året
expiry_past = Kortet er udløbet: Kontrollér datoen, eller brug et andet kort
expiry_too_far = Udløbsåret ligger for langt fremme: Sammenlign med dit kort
code_label = Kontrolcifre
code_hint_three = 3 cifre, på bagsiden
code_hint_four = 4 cifre, på forsiden
code_hint_any = 3 eller 4 cifre
code_missing = Indtast kontrolcifrene
code_length = Der er { $digits } kontrolcifre: Se på dit kort
holder_label = Navn på kortet
holder_missing = Indtast navnet, som det står på kortet
holder_too_long = Indtast højst 45 tegn af navnet
holder_looks_like_number = Det ligner et kortnummer: Indtast navnet her
holder_characters = Indtast navnet med almindelige bogstaver, som det står på kortet
consent_missing = Sæt kryds i feltet for at give dit samtykke
consent_changed = Teksten i samtykket er ændret: Læs den igen, og sæt så kryds i feltet

## Afvisninger

notice_title = { $family ->
    [try_later] Din bank kan ikke godkende kortet lige nu
    [check_details] Noget passer ikke med kortet
    [use_other_card] Din bank godkender ikke kortet her
    [code_mismatch] Kontrolcifrene passer ikke med kortet
    [authentication_failed] Din bank kunne ikke bekræfte, at det er dig
    [authentication_cancelled] Du forlod bankens side uden at bekræfte
    [technical] Der kunne ikke opnås forbindelse til din bank
   *[refused] Din bank har afvist kortet
}
notice_advice = { $family ->
    [try_later] Prøv igen om lidt, eller brug et andet kort. Der er ikke trukket noget.
    [check_details] Sammenlign nummer, udløbsdato og kontrolcifre med dit kort, og prøv igen. Der er ikke trukket noget.
    [use_other_card] Brug et andet kort, eller spørg din bank. Der er ikke trukket noget.
    [code_mismatch] Læs kontrolcifrene på kortet en gang til, og prøv igen. Der er ikke trukket noget.
    [authentication_failed] Prøv igen, eller brug et andet kort. Der er ikke trukket noget.
    [authentication_cancelled] Begynd forfra, og bekræft hos din bank for at gemme dit kort. Der er ikke trukket noget.
    [technical] Prøv igen om nogle minutter, eller brug et andet kort. Der er ikke trukket noget.
   *[refused] Brug et andet kort, eller spørg din bank, og prøv igen. Der er ikke trukket noget.
}
attempts_left = { $count ->
    [one] Du kan prøve én gang til.
   *[other] Du kan prøve { $count } gange til.
}

## Hos banken

method_frame = Kontrol hos din bank
authentication_heading = Kontrol hos din bank
authentication_line = Din bank ser på anmodningen. Det tager nogle sekunder.
challenge_heading = Bekræft hos din bank
challenge_line = Din bank vil være sikker på, at det er dig: { $card }.
challenge_bank_says = Besked fra din bank
challenge_frame = Din banks side
challenge_no_page = Hvis bankens side ikke vises, kan du åbne den for sig selv.
challenge_open = Åbn min banks side
challenge_cancel = Annuller, og gå tilbage til butikken
bridge_heading = Din banks side åbner om lidt
return_heading = Din bank har svaret
return_line = Siden fortsætter af sig selv. Gør den ikke det, så fortsæt her.
verification_heading = Dit kort kontrolleres
verification_line = Vi kontrollerer dit kort hos din bank. Hold siden åben. Den fortsætter af sig selv.
code_needed_heading = En ting til
code_needed_line = Din bank har bekræftet, at det er dig. Indtast kontrolcifrene igen for at afslutte. Vi gemmer dem aldrig.
code_needed_submit = Afslut

## The time that is left

time_label = Tid tilbage på siden
time_minutes = { $minutes } min
time_more = Mere tid
time_question = Har du brug for mere tid?
time_line = Af hensyn til din sikkerhed lukker siden derefter.
time_last = Siden kan ikke være åben længere end det.

## Udfald

done_heading = Dit kort er gemt
done_line = { $merchant } kan nu bruge kortet som aftalt: { $card }.
done_today_held = I dag: { $amount } blev reserveret for at kontrollere kortet og frigives med det samme.
done_today_nothing = I dag: Der er ikke trukket noget.
done_today_charged = I dag: { $amount } er betalt.
done_first_payment = Første betaling: { $date }.
done_withdraw = Du kan til enhver tid trække dit samtykke tilbage: Kontakt { $merchant }.
already_done_heading = Dit kort er allerede gemt
already_done_line = Du skal ikke gøre mere: { $card }.
declined_heading = Dit kort blev ikke gemt
declined_line = Der er ikke trukket noget. { $merchant } kan tilbyde dig en anden måde at betale på.
expired_heading = Siden er udløbet
expired_line = Af hensyn til din sikkerhed er siden kun åben i en begrænset tid. Dit kort blev ikke gemt, og der er ikke trukket noget.
cancel_heading = Vil du stoppe her?
cancel_line = Dit kort bliver ikke gemt, og du kommer tilbage til { $merchant }.
cancel_yes = Ja, stop og gå tilbage
cancel_no = Nej, fortsæt med mit kort
cancelled_heading = Du har annulleret
cancelled_line = Dit kort blev ikke gemt, og der er ikke trukket noget.
card_gone_heading = Kortet er her ikke længere
card_gone_line = Det er fjernet, eller aftalen, som det blev gemt til, er ophørt. Der er ikke trukket noget.
not_found_heading = Siden findes ikke
not_found_line = Adressen er ufuldstændig, eller siden er for længst væk.
not_found_advice = Gå tilbage til butikken, og begynd forfra derfra.
in_progress_heading = Det er allerede i gang
in_progress_line = Dit kort kontrolleres i et andet vindue eller en anden fane. Intet bliver gjort to gange.
guard_heading = Et øjeblik
guard_line = Mange kort er blevet afvist på det seneste. Før du skriver dit, viser din browser, at der ikke er et program på spil her.
guard_wait = Siden går selv videre, senest efter { $seconds } s.
guard_refused_heading = Der kan ikke tages imod kort lige nu
guard_refused_line = Der er prøvet for mange kort fra din forbindelse.
guard_refused_advice = Prøv igen om en time eller fra en anden forbindelse. Der er ikke trukket noget.
unknown_heading = Din bank har ikke svaret endnu
unknown_line = Vi undersøger, hvad der skete med anmodningen. Der trækkes intet to gange, og reserverede beløb frigives.
unknown_advice = Du kan vente her eller komme tilbage til siden senere.
failure_heading = Noget gik galt hos os
failure_line = Der er ikke noget galt med dit kort. Der trækkes intet to gange, og reserverede beløb frigives.
failure_reference = Reference til den, der hjælper dig:
unavailable_heading = Straks tilbage
unavailable_line = Betalingssiden er ude af drift et øjeblik. Der er ikke trukket noget på dit kort.

## Sandkassen

start_title = Sandkasse
start_heading = Et kort, der indtastes én gang, opbevares sikkert og bruges som aftalt.
start_line = Maillon er en betalingsside, som du selv hoster. Den gør et kort, som kortholderen indtaster én gang, til en kortreference, som forretningen må trække på igen og igen. Dette er sandkassen: Banken er vores, og ingen rigtige kort virker her.
start_api = API-reference
start_openapi = OpenAPI-beskrivelse
start_ledger = Sandkassebankens hovedbog
start_clearing = Dagens clearingfil
start_shop = En demobutik
start_shop_line = Hver knap starter en kortregistrering gennem API’et, som en forretnings server ville gøre, og åbner betalingssiden.
start_cards = Testkort
start_cards_line = En hvilken som helst udløbsdato i fremtiden, et hvilket som helst navn. Alle kontrolcifre undtagen 999 og 9999, som ikke passer.
start_codes = Koder til bankens side
start_codes_line = Det, du indtaster, når sandkassebanken beder dig bekræfte.
start_clock = Uret
start_clock_line = Når det stilles frem, sker alt det, der skulle være sket imens: planlagte betalinger, nye forsøg, hævninger (capture) og udløb af åbne sider. Det går aldrig tilbage af sig selv.
start_clock_now = Det viser { $now }.
start_clock_busy = Ikke alt, der skal ske, er sket endnu. Stil det frem igen om lidt.
start_clock_day = En dag frem
start_clock_month = En måned frem
start_clock_file = Til den næste aliasfil
start_column_number = Nummer
start_column_network = Netværk
start_column_code = Kode
start_column_effect = Hvad der sker
copy = Kopiér
copied = Kopieret
copy_value = Kopiér { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € om måneden
    [utility] Efter forbrug
    [amex] 12,90 € om måneden · American Express
   *[save] Gem bare mit kort
}
offer_terms = { $offer ->
    [gym] Et fitnesscenter: det samme beløb hver måned, tolv gange.
    [utility] El: hver måned, et beløb, der varierer, med et loft.
    [amex] En avis: det samme beløb hver måned. Kortet meldes til American Express i en fil og holdes ajour der.
   *[save] En havebutik: Kortet gemmes, intet andet er aftalt.
}
offer_button = { $offer ->
    [gym] Meld dig ind
    [utility] Indgå aftalen
    [amex] Abonner
   *[save] Gem et kort
}
shop_saved = Butikken har sin kortreference
shop_not_saved = Butikken har ingen kortreference
shop_result_line = Din browser kom tilbage med kun et id. Her er, hvad butikkens server derefter læste med sin egen nøgle.
shop_answer = Svar fra API’et
shop_told = Hvad butikken fik at vide
shop_told_line = Signerede notifikationer, som nåede butikkens server, de nyeste først.
shop_to_start = Til startsiden
shop_cancelled = Tilbage i butikken, uden kort
shop_cancelled_line = Kortregistreringen blev annulleret. Butikken har intet at trække på.
api_title = API-reference
api_line = Hver kommando virker, som den står, mod denne sandkasse med dens demonøgle.
api_contents = Operationer

# A stored card, the consumer present
stored_card_title = Betal med dit gemte kort
stored_card_heading = Dit gemte kort
stored_card_submit = Betal { $amount }
stored_card_confirm = Ved at fortsætte betaler jeg { $amount } til { $merchant } med mit kort { $card }.
stored_card_done_heading = Din betaling er gennemført
stored_card_done_line = { $merchant } er betalt med dit kort { $card }.

# The agreement, read again
agreement_heading = Din aftale med { $merchant }
agreement_active_line = { $merchant } må trække på dit kort som aftalt: { $card }.
agreement_agreed = Dette gav du samtykke til den { $date }:
agreement_what_ends = Hvis du opsiger aftalen, kan { $merchant } ikke længere trække på kortet ifølge den, og kommende betalinger annulleres. Betalinger, der allerede er gennemført, ændres ikke.
agreement_end = Opsig aftalen
agreement_ended_heading = Aftalen er ophørt
agreement_ended_line = Den ophørte den { $date }. { $merchant } kan ikke længere trække på dit kort ifølge den: { $card }.
agreement_replaced_heading = Aftalen er erstattet
agreement_replaced_line = Den { $date } trådte en nyere aftale i stedet.
done_manage = Læs eller opsig aftalen

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } har gemt dit kort
    [payment_coming] En betaling til { $merchant } er på vej
    [payment_failed] Din betaling til { $merchant } gik ikke igennem
    [card_expiring] Dit kort hos { $merchant } udløber snart
    [smartbill_result] Resultat af SmartBill-tilmelding: { $merchant }
   *[agreement_ended] Din aftale med { $merchant } er ophørt
}
mail_enrolled_line = { $merchant } kan nu trække på dit kort som aftalt: { $card }.
mail_coming_line = { $merchant } trækker { $amount } på dit kort den { $date }: { $card }.
mail_failed_line = En betaling på { $amount } til { $merchant } blev afvist: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Din bank vil have dig til selv at bekræfte den. Det tager et minut.
    [new_card] Der kan ikke længere trækkes på dette kort. Giv { $merchant } et andet, så det aftalte kan fortsætte.
   *[settle] Der prøves ikke igen af sig selv. Afregn den med { $merchant }.
}
mail_confirm = Bekræft betalingen
mail_expiring_line = { $merchant } har et kort fra dig, der snart udløber: { $card }.
mail_expiring_advice = Når du har det nye, så giv det til { $merchant }, så dine betalinger fortsætter.
mail_smartbill_accepted = American Express har godkendt SmartBill-tilmeldingen af wallet { $wallet }.
mail_smartbill_refused = American Express har afvist SmartBill-tilmeldingen af wallet { $wallet }. Afvisningskode: { $code }.
mail_smartbill_stopped = Planlagte betalinger med dette kort er stoppet: { $card }.
mail_footer = Du får denne mail, fordi du har en aftale om betalinger med { $merchant }. Der bliver aldrig bedt om kortnumre og koder i en mail.
start_mails = Mails
start_mails_line = Hvad forbrugerne har fået skrevet, det nyeste først. Intet forlader denne maskine.
start_mails_none = Ingen endnu. Gem et kort med et af tilbuddene ovenfor.

# The page inside a shop's page
embed_close = Luk
widget_title = Siden inde i en butiks side
widget_line = Butikken har et andet ophav end betalingssiden. Hver del nedenfor åbner en side for sig; testbankens koder står på startsiden.
widget_heading = { $mode ->
    [inline] På siden
    [lightbox] Over siden
    [redirect] På en side for sig
   *[payline] Med Paylines opmærkning
}
widget_about = { $mode ->
    [inline] Kortformularen er en del af kassen og lige så høj som sit indhold.
    [lightbox] En dialog åbner over kassen; på en telefon fylder den skærmen.
    [redirect] Browseren forlader kassen og kommer tilbage. Der skal kun et link til.
   *[payline] Et element lavet til Payline-widgetten, uændret bortset fra scriptets vært.
}
widget_link = Betal med kort
widget_code = Koden til at kopiere
widget_told = Hvad butikkens side fik at vide

# The demo shop: a customer’s account
shop_account = Kundens konto
shop_account_line = Hvad butikkens server læser med sin egen nøgle: det gemte kort, og hvad der er trukket på det.
shop_account_link = Til kundens konto
shop_charges = Træk
shop_charges_none = Intet er planlagt endnu.
shop_charges_begin = Træk hver måned
shop_column_day = Dag
shop_column_amount = Beløb
shop_column_status = Status
shop_alias = Alias hos American Express

# The wallet page
wallet_heading = Dine kort hos { $merchant }
wallet_line = De kort, som { $merchant } gemmer for dig, og hvad hvert af dem betaler.
wallet_empty = { $merchant } gemmer ikke noget kort for dig.
wallet_card = { $brand }, der ender på { $last4 }
wallet_until = Gyldigt til og med { $expiry }
wallet_first = Bruges først
wallet_state = { $state ->
    [expiring] Kortet udløber snart. Angiv dit nye kort, så fortsætter alt, hvad det betaler.
    [expired] Kortet er udløbet. Angiv dit nye kort, så fortsætter alt, hvad det betaler.
    [replaced] Din bank har erstattet kortet. Angiv det nye, så fortsætter alt, hvad det betaler.
    [blocked] Din bank accepterer ikke flere betalinger med kortet. Angiv dit nye kort, eller fjern dette.
   *[disabled] { $merchant } har slået kortet fra. Der trækkes intet på det.
}
wallet_amex = { $state ->
    [waiting] Kortet er ved at blive registreret hos American Express.
    [enrolled] Registreret hos American Express. Når kortet fornyes, fortsætter betalingerne af sig selv.
    [refused] American Express har ikke registreret kortet. Angiv dit nye kort, eller fjern dette.
   *[cancelled] American Express har annulleret kortet. Angiv dit nye kort, eller fjern dette.
}
wallet_uses = Det betaler
wallet_no_use = Der trækkes intet på dette kort uden dig.
wallet_more = Flere aftaler: { $count }
wallet_next = Næste betaling: { $amount } den { $date }
wallet_words = Hvad du har sagt ja til
wallet_end = Opsig denne aftale
wallet_choose = Brug først
wallet_renew = Jeg har et nyt kort
wallet_remove = Fjern
wallet_add = Tilføj et kort
wallet_back = Tilbage til mine kort
wallet_news = { $news ->
    [added] Dit kort er tilføjet.
    [renewed] Dit nye kort har taget det gamles plads. Alt, hvad det betaler, fortsætter.
    [removed] Kortet er fjernet. Der kan ikke længere trækkes på det.
    [chosen] Fra nu af bruges dette kort først.
    [ended] Aftalen er ophørt.
    [busy] Der kan ikke tilføjes flere kort fra denne side lige nu. Åbn den igen senere fra butikken.
   *[changed] Noget var ændret i mellemtiden. Sådan ser det ud nu.
}
wallet_expired_line = For din sikkerhed er siden kun åben i begrænset tid.
removal_heading = Fjern dette kort?
removal_line = { $merchant } sletter kortet og kan ikke længere trække på det: { $card }. Det kan ikke fortrydes.
removal_ends = { $count ->
    [one] Én aftale ophører med det, og dens kommende betalinger annulleres:
   *[other] { $count } aftaler ophører med det, og deres kommende betalinger annulleres:
}
removal_paid = Betalinger, der allerede er gennemført, ændres ikke. Hvis du stadig skylder { $merchant } noget, kan du blive bedt om at betale på en anden måde.
removal_yes = { $count ->
    [0] Fjern kortet
    [one] Fjern kortet, og opsig aftalen
   *[other] Fjern kortet, og opsig aftalerne
}
removal_no = Behold det
renewal_title = Dit nye kort
renewal_line = Det tager pladsen for dit kort { $card }. Alt, hvad det kort betaler, fortsætter som aftalt.
renewal_consent = Jeg giver samtykke til, at { $merchant } gemmer dette kort i stedet for mit kort { $card } og trækker på det, som jeg har aftalt for det kort.
number_already_stored = Kortet er allerede gemt her: indtast nummeret på dit nye kort
holder_differs = Navnet er et andet end på det kort, der erstattes: tilføj et kort i et andet navn som et nyt
shop_my_cards = Mine kort

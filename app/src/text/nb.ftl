### Norsk bokmål. Enkle setninger, tiltale med du, ingen utropstegn, aldri «ugyldig».
### Harde mellomrom står i filen.

## Rundt hver side

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Feil: { $title }
skip = Gå til innholdet
language = Språk
test_mode = Testmodus
footer_operated = Betalingsside for { $merchant }, drives med Maillon
footer_nobody = Betalingsside drevet med Maillon
footer_sandbox = Maillon, sandkasse: ingen ekte kort virker her
footer_terms = Vilkår
footer_privacy = Personvern
footer_help = Hjelp
errors_to_correct = { $count ->
    [one] Én ting å rette
   *[other] { $count } ting å rette
}
go_on = Fortsett
look_again = Se hvordan det går
try_again = Prøv igjen
back_to = Tilbake til { $merchant }
start_again_at = Gå tilbake til { $merchant } for å begynne på nytt.

## Beløp, datoer, kort

currency_symbol = { $code ->
    [EUR] €
    [NOK] kr
    [GBP] £
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand } som slutter på { $last4 }, gyldig til og med { $expiry }
rhythm_words = { $frequency ->
    [daily] hver dag
    [weekly] hver uke
    [biweekly] annenhver uke
    [bimonthly] annenhver måned
    [quarterly] hver tredje måned
    [yearly] hvert år
   *[monthly] hver måned
}
rhythm_on_day = den { $day }. i hver måned
period_between = fra og med { $start } til og med { $end }
period_from = fra og med { $start }
period_until = til og med { $end }

## Avtalen

deal_subject = { $kind ->
    [fixed] Abonnementet ditt hos { $merchant }
    [flexible_amount] Avtalen din med { $merchant }
    [flexible_frequency] Avtalen din med { $merchant }
    [instalments] Kjøpet ditt hos { $merchant }, med delbetaling
    [unscheduled] Avtalen din med { $merchant }
    [one_click] Til de neste kjøpene dine
   *[save_only] Til senere
}
deal_per = { $frequency ->
    [daily] per dag
    [weekly] per uke
    [biweekly] annenhver uke
    [bimonthly] annenhver måned
    [quarterly] hver tredje måned
    [yearly] per år
   *[monthly] per måned
}
deal_times = { $count ->
    [one] én gang
    [2] to ganger
   *[other] { $count } ganger
}
deal_each_time = hver gang
deal_up_to = Inntil { $amount }
deal_varying_amount = Et beløp som varierer
deal_save = Lagre kortet ditt
deal_count = { $count ->
    [one] én betaling
   *[other] { $count } betalinger
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Beløpet varierer fra betaling til betaling.
    [flexible_frequency] Betalingene kommer ikke på faste datoer.
    [unscheduled] { $merchant } belaster kortet ditt når du skylder noe etter avtalen. Derfor er verken datoer eller beløp faste.
    [one_click] Neste gang du handler hos { $merchant }, trenger du ikke å skrive inn kortet. Du bekrefter hvert kjøp.
    [save_only] { $merchant } lagrer kortet ditt til betalinger som du selv ber om.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Du får beskjed minst én dag før hver betaling.
   *[other] Du får beskjed minst { $days } dager før hver betaling.
}
deal_varies = varierer
deal_at_most = Høyst, hver gang
deal_total = { $count ->
    [one] Totalt
   *[other] Totalt, for { $count } betalinger
}
today = I dag
today_held = Reserveres for å kontrollere kortet og frigis med en gang
today_checked = Kortet kontrolleres
today_nothing = ingenting
today_charged = Første betaling

## Samtykket: enhver endring krever en ny versjon i consent.rs

consent_fixed = Jeg samtykker i at { $merchant } lagrer kortet mitt og belaster det med { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Jeg samtykker i at { $merchant } lagrer kortet mitt og belaster det med én delbetaling på { $amount }.
   *[other] Jeg samtykker i at { $merchant } lagrer kortet mitt og belaster det med { $count } delbetalinger på { $amount } hver, { $rhythm }.
}
consent_flexible_amount = Jeg samtykker i at { $merchant } lagrer kortet mitt og belaster det { $rhythm }, med et beløp som varierer fra betaling til betaling.
consent_flexible_frequency = Jeg samtykker i at { $merchant } lagrer kortet mitt og belaster det på datoer og med beløp som varierer fra betaling til betaling.
consent_flexible_frequency_amount = Jeg samtykker i at { $merchant } lagrer kortet mitt og belaster det med { $amount } hver gang, på datoer som varierer fra betaling til betaling.
consent_unscheduled = Jeg samtykker i at { $merchant } lagrer kortet mitt og belaster det når jeg skylder noe etter avtalen vår, på datoer og med beløp som ikke er fastsatt på forhånd.
consent_keep = Jeg samtykker i at { $merchant } lagrer kortet mitt til de neste kjøpene mine.
consent_save = Jeg samtykker i at { $merchant } lagrer kortet mitt til betalinger som jeg selv ber om.
consent_rhythm_unstated = i den takten vi har avtalt
consent_period = Betalingene går { $period }.
consent_count = { $count ->
    [one] Det er én betaling.
   *[other] Det er { $count } betalinger.
}
consent_count_total = { $count ->
    [one] Det er én betaling, totalt { $total }.
   *[other] Det er { $count } betalinger, totalt { $total }.
}
consent_limit = Ingen betaling er høyere enn { $ceiling }.
consent_notice = { $days ->
    [one] Jeg får beskjed minst én dag før hver betaling.
   *[other] Jeg får beskjed minst { $days } dager før hver betaling.
}
consent_today = Den første betalingen, { $amount }, gjøres i dag.
consent_confirmed = Jeg bekrefter hvert kjøp. Ingenting belastes uten meg.
consent_withdraw = Jeg kan når som helst trekke dette samtykket tilbake.

## Kortsiden

card_title = Lagre kortet mitt
card_heading = Kortet ditt
card_bank_next = I neste trinn ber banken din deg om å bekrefte at det er deg.
card_submit = Lagre kortet mitt
card_submit_paying = Betal { $amount } og lagre kortet mitt
card_cancel = Avbryt og gå tilbake til butikken
card_terms = Les vilkårene (åpnes i en ny fane)
number_label = Kortnummer
number_accepted = { $networks }
number_missing = Skriv inn kortnummeret
number_not_digits = Et kortnummer har bare sifre: skriv det inn slik det står på kortet
number_too_short = Det mangler sifre i kortnummeret: sammenlign med kortet ditt
number_too_long = Kortnummeret har for mange sifre: sammenlign med kortet ditt
number_mistyped = Et siffer i kortnummeret stemmer ikke: sammenlign med kortet ditt
number_not_accepted = Denne typen kort kan ikke brukes her: bruk et fra et annet kortnettverk
brand_label = Kortnettverk
brand_two_networks = kortet ditt har to, du velger selv
brand_if_two_networks = hvis kortet ditt har to, velger du det som skal brukes
brand_missing = Velg hvilket kortnettverk som skal brukes
brand_not_on_card = Kortet ditt hører ikke til det valgte nettverket: velg et som står på kortet
expiry_label = Gyldig til og med
expiry_hint = MM/ÅÅ
expiry_missing = Skriv inn utløpsmåned og utløpsår
expiry_unreadable = Skriv inn utløpsdatoen som på kortet: to sifre for måneden og to for året
expiry_past = Kortet er utløpt: kontroller datoen eller bruk et annet kort
expiry_too_far = Utløpsåret ligger for langt frem: sammenlign med kortet ditt
code_label = Sikkerhetskode
code_hint_three = 3 sifre, på baksiden
code_hint_four = 4 sifre, på forsiden
code_hint_any = 3 eller 4 sifre
code_missing = Skriv inn sikkerhetskoden
code_length = Sikkerhetskoden har { $digits } sifre: se på kortet ditt
holder_label = Navn på kortet
holder_missing = Skriv inn navnet slik det står på kortet
holder_too_long = Skriv inn høyst 45 tegn av navnet
holder_looks_like_number = Dette ligner et kortnummer: skriv inn navnet her
holder_characters = Skriv inn navnet med vanlige bokstaver, slik det står på kortet
consent_missing = Kryss av i boksen for å gi samtykket ditt
consent_changed = Teksten i samtykket er endret: les den på nytt, og kryss deretter av i boksen

## Avslag

notice_title = { $family ->
    [try_later] Banken din kan ikke godkjenne kortet akkurat nå
    [check_details] Noe stemmer ikke med kortet
    [use_other_card] Banken din godkjenner ikke kortet her
    [code_mismatch] Sikkerhetskoden stemmer ikke med kortet
    [authentication_failed] Banken din kunne ikke bekrefte at det er deg
    [authentication_cancelled] Du forlot bankens side uten å bekrefte
    [technical] Vi fikk ikke kontakt med banken din
   *[refused] Banken din har avvist kortet
}
notice_advice = { $family ->
    [try_later] Prøv igjen om en stund, eller bruk et annet kort. Ingenting er belastet.
    [check_details] Sammenlign nummer, utløpsdato og sikkerhetskode med kortet ditt, og prøv igjen. Ingenting er belastet.
    [use_other_card] Bruk et annet kort, eller spør banken din. Ingenting er belastet.
    [code_mismatch] Les koden på kortet en gang til, og prøv igjen. Ingenting er belastet.
    [authentication_failed] Prøv igjen, eller bruk et annet kort. Ingenting er belastet.
    [authentication_cancelled] Begynn på nytt og bekreft hos banken din for å lagre kortet. Ingenting er belastet.
    [technical] Prøv igjen om noen minutter, eller bruk et annet kort. Ingenting er belastet.
   *[refused] Bruk et annet kort, eller spør banken din og prøv igjen. Ingenting er belastet.
}
attempts_left = { $count ->
    [one] Du kan prøve én gang til.
   *[other] Du kan prøve { $count } ganger til.
}

## Hos banken

method_frame = Kontroll hos banken din
authentication_heading = Kontroll hos banken din
authentication_line = Banken din ser på forespørselen. Det tar noen sekunder.
challenge_heading = Bekreft hos banken din
challenge_line = Banken din vil være sikker på at det er deg: { $card }.
challenge_bank_says = Melding fra banken din
challenge_frame = Siden til banken din
challenge_no_page = Hvis bankens side ikke vises, kan du åpne den for seg selv.
challenge_open = Åpne siden til banken min
challenge_cancel = Avbryt og gå tilbake til butikken
bridge_heading = Siden til banken din åpnes straks
return_heading = Banken din har svart
return_line = Siden går videre av seg selv. Hvis den ikke gjør det, kan du fortsette her.
verification_heading = Kortet ditt kontrolleres
verification_line = Vi kontrollerer kortet ditt hos banken din. La siden være åpen. Den går videre av seg selv.
code_needed_heading = Én ting til
code_needed_line = Banken din har bekreftet at det er deg. Skriv inn sikkerhetskoden på nytt for å fullføre. Vi lagrer den aldri.
code_needed_submit = Fullfør

## The time that is left

time_label = Tid igjen på siden
time_minutes = { $minutes } min
time_more = Mer tid
time_question = Trenger du mer tid?
time_line = Av hensyn til sikkerheten din lukkes siden deretter.
time_last = Siden kan ikke være åpen lenger enn det.

## Utfall

done_heading = Kortet ditt er lagret
done_line = { $merchant } kan nå bruke kortet som avtalt: { $card }.
done_today_held = I dag: { $amount } ble reservert for å kontrollere kortet og frigis med en gang.
done_today_nothing = I dag: ingenting er belastet.
done_today_charged = I dag: { $amount } er betalt.
done_first_payment = Første betaling: { $date }.
done_withdraw = Du kan når som helst trekke samtykket ditt tilbake: kontakt { $merchant }.
already_done_heading = Kortet ditt er allerede lagret
already_done_line = Du trenger ikke å gjøre noe mer: { $card }.
declined_heading = Kortet ditt ble ikke lagret
declined_line = Ingenting er belastet. { $merchant } kan tilby deg en annen måte å betale på.
expired_heading = Siden er utløpt
expired_line = Av hensyn til sikkerheten din er siden bare åpen en begrenset tid. Kortet ditt ble ikke lagret, og ingenting er belastet.
cancel_heading = Vil du stoppe her?
cancel_line = Kortet ditt blir ikke lagret, og du kommer tilbake til { $merchant }.
cancel_yes = Ja, stopp og gå tilbake
cancel_no = Nei, fortsett med kortet mitt
cancelled_heading = Du har avbrutt
cancelled_line = Kortet ditt ble ikke lagret, og ingenting er belastet.
card_gone_heading = Kortet er ikke her lenger
card_gone_line = Det er fjernet, eller avtalen det ble lagret for, er avsluttet. Ingenting er belastet.
not_found_heading = Siden finnes ikke
not_found_line = Adressen er ufullstendig, eller siden er borte for lengst.
not_found_advice = Gå tilbake til butikken og begynn på nytt derfra.
in_progress_heading = Det er allerede i gang
in_progress_line = Kortet ditt kontrolleres i et annet vindu eller en annen fane. Ingenting gjøres to ganger.
guard_heading = Et øyeblikk
guard_line = Mange kort er blitt avvist i det siste. Før du skriver inn ditt, viser nettleseren din at det ikke er et program på ferde her.
guard_wait = Siden går videre av seg selv, senest etter { $seconds } s.
guard_refused_heading = Ingen kort kan tas imot akkurat nå
guard_refused_line = For mange kort er prøvd fra forbindelsen din.
guard_refused_advice = Prøv igjen om en time eller fra en annen forbindelse. Ingenting er belastet.
unknown_heading = Banken din har ikke svart ennå
unknown_line = Vi finner ut hva som skjedde med forespørselen. Ingenting belastes to ganger, og reserverte beløp frigis.
unknown_advice = Du kan vente her eller komme tilbake til siden senere.
failure_heading = Noe gikk galt hos oss
failure_line = Det er ikke noe galt med kortet ditt. Ingenting belastes to ganger, og reserverte beløp frigis.
failure_reference = Referanse til den som hjelper deg:
unavailable_heading = Straks tilbake
unavailable_line = Betalingssiden er ute av drift en kort stund. Kortet ditt er ikke belastet.

## Sandkassen

start_title = Sandkasse
start_heading = Et kort som skrives inn én gang, oppbevares trygt og belastes som avtalt.
start_line = Maillon er en betalingsside som du drifter selv. Den gjør et kort, som kortholderen skriver inn én gang, til en kortreferanse som brukerstedet kan belaste gang på gang. Dette er sandkassen: banken er vår, og ingen ekte kort virker her.
start_api = API-referanse
start_openapi = OpenAPI-beskrivelse
start_ledger = Hovedboken til sandkassebanken
start_clearing = Dagens clearingfil
start_shop = En demobutikk
start_shop_line = Hver knapp starter en kortregistrering gjennom API-et, slik serveren til et brukersted ville gjort, og åpner betalingssiden.
start_cards = Testkort
start_cards_line = En hvilken som helst utløpsdato frem i tid, et hvilket som helst navn. En hvilken som helst sikkerhetskode, unntatt 999 og 9999, som ikke stemmer.
start_codes = Koder til bankens side
start_codes_line = Det du skriver inn når sandkassebanken ber deg bekrefte.
start_clock = Klokken
start_clock_line = Når den stilles frem, skjer alt som skulle ha skjedd i mellomtiden: planlagte belastninger, nye forsøk, trekk (capture) og åpne sider som utløper. Den går aldri tilbake av seg selv.
start_clock_now = Den viser { $now }.
start_clock_busy = Ikke alt som skal skje, er gjort ennå. Still den frem igjen om litt.
start_clock_day = Én dag frem
start_clock_month = Én måned frem
start_clock_file = Til neste aliasfil
start_column_number = Nummer
start_column_network = Nettverk
start_column_code = Kode
start_column_effect = Hva som skjer
copy = Kopier
copied = Kopiert
copy_value = Kopier { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € per måned
    [utility] Etter forbruk
    [amex] 12,90 € per måned · American Express
   *[save] Bare lagre kortet mitt
}
offer_terms = { $offer ->
    [gym] Et treningssenter: samme beløp hver måned, tolv ganger.
    [utility] Strøm: hver måned, et beløp som varierer, med et tak.
    [amex] En avis: samme beløp hver måned. Kortet meldes til American Express i en fil og holdes oppdatert der.
   *[save] En hagebutikk: kortet lagres, ingenting annet er avtalt.
}
offer_button = { $offer ->
    [gym] Meld deg inn
    [utility] Inngå avtalen
    [amex] Abonner
   *[save] Lagre et kort
}
shop_saved = Butikken har kortreferansen sin
shop_not_saved = Butikken har ingen kortreferanse
shop_result_line = Nettleseren din kom tilbake med bare en ID. Dette er det butikkens server deretter leste, med sin egen nøkkel.
shop_answer = Svar fra API-et
shop_told = Hva butikken fikk vite
shop_told_line = Signerte varsler som nådde butikkens server, det nyeste først.
shop_to_start = Til startsiden
shop_cancelled = Tilbake i butikken, uten kort
shop_cancelled_line = Kortregistreringen ble avbrutt. Butikken har ingenting å belaste.
api_title = API-referanse
api_line = Hver kommando virker slik den står mot denne sandkassen, med demonøkkelen dens.
api_contents = Operasjoner

# A stored card, the consumer present
stored_card_title = Betal med det lagrede kortet ditt
stored_card_heading = Det lagrede kortet ditt
stored_card_submit = Betal { $amount }
stored_card_confirm = Ved å fortsette betaler jeg { $amount } til { $merchant } med kortet mitt { $card }.
stored_card_done_heading = Betalingen din er gjennomført
stored_card_done_line = { $merchant } er betalt med kortet ditt { $card }.

# The agreement, read again
agreement_heading = Avtalen din med { $merchant }
agreement_active_line = { $merchant } kan belaste kortet ditt som avtalt: { $card }.
agreement_agreed = Dette ga du samtykke til { $date }:
agreement_what_ends = Hvis du avslutter avtalen, kan { $merchant } ikke lenger belaste kortet etter den, og kommende betalinger avlyses. Betalinger som allerede er gjort, endres ikke.
agreement_end = Avslutt avtalen
agreement_ended_heading = Avtalen er avsluttet
agreement_ended_line = Den ble avsluttet { $date }. { $merchant } kan ikke lenger belaste kortet ditt etter den: { $card }.
agreement_replaced_heading = Avtalen er erstattet
agreement_replaced_line = En nyere avtale erstattet den { $date }.
done_manage = Les eller avslutt avtalen

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } har lagret kortet ditt
    [payment_coming] En betaling til { $merchant } er på vei
    [payment_failed] Betalingen din til { $merchant } gikk ikke gjennom
    [card_expiring] Kortet ditt hos { $merchant } utløper snart
    [smartbill_result] Resultat av SmartBill-registrering: { $merchant }
   *[agreement_ended] Avtalen din med { $merchant } er avsluttet
}
mail_enrolled_line = { $merchant } kan nå belaste kortet ditt som avtalt: { $card }.
mail_coming_line = { $merchant } belaster kortet ditt med { $amount } { $date }: { $card }.
mail_failed_line = En betaling på { $amount } til { $merchant } ble avvist: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Banken din vil at du bekrefter den selv. Det tar et minutt.
    [new_card] Dette kortet kan ikke belastes lenger. Gi { $merchant } et annet, slik at det dere har avtalt, kan fortsette.
   *[settle] Det prøves ikke igjen av seg selv. Gjør opp med { $merchant }.
}
mail_confirm = Bekreft betalingen
mail_expiring_line = { $merchant } har et kort fra deg som snart utløper: { $card }.
mail_expiring_advice = Når du har det nye, gi det til { $merchant }, slik at betalingene dine fortsetter.
mail_smartbill_accepted = American Express har godkjent SmartBill-registreringen av lommeboken { $wallet }.
mail_smartbill_refused = American Express har avvist SmartBill-registreringen av lommeboken { $wallet }. Avvisningskode: { $code }.
mail_smartbill_stopped = Planlagte betalinger med dette kortet er stoppet: { $card }.
mail_footer = Du får denne e-posten fordi du har en avtale om betalinger med { $merchant }. Du blir aldri bedt om kortnumre og koder i e-post.
start_mails = E-poster
start_mails_line = Hva forbrukerne har fått skrevet, det nyeste først. Ingenting forlater denne maskinen.
start_mails_none = Ingen ennå. Lagre et kort med et av tilbudene ovenfor.

# The page inside a shop's page
embed_close = Lukk
widget_title = Siden inne i siden til en butikk
widget_line = Denne butikken har et annet opphav enn betalingssiden. Hver del nedenfor åpner en egen side; kodene til testbanken står på startsiden.
widget_heading = { $mode ->
    [inline] På siden
    [lightbox] Over siden
    [redirect] På en egen side
   *[payline] Med merkingen til Payline
}
widget_about = { $mode ->
    [inline] Kortskjemaet er en del av kassen og like høyt som innholdet.
    [lightbox] En dialog åpnes over kassen; på en telefon fyller den skjermen.
    [redirect] Nettleseren forlater kassen og kommer tilbake. Bare en lenke trengs.
   *[payline] Et element laget for Payline-widgeten, uendret bortsett fra verten til skriptet.
}
widget_link = Betal med kort
widget_code = Koden som kan kopieres
widget_told = Hva siden til butikken fikk vite

# The demo shop: a customer’s account
shop_account = Kontoen til kunden
shop_account_line = Hva serveren til butikken leser med sin egen nøkkel: kortet som er lagret, og hva det er belastet med.
shop_account_link = Til kontoen til kunden
shop_charges = Belastninger
shop_charges_none = Ingenting er planlagt ennå.
shop_charges_begin = Belast hver måned
shop_column_day = Dag
shop_column_amount = Beløp
shop_column_status = Status
shop_alias = Alias hos American Express

# The wallet page
wallet_heading = Kortene dine hos { $merchant }
wallet_line = Kortene som { $merchant } lagrer for deg, og hva hvert av dem betaler.
wallet_empty = { $merchant } lagrer ikke noe kort for deg.
wallet_card = { $brand } som slutter på { $last4 }
wallet_until = Gyldig til og med { $expiry }
wallet_first = Brukes først
wallet_state = { $state ->
    [expiring] Kortet utløper snart. Oppgi det nye kortet ditt, så fortsetter alt det betaler.
    [expired] Kortet er utløpt. Oppgi det nye kortet ditt, så fortsetter alt det betaler.
    [replaced] Banken din har erstattet kortet. Oppgi det nye, så fortsetter alt det betaler.
    [blocked] Banken din godtar ikke flere betalinger med kortet. Oppgi det nye kortet ditt, eller fjern dette.
   *[disabled] { $merchant } har slått av kortet. Ingenting belastes det.
}
wallet_amex = { $state ->
    [waiting] Kortet er i ferd med å bli registrert hos American Express.
    [enrolled] Registrert hos American Express. Når kortet fornyes, fortsetter betalingene av seg selv.
    [refused] American Express har ikke registrert kortet. Oppgi det nye kortet ditt, eller fjern dette.
   *[cancelled] American Express har sagt opp kortet. Oppgi det nye kortet ditt, eller fjern dette.
}
wallet_uses = Det betaler
wallet_no_use = Ingenting belastes dette kortet uten deg.
wallet_more = Flere avtaler: { $count }
wallet_next = Neste betaling: { $amount } { $date }
wallet_words = Hva du har sagt ja til
wallet_end = Avslutt denne avtalen
wallet_choose = Bruk først
wallet_renew = Jeg har et nytt kort
wallet_remove = Fjern
wallet_add = Legg til et kort
wallet_back = Tilbake til kortene mine
wallet_news = { $news ->
    [added] Kortet ditt er lagt til.
    [renewed] Det nye kortet ditt har tatt plassen til det gamle. Alt det betaler, fortsetter.
    [removed] Kortet er fjernet. Det kan ikke belastes lenger.
    [chosen] Fra nå av brukes dette kortet først.
    [ended] Avtalen er avsluttet.
    [busy] Det kan ikke legges til flere kort fra denne siden nå. Åpne den igjen senere fra butikken.
   *[changed] Noe var endret i mellomtiden. Slik er det nå.
}
wallet_expired_line = For din sikkerhet er siden åpen i begrenset tid.
removal_heading = Fjerne dette kortet?
removal_line = { $merchant } sletter kortet og kan ikke lenger belaste det: { $card }. Dette kan ikke angres.
removal_ends = { $count ->
    [one] Én avtale avsluttes med det, og de kommende betalingene avlyses:
   *[other] { $count } avtaler avsluttes med det, og de kommende betalingene avlyses:
}
removal_paid = Betalinger som allerede er gjort, endres ikke. Hvis du fortsatt skylder { $merchant } noe, kan du bli bedt om å betale på en annen måte.
removal_yes = { $count ->
    [0] Fjern kortet
    [one] Fjern kortet og avslutt avtalen
   *[other] Fjern kortet og avslutt avtalene
}
removal_no = Behold det
renewal_title = Det nye kortet ditt
renewal_line = Det tar plassen til kortet ditt { $card }. Alt det kortet betaler, fortsetter som avtalt.
renewal_consent = Jeg samtykker i at { $merchant } lagrer dette kortet i stedet for kortet mitt { $card } og belaster det slik jeg har avtalt for det kortet.
number_already_stored = Dette kortet er allerede lagret her: skriv inn nummeret på det nye kortet ditt
holder_differs = Dette navnet er et annet enn på kortet som erstattes: legg til et kort i et annet navn som et nytt
shop_my_cards = Kortene mine

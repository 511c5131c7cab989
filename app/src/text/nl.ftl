### Dutch, as in the Netherlands and Flanders. Plain sentences; u; no exclamation marks; never “ongeldig”.
### The no-break spaces are in the file.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Fout: { $title }
skip = Naar de inhoud
language = Taal
test_mode = Testmodus
footer_operated = Betaalpagina van { $merchant }, draait op Maillon
footer_nobody = Betaalpagina, draait op Maillon
footer_sandbox = Maillon, testomgeving: echte kaarten werken hier niet
footer_terms = Voorwaarden
footer_privacy = Privacy
footer_help = Hulp
errors_to_correct = { $count ->
    [one] Corrigeer één gegeven
   *[other] Corrigeer { $count } gegevens
}
go_on = Doorgaan
look_again = Huidige stand bekijken
try_again = Opnieuw proberen
back_to = Terug naar { $merchant }
start_again_at = Ga terug naar { $merchant } om opnieuw te beginnen.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
    [USD] US$
    [JPY] JP¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $symbol } { $number }
   *[sign] { $symbol } { $number }
}
month_name = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand } eindigend op { $last4 }, geldig tot en met { $expiry }
rhythm_words = { $frequency ->
    [daily] elke dag
    [weekly] elke week
    [biweekly] elke twee weken
    [bimonthly] elke twee maanden
    [quarterly] elke drie maanden
    [yearly] elk jaar
   *[monthly] elke maand
}
rhythm_on_day = op de { $day }e van elke maand
period_between = van { $start } tot en met { $end }
period_from = vanaf { $start }
period_until = tot en met { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Uw abonnement bij { $merchant }
    [flexible_amount] Uw overeenkomst met { $merchant }
    [flexible_frequency] Uw overeenkomst met { $merchant }
    [instalments] Uw aankoop bij { $merchant }, in termijnen
    [unscheduled] Uw overeenkomst met { $merchant }
    [one_click] Voor uw volgende aankopen
   *[save_only] Voor later
}
deal_per = { $frequency ->
    [daily] per dag
    [weekly] per week
    [biweekly] per twee weken
    [bimonthly] per twee maanden
    [quarterly] per drie maanden
    [yearly] per jaar
   *[monthly] per maand
}
deal_times = { $count ->
    [one] één keer
    [2] twee keer
   *[other] { $count } keer
}
deal_each_time = per keer
deal_up_to = Maximaal { $amount }
deal_varying_amount = Een wisselend bedrag
deal_save = Uw kaart bewaren
deal_count = { $count ->
    [one] één betaling
   *[other] { $count } betalingen
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Het bedrag verschilt per betaling.
    [flexible_frequency] De betalingen vallen niet op vaste data.
    [unscheduled] { $merchant } schrijft van uw kaart af wanneer u op grond van deze overeenkomst iets verschuldigd bent. Data en bedragen staan dus niet vast.
    [one_click] Als u weer bij { $merchant } koopt, hoeft u uw kaart niet meer in te vullen. U bevestigt elke aankoop.
    [save_only] { $merchant } bewaart uw kaart voor betalingen waar u zelf om vraagt.
   *[other] {""}
}
deal_notice = { $days ->
    [one] U krijgt ten minste één dag vóór elke betaling bericht.
   *[other] U krijgt ten minste { $days } dagen vóór elke betaling bericht.
}
deal_varies = wisselend
deal_at_most = Maximaal, per keer
deal_total = { $count ->
    [one] In totaal
   *[other] In totaal, in { $count } betalingen
}
today = Vandaag
today_held = Gereserveerd om de kaart te controleren, wordt meteen vrijgegeven
today_checked = De kaart wordt gecontroleerd
today_nothing = niets
today_charged = Eerste betaling

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Ik machtig { $merchant } om mijn kaart te bewaren en er { $rhythm } { $amount } van af te schrijven.
consent_instalments = { $count ->
    [one] Ik machtig { $merchant } om mijn kaart te bewaren en er één termijn van { $amount } van af te schrijven.
   *[other] Ik machtig { $merchant } om mijn kaart te bewaren en er { $rhythm } een termijn van { $amount } van af te schrijven, in totaal { $count } termijnen.
}
consent_flexible_amount = Ik machtig { $merchant } om mijn kaart te bewaren en er { $rhythm } een bedrag van af te schrijven dat per betaling verschilt.
consent_flexible_frequency = Ik machtig { $merchant } om mijn kaart te bewaren en ervan af te schrijven op data en voor bedragen die per betaling verschillen.
consent_flexible_frequency_amount = Ik machtig { $merchant } om mijn kaart te bewaren en er telkens { $amount } van af te schrijven, op data die per betaling verschillen.
consent_unscheduled = Ik machtig { $merchant } om mijn kaart te bewaren en ervan af te schrijven wanneer ik op grond van onze overeenkomst iets verschuldigd ben, op data en voor bedragen die niet vaststaan.
consent_keep = Ik machtig { $merchant } om mijn kaart te bewaren voor mijn volgende aankopen.
consent_save = Ik machtig { $merchant } om mijn kaart te bewaren voor betalingen waar ik zelf om vraag.
consent_rhythm_unstated = met de afgesproken regelmaat
consent_period = De betalingen lopen { $period }.
consent_count = { $count ->
    [one] Er is één betaling.
   *[other] Er zijn { $count } betalingen.
}
consent_count_total = { $count ->
    [one] Er is één betaling, in totaal { $total }.
   *[other] Er zijn { $count } betalingen, in totaal { $total }.
}
consent_limit = Geen enkele betaling is hoger dan { $ceiling }.
consent_notice = { $days ->
    [one] Ik krijg ten minste één dag vóór elke betaling bericht.
   *[other] Ik krijg ten minste { $days } dagen vóór elke betaling bericht.
}
consent_today = De eerste betaling, van { $amount }, vindt vandaag plaats.
consent_confirmed = Ik bevestig elke aankoop; zonder mij wordt er niets afgeschreven.
consent_withdraw = Ik kan deze machtiging op elk moment intrekken.

## The card page

card_title = Mijn kaart bewaren
card_heading = Uw kaart
card_bank_next = Hierna vraagt uw bank u te bevestigen dat u het bent.
card_submit = Mijn kaart bewaren
card_submit_paying = { $amount } betalen en mijn kaart bewaren
card_cancel = Annuleren en terug naar de winkel
card_terms = Voorwaarden lezen (opent een nieuw tabblad)
number_label = Kaartnummer
number_accepted = { $networks }
number_missing = Vul het kaartnummer in
number_not_digits = Een kaartnummer bestaat alleen uit cijfers: vul het in zoals het op de kaart staat
number_too_short = Er ontbreken cijfers in het kaartnummer: vergelijk het met uw kaart
number_too_long = Het kaartnummer heeft te veel cijfers: vergelijk het met uw kaart
number_mistyped = Een cijfer van het kaartnummer klopt niet: vergelijk het met uw kaart
number_not_accepted = Dit type kaart wordt hier niet geaccepteerd: gebruik een kaart van een ander netwerk
brand_label = Netwerk
brand_two_networks = uw kaart heeft er twee, de keuze is aan u
brand_if_two_networks = als uw kaart er twee heeft, kies er dan een
brand_missing = Kies het netwerk dat u wilt gebruiken
brand_not_on_card = Uw kaart hoort niet bij het gekozen netwerk: kies een netwerk dat op de kaart staat
expiry_label = Geldig tot en met
expiry_hint = MM/JJ
expiry_missing = Vul de maand en het jaar van de vervaldatum in
expiry_unreadable = Vul de vervaldatum in zoals op de kaart: twee cijfers voor de maand, twee voor het jaar
expiry_past = Deze kaart is verlopen: controleer de datum of gebruik een andere kaart
expiry_too_far = Het vervaljaar ligt te ver in de toekomst: vergelijk het met uw kaart
code_label = Beveiligingscode
code_hint_three = 3 cijfers, op de achterkant
code_hint_four = 4 cijfers, op de voorkant
code_hint_any = 3 of 4 cijfers
code_missing = Vul de beveiligingscode in
code_length = { $digits ->
    [one] De beveiligingscode heeft één cijfer: kijk op uw kaart
   *[other] De beveiligingscode heeft { $digits } cijfers: kijk op uw kaart
}
holder_label = Naam op de kaart
holder_missing = Vul de naam in zoals die op de kaart staat
holder_too_long = Vul ten hoogste 45 tekens van de naam in
holder_looks_like_number = Dit lijkt op een kaartnummer: vul hier de naam in
holder_characters = Vul de naam in met gewone letters, zoals die op de kaart staat
consent_missing = Vink het vakje aan om uw machtiging te geven
consent_changed = De tekst van de machtiging is gewijzigd: lees hem opnieuw en vink dan het vakje aan

## Refusals

notice_title = { $family ->
    [try_later] Uw bank kan deze kaart nu niet accepteren
    [check_details] Een gegeven komt niet overeen met de kaart
    [use_other_card] Uw bank accepteert deze kaart hier niet
    [code_mismatch] De beveiligingscode komt niet overeen met de kaart
    [authentication_failed] Uw bank kon niet bevestigen dat u het bent
    [authentication_cancelled] U hebt de pagina van uw bank verlaten zonder te bevestigen
    [technical] Uw bank was niet bereikbaar
   *[refused] Uw bank heeft deze kaart geweigerd
}
notice_advice = { $family ->
    [try_later] Probeer het later opnieuw of gebruik een andere kaart. Er is niets afgeschreven.
    [check_details] Vergelijk het nummer, de vervaldatum en de code met uw kaart en probeer het opnieuw. Er is niets afgeschreven.
    [use_other_card] Gebruik een andere kaart of vraag het uw bank. Er is niets afgeschreven.
    [code_mismatch] Lees de code nog eens van de kaart en probeer het opnieuw. Er is niets afgeschreven.
    [authentication_failed] Probeer het opnieuw of gebruik een andere kaart. Er is niets afgeschreven.
    [authentication_cancelled] Begin opnieuw en bevestig bij uw bank om uw kaart te bewaren. Er is niets afgeschreven.
    [technical] Probeer het over een paar minuten opnieuw of gebruik een andere kaart. Er is niets afgeschreven.
   *[refused] Gebruik een andere kaart, of vraag het uw bank en probeer het opnieuw. Er is niets afgeschreven.
}
attempts_left = { $count ->
    [one] U kunt het nog één keer proberen.
   *[other] U kunt het nog { $count } keer proberen.
}

## At the bank

method_frame = Controle door uw bank
authentication_heading = Controle bij uw bank
authentication_line = Uw bank bekijkt dit verzoek. Dit duurt enkele seconden.
challenge_heading = Bevestig bij uw bank
challenge_line = Uw bank wil zeker weten dat u het bent: { $card }.
challenge_bank_says = Een bericht van uw bank
challenge_frame = De pagina van uw bank
challenge_no_page = Verschijnt de pagina van uw bank niet, open die dan apart.
challenge_open = De pagina van mijn bank openen
challenge_cancel = Annuleren en terug naar de winkel
bridge_heading = De pagina van uw bank gaat zo open
return_heading = Uw bank heeft geantwoord
return_line = De pagina gaat vanzelf verder; zo niet, ga dan hier verder.
verification_heading = Uw kaart wordt gecontroleerd
verification_line = We controleren uw kaart bij uw bank. Houd deze pagina open; ze gaat vanzelf verder.
code_needed_heading = Nog één ding
code_needed_line = Uw bank heeft bevestigd dat u het bent. Vul de beveiligingscode opnieuw in om af te ronden: wij bewaren die nooit.
code_needed_submit = Afronden

## The time that is left

time_label = Resterende tijd op deze pagina
time_minutes = { $minutes } min
time_more = Meer tijd
time_question = Hebt u meer tijd nodig?
time_line = Voor uw veiligheid sluit de pagina daarna.
time_last = Langer kan deze pagina niet open blijven.

## Outcomes

done_heading = Uw kaart is bewaard
done_line = { $merchant } kan die nu gebruiken zoals afgesproken: { $card }.
done_today_held = Vandaag: { $amount } is gereserveerd om de kaart te controleren en wordt meteen vrijgegeven.
done_today_nothing = Vandaag: er is niets afgeschreven.
done_today_charged = Vandaag: { $amount } is betaald.
done_first_payment = Eerste betaling: { $date }.
done_withdraw = U kunt uw machtiging op elk moment intrekken: neem contact op met { $merchant }.
already_done_heading = Uw kaart is al bewaard
already_done_line = U hoeft niets meer te doen: { $card }.
declined_heading = Uw kaart is niet bewaard
declined_line = Er is niets afgeschreven. { $merchant } kan u een andere manier van betalen aanbieden.
expired_heading = Deze pagina is verlopen
expired_line = Voor uw veiligheid is ze maar een beperkte tijd open. Uw kaart is niet bewaard en er is niets afgeschreven.
cancel_heading = Hier stoppen?
cancel_line = Uw kaart wordt niet bewaard en u gaat terug naar { $merchant }.
cancel_yes = Ja, stoppen en teruggaan
cancel_no = Nee, doorgaan met mijn kaart
cancelled_heading = U hebt geannuleerd
cancelled_line = Uw kaart is niet bewaard en er is niets afgeschreven.
card_gone_heading = Deze kaart is er niet meer
card_gone_line = Ze is verwijderd, of de overeenkomst waarvoor ze werd bewaard is beëindigd. Er is niets afgeschreven.
not_found_heading = Deze pagina bestaat niet
not_found_line = Het adres is onvolledig of de pagina is al lang verdwenen.
not_found_advice = Ga terug naar de winkel en begin daar opnieuw.
in_progress_heading = Al bezig
in_progress_line = Uw kaart wordt in een ander venster of tabblad gecontroleerd. Niets gebeurt dubbel.
guard_heading = Een ogenblik alstublieft
guard_line = De laatste tijd zijn er veel kaarten geweigerd. Voordat u de uwe invult, laat uw browser zien dat hier geen programma aan het werk is.
guard_wait = De pagina gaat vanzelf verder, uiterlijk na { $seconds } s.
guard_refused_heading = Er kan nu geen kaart worden aangenomen
guard_refused_line = Vanaf uw verbinding zijn te veel kaarten geprobeerd.
guard_refused_advice = Probeer het over een uur opnieuw of via een andere verbinding. Er is niets afgeschreven.
unknown_heading = Uw bank heeft nog niet geantwoord
unknown_line = We gaan na wat er met het verzoek is gebeurd. Er wordt niets dubbel afgeschreven en elk gereserveerd bedrag wordt vrijgegeven.
unknown_advice = U kunt hier wachten of later op deze pagina terugkomen.
failure_heading = Er ging bij ons iets mis
failure_line = Het ligt niet aan uw kaart. Er wordt niets dubbel afgeschreven en elk gereserveerd bedrag wordt vrijgegeven.
failure_reference = Referentie voor wie u helpt:
unavailable_heading = Zo weer terug
unavailable_line = De betaalpagina is korte tijd buiten gebruik. Er is niets van uw kaart afgeschreven.

## The sandbox

start_title = Testomgeving
start_heading = Een kaart die één keer wordt ingevuld, veilig wordt bewaard en wordt belast zoals afgesproken.
start_line = Maillon is een betaalpagina die u zelf host. Ze maakt van een kaart, één keer ingevuld door de kaarthouder, een kaartreferentie waarvan een handelaar telkens opnieuw mag afschrijven. Dit is de testomgeving: de bank is van ons en echte kaarten werken hier niet.
start_api = API-naslag
start_openapi = OpenAPI-beschrijving
start_ledger = Grootboek van de testbank
start_clearing = Clearingbestand van vandaag
start_shop = Een demowinkel
start_shop_line = Elke knop start een registratie via de API, zoals de server van een handelaar dat zou doen, en opent de gehoste pagina.
start_cards = Testkaarten
start_cards_line = Elke vervaldatum in de toekomst, elke naam. Elke beveiligingscode, behalve 999 en 9999: die komen niet overeen.
start_codes = Codes voor de pagina van de bank
start_codes_line = Wat u invult wanneer de testbank om een bevestiging vraagt.
start_clock = De klok
start_clock_line = Als u de klok vooruitzet, gebeurt alles wat intussen gepland was: afschrijvingen volgens betaalschema, nieuwe pogingen, captures, het einde van open pagina’s. De klok gaat nooit vanzelf terug.
start_clock_now = De klok staat op { $now }.
start_clock_busy = Nog niet alles wat gepland was, is gedaan. Zet de klok zo nog eens vooruit.
start_clock_day = Eén dag vooruit
start_clock_month = Eén maand vooruit
start_clock_file = Tot het volgende aliasbestand
start_column_number = Nummer
start_column_network = Netwerk
start_column_code = Code
start_column_effect = Wat er gebeurt
copy = Kopiëren
copied = Gekopieerd
copy_value = { $value } kopiëren
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] € 34,99 per maand
    [utility] Naar verbruik
    [amex] € 12,90 per maand · American Express
   *[save] Alleen mijn kaart bewaren
}
offer_terms = { $offer ->
    [gym] Een sportschool: elke maand hetzelfde bedrag, twaalf keer.
    [utility] Elektriciteit: elke maand een wisselend bedrag, met een maximum.
    [amex] Een krant: elke maand hetzelfde bedrag. De kaart wordt per bestand bij American Express aangemeld en daar bijgehouden.
   *[save] Een tuinwinkel: de kaart wordt bewaard, verder is er niets afgesproken.
}
offer_button = { $offer ->
    [gym] Lid worden van de sportschool
    [utility] Contract ondertekenen
    [amex] Abonnement nemen
   *[save] Een kaart bewaren
}
shop_saved = De winkel heeft een kaartreferentie
shop_not_saved = De winkel heeft geen kaartreferentie
shop_result_line = Uw browser kwam alleen met een identificatiecode terug. Dit heeft de server van de winkel daarna met zijn eigen sleutel gelezen.
shop_answer = Antwoord van de API
shop_told = Wat de winkel te horen kreeg
shop_told_line = Ondertekende meldingen die de server van de winkel hebben bereikt, de nieuwste eerst.
shop_to_start = Naar de startpagina
shop_cancelled = Terug in de winkel, zonder kaart
shop_cancelled_line = De registratie is geannuleerd; de winkel heeft niets om van af te schrijven.
api_title = API-naslag
api_line = Elke opdracht werkt in deze testomgeving zoals ze er staat, met de demosleutel.
api_contents = Bewerkingen

# A stored card, the consumer present
stored_card_title = Betalen met uw bewaarde kaart
stored_card_heading = Uw bewaarde kaart
stored_card_submit = { $amount } betalen
stored_card_confirm = Door verder te gaan betaal ik { $amount } aan { $merchant } met mijn kaart { $card }.
stored_card_done_heading = Uw betaling is gedaan
stored_card_done_line = U hebt { $merchant } betaald met uw kaart { $card }.

# The agreement, read again
agreement_heading = Uw overeenkomst met { $merchant }
agreement_active_line = { $merchant } mag van uw kaart afschrijven zoals afgesproken: { $card }.
agreement_agreed = Met deze tekst bent u op { $date } akkoord gegaan:
agreement_what_ends = Als u deze overeenkomst beëindigt, mag { $merchant } op grond daarvan niet meer van deze kaart afschrijven en vervallen de komende betalingen. Betalingen die al zijn gedaan, blijven ongewijzigd.
agreement_end = Deze overeenkomst beëindigen
agreement_ended_heading = Deze overeenkomst is beëindigd
agreement_ended_line = De overeenkomst is op { $date } geëindigd. { $merchant } mag op grond daarvan niet meer van uw kaart afschrijven: { $card }.
agreement_replaced_heading = Deze overeenkomst is vervangen
agreement_replaced_line = Op { $date } is een nieuwere overeenkomst ervoor in de plaats gekomen.
done_manage = Deze overeenkomst lezen of beëindigen

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } heeft uw kaart bewaard
    [payment_coming] Er komt een betaling aan { $merchant } aan
    [payment_failed] Uw betaling aan { $merchant } is niet gelukt
    [card_expiring] Uw kaart bij { $merchant } verloopt binnenkort
    [smartbill_result] Resultaat van de SmartBill-aanmelding: { $merchant }
   *[agreement_ended] Uw overeenkomst met { $merchant } is beëindigd
}
mail_enrolled_line = { $merchant } mag nu zoals afgesproken van uw kaart afschrijven: { $card }.
mail_coming_line = { $merchant } schrijft op { $date } { $amount } van uw kaart af: { $card }.
mail_failed_line = Een betaling van { $amount } aan { $merchant } is geweigerd: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Uw bank wil dat u de betaling zelf bevestigt. Dat duurt een minuut.
    [new_card] Van deze kaart kan niet meer worden afgeschreven. Geef { $merchant } een andere, zodat wat u hebt afgesproken doorgaat.
   *[settle] Er wordt niet vanzelf een nieuwe poging gedaan. Regel de betaling met { $merchant }.
}
mail_confirm = De betaling bevestigen
mail_expiring_line = { $merchant } bewaart een kaart van u die binnenkort verloopt: { $card }.
mail_expiring_advice = Geef { $merchant } de nieuwe zodra u die hebt, zodat uw betalingen doorgaan.
mail_smartbill_accepted = American Express heeft de SmartBill-aanmelding van wallet { $wallet } goedgekeurd.
mail_smartbill_refused = American Express heeft de SmartBill-aanmelding van wallet { $wallet } geweigerd. Weigeringscode: { $code }.
mail_smartbill_stopped = Geplande betalingen met deze kaart zijn stopgezet: { $card }.
mail_footer = U krijgt deze e-mail omdat u met { $merchant } een overeenkomst over betalingen hebt. Naar kaartnummers en codes wordt nooit per e-mail gevraagd.
start_mails = E-mails
start_mails_line = Wat er aan consumenten is geschreven, het nieuwste eerst. Niets verlaat deze computer.
start_mails_none = Nog geen. Bewaar een kaart met een van de aanbiedingen hierboven.

# The page inside a shop's page
embed_close = Sluiten
widget_title = De pagina in de pagina van een winkel
widget_line = Deze winkel heeft een andere oorsprong dan de betaalpagina. Elk deel hieronder opent een eigen pagina; de codes van de sandboxbank staan op de startpagina.
widget_heading = { $mode ->
    [inline] In de pagina
    [lightbox] Boven de pagina
    [redirect] Op een eigen pagina
   *[payline] Met de markup van Payline
}
widget_about = { $mode ->
    [inline] Het kaartformulier maakt deel uit van de kassa en is zo hoog als zijn inhoud.
    [lightbox] Een dialoogvenster opent boven de kassa; op een telefoon vult het het scherm.
    [redirect] De browser verlaat de kassa en komt terug. Alleen een link is nodig.
   *[payline] Een element dat voor de Payline-widget is gemaakt, ongewijzigd op de host van het script na.
}
widget_link = Met kaart betalen
widget_code = De code om te kopiëren
widget_told = Wat de pagina van de winkel is gemeld

# The demo shop: a customer’s account
shop_account = Het klantaccount
shop_account_line = Wat de server van de winkel met zijn eigen sleutel leest: de kaart die wordt bewaard en wat ervan is afgeschreven.
shop_account_link = Naar het klantaccount
shop_charges = Afschrijvingen
shop_charges_none = Er is nog niets gepland.
shop_charges_begin = Elke maand afschrijven
shop_column_day = Dag
shop_column_amount = Bedrag
shop_column_status = Stand
shop_alias = Alias bij American Express

# The wallet page
wallet_heading = Uw kaarten bij { $merchant }
wallet_line = De kaarten die { $merchant } voor u bewaart, en wat elk ervan betaalt.
wallet_empty = { $merchant } bewaart geen kaart van u.
wallet_card = { $brand } eindigend op { $last4 }
wallet_until = Geldig tot en met { $expiry }
wallet_first = Wordt het eerst gebruikt
wallet_state = { $state ->
    [expiring] Deze kaart verloopt binnenkort. Geef uw nieuwe kaart op, dan gaat alles door wat ze betaalt.
    [expired] Deze kaart is verlopen. Geef uw nieuwe kaart op, dan gaat alles door wat ze betaalt.
    [replaced] Uw bank heeft deze kaart vervangen. Geef de nieuwe op, dan gaat alles door wat ze betaalt.
    [blocked] Uw bank accepteert geen betalingen meer met deze kaart. Geef uw nieuwe kaart op of verwijder deze.
   *[disabled] { $merchant } heeft deze kaart uitgeschakeld. Er wordt niets van afgeschreven.
}
wallet_amex = { $state ->
    [waiting] Deze kaart wordt geregistreerd bij American Express.
    [enrolled] Geregistreerd bij American Express. Als de kaart wordt vernieuwd, lopen de betalingen vanzelf door.
    [refused] American Express heeft deze kaart niet geregistreerd. Geef uw nieuwe kaart op of verwijder deze.
   *[cancelled] American Express heeft deze kaart opgezegd. Geef uw nieuwe kaart op of verwijder deze.
}
wallet_uses = Ze betaalt
wallet_no_use = Van deze kaart wordt niets afgeschreven zonder u.
wallet_more = Meer overeenkomsten: { $count }
wallet_next = Volgende betaling: { $amount } op { $date }
wallet_words = Wat u hebt afgesproken
wallet_end = Deze overeenkomst beëindigen
wallet_choose = Het eerst gebruiken
wallet_renew = Ik heb een nieuwe kaart
wallet_remove = Verwijderen
wallet_add = Een kaart toevoegen
wallet_back = Terug naar mijn kaarten
wallet_news = { $news ->
    [added] Uw kaart is toegevoegd.
    [renewed] Uw nieuwe kaart heeft de plaats van de oude ingenomen. Alles wat ze betaalt, gaat door.
    [removed] De kaart is verwijderd. Er kan niets meer van worden afgeschreven.
    [chosen] Vanaf nu wordt deze kaart het eerst gebruikt.
    [ended] De overeenkomst is beëindigd.
    [busy] Op deze pagina kunnen nu geen kaarten meer worden toegevoegd. Open de pagina later opnieuw vanuit de winkel.
   *[changed] Er was intussen iets veranderd. Zo staat het er nu voor.
}
wallet_expired_line = Voor uw veiligheid is de pagina beperkte tijd open.
removal_heading = Deze kaart verwijderen?
removal_line = { $merchant } wist deze kaart en kan er niet meer van afschrijven: { $card }. Dit kan niet ongedaan worden gemaakt.
removal_ends = { $count ->
    [one] Daarmee eindigt één overeenkomst en vervallen de komende betalingen:
   *[other] Daarmee eindigen { $count } overeenkomsten en vervallen de komende betalingen:
}
removal_paid = Betalingen die al zijn gedaan, blijven ongewijzigd. Als u { $merchant } nog iets verschuldigd bent, kan u worden gevraagd op een andere manier te betalen.
removal_yes = { $count ->
    [0] De kaart verwijderen
    [one] De kaart verwijderen en de overeenkomst beëindigen
   *[other] De kaart verwijderen en de overeenkomsten beëindigen
}
removal_no = Bewaren
renewal_title = Uw nieuwe kaart
renewal_line = Ze neemt de plaats in van uw kaart: { $card }. Alles wat die kaart betaalt, gaat door zoals afgesproken.
renewal_consent = Ik machtig { $merchant } om deze kaart te bewaren in plaats van mijn kaart { $card } en er van af te schrijven zoals ik voor die kaart heb afgesproken.
number_already_stored = Deze kaart is hier al bewaard: vul het nummer van uw nieuwe kaart in
holder_differs = Deze naam is een andere dan op de kaart die wordt vervangen: voeg een kaart op een andere naam toe als nieuwe kaart
shop_my_cards = Mijn kaarten

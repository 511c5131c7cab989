### German, as in Germany. Plain sentences; Sie; no exclamation marks; never “ungültig”.
### The no-break spaces are in the file.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Fehler: { $title }
skip = Zum Inhalt springen
language = Sprache
test_mode = Testmodus
footer_operated = Zahlungsseite von { $merchant }, betrieben mit Maillon
footer_nobody = Zahlungsseite, betrieben mit Maillon
footer_sandbox = Maillon-Sandbox: Echte Karten funktionieren hier nicht
footer_terms = AGB
footer_privacy = Datenschutz
footer_help = Hilfe
errors_to_correct = { $count ->
    [one] Bitte korrigieren Sie eine Angabe
   *[other] Bitte korrigieren Sie { $count } Angaben
}
go_on = Weiter
look_again = Aktuellen Stand ansehen
try_again = Erneut versuchen
back_to = Zurück zu { $merchant }
start_again_at = Um neu zu beginnen, kehren Sie zu { $merchant } zurück.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
    [USD] $
    [JPY] ¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand } mit den Endziffern { $last4 }, gültig bis { $expiry }
rhythm_words = { $frequency ->
    [daily] täglich
    [weekly] wöchentlich
    [biweekly] alle zwei Wochen
    [bimonthly] alle zwei Monate
    [quarterly] alle drei Monate
    [yearly] jährlich
   *[monthly] monatlich
}
rhythm_on_day = jeweils am { $day }. des Monats
period_between = vom { $start } bis zum { $end }
period_from = ab dem { $start }
period_until = bis zum { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Ihr Abonnement bei { $merchant }
    [flexible_amount] Ihre Vereinbarung mit { $merchant }
    [flexible_frequency] Ihre Vereinbarung mit { $merchant }
    [instalments] Ihr Kauf bei { $merchant }, in Raten
    [unscheduled] Ihre Vereinbarung mit { $merchant }
    [one_click] Für Ihre nächsten Einkäufe
   *[save_only] Für später
}
deal_per = { $frequency ->
    [daily] pro Tag
    [weekly] pro Woche
    [biweekly] alle zwei Wochen
    [bimonthly] alle zwei Monate
    [quarterly] alle drei Monate
    [yearly] pro Jahr
   *[monthly] pro Monat
}
deal_times = { $count ->
    [one] einmal
    [2] zweimal
   *[other] { $count }-mal
}
deal_each_time = pro Zahlung
deal_up_to = Bis zu { $amount }
deal_varying_amount = Ein wechselnder Betrag
deal_save = Karte speichern
deal_count = { $count ->
    [one] eine Zahlung
   *[other] { $count } Zahlungen
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Der Betrag ändert sich von Zahlung zu Zahlung.
    [flexible_frequency] Die Zahlungen fallen nicht auf feste Termine.
    [unscheduled] { $merchant } belastet Ihre Karte, wenn Sie aus dieser Vereinbarung etwas schulden. Termine und Beträge stehen daher nicht fest.
    [one_click] Wenn Sie das nächste Mal bei { $merchant } kaufen, müssen Sie Ihre Karte nicht mehr eingeben. Jeden Einkauf bestätigen Sie selbst.
    [save_only] { $merchant } bewahrt Ihre Karte für Zahlungen auf, die Sie selbst veranlassen.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Sie werden mindestens einen Tag vor jeder Zahlung informiert.
   *[other] Sie werden mindestens { $days } Tage vor jeder Zahlung informiert.
}
deal_varies = wechselnd
deal_at_most = Höchstens, pro Zahlung
deal_total = { $count ->
    [one] Insgesamt
   *[other] Insgesamt, in { $count } Zahlungen
}
today = Heute
today_held = Zur Prüfung der Karte reserviert, sofort wieder freigegeben
today_checked = Die Karte wird geprüft
today_nothing = keine Belastung
today_charged = Erste Zahlung

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Ich ermächtige { $merchant }, meine Karte zu speichern und sie { $rhythm } mit { $amount } zu belasten.
consent_instalments = { $count ->
    [one] Ich ermächtige { $merchant }, meine Karte zu speichern und sie einmal mit einer Rate von { $amount } zu belasten.
   *[other] Ich ermächtige { $merchant }, meine Karte zu speichern und sie { $rhythm } mit einer Rate von { $amount } zu belasten, insgesamt mit { $count } Raten.
}
consent_flexible_amount = Ich ermächtige { $merchant }, meine Karte zu speichern und sie { $rhythm } mit einem Betrag zu belasten, der von Zahlung zu Zahlung wechselt.
consent_flexible_frequency = Ich ermächtige { $merchant }, meine Karte zu speichern und sie zu Terminen und mit Beträgen zu belasten, die von Zahlung zu Zahlung wechseln.
consent_flexible_frequency_amount = Ich ermächtige { $merchant }, meine Karte zu speichern und sie jedes Mal mit { $amount } zu belasten, zu Terminen, die von Zahlung zu Zahlung wechseln.
consent_unscheduled = Ich ermächtige { $merchant }, meine Karte zu speichern und sie zu belasten, wenn ich aus unserer Vereinbarung etwas schulde, zu Terminen und mit Beträgen, die nicht feststehen.
consent_keep = Ich ermächtige { $merchant }, meine Karte für meine nächsten Einkäufe zu speichern.
consent_save = Ich ermächtige { $merchant }, meine Karte für Zahlungen zu speichern, die ich selbst veranlasse.
consent_rhythm_unstated = im vereinbarten Rhythmus
consent_period = Die Zahlungen erfolgen { $period }.
consent_count = { $count ->
    [one] Es erfolgt eine Zahlung.
   *[other] Es erfolgen { $count } Zahlungen.
}
consent_count_total = { $count ->
    [one] Es erfolgt eine Zahlung, insgesamt { $total }.
   *[other] Es erfolgen { $count } Zahlungen, insgesamt { $total }.
}
consent_limit = Keine Zahlung beträgt mehr als { $ceiling }.
consent_notice = { $days ->
    [one] Ich werde mindestens einen Tag vor jeder Zahlung informiert.
   *[other] Ich werde mindestens { $days } Tage vor jeder Zahlung informiert.
}
consent_today = Die erste Zahlung über { $amount } erfolgt heute.
consent_confirmed = Ich bestätige jeden Einkauf selbst; ohne mich wird nichts abgebucht.
consent_withdraw = Ich kann diese Ermächtigung jederzeit widerrufen.

## The card page

card_title = Meine Karte speichern
card_heading = Ihre Karte
card_bank_next = Als Nächstes bittet Ihre Bank Sie um eine Bestätigung, dass Sie es sind.
card_submit = Meine Karte speichern
card_submit_paying = { $amount } zahlen und meine Karte speichern
card_cancel = Abbrechen und zurück zum Shop
card_terms = Bedingungen lesen (öffnet einen neuen Tab)
number_label = Kartennummer
number_accepted = { $networks }
number_missing = Geben Sie die Kartennummer ein
number_not_digits = Eine Kartennummer besteht nur aus Ziffern: Geben Sie sie so ein, wie sie auf der Karte steht
number_too_short = In der Kartennummer fehlen Ziffern: Vergleichen Sie sie mit Ihrer Karte
number_too_long = Die Kartennummer hat zu viele Ziffern: Vergleichen Sie sie mit Ihrer Karte
number_mistyped = Eine Ziffer der Kartennummer stimmt nicht: Vergleichen Sie sie mit Ihrer Karte
number_not_accepted = Diese Kartenart wird hier nicht akzeptiert: Verwenden Sie eine Karte eines anderen Netzwerks
brand_label = Kartennetzwerk
brand_two_networks = Ihre Karte hat zwei, Sie haben die Wahl
brand_if_two_networks = wenn Ihre Karte zwei hat, wählen Sie eines aus
brand_missing = Wählen Sie das Kartennetzwerk, das Sie nutzen möchten
brand_not_on_card = Ihre Karte gehört nicht zum gewählten Netzwerk: Wählen Sie eines, das auf der Karte steht
expiry_label = Gültig bis
expiry_hint = MM/JJ
expiry_missing = Geben Sie Monat und Jahr des Ablaufs ein
expiry_unreadable = Geben Sie das Ablaufdatum wie auf der Karte ein: zwei Ziffern für den Monat, zwei für das Jahr
expiry_past = Diese Karte ist abgelaufen: Prüfen Sie das Datum oder verwenden Sie eine andere Karte
expiry_too_far = Das Ablaufjahr liegt zu weit in der Zukunft: Vergleichen Sie es mit Ihrer Karte
code_label = Sicherheitscode
code_hint_three = 3 Ziffern, auf der Rückseite
code_hint_four = 4 Ziffern, auf der Vorderseite
code_hint_any = 3 oder 4 Ziffern
code_missing = Geben Sie den Sicherheitscode ein
code_length = { $digits ->
    [one] Der Sicherheitscode hat eine Ziffer: Sehen Sie auf Ihrer Karte nach
   *[other] Der Sicherheitscode hat { $digits } Ziffern: Sehen Sie auf Ihrer Karte nach
}
holder_label = Name auf der Karte
holder_missing = Geben Sie den Namen so ein, wie er auf der Karte steht
holder_too_long = Geben Sie höchstens 45 Zeichen des Namens ein
holder_looks_like_number = Das sieht wie eine Kartennummer aus: Geben Sie hier den Namen ein
holder_characters = Geben Sie den Namen in einfachen Buchstaben ein, wie er auf der Karte steht
consent_missing = Kreuzen Sie das Kästchen an, um Ihre Ermächtigung zu erteilen
consent_changed = Der Text der Ermächtigung hat sich geändert: Lesen Sie ihn erneut und kreuzen Sie dann das Kästchen an

## Refusals

notice_title = { $family ->
    [try_later] Ihre Bank kann diese Karte im Moment nicht akzeptieren
    [check_details] Eine Angabe passt nicht zur Karte
    [use_other_card] Ihre Bank akzeptiert diese Karte hier nicht
    [code_mismatch] Der Sicherheitscode passt nicht zur Karte
    [authentication_failed] Ihre Bank konnte nicht bestätigen, dass Sie es sind
    [authentication_cancelled] Sie haben die Seite Ihrer Bank ohne Bestätigung verlassen
    [technical] Ihre Bank war nicht erreichbar
   *[refused] Ihre Bank hat diese Karte abgelehnt
}
notice_advice = { $family ->
    [try_later] Versuchen Sie es später erneut oder verwenden Sie eine andere Karte. Es wurde nichts abgebucht.
    [check_details] Vergleichen Sie Nummer, Ablaufdatum und Code mit Ihrer Karte und versuchen Sie es erneut. Es wurde nichts abgebucht.
    [use_other_card] Verwenden Sie eine andere Karte oder fragen Sie Ihre Bank. Es wurde nichts abgebucht.
    [code_mismatch] Lesen Sie den Code noch einmal von der Karte ab und versuchen Sie es erneut. Es wurde nichts abgebucht.
    [authentication_failed] Versuchen Sie es erneut oder verwenden Sie eine andere Karte. Es wurde nichts abgebucht.
    [authentication_cancelled] Um Ihre Karte zu speichern, beginnen Sie neu und bestätigen Sie bei Ihrer Bank. Es wurde nichts abgebucht.
    [technical] Versuchen Sie es in einigen Minuten erneut oder verwenden Sie eine andere Karte. Es wurde nichts abgebucht.
   *[refused] Verwenden Sie eine andere Karte oder fragen Sie Ihre Bank und versuchen Sie es erneut. Es wurde nichts abgebucht.
}
attempts_left = { $count ->
    [one] Sie haben noch einen Versuch.
   *[other] Sie haben noch { $count } Versuche.
}

## At the bank

method_frame = Prüfung durch Ihre Bank
authentication_heading = Ihre Bank prüft
authentication_line = Ihre Bank sieht sich diese Anfrage an. Das dauert einige Sekunden.
challenge_heading = Bestätigen Sie bei Ihrer Bank
challenge_line = Ihre Bank möchte sicher sein, dass Sie es sind: { $card }.
challenge_bank_says = Mitteilung Ihrer Bank
challenge_frame = Die Seite Ihrer Bank
challenge_no_page = Wenn die Seite Ihrer Bank nicht erscheint, öffnen Sie sie einzeln.
challenge_open = Seite meiner Bank öffnen
challenge_cancel = Abbrechen und zurück zum Shop
bridge_heading = Die Seite Ihrer Bank öffnet sich gleich
return_heading = Ihre Bank hat geantwortet
return_line = Die Seite geht von selbst weiter; wenn nicht, fahren Sie hier fort.
verification_heading = Ihre Karte wird geprüft
verification_line = Wir prüfen Ihre Karte bei Ihrer Bank. Lassen Sie diese Seite geöffnet; sie geht von selbst weiter.
code_needed_heading = Nur noch eine Angabe
code_needed_line = Ihre Bank hat Ihre Identität bestätigt. Geben Sie zum Abschluss den Sicherheitscode erneut ein: Wir speichern ihn nie.
code_needed_submit = Abschließen

## The time that is left

time_label = Verbleibende Zeit auf dieser Seite
time_minutes = { $minutes } Min.
time_more = Mehr Zeit
time_question = Brauchen Sie mehr Zeit?
time_line = Zu Ihrer Sicherheit wird die Seite danach geschlossen.
time_last = Länger kann diese Seite nicht geöffnet bleiben.

## Outcomes

done_heading = Ihre Karte ist gespeichert
done_line = { $merchant } kann sie nun wie vereinbart verwenden: { $card }.
done_today_held = Heute: { $amount } wurde zur Prüfung der Karte reserviert und wird sofort wieder freigegeben.
done_today_nothing = Heute: Es wurde nichts abgebucht.
done_today_charged = Heute: { $amount } wurde gezahlt.
done_first_payment = Erste Zahlung: { $date }.
done_withdraw = Sie können Ihre Ermächtigung jederzeit widerrufen: Wenden Sie sich an { $merchant }.
already_done_heading = Ihre Karte ist bereits gespeichert
already_done_line = Es ist nichts weiter zu tun: { $card }.
declined_heading = Ihre Karte wurde nicht gespeichert
declined_line = Es wurde nichts abgebucht. { $merchant } kann Ihnen eine andere Zahlungsart anbieten.
expired_heading = Diese Seite ist abgelaufen
expired_line = Zu Ihrer Sicherheit ist sie nur begrenzte Zeit geöffnet. Ihre Karte wurde nicht gespeichert und es wurde nichts abgebucht.
cancel_heading = Hier abbrechen?
cancel_line = Ihre Karte wird nicht gespeichert und Sie kehren zu { $merchant } zurück.
cancel_yes = Ja, abbrechen und zurück
cancel_no = Nein, mit meiner Karte fortfahren
cancelled_heading = Sie haben abgebrochen
cancelled_line = Ihre Karte wurde nicht gespeichert und es wurde nichts abgebucht.
card_gone_heading = Diese Karte ist nicht mehr da
card_gone_line = Sie wurde entfernt, oder die Vereinbarung, für die sie aufbewahrt wurde, ist beendet. Es wurde nichts abgebucht.
not_found_heading = Diese Seite gibt es nicht
not_found_line = Die Adresse ist unvollständig oder die Seite besteht schon lange nicht mehr.
not_found_advice = Kehren Sie zum Shop zurück und beginnen Sie dort neu.
in_progress_heading = Schon in Bearbeitung
in_progress_line = Ihre Karte wird in einem anderen Fenster oder Tab geprüft. Nichts geschieht doppelt.
guard_heading = Einen Moment bitte
guard_line = In letzter Zeit wurden viele Karten abgelehnt. Bevor Sie Ihre eingeben, zeigt Ihr Browser, dass hier kein Programm am Werk ist.
guard_wait = Die Seite geht von selbst weiter, spätestens nach { $seconds } s.
guard_refused_heading = Zurzeit kann keine Karte angenommen werden
guard_refused_line = Über Ihre Verbindung wurden zu viele Karten versucht.
guard_refused_advice = Versuchen Sie es in einer Stunde noch einmal oder über eine andere Verbindung. Es wurde nichts abgebucht.
unknown_heading = Ihre Bank hat noch nicht geantwortet
unknown_line = Wir klären, was aus der Anfrage geworden ist. Nichts wird doppelt abgebucht und reservierte Beträge werden freigegeben.
unknown_advice = Sie können hier warten oder später auf diese Seite zurückkehren.
failure_heading = Bei uns ist ein Fehler aufgetreten
failure_line = Es liegt nicht an Ihrer Karte. Nichts wird doppelt abgebucht und reservierte Beträge werden freigegeben.
failure_reference = Referenz für alle, die Ihnen weiterhelfen:
unavailable_heading = Gleich wieder da
unavailable_line = Die Zahlungsseite ist für kurze Zeit außer Betrieb. Ihre Karte wurde nicht belastet.

## The sandbox

start_title = Sandbox
start_heading = Eine Karte, einmal eingegeben, sicher verwahrt, belastet wie vereinbart.
start_line = Maillon ist eine Zahlungsseite, die Sie selbst hosten. Sie macht aus einer Karte, die ihr Inhaber einmal eingibt, eine Kartenreferenz, die ein Händler immer wieder belasten darf. Dies ist ihre Sandbox: Die Bank ist unsere eigene und echte Karten funktionieren hier nicht.
start_api = API-Referenz
start_openapi = OpenAPI-Beschreibung
start_ledger = Hauptbuch der Sandbox-Bank
start_clearing = Clearing-Datei von heute
start_shop = Ein Demo-Shop
start_shop_line = Jede Schaltfläche startet eine Registrierung über die API, wie es der Server eines Händlers täte, und öffnet die gehostete Seite.
start_cards = Testkarten
start_cards_line = Beliebiges Ablaufdatum in der Zukunft, beliebiger Name. Beliebiger Sicherheitscode außer 999 und 9999, die nicht passen.
start_codes = Codes für die Seite der Bank
start_codes_line = Was Sie eingeben, wenn die Sandbox-Bank um eine Bestätigung bittet.
start_clock = Die Uhr
start_clock_line = Wenn Sie sie vorstellen, geschieht alles, was in der Zwischenzeit fällig war: Belastungen nach Zahlungsplan, Wiederholungen, Einzüge, das Ende offener Seiten. Von selbst geht sie nie zurück.
start_clock_now = Sie zeigt { $now }.
start_clock_busy = Noch ist nicht alles Fällige erledigt. Stellen Sie sie gleich noch einmal vor.
start_clock_day = Einen Tag weiter
start_clock_month = Einen Monat weiter
start_clock_file = Bis zur nächsten Alias-Datei
start_column_number = Nummer
start_column_network = Netzwerk
start_column_code = Code
start_column_effect = Was geschieht
copy = Kopieren
copied = Kopiert
copy_value = { $value } kopieren
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € pro Monat
    [utility] Nach Verbrauch
    [amex] 12,90 € pro Monat · American Express
   *[save] Nur meine Karte speichern
}
offer_terms = { $offer ->
    [gym] Ein Fitnessstudio: jeden Monat derselbe Betrag, zwölfmal.
    [utility] Strom: jeden Monat ein wechselnder Betrag, mit Höchstgrenze.
    [amex] Eine Zeitung: jeden Monat derselbe Betrag. Die Karte wird American Express per Datei gemeldet und dort gepflegt.
   *[save] Ein Gartenmarkt: Die Karte wird gespeichert, sonst ist nichts vereinbart.
}
offer_button = { $offer ->
    [gym] Im Studio anmelden
    [utility] Vertrag abschließen
    [amex] Abonnieren
   *[save] Karte speichern
}
shop_saved = Der Shop hat seine Kartenreferenz
shop_not_saved = Der Shop hat keine Kartenreferenz
shop_result_line = Ihr Browser kam nur mit einer Kennung zurück. Dies hat der Server des Shops danach mit seinem eigenen Schlüssel gelesen.
shop_answer = Antwort der API
shop_told = Was dem Shop mitgeteilt wurde
shop_told_line = Signierte Benachrichtigungen, die beim Server des Shops eingegangen sind, die neueste zuerst.
shop_to_start = Zur Startseite
shop_cancelled = Zurück im Shop, ohne Karte
shop_cancelled_line = Die Registrierung wurde abgebrochen; der Shop kann nichts belasten.
api_title = API-Referenz
api_line = Jeder Befehl funktioniert in dieser Sandbox unverändert, mit ihrem Demo-Schlüssel.
api_contents = Operationen

# A stored card, the consumer present
stored_card_title = Mit Ihrer gespeicherten Karte zahlen
stored_card_heading = Ihre gespeicherte Karte
stored_card_submit = { $amount } zahlen
stored_card_confirm = Wenn ich fortfahre, zahle ich { $amount } an { $merchant } mit meiner Karte: { $card }.
stored_card_done_heading = Ihre Zahlung ist erfolgt
stored_card_done_line = Sie haben { $merchant } mit Ihrer Karte bezahlt: { $card }.

# The agreement, read again
agreement_heading = Ihre Vereinbarung mit { $merchant }
agreement_active_line = { $merchant } darf Ihre Karte wie vereinbart belasten: { $card }.
agreement_agreed = Diesem Wortlaut haben Sie am { $date } zugestimmt:
agreement_what_ends = Wenn Sie diese Vereinbarung beenden, darf { $merchant } diese Karte auf dieser Grundlage nicht mehr belasten und künftige Zahlungen entfallen. Bereits geleistete Zahlungen bleiben unverändert.
agreement_end = Vereinbarung beenden
agreement_ended_heading = Diese Vereinbarung ist beendet
agreement_ended_line = Sie endete am { $date }. { $merchant } darf Ihre Karte auf dieser Grundlage nicht mehr belasten: { $card }.
agreement_replaced_heading = Diese Vereinbarung wurde ersetzt
agreement_replaced_line = Am { $date } trat eine neuere Vereinbarung an ihre Stelle.
done_manage = Vereinbarung lesen oder beenden

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } hat Ihre Karte gespeichert
    [payment_coming] Eine Zahlung an { $merchant } steht bevor
    [payment_failed] Ihre Zahlung an { $merchant } ist nicht erfolgt
    [card_expiring] Ihre bei { $merchant } gespeicherte Karte läuft bald ab
    [smartbill_result] Ergebnis der SmartBill-Anmeldung: { $merchant }
   *[agreement_ended] Ihre Vereinbarung mit { $merchant } ist beendet
}
mail_enrolled_line = { $merchant } darf Ihre Karte nun wie vereinbart belasten: { $card }.
mail_coming_line = { $merchant } bucht am { $date } { $amount } von Ihrer Karte ab: { $card }.
mail_failed_line = Eine Zahlung über { $amount } an { $merchant } wurde abgelehnt: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Ihre Bank möchte, dass Sie sie selbst bestätigen. Das dauert eine Minute.
    [new_card] Diese Karte kann nicht mehr belastet werden. Geben Sie { $merchant } eine andere, damit das Vereinbarte weiterläuft.
   *[settle] Sie wird nicht von selbst wiederholt. Bitte begleichen Sie sie bei { $merchant }.
}
mail_confirm = Zahlung bestätigen
mail_expiring_line = { $merchant } bewahrt eine Karte von Ihnen auf, die bald abläuft: { $card }.
mail_expiring_advice = Sobald Sie die neue haben, geben Sie sie { $merchant }, damit Ihre Zahlungen weiterlaufen.
mail_smartbill_accepted = American Express hat die SmartBill-Anmeldung der Wallet { $wallet } bestätigt.
mail_smartbill_refused = American Express hat die SmartBill-Anmeldung der Wallet { $wallet } abgelehnt. Ablehnungscode: { $code }.
mail_smartbill_stopped = Geplante Zahlungen mit dieser Karte wurden angehalten: { $card }.
mail_footer = Sie erhalten diese E-Mail, weil Sie mit { $merchant } eine Vereinbarung über Zahlungen haben. Nach Kartennummern und Codes wird nie per E-Mail gefragt.
start_mails = E-Mails
start_mails_line = Was Verbraucherinnen und Verbrauchern geschrieben wurde, das Neueste zuerst. Nichts verlässt diesen Rechner.
start_mails_none = Noch keine. Speichern Sie mit einem der Angebote oben eine Karte.

# The page inside a shop's page
embed_close = Schließen
widget_title = Die Seite in der Seite eines Shops
widget_line = Dieser Shop hat einen anderen Ursprung als die Zahlungsseite. Jeder Teil unten öffnet eine eigene Seite; die Codes der Sandbox-Bank stehen auf der Startseite.
widget_heading = { $mode ->
    [inline] In der Seite
    [lightbox] Über der Seite
    [redirect] Auf einer eigenen Seite
   *[payline] Mit dem Markup von Payline
}
widget_about = { $mode ->
    [inline] Das Kartenformular ist Teil der Kasse, so hoch wie sein Inhalt.
    [lightbox] Ein Dialog öffnet sich über der Kasse; auf dem Telefon füllt er den Bildschirm.
    [redirect] Der Browser verlässt die Kasse und kommt zurück. Nur ein Link wird gebraucht.
   *[payline] Ein Element, das für das Payline-Widget gemacht wurde, unverändert bis auf den Host des Skripts.
}
widget_link = Mit Karte zahlen
widget_code = Der Code zum Kopieren
widget_told = Was der Seite des Shops mitgeteilt wurde

# The demo shop: a customer’s account
shop_account = Das Kundenkonto
shop_account_line = Was der Server des Shops mit seinem eigenen Schlüssel liest: die aufbewahrte Karte und was davon abgebucht wurde.
shop_account_link = Zum Kundenkonto
shop_charges = Abbuchungen
shop_charges_none = Noch ist nichts geplant.
shop_charges_begin = Jeden Monat abbuchen
shop_column_day = Tag
shop_column_amount = Betrag
shop_column_status = Stand
shop_alias = Alias bei American Express

# The wallet page
wallet_heading = Ihre Karten bei { $merchant }
wallet_line = Die Karten, die { $merchant } für Sie aufbewahrt, und was jede bezahlt.
wallet_empty = { $merchant } bewahrt keine Karte für Sie auf.
wallet_card = { $brand } mit den Endziffern { $last4 }
wallet_until = Gültig bis { $expiry }
wallet_first = Wird zuerst verwendet
wallet_state = { $state ->
    [expiring] Diese Karte läuft bald ab. Geben Sie Ihre neue Karte an, dann läuft alles weiter, was sie bezahlt.
    [expired] Diese Karte ist abgelaufen. Geben Sie Ihre neue Karte an, dann läuft alles weiter, was sie bezahlt.
    [replaced] Ihre Bank hat diese Karte ersetzt. Geben Sie die neue an, dann läuft alles weiter, was sie bezahlt.
    [blocked] Ihre Bank nimmt mit dieser Karte keine Zahlungen mehr an. Geben Sie Ihre neue Karte an oder entfernen Sie diese.
   *[disabled] { $merchant } hat diese Karte abgeschaltet. Sie wird nicht belastet.
}
wallet_amex = { $state ->
    [waiting] Diese Karte wird gerade bei American Express registriert.
    [enrolled] Bei American Express registriert. Wird die Karte erneuert, laufen die Zahlungen von selbst weiter.
    [refused] American Express hat diese Karte nicht registriert. Geben Sie Ihre neue Karte an oder entfernen Sie diese.
   *[cancelled] American Express hat diese Karte gekündigt. Geben Sie Ihre neue Karte an oder entfernen Sie diese.
}
wallet_uses = Sie bezahlt
wallet_no_use = Diese Karte wird nicht ohne Sie belastet.
wallet_more = Weitere Vereinbarungen: { $count }
wallet_next = Nächste Zahlung: { $amount } am { $date }
wallet_words = Was Sie vereinbart haben
wallet_end = Diese Vereinbarung beenden
wallet_choose = Zuerst verwenden
wallet_renew = Ich habe eine neue Karte
wallet_remove = Entfernen
wallet_add = Karte hinzufügen
wallet_back = Zurück zu meinen Karten
wallet_news = { $news ->
    [added] Ihre Karte wurde hinzugefügt.
    [renewed] Ihre neue Karte ist an die Stelle der alten getreten. Alles, was sie bezahlt, läuft weiter.
    [removed] Die Karte wurde entfernt. Sie kann nicht mehr belastet werden.
    [chosen] Diese Karte wird ab jetzt zuerst verwendet.
    [ended] Die Vereinbarung ist beendet.
    [busy] Auf dieser Seite können gerade keine weiteren Karten hinzugefügt werden. Öffnen Sie sie später vom Shop aus erneut.
   *[changed] In der Zwischenzeit hat sich etwas geändert. So ist es jetzt.
}
wallet_expired_line = Zu Ihrer Sicherheit ist sie nur begrenzte Zeit offen.
removal_heading = Diese Karte entfernen?
removal_line = { $merchant } löscht diese Karte und kann sie nicht mehr belasten: { $card }. Das lässt sich nicht rückgängig machen.
removal_ends = { $count ->
    [one] Mit ihr endet eine Vereinbarung, und deren künftige Zahlungen entfallen:
   *[other] Mit ihr enden { $count } Vereinbarungen, und deren künftige Zahlungen entfallen:
}
removal_paid = Bereits geleistete Zahlungen bleiben unverändert. Falls Sie { $merchant } noch etwas schulden, können Sie gebeten werden, auf andere Weise zu zahlen.
removal_yes = { $count ->
    [0] Karte entfernen
    [one] Karte entfernen und Vereinbarung beenden
   *[other] Karte entfernen und Vereinbarungen beenden
}
removal_no = Behalten
renewal_title = Ihre neue Karte
renewal_line = Sie tritt an die Stelle dieser Karte: { $card }. Alles, was jene bezahlt, läuft wie vereinbart weiter.
renewal_consent = Ich ermächtige { $merchant }, diese Karte anstelle meiner bisherigen Karte ({ $card }) zu speichern und sie so zu belasten, wie ich es für jene vereinbart habe.
number_already_stored = Diese Karte ist hier schon gespeichert: geben Sie die Nummer Ihrer neuen Karte ein
holder_differs = Dieser Name ist ein anderer als auf der Karte, die sie ersetzt: fügen Sie eine Karte auf einen anderen Namen als neue hinzu
shop_my_cards = Meine Karten

### Italian, as in Italy. Plain sentences; Lei, without capitals; no exclamation marks; never “non valido”.
### The no-break spaces are in the file. “giorno” before a date spares the elision of “dall’8”.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Errore: { $title }
skip = Vai al contenuto
language = Lingua
test_mode = Modalità di prova
footer_operated = Pagina di pagamento di { $merchant }, gestita con Maillon
footer_nobody = Pagina di pagamento gestita con Maillon
footer_sandbox = Maillon, ambiente di prova: qui non funziona nessuna carta reale
footer_terms = Condizioni
footer_privacy = Privacy
footer_help = Assistenza
errors_to_correct = { $count ->
    [one] Un dato da correggere
    [many] { $count } di dati da correggere
   *[other] { $count } dati da correggere
}
go_on = Continua
look_again = Verifica lo stato
try_again = Riprova
back_to = Torna a { $merchant }
start_again_at = Per ricominciare, torni a { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand } che termina con { $last4 }, valida fino al { $expiry }
rhythm_words = { $frequency ->
    [daily] ogni giorno
    [weekly] ogni settimana
    [biweekly] ogni due settimane
    [bimonthly] ogni due mesi
    [quarterly] ogni tre mesi
    [yearly] ogni anno
   *[monthly] ogni mese
}
rhythm_on_day = il giorno { $day } di ogni mese
period_between = dal giorno { $start } al giorno { $end }
period_from = dal giorno { $start }
period_until = fino al giorno { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Il suo abbonamento con { $merchant }
    [flexible_amount] Il suo accordo con { $merchant }
    [flexible_frequency] Il suo accordo con { $merchant }
    [instalments] Il suo acquisto da { $merchant }, a rate
    [unscheduled] Il suo accordo con { $merchant }
    [one_click] Per i suoi prossimi acquisti
   *[save_only] Per il futuro
}
deal_per = { $frequency ->
    [daily] al giorno
    [weekly] alla settimana
    [biweekly] ogni due settimane
    [bimonthly] ogni due mesi
    [quarterly] ogni tre mesi
    [yearly] all’anno
   *[monthly] al mese
}
deal_times = { $count ->
    [one] una volta
    [many] { $count } di volte
   *[other] { $count } volte
}
deal_each_time = ogni volta
deal_up_to = Fino a { $amount }
deal_varying_amount = Un importo variabile
deal_save = Salvare la sua carta
deal_count = { $count ->
    [one] un pagamento
    [many] { $count } di pagamenti
   *[other] { $count } pagamenti
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] L’importo cambia da un pagamento all’altro.
    [flexible_frequency] I pagamenti non avvengono a date regolari.
    [unscheduled] { $merchant } addebita la sua carta quando lei deve qualcosa in base a questo accordo: né le date né gli importi sono quindi fissi.
    [one_click] Al prossimo acquisto da { $merchant } non dovrà inserire la carta. Confermerà ogni acquisto.
    [save_only] { $merchant } conserva la sua carta per i pagamenti che lei richiederà.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Riceverà un avviso almeno un giorno prima di ogni pagamento.
    [many] Riceverà un avviso almeno { $days } di giorni prima di ogni pagamento.
   *[other] Riceverà un avviso almeno { $days } giorni prima di ogni pagamento.
}
deal_varies = variabile
deal_at_most = Al massimo, ogni volta
deal_total = { $count ->
    [one] In totale
    [many] In totale, in { $count } di pagamenti
   *[other] In totale, in { $count } pagamenti
}
today = Oggi
today_held = Bloccato per verificare la carta, sbloccato subito
today_checked = La carta viene verificata
today_nothing = nessun addebito
today_charged = Primo pagamento

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Autorizzo { $merchant } a conservare la mia carta e ad addebitare su di essa { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Autorizzo { $merchant } a conservare la mia carta e ad addebitare su di essa una rata di { $amount }.
    [many] Autorizzo { $merchant } a conservare la mia carta e ad addebitare su di essa { $count } di rate di { $amount } ciascuna, { $rhythm }.
   *[other] Autorizzo { $merchant } a conservare la mia carta e ad addebitare su di essa { $count } rate di { $amount } ciascuna, { $rhythm }.
}
consent_flexible_amount = Autorizzo { $merchant } a conservare la mia carta e ad addebitare su di essa, { $rhythm }, un importo che varia da un pagamento all’altro.
consent_flexible_frequency = Autorizzo { $merchant } a conservare la mia carta e ad addebitarla in date e per importi che variano da un pagamento all’altro.
consent_flexible_frequency_amount = Autorizzo { $merchant } a conservare la mia carta e ad addebitare su di essa { $amount } ogni volta, in date che variano da un pagamento all’altro.
consent_unscheduled = Autorizzo { $merchant } a conservare la mia carta e ad addebitarla quando devo qualcosa in base al nostro accordo, in date e per importi non fissati.
consent_keep = Autorizzo { $merchant } a conservare la mia carta per i miei prossimi acquisti.
consent_save = Autorizzo { $merchant } a conservare la mia carta per i pagamenti che richiederò.
consent_rhythm_unstated = con la cadenza concordata
consent_period = I pagamenti avvengono { $period }.
consent_count = { $count ->
    [one] È previsto un pagamento.
    [many] Sono previsti { $count } di pagamenti.
   *[other] Sono previsti { $count } pagamenti.
}
consent_count_total = { $count ->
    [one] È previsto un pagamento, { $total } in totale.
    [many] Sono previsti { $count } di pagamenti, { $total } in totale.
   *[other] Sono previsti { $count } pagamenti, { $total } in totale.
}
consent_limit = Nessun pagamento supera { $ceiling }.
consent_notice = { $days ->
    [one] Ricevo un avviso almeno un giorno prima di ogni pagamento.
    [many] Ricevo un avviso almeno { $days } di giorni prima di ogni pagamento.
   *[other] Ricevo un avviso almeno { $days } giorni prima di ogni pagamento.
}
consent_today = Il primo pagamento, di { $amount }, avviene oggi.
consent_confirmed = Confermerò ogni acquisto; nulla viene addebitato senza di me.
consent_withdraw = Posso revocare questa autorizzazione in qualsiasi momento.

## The card page

card_title = Salva la mia carta
card_heading = La sua carta
card_bank_next = Poi la sua banca le chiederà di confermare la sua identità.
card_submit = Salva la mia carta
card_submit_paying = Paga { $amount } e salva la mia carta
card_cancel = Annulla e torna al negozio
card_terms = Leggi le condizioni (si apre in una nuova scheda)
number_label = Numero della carta
number_accepted = { $networks }
number_missing = Inserisca il numero della carta
number_not_digits = Il numero della carta ha solo cifre: lo inserisca come appare sulla carta
number_too_short = Mancano delle cifre nel numero della carta: lo confronti con la sua carta
number_too_long = Il numero della carta ha troppe cifre: lo confronti con la sua carta
number_mistyped = Una cifra del numero della carta non è corretta: lo confronti con la sua carta
number_not_accepted = Questo tipo di carta non è accettato qui: ne usi una di un altro circuito
brand_label = Circuito
brand_two_networks = la sua carta ne ha due, a lei la scelta
brand_if_two_networks = se la sua carta ne ha due, scelga quale usare
brand_missing = Scelga il circuito da usare
brand_not_on_card = La sua carta non è del circuito scelto: ne scelga uno riportato sulla carta
expiry_label = Scade a fine
expiry_hint = MM/AA
expiry_missing = Inserisca il mese e l’anno di scadenza
expiry_unreadable = Inserisca la scadenza come sulla carta: due cifre per il mese, due per l’anno
expiry_past = Questa carta è scaduta: verifichi la data o usi un’altra carta
expiry_too_far = L’anno di scadenza è troppo lontano: lo confronti con la sua carta
code_label = Codice di sicurezza
code_hint_three = 3 cifre, sul retro
code_hint_four = 4 cifre, sul fronte
code_hint_any = 3 o 4 cifre
code_missing = Inserisca il codice di sicurezza
code_length = { $digits ->
    [one] Il codice di sicurezza ha una cifra: guardi la sua carta
    [many] Il codice di sicurezza ha { $digits } di cifre: guardi la sua carta
   *[other] Il codice di sicurezza ha { $digits } cifre: guardi la sua carta
}
holder_label = Nome sulla carta
holder_missing = Inserisca il nome come appare sulla carta
holder_too_long = Inserisca al massimo 45 caratteri del nome
holder_looks_like_number = Sembra un numero di carta: inserisca qui il nome
holder_characters = Inserisca il nome in lettere semplici, come appare sulla carta
consent_missing = Selezioni la casella per dare la sua autorizzazione
consent_changed = Il testo dell’autorizzazione è cambiato: lo rilegga, poi selezioni la casella

## Refusals

notice_title = { $family ->
    [try_later] Al momento la sua banca non può accettare questa carta
    [check_details] Un dato non corrisponde alla carta
    [use_other_card] La sua banca non accetta questa carta qui
    [code_mismatch] Il codice di sicurezza non corrisponde alla carta
    [authentication_failed] La sua banca non ha potuto confermare la sua identità
    [authentication_cancelled] Ha lasciato la pagina della sua banca senza confermare
    [technical] Non è stato possibile contattare la sua banca
   *[refused] La sua banca ha rifiutato questa carta
}
notice_advice = { $family ->
    [try_later] Riprovi più tardi o usi un’altra carta. Non è stato addebitato nulla.
    [check_details] Confronti numero, scadenza e codice con la sua carta, poi riprovi. Non è stato addebitato nulla.
    [use_other_card] Usi un’altra carta o chieda alla sua banca. Non è stato addebitato nulla.
    [code_mismatch] Rilegga il codice sulla carta, poi riprovi. Non è stato addebitato nulla.
    [authentication_failed] Riprovi o usi un’altra carta. Non è stato addebitato nulla.
    [authentication_cancelled] Per salvare la sua carta, ricominci e confermi con la sua banca. Non è stato addebitato nulla.
    [technical] Riprovi tra qualche minuto o usi un’altra carta. Non è stato addebitato nulla.
   *[refused] Usi un’altra carta, oppure chieda alla sua banca e riprovi. Non è stato addebitato nulla.
}
attempts_left = { $count ->
    [one] Le resta un tentativo.
    [many] Le restano { $count } di tentativi.
   *[other] Le restano { $count } tentativi.
}

## At the bank

method_frame = Verifica da parte della sua banca
authentication_heading = Verifica con la sua banca
authentication_line = La sua banca sta esaminando questa richiesta. Ci vorrà qualche secondo.
challenge_heading = Confermi con la sua banca
challenge_line = La sua banca vuole essere certa che sia lei: { $card }.
challenge_bank_says = Un messaggio della sua banca
challenge_frame = La pagina della sua banca
challenge_no_page = Se la pagina della sua banca non appare, la apra separatamente.
challenge_open = Apri la pagina della mia banca
challenge_cancel = Annulla e torna al negozio
bridge_heading = La pagina della sua banca sta per aprirsi
return_heading = La sua banca ha risposto
return_line = La pagina prosegue da sola; se non lo fa, continui qui.
verification_heading = Verifica della sua carta
verification_line = Stiamo verificando la sua carta con la sua banca. Tenga aperta questa pagina: prosegue da sola.
code_needed_heading = Un’ultima cosa
code_needed_line = La sua banca ha confermato la sua identità. Inserisca di nuovo il codice di sicurezza per terminare: non lo conserviamo mai.
code_needed_submit = Termina

## The time that is left

time_label = Tempo rimasto su questa pagina
time_minutes = { $minutes } min
time_more = Più tempo
time_question = Le serve più tempo?
time_line = Per la sua sicurezza, poi la pagina si chiude.
time_last = Questa pagina non può restare aperta più a lungo.

## Outcomes

done_heading = La sua carta è salvata
done_line = Ora { $merchant } può usarla come concordato: { $card }.
done_today_held = Oggi: { $amount }, importo bloccato per verificare la carta e subito sbloccato.
done_today_nothing = Oggi: non è stato addebitato nulla.
done_today_charged = Oggi: { $amount }, pagamento effettuato.
done_first_payment = Primo pagamento: { $date }.
done_withdraw = Può revocare la sua autorizzazione in qualsiasi momento: si rivolga a { $merchant }.
already_done_heading = La sua carta è già salvata
already_done_line = Non c’è altro da fare: { $card }.
declined_heading = La sua carta non è stata salvata
declined_line = Non è stato addebitato nulla. { $merchant } può proporle un altro modo di pagare.
expired_heading = Questa pagina è scaduta
expired_line = Per la sua sicurezza resta aperta per un tempo limitato. La sua carta non è stata salvata e non è stato addebitato nulla.
cancel_heading = Vuole fermarsi qui?
cancel_line = La sua carta non sarà salvata e tornerà a { $merchant }.
cancel_yes = Sì, interrompi e torna indietro
cancel_no = No, continua con la mia carta
cancelled_heading = Ha annullato l’operazione
cancelled_line = La sua carta non è stata salvata e non è stato addebitato nulla.
card_gone_heading = Questa carta non c’è più
card_gone_line = È stata rimossa, o è terminato l’accordo per cui era conservata. Non è stato addebitato nulla.
not_found_heading = Questa pagina non esiste
not_found_line = L’indirizzo è incompleto, oppure la pagina non esiste più da tempo.
not_found_advice = Torni al negozio e ricominci da lì.
in_progress_heading = Già in corso
in_progress_line = La sua carta è in corso di verifica in un’altra finestra o scheda. Nulla viene fatto due volte.
guard_heading = Un momento, per favore
guard_line = Di recente sono state rifiutate molte carte. Prima che inserisca la sua, il browser dimostra che qui non è all’opera un programma.
guard_wait = La pagina prosegue da sola, al più tardi dopo { $seconds } s.
guard_refused_heading = Al momento non è possibile accettare carte
guard_refused_line = Dalla sua connessione sono state provate troppe carte.
guard_refused_advice = Riprovi tra un’ora o da un’altra connessione. Non è stato addebitato nulla.
unknown_heading = La sua banca non ha ancora risposto
unknown_line = Stiamo verificando l’esito della richiesta. Nulla viene addebitato due volte e ogni importo bloccato viene sbloccato.
unknown_advice = Può attendere qui o tornare più tardi su questa pagina.
failure_heading = Si è verificato un problema da parte nostra
failure_line = Non dipende dalla sua carta. Nulla viene addebitato due volte e ogni importo bloccato viene sbloccato.
failure_reference = Riferimento per chi la assisterà:
unavailable_heading = Torniamo tra un momento
unavailable_line = La pagina di pagamento è fuori servizio per breve tempo. Nulla è stato addebitato sulla sua carta.

## The sandbox

start_title = Ambiente di prova
start_heading = Una carta inserita una volta, custodita in sicurezza, addebitata come concordato.
start_line = Maillon è una pagina di pagamento da ospitare sui propri server. Trasforma una carta, inserita una sola volta dal titolare, in un riferimento che l’esercente può addebitare più volte. Questo è il suo ambiente di prova: la banca è la nostra e nessuna carta reale funziona qui.
start_api = Documentazione dell’API
start_openapi = Descrizione OpenAPI
start_ledger = Registro della banca di prova
start_clearing = File di compensazione di oggi
start_shop = Un negozio dimostrativo
start_shop_line = Ogni pulsante avvia una registrazione tramite l’API, come farebbe il server di un esercente, e apre la pagina di pagamento.
start_cards = Carte di prova
start_cards_line = Qualsiasi data di scadenza futura, qualsiasi nome. Qualsiasi codice di sicurezza, tranne 999 e 9999, che non corrispondono.
start_codes = Codici per la pagina della banca
start_codes_line = Che cosa inserire quando la banca di prova chiede una conferma.
start_clock = L’orologio
start_clock_line = Spostandolo avanti avviene tutto ciò che era previsto nel frattempo: addebiti dei piani di pagamento, nuovi tentativi, contabilizzazioni, chiusura delle pagine aperte. Non torna mai indietro da solo.
start_clock_now = Segna { $now }.
start_clock_busy = Non tutto ciò che è dovuto è già stato fatto. Lo sposti di nuovo avanti tra un momento.
start_clock_day = Avanti di un giorno
start_clock_month = Avanti di un mese
start_clock_file = Fino al prossimo file di alias
start_column_number = Numero
start_column_network = Circuito
start_column_code = Codice
start_column_effect = Che cosa succede
copy = Copia
copied = Copiato
copy_value = Copia { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € al mese
    [utility] In base al consumo
    [amex] 12,90 € al mese · American Express
   *[save] Salvare solo la mia carta
}
offer_terms = { $offer ->
    [gym] Una palestra: lo stesso importo ogni mese, dodici volte.
    [utility] Elettricità: ogni mese un importo variabile, con un tetto massimo.
    [amex] Un giornale: lo stesso importo ogni mese. La carta viene comunicata con un file ad American Express, che la tiene aggiornata.
   *[save] Un negozio di giardinaggio: la carta viene conservata, nient’altro è concordato.
}
offer_button = { $offer ->
    [gym] Iscriviti alla palestra
    [utility] Firma il contratto
    [amex] Abbonati
   *[save] Salva una carta
}
shop_saved = Il negozio ha il suo riferimento della carta
shop_not_saved = Il negozio non ha alcun riferimento della carta
shop_result_line = Il suo browser è tornato con un semplice identificativo. Ecco che cosa ha letto poi il server del negozio, con la propria chiave.
shop_answer = Risposta dell’API
shop_told = Che cosa è stato comunicato al negozio
shop_told_line = Notifiche firmate arrivate al server del negozio, la più recente per prima.
shop_to_start = Vai alla pagina iniziale
shop_cancelled = Di nuovo nel negozio, senza carta
shop_cancelled_line = La registrazione è stata annullata; il negozio non ha nulla da addebitare.
api_title = Documentazione dell’API
api_line = Ogni comando funziona così com’è in questo ambiente di prova, con la sua chiave dimostrativa.
api_contents = Operazioni

# A stored card, the consumer present
stored_card_title = Pagamento con la sua carta salvata
stored_card_heading = La sua carta salvata
stored_card_submit = Paga { $amount }
stored_card_confirm = Continuando, pago { $amount } a { $merchant } con la mia carta { $card }.
stored_card_done_heading = Il suo pagamento è stato effettuato
stored_card_done_line = Ha pagato { $merchant } con la sua carta { $card }.

# The agreement, read again
agreement_heading = Il suo accordo con { $merchant }
agreement_active_line = { $merchant } può addebitare la sua carta come concordato: { $card }.
agreement_agreed = Questo è il testo che ha accettato in data { $date }:
agreement_what_ends = Se lo termina, { $merchant } non potrà più addebitare questa carta in base a questo accordo e i pagamenti futuri saranno annullati. I pagamenti già effettuati restano invariati.
agreement_end = Termina questo accordo
agreement_ended_heading = Questo accordo è terminato
agreement_ended_line = È terminato in data { $date }. { $merchant } non può più addebitare la sua carta in base a questo accordo: { $card }.
agreement_replaced_heading = Questo accordo è stato sostituito
agreement_replaced_line = Un accordo più recente lo ha sostituito in data { $date }.
done_manage = Leggi o termina questo accordo

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } ha salvato la sua carta
    [payment_coming] Un pagamento a { $merchant } è in arrivo
    [payment_failed] Il suo pagamento a { $merchant } non è andato a buon fine
    [card_expiring] La sua carta salvata presso { $merchant } scade presto
    [smartbill_result] Esito dell’iscrizione SmartBill: { $merchant }
   *[agreement_ended] Il suo accordo con { $merchant } è terminato
}
mail_enrolled_line = { $merchant } può ora addebitare la sua carta come concordato: { $card }.
mail_coming_line = { $merchant } addebiterà { $amount } sulla sua carta in data { $date }: { $card }.
mail_failed_line = Un pagamento di { $amount } a { $merchant } è stato rifiutato: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] La sua banca desidera che lo confermi di persona. Basta un minuto.
    [new_card] Questa carta non può più essere addebitata. Ne fornisca un’altra a { $merchant }, così quanto concordato prosegue.
   *[settle] Non viene ritentato automaticamente. Lo saldi direttamente con { $merchant }.
}
mail_confirm = Conferma il pagamento
mail_expiring_line = { $merchant } conserva una sua carta che scade presto: { $card }.
mail_expiring_advice = Quando avrà quella nuova, la fornisca a { $merchant }, così i suoi pagamenti proseguono.
mail_smartbill_accepted = American Express ha accettato l’iscrizione SmartBill del portafoglio { $wallet }.
mail_smartbill_refused = American Express ha rifiutato l’iscrizione SmartBill del portafoglio { $wallet }. Codice di rifiuto: { $code }.
mail_smartbill_stopped = I pagamenti programmati con questa carta sono stati fermati: { $card }.
mail_footer = Riceve questo messaggio perché ha un accordo di pagamento con { $merchant }. Numeri di carta e codici non vengono mai richiesti per posta elettronica.
start_mails = Messaggi
start_mails_line = Ciò che è stato scritto ai consumatori, dal più recente. Nulla lascia questo computer.
start_mails_none = Ancora nessuno. Salvi una carta con una delle offerte qui sopra.

# The page inside a shop's page
embed_close = Chiudi
widget_title = La pagina dentro la pagina di un negozio
widget_line = Questo negozio ha un’origine diversa dalla pagina di pagamento. Ogni parte qui sotto apre una pagina propria; i codici della banca di prova sono nella pagina iniziale.
widget_heading = { $mode ->
    [inline] Nella pagina
    [lightbox] Sopra la pagina
    [redirect] In una pagina propria
   *[payline] Con il markup di Payline
}
widget_about = { $mode ->
    [inline] Il modulo della carta fa parte della cassa ed è alto quanto il suo contenuto.
    [lightbox] Una finestra di dialogo si apre sopra la cassa; sul telefono riempie lo schermo.
    [redirect] Il browser lascia la cassa e ritorna. Serve soltanto un link.
   *[payline] Un elemento creato per il widget di Payline, invariato tranne che per l’host dello script.
}
widget_link = Paga con carta
widget_code = Il codice da copiare
widget_told = Ciò che è stato comunicato alla pagina del negozio

# The demo shop: a customer’s account
shop_account = L’account del cliente
shop_account_line = Ciò che il server del negozio legge con la propria chiave: la carta conservata e ciò che vi è stato addebitato.
shop_account_link = All’account del cliente
shop_charges = Addebiti
shop_charges_none = Non è ancora previsto nulla.
shop_charges_begin = Addebita ogni mese
shop_column_day = Giorno
shop_column_amount = Importo
shop_column_status = Stato
shop_alias = Alias presso American Express

# The wallet page
wallet_heading = Le sue carte presso { $merchant }
wallet_line = Le carte che { $merchant } conserva per lei e ciò che ciascuna paga.
wallet_empty = { $merchant } non conserva nessuna sua carta.
wallet_card = { $brand } che termina con { $last4 }
wallet_until = Valida fino a { $expiry }
wallet_first = Usata per prima
wallet_state = { $state ->
    [expiring] Questa carta scade presto. Fornisca quella nuova e tutto ciò che paga proseguirà.
    [expired] Questa carta è scaduta. Fornisca quella nuova e tutto ciò che paga proseguirà.
    [replaced] La sua banca ha sostituito questa carta. Fornisca quella nuova e tutto ciò che paga proseguirà.
    [blocked] La sua banca non accetta più pagamenti con questa carta. Fornisca quella nuova o rimuova questa.
   *[disabled] { $merchant } ha disattivato questa carta. Non viene addebitato nulla.
}
wallet_amex = { $state ->
    [waiting] Questa carta è in corso di registrazione presso American Express.
    [enrolled] Registrata presso American Express. Quando la carta viene rinnovata, i pagamenti continuano da soli.
    [refused] American Express non ha registrato questa carta. Fornisca quella nuova o rimuova questa.
   *[cancelled] American Express ha annullato questa carta. Fornisca quella nuova o rimuova questa.
}
wallet_uses = Paga
wallet_no_use = Su questa carta non viene addebitato nulla senza di lei.
wallet_more = Altri accordi: { $count }
wallet_next = Prossimo pagamento: { $amount } in data { $date }
wallet_words = Ciò che ha concordato
wallet_end = Termina questo accordo
wallet_choose = Usa per prima
wallet_renew = Ho una nuova carta
wallet_remove = Rimuovi
wallet_add = Aggiungi una carta
wallet_back = Torna alle mie carte
wallet_news = { $news ->
    [added] La sua carta è stata aggiunta.
    [renewed] La nuova carta ha preso il posto della precedente. Tutto ciò che paga prosegue.
    [removed] La carta è stata rimossa. Non può più essere addebitato nulla.
    [chosen] D’ora in poi questa carta viene usata per prima.
    [ended] L’accordo è terminato.
    [busy] Da questa pagina ora non si possono aggiungere altre carte. La riapra più tardi dal negozio.
   *[changed] Nel frattempo qualcosa era cambiato. Questa è la situazione attuale.
}
wallet_expired_line = Per la sua sicurezza resta aperta per un tempo limitato.
removal_heading = Rimuovere questa carta?
removal_line = { $merchant } cancella questa carta e non potrà più addebitarla: { $card }. Non è possibile annullare.
removal_ends = { $count ->
    [one] Con essa termina un accordo e i relativi pagamenti futuri sono annullati:
    [many] Con essa terminano { $count } di accordi e i relativi pagamenti futuri sono annullati:
   *[other] Con essa terminano { $count } accordi e i relativi pagamenti futuri sono annullati:
}
removal_paid = I pagamenti già effettuati restano invariati. Se deve ancora qualcosa a { $merchant }, le potrà essere chiesto di pagare in altro modo.
removal_yes = { $count ->
    [0] Rimuovi la carta
    [one] Rimuovi la carta e termina l’accordo
    [many] Rimuovi la carta e termina gli accordi
   *[other] Rimuovi la carta e termina gli accordi
}
removal_no = Conservala
renewal_title = La sua nuova carta
renewal_line = Prende il posto della sua carta: { $card }. Tutto ciò che quella carta paga prosegue come concordato.
renewal_consent = Autorizzo { $merchant } a conservare questa carta al posto della mia carta { $card } e ad addebitarla come ho concordato per quella carta.
number_already_stored = Questa carta è già salvata qui: inserisca il numero della nuova carta
holder_differs = Questo nome è diverso da quello sulla carta che sostituisce: aggiunga come nuova una carta con un altro nome
shop_my_cards = Le mie carte

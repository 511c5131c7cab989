### Romanian. Plain sentences; formal second person plural; no exclamation marks; never “invalid”.
### The no-break spaces are in the file. ș and ț have a comma below.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Eroare: { $title }
skip = Salt la conținut
language = Limbă
test_mode = Mod de testare
footer_operated = Pagina de plată { $merchant }, operată cu Maillon
footer_nobody = Pagină de plată operată cu Maillon
footer_sandbox = Maillon, mediu de testare: aici nu funcționează niciun card real
footer_terms = Condiții
footer_privacy = Confidențialitate
footer_help = Ajutor
errors_to_correct = { $count ->
    [one] Un lucru de corectat
    [few] { $count } lucruri de corectat
   *[other] { $count } de lucruri de corectat
}
go_on = Continuați
look_again = Vedeți stadiul actual
try_again = Încercați din nou
back_to = Înapoi la { $merchant }
start_again_at = Pentru a începe din nou, reveniți la { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] ianuarie
    [2] februarie
    [3] martie
    [4] aprilie
    [5] mai
    [6] iunie
    [7] iulie
    [8] august
    [9] septembrie
    [10] octombrie
    [11] noiembrie
   *[12] decembrie
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand } cu ultimele cifre { $last4 }, valabil până la { $expiry }
rhythm_words = { $frequency ->
    [daily] în fiecare zi
    [weekly] în fiecare săptămână
    [biweekly] la fiecare două săptămâni
    [bimonthly] la fiecare două luni
    [quarterly] la fiecare trei luni
    [yearly] în fiecare an
   *[monthly] în fiecare lună
}
rhythm_on_day = pe data de { $day } a fiecărei luni
period_between = de la { $start } până la { $end }
period_from = începând cu { $start }
period_until = până la { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Abonamentul dumneavoastră la { $merchant }
    [flexible_amount] Acordul dumneavoastră cu { $merchant }
    [flexible_frequency] Acordul dumneavoastră cu { $merchant }
    [instalments] Cumpărătura dumneavoastră de la { $merchant }, în rate
    [unscheduled] Acordul dumneavoastră cu { $merchant }
    [one_click] Pentru următoarele cumpărături
   *[save_only] Pentru mai târziu
}
deal_per = { $frequency ->
    [daily] pe zi
    [weekly] pe săptămână
    [biweekly] la două săptămâni
    [bimonthly] la două luni
    [quarterly] la trei luni
    [yearly] pe an
   *[monthly] pe lună
}
deal_times = { $count ->
    [one] o dată
    [2] de două ori
    [few] de { $count } ori
   *[other] de { $count } de ori
}
deal_each_time = de fiecare dată
deal_up_to = Până la { $amount }
deal_varying_amount = O sumă variabilă
deal_save = Salvarea cardului
deal_count = { $count ->
    [one] o plată
    [few] { $count } plăți
   *[other] { $count } de plăți
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Suma se schimbă de la o plată la alta.
    [flexible_frequency] Plățile nu au loc la date regulate.
    [unscheduled] { $merchant } debitează cardul dumneavoastră când datorați ceva în baza acestui acord, așa că nici datele, nici sumele nu sunt fixe.
    [one_click] La următoarea cumpărătură de la { $merchant } nu va mai trebui să introduceți cardul. Veți confirma fiecare cumpărătură.
    [save_only] { $merchant } păstrează cardul dumneavoastră pentru plățile pe care le veți cere.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Veți primi o notificare cu cel puțin o zi înainte de fiecare plată.
    [few] Veți primi o notificare cu cel puțin { $days } zile înainte de fiecare plată.
   *[other] Veți primi o notificare cu cel puțin { $days } de zile înainte de fiecare plată.
}
deal_varies = variabil
deal_at_most = Cel mult, de fiecare dată
deal_total = { $count ->
    [one] În total
    [few] În total, în { $count } plăți
   *[other] În total, în { $count } de plăți
}
today = Astăzi
today_held = Sumă blocată pentru verificarea cardului, deblocată imediat
today_checked = Cardul este verificat
today_nothing = nimic
today_charged = Prima plată

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Autorizez { $merchant } să păstreze cardul meu și să îl debiteze cu { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Autorizez { $merchant } să păstreze cardul meu și să îl debiteze cu o rată de { $amount }.
    [few] Autorizez { $merchant } să păstreze cardul meu și să îl debiteze cu { $count } rate de câte { $amount }, { $rhythm }.
   *[other] Autorizez { $merchant } să păstreze cardul meu și să îl debiteze cu { $count } de rate de câte { $amount }, { $rhythm }.
}
consent_flexible_amount = Autorizez { $merchant } să păstreze cardul meu și să îl debiteze { $rhythm }, cu o sumă care variază de la o plată la alta.
consent_flexible_frequency = Autorizez { $merchant } să păstreze cardul meu și să îl debiteze la date și cu sume care variază de la o plată la alta.
consent_flexible_frequency_amount = Autorizez { $merchant } să păstreze cardul meu și să îl debiteze cu { $amount } de fiecare dată, la date care variază de la o plată la alta.
consent_unscheduled = Autorizez { $merchant } să păstreze cardul meu și să îl debiteze când datorez ceva în baza acordului nostru, la date și cu sume care nu sunt fixe.
consent_keep = Autorizez { $merchant } să păstreze cardul meu pentru următoarele mele cumpărături.
consent_save = Autorizez { $merchant } să păstreze cardul meu pentru plățile pe care le voi cere.
consent_rhythm_unstated = cu periodicitatea convenită
consent_period = Plățile au loc { $period }.
consent_count = { $count ->
    [one] Există o singură plată.
    [few] Există { $count } plăți.
   *[other] Există { $count } de plăți.
}
consent_count_total = { $count ->
    [one] Există o singură plată, { $total } în total.
    [few] Există { $count } plăți, { $total } în total.
   *[other] Există { $count } de plăți, { $total } în total.
}
consent_limit = Nicio plată nu depășește { $ceiling }.
consent_notice = { $days ->
    [one] Primesc o notificare cu cel puțin o zi înainte de fiecare plată.
    [few] Primesc o notificare cu cel puțin { $days } zile înainte de fiecare plată.
   *[other] Primesc o notificare cu cel puțin { $days } de zile înainte de fiecare plată.
}
consent_today = Prima plată, de { $amount }, are loc astăzi.
consent_confirmed = Voi confirma fiecare cumpărătură; nimic nu se debitează fără mine.
consent_withdraw = Pot retrage această autorizare în orice moment.

## The card page

card_title = Salvarea cardului
card_heading = Cardul dumneavoastră
card_bank_next = Apoi banca vă va cere să confirmați că sunteți dumneavoastră.
card_submit = Salvați cardul
card_submit_paying = Plătiți { $amount } și salvați cardul
card_cancel = Anulați și reveniți la magazin
card_terms = Citiți condițiile (se deschid într-o filă nouă)
number_label = Numărul cardului
number_accepted = { $networks }
number_missing = Introduceți numărul cardului
number_not_digits = Numărul cardului conține doar cifre: introduceți-l așa cum apare pe card
number_too_short = Lipsesc cifre din numărul cardului: comparați-l cu cardul
number_too_long = Numărul cardului are prea multe cifre: comparați-l cu cardul
number_mistyped = O cifră din numărul cardului nu este corectă: comparați-l cu cardul
number_not_accepted = Acest tip de card nu este acceptat aici: folosiți un card din altă rețea
brand_label = Rețeaua cardului
brand_two_networks = cardul dumneavoastră are două, alegerea vă aparține
brand_if_two_networks = dacă are două, alegeți una
brand_missing = Alegeți rețeaua pe care doriți să o folosiți
brand_not_on_card = Cardul nu aparține rețelei alese: alegeți una care apare pe card
expiry_label = Expiră la sfârșitul
expiry_hint = LL/AA
expiry_missing = Introduceți luna și anul expirării
expiry_unreadable = Introduceți data expirării ca pe card: două cifre pentru lună, două pentru an
expiry_past = Acest card a expirat: verificați data sau folosiți alt card
expiry_too_far = Anul expirării este prea îndepărtat: comparați-l cu cardul
code_label = Cod de securitate
code_hint_three = 3 cifre, pe verso
code_hint_four = 4 cifre, pe față
code_hint_any = 3 sau 4 cifre
code_missing = Introduceți codul de securitate
code_length = { $digits ->
    [one] Codul de securitate are o cifră: uitați-vă pe card
    [few] Codul de securitate are { $digits } cifre: uitați-vă pe card
   *[other] Codul de securitate are { $digits } de cifre: uitați-vă pe card
}
holder_label = Numele de pe card
holder_missing = Introduceți numele așa cum apare pe card
holder_too_long = Introduceți cel mult 45 de caractere din nume
holder_looks_like_number = Pare a fi un număr de card: introduceți aici numele
holder_characters = Introduceți numele cu litere simple, așa cum apare pe card
consent_missing = Bifați caseta pentru a vă da autorizarea
consent_changed = Textul autorizării s-a schimbat: citiți-l din nou, apoi bifați caseta

## Refusals

notice_title = { $family ->
    [try_later] Banca dumneavoastră nu poate accepta acest card acum
    [check_details] O informație nu corespunde cu cardul
    [use_other_card] Banca dumneavoastră nu acceptă acest card aici
    [code_mismatch] Codul de securitate nu corespunde cu cardul
    [authentication_failed] Banca nu a putut confirma că sunteți dumneavoastră
    [authentication_cancelled] Ați părăsit pagina băncii fără să confirmați
    [technical] Banca dumneavoastră nu a putut fi contactată
   *[refused] Banca dumneavoastră a refuzat acest card
}
notice_advice = { $family ->
    [try_later] Încercați din nou mai târziu sau folosiți alt card. Nu s-a debitat nimic.
    [check_details] Comparați numărul, data expirării și codul cu cardul, apoi încercați din nou. Nu s-a debitat nimic.
    [use_other_card] Folosiți alt card sau întrebați banca. Nu s-a debitat nimic.
    [code_mismatch] Citiți încă o dată codul de pe card, apoi încercați din nou. Nu s-a debitat nimic.
    [authentication_failed] Încercați din nou sau folosiți alt card. Nu s-a debitat nimic.
    [authentication_cancelled] Pentru a salva cardul, începeți din nou și confirmați la banca dumneavoastră. Nu s-a debitat nimic.
    [technical] Încercați din nou peste câteva minute sau folosiți alt card. Nu s-a debitat nimic.
   *[refused] Folosiți alt card sau întrebați banca și încercați din nou. Nu s-a debitat nimic.
}
attempts_left = { $count ->
    [one] Mai puteți încerca o dată.
    [few] Mai puteți încerca de { $count } ori.
   *[other] Mai puteți încerca de { $count } de ori.
}

## At the bank

method_frame = Verificare de către bancă
authentication_heading = Verificare la banca dumneavoastră
authentication_line = Banca analizează această solicitare. Durează câteva secunde.
challenge_heading = Confirmați la banca dumneavoastră
challenge_line = Banca vrea să se asigure că sunteți dumneavoastră: { $card }.
challenge_bank_says = Un mesaj de la banca dumneavoastră
challenge_frame = Pagina băncii dumneavoastră
challenge_no_page = Dacă pagina băncii nu apare, deschideți-o separat.
challenge_open = Deschideți pagina băncii
challenge_cancel = Anulați și reveniți la magazin
bridge_heading = Pagina băncii este pe cale să se deschidă
return_heading = Banca dumneavoastră a răspuns
return_line = Pagina merge mai departe singură; dacă nu, continuați aici.
verification_heading = Verificarea cardului
verification_line = Verificăm cardul la banca dumneavoastră. Păstrați această pagină deschisă; merge mai departe singură.
code_needed_heading = Încă un lucru
code_needed_line = Banca v-a confirmat identitatea. Introduceți din nou codul de securitate pentru a încheia: nu îl păstrăm niciodată.
code_needed_submit = Încheiați

## The time that is left

time_label = Timp rămas pe această pagină
time_minutes = { $minutes } min
time_more = Mai mult timp
time_question = Aveți nevoie de mai mult timp?
time_line = Pentru siguranța dumneavoastră, pagina se închide apoi.
time_last = Această pagină nu poate rămâne deschisă mai mult timp.

## Outcomes

done_heading = Cardul dumneavoastră este salvat
done_line = { $merchant } îl poate folosi acum așa cum s-a convenit: { $card }.
done_today_held = Astăzi: { $amount }, sumă blocată pentru verificarea cardului și deblocată imediat.
done_today_nothing = Astăzi: nu s-a debitat nimic.
done_today_charged = Astăzi: { $amount }, plată efectuată.
done_first_payment = Prima plată: { $date }.
done_withdraw = Puteți retrage autorizarea în orice moment: adresați-vă comerciantului { $merchant }.
already_done_heading = Cardul dumneavoastră este deja salvat
already_done_line = Nu mai este nimic de făcut: { $card }.
declined_heading = Cardul dumneavoastră nu a fost salvat
declined_line = Nu s-a debitat nimic. { $merchant } vă poate oferi alt mod de plată.
expired_heading = Această pagină a expirat
expired_line = Pentru siguranța dumneavoastră este deschisă un timp limitat. Cardul nu a fost salvat și nu s-a debitat nimic.
cancel_heading = Vă opriți aici?
cancel_line = Cardul nu va fi salvat și veți reveni la { $merchant }.
cancel_yes = Da, mă opresc și revin
cancel_no = Nu, continui cu cardul meu
cancelled_heading = Ați anulat
cancelled_line = Cardul nu a fost salvat și nu s-a debitat nimic.
card_gone_heading = Acest card nu mai este aici
card_gone_line = A fost eliminat sau acordul pentru care era păstrat s-a încheiat. Nu s-a încasat nimic.
not_found_heading = Această pagină nu există
not_found_line = Adresa este incompletă sau pagina a dispărut de mult.
not_found_advice = Reveniți la magazin și începeți din nou de acolo.
in_progress_heading = Deja în curs
in_progress_line = Cardul este verificat în altă fereastră sau filă. Nimic nu se face de două ori.
guard_heading = Un moment, vă rugăm
guard_line = În ultima vreme au fost refuzate multe carduri. Înainte să îl introduceți pe al dumneavoastră, browserul arată că aici nu lucrează un program.
guard_wait = Pagina continuă singură, cel târziu după { $seconds } s.
guard_refused_heading = Momentan nu se poate accepta niciun card
guard_refused_line = De la conexiunea dumneavoastră au fost încercate prea multe carduri.
guard_refused_advice = Încercați din nou peste o oră sau de la altă conexiune. Nu s-a încasat nimic.
unknown_heading = Banca dumneavoastră nu a răspuns încă
unknown_line = Aflăm ce s-a întâmplat cu solicitarea. Nimic nu se debitează de două ori, iar orice sumă blocată este deblocată.
unknown_advice = Puteți aștepta aici sau puteți reveni mai târziu la această pagină.
failure_heading = A apărut o problemă la noi
failure_line = Nu este din cauza cardului. Nimic nu se debitează de două ori, iar orice sumă blocată este deblocată.
failure_reference = Referință pentru cine vă ajută:
unavailable_heading = Revenim imediat
unavailable_line = Pagina de plată nu funcționează pentru scurt timp. Cardul dumneavoastră nu a fost debitat.

## The sandbox

start_title = Mediu de testare
start_heading = Un card introdus o dată, păstrat în siguranță, debitat așa cum s-a convenit.
start_line = Maillon este o pagină de plată pe care o găzduiți pe propriile servere. Transformă un card, introdus o singură dată de titular, într-o referință pe care comerciantul o poate debita în mod repetat. Acesta este mediul ei de testare: banca este a noastră și niciun card real nu funcționează aici.
start_api = Documentația API
start_openapi = Descrierea OpenAPI
start_ledger = Registrul băncii de testare
start_clearing = Fișierul de compensare de astăzi
start_shop = Un magazin demonstrativ
start_shop_line = Fiecare buton pornește o înregistrare prin API, așa cum ar face-o serverul unui comerciant, și deschide pagina găzduită.
start_cards = Carduri de test
start_cards_line = Orice dată de expirare viitoare, orice nume. Orice cod de securitate, cu excepția 999 și 9999, care nu corespund.
start_codes = Coduri pentru pagina băncii
start_codes_line = Ce să introduceți când banca de testare vă cere să confirmați.
start_clock = Ceasul
start_clock_line = Dacă îl mutați înainte, are loc tot ce era scadent între timp: debitările din planurile de plată, reîncercările, decontările, închiderea paginilor deschise. Nu dă niciodată înapoi de la sine.
start_clock_now = Arată { $now }.
start_clock_busy = Nu s-a făcut încă tot ce era scadent. Mutați-l din nou peste câteva clipe.
start_clock_day = Cu o zi înainte
start_clock_month = Cu o lună înainte
start_clock_file = Până la următorul fișier de aliasuri
start_column_number = Număr
start_column_network = Rețea
start_column_code = Cod
start_column_effect = Ce se întâmplă
copy = Copiați
copied = Copiat
copy_value = Copiați { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € pe lună
    [utility] În funcție de consum
    [amex] 12,90 € pe lună · American Express
   *[save] Doar păstrarea cardului
}
offer_terms = { $offer ->
    [gym] O sală de sport: aceeași sumă în fiecare lună, de douăsprezece ori.
    [utility] Electricitate: în fiecare lună o sumă variabilă, cu un plafon.
    [amex] Un ziar: aceeași sumă în fiecare lună. Cardul este anunțat prin fișier la American Express, care are grijă de el.
   *[save] O grădinărie: cardul este păstrat, nimic altceva nu este convenit.
}
offer_button = { $offer ->
    [gym] Înscrieți-vă la sală
    [utility] Semnați contractul
    [amex] Abonați-vă
   *[save] Salvați un card
}
shop_saved = Magazinul are referința cardului
shop_not_saved = Magazinul nu are nicio referință de card
shop_result_line = Browserul dumneavoastră s-a întors doar cu un identificator. Iată ce a citit apoi serverul magazinului, cu propria cheie.
shop_answer = Răspunsul API-ului
shop_told = Ce i s-a comunicat magazinului
shop_told_line = Notificări semnate ajunse la serverul magazinului, cea mai recentă prima.
shop_to_start = La pagina de start
shop_cancelled = Înapoi la magazin, fără card
shop_cancelled_line = Înregistrarea a fost anulată; magazinul nu are ce debita.
api_title = Documentația API
api_line = Fiecare comandă funcționează ca atare în acest mediu de testare, cu cheia lui demonstrativă.
api_contents = Operații

# A stored card, the consumer present
stored_card_title = Plată cu cardul salvat
stored_card_heading = Cardul dumneavoastră salvat
stored_card_submit = Plătiți { $amount }
stored_card_confirm = Continuând, plătesc { $amount } către { $merchant } cu cardul meu { $card }.
stored_card_done_heading = Plata dumneavoastră este efectuată
stored_card_done_line = Ați plătit către { $merchant } cu cardul dumneavoastră { $card }.

# The agreement, read again
agreement_heading = Acordul dumneavoastră cu { $merchant }
agreement_active_line = { $merchant } poate debita cardul dumneavoastră așa cum s-a convenit: { $card }.
agreement_agreed = Acesta este textul cu care ați fost de acord în data de { $date }:
agreement_what_ends = Dacă puneți capăt acestui acord, { $merchant } nu va mai putea debita acest card în baza lui, iar plățile viitoare se anulează. Plățile deja efectuate rămân neschimbate.
agreement_end = Încheiați acest acord
agreement_ended_heading = Acest acord s-a încheiat
agreement_ended_line = S-a încheiat în data de { $date }. { $merchant } nu mai poate debita cardul dumneavoastră în baza lui: { $card }.
agreement_replaced_heading = Acest acord a fost înlocuit
agreement_replaced_line = Un acord mai nou l-a înlocuit în data de { $date }.
done_manage = Citiți sau încheiați acest acord

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } a salvat cardul dumneavoastră
    [payment_coming] Urmează o plată către { $merchant }
    [payment_failed] Plata dumneavoastră către { $merchant } nu a reușit
    [card_expiring] Cardul dumneavoastră salvat la { $merchant } expiră în curând
    [smartbill_result] Rezultatul înrolării SmartBill: { $merchant }
   *[agreement_ended] Acordul dumneavoastră cu { $merchant } s-a încheiat
}
mail_enrolled_line = { $merchant } poate acum să debiteze cardul dumneavoastră conform acordului: { $card }.
mail_coming_line = { $merchant } va debita { $amount } de pe cardul dumneavoastră pe { $date }: { $card }.
mail_failed_line = O plată de { $amount } către { $merchant } a fost refuzată: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Banca dorește să o confirmați personal. Durează un minut.
    [new_card] Acest card nu mai poate fi debitat. Dați-i altul la { $merchant }, pentru ca acordul să continue.
   *[settle] Nu se reîncearcă automat. Vă rugăm să o achitați la { $merchant }.
}
mail_confirm = Confirmați plata
mail_expiring_line = { $merchant } păstrează un card al dumneavoastră care expiră în curând: { $card }.
mail_expiring_advice = Când îl aveți pe cel nou, dați-l la { $merchant }, pentru ca plățile dumneavoastră să continue.
mail_smartbill_accepted = American Express a acceptat înrolarea SmartBill a portofelului { $wallet }.
mail_smartbill_refused = American Express a refuzat înrolarea SmartBill a portofelului { $wallet }. Codul refuzului: { $code }.
mail_smartbill_stopped = Plățile programate cu acest card au fost oprite: { $card }.
mail_footer = Primiți acest mesaj pentru că aveți un acord de plăți cu { $merchant }. Numerele de card și codurile nu se cer niciodată prin e-mail.
start_mails = E-mailuri
start_mails_line = Ce li s-a scris consumatorilor, cele mai noi primele. Nimic nu părăsește acest calculator.
start_mails_none = Încă niciunul. Salvați un card cu una dintre ofertele de mai sus.

# The page inside a shop's page
embed_close = Închideți
widget_title = Pagina din pagina unui magazin
widget_line = Acest magazin are altă origine decât pagina de plată. Fiecare parte de mai jos deschide o pagină proprie; codurile băncii de test sunt pe pagina de start.
widget_heading = { $mode ->
    [inline] În pagină
    [lightbox] Deasupra paginii
    [redirect] Pe o pagină proprie
   *[payline] Cu marcajul Payline
}
widget_about = { $mode ->
    [inline] Formularul cardului face parte din casă și este la fel de înalt ca și conținutul său.
    [lightbox] Deasupra casei se deschide o fereastră de dialog; pe telefon umple ecranul.
    [redirect] Browserul părăsește casa și revine. Este nevoie doar de un link.
   *[payline] Un element făcut pentru widgetul Payline, neschimbat în afară de gazda scriptului.
}
widget_link = Plătiți cu cardul
widget_code = Codul de copiat
widget_told = Ce i s-a comunicat paginii magazinului

# The demo shop: a customer’s account
shop_account = Contul clientului
shop_account_line = Ce citește serverul magazinului cu propria cheie: cardul păstrat și ce s-a debitat de pe el.
shop_account_link = La contul clientului
shop_charges = Debitări
shop_charges_none = Încă nu este programat nimic.
shop_charges_begin = Debitați în fiecare lună
shop_column_day = Zi
shop_column_amount = Sumă
shop_column_status = Stare
shop_alias = Alias la American Express

# The wallet page
wallet_heading = Cardurile dumneavoastră la { $merchant }
wallet_line = Cardurile pe care { $merchant } le păstrează pentru dumneavoastră și ce plătește fiecare.
wallet_empty = { $merchant } nu păstrează niciun card al dumneavoastră.
wallet_card = { $brand } terminat în { $last4 }
wallet_until = Valabil până la { $expiry }
wallet_first = Folosit primul
wallet_state = { $state ->
    [expiring] Acest card expiră în curând. Dați cardul nou și tot ce plătește va continua.
    [expired] Acest card a expirat. Dați cardul nou și tot ce plătește va continua.
    [replaced] Banca a înlocuit acest card. Dați-l pe cel nou și tot ce plătește va continua.
    [blocked] Banca nu mai acceptă plăți cu acest card. Dați cardul nou sau eliminați-l pe acesta.
   *[disabled] { $merchant } a dezactivat acest card. Nu se debitează nimic de pe el.
}
wallet_amex = { $state ->
    [waiting] Cardul este în curs de înregistrare la American Express.
    [enrolled] Înregistrat la American Express. Când cardul este reînnoit, plățile continuă de la sine.
    [refused] American Express nu a înregistrat acest card. Dați cardul nou sau eliminați-l pe acesta.
   *[cancelled] American Express a anulat acest card. Dați cardul nou sau eliminați-l pe acesta.
}
wallet_uses = Plătește
wallet_no_use = De pe acest card nu se debitează nimic fără dumneavoastră.
wallet_more = Alte acorduri: { $count }
wallet_next = Următoarea plată: { $amount } pe { $date }
wallet_words = Ce ați acceptat
wallet_end = Încheiați acest acord
wallet_choose = Folosiți primul
wallet_renew = Am un card nou
wallet_remove = Eliminați
wallet_add = Adăugați un card
wallet_back = Înapoi la cardurile mele
wallet_news = { $news ->
    [added] Cardul dumneavoastră a fost adăugat.
    [renewed] Cardul nou a luat locul celui vechi. Tot ce plătește continuă.
    [removed] Cardul a fost eliminat. Nu mai poate fi debitat.
    [chosen] De acum înainte acest card este folosit primul.
    [ended] Acordul s-a încheiat.
    [busy] Acum nu se mai pot adăuga carduri de pe această pagină. Deschideți-o din nou mai târziu din magazin.
   *[changed] Între timp ceva se schimbase. Aceasta este situația acum.
}
wallet_expired_line = Pentru siguranța dumneavoastră este deschisă un timp limitat.
removal_heading = Eliminați acest card?
removal_line = { $merchant } șterge acest card și nu îl mai poate debita: { $card }. Nu se poate anula.
removal_ends = { $count ->
    [one] Odată cu el se încheie un acord, iar plățile lui viitoare se anulează:
    [few] Odată cu el se încheie { $count } acorduri, iar plățile lor viitoare se anulează:
   *[other] Odată cu el se încheie { $count } de acorduri, iar plățile lor viitoare se anulează:
}
removal_paid = Plățile deja efectuate rămân neschimbate. Dacă mai datorați ceva către { $merchant }, vi se poate cere să plătiți în alt mod.
removal_yes = { $count ->
    [0] Eliminați cardul
    [one] Eliminați cardul și încheiați acordul
    [few] Eliminați cardul și încheiați acordurile
   *[other] Eliminați cardul și încheiați acordurile
}
removal_no = Păstrați-l
renewal_title = Cardul dumneavoastră nou
renewal_line = Ia locul cardului dumneavoastră: { $card }. Tot ce plătește acel card continuă conform acordului.
renewal_consent = Autorizez { $merchant } să păstreze acest card în locul cardului meu { $card } și să îl debiteze așa cum am convenit pentru acel card.
number_already_stored = Acest card este deja salvat aici: introduceți numărul cardului nou
holder_differs = Acest nume este altul decât cel de pe cardul înlocuit: adăugați ca nou un card pe alt nume
shop_my_cards = Cardurile mele

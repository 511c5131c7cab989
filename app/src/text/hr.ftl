### Hrvatski. Jednostavne rečenice, obraćanje s vi, bez uskličnika, nikada „nevažeći”.
### Neprekidni razmaci su u datoteci. Datum završava točkom, stoga nikada ne stoji na kraju rečenice.

## Oko svake stranice

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Pogreška: { $title }
skip = Prijeđi na sadržaj
language = Jezik
test_mode = Testni način
footer_operated = Stranica za plaćanje trgovca { $merchant }, radi na sustavu Maillon
footer_nobody = Stranica za plaćanje, radi na sustavu Maillon
footer_sandbox = Maillon, testno okruženje: prave kartice ovdje ne rade
footer_terms = Uvjeti
footer_privacy = Privatnost
footer_help = Pomoć
errors_to_correct = { $count ->
    [one] Treba ispraviti { $count } stvar
    [few] Treba ispraviti { $count } stvari
   *[other] Treba ispraviti { $count } stvari
}
go_on = Nastavi
look_again = Pogledaj dokle je stiglo
try_again = Pokušaj ponovno
back_to = Natrag trgovcu { $merchant }
start_again_at = Za novi početak vratite se trgovcu { $merchant }.

## Iznosi, datumi, kartice

currency_symbol = { $code ->
    [EUR] €
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] siječnja
    [2] veljače
    [3] ožujka
    [4] travnja
    [5] svibnja
    [6] lipnja
    [7] srpnja
    [8] kolovoza
    [9] rujna
    [10] listopada
    [11] studenoga
   *[12] prosinca
}
date_words = { $day }. { $month } { $year }.
masked_card_words = { $brand } koja završava na { $last4 }, vrijedi do kraja { $expiry }
rhythm_words = { $frequency ->
    [daily] svaki dan
    [weekly] svaki tjedan
    [biweekly] svaka dva tjedna
    [bimonthly] svaka dva mjeseca
    [quarterly] svaka tri mjeseca
    [yearly] svake godine
   *[monthly] svaki mjesec
}
rhythm_on_day = svakog { $day }. u mjesecu
period_between = od { $start } do { $end }
period_from = od { $start }
period_until = do { $end }

## Dogovor

deal_subject = { $kind ->
    [fixed] Vaša pretplata: { $merchant }
    [flexible_amount] Vaš ugovor: { $merchant }
    [flexible_frequency] Vaš ugovor: { $merchant }
    [instalments] Vaša kupnja na rate: { $merchant }
    [unscheduled] Vaš ugovor: { $merchant }
    [one_click] Za sljedeće kupnje
   *[save_only] Za kasnije
}
deal_per = { $frequency ->
    [daily] dnevno
    [weekly] tjedno
    [biweekly] svaka dva tjedna
    [bimonthly] svaka dva mjeseca
    [quarterly] svaka tri mjeseca
    [yearly] godišnje
   *[monthly] mjesečno
}
deal_times = { $count ->
    [1] jednom
    [2] dvaput
    [one] { $count } put
    [few] { $count } puta
   *[other] { $count } puta
}
deal_each_time = svaki put
deal_up_to = Do { $amount }
deal_varying_amount = Promjenjivi iznos
deal_save = Spremite svoju karticu
deal_count = { $count ->
    [one] { $count } plaćanje
    [few] { $count } plaćanja
   *[other] { $count } plaćanja
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Iznos se mijenja od plaćanja do plaćanja.
    [flexible_frequency] Plaćanja nemaju redovite datume.
    [unscheduled] { $merchant } tereti vašu karticu kada po ovom ugovoru nešto dugujete, pa ni datumi ni iznosi nisu unaprijed određeni.
    [one_click] Kada sljedeći put kupujete kod trgovca { $merchant }, nećete morati unositi karticu. Svaku ćete kupnju potvrditi.
    [save_only] { $merchant } čuva podatke o vašoj kartici za plaćanja koja ćete zatražiti.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Bit ćete obaviješteni najmanje { $days } dan prije svakog plaćanja.
    [few] Bit ćete obaviješteni najmanje { $days } dana prije svakog plaćanja.
   *[other] Bit ćete obaviješteni najmanje { $days } dana prije svakog plaćanja.
}
deal_varies = mijenja se
deal_at_most = Najviši iznos svaki put
deal_total = { $count ->
    [1] Ukupno
    [one] Ukupno, { $count } plaćanje
    [few] Ukupno, { $count } plaćanja
   *[other] Ukupno, { $count } plaćanja
}
today = Danas
today_held = Rezervira se radi provjere kartice i odmah oslobađa
today_checked = Kartica se provjerava
today_nothing = ništa
today_charged = Prvo plaćanje

## Suglasnost: svaka promjena traži novu verziju u consent.rs

consent_fixed = Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i tereti karticu iznosom od { $amount } { $rhythm }.
consent_instalments = { $count ->
    [1] Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i tereti karticu jednom ratom od { $amount }.
    [one] Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i tereti karticu za { $count } ratu od { $amount }, { $rhythm }.
    [few] Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i tereti karticu za { $count } rate od po { $amount }, { $rhythm }.
   *[other] Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i tereti karticu za { $count } rata od po { $amount }, { $rhythm }.
}
consent_flexible_amount = Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i tereti karticu { $rhythm } iznosom koji se mijenja od plaćanja do plaćanja.
consent_flexible_frequency = Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i tereti karticu na datume i u iznosima koji se mijenjaju od plaćanja do plaćanja.
consent_flexible_frequency_amount = Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i svaki put tereti karticu iznosom od { $amount }, na datume koji se mijenjaju od plaćanja do plaćanja.
consent_unscheduled = Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici i tereti karticu kada po našem ugovoru nešto dugujem, na datume i u iznosima koji nisu unaprijed određeni.
consent_keep = Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici za moje sljedeće kupnje.
consent_save = Ovlašćujem trgovca { $merchant } da čuva podatke o mojoj kartici za plaćanja koja ću zatražiti.
consent_rhythm_unstated = u dogovorenim razmacima
consent_period = Plaćanja se { $period } naplaćuju s kartice.
consent_count = { $count ->
    [one] Ukupno je { $count } plaćanje.
    [few] Ukupno su { $count } plaćanja.
   *[other] Ukupno je { $count } plaćanja.
}
consent_count_total = { $count ->
    [one] Ukupno je { $count } plaćanje, u ukupnom iznosu od { $total }.
    [few] Ukupno su { $count } plaćanja, u ukupnom iznosu od { $total }.
   *[other] Ukupno je { $count } plaćanja, u ukupnom iznosu od { $total }.
}
consent_limit = Nijedno plaćanje nije veće od { $ceiling }.
consent_notice = { $days ->
    [one] Dobivam obavijest najmanje { $days } dan prije svakog plaćanja.
    [few] Dobivam obavijest najmanje { $days } dana prije svakog plaćanja.
   *[other] Dobivam obavijest najmanje { $days } dana prije svakog plaćanja.
}
consent_today = Prvo plaćanje, { $amount }, provodi se danas.
consent_confirmed = Svaku ću kupnju potvrditi. Bez mene se ništa ne naplaćuje.
consent_withdraw = Ovo ovlaštenje mogu povući u bilo kojem trenutku.

## Stranica s karticom

card_title = Spremi moju karticu
card_heading = Vaša kartica
card_bank_next = Zatim će vaša banka zatražiti da potvrdite svoj identitet.
card_submit = Spremi moju karticu
card_submit_paying = Plati { $amount } i spremi moju karticu
card_cancel = Odustani i vrati se u trgovinu
card_terms = Pročitaj uvjete (otvara se u novoj kartici preglednika)
number_label = Broj kartice
number_accepted = { $networks }
number_missing = Unesite broj kartice
number_not_digits = Broj kartice ima samo znamenke: unesite ga kao na kartici
number_too_short = U broju kartice nedostaju znamenke: usporedite ga sa svojom karticom
number_too_long = Broj kartice ima previše znamenki: usporedite ga sa svojom karticom
number_mistyped = Jedna znamenka broja kartice nije točna: usporedite ga sa svojom karticom
number_not_accepted = Ova vrsta kartice ovdje se ne prihvaća: upotrijebite karticu druge mreže
brand_label = Kartična mreža
brand_two_networks = vaša kartica ima dvije, izbor je vaš
brand_if_two_networks = ako vaša kartica ima dvije, odaberite koju želite
brand_missing = Odaberite mrežu koju želite upotrijebiti
brand_not_on_card = Vaša kartica ne pripada odabranoj mreži: odaberite onu koja je otisnuta na njoj
expiry_label = Vrijedi do
expiry_hint = MM/GG
expiry_missing = Unesite mjesec i godinu isteka
expiry_unreadable = Unesite datum isteka kao na kartici: dvije znamenke za mjesec, dvije za godinu
expiry_past = Ova je kartica istekla: provjerite datum ili upotrijebite drugu karticu
expiry_too_far = Ta je godina isteka predaleko: usporedite je sa svojom karticom
code_label = Sigurnosni kod
code_hint_three = 3 znamenke, na poleđini
code_hint_four = 4 znamenke, na prednjoj strani
code_hint_any = 3 ili 4 znamenke
code_missing = Unesite sigurnosni kod
code_length = { $digits ->
    [one] Sigurnosni kod ima { $digits } znamenku: pogledajte svoju karticu
    [few] Sigurnosni kod ima { $digits } znamenke: pogledajte svoju karticu
   *[other] Sigurnosni kod ima { $digits } znamenki: pogledajte svoju karticu
}
holder_label = Ime i prezime na kartici
holder_missing = Unesite ime i prezime kako piše na kartici
holder_too_long = Unesite najviše 45 znakova imena i prezimena
holder_looks_like_number = Ovo izgleda kao broj kartice: ovdje unesite ime i prezime
holder_characters = Unesite ime i prezime običnim slovima, kako piše na kartici
consent_missing = Označite kvadratić kako biste dali ovlaštenje
consent_changed = Tekst ovlaštenja se promijenio: pročitajte ga ponovno, a zatim označite kvadratić

## Odbijanja

notice_title = { $family ->
    [try_later] Vaša banka trenutačno ne može prihvatiti ovu karticu
    [check_details] Nešto se ne podudara s karticom
    [use_other_card] Vaša banka ovdje ne prihvaća ovu karticu
    [code_mismatch] Sigurnosni kod ne podudara se s karticom
    [authentication_failed] Vaša banka nije mogla potvrditi vaš identitet
    [authentication_cancelled] Napustili ste stranicu svoje banke bez potvrde
    [technical] Nije bilo moguće povezati se s vašom bankom
   *[refused] Vaša je banka odbila ovu karticu
}
notice_advice = { $family ->
    [try_later] Pokušajte ponovno malo kasnije ili upotrijebite drugu karticu. Ništa nije naplaćeno.
    [check_details] Usporedite broj, datum isteka i sigurnosni kod sa svojom karticom pa pokušajte ponovno. Ništa nije naplaćeno.
    [use_other_card] Upotrijebite drugu karticu ili pitajte svoju banku. Ništa nije naplaćeno.
    [code_mismatch] Još jednom pročitajte kod s kartice pa pokušajte ponovno. Ništa nije naplaćeno.
    [authentication_failed] Pokušajte ponovno ili upotrijebite drugu karticu. Ništa nije naplaćeno.
    [authentication_cancelled] Za spremanje kartice počnite ispočetka i potvrdite na stranici svoje banke. Ništa nije naplaćeno.
    [technical] Pokušajte ponovno za nekoliko minuta ili upotrijebite drugu karticu. Ništa nije naplaćeno.
   *[refused] Upotrijebite drugu karticu ili pitajte svoju banku pa pokušajte ponovno. Ništa nije naplaćeno.
}
attempts_left = { $count ->
    [one] Možete pokušati još { $count } put.
    [few] Možete pokušati još { $count } puta.
   *[other] Možete pokušati još { $count } puta.
}

## U banci

method_frame = Provjera vaše banke
authentication_heading = Vaša banka provjerava
authentication_line = Vaša banka razmatra ovaj zahtjev. To traje nekoliko sekundi.
challenge_heading = Potvrdite u svojoj banci
challenge_line = Vaša se banka želi uvjeriti da ste to vi: { $card }.
challenge_bank_says = Poruka vaše banke
challenge_frame = Stranica vaše banke
challenge_no_page = Ako se stranica vaše banke ne pojavi, otvorite je zasebno.
challenge_open = Otvori stranicu moje banke
challenge_cancel = Odustani i vrati se u trgovinu
bridge_heading = Stranica vaše banke uskoro će se otvoriti
return_heading = Vaša je banka odgovorila
return_line = Stranica sama ide dalje. Ako ne ide, nastavite ovdje.
verification_heading = Provjeravamo vašu karticu
verification_line = Provjeravamo vašu karticu kod vaše banke. Ostavite ovu stranicu otvorenom. Sama će ići dalje.
code_needed_heading = Još nešto
code_needed_line = Vaša je banka potvrdila vaš identitet. Za kraj ponovno unesite sigurnosni kod: nikada ga ne čuvamo.
code_needed_submit = Završi

## The time that is left

time_label = Preostalo vrijeme na ovoj stranici
time_minutes = { $minutes } min
time_more = Još vremena
time_question = Trebate li još vremena?
time_line = Radi vaše sigurnosti stranica se zatim zatvara.
time_last = Dulje od toga ova stranica ne može ostati otvorena.

## Ishodi

done_heading = Vaša je kartica spremljena
done_line = { $merchant } je od sada može upotrebljavati kako je dogovoreno: { $card }.
done_today_held = Danas: { $amount } rezervirano je radi provjere kartice i odmah se oslobađa.
done_today_nothing = Danas: ništa nije naplaćeno.
done_today_charged = Danas: plaćeno je { $amount }.
done_first_payment = Prvo se plaćanje { $date } naplaćuje s kartice.
done_withdraw = Svoje ovlaštenje možete povući u bilo kojem trenutku: obratite se trgovcu { $merchant }.
already_done_heading = Vaša je kartica već spremljena
already_done_line = Ne morate više ništa učiniti: { $card }.
declined_heading = Vaša kartica nije spremljena
declined_line = Ništa nije naplaćeno. { $merchant } vam može ponuditi drugi način plaćanja.
expired_heading = Ova je stranica istekla
expired_line = Radi vaše sigurnosti stranica je otvorena ograničeno vrijeme. Vaša kartica nije spremljena i ništa nije naplaćeno.
cancel_heading = Želite li ovdje stati?
cancel_line = Vaša kartica neće biti spremljena i vratit ćete se trgovcu { $merchant }.
cancel_yes = Da, prekini i vrati se
cancel_no = Ne, nastavi s mojom karticom
cancelled_heading = Odustali ste
cancelled_line = Vaša kartica nije spremljena i ništa nije naplaćeno.
card_gone_heading = Ove kartice više nema
card_gone_line = Uklonjena je ili je prestao ugovor za koji je bila spremljena. Ništa nije naplaćeno.
not_found_heading = Ova stranica ne postoji
not_found_line = Adresa je nepotpuna ili njezine stranice odavno nema.
not_found_advice = Vratite se u trgovinu i krenite ponovno odande.
in_progress_heading = Već je u tijeku
in_progress_line = Vaša se kartica provjerava u drugom prozoru ili na drugoj kartici preglednika. Ništa se ne radi dvaput.
guard_heading = Samo trenutak
guard_line = U zadnje vrijeme odbijene su mnoge kartice. Prije nego što upišete svoju, vaš preglednik pokazuje da ovdje ne radi program.
guard_wait = Stranica nastavlja sama, najkasnije za { $seconds } s.
guard_refused_heading = Trenutačno se ne može prihvatiti nijedna kartica
guard_refused_line = S vaše veze isprobano je previše kartica.
guard_refused_advice = Pokušajte ponovno za sat vremena ili s druge veze. Ništa nije naplaćeno.
unknown_heading = Vaša banka još nije odgovorila
unknown_line = Utvrđujemo što se dogodilo sa zahtjevom. Ništa se ne naplaćuje dvaput, a rezervirani se iznosi oslobađaju.
unknown_advice = Možete pričekati ovdje ili se kasnije vratiti na ovu stranicu.
failure_heading = Nešto je pošlo po zlu na našoj strani
failure_line = Nije do vaše kartice. Ništa se ne naplaćuje dvaput, a rezervirani se iznosi oslobađaju.
failure_reference = Referenca za osobu koja vam pomaže:
unavailable_heading = Vraćamo se uskoro
unavailable_line = Stranica za plaćanje nakratko nije dostupna. Vaša kartica nije terećena.

## Testno okruženje

start_title = Testno okruženje
start_heading = Kartica unesena jednom, sigurno čuvana, terećena kako je dogovoreno.
start_line = Maillon je stranica za plaćanje koju sami održavate. Karticu, koju njezin korisnik unese jednom, pretvara u referencu kartice koju trgovac smije teretiti uvijek iznova. Ovo je njezino testno okruženje: banka je naša, a prave kartice ovdje ne rade.
start_api = Referentni opis API-ja
start_openapi = Opis OpenAPI
start_ledger = Glavna knjiga testne banke
start_clearing = Današnja obračunska datoteka
start_shop = Ogledna trgovina
start_shop_line = Svaki gumb pokreće registraciju kartice putem API-ja, kao što bi to učinio poslužitelj trgovca, i otvara stranicu za plaćanje.
start_cards = Testne kartice
start_cards_line = Bilo koji budući datum isteka, bilo koje ime. Bilo koji sigurnosni kod osim 999 i 9999, koji se ne podudaraju.
start_codes = Kodovi za stranicu banke
start_codes_line = Što unijeti kada testna banka zatraži potvrdu.
start_clock = Sat
start_clock_line = Kada se pomakne naprijed, dogodi se sve što je u međuvremenu dospjelo: naplate po rasporedu, ponovni pokušaji, naplate rezerviranih iznosa, istek otvorenih stranica. Nikada se sam ne vraća unatrag.
start_clock_now = Pokazuje { $now }.
start_clock_busy = Još nije obavljeno sve što je dospjelo. Uskoro ga ponovno pomaknite.
start_clock_day = Jedan dan naprijed
start_clock_month = Jedan mjesec naprijed
start_clock_file = Do sljedeće datoteke aliasa
start_column_number = Broj
start_column_network = Mreža
start_column_code = Kod
start_column_effect = Što se događa
copy = Kopiraj
copied = Kopirano
copy_value = Kopiraj { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € mjesečno
    [utility] Prema potrošnji
    [amex] 12,90 € mjesečno · American Express
   *[save] Samo spremi karticu
}
offer_terms = { $offer ->
    [gym] Teretana: isti iznos svaki mjesec, dvanaest puta.
    [utility] Električna energija: svaki mjesec promjenjiv iznos, s gornjom granicom.
    [amex] Novine: svaki mjesec isti iznos. Kartica se American Expressu javlja datotekom i on se o njoj brine.
   *[save] Vrtna trgovina: kartica se čuva, ništa drugo nije dogovoreno.
}
offer_button = { $offer ->
    [gym] Upiši se u teretanu
    [utility] Sklopi ugovor
    [amex] Pretplati se
   *[save] Spremi karticu
}
shop_saved = Trgovina ima svoju referencu kartice
shop_not_saved = Trgovina nema referencu kartice
shop_result_line = Vaš se preglednik vratio samo s identifikatorom. Ovo je poslužitelj trgovine zatim pročitao svojim ključem.
shop_answer = Odgovor API-ja
shop_told = Što je javljeno trgovini
shop_told_line = Potpisane obavijesti koje su stigle do poslužitelja trgovine, najnovije prve.
shop_to_start = Na početnu stranicu
shop_cancelled = Natrag u trgovini, bez kartice
shop_cancelled_line = Registracija kartice je otkazana. Trgovina nema što teretiti.
api_title = Referentni opis API-ja
api_line = Svaka naredba radi onako kako piše u ovom testnom okruženju, s njegovim oglednim ključem.
api_contents = Operacije

# A stored card, the consumer present
stored_card_title = Platite spremljenom karticom
stored_card_heading = Vaša spremljena kartica
stored_card_submit = Plati { $amount }
stored_card_confirm = Nastavkom plaćam { $amount } trgovcu { $merchant } svojom karticom { $card }.
stored_card_done_heading = Vaše je plaćanje provedeno
stored_card_done_line = Trgovcu { $merchant } plaćeno je vašom karticom { $card }.

# The agreement, read again
agreement_heading = Vaš ugovor: { $merchant }
agreement_active_line = { $merchant } smije teretiti vašu karticu kako je dogovoreno: { $card }.
agreement_agreed = Na ovaj ste tekst pristali { $date }:
agreement_what_ends = Ako ga raskinete, { $merchant } po njemu više ne može teretiti ovu karticu, a buduća se plaćanja otkazuju. Već provedena plaćanja ostaju kakva jesu.
agreement_end = Raskini ovaj ugovor
agreement_ended_heading = Ovaj je ugovor prestao
agreement_ended_line = Prestao je { $date } i { $merchant } po njemu više ne može teretiti vašu karticu: { $card }.
agreement_replaced_heading = Ovaj je ugovor zamijenjen
agreement_replaced_line = Noviji ga je ugovor { $date } zamijenio.
done_manage = Pročitaj ili raskini ovaj ugovor

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } je spremio vašu karticu
    [payment_coming] Uskoro slijedi plaćanje trgovcu { $merchant }
    [payment_failed] Vaše plaćanje trgovcu { $merchant } nije uspjelo
    [card_expiring] Vaša kartica kod trgovca { $merchant } uskoro istječe
    [smartbill_result] Rezultat prijave u SmartBill: { $merchant }
   *[agreement_ended] Vaš ugovor s trgovcem { $merchant } je završio
}
mail_enrolled_line = { $merchant } sada smije teretiti vašu karticu kako je dogovoreno: { $card }.
mail_coming_line = { $merchant } će teretiti vašu karticu iznosom od { $amount }. Datum: { $date } Kartica: { $card }.
mail_failed_line = Plaćanje od { $amount } trgovcu { $merchant } je odbijeno: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Vaša banka želi da ga sami potvrdite. Traje jednu minutu.
    [new_card] Ova se kartica više ne može teretiti. Dajte trgovcu { $merchant } drugu kako bi se dogovoreno nastavilo.
   *[settle] Ne pokušava se ponovno samo od sebe. Podmirite ga s trgovcem { $merchant }.
}
mail_confirm = Potvrdi plaćanje
mail_expiring_line = { $merchant } čuva vašu karticu koja uskoro istječe: { $card }.
mail_expiring_advice = Kad dobijete novu, dajte je trgovcu { $merchant } kako bi se vaša plaćanja nastavila.
mail_smartbill_accepted = American Express je prihvatio prijavu novčanika { $wallet } u SmartBill.
mail_smartbill_refused = American Express je odbio prijavu novčanika { $wallet } u SmartBill. Šifra odbijanja: { $code }.
mail_smartbill_stopped = Zakazana plaćanja ovom karticom zaustavljena su: { $card }.
mail_footer = Ovu poruku dobivate jer s trgovcem { $merchant } imate ugovor o plaćanjima. Brojevi kartica i kodovi nikad se ne traže e-poštom.
start_mails = Poruke e-pošte
start_mails_line = Što je napisano potrošačima, najnovije prvo. Ništa ne napušta ovo računalo.
start_mails_none = Još nijedna. Spremite karticu jednom od ponuda iznad.

# The page inside a shop's page
embed_close = Zatvori
widget_title = Stranica unutar stranice trgovine
widget_line = Ova trgovina ima drukčije podrijetlo od stranice za plaćanje. Svaki dio u nastavku otvara vlastitu stranicu; kodovi testne banke su na početnoj stranici.
widget_heading = { $mode ->
    [inline] Na stranici
    [lightbox] Iznad stranice
    [redirect] Na vlastitoj stranici
   *[payline] S oznakama Paylinea
}
widget_about = { $mode ->
    [inline] Obrazac kartice dio je blagajne i visok koliko i njegov sadržaj.
    [lightbox] Iznad blagajne otvara se dijaloški okvir; na telefonu ispunjava zaslon.
    [redirect] Preglednik napušta blagajnu i vraća se. Potrebna je samo poveznica.
   *[payline] Element izrađen za widget Paylinea, nepromijenjen osim poslužitelja skripte.
}
widget_link = Plati karticom
widget_code = Kod za kopiranje
widget_told = Što je javljeno stranici trgovine

# The demo shop: a customer’s account
shop_account = Račun kupca
shop_account_line = Što poslužitelj trgovine čita vlastitim ključem: karticu koja se čuva i što je s nje naplaćeno.
shop_account_link = Na račun kupca
shop_charges = Naplate
shop_charges_none = Još ništa nije planirano.
shop_charges_begin = Naplati svaki mjesec
shop_column_day = Dan
shop_column_amount = Iznos
shop_column_status = Stanje
shop_alias = Alias kod American Expressa

# The wallet page
wallet_heading = Vaše kartice kod trgovca { $merchant }
wallet_line = Kartice koje { $merchant } čuva za vas i što svaka od njih plaća.
wallet_empty = { $merchant } ne čuva nijednu vašu karticu.
wallet_card = { $brand } koja završava na { $last4 }
wallet_until = Vrijedi do kraja { $expiry }
wallet_first = Koristi se prva
wallet_state = { $state ->
    [expiring] Ova kartica uskoro istječe. Unesite novu karticu i sve što ona plaća nastavit će se.
    [expired] Ova je kartica istekla. Unesite novu karticu i sve što ona plaća nastavit će se.
    [replaced] Vaša je banka zamijenila ovu karticu. Unesite novu i sve što ona plaća nastavit će se.
    [blocked] Vaša banka više ne prihvaća plaćanja ovom karticom. Unesite novu karticu ili uklonite ovu.
   *[disabled] { $merchant } je isključio ovu karticu. Ništa se s nje ne naplaćuje.
}
wallet_amex = { $state ->
    [waiting] Ova se kartica registrira kod American Expressa.
    [enrolled] Registrirana kod American Expressa. Kad se kartica obnovi, plaćanja se nastavljaju sama.
    [refused] American Express nije registrirao ovu karticu. Unesite novu karticu ili uklonite ovu.
   *[cancelled] American Express je otkazao ovu karticu. Unesite novu karticu ili uklonite ovu.
}
wallet_uses = Plaća
wallet_no_use = S ove se kartice bez vas ništa ne naplaćuje.
wallet_more = Ostali ugovori: { $count }
wallet_next = Sljedeće plaćanje: { $amount }, { $date }
wallet_words = Što ste dogovorili
wallet_end = Raskini ovaj ugovor
wallet_choose = Koristi prvu
wallet_renew = Imam novu karticu
wallet_remove = Ukloni
wallet_add = Dodaj karticu
wallet_back = Natrag na moje kartice
wallet_news = { $news ->
    [added] Vaša je kartica dodana.
    [renewed] Vaša nova kartica zamijenila je staru. Sve što ona plaća nastavlja se.
    [removed] Kartica je uklonjena. Više se ne može teretiti.
    [chosen] Od sada se ova kartica koristi prva.
    [ended] Ugovor je završio.
    [busy] S ove se stranice sada ne može dodati više kartica. Otvorite je ponovno kasnije iz trgovine.
   *[changed] U međuvremenu se nešto promijenilo. Ovako je sada.
}
wallet_expired_line = Radi vaše sigurnosti stranica je otvorena ograničeno vrijeme.
removal_heading = Ukloniti ovu karticu?
removal_line = { $merchant } briše ovu karticu i više je ne može teretiti: { $card }. To se ne može poništiti.
removal_ends = { $count ->
    [one] S njom završava { $count } ugovor, a njegova se buduća plaćanja otkazuju:
    [few] S njom završavaju { $count } ugovora, a njihova se buduća plaćanja otkazuju:
   *[other] S njom završava { $count } ugovora, a njihova se buduća plaćanja otkazuju:
}
removal_paid = Već provedena plaćanja ostaju kakva jesu. Ako trgovcu { $merchant } još nešto dugujete, može vas zamoliti da platite na drugi način.
removal_yes = { $count ->
    [0] Ukloni karticu
    [1] Ukloni karticu i raskini ugovor
    [one] Ukloni karticu i raskini ugovore
    [few] Ukloni karticu i raskini ugovore
   *[other] Ukloni karticu i raskini ugovore
}
removal_no = Zadrži je
renewal_title = Vaša nova kartica
renewal_line = Zamijenit će vašu karticu: { $card }. Sve što ta kartica plaća nastavlja se kako je dogovoreno.
renewal_consent = Ovlašćujem trgovca { $merchant } da čuva podatke o ovoj kartici umjesto moje kartice { $card } i tereti je onako kako je dogovoreno za tu karticu.
number_already_stored = Ova je kartica ovdje već spremljena: unesite broj svoje nove kartice
holder_differs = Ovo je ime drukčije nego na kartici koja se zamjenjuje: karticu na drugo ime dodajte kao novu
shop_my_cards = Moje kartice

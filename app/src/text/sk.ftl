### Slovak. Plain sentences; vykanie; no exclamation marks; never “neplatný”.
### The no-break spaces are in the file, also after prepositions and conjunctions of one letter.
### A noun stands before the merchant’s name, so that the name need not be declined.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Chyba: { $title }
skip = Prejsť na obsah
language = Jazyk
test_mode = Testovací režim
footer_operated = { $merchant } – platobná stránka prevádzkovaná pomocou systému Maillon
footer_nobody = Platobná stránka prevádzkovaná pomocou systému Maillon
footer_sandbox = Maillon, testovacie prostredie: skutočné karty tu nefungujú
footer_terms = Podmienky
footer_privacy = Ochrana osobných údajov
footer_help = Pomoc
errors_to_correct = { $count ->
    [one] Opravte jeden údaj
    [few] Opravte { $count } údaje
    [many] Opravte { $count } údaja
   *[other] Opravte { $count } údajov
}
go_on = Pokračovať
look_again = Zobraziť aktuálny stav
try_again = Skúsiť znova
back_to = Späť k obchodníkovi { $merchant }
start_again_at = Ak chcete začať znova, vráťte sa k obchodníkovi { $merchant }.

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
    [1] januára
    [2] februára
    [3] marca
    [4] apríla
    [5] mája
    [6] júna
    [7] júla
    [8] augusta
    [9] septembra
    [10] októbra
    [11] novembra
   *[12] decembra
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand } s koncovým číslom { $last4 }, platná do { $expiry }
rhythm_words = { $frequency ->
    [daily] každý deň
    [weekly] každý týždeň
    [biweekly] každé dva týždne
    [bimonthly] každé dva mesiace
    [quarterly] každé tri mesiace
    [yearly] každý rok
   *[monthly] každý mesiac
}
rhythm_on_day = vždy { $day }. deň v mesiaci
period_between = od { $start } do { $end }
period_from = od { $start }
period_until = do { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Vaše predplatné u obchodníka { $merchant }
    [flexible_amount] Vaša dohoda s obchodníkom { $merchant }
    [flexible_frequency] Vaša dohoda s obchodníkom { $merchant }
    [instalments] Váš nákup u obchodníka { $merchant }, na splátky
    [unscheduled] Vaša dohoda s obchodníkom { $merchant }
    [one_click] Na vaše ďalšie nákupy
   *[save_only] Na neskôr
}
deal_per = { $frequency ->
    [daily] denne
    [weekly] týždenne
    [biweekly] každé dva týždne
    [bimonthly] každé dva mesiace
    [quarterly] každé tri mesiace
    [yearly] ročne
   *[monthly] mesačne
}
deal_times = { $count ->
    [one] raz
    [2] dvakrát
    [few] { $count }-krát
    [many] { $count }-krát
   *[other] { $count }-krát
}
deal_each_time = zakaždým
deal_up_to = Najviac { $amount }
deal_varying_amount = Premenlivá suma
deal_save = Uloženie vašej karty
deal_count = { $count ->
    [one] jedna platba
    [few] { $count } platby
    [many] { $count } platby
   *[other] { $count } platieb
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Suma sa od platby k platbe mení.
    [flexible_frequency] Platby nepripadajú na pravidelné dátumy.
    [unscheduled] Obchodník { $merchant } strhne platbu z vašej karty, keď mu podľa tejto dohody niečo dlhujete. Dátumy ani sumy preto nie sú pevne určené.
    [one_click] Pri ďalšom nákupe u obchodníka { $merchant } už nebudete musieť zadávať údaje o karte. Každý nákup potvrdíte.
    [save_only] Obchodník { $merchant } uchováva vašu kartu na platby, o ktoré sami požiadate.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Upozornenie dostanete najmenej jeden deň pred každou platbou.
    [few] Upozornenie dostanete najmenej { $days } dni pred každou platbou.
    [many] Upozornenie dostanete najmenej { $days } dňa pred každou platbou.
   *[other] Upozornenie dostanete najmenej { $days } dní pred každou platbou.
}
deal_varies = premenlivá suma
deal_at_most = Najviac, zakaždým
deal_total = { $count ->
    [one] Spolu
    [few] Spolu, { $count } platby
    [many] Spolu, { $count } platby
   *[other] Spolu, { $count } platieb
}
today = Dnes
today_held = Blokovanie na overenie karty, ihneď uvoľnené
today_checked = Karta bude overená
today_nothing = bez platby
today_charged = Prvá platba

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a strhával z nej { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a strhol z nej jednu splátku vo výške { $amount }.
    [few] Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a { $rhythm } z nej strhával splátku vo výške { $amount }, spolu { $count } splátky.
    [many] Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a { $rhythm } z nej strhával splátku vo výške { $amount }, spolu { $count } splátky.
   *[other] Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a { $rhythm } z nej strhával splátku vo výške { $amount }, spolu { $count } splátok.
}
consent_flexible_amount = Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a { $rhythm } z nej strhával sumu, ktorá sa od platby k platbe mení.
consent_flexible_frequency = Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a strhával z nej platby, ktorých dátumy a sumy sa od platby k platbe menia.
consent_flexible_frequency_amount = Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a zakaždým z nej strhol { $amount }, a to v termínoch, ktoré sa od platby k platbe menia.
consent_unscheduled = Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu a strhával z nej platby, keď mu podľa našej dohody niečo dlhujem, v termínoch a sumách, ktoré nie sú pevne určené.
consent_keep = Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu na moje ďalšie nákupy.
consent_save = Oprávňujem obchodníka { $merchant }, aby uchovával moju kartu na platby, o ktoré požiadam.
consent_rhythm_unstated = v dohodnutých intervaloch
consent_period = Platby prebiehajú { $period }.
consent_count = { $count ->
    [one] Prebehne jedna platba.
    [few] Prebehnú { $count } platby.
    [many] Prebehne { $count } platby.
   *[other] Prebehne { $count } platieb.
}
consent_count_total = { $count ->
    [one] Prebehne jedna platba, spolu { $total }.
    [few] Prebehnú { $count } platby, spolu { $total }.
    [many] Prebehne { $count } platby, spolu { $total }.
   *[other] Prebehne { $count } platieb, spolu { $total }.
}
consent_limit = Žiadna platba nepresiahne { $ceiling }.
consent_notice = { $days ->
    [one] Upozornenie dostanem najmenej jeden deň pred každou platbou.
    [few] Upozornenie dostanem najmenej { $days } dni pred každou platbou.
    [many] Upozornenie dostanem najmenej { $days } dňa pred každou platbou.
   *[other] Upozornenie dostanem najmenej { $days } dní pred každou platbou.
}
consent_today = Prvá platba vo výške { $amount } prebehne dnes.
consent_confirmed = Každý nákup potvrdím; bezo mňa sa nič nestrhne.
consent_withdraw = Toto oprávnenie môžem kedykoľvek odvolať.

## The card page

card_title = Uloženie karty
card_heading = Vaša karta
card_bank_next = Vaša banka vás potom požiada o potvrdenie, že ste to vy.
card_submit = Uložiť moju kartu
card_submit_paying = Zaplatiť { $amount } a uložiť moju kartu
card_cancel = Zrušiť a vrátiť sa do obchodu
card_terms = Prečítať podmienky (otvoria sa na novej karte prehliadača)
number_label = Číslo karty
number_accepted = { $networks }
number_missing = Zadajte číslo karty
number_not_digits = Číslo karty tvoria len číslice: zadajte ho tak, ako je na karte
number_too_short = V čísle karty chýbajú číslice: porovnajte ho s kartou
number_too_long = Číslo karty má priveľa číslic: porovnajte ho s kartou
number_mistyped = Niektorá číslica čísla karty nie je správna: porovnajte ho s kartou
number_not_accepted = Tento druh karty tu neprijímame: použite kartu inej kartovej spoločnosti
brand_label = Kartová spoločnosť
brand_two_networks = vaša karta má dve, voľba je na vás
brand_if_two_networks = ak má vaša karta dve, jednu si vyberte
brand_missing = Vyberte kartovú spoločnosť, ktorú chcete použiť
brand_not_on_card = Vaša karta nepatrí k zvolenej kartovej spoločnosti: vyberte tú, ktorá je na karte uvedená
expiry_label = Platí do konca
expiry_hint = MM/RR
expiry_missing = Zadajte mesiac a rok konca platnosti
expiry_unreadable = Zadajte platnosť tak, ako je na karte: dve číslice pre mesiac, dve pre rok
expiry_past = Platnosť tejto karty sa skončila: skontrolujte dátum alebo použite inú kartu
expiry_too_far = Rok konca platnosti je príliš vzdialený: porovnajte ho s kartou
code_label = Bezpečnostný kód
code_hint_three = 3 číslice, na zadnej strane
code_hint_four = 4 číslice, na prednej strane
code_hint_any = 3 alebo 4 číslice
code_missing = Zadajte bezpečnostný kód
code_length = { $digits ->
    [one] Bezpečnostný kód má jednu číslicu: pozrite sa na kartu
    [few] Bezpečnostný kód má { $digits } číslice: pozrite sa na kartu
    [many] Bezpečnostný kód má { $digits } číslice: pozrite sa na kartu
   *[other] Bezpečnostný kód má { $digits } číslic: pozrite sa na kartu
}
holder_label = Meno na karte
holder_missing = Zadajte meno tak, ako je na karte
holder_too_long = Zadajte najviac 45 znakov mena
holder_looks_like_number = Toto vyzerá ako číslo karty: sem zadajte meno
holder_characters = Zadajte meno základnými písmenami, tak ako je na karte
consent_missing = Začiarknutím políčka udeľte oprávnenie
consent_changed = Text oprávnenia sa zmenil: prečítajte si ho znova a potom začiarknite políčko

## Refusals

notice_title = { $family ->
    [try_later] Vaša banka teraz nemôže túto kartu prijať
    [check_details] Niektorý údaj nezodpovedá karte
    [use_other_card] Vaša banka tu túto kartu neprijíma
    [code_mismatch] Bezpečnostný kód nezodpovedá karte
    [authentication_failed] Vaša banka nemohla potvrdiť, že ste to vy
    [authentication_cancelled] Opustili ste stránku svojej banky bez potvrdenia
    [technical] Vašu banku sa nepodarilo kontaktovať
   *[refused] Vaša banka túto kartu odmietla
}
notice_advice = { $family ->
    [try_later] Skúste to neskôr znova alebo použite inú kartu. Nič nebolo strhnuté.
    [check_details] Porovnajte číslo, platnosť a kód s kartou a skúste to znova. Nič nebolo strhnuté.
    [use_other_card] Použite inú kartu alebo sa opýtajte svojej banky. Nič nebolo strhnuté.
    [code_mismatch] Prečítajte si kód na karte ešte raz a skúste to znova. Nič nebolo strhnuté.
    [authentication_failed] Skúste to znova alebo použite inú kartu. Nič nebolo strhnuté.
    [authentication_cancelled] Ak chcete kartu uložiť, začnite znova a potvrďte to vo svojej banke. Nič nebolo strhnuté.
    [technical] Skúste to o niekoľko minút znova alebo použite inú kartu. Nič nebolo strhnuté.
   *[refused] Použite inú kartu, alebo sa opýtajte svojej banky a skúste to znova. Nič nebolo strhnuté.
}
attempts_left = { $count ->
    [one] Zostáva vám jeden pokus.
    [few] Zostávajú vám { $count } pokusy.
    [many] Zostáva vám { $count } pokusu.
   *[other] Zostáva vám { $count } pokusov.
}

## At the bank

method_frame = Overenie vašou bankou
authentication_heading = Overovanie vo vašej banke
authentication_line = Vaša banka túto požiadavku posudzuje. Potrvá to niekoľko sekúnd.
challenge_heading = Potvrďte vo svojej banke
challenge_line = Vaša banka si chce byť istá, že ste to vy: { $card }.
challenge_bank_says = Správa od vašej banky
challenge_frame = Stránka vašej banky
challenge_no_page = Ak sa stránka vašej banky nezobrazí, otvorte ju samostatne.
challenge_open = Otvoriť stránku mojej banky
challenge_cancel = Zrušiť a vrátiť sa do obchodu
bridge_heading = Stránka vašej banky sa o chvíľu otvorí
return_heading = Vaša banka odpovedala
return_line = Stránka pokračuje sama; ak nie, pokračujte tu.
verification_heading = Overujeme vašu kartu
verification_line = Overujeme vašu kartu vo vašej banke. Nechajte túto stránku otvorenú; pokračuje sama.
code_needed_heading = Ešte jedna vec
code_needed_line = Vaša banka potvrdila vašu totožnosť. Na dokončenie zadajte znova bezpečnostný kód: nikdy ho neukladáme.
code_needed_submit = Dokončiť

## The time that is left

time_label = Zostávajúci čas na tejto stránke
time_minutes = { $minutes } min
time_more = Viac času
time_question = Potrebujete viac času?
time_line = Pre vašu bezpečnosť sa stránka potom zavrie.
time_last = Dlhšie táto stránka nemôže zostať otvorená.

## Outcomes

done_heading = Vaša karta je uložená
done_line = Obchodník { $merchant } ju teraz môže používať podľa dohody: { $card }.
done_today_held = Dnes: suma { $amount } je zablokovaná na overenie karty a ihneď sa uvoľní.
done_today_nothing = Dnes: nič nebolo strhnuté.
done_today_charged = Dnes: zaplatená suma { $amount }.
done_first_payment = Prvá platba: { $date }.
done_withdraw = Oprávnenie môžete kedykoľvek odvolať: obráťte sa na obchodníka { $merchant }.
already_done_heading = Vaša karta je už uložená
already_done_line = Nič ďalšie nie je potrebné: { $card }.
declined_heading = Vaša karta nebola uložená
declined_line = Nič nebolo strhnuté. Obchodník { $merchant } vám môže ponúknuť iný spôsob platby.
expired_heading = Platnosť tejto stránky sa skončila
expired_line = Pre vašu bezpečnosť je otvorená len obmedzený čas. Vaša karta nebola uložená a nič nebolo strhnuté.
cancel_heading = Chcete tu skončiť?
cancel_line = Vaša karta sa neuloží a vrátite sa k obchodníkovi { $merchant }.
cancel_yes = Áno, skončiť a vrátiť sa
cancel_no = Nie, pokračovať s mojou kartou
cancelled_heading = Akciu ste zrušili
cancelled_line = Vaša karta nebola uložená a nič nebolo strhnuté.
card_gone_heading = Táto karta tu už nie je
card_gone_line = Bola odstránená alebo sa skončila dohoda, pre ktorú bola uložená. Nič nebolo strhnuté.
not_found_heading = Táto stránka neexistuje
not_found_line = Adresa nie je úplná, alebo stránka už dávno neexistuje.
not_found_advice = Vráťte sa do obchodu a začnite odtiaľ znova.
in_progress_heading = Už sa na tom pracuje
in_progress_line = Vaša karta sa overuje v inom okne alebo na inej karte prehliadača. Nič sa nevykoná dvakrát.
guard_heading = Okamih, prosím
guard_line = V poslednom čase bolo odmietnutých veľa kariet. Skôr než zadáte svoju, váš prehliadač ukáže, že tu nepracuje žiadny program.
guard_wait = Stránka pokračuje sama, najneskôr o { $seconds } s.
guard_refused_heading = Práve teraz nemožno prijať žiadnu kartu
guard_refused_line = Z vášho pripojenia bolo vyskúšaných príliš veľa kariet.
guard_refused_advice = Skúste to znova o hodinu alebo z iného pripojenia. Nič nebolo strhnuté.
unknown_heading = Vaša banka zatiaľ neodpovedala
unknown_line = Zisťujeme, ako požiadavka dopadla. Nič sa nestrhne dvakrát a každá blokovaná suma bude uvoľnená.
unknown_advice = Môžete počkať tu alebo sa na túto stránku vrátiť neskôr.
failure_heading = Na našej strane sa niečo pokazilo
failure_line = Nie je to vašou kartou. Nič sa nestrhne dvakrát a každá blokovaná suma bude uvoľnená.
failure_reference = Referenčné číslo pre toho, kto vám pomôže:
unavailable_heading = O chvíľu sme späť
unavailable_line = Platobná stránka je krátko mimo prevádzky. Z vašej karty nebolo nič strhnuté.

## The sandbox

start_title = Testovacie prostredie
start_heading = Karta raz zadaná, bezpečne uložená, zaťažovaná podľa dohody.
start_line = Maillon je platobná stránka, ktorú si hosťujete sami. Z karty, ktorú držiteľ zadá raz, vytvorí referenciu, z ktorej môže obchodník strhávať platby opakovane. Toto je jej testovacie prostredie: banka je naša a skutočné karty tu nefungujú.
start_api = Dokumentácia API
start_openapi = Opis OpenAPI
start_ledger = Účtovná kniha testovacej banky
start_clearing = Dnešný zúčtovací súbor
start_shop = Ukážkový obchod
start_shop_line = Každé tlačidlo začne registráciu karty cez API, ako by to urobil server obchodníka, a otvorí platobnú stránku.
start_cards = Testovacie karty
start_cards_line = Akýkoľvek budúci dátum platnosti, akékoľvek meno. Akýkoľvek bezpečnostný kód okrem 999 a 9999, ktoré nezodpovedajú.
start_codes = Kódy na stránku banky
start_codes_line = Čo zadať, keď testovacia banka požiada o potvrdenie.
start_clock = Hodiny
start_clock_line = Ich posunutím dopredu sa stane všetko, čo malo medzitým nastať: platby podľa splátkových plánov, opakované pokusy, zúčtovania, ukončenie otvorených stránok. Samy sa nikdy nevrátia späť.
start_clock_now = Ukazujú { $now }.
start_clock_busy = Ešte nie je hotové všetko, čo malo nastať. O chvíľu ich posuňte znova.
start_clock_day = O jeden deň ďalej
start_clock_month = O jeden mesiac ďalej
start_clock_file = K ďalšiemu súboru aliasov
start_column_number = Číslo
start_column_network = Kartová spoločnosť
start_column_code = Kód
start_column_effect = Čo sa stane
copy = Kopírovať
copied = Skopírované
copy_value = Kopírovať { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € mesačne
    [utility] Podľa spotreby
    [amex] 12,90 € mesačne · American Express
   *[save] Len uložiť kartu
}
offer_terms = { $offer ->
    [gym] Posilňovňa: každý mesiac rovnaká suma, dvanásťkrát.
    [utility] Elektrina: každý mesiac premenlivá suma, s horným limitom.
    [amex] Noviny: každý mesiac rovnaká suma. Karta sa American Express oznámi súborom a tá sa o ňu stará.
   *[save] Záhradníctvo: karta sa uchová, nič ďalšie sa nedohodne.
}
offer_button = { $offer ->
    [gym] Prihlásiť sa do posilňovne
    [utility] Uzavrieť zmluvu
    [amex] Predplatiť
   *[save] Uložiť kartu
}
shop_saved = Obchod má referenciu karty
shop_not_saved = Obchod nemá žiadnu referenciu karty
shop_result_line = Váš prehliadač sa vrátil len s identifikátorom. Toto potom server obchodu prečítal vlastným kľúčom.
shop_answer = Odpoveď API
shop_told = Čo sa obchod dozvedel
shop_told_line = Podpísané oznámenia, ktoré prišli na server obchodu, od najnovšieho.
shop_to_start = Na úvodnú stránku
shop_cancelled = Späť v obchode, bez karty
shop_cancelled_line = Registrácia bola zrušená; obchod nemá z čoho strhnúť platbu.
api_title = Dokumentácia API
api_line = Každý príkaz v tomto testovacom prostredí funguje tak, ako je, s jeho ukážkovým kľúčom.
api_contents = Operácie

# A stored card, the consumer present
stored_card_title = Platba uloženou kartou
stored_card_heading = Vaša uložená karta
stored_card_submit = Zaplatiť { $amount }
stored_card_confirm = Pokračovaním platím { $amount } obchodníkovi { $merchant } svojou kartou: { $card }.
stored_card_done_heading = Vaša platba prebehla
stored_card_done_line = Zaplatili ste obchodníkovi { $merchant } svojou kartou: { $card }.

# The agreement, read again
agreement_heading = Vaša dohoda s obchodníkom { $merchant }
agreement_active_line = Obchodník { $merchant } môže strhávať platby z vašej karty podľa dohody: { $card }.
agreement_agreed = Toto je znenie, s ktorým ste { $date } súhlasili:
agreement_what_ends = Ak túto dohodu ukončíte, obchodník { $merchant } už podľa nej nebude môcť z tejto karty strhávať platby a budúce platby sa rušia. Na už vykonaných platbách sa nič nemení.
agreement_end = Ukončiť túto dohodu
agreement_ended_heading = Táto dohoda sa skončila
agreement_ended_line = Skončila sa { $date }. Obchodník { $merchant } už podľa nej nemôže strhávať platby z vašej karty: { $card }.
agreement_replaced_heading = Táto dohoda bola nahradená
agreement_replaced_line = Dňa { $date } ju nahradila novšia dohoda.
done_manage = Prečítať alebo ukončiť túto dohodu

# Mails
mail_subject = { $case ->
    [enrolled] Obchodník { $merchant } uložil vašu kartu
    [payment_coming] Blíži sa platba obchodníkovi { $merchant }
    [payment_failed] Vaša platba obchodníkovi { $merchant } neprebehla
    [card_expiring] Vašej karte u obchodníka { $merchant } čoskoro skončí platnosť
    [smartbill_result] Výsledok registrácie SmartBill: { $merchant }
   *[agreement_ended] Vaša dohoda s obchodníkom { $merchant } sa skončila
}
mail_enrolled_line = Obchodník { $merchant } teraz môže strhávať platby z vašej karty, ako bolo dohodnuté: { $card }.
mail_coming_line = Obchodník { $merchant } strhne z vašej karty { $amount } dňa { $date }: { $card }.
mail_failed_line = Platba { $amount } obchodníkovi { $merchant } bola zamietnutá: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Vaša banka chce, aby ste ju sami potvrdili. Zaberie to minútu.
    [new_card] Z tejto karty už nemožno strhávať platby. Dajte obchodníkovi { $merchant } inú, aby dohodnuté pokračovalo.
   *[settle] Sama sa už neopakuje. Vyrovnajte ju, prosím, s obchodníkom { $merchant }.
}
mail_confirm = Potvrdiť platbu
mail_expiring_line = Obchodník { $merchant } uchováva vašu kartu, ktorej čoskoro skončí platnosť: { $card }.
mail_expiring_advice = Keď budete mať novú, dajte ju obchodníkovi { $merchant }, aby vaše platby pokračovali.
mail_smartbill_accepted = American Express potvrdila registráciu SmartBill peňaženky { $wallet }.
mail_smartbill_refused = American Express odmietla registráciu SmartBill peňaženky { $wallet }. Kód odmietnutia: { $code }.
mail_smartbill_stopped = Plánované platby touto kartou boli zastavené: { $card }.
mail_footer = Tento e-mail dostávate, pretože máte s obchodníkom { $merchant } dohodu o platbách. Na čísla kariet a kódy sa e-mailom nikdy nepýtame.
start_mails = E-maily
start_mails_line = Čo bolo napísané spotrebiteľom, najnovšie prvé. Nič neopúšťa tento počítač.
start_mails_none = Zatiaľ žiadne. Uložte kartu niektorou z ponúk vyššie.

# The page inside a shop's page
embed_close = Zavrieť
widget_title = Stránka vnútri stránky obchodu
widget_line = Tento obchod má iný pôvod ako platobná stránka. Každá časť nižšie otvorí vlastnú stránku; kódy testovacej banky sú na úvodnej stránke.
widget_heading = { $mode ->
    [inline] Na stránke
    [lightbox] Nad stránkou
    [redirect] Na vlastnej stránke
   *[payline] So značkami Payline
}
widget_about = { $mode ->
    [inline] Formulár karty je súčasťou pokladne a je taký vysoký ako jeho obsah.
    [lightbox] Nad pokladňou sa otvorí dialóg; na telefóne vyplní obrazovku.
    [redirect] Prehliadač opustí pokladňu a vráti sa. Stačí len odkaz.
   *[payline] Prvok vytvorený pre widget Payline, bez zmeny až na hostiteľa skriptu.
}
widget_link = Zaplatiť kartou
widget_code = Kód na skopírovanie
widget_told = Čo bolo oznámené stránke obchodu

# The demo shop: a customer’s account
shop_account = Účet zákazníka
shop_account_line = Čo server obchodu číta vlastným kľúčom: uchovávaná karta a čo z nej bolo strhnuté.
shop_account_link = Na účet zákazníka
shop_charges = Strhnuté platby
shop_charges_none = Zatiaľ nie je nič naplánované.
shop_charges_begin = Strhávať každý mesiac
shop_column_day = Deň
shop_column_amount = Suma
shop_column_status = Stav
shop_alias = Alias v American Express

# The wallet page
wallet_heading = Vaše karty u obchodníka { $merchant }
wallet_line = Karty, ktoré pre vás obchodník { $merchant } uchováva, a čo každá z nich platí.
wallet_empty = Obchodník { $merchant } pre vás žiadnu kartu neuchováva.
wallet_card = { $brand } s koncovým číslom { $last4 }
wallet_until = Platná do { $expiry }
wallet_first = Používa sa ako prvá
wallet_state = { $state ->
    [expiring] Tejto karte čoskoro skončí platnosť. Zadajte novú kartu a všetko, čo platí, bude pokračovať.
    [expired] Tejto karte skončila platnosť. Zadajte novú kartu a všetko, čo platí, bude pokračovať.
    [replaced] Vaša banka túto kartu nahradila. Zadajte novú a všetko, čo platí, bude pokračovať.
    [blocked] Vaša banka už s touto kartou neprijíma platby. Zadajte novú kartu alebo túto odstráňte.
   *[disabled] Obchodník { $merchant } túto kartu vypol. Nič sa z nej nestrháva.
}
wallet_amex = { $state ->
    [waiting] Táto karta sa práve registruje v American Express.
    [enrolled] Registrovaná v American Express. Po obnovení karty budú platby pokračovať samy.
    [refused] American Express túto kartu nezaregistrovala. Zadajte novú kartu alebo túto odstráňte.
   *[cancelled] American Express túto kartu zrušila. Zadajte novú kartu alebo túto odstráňte.
}
wallet_uses = Platí sa ňou
wallet_no_use = Z tejto karty sa bez vás nič nestrhne.
wallet_more = Ďalšie dohody: { $count }
wallet_next = Ďalšia platba: { $amount }, { $date }
wallet_words = Na čom ste sa dohodli
wallet_end = Ukončiť túto dohodu
wallet_choose = Používať ako prvú
wallet_renew = Mám novú kartu
wallet_remove = Odstrániť
wallet_add = Pridať kartu
wallet_back = Späť na moje karty
wallet_news = { $news ->
    [added] Vaša karta bola pridaná.
    [renewed] Vaša nová karta nahradila starú. Všetko, čo platí, pokračuje.
    [removed] Karta bola odstránená. Nič už z nej nemožno strhnúť.
    [chosen] Odteraz sa táto karta používa ako prvá.
    [ended] Dohoda sa skončila.
    [busy] Z tejto stránky teraz nemožno pridať ďalšie karty. Otvorte ju znova neskôr z obchodu.
   *[changed] Medzitým sa niečo zmenilo. Takto je to teraz.
}
wallet_expired_line = Pre vašu bezpečnosť je stránka otvorená len obmedzený čas.
removal_heading = Odstrániť túto kartu?
removal_line = Obchodník { $merchant } túto kartu vymaže a už z nej nebude môcť strhávať platby: { $card }. Nedá sa to vrátiť.
removal_ends = { $count ->
    [one] S ňou sa končí jedna dohoda a jej budúce platby sa rušia:
    [few] S ňou sa končia { $count } dohody a ich budúce platby sa rušia:
    [many] S ňou sa končí { $count } dohody a ich budúce platby sa rušia:
   *[other] S ňou sa končí { $count } dohôd a ich budúce platby sa rušia:
}
removal_paid = Na už vykonaných platbách sa nič nemení. Ak obchodníkovi { $merchant } ešte niečo dlhujete, môže vás požiadať o platbu iným spôsobom.
removal_yes = { $count ->
    [0] Odstrániť kartu
    [one] Odstrániť kartu a ukončiť dohodu
    [few] Odstrániť kartu a ukončiť dohody
    [many] Odstrániť kartu a ukončiť dohody
   *[other] Odstrániť kartu a ukončiť dohody
}
removal_no = Ponechať
renewal_title = Vaša nová karta
renewal_line = Nahradí vašu kartu: { $card }. Všetko, čo tá karta platí, pokračuje, ako bolo dohodnuté.
renewal_consent = Oprávňujem obchodníka { $merchant }, aby uchovával túto kartu namiesto mojej karty { $card } a strhával z nej platby, ako bolo pre onú kartu dohodnuté.
number_already_stored = Táto karta je tu už uložená: zadajte číslo svojej novej karty
holder_differs = Toto meno je iné ako na karte, ktorú nahrádza: kartu na iné meno pridajte ako novú
shop_my_cards = Moje karty

### Hungarian. Plain sentences; Ön; no exclamation marks; never “érvénytelen”.
### The no-break spaces are in the file. The merchant’s name stands in brackets after a noun, and “napja” after a date,
### so that neither needs an ending or the choice between “a” and “az”.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Hiba: { $title }
skip = Ugrás a tartalomhoz
language = Nyelv
test_mode = Tesztüzem
footer_operated = { $merchant } – fizetési oldal, működteti a Maillon
footer_nobody = Fizetési oldal, működteti a Maillon
footer_sandbox = Maillon, tesztkörnyezet: itt valódi kártya nem működik
footer_terms = Feltételek
footer_privacy = Adatvédelem
footer_help = Súgó
errors_to_correct = { $count ->
    [one] Egy adatot javítani kell
   *[other] { $count } adatot javítani kell
}
go_on = Tovább
look_again = Az aktuális állapot megtekintése
try_again = Próbálja újra
back_to = Vissza a kereskedőhöz ({ $merchant })
start_again_at = Ha újra szeretné kezdeni, térjen vissza a kereskedőhöz ({ $merchant }).

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [HUF] Ft
    [JPY] ¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] január
    [2] február
    [3] március
    [4] április
    [5] május
    [6] június
    [7] július
    [8] augusztus
    [9] szeptember
    [10] október
    [11] november
   *[12] december
}
date_words = { $year }. { $month } { $day }.
masked_card_words = { $last4 } végű { $brand }, érvényes eddig: { $expiry }
rhythm_words = { $frequency ->
    [daily] naponta
    [weekly] hetente
    [biweekly] kéthetente
    [bimonthly] kéthavonta
    [quarterly] háromhavonta
    [yearly] évente
   *[monthly] havonta
}
rhythm_on_day = minden hónap { $day }. napján
period_between = { $start } napjától { $end } napjáig
period_from = { $start } napjától
period_until = { $end } napjáig

## The deal

deal_subject = { $kind ->
    [fixed] Előfizetése a kereskedőnél ({ $merchant })
    [flexible_amount] Megállapodása a kereskedővel ({ $merchant })
    [flexible_frequency] Megállapodása a kereskedővel ({ $merchant })
    [instalments] Részletfizetéses vásárlása a kereskedőnél ({ $merchant })
    [unscheduled] Megállapodása a kereskedővel ({ $merchant })
    [one_click] A következő vásárlásaihoz
   *[save_only] Későbbre
}
deal_per = { $frequency ->
    [daily] naponta
    [weekly] hetente
    [biweekly] kéthetente
    [bimonthly] kéthavonta
    [quarterly] háromhavonta
    [yearly] évente
   *[monthly] havonta
}
deal_times = { $count ->
    [one] egyszer
    [2] kétszer
   *[other] { $count } alkalommal
}
deal_each_time = alkalmanként
deal_up_to = Legfeljebb { $amount }
deal_varying_amount = Változó összeg
deal_save = Kártyájának mentése
deal_count = { $count ->
    [one] egy fizetés
   *[other] { $count } fizetés
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Az összeg fizetésről fizetésre változik.
    [flexible_frequency] A fizetések nem rendszeres időpontokra esnek.
    [unscheduled] A kereskedő ({ $merchant }) akkor terheli meg a kártyáját, amikor Ön e megállapodás alapján tartozik neki, ezért sem az időpontok, sem az összegek nem rögzítettek.
    [one_click] A következő vásárláskor a kereskedőnél ({ $merchant }) már nem kell megadnia a kártyája adatait. Minden vásárlást Ön hagy jóvá.
    [save_only] A kereskedő ({ $merchant }) az Ön által kért fizetésekhez tárolja a kártyáját.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Minden fizetés előtt legalább egy nappal értesítést kap.
   *[other] Minden fizetés előtt legalább { $days } nappal értesítést kap.
}
deal_varies = változó
deal_at_most = Alkalmanként legfeljebb
deal_total = { $count ->
    [one] Összesen
   *[other] Összesen, { $count } fizetés
}
today = Ma
today_held = A kártya ellenőrzéséhez zárolt, azonnal feloldott összeg
today_checked = A kártya ellenőrzése
today_nothing = nincs terhelés
today_charged = Első fizetés

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Felhatalmazom a kereskedőt ({ $merchant }), hogy tárolja a kártyámat, és azt { $rhythm } { $amount } összeggel megterhelje.
consent_instalments = { $count ->
    [one] Felhatalmazom a kereskedőt ({ $merchant }), hogy tárolja a kártyámat, és azt egyetlen, { $amount } összegű részlettel megterhelje.
   *[other] Felhatalmazom a kereskedőt ({ $merchant }), hogy tárolja a kártyámat, és azt { $rhythm } egy { $amount } összegű részlettel megterhelje, összesen { $count } alkalommal.
}
consent_flexible_amount = Felhatalmazom a kereskedőt ({ $merchant }), hogy tárolja a kártyámat, és azt { $rhythm } megterhelje, fizetésről fizetésre változó összeggel.
consent_flexible_frequency = Felhatalmazom a kereskedőt ({ $merchant }), hogy tárolja a kártyámat, és azt megterhelje, fizetésről fizetésre változó időpontokban és összegekkel.
consent_flexible_frequency_amount = Felhatalmazom a kereskedőt ({ $merchant }), hogy tárolja a kártyámat, és azt alkalmanként { $amount } összeggel megterhelje, fizetésről fizetésre változó időpontokban.
consent_unscheduled = Felhatalmazom a kereskedőt ({ $merchant }), hogy tárolja a kártyámat, és azt megterhelje, amikor a megállapodásunk alapján tartozom neki, előre nem rögzített időpontokban és összegekkel.
consent_keep = Felhatalmazom a kereskedőt ({ $merchant }), hogy a következő vásárlásaimhoz tárolja a kártyámat.
consent_save = Felhatalmazom a kereskedőt ({ $merchant }), hogy az általam kért fizetésekhez tárolja a kártyámat.
consent_rhythm_unstated = a megállapodás szerinti rendszerességgel
consent_period = A fizetések { $period } esedékesek.
consent_count = { $count ->
    [one] Egy fizetés esedékes.
   *[other] { $count } fizetés esedékes.
}
consent_count_total = { $count ->
    [one] Egy fizetés esedékes, összesen { $total }.
   *[other] { $count } fizetés esedékes, összesen { $total }.
}
consent_limit = Egyetlen fizetés összege sem haladja meg a következőt: { $ceiling }.
consent_notice = { $days ->
    [one] Minden fizetés előtt legalább egy nappal értesítést kapok.
   *[other] Minden fizetés előtt legalább { $days } nappal értesítést kapok.
}
consent_today = Az első fizetésre ma kerül sor, összege { $amount }.
consent_confirmed = Minden vásárlást én hagyok jóvá; nélkülem semmilyen terhelés nem történik.
consent_withdraw = Ezt a felhatalmazást bármikor visszavonhatom.

## The card page

card_title = Kártyám mentése
card_heading = Az Ön kártyája
card_bank_next = Ezután bankja megkéri, hogy igazolja a személyazonosságát.
card_submit = Kártyám mentése
card_submit_paying = { $amount } fizetése és kártyám mentése
card_cancel = Megszakítás és vissza a boltba
card_terms = A feltételek elolvasása (új lapon nyílik meg)
number_label = Kártyaszám
number_accepted = { $networks }
number_missing = Adja meg a kártyaszámot
number_not_digits = A kártyaszám csak számjegyekből áll: adja meg úgy, ahogyan a kártyán szerepel
number_too_short = A kártyaszámból számjegyek hiányoznak: vesse össze a kártyájával
number_too_long = A kártyaszám túl sok számjegyből áll: vesse össze a kártyájával
number_mistyped = A kártyaszám egyik számjegye nem helyes: vesse össze a kártyájával
number_not_accepted = Ezt a kártyatípust itt nem fogadjuk el: használjon más kártyatársasághoz tartozó kártyát
brand_label = Kártyatársaság
brand_two_networks = a kártyáján kettő is szerepel, Ön választhat
brand_if_two_networks = ha a kártyáján kettő is szerepel, válasszon egyet
brand_missing = Válassza ki a használni kívánt kártyatársaságot
brand_not_on_card = A kártyája nem a kiválasztott társaságé: olyat válasszon, amelyik a kártyán szerepel
expiry_label = Lejárat hónapja
expiry_hint = HH/ÉÉ
expiry_missing = Adja meg a lejárat hónapját és évét
expiry_unreadable = Adja meg a lejáratot úgy, ahogyan a kártyán szerepel: két számjegy a hónap, kettő az év
expiry_past = Ez a kártya lejárt: ellenőrizze a dátumot, vagy használjon másik kártyát
expiry_too_far = A lejárat éve túl távoli: vesse össze a kártyájával
code_label = Biztonsági kód
code_hint_three = 3 számjegy, a hátoldalon
code_hint_four = 4 számjegy, az előlapon
code_hint_any = 3 vagy 4 számjegy
code_missing = Adja meg a biztonsági kódot
code_length = { $digits ->
    [one] A biztonsági kód egy számjegyből áll: nézze meg a kártyáján
   *[other] A biztonsági kód { $digits } számjegyből áll: nézze meg a kártyáján
}
holder_label = A kártyán szereplő név
holder_missing = Adja meg a nevet úgy, ahogyan a kártyán szerepel
holder_too_long = A névből legfeljebb 45 karaktert adjon meg
holder_looks_like_number = Ez kártyaszámnak tűnik: ide a nevet írja
holder_characters = Egyszerű betűkkel adja meg a nevet, ahogyan a kártyán szerepel
consent_missing = A felhatalmazás megadásához jelölje be a négyzetet
consent_changed = A felhatalmazás szövege megváltozott: olvassa el újra, majd jelölje be a négyzetet

## Refusals

notice_title = { $family ->
    [try_later] Bankja most nem tudja elfogadni ezt a kártyát
    [check_details] Valamelyik adat nem egyezik a kártyával
    [use_other_card] Bankja itt nem fogadja el ezt a kártyát
    [code_mismatch] A biztonsági kód nem egyezik a kártyával
    [authentication_failed] Bankja nem tudta megerősíteni a személyazonosságát
    [authentication_cancelled] Jóváhagyás nélkül hagyta el bankja oldalát
    [technical] Bankja nem volt elérhető
   *[refused] Bankja elutasította ezt a kártyát
}
notice_advice = { $family ->
    [try_later] Próbálja újra később, vagy használjon másik kártyát. Nem történt terhelés.
    [check_details] Vesse össze a kártyájával a számot, a lejáratot és a kódot, majd próbálja újra. Nem történt terhelés.
    [use_other_card] Használjon másik kártyát, vagy kérdezze meg bankját. Nem történt terhelés.
    [code_mismatch] Olvassa le újra a kódot a kártyáról, majd próbálja újra. Nem történt terhelés.
    [authentication_failed] Próbálja újra, vagy használjon másik kártyát. Nem történt terhelés.
    [authentication_cancelled] A kártya mentéséhez kezdje újra, és hagyja jóvá bankjánál. Nem történt terhelés.
    [technical] Próbálja újra néhány perc múlva, vagy használjon másik kártyát. Nem történt terhelés.
   *[refused] Használjon másik kártyát, vagy kérdezze meg bankját, és próbálja újra. Nem történt terhelés.
}
attempts_left = { $count ->
    [one] Még egyszer próbálkozhat.
   *[other] Még { $count } alkalommal próbálkozhat.
}

## At the bank

method_frame = Ellenőrzés a bankjánál
authentication_heading = Ellenőrzés a bankjánál
authentication_line = Bankja megvizsgálja ezt a kérést. Ez néhány másodpercig tart.
challenge_heading = Hagyja jóvá bankjánál
challenge_line = Bankja biztos akar lenni abban, hogy Ön az: { $card }.
challenge_bank_says = Üzenet a bankjától
challenge_frame = Bankja oldala
challenge_no_page = Ha bankja oldala nem jelenik meg, nyissa meg külön.
challenge_open = Bankom oldalának megnyitása
challenge_cancel = Megszakítás és vissza a boltba
bridge_heading = Hamarosan megnyílik bankja oldala
return_heading = Bankja válaszolt
return_line = Az oldal magától továbblép; ha mégsem, folytassa itt.
verification_heading = Kártyájának ellenőrzése
verification_line = Ellenőrizzük kártyáját a bankjánál. Hagyja nyitva ezt az oldalt; magától továbblép.
code_needed_heading = Már csak egy dolog
code_needed_line = Bankja megerősítette a személyazonosságát. A befejezéshez adja meg újra a biztonsági kódot: ezt soha nem tároljuk.
code_needed_submit = Befejezés

## The time that is left

time_label = Az oldalon hátralévő idő
time_minutes = { $minutes } perc
time_more = Több idő
time_question = Több időre van szüksége?
time_line = Az Ön biztonsága érdekében az oldal ezután bezárul.
time_last = Az oldal ennél tovább nem maradhat nyitva.

## Outcomes

done_heading = A kártyáját elmentettük
done_line = A kereskedő ({ $merchant }) mostantól a megállapodás szerint használhatja: { $card }.
done_today_held = Ma: { $amount }, a kártya ellenőrzéséhez zárolt, azonnal feloldott összeg.
done_today_nothing = Ma: nem történt terhelés.
done_today_charged = Ma: { $amount }, kifizetve.
done_first_payment = Első fizetés: { $date }
done_withdraw = Felhatalmazását bármikor visszavonhatja: forduljon a kereskedőhöz ({ $merchant }).
already_done_heading = A kártyáját már korábban elmentettük
already_done_line = Nincs több teendője: { $card }.
declined_heading = A kártyáját nem mentettük el
declined_line = Nem történt terhelés. A kereskedő ({ $merchant }) más fizetési módot ajánlhat Önnek.
expired_heading = Ez az oldal lejárt
expired_line = Az Ön biztonsága érdekében csak korlátozott ideig van nyitva. A kártyáját nem mentettük el, és nem történt terhelés.
cancel_heading = Itt abbahagyja?
cancel_line = A kártyáját nem mentjük el, és Ön visszatér a kereskedőhöz ({ $merchant }).
cancel_yes = Igen, abbahagyom és visszatérek
cancel_no = Nem, folytatom a kártyámmal
cancelled_heading = Ön megszakította a műveletet
cancelled_line = A kártyáját nem mentettük el, és nem történt terhelés.
card_gone_heading = Ez a kártya már nincs itt
card_gone_line = Eltávolították, vagy megszűnt az a megállapodás, amelyhez tárolták. Semmit sem terheltünk meg.
not_found_heading = Ez az oldal nem létezik
not_found_line = A cím hiányos, vagy az oldal már régóta nincs meg.
not_found_advice = Térjen vissza a boltba, és onnan kezdje újra.
in_progress_heading = Már folyamatban van
in_progress_line = A kártyáját egy másik ablakban vagy lapon ellenőrizzük. Semmi sem történik meg kétszer.
guard_heading = Egy pillanat türelmet
guard_line = Az utóbbi időben sok kártyát utasítottak el. Mielőtt beírja a sajátját, a böngészője megmutatja, hogy itt nem program dolgozik.
guard_wait = Az oldal magától folytatódik, legkésőbb { $seconds } s múlva.
guard_refused_heading = Jelenleg nem fogadható el kártya
guard_refused_line = Az Ön kapcsolatáról túl sok kártyát próbáltak ki.
guard_refused_advice = Próbálja újra egy óra múlva vagy másik kapcsolatról. Semmit sem terheltünk meg.
unknown_heading = Bankja még nem válaszolt
unknown_line = Kiderítjük, mi lett a kéréssel. Nem lesz kétszeres terhelés, és minden zárolt összeget feloldunk.
unknown_advice = Várhat itt, vagy később is visszatérhet erre az oldalra.
failure_heading = Hiba történt nálunk
failure_line = Nem a kártyája az oka. Nem lesz kétszeres terhelés, és minden zárolt összeget feloldunk.
failure_reference = Hivatkozási szám annak, aki segít Önnek:
unavailable_heading = Hamarosan visszatérünk
unavailable_line = A fizetési oldal rövid ideig nem üzemel. A kártyáját nem terheltük meg.

## The sandbox

start_title = Tesztkörnyezet
start_heading = Egyszer megadott, biztonságosan tárolt, a megállapodás szerint terhelt kártya.
start_line = A Maillon saját kiszolgálón üzemeltethető fizetési oldal. A birtokosa által egyszer megadott kártyából olyan kártyahivatkozást készít, amelyet a kereskedő újra meg újra megterhelhet. Ez a tesztkörnyezete: a bank a miénk, és itt valódi kártya nem működik.
start_api = API-referencia
start_openapi = OpenAPI-leírás
start_ledger = A tesztbank főkönyve
start_clearing = A mai elszámolási fájl
start_shop = Egy bemutatóbolt
start_shop_line = Minden gomb az API-n keresztül indít kártyaregisztrációt, ahogyan egy kereskedő kiszolgálója tenné, és megnyitja a fizetési oldalt.
start_cards = Tesztkártyák
start_cards_line = Bármilyen jövőbeli lejárat, bármilyen név. Bármilyen biztonsági kód, kivéve a 999 és a 9999, amelyek nem egyeznek.
start_codes = Kódok a bank oldalához
start_codes_line = Mit kell megadni, amikor a tesztbank jóváhagyást kér.
start_clock = Az óra
start_clock_line = Ha előreállítja, minden megtörténik, ami közben esedékes volt: az ütemezett terhelések, az újrapróbálkozások, az elszámolások, a nyitott oldalak lejárata. Magától soha nem jár visszafelé.
start_clock_now = Ezt mutatja: { $now }.
start_clock_busy = Még nem készült el minden, ami esedékes. Kis idő múlva állítsa újra előre.
start_clock_day = Egy nappal előre
start_clock_month = Egy hónappal előre
start_clock_file = A következő azonosítófájlig
start_column_number = Szám
start_column_network = Társaság
start_column_code = Kód
start_column_effect = Mi történik
copy = Másolás
copied = Másolva
copy_value = { $value } másolása
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € havonta
    [utility] Fogyasztás szerint
    [amex] 12,90 € havonta · American Express
   *[save] Csak a kártyám mentése
}
offer_terms = { $offer ->
    [gym] Edzőterem: minden hónapban ugyanaz az összeg, tizenkét alkalommal.
    [utility] Áram: minden hónapban változó összeg, felső határral.
    [amex] Újság: minden hónapban ugyanaz az összeg. A kártyát fájlban jelentjük be az American Expressnek, amely gondoskodik róla.
   *[save] Kertészeti bolt: a kártyát tárolják, másban nem állapodnak meg.
}
offer_button = { $offer ->
    [gym] Belépés az edzőterembe
    [utility] Szerződéskötés
    [amex] Előfizetés
   *[save] Kártya mentése
}
shop_saved = A bolt megkapta a kártyahivatkozást
shop_not_saved = A boltnak nincs kártyahivatkozása
shop_result_line = A böngészője csak egy azonosítóval tért vissza. Ezután ezt olvasta ki a bolt kiszolgálója a saját kulcsával.
shop_answer = Az API válasza
shop_told = Amiről a bolt értesült
shop_told_line = A bolt kiszolgálójára megérkezett aláírt értesítések, a legújabb elöl.
shop_to_start = A kezdőlapra
shop_cancelled = Vissza a boltban, kártya nélkül
shop_cancelled_line = A regisztráció megszakadt; a boltnak nincs mit megterhelnie.
api_title = API-referencia
api_line = Minden parancs változtatás nélkül működik ebben a tesztkörnyezetben, a bemutatókulcsával.
api_contents = Műveletek

# A stored card, the consumer present
stored_card_title = Fizetés mentett kártyával
stored_card_heading = Az Ön mentett kártyája
stored_card_submit = { $amount } fizetése
stored_card_confirm = A folytatással { $amount } összeget fizetek a kereskedőnek ({ $merchant }) a kártyámmal: { $card }.
stored_card_done_heading = A fizetés megtörtént
stored_card_done_line = Fizetett a kereskedőnek ({ $merchant }) a kártyájával: { $card }.

# The agreement, read again
agreement_heading = Megállapodása a kereskedővel ({ $merchant })
agreement_active_line = A kereskedő ({ $merchant }) a megállapodás szerint megterhelheti a kártyáját: { $card }.
agreement_agreed = { $date } napján ezzel a szöveggel értett egyet:
agreement_what_ends = Ha megszünteti ezt a megállapodást, a kereskedő ({ $merchant }) ennek alapján többé nem terhelheti meg ezt a kártyát, és a jövőbeli fizetések törlődnek. A már teljesített fizetések nem változnak.
agreement_end = A megállapodás megszüntetése
agreement_ended_heading = Ez a megállapodás megszűnt
agreement_ended_line = { $date } napján szűnt meg. A kereskedő ({ $merchant }) ennek alapján többé nem terhelheti meg a kártyáját: { $card }.
agreement_replaced_heading = Ezt a megállapodást felváltotta egy másik
agreement_replaced_line = { $date } napján újabb megállapodás lépett a helyébe.
done_manage = A megállapodás elolvasása vagy megszüntetése

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant }: kártyáját elmentettük
    [payment_coming] { $merchant }: fizetés következik
    [payment_failed] { $merchant }: a fizetése nem sikerült
    [card_expiring] { $merchant }: elmentett kártyája hamarosan lejár
    [smartbill_result] A SmartBill-regisztráció eredménye: { $merchant }
   *[agreement_ended] { $merchant }: a megállapodása megszűnt
}
mail_enrolled_line = A kereskedő ({ $merchant }) mostantól a megállapodás szerint megterhelheti a kártyáját: { $card }.
mail_coming_line = A kereskedő ({ $merchant }) { $amount } összeggel terheli meg a kártyáját. Dátum: { $date } Kártya: { $card }.
mail_failed_line = A kereskedőnek ({ $merchant }) szánt { $amount } összegű fizetést elutasították: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Bankja azt kéri, hogy személyesen hagyja jóvá. Egy percet vesz igénybe.
    [new_card] Ez a kártya többé nem terhelhető meg. Adjon meg egy másikat a kereskedőnek ({ $merchant }), hogy a megállapodás folytatódhasson.
   *[settle] Nem ismétlődik meg magától. Kérjük, rendezze a kereskedővel ({ $merchant }).
}
mail_confirm = Fizetés jóváhagyása
mail_expiring_line = A kereskedő ({ $merchant }) olyan kártyáját tárolja, amely hamarosan lejár: { $card }.
mail_expiring_advice = Amikor megkapta az újat, adja meg a kereskedőnek ({ $merchant }), hogy fizetései folytatódjanak.
mail_smartbill_accepted = Az American Express elfogadta a(z) { $wallet } tárca SmartBill-regisztrációját.
mail_smartbill_refused = Az American Express elutasította a(z) { $wallet } tárca SmartBill-regisztrációját. Elutasítási kód: { $code }.
mail_smartbill_stopped = Az ezzel a kártyával ütemezett fizetések leálltak: { $card }.
mail_footer = Azért kapja ezt a levelet, mert fizetési megállapodása van a kereskedővel ({ $merchant }). Kártyaszámot és kódot soha nem kérünk levélben.
start_mails = Levelek
start_mails_line = Amit a fogyasztóknak írtak, a legújabb elöl. Semmi sem hagyja el ezt a gépet.
start_mails_none = Még nincs. Mentsen el egy kártyát a fenti ajánlatok egyikével.

# The page inside a shop's page
embed_close = Bezárás
widget_title = Az oldal egy bolt oldalán belül
widget_line = Ennek a boltnak más az eredete, mint a fizetési oldalé. Minden alábbi rész saját oldalt nyit meg; a tesztbank kódjai a kezdőlapon vannak.
widget_heading = { $mode ->
    [inline] Az oldalon
    [lightbox] Az oldal fölött
    [redirect] Saját oldalon
   *[payline] A Payline jelölőivel
}
widget_about = { $mode ->
    [inline] A kártyaűrlap a pénztár része, és olyan magas, mint a tartalma.
    [lightbox] A pénztár fölött párbeszédablak nyílik; telefonon kitölti a képernyőt.
    [redirect] A böngésző elhagyja a pénztárt, majd visszatér. Csak egy hivatkozás kell hozzá.
   *[payline] A Payline moduljához készült elem, a szkript gazdagépétől eltekintve változatlanul.
}
widget_link = Fizetés kártyával
widget_code = A másolható kód
widget_told = Amit a bolt oldala megtudott

# The demo shop: a customer’s account
shop_account = Az ügyfél fiókja
shop_account_line = Amit a bolt kiszolgálója a saját kulcsával olvas: a tárolt kártya, és amivel megterhelték.
shop_account_link = Az ügyfél fiókjához
shop_charges = Terhelések
shop_charges_none = Még semmi nincs tervezve.
shop_charges_begin = Terhelés minden hónapban
shop_column_day = Nap
shop_column_amount = Összeg
shop_column_status = Állapot
shop_alias = Azonosító az American Expressnél

# The wallet page
wallet_heading = Kártyái a kereskedőnél ({ $merchant })
wallet_line = A kártyák, amelyeket a kereskedő ({ $merchant }) tárol Önnek, és hogy melyik mit fizet.
wallet_empty = A kereskedő ({ $merchant }) nem tárolja egyetlen kártyáját sem.
wallet_card = { $last4 } végű { $brand }
wallet_until = Érvényes eddig: { $expiry }
wallet_first = Elsőként használt
wallet_state = { $state ->
    [expiring] Ez a kártya hamarosan lejár. Adja meg az új kártyáját, és minden folytatódik, amit fizet.
    [expired] Ez a kártya lejárt. Adja meg az új kártyáját, és minden folytatódik, amit fizet.
    [replaced] Bankja lecserélte ezt a kártyát. Adja meg az újat, és minden folytatódik, amit fizet.
    [blocked] Bankja nem fogad el több fizetést ezzel a kártyával. Adja meg az új kártyáját, vagy távolítsa el ezt.
   *[disabled] A kereskedő ({ $merchant }) kikapcsolta ezt a kártyát. Semmivel nem terhelik meg.
}
wallet_amex = { $state ->
    [waiting] A kártya regisztrálása az American Expressnél folyamatban van.
    [enrolled] Regisztrálva az American Expressnél. Ha a kártyát megújítják, a fizetések maguktól folytatódnak.
    [refused] Az American Express nem regisztrálta ezt a kártyát. Adja meg az új kártyáját, vagy távolítsa el ezt.
   *[cancelled] Az American Express megszüntette ezt a kártyát. Adja meg az új kártyáját, vagy távolítsa el ezt.
}
wallet_uses = Ezt fizeti
wallet_no_use = Ezt a kártyát Ön nélkül semmivel nem terhelik meg.
wallet_more = További megállapodások: { $count }
wallet_next = Következő fizetés: { $amount }, { $date }
wallet_words = Amiben megállapodott
wallet_end = A megállapodás megszüntetése
wallet_choose = Használat elsőként
wallet_renew = Új kártyám van
wallet_remove = Eltávolítás
wallet_add = Kártya hozzáadása
wallet_back = Vissza a kártyáimhoz
wallet_news = { $news ->
    [added] A kártyáját hozzáadtuk.
    [renewed] Az új kártyája a régi helyébe lépett. Minden folytatódik, amit fizet.
    [removed] A kártyát eltávolítottuk. Többé nem terhelhető meg.
    [chosen] Mostantól ez a kártya az elsőként használt.
    [ended] A megállapodás megszűnt.
    [busy] Erről az oldalról most nem adható hozzá több kártya. Nyissa meg később újra a boltból.
   *[changed] Időközben valami megváltozott. Most így áll.
}
wallet_expired_line = Biztonsága érdekében korlátozott ideig van nyitva.
removal_heading = Eltávolítja ezt a kártyát?
removal_line = A kereskedő ({ $merchant }) törli ezt a kártyát, és többé nem terhelheti meg: { $card }. Ez nem vonható vissza.
removal_ends = { $count ->
    [one] Vele együtt megszűnik egy megállapodás, és a jövőbeli fizetései törlődnek:
   *[other] Vele együtt megszűnik { $count } megállapodás, és a jövőbeli fizetéseik törlődnek:
}
removal_paid = A már teljesített fizetések nem változnak. Ha még tartozik a kereskedőnek ({ $merchant }), kérhetik, hogy más módon fizessen.
removal_yes = { $count ->
    [0] Kártya eltávolítása
    [one] Kártya eltávolítása és a megállapodás megszüntetése
   *[other] Kártya eltávolítása és a megállapodások megszüntetése
}
removal_no = Megtartom
renewal_title = Az új kártyája
renewal_line = E kártyája helyébe lép: { $card }. Minden, amit az a kártya fizet, a megállapodás szerint folytatódik.
renewal_consent = Felhatalmazom a kereskedőt ({ $merchant }), hogy ezt a kártyát tárolja a következő kártyám helyett: { $card }, és úgy terhelje meg, ahogyan arra a kártyára megállapodtam.
number_already_stored = Ez a kártya itt már el van mentve: az új kártya számát adja meg
holder_differs = Ez a név más, mint a lecserélt kártyán: a más névre szóló kártyát új kártyaként adja hozzá
shop_my_cards = Kártyáim

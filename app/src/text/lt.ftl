### Lietuvių kalba. Paprasti sakiniai, kreipinys „jūs“, be šauktukų, niekada „negaliojantis“.
### Jungiamieji tarpai yra faile. Data baigiasi „d.“, todėl po jos sakinio taško nėra.

## Aplink kiekvieną puslapį

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Klaida: { $title }
skip = Pereiti prie turinio
language = Kalba
test_mode = Bandomasis režimas
footer_operated = Pardavėjo { $merchant } mokėjimo puslapis, veikia su Maillon
footer_nobody = Mokėjimo puslapis, veikia su Maillon
footer_sandbox = Maillon, bandomoji aplinka: tikros kortelės čia neveikia
footer_terms = Sąlygos
footer_privacy = Privatumas
footer_help = Pagalba
errors_to_correct = { $count ->
    [one] Reikia pataisyti { $count } vietą
    [few] Reikia pataisyti { $count } vietas
    [many] Reikia pataisyti { $count } vietos
   *[other] Reikia pataisyti { $count } vietų
}
go_on = Tęsti
look_again = Žiūrėti būseną
try_again = Bandyti dar kartą
back_to = Grįžti pas pardavėją { $merchant }
start_again_at = Norėdami pradėti iš naujo, grįžkite pas pardavėją { $merchant }.

## Sumos, datos, kortelės

currency_symbol = { $code ->
    [EUR] €
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] sausio
    [2] vasario
    [3] kovo
    [4] balandžio
    [5] gegužės
    [6] birželio
    [7] liepos
    [8] rugpjūčio
    [9] rugsėjo
    [10] spalio
    [11] lapkričio
   *[12] gruodžio
}
date_words = { $year } m. { $month } { $day } d.
masked_card_words = { $brand }, paskutiniai skaitmenys { $last4 }, galioja iki { $expiry } pabaigos
rhythm_words = { $frequency ->
    [daily] kiekvieną dieną
    [weekly] kiekvieną savaitę
    [biweekly] kas dvi savaites
    [bimonthly] kas du mėnesius
    [quarterly] kas tris mėnesius
    [yearly] kiekvienais metais
   *[monthly] kiekvieną mėnesį
}
rhythm_on_day = kiekvieno mėnesio { $day } dieną
period_between = nuo { $start } iki { $end }
period_from = nuo { $start }
period_until = iki { $end }

## Susitarimas

deal_subject = { $kind ->
    [fixed] Jūsų abonementas: { $merchant }
    [flexible_amount] Jūsų sutartis: { $merchant }
    [flexible_frequency] Jūsų sutartis: { $merchant }
    [instalments] Jūsų pirkinys dalimis: { $merchant }
    [unscheduled] Jūsų sutartis: { $merchant }
    [one_click] Kitiems pirkiniams
   *[save_only] Vėlesniam laikui
}
deal_per = { $frequency ->
    [daily] per dieną
    [weekly] per savaitę
    [biweekly] kas dvi savaites
    [bimonthly] kas du mėnesius
    [quarterly] kas tris mėnesius
    [yearly] per metus
   *[monthly] per mėnesį
}
deal_times = { $count ->
    [one] { $count } kartą
    [few] { $count } kartus
    [many] { $count } karto
   *[other] { $count } kartų
}
deal_each_time = kiekvieną kartą
deal_up_to = Iki { $amount }
deal_varying_amount = Kintama suma
deal_save = Išsaugokite savo kortelę
deal_count = { $count ->
    [one] { $count } mokėjimas
    [few] { $count } mokėjimai
    [many] { $count } mokėjimo
   *[other] { $count } mokėjimų
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Kiekvieno mokėjimo suma gali skirtis.
    [flexible_frequency] Mokėjimai neturi pastovių datų.
    [unscheduled] { $merchant } nurašo lėšas nuo jūsų kortelės, kai pagal šią sutartį turite ką sumokėti. Todėl nei datos, nei sumos iš anksto nenustatytos.
    [one_click] Kai kitą kartą pirksite iš pardavėjo { $merchant }, kortelės duomenų vesti nereikės. Kiekvieną pirkinį patvirtinsite.
    [save_only] { $merchant } saugo jūsų kortelės duomenis mokėjimams, kurių paprašysite.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Jums bus pranešta likus ne mažiau kaip { $days } dienai iki kiekvieno mokėjimo.
    [few] Jums bus pranešta likus ne mažiau kaip { $days } dienoms iki kiekvieno mokėjimo.
    [many] Jums bus pranešta likus ne mažiau kaip { $days } dienos iki kiekvieno mokėjimo.
   *[other] Jums bus pranešta likus ne mažiau kaip { $days } dienų iki kiekvieno mokėjimo.
}
deal_varies = kinta
deal_at_most = Didžiausia suma kiekvieną kartą
deal_total = { $count ->
    [1] Iš viso
    [one] Iš viso, { $count } mokėjimas
    [few] Iš viso, { $count } mokėjimai
    [many] Iš viso, { $count } mokėjimo
   *[other] Iš viso, { $count } mokėjimų
}
today = Šiandien
today_held = Rezervuojama kortelei patikrinti ir iškart grąžinama
today_checked = Kortelė tikrinama
today_nothing = nieko
today_charged = Pirmas mokėjimas

## Sutikimas: kiekvienam pakeitimui reikia naujos versijos faile consent.rs

consent_fixed = Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir nurašyti nuo kortelės { $amount } { $rhythm }.
consent_instalments = { $count ->
    [1] Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir nurašyti nuo kortelės vieną { $amount } įmoką.
    [one] Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir nurašyti nuo kortelės { $count } įmoką po { $amount }, { $rhythm }.
    [few] Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir nurašyti nuo kortelės { $count } įmokas po { $amount }, { $rhythm }.
    [many] Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir nurašyti nuo kortelės { $count } įmokos po { $amount }, { $rhythm }.
   *[other] Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir nurašyti nuo kortelės { $count } įmokų po { $amount }, { $rhythm }.
}
consent_flexible_amount = Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir { $rhythm } nurašyti nuo kortelės sumą, kuri kiekvieną kartą gali skirtis.
consent_flexible_frequency = Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir nurašyti nuo kortelės lėšas datomis ir sumomis, kurios kiekvieną kartą gali skirtis.
consent_flexible_frequency_amount = Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir kiekvieną kartą nurašyti nuo kortelės { $amount } datomis, kurios gali skirtis.
consent_unscheduled = Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis ir nurašyti nuo kortelės lėšas, kai pagal mūsų sutartį turiu ką sumokėti, iš anksto nenustatytomis datomis ir sumomis.
consent_keep = Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis kitiems mano pirkiniams.
consent_save = Leidžiu pardavėjui { $merchant } saugoti mano kortelės duomenis mokėjimams, kurių paprašysiu.
consent_rhythm_unstated = sutartu dažnumu
consent_period = Mokėjimai { $period } atliekami šia kortele.
consent_count = { $count ->
    [one] Iš viso yra { $count } mokėjimas.
    [few] Iš viso yra { $count } mokėjimai.
    [many] Iš viso yra { $count } mokėjimo.
   *[other] Iš viso yra { $count } mokėjimų.
}
consent_count_total = { $count ->
    [one] Iš viso yra { $count } mokėjimas, bendra suma – { $total }.
    [few] Iš viso yra { $count } mokėjimai, bendra suma – { $total }.
    [many] Iš viso yra { $count } mokėjimo, bendra suma – { $total }.
   *[other] Iš viso yra { $count } mokėjimų, bendra suma – { $total }.
}
consent_limit = Nė vienas mokėjimas neviršija { $ceiling }.
consent_notice = { $days ->
    [one] Man pranešama likus ne mažiau kaip { $days } dienai iki kiekvieno mokėjimo.
    [few] Man pranešama likus ne mažiau kaip { $days } dienoms iki kiekvieno mokėjimo.
    [many] Man pranešama likus ne mažiau kaip { $days } dienos iki kiekvieno mokėjimo.
   *[other] Man pranešama likus ne mažiau kaip { $days } dienų iki kiekvieno mokėjimo.
}
consent_today = Pirmas mokėjimas, { $amount }, atliekamas šiandien.
consent_confirmed = Kiekvieną pirkinį patvirtinsiu. Be manęs nieko nenurašoma.
consent_withdraw = Šį leidimą galiu bet kada atšaukti.

## Kortelės puslapis

card_title = Išsaugoti mano kortelę
card_heading = Jūsų kortelė
card_bank_next = Tada jūsų bankas paprašys patvirtinti, kad tai jūs.
card_submit = Išsaugoti mano kortelę
card_submit_paying = Sumokėti { $amount } ir išsaugoti mano kortelę
card_cancel = Atšaukti ir grįžti į parduotuvę
card_terms = Skaityti sąlygas (atsidarys naujame skirtuke)
number_label = Kortelės numeris
number_accepted = { $networks }
number_missing = Įveskite kortelės numerį
number_not_digits = Kortelės numeryje yra tik skaitmenys: įveskite jį taip, kaip nurodyta kortelėje
number_too_short = Kortelės numeryje trūksta skaitmenų: palyginkite su savo kortele
number_too_long = Kortelės numeryje per daug skaitmenų: palyginkite su savo kortele
number_mistyped = Vienas kortelės numerio skaitmuo neteisingas: palyginkite su savo kortele
number_not_accepted = Tokios kortelės čia nepriimamos: naudokite kito tinklo kortelę
brand_label = Kortelių tinklas
brand_two_networks = jūsų kortelėje yra du, pasirinkti galite jūs
brand_if_two_networks = jei jūsų kortelėje yra du, pasirinkite, kurį naudoti
brand_missing = Pasirinkite, kurį kortelių tinklą naudoti
brand_not_on_card = Jūsų kortelė nepriklauso pasirinktam tinklui: pasirinkite tą, kuris nurodytas kortelėje
expiry_label = Galioja iki
expiry_hint = mėn./metai
expiry_missing = Įveskite kortelės galiojimo mėnesį ir metus
expiry_unreadable = Įveskite galiojimo datą taip, kaip nurodyta kortelėje: du skaitmenys mėnesiui, du metams
expiry_past = Kortelės galiojimas baigėsi: patikrinkite datą arba naudokite kitą kortelę
expiry_too_far = Šie metai per toli: palyginkite su savo kortele
code_label = Saugos kodas
code_hint_three = 3 skaitmenys kitoje pusėje
code_hint_four = 4 skaitmenys priekinėje pusėje
code_hint_any = 3 arba 4 skaitmenys
code_missing = Įveskite saugos kodą
code_length = { $digits ->
    [one] Saugos kodą sudaro { $digits } skaitmuo: pažiūrėkite į savo kortelę
    [few] Saugos kodą sudaro { $digits } skaitmenys: pažiūrėkite į savo kortelę
    [many] Saugos kodą sudaro { $digits } skaitmens: pažiūrėkite į savo kortelę
   *[other] Saugos kodą sudaro { $digits } skaitmenų: pažiūrėkite į savo kortelę
}
holder_label = Vardas ir pavardė ant kortelės
holder_missing = Įveskite vardą ir pavardę taip, kaip nurodyta kortelėje
holder_too_long = Įveskite ne daugiau kaip 45 vardo ir pavardės ženklus
holder_looks_like_number = Panašu į kortelės numerį: čia įveskite vardą ir pavardę
holder_characters = Įveskite vardą ir pavardę paprastomis raidėmis, kaip nurodyta kortelėje
consent_missing = Pažymėkite langelį, kad duotumėte leidimą
consent_changed = Leidimo tekstas pasikeitė: perskaitykite jį dar kartą ir tada pažymėkite langelį

## Atmetimai

notice_title = { $family ->
    [try_later] Jūsų bankas šiuo metu negali priimti šios kortelės
    [check_details] Kažkas nesutampa su kortele
    [use_other_card] Jūsų bankas šios kortelės čia nepriima
    [code_mismatch] Saugos kodas nesutampa su kortele
    [authentication_failed] Jūsų bankas negalėjo patvirtinti, kad tai jūs
    [authentication_cancelled] Išėjote iš banko puslapio nepatvirtinę
    [technical] Nepavyko susisiekti su jūsų banku
   *[refused] Jūsų bankas atmetė šią kortelę
}
notice_advice = { $family ->
    [try_later] Po kurio laiko bandykite dar kartą arba naudokite kitą kortelę. Nieko nenurašyta.
    [check_details] Palyginkite numerį, galiojimo datą ir saugos kodą su savo kortele ir bandykite dar kartą. Nieko nenurašyta.
    [use_other_card] Naudokite kitą kortelę arba kreipkitės į savo banką. Nieko nenurašyta.
    [code_mismatch] Dar kartą pažiūrėkite kodą kortelėje ir bandykite dar kartą. Nieko nenurašyta.
    [authentication_failed] Bandykite dar kartą arba naudokite kitą kortelę. Nieko nenurašyta.
    [authentication_cancelled] Norėdami išsaugoti kortelę, pradėkite iš naujo ir patvirtinkite savo banke. Nieko nenurašyta.
    [technical] Po kelių minučių bandykite dar kartą arba naudokite kitą kortelę. Nieko nenurašyta.
   *[refused] Naudokite kitą kortelę arba kreipkitės į savo banką ir bandykite dar kartą. Nieko nenurašyta.
}
attempts_left = { $count ->
    [one] Galite bandyti dar { $count } kartą.
    [few] Galite bandyti dar { $count } kartus.
    [many] Galite bandyti dar { $count } karto.
   *[other] Galite bandyti dar { $count } kartų.
}

## Banke

method_frame = Jūsų banko patikra
authentication_heading = Tikrina jūsų bankas
authentication_line = Jūsų bankas nagrinėja šią užklausą. Tai užtrunka kelias sekundes.
challenge_heading = Patvirtinkite savo banke
challenge_line = Jūsų bankas nori įsitikinti, kad tai jūs: { $card }.
challenge_bank_says = Jūsų banko pranešimas
challenge_frame = Jūsų banko puslapis
challenge_no_page = Jei jūsų banko puslapis neatsiranda, atverkite jį atskirai.
challenge_open = Atverti mano banko puslapį
challenge_cancel = Atšaukti ir grįžti į parduotuvę
bridge_heading = Tuoj atsivers jūsų banko puslapis
return_heading = Jūsų bankas atsakė
return_line = Puslapis pats eis toliau. Jei ne, tęskite čia.
verification_heading = Tikrinama jūsų kortelė
verification_line = Tikriname jūsų kortelę jūsų banke. Palikite šį puslapį atvertą. Jis pats eis toliau.
code_needed_heading = Dar vienas dalykas
code_needed_line = Jūsų bankas patvirtino, kad tai jūs. Kad užbaigtumėte, dar kartą įveskite saugos kodą: jo niekada nesaugome.
code_needed_submit = Užbaigti

## The time that is left

time_label = Šiame puslapyje likęs laikas
time_minutes = { $minutes } min.
time_more = Daugiau laiko
time_question = Ar jums reikia daugiau laiko?
time_line = Jūsų saugumui puslapis po to uždaromas.
time_last = Ilgiau šis puslapis negali būti atvertas.

## Baigtys

done_heading = Jūsų kortelė išsaugota
done_line = { $merchant } nuo šiol gali naudoti kortelę, kaip sutarta: { $card }.
done_today_held = Šiandien: kortelei patikrinti rezervuota { $amount }, ši suma iškart grąžinama.
done_today_nothing = Šiandien: nieko nenurašyta.
done_today_charged = Šiandien: sumokėta { $amount }.
done_first_payment = Pirmas mokėjimas { $date } bus atliktas šia kortele.
done_withdraw = Savo leidimą galite bet kada atšaukti: kreipkitės į pardavėją { $merchant }.
already_done_heading = Jūsų kortelė jau išsaugota
already_done_line = Daugiau nieko daryti nereikia: { $card }.
declined_heading = Jūsų kortelė neišsaugota
declined_line = Nieko nenurašyta. { $merchant } gali pasiūlyti kitą mokėjimo būdą.
expired_heading = Šio puslapio laikas baigėsi
expired_line = Jūsų saugumui puslapis atvertas ribotą laiką. Jūsų kortelė neišsaugota ir nieko nenurašyta.
cancel_heading = Sustoti čia?
cancel_line = Jūsų kortelė nebus išsaugota, ir grįšite pas pardavėją { $merchant }.
cancel_yes = Taip, sustoti ir grįžti
cancel_no = Ne, tęsti su mano kortele
cancelled_heading = Atšaukėte
cancelled_line = Jūsų kortelė neišsaugota ir nieko nenurašyta.
card_gone_heading = Šios kortelės nebėra
card_gone_line = Ji pašalinta arba pasibaigė sutartis, kuriai ji buvo saugoma. Nieko nenurašyta.
not_found_heading = Tokio puslapio nėra
not_found_line = Adresas neišsamus arba jo puslapio jau seniai nebėra.
not_found_advice = Grįžkite į parduotuvę ir pradėkite iš ten.
in_progress_heading = Jau vyksta
in_progress_line = Jūsų kortelė tikrinama kitame lange arba skirtuke. Niekas nedaroma du kartus.
guard_heading = Vieną akimirką
guard_line = Pastaruoju metu atmesta daug kortelių. Prieš jums įvedant savąją, jūsų naršyklė parodo, kad čia neveikia programa.
guard_wait = Puslapis tęs pats, vėliausiai po { $seconds } s.
guard_refused_heading = Šiuo metu negalima priimti jokios kortelės
guard_refused_line = Iš jūsų ryšio išbandyta per daug kortelių.
guard_refused_advice = Bandykite dar kartą po valandos arba per kitą ryšį. Nieko nenurašyta.
unknown_heading = Jūsų bankas dar neatsakė
unknown_line = Aiškinamės, kas nutiko su užklausa. Niekas nenurašoma du kartus, o rezervuotos sumos grąžinamos.
unknown_advice = Galite palaukti čia arba grįžti į šį puslapį vėliau.
failure_heading = Klaida įvyko mūsų pusėje
failure_line = Tai ne jūsų kortelės kaltė. Niekas nenurašoma du kartus, o rezervuotos sumos grąžinamos.
failure_reference = Nuoroda tam, kas jums padės:
unavailable_heading = Netrukus grįšime
unavailable_line = Mokėjimo puslapis trumpam neveikia. Nuo jūsų kortelės nieko nenurašyta.

## Bandomoji aplinka

start_title = Bandomoji aplinka
start_heading = Kortelė, įvesta vieną kartą, saugiai laikoma ir naudojama, kaip sutarta.
start_line = Maillon – mokėjimo puslapis, kurį prižiūrite patys. Kortelę, turėtojo įvestą vieną kartą, jis paverčia kortelės nuoroda, nuo kurios pardavėjas gali nurašyti lėšas vėl ir vėl. Tai jo bandomoji aplinka: bankas yra mūsų, o tikros kortelės čia neveikia.
start_api = API žinynas
start_openapi = OpenAPI aprašas
start_ledger = Bandomojo banko didžioji knyga
start_clearing = Šios dienos tarpuskaitos failas
start_shop = Parodomoji parduotuvė
start_shop_line = Kiekvienas mygtukas per API pradeda kortelės registravimą, kaip tai darytų pardavėjo serveris, ir atveria mokėjimo puslapį.
start_cards = Bandomosios kortelės
start_cards_line = Bet kuri būsima galiojimo data, bet koks vardas. Bet kuris saugos kodas, išskyrus 999 ir 9999, kurie nesutampa.
start_codes = Kodai banko puslapiui
start_codes_line = Ką įvesti, kai bandomasis bankas prašo patvirtinti.
start_clock = Laikrodis
start_clock_line = Pasukus jį į priekį, įvyksta viskas, kas tuo metu turėjo įvykti: mokėjimai pagal grafiką, pakartotiniai bandymai, rezervuotų sumų nurašymai, atvertų puslapių pabaiga. Pats atgal jis niekada neina.
start_clock_now = Jis rodo { $now }.
start_clock_busy = Dar ne viskas, kas turėjo įvykti, padaryta. Po akimirkos pasukite jį dar kartą.
start_clock_day = Viena diena į priekį
start_clock_month = Vienas mėnuo į priekį
start_clock_file = Iki kito pakaitinių vardų failo
start_column_number = Numeris
start_column_network = Tinklas
start_column_code = Kodas
start_column_effect = Kas įvyksta
copy = Kopijuoti
copied = Nukopijuota
copy_value = Kopijuoti { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € per mėnesį
    [utility] Pagal suvartojimą
    [amex] 12,90 € per mėnesį · American Express
   *[save] Tik išsaugoti kortelę
}
offer_terms = { $offer ->
    [gym] Sporto klubas: ta pati suma kiekvieną mėnesį, dvylika kartų.
    [utility] Elektra: kiekvieną mėnesį kintama suma su viršutine riba.
    [amex] Laikraštis: kas mėnesį ta pati suma. Apie kortelę American Express pranešama failu, ir ji ten prižiūrima.
   *[save] Sodo prekių parduotuvė: kortelė saugoma, daugiau dėl nieko nesusitarta.
}
offer_button = { $offer ->
    [gym] Tapti klubo nariu
    [utility] Sudaryti sutartį
    [amex] Prenumeruoti
   *[save] Išsaugoti kortelę
}
shop_saved = Parduotuvė turi savo kortelės nuorodą
shop_not_saved = Parduotuvė neturi kortelės nuorodos
shop_result_line = Jūsų naršyklė grįžo tik su identifikatoriumi. Štai ką parduotuvės serveris tada perskaitė savo raktu.
shop_answer = API atsakymas
shop_told = Kas buvo pranešta parduotuvei
shop_told_line = Pasirašyti pranešimai, pasiekę parduotuvės serverį, naujausi viršuje.
shop_to_start = Į pradžios puslapį
shop_cancelled = Vėl parduotuvėje, be kortelės
shop_cancelled_line = Kortelės registravimas atšauktas. Parduotuvė neturi nuo ko nurašyti.
api_title = API žinynas
api_line = Kiekviena komanda šioje bandomojoje aplinkoje veikia tokia, kokia parašyta, su jos parodomuoju raktu.
api_contents = Operacijos

# A stored card, the consumer present
stored_card_title = Mokėti išsaugota kortele
stored_card_heading = Jūsų išsaugota kortelė
stored_card_submit = Mokėti { $amount }
stored_card_confirm = Tęsiu ir sumoku { $amount } pardavėjui { $merchant } savo kortele { $card }.
stored_card_done_heading = Jūsų mokėjimas atliktas
stored_card_done_line = Pardavėjui { $merchant } sumokėta jūsų kortele { $card }.

# The agreement, read again
agreement_heading = Jūsų sutartis: { $merchant }
agreement_active_line = { $merchant } gali nurašyti lėšas nuo jūsų kortelės, kaip sutarta: { $card }.
agreement_agreed = Su šiuo tekstu sutikote { $date }:
agreement_what_ends = Jei nutrauksite sutartį, { $merchant } pagal ją nebegalės nurašyti lėšų nuo šios kortelės, o būsimi mokėjimai bus atšaukti. Jau atlikti mokėjimai nesikeičia.
agreement_end = Nutraukti šią sutartį
agreement_ended_heading = Ši sutartis pasibaigė
agreement_ended_line = { $date } ji pasibaigė. { $merchant } pagal ją nebegali nurašyti lėšų nuo jūsų kortelės: { $card }.
agreement_replaced_heading = Ši sutartis pakeista
agreement_replaced_line = { $date } ją pakeitė naujesnė sutartis.
done_manage = Skaityti arba nutraukti šią sutartį

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } išsaugojo jūsų kortelę
    [payment_coming] Artėja mokėjimas pardavėjui { $merchant }
    [payment_failed] Jūsų mokėjimas pardavėjui { $merchant } nepavyko
    [card_expiring] Netrukus baigsis jūsų kortelės galiojimas: { $merchant }
    [smartbill_result] SmartBill registracijos rezultatas: { $merchant }
   *[agreement_ended] Jūsų sutartis su pardavėju { $merchant } pasibaigė
}
mail_enrolled_line = { $merchant } dabar gali nurašyti lėšas nuo jūsų kortelės, kaip sutarta: { $card }.
mail_coming_line = { $merchant } { $date } nurašys nuo jūsų kortelės { $amount }: { $card }.
mail_failed_line = { $amount } mokėjimas pardavėjui { $merchant } buvo atmestas: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Jūsų bankas nori, kad jį patvirtintumėte patys. Tai užtruks minutę.
    [new_card] Nuo šios kortelės lėšų nurašyti nebegalima. Pateikite pardavėjui { $merchant } kitą, kad tai, dėl ko sutarta, tęstųsi.
   *[settle] Jis automatiškai nekartojamas. Atsiskaitykite su pardavėju { $merchant }.
}
mail_confirm = Patvirtinti mokėjimą
mail_expiring_line = { $merchant } saugo jūsų kortelę, kurios galiojimas netrukus baigsis: { $card }.
mail_expiring_advice = Kai turėsite naują, pateikite ją pardavėjui { $merchant }, kad jūsų mokėjimai tęstųsi.
mail_smartbill_accepted = American Express patvirtino piniginės { $wallet } registraciją SmartBill.
mail_smartbill_refused = American Express atmetė piniginės { $wallet } registraciją SmartBill. Atmetimo kodas: { $code }.
mail_smartbill_stopped = Suplanuoti mokėjimai šia kortele sustabdyti: { $card }.
mail_footer = Gaunate šį laišką, nes turite mokėjimų sutartį su pardavėju { $merchant }. Kortelių numerių ir kodų niekada neprašoma el. paštu.
start_mails = Laiškai
start_mails_line = Kas parašyta vartotojams, naujausi pirmi. Niekas nepalieka šio kompiuterio.
start_mails_none = Dar nėra. Išsaugokite kortelę vienu iš pasiūlymų aukščiau.

# The page inside a shop's page
embed_close = Uždaryti
widget_title = Puslapis parduotuvės puslapyje
widget_line = Šios parduotuvės kilmė kita nei mokėjimo puslapio. Kiekviena dalis žemiau atveria savo puslapį; bandomojo banko kodai yra pradiniame puslapyje.
widget_heading = { $mode ->
    [inline] Puslapyje
    [lightbox] Virš puslapio
    [redirect] Atskirame puslapyje
   *[payline] Su „Payline“ žymėjimu
}
widget_about = { $mode ->
    [inline] Kortelės forma yra kasos dalis ir tokio aukščio kaip jos turinys.
    [lightbox] Virš kasos atsiveria dialogo langas; telefone jis užpildo ekraną.
    [redirect] Naršyklė palieka kasą ir grįžta. Reikia tik nuorodos.
   *[payline] Elementas, sukurtas „Payline“ valdikliui, nepakeistas, išskyrus scenarijaus serverį.
}
widget_link = Mokėti kortele
widget_code = Kodas kopijuoti
widget_told = Kas pranešta parduotuvės puslapiui

# The demo shop: a customer’s account
shop_account = Kliento paskyra
shop_account_line = Ką parduotuvės serveris perskaito savo raktu: saugomą kortelę ir kas nuo jos nurašyta.
shop_account_link = Į kliento paskyrą
shop_charges = Nurašymai
shop_charges_none = Dar nieko nesuplanuota.
shop_charges_begin = Nurašyti kas mėnesį
shop_column_day = Diena
shop_column_amount = Suma
shop_column_status = Būsena
shop_alias = Pakaitinis vardas American Express

# The wallet page
wallet_heading = Jūsų kortelės pas pardavėją { $merchant }
wallet_line = Kortelės, kurias jums saugo { $merchant }, ir už ką kiekviena jų moka.
wallet_empty = { $merchant } nesaugo nė vienos jūsų kortelės.
wallet_card = { $brand }, paskutiniai skaitmenys { $last4 }
wallet_until = Galioja iki { $expiry } pabaigos
wallet_first = Naudojama pirma
wallet_state = { $state ->
    [expiring] Šios kortelės galiojimas netrukus baigsis. Pateikite naują kortelę, ir viskas, už ką ji moka, tęsis.
    [expired] Šios kortelės galiojimas baigėsi. Pateikite naują kortelę, ir viskas, už ką ji moka, tęsis.
    [replaced] Jūsų bankas šią kortelę pakeitė. Pateikite naują, ir viskas, už ką ji moka, tęsis.
    [blocked] Jūsų bankas nebepriima mokėjimų šia kortele. Pateikite naują kortelę arba pašalinkite šią.
   *[disabled] { $merchant } šią kortelę išjungė. Nuo jos nieko nenurašoma.
}
wallet_amex = { $state ->
    [waiting] Ši kortelė registruojama American Express.
    [enrolled] Užregistruota American Express. Atnaujinus kortelę, mokėjimai tęsiasi patys.
    [refused] American Express šios kortelės neužregistravo. Pateikite naują kortelę arba pašalinkite šią.
   *[cancelled] American Express šią kortelę panaikino. Pateikite naują kortelę arba pašalinkite šią.
}
wallet_uses = Ji moka už
wallet_no_use = Nuo šios kortelės be jūsų nieko nenurašoma.
wallet_more = Kitos sutartys: { $count }
wallet_next = Kitas mokėjimas: { $amount }, { $date }
wallet_words = Dėl ko sutarėte
wallet_end = Nutraukti šią sutartį
wallet_choose = Naudoti pirmą
wallet_renew = Turiu naują kortelę
wallet_remove = Pašalinti
wallet_add = Pridėti kortelę
wallet_back = Atgal į mano korteles
wallet_news = { $news ->
    [added] Jūsų kortelė pridėta.
    [renewed] Jūsų nauja kortelė pakeitė senąją. Viskas, už ką ji moka, tęsiasi.
    [removed] Kortelė pašalinta. Nuo jos nieko nebegalima nurašyti.
    [chosen] Nuo šiol ši kortelė naudojama pirma.
    [ended] Sutartis pasibaigė.
    [busy] Iš šio puslapio dabar negalima pridėti daugiau kortelių. Vėliau atverkite jį iš parduotuvės dar kartą.
   *[changed] Tuo tarpu kažkas pasikeitė. Dabar yra taip.
}
wallet_expired_line = Jūsų saugumui puslapis atvertas ribotą laiką.
removal_heading = Pašalinti šią kortelę?
removal_line = { $merchant } ištrina šią kortelę ir nebegali nuo jos nurašyti lėšų: { $card }. To atšaukti negalima.
removal_ends = { $count ->
    [one] Kartu baigiasi { $count } sutartis, o būsimi jos mokėjimai atšaukiami:
    [few] Kartu baigiasi { $count } sutartys, o būsimi jų mokėjimai atšaukiami:
    [many] Kartu baigiasi { $count } sutarties, o būsimi jų mokėjimai atšaukiami:
   *[other] Kartu baigiasi { $count } sutarčių, o būsimi jų mokėjimai atšaukiami:
}
removal_paid = Jau atlikti mokėjimai nesikeičia. Jei pardavėjui { $merchant } dar ką nors esate skolingi, jūsų gali paprašyti sumokėti kitu būdu.
removal_yes = { $count ->
    [0] Pašalinti kortelę
    [1] Pašalinti kortelę ir nutraukti sutartį
    [one] Pašalinti kortelę ir nutraukti sutartis
    [few] Pašalinti kortelę ir nutraukti sutartis
    [many] Pašalinti kortelę ir nutraukti sutartis
   *[other] Pašalinti kortelę ir nutraukti sutartis
}
removal_no = Palikti
renewal_title = Jūsų nauja kortelė
renewal_line = Ji pakeičia jūsų kortelę: { $card }. Viskas, už ką ta kortelė moka, tęsiasi, kaip sutarta.
renewal_consent = Leidžiu pardavėjui { $merchant } saugoti šios kortelės duomenis vietoj mano kortelės { $card } ir nurašyti nuo jos lėšas taip, kaip sutarta dėl tos kortelės.
number_already_stored = Ši kortelė čia jau išsaugota: įveskite savo naujos kortelės numerį
holder_differs = Šis vardas ir pavardė kitokie nei ant keičiamos kortelės: kito asmens vardu išduotą kortelę pridėkite kaip naują
shop_my_cards = Mano kortelės

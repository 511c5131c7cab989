### Eesti keel. Lihtsad laused, teietamine, hüüumärke ei ole, mitte kunagi „kehtetu“.
### Sidutud tühikud on failis.

## Iga lehe ümber

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Viga: { $title }
skip = Liigu sisu juurde
language = Keel
test_mode = Testrežiim
footer_operated = Kaupmehe { $merchant } makseleht, mis töötab Mailloniga
footer_nobody = Makseleht, mis töötab Mailloniga
footer_sandbox = Maillon, liivakast: päris kaardid siin ei tööta
footer_terms = Tingimused
footer_privacy = Privaatsus
footer_help = Abi
errors_to_correct = { $count ->
    [one] Üks koht vajab parandamist
   *[other] { $count } kohta vajab parandamist
}
go_on = Jätka
look_again = Vaata, kuhu see on jõudnud
try_again = Proovi uuesti
back_to = Tagasi kaupmehe { $merchant } juurde
start_again_at = Uuesti alustamiseks minge tagasi kaupmehe { $merchant } juurde.

## Summad, kuupäevad, kaardid

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
    [1] jaanuar
    [2] veebruar
    [3] märts
    [4] aprill
    [5] mai
    [6] juuni
    [7] juuli
    [8] august
    [9] september
    [10] oktoober
    [11] november
   *[12] detsember
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand } lõpunumbritega { $last4 }, kehtib { $expiry } lõpuni
rhythm_words = { $frequency ->
    [daily] iga päev
    [weekly] iga nädal
    [biweekly] iga kahe nädala järel
    [bimonthly] iga kahe kuu järel
    [quarterly] iga kolme kuu järel
    [yearly] igal aastal
   *[monthly] iga kuu
}
rhythm_on_day = iga kuu { $day }. kuupäeval
period_between = kuupäevast { $start } kuni kuupäevani { $end }
period_from = alates kuupäevast { $start }
period_until = kuni kuupäevani { $end }

## Kokkulepe

deal_subject = { $kind ->
    [fixed] Teie tellimus: { $merchant }
    [flexible_amount] Teie leping: { $merchant }
    [flexible_frequency] Teie leping: { $merchant }
    [instalments] Teie ost osamaksetena: { $merchant }
    [unscheduled] Teie leping: { $merchant }
    [one_click] Järgmiste ostude jaoks
   *[save_only] Edaspidiseks
}
deal_per = { $frequency ->
    [daily] päevas
    [weekly] nädalas
    [biweekly] iga kahe nädala järel
    [bimonthly] iga kahe kuu järel
    [quarterly] iga kolme kuu järel
    [yearly] aastas
   *[monthly] kuus
}
deal_times = { $count ->
    [one] üks kord
    [2] kaks korda
   *[other] { $count } korda
}
deal_each_time = iga kord
deal_up_to = Kuni { $amount }
deal_varying_amount = Muutuv summa
deal_save = Salvestage oma kaart
deal_count = { $count ->
    [one] üks makse
   *[other] { $count } makset
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Summa võib igal maksel olla erinev.
    [flexible_frequency] Maksetel ei ole kindlaid kuupäevi.
    [unscheduled] { $merchant } võtab teie kaardilt makse, kui teil on lepingu alusel midagi tasuda. Seetõttu ei ole kuupäevad ega summad ette kindlaks määratud.
    [one_click] Järgmine kord, kui ostate kaupmehelt { $merchant }, ei pea te kaardi andmeid sisestama. Te kinnitate iga ostu.
    [save_only] { $merchant } hoiab teie kaardi andmeid maksete jaoks, mida te ise soovite teha.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Teile antakse teada vähemalt üks päev enne iga makset.
   *[other] Teile antakse teada vähemalt { $days } päeva enne iga makset.
}
deal_varies = muutub
deal_at_most = Kõige rohkem korraga
deal_total = { $count ->
    [one] Kokku
   *[other] Kokku, { $count } makset
}
today = Täna
today_held = Broneeritakse kaardi kontrollimiseks ja vabastatakse kohe
today_checked = Kaarti kontrollitakse
today_nothing = mitte midagi
today_charged = Esimene makse

## Nõusolek: iga muudatus nõuab failis consent.rs uut versiooni

consent_fixed = Luban kaupmehel { $merchant } hoida minu kaardi andmeid ja võtta kaardilt { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Luban kaupmehel { $merchant } hoida minu kaardi andmeid ja võtta kaardilt ühe osamakse summas { $amount }.
   *[other] Luban kaupmehel { $merchant } hoida minu kaardi andmeid ja võtta kaardilt { $count } osamakset, igaüks { $amount }, { $rhythm }.
}
consent_flexible_amount = Luban kaupmehel { $merchant } hoida minu kaardi andmeid ja võtta kaardilt { $rhythm } makse, mille summa võib iga kord olla erinev.
consent_flexible_frequency = Luban kaupmehel { $merchant } hoida minu kaardi andmeid ja võtta kaardilt makseid, mille kuupäevad ja summad võivad iga kord olla erinevad.
consent_flexible_frequency_amount = Luban kaupmehel { $merchant } hoida minu kaardi andmeid ja võtta kaardilt iga kord { $amount } kuupäevadel, mis võivad iga makse puhul olla erinevad.
consent_unscheduled = Luban kaupmehel { $merchant } hoida minu kaardi andmeid ja võtta kaardilt makseid, kui mul on meie lepingu alusel midagi tasuda. Kuupäevad ja summad ei ole ette kindlaks määratud.
consent_keep = Luban kaupmehel { $merchant } hoida minu kaardi andmeid järgmiste ostude jaoks.
consent_save = Luban kaupmehel { $merchant } hoida minu kaardi andmeid maksete jaoks, mida ma ise soovin teha.
consent_rhythm_unstated = kokkulepitud ajavahemike järel
consent_period = Maksed tehakse { $period }.
consent_count = { $count ->
    [one] Makseid on üks.
   *[other] Makseid on { $count }.
}
consent_count_total = { $count ->
    [one] Makseid on üks, kokku { $total }.
   *[other] Makseid on { $count }, kokku { $total }.
}
consent_limit = Ükski makse ei ole suurem kui { $ceiling }.
consent_notice = { $days ->
    [one] Mulle antakse teada vähemalt üks päev enne iga makset.
   *[other] Mulle antakse teada vähemalt { $days } päeva enne iga makset.
}
consent_today = Esimene makse, { $amount }, tehakse täna.
consent_confirmed = Kinnitan iga ostu. Ilma minuta ei võeta kaardilt midagi.
consent_withdraw = Võin selle loa igal ajal tagasi võtta.

## Kaardi leht

card_title = Salvesta minu kaart
card_heading = Teie kaart
card_bank_next = Järgmisena palub teie pank kinnitada, et see olete teie.
card_submit = Salvesta minu kaart
card_submit_paying = Maksa { $amount } ja salvesta minu kaart
card_cancel = Katkesta ja mine tagasi poodi
card_terms = Loe tingimusi (avaneb uuel vahelehel)
number_label = Kaardi number
number_accepted = { $networks }
number_missing = Sisestage kaardi number
number_not_digits = Kaardi numbris on ainult numbrid: sisestage see nii, nagu kaardil
number_too_short = Kaardi numbrist on numbreid puudu: võrrelge oma kaardiga
number_too_long = Kaardi numbris on liiga palju numbreid: võrrelge oma kaardiga
number_mistyped = Üks number kaardi numbris ei ole õige: võrrelge oma kaardiga
number_not_accepted = Seda liiki kaarti siin vastu ei võeta: kasutage mõne muu kaardivõrgu kaarti
brand_label = Kaardivõrk
brand_two_networks = teie kaardil on kaks, valik on teie
brand_if_two_networks = kui teie kaardil on kaks, valige, kumba kasutada
brand_missing = Valige kasutatav kaardivõrk
brand_not_on_card = Teie kaart ei kuulu valitud võrku: valige see, mis on kaardile trükitud
expiry_label = Kehtib kuni
expiry_hint = KK/AA
expiry_missing = Sisestage kaardi kehtivuse kuu ja aasta
expiry_unreadable = Sisestage kehtivus nii, nagu kaardil: kaks numbrit kuu ja kaks numbrit aasta jaoks
expiry_past = Kaardi kehtivus on lõppenud: kontrollige kuupäeva või kasutage teist kaarti
expiry_too_far = See aasta on liiga kaugel: võrrelge oma kaardiga
code_label = Turvakood
code_hint_three = 3 numbrit, tagaküljel
code_hint_four = 4 numbrit, esiküljel
code_hint_any = 3 või 4 numbrit
code_missing = Sisestage turvakood
code_length = Turvakoodis on { $digits } numbrit: vaadake oma kaarti
holder_label = Nimi kaardil
holder_missing = Sisestage nimi nii, nagu see on kaardil
holder_too_long = Sisestage nimest kõige rohkem 45 tähemärki
holder_looks_like_number = See näeb välja nagu kaardi number: sisestage siia nimi
holder_characters = Sisestage nimi tavaliste tähtedega, nii nagu see on kaardil
consent_missing = Loa andmiseks märgistage ruut
consent_changed = Loa tekst on muutunud: lugege see uuesti läbi ja märgistage siis ruut

## Keeldumised

notice_title = { $family ->
    [try_later] Teie pank ei saa praegu seda kaarti aktsepteerida
    [check_details] Mingi teave ei vasta kaardile
    [use_other_card] Teie pank ei aktsepteeri siin seda kaarti
    [code_mismatch] Turvakood ei vasta kaardile
    [authentication_failed] Teie pank ei saanud kinnitada, et see olete teie
    [authentication_cancelled] Lahkusite oma panga lehelt ilma kinnitamata
    [technical] Teie pangaga ei saanud ühendust
   *[refused] Teie pank lükkas selle kaardi tagasi
}
notice_advice = { $family ->
    [try_later] Proovige mõne aja pärast uuesti või kasutage teist kaarti. Kaardilt ei võetud midagi.
    [check_details] Võrrelge numbrit, kehtivust ja turvakoodi oma kaardiga ning proovige uuesti. Kaardilt ei võetud midagi.
    [use_other_card] Kasutage teist kaarti või küsige oma pangast. Kaardilt ei võetud midagi.
    [code_mismatch] Vaadake kood kaardilt veel kord üle ja proovige uuesti. Kaardilt ei võetud midagi.
    [authentication_failed] Proovige uuesti või kasutage teist kaarti. Kaardilt ei võetud midagi.
    [authentication_cancelled] Kaardi salvestamiseks alustage uuesti ja kinnitage oma panga lehel. Kaardilt ei võetud midagi.
    [technical] Proovige mõne minuti pärast uuesti või kasutage teist kaarti. Kaardilt ei võetud midagi.
   *[refused] Kasutage teist kaarti või küsige oma pangast ja proovige uuesti. Kaardilt ei võetud midagi.
}
attempts_left = { $count ->
    [one] Saate veel ühe korra proovida.
   *[other] Saate veel { $count } korda proovida.
}

## Pangas

method_frame = Teie panga kontroll
authentication_heading = Kontrollime teie pangast
authentication_line = Teie pank vaatab taotlust läbi. See võtab mõne sekundi.
challenge_heading = Kinnitage oma panga lehel
challenge_line = Teie pank tahab olla kindel, et see olete teie: { $card }.
challenge_bank_says = Teade teie pangalt
challenge_frame = Teie panga leht
challenge_no_page = Kui teie panga lehte ei ilmu, avage see eraldi.
challenge_open = Ava minu panga leht
challenge_cancel = Katkesta ja mine tagasi poodi
bridge_heading = Teie panga leht avaneb kohe
return_heading = Teie pank on vastanud
return_line = Leht liigub ise edasi. Kui seda ei juhtu, jätkake siit.
verification_heading = Teie kaarti kontrollitakse
verification_line = Kontrollime teie kaarti teie pangas. Hoidke see leht avatuna. See liigub ise edasi.
code_needed_heading = Veel üks asi
code_needed_line = Teie pank on kinnitanud, et see olete teie. Lõpetamiseks sisestage turvakood uuesti: me ei salvesta seda kunagi.
code_needed_submit = Lõpeta

## The time that is left

time_label = Sellel lehel jäänud aeg
time_minutes = { $minutes } min
time_more = Rohkem aega
time_question = Kas vajate rohkem aega?
time_line = Teie turvalisuse huvides suletakse leht seejärel.
time_last = Kauem ei saa see leht avatud olla.

## Tulemused

done_heading = Teie kaart on salvestatud
done_line = { $merchant } saab nüüd kaarti kokkulepitud viisil kasutada: { $card }.
done_today_held = Täna: kaardi kontrollimiseks broneeriti { $amount }, mis vabastatakse kohe.
done_today_nothing = Täna: kaardilt ei võetud midagi.
done_today_charged = Täna: tasutud { $amount }.
done_first_payment = Esimene makse: { $date }.
done_withdraw = Saate oma loa igal ajal tagasi võtta: pöörduge kaupmehe { $merchant } poole.
already_done_heading = Teie kaart on juba salvestatud
already_done_line = Rohkem pole vaja midagi teha: { $card }.
declined_heading = Teie kaarti ei salvestatud
declined_line = Kaardilt ei võetud midagi. { $merchant } saab pakkuda teile muud makseviisi.
expired_heading = See leht on aegunud
expired_line = Teie turvalisuse huvides on leht avatud piiratud aja. Teie kaarti ei salvestatud ja kaardilt ei võetud midagi.
cancel_heading = Kas lõpetada siin?
cancel_line = Teie kaarti ei salvestata ja te lähete tagasi kaupmehe { $merchant } juurde.
cancel_yes = Jah, lõpeta ja mine tagasi
cancel_no = Ei, jätka minu kaardiga
cancelled_heading = Olete katkestanud
cancelled_line = Teie kaarti ei salvestatud ja kaardilt ei võetud midagi.
card_gone_heading = Seda kaarti enam ei ole
card_gone_line = Kaart on eemaldatud või on leping, mille jaoks seda hoiti, lõppenud. Midagi ei võetud maha.
not_found_heading = Sellist lehte ei ole
not_found_line = Aadress on poolik või on selle leht ammu kadunud.
not_found_advice = Minge tagasi poodi ja alustage sealt uuesti.
in_progress_heading = Juba töös
in_progress_line = Teie kaarti kontrollitakse teises aknas või teisel vahelehel. Midagi ei tehta kaks korda.
guard_heading = Üks hetk, palun
guard_line = Viimasel ajal on paljusid kaarte tagasi lükatud. Enne kui oma kaardi sisestate, näitab teie brauser, et siin ei tegutse programm.
guard_wait = Leht läheb ise edasi hiljemalt { $seconds } s pärast.
guard_refused_heading = Praegu ei saa ühtegi kaarti vastu võtta
guard_refused_line = Teie ühendusest on proovitud liiga palju kaarte.
guard_refused_advice = Proovige uuesti tunni pärast või teisest ühendusest. Midagi ei võetud maha.
unknown_heading = Teie pank ei ole veel vastanud
unknown_line = Selgitame välja, mis taotlusest sai. Midagi ei võeta kaks korda ja broneeritud summad vabastatakse.
unknown_advice = Võite siin oodata või sellele lehele hiljem tagasi tulla.
failure_heading = Midagi läks meie poolel valesti
failure_line = Viga ei ole teie kaardis. Midagi ei võeta kaks korda ja broneeritud summad vabastatakse.
failure_reference = Viide sellele, kes teid aitab:
unavailable_heading = Kohe tagasi
unavailable_line = Makseleht on lühikest aega kasutusest väljas. Teie kaardilt ei võetud midagi.

## Liivakast

start_title = Liivakast
start_heading = Üks kord sisestatud kaart, kindlalt hoitud, kokkuleppe järgi kasutatud.
start_line = Maillon on makseleht, mida te ise majutate. See teeb kaardist, mille omanik sisestab üks kord, kaardiviite, millelt kaupmees tohib makseid võtta ikka ja jälle. See on selle liivakast: pank on meie oma ja päris kaardid siin ei tööta.
start_api = API teatmik
start_openapi = OpenAPI kirjeldus
start_ledger = Liivakasti panga pearaamat
start_clearing = Tänane kliiringfail
start_shop = Näidispood
start_shop_line = Iga nupp alustab API kaudu kaardi registreerimist, nagu teeks seda kaupmehe server, ja avab makselehe.
start_cards = Testkaardid
start_cards_line = Mis tahes tulevane kehtivusaeg, mis tahes nimi. Mis tahes turvakood peale 999 ja 9999, mis ei vasta kaardile.
start_codes = Panga lehe koodid
start_codes_line = Mida sisestada, kui liivakasti pank palub kinnitust.
start_clock = Kell
start_clock_line = Selle edasikeeramisel toimub kõik, mis vahepeal pidi toimuma: graafikujärgsed maksed, uued katsed, broneeringute arveldamine, avatud lehtede lõppemine. See ei liigu kunagi ise tagasi.
start_clock_now = See näitab { $now }.
start_clock_busy = Kõik, mis pidi toimuma, ei ole veel tehtud. Keerake seda hetke pärast uuesti.
start_clock_day = Üks päev edasi
start_clock_month = Üks kuu edasi
start_clock_file = Järgmise tunnuste failini
start_column_number = Number
start_column_network = Võrk
start_column_code = Kood
start_column_effect = Mis juhtub
copy = Kopeeri
copied = Kopeeritud
copy_value = Kopeeri { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € kuus
    [utility] Tarbimise järgi
    [amex] 12,90 € kuus · American Express
   *[save] Ainult kaardi hoidmine
}
offer_terms = { $offer ->
    [gym] Jõusaal: sama summa iga kuu, kaksteist korda.
    [utility] Elekter: iga kuu muutuv summa, millel on ülempiir.
    [amex] Ajaleht: iga kuu sama summa. Kaardist teatatakse American Expressile failiga ja seda hoitakse seal ajakohasena.
   *[save] Aiapood: kaarti hoitakse, muud ei ole kokku lepitud.
}
offer_button = { $offer ->
    [gym] Liitu jõusaaliga
    [utility] Sõlmi leping
    [amex] Telli ajaleht
   *[save] Salvesta kaart
}
shop_saved = Poel on oma kaardiviide
shop_not_saved = Poel ei ole kaardiviidet
shop_result_line = Teie brauser tuli tagasi ainult tunnusega. Selle luges poe server seejärel oma võtmega.
shop_answer = API vastus
shop_told = Mida poele teatati
shop_told_line = Allkirjastatud teated, mis jõudsid poe serverisse, uusimad eespool.
shop_to_start = Avalehele
shop_cancelled = Tagasi poes, ilma kaardita
shop_cancelled_line = Kaardi registreerimine katkestati. Poel ei ole, millelt makset võtta.
api_title = API teatmik
api_line = Iga käsk töötab sellisena selles liivakastis, selle näidisvõtmega.
api_contents = Toimingud

# A stored card, the consumer present
stored_card_title = Makske oma salvestatud kaardiga
stored_card_heading = Teie salvestatud kaart
stored_card_submit = Maksa { $amount }
stored_card_confirm = Jätkates maksan { $amount } kaupmehele { $merchant } oma kaardiga { $card }.
stored_card_done_heading = Teie makse on tehtud
stored_card_done_line = Kaupmehele { $merchant } maksti teie kaardiga { $card }.

# The agreement, read again
agreement_heading = Teie leping: { $merchant }
agreement_active_line = { $merchant } tohib teie kaardilt makseid võtta kokkuleppe järgi: { $card }.
agreement_agreed = Selle tekstiga nõustusite kuupäeval { $date }:
agreement_what_ends = Kui te selle lõpetate, ei saa { $merchant } enam lepingu alusel sellelt kaardilt makseid võtta ja tulevased maksed tühistatakse. Juba tehtud maksed jäävad nii, nagu on.
agreement_end = Lõpeta see leping
agreement_ended_heading = See leping on lõppenud
agreement_ended_line = See lõppes kuupäeval { $date }. { $merchant } ei saa enam lepingu alusel teie kaardilt makseid võtta: { $card }.
agreement_replaced_heading = See leping on asendatud
agreement_replaced_line = Uuem leping asendas selle kuupäeval { $date }.
done_manage = Loe seda lepingut või lõpeta see

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } on teie kaardi salvestanud
    [payment_coming] Tulekul on makse kaupmehele { $merchant }
    [payment_failed] Teie makse kaupmehele { $merchant } ebaõnnestus
    [card_expiring] Teie kaart aegub varsti: { $merchant }
    [smartbill_result] SmartBilli registreerimise tulemus: { $merchant }
   *[agreement_ended] Teie leping kaupmehega { $merchant } on lõppenud
}
mail_enrolled_line = { $merchant } võib nüüd teie kaardilt kokkulepitud makseid võtta: { $card }.
mail_coming_line = { $merchant } võtab teie kaardilt { $amount } kuupäeval { $date }: { $card }.
mail_failed_line = Makse { $amount } kaupmehele { $merchant } lükati tagasi: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Teie pank soovib, et kinnitaksite selle ise. See võtab minuti.
    [new_card] Sellelt kaardilt ei saa enam makseid võtta. Andke kaupmehele { $merchant } teine kaart, et kokkulepitu jätkuks.
   *[settle] Seda iseenesest uuesti ei proovita. Palun tasuge see kaupmehele { $merchant }.
}
mail_confirm = Kinnita makse
mail_expiring_line = { $merchant } hoiab teie kaarti, mis aegub varsti: { $card }.
mail_expiring_advice = Kui saate uue kaardi, andke see kaupmehele { $merchant }, et teie maksed jätkuksid.
mail_smartbill_accepted = American Express kinnitas rahakoti { $wallet } registreerimise SmartBillis.
mail_smartbill_refused = American Express lükkas tagasi rahakoti { $wallet } registreerimise SmartBillis. Keeldumise kood: { $code }.
mail_smartbill_stopped = Selle kaardi plaanitud maksed on peatatud: { $card }.
mail_footer = Saate selle kirja, sest teil on maksete leping kaupmehega { $merchant }. Kaardinumbreid ega koode ei küsita kunagi e-kirjaga.
start_mails = E-kirjad
start_mails_line = Mida tarbijatele on kirjutatud, uusim ees. Sellest arvutist ei lähe midagi välja.
start_mails_none = Veel pole ühtegi. Salvestage kaart mõne ülaloleva pakkumisega.

# The page inside a shop's page
embed_close = Sulge
widget_title = Leht poe lehe sees
widget_line = Sellel poel on makselehest erinev päritolu. Iga osa allpool avab oma lehe; testpanga koodid on avalehel.
widget_heading = { $mode ->
    [inline] Lehe sees
    [lightbox] Lehe kohal
    [redirect] Omaette lehel
   *[payline] Payline’i märgistusega
}
widget_about = { $mode ->
    [inline] Kaardivorm on kassa osa ja sama kõrge kui selle sisu.
    [lightbox] Kassa kohal avaneb dialoog; telefonis täidab see ekraani.
    [redirect] Brauser lahkub kassast ja tuleb tagasi. Vaja on ainult linki.
   *[payline] Payline’i vidina jaoks tehtud element, muutmata peale skripti hosti.
}
widget_link = Maksa kaardiga
widget_code = Kopeeritav kood
widget_told = Mida poe lehele teatati

# The demo shop: a customer’s account
shop_account = Kliendi konto
shop_account_line = Mida poe server oma võtmega loeb: hoitav kaart ja mida sellelt on võetud.
shop_account_link = Kliendi konto juurde
shop_charges = Maksed
shop_charges_none = Midagi pole veel kavas.
shop_charges_begin = Võta makse iga kuu
shop_column_day = Päev
shop_column_amount = Summa
shop_column_status = Seis
shop_alias = Tunnus American Expressis

# The wallet page
wallet_heading = Teie kaardid: { $merchant }
wallet_line = Kaardid, mida { $merchant } teie jaoks hoiab, ja mille eest igaüks neist maksab.
wallet_empty = { $merchant } ei hoia teie jaoks ühtegi kaarti.
wallet_card = { $brand } lõpunumbritega { $last4 }
wallet_until = Kehtib { $expiry } lõpuni
wallet_first = Kasutatakse esimesena
wallet_state = { $state ->
    [expiring] See kaart aegub varsti. Andke oma uus kaart ja kõik, mille eest see maksab, jätkub.
    [expired] See kaart on aegunud. Andke oma uus kaart ja kõik, mille eest see maksab, jätkub.
    [replaced] Teie pank on selle kaardi välja vahetanud. Andke uus ja kõik, mille eest see maksab, jätkub.
    [blocked] Teie pank ei võta selle kaardiga enam makseid vastu. Andke oma uus kaart või eemaldage see.
   *[disabled] { $merchant } on selle kaardi välja lülitanud. Sellelt ei võeta midagi.
}
wallet_amex = { $state ->
    [waiting] Seda kaarti registreeritakse American Expressis.
    [enrolled] American Expressis registreeritud. Kui kaart uuendatakse, jätkuvad maksed iseenesest.
    [refused] American Express ei registreerinud seda kaarti. Andke oma uus kaart või eemaldage see.
   *[cancelled] American Express on selle kaardi tühistanud. Andke oma uus kaart või eemaldage see.
}
wallet_uses = See maksab
wallet_no_use = Sellelt kaardilt ei võeta ilma teieta midagi.
wallet_more = Veel lepinguid: { $count }
wallet_next = Järgmine makse: { $amount } kuupäeval { $date }
wallet_words = Millega te nõustusite
wallet_end = Lõpeta see leping
wallet_choose = Kasuta esimesena
wallet_renew = Mul on uus kaart
wallet_remove = Eemalda
wallet_add = Lisa kaart
wallet_back = Tagasi minu kaartide juurde
wallet_news = { $news ->
    [added] Teie kaart on lisatud.
    [renewed] Teie uus kaart on vana asendanud. Kõik, mille eest see maksab, jätkub.
    [removed] Kaart on eemaldatud. Sellelt ei saa enam midagi võtta.
    [chosen] Nüüdsest kasutatakse seda kaarti esimesena.
    [ended] Leping on lõppenud.
    [busy] Sellel lehel ei saa praegu rohkem kaarte lisada. Avage see hiljem poest uuesti.
   *[changed] Midagi oli vahepeal muutunud. Nüüd on seis selline.
}
wallet_expired_line = Teie turvalisuse huvides on leht avatud piiratud aja.
removal_heading = Kas eemaldada see kaart?
removal_line = { $merchant } kustutab selle kaardi ega saa sellelt enam makseid võtta: { $card }. Seda ei saa tagasi võtta.
removal_ends = { $count ->
    [one] Sellega lõpeb üks leping ja selle tulevased maksed tühistatakse:
   *[other] Sellega lõpeb { $count } lepingut ja nende tulevased maksed tühistatakse:
}
removal_paid = Juba tehtud maksed jäävad nii, nagu on. Kui olete kaupmehele { $merchant } veel midagi võlgu, võidakse teil paluda maksta muul viisil.
removal_yes = { $count ->
    [0] Eemalda kaart
    [one] Eemalda kaart ja lõpeta leping
   *[other] Eemalda kaart ja lõpeta lepingud
}
removal_no = Jäta alles
renewal_title = Teie uus kaart
renewal_line = See asendab teie kaarti: { $card }. Kõik, mille eest see kaart maksab, jätkub kokkulepitult.
renewal_consent = Luban kaupmehel { $merchant } hoida selle kaardi andmeid minu kaardi ({ $card }) asemel ja võtta sellelt makseid nii, nagu leppisin kokku selle kaardi puhul.
number_already_stored = See kaart on siin juba salvestatud: sisestage oma uue kaardi number
holder_differs = See nimi on teine kui asendataval kaardil: lisage teise nimega kaart uuena
shop_my_cards = Minu kaardid

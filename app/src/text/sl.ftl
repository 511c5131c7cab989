### Slovenščina. Preprosti stavki, vikanje, brez klicajev, nikoli »neveljavno«.
### Nedeljivi presledki so v datoteki.

## Okoli vsake strani

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Napaka: { $title }
skip = Preskoči na vsebino
language = Jezik
test_mode = Testni način
footer_operated = Plačilna stran trgovca { $merchant }, deluje s sistemom Maillon
footer_nobody = Plačilna stran, deluje s sistemom Maillon
footer_sandbox = Maillon, peskovnik: prave kartice tukaj ne delujejo
footer_terms = Pogoji
footer_privacy = Zasebnost
footer_help = Pomoč
errors_to_correct = { $count ->
    [one] Popraviti je treba { $count } stvar
    [two] Popraviti je treba { $count } stvari
    [few] Popraviti je treba { $count } stvari
   *[other] Popraviti je treba { $count } stvari
}
go_on = Nadaljuj
look_again = Poglej, kako napreduje
try_again = Poskusi znova
back_to = Nazaj k trgovcu { $merchant }
start_again_at = Če želite začeti znova, se vrnite k trgovcu { $merchant }.

## Zneski, datumi, kartice

currency_symbol = { $code ->
    [EUR] €
    [USD] $
    [JPY] ¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] januar
    [2] februar
    [3] marec
    [4] april
    [5] maj
    [6] junij
    [7] julij
    [8] avgust
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand } s končnico { $last4 }, velja do konca { $expiry }
rhythm_words = { $frequency ->
    [daily] vsak dan
    [weekly] vsak teden
    [biweekly] vsaka dva tedna
    [bimonthly] vsaka dva meseca
    [quarterly] vsake tri mesece
    [yearly] vsako leto
   *[monthly] vsak mesec
}
rhythm_on_day = vsakega { $day }. v mesecu
period_between = { $start } – { $end }
period_from = začetek { $start }
period_until = konec { $end }

## Dogovor

deal_subject = { $kind ->
    [fixed] Vaša naročnina: { $merchant }
    [flexible_amount] Vaša pogodba: { $merchant }
    [flexible_frequency] Vaša pogodba: { $merchant }
    [instalments] Vaš nakup na obroke: { $merchant }
    [unscheduled] Vaša pogodba: { $merchant }
    [one_click] Za naslednje nakupe
   *[save_only] Za pozneje
}
deal_per = { $frequency ->
    [daily] na dan
    [weekly] na teden
    [biweekly] vsaka dva tedna
    [bimonthly] vsaka dva meseca
    [quarterly] vsake tri mesece
    [yearly] na leto
   *[monthly] na mesec
}
deal_times = { $count ->
    [1] enkrat
    [2] dvakrat
    [one] { $count }-krat
    [two] { $count }-krat
    [few] { $count }-krat
   *[other] { $count }-krat
}
deal_each_time = vsakokrat
deal_up_to = Do { $amount }
deal_varying_amount = Spremenljiv znesek
deal_save = Shranite svojo kartico
deal_count = { $count ->
    [one] { $count } plačilo
    [two] { $count } plačili
    [few] { $count } plačila
   *[other] { $count } plačil
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Znesek se od plačila do plačila spreminja.
    [flexible_frequency] Plačila nimajo rednih datumov.
    [unscheduled] { $merchant } bremeni vašo kartico, kadar po tej pogodbi kaj dolgujete, zato niti datumi niti zneski niso vnaprej določeni.
    [one_click] Ko boste naslednjič kupovali pri trgovcu { $merchant }, vam kartice ne bo treba vnašati. Vsak nakup boste potrdili.
    [save_only] { $merchant } hrani podatke vaše kartice za plačila, za katera boste zaprosili.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Obveščeni boste najmanj { $days } dan pred vsakim plačilom.
    [two] Obveščeni boste najmanj { $days } dneva pred vsakim plačilom.
    [few] Obveščeni boste najmanj { $days } dni pred vsakim plačilom.
   *[other] Obveščeni boste najmanj { $days } dni pred vsakim plačilom.
}
deal_varies = se spreminja
deal_at_most = Največ vsakokrat
deal_total = { $count ->
    [1] Skupaj
    [one] Skupaj, { $count } plačilo
    [two] Skupaj, { $count } plačili
    [few] Skupaj, { $count } plačila
   *[other] Skupaj, { $count } plačil
}
today = Danes
today_held = Rezervirano za preverjanje kartice in takoj sproščeno
today_checked = Kartica se preverja
today_nothing = nič
today_charged = Prvo plačilo

## Soglasje: vsaka sprememba zahteva novo različico v consent.rs

consent_fixed = Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico bremeni za { $amount } { $rhythm }.
consent_instalments = { $count ->
    [1] Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico bremeni za en obrok v znesku { $amount }.
    [one] Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico bremeni za { $count } obrok po { $amount }, { $rhythm }.
    [two] Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico bremeni za { $count } obroka po { $amount }, { $rhythm }.
    [few] Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico bremeni za { $count } obroke po { $amount }, { $rhythm }.
   *[other] Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico bremeni za { $count } obrokov po { $amount }, { $rhythm }.
}
consent_flexible_amount = Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico { $rhythm } bremeni za znesek, ki se od plačila do plačila spreminja.
consent_flexible_frequency = Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico bremeni na datume in za zneske, ki se od plačila do plačila spreminjajo.
consent_flexible_frequency_amount = Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico vsakokrat bremeni za { $amount } na datume, ki se od plačila do plačila spreminjajo.
consent_unscheduled = Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice in kartico bremeni, kadar po sklenjeni pogodbi kaj dolgujem, na datume in za zneske, ki niso vnaprej določeni.
consent_keep = Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice za moje naslednje nakupe.
consent_save = Pooblaščam trgovca { $merchant }, da hrani podatke moje kartice za plačila, za katera zaprosim.
consent_rhythm_unstated = v dogovorjenih razmikih
consent_period = Obdobje plačil: { $period }.
consent_count = { $count ->
    [one] Skupaj je { $count } plačilo.
    [two] Skupaj sta { $count } plačili.
    [few] Skupaj so { $count } plačila.
   *[other] Skupaj je { $count } plačil.
}
consent_count_total = { $count ->
    [one] Skupaj je { $count } plačilo v skupnem znesku { $total }.
    [two] Skupaj sta { $count } plačili v skupnem znesku { $total }.
    [few] Skupaj so { $count } plačila v skupnem znesku { $total }.
   *[other] Skupaj je { $count } plačil v skupnem znesku { $total }.
}
consent_limit = Nobeno plačilo ne presega { $ceiling }.
consent_notice = { $days ->
    [one] Obvestilo prejmem najmanj { $days } dan pred vsakim plačilom.
    [two] Obvestilo prejmem najmanj { $days } dneva pred vsakim plačilom.
    [few] Obvestilo prejmem najmanj { $days } dni pred vsakim plačilom.
   *[other] Obvestilo prejmem najmanj { $days } dni pred vsakim plačilom.
}
consent_today = Prvo plačilo, { $amount }, se izvede danes.
consent_confirmed = Vsak nakup potrdim. Brez moje potrditve se nič ne zaračuna.
consent_withdraw = To pooblastilo lahko kadar koli prekličem.

## Stran s kartico

card_title = Shrani mojo kartico
card_heading = Vaša kartica
card_bank_next = Nato vas bo banka prosila, da potrdite svojo istovetnost.
card_submit = Shrani mojo kartico
card_submit_paying = Plačaj { $amount } in shrani mojo kartico
card_cancel = Prekliči in se vrni v trgovino
card_terms = Preberi pogoje (odprejo se v novem zavihku)
number_label = Številka kartice
number_accepted = { $networks }
number_missing = Vnesite številko kartice
number_not_digits = Številka kartice ima samo števke: vnesite jo tako, kot je na kartici
number_too_short = V številki kartice manjkajo števke: primerjajte jo s kartico
number_too_long = Številka kartice ima preveč števk: primerjajte jo s kartico
number_mistyped = Ena od števk v številki kartice ni prava: primerjajte jo s kartico
number_not_accepted = Takšnih kartic tukaj ne sprejemamo: uporabite kartico drugega omrežja
brand_label = Kartično omrežje
brand_two_networks = vaša kartica ima dve, izbira je vaša
brand_if_two_networks = če ima vaša kartica dve, izberite želeno
brand_missing = Izberite kartično omrežje
brand_not_on_card = Vaša kartica ne spada v izbrano omrežje: izberite tisto, ki je na kartici
expiry_label = Velja do
expiry_hint = MM/LL
expiry_missing = Vnesite mesec in leto veljavnosti
expiry_unreadable = Vnesite veljavnost tako, kot je na kartici: dve števki za mesec, dve za leto
expiry_past = Veljavnost te kartice je potekla: preverite datum ali uporabite drugo kartico
expiry_too_far = To leto je predaleč: primerjajte ga s kartico
code_label = Varnostna koda
code_hint_three = 3 števke, na hrbtni strani
code_hint_four = 4 števke, na sprednji strani
code_hint_any = 3 ali 4 števke
code_missing = Vnesite varnostno kodo
code_length = { $digits ->
    [one] Varnostna koda ima { $digits } števko: poglejte na kartico
    [two] Varnostna koda ima { $digits } števki: poglejte na kartico
    [few] Varnostna koda ima { $digits } števke: poglejte na kartico
   *[other] Varnostna koda ima { $digits } števk: poglejte na kartico
}
holder_label = Ime in priimek na kartici
holder_missing = Vnesite ime in priimek tako, kot sta na kartici
holder_too_long = Vnesite največ 45 znakov imena in priimka
holder_looks_like_number = To je videti kot številka kartice: tukaj vnesite ime in priimek
holder_characters = Vnesite ime in priimek z običajnimi črkami, kot sta na kartici
consent_missing = Za pooblastilo označite potrditveno polje
consent_changed = Besedilo pooblastila se je spremenilo: preberite ga znova in nato označite polje

## Zavrnitve

notice_title = { $family ->
    [try_later] Vaša banka te kartice trenutno ne more sprejeti
    [check_details] Nekaj se ne ujema s kartico
    [use_other_card] Vaša banka te kartice tukaj ne sprejema
    [code_mismatch] Varnostna koda se ne ujema s kartico
    [authentication_failed] Vaša banka ni mogla potrditi vaše istovetnosti
    [authentication_cancelled] Stran svoje banke ste zapustili brez potrditve
    [technical] Z vašo banko se ni bilo mogoče povezati
   *[refused] Vaša banka je zavrnila to kartico
}
notice_advice = { $family ->
    [try_later] Čez nekaj časa poskusite znova ali uporabite drugo kartico. Nič ni bilo zaračunano.
    [check_details] Primerjajte številko, veljavnost in varnostno kodo s kartico ter poskusite znova. Nič ni bilo zaračunano.
    [use_other_card] Uporabite drugo kartico ali vprašajte svojo banko. Nič ni bilo zaračunano.
    [code_mismatch] Še enkrat preberite kodo na kartici in poskusite znova. Nič ni bilo zaračunano.
    [authentication_failed] Poskusite znova ali uporabite drugo kartico. Nič ni bilo zaračunano.
    [authentication_cancelled] Če želite shraniti kartico, začnite znova in potrdite na strani svoje banke. Nič ni bilo zaračunano.
    [technical] Čez nekaj minut poskusite znova ali uporabite drugo kartico. Nič ni bilo zaračunano.
   *[refused] Uporabite drugo kartico ali vprašajte svojo banko in poskusite znova. Nič ni bilo zaračunano.
}
attempts_left = { $count ->
    [one] Poskusite lahko še { $count }-krat.
    [two] Poskusite lahko še { $count }-krat.
    [few] Poskusite lahko še { $count }-krat.
   *[other] Poskusite lahko še { $count }-krat.
}

## Pri banki

method_frame = Preverjanje pri vaši banki
authentication_heading = Preverjanje pri vaši banki
authentication_line = Vaša banka obravnava to zahtevo. To traja nekaj sekund.
challenge_heading = Potrdite pri svoji banki
challenge_line = Vaša banka se želi prepričati, da ste to vi: { $card }.
challenge_bank_says = Sporočilo vaše banke
challenge_frame = Stran vaše banke
challenge_no_page = Če se stran vaše banke ne prikaže, jo odprite posebej.
challenge_open = Odpri stran moje banke
challenge_cancel = Prekliči in se vrni v trgovino
bridge_heading = Stran vaše banke se bo kmalu odprla
return_heading = Vaša banka je odgovorila
return_line = Stran gre sama naprej. Če ne gre, nadaljujte tukaj.
verification_heading = Preverjamo vašo kartico
verification_line = Vašo kartico preverjamo pri vaši banki. Pustite to stran odprto. Sama bo šla naprej.
code_needed_heading = Samo še nekaj
code_needed_line = Vaša banka je potrdila vašo istovetnost. Za konec znova vnesite varnostno kodo: nikoli je ne hranimo.
code_needed_submit = Dokončaj

## The time that is left

time_label = Preostali čas na tej strani
time_minutes = { $minutes } min
time_more = Več časa
time_question = Potrebujete več časa?
time_line = Zaradi vaše varnosti se stran nato zapre.
time_last = Dlje ta stran ne more ostati odprta.

## Izidi

done_heading = Vaša kartica je shranjena
done_line = { $merchant } jo lahko odslej uporablja po dogovoru: { $card }.
done_today_held = Danes: { $amount } je bilo rezervirano za preverjanje kartice in se takoj sprosti.
done_today_nothing = Danes: nič ni bilo zaračunano.
done_today_charged = Danes: plačano je bilo { $amount }.
done_first_payment = Prvo plačilo: { $date }.
done_withdraw = Svoje pooblastilo lahko kadar koli prekličete: obrnite se na trgovca { $merchant }.
already_done_heading = Vaša kartica je že shranjena
already_done_line = Ničesar več vam ni treba storiti: { $card }.
declined_heading = Vaša kartica ni bila shranjena
declined_line = Nič ni bilo zaračunano. { $merchant } vam lahko ponudi drug način plačila.
expired_heading = Ta stran je potekla
expired_line = Zaradi vaše varnosti je stran odprta omejen čas. Vaša kartica ni bila shranjena in nič ni bilo zaračunano.
cancel_heading = Želite tukaj končati?
cancel_line = Vaša kartica ne bo shranjena in vrnili se boste k trgovcu { $merchant }.
cancel_yes = Da, končaj in se vrni
cancel_no = Ne, nadaljuj z mojo kartico
cancelled_heading = Preklicali ste
cancelled_line = Vaša kartica ni bila shranjena in nič ni bilo zaračunano.
card_gone_heading = Te kartice ni več tukaj
card_gone_line = Bila je odstranjena ali pa je prenehala pogodba, za katero je bila shranjena. Nič ni bilo zaračunano.
not_found_heading = Te strani ni
not_found_line = Naslov ni popoln ali pa njegove strani že dolgo ni več.
not_found_advice = Vrnite se v trgovino in začnite znova od tam.
in_progress_heading = Je že v teku
in_progress_line = Vaša kartica se preverja v drugem oknu ali zavihku. Nič se ne izvede dvakrat.
guard_heading = Trenutek, prosim
guard_line = V zadnjem času je bilo zavrnjenih veliko kartic. Preden vpišete svojo, vaš brskalnik pokaže, da tu ne deluje program.
guard_wait = Stran se nadaljuje sama, najpozneje čez { $seconds } s.
guard_refused_heading = Trenutno ni mogoče sprejeti nobene kartice
guard_refused_line = Z vaše povezave je bilo preizkušenih preveč kartic.
guard_refused_advice = Poskusite znova čez eno uro ali z druge povezave. Nič ni bilo zaračunano.
unknown_heading = Vaša banka še ni odgovorila
unknown_line = Ugotavljamo, kaj se je zgodilo z zahtevo. Nič se ne zaračuna dvakrat, rezervirani zneski pa se sprostijo.
unknown_advice = Lahko počakate tukaj ali se pozneje vrnete na to stran.
failure_heading = Na naši strani je šlo nekaj narobe
failure_line = Težava ni v vaši kartici. Nič se ne zaračuna dvakrat, rezervirani zneski pa se sprostijo.
failure_reference = Referenca za osebo, ki vam pomaga:
unavailable_heading = Kmalu bomo nazaj
unavailable_line = Plačilna stran za kratek čas ne deluje. Vaša kartica ni bila bremenjena.

## Peskovnik

start_title = Peskovnik
start_heading = Kartica, vnesena enkrat, varno shranjena, bremenjena po dogovoru.
start_line = Maillon je plačilna stran, ki jo gostite sami. Kartico, ki jo imetnik vnese enkrat, spremeni v sklic na kartico, ki ga sme trgovec bremeniti znova in znova. To je njegov peskovnik: banka je naša, prave kartice pa tukaj ne delujejo.
start_api = Referenca API
start_openapi = Opis OpenAPI
start_ledger = Glavna knjiga banke v peskovniku
start_clearing = Današnja obračunska datoteka
start_shop = Predstavitvena trgovina
start_shop_line = Vsak gumb prek API-ja začne registracijo kartice, kot bi to storil strežnik trgovca, in odpre plačilno stran.
start_cards = Testne kartice
start_cards_line = Katera koli prihodnja veljavnost, katero koli ime. Katera koli varnostna koda razen 999 in 9999, ki se ne ujemata.
start_codes = Kode za stran banke
start_codes_line = Kaj vnesti, ko banka v peskovniku zahteva potrditev.
start_clock = Ura
start_clock_line = Ko jo premaknete naprej, se zgodi vse, kar je vmes zapadlo: plačila po razporedu, ponovni poskusi, zajemi rezerviranih zneskov, potek odprtih strani. Sama se nikoli ne premakne nazaj.
start_clock_now = Kaže { $now }.
start_clock_busy = Vse, kar je zapadlo, še ni opravljeno. Čez trenutek jo znova premaknite.
start_clock_day = En dan naprej
start_clock_month = En mesec naprej
start_clock_file = Do naslednje datoteke vzdevkov
start_column_number = Številka
start_column_network = Omrežje
start_column_code = Koda
start_column_effect = Kaj se zgodi
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
    [gym] 34,99 € na mesec
    [utility] Po porabi
    [amex] 12,90 € na mesec · American Express
   *[save] Samo shrani kartico
}
offer_terms = { $offer ->
    [gym] Fitnes: enak znesek vsak mesec, dvanajstkrat.
    [utility] Elektrika: vsak mesec spremenljiv znesek z zgornjo mejo.
    [amex] Časopis: vsak mesec enak znesek. Kartica se American Express sporoči z datoteko in ta skrbi zanjo.
   *[save] Vrtna trgovina: kartica se shrani, nič drugega ni dogovorjeno.
}
offer_button = { $offer ->
    [gym] Včlani se v fitnes
    [utility] Skleni pogodbo
    [amex] Naroči se
   *[save] Shrani kartico
}
shop_saved = Trgovina ima svoj sklic na kartico
shop_not_saved = Trgovina nima sklica na kartico
shop_result_line = Vaš brskalnik se je vrnil samo z identifikatorjem. To je strežnik trgovine nato prebral s svojim ključem.
shop_answer = Odgovor API-ja
shop_told = Kaj je bilo sporočeno trgovini
shop_told_line = Podpisana obvestila, ki so prispela do strežnika trgovine, najnovejša najprej.
shop_to_start = Na začetno stran
shop_cancelled = Nazaj v trgovini, brez kartice
shop_cancelled_line = Registracija kartice je bila preklicana. Trgovina nima česa bremeniti.
api_title = Referenca API
api_line = Vsak ukaz deluje v tem peskovniku tak, kot je zapisan, z njegovim predstavitvenim ključem.
api_contents = Operacije

# A stored card, the consumer present
stored_card_title = Plačajte s shranjeno kartico
stored_card_heading = Vaša shranjena kartica
stored_card_submit = Plačaj { $amount }
stored_card_confirm = Z nadaljevanjem plačam { $amount } trgovcu { $merchant } s svojo kartico { $card }.
stored_card_done_heading = Vaše plačilo je opravljeno
stored_card_done_line = Trgovcu { $merchant } je bilo plačano z vašo kartico { $card }.

# The agreement, read again
agreement_heading = Vaša pogodba: { $merchant }
agreement_active_line = { $merchant } sme vašo kartico bremeniti po dogovoru: { $card }.
agreement_agreed = Besedilo, s katerim ste soglašali (datum: { $date }):
agreement_what_ends = Če pogodbo odpoveste, { $merchant } po njej ne more več bremeniti te kartice, prihodnja plačila pa se prekličejo. Že opravljena plačila ostanejo nespremenjena.
agreement_end = Odpovej to pogodbo
agreement_ended_heading = Ta pogodba je prenehala
agreement_ended_line = Datum prenehanja: { $date }. { $merchant } po njej ne more več bremeniti vaše kartice: { $card }.
agreement_replaced_heading = Ta pogodba je bila nadomeščena
agreement_replaced_line = Nadomestila jo je novejša pogodba. Datum: { $date }.
done_manage = Preberi ali odpovej to pogodbo

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant }: vaša kartica je shranjena
    [payment_coming] Bliža se plačilo trgovcu { $merchant }
    [payment_failed] Vaše plačilo trgovcu { $merchant } ni uspelo
    [card_expiring] Vaša kartica pri trgovcu { $merchant } kmalu poteče
    [smartbill_result] Izid prijave v SmartBill: { $merchant }
   *[agreement_ended] Vaša pogodba s trgovcem { $merchant } je končana
}
mail_enrolled_line = { $merchant } lahko zdaj bremeni vašo kartico, kot je dogovorjeno: { $card }.
mail_coming_line = { $merchant } bo vašo kartico bremenil za { $amount }. Datum: { $date }. Kartica: { $card }.
mail_failed_line = Plačilo { $amount } trgovcu { $merchant } je bilo zavrnjeno: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Vaša banka želi, da ga sami potrdite. Traja eno minuto.
    [new_card] Te kartice ni več mogoče bremeniti. Trgovcu { $merchant } dajte drugo, da se dogovorjeno nadaljuje.
   *[settle] Samodejno se ne ponovi. Poravnajte ga pri trgovcu { $merchant }.
}
mail_confirm = Potrdi plačilo
mail_expiring_line = { $merchant } hrani vašo kartico, ki kmalu poteče: { $card }.
mail_expiring_advice = Ko dobite novo, jo dajte trgovcu { $merchant }, da se vaša plačila nadaljujejo.
mail_smartbill_accepted = American Express je potrdil prijavo denarnice { $wallet } v SmartBill.
mail_smartbill_refused = American Express je zavrnil prijavo denarnice { $wallet } v SmartBill. Koda zavrnitve: { $code }.
mail_smartbill_stopped = Načrtovana plačila s to kartico so ustavljena: { $card }.
mail_footer = To sporočilo ste prejeli, ker imate s trgovcem { $merchant } pogodbo o plačilih. Številk kartic in kod nikoli ne zahtevamo po e-pošti.
start_mails = E-pošta
start_mails_line = Kaj je bilo pisano potrošnikom, najnovejše najprej. Nič ne zapusti tega računalnika.
start_mails_none = Še nič. Shranite kartico z eno od zgornjih ponudb.

# The page inside a shop's page
embed_close = Zapri
widget_title = Stran znotraj strani trgovine
widget_line = Ta trgovina ima drug izvor kot plačilna stran. Vsak del spodaj odpre svojo stran; kode preizkusne banke so na začetni strani.
widget_heading = { $mode ->
    [inline] Na strani
    [lightbox] Nad stranjo
    [redirect] Na svoji strani
   *[payline] Z oznakami Payline
}
widget_about = { $mode ->
    [inline] Obrazec za kartico je del blagajne in je visok kot njegova vsebina.
    [lightbox] Nad blagajno se odpre pogovorno okno; na telefonu zapolni zaslon.
    [redirect] Brskalnik zapusti blagajno in se vrne. Potrebna je le povezava.
   *[payline] Element, narejen za gradnik Payline, nespremenjen razen gostitelja skripta.
}
widget_link = Plačaj s kartico
widget_code = Koda za kopiranje
widget_told = Kaj je bilo sporočeno strani trgovine

# The demo shop: a customer’s account
shop_account = Račun kupca
shop_account_line = Kaj strežnik trgovine prebere z lastnim ključem: hranjeno kartico in kaj je bilo z nje zaračunano.
shop_account_link = Na račun kupca
shop_charges = Bremenitve
shop_charges_none = Nič še ni načrtovano.
shop_charges_begin = Bremeni vsak mesec
shop_column_day = Dan
shop_column_amount = Znesek
shop_column_status = Stanje
shop_alias = Vzdevek pri American Express

# The wallet page
wallet_heading = Vaše kartice pri trgovcu { $merchant }
wallet_line = Kartice, ki jih { $merchant } hrani za vas, in kaj vsaka od njih plačuje.
wallet_empty = { $merchant } ne hrani nobene vaše kartice.
wallet_card = { $brand }, zadnje številke { $last4 }
wallet_until = Velja do konca { $expiry }
wallet_first = Uporablja se prva
wallet_state = { $state ->
    [expiring] Ta kartica kmalu poteče. Vnesite novo kartico in vse, kar plačuje, se bo nadaljevalo.
    [expired] Ta kartica je potekla. Vnesite novo kartico in vse, kar plačuje, se bo nadaljevalo.
    [replaced] Vaša banka je to kartico zamenjala. Vnesite novo in vse, kar plačuje, se bo nadaljevalo.
    [blocked] Vaša banka s to kartico ne sprejema več plačil. Vnesite novo kartico ali odstranite to.
   *[disabled] { $merchant } je to kartico izklopil. Z nje se nič ne zaračuna.
}
wallet_amex = { $state ->
    [waiting] Ta kartica se registrira pri American Express.
    [enrolled] Registrirana pri American Express. Ko bo kartica obnovljena, se plačila nadaljujejo sama.
    [refused] American Express te kartice ni registriral. Vnesite novo kartico ali odstranite to.
   *[cancelled] American Express je to kartico preklical. Vnesite novo kartico ali odstranite to.
}
wallet_uses = Plačuje
wallet_no_use = S te kartice se brez vas nič ne zaračuna.
wallet_more = Druge pogodbe: { $count }
wallet_next = Naslednje plačilo: { $amount }, { $date }
wallet_words = Kar ste sklenili
wallet_end = Odpovej to pogodbo
wallet_choose = Uporabi prvo
wallet_renew = Imam novo kartico
wallet_remove = Odstrani
wallet_add = Dodaj kartico
wallet_back = Nazaj na moje kartice
wallet_news = { $news ->
    [added] Vaša kartica je dodana.
    [renewed] Vaša nova kartica je nadomestila staro. Vse, kar plačuje, se nadaljuje.
    [removed] Kartica je odstranjena. Ni je več mogoče bremeniti.
    [chosen] Odslej se ta kartica uporablja prva.
    [ended] Pogodba je končana.
    [busy] S te strani zdaj ni mogoče dodati več kartic. Odprite jo znova pozneje iz trgovine.
   *[changed] Medtem se je nekaj spremenilo. Tako je zdaj.
}
wallet_expired_line = Zaradi vaše varnosti je stran odprta omejen čas.
removal_heading = Želite odstraniti to kartico?
removal_line = { $merchant } izbriše to kartico in je ne more več bremeniti: { $card }. Tega ni mogoče razveljaviti.
removal_ends = { $count ->
    [one] Z njo se konča { $count } pogodba, prihodnja plačila po njej pa se prekličejo:
    [two] Z njo se končata { $count } pogodbi, prihodnja plačila po njiju pa se prekličejo:
    [few] Z njo se končajo { $count } pogodbe, prihodnja plačila po njih pa se prekličejo:
   *[other] Z njo se konča { $count } pogodb, prihodnja plačila po njih pa se prekličejo:
}
removal_paid = Že opravljena plačila ostanejo nespremenjena. Če trgovcu { $merchant } še kaj dolgujete, vas lahko prosi za plačilo na drug način.
removal_yes = { $count ->
    [0] Odstrani kartico
    [1] Odstrani kartico in odpovej pogodbo
    [one] Odstrani kartico in odpovej pogodbe
    [two] Odstrani kartico in odpovej pogodbi
    [few] Odstrani kartico in odpovej pogodbe
   *[other] Odstrani kartico in odpovej pogodbe
}
removal_no = Obdrži jo
renewal_title = Vaša nova kartica
renewal_line = Nadomesti vašo kartico: { $card }. Vse, kar ta kartica plačuje, se nadaljuje, kot je dogovorjeno.
renewal_consent = Pooblaščam trgovca { $merchant }, da hrani podatke o tej kartici namesto moje kartice { $card } in jo bremeni, kot je dogovorjeno za tisto kartico.
number_already_stored = Ta kartica je tu že shranjena: vnesite številko svoje nove kartice
holder_differs = To ime je drugačno kot na kartici, ki jo nadomešča: kartico na drugo ime dodajte kot novo
shop_my_cards = Moje kartice

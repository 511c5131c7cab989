### Malti. Sentenzi sempliċi, mingħajr punti esklamattivi, qatt “invalidu”.
### Ir-regoli antiki tal-plural ma jagħrfux [two], għalhekk [2] jiġi qablu.
### L-ispazji li ma jinqasmux qegħdin fil-fajl. L-artiklu quddiem data jinbidel, għalhekk id-dati jiġu wara kelma.

## Madwar kull paġna

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Żball: { $title }
skip = Mur għall-kontenut
language = Lingwa
test_mode = Modalità tal-prova
footer_operated = Paġna tal-ħlas ta’ { $merchant }, imħaddma b’Maillon
footer_nobody = Paġna tal-ħlas imħaddma b’Maillon
footer_sandbox = Maillon, ambjent tal-prova: il-kards veri ma jaħdmux hawn
footer_terms = Termini
footer_privacy = Privatezza
footer_help = Għajnuna
errors_to_correct = { $count ->
    [one] Ħaġa waħda x’tikkoreġi
    [2] Żewġ affarijiet x’tikkoreġi
    [two] Żewġ affarijiet x’tikkoreġi
    [few] { $count } affarijiet x’tikkoreġi
    [many] { $count }-il ħaġa x’tikkoreġi
   *[other] { $count } ħaġa x’tikkoreġi
}
go_on = Kompli
look_again = Ara fejn wasal
try_again = Erġa’ pprova
back_to = Lura għand { $merchant }
start_again_at = Biex terġa’ tibda, mur lura għand { $merchant }.

## Flus, dati, kards

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
    [USD] US$
    [JPY] JP¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $symbol } { $number }
   *[sign] { $symbol }{ $number }
}
month_name = { $month ->
    [1] Jannar
    [2] Frar
    [3] Marzu
    [4] April
    [5] Mejju
    [6] Ġunju
    [7] Lulju
    [8] Awwissu
    [9] Settembru
    [10] Ottubru
    [11] Novembru
   *[12] Diċembru
}
date_words = { $day } ta’ { $month } { $year }
masked_card_words = { $brand }, l-aħħar ċifri { $last4 }, valida sal-aħħar ta’ { $expiry }
rhythm_words = { $frequency ->
    [daily] kuljum
    [weekly] kull ġimgħa
    [biweekly] kull ġimagħtejn
    [bimonthly] kull xahrejn
    [quarterly] kull tliet xhur
    [yearly] kull sena
   *[monthly] kull xahar
}
rhythm_on_day = { $day ->
    [1] fl-1
    [2] fit-2
    [3] fit-3
    [4] fl-4
    [6] fis-6
    [7] fis-7
    [8] fit-8
    [9] fid-9
    [10] fl-10
    [12] fit-12
    [13] fit-13
    [14] fl-14
    [16] fis-16
    [17] fis-17
    [18] fit-18
    [19] fid-19
    [20] fl-20
    [22] fit-22
    [23] fit-23
    [24] fl-24
    [26] fis-26
    [27] fis-27
    [28] fit-28
   *[other] fil-{ $day }
} ta’ kull xahar
period_between = mid-data { $start } sad-data { $end }
period_from = mid-data { $start }
period_until = sad-data { $end }

## Il-ftehim

deal_subject = { $kind ->
    [fixed] L-abbonament tiegħek ma’ { $merchant }
    [flexible_amount] Il-ftehim tiegħek ma’ { $merchant }
    [flexible_frequency] Il-ftehim tiegħek ma’ { $merchant }
    [instalments] Ix-xirja tiegħek mingħand { $merchant }, bin-nifs
    [unscheduled] Il-ftehim tiegħek ma’ { $merchant }
    [one_click] Għax-xirjiet li jmiss
   *[save_only] Għal aktar tard
}
deal_per = { $frequency ->
    [daily] kuljum
    [weekly] fil-ġimgħa
    [biweekly] kull ġimagħtejn
    [bimonthly] kull xahrejn
    [quarterly] kull tliet xhur
    [yearly] fis-sena
   *[monthly] fix-xahar
}
deal_times = { $count ->
    [one] darba
    [2] darbtejn
    [two] darbtejn
    [few] { $count } darbiet
    [many] { $count }-il darba
   *[other] { $count } darba
}
deal_each_time = kull darba
deal_up_to = Sa { $amount }
deal_varying_amount = Ammont li jvarja
deal_save = Issejvja l-kard tiegħek
deal_count = { $count ->
    [one] ħlas wieħed
    [2] żewġ ħlasijiet
    [two] żewġ ħlasijiet
    [few] { $count } ħlasijiet
    [many] { $count }-il ħlas
   *[other] { $count } ħlas
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] L-ammont jinbidel minn ħlas għal ieħor.
    [flexible_frequency] Il-ħlasijiet ma jsirux f’dati regolari.
    [unscheduled] { $merchant } jiddebita l-kard tiegħek meta jkollok xi ħaġa x’tħallas skont dan il-ftehim, għalhekk la d-dati u lanqas l-ammonti ma huma fissi.
    [one_click] Id-darba li jmiss li tixtri mingħand { $merchant }, ma jkollokx għalfejn iddaħħal il-kard tiegħek. Inti tikkonferma kull xirja.
    [save_only] { $merchant } iżomm il-kard tiegħek għal ħlasijiet li titlob int.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Tirċievi avviż mill-inqas jum qabel kull ħlas.
    [2] Tirċievi avviż mill-inqas jumejn qabel kull ħlas.
    [two] Tirċievi avviż mill-inqas jumejn qabel kull ħlas.
    [few] Tirċievi avviż mill-inqas { $days } ijiem qabel kull ħlas.
    [many] Tirċievi avviż mill-inqas { $days }-il jum qabel kull ħlas.
   *[other] Tirċievi avviż mill-inqas { $days } jum qabel kull ħlas.
}
deal_varies = ivarja
deal_at_most = L-aktar, kull darba
deal_total = { $count ->
    [one] B’kollox
    [2] B’kollox, żewġ ħlasijiet
    [two] B’kollox, żewġ ħlasijiet
    [few] B’kollox, { $count } ħlasijiet
    [many] B’kollox, { $count }-il ħlas
   *[other] B’kollox, { $count } ħlas
}
today = Illum
today_held = Jinżamm biex tiġi vverifikata l-kard, u jingħata lura minnufih
today_checked = Il-kard tiġi vverifikata
today_nothing = xejn
today_charged = L-ewwel ħlas

## Il-kunsens: kull bidla tfisser verżjoni ġdida f’consent.rs

consent_fixed = Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha bl-ammont ta’ { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha bi ħlas wieħed ta’ { $amount }.
    [2] Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha bin-nifs: żewġ ħlasijiet ta’ { $amount } il-wieħed, { $rhythm }.
    [two] Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha bin-nifs: żewġ ħlasijiet ta’ { $amount } il-wieħed, { $rhythm }.
    [few] Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha bin-nifs: { $count } ħlasijiet ta’ { $amount } il-wieħed, { $rhythm }.
    [many] Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha bin-nifs: { $count }-il ħlas ta’ { $amount } il-wieħed, { $rhythm }.
   *[other] Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha bin-nifs: { $count } ħlas ta’ { $amount } il-wieħed, { $rhythm }.
}
consent_flexible_amount = Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha { $rhythm }, b’ammont li jvarja minn ħlas għal ieħor.
consent_flexible_frequency = Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha f’dati, u b’ammonti, li jvarjaw minn ħlas għal ieħor.
consent_flexible_frequency_amount = Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha bl-ammont ta’ { $amount } kull darba, f’dati li jvarjaw minn ħlas għal ieħor.
consent_unscheduled = Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi u jiddebitaha meta jkolli xi ħaġa x’inħallas skont il-ftehim tagħna, f’dati u b’ammonti li mhumiex fissi.
consent_keep = Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi għax-xirjiet tiegħi li jmiss.
consent_save = Nawtorizza lil { $merchant } biex iżomm il-kard tiegħi għal ħlasijiet li nitlob jien.
consent_rhythm_unstated = bil-frekwenza miftiehma
consent_period = Il-ħlasijiet isiru { $period }.
consent_count = { $count ->
    [one] Hemm ħlas wieħed.
    [2] Hemm żewġ ħlasijiet.
    [two] Hemm żewġ ħlasijiet.
    [few] Hemm { $count } ħlasijiet.
    [many] Hemm { $count }-il ħlas.
   *[other] Hemm { $count } ħlas.
}
consent_count_total = { $count ->
    [one] Hemm ħlas wieħed, { $total } b’kollox.
    [2] Hemm żewġ ħlasijiet, { $total } b’kollox.
    [two] Hemm żewġ ħlasijiet, { $total } b’kollox.
    [few] Hemm { $count } ħlasijiet, { $total } b’kollox.
    [many] Hemm { $count }-il ħlas, { $total } b’kollox.
   *[other] Hemm { $count } ħlas, { $total } b’kollox.
}
consent_limit = L-ebda ħlas ma jaqbeż l-ammont ta’ { $ceiling }.
consent_notice = { $days ->
    [one] Nirċievi avviż mill-inqas jum qabel kull ħlas.
    [2] Nirċievi avviż mill-inqas jumejn qabel kull ħlas.
    [two] Nirċievi avviż mill-inqas jumejn qabel kull ħlas.
    [few] Nirċievi avviż mill-inqas { $days } ijiem qabel kull ħlas.
    [many] Nirċievi avviż mill-inqas { $days }-il jum qabel kull ħlas.
   *[other] Nirċievi avviż mill-inqas { $days } jum qabel kull ħlas.
}
consent_today = L-ewwel ħlas, { $amount }, isir illum.
consent_confirmed = Jien nikkonferma kull xirja. Xejn ma jiġi ddebitat mingħajri.
consent_withdraw = Nista’ nirtira din l-awtorizzazzjoni meta rrid.

## Il-paġna tal-kard

card_title = Issejvja l-kard tiegħi
card_heading = Il-kard tiegħek
card_bank_next = Imbagħad il-bank tiegħek jitolbok tikkonferma li tassew int.
card_submit = Issejvja l-kard tiegħi
card_submit_paying = Ħallas { $amount } u ssejvja l-kard tiegħi
card_cancel = Ikkanċella u mur lura fil-ħanut
card_terms = Aqra t-termini (jinfetħu f’tab ġdida)
number_label = Numru tal-kard
number_accepted = { $networks }
number_missing = Daħħal in-numru tal-kard
number_not_digits = Numru ta’ kard fih biss ċifri: daħħlu kif inhu fuq il-kard
number_too_short = Jonqsu xi ċifri min-numru tal-kard: qabblu mal-kard tiegħek
number_too_long = In-numru tal-kard fih ċifri żejda: qabblu mal-kard tiegħek
number_mistyped = Waħda miċ-ċifri tan-numru tal-kard mhix tajba: qabblu mal-kard tiegħek
number_not_accepted = Dan it-tip ta’ kard mhux aċċettat hawn: uża waħda ta’ netwerk ieħor
brand_label = Netwerk tal-kard
brand_two_networks = il-kard tiegħek għandha tnejn, l-għażla f’idejk
brand_if_two_networks = jekk il-kard tiegħek għandha tnejn, agħżel liema tuża
brand_missing = Agħżel in-netwerk li trid tuża
brand_not_on_card = Il-kard tiegħek mhix tan-netwerk magħżul: agħżel wieħed li hu stampat fuqha
expiry_label = Valida sal-aħħar ta’
expiry_hint = XX/SS
expiry_missing = Daħħal ix-xahar u s-sena tal-iskadenza
expiry_unreadable = Daħħal l-iskadenza kif inhi fuq il-kard: żewġ ċifri għax-xahar, żewġ ċifri għas-sena
expiry_past = Din il-kard skadiet: iċċekkja d-data, jew uża kard oħra
expiry_too_far = Din is-sena tal-iskadenza hija ’l bogħod wisq: qabbilha mal-kard tiegħek
code_label = Kodiċi tas-sigurtà
code_hint_three = 3 ċifri, fuq wara
code_hint_four = 4 ċifri, fuq quddiem
code_hint_any = 3 jew 4 ċifri
code_missing = Daħħal il-kodiċi tas-sigurtà
code_length = { $digits ->
    [one] Il-kodiċi tas-sigurtà fih ċifra waħda ({ $digits }): ħares lejn il-kard tiegħek
    [two] Il-kodiċi tas-sigurtà fih { $digits } ċifri: ħares lejn il-kard tiegħek
    [few] Il-kodiċi tas-sigurtà fih { $digits } ċifri: ħares lejn il-kard tiegħek
    [many] Il-kodiċi tas-sigurtà fih { $digits }-il ċifra: ħares lejn il-kard tiegħek
   *[other] Il-kodiċi tas-sigurtà fih { $digits } ċifra: ħares lejn il-kard tiegħek
}
holder_label = Isem fuq il-kard
holder_missing = Daħħal l-isem kif inhu fuq il-kard
holder_too_long = Daħħal mhux aktar minn 45 karattru tal-isem
holder_looks_like_number = Dan jidher li hu numru ta’ kard: daħħal l-isem hawn
holder_characters = Daħħal l-isem b’ittri sempliċi, kif inhu fuq il-kard
consent_missing = Immarka l-kaxxa biex tagħti l-awtorizzazzjoni tiegħek
consent_changed = It-test tal-awtorizzazzjoni nbidel: erġa’ aqrah, imbagħad immarka l-kaxxa

## Rifjuti

notice_title = { $family ->
    [try_later] Bħalissa l-bank tiegħek ma jistax jaċċetta din il-kard
    [check_details] Hemm xi ħaġa li ma taqbilx mal-kard
    [use_other_card] Il-bank tiegħek ma jaċċettax din il-kard hawn
    [code_mismatch] Il-kodiċi tas-sigurtà ma jaqbilx mal-kard
    [authentication_failed] Il-bank tiegħek ma setax jikkonferma li tassew int
    [authentication_cancelled] Ħriġt mill-paġna tal-bank tiegħek mingħajr ma kkonfermajt
    [technical] Ma rnexxiex il-kuntatt mal-bank tiegħek
   *[refused] Il-bank tiegħek irrifjuta din il-kard
}
notice_advice = { $family ->
    [try_later] Erġa’ pprova ftit ieħor, jew uża kard oħra. Ma ġie ddebitat xejn.
    [check_details] Qabbel in-numru, l-iskadenza u l-kodiċi mal-kard tiegħek, imbagħad erġa’ pprova. Ma ġie ddebitat xejn.
    [use_other_card] Uża kard oħra, jew staqsi lill-bank tiegħek. Ma ġie ddebitat xejn.
    [code_mismatch] Aqra l-kodiċi minn fuq il-kard darb’oħra, imbagħad erġa’ pprova. Ma ġie ddebitat xejn.
    [authentication_failed] Erġa’ pprova, jew uża kard oħra. Ma ġie ddebitat xejn.
    [authentication_cancelled] Biex tissejvja l-kard tiegħek, erġa’ ibda u kkonferma mal-bank tiegħek. Ma ġie ddebitat xejn.
    [technical] Erġa’ pprova fi ftit minuti, jew uża kard oħra. Ma ġie ddebitat xejn.
   *[refused] Uża kard oħra, jew staqsi lill-bank tiegħek u erġa’ pprova. Ma ġie ddebitat xejn.
}
attempts_left = { $count ->
    [one] Tista’ tipprova darba oħra.
    [2] Tista’ tipprova darbtejn oħra.
    [two] Tista’ tipprova darbtejn oħra.
    [few] Tista’ tipprova { $count } darbiet oħra.
    [many] Tista’ tipprova { $count }-il darba oħra.
   *[other] Tista’ tipprova { $count } darba oħra.
}

## Għand il-bank

method_frame = Verifika mill-bank tiegħek
authentication_heading = Verifika mal-bank tiegħek
authentication_line = Il-bank tiegħek qed iħares lejn din it-talba. Dan jieħu ftit sekondi.
challenge_heading = Ikkonferma mal-bank tiegħek
challenge_line = Il-bank tiegħek irid ikun ċert li tassew int: { $card }.
challenge_bank_says = Messaġġ mill-bank tiegħek
challenge_frame = Il-paġna tal-bank tiegħek
challenge_no_page = Jekk il-paġna tal-bank tiegħek ma tidhirx, iftaħha waħidha.
challenge_open = Iftaħ il-paġna tal-bank tiegħi
challenge_cancel = Ikkanċella u mur lura fil-ħanut
bridge_heading = Il-paġna tal-bank tiegħek se tinfetaħ
return_heading = Il-bank tiegħek wieġeb
return_line = Il-paġna tkompli waħidha. Jekk le, kompli minn hawn.
verification_heading = Qed nivverifikaw il-kard tiegħek
verification_line = Qed nivverifikaw il-kard tiegħek mal-bank tiegħek. Żomm din il-paġna miftuħa. Tkompli waħidha.
code_needed_heading = Ħaġa oħra
code_needed_line = Il-bank tiegħek ikkonferma li tassew int. Erġa’ daħħal il-kodiċi tas-sigurtà biex tispiċċa: qatt ma nżommuh.
code_needed_submit = Spiċċa

## The time that is left

time_label = Ħin li fadal fuq din il-paġna
time_minutes = { $minutes } min.
time_more = Aktar ħin
time_question = Għandek bżonn aktar ħin?
time_line = Għas-sigurtà tiegħek, il-paġna mbagħad tingħalaq.
time_last = Din il-paġna ma tistax tibqa’ miftuħa aktar minn hekk.

## Riżultati

done_heading = Il-kard tiegħek hija ssejvjata
done_line = { $merchant } issa jista’ jużaha kif miftiehem: { $card }.
done_today_held = Illum: inżamm l-ammont ta’ { $amount } biex tiġi vverifikata l-kard, u jingħata lura minnufih.
done_today_nothing = Illum: ma ġie ddebitat xejn.
done_today_charged = Illum: tħallas l-ammont ta’ { $amount }.
done_first_payment = L-ewwel ħlas: { $date }.
done_withdraw = Tista’ tirtira l-awtorizzazzjoni tiegħek meta trid: ikkuntattja lil { $merchant }.
already_done_heading = Il-kard tiegħek diġà hija ssejvjata
already_done_line = M’hemm xejn aktar x’tagħmel: { $card }.
declined_heading = Il-kard tiegħek ma ġietx issejvjata
declined_line = Ma ġie ddebitat xejn. { $merchant } jista’ joffrilek mod ieħor kif tħallas.
expired_heading = Din il-paġna skadiet
expired_line = Għas-sigurtà tiegħek, il-paġna tinfetaħ għal żmien limitat. Il-kard tiegħek ma ġietx issejvjata u ma ġie ddebitat xejn.
cancel_heading = Tieqaf hawn?
cancel_line = Il-kard tiegħek mhix se tiġi ssejvjata, u tmur lura għand { $merchant }.
cancel_yes = Iva, ieqaf u mur lura
cancel_no = Le, kompli bil-kard tiegħi
cancelled_heading = Inti kkanċellajt
cancelled_line = Il-kard tiegħek ma ġietx issejvjata u ma ġie ddebitat xejn.
card_gone_heading = Din il-kard m’għadhiex hemm
card_gone_line = Tneħħiet, jew intemm il-ftehim li kienet qed tinżamm għalih. Ma nqata’ xejn.
not_found_heading = Din il-paġna ma teżistix
not_found_line = L-indirizz mhux komplut, jew il-paġna tiegħu ilha li marret.
not_found_advice = Mur lura fil-ħanut u erġa’ ibda minn hemm.
in_progress_heading = Diġà għaddej
in_progress_line = Il-kard tiegħek qed tiġi vverifikata f’tieqa jew f’tab oħra. Xejn ma jsir darbtejn.
guard_heading = Mument, jekk jogħġbok
guard_line = Dan l-aħħar ġew irrifjutati ħafna karti. Qabel ma tittajpja tiegħek, il-brawżer juri li hawn mhux qed jaħdem programm.
guard_wait = Il-paġna tkompli waħedha, sa mhux aktar tard minn { $seconds } s.
guard_refused_heading = Bħalissa ma tista’ tittieħed l-ebda karta
guard_refused_line = Ġew ippruvati wisq karti mill-konnessjoni tiegħek.
guard_refused_advice = Erġa’ pprova fi żmien siegħa, jew minn konnessjoni oħra. Ma nqata’ xejn.
unknown_heading = Il-bank tiegħek għadu ma weġibx
unknown_line = Qed naraw x’ġara mit-talba. Xejn ma jiġi ddebitat darbtejn, u kull ammont miżmum jingħata lura.
unknown_advice = Tista’ tistenna hawn jew terġa’ lura għal din il-paġna aktar tard.
failure_heading = Kien hemm problema min-naħa tagħna
failure_line = Mhix il-kard tiegħek. Xejn ma jiġi ddebitat darbtejn, u kull ammont miżmum jingħata lura.
failure_reference = Referenza għal min jgħinek:
unavailable_heading = Lura f’mument
unavailable_line = Il-paġna tal-ħlas mhix disponibbli għal ftit ħin. Il-kard tiegħek ma ġietx iddebitata.

## L-ambjent tal-prova

start_title = Ambjent tal-prova
start_heading = Kard imdaħħla darba, miżmuma b’sigurtà, iddebitata kif miftiehem.
start_line = Maillon hija paġna tal-ħlas li tospita int stess. Tibdel kard, imdaħħla darba mid-detentur tagħha, f’referenza ta’ kard li n-negozjant jista’ jiddebita kemm-il darba. Dan huwa l-ambjent tal-prova tagħha: il-bank huwa tagħna, u l-kards veri ma jaħdmux hawn.
start_api = Referenza tal-API
start_openapi = Deskrizzjoni OpenAPI
start_ledger = Reġistru tal-bank tal-prova
start_clearing = Fajl tal-ikklerjar tal-lum
start_shop = Ħanut ta’ dimostrazzjoni
start_shop_line = Kull buttuna tibda reġistrazzjoni ta’ kard permezz tal-API, kif jagħmel is-server ta’ negozjant, u tiftaħ il-paġna tal-ħlas.
start_cards = Kards tal-prova
start_cards_line = Kwalunkwe data ta’ skadenza fil-futur, kwalunkwe isem. Kwalunkwe kodiċi tas-sigurtà, ħlief 999 u 9999, li ma jaqblux.
start_codes = Kodiċijiet għall-paġna tal-bank
start_codes_line = X’għandek iddaħħal meta l-bank tal-prova jitolbok tikkonferma.
start_clock = L-arloġġ
start_clock_line = Meta tressqu ’l quddiem, iseħħ dak kollu li kien dovut sadanittant: ħlasijiet skedati, tentattivi ġodda, ġbir tal-ammonti miżmuma, tmiem tal-paġni miftuħa. Qatt ma jmur lura waħdu.
start_clock_now = Juri { $now }.
start_clock_busy = Mhux dak kollu li hu dovut sar. Erġa’ ressqu f’mument.
start_clock_day = Jum ’il quddiem
start_clock_month = Xahar ’il quddiem
start_clock_file = Sal-fajl tal-aliases li jmiss
start_column_number = Numru
start_column_network = Netwerk
start_column_code = Kodiċi
start_column_effect = X’jiġri
copy = Ikkopja
copied = Ikkupjat
copy_value = Ikkopja { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] €34.99 fix-xahar
    [utility] Skont kemm tuża
    [amex] €12.90 fix-xahar · American Express
   *[save] Żomm il-kard tiegħi biss
}
offer_terms = { $offer ->
    [gym] Ġinnasju: l-istess ammont kull xahar, tnax-il darba.
    [utility] Elettriku: kull xahar, ammont li jvarja, b’limitu massimu.
    [amex] Gazzetta: l-istess ammont kull xahar. Il-kard tiġi mħabbra b’fajl lil American Express, li tieħu ħsiebha.
   *[save] Ħanut tal-ġonna: il-kard tinżamm, ma hemm xejn aktar miftiehem.
}
offer_button = { $offer ->
    [gym] Issieħeb fil-ġinnasju
    [utility] Iffirma l-kuntratt
    [amex] Abbona
   *[save] Issejvja kard
}
shop_saved = Il-ħanut għandu r-referenza tal-kard
shop_not_saved = Il-ħanut m’għandux referenza tal-kard
shop_result_line = Il-browser tiegħek ġie lura b’identifikatur biss. Dan hu dak li s-server tal-ħanut qara wara, biċ-ċavetta tiegħu.
shop_answer = Tweġiba tal-API
shop_told = X’ġie mgħarraf bih il-ħanut
shop_told_line = Notifiki ffirmati li waslu għand is-server tal-ħanut, l-aktar riċenti l-ewwel.
shop_to_start = Lejn il-paġna tal-bidu
shop_cancelled = Lura fil-ħanut, mingħajr kard
shop_cancelled_line = Ir-reġistrazzjoni tal-kard ġiet ikkanċellata. Il-ħanut m’għandu xejn x’jiddebita.
api_title = Referenza tal-API
api_line = Kull kmand jaħdem kif inhu f’dan l-ambjent tal-prova, biċ-ċavetta ta’ dimostrazzjoni tiegħu.
api_contents = Operazzjonijiet

# A stored card, the consumer present
stored_card_title = Ħallas bil-kard issejvjata tiegħek
stored_card_heading = Il-kard issejvjata tiegħek
stored_card_submit = Ħallas { $amount }
stored_card_confirm = Billi nkompli, inħallas { $amount } lil { $merchant } bil-kard tiegħi { $card }.
stored_card_done_heading = Il-ħlas tiegħek sar
stored_card_done_line = { $merchant } tħallas bil-kard tiegħek { $card }.

# The agreement, read again
agreement_heading = Il-ftehim tiegħek ma’ { $merchant }
agreement_active_line = { $merchant } jista’ jiddebita l-kard tiegħek kif miftiehem: { $card }.
agreement_agreed = Dan hu t-test li qbilt miegħu fid-data { $date }:
agreement_what_ends = Jekk ittemmu, { $merchant } ma jkunx jista’ jiddebita aktar din il-kard skont dan il-ftehim, u l-ħlasijiet li jmiss jiġu kkanċellati. Il-ħlasijiet li diġà saru jibqgħu kif inhuma.
agreement_end = Temm dan il-ftehim
agreement_ended_heading = Dan il-ftehim intemm
agreement_ended_line = Intemm fid-data { $date }. { $merchant } ma jistax jiddebita aktar il-kard tiegħek skont dan il-ftehim: { $card }.
agreement_replaced_heading = Dan il-ftehim ġie sostitwit
agreement_replaced_line = Ftehim aktar riċenti ħa postu fid-data { $date }.
done_manage = Aqra jew temm dan il-ftehim

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } issejvja l-kard tiegħek
    [payment_coming] Ġej ħlas lil { $merchant }
    [payment_failed] Il-ħlas tiegħek lil { $merchant } ma rnexxiex
    [card_expiring] Il-kard tiegħek għand { $merchant } tiskadi dalwaqt
    [smartbill_result] Ir-riżultat tar-reġistrazzjoni ta’ SmartBill: { $merchant }
   *[agreement_ended] Il-ftehim tiegħek ma’ { $merchant } intemm
}
mail_enrolled_line = { $merchant } issa jista’ jiddebita l-kard tiegħek kif miftiehem: { $card }.
mail_coming_line = { $merchant } se jiddebita { $amount } mill-kard tiegħek fid-data { $date }: { $card }.
mail_failed_line = Ħlas ta’ { $amount } lil { $merchant } ġie rrifjutat: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Il-bank tiegħek irid li tikkonfermah int. Tieħu minuta.
    [new_card] Din il-kard ma tistax tiġi ddebitata aktar. Agħti oħra lil { $merchant }, biex dak li ftehimtu fuqu jkompli.
   *[settle] Ma jerġax jiġi ppruvat waħdu. Jekk jogħġbok irranġah ma’ { $merchant }.
}
mail_confirm = Ikkonferma l-ħlas
mail_expiring_line = { $merchant } iżomm kard tiegħek li tiskadi dalwaqt: { $card }.
mail_expiring_advice = Meta jkollok il-ġdida, agħtiha lil { $merchant }, biex il-ħlasijiet tiegħek ikomplu.
mail_smartbill_accepted = American Express aċċettat ir-reġistrazzjoni ta’ SmartBill tal-kartiera { $wallet }.
mail_smartbill_refused = American Express irrifjutat ir-reġistrazzjoni ta’ SmartBill tal-kartiera { $wallet }. Kodiċi tar-rifjut: { $code }.
mail_smartbill_stopped = Il-ħlasijiet skedati b’din il-kard twaqqfu: { $card }.
mail_footer = Qed tirċievi din l-email għax għandek ftehim ta’ ħlas ma’ { $merchant }. In-numri tal-kards u l-kodiċijiet qatt ma jintalbu bl-email.
start_mails = Emails
start_mails_line = X’inkiteb lill-konsumaturi, l-aktar reċenti l-ewwel. Xejn ma joħroġ minn dan il-kompjuter.
start_mails_none = Għad m’hemm xejn. Issejvja kard b’waħda mill-offerti ta’ fuq.

# The page inside a shop's page
embed_close = Agħlaq
widget_title = Il-paġna ġewwa l-paġna ta’ ħanut
widget_line = Dan il-ħanut għandu oriġini differenti mill-paġna tal-ħlas. Kull parti hawn taħt tiftaħ paġna għaliha; il-kodiċijiet tal-bank tal-prova jinsabu fil-paġna tal-bidu.
widget_heading = { $mode ->
    [inline] Fil-paġna
    [lightbox] Fuq il-paġna
    [redirect] F’paġna għaliha
   *[payline] Bil-markup ta’ Payline
}
widget_about = { $mode ->
    [inline] Il-formola tal-kard hija parti mill-ħlas u għolja daqs il-kontenut tagħha.
    [lightbox] Jinfetaħ djalogu fuq il-ħlas; fuq telefon jimla l-iskrin.
    [redirect] Il-brawżer jitlaq mill-ħlas u jerġa’ lura. Hija meħtieġa biss ħolqa.
   *[payline] Element li sar għall-widget ta’ Payline, mhux mibdul ħlief għas-server tal-iskript.
}
widget_link = Ħallas bil-kard
widget_code = Il-kodiċi biex tikkopja
widget_told = X’intqal lill-paġna tal-ħanut

# The demo shop: a customer’s account
shop_account = Il-kont tal-klijent
shop_account_line = Dak li s-server tal-ħanut jaqra biċ-ċavetta tiegħu: il-kard li tinżamm, u x’ġie ddebitat minnha.
shop_account_link = Għall-kont tal-klijent
shop_charges = Debiti
shop_charges_none = Għad m’hemm xejn ippjanat.
shop_charges_begin = Iddebita kull xahar
shop_column_day = Jum
shop_column_amount = Ammont
shop_column_status = Stat
shop_alias = Alias ma’ American Express

# The wallet page
wallet_heading = Il-kards tiegħek għand { $merchant }
wallet_line = Il-kards li { $merchant } iżomm għalik, u xi tħallas kull waħda minnhom.
wallet_empty = { $merchant } ma jżomm l-ebda kard għalik.
wallet_card = { $brand }, l-aħħar ċifri { $last4 }
wallet_until = Valida sal-aħħar ta’ { $expiry }
wallet_first = Tintuża l-ewwel
wallet_state = { $state ->
    [expiring] Din il-kard tiskadi dalwaqt. Agħti l-kard il-ġdida tiegħek, u dak kollu li tħallas ikompli.
    [expired] Din il-kard skadiet. Agħti l-kard il-ġdida tiegħek, u dak kollu li tħallas ikompli.
    [replaced] Il-bank tiegħek biddel din il-kard. Agħti l-ġdida, u dak kollu li tħallas ikompli.
    [blocked] Il-bank tiegħek ma jaċċettax aktar ħlasijiet b’din il-kard. Agħti l-kard il-ġdida tiegħek, jew neħħi din.
   *[disabled] { $merchant } itfa din il-kard. Xejn ma jiġi ddebitat minnha.
}
wallet_amex = { $state ->
    [waiting] Din il-kard qed tiġi rreġistrata ma’ American Express.
    [enrolled] Irreġistrata ma’ American Express. Meta l-kard tiġġedded, il-ħlasijiet ikomplu waħedhom.
    [refused] American Express ma rreġistratx din il-kard. Agħti l-kard il-ġdida tiegħek, jew neħħi din.
   *[cancelled] American Express ikkanċellat din il-kard. Agħti l-kard il-ġdida tiegħek, jew neħħi din.
}
wallet_uses = Tħallas
wallet_no_use = Xejn ma jiġi ddebitat minn din il-kard mingħajrek.
wallet_more = Ftehimiet oħra: { $count }
wallet_next = Il-ħlas li jmiss: { $amount } fid-data { $date }
wallet_words = Dak li ftehimt fuqu
wallet_end = Temm dan il-ftehim
wallet_choose = Uża l-ewwel
wallet_renew = Għandi kard ġdida
wallet_remove = Neħħi
wallet_add = Żid kard
wallet_back = Lura għall-kards tiegħi
wallet_news = { $news ->
    [added] Il-kard tiegħek żdiedet.
    [renewed] Il-kard il-ġdida tiegħek ħadet post il-qadima. Dak kollu li tħallas ikompli.
    [removed] Il-kard tneħħiet. Xejn ma jista’ jiġi ddebitat minnha aktar.
    [chosen] Minn issa ’l quddiem din il-kard tintuża l-ewwel.
    [ended] Il-ftehim intemm.
    [busy] Bħalissa ma jistgħux jiżdiedu aktar kards minn din il-paġna. Erġa’ iftaħha aktar tard mill-ħanut.
   *[changed] Xi ħaġa kienet inbidlet sadanittant. Issa hekk.
}
wallet_expired_line = Għas-sigurtà tiegħek tinfetaħ għal żmien limitat.
removal_heading = Tneħħi din il-kard?
removal_line = { $merchant } iħassar din il-kard u ma jkunx jista’ jiddebitaha aktar: { $card }. Dan ma jistax jitreġġa’ lura.
removal_ends = { $count ->
    [one] Magħha jintemm ftehim wieħed, u l-ħlasijiet li jmiss tiegħu jiġu kkanċellati:
    [2] Magħha jintemmu żewġ ftehimiet, u l-ħlasijiet li jmiss tagħhom jiġu kkanċellati:
    [two] Magħha jintemmu żewġ ftehimiet, u l-ħlasijiet li jmiss tagħhom jiġu kkanċellati:
    [few] Magħha jintemmu { $count } ftehimiet, u l-ħlasijiet li jmiss tagħhom jiġu kkanċellati:
    [many] Magħha jintemmu { $count }-il ftehim, u l-ħlasijiet li jmiss tagħhom jiġu kkanċellati:
   *[other] Magħha jintemmu { $count } ftehim, u l-ħlasijiet li jmiss tagħhom jiġu kkanċellati:
}
removal_paid = Il-ħlasijiet li diġà saru jibqgħu kif inhuma. Jekk għad għandek x’tħallas lil { $merchant }, tista’ tintalab tħallas b’mod ieħor.
removal_yes = { $count ->
    [0] Neħħi l-kard
    [one] Neħħi l-kard u temm il-ftehim
    [two] Neħħi l-kard u temm il-ftehimiet
    [few] Neħħi l-kard u temm il-ftehimiet
    [many] Neħħi l-kard u temm il-ftehimiet
   *[other] Neħħi l-kard u temm il-ftehimiet
}
removal_no = Żommha
renewal_title = Il-kard il-ġdida tiegħek
renewal_line = Tieħu post il-kard tiegħek: { $card }. Dak kollu li tħallas dik il-kard ikompli kif miftiehem.
renewal_consent = Nawtorizza lil { $merchant } biex iżomm din il-kard minflok il-kard tiegħi { $card }, u jiddebitaha kif ftehimt għal dik il-kard.
number_already_stored = Din il-kard diġà hija ssejvjata hawn: daħħal in-numru tal-kard il-ġdida tiegħek
holder_differs = Dan l-isem huwa differenti minn dak fuq il-kard li tinbidel: żid kard f’isem ieħor bħala waħda ġdida
shop_my_cards = Il-kards tiegħi

### Gaeilge. Abairtí simplí, an dara pearsa uatha, gan comharthaí uaillbhreasa, gan „neamhbhailí” riamh.
### Tá na spásanna doroinnte sa chomhad.

## Timpeall gach leathanaigh

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Earráid: { $title }
skip = Téigh chuig an ábhar
language = Teanga
test_mode = Mód tástála
footer_operated = Leathanach íocaíochta { $merchant }, á rith le Maillon
footer_nobody = Leathanach íocaíochta, á rith le Maillon
footer_sandbox = Maillon, timpeallacht tástála: ní oibríonn fíorchártaí anseo
footer_terms = Téarmaí
footer_privacy = Príobháideachas
footer_help = Cabhair
errors_to_correct = { $count ->
    [one] Rud amháin le ceartú
    [two] { $count } rud le ceartú
    [few] { $count } rud le ceartú
    [many] { $count } rud le ceartú
   *[other] { $count } rud le ceartú
}
go_on = Ar aghaidh
look_again = Féach cá bhfuil sé
try_again = Bain triail eile as
back_to = Ar ais chuig { $merchant }
start_again_at = Le tosú arís, téigh ar ais chuig { $merchant }.

## Airgead, dátaí, cártaí

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
    [USD] $
    [JPY] ¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $symbol } { $number }
   *[sign] { $symbol }{ $number }
}
month_name = { $month ->
    [1] Eanáir
    [2] Feabhra
    [3] Márta
    [4] Aibreán
    [5] Bealtaine
    [6] Meitheamh
    [7] Iúil
    [8] Lúnasa
    [9] Meán Fómhair
    [10] Deireadh Fómhair
    [11] Samhain
   *[12] Nollaig
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand } dar críoch { $last4 }, bailí go deireadh { $expiry }
rhythm_words = { $frequency ->
    [daily] gach lá
    [weekly] gach seachtain
    [biweekly] gach coicís
    [bimonthly] gach dhá mhí
    [quarterly] gach trí mhí
    [yearly] gach bliain
   *[monthly] gach mí
}
rhythm_on_day = ar an { $day }ú lá de gach mí
period_between = ón { $start } go dtí an { $end }
period_from = ón { $start }
period_until = go dtí an { $end }

## An margadh

deal_subject = { $kind ->
    [fixed] Do shíntiús le { $merchant }
    [flexible_amount] Do chomhaontú le { $merchant }
    [flexible_frequency] Do chomhaontú le { $merchant }
    [instalments] Do cheannach ó { $merchant }, ina thráthchodanna
    [unscheduled] Do chomhaontú le { $merchant }
    [one_click] Do na chéad cheannacháin eile
   *[save_only] Le haghaidh níos déanaí
}
deal_per = { $frequency ->
    [daily] sa lá
    [weekly] sa tseachtain
    [biweekly] gach coicís
    [bimonthly] gach dhá mhí
    [quarterly] gach trí mhí
    [yearly] sa bhliain
   *[monthly] sa mhí
}
deal_times = { $count ->
    [one] uair amháin
    [two] dhá uair
    [few] { $count } huaire
    [many] { $count } n-uaire
   *[other] { $count } uair
}
deal_each_time = gach uair
deal_up_to = Suas le { $amount }
deal_varying_amount = Méid a athraíonn
deal_save = Sábháil do chárta
deal_count = { $count ->
    [one] íocaíocht amháin
    [two] { $count } íocaíocht
    [few] { $count } íocaíocht
    [many] { $count } n-íocaíocht
   *[other] { $count } íocaíocht
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Athraíonn an méid ó íocaíocht go híocaíocht.
    [flexible_frequency] Ní bhíonn na híocaíochtaí ar dhátaí rialta.
    [unscheduled] Gearrann { $merchant } muirear ar do chárta nuair a bhíonn rud éigin le híoc agat faoin gcomhaontú seo. Mar sin níl na dátaí ná na méideanna socraithe.
    [one_click] An chéad uair eile a cheannóidh tú ó { $merchant }, ní bheidh ort do chárta a chlóscríobh. Deimhneoidh tú gach ceannach.
    [save_only] Coinníonn { $merchant } do chárta le haghaidh íocaíochtaí a iarrfaidh tú féin.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Cuirfear ar an eolas thú lá amháin ar a laghad roimh gach íocaíocht.
    [two] Cuirfear ar an eolas thú { $days } lá ar a laghad roimh gach íocaíocht.
    [few] Cuirfear ar an eolas thú { $days } lá ar a laghad roimh gach íocaíocht.
    [many] Cuirfear ar an eolas thú { $days } lá ar a laghad roimh gach íocaíocht.
   *[other] Cuirfear ar an eolas thú { $days } lá ar a laghad roimh gach íocaíocht.
}
deal_varies = athraíonn sé
deal_at_most = Ar a mhéad, gach uair
deal_total = { $count ->
    [one] San iomlán
    [two] San iomlán, { $count } íocaíocht
    [few] San iomlán, { $count } íocaíocht
    [many] San iomlán, { $count } n-íocaíocht
   *[other] San iomlán, { $count } íocaíocht
}
today = Inniu
today_held = Coinnítear é leis an gcárta a sheiceáil, agus scaoiltear é láithreach
today_checked = Seiceáiltear an cárta
today_nothing = dada
today_charged = An chéad íocaíocht

## An toiliú: teastaíonn leagan nua in consent.rs le haghaidh aon athrú

consent_fixed = Tugaim údarú do { $merchant } mo chárta a choinneáil agus { $amount } a ghearradh air { $rhythm }.
consent_instalments = { $count ->
    [one] Tugaim údarú do { $merchant } mo chárta a choinneáil agus tráthchuid amháin de { $amount } a ghearradh air.
    [two] Tugaim údarú do { $merchant } mo chárta a choinneáil agus { $count } thráthchuid de { $amount } an ceann a ghearradh air, { $rhythm }.
    [few] Tugaim údarú do { $merchant } mo chárta a choinneáil agus { $count } thráthchuid de { $amount } an ceann a ghearradh air, { $rhythm }.
    [many] Tugaim údarú do { $merchant } mo chárta a choinneáil agus { $count } dtráthchuid de { $amount } an ceann a ghearradh air, { $rhythm }.
   *[other] Tugaim údarú do { $merchant } mo chárta a choinneáil agus { $count } tráthchuid de { $amount } an ceann a ghearradh air, { $rhythm }.
}
consent_flexible_amount = Tugaim údarú do { $merchant } mo chárta a choinneáil agus méid a athraíonn ó íocaíocht go híocaíocht a ghearradh air { $rhythm }.
consent_flexible_frequency = Tugaim údarú do { $merchant } mo chárta a choinneáil agus muirir a ghearradh air ar dhátaí, agus i méideanna, a athraíonn ó íocaíocht go híocaíocht.
consent_flexible_frequency_amount = Tugaim údarú do { $merchant } mo chárta a choinneáil agus { $amount } a ghearradh air gach uair, ar dhátaí a athraíonn ó íocaíocht go híocaíocht.
consent_unscheduled = Tugaim údarú do { $merchant } mo chárta a choinneáil agus muirir a ghearradh air nuair a bhíonn rud éigin le híoc agam faoinár gcomhaontú, ar dhátaí agus i méideanna nach bhfuil socraithe roimh ré.
consent_keep = Tugaim údarú do { $merchant } mo chárta a choinneáil do na chéad cheannacháin eile a dhéanfaidh mé.
consent_save = Tugaim údarú do { $merchant } mo chárta a choinneáil le haghaidh íocaíochtaí a iarrfaidh mé féin.
consent_rhythm_unstated = de réir na minicíochta a comhaontaíodh
consent_period = Déantar na híocaíochtaí { $period }.
consent_count = { $count ->
    [one] Tá íocaíocht amháin ann.
    [two] Tá { $count } íocaíocht ann.
    [few] Tá { $count } íocaíocht ann.
    [many] Tá { $count } n-íocaíocht ann.
   *[other] Tá { $count } íocaíocht ann.
}
consent_count_total = { $count ->
    [one] Tá íocaíocht amháin ann, { $total } san iomlán.
    [two] Tá { $count } íocaíocht ann, { $total } san iomlán.
    [few] Tá { $count } íocaíocht ann, { $total } san iomlán.
    [many] Tá { $count } n-íocaíocht ann, { $total } san iomlán.
   *[other] Tá { $count } íocaíocht ann, { $total } san iomlán.
}
consent_limit = Níl aon íocaíocht níos mó ná { $ceiling }.
consent_notice = { $days ->
    [one] Cuirtear ar an eolas mé lá amháin ar a laghad roimh gach íocaíocht.
    [two] Cuirtear ar an eolas mé { $days } lá ar a laghad roimh gach íocaíocht.
    [few] Cuirtear ar an eolas mé { $days } lá ar a laghad roimh gach íocaíocht.
    [many] Cuirtear ar an eolas mé { $days } lá ar a laghad roimh gach íocaíocht.
   *[other] Cuirtear ar an eolas mé { $days } lá ar a laghad roimh gach íocaíocht.
}
consent_today = Déantar an chéad íocaíocht, { $amount }, inniu.
consent_confirmed = Deimhneoidh mé gach ceannach. Ní ghearrtar aon mhuirear gan mé.
consent_withdraw = Is féidir liom an t-údarú seo a tharraingt siar am ar bith.

## Leathanach an chárta

card_title = Sábháil mo chárta
card_heading = Do chárta
card_bank_next = Ina dhiaidh sin, iarrfaidh do bhanc ort a dheimhniú gur tusa atá ann.
card_submit = Sábháil mo chárta
card_submit_paying = Íoc { $amount } agus sábháil mo chárta
card_cancel = Cuir ar ceal agus téigh ar ais chuig an siopa
card_terms = Léigh na téarmaí (osclaítear i gcluaisín nua iad)
number_label = Uimhir an chárta
number_accepted = { $networks }
number_missing = Clóscríobh uimhir an chárta
number_not_digits = Níl ach digití in uimhir chárta: clóscríobh í mar atá ar an gcárta
number_too_short = Tá digití in easnamh ar uimhir an chárta: cuir i gcomparáid le do chárta í
number_too_long = Tá an iomarca digití in uimhir an chárta: cuir i gcomparáid le do chárta í
number_mistyped = Níl digit amháin d’uimhir an chárta ceart: cuir i gcomparáid le do chárta í
number_not_accepted = Ní ghlactar leis an gcineál seo cárta anseo: úsáid ceann ó líonra eile
brand_label = Líonra cártaí
brand_two_networks = tá dhá líonra ar do chárta, fút féin atá an rogha
brand_if_two_networks = má tá dhá líonra ar do chárta, roghnaigh an ceann atá le húsáid
brand_missing = Roghnaigh an líonra atá le húsáid
brand_not_on_card = Níl do chárta sa líonra a roghnaíodh: roghnaigh ceann atá priontáilte air
expiry_label = Bailí go deireadh
expiry_hint = MM/BB
expiry_missing = Clóscríobh mí agus bliain an dáta éaga
expiry_unreadable = Clóscríobh an dáta éaga mar atá ar an gcárta: dhá dhigit don mhí, dhá dhigit don bhliain
expiry_past = Tá an cárta seo imithe in éag: seiceáil an dáta, nó úsáid cárta eile
expiry_too_far = Tá an bhliain sin rófhada amach: cuir i gcomparáid le do chárta í
code_label = Cód slándála
code_hint_three = 3 dhigit, ar an gcúl
code_hint_four = 4 dhigit, ar an aghaidh
code_hint_any = 3 nó 4 dhigit
code_missing = Clóscríobh an cód slándála
code_length = { $digits ->
    [one] Tá { $digits } digit sa chód slándála: féach ar do chárta
    [two] Tá { $digits } dhigit sa chód slándála: féach ar do chárta
    [few] Tá { $digits } dhigit sa chód slándála: féach ar do chárta
    [many] Tá { $digits } ndigit sa chód slándála: féach ar do chárta
   *[other] Tá { $digits } digit sa chód slándála: féach ar do chárta
}
holder_label = Ainm ar an gcárta
holder_missing = Clóscríobh an t-ainm mar atá sé ar an gcárta
holder_too_long = Clóscríobh 45 charachtar den ainm ar a mhéad
holder_looks_like_number = Tá cuma uimhreach cárta air seo: clóscríobh an t-ainm anseo
holder_characters = Clóscríobh an t-ainm i ngnáthlitreacha, mar atá sé ar an gcárta
consent_missing = Cuir tic sa bhosca chun d’údarú a thabhairt
consent_changed = Tá téacs an údaraithe athraithe: léigh arís é, ansin cuir tic sa bhosca

## Diúltuithe

notice_title = { $family ->
    [try_later] Ní féidir le do bhanc glacadh leis an gcárta seo faoi láthair
    [check_details] Tá rud éigin nach dtagann leis an gcárta
    [use_other_card] Ní ghlacann do bhanc leis an gcárta seo anseo
    [code_mismatch] Ní thagann an cód slándála leis an gcárta
    [authentication_failed] Níorbh fhéidir le do bhanc a dheimhniú gur tusa atá ann
    [authentication_cancelled] D’fhág tú leathanach do bhainc gan deimhniú
    [technical] Níorbh fhéidir teagmháil a dhéanamh le do bhanc
   *[refused] Dhiúltaigh do bhanc don chárta seo
}
notice_advice = { $family ->
    [try_later] Bain triail eile as ar ball, nó úsáid cárta eile. Níor gearradh aon mhuirear.
    [check_details] Cuir an uimhir, an dáta éaga agus an cód i gcomparáid le do chárta, ansin bain triail eile as. Níor gearradh aon mhuirear.
    [use_other_card] Úsáid cárta eile, nó fiafraigh de do bhanc. Níor gearradh aon mhuirear.
    [code_mismatch] Léigh an cód ón gcárta uair amháin eile, ansin bain triail eile as. Níor gearradh aon mhuirear.
    [authentication_failed] Bain triail eile as, nó úsáid cárta eile. Níor gearradh aon mhuirear.
    [authentication_cancelled] Chun do chárta a shábháil, tosaigh arís agus deimhnigh le do bhanc. Níor gearradh aon mhuirear.
    [technical] Bain triail eile as i gceann cúpla nóiméad, nó úsáid cárta eile. Níor gearradh aon mhuirear.
   *[refused] Úsáid cárta eile, nó fiafraigh de do bhanc agus bain triail eile as. Níor gearradh aon mhuirear.
}
attempts_left = { $count ->
    [one] Is féidir leat triail a bhaint as uair amháin eile.
    [two] Is féidir leat triail a bhaint as dhá uair eile.
    [few] Is féidir leat triail a bhaint as { $count } huaire eile.
    [many] Is féidir leat triail a bhaint as { $count } n-uaire eile.
   *[other] Is féidir leat triail a bhaint as { $count } uair eile.
}

## Ag an mbanc

method_frame = Seiceáil ag do bhanc
authentication_heading = Seiceáil le do bhanc
authentication_line = Tá do bhanc ag féachaint ar an iarratas seo. Tógann sé cúpla soicind.
challenge_heading = Deimhnigh le do bhanc
challenge_line = Is mian le do bhanc a bheith cinnte gur tusa atá ann: { $card }.
challenge_bank_says = Teachtaireacht ó do bhanc
challenge_frame = Leathanach do bhainc
challenge_no_page = Mura dtaispeántar leathanach do bhainc, oscail leis féin é.
challenge_open = Oscail leathanach mo bhainc
challenge_cancel = Cuir ar ceal agus téigh ar ais chuig an siopa
bridge_heading = Tá leathanach do bhainc ar tí oscailt
return_heading = Thug do bhanc freagra
return_line = Leanann an leathanach ar aghaidh uaidh féin. Mura leanann, lean ort anseo.
verification_heading = Do chárta á sheiceáil
verification_line = Táimid ag seiceáil do chárta le do bhanc. Fág an leathanach seo oscailte. Leanann sé ar aghaidh uaidh féin.
code_needed_heading = Rud amháin eile
code_needed_line = Dheimhnigh do bhanc gur tusa atá ann. Clóscríobh an cód slándála arís le críochnú: ní choinnímid riamh é.
code_needed_submit = Críochnaigh

## The time that is left

time_label = An t-am atá fágtha ar an leathanach seo
time_minutes = { $minutes } nóim.
time_more = Tuilleadh ama
time_question = An bhfuil tuilleadh ama uait?
time_line = Ar mhaithe le do shlándáil, dúntar an leathanach ina dhiaidh sin.
time_last = Ní féidir leis an leathanach seo fanacht oscailte níos faide ná sin.

## Torthaí

done_heading = Tá do chárta sábháilte
done_line = Is féidir le { $merchant } é a úsáid anois mar a comhaontaíodh: { $card }.
done_today_held = Inniu: coinníodh { $amount } leis an gcárta a sheiceáil, agus scaoiltear láithreach é.
done_today_nothing = Inniu: níor gearradh aon mhuirear.
done_today_charged = Inniu: íocadh { $amount }.
done_first_payment = An chéad íocaíocht: { $date }.
done_withdraw = Is féidir leat d’údarú a tharraingt siar am ar bith: téigh i dteagmháil le { $merchant }.
already_done_heading = Tá do chárta sábháilte cheana
already_done_line = Níl aon rud eile le déanamh: { $card }.
declined_heading = Níor sábháladh do chárta
declined_line = Níor gearradh aon mhuirear. Is féidir le { $merchant } bealach eile íocaíochta a thairiscint duit.
expired_heading = Tá an leathanach seo imithe in éag
expired_line = Ar mhaithe le do shlándáil, ní bhíonn sé oscailte ach ar feadh tamaill. Níor sábháladh do chárta agus níor gearradh aon mhuirear.
cancel_heading = Stopadh anseo?
cancel_line = Ní shábhálfar do chárta, agus rachaidh tú ar ais chuig { $merchant }.
cancel_yes = Stop agus téigh ar ais
cancel_no = Lean ar aghaidh le mo chárta
cancelled_heading = Chuir tú ar ceal é
cancelled_line = Níor sábháladh do chárta agus níor gearradh aon mhuirear.
card_gone_heading = Níl an cárta seo ann a thuilleadh
card_gone_line = Baineadh é, nó tháinig deireadh leis an gcomhaontú ar coinníodh é dó. Níor gearradh aon rud.
not_found_heading = Níl an leathanach seo ann
not_found_line = Tá an seoladh neamhiomlán, nó tá a leathanach imithe le fada.
not_found_advice = Téigh ar ais chuig an siopa agus tosaigh arís as sin.
in_progress_heading = Ar siúl cheana féin
in_progress_line = Tá do chárta á sheiceáil i bhfuinneog nó i gcluaisín eile. Ní dhéantar aon rud faoi dhó.
guard_heading = Nóiméad amháin, le do thoil
guard_line = Diúltaíodh do go leor cártaí le déanaí. Sula gclóscríobhann tú do cheannsa, taispeánann do bhrabhsálaí nach ríomhchlár atá i mbun oibre anseo.
guard_wait = Leanann an leathanach ar aghaidh leis féin, tar éis { $seconds } s ar a dhéanaí.
guard_refused_heading = Ní féidir glacadh le cárta faoi láthair
guard_refused_line = Baineadh triail as an iomarca cártaí ó do nasc.
guard_refused_advice = Bain triail eile as i gceann uair an chloig, nó ó nasc eile. Níor gearradh aon rud.
unknown_heading = Níor thug do bhanc freagra fós
unknown_line = Táimid ag fáil amach cad a tharla don iarratas. Ní ghearrtar aon mhuirear faoi dhó, agus scaoiltear aon mhéid a coinníodh.
unknown_advice = Is féidir leat fanacht anseo nó teacht ar ais chuig an leathanach seo níos déanaí.
failure_heading = Tharla fadhb ar an taobh s’againne
failure_line = Ní hé do chárta is cúis leis. Ní ghearrtar aon mhuirear faoi dhó, agus scaoiltear aon mhéid a coinníodh.
failure_reference = Tagairt don té a chabhraíonn leat:
unavailable_heading = Ar ais i gceann nóiméid
unavailable_line = Tá an leathanach íocaíochta as seirbhís ar feadh tamaillín. Níor gearradh aon mhuirear ar do chárta.

## An timpeallacht tástála

start_title = Timpeallacht tástála
start_heading = Cárta a chlóscríobhtar uair amháin, a choinnítear slán, a úsáidtear mar a comhaontaíodh.
start_line = Is leathanach íocaíochta é Maillon a óstálann tú féin. Déanann sé tagairt chárta de chárta a chlóscríobhann a shealbhóir uair amháin, tagairt ar féidir leis an trádálaí muirir a ghearradh uirthi arís agus arís eile. Seo a thimpeallacht tástála: is linne an banc, agus ní oibríonn fíorchártaí anseo.
start_api = Tagairt API
start_openapi = Cur síos OpenAPI
start_ledger = Mórleabhar an bhainc tástála
start_clearing = Comhad imréitigh an lae inniu
start_shop = Siopa taispeána
start_shop_line = Cuireann gach cnaipe tús le clárú cárta tríd an API, mar a dhéanfadh freastalaí trádálaí, agus osclaíonn sé an leathanach íocaíochta.
start_cards = Cártaí tástála
start_cards_line = Dáta éaga ar bith amach anseo, ainm ar bith. Cód slándála ar bith, seachas 999 agus 9999, nach dtagann leis an gcárta.
start_codes = Cóid do leathanach an bhainc
start_codes_line = Cad atá le clóscríobh nuair a iarrann an banc tástála ort deimhniú.
start_clock = An clog
start_clock_line = Nuair a chuirtear ar aghaidh é, tarlaíonn gach rud a bhí dlite idir an dá linn: muirir na sceideal, atrialacha, gabhálacha na méideanna a coinníodh, deireadh na leathanach oscailte. Ní théann sé siar uaidh féin riamh.
start_clock_now = Taispeánann sé { $now }.
start_clock_busy = Níl gach rud atá dlite déanta fós. Cuir ar aghaidh arís é i gceann nóiméid.
start_clock_day = Lá amháin ar aghaidh
start_clock_month = Mí amháin ar aghaidh
start_clock_file = Go dtí an chéad chomhad ailiasanna eile
start_column_number = Uimhir
start_column_network = Líonra
start_column_code = Cód
start_column_effect = Cad a tharlaíonn
copy = Cóipeáil
copied = Cóipeáilte
copy_value = Cóipeáil { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] €34.99 sa mhí
    [utility] De réir úsáide
    [amex] €12.90 sa mhí · American Express
   *[save] Coinnigh mo chárta amháin
}
offer_terms = { $offer ->
    [gym] Giomnáisiam: an méid céanna gach mí, dhá uair déag.
    [utility] Leictreachas: gach mí, méid a athraíonn, le huasteorainn.
    [amex] Nuachtán: an méid céanna gach mí. Fógraítear an cárta do American Express le comhad agus tugann siad aire dó.
   *[save] Siopa garraíodóireachta: coinnítear an cárta, ní chomhaontaítear aon rud eile.
}
offer_button = { $offer ->
    [gym] Cláraigh sa ghiomnáisiam
    [utility] Sínigh an conradh
    [amex] Glac síntiús
   *[save] Sábháil cárta
}
shop_saved = Tá a thagairt chárta ag an siopa
shop_not_saved = Níl tagairt chárta ag an siopa
shop_result_line = Tháinig do bhrabhsálaí ar ais le haitheantóir amháin. Seo a léigh freastalaí an tsiopa ansin, lena eochair féin.
shop_answer = Freagra an API
shop_told = Ar cuireadh in iúl don siopa
shop_told_line = Fógraí sínithe a shroich freastalaí an tsiopa, an ceann is nuaí ar dtús.
shop_to_start = Chuig an leathanach tosaigh
shop_cancelled = Ar ais sa siopa, gan chárta
shop_cancelled_line = Cuireadh an clárú ar ceal. Níl aon chárta ag an siopa le muirear a ghearradh air.
api_title = Tagairt API
api_line = Oibríonn gach ordú mar atá sé sa timpeallacht tástála seo, lena heochair thaispeána.
api_contents = Oibríochtaí

# A stored card, the consumer present
stored_card_title = Íoc le do chárta sábháilte
stored_card_heading = Do chárta sábháilte
stored_card_submit = Íoc { $amount }
stored_card_confirm = Trí leanúint ar aghaidh íocaim { $amount } le { $merchant } trí mo chárta { $card }.
stored_card_done_heading = Tá d’íocaíocht déanta
stored_card_done_line = Íocadh le { $merchant } trí do chárta { $card }.

# The agreement, read again
agreement_heading = Do chomhaontú le { $merchant }
agreement_active_line = Tá cead ag { $merchant } muirir a ghearradh ar do chárta mar a chomhaontaigh tú: { $card }.
agreement_agreed = Seo na focail ar aontaigh tú leo an { $date }:
agreement_what_ends = Má chuireann tú deireadh leis, ní fhéadfaidh { $merchant } muirir a ghearradh ar an gcárta seo faoi a thuilleadh, agus cuirtear na híocaíochtaí atá le teacht ar ceal. Fanann na híocaíochtaí atá déanta mar atá siad.
agreement_end = Cuir deireadh leis an gcomhaontú seo
agreement_ended_heading = Tá deireadh leis an gcomhaontú seo
agreement_ended_line = Tháinig deireadh leis an { $date }. Ní féidir le { $merchant } muirir a ghearradh ar do chárta faoi a thuilleadh: { $card }.
agreement_replaced_heading = Cuireadh comhaontú eile in ionad an chinn seo
agreement_replaced_line = Ghlac comhaontú níos nuaí a áit an { $date }.
done_manage = Léigh an comhaontú seo nó cuir deireadh leis

# Mails
mail_subject = { $case ->
    [enrolled] Shábháil { $merchant } do chárta
    [payment_coming] Tá íocaíocht le { $merchant } ag teacht
    [payment_failed] Níor éirigh le d’íocaíocht le { $merchant }
    [card_expiring] Rachaidh do chárta ag { $merchant } as feidhm go luath
    [smartbill_result] Toradh ar chlárú SmartBill: { $merchant }
   *[agreement_ended] Tá deireadh le do chomhaontú le { $merchant }
}
mail_enrolled_line = Is féidir le { $merchant } muirir a ghearradh ar do chárta anois mar a chomhaontaigh tú: { $card }.
mail_coming_line = Gearrfaidh { $merchant } { $amount } ar do chárta an { $date }: { $card }.
mail_failed_line = Diúltaíodh d’íocaíocht { $amount } le { $merchant }: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Is mian le do bhanc go ndeimhneofá féin í. Tógann sé nóiméad.
    [new_card] Ní féidir muirir a ghearradh ar an gcárta seo a thuilleadh. Tabhair ceann eile do { $merchant }, ionas go leanfaidh an méid a comhaontaíodh ar aghaidh.
   *[settle] Ní bhaintear triail aisti arís uaithi féin. Socraigh le { $merchant } í le do thoil.
}
mail_confirm = Deimhnigh an íocaíocht
mail_expiring_line = Coinníonn { $merchant } cárta leat a rachaidh as feidhm go luath: { $card }.
mail_expiring_advice = Nuair a bheidh an ceann nua agat, tabhair do { $merchant } é, ionas go leanfaidh d’íocaíochtaí ar aghaidh.
mail_smartbill_accepted = Ghlac American Express le clárú SmartBill an tiachóige { $wallet }.
mail_smartbill_refused = Dhiúltaigh American Express do chlárú SmartBill an tiachóige { $wallet }. Cód diúltaithe: { $code }.
mail_smartbill_stopped = Stopadh na híocaíochtaí sceidealta leis an gcárta seo: { $card }.
mail_footer = Faigheann tú an ríomhphost seo toisc go bhfuil comhaontú íocaíochtaí agat le { $merchant }. Ní iarrtar uimhreacha cárta ná cóid riamh trí ríomhphost.
start_mails = Ríomhphoist
start_mails_line = An méid a scríobhadh chuig tomhaltóirí, an ceann is nuaí ar dtús. Ní fhágann aon rud an ríomhaire seo.
start_mails_none = Ceann ar bith go fóill. Sábháil cárta le ceann de na tairiscintí thuas.

# The page inside a shop's page
embed_close = Dún
widget_title = An leathanach laistigh de leathanach siopa
widget_line = Tá bunús eile ag an siopa seo seachas an leathanach íocaíochta. Osclaíonn gach cuid thíos a leathanach féin; tá cóid an bhainc tástála ar an leathanach tosaigh.
widget_heading = { $mode ->
    [inline] Sa leathanach
    [lightbox] Os cionn an leathanaigh
    [redirect] Ar leathanach dá chuid féin
   *[payline] Le marcáil Payline
}
widget_about = { $mode ->
    [inline] Is cuid den tseiceáil amach foirm an chárta, chomh hard lena hinneachar.
    [lightbox] Osclaíonn dialóg os cionn na seiceála amach; ar fhón líonann sí an scáileán.
    [redirect] Fágann an brabhsálaí an tseiceáil amach agus tagann ar ais. Níl ach nasc de dhíth.
   *[payline] Eilimint a rinneadh do ghiuirléid Payline, gan athrú ach óstach na scripte.
}
widget_link = Íoc le cárta
widget_code = An cód le cóipeáil
widget_told = An méid a insíodh do leathanach an tsiopa

# The demo shop: a customer’s account
shop_account = Cuntas an chustaiméara
shop_account_line = An méid a léann freastalaí an tsiopa lena eochair féin: an cárta a choinnítear agus an méid a gearradh air.
shop_account_link = Chuig cuntas an chustaiméara
shop_charges = Muirir
shop_charges_none = Níl aon rud beartaithe go fóill.
shop_charges_begin = Gearr muirear gach mí
shop_column_day = Lá
shop_column_amount = Méid
shop_column_status = Stádas
shop_alias = Ailias ag American Express

# The wallet page
wallet_heading = Do chártaí ag { $merchant }
wallet_line = Na cártaí a choinníonn { $merchant } duit, agus an méid a íocann gach ceann díobh.
wallet_empty = Ní choinníonn { $merchant } aon chárta duit.
wallet_card = { $brand } dar críoch { $last4 }
wallet_until = Bailí go deireadh { $expiry }
wallet_first = Úsáidtear ar dtús é
wallet_state = { $state ->
    [expiring] Rachaidh an cárta seo as feidhm go luath. Tabhair do chárta nua agus leanfaidh gach a n-íocann sé ar aghaidh.
    [expired] Tá an cárta seo as feidhm. Tabhair do chárta nua agus leanfaidh gach a n-íocann sé ar aghaidh.
    [replaced] Chuir do bhanc cárta eile in ionad an chárta seo. Tabhair an ceann nua agus leanfaidh gach a n-íocann sé ar aghaidh.
    [blocked] Ní ghlacann do bhanc le híocaíochtaí leis an gcárta seo a thuilleadh. Tabhair do chárta nua, nó bain an ceann seo.
   *[disabled] Mhúch { $merchant } an cárta seo. Ní ghearrtar aon rud air.
}
wallet_amex = { $state ->
    [waiting] Tá an cárta seo á chlárú le American Express.
    [enrolled] Cláraithe le American Express. Nuair a athnuaitear an cárta, leanann na híocaíochtaí ar aghaidh uathu féin.
    [refused] Níor chláraigh American Express an cárta seo. Tabhair do chárta nua, nó bain an ceann seo.
   *[cancelled] Chuir American Express an cárta seo ar ceal. Tabhair do chárta nua, nó bain an ceann seo.
}
wallet_uses = Íocann sé
wallet_no_use = Ní ghearrtar aon rud ar an gcárta seo gan tusa.
wallet_more = Comhaontuithe eile: { $count }
wallet_next = An chéad íocaíocht eile: { $amount } an { $date }
wallet_words = An méid a chomhaontaigh tú
wallet_end = Cuir deireadh leis an gcomhaontú seo
wallet_choose = Úsáid ar dtús
wallet_renew = Tá cárta nua agam
wallet_remove = Bain
wallet_add = Cuir cárta leis
wallet_back = Ar ais chuig mo chártaí
wallet_news = { $news ->
    [added] Cuireadh do chárta leis.
    [renewed] Tháinig do chárta nua in ionad an tseanchárta. Leanann gach a n-íocann sé ar aghaidh.
    [removed] Baineadh an cárta. Ní féidir aon rud a ghearradh air a thuilleadh.
    [chosen] As seo amach úsáidtear an cárta seo ar dtús.
    [ended] Tá deireadh leis an gcomhaontú.
    [busy] Ní féidir tuilleadh cártaí a chur leis ón leathanach seo anois. Oscail arís níos déanaí ón siopa é.
   *[changed] D’athraigh rud éigin idir an dá linn. Seo mar atá anois.
}
wallet_expired_line = Ar mhaithe le do shábháilteacht, tá sé oscailte ar feadh tamaill theoranta.
removal_heading = An cárta seo a bhaint?
removal_line = Scriosann { $merchant } an cárta seo agus ní féidir leis muirir a ghearradh air a thuilleadh: { $card }. Ní féidir é seo a chealú.
removal_ends = { $count ->
    [one] Cuirtear deireadh le comhaontú amháin leis, agus cuirtear na híocaíochtaí atá le teacht ar ceal:
    [two] Cuirtear deireadh le { $count } chomhaontú leis, agus cuirtear na híocaíochtaí atá le teacht ar ceal:
    [few] Cuirtear deireadh le { $count } chomhaontú leis, agus cuirtear na híocaíochtaí atá le teacht ar ceal:
    [many] Cuirtear deireadh le { $count } gcomhaontú leis, agus cuirtear na híocaíochtaí atá le teacht ar ceal:
   *[other] Cuirtear deireadh le { $count } comhaontú leis, agus cuirtear na híocaíochtaí atá le teacht ar ceal:
}
removal_paid = Fanann na híocaíochtaí atá déanta mar atá siad. Má tá aon rud fós le híoc agat le { $merchant }, d’fhéadfaí iarraidh ort íoc ar bhealach eile.
removal_yes = { $count ->
    [0] Bain an cárta
    [one] Bain an cárta agus cuir deireadh leis an gcomhaontú
    [two] Bain an cárta agus cuir deireadh leis na comhaontuithe
    [few] Bain an cárta agus cuir deireadh leis na comhaontuithe
    [many] Bain an cárta agus cuir deireadh leis na comhaontuithe
   *[other] Bain an cárta agus cuir deireadh leis na comhaontuithe
}
removal_no = Coinnigh é
renewal_title = Do chárta nua
renewal_line = Tagann sé in ionad do chárta: { $card }. Leanann gach a n-íocann an cárta sin ar aghaidh mar a comhaontaíodh.
renewal_consent = Údaraím do { $merchant } an cárta seo a choinneáil in ionad mo chárta { $card } agus muirir a ghearradh air mar a chomhaontaigh mé don chárta sin.
number_already_stored = Tá an cárta seo sábháilte anseo cheana: clóscríobh uimhir do chárta nua
holder_differs = Is ainm eile é seo seachas an t-ainm ar an gcárta a bhfuil sé ag teacht ina ionad: cuir cárta in ainm eile leis mar chárta nua
shop_my_cards = Mo chártaí

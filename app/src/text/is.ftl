### Íslenska. Einfaldar setningar, þúun, engin upphrópunarmerki, aldrei „ógilt“.
### Föst bil eru í skránni.

## Utan um hverja síðu

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Villa: { $title }
skip = Fara beint í efnið
language = Tungumál
test_mode = Prófunarhamur
footer_operated = Greiðslusíða { $merchant }, keyrð með Maillon
footer_nobody = Greiðslusíða, keyrð með Maillon
footer_sandbox = Maillon, prófunarumhverfi: raunveruleg kort virka ekki hér
footer_terms = Skilmálar
footer_privacy = Persónuvernd
footer_help = Hjálp
errors_to_correct = { $count ->
    [one] { $count } atriði þarf að leiðrétta
   *[other] { $count } atriði þarf að leiðrétta
}
go_on = Halda áfram
look_again = Sjá hver staðan er
try_again = Reyna aftur
back_to = Til baka til { $merchant }
start_again_at = Farðu til baka til { $merchant } til að byrja upp á nýtt.

## Fjárhæðir, dagsetningar, kort

currency_symbol = { $code ->
    [EUR] €
    [ISK] kr.
    [JPY] JP¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] janúar
    [2] febrúar
    [3] mars
    [4] apríl
    [5] maí
    [6] júní
    [7] júlí
    [8] ágúst
    [9] september
    [10] október
    [11] nóvember
   *[12] desember
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand } sem endar á { $last4 }, gildir út { $expiry }
rhythm_words = { $frequency ->
    [daily] á hverjum degi
    [weekly] í hverri viku
    [biweekly] aðra hverja viku
    [bimonthly] annan hvern mánuð
    [quarterly] þriðja hvern mánuð
    [yearly] á hverju ári
   *[monthly] í hverjum mánuði
}
rhythm_on_day = þann { $day }. hvers mánaðar
period_between = frá og með { $start } til og með { $end }
period_from = frá og með { $start }
period_until = til og með { $end }

## Samkomulagið

deal_subject = { $kind ->
    [fixed] Áskriftin þín hjá { $merchant }
    [flexible_amount] Samningur þinn við { $merchant }
    [flexible_frequency] Samningur þinn við { $merchant }
    [instalments] Kaup þín hjá { $merchant }, með afborgunum
    [unscheduled] Samningur þinn við { $merchant }
    [one_click] Fyrir næstu kaup
   *[save_only] Til síðari nota
}
deal_per = { $frequency ->
    [daily] á dag
    [weekly] á viku
    [biweekly] aðra hverja viku
    [bimonthly] annan hvern mánuð
    [quarterly] þriðja hvern mánuð
    [yearly] á ári
   *[monthly] á mánuði
}
deal_times = { $count ->
    [1] einu sinni
    [2] tvisvar
    [one] { $count } sinni
   *[other] { $count } sinnum
}
deal_each_time = í hvert sinn
deal_up_to = Allt að { $amount }
deal_varying_amount = Breytileg fjárhæð
deal_save = Vistaðu kortið þitt
deal_count = { $count ->
    [1] ein greiðsla
    [one] { $count } greiðsla
   *[other] { $count } greiðslur
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Fjárhæðin breytist frá einni greiðslu til annarrar.
    [flexible_frequency] Greiðslurnar falla ekki á fasta daga.
    [unscheduled] { $merchant } skuldfærir kortið þitt þegar þú skuldar eitthvað samkvæmt samningnum. Þess vegna eru hvorki dagsetningar né fjárhæðir fastar.
    [one_click] Næst þegar þú verslar hjá { $merchant } þarftu ekki að slá inn kortið. Þú staðfestir hver kaup.
    [save_only] { $merchant } geymir kortið þitt fyrir greiðslur sem þú biður um.
   *[other] {""}
}
deal_notice = { $days ->
    [1] Þú færð tilkynningu að minnsta kosti einum degi fyrir hverja greiðslu.
    [one] Þú færð tilkynningu að minnsta kosti { $days } degi fyrir hverja greiðslu.
   *[other] Þú færð tilkynningu að minnsta kosti { $days } dögum fyrir hverja greiðslu.
}
deal_varies = breytilegt
deal_at_most = Að hámarki í hvert sinn
deal_total = { $count ->
    [1] Samtals
    [one] Samtals, { $count } greiðsla
   *[other] Samtals, { $count } greiðslur
}
today = Í dag
today_held = Tekið frá til að athuga kortið og losað strax
today_checked = Kortið er athugað
today_nothing = ekkert
today_charged = Fyrsta greiðsla

## Samþykkið: hver breyting krefst nýrrar útgáfu í consent.rs

consent_fixed = Ég heimila { $merchant } að geyma kortið mitt og skuldfæra { $amount } af því { $rhythm }.
consent_instalments = { $count ->
    [1] Ég heimila { $merchant } að geyma kortið mitt og skuldfæra af því eina afborgun að fjárhæð { $amount }.
    [one] Ég heimila { $merchant } að geyma kortið mitt og skuldfæra af því { $count } afborgun að fjárhæð { $amount }, { $rhythm }.
   *[other] Ég heimila { $merchant } að geyma kortið mitt og skuldfæra af því { $count } afborganir, hverja að fjárhæð { $amount }, { $rhythm }.
}
consent_flexible_amount = Ég heimila { $merchant } að geyma kortið mitt og skuldfæra af því { $rhythm } fjárhæð sem breytist frá einni greiðslu til annarrar.
consent_flexible_frequency = Ég heimila { $merchant } að geyma kortið mitt og skuldfæra af því á dögum og með fjárhæðum sem breytast frá einni greiðslu til annarrar.
consent_flexible_frequency_amount = Ég heimila { $merchant } að geyma kortið mitt og skuldfæra { $amount } af því í hvert sinn, á dögum sem breytast frá einni greiðslu til annarrar.
consent_unscheduled = Ég heimila { $merchant } að geyma kortið mitt og skuldfæra af því þegar ég skulda eitthvað samkvæmt samningi okkar, á dögum og með fjárhæðum sem ekki eru ákveðnar fyrir fram.
consent_keep = Ég heimila { $merchant } að geyma kortið mitt fyrir næstu kaup mín.
consent_save = Ég heimila { $merchant } að geyma kortið mitt fyrir greiðslur sem ég bið um.
consent_rhythm_unstated = með því millibili sem við höfum samið um
consent_period = Greiðslurnar fara fram { $period }.
consent_count = { $count ->
    [1] Greiðslan er ein.
    [one] Alls er { $count } greiðsla.
   *[other] Alls eru { $count } greiðslur.
}
consent_count_total = { $count ->
    [1] Greiðslan er ein, samtals { $total }.
    [one] Alls er { $count } greiðsla, samtals { $total }.
   *[other] Alls eru { $count } greiðslur, samtals { $total }.
}
consent_limit = Engin greiðsla er hærri en { $ceiling }.
consent_notice = { $days ->
    [1] Ég fæ tilkynningu að minnsta kosti einum degi fyrir hverja greiðslu.
    [one] Ég fæ tilkynningu að minnsta kosti { $days } degi fyrir hverja greiðslu.
   *[other] Ég fæ tilkynningu að minnsta kosti { $days } dögum fyrir hverja greiðslu.
}
consent_today = Fyrsta greiðslan, { $amount }, fer fram í dag.
consent_confirmed = Ég staðfesti hver kaup. Ekkert er skuldfært án mín.
consent_withdraw = Ég get afturkallað þessa heimild hvenær sem er.

## Kortasíðan

card_title = Vista kortið mitt
card_heading = Kortið þitt
card_bank_next = Næst biður bankinn þinn þig að staðfesta að þetta sért þú.
card_submit = Vista kortið mitt
card_submit_paying = Greiða { $amount } og vista kortið mitt
card_cancel = Hætta við og fara aftur í verslunina
card_terms = Lesa skilmálana (opnast í nýjum flipa)
number_label = Kortanúmer
number_accepted = { $networks }
number_missing = Sláðu inn kortanúmerið
number_not_digits = Í kortanúmeri eru aðeins tölustafir: sláðu það inn eins og það er á kortinu
number_too_short = Það vantar tölustafi í kortanúmerið: berðu það saman við kortið
number_too_long = Of margir tölustafir eru í kortanúmerinu: berðu það saman við kortið
number_mistyped = Einn tölustafur í kortanúmerinu er ekki réttur: berðu það saman við kortið
number_not_accepted = Ekki er tekið við kortum af þessari gerð hér: notaðu kort frá öðru kortakerfi
brand_label = Kortakerfi
brand_two_networks = kortið þitt er með tvö, þú velur
brand_if_two_networks = ef kortið þitt er með tvö skaltu velja það sem á að nota
brand_missing = Veldu kortakerfið sem á að nota
brand_not_on_card = Kortið þitt er ekki í kerfinu sem var valið: veldu kerfi sem stendur á kortinu
expiry_label = Gildir út
expiry_hint = MM/ÁÁ
expiry_missing = Sláðu inn mánuð og ár gildistímans
expiry_unreadable = Sláðu inn gildistímann eins og á kortinu: tvo tölustafi fyrir mánuðinn og tvo fyrir árið
expiry_past = Kortið er útrunnið: athugaðu dagsetninguna eða notaðu annað kort
expiry_too_far = Þetta ár er of langt fram undan: berðu það saman við kortið
code_label = Öryggisnúmer (CVC)
code_hint_three = 3 tölustafir, á bakhlið
code_hint_four = 4 tölustafir, á framhlið
code_hint_any = 3 eða 4 tölustafir
code_missing = Sláðu inn öryggisnúmerið
code_length = { $digits ->
    [one] Í öryggisnúmerinu er { $digits } tölustafur: skoðaðu kortið þitt
   *[other] Í öryggisnúmerinu eru { $digits } tölustafir: skoðaðu kortið þitt
}
holder_label = Nafn á korti
holder_missing = Sláðu inn nafnið eins og það er á kortinu
holder_too_long = Sláðu inn að hámarki 45 stafi af nafninu
holder_looks_like_number = Þetta lítur út eins og kortanúmer: sláðu nafnið inn hér
holder_characters = Sláðu nafnið inn með venjulegum bókstöfum, eins og það er á kortinu
consent_missing = Hakaðu í reitinn til að veita heimildina
consent_changed = Texti heimildarinnar hefur breyst: lestu hann aftur og hakaðu síðan í reitinn

## Hafnanir

notice_title = { $family ->
    [try_later] Bankinn þinn getur ekki samþykkt þetta kort eins og er
    [check_details] Eitthvað passar ekki við kortið
    [use_other_card] Bankinn þinn samþykkir þetta kort ekki hér
    [code_mismatch] Öryggisnúmerið passar ekki við kortið
    [authentication_failed] Bankinn þinn gat ekki staðfest að þetta sért þú
    [authentication_cancelled] Þú fórst af síðu bankans án þess að staðfesta
    [technical] Ekki náðist samband við bankann þinn
   *[refused] Bankinn þinn hafnaði þessu korti
}
notice_advice = { $family ->
    [try_later] Reyndu aftur eftir smástund eða notaðu annað kort. Ekkert var skuldfært.
    [check_details] Berðu númer, gildistíma og öryggisnúmer saman við kortið og reyndu aftur. Ekkert var skuldfært.
    [use_other_card] Notaðu annað kort eða spurðu bankann þinn. Ekkert var skuldfært.
    [code_mismatch] Lestu númerið af kortinu einu sinni enn og reyndu aftur. Ekkert var skuldfært.
    [authentication_failed] Reyndu aftur eða notaðu annað kort. Ekkert var skuldfært.
    [authentication_cancelled] Byrjaðu aftur og staðfestu hjá bankanum þínum til að vista kortið. Ekkert var skuldfært.
    [technical] Reyndu aftur eftir nokkrar mínútur eða notaðu annað kort. Ekkert var skuldfært.
   *[refused] Notaðu annað kort, eða spurðu bankann þinn og reyndu aftur. Ekkert var skuldfært.
}
attempts_left = { $count ->
    [1] Þú getur reynt einu sinni enn.
    [one] Þú getur reynt { $count } sinni enn.
   *[other] Þú getur reynt { $count } sinnum enn.
}

## Hjá bankanum

method_frame = Athugun bankans þíns
authentication_heading = Bankinn þinn athugar
authentication_line = Bankinn þinn er að skoða beiðnina. Það tekur nokkrar sekúndur.
challenge_heading = Staðfestu hjá bankanum þínum
challenge_line = Bankinn þinn vill vera viss um að þetta sért þú: { $card }.
challenge_bank_says = Skilaboð frá bankanum þínum
challenge_frame = Síða bankans þíns
challenge_no_page = Ef síða bankans birtist ekki skaltu opna hana sér.
challenge_open = Opna síðu bankans míns
challenge_cancel = Hætta við og fara aftur í verslunina
bridge_heading = Síða bankans þíns opnast rétt strax
return_heading = Bankinn þinn hefur svarað
return_line = Síðan heldur áfram af sjálfri sér. Ef ekki skaltu halda áfram hér.
verification_heading = Verið er að athuga kortið þitt
verification_line = Við athugum kortið þitt hjá bankanum þínum. Hafðu síðuna opna. Hún heldur áfram af sjálfri sér.
code_needed_heading = Eitt enn
code_needed_line = Bankinn þinn hefur staðfest að þetta sért þú. Sláðu öryggisnúmerið inn aftur til að ljúka: við geymum það aldrei.
code_needed_submit = Ljúka

## The time that is left

time_label = Tími sem er eftir á síðunni
time_minutes = { $minutes } mín.
time_more = Meiri tíma
time_question = Þarftu meiri tíma?
time_line = Af öryggisástæðum lokast síðan að því loknu.
time_last = Síðan getur ekki verið opin lengur en þetta.

## Niðurstöður

done_heading = Kortið þitt er vistað
done_line = { $merchant } getur nú notað það eins og um var samið: { $card }.
done_today_held = Í dag: fjárhæðin { $amount } var tekin frá til að athuga kortið og er losuð strax.
done_today_nothing = Í dag: ekkert var skuldfært.
done_today_charged = Í dag: greiðsla að fjárhæð { $amount }.
done_first_payment = Fyrsta greiðsla: { $date }.
done_withdraw = Þú getur afturkallað heimildina hvenær sem er: hafðu samband við { $merchant }.
already_done_heading = Kortið þitt er þegar vistað
already_done_line = Þú þarft ekki að gera meira: { $card }.
declined_heading = Kortið þitt var ekki vistað
declined_line = Ekkert var skuldfært. { $merchant } getur boðið þér aðra greiðsluleið.
expired_heading = Þessi síða er útrunnin
expired_line = Af öryggisástæðum er síðan opin í takmarkaðan tíma. Kortið þitt var ekki vistað og ekkert var skuldfært.
cancel_heading = Viltu hætta hér?
cancel_line = Kortið þitt verður ekki vistað og þú ferð til baka til { $merchant }.
cancel_yes = Já, hætta og fara til baka
cancel_no = Nei, halda áfram með kortið mitt
cancelled_heading = Þú hefur hætt við
cancelled_line = Kortið þitt var ekki vistað og ekkert var skuldfært.
card_gone_heading = Kortið er ekki lengur til staðar
card_gone_line = Það var fjarlægt eða samningnum sem það var geymt fyrir er lokið. Ekkert var skuldfært.
not_found_heading = Þessi síða er ekki til
not_found_line = Vefslóðin er ekki heil eða síðan er löngu horfin.
not_found_advice = Farðu aftur í verslunina og byrjaðu þaðan upp á nýtt.
in_progress_heading = Þegar í vinnslu
in_progress_line = Verið er að athuga kortið þitt í öðrum glugga eða flipa. Ekkert er gert tvisvar.
guard_heading = Augnablik
guard_line = Mörgum kortum hefur verið hafnað undanfarið. Áður en þú slærð þitt inn sýnir vafrinn þinn að hér er ekki forrit að verki.
guard_wait = Síðan heldur sjálf áfram, í síðasta lagi eftir { $seconds } s.
guard_refused_heading = Ekki er hægt að taka við korti núna
guard_refused_line = Of mörg kort hafa verið prófuð frá tengingunni þinni.
guard_refused_advice = Reyndu aftur eftir klukkustund eða frá annarri tengingu. Ekkert var skuldfært.
unknown_heading = Bankinn þinn hefur ekki svarað enn
unknown_line = Við erum að kanna hvað varð um beiðnina. Ekkert er skuldfært tvisvar og fráteknar fjárhæðir eru losaðar.
unknown_advice = Þú getur beðið hér eða komið aftur á þessa síðu síðar.
failure_heading = Eitthvað fór úrskeiðis hjá okkur
failure_line = Þetta er ekki kortinu þínu að kenna. Ekkert er skuldfært tvisvar og fráteknar fjárhæðir eru losaðar.
failure_reference = Tilvísun fyrir þann sem aðstoðar þig:
unavailable_heading = Við komum aftur eftir smástund
unavailable_line = Greiðslusíðan liggur niðri í stutta stund. Kortið þitt var ekki skuldfært.

## Prófunarumhverfið

start_title = Prófunarumhverfi
start_heading = Kort slegið inn einu sinni, geymt á öruggan hátt, skuldfært eins og um var samið.
start_line = Maillon er greiðslusíða sem þú hýsir á eigin vegum. Hún breytir korti, sem korthafinn slær inn einu sinni, í korttilvísun sem söluaðili má skuldfæra aftur og aftur. Þetta er prófunarumhverfið: bankinn er okkar og raunveruleg kort virka ekki hér.
start_api = API-handbók
start_openapi = OpenAPI-lýsing
start_ledger = Höfuðbók prófunarbankans
start_clearing = Jöfnunarskrá dagsins
start_shop = Sýnisverslun
start_shop_line = Hver hnappur byrjar kortaskráningu um API, eins og þjónn söluaðila myndi gera, og opnar greiðslusíðuna.
start_cards = Prófunarkort
start_cards_line = Hvaða gildistími sem er fram í tímann, hvaða nafn sem er. Hvaða öryggisnúmer sem er nema 999 og 9999, sem passa ekki.
start_codes = Kóðar fyrir síðu bankans
start_codes_line = Það sem þú slærð inn þegar prófunarbankinn biður um staðfestingu.
start_clock = Klukkan
start_clock_line = Þegar hún er færð fram gerist allt sem átti að gerast í millitíðinni: skuldfærslur samkvæmt áætlun, nýjar tilraunir, uppgjör frátekinna fjárhæða, lok opinna síðna. Hún fer aldrei aftur á bak af sjálfri sér.
start_clock_now = Hún sýnir { $now }.
start_clock_busy = Ekki er búið að gera allt sem átti að gerast. Færðu hana aftur fram eftir smástund.
start_clock_day = Einn dag fram
start_clock_month = Einn mánuð fram
start_clock_file = Að næstu auðkennaskrá
start_column_number = Númer
start_column_network = Kerfi
start_column_code = Kóði
start_column_effect = Hvað gerist
copy = Afrita
copied = Afritað
copy_value = Afrita { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € á mánuði
    [utility] Eftir notkun
    [amex] 12,90 € á mánuði · American Express
   *[save] Aðeins vista kortið
}
offer_terms = { $offer ->
    [gym] Líkamsrækt: sama fjárhæð í hverjum mánuði, tólf sinnum.
    [utility] Rafmagn: í hverjum mánuði breytileg fjárhæð, með hámarki.
    [amex] Dagblað: sama upphæð í hverjum mánuði. Kortið er tilkynnt American Express með skrá og því haldið við þar.
   *[save] Garðvöruverslun: kortið er geymt, ekki er samið um neitt annað.
}
offer_button = { $offer ->
    [gym] Skrá sig í ræktina
    [utility] Gera samning
    [amex] Gerast áskrifandi
   *[save] Vista kort
}
shop_saved = Verslunin er komin með korttilvísun
shop_not_saved = Verslunin er ekki með korttilvísun
shop_result_line = Vafrinn þinn kom til baka aðeins með auðkenni. Þetta las þjónn verslunarinnar síðan með eigin lykli.
shop_answer = Svar API
shop_told = Það sem verslunin fékk að vita
shop_told_line = Undirritaðar tilkynningar sem bárust þjóni verslunarinnar, nýjustu fyrst.
shop_to_start = Á upphafssíðu
shop_cancelled = Aftur í versluninni, án korts
shop_cancelled_line = Hætt var við kortaskráninguna. Verslunin hefur ekkert til að skuldfæra.
api_title = API-handbók
api_line = Hver skipun virkar eins og hún stendur í þessu prófunarumhverfi, með sýnislykli þess.
api_contents = Aðgerðir

# A stored card, the consumer present
stored_card_title = Greiða með vistaða kortinu þínu
stored_card_heading = Vistaða kortið þitt
stored_card_submit = Greiða { $amount }
stored_card_confirm = Með því að halda áfram greiði ég { $amount } til { $merchant } með kortinu mínu { $card }.
stored_card_done_heading = Greiðslan þín er komin í gegn
stored_card_done_line = { $merchant } fékk greitt með kortinu þínu { $card }.

# The agreement, read again
agreement_heading = Samningur þinn við { $merchant }
agreement_active_line = { $merchant } má skuldfæra kortið þitt eins og um var samið: { $card }.
agreement_agreed = Þetta er textinn sem þú samþykktir { $date }:
agreement_what_ends = Ef þú segir samningnum upp getur { $merchant } ekki lengur skuldfært þetta kort samkvæmt honum og hætt er við greiðslur sem áttu eftir að fara fram. Greiðslur sem þegar hafa farið fram standa óbreyttar.
agreement_end = Segja samningnum upp
agreement_ended_heading = Samningnum er lokið
agreement_ended_line = Honum lauk { $date }. { $merchant } getur ekki lengur skuldfært kortið þitt samkvæmt honum: { $card }.
agreement_replaced_heading = Annar samningur er kominn í stað þessa
agreement_replaced_line = Nýrri samningur kom í staðinn { $date }.
done_manage = Lesa samninginn eða segja honum upp

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } hefur vistað kortið þitt
    [payment_coming] Greiðsla til { $merchant } er á leiðinni
    [payment_failed] Greiðslan þín til { $merchant } fór ekki í gegn
    [card_expiring] Kortið þitt hjá { $merchant } rennur brátt út
    [smartbill_result] Niðurstaða SmartBill-skráningar: { $merchant }
   *[agreement_ended] Samningi þínum við { $merchant } er lokið
}
mail_enrolled_line = { $merchant } getur nú skuldfært kortið þitt eins og um var samið: { $card }.
mail_coming_line = { $merchant } skuldfærir { $amount } af kortinu þínu { $date }: { $card }.
mail_failed_line = Greiðslu að fjárhæð { $amount } til { $merchant } var hafnað: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Bankinn þinn vill að þú staðfestir hana. Það tekur eina mínútu.
    [new_card] Ekki er lengur hægt að skuldfæra þetta kort. Láttu { $merchant } fá annað svo að það sem um var samið haldi áfram.
   *[settle] Ekki er reynt aftur sjálfkrafa. Gerðu upp við { $merchant }.
}
mail_confirm = Staðfesta greiðsluna
mail_expiring_line = { $merchant } geymir kort frá þér sem rennur brátt út: { $card }.
mail_expiring_advice = Þegar þú færð nýja kortið skaltu láta { $merchant } fá það svo að greiðslurnar haldi áfram.
mail_smartbill_accepted = American Express hefur samþykkt SmartBill-skráningu veskisins { $wallet }.
mail_smartbill_refused = American Express hefur hafnað SmartBill-skráningu veskisins { $wallet }. Höfnunarkóði: { $code }.
mail_smartbill_stopped = Áætlaðar greiðslur með þessu korti hafa verið stöðvaðar: { $card }.
mail_footer = Þú færð þennan póst af því að þú ert með samning um greiðslur við { $merchant }. Aldrei er beðið um kortanúmer eða kóða í tölvupósti.
start_mails = Tölvupóstur
start_mails_line = Það sem neytendum hefur verið skrifað, það nýjasta fyrst. Ekkert fer út af þessari tölvu.
start_mails_none = Enginn enn þá. Vistaðu kort með einu tilboðanna hér að ofan.

# The page inside a shop's page
embed_close = Loka
widget_title = Síðan inni á síðu verslunar
widget_line = Þessi verslun hefur annan uppruna en greiðslusíðan. Hver hluti hér að neðan opnar sína eigin síðu; kóðar prófunarbankans eru á upphafssíðunni.
widget_heading = { $mode ->
    [inline] Á síðunni
    [lightbox] Yfir síðunni
    [redirect] Á eigin síðu
   *[payline] Með ívafi Payline
}
widget_about = { $mode ->
    [inline] Kortaformið er hluti af afgreiðslunni og jafnhátt og innihaldið.
    [lightbox] Gluggi opnast yfir afgreiðslunni; á síma fyllir hann skjáinn.
    [redirect] Vafrinn fer af afgreiðslusíðunni og kemur aftur. Aðeins þarf tengil.
   *[payline] Eining sem var gerð fyrir græju Payline, óbreytt nema hvað varðar hýsil skriftunnar.
}
widget_link = Greiða með korti
widget_code = Kóðinn til að afrita
widget_told = Það sem síðu verslunarinnar var tilkynnt

# The demo shop: a customer’s account
shop_account = Reikningur viðskiptavinarins
shop_account_line = Það sem þjónn verslunarinnar les með eigin lykli: kortið sem er geymt og hvað hefur verið skuldfært af því.
shop_account_link = Á reikning viðskiptavinarins
shop_charges = Skuldfærslur
shop_charges_none = Ekkert er áætlað enn þá.
shop_charges_begin = Skuldfæra mánaðarlega
shop_column_day = Dagur
shop_column_amount = Fjárhæð
shop_column_status = Staða
shop_alias = Auðkenni hjá American Express

# The wallet page
wallet_heading = Kortin þín hjá { $merchant }
wallet_line = Kortin sem { $merchant } geymir fyrir þig og hvað hvert þeirra greiðir.
wallet_empty = { $merchant } geymir ekkert kort fyrir þig.
wallet_card = { $brand } sem endar á { $last4 }
wallet_until = Gildir út { $expiry }
wallet_first = Notað fyrst
wallet_state = { $state ->
    [expiring] Kortið rennur brátt út. Gefðu upp nýja kortið og þá heldur allt áfram sem það greiðir.
    [expired] Kortið er útrunnið. Gefðu upp nýja kortið og þá heldur allt áfram sem það greiðir.
    [replaced] Bankinn þinn hefur skipt kortinu út. Gefðu upp nýja kortið og þá heldur allt áfram sem það greiðir.
    [blocked] Bankinn þinn samþykkir ekki fleiri greiðslur með kortinu. Gefðu upp nýja kortið eða fjarlægðu þetta.
   *[disabled] { $merchant } hefur slökkt á kortinu. Ekkert er skuldfært af því.
}
wallet_amex = { $state ->
    [waiting] Verið er að skrá kortið hjá American Express.
    [enrolled] Skráð hjá American Express. Þegar kortið er endurnýjað halda greiðslurnar áfram af sjálfu sér.
    [refused] American Express skráði kortið ekki. Gefðu upp nýja kortið eða fjarlægðu þetta.
   *[cancelled] American Express hefur sagt kortinu upp. Gefðu upp nýja kortið eða fjarlægðu þetta.
}
wallet_uses = Það greiðir
wallet_no_use = Ekkert er skuldfært af þessu korti án þín.
wallet_more = Fleiri samningar: { $count }
wallet_next = Næsta greiðsla: { $amount } { $date }
wallet_words = Það sem þú samþykktir
wallet_end = Segja þessum samningi upp
wallet_choose = Nota fyrst
wallet_renew = Ég er með nýtt kort
wallet_remove = Fjarlægja
wallet_add = Bæta við korti
wallet_back = Til baka í kortin mín
wallet_news = { $news ->
    [added] Kortinu þínu hefur verið bætt við.
    [renewed] Nýja kortið hefur komið í stað þess gamla. Allt sem það greiðir heldur áfram.
    [removed] Kortið hefur verið fjarlægt. Ekki er lengur hægt að skuldfæra það.
    [chosen] Héðan í frá er þetta kort notað fyrst.
    [ended] Samningnum er lokið.
    [busy] Ekki er hægt að bæta fleiri kortum við á þessari síðu núna. Opnaðu hana aftur síðar úr versluninni.
   *[changed] Eitthvað hafði breyst í millitíðinni. Svona er staðan núna.
}
wallet_expired_line = Til öryggis er síðan opin í takmarkaðan tíma.
removal_heading = Fjarlægja þetta kort?
removal_line = { $merchant } eyðir kortinu og getur ekki lengur skuldfært það: { $card }. Þetta er ekki hægt að afturkalla.
removal_ends = { $count ->
    [1] Einum samningi lýkur með því og hætt er við greiðslur sem áttu eftir að fara fram:
    [one] { $count } samningi lýkur með því og hætt er við greiðslur sem áttu eftir að fara fram:
   *[other] { $count } samningum lýkur með því og hætt er við greiðslur sem áttu eftir að fara fram:
}
removal_paid = Greiðslur sem þegar hafa farið fram standa óbreyttar. Ef þú skuldar { $merchant } enn eitthvað gætir þú verið beðin(n) að greiða á annan hátt.
removal_yes = { $count ->
    [0] Fjarlægja kortið
    [1] Fjarlægja kortið og segja samningnum upp
    [one] Fjarlægja kortið og segja samningunum upp
   *[other] Fjarlægja kortið og segja samningunum upp
}
removal_no = Halda því
renewal_title = Nýja kortið þitt
renewal_line = Það kemur í stað kortsins þíns: { $card }. Allt sem það kort greiðir heldur áfram eins og um var samið.
renewal_consent = Ég heimila { $merchant } að geyma þetta kort í stað kortsins míns { $card } og skuldfæra það eins og ég samdi um fyrir það kort.
number_already_stored = Þetta kort er þegar vistað hér: sláðu inn númer nýja kortsins
holder_differs = Þetta nafn er annað en á kortinu sem skipt er út: bættu korti á öðru nafni við sem nýju korti
shop_my_cards = Kortin mín

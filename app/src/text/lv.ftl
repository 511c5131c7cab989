### Latviešu valoda. Vienkārši teikumi, uzruna „jūs”, bez izsaukuma zīmēm, nekad „nederīgs”.
### Nedalāmās atstarpes ir failā.

## Ap katru lapu

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Kļūda: { $title }
skip = Pāriet uz saturu
language = Valoda
test_mode = Testa režīms
footer_operated = Tirgotāja { $merchant } maksājumu lapa, ko nodrošina Maillon
footer_nobody = Maksājumu lapa, ko nodrošina Maillon
footer_sandbox = Maillon, smilškaste: īstas kartes šeit nedarbojas
footer_terms = Noteikumi
footer_privacy = Privātums
footer_help = Palīdzība
errors_to_correct = { $count ->
    [zero] Jāizlabo { $count } vietu
    [one] Jāizlabo { $count } vieta
   *[other] Jāizlabo { $count } vietas
}
go_on = Turpināt
look_again = Skatīt statusu
try_again = Mēģināt vēlreiz
back_to = Atpakaļ pie tirgotāja { $merchant }
start_again_at = Lai sāktu no jauna, atgriezieties pie tirgotāja { $merchant }.

## Summas, datumi, kartes

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
    [1] janvāris
    [2] februāris
    [3] marts
    [4] aprīlis
    [5] maijs
    [6] jūnijs
    [7] jūlijs
    [8] augusts
    [9] septembris
    [10] oktobris
    [11] novembris
   *[12] decembris
}
date_words = { $year }. gada { $day }. { $month }
masked_card_words = { $brand } ar pēdējiem cipariem { $last4 }, derīga līdz { $expiry } beigām
rhythm_words = { $frequency ->
    [daily] katru dienu
    [weekly] katru nedēļu
    [biweekly] ik pēc divām nedēļām
    [bimonthly] ik pēc diviem mēnešiem
    [quarterly] ik pēc trim mēnešiem
    [yearly] katru gadu
   *[monthly] katru mēnesi
}
rhythm_on_day = katra mēneša { $day }. datumā
period_between = { $start } – { $end }
period_from = sākuma datums – { $start }
period_until = beigu datums – { $end }

## Vienošanās

deal_subject = { $kind ->
    [fixed] Jūsu abonements: { $merchant }
    [flexible_amount] Jūsu līgums: { $merchant }
    [flexible_frequency] Jūsu līgums: { $merchant }
    [instalments] Jūsu pirkums ar samaksu pa daļām: { $merchant }
    [unscheduled] Jūsu līgums: { $merchant }
    [one_click] Nākamajiem pirkumiem
   *[save_only] Vēlākam laikam
}
deal_per = { $frequency ->
    [daily] dienā
    [weekly] nedēļā
    [biweekly] ik pēc divām nedēļām
    [bimonthly] ik pēc diviem mēnešiem
    [quarterly] ik pēc trim mēnešiem
    [yearly] gadā
   *[monthly] mēnesī
}
deal_times = { $count ->
    [zero] { $count } reižu
    [one] { $count } reize
   *[other] { $count } reizes
}
deal_each_time = katru reizi
deal_up_to = Līdz { $amount }
deal_varying_amount = Mainīga summa
deal_save = Saglabājiet savu karti
deal_count = { $count ->
    [zero] { $count } maksājumu
    [one] { $count } maksājums
   *[other] { $count } maksājumi
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Summa katrā maksājumā var būt citāda.
    [flexible_frequency] Maksājumiem nav regulāru datumu.
    [unscheduled] { $merchant } iekasē maksājumu no jūsu kartes, kad jums saskaņā ar šo līgumu ir kaut kas jāmaksā, tāpēc ne datumi, ne summas nav noteiktas iepriekš.
    [one_click] Nākamreiz, kad pirksiet pie tirgotāja { $merchant }, kartes dati nebūs jāievada. Jūs apstiprināsiet katru pirkumu.
    [save_only] { $merchant } glabā jūsu kartes datus maksājumiem, kurus jūs lūgsiet veikt.
   *[other] {""}
}
deal_notice = { $days ->
    [zero] Jums paziņos vismaz { $days } dienas pirms katra maksājuma.
    [one] Jums paziņos vismaz { $days } dienu pirms katra maksājuma.
   *[other] Jums paziņos vismaz { $days } dienas pirms katra maksājuma.
}
deal_varies = mainās
deal_at_most = Lielākā summa katru reizi
deal_total = { $count ->
    [zero] Kopā, { $count } maksājumu
    [1] Kopā
    [one] Kopā, { $count } maksājums
   *[other] Kopā, { $count } maksājumi
}
today = Šodien
today_held = Rezervēts kartes pārbaudei un tūlīt atbrīvots
today_checked = Karte tiek pārbaudīta
today_nothing = nekas
today_charged = Pirmais maksājums

## Piekrišana: jebkurai izmaiņai vajag jaunu versiju failā consent.rs

consent_fixed = Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes { $amount } { $rhythm }.
consent_instalments = { $count ->
    [zero] Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes { $count } iemaksas pa { $amount }, { $rhythm }.
    [1] Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes vienu iemaksu { $amount } apmērā.
    [one] Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes { $count } iemaksu pa { $amount }, { $rhythm }.
   *[other] Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes { $count } iemaksas pa { $amount }, { $rhythm }.
}
consent_flexible_amount = Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes { $rhythm } summu, kas katrā maksājumā var būt citāda.
consent_flexible_frequency = Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes maksājumus, kuru datumi un summas katru reizi var būt citādas.
consent_flexible_frequency_amount = Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes { $amount } katru reizi datumos, kas katram maksājumam var būt citādi.
consent_unscheduled = Atļauju tirgotājam { $merchant } glabāt manas kartes datus un iekasēt no kartes maksājumus, kad man saskaņā ar mūsu līgumu ir kaut kas jāmaksā, iepriekš nenoteiktos datumos un nenoteiktā apmērā.
consent_keep = Atļauju tirgotājam { $merchant } glabāt manas kartes datus maniem nākamajiem pirkumiem.
consent_save = Atļauju tirgotājam { $merchant } glabāt manas kartes datus maksājumiem, kurus es lūgšu veikt.
consent_rhythm_unstated = ar norunāto regularitāti
consent_period = Maksājumu periods: { $period }.
consent_count = { $count ->
    [zero] Pavisam ir { $count } maksājumu.
    [one] Pavisam ir { $count } maksājums.
   *[other] Pavisam ir { $count } maksājumi.
}
consent_count_total = { $count ->
    [zero] Pavisam ir { $count } maksājumu, kopā { $total }.
    [one] Pavisam ir { $count } maksājums, kopā { $total }.
   *[other] Pavisam ir { $count } maksājumi, kopā { $total }.
}
consent_limit = Neviens maksājums nepārsniedz { $ceiling }.
consent_notice = { $days ->
    [zero] Man paziņo vismaz { $days } dienas pirms katra maksājuma.
    [one] Man paziņo vismaz { $days } dienu pirms katra maksājuma.
   *[other] Man paziņo vismaz { $days } dienas pirms katra maksājuma.
}
consent_today = Pirmais maksājums, { $amount }, notiek šodien.
consent_confirmed = Es apstiprināšu katru pirkumu. Bez manis nekas netiek iekasēts.
consent_withdraw = Šo atļauju varu atsaukt jebkurā laikā.

## Kartes lapa

card_title = Saglabāt manu karti
card_heading = Jūsu karte
card_bank_next = Pēc tam jūsu banka lūgs apstiprināt, ka tas esat jūs.
card_submit = Saglabāt manu karti
card_submit_paying = Maksāt { $amount } un saglabāt manu karti
card_cancel = Atcelt un atgriezties veikalā
card_terms = Lasīt noteikumus (tiks atvērti jaunā cilnē)
number_label = Kartes numurs
number_accepted = { $networks }
number_missing = Ievadiet kartes numuru
number_not_digits = Kartes numurā ir tikai cipari: ievadiet to tā, kā norādīts kartē
number_too_short = Kartes numurā trūkst ciparu: salīdziniet ar savu karti
number_too_long = Kartes numurā ir par daudz ciparu: salīdziniet ar savu karti
number_mistyped = Kāds kartes numura cipars nav pareizs: salīdziniet ar savu karti
number_not_accepted = Šāda veida karti šeit nepieņem: izmantojiet cita tīkla karti
brand_label = Karšu tīkls
brand_two_networks = jūsu kartei ir divi, izvēle ir jūsu
brand_if_two_networks = ja jūsu kartei ir divi, izvēlieties izmantojamo
brand_missing = Izvēlieties izmantojamo karšu tīklu
brand_not_on_card = Jūsu karte nepieder izvēlētajam tīklam: izvēlieties to, kas norādīts kartē
expiry_label = Derīga līdz
expiry_hint = MM/GG
expiry_missing = Ievadiet kartes derīguma termiņa mēnesi un gadu
expiry_unreadable = Ievadiet derīguma termiņu tā, kā norādīts kartē: divi cipari mēnesim, divi gadam
expiry_past = Kartes derīguma termiņš ir beidzies: pārbaudiet datumu vai izmantojiet citu karti
expiry_too_far = Šis gads ir pārāk tālu: salīdziniet ar savu karti
code_label = Drošības kods
code_hint_three = 3 cipari aizmugurē
code_hint_four = 4 cipari priekšpusē
code_hint_any = 3 vai 4 cipari
code_missing = Ievadiet drošības kodu
code_length = { $digits ->
    [zero] Drošības kodā ir { $digits } ciparu: apskatiet savu karti
    [one] Drošības kodā ir { $digits } cipars: apskatiet savu karti
   *[other] Drošības kodā ir { $digits } cipari: apskatiet savu karti
}
holder_label = Vārds un uzvārds uz kartes
holder_missing = Ievadiet vārdu un uzvārdu tā, kā norādīts kartē
holder_too_long = Ievadiet ne vairāk kā 45 vārda un uzvārda rakstzīmes
holder_looks_like_number = Tas izskatās pēc kartes numura: ievadiet šeit vārdu un uzvārdu
holder_characters = Ievadiet vārdu un uzvārdu vienkāršiem burtiem, kā norādīts kartē
consent_missing = Lai dotu atļauju, atzīmējiet izvēles rūtiņu
consent_changed = Atļaujas teksts ir mainījies: izlasiet to vēlreiz un tad atzīmējiet rūtiņu

## Atteikumi

notice_title = { $family ->
    [try_later] Jūsu banka šobrīd nevar pieņemt šo karti
    [check_details] Kaut kas nesakrīt ar karti
    [use_other_card] Jūsu banka šo karti šeit nepieņem
    [code_mismatch] Drošības kods nesakrīt ar karti
    [authentication_failed] Jūsu banka nevarēja apstiprināt, ka tas esat jūs
    [authentication_cancelled] Jūs pametāt bankas lapu bez apstiprināšanas
    [technical] Ar jūsu banku neizdevās sazināties
   *[refused] Jūsu banka noraidīja šo karti
}
notice_advice = { $family ->
    [try_later] Pēc brīža mēģiniet vēlreiz vai izmantojiet citu karti. Nekas netika iekasēts.
    [check_details] Salīdziniet numuru, derīguma termiņu un drošības kodu ar savu karti un mēģiniet vēlreiz. Nekas netika iekasēts.
    [use_other_card] Izmantojiet citu karti vai jautājiet savai bankai. Nekas netika iekasēts.
    [code_mismatch] Vēlreiz nolasiet kodu no kartes un mēģiniet vēlreiz. Nekas netika iekasēts.
    [authentication_failed] Mēģiniet vēlreiz vai izmantojiet citu karti. Nekas netika iekasēts.
    [authentication_cancelled] Lai saglabātu karti, sāciet no jauna un apstipriniet savā bankā. Nekas netika iekasēts.
    [technical] Pēc dažām minūtēm mēģiniet vēlreiz vai izmantojiet citu karti. Nekas netika iekasēts.
   *[refused] Izmantojiet citu karti vai jautājiet savai bankai un mēģiniet vēlreiz. Nekas netika iekasēts.
}
attempts_left = { $count ->
    [zero] Varat mēģināt vēl { $count } reižu.
    [one] Varat mēģināt vēl { $count } reizi.
   *[other] Varat mēģināt vēl { $count } reizes.
}

## Bankā

method_frame = Jūsu bankas pārbaude
authentication_heading = Pārbaude jūsu bankā
authentication_line = Jūsu banka izskata šo pieprasījumu. Tas aizņem dažas sekundes.
challenge_heading = Apstipriniet savā bankā
challenge_line = Jūsu banka vēlas pārliecināties, ka tas esat jūs: { $card }.
challenge_bank_says = Ziņa no jūsu bankas
challenge_frame = Jūsu bankas lapa
challenge_no_page = Ja jūsu bankas lapa neparādās, atveriet to atsevišķi.
challenge_open = Atvērt manas bankas lapu
challenge_cancel = Atcelt un atgriezties veikalā
bridge_heading = Tūlīt atvērsies jūsu bankas lapa
return_heading = Jūsu banka ir atbildējusi
return_line = Lapa pāries tālāk pati. Ja tā nenotiek, turpiniet šeit.
verification_heading = Jūsu karte tiek pārbaudīta
verification_line = Mēs pārbaudām jūsu karti jūsu bankā. Atstājiet šo lapu atvērtu. Tā pāries tālāk pati.
code_needed_heading = Vēl viena lieta
code_needed_line = Jūsu banka ir apstiprinājusi, ka tas esat jūs. Lai pabeigtu, vēlreiz ievadiet drošības kodu: mēs to nekad neglabājam.
code_needed_submit = Pabeigt

## The time that is left

time_label = Atlikušais laiks šajā lapā
time_minutes = { $minutes } min
time_more = Vairāk laika
time_question = Vai jums vajag vairāk laika?
time_line = Jūsu drošībai lapa pēc tam tiek aizvērta.
time_last = Ilgāk šī lapa nevar būt atvērta.

## Iznākumi

done_heading = Jūsu karte ir saglabāta
done_line = { $merchant } tagad var izmantot karti, kā norunāts: { $card }.
done_today_held = Šodien: kartes pārbaudei rezervēja { $amount }, un šī summa tiek tūlīt atbrīvota.
done_today_nothing = Šodien: nekas netika iekasēts.
done_today_charged = Šodien: samaksāti { $amount }.
done_first_payment = Pirmais maksājums: { $date }.
done_withdraw = Savu atļauju varat atsaukt jebkurā laikā: sazinieties ar tirgotāju { $merchant }.
already_done_heading = Jūsu karte jau ir saglabāta
already_done_line = Nekas vairāk nav jādara: { $card }.
declined_heading = Jūsu karte netika saglabāta
declined_line = Nekas netika iekasēts. { $merchant } var piedāvāt citu maksāšanas veidu.
expired_heading = Šīs lapas laiks ir beidzies
expired_line = Jūsu drošībai lapa ir atvērta ierobežotu laiku. Jūsu karte netika saglabāta, un nekas netika iekasēts.
cancel_heading = Vai pārtraukt?
cancel_line = Jūsu karte netiks saglabāta, un jūs atgriezīsieties pie tirgotāja { $merchant }.
cancel_yes = Jā, pārtraukt un atgriezties
cancel_no = Nē, turpināt ar manu karti
cancelled_heading = Jūs atcēlāt
cancelled_line = Jūsu karte netika saglabāta, un nekas netika iekasēts.
card_gone_heading = Šīs kartes vairs nav
card_gone_line = Karte ir noņemta, vai līgums, kuram tā tika glabāta, ir beidzies. Nekas netika iekasēts.
not_found_heading = Šādas lapas nav
not_found_line = Adrese nav pilnīga, vai arī tās lapas sen vairs nav.
not_found_advice = Atgriezieties veikalā un sāciet no turienes vēlreiz.
in_progress_heading = Jau notiek
in_progress_line = Jūsu karte tiek pārbaudīta citā logā vai cilnē. Nekas netiek darīts divreiz.
guard_heading = Vienu mirkli, lūdzu
guard_line = Pēdējā laikā noraidītas daudzas kartes. Pirms ievadāt savu, jūsu pārlūks parāda, ka šeit nedarbojas programma.
guard_wait = Lapa turpinās pati, vēlākais pēc { $seconds } s.
guard_refused_heading = Pašlaik nevar pieņemt nevienu karti
guard_refused_line = No jūsu savienojuma izmēģināts pārāk daudz karšu.
guard_refused_advice = Mēģiniet vēlreiz pēc stundas vai no cita savienojuma. Nekas netika iekasēts.
unknown_heading = Jūsu banka vēl nav atbildējusi
unknown_line = Mēs noskaidrojam, kas noticis ar pieprasījumu. Nekas netiek iekasēts divreiz, un rezervētās summas tiek atbrīvotas.
unknown_advice = Varat gaidīt šeit vai atgriezties šajā lapā vēlāk.
failure_heading = Mūsu pusē radās kļūda
failure_line = Jūsu karte nav vainīga. Nekas netiek iekasēts divreiz, un rezervētās summas tiek atbrīvotas.
failure_reference = Atsauce tam, kas jums palīdzēs:
unavailable_heading = Pēc brīža būsim atpakaļ
unavailable_line = Maksājumu lapa īsu brīdi nedarbojas. No jūsu kartes nekas netika iekasēts.

## Smilškaste

start_title = Smilškaste
start_heading = Karte, ko ievada vienreiz, droši glabā un izmanto, kā norunāts.
start_line = Maillon ir maksājumu lapa, ko jūs mitināt paši. No kartes, ko tās turētājs ievada vienreiz, tā izveido kartes atsauci, no kuras tirgotājs drīkst iekasēt atkal un atkal. Šī ir tās smilškaste: banka ir mūsu, un īstas kartes šeit nedarbojas.
start_api = API rokasgrāmata
start_openapi = OpenAPI apraksts
start_ledger = Smilškastes bankas virsgrāmata
start_clearing = Šodienas klīringa fails
start_shop = Paraugveikals
start_shop_line = Katra poga ar API sāk kartes reģistrāciju, kā to darītu tirgotāja serveris, un atver maksājumu lapu.
start_cards = Testa kartes
start_cards_line = Jebkurš derīguma termiņš nākotnē, jebkurš vārds. Jebkurš drošības kods, izņemot 999 un 9999, kas nesakrīt.
start_codes = Kodi bankas lapai
start_codes_line = Kas jāievada, kad smilškastes banka lūdz apstiprinājumu.
start_clock = Pulkstenis
start_clock_line = Pabīdot to uz priekšu, notiek viss, kam starplaikā bija jānotiek: grafiku maksājumi, atkārtoti mēģinājumi, rezervēto summu norakstīšana, atvērto lapu beigas. Pats atpakaļ tas nekad neiet.
start_clock_now = Tas rāda { $now }.
start_clock_busy = Vēl nav izdarīts viss, kam bija jānotiek. Pēc brīža pabīdiet to vēlreiz.
start_clock_day = Vienu dienu uz priekšu
start_clock_month = Vienu mēnesi uz priekšu
start_clock_file = Līdz nākamajam aizstājvārdu failam
start_column_number = Numurs
start_column_network = Tīkls
start_column_code = Kods
start_column_effect = Kas notiek
copy = Kopēt
copied = Nokopēts
copy_value = Kopēt { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € mēnesī
    [utility] Pēc patēriņa
    [amex] 12,90 € mēnesī · American Express
   *[save] Tikai saglabāt karti
}
offer_terms = { $offer ->
    [gym] Sporta klubs: viena un tā pati summa katru mēnesi, divpadsmit reižu.
    [utility] Elektrība: katru mēnesi mainīga summa ar augšējo robežu.
    [amex] Laikraksts: katru mēnesi viena summa. Karti ar failu piesaka uzņēmumam American Express, kas to uztur.
   *[save] Dārza preču veikals: karti glabā, nekas cits nav norunāts.
}
offer_button = { $offer ->
    [gym] Pievienoties klubam
    [utility] Noslēgt līgumu
    [amex] Abonēt
   *[save] Saglabāt karti
}
shop_saved = Veikalam ir sava kartes atsauce
shop_not_saved = Veikalam nav kartes atsauces
shop_result_line = Jūsu pārlūks atgriezās tikai ar identifikatoru. Lūk, ko pēc tam ar savu atslēgu nolasīja veikala serveris.
shop_answer = API atbilde
shop_told = Ko veikalam paziņoja
shop_told_line = Parakstīti paziņojumi, kas sasniedza veikala serveri, jaunākie vispirms.
shop_to_start = Uz sākumlapu
shop_cancelled = Atpakaļ veikalā, bez kartes
shop_cancelled_line = Kartes reģistrācija tika atcelta. Veikalam nav, no kā iekasēt.
api_title = API rokasgrāmata
api_line = Katra komanda darbojas šajā smilškastē tieši tā, kā uzrakstīta, ar tās paraugatslēgu.
api_contents = Darbības

# A stored card, the consumer present
stored_card_title = Maksāt ar saglabāto karti
stored_card_heading = Jūsu saglabātā karte
stored_card_submit = Maksāt { $amount }
stored_card_confirm = Turpinot es maksāju { $amount } tirgotājam { $merchant } ar savu karti { $card }.
stored_card_done_heading = Jūsu maksājums ir veikts
stored_card_done_line = Tirgotājam { $merchant } samaksāts ar jūsu karti { $card }.

# The agreement, read again
agreement_heading = Jūsu līgums: { $merchant }
agreement_active_line = { $merchant } drīkst iekasēt maksājumus no jūsu kartes, kā norunāts: { $card }.
agreement_agreed = Teksts, kuram piekritāt (datums: { $date }):
agreement_what_ends = Ja to izbeigsiet, { $merchant } saskaņā ar šo līgumu vairs nevarēs iekasēt maksājumus no šīs kartes, un turpmākie maksājumi tiks atcelti. Jau veiktie maksājumi nemainās.
agreement_end = Izbeigt šo līgumu
agreement_ended_heading = Šis līgums ir beidzies
agreement_ended_line = Beigu datums: { $date }. { $merchant } saskaņā ar šo līgumu vairs nevar iekasēt maksājumus no jūsu kartes: { $card }.
agreement_replaced_heading = Šis līgums ir aizstāts
agreement_replaced_line = To aizstāja jaunāks līgums. Datums: { $date }.
done_manage = Lasīt vai izbeigt šo līgumu

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } ir saglabājis jūsu karti
    [payment_coming] Tuvojas maksājums tirgotājam { $merchant }
    [payment_failed] Jūsu maksājums tirgotājam { $merchant } neizdevās
    [card_expiring] Jūsu kartei pie tirgotāja { $merchant } drīz beigsies termiņš
    [smartbill_result] SmartBill reģistrācijas rezultāts: { $merchant }
   *[agreement_ended] Jūsu līgums ar tirgotāju { $merchant } ir beidzies
}
mail_enrolled_line = { $merchant } tagad var iekasēt maksājumus no jūsu kartes, kā norunāts: { $card }.
mail_coming_line = { $merchant } iekasēs no jūsu kartes { $amount }. Datums: { $date }. Karte: { $card }.
mail_failed_line = Maksājums { $amount } tirgotājam { $merchant } tika noraidīts: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Jūsu banka vēlas, lai jūs to apstiprinātu personīgi. Tas aizņem minūti.
    [new_card] No šīs kartes vairs nevar iekasēt maksājumus. Iedodiet tirgotājam { $merchant } citu, lai norunātais turpinātos.
   *[settle] Tas netiek automātiski atkārtots. Lūdzu, nokārtojiet to ar tirgotāju { $merchant }.
}
mail_confirm = Apstiprināt maksājumu
mail_expiring_line = { $merchant } glabā jūsu karti, kurai drīz beigsies termiņš: { $card }.
mail_expiring_advice = Kad saņemsiet jauno, iedodiet to tirgotājam { $merchant }, lai jūsu maksājumi turpinātos.
mail_smartbill_accepted = American Express ir apstiprinājis maka { $wallet } reģistrāciju SmartBill.
mail_smartbill_refused = American Express ir noraidījis maka { $wallet } reģistrāciju SmartBill. Noraidījuma kods: { $code }.
mail_smartbill_stopped = Ar šo karti ieplānotie maksājumi ir apturēti: { $card }.
mail_footer = Jūs saņemat šo vēstuli, jo jums ir maksājumu līgums ar tirgotāju { $merchant }. Karšu numuri un kodi nekad netiek prasīti e-pastā.
start_mails = E-pasta vēstules
start_mails_line = Kas rakstīts patērētājiem, jaunākais vispirms. Nekas neatstāj šo datoru.
start_mails_none = Vēl nevienas. Saglabājiet karti ar kādu no augstāk esošajiem piedāvājumiem.

# The page inside a shop's page
embed_close = Aizvērt
widget_title = Lapa veikala lapā
widget_line = Šim veikalam ir cita izcelsme nekā maksājumu lapai. Katra daļa zemāk atver savu lapu; testa bankas kodi ir sākumlapā.
widget_heading = { $mode ->
    [inline] Lapā
    [lightbox] Virs lapas
    [redirect] Savā lapā
   *[payline] Ar Payline iezīmējumu
}
widget_about = { $mode ->
    [inline] Kartes veidlapa ir kases daļa un tikpat augsta kā tās saturs.
    [lightbox] Virs kases atveras dialoglodziņš; tālrunī tas aizpilda ekrānu.
    [redirect] Pārlūks atstāj kasi un atgriežas. Vajadzīga tikai saite.
   *[payline] Elements, kas veidots Payline logrīkam, nemainīts, izņemot skripta resursdatoru.
}
widget_link = Maksāt ar karti
widget_code = Kopējamais kods
widget_told = Kas tika paziņots veikala lapai

# The demo shop: a customer’s account
shop_account = Klienta konts
shop_account_line = Ko veikala serveris nolasa ar savu atslēgu: glabāto karti un no tās iekasēto.
shop_account_link = Uz klienta kontu
shop_charges = Iekasētie maksājumi
shop_charges_none = Vēl nekas nav ieplānots.
shop_charges_begin = Iekasēt katru mēnesi
shop_column_day = Diena
shop_column_amount = Summa
shop_column_status = Stāvoklis
shop_alias = Aizstājvārds uzņēmumā American Express

# The wallet page
wallet_heading = Jūsu kartes pie tirgotāja { $merchant }
wallet_line = Kartes, ko { $merchant } glabā jums, un par ko katra no tām maksā.
wallet_empty = { $merchant } neglabā nevienu jūsu karti.
wallet_card = { $brand } ar pēdējiem cipariem { $last4 }
wallet_until = Derīga līdz { $expiry } beigām
wallet_first = Tiek izmantota pirmā
wallet_state = { $state ->
    [expiring] Šai kartei drīz beigsies termiņš. Norādiet jauno karti, un viss, par ko tā maksā, turpināsies.
    [expired] Šai kartei ir beidzies termiņš. Norādiet jauno karti, un viss, par ko tā maksā, turpināsies.
    [replaced] Jūsu banka ir nomainījusi šo karti. Norādiet jauno, un viss, par ko tā maksā, turpināsies.
    [blocked] Jūsu banka vairs nepieņem maksājumus ar šo karti. Norādiet jauno karti vai noņemiet šo.
   *[disabled] { $merchant } ir izslēdzis šo karti. No tās nekas netiek iekasēts.
}
wallet_amex = { $state ->
    [waiting] Šī karte tiek reģistrēta uzņēmumā American Express.
    [enrolled] Reģistrēta uzņēmumā American Express. Kad karti atjauno, maksājumi turpinās paši.
    [refused] American Express šo karti nereģistrēja. Norādiet jauno karti vai noņemiet šo.
   *[cancelled] American Express šo karti ir anulējis. Norādiet jauno karti vai noņemiet šo.
}
wallet_uses = Tā maksā par
wallet_no_use = No šīs kartes bez jums nekas netiek iekasēts.
wallet_more = Citi līgumi: { $count }
wallet_next = Nākamais maksājums: { $amount }, { $date }
wallet_words = Par ko jūs vienojāties
wallet_end = Izbeigt šo līgumu
wallet_choose = Izmantot pirmo
wallet_renew = Man ir jauna karte
wallet_remove = Noņemt
wallet_add = Pievienot karti
wallet_back = Atpakaļ pie manām kartēm
wallet_news = { $news ->
    [added] Jūsu karte ir pievienota.
    [renewed] Jūsu jaunā karte ir stājusies vecās vietā. Viss, par ko tā maksā, turpinās.
    [removed] Karte ir noņemta. No tās vairs neko nevar iekasēt.
    [chosen] No šī brīža šī karte tiek izmantota pirmā.
    [ended] Līgums ir beidzies.
    [busy] Šajā lapā pašlaik nevar pievienot vairāk karšu. Vēlāk atveriet to no veikala vēlreiz.
   *[changed] Pa to laiku kaut kas bija mainījies. Tagad ir tā.
}
wallet_expired_line = Jūsu drošības dēļ tā ir atvērta ierobežotu laiku.
removal_heading = Vai noņemt šo karti?
removal_line = { $merchant } izdzēš šo karti un vairs nevar no tās iekasēt maksājumus: { $card }. To nevar atsaukt.
removal_ends = { $count ->
    [zero] Līdz ar to beidzas { $count } līgumu, un turpmākie maksājumi tiek atcelti:
    [one] Līdz ar to beidzas { $count } līgums, un turpmākie maksājumi tiek atcelti:
   *[other] Līdz ar to beidzas { $count } līgumi, un turpmākie maksājumi tiek atcelti:
}
removal_paid = Jau veiktie maksājumi nemainās. Ja jūs tirgotājam { $merchant } vēl kaut ko esat parādā, jums var lūgt samaksāt citādi.
removal_yes = { $count ->
    [0] Noņemt karti
    [1] Noņemt karti un izbeigt līgumu
    [zero] Noņemt karti un izbeigt līgumus
    [one] Noņemt karti un izbeigt līgumus
   *[other] Noņemt karti un izbeigt līgumus
}
removal_no = Paturēt
renewal_title = Jūsu jaunā karte
renewal_line = Tā stājas jūsu kartes vietā: { $card }. Viss, par ko tā karte maksā, turpinās, kā norunāts.
renewal_consent = Atļauju tirgotājam { $merchant } glabāt šīs kartes datus manas kartes ({ $card }) vietā un iekasēt no tās maksājumus tā, kā norunāts par to karti.
number_already_stored = Šī karte šeit jau ir saglabāta: ievadiet savas jaunās kartes numuru
holder_differs = Šis vārds atšķiras no vārda uz aizstājamās kartes: karti uz citu vārdu pievienojiet kā jaunu
shop_my_cards = Manas kartes

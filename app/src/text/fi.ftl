### Suomi. Lyhyet virkkeet, sinuttelu, ei huutomerkkejä, ei koskaan ”virheellinen”.
### Sitovat välilyönnit ovat tiedostossa.

## Jokaisen sivun ympärillä

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Virhe: { $title }
skip = Siirry sisältöön
language = Kieli
test_mode = Testitila
footer_operated = Yrityksen { $merchant } maksusivu, jota ylläpidetään Maillonilla
footer_nobody = Maksusivu, jota ylläpidetään Maillonilla
footer_sandbox = Maillon, hiekkalaatikko: oikeat kortit eivät toimi täällä
footer_terms = Ehdot
footer_privacy = Tietosuoja
footer_help = Ohje
errors_to_correct = { $count ->
    [one] Yksi korjattava kohta
   *[other] { $count } korjattavaa kohtaa
}
go_on = Jatka
look_again = Katso tilanne
try_again = Yritä uudelleen
back_to = Palaa yrityksen { $merchant } sivustolle
start_again_at = Jos haluat aloittaa alusta, palaa yrityksen { $merchant } sivustolle.

## Summat, päivämäärät, kortit

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
    [1] tammikuuta
    [2] helmikuuta
    [3] maaliskuuta
    [4] huhtikuuta
    [5] toukokuuta
    [6] kesäkuuta
    [7] heinäkuuta
    [8] elokuuta
    [9] syyskuuta
    [10] lokakuuta
    [11] marraskuuta
   *[12] joulukuuta
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand }, loppunumerot { $last4 }, voimassa { $expiry } loppuun
rhythm_words = { $frequency ->
    [daily] joka päivä
    [weekly] joka viikko
    [biweekly] joka toinen viikko
    [bimonthly] joka toinen kuukausi
    [quarterly] joka kolmas kuukausi
    [yearly] joka vuosi
   *[monthly] joka kuukausi
}
rhythm_on_day = joka kuukauden { $day }. päivänä
period_between = aikavälillä { $start } – { $end }
period_from = { $start } alkaen
period_until = { $end } asti

## Sopimus

deal_subject = { $kind ->
    [fixed] Tilauksesi: { $merchant }
    [flexible_amount] Sopimuksesi: { $merchant }
    [flexible_frequency] Sopimuksesi: { $merchant }
    [instalments] Ostoksesi maksuerissä: { $merchant }
    [unscheduled] Sopimuksesi: { $merchant }
    [one_click] Seuraavia ostoksia varten
   *[save_only] Myöhempää käyttöä varten
}
deal_per = { $frequency ->
    [daily] päivässä
    [weekly] viikossa
    [biweekly] joka toinen viikko
    [bimonthly] joka toinen kuukausi
    [quarterly] joka kolmas kuukausi
    [yearly] vuodessa
   *[monthly] kuukaudessa
}
deal_times = { $count ->
    [one] kerran
    [2] kaksi kertaa
   *[other] { $count } kertaa
}
deal_each_time = joka kerralla
deal_up_to = Enintään { $amount }
deal_varying_amount = Vaihteleva summa
deal_save = Tallenna korttisi
deal_count = { $count ->
    [one] yksi maksu
   *[other] { $count } maksua
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Summa vaihtelee maksusta toiseen.
    [flexible_frequency] Maksuilla ei ole säännöllisiä päiviä.
    [unscheduled] { $merchant } veloittaa korttiasi, kun sinulla on sopimukseen perustuvaa maksettavaa. Siksi päiviä ja summia ei ole määrätty ennalta.
    [one_click] Kun seuraavan kerran ostat yritykseltä { $merchant }, sinun ei tarvitse syöttää korttiasi. Vahvistat jokaisen ostoksen.
    [save_only] { $merchant } säilyttää korttisi tiedot maksuja varten, joita itse pyydät.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Saat ilmoituksen viimeistään päivää ennen jokaista maksua.
   *[other] Saat ilmoituksen viimeistään { $days } päivää ennen jokaista maksua.
}
deal_varies = vaihtelee
deal_at_most = Enintään kerralla
deal_total = { $count ->
    [one] Yhteensä
   *[other] Yhteensä, { $count } maksua
}
today = Tänään
today_held = Varataan kortin tarkistusta varten ja vapautetaan heti
today_checked = Kortti tarkistetaan
today_nothing = ei mitään
today_charged = Ensimmäinen maksu

## Valtuutus: jokainen muutos vaatii uuden version tiedostoon consent.rs

consent_fixed = Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot ja veloittamaan kortilta { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot ja veloittamaan kortilta yhden erän, { $amount }.
   *[other] Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot ja veloittamaan kortilta { $count } erää, kukin { $amount }, { $rhythm }.
}
consent_flexible_amount = Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot ja veloittamaan kortilta { $rhythm } summan, joka vaihtelee maksusta toiseen.
consent_flexible_frequency = Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot ja veloittamaan korttia päivinä ja summilla, jotka vaihtelevat maksusta toiseen.
consent_flexible_frequency_amount = Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot ja veloittamaan kortilta joka kerralla { $amount } päivinä, jotka vaihtelevat maksusta toiseen.
consent_unscheduled = Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot ja veloittamaan korttia, kun minulla on sopimukseemme perustuvaa maksettavaa, päivinä ja summilla, joita ei ole määrätty ennalta.
consent_keep = Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot seuraavia ostoksiani varten.
consent_save = Valtuutan yrityksen { $merchant } säilyttämään korttini tiedot maksuja varten, joita itse pyydän.
consent_rhythm_unstated = sovituin väliajoin
consent_period = Maksut veloitetaan { $period }.
consent_count = { $count ->
    [one] Maksuja on yksi.
   *[other] Maksuja on { $count }.
}
consent_count_total = { $count ->
    [one] Maksuja on yksi, yhteensä { $total }.
   *[other] Maksuja on { $count }, yhteensä { $total }.
}
consent_limit = Mikään maksu ei ylitä summaa { $ceiling }.
consent_notice = { $days ->
    [one] Saan ilmoituksen viimeistään päivää ennen jokaista maksua.
   *[other] Saan ilmoituksen viimeistään { $days } päivää ennen jokaista maksua.
}
consent_today = Ensimmäinen maksu, { $amount }, veloitetaan tänään.
consent_confirmed = Vahvistan jokaisen ostoksen. Mitään ei veloiteta ilman minua.
consent_withdraw = Voin peruuttaa tämän valtuutuksen milloin tahansa.

## Korttisivu

card_title = Tallenna korttini
card_heading = Korttisi
card_bank_next = Seuraavaksi pankkisi pyytää sinua vahvistamaan henkilöllisyytesi.
card_submit = Tallenna korttini
card_submit_paying = Maksa { $amount } ja tallenna korttini
card_cancel = Peruuta ja palaa kauppaan
card_terms = Lue ehdot (avautuu uuteen välilehteen)
number_label = Kortin numero
number_accepted = { $networks }
number_missing = Syötä kortin numero
number_not_digits = Kortin numerossa on vain numeroita: syötä se kuten kortissa
number_too_short = Kortin numerosta puuttuu numeroita: vertaa korttiisi
number_too_long = Kortin numerossa on liikaa numeroita: vertaa korttiisi
number_mistyped = Jokin kortin numeron numeroista ei täsmää: vertaa korttiisi
number_not_accepted = Tällainen kortti ei käy täällä: käytä toisen korttiverkoston korttia
brand_label = Korttiverkosto
brand_two_networks = kortissasi on kaksi, valinta on sinun
brand_if_two_networks = jos kortissasi on kaksi, valitse käytettävä
brand_missing = Valitse käytettävä korttiverkosto
brand_not_on_card = Korttisi ei kuulu valittuun verkostoon: valitse verkosto, joka on merkitty korttiin
expiry_label = Voimassa asti
expiry_hint = KK/VV
expiry_missing = Syötä kortin viimeinen voimassaolokuukausi ja -vuosi
expiry_unreadable = Syötä voimassaolo kuten kortissa: kuukausi kahdella ja vuosi kahdella numerolla
expiry_past = Kortin voimassaolo on päättynyt: tarkista päiväys tai käytä toista korttia
expiry_too_far = Vuosi on liian kaukana: vertaa korttiisi
code_label = Turvakoodi
code_hint_three = 3 numeroa, kortin takana
code_hint_four = 4 numeroa, kortin edessä
code_hint_any = 3 tai 4 numeroa
code_missing = Syötä turvakoodi
code_length = Turvakoodissa on { $digits } numeroa: katso korttiasi
holder_label = Nimi kortissa
holder_missing = Syötä nimi kuten se on kortissa
holder_too_long = Syötä nimestä enintään 45 merkkiä
holder_looks_like_number = Tämä näyttää kortin numerolta: syötä tähän nimi
holder_characters = Syötä nimi tavallisilla kirjaimilla, kuten se on kortissa
consent_missing = Anna valtuutus rastittamalla ruutu
consent_changed = Valtuutuksen teksti on muuttunut: lue se uudelleen ja rastita sitten ruutu

## Hylkäykset

notice_title = { $family ->
    [try_later] Pankkisi ei voi hyväksyä korttia juuri nyt
    [check_details] Jokin tieto ei täsmää kortin kanssa
    [use_other_card] Pankkisi ei hyväksy korttia täällä
    [code_mismatch] Turvakoodi ei täsmää kortin kanssa
    [authentication_failed] Pankkisi ei voinut vahvistaa henkilöllisyyttäsi
    [authentication_cancelled] Poistuit pankkisi sivulta vahvistamatta
    [technical] Pankkiisi ei saatu yhteyttä
   *[refused] Pankkisi hylkäsi kortin
}
notice_advice = { $family ->
    [try_later] Yritä hetken kuluttua uudelleen tai käytä toista korttia. Mitään ei veloitettu.
    [check_details] Vertaa numeroa, voimassaoloa ja turvakoodia korttiisi ja yritä uudelleen. Mitään ei veloitettu.
    [use_other_card] Käytä toista korttia tai kysy pankistasi. Mitään ei veloitettu.
    [code_mismatch] Lue koodi kortista vielä kerran ja yritä uudelleen. Mitään ei veloitettu.
    [authentication_failed] Yritä uudelleen tai käytä toista korttia. Mitään ei veloitettu.
    [authentication_cancelled] Jos haluat tallentaa korttisi, aloita alusta ja vahvista pankkisi sivulla. Mitään ei veloitettu.
    [technical] Yritä uudelleen muutaman minuutin kuluttua tai käytä toista korttia. Mitään ei veloitettu.
   *[refused] Käytä toista korttia, tai kysy pankistasi ja yritä uudelleen. Mitään ei veloitettu.
}
attempts_left = { $count ->
    [one] Voit yrittää vielä kerran.
   *[other] Voit yrittää vielä { $count } kertaa.
}

## Pankissa

method_frame = Pankkisi tarkistus
authentication_heading = Pankkisi tarkistaa
authentication_line = Pankkisi käsittelee pyyntöä. Tämä kestää muutaman sekunnin.
challenge_heading = Vahvista pankkisi sivulla
challenge_line = Pankkisi haluaa varmistaa, että kyseessä olet sinä: { $card }.
challenge_bank_says = Viesti pankiltasi
challenge_frame = Pankkisi sivu
challenge_no_page = Jos pankkisi sivu ei tule näkyviin, avaa se erikseen.
challenge_open = Avaa pankkini sivu
challenge_cancel = Peruuta ja palaa kauppaan
bridge_heading = Pankkisi sivu avautuu pian
return_heading = Pankkisi on vastannut
return_line = Sivu jatkaa itsestään. Jos se ei jatka, jatka tästä.
verification_heading = Korttiasi tarkistetaan
verification_line = Tarkistamme kortin pankistasi. Pidä tämä sivu auki. Se jatkaa itsestään.
code_needed_heading = Vielä yksi asia
code_needed_line = Pankkisi on vahvistanut henkilöllisyytesi. Syötä turvakoodi vielä kerran: emme koskaan säilytä sitä.
code_needed_submit = Viimeistele

## The time that is left

time_label = Aikaa jäljellä tällä sivulla
time_minutes = { $minutes } min
time_more = Lisää aikaa
time_question = Tarvitsetko lisää aikaa?
time_line = Turvallisuutesi vuoksi sivu sulkeutuu sen jälkeen.
time_last = Tätä pidempään sivu ei voi olla auki.

## Lopputulokset

done_heading = Korttisi on tallennettu
done_line = { $merchant } voi nyt käyttää sitä sovitusti: { $card }.
done_today_held = Tänään: { $amount } varattiin kortin tarkistusta varten ja vapautetaan heti.
done_today_nothing = Tänään: mitään ei veloitettu.
done_today_charged = Tänään: maksettiin { $amount }.
done_first_payment = Ensimmäinen maksu: { $date }.
done_withdraw = Voit peruuttaa valtuutuksesi milloin tahansa: ota yhteyttä yritykseen { $merchant }.
already_done_heading = Korttisi on jo tallennettu
already_done_line = Sinun ei tarvitse tehdä enää mitään: { $card }.
declined_heading = Korttiasi ei tallennettu
declined_line = Mitään ei veloitettu. { $merchant } voi tarjota sinulle toisen maksutavan.
expired_heading = Tämä sivu on vanhentunut
expired_line = Turvallisuutesi vuoksi sivu on auki vain rajoitetun ajan. Korttiasi ei tallennettu eikä mitään veloitettu.
cancel_heading = Haluatko lopettaa tähän?
cancel_line = Korttiasi ei tallenneta, ja palaat yrityksen { $merchant } sivustolle.
cancel_yes = Kyllä, lopeta ja palaa
cancel_no = En, jatka kortillani
cancelled_heading = Olet peruuttanut
cancelled_line = Korttiasi ei tallennettu eikä mitään veloitettu.
card_gone_heading = Tätä korttia ei enää ole
card_gone_line = Se on poistettu, tai sopimus, jota varten se oli tallennettu, on päättynyt. Mitään ei veloitettu.
not_found_heading = Tällaista sivua ei ole
not_found_line = Osoite on vajaa, tai sen sivu on poistunut jo aikaa sitten.
not_found_advice = Palaa kauppaan ja aloita sieltä uudelleen.
in_progress_heading = Jo käynnissä
in_progress_line = Korttiasi tarkistetaan toisessa ikkunassa tai välilehdessä. Mitään ei tehdä kahdesti.
guard_heading = Hetkinen
guard_line = Viime aikoina on hylätty monta korttia. Ennen kuin kirjoitat omasi, selaimesi osoittaa, ettei täällä ole ohjelma asialla.
guard_wait = Sivu jatkaa itsestään viimeistään { $seconds } s:n kuluttua.
guard_refused_heading = Korttia ei voi juuri nyt vastaanottaa
guard_refused_line = Yhteydestäsi on kokeiltu liian montaa korttia.
guard_refused_advice = Yritä uudelleen tunnin kuluttua tai toisesta yhteydestä. Mitään ei veloitettu.
unknown_heading = Pankkisi ei ole vielä vastannut
unknown_line = Selvitämme, mitä pyynnölle tapahtui. Mitään ei veloiteta kahdesti, ja varatut summat vapautetaan.
unknown_advice = Voit odottaa tässä tai palata tälle sivulle myöhemmin.
failure_heading = Meillä tapahtui virhe
failure_line = Vika ei ole kortissasi. Mitään ei veloiteta kahdesti, ja varatut summat vapautetaan.
failure_reference = Viite sinua auttavalle henkilölle:
unavailable_heading = Palaamme hetken kuluttua
unavailable_line = Maksusivu on hetken poissa käytöstä. Korttiasi ei veloitettu.

## Hiekkalaatikko

start_title = Hiekkalaatikko
start_heading = Kortti, joka syötetään kerran, säilytetään turvassa ja jota veloitetaan sovitusti.
start_line = Maillon on maksusivu, jota ylläpidät itse. Se tekee haltijansa kerran syöttämästä kortista korttiviitteen, jota kauppias saa veloittaa yhä uudelleen. Tämä on sen hiekkalaatikko: pankki on meidän, eivätkä oikeat kortit toimi täällä.
start_api = API-viite
start_openapi = OpenAPI-kuvaus
start_ledger = Hiekkalaatikkopankin pääkirja
start_clearing = Päivän selvitystiedosto
start_shop = Esittelykauppa
start_shop_line = Jokainen painike aloittaa kortin rekisteröinnin API:n kautta, kuten kauppiaan palvelin tekisi, ja avaa maksusivun.
start_cards = Testikortit
start_cards_line = Mikä tahansa tuleva voimassaoloaika, mikä tahansa nimi. Mikä tahansa turvakoodi paitsi 999 ja 9999, jotka eivät täsmää.
start_codes = Pankin sivun koodit
start_codes_line = Tämä kirjoitetaan, kun hiekkalaatikkopankki pyytää vahvistusta.
start_clock = Kello
start_clock_line = Kun sitä siirretään eteenpäin, kaikki sillä välillä erääntyvä tapahtuu: aikataulun veloitukset, uudet yritykset, katevarausten veloitukset ja avoimien sivujen päättyminen. Se ei koskaan kulje itsestään taaksepäin.
start_clock_now = Se näyttää { $now }.
start_clock_busy = Kaikkea erääntynyttä ei ole vielä tehty. Siirrä kelloa uudelleen hetken kuluttua.
start_clock_day = Päivä eteenpäin
start_clock_month = Kuukausi eteenpäin
start_clock_file = Seuraavaan tunnustiedostoon
start_column_number = Numero
start_column_network = Verkosto
start_column_code = Koodi
start_column_effect = Mitä tapahtuu
copy = Kopioi
copied = Kopioitu
copy_value = Kopioi { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € kuukaudessa
    [utility] Kulutuksen mukaan
    [amex] 12,90 € kuukaudessa · American Express
   *[save] Vain kortin tallennus
}
offer_terms = { $offer ->
    [gym] Kuntosali: sama summa joka kuukausi, kaksitoista kertaa.
    [utility] Sähkö: joka kuukausi vaihteleva summa, jolla on yläraja.
    [amex] Sanomalehti: sama summa joka kuukausi. Kortti ilmoitetaan tiedostona American Expressille, joka pitää sen ajan tasalla.
   *[save] Puutarhakauppa: kortti säilytetään, muuta ei sovita.
}
offer_button = { $offer ->
    [gym] Liity kuntosalille
    [utility] Tee sopimus
    [amex] Tilaa lehti
   *[save] Tallenna kortti
}
shop_saved = Kaupalla on korttiviite
shop_not_saved = Kaupalla ei ole korttiviitettä
shop_result_line = Selaimesi palasi pelkän tunnisteen kanssa. Tämän kaupan palvelin luki sen jälkeen omalla avaimellaan.
shop_answer = API:n vastaus
shop_told = Mitä kaupalle ilmoitettiin
shop_told_line = Allekirjoitetut ilmoitukset, jotka saapuivat kaupan palvelimelle, uusin ensin.
shop_to_start = Aloitussivulle
shop_cancelled = Takaisin kaupassa, ilman korttia
shop_cancelled_line = Kortin rekisteröinti peruutettiin. Kaupalla ei ole mitään veloitettavaa.
api_title = API-viite
api_line = Jokainen komento toimii sellaisenaan tässä hiekkalaatikossa sen esittelyavaimella.
api_contents = Toiminnot

# A stored card, the consumer present
stored_card_title = Maksa tallennetulla kortillasi
stored_card_heading = Tallennettu korttisi
stored_card_submit = Maksa { $amount }
stored_card_confirm = Jatkamalla maksan { $amount } yritykselle { $merchant } kortillani { $card }.
stored_card_done_heading = Maksusi on suoritettu
stored_card_done_line = Yritykselle { $merchant } maksettiin kortillasi { $card }.

# The agreement, read again
agreement_heading = Sopimuksesi: { $merchant }
agreement_active_line = { $merchant } saa veloittaa korttiasi sovitusti: { $card }.
agreement_agreed = Nämä ehdot hyväksyit { $date }:
agreement_what_ends = Jos päätät sopimuksen, { $merchant } ei voi enää veloittaa korttia sen perusteella ja tulevat maksut perutaan. Jo tehtyihin maksuihin se ei vaikuta.
agreement_end = Päätä tämä sopimus
agreement_ended_heading = Tämä sopimus on päättynyt
agreement_ended_line = Se päättyi { $date }. { $merchant } ei voi enää veloittaa korttiasi sen perusteella: { $card }.
agreement_replaced_heading = Tämä sopimus on korvattu
agreement_replaced_line = Uudempi sopimus korvasi sen { $date }.
done_manage = Lue tai päätä tämä sopimus

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } on tallentanut korttisi
    [payment_coming] Tuleva maksu yritykselle { $merchant }
    [payment_failed] Maksusi yritykselle { $merchant } ei onnistunut
    [card_expiring] Korttisi vanhenee pian: { $merchant }
    [smartbill_result] SmartBill-rekisteröinnin tulos: { $merchant }
   *[agreement_ended] Sopimuksesi yrityksen { $merchant } kanssa on päättynyt
}
mail_enrolled_line = { $merchant } voi nyt veloittaa korttiasi sovitusti: { $card }.
mail_coming_line = { $merchant } veloittaa kortiltasi { $amount } { $date }: { $card }.
mail_failed_line = Maksu { $amount } yritykselle { $merchant } hylättiin: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Pankkisi haluaa, että vahvistat sen itse. Se vie minuutin.
    [new_card] Tätä korttia ei voi enää veloittaa. Anna yritykselle { $merchant } toinen kortti, jotta sovittu jatkuu.
   *[settle] Sitä ei yritetä uudelleen itsestään. Sovi maksusta yrityksen { $merchant } kanssa.
}
mail_confirm = Vahvista maksu
mail_expiring_line = { $merchant } säilyttää korttiasi, joka vanhenee pian: { $card }.
mail_expiring_advice = Kun saat uuden kortin, anna se yritykselle { $merchant }, jotta maksusi jatkuvat.
mail_smartbill_accepted = American Express on hyväksynyt lompakon { $wallet } SmartBill-rekisteröinnin.
mail_smartbill_refused = American Express on hylännyt lompakon { $wallet } SmartBill-rekisteröinnin. Hylkäyskoodi: { $code }.
mail_smartbill_stopped = Tämän kortin ajastetut maksut on pysäytetty: { $card }.
mail_footer = Saat tämän viestin, koska sinulla on maksuja koskeva sopimus yrityksen { $merchant } kanssa. Korttien numeroita ja koodeja ei koskaan kysytä sähköpostitse.
start_mails = Sähköpostit
start_mails_line = Mitä kuluttajille on kirjoitettu, uusin ensin. Mitään ei lähde tältä koneelta.
start_mails_none = Ei vielä yhtään. Tallenna kortti jollakin yllä olevista tarjouksista.

# The page inside a shop's page
embed_close = Sulje
widget_title = Sivu kaupan sivun sisällä
widget_line = Tämä kauppa on eri alkuperää kuin maksusivu. Jokainen alla oleva osa avaa oman sivunsa; testipankin koodit ovat aloitussivulla.
widget_heading = { $mode ->
    [inline] Sivulla
    [lightbox] Sivun päällä
    [redirect] Omalla sivulla
   *[payline] Paylinen merkinnöillä
}
widget_about = { $mode ->
    [inline] Korttilomake on osa kassaa ja sisältönsä korkuinen.
    [lightbox] Kassan päälle avautuu valintaikkuna; puhelimessa se täyttää näytön.
    [redirect] Selain poistuu kassalta ja palaa takaisin. Tarvitaan vain linkki.
   *[payline] Payline-widgetille tehty elementti, muuttumaton lukuun ottamatta skriptin isäntää.
}
widget_link = Maksa kortilla
widget_code = Kopioitava koodi
widget_told = Mitä kaupan sivulle kerrottiin

# The demo shop: a customer’s account
shop_account = Asiakkaan tili
shop_account_line = Mitä kaupan palvelin lukee omalla avaimellaan: säilytettävä kortti ja mitä siltä on veloitettu.
shop_account_link = Asiakkaan tilille
shop_charges = Veloitukset
shop_charges_none = Mitään ei ole vielä suunniteltu.
shop_charges_begin = Veloita joka kuukausi
shop_column_day = Päivä
shop_column_amount = Summa
shop_column_status = Tilanne
shop_alias = Tunnus American Expressillä

# The wallet page
wallet_heading = Korttisi: { $merchant }
wallet_line = Kortit, joita { $merchant } säilyttää sinulle, ja mitä kukin niistä maksaa.
wallet_empty = { $merchant } ei säilytä yhtään korttiasi.
wallet_card = { $brand }, loppunumerot { $last4 }
wallet_until = Voimassa { $expiry } loppuun
wallet_first = Käytetään ensin
wallet_state = { $state ->
    [expiring] Kortti vanhenee pian. Anna uusi korttisi, niin kaikki sillä maksettava jatkuu.
    [expired] Kortti on vanhentunut. Anna uusi korttisi, niin kaikki sillä maksettava jatkuu.
    [replaced] Pankkisi on korvannut kortin. Anna uusi, niin kaikki sillä maksettava jatkuu.
    [blocked] Pankkisi ei enää hyväksy maksuja tällä kortilla. Anna uusi korttisi tai poista tämä.
   *[disabled] { $merchant } on poistanut kortin käytöstä. Siltä ei veloiteta mitään.
}
wallet_amex = { $state ->
    [waiting] Korttia rekisteröidään American Expressille.
    [enrolled] Rekisteröity American Expressille. Kun kortti uusitaan, maksut jatkuvat itsestään.
    [refused] American Express ei ole rekisteröinyt tätä korttia. Anna uusi korttisi tai poista tämä.
   *[cancelled] American Express on peruuttanut tämän kortin. Anna uusi korttisi tai poista tämä.
}
wallet_uses = Sillä maksetaan
wallet_no_use = Tältä kortilta ei veloiteta mitään ilman sinua.
wallet_more = Muita sopimuksia: { $count }
wallet_next = Seuraava maksu: { $amount } { $date }
wallet_words = Mihin suostuit
wallet_end = Päätä tämä sopimus
wallet_choose = Käytä ensin
wallet_renew = Minulla on uusi kortti
wallet_remove = Poista
wallet_add = Lisää kortti
wallet_back = Takaisin kortteihini
wallet_news = { $news ->
    [added] Korttisi on lisätty.
    [renewed] Uusi korttisi on korvannut vanhan. Kaikki sillä maksettava jatkuu.
    [removed] Kortti on poistettu. Siltä ei voi enää veloittaa mitään.
    [chosen] Tästä lähtien tätä korttia käytetään ensin.
    [ended] Sopimus on päättynyt.
    [busy] Tällä sivulla ei voi nyt lisätä enempää kortteja. Avaa se myöhemmin uudelleen kaupasta.
   *[changed] Jokin oli sillä välin muuttunut. Tilanne on nyt tämä.
}
wallet_expired_line = Turvallisuutesi vuoksi sivu on auki rajoitetun ajan.
removal_heading = Poistetaanko tämä kortti?
removal_line = { $merchant } poistaa kortin tiedot eikä voi enää veloittaa sitä: { $card }. Tätä ei voi perua.
removal_ends = { $count ->
    [one] Sen mukana päättyy yksi sopimus, ja sen tulevat maksut perutaan:
   *[other] Sen mukana päättyy { $count } sopimusta, ja niiden tulevat maksut perutaan:
}
removal_paid = Jo tehtyihin maksuihin se ei vaikuta. Jos olet vielä velkaa yritykselle { $merchant }, se voi pyytää sinua maksamaan muulla tavalla.
removal_yes = { $count ->
    [0] Poista kortti
    [one] Poista kortti ja päätä sopimus
   *[other] Poista kortti ja päätä sopimukset
}
removal_no = Säilytä se
renewal_title = Uusi korttisi
renewal_line = Se korvaa korttisi: { $card }. Kaikki sillä kortilla maksettava jatkuu sovitusti.
renewal_consent = Valtuutan yrityksen { $merchant } säilyttämään tämän kortin tiedot korttini ({ $card }) sijasta ja veloittamaan sitä niin kuin sovin kyseisestä kortista.
number_already_stored = Tämä kortti on jo tallennettu tänne: syötä uuden korttisi numero
holder_differs = Nimi on eri kuin korvattavassa kortissa: lisää toisen nimellä oleva kortti uutena
shop_my_cards = Korttini

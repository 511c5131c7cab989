### Czech. Plain sentences; vykání; no exclamation marks; never “neplatný”.
### The no-break spaces are in the file, also after prepositions and conjunctions of one letter.
### A noun stands before the merchant’s name, so that the name need not be declined.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Chyba: { $title }
skip = Přejít na obsah
language = Jazyk
test_mode = Testovací režim
footer_operated = { $merchant } – platební stránka provozovaná pomocí systému Maillon
footer_nobody = Platební stránka provozovaná pomocí systému Maillon
footer_sandbox = Maillon, testovací prostředí: skutečné karty tu nefungují
footer_terms = Podmínky
footer_privacy = Ochrana osobních údajů
footer_help = Nápověda
errors_to_correct = { $count ->
    [one] Opravte jeden údaj
    [few] Opravte { $count } údaje
    [many] Opravte { $count } údaje
   *[other] Opravte { $count } údajů
}
go_on = Pokračovat
look_again = Zobrazit aktuální stav
try_again = Zkusit znovu
back_to = Zpět k obchodníkovi { $merchant }
start_again_at = Chcete-li začít znovu, vraťte se k obchodníkovi { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [CZK] Kč
    [GBP] £
    [USD] US$
    [JPY] JP¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] ledna
    [2] února
    [3] března
    [4] dubna
    [5] května
    [6] června
    [7] července
    [8] srpna
    [9] září
    [10] října
    [11] listopadu
   *[12] prosince
}
date_words = { $day }. { $month } { $year }
masked_card_words = { $brand } s koncovým číslem { $last4 }, platná do { $expiry }
rhythm_words = { $frequency ->
    [daily] každý den
    [weekly] každý týden
    [biweekly] každé dva týdny
    [bimonthly] každé dva měsíce
    [quarterly] každé tři měsíce
    [yearly] každý rok
   *[monthly] každý měsíc
}
rhythm_on_day = vždy { $day }. den v měsíci
period_between = od { $start } do { $end }
period_from = od { $start }
period_until = do { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Vaše předplatné u obchodníka { $merchant }
    [flexible_amount] Vaše dohoda s obchodníkem { $merchant }
    [flexible_frequency] Vaše dohoda s obchodníkem { $merchant }
    [instalments] Váš nákup u obchodníka { $merchant }, na splátky
    [unscheduled] Vaše dohoda s obchodníkem { $merchant }
    [one_click] Pro vaše příští nákupy
   *[save_only] Na později
}
deal_per = { $frequency ->
    [daily] denně
    [weekly] týdně
    [biweekly] každé dva týdny
    [bimonthly] každé dva měsíce
    [quarterly] každé tři měsíce
    [yearly] ročně
   *[monthly] měsíčně
}
deal_times = { $count ->
    [one] jednou
    [2] dvakrát
    [few] { $count }krát
    [many] { $count }krát
   *[other] { $count }krát
}
deal_each_time = pokaždé
deal_up_to = Nejvýše { $amount }
deal_varying_amount = Proměnlivá částka
deal_save = Uložení vaší karty
deal_count = { $count ->
    [one] jedna platba
    [few] { $count } platby
    [many] { $count } platby
   *[other] { $count } plateb
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Částka se od platby k platbě mění.
    [flexible_frequency] Platby nepřipadají na pravidelná data.
    [unscheduled] Obchodník { $merchant } strhne platbu z vaší karty, když mu podle této dohody něco dlužíte. Data ani částky proto nejsou pevně stanoveny.
    [one_click] Při příštím nákupu u obchodníka { $merchant } už nebudete muset zadávat údaje o kartě. Každý nákup potvrdíte.
    [save_only] Obchodník { $merchant } uchovává vaši kartu pro platby, o které sami požádáte.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Upozornění dostanete nejméně jeden den před každou platbou.
    [few] Upozornění dostanete nejméně { $days } dny před každou platbou.
    [many] Upozornění dostanete nejméně { $days } dne před každou platbou.
   *[other] Upozornění dostanete nejméně { $days } dní před každou platbou.
}
deal_varies = proměnlivá částka
deal_at_most = Nejvýše, pokaždé
deal_total = { $count ->
    [one] Celkem
    [few] Celkem, { $count } platby
    [many] Celkem, { $count } platby
   *[other] Celkem, { $count } plateb
}
today = Dnes
today_held = Blokace k ověření karty, ihned uvolněná
today_checked = Karta bude ověřena
today_nothing = bez platby
today_charged = První platba

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a strhával z ní { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a strhl z ní jednu splátku ve výši { $amount }.
    [few] Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a { $rhythm } z ní strhával splátku ve výši { $amount }, celkem { $count } splátky.
    [many] Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a { $rhythm } z ní strhával splátku ve výši { $amount }, celkem { $count } splátky.
   *[other] Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a { $rhythm } z ní strhával splátku ve výši { $amount }, celkem { $count } splátek.
}
consent_flexible_amount = Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a { $rhythm } z ní strhával částku, která se od platby k platbě mění.
consent_flexible_frequency = Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a strhával z ní platby, jejichž data a částky se od platby k platbě mění.
consent_flexible_frequency_amount = Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a pokaždé z ní strhl { $amount }, a to v termínech, které se od platby k platbě mění.
consent_unscheduled = Opravňuji obchodníka { $merchant }, aby uchovával mou kartu a strhával z ní platby, když mu podle naší dohody něco dlužím, v termínech a částkách, které nejsou pevně stanoveny.
consent_keep = Opravňuji obchodníka { $merchant }, aby uchovával mou kartu pro mé příští nákupy.
consent_save = Opravňuji obchodníka { $merchant }, aby uchovával mou kartu pro platby, o které požádám.
consent_rhythm_unstated = v dohodnutých intervalech
consent_period = Platby probíhají { $period }.
consent_count = { $count ->
    [one] Proběhne jedna platba.
    [few] Proběhnou { $count } platby.
    [many] Proběhne { $count } platby.
   *[other] Proběhne { $count } plateb.
}
consent_count_total = { $count ->
    [one] Proběhne jedna platba, celkem { $total }.
    [few] Proběhnou { $count } platby, celkem { $total }.
    [many] Proběhne { $count } platby, celkem { $total }.
   *[other] Proběhne { $count } plateb, celkem { $total }.
}
consent_limit = Žádná platba nepřesáhne { $ceiling }.
consent_notice = { $days ->
    [one] Upozornění dostanu nejméně jeden den před každou platbou.
    [few] Upozornění dostanu nejméně { $days } dny před každou platbou.
    [many] Upozornění dostanu nejméně { $days } dne před každou platbou.
   *[other] Upozornění dostanu nejméně { $days } dní před každou platbou.
}
consent_today = První platba ve výši { $amount } proběhne dnes.
consent_confirmed = Každý nákup potvrdím; beze mě se nic nestrhne.
consent_withdraw = Toto oprávnění mohu kdykoli odvolat.

## The card page

card_title = Uložení karty
card_heading = Vaše karta
card_bank_next = Vaše banka vás pak požádá o potvrzení, že jste to vy.
card_submit = Uložit mou kartu
card_submit_paying = Zaplatit { $amount } a uložit mou kartu
card_cancel = Zrušit a vrátit se do obchodu
card_terms = Přečíst podmínky (otevře se nová karta prohlížeče)
number_label = Číslo karty
number_accepted = { $networks }
number_missing = Zadejte číslo karty
number_not_digits = Číslo karty tvoří jen číslice: zadejte ho tak, jak je na kartě
number_too_short = V čísle karty chybí číslice: porovnejte ho s kartou
number_too_long = Číslo karty má příliš mnoho číslic: porovnejte ho s kartou
number_mistyped = Některá číslice čísla karty není správná: porovnejte ho s kartou
number_not_accepted = Tento druh karty se zde nepřijímá: použijte kartu jiné asociace
brand_label = Karetní asociace
brand_two_networks = vaše karta má dvě, volba je na vás
brand_if_two_networks = pokud má vaše karta dvě, jednu si vyberte
brand_missing = Vyberte karetní asociaci, kterou chcete použít
brand_not_on_card = Vaše karta nepatří ke zvolené asociaci: vyberte tu, která je na kartě uvedena
expiry_label = Platí do konce
expiry_hint = MM/RR
expiry_missing = Zadejte měsíc a rok konce platnosti
expiry_unreadable = Zadejte platnost tak, jak je na kartě: dvě číslice pro měsíc, dvě pro rok
expiry_past = Platnost této karty skončila: zkontrolujte datum nebo použijte jinou kartu
expiry_too_far = Rok konce platnosti je příliš vzdálený: porovnejte ho s kartou
code_label = Bezpečnostní kód
code_hint_three = 3 číslice, na zadní straně
code_hint_four = 4 číslice, na přední straně
code_hint_any = 3 nebo 4 číslice
code_missing = Zadejte bezpečnostní kód
code_length = { $digits ->
    [one] Bezpečnostní kód má jednu číslici: podívejte se na kartu
    [few] Bezpečnostní kód má { $digits } číslice: podívejte se na kartu
    [many] Bezpečnostní kód má { $digits } číslice: podívejte se na kartu
   *[other] Bezpečnostní kód má { $digits } číslic: podívejte se na kartu
}
holder_label = Jméno na kartě
holder_missing = Zadejte jméno tak, jak je na kartě
holder_too_long = Zadejte nejvýše 45 znaků jména
holder_looks_like_number = Tohle vypadá jako číslo karty: sem zadejte jméno
holder_characters = Zadejte jméno základními písmeny, tak jak je na kartě
consent_missing = Zaškrtnutím políčka udělte oprávnění
consent_changed = Text oprávnění se změnil: přečtěte si ho znovu a pak zaškrtněte políčko

## Refusals

notice_title = { $family ->
    [try_later] Vaše banka teď nemůže tuto kartu přijmout
    [check_details] Některý údaj nesouhlasí s kartou
    [use_other_card] Vaše banka zde tuto kartu nepřijímá
    [code_mismatch] Bezpečnostní kód nesouhlasí s kartou
    [authentication_failed] Vaše banka nemohla potvrdit, že jste to vy
    [authentication_cancelled] Opustili jste stránku své banky bez potvrzení
    [technical] Vaši banku se nepodařilo kontaktovat
   *[refused] Vaše banka tuto kartu odmítla
}
notice_advice = { $family ->
    [try_later] Zkuste to později znovu nebo použijte jinou kartu. Nic nebylo strženo.
    [check_details] Porovnejte číslo, platnost a kód s kartou a zkuste to znovu. Nic nebylo strženo.
    [use_other_card] Použijte jinou kartu nebo se zeptejte své banky. Nic nebylo strženo.
    [code_mismatch] Přečtěte si kód na kartě ještě jednou a zkuste to znovu. Nic nebylo strženo.
    [authentication_failed] Zkuste to znovu nebo použijte jinou kartu. Nic nebylo strženo.
    [authentication_cancelled] Chcete-li kartu uložit, začněte znovu a potvrďte to u své banky. Nic nebylo strženo.
    [technical] Zkuste to za několik minut znovu nebo použijte jinou kartu. Nic nebylo strženo.
   *[refused] Použijte jinou kartu, nebo se zeptejte své banky a zkuste to znovu. Nic nebylo strženo.
}
attempts_left = { $count ->
    [one] Zbývá vám jeden pokus.
    [few] Zbývají vám { $count } pokusy.
    [many] Zbývá vám { $count } pokusu.
   *[other] Zbývá vám { $count } pokusů.
}

## At the bank

method_frame = Ověření vaší bankou
authentication_heading = Ověřování u vaší banky
authentication_line = Vaše banka tento požadavek posuzuje. Potrvá to několik sekund.
challenge_heading = Potvrďte u své banky
challenge_line = Vaše banka si chce být jistá, že jste to vy: { $card }.
challenge_bank_says = Sdělení vaší banky
challenge_frame = Stránka vaší banky
challenge_no_page = Pokud se stránka vaší banky nezobrazí, otevřete ji samostatně.
challenge_open = Otevřít stránku mé banky
challenge_cancel = Zrušit a vrátit se do obchodu
bridge_heading = Stránka vaší banky se za chvíli otevře
return_heading = Vaše banka odpověděla
return_line = Stránka pokračuje sama; pokud ne, pokračujte zde.
verification_heading = Ověřujeme vaši kartu
verification_line = Ověřujeme vaši kartu u vaší banky. Nechte tuto stránku otevřenou; pokračuje sama.
code_needed_heading = Ještě jedna věc
code_needed_line = Vaše banka potvrdila vaši totožnost. Pro dokončení zadejte znovu bezpečnostní kód: nikdy ho neukládáme.
code_needed_submit = Dokončit

## The time that is left

time_label = Zbývající čas na této stránce
time_minutes = { $minutes } min
time_more = Více času
time_question = Potřebujete více času?
time_line = Pro vaši bezpečnost se stránka poté zavře.
time_last = Déle tato stránka zůstat otevřená nemůže.

## Outcomes

done_heading = Vaše karta je uložena
done_line = Obchodník { $merchant } ji teď může používat podle dohody: { $card }.
done_today_held = Dnes: částka { $amount } je zablokována k ověření karty a ihned se uvolní.
done_today_nothing = Dnes: nic nebylo strženo.
done_today_charged = Dnes: zaplaceno { $amount }.
done_first_payment = První platba: { $date }.
done_withdraw = Oprávnění můžete kdykoli odvolat: obraťte se na obchodníka { $merchant }.
already_done_heading = Vaše karta už je uložena
already_done_line = Nic dalšího není potřeba: { $card }.
declined_heading = Vaše karta nebyla uložena
declined_line = Nic nebylo strženo. Obchodník { $merchant } vám může nabídnout jiný způsob platby.
expired_heading = Platnost této stránky skončila
expired_line = Pro vaši bezpečnost je otevřena jen omezenou dobu. Vaše karta nebyla uložena a nic nebylo strženo.
cancel_heading = Chcete tady skončit?
cancel_line = Vaše karta se neuloží a vrátíte se k obchodníkovi { $merchant }.
cancel_yes = Ano, skončit a vrátit se
cancel_no = Ne, pokračovat s mou kartou
cancelled_heading = Akci jste zrušili
cancelled_line = Vaše karta nebyla uložena a nic nebylo strženo.
card_gone_heading = Tato karta už tu není
card_gone_line = Byla odebrána, nebo skončila dohoda, pro kterou byla uložena. Nic nebylo strženo.
not_found_heading = Tato stránka neexistuje
not_found_line = Adresa není úplná, nebo stránka už dávno neexistuje.
not_found_advice = Vraťte se do obchodu a začněte odtud znovu.
in_progress_heading = Už se na tom pracuje
in_progress_line = Vaše karta se ověřuje v jiném okně nebo na jiné kartě prohlížeče. Nic se neprovede dvakrát.
guard_heading = Okamžik, prosím
guard_line = V poslední době bylo odmítnuto mnoho karet. Než zadáte svou, váš prohlížeč ukáže, že tu nepracuje žádný program.
guard_wait = Stránka pokračuje sama, nejpozději za { $seconds } s.
guard_refused_heading = Právě teď nelze přijmout žádnou kartu
guard_refused_line = Z vašeho připojení bylo vyzkoušeno příliš mnoho karet.
guard_refused_advice = Zkuste to znovu za hodinu nebo z jiného připojení. Nic nebylo strženo.
unknown_heading = Vaše banka zatím neodpověděla
unknown_line = Zjišťujeme, jak požadavek dopadl. Nic se nestrhne dvakrát a každá blokovaná částka bude uvolněna.
unknown_advice = Můžete počkat zde, nebo se na tuto stránku vrátit později.
failure_heading = Na naší straně se něco pokazilo
failure_line = Není to vaší kartou. Nic se nestrhne dvakrát a každá blokovaná částka bude uvolněna.
failure_reference = Referenční číslo pro toho, kdo vám pomůže:
unavailable_heading = Za chvíli jsme zpět
unavailable_line = Platební stránka je krátce mimo provoz. Z vaší karty nebylo nic strženo.

## The sandbox

start_title = Testovací prostředí
start_heading = Karta jednou zadaná, bezpečně uložená, účtovaná podle dohody.
start_line = Maillon je platební stránka, kterou si hostujete sami. Z karty, kterou držitel zadá jednou, vytvoří referenci, z níž může obchodník platby strhávat opakovaně. Toto je její testovací prostředí: banka je naše a skutečné karty tu nefungují.
start_api = Dokumentace API
start_openapi = Popis OpenAPI
start_ledger = Účetní kniha testovací banky
start_clearing = Dnešní zúčtovací soubor
start_shop = Ukázkový obchod
start_shop_line = Každé tlačítko zahájí registraci karty přes API, jak by to udělal server obchodníka, a otevře platební stránku.
start_cards = Testovací karty
start_cards_line = Jakékoli budoucí datum platnosti, jakékoli jméno. Jakýkoli bezpečnostní kód kromě 999 a 9999, které nesouhlasí.
start_codes = Kódy pro stránku banky
start_codes_line = Co zadat, když testovací banka požádá o potvrzení.
start_clock = Hodiny
start_clock_line = Jejich posunutím vpřed se stane vše, co mělo mezitím nastat: platby podle splátkových plánů, opakované pokusy, zúčtování, ukončení otevřených stránek. Samy se nikdy nevrátí zpět.
start_clock_now = Ukazují { $now }.
start_clock_busy = Ještě není hotovo vše, co mělo nastat. Za chvíli je posuňte znovu.
start_clock_day = O jeden den dál
start_clock_month = O jeden měsíc dál
start_clock_file = K dalšímu souboru aliasů
start_column_number = Číslo
start_column_network = Asociace
start_column_code = Kód
start_column_effect = Co se stane
copy = Kopírovat
copied = Zkopírováno
copy_value = Kopírovat { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € měsíčně
    [utility] Podle spotřeby
    [amex] 12,90 € měsíčně · American Express
   *[save] Jen uložit kartu
}
offer_terms = { $offer ->
    [gym] Posilovna: každý měsíc stejná částka, dvanáctkrát.
    [utility] Elektřina: každý měsíc proměnlivá částka, s horním limitem.
    [amex] Noviny: každý měsíc stejná částka. Karta se American Express oznámí souborem a ta se o ni stará.
   *[save] Zahradnictví: karta se uchová, nic dalšího se nesjednává.
}
offer_button = { $offer ->
    [gym] Přihlásit se do posilovny
    [utility] Uzavřít smlouvu
    [amex] Předplatit
   *[save] Uložit kartu
}
shop_saved = Obchod má referenci karty
shop_not_saved = Obchod nemá žádnou referenci karty
shop_result_line = Váš prohlížeč se vrátil jen s identifikátorem. Toto pak server obchodu přečetl svým vlastním klíčem.
shop_answer = Odpověď API
shop_told = Co se obchod dozvěděl
shop_told_line = Podepsaná oznámení, která došla na server obchodu, od nejnovějšího.
shop_to_start = Na úvodní stránku
shop_cancelled = Zpět v obchodě, bez karty
shop_cancelled_line = Registrace byla zrušena; obchod nemá z čeho strhnout platbu.
api_title = Dokumentace API
api_line = Každý příkaz v tomto testovacím prostředí funguje tak, jak je, s jeho ukázkovým klíčem.
api_contents = Operace

# A stored card, the consumer present
stored_card_title = Platba uloženou kartou
stored_card_heading = Vaše uložená karta
stored_card_submit = Zaplatit { $amount }
stored_card_confirm = Pokračováním platím { $amount } obchodníkovi { $merchant } svou kartou: { $card }.
stored_card_done_heading = Vaše platba proběhla
stored_card_done_line = Zaplatili jste obchodníkovi { $merchant } svou kartou: { $card }.

# The agreement, read again
agreement_heading = Vaše dohoda s obchodníkem { $merchant }
agreement_active_line = Obchodník { $merchant } může strhávat platby z vaší karty podle dohody: { $card }.
agreement_agreed = Toto je znění, se kterým jste { $date } souhlasili:
agreement_what_ends = Pokud tuto dohodu ukončíte, obchodník { $merchant } už podle ní nebude moci z této karty strhávat platby a budoucí platby se ruší. Na již provedených platbách se nic nemění.
agreement_end = Ukončit tuto dohodu
agreement_ended_heading = Tato dohoda skončila
agreement_ended_line = Skončila { $date }. Obchodník { $merchant } už podle ní nemůže strhávat platby z vaší karty: { $card }.
agreement_replaced_heading = Tato dohoda byla nahrazena
agreement_replaced_line = Dne { $date } ji nahradila novější dohoda.
done_manage = Přečíst nebo ukončit tuto dohodu

# Mails
mail_subject = { $case ->
    [enrolled] Obchodník { $merchant } uložil vaši kartu
    [payment_coming] Blíží se platba obchodníkovi { $merchant }
    [payment_failed] Vaše platba obchodníkovi { $merchant } neproběhla
    [card_expiring] Vaší kartě u obchodníka { $merchant } brzy skončí platnost
    [smartbill_result] Výsledek registrace SmartBill: { $merchant }
   *[agreement_ended] Vaše dohoda s obchodníkem { $merchant } skončila
}
mail_enrolled_line = Obchodník { $merchant } nyní může strhávat platby z vaší karty, jak bylo dohodnuto: { $card }.
mail_coming_line = Obchodník { $merchant } strhne z vaší karty { $amount } dne { $date }: { $card }.
mail_failed_line = Platba { $amount } obchodníkovi { $merchant } byla zamítnuta: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Vaše banka chce, abyste ji sami potvrdili. Zabere to minutu.
    [new_card] Z této karty už nelze strhávat platby. Dejte obchodníkovi { $merchant } jinou, aby dohodnuté pokračovalo.
   *[settle] Sama se už neopakuje. Vyrovnejte ji prosím s obchodníkem { $merchant }.
}
mail_confirm = Potvrdit platbu
mail_expiring_line = Obchodník { $merchant } uchovává vaši kartu, které brzy skončí platnost: { $card }.
mail_expiring_advice = Až budete mít novou, dejte ji obchodníkovi { $merchant }, aby vaše platby pokračovaly.
mail_smartbill_accepted = American Express potvrdila registraci SmartBill peněženky { $wallet }.
mail_smartbill_refused = American Express odmítla registraci SmartBill peněženky { $wallet }. Kód odmítnutí: { $code }.
mail_smartbill_stopped = Plánované platby touto kartou byly zastaveny: { $card }.
mail_footer = Tento e-mail dostáváte, protože máte s obchodníkem { $merchant } dohodu o platbách. Na čísla karet a kódy se e-mailem nikdy neptáme.
start_mails = E-maily
start_mails_line = Co bylo napsáno spotřebitelům, nejnovější první. Nic neopouští tento počítač.
start_mails_none = Zatím žádné. Uložte kartu některou z nabídek výše.

# The page inside a shop's page
embed_close = Zavřít
widget_title = Stránka uvnitř stránky obchodu
widget_line = Tento obchod má jiný původ než platební stránka. Každá část níže otevře vlastní stránku; kódy testovací banky jsou na úvodní stránce.
widget_heading = { $mode ->
    [inline] Na stránce
    [lightbox] Nad stránkou
    [redirect] Na vlastní stránce
   *[payline] Se značkami Payline
}
widget_about = { $mode ->
    [inline] Formulář karty je součástí pokladny a je tak vysoký jako jeho obsah.
    [lightbox] Nad pokladnou se otevře dialog; na telefonu vyplní obrazovku.
    [redirect] Prohlížeč opustí pokladnu a vrátí se. Stačí jen odkaz.
   *[payline] Prvek vytvořený pro widget Payline, beze změny až na hostitele skriptu.
}
widget_link = Zaplatit kartou
widget_code = Kód ke zkopírování
widget_told = Co bylo sděleno stránce obchodu

# The demo shop: a customer’s account
shop_account = Účet zákazníka
shop_account_line = Co server obchodu čte vlastním klíčem: uchovávaná karta a co z ní bylo strženo.
shop_account_link = Na účet zákazníka
shop_charges = Stržené platby
shop_charges_none = Zatím není nic naplánováno.
shop_charges_begin = Strhávat každý měsíc
shop_column_day = Den
shop_column_amount = Částka
shop_column_status = Stav
shop_alias = Alias u American Express

# The wallet page
wallet_heading = Vaše karty u obchodníka { $merchant }
wallet_line = Karty, které pro vás obchodník { $merchant } uchovává, a co každá z nich platí.
wallet_empty = Obchodník { $merchant } pro vás žádnou kartu neuchovává.
wallet_card = { $brand } s koncovým číslem { $last4 }
wallet_until = Platná do { $expiry }
wallet_first = Používá se jako první
wallet_state = { $state ->
    [expiring] Této kartě brzy skončí platnost. Zadejte novou kartu a vše, co platí, bude pokračovat.
    [expired] Této kartě skončila platnost. Zadejte novou kartu a vše, co platí, bude pokračovat.
    [replaced] Vaše banka tuto kartu nahradila. Zadejte novou a vše, co platí, bude pokračovat.
    [blocked] Vaše banka už s touto kartou nepřijímá platby. Zadejte novou kartu, nebo tuto odeberte.
   *[disabled] Obchodník { $merchant } tuto kartu vypnul. Nic se z ní nestrhává.
}
wallet_amex = { $state ->
    [waiting] Tato karta se právě registruje u American Express.
    [enrolled] Registrována u American Express. Až bude karta obnovena, platby půjdou dál samy.
    [refused] American Express tuto kartu nezaregistrovala. Zadejte novou kartu, nebo tuto odeberte.
   *[cancelled] American Express tuto kartu zrušila. Zadejte novou kartu, nebo tuto odeberte.
}
wallet_uses = Platí se jí
wallet_no_use = Z této karty se bez vás nic nestrhne.
wallet_more = Další dohody: { $count }
wallet_next = Příští platba: { $amount }, { $date }
wallet_words = Na čem jste se dohodli
wallet_end = Ukončit tuto dohodu
wallet_choose = Používat jako první
wallet_renew = Mám novou kartu
wallet_remove = Odebrat
wallet_add = Přidat kartu
wallet_back = Zpět na mé karty
wallet_news = { $news ->
    [added] Vaše karta byla přidána.
    [renewed] Vaše nová karta nahradila starou. Vše, co platí, pokračuje.
    [removed] Karta byla odebrána. Nic už z ní nelze strhnout.
    [chosen] Od nynějška se tato karta používá jako první.
    [ended] Dohoda skončila.
    [busy] Z této stránky teď nelze přidat další karty. Otevřete ji znovu později z obchodu.
   *[changed] Mezitím se něco změnilo. Takto je to nyní.
}
wallet_expired_line = Pro vaši bezpečnost je stránka otevřená jen omezenou dobu.
removal_heading = Odebrat tuto kartu?
removal_line = Obchodník { $merchant } tuto kartu vymaže a už z ní nebude moci strhávat platby: { $card }. Nelze to vrátit.
removal_ends = { $count ->
    [one] S ní končí jedna dohoda a její budoucí platby se ruší:
    [few] S ní končí { $count } dohody a jejich budoucí platby se ruší:
    [many] S ní končí { $count } dohody a jejich budoucí platby se ruší:
   *[other] S ní končí { $count } dohod a jejich budoucí platby se ruší:
}
removal_paid = Na již provedených platbách se nic nemění. Pokud obchodníkovi { $merchant } ještě něco dlužíte, může vás požádat o platbu jiným způsobem.
removal_yes = { $count ->
    [0] Odebrat kartu
    [one] Odebrat kartu a ukončit dohodu
    [few] Odebrat kartu a ukončit dohody
    [many] Odebrat kartu a ukončit dohody
   *[other] Odebrat kartu a ukončit dohody
}
removal_no = Ponechat
renewal_title = Vaše nová karta
renewal_line = Nahradí vaši kartu: { $card }. Vše, co ta karta platí, pokračuje, jak bylo dohodnuto.
renewal_consent = Opravňuji obchodníka { $merchant }, aby uchovával tuto kartu místo mé karty { $card } a strhával z ní platby, jak bylo pro onu kartu dohodnuto.
number_already_stored = Tato karta už je zde uložena: zadejte číslo své nové karty
holder_differs = Toto jméno je jiné než na kartě, kterou nahrazuje: kartu na jiné jméno přidejte jako novou
shop_my_cards = Moje karty

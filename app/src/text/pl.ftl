### Polish. Plain sentences; formal (Państwo, “proszę”); no exclamation marks; never “nieprawidłowy”.
### The no-break spaces are in the file, also after prepositions and conjunctions of one letter.
### A noun stands before the merchant’s name, so that the name need not be inflected.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Błąd: { $title }
skip = Przejdź do treści
language = Język
test_mode = Tryb testowy
footer_operated = { $merchant } – strona płatności obsługiwana przez Maillon
footer_nobody = Strona płatności obsługiwana przez Maillon
footer_sandbox = Maillon, środowisko testowe: prawdziwe karty tu nie działają
footer_terms = Regulamin
footer_privacy = Prywatność
footer_help = Pomoc
errors_to_correct = { $count ->
    [one] Jedna rzecz do poprawienia
    [few] { $count } rzeczy do poprawienia
    [many] { $count } rzeczy do poprawienia
   *[other] { $count } rzeczy do poprawienia
}
go_on = Dalej
look_again = Sprawdź stan
try_again = Spróbuj ponownie
back_to = Wróć do sprzedawcy { $merchant }
start_again_at = Aby zacząć od nowa, proszę wrócić do sprzedawcy { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [PLN] zł
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand } o końcówce { $last4 }, ważna do { $expiry }
rhythm_words = { $frequency ->
    [daily] codziennie
    [weekly] co tydzień
    [biweekly] co dwa tygodnie
    [bimonthly] co dwa miesiące
    [quarterly] co trzy miesiące
    [yearly] co rok
   *[monthly] co miesiąc
}
rhythm_on_day = { $day }. dnia każdego miesiąca
period_between = od { $start } do { $end }
period_from = od { $start }
period_until = do { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Państwa subskrypcja u sprzedawcy { $merchant }
    [flexible_amount] Państwa umowa ze sprzedawcą { $merchant }
    [flexible_frequency] Państwa umowa ze sprzedawcą { $merchant }
    [instalments] Państwa zakup u sprzedawcy { $merchant }, w ratach
    [unscheduled] Państwa umowa ze sprzedawcą { $merchant }
    [one_click] Na następne zakupy
   *[save_only] Na później
}
deal_per = { $frequency ->
    [daily] dziennie
    [weekly] tygodniowo
    [biweekly] co dwa tygodnie
    [bimonthly] co dwa miesiące
    [quarterly] co trzy miesiące
    [yearly] rocznie
   *[monthly] miesięcznie
}
deal_times = { $count ->
    [one] jeden raz
    [few] { $count } razy
    [many] { $count } razy
   *[other] { $count } razu
}
deal_each_time = za każdym razem
deal_up_to = Do { $amount }
deal_varying_amount = Zmienna kwota
deal_save = Zapisanie karty
deal_count = { $count ->
    [one] jedna płatność
    [few] { $count } płatności
    [many] { $count } płatności
   *[other] { $count } płatności
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Kwota zmienia się z płatności na płatność.
    [flexible_frequency] Płatności nie przypadają w regularnych terminach.
    [unscheduled] Sprzedawca { $merchant } obciąża kartę, gdy na podstawie tej umowy powstanie Państwa zobowiązanie, dlatego ani terminy, ani kwoty nie są stałe.
    [one_click] Przy następnym zakupie u sprzedawcy { $merchant } nie trzeba będzie wpisywać danych karty. Każdy zakup będzie wymagał Państwa potwierdzenia.
    [save_only] Sprzedawca { $merchant } przechowuje kartę na potrzeby płatności, które sami Państwo zlecą.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Otrzymają Państwo powiadomienie co najmniej jeden dzień przed każdą płatnością.
    [few] Otrzymają Państwo powiadomienie co najmniej { $days } dni przed każdą płatnością.
    [many] Otrzymają Państwo powiadomienie co najmniej { $days } dni przed każdą płatnością.
   *[other] Otrzymają Państwo powiadomienie co najmniej { $days } dnia przed każdą płatnością.
}
deal_varies = zmienna kwota
deal_at_most = Najwyżej, za każdym razem
deal_total = { $count ->
    [one] Łącznie
    [few] Łącznie, w { $count } płatnościach
    [many] Łącznie, w { $count } płatnościach
   *[other] Łącznie, w { $count } płatności
}
today = Dzisiaj
today_held = Blokada w celu sprawdzenia karty, zwalniana od razu
today_checked = Karta zostanie sprawdzona
today_nothing = bez obciążenia
today_charged = Pierwsza płatność

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążania jej { $rhythm } kwotą { $amount }.
consent_instalments = { $count ->
    [one] Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążenia jej jedną ratą w wysokości { $amount }.
    [few] Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążania jej { $rhythm } ratą w wysokości { $amount }, łącznie w { $count } ratach.
    [many] Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążania jej { $rhythm } ratą w wysokości { $amount }, łącznie w { $count } ratach.
   *[other] Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążania jej { $rhythm } ratą w wysokości { $amount }, łącznie w { $count } raty.
}
consent_flexible_amount = Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążania jej { $rhythm } kwotą, która zmienia się z płatności na płatność.
consent_flexible_frequency = Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążania jej w terminach i na kwoty, które zmieniają się z płatności na płatność.
consent_flexible_frequency_amount = Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążania jej za każdym razem kwotą { $amount }, w terminach, które zmieniają się z płatności na płatność.
consent_unscheduled = Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty i do obciążania jej, gdy na podstawie naszej umowy powstanie moje zobowiązanie, w terminach i na kwoty, które nie są ustalone.
consent_keep = Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty na potrzeby moich następnych zakupów.
consent_save = Upoważniam sprzedawcę { $merchant } do przechowywania mojej karty na potrzeby płatności, które zlecę.
consent_rhythm_unstated = w uzgodnionych odstępach czasu
consent_period = Płatności są realizowane { $period }.
consent_count = { $count ->
    [one] Przewidziana jest jedna płatność.
    [few] Przewidziane są { $count } płatności.
    [many] Przewidzianych jest { $count } płatności.
   *[other] Przewidzianych jest { $count } płatności.
}
consent_count_total = { $count ->
    [one] Przewidziana jest jedna płatność, łącznie { $total }.
    [few] Przewidziane są { $count } płatności, łącznie { $total }.
    [many] Przewidzianych jest { $count } płatności, łącznie { $total }.
   *[other] Przewidzianych jest { $count } płatności, łącznie { $total }.
}
consent_limit = Żadna płatność nie przekracza { $ceiling }.
consent_notice = { $days ->
    [one] Otrzymuję powiadomienie co najmniej jeden dzień przed każdą płatnością.
    [few] Otrzymuję powiadomienie co najmniej { $days } dni przed każdą płatnością.
    [many] Otrzymuję powiadomienie co najmniej { $days } dni przed każdą płatnością.
   *[other] Otrzymuję powiadomienie co najmniej { $days } dnia przed każdą płatnością.
}
consent_today = Pierwsza płatność, w wysokości { $amount }, jest realizowana dzisiaj.
consent_confirmed = Każdy zakup będzie wymagał mojego potwierdzenia; bez niego karta nie zostanie obciążona.
consent_withdraw = Mogę wycofać to upoważnienie w każdej chwili.

## The card page

card_title = Zapisanie karty
card_heading = Państwa karta
card_bank_next = Następnie bank poprosi Państwa o potwierdzenie tożsamości.
card_submit = Zapisz moją kartę
card_submit_paying = Zapłać { $amount } i zapisz moją kartę
card_cancel = Anuluj i wróć do sklepu
card_terms = Przeczytaj warunki (otworzą się w nowej karcie przeglądarki)
number_label = Numer karty
number_accepted = { $networks }
number_missing = Proszę wpisać numer karty
number_not_digits = Numer karty składa się tylko z cyfr: proszę wpisać go tak jak na karcie
number_too_short = W numerze karty brakuje cyfr: proszę porównać go z kartą
number_too_long = Numer karty ma za dużo cyfr: proszę porównać go z kartą
number_mistyped = Jedna z cyfr numeru karty się nie zgadza: proszę porównać go z kartą
number_not_accepted = Ten rodzaj karty nie jest tu akceptowany: proszę użyć karty innej organizacji płatniczej
brand_label = Organizacja płatnicza
brand_two_networks = na karcie są dwie, wybór należy do Państwa
brand_if_two_networks = jeśli na karcie są dwie, proszę wybrać jedną
brand_missing = Proszę wybrać organizację płatniczą
brand_not_on_card = Karta nie należy do wybranej organizacji płatniczej: proszę wybrać taką, której znak jest na karcie
expiry_label = Ważna do końca
expiry_hint = MM/RR
expiry_missing = Proszę wpisać miesiąc i rok ważności
expiry_unreadable = Proszę wpisać datę ważności tak jak na karcie: dwie cyfry miesiąca i dwie cyfry roku
expiry_past = Ta karta straciła ważność: proszę sprawdzić datę lub użyć innej karty
expiry_too_far = Rok ważności jest zbyt odległy: proszę porównać go z kartą
code_label = Kod zabezpieczający
code_hint_three = 3 cyfry, na odwrocie
code_hint_four = 4 cyfry, na przodzie
code_hint_any = 3 lub 4 cyfry
code_missing = Proszę wpisać kod zabezpieczający
code_length = { $digits ->
    [one] Kod zabezpieczający ma jedną cyfrę: proszę spojrzeć na kartę
    [few] Kod zabezpieczający ma { $digits } cyfry: proszę spojrzeć na kartę
    [many] Kod zabezpieczający ma { $digits } cyfr: proszę spojrzeć na kartę
   *[other] Kod zabezpieczający ma { $digits } cyfry: proszę spojrzeć na kartę
}
holder_label = Imię i nazwisko na karcie
holder_missing = Proszę wpisać imię i nazwisko tak jak na karcie
holder_too_long = Proszę wpisać najwyżej 45 znaków imienia i nazwiska
holder_looks_like_number = To wygląda jak numer karty: proszę wpisać tu imię i nazwisko
holder_characters = Proszę wpisać imię i nazwisko zwykłymi literami, tak jak na karcie
consent_missing = Proszę zaznaczyć pole, aby udzielić upoważnienia
consent_changed = Treść upoważnienia się zmieniła: proszę przeczytać ją ponownie, a potem zaznaczyć pole

## Refusals

notice_title = { $family ->
    [try_later] Państwa bank nie może w tej chwili zaakceptować tej karty
    [check_details] Niektóre dane nie zgadzają się z kartą
    [use_other_card] Państwa bank nie akceptuje tu tej karty
    [code_mismatch] Kod zabezpieczający nie zgadza się z kartą
    [authentication_failed] Bank nie mógł potwierdzić Państwa tożsamości
    [authentication_cancelled] Strona banku została zamknięta bez potwierdzenia
    [technical] Nie udało się połączyć z Państwa bankiem
   *[refused] Państwa bank odrzucił tę kartę
}
notice_advice = { $family ->
    [try_later] Proszę spróbować ponownie później lub użyć innej karty. Karta nie została obciążona.
    [check_details] Proszę porównać numer, datę ważności i kod z kartą, a potem spróbować ponownie. Karta nie została obciążona.
    [use_other_card] Proszę użyć innej karty lub zapytać w banku. Karta nie została obciążona.
    [code_mismatch] Proszę jeszcze raz odczytać kod z karty i spróbować ponownie. Karta nie została obciążona.
    [authentication_failed] Proszę spróbować ponownie lub użyć innej karty. Karta nie została obciążona.
    [authentication_cancelled] Aby zapisać kartę, proszę zacząć od nowa i potwierdzić operację w banku. Karta nie została obciążona.
    [technical] Proszę spróbować ponownie za kilka minut lub użyć innej karty. Karta nie została obciążona.
   *[refused] Proszę użyć innej karty albo zapytać w banku i spróbować ponownie. Karta nie została obciążona.
}
attempts_left = { $count ->
    [one] Pozostała jeszcze jedna próba.
    [few] Pozostały jeszcze { $count } próby.
    [many] Pozostało jeszcze { $count } prób.
   *[other] Pozostało jeszcze { $count } próby.
}

## At the bank

method_frame = Weryfikacja przez Państwa bank
authentication_heading = Weryfikacja w banku
authentication_line = Państwa bank sprawdza tę operację. Potrwa to kilka sekund.
challenge_heading = Potwierdzenie w banku
challenge_line = Państwa bank chce potwierdzić Państwa tożsamość: { $card }.
challenge_bank_says = Wiadomość od Państwa banku
challenge_frame = Strona Państwa banku
challenge_no_page = Jeśli strona banku się nie pojawi, proszę otworzyć ją osobno.
challenge_open = Otwórz stronę mojego banku
challenge_cancel = Anuluj i wróć do sklepu
bridge_heading = Za chwilę otworzy się strona Państwa banku
return_heading = Bank odpowiedział
return_line = Strona przejdzie dalej sama; jeśli nie, proszę kontynuować tutaj.
verification_heading = Sprawdzamy kartę
verification_line = Sprawdzamy kartę w Państwa banku. Proszę nie zamykać tej strony; przejdzie dalej sama.
code_needed_heading = Jeszcze jedno
code_needed_line = Bank potwierdził Państwa tożsamość. Aby zakończyć, proszę ponownie wpisać kod zabezpieczający: nigdy go nie przechowujemy.
code_needed_submit = Zakończ

## The time that is left

time_label = Pozostały czas na tej stronie
time_minutes = { $minutes } min
time_more = Więcej czasu
time_question = Czy potrzebują Państwo więcej czasu?
time_line = Dla bezpieczeństwa strona zostanie potem zamknięta.
time_last = Dłużej ta strona nie może być otwarta.

## Outcomes

done_heading = Karta została zapisana
done_line = Sprzedawca { $merchant } może jej teraz używać zgodnie z umową: { $card }.
done_today_held = Dzisiaj: kwota { $amount } została zablokowana w celu sprawdzenia karty i jest od razu zwalniana.
done_today_nothing = Dzisiaj: karta nie została obciążona.
done_today_charged = Dzisiaj: zapłacono { $amount }.
done_first_payment = Pierwsza płatność: { $date }.
done_withdraw = Upoważnienie można wycofać w każdej chwili: prosimy zwrócić się do sprzedawcy { $merchant }.
already_done_heading = Karta jest już zapisana
already_done_line = Nie trzeba nic więcej robić: { $card }.
declined_heading = Karta nie została zapisana
declined_line = Karta nie została obciążona. Sprzedawca { $merchant } może zaproponować inny sposób płatności.
expired_heading = Ta strona wygasła
expired_line = Dla bezpieczeństwa jest otwarta tylko przez ograniczony czas. Karta nie została ani zapisana, ani obciążona.
cancel_heading = Przerwać w tym miejscu?
cancel_line = Karta nie zostanie zapisana i wrócą Państwo do sprzedawcy { $merchant }.
cancel_yes = Tak, przerwij i wróć
cancel_no = Nie, kontynuuj z moją kartą
cancelled_heading = Operacja została anulowana
cancelled_line = Karta nie została ani zapisana, ani obciążona.
card_gone_heading = Tej karty już tu nie ma
card_gone_line = Została usunięta albo zakończyła się umowa, na potrzeby której ją przechowywano. Niczego nie pobrano.
not_found_heading = Nie ma takiej strony
not_found_line = Adres jest niepełny albo strona dawno już nie istnieje.
not_found_advice = Proszę wrócić do sklepu i zacząć stamtąd od nowa.
in_progress_heading = Operacja już trwa
in_progress_line = Karta jest sprawdzana w innym oknie lub innej karcie przeglądarki. Nic nie zostanie wykonane dwa razy.
guard_heading = Chwileczkę
guard_line = Ostatnio odrzucono wiele kart. Zanim wpiszą Państwo swoją, przeglądarka pokaże, że nie działa tu żaden program.
guard_wait = Strona przejdzie dalej sama, najpóźniej za { $seconds } s.
guard_refused_heading = W tej chwili nie można przyjąć żadnej karty
guard_refused_line = Z Państwa łącza wypróbowano zbyt wiele kart.
guard_refused_advice = Prosimy spróbować ponownie za godzinę lub z innego łącza. Niczego nie pobrano.
unknown_heading = Bank jeszcze nie odpowiedział
unknown_line = Ustalamy, co się stało z tą operacją. Karta nie zostanie obciążona dwa razy, a każda zablokowana kwota zostanie zwolniona.
unknown_advice = Można zaczekać tutaj lub wrócić na tę stronę później.
failure_heading = Wystąpił problem po naszej stronie
failure_line = To nie wina karty. Karta nie zostanie obciążona dwa razy, a każda zablokowana kwota zostanie zwolniona.
failure_reference = Numer referencyjny dla osoby, która Państwu pomoże:
unavailable_heading = Zaraz wracamy
unavailable_line = Strona płatności jest przez krótki czas niedostępna. Karta nie została obciążona.

## The sandbox

start_title = Środowisko testowe
start_heading = Karta wpisana raz, bezpiecznie przechowywana, obciążana zgodnie z umową.
start_line = Maillon to strona płatności, którą hostuje się samodzielnie. Zamienia kartę, wpisaną raz przez jej posiadacza, w token karty, który sprzedawca może obciążać wielokrotnie. To jest jej środowisko testowe: bank jest nasz i prawdziwe karty tu nie działają.
start_api = Dokumentacja API
start_openapi = Opis OpenAPI
start_ledger = Księga banku testowego
start_clearing = Dzisiejszy plik rozliczeniowy
start_shop = Sklep demonstracyjny
start_shop_line = Każdy przycisk rozpoczyna rejestrację karty przez API, tak jak zrobiłby to serwer sprzedawcy, i otwiera stronę płatności.
start_cards = Karty testowe
start_cards_line = Dowolna przyszła data ważności, dowolne imię i nazwisko. Dowolny kod zabezpieczający oprócz 999 i 9999, które się nie zgadzają.
start_codes = Kody na stronę banku
start_codes_line = Co wpisać, gdy bank testowy poprosi o potwierdzenie.
start_clock = Zegar
start_clock_line = Przestawienie zegara do przodu powoduje, że dzieje się wszystko, co przypadało w tym czasie: obciążenia według harmonogramów, ponowne próby, rozliczenia, zamknięcie otwartych stron. Zegar nigdy sam się nie cofa.
start_clock_now = Zegar wskazuje { $now }.
start_clock_busy = Nie wszystko, co przypadało, jest już zrobione. Proszę za chwilę ponownie przestawić zegar.
start_clock_day = O jeden dzień do przodu
start_clock_month = O jeden miesiąc do przodu
start_clock_file = Do następnego pliku aliasów
start_column_number = Numer
start_column_network = Organizacja płatnicza
start_column_code = Kod
start_column_effect = Co się dzieje
copy = Kopiuj
copied = Skopiowano
copy_value = Kopiuj { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € miesięcznie
    [utility] Według zużycia
    [amex] 12,90 € miesięcznie · American Express
   *[save] Tylko zapisanie karty
}
offer_terms = { $offer ->
    [gym] Siłownia: ta sama kwota co miesiąc, dwanaście razy.
    [utility] Prąd: co miesiąc zmienna kwota, z górnym limitem.
    [amex] Gazeta: co miesiąc ta sama kwota. Karta jest zgłaszana plikiem do American Express, który o nią dba.
   *[save] Sklep ogrodniczy: karta jest przechowywana, nic więcej nie jest uzgodnione.
}
offer_button = { $offer ->
    [gym] Zapisz się na siłownię
    [utility] Podpisz umowę
    [amex] Zamów prenumeratę
   *[save] Zapisz kartę
}
shop_saved = Sklep ma swój token karty
shop_not_saved = Sklep nie ma tokenu karty
shop_result_line = Przeglądarka wróciła jedynie z identyfikatorem. Oto co następnie odczytał serwer sklepu, używając własnego klucza.
shop_answer = Odpowiedź API
shop_told = O czym powiadomiono sklep
shop_told_line = Podpisane powiadomienia, które dotarły do serwera sklepu, od najnowszego.
shop_to_start = Do strony głównej
shop_cancelled = Z powrotem w sklepie, bez karty
shop_cancelled_line = Rejestracja została anulowana; sklep nie ma czego obciążyć.
api_title = Dokumentacja API
api_line = Każde polecenie działa w tym środowisku testowym bez zmian, z jego kluczem demonstracyjnym.
api_contents = Operacje

# A stored card, the consumer present
stored_card_title = Płatność zapisaną kartą
stored_card_heading = Państwa zapisana karta
stored_card_submit = Zapłać { $amount }
stored_card_confirm = Kontynuując, płacę { $amount } sprzedawcy { $merchant } moją kartą: { $card }.
stored_card_done_heading = Płatność została zrealizowana
stored_card_done_line = Sprzedawca { $merchant } otrzymał płatność Państwa kartą: { $card }.

# The agreement, read again
agreement_heading = Państwa umowa ze sprzedawcą { $merchant }
agreement_active_line = Sprzedawca { $merchant } może obciążać Państwa kartę zgodnie z umową: { $card }.
agreement_agreed = Oto treść, na którą wyrazili Państwo zgodę { $date }:
agreement_what_ends = Jeśli zakończą Państwo tę umowę, sprzedawca { $merchant } nie będzie mógł już obciążać tej karty na jej podstawie, a przyszłe płatności zostaną anulowane. Płatności już zrealizowane pozostają bez zmian.
agreement_end = Zakończ tę umowę
agreement_ended_heading = Ta umowa została zakończona
agreement_ended_line = Umowa zakończyła się { $date }. Sprzedawca { $merchant } nie może już na jej podstawie obciążać Państwa karty: { $card }.
agreement_replaced_heading = Ta umowa została zastąpiona
agreement_replaced_line = Od { $date } zastępuje ją nowsza umowa.
done_manage = Przeczytaj lub zakończ tę umowę

# Mails
mail_subject = { $case ->
    [enrolled] Sprzedawca { $merchant } zapisał Państwa kartę
    [payment_coming] Zbliża się płatność na rzecz sprzedawcy { $merchant }
    [payment_failed] Płatność na rzecz sprzedawcy { $merchant } nie powiodła się
    [card_expiring] Karta zapisana u sprzedawcy { $merchant } wkrótce straci ważność
    [smartbill_result] Wynik rejestracji w SmartBill: { $merchant }
   *[agreement_ended] Umowa ze sprzedawcą { $merchant } wygasła
}
mail_enrolled_line = Sprzedawca { $merchant } może teraz obciążać Państwa kartę zgodnie z umową: { $card }.
mail_coming_line = Sprzedawca { $merchant } obciąży Państwa kartę kwotą { $amount } dnia { $date }: { $card }.
mail_failed_line = Płatność { $amount } na rzecz sprzedawcy { $merchant } została odrzucona: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Bank prosi o jej osobiste potwierdzenie. Zajmie to minutę.
    [new_card] Tej karty nie można już obciążać. Proszę podać sprzedawcy { $merchant } inną, aby umowa mogła być kontynuowana.
   *[settle] Nie zostanie automatycznie ponowiona. Prosimy rozliczyć ją ze sprzedawcą { $merchant }.
}
mail_confirm = Potwierdź płatność
mail_expiring_line = Sprzedawca { $merchant } przechowuje Państwa kartę, która wkrótce straci ważność: { $card }.
mail_expiring_advice = Po otrzymaniu nowej proszę podać ją sprzedawcy { $merchant }, aby płatności były kontynuowane.
mail_smartbill_accepted = American Express zatwierdził rejestrację portfela { $wallet } w SmartBill.
mail_smartbill_refused = American Express odrzucił rejestrację portfela { $wallet } w SmartBill. Kod odmowy: { $code }.
mail_smartbill_stopped = Zaplanowane płatności tą kartą zostały wstrzymane: { $card }.
mail_footer = Otrzymują Państwo tę wiadomość, ponieważ mają Państwo umowę o płatności ze sprzedawcą { $merchant }. Nigdy nie prosimy w wiadomościach o numery kart ani kody.
start_mails = Wiadomości
start_mails_line = Co napisano do konsumentów, od najnowszych. Nic nie opuszcza tego komputera.
start_mails_none = Jeszcze żadnych. Zapisz kartę za pomocą jednej z ofert powyżej.

# The page inside a shop's page
embed_close = Zamknij
widget_title = Strona wewnątrz strony sklepu
widget_line = Ten sklep ma inne pochodzenie niż strona płatności. Każda część poniżej otwiera własną stronę; kody banku testowego są na stronie głównej.
widget_heading = { $mode ->
    [inline] Na stronie
    [lightbox] Nad stroną
    [redirect] Na osobnej stronie
   *[payline] Ze znacznikami Payline
}
widget_about = { $mode ->
    [inline] Formularz karty jest częścią kasy i ma wysokość swojej treści.
    [lightbox] Nad kasą otwiera się okno dialogowe; w telefonie wypełnia ekran.
    [redirect] Przeglądarka opuszcza kasę i wraca. Potrzebny jest tylko link.
   *[payline] Element utworzony dla widżetu Payline, niezmieniony poza hostem skryptu.
}
widget_link = Zapłać kartą
widget_code = Kod do skopiowania
widget_told = O czym powiadomiono stronę sklepu

# The demo shop: a customer’s account
shop_account = Konto klienta
shop_account_line = Co serwer sklepu odczytuje własnym kluczem: przechowywana karta i to, czym ją obciążono.
shop_account_link = Do konta klienta
shop_charges = Obciążenia
shop_charges_none = Nic jeszcze nie zaplanowano.
shop_charges_begin = Obciążaj co miesiąc
shop_column_day = Dzień
shop_column_amount = Kwota
shop_column_status = Stan
shop_alias = Alias w American Express

# The wallet page
wallet_heading = Państwa karty u sprzedawcy { $merchant }
wallet_line = Karty, które przechowuje dla Państwa sprzedawca { $merchant }, i co każda z nich opłaca.
wallet_empty = Sprzedawca { $merchant } nie przechowuje żadnej Państwa karty.
wallet_card = { $brand } kończąca się na { $last4 }
wallet_until = Ważna do { $expiry }
wallet_first = Używana jako pierwsza
wallet_state = { $state ->
    [expiring] Ta karta wkrótce straci ważność. Po podaniu nowej wszystko, co opłaca, będzie kontynuowane.
    [expired] Ta karta straciła ważność. Po podaniu nowej wszystko, co opłaca, będzie kontynuowane.
    [replaced] Bank wymienił tę kartę. Po podaniu nowej wszystko, co opłaca, będzie kontynuowane.
    [blocked] Bank nie przyjmuje już płatności tą kartą. Proszę podać nową kartę albo usunąć tę.
   *[disabled] Sprzedawca { $merchant } wyłączył tę kartę. Nie jest ona obciążana.
}
wallet_amex = { $state ->
    [waiting] Ta karta jest rejestrowana w American Express.
    [enrolled] Zarejestrowana w American Express. Po odnowieniu karty płatności będą kontynuowane samoczynnie.
    [refused] American Express nie zarejestrował tej karty. Proszę podać nową kartę albo usunąć tę.
   *[cancelled] American Express anulował tę kartę. Proszę podać nową kartę albo usunąć tę.
}
wallet_uses = Opłaca
wallet_no_use = Ta karta nie jest obciążana bez Państwa udziału.
wallet_more = Pozostałe umowy: { $count }
wallet_next = Następna płatność: { $amount }, { $date }
wallet_words = Treść umowy
wallet_end = Zakończ tę umowę
wallet_choose = Używaj jako pierwszej
wallet_renew = Mam nową kartę
wallet_remove = Usuń
wallet_add = Dodaj kartę
wallet_back = Powrót do moich kart
wallet_news = { $news ->
    [added] Karta została dodana.
    [renewed] Nowa karta zastąpiła starą. Wszystko, co opłaca, jest kontynuowane.
    [removed] Karta została usunięta. Nie można jej już obciążyć.
    [chosen] Od teraz ta karta jest używana jako pierwsza.
    [ended] Umowa wygasła.
    [busy] Na tej stronie nie można teraz dodać więcej kart. Proszę otworzyć ją później ze sklepu.
   *[changed] W międzyczasie coś się zmieniło. Tak jest teraz.
}
wallet_expired_line = Ze względów bezpieczeństwa strona jest otwarta przez ograniczony czas.
removal_heading = Usunąć tę kartę?
removal_line = Sprzedawca { $merchant } usunie tę kartę i nie będzie mógł jej obciążać: { $card }. Tego nie można cofnąć.
removal_ends = { $count ->
    [one] Wraz z nią wygasa jedna umowa, a przyszłe płatności zostaną anulowane:
    [few] Wraz z nią wygasają { $count } umowy, a przyszłe płatności zostaną anulowane:
    [many] Wraz z nią wygasa { $count } umów, a przyszłe płatności zostaną anulowane:
   *[other] Wraz z nią wygasa { $count } umowy, a przyszłe płatności zostaną anulowane:
}
removal_paid = Płatności już zrealizowane pozostają bez zmian. W przypadku zaległości sprzedawca { $merchant } może poprosić o zapłatę w inny sposób.
removal_yes = { $count ->
    [0] Usuń kartę
    [one] Usuń kartę i zakończ umowę
    [few] Usuń kartę i zakończ umowy
    [many] Usuń kartę i zakończ umowy
   *[other] Usuń kartę i zakończ umowy
}
removal_no = Zachowaj
renewal_title = Nowa karta
renewal_line = Zastąpi Państwa kartę: { $card }. Wszystko, co opłaca tamta karta, będzie kontynuowane zgodnie z umową.
renewal_consent = Upoważniam sprzedawcę { $merchant } do przechowywania tej karty zamiast mojej karty { $card } i do obciążania jej tak, jak uzgodniono dla tamtej karty.
number_already_stored = Ta karta jest tu już zapisana: proszę wpisać numer nowej karty
holder_differs = To imię i nazwisko jest inne niż na zastępowanej karcie: kartę na inne nazwisko proszę dodać jako nową
shop_my_cards = Moje karty

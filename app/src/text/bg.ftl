### Bulgarian. Plain sentences; Вие, with a capital; no exclamation marks; never “невалиден”.
### The no-break spaces are in the file. A date ends in “г.”, whose point is also the end of a sentence; “лв.” and “щ.д.” would
### double the full stop after an amount, hence codes.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Грешка: { $title }
skip = Към съдържанието
language = Език
test_mode = Тестов режим
footer_operated = Страница за плащане на { $merchant }, работи с Maillon
footer_nobody = Страница за плащане, работи с Maillon
footer_sandbox = Maillon, тестова среда: тук не работи нито една истинска карта
footer_terms = Условия
footer_privacy = Поверителност
footer_help = Помощ
errors_to_correct = { $count ->
    [one] Едно нещо за поправяне
   *[other] { $count } неща за поправяне
}
go_on = Продължаване
look_again = Проверка на състоянието
try_again = Нов опит
back_to = Обратно към { $merchant }
start_again_at = За да започнете отново, върнете се към { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] януари
    [2] февруари
    [3] март
    [4] април
    [5] май
    [6] юни
    [7] юли
    [8] август
    [9] септември
    [10] октомври
    [11] ноември
   *[12] декември
}
date_words = { $day } { $month } { $year } г.
masked_card_words = { $brand }, завършваща на { $last4 }, валидна до { $expiry }
rhythm_words = { $frequency ->
    [daily] всеки ден
    [weekly] всяка седмица
    [biweekly] на всеки две седмици
    [bimonthly] на всеки два месеца
    [quarterly] на всеки три месеца
    [yearly] всяка година
   *[monthly] всеки месец
}
rhythm_on_day = на { $day ->
    [1] 1-во
    [2] 2-ро
    [7] 7-мо
    [8] 8-мо
    [21] 21-во
    [22] 22-ро
    [27] 27-мо
    [28] 28-мо
   *[other] { $day }-то
} число всеки месец
period_between = от { $start } до { $end }
period_from = от { $start }
period_until = до { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Вашият абонамент при { $merchant }
    [flexible_amount] Вашето споразумение с { $merchant }
    [flexible_frequency] Вашето споразумение с { $merchant }
    [instalments] Вашата покупка от { $merchant }, на вноски
    [unscheduled] Вашето споразумение с { $merchant }
    [one_click] За следващите Ви покупки
   *[save_only] За по-късно
}
deal_per = { $frequency ->
    [daily] на ден
    [weekly] на седмица
    [biweekly] на всеки две седмици
    [bimonthly] на всеки два месеца
    [quarterly] на всеки три месеца
    [yearly] на година
   *[monthly] на месец
}
deal_times = { $count ->
    [one] веднъж
   *[other] { $count } пъти
}
deal_each_time = всеки път
deal_up_to = До { $amount }
deal_varying_amount = Променлива сума
deal_save = Запазване на картата Ви
deal_count = { $count ->
    [one] едно плащане
   *[other] { $count } плащания
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Сумата се променя от плащане на плащане.
    [flexible_frequency] Плащанията не са на редовни дати.
    [unscheduled] { $merchant } удържа суми от картата Ви, когато дължите нещо по това споразумение, затова нито датите, нито сумите са определени.
    [one_click] При следващата покупка от { $merchant } няма да е нужно да въвеждате картата си. Ще потвърждавате всяка покупка.
    [save_only] { $merchant } съхранява картата Ви за плащания, които Вие ще поискате.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Ще бъдете уведомявани поне един ден преди всяко плащане.
   *[other] Ще бъдете уведомявани поне { $days } дни преди всяко плащане.
}
deal_varies = променлива сума
deal_at_most = Най-много, всеки път
deal_total = { $count ->
    [one] Общо
   *[other] Общо, с { $count } плащания
}
today = Днес
today_held = Сума, блокирана за проверка на картата, освобождава се веднага
today_checked = Картата се проверява
today_nothing = нищо
today_charged = Първо плащане

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Упълномощавам { $merchant } да съхранява картата ми и да удържа от нея { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Упълномощавам { $merchant } да съхранява картата ми и да удържи от нея една вноска от { $amount }.
   *[other] Упълномощавам { $merchant } да съхранява картата ми и да удържи от нея { $count } вноски по { $amount }, { $rhythm }.
}
consent_flexible_amount = Упълномощавам { $merchant } да съхранява картата ми и да удържа от нея { $rhythm } сума, която се променя от плащане на плащане.
consent_flexible_frequency = Упълномощавам { $merchant } да съхранява картата ми и да удържа от нея плащания, чиито дати и суми се променят от плащане на плащане.
consent_flexible_frequency_amount = Упълномощавам { $merchant } да съхранява картата ми и да удържа от нея { $amount } всеки път, на дати, които се променят от плащане на плащане.
consent_unscheduled = Упълномощавам { $merchant } да съхранява картата ми и да удържа плащания от нея, когато дължа нещо по нашето споразумение, на дати и в размери, които не са определени.
consent_keep = Упълномощавам { $merchant } да съхранява картата ми за следващите ми покупки.
consent_save = Упълномощавам { $merchant } да съхранява картата ми за плащания, които ще поискам.
consent_rhythm_unstated = с договорената периодичност
consent_period = Плащанията се извършват { $period }
consent_count = { $count ->
    [one] Предвидено е едно плащане.
   *[other] Предвидени са { $count } плащания.
}
consent_count_total = { $count ->
    [one] Предвидено е едно плащане, общо { $total }.
   *[other] Предвидени са { $count } плащания, общо { $total }.
}
consent_limit = Нито едно плащане не надвишава { $ceiling }.
consent_notice = { $days ->
    [one] Получавам уведомление поне един ден преди всяко плащане.
   *[other] Получавам уведомление поне { $days } дни преди всяко плащане.
}
consent_today = Първото плащане от { $amount } се извършва днес.
consent_confirmed = Ще потвърждавам всяка покупка; нищо не се удържа без мен.
consent_withdraw = Мога да оттегля това упълномощаване по всяко време.

## The card page

card_title = Запазване на картата ми
card_heading = Вашата карта
card_bank_next = След това банката Ви ще поиска да потвърдите, че това сте Вие.
card_submit = Запазване на картата ми
card_submit_paying = Плащане на { $amount } и запазване на картата ми
card_cancel = Отказ и връщане към магазина
card_terms = Прочетете условията (отварят се в нов раздел)
number_label = Номер на картата
number_accepted = { $networks }
number_missing = Въведете номера на картата
number_not_digits = Номерът на картата съдържа само цифри: въведете го, както е на картата
number_too_short = В номера на картата липсват цифри: сравнете го с картата си
number_too_long = Номерът на картата има твърде много цифри: сравнете го с картата си
number_mistyped = Една от цифрите в номера на картата не е вярна: сравнете го с картата си
number_not_accepted = Този вид карта не се приема тук: използвайте карта на друга картова схема
brand_label = Картова схема
brand_two_networks = картата Ви има две, изборът е Ваш
brand_if_two_networks = ако картата Ви има две, изберете една
brand_missing = Изберете картовата схема, която да се използва
brand_not_on_card = Картата Ви не е от избраната картова схема: изберете такава, която е посочена на картата
expiry_label = Валидна до края на
expiry_hint = ММ/ГГ
expiry_missing = Въведете месеца и годината на валидност
expiry_unreadable = Въведете валидността, както е на картата: две цифри за месеца, две за годината
expiry_past = Валидността на тази карта е изтекла: проверете датата или използвайте друга карта
expiry_too_far = Годината на валидност е твърде далечна: сравнете я с картата си
code_label = Код за сигурност
code_hint_three = 3 цифри, на гърба
code_hint_four = 4 цифри, на лицето
code_hint_any = 3 или 4 цифри
code_missing = Въведете кода за сигурност
code_length = { $digits ->
    [one] Кодът за сигурност има една цифра: погледнете картата си
   *[other] Кодът за сигурност има { $digits } цифри: погледнете картата си
}
holder_label = Име върху картата
holder_missing = Въведете името, както е изписано на картата
holder_too_long = Въведете най-много 45 знака от името
holder_looks_like_number = Това прилича на номер на карта: тук въведете името
holder_characters = Въведете името с обикновени латински букви, както е изписано на картата
consent_missing = Отбележете полето, за да дадете упълномощаване
consent_changed = Текстът на упълномощаването е променен: прочетете го отново и отбележете полето

## Refusals

notice_title = { $family ->
    [try_later] В момента банката Ви не може да приеме тази карта
    [check_details] Някои от данните не съответстват на картата
    [use_other_card] Банката Ви не приема тази карта тук
    [code_mismatch] Кодът за сигурност не съответства на картата
    [authentication_failed] Банката Ви не успя да потвърди, че това сте Вие
    [authentication_cancelled] Напуснахте страницата на банката си без потвърждение
    [technical] Не можахме да се свържем с банката Ви
   *[refused] Банката Ви отказа тази карта
}
notice_advice = { $family ->
    [try_later] Опитайте отново по-късно или използвайте друга карта. Нищо не е удържано.
    [check_details] Сравнете номера, валидността и кода с картата си и опитайте отново. Нищо не е удържано.
    [use_other_card] Използвайте друга карта или попитайте банката си. Нищо не е удържано.
    [code_mismatch] Прочетете кода от картата още веднъж и опитайте отново. Нищо не е удържано.
    [authentication_failed] Опитайте отново или използвайте друга карта. Нищо не е удържано.
    [authentication_cancelled] За да запазите картата си, започнете отново и потвърдете пред банката си. Нищо не е удържано.
    [technical] Опитайте отново след няколко минути или използвайте друга карта. Нищо не е удържано.
   *[refused] Използвайте друга карта или попитайте банката си и опитайте отново. Нищо не е удържано.
}
attempts_left = { $count ->
    [one] Остава Ви един опит.
   *[other] Остават Ви { $count } опита.
}

## At the bank

method_frame = Проверка от банката Ви
authentication_heading = Проверка от банката Ви
authentication_line = Банката Ви разглежда тази заявка. Това отнема няколко секунди.
challenge_heading = Потвърдете пред банката си
challenge_line = Банката Ви иска да се увери, че това сте Вие: { $card }.
challenge_bank_says = Съобщение от банката Ви
challenge_frame = Страницата на банката Ви
challenge_no_page = Ако страницата на банката Ви не се появи, отворете я отделно.
challenge_open = Отваряне на страницата на банката ми
challenge_cancel = Отказ и връщане към магазина
bridge_heading = Страницата на банката Ви ще се отвори след миг
return_heading = Банката Ви отговори
return_line = Страницата продължава сама; ако не, продължете оттук.
verification_heading = Проверка на картата Ви
verification_line = Проверяваме картата Ви с Вашата банка. Дръжте тази страница отворена; тя продължава сама.
code_needed_heading = Още нещо
code_needed_line = Банката Ви потвърди самоличността Ви. Въведете отново кода за сигурност, за да завършите: никога не го съхраняваме.
code_needed_submit = Завършване

## The time that is left

time_label = Оставащо време на тази страница
time_minutes = { $minutes } мин
time_more = Още време
time_question = Нужно ли Ви е още време?
time_line = За Вашата сигурност след това страницата се затваря.
time_last = Тази страница не може да остане отворена по-дълго.

## Outcomes

done_heading = Картата Ви е запазена
done_line = { $merchant } вече може да я използва според уговореното: { $card }.
done_today_held = Днес: { $amount }, сума, блокирана за проверка на картата, която се освобождава веднага.
done_today_nothing = Днес: нищо не е удържано.
done_today_charged = Днес: платена сума { $amount }.
done_first_payment = Първо плащане: { $date }
done_withdraw = Можете да оттеглите упълномощаването си по всяко време: обърнете се към { $merchant }.
already_done_heading = Картата Ви вече е запазена
already_done_line = Не е нужно да правите нищо повече: { $card }.
declined_heading = Картата Ви не беше запазена
declined_line = Нищо не е удържано. { $merchant } може да Ви предложи друг начин на плащане.
expired_heading = Тази страница е изтекла
expired_line = За Вашата сигурност тя е отворена за ограничено време. Картата Ви не беше запазена и нищо не е удържано.
cancel_heading = Да спрем ли дотук?
cancel_line = Картата Ви няма да бъде запазена и ще се върнете към { $merchant }.
cancel_yes = Да, спиране и връщане
cancel_no = Не, продължаване с картата ми
cancelled_heading = Отказахте операцията
cancelled_line = Картата Ви не беше запазена и нищо не е удържано.
card_gone_heading = Тази карта вече я няма
card_gone_line = Тя е премахната или споразумението, за което се пазеше, е прекратено. Нищо не е таксувано.
not_found_heading = Няма такава страница
not_found_line = Адресът е непълен или страницата отдавна я няма.
not_found_advice = Върнете се в магазина и започнете отново оттам.
in_progress_heading = Вече се обработва
in_progress_line = Картата Ви се проверява в друг прозорец или раздел. Нищо не се прави два пъти.
guard_heading = Един момент, моля
guard_line = Напоследък бяха отказани много карти. Преди да въведете своята, браузърът ви показва, че тук не работи програма.
guard_wait = Страницата продължава сама, най-късно след { $seconds } s.
guard_refused_heading = В момента не може да се приеме карта
guard_refused_line = От вашата връзка бяха опитани твърде много карти.
guard_refused_advice = Опитайте отново след час или от друга връзка. Нищо не е таксувано.
unknown_heading = Банката Ви още не е отговорила
unknown_line = Проверяваме какво е станало със заявката. Нищо не се удържа два пъти и всяка блокирана сума се освобождава.
unknown_advice = Можете да изчакате тук или да се върнете на тази страница по-късно.
failure_heading = Възникна проблем при нас
failure_line = Причината не е в картата Ви. Нищо не се удържа два пъти и всяка блокирана сума се освобождава.
failure_reference = Номер за справка за този, който Ви помага:
unavailable_heading = Връщаме се след малко
unavailable_line = Страницата за плащане не работи за кратко. От картата Ви нищо не е удържано.

## The sandbox

start_title = Тестова среда
start_heading = Карта, въведена веднъж, съхранявана сигурно, задължавана според уговореното.
start_line = Maillon е страница за плащане, която хоствате сами. Тя превръща карта, въведена веднъж от притежателя ѝ, в референция, от която търговецът може да удържа отново и отново. Това е нейната тестова среда: банката е наша и тук не работи нито една истинска карта.
start_api = Документация на API
start_openapi = Описание OpenAPI
start_ledger = Регистър на тестовата банка
start_clearing = Клирингов файл за днес
start_shop = Демонстрационен магазин
start_shop_line = Всеки бутон започва регистрация на карта през API, както би направил сървърът на търговец, и отваря страницата за плащане.
start_cards = Тестови карти
start_cards_line = Всякаква бъдеща дата на валидност, всякакво име. Всякакъв код за сигурност, освен 999 и 9999, които не съответстват.
start_codes = Кодове за страницата на банката
start_codes_line = Какво да въведете, когато тестовата банка поиска потвърждение.
start_clock = Часовникът
start_clock_line = Преместването му напред прави така, че да се случи всичко, което е било дължимо междувременно: плащания по графици, повторни опити, осчетоводявания, край на отворени страници. Той никога не се връща сам назад.
start_clock_now = Показва { $now }.
start_clock_busy = Още не е направено всичко дължимо. Преместете го отново след малко.
start_clock_day = Един ден напред
start_clock_month = Един месец напред
start_clock_file = До следващия файл с псевдоними
start_column_number = Номер
start_column_network = Картова схема
start_column_code = Код
start_column_effect = Какво се случва
copy = Копиране
copied = Копирано
copy_value = Копиране на { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € на месец
    [utility] Според потреблението
    [amex] 12,90 € на месец · American Express
   *[save] Само запазване на картата ми
}
offer_terms = { $offer ->
    [gym] Фитнес зала: една и съща сума всеки месец, дванадесет пъти.
    [utility] Електричество: всеки месец променлива сума, с горна граница.
    [amex] Вестник: една и съща сума всеки месец. Картата се съобщава с файл на American Express, която се грижи за нея.
   *[save] Градински магазин: картата се съхранява, нищо друго не е уговорено.
}
offer_button = { $offer ->
    [gym] Записване във фитнеса
    [utility] Подписване на договора
    [amex] Абониране
   *[save] Запазване на карта
}
shop_saved = Магазинът има референцията на картата
shop_not_saved = Магазинът няма референция на карта
shop_result_line = Браузърът Ви се върна само с идентификатор. Ето какво прочете след това сървърът на магазина със собствения си ключ.
shop_answer = Отговор на API
shop_told = Какво беше съобщено на магазина
shop_told_line = Подписани известия, получени от сървъра на магазина, най-новите първо.
shop_to_start = Към началната страница
shop_cancelled = Обратно в магазина, без карта
shop_cancelled_line = Регистрацията беше отказана; магазинът няма от какво да удържа.
api_title = Документация на API
api_line = Всяка команда работи така, както е написана, в тази тестова среда, с нейния демонстрационен ключ.
api_contents = Операции

# A stored card, the consumer present
stored_card_title = Плащане със запазената Ви карта
stored_card_heading = Вашата запазена карта
stored_card_submit = Плащане на { $amount }
stored_card_confirm = С продължаването плащам { $amount } на { $merchant } с картата си: { $card }.
stored_card_done_heading = Плащането Ви е извършено
stored_card_done_line = Платихте на { $merchant } с картата си: { $card }.

# The agreement, read again
agreement_heading = Вашето споразумение с { $merchant }
agreement_active_line = { $merchant } може да удържа суми от картата Ви според уговореното: { $card }.
agreement_agreed = Това е текстът, с който се съгласихте на { $date }:
agreement_what_ends = Ако прекратите това споразумение, { $merchant } повече няма да може да удържа от тази карта по него и бъдещите плащания се отменят. Вече извършените плащания остават непроменени.
agreement_end = Прекратяване на това споразумение
agreement_ended_heading = Това споразумение е прекратено
agreement_ended_line = На { $date } то беше прекратено. { $merchant } повече не може да удържа от картата Ви по него: { $card }.
agreement_replaced_heading = Това споразумение беше заменено
agreement_replaced_line = На { $date } го замени по-ново споразумение.
done_manage = Прочитане или прекратяване на това споразумение

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } запази картата Ви
    [payment_coming] Предстои плащане към { $merchant }
    [payment_failed] Плащането Ви към { $merchant } не беше извършено
    [card_expiring] Картата Ви, запазена при { $merchant }, изтича скоро
    [smartbill_result] Резултат от регистрацията в SmartBill: { $merchant }
   *[agreement_ended] Споразумението Ви с { $merchant } приключи
}
mail_enrolled_line = { $merchant } вече може да удържа от картата Ви, както е договорено: { $card }.
mail_coming_line = { $merchant } ще удържи { $amount } от картата Ви. Дата: { $date } Карта: { $card }.
mail_failed_line = Плащане от { $amount } към { $merchant } беше отказано: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Банката Ви иска да го потвърдите лично. Отнема една минута.
    [new_card] От тази карта вече не може да се удържа. Дайте друга на { $merchant }, за да продължи договореното.
   *[settle] Няма да бъде опитано отново автоматично. Моля, уредете го с { $merchant }.
}
mail_confirm = Потвърждаване на плащането
mail_expiring_line = { $merchant } съхранява Ваша карта, която изтича скоро: { $card }.
mail_expiring_advice = Когато получите новата, дайте я на { $merchant }, за да продължат плащанията Ви.
mail_smartbill_accepted = American Express потвърди регистрацията в SmartBill на портфейл { $wallet }.
mail_smartbill_refused = American Express отказа регистрацията в SmartBill на портфейл { $wallet }. Код на отказа: { $code }.
mail_smartbill_stopped = Планираните плащания с тази карта са спрени: { $card }.
mail_footer = Получавате това съобщение, защото имате споразумение за плащания с { $merchant }. Номера на карти и кодове никога не се искат по имейл.
start_mails = Имейли
start_mails_line = Какво е писано на потребителите, най-новото е първо. Нищо не напуска този компютър.
start_mails_none = Все още няма. Запазете карта с някое от предложенията по-горе.

# The page inside a shop's page
embed_close = Затваряне
widget_title = Страницата в страницата на магазин
widget_line = Този магазин е с различен произход от страницата за плащане. Всяка част по-долу отваря своя страница; кодовете на тестовата банка са на началната страница.
widget_heading = { $mode ->
    [inline] В страницата
    [lightbox] Над страницата
    [redirect] На отделна страница
   *[payline] С маркировката на Payline
}
widget_about = { $mode ->
    [inline] Формулярът за картата е част от касата и е висок колкото съдържанието си.
    [lightbox] Над касата се отваря диалог; на телефон той запълва екрана.
    [redirect] Браузърът напуска касата и се връща. Нужна е само връзка.
   *[payline] Елемент, създаден за приспособлението на Payline, непроменен освен хоста на скрипта.
}
widget_link = Плащане с карта
widget_code = Кодът за копиране
widget_told = Какво беше съобщено на страницата на магазина

# The demo shop: a customer’s account
shop_account = Профилът на клиента
shop_account_line = Какво сървърът на магазина чете със собствения си ключ: съхранената карта и какво е удържано от нея.
shop_account_link = Към профила на клиента
shop_charges = Удръжки
shop_charges_none = Още нищо не е планирано.
shop_charges_begin = Удържане всеки месец
shop_column_day = Ден
shop_column_amount = Сума
shop_column_status = Състояние
shop_alias = Псевдоним в American Express

# The wallet page
wallet_heading = Вашите карти при { $merchant }
wallet_line = Картите, които { $merchant } съхранява за Вас, и какво плаща всяка от тях.
wallet_empty = { $merchant } не съхранява Ваша карта.
wallet_card = { $brand }, завършваща на { $last4 }
wallet_until = Валидна до { $expiry }
wallet_first = Използва се първа
wallet_state = { $state ->
    [expiring] Тази карта изтича скоро. Дайте новата си карта и всичко, което тя плаща, ще продължи.
    [expired] Тази карта е изтекла. Дайте новата си карта и всичко, което тя плаща, ще продължи.
    [replaced] Банката Ви е заменила тази карта. Дайте новата и всичко, което тя плаща, ще продължи.
    [blocked] Банката Ви вече не приема плащания с тази карта. Дайте новата си карта или премахнете тази.
   *[disabled] { $merchant } е изключил тази карта. От нея не се удържа нищо.
}
wallet_amex = { $state ->
    [waiting] Картата се регистрира в American Express.
    [enrolled] Регистрирана в American Express. Когато картата бъде подновена, плащанията продължават сами.
    [refused] American Express не регистрира тази карта. Дайте новата си карта или премахнете тази.
   *[cancelled] American Express анулира тази карта. Дайте новата си карта или премахнете тази.
}
wallet_uses = Тя плаща
wallet_no_use = От тази карта не се удържа нищо без Вас.
wallet_more = Още споразумения: { $count }
wallet_next = Следващо плащане: { $amount }, { $date }
wallet_words = Какво сте договорили
wallet_end = Прекратяване на това споразумение
wallet_choose = Използване първа
wallet_renew = Имам нова карта
wallet_remove = Премахване
wallet_add = Добавяне на карта
wallet_back = Назад към картите ми
wallet_news = { $news ->
    [added] Картата Ви е добавена.
    [renewed] Новата Ви карта зае мястото на старата. Всичко, което тя плаща, продължава.
    [removed] Картата е премахната. От нея вече не може да се удържа нищо.
    [chosen] Отсега нататък тази карта се използва първа.
    [ended] Споразумението приключи.
    [busy] Сега от тази страница не могат да се добавят повече карти. Отворете я отново по-късно от магазина.
   *[changed] Междувременно нещо се е променило. Ето как е сега.
}
wallet_expired_line = За Ваша сигурност страницата е отворена за ограничено време.
removal_heading = Премахване на тази карта?
removal_line = { $merchant } изтрива тази карта и вече не може да удържа от нея: { $card }. Това не може да се отмени.
removal_ends = { $count ->
    [one] С нея приключва едно споразумение и бъдещите му плащания се отменят:
   *[other] С нея приключват { $count } споразумения и бъдещите им плащания се отменят:
}
removal_paid = Вече извършените плащания остават непроменени. Ако все още дължите нещо на { $merchant }, може да бъдете помолени да платите по друг начин.
removal_yes = { $count ->
    [0] Премахване на картата
    [one] Премахване на картата и прекратяване на споразумението
   *[other] Премахване на картата и прекратяване на споразуменията
}
removal_no = Запазване
renewal_title = Вашата нова карта
renewal_line = Тя заема мястото на картата Ви: { $card }. Всичко, което онази карта плаща, продължава както е договорено.
renewal_consent = Упълномощавам { $merchant } да съхранява тази карта вместо картата ми { $card } и да удържа от нея така, както съм се съгласил за онази карта.
number_already_stored = Тази карта вече е запазена тук: въведете номера на новата си карта
holder_differs = Името е различно от това на картата, която тя заменя: добавете карта на друго име като нова
shop_my_cards = Моите карти

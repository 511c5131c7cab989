### Hebrew. Plain sentences; impersonal (“יש להזין”), so that nobody’s gender is guessed; no exclamation marks.
### No direction marks: the code isolates what has another direction.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = שגיאה: { $title }
skip = דילוג לתוכן
language = שפה
test_mode = מצב בדיקה
footer_operated = דף התשלום של { $merchant }, מופעל באמצעות Maillon
footer_nobody = דף תשלום המופעל באמצעות Maillon
footer_sandbox = Maillon, סביבת ניסוי: שום כרטיס אמיתי אינו פועל כאן
footer_terms = תנאים
footer_privacy = פרטיות
footer_help = עזרה
errors_to_correct = { $count ->
    [one] יש לתקן פרט אחד
    [two] יש לתקן שני פרטים
   *[other] יש לתקן { $count } פרטים
}
go_on = המשך
look_again = הצגת המצב הנוכחי
try_again = ניסיון נוסף
back_to = חזרה אל { $merchant }
start_again_at = כדי להתחיל מחדש, יש לחזור אל { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
    [ILS] ₪
    [USD] $
    [JPY] ¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] ינואר
    [2] פברואר
    [3] מרץ
    [4] אפריל
    [5] מאי
    [6] יוני
    [7] יולי
    [8] אוגוסט
    [9] ספטמבר
    [10] אוקטובר
    [11] נובמבר
   *[12] דצמבר
}
date_words = { $day } ב{ $month } { $year }
masked_card_words = { $brand } המסתיים בספרות { $last4 }, בתוקף עד { $expiry }
rhythm_words = { $frequency ->
    [daily] מדי יום
    [weekly] מדי שבוע
    [biweekly] מדי שבועיים
    [bimonthly] מדי חודשיים
    [quarterly] מדי שלושה חודשים
    [yearly] מדי שנה
   *[monthly] מדי חודש
}
rhythm_on_day = ביום { $day } בכל חודש
period_between = מיום { $start } עד יום { $end }
period_from = החל ביום { $start }
period_until = עד יום { $end }

## The deal

deal_subject = { $kind ->
    [fixed] המינוי שלך אצל { $merchant }
    [flexible_amount] ההסכם שלך עם { $merchant }
    [flexible_frequency] ההסכם שלך עם { $merchant }
    [instalments] הרכישה שלך אצל { $merchant }, בתשלומים
    [unscheduled] ההסכם שלך עם { $merchant }
    [one_click] לרכישות הבאות שלך
   *[save_only] לשימוש בעתיד
}
deal_per = { $frequency ->
    [daily] ליום
    [weekly] לשבוע
    [biweekly] מדי שבועיים
    [bimonthly] מדי חודשיים
    [quarterly] מדי שלושה חודשים
    [yearly] לשנה
   *[monthly] לחודש
}
deal_times = { $count ->
    [one] פעם אחת
    [two] פעמיים
   *[other] { $count } פעמים
}
deal_each_time = בכל פעם
deal_up_to = עד { $amount }
deal_varying_amount = סכום משתנה
deal_save = שמירת הכרטיס שלך
deal_count = { $count ->
    [one] חיוב אחד
    [two] שני חיובים
   *[other] { $count } חיובים
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] הסכום משתנה מחיוב לחיוב.
    [flexible_frequency] החיובים אינם חלים במועדים קבועים.
    [unscheduled] בית העסק { $merchant } מחייב את הכרטיס שלך כאשר נוצר חוב לפי הסכם זה, ולכן המועדים והסכומים אינם קבועים.
    [one_click] ברכישה הבאה שלך אצל { $merchant } לא יהיה צורך להזין את פרטי הכרטיס. כל רכישה תחויב רק באישור שלך.
    [save_only] בית העסק { $merchant } שומר את הכרטיס שלך לחיובים שייעשו לפי בקשתך.
   *[other] {""}
}
deal_notice = { $days ->
    [one] תישלח אליך הודעה לפחות יום אחד לפני כל חיוב.
    [two] תישלח אליך הודעה לפחות יומיים לפני כל חיוב.
   *[other] תישלח אליך הודעה לפחות { $days } ימים לפני כל חיוב.
}
deal_varies = סכום משתנה
deal_at_most = לכל היותר, בכל פעם
deal_total = { $count ->
    [one] סך הכול
    [two] סך הכול, בשני חיובים
   *[other] סך הכול, ב-{ $count } חיובים
}
today = היום
today_held = סכום שנתפס לבדיקת הכרטיס ומשוחרר מיד
today_checked = הכרטיס נבדק
today_nothing = ללא חיוב
today_charged = החיוב הראשון

## The consent: changing any of it means a new version in consent.rs

consent_fixed = אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי ולחייב אותו בסך { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי ולחייב אותו בתשלום אחד בסך { $amount }.
    [two] אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי ולחייב אותו בשני תשלומים בסך { $amount } כל אחד, { $rhythm }.
   *[other] אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי ולחייב אותו ב-{ $count } תשלומים בסך { $amount } כל אחד, { $rhythm }.
}
consent_flexible_amount = אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי ולחייב אותו { $rhythm }, בסכום המשתנה מחיוב לחיוב.
consent_flexible_frequency = אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי ולחייב אותו במועדים ובסכומים המשתנים מחיוב לחיוב.
consent_flexible_frequency_amount = אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי ולחייב אותו בסך { $amount } בכל פעם, במועדים המשתנים מחיוב לחיוב.
consent_unscheduled = אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי ולחייב אותו כאשר נוצר חוב שלי לפי ההסכם בינינו, במועדים ובסכומים שאינם קבועים.
consent_keep = אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי לרכישות הבאות שלי.
consent_save = אני מרשה לבית העסק { $merchant } לשמור את הכרטיס שלי לחיובים שייעשו לפי בקשתי.
consent_rhythm_unstated = בתדירות שהוסכמה
consent_period = החיובים ייעשו { $period }.
consent_count = { $count ->
    [one] ייעשה חיוב אחד.
    [two] ייעשו שני חיובים.
   *[other] ייעשו { $count } חיובים.
}
consent_count_total = { $count ->
    [one] ייעשה חיוב אחד, { $total } בסך הכול.
    [two] ייעשו שני חיובים, { $total } בסך הכול.
   *[other] ייעשו { $count } חיובים, { $total } בסך הכול.
}
consent_limit = אף חיוב לא יעלה על { $ceiling }.
consent_notice = { $days ->
    [one] תישלח אליי הודעה לפחות יום אחד לפני כל חיוב.
    [two] תישלח אליי הודעה לפחות יומיים לפני כל חיוב.
   *[other] תישלח אליי הודעה לפחות { $days } ימים לפני כל חיוב.
}
consent_today = החיוב הראשון, בסך { $amount }, נעשה היום.
consent_confirmed = כל רכישה תיעשה באישורי; דבר לא יחויב בלעדיי.
consent_withdraw = באפשרותי לבטל הרשאה זו בכל עת.

## The card page

card_title = שמירת הכרטיס שלי
card_heading = הכרטיס שלך
card_bank_next = בשלב הבא הבנק שלך יבקש ממך לאשר את זהותך.
card_submit = שמירת הכרטיס שלי
card_submit_paying = תשלום { $amount } ושמירת הכרטיס שלי
card_cancel = ביטול וחזרה לחנות
card_terms = קריאת התנאים (נפתח בכרטיסייה חדשה)
number_label = מספר הכרטיס
number_accepted = { $networks }
number_missing = יש להזין את מספר הכרטיס
number_not_digits = מספר כרטיס מורכב מספרות בלבד: יש להזין אותו כפי שהוא מופיע על הכרטיס
number_too_short = חסרות ספרות במספר הכרטיס: יש להשוות אותו לכרטיס
number_too_long = במספר הכרטיס יש יותר מדי ספרות: יש להשוות אותו לכרטיס
number_mistyped = אחת הספרות במספר הכרטיס אינה נכונה: יש להשוות אותו לכרטיס
number_not_accepted = כרטיס מסוג זה אינו מתקבל כאן: יש להשתמש בכרטיס של רשת אחרת
brand_label = רשת הכרטיס
brand_two_networks = לכרטיס שלך יש שתי רשתות, הבחירה בידיך
brand_if_two_networks = אם לכרטיס שלך יש שתי רשתות, יש לבחור אחת
brand_missing = יש לבחור את הרשת לשימוש
brand_not_on_card = הכרטיס שלך אינו שייך לרשת שנבחרה: יש לבחור רשת המופיעה על הכרטיס
expiry_label = בתוקף עד סוף
expiry_hint = MM/YY
expiry_missing = יש להזין את חודש התוקף ושנת התוקף
expiry_unreadable = יש להזין את התוקף כפי שהוא מופיע על הכרטיס: שתי ספרות לחודש, שתיים לשנה
expiry_past = תוקף הכרטיס פג: יש לבדוק את התאריך או להשתמש בכרטיס אחר
expiry_too_far = שנת התוקף רחוקה מדי: יש להשוות אותה לכרטיס
code_label = קוד אבטחה
code_hint_three = 3 ספרות, בגב הכרטיס
code_hint_four = 4 ספרות, בחזית הכרטיס
code_hint_any = 3 או 4 ספרות
code_missing = יש להזין את קוד האבטחה
code_length = { $digits ->
    [one] בקוד האבטחה יש ספרה אחת: יש לבדוק על הכרטיס
    [two] בקוד האבטחה יש שתי ספרות: יש לבדוק על הכרטיס
   *[other] בקוד האבטחה יש { $digits } ספרות: יש לבדוק על הכרטיס
}
holder_label = השם על הכרטיס
holder_missing = יש להזין את השם כפי שהוא מופיע על הכרטיס
holder_too_long = יש להזין לכל היותר 45 תווים מהשם
holder_looks_like_number = זה נראה כמו מספר כרטיס: כאן יש להזין את השם
holder_characters = יש להזין את השם באותיות לטיניות פשוטות, כפי שהוא מופיע על הכרטיס
consent_missing = יש לסמן את התיבה כדי לתת את הרשאתך
consent_changed = נוסח ההרשאה השתנה: יש לקרוא אותו שוב ולסמן את התיבה

## Refusals

notice_title = { $family ->
    [try_later] הבנק שלך אינו יכול לקבל את הכרטיס כרגע
    [check_details] אחד הפרטים אינו תואם לכרטיס
    [use_other_card] הבנק שלך אינו מקבל את הכרטיס הזה כאן
    [code_mismatch] קוד האבטחה אינו תואם לכרטיס
    [authentication_failed] הבנק שלך לא הצליח לאמת את זהותך
    [authentication_cancelled] יצאת מדף הבנק בלי לאשר
    [technical] לא ניתן היה להתחבר לבנק שלך
   *[refused] הבנק שלך סירב לכרטיס הזה
}
notice_advice = { $family ->
    [try_later] ניתן לנסות שוב בעוד זמן מה או להשתמש בכרטיס אחר. לא בוצע חיוב.
    [check_details] יש להשוות את המספר, התוקף והקוד לכרטיס ואז לנסות שוב. לא בוצע חיוב.
    [use_other_card] ניתן להשתמש בכרטיס אחר או לפנות לבנק. לא בוצע חיוב.
    [code_mismatch] יש לקרוא שוב את הקוד מהכרטיס ואז לנסות שוב. לא בוצע חיוב.
    [authentication_failed] ניתן לנסות שוב או להשתמש בכרטיס אחר. לא בוצע חיוב.
    [authentication_cancelled] כדי לשמור את הכרטיס, יש להתחיל מחדש ולאשר מול הבנק. לא בוצע חיוב.
    [technical] ניתן לנסות שוב בעוד כמה דקות או להשתמש בכרטיס אחר. לא בוצע חיוב.
   *[refused] ניתן להשתמש בכרטיס אחר, או לפנות לבנק ולנסות שוב. לא בוצע חיוב.
}
attempts_left = { $count ->
    [one] נותר ניסיון אחד.
    [two] נותרו שני ניסיונות.
   *[other] נותרו { $count } ניסיונות.
}

## At the bank

method_frame = בדיקה על ידי הבנק שלך
authentication_heading = בדיקה מול הבנק שלך
authentication_line = הבנק שלך בוחן את הבקשה. התהליך נמשך כמה שניות.
challenge_heading = אישור מול הבנק שלך
challenge_line = הבנק שלך מבקש לוודא את זהותך: { $card }.
challenge_bank_says = הודעה מהבנק שלך
challenge_frame = דף הבנק שלך
challenge_no_page = אם דף הבנק אינו מופיע, ניתן לפתוח אותו בנפרד.
challenge_open = פתיחת דף הבנק שלי
challenge_cancel = ביטול וחזרה לחנות
bridge_heading = דף הבנק שלך עומד להיפתח
return_heading = התקבלה תשובה מהבנק שלך
return_line = הדף ממשיך מעצמו; אם לא, ניתן להמשיך כאן.
verification_heading = הכרטיס שלך נבדק
verification_line = אנחנו בודקים את הכרטיס שלך מול הבנק. יש להשאיר את הדף פתוח; הוא ממשיך מעצמו.
code_needed_heading = עוד דבר אחד
code_needed_line = הבנק אימת את זהותך. כדי לסיים יש להזין שוב את קוד האבטחה: איננו שומרים אותו לעולם.
code_needed_submit = סיום

## The time that is left

time_label = הזמן שנותר בדף זה
time_minutes = { $minutes } דק׳
time_more = עוד זמן
time_question = נדרש עוד זמן?
time_line = למען ביטחונך הדף ייסגר לאחר מכן.
time_last = דף זה לא יכול להישאר פתוח זמן רב יותר.

## Outcomes

done_heading = הכרטיס שלך נשמר
done_line = בית העסק { $merchant } יכול כעת להשתמש בו כמוסכם: { $card }.
done_today_held = היום: סכום של { $amount } נתפס לבדיקת הכרטיס ומשוחרר מיד.
done_today_nothing = היום: לא בוצע חיוב.
done_today_charged = היום: שולם סכום של { $amount }.
done_first_payment = החיוב הראשון: { $date }.
done_withdraw = באפשרותך לבטל את ההרשאה בכל עת: יש לפנות אל { $merchant }.
already_done_heading = הכרטיס שלך כבר שמור
already_done_line = אין צורך לעשות דבר נוסף: { $card }.
declined_heading = הכרטיס שלך לא נשמר
declined_line = לא בוצע חיוב. בית העסק { $merchant } יכול להציע לך דרך תשלום אחרת.
expired_heading = תוקפו של דף זה פג
expired_line = למען ביטחונך הדף פתוח לזמן מוגבל. הכרטיס שלך לא נשמר ולא בוצע חיוב.
cancel_heading = לעצור כאן?
cancel_line = הכרטיס שלך לא יישמר, ותתבצע חזרה אל { $merchant }.
cancel_yes = כן, לעצור ולחזור
cancel_no = לא, להמשיך עם הכרטיס שלי
cancelled_heading = הפעולה בוטלה
cancelled_line = הכרטיס שלך לא נשמר ולא בוצע חיוב.
card_gone_heading = הכרטיס הזה כבר לא כאן
card_gone_line = הכרטיס הוסר, או שההסכם שלשמו נשמר הסתיים. לא בוצע חיוב.
not_found_heading = אין דף כזה
not_found_line = הכתובת אינה שלמה, או שהדף כבר מזמן אינו קיים.
not_found_advice = יש לחזור לחנות ולהתחיל משם מחדש.
in_progress_heading = הפעולה כבר בעיצומה
in_progress_line = הכרטיס שלך נבדק בחלון אחר או בכרטיסייה אחרת. דבר אינו נעשה פעמיים.
guard_heading = רק רגע, בבקשה
guard_line = לאחרונה סורבו כרטיסים רבים. לפני הקלדת הכרטיס שלך, הדפדפן מראה שלא תוכנה פועלת כאן.
guard_wait = הדף ימשיך מעצמו, לכל המאוחר בעוד { $seconds } ש׳.
guard_refused_heading = אי אפשר לקבל כרטיס כרגע
guard_refused_line = נוסו יותר מדי כרטיסים מהחיבור שלך.
guard_refused_advice = אפשר לנסות שוב בעוד שעה, או מחיבור אחר. לא בוצע חיוב.
unknown_heading = טרם התקבלה תשובה מהבנק שלך
unknown_line = אנחנו מבררים מה עלה בגורל הבקשה. דבר לא יחויב פעמיים, וכל סכום שנתפס ישוחרר.
unknown_advice = ניתן להמתין כאן או לחזור לדף זה מאוחר יותר.
failure_heading = אירעה תקלה אצלנו
failure_line = הבעיה אינה בכרטיס שלך. דבר לא יחויב פעמיים, וכל סכום שנתפס ישוחרר.
failure_reference = מספר אסמכתה למי שיסייע לך:
unavailable_heading = נחזור בעוד רגע
unavailable_line = דף התשלום אינו פעיל לזמן קצר. הכרטיס שלך לא חויב.

## The sandbox

start_title = סביבת ניסוי
start_heading = כרטיס שמוזן פעם אחת, נשמר בבטחה ומחויב כמוסכם.
start_line = המוצר Maillon הוא דף תשלום לאירוח עצמי. הוא הופך כרטיס, שבעליו מזין פעם אחת, לאסימון שבית העסק רשאי לחייב שוב ושוב. זוהי סביבת הניסוי שלו: הבנק הוא שלנו, ושום כרטיס אמיתי אינו פועל כאן.
start_api = תיעוד ה-API
start_openapi = תיאור OpenAPI
start_ledger = ספר הרישומים של בנק הניסוי
start_clearing = קובץ הסליקה של היום
start_shop = חנות הדגמה
start_shop_line = כל לחצן מתחיל רישום כרטיס דרך ה-API, כפי שהיה עושה השרת של בית העסק, ופותח את דף התשלום.
start_cards = כרטיסי בדיקה
start_cards_line = כל תאריך תוקף עתידי, כל שם. כל קוד אבטחה, מלבד 999 ו-9999 שאינם תואמים.
start_codes = קודים לדף הבנק
start_codes_line = מה להזין כאשר בנק הניסוי מבקש אישור.
start_clock = השעון
start_clock_line = הזזת השעון קדימה מחוללת כל מה שהיה אמור לקרות בינתיים: חיובים לפי לוח תשלומים, ניסיונות חוזרים, גביות, סגירת דפים פתוחים. השעון לעולם אינו חוזר אחורה מעצמו.
start_clock_now = השעון מראה { $now }.
start_clock_busy = עדיין לא בוצע כל מה שהיה אמור לקרות. יש להזיז את השעון שוב בעוד רגע.
start_clock_day = יום אחד קדימה
start_clock_month = חודש אחד קדימה
start_clock_file = עד קובץ הכינויים הבא
start_column_number = מספר
start_column_network = רשת
start_column_code = קוד
start_column_effect = מה קורה
copy = העתקה
copied = הועתק
copy_value = העתקת { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34.99 € לחודש
    [utility] לפי הצריכה
    [amex] 12.90 € לחודש · American Express
   *[save] רק שמירת הכרטיס שלי
}
offer_terms = { $offer ->
    [gym] מכון כושר: אותו סכום מדי חודש, שתים עשרה פעמים.
    [utility] חשמל: מדי חודש סכום משתנה, עם תקרה.
    [amex] עיתון: אותו סכום בכל חודש. הכרטיס נמסר בקובץ ל-American Express, והיא דואגת לו.
   *[save] חנות גינון: הכרטיס נשמר, ודבר נוסף לא הוסכם.
}
offer_button = { $offer ->
    [gym] הצטרפות למכון
    [utility] חתימה על החוזה
    [amex] הרשמה למינוי
   *[save] שמירת כרטיס
}
shop_saved = החנות קיבלה את אסימון הכרטיס
shop_not_saved = לחנות אין אסימון כרטיס
shop_result_line = הדפדפן שלך חזר עם מזהה בלבד. זה מה ששרת החנות קרא לאחר מכן באמצעות המפתח שלו.
shop_answer = תשובת ה-API
shop_told = מה נמסר לחנות
shop_told_line = הודעות חתומות שהגיעו לשרת החנות, מהחדשה לישנה.
shop_to_start = לדף הפתיחה
shop_cancelled = חזרה לחנות, בלי כרטיס
shop_cancelled_line = הרישום בוטל; לחנות אין מה לחייב.
api_title = תיעוד ה-API
api_line = כל פקודה פועלת כמות שהיא בסביבת ניסוי זו, עם מפתח ההדגמה שלה.
api_contents = פעולות

# A stored card, the consumer present
stored_card_title = תשלום בכרטיס השמור שלך
stored_card_heading = הכרטיס השמור שלך
stored_card_submit = תשלום { $amount }
stored_card_confirm = המשך מהווה אישור שלי לשלם { $amount } לבית העסק { $merchant } בכרטיס שלי: { $card }.
stored_card_done_heading = התשלום בוצע
stored_card_done_line = התשלום לבית העסק { $merchant } בוצע בכרטיס שלך: { $card }.

# The agreement, read again
agreement_heading = ההסכם שלך עם { $merchant }
agreement_active_line = בית העסק { $merchant } רשאי לחייב את הכרטיס שלך כמוסכם: { $card }.
agreement_agreed = זה הנוסח שהסכמת לו ביום { $date }:
agreement_what_ends = עם סיום ההסכם, בית העסק { $merchant } לא יוכל עוד לחייב את הכרטיס הזה לפיו, והחיובים הבאים יבוטלו. חיובים שכבר בוצעו יישארו כפי שהם.
agreement_end = סיום ההסכם
agreement_ended_heading = הסכם זה הסתיים
agreement_ended_line = ההסכם הסתיים ביום { $date }. בית העסק { $merchant } אינו יכול עוד לחייב לפיו את הכרטיס שלך: { $card }.
agreement_replaced_heading = הסכם זה הוחלף
agreement_replaced_line = הסכם חדש יותר החליף אותו ביום { $date }.
done_manage = קריאת ההסכם או סיומו

# Mails
mail_subject = { $case ->
    [enrolled] בית העסק { $merchant } שמר את הכרטיס שלך
    [payment_coming] חיוב של { $merchant } מתקרב
    [payment_failed] התשלום שלך אל { $merchant } לא בוצע
    [card_expiring] תוקף הכרטיס שלך השמור אצל { $merchant } עומד לפוג
    [smartbill_result] תוצאת הרישום ל-SmartBill: { $merchant }
   *[agreement_ended] ההסכם שלך עם { $merchant } הסתיים
}
mail_enrolled_line = בית העסק { $merchant } רשאי כעת לחייב את הכרטיס שלך כמוסכם: { $card }.
mail_coming_line = בית העסק { $merchant } יחייב את הכרטיס שלך בסך { $amount } ביום { $date }: { $card }.
mail_failed_line = תשלום בסך { $amount } אל { $merchant } נדחה: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] הבנק שלך מבקש את אישורך האישי. זה אורך דקה.
    [new_card] אי אפשר עוד לחייב את הכרטיס הזה. יש למסור ל-{ $merchant } כרטיס אחר כדי שמה שהוסכם יימשך.
   *[settle] לא ייעשה ניסיון נוסף מעצמו. יש להסדיר את התשלום מול { $merchant }.
}
mail_confirm = אישור התשלום
mail_expiring_line = בית העסק { $merchant } שומר כרטיס שלך שתוקפו עומד לפוג: { $card }.
mail_expiring_advice = כשיהיה לך הכרטיס החדש, יש למסור אותו ל-{ $merchant } כדי שהתשלומים יימשכו.
mail_smartbill_accepted = חברת American Express אישרה את הרישום ל-SmartBill של הארנק { $wallet }.
mail_smartbill_refused = חברת American Express דחתה את הרישום ל-SmartBill של הארנק { $wallet }. קוד הדחייה: { $code }.
mail_smartbill_stopped = התשלומים המתוזמנים בכרטיס זה הופסקו: { $card }.
mail_footer = הודעה זו נשלחה אליך מפני שיש לך הסכם תשלומים עם { $merchant }. מספרי כרטיסים וקודים לעולם אינם מתבקשים בדואר.
start_mails = הודעות דואר
start_mails_line = מה נכתב לצרכנים, החדש ביותר ראשון. דבר אינו יוצא מהמחשב הזה.
start_mails_none = עדיין אין. אפשר לשמור כרטיס באחת ההצעות שלמעלה.

# The page inside a shop's page
embed_close = סגירה
widget_title = הדף בתוך דף של חנות
widget_line = מקור החנות הזו שונה ממקור דף התשלום. כל חלק למטה פותח דף משלו; הקודים של בנק הניסיון נמצאים בדף הפתיחה.
widget_heading = { $mode ->
    [inline] בתוך הדף
    [lightbox] מעל הדף
    [redirect] בדף נפרד
   *[payline] בסימון של Payline
}
widget_about = { $mode ->
    [inline] טופס הכרטיס הוא חלק מהקופה, בגובה התוכן שלו.
    [lightbox] תיבת דו-שיח נפתחת מעל הקופה; בטלפון היא ממלאת את המסך.
    [redirect] הדפדפן עוזב את הקופה וחוזר. נחוץ רק קישור.
   *[payline] רכיב שנוצר עבור הווידג׳ט של Payline, ללא שינוי מלבד המארח של הסקריפט.
}
widget_link = תשלום בכרטיס
widget_code = הקוד להעתקה
widget_told = מה נמסר לדף של החנות

# The demo shop: a customer’s account
shop_account = החשבון של הלקוח
shop_account_line = מה שהשרת של החנות קורא במפתח שלו: הכרטיס השמור ומה שחויב בו.
shop_account_link = לחשבון של הלקוח
shop_charges = חיובים
shop_charges_none = עדיין לא תוכנן דבר.
shop_charges_begin = חיוב בכל חודש
shop_column_day = יום
shop_column_amount = סכום
shop_column_status = מצב
shop_alias = כינוי ב-American Express

# The wallet page
wallet_heading = הכרטיסים שלך אצל { $merchant }
wallet_line = הכרטיסים שבית העסק { $merchant } שומר עבורך, ומה משלם כל אחד מהם.
wallet_empty = בית העסק { $merchant } אינו שומר עבורך כרטיס.
wallet_card = { $brand } המסתיים בספרות { $last4 }
wallet_until = בתוקף עד { $expiry }
wallet_first = בשימוש ראשון
wallet_state = { $state ->
    [expiring] תוקף הכרטיס עומד לפוג. לאחר מסירת הכרטיס החדש, כל מה שהוא משלם יימשך.
    [expired] תוקף הכרטיס פג. לאחר מסירת הכרטיס החדש, כל מה שהוא משלם יימשך.
    [replaced] הבנק שלך החליף את הכרטיס. לאחר מסירת החדש, כל מה שהוא משלם יימשך.
    [blocked] הבנק שלך אינו מקבל עוד תשלומים בכרטיס הזה. יש למסור את הכרטיס החדש או להסיר את זה.
   *[disabled] בית העסק { $merchant } השבית את הכרטיס הזה. הוא אינו מחויב.
}
wallet_amex = { $state ->
    [waiting] הכרטיס נרשם כעת ב-American Express.
    [enrolled] רשום ב-American Express. כשהכרטיס יוחלף, התשלומים יימשכו מעצמם.
    [refused] חברת American Express לא רשמה את הכרטיס הזה. יש למסור את הכרטיס החדש או להסיר את זה.
   *[cancelled] חברת American Express ביטלה את הכרטיס הזה. יש למסור את הכרטיס החדש או להסיר את זה.
}
wallet_uses = הכרטיס משלם
wallet_no_use = הכרטיס הזה אינו מחויב בלעדיך.
wallet_more = הסכמים נוספים: { $count }
wallet_next = החיוב הבא: { $amount } ביום { $date }
wallet_words = מה שהסכמת לו
wallet_end = סיום ההסכם
wallet_choose = שימוש ראשון
wallet_renew = יש לי כרטיס חדש
wallet_remove = הסרה
wallet_add = הוספת כרטיס
wallet_back = חזרה לכרטיסים שלי
wallet_news = { $news ->
    [added] הכרטיס שלך נוסף.
    [renewed] הכרטיס החדש בא במקום הישן. כל מה שהוא משלם נמשך.
    [removed] הכרטיס הוסר. אי אפשר עוד לחייב אותו.
    [chosen] מעתה הכרטיס הזה בשימוש ראשון.
    [ended] ההסכם הסתיים.
    [busy] אי אפשר להוסיף כעת כרטיסים נוספים מהדף הזה. אפשר לפתוח אותו שוב מאוחר יותר מהחנות.
   *[changed] בינתיים משהו השתנה. כך הדברים כעת.
}
wallet_expired_line = לשמירה עליך הדף פתוח לזמן מוגבל.
removal_heading = להסיר את הכרטיס הזה?
removal_line = בית העסק { $merchant } מוחק את הכרטיס ולא יוכל עוד לחייב אותו: { $card }. אי אפשר לבטל פעולה זו.
removal_ends = { $count ->
    [one] יחד איתו מסתיים הסכם אחד, והחיובים הבאים שלו מבוטלים:
    [two] יחד איתו מסתיימים שני הסכמים, והחיובים הבאים שלהם מבוטלים:
   *[other] יחד איתו מסתיימים { $count } הסכמים, והחיובים הבאים שלהם מבוטלים:
}
removal_paid = חיובים שכבר בוצעו יישארו כפי שהם. אם נותר לך חוב אל { $merchant }, ייתכן שיבקשו ממך לשלם בדרך אחרת.
removal_yes = { $count ->
    [0] הסרת הכרטיס
    [one] הסרת הכרטיס וסיום ההסכם
    [two] הסרת הכרטיס וסיום ההסכמים
   *[other] הסרת הכרטיס וסיום ההסכמים
}
removal_no = להשאיר אותו
renewal_title = הכרטיס החדש שלך
renewal_line = הוא בא במקום הכרטיס שלך: { $card }. כל מה שאותו כרטיס משלם נמשך כמוסכם.
renewal_consent = אני מרשה לבית העסק { $merchant } לשמור את הכרטיס הזה במקום הכרטיס שלי { $card } ולחייב אותו כפי שהסכמתי לגבי אותו כרטיס.
number_already_stored = הכרטיס הזה כבר שמור כאן: יש להזין את מספר הכרטיס החדש
holder_differs = השם שונה מהשם על הכרטיס שמוחלף: כרטיס על שם אחר יש להוסיף ככרטיס חדש
shop_my_cards = הכרטיסים שלי

### Arabic, modern standard. Plain sentences; no exclamation marks; never “غير صالح”.
### No direction marks: the code isolates what has another direction. Digits are the Latin ones, as CLDR has them for ar.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = خطأ: { $title }
skip = الانتقال إلى المحتوى
language = اللغة
test_mode = وضع الاختبار
footer_operated = صفحة الدفع الخاصة بـ { $merchant }، تعمل بواسطة Maillon
footer_nobody = صفحة دفع تعمل بواسطة Maillon
footer_sandbox = Maillon، بيئة تجريبية: لا تعمل هنا أي بطاقة حقيقية
footer_terms = الشروط
footer_privacy = الخصوصية
footer_help = المساعدة
errors_to_correct = { $count ->
    [zero] لا توجد تصحيحات مطلوبة
    [one] تصحيح واحد مطلوب
    [two] تصحيحان مطلوبان
    [few] { $count } تصحيحات مطلوبة
    [many] { $count } تصحيحًا مطلوبًا
   *[other] { $count } تصحيح مطلوب
}
go_on = متابعة
look_again = عرض الحالة الآن
try_again = إعادة المحاولة
back_to = العودة إلى { $merchant }
start_again_at = للبدء من جديد، عُد إلى { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [GBP] UK£
    [USD] US$
    [JPY] JP¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand } تنتهي بالأرقام { $last4 }، صالحة حتى { $expiry }
rhythm_words = { $frequency ->
    [daily] كل يوم
    [weekly] كل أسبوع
    [biweekly] كل أسبوعين
    [bimonthly] كل شهرين
    [quarterly] كل ثلاثة أشهر
    [yearly] كل سنة
   *[monthly] كل شهر
}
rhythm_on_day = في اليوم { $day } من كل شهر
period_between = من { $start } إلى { $end }
period_from = ابتداءً من { $start }
period_until = حتى { $end }

## The deal

deal_subject = { $kind ->
    [fixed] اشتراكك لدى { $merchant }
    [flexible_amount] اتفاقك مع { $merchant }
    [flexible_frequency] اتفاقك مع { $merchant }
    [instalments] مشترياتك من { $merchant }، بالتقسيط
    [unscheduled] اتفاقك مع { $merchant }
    [one_click] لمشترياتك القادمة
   *[save_only] لاستخدامها لاحقًا
}
deal_per = { $frequency ->
    [daily] يوميًا
    [weekly] أسبوعيًا
    [biweekly] كل أسبوعين
    [bimonthly] كل شهرين
    [quarterly] كل ثلاثة أشهر
    [yearly] سنويًا
   *[monthly] شهريًا
}
deal_times = { $count ->
    [zero] { $count } مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
}
deal_each_time = في كل مرة
deal_up_to = حتى { $amount }
deal_varying_amount = مبلغ متغير
deal_save = حفظ بطاقتك
deal_count = { $count ->
    [zero] { $count } دفعة
    [one] دفعة واحدة
    [two] دفعتان
    [few] { $count } دفعات
    [many] { $count } دفعة
   *[other] { $count } دفعة
}
deal_count_dates = { $count }، { $dates }
deal_explanation = { $kind ->
    [flexible_amount] يتغير المبلغ من دفعة إلى أخرى.
    [flexible_frequency] لا تقع الدفعات في تواريخ منتظمة.
    [unscheduled] يخصم التاجر { $merchant } من بطاقتك عندما يترتب عليك مبلغ بموجب هذا الاتفاق، لذلك لا تكون التواريخ ولا المبالغ محددة.
    [one_click] عند شرائك القادم من { $merchant } لن تحتاج إلى إدخال بيانات بطاقتك. ستؤكد كل عملية شراء بنفسك.
    [save_only] يحتفظ التاجر { $merchant } ببطاقتك من أجل مدفوعات ستطلبها أنت.
   *[other] {""}
}
deal_notice = { $days ->
    [zero] سيصلك إشعار قبل كل دفعة بمدة لا تقل عن { $days } يوم.
    [one] سيصلك إشعار قبل كل دفعة بمدة لا تقل عن يوم واحد.
    [two] سيصلك إشعار قبل كل دفعة بمدة لا تقل عن يومين.
    [few] سيصلك إشعار قبل كل دفعة بمدة لا تقل عن { $days } أيام.
    [many] سيصلك إشعار قبل كل دفعة بمدة لا تقل عن { $days } يومًا.
   *[other] سيصلك إشعار قبل كل دفعة بمدة لا تقل عن { $days } يوم.
}
deal_varies = متغير
deal_at_most = الحد الأقصى في كل مرة
deal_total = { $count ->
    [zero] المجموع
    [one] المجموع
    [two] المجموع، على دفعتين
    [few] المجموع، على { $count } دفعات
    [many] المجموع، على { $count } دفعة
   *[other] المجموع، على { $count } دفعة
}
today = اليوم
today_held = مبلغ محجوز للتحقق من البطاقة، يُفرج عنه فورًا
today_checked = يجري التحقق من البطاقة
today_nothing = لا خصم
today_charged = الدفعة الأولى

## The consent: changing any of it means a new version in consent.rs

consent_fixed = أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبخصم { $amount } منها { $rhythm }.
consent_instalments = { $count ->
    [zero] أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبخصم { $count } قسط منها، قيمة كل قسط { $amount }، { $rhythm }.
    [one] أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبخصم قسط واحد منها قيمته { $amount }.
    [two] أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبخصم قسطين منها، قيمة كل قسط { $amount }، { $rhythm }.
    [few] أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبخصم { $count } أقساط منها، قيمة كل قسط { $amount }، { $rhythm }.
    [many] أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبخصم { $count } قسطًا منها، قيمة كل قسط { $amount }، { $rhythm }.
   *[other] أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبخصم { $count } قسط منها، قيمة كل قسط { $amount }، { $rhythm }.
}
consent_flexible_amount = أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبالخصم منها { $rhythm }، بمبلغ يتغير من دفعة إلى أخرى.
consent_flexible_frequency = أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبالخصم منها في تواريخ وبمبالغ تتغير من دفعة إلى أخرى.
consent_flexible_frequency_amount = أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبخصم { $amount } منها في كل مرة، في تواريخ تتغير من دفعة إلى أخرى.
consent_unscheduled = أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي وبالخصم منها عندما يترتب عليّ مبلغ بموجب اتفاقنا، في تواريخ وبمبالغ غير محددة.
consent_keep = أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي من أجل مشترياتي القادمة.
consent_save = أفوّض التاجر { $merchant } بالاحتفاظ ببطاقتي من أجل مدفوعات سأطلبها أنا.
consent_rhythm_unstated = وفق الوتيرة المتفق عليها
consent_period = تجري الدفعات { $period }.
consent_count = { $count ->
    [zero] عدد الدفعات { $count }.
    [one] عدد الدفعات دفعة واحدة.
    [two] عدد الدفعات دفعتان.
    [few] عدد الدفعات { $count } دفعات.
    [many] عدد الدفعات { $count } دفعة.
   *[other] عدد الدفعات { $count } دفعة.
}
consent_count_total = { $count ->
    [zero] عدد الدفعات { $count }، بمجموع { $total }.
    [one] عدد الدفعات دفعة واحدة، بمجموع { $total }.
    [two] عدد الدفعات دفعتان، بمجموع { $total }.
    [few] عدد الدفعات { $count } دفعات، بمجموع { $total }.
    [many] عدد الدفعات { $count } دفعة، بمجموع { $total }.
   *[other] عدد الدفعات { $count } دفعة، بمجموع { $total }.
}
consent_limit = لا تتجاوز أي دفعة { $ceiling }.
consent_notice = { $days ->
    [zero] يصلني إشعار قبل كل دفعة بمدة لا تقل عن { $days } يوم.
    [one] يصلني إشعار قبل كل دفعة بمدة لا تقل عن يوم واحد.
    [two] يصلني إشعار قبل كل دفعة بمدة لا تقل عن يومين.
    [few] يصلني إشعار قبل كل دفعة بمدة لا تقل عن { $days } أيام.
    [many] يصلني إشعار قبل كل دفعة بمدة لا تقل عن { $days } يومًا.
   *[other] يصلني إشعار قبل كل دفعة بمدة لا تقل عن { $days } يوم.
}
consent_today = تُدفع الدفعة الأولى، وقيمتها { $amount }، اليوم.
consent_confirmed = سأؤكد كل عملية شراء بنفسي؛ ولن يُخصم شيء دون تأكيدي.
consent_withdraw = يمكنني سحب هذا التفويض في أي وقت.

## The card page

card_title = حفظ بطاقتي
card_heading = بطاقتك
card_bank_next = بعد ذلك، سيطلب منك مصرفك تأكيد هويتك.
card_submit = حفظ بطاقتي
card_submit_paying = دفع { $amount } وحفظ بطاقتي
card_cancel = الإلغاء والعودة إلى المتجر
card_terms = قراءة الشروط (تُفتح في علامة تبويب جديدة)
number_label = رقم البطاقة
number_accepted = { $networks }
number_missing = أدخِل رقم البطاقة
number_not_digits = يتكون رقم البطاقة من أرقام فقط: أدخِله كما هو على البطاقة
number_too_short = رقم البطاقة تنقصه خانات: قارنه ببطاقتك
number_too_long = رقم البطاقة فيه خانات زائدة: قارنه ببطاقتك
number_mistyped = إحدى خانات رقم البطاقة غير صحيحة: قارنه ببطاقتك
number_not_accepted = هذا النوع من البطاقات غير مقبول هنا: استخدم بطاقة من شبكة أخرى
brand_label = الشبكة
brand_two_networks = بطاقتك تحمل شبكتين، والخيار لك
brand_if_two_networks = إذا كانت بطاقتك تحمل شبكتين، فاختر إحداهما
brand_missing = اختر الشبكة التي تريد استخدامها
brand_not_on_card = بطاقتك ليست من الشبكة المختارة: اختر شبكة مطبوعة على البطاقة
expiry_label = تنتهي في آخر
expiry_hint = MM/YY
expiry_missing = أدخِل شهر انتهاء الصلاحية وسنته
expiry_unreadable = أدخِل تاريخ الانتهاء كما هو على البطاقة: رقمان للشهر ورقمان للسنة
expiry_past = انتهت صلاحية هذه البطاقة: تحقق من التاريخ أو استخدم بطاقة أخرى
expiry_too_far = سنة انتهاء الصلاحية بعيدة جدًا: قارنها ببطاقتك
code_label = رمز الأمان
code_hint_three = 3 أرقام، على ظهر البطاقة
code_hint_four = 4 أرقام، على وجه البطاقة
code_hint_any = 3 أو 4 أرقام
code_missing = أدخِل رمز الأمان
code_length = { $digits ->
    [zero] يتكون رمز الأمان من { $digits } رقم: انظر إلى بطاقتك
    [one] يتكون رمز الأمان من رقم واحد: انظر إلى بطاقتك
    [two] يتكون رمز الأمان من رقمين: انظر إلى بطاقتك
    [few] يتكون رمز الأمان من { $digits } أرقام: انظر إلى بطاقتك
    [many] يتكون رمز الأمان من { $digits } رقمًا: انظر إلى بطاقتك
   *[other] يتكون رمز الأمان من { $digits } رقم: انظر إلى بطاقتك
}
holder_label = الاسم على البطاقة
holder_missing = أدخِل الاسم كما هو على البطاقة
holder_too_long = أدخِل 45 حرفًا من الاسم على الأكثر
holder_looks_like_number = يبدو هذا رقم بطاقة: أدخِل الاسم هنا
holder_characters = أدخِل الاسم بأحرف لاتينية بسيطة، كما هو على البطاقة
consent_missing = ضع علامة في المربع لمنح تفويضك
consent_changed = تغيّر نص التفويض: اقرأه من جديد، ثم ضع علامة في المربع

## Refusals

notice_title = { $family ->
    [try_later] لا يستطيع مصرفك قبول هذه البطاقة الآن
    [check_details] إحدى البيانات لا تطابق البطاقة
    [use_other_card] لا يقبل مصرفك هذه البطاقة هنا
    [code_mismatch] رمز الأمان لا يطابق البطاقة
    [authentication_failed] لم يتمكن مصرفك من تأكيد هويتك
    [authentication_cancelled] غادرت صفحة مصرفك دون تأكيد
    [technical] تعذّر الاتصال بمصرفك
   *[refused] رفض مصرفك هذه البطاقة
}
notice_advice = { $family ->
    [try_later] أعِد المحاولة بعد قليل، أو استخدم بطاقة أخرى. لم يُخصم شيء.
    [check_details] قارن الرقم وتاريخ الانتهاء والرمز ببطاقتك، ثم أعِد المحاولة. لم يُخصم شيء.
    [use_other_card] استخدم بطاقة أخرى، أو اسأل مصرفك. لم يُخصم شيء.
    [code_mismatch] اقرأ الرمز على البطاقة مرة أخرى، ثم أعِد المحاولة. لم يُخصم شيء.
    [authentication_failed] أعِد المحاولة، أو استخدم بطاقة أخرى. لم يُخصم شيء.
    [authentication_cancelled] لحفظ بطاقتك، ابدأ من جديد وأكّد لدى مصرفك. لم يُخصم شيء.
    [technical] أعِد المحاولة بعد بضع دقائق، أو استخدم بطاقة أخرى. لم يُخصم شيء.
   *[refused] استخدم بطاقة أخرى، أو اسأل مصرفك ثم أعِد المحاولة. لم يُخصم شيء.
}
attempts_left = { $count ->
    [zero] لم تبقَ لك محاولات.
    [one] بقيت لك محاولة واحدة.
    [two] بقيت لك محاولتان.
    [few] بقيت لك { $count } محاولات.
    [many] بقيت لك { $count } محاولة.
   *[other] بقيت لك { $count } محاولة.
}

## At the bank

method_frame = تحقق من جانب مصرفك
authentication_heading = التحقق لدى مصرفك
authentication_line = يدرس مصرفك هذا الطلب. يستغرق ذلك بضع ثوانٍ.
challenge_heading = أكّد لدى مصرفك
challenge_line = يريد مصرفك التأكد من هويتك: { $card }.
challenge_bank_says = رسالة من مصرفك
challenge_frame = صفحة مصرفك
challenge_no_page = إذا لم تظهر صفحة مصرفك، فافتحها وحدها.
challenge_open = فتح صفحة مصرفي
challenge_cancel = الإلغاء والعودة إلى المتجر
bridge_heading = ستُفتح صفحة مصرفك بعد لحظات
return_heading = أجاب مصرفك
return_line = تنتقل الصفحة تلقائيًا؛ وإن لم يحدث ذلك فتابع من هنا.
verification_heading = التحقق من بطاقتك
verification_line = نتحقق من بطاقتك لدى مصرفك. أبقِ هذه الصفحة مفتوحة؛ فهي تنتقل تلقائيًا.
code_needed_heading = بقي أمر واحد
code_needed_line = أكّد مصرفك هويتك. أدخِل رمز الأمان مرة أخرى لإتمام العملية: نحن لا نحتفظ به أبدًا.
code_needed_submit = إتمام

## The time that is left

time_label = الوقت المتبقي في هذه الصفحة
time_minutes = { $minutes } د
time_more = مزيد من الوقت
time_question = هل تحتاج إلى مزيد من الوقت؟
time_line = حرصًا على أمانك، تُغلق الصفحة بعد ذلك.
time_last = لا يمكن أن تبقى هذه الصفحة مفتوحة أكثر من ذلك.

## Outcomes

done_heading = تم حفظ بطاقتك
done_line = يمكن للتاجر { $merchant } الآن استخدامها وفق ما اتُّفق عليه: { $card }.
done_today_held = اليوم: حُجز مبلغ { $amount } للتحقق من البطاقة، ويُفرج عنه فورًا.
done_today_nothing = اليوم: لم يُخصم شيء.
done_today_charged = اليوم: دُفع مبلغ { $amount }.
done_first_payment = الدفعة الأولى: { $date }.
done_withdraw = يمكنك سحب تفويضك في أي وقت: توجّه إلى { $merchant }.
already_done_heading = بطاقتك محفوظة من قبل
already_done_line = لا يلزمك فعل شيء آخر: { $card }.
declined_heading = لم تُحفظ بطاقتك
declined_line = لم يُخصم شيء. يمكن للتاجر { $merchant } أن يعرض عليك طريقة دفع أخرى.
expired_heading = انتهت صلاحية هذه الصفحة
expired_line = حرصًا على أمانك، تبقى الصفحة مفتوحة لوقت محدود. لم تُحفظ بطاقتك ولم يُخصم شيء.
cancel_heading = هل تريد التوقف هنا؟
cancel_line = لن تُحفظ بطاقتك، وستعود إلى { $merchant }.
cancel_yes = نعم، التوقف والعودة
cancel_no = لا، المتابعة ببطاقتي
cancelled_heading = لقد ألغيت العملية
cancelled_line = لم تُحفظ بطاقتك ولم يُخصم شيء.
card_gone_heading = لم تعد هذه البطاقة موجودة
card_gone_line = أُزيلت البطاقة، أو انتهى الاتفاق الذي حُفظت من أجله. لم يُخصم أي مبلغ.
not_found_heading = هذه الصفحة غير موجودة
not_found_line = العنوان غير مكتمل، أو أن صفحته أُزيلت منذ وقت طويل.
not_found_advice = عُد إلى المتجر وابدأ من هناك من جديد.
in_progress_heading = العملية جارية بالفعل
in_progress_line = يجري التحقق من بطاقتك في نافذة أو علامة تبويب أخرى. لا يُنفَّذ شيء مرتين.
guard_heading = لحظة من فضلك
guard_line = رُفضت بطاقات كثيرة في الآونة الأخيرة. قبل أن تكتب بيانات بطاقتك، يُثبت متصفحك أنه لا يوجد برنامج آلي يعمل هنا.
guard_wait = تتابع الصفحة من تلقاء نفسها بعد { $seconds } ث على الأكثر.
guard_refused_heading = لا يمكن قبول أي بطاقة الآن
guard_refused_line = جُرّبت بطاقات كثيرة جدًا من اتصالك.
guard_refused_advice = حاول مرة أخرى بعد ساعة، أو من اتصال آخر. لم يُخصم أي مبلغ.
unknown_heading = لم يُجب مصرفك بعد
unknown_line = نبحث عمّا آل إليه الطلب. لا يُخصم شيء مرتين، ويُفرج عن أي مبلغ محجوز.
unknown_advice = يمكنك الانتظار هنا أو العودة إلى هذه الصفحة لاحقًا.
failure_heading = حدث خلل من جانبنا
failure_line = السبب ليس بطاقتك. لا يُخصم شيء مرتين، ويُفرج عن أي مبلغ محجوز.
failure_reference = رقم مرجعي لمن سيساعدك:
unavailable_heading = نعود بعد لحظات
unavailable_line = صفحة الدفع متوقفة لوقت قصير. لم يُخصم شيء من بطاقتك.

## The sandbox

start_title = البيئة التجريبية
start_heading = بطاقة تُدخل مرة واحدة، وتُحفظ بأمان، ويُخصم منها وفق ما اتُّفق عليه.
start_line = إن Maillon صفحة دفع تستضيفها بنفسك. وهي تحوّل البطاقة التي يُدخلها حاملها مرة واحدة إلى مرجع يمكن للتاجر الخصم منه مرة بعد مرة. هذه بيئتها التجريبية: المصرف مصرفنا، ولا تعمل هنا أي بطاقة حقيقية.
start_api = مرجع API
start_openapi = وصف OpenAPI
start_ledger = دفتر قيود المصرف التجريبي
start_clearing = ملف المقاصة لهذا اليوم
start_shop = متجر للعرض
start_shop_line = يبدأ كل زر عملية تسجيل بطاقة عبر API كما يفعل خادم التاجر، ويفتح الصفحة المستضافة.
start_cards = بطاقات الاختبار
start_cards_line = أي تاريخ انتهاء في المستقبل، وأي اسم. أي رمز أمان ما عدا 999 و9999، فهما غير مطابقين.
start_codes = رموز صفحة المصرف
start_codes_line = ما تُدخله عندما يطلب المصرف التجريبي التأكيد.
start_clock = الساعة
start_clock_line = عند تقديمها يحدث كل ما كان مستحقًا في تلك المدة: خصومات جداول الدفع، وإعادة المحاولات، والتحصيلات، وانتهاء الصفحات المفتوحة. وهي لا ترجع إلى الوراء من تلقاء نفسها أبدًا.
start_clock_now = تشير إلى { $now }.
start_clock_busy = لم يكتمل بعد كل ما هو مستحق. قدّمها مرة أخرى بعد لحظات.
start_clock_day = تقديم يوم واحد
start_clock_month = تقديم شهر واحد
start_clock_file = إلى ملف الأسماء البديلة التالي
start_column_number = الرقم
start_column_network = الشبكة
start_column_code = الرمز
start_column_effect = ما يحدث
copy = نسخ
copied = تم النسخ
copy_value = نسخ { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34.99 € شهريًا
    [utility] حسب الاستهلاك
    [amex] 12.90 € شهريًا · American Express
   *[save] حفظ بطاقتي فقط
}
offer_terms = { $offer ->
    [gym] نادٍ رياضي: المبلغ نفسه كل شهر، اثنتا عشرة مرة.
    [utility] كهرباء: كل شهر مبلغ متغير، بحد أقصى.
    [amex] صحيفة: المبلغ نفسه كل شهر. تُبلَّغ American Express بالبطاقة في ملف وتعتني بها.
   *[save] متجر لأدوات الحدائق: تُحفظ البطاقة، ولا يُتفق على شيء آخر.
}
offer_button = { $offer ->
    [gym] الانضمام إلى النادي
    [utility] توقيع العقد
    [amex] الاشتراك
   *[save] حفظ بطاقة
}
shop_saved = لدى المتجر مرجع البطاقة
shop_not_saved = ليس لدى المتجر مرجع بطاقة
shop_result_line = عاد متصفحك بمعرّف فقط. وهذا ما قرأه خادم المتجر بعد ذلك بمفتاحه الخاص.
shop_answer = إجابة API
shop_told = ما أُبلغ به المتجر
shop_told_line = إشعارات موقّعة وصلت إلى خادم المتجر، الأحدث أولًا.
shop_to_start = إلى صفحة البداية
shop_cancelled = عودة إلى المتجر، دون بطاقة
shop_cancelled_line = أُلغي التسجيل؛ وليس لدى المتجر ما يخصم منه.
api_title = مرجع API
api_line = كل أمر يعمل كما هو في هذه البيئة التجريبية، بمفتاحها التجريبي.
api_contents = العمليات

# A stored card, the consumer present
stored_card_title = الدفع ببطاقتك المحفوظة
stored_card_heading = بطاقتك المحفوظة
stored_card_submit = دفع { $amount }
stored_card_confirm = بالمتابعة أدفع { $amount } إلى التاجر { $merchant } ببطاقتي: { $card }.
stored_card_done_heading = تم الدفع
stored_card_done_line = دفعت إلى التاجر { $merchant } ببطاقتك: { $card }.

# The agreement, read again
agreement_heading = اتفاقك مع { $merchant }
agreement_active_line = يمكن للتاجر { $merchant } الخصم من بطاقتك وفق ما اتُّفق عليه: { $card }.
agreement_agreed = هذا هو النص الذي وافقت عليه في { $date }:
agreement_what_ends = إذا أنهيت هذا الاتفاق، فلن يتمكن التاجر { $merchant } من الخصم من هذه البطاقة بموجبه، وستُلغى الدفعات القادمة. أما الدفعات التي تمت فتبقى كما هي.
agreement_end = إنهاء هذا الاتفاق
agreement_ended_heading = انتهى هذا الاتفاق
agreement_ended_line = انتهى في { $date }. لم يعد بإمكان التاجر { $merchant } الخصم من بطاقتك بموجبه: { $card }.
agreement_replaced_heading = حلّ اتفاق آخر محل هذا الاتفاق
agreement_replaced_line = حلّ محله اتفاق أحدث في { $date }.
done_manage = قراءة هذا الاتفاق أو إنهاؤه

# Mails
mail_subject = { $case ->
    [enrolled] حفظ التاجر { $merchant } بطاقتك
    [payment_coming] دفعة قادمة إلى التاجر { $merchant }
    [payment_failed] لم تتم دفعتك إلى التاجر { $merchant }
    [card_expiring] تنتهي قريبًا صلاحية بطاقتك المحفوظة لدى { $merchant }
    [smartbill_result] نتيجة تسجيل SmartBill: { $merchant }
   *[agreement_ended] انتهى اتفاقك مع التاجر { $merchant }
}
mail_enrolled_line = يمكن للتاجر { $merchant } الآن الخصم من بطاقتك وفق ما اتفقتما عليه: { $card }.
mail_coming_line = سيخصم التاجر { $merchant } مبلغ { $amount } من بطاقتك في { $date }: { $card }.
mail_failed_line = رُفضت دفعة بمبلغ { $amount } إلى التاجر { $merchant }: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] يطلب مصرفك أن تؤكدها بنفسك. يستغرق ذلك دقيقة واحدة.
    [new_card] لم يعد الخصم من هذه البطاقة ممكنًا. قدّم بطاقة أخرى إلى التاجر { $merchant } ليستمر ما اتفقتما عليه.
   *[settle] لن تُعاد المحاولة تلقائيًا. يُرجى تسويتها مع التاجر { $merchant }.
}
mail_confirm = تأكيد الدفعة
mail_expiring_line = يحتفظ التاجر { $merchant } ببطاقة لك تنتهي صلاحيتها قريبًا: { $card }.
mail_expiring_advice = عندما تحصل على البطاقة الجديدة، قدّمها إلى التاجر { $merchant } لتستمر دفعاتك.
mail_smartbill_accepted = وافقت American Express على تسجيل SmartBill للمحفظة { $wallet }.
mail_smartbill_refused = رفضت American Express تسجيل SmartBill للمحفظة { $wallet }. رمز الإرجاع: { $code }.
mail_smartbill_stopped = أُوقفت المدفوعات المجدولة بهذه البطاقة: { $card }.
mail_footer = تصلك هذه الرسالة لأن لديك اتفاق دفع مع التاجر { $merchant }. لا تُطلب أرقام البطاقات ولا الرموز بالبريد الإلكتروني أبدًا.
start_mails = الرسائل
start_mails_line = ما كُتب إلى المستهلكين، الأحدث أولًا. لا يغادر شيء هذا الجهاز.
start_mails_none = لا شيء بعد. احفظ بطاقة بأحد العروض أعلاه.

# The page inside a shop's page
embed_close = إغلاق
widget_title = الصفحة داخل صفحة متجر
widget_line = لهذا المتجر أصل مختلف عن صفحة الدفع. يفتح كل جزء أدناه صفحة خاصة به؛ رموز المصرف التجريبي موجودة في صفحة البداية.
widget_heading = { $mode ->
    [inline] داخل الصفحة
    [lightbox] فوق الصفحة
    [redirect] في صفحة مستقلة
   *[payline] بوسوم Payline
}
widget_about = { $mode ->
    [inline] نموذج البطاقة جزء من صفحة الشراء وبارتفاع محتواه.
    [lightbox] يُفتح مربع حوار فوق صفحة الشراء؛ وعلى الهاتف يملأ الشاشة.
    [redirect] يغادر المتصفح صفحة الشراء ثم يعود. لا يلزم سوى رابط.
   *[payline] عنصر صُنع لأداة Payline، دون تغيير سوى مضيف البرنامج النصي.
}
widget_link = الدفع بالبطاقة
widget_code = الشيفرة للنسخ
widget_told = ما أُبلغت به صفحة المتجر

# The demo shop: a customer’s account
shop_account = حساب العميل
shop_account_line = ما يقرؤه خادم المتجر بمفتاحه الخاص: البطاقة المحفوظة وما خُصم منها.
shop_account_link = إلى حساب العميل
shop_charges = عمليات الخصم
shop_charges_none = لا شيء مجدول بعد.
shop_charges_begin = الخصم كل شهر
shop_column_day = اليوم
shop_column_amount = المبلغ
shop_column_status = الحالة
shop_alias = الاسم البديل لدى American Express

# The wallet page
wallet_heading = بطاقاتك لدى { $merchant }
wallet_line = البطاقات التي يحتفظ بها التاجر { $merchant } لك، وما تدفعه كل منها.
wallet_empty = لا يحتفظ التاجر { $merchant } بأي بطاقة لك.
wallet_card = { $brand } تنتهي بالأرقام { $last4 }
wallet_until = صالحة حتى { $expiry }
wallet_first = تُستخدم أولًا
wallet_state = { $state ->
    [expiring] تنتهي صلاحية هذه البطاقة قريبًا. قدّم بطاقتك الجديدة ليستمر كل ما تدفعه.
    [expired] انتهت صلاحية هذه البطاقة. قدّم بطاقتك الجديدة ليستمر كل ما تدفعه.
    [replaced] استبدل مصرفك هذه البطاقة. قدّم الجديدة ليستمر كل ما تدفعه.
    [blocked] لم يعد مصرفك يقبل الدفع بهذه البطاقة. قدّم بطاقتك الجديدة أو أزل هذه.
   *[disabled] أوقف التاجر { $merchant } هذه البطاقة. لا يُخصم منها شيء.
}
wallet_amex = { $state ->
    [waiting] يجري تسجيل هذه البطاقة لدى American Express.
    [enrolled] مسجّلة لدى American Express. عند تجديد البطاقة تستمر المدفوعات تلقائيًا.
    [refused] لم تسجّل American Express هذه البطاقة. قدّم بطاقتك الجديدة أو أزل هذه.
   *[cancelled] ألغت American Express هذه البطاقة. قدّم بطاقتك الجديدة أو أزل هذه.
}
wallet_uses = تدفع
wallet_no_use = لا يُخصم شيء من هذه البطاقة دون مشاركتك.
wallet_more = اتفاقات أخرى: { $count }
wallet_next = الدفعة القادمة: { $amount } في { $date }
wallet_words = ما وافقت عليه
wallet_end = إنهاء هذا الاتفاق
wallet_choose = استخدامها أولًا
wallet_renew = لدي بطاقة جديدة
wallet_remove = إزالة
wallet_add = إضافة بطاقة
wallet_back = العودة إلى بطاقاتي
wallet_news = { $news ->
    [added] أُضيفت بطاقتك.
    [renewed] حلّت بطاقتك الجديدة محل القديمة. يستمر كل ما تدفعه.
    [removed] أُزيلت البطاقة. لم يعد بالإمكان خصم شيء منها.
    [chosen] من الآن فصاعدًا تُستخدم هذه البطاقة أولًا.
    [ended] انتهى الاتفاق.
    [busy] لا يمكن إضافة بطاقات أخرى من هذه الصفحة الآن. افتحها مرة أخرى لاحقًا من المتجر.
   *[changed] تغيّر شيء في هذه الأثناء. هذا هو الوضع الآن.
}
wallet_expired_line = حفاظًا على أمانك تبقى الصفحة مفتوحة لوقت محدود.
removal_heading = هل تريد إزالة هذه البطاقة؟
removal_line = يمحو التاجر { $merchant } هذه البطاقة ولن يتمكن من الخصم منها: { $card }. لا يمكن التراجع عن ذلك.
removal_ends = { $count ->
    [zero] تنتهي معها { $count } اتفاق، وتُلغى الدفعات القادمة:
    [one] ينتهي معها اتفاق واحد، وتُلغى دفعاته القادمة:
    [two] ينتهي معها اتفاقان، وتُلغى دفعاتهما القادمة:
    [few] تنتهي معها { $count } اتفاقات، وتُلغى دفعاتها القادمة:
    [many] ينتهي معها { $count } اتفاقًا، وتُلغى دفعاتها القادمة:
   *[other] ينتهي معها { $count } اتفاق، وتُلغى دفعاتها القادمة:
}
removal_paid = تبقى الدفعات التي تمت كما هي. إذا كنت لا تزال مدينًا للتاجر { $merchant } بشيء، فقد يُطلب منك الدفع بطريقة أخرى.
removal_yes = { $count ->
    [0] إزالة البطاقة
    [zero] إزالة البطاقة
    [one] إزالة البطاقة وإنهاء الاتفاق
    [two] إزالة البطاقة وإنهاء الاتفاقين
    [few] إزالة البطاقة وإنهاء الاتفاقات
    [many] إزالة البطاقة وإنهاء الاتفاقات
   *[other] إزالة البطاقة وإنهاء الاتفاقات
}
removal_no = الاحتفاظ بها
renewal_title = بطاقتك الجديدة
renewal_line = تحل محل بطاقتك: { $card }. يستمر كل ما تدفعه تلك البطاقة كما اتُّفق عليه.
renewal_consent = أفوّض التاجر { $merchant } بالاحتفاظ بهذه البطاقة بدلًا من بطاقتي { $card }، وبالخصم منها كما اتفقت بشأن تلك البطاقة.
number_already_stored = هذه البطاقة محفوظة هنا بالفعل: أدخِل رقم بطاقتك الجديدة
holder_differs = هذا الاسم مختلف عن الاسم على البطاقة التي تحل محلها: أضِف بطاقة باسم آخر كبطاقة جديدة
shop_my_cards = بطاقاتي

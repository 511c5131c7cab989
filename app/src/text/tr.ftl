### Türkçe. Yalın cümleler, siz diye hitap, ünlem işareti yok, hiçbir zaman “geçersiz” değil.
### Bölünmez boşluklar dosyadadır. Ekler adlara değil, yanlarındaki sözcüğe gelir.

## Her sayfanın çevresi

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Hata: { $title }
skip = İçeriğe geç
language = Dil
test_mode = Test modu
footer_operated = { $merchant } ödeme sayfası, Maillon ile çalışır
footer_nobody = Maillon ile çalışan ödeme sayfası
footer_sandbox = Maillon, deneme ortamı: gerçek kartlar burada çalışmaz
footer_terms = Koşullar
footer_privacy = Gizlilik
footer_help = Yardım
errors_to_correct = { $count ->
    [one] Düzeltilecek bir nokta var
   *[other] Düzeltilecek { $count } nokta var
}
go_on = Devam et
look_again = Durumu gör
try_again = Yeniden dene
back_to = { $merchant } sitesine dön
start_again_at = Baştan başlamak için { $merchant } sitesine dönün.

## Tutarlar, tarihler, kartlar

currency_symbol = { $code ->
    [EUR] €
    [TRY] ₺
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
    [1] Ocak
    [2] Şubat
    [3] Mart
    [4] Nisan
    [5] Mayıs
    [6] Haziran
    [7] Temmuz
    [8] Ağustos
    [9] Eylül
    [10] Ekim
    [11] Kasım
   *[12] Aralık
}
date_words = { $day } { $month } { $year }
masked_card_words = { $brand }, son dört hanesi { $last4 }, son kullanma { $expiry }
rhythm_words = { $frequency ->
    [daily] her gün
    [weekly] her hafta
    [biweekly] her iki haftada bir
    [bimonthly] her iki ayda bir
    [quarterly] her üç ayda bir
    [yearly] her yıl
   *[monthly] her ay
}
rhythm_on_day = her ayın { $day }. günü
period_between = { $start } tarihinden { $end } tarihine kadar
period_from = { $start } tarihinden itibaren
period_until = { $end } tarihine kadar

## Anlaşma

deal_subject = { $kind ->
    [fixed] { $merchant } aboneliğiniz
    [flexible_amount] { $merchant } ile sözleşmeniz
    [flexible_frequency] { $merchant } ile sözleşmeniz
    [instalments] Taksitli alışverişiniz: { $merchant }
    [unscheduled] { $merchant } ile sözleşmeniz
    [one_click] Sonraki alışverişleriniz için
   *[save_only] Daha sonrası için
}
deal_per = { $frequency ->
    [daily] / gün
    [weekly] / hafta
    [biweekly] / iki hafta
    [bimonthly] / iki ay
    [quarterly] / üç ay
    [yearly] / yıl
   *[monthly] / ay
}
deal_times = { $count ->
    [one] bir kez
    [2] iki kez
   *[other] { $count } kez
}
deal_each_time = her seferinde
deal_up_to = En fazla { $amount }
deal_varying_amount = Değişen bir tutar
deal_save = Kartınızı kaydedin
deal_count = { $count ->
    [one] bir ödeme
   *[other] { $count } ödeme
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Tutar ödemeden ödemeye değişir.
    [flexible_frequency] Ödemelerin belirli tarihleri yoktur.
    [unscheduled] { $merchant }, bu sözleşme kapsamında borcunuz olduğunda kartınızdan tahsilat yapar; bu nedenle tarihler de tutarlar da önceden belirlenmemiştir.
    [one_click] { $merchant } sitesinden bir sonraki alışverişinizde kartınızı girmeniz gerekmeyecek. Her alışverişi siz onaylayacaksınız.
    [save_only] { $merchant }, kartınızı sizin isteyeceğiniz ödemeler için saklar.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Her ödemeden en az bir gün önce size haber verilir.
   *[other] Her ödemeden en az { $days } gün önce size haber verilir.
}
deal_varies = değişir
deal_at_most = Her seferinde en fazla
deal_total = { $count ->
    [one] Toplam
   *[other] Toplam, { $count } ödeme
}
today = Bugün
today_held = Kartı doğrulamak için bloke edilir, bloke hemen kaldırılır
today_checked = Kart doğrulanır
today_nothing = tahsilat yok
today_charged = İlk ödeme

## Onay: her değişiklik consent.rs dosyasında yeni bir sürüm gerektirir

consent_fixed = { $merchant } iş yerine, kartımı saklaması ve kartımdan { $rhythm } { $amount } tahsil etmesi için yetki veriyorum.
consent_instalments = { $count ->
    [one] { $merchant } iş yerine, kartımı saklaması ve kartımdan { $amount } tutarında bir taksit tahsil etmesi için yetki veriyorum.
   *[other] { $merchant } iş yerine, kartımı saklaması ve kartımdan { $rhythm }, her biri { $amount } tutarında { $count } taksit tahsil etmesi için yetki veriyorum.
}
consent_flexible_amount = { $merchant } iş yerine, kartımı saklaması ve kartımdan { $rhythm }, ödemeden ödemeye değişen bir tutar tahsil etmesi için yetki veriyorum.
consent_flexible_frequency = { $merchant } iş yerine, kartımı saklaması ve kartımdan ödemeden ödemeye değişen tarihlerde ve tutarlarda tahsilat yapması için yetki veriyorum.
consent_flexible_frequency_amount = { $merchant } iş yerine, kartımı saklaması ve kartımdan ödemeden ödemeye değişen tarihlerde her seferinde { $amount } tahsil etmesi için yetki veriyorum.
consent_unscheduled = { $merchant } iş yerine, kartımı saklaması ve sözleşmemiz kapsamında borcum olduğunda kartımdan, önceden belirlenmemiş tarihlerde ve tutarlarda tahsilat yapması için yetki veriyorum.
consent_keep = { $merchant } iş yerine, kartımı sonraki alışverişlerim için saklaması için yetki veriyorum.
consent_save = { $merchant } iş yerine, kartımı isteyeceğim ödemeler için saklaması için yetki veriyorum.
consent_rhythm_unstated = kararlaştırdığımız aralıklarla
consent_period = Ödemeler { $period } yapılır.
consent_count = { $count ->
    [one] Toplam bir ödeme vardır.
   *[other] Toplam { $count } ödeme vardır.
}
consent_count_total = { $count ->
    [one] Bir ödeme vardır, toplam tutar { $total }.
   *[other] { $count } ödeme vardır, toplam tutar { $total }.
}
consent_limit = Hiçbir ödeme { $ceiling } tutarını aşmaz.
consent_notice = { $days ->
    [one] Her ödemeden en az bir gün önce bana haber verilir.
   *[other] Her ödemeden en az { $days } gün önce bana haber verilir.
}
consent_today = { $amount } tutarındaki ilk ödeme bugün yapılır.
consent_confirmed = Her alışverişi ben onaylayacağım. Bensiz hiçbir tahsilat yapılmaz.
consent_withdraw = Bu yetkiyi istediğim zaman geri alabilirim.

## Kart sayfası

card_title = Kartımı kaydet
card_heading = Kartınız
card_bank_next = Bir sonraki adımda bankanız kimliğinizi doğrulamanızı isteyecek.
card_submit = Kartımı kaydet
card_submit_paying = { $amount } öde ve kartımı kaydet
card_cancel = Vazgeç ve mağazaya dön
card_terms = Koşulları oku (yeni sekmede açılır)
number_label = Kart numarası
number_accepted = { $networks }
number_missing = Kart numarasını girin
number_not_digits = Kart numarası yalnızca rakamlardan oluşur: kartta yazdığı gibi girin
number_too_short = Kart numarasında eksik rakam var: kartınızla karşılaştırın
number_too_long = Kart numarasında fazla rakam var: kartınızla karşılaştırın
number_mistyped = Kart numarasının bir rakamı doğru değil: kartınızla karşılaştırın
number_not_accepted = Bu tür kart burada kabul edilmiyor: başka bir ağın kartını kullanın
brand_label = Kart ağı
brand_two_networks = kartınızda iki ağ var, seçim sizin
brand_if_two_networks = kartınızda iki ağ varsa kullanılacak olanı seçin
brand_missing = Kullanılacak kart ağını seçin
brand_not_on_card = Kartınız seçilen ağa ait değil: kartın üzerinde yazan bir ağı seçin
expiry_label = Son kullanma tarihi
expiry_hint = AA/YY
expiry_missing = Son kullanma ayını ve yılını girin
expiry_unreadable = Son kullanma tarihini kartta yazdığı gibi girin: ay için iki, yıl için iki rakam
expiry_past = Bu kartın süresi dolmuş: tarihi kontrol edin veya başka bir kart kullanın
expiry_too_far = Bu yıl çok ileride: kartınızla karşılaştırın
code_label = Güvenlik kodu
code_hint_three = 3 hane, arka yüzde
code_hint_four = 4 hane, ön yüzde
code_hint_any = 3 veya 4 hane
code_missing = Güvenlik kodunu girin
code_length = Güvenlik kodu { $digits } hanelidir: kartınıza bakın
holder_label = Kart üzerindeki ad soyad
holder_missing = Adı ve soyadı kartta yazdığı gibi girin
holder_too_long = Ad ve soyad için en fazla 45 karakter girin
holder_looks_like_number = Bu bir kart numarasına benziyor: buraya adı ve soyadı girin
holder_characters = Adı ve soyadı kartta yazdığı gibi, yalın harflerle girin
consent_missing = Yetki vermek için kutuyu işaretleyin
consent_changed = Yetki metni değişti: yeniden okuyun, ardından kutuyu işaretleyin

## Retler

notice_title = { $family ->
    [try_later] Bankanız bu kartı şu anda kabul edemiyor
    [check_details] Bir bilgi kartla eşleşmiyor
    [use_other_card] Bankanız bu kartı burada kabul etmiyor
    [code_mismatch] Güvenlik kodu kartla eşleşmiyor
    [authentication_failed] Bankanız kimliğinizi doğrulayamadı
    [authentication_cancelled] Bankanızın sayfasından onaylamadan ayrıldınız
    [technical] Bankanıza ulaşılamadı
   *[refused] Bankanız bu kartı reddetti
}
notice_advice = { $family ->
    [try_later] Bir süre sonra yeniden deneyin veya başka bir kart kullanın. Hiçbir tahsilat yapılmadı.
    [check_details] Numarayı, son kullanma tarihini ve güvenlik kodunu kartınızla karşılaştırıp yeniden deneyin. Hiçbir tahsilat yapılmadı.
    [use_other_card] Başka bir kart kullanın veya bankanıza sorun. Hiçbir tahsilat yapılmadı.
    [code_mismatch] Kodu karttan bir kez daha okuyup yeniden deneyin. Hiçbir tahsilat yapılmadı.
    [authentication_failed] Yeniden deneyin veya başka bir kart kullanın. Hiçbir tahsilat yapılmadı.
    [authentication_cancelled] Kartınızı kaydetmek için baştan başlayın ve bankanızın sayfasında onaylayın. Hiçbir tahsilat yapılmadı.
    [technical] Birkaç dakika sonra yeniden deneyin veya başka bir kart kullanın. Hiçbir tahsilat yapılmadı.
   *[refused] Başka bir kart kullanın veya bankanıza sorup yeniden deneyin. Hiçbir tahsilat yapılmadı.
}
attempts_left = { $count ->
    [one] Bir kez daha deneyebilirsiniz.
   *[other] { $count } kez daha deneyebilirsiniz.
}

## Bankada

method_frame = Bankanızın kontrolü
authentication_heading = Bankanız kontrol ediyor
authentication_line = Bankanız bu isteği inceliyor. Bu birkaç saniye sürer.
challenge_heading = Bankanızda onaylayın
challenge_line = Bankanız siz olduğunuzdan emin olmak istiyor: { $card }.
challenge_bank_says = Bankanızdan bir ileti
challenge_frame = Bankanızın sayfası
challenge_no_page = Bankanızın sayfası görünmezse ayrı olarak açın.
challenge_open = Bankamın sayfasını aç
challenge_cancel = Vazgeç ve mağazaya dön
bridge_heading = Bankanızın sayfası açılmak üzere
return_heading = Bankanız yanıt verdi
return_line = Sayfa kendiliğinden ilerler. İlerlemezse buradan devam edin.
verification_heading = Kartınız doğrulanıyor
verification_line = Kartınızı bankanızla doğruluyoruz. Bu sayfayı açık tutun. Kendiliğinden ilerler.
code_needed_heading = Son bir şey
code_needed_line = Bankanız kimliğinizi doğruladı. Bitirmek için güvenlik kodunu yeniden girin: bu kodu hiçbir zaman saklamayız.
code_needed_submit = Bitir

## The time that is left

time_label = Bu sayfada kalan süre
time_minutes = { $minutes } dk.
time_more = Daha fazla süre
time_question = Daha fazla süreye ihtiyacınız var mı?
time_line = Güvenliğiniz için sayfa ardından kapanır.
time_last = Bu sayfa bundan daha uzun süre açık kalamaz.

## Sonuçlar

done_heading = Kartınız kaydedildi
done_line = { $merchant } artık kartı kararlaştırıldığı gibi kullanabilir: { $card }.
done_today_held = Bugün: kartı doğrulamak için { $amount } bloke edildi, bloke hemen kaldırılır.
done_today_nothing = Bugün: hiçbir tahsilat yapılmadı.
done_today_charged = Bugün: { $amount } ödendi.
done_first_payment = İlk ödeme: { $date }.
done_withdraw = Yetkinizi istediğiniz zaman geri alabilirsiniz: { $merchant } ile iletişime geçin.
already_done_heading = Kartınız zaten kayıtlı
already_done_line = Başka bir şey yapmanız gerekmiyor: { $card }.
declined_heading = Kartınız kaydedilmedi
declined_line = Hiçbir tahsilat yapılmadı. { $merchant } size başka bir ödeme yolu sunabilir.
expired_heading = Bu sayfanın süresi doldu
expired_line = Güvenliğiniz için sayfa sınırlı bir süre açık kalır. Kartınız kaydedilmedi ve hiçbir tahsilat yapılmadı.
cancel_heading = Burada durulsun mu?
cancel_line = Kartınız kaydedilmeyecek ve { $merchant } sitesine döneceksiniz.
cancel_yes = Evet, dur ve dön
cancel_no = Hayır, kartımla devam et
cancelled_heading = Vazgeçtiniz
cancelled_line = Kartınız kaydedilmedi ve hiçbir tahsilat yapılmadı.
card_gone_heading = Bu kart artık burada yok
card_gone_line = Kart kaldırıldı ya da saklanma nedeni olan sözleşme sona erdi. Hiçbir şey tahsil edilmedi.
not_found_heading = Böyle bir sayfa yok
not_found_line = Adres eksik ya da sayfası uzun zaman önce kaldırıldı.
not_found_advice = Mağazaya dönün ve oradan yeniden başlayın.
in_progress_heading = Zaten sürüyor
in_progress_line = Kartınız başka bir pencerede veya sekmede doğrulanıyor. Hiçbir şey iki kez yapılmaz.
guard_heading = Bir dakika lütfen
guard_line = Son zamanlarda birçok kart reddedildi. Siz kartınızı yazmadan önce tarayıcınız burada bir programın çalışmadığını gösterir.
guard_wait = Sayfa en geç { $seconds } sn sonra kendiliğinden devam eder.
guard_refused_heading = Şu anda kart kabul edilemiyor
guard_refused_line = Bağlantınızdan çok fazla kart denendi.
guard_refused_advice = Bir saat sonra ya da başka bir bağlantıdan yeniden deneyin. Hiçbir şey tahsil edilmedi.
unknown_heading = Bankanız henüz yanıt vermedi
unknown_line = İsteğin ne olduğunu araştırıyoruz. Hiçbir tahsilat iki kez yapılmaz, bloke edilen tutar serbest bırakılır.
unknown_advice = Burada bekleyebilir veya bu sayfaya daha sonra dönebilirsiniz.
failure_heading = Bizim tarafımızda bir sorun oluştu
failure_line = Sorun kartınızda değil. Hiçbir tahsilat iki kez yapılmaz, bloke edilen tutar serbest bırakılır.
failure_reference = Size yardım edecek kişi için referans:
unavailable_heading = Birazdan döneceğiz
unavailable_line = Ödeme sayfası kısa bir süre hizmet dışı. Kartınızdan tahsilat yapılmadı.

## Deneme ortamı

start_title = Deneme ortamı
start_heading = Bir kez girilen, güvenle saklanan, kararlaştırıldığı gibi kullanılan bir kart.
start_line = Maillon, kendinizin barındırdığı bir ödeme sayfasıdır. Kart sahibinin bir kez girdiği kartı, iş yerinin tekrar tekrar tahsilat yapabileceği bir kart referansına dönüştürür. Burası onun deneme ortamıdır: banka bizimdir ve gerçek kartlar burada çalışmaz.
start_api = API başvurusu
start_openapi = OpenAPI tanımı
start_ledger = Deneme bankasının defteri
start_clearing = Bugünün takas dosyası
start_shop = Örnek mağaza
start_shop_line = Her düğme, bir iş yerinin sunucusunun yapacağı gibi API üzerinden bir kart kaydı başlatır ve ödeme sayfasını açar.
start_cards = Deneme kartları
start_cards_line = İleri bir son kullanma tarihi, herhangi bir ad. Eşleşmeyen 999 ve 9999 dışında herhangi bir güvenlik kodu.
start_codes = Banka sayfası için kodlar
start_codes_line = Deneme bankası onay istediğinde girilecek kodlar.
start_clock = Saat
start_clock_line = İleri alındığında arada zamanı gelen her şey gerçekleşir: planlı tahsilatlar, yeniden denemeler, provizyon kapamaları, açık sayfaların sona ermesi. Kendiliğinden hiç geri gitmez.
start_clock_now = Gösterdiği zaman: { $now }.
start_clock_busy = Zamanı gelen her şey henüz yapılmadı. Birazdan yeniden ileri alın.
start_clock_day = Bir gün ileri
start_clock_month = Bir ay ileri
start_clock_file = Bir sonraki takma ad dosyasına
start_column_number = Numara
start_column_network = Ağ
start_column_code = Kod
start_column_effect = Ne olur
copy = Kopyala
copied = Kopyalandı
copy_value = Kopyala: { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] €34,99 / ay
    [utility] Tüketime göre
    [amex] €12,90 / ay · American Express
   *[save] Yalnızca kartı sakla
}
offer_terms = { $offer ->
    [gym] Bir spor salonu: her ay aynı tutar, on iki kez.
    [utility] Elektrik: her ay değişen bir tutar, üst sınırla.
    [amex] Bir gazete: her ay aynı tutar. Kart American Express’e dosyayla bildirilir ve orada güncel tutulur.
   *[save] Bir bahçe mağazası: kart saklanır, başka bir şey kararlaştırılmaz.
}
offer_button = { $offer ->
    [gym] Spor salonuna üye ol
    [utility] Sözleşmeyi imzala
    [amex] Abone ol
   *[save] Bir kart kaydet
}
shop_saved = Mağaza kart referansını aldı
shop_not_saved = Mağazanın kart referansı yok
shop_result_line = Tarayıcınız yalnızca bir tanımlayıcıyla döndü. Mağazanın sunucusunun sonra kendi anahtarıyla okuduğu budur.
shop_answer = API yanıtı
shop_told = Mağazaya bildirilenler
shop_told_line = Mağazanın sunucusuna ulaşan imzalı bildirimler, en yenisi önce.
shop_to_start = Başlangıç sayfasına
shop_cancelled = Mağazaya kartsız dönüldü
shop_cancelled_line = Kart kaydından vazgeçildi. Mağazanın tahsilat yapacağı bir kart yok.
api_title = API başvurusu
api_line = Her komut bu deneme ortamında, onun örnek anahtarıyla olduğu gibi çalışır.
api_contents = İşlemler

# A stored card, the consumer present
stored_card_title = Kayıtlı kartınızla ödeyin
stored_card_heading = Kayıtlı kartınız
stored_card_submit = { $amount } öde
stored_card_confirm = Devam ederek { $merchant } iş yerine { $amount } ödüyorum. Kartım: { $card }.
stored_card_done_heading = Ödemeniz yapıldı
stored_card_done_line = { $merchant } iş yerine kartınızla ödeme yapıldı: { $card }.

# The agreement, read again
agreement_heading = { $merchant } ile sözleşmeniz
agreement_active_line = { $merchant }, kartınızdan kararlaştırıldığı gibi tahsilat yapabilir: { $card }.
agreement_agreed = { $date } tarihinde onayladığınız metin:
agreement_what_ends = Sözleşmeyi sona erdirirseniz { $merchant } bu sözleşme kapsamında bu karttan artık tahsilat yapamaz ve gelecekteki ödemeler iptal edilir. Yapılmış ödemeler olduğu gibi kalır.
agreement_end = Bu sözleşmeyi sona erdir
agreement_ended_heading = Bu sözleşme sona erdi
agreement_ended_line = { $date } tarihinde sona erdi. { $merchant } bu sözleşme kapsamında kartınızdan artık tahsilat yapamaz: { $card }.
agreement_replaced_heading = Bu sözleşmenin yerini yenisi aldı
agreement_replaced_line = { $date } tarihinde yerini daha yeni bir sözleşme aldı.
done_manage = Bu sözleşmeyi oku veya sona erdir

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } kartınızı kaydetti
    [payment_coming] { $merchant } için bir ödeme yaklaşıyor
    [payment_failed] { $merchant } ödemeniz gerçekleşmedi
    [card_expiring] { $merchant } iş yerinde kayıtlı kartınızın süresi yakında doluyor
    [smartbill_result] SmartBill kaydının sonucu: { $merchant }
   *[agreement_ended] { $merchant } ile sözleşmeniz sona erdi
}
mail_enrolled_line = { $merchant } artık kartınızdan sözleşmeye uygun olarak tahsilat yapabilir: { $card }.
mail_coming_line = { $merchant }, { $date } tarihinde kartınızdan { $amount } tahsil edecek: { $card }.
mail_failed_line = { $merchant } için { $amount } tutarındaki bir ödeme reddedildi: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Bankanız bunu sizin onaylamanızı istiyor. Bir dakika sürer.
    [new_card] Bu karttan artık tahsilat yapılamaz. Kararlaştırılanların sürmesi için { $merchant } iş yerine başka bir kart verin.
   *[settle] Kendiliğinden yeniden denenmez. Lütfen { $merchant } ile halledin.
}
mail_confirm = Ödemeyi onayla
mail_expiring_line = { $merchant }, süresi yakında dolacak bir kartınızı saklıyor: { $card }.
mail_expiring_advice = Yeni kartınız elinize geçince ödemelerinizin sürmesi için { $merchant } iş yerine verin.
mail_smartbill_accepted = American Express, { $wallet } cüzdanının SmartBill kaydını onayladı.
mail_smartbill_refused = American Express, { $wallet } cüzdanının SmartBill kaydını reddetti. Ret kodu: { $code }.
mail_smartbill_stopped = Bu kartla planlanan ödemeler durduruldu: { $card }.
mail_footer = Bu e-postayı, { $merchant } ile bir ödeme sözleşmeniz olduğu için aldınız. Kart numaraları ve kodlar hiçbir zaman e-postayla istenmez.
start_mails = E-postalar
start_mails_line = Tüketicilere yazılanlar, en yenisi önce. Hiçbir şey bu bilgisayardan çıkmaz.
start_mails_none = Henüz yok. Yukarıdaki tekliflerden biriyle bir kart kaydedin.

# The page inside a shop's page
embed_close = Kapat
widget_title = Bir mağazanın sayfası içindeki sayfa
widget_line = Bu mağazanın kaynağı ödeme sayfasından farklıdır. Aşağıdaki her bölüm kendi sayfasını açar; deneme bankasının kodları başlangıç sayfasındadır.
widget_heading = { $mode ->
    [inline] Sayfanın içinde
    [lightbox] Sayfanın üzerinde
    [redirect] Kendi sayfasında
   *[payline] Payline işaretlemesiyle
}
widget_about = { $mode ->
    [inline] Kart formu, ödeme adımının bir parçasıdır ve içeriği kadar yüksektir.
    [lightbox] Ödeme adımının üzerinde bir iletişim kutusu açılır; telefonda ekranı doldurur.
    [redirect] Tarayıcı ödeme adımından ayrılıp geri döner. Yalnızca bir bağlantı yeter.
   *[payline] Payline bileşeni için yapılmış, betiğin sunucusu dışında değişmemiş bir öğe.
}
widget_link = Kartla öde
widget_code = Kopyalanacak kod
widget_told = Mağaza sayfasına bildirilenler

# The demo shop: a customer’s account
shop_account = Müşterinin hesabı
shop_account_line = Mağaza sunucusunun kendi anahtarıyla okudukları: saklanan kart ve ondan tahsil edilenler.
shop_account_link = Müşterinin hesabına
shop_charges = Tahsilatlar
shop_charges_none = Henüz hiçbir şey planlanmadı.
shop_charges_begin = Her ay tahsil et
shop_column_day = Gün
shop_column_amount = Tutar
shop_column_status = Durum
shop_alias = American Express’teki takma ad

# The wallet page
wallet_heading = { $merchant } iş yerindeki kartlarınız
wallet_line = { $merchant } tarafından sizin için saklanan kartlar ve her birinin ödedikleri.
wallet_empty = { $merchant } sizin için hiçbir kart saklamıyor.
wallet_card = { $brand }, son dört hanesi { $last4 }
wallet_until = Son kullanma { $expiry }
wallet_first = Önce kullanılır
wallet_state = { $state ->
    [expiring] Bu kartın süresi yakında doluyor. Yeni kartınızı verin, ödediği her şey sürsün.
    [expired] Bu kartın süresi doldu. Yeni kartınızı verin, ödediği her şey sürsün.
    [replaced] Bankanız bu kartı değiştirdi. Yenisini verin, ödediği her şey sürsün.
    [blocked] Bankanız artık bu kartla ödeme kabul etmiyor. Yeni kartınızı verin veya bunu kaldırın.
   *[disabled] { $merchant } bu kartı kapattı. Karttan hiçbir tahsilat yapılmaz.
}
wallet_amex = { $state ->
    [waiting] Bu kart American Express’e kaydediliyor.
    [enrolled] American Express’e kayıtlı. Kart yenilendiğinde ödemeler kendiliğinden devam eder.
    [refused] American Express bu kartı kaydetmedi. Yeni kartınızı verin veya bunu kaldırın.
   *[cancelled] American Express bu kartı iptal etti. Yeni kartınızı verin veya bunu kaldırın.
}
wallet_uses = Ödedikleri
wallet_no_use = Bu karttan sizsiz hiçbir tahsilat yapılmaz.
wallet_more = Diğer sözleşmeler: { $count }
wallet_next = Sonraki ödeme: { $amount }, { $date }
wallet_words = Kabul ettikleriniz
wallet_end = Bu sözleşmeyi sona erdir
wallet_choose = Önce bunu kullan
wallet_renew = Yeni bir kartım var
wallet_remove = Kaldır
wallet_add = Kart ekle
wallet_back = Kartlarıma dön
wallet_news = { $news ->
    [added] Kartınız eklendi.
    [renewed] Yeni kartınız eskisinin yerini aldı. Ödediği her şey sürüyor.
    [removed] Kart kaldırıldı. Karttan artık hiçbir tahsilat yapılamaz.
    [chosen] Bundan sonra önce bu kart kullanılır.
    [ended] Sözleşme sona erdi.
    [busy] Şu anda bu sayfadan başka kart eklenemez. Daha sonra mağazadan yeniden açın.
   *[changed] Bu arada bir şey değişmişti. Şimdiki durum bu.
}
wallet_expired_line = Güvenliğiniz için sınırlı bir süre açık kalır.
removal_heading = Bu kart kaldırılsın mı?
removal_line = { $merchant } bu kartı siler ve karttan artık tahsilat yapamaz: { $card }. Bu geri alınamaz.
removal_ends = { $count ->
    [one] Kartla birlikte bir sözleşme sona erer ve gelecekteki ödemeleri iptal edilir:
   *[other] Kartla birlikte { $count } sözleşme sona erer ve gelecekteki ödemeleri iptal edilir:
}
removal_paid = Yapılmış ödemeler olduğu gibi kalır. { $merchant } iş yerine hâlâ borcunuz varsa başka bir yolla ödemeniz istenebilir.
removal_yes = { $count ->
    [0] Kartı kaldır
    [one] Kartı kaldır ve sözleşmeyi sona erdir
   *[other] Kartı kaldır ve sözleşmeleri sona erdir
}
removal_no = Kalsın
renewal_title = Yeni kartınız
renewal_line = Şu kartınızın yerini alır: { $card }. O kartın ödediği her şey kararlaştırıldığı gibi sürer.
renewal_consent = { $merchant } iş yerine, kartım { $card } yerine bu kartı saklaması ve o kart için kararlaştırdığım şekilde bu karttan tahsilat yapması için yetki veriyorum.
number_already_stored = Bu kart burada zaten kayıtlı: yeni kartınızın numarasını girin
holder_differs = Bu ad, yerini aldığı karttakinden farklı: başka bir ada düzenlenmiş kartı yeni kart olarak ekleyin
shop_my_cards = Kartlarım

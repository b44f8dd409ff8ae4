### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

wishes-button-absent = Gelmiyorum
wishes-button-coming = Yine de geliyorum
wishes-absent-ask = <b>Şu toplantıya gelmiyor musun: { $when }?</b> O zaman aşağıya dokun. Neden söylemek gerekmez.
wishes-absent = <b>Söylemen iyi oldu.</b> Şu toplantıya gelmiyorsun: { $when }. Grup rehberin sadece kaç kişinin gelmediğini görür, kim olduğunu değil. Neden söylemek gerekmez. Yine de soru gelirse cevap vermen gerekmez.
wishes-coming = <b>Güzel, görüşürüz!</b> Şu toplantıya geliyorsun: { $when }.
wishes-why-member = { $why }
    { $rule } { $next }
wishes-why-at = Sabit kural, planlanan zaman: { $at }.
wishes-why-rule = Sabit kural.
wishes-why-next = Sonraki: { $next }.
wishes-why-last = Başka gelmeyecek.
wishes-button-hour = 1 saat sonra yine
wishes-button-tonight = Bu akşam, 18:30
wishes-button-morning = Yarın, 8:30
wishes-button-mute = Bunu artık gönderme
wishes-button-unmute = Bunu yine gönder
wishes-button-mine = Mesajlarım
wishes-put-off = Yine gelecek: <b>{ $at }</b>.
wishes-button-not-later = Vazgeç
wishes-not-later = Tamam. Bu mesaj bir daha gelmeyecek.
wishes-held-quiet = { $text }
    Geçen sefer ne çıktığı soruların yanında yazıyor.
wishes-held-full = { $text }
    Bir mesajı beklettim: haftada üç yeter.
wishes-mine = <b>Mesajların</b>
    { $lines }
wishes-now-all = Şimdi bütün mesajları alıyorsun.
wishes-now-less = Şimdi daha az mesaj alıyorsun.
wishes-now-needed = Şimdi sadece gerekli olanı alıyorsun.
wishes-now-off = Bunları göndermiyorum:
    { $sorts }
wishes-off-line = • { $sort }
wishes-now-away = Şu güne kadar (o gün dahil) yoksun: { $until }. O zamana kadar sadece bir toplantı değişirse yazarım.
wishes-now-instead = Grubun için { $name } var.
wishes-button-all = Hepsini gönder
wishes-button-less = Daha az gönder
wishes-button-needed = Sadece gerekli olanı
wishes-button-away = Tatile gidiyorum
wishes-button-back = Geri döndüm
wishes-button-planned = Ne planlandı?
wishes-away-which-day = <b>Hangi güne kadar yoksun?</b> Dokun veya üç ay içinde bir gün yaz. Sonra kendim yine başlarım.
wishes-away-no-such-day = <b>Böyle bir gün yok.</b> Takvime bir daha bak.
    { $question }
wishes-button-until = { $day } dahil
wishes-planned = <b>Plan şöyle</b>
    { $lines }
wishes-planned-line = <b>{ $at }</b>: { $sort }
wishes-planned-quiet = <b>{ $at }</b>: { $sort }, soruların yanında
wishes-planned-nothing = Planlanmış bir şey yok.
wishes-sort-member-day = hatırlatma
wishes-sort-member-ask = sorular
wishes-sort-member-nudge = sorular, daha cevap vermediysen
wishes-sort-member-outcome = sonuç
wishes-sort-news = toplantı hakkında haber
wishes-hint-mine = Daha çok veya az mesaj, tatil
wishes-hint-planned = Hangi mesajların geleceğini gör
wishes-button-zone = Saat dilimim
wishes-button-city = { $city }
wishes-zone-which = <b>Senin orada saat kaç?</b> Bir yere dokun veya bir şehir ya da ülke yaz. Mesajlarım o zaman gündüz gelir. Senin saatini de söylerim.
wishes-zone-unknown = Bu şehri veya ülkeyi bilmiyorum. Yakındaki büyük bir şehri yaz.
wishes-now-zone = Senin saatin: { $city } (şimdi { $now }).
wishes-hint-zone = Saat dilimini seç
wishes-words-absent =
    gelmiyorum, gelemiyorum, gelemem, gelmeyeceğim, hastayım, hastayim, hasta, ben hastayım, bugün gelemem, yarın gelemem
    bugün gelmiyorum, yarın gelmiyorum, ben gelmiyorum, ben gelemiyorum

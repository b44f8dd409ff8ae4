### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $turn ->
    [first] { $day ->
        [today] Bugün ilk toplantı var.
        [tomorrow] Yarın ilk toplantı var.
       *[soon] İlk toplantı yaklaşıyor.
    }
    [last] { $day ->
        [today] Bugün son toplantı var.
        [tomorrow] Yarın son toplantı var.
       *[soon] Son toplantı yaklaşıyor.
    }
   *[other] { $day ->
        [today] Bugün yine toplantı var.
        [tomorrow] Yarın yine toplantı var.
       *[soon] Yine bir toplantı yaklaşıyor.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. Görüşürüz!
reminders-place = { $text }
    Yer: <b>{ $place }</b>
reminders-place-alone = { $text } Gelemiyorsan aşağıdaki düğmeyle bize haber verebilirsin.
    Yer: <b>{ $place }</b>
reminders-day-chat = { $text }
    Birlikte ne düşündüğünüz kendi grup sohbetinize gelir.
reminders-button-why = Bunu neden alıyorum?
reminders-why-day = Bunu katıldığın için alıyorsun. Bir gün önce, bir kez gelir.
reminders-why-ask = Bunu evet dediğin için alıyorsun. Toplantıdan sonra gelir. Daha cevap vermedin mi? O zaman o akşam bir kez daha.
reminders-why-ask-once = Bunu evet dediğin için alıyorsun. Toplantıdan sonra gelir, bir kez.
reminders-why-outcome = Bu sonuç sizin. Sorular kapanınca ilk siz görürsünüz, bir kez.
reminders-moved =
    { $old } toplantısının günü veya saati değişti.
    Yeni zaman: <b>{ $when }</b>. { $later ->
        [0] Görüşürüz!
       *[other] Sonrakiler de aynı şekilde kayar.
    }
reminders-moved-place =
    { $old } toplantısının günü veya saati değişti. Dikkat: yeri de yeni.
    Yeni zaman: <b>{ $when }</b>. { $later ->
        [0] Görüşürüz!
       *[other] Sonrakiler de aynı şekilde kayar ve orada olur.
    }
    Yeni yer: <b>{ $place }</b>
reminders-elsewhere =
    { $old } toplantısı bu kez başka bir yerde olacak.
    Saat aynı kalıyor: { $when }. { $later ->
        [0] Orada görüşürüz!
       *[other] Sonrakiler de orada.
    }
    Yeni yer: <b>{ $place }</b>
reminders-placed =
    { $old } toplantısının yeri artık belli oldu.
    Saat aynı kalıyor: { $when }. { $later ->
        [0] Orada görüşürüz!
       *[other] Sonrakiler de orada.
    }
    Toplantının yeri: <b>{ $place }</b>
reminders-added =
    Bir toplantı daha var: <b>{ $when }</b>.
    Görüşürüz!
reminders-added-place =
    Bir toplantı daha var: <b>{ $when }</b>.
    Görüşürüz! Kendi takvimine eklemek ister misin? /agenda yaz.
    Yer: <b>{ $place }</b>
reminders-cancelled = { $later ->
        [0] <b>{ $old }</b> toplantısı yapılmayacak.
        [one] <b>{ $old }</b> toplantısı ve sonra bir toplantı daha yapılmayacak.
       *[other] <b>{ $old }</b> toplantısı ve sonra { $later } toplantı daha yapılmayacak.
    }
    { $next }
reminders-revived = { $later ->
        [0] { $old } toplantısı yine de yapılacak: <b>{ $when }</b>. Görüşürüz!
       *[other] { $old } ve sonraki toplantılar yine de yapılacak. İlki: <b>{ $when }</b>.
    }
reminders-revived-place = { $later ->
        [0] { $old } toplantısı yine de yapılacak: <b>{ $when }</b>. Görüşürüz!
       *[other] { $old } ve sonraki toplantılar yine de yapılacak. İlki: <b>{ $when }</b>.
    }
    Dikkat: toplantının yeri yeni, aşağıda yazıyor.
    Yeni yer: <b>{ $place }</b>
reminders-news-next = Sonraki: { $when }.
reminders-news-no-next = Şimdi başka toplantı yok.
reminders-news-also =
    { $text }
    O hafta şu da var: <b>{ $when }</b>.
reminders-news-coming = { $text }
    O zaman gelemiyor musun? Aşağıdaki düğmeyle söyle.
reminders-why-news = Bu mesajı, senin bir toplantında bir şey değiştiği için alıyorsun. Her değişiklikte bir kez gelir.

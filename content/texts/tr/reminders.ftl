### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

reminders-coming = { $first ->
    [yes] { $day ->
        [today] Bugün ilk toplantı var.
        [tomorrow] Yarın ilk toplantı var.
       *[soon] İlk toplantı yaklaşıyor.
    }
   *[no] { $day ->
        [today] Bugün yine toplantı var.
        [tomorrow] Yarın yine toplantı var.
       *[soon] Yine bir toplantı yaklaşıyor.
    }
  }
reminders-day = { reminders-coming }
    <b>{ $when }</b>. Görüşürüz!
reminders-day-place = { reminders-coming }
    <b>{ $when }</b>, { $place }. Görüşürüz!
reminders-day-chat = { $text }
    Birlikte ne düşündüğünüz kendi grup sohbetinize gelir.
reminders-button-why = Bunu neden alıyorum?
reminders-why-day = Bunu katıldığın için alıyorsun. Bir gün önce, bir kez gelir.
reminders-why-ask = Bunu evet dediğin için alıyorsun. Toplantıdan sonra gelir. Daha cevap vermedin mi? O zaman o akşam bir kez daha.
reminders-why-outcome = Bu sonuç sizin. Sorular kapanınca ilk siz görürsünüz, bir kez.

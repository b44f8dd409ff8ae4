### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

talk-button = Biriyle konuşmak istiyorum
talk-hint = Biriyle konuşmak
talk-whom =
    <b>Kiminle konuşmak istiyorsun?</b>
    Şu an kötü müsün? 113’ü ara. Tehlike mi var? 112’yi ara.
talk-nobody = Şimdi soracak kimse bilmiyorum. Şu an kötü müsün? 113’ü ara. Tehlike mi var? 112’yi ara.
talk-label-guide = { $name }
talk-label-coordinator = { $name } (koordinatör)
talk-heard =
    <b>Söylemen çok iyi.</b> Bunu tek başına yapmak zorunda değilsin.
    { $next }
talk-consent = { $to } Telegram adını görecek: <b>{ $name }</b>. Başka kimse bunu görmez.
talk-button-yes = Evet, sor
talk-arrived =
    <b>Ulaştı.</b> { $to } isteğini şimdi alıyor.
    Kötü müsün? 113’ü ara. Tehlike mi var? 112’yi ara.
talk-arrived-later =
    <b>Ulaştı.</b> { $to } isteğini şu zaman alır: { $when }.
    Kötü müsün? 113’ü ara. Tehlike mi var? 112’yi ara.
talk-button-not = Vazgeçtim
talk-withdrawn = <b>Tamam.</b> İsteğin silindi. Her zaman yeniden sorabilirsin.
talk-picked = <b>{ $to } seninle iletişime geçecek.</b> Bu bir mesajla veya gelecek toplantıda olabilir.
talk-pass-on =
    <b>{ $to } daha cevap vermedi.</b> Bu senin yüzünden değil. Başka birine sormak ister misin?
    Şu an kötü müsün? 113’ü ara. Tehlike mi var? 112’yi ara.
talk-words =
    yardım, yardim, imdat, intihar, yardım et, yardim et, yardım edin, yardim edin
    yardıma ihtiyacım var, yardima ihtiyacim var, yardım istiyorum, yardim istiyorum, biriyle konuşmak
    biri ile konuşmak, biriyle konusmak, çok kötüyüm, cok kotuyum, kendimi kötü hissediyorum
    iyi değilim artık, çok yalnızım, cok yalnizim, çok korkuyorum, cok korkuyorum, artık dayanamıyorum
    artik dayanamiyorum, ölmek istiyorum, olmek istiyorum, yaşamak istemiyorum, yasamak istemiyorum

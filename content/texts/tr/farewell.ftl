### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

farewell-gifts =
    <b>Bu son seferdi. Grup sana ne verdi?</b>
    Uyan her şeye dokun. Ne seçtiğini kimse görmez.
farewell-gifts-again =
    <b>Grup sana ne verdi?</b>
    Daha önce seçtiklerin burada görünmez. Yeniden seçersen eski seçimin silinir. Ya da böyle bırak.
farewell-gift = { $name }
farewell-gift-chosen = ✓ { $name }
farewell-gift-moed = Cesaret
farewell-gift-steun = Destek
farewell-gift-ideeen = Yeni fikirler
farewell-gift-plezier = Keyif
farewell-button-done = Tamam
farewell-card =
    { $opening }
    <b>Geçen { $day } gününe ait ortak sonucunuz aşağıda</b> ({ checkins-answered }).
    { $bands }
farewell-card-too-few =
    Çok az cevap var. Bu yüzden sonuç göstermiyoruz. Bu herkesi korur. Burada olduğun için teşekkürler.
farewell-card-renewed =
    Bot yenilendi. Bu yüzden bu sefer sonuç göstermiyoruz. Bütün cevaplar silindi. Burada olduğun için teşekkürler.
farewell-card-with =
    { $card }

    { $lines }
farewell-card-unasked =
    Bu, grubun bir araya geldiği son toplantıydı. Burada olduğun için teşekkürler. Aşağıda vedayla ilgili son bilgiler var.
farewell-given =
    <b>Birbirinize verdikleriniz:</b>
    { $gifts }
farewell-gift-line = · { $name }
farewell-erased = Bu grupta kimlerin olduğunu şu gün sileriz: { $date }.
farewell-opening = Katıldığın için teşekkürler! { farewell-erased }
farewell-goal-was = <b>İsteğiniz buydu:</b> { $goal }
farewell-goal-reached =
    { farewell-goal-was }
    <b>Ulaşıldı mı:</b> { $band }
farewell-goal-now = <b>Hedefiniz:</b> { $goal }
farewell-goal-above =
    { farewell-goal-now }

    { $said }

### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

ways-pass-on =
    <b>Teşekkürler. Telefonu sıradakine ver.</b>
    Cevapların hiçbir yerde adınla durmuyor.
    Sıra sende mi? Ne seçtiğini kimse görmez. Kendi telefonunda mı cevap veriyorsun? O zaman sıradakine ver.
ways-button-next = Sıra bende
ways-button-language = Başka dil
ways-button-anew = Cevaplarımı yenile
ways-button-everybody = Herkes bitti
ways-polls-introduction =
    <b>Toplantı nasıldı?</b>
    4 soru var. Oy verebilirsin, zorunlu değil. Ne seçtiğini kimse görmez. Telegram kaç kişinin oy verdiğini gösterir. Sadece grubun sonucunu gösteririm. Bunun için en az { $needed } oy gerekir, yeni bir rehber gelirse daha çok. Oy için son zaman: { $until }.
ways-polls-again =
    <b>Toplantı nasıldı?</b>
    Bu sohbet değişti. Bu yüzden 4 soru burada yeniden duruyor. Oy verdin mi? Bir daha ver: o oylar sayılmıyor. En az { $needed } oy gerekir. Ne seçtiğini kimse görmez. Oy için son zaman: { $until }.

### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

checkins-call-first =
    <b>Toplantı nasıldı?</b>
    { $count } soru, 30 saniye. Katılabilirsin, zorunlu değil. Bütün grup için tek bir sonuç yaparız. Grup rehberin ve belediye danışmanın cevabını görmez.
checkins-call =
    <b>Toplantı nasıldı?</b> { $count } soru, 30 saniye. Katılabilirsin, zorunlu değil. Bütün grup için tek bir sonuç yaparız. Grup rehberin cevabını görmez.

    <i>1 / { $count }</i>
    <b>{ $question }</b>
checkins-call-again = Bir kez daha: { $call }
checkins-begin = Başla
checkins-begin-after-all = Yine de başla
checkins-begin-until = Başla (son zaman: { $until })
checkins-not-now-button = Şimdi değil
checkins-who-sees-button = Bunu kim görür?
checkins-not-now = Tamam. Katılıp katılmadığını kimse görmez.
checkins-who-sees-answer =
    <b>Cevabını kim görür?</b>
    Grup rehberin görmez. Belediye danışmanın görmez. Diğerleri görmez.
    Onlar sadece bütün grubun sonucunu görür, örneğin "yüksek". O da ancak 5 veya daha fazla kişi cevap verirse.
    Telegram hangi düğmeye bastığını görebilir.
checkins-who-sees =
    { checkins-who-sees-answer }
    Cevap için son zaman: { $until }.
checkins-question =
    <i>{ $number } / { $total }</i>
    <b>{ $question }</b>
checkins-listen = <i>{ $question }</i>
checkins-question-typed =
    Bir şey söylemen güzel. Sana uyan cevaba dokun, o zaman sayılır.

    <i>{ $number } / { $total }</i>
    <b>{ $question }</b>
checkins-question-sent =
    Bunu saklamam. Sana uyan cevaba dokun.

    <i>{ $number } / { $total }</i>
    <b>{ $question }</b>
checkins-face = { $picture } { $words }
checkins-below = Soruların aşağıda.
checkins-skip = Geç
checkins-as-it-is = Böyle kalsın
checkins-previous = Önceki
checkins-saved =
    <b>Teşekkürler. Adın olmadan kaydedildi.</b>
    Bunu sadece hep birlikte gösteririz, en az 5 cevapla.
    Değiştirmek veya silmek için son zaman: { $until }.
checkins-saved-typed = Yazman güzel. Bunu saklamam. Cevapların adın olmadan kaydedildi. Değiştirmek veya silmek için son zaman: { $until }.
checkins-mended = <b>Değiştirildi.</b> Eski cevabın silindi.
checkins-change = Değiştir
checkins-withdraw = Sil
checkins-withdrawn = <b>Cevapların silindi.</b> Yine de cevap vermek ister misin? Son zaman: { $until }.
checkins-closed = Bu sorular kapandı. Sorun değil. Yeni soruları şu toplantıdan sonra alırsın: { $date }.
checkins-closed-last = Bu sorular kapandı. Grupta olduğun için teşekkürler.
checkins-renewed = Bot yenilendi. Bu sorular artık sayılmıyor. Bu senin hatan değil. Yeni soruları şu toplantıdan sonra alırsın: { $date }.
checkins-renewed-last = Bot yenilendi. Bu sorular artık sayılmıyor. Bu senin hatan değil. Grupta olduğun için teşekkürler.
checkins-over = Bu sorular kapandı.
checkins-over-above = Bu sorular kapandı. Çıkan sonuç yukarıda.
checkins-answered = { $members ->
    [0] 5 veya daha fazla kişi
    [1] 5 veya daha fazla kişi
    [2] 5 veya daha fazla kişi
    [3] 5 veya daha fazla kişi
    [4] 5 veya daha fazla kişi
   *[other] { $members } kişiden 5 veya daha fazlası
}
checkins-outcome =
    { $opening }
    <b>Geçen { $day } gününe ait ortak sonucunuz aşağıda</b> ({ checkins-answered }).
    { $bands }
    <b>Soru:</b> { $question }
checkins-outcome-thanks = Cevaplarınız için teşekkür ederiz.
checkins-done-talked = Önceki sonuç: birlikte konuşuldu.
checkins-done-asked = Önceki soru: birlikte konuşuldu.
checkins-done-changed = Önceki sonuç: program değişti.
checkins-done-agreed = Önceki sonuç: birlikte karar verildi.
checkins-picture-title = Nasıl geçti: { $date }
checkins-picture-who = { checkins-answered }
checkins-picture-ask = Soru:
checkins-outcome-too-few = Çok az cevap var. Bu yüzden sonuç göstermiyoruz. Bu herkesi korur. Gelecek sefer yine katılır mısın?
checkins-outcome-renewed = Bot yenilendi. Bu yüzden bu sefer sonuç göstermiyoruz. Bütün cevaplar silindi. Gelecek sefer yine katılır mısın?
checkins-band-line = { $name }: { $band }
checkins-band-low = ▼ <b>düşük</b>
checkins-band-middle = ◆ <b>orta</b>
checkins-band-high = ▲ <b>yüksek</b>
checkins-low = düşük
checkins-middle = orta
checkins-high = yüksek
checkins-plain = { $words }
checkins-lines = { $lines }

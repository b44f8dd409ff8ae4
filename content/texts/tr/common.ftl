### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

common-expired = Bu düğme artık çalışmıyor. Şimdi bunları yapabilirsin:
common-expired-toast = Bu düğme artık çalışmıyor.
common-not-understood = Bunu anlamadım. Bunları yapabilirsin:
common-stranger = Seni henüz tanımıyorum. Davetin var mı? Bağlantıyı aç veya grup rehberinin kodunu tara.
common-not-stored = Bu kaydedilmedi. Biraz sonra tekrar dene.
common-incident = Bizde bir şey ters gitti. Sen yanlış bir şey yapmadın. Biraz sonra tekrar dene. Yine mi olmadı? O zaman bu numarayı söyle: <b>{ $number }</b>
common-only-private = Bunu sadece özel sohbette yaparım. Benimle bir sohbet aç.
common-anonymous = Kim olduğunu göremiyorum. Anonim yöneticiliği kapat ve tekrar dene.
common-only-text = Sadece yazı okuyabilirim. Mesajını yaz veya bir düğmeye dokun.
common-menu = Menü
common-back = Geri
common-cancel = Vazgeç
common-help = <b>Senin için bunları yapabilirim</b>
    { $commands }
common-help-line = { $command } – { $hint }
common-help-stranger = Grup rehberinden davet aldın mı? Bağlantıyı aç veya kodu tara. O zaman sana yardım ederim.
common-hint-help = Burada ne yapabilirim?
common-short-description = Grup rehberleri için yardım, katılanlar için kısa sorular.
common-listen-button = 🔊 Dinle
common-unheard =
    Bunu burada dinletemiyorum. Bu senin hatan değil. Okuyabilirsin:
    { $text }
common-when-both = { $when } (sende { $yours })

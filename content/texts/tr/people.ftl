### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

people-menu-participant = <b>Ne yapmak istiyorsun?</b> Bir şey yapmak zorunda değilsin. Bir şey olunca sana mesaj gönderirim.
people-menu-stranger = <b>Hoş geldin.</b> Ben Groepswijzer. Grup rehberinden davet aldın mı? Bağlantıyı aç veya kodu tara. O zaman sana yardım ederim.
people-about-button = Groepswijzer nedir?
people-about = <b>Groepswijzer</b> grup rehberlerine yardım eder. Bir gruba katılıyor musun? O zaman her toplantıdan önce bir mesaj, sonra da birkaç kısa soru alırsın. Katılabilirsin, zorunlu değil. Bunun için davet gerekir.
people-hint-menu = Şimdi ne yapabilirim?
people-hint-invite = Birini davet et
people-hint-data = Hakkında ne sakladığımızı gör
people-hint-erase = Hakkındaki her şeyi sil
people-hint-stop = Katılmayı bırak
people-hint-language = Dilini seç
people-invitation-gone = Bu davet (artık) çalışmıyor. Grup rehberinden yeni bir davet iste.
people-notice =
    <b>Sana ara sıra bir şey sorabilir miyiz?</b>
    Toplantıdan sonra 4 kısa soru sorarız.

    <b>Katılmak zorunda değilsin.</b> Hayır dersen hiçbir şey değişmez. Sosyal yardımın da değişmez.

    <b>Grup rehberin ve belediye danışmanın ne cevap verdiğini görmez.</b> Onlar sadece bütün grubun sonucunu görür. O da ancak en az 5 kişi cevap verirse. Grup rehberin kimin katılıp katılmadığını da görmez.
people-notice-hello =
    Merhaba. Ben Groepswijzer, bir botum.

    { people-notice }
people-notice-again =
    Sorularla ilgili açıklama değişti. Bu yüzden bir kez daha soruyoruz. Bir şey seçmiyor musun? O zaman sana artık soru gelmez.

    { people-notice }
people-notice-again-longer =
    Sorularla ilgili açıklama değişti. Bir şeyi, önce okuduğundan daha uzun süre saklıyoruz. Ne kadar? “{ people-more-button }” düğmesine dokun. Bu yüzden bir kez daha soruyoruz. Bir şey seçmiyor musun? O zaman sana artık soru gelmez.

    { people-notice }
people-notice-aloud = Bu, yukarıdaki mesajda yazıyor.
people-more-button = Daha fazla bilgi
people-choose-button-yes = Evet, katılıyorum
people-choose-button-no = Hayır, istemiyorum
people-notice-more =
    <b>Bu metni bir makine çevirdi.</b> Ana dili Türkçe olan biri henüz kontrol etmedi. Bir şey anlaşılmıyor mu? Grup rehberine sor.

    <b>Ne saklıyoruz?</b> Telegram hesabının numarasını, dilini, soru isteyip istemediğini ve hangi grupta olduğunu. Böylece bot sana mesaj gönderebilir. Senin için hangi mesajların olduğunu ve mesajların hakkında söylediklerini de: daha az, tatil, gelmiyorum. Telefon numaranı almayız. Son toplantıdan { $people } gün sonra grupta olduğunu sileriz. Başka bir grupta değil misin? O zaman hakkındaki her şeyi sileriz.

    <b>Cevabına ne olur?</b> Cevabını en fazla 3 gün, adın olmadan saklarız. Bu sürede onu değiştirebilir veya silebilirsin. Sonra grubun tek bir sonucunu yaparız. O zaman kendi cevabını yok ederiz. Onu bir daha bulamayız. Sonucu önce grup öğrenir. Sonra grup rehberin ve koordinatör de görür. Sonucu son toplantıdan { $outcomes } gün sonra sileriz.

    <b>Söz veremediğimiz şeyler hakkında dürüst olalım.</b> Bot Telegram ile çalışır. Telegram, Avrupa Birliği dışında bir şirkettir. Bu botla konuştuğunu ve hangi düğmeye bastığını görebilir. Bizim buna gücümüz yetmez. Teknik yönetici o 3 gün içinde çok uğraşarak cevabını bulabilir. Bu yasaktır. Küçük bir grupta biri bazen başkalarının ne düşündüğünü tahmin edebilir veya herkesin cevap verdiğini görebilir.

    <b>Telegram istemiyor musun?</b> Soruları kâğıtta veya grup rehberinin telefonunda da cevaplayabilirsin. Bunu sor. En az 5 kişi böyle mi yapıyor? O zaman her zaman sayılır. Daha az kişi mi? O zaman bazen saymayız. Bu seni korur. Sorular olmadan da gruba katılabilirsin.

    <b>Hakların.</b> Hakkında ne sakladığımızı görmek için /inzage gönder. Her şeyi silmek için /verwijder gönder. Bırakmak için /stop gönder. Sorun veya şikâyetin mi var? Şuraya başvur: { $contact }. Autoriteit Persoonsgegevens’e (Hollanda veri koruma kurumu) de şikâyet edebilirsin.

    <b>Yardıma mı ihtiyacın var?</b> Bu botu insanlar okumaz. İyi değil misin? 113’ü ara (intiharı önleme, gece gündüz, ücretsiz: 0800-0113). Tehlike mi var? 112’yi ara.
people-chose-yes = <b>Katılman güzel.</b> Her toplantıdan önce genellikle bir mesaj, sonra 4 soru alırsın. Sorular ancak 5 kişi katılınca gelir. Her zaman bırakabilirsin: stop yaz.
people-chose-no = <b>Tamam.</b> Sana soru sormayız. Her toplantıdan önce genellikle bir mesaj alırsın. Her zaman bırakabilirsin: stop yaz.
people-notice-button = Ne soruyorsunuz?
people-data-button = Verilerim
people-data =
    <b>Hakkında bunları saklıyoruz</b>
    { $lines }

    Toplantıdan sonra sorulara cevap veriyor musun? O zaman cevabını en fazla 3 gün, adın olmadan saklarız. Bu yüzden bu listede yok.
people-data-nothing = Hakkında hiçbir şey saklamıyoruz.
people-data-number = • Telegram hesabının numarası: { $number }
people-data-language = • Dil: { $language }
people-data-consent =
    { $answer ->
        [yes] • Sorulara evet dedin (açıklamanın { $version }. sürümü)
       *[no] • Sorulara hayır dedin (açıklamanın { $version }. sürümü)
    }
people-data-promised = • Açıklamanın o zaman saklama süresi için söylediği, son buluşmadan sonra gün olarak: gruba ait olduğun { $people }, sonuç { $outcomes }
people-data-anew = • Yeni açıklamayı aldığın ve henüz seçim yapmadığın
people-data-name = • Ad: { $name }
people-data-role = • Rolün: { $role }
people-data-invited = • Seni hangi iş arkadaşının davet ettiği
people-data-awaiting = • Senden bir yazı beklediğim
people-data-unreachable = • Bu botu engellediğin
people-data-group = • Grup { $title }: { $part }
people-data-group-more =
    • Grup { $title }: { $part }
    { $details }
people-data-since = – şu zamandan beri: { $since }
people-data-phase = – seçtiğin aşama, { $at }
people-data-debriefs =
    { $count ->
        [one] – senin adınla 1 değerlendirme
       *[other] – senin adınla { $count } değerlendirme
    }
people-data-messages =
    { $count ->
        [one] – senin için hangi mesajın olduğu ve ne zaman
       *[other] – senin için hangi { $count } mesajın olduğu ve ne zaman
    }
people-data-talk = • { $name } ile konuşmak istediğin, o cevap verene kadar (en fazla 7 gün)
people-data-asked =
    { $count ->
        [one] • 1 katılımcının seninle konuşmak istediği
       *[other] • { $count } katılımcının seninle konuşmak istediği
    }
people-data-frequency-less = • Daha az mesaj istediğin
people-data-frequency-needed = • Sadece gerekli mesajları istediğin
people-data-muted =
    { $count ->
        [one] • Hangi tür mesajı kapattığın
       *[other] • Hangi { $count } tür mesajı kapattığın
    }
people-data-away = • Şu güne kadar (o gün dahil) olmadığın: { $until }
people-data-away-instead = • Şu güne kadar (o gün dahil) olmadığın: { $until }, ve yerine kimin baktığı
people-data-zone = • Saat dilimin: { $zone }
people-data-spent =
    { $count ->
        [one] • Bir haftada senin için hangi mesajın hazır olduğu. Böylece sana çok mesaj gelmez.
       *[other] • Bir haftada senin için hangi { $count } mesajın hazır olduğu. Böylece sana çok mesaj gelmez.
    }
people-data-held = • Bir mesajın sessiz geldiği veya gelmediği. Bunu bir sonraki hatırlatmada söylerim.
people-data-called = • Soruları ilk kez hangi gün aldığın. Sonra daha az açıklıyorum.
people-data-absent =
    { $count ->
        [one] – bir kez gelmeyeceğin
       *[other] – { $count } kez gelmeyeceğin
    }
people-data-later =
    { $count ->
        [one] – 1 mesajı daha sonra istediğin
       *[other] – { $count } mesajı daha sonra istediğin
    }
people-data-calls = – sorularının hangi mesajda olduğu
people-data-draft = • Hazırladığın bir grup: { $title }
people-data-favourites = • Kaydettiğin kartlar: { $cards }
people-data-seen =
    { $count ->
        [one] • En son gördüğün kart
       *[other] • En son gördüğün { $count } kart
    }
people-data-votes =
    { $count ->
        [one] • Bir kartın sana yardım edip etmediği
       *[other] • { $count } kartın sana yardım edip etmediği
    }
people-data-proposal = • Yazdığın bir kart: { $title }
people-data-invitation = • Yaptığın bir davet ({ $role }, son zaman: { $until })
people-role-owner = yönetici
people-role-coordinator = koordinatör
people-role-facilitator = grup rehberi
people-role-participant = katılımcı
people-part-member = katılımcı
people-part-facilitator = grup rehberi
people-part-coordinator = koordinatör
people-part-former = eski grup rehberi
people-erase-button = Her şeyi sil
people-erase-ask =
    <b>Her şey silinsin mi?</b>
    O zaman kim olduğunu artık bilmem. Bu botta artık grubunda olmazsın. Bu geri alınamaz.
people-erase-button-yes = Evet, her şeyi sil
people-erased = <b>Her şey silindi.</b> Hakkında artık hiçbir şey saklamıyoruz. Bu sohbetteki mesajları kendin silebilirsin.
people-stop-button = Bırak
people-stop-ask =
    <b>Bırakmak istiyor musun?</b>
    O zaman artık mesaj ve soru almazsın. Hakkında sakladıklarımız silinir. Grup rehberine mesaj gitmez.
people-stop-button-yes = Evet, bırak
people-stopped = <b>Bıraktın.</b> Yine katılmak ister misin? Grup rehberinden kodu iste.
people-one-language = Şimdi sadece Hollandaca konuşuyorum.
people-language-chosen = Tamam. Bu dilde devam ediyoruz.
people-language-nl = Nederlands
people-language-en = English
people-language-ar = العربية
people-language-tr = Türkçe
people-language-uk = Українська
people-language-pl = Polski
people-language-fr = Français
people-language-ti = ትግርኛ
people-language-which = <b>Dil</b> · Language
people-language-button = Dil · Taal · Language · لغة · мова
people-data-until = – { $until } tarihine kadar birinin yerine geçtiğin veya yerine birinin geçtiği
people-data-agreements =
    { $count ->
        [one] – bir kez yazdığın anlaşmalar
       *[other] – { $count } kez yazdığın anlaşmalar
    }

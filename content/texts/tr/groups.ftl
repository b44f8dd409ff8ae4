### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

groups-join-already = Sen zaten bu gruptasın.
groups-join-over = Bu grup bitti. Grup rehberinden yeni bir davet iste.
groups-join-own-group = Bu grubun rehberi sensin. O zaman katılımcı da olamazsın. Böylece katılanlar bilir: sadece onlar cevap verir.
groups-join-coordinated-group = Bu grubun koordinatörü sensin ve sonucu sonra görürsün. O zaman katılımcı da olamazsın. Böylece katılanlar bilir: sadece onlar cevap verir.
groups-join-as-colleague = Bu grubun katılımcısı, grubun rehberi de olamaz.
groups-chat-by-day = { $when }
groups-chat-hello = <b>Merhaba.</b> Buranın hangi gruba ait olduğunu rehbere özel sohbetimizde soruyorum.
groups-chat-nobody = Merhaba. Kendi grubu olan bir rehber beni bu sohbete ekleyebilir. O zaman sohbet gruba ait olur.
groups-chat-tied = Bu sohbet artık sizin grubunuza ait. Bütün grubun ne düşündüğünü burada gösteririm. Bir kişinin cevabını asla.

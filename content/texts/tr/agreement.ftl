### Turks. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

agreement-hint = Grubunun anlaşmalarını oku
agreement-none = Henüz anlaşma yapmadınız.
agreement-of-which = <b>Hangi grubun anlaşmalarını görmek istiyorsun?</b>
agreement-button = Anlaşmalarımız
agreement-own = { $words }
agreement-line = • { $point }

agreement-point-op-tijd = Zamanında geliriz.
agreement-point-afmelden = Gelemiyorsam haber veririm.
agreement-point-uitpraten = Birbirimizin sözünü kesmeyiz.
agreement-point-binnen = Burada konuşulan burada kalır.
agreement-point-stil = Telefonlar sessizde.
agreement-point-pas = Herkes “pas” diyebilir.
agreement-point-vragen = Her soru iyidir.
agreement-point-respect = Kimseyle alay etmeyiz.

agreement-shown = <b>Anlaşmalarımız</b>
    { $lines }

agreement-day = { $text }
    Birlikte kararlaştırdığınız şeyler şunlar, tekrar okumanız için:
    { $lines }
agreement-again =
    <b>Anlaştıklarımıza uyuyor muyuz?</b> Gelecek sefer birlikte konuşun. Birlikte kararlaştırdığınız şeyler şunlar:
    { $lines }

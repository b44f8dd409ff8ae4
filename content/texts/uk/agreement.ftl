### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

agreement-hint = Прочитати домовленості твоєї групи
agreement-none = Ви ще не маєте домовленостей.
agreement-of-which = <b>Домовленості якої групи ти хочеш побачити?</b>
agreement-button = Наші домовленості
agreement-own = { $words }
agreement-line = • { $point }

agreement-point-op-tijd = Ми приходимо вчасно.
agreement-point-afmelden = Не можу прийти? Кажу про це.
agreement-point-uitpraten = Ми даємо іншим договорити.
agreement-point-binnen = Що сказано тут, лишається тут.
agreement-point-stil = Телефони без звуку.
agreement-point-pas = Кожен може сказати «пас».
agreement-point-vragen = Кожне питання добре.
agreement-point-respect = Ми ні з кого не сміємося.

agreement-shown = <b>Наші домовленості</b>
    { $lines }

agreement-day = { $text }
    Ось про що ви разом домовилися, щоб прочитати ще раз:
    { $lines }
agreement-again =
    <b>Чи ми дотримуємося того, про що домовилися?</b> Поговоріть разом наступного разу. Ось про що ви разом домовилися:
    { $lines }

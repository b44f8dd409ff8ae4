### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

common-expired = Ця кнопка вже не працює. Зараз можна зробити це:
common-expired-toast = Ця кнопка вже не працює.
common-not-understood = Я цього не розумію. Можна зробити це:
common-stranger = Я тебе ще не знаю. Є запрошення? Відкрий посилання або скануй код ведучого групи.
common-not-stored = Це не збережено. Спробуй трохи пізніше ще раз.
common-incident = У нас щось пішло не так. Це не твоя помилка. Спробуй трохи пізніше ще раз. Знову не працює? Тоді назви цей номер: <b>{ $number }</b>
common-only-private = Це я роблю лише в приватному чаті. Відкрий чат зі мною.
common-anonymous = Я не бачу, хто ти. Вимкни анонімне адміністрування і спробуй ще раз.
common-only-text = Я читаю лише текст. Напиши повідомлення або натисни кнопку.
common-menu = Меню
common-back = Назад
common-cancel = Не робити
common-help = <b>Ось що я можу зробити для тебе</b>
    { $commands }
common-help-line = { $command } – { $hint }
common-help-stranger = Є запрошення від ведучого групи? Відкрий посилання або скануй код. Тоді я допоможу.
common-hint-help = Що я можу тут зробити?
common-short-description = Допомога для ведучих груп і короткі запитання для учасників.
common-listen-button = 🔊 Слухати
common-unheard =
    Тут я не можу дати це послухати. Це не твоя помилка. Можна прочитати:
    { $text }
common-when-both = { $when } (у тебе { $yours })

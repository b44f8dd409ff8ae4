### Oekraïens. Machinevertaling, nog niet nagelezen door een moedertaalspreker.

people-menu-participant = <b>Що ти хочеш зробити?</b> Нічого не треба. Я напишу, коли щось буде.
people-menu-stranger = <b>Вітаю.</b> Я Groepswijzer. Є запрошення від ведучого групи? Відкрий посилання або скануй код. Тоді я допоможу.
people-about-button = Що таке Groepswijzer?
people-about = <b>Groepswijzer</b> допомагає людям, які ведуть групу. Ти береш участь у групі? Тоді перед кожною зустріччю прийде повідомлення, а після неї кілька коротких запитань. Можна відповідати, але не обов’язково. Потрібне запрошення.
people-hint-menu = Що я можу зробити зараз?
people-hint-invite = Запросити когось
people-hint-data = Побачити, що ми зберігаємо про тебе
people-hint-erase = Стерти все про тебе
people-hint-stop = Припинити участь
people-hint-language = Обрати мову
people-invitation-gone = Це запрошення (більше) не працює. Попроси у ведучого нове.
people-notice =
    <b>Чи можна інколи щось запитати?</b>
    Після зустрічі ми ставимо 4 короткі запитання.

    <b>Участь не обов’язкова.</b> Скажеш «ні»? Тоді нічого не зміниться. Твої виплати теж не зміняться.

    <b>Ведучий і твій куратор не бачать, що ти відповідаєш.</b> Вони бачать лише результат усієї групи. І лише якщо відповіли щонайменше 5 людей. Ведучий також не бачить, хто бере участь, а хто ні.
people-notice-hello =
    Вітаю. Я Groepswijzer, бот.

    { people-notice }
people-notice-aloud = Це написано в повідомленні вище.
people-more-button = Дізнатися більше
people-choose-button-yes = Так, беру участь
people-choose-button-no = Ні, краще ні
people-notice-more =
    <b>Цей текст переклала машина.</b> Його ще не перевірила людина, для якої українська рідна. Щось незрозуміло? Запитай ведучого.

    <b>Що ми зберігаємо?</b> Номер твого акаунта Telegram і в якій ти групі. Так бот може надіслати повідомлення. І те, що ти кажеш про повідомлення: менше, відпустка, не прийду. Номера телефону ми не отримуємо.

    <b>Що буде з твоєю відповіддю?</b> Ми зберігаємо її щонайбільше 3 дні, без твого імені. У цей час її можна змінити або забрати. Потім ми робимо один результат групи. Тоді ми знищуємо твою відповідь. Знайти її знову ми не можемо.

    <b>Чесно про те, чого ми не можемо обіцяти.</b> Бот працює через Telegram. Це компанія поза Європейським Союзом. Telegram може бачити, що ти пишеш цьому боту і яку кнопку натискаєш. Ми на це не впливаємо. За ці 3 дні технічний адміністратор міг би з великими зусиллями знайти твою відповідь. Це заборонено. У малій групі хтось інколи може вгадати, що думають інші.

    <b>Не через Telegram?</b> Скажи це ведучому. Участь у групі все одно можлива.

    <b>Твої права.</b> Надішли /inzage, щоб побачити, що ми зберігаємо про тебе. Надішли /verwijder, щоб стерти все. Надішли /stop, щоб припинити. Запитання чи скарга? Звертайся: { $contact }. Можна також поскаржитися до Autoriteit Persoonsgegevens (нідерландський орган захисту даних).

    <b>Потрібна допомога?</b> Люди цього бота не читають. Тобі погано? Дзвони 113 (запобігання самогубству, вдень і вночі, безкоштовно: 0800-0113). Є небезпека? Дзвони 112.
people-chose-yes = <b>Добре, що ти береш участь.</b> Перед кожною зустріччю прийде повідомлення, а після неї 4 запитання. Запитання прийдуть, коли участь беруть 5 людей. Припинити можна завжди: напиши stop.
people-chose-no = <b>Добре.</b> Ми не ставимо тобі запитань. Перед кожною зустріччю прийде повідомлення. Припинити можна завжди: напиши stop.
people-notice-button = Що ви питаєте?
people-data-button = Мої дані
people-data =
    <b>Ось що ми зберігаємо про тебе</b>
    { $lines }

    Ти відповідаєш на запитання після зустрічі? Тоді ми зберігаємо відповідь щонайбільше 3 дні, без імені. Тому її немає в цьому списку.
people-data-nothing = Ми нічого про тебе не зберігаємо.
people-data-number = • Номер твого акаунта Telegram: { $number }
people-data-language = • Мова: { $language }
people-data-consent =
    { $answer ->
        [yes] • Твоя відповідь про запитання: так (версія { $version } пояснення)
       *[no] • Твоя відповідь про запитання: ні (версія { $version } пояснення)
    }
people-data-name = • Ім’я: { $name }
people-data-role = • Твоя роль: { $role }
people-data-invited = • Хто з колег тебе запросив
people-data-awaiting = • Що я чекаю на текст від тебе
people-data-unreachable = • Що цього бота в тебе заблоковано
people-data-group = • Група { $title }: { $part }
people-data-group-more =
    • Група { $title }: { $part }
    { $details }
people-data-since = – з: { $since }
people-data-phase = – обрана тобою фаза, { $at }
people-data-debriefs = – підсумків на твоє ім’я: { $count }
people-data-messages = – які повідомлення були для тебе і коли (кількість: { $count })
people-data-talk = • Що ти хочеш поговорити: { $name }, до відповіді (щонайбільше 7 днів)
people-data-asked = • Скільки учасників хочуть з тобою поговорити: { $count }
people-data-frequency-less = • Що ти хочеш менше повідомлень
people-data-frequency-needed = • Що ти хочеш лише необхідне
people-data-muted = • Скільки видів повідомлень вимкнено: { $count }
people-data-away = • Що тебе немає до { $until } включно
people-data-away-instead = • Що тебе немає до { $until } включно, і хто тебе замінює
people-data-spent = • Які повідомлення були для тебе за тиждень (кількість: { $count }). Так їх не буде забагато.
people-data-held = • Що одне повідомлення прийшло без звуку або не прийшло. Я скажу це в наступному нагадуванні.
people-data-absent = – скільки разів ти не прийдеш: { $count }
people-data-later = – скільки повідомлень ти хочеш отримати пізніше: { $count }
people-data-calls = – у якому повідомленні твої запитання
people-data-draft = • Група, яку ти створюєш: { $title }
people-data-favourites = • Збережені тобою картки: { $cards }
people-data-seen = • Скільки останніх переглянутих карток: { $count }
people-data-votes = • Чи допомогли тобі картки ({ $count })
people-data-proposal = • Написана тобою картка: { $title }
people-data-invitation = • Твоє запрошення ({ $role }, до: { $until })
people-role-owner = адміністратор
people-role-coordinator = координатор
people-role-facilitator = ведучий
people-role-participant = учасник
people-part-member = учасник
people-part-facilitator = ведучий
people-part-coordinator = координатор
people-part-former = колишній ведучий
people-erase-button = Стерти все
people-erase-ask =
    <b>Стерти все?</b>
    Тоді я більше не знаю, хто ти. У цьому боті ти більше не в групі. Повернути це не можна.
people-erase-button-yes = Так, стерти все
people-erased = <b>Усе стерто.</b> Ми більше нічого про тебе не зберігаємо. Повідомлення в цьому чаті можна видалити самостійно.
people-stop-button = Припинити
people-stop-ask =
    <b>Хочеш припинити?</b>
    Тоді більше не буде повідомлень і запитань. Те, що ми зберігаємо про тебе, зникне. Ведучий не отримає повідомлення.
people-stop-button-yes = Так, припинити
people-stopped = <b>Участь припинено.</b> Більше не буде повідомлень і запитань. Хочеш колись повернутися? Попроси у ведучого код.
people-one-language = Зараз я говорю лише нідерландською.
people-language-chosen = Добре. Далі говоримо цією мовою.
people-language-nl = Nederlands
people-language-en = English
people-language-ar = العربية
people-language-tr = Türkçe
people-language-uk = Українська
people-language-pl = Polski
people-language-fr = Français
people-language-ti = ትግርኛ
people-language-which = <b>Мова</b> · Language
people-language-button = Мова · Taal · Language · لغة
people-data-until = – що ти когось заміняєш або тебе заміняють, до { $until }
people-data-agreements =
    { $count ->
        [one] – домовленості, які ти записав(ла) 1 раз
       *[other] – домовленості, записані тобою: { $count } рази
    }
